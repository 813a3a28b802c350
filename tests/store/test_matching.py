"""Words in a query: where a search may stand, what takes its place, and what is no search."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from bibld.errors import QueryError
from bibld.fulltext import Text, fold
from bibld.store import Store, open_store
from bibld.store.matching import matched

PREFIX = "PREFIX bibld: <https://bibld.org/terms#> PREFIX dcterms: <http://purl.org/dc/terms/> "
TITLES = {"1": "Duty of care", "2": "Victims of crime", "3": "A victim of duty"}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Three records with a title each, in the graph and in the index."""
    with open_store(tmp_path_factory.mktemp("store")) as found:
        found.texts.clear()
        for number, title in TITLES.items():
            iri = f"http://example.org/{number}"
            found.update(f'{PREFIX} INSERT DATA {{ <{iri}> a bibld:Record ; dcterms:title "{title}" }}')
            found.texts.put([Text(iri, {"title": [(title, fold(title))]}, {}, [], {}, "eng")])
        found.texts.complete()
        yield found


def numbers(store: Store, query: str) -> list[str]:
    return sorted(row["record"].rpartition("/")[2][:-1] for row in store.select(PREFIX + query))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ('SELECT ?record { ?record bibld:matches "victim" }', "23"),
        ("SELECT ?record { ?record bibld:matches '''title:\"duty of care\"''' }", "1"),
        ('SELECT ?record { ?record bibld:matches "\\"duty of care\\"" }', "1"),
        ('SELECT ?record { ?record <https://bibld.org/terms#matches> "vict* duty" . }', "3"),
        ('PREFIX : <https://bibld.org/terms#> SELECT ?record { ?record :matches "crime" }', "2"),
        ('SELECT ?record { ?record dcterms:title ?t ; bibld:matches "victim" ; bibld:relevance ?score }', "23"),
        ('SELECT ?record { ?record bibld:matches "victim" . ?record bibld:matches "duty" }', "3"),
        ('SELECT ?record { { ?record bibld:matches "care" } UNION { ?record bibld:matches "crime" } }', "12"),
        ('SELECT ?record { ?record dcterms:title ?t FILTER(?t < "B") ?record bibld:matches "duty" }', "3"),
        ('SELECT ?record { ?record dcterms:title ?t FILTER EXISTS { ?record bibld:matches "care" } }', "1"),
        ('SELECT ?record { ?record dcterms:title ?t FILTER(EXISTS { ?record bibld:matches "care" }) }', "1"),
        ('SELECT ?record { VALUES (?t) { ("Duty of care") } ?record dcterms:title ?t ; bibld:matches "duty" }', "1"),
        ('SELECT ?record { { SELECT ?record { ?record bibld:matches "duty" } ORDER BY ?record LIMIT 1 } }', "1"),
        ('SELECT ?record { ?record (dcterms:title|dcterms:title) [] ; bibld:matches "care" }', "1"),
        ('SELECT ?record { ?record bibld:matches "nothing" }', ""),
        ('SELECT ?record { ?record dcterms:title "?r bibld:matches 1" } # ?record bibld:matches "duty"', ""),
        ('SELECT ?record { bibld:matches ?p ?record }', ""),
        ('SELECT ?record { ?record ?p bibld:matches }', ""),
    ],
)  # fmt: skip
def test_a_search_in_a_query(store: Store, query: str, expected: str) -> None:
    """What matches takes the place of the search, wherever a triple may stand; other text is left alone."""
    assert "".join(numbers(store, query)) == expected


def test_relevance_puts_in_order(store: Store) -> None:
    """What fits best has the greater number."""
    query = 'SELECT ?record { ?record bibld:matches "duty" ; bibld:relevance ?score } ORDER BY DESC(?score) ?record'
    assert [row["record"] for row in store.select(PREFIX + query)] == [
        "<http://example.org/1>",
        "<http://example.org/3>",
    ]


def test_every_form_of_query_may_search(store: Store) -> None:
    """ASK and CONSTRUCT too; a template is no search."""
    assert store.ask(PREFIX + 'ASK { ?record bibld:matches "duty" }')
    query = 'CONSTRUCT { ?record bibld:matches "x" } WHERE { ?record bibld:matches "care" }'
    lines = b"".join(store.construct(PREFIX + query))
    assert lines == b'<http://example.org/1> <https://bibld.org/terms#matches> "x" .\n'


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ('SELECT * { ?record bibld:matches ?text }', "in quotes"),
        ('SELECT * { ?record bibld:matches "duty"@en }', "without a language"),
        ('SELECT * { ?record bibld:matches "a", "b" }', "one object"),
        ('SELECT * { <http://example.org/1> bibld:matches "duty" }', "a variable"),
        ('SELECT * { [ bibld:matches "duty" ] }', "a variable"),
        ('SELECT * { ?record dcterms:title/bibld:matches "duty" }', "no part of a path"),
        ('SELECT * { ?record bibld:relevance ?score }', "beside it"),
        ('SELECT * { ?record bibld:matches "duty" ; bibld:relevance 1 }', "a variable"),
    ],
)  # fmt: skip
def test_a_search_that_is_none_is_refused(store: Store, query: str, words: str) -> None:
    """The message says what the pattern wants."""
    with pytest.raises(QueryError, match=words):
        list(store.select(PREFIX + query))


def test_without_an_index_a_search_is_refused(tmp_path: Path) -> None:
    """In memory, and in a directory whose index was never made."""
    for address in ("memory:", tmp_path):
        with open_store(address) as empty, pytest.raises(QueryError, match="no"):
            list(empty.select(PREFIX + 'SELECT * { ?record bibld:matches "duty" }'))


@pytest.mark.parametrize("text", ["SELECT * {", "}}}", "bibld:matches", "{ ?r bibld:matches", "matches { ; ] ) \\"])
def test_what_is_no_query_passes_or_is_refused(text: str) -> None:
    """Whatever stands in a query, it is for the parser to say what is wrong with it."""
    with contextlib.suppress(QueryError):
        assert isinstance(matched(text, None), str)
