"""What somebody has added to a description that came from MARC, as an expert would put it into MARC; the rest as it
stands.

The whole is judged as a description from elsewhere, and so is what was there before. What the one has and the other has
not is new, or has become another because of what is new: a title that has the number of a part now. So nothing of a
judgement is said here, and no value is touched that was MARC::

    700 1# $a Ek Bo.                                                          →  as found
    <name type="personal"><namePart>John Smith</namePart></name>, beside it   →  700 0# $a John Smith.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import compress
from typing import Any

import msgspec
from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.line import line_of
from bibld.crosswalk.slots import MANY, differing
from bibld.crosswalk.writing import Written
from bibld.formats._added import without_added
from bibld.formats.marc21.mapping import SERIES_KINDS
from bibld.formats.marc21.scripts import parse
from bibld.model import Record, Title
from bibld.report import Fault, Loss, Report

__all__ = ["noted_as_before", "with_added"]

Judgement = Callable[[Record, Report], Record]
"""What makes a description from elsewhere one of MARC."""


def with_added(record: Record, new: Mapping[str, Sequence[bool]], judged: Judgement, report: Report) -> Record:
    """A record that was MARC, in which ``new`` values of some slots stand as MARC has them."""
    old = without_added(record)
    alone = _alone(record, old)
    context = _without(_without_series(old), alone)
    related = (*context.related, *compress(record.related, new.get("related", ())))
    told_before: list[Loss | Fault] = []
    told: list[Loss | Fault] = []
    before = judged(context, Report(told_before.append))
    whole = judged(_without(replace(record, related=related), alone), Report(told.append))
    _tell(Counter(told) - Counter(told_before), report)
    changed = {}
    for slot in _SLOTS:
        values, were, are = getattr(context, slot), getattr(before, slot), getattr(whole, slot)
        come = _besides(Counter(values) | Counter(were), are)
        if in_scripts := {_unscripted(value) for value in values if _script_of(value)}:  # each stays in its 880
            come = [value for value in come if _unscripted(value) not in in_scripts]
        if come or slot in new:
            stands = _changed(values, were, are, come)
            kept = [stands.get(value, value) for value in getattr(old, slot)]
            changed[slot] = tuple(_placed(kept, come, new.get(slot, ())))
    return replace(record, **changed)


_SLOTS = tuple(sorted(MANY - {"leftovers", "conversions"}))


def _script_of(value: Any) -> str:
    said: str = getattr(value, "script", "")
    return said


def _alone(record: Record, old: Record) -> dict[str, list[Any]]:
    """What MARC had in another script beside nothing (``880 $6 245-05``, and no 245 with 880-05), by its slot: it stays
    what it is.

    Not where there is nothing else: that alone is judged by.
    """
    alone: dict[str, list[Any]] = {}
    for slot in _SLOTS:
        scripted = [value for value in getattr(old, slot) if _script_of(value)]
        if not scripted:
            continue
        values = getattr(record, slot)
        links = Counter(value.link for value in values)
        found = [value for value in scripted if links[value.link] == 1]
        if found and any(not _script_of(value) for value in values):
            alone[slot] = found
    return alone


def _without(record: Record, others: Mapping[str, Sequence[Any]]) -> Record:
    kept = {slot: tuple(one for one in getattr(record, slot) if one not in found) for slot, found in others.items()}
    return replace(record, **kept)


def _unscripted(value: Any) -> Any:
    """A value without what another may say of it:
    that it is the same in another script, and a title what it is called so for.
    """
    bare = replace(value, script="", link="")
    return replace(bare, kind="") if isinstance(bare, Title) else bare


def _without_series(record: Record) -> Record:
    """A series of which nobody says that it is traced elsewhere: those there are say nothing of a new one."""
    return replace(record, related=tuple(found for found in record.related if found.relation not in SERIES_KINDS))


def _tell(events: Counter[Loss | Fault], report: Report) -> None:
    for event in events.elements():
        if isinstance(event, Loss):
            report.lose(event.outcome, event.path, event.reason, event.value, event.target)
        else:
            report.fault(event.level, event.cause, done=event.done, path=event.path)


def _besides(known: Counter[Any], values: Sequence[Any]) -> list[Any]:
    """The values besides those that are ``known``, in their order."""
    left = known.copy()
    found = []
    for value in values:
        if left[value] > 0:
            left[value] -= 1
        else:
            found.append(value)
    return found


def _changed(values: Sequence[Any], before: Sequence[Any], whole: Sequence[Any], come: list[Any]) -> dict[Any, Any]:
    """Old ``values`` of which one attribute is another now, as it is in their judgements ``before`` and now;
    these leave ``come``.
    """
    changed: dict[Any, Any] = {}
    if len(values) != len(before):
        return changed
    there = frozenset(whole)
    nearly: defaultdict[Any, deque[int]] = defaultdict(deque)
    for at, now in enumerate(come):
        for but_one in _but_one(now):
            nearly[but_one].append(at)
    taken: set[int] = set()
    for value, gone in zip(values, before, strict=True):
        if value in there or gone in there or _script_of(value):
            continue
        found = [nearly[but_one] for but_one in _but_one(gone) if but_one in nearly]
        for left in found:
            while left and left[0] in taken:
                left.popleft()
        at = min((left[0] for left in found if left), default=-1)
        if at >= 0:
            taken.add(at)
            changed[value] = replace(value, **differing(gone, come[at]))
    come[:] = (now for at, now in enumerate(come) if at not in taken)
    return changed


def _but_one(value: Any) -> Iterator[tuple[Any, ...]]:
    """What a value says but for one of its attributes, for each of these:
    another that says the same differs in this alone.
    """
    if isinstance(value, msgspec.Struct):
        said = [getattr(value, name) for name in value.__struct_fields__]
        for at in range(len(said)):
            yield type(value), at, *said[:at], *said[at + 1 :]


def _placed(values: list[Any], come: list[Any], are_new: Sequence[bool]) -> list[Any]:
    """The old values, and what has come where it was added:
    each at its place, if they are as many, else all at the first.
    """
    if not are_new:
        return [*values, *come]
    one_each = sum(are_new) == len(come)
    left, rest, placed = list(reversed(values)), list(come), []
    for is_new in are_new:
        if not is_new:
            placed.append(left.pop())
        else:
            number = 1 if one_each else len(rest)
            placed += rest[:number]
            del rest[:number]
    return placed


def noted_as_before(made: list[Written], record: Record, old: Collection[Title]) -> list[Written]:
    """Variant titles that somebody has edited, with the first indicator that they had: MODS does not say it.

    It tells whether there is a note on one, and an added entry (246): ``15 $a Hives`` → ``15 $a Beehives``. The ``old``
    titles are those that nobody has touched.
    """
    variants = [at for at, item in enumerate(made) if item.field.where == _VARIANT and item.slot == "titles"]
    stand = [made[at].field for at in variants]
    found = [parse(left.value) for left in record.leftovers if left.path == _VARIANT and left.reason == "form"]
    gone = [field for field in found if field not in stand]
    new = [at for at in variants if record.titles[made[at].at] not in old]
    kinds = [_kind_of_variant(made[at].field) for at in new]
    for at, kind in zip(new, kinds, strict=True):
        same = [field for field in gone if _kind_of_variant(field) == kind]
        if len(same) == kinds.count(kind) == 1:
            parts = (("ind1", same[0].first("ind1")), *made[at].field.parts[1:])
            made[at] = made[at]._replace(field=line_of(_VARIANT, parts))
    return made


_VARIANT = "246"


def _kind_of_variant(field: Field) -> tuple[Any, Any]:
    """What a variant title is called, in code and in words."""
    return field.first("ind2"), field.first("i")
