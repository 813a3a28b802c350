"""How long something lasts, of a description from elsewhere, in MARC."""

from __future__ import annotations

import pytest
from marc_lines import marc_lines

from bibld.model import Genre, Note, Physical, Record, Term, Title
from bibld.report import Report


@pytest.mark.parametrize(
    ("lasts", "genre", "minutes"),
    [("119 min", "videorecording", "119"), ("01:05:00", "motion picture", "065"), ("17 h", "videorecording", "|||"), ("17 hours", "videorecording", "000"),
     ("00:05:30", "motion picture", "|||"), ("999 min", "videorecording", "999"), ("PT20H", "videorecording", "000"),
     ("119 min", "slide", "|||")],
)  # fmt: skip
def test_how_long_a_film_lasts_is_coded(lasts: str, genre: str, minutes: str) -> None:
    """In 008/18-20, in whole minutes, with 306 beside; three figures have no place for a thousand."""
    film = Record(
        type="moving image",
        titles=(Title("Bees"),),
        genres=(Genre(genre, authority="marcgt"),),
        physicals=(Physical((Term("", lasts),)),),
    )
    assert next(field for field in marc_lines(film) if field.startswith("008"))[4:][18:21] == minutes


@pytest.mark.parametrize(
    ("text", "said", "playing"),
    [("PT3M20S", "3 min., 20 sec.", "000320"), ("PT1H0M5S", "1 hr., 5 sec.", "010005"), ("PT83M", "83 min.", "012300"),
     ("01:23:45", "01:23:45", "012345"), ("PT", "PT", ""), ("PT7000M", "7000 min.", ""),
     ("PT1M20.5S", "PT1M20.5S", "000120")],
)  # fmt: skip
def test_how_long_something_lasts_is_said_as_people_write_it(text: str, said: str, playing: str) -> None:
    """300 has no notation for programs; 306 has one of its own, and nothing is told as lost."""
    report = Report()
    fields = marc_lines(Record(titles=(Title("Bees"),), physicals=(Physical((Term("", text),)),)), report)
    assert [field[10:] for field in fields if field[:3] == "300"] == [said]
    assert [field[10:] for field in fields if field[:3] == "306"] == [playing][: bool(playing)]
    assert report.losses == {}


def test_how_long_it_lasts_stands_once_in_306() -> None:
    """Where it is told by itself, what the extent says makes no other."""
    film = Record(
        titles=(Title("Bees"),),
        characteristics=(Note("012345", "playing time"),),
        physicals=(Physical((Term("", "83 min."),)),),
    )
    assert [field for field in marc_lines(film) if field[:3] == "306"] == ["306 ## $a 012345"]


def test_a_statement_that_is_very_long_is_not_divided() -> None:
    text = "304 p. illus. " * 2000 + "19 cm."
    fields = marc_lines(Record(titles=(Title("Bees"),), physicals=(Physical((Term("", text),)),)))
    assert f"300 ## $a {text}" in fields
