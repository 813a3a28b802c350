"""The engine on tables of a few rows: what it takes, keeps, reports and refuses."""

from __future__ import annotations

import pytest

from bibld.crosswalk import Field, PartRule, many, mark, one, pair, row, run, within
from bibld.crosswalk.codecs import COUNT, lookup
from bibld.crosswalk.engine import Crosswalk
from bibld.crosswalk.level import TableError
from bibld.crosswalk.slots import EMPTY
from bibld.model import Agent, Note, Record, Subject, Term, Title
from bibld.report import Report

REST = dict.fromkeys(EMPTY, "not in this table")
FILL = (("ind1", " "), ("ind2", " "))


def spell(field: Field) -> str:
    return f"{field.where}|" + "|".join(f"{code}={value}" for code, value in field.parts)


def parse(text: str) -> Field:
    where, *parts = text.split("|")
    return Field(where, tuple((code, value) for code, _, value in (part.partition("=") for part in parts)))


def crosswalk(*table: object, **options: object) -> Crosswalk:
    return Crosswalk("test", table, lossy=REST, spell=spell, parse=parse, fill=FILL, **options)


TITLE = row("245", "titles", Title, one("ind2", "nonsort", COUNT), one("a", "title"), one("b", "subtitle", before=" :"),
            when={"kind": "main"}, eg="", end=".")  # fmt: skip
FIELD = Field("245", (("ind1", " "), ("ind2", "4"), ("a", "The C book :"), ("b", "an introduction.")))
RECORD = Record(titles=(Title("The C book", subtitle="an introduction", nonsort=4),))


def test_a_row_reads_and_writes() -> None:
    """A field becomes a value without its punctuation, and the value the field."""
    table = crosswalk(TITLE)
    assert table.read([FIELD], Report()) == RECORD
    assert [item.field for item in table.write(RECORD, Report())] == [FIELD]


def test_a_field_without_a_row_is_kept_and_written_again() -> None:
    """What no row takes is a leftover, in the report, and comes back."""
    report = Report()
    other = Field("599", (("ind1", " "), ("ind2", " "), ("a", "x")))
    record = crosswalk(TITLE).read([FIELD, other], report)
    assert [left.reason for left in record.leftovers] == ["no row"]
    assert list(report.losses) == [("kept", "599", "no rule takes this field", "test")]
    assert other in [item.field for item in crosswalk(TITLE).write(record, Report())]


def test_a_part_without_a_rule_is_kept_with_its_field() -> None:
    """A field of which a part was not taken is written again as found, in its place."""
    report = Report()
    odd = Field("245", (*FIELD.parts, ("9", "x")))
    record = crosswalk(TITLE).read([odd], report)
    assert record.titles == RECORD.titles
    assert list(report.losses) == [("kept", "245$9", "no rule takes this part", "test")]
    assert [item.field for item in crosswalk(TITLE).write(record, Report())] == [odd]


def test_what_was_found_gives_way_to_what_the_record_says() -> None:
    """Once the value has changed, the field as found is not written any more."""
    odd = Field("245", (*FIELD.parts, ("9", "x")))
    left = crosswalk(TITLE).read([odd], Report()).leftovers
    changed = Record(titles=(Title("Another"),), leftovers=left)
    written = [item.field for item in crosswalk(TITLE).write(changed, Report())]
    assert [field.first("a") for field in written] == ["Another."]


def test_a_repeated_part_is_kept() -> None:
    """A part that the model holds once, found twice, is reported."""
    report = Report()
    crosswalk(TITLE).read([Field("245", (("a", "One"), ("a", "Two")))], report)
    assert ("kept", "245$a", "repeated where the model holds one", "test") in report.losses


def test_a_value_without_a_place_is_reported_with_the_reason() -> None:
    """An attribute that the row has no part for is dropped aloud."""
    report = Report()
    Crosswalk("test", (TITLE,), lossy={**REST, "*.lang": "no languages here"}, fill=FILL).write(
        Record(titles=(Title("Buch", lang="ger"),)), report
    )
    assert list(report.losses) == [("dropped", "titles.lang", "no languages here", "test")]


def test_a_value_that_no_row_fits_is_reported() -> None:
    """A value of a kind for which the table has no row is dropped aloud."""
    report = Report()
    crosswalk(TITLE).write(Record(titles=(Title("x", kind="spine"),)), report)
    assert [key[:2] for key in report.losses] == [("dropped", "titles")]


