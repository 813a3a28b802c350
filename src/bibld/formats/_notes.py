"""What a note is of, where its words alone tell: for formats in which notes have no kinds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import unquote

from bibld.crosswalk.isbd import closes_abbreviation
from bibld.formats._languages import named_language
from bibld.gazetteer import country
from bibld.model import Note, Term

__all__ = [
    "AT_PAGES",
    "EDITION",
    "GIFT",
    "GRANTED",
    "LISTS_IN_BOOKS",
    "SUMMARIES",
    "granted",
    "is_of_deposit",
    "is_of_files",
    "is_on_thesis",
    "kind_by_words",
    "of_thesis",
]

SUMMARIES = ("summary", "scope and content", "abstract", "content advice")
"""Kinds of notes that are summaries (MARC 520)."""

_OF_WORKS = r"(?:bibliograph(?:y|ies|ic(?:al)? references)|(?:filmo|disco)graph(?:y|ies))"
_LISTS = rf"(?:{_OF_WORKS}|index(?:es)?)"
LISTS_IN_BOOKS = re.compile(
    rf"Includes (?:[a-z]+ ){{0,3}}{_LISTS}"  # Includes selected bibliographical references
    rf"(?:,? (?:and (?:[a-z]+ ){{0,2}})?{_LISTS}"  # and a geographical index
    r"| ?\([^()]*\))*"  # (pages 20-21)
    r"(?: \(?(?:on )?pp?(?:ages?|\.).*)?\.?"  # on pages 20-21.
)
"""What lists a book has, and no more: ``Includes bibliographical references (pages 20-21) and index.``"""

EDITION = re.compile(
    r"\[?(?:\d{1,3}(?! (?:v|p|[cm]m)\b)(?:st|nd|rd|th|d|re|\.|[aeoª°º]\.?)?"  # 2nd, 3., 4ª
    r"|First|Second|Third|Fourth|Fifth|New|Nouv\.|Nueva|Neue|Rev\.|Revised)"
    r"(?: [^\s;:/,]{1,20}){0,4} "  # rev. and enl.
    r"(?:ed(?:ition|\.)?|éd(?:ition|\.)?|edición|edizione|Aufl(?:age|\.)"  # ed., Aufl.
    r"|izd(?:anie|\.|-e)|изд\.|wyd(?:anie|\.)|vyd(?:ání|anie|\.)"  # izd., wyd., vyd.
    r"|bas(?:kı|ım)|druk|saṃskaraṇa|ekd\.|kiad\.|udg\.|uitg\.|uppl\.)\]?\.?"  # 1. baskı
    r"|\[?(?:al-Ṭabʻah|Chāp-i|Cet\.|Izd\.|Saṃskaraṇa|Vyd\.|Wyd\.) \d{1,3}\.?\]?\.?"  # Wyd. 1.
    r"|(?:Beijing )?di \d{1,3} [bp]an\.?|dai \d{1,3}-han\.?|Chu ban\.?|Shohan\.?|Ch[ʻ']op[ʻ']an\.?",  # Di 1 ban.
    re.IGNORECASE,
)
"""A statement of edition and no more (MARC 250): ``2nd rev. ed.``, ``3. neubearb. Aufl.``, ``Wyd. 1.``"""

AT_PAGES = re.compile(
    r".{1,150}(?:: ?|--|\()"  # "The hives of Leeds":
    r"[Pp]{1,2}(?:\.|ages?) ?"  # p.
    r"(?=[\[, –-]*[\dxvilc])[\[\]\dxvilc, –-]*\)?\.?",  # [30]-34.
    re.ASCII | re.DOTALL,
)
"""What stands on some pages of a resource."""


def _is_of_bibliography(text: str) -> bool:
    """Whether a note says that there is a bibliography, or a list of films or recordings, and no more (MARC 504).

    >>> [_is_of_bibliography(f"Includes {what}.") for what in ("bibliographical references", "a geographical index")]
    [True, False]
    >>> [_is_of_bibliography(f"{what}: p. 8-[12].") for what in ("Filmography", '"A bibliography of bees"', "Hives")]
    [True, True, False]
    """
    return (
        text.startswith("Bibliography:")
        or _ON_PAGES.fullmatch(text) is not None
        or (AT_PAGES.fullmatch(text) is not None and _NAMES_WORKS.search(text) is not None)
        or (LISTS_IN_BOOKS.fullmatch(text) is not None and re.search(rf"\b{_OF_WORKS}", text) is not None)
    )


_NAMES_WORKS = re.compile(r"\b(?:bibliogra|discogra|filmogra)", re.IGNORECASE)
_ON_PAGES = re.compile(
    r"(?:Mit )?(?:Literaturverz(?:eichnis|\.)|Bibliogr(?:aphie|afía|afia|\.)) ?:? ?"  # Literaturverz.
    r"(?:S|pp?|págs?)\. ?[\[\]\d, –-]*\d\]?\.?"  # S. 110 - 118
)
"""Where a bibliography is, as other languages have it."""


def _is_of_languages(text: str) -> bool:
    """Whether a note says in which languages something is, and no more (MARC 546): it has their names and some words
    for what may be in one, in whatever order.

    >>> said = "Text in Greek and Latin.", "Thai and English", "In Thai; with a summary in English", "In Thai"
    >>> [_is_of_languages(text) for text in said]
    [True, True, True, True]
    >>> [_is_of_languages(text) for text in ("In Greek mythology", "In Delaware", "The Dutch", "Notes on pages")]
    [False, False, False, False]
    >>> _is_of_languages("In columns"), _is_of_languages("Captions in columns")
    (False, False)
    """
    if len(text) > _SHORT or not text[:1].isupper():
        return False
    names = [name for said in _BESIDE_NAMES.split(text) if (name := said.strip())]
    if not all(named_language(name) or named_language(f"Modern {name}") for name in names):  # Greek, of whatever age
        return False
    if text.startswith("In "):
        return bool(names) and not any(map(country, names))
    return len(names) > 1 or (bool(names) and _IN.search(text) is not None)


_SHORT = 200
_IN = re.compile(r"\bin ")
_BESIDE_NAMES = re.compile(
    r"\b(?:a|abstracts?|added|also|an|and|articles?|back-to-back|both|by|captions?|chiefly|columns"
    r"|commentar(?:y|ies)|contributions?|cyrillic|devanagari|each|facing|foreword|from|in|includ(?:es|ing)|intertitles"
    r"|introd(?:uction|uctory)?|inverted|legends?|mainly|matter|mostly|nomenclature|notes|on|one|only|opposite|or"
    r"|original|pages?|papers|parallel|partly|parts?|passages|pref(?:ace|atory)?|primarily|principally|roman|scripts?"
    r"|some|subtitles|summar(?:y|ies)|tables? of contents|texts?|the|translat(?:ed|ions?)|with)\b"
    r"|[,;:()/.]",
    re.IGNORECASE,
)


def _is_of_thesis(text: str) -> bool:
    """Whether a note says of what degree something is the thesis, as catalogues have it (MARC 502).

    >>> _is_of_thesis("Thesis (Ph. D.)--University of Leeds, 2012."), _is_of_thesis("Thesis and antithesis.")
    (True, False)
    >>> [_is_of_thesis(text) for text in ("Inaug.-Diss.--Leeds, 1912.", "Thesis--Univ. of Leeds.", "Thesis--Wax")]
    [True, True, False]
    >>> [_is_of_thesis(text) for text in ("Diss. Lund : Univ., 1998", "Thèse de doctorat : Zoologie : Lyon 1 : 2013")]
    [True, True]
    >>> [_is_of_thesis(text) for text in ("Diss. Lund : wax, 1998", "Thèse de doctorat : une étude de 12 ruches, 2013")]
    [False, False]
    >>> _is_of_thesis("Thèse de doctorat : De 1990 à 2013 les ruches ont été suivies.")
    False
    """
    return _OF_THESIS.fullmatch(text) is not None


def is_on_thesis(note: Note) -> bool:
    """Whether a note says that the resource is a thesis; a book that has been made of one is none."""
    return note.kind == "thesis" and _MADE_OF_THESIS.search(note.text) is None


_MADE_OF_THESIS = re.compile(
    r"\b(?:original|revis|rev\.|based|version|expan|adapt|überarb|zugl\b|remani|basad|basée)", re.IGNORECASE
)
"""Words of such a note: ``Originally presented as the author's thesis (Ph. D.)--Leeds``."""


