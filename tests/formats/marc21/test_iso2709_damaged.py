"""Damaged records of ISO 2709:
which fault of the structure is put right, what is told of it, and what goes to quarantine.
"""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable

import pytest

from bibld.crosswalk import Field
from bibld.crosswalk.line import Line
from bibld.formats.marc21 import damaged
from bibld.formats.marc21.directory import entries
from bibld.formats.marc21.iso2709 import read
from bibld.report import Fault, Loss, Report

FIELDS = (
    ("001", b"123456789"),  # with its terminator ten bytes: the first row ends in 0
    ("003", b"DLC"),
    ("008", b"000111r20001997nhu     d     000 1 eng  "),
    ("245", b"00\x1faTitle of a book."),
    ("300", b"  \x1fa10 p."),
    ("650", b" 0\x1faBooks."),
)


def row(tag: str, length: int, start: int) -> bytes:
    return b"%s%04d%05d" % (tag.encode(), length, start)


def record(*fields: tuple[str, bytes], leader: str = "nam a22", rows: list[bytes] | None = None) -> bytes:
    """A record of these fields, sound but for its directory where that is given."""
    given, body = [], b""
    for tag, content in fields:
        given.append(row(tag, len(content) + 1, len(body)))
        body += content + b"\x1e"
    directory = b"".join(given if rows is None else rows)
    base = 25 + len(directory)
    return b"%05d%s%05d a 4500%s\x1e%s\x1d" % (base + len(body) + 1, leader.encode(), base, directory, body)


BOOK = record(*FIELDS)
BASE = 25 + 12 * len(FIELDS)
NEXT = record(("001", b"next"), ("245", b"00\x1faAnother."))
OTHER = record(("001", b"other"), ("245", b"00\x1faA third."))


class Pieces(list[bytes]):
    """A quarantine that keeps the pieces apart."""

    def write(self, data: bytes, /) -> None:
        self.append(data)


def delivered(content: bytes) -> tuple[list[tuple[Field, ...]], list[Fault], Pieces]:
    faults: list[Fault | Loss] = []
    report = Report(faults.append)
    report.quarantine = pieces = Pieces()
    records = list(read(io.BytesIO(content), report))
    return records, [fault for fault in faults if isinstance(fault, Fault)], pieces


def in_lines(content: bytes, width: int, mark: bytes = b"\r\n") -> bytes:
    """A record as programs wrap it that take it for text."""
    return mark.join(content[at : at + width] for at in range(0, len(content), width))


SOUND, LATER, LAST = (delivered(content)[0][0] for content in (BOOK, NEXT, OTHER))


def rows_of(*changes: tuple[int, bytes]) -> list[bytes]:
    """The rows of the directory, some of them others."""
    rows = [BOOK[24 + 12 * number : 36 + 12 * number] for number in range(len(FIELDS))]
    for number, changed in changes:
        rows[number] = changed
    return rows


PUT_RIGHT: dict[str, bytes] = {
    "a row points at the data of another": record(*FIELDS, rows=rows_of((3, row("245", 10, 74)))),
    "two rows have one start": record(*FIELDS, rows=rows_of((4, row("300", 20, 55)))),
    "a row points at the data of another, and one has a wrong length": record(
        *FIELDS, rows=rows_of((0, row("001", 41, 14)), (1, row("003", 5, 10)))
    ),
    "a length of 0": record(*FIELDS, rows=rows_of((3, row("245", 0, 55)))),
    "all lengths wrong": record(*FIELDS, rows=[one[:3] + b"0001" + one[7:] for one in rows_of()]),
    "the directory's terminator overwritten": BOOK[: BASE - 1] + b" " + BOOK[BASE:],
    "the directory's terminator lost": BOOK[: BASE - 1] + BOOK[BASE:],
    "a field terminator in the base address": BOOK[:14] + b"\x1e" + BOOK[15:],
    "a field terminator in the length": BOOK[:2] + b"\x1e" + BOOK[3:],
    "a field terminator put into the directory": BOOK[:40] + b"\x1e" + BOOK[40:],
    "a record terminator put into the directory": BOOK[:40] + b"\x1d" + BOOK[40:],
    "a record terminator put into a field": BOOK.replace(b"Title of", b"Ti\x1dtle of"),
    "record terminators put into a field": BOOK.replace(b"Title of a", b"Ti\x1dtle of\x1d a"),
    "a record terminator put behind a field": BOOK.replace(b"book.\x1e", b"book.\x1e\x1d"),
    "a leader of 23 characters": BOOK[:19] + BOOK[20:],
    "no leader": BOOK[24:],
    "signs for blanks as indicators": BOOK.replace(b"  \x1fa10 p.", b"##\x1fa10 p.").replace(b" 0\x1faB", b"#0\x1faB"),
    "a wrong base address": BOOK[:12] + b"00037" + BOOK[17:],
    "lines of 80 bytes": in_lines(BOOK, 80),
    "lines of 20 bytes": in_lines(BOOK, 20, b"\n"),
    "lines of 80 bytes, and a wrong length": in_lines(b"00999" + BOOK[5:], 80),
    "a line for each field": BOOK.replace(b"\x1e", b"\x1e\n"),
    "a dollar for the delimiter": BOOK.replace(b"\x1f", b"$"),
    "a bar for the delimiter": BOOK.replace(b"\x1f", b"|"),
    "a double cross for the delimiter": record(*((tag, text.replace(b"\x1f", "ǂ".encode())) for tag, text in FIELDS)),
    "all field terminators lost": BOOK[:BASE] + BOOK[BASE:].replace(b"\x1e", b""),
    "all field terminators overwritten": BOOK[:BASE] + BOOK[BASE:-2].replace(b"\x1e", b" ") + b"\x1e\x1d",
    "all starts wrong, and most lengths": record(
        *FIELDS,
        rows=[
            *rows_of()[:2],
            *(one[:3] + b"00%02d%05d" % (number, 7 + int(one[7:])) for number, one in enumerate(rows_of()[2:])),
        ],
    ),
    "a base address of one more": BOOK[:12] + b"%05d" % (BASE + 1) + BOOK[17:],
}


