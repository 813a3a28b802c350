"""Dates as formats share them."""

import pytest

from bibld.formats._dates import is_coded, is_computable, is_of_creation, of_four_figures, stated_year, worded
from bibld.formats._headings import covered
from bibld.model import Date, Term


@pytest.mark.parametrize(
    ("value", "coded"),
    [
        ("1925", True), ("19uu", True), ("0987", True), ("1925-03", True), ("June 1925", False), ("192503", True),
        ("19250312", True), ("19250312101500", True), ("20135", False), ("2013135", False), ("20131301", True), ("2013-13", True),
        ("1880s", False),
    ],
)  # fmt: skip
def test_a_date_is_coded_if_it_begins_with_a_year_of_marc(value: str, coded: bool) -> None:
    """Also one of which not all figures are known."""
    assert is_coded(Date(value)) is coded


@pytest.mark.parametrize(
    "text",
    "1945 1945-10 1945-10-12 19451012 20030115T10:00Z 20030115101500 2003-01-15T10:00:00+01:00 199X 19uu 1945-XX 2001-21 1850~ -0050 "
    "?2004-06-~11 Y170000002 1950S2 1985/.. ../1985 1985/ 1984?/2004% open/1985 [1667,1668,1670..1672] {1950,1955..} [..1955]".split(),
)
def test_one_can_compute_with_a_date_of_a_standard(text: str) -> None:
    """ISO 8601, and EDTF as it is now and as it was in the draft."""
    assert is_computable(text)


@pytest.mark.parametrize(
    "text",
    "10/12/1945 12.10.1945 5/1/45 1945/10/12 1945/46 1880s 1945-13 1945-X 1912-1915 45 1945-- / ../.. unknown".split(),
)
def test_one_cannot_compute_with_a_date_of_no_standard(text: str) -> None:
    """Whatever figures it has."""
    assert not is_computable(text)


@pytest.mark.parametrize(
    ("stated", "year"),
    [
        ("c1963.", "1963"),
        ("5723 [1963]", "1963"),
        ("1693 [i.e. 1963]", "1963"),
        ("[19]63", "1963"),
        ("c19[63?].", "1963"),
        ("[13]78 [1999]", "1999"),
        ("1378[1999]", "1999"),
        ("0987", ""),
        ("1990-2006", "1990"),
        ("12-2006", "2006"),
        ("1-3-2006", "2006"),
        ("no. 5-2006", "2006"),
        ("[19--]-2006", ""),
        ("[Not before 1842]", ""),
        ("1876 [not before 1870]", "1876"),
        ("[dopo il 1870]", ""),
        ("1945 [i.e. not before 1950]", ""),
        ("[199-?]-2006.", ""),
        ("-2006", ""),
        ("[19--?] - [2006]", ""),
        ("[between 19-- and 2006]", ""),
        ("1500 BCE", ""),
        ("[1500-1400] v. Chr.", ""),
        ("1500 CE", "1500"),
    ],
)
def test_the_year_that_is_stated_is_one_of_printing(stated: str, year: str) -> None:
    """Or its correction."""
    assert stated_year(stated) == year


@pytest.mark.parametrize(
    ("year", "date", "created"),
    [
        ("1900", Date("1900", kind="created"), True),
        ("1903", Date("1900", end="1905", kind="created"), True),
        ("1900", Date("19uu", kind="created"), True),
        ("1899", Date("19uu", kind="created"), False),
        ("1999", Date("18uu", end="19uu", kind="created"), True),
        ("1906", Date("1900", end="1905", kind="created"), False),
        ("1900", Date("1900"), False),
        ("[not before 1900]", Date("19uu", kind="created"), True),
    ],
)
def test_a_year_that_is_stated_may_be_that_of_the_making(year: str, date: Date, created: bool) -> None:
    """A figure that is not known may be any."""
    assert is_of_creation(year, [date]) is created


@pytest.mark.parametrize(
    ("said", "times"),
    [
        ("period x4x4", ["1940/1949"]),
        ("period x4x-", ["1940/1999"]),
        ("period w-w-", ["1800/1899"]),
        ("period e-e-", ["0001/0099"]),
        ("period d9d9", ["-0098/0000"]),
        ("period b-c0", ["-2998/-1899"]),
        ("period c-c-", ["-1998/-0999"]),
        ("period a0b0", []),
        ("period d9a0", []),
        ("period x4w-", []),
        ("period 1940", []),
        ("date 1972", ["1972"]),
        ("date 19720304", ["1972-03-04"]),
        ("date -0043", ["-0043"]),
        ("date 1972|date 1975-03", ["1972", "1975-03"]),
        ("start 1864|end 1970", ["1864/1970"]),
        ("start 1864", []),
        ("end 1970", []),
        ("date 1972|period zz", []),
    ],
)
def test_the_time_that_is_coded_is_years(said: str, times: list[str]) -> None:
    """From the first year of a code's first half to the last of its second; of what is no code nothing is told."""
    assert covered(Term(*text.split(" ", 1)) for text in said.split("|")) == times


@pytest.mark.parametrize(
    ("text", "encoding", "point", "year"),
    [
        ("850", "w3cdtf", "", "0850"), ("850", "", "start", "0850"), ("0850", "marc", "", "0850"), ("-18", "edtf", "", "-0018"),
        ("11", "edtf", "end", "0011"), ("19", "edtf", "", "19"), ("19", "iso8601", "start", "19"), ("199", "marc", "", "199"),
        ("5", "edtf", "", "0005"), ("-5", "edtf", "", "-0005"),
    ],
)  # fmt: skip
def test_a_year_has_four_figures(text: str, encoding: str, point: str, year: str) -> None:
    """Two alone may be a century, and three of MARC's those of a year that has lost its last."""
    assert of_four_figures(text, encoding, point) == year


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[1667,1668]", "[1667 or 1668]"),
        ("[1670..1670]", "[1670]"),
        ("{1667..1670}", "1667-1670"),
        ("[196X,1971]", ""),
        ("[1667,]", ""),
        ("[..]", ""),
    ],
)
def test_a_set_of_dates_is_told_in_words(text: str, words: str) -> None:
    """Where each of them is a date, of which all figures are known."""
    assert worded(Date(text, encoding="edtf")) == words
