"""Fields in another script: MARC 880 and subfield $6 (MARC 21, Appendix A, Control Subfields).

The table knows nothing of 880. Read, ``880 10 $6 245-01/(N $a Долг`` becomes a 245 with a link and a script; written,
what has a script becomes an 880 again::

    245 10 $6 880-01 $a Dolg      ↔  Title("Dolg", link="01")
    880 10 $6 245-01/(N $a Долг   ↔  Title("Долг", link="01", script="Cyrl")

The number 00 links to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from bibld.crosswalk import Field
from bibld.formats.marc21 import notation

__all__ = ["link", "parse", "spell", "unlink"]


def spell(field: Field) -> str:
    """The notation of a field whose $6 has been taken apart."""
    return notation.spell(next(link([field])))


def parse(text: str) -> Field:
    """The field again, its $6 taken apart."""
    return next(unlink([notation.parse(text)]))


# MARC's script codes that name one script (ISO 15924); "$1" is Chinese, Japanese or Korean, and stays as it is.
_SCRIPTS = {"(3": "Arab", "(B": "Latn", "(N": "Cyrl", "(S": "Grek", "(2": "Hebr"}
_CODES = {script: code for code, script in _SCRIPTS.items()}
_LINK = re.compile(r"(\d{3})-(\d\d)(?:/(.+))?$")


def unlink(fields: Iterable[Field]) -> Iterator[Field]:
    """Fields with $6 taken apart, each 880 at the tag it stands for; its link and script are its last parts."""
    for field in fields:
        six = field.first("6")
        match = _LINK.match(six) if isinstance(six, str) else None
        if match is None or (field.where != "880") != (match[1] == "880") or (match[1] == "880" and match[2] == "00"):
            yield field
            continue
        parts = [part for part in field.parts if part[0] != "6"]
        if match[2] != "00":
            parts.append(("link", match[2]))
        if field.where == "880":
            script = match[3] or ""
            parts.append(("script", _SCRIPTS.get(script, script) or "Zyyy"))
            yield Field(match[1], tuple(parts))
        else:
            yield Field(field.where, tuple(parts))


def link(fields: Iterable[Field]) -> Iterator[Field]:
    """The other way round; the 880s come last."""
    later: list[Field] = []
    for field in fields:
        found, script = field.first("link"), field.first("script")
        if found is None and script is None:
            yield field
            continue
        plain = [part for part in field.parts if part[0] not in ("link", "script")]
        if script is None:
            yield _with_six(field.where, plain, f"880-{found}")
        else:
            code = "" if script == "Zyyy" else f"/{_CODES.get(script, script)}"
            later.append(_with_six("880", plain, f"{field.where}-{found or '00'}{code}"))
    yield from later


def _with_six(tag: str, parts: list[tuple[str, Any]], six: str) -> Field:
    head = [part for part in parts if part[0] in ("ind1", "ind2")]
    return Field(tag, (*head, ("6", six), *parts[len(head) :]))
