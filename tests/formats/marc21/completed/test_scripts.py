"""What a description from elsewhere says in two scripts, in MARC: 880."""

from __future__ import annotations

import pytest
from marc_lines import marc_lines

from bibld.model import Agent, Record, Title


@pytest.mark.parametrize(
    ("titles", "fields"),
    [
        ((Title("Dolg", link="1"), Title("Долг", link="1", script="Cyrl")),
         ["245 00 $6 880-01 $a Dolg.", "880 00 $6 245-01/(N $a Долг."]),
        ((Title("Долг", script="Cyrl"),), ["245 00 $a Долг."]),
        ((Title("Dolg", link="7"),), ["245 00 $a Dolg."]),
        ((Title("Duty", link="1"), Title("Devoir", kind="alternative", link="1")), ["245 00 $a Duty.", "246 3# $a Devoir"]),
    ],
)  # fmt: skip
def test_880_stands_beside_a_field_that_says_the_same(titles: tuple[Title, ...], fields: list[str]) -> None:
    """With a number of two digits; without such a field the words are in a field of their own."""
    assert [field for field in marc_lines(Record(titles=titles)) if field[:3] in ("245", "246", "880")] == fields


def test_the_numbers_of_pairs_are_of_one_pair_each() -> None:
    """MODS counts the pairs of each element from 1."""
    record = Record(
        titles=(Title("Dolg", link="1"), Title("Долг", link="1", script="Cyrl")),
        agents=(
            Agent("Ivanov, I.", kind="person", link="1"),
            Agent("Иванов, И.", kind="person", link="1", script="Cyrl"),
        ),
    )
    assert [field[:16] for field in marc_lines(record) if "$6" in field] == [
        "245 00 $6 880-02", "700 1# $6 880-01", "880 00 $6 245-02", "880 1# $6 700-01",
    ]  # fmt: skip
