"""What a description from elsewhere says, and whether a field of MARC says it: if none does, it is told."""

from __future__ import annotations

from typing import Any

import pytest
from marc_lines import marc_lines
from msgspec.structs import replace

from bibld.formats.marc21.notation import parse
from bibld.formats.marc21.records import record_of
from bibld.model import (
    Agent,
    Classification,
    Date,
    Identifier,
    Language,
    Note,
    Part,
    Physical,
    Place,
    Provision,
    Record,
    Related,
    Subject,
    Term,
    Title,
)
from bibld.report import Fault, Loss, Report


@pytest.mark.parametrize("stated", ["1998, c1997", "1998, cop. 1997", "1998, copyright 1997"])
def test_the_word_for_copyright_is_said_by_its_sign(stated: str) -> None:
    """264 #4 $c ©1997: of the word beside it nothing is lost."""
    report = Report()
    dates = Date("1998"), Date("1997", kind="copyright")
    fields = marc_lines(Record(titles=(Title("Bees"),), dates=dates, provisions=(Provision(date=stated),)), report)
    assert "264 #4 $c ©1997" in fields
    assert not report.losses


def test_what_no_field_says_is_told_once() -> None:
    """The c of a Cutter number is none of a date of copyright."""
    report = Report()
    host = Record(titles=(Title("Poems"),), classifications=(Classification("lcc", "PA3612 .C2 1921"),))
    marc_lines(Record(titles=(Title("Bees"),), related=(Related("host", record=host),)), report)
    assert [path for _, path, _, _ in report.losses] == ["related.record.classifications"]


@pytest.mark.parametrize(
    "said",
    [
        {"identifiers": (Identifier("isbn", "978-0-306-40615-7"),)},
        {"identifiers": (Identifier("issn", "03785955"),)},
        {"dates": (Date("2001", end="9999"),)},
        {"dates": (Date("1990"), Date("2001", end="9999"))},
        {"languages": (Language("GER"),)},
        {"agents": (Agent("EK, Bo", "person", roles=("edt",)),)},
        {"subjects": (Subject((Term("topic", "Bees"),), level="primary", authority="lcsh"),)},
    ],
)
def test_what_a_field_says_in_other_signs_is_not_lost(said: dict[str, Any]) -> None:
    """A number with its hyphens or without, a code in capitals or in words, an end that is not there yet."""
    report = Report()
    marc_lines(Record(titles=(Title("Bees"),), **said), report)
    assert not report.losses


@pytest.mark.parametrize(
    ("date", "coded", "told"),
    [
        (Date("19uu", end="2016", qualifier="questionable"), "q19uu2016", False),
        (Date("1950", end="1959", qualifier="questionable"), "q19501959", False),
        (Date("-0249", end="-0099", qualifier="questionable", encoding="edtf"), "046 ## $a q $b 250 $d 100", False),
        (Date("1950", qualifier="questionable"), "046 ## $a s $c 1950? $2 edtf", False),
        (Date("1950", qualifier="inferred"), "s1950####", True),
        (Date("1950", end="1959", qualifier="inferred"), "19501959", True),
    ],
)
def test_a_doubt_that_no_field_says_is_told(date: Date, coded: str, told: bool) -> None:
    """Where the statement has another date, q in 008 or 046 says that one of two years may be it, and nothing else."""
    report = Report()
    provision = Provision((Place("Leeds"),), ("Hive",), "1999")
    fields = marc_lines(Record(titles=(Title("Bees"),), dates=(date,), provisions=(provision,)), report)
    assert any(coded in field for field in fields if field[:3] in ("008", "046"))
    assert ("dates.qualifier" in {path for _, path, _, _ in report.losses}) is told


@pytest.mark.parametrize(
    ("related", "told"),
    [
        (Related("host", title="Hives", part=Part((Term("volume", "5"),))), []),
        (Related("host", title="Hives", part=Part(extents=(Term("pages", "5"),))), []),
        (Related("series", title="Hives", number="5"), []),
        (Related("original", title="Hives", number="5"), ["related.number"]),
    ],
)
def test_a_short_number_of_another_is_looked_for_where_that_is(related: Related, told: list[str]) -> None:
    """A 5 stands in many fields, and not each is of the other resource."""
    report = Report()
    marc_lines(Record(titles=(Title("Bees 5"),), related=(related,)), report)
    assert [path for _, path, _, _ in report.losses] == told


