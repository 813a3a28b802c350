"""In which order the elements of a description are read, and which of them tell of each other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.formats._dates import BOUNDS, is_bound
from bibld.formats._uri import is_address
from bibld.formats.dublincore import judgement
from bibld.formats.dublincore.elements.host import going_on
from bibld.formats.dublincore.elements.placed import captioned
from bibld.formats.dublincore.judgement import one_line
from bibld.model import Identifier, Link

__all__ = ["TOGETHER", "Unit", "in_turn", "main_first", "units"]

Unit = tuple[Field, ...]
"""Fields that are looked at together."""
TOGETHER = frozenset(("type", "format", "source", "publisher"))
"""Elements that tell of each other: an Image that is a Map is another thing than an Image, of two sizes one is the
first, an ISSN is that of the journal, and a country that of the publisher.
"""


def units(fields: Iterable[Field]) -> Iterator[Unit]:
    """The fields, each for itself, and those that tell of each other together."""
    together: dict[str, list[Field]] = {}
    fields = list(fields)
    sources = {"source", *_said_by_sources(fields)}
    for field in fields:
        if field.where in TOGETHER or field.where in sources:
            together.setdefault("source" if field.where in sources else field.where, []).append(field)
        else:
            yield (field,)
    yield from (tuple(unit) for unit in together.values())


def _said_by_sources(fields: list[Field]) -> Iterator[str]:
    """The elements of which the sources tell, too: the title in a citation, an address or number of the resource
    itself, and who published it; and those that tell whether a relation is a source, or one of the resource itself, as
    a description may be that is an address.
    """
    sources = [text for field in fields if field.where == "source" and (text := _line(field))]
    titles = tuple(_line(field) for field in fields if field.where == "title")[: judgement.CITED_BY]
    if any(judgement.is_own_citation(text) or judgement.cites_itself(text, titles) for text in sources):
        yield from ("title", "type", "publisher")
    if any(map(_is_of_article, sources)):
        yield "type"
    if next(going_on(sources), None) is not None:
        yield "type"
    relations = [_line(field) for field in fields if field.where == "relation"]
    if any(judgement.in_volume(text) or judgement.in_pages(text) for text in relations):
        yield from ("relation", "type")
    if any(map(captioned, relations)):
        yield "relation"
    hosts = tuple(filter(None, map(judgement.part_of, relations)))
    if any(text.startswith(hosts) for text in sources):
        yield from ("relation", "type")
    if not {text.removesuffix(";") for text in sources}.isdisjoint(
        _line(field) for field in fields if field.where == "publisher"
    ):
        yield from ("publisher", "type")
    numbers = _named(sources) - {None}
    own = [field.first("") or "" for field in fields if field.where == "identifier"]
    addresses = [_line(field) for field in fields if field.where == "description" and _has_address(field)]
    if addresses and not _named(own).isdisjoint(map(judgement.identifier, addresses)):
        yield from ("description", "identifier")
    if any(said in text for said in filter(None, map(_its_own, relations)) for text in own):
        yield from ("relation", "identifier")
    if _its_addresses(fields):
        yield from ("relation", "identifier")
    headers = [_line(field) for field in fields if field.where == "oai:identifier"]
    if any(judgement.is_page_of(page, header) for page in relations for header in headers):
        yield from ("relation", "identifier", "oai:identifier")
    if numbers and not numbers.isdisjoint(_named(own)):
        yield "identifier"


def _named(texts: Iterable[str]) -> set[Identifier | Link | None]:
    """The numbers and addresses that texts name."""
    found = map(judgement.identifier, chain.from_iterable(map(judgement.addresses, texts)))
    return {replace(one, uri=one.uri.removesuffix(".")) if isinstance(one, Link) else one for one in found}


def _is_of_article(source: str) -> bool:
    """Whether a source says something else where it is one of an article."""
    if judgement.is_kept_in(source) or judgement.counts_pages(source) or judgement.in_year(source)[1] is not None:
        return True
    return judgement.in_host(source) != judgement.in_host(source, of_article=True)


def _its_own(text: str) -> str:
    """The page or the DOI that a relation names, or the page before a file that it names:
    if its files, its citation or its addresses hold that, it is one of the resource itself.
    """
    if text.endswith("/"):
        return text
    if page := judgement.page_before(text):
        return page
    found = judgement.identifier(text)
    return found.value if isinstance(found, Identifier) and found.scheme == "doi" else ""


def _its_addresses(fields: list[Field]) -> set[Field]:
    """The relations that are addresses of the resource, as an identifier has them, too."""
    relations = [field for field in fields if field.where == "relation"]
    if not relations:
        return set()
    own = {judgement.identifier(_line(field)) for field in fields if field.where == "identifier"}
    named = {field: judgement.identifier(_line(field)) for field in relations}
    return {field for field, found in named.items() if isinstance(found, Link) and found in own}


def in_turn(fields: Iterable[Field]) -> list[Field]:
    """The fields in the order in which they are read: see _turn. A relation that is an address of the resource follows
    that.
    """
    fields = list(fields)
    dates = [field for field in fields if field.where == "date"]
    first = dates[0] if len(dates) > 1 and _is_of_another_time(*map(_line, dates)) else None
    behind = _its_addresses(fields)
    return sorted(fields, key=lambda field: 0 if field is first else 3 if field in behind else _turn(field))


def _is_of_another_time(stated: str, *others: str) -> bool:
    """Whether the first of several dates says in words when it was, and that none of the others is of that year: of
    ``late 1890s`` and ``2011-05-02`` the one is of the resource, and the other of its copy, say.
    """
    if judgement.date(stated) is not None or _IN_WORDS.fullmatch(stated) is None:
        return False
    times = tuple(
        found[2] or f"{int(found[1]) - 1:02}" if found[3] is None else found[3].rstrip("0")
        for found in _TIMES.finditer(stated)
    )
    return is_bound(stated) or not any(
        found.value.startswith(times) for found in filter(None, map(judgement.date, others))
    )


_TIMES = re.compile(r"(\d{1,2})(?:st|nd|rd|th)|(\d{4})(?!'?s)|(\d{3,4})(?='?s)", re.ASCII)
"""A century, a year, a decade or a century by its first year: ``19th``, ``1890``, ``1890s``, ``1800s``."""
_IN_WORDS = re.compile(
    rf"(?:(?:{BOUNDS}|about|approximately|around|autumn|beginning|between|ca?|centur(?:y|ies)|circa|decade|early|"
    rf"earlier|end|fall|first|half|late|later|mid|middle|or|and|of|possibly|probably|quarter|second|spring|summer|the|"
    r"third|to|turn|winter"
    r"|\d{1,2}(?:st|nd|rd|th)|\d{2,4}'?s|\d{4}|\d\d?)\b\.?"  # 20th; 1890s
    r"|[\s,\[\]()?–-])+",
    re.IGNORECASE,
)
"""A date in words, and nothing else: ``before 1910``, ``Spring 1925``, ``early 20th century``, ``ca. 1890s-1910s``."""


def _turn(field: Field) -> int:
    """When a field is read: behind the dates a publisher, who may have one, too; last those that only the statement
    of publication can hold, if no other says when it was issued, and those that say it at midnight, if none of these
    does; and whose creator's number it is, if there is one alone. What type of resource a format says, counts where
    no type is told. A source, which may be a citation, follows the title and the publisher, and so does another title;
    all sources do, as one has the number of another. The volume that a relation says follows them and the type, which
    may be an article; the page or the DOI of the resource, its files or its citation; and a description that is an
    address, its own ones. So does a volume in an element of its own, where none of these says one.
    """
    if field.where in _BEHIND:
        return _LAST.get(field.where, 1) if _BEHIND[field.where](field) else 0
    if field.where != "date":
        return 0
    found = judgement.date(_line(field))
    return 2 if found is None else 3 if judgement.day_of_midnight(found.value) else 0


def _has_address(field: Field) -> bool:
    """Whether a field is an address, in which no white space is: a long text is not put in one line to see it."""
    return is_address((field.first("") or "").strip())


_PLACED = (
    "dc:issue",
    "dc:volume",
    *(f"dcterms:bibliographicCitation.{name}" for name in ("volume", "issue", "spage", "epage")),
)
"""Where in its host something stands, in elements of their own."""
_BEHIND: dict[str, Callable[[Field], object]] = {
    "creator": lambda field: judgement.orcid(_line(field)),
    **dict.fromkeys((*_PLACED, "dim:publisher.place", "xoai:thesis.degree.level"), lambda field: True),
    "dcterms:alternative": lambda field: True,
    "description": _has_address,
    "format": lambda field: judgement.resource_type(_line(field)),
    "publisher": lambda field: True,
    "relation": lambda field: judgement.in_volume(text := _line(field)) or judgement.in_pages(text) or _its_own(text),
    "source": lambda field: True,
}
"""By element: whether it says what is understood only behind others."""
_LAST = {
    "source": 2,
    "dim:publisher.place": 2,
    "xoai:thesis.degree.level": 2,
    **dict.fromkeys((*_PLACED, "relation"), 3),
}


def _line(field: Field) -> str:
    """The text of a field in one line."""
    return one_line(field.first("") or "")


def main_first(fields: list[Field]) -> list[Field]:
    """The fields, of several titles that in a language of the resource before the others;
    so it is with what it stands in.
    """
    if not any(map(_title_tag, fields)):
        return fields
    said = (_line(field) for field in fields if field.where in _OF_LANGUAGE)
    return judgement.in_its_language(fields, _title_tag, {*map(judgement.language, said)} - {""})


_TITLED = frozenset(("title", "dcterms:title", "source", "dcterms:source"))
_OF_LANGUAGE = frozenset(("language", "dcterms:language", "dim:language.iso"))


def _title_tag(field: Field) -> str:
    """The language of a title."""
    return (field.first("@xml:lang") or "") if field.where in _TITLED else ""
