"""The query page: its examples, its table and chart, and what it says of a mistake."""

from __future__ import annotations

import html
import re
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
from httpx2 import Response
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response as PageResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from bibld.media_types import TSV
from bibld.web import examples
from bibld.web.application import application
from bibld.web.examples import Example, query_page
from bibld.web.site import Site
from bibld.web.worker import Query
from bibld.web.workers import Failed

TITLES = [example.title for example in examples.examples()]


Answers = Callable[[Query], AbstractAsyncContextManager[object]]


def asking(site: Site, answers: Answers, text: str) -> Response:
    """The page of a query that is answered otherwise than by the workers."""

    async def page(request: Request) -> PageResponse:
        return await query_page(site, request, Query(text, None, None))

    site.workers.answer = answers
    return TestClient(Starlette(routes=[Route("/sparql", page)])).get("/sparql")


class Rows:
    """An answer of so many rows, which counts those that are read."""

    media_type = TSV

    def __init__(self, number: int) -> None:
        self.number = number
        self.given = 0

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield b"?x\n"
        while self.given < self.number:
            self.given += 1
            yield b'"' + b"x" * 100 + b'"\n'

    @asynccontextmanager
    async def answer(self, _: Query) -> AsyncIterator[Rows]:
        yield self


@pytest.fixture(scope="module")
def query(example_catalogue: Path) -> Iterator[TestClient]:
    """Whoever asks in SPARQL with a browser."""
    site = Site(str(example_catalogue))
    with TestClient(application(site), headers={"Accept": "text/html"}) as opened:
        yield opened


def cells(page: str) -> list[list[str]]:
    """The table of a page, row by row, without markup."""
    rows = re.findall(r"(?s)<tr>(.*?)</tr>", page)
    return [[html.unescape(re.sub("<[^>]*>", "", cell)) for cell in re.findall(r"(?s)<td[^>]*>(.*?)</td>", row)] for row in rows[1:]]  # fmt: skip


def test_the_page_without_a_query_shows_the_examples(query: TestClient) -> None:
    """Each example is a link that runs it, and the first one stands in the box."""
    page = query.get("/sparql").text
    assert len(TITLES) >= 8
    for title in TITLES:
        assert f">{title}</a>" in page
    assert "Reports on victims since 2010" in TITLES[0]
    assert "?country (COUNT(DISTINCT ?report)" in page
    assert 'id="answer"' not in page


@pytest.mark.parametrize("example", examples.examples(), ids=TITLES)
def test_every_example_runs(query: TestClient, example: Example) -> None:
    """No example is out of date: each is answered, from the records of the examples with something."""
    answer = query.get("/sparql", params={"query": example.query})
    assert answer.status_code == 200
    assert "could not be answered" not in answer.text
    # All records of the examples have a summary.
    if "without a summary" not in example.title:
        assert cells(answer.text) or "The answer is yes" in answer.text


def test_victims_by_country(query: TestClient) -> None:
    """The first example counts, in a table and as a chart with a bar for each row."""
    page = query.get("/sparql", params={"query": examples.examples()[0].query}).text
    rows = cells(page)
    assert ["United Kingdom", "1"] in rows
    assert page.count("<rect") == len(rows) >= 2
    assert 'role="img"' in page
    assert "style=" not in page


@pytest.mark.parametrize(
    ("values", "bars"),
    [
        ('("a" 3) ("b" 0)', ["100.0", "0.0"]),
        ('("a" 3)', []),
        ('("a" 0.5) ("b" 1.5)', []),
        ('("a" -1) ("b" 1)', []),
        ('("a" 0) ("b" 0)', []),
        ('("a" "3") ("b" "4")', []),
        ('("a" 3) ("b" UNDEF)', []),
        ("(2012 1) (2013 2)", ["50.0", "100.0"]),
    ],
)
def test_a_chart_is_of_what_was_counted(query: TestClient, values: str, bars: list[str]) -> None:
    """Whole numbers beside a name make a chart; other numbers, or fewer than two rows, make none."""
    page = query.get(
        "/sparql", params={"query": f"SELECT ?name ?count {{ VALUES (?name ?count) {{ {values} }} }}"}
    ).text
    lengths = re.findall(r'<rect [^>]*width="([\d.]+)%"', page)
    longest = max(map(float, lengths), default=1)
    assert [str(round(float(length) / longest * 100, 1)) for length in lengths] == bars


