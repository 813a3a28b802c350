"""What single labels say of a record."""

from __future__ import annotations

import io

import pytest

from bibld.formats import Job
from bibld.formats.page import PAGE
from bibld.model import Part, Related, Term

PLACE = Part((Term("volume", "51"), Term("issue", "2")), (), "2005", "Bees & Hives, 51(2), 2005")


@pytest.mark.parametrize(
    ("line", "slot", "value"),
    [
        ("Summary:", "summaries", ()),
        ("Details: Bees & Hives, 51(2), 2005, 10p.", "related", (Related("host", title="Bees & Hives", part=PLACE),)),
        ("Details: Bees & Hives, 51(2), 2005, 10p.", "provisions", ()),
        ("Details: Bees & Hives, 51(2), 2005. 10 pages", "agents", ()),
    ],
)
def test_a_label_says(line: str, slot: str, value: object) -> None:
    """What it is read as; without a value it says nothing."""
    page = f"Title: T\n\n{line}\n\nShelf Number: 12\n"
    (record,) = PAGE.read(io.BytesIO(page.encode()), Job())
    assert getattr(record, slot) == value


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
    ],
)
def test_who_granted_a_degree_is_named_without_the_thesis(said: str, name: str) -> None:
    """Where the statement has the name for itself."""
    (record,) = PAGE.read(io.BytesIO(f"Title: T\n\nDetails: {said}\n".encode()), Job())
    assert [agent.name for agent in record.agents] == [name][: bool(name)]
    assert all(agent.roles == ("dgg",) for agent in record.agents)
