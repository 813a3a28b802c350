r"""ISO 2709, the exchange form of MARC21: bytes ↔ Field, and no meaning.

In comes a binary stream of records, of any length and in any state; out go the Fields of one record after the other::

    (line("LDR", "00714cam a2200205 a 4500"),
     line("001", "127428"),
     line("245", "10\x1faDuty of Care"), …)

and back again. Their order is data and is kept. This room knows tags, indicators and subfield codes, and what none of
them means; it knows no Record and no other format.

**Reading** never loses a neighbour. A record ends at 0x1D, whatever its leader says. Its directory is trusted where
it agrees with the field terminators; where it does not, the fields are rebuilt from those. The encoding is decided
record by record from the bytes, not from LDR/09. A record in which everything agrees takes the short way
(:func:`_sound`), any other the long way (:func:`_repair`), where each fault is put down in the report.

**Writing** counts bytes, never cuts, and reads what it wrote before it counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import accumulate, pairwise, repeat, starmap
from typing import BinaryIO, Literal, NamedTuple
from unicodedata import is_normalized, normalize

from bibld.crosswalk import Field
from bibld.crosswalk.line import MARK, Line, line, line_of, text_of
from bibld.errors import RecordError
from bibld.report import Report

__all__ = ["DEFAULT_LEADER", "SPLITTABLE", "UNKNOWN", "clean", "encode", "leader", "read", "split"]

CHUNK = 1 << 20
"""How many bytes are asked of the stream at a time."""

LONGEST = 1 << 24
"""What runs on for longer than this without a record terminator is no record."""

FIELD_LIMIT = 9_999
RECORD_LIMIT = 99_999

UNKNOWN = "?"
"""The subfield code of text whose own code is missing: MARC permits it, and no field defines it."""

DEFAULT_LEADER = "00000nam a2200000uu 4500"
"""For a record without a leader: a book, as far as anyone knows; its level and rules unknown (u)."""

_NOTES = """
500 501 502 504 505 508 511 515 516 518 520 521 522 524 525 530 532 538 540 545 546 547 550 555 556 561 580 581 585 586
588
"""
SPLITTABLE = frozenset(_NOTES.split())
"""Notes in free text that may be repeated: the only fields that may be divided when they are too long."""

FT, RT = b"\x1e", b"\x1d"  # field terminator, record terminator

_BOM = b"\xef\xbb\xbf"
_FILLING = b"\r\n\t\x00\x1a"  # what programs leave between records without meaning anything by it
_CONTROL_BYTES = bytes([*range(0x1D), 0x7F])  # all of C0 but the three separators, and DEL
_C1 = re.compile(rb"\xc2[\x80-\x9f]")  # the controls of C1 in UTF-8
_BAD_CODE = re.compile(rb"\x1f(?![!-~])")
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
SURROGATE = re.compile(r"[\ud800-\udfff]")
TAG = re.compile(r"[0-9A-Za-z]{3}")
CODE = re.compile(r"[!-~]")

# The leader of a record, wherever it stands: strict enough that no text looks like it, and lax about what is often blank.
_LEADER = re.compile(rb"[0-9 ]{5}[ a-z][ a-z][ -~]{3}[2 ][2 ][0-9 ]{5}[ -~]{3}(?:4[ -~]{3}| {4})")
_FIRST_ENTRY = re.compile(rb"[0-9A-Za-z]{3}[0-9]{4}00000")


INDICATORS = frozenset(one + two for one in map(chr, range(32, 127)) for two in map(chr, range(32, 127)))
"""The pairs of indicators there may be, as they stand at the beginning of a data field."""


Level = Literal["error", "warning", "note"]


class Note(NamedTuple):
    """One thing found wrong, as it will be reported."""

    level: Level
    cause: str
    done: str = ""
    path: str = ""
    kind: str = ""
    rejected: bytes = b""


class Notes(list[Note]):
    """What is found wrong in a record before its control number is known, and with it the place to report it."""

    def add(
        self, level: Level, cause: str, done: str = "", *, path: str = "", kind: str = "", rejected: bytes = b""
    ) -> None:
        self.append(Note(level, cause, done, path, kind, rejected))

    def tell(self, report: Report, offset: int | None = None) -> None:
        """Report all of it."""
        for level, cause, done, path, kind, rejected in self:
            report.fault(level, cause, done=done, path=path, offset=offset, kind=kind, rejected=rejected)


class _Piece(NamedTuple):
    offset: int
    data: bytes  # without its record terminator
    ended: bool  # whether it had one


# --- text


def _blank(match: re.Match[str]) -> str:
    # U+0098 and U+009C stand around an article that is not to be sorted by; they take no room. All others take the
    # room of a character, which counts where positions do (008).
    return "" if match[0] in "\x98\x9c" else " "


def clean(text: str) -> str:
    r"""Text as it may stand in a field: NFC, no control characters, no halves of characters.

    ``"Re\x1dport"`` → ``"Re port"``. The character sets of MARC21 (Specifications for Record Structure, Character
    Sets) leave room for no control character inside data but the separators and the non-sorting marks; the
    separators end a field where they stand, and the marks are not for exchange in UTF-8 systems.
    """
    if text.isascii():
        return text if text.isprintable() else CONTROL.sub(_blank, text)
    if SURROGATE.search(text):  # two halves that belong together become their character, a single one U+FFFD
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return normalize("NFC", CONTROL.sub(_blank, text))


def leader(text: str) -> str:
    """A leader made whole: 24 characters of ASCII, UTF-8 (09 a), 22 (10-11), 4500 (20-23).

    ``"00714cam  22002051  45  "`` → ``"00714cam a22002051  4500"``. MARC 21 Bibliographic, Leader: these positions
    have one value in MARC21, whatever the record is about. What else it holds is left alone.
    """
    text = re.sub(r"[^ -~]", " ", f"{text:24.24}")
    return f"{text[:9]}a22{text[12:20]}4500"


# --- reading


def read(stream: BinaryIO, report: Report) -> Iterator[tuple[Field, ...]]:
    """Every record of a stream as its Fields, in order, and in the report what was wrong with it.

    Nothing in a record can stop the run, or harm the record before or after it. What could be read is delivered;
    the report has an *error* for each part that was lost, a *warning* where the leader or the structure was wrong
    and has been put right, and a *note* where a decision had to be taken (such as MARC-8). ``report.position`` and
    ``report.record`` are at the record that is delivered; text is in NFC, and LDR/09 is ``a``.

    ``00714cam a2200205 a 4500001001300000…`` → ``(Field("LDR", …), Field("001", …), …)``; ISO 2709:2008, MARC 21
    Specifications for Record Structure. Raises only what the stream itself raises.
    """
    position = 0
    pieces = _pieces(stream, report)
    held: _Piece | None = None
    while True:
        piece = held or next(pieces, None)
        held = None
        if piece is None:
            return
        if piece.ended and (fields := _sound(piece.data)) is not None:
            position += 1
            first = fields[1]
            report.at(position, first.text.strip() if first.where == "001" else _record_id(fields))
            yield fields
            continue
        while piece.ended and _missing(piece.data):
            held = next(pieces, None)
            if held is None or not _continues(piece, held):
                break
            piece = _Piece(piece.offset, piece.data + RT + held.data, held.ended)
            held = None
        for offset, data, ended in _records(piece, position, report):
            position += 1
            notes = Notes()
            found = _repair(data, ended, notes)
            report.at(position, _record_id(found))
            notes.tell(report, offset)
            if found:
                yield found


def _record_id(fields: Sequence[Field]) -> str:
    return next((field.first("").strip() for field in fields if field.where == "001"), "")


def _pieces(stream: BinaryIO, report: Report) -> Iterator[_Piece]:
    """The stream cut at record terminators. Memory stays flat: what never ends is reported and let go."""
    rest = b""
    offset = 0
    while chunk := stream.read(CHUNK):
        *whole, rest = (rest + chunk).split(RT)
        for data in whole:
            yield _Piece(offset, data, True)
            offset += len(data) + 1
        if len(rest) > LONGEST:
            report.fault(
                "error",
                f"{len(rest)} bytes without a record terminator",
                done="left out",
                offset=offset,
                kind="no record terminator within 16 MiB",
                rejected=rest,
            )
            offset += len(rest)
            rest = b""
    if rest:
        yield _Piece(offset, rest, False)


def _missing(data: bytes) -> int:
    """How many bytes a piece claims to have and has not, where it stops in the middle of a field; else 0."""
    if data[-1:] == FT:
        return 0
    begins = _LEADER.search(data)  # there may be rubbish before it
    start = begins.start() if begins else 0
    claimed = data[start : start + 5]
    return max(0, int(claimed) - (len(data) - start) - 1) if claimed.isdigit() else 0


def _continues(piece: _Piece, after: _Piece) -> bool:
    """Whether the terminator between two pieces stands inside a record, as a stray character in its data."""
    fits = len(after.data) + 1 <= _missing(piece.data)
    return fits and bool(after.data.strip(_FILLING)) and not _LEADER.search(after.data)


def _records(piece: _Piece, position: int, report: Report) -> Iterator[_Piece]:
    """The records between two record terminators: mostly one; none, or several, where something went wrong."""
    offset, data, ended = piece
    start = len(_BOM) if data.startswith(_BOM) else 0
    start = len(data) - len(data[start:].lstrip(_FILLING))
    if start == len(data) or not data[start:].strip():
        report.at(position + 1)
        report.fault(
            "note",
            f"{len(data)} bytes of white space between records",
            done="skipped",
            offset=offset,
            kind="white space between records",
        )
        return
    if not _LEADER.match(data, start):
        begins = _LEADER.search(data, start)
        if begins and FT not in data[start : begins.start()]:
            start = begins.start()
    if start:
        report.at(position + 1)
        rubbish = data[:start].strip(b" " + _FILLING)
        report.fault(
            "warning" if rubbish and rubbish != _BOM else "note",
            f"{start} bytes {'that are no record' if rubbish else 'of white space'} before the leader",
            done="skipped",
            offset=offset,
            kind="rubbish between records" if rubbish else "white space between records",
            rejected=data[:start] if rubbish and rubbish != _BOM else b"",
        )
    # A record that lost its terminator runs on into the next. A leader inside the piece starts a record if its base
    # address is the end of a directory, or if it follows a field and a directory follows it.
    cuts = [start]
    for found in _LEADER.finditer(data, start + 1):
        base = _number(found[0][12:17])
        at = found.start()
        if (base > 24 and data[at + base - 1 : at + base] == FT) or (
            data[at - 1 : at] == FT and _FIRST_ENTRY.match(data, at + 24)
        ):
            cuts.append(at)
    cuts.append(len(data))
    for begin, end in pairwise(cuts):
        yield _Piece(offset + begin, data[begin:end], ended and end == len(data))


class Sound(tuple[Line, ...]):
    """The fields of a record in which everything agrees: laid out again, they need no second look."""

    __slots__ = ()


def _sound(record: bytes, *, any_tag: bool = False) -> Sound | None:
    """The fields of a record in which everything agrees; None if anything wants a closer look.

    ``record`` comes without its terminator. This is where the time goes: hence its look.
    """
    try:
        head = record[:24].decode("ascii")
        found = _SOUND_LEADER.fullmatch(head)
        if found is None or int(found[1]) != len(record) + 1:
            return None
        label, base = found[2], int(found[3])
        if record[base - 1] != 0x1E or record[-1] != 0x1E or len(record.translate(None, _CONTROL_BYTES)) != len(record):
            return None
        directory = record[24 : base - 1].decode("ascii")
        if not directory.isdigit() and not (directory.isalnum() if any_tag else _sound_tags(directory)):
            return None
        body = record[base:]
        text = body.decode()
        plain = text.isascii()
        if (not plain and (label == " " or _C1.search(body))) or _BAD_CODE.search(body):
            return None
        values = text[:-1].split("\x1e")
        if not plain:
            compose = _composed if _LEADING.search(text) is None else _composed_apart
            values = [value if value.isascii() else compose(value) for value in values]
        rows = [("LDR", head if label == "a" else f"{head[:9]}a{head[10:]}")]
        at = entry = 0
        for data, value in zip(body[:-1].split(FT), values, strict=True):
            # Length and start in one number: what the directory says, and what the terminators say.
            size = len(data) + 1
            if int(directory[entry + 3 : entry + 12]) != size * 100_000 + at:
                return _in_directory_order(record, base, directory)
            rows.append((directory[entry : entry + 3], value))
            entry += 12
            at += size
        if entry != len(directory) or not (_are_in_form(directory, text) or all(starmap(_is_in_form, rows[1:]))):
            return None
        # Fields without the detour through their constructor, which costs as much as all the rest.
        return Sound(map(tuple.__new__, repeat(Line), rows))
    except (ValueError, LookupError):
        return None


_LEADING = re.compile(r"\x1f[!-~][^\x00-\x7f]")
_SOUND_LEADER = re.compile(r"([0-9]{5})[ -~]{4}([a ])22([0-9]{5})[ -~]{3}4500")


def _are_in_form(directory: str, text: str) -> bool:
    """Whether fields, each with its terminator, are control fields, and after them data fields with subfields."""
    tags, fields = _TAGS.fullmatch(directory), _FIELDS.fullmatch(text)
    return tags is not None and fields is not None and len(tags[1]) == 12 * fields[1].count("\x1e")


_TAGS = re.compile("((?:00.{10})*+)(?:(?!00).{12})*+")
_FIELDS = re.compile("((?:[^\x1e\x1f]*+\x1e)*+)(?:[ -~]{2}\x1f[^\x1e]*+\x1e)*+")


def _is_in_form(tag: str, text: str) -> bool:
    """Whether a field is one of the two; a local one may be without subfields."""
    if text[2:3] == MARK and tag >= "010":
        return text[:2] in INDICATORS
    return MARK not in text and (tag < "010" or not tag.isdigit())


def _composed(text: str) -> str:
    return normalize("NFC", text)


def _composed_apart(text: str) -> str:
    """The same value by value: a combining character at the start of one must not join the subfield code before it."""
    first, *subfields = text.split(MARK)
    return MARK.join((normalize("NFC", first), *(code[:1] + normalize("NFC", code[1:]) for code in subfields)))


def _sound_tags(directory: str) -> bool:
    """Whether all tags are digits (245), or begin with a letter as local ones do (CAT, Z30)."""
    tags = [directory[entry : entry + 3] for entry in range(0, len(directory), 12)]
    return directory.isalnum() and all(tag.isdigit() or tag[0].isalpha() for tag in tags)


def _in_directory_order(record: bytes, base: int, directory: str) -> Sound | None:
    """Fields whose data stand in another order than the directory, which is allowed: its order is theirs."""
    entries = [directory[entry : entry + 12] for entry in range(0, len(directory), 12)]
    data = record[base:]
    ordered: list[tuple[str, bytes]] = []
    for entry in entries:
        size, start = int(entry[3:7]), int(entry[7:])
        field = data[start : start + size]
        if field.count(FT) != 1 or field[-1:] != FT or (start and data[start - 1] != 0x1E):
            return None
        ordered.append((entry[:3], field))
    if sorted(entry[7:] for entry in entries) == [entry[7:] for entry in entries]:
        return None  # in order, and not sound: not for this function to say
    if len({entry[7:] for entry in entries}) != len(entries) or sum(len(field) for _, field in ordered) != len(data):
        return None
    at = 0
    rows = []
    for tag, field in ordered:
        rows.append(f"{tag}{len(field):04}{at:05}")
        at += len(field)
    straight = record[:24] + "".join(rows).encode() + FT + b"".join(field for _, field in ordered)
    return _sound(straight)


# --- reading what is damaged, or not in UTF-8


def _number(digits: bytes) -> int:
    return int(digits) if digits.isdigit() else -1


def _repair(record: bytes, ended: bool, notes: Notes) -> tuple[Field, ...]:
    """The fields of a record in any state, and notes on what was wrong with it; empty if nothing can be read."""
    declared = _number(record[:5])
    size = len(record) + 1
    cut = not ended and declared > size
    if cut:
        notes.add(
            "error",
            f"the record breaks off after {len(record)} of {declared} bytes",
            "what is there was read",
            kind="the record breaks off",
        )
    elif declared != size:
        given = record[:5].decode("latin-1")
        notes.add(
            "warning",
            f"the leader gives a length of {given!r}, the record has {size} bytes",
            "read up to its terminator",
            kind="wrong record length",
        )
    if not ended and not cut:
        notes.add("warning", "no record terminator", "read up to the end")

    end, begin = record.find(FT), 24
    base = _number(record[12:17])
    if base > end + 1 and (base - 25) % 12 == 0 and record[base - 1 : base] == FT:
        end = base - 1
    if end < 0:
        raw = record + RT if ended else record
        notes.add("error", "no field terminator, so no fields", "left out", rejected=raw)
        return ()
    if (end - begin) % 12 and (first := _FIRST_ENTRY.search(record, 0, end)):
        begin = first.start()
    if base != end + 1:
        notes.add(
            "warning",
            f"the base address of data is given as {record[12:17].decode('latin-1')!r}, "
            f"the directory ends at {end + 1}",
            "the end of the directory was used",
            kind="wrong base address",
        )
    data = record[end + 1 :]
    if data.endswith(FT):
        data = data[:-1]
    elif not cut:
        notes.add("warning", "the last field has no terminator", "read up to the end")
    matched = _match(record[begin:end], data, cut, notes)
    if cut and matched and matched[-1][0].isdigit() and matched[-1][0] >= "010" and b"\x1f" not in matched[-1][1]:
        matched.pop()  # cut off within its indicators

    text = record[: min(begin, end, 24)].decode("latin-1")
    first_line = leader(text)
    if len(text) != 24:
        notes.add(
            "warning",
            f"the leader has {len(text)} characters",
            "filled up with blanks",
            path="LDR",
            kind="leader too short",
        )
    elif text[10:12] != "22":
        notes.add("warning", f"LDR/10-11 is {text[10:12]!r}", "put right: 22", path="LDR", kind="LDR/10-11")
    if len(text) == 24 and text[20:] != "4500":
        notes.add("note", f"LDR/20-23 is {text[20:]!r}", "put right: 4500", path="LDR", kind="LDR/20-23")
    decode = decoder(FT.join(field for _, field in matched), text[9:10], cut, notes)

    fields = [line("LDR", first_line)]
    for tag, raw in matched:
        if not TAG.fullmatch(tag):
            notes.add(
                "error",
                f"the tag {tag!r} is no tag: {decode(raw)[:60]!r}",
                "the field was left out",
                path=tag,
                kind="not a tag",
            )
            continue
        if tag[0].isdigit() and not tag.isdigit():
            notes.add("warning", "a letter in the tag", "kept as it is", path=tag)
        if field := field_of(tag, decode(raw), notes):
            fields.append(field)
    if len(fields) == 1:
        raw = record + RT if ended else record
        notes.add("error", "a record without fields", "left out", rejected=raw)
        return ()
    return tuple(fields)


class _Entry(NamedTuple):
    tag: str
    length: int
    start: int


def _entries(directory: bytes, segments: Sequence[bytes]) -> list[_Entry]:
    """The rows of a directory, also where a number outgrew its place and moved all rows after it."""
    entries: list[_Entry] = []
    row = at = 0
    for segment in segments:
        expected = b"%04d%05d" % (len(segment) + 1, at)
        width = 3 + len(expected) if directory.startswith(expected, row + 3) else 12
        cell = directory[row : row + width]
        if len(cell) < 12:
            return entries
        if width == 12:
            entries.append(_Entry(cell[:3].decode("latin-1"), _number(cell[3:7]), _number(cell[7:12])))
        else:
            entries.append(_Entry(cell[:3].decode("latin-1"), len(segment) + 1, at))
        at += len(segment) + 1
        row += width
    for start in range(row, len(directory) - 11, 12):
        cell = directory[start : start + 12]
        entries.append(_Entry(cell[:3].decode("latin-1"), _number(cell[3:7]), _number(cell[7:])))
    return entries


def _match(directory: bytes, data: bytes, cut: bool, notes: Notes) -> list[tuple[str, bytes]]:
    """Tags and the bytes that belong to them: by the directory where it is right, else by the terminators."""
    segments = data.split(FT)
    starts = [0, *accumulate(len(segment) + 1 for segment in segments)]
    begins, ends = set(starts[:-1]), {start - 1 for start in starts[1:]}
    entries = _entries(directory, segments)
    if len(directory) != 12 * len(entries):
        cause = f"a directory of {len(directory)} bytes for {len(entries)} fields"
        notes.add("warning", cause, "read as far as it goes", kind="the length of the directory")
    if all(entry.start in begins and entry.start + entry.length - 1 in ends for entry in entries):
        spare = len(data) + 1 - sum(entry.length for entry in entries)
        if spare and entries:
            notes.add(
                "warning",
                f"the directory leaves out {spare} of {len(data)} bytes of data"
                if spare > 0
                else "two rows of the directory share their data",
                "the directory was followed",
                kind="directory and data differ",
            )
        return [(entry.tag, data[entry.start : entry.start + entry.length - 1]) for entry in entries]
    if not cut:
        notes.add(
            "warning", "the directory does not agree with the field terminators", "fields rebuilt from the terminators"
        )
    if len(entries) == len(segments):
        if {entry.start for entry in entries} == begins:  # the lengths are wrong, but each row knows its place
            where = dict(zip(starts, segments, strict=False))
            return [(entry.tag, where[entry.start]) for entry in entries]
        return [(entry.tag, segment) for entry, segment in zip(entries, segments, strict=True)]
    return _match_groups(entries, segments, cut, notes)


def _match_groups(
    entries: Sequence[_Entry], segments: Sequence[bytes], cut: bool, notes: Notes
) -> list[tuple[str, bytes]]:
    """The same where there are more rows than fields, or fewer: by the lengths, between those that are right."""
    lengths = [len(segment) + 1 for segment in segments]
    blocks = SequenceMatcher(None, [entry.length for entry in entries], lengths, autojunk=False).get_matching_blocks()
    anchors = [(0, 0)]
    for block in blocks:  # the last one is empty, and stands at the end of both
        anchors += [(block.a + step, block.b + step) for step in range(block.size + 1)]
    matched: list[tuple[str, bytes]] = []
    for (row, field), (next_row, next_field) in pairwise(anchors):
        rows, fields = entries[row:next_row], list(segments[field:next_field])
        if len(rows) < len(fields):  # stray terminators inside a field leave its first piece too short
            for at, entry in enumerate(rows):
                while len(fields) > len(rows) and at + 1 < len(fields) and len(fields[at]) + 1 < entry.length:
                    fields[at : at + 2] = [FT.join(fields[at : at + 2])]
            if len(rows) == 1:
                fields = [FT.join(fields)]
        elif len(rows) > len(fields) and not cut and fields:  # terminators overwritten: the rows say where they were
            together = FT.join(fields)
            bounds = [entry.start - rows[0].start for entry in rows] + [len(together) + 1]
            if all(0 <= left < right for left, right in pairwise(bounds)):
                fields = [together[left : right - 1] for left, right in pairwise(bounds)]
        matched += [(entry.tag, raw) for entry, raw in zip(rows, fields, strict=False)]
        if missing := [entry.tag for entry in rows[len(fields) :]]:
            notes.add("error", f"no data for {', '.join(missing)}", "left out", kind="fields without data")
        for raw in fields[len(rows) :]:
            notes.add(
                "error",
                f"data without a tag: {raw[:60].decode('utf-8', 'replace')!r}",
                "left out",
                kind="data without a tag",
            )
    return matched


def field_of(tag: str, text: str, notes: Notes) -> Line | None:
    """One field from its text, with what is wrong in it put right."""
    if tag < "010" or (MARK not in text and not tag.isdigit()):
        if MARK in text:
            notes.add("warning", "a subfield delimiter in a control field", "replaced by a space", path=tag)
            text = text.replace(MARK, " ")
        return line(tag, _tidied(text, tag, notes))
    first, *subfields = text.split(MARK)
    parts: list[tuple[str, str]] = []
    if not subfields and len(first) > 2:
        notes.add("warning", "a data field without subfields", f"its text is kept as ${UNKNOWN}", path=tag)
        first, subfields = "  ", [UNKNOWN + first]
    elif not subfields:
        notes.add("warning", "an empty field", "left out", path=tag)
        return None
    if first not in INDICATORS:
        usable = re.match(r"[0-9a-z ]{0,2}", first)
        two = usable[0] if usable else ""
        notes.add(
            "warning", f"the indicators are {first[:20]!r}", f"read as {two!r:.4}", path=tag, kind="wrong indicators"
        )
        if spare := first[len(two) :].strip():
            parts.append((UNKNOWN, _tidied(spare, tag, notes)))
        first = f"{two:2}"
    for subfield in subfields:
        code, value = subfield[:1], subfield[1:]
        if not code:
            notes.add("note", "a subfield delimiter with nothing after it", "left out", path=tag)
            continue
        if not CODE.fullmatch(code):
            notes.add(
                "error",
                f"{code!r} is no subfield code",
                f"its text is kept as ${UNKNOWN}",
                path=tag,
                kind="not a subfield code",
            )
            if code.isprintable() and not code.isspace():  # the code is missing, and this is the text's first letter
                value = subfield
            code = UNKNOWN
        parts.append((code, _tidied(value, f"{tag}${code}", notes)))
    return line_of(tag, (("ind1", first[0]), ("ind2", first[1]), *parts))


def _tidied(value: str, path: str, notes: Notes) -> str:
    if found := CONTROL.search(value):
        notes.add(
            "warning",
            f"a control character (U+{ord(found[0]):04X}) in the data",
            "replaced by a space",
            path=path,
            kind="a control character in the data",
        )
    return clean(value)


# --- encodings

_ESCAPE = re.compile(rb"\x1b(?:(\$[(,)-]?|[(,)-])!?([1234BENQS])|([gbps]))")
_ASCII_RUN = re.compile(rb"[ -~]+")
_REFERENCE = re.compile(r"&#[xX]([0-9A-Fa-f]{2,6});")
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")
_LABELS = {"a": "UTF-8", " ": "MARC-8"}
_EACC = 0x31


def decoder(data: bytes, label: str, cut: bool, notes: Notes) -> Callable[[bytes], str]:
    """How to decode the fields of one record, decided from all of its bytes.

    Strict UTF-8 is never so by accident. Escape sequences, and a leader that says so, mean MARC-8. What is neither
    is what somebody's system produced under a wrong label: MARC-8 again, or Windows-1252 (which includes Latin-1).
    """
    says = f"LDR/09 is {label!r} ({_LABELS[label]})" if label in _LABELS else f"LDR/09 is {label!r}"
    escapes = _ESCAPE.search(data)
    if data.isascii() and not escapes:
        if label not in _LABELS:
            notes.add("note", says, "put right: a", path="LDR", kind="LDR/09")
        return lambda raw: raw.decode("ascii")
    if not (escapes and (label == " " or data.isascii())):
        if cut:
            data = _whole_characters(data)
        try:
            data.decode()
        except UnicodeDecodeError:
            pass
        else:
            if label != "a":
                notes.add(
                    "warning",
                    f"{says}; the text is UTF-8",
                    "read as UTF-8",
                    path="LDR",
                    kind="LDR/09 does not say UTF-8",
                )
            return lambda raw: _whole_characters(raw).decode("utf-8", "replace") if cut else raw.decode()
        good = _MULTIBYTE.findall(data)
        bad = len(_HIGH.findall(data)) - sum(map(len, good))
        if good and len(good) >= bad and not escapes:
            notes.add(
                "warning",
                f"{says}; {bad} bytes of the text are no UTF-8",
                "read field by field",
                path="LDR",
                kind="not all UTF-8",
            )
            return lambda raw: _mixed(raw, notes)
    if escapes or _leans_to_marc8(data, label):
        notes.add(
            "note" if label == " " else "warning",
            says if label == " " else f"{says}; the text is MARC-8",
            "read as MARC-8",
            path="LDR",
            kind="MARC-8" if label == " " else "MARC-8 under a wrong label",
        )
        return lambda raw: _from_marc8(raw, notes)
    notes.add(
        "warning", f"{says}; the text is neither", "read as Windows-1252", path="LDR", kind="neither UTF-8 nor MARC-8"
    )
    return _from_windows


def _whole_characters(data: bytes) -> bytes:
    """Without the beginning of a UTF-8 character that the end of the data cuts off."""
    for back in range(1, min(4, len(data) + 1)):
        if data[-back] >= 0xC0:
            length = 2 if data[-back] < 0xE0 else 3 if data[-back] < 0xF0 else 4
            return data[:-back] if back < length else data
        if data[-back] < 0x80:
            break
    return data


def _mixed(raw: bytes, notes: Notes) -> str:
    """A field of a record in which most is UTF-8, and some is not."""
    try:
        return raw.decode()
    except UnicodeDecodeError:
        if _MULTIBYTE.search(raw):
            notes.add(
                "error", f"bytes that are no UTF-8: {raw[:60]!r}", "replaced by U+FFFD", kind="bytes that are no UTF-8"
            )
            return raw.decode("utf-8", "replace")
        return _from_marc8(raw, notes) if _leans_to_marc8(raw, "a") else _from_windows(raw)


def _from_windows(raw: bytes) -> str:
    try:
        return raw.decode("cp1252")
    except UnicodeDecodeError:  # five bytes mean nothing in it
        return raw.decode("latin-1")


def _leans_to_marc8(data: bytes, label: str) -> bool:
    r"""Whether bytes that are no UTF-8 read better as MARC-8 than as Windows-1252.

    In MARC-8 a diacritic stands before its letter (``\xe2e`` is é); in Windows-1252 the same bytes are letters
    (``\xe2`` is â), which stand before vowels seldom, before consonants often, and at the end of words.
    """
    score = 0
    for found in _HIGH.finditer(data):
        byte, at = data[found.start()], found.start()
        before, after = data[at - 1 : at], data[at + 1 : at + 2]
        if byte >= 0xE0 and byte not in (0xFC, 0xFD, 0xFF):
            if after[:1] >= b"\xe0":
                score -= 2  # two diacritics on a letter are rare, two accented letters are not
            elif not after.isalpha():
                score -= 3
            elif len(normalize("NFC", after.decode() + _diacritic(byte))) > 1:
                score -= 1
            elif after in b"aeiouyAEIOUY" and byte != 0xE9 and (byte, after) != (0xE4, b"u"):
                score += 2
        elif byte in (0x88, 0x89, 0x8D, 0x8E) or 0xA1 <= byte <= 0xC8:
            if byte < 0x80 or byte in (0xAF, 0xBB, 0xBE, 0xBF):
                score -= 3
            elif before.isalpha() and after.isalpha():
                score += 2
            elif byte >= 0xC0 and after.isalpha():
                score -= 1
        else:
            score -= 3
    return score > (-3 if label == " " else 0)


def _diacritic(byte: int) -> str:
    code, _ = marc8_tables()[0x45].get(byte, (0x20, 0))
    return chr(code)


def marc8_tables() -> dict[int, dict[int, tuple[int, int]]]:
    from pymarc import marc8_mapping  # late: most files need none of it

    tables: dict[int, dict[int, tuple[int, int]]] = marc8_mapping.CODESETS
    return tables


def _from_marc8(raw: bytes, notes: Notes) -> str:
    r"""MARC-8 to Unicode, by the tables that pymarc carries; each subfield starts in ASCII and ANSEL.

    MARC 21 Specifications, Character Sets: MARC-8 Encoding Environment. ``b"caf\xe2e"`` → ``"café"``.
    """
    if raw.isascii() and b"\x1b" not in raw and b"&#" not in raw:
        return raw.decode("ascii")
    lost: list[bytes] = []
    doubtful: list[bytes] = []
    text = MARK.join(_marc8_text(part, lost, doubtful) for part in raw.split(b"\x1f"))
    if lost:
        notes.add("error", f"no character of MARC-8: {_shown(lost)}", "replaced by U+FFFD", kind="not in MARC-8")
    if doubtful:
        cause = f"no character of the MARC-8 set in use: {_shown(doubtful)}"
        notes.add("warning", cause, "read as ASCII", kind="not in the MARC-8 set in use")
    return _REFERENCE.sub(_referenced, text)


def _shown(codes: Sequence[bytes]) -> str:
    return " ".join(code.hex() for code in codes[:8]) + (f" and {len(codes) - 8} more" if len(codes) > 8 else "")


def _referenced(match: re.Match[str]) -> str:
    """What MARC-8 has no code for is written as ``&#x4E2D;``."""
    code = int(match[1], 16)
    return chr(code) if code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF and code >= 0xA0 else match[0]


