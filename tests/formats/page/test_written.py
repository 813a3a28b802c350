"""Records from elsewhere, written as a page: what its labels say of them, and what is told."""

from __future__ import annotations

import pytest
from files import file_of
from msgspec.structs import replace

from bibld.model import (
    Agent,
    Area,
    Date,
    Identifier,
    Link,
    Note,
    Part,
    Physical,
    Place,
    Provision,
    Record,
    Related,
    Subject,
    Term,
    Title,
)
from bibld.report import Fault, Loss, Report


def written(record: Record) -> tuple[list[str], set[tuple[str, str]]]:
    """The lines of a record, and its losses."""
    told: list[Loss | Fault] = []
    text = file_of("page", record, report=Report(told.append)).decode()
    losses = {(loss.path, loss.value) for loss in told if isinstance(loss, Loss)}
    return [line for line in text.splitlines() if line], losses


@pytest.mark.parametrize(
    ("record", "lines"),
    [
        (
            Record(subjects=(Subject(agent=Agent("Moody, Dwight", "person", dates="1837-1899"), authority="lcsh"),)),
            ["Keywords:", "Moody, Dwight, 1837-1899"],
        ),
        (
            Record(agents=(Agent("Congress of Dogs", "conference", number="3rd", place="Rome", roles=("aut",)),)),
            ["Author: Congress of Dogs (3rd : Rome)"],
        ),
        (
            Record(titles=(Title("Lieder", kind="uniform"), Title("Der Dolch =", subtitle="The dagger"))),
            ["Title: Der Dolch = The dagger"],
        ),
        (
            Record(
                provisions=(Provision((Place("Boston"),), ("Ginn & Co.",), "1899"),),
                physicals=(Physical((Term("", "134 p."),), details="ill."),),
                editions=(Note("Rev. ed."),),
                related=(Related("series", number="4", record=Record(titles=(Title("Taxation", kind="uniform"),))),),
            ),
            ["Details: Boston: Ginn & Co., 1899. 134 p.: ill. Rev. ed. Taxation ; 4"],
        ),
        (
            Record(physicals=(Physical((Term("", "672 pages"),), details="illustrations"),)),
            ["Details: 672 pages: illustrations."],
        ),
        (
            Record(physicals=(Physical((Term("", "1 disc (20 min.)"),), details="sd."),)),
            ["Details: 1 disc (20 min.): sd."],
        ),
        (Record(physicals=(Physical((Term("pages", "47"),), details="ill."),)), ["Details: 47p.: ill."]),
        (Record(physicals=(Physical((Term("", "20 min."),), details="sd."),)), ["Details: 20 min.: sd."]),
        (
            Record(
                physicals=(
                    Physical(
                        (Term("", "24"),),
                        details="ill.",
                        parts=(Term("extent", "24"), Term("unit", "file drawers :"), Term("details", "ill.")),
                    ),
                )
            ),
            ["Details: 24 file drawers: ill."],
        ),
        (Record(physicals=(Physical((Term("linear ft.", "2.5"), Term("page", ""))),)), ["Details: 2.5 linear ft."]),
        (Record(areas=(Area(code="n-us-id"), Area("France", "e-fr---"))), ["Country: Idaho; France"]),
        (Record(dates=(Date("1999", end="9999"),)), ["Year: 1999-"]),
        (
            Record(
                related=(
                    Related(
                        "host",
                        "Journal",
                        part=Part((Term("volume", "45"), Term("issue", "3")), (Term("pages", "221-240"),), "2005"),
                    ),
                )
            ),
            ["Source: Journal, 45(3), 2005: 221-240"],
        ),
        (Record(related=(Related("host", "Journal", part=Part(text="Vol. 3")),)), ["Source: Journal, Vol. 3"]),
        (Record(notes=(Note("3.1", label="Reading grade level"),)), ["Reading grade level: 3.1"]),
        (Record(notes=(Note("Author statement ends: et al."),)), ["Author statement ends: et al."]),
    ],
)
def test_what_a_label_can_say_it_says(record: Record, lines: list[str]) -> None:
    """Headings in full, names of places for their codes, a series by its heading, a citation of volume,
    issue and pages.
    """
    assert written(record)[0] == lines


