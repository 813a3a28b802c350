"""Which language a text names."""

from __future__ import annotations

import re

from bibld.vocabulary import language_of_tag, languages

__all__ = ["language", "same_language"]


def language(text: str) -> str:
    """The MARC code of a BCP 47 tag, an ISO 639-2 code, an English name or an IRI of one."""
    if re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*", text):
        return language_of_tag(text)
    bare = re.sub(r"^https?://id\.loc\.gov/vocabulary/(?:iso639-1|languages)/|^https?://lexvo\.org/id/iso639-[123]/|"
                  r"^https?://publications\.europa\.eu/resource/authority/language/", "", text)  # fmt: skip
    if bare != text:
        return language_of_tag(bare) if bare.isalpha() else ""
    return languages().code_of(text) or languages().code(text) or ""


def same_language(tag: str, code: str) -> bool:
    """Whether a tag says no more than the code does: not ``en-GB``, which is more than ``eng``."""
    return not re.search("[-_]", tag) and language_of_tag(tag) == code
