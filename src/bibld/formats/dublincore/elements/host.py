"""What an article, a chapter or a paper stands in: one host, of what several elements say of it.

``dc:source`` may have the journal, and that again with the volume in it; the place in it may stand alone, or in the
citation of the article (see :mod:`.relation`, which reads and writes the elements).
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence

from msgspec.structs import replace

from bibld.formats._dates import KEY_DATES
from bibld.formats._events import is_in_words
from bibld.formats._places import LEAVES, is_dated_apart, is_in_serial, says_where, with_related
from bibld.formats.dublincore import judgement
from bibld.labels import title_label
from bibld.model import (
    Genre,
    Identifier,
    Part,
    Provision,
    Record,
    Related,
    Title,
    as_description,
    host_of,
    is_of_resource,
    is_placed,
)

__all__ = [
    "cited_titles",
    "going_on",
    "in_its_citation",
    "in_its_source",
    "is_of_part",
    "is_source",
    "issued_with_host",
    "placed_in_host",
    "with_numbers",
    "without_cited",
]


def _in_one_host(record: Record) -> Record:
    """A record in which two sources that name one host are one: one may be its title alone, the other the place in it.

    HAL has ``Journal of Bees`` and ``Journal of Bees, 2009, 290 (2), pp.741-777.``, with the publisher behind the
    title, too. A source that is the resource itself is none.
    """
    if any(_is_itself(found, record) for found in record.related):
        record = replace(record, related=tuple(found for found in record.related if not _is_itself(found, record)))
    record = _numbered_host(record)
    host = host_of(record)
    if host is None:
        return record
    named = _named(record)
    place = judgement.place(host.title) if host.part is None and not host.number else None
    if place is not None and len(named) != 1:  # which is its title is not told
        related = (replace(host, title="", part=place) if found is host else found for found in record.related)
        return replace(record, related=tuple(related))
    if place is not None:
        return _put_in(record, host, replace(host, title=named[0].title, part=place, lang=named[0].lang), named[0])
    if cited := [found for found in named if _is_cited(found.title, host)]:
        made = next(filter(None, (_taken_apart(host, found.title, record) for found in cited)), host)
        return replace(record, related=(made, *(found for found in record.related if found not in (host, *cited))))
    begun = next((found for found in named if _behind_title(host.title, found.title)), None)
    if begun is None or not _is_of_year(_behind_title(host.title, begun.title), host.part):
        return record
    return _put_in(record, host, _placed_behind(host, begun.title), begun)


def _is_cited(title: str, host: Related) -> bool:
    """Whether a title is that of a host, or the host is a citation with it behind its editors, or those before it:
    ``Okafor Grace (ed.). History of Bees, Hive Press, 2011``.
    """
    words = re.escape(title.rstrip(", "))
    cited = re.search(rf"^{words}\. |[.):,;] {words}[,.;:] ", host.title)
    return title == host.title or (cited is not None and _is_of_year(host.title[cited.end() :], host.part))


def _taken_apart(host: Related, title: str, record: Record) -> Related | None:
    """A host that is a citation, by the title in it, with the names before that and the place behind it. Behind a colon
    or a comma it is more of another title, ``Proceedings of the Hive: Bees``; and what stands in it is no name.
    """
    found = re.search(rf"(?<=[.)]) {re.escape(title)}[,.;:] ", host.title) if host.part is None else None
    if found is None:
        return None
    name, place = host.title[: found.start()].removesuffix("."), host.title[found.end() :]
    if any(own in name for own in cited_titles(record.titles)):
        return None
    return replace(host, name=name, title=title, part=judgement.stated_place(place))


def _is_of_year(text: str, part: Part | None) -> bool:
    """Whether what stands behind a title is a citation, which has its year between commas; without one it is more of
    another title: ``Bees, wasps and ants``, ``Bees, wasps ; 5 (2011)``.
    """
    return _OF_YEAR.search(text) is not None or (part is not None and _OF_YEAR.match(part.text) is not None)


_OF_YEAR = re.compile(r"(?<![\w–-])(?:1[3-9]|20)\d\d(?![^,.])", re.ASCII)


def going_on(texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each source that is another one with more behind it, behind that other, as HAL has it:
    ``Bees 2011, May 2011, Leeds``.
    """
    begun = {text.rstrip(", "): text for text in texts}
    lengths = {*map(len, begun)}  # a long list of names has thousands of commas
    for text in tuple(begun.values()):
        starts = (text[: comma.start()] for comma in re.finditer(",", text) if comma.start() in lengths)
        short = next(
            (start for start in starts if start in begun and _is_of_year(_behind_title(text, start), None)), None
        )
        if short is not None:
            yield begun[short], text


