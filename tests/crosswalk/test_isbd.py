"""ISBD punctuation: what is taken from the end of a part."""

import pytest

from bibld.crosswalk.isbd import without


@pytest.mark.parametrize(
    ("value", "mark", "bare"),
    [
        ("Duty of Care :", " :", "Duty of Care"),
        ("Duty of Care  :", " :", "Duty of Care"),
        ("艺术\u3000:", " :", "艺术"),
        ("서울시\u3000：", " :", "서울시"),
        ("Duty of Care,", " :", "Duty of Care"),
        ("Sewerage.", " :", "Sewerage"),
        ("Sewerage.", " /", "Sewerage"),
        ("Jones and Bros.", " :", "Jones and Bros."),
        ("Martin Luther King, Jr.", " :", "Martin Luther King, Jr."),
        ("Wright ,", ",", "Wright"),
        ("Brian W.", ".", "Brian W."),
        ("Politics.  ", ".", "Politics"),
        ("Brian W. ", ".", "Brian W."),
    ],
)
def test_a_mark_is_taken_away_with_the_blanks_before_it(value: str, mark: str, bare: str) -> None:
    """Or the full stop that a title had before ISBD; that of an abbreviation stays."""
    assert without(value, mark) == bare