_GIFTS = (
    "Adoption|Faith|Freedom|God|Healing|Hearing|Hope|Knowledge|Life|Light|Love|Music|Peace|Reading|Sight|Song|Speech"
    "|Time"
)
GIFT = (
    r"(?:Donated by:? [A-Z].*"  # Donated by Mrs. B. Ek
    r"|Gift of (?:the )?[A-Z].* \(\d{4}(?:-\d\d){0,2}\)"  # Gift of the Ek family (1941)
    r"|Gift of (?:Mr|Mrs|Ms|Miss|Dr|Prof)\b.*"  # Gift of Dr. Ek
    rf"|Gift of (?!(?:{_GIFTS})\b)"  # not Gift of Life Foundation
    r"(?:[A-Z][\w.'’-]* (?:and )?)+[A-Z][\w.'’-]*"  # Ada and Bo Ek
    r"(?: \([^()]+\)|,? (?:1[6-9]|20)\d\d)?)"  # , 1941
)
"""Who gave something, as museums and archives have it."""


def _is_of_gift(text: str) -> bool:
    """Whether a note says who gave a resource, and no more (MARC 541).

    >>> [_is_of_gift(text) for text in ("Gift of Bo Ek.", "Donated by Mrs. B. Ek", "Donated by Okafor. It has bees.")]
    [True, True, False]
    """
    return text[:1] in "DG" and len(text) < _SHORT and _OF_GIFT.fullmatch(text) is not None


