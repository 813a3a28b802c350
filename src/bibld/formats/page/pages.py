"""Files of search-results pages, read and written.

A page that went in comes out byte for byte: where the writer would write a record otherwise than it was found, the text
as found is kept on the record, and is used as long as it still says what the record says.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from typing import BinaryIO

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Trace
from bibld.errors import StreamError
from bibld.formats import Format, Job
from bibld.formats._encoding import TextLines
from bibld.formats._unmarked import unmarked
from bibld.formats.page.judgement import complete
from bibld.formats.page.losses import UNHEARD
from bibld.formats.page.mapping import CROSSWALK
from bibld.formats.page.text import LABELS, Piece, below_heading, parse_opening, pieces, render
from bibld.model import Leftover, Page, Record, kept_at, to_json
from bibld.normal_form import normalize
from bibld.report import Report
from bibld.settings import DEFAULTS

__all__ = ["CROSSWALK", "fields_of", "read", "traced", "write"]


def read(stream: BinaryIO, job: Job, _card: Format) -> Iterator[Record]:
    """The records of a file of pages.

    A count that disagrees with the records found is reported, as are a shelf number that two records have and a label
    that is nearly one.
    :class:`StreamError` where the file is no page.
    """
    yield from (record for record, _ in _read(stream, job, traced=False))


def traced(stream: BinaryIO, job: Job, _card: Format) -> Iterator[tuple[Record, list[Trace]]]:
    """The records of a file of pages, each with what became of its labelled fields."""
    yield from _read(stream, job, traced=True)


def _read(stream: BinaryIO, job: Job, *, traced: bool) -> Iterator[tuple[Record, list[Trace]]]:
    page: Page | None = None
    unread = ""
    found = 0
    total = 0
    ids: set[str] = set()
    empty: list[Page] = []
    for piece in pieces(_lines(stream, job)):
        if not piece.fields:
            empty.append(_page_without_records(piece.opening, job, first=page is None and not empty))
            continue
        if page is None or piece.position == 1:
            _check_count(page, found, job)
            # Pages on which nothing was found stay with the one they come before.
            page = parse_opening("".join((*(page.opening for page in empty), piece.opening)))
            empty.clear()
            newline = "\r\n" if "\r\n" in piece.opening + piece.raw else "\n"
            page = replace(page, newline=newline, spaced=piece.spaced)
            found = 0
            unread = below_heading(piece.opening)
        found += 1
        total += 1
        job.report.at(total, next((field.first("") for field in piece.fields if field.where == "Shelf Number"), ""))
        if unread:
            job.report.lose("kept", "opening", "it stands before the first label that is known", unread, "page")
            unread = ""
        if said := " ".join(piece.closing.split()):
            job.report.lose("kept", "closing", "it stands behind what is a record's", said, "page")
        _tell_misspelt(piece.fields, job.report)
        trace: list[Trace] = []
        yield _record(piece, page, job, ids, trace if traced else None), trace
    _check_count(page, found, job)
    if not total and not empty:
        raise StreamError("not a search-results page: an empty file")
    job.pages.extend(empty)


def _lines(stream: BinaryIO, job: Job) -> Iterator[str]:
    lines = TextLines(stream, job.report, "a search-results page")
    return map(lines.text, lines)


def _split(text: str) -> io.StringIO:
    """Its lines, which end in LF, CR or CRLF and in nothing else (str.splitlines would part a title at 0x1E)."""
    return io.StringIO(text, newline="")


def _page_without_records(text: str, job: Job, *, first: bool) -> Page:
    page = parse_opening(text)
    if page.count is None and first:
        what = "no label such as Author: or Title:, and no count" if text.strip() else "an empty file"
        raise StreamError(f"not a search-results page: {what}")
    job.report.at(0)
    _check_count(page, 0, job)
    job.report.fault("note", f"no record was found for {page.query!r}", done="pages alone hold it",
                     kind="a page without a record")  # fmt: skip
    return page


def _check_count(page: Page | None, found: int, job: Job) -> None:
    if page is not None and page.count is not None and page.count != found:
        job.report.fault("warning", f"the page says {page.count} results, and has {found}",
                         done="all that are there were read", kind="the page's count is not the number of its records")  # fmt: skip


def _tell_misspelt(fields: Sequence[Field], report: Report) -> None:
    """Tell of a label that is nearly one which the record lacks: ``Keyword:`` where Keywords are missing."""
    unknown = [label for field in fields if field.where == "*" and (label := field.first("label"))]
    if not unknown:
        return
    there = {field.where for field in fields}
    missing = [label for label in LABELS if label not in there]
    for label in unknown:
        if near := get_close_matches(label, missing, 1, 0.75):
            report.fault("note", f"{label} is no label of a page; {near[0]}, perhaps", done="read as a note",
                         path=label, kind="a label that is nearly one of a page")  # fmt: skip


def _record(piece: Piece, page: Page, job: Job, ids: set[str], trace: list[Trace] | None) -> Record:
    record = complete(CROSSWALK.read(_normalised(piece.fields), job.report, trace), job.settings)
    leftovers: list[Leftover] = []
    separator = "" if piece.closing or not piece.raw.endswith(("\n", "\r")) else "\n\n" if page.spaced else "\n"
    if (_text(record, page) + separator).replace("\n", page.newline) != piece.raw:
        leftovers.append(Leftover("page", "record", piece.raw))
        leftovers.append(Leftover("page", "said", _digest(record)))
    if piece.closing:
        leftovers.append(Leftover("page", "closing", piece.closing))
    identifier = record.id
    if identifier in ids:
        # The first keeps the number; the other's is made from what it says, so that it is the same tomorrow.
        identifier = f"{record.id}-{hashlib.sha256(to_json(record)).hexdigest()[:8]}"
        job.report.fault("warning", f"shelf number {record.id} stands on more than one record",
                         done=f"this one is called {identifier}", path="Shelf Number",
                         kind="a shelf number stands on more than one record")  # fmt: skip
    if identifier:
        ids.add(identifier)
    return replace(record, id=identifier, page=page, position=piece.position, leftovers=tuple(leftovers))


def _normalised(fields: Iterable[Field]) -> tuple[Field, ...]:
    """The fields with their text in NFC, and without what is no text."""
    return tuple(
        Field(field.where, tuple((code, normalize("NFC", value)) for code, value in field.parts)) for field in fields
    )


def _text(record: Record, page: Page, report: Report | None = None, settings: object = None) -> str:
    written = CROSSWALK.write(unmarked(record), UNHEARD if report is None else report, settings)
    return render((item.field for item in written), spaced=page.spaced)


_PLAIN = Page()


def fields_of(record: Record) -> tuple[Field, ...]:
    """The labelled fields of a record, as its page had them where it came from one: what the search form searches."""
    raw = _kept(record, "record")
    found = next(pieces(_split(raw)), None) if raw else None
    if found is not None and found.fields:
        return _normalised(found.fields)
    bare = replace(record, leftovers=tuple(left for left in record.leftovers if left.format == "page"))
    return tuple(item.field for item in CROSSWALK.write(bare, UNHEARD, DEFAULTS))


def write(records: Iterable[Record], stream: BinaryIO, job: Job, _card: Format) -> None:
    """Write records as pages: those that were found on one page together, in the order they come."""
    if job.found is not None:
        records = (_moved(record, job.found, place) for place, record in enumerate(records, 1))
    page: Page | None = None
    position = 0
    pending: tuple[str, str, Page] | None = None
    for number, record in enumerate(records, 1):
        home = record.page or _PLAIN
        job.report.writes(number, record.id)
        begins = page is None or home != page or (home is not _PLAIN and record.position <= position)
        if pending is not None:
            _put(stream, pending, last=begins)
        if begins:
            stream.write(_opening(home).encode("utf-8", "replace"))
        page, position = home, record.position
        pending = (_as_found(record, home, job), _kept(record, "closing"), home)
        job.report.written += 1
    if pending is not None:
        _put(stream, pending, last=True)
        made = pending[2]
        # A page that was found ends as it was found; one that is made here ends in a line end.
        if not made.opening and (made is _PLAIN or made.query or made.count is not None):
            stream.write(b"\n")
    for empty in [job.found] if job.found is not None and page is None else job.pages:
        stream.write(_opening(empty).encode("utf-8", "replace"))


def _moved(record: Record, page: Page, position: int) -> Record:
    """The record as it stands on this page, without what stood at the end of another."""
    leftovers = tuple(left for left in record.leftovers if (left.format, left.path) != ("page", "closing"))
    return replace(record, page=page, position=position, leftovers=leftovers)


def _put(stream: BinaryIO, pending: tuple[str, str, Page], *, last: bool) -> None:
    text, closing, page = pending
    gap = ("\n\n" if page.spaced else "\n").replace("\n", page.newline)
    if last:
        text = text.rstrip("\r\n\t ") + closing
    elif not text.endswith(("\n", "\r")):
        text += gap
    stream.write(text.encode("utf-8", "replace"))


def _digest(record: Record) -> str:
    """What a record says, in sixteen figures; its number apart, since that may have been made unique."""
    said = replace(record, id="", page=None, position=0, leftovers=())
    return hashlib.sha256(to_json(said)).hexdigest()[:16]


def _kept(record: Record, path: str) -> str:
    return next(kept_at(record, "page", path), "")


def _as_found(record: Record, page: Page, job: Job) -> str:
    """The record's text as it was found, where the record still says what it said then; else newly written."""
    raw = _kept(record, "record")
    if raw and _kept(record, "said") == _digest(record):
        return raw
    # What a page does not print, its reader concludes again; that is a loss only to a record that came from elsewhere.
    report = job.report if record.page is None else None
    return _text(record, page, report, job.settings).replace("\n", page.newline)


def _opening(page: Page) -> str:
    """What stands before the first record, as found where it still says what the page says."""
    if page.opening and parse_opening(page.opening) == replace(page, newline="\n", spaced=True):
        return page.opening
    lines = [f"{label}: {value}" for label, value in (("Date", page.date), ("Time", page.time)) if value]
    if page.query or page.count is not None:
        lines.append(f"Results for {page.query}")
    if page.count is not None:
        lines.append(f"{page.count} results found")
    return "".join(f"{line}\n\n" for line in lines).replace("\n", page.newline)
