"""A description that does not come from MARC, as an expert would put it into MARC.

What nobody had to say before is said here (that a place is not known), and what MARC has another place or another word for
is put there: a second title, a number of another system, the same words in another script. What gets lost by that is
reported.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from msgspec.structs import replace

from bibld.crosswalk.slots import MANY
from bibld.formats._uri import bare_doi
from bibld.formats.marc21.codes import TIME_KINDS, is_time
from bibld.formats.marc21.mapping import (
    FACETED,
    LINKED_RELATIONS,
    NUMBERS,
    OBJECTIVE,
    OF_TOPIC,
    PLACES,
    RELATIONS,
    TERMS,
)
from bibld.formats.marc21.pairs import is_index_term
from bibld.formats.marc21.published import dated, provided
from bibld.formats.marc21.statements import extent
from bibld.formats.marc21.works import place_in
from bibld.language import nonfiling
from bibld.model import (
    CREATORS,
    Agent,
    Genre,
    Identifier,
    Language,
    Note,
    Part,
    Physical,
    Record,
    Related,
    Stated,
    Subject,
    Term,
    Title,
    full_name,
)
from bibld.report import Report
from bibld.settings import Settings
from bibld.vocabulary import language_of_tag, languages

__all__ = ["completed"]

UNTITLED = "[Untitled]"


def completed(record: Record, report: Report, settings: Settings) -> Record:
    """The record as MARC has it."""
    record = _in_host(_beside(_told_elsewhere(record, report), report))
    record = replace(record, dates=tuple(map(dated, record.dates)))
    return replace(
        record,
        titles=_titles(record, report),
        agents=_entered(record.agents, report),
        identifiers=tuple(map(_bare, record.identifiers)),
        notes=tuple(map(_captioned, record.notes)),
        subjects=tuple(_listed(subject, report) for subject in record.subjects),
        languages=tuple(map(_coded, record.languages)),
        content=record.content or _CONTENT.get(record.type, ()),
        related=tuple(_numbered(_placed(_linked(related)), report) for related in record.related),
        provisions=provided(record),
        physicals=tuple(_online(physical) for physical in record.physicals),
        locations=tuple(
            replace(location, organisation=location.organisation or settings.organisation)
            for location in record.locations
        ),
    )


_CONTENT = {
    "notated music": ("ntm",), "sound recording-musical": ("prm",), "still image": ("sti",), "text": ("txt",),
    "three dimensional object": ("tdf",),
}  # fmt: skip
"""The types of content (RDA 6.9) that a type of record is, whatever it holds: of the other types there are several."""

_KINDS = {"restriction": "restriction on access"}
"""Kinds of note by their names in MARC's table; MODS has a list of its own."""

_RELATED: dict[str, Callable[[str], Related]] = {
    "citation/reference": lambda text: Related("isReferencedBy", title=text),
    "original version": lambda text: Related("original", note=text),
}
"""Kinds of note that MARC has in a field of another resource (510, 534)."""


def _told_elsewhere(record: Record, report: Report) -> Record:
    """What MODS says in a note or of the form, and MARC in a field of its own."""
    notes = [replace(note, kind=_KINDS.get(note.kind, note.kind)) for note in record.notes]
    others = [note for note in notes if note.kind not in _RELATED]
    related = [_RELATED[note.kind](note.text) for note in notes if note.kind in _RELATED]
    others += [Note(physical.note) for physical in record.physicals if physical.note]
    forms = [form for physical in record.physicals for form in physical.forms if form.authority not in _CODED_FORMS]
    for physical in record.physicals:
        for attr in ("qualities", "origins"):
            if said := ", ".join(getattr(physical, attr)):
                reason = "MARC has it in 007 only, with what is not known here"
                report.lose("dropped", f"physicals.{attr}", reason, said, "marc21")
    return replace(
        record,
        notes=tuple(others),
        related=(*record.related, *related),
        physicals=tuple(replace(physical, note="") for physical in record.physicals),
        characteristics=(*record.characteristics, *(_medium(form) for form in forms if not _is_genre(form))),
        genres=(*record.genres, *(Genre(form.term, form.authority, form.same_as) for form in forms if _is_genre(form))),
    )


