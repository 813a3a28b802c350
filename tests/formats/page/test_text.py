"""A page's text taken apart into openings, records and labelled fields, and put together again."""

from __future__ import annotations

import io

import pytest

from bibld.crosswalk import Field
from bibld.formats import detect_content
from bibld.formats.page.text import Piece, parse_opening, pieces, render

A = "Author: A, B\n\n"
T = "Title: T\n\n"
S = "Summary: S.\n\n"


def parts(text: str) -> list[Piece]:
    return list(pieces(io.StringIO(text, newline="")))


def fields(text: str) -> list[list[tuple[str, str]]]:
    """Each record's fields, as label and text."""
    return [
        [(field.first("label") or field.where, field.first("")) for field in piece.fields]
        for piece in parts(text)
        if piece.fields
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Title: T", [[("Title", "T")]]),
        ("Title:T", [[("Title", "T")]]),
        ("Title : T", [[("Title", "T")]]),
        ("title:T", []),
        ("Titles:T", []),
        (f"{A}Title:T\n\nYear:2001\n", [[("Author", "A, B"), ("Title", "T"), ("Year", "2001")]]),
        ("Title:", [[("Title", "")]]),
        ("TITLE: T", [[("Title", "T")]]),
        ("title: T", [[("Title", "T")]]),
        (f"{A}title: T\n\n{T}", [[("Author", "A, B"), ("Title", "T"), ("", "title: T")]]),
        (f"{A}{T}", [[("Author", "A, B"), ("Title", "T")]]),
        (f"{A}{T}{A}{T}", [[("Author", "A, B"), ("Title", "T")]] * 2),
        (f"{T}{T}", [[("Title", "T")]] * 2),
        (f"{A}{A}", [[("Author", "A, B")]] * 2),
        (f"{T}{A}", [[("Title", "T"), ("Author", "A, B")]]),
        (f"{T}{A}{T}", [[("Title", "T")], [("Author", "A, B"), ("Title", "T")]]),
        ("Title: T\nand more\n", [[("Title", "T and more")]]),
        ("Title: T\n\nand more\n\nYear: 2001\n", [[("Title", "T"), ("Year", "2001"), ("", "and more")]]),
        (
            f"{A}{T}Year: 2001\n\nYear: 2002\n",
            [[("Author", "A, B"), ("Title", "T"), ("Year", "2001"), ("Year", "2002")]],
        ),
        (  # the second has lost its beginning
            f"{T}Summary: S.\n\n" + "".join(f"Details: London: X, 200{n}.\n\nShelf Number: {n}\n\n" for n in (1, 2)),
            [
                [("Title", "T"), ("Summary", "S."), ("Details", "London: X, 2001."), ("Shelf Number", "1")],
                [("Details", "London: X, 2002."), ("Shelf Number", "2")],
            ],
        ),
        (
            f"{T}Shelf Number: 1\n\nKeywords:\nX\n\nShelf Number: 2\n",
            [[("Title", "T"), ("Shelf Number", "1"), ("Keywords", "X")], [("Shelf Number", "2")]],
        ),
        (f"{T}Country: X\n\nYear: 2001\n", [[("Title", "T"), ("Country", "X"), ("Year", "2001")]]),
        (f"{T}Language: English\n\nYear: 2001\n", [[("Title", "T"), ("Language", "English"), ("Year", "2001")]]),
        (f"{T}URL: http://a.org/x-\ny.pdf\n", [[("Title", "T"), ("URL", "http://a.org/x-y.pdf")]]),
        (f"{T}URL: http://a.org/x\nhttp://b.org\n", [[("Title", "T"), ("URL", "http://a.org/x http://b.org")]]),
        (f"{T}URL: http://a.org/x y.pdf\n", [[("Title", "T"), ("URL", "http://a.org/x y.pdf")]]),
        (f"{T}URL: http://a.org/x\nSeen in June\n", [[("Title", "T"), ("URL", "http://a.org/x Seen in June")]]),
        (f"{T}URL: http://a.org/x.pdf\nb.org/y\n", [[("Title", "T"), ("URL", "http://a.org/x.pdf b.org/y")]]),
        (f"{T}URL: http://a.org/x.html\n?id=4\n", [[("Title", "T"), ("URL", "http://a.org/x.html?id=4")]]),
        (f"{T}URL: http://a.org/x.pdf\n#page=4\n", [[("Title", "T"), ("URL", "http://a.org/x.pdf#page=4")]]),
        (f"{T}URL: Not found\nonline\n", [[("Title", "T"), ("URL", "Not found online")]]),
        (f"{T}Keywords:\nX\nY\n", [[("Title", "T"), ("Keywords", "X"), ("Keywords", "Y")]]),
        (
            f"{T}Keywords:\n<ul><li>X</li>\n<li>Y<br>Z</li></ul>\n",
            [[("Title", "T"), *(("Keywords", x) for x in "XYZ")]],
        ),
        (f"{T}Keywords: X; Y\n", [[("Title", "T"), ("Keywords", "X"), ("Keywords", "Y")]]),
        (f"{T}Keywords: X\n", [[("Title", "T"), ("Keywords", "X")]]),
        (f"{T}Keywords:\n", [[("Title", "T"), ("Keywords", "")]]),
        (f"{T}Keywords:\nSource: Police\n", [[("Title", "T"), ("Keywords", "Source: Police")]]),
        ("Shelf Number: 1\n", [[("Shelf Number", "1")]]),
    ],
)
def test_labels_begin_fields_and_records(text: str, expected: list[list[tuple[str, str]]]) -> None:
    """A record begins at its Author or, without one, at its Title; what stands between fields belongs to none."""
    assert fields(text) == expected


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("Author: Ek, Bo &amp; Ahl, Per", "Ek, Bo & Ahl, Per"),
        ("Title: <b>Law</b> &amp; <i>Order</i> in&nbsp;town", "Law & Order in town"),
        ("Title: Abeilles\xa0: la loi", "Abeilles : la loi"),
        ("Title: Law & Order; p < 5", "Law & Order; p < 5"),
        ("Summary: One.<br>Two &quot;x&quot;.", 'One.\n\nTwo "x".'),
        ("Keywords: A &amp; B; C", "A & B"),
        ("URL: http://a.org/x?a=1&amp;b=2&copy=3", "http://a.org/x?a=1&b=2&copy=3"),
    ],
)
def test_what_was_copied_from_the_web_is_read_without_its_markup(line: str, text: str) -> None:
    """An entity's semicolon parts no names and no keywords."""
    assert fields(line)[0][0][1] == text


