"""The engine on tables of a few rows: what it takes, keeps, reports and refuses."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bibld.crosswalk import Field, PartRule, many, mark, one, pair, row, run, within
from bibld.crosswalk.codecs import COUNT, lookup
from bibld.crosswalk.draft import Draft, Trace
from bibld.crosswalk.engine import Crosswalk
from bibld.crosswalk.level import TableError
from bibld.crosswalk.line import line_of
from bibld.crosswalk.slots import EMPTY
from bibld.errors import RecordError
from bibld.model import Agent, Genre, Leftover, Note, Record, Subject, Term, Title
from bibld.report import Report

REST = dict.fromkeys(EMPTY.keys() - {"leftovers"}, "not in this table")
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


# What was kept


def left(path: str, value: str, reason: str, format: str = "test") -> Leftover:  # noqa: A002
    return Leftover(format, path, value, reason)


def losses(report: Report) -> list[tuple[str, str, str]]:
    return [(outcome, path, reason) for outcome, path, reason, _ in report.losses]


@pytest.mark.parametrize(
    ("kept", "fields", "told"),
    [
        (left("599", "599|a=x", "no row"), ["599"], []),
        (left("599", "599|a=x", "malformed"), ["599"], []),
        (left("599", "599|a=x", "said"), ["599"], []),
        (left("599", "599|a=x", "form"), [], []),
        (left("599", "599|a=x", "no part"), [], []),
        (left("note", "<note/>", "form", "mods"), [], []),
        (left("note", "<note/>", "said", "mods"), [], []),
        (left("note", "<note/>", "no row", "mods"), [], ["no rule takes this field"]),
        (left("note", "<note/>", "no part", "mods"), [], ["no rule takes some part of it"]),
        (left("note@x", "y", "no part", "mods"), [], ["no rule takes this part"]),
        (left("note", "<note/>", "of its own", "mods"), [], ["of its own"]),
    ],
)
def test_what_was_kept_goes_back_to_its_own_format_and_is_told_to_others(
    kept: Leftover, fields: list[str], told: list[str]
) -> None:
    """As it was found where no rule took anything of it; what was kept for its form alone has been said."""
    report = Report()
    written = crosswalk(TITLE).write(Record(leftovers=(kept,)), report)
    assert [item.field.where for item in written] == fields
    assert losses(report) == [("dropped", f"mods:{kept.path}", f"kept for mods only: {reason}") for reason in told]


@pytest.mark.parametrize(
    ("kept", "is_kept"),
    [
        (left("599", "599|a=x", "no row"), True),
        (left("599", "598|a=x", "no row"), False),
        (left("599", "torn", "no row"), False),
        (left("aside", "torn", "form"), True),
        (left("aside", "torn", "no row"), False),
        (left("599", "torn", "no row", "mods"), True),
    ],
)
def test_what_was_kept_and_is_no_field_any_more_is_told(kept: Leftover, is_kept: bool) -> None:
    """Whoever changes a graph may change that, too; of places aside only what goes back has to be one."""

    def strict(text: str) -> Field:
        if "|" not in text:
            raise RecordError(text)
        return parse(text)

    report = Report()
    table = Crosswalk("test", (TITLE,), lossy=REST, spell=spell, parse=strict, fill=FILL)
    record = Record(leftovers=(kept, left("600", "600|a=y", "no row")))
    assert table.sound(record, report, ("aside",)).leftovers == record.leftovers[0 if is_kept else 1 :]
    reason = "what was kept is no field any more"
    assert losses(report) == ([] if is_kept else [("dropped", kept.path, reason)])
    assert Crosswalk("test", (TITLE,), lossy=REST).sound(record, Report(), ()) is record


NOTED = pair(
    "500",
    lambda field, draft: draft.add("notes", Note(str(field.first("a")))),
    lambda writing: [Field("500", (*FILL, ("a", note.text))) for note in writing.record.notes],
    slots="notes", eg="",
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "said", "told"),
    [
        ("500|ind1= |ind2= |a=Bees|x=Wasps", ["500|ind1= |ind2= |a=Bees|x=Wasps", "500|ind1= |ind2= |a=Ants"], False),
        ("500|ind1= |ind2= |a=Flies|x=Wasps", ["500|ind1= |ind2= |a=Bees", "500|ind1= |ind2= |a=Ants"], True),
        ("500|ind1= |ind2= |a=Ants", ["500|ind1= |ind2= |a=Bees", "500|ind1= |ind2= |a=Ants"], False),
        ("599|a=Bees|x=Wasps", ["500|ind1= |ind2= |a=Bees", "500|ind1= |ind2= |a=Ants"], False),
    ],
)
def test_a_field_of_a_pair_comes_back_as_it_was_where_the_record_says_the_same(
    text: str, said: list[str], told: bool
) -> None:
    """Once; what it said that the record does not say any more is told."""
    report = Report()
    kept = left(text[:3], text, "no part")
    record = Record(notes=(Note("Bees"), Note("Ants")), leftovers=(kept,))
    assert [spell(item.field) for item in crosswalk(NOTED).write(record, report)] == said
    reason = "the record no longer says what this field said"
    assert losses(report) == ([("dropped", "500", reason)] if told else [])


@pytest.mark.parametrize(
    ("record", "asked"),
    [
        (Record(), False),
        (Record(id="1"), False),
        (Record(notes=(Note("Bees"),)), True),
        (Record(leftovers=(left("500", "500|a=x", "form"),)), True),
        (Record(leftovers=(left("500", "500|a=x", "no row"),)), False),
        (Record(leftovers=(left("599", "599|a=x", "form"),)), False),
    ],
)
def test_a_quiet_pair_is_asked_where_its_slots_hold_anything_or_something_was_kept_for_it(
    record: Record, asked: bool
) -> None:
    told: list[str] = []
    quiet = pair("500", lambda field, draft: None, lambda writing: told.append("asked") or [],
                 slots="notes", quiet=True, eg="")  # fmt: skip
    loud = pair("501", lambda field, draft: None, lambda writing: told.append("loud") or [], slots="notes", eg="")
    crosswalk(quiet, loud).write(record, Report())
    assert told == (["asked", "loud"] if asked else ["loud"])


def test_a_field_without_words_is_kept_and_nothing_is_lost() -> None:
    """What has words, and is none of what stands here, is told."""
    for text, told in (("245|ind2= |b=Wasps", True), ("245|ind2= |b=...", False), ("245|ind2= ", False)):
        report = Report()
        record = crosswalk(TITLE).read([parse(text)], report)
        assert [(kept.reason, kept.value) for kept in record.leftovers] == [("malformed", text)]
        assert losses(report) == ([("kept", "245", "not what stands here by the standard")] if told else [])


def test_each_rule_is_asked_in_turn_and_the_nearest_reads_what_none_reads_whole() -> None:
    """A row with a mark that is not there is not asked."""
    table = crosswalk(
        row("520", "summaries", Note, mark("ind1", "1"), one("a", "text"), when={"kind": "review"}, eg=""),
        row("520", "summaries", Note, one("a", "text"), one("b", "label"), when={"kind": ""}, eg=""),
    )
    trace: list[Trace] = []
    fields = [parse("520|ind1=1|a=x"), parse("520|ind1= |a=y|c=z"), parse("599|a=x")]
    record = table.read(fields, Report(), trace)
    assert record.summaries == (Note("x", kind="review"), Note("y"))
    assert [(item.row and item.row.when, item.filled) for item in trace] == [
        ({"kind": "review"}, (("summaries", 0),)), ({"kind": ""}, (("summaries", 1),)), (None, ()),
    ]  # fmt: skip


def test_fields_that_would_be_written_otherwise_come_back_in_turn() -> None:
    """Equal values get theirs in the order in which they were found, and a changed one is written anew."""
    table = crosswalk(TITLE, keeps_form=True)
    texts = [f"245|ind1= |ind2=0|a={title}" for title in ("Bees.", "Bees", "Ants", "Bees.")]
    report = Report()
    record = table.read([parse(text) for text in texts], report)
    assert report.losses == {}
    assert [spell(item.field) for item in table.write(record, Report())] == texts
    changed = replace(record, titles=(*record.titles[:2], Title("Wasps"), record.titles[3]))
    assert [spell(item.field) for item in table.write(changed, Report())] == [
        *texts[:2], "245|ind1= |ind2=0|a=Wasps.", texts[3],
    ]  # fmt: skip


def test_a_mark_before_a_code_is_none_of_a_text() -> None:
    """In a format of lines it would divide it: it is a blank, and told."""
    report = Report()
    table = crosswalk(TITLE, lines=True)
    (written,) = table.write(Record(titles=(Title("Bees\x1fbWasps"),)), report)
    assert "\x1fb" not in str(written.field.first("a"))
    assert report.faults == {("warning", "a control character in the data"): 1}


MANY_ROWS = (
    TITLE,
    row("520", "summaries", Note, mark("ind1", "1"), one("a", "text"), when={"kind": "review"}, eg=""),
    row("520", "summaries", Note, one("a", "text"), one("b", "label"), when={"kind": ""}, eg=""),
    pair("500", lambda field, draft: _read_note(field, draft),
         lambda writing: [Field("500", (*FILL, ("a", note.text))) for note in writing.record.notes],
         slots="notes", eg="", alone=True),
    pair("501", lambda field, draft: draft.add_new("genres", Genre(str(field.first("a")))),
         lambda writing: [Field("501", (*FILL, ("a", genre.term))) for genre in writing.record.genres],
         slots="genres", eg="", quiet=True),
)  # fmt: skip


def _read_note(field: Field, draft: Draft) -> None:
    """Which says more than it can hold where it has a $b, and is none where it has no $a."""
    if (text := field.first("a")) is None:
        draft.leave(field, "malformed")
        return
    draft.add("notes", Note(str(text)))
    if field.first("b") is not None:
        draft.tell(f"{field.where}$b", "no part", str(field.first("b")))
        draft.leave(field, "no part", told=True)


@pytest.mark.parametrize(
    "texts",
    [
        ["245|ind1= |ind2=4|a=The C book :|b=an introduction."],
        ["245|ind1= |ind2=0|a=Bees", "245|ind1= |ind2=0|a=Bees.", "245|ind1= |ind2=0|a=Bees"],
        ["245|ind1= |ind2=0|a=Bees.", "245|ind1= |ind2=0|a=Bees", "245|ind1= |ind2=0|a=Bees."],
        ["245|ind1= |ind2=0|a=Bees.|x=y", "245|ind1= |ind2=0|a=Bees.|a=Wasps."],
        ["245|ind1= |ind2=0|b=Wasps", "245|ind1= |ind2=0|b=..."],
        ["520|ind1=1|ind2= |a=x", "520|ind1= |ind2= |a=x", "520|ind1=1|ind2= |a=x|b=y", "520|ind1= |ind2= |b=x|a=y"],
        ["500|ind1= |ind2= |a=x", "500|ind1= |ind2= |a=x|b=y", "500|ind1= |ind2= |b=y", "500|ind1= |ind2= |a=x"],
        ["501|ind1= |ind2= |a=x", "501|ind1= |ind2= |a=x", "501|ind1= |ind2= |a=y"],
        ["599|ind1= |ind2= |a=x", "598|ind1= |ind2= |a=x", "245|ind1= |ind2=0|a=Bees."],
    ],
)
def test_lines_are_read_and_written_as_fields_are(texts: list[str]) -> None:
    """By straight code, and from what is remembered: the first time, and when the same comes again and again."""
    ignored = {"598": "not needed"}
    plain = crosswalk(*MANY_ROWS, keeps_form=True, ignored=ignored)
    quick = crosswalk(*MANY_ROWS, keeps_form=True, ignored=ignored, lines=True)
    for _ in range(4):
        said = []
        for table in (plain, quick):
            told: list[str] = []
            report = Report(lambda item, told=told: told.append(repr(item)))  # type: ignore[misc]
            fields = [parse(text) for text in texts]
            lines = [line_of(field.where, field.parts) for field in fields]
            record = table.read(lines if table is quick else fields, report)
            written = [spell(item.field) for item in table.write(record, report)]
            said.append((record, told, written, [(item.slot, item.at) for item in table.write(record, report)]))
        assert said[0] == said[1]
        assert sorted(said[1][2]) == sorted(text for text in texts if text[:3] != "598" and text[:3] != "501") + sorted(
            {text for text in texts if text[:3] == "501"}
        )
