"""What a list that a field names makes of its codes: they are that list's, whatever they look like."""

from __future__ import annotations

from typing import Any

import pytest
from marc_lines import marc_lines
from msgspec.structs import replace

from bibld.formats.marc21.notation import parse, spell
from bibld.formats.marc21.records import fields_of, record_of
from bibld.model import Genre, Link, Note, Record, Subject, Term
from bibld.report import Report
from bibld.settings import DEFAULTS


def read(*fields: str) -> Record:
    return record_of([parse(field) for field in ("LDR 00000nam a2200000 i 4500", "245 00 $a Bees.", *fields)], Report())


@pytest.mark.parametrize(
    ("field", "content"),
    [
        ("336 ## $a text $b txt $2 rdacontent", ("txt",)),
        ("336 ## $a Text $b txt $2 rdacontent/ger", ("txt",)),
        ("336 ## $a text $2 rdaco", ("txt",)),
        ("336 ## $a text", ("txt",)),
        ("336 ## $a text $2 isbdcontent", ("text",)),
        ("336 ## $a text $b txt $2 local", ("text",)),
        ("336 ## $a still image $b txt $2 rdacontent", ("sti",)),
        ("336 ## $a Standbild $b txt $2 rdacontent/ger", ("txt",)),
    ],
)
def test_a_type_of_content_is_rda_s_where_its_list_is(field: str, content: tuple[str, ...]) -> None:
    """ISBD has terms of the same words, and others codes of the same letters;
    where a code is of another term, the term is meant.
    """
    record = read(field)
    assert record.content == content
    assert field in marc_lines(record)


@pytest.mark.parametrize(
    ("field", "scheme"),
    [("055 00 $a FC1 $b B5", "lcc"), ("055 #3 $a FC1", "lcc"), ("055 06 $a FC1 $b B5 $2 fcps", "fcps"), ("055 18 $a KF1 $2 kfmod", "kfmod")],
)  # fmt: skip
def test_canadian_class_numbers_are_of_the_list_they_name(field: str, scheme: str) -> None:
    """055, second indicator: 0-5 Library of Congress, 6-9 another, in $2."""
    (found,) = read(field).classifications
    assert (found.scheme, found.number) == (scheme, field.split()[3])


@pytest.mark.parametrize(
    ("field", "schemes"),
    [
        ("090 ## $a HV6250 $b .D88", ["lcc"]),
        ("090 ## $a QA76.73.C15 1988", ["lcc"]),
        ("090 ## $a KH612-J6", []),
        ("090 ## $a M863 $b G37", []),
        ("090 ## $a LOT 10340, $b no. 401", []),
        ("090 ## $a b", []),
        ("090 ## $a Online", []),
        ("090 ## $a 991042727010838", []),
        ("092 ## $a 362.88 $b D88 $2 22", ["ddc"]),
        ("092 ## $a DVD 791.43", []),
        ("096 ## $a WA 300 $b D88", ["nlm"]),
        ("096 ## $a QD477 $b .D263a 1968", []),
        ("096 ## $b D88", []),
    ],
)
def test_a_local_call_number_is_of_the_list_whose_numbers_look_like_it(field: str, schemes: list[str]) -> None:
    """What else a library has in 09X is its own, and stays where it is."""
    record = read(field)
    assert [found.scheme for found in record.classifications] == schemes
    assert field in marc_lines(record)


def test_a_link_without_a_caption_is_of_no_known_relation() -> None:
    """856, second indicator 8: no display constant generated."""
    assert read("856 48 $u http://a.example/").links == (Link("http://a.example/", relation=""),)


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("518 ## $o Recorded $d 2013 $0 (DLC)n1 $2 naf", "Recorded 2013"),
        ("567 ## $a Interviews $2 lcsh", "Interviews"),
        ("583 ## $a Digitized $x ask first", "Digitized"),
        ("583 ## $a Digitized $i film $2 pet", "Digitized film"),
        ("500 ## $a Worn. $7 (dpesc)UkLoGLA", "Worn"),
        ("384 ## $a D major $0 (UkLoGLA)1", "D major"),
        ("386 ## $i Creator of work: $a Norwegians $b nor $2 lcdgt", "Creator of work: Norwegians"),
        ("370 ## $i Setting: $f Leeds; $f York $2 naf", "Setting: Leeds, York"),
        ("866 #0 $a v. 1-3 $x stolen", "v. 1-3"),
        ("257 ## $a U.S. ; $a Italy.", "U.S., Italy"),
    ],
)
def test_a_note_says_what_is_for_its_readers(field: str, text: str) -> None:
    """And keeps the rest in its parts: all of it comes back."""
    record = read(field)
    (note,) = (*record.notes, *record.characteristics)
    assert note.text == text
    assert all(left.reason == "form" for left in record.leftovers)
    assert field in marc_lines(record)