def _marc8_text(raw: bytes, lost: list[bytes], doubtful: list[bytes]) -> str:
    if raw.isascii() and b"\x1b" not in raw:
        return raw.decode("ascii")
    tables = marc8_tables()
    low, high = 0x42, 0x45  # the sets in G0 and G1: ASCII and ANSEL
    out: list[str] = []
    marks = ""  # diacritics waiting for their letter
    at = 0
    while at < len(raw):
        byte = raw[at]
        if byte == 0x1B:
            if found := _ESCAPE.match(raw, at):
                how, which, short = found.groups()
                if short:
                    low = 0x42 if short == b"s" else short[0]
                elif b")" in how or b"-" in how:
                    high = which[0]
                else:
                    low = which[0]
                at = found.end()
            else:
                lost.append(raw[at : at + 3])
                at += 1
            continue
        if low == 0x42 and (run := _ASCII_RUN.match(raw, at)):
            text = run[0].decode("ascii")
            out.append(text[0] + marks + text[1:] if marks else text)
            marks = ""
            at = run.end()
            continue
        charset = low if byte < 0x80 else high
        if byte <= 0x20 or byte == 0x7F:
            character, combining = chr(byte), False  # a space is a space in every set; the rest is cleaned later
            at += 1
        elif charset == _EACC:
            code = raw[at : at + 3]
            number = int.from_bytes(bytes(part & 0x7F for part in code), "big")
            character, combining = _looked_up(tables[_EACC].get(number), number)
            # A code that is no code: take one byte, so that what follows may fall into step again.
            at += 3 if character else 1
            if not character:
                code = code[:1]
        else:
            table = tables[charset]
            code = raw[at : at + 1]
            character, combining = _looked_up(table.get(byte) or table.get(byte ^ 0x80), byte)
            at += 1
        if not character:  # most often the escape sequence back to ASCII is missing, and this is ASCII
            (lost if byte >= 0x80 else doubtful).append(code)
            character = "\ufffd" if byte >= 0x80 else chr(byte)
        if combining:
            marks += character
        else:
            out.append(character + marks)
            marks = ""
    if marks:
        lost.append(raw[-1:])
        out.append("\ufffd")
    return normalize("NFC", "".join(out))


