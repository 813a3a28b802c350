"""A record in the making, and one on its way out: what is added, merged, replaced and kept."""

from __future__ import annotations

from typing import Any

import pytest

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.writing import Writing, Written, as_found
from bibld.model import Admin, Leftover, Note, Record, Term
from bibld.report import Loss, Report
from bibld.settings import DEFAULTS


class Table:
    """What a draft asks of a crosswalk."""

    name = "test"

    def __init__(self, *, spells: bool = True) -> None:
        self.spell = (lambda field: f"{field.where} {field.first('a')}") if spells else None
        self.alike: list[tuple[Any, Any]] = []

    def same(self, value: Any, other: Any) -> None:
        self.alike.append((value, other))


def drafted(report: Report | None = None, *, traced: bool = False) -> Draft:
    return Draft(Table(), report or Report(), traced=traced)


def told(report: Report) -> list[tuple[str, str, str]]:
    return [(outcome, path, reason) for outcome, path, reason, _ in report.losses]


NOTES = tuple(Note(text) for text in "abc")


def test_a_slot_of_many_has_all_that_is_added_and_another_the_last() -> None:
    """As has a draft that takes over what another has said."""
    draft = drafted()
    for note in NOTES[:2]:
        draft.add("notes", note)
    for note in NOTES:
        draft.add_new("notes", note)
    draft.add("id", "1")
    draft.add("id", "2")
    assert (draft.get("notes"), draft.get("id"), draft.get("type")) == ([*NOTES], "2", None)
    assert draft.record() == Record(id="2", notes=NOTES)
    other = drafted()
    other.take_over(draft.said())
    assert other.record() == draft.record()


def test_several_fields_say_something_of_one_struct() -> None:
    """The first to speak is heard, another is reported where it says something else; what there may be several of is
    added.
    """
    report = Report()
    draft = drafted(report)
    one, two = (Term("authentication", text) for text in ("pcc", "lcac"))
    draft.merge("admin", {"source": "DLC", "status": "n", "notes": (one,)})
    draft.merge("admin", {"source": "DLC", "level": "2", "changed": ""})
    draft.merge("admin", {"source": "Uk", "notes": (two,)})
    draft.merge("admin", {"source": ""})
    draft.merge("admin", {"notes": (one,)})
    wanted = Record(admin=Admin(source="DLC", status="n", level="2", notes=(one, two, one)))
    assert draft.record() == wanted
    assert told(report) == [("kept", "admin.source", "repeated where the model holds one")]
    other = drafted(report)
    other.take_over(draft.said())
    assert other.record() == wanted
    assert report.losses.total() == 1


@pytest.mark.parametrize(("at", "said"), [(-1, "abcd"), (0, "dbc"), (1, "adc"), (2, "abd")])
def test_a_value_is_put_in_the_place_of_another_or_behind_all(at: int, said: str) -> None:
    draft = drafted()
    for note in NOTES:
        draft.add("notes", note)
    draft.put("notes", at, Note("d"))
    assert "".join(note.text for note in draft.get("notes")) == said


@pytest.mark.parametrize("size", [3, 64, 65, 200])
def test_what_a_slot_holds_is_known_of_few_and_of_many(size: int) -> None:
    """By itself, or by what is found in its values; also once one is replaced, or more are added."""

    def letters(note: Note) -> list[str]:
        return [note.text[:1], note.text]

    draft = drafted()
    for number in range(size):
        draft.add("notes", Note(f"a{number}"))
    for _ in range(2):
        assert draft.holds("notes", Note("a0"))
        assert draft.holds("notes", Note("a2"))
        assert not draft.holds("notes", Note("a"))
        assert draft.holds("notes", "a2", letters)
        assert draft.holds("notes", "a", letters)
        assert not draft.holds("notes", "b", letters)
    draft.add("summaries", Note("a2"))
    draft.replace("summaries", 0, Note("b"))
    assert draft.holds("notes", Note("a2"))
    assert not draft.holds("notes", Note("b"))
    draft.replace("notes", 2, Note("b"))
    assert not draft.holds("notes", Note("a2"))
    assert not draft.holds("notes", "a2", letters)
    assert draft.holds("notes", "a", letters)
    assert draft.holds("notes", Note("b"))
    assert draft.holds("notes", "b", letters)
    draft.add("notes", Note("c"))
    draft.replace("notes", size, Note("d"))
    assert not draft.holds("notes", Note("c"))
    assert draft.holds("notes", Note("d"))
    assert draft.holds("notes", "d", letters)
    draft.add("notes", Note("c"))
    assert draft.holds("notes", Note("c"))


