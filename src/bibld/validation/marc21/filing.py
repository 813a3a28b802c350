"""Rules for what filing passes over: the initial articles of titles, and the indicators that count them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from functools import cache

from bibld.articles import ARTICLES, nonfiling
from bibld.crosswalk import Field
from bibld.formats.marc21.field import NONFILING
from bibld.normal_form import normalize
from bibld.validation.marc21.record import MARC, ORDINAL, At, Marc
from bibld.validation.rules import Findings

__all__: list[str] = []

_FILED = {tag: NONFILING[tag] for tag in sorted(NONFILING) if tag not in ("243", "440")}
"""By tag: the indicator that counts the characters of the initial article, and what stands around it."""

_UNIFORM = frozenset({"130", "240", "630", "730", "830"})
"""Titles in the language of their work, whatever the record's: in a German one the film is called "Die hard", too."""


@MARC.rule("245-nonfiling", "warning", "MARC 21 Bibliographic, 245: Second indicator, and Appendix F")
def _(record: Marc) -> Findings:
    """245 second indicator counts the article in the language of the title, and its space."""
    return _nonfiling(record, ["245"])


@MARC.rule(
    "nonfiling", "warning", "MARC 21 Bibliographic, 130, 222, 240, 242, 630, 730, 740, 830: Nonfiling characters"
)
def _(record: Marc) -> Findings:
    """Other titles count their article, too: 130, 222, 240, 242, 630, 730, 740, 830."""
    return _nonfiling(record, [tag for tag in _FILED if tag != "245"])


def _nonfiling(record: Marc, tags: Collection[str]) -> Findings:
    for tag in tags:
        index = _FILED[tag]
        for field in record[tag]:
            title, stated = field.first("a") or "", field.parts[index][1]
            if stated.isdigit() and (
                found := _miscounted(title, int(stated), _language(record, field), tag in _UNIFORM)
            ):
                yield At(field, f"/ind{index + 1}"), f"{ORDINAL[index]} indicator {stated}; {found}"


def _language(record: Marc, field: Field) -> str:
    """The language of a title, as far as its field and the record tell."""
    if field.where == "242":
        return field.first("y") or "eng"
    if field.where in _UNIFORM and record.language not in _LOWER:
        return "eng"
    return record.language


def _miscounted(title: str, count: int, language: str, uniform: bool) -> str:
    """What is wrong with a count: ``_miscounted("The duty", 0, "eng", False)`` is "the article 'The' makes 4".

    The language of a uniform title is not certain: "A" is no article in "A ciascuno il suo".
    """
    title = title.replace("ʹ", "'")  # a prime, as many have typed it for an apostrophe
    expected = nonfiling(title, language)
    if not count and expected and _sure(title, expected, language, uniform):
        return _makes(title, expected)
    # Decomposed as many systems keep them, "Hē " has four characters.
    if count != expected and count and not any(_is_opening(form, count) for form in (title, _decomposed(title))):
        if expected:
            return _makes(title, expected)
        # What may be an article of another language is not denied, and counted where it is what was meant.
        others = {nonfiling(title, language) for language in ARTICLES} - {0}
        for other in others:
            if _bare(title[:other]) == _bare(title[:count]):
                return _makes(title, other)
        return f"{title[:count].rstrip(' /:;=')!r} is no article" + ("" if others else ", and that makes 0")
    return ""


def _makes(title: str, count: int) -> str:
    return f"the article {title[:count].strip()!r} makes {count}"


_LETTERS = re.compile(r"[^\W_]")


def _decomposed(title: str) -> str:
    return normalize("NFD", title)


def _is_opening(title: str, count: int) -> bool:
    """Whether so many characters are an article of any language, or an opening mark, and all that belongs to it."""
    head, rest = title[:count], title[count:]
    if not _LETTERS.search(head):
        return True  # marks only: once they were counted without an article too
    if not rest or rest[0].isspace() or unicodedata.combining(rest[0]) or (head[-1].isalnum() and rest[0].isalnum()):
        return False
    return any(nonfiling(title, language) == count for language in ARTICLES) or _bare(head) in _articles()


def _bare(text: str) -> str:
    return re.sub(r"[^\w' -]", "", text.replace("’", "'")).strip().casefold()


@cache
def _articles() -> frozenset[str]:
    return frozenset(_OTHER_ARTICLES).union(*ARTICLES.values())


_OTHER_ARTICLES = ("nga", "ngā", "te")
"""Those of Māori, which RDA has (Appendix C), and the Library of Congress's list has not."""


def _sure(title: str, count: int, language: str, uniform: bool) -> bool:
    """Whether an article is never another word.

    Roman numerals and letters ("A", "I", "O", "E") may be anything, and "Einer gegen alle" begins with a pronoun. A
    uniform title may be of another language: "An der schönen blauen Donau". Names keep theirs ("La Paz",
    "Le Corbusier"): where only names have capitals, a capital behind it may be a name's.
    """
    article = _bare(title[:count]).lstrip("- ")
    if not uniform and article in _LITTLE.get(language, ()):
        return title[count].islower() and not _FUNCTION.match(title, count)
    if len(article) < 2 or article in _PRONOUNS or language not in _SURE or (uniform and article == "an"):
        return False
    return language not in _LOWER or not title[count].isupper()


_LITTLE = {"dut": ("de",), "eng": ("a",), "ita": ("il", "un"), "por": ("as", "os")}
"""Articles that are sure where a word in lower case stands behind them, and that is none of those below."""

_FUNCTION = re.compile(
    r"(?:a|am|an|are|as|at|but|by|can|che|chi|da|de|di|do|dos|e|el|for|from|go|has|have|if|in|is|la|le|los|may|more|"
    r"must|no|non|not|of|on|per|plus|que|se|than|that|the|through|up|van|von|was|were|which|will|with)\b",
)
"""What stands behind a letter, a grade, a pronoun or a name, rather than behind an article:
"A for effort", "De la Mare".
"""

_SURE = frozenset({"eng", "ger", "fre", "spa"})
_LOWER = frozenset({"fre", "spa"})
"""Languages that write what an article stands before in lower case."""

_PRONOUNS = frozenset({"einer", "eines", "einem", "einen", "lo"})
