"""Which language a text names."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from typing import TypeVar

from bibld.vocabulary import fold, language_of_tag, languages

__all__ = ["in_its_language", "language", "same_language"]

_Said = TypeVar("_Said")


def language(text: str) -> str:
    """The MARC code of a BCP 47 tag, an ISO 639-2 code, a name in English, in the language itself or in a large one, or an IRI."""
    if re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*", text):
        return language_of_tag(text)
    bare = re.sub(r"^https?://id\.loc\.gov/vocabulary/(?:iso639-1|languages)/|^https?://lexvo\.org/id/iso639-[123]/|"
                  r"^https?://publications\.europa\.eu/resource/authority/language/", "", text)  # fmt: skip
    if bare != text:
        return language_of_tag(bare) if bare.isalpha() else ""
    if (code := languages().code_of(text)) is not None:
        return code
    code = languages().code(text)
    if code is not None and languages().obsolete(
        code
    ):  # of "Occitan (post 1500)" the list has an old code and a new one
        code = languages().column(code, "use")
    return code or _THEIR_OWN.get(fold(text)) or _ELSEWHERE.get(fold(text), "")


_THEIR_OWN = {
    "العربية": "ara", "български": "bul", "català": "cat", "中文": "chi", "汉语": "chi", "漢語": "chi", "hrvatski": "hrv", "čeština": "cze",
    "dansk": "dan", "nederlands": "dut", "suomi": "fin", "français": "fre", "galego": "glg", "deutsch": "ger", "ελληνικά": "gre",
    "עברית": "heb", "हिन्दी": "hin", "magyar": "hun", "bahasa indonesia": "ind", "italiano": "ita", "日本語": "jpn", "한국어": "kor",
    "norsk": "nor", "فارسی": "per", "polski": "pol", "português": "por", "română": "rum", "русский": "rus", "српски": "srp",
    "slovenčina": "slo", "slovenščina": "slv", "español": "spa", "castellano": "spa", "svenska": "swe", "türkçe": "tur",
    "українська": "ukr", "tiếng việt": "vie", "euskara": "baq",
    # Other names of theirs in ISO 639: "Spanish; Castilian".
    "castilian": "spa", "valencian": "cat", "flemish": "dut", "moldavian": "rum", "moldovan": "rum",
}  # fmt: skip
"""What languages call themselves, those in which most is published."""
_ELSEWHERE = {
    name: code
    for code, names in {
        "ara": "arabe árabe arabisch arabo", "cat": "catalán catalão katalanisch", "chi": "chino chinois chinês chinesisch cinese",
        "dut": "néerlandais niederländisch neerlandés", "eng": "anglais anglès englisch engels inglés ingles inglês inglese английский англійська 英語 英文",
        "fre": "francés frances francês französisch francese frans французский французька", "ger": "alemán aleman alemão allemand tedesco duits немецкий німецька",
        "ita": "italien italienisch", "jpn": "japonés japonais japonês japanisch giapponese", "lat": "latín latim lateinisch",
        "por": "portugués portugues portugais portugiesisch portoghese", "rus": "russe russisch ruso russo російська",
        "spa": "espagnol espanhol spanisch spagnolo espanyol castellà",
    }.items()
    for name in names.split()
}  # fmt: skip
"""What others call these: ``Inglés``."""


def same_language(tag: str, code: str) -> bool:
    """Whether a tag says no more than the code does: not ``en-GB``, which is more than ``eng``."""
    return not re.search("[-_]", tag) and language_of_tag(tag) == code


def in_its_language(said: Iterable[_Said], tag: Callable[[_Said], str], spoken: Collection[str]) -> list[_Said]:
    """What is said in several languages, that in a language of the resource first: of its titles it is the main one."""
    return sorted(said, key=lambda one: language_of_tag(tag(one)) not in spoken)
