"""What no tag of RIS says, and why: it is reported when a record is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

import msgspec

from bibld.crosswalk.slots import texts
from bibld.crosswalk.writing import Writing
from bibld.formats._untold import tell_untold
from bibld.model import Stated, Value
from bibld.vocabulary import is_beyond_latin

__all__ = ["LOSSY", "NO_TAG", "again", "rest"]

NO_TAG = "RIS has no tag for it"
LOSSY = {
    "issuance": "RIS does not say how a resource is issued",
    "government": "RIS does not say which government issued it",
    "audiences": "RIS does not say for whom it is",
    "frequencies": "RIS does not say how often it appears",
    "content": "said, and less exactly, by TY",
    "cartographics": "RIS has no mathematical data of maps",
    "characteristics": "RIS is too coarse for them",
    "contents": "RIS has no table of contents",
    "areas": "RIS does not say which place a resource is about",
    "classifications": "RIS has a call number, and no classes",
    "admin": "RIS describes the resource, not its description",
    "conversions": "RIS describes the resource, not its description",
    "page": "RIS describes the resource, not the search that found it",
    "*.lang": "a value in RIS has no language",
    "*.script": "a value in RIS has no script",
    "*.transliteration": "a value in RIS has no script",
    "*.link": "a value in RIS stands alone: which says the same in another script is not said",
    "*.label": "a value in RIS has no caption",
    "notes.kind": "a note in RIS does not say of which sort it is",
    "summaries.kind": "a note in RIS does not say of which sort it is",
    "editions.kind": "a note in RIS does not say of which sort it is",
    "*.parts": "a value in RIS is one text, whatever it is made of",
    "*.scope": "a value in RIS is said of the whole",
    "*.terms": "RIS says no price",
    "*.same_as": "a value in RIS has no IRI beside it",
    "*.authority": "a value in RIS is of no list",
    "locations": "RIS has a call number, and not where a copy is",
    "locations.scheme": "a call number in RIS is of no scheme",
    "locations.organisation": "RIS does not say whose call number it is",
    "locations.sublocation": "RIS does not say where the call number leads",
    "locations.note": "a call number in RIS has no note",
}
"""Why slots and attributes have no place here; ``*`` is any slot."""


def rest(writing: Writing, path: str, value: Value, said: Collection[str], reason: str = NO_TAG) -> None:
    """Report what a value says besides the attributes that were written."""
    tell_untold(writing, path, value, said, LOSSY, reason)


def again(values: Sequence[Stated]) -> list[Stated]:
    """The values that say in another script what one beside them says, which RIS has once: in the script of the
    record, or in Latin letters.

    MODS need not name the script: then it is the second of a pair (``altRepGroup``), of which one alone is in Latin
    letters. Two names in one script are two, though they have a group: that is 00 of all that have none.
    """
    linked = Counter(value.link for value in values if value.link)
    if len(linked) == linked.total():
        return []
    groups = [[value for value in values if value.link == link] for link in linked]
    firsts = [(min(group, key=lambda value: (bool(value.script), value.script != "Latn")), group) for group in groups]
    return [
        value
        for first, group in firsts
        for value in group
        if value is not first
        and (
            value.script not in ("", first.script)
            or (len(group) == 2 and _is_beyond_latin(value) != _is_beyond_latin(first))
        )
    ]


def _is_beyond_latin(value: Stated) -> bool:
    return any(is_beyond_latin(text) for _, text, _ in texts(msgspec.to_builtins(value)))
