"""Chains of subject headings (689): each link is read as its heading, and comes back as the field it was."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bibld.crosswalk.draft import Trace
from bibld.crosswalk.line import Line
from bibld.formats import Job, get
from bibld.formats.marc21.chains import heading_of, said_again
from bibld.formats.marc21.notation import parse, spell
from bibld.formats.marc21.records import fields_of, record_of
from bibld.model import Agent, Genre, Record, Subject, Term
from bibld.report import Report
from bibld.settings import DEFAULTS

HEAD = ["LDR 00000cam a22000004c 4500", "001 1", "008 241124s2002####gw############|||#|#ger#d"]
HEADINGS = [
    ("689 00 $D s $a Bienen $0 (DE-588)4006479-5", "650 #7 $a Bienen $0 (DE-588)4006479-5 $2 gnd"),
    (
        "689 01 $0 (DE-588)1 $D p $a Ek, Anna $d 1950- $t Lieder",
        "600 17 $0 (DE-588)1 $a Ek, Anna $d 1950- $t Lieder $2 gnd",
    ),
    ("689 02 $D p $a Homerus", "600 07 $a Homerus $2 gnd"),
    ("689 03 $D n $a Ek, Anna", "600 17 $a Ek, Anna $2 gnd"),
    ("689 04 $D b $a Imkerbund $b Vorstand", "610 27 $a Imkerbund $b Vorstand $2 gnd"),
    ("689 05 $D f $a Bienentag $d 1990 $c Köln", "611 27 $a Bienentag $d 1990 $c Köln $2 gnd"),
    ("689 06 $D g $a Köln", "651 #7 $a Köln $2 gnd"),
    ("689 07 $D u $a Edda", "630 07 $a Edda $2 gnd"),
    ("689 08 $A z $a Geschichte 1900-1950", "648 #7 $a Geschichte 1900-1950 $2 gnd"),
    ("689 09 $A f $a Aufsatzsammlung", "655 #4 $a Aufsatzsammlung"),
    ("689 10 $D u $a Ek, Anna $d 1950- $t Lieder", "600 17 $a Ek, Anna $d 1950- $t Lieder $2 gnd"),
    ("689 10 $D p $a Homerus $t Ilias", "600 07 $a Homerus $t Ilias $2 gnd"),
    ("689 11 $A f $2 gnd-content $a Bildband", "655 #7 $a Bildband $2 gnd-content"),
]
NO_HEADINGS = [
    "689 0# $5 DE-101",
    "689 00 $a Bienen",
    "689 00 $A g $a Köln",
    "689 00 $D u $a Imkerbund $t Satzung",
    "689 ## $D s $a Bienen",
    "689 00 $D s $0 x",
]


def line_of(text: str) -> Line:
    found = parse(text)
    assert isinstance(found, Line)
    return found


def read(*fields: str) -> Record:
    return record_of([parse(field) for field in (*HEAD, *fields)], Report())


def written(record: Record) -> list[str]:
    return [spell(field) for field in fields_of(record, Report(), DEFAULTS) if field.where[0] == "6"]


@pytest.mark.parametrize(("link", "heading"), HEADINGS)
def test_a_link_names_a_heading(link: str, heading: str) -> None:
    assert spell(heading_of(line_of(link))) == heading


@pytest.mark.parametrize("link", NO_HEADINGS)
def test_what_is_no_link_stays_as_it_is(link: str) -> None:
    field = line_of(link)
    assert heading_of(field) is field
    assert written(read(link)) == [link]


def test_a_chain_is_headings_of_the_record() -> None:
    record = read(HEADINGS[0][0], HEADINGS[3][0], HEADINGS[9][0], NO_HEADINGS[0])
    assert record.subjects == (
        Subject((Term("topic", "Bienen"),), authority="gnd", same_as=("(DE-588)4006479-5",)),
        Subject(agent=Agent("Ek, Anna", kind="person"), authority="gnd"),
    )
    assert record.genres == (Genre("Aufsatzsammlung"),)


def test_a_heading_that_is_there_is_not_there_again() -> None:
    """Not that of another list, though, nor a word of the same spelling."""
    own, link = "650 #7 $0 (DE-588)4006479-5 $0 (DE-101)1 $a Bienen $2 gnd", "689 00 $D s $a Bienen"
    assert said_again([line_of(own), line_of(link), line_of("689 10 $D s $a Bienen")]).keys() == {1, 2}
    assert said_again([line_of("650 #4 $0 (DE-588)4006479-5 $a Bienen"), line_of(link)]).keys() == {1}
    assert said_again([line_of("650 #4 $a Bienen"), line_of(link), line_of("689 01 $D g $a Bienen")]) == {}
    assert len(read(own, link, "689 10 $D s $a Bienen").subjects) == 1


def test_a_heading_that_is_said_again_is_not_lost() -> None:
    """Where there are no chains: the other field says it."""
    job = Job()
    own, link = "650 #7 $0 (DE-588)4006479-5 $a Bienen $2 gnd", "689 00 $D s $a Bienen"
    get("oai_dc").write([read(own, link, "689 10 $D s $a Bienen", NO_HEADINGS[0])], io.BytesIO(), job)
    assert [number for (_, path, *_), number in job.report.losses.items() if path == "marc21:689"] == [1]


def test_a_link_that_says_a_heading_again_fills_nothing() -> None:
    trace: list[Trace] = []
    links = ("689 00 $D s $a Bienen", "689 10 $D s $a Bienen")
    record_of([parse(field) for field in (*HEAD, "650 #7 $a Bienen $2 gnd", *links)], Report(), trace)
    assert [spell(field) for field, row, filled in trace if row is None and not filled] == [*links]


def test_a_heading_that_is_gone_takes_its_link_with_it() -> None:
    record = read(HEADINGS[0][0], HEADINGS[6][0], NO_HEADINGS[0])
    kept = Record(id=record.id, admin=record.admin, subjects=record.subjects[1:], leftovers=record.leftovers)
    assert written(kept) == [HEADINGS[6][0], NO_HEADINGS[0]]


CHAINS = [
    *(link for link, _ in HEADINGS),
    *(heading for _, heading in HEADINGS),
    *NO_HEADINGS,
    "689 12 $D s $a Bienen $B x",
]


@given(st.lists(st.sampled_from(CHAINS), max_size=6).map(lambda found: sorted(found, key=lambda field: field[:3])))
def test_any_chains_come_back_in_their_order(fields: list[str]) -> None:
    assert written(read(*fields)) == fields
