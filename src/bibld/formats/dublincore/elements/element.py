"""What an element's reader answers, and how its texts are written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft
from bibld.vocabulary import language_tag, tag_of_text

__all__ = ["ALL", "MOST", "NONE", "SOME", "UNTAGGED", "Take", "fields", "tag_of"]

ALL, MOST, SOME, NONE = "", "form", "no part", "malformed"
"""What was made of a text: all, most, a part, nothing. Most is all but the region of its language (``en-GB``), which is
reported by itself, and comes back with the element.
"""
UNTAGGED = "untagged"
"""All but the language that its text is tagged with."""
Take = Callable[[Draft, str, str], str]
"""Given the draft, a text and its language: what was made of the text."""


def fields(where: str, texts: Iterable[str | tuple[str, str]]) -> Iterator[Field]:
    """Elements of these texts (with MARC language codes), each once."""
    seen: set[tuple[str, str]] = set()
    for said in texts:
        text, code = (said, "") if isinstance(said, str) else said
        text = text.strip()
        if not text or (text, code) in seen:
            continue
        seen.add((text, code))
        tag = tag_of(code, text)
        yield Field(where, (("@xml:lang", tag), ("", text)) if tag else (("", text),))


def tag_of(code: str, text: str = "") -> str:
    """The tag of a language, ``"eng"`` → ``"en"``, with the script of a romanised text; that of a code which MARC has
    given up is its successor's, ``"scr"`` → ``"hr"``.
    """
    tag = language_tag(code) if code else ""
    return tag_of_text(tag, text) if tag else ""
