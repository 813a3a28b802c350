r"""Files of RIS ↔ records.

A record is all from ``TY  -`` to ``ER  -``; a line without a tag goes on with the value before it::

    TY  - RPRT
    AU  - Welsh, Brandon C.
    TI  - Crime Prevention Effects of Closed Circuit Television
    PY  - 2002
    ER  -

Files are read in UTF-8, in UTF-16 by its mark, or in Windows-1252 where they are neither; written in UTF-8 with the
line ends that the specification asks for (CR LF).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, BinaryIO, Literal, NamedTuple

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Trace
from bibld.crosswalk.writing import Written
from bibld.errors import StreamError
from bibld.formats import Format, Job
from bibld.formats._encoding import CONTROL, TextLines
from bibld.formats._events import is_in_words
from bibld.formats._headings import PERIODICAL, SERIES
from bibld.formats._markup import unmarked as without_markup
from bibld.formats._places import is_dated_apart, published, understood, with_details
from bibld.formats._unmarked import unmarked
from bibld.formats._windows import as_meant
from bibld.formats.ris.host import of_whole
from bibld.formats.ris.line import spell
from bibld.formats.ris.mapping import CROSSWALK
from bibld.formats.ris.reference import cited_host
from bibld.formats.ris.thesis import of_university
from bibld.labels import full_name
from bibld.model import Note, Provision, Record, Related, as_description, has_number, is_placed
from bibld.report import Report
from bibld.settings import Settings

__all__ = ["CROSSWALK", "read", "traced", "write", "written"]

_LINE = re.compile(r"[ \t\ufeff]*([A-Z][A-Z0-9] ?|[A-Z]{3,5} ) -(?:[ \t](.*)|$)", re.DOTALL)
"""A tag and a value; some databases have tags of more letters, as ``PMID  - 12345678`` of the APA."""
_BLANKS = "\ufeff \t\r\n\x1a"
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]+")
_CUT_OFF = re.compile(rb"(?:(?<=\S)|(?<=\S )|(?<=\S  ))(?=TY {1,2}- [A-Z]{3,8}\s*$)")
_RANKS = {
    "TY": 0,
    **dict.fromkeys(("T2", "JF", "JO"), 1),
    **dict.fromkeys(("C3", "T3"), 3),
    **dict.fromkeys(("M1", "SV"), 4),
    **dict.fromkeys(("DA", "EP", "VL", "Y2"), 5),
    **dict.fromkeys(("IS", "L3", "M3", "ST"), 6),
    "C7": 7,
}
_USUAL = 2
"""In which order tags are read:
before the others those that they depend on, and behind them what adds to what they say.
"""


class _Piece(NamedTuple):
    """One record's fields as they stand in a file, and its bytes; ``whole`` where it ends in ER."""

    fields: list[Field]
    raw: bytes
    whole: bool


def _lines(stream: BinaryIO, job: Job) -> Iterator[tuple[str, bytes]]:
    lines = TextLines(stream, job.report, "RIS", CONTROL)
    for whole in lines:
        for line in _parted(whole):  # one that was cut off may have the next record in it
            yield lines.text(line).rstrip("\r\n"), line


def _parted(line: bytes) -> Sequence[bytes]:
    """A line before and from the first tag of a record on; mostly there is none within one."""
    return _CUT_OFF.split(line) if b"TY " in line[1:] else (line,)


def _pieces(stream: BinaryIO, job: Job) -> Iterator[_Piece]:
    """The records of a file, each from its first tag to ER, or to the next TY where that is missing."""
    fields: list[tuple[str, list[str]]] = []
    raw: list[bytes] = []
    level: Literal["note", "warning"] = "note"  # a header, as some databases have one
    for text, line in _lines(stream, job):
        found = _LINE.fullmatch(text.rstrip())
        if found is None:
            text = text.strip(_BLANKS)
            if fields and text:
                fields[-1][1].append(text)
                raw.append(line)
            elif text:
                _outside(job, level, text, line)
            continue
        level = "warning"
        tag, value = found[1].rstrip(), (found[2] or "").strip()
        if tag == "ER":
            if fields:
                yield _piece(fields, [*raw, line], whole=True)
            fields, raw = [], []
            if value:
                _outside(job, level, value, line)
            continue
        if tag == "TY" and fields:  # of a record that does not end, or of one that has lost its beginning
            yield _piece(fields, raw, whole=_took_end(fields))
            fields, raw = [], []
        fields.append((tag, [value]))
        raw.append(line)
    if fields:
        yield _piece(fields, raw, whole=_took_end(fields))


def _took_end(fields: list[tuple[str, list[str]]]) -> bool:
    """Take ER without its dash, with which cffconvert ends a record, off the last value; whether there was one. Before
    another tag it may be a keyword.
    """
    values = fields[-1][1]
    ended = len(values) > 1 and values[-1] == "ER"
    del values[len(values) - ended :]
    return ended


