"""What somebody has added to a description that came from MARC: it is told from what was there before, and is judged as
anybody's.

What a cataloguer has put into MARC is right as it is, also a name that looks as if it had another indicator. What has
come since has never been in a field. Which that is, a leftover of the record says, by digests of the values::

    agents=5d41402a subjects=7d793037,c4ca4238
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from itertools import compress
from operator import attrgetter, not_
from typing import Any
from zlib import crc32

import msgspec
from msgspec.structs import replace

from bibld.model import Leftover, Record, kept_at

__all__ = ["ADDED", "JUDGED", "added", "counted", "digests", "known", "marked", "without_added"]

ADDED = "added"
"""The path of the leftover that says which values of a record have been added to it."""

JUDGED = (
    "titles", "agents", "editions", "provisions", "dates", "frequencies", "languages", "physicals", "cartographics",
    "summaries", "contents", "notes", "subjects", "classifications", "identifiers", "links", "related", "parts",
)  # fmt: skip
"""The slots of which a description from elsewhere has to be brought into the form of MARC."""

_values_of = attrgetter(*JUDGED)
_encode = msgspec.json.Encoder().encode
_in_hexadecimal: Callable[[int], str] = "%x".__mod__


def _digests(values: Iterable[Any]) -> list[str]:
    try:
        return [*map(_in_hexadecimal, map(crc32, map(_encode, values)))]
    except UnicodeEncodeError:  # half a character
        return [f"{crc32(repr(value).encode(errors='replace')):x}" for value in values]


def digests(record: Record, but: Mapping[str, Any]) -> str:
    """The digests of a record's values in a text, slot by slot, without those of the slots that need none."""
    found = zip(JUDGED, _values_of(record), strict=True)
    return " ".join([f"{slot}={','.join(_digests(values))}" for slot, values in found if values and slot not in but])


def counted(record: Record) -> dict[str, Counter[str]]:
    """The digests of a record's values, by their slots."""
    return {slot: Counter(_digests(values)) for slot, values in zip(JUDGED, _values_of(record), strict=True) if values}


def known(text: str) -> dict[str, Counter[str]]:
    """The digests of such a text, by their slots; what names none of these may be damaged, and says nothing."""
    pairs = (pair.partition("=") for pair in text.split())
    return {slot: Counter(found.split(",")) for slot, _, found in pairs if slot in JUDGED}


def marked(record: Record, before: Mapping[str, Counter[str]], changed: Mapping[str, Iterable[Any]]) -> Record:
    """The record with what its slots say that they did not say ``before``,
    but for values in which something has been ``changed``.
    """
    new = _of(record)
    for slot, there in before.items():
        found = _digests(getattr(record, slot))
        if there.keys() >= (once := set(found)) and len(once) == len(found):
            continue  # all of it was there: so it is of nearly every slot, and counting takes longer
        if slot not in _STATEMENTS or len(found) > there.total():
            known_now = Counter(_digests(changed.get(slot, ())))
            new[slot] = new.get(slot, Counter()) | (Counter(found) - there - known_now)
    text = " ".join(f"{slot}={','.join(found.elements())}" for slot, found in new.items() if found)
    rest = tuple(left for left in record.leftovers if left.path != ADDED)
    if text:
        rest += (Leftover("marc21", ADDED, text),)
    return replace(record, leftovers=rest) if rest != record.leftovers else record


_STATEMENTS = ("dates", "physicals", "provisions")
"""Slots of which a value that has been put right is what it was:
nothing is added to a statement of publication or extent.
"""


def _of(record: Record) -> dict[str, Counter[str]]:
    text = next(kept_at(record, "marc21", ADDED), "")
    return known(text) if text else {}


def added(record: Record) -> dict[str, tuple[bool, ...]]:
    """Which of a record's values have been added, for each slot in which there are any."""
    found: dict[str, tuple[bool, ...]] = {}
    for slot, new in _of(record).items():
        are = []
        for digest in _digests(getattr(record, slot)):
            are.append(new[digest] > 0)
            new[digest] -= 1
        if any(are):
            found[slot] = tuple(are)
    return found


def without_added(record: Record) -> Record:
    """The record without what has been added to it."""
    flags = added(record)
    return replace(
        record, **{slot: tuple(compress(getattr(record, slot), map(not_, are))) for slot, are in flags.items()}
    )
