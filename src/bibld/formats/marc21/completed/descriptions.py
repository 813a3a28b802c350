"""Notes, addresses, frequencies and forms: what MODS says in a note or of the form, and MARC in a field of its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from bibld.formats._dates import OPEN
from bibld.formats._notes import SUMMARIES, is_of_deposit, is_of_files, kind_by_words
from bibld.formats._provenance import is_conversion
from bibld.formats._theses import is_thesis
from bibld.formats._unmarked import unmarked_note
from bibld.formats._uri import is_iri, is_local
from bibld.formats.marc21.completed.characteristics import fitted
from bibld.formats.marc21.completed.extents import file_said, playing_times
from bibld.formats.marc21.headings import TERMS
from bibld.formats.marc21.leader import GOES_ON, KIT
from bibld.formats.marc21.mapping import NOTES, OF_SUMMARY
from bibld.formats.marc21.notes import is_uncited
from bibld.formats.marc21.positions import CONTENTS, FREQUENCIES
from bibld.labels import note_label
from bibld.model import (
    MARC_FREQUENCY,
    RESTRICTION,
    TERMS_OF_USE,
    Classification,
    Conversion,
    Genre,
    Link,
    Note,
    Record,
    Related,
    Subject,
    Term,
)
from bibld.report import Report
from bibld.vocabulary import genres

__all__ = [
    "CAPTIONS",
    "OF_MEDIUM",
    "RELATED",
    "RENAMED",
    "SHOWN",
    "SHOWN_AS_SUMMARIES",
    "UNLABELLED",
    "addressed",
    "captioned",
    "converted",
    "recurring",
    "summarized",
    "told_elsewhere",
    "undisplayed",
]

RENAMED = {
    "restriction": RESTRICTION, "access condition": TERMS_OF_USE, "bibliographic history": "",
    "numbering peculiarities": "numbering", "provenance": "ownership", "requires": "system details", "sponsorship": "funding",
    "accessrestrict": RESTRICTION, "accruals": "accumulation and use", "acqinfo": "acquisition", "altformavail": "additional physical form",
    "appraisal": "action", "bioghist": "biographical/historical", "custodhist": "ownership", "langmaterial": "language",
    "originalsloc": "original location", "otherfindaid": "finding aid", "prefercite": "preferred citation",
    "processinfo": "action", "relatedmaterial": "other archival materials", "scopecontent": "scope and content",
    "separatedmaterial": "other archival materials", "userestrict": TERMS_OF_USE,
}  # fmt: skip
"""What MODS calls some kinds of note, and MARC's table; one has none there, since its field is obsolete (503). Others
are DSpace's, or elements of EAD, as ArchivesSpace has them.

