"""Where in its host something stands, as formats share it."""

import pytest

from bibld.formats._places import is_dated_apart, is_in_serial, published
from bibld.model import Date, Identifier, Part, Place, Provision, Record, Related, Term

ISSN = (Identifier("issn", "0000-0019"),)
ISSUE = Part(details=(Term("issue", "3"),))


@pytest.mark.parametrize(
    ("host", "is_one"),
    [
        (Related("host", identifiers=ISSN, part=ISSUE), True),
        (Related("host", part=ISSUE), False),
        (Related("host", part=Part(text="Vol. 3, no. 4 (1990)")), True),
        (Related("host", part=Part(text="No. 4 (1990)")), False),
    ],
)
def test_what_stands_in_an_issue_is_in_a_serial(host: Related, is_one: bool) -> None:
    """Where an ISSN says so, or a volume and a date: a book has chapters of a number, too."""
    assert is_in_serial(host) is is_one


@pytest.mark.parametrize(
    ("host", "date", "apart"),
    [
        (Related("host", record=Record(issuance="serial")), Date("1990", end="1999"), True),
        (Related("host", identifiers=ISSN, part=ISSUE), Date("1990", end="1999"), True),
        (Related("host", identifiers=ISSN, part=ISSUE), Date("1990"), False),
        (Related("host", title="Hive"), Date("1990", end="1999"), False),
        (Related("host", record=Record(parts=(ISSUE, Part(date="2015")))), Date("2014"), True),
        (Related("host", record=Record(parts=(ISSUE, Part(date="2015-05")))), Date("2015"), False),
    ],
)
def test_the_dates_of_what_goes_on_and_other_years_are_none_of_a_part(host: Related, date: Date, apart: bool) -> None:
    assert is_dated_apart(host, [date]) is apart


@pytest.mark.parametrize(
    ("imprint", "date", "left"), [("Leeds : Hive Press, 1960-", "", "1960-"), ("Leeds : Hive Press, 1960", "1960", "")]
)
def test_the_date_of_what_goes_on_is_none_of_its_issue(imprint: str, date: str, left: str) -> None:
    assert published(imprint) == (Provision((Place("Leeds"),), ("Hive Press",), date), left)