_CODED_FORMS = frozenset(("marcform", "marccategory", "marcsmd"))
"""Lists of forms that 006-008 have codes for."""

_OF_GENRES = frozenset(("aat", "gmgpc", "gsafd", "lcgft", "lctgm", "rbgenr", "tgm", "tgm2"))
"""Lists of which a form is a genre (655), unless it is said to be of what the thing is made of."""


def _is_genre(form: Genre) -> bool:
    return form.authority in _OF_GENRES and form.kind not in ("material", "technique")


def _medium(form: Genre) -> Note:
    """``340 ## $a paper $2 rda``; a technique stands in $d (MARC 21 Bibliographic, 340)."""
    parts = [Term("recording technique" if form.kind == "technique" else "", form.term)]
    if form.authority:
        parts.append(Term("source", form.authority))
    plain = parts == [Term("", form.term)]
    return Note(form.term, "physical medium", parts=() if plain else tuple(parts))


_SERIAL = frozenset(("continuing", "integrating resource", "serial"))
_MONOGRAPHIC = frozenset(("monographic", "multipart monograph", "single unit"))


def _in_host(record: Record) -> Record:
    """A part of another resource: where in it it stands is said with that (773 $g), and LDR/07 says in what it does.

    Whether that is a serial, its mode of issuance tells, or its ISSN or ISBN; of a collection nothing is said.
    """
    host = next((related for related in record.related if related.relation == "host"), None)
    if host is None:
        return record
    if record.parts and host.part is None:
        first, *others = record.parts
        related = tuple(replace(host, part=first) if found is host else found for found in record.related)
        record = replace(record, related=related, parts=tuple(others))
    said = host.record.issuance if host.record is not None else ""
    numbers = {identifier.scheme for identifier in host.identifiers}
    if record.issuance not in ("", *_MONOGRAPHIC):
        return record
    if said in _SERIAL or (not said and "issn" in numbers):
        return replace(record, issuance="serial component")
    return replace(record, issuance="monographic component") if said in _MONOGRAPHIC or "isbn" in numbers else record


def _online(physical: Physical) -> Physical:
    """RDA 3.4.1.7.5: an online resource is one, with its pages in brackets."""
    extents = [extent(term) for term in physical.extents]
    # A statement that says so itself stays as it is.
    if physical.carrier != "cr" or physical.parts or any("online resource" in text for text in extents):
        return physical
    return replace(physical, extents=(Term("", "1 online resource" + (f" ({', '.join(extents)})" if extents else "")),))


_FURTHER = {"main": "alternative", "uniform": "added"}
"""What a title is besides the first of its kind: 245, 130 and 240 are not repeatable."""


def _titles(record: Record, report: Report) -> tuple[Title, ...]:
    """245 stands once, and in every record (MARC 21 Bibliographic, 245): a second title is a variant of the first.

    Its article is not filed on, also where that has not been said: in the language of the title, or that of the work.
    """
    said: set[str] = set()
    titles = [title if title.script else _in_turn(title, said) for title in map(_unmarked, record.titles)]
    kinds = {title.link: title.kind for title in titles if title.link and not title.script}
    titles = [replace(title, kind=kinds.get(title.link, title.kind)) if title.script else title for title in titles]
    if "main" not in said:
        report.fault("warning", "no title", done=f"{UNTITLED} put in", path="245", kind="no title")
        return (Title(UNTITLED), *titles)
    of_work = [language.code for language in record.languages if not language.kind]
    at = next(at for at, title in enumerate(titles) if title.kind == "main" and not title.script)
    language = titles[at].lang or (of_work[0] if len(of_work) == 1 else "")
    titles[at] = replace(titles[at], nonsort=titles[at].nonsort or nonfiling(titles[at].title, language))
    return tuple(titles)


_DIVIDED = re.compile(r"\s+[/:;]\s*$")


def _unmarked(title: Title) -> Title:
    """Without the punctuation between its elements, which is made anew: ``Duty of care /``."""
    words = {attr: _DIVIDED.sub("", getattr(title, attr)) for attr in ("title", "subtitle", "responsibility")}
    return replace(title, **words)


