"""What single labels say of a record."""

from __future__ import annotations

import io

import pytest

from bibld.formats import Job
from bibld.formats.marc21.notation import spell
from bibld.formats.marc21.records import fields_of
from bibld.formats.page import PAGE
from bibld.model import Date, Note, Part, Related, Term
from bibld.report import Fault, Loss, Report
from bibld.settings import Settings

PLACE = Part((Term("volume", "51"), Term("issue", "2")), (), "2005", "Bees & Hives, 51(2), 2005")


@pytest.mark.parametrize(
    ("line", "slot", "value"),
    [
        ("Summary:", "summaries", ()),
        ("Details: Bees & Hives, 51(2), 2005, 10p.", "related", (Related("host", title="Bees & Hives", part=PLACE),)),
        ("Details: Bees & Hives, 51(2), 2005, 10p.", "provisions", ()),
        ("Details: Bees & Hives, 51(2), 2005. 10 pages", "agents", ()),
        ("Details: Bees & Hives, 51(2), 2005, 10p.", "dates", (Date("2005"),)),
        ("Year: 12/5/1999", "notes", (Note("Year: 12/5/1999"),)),
        ("Year: 1999-05-12", "notes", (Note("Year: 1999-05-12"),)),
        ("Year: 1999, 2000", "notes", (Note("Year: 1999, 2000"),)),
        ("Year: 99", "notes", (Note("Year: 99"),)),
        ("Year: 2013-14", "notes", ()),
        ("Year: 199u", "notes", ()),
        ("Year: 1999-", "dates", (Date("1999", end="9999"),)),
    ],
)
def test_a_label_says(line: str, slot: str, value: object) -> None:
    """What it is read as; without a value it says nothing."""
    page = f"Title: T\n\n{line}\n\nShelf Number: 12\n"
    (record,) = PAGE.read(io.BytesIO(page.encode()), Job())
    assert getattr(record, slot) == value


def test_a_year_of_a_decade_is_that_of_the_imprint() -> None:
    """Nothing is told of two that may be one."""
    heard: list[object] = []
    page = b"Title: T\n\nDetails: London: Hive Press, [199-?]. 47p.\n\nYear: 1995\n"
    (record,) = PAGE.read(io.BytesIO(page), Job(Report(heard.append)))
    assert (record.dates, heard) == ((Date("199u", qualifier="questionable"), Date("1995", kind="other")), [])


@pytest.mark.parametrize(
    ("imprint", "year", "agree"),
    [
        ("2010", "2009-2011", True),
        ("2009-2011", "2010", True),
        ("2009-2011", "2012", False),
        ("2009-2011", "2008-2010", False),
        ("2009-2011", "2010-2013", False),
    ],
)
def test_a_range_and_a_year_within_it_do_not_disagree(imprint: str, year: str, agree: bool) -> None:
    heard: list[object] = []
    page = f"Title: T\n\nDetails: London: Hive Press, {imprint}. 5p.\n\nYear: {year}\n"
    list(PAGE.read(io.BytesIO(page.encode()), Job(Report(heard.append))))
    assert (heard == []) == agree


def test_a_citation_may_have_a_number_of_pages() -> None:
    """Behind it, as an imprint has it."""
    (record,) = PAGE.read(io.BytesIO(b"Title: T\n\nDetails: Bees & Hives, 51(2), 2005, 10p.\n"), Job())
    assert record.physicals[0].extents == (Term("pages", "10"),)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Ph.D. dissertation, Lund University, 1991", "Lund University"),
        ("Thesis (Ph.D.) -- Lund University, 1991. 300p.", "Lund University"),
        ("Dissertation. University of Leeds, 2005", "University of Leeds"),
        ("Doctoral thesis: University of Leeds, 2005", "University of Leeds"),
        ("Thesis submitted to Lund University, 2005", ""),
        ("Thesis in history at Lund University, 2005", ""),
        ("Ph.D. dissertation, Department of Bees, 1991", ""),
    ],
)
def test_who_granted_a_degree_is_named_without_the_thesis(said: str, name: str) -> None:
    """Where the statement has the name for itself."""
    (record,) = PAGE.read(io.BytesIO(f"Title: T\n\nDetails: {said}\n".encode()), Job())
    assert [agent.name for agent in record.agents] == [name][: bool(name)]
    assert all(agent.roles == ("dgg",) for agent in record.agents)


