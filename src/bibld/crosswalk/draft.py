"""A record in the making: what its fields say goes into a :class:`Draft`, and what no rule takes stays on it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple, Protocol

from bibld.crosswalk import Field, Pair, Row, Shape
from bibld.crosswalk.slots import MANY, STRUCTS
from bibld.model import Leftover, Record
from bibld.report import Report

__all__ = ["PUT_BACK", "REASONS", "Draft", "Said", "Trace"]

REASONS = {
    "no row": "no rule takes this field",
    "no part": "no rule takes this part",
    "repeated": "repeated where the model holds one",
    "second": "repeated where the model holds one",
    "malformed": "not what stands here by the standard",
    "said": "another field says the same",
}

PUT_BACK = ("no row", "malformed", "said", "second")
"""Of what no rule took anything: it goes back as it is, and no rule writes it."""

_NEAR = 64
"""How many values are looked at, one by one, for one that is equal."""


class Trace(NamedTuple):
    """A Field with what it became: the row or pair that read it, and the slots and indexes it filled."""

    field: Field
    row: Row | Shape | Pair | None
    filled: tuple[tuple[str, int], ...]


class Said(NamedTuple):
    """What a field says by itself: values of slots, something of the one struct in a slot, and what is left over."""

    values: tuple[tuple[str, Any], ...]
    merged: tuple[tuple[str, dict[str, Any]], ...] = ()
    leftovers: tuple[Leftover, ...] = ()


class _Crosswalk(Protocol):
    """What a draft asks of the crosswalk whose fields fill it."""

    name: str
    spell: Callable[[Field], str] | None

    def same(self, value: Any, other: Any) -> None:
        """Know that a value is written as another is."""


Finds = Callable[[Any], Iterable[Any]]
"""What is found in a value."""


def _itself(value: Any) -> tuple[Any]:
    return (value,)


_Held = dict[tuple[str, Finds], tuple[int, Counter[Any]]]
"""Of so many of a slot's values, how often what is looked for in them is there."""