@pytest.mark.parametrize("name", PUT_RIGHT)
def test_what_can_be_put_right_is(name: str) -> None:
    """The record has its fields, its neighbours theirs, nothing is lost, and someone is told."""
    records, faults, pieces = delivered(NEXT + PUT_RIGHT[name] + OTHER)
    assert [found[1:] for found in records] == [LATER[1:], SOUND[1:], LAST[1:]]
    assert {(fault.level, fault.position) for fault in faults} <= {("warning", 2), ("note", 2)}
    assert "warning" in {fault.level for fault in faults}
    assert pieces == []


@pytest.mark.parametrize("at", [*range(3)])
@pytest.mark.parametrize("number", range(len(FIELDS)))
def test_a_tag_with_a_byte_that_is_none_costs_its_field_alone(number: int, at: int) -> None:
    """Also in the first row, where the directory might be thought to begin further on."""
    wrong = 24 + 12 * number + at
    (found,), faults, pieces = delivered(BOOK[:wrong] + b" " + BOOK[wrong + 1 :])
    assert found[1:] == tuple(field for field in SOUND[1:] if field.where != FIELDS[number][0])
    assert len([fault for fault in faults if fault.level == "error"]) == 1
    assert b"".join(pieces) == FIELDS[number][1] + b"\x1e"


@pytest.mark.parametrize("content", [in_lines(BOOK, 80), in_lines(BOOK, 70, b"\n"), BOOK.replace(b"\x1e", b"\x1e\n")])
def test_lines_are_told_once(content: bytes) -> None:
    """Without them everything agrees, so nothing else is wrong."""
    (found,), faults, _ = delivered(content.replace(b"nam a", b"nam  ").replace(b"Books", b"B\xe2eks"))
    assert found[6].first("a") == "Béks."
    assert [(fault.level, fault.cause) for fault in faults if fault.level != "note"] == [
        ("warning", "line breaks within the record")
    ]


def test_a_line_break_of_the_text_stays_in_its_place() -> None:
    """The length counts it."""
    (found,), faults, _ = delivered(record(("001", b"1"), ("245", b"00\x1faTitle of\na book.")))
    assert (found[2].first("a"), [fault.path for fault in faults]) == ("Title of a book.", ["245$a"])


@pytest.mark.parametrize("text", [b"10$ of care", b"Duty $a and $b", b"1 $aDuty"])
def test_a_sign_is_no_delimiter_of_few_fields(text: bytes) -> None:
    """Nearly all data fields have it behind their indicators, or none has."""
    (found,), faults, _ = delivered(record(("001", b"1"), ("245", text), ("300", b"10 pages"), ("500", b"$5")))
    assert "where subfields begin" not in str(faults)
    assert found[3].parts[2:] == (("?", "10 pages"),)


LEFT_OUT: dict[str, tuple[bytes, bytes, tuple[str, ...]]] = {
    "a field that the directory leaves out": (
        record(*FIELDS, rows=[one for one in rows_of() if one[:3] != b"300"]),
        b"  \x1fa10 p.\x1e",
        ("001", "003", "008", "245", "650"),
    ),
    "the last field, too": (
        record(*FIELDS, rows=rows_of()[:-1]),
        b" 0\x1faBooks.\x1e",
        ("001", "003", "008", "245", "300"),
    ),
    "no tag": (
        record(*FIELDS, rows=rows_of((4, b"3 0" + rows_of()[4][3:]))),
        b"  \x1fa10 p.\x1e",
        ("001", "003", "008", "245", "650"),
    ),
    "no tag, and not ASCII": (
        record(*FIELDS[:4], ("3#0", "  \x1faŝ".encode())),
        "  \x1faŝ\x1e".encode(),
        ("001", "003", "008", "245"),
    ),
}


@pytest.mark.parametrize("name", LEFT_OUT)
def test_what_is_left_out_goes_to_quarantine(name: str) -> None:
    """It is an error, told where its bytes are."""
    content, piece, tags = LEFT_OUT[name]
    (_, found, _), faults, pieces = delivered(NEXT + content + OTHER)
    assert tuple(field.where for field in found[1:]) == tags
    assert [*pieces] == [piece]
    (fault,) = (fault for fault in faults if fault.level == "error")
    assert fault.offset == len(NEXT) + content.index(piece)


