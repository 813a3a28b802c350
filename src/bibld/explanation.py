"""For one record: which source value and which rule made each field of the output."""

from __future__ import annotations

import io
from collections import defaultdict
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
            target = get(to_format or ("marc21" if card.room != get("marc21").room else "mods"))
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
        yield from _whole(target, record, Job(job.report, settings))
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
    filling: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for number, step in enumerate(trace):
        for filled in {*step.filled, *((slot, _ANYWHERE) for slot, _ in step.filled)}:
            filling[filled].append(number)
    told: dict[tuple[tuple[str, ...], int], tuple[str, int]] = {}
    for item in made:
        yield ""
        yield (target_field := _cut(spell_out(item.field)))
        yield f"    rule    {_rule(item.row)}"
        wanted = tuple(item.row.slots) if isinstance(item.row, Pair) else (item.slot,)
        at = max(item.at, _ANYWHERE)
        slots = ", ".join(wanted) or "the settings"
        yield f"    record  {slots}" + (f"[{at}]" if at >= 0 else "")
        if (wanted, at) in told:
            above, count = told[wanted, at]
            yield f"    source  the same {count} as those of {above}"
            continue
        sources = sorted({number for slot in wanted for number in filling[slot, at]})
        for number in sources:
            yield f"    source  {_cut(spell_in(trace[number].field))}"
        if len(sources) > _SEVERAL:
            told[wanted, at] = target_field, len(sources)
        is_left = wanted == ("leftovers",)  # which say themselves what they are
        if not sources and trace and item.row is not None and not is_left:
            yield "    source  concluded from the record as a whole, or set by the profile"


_ANYWHERE = -1
"""The place in a slot of what speaks for all of it."""

_SEVERAL = 8
"""More sources are listed with the first field that has them: each of a thousand subjects of MODS has a thousand."""


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


def _whole(target: Format, record: Record, job: Job) -> Iterator[str]:
    out = io.BytesIO()
    target.write([record], out, job)
    yield ""
    yield from out.getvalue().decode().splitlines()


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 110 else f"{text[:109]}…"
