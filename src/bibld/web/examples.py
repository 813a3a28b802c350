"""The query page: SPARQL for people, with worked examples, and answers as a table and a chart.

A query comes in, from a form or a link; out goes a page with what it gives, with the line of a mistake in it, and with
links to the same in every result format. The examples are the files of ``bibld/queries/examples``: a title in the
first comment, then the query.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple
from urllib.parse import quote

from msgspec import structs
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from bibld.media_types import CSV, JSON, JSONLD, NTRIPLES, RDFXML, TSV, TURTLE, XML
from bibld.terms import XSD, canonical_term, text_of
from bibld.web.answers import STATUS
from bibld.web.site import LINK, Site
from bibld.web.worker import Query
from bibld.web.workers import Failed

__all__ = ["Example", "examples", "query_page"]

_ROWS = 500
"""How many rows are shown; the whole is there to download."""
_BYTES = 4_000_000
"""How much of an answer is read for the page."""
_LONGEST = 1000
"""How many characters of a value are shown."""
_BARS = 40

_PREFIX = re.compile(r"\bPREFIX\s+([\w.-]*:)\s*<([^<>\s]+)>", re.IGNORECASE)
_PLACE = re.compile(r"line (\d+), column (\d+): (.*)", re.DOTALL)
_TAIL = re.compile(r'"(?:@([A-Za-z0-9-]+)|\^\^<([^<>]*)>)$')
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d*)?(?:[eE][+-]?\d+)?", re.ASCII)
_NUMERIC = ("integer", "decimal", "double", "float")

_TABLES = {"CSV": CSV, "TSV": TSV, "JSON": JSON, "XML": XML}
_GRAPHS = {"Turtle": TURTLE, "N-Triples": NTRIPLES, "RDF/XML": RDFXML, "JSON-LD": JSONLD}


class Example(NamedTuple):
    """A worked example: its title, and the query without the comment that says it."""

    title: str
    query: str


@cache
def examples() -> tuple[Example, ...]:
    """The worked examples, in the order of their files."""
    folder = files("bibld.queries") / "examples"
    found = []
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        title, _, query = file.read_text(encoding="utf-8").partition("\n")
        found.append(Example(title.removeprefix("# "), query.strip()))
    return tuple(found)


class Cell(NamedTuple):
    """A value in the table: what is shown, where it leads, its language or datatype."""

    text: str
    link: str = ""
    note: str = ""
    number: float | None = None


class Bar(NamedTuple):
    """A bar of the chart; its length is in per cent of the longest."""

    label: str
    value: str
    length: float


class Answer(NamedTuple):
    """What a query gives, as far as it is shown; ``verdict`` is yes or no where that was asked."""

    heads: list[str]
    rows: list[list[Cell]]
    more: bool = False
    verdict: bool | None = None


class Mistake(NamedTuple):
    """What is wrong with a query: in words, and the lines around the place, each with its number.

    A line is what stands before the place, the character there and what follows; other lines are in the first part.
    """

    words: str
    lines: list[tuple[int, str, str, str]]


async def query_page(site: Site, request: Request, query: Query | None = None) -> Response:
    """The page, with the answer to a query or with none."""
    root: str = request.scope["root_path"]
    text = query.text.replace("\r\n", "\n").strip("\n") if query is not None else ""
    shown: dict[str, object] = {"answer": None, "mistake": None, "downloads": {}, "bars": []}
    status = 200
    if query is not None and text.strip():
        try:
            wanted = structs.replace(query, text=text, table=TSV, graph=NTRIPLES)
            async with site.workers.answer(wanted) as chunks:  # where a query can be read and stopped
                lines, more = await _lines(chunks)
            is_graph = chunks.media_type == NTRIPLES
            answer = _answer(site, root, text, lines, more, is_graph=is_graph)
            shown["answer"] = answer
            shown["bars"] = _bars(answer)
            shown["downloads"] = _GRAPHS if is_graph else _TABLES
        except Failed as failure:
            status, shown["mistake"] = STATUS[failure.kind], _mistake(failure.words, text)
    link = quote(text, safe="")
    page = site.render(
        "query.html",
        root,
        here="/sparql",
        query=text,
        longest=LINK,
        link=link if len(link) < LINK else "",
        examples=[(example.title, quote(example.query, safe="")) for example in examples()],
        first=examples()[0].query,
        **shown,
    )
    return HTMLResponse(page, status)


def _answer(site: Site, root: str, query: str, lines: list[str], more: bool, *, is_graph: bool) -> Answer:
    prefixes = {iri: name for name, iri in _PREFIX.findall(query)}

    def cell(term: str) -> Cell:
        return _cell(site, root, prefixes, term)

    if lines in (["true"], ["false"]):  # no heading: these have a question mark
        return Answer([], [], verdict=lines == ["true"])
    if is_graph:
        triples = [line.removesuffix(" .").split(" ", 2) for line in lines[:_ROWS]]
        rows = [[cell(term) for term in triple] for triple in triples if len(triple) == 3]
        return Answer(["subject", "predicate", "object"], rows, more)
    head, *body = lines or [""]
    heads = [name.removeprefix("?") for name in head.split("\t")]
    rows = [[cell(canonical_term(term)) if term else Cell("") for term in line.split("\t")] for line in body[:_ROWS]]
    return Answer(heads, rows, more)


async def _lines(chunks: AsyncIterator[bytes]) -> tuple[list[str], bool]:
    """The first lines of an answer, and whether there are more."""
    data = bytearray()
    async for chunk in chunks:
        data += chunk
        if len(data) > _BYTES or data.count(b"\n") > _ROWS + 1:
            break
    whole, more = bytes(data), False
    if len(data) > _BYTES or data.count(b"\n") > _ROWS + 1:
        # The last line may be cut off.
        whole, more = whole[: whole.rfind(b"\n") + 1], True
    lines = whole.decode("utf-8", errors="replace").split("\n")
    return lines[:-1] if lines[-1] == "" else lines, more


def _cell(site: Site, root: str, prefixes: dict[str, str], term: str) -> Cell:
    if term.startswith("<"):
        iri = term[1:-1]
        path = site.path(iri)
        if path != iri:
            return Cell(path.lstrip("/"), root + path)
        link = iri if re.match(r"https?://", iri, re.IGNORECASE) else ""
        return Cell(_short(iri, prefixes)[:_LONGEST], link)
    if not term.startswith('"'):
        return Cell(term)
    text = text_of(term)
    tail = _TAIL.search(term)
    language, datatype = (tail[1] or "", tail[2] or "") if tail is not None else ("", "")
    kind = datatype.removeprefix(XSD)
    shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]} …"
    if kind in _NUMERIC and _NUMBER.fullmatch(text):
        return Cell(shown, number=float(text))
    return Cell(shown, note=language or (f"xsd:{kind}" if kind != datatype else datatype))


def _short(iri: str, prefixes: dict[str, str]) -> str:
    """An IRI by a prefix that the query itself declares."""
    for space, name in prefixes.items():
        if iri.startswith(space) and re.fullmatch(r"[\w-]+", local := iri[len(space) :]):
            return f"{name}{local}"
    return iri


def _bars(answer: Answer) -> list[Bar]:
    """A chart, where a column counts (whole numbers) and another names what is counted."""
    width = len(answer.heads)
    rows = [row for row in answer.rows[:_BARS] if len(row) == width]
    if len(rows) < 2 or width < 2:
        return []
    counts = [at for at in range(width) if all(row[at].number is not None and row[at].text.isdecimal() for row in rows)]
    if not counts:
        return []
    count = counts[-1]
    names = [at for at in range(width) if at != count]
    label = next((at for at in names if not any(row[at].link for row in rows)), names[0])
    values = [row[count].number or 0.0 for row in rows]
    most = max(values)
    if most <= 0:
        return []
    return [
        Bar(row[label].text or "(none)", row[count].text, round(value / most * 100, 2))
        for row, value in zip(rows, values, strict=True)
    ]


def _mistake(words: str, query: str) -> Mistake:
    """Where a query is wrong: the line, and the two before it."""
    place = _PLACE.match(words)
    if place is None:
        return Mistake(words, [])
    return Mistake(words, list(_around(query.split("\n"), int(place[1]), int(place[2]))))


def _around(lines: list[str], number: int, column: int) -> Iterator[tuple[int, str, str, str]]:
    number = min(max(number, 1), len(lines))
    for at in range(max(number - 2, 1), number):
        yield at, lines[at - 1][:_LONGEST], "", ""
    line = lines[number - 1]
    start = max(column - 1 - _LONGEST // 2, 0)
    yield number, line[start : column - 1], line[column - 1 : column] or " ", line[column : column + _LONGEST // 2]
