"""A page that went in comes out byte for byte, whatever it is like; and what it says survives the model's own JSON."""

from __future__ import annotations

import io
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bibld.errors import StreamError
from bibld.formats import Job
from bibld.formats.page import PAGE
from bibld.model import Record, from_json, to_json
from bibld.report import Fault, Loss, Report

ROOT = Path(__file__).parents[3]
PAGES = sorted([*ROOT.glob("examples/*.txt"), *Path(__file__).parent.glob("cases/*/page.txt")])

OPENING = """\
A Sample Catalogue

Transaction Search Form: please type in any of the fields below.

Date: May 6, 2024 Mon

Time: 9:05 am

Results for victims

{count} results found

"""
FIRST = """\
Author: Grabosky, Peter; Smith, Russell G.

Title: Telecommunications and Crime: Regulatory Dilemmas

Summary: New lines of communication are new roads for offenders.

Details: Canberra: Australian Institute of Criminology, 1997. 6p.

Source: Print

Year: 1997

Country: Australia

URL: http://www.aic.gov.au/tandi69.pdf

Shelf Number: 1

Keywords:
Computer Crime
Telecommunications
"""
SECOND = """\
Author: Human Rights Watch

Title: No Escape: Male Rape in U.S. Prisons

Summary: Letters from prisoners in many states.

Details: New York: Human Rights Watch, 2001. 378p.

Source: Print

Year: 2001

Country: United States

URL: http://www.hrw.org/reports/2001/prison/

Shelf Number: 2

Keywords:
Prison Violence
"""
BODY = f"{FIRST}\n{SECOND}"
PAGE_OF_TWO = OPENING.format(count=2) + BODY
EMPTY = OPENING.format(count=0).rstrip("\n") + "\n"
LABELS = ("Author", "Title", "Summary", "Details", "Source", "Year", "Country", "URL", "Shelf Number", "Keywords")


def read(data: bytes, job: Job | None = None) -> list[Record]:
    return list(PAGE.read(io.BytesIO(data), job or Job()))


def through(data: bytes) -> bytes:
    """The page of the records of a page, one at a time, as a conversion does it."""
    out, job = io.BytesIO(), Job()
    PAGE.write(PAGE.read(io.BytesIO(data), job), out, job)
    return out.getvalue()


def through_json(data: bytes) -> tuple[list[Record], bytes]:
    """The same by way of the model's JSON, which is how records are stored."""
    job = Job()
    records = [from_json(to_json(record)) for record in PAGE.read(io.BytesIO(data), job)]
    out = io.BytesIO()
    PAGE.write(records, out, job)
    return records, out.getvalue()


def without(label: str) -> str:
    """The page without a label and its value, on either record."""
    kept = [block for block in PAGE_OF_TWO.split("\n\n") if not block.startswith(f"{label}:")]
    return "\n\n".join(kept)


def wrapped(label: str) -> str:
    """The page with this label's value broken in two after its first word."""
    lines = []
    for line in PAGE_OF_TWO.split("\n"):
        name, colon, value = line.partition(": ")
        first, space, rest = value.partition(" ")
        lines.append(f"{name}: {first}\n{rest}" if name == label and colon and space else line)
    return "\n".join(lines)


