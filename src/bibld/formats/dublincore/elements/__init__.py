"""What each of the fifteen elements says of a record: the table, with a module for each element or for those that
belong together.

Reading, ``take_…`` is given the text of one element and its language; it fills the draft and says what it made of it:
all (:data:`ALL`), all but its language (:data:`UNTAGGED`) or the region of that (:data:`MOST`), a part (:data:`SOME`),
or nothing (:data:`NONE`). What was not understood whole stays on the record as it was found. Writing, ``write_…`` gives
the element's texts, each one string, and reports what no string can say.

    title.py         title
    agent.py         creator, contributor, publisher
    subject.py       subject
    description.py   description, rights
    date.py          date
    type.py          type
    format.py        format
    identifier.py    identifier
    language.py      language
    relation.py      relation, source; host.py, what an article stands in, of what several elements say of it;
                     placed.py, where in that, if each number has a caption
    coverage.py      coverage

order.py has the order in which they are read, schemes.py the encoding schemes of qualified Dublin Core, losses.py what
no element says, and element.py what all share.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from msgspec.structs import replace

from bibld.articles import nonfiling
from bibld.crosswalk import Field
from bibld.crosswalk.draft import REASONS, Draft
from bibld.crosswalk.writing import Writing
from bibld.formats._events import OF_PUBLICATION, is_unpublished
from bibld.formats.dublincore import judgement
from bibld.formats.dublincore.elements.agent import (
    take_agents,
    take_place,
    take_publisher,
    write_contributor,
    write_creator,
    write_publisher,
)
from bibld.formats.dublincore.elements.coverage import take_coverage, take_temporal, write_coverage
from bibld.formats.dublincore.elements.date import is_new_year, of_moments, take_date, write_date
from bibld.formats.dublincore.elements.description import (
    take_description,
    take_note,
    take_terms_of_use,
    write_description,
    write_rights,
)
from bibld.formats.dublincore.elements.element import ALL, MOST, NONE, SOME, UNTAGGED, Take, tag_of
from bibld.formats.dublincore.elements.format import WRITTEN, has_form_by_hand, take_format, write_format
from bibld.formats.dublincore.elements.host import (
    in_its_citation,
    in_its_source,
    issued_with_host,
    placed_in_host,
    without_cited,
)
from bibld.formats.dublincore.elements.identifier import take_identifier, write_identifier
from bibld.formats.dublincore.elements.language import take_language, write_language
from bibld.formats.dublincore.elements.losses import LOSSY
from bibld.formats.dublincore.elements.relation import take_related, take_source, write_relation, write_source
from bibld.formats.dublincore.elements.schemes import NAMES, PLAIN_SCHEMES, SCHEMES
from bibld.formats.dublincore.elements.subject import take_subject, write_subject
from bibld.formats.dublincore.elements.title import take_title, write_title
from bibld.formats.dublincore.elements.type import take_type, write_type
from bibld.language import identify
from bibld.model import TERMS_OF_USE, Date, Physical, Provision, Record
from bibld.vocabulary import language_of_tag

__all__ = [
    "ALL",
    "ELEMENTS",
    "LOSSY",
    "MOST",
    "NAMES",
    "NONE",
    "PLAIN_SCHEMES",
    "SCHEMES",
    "SOME",
    "UNTAGGED",
    "Element",
    "Take",
    "as_made",
    "in_its_source",
    "issued_with_host",
    "placed_in_host",
    "reader",
    "settled",
    "take_agents",
    "take_coverage",
    "take_date",
    "take_format",
    "take_identifier",
    "take_language",
    "take_note",
    "take_place",
    "take_publisher",
    "take_related",
    "take_source",
    "take_subject",
    "take_temporal",
    "take_terms_of_use",
    "take_title",
    "take_type",
    "without_cited",
]


class Element(NamedTuple):
    """One of the fifteen: its name, how its text is taken and whether with its language, its writer, the slots it
    speaks for, and an example.
    """

    name: str
    take: Take
    stated: bool
    write: Callable[[Writing], Iterable[Field]]
    slots: str
    eg: str

    @property
    def read(self) -> Callable[[Field, Draft], None]:
        """Its reader."""
        return reader(self.take, stated=self.stated)


def reader(take: Take, *, stated: bool) -> Callable[[Field, Draft], None]:
    """A reader of Fields, made of a function that takes text and language; ``stated`` where it can keep the language.

    A value's encoding scheme (``xsi:type="dcterms:LCSH"``) may say how it is to be taken. An empty element says
    nothing; its value may be an ``rdf:resource``. Of a language the region is told (``en-GB``), where all else was
    taken. A text may be the same in several languages.
    """

    def read(field: Field, draft: Draft) -> None:
        said = _said(field)
        text, tag = said.text, said.tag
        if not text.strip():
            draft.leave(field, "form", told=True)
            return
        code = language_of_tag(tag) if tag and stated else ""
        special = SCHEMES.get((said.element, said.scheme))
        known_scheme = special is not None or said.scheme in PLAIN_SCHEMES
        # The number of a place or a class means nothing without the list that it is of.
        is_name = said.element not in NAMES or known_scheme or not said.scheme or not text.strip().isdigit()
        if _IN_LANGUAGES.fullmatch(text) is not None:
            found = _taken_together(take(draft, words, lang) for words, lang in _in_languages(text, stated))
        else:
            found = (special or take)(draft, text, code) if is_name else NONE
        if found == UNTAGGED:
            found, code = ALL, ""
        untold = [("", text, _OF_LANGUAGE)] if found == MOST else []
        if found in (ALL, MOST) and len(field.parts) > 1:
            its_own = bool(code) and (judgement.same_language(tag, code) or tag == tag_of(code, text))
            if _says_more(field, said, known_scheme=known_scheme):
                found = SOME
            elif tag and not its_own:
                found = MOST
                untold.append(("@xml:lang", tag, _OF_LANGUAGE if code else REASONS[SOME]))
        if found == MOST:
            for attribute, words, reason in untold:
                draft.tell(f"{field.where}{attribute}", reason, words)
            if field.where != said.element:  # of the fifteen, what would be written otherwise is kept in any case
                draft.leave(field, found, told=True)
        elif found != ALL:
            draft.leave(field, found)

    return read


class _Said(NamedTuple):
    """What a field says: the element without its prefix, its text, and the language and the encoding scheme of that."""

    element: str
    text: str
    tag: str
    scheme: str


def _said(field: Field) -> _Said:
    said = dict(reversed(field.parts)).get  # of what stands twice, the first
    text = str(said("") or "")
    scheme = str(said("@xsi:type") or said("@scheme") or "")
    return _Said(
        field.where.rpartition(":")[2],
        _LINKED.sub("", text) if text.strip() else str(said("@rdf:resource") or ""),
        str(said("@xml:lang") or ""),
        scheme.rpartition(":")[2].rpartition("/")[2],  # under a prefix, or its whole IRI
    )


_LINKED = re.compile(r"\A\s*880-\d\d(?:/(?:\([BNQS23]|\$1)(?:/r)?)?\s*(?=[^\W\d_])", re.ASCII)
"""What links a field of MARC to the same in another script (880 $6), in texts of programs that print all of a field:
``880-01Dai, Yi, 1926-``.
"""


def _says_more(field: Field, said: _Said, *, known_scheme: bool) -> bool:
    """Whether one of its attributes is none of those that are understood; an IRI may be its text once more."""
    known = {"", "@xml:lang", *(("@xsi:type", "@scheme") if known_scheme else ())}
    return any(name not in known and (name, value) != ("@rdf:resource", said.text) for name, value in field.parts)


_IN_LANGUAGES = re.compile(r"\s*(?:(?:fi|sv|en)=[^|]*\|){2,}\s*")
"""The same in several languages in one text, as Finland's repositories have it:
``fi=Turun yliopisto|en=University of Turku|``.
"""


def _in_languages(text: str, stated: bool) -> Iterator[tuple[str, str]]:
    """Each text with its language, where the element can keep that."""
    for said in text.strip().split("|")[:-1]:
        tag, _, words = said.partition("=")
        if words.strip():
            yield words, language_of_tag(tag) if stated else ""


def _taken_together(found: Iterable[str]) -> str:
    """What was made of a text, by what was made of its parts."""
    kinds = set(found)
    return ALL if kinds <= {ALL, UNTAGGED} else NONE if kinds == {NONE} else SOME


_OF_LANGUAGE = "the language is carried, and nothing closer"

ELEMENTS = (
    Element("title", take_title(""), True, write_title, "titles",
            '<dc:title xml:lang="en">Duty of Care: Improving Support for Victims of Crime</dc:title>'),
    Element("creator", take_agents("cre"), True, write_creator, "agents",
            "<dc:creator>Banahan, Mike, 1953-</dc:creator>"),
    Element("subject", take_subject, True, write_subject, "subjects classifications",
            "<dc:subject>Victims of Crimes (London, UK)</dc:subject>"),
    Element("description", take_description, True, write_description,
            "summaries contents editions frequencies notes physicals",
            "<dc:description>Many victims are not told how their case goes.</dc:description>"),
    Element("publisher", take_publisher, True, write_publisher, "provisions agents",
            "<dc:publisher>Greater London Authority</dc:publisher>"),
    Element("contributor", take_agents("ctb"), True, write_contributor, "agents",
            "<dc:contributor>Smith, Anna</dc:contributor>"),
    Element("date", take_date(""), False, write_date, "dates provisions", "<dc:date>2009/2011</dc:date>"),
    Element("type", take_type, True, write_type, "type genres issuance content manuscript notes", "<dc:type>Text</dc:type>"),
    Element("format", take_format, False, write_format, "physicals links", "<dc:format>47 pages</dc:format>"),
    Element("identifier", take_identifier, False, write_identifier, "id identifiers links locations",
            "<dc:identifier>urn:isbn:9780131103627</dc:identifier>"),
    Element("source", take_source, True, write_source, "related",
            "<dc:source>British Journal of Criminology, 45(3), 2005: 221-240</dc:source>"),
    Element("language", take_language, False, write_language, "languages", "<dc:language>en</dc:language>"),
    Element("relation", take_related("related"), True, write_relation, "related links",
            "<dc:relation>Home Office research report ; 65</dc:relation>"),
    Element("coverage", take_coverage, True, write_coverage, "areas subjects cartographics",
            "<dc:coverage>United Kingdom</dc:coverage>"),
    Element("rights", take_terms_of_use(TERMS_OF_USE), True, write_rights, "notes", "<dc:rights>Crown copyright</dc:rights>"),
)  # fmt: skip
"""The fifteen, in the order of DCMES 1.1."""


_ON_A_DAY = re.compile(r"-\d\d-\d\d$(?<!-01-01)", re.ASCII)
"""On the first of January may be any date of which a program wanted month and day."""


def _is_issue(record: Record, issued: Date | None) -> bool:
    """Whether a serial is one issue of it: of one day, or by its title, ``The Hive, Volume 4, Issue 8``."""
    if issued is not None and _ON_A_DAY.search(issued.value) and not issued.end:
        return True
    return bool(record.titles) and judgement.is_of_issue(record.titles[0].title)


def _is_of_accession(record: Record) -> bool:
    """Whether its one moment is told twice, as DSpace has when an item came in and from when it could be had; what was
    issued then has it thrice, and the beginning of a year is no such moment.
    """
    if len(record.dates) != 1 or is_new_year(moment := record.dates[0].value):
        return False
    return sum(left.path == "date" and moment in left.value for left in record.leftovers) == 2


def settled(record: Record) -> Record:
    """The record with what follows from its elements together: one statement of publication, what it stands in,
    and where filing begins.
    """
    record = placed_in_host(in_its_citation(in_its_source(record)))
    if record.type in WRITTEN and has_form_by_hand(record):
        record = replace(record, manuscript=True)
    # Publisher and date are one statement of publication; they only stand in two elements.
    issued = next((date for date in record.dates if date.kind == "issued"), None)
    if issued is None and not any(provision.date for provision in record.provisions):
        issued = None if _is_of_accession(record) else of_moments(record.dates)
        if issued is not None and issued.qualifier and is_unpublished(record):
            issued = None  # a machine had it then, and it was there before
        record = replace(record, dates=(issued, *record.dates)) if issued is not None else record
    if record.issuance == "serial" and _is_issue(record, issued):
        record = replace(record, issuance="")  # which is no serial: those go on
    if issued is not None:
        stated = record.provisions or (Provision(),)
        first = replace(stated[0], date=stated[0].date or judgement.stated(issued))
        record = replace(record, provisions=(first, *stated[1:]))
    if record.physicals and record.physicals[0] == Physical():
        record = replace(record, physicals=record.physicals[1:])
    # How much of a title filing passes over depends on its language.
    spoken = [language.code for language in record.languages]
    told = spoken[0] if len(spoken) == 1 else ""
    titles = tuple(
        replace(title, nonsort=nonfiling(title.title, title.lang or identify(title.title) or told))
        for title in record.titles
    )
    return replace(record, titles=titles)


def as_made(record: Record) -> Record:
    """A manuscript, a photograph or another resource of a kind that is not published: the date of which dc:date does
    not say what happened is when it was made.
    """
    if not is_unpublished(record):
        return record
    dates = (replace(date, kind="created") if date.kind == "issued" else date for date in record.dates)
    stated = (
        replace(found, function="production") if found.function in OF_PUBLICATION else found
        for found in record.provisions
    )
    return replace(record, dates=tuple(dates), provisions=tuple(stated))