def _looked_up(found: tuple[int, int] | None, number: int) -> tuple[str, bool]:
    if found is None:
        from pymarc import marc8_mapping

        odd: int | None = marc8_mapping.ODD_MAP.get(number)
        return (chr(odd) if odd else "", False)
    return chr(found[0]), bool(found[1])


# --- writing


def encode(fields: Sequence[Field], report: Report | None = None) -> bytes:
    """One record as bytes, with its terminator: UTF-8, lengths in bytes, and read again before it counts.

    LDR/00-04, 09-16 and 20-23 are computed, and the rest of the leader is taken as it is. What must not stand in data
    (control characters, halves of characters) becomes a space or U+FFFD, with a warning in the report; a note of more
    than 9,999 bytes is divided (see :func:`split`), with a note.

    ``encode((Field("LDR", …), Field("001", (("", "127428"),)), …))`` → ``b"00714cam a2200205 a 4500001…"``; ISO
    2709:2008, MARC 21 Specifications for Record Structure.

    Raises RecordError for what no record can hold: a field over 9,999 bytes that cannot be divided, a record over
    99,999, a tag that is not three letters or digits, a subfield code that is not one graphic character of ASCII.
    Such a record can still go to MARCXML, if it is its size.
    """
    try:
        lines = _as_lines(fields)
        record = _lay_out(lines)
        if (type(fields) is Sound and len(record) < FIELD_LIMIT) or _is_sound(record, lines):
            return record
    except (TypeError, ValueError, LookupError, AttributeError):
        pass  # something is not as it should be: the long way finds out what
    report = Report() if report is None else report
    tidy = _as_lines(_tidy(fields, report))
    record = _lay_out(tidy)
    if len(record) > RECORD_LIMIT:
        raise _refused(report, f"the record would have {len(record):,} bytes, and ISO 2709 allows {RECORD_LIMIT:,}")
    if not _reads_back(record, tidy):
        raise _refused(report, "what was written does not read back")
    return record