ODDITIES = {
    "as it should be": PAGE_OF_TWO,
    "no opening": BODY,
    "no final newline": PAGE_OF_TWO.rstrip("\n"),
    "blank lines at the end": PAGE_OF_TWO + "\n\n\n",
    "blank lines at the beginning": "\n\n" + PAGE_OF_TWO,
    "several blank lines between fields": OPENING.format(count=2) + BODY.replace("\n\n", "\n\n\n\n"),
    "several blank lines between records": PAGE_OF_TWO.replace("\n\nAuthor: Human", "\n\n\n\n\nAuthor: Human"),
    "trailing spaces": PAGE_OF_TWO.replace("\n", "  \n"),
    "trailing tabs": PAGE_OF_TWO.replace("\n", "\t\n"),
    "blank lines that hold spaces": PAGE_OF_TWO.replace("\n\n", "\n   \n"),
    "leading spaces": PAGE_OF_TWO.replace("\nTitle", "\n  Title"),
    "no space behind a label": PAGE_OF_TWO.replace("Year: ", "Year:\t"),
    "two spaces behind a label": PAGE_OF_TWO.replace("Title: ", "Title:  "),
    "CRLF": PAGE_OF_TWO.replace("\n", "\r\n"),
    "CR": PAGE_OF_TWO.replace("\n", "\r"),
    "both line ends": PAGE_OF_TWO.replace("\n\nTitle", "\r\n\r\nTitle"),
    "BOM": "\ufeff" + PAGE_OF_TWO,
    "BOM before a label": "\ufeff" + BODY,
    "tight": OPENING.format(count=2) + BODY.replace("\n\n", "\n"),
    "tight and without opening": BODY.replace("\n\n", "\n"),
    "upper case": OPENING.format(count=2) + "\n".join(
        f"{line.partition(':')[0].upper()}:{line.partition(':')[2]}" if line.startswith(LABELS) else line
        for line in BODY.split("\n")
    ),
    "lower case": OPENING.format(count=2) + "\n".join(
        f"{line.partition(':')[0].lower()}:{line.partition(':')[2]}" if line.startswith(LABELS) else line
        for line in BODY.split("\n")
    ),
    "NFD": unicodedata.normalize("NFD", PAGE_OF_TWO.replace("Grabosky, Peter", "Süß-Müller, André")),
    "label inside a line of the summary": PAGE_OF_TWO.replace("new roads", "new roads (Source: Print) Year: 1997"),
    "label at a line's start in the summary": PAGE_OF_TWO.replace("are new roads", "are new\nSource: the roads\nYear: 1999"),
    "label after a blank line in the summary": PAGE_OF_TWO.replace(
        "are new roads for offenders.", "are new.\n\nDetails: there are 12 of them.\n\nSource: Police.\n\nYear: 1901\n\nThe end."
    ),
    "author after a blank line in the summary": PAGE_OF_TWO.replace(
        "are new roads for offenders.", "are new.\n\nAuthor: unknown to us.\n\nThe end."
    ),
    "results in the summary": PAGE_OF_TWO.replace("for offenders.", "for all.\n\nResults for London\n\n12 results found nothing."),
    "unknown label": PAGE_OF_TWO.replace("\n\nYear: 1997", "\n\nLanguage: English\n\nYear: 1997"),
    "unknown label at the end": PAGE_OF_TWO + "\nLanguage: English\n",
    "footer": PAGE_OF_TWO + "\nBack to the search form\n\nA library's footer\n",
    "footer without a blank line": PAGE_OF_TWO + "Back to the search form\n",
    "two pages": PAGE_OF_TWO + "\n" + PAGE_OF_TWO,
    "two pages, parted by much": PAGE_OF_TWO + "\n\n\n\n" + PAGE_OF_TWO,
    "three pages, the last without an end": "\n".join([PAGE_OF_TWO] * 3).rstrip("\n"),
    "an empty page alone": EMPTY,
    "an empty page last": PAGE_OF_TWO + "\n" + EMPTY,
    "an empty page first": EMPTY + "\n" + PAGE_OF_TWO,
    "an empty page between": PAGE_OF_TWO + "\n" + EMPTY + "\n" + PAGE_OF_TWO,
    "empty pages everywhere": f"{EMPTY}\n{EMPTY}\n{PAGE_OF_TWO}\n{EMPTY}\n{PAGE_OF_TWO}\n{EMPTY}\n{EMPTY}",
    "count too high": OPENING.format(count=12) + BODY,
    "count with a comma": OPENING.format(count="1,234") + BODY,
    "no count": OPENING.replace("{count} results found\n\n", "") + BODY,
    "long summary": PAGE_OF_TWO.replace("new roads", "new roads and " + "ways " * 6_000),
    "long line without spaces": PAGE_OF_TWO.replace("roads", "r" * 30_000),
    "control characters": PAGE_OF_TWO.replace("Dilemmas", "Di\x1el\x0be\x85m\u2028m\x1das\x0c").replace("roads", "ro\x1e\x0b\x85\u2028ads"),
    "keywords on the label's line": PAGE_OF_TWO.replace("Keywords:\nComputer Crime\nTele", "Keywords: Computer Crime; Tele"),
    "one keyword on the label's line": PAGE_OF_TWO.replace("Keywords:\nPrison", "Keywords: Prison"),
    "keywords with blank lines": PAGE_OF_TWO.replace("Computer Crime\n", "Computer Crime\n\n"),
    "no keywords below the label": PAGE_OF_TWO.replace("Keywords:\nComputer Crime\nTelecommunications", "Keywords:"),
    "repeated label": PAGE_OF_TWO.replace("Year: 1997", "Year: 1997\n\nYear: 1998"),
    "repeated URL": PAGE_OF_TWO.replace("URL: http://www.aic", "URL: http://www.example.org\n\nURL: http://www.aic"),
    "repeated shelf number": PAGE_OF_TWO.replace("Shelf Number: 2", "Shelf Number: 1"),
    "labels out of order": PAGE_OF_TWO.replace("Year: 1997\n\nCountry: Australia", "Country: Australia\n\nYear: 1997"),
    "keywords first": OPENING.format(count=1) + "Keywords:\nPrisons\n\nTitle: A Title\n\nYear: 1997\n",
    "without empty values": OPENING.format(count=1) + "".join(f"{label}:\n\n" for label in LABELS),
    "only a shelf number": OPENING.format(count=1) + "Shelf Number: 12\n",
    "only a title": "Title: A Title",
    "title before author": OPENING.format(count=1) + "Title: A Title\n\nAuthor: Smith, Anna\n\nYear: 1997\n",
    "windows line end in a value": PAGE_OF_TWO.replace("roads for", "roads\rfor"),
    **{f"without {label}": without(label) for label in LABELS},
    **{f"wrapped {label}": wrapped(label) for label in LABELS},
}  # fmt: skip


