"""Records of MARC that go from one syntax to another as they stand, and those that do not."""

from __future__ import annotations

import io

import pytest
from files import file_of, records_of

from bibld.crosswalk.line import Line, line
from bibld.formats import Job, get
from bibld.formats.marc21 import iso2709, notation
from bibld.formats.marc21.identified import apart
from bibld.formats.marc21.mapping import CROSSWALK
from bibld.formats.marc21.records import Standing, fields_of, record_of, standing
from bibld.formats.marc21.scripts import parse, unlink
from bibld.report import Loss, Report
from bibld.settings import Settings

RECORD = (
    line("LDR", "01234cam a2200289 i 4500"),
    line("001", "127428"),
    line("003", "UkLoGLA"),
    line("005", "20130129120000.0"),
    line("008", "240430s2013    enk     o    |||||0|eng d"),
    line("040", "  \x1faUkLoGLA\x1fbeng\x1fcUkLoGLA"),
    line("100", "1 \x1faSmith, Anna,\x1fd1960-"),
    line("245", "10\x1f6880-01\x1faDolg :\x1fba report /\x1fcAnna Smith."),
    line("260", "  \x1faLondon :\x1fbHome Office,\x1fc2013."),
    line("650", " 0\x1faVictims of crimes\x1fzEngland."),
    line("880", "10\x1f6245-01/(N\x1faДолг."),
)
SETTINGS = Settings(time="2026-11-24T13:30:00")
STAMP = line("005", "20261124133000.0")


def passed(*fields: Line, settings: Settings = SETTINGS) -> tuple[Standing | None, list[object]]:
    """What a record comes to, and what the report is told of it."""
    said: list[object] = []
    return standing(fields, Job(Report(said.append), settings)), said


def by_the_model(*fields: Line) -> tuple[list[Line], list[object]]:
    """The same by way of reading and writing."""
    said: list[object] = []
    report = Report(said.append)
    return [*fields_of(record_of(fields, report), report, SETTINGS)], said  # type: ignore[list-item]


def test_a_record_stands_but_for_its_005() -> None:
    found, said = passed(*RECORD)
    assert found is not None
    assert said == []
    assert found.id == "127428"
    assert [*found.fields] == [line("LDR", "00000cam a2200000 i 4500"), *RECORD[1:3], STAMP, *RECORD[4:]]
    assert ([*found.fields], said) == by_the_model(*RECORD)


@pytest.mark.parametrize(
    "field",
    [
        line("949", "  \x1fa39005"),  # no row
        line("300", "  \x1fa47 p.\x1f9x"),  # no part
        line("020", "  \x1fa0131103627\x1f5x\x1fqpaperback"),
        line("650", " 0\x1fzEngland\x1faVictims"),  # malformed
        line("490", "0 \x1faReports\x1faStudies ;\x1fv3"),  # read, since no form tells
        line("880", "10\x1faunlinked"),
        line("700", "1 \x1fa "),  # blank
        line("250", "  \x1f6880-02\x1fa."),
        line("700", "1 \x1fa \x1f4aut"),
    ],
    ids=str,
)
def test_what_is_left_over_is_reported_as_ever(field: Line) -> None:
    """A field that is not taken whole goes back as it came; the report says what it says when the record is read."""
    fields = sorted([*RECORD, field], key=lambda one: (one.where != "LDR", one.where))
    found, said = passed(*fields)
    assert found is not None
    assert ([*found.fields], said) == by_the_model(*fields)


def test_what_is_left_over_is_known_as_it_is_read() -> None:
    """Its notation, kept in mind, is the field with each $0 told from those of the whole: a record that is read then
    finds it by what it says.
    """
    field = line("650", " 0\x1faBees\x1f0http://a.example/1\x1fzTown ;\x1f0http://a.example/2")
    found, _ = passed(*RECORD[:-1], field, RECORD[-1])
    assert found is not None
    assert parse(notation.spell(field)) == apart([field])[0] != field


def without(*tags: str) -> list[Line]:
    return [field for field in RECORD if field.where not in tags]


@pytest.mark.parametrize(
    "fields",
    [
        without("001"),
        without("005"),
        without("008"),
        without("LDR"),
        [*RECORD, line("001", "2")],
        [*RECORD, line("040", "  \x1faUk")],
        [line("LDR", "01234 am a2200289 i 45"), *RECORD[1:]],
        [*without("008"), line("008", "240430s2013")],
        [*without("008"), line("008", "240430s2013    xx      o    |||||0|und d")],
        [*without("008"), line("008", "240430s    2013enk     o    |||||0|eng d")],  # a second date alone is reported
        [*RECORD, line("041", "0 \x1faeng\x1fxfre")],  # which the other languages have to be known for
        [*RECORD, line("337", "  \x1faAudio\x1fbc\x1f2rdamedia")],  # the code of another term is reported
        [],
    ],
)
def test_what_may_have_to_be_changed_is_read(fields: list[Line]) -> None:
    """Nothing is reported then: reading does that."""
    assert passed(*fields) == (None, [])