_OF_GIFT = re.compile(rf"(?!.*[^\W\d_]{{4}}\. ){GIFT}\.?")


def _is_of_system(text: str) -> bool:
    """Whether a note says what one needs to see or hear a resource, as catalogues begin to say that (MARC 538).

    >>> [_is_of_system(text) for text in ("Mode of access: Internet.", "System requirements: Mac.", "Mode of access")]
    [True, True, False]
    """
    return text.startswith(_SYSTEM)


_SYSTEM = (
    "Mode of access: ", "System requirements: ", "Mode d'accès : ", "Configuration requise : ", "Modo de acceso: ",
    "Requisitos del sistema: ", "Systemvoraussetzungen: ",
)  # fmt: skip


def kind_by_words(text: str) -> str:
    """The kind of a note of which its words alone tell that: ``bibliography``, ``thesis``, ``language``,
    ``acquisition``, ``system details``; else none.
    """
    kinds = {
        "bibliography": _is_of_bibliography, "thesis": _is_of_thesis, "language": _is_of_languages,
        "acquisition": _is_of_gift, "system details": _is_of_system,
    }  # fmt: skip
    return next((kind for kind, says in kinds.items() if says(text)), "")


def is_of_files(text: str) -> bool:
    """Whether this says what files something has (MARC 256): ``Computer data (2 files)``, ``Computer program``.

    >>> [is_of_files(text) for text in ("Computer data (2 files)", "Computer programs.", "Computer database")]
    [True, True, False]
    """
    return _OF_FILES.match(text) is not None


_OF_FILES = re.compile(r"Computer (?:data|programs?)\b")


def is_of_deposit(text: str) -> bool:
    """Whether this is what DSpace writes down when files come in, which it calls their provenance: it is nothing of who
    owned the resource (MARC 561).

    >>> [is_of_deposit(text) for text in ("Made available in DSpace on 2011-05-03 (GMT).", "Made for Queen Anne")]
    [True, False]
    """
    return "No. of bitstreams:" in text or text.startswith("Made available in DSpace")


GRANTED = "info:eu-repo/grantAgreement/"
"""What OpenAIRE puts before the number of the project that paid for a resource."""


