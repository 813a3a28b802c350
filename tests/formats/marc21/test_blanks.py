"""Fields that say nothing, or not all that they seem to:
blank subfields, marks alone, a second 008, a delimiter that is lost.
"""

from __future__ import annotations

import pytest
from files import file_of, records_of

from bibld.formats.marc21.notation import parse, spell
from bibld.formats.marc21.records import fields_of, record_of
from bibld.formats.marc21.scripts import link
from bibld.model import Agent, Language, Place, Record, Subject, Term, Title
from bibld.report import Fault, Loss, Report
from bibld.settings import DEFAULTS

BOOK = (
    "LDR 00000nam#a2200000#a#4500",
    "001 1",
    "008 240430s2013####enk###########000#0#eng#d",
    "245 00 $a Victims.",
)


def read(*lines: str) -> tuple[Record, list[Loss | Fault]]:
    """The record of these fields, with those of a book, and what the report is told."""
    said: list[Loss | Fault] = []
    tags = {line[:3] for line in lines}
    fields = [parse(line) for line in (*(line for line in BOOK if line[:3] not in tags), *lines)]
    return record_of(fields, Report(said.append)), said


def again(record: Record, tag: str) -> list[str]:
    """The record's fields of a tag in MARC, and in MARC by way of MODS, where they are the same."""
    (back,) = records_of("mods", file_of("mods", record))
    spelt, other = (
        [spell(field) for field in link(fields_of(one, Report(), DEFAULTS)) if field.where == tag]
        for one in (record, back)
    )
    assert spelt == other
    return spelt


@pytest.mark.parametrize(
    "field",
    [
        "015 ## $a {space}{space}", "020 ## $a", "040 ## $a {space}", "041 0# $a {space}{space}{space}", "043 ## $a {space}",
        "082 04 $a {space}", "100 1# $a {space}", "110 2# $a $b", "245 00 $a {space}", "250 ## $a {space}", "260 ## $a $b $c",
        "300 ## $a {space}", "336 ## $a {space}", "490 0# $a $v", "500 ## $a {space}", "650 #0 $a", "700 1# $a",
        "773 0# $t {space}", "830 #0 $a {space}", "852 ## $b {space}", "856 40 $u {space}",
    ],
)  # fmt: skip
def test_a_blank_field_says_nothing_and_stays_where_it_is(field: str) -> None:
    """No name without letters, no empty subject; and nothing is lost that would have to be told."""
    record, said = read(field)
    assert said == []
    bare, _ = read()
    assert record.agents == record.subjects == record.related == record.locations == record.links == ()
    assert record.languages == bare.languages
    assert again(record, field[:3]) == [field]


@pytest.mark.parametrize("field", ["250 ## $a .", "110 2# $a .", "600 10 $a .", "245 00 $a / $c .", "255 ## $a ."])
def test_marks_alone_say_nothing(field: str) -> None:
    """What a template leaves of a field that had nothing to go into it."""
    record, said = read(field)
    assert said == []
    assert record.agents == record.subjects == record.editions == record.cartographics == ()
    assert again(record, field[:3]) == [field]


@pytest.mark.parametrize(
    "fields",
    [
        ("250 ## $6 880-01 $a .", "880 ## $6 250-01/(N $a Изд."),
        ("250 ## $6 880-01 $a Izd.", "880 ## $6 250-01/(N $a ."),
    ],
)
def test_a_link_does_not_make_words_of_marks(fields: tuple[str, str]) -> None:
    record, said = read(*fields)
    assert said == []
    assert again(record, "250") == [fields[0]]
    assert again(record, "880") == [fields[1]]


def test_a_heading_without_its_name_is_told() -> None:
    """What stands beside it is something, and nobody's."""
    field = "700 1# $a {space} $4 aut"
    record, said = read(field)
    assert record.agents == ()
    assert [loss.value for loss in said if isinstance(loss, Loss)] == [field]
    assert again(record, "700") == [field]


