"""What MODS runs together, kept apart: a slot whose values MODS does not give back as they are rides in an extension.

The class number and the item number of a shelf mark are one text in MODS, a record's status has no place at all. So
that a record of a MARC file that goes through MODS is the same again, such a slot stands a second time in the record's
own JSON::

    <extension>
      <values xmlns="https://bibld.org/terms#" slot="classifications">
        [{"scheme":"lcc","number":"QA76.73","item":".C15"}]</values>
    </extension>

Only slots that need it, and only as long as the elements of MODS still say the same
(:mod:`bibld.formats.mods.records`). Of the others there are digests, which tell what was in MARC from what somebody has
added (:mod:`bibld.formats._added`).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any, get_type_hints

import msgspec

from bibld.crosswalk import Field
from bibld.formats._added import JUDGED, counted, digests, known
from bibld.formats._dates import OPEN, of_four_figures
from bibld.formats._events import OF_PUBLICATION
from bibld.formats._extents import STATEMENT
from bibld.formats._headings import INITIALS, is_time, list_of
from bibld.formats._notes import is_of_files
from bibld.formats._numbering import numbers_of
from bibld.formats._uri import escape_uri
from bibld.formats.mods import location, subject
from bibld.formats.mods.genre import BEFORE, is_elsewhere, is_several
from bibld.formats.mods.location import IDENTIFIER_TYPES
from bibld.formats.mods.name import NUMERATION, identified_again
from bibld.formats.mods.notes import AUDIENCE, AUDIENCES, FILE, INDEX
from bibld.formats.mods.origin import KEPT_ISSUANCES, W3CDTF, is_as_stated, is_key_first, is_published, unpublished
from bibld.formats.mods.parts import STATED, UNSPECIFIED, value_uri
from bibld.formats.mods.physical import ELECTRONIC, ELECTRONIC_CARRIERS, ORIGINS, QUALITIES, statement_of
from bibld.formats.mods.record_info import STORED
from bibld.formats.mods.subject import TERM_KINDS, TIMES
from bibld.formats.mods.title import CAPTIONED, CAPTIONS, JOINED, PARTS, PLAIN_MEDIUM, first_main, is_retold
from bibld.model import (
    MARC_FREQUENCY,
    Agent,
    Date,
    Genre,
    Identifier,
    Link,
    Location,
    Note,
    Physical,
    Record,
    Subject,
    Title,
    was_marc,
)
from bibld.report import Report, shown
from bibld.vocabulary import contents, languages, relators

__all__ = ["APART", "apart", "extension", "outdated", "said_before", "stored", "values"]

_ENCODE = msgspec.json.Encoder().encode
_DECODERS = {slot: msgspec.json.Decoder(hint) for slot, hint in get_type_hints(Record).items()}

# A test for each slot: whether one of its values says something that MODS does not give back.


def _any(*attributes: str) -> Callable[[Any], bool]:
    """Whether a value has any of these attributes."""
    said = attrgetter(*attributes)
    return (lambda value: any(said(value))) if len(attributes) > 1 else (lambda value: bool(said(value)))


def _of(needs: Callable[[Any], bool]) -> Callable[[Sequence[Any]], bool]:
    """The same of a slot's values."""
    return lambda values: any(map(needs, values))


def _uris(same_as: Sequence[str]) -> bool:
    """Whether a heading has more than the one URI."""
    return len(same_as) > 1 or (len(same_as) == 1 and not value_uri(same_as))


_TITLE_KINDS = frozenset(("main", "uniform", "abbreviated", "translated", "alternative", *CAPTIONS))
_LEAD_ENDS = frozenset(" '’ʼ-")


def _titles(titles: Sequence[Title]) -> bool:
    stated = [title for title in titles if title.responsibility]
    if len(stated) > 1 or (stated and (stated[0].script or stated[0] is not first_main(titles))):
        return True
    return any(_title(title) or (title.medium and title is not first_main(titles)) for title in titles)


