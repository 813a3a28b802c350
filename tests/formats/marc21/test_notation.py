"""The cataloguer's notation: what is written reads back as the same field."""

from __future__ import annotations

import string

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bibld.crosswalk import Field
from bibld.crosswalk.line import line_of
from bibld.errors import RecordError
from bibld.formats.marc21.notation import parse, spell

# What stands between the parts of a field stands in none of them.
ANY_CHARACTER = st.characters(exclude_characters="\x01\x02\x1f")
ANY_TEXT = st.text(ANY_CHARACTER)
AWKWARD = st.text(alphabet="$#{} \n\t  ab\u0301é")
VALUES = ANY_TEXT | AWKWARD
TAGS = st.text(alphabet=string.ascii_letters + string.digits, min_size=3, max_size=3)
CHARACTERS = ANY_CHARACTER | st.sampled_from("$#{} ")
DATA_FIELDS = st.builds(
    lambda tag, one, two, subfields: Field(tag, (("ind1", one), ("ind2", two), *subfields)),
    st.integers(10, 999).map("{:03}".format),
    CHARACTERS,
    CHARACTERS,
    st.lists(st.tuples(CHARACTERS, VALUES)),
)
CONTROL_FIELDS = st.builds(
    lambda tag, text: Field(tag, (("", text),)), TAGS.filter(lambda tag: tag < "010" or not tag.isdigit()), VALUES
)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        (
            "245 10 $a Duty of Care : $b Improving Support.",
            Field("245", (("ind1", "1"), ("ind2", "0"), ("a", "Duty of Care :"), ("b", "Improving Support."))),
        ),
        (
            "100 1# $a Banahan, Mike, $d 1953- $4 aut",
            Field("100", (("ind1", "1"), ("ind2", " "), ("a", "Banahan, Mike,"), ("d", "1953-"), ("4", "aut"))),
        ),
        ("001 127428", Field("001", (("", "127428"),))),
        ("008 130129s2013####", Field("008", (("", "130129s2013    "),))),
        ("FMT BK", Field("FMT", (("", "BK"),))),
        ("020 ## $c {dollar}9.95", Field("020", (("ind1", " "), ("ind2", " "), ("c", "$9.95")))),
        ("500 ## $a C#, not {lcub}C}", Field("500", (("ind1", " "), ("ind2", " "), ("a", "C#, not {C}")))),
        ("500 ## $a {space}led", Field("500", (("ind1", " "), ("ind2", " "), ("a", " led")))),
        ("007 {num}c", Field("007", (("", "#c"),))),
        ("500 ## $", Field("500", (("ind1", " "), ("ind2", " ")))),
        ("500 ## $a $b", Field("500", (("ind1", " "), ("ind2", " "), ("a", ""), ("b", "")))),
    ],
)
def test_a_field_is_written_as_cataloguers_write_it(text: str, field: Field) -> None:
    """The notation of a field is the one in the examples, in both directions."""
    assert spell(field) == text
    assert parse(text) == field


@given(DATA_FIELDS | CONTROL_FIELDS)
def test_every_field_reads_back(field: Field) -> None:
    """Whatever a field holds, its notation is read as the same field, even when the line is stripped."""
    assert parse(spell(field)) == field
    assert parse(f"  {spell(field).strip()}\n") == field


PLAIN = st.text(alphabet=" a.é")
PLAIN_FIELDS = st.builds(
    lambda tag, text, subfields: Field(
        tag, (("ind1", "1"), ("ind2", " "), *subfields) if tag >= "010" else (("", text),)
    ),
    st.sampled_from(["001", "245"]),
    PLAIN,
    st.lists(st.tuples(st.sampled_from("ab$"), PLAIN), max_size=3),
)


@settings(max_examples=200)
@example(Field("500", (("ind1", " "), ("ind2", " "), ("a", "led "))))
@given(PLAIN_FIELDS | DATA_FIELDS | CONTROL_FIELDS)
def test_a_line_is_written_as_any_other_field(field: Field) -> None:
    """The short way of a field that is text gives what the long one gives of its parts."""
    assert spell(line_of(field.where, field.parts)) == spell(field)


@given(DATA_FIELDS | CONTROL_FIELDS)
def test_the_notation_is_one_line(field: Field) -> None:
    """A field is one line for everyone who splits text into lines."""
    assert len(spell(field).splitlines()) == 1


def test_spaces_around_the_dollar_are_free() -> None:
    """What a hand writes without spaces, or with more of them, is the same field."""
    assert parse("245 10$aDuty of Care :$bImproving") == parse("245 10  $a   Duty of Care :   $b Improving ")


@pytest.mark.parametrize(
    "text",
    ["", "24", "24é 10 $a x", "245 $a x", "245 10 $ a", "500 ## $a {oops}", "500 ## $a A\x1fb", "500 ## $\x1fa A"],
)
def test_what_is_no_field_is_refused(text: str) -> None:
    """A line that is no field raises, and says what is wrong."""
    with pytest.raises(RecordError, match=r"no field|two indicators|without a code|names no character|a delimiter in"):
        parse(text)


@pytest.mark.parametrize(
    "field",
    [
        Field("24", (("", "x"),)),
        Field("245", (("a", "x"),)),
        Field("245", (("ind1", "10"), ("ind2", " "))),
        Field("245", (("ind1", "1"), ("ind2", " "), ("ab", "x"))),
    ],
)
def test_what_has_no_notation_is_refused(field: Field) -> None:
    """A Field that is not one of MARC has no notation."""
    with pytest.raises(RecordError):
        spell(field)
