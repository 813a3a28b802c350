"""Languages by what they call themselves, and by names that MARC's list has not: for formats that have them in words;
and which lists have codes of theirs.
"""

from __future__ import annotations

import re

from bibld.vocabulary import fold, languages

__all__ = ["is_in_words", "is_of_tags", "named_language"]


def is_of_tags(authority: str) -> bool:
    """Whether codes of a list are those of MARC in other letters: ``deu`` by ISO 639-2, ``en-GB`` by RFC 5646.

    >>> [is_of_tags(name) for name in ("rfc3066", "iso639-2", "ISO 639-2/T", "", "local", "iso639-5")]
    [True, True, True, True, False, False]
    """
    return _NOT_ALPHANUMERIC.sub("", authority.lower()) in _OF_TAGS


_NOT_ALPHANUMERIC = re.compile(r"[\W_]+")
_OF_TAGS = frozenset(("", *"iso639 iso6391 iso6392 iso6392b iso6392t iso6393 rfc3066 rfc4646 rfc5646 bcp47".split()))
"""The lists, without what parts their numbers."""


def named_language(text: str) -> str:
    """The MARC code of a language by one of its names, in English, its own or a large one; '' where nobody calls one
    so.

    >>> named_language("German"), named_language("Deutsch"), named_language("Allemand"), named_language("Hive")
    ('ger', 'ger', 'ger', '')
    >>> named_language("Occitan (post 1500)"), named_language("Eskimo languages")  # has another code now, has several
    ('oci', 'esk')
    """
    code = languages().code(text)
    # Of "Occitan (post 1500)" the list has an old code and a new one.
    if code is not None and languages().obsolete(code):
        code = languages().column(code, "use") or code
    return code or _THEIR_OWN.get(fold(text)) or _ELSEWHERE.get(fold(text), "")


def is_in_words(text: str) -> bool:
    """Whether a text calls a language by words of which no code follows; a code, a tag or an address does not, nor
    does who says that it is not known.

    >>> [is_in_words(text) for text in ("Middle High German", "gmh", "zh-Hant", "N/A", "Unknown", "Not applicable")]
    [True, False, False, False, False, False]
    """
    return _IN_WORDS.match(text) is not None


_IN_WORDS = re.compile(
    r"(?![a-z]{2,3}(?:[-_]|$)"  # not zh-Hant, gmh
    r"|[a-z]+:\S"  # not http://a.example/
    r"|\W?(?:language )?(?:un(?:known|defined|determined|identified|specified)|none|not)\b"  # not Language unknown
    r"|\W?(?:unbekannt|inconnu|ind[ée]termin|desconocid|sconosciut|null$))"
    r".*[^\W\d_]{4}",  # Middle High German
    re.IGNORECASE | re.DOTALL,
)

_THEIR_OWN = {
    "العربية": "ara", "български": "bul", "català": "cat", "中文": "chi", "汉语": "chi", "漢語": "chi", "hrvatski": "hrv", "čeština": "cze",
    "dansk": "dan", "nederlands": "dut", "suomi": "fin", "français": "fre", "galego": "glg", "deutsch": "ger", "ελληνικά": "gre",
    "עברית": "heb", "हिन्दी": "hin", "magyar": "hun", "bahasa indonesia": "ind", "italiano": "ita", "日本語": "jpn", "한국어": "kor",
    "norsk": "nor", "فارسی": "per", "polski": "pol", "português": "por", "română": "rum", "русский": "rus", "српски": "srp",
    "slovenčina": "slo", "slovenščina": "slv", "español": "spa", "castellano": "spa", "svenska": "swe", "türkçe": "tur",
    "українська": "ukr", "tiếng việt": "vie", "euskara": "baq", "বাংলা": "ben", "eesti": "est", "íslenska": "ice", "latviešu": "lav",
    "lietuvių": "lit", "bahasa melayu": "may", "bokmål": "nob", "nynorsk": "nno", "kiswahili": "swa", "தமிழ்": "tam", "ไทย": "tha",
    "اردو": "urd", "isizulu": "zul",
    # Other names of theirs in ISO 639: "Spanish; Castilian". Gaelic alone may be Irish.
    "castilian": "spa", "chewa": "nya", "chichewa": "nya", "dhivehi": "div", "flemish": "dut", "gaelic; scottish gaelic": "gla",
    "greenlandic": "kal", "kirghiz": "kir", "letzeburgesch": "ltz", "limburgan": "lim", "limburger": "lim", "low saxon": "nds",
    "maldivian": "div", "moldavian": "rum", "moldovan": "rum", "navaho": "nav", "ossetian": "oss", "pashto": "pus", "pedi": "nso",
    "pilipino": "fil", "punjabi": "pan", "sepedi": "nso", "sinhala": "sin", "uyghur": "uig", "valencian": "cat",
    "norwegian bokmål": "nob", "norwegian nynorsk": "nno", "modern greek": "gre", "greek, modern": "gre", "ancient greek": "grc", "farsi": "per",
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
