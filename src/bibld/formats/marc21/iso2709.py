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
(:func:`_sound`), any other the long way (:mod:`~bibld.formats.marc21.damaged`), where each fault is put down in the
report.

**Writing** counts bytes, never cuts, and reads what it wrote before it counts. A local field that is bare
text (``BAS``, as Aleph has it) is written as ``BAS ## $?``: strict readers stop at a field without
subfields, or lose its text.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import BinaryIO, NamedTuple
from unicodedata import is_normalized

from bibld.crosswalk import Field
from bibld.crosswalk.line import MARK, Line, line_of
from bibld.crosswalk.memory import Worked
from bibld.errors import RecordError
from bibld.formats._encoded_twice import ENCODED_TWICE
from bibld.formats.marc21.damaged import (
    BEGINNING,
    FILLING,
    FIRST_ENTRY,
    FT,
    LEADER,
    RT,
    WITH_DIRECTORY,
    ends_its_directory,
    looks_like_a_record,
    repaired,
)
from bibld.formats.marc21.directory import number_of
from bibld.formats.marc21.field import (
    NONFILING,
    PAIRS_OF_INDICATORS,
    Findings,
    Sound,
    beginning,
    coded,
    columns,
    id_of,
    recounted,
    uncoded,
    without_marks,
)
from bibld.formats.marc21.syntax import put_right
from bibld.normal_form import normalize
from bibld.report import Report

__all__ = ["FIELD_LIMIT", "RECORD_LIMIT", "divided", "encode", "read", "size_of"]

CHUNK = 1 << 17
"""How many bytes are asked of the stream at a time."""

LONGEST = 1 << 24
"""What runs on for longer than this without a record terminator is no record."""

FIELD_LIMIT = 9_999
RECORD_LIMIT = 99_999

_DIVISIBLE = frozenset(
    "500 501 502 504 505 508 511 515 516 518 520 521 522 524 525 530 532 538 540 545 546 547 550 555 556 561 580 581 "
    "585 586 588".split()
)
"""Notes in free text that may be repeated: the only fields that may be divided when they are too long."""

_BOM = b"\xef\xbb\xbf"
_CONTROL_BYTES = bytes([*range(0x1D), 0x7F])  # all of C0 but the three separators, and DEL
_C1 = re.compile(rb"\xc2[\x80-\x9f]")  # the controls of C1 in UTF-8
_BAD_CODE = re.compile(rb"\x1f(?![!-~])")
_ODD_CODE = re.compile(rb"\x1f(?![!->@-~])")  # a bad one, or that of a text without a code


class _Piece(NamedTuple):
    offset: int
    data: bytes  # without its record terminator
    ended: bool  # whether it had one
    run: int = 1  # of so many, where there is nothing before them


# --- reading


def read(stream: BinaryIO, report: Report) -> Iterator[Sequence[Field]]:
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
    empty = False  # whether there was something between two terminators, and no record
    while True:
        piece = held or next(pieces, None)
        held = None
        if piece is None:
            if empty and not position:
                report.fault("error", "no record: nothing but terminators and white space", kind="no record")
            return
        data = piece.data
        if piece.ended and (fields := _sound(data)) is not None and (data.isascii() or not ENCODED_TWICE.search(data)):
            position += 1
            tags, texts = columns(fields)
            report.at(position, texts[1].strip() if tags[1] == "001" else id_of(fields))
            yield fields
            continue
        if piece.ended:
            piece, held = _completed(piece, pieces, position, report)
        empty = True
        for offset, data, ended, _ in _records(piece, position, report):
            position += 1
            if FT in data and not looks_like_a_record(data):
                report.at(position)
                report.fault("error", f"no record: {beginning(data)}", done="left out", offset=offset, kind="no record",
                             rejected=data + RT if ended else data)  # fmt: skip
                continue
            findings = Findings()
            found = repaired(data, ended, findings)
            report.at(position, id_of(found))
            findings.tell(report, offset)
            if found:
                yield found


