"""A field of MARC comes back from every format that holds all of a record, whatever row of the table is for it."""

from __future__ import annotations

import io

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from marc_lines import marc_lines

from bibld.formats import Job, get
from bibld.formats.marc21.mapping import TABLE
from bibld.formats.marc21.notation import parse, spell
from bibld.formats.marc21.records import fields_of, record_of
from bibld.model import Page, Record, Title
from bibld.report import Report
from bibld.settings import DEFAULTS
from bibld.validation.marc21.tags import FIELDS

HEAD = ["LDR 00000nam#a2200000#a#4500", "001 127428", "008 880301s1988####xxk###########000#0#eng#d"]
OTHERS = (
    "884 ## $a DLC bibframe2marc v1.1.0 $g 20211123170406.0 $q DLC $u https://github.com/lcnetdev/bibframe2marc",
    "884 ## $a UIT to MARC $g 20160116 $k 11923 $q GyBbHSC",
    "650 #0 $a Glass $z Germany $y $y 20th century.",
    "534 ## $b Second edition. $e 12 p.",
    "775 0# $e fre $f xxu",
    "490 0# $a Hive, $x 0007-0955, $y 0007-0956 ; $v 2",
    "046 ## $a s $c 19880803",
    "563 ## $u x = :",
    "540 ## $u http://a.example/a b",
    "689 01 $D p $a Ek, Anna $0 (DE-588)118540238",
    "689 02 $A f $a Aufsatzsammlung",
)


def by_way_of(name: str, record: Record) -> Record:
    """A record, written in a format and read again."""
    out, job = io.BytesIO(), Job()
    get(name).write([record], out, job)
    (again,) = get(name).read(io.BytesIO(out.getvalue()), job)
    assert not list(job.report.faults)
    return again


@pytest.mark.parametrize("eg", sorted({*OTHERS, *(row.eg for row in TABLE if not row.eg.startswith(("LDR", "00")))}))
@pytest.mark.parametrize("name", ["mods", "ntriples"])
def test_the_example_of_every_row_comes_back(eg: str, name: str) -> None:
    """Alone with what a record must have, as it would be written without going there."""
    record = record_of([parse(line) for line in [*HEAD, eg]], Report())
    direct = marc_lines(record)
    assert eg[:3] in [line[:3] for line in direct]
    assert marc_lines(by_way_of(name, record)) == direct


WORDS = (
    "Bees", "a b.", "1999", "eng", "(DLC)12", "http://a.example/", "x ;", "[y]", "Smith, J.,", "txt", "rdacontent", "aut", "enk",
    "n-us---", "é", "蜂", "a: b", "p. 3", "x =", "x = :", "= x",
)  # fmt: skip


@st.composite
def lines(draw: st.DrawFn) -> str:
    """A field as MARC has it, or nearly so, with anything in it; dates of 046 are words here."""
    tag = draw(st.sampled_from([tag for tag in FIELDS if tag >= "010" and tag not in ("046", "880")]))
    rule = FIELDS[tag]
    odd = draw(st.integers(0, 9)) == 0
    codes = sorted((rule.once | rule.often) - {"6"}) if not odd else "abcdefghijklmnopqrstuvwxyz01234578"
    marks = [sorted(one) if one and not odd else "#0123456789" for one in rule.indicators]
    subfields = draw(st.lists(st.tuples(st.sampled_from(codes or "a"), st.sampled_from(WORDS)), min_size=1, max_size=5))
    said = "".join(f" ${code} {word}" for code, word in subfields)
    return f"{tag} {''.join(draw(st.sampled_from(mark)) for mark in marks).replace(' ', '#')}{said}"


@pytest.mark.parametrize(
    "page",
    [
        Page(query="bees", count=2, date="May 6, 2024 Mon", time="9:20 am"),
        Page(query="“bees” on 2 farms; bees.", count=0),
        Page(query="bees (Apis)"),
        Page(date="May 6, 2024 Mon"),
        Page(),
    ],
)
def test_the_page_that_was_converted_is_told_by_way_of_mods(page: Page) -> None:
    """884 has it in the words that recordOrigin has."""
    record = Record(id="x1", titles=(Title("Bees"),), page=page)
    direct, by_way = ([spell(field) for field in fields_of(found, Report(), DEFAULTS) if field.where == "884"]
                      for found in (record, by_way_of("mods", record)))  # fmt: skip
    assert by_way == direct
    assert "search-results page" in direct[0]


@pytest.mark.parametrize(
    "field", ['260 ## $a Moskva : $b "Nauka,", $c 1987.', '100 1# $a Ek, Ida $q (Bo) "Mrs. Ek,", $d 1819-1897.']
)
def test_a_comma_behind_one_within_quotes_comes_back(field: str) -> None:
    """ISBD puts none behind it, so what has one is kept as found."""
    record = record_of([parse(line) for line in [*HEAD, field]], Report())
    assert field in marc_lines(by_way_of("json", record))


@pytest.mark.parametrize("name", ["json", "mods", "ntriples"])
@settings(deadline=None)
@given(st.lists(lines(), min_size=1, max_size=5))
@example(["758 ## $1 [y]", "760 0# $4 Bees"])
@example(["035 ## $a (OCoLC){space}", "035 ## $a (OCoLC)", "035 ## $z (OCoLC){space}"])
def test_any_fields_come_back(name: str, found: list[str]) -> None:
    record = record_of([parse(line) for line in [*HEAD, *found]], Report())
    direct = marc_lines(record)
    assert marc_lines(by_way_of(name, record)) == direct
    assert sorted(direct) == sorted([*HEAD, *found, *(line for line in direct if line.startswith("005"))])