def _in_turn(title: Title, said: set[str]) -> Title:
    """A title as one of its kind, or what it is besides the one that was ``said``."""
    if title.kind in said and title.kind in _FURTHER:
        return replace(title, kind=_FURTHER[title.kind])
    said.add(title.kind)
    return title


def _entered(agents: Iterable[Agent], report: Report) -> tuple[Agent, ...]:
    """The names of a record, and one of them, or none, as that under which the work is entered (1XX, which stands once).

    Where nobody says under whom, it is the person or family who is named first of the creators (RDA 6.27.1.3; LC's mapping
    of MODS to MARC asks for the role of creator, too). A body is one for some works only (RDA 19.2.1.1.1), and of which
    sort a work is no mapping can tell.
    """
    named: list[Agent] = []
    for agent in agents:
        if agent.name or agent.units:
            named.append(agent)
        else:
            said = ", ".join((*agent.roles, *agent.same_as, agent.dates))
            report.lose("dropped", "agents", "a name without words", said or agent.kind, "marc21")
    creators = [agent for agent in named if not CREATORS.isdisjoint(agent.roles)]
    entered = next((agent for agent in named if agent.primary), None)
    if entered is None and creators and creators[0].kind in ("person", "family"):
        entered = creators[0]
    return tuple(_as_entry(agent, entered, report) for agent in named)


def _as_entry(agent: Agent, entered: Agent | None, report: Report) -> Agent:
    """A name as the main entry, as the same in another script, or as one of the others."""
    same = entered is not None and (agent is entered or (agent.link != "" and agent.link == entered.link))
    if same and agent.label:
        report.lose("dropped", "agents.label", "the main entry has no caption", agent.label, "marc21")
        agent = replace(agent, label="")
    return replace(agent, primary=same) if agent.primary != same else agent


_RESOLVER = re.compile(r"(?:https?://hdl\.handle\.net/|hdl:\s*)(?=\S)", re.IGNORECASE)


def _bare(identifier: Identifier) -> Identifier:
    """A number is itself, and neither an address that leads to it, nor what is said of it behind it."""
    value = identifier.value
    if identifier.scheme == "oclc":
        return replace(identifier, value=_OCLC.sub("", value))
    if identifier.scheme == "isbn" and not identifier.qualifier and (found := _QUALIFIED.fullmatch(value)):
        said = {attr: text for attr, text in found.groupdict().items() if text}
        return replace(identifier, **said)
    if identifier.scheme == "doi" and (doi := bare_doi(value)).startswith("10."):
        return replace(identifier, value=doi)
    if identifier.scheme == "hdl" and (address := _RESOLVER.match(value)):
        return replace(identifier, value=value[address.end() :])
    return identifier


def _captioned(note: Note) -> Note:
    """A general note (500) has no caption: it begins with its words."""
    if note.kind or not note.label or note.parts:
        return note
    return replace(note, text=f"{note.label.rstrip(' :')}: {note.text}", label="")


def _listed(subject: Subject, report: Report) -> Subject:
    """A subject as 6XX has it.

    Its second indicator 0 is for the headings of LCSH and those of the name authority file beside it; the URI of a name or
    a title in it is that of the heading.
    """
    said = (subject.agent.same_as if subject.agent else ()) + (subject.title.same_as if subject.title else ())
    if said:
        subject = replace(
            subject,
            agent=subject.agent and replace(subject.agent, same_as=()),
            title=subject.title and replace(subject.title, same_as=()),
            same_as=tuple(dict.fromkeys((*subject.same_as, *said))),
        )
    if subject.agent is not None and not subject.agent.kind:
        return _unnamed(subject, report)
    if any(term.kind in _IN_PLACE for term in subject.terms):
        subject = replace(subject, terms=_hierarchy(subject.terms, report))
    if not is_time(subject):
        subject = replace(subject, terms=tuple(_subdivisions(subject)))
    if subject.title is not None:
        subject = replace(subject, title=replace(subject.title, kind="uniform"))
    if subject.authority in ("lcnaf", "naf"):
        return replace(subject, authority="lcsh")
    return subject if subject.authority or is_index_term(subject) else replace(subject, authority="unspecified")


