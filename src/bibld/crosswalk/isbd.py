"""ISBD punctuation, which stands at the end of one part and belongs to the next.

A rule says which marks come before its part (``one("b", "subtitle", before=" :")``) and which close the field; this
module puts them there and takes them away. What is not such a mark stays: "Brian W." keeps its full stop.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any

__all__ = ["closes_abbreviation", "punctuate", "unpunctuate"]

_ABBREVIATION = re.compile(
    r"(?:^|[\s(.,-])(?:[^\W\d_]|[A-Z][^\W\d_]?|[Ii]nc|[Ll]td|[Cc]o|[Cc]orp|[Dd]ept|[Jj]r|[Ss]r|[Dd]rs?|[Pp]rof|[Ss]t|[Mm]rs?|[Bb]ros|"
    r"[Gg]ov|[Uu]niv|[Aa]ssoc|[Ee]tc|[Ee]ds?|[Vv]ols?|[Nn]os?|[Pp]p|[Ff]l|[Cc]a|[Pp]t|[Ss]er|[Rr]ev|[Ii]ll?|[Ff]t)\.$"
)


def closes_abbreviation(text: str) -> bool:
    """Whether the full stop at the end belongs to the last word: ``"Brian W."``, ``"Home Dept."``, ``"U.S."``."""
    # None is longer than seven characters, with what parts it from the word before.
    return text.endswith("...") or _ABBREVIATION.search(text, max(0, len(text) - 8)) is not None


def _speaks(code: str, value: Any, silent: Collection[str]) -> bool:
    """Whether punctuation can stand on this part: not on an indicator, a control subfield or a code."""
    return isinstance(value, str) and len(code) == 1 and code.isalpha() and code not in silent


def punctuate(parts: list[tuple[str, Any]], before: Mapping[str, str], end: str, silent: Collection[str] = ()) -> None:
    """Add the marks, in place: ``$a Duty of Care $b Improving`` → ``$a Duty of Care : $b Improving.``"""
    last = -1
    for index, (code, value) in enumerate(parts):
        if not _speaks(code, value, silent):
            continue
        mark = before.get(code, "")
        if last >= 0 and mark:
            _add(parts, last, mark)
        last = index
    if last >= 0 and end:
        _add(parts, last, end)


def _add(parts: list[tuple[str, Any]], index: int, mark: str) -> None:
    code, value = parts[index]
    sign = mark.strip()
    if sign == "." and value[-1:] in (".", "?", "!", ")", "]", ">", "-"):
        return
    if sign == "," and value[-1:] in (",", "-"):
        return
    parts[index] = (code, value + mark)


def unpunctuate(
    parts: Sequence[tuple[str, Any]], before: Mapping[str, str], end: str, silent: Collection[str] = ()
) -> list[tuple[str, Any]]:
    """Take the marks away: the other way round."""
    out = list(parts)
    last = -1
    for index, (code, value) in enumerate(out):
        if not _speaks(code, value, silent):
            continue
        mark = before.get(code, "")
        if last >= 0 and mark:
            _take(out, last, mark)
        last = index
    if last >= 0 and end:
        _take(out, last, end)
    return out


def _take(parts: list[tuple[str, Any]], index: int, mark: str) -> None:
    code, value = parts[index]
    sign = mark.strip()
    if not value.endswith(sign):
        return
    if sign == "." and closes_abbreviation(value):
        return
    if value.endswith(mark):
        parts[index] = (code, value[: -len(mark)])
    else:
        parts[index] = (code, value[: -len(sign)].rstrip())
