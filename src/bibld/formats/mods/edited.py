"""MODS that we made of a MARC record, and that somebody has edited: what is stored stays with what still says the same.

Of each value stored in the extension (:mod:`bibld.formats.mods.apart`) it is known what its elements said: they are written
once more, and read as anybody's are. As long as that is found the value is good; what is found besides is read as anybody's.
So a new subject leaves those beside it what they were in MARC, and another date of change leaves the leader::

    stored  650 #4 Bees   650 #7 Wax $2 fast $0 (OCoLC)fst1      said  Bees   Wax (fast)      found  Bees   Honey (lcsh)
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from msgspec.structs import replace

from bibld.crosswalk.slots import MANY, STRUCTS
from bibld.formats.mods import apart
from bibld.report import Report

__all__ = ["edited"]

Reading = Callable[[Any], tuple[Any, ...]]
"""What the elements of a value say where it stands alone, and nothing is stored of it."""


def edited(slot: str, stored: Any, said: Any, found: Any, reading: Reading, report: Report) -> Any:
    """What a slot holds of which values are ``stored``, where its elements ``said`` one thing, and another is ``found``."""
    if slot in MANY:
        return _values(slot, stored, said, found, reading, report)
    if slot in STRUCTS and stored is not None:
        nothing = STRUCTS[slot]()
        return _attributes(slot, stored, said or nothing, found or nothing, report)
    apart.outdated(slot, stored, report)
    return found


def _attributes(slot: str, stored: Any, said: Any, found: Any, report: Report) -> Any:
    """The same value, but for the attributes that are said otherwise; of those of one statement all are, or none."""
    changed: dict[str, Any] = {}
    for attr in stored.__struct_fields__:
        value, before, now = getattr(stored, attr), getattr(said, attr), getattr(found, attr)
        if before == now:
            continue
        if isinstance(value, tuple):
            changed[attr] = _values(f"{slot}.{attr}", value, before, now, lambda one: (one,), report)
            continue
        changed[attr] = now
        if value:
            apart.outdated(f"{slot}.{attr}", value, report)
    if not changed.keys().isdisjoint(statement := _STATEMENTS.get(slot, ())):
        changed |= {attr: getattr(found, attr) for attr in statement}
    return replace(stored, **changed)


_STATEMENTS = {"physicals": ("extents", "details", "dimensions", "accompanying", "parts")}
"""Values of which one element speaks for many fields of MARC (300, 337, 338, 007), with what is one of these."""


def _values(
    slot: str, stored: Sequence[Any], said: Sequence[Any], found: Sequence[Any], reading: Reading, report: Report
) -> tuple[Any, ...]:
    """Those stored of which all is found that was said, in their order, and between them what is found besides."""
    are = Counter(found)
    of_each = _said_of_each(stored, said, are, reading)
    gone = Counter(said) - are
    kept, lost = [], []
    for at in reversed(range(len(stored))):  # of several that say the same the last is gone
        if any(value not in are or gone[value] > 0 for value in of_each[at]):
            gone.subtract(of_each[at])
            lost.append(at)
        else:
            kept.append(at)
    kept.reverse()
    places = _places(said, of_each, kept)
    now = list(places(found))
    new = [value for at, value in now if at is None]
    if slot in _STATEMENTS and len(lost) == len(new) == 1 and isinstance(before := of_each[lost[0]][0], type(new[0])):
        one = _attributes(slot, stored[lost[0]], before, new[0], report)
        now = [(at, one if at is None else value) for at, value in now]
    else:
        for at in reversed(lost):
            apart.outdated(slot, stored[at], report)
    return _in_turn(stored, kept, [at for at, _ in places(said)], now)


def _in_turn(
    stored: Sequence[Any], kept: list[int], before: Sequence[int | None], now: Sequence[tuple[int | None, Any]]
) -> tuple[Any, ...]:
    """The values stored that are kept, those that are new each behind the one it is found behind.

    They are in the order they are stored in, unless the elements are in another than ``before``: somebody has moved one.
    """
    turn = [at for at, _ in now if at is not None]
    still = frozenset(turn)
    turn = kept if turn == [at for at in before if at in still] else [*turn, *(at for at in kept if at not in still)]
    behind: dict[int | None, list[Any]] = {at: [] for at in (None, *turn)}
    last: int | None = None
    for at, value in now:
        if at is None:
            behind[last].append(value)
        else:
            last = at
    return (*behind[None], *(value for at in turn for value in (stored[at], *behind[at])))


def _said_of_each(
    stored: Sequence[Any], said: Sequence[Any], are: Counter[Any], reading: Reading
) -> list[tuple[Any, ...]]:
    """What the elements ``said`` of each value stored, where these ``are`` found.

    Beside others a value may say something else than alone (of links the first is that of the resource): what that is tells
    its place among those of which this is so. Two may be said once (a series as stated and as traced).
    """
    room = Counter(said)
    of_each = [reading(value) for value in stored]
    unclear = []
    for at, its in enumerate(of_each):
        if all(room[value] > 0 for value in its):
            room.subtract(its)
        else:
            unclear.append(at)
    rest = []
    for value in said:
        if room[value] > 0:
            room[value] -= 1
            rest.append(value)
    if len(rest) == len(unclear):
        for at, value in zip(unclear, rest, strict=True):
            of_each[at] = (value,)
        return of_each
    # Which of these says which of those cannot be told: all of it is as it was, or none.
    unclear = [at for at in unclear if any(value not in room for value in of_each[at])]
    stands = Counter(rest) <= are
    for turn, at in enumerate(unclear):
        of_each[at] = () if stands else (_GONE, *(() if turn else rest))
    return of_each


_GONE = object()
"""What is never found."""


def _places(
    said: Sequence[Any], of_each: Sequence[tuple[Any, ...]], kept: Iterable[int]
) -> Callable[[Iterable[Any]], Iterator[tuple[int | None, Any]]]:
    """What tells of values the place of the one stored that says it; None of one that is new.

    What no value stored has said is there because of another slot, and is left out as long as it stands there.
    """
    of_some = frozenset(chain.from_iterable(of_each))

    def places(values: Iterable[Any]) -> Iterator[tuple[int | None, Any]]:
        room = Counter(said)
        waiting: defaultdict[Any, deque[int]] = defaultdict(deque)
        for at in kept:
            for value in of_each[at]:
                waiting[value].append(at)
        for value in values:
            was = room[value] > 0
            room[value] -= 1
            if not was or value in of_some:
                yield waiting[value].popleft() if was and waiting[value] else None, value

    return places
