"""A search of a catalogue: what is asked in the fields of its form, what that says in SPARQL, and what was found."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from bibld.formats.dublincore.namespaces import expand
from bibld.fulltext import Words, parse
from bibld.model import Page, Record
from bibld.search_form import FACETS, FIELDS
from bibld.terms import literal

if TYPE_CHECKING:
    from bibld.store import Store

__all__ = ["FACET_PROPERTIES", "ORDERS", "ORDER_BY", "Results", "Search", "is_year", "said"]

FACET_PROPERTIES = {facet.name: facet.property for facet in FACETS}
"""What has the values of each facet beside a record."""

ORDER_BY = {
    "year": "DESC(?sortYear) ?sortTitle ?record",
    "title": "?sortTitle DESC(?sortYear) ?record",
    "author": 'DESC(?sortAuthor != "") ?sortAuthor DESC(?sortYear) ?sortTitle ?record',
}
ORDERS = ("relevance", *ORDER_BY)
"""In what order results can stand."""

_PROPERTIES = {field.name: field.property for field in FIELDS}


class Search(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the form asks: words for each field of the page, all of which must be there.

    ``"victims of crime"`` in double quotes is a phrase, ``victim*`` the beginning of a word; in ``any`` a field may be
    named, as in ``title:duty``. ``year`` is ``2013``, ``2010-2015``, ``2010-`` or ``-2015``. ``only`` are values chosen
    among the facets, all of which a record must have: ``(("country", "France"), ("year", "2013"))``. ValueError where
    the year is none of these, and where there is no such facet.
    """

    author: str = ""
    title: str = ""
    summary: str = ""
    details: str = ""
    source: str = ""
    year: str = ""
    country: str = ""
    url: str = ""
    shelf_number: str = ""
    keyword: str = ""
    any: str = ""
    only: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        self.years()
        for facet, value in self.only:
            if facet not in FACET_PROPERTIES:
                raise ValueError(f"results cannot be narrowed by {facet!r}, only by {', '.join(FACET_PROPERTIES)}")
            if facet == "year" and not is_year(value):
                raise ValueError(f"not a year: {value!r}")

    def years(self) -> tuple[int | None, int | None]:
        """The first and the last year wanted."""
        text = self.year.strip()
        if not text:
            return None, None
        match = re.fullmatch(r"(\d{1,4})?\s*+([-–]?)\s*+(\d{1,4})?", text, re.ASCII)
        if match is None or not (match[1] or match[3]) or (match[1] and match[3] and not match[2]):
            raise ValueError(f"not a year or a range of years such as 2010-2015: {text!r}")
        first = int(match[1]) if match[1] else None
        last = int(match[3]) if match[3] else None if match[2] else first
        if first is not None and last is not None and last < first:
            raise ValueError(f"the range of years ends before it begins: {text!r}")
        return first, last

    @property
    def words(self) -> str:
        """The query in words, as a results page repeats it."""
        said = (getattr(self, name).strip() for name in (*_PROPERTIES, "year", "any"))
        return ", ".join((*filter(None, said), *(value for _, value in self.only)))

    @property
    def asked(self) -> tuple[Words, ...]:
        """The words and phrases that must all be there, each with its field; once, however often they were typed."""
        named = [words for name in _PROPERTIES for words in parse(getattr(self, name), name)]
        return tuple(dict.fromkeys((*named, *parse(self.any, fields=_PROPERTIES))))

    def conditions(self, store: Store) -> str:
        """The patterns and filters of SPARQL that say this search of ``?index``;
        those first that the store has an index for.
        """
        lines: list[str] = []
        asked = self.asked
        for words in asked:
            properties = (_PROPERTIES[words.field],) if words.field else ("otherWords", "summaryWords")
            iris = [expand(f"bibld:{prop}")[1:-1] for prop in properties]
            if pattern := store.narrowing("?index", iris, words.words, prefix=words.prefix):
                lines.append(f"  {pattern}")
        for name in dict.fromkeys(words.field for words in asked):
            if name:
                lines.append(f"  ?index bibld:{_PROPERTIES[name]} ?{name} .")
            else:
                lines.append("  ?index bibld:otherWords ?other ; bibld:summaryWords ?text .")
        for words in asked:
            variables = [f"?{words.field}"] if words.field else ["?other", "?text"]
            lines.append(f"  FILTER({' || '.join(_contains(variable, words) for variable in variables)})")
        return "".join(f"{line}\n" for line in lines) + self.limits()

    def limits(self) -> str:
        """The part of the conditions that no words say: years, and values of facets."""
        lines: list[str] = []
        first, last = self.years()
        if first is not None or last is not None:
            lines.append(f"  FILTER EXISTS {{ ?index bibld:year ?year . FILTER({_between(first, last)}) }}")
        for facet, value in self.only:
            lines.append(
                f"  ?index bibld:{FACET_PROPERTIES[facet]} {int(value) if facet == 'year' else literal(value)} ."
            )
        return "".join(f"{line}\n" for line in lines)


def _between(first: int | None, last: int | None) -> str:
    tests = ([f"?year >= {first}"] if first is not None else []) + ([f"?year <= {last}"] if last is not None else [])
    return " && ".join(tests)


def _contains(variable: str, words: Words) -> str:
    if not words.words:
        return "false"
    return f"CONTAINS({variable}, {literal(words.within)})"


def is_year(text: str) -> bool:
    """Whether a text is a year that can be asked for."""
    return re.fullmatch(r"\d{1,4}", text, re.ASCII) is not None


def said(words: Words) -> str:
    """Words as they are typed in the box for any words: ``title:"duty of care"``, ``"victim"*``."""
    field = f"{words.field}:" if words.field else ""
    return f'{field}"{" ".join(words.words)}"{"*" if words.prefix else ""}'


class Results(NamedTuple):
    """One page of what a search found.

    ``iris`` are those of the records. ``facets`` has, for each of :data:`~bibld.search_form.FACETS`, its values and how
    many of all that was found have them: the ten that most have, and those chosen.
    """

    search: Search
    total: int
    page: int
    pages: int
    records: tuple[Record, ...]
    iris: tuple[str, ...] = ()
    facets: Mapping[str, tuple[tuple[str, int], ...]] = {}
    stems: frozenset[str] = frozenset()

    def as_page(self) -> Page:
        """The head of a page with all that was found; without date and time, so that it is the same another day."""
        return Page(query=self.search.words, count=self.total)
