"""Tests of the summary: what people are told at the end of a run, to the letter."""

from __future__ import annotations

import pytest

from bibld.cli.run import summary
from bibld.report import Report

DONE = ["Read 2 records from results.txt in 0.1 s.", "Wrote 2 records to results.mrc as marc21."]


def told(report: Report, *, strict: bool = False, status: int = 0) -> str:
    return "\n".join(summary(report, DONE, strict=strict, status=status)) + "\n"


def test_two_lines_when_all_went_well() -> None:
    """When nothing was lost or wrong, two lines say so."""
    assert told(Report()) == (
        "Read 2 records from results.txt in 0.1 s.\n"
        "Wrote 2 records to results.mrc as marc21. Nothing was lost or wrong.\n"
    )


def test_losses_are_counted_by_kind_the_most_frequent_first() -> None:
    """Losses into different targets of one kind are one line; the order does not depend on the order of events."""
    report = Report()
    report.lose("dropped", "titles.lang", "245 has no place for it", target="marc21")
    for target in ("marc21", "marcxml"):
        report.lose("kept", "852$j", "no rule takes this part", target=target)
    assert told(report) == (
        "Read 2 records from results.txt in 0.1 s.\n"
        "Wrote 2 records to results.mrc as marc21.\n"
        "Not carried over or only kept (dropped: left out; kept: still on the record, for the format it came from):\n"
        "  2  kept     852$j        no rule takes this part\n"
        "  1  dropped  titles.lang  245 has no place for it\n"
    )


def test_what_is_kept_is_not_called_lost() -> None:
    """A part that no rule takes is in MARC that is made of MARC."""
    report = Report()
    report.lose("kept", "852$j", "no rule takes this part", target="marc21")
    assert told(report).splitlines()[2:] == [
        "Only kept (kept: still on the record, for the format it came from):",
        "  1  kept  852$j  no rule takes this part",
    ]
    report = Report()
    report.lose("dropped", "titles.lang", "245 has no place for it", target="marc21")
    assert told(report).splitlines()[2] == "Not carried over (dropped: left out):"


def test_faults_come_with_examples_and_the_meaning_of_the_status() -> None:
    """Errors stand before warnings and notes, three cases are shown, and the last line says why the status is not 0."""
    report = Report()
    report.source = "results.txt"
    report.fault("note", "the page is not in UTF-8", done="read as Windows-1252")
    for number in range(1, 5):
        report.at(number, f"12742{number}")
        report.fault("warning", f"no year in {number}", path="Year", kind="no year")
    report.fault("error", "no record", done="skipped")
    assert told(report, status=1) == (
        "Read 2 records from results.txt in 0.1 s.\n"
        "Wrote 2 records to results.mrc as marc21.\n"
        "Wrong, or not sure:\n"
        "  1  \x1b[31merror\x1b[0m    no record\n"
        "  4  \x1b[33mwarning\x1b[0m  no year\n"
        "  1  \x1b[34mnote\x1b[0m     the page is not in UTF-8\n"
        "  for example:\n"
        "    results.txt: record 4 (127424): no record; skipped\n"
        "    results.txt: record 1 (127421): Year: no year in 1\n"
        "    results.txt: record 2 (127422): Year: no year in 2\n"
        "Exit status 1: finished, but with 1 error and 4 warnings.\n"
    )


def test_notes_alone_are_no_reason_to_worry() -> None:
    """A run with nothing but notes is clean, and is not called wrong."""
    report = Report()
    report.fault("note", "the page is not in UTF-8")
    assert told(report).splitlines()[2:] == ["Found on the way:", "  1  \x1b[34mnote\x1b[0m  the page is not in UTF-8"]


def test_it_stays_on_one_screen() -> None:
    """Of many kinds of losses and faults the first are listed, and the rest are counted."""
    report = Report()
    for number in range(40):
        for _ in range(number + 1):
            report.lose("dropped", f"path{number}", "no place for it")
        report.fault("warning", f"cause {number}")
    lines = told(report, status=1).splitlines()
    assert len(lines) < 30
    assert lines[3].split() == ["40", "dropped", "path39", "no", "place", "for", "it"]
    assert "  … and 28 more kinds; --report FILE has all" in lines
    assert "  … and 34 more kinds; --report FILE has all" in lines


@pytest.mark.parametrize(("over", "said"), [(0, []), (1, ["  … and 1 more kind; --report FILE has all"] * 2)])
def test_what_fits_is_all_there_is(over: int, said: list[str]) -> None:
    """Nothing is said of no more kinds, and of a single one it is."""
    report = Report()
    for number in range(12 + over):
        report.lose("dropped", f"path{number}", "no place for it")
    for number in range(6 + over):
        report.fault("warning", f"cause {number}")
    assert [line for line in told(report, status=1).splitlines() if "more kind" in line] == said


def test_allowed_losses_are_only_counted() -> None:
    """What --allow-loss allows is not listed, and not hidden either."""
    report = Report(allowed=["page*"])
    report.lose("dropped", "page", "no place for it")
    report.lose("dropped", "page.count", "no place for it")
    assert told(report, strict=True).splitlines()[2:] == ["Not carried over, as --allow-loss allows: 2 values"]


def test_strict_lists_first_what_its_status_is_about() -> None:
    """Under --strict what was left out stands before what was only kept, and the status says how much it was."""
    report = Report()
    for _ in range(9):
        report.lose("kept", "Note", "no rule takes this field")
    report.lose("dropped", "admin", "no place for it")
    lines = told(report, strict=True, status=1).splitlines()
    assert [line.split()[1] for line in lines[3:5]] == ["dropped", "kept"]
    assert lines[-1] == "Exit status 1: finished, but with 1 value lost that --allow-loss does not allow."


def test_nothing_from_a_record_controls_the_terminal() -> None:
    """Control characters in what records say are shown, not sent."""
    report = Report()
    report.lose("dropped", "a\x1b[2Jb", "no\nplace")
    report.fault("error", "\x1b]0;gone\x07")
    assert "\x1b[2J" not in told(report, status=1)
    assert "\x1b]0" not in told(report, status=1)
    assert "a\\x1b[2Jb  no place" in told(report, status=1)


def test_of_a_long_text_that_was_left_out_an_example_shows_the_beginning() -> None:
    """What was done with it stands behind that."""
    report = Report()
    report.fault("error", f"a data field without a tag: {'bees ' * 40}wasps", done="left out", kind="no tag")
    assert "bees bees be…; left out\n" in told(report, status=1)


def test_a_file_that_breaks_off_is_always_named() -> None:
    """However many faults of records there are: it is worse than any of them."""
    report = Report()
    report.source = "results.mrc.gz"
    for number in range(1, 9):
        report.at(number)
        report.fault("error", f"no field {number}", kind="no field")
    report.at(0)
    report.failed("the archive breaks off", done="nothing further was read from it", kind="a file could not be read")
    assert (
        "  for example:\n"
        "    results.mrc.gz: the archive breaks off; nothing further was read from it\n"
        "    results.mrc.gz: record 1: no field 1\n"
        "    results.mrc.gz: record 2: no field 2\n"
    ) in told(report, status=1)