def _completed(piece: _Piece, pieces: Iterator[_Piece], position: int, report: Report) -> tuple[_Piece, _Piece | None]:
    """A piece with those after it that belong to it; and the first that does not, if there was need to look at it."""
    # There may be rubbish before it, or a record that lost its terminator. What is added has no leader.
    start = max((found.start() for found in LEADER.finditer(piece.data)), default=0)
    claimed = number_of(piece.data[start : start + 5])
    strays = 0
    while piece.ended and (missing := claimed - (len(piece.data) - start) - 1) > 0:
        after = next(pieces, None)
        if after is None or not _continues(piece, missing, after, strays):
            return piece, after
        strays += 1
        whole = piece.data + RT + after.data
        if after.ended and len(whole) - start == claimed + strays - 1:
            without = whole.replace(RT, b"")
            if _sound(without[start:]) is not None:
                report.at(position + 1)
                report.fault("warning", "a record terminator within the record", done="left out",
                             offset=piece.offset + whole.find(RT))  # fmt: skip
                whole = without
        piece = _Piece(piece.offset, whole, after.ended)
    return piece, None


def _pieces(stream: BinaryIO, report: Report) -> Iterator[_Piece]:
    """The stream cut at record terminators. Memory stays flat: what never ends is reported and let go."""
    rest = bytearray()  # what is there of a record that is not over
    offset = run = 0
    while chunk := stream.read(CHUNK):
        *whole, last = chunk.split(RT)
        for data in whole:
            if rest:
                data = bytes(rest + data)
                rest.clear()
            if not data:
                run += 1
            else:
                if run:
                    yield _Piece(offset - run, b"", True, run)
                    run = 0
                yield _Piece(offset, data, True)
            offset += len(data) + 1
        rest += last
        if len(rest) > LONGEST:
            report.fault("error", f"{len(rest)} bytes without a record terminator", done="left out", offset=offset,
                         kind="no record terminator within 16 MiB", rejected=bytes(rest))  # fmt: skip
            offset += len(rest)
            rest.clear()
    if run:
        yield _Piece(offset - run, b"", True, run)
    if rest:
        yield _Piece(offset, bytes(rest), False)


def _continues(piece: _Piece, missing: int, after: _Piece, strays: int) -> bool:
    """Whether the terminator between two pieces stands inside a record, as a stray character in its data, like so many
    before it.

    Each may be one too many, or in the place of another. After a whole field it must fit exactly.
    """
    more = len(after.data) + 1
    fits = missing <= more <= missing + strays + 1 or (more < missing and not piece.data.endswith(FT))
    return fits and bool(after.data.strip(FILLING)) and not LEADER.search(after.data)


def _begin_of_leader(data: bytes, start: int) -> int:
    """Where the leader begins whose first character that is no filling this is: its length may be of NULs."""
    if LEADER.match(data, start) or data[start - 1 : start] != b"\0":
        return start
    lost = (size for size in range(1, 6) if LEADER.match(b"0" * size + data[start : start + 24 - size]))
    return max(start - next(lost, 0), 0)


_NUMBER = re.compile(rb"(?=[0-9]{5}[^0-9].{6}[0-9]{5})", re.DOTALL)
"""A length that may stand in a leader, and no entry of a directory: a status behind it, and then where data begins."""


