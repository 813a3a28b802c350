"""RIS: a case and its reporter, a hearing and its committee."""

from __future__ import annotations

import pytest
from ris_files import lines, read

from bibld.model import Agent, Genre, Note, Part, Record, Related, Term


def test_a_case_is_in_its_reporter() -> None:
    """Which EndNote and Zotero have among the names."""
    (record,) = read("TY  - CASE\nTI  - Bee v. Wasp\nA2  - Hive Reports\nVL  - 410\nER  -")
    assert (record.agents, [found.title for found in record.related]) == ((), ["Hive Reports"])


@pytest.mark.parametrize("name", ["Hive Reports", "Reports of the Hive, Leeds", "B. Wasp"])
def test_what_is_no_person_turned_round_is_the_reporter_of_a_case(name: str) -> None:
    """It may have a comma, or initials; and it may be said twice."""
    (record,) = read(f"TY  - CASE\nTI  - Bee v. Wasp\nA2  - {name}\nT2  - {name}\nA2  - {name}\nER  -")
    assert (record.agents, [found.title for found in record.related], record.leftovers) == ((), [name], ())


@pytest.mark.parametrize("tag", ["T2", "JO"])
def test_a_case_is_in_one_reporter(tag: str) -> None:
    """What is in A2 besides stays with RIS."""
    (record,) = read(f"TY  - CASE\nTI  - Bee v. Wasp\nA2  - Hive Rep.\n{tag}  - Hive Reports\nER  -")
    assert (record.agents, [found.title for found in record.related]) == ((), ["Hive Reports"])
    assert "A2  - Hive Rep." in lines(record)


def test_the_editor_of_a_case_is_no_reporter() -> None:
    """Nor is a body that is named with it."""
    agents = (Agent("Hive Court", "corporate", roles=("ctb",)), Agent("Ek, Bo", "person", roles=("edt",)))
    record = Record(type="text", genres=(Genre("law report or digest"),), agents=agents)
    assert lines(record)[1:] == ["A3  - Hive Court", "ED  - Ek, Bo"]


def test_a_case_is_on_some_page_of_its_reporter() -> None:
    """Its first page is no extent, and the reporter no series."""
    (record,) = read("TY  - CASE\nT2  - Hive Reports\nVL  - 410\nSP  - 113\nER  -")
    part = Part((Term("volume", "410"),), (Term("pages", "113"),))
    assert (record.related, record.physicals) == ((Related("host", title="Hive Reports", part=part),), ())


def test_a_hearing_is_in_no_committee() -> None:
    """It was held by it, as a thesis is written in a department."""
    (record,) = read("TY  - HEAR\nT2  - Committee on Bees\nER  -")
    assert (record.related, record.notes) == ((), (Note("Committee on Bees"),))
    (record,) = read("TY  - HEAR\nJF  - Journal of the Committee on Bees\nER  -")
    assert (record.related, record.notes) == ((Related("host", title="Journal of the Committee on Bees"),), ())