@pytest.mark.parametrize("alike", [True, False])
def test_a_value_in_the_place_of_one_that_is_written_alike_is_known_to_be(alike: bool) -> None:
    table = Table()
    draft = Draft(table, Report())
    draft.add("notes", NOTES[0])
    draft.replace("notes", 0, NOTES[1], alike=alike)
    assert table.alike == ([(NOTES[1], NOTES[0])] if alike else [])


def test_equal_values_before_one_whose_field_is_kept_are_told_once() -> None:
    """So that they get their fields in turn; those that are far from it are not looked for."""
    draft = drafted()
    for text in "aa":
        draft.add("summaries", Note(text))
    assert draft.unkept("summaries") == [0]
    for text in "abab":
        draft.add("notes", Note(text))
    assert draft.unkept("notes") == [1]
    draft.add("notes", Note("b"))
    assert not draft.unkept("notes")
    draft.add("notes", Note("x"))
    assert not draft.unkept("notes")
    for number in range(64):
        draft.add("notes", Note(f"y{number}"))
    draft.add("notes", Note("x"))
    assert not draft.unkept("notes")
    draft.add("notes", Note("y1"))
    assert draft.unkept("notes") == [7]


@pytest.mark.parametrize(("spells", "is_told"), [(True, True), (True, False), (False, True)])
def test_a_field_that_no_row_takes_stays_on_the_record_and_is_told(spells: bool, is_told: bool) -> None:
    """Unless that has been done; a format without a notation of its own keeps none."""
    losses: list[Any] = []
    draft = Draft(Table(spells=spells), Report(losses.append))
    draft.add("leftovers", Leftover("test", "600", "600 a", "no row"))
    draft.leave(Field("599", (("a", "x"),)), "no row", told=not is_told)
    kept = Leftover("test", "599", "599 x", "no row")
    assert draft.record().leftovers == (Leftover("test", "600", "600 a", "no row"), *([kept] if spells else []))
    lost = Loss("kept", "599", "no rule takes this field", "599 x", "test")
    assert losses == ([lost] if spells and is_told else [])


def test_of_a_field_that_is_kept_a_part_is_told() -> None:
    losses: list[Any] = []
    drafted(Report(losses.append)).tell("599$x", "no part", "y")
    assert losses == [Loss("kept", "599$x", "no part", "y", "test")]


def test_what_a_field_has_filled_is_traced_where_somebody_asks() -> None:
    """Each time what was filled since."""
    draft = drafted(traced=True)
    draft.add("notes", NOTES[0])
    draft.add("notes", NOTES[1])
    draft.add("id", "1")
    draft.merge("admin", {"source": "DLC"})
    draft.replace("notes", 1, NOTES[2])
    assert draft.filled() == (("notes", 0), ("notes", 1), ("id", 0), ("admin", 0), ("notes", 1))
    draft.merge("admin", {"status": "n"})
    assert draft.filled() == (("admin", 0),)
    other = drafted()
    other.add("id", "1")
    assert other.filled() == ()


# On its way out


@pytest.mark.parametrize(
    ("its", "order", "said"),
    [
        ("abc", "cba", "cba"),
        ("abc", "", "abc"),
        ("axb", "ba", "bax"),
        ("xab", "ba", "xba"),
        ("aab", "aba", "aba"),
        ("aaa", "ab", "aaa"),
        ("ab", "xbya", "ba"),
    ],
)
def test_fields_are_in_the_order_in_which_they_were_found(its: str, order: str, said: str) -> None:
    """One that was not there follows the one before it."""
    made = [Written(Field(place, ()), None, "", at) for at, place in enumerate(its)]
    found = as_found(made, its, order)
    assert "".join(one.field.where for one in found) == said
    assert [one.at for one in found if one.field.where == "a"] == sorted(
        one.at for one in found if one.field.where == "a"
    )


def test_what_a_format_kept_for_itself_is_known_by_its_place() -> None:
    """But for what goes back as it is, and what another kept."""
    left = [
        Leftover("test", place, f"{place} x", reason)
        for place, reason in (("1", "no part"), ("2", "repeated"), ("3", "form"), ("4", "no row"), ("5", "said"))
    ]
    other = Leftover("other", "6", "6 x", "no part")
    report = Report()
    writing = Writing(Record(leftovers=(*left, other)), DEFAULTS, report, "test")
    assert writing.unlike == left[:2]
    assert [place for place in "123456" if writing.kept([place])] == ["1", "2", "3"]
    assert writing.kept(["4", "2"])
    assert (writing.leftovers("1"), writing.leftovers("4")) == (["1 x"], ())
    assert writing.made(left[0]) is None
    writing.drop("titles", "no place", "x")
    assert report.losses == {("dropped", "titles", "no place", "test"): 1}
