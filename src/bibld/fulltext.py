"""Full text: texts under an IRI go in, ranked IRIs come out.

This room knows no record and no graph. What is searched is cut into words without capitals and accents; what is asked
is read the same way, and no text that a person types is an error::

    >>> parse('"duty of care" victim* title:police', fields=("title",))
    (Words(field='', words=('duty', 'of', 'care'), prefix=False), Words(field='', words=('victim',), prefix=True), \
Words(field='title', words=('police',), prefix=False))
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence
from typing import NamedTuple

__all__ = ["Words", "fold", "mark", "parse"]

# Letters that no decomposition takes apart.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i", "ħ": "h"})
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")
_ASKED = re.compile(r'(?:(?P<field>\w+):)?(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]\S*))|(?P<stray>")')
# A word as it stands in a text, with the accents that are characters of their own.
_SHOWN = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|(?:(?![\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff])[^\W_]|[\u0300-\u036f])+"
)


class Words(NamedTuple):
    """Words that must stand beside each other in a field ("": in any); with ``prefix`` the last is a word's beginning.

    Without any words: something was asked, and nothing of it can be searched; then nothing is found, rather than all.
    """

    field: str
    words: tuple[str, ...]
    prefix: bool = False


def fold(text: str) -> str:
    """The words of a text as they are searched: ``"Überfälle, O'Neill"`` → ``"uberfalle o neill"``.

    No capitals, no accents, no punctuation; each character of Chinese and Japanese is a word.
    """
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text.casefold())
        text = "".join(char for char in decomposed if not unicodedata.combining(char)).translate(_LETTERS)
    return " ".join(_WORD.findall(text.casefold()))


def parse(text: str, field: str = "", fields: Collection[str] = ()) -> tuple[Words, ...]:
    """What is asked of a field: words and phrases, all of which must be there.

    Of a URL it is its beginning, or that of a part of it. ``fields`` are those that may be named in the text itself.
    """
    if not text.strip():
        return ()
    if field == "url":
        return (Words(field, tuple(fold(text).split()), prefix=True),)
    found = []
    for match in _ASKED.finditer(text):
        name, said = match["field"], match["word"] if match["phrase"] is None else match["phrase"]
        if said is None:
            continue
        if name and name not in fields:
            name, said = "", f"{name} {said}"
        begins = match["phrase"] is None and said.endswith("*")
        if words := tuple(fold(said).split()):
            found.append(Words(name or field, words, begins or name == "url"))
    return tuple(found) or (Words(field, ()),)


def mark(text: str, asked: Sequence[Words]) -> list[tuple[str, bool]]:
    """A text in pieces, and of each whether it is one of the words asked.

    >>> mark("Duty of care", parse("dut* care"))
    [('Duty', True), (' of ', False), ('care', True)]
    """
    whole = {word for words in asked for word in (words.words[:-1] if words.prefix else words.words)}
    beginnings = tuple(words.words[-1] for words in asked if words.prefix and words.words)
    pieces: list[tuple[str, bool]] = []
    end = 0
    for match in _SHOWN.finditer(text):
        words = fold(match[0]).split()
        if any(word in whole or word.startswith(beginnings) for word in words):
            if match.start() > end:
                pieces.append((text[end : match.start()], False))
            pieces.append((match[0], True))
            end = match.end()
    if end < len(text):
        pieces.append((text[end:], False))
    return pieces
