"""What headings and titles of several formats have in common."""

from __future__ import annotations

import re

import pytest

from bibld.formats._headings import outside_brackets


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A bee (Hymenoptera: Apidae) from Peru: a study", ["Peru"]),
        ("A [bee (Hymenoptera: Apidae), wax: cells]: a study", ["cells]"]),
        ("[Bees: a study]", ["[Bees"]),  # supplied as a whole
        ("(Apis: mellifera) bees: a study (2nd)", ["bees"]),
        ("A bee (Hymenoptera: Apidae from Peru: a study", ["(Hymenoptera", "Peru"]),  # never closed
        ("Bees) from: Peru", ["from"]),
    ],
)
def test_what_stands_in_brackets_is_passed_over(text: str, found: list[str]) -> None:
    marks = outside_brackets(text, re.finditer(":", text))
    assert [text[: mark.start()].split()[-1] for mark in marks] == found