def _behind_title(text: str, title: str) -> str:
    """What stands behind a title in a text that begins with it, and goes on behind a comma."""
    start = title.rstrip(", ")
    if not start or not text.startswith(f"{start},"):
        return ""
    rest = text[len(start) :].lstrip(",")
    return rest.strip() if rest.startswith(" ") else ""


def _placed_behind(host: Related, title: str) -> Related:
    """A host by its title alone; all that was told behind that is the place in it:
    ``Hive Press, 2009, 290 (2)``, ``May 2011, Leeds``.
    """
    rest = _behind_title(host.title, title)
    if host.part is None:
        return replace(host, title=title.rstrip(", "), part=judgement.stated_place(rest))
    return replace(host, title=title.rstrip(", "), part=replace(host.part, text=f"{rest}, {host.part.text}"))


def _numbered_host(record: Record) -> Record:
    """A record of which the one host with a title has the ISSN that stands beside it:
    ``dcterms:isPartOf <urn:issn:1566-5283>``.
    """
    hosts = [found for found in record.related if found.relation == "host"] if len(record.related) > 1 else []
    titled = [found for found in hosts if found.title]
    bare = [found for found in hosts if found == Related("host", identifiers=found.identifiers, lang=found.lang)]
    numbers = tuple(dict.fromkeys(number for found in bare for number in found.identifiers))
    if len(titled) != 1 or not numbers or {number.scheme for number in (*titled[0].identifiers, *numbers)} != {"issn"}:
        return record
    made = with_numbers(titled[0], *numbers)
    joined = frozenset(bare)
    rest = (made if found is titled[0] else found for found in record.related if found not in joined)
    return replace(record, related=tuple(rest))


def _is_itself(found: Related, record: Record) -> bool:
    """Whether what a resource was made of is told by an address or a number of its own, which has been said, or is who
    published it: Peru's guidelines have the university in dc:source, too, and OMP the press, with a semicolon behind.
    """
    if found == Related("original", uri=found.uri, lang=found.lang):
        return any(link.uri == found.uri and is_of_resource(link) for link in record.links)
    if found == Related("original", title=found.title, lang=found.lang) and not _is_part(record):
        press = found.title.removesuffix(";")
        published = any(press in provision.names for provision in record.provisions)
        return published and (press != found.title or judgement.agent(press, "").kind == "corporate")
    alone = found == Related("original", identifiers=found.identifiers, lang=found.lang)
    return alone and not {*found.identifiers}.isdisjoint(record.identifiers)


def _named(record: Record) -> list[Related]:
    """What a record was made of, by a title and no more."""
    return [found for found in record.related if found == Related("original", title=found.title, lang=found.lang)]


def _put_in(record: Record, host: Related, made: Related, source: Related) -> Record:
    """The record with its host made better by a source, which is no other resource then."""
    rest = (found for found in record.related if found is not host and found is not source)
    return replace(record, related=(made, *rest))


def in_its_source(record: Record) -> Record:
    """A record in which the one source of an article or a paper that is named and no more is its journal or the
    proceedings, not what it was made of.

    HAL has the proceedings, the conference, and that with its month and place:
    ``Bees 2011, May 2011, Leeds, United Kingdom``.
    """
    if not record.related:
        return record
    cited = [found.title for found in record.related if is_source(found)]
    begun = {short.rstrip(", ") for short, _ in going_on(cited)}
    record = _in_one_host(record)
    if not _is_part(record):
        return record
    host = host_of(record) or Related("host")
    named = _named(record)
    by_title = {found.title: found for found in named}
    pair = next(going_on(by_title), None) if not host.title else None
    is_address = host.uri != "" and host == Related("host", uri=host.uri, part=host.part)
    if is_address and (pair is not None or len(named) == 1):
        # It may be a collection that holds this: what this stands in, and where in that, is another.
        record = with_related(replace(host, part=None), host, record)
        host = Related("host", part=host.part)
    if pair is not None:
        short, long = (by_title[title] for title in pair)
        made = _placed_behind(replace(host, title=long.title, lang=long.lang), short.title)
        record = _put_in(_put_in(record, host, made, long), made, made, short)
        host, named = made, _named(record)
    if len(named) != 1:
        return record
    if not host.title:
        title, part = (named[0].title, host.part) if host.part is not None else judgement.in_year(named[0].title)
        return _put_in(record, host, replace(host, title=title, part=part, lang=named[0].lang), named[0])
    if host.title in begun and host.part is not None and any(map(judgement.is_in_proceedings, record.genres)):
        part = replace(host.part, text=f"{host.title}, {host.part.text}")
        return _put_in(record, host, replace(host, title=named[0].title, part=part, lang=named[0].lang), named[0])
    return record


