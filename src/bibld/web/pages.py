"""A page for everything that has an IRI, and the same in every format: linked data as HTTP has it.

::

    /record/127428        as the Accept header asks: a page, MARC, MODS, RDF, …
    /record/127428.mods   in the format whose file names end so; .html is the page
    /agent/…, /subject/…, /place/…, /page/…   what records share: a page, and RDF
    /unapi                the same for programs that ask for formats by name (https://unapi.info/specs/)

The IRI of a record is ``{base}/record/{number}``, and a page is found by the path of its IRI. Where the catalogue was
loaded under another base, its records are found all the same, since they are found by their numbers; what they share
with others has IRIs elsewhere, and links lead there.

A number that ends as a format's file names do is still a number: what the path says as it stands comes first.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from functools import partial
from hashlib import blake2b
from typing import NamedTuple
from urllib.parse import quote, unquote, urlencode
from xml.sax.saxutils import quoteattr

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bibld.catalogue import Catalogue
from bibld.catalogue.nodes import roots
from bibld.errors import StoreError
from bibld.formats import Format, Job, get, names
from bibld.formats.dublincore.graph import record_iri
from bibld.labels import title_of
from bibld.media_types import JSONLD, NTRIPLES, RDFXML, TURTLE
from bibld.model import Record
from bibld.queries import query
from bibld.terms import iri as iri_term
from bibld.terms import text_of
from bibld.vocabulary import language_tag
from bibld.web import metadata, things
from bibld.web.card import Shared, lines
from bibld.web.citing import citations
from bibld.web.metadata import Linked
from bibld.web.negotiation import preferred
from bibld.web.site import Site

__all__ = ["routes"]

_KINDS = ("agent", "subject", "place", "page")
"""What records share, by the first segment of its IRI."""
_GRAPHS = (TURTLE, JSONLD, RDFXML, NTRIPLES)
"""What a store can write a graph as."""
_LONGEST = 1000
"""Characters of a number: a longer one stands in no IRI of ours."""


class Form(NamedTuple):
    """What something can be had as: a page, or one of the formats."""

    name: str
    label: str
    suffix: str
    media_type: str
    card: Format | None = None


_PAGE = Form("html", "Web page", ".html", "text/html")


def routes(site: Site) -> list[BaseRoute]:
    """The addresses of this module."""
    pages = _Pages(site)
    return [
        Route("/record/{id:path}", site.in_turn(pages.record), name="record"),
        *[Route(f"/{kind}/{{slug:path}}", site.in_turn(partial(pages.thing, kind)), name=kind) for kind in _KINDS],
        Route("/unapi", pages.unapi, name="unapi"),
    ]


def _forms(graphs: bool) -> tuple[Form, ...]:
    """The page and the formats: those of linked data first, since a program that has no preference wants these."""
    cards = [get(name) for name in names()]
    linked = sorted(
        (card for card in cards if card.media_type in _GRAPHS), key=lambda card: _GRAPHS.index(card.media_type)
    )
    rest = [] if graphs else [card for card in cards if card not in linked]
    return _PAGE, *[Form(card.name, card.label, card.suffixes[0], card.media_type, card) for card in (*linked, *rest)]


class _Held(NamedTuple):
    """A record that is here: its number as asked, its IRI, and the form that the path's suffix names."""

    number: str
    iri: str
    form: Form | None