_KINDS_OF_PLACE = frozenset(PLACES.values())
_OF_FIELDS = frozenset(("event", *OF_TOPIC.values(), *FACETED.values(), *OBJECTIVE.values()))
"""Kinds of term that 647, 650, 654 and 658 have for themselves."""


def _subdivisions(subject: Subject) -> Iterator[Term]:
    """The terms of a heading: what follows its first is a topic, a place, a time or a form ($x $z $y $v)."""
    for at, term in enumerate(subject.terms):
        follows = at > 0 or subject.agent is not None or subject.title is not None
        kind = "temporal" if term.kind in TIME_KINDS else term.kind
        if follows and kind in _KINDS_OF_PLACE and subject.terms[0].kind not in _KINDS_OF_PLACE:
            kind = "geographic"
        elif follows and kind not in TERMS.values() and kind not in _KINDS_OF_PLACE and kind not in _OF_FIELDS:
            kind = "topic"
        yield replace(term, kind=kind)


def _unnamed(subject: Subject, report: Report) -> Subject:
    """A name of which nobody says whose it is, as an index term (653): 600, 610 and 611 are each for one sort."""
    assert subject.agent is not None
    for attr in ("authority", "same_as"):
        if said := getattr(subject, attr):
            reason = "of what sort the name is, and so its field, is not known"
            report.lose("dropped", f"subjects.{attr}", reason, said, "marc21")
    terms = (Term("name", full_name(subject.agent)), *subject.terms)
    return replace(subject, agent=None, terms=terms, authority="", same_as=())


_IN_PLACE = {"continent": "area", "region": "area", "island": "area", "province": "state", "territory": "state"}
"""Levels of a hierarchy of places by those that 662 tells apart (MARC 21 Bibliographic, 662)."""


def _hierarchy(terms: Iterable[Term], report: Report) -> tuple[Term, ...]:
    """Places as 662 has them, the larger first."""
    placed = []
    for term in terms:
        if term.kind in _IN_PLACE:
            report.lose("dropped", "subjects.terms.kind", "662 does not tell these levels apart", term.kind, "marc21")
        placed.append(replace(term, kind=_IN_PLACE.get(term.kind, term.kind)))
    order = [*PLACES.values()]
    return tuple(sorted(placed, key=lambda term: order.index(term.kind) if term.kind in order else -1))


_OF_TAGS = frozenset(("", "iso639-1", "iso639-3", "rfc3066", "rfc4646", "rfc5646"))


def _coded(language: Language) -> Language:
    """A language by MARC's code where another list has one for the same: ``en`` and ISO 639-3's ``eng`` are ``eng``."""
    if language.authority not in _OF_TAGS or "-" in language.code:
        return language
    known = languages()
    code = language.code if language.code in known else language_of_tag(language.code)
    return replace(language, code=code, authority="") if code else language


_SYSTEMS = {"lccn": "(DLC)", "oclc": "(OCoLC)"}
"""Numbers of the record of another resource, by their schemes: 76X-78X $w has them behind the code of whose they are."""

_OCLC = re.compile(r"^(?:\(OCoLC\))?(?:ocm|ocn|on)?0*(?=\d+$)")
_QUALIFIED = re.compile(r"(?P<value>[\dXx][\dXx -]{8,16}?)\s*(?:\((?P<qualifier>[^()]+)\))?(?:\s*:\s*(?P<terms>.+))?")
"""An ISBN with what stood behind it in a catalogue until 2013: ``9780131103627 (paperback) : $20.00``."""


_ONCE = frozenset(("issn", "coden", "strn"))
"""Numbers of which a linking entry has one."""


def _linked(related: Related) -> Related:
    """A relation that MARC has no field for, as 787 with a caption (MARC 21 Bibliographic, 787)."""
    relation = related.relation
    if relation in RELATIONS:
        return related
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", relation).lower()
    return replace(related, relation="related", label=related.label or words[:1].upper() + words[1:])