@pytest.mark.parametrize("path", PAGES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_page_that_is_here_comes_out_as_it_went_in(path: Path) -> None:
    """Every example and every case is written as it was read, directly and from JSON."""
    data = path.read_bytes()
    assert through(data) == data
    assert through_json(data)[1] == data


@pytest.mark.parametrize("name", ODDITIES)
def test_an_odd_page_comes_out_as_it_went_in(name: str) -> None:
    """Whatever is odd about a page, its bytes survive, and its records survive JSON."""
    data = ODDITIES[name].encode()
    records, written = through_json(data)
    assert through(data) == data
    assert written == data
    assert records == read(data)


@pytest.mark.parametrize("name", ODDITIES)
def test_an_odd_page_loses_no_word(name: str) -> None:
    """Every word below the opening is in the record itself, not only in the text that is kept of it."""
    text = unicodedata.normalize("NFC", ODDITIES[name])
    said = "".join(
        to_json(from_json(to_json(record))).decode().partition('"leftovers"')[0]
        for record in read(ODDITIES[name].encode())
    )
    known = {"n", "results", "found", "Print", "form", "search", "the", "Back", "to", "library's", "footer"}
    start = text.find("results found") if "results found" in text else 0
    for line in text[start:].splitlines():
        label, colon, value = line.strip().partition(":")
        words = value if colon and label.title() in (*LABELS, "Url", "Language") else line
        if line.strip().startswith(("Date:", "Time:", "Transaction", "Results for")) or "Sample Catalogue" in line:
            continue
        for word in words.replace("\x85", " ").split():
            bare = word.strip(".,:;()")
            assert bare in said or bare in known or bare.rstrip("p") in said or not bare.isalnum(), (
                f"{bare!r} of {line!r}"
            )


def plain(name: str) -> bool:
    """Whether the page still has two records that a reader would tell apart."""
    unlike = (
        "two pages",
        "three pages",
        "an empty page",
        "empty pages",
        "keywords first",
        "without ",
        "only a ",
        "title before",
    )
    return not name.startswith(unlike)


@pytest.mark.parametrize("name", [name for name in ODDITIES if plain(name)])
def test_an_odd_page_of_two_records_has_two(name: str) -> None:
    """What is odd about the page makes no third record, and joins none to another."""
    records = read(ODDITIES[name].encode())
    assert [record.titles[0].title[:9] for record in records] == ["Telecommu", "No Escape"]
    assert records[1].agents[0].name == "Human Rights Watch"
    assert records[1].dates[0].value == "2001"
    assert records[1].locations[0].shelf_mark in ("1", "2")


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("two pages", 4), ("two pages, parted by much", 4), ("three pages, the last without an end", 6),
        ("an empty page alone", 0), ("an empty page last", 2), ("an empty page first", 2), ("an empty page between", 4),
        ("empty pages everywhere", 4), ("keywords first", 2), ("title before author", 1), ("only a shelf number", 1), ("only a title", 1),
        ("without Author", 2), ("without Title", 2), ("without Summary", 2), ("without Keywords", 2),
    ],
)  # fmt: skip
def test_the_records_of_an_odd_page_are_counted(name: str, count: int) -> None:
    """Pages of several, of none, and records without the labels that begin one."""
    assert len(read(ODDITIES[name].encode())) == count


