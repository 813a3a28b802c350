r"""MARC-8, and what came instead of it: bytes ↔ text, decided record by record from the bytes.

A leader says in LDR/09 what its record is written in, and is often wrong. In come the bytes of a record's fields, out
goes the function that decodes each of them::

    decoder(b"10\x1faLe ch\xe3ateau", " ", False, findings)   →   reads MARC-8: "10\x1faLe château"
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from unicodedata import normalize

from bibld.crosswalk.line import MARK
from bibld.formats.marc21.field import Findings

__all__ = ["decoder", "marc8_tables"]

_ESCAPE = re.compile(rb"\x1b(?:(\$[(,)-]?|[(,)-])!?([1234BENQS])|([gbps]))")
_ASCII_RUN = re.compile(rb"[ -~]+")
_REFERENCE = re.compile(r"&#[xX]([0-9A-Fa-f]{2,6});")
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")
_LABELS = {"a": "UTF-8", " ": "MARC-8"}
_EACC = 0x31


def decoder(data: bytes, label: str, cut: bool, findings: Findings) -> Callable[[bytes], str]:
    """How to decode the fields of one record, decided from all of its bytes.

    Strict UTF-8 is never so by accident. Escape sequences, and a leader that says so, mean MARC-8. What is neither
    is what somebody's system produced under a wrong label: MARC-8 again, or Windows-1252 (which includes Latin-1).
    """
    says = f"LDR/09 is {label!r} ({_LABELS[label]})" if label in _LABELS else f"LDR/09 is {label!r}"
    escapes = _ESCAPE.search(data)
    if data.isascii() and not escapes:
        if label not in _LABELS:
            findings.add("note", says, "put right: a", path="LDR", kind="LDR/09")
        return lambda raw: raw.decode("ascii")
    if not (escapes and (label == " " or data.isascii())):
        if cut:
            data = _whole_characters(data)
        try:
            data.decode()
        except UnicodeDecodeError:
            pass
        else:
            if label != "a":
                findings.add(
                    "warning",
                    f"{says}; the text is UTF-8",
                    "read as UTF-8",
                    path="LDR",
                    kind="LDR/09 does not say UTF-8",
                )
            return lambda raw: _whole_characters(raw).decode("utf-8", "replace") if cut else raw.decode()
        good = _MULTIBYTE.findall(data)
        bad = len(_HIGH.findall(data)) - sum(map(len, good))
        if good and len(good) >= bad and not escapes:
            findings.add(
                "warning",
                f"{says}; {bad} bytes of the text are no UTF-8",
                "read field by field",
                path="LDR",
                kind="not all UTF-8",
            )
            return lambda raw: _mixed(raw, findings)
    if escapes or _leans_to_marc8(data, label):
        findings.add(
            "note" if label == " " else "warning",
            says if label == " " else f"{says}; the text is MARC-8",
            "read as MARC-8",
            path="LDR",
            kind="MARC-8" if label == " " else "MARC-8 under a wrong label",
        )
        return lambda raw: _from_marc8(raw, findings)
    findings.add(
        "warning", f"{says}; the text is neither", "read as Windows-1252", path="LDR", kind="neither UTF-8 nor MARC-8"
    )
    return _from_windows


def _whole_characters(data: bytes) -> bytes:
    """Without the beginning of a UTF-8 character that the end of the data cuts off."""
    for back in range(1, min(4, len(data) + 1)):
        if data[-back] >= 0xC0:
            length = 2 if data[-back] < 0xE0 else 3 if data[-back] < 0xF0 else 4
            return data[:-back] if back < length else data
        if data[-back] < 0x80:
            break
    return data


def _mixed(raw: bytes, findings: Findings) -> str:
    """A field of a record in which most is UTF-8, and some is not."""
    try:
        return raw.decode()
    except UnicodeDecodeError:
        if _MULTIBYTE.search(raw):
            findings.add(
                "error", f"bytes that are no UTF-8: {raw[:60]!r}", "replaced by U+FFFD", kind="bytes that are no UTF-8"
            )
            return raw.decode("utf-8", "replace")
        return _from_marc8(raw, findings) if _leans_to_marc8(raw, "a") else _from_windows(raw)


def _from_windows(raw: bytes) -> str:
    try:
        return raw.decode("cp1252")
    except UnicodeDecodeError:  # five bytes mean nothing in it
        return raw.decode("latin-1")


def _leans_to_marc8(data: bytes, label: str) -> bool:
    r"""Whether bytes that are no UTF-8 read better as MARC-8 than as Windows-1252.

    In MARC-8 a diacritic stands before its letter (``\xe2e`` is é); in Windows-1252 the same bytes are letters
    (``\xe2`` is â), which stand before vowels seldom, before consonants often, and at the end of words.
    """
    score = 0
    for found in _HIGH.finditer(data):
        byte, at = data[found.start()], found.start()
        before, after = data[at - 1 : at], data[at + 1 : at + 2]
        if byte >= 0xE0 and byte not in (0xFC, 0xFD, 0xFF):
            if after[:1] >= b"\xe0":
                score -= 2  # two diacritics on a letter are rare, two accented letters are not
            elif not after.isalpha():
                score -= 3
            elif len(normalize("NFC", after.decode() + _diacritic(byte))) > 1:
                score -= 1
            elif after in b"aeiouyAEIOUY" and byte != 0xE9 and (byte, after) != (0xE4, b"u"):
                score += 2
        elif byte in (0x88, 0x89, 0x8D, 0x8E) or 0xA1 <= byte <= 0xC8:
            if byte < 0x80 or byte in (0xAF, 0xBB, 0xBE, 0xBF):
                score -= 3
            elif before.isalpha() and after.isalpha():
                score += 2
            elif byte >= 0xC0 and after.isalpha():
                score -= 1
        else:
            score -= 3
    return score > (-3 if label == " " else 0)


def _diacritic(byte: int) -> str:
    code, _ = marc8_tables()[0x45].get(byte, (0x20, 0))
    return chr(code)


def marc8_tables() -> dict[int, dict[int, tuple[int, int]]]:
    """Of each set of MARC-8 (by its final character) the codes: a character, and whether it is a diacritic."""
    from pymarc import marc8_mapping  # late: most files need none of it

    tables: dict[int, dict[int, tuple[int, int]]] = marc8_mapping.CODESETS
    return tables


def _from_marc8(raw: bytes, findings: Findings) -> str:
    r"""MARC-8 to Unicode, by the tables that pymarc carries; each subfield starts in ASCII and ANSEL.

    MARC 21 Specifications, Character Sets: MARC-8 Encoding Environment. ``b"caf\xe2e"`` → ``"café"``.
    """
    if raw.isascii() and b"\x1b" not in raw and b"&#" not in raw:
        return raw.decode("ascii")
    lost: list[bytes] = []
    doubtful: list[bytes] = []
    text = MARK.join(_marc8_text(part, lost, doubtful) for part in raw.split(b"\x1f"))
    if lost:
        findings.add("error", f"no character of MARC-8: {_shown(lost)}", "replaced by U+FFFD", kind="not in MARC-8")
    if doubtful:
        cause = f"no character of the MARC-8 set in use: {_shown(doubtful)}"
        findings.add("warning", cause, "read as ASCII", kind="not in the MARC-8 set in use")
    return _REFERENCE.sub(_referenced, text)


def _shown(codes: Sequence[bytes]) -> str:
    return " ".join(code.hex() for code in codes[:8]) + (f" and {len(codes) - 8} more" if len(codes) > 8 else "")


def _referenced(match: re.Match[str]) -> str:
    """What MARC-8 has no code for is written as ``&#x4E2D;``."""
    code = int(match[1], 16)
    return chr(code) if code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF and code >= 0xA0 else match[0]


