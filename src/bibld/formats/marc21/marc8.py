r"""MARC-8, and what came instead of it: bytes ↔ text, decided record by record from the bytes.

A leader says in LDR/09 what its record is written in, and is often wrong. In come the bytes of a record's fields, out
goes the function that decodes each of them::

    decoder([b"10\x1faLe ch\xe3ateau"], " ", False, findings)   →   reads MARC-8: "10\x1faLe château"
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import lru_cache, partial
from itertools import pairwise

from bibld.crosswalk.line import MARK
from bibld.formats._markup import from_windows
from bibld.formats.marc21.field import Findings
from bibld.formats.marc21.letters import MEANINGLESS, accented, following, is_letter, symbol
from bibld.normal_form import normalize

__all__ = ["ENCODED_TWICE", "decoder", "marc8_tables"]

_ESCAPE = re.compile(rb"\x1b(?:(\$[(,)-]?|[(,)-])!?([1234BENQS])|([gbps]))")
_TO_ASCII = re.compile(rb"\x1b(?:[(,]B|s)")  # what a system leaves that takes its text for MARC-8 when it is not
_TO_G1 = re.compile(rb"\x1b\$?[)-]")  # from there on any high byte may stand for anything
_ASCII_RUN = re.compile(rb"[ -~]+")
_REFERENCE = re.compile(r"(?:&#[xX](?=[0-9A-Fa-f]{2,6};)|\{u(?=[0-9A-F]{4,6}\}))([0-9A-Fa-f]+)[;}]")
_HAS_REFERENCE = re.compile(rb"&#[xX][0-9A-Fa-f]{2,6};|\{u[0-9A-F]{4,6}\}")
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_NO_UTF8 = re.compile("[\udc80-\udcff]+")
_HIGH = re.compile(rb"[\x80-\xff]")
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
_LIGATURE = re.compile(rb"\xeb[\xe0-\xea\xec-\xfe]*+[A-Za-z]\xec|\xfa[\xe0-\xf9\xfb-\xfe]*+[A-Za-z]\xfb")
_LABELS = {"a": "UTF-8", " ": "MARC-8"}
_ANSEL, _EACC = 0x45, 0x31

# From how many bits on text is MARC-8 (see _bits_for_marc8): where the leader says so, what is nearly as likely.
_ENOUGH = {" ": -6}
_ENOUGH_OTHERWISE = 1

# The language of a record, in its 008, and those that write all but foreign names with the letters of Latin-1.
_LANGUAGE = re.compile(rb"[^\x1f]{35}([a-z]{3})[^\x1f]{2}")
_WESTERN = frozenset(
    b"afr baq cat dan deu dut fin fra fre gae ger gle glg ice isl ita nld nno nob nor por spa swe wel".split()
)
_FOREIGN = 6

_Decode = Callable[[bytes], str]


def decoder(fields: Sequence[bytes], label: str, cut: bool, findings: Findings) -> _Decode:
    """How to decode the fields of one record, decided from the bytes of all of them.

    Strict UTF-8 is never so by accident: where fields are, they are, whatever the others may be. Escape sequences, and
    a leader that says so, mean MARC-8. What is neither is what somebody's system produced under a wrong label: MARC-8
    again, or Windows-1252 (which includes Latin-1). ``cut`` says that the last field may end within a character.

    MARC 21 Specifications for Record Structure, Character Sets and Exchange Media: Character Sets and Encoding Options.
    """
    decode = _decoder(fields, label, cut, findings)
    if label != " " or not any(map(_HAS_REFERENCE.search, fields)):
        return decode
    # By its leader it was MARC-8, whatever it is now; and what that has no code for is a reference, also among ASCII.
    return lambda raw: _REFERENCE.sub(_referenced, decode(raw))


def _decoder(fields: Sequence[bytes], label: str, cut: bool, findings: Findings) -> _Decode:
    says = f"LDR/09 is {label!r} ({_LABELS[label]})" if label in _LABELS else f"LDR/09 is {label!r}"
    if cut and fields:
        fields = [*fields[:-1], _whole_characters(fields[-1])]
    special = [field for field in fields if not field.isascii() or _ESCAPE.search(field)]
    if not special:
        if label not in _LABELS:
            findings.add("note", says, "put right: a", path="LDR", kind="LDR/09")
        elif label == " " and any(map(_HAS_REFERENCE.search, fields)):
            findings.add("note", says, "read as MARC-8", path="LDR", kind="MARC-8")
        return lambda raw: raw.decode("ascii", "ignore")  # what is cut off is all there can be to ignore
    language = next((found[1] for field in fields if (found := _LANGUAGE.fullmatch(field))), b"")
    others = [field for field in special if not _is_unicode(field)]
    if not others and (again := _times_encoded_again(special)):
        findings.add("warning", f"{says}; the text is UTF-8, encoded {'twice' if again == 1 else f'{again + 1} times'}",
                     "read as it was before that", path="LDR", kind="UTF-8 encoded twice")  # fmt: skip
        return lambda raw: _before(raw, again, cut)
    if not others:
        if label != "a":
            findings.add("warning", f"{says}; the text is UTF-8", "read as UTF-8", path="LDR",
                         kind="LDR/09 does not say UTF-8")  # fmt: skip
        return lambda raw: _from_unicode(raw, cut)
    if len(others) < len(special) or any(map(_is_broken_unicode, others)):
        bad = sum(len(field) - len(field.decode("utf-8", "ignore").encode()) for field in others)
        findings.add("warning", f"{says}; {bad} bytes of the text are no UTF-8", "read field by field", path="LDR",
                     kind="not all UTF-8")  # fmt: skip
        rest = [field for field in others if not _is_broken_unicode(field)]
        other: _Decode = partial(_from_marc8, findings=findings) if _is_marc8(rest, language) else from_windows
        return lambda raw: _mixed(raw, cut, other, findings)
    return _decoder_of_bytes(others, label, language, says, findings)


def _decoder_of_bytes(fields: Sequence[bytes], label: str, language: bytes, says: str, findings: Findings) -> _Decode:
    """How to decode fields of which none is UTF-8."""
    if not _is_marc8(fields, language, label):
        findings.add("warning", f"{says}; the text is neither", "read as Windows-1252", path="LDR",
                     kind="neither UTF-8 nor MARC-8")  # fmt: skip
        return from_windows
    if label != " ":
        findings.add("warning", f"{says}; the text is MARC-8", "read as MARC-8", path="LDR",
                     kind="MARC-8 under a wrong label")  # fmt: skip
    elif _is_marc8(fields, language):
        findings.add("note", says, "read as MARC-8", path="LDR", kind="MARC-8")
    else:
        findings.add("warning", f"{says}; the text may as well be Windows-1252", "read as MARC-8", path="LDR",
                     kind="MARC-8 or Windows-1252")  # fmt: skip
    return partial(_from_marc8, findings=findings)


def _is_unicode(field: bytes) -> bool:
    """Whether a field has characters of UTF-8, and nothing that contradicts them."""
    if field.isascii() or _TO_G1.search(field):
        return False
    try:
        field.decode()
    except UnicodeDecodeError:
        return False
    return True


ENCODED_TWICE = re.compile(rb"\xc3[\x82-\xb4](?:\xc2[\x80-\xbf]|[\xc5\xc6\xcb][\x80-\xbf]|\xe2[\x80-\x84][\x80-\xbf])")
"""What each character beyond ASCII is in UTF-8 of which each byte was taken for one of Windows-1252,
and encoded again.
"""


_CERTAINLY_TWICE = re.compile(rb"\xc2[\x80-\x9f]|\xc3[\x83\x8c\x90](?:\xc2|[\xc5\xc6\xcb]|\xe2)")
"""What no text has: a control character, or an Ã, Ì or Ð with a sign behind it that is no letter of its word."""


def _times_encoded_again(fields: Sequence[bytes]) -> int:
    """How often the bytes of UTF-8 in all fields were taken for characters, and made UTF-8 once more.

    ``CAFÉ™`` and ``KTÜ’de`` might be so, too: what no text has must stand in it, and one character alone tells nothing.
    """
    times = tried = 0
    with suppress(ValueError):
        while any(map(ENCODED_TWICE.search, fields)):
            is_certain = times > 0 or any(map(_CERTAINLY_TWICE.search, fields))
            texts = [_before(field, 1) for field in fields]
            characters = [one for text in texts for one in text if one > "\x7f"]
            tried += 1
            if is_certain and (len(characters) > 1 or times) and all(map(str.isprintable, characters)):
                times = tried
            fields = [text.encode() for text in texts]
    return times


def _before(raw: bytes, times: int, cut: bool = False) -> str:
    """Text as it was before it was encoded so many times more; ValueError where it was not.

    >>> _before("CafÃ© â€” dâ€™Ã‰tÃ©".encode(), 1)
    'Café — d’Été'
    """
    text = _from_unicode(raw, cut)
    for _ in range(times):
        text = text.translate(_BYTES).encode("latin-1").decode("utf-8", "ignore" if cut else "strict")
    return text


_BYTES = {ord(bytes([byte]).decode("cp1252", "ignore") or chr(byte)): byte for byte in range(0x80, 0xA0)}


def _is_broken_unicode(field: bytes) -> bool:
    """Whether a field has at least as many characters of UTF-8 as bytes that are none."""
    characters = _MULTIBYTE.findall(field)
    bad = len(_HIGH.findall(field)) - sum(map(len, characters))
    return len(characters) >= max(bad, 1) and not _ESCAPE.search(field)


def _is_marc8(fields: Sequence[bytes], language: bytes, label: str = "") -> bool:
    """Whether fields that are no UTF-8 are to be read as MARC-8."""
    if any(map(_ESCAPE.search, fields)):
        return True
    return _bits_for_marc8(b"\x1e".join(fields), language) > _ENOUGH.get(label, _ENOUGH_OTHERWISE)


def _whole_characters(data: bytes) -> bytes:
    """Without the beginning of a UTF-8 character that the end of the data cuts off."""
    for back in range(1, min(4, len(data) + 1)):
        if data[-back] >= 0xC0:
            length = 2 if data[-back] < 0xE0 else 3 if data[-back] < 0xF0 else 4
            return data[:-back] if back < length else data
        if data[-back] < 0x80:
            break
    return data


def _from_unicode(raw: bytes, cut: bool) -> str:
    """Text from UTF-8, without the escape sequences that would have brought MARC-8 back to ASCII."""
    if b"\x1b" in raw:
        raw = _TO_ASCII.sub(b"", raw)
    return _whole_characters(raw).decode("utf-8", "replace") if cut else raw.decode()


def _mixed(raw: bytes, cut: bool, other: _Decode, findings: Findings) -> str:
    """A field of a record in which some are UTF-8, and some are not."""
    whole = _whole_characters(raw) if cut else raw
    if _is_unicode(whole) or (raw.isascii() and not _ESCAPE.search(raw)):
        return _from_unicode(whole, cut)
    if not _is_broken_unicode(raw):
        return other(raw)
    bad = [run.encode(errors="surrogateescape") for run in _NO_UTF8.findall(raw.decode(errors="surrogateescape"))]
    findings.add("error", f"bytes that are no UTF-8: {_shown(bad)}", "replaced by U+FFFD",
                 kind="bytes that are no UTF-8")  # fmt: skip
    return raw.decode("utf-8", "replace")


def _bits_for_marc8(data: bytes, language: bytes) -> int:
    r"""How much better bytes that are no UTF-8 read as MARC-8 than as Windows-1252, in bits; below 0, how much worse.

    In MARC-8 a diacritic stands before its letter (``\xe2e`` is é); in Windows-1252 the same byte is a letter
    (``\xe2`` is â). Wherever the readings differ it is asked how usual each of them is in catalogues. What comes again
    and again counts three times, for it comes of one word. Two halves of a ligature around a letter are nothing else.
    In a French record a letter that French has not is a foreign name's; in a Polish one é would be.
    """
    foreign = _FOREIGN if language in _WESTERN else 2 if language == b"eng" else 0
    runs: Counter[tuple[str, bytes, str]] = Counter()
    for found in _HIGH_RUN.finditer(data):
        begin, end = found.span()
        coded = data[begin - 2 : begin - 1] == b"\x1f"  # the letter before is a subfield code
        before = " " if coded or not begin else chr(data[begin - 1])
        runs[before, found[0], chr(data[end]) if end < len(data) else " "] += 1
    bits = sum(min(count, 3) * _bits_of_run(*run) for run, count in runs.items())
    bits += 40 * len(set(_LIGATURE.findall(data)))
    if language and not foreign:
        return bits + _FOREIGN
    return bits - foreign * sum(_foreign_letters(run, after) for run, after in {(run[1], run[2]) for run in runs})


@lru_cache(maxsize=4096)
def _bits_of_run(before: str, run: bytes, after: str) -> int:
    windows = list(run.decode("cp1252", "replace"))
    marc8, rest = _letters_of_marc8(run, after)
    return _surprise(before, windows, after) - _surprise(before, marc8, rest)


@lru_cache(maxsize=4096)
def _foreign_letters(run: bytes, after: str) -> int:
    """How many letters a run of bytes has in MARC-8 that Latin-1 has not."""
    letters = [normalize("NFC", letter) for letter in _letters_of_marc8(run, after)[0] if is_letter(letter)]
    return sum(max(letter) > "\xff" for letter in letters)


def _letters_of_marc8(run: bytes, after: str) -> tuple[list[str], str]:
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
    return [*letters, after + marks if after.isalpha() else "\ufffd"], ""


def _surprise(before: str, letters: Sequence[str], after: str) -> int:
    """How unusual letters and signs are in their place, in bits; ``after`` is empty where they hold it already."""
    bits = 0
    for letter, follows in pairwise((*letters, after)):
        if letter[0] == "\ufffd":
            bits += MEANINGLESS
        elif is_letter(letter):
            bits += accented(letter) + following(before, letter)
        else:
            bits += symbol(before, letter[0], follows or " ")
        before = letter
    return bits + (following(before, after) if after and letters and is_letter(before) else 0)


def marc8_tables() -> dict[int, dict[int, tuple[int, int]]]:
    """Of each set of MARC-8 (by its final character) the codes: a character, and whether it is a diacritic."""
    from pymarc import marc8_mapping  # late: most files need none of it

    tables: dict[int, dict[int, tuple[int, int]]] = marc8_mapping.CODESETS
    return tables


def _from_marc8(raw: bytes, findings: Findings) -> str:
    r"""MARC-8 to Unicode, by the tables that pymarc carries; each subfield starts in ASCII and ANSEL.

    MARC 21 Specifications, Character Sets: MARC-8 Encoding Environment. ``b"caf\xe2e"`` → ``"café"``.
    """
    if raw.isascii() and b"\x1b" not in raw and not _HAS_REFERENCE.search(raw):
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
    """What MARC-8 has no code for is written as ``&#x4E2D;``, and by Millennium and Sierra as ``{u4E2D}``."""
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
    return "".join(out)


def _looked_up(found: tuple[int, int] | None, number: int) -> tuple[str, bool]:
    if found is None:
        from pymarc import marc8_mapping

        odd: int | None = marc8_mapping.ODD_MAP.get(number)
        return (chr(odd) if odd else "", False)
    return chr(found[0]), bool(found[1])