def in_its_citation(record: Record) -> Record:
    """A record of which nothing but its own citation says what it stands in, with that; Persée has its ISSN besides."""
    host = host_of(record) or Related("host")
    cited = _cited_host(record) if host == Related("host", identifiers=host.identifiers) else None
    if cited is None:
        return record
    made = replace(cited, identifiers=tuple(dict.fromkeys((*host.identifiers, *cited.identifiers))))
    return replace(record, related=(made, *(found for found in record.related if found is not host)))


def without_cited(record: Record, found: Container[str]) -> Record:
    """A record without the host that is read from its citation, if that is written as it was found."""
    cited = _cited_host(replace(record, notes=tuple(note for note in record.notes if note.text in found)))
    if cited is None:
        return record
    made = tuple(_beside(related, cited) if related.relation == "host" else related for related in record.related)
    return replace(record, related=tuple(related for related in made if related != Related("host")))


def _beside(host: Related, cited: Related) -> Related:
    """A host by what it is known by besides what a citation says, if it is the host of that."""
    if host != replace(cited, identifiers=host.identifiers):
        return host
    return Related("host", identifiers=tuple(number for number in host.identifiers if number not in cited.identifiers))


def _cited_host(record: Record) -> Related | None:
    """What an article stands in by its own citation."""
    cited = [note.text for note in record.notes if note.kind == "preferred citation"]
    if not cited or not any(map(judgement.is_component, record.genres)):
        return None
    titles = cited_titles(record.titles)
    hosts = (judgement.in_own_citation(text, titles) or judgement.in_short_citation(text, titles) for text in cited)
    return next(filter(None, hosts), None)


def _is_part(record: Record) -> bool:
    """Whether something is an article, a chapter or a paper: what it stands in is its source, by whatever name."""
    return any(map(is_of_part, record.genres))


def is_of_part(genre: Genre) -> bool:
    """Whether a genre is that of an article, a chapter or a paper."""
    return judgement.is_component(genre) or judgement.is_in_proceedings(genre)


def placed_in_host(record: Record) -> Record:
    """A record of which the place in its host, where that stands beside it, is told with that:
    ``Bees, volume 1, 1999: page 4-9``; of several parts those that say where, and not how long it is:
    ``pages 403-421, pages 164e-171f``.
    """
    host = host_of(record)
    places = record.parts if len(record.parts) == 1 else tuple(filter(says_where, record.parts))
    if host is None or is_placed(host) or not places:
        return record
    first, *others = places
    if not all(other == Part(extents=other.extents) for other in others):
        return record
    place = replace(first, extents=(*first.extents, *(extent for other in others for extent in other.extents)))
    parts = tuple(part for part in record.parts if part not in places)
    return replace(with_related(replace(host, part=place), host, record), parts=parts)


def issued_with_host(record: Record) -> Record:
    """A record of which nothing tells when and by whom it was issued, with what is told of that on whose pages it
    stands: a chapter is published with its book, and an article with its issue; when a journal began, or a book was
    digitized, says nothing of it.
    """
    host = host_of(record)
    within = host.record if host is not None else None
    if host is None or within is None or record.dates or any(map(is_in_words, record.provisions)):
        return record
    parts = within.parts if host.part is None else (host.part,)
    if not (is_in_serial(host) or any(extent.kind in LEAVES for part in parts for extent in part.extents)):
        return record
    of_issue = tuple(date for date in within.dates if date.kind in KEY_DATES)
    stated, rest = within.provisions, replace(within, provisions=())
    if is_dated_apart(host, of_issue):
        of_issue, stated = (), tuple(replace(found, date="") for found in stated)
        rest = replace(rest, provisions=tuple(Provision(date=found.date) for found in within.provisions if found.date))
    rest = replace(rest, dates=tuple(date for date in within.dates if date not in of_issue))
    described = replace(host, record=as_description(rest))
    stated = tuple(found for found in stated if found != Provision())
    return replace(with_related(described, host, record), provisions=(*stated, *record.provisions), dates=of_issue)


def cited_titles(titles: Sequence[Title]) -> tuple[str, ...]:
    """The titles under which a resource may be cited."""
    return tuple(map(title_label, titles[: judgement.CITED_BY]))


def with_numbers(related: Related, *numbers: Identifier) -> Related:
    """Another resource with more of its numbers, each once."""
    return replace(related, identifiers=tuple(dict.fromkeys((*related.identifiers, *numbers))))


def is_source(related: Related) -> bool:
    """Whether another resource may stand in dc:source."""
    return related.relation in ("host", "original")
