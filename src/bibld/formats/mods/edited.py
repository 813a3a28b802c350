"""MODS that we made of a MARC record, and that somebody has edited: what is stored stays with what still says the same.

Of each value stored in the extension (:mod:`bibld.formats.mods.apart`) it is known what its elements said: they are
written once more, and read as anybody's are. As long as that is found the value is good; what is found besides is read
as anybody's. So a new subject leaves those beside it what they were in MARC, and another date of change leaves the
leader::

    stored  650 #4 Bees   650 #7 Wax $2 fast $0 (OCoLC)fst1      said  Bees   Wax (fast)      found  Bees   Honey (lcsh)

Where something has been changed in a value, and the rest still says which it is, that alone is changed in what is
stored::

    stored  710 1# Freedonia. $b Ministry A.      said  Freedonia, Ministry A      found  Freedonia, Ministry B
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, NamedTuple

import msgspec
from msgspec.structs import replace

from bibld.crosswalk.slots import MANY, STRUCTS, differing, texts
from bibld.formats.mods import apart
from bibld.labels import IDENTIFIER
from bibld.model import Term
from bibld.report import Report

__all__ = ["Edited", "edited"]

Reading = Callable[[Any], tuple[Any, ...]]
"""What the elements of a value say where it stands alone, and nothing is stored of it."""


class Edited(NamedTuple):
    """What a slot holds now, and which of it are values stored in which something has been changed."""

    value: Any
    changed: tuple[Any, ...] = ()


def edited(slot: str, stored: Any, said: Any, found: Any, reading: Reading, report: Report) -> Edited:
    """What a slot holds of which values are ``stored``, where its elements ``said`` one thing,
    and another is ``found``.
    """
    if slot in MANY:
        return _values(slot, stored, said, found, reading, report)
    if slot in STRUCTS and stored is not None:
        nothing = STRUCTS[slot]()
        return Edited(_attributes(slot, stored, said or nothing, found or nothing, report))
    apart.outdated(slot, stored, report)
    return Edited(found)


def _attributes(slot: str, stored: Any, said: Any, found: Any, report: Report) -> Any:
    """The same value, but for the attributes that are said otherwise; of those of one statement all are, or none."""
    changed: dict[str, Any] = {}
    for attr in stored.__struct_fields__:
        value, before, now = getattr(stored, attr), getattr(said, attr), getattr(found, attr)
        if before == now:
            continue
        if isinstance(value, tuple):
            changed[attr] = _values(f"{slot}.{attr}", value, before, now, lambda one: (one,), report).value
            continue
        changed[attr] = now
        if value:
            apart.outdated(f"{slot}.{attr}", value, report)
    if not changed.keys().isdisjoint(statement := _STATEMENTS.get(slot, ())):
        changed |= {attr: getattr(found, attr) for attr in statement}
    if _NUMBERED.get(slot) in changed:
        changed["same_as"] = found.same_as
        if slot == "subjects":
            changed["terms"] = tuple(_each_with_its_own(changed["terms"], stored.terms, found.terms, report))
    return replace(stored, **changed)


def _each_with_its_own(
    terms: Sequence[Term], stored: Sequence[Term], found: Sequence[Term], report: Report
) -> Iterator[Term]:
    """The terms of a heading, each with its numbers and URIs behind it: those ``stored`` or ``found`` there."""
    left = Counter(term for term in terms if term.kind == IDENTIFIER)
    behind: defaultdict[Term | None, list[Term]] = defaultdict(list)
    for one in (stored, found):
        of_what = None
        for term in one:
            if term.kind == IDENTIFIER:
                behind[of_what].append(term)
            else:
                of_what = term
    for of_what in (None, *(term for term in terms if term.kind != IDENTIFIER)):
        if of_what is not None:
            yield of_what
        for term in behind[of_what]:
            if left[term] > 0:
                left[term] -= 1
                yield term
    for term in left.elements():
        apart.outdated("subjects.terms", term, report)


_NUMBERED = {"agents": "units", "subjects": "terms"}
"""The parts of headings with which their numbers and URIs change: those of one are none of another."""

_STATEMENTS = {"physicals": ("extents", "details", "dimensions", "accompanying", "parts")}
"""Values of which one element speaks for many fields of MARC (300, 337, 338, 007), with what is one of these."""


def _values(
    slot: str, stored: Sequence[Any], said: Sequence[Any], found: Sequence[Any], reading: Reading, report: Report
) -> Edited:
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
    now = list(_places(said, of_each, reversed(kept))(found))
    became = _became(slot, of_each, lost[::-1], [value for at, value in now if at is None])
    values = list(stored)
    for at in lost:
        if at not in became:
            apart.outdated(slot, stored[at], report)
        elif slot == "related":
            values[at] = _series(stored[at], of_each[at][0], became[at], report)
        else:
            values[at] = _attributes(slot, stored[at], of_each[at][0], became[at], report)
    stand = {id(value): at for at, value in reversed(became.items())}
    now = [(stand.get(id(value)) if at is None else at, value) for at, value in now]
    before = [at for at, _ in _places(said, of_each, range(len(stored)))(said)]
    return Edited(_in_turn(values, sorted((*kept, *became)), before, now), tuple(values[at] for at in became))


def _became(slot: str, of_each: Sequence[tuple[Any, ...]], lost: Sequence[int], new: Sequence[Any]) -> dict[int, Any]:
    """Of the values that are no longer said those in which something has been changed, by their
    places: what is said now.

    Two that are said once (a series as stated and as traced) have both become that.
    """
    is_same = _IS_SAME.get(slot)
    if is_same is None or (slot in _STATEMENTS and not len(lost) == len(new) == 1):
        return {}
    left = list(new)
    became: dict[int, Any] = {}
    known: dict[Any, Any] = {}
    for at in lost:
        if len(of_each[at]) != 1:
            continue
        (before,) = of_each[at]
        now = known.get(before)
        if now is None:
            now = next((value for value in left if type(value) is type(before) and is_same(before, value)), None)
            left = [value for value in left if value is not now]
        if now is not None:
            became[at] = now
            if slot == "related":
                known[before] = now
    return became


_IS_SAME: dict[str, Callable[[Any, Any], bool]] = {
    "agents": lambda one, other: (one.kind, one.name, one.link) == (other.kind, other.name, other.link),
    "links": lambda one, other: len(differing(one, other)) == 1,
    "physicals": lambda _one, _other: True,
    "related": lambda one, other: one.relation == "series" and len(_otherwise(one, other)) == 1,
    "subjects": lambda one, other: not ({*differing(one, other)} - {"terms"} or {*one.terms}.isdisjoint(other.terms)),
}
"""Whether what is said now is what was said, but for what somebody has changed in it: a heading of which a part is
another, a link with another address. What is stored besides stays: how a name is entered, whose a heading is, of what a
link is.
"""


def _otherwise(one: Any, other: Any) -> list[tuple[str, str, str]]:
    """The texts of a value that are others now, each with its path and with what it is;
    none where more or fewer are said.
    """
    before, now = (texts(msgspec.to_builtins(value)) for value in (one, other))
    if [path for path, *_ in before] != [path for path, *_ in now]:
        return []
    pairs = zip(before, now, strict=True)
    return [(path, text, changed) for (path, text, _), (_, changed, _) in pairs if text != changed]


def _series(stored: Any, said: Any, found: Any, report: Report) -> Any:
    """A series as stated, or as traced, of which one text is another now, where it has that:
    ``no. 12``, ``12`` → ``no. 13``, ``13``.
    """
    ((path, before, now),) = _otherwise(said, found)
    attr = "title" if path.rpartition(".")[2] == "title" else "number"
    words = re.sub(rf"(?<!\w){re.escape(before)}(?!\w)", lambda _: now, getattr(stored, attr), count=1)
    made = replace(stored, **{attr: words})
    if made == stored:
        made = msgspec.convert(_with(msgspec.to_builtins(stored), before, now), type(stored))
    if made != stored:
        apart.outdated("related", before, report)
    return made


def _with(value: Any, before: str, now: str) -> Any:
    """A value with a text in the place of another."""
    if isinstance(value, dict):
        return {key: _with(inner, before, now) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_with(inner, before, now) for inner in value]
    return now if value == before else value


def _in_turn(
    stored: Sequence[Any], kept: list[int], before: Sequence[int | None], now: Sequence[tuple[int | None, Any]]
) -> tuple[Any, ...]:
    """The values stored that are kept, those that are new each behind the one it is found behind.

    They are in the order they are stored in, unless the elements are in another than ``before``: somebody has moved
    one.
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

    Beside others a value may say something else than alone (of links the first is that of the resource): what that is
    tells its place among those of which this is so. Two may be said once (a series as stated and as traced).
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