class _Pages:
    def __init__(self, site: Site) -> None:
        self._site = site
        self._of_records = _forms(graphs=False)
        self._of_graphs = _forms(graphs=True)
        self._modified: tuple[Catalogue | None, datetime | None] = (None, None)

    # Records

    def record(self, request: Request) -> Response:
        """A record, as a page or in a format."""
        catalogue = self._site.catalogue
        held = self._held(catalogue, request.path_params["id"])
        record = catalogue.get(held.number)
        if record is None:
            raise _missing()
        root = request.scope["root_path"]
        path = self._site.path(record_iri(held.number, self._site.settings)[1:-1])
        form = held.form or _chosen(request, self._of_records, root + path)
        if form.card is None:
            shared = self._shared(catalogue, f"<{held.iri}>")
            said = self._links(self._of_records, root + path)
            said += metadata.links(record, held.iri, shared.of_agents(record))
            said.append(Linked(f"{root}/unapi", "unapi-server", "application/xml"))
            body = self._record_page(record, held.iri, root, path, shared, said).encode("utf-8", "replace")
        else:
            said = [Linked(held.iri, "cite-as"), Linked(f"{root}{path}", "describes")]
            body = self._written(record, form.card)
        return self._answer(request, body, form, said, "" if held.form else f"{root}{path}{form.suffix}")

    def _held(self, catalogue: Catalogue, said: str) -> _Held:
        """The record that a path names: as it stands or, where there is none, without the suffix of a format."""
        asked = _readings(said, self._of_records)
        for number, form in asked:
            if here := roots(catalogue.store, number, catalogue.settings):
                return _Held(number, text_of(here[0]), form)
        for number, _ in asked:
            if when := catalogue.gone(number):
                raise HTTPException(410, f"The record {number} was removed from this catalogue on {when[:10]}.")
        raise _missing()

    def _written(self, record: Record, card: Format) -> bytes:
        out = io.BytesIO()
        card.write([record], out, Job(settings=self._site.settings))
        if not out.getvalue():
            raise HTTPException(406, f"This record cannot be held by {card.label}.", {"Vary": "Accept"})
        return out.getvalue()

    def _shared(self, catalogue: Catalogue, record: str) -> Shared:
        agents: dict[int, str] = {}
        named: dict[str, dict[str, str]] = {"publishers": {}, "subjects": {}, "places": {}, "published": {}}
        for row in catalogue.store.select(query("shared", record=record)):
            kind, node, name = text_of(row["kind"]), text_of(row["node"]), text_of(row["name"])
            if kind == "agents":
                agents[int(text_of(row["ordinal"])) - 1 if "ordinal" in row else 0] = node
            else:
                named[kind].setdefault(name, node)
        return Shared(agents, **named)

    def _record_page(
        self, record: Record, iri: str, root: str, path: str, shared: Shared, links: Sequence[Linked]
    ) -> str:
        title = title_of(record) or f"Record {record.id}"
        main = next(iter(record.titles), None)
        lang = language_tag(main.lang) if main is not None and main.lang else ""
        return self._site.render(
            "record.html",
            root,
            iri=iri,
            heading=title,
            lang="" if lang == "en" else lang,
            lines=lines(record, shared),
            links=links,
            href=partial(self._href, root),
            forms=self._others(self._of_records, root + path),
            citations=citations(record),
            coins=metadata.coins(record, iri),
            block=metadata.data_block(metadata.schema(record, iri, shared.of_agents(record))),
            tags=metadata.tags(record, iri),
        )

    def _href(self, root: str, iri: str) -> str:
        """Where a page leads for an IRI: to this site where it is ours."""
        path = self._site.path(iri)
        return f"{root}{path}" if path.startswith("/") else path

    # What records share

    def thing(self, kind: str, request: Request) -> Response:
        """An agent, a subject, a place or a page of results: as a page, or as a graph."""
        catalogue = self._site.catalogue
        node, known, form = self._known(catalogue, kind, request.path_params["slug"])
        root = request.scope["root_path"]
        path = self._site.path(node[1:-1])
        chosen = form or _chosen(request, self._of_graphs, root + path)
        if chosen.card is None:
            said = self._links(self._of_graphs, root + path)
            body = self._thing_page(request, catalogue, kind, node, known[node], said).encode("utf-8", "replace")
        else:
            said = [Linked(f"{root}{path}", "describes")]
            graph = catalogue.store.results(query("whole", subjects=" ".join(known)), chosen.media_type)
            body = b"".join(graph)
        return self._answer(request, body, chosen, said, "" if form else f"{root}{path}{chosen.suffix}")

    def _known(
        self, catalogue: Catalogue, kind: str, slug: str
    ) -> tuple[str, dict[str, list[tuple[str, str]]], Form | None]:
        """What is said of a node and of the nodes within it, and the form that the path's suffix names."""
        for name, form in _readings(slug, self._of_graphs):
            node = self._node(f"{kind}/{quote(name, safe=_SEGMENT)}")
            if node and (known := things.described(catalogue, node)):
                return node, known, form
        raise _missing()

    def _node(self, path: str) -> str:
        with suppress(StoreError):
            return iri_term(self._site.iri(path))
        return ""

    def _thing_page(
        self,
        request: Request,
        catalogue: Catalogue,
        kind: str,
        node: str,
        said: Sequence[tuple[str, str]],
        links: Sequence[Linked],
    ) -> str:
        root = request.scope["root_path"]
        here = root + self._site.path(node[1:-1])
        name = things.heading(said) or node[1:-1]
        ways = things.ways(catalogue, node)
        wanted = request.query_params.get("as", "")
        way = next((found for found in ways if found.key == wanted), ways[0] if ways else None)
        text = request.query_params.get("page", "1")
        number = int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 1
        pages = -(-way.total // things.PER_PAGE) if way is not None else 0
        number = min(max(number, 1), max(pages, 1))
        return self._site.render(
            "thing.html",
            root,
            iri=node[1:-1],
            heading=f"“{name}”" if kind == "page" else name,
            kind=things.kind_of(kind, said),
            same=things.elsewhere(said),
            beside=things.beside(catalogue, node) if kind == "agent" else {},
            ways=ways,
            way=way,
            records=things.records_of(catalogue, node, way, number) if way is not None else [],
            page=number,
            pages=pages,
            first=(number - 1) * things.PER_PAGE + 1,
            href=partial(self._href, root),
            here=here,
            links=links,
            forms=self._others(self._of_graphs, here),
            search=f"{root}/?{urlencode({things.field_of(kind, ways): things.called(said) or name})}",
        )

    # unAPI

    def unapi(self, request: Request) -> Response:
        """The formats there are, those of a record, or a record in one of them (unAPI version 1)."""
        asked, name = request.query_params.get("id", ""), request.query_params.get("format", "")
        if not asked:
            if name:
                raise HTTPException(400, "A format is of a record: say which, as id=….")
            return Response(_formats(_CITED), media_type="application/xml")
        catalogue = self._site.catalogue
        before = self._site.iri("record/")
        number = unquote(asked.removeprefix(before)) if asked.startswith(before) else asked
        held = self._held(catalogue, number)
        if not name:
            return Response(_formats(names(), asked), status_code=300, media_type="application/xml")
        form = next((form for form in self._of_records if form.name == name and form.card is not None), None)
        record = catalogue.get(held.number)
        if record is None or form is None or form.card is None:
            raise HTTPException(406, f"There is no format {name!r}; there are {', '.join(names())}.")
        return self._answer(request, self._written(record, form.card), form, [Linked(held.iri, "cite-as")], "")

    # Answers

    @staticmethod
    def _others(forms: Sequence[Form], address: str) -> list[tuple[str, str, str]]:
        """The formats beside the page, each with where it is and how its address ends."""
        return [(form.label, f"{address}{form.suffix}", form.suffix) for form in forms[1:]]

    @staticmethod
    def _links(forms: Sequence[Form], address: str) -> list[Linked]:
        return [Linked(f"{address}{form.suffix}", "alternate describedby", form.media_type) for form in forms[1:]]

    def _answer(self, request: Request, body: bytes, form: Form, links: Iterable[Linked], location: str) -> Response:
        """The bytes, or that the client has them already (RFC 9110, 13);
        ``location`` is where what was chosen stands.
        """
        headers = {
            "ETag": f'"{blake2b(body, digest_size=12).hexdigest()}"',
            "Cache-Control": "no-cache",
            "Link": ", ".join(map(str, links)),
        }
        if location:
            headers["Content-Location"] = quote(location, safe="/%~")
            headers["Vary"] = "Accept"
        modified = self._changed()
        if modified is not None:
            headers["Last-Modified"] = format_datetime(modified, usegmt=True)
        if _has_it(request, headers["ETag"], modified):
            return Response(status_code=304, headers=headers)
        charset = "; charset=utf-8" if form.media_type.startswith("text/") else ""
        return Response(body, headers={**headers, "Content-Type": form.media_type + charset})

    def _changed(self) -> datetime | None:
        """When the catalogue last changed, as far as the files in its directory tell."""
        catalogue = self._site.catalogue
        if self._modified[0] is not catalogue:
            latest = 0.0
            with suppress(OSError), os.scandir(self._site.address) as entries:
                # A log for people and a lock are written without a change.
                times = [
                    entry.stat().st_mtime for entry in entries if entry.is_file() and not entry.name.startswith("LO")
                ]
                latest = max(times, default=0.0)
            self._modified = (catalogue, datetime.fromtimestamp(int(latest), UTC) if latest else None)
        return self._modified[1]


_CITED = tuple(name for name in names() if name not in ("marc21", "mods"))
"""What unAPI offers of everything. A citation manager takes the first that it knows, MODS and MARC before others; these
have no word for a report that says it is one, and RIS has. Of a record all formats are offered.
"""
_SEGMENT = "-._~!$&'()*+,;=:@/"


def _missing() -> HTTPException:
    return HTTPException(404, "Nothing in this catalogue has this address.")


def _readings(path: str, forms: Sequence[Form]) -> list[tuple[str, Form | None]]:
    """What a path may name, as it stands, or without the suffix of a form, the longest suffix first."""
    found = [
        (suffix, form)
        for form in forms
        for suffix in (form.card.suffixes if form.card is not None else (form.suffix,))
        if path.endswith(suffix)
    ]
    found.sort(key=lambda pair: -len(pair[0]))
    named = [(path, None), *((path.removesuffix(suffix), form) for suffix, form in found)]
    return [(name, form) for name, form in named if 0 < len(name) <= _LONGEST]


def _chosen(request: Request, forms: Sequence[Form], address: str) -> Form:
    """The form that the Accept header wants."""
    offered = [form.media_type for form in forms]
    wanted = preferred(", ".join(request.headers.getlist("accept")), offered)
    if wanted is None:
        there = "".join(f"\n{form.media_type}  {address}{form.suffix}  {form.label}" for form in forms)
        links = ", ".join(str(Linked(f"{address}{form.suffix}", "alternate", form.media_type)) for form in forms)
        raise HTTPException(406, f"It is to be had as:{there}", {"Vary": "Accept", "Link": links})
    return forms[offered.index(wanted)]


def _has_it(request: Request, etag: str, modified: datetime | None) -> bool:
    """Whether the client has what it asks for: If-None-Match goes before If-Modified-Since (RFC 9110, 13.2.2)."""
    if known := request.headers.getlist("if-none-match"):
        tags = [tag.strip().removeprefix("W/") for line in known for tag in line.split(",")]
        return "*" in tags or etag in tags
    since = request.headers.get("if-modified-since")
    if since is None or modified is None:
        return False
    with suppress(ValueError, TypeError, OverflowError):
        return parsedate_to_datetime(since).astimezone(UTC) >= modified
    return False


def _formats(offered: Iterable[str], number: str = "") -> str:
    """The list of formats that unAPI wants."""
    about = f" id={quoteattr(number)}" if number else ""
    lines = [f'  <format name="{name}" type="{get(name).media_type}"/>\n' for name in offered]
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<formats{about}>\n{"".join(lines)}</formats>\n'
