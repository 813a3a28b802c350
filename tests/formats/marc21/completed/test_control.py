"""Dates of a description from elsewhere, in MARC, and whose number its own is: 003, 008, 046."""

from __future__ import annotations

import pytest
from marc_lines import marc_lines

from bibld.model import Admin, Date, Language, Provision, Record, Title
from bibld.report import Fault, Loss, Report


@pytest.mark.parametrize(
    ("value", "at_6"),
    [
        ("1999", "s1999    "), ("1999-05", "e199905  "), ("1999-05-12", "e19990512"), ("19990512", "e19990512"),
        ("1999-05-12T10:00:00Z", "e19990512"), ("1999/2000", "m19992000"), ("1999-2000", "m19992000"), ("1999/1998", "s1999    "),
        ("1999-02-30", "s1999    "), ("1999-13-02", "s1999    "), ("1999-00-00", "s1999    "), ("19990230", "s1999    "),
        ("1999-02-30T25:61:00Z", "s1999    "), ("0000", "nuuuuuuuu"), ("0000-00-00", "nuuuuuuuu"), ("9999", "nuuuuuuuu"),
        ("2005-spring", "s2005    "), ("1835^^^^", "s1835    "), ("20001999", "s2000    "), ("May 1999", "s1999    "),
        ("after 1999", "|||||||||"), ("nach 1945", "|||||||||"), ("dopo il 1945", "|||||||||"), ("nicht vor 1945", "|||||||||"),
        ("An VII", "|||||||||"), ("XVIIIe siècle", "|||||||||"), ("spring", "|||||||||"), ("undated", "nuuuuuuuu"),
    ],
)  # fmt: skip
def test_008_has_forty_characters_whatever_the_date_is(value: str, at_6: str) -> None:
    """What is no date of 008, or no day of the calendar, is its year; what stands where no date is known is none."""
    (field,) = [
        field for field in marc_lines(Record(titles=(Title("Bees"),), dates=(Date(value),))) if field[:3] == "008"
    ]
    assert field[4:][6:15].replace("#", " ") == at_6
    assert len(field[4:]) == 40


@pytest.mark.parametrize(
    ("date", "told"),
    [
        (Date("0000"), ["0000"]),
        (Date("0000", kind="copyright", encoding="marc"), ["0000"]),
        (Date("2001", end="0000", encoding="marc"), ["0000"]),
        (Date("2001", end="9999"), []),
        (Date("2001", end="9999", kind="other"), []),  # 500 ## $a Year in source record: 2001-.
        (Date("2001", end="9999", kind="modified"), ["2001/9999"]),
    ],
)
def test_a_date_that_no_field_has_is_told_once(date: Date, told: list[str]) -> None:
    """The figures in the leader and in 005 are none of it."""
    losses: list[Fault | Loss] = []
    marc_lines(Record(titles=(Title("Bees"),), dates=(date,)), Report(losses.append))
    assert [loss.value for loss in losses if isinstance(loss, Loss)] == told


@pytest.mark.parametrize(
    ("stated", "date", "lang", "at_6", "said"),
    [
        ("1394", "1394", "per", "|||||||||", "1394."),
        ("", "1394", "per", "|||||||||", "[1394]"),
        ("1998", "1998", "per", "s1998####", "1998."),
        ("1394", "1394", "lat", "s1394####", "1394."),
        ("2555", "", "tha", "|||||||||", "2555."),
        ("", "2555", "tha", "|||||||||", "[2555]"),
        ("١٩٩٨", "", "ara", "s1998####", "١٩٩٨."),
        ("۱۳۹۴", "", "", "|||||||||", "۱۳۹۴."),
    ],
)
def test_a_year_of_another_calendar_is_stated_and_not_coded(
    stated: str, date: str, lang: str, at_6: str, said: str
) -> None:
    """The years of the Hijra and of Bangkok are none of 008, and which of ours they are is not guessed."""
    record = Record(
        titles=(Title("Bees"),),
        dates=(Date(date),) if date else (),
        languages=(Language(lang),) if lang else (),
        provisions=(Provision(date=stated),) if stated else (),
    )
    fields = marc_lines(record)
    assert [field[10:19] for field in fields if field[:3] == "008"] == [at_6]
    assert [field.rpartition("$c ")[2] for field in fields if field[:3] == "264"] == [said]
    assert not any(field[:3] == "046" for field in fields)


def test_a_date_in_words_that_stands_nowhere_is_reported() -> None:
    """046 takes what can be computed with."""
    report = Report()
    dates = (Date("1930"), Date("in the spring of 1929", kind="created"))
    assert "046" not in [field[:3] for field in marc_lines(Record(titles=(Title("Bees"),), dates=dates), report)]
    assert [(path, reason) for _, path, reason, _ in report.losses] == [
        ("dates", "it is no date of ISO 8601 or EDTF, as 046 has them"),
    ]


@pytest.mark.parametrize(
    ("date", "entered"),
    [
        *((date, "040909") for date in ("2004-09-09", "20040909", "040909", "2004-09-09T12:00:00")),
        ("2004-12-31", "041231"),
        ("2004-10-30", "041030"),
        ("2004-11-20", "041120"),
        *((date, "231114") for date in ("2004-13-09", "2004-09-32", "200409091", "2004-0909", "2004-09-00", "040932")),
    ],
)
def test_the_day_of_entry_is_that_of_the_description(date: str, entered: str) -> None:
    """Where it is a day; else it is the day on which MARC is made (here that of all tests)."""
    made = marc_lines(Record(titles=(Title("T"),), admin=Admin(created=date)))
    assert [field[4:10] for field in made if field[:3] == "008"] == [entered]


@pytest.mark.parametrize(
    ("source", "fields"), [("DE-627", ["003 DE-627"]), *((source, []) for source in ("local", "a:b", "a b"))]
)
def test_whose_number_it_is_is_a_code(source: str, fields: list[str]) -> None:
    """An address, a name and what anybody may say are none."""
    made = marc_lines(Record(id="1", titles=(Title("T"),), admin=Admin(id_source=source)))
    assert [field for field in made if field[:3] == "003"] == fields