@pytest.mark.parametrize(
    ("publisher", "level"),
    [
        ("Leeds: Leeds City Council", "local"),
        ("Austin: Texas Department of Criminal Justice", "state"),
        ("London: Home Office", "national"),
        ("Geneva: World Health Organization", "international"),
        ("Leeds: University of Leeds", ""),
    ],
)
def test_what_government_published_it_is_known_by_its_name(publisher: str, level: str) -> None:
    """What a state's name stands in is the state's."""
    (record,) = PAGE.read(io.BytesIO(f"Title: T\n\nDetails: {publisher}, 2010. 20p.\n".encode()), Job())
    assert record.government == level


@pytest.mark.parametrize(
    ("publisher", "host", "level"),
    [
        ("Leeds: Leeds Safer Streets", "www.leeds.gov.uk", "local"),
        ("Boston: Boston Bees", "boston.gov", "local"),
        ("Leeds: Safer Streets", "www.leeds.gov.uk", "undetermined"),
        ("London: Ofsted", "www.ofsted.gov.uk", "undetermined"),
        ("Leeds: Leeds Safer Streets", "www.leeds.example", ""),
    ],
)
def test_a_city_is_known_by_its_address(publisher: str, host: str, level: str) -> None:
    """It is called so in the name of who published it, and has the address of a government."""
    page = f"Title: T\n\nDetails: {publisher}, 2010. 20p.\n\nURL: http://{host}/a\n"
    (record,) = PAGE.read(io.BytesIO(page.encode()), Job())
    assert record.government == level


@pytest.mark.parametrize(
    ("author", "level"),
    [
        ("France. Ministry of Bees", "national"),
        ("Georgia (Republic). Ministry of Bees", "national"),
        ("Victoria. Department of Bees", "state"),
        ("New York (City). Department of Bees", "local"),
        ("Georgia. Department of Bees", ""),  # the country, or the state
    ],
)
def test_what_a_body_is_entered_under_says_which_government_it_is_of(author: str, level: str) -> None:
    (record,) = PAGE.read(io.BytesIO(f"Title: T\n\nAuthor: {author}\n".encode()), Job())
    assert record.government == level


def test_a_profile_may_want_titles_as_sentences_have_them() -> None:
    """What the summary writes in small letters is written so; what it does not have may be a name."""
    page = (
        b"Title: Bees In The City: A Study Of Urban Hives In Leeds By WHO\n\n"
        b"Summary: This is a study of bees in the city of Leeds by those who keep them.\n"
    )
    (record,) = PAGE.read(io.BytesIO(page), Job(settings=Settings(capitals="sentence")))
    assert (record.titles[0].title, record.titles[0].subtitle) == (
        "Bees in the city",
        "a study of Urban Hives in Leeds by WHO",
    )


@pytest.mark.parametrize(("place", "line"), [("852", "852 4# $j 12"), ("099", "099 ## $a 12")])
def test_a_profile_says_where_the_shelf_number_goes(place: str, line: str) -> None:
    """Not every system looks into 852."""
    (record,) = PAGE.read(io.BytesIO(b"Title: T\n\nShelf Number: 12\n"), Job())
    fields = fields_of(record, Job().report, Settings(shelf_mark_field=place))  # type: ignore[arg-type]
    assert [spell(field) for field in fields if field.where in ("852", "099")] == [line]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            "Titel: T\n\nKeyword:\nBees",
            ["Titel is no label of a page; Title, perhaps", "Keyword is no label of a page; Keywords, perhaps"],
        ),
        ("Title: T\n\nTitles: U\n\nLanguage: English\n\nEditor: X", []),
    ],
)
def test_a_label_that_is_nearly_one_is_told(lines: str, told: list[str]) -> None:
    """It is a note else, and the record is without what it says; where the label itself is there, it is another."""
    faults: list[Fault | Loss] = []
    page = f"Author: A\n\n{lines}\n\nShelf Number: 12\n"
    list(PAGE.read(io.BytesIO(page.encode()), Job(Report(faults.append))))
    assert [fault.cause for fault in faults if isinstance(fault, Fault)] == told