WITHOUT_300 = rows_of()[:4] + rows_of()[5:]
QUOTED = b"00060nam a2200037 a 4500 (cited)"
STAYS: dict[str, bytes] = {
    "something has fallen into the leader": record(*FIELDS, rows=WITHOUT_300).replace(b"nam", b"n\x00am"),
    "no leader": record(*FIELDS, rows=WITHOUT_300, leader="nam axx"),
    "no leader, and the last field": record(*FIELDS, rows=rows_of()[:-1], leader="nam axx"),
    "a leader in it": record(*FIELDS[:4], ("300", b"  \x1faSee " + QUOTED), FIELDS[5], rows=[*rows_of()[:4], row("650", 11, 117)]),
    "it begins as a record does": record(*FIELDS[:4], ("300", QUOTED), FIELDS[5], rows=[*rows_of()[:4], row("650", 11, 109)]),
}  # fmt: skip


@pytest.mark.parametrize("name", STAYS)
def test_what_would_be_another_record_stays_where_it_is(name: str) -> None:
    """It is left out all the same; but without it the record would be another, or it would look like one itself."""
    (before, found, after), faults, pieces = delivered(NEXT + STAYS[name] + OTHER)
    assert [before, after] == [LATER, LAST]
    assert {field.where for field in found[1:]} < {tag for tag, _ in FIELDS}
    assert [fault.cause[:9] for fault in faults if fault.level == "error"] == ["data that"]
    assert pieces == []


def test_what_is_left_of_a_record_is_no_record() -> None:
    """Behind a stray terminator that cannot be joined to what is before it stand fields,
    but neither leader nor directory.
    """
    rest = b"digital file on the 4500 server\x1e  \x1faA note.\x1e\x1d"
    records, faults, pieces = delivered(NEXT + rest + OTHER)
    assert records == [LATER, LAST]
    assert [(fault.level, fault.position) for fault in faults] == [("error", 2)]
    assert [*pieces] == [rest]


@pytest.mark.parametrize("leader", ["Nam a22", "1#m a22", "|||aa22"])
def test_a_sound_neighbour_is_not_swallowed(leader: str) -> None:
    """Whatever stands in LDR/05-08 of it; the record before it says that it is longer than it is."""
    sound = record(*FIELDS, leader=leader)
    records, _, _ = delivered(b"00999" + NEXT[5:-4] + b"\x1d" + sound)
    assert records[-1] == delivered(sound)[0][0]
    assert len(records) == 2


@pytest.mark.parametrize(
    "second",
    [
        BOOK[:20] + b"    " + BOOK[24:],
        BOOK[:10] + b"  " + BOOK[12:],
        BOOK[:12] + b"00000" + BOOK[17:20] + b"    " + BOOK[24:],
    ],
)
def test_a_record_that_lost_its_terminator_ends_before_an_odd_leader(second: bytes) -> None:
    """Its directory ends where it says; or what is before it ends with a field, and a directory follows."""
    records, _, pieces = delivered(NEXT[:-1] + second + OTHER)
    assert [found[1:] for found in records] == [LATER[1:], SOUND[1:], LAST[1:]]
    assert pieces == []


@pytest.mark.parametrize(("more", "behind"), [(900, b"rubbish\x1d"), (3, b"more rubbish\x1d"), (2, b"\r\n\x1d")])
def test_what_stands_behind_a_record_that_says_it_is_longer_is_none_of_it(more: int, behind: bytes) -> None:
    """It would be if it were as long as what seems to be missing, or if the record ended within a field."""
    longer = b"%05d" % (len(NEXT) + more) + NEXT[5:]
    records, faults, pieces = delivered(longer + behind + BOOK)
    assert [found[1:] for found in records] == [LATER[1:], SOUND[1:]]
    assert b"".join(pieces) == (behind if behind.strip() != b"\x1d" else b"")
    assert {fault.position for fault in faults if "length" in fault.cause} == {1}


def test_a_record_that_runs_on_ends_where_its_length_says() -> None:
    """The next one has lost its leader together with the terminator between them."""
    records, faults, _ = delivered(NEXT[:-1] + b"*" + BOOK[9:])
    assert [found[1:] for found in records] == [LATER[1:], SOUND[1:]]
    assert faults


def test_a_record_that_has_run_into_another_goes_to_quarantine_as_a_whole() -> None:
    """Its leader has lost two bytes, and the one before it its length and its terminator."""
    damaged_leader = BOOK[:7] + BOOK[9:]
    records, faults, pieces = delivered(b"     " + NEXT[5:-1] + damaged_leader + OTHER)
    assert [found[1:] for found in records] == [LATER[1:], LAST[1:]]
    assert [*pieces] == [damaged_leader]
    assert [(fault.offset, fault.position) for fault in faults if fault.level == "error"] == [(len(NEXT) - 1, 1)]


@pytest.mark.parametrize("cut", [60, 90, 110, len(BOOK) - 12, len(BOOK) - 3])
@pytest.mark.parametrize(
    "second",
    [NEXT[:12] + b"00000" + NEXT[17:], NEXT[:12] + b"00060" + NEXT[17:], b"abcde" + NEXT[5:], b"     " + NEXT[5:]],
)
def test_a_record_that_breaks_off_takes_no_field_of_the_next(cut: int, second: bytes) -> None:
    """The next one begins within what was a field, or the directory, and says something wrong of itself."""
    records, faults, _ = delivered(OTHER + BOOK[:cut] + second + OTHER)
    assert [found[1:] for found in (records[0], *records[-2:])] == [LAST[1:], LATER[1:], LAST[1:]]
    assert not any(field in LATER for found in records[1:-2] for field in found[1:])
    assert {fault.offset for fault in faults} >= {len(OTHER), len(OTHER) + cut}