def test_what_the_settings_add_or_move_is_read() -> None:
    own = Settings(time="2026-11-24T13:30:00", organisation="UkLoGLA")
    assert passed(*RECORD, settings=own)[0] is not None
    assert passed(*without("003"), settings=own)[0] is None
    mark = line("852", "4 \x1fj127428")
    moved = Settings(time="2026-11-24T13:30:00", shelf_mark_field="099")
    assert passed(*RECORD, mark)[0] is not None
    assert passed(*RECORD, mark, settings=moved)[0] is None


def test_it_is_for_syntaxes_of_marc_alone() -> None:
    """Any other format is given records."""
    stream = io.BytesIO(iso2709.encode(RECORD))
    (record,) = get("marc21").read_for(get("mods"), stream, Job())
    assert record.titles[0].title == "Dolg"
    stream.seek(0)
    (passed_on,) = get("marc21").read_for(get("marcxml"), stream, Job())
    assert isinstance(passed_on, Standing)


def test_the_lines_that_are_looked_at_have_their_links_apart() -> None:
    """As when a record is read: 880 has no rows of its own."""
    tags, texts = zip(*unlink(RECORD), strict=True)
    assert CROSSWALK.carries(tags, texts, Report())
    assert "880" not in tags


@pytest.mark.parametrize(
    "fields",
    [
        [line("043", "00\x1fan-us---")],  # indicators that mean nothing
        [line("043", "  \x1fan-us---\x1fan-us---")],  # said twice
        [line("043", "  \x1fae-it---"), line("043", "0 \x1fae-fr---")],
        [line("043", "  \x1fae-it---"), line("043", "  \x1fae-fr---"), line("043", "  \x1fae-it---")],
        [line("046", "  \x1fas\x1fc2013"), line("046", "  \x1fas\x1fc2002")],  # what 008 holds, and what it does not
        [line("006", "m     o  d f      ")],  # a level of government that 008 does not have
        [line("130", "0 \x1faReports.")],  # beside a 1XX
        [line("245", "00\x1faDuty of care.")] * 2,  # an indicator that goes with no 1XX
        [line("658", "  \x1faHealth\x1fbawareness"), line("658", "  \x1fbawareness\x1fcNHPO1")],
        [line("856", "40\x1fuhttp://x.example"), line("856", "10\x1fuhttp://x.example")],  # one value, in two forms
    ],
)
@pytest.mark.parametrize("times", [1, 2])
def test_what_is_read_is_written_as_it_was(fields: list[Line], times: int) -> None:
    """By the model too, which may remember the fields of the record before."""
    given = sorted([*RECORD, *fields], key=lambda one: (one.where != "LDR", one.where))
    for _ in range(times):
        found, said = by_the_model(*given)
    assert said == []
    assert sorted(field for field in found if field.where not in ("LDR", "005")) == sorted(
        field for field in given if field.where not in ("LDR", "005")
    )


@pytest.mark.parametrize(
    ("field", "told"),
    [
        (line("040", "  \x1fsUtOrBLW"), ["040"]),  # nothing of it is taken: written once, and not as its row's too
        (line("046", "  \x1fas"), ["046"]),  # no date
        (line("500", "  \x1faPopular music\x1fzBrazil"), ["500$z"]),  # kept, and not dropped
    ],
    ids=str,
)
def test_what_is_put_back_is_put_back_once(field: Line, told: list[str]) -> None:
    given = sorted([*without("040"), field], key=lambda one: (one.where != "LDR", one.where))
    found, said = by_the_model(*given)
    assert [one for one in found if one.where == field.where] == [field]
    assert [(loss.outcome, loss.path) for loss in said if isinstance(loss, Loss)] == [("kept", path) for path in told]


def test_a_field_with_the_tag_of_the_leader_is_no_leader() -> None:
    """It is kept, and nothing is taken from it."""
    found, _ = by_the_model(*RECORD, line("LDR", "10\x1faDuty of care"))
    assert [field for field in found if field.where == "008"] == [RECORD[4]]


def test_a_language_of_008_comes_first_wherever_008_stands() -> None:
    """What 041 says before it stays 041's."""
    fields = [RECORD[0], line("041", "0 \x1farus\x1faeng"), *RECORD[1:]]
    assert record_of(fields, Report()).languages[0].code == "eng"
    found, _ = by_the_model(*fields)
    assert [field for field in found if field.where in ("008", "041")] == [fields[1], RECORD[4]]


def test_a_subject_without_a_word_is_none() -> None:
    """What of it is not taken is all of it, and comes back from everywhere."""
    field = line("650", " 0\x1fnExports\x1fzUnited States.")
    record = record_of([*RECORD, field], Report())
    assert len(record.subjects) == 1
    (again,) = records_of("mods", file_of("mods", record))
    assert field in fields_of(again, Report(), SETTINGS)


def test_the_first_record_of_a_file_is_written_as_any_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of two fields that say the same, the one that says more stays the one it was,
    though nothing was written before.
    """
    monkeypatch.setattr(CROSSWALK, "_remembers", False)
    links = [line("856", "40\x1fuhttp://x.example"), line("856", "40\x1fuhttp://x.example\x1f9SYS")]
    stream, out, job = io.BytesIO(iso2709.encode([*without("008"), *links])), io.BytesIO(), Job()
    marc = get("marc21")
    marc.write(marc.read_for(marc, stream, job), out, job)
    out.seek(0)
    (fields,) = iso2709.read(out, Report())
    assert [field for field in fields if field.where == "856"] == links
