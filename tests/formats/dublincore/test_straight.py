"""Rows of the graph as straight code say what the reference says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from strategies import RECORDS, of_type

from bibld.formats.dublincore.codecs import literal
from bibld.formats.dublincore.graph import triples
from bibld.formats.dublincore.mapping import BESIDES, NODES, TABLE, parts_of_record
from bibld.formats.dublincore.namespaces import expand, shorten
from bibld.formats.dublincore.naming import INSTEAD, Nodes, instead
from bibld.formats.dublincore.straight import LEVELS, Name, compiled
from bibld.model import Leftover, Record, Subject, Term
from bibld.settings import Settings


def parts_of(code: str, value: Any) -> tuple[tuple[str, Any], ...]:
    """A node's parts, as the reference writes them."""
    if isinstance(value, Record):
        return parts_of_record(value)
    out: list[tuple[str, Any]] = []
    LEVELS[code].write(value, out, [])
    return tuple(out)


def spelt(code: str) -> Name:
    """Instead of the name of a node: what the reference says in its place."""
    return lambda value, _: literal(repr(parts_of(code, value)))


def by_code(said: Any) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for code, value in said:
        found[code].append(value if isinstance(value, str) else literal(repr(value)))
    return found


def statements_of(code: str, value: Any) -> Iterator[tuple[str, str]]:
    """What the reference says of a value, statement by statement."""
    parts = parts_of(code, value)
    if (type_ := NODES[code].type) or "rdf:type" not in dict(parts):
        yield "rdf:type", expand(type_ or "foaf:Agent")
    if type_ in BESIDES:
        yield "rdf:type", expand(BESIDES[type_])
    for inner, terms in by_code(parts).items():
        distinct = sorted(set(terms))
        yield from (
            (instead(inner, term) if inner in INSTEAD else inner, expand(term) if inner == "rdf:type" else term)
            for term in distinct
        )
        if terms != distinct:
            yield "bibld:order", literal(" ".join([inner, *(str(distinct.index(term)) for term in terms)]))


@pytest.mark.parametrize("code", LEVELS)
def test_a_node_says_what_its_row_says(code: str) -> None:
    """Whatever the value, straight code says of it what the reference says."""

    @settings(max_examples=25)
    @given(of_type(LEVELS[code].type, 2))
    def check(value: Any) -> None:
        said = [text[1:-2].split(" ", 1) for text in compiled(code, spelt)(value, Nodes("")).split("\n")[:-1]]
        assert sorted((shorten(prop), term) for prop, term in said) == sorted(statements_of(code, value))

    check()


@settings(max_examples=60)
@given(RECORDS)
def test_a_record_says_what_the_table_says(record: Record) -> None:
    """Each part of a record stands in its graph: plain ones as they are, nodes by their number;
    and none stands twice.
    """
    found = list(triples(record, root="<http://a.example/r>"))
    assert len(found) == len(set(found))
    said: defaultdict[str, set[str]] = defaultdict(set)
    for subject, prop, term in found:
        if subject == "<http://a.example/r>":
            said[shorten(prop)].add(term)
    for code, terms in by_code(parts_of_record(record)).items():
        if code in NODES:
            assert len(said[code]) == len(set(terms))
        else:
            assert set(terms) <= said[code]


def test_shared_nodes_are_known_for_one_base_only() -> None:
    """What has been written under one base is not what is written under another."""
    record = Record(id="1", subjects=(Subject((Term("topic", "Victims"),)),))
    for base in ("http://one.example", "http://two.example/", "http://one.example"):
        own = base.rstrip("/")
        for subject, prop, term in triples(record, Settings(base=base)):
            assert subject.startswith(f"<{own}/")
            assert shorten(prop) not in ("dcterms:subject", "skos:inScheme") or term.startswith(f"<{own}/subject")


@pytest.mark.parametrize(
    "left",
    [
        Leftover("marc21", "599", "599 ## $a a|b", "no row"),
        Leftover("mods", "a|b", "|", "form"),
        Leftover("rdf", "http://a.example/%7C", "", ""),
    ],
    ids=["a stroke in the value", "a stroke in the place", "a per cent sign"],
)
def test_a_leftover_comes_apart_where_it_was_put_together(left: Leftover) -> None:
    """The strokes between a leftover's parts are told from those inside them."""
    (row,) = (entry for entry in TABLE if entry.where == "bibld:leftover")
    assert row.take(row.make(left)) == (left, [])
