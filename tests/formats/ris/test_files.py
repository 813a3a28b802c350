"""RIS: files as they are found."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from files import records_of
from ris_files import lines, read, written

from bibld.errors import StreamError
from bibld.formats import Job, get
from bibld.formats._unmarked import unmarked
from bibld.model import Agent, Date, Genre, Identifier, Link, Note, Part, Record, Term, Title
from bibld.report import Fault, Loss, Report


def test_tags_of_older_programs_are_read() -> None:
    """T1, A1, JF, Y1, N2, L1 say what TI, AU, T2, PY, AB and UR say."""
    text = (
        "TY  - JOUR\nT1  - A\nA1  - Harrison, W.\nJF  - J\nY1  - 2001/09/01/\nN2  - S\nL1  - http://a.example/x\nER  -"
    )
    (record,) = read(text)
    assert record.titles[0].title == "A"
    assert record.agents == (Agent("Harrison, W.", kind="person", roles=("aut",), primary=True),)
    assert record.related[0].title == "J"
    assert record.dates == (Date("2001-09-01"),)
    assert record.summaries[0].text == "S"
    assert record.links == (Link("http://a.example/x", media_type="application/pdf"),)


def test_a_value_goes_on_in_the_next_line() -> None:
    """A line without a tag belongs to the value before it; a blank line parts nothing."""
    (record,) = read("TY  - RPRT\nAB  - One\ntwo\n\nthree\nTI  - T\nER  -\n")
    assert record.summaries[0].text == "One two three"


def test_a_tag_of_more_letters_is_no_part_of_the_value_before_it() -> None:
    """The APA has ``PMID  - 12345678`` behind the type; words before a hyphen in a text are no tag."""
    (record,) = read("TY  - JOUR\nPMID  - 12345678\nTI  - Bees\nN2  - On bees.\nAIMS - To count them.\nER  - \n")
    assert [genre.term for genre in record.genres] == ["article"]
    assert [left.value for left in record.leftovers] == ["PMID  - 12345678"]
    assert record.summaries[0].text == "On bees. AIMS - To count them."
    assert "PMID  - 12345678" in lines(record)


def test_lines_that_say_nothing_of_a_record_are_none() -> None:
    """Ovid has ``NL`` behind the end of each, and an address; a record without its type is one that is not read."""
    report = Report()
    records = read("TY  - JOUR\nTI  - A\nER  -\nNL  - Bees\n\nLink: x\n\n2.\nTY  - JOUR\nTI  - B\nER  -\n", Job(report))
    assert [record.titles[0].title for record in records] == ["A", "B"]
    assert (report.errors, report.warnings) == (0, 1)
    report = Report()
    assert len(read("TI  - A\nER  -\nTY  - JOUR\nTI  - B\nER  -\n", Job(report))) == 1
    assert report.errors == 1


def test_a_record_whose_type_is_left_empty_is_read() -> None:
    """It begins and ends as one; its type is that of none in particular."""
    report = Report()
    records = read("TY  - \nTI  - A\nER  - \nTY  -\nTI  - B\nER  - \n", Job(report))
    assert [record.titles[0].title for record in records] == ["A", "B"]
    assert (report.errors, report.warnings) == (0, 2)
    assert lines(records[0])[0] == "TY  - GEN"


@pytest.mark.parametrize(
    "data",
    [
        "\ufeffTY  - RPRT\r\nTI  - Überfälle\r\nER  - \r\n".encode(),
        "TY  - RPRT\rTI  - Überfälle\rER  - \r".encode(),
        "TY  - RPRT\nTI  - Überfälle\nER  - \n".encode("cp1252"),
        "TY  - RPRT\nTI  - Überfälle\nER  - \n".encode("utf-16"),
        b"1.\n\n  TY  - RPRT\n  TI  - \xc3\x9cberf\xc3\xa4lle\n  ER  -",
        "TY - RPRT\nTI - Überfälle\nER -".encode(),
    ],
)
def test_files_of_other_programs_are_read(data: bytes) -> None:
    """Marks, line ends, encodings and blanks differ; the record is the same."""
    (record,) = read(data)
    assert record.titles[0].title == "Überfälle"


def test_a_record_that_does_not_end_is_read_with_a_word() -> None:
    """Where ER is missing the next TY ends a record, and the report says so."""
    job = Job()
    assert [record.titles[0].title for record in read("TY  - RPRT\nTI  - A\nTY  - RPRT\nTI  - B\n", job)] == ["A", "B"]
    assert job.report.warnings == 2


def test_a_record_may_end_without_the_dash() -> None:
    """As cffconvert writes it; before another tag ER is a keyword."""
    job = Job()
    first, second = read("TY  - GEN\nKW  - a\nER\nUR  - http://a.example/1\nER\nTY  - GEN\nTI  - B\nER\n\n", job)
    assert [subject.terms[0].value for subject in first.subjects] == ["a", "ER"]
    assert [link.uri for link in first.links] == ["http://a.example/1"]
    assert second == Record(titles=(Title("B"),))
    assert job.report.clean


def test_a_tab_may_part_tag_and_value() -> None:
    """It was the end of the title."""
    (record,) = read("TY  -\tGEN\nTI  - A\nUR  -\thttp://a.example/1\nER  -\t\n")
    assert (record.titles, [link.uri for link in record.links]) == ((Title("A"),), ["http://a.example/1"])


@pytest.mark.parametrize("rest", ["TI  - A\nER  -\n", "TI  - A\n"])
def test_a_record_without_a_type_goes_into_quarantine(rest: str) -> None:
    """What has no TY is no record, and no part of the next; its bytes are put aside and its neighbour is read."""
    aside = io.BytesIO()
    job = Job(quarantine=aside)
    (record,) = read(f"{rest}TY  - RPRT\nTI  - B\nER  -\n", job)
    assert [title.title for title in record.titles] == ["B"]
    assert job.report.errors == 1
    assert aside.getvalue() == rest.encode()


@pytest.mark.parametrize("data", ["", "plain words\n", "\x00TI\x00  -\n"])
def test_what_is_not_ris_is_refused(data: str) -> None:
    """A file without a tag says so."""
    with pytest.raises(StreamError, match="not RIS"):
        read(data)


def test_real_files_are_read_and_stay(shared: Path) -> None:
    """Every file of the corpus gives its records, and what was read is written and read again the same."""
    for path in sorted((shared / "corpora" / "ris").glob("*.ris")):
        text = path.read_bytes()
        records = read(text)
        assert len(records) == max(text.count(b"TY  -"), 0), path.name
        again = read(written(*records)) if records else []
        records = [unmarked(record) for record in records]  # a mark of ISBD at the end of a title is not written
        assert [record.titles[:1] for record in again] == [record.titles[:1] for record in records], path.name
        assert [record.agents for record in again] == [record.agents for record in records], path.name


def test_the_volume_is_read_before_its_issue() -> None:
    """Programs write their tags in the order of the alphabet."""
    (record,) = read("TY  - JOUR\nIS  - 4\nT2  - Hive\nVL  - 12\nER  -")
    assert record.related[0].part == Part((Term("volume", "12"), Term("issue", "4")))


def test_what_two_tags_say_alike_is_said_once() -> None:
    """Programs write a summary, or a DOI, in an old tag, too."""
    (record,) = read("TY  - JOUR\nAB  - One\nN2  - One\nN1  - doi: 10.1000/182\nDO  - 10.1000/182\nER  -")
    assert record == Record(
        type="text",
        genres=(Genre("article", authority="marcgt"),),
        summaries=(Note("One"),),
        identifiers=(Identifier("doi", "10.1000/182"),),
    )


def test_markup_of_a_web_page_is_no_text() -> None:
    """In whatever is understood, also where it was escaped twice; a tag that nobody knows stays as it is."""
    (record,) = read(
        "TY  - JOUR\nAU  - O&#39;Neill, Ida\nTI  - On <i>Bees</i>\nT2  - <i>Bees &amp; Wasps</i>\nPB  - Gill &amp;amp; Son\nKW  - Wasps"
        "\nAB  - <p>One &amp; two</p>\nUR  - http://a.example/?b=1&amp;c=2\nU9  - A &amp; B\nER  -"
    )
    assert (record.titles, record.summaries) == ((Title("On Bees"),), (Note("One & two"),))
    assert [agent.name for agent in record.agents] == ["O'Neill, Ida"]
    assert [host.title for host in record.related] == ["Bees & Wasps"]
    assert [published.names for published in record.provisions] == [("Gill & Son",)]
    assert [link.uri for link in record.links] == ["http://a.example/?b=1&c=2"]
    assert [left.value for left in record.leftovers] == ["U9  - A &amp; B"]


def test_text_outside_a_record_is_told() -> None:
    """As a note where it is a header, as some databases have one; as a warning between records."""
    told: list[Fault | Loss] = []
    kept, report = io.BytesIO(), Report(told.append)
    report.quarantine = kept
    one = b"TY  - BOOK\r\nTI  - T\r\nER  - \r\n"
    assert len(records_of("ris", b"Provider: X\r\n" + one + b"of a title\r\nER  - \r\n" + one, report)) == 2
    assert [fault.level for fault in told if isinstance(fault, Fault)] == ["note", "warning"]
    assert kept.getvalue() == b"Provider: X\r\nof a title\r\n"


def test_what_stands_behind_the_end_is_told() -> None:
    """It is no part of the record."""
    job = Job()
    (record,) = read("TY  - GEN\nTI  - A\nER  - 17\n", job)
    assert record.titles == (Title("A"),)
    assert [fault.cause for fault in job.report.examples] == ["text outside a record: '17'"]


@pytest.mark.parametrize(
    ("tag", "more", "reason"),
    [("ID", "", "repeated"), ("SP", "EP  - 12\n", "second"), ("EP", "SP  - 3\n", "second"), ("T2", "", "second")],
)
def test_what_a_record_has_one_of_is_kept_where_it_is_there_twice(tag: str, more: str, reason: str) -> None:
    """The first is it: the second stays in its place, and goes back as it was, but for the record's own number."""
    job = Job()
    text = f"TY  - JOUR\n{tag}  - 5\n{more}{tag}  - 7\nER  - \n"
    (record,) = get("ris").read(io.BytesIO(text.encode()), job)
    assert [(left.path, left.value, left.reason) for left in record.leftovers] == [(tag, f"{tag}  - 7", reason)]
    assert {path for _, path, _, _ in job.report.losses} == {tag}
    written = io.BytesIO()
    get("ris").write([record], written, Job())
    assert (f"{tag}  - 7" in written.getvalue().decode()) is (reason == "second")
