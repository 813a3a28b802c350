"""Room: text in UTF-8 of which each byte was taken for a character, and encoded once more. Comes in: the texts of a
record. Goes out: how often that was done, and the text as it was before.

Systems do so that take UTF-8 for Windows-1252 (or Latin-1) when a file goes through them: ``CafÃ© dâ€™Ã‰tÃ©``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import Any

__all__ = [
    "DONE", "ENCODED_TWICE", "KIND", "as_before", "encoded", "put_back", "replace_texts", "texts_of", "times_encoded_again",
]  # fmt: skip

ENCODED_TWICE = re.compile(rb"\xc3[\x82-\xb4](?:\xc2[\x80-\xbf]|[\xc5\xc6\xcb][\x80-\xbf]|\xe2[\x80-\x84][\x80-\xbf])")
"""What each character beyond ASCII is in UTF-8 of which each byte was taken for one of Windows-1252,
and encoded again.
"""

KIND = "UTF-8 encoded twice"
DONE = "read as it was before that"
"""The kind of fault that this is, and what is done."""

_CERTAINLY = re.compile(
    rb"\xc2[\x80-\x9f]|\xc3[\x83\x8c\x90](?:\xc2|[\xc5\xc6\xcb]|\xe2)|[a-z]\xc3[\x82-\x9e]\xc2|\xc3\xaf\xc2\xb8"
)
"""What no text has: a control character; an Ã, Ì or Ð, or a capital in a word (``chÊ»ien``), with a sign behind it that
is no letter of it; ï with the sign that is a cedilla alone, of a ligature.
"""

_BEYOND_DOUBT = re.compile(rb"\xc3\xa2(?:\xe2\x82\xac|\xc2\x80)(?:\xc2|[\xc5\xc6\xcb]|\xe2)")
"""A dash, a quotation mark or an apostrophe: â, the sign of the euro, and one more (``Womenâ€™s``)."""

_BYTES = {ord(bytes([byte]).decode("cp1252", "ignore") or chr(byte)): byte for byte in range(0x80, 0xA0)}


def times_encoded_again(texts: Sequence[str]) -> int:
    """How often the bytes of UTF-8 in all texts were taken for characters, and made UTF-8 once more.

    ``CAFÉ™`` and ``KTÜ’de`` might be so, too: what no text has must stand in it, and one letter alone tells nothing.

    >>> times_encoded_again(["CafÃ© dâ€™Ã‰tÃ©", "Cafe"]), times_encoded_again(["Café", "CafÃ©"])
    (1, 0)
    """
    times = tried = 0
    with suppress(ValueError):
        while any(map(ENCODED_TWICE.search, codes := [text.encode() for text in texts])):
            is_certain = any(map(_CERTAINLY.search, codes))
            is_known = any(map(_BEYOND_DOUBT.search, codes))
            texts = [as_before(text, 1) for text in texts]
            characters = [one for text in texts for one in text if one > "\x7f"]
            tried += 1
            if (is_known or (is_certain and (len(characters) > 1 or times))) and all(map(str.isprintable, characters)):
                times = tried
    return times


def as_before(text: str, times: int, *, cut: bool = False) -> str:
    """Text as it was before it was encoded so many times more; ValueError where it was not.

    ``cut`` says that it may end within a character.

    >>> as_before("CafÃ© â€” dâ€™Ã‰tÃ©", 1)
    'Café — d’Été'
    """
    for _ in range(times):
        text = text.translate(_BYTES).encode("latin-1").decode("utf-8", "ignore" if cut else "strict")
    return text


def encoded(times: int) -> str:
    """What is told of it."""
    return f"the text is UTF-8, encoded {'twice' if times == 1 else f'{times + 1} times'}"


def put_back(record: Any) -> int:
    """Give the texts and attributes of an element of XML back what they were, where all of them were encoded again:
    how often they were.
    """
    whole = "".join(record.itertext())
    if whole.isascii() or not ENCODED_TWICE.search(whole.encode()):
        return 0
    places = texts_of(record)
    texts = [text for _, _, text in places]
    times = times_encoded_again(texts)
    if times:
        replace_texts(places, [as_before(text, times) for text in texts])
    return times


Place = tuple[Any, str, str]
"""An element of XML, where in it a text stands (``text``, ``tail`` or the name of an attribute), and the text."""


def texts_of(record: Any) -> list[Place]:
    """The texts in an element that are not ASCII."""
    places: list[Place] = []
    for element in record.iter():
        is_element = isinstance(element.tag, str)
        found = [("text", element.text), *element.items()] if is_element else []
        if element is not record:
            found.append(("tail", element.tail))
        places += ((element, name, text) for name, text in found if text and not text.isascii())
    return places


def replace_texts(places: Iterable[Place], texts: Iterable[str]) -> None:
    """Put these texts in the place of those that stand there."""
    for (element, name, before), text in zip(places, texts, strict=True):
        if text == before:
            continue
        if name in ("text", "tail"):
            setattr(element, name, text)
        else:
            element.set(name, text)