def _lay_out(lines: Sequence[Line]) -> bytes:
    texts = [*map(text_of, lines)]
    body = "\x1e".join(texts[1:]).encode()
    sizes = [len(data) + 1 for data in body.split(FT)] if lines[1:] else []
    if len(sizes) != len(lines) - 1 or RT in body:
        raise ValueError("a terminator inside a field")
    # Length and start in one number, as the directory has them.
    directory = [
        f"{field[0]}{size * 100_000 + at:09}"
        for field, size, at in zip(lines[1:], sizes, accumulate(sizes, initial=0), strict=False)
    ]
    base = 25 + 12 * len(sizes)
    head = f"{base + len(body) + 2:05}{texts[0][5:9]}a22{base:05}{texts[0][17:20]}4500"
    return b"".join((head.encode("ascii"), "".join(directory).encode("ascii"), FT, body, b"\x1e\x1d"))


def _is_sound(record: bytes, lines: Sequence[Line]) -> bool:
    """Whether there is nothing in a record that has been laid out that this module's reader would stumble over.

    The directory needs no second look: it was made of the very bytes. Where anything is in doubt, the record is read.
    """
    tags = [field[0] for field in lines]
    base = 12 * (len(lines) + 1)
    if len(record) > RECORD_LIMIT or tags[0] != "LDR" or set(map(len, tags)) != {3} or record[base] != 0x1E:
        return False
    body = record[base + 1 : -1]
    text = body.decode()
    return (
        _are_in_form(record[24:base].decode("ascii"), text)
        and _SOUND_LEADER.fullmatch(record[:24].decode("ascii")) is not None
        and len(body.translate(None, _CONTROL_BYTES)) == len(body)
        and _BAD_CODE.search(body) is None
        and record[24:base].isalnum()
        and (text.isascii() or (_C1_TEXT.search(text) is None and is_normalized("NFC", text)))
        and (len(body) <= FIELD_LIMIT or max(map(len, body.split(FT))) < FIELD_LIMIT)
    )


