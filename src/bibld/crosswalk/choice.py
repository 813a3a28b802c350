"""Which rules read the lines of a tag, and which of them writes a value of a slot:
worked out once, when it is first asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from threading import Lock
from typing import Any, NamedTuple

from bibld.crosswalk import GIVEN, Pair, straight
from bibld.crosswalk.draft import Said
from bibld.crosswalk.memory import Memory
from bibld.crosswalk.rule import Rule, ShapeRule

__all__ = ["KNOWN", "Choice", "Tag"]

KNOWN = 4096
"""How many tags, and how many kinds of value, are known at most: a hostile file may make up any number of them."""


class Ready(NamedTuple):
    """A rule as straight code; ``doubtful`` where another may be the one that writes what it has read."""

    take: Callable[[str], Any]
    rule: Rule | ShapeRule
    slot: str
    doubtful: bool


_MAKING = Lock()
"""Held by the thread that makes a row ready."""


class Tag:
    """How the lines of one tag are read: by a pair, or by its rows as straight code up to the first pair.

    ``rows`` are those that a line has needed so far: many a tag has rows of which a file has no line. One that is
    ``strange`` is nowhere in the table.
    """

    __slots__ = ("_waiting", "heard", "pair", "rows", "short", "slot", "strange")

    def __init__(self, entries: Sequence[Rule | ShapeRule | Pair], *, strange: bool = False) -> None:
        self.strange = strange
        first = entries[0] if entries else None
        self.pair = first if isinstance(first, Pair) else None
        self.short = self.pair.usual if self.pair is not None else None
        self.slot = self.pair.slots[0] if self.pair is not None and self.pair.slots else ""
        self._waiting = iter(entries)
        self.rows: tuple[Ready, ...] = ()
        speaks_alone = self._has(0) if self.pair is None else self.pair.alone
        self.heard: Heard | None = Heard(_HEARD) if speaks_alone else None

    def ready(self) -> Iterator[Ready]:
        """The rows in their order, each made ready when it is asked for."""
        at = 0
        while at < len(self.rows) or self._has(at):
            yield self.rows[at]
            at += 1

    def _has(self, at: int) -> bool:
        """Whether there is a row behind those before it, which then is ready."""
        with _MAKING:
            if at < len(self.rows):  # another thread has made it
                return True
            entry = next(self._waiting, None)
            take: Callable[[str], Any]
            if isinstance(entry, ShapeRule):
                take = entry.take_line
            elif isinstance(entry, Rule):
                take = straight.of(entry).take
            else:
                self._waiting = iter(())
                return False
            self.rows = (*self.rows, Ready(take, entry, entry.row.slot, entry.doubtful))
            return True

    def keep(self, text: str, said: Said) -> None:
        """Remember what a line has said; no longer where it is not worth while."""
        heard = self.heard
        if heard is None:  # another thread has given it up
            return
        heard.keep(text, said)
        if len(heard) == _HEARD:
            self.heard = heard if heard.hits > _HEARD // 2 else None
            heard.hits = 0


class Heard(Memory[str, Said]):
    """What the lines of one tag have said. Titles are hardly ever met again, languages mostly are: ``hits`` tells."""

    __slots__ = ("hits",)

    def __init__(self, limit: int) -> None:
        super().__init__(limit)
        self.hits = 0


_HEARD = 1 << 8
"""How many lines of a tag are remembered with what they have said."""


class Choice:
    """Which of a slot's rules may write a value: by what their tests look at, worked out once for each combination."""

    def __init__(self, rules: Sequence[Rule | ShapeRule]) -> None:
        self.rules = rules
        tests = [(path, said) for rule in rules for path, said in rule.row.when.items()]
        tests += [(f"{rule.lead[0]}.0.kind", rule.lead[1]) for rule in rules if rule.lead]
        looked_at = {path for path, _ in tests}
        told = {path for path, said in tests if said is not GIVEN}
        # Of a path that is never held against a value there would be as many keys as there are titles in the world.
        self.key = straight.key(sorted(looked_at), looked_at - told) if looked_at else None
        self.known: Memory[Any, Sequence[Rule | ShapeRule]] = Memory(KNOWN)

    def among(self, value: Any) -> Sequence[Rule | ShapeRule]:
        """The rules that fit, but for those that are ``choosy``: they have more to ask."""
        if self.key is None:
            return self.rules
        key = self.key(value)
        rules = self.known.get(key)
        if rules is None:
            self.known.keep(key, rules := [rule for rule in self.rules if rule.meets(value)])
        return rules
