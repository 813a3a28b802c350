"""RIS: a thesis, the degree it was written for, and where."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from ris_files import lines, losses, read

from bibld.model import Agent, Date, Genre, Note, Part, Provision, Record, Term, Title


def test_t2_of_a_thesis_is_its_department() -> None:
    """It is no series."""
    (record,) = read("TY  - THES\nTI  - A\nT2  - Department of Bees\nER  -")
    assert (record.notes, record.related) == ((Note("Department of Bees"),), ())


def test_a_thesis_is_written_for_one_degree() -> None:
    """Another stays with RIS."""
    (record,) = read("TY  - THES\nTI  - Bees\nM3  - PhD\nM3  - MSc\nER  -")
    assert [left.value for left in record.leftovers] == ["M3  - MSc"]
    assert [[part.value for part in note.parts] for note in record.notes] == [["PhD"]]


@pytest.mark.parametrize("tag", ["T2", "JF", "JO"])
def test_a_thesis_stands_in_nothing(tag: str) -> None:
    """ProQuest has the list in which it has its theses where an article has its journal."""
    (record,) = read(f"TY  - THES\nTI  - Bees\n{tag}  - Dissertations and Theses\nER  - \n")
    assert record.related == ()
    assert record.notes == (Note("Dissertations and Theses"),)


def test_the_volume_of_a_list_of_theses_is_none_of_the_thesis() -> None:
    """PsycINFO has Dissertation Abstracts International, with its volume and issue;
    a thesis in no list is a volume itself.
    """
    (record,) = read(
        "TY  - THES\nTI  - Bees\nIS  - 2-B\nVL  - 65\nT2  - Department of Bees\nJO  - Hive Abstracts\nER  - \n"
    )
    assert record.parts == ()
    assert record.notes == (Note("Department of Bees"), Note("Hive Abstracts, volume 65, issue 2-B"))
    (record,) = read("TY  - THES\nTI  - Bees\nVL  - 2\nT2  - Department of Bees\nER  - \n")
    assert (record.parts, record.notes) == ((Part((Term("volume", "2"),)),), (Note("Department of Bees"),))


@pytest.mark.parametrize(
    ("tags", "text"),
    [
        ("M3  - PhD|PB  - University of Leeds|PY  - 2010", "PhD--University of Leeds, 2010"),
        ("M3  - M.Sc. thesis|PB  - Hive Press", "M.Sc. thesis"),
        ("M3  - Doctoral dissertation|PY  - 2010", "Doctoral dissertation, 2010"),
        ("M3  - doi: whatever", ""),
        ("M3  - Thesis|PB  - University of Leeds", ""),
    ],
)
def test_a_thesis_says_for_which_degree_it_was_written(tags: str, text: str) -> None:
    """With the university and the year that stand in other tags; a publisher that is none stays one."""
    wanted = ["TY  - THES", "TI  - Bees", *tags.split("|")]
    (record,) = read("\n".join([*wanted, "ER  -"]))
    assert [(note.text, note.kind) for note in record.notes] == ([(text, "thesis")] if text else [])
    assert sorted(lines(record)) == sorted(wanted)
    assert losses(record) == set()


def test_a_thesis_of_marc_has_its_university_as_a_publisher() -> None:
    """If it has no other; what M3 cannot say is a note."""
    parts = (Term("degree", "Ph.D."), Term("institution", "University of Leeds,"), Term("year", "2010."))
    note = Note("Ph.D., University of Leeds, 2010", "thesis", parts=parts)
    thesis = Record(titles=(Title("Bees"),), notes=(note,))
    assert lines(thesis)[2:] == ["PY  - 2010", "PB  - University of Leeds", "M3  - Ph.D."]
    printed = replace(thesis, provisions=(Provision(names=("Hive Press",)),))
    assert f"N1  - {note.text}" in lines(printed)


@pytest.mark.parametrize("press", ["", "Hive Press"])
def test_who_granted_the_degree_of_a_thesis_has_published_it(press: str) -> None:
    """If nobody else has."""
    university = Agent("University of Leeds", "organisation", roles=("dgg",))
    provisions = (Provision(names=(press,)),) if press else ()
    thesis = Record(titles=(Title("Bees"),), genres=(Genre("thesis"),), agents=(university,), provisions=provisions)
    assert [line for line in lines(thesis) if line[:2] in ("PB", "A2", "AU")] == [f"PB  - {press or university.name}"]
    assert ("agents" in {path for path, _ in losses(thesis)}) == bool(press)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Thesis (Ph. D.)--University of Leeds, 2010", ["PB  - University of Leeds", "M3  - Ph. D."]),
        ("Thesis (doctoral)--Universität Köln, 2010", ["PB  - Universität Köln", "M3  - doctoral"]),
        ("Thesis (Senior)--University of Leeds, 2010", ["N1  - Thesis (Senior)--University of Leeds, 2010"]),
        ("Thesis (M.A.)--University of Leeds", ["N1  - Thesis (M.A.)--University of Leeds"]),
        ("Thesis (M.A.)--Leeds, 1990; Oxford, 2010", ["N1  - Thesis (M.A.)--Leeds, 1990; Oxford, 2010"]),
    ],
)
def test_a_thesis_of_aacr2_has_its_degree_in_m3(text: str, said: list[str]) -> None:
    """Its note has the same in words, in one order."""
    thesis = Record(type="text", dates=(Date("2010"),), genres=(Genre("thesis"),), notes=(Note(text, "thesis"),))
    assert lines(thesis)[2:] == said