@pytest.mark.parametrize(
    ("cut", "tags"),
    [
        (BASE + 30, "001 003 008"),
        (BASE + 56, "001 003 008"),
        (BASE + 57, "001 003 008"),
        (BASE + 59, "001 003 008 245"),
        (BASE + 86, "001 003 008 245 300"),
    ],
)
def test_what_breaks_off_has_the_fields_that_are_there(cut: int, tags: str) -> None:
    """Of a data field there is something if a subfield has begun."""
    (found,), faults, pieces = delivered(BOOK[:cut])
    assert [field.where for field in found[1:]] == tags.split()
    assert [fault.level for fault in faults] == ["error", "note"] if cut < BASE + 86 else ["error"]
    assert pieces == []


def test_a_record_that_is_quoted_begins_none() -> None:
    """A note may cite a leader and a directory, where all that is wrong is the length."""
    quoted = record(*FIELDS[:4], ("500", b"  \x1faExample: 00060nam a2200037 a 4500001000500000003000400005 (cited)."))
    records, _, _ = delivered(b"99999" + quoted[5:] + NEXT)
    assert [len(found) for found in records] == [6, 3]


TOLD: dict[str, tuple[Callable[[], bytes], list[tuple[str, str]]]] = {
    "not ASCII in LDR/06": (lambda: BOOK[:6] + b"\xe9" + BOOK[7:], [("warning", "LDR/06 is 'é'")]),
    "a control character in LDR/18": (lambda: BOOK[:18] + b"\x02" + BOOK[19:], [("warning", r"LDR/18 is '\x02'")]),
    "a record that breaks off": (
        lambda: BOOK[:-20],
        [("error", f"the record breaks off after {len(BOOK) - 20} of {len(BOOK)} bytes"), ("note", "no data for 650")],
    ),
    "no record terminator": (lambda: BOOK[:-1], [("warning", "no record terminator")]),
    "no terminator of the last field": (
        lambda: BOOK[:3] + b"%02d" % (len(BOOK) - 101) + BOOK[5:-2] + b"\x1d",
        [("warning", "the last field has no terminator")],
    ),
    "a leader of 23 characters": (
        lambda: b"%05d" % (len(BOOK) - 1) + BOOK[5:12] + b"%05d" % (BASE - 1) + BOOK[17:19] + BOOK[20:],
        [("warning", "the leader has 23 characters")],
    ),
    "blanks in LDR/10-11": (lambda: BOOK[:10] + b"  " + BOOK[12:], [("warning", "LDR/10-11 is '  '")]),
    "blanks in LDR/20-23": (lambda: BOOK[:20] + b"    " + BOOK[24:], [("note", "LDR/20-23 is '    '")]),
    "a record without fields": (lambda: b"00026nam a2200025 a 4500\x1e\x1d", [("error", "a record without fields")]),
    "a field terminator twice": (
        lambda: (b"%05d" % (len(BOOK) + 1) + BOOK[5:]).replace(b"book.", b"book.\x1e"),
        [
            ("warning", "the directory does not agree with the field terminators"),
            ("warning", "data without a tag: ''"),
        ],
    ),
    "a doubled terminator": (lambda: BOOK + b"\x1d", [("note", "a record terminator after a record's own")]),
    "a line break behind a record": (
        lambda: BOOK + b"\r\n",
        [("note", "white space after a record's own terminator")],
    ),
    "a line break between records": (lambda: BOOK + b"\n" + NEXT, [("note", "white space before the leader")]),
    "a run of terminators": (
        lambda: BOOK + b"\x1d" * 300_000,
        [("note", "300,000 record terminators after a record's own")],
    ),
    "halves of characters": (
        lambda: record(("001", b"1"), ("245", b"10\x1fa\xc3\xa9 \xed\xa0\xbd\xed\xb8\x80")),
        [
            ("warning", "LDR/09 is 'a' (UTF-8); bytes of the text that are no UTF-8: 6"),
            ("error", "bytes that are no UTF-8: eda0bdedb880"),
        ],
    ),
    "what is no record": (lambda: b"caf\xe9 bees\x1e\x1d" + BOOK, [("error", "no record: 'caf\ufffd bees\\x1e'")]),
    "a small letter in a tag": (lambda: BOOK.replace(b"2450", b"x450"), [("warning", "a letter in the tag")]),
    "a letter in a tag": (lambda: BOOK.replace(b"2450", b"2x50"), [("warning", "a letter in the tag")]),
    "a control of C1": (
        lambda: record(("001", b"1"), ("245", b"00\x1faBe\xc2\x85es.")),
        [("warning", "a control character (U+0085) in the data")],
    ),
    "the marks around what is not sorted by": (
        lambda: record(("001", b"1"), ("245", b"00\x1fa\xc2\x98The \xc2\x9cbees.")),
        [],
    ),
    "a local tag": (lambda: BOOK.replace(b"2450", b"X450"), []),
}


