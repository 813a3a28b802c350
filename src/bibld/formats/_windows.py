r"""Room: text in Windows-1252 that was taken for Latin-1. Comes in: a text, or an element of XML. Goes out: the same,
with the signs that its control characters were.

Windows-1252 has dashes, quotation marks, the euro and some letters where Latin-1, and Unicode after it, has control
characters that no text needs: ``It\x92s`` was ``It’s``. HTML reads them so as well (numeric character reference end
state).
"""

from __future__ import annotations

import re
from typing import Any

from bibld.formats._encoded_twice import (
    DONE,
    ENCODED_TWICE,
    KIND,
    as_before,
    encoded,
    replace_texts,
    texts_of,
    times_encoded_again,
)
from bibld.report import Report

__all__ = ["KIND_OF_CONTROLS", "as_meant", "named", "put_right", "sign_of", "taken_for", "with_signs"]

_SIGNS = {
    chr(byte): sign for byte in range(0x80, 0xA0)
    if chr(byte) not in "\x88\x89\x98\x9c" and (sign := bytes([byte]).decode("cp1252", "ignore"))
}  # fmt: skip
"""Not those that are marks of what is not sorted by (U+0098 and U+009C, or 88 and 89 of ISO 6630)."""

_LIGATURE = re.compile(r"(?<=[A-Za-z])\x9c(?=[iu])|(?<!\w)\x9c(?=u[fv])")
"""Where U+009C is a letter (``c\\x9cur``, ``\\x9cuvres``), and no mark: there a blank or an apostrophe is. Before other
letters it is an ú of another code page (``m\\x9csica``).
"""

_NOWHERE = re.compile(
    r"(?<=[^\W\d_])[\x82\x84\x93\x94](?=[^\W\d_])"  # a quotation mark within a word, Universit\x84t
    r"|(?<=[a-zß-öø-ÿ])[\x8a\x8c\x8e\x9f]"  # a capital behind a small letter, Jos\x8e
    r"|\x9f(?=[a-zß-öø-ÿ])"  # or before one
)
"""Where no sign of Windows-1252 stands, but a letter of a page of DOS or of the Macintosh does."""

KIND_OF_CONTROLS = "a control character in the data"

_CONTROL = re.compile(r"\x98[^\x00-\x1f\x7f-\x9f]*+\x9c|[\x80-\x9f]")
"""What is between two marks, and a control character."""


def sign_of(text: str, at: int) -> str:
    r"""The sign that the control character at a place of a text was; "" where that is not known.

    >>> sign_of("It\x92s", 2), sign_of("c\x9cur", 1), sign_of("Das\x9c Buch", 3)
    ('’', 'œ', '')
    """
    if (sign := _SIGNS.get(text[at], "")) and _NOWHERE.match(text, at) is None:
        return sign
    return "œ" if _LIGATURE.match(text, at) else ""


def named(control: str) -> str:
    """What is told of a control character."""
    return f"a control character (U+{ord(control):04X}) in the data"


def taken_for(sign: str) -> str:
    """What is done with one that was a sign."""
    return f"read as {sign}, as Windows-1252 has it"


def with_signs(text: str) -> str:
    r"""A text with the signs that its control characters were; the others stay, and so do marks.

    >>> with_signs("The bees\x92 \x93work\x94")
    'The bees’ “work”'
    """
    return _CONTROL.sub(lambda found: sign_of(text, found.start()) or found[0], text)


def put_right(record: Any, report: Report) -> None:
    """Give the texts and attributes of an element of XML back what they were (:func:`as_meant`)."""
    whole = "".join(record.itertext())
    if whole.isascii() or not (_CONTROL.search(whole) or ENCODED_TWICE.search(whole.encode())):
        return
    places = texts_of(record)
    replace_texts(places, as_meant([text for _, _, text in places], report))


def as_meant(texts: list[str], report: Report) -> list[str]:
    """The texts of a record as they were before they were encoded twice, or taken for Latin-1; and it is told."""
    if times := times_encoded_again(texts):
        report.fault("warning", encoded(times), done=DONE, kind=KIND)
        return [as_before(text, times) for text in texts]
    found = ((text, control) for text in texts for control in _CONTROL.finditer(text))
    signs = {control[0]: sign for text, control in found if (sign := sign_of(text, control.start()))}
    for control, sign in signs.items():
        report.fault("warning", named(control), done=taken_for(sign), kind=KIND_OF_CONTROLS)
    return [with_signs(text) for text in texts] if signs else texts
