"""Rules for who did what: relators, as codes in $4 and as terms in $e (in X11 $j), of names, and of subjects and
places, which have them too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bibld.formats._names import JOINTLY, OLDER_RELATORS
from bibld.validation.marc21.record import MARC, At, Marc, values
from bibld.validation.rules import Findings
from bibld.vocabulary import relators

__all__: list[str] = []


def _codes(record: Marc) -> Iterator[tuple[At, str]]:
    """The codes that a record has, each with its place."""
    for field, _ in record.related:
        for code in values(field, "4"):
            yield At(field, "$4"), code.strip()


def _terms(record: Marc) -> Iterator[tuple[At, str]]:
    """Its terms, each with its place, without the punctuation of the heading: ``700$e``, ``editor``."""
    for field, code in record.related:
        for text in values(field, code):
            yield At(field, f"${code}"), _plain(text)


def _plain(text: str) -> str:
    """A term without what closes it, but for a full stop of its own (``author of introduction, etc.``)."""
    term = text.strip(" .,;:")
    return f"{term}." if relators().code(f"{term}.") else term


# Codes


@MARC.rule("relator-code", "warning", "MARC 21 Bibliographic, $4; MARC Code List for Relators")
def _(record: Marc) -> Findings:
    """$4 of a name, of a subject or a place is a code on MARC's list of relators."""
    for path, code in _codes(record):
        if code and code not in relators() and ":" not in code:
            bare = code.rstrip(".,")
            yield path, f"{code!r} is {bare} with punctuation" if bare in relators() else f"{code!r} is no relator code"


@MARC.rule("relator-uri", "warning", "MARC 21 Bibliographic, $4")
def _(record: Marc) -> Findings:
    """$4 of a name is a code; many programs take a URI there for a code. Behind a work it says how that is related."""
    for path, code in _codes(record):
        if ":" not in code or path.field.where[0] == "6":
            continue
        known = relators().code_of(code)
        if known or not any(values(path.field, "t")):
            yield path, f"a URI for a relator code: {code}" + (f" ({known})" if known else "")


# Terms


@MARC.rule("relator-term", "warning", "MARC Code List for Relators")
def _(record: Marc) -> Findings:
    """$e (in 111 and 711 $j) is a term on MARC's list of relators (in English records)."""
    # A term in another script is in another language, whatever 040 says of it.
    for path, term in _terms(record) if record.english else ():
        if term and term.isascii() and not _known(term):
            yield path, f"{term!r} is no relator term"


def _known(term: str) -> bool:
    """Whether it is on MARC's list, or another rule has something to say of it."""
    return relators().code(term) is not None or term.casefold() in _OF_RDA or bool(_today(term))


@MARC.rule("relator-rda", "note", "RDA, Appendix I; MARC Code List for Relators")
def _(record: Marc) -> Findings:
    """A relator term is on MARC's list, and not on RDA's alone: it has no code."""
    for path, term in _terms(record):
        if term.casefold() in _OF_RDA:
            yield path, f"{term!r} is a term of RDA, and not on MARC's list"


@MARC.rule("relator-abbreviated", "note", "AACR2 21.0D1; MARC Code List for Relators, History")
def _(record: Marc) -> Findings:
    """A relator term is not one of the abbreviations and terms of older rules: comp., ed., ill., tr., joint author."""
    for path, term in _terms(record):
        if found := _today(term):
            yield path, f"{term!r} is today {found}"


def _today(term: str) -> str:
    """What an older term is today: ``_today("ed. and tr")`` is "editor and translator"; "" for any other."""
    plain = term.casefold()
    bare = JOINTLY.sub("", plain)
    found = [OLDER_RELATORS.get(part.strip(" ."), "") for part in re.split(" and | & ", bare)]
    if all(found):
        return " and ".join(relators().label(code) or code for code in found)
    return bare if bare != plain and relators().code(bare) else ""


_OF_RDA = frozenset({
    "academic supervisor", "arranger of music", "cartographer (expression)", "choreographer (expression)", "colourist",
    "commissioning body", "composer (expression)", "current owner", "custodian", "dedicatee of item", "director of photography", "draughtsman",
    "founder of work", "founding editor", "honouree", "honouree of festschrift", "honouree of item", "illuminator (item)",
    "interviewee (expression)", "interviewer (expression)", "make-up artist", "on-screen participant",
    "on-screen presenter", "organiser", "panellist", "participant in a treaty", "soloist", "sponsoring body",
    "voice director", "writer of postface",
})  # fmt: skip
"""The designators of RDA's Appendix I, in both its spellings, that MARC's list does not have."""


@MARC.rule("relator-agree", "warning", "MARC 21 Bibliographic, $e and $4; MARC Code List for Relators")
def _(record: Marc) -> Findings:
    """The term and the code of a name are those of one relator."""
    for field, term_code in record.related:
        codes = [code.strip() for code in values(field, "4")]
        if not codes:
            continue
        terms = [_plain(text) for text in values(field, term_code)]
        known = [relators().code(term) for term in terms]
        # Where one is not on the list, or there are more of the one kind, nothing says which belong together.
        if len(known) == len(codes) and None not in known and all(code in relators() for code in codes):
            said, told = dict.fromkeys(codes), frozenset(known)
            others = " and ".join([code for code in said if code not in told] or said)
            for term, code in zip(terms, known, strict=True):
                if code not in said:
                    yield At(field, "$4"), f"{term!r} is {code}, and $4 says {others}"


@MARC.rule("relator-obsolete", "warning", "MARC Code List for Relators")
def _(record: Marc) -> Findings:
    """No relator is one that has been replaced."""
    for path, code in _codes(record):
        if relators().obsolete(code):
            yield path, f"{code!r} is an obsolete relator code"
    for path, term in _terms(record):
        if (found := relators().code(term)) and relators().obsolete(found):
            yield path, f"{term!r} is an obsolete relator term"
