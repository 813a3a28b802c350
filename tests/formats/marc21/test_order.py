"""Fields come back in the order their record had, also where that is not the order of their numbers."""

from __future__ import annotations

from collections import Counter
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marc_lines import marc_lines
from msgspec.structs import replace

from bibld.formats.marc21.mapping import TABLE
from bibld.formats.marc21.notation import parse, spell
from bibld.formats.marc21.records import fields_of, record_of
from bibld.model import from_json, to_json
from bibld.report import Report
from bibld.settings import DEFAULTS

HEAD = ["LDR 00000nam#a2200000#a#4500", "001 1"]


@pytest.mark.parametrize(
    "lines",
    [
        ["651 #0 $a England.", "650 #0 $a Victims.", "650 #7 $a Opfer. $2 gnd", "650 #0 $a Police.", "600 10 $a Peel, Robert."],
        ["504 ## $a Bibliography: p. 40.", "500 ## $a Unpublished.", "520 ## $a A summary."],
        ["700 1# $a Smith, Anna.", "710 2# $a Liberty.", "700 3# $a Clark family.", "700 1# $a Bell, Eve."],
        ["245 00 $6 880-01 $a Dolg.", "880 00 $6 245-01/(N $a Долг.", "910 ## $a local"],
        ["245 00 $a Duty of care.", "910 ## $a local", "035 ## $a (OCoLC)1"],
        ["650 #0 $a Victims.", "653 ## $a care", "650 #0 $a Police.", "653 #0 $a duty"],
        ["653 #5 $a Berlin", "653 #0 $a care", "653 ## $a duty", "653 #1 $a Peel", "653 #0 $a care"],
        ["653 #5 $a Berlin", "043 ## $a e-uk---"],
        ["043 ## $a n-us-dc", "653 #5 $a Berlin", "653 #5 $a Washington, D.C."],
        ["653 #0 $a Wheat; $a Air (Japan); $a Rostov.", "653 #0 $a Wheat", "653 #5 $a Berlin;", "653 #1 $a Peel, R.", "653 #1 $a Peel;"],
        ["653 #0 $a Air (Japan)", "653 #0 $a Water (Japan)", "653 #5 $a Japan"],
        ["336 ## $a text $b txt $2 rdacontent", "336 ## $a still image $b sti $2 rdacontent", "336 ## $a text $b txt $2 rdacontent"],
        ["338 ## $a volume $b nc $2 rdacarrier", "338 ## $a audio disc $b sd $2 rdacarrier", "338 ## $a volume $2 rdacarrier"],
        ["337 ## $a audio $a video $2 rdamedia", "337 ## $a unmediated $b n $2 rdamedia", "337 ## $a video $b v $2 rdamedia"],
        ["337 ## $a computer $b c $2 rdamedia", "337 ## $a unmediated $2 rdamedia", "337 ## $a CD $a computer $2 rdamedia"],
        ["347 ## $a text file $b PDF $2 rdaft", "347 ## $a audio file", "347 ## $a text file $b PDF $2 rdaft"],
        ["883 ## $a Guessed.", "883 0# $a Made by machine. $c 0.5"],
        ["700 1# $a Ek, Bo. $t", "700 1# $a Ek, Bo."],
        ["730 0# $a Bible. $l English.", "730 02 $a Bible. $p Genesis."],
        ["730 02 $a Bible. $p Genesis.", "730 0# $a Bible. $l English."],
        ["500 ## $9 1", "500 ## $a A note."],
        ["500 ## $a A note.", "500 ## $9 1", "500 ## $9 2", "500 ## $a Another."],
        ["020 ## $a {space}", "043 ## $a {space}", "246 3# $a {space}", "500 ## $a {space}", "650 #0 $a Bees $x {space}", "650 #0 $a {space}",
         "700 1# $a Fox, Jo. $c {space} $j {space}"],
        ["043 ## $a", "245 00 $a Bees"],
    ],
)  # fmt: skip
def test_the_order_of_fields_is_kept(lines: list[str]) -> None:
    """What a cataloguer put first comes first again."""
    record = record_of([parse(line) for line in [*HEAD, *lines]], Report())
    again = marc_lines(record)
    assert [line for line in again if line[:3] not in ("LDR", "001", "005", "008")] == lines


MORE = (
    "020 ## $z 0131103629", "024 7# $a 10.1/x $2 doi", "024 8# $a 123", "246 30 $a Care", "336 ## $a Text $b txt $2 rdacontent",
    "337 ## $a unmediated $2 rdamedia", "338 ## $a volume $2 rdacarrier", "500 ## $a A note.", "653 ## $a care", "653 #0 $a Air (Japan)",
    "653 #1 $a Peel", "653 #5 $a Berlin", "653 #5 $a Japan", "653 #6 $a letters", "856 42 $u http://a.example/r", "910 ## $a local",
)  # fmt: skip
# Of 1XX, 240 and 245 a record has one, and 130 is a 240 beside a 1XX; 008 says a genre of 655 for it.
APART = ("LDR", "00", "1", "240", "245", "655")
EXAMPLES = sorted({*MORE, *(row.eg for row in TABLE if not row.eg.startswith(APART))})


@given(st.lists(st.sampled_from(EXAMPLES), min_size=2, max_size=5), st.booleans())
def test_fields_in_any_order_come_back_in_it(lines: list[str], elsewhere: bool) -> None:
    """Any of the table's examples, also twice, from a record that was read a moment ago or comes from elsewhere."""
    record = record_of([parse(line) for line in [*HEAD, *lines]], Report())
    if elsewhere:
        record = from_json(to_json(record))
    again = marc_lines(record)
    assert again[-len(lines) :] == lines


@pytest.mark.parametrize(
    "tag", sorted(tag for tag, number in Counter(line[:3] for line in EXAMPLES).items() if number > 1)
)
@pytest.mark.parametrize("elsewhere", [False, True])
def test_two_fields_of_a_tag_come_back_in_either_order(tag: str, elsewhere: bool) -> None:
    """Whatever slots of the record they went to."""
    for lines in permutations([line for line in EXAMPLES if line.startswith(tag)], 2):
        record = record_of([parse(line) for line in [*HEAD, *lines]], Report())
        if elsewhere:
            record = from_json(to_json(record))
        assert marc_lines(record)[-2:] == [*lines]


def test_equal_values_get_their_fields_in_turn_whatever_was_read_before() -> None:
    """What two fields say is the same but for a local subfield, and the record before has the one without it."""
    plain, local = "856 40 $u http://a.example/ $y Text", "856 40 $u http://a.example/ $y Text $9 SYS1"
    records = [record_of([parse(line) for line in [*HEAD, *lines]], Report()) for lines in ([plain], [plain, local])]
    again = [marc_lines(record) for record in records]
    assert [lines[-1] for lines in again] == [plain, local]


def test_an_index_term_that_was_taken_out_does_not_come_back() -> None:
    """653 of a blank indicator is kept for its form, and is written only as long as the record says its words."""
    record = record_of([parse(line) for line in [*HEAD, "653 ## $a care", "653 ## $a duty"]], Report())
    report = Report()
    again = fields_of(replace(record, subjects=record.subjects[1:]), report, DEFAULTS)
    assert [spell(field) for field in again if field.where == "653"] == ["653 ## $a duty"]
    assert list(report.losses) == [("dropped", "653", "the record no longer says what this field said", "marc21")]
