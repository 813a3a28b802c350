"""What a report counts, what it keeps, and how it says it."""

from __future__ import annotations

import io
from typing import Any

import pytest

from bibld.model import Agent, Note, Term, Title
from bibld.report import EXAMPLES, FAILURES, Fault, Level, Loss, Report, shown


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (Fault("error", "torn"), "torn"),
        (Fault("error", "torn", "left out"), "torn; left out"),
        (Fault("error", "torn", source="a.mrc", position=3), "a.mrc: record 3: torn"),
        (Fault("error", "torn", position=3, record="127428"), "record 3 (127428): torn"),
        (Fault("error", "torn", record="127428"), "record 127428: torn"),
        (Fault("error", "torn", offset=0), "byte 0: torn"),
        (Fault("error", "torn", path="650$a", rule="subject"), "650$a: torn [subject]"),
        *(
            (Fault("error", "torn", path="650$a", occurrence=number), f"650 ({said})$a: torn")
            for number, said in (
                (1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (10, "10th"), (11, "11th"), (12, "12th"), (13, "13th"),
                (21, "21st"), (22, "22nd"), (23, "23rd"), (111, "111th"), (112, "112th"), (113, "113th"), (121, "121st"),
            )
        ),
    ],
)  # fmt: skip
def test_a_fault_says_where_it_is_and_what_was_done(fault: Fault, said: str) -> None:
    """As far as that is known, from the file to the subfield."""
    assert str(fault) == said


def test_of_each_kind_a_few_examples_are_kept_and_all_are_counted() -> None:
    """Of errors and of warnings, but of no notes; all go to who listens."""
    told: list[Loss | Fault] = []
    report = Report(told.append)
    levels: tuple[Level, ...] = ("note", "warning", "error")
    for number in range(EXAMPLES + 2):
        for level in levels:
            report.fault(level, f"torn {number}", kind="torn")
    assert report.faults == {(level, "torn"): EXAMPLES + 2 for level in levels}
    assert [fault.level for fault in report.examples] == ["warning", "error"] * EXAMPLES
    assert len(told) == 3 * (EXAMPLES + 2)
    assert (report.errors, report.warnings, report.clean) == (EXAMPLES + 2, EXAMPLES + 2, False)


@pytest.mark.parametrize(("level", "clean"), [("note", True), ("warning", False), ("error", False)])
def test_a_run_is_clean_without_errors_and_warnings(level: Level, clean: bool) -> None:
    report = Report()
    report.fault(level, "torn")
    assert (report.clean, report.faults) == (clean, {(level, "torn"): 1})


def test_files_that_could_not_be_read_are_kept_apart() -> None:
    """So many; each is an error, too."""
    report = Report()
    for number in range(FAILURES + 1):
        report.source = f"{number}.mrc"
        report.failed("torn", done="not read", kind="a file")
    assert [str(fault) for fault in report.failures] == [f"{number}.mrc: torn; not read" for number in range(FAILURES)]
    assert report.faults == {("error", "a file"): FAILURES + 1}


@pytest.mark.parametrize(
    ("allowed", "unallowed"), [((), 2), (("search.query",), 1), (("search.*", "page"), 0), (("Search.*",), 2)]
)
def test_what_may_be_lost_is_counted_and_asked_of_nobody(allowed: tuple[str, ...], unallowed: int) -> None:
    """What is kept is not lost, whatever is allowed."""
    report = Report(allowed=allowed)
    for path in ("search.query", "search.time"):
        report.lose("dropped", path, "no place", target="marc21")
    report.lose("kept", "search.count", "no row")
    assert report.unallowed == unallowed
    assert report.losses.total() == 3
    assert repr(report) == "<Report: 0 read, 0 written, 3 not carried, 0 wrong>"


def test_a_loss_says_of_which_record_it_is() -> None:
    """And what its value was, in its texts."""
    told: list[Loss | Fault] = []
    report = Report(told.append)
    report.source = "a.mrc"
    report.at(3, "127428")
    report.lose("dropped", "agents", "no place", Agent("Ek, Bo", dates="1900-"), "ris")
    assert told == [Loss("dropped", "agents", "no place", "Ek, Bo 1900-", "ris", "127428", 3, "a.mrc")]


def test_what_is_heard_is_what_is_reported_meanwhile() -> None:
    """Values that are lost and the causes of faults; who hears within, hears for itself."""
    report = Report()
    assert not report.listens
    with report.heard() as outer:
        report.lose("kept", "245$x", "no part", "x")
        with report.heard() as inner:
            report.fault("note", "torn")
            assert report.listens
        report.lose("kept", "245$y", "no part", "y")
    report.lose("kept", "245$z", "no part", "z")
    assert (outer, inner) == (["x", "y"], ["torn"])
    assert not report.listens
    assert Report(print).listens


@pytest.mark.parametrize(
    ("rejected", "kept", "done", "said"),
    [
        (b"torn", True, "left out", "left out; in quarantine"),
        (b"torn", True, "", "in quarantine"),
        (b"", True, "left out", "left out"),
        (b"torn", False, "left out", "left out"),
    ],
)
def test_what_could_not_be_read_is_in_quarantine_where_there_is_one(
    rejected: bytes, kept: bool, done: str, said: str
) -> None:
    """Byte for byte, and the fault says so."""
    report = Report()
    quarantine = io.BytesIO()
    if kept:
        report.quarantine = quarantine
    report.fault("error", "torn", done=done, rejected=rejected)
    wanted = rejected if kept else b""
    assert (report.examples[0].done, quarantine.getvalue()) == (said, wanted)
    assert (report.rejected, report.rejected_bytes) == (int(bool(wanted)), len(wanted))


@pytest.mark.parametrize(("given", "position"), [(0, 2), (5, 5)])
def test_a_record_that_is_written_has_the_number_that_it_was_read_with(given: int, position: int) -> None:
    report = Report()
    report.given = given or report.given
    report.writes(2, "127428")
    assert (report.position, report.record) == (position, "127428")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("Bees", "Bees"),
        (("Bees", "Wasps"), "Bees; Wasps"),
        (Title("Bees", nonsort=4, subtitle="a study"), "Bees a study"),
        (Agent("Ek, Bo", primary=True, roles=("aut", "edt")), "Ek, Bo aut; edt"),
        ([Term("topic", "Bees"), Note("")], "topic Bees; "),
        (4, "4"),
        (None, ""),
        (False, ""),
        (True, "True"),
    ],
)
def test_a_value_is_shown_in_its_texts(value: Any, said: str) -> None:
    """What it has by default, and what is no text of it, is told by its path."""
    assert shown(value) == said