def _outside(job: Job, level: Literal["note", "warning"], text: str, raw: bytes) -> None:
    """Tell of what is no part of a record, as it begins."""
    cause = f"text outside a record: {text[:60]!r}"
    job.report.fault(level, cause, done="left out", kind="text outside a record", rejected=raw)


def _piece(fields: list[tuple[str, list[str]]], raw: list[bytes], *, whole: bool) -> _Piece:
    """A record without the tags that have no value: no reader of one is given nothing. TY begins it even so."""
    made = [Field(tag, (("", _bare(tag, "\n".join(values)).strip()),)) for tag, values in fields]
    return _Piece([field for field in made if field.first("") or field.where == "TY"], b"".join(raw), whole)


def _bare(tag: str, text: str) -> str:
    """A value that is understood, without the markup of the web page that many are taken from:
    ``T2  - Bees &amp; Wasps``.

    Where an address is to be, it is that of a link, not its words:
    ``UR  - <a href="http://a.example/b">Full text</a>``.
    """
    if tag in _ADDRESSES:
        text = _ANCHOR.sub(r"\1", text)
    return without_markup(text, links=tag in _NOTES) if tag in CROSSWALK.by_where else text


_ADDRESSES = frozenset(("UR", "L1", "L2", "L3"))
_NOTES = frozenset(("AB", "N1", "N2"))
_ANCHOR = re.compile(r"""<a\s[^<>]*?href=["']([^"'<>]*)["'][^<>]*>[^<>]*</a>""", re.IGNORECASE)


_OF_NO_TYPE = Field("TY", (("", "GEN"),))


def _checked(stream: BinaryIO, job: Job) -> Iterator[list[Field]]:
    number = 0
    for piece in _pieces(stream, job):
        if piece.fields and not any(field.where in CROSSWALK.by_where for field in piece.fields):
            # Ovid has NL behind the end of each record, with the address of its text.
            _outside(job, "warning", spell(piece.fields[0]), piece.raw)
            continue
        number += 1
        job.report.at(number, next((str(field.first("")) for field in piece.fields if field.where == "ID"), ""))
        fields = piece.fields
        if (kind := next((field.first("") for field in fields if field.where == "TY"), None)) is None:
            job.report.fault("error", "a record without its type (TY)", done="this record is not read",
                             kind="a record without TY", rejected=piece.raw)  # fmt: skip
            continue
        if not kind:
            job.report.fault("warning", "TY says no type", done="read as GEN", kind="TY without a type")
            fields = [_OF_NO_TYPE if field.where == "TY" else field for field in fields]
        if not piece.whole:
            job.report.fault("warning", "the record does not end (ER)", done="read as far as it goes", kind="no ER")
        if not piece.raw.isascii():
            texts = as_meant([str(field.first("")) for field in fields], job.report)
            fields = [Field(field.where, (("", text),)) for field, text in zip(fields, texts, strict=True)]
        yield of_whole(sorted(fields, key=lambda field: _RANKS.get(field.where, _USUAL)))
    if not number:
        raise StreamError("not RIS: there is no line such as TY  - RPRT")


def read(stream: BinaryIO, job: Job, _card: Format) -> Iterator[Record]:
    """The records of a file, one at a time."""
    for fields in _checked(stream, job):
        yield CROSSWALK.read(fields, job.report)


def traced(stream: BinaryIO, job: Job, _card: Format) -> Iterator[tuple[Record, list[Trace]]]:
    """The records of a file, each with what became of its fields."""
    for fields in _checked(stream, job):
        trace: list[Trace] = []
        yield CROSSWALK.read(fields, job.report, trace), trace


def written(record: Record, report: Report, settings: Settings) -> list[Written]:
    """A record's fields, each with the row that made it."""
    return CROSSWALK.write(_on_one_level(unmarked(record)), report, settings)


