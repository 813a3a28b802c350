"""dc:language: tags, codes, or names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.writing import Writing
from bibld.formats._languages import is_in_words
from bibld.formats.dublincore import judgement
from bibld.formats.dublincore.elements.element import ALL, MOST, NONE, SOME, fields, tag_of
from bibld.formats.dublincore.elements.losses import untold
from bibld.formats.dublincore.judgement import one_line
from bibld.model import Language

__all__ = ["take_language", "write_language"]


def take_language(draft: Draft, text: str, _lang: str) -> str:
    """Languages, several perhaps, by tag, code, name or IRI. Behind words that are none, ``In Thai; summaries in
    English, Lao``, those that follow may be of something else.
    """
    text = one_line(text)
    parted = re.split(r"[;,]" if "://" in text else r"[;,/]", text)
    names = [name for said in parted if (bare := said.strip(" .")) for name in _joined(bare)]
    codes = [judgement.language(said) for said in names]
    is_words = [not code and _WORDS.search(said) is not None for said, code in zip(names, codes, strict=True)]
    taken = list(filter(None, codes[: is_words.index(True)] if any(is_words) else codes))
    for code in taken:
        draft.add_new("languages", Language(code))
    if not taken:
        return NONE
    if not all(codes):
        return SOME
    whole = all(
        not _TAG.fullmatch(said) or judgement.same_language(said, code) for said, code in zip(names, codes, strict=True)
    )
    return ALL if whole else MOST


def _joined(text: str) -> list[str]:
    """The languages that a word joins: ``English and French``, ``and French``; else the text."""
    names = _AND.split(text.removeprefix("and "))
    return names if names != [text] and all(map(judgement.language, names)) else [text]


_WORDS = re.compile(r"^In |^[a-z]+ [A-Z]| [a-z]")
"""What a text has that is no name of a language: ``English with Thai subtitles``, ``some Lao``; not ``Brazilian
Portuguese``.
"""
_AND = re.compile(r" (?:and|&|et|und|y|e|en) ", re.IGNORECASE)

_TAG = re.compile(r"[A-Za-z-_]+[-_]\w+")
"""What may say more than the language: ``en-GB``."""

_CODE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*", re.ASCII)
"""A code or a tag of a language (RFC 5646); ``N/A`` is none."""


def _is_in_words(language: Language) -> bool:
    """Whether a language is told in words; a code of another list is not, nor what may be several codes, or one of
    another field: ``gerengfre``, ``lccopycat``.
    """
    return is_in_words(language.code) and not (language.authority or _SMALL_LETTERS.fullmatch(language.code))


_SMALL_LETTERS = re.compile("[a-z]+")


def write_language(writing: Writing) -> Iterator[Field]:
    """The languages of the text."""
    # RFC 5646 tags ("en"), as the definition of the element recommends and as xml:lang has them; a language without
    # a tag keeps its ISO 639-2 code.
    texts: list[str] = []
    for language in writing.record.languages:
        is_one = _CODE.fullmatch(language.code) is not None or _is_in_words(language)
        of_text = language.kind in ("", "text") and is_one
        untold(writing, "languages", language, *(("code", "kind") if of_text else ()))
        if of_text:
            texts.append(tag_of(language.code) or language.code)
    return fields("language", texts)