def test_when_is_stamped_when_reading_and_tested_when_writing() -> None:
    """Two rows for one slot are told apart by when."""
    table = crosswalk(
        row("100", "agents", Agent, one("a", "name"), when={"primary": True}, eg=""),
        row("700", "agents", Agent, one("a", "name"), when={"primary": False}, eg=""),
    )
    record = Record(agents=(Agent("B", primary=False), Agent("A", primary=True)))
    fields = [item.field for item in table.write(record, Report())]
    assert [field.where for field in fields] == ["100", "700"]
    assert set(table.read(fields, Report()).agents) == set(record.agents)


def test_a_mark_is_tested_when_reading_and_stamped_when_writing() -> None:
    """Two rows for one field are told apart by their marks."""
    table = crosswalk(
        row("520", "summaries", Note, mark("ind1", "1"), one("a", "text"), when={"kind": "review"}, eg=""),
        row("520", "summaries", Note, one("a", "text"), when={"kind": ""}, eg=""),
    )
    record = Record(summaries=(Note("good", kind="review"), Note("plain")))
    fields = [item.field for item in table.write(record, Report())]
    assert [field.first("ind1") for field in fields] == ["1", " "]
    assert table.read(fields, Report()).summaries == record.summaries


def test_a_run_keeps_its_order() -> None:
    """Parts whose order matters come back in it."""
    table = crosswalk(
        row("650", "subjects", Subject, run("terms", {"a": "topic", "x": "topic", "z": "place"}, lead="a"), eg="")
    )
    record = Record(subjects=(Subject((Term("topic", "A"), Term("place", "B"), Term("topic", "C"))),))
    (field,) = (item.field for item in table.write(record, Report()))
    assert field.parts[2:] == (("a", "A"), ("z", "B"), ("x", "C"))
    assert table.read([field], Report()) == record


def test_a_term_said_twice_is_read_once() -> None:
    """With once, a value that is there already is not added."""
    roles = lookup({"author": "aut", "aut": "aut"})
    table = crosswalk(row("700", "agents", Agent, one("a", "name"), many("e", "roles", roles, once=True),
                          many("4", "roles", roles, once=True), eg=""))  # fmt: skip
    record = table.read([Field("700", (("a", "X"), ("e", "author"), ("4", "aut")))], Report())
    assert record.agents[0].roles == ("aut",)


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ([row("245", "titles", Title, one("a", "name"), eg="")], "no attribute 'name'"),
        ([row("245", "titel", Title, one("a", "title"), eg="")], "no slot 'titel'"),
        ([row("245", "titles", Title, one("b", "subtitle"), eg="")], "nothing gives Title.title"),
        ([row("245", "titles", Title, one("a", "title"), one("a", "subtitle"), eg="")], "stands twice"),
        ([row("245", "titles", Title, one("a", "title"), when={"kin": 1}, eg="")], "no attribute 'kin'"),
        ([row("245", "titles", Title, one("a", "title"), eg=""), row("246", "titles", Title, one("a", "title"), eg="")],
         "takes all"),
    ],
)  # fmt: skip
def test_a_table_that_cannot_work_is_refused_when_compiled(table: list[object], message: str) -> None:
    """An error in a table shows at import, with its row."""
    with pytest.raises(TableError, match=message):
        crosswalk(*table)


@pytest.mark.parametrize("part", [mark("2", "rdacontent"), within("a", one("b", "medium"))])
def test_a_table_of_lines_has_no_parts_that_no_line_has(part: PartRule) -> None:
    """A subfield is of an attribute, and holds text."""
    with pytest.raises(TableError, match="row 245: a line has no such part"):
        crosswalk(row("245", "titles", Title, one("c", "title"), part, eg=""), lines=True)


def test_a_slot_of_which_a_table_says_nothing_is_refused() -> None:
    """Each slot has a row, a pair or a reason."""
    with pytest.raises(TableError, match="says nothing of"):
        Crosswalk("test", (TITLE,))


def test_a_pair_fills_the_slots_it_names() -> None:
    """Two functions stand for what is too clever for a row."""
    table = crosswalk(
        pair("001", lambda field, draft: draft.add("id", field.first("")),
             lambda writing: [Field("001", (("", writing.record.id),))], slots="id", eg="")
    )  # fmt: skip
    record = table.read([Field("001", (("", "7"),))], Report())
    assert record == Record(id="7")
    assert [item.field for item in table.write(record, Report())] == [Field("001", (("", "7"),))]
