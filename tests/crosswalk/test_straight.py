"""Rows as straight code do what the reference does."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bibld.crosswalk import straight
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.line import SHORT_CODES, Line, Otherwise, line, line_of
from bibld.crosswalk.rule import Rule, ShapeRule
from bibld.formats.marc21 import numbers
from bibld.formats.marc21.mapping import CROSSWALK
from bibld.formats.marc21.notation import parse
from bibld.model import Subject, Term, Title
from bibld.report import Report

RULES = [rule for rule in CROSSWALK.order if isinstance(rule, Rule)]
CODES = st.sampled_from("abcdefghijklmnopqrstuvxyz02345") | st.sampled_from(list(SHORT_CODES.values()))
WORDS = st.lists(
    st.sampled_from(
        [
            "Duty",
            "of",
            "Care",
            "Dept.",
            "W.",
            "1953-",
            "eng",
            "aut",
            "(London)",
            "Boston,",
            "Home :",
            "care /",
            "no. ;",
            "=",
            ":",
            " ",
            "0\xa0",
            "",
        ]
    )
).map(" ".join)
ENDS = st.sampled_from(
    ["", ". -", ".", ",", " :", " /", ";", "...", "  :", " ,", "  .", "。", "。.", "？", "？.", ',"', ',",', ",”,", '."', '.".',
     ").", "],", "].", " :.", ".,", "-,", "--", ". --", " =", "=", "؛", "?", "!."]
)  # fmt: skip
VALUES = st.builds(str.__add__, WORDS, ENDS) | st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")))


def lines(rule: Rule) -> st.SearchStrategy[Line]:
    """Lines that may be this row's: its own codes are likelier than others."""
    own = [SHORT_CODES.get(code, code) for code in rule.level.by_code if code not in ("ind1", "ind2")]
    codes = st.sampled_from(own) | CODES if own else CODES
    subfields = st.lists(st.tuples(codes, VALUES), max_size=6)
    marks = dict(rule.marks)
    indicators = [st.just(marks[at]) if at in marks else st.sampled_from(" 01234567") for at in ("ind1", "ind2")]
    return st.builds(
        lambda one, two, pairs: line(
            rule.row.where, one + two + "".join(f"\x1f{code}{value}" for code, value in pairs)
        ),
        *indicators,
        subfields.map(lambda pairs: [*pairs, *((code, value) for code, value in rule.marks if len(code) == 1)]),
    )


def bare(value: Any) -> Any:
    """A value that was read, in whatever form its line was."""
    return value.value if isinstance(value, Otherwise) else value


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.row.where} {rule.row.slot}")
def test_straight_code_gives_what_the_reference_gives(rule: Rule) -> None:
    """Whatever a line holds, its value is the reference's or it is left to the reference; so is a value's line."""

    @settings(max_examples=25)
    @given(lines(rule))
    def check(field: Line) -> None:
        code = straight.of(rule)
        value = code.take(field.text)
        if value is None:
            return
        assert rule.reads(field) == (value is not False)
        if value is False:
            return
        read, faults = rule.read(field)
        assert (read, faults) == (bare(value), [])
        assert rule.same_form(read, field) == (type(value) is not Otherwise)
        value = bare(value)
        made = code.make(value)
        written, refused = rule.write(value)
        lost = [*refused, *rule.lost(value)]
        assert made is None or (line(rule.row.where, made) == line_of(written.where, written.parts) and not lost)

    check()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.row.where} {rule.row.slot}")
def test_a_row_s_example_goes_straight(rule: Rule) -> None:
    """The commonest form of a field needs no reference: the row's example is one."""
    field = parse(rule.row.eg)
    code = straight.of(rule)
    value = code.take(field.text)
    assert value
    assert code.make(bare(value)) is not None


@pytest.mark.parametrize("value", [" ", " ,", " :", ",", "."])
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.row.where} {rule.row.slot}")
def test_a_value_without_a_word_is_of_the_form_the_reference_says(rule: Rule, value: str) -> None:
    """Nothing is left when its marks are taken from it, and so they stay, and are written again as they stood."""
    code = straight.of(rule)
    indicators, *subfields = parse(rule.row.eg).text.split("\x1f")
    for at, subfield in enumerate(subfields):
        said = [*subfields[:at], subfield[:1] + value, *subfields[at + 1 :]]
        field = line(rule.row.where, "\x1f".join([indicators, *said]))
        taken = code.take(field.text)
        if taken:
            read, _ = rule.read(field)
            assert read == bare(taken), field
            assert rule.same_form(read, field) == (type(taken) is not Otherwise), field


