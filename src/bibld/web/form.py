"""The search form and its results, each state of it an address.

The parameters of an address come in; out goes the form, with what was found and by what that can be narrowed, or the
whole result in a format (export.py). An address has a short canonical form, to which all others are sent:
nothing empty, one order.

    /?title=victim*&from=2010&only=country:France&order=year&page=2
    /results/marc21?title=victim*&from=2010
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from threading import BoundedSemaphore
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, quote, quote_plus, urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from bibld.catalogue import Catalogue
from bibld.errors import UnknownFormat
from bibld.formats import Format, get, names
from bibld.formats._headings import concept_label
from bibld.fulltext import mark
from bibld.labels import kinds, title_of
from bibld.model import Agent, Record, by_entry, year_of
from bibld.search_form import ANY, FACETS, FIELDS, SearchField
from bibld.searching import ORDERS, Results, Search, is_year
from bibld.web.citing import body, is_linkable
from bibld.web.export import Export, streamed, write
from bibld.web.site import LINK, Site

__all__ = ["Asked", "routes"]

PER_PAGE = 10
_LONGEST = 500
"""How many characters a field of the form may have."""
_MOST = 20
"""By how many values a search can be narrowed."""
_SNIPPET = 320
"""How many characters of a summary stand in the results."""
_KINDS = 3
"""How many kinds of a record stand in the results: its type, and genres."""
_KEYWORDS = 20
"""How many subjects of a record are looked at for words to mark."""


Pieces = list[tuple[str, bool]]
"""A text in pieces, and of each whether it is to be marked."""


YEARS = (SearchField("from", "Year from", "", "2010"), SearchField("to", "Year to", "", "2015"))
"""The two ends of a range of years, each a box of its own."""

_LABELS = {field.name: field.label for field in (ANY, *FIELDS, *YEARS)}
_FACET_LABELS = {facet.name: facet.label for facet in FACETS}


class Condition(NamedTuple):
    """One thing asked: in words, and the address of the search without it."""

    label: str
    value: str
    without: str
    total: int = -1


class Asked(NamedTuple):
    """What an address asks: the fields that are filled, the values chosen among the facets, an order and a page."""

    values: dict[str, str]
    only: tuple[tuple[str, str], ...] = ()
    order: str = ""
    page: int = 1

    @classmethod
    def of(cls, query_string: bytes) -> tuple[Asked, bool]:
        """What the query of an address asks, and whether that is its canonical form; ValueError where it is none.

        >>> asked, canonical = Asked.of(b"title=Duty&author=&to=2015")
        >>> asked.address(), canonical
        ('?title=Duty&to=2015', False)
        """
        text = query_string.decode("ascii", errors="strict")
        given = parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=100)
        clean = [(name, " ".join(re.sub(r"[\x00-\x1f\x7f]", " ", value).split())) for name, value in given]
        filled: dict[str, str] = {}
        for name, value in clean:
            if value and name in _LABELS:
                filled.setdefault(name, value)
        values = {name: filled[name] for name in _LABELS if name in filled}
        only = tuple(dict.fromkeys((facet, value) for name, text in clean if name == "only"
                                   for facet, _, value in [text.partition(":")] if facet in _FACET_LABELS and value))  # fmt: skip
        if len(only) > _MOST:
            raise ValueError(f"A search can be narrowed by at most {_MOST} values.")
        rest = dict(clean)
        order = rest.get("order", "")
        page = rest.get("page", "")
        asked = cls(
            values,
            only,
            order if order in ORDERS else "",
            int(page) if re.fullmatch(r"[1-9]\d{0,8}", page, re.ASCII) else 1,
        )
        return asked, given == asked.parameters()

    def parameters(self) -> list[tuple[str, str]]:
        """The parameters of its canonical address."""
        found = [*self.values.items(), *(("only", f"{facet}:{value}") for facet, value in self.only)]
        if self.order:
            found.append(("order", self.order))
        if self.page > 1:
            found.append(("page", str(self.page)))
        return found

    def address(self) -> str:
        """The end of its canonical address, from the question mark on; "" where nothing is asked."""
        parameters = self.parameters()
        return f"?{urlencode(parameters)}" if parameters else ""

    def __bool__(self) -> bool:
        # An order alone is all records in that order: who has no words yet can look through them.
        return bool(self.values or self.only or self.order)

    def faults(self) -> dict[str, str]:
        """What is wrong with the fields, each by its name."""
        found = {
            name: f"This has {len(value):,} characters; at most {_LONGEST:,} can be searched."
            for name, value in (*self.values.items(), *(("only", value) for _, value in self.only))
            if len(value) > _LONGEST
        }
        for name in ("from", "to"):
            if (value := self.values.get(name)) and not is_year(value):
                found[name] = f"“{value[:40]}” is not a year: four digits, such as 2013."
        first, last = self.values.get("from"), self.values.get("to")
        if first and last and not found.keys() & {"from", "to"} and int(first) > int(last):
            found["to"] = f"The years end ({last}) before they begin ({first})."
        for facet, value in self.only:
            if facet == "year" and not is_year(value):
                found["only"] = f"“{value[:40]}” is not a year."
        return found

    def search(self) -> Search:
        """The search itself."""
        first, last = self.values.get("from", ""), self.values.get("to", "")
        year = first if first == last else f"{first}-{last}"
        words = {name: value for name, value in self.values.items() if name not in ("from", "to")}
        return Search(**words, year=year, only=self.only)

    @property
    def sorted_by(self) -> str:
        """The order of the results: the one asked or, without one, by relevance where there are words."""
        words = self.values.keys() - {"from", "to"}
        return self.order or ("relevance" if words else "year")

    def conditions(self) -> Iterator[tuple[str, str, Asked]]:
        """Each thing asked, in words, and what is asked without it."""
        for name, value in self.values.items():
            rest = {key: kept for key, kept in self.values.items() if key != name}
            yield _LABELS[name], value, self._replace(values=rest, page=1)
        for chosen in self.only:
            yield _FACET_LABELS[chosen[0]], chosen[1], self.without(chosen)

    def without(self, chosen: tuple[str, str]) -> Asked:
        """The same, without a value of a facet."""
        return self._replace(only=tuple(pair for pair in self.only if pair != chosen), page=1)

    def around(self) -> tuple[str, str]:
        """What stands before and after one more value of a facet in an address: a page has sixty, which share it."""
        before = urlencode(self._replace(order="", page=1).parameters())
        return (f"{before}&" if before else ""), (f"&order={self.order}" if self.order else "")


class Choice(NamedTuple):
    """A value of a facet: how many have it, whether it was chosen, and where a click leads."""

    value: str
    total: int
    chosen: bool
    address: str


class Hit(NamedTuple):
    """A record as it stands in the results; texts are in pieces, each with whether it is to be marked."""

    path: str
    title: Pieces
    authors: list[Pieces]
    year: str
    imprint: str
    kind: str
    summary: Pieces
    keywords: list[Pieces]
    link: str


def routes(site: Site) -> list[BaseRoute]:
    """The form with its results, the results to take away, and what the catalogue is."""
    exports = BoundedSemaphore(site.limits.queries)

    def form(request: Request) -> Response:
        root: str = request.scope["root_path"]
        try:
            asked, canonical = Asked.of(request.scope["query_string"])
        except ValueError as error:
            raise HTTPException(400, _said(error)) from None
        if not canonical:
            return RedirectResponse(f"{root}/{asked.address()}", 302)
        faults = asked.faults()
        page: dict[str, Any] = {
            "asked": asked, "faults": faults, "fields": FIELDS, "years": YEARS, "any": ANY, "labels": _LABELS,
            "longest": _LONGEST, "here": "/",
        }  # fmt: skip
        if not asked or faults:
            text = site.render("form.html", root, total=_total(site), **page)
            return HTMLResponse(text, 400 if faults else 200)
        return HTMLResponse(
            site.remembered(
                (root, asked.address()),
                lambda catalogue: site.render("results.html", root, **page, **_found(site, catalogue, asked)),
            )
        )

    def results(request: Request) -> Response:
        try:
            asked, _ = Asked.of(request.scope["query_string"])
            card = get(request.path_params["name"])
        except UnknownFormat as error:
            raise HTTPException(404, str(error)) from None
        except ValueError as error:
            raise HTTPException(400, _said(error)) from None
        if faults := asked.faults():
            raise HTTPException(400, " ".join(faults.values()))
        headers = {"Content-Disposition": f'attachment; filename="results{card.suffixes[0]}"'}
        if request.method == "HEAD":
            return Response(media_type=card.media_type, headers=headers)
        if not exports.acquire(blocking=False):
            raise HTTPException(503, "Too many results are being taken away just now.", {"Retry-After": "30"})
        written = streamed(partial(write, site, asked.search(), asked.sorted_by, card))
        return Export(written, exports, card.media_type, headers)

    def about(request: Request) -> Response:
        root: str = request.scope["root_path"]
        return HTMLResponse(site.render("about.html", root, total=_total(site), cards=_cards(), here="/about"))

    return [Route("/", site.in_turn(form)), Route("/results/{name}", results), Route("/about", about)]


def _total(site: Site) -> int:
    return _counted(site.catalogue, int(time.monotonic() // 60))


@lru_cache(maxsize=1)
def _counted(catalogue: Catalogue, _minute: int) -> int:
    """How many records there are. Counting takes a while; a catalogue that has changed on disk is another object."""
    return len(catalogue)


def _said(error: ValueError) -> str:
    if isinstance(error, UnicodeError):
        return "The address is not in UTF-8."
    return str(error)


def _cards() -> list[Format]:
    return [get(name) for name in names()]


# What was found


def _found(site: Site, catalogue: Catalogue, asked: Asked) -> dict[str, object]:
    """All that the page of results shows."""
    search = asked.search()
    order = asked.sorted_by
    results = catalogue.search(search, page=asked.page, per_page=PER_PAGE, order=order, facets=True)
    first = (asked.page - 1) * PER_PAGE + 1
    words = search.asked  # taken apart once, and not for each text

    def marked(text: str) -> Pieces:
        return mark(text, words, results.stems) if words else [(text, False)]

    query = catalogue.sparql(search, page=asked.page, per_page=PER_PAGE, order=order)
    link = quote(query, safe="")
    # Only where there is nothing does it cost something to say what stands in the way.
    count = not results.total
    return {
        "results": results,
        "hits": [_hit(site.path(iri), record, marked) for iri, record in zip(results.iris, results.records, strict=True)],
        "first": first,
        "last": first + len(results.records) - 1,
        "conditions": [_condition(catalogue, *condition, count=count) for condition in asked.conditions()],
        "facets": [(facet.label, _choices(asked, facet.name, results)) for facet in FACETS],
        "orders": [(name, asked._replace(order=name, page=1).address(), name == order) for name in ORDERS],
        "pages": _pages(asked, results.pages),
        "cards": _cards(),
        "export": asked._replace(page=1, order=asked.order).address(),
        "sparql": f"?query={link}" if len(link) < LINK else "",
    }  # fmt: skip


def _condition(catalogue: Catalogue, label: str, value: str, without: Asked, *, count: bool) -> Condition:
    total = catalogue.search(without.search(), per_page=1).total if count and without else -1
    return Condition(label, value, without.address(), total)


def _choices(asked: Asked, facet: str, results: Results) -> list[Choice]:
    """The values of a facet: those chosen first, each with the address that takes it away again."""
    before, after = asked.around()
    choices = []
    values = results.facets.get(facet, ())
    # Years are looked for in their order, everything else by how much there is.
    for value, count in sorted(values, reverse=True) if facet == "year" else values:
        chosen = (facet, value) in asked.only
        to = (
            asked.without((facet, value)).address() if chosen else f"?{before}only={facet}%3A{quote_plus(value)}{after}"
        )
        choices.append(Choice(value, count, chosen, to))
    return sorted(choices, key=lambda choice: not choice.chosen)


class Pages(NamedTuple):
    """The addresses of other pages of the results; "" where there is none."""

    first: str
    previous: str
    next: str
    last: str
    here: int
    total: int


def _pages(asked: Asked, total: int) -> Pages:
    def to(page: int, there: bool) -> str:
        # The first page of a search with conditions never has an empty address.
        return asked._replace(page=page).address() if there else ""

    here = asked.page
    back = min(here - 1, total)
    return Pages(
        to(1, here > 1 and total > 0), to(back, back > 0), to(here + 1, here < total), to(total, here < total), here, total
    )  # fmt: skip


def _hit(path: str, record: Record, marked: Callable[[str], Pieces]) -> Hit:
    name = title_of(record) or "[Without a title]"
    summary = record.summaries[0].text if record.summaries else ""
    keywords = [concept_label(subject) for subject in record.subjects[:_KEYWORDS]]
    links = [link.uri for link in record.links if is_linkable(link.uri)]
    return Hit(
        path,
        marked(name),
        [marked(body(agent)) for agent in _authors(record)],
        year_of(record),
        _imprint(record),
        ", ".join(kinds(record)[:_KINDS]),
        _snippet(marked(summary)),
        # Of the keywords those that say why the record was found, and a few more.
        sorted(map(marked, dict.fromkeys(filter(None, keywords))), key=lambda pieces: not any(on for _, on in pieces))[:6],
        links[0] if links else "",
    )  # fmt: skip


def _authors(record: Record) -> list[Agent]:
    return [agent for agent in by_entry(record) if set(agent.roles) != {"isb"}][:4]


def _imprint(record: Record) -> str:
    """Place and publisher, as transcribed: ``London: Greater London Authority``."""
    for provision in record.provisions:
        places = ", ".join(place.name for place in provision.places if place.name)
        published = "; ".join(provision.names)
        if places or published:
            return ": ".join(filter(None, (places, published)))
    return ""


def _snippet(pieces: Pieces) -> Pieces:
    """A part of a text with the first word marked in it: some of what stands before, and all to the length."""
    text = "".join(piece for piece, _ in pieces)
    if len(text) <= _SNIPPET:
        return pieces
    at = 0
    for piece, on in pieces:
        if on:
            break
        at += len(piece)
    else:
        at = 0
    start = 0 if at < _SNIPPET * 2 // 3 else text.rfind(" ", 0, max(at - _SNIPPET // 3, 1)) + 1
    space = text.rfind(" ", start + _SNIPPET // 2, start + _SNIPPET)
    end = len(text) if start + _SNIPPET >= len(text) else space if space > 0 else start + _SNIPPET
    cut: Pieces = [("… ", False)] if start else []
    at = 0
    for piece, on in pieces:
        if part := piece[max(start - at, 0) : max(end - at, 0)]:
            cut.append((part, on))
        at += len(piece)
    return [*cut, (" …", False)] if end < len(text) else cut
