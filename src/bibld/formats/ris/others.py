"""UR, AB, N1, ET, KW, LA: where it is to be had, notes, what it is about, and its languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.writing import Writing
from bibld.formats._dates import day_of
from bibld.formats._events import OF_PUBLICATION
from bibld.formats._headings import HEADING, TITLE, is_time, times_of
from bibld.formats._languages import is_of_tags, named_language
from bibld.formats._markup import several
from bibld.formats._places import first_related
from bibld.formats._uri import DOI, is_local
from bibld.formats.ris.agents import named_in_heading
from bibld.formats.ris.line import say, text_of
from bibld.formats.ris.losses import again, rest
from bibld.formats.ris.numbers import address_of, read_doi, read_number
from bibld.formats.ris.publication import date_of, last_seen
from bibld.formats.ris.thesis import degree_of
from bibld.labels import codes_beside, is_to_be_read, note_label, subject_label
from bibld.model import Date, Language, Link, Note, Subject, Term
from bibld.vocabulary import language_of_tag, languages

__all__ = [
    "read_edition",
    "read_language",
    "read_link",
    "read_notes",
    "read_subject",
    "write_editions",
    "write_languages",
    "write_links",
    "write_notes",
    "write_subjects",
]

# UR, L1, L2: where it is to be had


def read_link(field: Field, draft: Draft) -> None:
    """``UR  - http://www.example.org/report.pdf``; L1 is a PDF of it, or a file of whom the record is from, which stays
    with RIS.

    An address of a DOI says that, too, and a DOI alone (``10.1000/182``) is none; in L3 (related records) a DOI is its
    own, as publishers have it, and all else may be anything.
    """
    if field.where == "L3":
        if not read_doi(text_of(field), draft, alone=True):
            draft.leave(field, "no row")
        return
    addresses = [*_addresses(field.first("").strip())]
    if not all(addresses):
        draft.leave(field, "malformed")
    for uri in filter(None, addresses):
        if is_local(uri):
            draft.leave(Field(field.where, (("", uri),)), "no row")
        elif "://" not in uri and read_doi(uri, draft):
            continue
        elif not any(draft.holds("links", Link(uri, media_type=kind)) for kind in ("", _PDF)):
            draft.add("links", Link(uri, media_type=_PDF if field.where == "L1" else ""))
            read_doi(uri, draft)


def _addresses(text: str) -> Iterator[str]:
    """The addresses of a value, parted by a blank or a mark; the name of a file may have these in it."""
    for line in text.split("\n"):
        yield from (line.strip(),) if is_local(line.strip()) else _BETWEEN_ADDRESSES.split(line.strip())


_BETWEEN_ADDRESSES = re.compile(r"[;,]?\s+|;(?=https?://)")
_PDF = "application/pdf"


def write_links(writing: Writing) -> Iterator[Field]:
    """Where it is to be had; where something related is, stands in no tag."""
    seen = last_seen(writing.record)
    for link in writing.record.links:
        if not is_to_be_read(link):
            writing.drop("links", "RIS has the addresses of the resource itself", link)
            continue
        yield from say("UR", "%20".join(link.uri.split()))
        said = ["uri"]
        said += ["accessed"] if link is seen and day_of(link.accessed) == link.accessed else []
        said += ["relation"] if link.relation == "version" else []
        said += ["media_type"] if link.media_type == _PDF and link.uri.casefold().endswith(".pdf") else []
        rest(writing, "links", link, said)
    if (address := address_of(writing.record)) is not None:
        yield from say("UR", address[1])


# AB, N1, ET: notes of every sort


def read_notes(slot: str) -> Callable[[Field, Draft], None]:
    """``N1  - Author statement ends: et al.``: a text, on one line."""

    def read(field: Field, draft: Draft) -> None:
        text = text_of(field)
        doi = _NAMED_DOI.fullmatch(text) if slot == "notes" else None
        if doi is not None:
            read_number(Field("DO", (("", doi[1]),)), draft)
        elif not text:
            draft.leave(field, "malformed")
        else:
            draft.add_new(slot, Note(text))

    return read


_NAMED_DOI = re.compile(rf"doi ?: ?({DOI.pattern})", re.IGNORECASE | re.ASCII)
"""A number that some programs put among the notes, too."""


def read_edition(field: Field, draft: Draft) -> None:
    """``ET  - 2nd ed.``; of an article it is the day when it was first to be read on the network: ``ET  - 2016/01/30``.

    That of a chapter or an entry is of its book, and that of a piece of news of its newspaper (773 $b).
    """
    code = draft.noted.get("TY")
    date, season = date_of(field.first("")) if code in _ARTICLES else ("", "")
    if date and not season:
        draft.add("dates", Date(date, kind="other"))
    elif code in _IN_EDITIONS and (text := text_of(field)):
        at, host = first_related(draft, "host")
        if at < 0 or not host.title:
            _read_statement(field, draft)  # no book is named of which it could be
        elif host.edition:
            draft.leave(field, "second")
        else:
            draft.put("related", at, replace(host, edition=text))
    else:
        _read_statement(field, draft)


_ARTICLES = frozenset(("JOUR", "EJOUR", "MGZN", "INPR"))
_IN_EDITIONS = frozenset(("CHAP", "ECHAP", "NEWS", "ENCYC", "DICT", "CONF"))
"""Types of reference whose edition is that of what they stand in."""
_read_statement = read_notes("editions")


def write_notes(where: str, slot: str) -> Callable[[Writing], Iterator[Field]]:
    """The texts of a slot; a note stands behind its caption."""
    captioned = slot == "notes"
    label = note_label if captioned else _text
    told = ("text", "label") if captioned else ("text",)

    def write(writing: Writing) -> Iterator[Field]:
        degree = degree_of(writing.record) if captioned else None
        for note in getattr(writing.record, slot):
            if note is degree:  # M3
                continue
            yield from say(where, " ".join(label(note).split()))
            rest(writing, slot, note, told)

    return write


def _text(note: Note) -> str:
    return note.text


def write_editions(writing: Writing) -> Iterator[Field]:
    """The statements of edition, each in one script, as the title is;
    that of its digitization is none of what was published.
    """
    said_again = again(writing.record.editions)
    functions, published = {provision.function for provision in writing.record.provisions}, {*OF_PUBLICATION}
    for edition in writing.record.editions:
        if edition.kind in functions - published and functions & published:
            writing.drop("editions", "an edition in RIS is one of what was published", edition)
            continue
        if edition in said_again:
            writing.drop("editions", "an edition in RIS stands in one script", edition)
            continue
        yield from say("ET", " ".join(edition.text.split()))
        rest(writing, "editions", edition, ("text",))


# KW, LA


def read_subject(field: Field, draft: Draft) -> None:
    """``KW  - Victims of Crimes (London)``; several where a program has put them into one value, parted by semicolons
    or line breaks.

    A person is one by the years of a life. A star is before those that it is about in the first place, as PsycINFO and
    MEDLINE have it: ``*Body Image``.
    """
    for line in field.first("").splitlines():
        keywords = several(line, words=True)
        for text in keywords if keywords and all(map(_WORD.search, keywords)) else filter(None, [line.strip()]):
            text = " ".join(text.split())
            level = _PRIMARY if _STARRED.match(text) else ""
            said = text[1:] if level else text
            person = named_in_heading(said)
            terms = (Term("topic", said),) if person is None else ()
            draft.add("subjects", Subject(terms, agent=person, level=level))
            if level:
                draft.leave(Field("KW", (("", text),)), "form", told=True)


_WORD = re.compile(r"\w")
_STARRED = re.compile(r"\*(?=\w)")
_PRIMARY = "primary"


def write_subjects(writing: Writing) -> Iterator[Field]:
    """Each subject in words, names with all that their headings have, a coded time by its years;
    once, in however many lists.

    A star is before those alone that had one: what catalogues have in the first place, programs for
    references have without.
    """
    reason = "a keyword in RIS is a text"
    starred = {*writing.leftovers("KW")}
    said: dict[str, None] = {}
    for subject in writing.record.subjects:
        coded = is_time(subject) and subject.agent is None and subject.title is None
        if coded and not (years := times_of(subject)):
            writing.drop("subjects", "a keyword in RIS is no code", subject)
            continue
        label = subject_label(subject)
        for term in codes_beside(subject):
            writing.drop("subjects.terms", reason, term)
        star = "*" if subject.level == _PRIMARY and f"KW  - *{label}" in starred else ""
        said |= dict.fromkeys(years if coded else (f"{star}{label}",))
        rest(writing, "subjects", subject, ("terms", "agent", "title", *(["level"] if star else [])), reason)
        if subject.agent is not None:
            rest(writing, "subjects.agent", subject.agent, (*HEADING, "kind", "entry", "primary"), reason)
        if subject.title is not None:
            rest(writing, "subjects.title", subject.title, TITLE, reason)
    yield from say("KW", *said)


def read_language(field: Field, draft: Draft) -> None:
    """``LA  - English``: a name, or a code of any part of ISO 639 (``deu``, ``en-GB``); or several,
    ``LA  - English; French``.
    """
    text = field.first("").strip(" ;")
    codes = [code] if (code := _language(text)) else [*map(_language, _BETWEEN_LANGUAGES.split(text))]
    if not all(codes):
        draft.leave(field, "malformed")
        return
    for code in codes:
        draft.add_new("languages", Language(code))


_BETWEEN_LANGUAGES = re.compile(r" ?[;,/] ?")


def _language(text: str) -> str:
    code = text.lower()
    return code if code in languages() else language_of_tag(text) or named_language(text)


def write_languages(writing: Writing) -> Iterator[Field]:
    """The languages of the text, by name, each once: 041 may say with another list what 008 says."""
    said: set[str] = set()
    for language in writing.record.languages:
        if language.kind:
            writing.drop("languages", "RIS has the language of the text", language)
            continue
        named = is_of_tags(language.authority)
        code = language_of_tag(language.code) if named and language.authority else language.code
        name = (languages().label(code) if named and code else None) or language.code
        yield from say("LA", "" if name in said else name)
        said.add(name)
        rest(writing, "languages", language, ("code",), "a language in RIS is a name")
