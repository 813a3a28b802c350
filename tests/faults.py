"""Findings of validation, for the tests of it: how a fault is seeded, and what is found called."""

from __future__ import annotations

import re
from collections.abc import Callable

from bibld.report import Fault

Checked = Callable[..., list[Fault]]


def names(faults: list[Fault]) -> list[str]:
    """The names of the rules that found something."""
    return sorted({fault.rule for fault in faults})


def seeded(lines: list[str], old: str, new: str) -> list[str]:
    """The record with one thing changed: a pattern that must be there, and what stands instead;
    "" takes the line out.
    """
    changed = []
    hits = 0
    for line in lines:
        text, found = re.subn(old, new, line)
        hits += found
        if text:
            changed += text.split("\n")
    assert hits, f"nothing to change: {old}"
    return changed