def _records(piece: _Piece, position: int, report: Report) -> Iterator[_Piece]:
    """The records between two record terminators: mostly one; none, or several, where something went wrong."""
    offset, data, ended, run = piece
    start = len(_BOM) if data.startswith(_BOM) else 0
    start = _begin_of_leader(data, len(data) - len(data[start:].lstrip(FILLING)))
    if start == len(data) or not data[start:].strip():
        report.at(max(position, 1))
        more = "white space" if data else "a record terminator" if run == 1 else f"{run:,} record terminators"
        report.fault(
            "note",
            f"{more} after a record's own terminator" if data else f"{more} after a record's own",
            done="skipped",
            offset=offset,
            kind="white space between records",
        )
        return
    if not LEADER.match(data, start):
        begins = LEADER.search(data, start)
        if begins and FT not in data[start : begins.start()]:
            start = begins.start()
    if start:
        report.at(position + 1)
        rubbish = data[:start].replace(_BOM, b"").strip(b" " + FILLING)
        report.fault("warning" if rubbish else "note",
                     f"{f'{start} bytes that are no record' if rubbish else 'white space'} before the leader",
                     done="skipped", offset=offset,
                     kind="rubbish between records" if rubbish else "white space between records",
                     rejected=data[:start] if rubbish else b"")  # fmt: skip
    for begin, end in pairwise(_bounds(data, start, ended)):
        yield _Piece(offset + begin, data[begin:end], ended and end == len(data))


def _bounds(data: bytes, start: int, ended: bool) -> list[int]:
    """Where records begin, the first at ``start``, and where the last ends.

    One that lost its terminator, or broke off, runs on into the next. A leader inside starts a record if its base
    address is the end of a directory, or if a directory follows it.
    """
    cuts = {start, *(found.start() for found in WITH_DIRECTORY.finditer(data, start + 1))}
    for found in LEADER.finditer(data, start + 1):
        at = found.start()
        if ends_its_directory(data, at) or (data[at - 1 : at] == FT and FIRST_ENTRY.match(data, at + 24)):
            cuts.add(at)
    size = number_of(data[start : start + 5])
    if ended and start + size != len(data) + 1:  # it may be an odd leader, whose length and directory agree with it
        cuts.update(
            at for at in map(re.Match.start, _NUMBER.finditer(data, max(len(data) - RECORD_LIMIT, start) + 1))
            if at + number_of(data[at : at + 5]) == len(data) + 1 and ends_its_directory(data, at)
        )  # fmt: skip
    bounds = [*sorted(cuts), len(data)]
    # The next one may have lost its leader as well: then the first one's length tells where it begins.
    if 24 < size < bounds[1] - start and data[start + size - 2] == 0x1E and BEGINNING.match(data, start + size - 1):
        bounds.insert(1, start + size - 1)
    return bounds


def _sound(record: bytes, *, any_tag: bool = False) -> Sequence[Line] | None:
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
        directory, body = record[24 : base - 1], record[base:]
        if not directory.isdigit() and not (directory.isalnum() if any_tag else _sound_tags(directory)):
            return None
        text = body.decode()
        plain = text.isascii()
        odd_code = _ODD_CODE.search(body)
        if (not plain and _C1.search(body) and _has_controls(text)) or (odd_code and _BAD_CODE.search(body)):
            return None
        # In MARC-8 what there is no code for is a reference.
        if label == " " and (not plain or "&#" in text or "{u" in text):
            return None
        texts = text[:-1].split("\x1e")
        length = len(directory)
        taken_apart = _entries[length] if length <= _MANY else _entries.work(length)
        entries = taken_apart(directory)
        at = 100_000
        for entry, size in zip(map(int, entries[1::2]), map(len, texts if plain else body[:-1].split(FT)), strict=True):
            # Length and start in one number: what the directory says, and what the terminators say.
            if entry != size * 100_000 + at:
                return _in_directory_order(record, base, directory.decode("ascii"))
            at += size + 1
        tags = ["LDR", *map(_tag.__getitem__, entries[::2])]
        if not plain:
            composed = [value if value.isascii() else _composed(value) for value in texts]
            if composed != texts and any(map(_count_changes, tags[1:], texts)):
                return None
            texts = composed
        in_form = _are_in_form(directory, text)
        if not in_form and not all(map(_is_in_form, tags[1:], texts)):
            return None
        texts.insert(0, head if label == "a" else f"{head[:9]}a{head[10:]}")
        fields = Sound(tags, texts)
        if in_form and not odd_code:
            return fields
        bare = tuple(map(uncoded, fields))
        return fields if bare == tuple(map(coded, bare)) else bare
    except (ValueError, LookupError, struct.error):
        return None


