"""dc:subject: keywords, headings, and class numbers that say of which scheme they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.writing import Writing
from bibld.formats._headings import HEADING
from bibld.formats._uri import is_address
from bibld.formats.dublincore import judgement
from bibld.formats.dublincore.elements.coverage import is_coverage
from bibld.formats.dublincore.elements.element import ALL, NONE, SOME, fields
from bibld.formats.dublincore.elements.losses import drop, untold, untold_title
from bibld.formats.dublincore.judgement import several, words
from bibld.labels import codes_beside, subject_label
from bibld.model import Classification

__all__ = ["take_subject", "write_subject"]


def take_subject(draft: Draft, text: str, lang: str) -> str:
    """Keywords, parted by semicolons of any script, or by commas as programs and authors join them; dashes part the
    terms of a heading; a class number has a URI.

    An address is no term, nor is what stands there for none.
    """
    if is_address(text.strip()):
        return NONE
    text = words(text)
    if _OF_JEL.match(text):
        listed = _BETWEEN_JEL.split(text)
    elif _LISTED.fullmatch(text) or (text[:1].islower() and _IN_SMALL_LETTERS.fullmatch(text)):
        listed = [name.strip() for name in text.split(",")]
    else:
        listed = several(_SEMICOLONS.sub(";", text))
    names = [name for name in listed if name]
    known = [name for name in names if not judgement.is_nothing(name)]
    for said in known:
        found = judgement.classification(said)
        if found is not None:
            draft.add("classifications", found)
        else:
            draft.add_new("subjects", judgement.keyword(said, lang))
    return ALL if len(known) == len(names) else SOME if known else NONE


_LISTED = re.compile(r"[^\W\d_]{2}[^,;]*(?<=\w)(?:,(?=[^\W\d_]{2})[^,;]*){2,}")
"""``STABILITY,HYBRID SYSTEM,CONTROL``: of three at least none is a number, as in ``Roe,Jane,1950-``, or a sign:
``N,N,N-trimethylglycine``.
"""
_LETTER = "(?:[^\\W\\d_]|['’-])"
_PHRASE = rf"(?!(?:by|de|del|der|die|for|from|i|in|la|le|les|of|on|the|to|with)\b){_LETTER}{{2,}}(?: {_LETTER}+){{0,3}}"
_IN_SMALL_LETTERS = re.compile(
    rf"(?!.*\b(?:a|and|e|et|etc|o|och|oder|og|or|ou|u|und|y|и)\b){_PHRASE}(?:, {_PHRASE}){{2,}}"
)
"""``schools, group portraits, Civil War``: headings of libraries, in which commas are, begin with a capital letter, and
sentences have small words.
"""
_OF_JEL = re.compile(r"[A-Z]\d{1,2} - ", re.ASCII)
"""A class of the Journal of Economic Literature, in whose name are semicolons: ``D14 - Household Saving ; Debts``."""
_BETWEEN_JEL = re.compile(rf"\s*[;,]\s*(?={_OF_JEL.pattern})", re.ASCII)
_SEMICOLONS = re.compile("[؛；、]")
"""What stands between keywords in Arabic, Chinese and Japanese; the Arabic comma stands in names, too."""


def _is_class(found: Classification) -> bool:
    """Whether a number is one of its scheme:
    in MARC 050 there are words, too (``ISSN RECORD``, ``MLCS 2001/03290``), and in 082 ``[Fic]`` and ``B``.
    """
    return _CLASS.get(found.scheme, _ANY).match(found.number) is not None


_CLASS = {"lcc": re.compile(r"[A-Z]{1,3} ?\d{1,4}(?!\d)", re.ASCII), "ddc": re.compile(r"\D*\d")}
_ANY = re.compile(r"\s*\S")


def _parted(found: Classification) -> tuple[str, str]:
    """The number of a class and its name, of which it may have one or both: ``Historische Drucke``, ``61 Medicína``;
    in the large schemes such words stand in place of a class.
    """
    parted = None if found.scheme in _OF_NUMBERS else _NAMED.fullmatch(found.number)
    return (parted["number"] or "", parted["name"]) if parted else (found.number.strip(), "")


_OF_NUMBERS = frozenset("lcc ddc udc nlm nal sudocs candocs".split())
_NAMED = re.compile(r"(?:(?P<number>(?=\S*\d)\S++) )?(?P<name>[^\W\d_]{4,}(?:\W.*)?)", re.DOTALL)


def write_subject(writing: Writing) -> Iterator[Field]:
    """Keywords and headings; class numbers by a URI, and those that are words by these."""
    record = writing.record
    texts: list[tuple[str, str]] = []
    for subject in record.subjects:
        untold(writing, "subjects", subject, "terms", "agent", "title")
        if subject.agent is not None:
            untold(writing, "subjects", subject.agent, *HEADING, "primary", at="agent.", tagged=False)
        if subject.title is not None:
            untold_title(writing, "subjects", subject.title, at="title.", tagged=False)
        if not is_coverage(subject):
            text = subject_label(subject)
            for term in codes_beside(subject):
                drop(writing, "subjects", "terms", term)
            texts.append((text, subject.lang))
            if judgement.terms(text) != subject.terms and (kinds := " ".join(term.kind for term in subject.terms)):
                drop(writing, "subjects", "terms.kind", kinds)
    for found in record.classifications:
        number, name = ("", "") if found.invalid else _parted(found)
        usable = number and re.fullmatch(r"[A-Za-z0-9._-]+", found.scheme) and _is_class(found)
        told = ("scheme", "number") if usable else ("number",) if name and not number else ()
        untold(writing, "classifications", found, *told)
        if usable:
            # In MARC 082 a stroke stands where a Dewey number may be shortened, and an s behind that of a series.
            class_ = number.replace("/", "").removesuffix(" s") if found.scheme == "ddc" else number
            texts.append((f"info:eu-repo/classification/{found.scheme}/{quote(class_)}", ""))
        if name:
            texts.append((name, ""))
    return fields("subject", texts)
