"""How one value is spelt in a format: each codec is a read and a write that undo each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

__all__ = ["CODE", "COUNT", "TEXT", "Codec", "lookup"]


class Codec(NamedTuple):
    """A pair: ``read`` gives the model's value, ``write`` the format's.

    None says "this is not one of mine"; an empty text, written, that another part says it. Punctuation stands on words
    only: not on what a codec without ``words`` writes. One that ``takes_all`` reads any text as one of its own; one
    that takes codes of a list may say which they are (``codes``).
    """

    read: Callable[[Any], Any]
    write: Callable[[Any], Any]
    words: bool = True
    takes_all: bool = False
    codes: Callable[[], Iterable[str]] | None = None


def _same(text: Any) -> Any:
    return text


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


TEXT = Codec(_text, _same, takes_all=True)
"""Text as it is."""


CODE = Codec(_text, _same, words=False, takes_all=True)
"""A code as it is."""


def _read_count(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() else None


COUNT = Codec(_read_count, str)
"""A number that counts: ``"4"`` ↔ 4."""


def lookup(values: Mapping[str, Any]) -> Codec:
    """A fixed list: ``lookup({"1": "publication", "2": "distribution"})``.
    Of several codes for one value the first is written.
    """
    back: dict[Any, str] = {}
    for code, value in values.items():
        back.setdefault(value, code)
    return Codec(values.get, back.get)