def granted(text: str, lang: str = "") -> Note:
    """Who paid for it, in which programme, and the number of the grant:
    ``info:eu-repo/grantAgreement/EC/H2020/654024/``.
    """
    said = [unquote(part) for part in text.removeprefix(GRANTED).split("/")]
    if len(said) < 3 or not (said[0] and said[2]):  # which programme it was, not everybody tells
        return Note(text, kind="funding", lang=lang)
    paid = ", ".join(part for part in (*said[:2], *said[3:]) if part)
    parts = Term("", paid), Term("grant", said[2])
    return Note(f"{paid} {said[2]}", kind="funding", lang=lang, parts=parts)


_A_THESIS = (
    r"(?:Thesis|Dissertation|Tesis|Tese|Tesi|Tez|Dissertação|Thèse|Mémoire|Diplomarbeit|Skripsi|Disertasi|วิทยานิพนธ์"
    r"|Luận (?:văn|án)(?: [^();:-]{1,60})?)"  # Luận văn ThS. Sinh học
)
_OF_THESIS = re.compile(
    rf"{_A_THESIS} de (?:mestrado|doutoramento|doutorado|licenciatura|maestría|doctorado|máster)"  # Tese de mestrado
    r", .{,200}, (?:19|20)\d\d\.?"  # , Biologia, Universidade de Lisboa, 2009
    rf"|{_A_THESIS} ?\([^()]+\)(?: ?(?:--|[-–—]) ?.{{,200}}|\.?)"  # Thesis (Ph.D.)--University of Leeds, 2012.
    rf"|{_A_THESIS} ?-- ?.{{,200}}(?<!\d)\d{{4}}\.?"  # Thesis--Leeds, 2012.
    r"|(?:Zugl\.: )?[^\W\d_][^.;:]{1,60}"  # Zugl.: Ulm
    r"(?:, (?:Techn\. )?(?:Univ|Hochsch|FH|TU|TH)\.?(?: der Bundeswehr)?)?"  # , Techn. Univ.
    r", (?:(?:Phil\.|Med\.|Jur\.) )?"  # , Med.
    r"(?:Diss|Habil\.?-Schr|Magisterarb|Diplomarb|Staatsexamensarb|Master-?Thesis)\.?"  # Diss.
    r", (?:[^\W\d_][^,.]{2,40}, )?(?:19|20)\d\d\.?"  # , 2001
    r"|(?i:Inaug(?:ural|\.)?[- ]*diss(?:ertation|\.)?)(?: ?\([^()]+\))? ?--? ?.{1,200}"  # Inaug.-Diss.--Leeds, 1912.
    r"|(?:Thesis|Thèse) ?-- ?[^.]{0,60}Univ.{0,100}"  # Thesis--Univ. of Leeds.
    r"|Thèse (?:de doctorat|d['’]exercice) ?: [^\W\d_a-z].{,200}[:,]"  # Thèse de doctorat : Zoologie : Lyon 1 :
    r" ?(?:19|20)\d\d(?!\d).{,40}"  # 2013
    r"|Diss\.(?: \([^()]+\))? [^\W\d_a-z][^.:]{1,40}"  # Diss. (sammanfattning) Lund
    r" : .{,60}\b(?:[Uu]niv|Högsk|[Hh]ögskola).{,60}"  # : Univ., 1998
    r"|학위논문 ?\([^()]+\) ?(?:--|[-–—:]) ?.{,200}"  # 학위논문(박사)-- 서울대학교
    r"|[^.]{2,80} (?:[A-Z][A-Za-z]*\.){1,3} (?:dissertation|thesis)\. "  # University of Leeds Ph.D. dissertation.
    r"[A-Z][a-z]+ (?:19|20)\d\d\.(?s:.*)"  # May 2012. Advisor: A. Roe.
)
"""With the degree or the year."""


def of_thesis(terms: Sequence[Term]) -> str:
    """A thesis (MARC 502) in words, with the marks of a note where it has none: ``M.S.--University of Leeds, 2010``."""
    said: list[str] = []
    for term in terms:
        if said:
            last = said[-1]
            bare = last[-1:].isalnum() or last[-1:] == ")" or closes_abbreviation(last)
            said.append(_BEFORE.get(term.kind, " ") if bare and term.value[:1] not in "-(" else " ")
        said.append(term.value)
    return "".join(said)


_BEFORE = {"institution": "--", "year": ", "}