def _title(title: Title) -> bool:
    return (
        title.kind not in _TITLE_KINDS
        or not title.title  # an empty element is not read
        or (bool(title.label) and (title.kind in CAPTIONS or title.label in CAPTIONED))
        or (bool(title.medium) and not PLAIN_MEDIUM.fullmatch(title.medium))
        or (title.nonsort > 0 and _lead_is_retold(title.title[: title.nonsort], title.nonsort))
        or any(part.kind not in PARTS for part in title.parts)
        or _uris(title.same_as)
        or bool(title.scope)
        or is_retold(title)
    )


def _lead_is_retold(lead: str, length: int) -> bool:
    """Whether an article gets a blank behind it, or loses the one it has: ``al- ``; or is none."""
    return lead[-1:] not in _LEAD_ENDS or len(lead) < length or lead.isspace() or JOINED.fullmatch(lead) is not None


_agent_says = _any("entry", "number", "place", "numeration", "scope")
_body_says = _any("dates", "titles")


def _agent(agent: Agent) -> bool:
    same_as = agent.same_as
    if (
        not agent.name  # an empty element is not read
        or _agent_says(agent)
        or (same_as and (value_uri(same_as) not in ("", same_as[0]) or any(uri != uri.strip() for uri in same_as)))
        or (len(same_as) > 1 and identified_again(same_as))
        or (agent.roles and any(role not in relators() for role in agent.roles))
    ):
        return True
    if agent.kind in ("corporate", "conference"):
        if agent.units and not all(agent.units):
            return True  # an empty element is not read
        if agent.kind == "conference" and (agent.units or agent.name != agent.name.strip()):
            return True
        return _body_says(agent) or bool(agent.fuller)
    if agent.titles and (len(agent.titles) > 1 or NUMERATION.fullmatch(agent.titles[0])):
        return True
    if not agent.fuller:
        return agent.name[-1:] == ")"
    found = INITIALS.fullmatch(f"{agent.name} {agent.fuller}")
    return found is None or found["name"] != agent.name


_KEPT_KINDS = frozenset((*TERM_KINDS.values(), *TIMES))


def _subject(subject: Subject) -> bool:
    return (
        subject.authority == UNSPECIFIED
        or (not subject.authority and list_of(value_uri(subject.same_as)) != "")
        or subject.level not in ("", "primary")
        or _uris(subject.same_as)
        or not _KEPT_KINDS.issuperset([term.kind for term in subject.terms])
        or any(term.kind in TIMES and not term.value.isascii() for term in subject.terms)  # what no encoding has
        or not all(term.value for term in subject.terms)  # an empty element is not read
        or (is_time(subject) and not "".join([term.value for term in subject.terms]).isascii())  # read as words
        or (subject.agent is not None and (_agent(subject.agent) or subject.agent.primary or bool(subject.agent.link)))
        or (subject.title is not None and (subject.title.kind != "uniform" or _title(subject.title)))
    )


def _genre(genre: Genre) -> bool:
    return (
        bool(genre.subdivisions or genre.scope)
        or not genre.term  # an element without words is read by its URI
        or genre.authority in (UNSPECIFIED, BEFORE)
        or _uris(genre.same_as)
        or is_several(genre)
    )


def _physical(physical: Physical) -> bool:
    if physical.parts or any(_form(form) for form in physical.forms):
        return True
    if physical.carrier in ELECTRONIC_CARRIERS and ELECTRONIC in physical.forms:
        return True  # which the carrier says
    if not (QUALITIES.issuperset(physical.qualities) and ORIGINS.issuperset(physical.origins)):
        return True
    plain = [term.value for term in physical.extents if not term.kind]
    if not plain:
        further = physical.details or physical.dimensions or physical.accompanying
        nothing = Physical(link=physical.link, lang=physical.lang, script=physical.script, label=physical.label)
        return bool(further) or physical == nothing  # of an element that says nothing, there is none
    if len(plain) > 1 or physical.extents[-1].kind:
        return True
    said = (plain[0], physical.details, physical.dimensions, physical.accompanying)
    words = "\n".join(said)
    closed = "(" not in words or all(part.count("(") == part.count(")") for part in said)
    if plain[0] and closed and " :" not in words and " ;" not in words and " +" not in words:
        return False  # the only marks are those between them
    match = STATEMENT.fullmatch(statement_of(physical))
    return match is None or match.groups("") != said


