"""The initial article that filing passes over: ``The cost of crime`` is filed under ``cost``.

``nonfiling`` counts the characters it takes (MARC 245, second indicator), after the Library of Congress's list of
initial definite and indefinite articles (MARC 21, Appendix F).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

__all__ = ["ARTICLES", "OF_ANY_LANGUAGE", "certain_nonfiling", "nonfiling"]

# MARC 21, Appendix F, by language. A final hyphen or apostrophe joins the article to the word; all others stand apart.
# Oblique cases are in the list where the Library of Congress has them (German, Romanian, Greek); plural indefinites
# ("unos", "umas") and partitives ("des", "du" in French) are not articles there and are filed on. Its list is in
# Latin letters: the Greek-script forms of its Greek articles are added.
ARTICLES: dict[str, tuple[str, ...]] = {
    "afr": ("die", "'n"),
    "alb": ("një",),
    "ara": ("al-", "el-"),
    "bal": ("al-",),
    "baq": ("bat",),
    "cat": ("el", "els", "en", "l'", "la", "les", "un", "una"),
    "dan": ("de", "den", "det", "en", "et"),
    "dut": ("de", "een", "eene", "het", "'n", "'t"),
    "eng": ("a", "an", "the", "ye", "d'", "de"),
    "epo": ("la",),
    "fre": ("l'", "la", "le", "les", "un", "une"),
    "fry": ("de", "'e", "in", "it", "'n", "'t"),
    "ger": ("das", "dem", "den", "der", "des", "die", "ein", "eine", "einem", "einen", "einer", "eines", "'s"),
    "gla": ("a'", "am", "an", "an t-", "na", "na h-"),
    "gle": ("an", "an t-", "na", "na h-"),
    "glg": ("a", "as", "o", "unha"),
    "grc": (
        *("hai", "hē", "ho", "hoi", "ta", "tais", "tas", "tē", "tēn", "tēs", "to", "tō", "tois", "ton", "tōn", "tou"),
        *("ὁ", "ἡ", "τό", "τὸ", "οἱ", "αἱ", "τά", "τὰ"),
    ),
    "gre": (
        *("hai", "hē", "heis", "hen", "hena", "henas", "ho", "hoi", "mia", "ta", "tēn", "tēs", "to", "ton"),
        *("tōn", "tou"),
        *("ο", "η", "το", "οι", "τα", "του", "της", "την", "τον", "των", "ένας", "ένα", "μια", "μία"),
    ),
    "hat": ("a", "an"),
    "haw": ("he", "ka", "ke", "na", "o"),
    "heb": ("ha-", "he-", "ho-"),
    "hun": ("a", "az", "egy"),
    "ice": (
        *("hin", "hina", "hinar", "hinir", "hinn", "hinna", "hinnar", "hinni", "hins", "hinu", "hinum", "hið"),
        "'r",
    ),
    "ita": ("gl'", "gli", "i", "il", "l'", "la", "le", "lo", "un", "un'", "una", "uno"),
    "mlg": ("ny",),
    "mlt": ("il-", "l-"),
    "nap": ("'o",),
    "nor": ("de", "dei", "den", "det", "e", "ei", "ein", "eit", "en", "et"),
    "oci": (
        *("ih'", "il", "l'", "la", "las", "le", "les", "lh", "lhi", "li", "lis", "lo", "los", "lou", "lu"),
        *("un", "una", "uno", "uns", "us"),
    ),
    "per": ("al-",),
    "por": ("a", "as", "o", "os", "um", "uma"),
    "rum": ("a", "al", "o", "un", "unei", "unui"),
    "sco": ("a", "an", "ane"),
    "spa": ("el", "la", "las", "lo", "los", "un", "una"),
    "swe": ("de", "den", "det", "en", "ett"),
    "tgl": ("ang", "ang mga", "mga"),
    "tur": ("al-", "bir"),
    "urd": ("al-",),
    "wel": ("y", "yr"),
    "wln": ("des", "ein", "enne", "l'", "les"),
    "yid": ("a", "an", "das", "der", "di", "die", "dos", "eyn", "eyne"),
}

OF_ANY_LANGUAGE = frozenset(article for articles in ARTICLES.values() for article in articles)
"""The articles of all languages, for where no language is known."""
_OF_ENGLISH = ("the",)
"""What is an article in any language, since nothing else begins so: a text in Greek may have a title in English."""

# Initial words that are no article although the list has them, each seen in catalogues: names that keep theirs (the
# Library of Congress files "Los Angeles times" under Los), letters, grades and other phrases.
_NO_ARTICLE: Mapping[str, re.Pattern[str]] = {
    "eng": re.compile(
        r"a (?:to|is|was|or|and|versus|vs|[a-z])\b(?![-'])"  # a is, a b
        r"|a (?:la|priori|posteriori|fortiori|cappella|propos)\b"  # a cappella
        r"|an (?:is|or|and)\b|the (?:and|or)\b"  # an or, the and
        r"|d'|de |ye (?!olde?\b)",  # ye shall, and not ye olde
        re.IGNORECASE,
    ),
    "spa": re.compile(
        r"(?:los (?:angeles|ángeles|alamos|álamos)|las (?:vegas|palmas)|el salvador|la habana|la rioja|la coruña"
        r"|el paso)\b|(?:lo|la|el|los|las) que\b|una? (?:y|o)\b",
        re.IGNORECASE,
    ),
    "fre": re.compile(r"(?:le (?:havre|mans|corbusier)|la rochelle)\b|l'un\b|une? (?:et|ou)\b", re.I),
    "por": re.compile(r"(?:[oa]s? que|a (?:partir|propósito|respeito|caminho|favor|par|fim))\b|uma? (?:e|ou)\b", re.I),
    "ita": re.compile(r"(?:la spezia|l'aquila)\b|i (?:e|o)\b|un[oa]? (?:e|o)\b", re.IGNORECASE),
    "ger": re.compile(r"(?:eine?s?|einem|einen|einer) (?:und|oder)\b|das (?:ist|sind|war)\b|den haag\b", re.IGNORECASE),
    "dut": re.compile(r"een (?:en|of)\b|het (?:is|was)\b|den haag\b|de facto\b", re.IGNORECASE),
    "rum": re.compile(r"a ", re.IGNORECASE),
}
# A count is one digit of an indicator.
_MOST = 9
# What may stand between an article and its word and is counted with it: quotation marks and brackets, and the ayn and
# hamza of romanised Arabic and Hebrew, which are characters of their own.
_MARKS_BEFORE_A_WORD = "\"'“‘’«([¿¡„ʻʼʾʿ"


def nonfiling(title: str, language: str) -> int:
    """How many characters of ``title`` filing passes over: its initial article and all that stands around it.

    Punctuation before an article counts with it; without an article nothing counts. Of a language that is not known
    one article is certain, which is one beside a language that is known, too.

    >>> nonfiling("Die Bienen", "ger"), nonfiling('"The bees"', ""), nonfiling("Die Bienen", "")
    (4, 5, 0)
    """
    articles = ARTICLES.get(language, ()) + _OF_ENGLISH
    # An apostrophe may open a quotation or an article ('t, 'n): the article is tried at each place.
    for start, character in enumerate(title):
        end = _after_article(title, start, articles, language)
        if end:
            return end if end <= _MOST else 0
        if character.isalnum() or unicodedata.combining(character):
            return 0
    return 0


def certain_nonfiling(title: str, count: int) -> int:
    """How many characters filing passes over where so many are counted, if these do not end in the midst of a word:
    of ``Hē Hellada`` three, where its mark was counted as a character, and of ``Freezing`` none.

    >>> certain_nonfiling("Hē Hellada", 4), certain_nonfiling("Lingua", 1), certain_nonfiling("haSefer", 2)
    (3, 0, 2)
    """
    if not (count and title[count : count + 1].islower() and title[count - 1].isalpha()):
        return count
    start = count - 1
    while start and title[start - 1].isalpha():
        start -= 1
    before = _folded(title[start:count])
    if len(before) > 1 and f"{before}-" in OF_ANY_LANGUAGE:  # a prefix that is written with its word: Hasefer
        return count
    return start if _folded(title[:start]).strip(_AROUND) in OF_ANY_LANGUAGE else 0


_AROUND = ' "“«([¡¿'


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", "".join(map(_fold, text)))


def _after_article(title: str, start: int, articles: tuple[str, ...], language: str) -> int:
    """Where the first filing word begins if an article stands at ``start``; 0 if none does."""
    # The longest article and what follows fit well into this, decomposed letters and all.
    window = title[start : start + 40]
    lower = [_fold(letter) for letter in window]
    text = "".join(lower)
    exceptions = _NO_ARTICLE.get(language)
    best = 0
    for article in articles:
        spelled = unicodedata.normalize("NFD", article)
        if not text.startswith(spelled):
            continue
        if exceptions is not None and exceptions.match(unicodedata.normalize("NFC", text)):
            return 0
        if article.isascii() and unicodedata.combining(text[len(spelled) : len(spelled) + 1] or " "):
            continue  # another word: "Là où finit la terre", "À sombra"
        end = _characters(lower, len(spelled))
        joined = article[-1] in "-'"
        rest = window[end:]
        if not joined:
            # An article stands alone, before a space: "A-Z", "A & E", "A5", "A." and "Derrida" have none.
            if not rest[:1].isspace():
                continue
            end += len(rest) - len(rest.lstrip())
        end += len(window[end:]) - len(window[end:].lstrip(_MARKS_BEFORE_A_WORD))  # The "new" police
        following = window[end : end + 1]
        if not following.isalnum():
            continue
        best = max(best, start + end)
    return best


def _fold(letter: str) -> str:
    """A letter lower-cased and taken apart, apostrophes and hyphens in their plain form."""
    if letter in "’‘ʼʻ`´":
        return "'"
    if letter in "‐‑":
        return "-"
    return unicodedata.normalize("NFD", letter.lower())


def _characters(folded: list[str], length: int) -> int:
    """How many characters of the source make up the first ``length`` of its folded text."""
    reached = 0
    for count, letter in enumerate(folded):
        if reached >= length:
            return count
        reached += len(letter)
    return len(folded)