@pytest.mark.parametrize(
    ("name", "said"), [("count too high", 1), ("count with a comma", 1), ("as it should be", 0), ("no count", 0)]
)
def test_a_count_that_is_wrong_is_reported(name: str, said: int) -> None:
    """The number the page states is held against the records found."""
    job = Job()
    read(ODDITIES[name].encode(), job)
    assert job.report.warnings == said


def test_what_stands_before_and_behind_the_records_is_told() -> None:
    """A field whose label is misspelt may be there, or keywords below a blank line; a heading is not."""
    found: list[Loss | Fault] = []
    _, *named = FIRST.partition("Title")
    text = "".join((OPENING.format(count=1), "Autor: Ek, Bo\n\n", *named, "\nWasps\n\nBack\n"))
    read(text.encode(), Job(Report(found.append)))
    assert [(loss.outcome, loss.path, loss.value) for loss in found if isinstance(loss, Loss)] == [
        ("kept", "opening", "Autor: Ek, Bo"),
        ("kept", "closing", "Wasps Back"),
    ]


def test_a_page_on_which_nothing_was_found_is_told() -> None:
    """No record can say what was asked."""
    found: list[Loss | Fault] = []
    read(f"{OPENING.format(count=1)}{FIRST}\n{OPENING.format(count=0)}".encode(), Job(Report(found.append)))
    assert [str(it) for it in found] == ["no record was found for 'victims'; pages alone hold it"]


def test_labels_in_a_summary_are_text() -> None:
    """A summary that holds lines like labels keeps them, and the record's own labels are those behind it."""
    record = read(ODDITIES["label after a blank line in the summary"].encode())[0]
    assert record.summaries[0].text.endswith(
        "Details: there are 12 of them.\n\nSource: Police.\n\nYear: 1901\n\nThe end."
    )
    assert record.dates[0].value == "1997"
    assert record.provisions[0].names == ("Australian Institute of Criminology",)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_other_encodings_are_read_with_the_right_characters(encoding: str) -> None:
    """UTF-16 by its mark, and Windows-1252 where a line is not UTF-8; both are noted."""
    text = PAGE_OF_TWO.replace("Grabosky, Peter", "Süß-Müller, André").replace("roads", "“roads” – ‘ways’ €5")
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"")
    job = Job()
    records = read(mark + text.encode(encoding), job)
    assert records[0].agents[0].name == "Süß-Müller, André"
    assert "“roads” – ‘ways’ €5" in records[0].summaries[0].text
    assert len(records) == 2
    assert [level for level, _ in job.report.faults] == ["note"]


def test_a_changed_record_is_written_anew() -> None:
    """The text as found is used only as long as the record says what it said."""
    from msgspec.structs import replace

    record = read(ODDITIES["trailing spaces"].encode())[0]
    title = replace(record.titles[0], title="Telephones and Crime")
    out = io.BytesIO()
    PAGE.write([replace(record, titles=(title,))], out, Job())
    assert b"Title: Telephones and Crime: Regulatory Dilemmas\n" in out.getvalue()
    assert b"Telecommunications and Crime" not in out.getvalue()


@pytest.mark.parametrize("data", [b"", b"\n\n", b"a text\nof two lines\n", b"\x00\x01\x02"])
def test_what_is_no_page_is_refused(data: bytes) -> None:
    """No label and no count, or binary data: an error that says so, and no record made of it."""
    with pytest.raises(StreamError, match="not a search-results page"):
        read(data)


# Pages made from parts

WORDS = st.text(
    st.characters(exclude_characters="\x00", exclude_categories=("Cs",))
    | st.sampled_from(":;,.()\n\r\t \x1e\u2028\x85éß"),
    max_size=40,
)
LABEL_LIKE = st.builds(
    "{}: {}".format, st.sampled_from([*LABELS, "Methods", "Language", "AUTHOR", "Date", "Time", "Results for"]), WORDS
)
VALUES = st.one_of(
    WORDS,
    LABEL_LIKE,
    st.lists(st.one_of(WORDS, LABEL_LIKE), max_size=4).map("\n".join),
    st.lists(st.one_of(WORDS, LABEL_LIKE), max_size=4).map("\n\n".join),
    st.sampled_from(
        ["London: Home Office, 2001. 44p.", "12 results found", "Results for London", "http://a.example/b.pdf"]
    ),
)
GAPS = st.sampled_from(["\n\n", "\n\n", "\n\n", "\n", "\r\n\r\n", "\n \n", "\n\n\n"])


