"""dc:description and dc:rights: summaries and notes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.writing import Writing
from bibld.formats._notes import AT_PAGES, EDITION, LISTS_IN_BOOKS, is_of_deposit, kind_by_words
from bibld.formats._uri import is_address
from bibld.formats.dublincore import judgement
from bibld.formats.dublincore.elements.date import closed_until
from bibld.formats.dublincore.elements.element import ALL, UNTAGGED, Take, fields
from bibld.formats.dublincore.elements.format import is_physical, take_format
from bibld.formats.dublincore.elements.losses import LOSSY, untold
from bibld.formats.dublincore.judgement import unfolded
from bibld.labels import frequencies, note_label
from bibld.model import RESTRICTION, RIGHTS, TERMS_OF_USE, Agent, Link, Note

__all__ = ["take_description", "take_note", "take_terms_of_use", "write_description", "write_rights"]

_LONG = 200
_WORDS = 30
"""Two words are shorter; without blanks a longer text is one of several words, in Chinese say. What is tagged with its
language was written for readers.
"""
_SIGNS, _WITHOUT_BLANKS = 10, "\u0e00"
"""From Thai on, the scripts that part no words, and need fewer signs for a sentence."""


def take_description(draft: Draft, text: str, lang: str) -> str:
    """The first description is the summary, and so are long ones, and one in another language; short ones are notes.

    A text that begins as a table of contents does, or whose parts stand as in one, is one, and the scale of a map is
    none of these, nor is which edition it is, or how many pages there are. A word or two sum up nothing (``Tesis``),
    nor does whom it is for, nor who has made or scanned it, nor an address (of a picture, as Digital Commons has it).
    """
    text = unfolded(text)
    if is_address(address := text.strip()):
        own = judgement.identifier(address)  # read before it: what is the resource itself is not related to it
        if not draft.holds("links" if isinstance(own, Link) else "identifiers", own):
            draft.add_new("links", Link(address, "related"))
        return UNTAGGED
    if (listed := _CONTENTS.fullmatch(text)) is not None:
        draft.add("contents", Note(listed[1] or listed[2], lang=lang))
        return ALL
    if EDITION.fullmatch(text.strip()) is not None:
        draft.add_new("editions", Note(text, lang=lang))
        return ALL
    if _is_list(text):
        draft.add("contents", Note(text, lang=lang))
        return ALL
    if (scaled := judgement.scale(text)) is not None:
        draft.add("cartographics", scaled)
        return UNTAGGED
    if is_physical(text.strip()) and take_format(draft, text, lang) == ALL:
        return UNTAGGED
    if draft.holds("summaries", (text, lang), of=_in_language):  # dcterms:abstract has it, too
        return ALL
    if _OF_AUDIENCE.fullmatch(text):
        draft.add("notes", Note(text, kind="audience", lang=lang))
        return ALL
    known = draft.get("summaries")
    same = bool(lang) and all(found.lang not in ("", lang) for found in known)
    kind = kind_by_words(text) or ("" if _GOES_ON.search(text) else judgement.kind_of_credit(text.strip()))
    of_file = is_of_deposit(text)
    if said_who := _says_who_made_it(text.strip(), draft.get("agents")[:_MAKERS]):
        draft.noted["a statement of responsibility"] = lang
    note = said_who or _of_catalogue(text)
    in_a_word = not lang and len(text) < (_SIGNS if text > _WITHOUT_BLANKS else _WORDS) and text.count(" ") < 2
    begun = known or "a statement of responsibility" in draft.noted
    begun = begun or draft.holds("notes", True, of=_whether_of_catalogue)
    beside = begun and len(text) < _LONG and not (same or _SUMMARY.match(text))
    slot = "notes" if kind or of_file or note or in_a_word or beside else "summaries"
    draft.add_new(slot, Note(text, kind=kind, lang=lang))
    return ALL


_GOES_ON = re.compile(r".{80}|[^\W\d_]{3}\. \S", re.DOTALL)
"""What says more than who has scanned something, or given it: what it is about may stand behind that."""
_SUMMARY = re.compile(
    r"(?:Abstract|Abstrak|Abstrakt|Résumé|Resum(?:en|o)|Riassunto|Streszczenie|Summary|Zusammenfassung|Аннотация"
    r"|Реферат) ?: ?\S"
)
"""What says of itself that it is a summary, also behind another."""
_OF_AUDIENCE = re.compile(r"(?:Inter)?national audience|Audience (?:inter)?nationale", re.IGNORECASE)
"""For whom it is, as HAL has it."""
_CONTENTS = re.compile(r"Table of contents ?: ?(.+)|Contents ?: ?(.+ -- .+)", re.IGNORECASE | re.DOTALL)
_VOLUME = re.compile(r"(?:bd|ch|kn|nos?|pts?|t|vols?|v)\b")


def _is_list(text: str) -> bool:
    """Whether a text lists what is in something, with the punctuation of ISBD: ``Hives -- Bees / B. Ek -- v. 3. Wax``.
    Between such dashes a sentence goes on with a small letter, and a paragraph is longer than a title.
    """
    first, *others = (part.strip() for part in text.split(" -- "))
    if len(others) < 2 or len(first) > _TITLE or first.startswith("With: "):
        return False
    return all(part and (not part[0].islower() or _VOLUME.match(part)) and len(part) < _LONG for part in others)


_TITLE = 100


_OF_CATALOGUERS = re.compile(
    r"Bibliography:|Comment: |Title (?:from|in|on|supplied|varies|vignette)\b"  # Title from
    r"|(?:Added|Binder['’]s|Caption|Colophon|Cover|Half|Parallel|Running|Series|Spine)[ -]title\b"  # Cover title
    r"|(?:At head of title|On cover|Originally published|Sequel to|Signatures|Translation of): "  # On cover:
    r"|(?:Added|Verso of) t\. ?-?p"  # Verso of t.p
    r"|(?:[A-Z][a-z]+\. |\d?[a-z]{2} )ed(?:\.|ition) of: "  # Rev. ed. of: ; 2nd edition of:
    r"|Originally presented as (?:part of )?(?:the )?(?:author|editor)"  # Originally presented as the author
    r"|Previously published (?:as|by|under)\b"
    r"|Based on the author['’]s (?:[\w.]+ )?(?:dissertation|thesis)"  # Based on the author's doctoral thesis
    r"|Reprint(?: of|ed from|\.) |Issued also |Also (?:issued|published)"  # Reprint. ; Also issued
    r"|Errata (?:leaf|sheet|slip)|No more published|Series statement "
    r"|Translated from (?:the )?[A-Z][a-z]+(?: by [^.;]{1,60})?\.?\Z"  # Translated from the Swedish by Bo Ek.
    r"|Fil: "
    r"|(?:Appartient à l['’]ensemble documentaire|Ancienne cote|Ancien possesseur|Collection numérique|Enregistrement"
    r"|[EÉ]tat de collection|Lieu de copie|Périodicité|Présentation musicale|Titre uniforme"
    r"|Variante\(s\) de titre) ?: "  # Ancienne cote :
    r"|Contient une table des matières|Avec mode texte|Numérisation effectuée à partir d['’]un document "
)
"""How notes of cataloguers, arXiv's of authors, Argentina's of where they work, and Gallica's begin, and summaries do
not: "Originally published in 1900, this classic" is a summary, and so is "Previously published studies have shown".
"""
_QUOTED = re.compile(
    r'"[^"]{1,60}"\.?'  # "Hives in Leeds".
    r'|"[^"]{1,150}"--(?:Caption|Colophon|Cover|Half[ -]t(?:itle|\. ?p\.)|Spine'  # "Hives in Leeds"--Cover
    r"|(?:T\. ?p\.?|Title page)(?:,? verso)?)\.?",  # T.p. verso.
    re.IGNORECASE,
)
"""What is printed somewhere in a resource, as its notes have it (AACR2 1.7A3)."""


def _of_catalogue(text: str) -> bool:
    """Whether a text is a note of those who describe a resource, and no summary of it."""
    whole = LISTS_IN_BOOKS, AT_PAGES, _QUOTED
    return _OF_CATALOGUERS.match(text) is not None or any(form.fullmatch(text) for form in whole)


def _says_who_made_it(text: str, makers: Sequence[Agent]) -> bool:
    """Whether a text is a statement of responsibility, as the Library of Congress' stylesheets make a note of it: it
    begins with one of the persons who are named, behind words in small letters at most: ``edited by Grace Okafor, with
    B. Ek``; and no sentence of what somebody does: ``Grace Okafor tells of bees``, nor what is seen in a picture or
    told of a place: ``painting of hives by Grace Okafor``.
    """
    if len(text) >= _LONG or _SENTENCE.search(text) is not None:
        return False
    begun = _BEFORE_NAME.match(text)
    name = _NAME.match(text, begun.end() if begun is not None else 0)
    if name is None:
        return False
    words = name[0].casefold().replace(".", " ").split()
    inverted = (maker.name.casefold().partition(", ") for maker in makers if maker.kind in ("person", ""))
    return len(words) > 1 and any(
        forename[:1] == words[0][0] and surname.split()[-1:] == words[-1:] for surname, _, forename in inverted
    )


_MAKERS = 20
_BEFORE_NAME = re.compile(
    r"\[?(?:(?!(?:about|at|between|in|of|on|to)\b)[^\W\d_A-Z][\w'’.-]*,? "  # edited by ; [by
    r"|(?:Compil|Edit|Illustrat|Translat)ed (?=(?:and|by)\b)){1,8}"  # Edited by
    r"\[?(?<!\b(?:for|and) )(?<!\b(?:from|with) )"  # not foreword and
)
_NAME = re.compile(
    r"[^\W\d_](?:[\w'’ʻʹ.-]+ |\. ?){1,4}?(?:d[aeiu] |de la |van |von )?[^\W\d_][\w'’ʻʹ-]+"  # Bo Ek; G.B. van Ek
    r"(?=\.?\]?$|[;\]]|,(?! (?:an?|the) )| (?:\.\.\.|[;&\[]|(?:and|und|et|y|e|i|och|og) ))"  # before ] or and
)
_SENTENCE = re.compile(
    r"[^\W\d_]{4}\. [^\W\d_]|\b(?:are|has|have|her|his|is|it|its|she|that|their|they|this|was|were|which|who|will)\b"
)


def _in_language(note: Note) -> tuple[tuple[str, str]]:
    return ((note.text, note.lang),)


def _whether_of_catalogue(note: Note) -> tuple[bool]:
    return (_of_catalogue(note.text),)


def write_description(writing: Writing) -> Iterator[Field]:
    """Summaries, contents, editions, frequencies and notes, one after the other."""
    record = writing.record
    texts: list[tuple[str, str]] = []
    said = frequencies(record)
    for slot in ("summaries", "contents", "editions", "frequencies", "notes"):
        for note in getattr(record, slot):
            if slot == "frequencies" and note not in said:
                writing.drop(slot, LOSSY[slot], note.text)
            elif slot != "notes" or note.kind not in _RIGHTS:
                captioned = slot == "notes"
                untold(writing, slot, note, "text", *(("label",) if captioned else ()))
                texts.append((note_label(note) if captioned else note.text, note.lang))
    texts += [(physical.note, "") for physical in record.physicals]
    return fields("description", texts)


def take_note(kind: str, slot: str = "notes") -> Take:
    """A note of this kind."""

    def take(draft: Draft, text: str, lang: str) -> str:
        draft.add_new(slot, Note(unfolded(text), kind=kind, lang=lang))
        return ALL

    return take


def take_terms_of_use(kind: str) -> Take:
    """A statement of rights; one that is an address is told by it."""

    def take(draft: Draft, text: str, lang: str) -> str:
        said = unfolded(text)
        if (closed := closed_until(said)) is not None:
            note = closed
        elif access := judgement.access(said):
            note = Note(access, kind=RESTRICTION, lang=lang)
        else:
            note = Note(said, kind=kind, lang=lang, same_as=said if is_address(said) else "")
        draft.add_new("notes", note)
        return ALL

    return take


def write_rights(writing: Writing) -> Iterator[Field]:
    """The notes that say who may see or use it, and the addresses that terms of use are known by, each for itself:
    ``<dc:rights>In copyright</dc:rights><dc:rights>http://rightsstatements.org/vocab/InC/1.0/</dc:rights>``
    """
    texts: list[tuple[str, str]] = []
    for note in writing.record.notes:
        if note.kind not in _RIGHTS:
            continue
        told = ("kind",) if note.kind == (RESTRICTION if judgement.access(note.text) else TERMS_OF_USE) else ()
        is_beside = note.same_as != note.text and note.kind != RESTRICTION and is_address(note.same_as)
        said = is_beside or note.same_as == note.text
        untold(writing, "notes", note, "text", *told, *(("same_as",) if said else ()))
        texts.append((note.text, note.lang))
        if is_beside:
            texts.append((note.same_as, ""))
    return fields("rights", texts)


_RIGHTS = (*RIGHTS, "copyright status")