_MANY = 12 * 256
"""The directory of a record with a great many fields: what takes it apart is large, and not kept."""

_entries: Worked[int, Callable[[bytes], tuple[bytes, ...]]] = Worked(
    256, lambda size: struct.Struct("3s9s" * (size // 12)).unpack
)
"""The entries of a directory of a length, each as its tag and its two numbers: ``b"001", b"000900000"``."""

_tag: Worked[bytes, str] = Worked(4096, lambda tag: tag.decode("ascii"))
_LEADING = re.compile(r"\x1f[!-~][^\x00-\x7f]")
_SOUND_LEADER = re.compile(r"([0-9]{5})[ -~]{4}([a ])22([0-9]{5})[ -~]{3}4500")


def _are_in_form(directory: bytes, text: str) -> bool:
    """Whether fields, each with its terminator, are control fields, and after them data fields with subfields."""
    tags, fields = _TAGS.fullmatch(directory), _FIELDS.fullmatch(text)
    return tags is not None and fields is not None and len(tags[1]) == 12 * fields[1].count("\x1e")


_TAGS = re.compile(b"((?:00.{10})*+)(?:(?!00).{12})*+")
_FIELDS = re.compile(
    "((?:[^\x1e\x1f]*+\x1e)*+)"  # control fields
    '(?:[ -"$-~]{2}\x1f[^\x1e]*+\x1e)*+'  # data fields
)


def _is_in_form(tag: str, text: str) -> bool:
    """Whether a field is one of the two; a local one may be without subfields."""
    if text[2:3] == MARK and tag >= "010":
        return text[:2] in PAIRS_OF_INDICATORS
    return MARK not in text and (tag < "010" or not tag.isdigit())


def _count_changes(tag: str, text: str) -> bool:
    """Whether the count of characters that are not filed on is another once letters have their diacritics."""
    return tag in NONFILING and not text.isascii() and text[2:3] == MARK and recounted(tag, text) is not None


def _composed(text: str) -> str:
    found = normalize("NFC", text)
    return found if found == text or _LEADING.search(text) is None else _composed_apart(text)


def _composed_apart(text: str) -> str:
    """The same value by value: a combining character at the start of one must not join the subfield code before it."""
    first, *subfields = text.split(MARK)
    return MARK.join((normalize("NFC", first), *(code[:1] + normalize("NFC", code[1:]) for code in subfields)))


def _sound_tags(directory: bytes) -> bool:
    """Whether all tags are digits (245), or begin with a capital as local ones do (CAT, Z30)."""
    tags = [directory[entry : entry + 3] for entry in range(0, len(directory), 12)]
    return directory.isalnum() and all(tag.isdigit() or tag[:1].isupper() for tag in tags)


def _in_directory_order(record: bytes, base: int, directory: str) -> Sequence[Line] | None:
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


# --- writing


def encode(fields: Sequence[Field], report: Report | None = None) -> bytes:
    """One record as bytes, with its terminator: UTF-8, lengths in bytes, and read again before it counts.

    LDR/00-04, 09-16 and 20-23 are computed, and the rest of the leader is taken as it is. What no reader would take is
    put right, and reported (:func:`~bibld.formats.marc21.syntax.put_right`); a note of more than 9,999 bytes is divided
    (see :func:`divided`), with a note.

    ``encode((Field("LDR", …), Field("001", (("", "127428"),)), …))`` → ``b"00714cam a2200205 a 4500001…"``; ISO
    2709:2008, MARC 21 Specifications for Record Structure.

    Raises RecordError for what no record can hold: a field over 9,999 bytes that cannot be divided, a record over
    99,999, or one without fields. What is too large can still go to MARCXML.
    """
    try:
        lines = fields if isinstance(fields, Sound) else [*map(coded, _as_lines(fields))]
        tags, texts = columns(lines)
        record = _lay_out(tags, texts)
        if (lines is fields and len(record) < FIELD_LIMIT) or _is_sound(record, tags):
            return record
    except (TypeError, ValueError, LookupError, AttributeError):
        pass  # something is not as it should be: the long way finds out what
    report = Report() if report is None else report
    tidy = [*_divided(map(coded, put_right(fields, report)), report)]
    if len(tidy) == 1:
        raise _refused(report, "a record without fields")
    record = _lay_out(*columns(tidy))
    if len(record) > RECORD_LIMIT:
        raise _refused(report, f"the record would have {len(record):,} bytes, and ISO 2709 allows {RECORD_LIMIT:,}")
    if not _reads_back(record, tidy):
        raise _refused(report, "what was written does not read back")
    return record


def _lay_out(tags: Sequence[str], texts: Sequence[str]) -> bytes:
    """A leader and fields as the bytes of a record; ValueError for a terminator in one, or a leader too short."""
    body = "\x1e".join(texts[1:]).encode()
    sizes = [len(data) + 1 for data in body.split(FT)] if tags[1:] else []
    if len(sizes) != len(tags) - 1 or RT in body or len(texts[0]) != 24:
        raise ValueError("a terminator inside a field, or a leader that is not whole")
    # Length and start in one number, as the directory has them.
    directory = [
        f"{tag}{size * 100_000 + at:09}"
        for tag, size, at in zip(tags[1:], sizes, accumulate(sizes, initial=0), strict=False)
    ]
    base = 25 + 12 * len(sizes)
    head = f"{base + len(body) + 2:05}{texts[0][5:9]}a22{base:05}{texts[0][17:20]}4500"
    return b"".join((head.encode("ascii"), "".join(directory).encode("ascii"), FT, body, b"\x1e\x1d"))


def _is_sound(record: bytes, tags: Sequence[str]) -> bool:
    """Whether there is nothing in a record that has been laid out that this module's reader would stumble over.

    The directory needs no second look: it was made of the very bytes. Where anything is in doubt, the record is read.
    """
    base = 12 * (len(tags) + 1)
    if len(record) > RECORD_LIMIT or tags[0] != "LDR" or set(map(len, tags)) != {3} or record[base] != 0x1E:
        return False
    body = record[base + 1 : -1]
    text = body.decode()
    return (
        _are_in_form(record[24:base], text)
        and _SOUND_LEADER.fullmatch(record[:24].decode("ascii")) is not None
        and len(body.translate(None, _CONTROL_BYTES)) == len(body)
        and _BAD_CODE.search(body) is None
        and record[24:base].isalnum()
        and (text.isascii() or (not _has_controls(text) and is_normalized("NFC", text)))
        and (len(body) <= FIELD_LIMIT or max(map(len, body.split(FT))) < FIELD_LIMIT)
    )


def _has_controls(text: str) -> bool:
    """Whether controls of C1 are in a text but the marks around what is not sorted by."""
    return _C1_TEXT.search(text) is not None and _C1_TEXT.search(without_marks(text)) is not None


_C1_TEXT = re.compile("[\x80-\x9f]")


def _reads_back(record: bytes, lines: Sequence[Line]) -> bool:
    """Whether this module's own reader finds in a record the very fields it was made of."""
    found = _sound(record[:-1], any_tag=True)
    if found is None or lines[0].where != "LDR" or len(lines) != len(found):
        return False
    text, given = found[0].text, lines[0].text
    return text[5:9] == given[5:9] and text[17:20] == given[17:20] and found[1:] == tuple(map(uncoded, lines[1:]))


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


def _divided(lines: Iterable[Line], report: Report) -> Iterator[Line]:
    """The same lines, and in the place of one that is too long its pieces."""
    for field in lines:
        size = size_of(field)
        if size <= FIELD_LIMIT:
            yield field
            continue
        pieces = divided(field, report)
        report.fault("note", f"a field of {size:,} bytes", done=f"divided into {len(pieces)}", path=field.where,
                     kind="a field over 9,999 bytes")  # fmt: skip
        yield from (line_of(piece.where, piece.parts) for piece in pieces)


def size_of(field: Field) -> int:
    """The length of a field as the directory gives it: with indicators, codes and terminator, in bytes."""
    return 1 + sum(len(value.encode()) + (0 if code in ("", "ind1", "ind2") else 2) for code, value in field.parts)


# The end of a sentence, or of a title in a contents note.
_SENTENCE = re.compile(
    r"(?:(?<=[^\W_]{3}[.!?…])"  # a stop after a word, and not after an initial, nor "Dr."
    r"|(?<=[)\]][.!?]))"  # or after a bracket
    r"""["'”’»)\]]*(\s+)(?=[^\sa-z])"""  # closing quotes, white space, and no small letter next
    r"|[。！？]()"  # in Chinese and Japanese the stop is enough
    r"| --(\s+)"  # the dash between two titles
)
_WORD = re.compile(r"(\s+)")
_BLANKS = re.compile(r"\s*")


def divided(field: Field, report: Report) -> list[Field]:
    """A note of more than 9,999 bytes as several, each with the same indicators.

    It is cut at the end of a sentence (in contents notes also at `` -- ``), between subfields, or else between two
    words; nothing is lost but the white space at the cut. ``520 ## $a One. Two.`` → ``520 ## $a One.``, ``520 ## $a
    Two.`` MARC 21 Specifications for Record Structure: a field has at most 9,999 bytes; 5XX notes may be repeated.

    Raises RecordError if the field may not be repeated (245), or has no place to cut.
    """
    if field.where not in _DIVISIBLE:
        raise _refused(report, f"a field of {size_of(field):,} bytes, and ISO 2709 allows {FIELD_LIMIT:,}", field.where)
    room = FIELD_LIMIT - 3  # two indicators, one terminator
    indicators = field.parts[:2]
    pieces: list[Field] = []
    parts: list[tuple[str, str]] = []
    used = 0
    for code, value in field.parts[2:]:
        at, left = 0, len(value.encode())  # what is to be written yet begins here, and has so many bytes
        while used + 2 + left > room:
            # A cut between subfields is better than one between words, unless it leaves most of a field empty.
            end, start = _cut(value, at, room - used - 2, words=used < room // 2)
            if end > at:
                parts.append((code, value[at:end]))
                left -= len(value[at:start].encode())
                at = start
            elif not parts:
                raise _refused(report, f"no place to divide a field of {size_of(field):,} bytes", field.where)
            pieces.append(Field(field.where, (*indicators, *parts)))
            parts, used = [], 0
        if left or used:
            parts.append((code, value[at:]))
            used += 2 + left
    if parts:
        pieces.append(Field(field.where, (*indicators, *parts)))
    return pieces


def _cut(text: str, at: int, room: int, *, words: bool) -> tuple[int, int]:
    """The last good place to cut a text within so many bytes from ``at`` on: where one piece ends and the next begins.

    Both are ``at`` where there is none. Nothing is looked at that is further off: a long text takes many cuts.
    """
    within = at + len(text[at : at + max(room, 0)].encode()[: max(room, 0)].decode("utf-8", "ignore"))
    behind = _BLANKS.match(text, within)
    assert behind is not None
    for pattern in (_SENTENCE, _WORD) if words else (_SENTENCE,):
        best = None
        for found in pattern.finditer(text, at, behind.end() + 1):
            group = found.lastindex or 0
            if found.start(group) > within:
                break
            if found.start(group) > at:
                best = found.span(group)
        if best:
            return best
    return at, at