def _placed(related: Related) -> Related:
    """Where in another resource something stands: in the words of 773 $g and 510 $c, or as the number of a series."""
    part = related.part
    if part is None or not (part.details or part.extents):
        return related
    place = place_in(replace(part, date="") if related.relation == "isReferencedBy" else part)
    if part.text and not {*_WORDS.findall(place)} <= {*_WORDS.findall(part.text)}:
        place = f"{place}; {part.text}"
    elif part.text:
        place = part.text
    if related.relation == "series":
        return replace(related, number=related.number or place, part=None if not related.number else part)
    return replace(related, part=Part(text=place, date=part.date if related.relation == "isReferencedBy" else ""))


_WORDS = re.compile(r"\w+")


def _numbered(related: Related, report: Report) -> Related:
    """Another resource with its numbers as a linking entry has them."""
    if related.relation not in LINKED_RELATIONS:
        return related
    found: list[Identifier] = []
    for identifier in related.identifiers:
        scheme, value = identifier.scheme, identifier.value
        if identifier != Identifier(scheme, value):
            found.append(identifier)
        elif scheme in _SYSTEMS:
            number = (
                value if value[:1] == "(" else _SYSTEMS[scheme] + (_OCLC.sub("", value) if scheme == "oclc" else value)
            )
            found.append(Identifier("local", number))
        elif scheme in _ONCE and any(other.scheme == scheme for other in found):
            found.append(Identifier("", value))
        elif not scheme or scheme in NUMBERS.values():
            found.append(identifier)
        else:
            reason = "a linking entry does not say of which system a number is"
            report.lose("dropped", "related.identifiers.scheme", reason, scheme, "marc21")
            found.append(replace(_bare(identifier), scheme=""))
    if related.uri:
        found.append(Identifier("", related.uri))
    return replace(related, identifiers=tuple(found), uri="")


_SLOTS = tuple(sorted(MANY))


def _stated(record: Record) -> Iterator[tuple[str, Stated]]:
    """The values of a record that are in some script, or stand beside one that is, each with its slot."""
    for slot in _SLOTS:
        for value in getattr(record, slot):
            if isinstance(value, Stated) and (value.link or value.script):
                yield slot, value


def _in_latin(record: Record, stated: Iterable[tuple[str, Stated]]) -> Record:
    """What is in Latin script is the field itself where the same stands beside it in another script (Appendix D, Model A)."""
    pairs = [(slot, value) for slot, value in stated if value.link]
    plain = {(slot, value.link) for slot, value in pairs if not value.script}
    latin = {slot: value for slot, value in pairs if value.script == "Latn" and (slot, value.link) not in plain}
    for slot in latin:
        values = (
            replace(value, script="")
            if value.script == "Latn" and (slot, value.link) not in plain and value.link
            else value
            for value in getattr(record, slot)
        )
        record = replace(record, **{slot: tuple(values)})
    return record


def _beside(record: Record, report: Report) -> Record:
    """880 stands beside a field that says the same: what has none beside it is said in the field itself, in any script.

    MARC 21 Bibliographic, Appendix A and D: the number of a pair has two digits, and is that of no other pair.
    """
    stated = [*_stated(record)]
    if not stated:
        return record
    record = _in_latin(record, stated)
    stated = [*_stated(record)]
    plain = dict.fromkeys((slot, value.link) for slot, value in stated if not value.script)
    scripted = {(slot, value.link) for slot, value in stated if value.link and value.script}
    numbers = {key: f"{at:02}" for at, key in enumerate([key for key in plain if key in scripted], 1)}

    def put(slot: str, value: Any) -> Any:
        if not isinstance(value, Stated) or not (value.link or value.script):
            return value
        if number := numbers.get((slot, value.link)):
            return replace(value, link=number)
        if value.script:
            reason = "MARC names the script of a field that stands beside the same in another"
            report.lose("dropped", f"{slot}.script", reason, value.script, "marc21")
        if value.link:
            report.lose("dropped", f"{slot}.link", "nothing in another script that it leads to", value.link, "marc21")
        return replace(value, link="", script="")

    slots = dict.fromkeys(slot for slot, _ in stated)
    return replace(record, **{slot: tuple(put(slot, value) for value in getattr(record, slot)) for slot in slots})