_C1_TEXT = re.compile("[\x80-\x9f]")


def _reads_back(record: bytes, lines: Sequence[Line]) -> bool:
    """Whether this module's own reader finds in a record the very fields it was made of."""
    found = _sound(record[:-1], any_tag=True)
    if found is None or lines[0].where != "LDR" or len(lines) != len(found):
        return False
    text, given = found[0].text, lines[0].text
    return text[5:9] == given[5:9] and text[17:20] == given[17:20] and found[1:] == tuple(lines[1:])


def _as_lines(fields: Sequence[Field]) -> list[Line]:
    """Fields as text; ValueError for what would read as another field."""
    lines = []
    for field in fields:
        if type(field) is Line:
            lines.append(field)
        elif all(len(code) == 1 or code in ("", "ind1", "ind2") for code, _ in field.parts):
            lines.append(line_of(field.where, field.parts))
            if lines[-1] != field:
                raise ValueError(field.where)
        else:
            raise ValueError(field.where)
    return lines


def _refused(report: Report, message: str, path: str | None = None) -> RecordError:
    return RecordError(
        message,
        source=report.source or None,
        position=report.position or None,
        record_id=report.record or None,
        path=path,
    )


def _tidy(fields: Sequence[Field], report: Report) -> list[Field]:
    """The same fields as they may be written, with a fault for each that had to change."""
    leaders = [str(field.first("")) for field in fields if field.where == "LDR"]
    if not leaders:
        report.fault("warning", "no leader", done=f"{DEFAULT_LEADER!r} put in", path="LDR")
    elif leaders[1:]:
        report.fault("warning", "more than one leader", done="the first was used", path="LDR")
    text = leaders[0] if leaders else DEFAULT_LEADER
    if len(text) != 24 or text[5:9] + text[17:20] != leader(text)[5:9] + leader(text)[17:20]:
        report.fault("warning", f"the leader is {text!r}", done="put right", path="LDR", kind="damaged leader")
    tidy = [Field("LDR", (("", leader(text)),))]
    for field in fields:
        where = field.where
        if where == "LDR":
            continue
        if not TAG.fullmatch(where):
            raise _refused(report, "a tag is three letters or digits", where)
        if [code for code, _ in field.parts] == [""]:
            if where > "010" and where.isdigit():
                raise _refused(report, "a data field has indicators and subfields", where)
            found = Field(where, (("", _written(field.parts[0][1], where, report)),))
        elif where < "010":
            raise _refused(report, "a control field has neither indicators nor subfields", where)
        else:
            found = _tidy_parts(field, report)
            if len(found.parts) == 2:
                report.fault("warning", "a field without subfields", done="left out", path=where)
                continue
        size = _size(found)
        if size <= FIELD_LIMIT:
            tidy.append(found)
            continue
        pieces = _divided(found, report)
        report.fault(
            "note",
            f"a field of {size:,} bytes",
            done=f"divided into {len(pieces)}",
            path=where,
            kind="a field over 9,999 bytes",
        )
        tidy += pieces
    if len(tidy) == 1:
        raise _refused(report, "a record without fields")
    return tidy