def test_a_code_is_not_found_across_words() -> None:
    """The country of the host, nyu, is not said by the words of its title."""
    report = Report()
    printed = Provision((Place("Albany", code="nyu"),))
    host = Record(titles=(Title("Many users"),), provisions=(printed,))
    marc_lines(Record(titles=(Title("Bees"),), related=(Related("host", record=host),)), report)
    assert [path for _, path, _, _ in report.losses] == ["related.record.provisions.places.code"]


@pytest.mark.parametrize(
    ("record", "field"),
    [
        (Record(provisions=(Provision((Place("Ohio"),)),), dates=(Date("1910", kind="created", end="1920", qualifier="approximate"),)),
         "264 #0 $a Ohio, $c [approximately 1910-1920]"),
        (Record(identifiers=(Identifier("hdl", "http://hdl.handle.net/10/12"),)), "024 7# $a 10/12 $2 hdl"),
        (Record(identifiers=(Identifier("doi", "https://doi.org/10.1/x"),)), "024 7# $a 10.1/x $2 doi"),
        (Record(notes=(Note("J. Doe", label="Donor:"),)), "500 ## $a Donor: J. Doe."),
        (Record(subjects=(Subject(agent=Agent("Doe, John", kind="person"), authority="naf"),)), "600 10 $a Doe, John."),
        (Record(physicals=(Physical(extents=(Term("", "1 photograph"), Term("", "8 x 10 in.")), dimensions="20 cm"),)),
         "300 ## $a 1 photograph $a 8 x 10 in. ; $c 20 cm"),
        (Record(subjects=(Subject((Term("topic", "Keepers"), Term("occupation", "Sailors")), authority="lcsh"),)), "650 #0 $a Keepers $x Sailors."),
    ],
)  # fmt: skip
def test_what_mods_says_in_its_own_way_is_said_in_that_of_marc(record: Record, field: str) -> None:
    """A place where something was created; numbers without an address; a caption; a list that is part of another; an
    occupation behind a topic; a measure beside another.
    """
    report = Report()
    assert field in marc_lines(replace(record, titles=(Title("Bees"),)), report)
    assert not list(report.losses)


def test_what_was_added_to_a_record_that_was_marc_has_a_field_too() -> None:
    """And what no field says of it is told; of the rest nothing is made up."""
    lines = ("LDR 00000nam a2200000 a 4500", "001 1", "008 850101s1899####mau###########000#0#eng#d", "245 00 $a Bees.")
    marc = record_of([parse(line) for line in lines], Report())
    bureau = Agent("Ministry", kind="corporate", units=("Bee Bureau",), numeration="IV")
    added = replace(
        marc,
        subjects=(Subject(agent=bureau), Subject((Term("topic", "Honey"),))),
        related=(Related("references", title="Apes"),),
    )
    told: list[Loss | Fault] = []
    made = marc_lines(added, Report(told.append))
    assert [field for field in made if "245" < field[:3] < "999"] == [
        "610 24 $a Ministry. $b Bee Bureau.", "653 #0 $a Honey", "787 08 $i References: $t Apes",
    ]  # fmt: skip
    assert [(loss.path, loss.value) for loss in told if isinstance(loss, Loss)] == [("subjects.agent.numeration", "IV")]


def test_a_number_of_another_resource_is_said_where_that_is() -> None:
    """And not in a field that is not for it, in which the same figures stand."""
    lines = ("LDR 00000nam a2200000 a 4500", "001 1", "245 00 $a Bees.", "300 ## $a 5 p.")
    marc = record_of([parse(line) for line in lines], Report())
    host = Related("host", title="Nature", part=Part(details=(Term("volume", "5"),)))
    told: list[Loss | Fault] = []
    assert "773 0# $t Nature" in marc_lines(replace(marc, related=(host,)), Report(told.append))
    assert [(loss.path, loss.value) for loss in told if isinstance(loss, Loss)] == [("related.part.details.value", "5")]


def test_a_number_stands_within_words_of_languages_that_have_no_blanks() -> None:
    """``第12卷`` says the volume."""
    part = Part(details=(Term("volume", "12"), Term("issue", "3")), text="第12卷第3期")
    told: list[Loss | Fault] = []
    record = Record(titles=(Title("蜜蜂"),), related=(Related("host", title="蜜蜂學報", part=part),))
    assert "773 0# $t 蜜蜂學報 $g 第12卷第3期" in marc_lines(record, Report(told.append))
    assert not [loss for loss in told if isinstance(loss, Loss)]
