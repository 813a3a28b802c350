"""For one record: which source value and which rule made each field of the output."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from importlib import import_module
from os import PathLike
from typing import Any

from bibld.crosswalk import Pair, Row, Shape
from bibld.crosswalk.draft import Trace
from bibld.crosswalk.writing import Written
from bibld.errors import RecordError, StreamError
from bibld.formats import Format, Job, get
from bibld.model import Record
from bibld.report import Loss
from bibld.settings import DEFAULTS, Settings
from bibld.sources import open_source, place, tell

__all__ = ["lines"]


def lines(
    path: str | PathLike[str],
    from_format: str | None = None,
    to_format: str | None = None,
    record_id: str | None = None,
    settings: Settings = DEFAULTS,
) -> Iterator[str]:
    """The account, line by line; of the first record where none is named.

    :class:`RecordError` where no record has the number.
    """
    losses: list[Loss] = []
    job = Job(settings=settings)
    source = place(path)
    with open_source(path) as (stream, _):
        try:
            card = tell(path, from_format, stream, job)
            target = get(to_format or ("marc21" if card.name != "marc21" else "mods"))
            found = next((pair for pair in _traced(card, stream, job) if record_id in (None, pair[0].id)), None)
            if found is None:
                stream.check()
        except StreamError as error:
            error.source = error.source or source
            raise
    if found is None:
        what = f"no record has the number {record_id!r}" if record_id else "no record in it"
        raise RecordError(what, source=source)
    record, trace = found
    job.report.listener = lambda event: losses.append(event) if isinstance(event, Loss) else None
    yield f"Record {record.id or '(without a number)'} of {source}: {card.label} → {target.label}"
    room = import_module(target.room)
    if hasattr(room, "written"):
        yield from _fields(card, target, trace, room.written(record, job.report, settings))
    else:
        yield from _whole(target, record, settings)
    if losses:
        yield ""
        yield "Not carried:"
        for loss in losses:
            yield f"  {loss.path}: {_cut(loss.value)}  ({loss.reason})"


def _traced(card: Format, stream: Any, job: Job) -> Iterator[tuple[Record, list[Trace]]]:
    room = import_module(card.room)
    if hasattr(room, "traced"):
        yield from room.traced(stream, job, card)
    else:
        for record in card.read(stream, job):
            yield record, []


def _fields(card: Format, target: Format, trace: Sequence[Trace], made: Sequence[Written]) -> Iterator[str]:
    spell_in, spell_out = _speller(card), _speller(target)
    for item in made:
        yield ""
        yield _cut(spell_out(item.field))
        yield f"    rule    {_rule(item.row)}"
        wanted = item.row.slots if isinstance(item.row, Pair) else (item.slot,)
        sources = [
            step for step in trace if any(slot in wanted and (item.at < 0 or at == item.at) for slot, at in step.filled)
        ]
        slots = ", ".join(wanted) or "the settings"
        yield f"    record  {slots}" + (f"[{item.at}]" if item.at >= 0 else "")
        for step in sources:
            yield f"    source  {_cut(spell_in(step.field))}"
        is_left = wanted == ("leftovers",)  # which say themselves what they are
        if not sources and trace and item.row is not None and not is_left:
            yield "    source  concluded from the record as a whole, or set by the profile"


def _speller(card: Format) -> Any:
    crosswalk = card.crosswalk()
    if crosswalk is not None and crosswalk.spell is not None:
        return crosswalk.spell
    return lambda field: f"{field.first('label') or field.where}: {field.first('')}"


def _rule(row: Row | Shape | Pair | None) -> str:
    if row is None:
        return "kept as found"
    if isinstance(row, Pair):
        return f"{' '.join(row.where)}: {row.write.__name__.strip('_')}    e.g. {row.eg}"
    return f"{row.where} ↔ {row.slot}    e.g. {row.eg}"


def _whole(target: Format, record: Record, settings: Settings) -> Iterator[str]:
    out = io.BytesIO()
    target.write([record], out, Job(settings=settings))
    yield ""
    yield from out.getvalue().decode().splitlines()


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 110 else f"{text[:109]}…"
