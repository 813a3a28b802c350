"""RIS: the series something is in, and its number there."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from ris_files import lines, losses, read

from bibld.model import Agent, Identifier, Note, Part, Record, Related, Term, Title
from bibld.report import Report


@pytest.mark.parametrize(
    ("tags", "series", "volume"),
    [
        ("BOOK|VL  - 2|M1  - 17|T2  - Hive Papers", "17", "2"),
        ("EBOOK|M1  - 17|T3  - Hive Papers", "17", ""),
        ("BOOK|VL  - 2|T2  - Hive Papers", "2", ""),
        ("BOOK|M1  - 17|T3  - Hive Papers ; 3", "3", ""),
        ("RPRT|M1  - 17|T2  - Hive Papers", "", ""),
        ("BOOK|M1  - Bd. 3|T2  - Hive Papers", "Bd. 3", ""), ("BOOK|M1  - A-12|T2  - Hive Papers", "A-12", ""),
        ("BOOK|M1  - Copyright 1999|T2  - Hive Papers", "", ""), ("BOOK|M1  - Paperback|T2  - Hive Papers", "", ""),
        ("BOOK|M1  - 10.1000/182|T2  - Hive Papers", "", ""), ("BOOK|M1  - May 1999|T2  - Hive Papers", "", ""),
        ("BOOK|M1  - 1999///|T2  - Hive Papers", "", ""), ("BOOK|M1  - LBL-12345|T2  - Hive Papers", "LBL-12345", ""),
        *(
            (f"EDBOOK|M1  - {number}|T2  - Hive Papers", number, "")
            for number in (
                "Volume 3|vol. 3|Band 3|number 3|num.3|no. 3|nr 3|Heft 3|H. 3|tom 3|tome 3|tomo 3|t. 3|part 3|pt. 3|n° 3|nº3|A3|3a|12-13"
                "|12/13|XII|LIV"
            ).split("|")
        ),
    ],
)  # fmt: skip
def test_a_book_has_its_number_in_the_series_in_m1(tags: str, series: str, volume: str) -> None:
    """Its volume is its own then; what M1 is of other types, programs do not agree on."""
    (record,) = read("TY  - " + "\n".join(tags.split("|")) + "\nER  -")
    assert record.related == (Related("series", title="Hive Papers", number=series),)
    assert [term.value for part in record.parts for term in part.details] == ([volume] if volume else [])


def test_a_number_in_m1_without_a_series_stays_with_ris() -> None:
    """What it is the number of, nobody says."""
    (record,) = read("TY  - BOOK\nTI  - Bees\nM1  - 17\nER  -")
    assert (record.related, record.parts) == ((), ())
    assert "M1  - 17" in lines(record)


def test_a_series_has_its_number_and_a_short_title_is_another() -> None:
    """Repositories have the number among those of the series, and a title of one word as the abbreviated one."""
    series = Related("series", title="Bee papers", identifiers=(Identifier("issue number", "2018:7"),))
    host = Related("host", title="Hive", record=Record(titles=(Title("Hive", kind="abbreviated"),)))
    said = [line for line in lines(Record(related=(series, host))) if line[:2] in ("T2", "J2", "T3", "JF")]
    assert said == ["JF  - Hive", "T3  - Bee papers ; 2018:7"]


def test_a_series_is_given_once() -> None:
    """As it is stated; where there is its heading alone, by that."""
    heading = Related("series", number="65", record=Record(titles=(Title("Research reports", kind="uniform"),)))
    stated = Related("series statement", title="Research report", number="65")
    report = Report()
    assert [line for line in lines(Record(related=(heading,)), report) if line[:2] == "T3"] == [
        "T3  - Research reports ; 65"
    ]
    assert not report.losses
    assert [line for line in lines(Record(related=(stated, heading)), report) if line[:2] == "T3"] == [
        "T3  - Research report ; 65"
    ]
    assert sum(report.losses.values()) == 1
    # Which is not traced: 490 0#, beside 440.
    other = replace(stated, relation="series", title="Bee papers", number="no. 3")
    assert [line for line in lines(Record(related=(heading, other))) if line[:2] == "T3"] == [
        "T3  - Research reports ; 65", "T3  - Bee papers ; no. 3"
    ]  # fmt: skip
    untold = replace(other, relation="series statement")  # it may be traced by that
    assert [line for line in lines(Record(related=(heading, untold))) if line[:2] == "T3"] == [
        "T3  - Bee papers ; no. 3"
    ]
    beside = replace(other, number="65")  # each may have its 65th
    assert [line for line in lines(Record(related=(heading, beside))) if line[:2] == "T3"] == [
        "T3  - Research reports ; 65", "T3  - Bee papers ; 65"
    ]  # fmt: skip
    same = replace(heading, number="v. 65", record=Record(titles=(Title("Reports on bees", kind="uniform"),)))
    assert [line for line in lines(Record(related=(stated, heading, same))) if line[:2] == "T3"] == [
        "T3  - Research report ; 65"
    ]
    twice = replace(heading, identifiers=(Identifier("local", "(RERO)1"),))
    assert [line[:2] for line in lines(Record(related=(heading, twice)))].count("T3") == 1


@pytest.mark.parametrize(
    ("title", "name", "number", "told"),
    [
        ("NBS reports", "", "10", 1), ("Reports", "", "10", 1), ("Reports", "National Bureau", "10", 1), ("NBS kits", "", "10", 2),
        ("Reports", "National Bureau", "11", 2),
    ],
)  # fmt: skip
def test_a_number_tells_the_heading_of_a_series_that_is_alike(title: str, name: str, number: str, told: int) -> None:
    """Without the name of its body, too; a word in common is not enough: SPEC flyer ; 10 and SPEC kit ; 10."""
    stated = Related("series statement", title="NBS reports", number="no. 10")
    bodies = (Agent(name, kind="corporate"),) if name else ()
    first, other = (
        Related("series", number=its, record=Record(titles=(Title(said, kind="uniform"),), agents=agents))
        for said, its, agents in (("NBS reports", "10", ()), (title, number, bodies))
    )
    assert [line[:2] for line in lines(Record(related=(stated, first, other)))].count("T3") == told


@pytest.mark.parametrize(
    ("number", "told"), [("10", ["T3  - Hive flyers ; 10", "T3  - Wasps ; 11"]), ("", ["T3  - Hive flyers"])]
)
def test_a_number_tells_the_heading_of_a_series_that_is_like_none(number: str, told: list[str]) -> None:
    """Where it has none, each may be its heading."""
    stated = Related("series statement", title="Hive flyers", number=number)
    kits, wasps = (
        Related("series", number=its, record=Record(titles=(Title(said, kind="uniform"),)))
        for said, its in (("Bee kits", number), ("Wasps", "11"))
    )
    assert [line for line in lines(Record(related=(stated, kits, wasps))) if line[:2] == "T3"] == told


def test_of_as_many_headings_as_are_to_be_traced_each_is_that_of_one() -> None:
    """``490 1# $a Year two in the hive``, ``490 1# $a Hives: Year two in the hive``, ``800 1# $a Ek, Bo. $t Year ... in
    the hive``, ``830 #0 $a Hives: Year two in the hive``, which is like both.
    """
    titles = "Year two in the hive", "Hives: Year two in the hive"
    stated = (Related("series statement", title=title) for title in titles)
    headings = (
        Related("series", record=Record(titles=(Title(title, kind="uniform"),), agents=agents))
        for title, agents in (("Year ... in the hive", (Agent("Ek, Bo", kind="person"),)), (titles[1], ()))
    )
    found = [line for line in lines(Record(related=(*stated, *headings))) if line[:2] == "T3"]
    assert found == [f"T3  - {title}" for title in titles]


def test_a_series_in_two_scripts_is_given_in_latin_letters() -> None:
    """As all else of RIS is; one that stands alone is given as it is."""
    latin = Related("series statement", title="Pchely", number="2", link="01")
    other = Related("series statement", title="Пчелы", number="2", link="01", script="Cyrl")
    assert [line for line in lines(Record(related=(latin, other))) if line[:2] == "T3"] == ["T3  - Pchely ; 2"]
    assert losses(Record(related=(latin, other))) == {
        ("related", "series statement Пчелы 2 Cyrl 01"),
        ("related.link", "01"),
    }
    assert [line for line in lines(Record(related=(other,))) if line[:2] == "T3"] == ["T3  - Пчелы ; 2"]


@pytest.mark.parametrize("tags", ["SV  - 12|T2  - Book|T3  - Series", "T2  - Book|T3  - Series|SV  - 12"])
def test_the_number_of_a_book_in_its_series_may_be_in_sv(tags: str) -> None:
    (record,) = read("\n".join(["TY  - CHAP", *tags.split("|"), "ER  -"]))
    assert lines(record)[1:] == ["T2  - Book", "T3  - Series ; 12"]
    (other,) = read("TY  - CASE\nSV  - 12\nER  -")
    assert other.related == ()


def test_the_volume_of_a_book_that_is_in_no_series_is_its_own() -> None:
    """In a series it is its number there, whichever of the two comes first."""
    alone, in_series = read("TY  - BOOK\nVL  - 2\nER  -\nTY  - BOOK\nVL  - 2\nT2  - Papers\nER  -")
    assert alone.parts == (Part(details=(Term("volume", "2"),)),)
    assert in_series.related == (Related("series", title="Papers", number="2"),)
    assert "VL  - 2" in lines(alone)


@pytest.mark.parametrize(
    ("tags", "series", "numbers", "notes"),
    [
        ("RPRT|T2  - Papers|IS  - 12", Related("series", title="Papers", number="12"), (), ()),
        ("RPRT|T2  - Papers|VL  - 3|IS  - 12", Related("series", title="Papers", number="3, 12"), (), ()),
        ("BOOK|T3  - Papers|IS  - 12", Related("series", title="Papers", number="12"), (), ()),
        ("RPRT|IS  - 12", None, (Identifier("report number", "12"),), ()),
        ("VIDEO|IS  - 12", None, (), (Note("Issue 12"),)),
        ("PAT|T2  - Papers|VL  - 3", Related("series", title="Papers", number="3"), (), ()),
        ("PAT|T2  - Papers|IS  - 12", Related("series", title="Papers"), (), ()),
    ],
)
def test_the_issue_of_what_stands_alone_is_its_number(
    tags: str, series: Related | None, numbers: tuple[Identifier, ...], notes: tuple[Note, ...]
) -> None:
    """In its series, or its own; it is no part of its title."""
    (record,) = read("TY  - " + tags.replace("|", "\n") + "\nTI  - Bees\nER  -")
    assert record.related == ((series,) if series else ())
    assert (record.identifiers, record.notes, record.parts) == (numbers, notes, ())