class Draft:
    """A record in the making, which rows and pairs fill."""

    __slots__ = (
        "_crosswalk",
        "_filled",
        "_held",
        "_kept",
        "_merged",
        "_single",
        "leftovers",
        "noted",
        "report",
        "values",
    )

    def __init__(self, crosswalk: _Crosswalk, report: Report, *, traced: bool = False) -> None:
        self._crosswalk = crosswalk
        self.values: defaultdict[str, list[Any]] = defaultdict(list)
        self._single: dict[str, Any] = {}
        self._merged: dict[str, dict[str, Any]] = {}
        self._filled: list[tuple[str, int]] | None = [] if traced else None
        self._held: _Held | None = None  # see holds
        self._kept: dict[str, set[int]] = {}  # the places of the values whose fields are kept, see unkept
        self.leftovers: list[Leftover] = []
        self.noted: dict[str, str] = {}  # what one field says that is needed to understand another
        self.report = report

    def add(self, slot: str, value: Any) -> None:
        """Append to a slot that holds many values, or set the one value of another."""
        if slot in MANY:
            values = self.values[slot]
            if self._filled is not None:
                self._filled.append((slot, len(values)))
            values.append(value)
        else:
            if self._filled is not None:
                self._filled.append((slot, 0))
            self._single[slot] = value

    def add_new(self, slot: str, value: Any) -> None:
        """Append a value that a slot of many does not hold yet."""
        if not self.holds(slot, value):
            self.add(slot, value)

    def put(self, slot: str, at: int, value: Any) -> None:
        """Put a value in its place among those of a slot, behind them where it has none yet (-1)."""
        if at >= 0:
            self.replace(slot, at, value)
        else:
            self.add(slot, value)

    def merge(self, slot: str, attrs: Mapping[str, Any]) -> None:
        """Say something of the one struct in a slot; several fields may contribute, the first to speak is heard.

        What another says of the same is reported; what there may be several of is added.
        """
        if self._filled is not None:
            self._filled.append((slot, 0))
        merged = self._merged.get(slot)
        if merged is None:
            self._merged[slot] = dict(attrs)
            return
        for attr, value in attrs.items():
            if isinstance(value, tuple):
                held = merged.get(attr, ())
                if type(held) is not list:
                    held = merged[attr] = [*held]
                held += value
            elif value and merged.setdefault(attr, value) != value:
                self.report.lose("kept", f"{slot}.{attr}", REASONS["repeated"], value, self._crosswalk.name)

    def get(self, slot: str) -> Any:
        """What a slot holds so far: a list, a value or None."""
        return self.values[slot] if slot in MANY else self._single.get(slot)

    def holds(self, slot: str, value: Any, of: Finds = _itself) -> bool:
        """Whether a slot of many has this value, or one that is among what ``of`` finds in its values.

        It takes no longer among thousands than among a few.
        """
        values = self.values[slot]
        if len(values) <= _NEAR:
            return value in (values if of is _itself else chain.from_iterable(map(of, values)))
        if self._held is None:
            self._held = {}
        known, held = self._held.get((slot, of)) or (0, Counter())
        held.update(chain.from_iterable(map(of, values[known:])))
        self._held[slot, of] = len(values), held
        return held[value] > 0

    def replace(self, slot: str, index: int, value: Any, *, alike: bool = False) -> None:
        """Put a better value in the place of one already there; ``alike`` if its own field is written all the same."""
        if alike:
            self._crosswalk.same(value, self.values[slot][index])
        values = self.values[slot]
        for (place, of), (known, held) in (self._held or {}).items():
            if place == slot and index < known:
                held.subtract(of(values[index]))
                held.update(of(value))
        values[index] = value
        if self._filled is not None:
            self._filled.append((slot, index))

    def unkept(self, slot: str) -> Sequence[int]:
        """The places of the values that equal the last of a slot, whose field is kept, while theirs
        are not; each is told once.

        Only those near the last are looked at: further away a field may as well come back in the place of another.
        """
        values, kept = self.values[slot], self._kept.setdefault(slot, set())
        at = len(values) - 1
        kept.add(at)
        first = max(0, at - _NEAR)
        if values[at] not in values[first:at]:
            return ()
        found = [one for one in range(first, at) if one not in kept and values[one] == values[at]]
        kept.update(found)
        return found

    def said(self) -> Said:
        """All that this draft holds, to be told to others."""
        values = tuple((slot, value) for slot, found in self.values.items() for value in found)
        merged = tuple((slot, _settled(attrs)) for slot, attrs in self._merged.items())
        return Said((*values, *self._single.items()), merged, tuple(self.leftovers))

    def take_over(self, said: Said) -> None:
        """Add what a field has said."""
        for slot, value in said.values:
            if slot in MANY:
                self.values[slot].append(value)
            else:
                self._single[slot] = value
        for slot, attrs in said.merged:
            self.merge(slot, attrs)
        if said.leftovers:
            self.leftovers += said.leftovers

    def leave(self, field: Field, reason: str, *, told: bool = False) -> None:
        """Keep a field on the record for its own format, and tell the report unless that has been done."""
        if self._crosswalk.spell is None:
            return
        notation = self._crosswalk.spell(field)
        self.leftovers.append(Leftover(self._crosswalk.name, field.where, notation, reason))
        if not told:
            self.report.lose("kept", field.where, REASONS[reason], notation, self._crosswalk.name)

    def tell(self, path: str, reason: str, value: str) -> None:
        """Tell the report of a part that was not taken, of a field that is kept as it was found."""
        self.report.lose("kept", path, reason, value, self._crosswalk.name)

    def filled(self) -> tuple[tuple[str, int], ...]:
        """What was filled since this was last asked."""
        filled, self._filled = tuple(self._filled or ()), []
        return filled

    def record(self) -> Record:
        """The record as it stands."""
        values: dict[str, Any] = {slot: tuple(values) for slot, values in self.values.items() if values}
        values |= self._single
        for slot, attrs in self._merged.items():
            values[slot] = STRUCTS[slot](**_settled(attrs))
        if self.leftovers:
            values["leftovers"] = (*values.get("leftovers", ()), *self.leftovers)
        return Record(**values)


def _settled(attrs: dict[str, Any]) -> dict[str, Any]:
    """The attributes of a struct, as several fields have given them."""
    if list not in map(type, attrs.values()):
        return attrs
    return {attr: tuple(value) if type(value) is list else value for attr, value in attrs.items()}