def test_a_unit_is_told_where_it_is_not_said() -> None:
    """What is counted stands behind its number; behind a number that is none of the extents it is nowhere."""
    boxes = (Term("extent", "2"), Term("unit", "boxes"))
    assert written(Record(physicals=(Physical((Term("", "2"),), parts=boxes),))) == (["Details: 2 boxes."], set())
    lines, losses = written(Record(physicals=(Physical((Term("pages", "47"),), parts=boxes),)))
    assert lines == ["Details: 47 pages."]
    assert {path for path, _ in losses} == {"physicals.parts"}


def test_what_no_label_says_is_told() -> None:
    """The thing itself, with all that it says; what a page says in other words is no loss."""
    record = Record(
        id="1",
        titles=(Title("A", responsibility="by Doe"), Title("B", subtitle="C", kind="spine")),
        agents=(
            Agent("Doe", "person", affiliation="Hive", roles=("aut", "ill"), primary=True),
            Agent("Ginn", roles=("pbl",)),
            Agent("Doe", link="01", script="Hebr"),
        ),
        provisions=(
            Provision((Place("Boston", "mau"),), ("Ginn",), "[2000]"),
            Provision(date="©2000", function="copyright"),
            Provision(names=("Print",), function="manufacture"),
        ),
        dates=(Date("2000", qualifier="inferred"), Date("1980", kind="original")),
        physicals=(Physical((Term("pages", "4"),), dimensions="24 cm"),),
        identifiers=(Identifier("isbn", "0842524630 (alk. paper)"), Identifier("lccn", "2001", terms="$3")),
        links=(Link("http://a.example/b.pdf", media_type="application/pdf", materials="Contents"),),
        related=(Related("preceding", "Before", note="n"),),
    )
    assert written(record) == (
        [
            "Author: Doe", "Title: A", "Details: Boston: Ginn, c2000. 4p. ISBN 0842524630", "Year: 2000",
            "URL: http://a.example/b.pdf", "Shelf Number: 1",
        ],
        {
            ("titles.responsibility", "by Doe"), ("titles", "B C spine"), ("agents.affiliation", "Hive"), ("agents.roles", "ill"),
            ("agents", "Doe Hebr 01"), ("provisions.places.code", "mau"), ("provisions", "Print manufacture"),
            ("dates.qualifier", "inferred"), ("dates", "1980 original"), ("physicals.dimensions", "24 cm"),
            ("identifiers.qualifier", "(alk. paper)"), ("identifiers", "lccn 2001 $3"), ("links.materials", "Contents"),
            ("related", "preceding Before n"),
        },
    )  # fmt: skip


def test_a_forename_in_full_is_told_where_it_may_be_what_somebody_is() -> None:
    """Behind an initial alone a page would be read otherwise; and so is one that is not the forename."""
    doe = Agent("Doe, J.", "person", fuller="(Jane)", roles=("aut",), primary=True)
    assert written(Record(agents=(doe,))) == (["Author: Doe, J."], {("agents.fuller", "(Jane)")})
    assert written(Record(agents=(replace(doe, dates="1950-"),))) == (["Author: Doe, J. (Jane), 1950-"], set())
    for fuller in ("(Leeds)", "(Mary Jane)", "(...)"):
        told = {("agents.fuller", fuller)}
        assert written(Record(agents=(replace(doe, name="Doe, John", fuller=fuller),))) == (["Author: Doe, John"], told)


def test_a_record_has_one_title() -> None:
    """With a second line of the label the next record begins."""
    lines, losses = written(Record(titles=(Title("Apes", kind="alternative"), Title("Bees"))))
    assert lines == ["Title: Bees"]
    assert losses == {("titles", "Apes alternative")}