@st.composite
def wild_pages(draw: st.DrawFn) -> str:
    """Anything with labels in it."""
    parts = [draw(st.sampled_from(["", OPENING.format(count=2), EMPTY + "\n", "\ufeff"]))]
    for _ in range(draw(st.integers(1, 12))):
        parts.append(
            f"{draw(st.sampled_from(LABELS))}:{draw(st.sampled_from([' ', '', chr(10), '  ']))}{draw(VALUES)}{draw(GAPS)}"
        )
        if draw(st.integers(0, 9)) == 0:
            parts.append(draw(st.sampled_from([OPENING.format(count=1), EMPTY + "\n", "A footer\n\n"])))
    return "".join(parts)


@given(wild_pages())
@example("Title: \n\n")
@example(OPENING.format(count=1) + "Keywords:\r\n\r\nAuthor: x\ry")
def test_a_page_of_anything_comes_out_as_it_went_in(text: str) -> None:
    """Bytes survive, and records survive JSON, whatever the values are; or the file is refused."""
    data = text.encode()
    try:
        records, written = through_json(data)
    except StreamError:
        return
    assert through(data) == data
    assert written == data
    assert records == read(data)


PLAIN = st.text(st.characters(categories=("Lu", "Ll"), max_codepoint=0x17F), min_size=1, max_size=12).map(
    str.capitalize
)
SENTENCE = st.lists(PLAIN, min_size=1, max_size=8).map(" ".join)


@st.composite
def plain_records(draw: st.DrawFn) -> str:
    """A record with an author, a title and a summary, and some of the other labels, with values of their kind."""
    values = {
        "Author": draw(st.builds("{}, {}".format, PLAIN, PLAIN)),
        "Title": draw(SENTENCE),
        "Summary": draw(st.lists(SENTENCE, min_size=1, max_size=3).map("\n\n".join)),
        "Details": draw(
            st.builds("{}: {}, {}. {}p.".format, PLAIN, SENTENCE, st.integers(1900, 2024), st.integers(1, 999))
        ),
        "Source": "Print",
        "Year": str(draw(st.integers(1900, 2024))),
        "Country": draw(PLAIN),
        "URL": "http://www.example.org/report.pdf",
        "Shelf Number": str(draw(st.integers(1, 999_999))),
    }
    optional = ("Details", "Source", "Year", "Country", "URL", "Shelf Number")
    left_out = draw(st.sets(st.sampled_from(optional)))
    blocks = [f"{label}: {value}" for label, value in values.items() if label not in left_out]
    if draw(st.booleans()):
        blocks.append("Keywords:\n" + "\n".join(draw(st.lists(SENTENCE, min_size=1, max_size=4))))
    return "\n\n".join(blocks) + "\n"


@given(st.lists(plain_records(), min_size=1, max_size=6))
def test_a_plain_page_has_the_records_it_was_made_of(found: list[str]) -> None:
    """As many records as were put together, each with its own title, and the same bytes."""
    data = (OPENING.format(count=len(found)) + "\n".join(found)).encode()
    job = Job()
    records = read(data, job)
    assert through(data) == data
    assert len(records) == len(found)
    titles = [block.partition("Title: ")[2].partition("\n")[0] for block in found]
    assert [unicodedata.normalize("NFC", title) for title in titles] == [record.titles[0].title for record in records]
    assert not [
        kind for level, kind in job.report.faults if kind == "the page's count is not the number of its records"
    ]


def test_records_come_one_at_a_time() -> None:
    """The first record is there before the last line is read."""
    taken = 0

    class Counted(io.BytesIO):
        def __next__(self) -> bytes:
            nonlocal taken
            line = super().__next__()
            taken += len(line)
            return line

    data = (OPENING.format(count=400) + "\n".join([FIRST] * 400)).encode()
    records = PAGE.read(Counted(data), Job())
    assert next(records).titles[0].title == "Telecommunications and Crime"
    assert taken < len(data) / 4
