r"""MARC-8: bytes → text, by the tables that pymarc carries::

    from_marc8(b"10\x1faLe ch\xe3ateau", findings)   →   "10\x1faLe château"

MARC 21 Specifications, Character Sets: MARC-8 Encoding Environment.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bibld.crosswalk.line import MARK
from bibld.formats.marc21.field import Findings

__all__ = ["ESCAPE", "HAS_REFERENCE", "from_marc8", "letters_of_marc8", "marc8_tables", "referenced", "shown"]

ESCAPE = re.compile(rb"\x1b(?:(\$[(,)-]?|[(,)-])!?([1234BENQS])|([gbps]))")
"""What changes the set in use."""

HAS_REFERENCE = re.compile(rb"&#[xX][0-9A-Fa-f]{2,6};|\{u[0-9A-F]{4,6}\}")
"""A character that MARC-8 has no code for."""

_ASCII_RUN = re.compile(rb"[ -~]+")
_REFERENCE = re.compile(
    r"(?:&#[xX](?=[0-9A-Fa-f]{2,6};)"  # &#x672C;
    r"|\{u(?=[0-9A-F]{4,6}\}))"  # {u672C}
    r"([0-9A-Fa-f]+)[;}]"
)
_ANSEL, _EACC = 0x45, 0x31


def letters_of_marc8(run: bytes, after: str) -> tuple[list[str], str]:
    """The letters and signs of a run of bytes with their diacritics, the letter after it with those at its end."""
    codes = marc8_tables()[_ANSEL]
    letters: list[str] = []
    marks = ""
    for byte in run:
        code, combining = codes.get(byte, (0xFFFD, 0))
        if combining:
            marks += chr(code)
        else:
            letters.append(chr(code) + marks)
            marks = ""
    if not marks:
        return letters, after
    return [*letters, *([after + marks] if after.isalpha() else "\ufffd" * len(marks))], ""


_Tables = dict[int, dict[int, tuple[int, int]]]


def marc8_tables() -> _Tables:
    """Of each set of MARC-8 (by its final character) the codes: a character, and whether it is a diacritic."""
    from pymarc import marc8_mapping  # late: most files need none of it

    tables: _Tables = marc8_mapping.CODESETS
    return tables


def from_marc8(raw: bytes, findings: Findings) -> str:
    r"""MARC-8 to Unicode: ``b"caf\xe2e"`` → ``"café"``; each subfield starts in ASCII and ANSEL."""
    if raw.isascii() and b"\x1b" not in raw and not HAS_REFERENCE.search(raw):
        return raw.decode("ascii")
    lost: list[bytes] = []
    doubtful: list[bytes] = []
    text = MARK.join(_marc8_text(part, lost, doubtful) for part in raw.split(b"\x1f"))
    if lost:
        findings.add("error", f"no character of MARC-8: {shown(lost)}", "replaced by U+FFFD", kind="not in MARC-8")
    if doubtful:
        cause = f"no character of the MARC-8 set in use: {shown(doubtful)}"
        findings.add("warning", cause, "read as ASCII", kind="not in the MARC-8 set in use")
    return referenced(text)


def shown(codes: Sequence[bytes]) -> str:
    """Bytes as they are told: ``e9 ff``."""
    return " ".join(code.hex() for code in codes[:8]) + (f" and {len(codes) - 8} more" if len(codes) > 8 else "")


def referenced(text: str) -> str:
    """What MARC-8 has no code for is written as ``&#x4E2D;``, and by Millennium and Sierra as ``{u4E2D}``."""
    return _REFERENCE.sub(_character, text)


def _character(match: re.Match[str]) -> str:
    code = int(match[1], 16)
    is_character = (
        0xA0 <= code <= 0x10FFFF
        and not 0xD800 <= code <= 0xDFFF
        and not 0xFDD0 <= code <= 0xFDEF
        and code & 0xFFFE < 0xFFFE
    )
    return chr(code) if is_character else match[0]


def _marc8_text(raw: bytes, lost: list[bytes], doubtful: list[bytes]) -> str:
    if raw.isascii() and b"\x1b" not in raw:
        return raw.decode("ascii")
    tables = marc8_tables()
    low, high = _ASCII, _ANSEL
    out: list[str] = []
    marks = ""  # diacritics waiting for their letter
    at = 0
    while at < len(raw):
        byte = raw[at]
        if byte == _ESC:
            if found := ESCAPE.match(raw, at):
                low, high = _chosen(found, low, high)
                at = found.end()
            else:
                lost.append(raw[at : at + 3])
                at += 1
        elif low == _ASCII and (run := _ASCII_RUN.match(raw, at)):
            text = run[0].decode("ascii")
            out.append(text[0] + marks + text[1:] if marks else text)
            marks = ""
            at = run.end()
        else:
            character, combining, code = _said(raw, at, tables, low if byte < 0x80 else high)
            at += len(code)
            if not character:  # most often the escape sequence back to ASCII is missing, and this is ASCII
                (lost if byte >= 0x80 else doubtful).append(code)
                character = "\ufffd" if byte >= 0x80 else chr(byte)
            if combining:
                marks += character
            else:
                out.append(character + marks)
                marks = ""
    if marks:
        lost.append(raw[-1:])
        out.append("\ufffd")
    return "".join(out)


_ESC = 0x1B
_ASCII, _ANSEL = 0x42, 0x45
"""The sets that G0 and G1 have at first."""


def _chosen(escape: re.Match[bytes], low: int, high: int) -> tuple[int, int]:
    """The sets in G0 and G1 behind an escape sequence."""
    how, which, short = escape.groups()
    if short:
        return _ASCII if short == b"s" else short[0], high
    if b")" in how or b"-" in how:
        return low, which[0]
    return which[0], high


def _said(raw: bytes, at: int, tables: _Tables, charset: int) -> tuple[str, bool, bytes]:
    """The character of a set that stands at a place, whether it is a diacritic, and its bytes; none for what is no
    code, of which one byte is taken, so that what follows may fall into step again.
    """
    byte, code = raw[at], raw[at : at + 1]
    if byte <= 0x20 or byte == 0x7F:
        return chr(byte), False, code  # a space is a space in every set; the rest is cleaned later
    if charset == _EACC:
        whole = raw[at : at + 3]
        number = int.from_bytes(bytes(part & 0x7F for part in whole), "big")
        character, combining = _looked_up(tables[_EACC].get(number), number)
        return character, combining, whole if character else code
    table = tables[charset]
    character, combining = _looked_up(table.get(byte) or table.get(byte ^ 0x80), byte)
    return character, combining, code


def _looked_up(found: tuple[int, int] | None, number: int) -> tuple[str, bool]:
    if found is None:
        from pymarc import marc8_mapping

        odd: int | None = marc8_mapping.ODD_MAP.get(number)
        return (chr(odd) if odd else "", False)
    return chr(found[0]), bool(found[1])
