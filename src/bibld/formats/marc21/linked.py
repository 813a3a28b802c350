"""Fields in another script: MARC 880 and subfield $6 (MARC 21, Appendix A, Control Subfields).

The table knows nothing of 880. Read, ``880 10 $6 245-01/(N $a Долг`` becomes a 245 with a link and a script; written,
what has a script becomes an 880 again::

    245 10 $6 880-01 $a Dolg      ↔  Title("Dolg", link="01")
    880 10 $6 245-01/(N $a Долг   ↔  Title("Долг", link="01", script="Cyrl")

The number 00 links to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from bibld.crosswalk import Field
from bibld.crosswalk.line import LONG_CODES, MARK, SHORT_CODES, Line, line, line_of, text_of
from bibld.crosswalk.memory import Memory
from bibld.formats.marc21 import notation

__all__ = ["IN_SCRIPT", "Spelling", "link", "parse", "spell", "spelling", "spelling_of", "unlink"]


# MARC's script codes that name one script (ISO 15924); "$1" is Chinese, Japanese or Korean, and stays as it is.
_SCRIPTS = {"(3": "Arab", "(B": "Latn", "(N": "Cyrl", "(S": "Grek", "(2": "Hebr"}
_CODES = {script: code for code, script in _SCRIPTS.items()}
_LINK = re.compile(r"\x1f6(0[1-9]\d|[1-9]\d\d)-(\d\d)(?:/([^\x1f]+))?(?![^\x1f])")
# What some write besides: a stroke where no script follows, and the direction of one that is written to the left.
_UNNAMED = re.compile(r"(\x1f6(?!880|00)\d{3}-\d\d)( ?/)(?![^\x1f])")
_TO_THE_LEFT = re.compile(r"(\x1f6(?!880|00)\d{3}-\d\d/(?:\([23]|Arab|Hebr))(/r)(?![^\x1f])")
_SIX = f"{MARK}6"
_LINKED = MARK + SHORT_CODES["link"]
IN_SCRIPT = MARK + SHORT_CODES["script"]
"""What the text of a field in another script has in it."""

_parsed: Memory[str, Line] = Memory(512)
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


class Spelling(NamedTuple):
    """How the 880s of a record name scripts in $6, all of them alike.

    ``iso`` is by ISO 15924 (Arab), which MARC 21 allows too, rather than by MARC's own codes ((3). ``unnamed`` is what
    stands where no script is named, ``direction`` what follows a script that is written from right to left. ``mixed``
    are the places among them of those that are named by ISO 15924 where others are not.
    """

    iso: bool = False
    unnamed: str = ""
    direction: str = ""
    mixed: frozenset[int] = frozenset()

    @property
    def marks(self) -> Iterator[str]:
        """What is other than usual, in words."""
        if self.iso or self.mixed:
            yield " ".join((ISO, *map(str, sorted(self.mixed))))
        yield from (mark for mark in (self.unnamed, self.direction) if mark)


ISO = "ISO 15924"
USUAL = Spelling()


def spelling_of(fields: Iterable[Line]) -> Spelling:
    """How these fields name scripts, as far as they do it alike."""
    texts = [text_of(field) for field in fields if field.where == "880"]
    if not texts:
        return USUAL
    links = [_LINK.match(text, 2) for text in texts]
    codes = [match[3] for match in links if match is not None]
    named = [(match[3] or "").removesuffix("/r") if match is not None else "" for match in links]
    by_iso = frozenset(at for at, code in enumerate(named) if code in _CODES)
    iso = bool(by_iso) and _SCRIPTS.keys().isdisjoint(named)
    unnamed = {match[2] for text in texts if (match := _UNNAMED.match(text, 2))} | {
        "" for code in codes if code is None
    }
    direction = {match[2] for text in texts if (match := _TO_THE_LEFT.match(text, 2))}
    direction |= {"" for code in codes if code in ("(3", "(2", "Arab", "Hebr")}
    return Spelling(
        iso,
        unnamed=unnamed.pop() if len(unnamed) == 1 else "",
        direction=direction.pop() if len(direction) == 1 else "",
        mixed=frozenset() if iso else by_iso,
    )


def spelling(marks: Collection[str]) -> Spelling:
    """The other way round, from its :attr:`Spelling.marks`."""
    direction = "/r" if "/r" in marks else ""
    mixed = next((mark for mark in marks if mark.startswith(f"{ISO} ")), ISO)
    places = frozenset(map(int, re.findall(r"\d+", mixed.removeprefix(ISO))))
    unnamed = next((mark for mark in marks if mark not in (ISO, direction, mixed)), "")
    return Spelling(ISO in marks, unnamed, direction, places)


def unlink(fields: Iterable[Line], spelling: Spelling = USUAL) -> list[Line]:
    """Fields with $6 taken apart, each 880 at the tag it stands for; its link and script are its last parts."""
    if spelling.unnamed or spelling.direction:
        fields = [_plain(field, spelling) if field.where == "880" else field for field in fields]
    return [_unlinked(field) if _SIX in text_of(field) else field for field in fields]


def _plain(field: Line, spelling: Spelling) -> Line:
    text = text_of(field)
    for mark, pattern in ((spelling.unnamed, _UNNAMED), (spelling.direction, _TO_THE_LEFT)):
        if mark and (match := pattern.match(text, 2)):
            text = f"{text[:2]}{match[1]}{text[match.end() :]}"
    return line("880", text)


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


def link(fields: Iterable[Line], spelling: Spelling = USUAL) -> list[Line]:
    """The other way round."""
    linked: list[Line] = []
    in_880 = 0  # how many there are so far, which only a record of both lists has to know
    for field in fields:
        text = text_of(field)
        if _LINKED not in text and IN_SCRIPT not in text:
            if spelling.mixed and field.where == "880":
                in_880 += 1
            linked.append(field)
            continue
        found, script = field.first("link"), field.first("script")
        pieces = [piece for piece in text.split(MARK)[1:] if piece[:1] not in LONG_CODES]
        code = spelling.unnamed
        if script not in (None, "Zyyy"):
            direction = spelling.direction if script in ("Arab", "Hebr") else ""
            iso = spelling.iso or in_880 in spelling.mixed
            code = f"/{script if iso else _CODES.get(script, script)}{direction}"
        six = f"880-{found}" if script is None else f"{field.where}-{found or '00'}{code}"
        text = MARK.join((f"{text[:2]}{_SIX}{six}", *pieces))
        in_880 += script is not None
        linked.append(line(field.where if script is None else "880", text))
    return linked