@pytest.mark.parametrize(
    ("field", "slot", "value"),
    [
        ("700 1# $a Doe, J., $d {space}", "agents", Agent("Doe, J.", kind="person")),
        ("650 #0 $a Dogs $x {space}", "subjects", Subject((Term("topic", "Dogs"),), authority="lcsh")),
        ("041 0# $a {space}{space}{space}fre", "languages", Language("fre")),
        ("246 31 $a Bees = $b {space}", "titles", Title("Bees", kind="parallel")),
    ],
)
def test_a_blank_subfield_is_no_part_of_what_is_said(field: str, slot: str, value: object) -> None:
    """It stands in the field as it was found."""
    record, _ = read(field)
    assert getattr(record, slot)[-1] == value
    assert again(record, field[:3]) == [field]


@pytest.mark.parametrize(
    "field",
    [
        "260 ## $a London : $b {space} $c 2013.",
        "260 ## $a London : $b $k (X), $c 2013.",
        "264 #1 $a London : $b $c 2013.",
    ],
)
def test_the_mark_before_a_blank_subfield_is_of_no_other(field: str) -> None:
    record, _ = read(field)
    (found,) = record.provisions
    assert (found.places, found.names, found.date) == ((Place("London", "enk"),), (), "2013")
    assert again(record, field[:3]) == [field]


@pytest.mark.parametrize("field", ["300 ## $a 12 p. + $e {space}", "300 ## $a 12 p. +{space} $e {space}"])
def test_nothing_accompanies_what_has_a_blank_behind_the_mark(field: str) -> None:
    record, _ = read(field)
    assert [physical.extents for physical in record.physicals] == [(Term("", "12 p."),)]
    assert again(record, "300") == [field]


@pytest.mark.parametrize(
    "fields",
    [
        ["336 ## $8 {space} $a text $b txt $2 rdacontent", "336 ## $a text $b txt $2 rdacontent"],
        ["336 ## $a text $b txt $2 rdacontent", "336 ## $8 {space} $a text $b txt $2 rdacontent"],
        ["347 ## $8 {space} $a image file $b TIFF $2 rdaft"],
        ["347 ## $8 {space} $a image file $b TIFF $2 rdaft", "347 ## $a image file $b TIFF $2 rdaft"],
        ["347 ## $a image file $b TIFF $2 rdaft", "347 ## $8 {space} $a image file $b TIFF $2 rdaft"],
        ["347 ## $a image file $b TIFF $2 rdaft", "347 ## $a image file $b TIFF $2 rdaft"],
        ["347 ## $a image file $b TIFF $2 rdaft", "347 ## $a {space}", "347 ## $a image file $b TIFF $2 rdaft"],
        ["043 ## $a n-us-dc $a {space}", "043 ## $a e-uk---"],
        ["043 ## $a n-us-dc", "043 ## $a e-uk--- $a {space}"],
        ["043 ## $a {space}", "043 ## $a n-us-dc", "043 ## $a e-uk---"],
    ],
)
def test_what_is_said_in_several_fields_is_as_often_there_with_its_blanks(fields: list[str]) -> None:
    record, said = read(*fields)
    assert said == []
    assert again(record, fields[0][:3]) == fields


@pytest.mark.parametrize("field", ["040 ## $a DLC $c {space} $d DLC", "336 ## $a text $b txt $2 {space}"])
def test_a_blank_code_is_not_put_in(field: str) -> None:
    assert again(read(field)[0], field[:3]) == [field]


@pytest.mark.parametrize("first", ["240430s2013####enk", "240430s2013####enk#a###", "240430"])
def test_of_two_008_none_is_made_of_both(first: str) -> None:
    """What cannot be read stays as it is, though another has all its positions."""
    both = [f"008 {first}", "008 991231s1999####fr#a#####b####001#0#fre#d"]
    assert again(read(*both)[0], "008") == both


@pytest.mark.parametrize(
    "field", ["880 10 $6 245-01/(N Долг $c Ек", "880 10 $6 245-01/(NДолг $c Ек", "880 10 $6 245-01/{dollar}1蜜蜂"]
)
def test_a_link_with_the_text_of_another_subfield_is_none(field: str) -> None:
    """A delimiter is lost: the text behind it is not taken for the name of a script, however short it is."""
    record, said = read("245 10 $6 880-01 $a Dolg", field)
    assert [loss.value for loss in said if isinstance(loss, Loss)] == [field]
    assert again(record, "880") == [field]
