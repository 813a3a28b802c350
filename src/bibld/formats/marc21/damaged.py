"""Records of ISO 2709 in any state: what can be read of them is read, and what was wrong with them is told.

The directory is trusted where it agrees with the field terminators; where it does not, the fields are rebuilt from
those. :mod:`bibld.formats.marc21.iso2709` comes here with each record in which not everything agrees. What cannot be
used of a record is told with its bytes, where they stand.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Hashable, Iterator, Sequence
from difflib import Match, SequenceMatcher
from itertools import accumulate, pairwise
from operator import itemgetter
from typing import NamedTuple

from bibld.crosswalk import Field
from bibld.crosswalk.line import line
from bibld.formats.marc21.directory import Entry, agrees, number_of
from bibld.formats.marc21.directory import entries as rows_of
from bibld.formats.marc21.encodings import decoder
from bibld.formats.marc21.field import TAG, Findings, beginning, delimited, delimiter_of, field_of, leader

__all__ = [
    "BEGINNING",
    "FILLING",
    "FIRST_ENTRY",
    "FT",
    "LEADER",
    "RT",
    "WITH_DIRECTORY",
    "ends_its_directory",
    "looks_like_a_record",
    "repaired",
]

FT, RT = b"\x1e", b"\x1d"
"""The terminators of a field and of a record."""

LEADER = re.compile(
    rb"(?! {12})"
    rb"[0-9 ]{5}[ a-z][ a-z][ -~]{3}[2 ][2 ][0-9 ]{5}[ -~]{3}(?:4[ -~]{3}| {4})"  # 01234cam a2200289 a 4500
    rb"|[0-9]{5}[ -~]{4}[a ]22[0-9]{5}[ -~]{3}4500"  # 01234CAM#a2200289#a#4500, whose numbers are sound
)
"""The leader of a record, wherever it stands: strict enough that no text looks like it, and lax about what is often
blank; but what begins with twelve blanks are those with which a program fills its blocks.
"""

FIRST_ENTRY = re.compile(rb"(?=[0-9A-Za-z]{3}[0-9]{4}00000)")
"""Where the first row of a directory may begin, whose data begin at 0."""

BEGINNING = re.compile(rb"[^\x1e\x1f]{0,60}?[0-9A-Za-z]{3}[0-9]{4}00000(?:[0-9A-Za-z]{3}[0-9]{9}|\x1e)")
"""A directory after what may have been a leader."""

WITH_DIRECTORY = re.compile(
    rb"[ -~]{5}[ a-z]{2}[ -~]{3}22[ -~]{8}4500"  # 01234cam a2200289 a 4500
    rb"(?=[0-9A-Za-z]{3}[0-9]{4}00000[0-9A-Za-z]{12,}+\x1e)"  # before 001001300000003000400013
)
"""A leader, whatever it says of lengths, and a directory:
of one that is quoted in a text more of that text would follow.
"""

# What stands in each place of a leader, as far as it is always the same.
_DIGITS, _ANY = b"0123456789", bytes(range(0x20, 0x7F))
_USUAL = (*[_DIGITS] * 5, *[_ANY] * 5, b"2", b"2", *[_DIGITS] * 5, *[_ANY] * 3, b"4", b"5", b"0", b"0")

MOST_FIELDS = 100_000
"""A directory whose starts have five digits cannot name as many fields;
what has more is no record, and costs memory.
"""

_ROWS = re.compile(rb"(?:[0-9A-Za-z]{3}[0-9]{9})+")
_STRAY = re.compile(rb"[^0-9A-Za-z]")  # what cannot stand in a directory
FILLING = b"\r\n\t\x00\x1a"  # what programs leave between records, or behind fields, without meaning anything by it
_COMPARABLE = 50_000  # rows and fields that are equal, each with each: beyond it they are taken in order


def looks_like_a_record(data: bytes) -> bool:
    """Whether bytes begin like a record, be it a damaged one: with most of a leader, or with a directory.

    What follows a stray terminator within a record may have fields, and is none.
    """
    if LEADER.match(_without_stray(data)) or BEGINNING.match(data):
        return True
    return sum(byte in usual for byte, usual in zip(data, _USUAL, strict=False)) >= 20


def ends_its_directory(data: bytes, at: int = 0) -> bool:
    """Whether the directory of the record that begins here ends where its leader says."""
    base = number_of(data[at + 12 : at + 17])
    return base > 24 and data[at + base - 1 : at + base] == FT and b"\x1f" not in data[at + 24 : at + base]


def _without_stray(data: bytes) -> bytes:
    """A record without what has fallen into its leader, where that is then one: a byte put in moves all that follow.

    Where the directory still ends as the leader says, a byte stands in the place of another.
    """
    base = number_of(data[12:17])
    if base > 24 and data[base - 1 : base] == FT:
        return data
    tidy = _NOT_IN_LEADER.sub(b"", data[:30]) + data[30:]
    return tidy if LEADER.match(tidy) and not LEADER.match(data) else data


def _without_breaks(record: bytes) -> bytes:
    """A record without the line breaks put into it, where its directory then says of all fields where they are.

    Of what is to be printed or sent as text some programs make lines of 80 bytes, others one for each field.
    """
    for mark in (b"\r\n", b"\n"):
        tidy = record.replace(mark, b"")
        base = number_of(tidy[12:17])
        if len(tidy) < len(record) and agrees(tidy[24 : base - 1], tidy[base:-1].split(FT)):
            return tidy
    return record


_NOT_IN_LEADER = re.compile(rb"[^ -~]")


class _Place(NamedTuple):
    """A stretch of a record: the bytes of a field without its terminator, and where they begin."""

    at: int
    raw: bytes


class _Found(NamedTuple):
    tag: str
    place: _Place


def repaired(record: bytes, ended: bool, findings: Findings) -> tuple[Field, ...]:
    """The fields of a record in any state, and what was wrong with it; empty if nothing can be read."""
    tidy = _without_breaks(record)
    if len(tidy) < len(record):
        findings.add("warning", "line breaks within the record", "left out", at=record.find(b"\n"))
    elif len(tidy := _without_stray(record)) < len(record):
        findings.add("warning", f"bytes in the leader that none has: {beginning(record[:30])}", "left out", path="LDR",
                     kind="no character of a leader")  # fmt: skip
    fields = _repaired(tidy, ended, findings)
    findings.sort(key=lambda finding: finding.at)
    # Of a record with bytes between, what is left out is nowhere in it as it came; and its neighbour may need them.
    if fields and (len(tidy) < len(record) or not _holds_without(tidy, ended, fields, findings)):
        behind = b"" if len(tidy) < len(record) else _record_behind(record, ended, findings)
        if behind:
            at = next(finding.at for finding in findings if finding.rejected)
            findings[:] = [finding for finding in findings if not finding.rejected]
            findings.add("error", f"a record runs into this one: {beginning(behind)}", "left out",
                         kind="a record that runs into another", rejected=behind, at=at)  # fmt: skip
        else:
            _keep_all(findings)
    elif not fields:  # what goes to quarantine are the bytes as they came; of what is left out nothing was put right
        whole = record + RT if ended else record
        findings[:] = [finding._replace(rejected=whole) for finding in findings if finding.rejected]
    return fields


def _keep_all(findings: Findings) -> None:
    """Let nothing go to quarantine by itself."""
    findings[:] = [finding._replace(rejected=b"") for finding in findings]


def _record_behind(record: bytes, ended: bool, findings: Findings) -> bytes:
    """A record that has run into the one before it, if all that is left out is that, from its leader to the end."""
    rejected = [finding for finding in findings if finding.rejected]
    if not looks_like_a_record(rejected[0].rejected):
        return b""
    begin = rejected[0].at
    if b"".join(finding.rejected for finding in rejected) != (record[begin:] if record.endswith(FT) else b""):
        return b""
    return record[begin:] + RT if ended else record[begin:]


def _repaired(record: bytes, ended: bool, findings: Findings) -> tuple[Field, ...]:
    if record.count(FT) > MOST_FIELDS:
        findings.add("error", f"more than {MOST_FIELDS:,} fields", "left out", rejected=record)
        return ()
    cut = _length(record, ended, findings)
    bounds = _directory(record, findings)
    if bounds is None:
        findings.add("error", "no field terminator, so no fields", "left out", rejected=record)
        return ()
    begin, end, body = bounds
    if not record.endswith(FT) and not cut:
        bare = record.rstrip(b" " + FILLING)
        if bare.endswith(FT):
            findings.add("note", "white space behind the last field", "skipped",
                         kind="white space in a record", at=len(bare))  # fmt: skip
            record = bare
        else:
            findings.add("warning", "the last field has no terminator", "read up to the end")
    rows = record[begin:end]
    if len(rows) % 12 == len(_STRAY.findall(rows)):  # put in, and not in the place of something
        rows = _STRAY.sub(b"", rows)
    matched = _match(rows, body, record, cut, findings)
    if cut and matched and _is_data(matched[-1].tag) and b"\x1f" not in matched[-1].place.raw:
        matched.pop()  # cut off within its indicators

    text = record[: min(begin, end, 24)].decode("latin-1")
    fields = [line("LDR", _leader_line(text, findings)), *_fields(matched, text[9:10], cut, record, findings)]
    if len(fields) == 1:
        _keep_all(findings)
        findings.add("error", "a record without fields", "left out", rejected=record)
        return ()
    return tuple(fields)


def _holds_without(record: bytes, ended: bool, fields: Sequence[Field], findings: Findings) -> bool:
    """Whether a record without what is left out of it is the same record: else that stays where it is.

    What is in quarantine can be put right there and added: none of it may be in two places, or look like a record. And
    a record without a leader, or without its end, might when shorter be joined to the one before it or after it.
    """
    rejected = [finding for finding in findings if finding.rejected]
    if not rejected:
        return True
    if not (LEADER.match(record) and record.endswith(FT)):
        return False
    if any(LEADER.search(finding.rejected) or looks_like_a_record(finding.rejected) for finding in rejected):
        return False
    rest = record
    for finding in reversed(rejected):
        rest = rest[: finding.at] + rest[finding.at + len(finding.rejected) :]
    # The end of its directory may be all that tells it from the one before.
    if ends_its_directory(record) and not ends_its_directory(rest):
        return False
    again = Findings()
    return _repaired(rest, ended, again) == tuple(fields) and not any(finding.rejected for finding in again)


def _is_data(tag: str) -> bool:
    return tag.isdigit() and tag >= "010"


def _length(record: bytes, ended: bool, findings: Findings) -> bool:
    """Whether a record breaks off; and what its leader says of its length, compared with what there is."""
    declared, size = number_of(record[:5]), len(record) + 1
    if not ended and declared > size:
        findings.add("error", f"the record breaks off after {len(record)} of {declared} bytes",
                     "what is there was read", kind="the record breaks off")  # fmt: skip
        return True
    if declared != size:
        given = record[:5].decode("latin-1")
        findings.add("warning", f"the leader gives a length of {given!r}, the record has {size} bytes",
                     "read up to its terminator", kind="wrong record length")  # fmt: skip
    if not ended:
        findings.add("warning", "no record terminator", "read up to the end")
    return False


def _directory(record: bytes, findings: Findings) -> tuple[int, int, int] | None:
    """Where the directory begins and ends, and where the data begin; None where there is no directory."""
    base = number_of(record[12:17])
    end, body = _end_of_directory(record, base)
    if end < 0:
        return None
    if base != body:
        findings.add("warning", f"the base address of data is given as {record[12:17].decode('latin-1')!r}, "
                     f"the directory ends at {end + 1}", "the end of the directory was used",
                     kind="wrong base address")  # fmt: skip
    elif record[end : end + 1] != FT:
        findings.add("warning", "the directory has no terminator", "read up to the base address of data")
    begin = 24
    if FIRST_ENTRY.match(record) or (end - begin) % 12 not in (0, len(_STRAY.findall(record, begin, end))):
        begin = _begin_of_directory(record, end, body)
    return begin, end, body


def _begin_of_directory(record: bytes, end: int, body: int) -> int:
    """Where a directory begins whose length is none: with a row that fits the first field.

    ``001001300000003…`` is one at its second byte, too, and at its third: 010 with a length of
    130, 100 with one of 1300.
    """
    begins = [found.start() for found in FIRST_ENTRY.finditer(record, 0, end)]
    first = record.find(FT, body) + 1 - body
    fitting = [at for at in begins if number_of(record[at + 3 : at + 7]) == first]
    if not begins or (LEADER.match(record) and record[20:24] == b"4500"):
        # Nothing seems wrong with the leader; but its last zeros may be those of 001.
        return next((at for at in fitting if 20 < at < 24 and record.startswith(b"001", at)), 24)
    return next((at for at in fitting or begins if (end - at) % 12 == 0), (fitting or begins)[0])


def _end_of_directory(record: bytes, base: int) -> tuple[int, int]:
    """Where the directory ends and the data begin: by its terminator, and where that is gone by the base address.

    A terminator may stand by mistake before its place, in the leader or between the rows; there the base address helps,
    which is wrong by one where the byte was put in, or one was lost.
    """
    first = record.find(FT, 24)
    ends = _ends_of_fields(record, min(first, base - 1) if base > 0 else first)
    if ends and all(record[first + end : first + end + 1] == FT for end in ends):
        return first, first + 1
    for end in (base - 1, base, base - 2):
        if end >= 36 and record[end : end + 1] == FT and (end == first or _is_directory(record[24:end])):
            return end, end + 1
    if (
        36 < base <= first
        and _ROWS.fullmatch(record, 24, base - 1)
        and all(FT in record[base - 2 + end : base + end] for end in ends)
    ):
        end = base - 2 + ends[0]
        lost = record[end : end + 1] == FT != record[end + 1 : end + 2]
        return base - 1, base - 1 if lost else base
    if first < 0:
        first = record.find(FT)
    return first, first + 1


def _ends_of_fields(record: bytes, end: int) -> list[int]:
    """Where among the data the first two fields end, as their rows say: two agree with terminators by no chance."""
    rows = (record[at : at + 12] for at in range(24, min(end, 48) - 11, 12))
    return [number_of(row[3:7]) + number_of(row[7:]) for row in rows if _ROWS.fullmatch(row)]


def _is_directory(data: bytes) -> bool:
    """Whether bytes are a directory, into which a terminator or two may have fallen."""
    return len(data) % 12 <= len(_STRAY.findall(data)) <= 2


def _leader_line(text: str, findings: Findings) -> str:
    if len(text) != 24:
        findings.add("warning", f"the leader has {len(text)} characters", "filled up with blanks", path="LDR",
                     kind="leader too short")  # fmt: skip
    elif text[10:12] != "22":
        findings.add("warning", f"LDR/10-11 is {text[10:12]!r}", "put right: 22", path="LDR", kind="LDR/10-11")
    if len(text) == 24 and text[20:] != "4500":
        findings.add("note", f"LDR/20-23 is {text[20:]!r}", "put right: 4500", path="LDR", kind="LDR/20-23")
    for at in (*range(5, 9), *range(17, 20)):
        if text[at : at + 1] and not " " <= text[at] <= "~":
            findings.add("warning", f"LDR/{at:02} is {text[at]!r}", "a blank put in", path="LDR",
                         kind="no character of a leader")  # fmt: skip
    return leader(text)


def _fields(matched: Sequence[_Found], label: str, cut: bool, record: bytes, findings: Findings) -> Iterator[Field]:
    data = [found.place.raw for found in matched if _is_data(found.tag)]
    sign = b"" if any(b"\x1f" in raw for raw in data) else delimiter_of(data)
    if sign:
        findings.add("warning", f"{sign.decode()} where subfields begin", "read as their delimiter",
                     kind="another sign for the delimiter")  # fmt: skip
    decode = decoder([found.place.raw for found in matched if TAG.fullmatch(found.tag)], label, cut, findings)
    for tag, place in matched:
        if not TAG.fullmatch(tag):
            _leave_out(f"the tag {tag!r} is no tag", "not a tag", place, record, findings, path=tag)
            continue
        if not tag.isdigit() and not tag[0].isupper():
            findings.add("warning", "a letter in the tag", "kept as it is", path=tag)
        raw = delimited(place.raw, sign) if sign and tag >= "010" else place.raw
        since = len(findings)
        text = decode(raw)
        findings.place(tag, since)
        if field := field_of(tag, text, findings):
            yield field


def _leave_out(cause: str, kind: str, place: _Place, record: bytes, findings: Findings, path: str = "") -> None:
    """Put down that a field is left out, with its bytes; one without any is no loss."""
    end = place.at + len(place.raw)
    findings.add("error" if place.raw else "warning", f"{cause}: {beginning(place.raw)}",
                 "the field was left out", path=path, kind=kind, at=place.at,
                 rejected=place.raw and record[place.at : end + 1])  # fmt: skip


# --- the directory and the data


def _match(directory: bytes, body: int, record: bytes, cut: bool, findings: Findings) -> list[_Found]:
    """Tags and the bytes that belong to them: by the directory where it is right, else by the terminators."""
    data = record[body:].removesuffix(FT)
    segments = data.split(FT)
    starts = accumulate((len(segment) + 1 for segment in segments[:-1]), initial=body)
    places = [*map(_Place, starts, segments)]
    entries = rows_of(directory, segments)
    if len(directory) != 12 * len(entries):
        cause = f"a directory of {len(directory)} bytes for {len(segments)} fields"
        findings.add("warning", cause, "its rows found by the field terminators", kind="the length of the directory")
    if cut:
        _without_data([entry for entry in entries if entry.start > len(data)], cut, findings)
        entries = [entry for entry in entries if entry.start <= len(data)]
    spans = _spans(entries, places, body)
    if spans is not None:
        return _followed(entries, spans, places, record, cut, findings)
    if not cut:
        findings.add(
            "warning", "the directory does not agree with the field terminators", "fields rebuilt from the terminators"
        )
    if len(entries) > len(places):  # rather those that can be of use
        tags = [entry for entry in entries if TAG.fullmatch(entry.tag)]
        if len(tags) == len(places):
            _without_data([entry for entry in entries if not TAG.fullmatch(entry.tag)], cut, findings)
            entries = tags
    order = sorted(enumerate(entries), key=lambda numbered: numbered[1].start)
    by_start = [entry for _, entry in order]
    if _agreeing(by_start, places) <= _agreeing(entries, places):
        return _rebuilt(entries, places, body, record, cut, findings)
    # The data stand in another order, and something has moved them; the order of the directory is the record's.
    found, rows = _rebuilt(by_start, places, body, record, cut, findings), iter(order)
    numbers = [next(number for number, entry in rows if entry.tag == one.tag) for one in found]
    return [one for _, one in sorted(zip(numbers, found, strict=True), key=itemgetter(0))]


def _rebuilt(
    entries: Sequence[Entry], places: Sequence[_Place], body: int, record: bytes, cut: bool, findings: Findings
) -> list[_Found]:
    """The fields of rows that do not agree with the terminators."""
    if len(entries) == len(places) and not _are_moved(entries, places):
        return _match_each(entries, places, body)
    return _match_groups(entries, places, record, cut, findings)


def _without_data(entries: Sequence[Entry], cut: bool, findings: Findings) -> None:
    """Put down the rows for which there are no data; where the record breaks off, that has been said."""
    if entries:
        tags = ", ".join(entry.tag for entry in entries)
        findings.add("note" if cut else "error", f"no data for {tags}", "left out", kind="fields without data")


def _spans(entries: Sequence[Entry], places: Sequence[_Place], body: int) -> list[range] | None:
    """Which stretches each row names: several if terminators stand in its field, one where its length is wrong.

    None if a row begins where no field does, or if two rows have the same data and others none: the numbers are wrong.
    """
    begins = {place.at - body: number for number, place in enumerate(places)}
    ends = {start + len(places[number].raw): number for start, number in begins.items()}
    spans: list[range] = []
    named: set[int] = set()
    for entry in entries:
        first = begins.get(entry.start)
        if first is None:
            return None
        last = ends.get(entry.start + entry.length - 1, first)
        spans.append(range(first, max(first, last) + 1))
        named.update(spans[-1])
    shared = len(named) < sum(map(len, spans))
    return None if not entries or (shared and len(named) < len(places)) else spans


def _followed(
    entries: Sequence[Entry],
    spans: Sequence[range],
    places: Sequence[_Place],
    record: bytes,
    cut: bool,
    findings: Findings,
) -> list[_Found]:
    """The fields as the directory gives them, and what it leaves out."""
    found = [
        _Found(entry.tag, _joined(places[span.start : span.stop], record))
        for entry, span in zip(entries, spans, strict=True)
    ]
    if not cut and any(entry.length != len(place.raw) + 1 for entry, (_, place) in zip(entries, found, strict=True)):
        findings.add("warning", "the lengths in the directory do not agree with the field terminators",
                     "read up to the terminators", kind="directory and data differ")  # fmt: skip
    named = {number for span in spans for number in span}
    if len(named) < sum(map(len, spans)):
        findings.add("warning", "two rows of the directory share their data", "the directory was followed",
                     kind="directory and data differ")  # fmt: skip
    for number, place in enumerate(places):
        if number not in named:
            _leave_out("data that the directory leaves out", "data without a tag", place, record, findings)
    return found


def _joined(places: Sequence[_Place], record: bytes) -> _Place:
    """Neighbouring stretches as one, with the terminators between them."""
    first, last = places[0], places[-1]
    return _Place(first.at, record[first.at : last.at + len(last.raw)])


def _match_each(entries: Sequence[Entry], places: Sequence[_Place], body: int) -> list[_Found]:
    """The same where there are as many rows as fields: in order, unless the starts say that the order is another."""
    numbers = {(place.at - body, len(place.raw) + 1): number for number, place in enumerate(places)}
    claims = [numbers.get((entry.start, entry.length)) for entry in entries]
    order = [number if claim is None else claim for number, claim in enumerate(claims)]
    if len({*order}) < len(order):
        # Where bytes are missing, all later starts are wrong, and may by chance be those of others of the same length.
        counts = Counter(claim for claim in claims if claim is not None)
        here = _agreeing(entries, places)
        once = {claim for claim, count in counts.items() if count == 1} if here < counts.total() else set()
        rest = [number for number in range(len(places)) if number not in once]
        rows = [entry for entry, claim in zip(entries, claims, strict=True) if claim not in once]
        left = iter(_by_length(rows, [places[number] for number in rest]))
        return [
            _Found(entry.tag, places[claim] if claim is not None and claim in once else next(left))
            for entry, claim in zip(entries, claims, strict=True)
        ]
    return [_Found(entry.tag, places[number]) for entry, number in zip(entries, order, strict=True)]


def _by_length(rows: Sequence[Entry], fields: Sequence[_Place]) -> Sequence[_Place]:
    """The field of each row: in order, unless more of them have the length of their row in another."""
    of_length: dict[int, list[_Place]] = {}
    for place in reversed(fields):
        of_length.setdefault(len(place.raw) + 1, []).append(place)
    found = [of_length[row.length].pop() if of_length.get(row.length) else None for row in rows]
    if len(found) - found.count(None) <= _agreeing(rows, fields):
        return fields
    taken = {place.at for place in found if place}
    left = iter([place for place in fields if place.at not in taken])
    return [place or next(left) for place in found]


def _match_groups(
    entries: Sequence[Entry], places: Sequence[_Place], record: bytes, cut: bool, findings: Findings
) -> list[_Found]:
    """The same where there are more rows than fields, or fewer: by the lengths, between those that are right."""
    matched: list[_Found] = []
    for (row, field), (next_row, next_field) in pairwise(_anchors(entries, places)):
        rows, fields = entries[row:next_row], list(places[field:next_field])
        if len(rows) < len(fields):  # stray terminators inside a field leave its first piece too short
            for at, entry in enumerate(rows):
                while len(fields) > len(rows) and len(fields[at].raw) + 1 < entry.length:
                    fields[at : at + 2] = [_joined(fields[at : at + 2], record)]
            if len(rows) == 1:
                fields = [_joined(fields, record)]
        elif len(rows) > len(fields) and not cut and fields:  # terminators overwritten: the rows say where they were
            fields = _parted_each(rows, fields) or _parted(rows, _joined(fields, record)) or fields
        matched += map(_Found, [entry.tag for entry in rows], fields)
        _without_data(rows[len(fields) :], cut, findings)
        for place in fields[len(rows) :]:
            _leave_out("data without a tag", "data without a tag", place, record, findings)
    return matched


def _agreeing(entries: Sequence[Entry], places: Sequence[_Place]) -> int:
    """How many fields, taken in order, have the length of their row."""
    return sum(entry.length == len(place.raw) + 1 for entry, place in zip(entries, places, strict=False))


def _are_moved(entries: Sequence[Entry], places: Sequence[_Place]) -> bool:
    """Whether as many terminators were put in as were lost: the fields between are not those of their rows."""
    if len(entries) - _agreeing(entries, places) < _FOLLOWING:
        return False
    blocks = _blocks(entries, places)
    there = {(place.at - places[0].at, len(place.raw) + 1) for place in places}
    if sum(block.size for block in blocks) <= sum((entry.start, entry.length) in there for entry in entries):
        return False  # where each stands is known better from its row alone
    return any(block.a != block.b and block.size >= _FOLLOWING for block in blocks)


_FOLLOWING = 3
"""So many fields with the lengths of as many rows elsewhere are there by no chance."""


def _blocks(entries: Sequence[Entry], places: Sequence[_Place]) -> list[Match]:
    """Rows and fields that follow one another and have the same bounds, the same lengths, or lengths that the starts
    tell: whichever are more. All starts are wrong behind what was put in or lost.
    """
    starts = [entry.start for entry in entries], [place.at - places[0].at for place in places]
    bounds = [[*pairwise((*ones, -1))] for ones in starts]
    told = [[end - start for start, end in ones] for ones in bounds]
    lengths = [entry.length for entry in entries], [len(place.raw) + 1 for place in places]
    found = _following(*bounds), _following(*lengths), _following(*told)
    return max(found, key=lambda blocks: sum(block.size for block in blocks))


def _following(rows: Sequence[Hashable], fields: Sequence[Hashable]) -> list[Match]:
    """What follows one another in both; nothing where too much of it is equal to compare."""
    counts = Counter(rows)
    if sum(counts[field] for field in fields) > _COMPARABLE:
        return []
    return SequenceMatcher(None, rows, fields, autojunk=False).get_matching_blocks()


def _anchors(entries: Sequence[Entry], places: Sequence[_Place]) -> list[tuple[int, int]]:
    """Which rows and which fields correspond for certain, having the same start or length in the same order."""
    anchors = [(0, 0)]
    for block in _blocks(entries, places):
        anchors += [(block.a + step, block.b + step) for step in range(block.size + 1)]
    return [*anchors, (len(entries), len(places))]


def _parted_each(rows: Sequence[Entry], fields: Sequence[_Place]) -> list[_Place]:
    """Stretches of which each has the length of a row, or of several whose terminators are gone or overwritten, parted
    where these say it; nothing if one has another length.
    """
    found: list[_Place] = []
    left = deque(rows)
    for field in fields:
        several: list[Entry] = []
        length = more = 0
        while left and (not several or more not in (0, len(several) - 1)):
            several.append(left.popleft())
            length += several[-1].length
            more = length - len(field.raw) - 1
        if not several or more not in (0, len(several) - 1):
            return []
        found += (_parted(several, field) or ()) if len(several) > 1 else (field,)
    return found if len(found) == len(rows) else []


def _parted(rows: Sequence[Entry], place: _Place) -> list[_Place] | None:
    """A stretch parted where the rows say that fields begin; None if they do not say it, or nothing begins there.

    Where the terminators are gone, and nothing is in their place, each field begins one byte earlier than the last; and
    all but the first earlier by what is lost with its terminator, if each of them then begins with its indicators.
    """
    missing = sum(entry.length for entry in rows) - len(place.raw)
    ways = []
    for gap, back in ((1, 0), (0, 0), (0, missing - len(rows))):
        pieces = _cut(rows, place, gap, back) if back >= 0 else []
        parted = zip(rows[1:], pieces[1:], strict=False)
        data = [piece.raw for row, piece in parted if _is_data(row.tag)]
        begun = sum(raw[2:3] == b"\x1f" for raw in data)
        sure = sum(_INDICATED.match(raw) is not None for raw in data)
        if pieces and (not back or 0 < len(data) == sure):
            fits = missing == (1 if gap else len(rows))
            ways.append(((begun, sure, fits), len(data), pieces))
    if not ways:
        return None
    (right, *_), of, pieces = max(ways, key=itemgetter(0))
    return pieces if right * 2 >= of or b"\x1f" not in place.raw else None


_INDICATED = re.compile(rb"[ 0-9]{2}\x1f")
"""How a data field of MARC 21 begins."""


def _cut(rows: Sequence[Entry], place: _Place, gap: int, back: int) -> list[_Place]:
    """A stretch cut where its rows begin, with a gap or without between them, and all but the first so many bytes
    earlier; nothing if one would be empty, or would begin outside.
    """
    starts = [entry.start - rows[0].start - (1 - gap) * at - (back if at else 0) for at, entry in enumerate(rows)]
    bounds = [*pairwise((*starts, len(place.raw) + gap))]
    if not all(0 <= left < right for left, right in bounds):
        return []
    return [_Place(place.at + left, place.raw[left : right - gap]) for left, right in bounds]