@pytest.mark.parametrize("name", TOLD)
def test_what_is_told(name: str) -> None:
    """Each thing once, and in words."""
    made, told = TOLD[name]
    _, faults, _ = delivered(made())
    assert [(fault.level, fault.cause) for fault in faults] == told


@pytest.mark.parametrize(
    ("text", "parts", "done"),
    [
        (b"00aBees :\x1fbhere.", [("?", "aBees :"), ("b", "here.")], "read as '00', and the text behind them kept as $?"),
        (b"00 \x1faBees", [("a", "Bees")], "read as '00'"),
        (b"00\x1f\x07Bees", [("?", "Bees")], "its text is kept as $?"),
        (b"00\x1f\xc3\x89tude", [("?", "Étude")], "its text is kept as $?"),
    ],
)  # fmt: skip
def test_what_stands_in_the_place_of_a_code_or_behind_the_indicators_is_kept(
    text: bytes, parts: list[tuple[str, str]], done: str
) -> None:
    """A delimiter or a code is lost: the text would else seem to be; what is no letter is none of the text."""
    (found,), faults, _ = delivered(record(("001", b"1"), ("245", text)))
    assert [*found[2].parts] == [("ind1", "0"), ("ind2", "0"), *parts]
    assert [fault.done for fault in faults] == [done]


@pytest.mark.parametrize(
    ("label", "text"),
    [("a", b"10\x1faBees \xc3\xa9 \xed\xa0\xbd"), (" ", b"10\x1faBe\xe2es \x1b("), (" ", b"10\x1faBe\xe2es \x1b(Q!")],
)
def test_what_cannot_be_decoded_is_told_with_its_field(label: str, text: bytes) -> None:
    """Whoever mends it has to find it."""
    _, faults, _ = delivered(record(("001", b"1"), ("245", text), leader=f"nam {label}22"))
    assert [fault.path for fault in faults] == ["LDR", "245"]


def test_what_follows_the_last_record_is_told_of_it() -> None:
    """A file of one record has no second."""
    for more in (b"\r\n", b"\x1d"):
        _, (fault,), _ = delivered(BOOK + more)
        assert fault.position == 1


@pytest.mark.parametrize(
    ("tag", "text", "label", "expected"),
    [
        ("245", b"14\x1faHe\xcc\x84 Hellada.", "a", "13\x1faHē Hellada."),
        ("245", b"14\x1faH\xe5e Hellada.", " ", "13\x1faHē Hellada."),
        ("245", b"13\x1faHe\xcc\x84 Hellada.", "a", "13\x1faHē Hellada."),
        ("245", b"13\x1faH\xc4\x93 Hellada.", "a", None),
        ("245", b"13\x1faH\xc4\x93 Helle\xcc\x81.", "a", None),
        ("245", b"10\x1faE\xcc\x81tudes.", "a", None),
        ("245", b"14\x1faThe e\xcc\x81tude.", "a", None),
        ("245", b"13\x1fae\xcc\x81te\xcc\x81.", "a", None),
        ("245", b"13\x1fbE\xcc\x81t\xc3\xa9\x1fa", "a", None),
        ("245", b"14\x1f6880-01\x1faHe\xcc\x84 Hellada.", "a", "13\x1f6880-01\x1faHē Hellada."),
        ("730", b"40\x1faHe\xcc\x84 Hellada.", "a", "30\x1faHē Hellada."),
        ("830", b" 4\x1faHe\xcc\x84 Hellada.", "a", " 3\x1faHē Hellada."),
        ("700", b"14\x1faHe\xcc\x84 Hellada.", "a", "14\x1faHē Hellada."),
    ],
)
def test_a_diacritic_that_joins_its_letter_is_counted_no_longer(
    tag: str, text: bytes, label: str, expected: str | None
) -> None:
    """The characters not filed on are the same as before, and fewer; a count that does not end with a word is left."""
    made = record(("001", b"1"), (tag, text), leader=f"nam {label}22")
    (found,), faults, _ = delivered(made)
    assert isinstance(found[2], Line)
    before = unicodedata.normalize("NFC", text.decode()) if label == "a" else ""
    assert found[2].text == (before if expected is None else expected)
    told = [fault for fault in faults if fault.path.startswith(tag)]
    assert bool(told) == (label == " " or found[2].text[:2] != before[:2])
    assert {fault.level for fault in told} <= {"note"}