def _marc8_text(raw: bytes, lost: list[bytes], doubtful: list[bytes]) -> str:
    if raw.isascii() and b"\x1b" not in raw:
        return raw.decode("ascii")
    tables = marc8_tables()
    low, high = 0x42, 0x45  # the sets in G0 and G1: ASCII and ANSEL
    out: list[str] = []
    marks = ""  # diacritics waiting for their letter
    at = 0
    while at < len(raw):
        byte = raw[at]
        if byte == 0x1B:
            if found := _ESCAPE.match(raw, at):
                how, which, short = found.groups()
                if short:
                    low = 0x42 if short == b"s" else short[0]
                elif b")" in how or b"-" in how:
                    high = which[0]
                else:
                    low = which[0]
                at = found.end()
            else:
                lost.append(raw[at : at + 3])
                at += 1
            continue
        if low == 0x42 and (run := _ASCII_RUN.match(raw, at)):
            text = run[0].decode("ascii")
            out.append(text[0] + marks + text[1:] if marks else text)
            marks = ""
            at = run.end()
            continue
        charset = low if byte < 0x80 else high
        if byte <= 0x20 or byte == 0x7F:
            character, combining = chr(byte), False  # a space is a space in every set; the rest is cleaned later
            at += 1
        elif charset == _EACC:
            code = raw[at : at + 3]
            number = int.from_bytes(bytes(part & 0x7F for part in code), "big")
            character, combining = _looked_up(tables[_EACC].get(number), number)
            # A code that is no code: take one byte, so that what follows may fall into step again.
            at += 3 if character else 1
            if not character:
                code = code[:1]
        else:
            table = tables[charset]
            code = raw[at : at + 1]
            character, combining = _looked_up(table.get(byte) or table.get(byte ^ 0x80), byte)
            at += 1
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
    return normalize("NFC", "".join(out))


def _looked_up(found: tuple[int, int] | None, number: int) -> tuple[str, bool]:
    if found is None:
        from pymarc import marc8_mapping

        odd: int | None = marc8_mapping.ODD_MAP.get(number)
        return (chr(odd) if odd else "", False)
    return chr(found[0]), bool(found[1])