@pytest.mark.parametrize(
    "field",
    [
        "534 ## $p Reprint of: $t Bees. $n Worn. $n Bound.",
        "788 0# $t Bienen. $e ger",
        "786 0# $t Hives. $j 1990-1995. $v Counts.",
    ],
)
def test_a_linking_entry_says_all_that_it_may(field: str) -> None:
    """No rule leaves a part of it, and it comes back."""
    record = read(field)
    assert all(left.reason == "form" for left in record.leftovers)
    assert field in marc_lines(record)


@pytest.mark.parametrize(
    ("field", "parts"),
    [
        ("610 10 $a United States. $t Constitution. $n 1st Amendment.", (Term("number", "1st Amendment"),)),
        ("610 10 $a France. $t Treaties. $g Italy, $d 1990.", (Term("miscellaneous", "Italy"), Term("treaty date", "1990"))),
    ],
)  # fmt: skip
def test_what_follows_a_title_is_the_work_s(field: str, parts: tuple[Term, ...]) -> None:
    """610 $n and $d: of a meeting before $t, of the work behind it."""
    (subject,) = read(field).subjects
    assert subject.title is not None
    assert subject.title.parts == parts
    assert subject.agent is not None
    assert (subject.agent.number, subject.agent.dates) == ("", "")


def test_a_part_of_a_city_stands_in_f() -> None:
    """662 and 752: $e is a relator term."""
    (subject,) = read("752 ## $a England $d London $f Soho").subjects
    assert subject == Subject((Term("country", "England"), Term("city", "London"), Term("city section", "Soho")))


def test_an_address_is_not_closed_with_a_full_stop() -> None:
    """It would be another."""
    record = Record(notes=(Note("See https://a.example/by/4.0", "use and reproduction"),), genres=(Genre("maps"),))
    assert "540 ## $a See https://a.example/by/4.0" in marc_lines(record)


@pytest.mark.parametrize(
    ("fields", "kept"),
    [
        (["040 ## $a DLC $b eng $e rda $c DLC $d OCLCQ $d OCLCQ", "042 ## $a pcc $a nsdp"], []),
        (["040 ## $a BKL $c CStRLIN $d DLC"], []),
        (["040 ## $c DLC"], []),
        (["040 ## $a DLC"], ["040"]),
        (["040 ## $a DLC $b eng $c DLC $e rda"], ["040"]),
        (["040 ## $a DLC $c DLC", "040 ## $c CStRLIN"], ["040", "040"]),
        (["040 ## $c DLC $c CStRLIN"], ["040"]),
        (["040 0# $a DLC $c DLC"], ["040"]),
        (["042 ## $a pcc", "042 ## $a nsdp"], ["042", "042"]),
        (["042 00 $a pcc"], ["042"]),
    ],
)
def test_who_described_it_is_kept_as_found_where_it_would_be_written_otherwise(
    fields: list[str], kept: list[str]
) -> None:
    """040 and 042 come back as they were, and few of them have to be kept for it."""
    record = read(*fields)
    assert [left.path for left in record.leftovers if left.path in ("040", "042")] == kept
    assert [found for found in map(spell, fields_of(record, Report(), DEFAULTS)) if found in fields] == fields


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({}, "040 ## $a DLC $b eng $c DLC $e rda $d OCLCQ"),
        ({"source": "Uk"}, "040 ## $a Uk $b eng $e rda $c Uk $d OCLCQ"),
        ({"language": "fre"}, "040 ## $a DLC $b fre $e rda $c DLC $d OCLCQ"),
        ({"conventions": ()}, "040 ## $a DLC $b eng $c DLC $d OCLCQ"),
        ({"notes": ()}, "040 ## $a DLC $b eng $e rda $c DLC"),
    ],
)
def test_who_described_it_is_written_anew_where_it_is_said_otherwise(changed: dict[str, Any], field: str) -> None:
    record = read("040 ## $a DLC $b eng $c DLC $e rda $d OCLCQ")
    assert record.admin is not None
    edited = replace(record, admin=replace(record.admin, **changed))
    assert [found for found in map(spell, fields_of(edited, Report(), DEFAULTS)) if found.startswith("040")] == [field]


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("883 0# $8 1\\p $a vlb $d 20210903 $q DE-101", "vlb 20210903 DE-101"),
        ("886 2# $2 unimarc $a 009 $8 1", "unimarc 009 1"),
    ],
)
def test_where_data_are_from_is_said_without_the_number_of_a_link(field: str, text: str) -> None:
    record = read(field)
    assert record.admin is not None
    assert [note.value for note in record.admin.notes] == [text]
    assert field in marc_lines(record)