def test_a_long_abbreviation_is_one_in_straight_code_too() -> None:
    """What is long enough for a word of which nobody need ask is longer than each abbreviation."""
    rule = next(rule for rule in RULES if rule.row.eg.startswith("650 #0"))
    code = straight.of(rule)
    for text in ("Nachdr.", "Bees, Nachdr.", "предисл.", "Bees, предисл.", "Bienenhaltung."):
        field = line("650", f" 0\x1fa{text}")
        taken = code.take(field.text)
        assert taken
        assert rule.read(field)[0] == bare(taken)


def test_a_key_does_not_grow_with_what_is_only_asked_for() -> None:
    """Whether there are terms chooses a row, and not which they are."""
    look = straight.key(["authority", "terms", "title.title"], ["terms", "title.title"])
    assert look(Subject((Term("topic", "Bees"),), authority="lcsh")) == ("lcsh", True, False)
    assert look(Subject(title=Title("Bees"))) == ("", False, True)


SHORT = [rule for rule in CROSSWALK.order if isinstance(rule, ShapeRule) and rule.row.usual is not None]
SAID = st.lists(
    st.tuples(st.sampled_from("abcdefx35") | st.sampled_from(list(SHORT_CODES.values())), VALUES), max_size=4
)
INDICATORS = st.sampled_from([" 0", "  ", " 1", " 4", "0 ", "1 ", "0b"])


def text_of_line(indicators: str, subfields: list[tuple[str, str]]) -> str:
    return indicators + "".join(f"\x1f{code}{value}" for code, value in subfields)


def statements(rule: ShapeRule) -> st.SearchStrategy[str]:
    """Lines near to what the short way is for: their parts with the marks that belong before them, or with others."""
    usual = st.sampled_from([parse(rule.row.eg).text, parse(rule.row.eg).text.replace(".", ")"), ""])
    return st.builds(str.__add__, usual, st.builds(text_of_line, st.just(""), SAID)) | st.builds(
        text_of_line, INDICATORS, SAID
    )


def understands(rule: ShapeRule, text: str) -> None:
    """What the short way understands is the shape's value, and the shape makes the same line of it."""
    assert rule.row.usual is not None
    value = rule._usual(rule.row.usual, text)
    if value is not None:
        field = line(rule.row.where, text)
        assert rule.reads(field)
        assert rule.row.take(field) == (bare(value), [])
        assert (rule.row.make(bare(value)) == field) == (type(value) is not Otherwise)


@pytest.mark.parametrize("rule", SHORT, ids=lambda rule: f"{rule.row.where} {rule.row.slot}")
def test_a_shape_s_short_way_gives_what_the_shape_gives(rule: ShapeRule) -> None:
    @settings(max_examples=50)
    @given(statements(rule))
    def check(text: str) -> None:
        understands(rule, text)

    check()


@pytest.mark.parametrize("blank", ["\xa0", "\u3000"])
@pytest.mark.parametrize("rule", SHORT, ids=lambda rule: f"{rule.row.where} {rule.row.slot}")
def test_blanks_of_any_kind_are_read_alike(rule: ShapeRule, blank: str) -> None:
    """One that does not break, or that of Chinese, at either end of a text,
    or as all that stands before its full stop.
    """
    indicators, *subfields = parse(rule.row.eg).text.split("\x1f")
    for at, subfield in enumerate(subfields):
        code, value = subfield[:1], subfield[1:]
        for said in (f"{blank}.", f"{blank}{value}", f"{value}{blank}", f"{value}{blank}."):
            understands(rule, "\x1f".join([indicators, *subfields[:at], code + said, *subfields[at + 1 :]]))


def test_a_number_s_short_way_gives_what_the_pair_gives() -> None:
    """The one number that a line is understood to say is the pair's only value;
    it makes the same line, or it says so.
    """
    tables = (numbers.identifiers, numbers.classifications)
    tags = st.sampled_from([(table, tag) for table in tables for tag in table.lines])
    values = VALUES | st.sampled_from(["   12345678 ", "(OCoLC)814782", "(OCoLC)", "(DLC)   85000002 "])

    @settings(max_examples=500)
    @given(
        tags,
        st.lists(st.sampled_from("bcq2xz"), max_size=2).map(lambda others: ["a", *others])
        | st.lists(st.sampled_from("abz2"), min_size=1, max_size=3),
        values,
        st.sampled_from(["  ", " 4", "04", "00", "1 ", "7 "]),
    )
    @example((numbers.identifiers, "020"), ["a", "q", "q"], "0131103628", "  ")
    def check(at: tuple[numbers.Numbers, str], codes: list[str], value: str, indicators: str) -> None:
        table, tag = at
        field = line(tag, text_of_line(indicators, [(code, value) for code in codes]))
        short = table.usual(field)
        if short is not None:
            draft = Draft(CROSSWALK, Report())
            table.read(field, draft)
            assert draft.values[table.slot] == [bare(short)]
            assert bool(draft.leftovers) == (type(short) is Otherwise)
            assert type(short) is Otherwise or table.make(short) == field

    check()
