"""Fields in another script: MARC 880 and subfield $6 (MARC 21, Appendix A, Control Subfields).

The table knows nothing of 880. Read, ``880 10 $6 245-01/(N $a Долг`` becomes a 245 with a link and a script; written,
what has a script becomes an 880 again::

    245 10 $6 880-01 $a Dolg      ↔  Title("Dolg", link="01")
    880 10 $6 245-01/(N $a Долг   ↔  Title("Долг", link="01", script="Cyrl")

The number 00 links to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bibld.crosswalk import Field
from bibld.crosswalk.line import LONG_CODES, MARK, SHORT_CODES, Line, line, line_of, text_of
from bibld.crosswalk.memory import Memory
from bibld.formats.marc21 import notation

__all__ = ["IN_SCRIPT", "link", "parse", "scripts_spelt", "spell", "unlink"]


# MARC's script codes that name one script (ISO 15924); "$1" is Chinese, Japanese or Korean, and stays as it is.
_SCRIPTS = {"(3": "Arab", "(B": "Latn", "(N": "Cyrl", "(S": "Grek", "(2": "Hebr"}
_CODES = {script: code for code, script in _SCRIPTS.items()}
_LINK = re.compile(r"\x1f6(0[1-9]\d|[1-9]\d\d)-(\d\d)(?:/([^\x1f]+))?(?![^\x1f])")
_SIX = f"{MARK}6"
_LINKED = MARK + SHORT_CODES["link"]
IN_SCRIPT = MARK + SHORT_CODES["script"]
"""What the text of a field in another script has in it."""

_parsed: Memory[str, Line] = Memory(4096)
"""The fields of notations: asked for again when the record is written, which is mostly soon."""


def spell(field: Field) -> str:
    """The notation of a field whose $6 has been taken apart."""
    at = field if isinstance(field, Line) else line_of(field.where, field.parts)
    said = text_of(at)
    text = notation.spell(link([at])[0] if _LINKED in said or IN_SCRIPT in said else at)
    _parsed.keep(text, at)
    return text


def parse(text: str) -> Line:
    """The field again, its $6 taken apart."""
    return _parsed.get(text) or unlink([notation.parse(text)])[0]


def unlink(fields: Iterable[Line]) -> list[Line]:
    """Fields with $6 taken apart, each 880 at the tag it stands for; its link and script are its last parts."""
    return [_unlinked(field) if _SIX in text_of(field) else field for field in fields]


def _unlinked(field: Line) -> Line:
    text = field.text
    match = _LINK.match(text, 2)
    if match is None or (field.where != "880") != (match[1] == "880") or (match[1], match[2]) == ("880", "00"):
        return field
    plain = text[:2] + text[match.end() :]
    if match[2] != "00":
        plain += _LINKED + match[2]
    if field.where != "880":
        return line(field.where, plain)
    script = match[3] or ""
    return line(match[1], f"{plain}{IN_SCRIPT}{_SCRIPTS.get(script, script) or 'Zyyy'}")


def scripts_spelt(fields: Iterable[Line]) -> bool:
    """Whether scripts are named by ISO 15924 (Arab), which MARC 21 allows too, and nowhere by MARC's own codes ((3)."""
    found = [match[3] for field in fields if field.where == "880" and (match := _LINK.match(field.text, 2))]
    return not _CODES.keys().isdisjoint(found) and _SCRIPTS.keys().isdisjoint(found)


def link(fields: Iterable[Line], *, spelt: bool = False) -> list[Line]:
    """The other way round; scripts by their codes of ISO 15924 where they were ``spelt`` so."""
    linked: list[Line] = []
    for field in fields:
        text = text_of(field)
        if _LINKED not in text and IN_SCRIPT not in text:
            linked.append(field)
            continue
        found, script = field.first("link"), field.first("script")
        pieces = [piece for piece in text.split(MARK)[1:] if piece[:1] not in LONG_CODES]
        code = "" if script in (None, "Zyyy") else f"/{script if spelt else _CODES.get(script, script)}"
        six = f"880-{found}" if script is None else f"{field.where}-{found or '00'}{code}"
        text = MARK.join((f"{text[:2]}{_SIX}{six}", *pieces))
        linked.append(line(field.where if script is None else "880", text))
    return linked