def _form(form: Genre) -> bool:
    return bool(form.label or form.link or form.subdivisions) or _uris(form.same_as)


def _note(note: Note) -> bool:
    return bool(note.parts) or not note.text


def _location(location: Location) -> bool:
    """Also one of which no element says anything:
    a field may be there for what MODS has no place for, ``852 ## $o Bees``.
    """
    return bool(location.scheme or location.sublocation or location.note or location.parts) or location == Location()


def _date(date: Date) -> bool:
    # An end alone is read as a date, what no encoding has as words, a year of few figures with the noughts it lacks.
    if date.qualifier or (not date.value and date.end) or not date.value.isascii():
        return True
    if len(date.value) > 3 and len(date.end or date.value) > 3 and date.value[0] != "-":
        return False
    return any(text and of_four_figures(text, date.encoding, OPEN) != text for text in (date.value, date.end))


_edition = _any("parts", *STATED.values(), "kind", "same_as")


_identifier_says = _any("source", "terms")


def _identifier(identifier: Identifier) -> bool:
    scheme = identifier.scheme
    return (
        not identifier.value
        or _identifier_says(identifier)
        or location.scheme_of(IDENTIFIER_TYPES.get(scheme, scheme), identifier.value) != scheme
        or numbers_of(scheme, identifier.value) != (identifier.value,)
    )


_link_says = _any("materials", "media_type", "status", "parts")


def _link(link: Link) -> bool:
    # The first is marked as the resource; of another nothing is said. Of that of the resource a number says it again.
    return bool(link.relation) or _link_says(link) or escape_uri(link.uri) != link.uri


def _frequency(note: Note) -> bool:
    return _edition(note) and note != Note(note.text, MARC_FREQUENCY)


APART: dict[str, Callable[[Any], bool]] = {
    "admin": bool,
    "agents": _of(_agent),
    "characteristics": _of(_note),
    "classifications": _of(
        lambda found: found.assigner or found.item or found.invalid or subject.scheme_of(found.scheme) != found.scheme
    ),
    "contents": _of(_note),
    "conversions": bool,  # their origin says which they are, in words, and not who made them of what
    "dates": lambda found: any(map(_date, found)) or not is_key_first(found) or len(set(found)) < len(found),
    "editions": _of(_edition),
    "frequencies": _of(_frequency),
    "genres": lambda found: any(map(_genre, found)) or len(set(found)) < len(found),
    "government": lambda government: government not in ("", "undetermined"),
    "id": bool,  # which a number says again: of that it is told by this
    "identifiers": _of(_identifier),
    "issuance": lambda issuance: issuance not in KEPT_ISSUANCES,
    "languages": _of(lambda language: not language.authority and language.code not in languages()),
    "links": _of(_link),
    "locations": _of(_location),
    "notes": _of(lambda note: _note(note) or note.kind == INDEX),
    "physicals": _of(_physical),
    "provisions": _of(lambda found: found.parts or not (found.places or found.names or found.date)),
    "related": bool,
    "subjects": _of(_subject),
    "summaries": _of(_note),
    "titles": _titles,
}


def _with_others(record: Record) -> Iterator[str]:
    """The slots that MODS would give back otherwise because of what other slots say."""
    if not record.id:
        yield "id"  # a number is made of what the record says
    if [note for note in record.notes if note.kind == AUDIENCE and note.label not in AUDIENCES]:
        yield from ("notes", "audiences")  # a note without a caption is a word for it
    if any(said.kind == FILE.kind and not is_of_files(said.text) for said in record.characteristics):
        yield from ("characteristics", "physicals")  # any other form is one of the resource
    if record.content and any(code not in contents() for code in record.content):
        yield from ("content", "genres")  # a type of content in words is a genre
    if record.genres and any(map(is_elsewhere, record.genres)):
        yield from ("content", "genres", "government")  # and one that is of its list, or says who issued it, is none
    yield from _of_publication(record)
    if len(record.links) == 1 and len(record.physicals) > 0 and len(record.physicals[0].formats) == 1:
        yield "links"  # which have the media type of the resource
    if record.links and not location.addresses(record).isdisjoint((it.scheme, it.value) for it in record.identifiers):
        yield "identifiers"  # of which one says where the resource is, and is none
    if record.links and location.media_types(record):
        yield "physicals"  # which have the media types of the links


