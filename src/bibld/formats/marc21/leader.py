"""The leader: what kind of resource a record describes, on what level, and of what standing the description is (MARC
21, Leader).

It is kept as found, and written again with what the record says now::

    LDR 00000nam a22000002i 4500   →   a text, monographic; of a new description at prepublication level
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.line import line
from bibld.crosswalk.writing import Writing
from bibld.formats.marc21 import positions
from bibld.formats.marc21.found import keep
from bibld.formats.marc21.scripts import parse
from bibld.model import CONTINUING, Admin, Genre, was_marc

__all__ = [
    "FORM_OF_LEADER",
    "GOES_ON",
    "KIT",
    "OF_A_BOOK",
    "leader_found",
    "leader_of",
    "read_leader",
    "write_leader",
]

_TYPES = {
    "a": "text", "c": "notated music", "d": "notated music", "e": "cartographic", "f": "cartographic",
    "g": "moving image", "i": "sound recording-nonmusical", "j": "sound recording-musical", "k": "still image",
    "m": "software, multimedia", "p": "mixed material", "o": "mixed material", "r": "three dimensional object",
    "t": "text",
}  # fmt: skip
_MANUSCRIPTS = "dft"
FORM_OF_LEADER = r"[ -\"$-,.-\[\]_-~]{24}"  # of ASCII, but for what stands for a blank: # - \ ^
_ISSUANCES = {
    "a": "monographic component", "b": "serial component", "c": "collection", "d": "subunit",
    "i": "integrating resource", "m": "monographic", "s": "serial",
}  # fmt: skip
GOES_ON = CONTINUING | {"serial component"}
"""The levels of what goes on, or is in what does."""


OF_A_BOOK = "      am"
"""What a record is of whose leader is not there, or was not kept."""


def read_leader(field: Field, draft: Draft) -> None:
    if "LDR" in draft.noted or not field.first(""):
        draft.leave(field, "repeated")
        return
    found = field.first("")
    leader = positions.printed(found).ljust(24)
    if not leader.startswith(found):
        draft.report.fault("note", positions.shown_blanks(found, leader), done="read as blanks", path="LDR")
    draft.noted["LDR"] = leader
    kind, manuscript, issuance, admin, usual = _of_leader(leader[5:12], leader[17:])
    if kind:
        draft.add("type", kind)
    if manuscript:
        draft.add("manuscript", True)
    if issuance:
        draft.add("issuance", issuance)
    draft.merge("admin", admin)
    if not usual:
        keep(draft, line("LDR", f"00000{leader[5:12]}00000{leader[17:]}"))


@lru_cache(maxsize=256)
def _of_leader(five: str, seventeen: str) -> tuple[str, bool, str, dict[str, str], bool]:
    """What LDR/05-11 and 17-23 say, and whether they would be written so: they are the same in a great many records."""
    admin = {"status": five[0], "level": seventeen[0], "punctuation": seventeen[1]}
    usual = five[1:3] in _PLAIN and five[3:] == " a22" and seventeen[2:] == " 4500"
    return _TYPES.get(five[1], ""), five[1] in _MANUSCRIPTS, _ISSUANCES.get(five[2], ""), admin, usual


_PLAIN = frozenset(
    kind + level
    for kind in {(name, code in _MANUSCRIPTS): code for code, name in reversed(_TYPES.items())}.values()
    for level in _ISSUANCES
    if positions.material(kind, level) == positions.BOOKS
)
"""The types of record and bibliographic levels that are written so when only their meaning is known:
no two of them have one.

Of books alone: what else 008 is of must be known to whoever reads it when the record says that it is something else.
"""

_POSITION = re.compile("[ -~]")
"""What may stand in a position of the leader, as it was found: validation tells of what is blank, obsolete or wrong."""


def write_leader(writing: Writing) -> Iterator[Field]:
    record, settings = writing.record, writing.settings
    leader = list(leader_of(writing))
    admin = record.admin or Admin()
    if record.type and record.type not in _TYPES.values():
        reason = (
            "MARC tells music from other sound: it is the other"
            if record.type == _SOUND
            else "not one of MARC's types of record"
        )
        writing.drop("type", reason, record.type)
    if record.issuance and record.issuance not in _LEVELS:
        writing.drop("issuance", "not one of MARC's bibliographic levels", record.issuance)
    if record.manuscript and leader[6] not in _MANUSCRIPTS:
        writing.drop("manuscript", "MARC has no manuscripts of this type", record.type)
    leader[5] = admin.status if _POSITION.fullmatch(admin.status) else "n"
    by_aacr = admin.punctuation == "a" or "aacr2" in admin.conventions
    isbd = "a" if by_aacr else "i" if settings.punctuation == "isbd" else "c"
    from_marc = was_marc(record)
    leader[17] = " " if from_marc else settings.encoding_level
    leader[18] = isbd
    if not from_marc and not _OF_ARCHIVES.isdisjoint(admin.conventions):
        leader[8] = "a"
    if from_marc:
        for at, attr in ((17, "level"), (18, "punctuation")):
            said = getattr(admin, attr)
            if _POSITION.fullmatch(said):
                leader[at] = said
            elif said:
                writing.drop(f"admin.{attr}", f"no code for LDR/{at}", said)
    yield line("LDR", "".join(leader))


_OF_ARCHIVES = frozenset(("appm", "dacs", "isadg", "rad"))
"""Rules for the description of archives (040 $e): what is described by them is under archival control (LDR/08)."""

_SOUND = "sound recording"
"""MODS' and Dublin Core's type of what may be music or not."""

_LEVELS = {name: code for code, name in _ISSUANCES.items()} | {
    "single unit": "m", "multipart monograph": "m", "continuing": "s",
}  # fmt: skip
"""The bibliographic levels (LDR/07) by their names, and by those of MODS' other modes of issuance."""


def leader_found(writing: Writing) -> str:
    """The leader that was kept as found; nothing for a field that only has its tag."""
    if not writing.leftovers("LDR"):
        return ""
    unlike = [left.value for left in writing.unlike]
    found = (str(parse(value).first("") or "") for value in writing.leftovers("LDR") if value not in unlike)
    return next((text for text in found if len(text) == 24), "")


def leader_of(writing: Writing) -> str:
    """The leader as found, its type of record and bibliographic level as the record now says."""
    record = writing.record
    leader = leader_found(writing) or "00000nam a2200000   4500"
    kind, level = leader[6], leader[7]
    if (_TYPES.get(kind, ""), kind in _MANUSCRIPTS) != (record.type, record.manuscript):
        codes = [code for code, name in _TYPES.items() if name == record.type]
        if record.type == _TYPES["o"] and KIT in record.genres:
            codes = ["o"]
        elif record.type == _SOUND:
            codes = [kind] if _TYPES.get(kind, "").startswith(_SOUND) else ["i"]
        kind = next((code for code in codes if (code in _MANUSCRIPTS) is record.manuscript), codes[0] if codes else "a")
    if _ISSUANCES.get(level, "") != record.issuance:
        level = _LEVELS.get(record.issuance, "m")
    return f"{leader[:6]}{kind}{level}{leader[8:]}"


KIT = Genre("kit", authority="marcgt")
"""What tells a kit (LDR/06, o) from other mixed material (p)."""