def _tidy_parts(field: Field, report: Report) -> Field:
    where = field.where
    indicators = {"ind1": " ", "ind2": " "}
    parts: list[tuple[str, str]] = []
    for code, value in field.parts:
        if code in indicators:
            if isinstance(value, str) and re.fullmatch(r"[ -~]", value):
                indicators[code] = value
            else:
                report.fault(
                    "warning",
                    f"{value!r} is no indicator",
                    done="a blank put in",
                    path=f"{where}/{code}",
                    kind="not an indicator",
                )
        elif CODE.fullmatch(code):
            parts.append((code, _written(value, f"{where}${code}", report)))
        else:
            raise _refused(report, f"{code!r} is no subfield code", where)
    return Field(where, (*indicators.items(), *parts))


def _written(value: object, path: str, report: Report) -> str:
    if not isinstance(value, str):
        raise _refused(report, f"{type(value).__name__} is no text", path)
    if SURROGATE.search(value):
        report.fault("warning", "half of a character in the data", done="replaced by U+FFFD", path=path)
    if found := CONTROL.search(value):
        report.fault(
            "warning",
            f"a control character (U+{ord(found[0]):04X}) in the data",
            done="replaced by a space",
            path=path,
            kind="a control character in the data",
        )
    return clean(value)


def _size(field: Field) -> int:
    """The length of a field as the directory gives it: with indicators, codes and terminator, in bytes."""
    return 1 + sum(len(value.encode()) + (0 if code in ("", "ind1", "ind2") else 2) for code, value in field.parts)


