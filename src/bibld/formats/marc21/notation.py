"""The cataloguer's notation: one field as a line of text, and back, for people, tables and tests.

In comes a Field, out goes what a cataloguer would write; and the other way round::

    245 10 $a Duty of Care : $b Improving Support.
    100 1# $a Banahan, Mike, $d 1953- $4 aut
    008 130129s2013####

``#`` is a blank where a blank says something: in an indicator and in a control field. Spaces around ``$`` are for the
eye and are not data. What would be mistaken for notation is written as a name in braces: ``{dollar}``, ``{lcub}`` for
``{``, ``{num}`` for ``#`` where that means a blank, ``{space}`` for a space at either end of a subfield, ``{U+000A}``
for what has no shape on paper. So every field can be written, and is the same field when it is read again.

Only text and Fields pass here: no records, no meaning, no report.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bibld.crosswalk import Field
from bibld.crosswalk.line import MARK, Line, line, line_of
from bibld.errors import RecordError
from bibld.formats.marc21.field import TAG

__all__ = ["parse", "spell"]

_NAMES = {"$": "dollar", "{": "lcub", "#": "num", " ": "space"}
_CHARACTERS = {name: character for character, name in _NAMES.items()}

_UNSEEN = r"\x00-\x1f\x7f-\xa0\u2028\u2029\ud800-\udfff"  # controls, the no-break space, lone surrogates
_IN_TEXT = re.compile(rf"[{{${_UNSEEN}]|^ +|(?<! ) +$")
_IN_FIXED = re.compile(rf"[{{$#{_UNSEEN}]")
_BRACED = re.compile(r"\{([^{}]*)\}")
_LINE = re.compile(r"([0-9A-Za-z]{3})(?: (.*))?", re.DOTALL)
# Two indicators, each one character or a name in braces; then the subfields, or the sign that there are none.
_DATA = re.compile(r"(\{[^{}]*\}|[^{])(\{[^{}]*\}|[^{]) *\$(.*)", re.DOTALL)
_SUBFIELD = re.compile(r"(\{[^{}]*\}|[^{])(.*)", re.DOTALL)


def spell(field: Field) -> str:
    r"""A field in the cataloguer's notation.

    ``line("245", "1 \x1faDuty of Care")`` → ``"245 1# $a Duty of Care"``; the blank
    as ``#`` and the subfield as ``$a`` follow MARC 21 Format for Bibliographic Data, Introduction: Typographical
    Conventions.

    Raises RecordError for what is no MARC field: a tag, an indicator or a subfield code of the wrong length.
    """
    if type(field) is Line and (plain := _spell_plain(field.where, field.text)):
        return plain
    where, parts = field.where, field.parts
    if not TAG.fullmatch(where):
        raise RecordError(f"{where!r} is no tag", path=where)
    if len(parts) == 1 and parts[0][0] == "":
        text = _IN_FIXED.sub(_named, parts[0][1]).replace(" ", "#")
        return f"{where} {text}" if text else where
    if [code for code, _ in parts[:2]] != ["ind1", "ind2"]:
        raise RecordError("a data field begins with ind1 and ind2", path=where)
    for code in (parts[0][1], parts[1][1], *(code for code, _ in parts[2:])):
        if len(code) != 1:
            raise RecordError(f"{code!r} is no indicator and no subfield code", path=where)
    indicators = "".join(_IN_FIXED.sub(_named, value).replace(" ", "#") for _, value in parts[:2])
    subfields = " ".join(
        "$" + (_IN_TEXT.sub(_named, code) + " " + _IN_TEXT.sub(_named, value)).rstrip(" ") for code, value in parts[2:]
    )
    return f"{where} {indicators} {subfields or '$'}"


def _spell_plain(where: str, text: str) -> str:
    """The same for the commonest: a field that has no name in braces; nothing for any other."""
    if not _PLAIN.fullmatch(text) or not _is_tag(where):
        return ""
    if where < "010":
        return f"{where} {text.replace(' ', '#')}" if text else where
    indicators, *subfields = text.split(MARK)
    if len(indicators) != 2 or not subfields:
        return ""
    spelt = [where, indicators.replace(" ", "#")]
    for subfield in subfields:
        if len(subfield) < 2 or subfield[1] == " " or subfield[-1] == " ":
            return ""
        spelt.append(f"${subfield[0]} {subfield[1:]}")
    return " ".join(spelt)


@lru_cache(maxsize=1024)
def _is_tag(where: str) -> bool:
    return TAG.fullmatch(where) is not None


_PLAIN = re.compile(r"[^{$#\x00-\x1e\x7f-\xa0\u2028\u2029\ud800-\udfff]*")


def parse(text: str) -> Line:
    r"""The field that a line of the cataloguer's notation stands for; what ``spell`` wrote, it reads back.

    ``"100 1# $a Banahan, Mike, $4 aut"`` → ``line("100", "1 \x1faBanahan, Mike,\x1f4aut")``. A line without ``$`` is a
    control field. The spaces around ``$`` may be left out.

    Raises RecordError for a line that is no field, or for a name in braces that does not exist.
    """
    found = _LINE.fullmatch(text.strip(" \n"))
    if not found:
        raise RecordError(f"no field in the cataloguer's notation: {text[:60]!r}")
    where, rest = found[1], found[2] or ""
    if "$" not in rest:
        made = line(where, _meant(rest.replace("#", " "), where))
        if not made.is_control:
            raise RecordError(f"a data field has subfields: {text[:60]!r}", path=where)
        return made
    data = _DATA.fullmatch(rest)
    if not data:
        raise RecordError(f"two indicators come before the first subfield: {text[:60]!r}", path=where)
    parts = [(name, _meant(data[at].replace("#", " "), where)) for at, name in enumerate(("ind1", "ind2"), 1)]
    if data[3].strip(" "):
        for subfield in data[3].split("$"):
            one = _SUBFIELD.fullmatch(subfield)
            if not one or one[1] == " ":
                raise RecordError(f"a subfield without a code: {text[:60]!r}", path=where)
            parts.append((_meant(one[1], where), _meant(one[2].strip(" "), where)))
    if any(MARK in text for part in parts for text in part):
        raise RecordError(f"a delimiter in the data: {text[:60]!r}", path=where)
    return line_of(where, parts)


def _named(match: re.Match[str]) -> str:
    """Each character as its name in braces."""
    return "".join(f"{{{_NAMES.get(character) or f'U+{ord(character):04X}'}}}" for character in match[0])


def _meant(text: str, where: str) -> str:
    """Text with its names in braces put back into characters."""

    def character(match: re.Match[str]) -> str:
        name = match[1]
        if name in _CHARACTERS:
            return _CHARACTERS[name]
        if re.fullmatch(r"U\+[0-9A-F]{4,6}", name) and int(name[2:], 16) <= 0x10FFFF:
            return chr(int(name[2:], 16))
        raise RecordError(f"{match[0]} names no character", path=where)

    return _BRACED.sub(character, text) if "{" in text else text
