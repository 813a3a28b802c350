"""Patterns go over a text once: how often they look at its signs is counted, and not how long that takes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice
from re import _compiler, _constants, _parser
from typing import Any

import pytest

from bibld.formats.marc21.completed import numbers, series
from bibld.validation.marc21 import agreement


class Steps:
    """A pattern, followed through a text as :mod:`re` follows it; each sign that is looked at is a step."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.nodes, self.flags = _parser.parse(pattern.pattern, pattern.flags), pattern.flags
        self.signs: dict[int, re.Pattern[str]] = {}
        self.taken = 0

    def whole(self, text: str) -> bool:
        """Whether all of a text is as the pattern says."""
        return any(end == len(text) for end in self.ends(self.nodes, text, 0))

    def ends(self, nodes: Any, text: str, at: int) -> Iterator[int]:
        """Where these nodes may end that begin there, in the order in which it is tried."""
        if not nodes:
            yield at
            return
        for end in self.of_first(nodes, text, at):
            yield from self.ends(nodes[1:], text, end)

    def of_first(self, nodes: Any, text: str, at: int) -> Iterator[int]:
        kind, said = nodes[0]
        if kind is _constants.SUBPATTERN:
            yield from self.ends(said[3], text, at)
        elif kind is _constants.BRANCH:
            for branch in said[1]:
                yield from self.ends(branch, text, at)
        elif kind is _constants.POSSESSIVE_REPEAT:
            yield from islice(self.repeated(*said, False, text, at), 1)
        elif kind in (_constants.MAX_REPEAT, _constants.MIN_REPEAT):
            yield from self.repeated(*said, kind is _constants.MIN_REPEAT, text, at)
        elif kind in (_constants.ASSERT, _constants.ASSERT_NOT):
            start = at if said[0] > 0 else at - said[1].getwidth()[0]
            found = start >= 0 and any(True for _ in self.ends(said[1], text, start))
            if found is (kind is _constants.ASSERT):
                yield at
        else:
            self.taken += 1
            if id(nodes[0]) not in self.signs:
                self.signs[id(nodes[0])] = _compiler.compile(nodes[:1], self.flags)
            if (found := self.signs[id(nodes[0])].match(text, at)) is not None:
                yield found.end()

    def repeated(self, least: int, most: int, nodes: Any, lazy: bool, text: str, at: int) -> Iterator[int]:
        if lazy and least <= 0:
            yield at
        if most > 0:
            for end in self.ends(nodes, text, at):
                if end > at or least > 0:
                    yield from self.repeated(least - 1, most - 1, nodes, lazy, text, end)
        if not lazy and least <= 0:
            yield at


ENDLESS: dict[str, tuple[re.Pattern[str], Callable[[int], str]]] = {
    "blanks behind an index": (agreement._HAS_INDEX, lambda number: "Includes index" + " " * number + "]"),
    "blanks behind a number": (numbers._QUALIFIED, lambda number: "1234-5678" + " " * number + "a"),
    "blanks before the terms of a number": (numbers._QUALIFIED, lambda number: "1234-5678:" + " " * number + "a\n"),
    "blanks before the number of a series": (series._NUMBERED, lambda number: "Hives ;" + " " * number + ";"),
}


@pytest.mark.parametrize("name", sorted(ENDLESS))
def test_a_pattern_goes_over_a_text_once(name: str) -> None:
    """Twice the signs are twice the steps, where two repeats that share them would take four times as many."""
    pattern, text = ENDLESS[name]
    steps = []
    for number in (50, 100):
        followed = Steps(pattern)
        assert followed.whole(text(number)) is bool(pattern.fullmatch(text(number)))
        steps.append(followed.taken)
    assert steps[1] < 2.5 * steps[0]


@pytest.mark.parametrize(
    ("pattern", "signs", "more"),
    [(r"\s*\.?\s*", " ", 3.5), (r"\s*+\.?\s*", " ", 1.5), (r"(?:a|b)*?(?<!c)[ab]*", "ab", 3.5), (r"(?=a)a+", "a", 1.5)],
)
def test_steps_are_those_of_a_pattern(pattern: str, signs: str, more: float) -> None:
    """Two repeats of the same signs share them in each way that there is; one that gives nothing back does not."""
    steps = []
    for number in (25, 50):
        followed = Steps(re.compile(pattern))
        assert not followed.whole(signs * number + "!")
        steps.append(followed.taken)
    assert more <= steps[1] / steps[0] < more + 1