def _on_one_level(record: Record) -> Record:
    """A record in which what is said of its host stands where RIS has it: beside what is said of the record itself.

    The book of a chapter has the editors, the publisher, the year and the ISBN; the journal of an article the ISSN, and
    when that began is not its year.
    What is said in words is said in volume, issue and pages, as far as they are understood.
    """
    record = with_details(of_university(record))
    if record.parts:
        record = replace(record, parts=tuple(map(understood, record.parts)))
    stands_in = cited_host(record)
    if stands_in is None:
        return record
    at = next(at for at, found in enumerate(record.related) if found is stands_in)
    host = _in_values(stands_in)
    within = host.record
    if within is None:
        return replace(record, related=(*record.related[:at], host, *record.related[at + 1 :]))
    moved, kept = _moved_up(record, host, within)
    series = tuple(found for found in within.related if found.relation in SERIES)
    known = {full_name(agent) for agent in record.agents if "edt" in agent.roles}
    editors = tuple(agent for agent in within.agents if "edt" in agent.roles and full_name(agent) not in known)
    rest = replace(
        within,
        agents=tuple(
            agent for agent in within.agents if "edt" not in agent.roles or agent not in (*editors, *record.agents)
        ),
        related=tuple(found for found in within.related if found.relation not in SERIES),
        identifiers=(),
        issuance="" if within.issuance in _LEVELS else within.issuance,
        genres=tuple(genre for genre in within.genres if genre != PERIODICAL or within.issuance != "serial"),
        parts=within.parts if host.part is not None else within.parts[1:],
        **kept,
    )
    host = replace(
        host,
        record=as_description(rest),
        part=host.part or next(map(understood, within.parts), None),
        identifiers=(*host.identifiers, *within.identifiers),
    )
    level = "monographic component" if _is_edited(host, within) else record.issuance
    return replace(
        record,
        issuance=_LEVELS.get(within.issuance, level),
        agents=(*record.agents, *editors),
        related=(*record.related[:at], host, *record.related[at + 1 :], *series),
        **{slot: (*values, *getattr(record, slot)) for slot, values in moved.items()},
    )


def _moved_up(record: Record, host: Related, within: Record) -> tuple[dict[str, Any], dict[str, Any]]:
    """What a host says in the place of a record that does not, by slot, and what of these slots stays with the host."""
    of_host = [slot for slot in _OF_HOST if not _says(record, slot)] if _is_issued_with(record, host) else []
    moved = {slot: getattr(within, slot) for slot in of_host}
    kept: dict[str, Any] = dict.fromkeys(of_host, ())
    is_apart = is_dated_apart(host, moved.get("dates", ()))
    if is_apart:
        kept["dates"], moved["dates"] = within.dates, ()
    stated = moved.get("provisions", ())
    own = {found.date for found in record.provisions if found.date}
    if stated and (is_apart or own):
        kept["provisions"] = tuple(Provision(date=found.date) for found in stated if found.date not in {"", *own})
        moved["provisions"] = tuple(bare for found in stated if (bare := replace(found, date="")) != Provision())
    return moved, kept


def _is_issued_with(record: Record, host: Related) -> bool:
    """Whether something may be issued with what it stands in: not what was made, as a letter of a collection was."""
    return is_placed(host) or bool(record.parts) or all(date.kind != "created" for date in record.dates)


def _is_edited(host: Related, within: Record) -> bool:
    """Whether what a resource stands in is a book, since somebody has edited it and somebody published it, and pages
    alone are told of it.
    """
    part = host.part
    if part is None or part.details or not part.extents or host.number or within.issuance:
        return False
    edited = any("edt" in agent.roles for agent in within.agents)
    return edited and not has_number(host, "issn") and any(found.names for found in within.provisions)


_LEVELS = {"monographic": "monographic component", "serial": "serial component"}
"""Of what something is a part, by how that is issued: the type of reference says it."""


def _says(record: Record, slot: str) -> bool:
    """Whether something is said of the record itself: of who published it, and where, a year says nothing
    (264 #1 $c 2018), and the code of a country does not.
    """
    if slot == "provisions":
        return any(is_in_words(replace(found, date="")) for found in record.provisions)
    return bool(getattr(record, slot))


def _in_values(host: Related) -> Related:
    """What a resource stands in, with the words of its heading as values, where it is not described otherwise."""
    record = host.record or Record()
    part = understood(host.part, host.title) if host.part is not None else None
    made = published(host.imprint) if not record.provisions else None
    if made is not None:
        provision, left = made
        host, record = replace(host, imprint=left), replace(record, provisions=(provision,))
    if host.edition and not record.editions:
        record = replace(record, editions=(Note(host.edition),))
        host = replace(host, edition="")
    return replace(host, part=part, record=as_description(record))


_OF_HOST = ("editions", "provisions", "dates")
"""What is said of the host where nothing is said of the record itself."""


def write(records: Iterable[Record], stream: BinaryIO, job: Job, _card: Format) -> None:
    """Write records, each from TY to ER."""
    for number, record in enumerate(records, 1):
        job.report.writes(number, record.id)
        fields = [item.field for item in written(record, job.report, job.settings)]
        lines = [_line(field) for field in fields if field.first("")]  # a value of blanks is none
        stream.write("\r\n".join([*lines, "ER  - ", "", ""]).encode("utf-8", "replace"))
        job.report.written += 1


def _line(field: Field) -> str:
    return f"{field.where}  - {' '.join(_CONTROL.sub(' ', field.first('')).split())}"