USUAL = ["Author: A", "Title: T", "Summary: S", "Details: London: X, 2001.", "Year: 2001", "Shelf Number: 1"]


@pytest.mark.parametrize(
    "order",
    [
        ["Shelf Number: 1", "Author: A", "Title: T", "Details: London: X, 2001.", "Summary: S.", "Keywords: X"],
        ["Title: T", "Author: A", "Details: London: X, 2001.", "Keywords: X", "Summary: S.", "Shelf Number: 1"],
        ["Title: T", "Author: A", "Year: 2001", "Summary: S.", "Keywords: X", "Shelf Number: 1", "URL: http://a.org"],
    ],
)
@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_a_page_may_have_its_labels_in_another_order(order: list[str], number: int, gap: str) -> None:
    """The number that stands before an author is not that of the record before."""
    record = [tuple(line.split(": ", 1)) for line in order]
    assert fields(gap.join(order * number)) == [record] * number


@pytest.mark.parametrize("start", [4, 5])
@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_whole_page_may_begin_anywhere_in_the_usual_order(start: int, number: int) -> None:
    """With its number of results above, its first record has lost nothing."""
    order = [*USUAL[start:], *USUAL[:start]]
    record = [tuple(line.split(": ", 1)) for line in order]
    assert fields("\n\n".join([f"{number} results found", *order * number])) == [record] * number


@pytest.mark.parametrize("missing", [1, 2, 3, 4])
def test_a_record_without_its_first_labels_makes_no_other_order(missing: int) -> None:
    """The author of the next record is not that of the one that has none."""
    first = USUAL[missing:]
    records = [[tuple(line.split(": ", 1)) for line in record] for record in (first, USUAL, USUAL)]
    assert fields("\n\n".join([*first, *USUAL, *USUAL])) == records


@pytest.mark.parametrize(
    ("inside", "read"),
    [
        ("One.\n\nTwo.", "One.\n\nTwo."),
        ("One\ntwo.", "One two."),
        ("One. Year: 1990", "One. Year: 1990"),
        ("One.\nYear: 1990", "One. Year: 1990"),
        ("One.\n\nYear: 1990\n\nTwo.", "One.\n\nYear: 1990\n\nTwo."),
        ("One.\n\nDetails: no more.\n\nTwo.", "One.\n\nDetails: no more.\n\nTwo."),
        ("One.\n\nAuthor: unknown.\n\nTwo.", "One.\n\nAuthor: unknown.\n\nTwo."),
        ("One.\n\nTitle: none.\n\nTwo.", "One.\n\nTitle: none.\n\nTwo."),
        ("One.\n\nMethods: interviews.", "One.\n\nMethods: interviews."),
        ("One.\n\nSummary: again.", "One.\n\nSummary: again."),
        ("One.\n\nURL: see below.\n\nKeywords: are words.", "One.\n\nURL: see below.\n\nKeywords: are words."),
    ],
)
def test_a_summary_keeps_lines_that_look_like_labels(inside: str, read: str) -> None:
    """The last line that could be a label is the label; those before it are the summary's."""
    rest = (
        "Details: London: Home Office, 2001.\n\nSource: Print\n\nYear: 2001\n\nCountry: Wales\n\nURL: http://a.org\n\n"
        "Shelf Number: 1\n\nKeywords:\nCrime\n"
    )
    (first, second) = fields(f"{A}{T}Summary: {inside}\n\n{rest}\n{A}{T}{S}{rest}")
    assert dict(first)["Summary"] == read
    assert [label for label, _ in first] == [label for label, _ in second]
    assert dict(first) | {"Summary": "S."} == dict(second)