def test_iris_lead_to_pages_and_tags_are_shown(query: TestClient) -> None:
    """The catalogue's own IRIs lead to its pages, others out, and no other scheme is a link."""
    text = """PREFIX dcterms: <http://purl.org/dc/terms/> SELECT * {
      VALUES (?own ?other ?bad ?tagged ?typed ?unbound) { (<https://catalogue.example/record/127428> dcterms:title
        <javascript:void> "Bücher"@de "2013"^^<http://www.w3.org/2001/XMLSchema#gYear> UNDEF) } }"""
    page = query.get("/sparql", params={"query": text}).text
    assert '<a href="/record/127428">record/127428</a>' in page
    assert '<a href="http://purl.org/dc/terms/title">dcterms:title</a>' in page
    assert 'href="javascript' not in page
    assert 'Bücher <span class="note">de</span>' in page
    assert '2013 <span class="note">xsd:gYear</span>' in page


def test_a_description_is_a_table_of_triples(query: TestClient) -> None:
    """What is no table becomes one, with downloads of graphs."""
    page = query.get("/sparql", params={"query": "DESCRIBE <https://catalogue.example/record/127428>"}).text
    assert ["record/127428", "http://purl.org/dc/terms/identifier", "127428"] in cells(page)
    assert ">Turtle</a>" in page
    assert ">CSV</a>" not in page


def test_values_are_text(query: TestClient) -> None:
    """Markup in a value is shown as it is; so are tabs and line breaks."""
    page = query.get("/sparql", params={"query": r'SELECT ("<script>alert(1)</script>\t\n\"" AS ?x) {}'}).text
    assert "<script>alert" not in page
    assert cells(page) == [['<script>alert(1)</script>\t\n"']]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("SELECT * {\n  ?s ?p }", r"   2  </span>  \?s \?p \}<mark>"),
        ("SELECT * {", r"<mark> </mark>"),
        ("SELECT * { ?s nope:x ?o }", "line 1"),
        ("SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }", "SERVICE is refused"),
        ("(" * 5000, "nested too deeply"),
        ("DROP ALL", "could not be answered"),
        ("\x00", "could not be answered"),
        ("SELECT" + " " * 300_000 + "oops", "could not be answered"),
    ],
)
def test_a_mistake_is_shown_in_its_place(query: TestClient, text: str, said: str) -> None:
    """What is wrong is said in words, with the line and a mark where it is; the query stays in its box."""
    answer = query.post("/sparql", data={"query": text})
    assert answer.status_code == 400
    assert re.search(said, answer.text)
    assert 'role="alert"' in answer.text


@pytest.mark.parametrize(
    ("failure", "status", "said"),
    [
        (Failed("time", "this took longer than 30 seconds, and was stopped"), 500, "longer than 30 seconds"),
        (Failed("unavailable", "the store does not answer"), 503, "does not answer"),
        (Failed("busy", "all places for queries are taken"), 503, "all places"),
    ],
)
def test_a_query_that_is_not_answered(site: Site, failure: Exception, status: int, said: str) -> None:
    """A limit that was reached is said on the page, with the query still in its box."""

    @asynccontextmanager
    async def failing(query: Query) -> AsyncIterator[AsyncIterator[bytes]]:
        raise failure
        yield

    answer = asking(site, failing, "ASK {}")
    assert answer.status_code == status
    assert said in answer.text
    assert ">\nASK {}</textarea>" in answer.text


def test_a_long_answer_is_cut(site: Site) -> None:
    """The page shows the first rows, says so, and reads no further."""
    rows = Rows(1_000_000)
    assert "The first 500 rows" in asking(site, rows.answer, "SELECT ?x { ?x ?y ?z }").text
    assert rows.given < 1000


def test_a_query_is_read_where_it_can_be_stopped(site: Site) -> None:
    """To look through a long one takes seconds, in which the server would answer nobody: the workers do it."""
    assert '<h2 id="answer">2 rows</h2>' in asking(site, Rows(2).answer, "(" * 5000).text


def test_downloads_and_sharing(query: TestClient) -> None:
    """A short query has links to every format and to itself; a long one is a form that posts it."""
    page = query.get("/sparql", params={"query": "ASK {}"}).text
    assert "/sparql?query=ASK%20%7B%7D&amp;format=text/csv" in page
    assert "/sparql?query=ASK%20%7B%7D&amp;format=application/sparql-results%2Bjson" in page
    assert '<a href="/sparql?query=ASK%20%7B%7D">Link to this query</a>' in page
    page = query.post("/sparql", data={"query": "ASK {} #" + "x" * 10_000}).text
    assert "Link to this query" not in page
    assert '<button name="format" value="text/csv">' in page


def test_links_keep_the_prefix(ask: Callable[..., TestClient]) -> None:
    """Behind a proxy under a path, every link begins with it."""
    browser = {"Accept": "text/html"}
    page = ask("/library").get("/library/sparql", params={"query": examples.examples()[3].query}, headers=browser).text
    own = re.findall(r'(?:href|action|src)="(/[^"]*)"', page)
    assert [address for address in own if not address.startswith("/library/")] == []
    assert any(address.startswith("/library/agent/") for address in own)
