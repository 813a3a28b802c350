"""Files of MODS ↔ records."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Any, BinaryIO

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft, Trace
from bibld.crosswalk.writing import Written
from bibld.errors import RecordError
from bibld.formats import Format, Job
from bibld.formats._added import counted, marked, without_added
from bibld.formats._headings import traced as traced_series
from bibld.formats.mods import apart, found, xml
from bibld.formats.mods.edited import Edited, edited
from bibld.formats.mods.mapping import CROSSWALK
from bibld.formats.mods.notes import set_apart
from bibld.formats.mods.parts import is_bare
from bibld.formats.mods.record_info import STORED, numbered_first, own_number
from bibld.formats.mods.settled import of_others, placed, settled, without_again
from bibld.formats.mods.spacing import closed_up, in_origin, of_nothing
from bibld.formats.mods.templates import writer
from bibld.formats.mods.title import entered_first, primary_first, supplied_in_brackets
from bibld.formats.mods.valid import put_right
from bibld.model import Record
from bibld.report import Report
from bibld.settings import DEFAULTS, Settings

__all__ = ["CROSSWALK", "read", "read_for", "record_of", "traced", "write", "written"]


def record_of(
    fields: Iterable[Field], report: Report, trace: list[Trace] | None = None, *, as_found: bool = True
) -> Record:
    """The record that the fields of a ``mods`` element describe, with those ``as_found`` that are written otherwise."""
    fields = in_origin(tuple(fields), report)
    taken = entered_first(supplied_in_brackets(closed_up(fields)))
    with report.heard() as told:
        draft = _stored_whole(fields, taken, trace) or _draft(taken, report, trace)
    record = settled(own_number(draft.record()))
    stored = apart.values(draft.noted, report) if draft.noted else {}
    if stored:
        before = apart.said_before(draft.noted, stored)
        changed: dict[str, tuple[Any, ...]] = {}
        whole = replace(settled(replace(record, **stored)), **stored)
        made = _fields(whole)
        if not found.alike(fields, made):
            with report.heard() as edits:
                others = _edited(record, whole, stored, fields, made, report)
            if others:
                told += edits
                stored |= {slot: now.value for slot, now in others.items()}
                changed = {slot: now.changed for slot, now in others.items()}
                whole = replace(settled(replace(without_again(record, whole), **stored)), **stored)
                made = _fields(whole)
        record = _marked(whole, before, changed)
    else:
        record = of_others(record)
        made = _fields(record)
    if not found.alike(fields, made) or found.of_itself(fields):
        record = found.untaken(record, taken, of_nothing(fields), made, told, report)
    return found.keep(record, fields, made) if as_found else record


def _stored_whole(fields: Sequence[Field], taken: Sequence[Field], trace: list[Trace] | None) -> Draft | None:
    """The draft of a record of ours whose elements are written so of what is stored: what no rule takes of one
    (``languageTerm`` ``erger``, of ``041 ## $a erger``) is not lost, and there is nothing to report.
    """
    if not any(field.where == "extension" and field.first(STORED) is not None for field in reversed(fields)):
        return None
    unsaid = Report()
    draft = _draft(taken, unsaid, trace)
    if not (unsaid.losses or unsaid.faults):
        return draft
    draft.leftovers[:] = [left for left in draft.leftovers if left.format != "mods"]
    stored = apart.values(draft.noted, unsaid)
    whole = replace(settled(replace(settled(own_number(draft.record())), **stored)), **stored)
    if not unsaid.faults and found.alike(fields, _fields(whole)):
        return draft
    if trace is not None:
        trace.clear()
    return None


def _draft(taken: Sequence[Field], report: Report, trace: list[Trace] | None = None) -> Draft:
    return CROSSWALK.draft(numbered_first(primary_first(set_apart(taken))), report, trace)


def _fields(record: Record) -> list[Field]:
    return [item.field for item in written(record, Report(), DEFAULTS)]


def _edited(
    record: Record, whole: Record, stored: dict[str, Any], fields: Sequence[Field], made: list[Field], report: Report
) -> dict[str, Edited]:
    """The slots of which values are stored and whose elements no longer say what is written of these,
    as they are now.
    """
    here, there = found.grouped(fields), found.grouped(made)
    unlike = {name for name in found.SLOTS if not found.same(here.get(name, ()), there.get(name, ()))}
    doubtful = [slot for slot in stored if any(slot in found.SLOTS[name] for name in unlike)]
    if not doubtful:
        return {}
    # Written another way, or changed since: what counts is what they say.
    said, now = _plain(made), of_others(without_again(record, whole))
    related = whole.related
    stated = {related[at]: related[heading] for at, heading in traced_series(whole).items()}  # what MODS says once

    def alone(slot: str, value: Any) -> tuple[Any, ...]:
        values: dict[str, Any] = {slot: (stated.get(value, value) if slot == "related" else value,)}
        read: tuple[Any, ...] = getattr(_plain(_fields(Record(admin=whole.admin, **values))), slot)
        return read

    return {
        slot: edited(slot, stored[slot], before, after, partial(alone, slot), report)
        for slot in doubtful
        if (before := getattr(said, slot)) != (after := getattr(now, slot))
    }


def _marked(record: Record, before: dict[str, Counter[str]], changed: dict[str, tuple[Any, ...]]) -> Record:
    """The record with what has been added to what it said ``before``.

    What elements of what was there say besides (a characteristic of a file is a form) is nothing new.
    """
    found = marked(record, before, changed)
    if found is record:
        return record
    again = counted(_plain(_fields(without_added(found))))
    return marked(record, {slot: there | again.get(slot, Counter()) for slot, there in before.items()}, changed)


def _plain(made: Iterable[Field]) -> Record:
    """What fields say to anybody, who knows nothing of what we have stored."""
    text = xml.write((field for field in made if field.where != "extension"), root=True)
    fields = next(xml.read(io.BytesIO(text.encode()), Report(), ours=True))
    return of_others(settled(own_number(_draft(entered_first(fields), Report()).record())))


def written(record: Record, report: Report, settings: Settings) -> list[Written]:
    """A record's fields, each with the row that made it."""
    if was_mods := _was_mods(record):
        record = _sound(record, report)
    groups, rest = found.kept(record) if was_mods else ({}, record)
    made = [item for item in _made(rest, report, settings) if item.field.where not in groups]
    as_found = (field for fields in groups.values() for field in fields)
    made += [Written(field, None, "leftovers", -1) for field in (*as_found, *apart.apart(record))]
    own = [Written(field, None, "leftovers", -1) for field in found.root(record, report)]
    made = [*own, *found.in_order(record, made)]
    return _valid(made, record, report, settings) if was_mods else made


def _sound(record: Record, report: Report) -> Record:
    """The record, and those in it, without what was kept of MODS and is no element of it."""
    related = tuple(
        replace(item, record=_sound(item.record, report))
        if item.record is not None and _was_mods(item.record)
        else item
        for item in record.related
    )
    texts = (left.path for left in record.leftovers if left.reason == found.UNTAKEN and left.path[:1] == "/")
    return CROSSWALK.sound(replace(record, related=related), report, {found.SAID, found.ORDER, *texts})


def _was_mods(record: Record) -> bool:
    """Whether something of a record is written as it was found."""
    return any(left.format == "mods" for left in record.leftovers) or any(
        related.record is not None and _was_mods(related.record) for related in record.related
    )


def _valid(
    made: Iterable[Written], record: Record, report: Report, settings: Settings, ids: set[str] | None = None
) -> list[Written]:
    """What is written, as the schema has it; what it has no place for stands in an extension."""
    ids = set() if ids is None else ids
    valid: list[Written] = []
    moved: list[tuple[str, Any]] = []
    for item in made:
        field, beside = put_right(item.field, report, ids)
        if field is not None:
            valid.append(item._replace(field=field))
        moved += beside
    if moved:
        valid.append(Written(Field("extension", tuple(moved)), None, "leftovers", -1))
    if all(item.field.where == "mods" for item in valid):  # which holds something, or is not valid
        valid += _made(replace(record, leftovers=()), report, settings)
    return valid


def _made(record: Record, report: Report, settings: Settings) -> list[Written]:
    """What the table makes of a record."""
    made = CROSSWALK.write(placed(record, report), report, settings)
    return [item for item in made if not is_bare(item.field)]


def read(stream: BinaryIO, job: Job, _card: Format, *, as_found: bool = True) -> Iterator[Record]:
    """The records of a file of MODS: a collection, one record, or a harvest in an envelope."""
    for fields in xml.read(stream, job.report):
        record = record_of(fields, job.report, as_found=as_found)
        job.report.at(job.report.position, record.id)
        yield record


def read_for(target: Format, stream: BinaryIO, job: Job, card: Format) -> Iterator[Record]:
    """The same for another format: what the elements looked like is told to one that has a place for it."""
    return read(stream, job, card, as_found=target.keeps(card))


_ID = re.compile(r' ID="([^"]*)"')


def write(records: Iterable[Record], stream: BinaryIO, job: Job, _card: Format) -> None:
    """Write records as a modsCollection."""
    ids: set[str] = set()
    templates = writer(job.settings)
    stream.write(xml.OPENING.encode())
    for number, record in enumerate(records, 1):
        job.report.writes(number, record.id)
        try:
            if record.page is None and not _was_mods(record):
                text = templates.text(placed(record, job.report), apart.stored(record), job.report)
            else:
                text = _with_own_ids(record, job, ids)
            stream.write(text.encode())
        except RecordError as error:
            job.report.fault("error", error.message, done="not written", path=error.path or "")
            continue
        job.report.written += 1
    stream.write(xml.CLOSING.encode())


def _with_own_ids(record: Record, job: Job, ids: set[str]) -> str:
    """A record of which something may be as it was found: an ID in it is one element's alone, in all of a file."""
    made = written(record, job.report, job.settings)
    text = xml.write((item.field for item in made), job.report)
    if ' ID="' in text:
        own = set(_ID.findall(text))
        if not ids.isdisjoint(own):
            made = _valid(made, record, job.report, job.settings, set(ids))
            text = xml.write((item.field for item in made), Report())  # what is not allowed in XML has been told
        ids |= own
    return text


def traced(stream: BinaryIO, job: Job, _card: Format) -> Iterator[tuple[Record, list[Trace]]]:
    """The records of a file, each with what became of its elements."""
    for fields in xml.read(stream, job.report):
        trace: list[Trace] = []
        yield record_of(fields, job.report, trace), trace