def test_more_fields_than_a_directory_can_name_are_no_record(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sixteen million terminators would take gigabytes."""
    monkeypatch.setattr(damaged, "MOST_FIELDS", 100)
    bomb = NEXT[:24] + b"\x1e" * 200 + b"\x1d"
    records, faults, pieces = delivered(bomb + OTHER)
    assert records == [LAST]
    assert [(fault.level, fault.cause) for fault in faults] == [("error", "more than 100 fields")]
    assert [*pieces] == [bomb]


@pytest.mark.parametrize("stray", [b"\x1e", b"\x1f", b"\x00", b"\x1e\x1e"])
@pytest.mark.parametrize("at", range(1, 24))
def test_what_has_fallen_into_a_leader_costs_no_record(stray: bytes, at: int) -> None:
    """It moves all that follows it; without it the record is what it was."""
    (expected,), _, _ = delivered(BOOK)
    (before, found, after), faults, pieces = delivered(NEXT + BOOK[:at] + stray + BOOK[at:] + OTHER)
    assert found == expected
    assert (before[1].text, after[1].text) == ("next", "other")
    assert {fault.position for fault in faults} == {2}
    assert pieces == []


@pytest.mark.parametrize("at", [17, 18, 19, 20, 21, 22, 23])
def test_a_control_character_in_the_place_of_another_moves_nothing(at: int) -> None:
    """Neither the length nor the base address of data is wrong then."""
    wrong = BOOK[:at] + b"\x02" + BOOK[at + 1 :]
    (found,), faults, _ = delivered(wrong)
    assert found[1:] == delivered(BOOK)[0][0][1:]
    assert [fault for fault in faults if "length" in fault.cause or "base address" in fault.cause] == []


@pytest.mark.parametrize("lost", range(6))
def test_nuls_in_the_place_of_a_length_are_no_filling(lost: int) -> None:
    """Without them the leader began with its status, and all codes in it stood elsewhere."""
    records, _, _ = delivered(NEXT + b"\x00" * lost + BOOK[lost:] + OTHER)
    assert [found[0].text[5:] for found in records] == [found[0].text[5:] for found in (LATER, SOUND, LAST)]


def test_terminators_alone_are_an_error() -> None:
    """A file of them is not read as one without records."""
    for content in (b"\x1d", b"\x1d\r\n\x1d\x1d"):
        records, faults, _ = delivered(content)
        assert (records, faults[-1].level) == ([], "error")
    assert delivered(b"") == ([], [], [])


@pytest.mark.parametrize("blanks", [12, 17, 20, 24, 47, 72])
def test_blanks_between_records_cost_no_neighbour(blanks: int) -> None:
    """Twenty-four of them looked like a leader, and so did twenty before a length that has a 4 in its place."""
    notes = [(b"00\x1faAnother." + b"x" * more) for more in range(40)]
    for note in notes:
        content = record(("001", b"next"), ("245", note))
        (alone,), _, _ = delivered(content)
        records, faults, pieces = delivered(BOOK + b" " * blanks + content)
        assert records == [SOUND, alone]
        assert [(fault.level, fault.offset) for fault in faults] == [("note", len(BOOK))]
        assert not pieces


def test_starts_that_are_wrong_from_one_field_on_lead_to_no_other() -> None:
    """A row without its data: the later starts are by chance those of other fields, and the lengths tell."""
    words = {"500": b"First", "504": b"Other", "520": b"Third", "650": b"Fours"}
    fields = [("001", b"1"), *((tag, b"  \x1fa" + word) for tag, word in words.items())]
    content = record(*fields).replace(b"500001000002", b"-+=001000002").replace(b"  \x1faFirst\x1e", b"")
    found = delivered(content)[0][0]
    assert [(field.where, field.first("a")) for field in found[2:]] == [
        ("504", "Other"),
        ("520", "Third"),
        ("650", "Fours"),
    ]


def test_where_one_terminator_is_lost_and_another_put_in_the_fields_between_keep_their_tags() -> None:
    """There are as many rows as fields, and each was given the data of its neighbour."""
    content = BOOK.replace(b"\x1eDLC", b"DLC").replace(b"Books", b"Bo\x1eoks")
    ((_, *found),), _, _ = delivered(content)
    assert found[:-1] == [*SOUND[1:-1]]
    assert found[-1].text == " 0\x1faBo oks."


def test_a_line_break_behind_the_last_field_is_no_field() -> None:
    """It took the place of one: with lengths that are wrong, too, the title lost its tag."""
    broken = (
        record(*FIELDS)
        .replace(b"Title of", b"Title\r\nof")
        .replace(b"10 p.", b"10\r\np.")
        .replace(b"\x1d", b"\r\n\x1d")
    )
    (found,), faults, pieces = delivered(broken)
    assert [field.where for field in found[1:]] == [tag for tag, _ in FIELDS]
    assert ("note", len(broken) - 3) in [(fault.level, fault.offset) for fault in faults]
    assert not pieces


def test_a_base_address_behind_the_first_field_is_wrong() -> None:
    """What stands before it is as long as a directory with a row more, and has one byte that none has."""
    content = record(("001", b"12345678901"), *FIELDS[3:])
    base = int(content[12:17])
    (expected,), _, _ = delivered(content)
    (found,), faults, pieces = delivered(content[:12] + b"%05d" % (base + 12) + content[17:])
    assert found[1:] == expected[1:]
    assert [fault.cause[:16] for fault in faults] == ["the base address"]
    assert pieces == []


def test_stray_terminators_in_neighbouring_fields_divide_none() -> None:
    """The lengths say which pieces belong to which row."""
    content = BOOK.replace(b"Title", b"Ti\x1etle").replace(b"10 p", b"10\x1e p")
    (found,), _, pieces = delivered(content)
    assert [field.where for field in found[1:]] == [tag for tag, _ in FIELDS]
    assert [found[at].first("a") for at in (4, 5, 6)] == ["Ti tle of a book.", "10  p.", "Books."]
    assert pieces == []


@pytest.mark.parametrize("ends", [[0, 2], [1, 4], [0, 3, 4]])
@pytest.mark.parametrize("instead", [b"", b" "])
def test_each_stretch_without_its_terminators_is_parted_by_its_rows(ends: list[int], instead: bytes) -> None:
    """Also where a terminator stands between two: the first has the length of its rows, and so has the second."""
    pieces = [b"%b\x1e" % data for _, data in FIELDS]
    for at in ends:
        pieces[at] = pieces[at][:-1] + instead
    (found,), faults, _ = delivered(BOOK[:BASE] + b"".join(pieces) + b"\x1d")
    assert found[1:] == SOUND[1:]
    assert [fault.cause for fault in faults if fault.level == "error"] == []


@pytest.mark.parametrize("lost", [b"\x1e", b"book.\x1e", b" of a book.\x1e"])
def test_where_bytes_are_lost_with_a_terminator_what_follows_is_as_long_as_its_row_says(lost: bytes) -> None:
    """Counted from its end it begins with its indicators."""
    (found,), faults, _ = delivered(BOOK.replace(lost + b"  \x1f", b"  \x1f"))
    assert found[1:] == tuple(field if field.where != "245" else found[4] for field in SOUND[1:])
    assert str(found[4].first("a")) == "Title of a book.".removesuffix(lost[:-1].decode())
    assert [fault.cause for fault in faults if fault.level == "error"] == []


def test_where_bytes_are_lost_of_two_fields_none_is_divided() -> None:
    """The rows say where the second began, and nothing begins there now, nor where it would by its length."""
    (found,), faults, _ = delivered(BOOK.replace(b"book.\x1e", b"").replace(b"10 p.", b"10"))
    assert [field.where for field in found[1:]] == ["001", "003", "008", "245", "650"]
    assert found[4].parts[2:] == (("a", "Title of a   "), ("a", "10"))
    assert "no data for 300" in [fault.cause for fault in faults if fault.level == "error"]


def test_data_without_a_row_are_left_out_where_all_starts_are_wrong() -> None:
    """They stand between two fields that are known by their lengths."""
    content = record(*FIELDS, rows=WITHOUT_300).replace(b"123456789", b"1234567890")
    (found,), faults, pieces = delivered(content)
    assert [field.where for field in found[1:]] == ["001", "003", "008", "245", "650"]
    assert found[2:] == tuple(field for field in SOUND[2:] if field.where != "300")
    assert [fault.cause[:18] for fault in faults if fault.level == "error"] == ["data without a tag"]
    assert [*pieces] == [b"  \x1fa10 p.\x1e"]


def test_two_rows_may_have_the_same_data() -> None:
    """As long as there are none that no row has."""
    (found,), faults, pieces = delivered(record(*FIELDS, rows=[*rows_of(), b"651" + rows_of()[5][3:]]))
    assert [*found[1:]] == [*SOUND[1:], SOUND[6]._replace(where="651")]
    assert [fault.cause for fault in faults] == ["two rows of the directory share their data"]
    assert pieces == []


def test_of_rows_in_another_order_the_one_whose_length_is_wrong_has_what_is_left() -> None:
    """All others have the field that is as long as they say."""
    rows = [rows_of()[number] for number in ORDERS["any"]]
    content = record(*FIELDS, rows=rows).replace(b"1100086", b"11000x6").replace(b"00055", b"0x055")
    (found,), _, _ = delivered(content.replace(b"DLC", b"DLCX"))
    assert [field.where for field in found[1:]] == [FIELDS[number][0] for number in ORDERS["any"]]
    assert found[5].first("") == "DLCX"
    assert [field for field in found[1:] if field.where != "003"] == [
        SOUND[1:][number] for number in ORDERS["any"] if number != 1
    ]


def test_of_what_is_left_out_nothing_was_put_right() -> None:
    """One fault tells of rubbish; that its length is wrong says nothing."""
    records, faults, pieces = delivered(b"rubbish\x1d" + BOOK)
    assert records == [SOUND]
    assert [str(fault) for fault in faults] == [
        "record 1: byte 0: no field terminator, so no fields; left out; in quarantine"
    ]
    assert pieces == [b"rubbish\x1d"]


@pytest.mark.parametrize("second", ["003", "005", "008", "010", "020", "100", "245"])
def test_a_length_of_five_digits_moves_the_rows_after_it_and_no_other(second: str) -> None:
    """Whatever follows the first row: with 003, that is a row at its second byte, too (010 0130 00000)."""
    text = b"x" if second < "010" else b"00\x1faTitle."
    content = record(
        ("001", b"12345678"), (second, text), ("505", b"0 \x1fa" + b"y" * 12_000), ("650", b" 0\x1faBooks.")
    )
    (found,), faults, pieces = delivered(content)
    assert [(field.where, field.parts[-1][1][:9]) for field in found[1:]] == [
        ("001", "12345678"),
        (second, "x" if second < "010" else "Title."),
        ("505", "yyyyyyyyy"),
        ("650", "Books."),
    ]
    assert [fault.level for fault in faults] == ["warning"]
    assert not pieces


CHANGES: dict[str, Callable[[bytes, int], bytes]] = {
    "a byte lost": lambda content, at: content[:at] + content[at + 1 :],
    "two lost": lambda content, at: content[:at] + content[at + 2 :],
    "four lost": lambda content, at: content[:at] + content[at + 4 :],
    "a digit put in": lambda content, at: content[:at] + b"7" + content[at:],
    "three put in": lambda content, at: content[:at] + b"004" + content[at:],
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_row_that_breaks_gives_no_field_another_tag(name: str) -> None:
    """Wherever it is: the fields but one or two are there, and what is not, is in quarantine."""
    for at in range(24, 24 + 12 * 3):
        (before, (_, *found), after), faults, pieces = delivered(NEXT + CHANGES[name](BOOK, at) + OTHER)
        assert [before, after] == [LATER, LAST]
        assert [field for field in SOUND[1:] if field in found] == found
        assert len(pieces) == len(FIELDS) - len(found) <= 2
        assert len(pieces) == len([fault for fault in faults if fault.level == "error"])


def test_rows_that_are_as_long_as_they_should_be_may_have_moved_too() -> None:
    """One digit was lost, and another one put in: between them stand no rows."""
    for at in range(24, 24 + 12 * 2):
        moved = BOOK[:at] + BOOK[at + 1 : at + 30] + b"7" + BOOK[at + 30 :]
        ((_, *found),), faults, _ = delivered(moved)
        assert [field for field in SOUND[1:] if field in found] == found
        assert [fault for fault in faults if fault.level == "error"]


ORDERS = {
    "neighbours exchanged": (0, 1, 2, 4, 3, 5),
    "one at the end": (0, 1, 3, 4, 5, 2),
    "any": (5, 2, 0, 4, 1, 3),
}
OTHERWISE_AT_FAULT: dict[str, Callable[[bytes], bytes]] = {
    "a line break before it": lambda content: b"\n" + content,
    "a wrong length": lambda content: b"00999" + content[5:],
    "LDR/20-23": lambda content: content[:20] + b"    " + content[24:],
    "MARC-8": lambda content: (content[:9] + b" " + content[10:]).replace(b"Books", b"Bo\xe2ks"),
    "a start that is none": lambda content: content.replace(b"650001100086", b"6500011x0086"),
    "all data moved by a byte": lambda content: content[:BASE] + b" " + content[BASE:],
}


@pytest.mark.parametrize("fault", OTHERWISE_AT_FAULT)
@pytest.mark.parametrize("order", ORDERS)
def test_rows_in_another_order_than_the_data_are_no_damage(order: str, fault: str) -> None:
    """Each keeps its field where something else is wrong, too: a row in the place of another has not moved."""
    content = OTHERWISE_AT_FAULT[fault](record(*FIELDS, rows=[rows_of()[number] for number in ORDERS[order]]))
    (found,), _, pieces = delivered(content)
    expected = [SOUND[1:][number] for number in ORDERS[order]]
    assert [field.where for field in found[1:]] == [field.where for field in expected]
    if fault != "MARC-8":
        changed = ["001"] if "moved" in fault else []
        assert [*filter(lambda field: field.where not in changed, found[1:])] == [
            field for field in expected if field.where not in changed
        ]
    assert not pieces


def test_rows_in_another_order_than_the_data_keep_their_fields_by_their_lengths() -> None:
    """Where two do not say where these start."""
    rows = [rows_of()[number] for number in ORDERS["any"]]
    content = record(*FIELDS, rows=rows).replace(b"1100086", b"11000x6").replace(b"00055", b"0x055")
    (found,), _, _ = delivered(content)
    assert [*found[1:]] == [SOUND[1:][number] for number in ORDERS["any"]]


@pytest.mark.parametrize(
    ("row", "tags"),
    [
        (b"24502100055", ["001", "245", "650"]),
        (b"24500200055", ["001", "245", "650"]),
        (b"2450000055", ["001", "245", "650"]),
        (b"24500210005", ["001", "245", "650"]),
        (b"2450021900055", ["001", "245", "650"]),
        (b"245\xc3\xb902100055", ["001", "245", "650"]),
        (b"24002100055", ["001", "650"]),  # of 240 or 24X
        (b"45002100055", ["001", "650"]),
        (b"2450002100055", ["001", "650"]),
        (b"2450021000", ["001"]),  # two bytes lost, and the second may have been of 650
        (b"245021", ["001"]),
        (b"2402100055", ["001", "650"]),
        (b"2400210055", ["001"]),  # a digit lost in two places, one of them perhaps of the tag
        (b"2 50xx2100055", ["001"]),
        (b"245002100055" + b"7", ["001", "245"]),
    ],
)
def test_the_tag_of_a_row_that_broke(row: bytes, tags: list[str]) -> None:
    """It is told where what broke is seen to be a number."""
    found = entries(b"001005500000" + row + b"650000500076", [b"x" * 54, b"y" * 20, b"z" * 4])
    assert [entry.tag for entry in found] == tags


def test_the_tag_of_a_row_that_broke_where_the_next_is_lost() -> None:
    found = entries(b"001005500000" + b"24500210005" + b"650000500089", [b"x" * 54, b"y" * 20, b"w" * 12, b"z" * 4])
    assert [entry.tag for entry in found] == ["001", "245", "650"]


def test_a_row_that_broke_before_its_numbers_has_no_tag_where_data_are_missing_too() -> None:
    """The rows behind it say that they start 4 bytes further on."""
    found = entries(b"001005500000" + b"2450002100055" + b"650000500080", [b"x" * 54, b"y" * 20, b"z" * 4])
    assert [entry.tag for entry in found] == ["001", "650"]
