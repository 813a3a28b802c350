"""Rows as straight code do what the reference does."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bibld.crosswalk.engine import Rule
from bibld.crosswalk.line import SHORT_CODES, Line, line, line_of
from bibld.formats.marc21.mapping import CROSSWALK
from bibld.formats.marc21.notation import parse

RULES = [rule for rule in CROSSWALK.order if isinstance(rule, Rule) and rule.straight is not None]
CODES = st.sampled_from("abcdefghijklmnopqrstuvxyz02345") | st.sampled_from(list(SHORT_CODES.values()))
WORDS = st.lists(st.sampled_from(["Duty", "of", "Care", "Dept.", "W.", "1953-", "eng", "aut", "(London)", ""])).map(
    " ".join
)
ENDS = st.sampled_from(["", ".", ",", " :", " /", ";", "...", "."])
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


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.row.where} {rule.row.slot}")
def test_straight_code_gives_what_the_reference_gives(rule: Rule) -> None:
    """Whatever a line holds, its value is the reference's or it is left to the reference; so is a value's line."""

    @settings(max_examples=25)
    @given(lines(rule))
    def check(field: Line) -> None:
        assert rule.straight is not None
        value = rule.straight.take(field.text)
        if value is None:
            return
        assert rule.reads(field) == (value is not False)
        if value is False:
            return
        read, faults = rule.read(field)
        assert (read, faults) == (value, [])
        made = rule.straight.make(value)
        written, refused = rule.write(value)
        lost = [*refused, *rule.lost(value)]
        assert made is None or (line(rule.row.where, made) == line_of(written.where, written.parts) and not lost)

    check()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.row.where} {rule.row.slot}")
def test_a_row_s_example_goes_straight(rule: Rule) -> None:
    """The commonest form of a field needs no reference: the row's example is one."""
    field = parse(rule.row.eg)
    assert rule.straight is not None
    value = rule.straight.take(field.text)
    assert value
    assert rule.straight.make(value) is not None
