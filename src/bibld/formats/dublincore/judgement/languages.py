"""Which language a text names."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from typing import TypeVar

from bibld.formats._languages import named_language
from bibld.vocabulary import language_of_tag, languages

__all__ = ["in_its_language", "language", "same_language"]

_Said = TypeVar("_Said")


def language(text: str) -> str:
    """The MARC code of a BCP 47 tag, an ISO 639-2 code, a name in English,
    in the language itself or in a large one, or an IRI.
    """
    if _TAG.fullmatch(text):
        return language_of_tag(text)
    bare = _AROUND_CODE.sub("", text)
    if bare != text:
        return language_of_tag(bare)
    return languages().code_of(text) or named_language(text)


_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
_AROUND_CODE = re.compile(
    r"^https?://(?:id\.loc\.gov/vocabulary/(?:iso639-1|languages)"  # http://id.loc.gov/vocabulary/languages
    r"|(?:www\.)?lexvo\.org/(?:id|page)/iso639-[123]"  # lexvo.org/id/iso639-3
    r"|purl\.org/NET/marccodes/languages(?=/[a-z]{3}(?:#lang)?$)"
    r"|publications\.europa\.eu/resource/authority/language)/"  # publications.europa.eu/resource/authority/language/
    r"|(?<=[a-z]{3})#lang$"  # eng#lang
)
"""What an IRI has before the code of a language, and behind it."""


def same_language(tag: str, code: str) -> bool:
    """Whether a tag says no more than the code does: not ``en-GB``, which is more than ``eng``."""
    return not re.search("[-_]", tag) and language_of_tag(tag) == code


def in_its_language(said: Iterable[_Said], tag: Callable[[_Said], str], spoken: Collection[str]) -> list[_Said]:
    """What is said in several languages, that in a language of the resource first: of its titles it is the main one."""
    return sorted(said, key=lambda one: language_of_tag(tag(one)) not in spoken)