def _of_publication(record: Record) -> Iterator[str]:
    """Those of the dates to compute with, and of the statements, which transcribe them."""
    first = record.dates[0] if record.dates else Date()
    alone = any(date.value and not date.end for date in record.dates)
    if not record.provisions and alone:
        yield "provisions"  # a date to compute with is one as transcribed, too, where there is no other
    if any(map(is_as_stated, record.dates)):
        yield from ("provisions", "dates")  # it would be that of the statement
    if unpublished(record) is not record:
        yield from ("provisions", "dates")  # 008 tells of no publication
    if record.editions and any(provision.link or provision.script for provision in record.provisions):
        yield "editions"  # which are in the pair of what they stand beside
    for at, provision in enumerate(record.provisions):
        if provision.parts:
            kinds = [part.kind for part in provision.parts]
            if "manufacture date" in kinds or kinds.count("date") > 1:
                yield "dates"  # which that is
        # A date as transcribed is one to compute with.
        is_date = W3CDTF.fullmatch(provision.date) is not None
        if is_date and provision.function == "production" and Date(provision.date, kind="created") not in record.dates:
            yield "dates"
        if provision.function in OF_PUBLICATION:
            if is_date and first != Date(provision.date):
                yield "dates"
            if not at and not provision.date and (first.value or alone):
                is_place = not provision.function and is_published(record)  # beside the publication, where it was made
                if is_place or alone:
                    yield "provisions"  # and the other way round


def apart(record: Record) -> Iterator[Field]:
    """The slots of a MARC record that MODS does not give back, with their values as JSON: an extension, or nothing."""
    if found := stored(record):
        yield extension(found)


def stored(record: Record) -> list[tuple[str, str]]:
    """The same slots and values as text."""
    if not was_marc(record):
        return []  # a record from MARC has a status, and its admin is always among these slots
    values = zip(APART.items(), _values_of(record), strict=True)
    found = {slot: value for (slot, needs), value in values if value and needs(value)}
    for slot in _with_others(record):
        found[slot] = getattr(record, slot)
    texts = [(slot, _as_json(value)) for slot, value in found.items()]
    if said := digests(record, found):
        texts.append((_SAID, said))
    return texts


_SAID = "said"
"""What stands for the name of a slot where digests are, and no values."""


def said_before(noted: Mapping[str, str], stored: Mapping[str, Any]) -> dict[str, Counter[str]]:
    """The digests of what the slots of a record said when it was MARC, as far as that is known, by their names."""
    of_values = counted(Record(**stored))
    if _SAID not in noted:  # all is stored, or an earlier version has written it
        return of_values
    return {slot: Counter[str]() for slot in JUDGED} | of_values | known(noted[_SAID])


def _as_json(value: Any) -> str:
    try:
        return _ENCODE(value).decode()
    except UnicodeEncodeError:  # half a character, which is replaced, and reported, as in any other text
        return json.dumps(msgspec.to_builtins(value), ensure_ascii=False, separators=(",", ":"))


_values_of = attrgetter(*APART)


def extension(found: Iterable[tuple[str, str]]) -> Field:
    """The element in which they stand."""
    return Field("extension", tuple((STORED, (("@slot", slot), ("", text))) for slot, text in found))


def values(stored: Mapping[str, str], report: Report) -> dict[str, Any]:
    """The values of slots, read from their JSON; what cannot be read is reported."""
    found = {}
    for slot, text in stored.items():
        if slot == _SAID:
            continue
        try:
            found[slot] = _DECODERS[slot].decode(text)
        except (KeyError, msgspec.MsgspecError):
            _report(f"the values of {slot} in the extension cannot be read", report)
    return found


def outdated(path: str, value: Any, report: Report) -> None:
    """Report a stored value that is not used: the elements of MODS have been changed since."""
    _report(f"the extension has {path} {shown(value)!r}, which no element of MODS says any more", report)


def _report(cause: str, report: Report) -> None:
    report.fault("warning", cause, done="the elements are read", path="extension", kind="values that are outdated")
