"""Names as formats share them: what a text that is given for one says."""

import pytest

from bibld.formats._names import (
    divided,
    entitled,
    has_lived,
    is_county_heading,
    is_person_of_years,
    is_place_heading,
    read_body,
    with_comma,
)
from bibld.model import Agent


@pytest.mark.parametrize(
    ("text", "name"), [("Ek J. M.", "Ek, J. M."), ("Ek j. m.", ""), ("ek J. M.", ""), ("EK J. M.", "")]
)
def test_a_surname_with_initials_has_the_letters_of_a_name(text: str, name: str) -> None:
    assert divided(text) == name


@pytest.mark.parametrize(
    ("name", "lived"),
    [
        ("Ek, Bo, 1801-1850", True),
        ("Ek, Bo, 1850-1901", True),
        ("Art, Dutch, 1600-1650", False),
        ("Ek, Bo, 1600-1775", False),
    ],
)
def test_the_years_of_a_life_are_no_period(name: str, lived: bool) -> None:
    """Of half a century or whole ones, or longer than anybody lives."""
    assert has_lived(name) is lived
    without = name.replace(", 1", " 1")
    assert with_comma(without) == (name if lived else without)


@pytest.mark.parametrize(
    ("agent", "is_one"),
    [
        (Agent("Ek, Bo", kind="person", dates="1840-1902"), True),
        (Agent("Ek, Bo", kind="person"), False),
        (Agent("Hive Exhibition", kind="meeting", dates="1919-1920"), False),
    ],
)
def test_a_person_is_told_by_the_years_of_a_life(agent: Agent, is_one: bool) -> None:
    assert is_person_of_years(agent) is is_one


def test_a_rank_behind_a_forename_is_none() -> None:
    """``Ellington, Duke`` has no other."""
    assert entitled("Ek, Ida, Lady, 1845-1881") == Agent("Ek, Ida", kind="person", titles=("Lady",), dates="1845-1881")
    assert entitled("Ek, Lady, 1845-1881") is None


@pytest.mark.parametrize(
    ("name", "entry"),
    [
        ("Chicago. Police Dept.", "jurisdiction"),
        ("Confederate States of America. Army", "jurisdiction"),
        ("College Station. Police Dept.", ""),  # of a college, perhaps
    ],
)
def test_a_body_is_entered_under_what_is_a_jurisdiction_for_certain(name: str, entry: str) -> None:
    """Also a state that is no more, and whose name has the words of other bodies."""
    assert read_body(name, ()).entry == entry


def test_a_place_in_two_larger_ones_is_one_where_the_first_is_known() -> None:
    assert is_place_heading("Sydney (N.S.W., Australia)")
    assert not is_place_heading("Sydney (Hive, Australia)")


@pytest.mark.parametrize(
    ("name", "is_one"), [("Knox County (Tenn.)", True), ("Public Library, Knox County (Tenn.)", False)]
)
def test_what_is_in_a_county_is_none(name: str, is_one: bool) -> None:
    assert is_county_heading(name) is is_one
