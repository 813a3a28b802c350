"""Every row's example, in both directions: what it says is read, and written again as it stands."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pyoxigraph
import pytest

from bibld.crosswalk import Field, Pair
from bibld.crosswalk.engine import Crosswalk
from bibld.formats.dublincore.graph import record_of, triples
from bibld.formats.dublincore.mapping import CROSSWALK as RDF
from bibld.formats.dublincore.namespaces import PREFIXES, expand
from bibld.formats.marc21.mapping import CROSSWALK as MARC
from bibld.formats.marc21.notation import parse as parse_marc
from bibld.formats.marc21.records import fields_of as fields_of_marc
from bibld.formats.marc21.records import record_of as record_of_marc
from bibld.formats.marc21.scripts import unlink
from bibld.formats.mods.mapping import CROSSWALK as MODS
from bibld.formats.page.mapping import CROSSWALK as PAGE
from bibld.formats.page.text import pieces
from bibld.model import Record
from bibld.report import Report
from bibld.settings import DEFAULTS


def rows(crosswalk: Crosswalk) -> list[object]:
    """The table's rows, each with a name for the test's report."""
    entries = [entry if isinstance(entry, Pair) else entry.row for entry in crosswalk.order]
    return [pytest.param(entry, id=f"{number} {entry.eg[:40]}") for number, entry in enumerate(entries)]


def fields_of(crosswalk: Crosswalk, eg: str) -> list[Field]:
    """The example as a field."""
    if crosswalk is MARC:
        # An example shows what means something; a control field's blanks are shown as in a data field's indicators.
        return list(unlink([parse_marc(eg)]))
    assert crosswalk.parse is not None
    return [crosswalk.parse(eg)]


@pytest.mark.parametrize("row", rows(MARC) + rows(MODS))
def test_an_example_is_read_whole(row: object) -> None:
    """Reading the example fills the record and leaves nothing over but, at most, its form."""
    crosswalk = MARC if row in [entry if isinstance(entry, Pair) else entry.row for entry in MARC.order] else MODS
    report = Report()
    record = crosswalk.read(fields_of(crosswalk, row.eg), report)
    assert report.losses == {}
    assert [left for left in record.leftovers if left.format == crosswalk.name and left.reason != "form"] == []


@pytest.mark.parametrize("row", [row for row in rows(MARC) + rows(MODS) if not isinstance(row.values[0], Pair)])
def test_an_example_is_written_again(row: object) -> None:
    """Writing the record that the example describes gives the example, by the same row."""
    crosswalk = MARC if row in [entry.row for entry in MARC.order if not isinstance(entry, Pair)] else MODS
    (field,) = fields_of(crosswalk, row.eg)
    record = crosswalk.read([field], Report())
    if row.only == "read":
        assert [left.reason for left in record.leftovers] == (["form"] if crosswalk.keeps_form else [])
        return
    assert "form" not in [left.reason for left in record.leftovers], "the example is not in the form we write"
    rule = crosswalk.rule_for(field)
    value = getattr(record, row.slot)
    value = value[0] if isinstance(value, tuple) else value
    assert rule.fits(value)
    skip = getattr(rule, "derived", set())
    written = rule.write(value)[0]
    assert [part for part in written.parts if part[0] not in skip] == [
        part for part in field.parts if part[0] not in skip
    ]


@pytest.mark.parametrize("row", [row for row in rows(MARC) if isinstance(row.values[0], Pair)])
def test_a_pair_undoes_itself_in_marc(row: object) -> None:
    """A pair's example, read and written, is among the fields written."""
    field = parse_marc(row.eg)
    link_to_it = parse_marc("856 40 $u http://www.london.gov.uk/report.pdf")  # 588 tells when it was seen
    record = record_of_marc([field, link_to_it], Report())
    written = list(fields_of_marc(record, Report(), DEFAULTS))
    if field.where == "LDR":
        written = [
            Field(item.where, (("", f"00000{item.parts[0][1][5:]}"),)) for item in written if item.where == "LDR"
        ]
    if field.where in ("005", "884"):
        assert field.where in [item.where for item in written]  # set anew by whoever writes
    else:
        assert field in written


@pytest.mark.parametrize("row", rows(PAGE))
def test_a_page_label_undoes_itself(row: object) -> None:
    """A label's example, read and written, is the same line again."""
    # A line with a label of its own is one only inside a record.
    text = (
        ("" if row.eg.startswith(("Author", "Title")) else "Title: T\n\n")
        + row.eg.replace("Keywords: ", "Keywords:\n")
        + "\n"
    )
    (piece,) = pieces(io.StringIO(text, newline=""))
    record = PAGE.read(piece.fields, Report())
    assert piece.fields[-1] in [item.field for item in PAGE.write(record, Report(), DEFAULTS)]


def graph_of(eg: str) -> dict[str, list[tuple[str, str]]]:
    prefixes = "".join(f"@prefix {prefix}: <{base}> .\n" for prefix, base in PREFIXES.items())
    found: dict[str, list[tuple[str, str]]] = {}
    text = f"{prefixes}<http://a.example/r> a bibld:Record ; {eg} ."
    for quad in pyoxigraph.parse(text.encode(), format=pyoxigraph.RdfFormat.TURTLE):
        found.setdefault(str(quad.subject), []).append((str(quad.predicate), str(quad.object)))
    return found


def statements(record: Record) -> Iterator[tuple[str, str]]:
    for _, prop, value in triples(record, root="<http://a.example/r>"):
        if not value.startswith("<http://a.example") and not value.startswith("<https://catalogue.example"):
            yield prop, value


@pytest.mark.parametrize("row", rows(RDF))
def test_an_example_of_the_graph_undoes_itself(row: object) -> None:
    """A property's example, in Turtle, becomes a record whose triples say it again."""
    graph = graph_of(row.eg)
    report = Report()
    record = record_of("<http://a.example/r>", lambda subject: graph.get(subject, ()), report)
    assert record != Record()
    assert report.losses == {}
    wanted = [
        (prop, value)
        for pairs in graph.values()
        for prop, value in pairs
        if not value.startswith("_:") and prop != expand("rdf:type")
    ]
    assert set(wanted) <= set(statements(record))