@pytest.mark.parametrize(
    "details",
    [
        "London: Home\nOffice, 2001. 44p.",
        "London: Home Office.",
        "Not known",
        "Unpublished",
        "London: Home Office, n.d.",
    ],
)
def test_details_behind_a_summary_are_details(details: str) -> None:
    """Wrapped, or without a date: no other line could be the imprint."""
    ((*_, found, year),) = fields(f"{A}{T}{S}Details: {details}\n\nYear: 2001\n")
    assert found == ("Details", details.replace("\n", " "))
    assert year == ("Year", "2001")


@pytest.mark.parametrize(
    ("opening", "query", "count", "date", "time"),
    [
        ("", "", None, "", ""),
        ("Results for victims\n\n1 results found\n", "victims", 1, "", ""),
        ("Results for\n\n0 results found\n", "", 0, "", ""),
        ("Results for a (b, c)\n\n1,234 results found\n", "a (b, c)", 1234, "", ""),
        ("1 result found\n", "", 1, "", ""),
        (f"{'9' * 5000} results found\n", "", None, "", ""),
        (
            "Banner\n\nDate: May 6, 2024 Mon\n\nTime: 9:05 am\n\nResults for x\n\n2 results found",
            "x",
            2,
            "May 6, 2024 Mon",
            "9:05 am",
        ),
        ("Results for x\r\n\r\n2 results found\r\n", "x", 2, "", ""),
        ("Time: 9:05 am\r\rResults for x\r\r2 results found\r", "x", 2, "", "9:05 am"),
        ("Results for x\n0 results found\nResults for y\n2 results found\n", "y", 2, "", ""),
        ("Results for x\n\nDate: May 6, 2024\n\n0 results found\n\n2 results found\n", "", 2, "", ""),
    ],
)
def test_an_opening_says_what_was_asked(opening: str, query: str, count: int | None, date: str, time: str) -> None:
    """Query, count, date and time as printed; of several pages in a row, the last speaks."""
    page = parse_opening(opening)
    assert (page.query, page.count, page.date, page.time, page.opening) == (query, count, date, time, opening)


def test_a_page_is_parted_into_opening_records_and_closing() -> None:
    """What stands before, between and behind the records is kept, and all of it makes the text again."""
    opening = "Banner\n\nResults for x\n\n2 results found\n\n"
    text = f"{opening}{A}{T}{A}{T}Keywords:\nX\n\nA footer\n"
    first, second = parts(text)
    assert first.opening == second.opening == opening
    assert (first.position, second.position) == (1, 2)
    assert second.closing == "\n\nA footer\n"
    assert opening + first.raw + second.raw + second.closing == text


def test_pages_begin_with_what_the_first_began_with() -> None:
    """Several pages in a file are told apart by their banner, and an empty one is a piece without fields."""
    page = "Banner\n\nResults for x\n\n1 results found\n\n"
    found = parts(f"{page}{A}{T}{page}{page}{A}{T}")
    assert [(piece.position, bool(piece.fields)) for piece in found] == [(1, True), (0, False), (1, True)]


def test_render_writes_what_was_read() -> None:
    """Fields become text with a blank line between them, or none."""
    found = [
        Field("Title", (("", "T"),)),
        Field("*", (("label", "Language"), ("", "English"))),
        Field("Keywords", (("", "X"),)),
    ]
    found += [Field("Keywords", (("", "Y"),)), Field("", (("", "stray"),))]
    assert render(found) == "Title: T\n\nLanguage: English\n\nKeywords:\nX\nY\n\nstray"
    assert render(found[:2], spaced=False) == "Title: T\nLanguage: English"
    assert render([Field("Title", (("", "A\0\nB"),))]) == "Title: A\ufffd B"


@pytest.mark.parametrize(
    ("text", "is_page"),
    [
        ("Title: T\n", True),
        ("Author: A, B\n", True),
        ("Bees\n\n1,204 results found\n", True),
        ("Summary: S.\n\nSource: Leeds: Ek, 2001.\n", True),
        ("Format: 1.0\nSource: https://bees.example/\n\nFiles: *\n", False),
        ("Summary: bees, counted\nSummary: and birds\n", False),
        ("Bees and their Source: a study\n", False),
    ],
)
def test_a_page_is_known_by_more_than_one_word_of_any_text(text: str, is_page: bool) -> None:
    found = detect_content(text.encode())
    assert (found is not None and found.name == "page") is is_page
