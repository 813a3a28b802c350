"""Dates as formats share them."""

import pytest

from bibld.formats._dates import is_coded, stated_year
from bibld.model import Date


@pytest.mark.parametrize(
    ("value", "coded"), [("1925", True), ("19uu", True), ("0987", True), ("1925-03", True), ("June 1925", False)]
)
def test_a_date_is_coded_if_it_begins_with_a_year_of_marc(value: str, coded: bool) -> None:
    """Also one of which not all figures are known."""
    assert is_coded(Date(value)) is coded


@pytest.mark.parametrize(
    ("stated", "year"), [("c1963.", "1963"), ("5723 [1963]", "1963"), ("1693 [i.e. 1963]", "1963"), ("0987", "")]
)
def test_the_year_that_is_stated_is_one_of_printing(stated: str, year: str) -> None:
    """Or its correction."""
    assert stated_year(stated) == year