An access condition of no type that is known says rights, which are in 540 (the Library of Congress's
Dublin Core to MARC, too).
"""

RELATED: dict[str, Callable[[str], Related]] = {
    "citation/reference": lambda text: Related("isReferencedBy", title=text),
    "original version": lambda text: Related("original", note=text),
}
"""Kinds of note that MARC has in a field of another resource (510, 534)."""


def told_elsewhere(record: Record, report: Report) -> Record:
    """What MODS says in a note or of the form, and MARC in a field of its own."""
    for note in record.notes:
        if note.kind in RENAMED and not RENAMED[note.kind]:
            report.lose("dropped", "notes.kind", "503 is obsolete, and this a general note", note.kind, "marc21")
        elif _is_of_deposit(note):
            report.lose("dropped", "notes.kind", "561 is of owners, and this a general note", note.kind, "marc21")
    notes = [*map(_typed, record.notes)]
    related = [RELATED[note.kind](note.text) for note in notes if _is_related(note)]
    arranged = [replace(note, kind=_ARRANGEMENT, label="") for note in notes if _is_arrangement(note)]
    characteristics = [*map(fitted, record.characteristics), *arranged]
    schemed = {_shown(found) for found in record.classifications if found.scheme}
    others = [
        *(Note(physical.note) for physical in record.physicals if physical.note),
        *(Note(_class_of(found)) for found in record.classifications if _shown(found) not in schemed),
        *(found for found in characteristics if not found.kind),
    ]
    of_files = [part for physical in record.physicals for part in map(file_said, physical.extents) if part is not None]
    forms = [form for physical in record.physicals for form in physical.forms if form.authority not in _CODED_FORMS]
    classes = [_classed(found, report) for found in record.classifications if found.scheme]
    listed = [_genre_of(subject) for subject in record.subjects]
    linked = [_link_of(found) for found in record.related]
    links = (*record.links, *filter(None, linked))
    beside = {link.uri for link in links if link.relation in ("related", "version")}
    return replace(
        record,
        identifiers=tuple(found for found in record.identifiers if found.scheme != "uri" or found.value not in beside),
        notes=(
            *(note for note in notes if not (_is_related(note) or _is_summary(note) or _is_arrangement(note))),
            *map(_typed, others),
        ),
        summaries=(*record.summaries, *filter(_is_summary, notes)),
        classifications=tuple(found for found, _ in classes if found is not None),
        subjects=(
            *(found for found, genre in zip(record.subjects, listed, strict=True) if genre is None),
            *(Subject((Term("topic", name),)) for _, name in classes if name),
        ),
        related=(*(found for found, link in zip(record.related, linked, strict=True) if link is None), *related),
        links=links,
        physicals=tuple(
            replace(physical, note="", extents=tuple(term for term in physical.extents if not file_said(term)))
            for physical in record.physicals
        ),
        characteristics=(
            *(found for found in characteristics if found.kind),
            *(_medium(form) for form in forms if not _is_genre(form)),
            *map(_performers, filter(_is_of_performers, record.genres)),
            *(Note(part.value, "digital file", parts=(part,)) for part in of_files),
            *playing_times(record),
        ),
        genres=(
            *(genre for genre in _genres_of(record, notes) if not _is_of_performers(genre)),
            *(Genre(form.term, form.authority, form.same_as) for form in forms if _is_genre(form)),
            *filter(None, listed),
        ),
    )


def _typed(note: Note) -> Note:
    """A note of the kind that MARC's table calls it;
    that of one of which nothing is told its words alone may tell (502, 504, 546).
    """
    note = unmarked_note(note)
    kind = "" if _is_of_deposit(note) else RENAMED.get(note.kind, note.kind)
    if not kind and not note.label:
        kind = kind_by_words(note.text)
    return replace(note, kind=kind)


def _is_of_deposit(note: Note) -> bool:
    """Whether the provenance of a note is that of files in DSpace."""
    return note.kind == "provenance" and is_of_deposit(note.text)


def _is_related(note: Note) -> bool:
    """Whether a note tells of another resource; what does not cite this one is none that is related to it."""
    return note.kind in RELATED and not is_uncited(note.text)


def _is_summary(note: Note) -> bool:
    """Whether a note is a summary by its type or its caption: ``Scope and content``."""
    return (note.kind or note.label.rstrip(" :").lower()) in SHOWN_AS_SUMMARIES


def _is_arrangement(note: Note) -> bool:
    """Whether a note tells how things are arranged by its type or its caption (351)."""
    label = note.label.rstrip(" :").lower()
    return _ARRANGEMENT in (note.kind, label) and {note.kind, label} <= {"", _ARRANGEMENT}


_ARRANGEMENT = "arrangement"


SHOWN_AS_SUMMARIES = frozenset((*SUMMARIES, "scope and contents"))
"""The types and captions of notes that are summaries (520), of which an indicator has systems show what they are."""


def _class_of(found: Classification) -> str:
    """A class number of which nobody says by what scheme it is, in words: 084 has to name it ($2)."""
    return f"Classification: {_shown(found)}"


def _shown(found: Classification) -> str:
    """A class number as it stands on a shelf."""
    return " ".join(filter(None, (found.number, found.item)))


def _classed(found: Classification, report: Report) -> tuple[Classification | None, str]:
    """A class number, and the name of its class, which EPrints has behind it: that is a keyword, and no number. What
    has no number that is certain is all such a name.

    ``QA75 Electronic computers`` is 050 #4 $a QA75 and 653 #0 $a Electronic computers; ``QL Zoology`` 653 alone.
    """
    named = _NAMED_CLASS.get(found.scheme)
    match = None if named is None or found.item or found.invalid else named.fullmatch(found.number)
    if match is None:
        return found, ""
    if match["number"]:
        return replace(found, number=match["number"]), match["name"]
    report.lose("dropped", "classifications.scheme", "a class by its name is a keyword", found.scheme, "marc21")
    return None, found.number


_LETTERS = "(?:[A-HJ-NP-VZ][A-Z]?|[DK][A-Z]{2})"
"""Of a class of the Library of Congress, which ``LAW Stacks`` has not."""
_NAMED_CLASS = {
    "lcc": re.compile(
        rf"(?:(?P<number>{_LETTERS}\d{{1,4}}(?:\.\d+)?)|{_LETTERS}(?:\d[\d.-]*)?)"  # QL568, QL
        r"[ :-]+(?P<name>[A-Z][a-z]{3}.*)",  # - Bees
        re.ASCII,
    ),
    "ddc": re.compile(
        r"(?P<number>\d{3}(?:\.\d+)?)[ :-]+"  # 595.7
        r"(?P<name>(?![A-Z]{4}(?: \d|\Z))[^\W\d_]{4}.*)"  # Bees, and not OKAF 2001, which is a shelf
    ),
}
"""By scheme: a class with its name. No number of the Library of Congress is one (``MLCS 2006/1``, ``[Fic]``)."""


def _link_of(related: Related) -> Link | None:
    """Another resource of which nothing is said but its one address and, at most, what it is called: a linking entry
    has nothing to show of it, ``856 42 $3 Finding aid $u http://a.example/``;
    of another version of this one ``856 41``.
    """
    links = related.record.links if related.record is not None else ()
    version = related.relation if related.relation in _VERSIONS else ""
    alone = Related(version, label=related.label, record=Record(links=links))
    if len(links) != 1 or related != alone or not _leads(links[0]):
        return None
    if related.label and links[0].label:
        return None
    return replace(links[0], relation="version" if version else "related", label=related.label or links[0].label)


_VERSIONS = ("otherFormat", "otherVersion")


def _genre_of(subject: Subject) -> Genre | None:
    """A form that is a heading of a list: it is no subject (650), but a genre (655)."""
    first, *others = subject.terms or (Term("", ""),)
    if first.kind != "form" or not subject.authority or subject.agent is not None or subject.title is not None:
        return None
    if not all(term.kind in TERMS.values() for term in others):
        return None
    return Genre(
        first.value, subject.authority, subject.same_as, subdivisions=tuple(others), lang=subject.lang, script=subject.script,
        transliteration=subject.transliteration, link=subject.link, label=subject.label,
    )  # fmt: skip


_THESIS = Genre("thesis", authority="marcgt")
_BIBLIOGRAPHY = Genre("bibliography", authority="marcgt")
_DATA = Genre("numeric data", authority="marcgt")
_DATASET = "cod"


def _genres_of(record: Record, notes: Sequence[Note]) -> tuple[Genre, ...]:
    """The genres of a record, with those that its ``notes`` say (008/24-27): what has a note on its
    being a thesis (502) is one, and so is a text of a genre that is called so, of whichever list.

    What is a dataset (336) is so in 008/26, too, and what is a kit by its type in 008/33.
    That there is a bibliography (504) is coded beside other contents: blanks behind these would say that there is none.
    The first code of a serial is that of all that it is (008/24), and it is no bibliography.
    """
    said = []
    of_genre = record.type == "text" and any(
        genre.authority != "marcgt" and is_thesis(genre.term) for genre in record.genres
    )
    if of_genre or any(note.kind == "thesis" for note in notes):
        said.append(_THESIS)
    if _DATASET in record.content and all(genre.authority != "marcgt" for genre in record.genres):
        said.append(_DATA)
    if record.type == KIT.term:
        said.append(KIT)
    coded = any(genre.authority == "marcgt" and genre.term in CONTENTS for genre in (*record.genres, *said))
    is_book = record.type in ("", "text") and record.issuance not in GOES_ON
    if coded and is_book and any(map(_has_bibliography, notes)):
        said.append(_BIBLIOGRAPHY)
    return (*record.genres, *said)


def _has_bibliography(note: Note) -> bool:
    """Whether a note says that there is a bibliography, and no index alone: ``Includes bibliographical references``."""
    return note.kind == "bibliography" and "bibliograph" in note.text.casefold()


_CODED_FORMS = frozenset(("marcform", "marccategory", "marcsmd"))
"""Lists of forms that 006-008 have codes for."""

_OF_GENRES = frozenset(("aat", "gmgpc", "gsafd", "lcgft", "lctgm", "rbgenr", "tgm", "tgm2"))
"""Lists of which a form is a genre (655), unless it is said to be of what the thing is made of."""


_THINGS = frozenset(
    ("advertisement", "album", "annual report", "booklet", "broadside", "brochure", "cartoon", "certificate", "clipping", "correspondence", "diaries",
     "diary", "directories", "drawing", "ephemera", "flyer", "invitation", "invoice", "leaflet", "ledger", "minutes", "music",
     "newsletter", "newspaper clipping", "oral histories", "oral history", "painting", "pamphlet", "photograph", "playbill",
     "portrait", "postcard", "poster", "program", "receipt", "report", "scrapbook", "sheet music", "telegram")
)  # fmt: skip
"""Words for what a thing is, of no list, that are often found where that says what it is made of."""


OF_MEDIUM = ("material", "technique")
"""The kinds of form that 340 has."""


def _is_genre(form: Genre) -> bool:
    if form.kind in OF_MEDIUM:
        return False
    if form.authority:
        return form.authority in _OF_GENRES
    said = form.term.casefold()
    return any(term in _THINGS or genres().code(term) is not None for term in (said, said.removesuffix("s")))


def _medium(form: Genre) -> Note:
    """``340 ## $a paper $2 rda``; a technique stands in $d (MARC 21 Bibliographic, 340).
    What files there are is in 256.
    """
    if not (form.authority or form.kind) and is_of_files(form.term):
        return Note(form.term, "file characteristics")
    parts = [Term("recording technique" if form.kind == "technique" else "", form.term)]
    if form.authority:
        parts.append(Term("source", form.authority))
    plain = parts == [Term("", form.term)]
    return Note(form.term, "physical medium", parts=() if plain else tuple(parts))


def _is_of_performers(genre: Genre) -> bool:
    """Whether a genre is a medium of performance by its list, which is for that alone: 655 has no such."""
    return genre.authority == "lcmpt" and not genre.subdivisions


def _performers(genre: Genre) -> Note:
    """``382 ## $a soprano voice $2 lcmpt $0 …``: how many there are of each, and whether they play together, is not
    said.
    """
    record = (Term("authority record", uri) for uri in genre.same_as)
    return Note(
        genre.term, "medium of performance", parts=(Term("", genre.term), Term("source", genre.authority), *record)
    )


def recurring(record: Record) -> Iterator[Note]:
    """How often something appears, as MARC has it: in code (008/18), or in words with its dates
    (310), or that it did (321); the words of MARC's list in code, too.

    ``310 ## $a Annual, $b 2018-``, ``321 ## $a Monthly, $b 1971-2017``.
    """
    is_serial = record.type in ("", "text") and record.issuance in GOES_ON
    coded = {note.text.casefold() for note in record.frequencies if note.kind == MARC_FREQUENCY}
    last = max((_until(note) for note in record.frequencies if note.kind != MARC_FREQUENCY), default="")
    told = [note.text.capitalize() for note in record.frequencies if not note.kind]
    if len(record.frequencies) == len(told) == 1 and told[0] in _CERTAIN:
        yield Note(told[0], MARC_FREQUENCY)
    for note in record.frequencies:
        if note.kind == MARC_FREQUENCY and is_serial and (term := note.text.capitalize()) in FREQUENCIES.values():
            yield replace(note, text=term)
        elif note.kind == "former" or note.parts or (found := _SPAN.fullmatch(note.text)) is None:
            yield note if note.kind == "former" else replace(note, kind="")
        else:
            parts = (Term("", f"{found['text']},"), Term("dates", found["dates"]))
            # Nor is it as it was where another frequency is coded.
            past = _until(note) < (OPEN if coded and found["text"].casefold() not in coded else last)
            text = " ".join(part.value for part in parts)
            yield replace(note, text=text, kind="former" if past else "", parts=parts)


_CERTAIN = frozenset(FREQUENCIES.values()) - {"Bimonthly", "Biweekly", "Completely irregular", "Unknown"}
"""Frequencies whose words mean in MARC what they mean everywhere: what is biweekly may be so twice a week."""


def _until(frequency: Note) -> str:
    """The year until which something appears so, where it is told; else it does."""
    found = _SPAN.fullmatch(frequency.text)
    return found["end"] or OPEN if found is not None else OPEN


_POINT = r"<?(?:[^\W\d]+\.?[ /])*(?:\d{1,2}, )?"
_YEARS = r"(?:/\d{2,4})?>?"
_SPAN = re.compile(
    r"(?P<text>.+?(?=, )|[^\W\d]+),? "  # Annual,
    rf"(?P<dates>(?:(?<=, ){_POINT})?<?\d{{4}}{_YEARS}-"  # Jan. 2018-, 1980/1981-
    rf"(?:{_POINT}(?P<end>\d{{4}}){_YEARS}|>?))"  # 1982/83
)
"""How often, and from when to when: ``Monthly, 1971-2017``."""


def converted(record: Record) -> tuple[Conversion, ...]:
    """What a description has been through (884), also where that stands among what is said of its origin."""
    origin = record.admin.origin if record.admin is not None else ""
    return (*record.conversions, Conversion(origin)) if is_conversion(origin) else record.conversions


def undisplayed(note: Note, constant: str) -> Note:
    """A summary or a table of contents without the caption that systems show before its field of their own accord:
    ``Summary`` before 520.
    """
    shown = note.label.rstrip(" :").casefold() == constant.casefold()
    return replace(note, label="") if shown and not note.kind else note


def summarized(note: Note) -> Note:
    """A summary behind its caption: an indicator has systems show some, and any other stands before the words.

    ``Abstract`` is 520 3#; ``Methods`` is 520 ## $a Methods: …
    """
    if note.kind == "summary":
        note = replace(note, kind="")
    note = undisplayed(note, "Summary")
    shown = note.label.rstrip(" :").lower().replace("contents", "content")
    if note.kind == shown:
        return replace(note, label="")
    if note.kind or note.parts:
        return note
    if shown in SHOWN:
        return replace(note, kind=shown, label="")
    return replace(note, text=note_label(note), label="")


SHOWN = frozenset(OF_SUMMARY.values())
"""The captions that the first indicator of 520 stands for."""


def captioned(note: Note) -> Note:
    """A general note (500) has no caption: it begins with its words. One that is an address says it once ($u).

    Figures alone are of what their type says, where no field is for that: ``500 ## $a Times cited: 12.`` A caption that
    names a type is one, ``561 ## $a Bo Ek, 1840.``
    """
    of_caption = CAPTIONS.get(note.label.rstrip(" :").casefold())
    if of_caption is not None and note.kind in ("", of_caption) and not note.parts:
        note = replace(note, kind=of_caption, label="")
    if note.kind in (TERMS_OF_USE, RESTRICTION):
        note = replace(note, same_as=note.text) if not note.same_as and is_iri(note.text) else note
    elif not note.kind and note.text == note.same_as:
        return replace(note, same_as="")
    if note.kind == _REPRODUCTION and not note.parts:
        return _of_reproduction(note)
    if note.kind == _DESIGNATION and not note.parts and not _FORMATTED.match(note.text):
        return replace(note, parts=(Term("style", "unformatted"), Term("", note.text)))
    if note.kind not in NOTES and not note.label and (said := note_label(note)) != note.text:
        return replace(note, kind="", text=said)
    if (note.kind and note.kind in NOTES) or note.parts:
        return note
    return replace(note, text=note_label(note), label="")


CAPTIONS = {
    **{kind: kind for kind in (_ARRANGEMENT, "acquisition", "biographical/historical", "exhibitions", "funding", "language",
                               "ownership", "performers", "preferred citation")},
    "custodial history": "ownership", "immediate source of acquisition": "acquisition", "provenance": "ownership",
    "system requirements": "system details",
}  # fmt: skip
"""The kinds of notes that captions name, of which the field says what the caption does."""

_REPRODUCTION = "reproduction"


def _of_reproduction(note: Note) -> Note:
    """A note on a reproduction in its parts, where its marks tell them: ``533 ## $a Microfilm.
    $b Leeds : $c Ek, $d 1990. $e 1 reel.``
    """
    found = _REPRODUCED.fullmatch(note.text.removesuffix(".")) if len(note.text) < _LONG else None
    if found is None:
        return note
    what, imprint, date, extent, series, more = found.groups("")
    said = [("", what)]
    for pair in imprint.split(" ; "):
        place, _, agency = pair.partition(" : ")
        said += [("place", f"{place} :"), ("agency", f"{agency} ;")]
    said[-1] = ("agency", f"{agency},")
    said += [("date", date), ("physical description", extent), ("series", series), ("note", more)]
    parts = [Term(kind, text) for kind, text in said if text]
    last = parts[-1].value
    parts[-1] = Term(parts[-1].kind, last if last[-1] in ".]" else f"{last}.")
    return replace(note, parts=tuple(parts))


_LONG = 1_000
"""So long is no statement of a reproduction."""

_REPRODUCED = re.compile(
    r"([^.:;]+\.) "  # Microfilm.
    r"([^:;]+? : [^:;]+?(?: ; [^:;]+? : [^:;]+?)*), "  # Leeds : Hive Press ; London : Wax,
    r"(\[?\d{3}[\d-](?:[?-]|[- ][^.\[\]]+)?(?:\]|\.|$))"  # [198-?], 1990.
    r"(?: ((?:No\. )?(?:[ivxlc]+, )?\d+ (?:[^.]+ )?"  # 1 microfilm
    r"(?:aperture|computer|leaves|micro\w+|online|pages|p|reels?|sheets?|slides?|v|cm)\b[^.]*"  # reels
    r"(?:\.(?:(?: \([^()]+\))?(?= [:;+] )|(?= in \d)| \((?:[ivxlc]+, )?\d+ [^()]+\)(?! [:;+] ))[^.]*)*"  # . : negative
    r"(?:\.|$)))?"  # .
    r"(?: (\([^()]+\)\.?))?"  # (Bee Library ; 12).
    r"(?: (.+))?"  # Available from Wax.
)
"""What kind of reproduction it is, places and agencies, the date, the extent, the series, and what is said besides."""


_DESIGNATION = "date/sequential designation"
_FORMATTED = re.compile(
    r"(?!(?:began|begins|ceased|ended|ends|complete|description|issued|published)\b)(?=.*\d).*-", re.IGNORECASE
)
"""Numbers and dates from the first to the last part of a serial (MARC 21 Bibliographic, 362):
``Vol. 1, no. 1 (Apr. 1981)-``.
"""


def addressed(links: Sequence[Link], report: Report) -> Iterator[Link]:
    """Those that lead somewhere: ``none``, ``57499670`` and ``file:///bees.pdf`` are no addresses (856 $u).

    One that is said to be of a related resource, and again of nothing, is there once, as the Library of Congress's
    stylesheet means it.
    """
    told = frozenset(links)
    for link in links:
        if not link.relation and replace(link, relation="related") in told:
            continue
        if not link.uri or _leads(link):
            yield _captioned(link)
        else:
            report.lose("dropped", "links.uri", "it is no address", link.uri, "marc21")


def _captioned(link: Link) -> Link:
    """A link whose caption says what is there, where that is part of the resource or beside it:
    ``$3 Table of contents``.

    Any other is what to show in place of the address (856 $y).
    """
    if link.label == UNLABELLED:
        return replace(link, label="")
    if not link.materials and _MATERIALS.fullmatch(link.label):
        return replace(link, label="", materials=link.label)
    return link


def _leads(link: Link) -> bool:
    """Whether a link is an address, and not that of a file on somebody's machine."""
    return _ADDRESS.search(link.uri) is not None and not is_local(link.uri)


_ADDRESS = re.compile(r"[:/.]")

_MATERIALS = re.compile(
    r"(?:table of contents|sample text|publisher(?:'s)? description|contributor biographical information"
    r"|reading group guide|finding aid|inhaltsverzeichnis|inhaltstext|klappentext|obsah)(?: only)?"
    r"|book review(?: \([^()]+\))?"  # Book review (Bee World)
    r"|v(?:ol)?\. ?\d+(?:-\d*)?"  # v. 1-3
    r"|\d{4}-(?:\d{4})?",  # 1998-
    re.IGNORECASE,
)
"""What catalogues have in 856 $3."""

UNLABELLED = "electronic resource"
"""What the Library of Congress's stylesheet has before a link of which MARC says nothing (856 without $y and $3)."""
