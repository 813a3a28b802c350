"""The text search of others, in the patterns they want. Virtuoso answers in test_engines.py;
the rest is as documented.
"""

from __future__ import annotations

import pytest

from bibld.errors import StoreError
from bibld.store import literal, open_store
from bibld.store.remote_texts import pattern

TITLE, OTHER = "urn:title", "urn:other"


@pytest.mark.parametrize(
    ("engine", "wanted"),
    [
        ("virtuoso", "?i <urn:title> ?words . ?words bif:contains \"'duty' AND 'victim*'\" ."),
        ("jena", '?i <http://jena.apache.org/text#query> (<urn:title> "duty AND victim*" 100000000) .'),
        (
            "qlever",
            "?i <urn:title> ?words ."
            " ?text <http://qlever.cs.uni-freiburg.de/builtin-functions/contains-entity> ?words ."
            ' ?text <http://qlever.cs.uni-freiburg.de/builtin-functions/contains-word> "duty victim*" .',
        ),
    ],
)
def test_patterns(engine: str, wanted: str) -> None:
    """Each engine has its own; the names of variables in it are those of a subselect."""
    found = pattern(engine, "?i", [TITLE], ["duty", "victim"], prefix=True)
    assert found == f"{{ SELECT DISTINCT ?i {{ {{ {wanted} }} }} }}"


def test_several_properties_are_a_choice() -> None:
    """The words may stand under any of them."""
    found = pattern("jena", "?i", [TITLE, OTHER], ["duty"])
    assert found.count(" UNION ") == 1
    assert "<urn:title>" in found.partition("UNION")[0]
    assert "<urn:other>" in found.partition("UNION")[2]


@pytest.mark.parametrize(
    ("words", "prefix", "asked"),
    [
        (["duty", "中"], False, "'duty'"),
        (["duty", "vic"], True, "'duty'"),
        (["duty", "o'neill"], False, "'duty'"),
        (["中"], False, ""),
        (["vic"], True, ""),
        ([], False, ""),
        ([], True, ""),
    ],
)
def test_only_what_each_engine_cuts_alike_is_asked(words: list[str], prefix: bool, asked: str) -> None:
    """The filters beside the pattern see to the rest; where nothing is left, there is no pattern."""
    found = pattern("virtuoso", "?i", [TITLE], words, prefix=prefix)
    assert asked in found
    assert bool(found) is bool(asked)
    assert "AND" not in found


def test_a_search_that_is_not_known_is_refused() -> None:
    """The address says which there are."""
    with pytest.raises(StoreError, match="virtuoso, jena, qlever"):
        open_store("http://127.0.0.1:1/query#text=lucene")


def test_without_a_text_search_nothing_is_narrowed() -> None:
    """In memory, and at an endpoint whose address names none; nothing is asked for that."""
    for address in ("memory:", "http://127.0.0.1:1/query"):
        with open_store(address) as store:
            assert store.narrowing("?i", [TITLE], ["duty"]) == ""


def test_an_index_that_finds_nothing_is_an_error(oxigraph_server: str) -> None:
    """Oxigraph knows no text:query, and answers with nothing: no search may believe it.
    An empty store says nothing yet.
    """
    with open_store(f"{oxigraph_server}/query#text=jena") as store:
        store.update("CLEAR ALL")
        assert store.narrowing("?i", [TITLE], ["duty"]) == ""
        store.load([b'<urn:a> <urn:title> " duty of care " .\n'])
        with pytest.raises(StoreError, match="does not find 'duty'"):
            store.narrowing("?i", [TITLE], ["care"])


def test_virtuoso_finds_what_was_written_after_a_flush(virtuoso_server: str) -> None:
    """Its index lags behind until it is told."""
    with open_store(f"{virtuoso_server}#text=virtuoso") as store:
        store.update("CLEAR ALL")
        store.load([b'<urn:a> <urn:title> " duty of care " .\n', b'<urn:b> <urn:title> " dutiful " .\n'])
        store.flush()
        narrowed = store.narrowing("?i", [TITLE, OTHER], ["of", "duty"])
        assert list(store.select(f"SELECT ?i {{ {narrowed} }}")) == [{"i": "<urn:a>"}]
        store.update('INSERT DATA { <urn:c> <urn:other> " of duty " }')
        store.flush()
        assert len(list(store.select(f"SELECT ?i {{ {narrowed} }}"))) == 2


def test_words_in_a_query_of_any_endpoint(oxigraph_server: str) -> None:
    """Where there is no text search either, bibld:matches is said by what stands beside the records; all fit alike."""
    terms = "https://bibld.org/terms#"
    beside = {"titleWords": " duty of care ", "otherWords": " duty of care london ", "summaryWords": " on victims "}
    with open_store(f"{oxigraph_server}/query") as store:
        store.update("CLEAR ALL")
        lines = [f"<urn:r> <{terms}index> <urn:i> .", f"<urn:r> a <{terms}Record> ."]
        lines += [f'<urn:i> <{terms}{name}> "{text}" .' for name, text in beside.items()]
        store.update(f"INSERT DATA {{ {' '.join(lines)} }}")
        for asked, found in (
            ("duty victims", 1), ("lond*", 1), ('title:"of care"', 1), ("title:london", 0), ("notes:london", 1), ("...", 0),
        ):  # fmt: skip
            query = f"SELECT ?r ?s {{ ?r <{terms}matches> {literal(asked)} ; <{terms}relevance> ?s }}"
            assert [row["r"] for row in store.select(query)] == ["<urn:r>"] * found, asked