# The end of a sentence: a stop after a word or a bracket (not after an initial, nor "Dr."), closing quotes, white space,
# and no small letter next. In Chinese and Japanese the stop is enough. The dash parts the titles of a contents note.
_SENTENCE = re.compile(r"""(?:(?<=[^\W_]{3}[.!?…])|(?<=[)\]][.!?]))["'”’»)\]]*(\s+)(?=[^\sa-z])|[。！？]()| --(\s+)""")
_WORD = re.compile(r"(\s+)")


def split(field: Field) -> list[Field]:
    """A note of more than 9,999 bytes as several, each with the same indicators; a short one as it is.

    It is cut at the end of a sentence (in contents notes also at `` -- ``), between subfields, or else between two
    words; nothing is lost but the white space at the cut. ``520 ## $a One. Two.`` → ``520 ## $a One.``, ``520 ## $a
    Two.`` MARC 21 Specifications for Record Structure: a field has at most 9,999 bytes; 5XX notes may be repeated.

    Raises RecordError if the field may not be repeated (245), or has no place to cut.
    """
    return [field] if _size(field) <= FIELD_LIMIT else _divided(field, Report())


def _divided(field: Field, report: Report) -> list[Field]:
    if field.where not in SPLITTABLE:
        raise _refused(report, f"a field of {_size(field):,} bytes, and ISO 2709 allows {FIELD_LIMIT:,}", field.where)
    room = FIELD_LIMIT - 3  # two indicators, one terminator
    indicators = field.parts[:2]
    pieces: list[Field] = []
    parts: list[tuple[str, str]] = []
    used = 0
    for code, value in field.parts[2:]:
        while used + 2 + len(value.encode()) > room:
            # A cut between subfields is better than one between words, unless it leaves most of a field empty.
            head, rest = _cut(value, room - used - 2, words=used < room // 2)
            if head:
                parts.append((code, head))
                value = rest
            elif not parts:
                raise _refused(report, f"no place to divide a field of {_size(field):,} bytes", field.where)
            pieces.append(Field(field.where, (*indicators, *parts)))
            parts, used = [], 0
            if not value:
                break
        if value or used:
            parts.append((code, value))
            used += 2 + len(value.encode())
    if parts:
        pieces.append(Field(field.where, (*indicators, *parts)))
    return pieces


def _cut(text: str, room: int, *, words: bool) -> tuple[str, str]:
    """Text up to the last good place within so many bytes, and the rest; empty text if there is none."""
    within = len(text.encode()[: max(room, 0)].decode("utf-8", "ignore"))
    for pattern in (_SENTENCE, _WORD) if words else (_SENTENCE,):
        best = None
        for found in pattern.finditer(text):
            group = found.lastindex or 0
            if found.start(group) > within:
                break
            if found.start(group):
                best = found.span(group)
        if best:
            return text[: best[0]], text[best[1] :]
    return "", text
