"""What a graph of ours says and the record that was read from it does not: a title beside that of
its node, a second level.

A record is what its nodes say. What follows from these stands beside them for readers who know nothing else, and is not
read; nor is the second value where a node has one. In a graph that somebody has changed it may be news.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from urllib.parse import unquote

from msgspec.structs import replace

from bibld.crosswalk.memory import Worked
from bibld.formats._dates import day_entered, hyphened, stated_year
from bibld.formats._headings import times_of
from bibld.formats.dublincore.codecs import BOOLEAN, plain_text
from bibld.formats.dublincore.namespaces import expand
from bibld.formats.dublincore.statements import MEDIA_TYPES, dcmi_types, page_moment
from bibld.labels import title_label
from bibld.model import Record, to_json
from bibld.report import shown
from bibld.vocabulary import areas, genres

__all__ = ["unread"]

Statement = tuple[str, str]
"""A property and its value, as N-Triples has them."""

_OF_GRAPH = frozenset(
    expand(name)
    for name in """
        bibld:index bibld:leftover bibld:order bibld:ordinal bibld:primarySubject bibld:subjectLevel
        rdf:type skos:inScheme
    """.split()
)
"""What says how others stand to one another, or is told where it cannot be read."""
_TITLES = frozenset(map(expand, ("dcterms:alternative", "dcterms:title")))
"""Of these the words are not enough: a title that has lost one is another title."""
_ABOVE = expand("org:subOrganizationOf")
"""A body that is part of the name of another, and need not be described."""
_TRUE = BOOLEAN.write(True)
_HEADING = (expand("bibld:kind"), '"heading"')
"""A subject without terms."""

_WORD = re.compile(r"\w+")
_LAST = re.compile(r"[/#]([^/#]*)>$")
_ESCAPE = re.compile(r"\\(?:u[0-9a-f]{4}|.)")


def unread(
    record: Record,
    said: Iterable[Statement],
    nodes: Collection[str],
    describe: Callable[[str], Iterable[Statement]],
    told: Iterable[object],
) -> Iterator[Statement]:
    """The statements of which the record has not all words, nor what has been told; ``nodes``
    have been read themselves.

    ``(dcterms:title, "A new title")`` where the node still has the old one. Of another node it is
    what it says that counts.
    """
    own = tuple(left for left in record.leftovers if left.format == "rdf")
    text = to_json(replace(record, leftovers=own)).decode()
    texts = frozenset(text.split('"'))
    # By far the most stand in the record as they are: plain literals, and addresses.
    left = [
        statement
        for statement in said
        if statement[1][1:-1] not in texts and statement[1] not in nodes and statement[0] not in _OF_GRAPH
    ]
    if not left:
        return
    moment = page_moment(record.page) if record.page is not None else ""
    others = " ".join((moment, *map(shown, told), *_derived(record)))
    words = frozenset(_WORD.findall(_ESCAPE.sub(" ", f"{text} {others}").casefold()))
    labels: frozenset[str] | None = None
    for statement in dict.fromkeys(left):
        prop, term = statement
        if prop in _TITLES:
            labels = labels if labels is not None else frozenset(_labels(record))
            if plain_text(term) not in labels:
                yield statement
        elif statement != _HEADING and term != _TRUE:
            beside = [found for found in describe(term) if found[1][:1] == '"' and found[0] not in _OF_GRAPH]
            news = [found for found in beside if not words.issuperset(_WORDS_OF[found[1]])]
            if news or not (beside or prop == _ABOVE or words.issuperset(_WORDS_OF[term])):
                yield from (statement, *news)


def _labels(record: Record) -> Iterator[str]:
    """The titles of a record and of those in it, in words."""
    for title in record.titles:
        yield from (title.title, title_label(title))
    for related in record.related:
        yield related.title
        if related.record is not None:
            yield from _labels(related.record)


def _derived(record: Record) -> Iterator[str]:
    """What is said in other words than a record, or one in it, has: the name of a place or the years for their code, a
    day for six figures or eight, the year of ``p1985``, an address without its escapes.
    """
    if record.admin is not None:
        yield day_entered(record.admin.created)
    yield from dcmi_types(record)
    for date in record.dates:
        yield hyphened(date.value, date.encoding)
        yield hyphened(date.end, date.encoding)
    for provision in record.provisions:
        yield stated_year(provision.date)
    of_others = (number for related in record.related for number in related.identifiers)
    for identifier in (*record.identifiers, *of_others):
        if identifier.scheme == "isbn":
            yield identifier.value.replace("-", "")
    for link in record.links:
        if "%" in link.uri:
            yield unquote(link.uri)
    for area in record.areas:
        yield areas().label(area.code) or ""
    for subject in record.subjects:
        yield from times_of(subject)
    for related in record.related:
        if related.record is not None:
            yield from _derived(related.record)


def _words_of(term: str) -> Collection[str]:
    """The words of a literal, or of the last part of an IRI;
    those of the genre that an IRI of MARC's list stands for.
    """
    text = plain_text(term)
    if text is None:
        last = _LAST.search(term)
        code = genres().code_of(term[1:-1])
        text = genres().label(code) if code is not None else unquote(last[1] if last is not None else term)
    return _WORD.findall((text or "").removeprefix(MEDIA_TYPES).casefold())


_WORDS_OF: Worked[str, Collection[str]] = Worked(1024, _words_of)
"""Languages, dates, roles and subjects stand in many records."""
