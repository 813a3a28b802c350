r"""The words of values: for each kind of value a function that takes them out, and one that puts others in their place.

Words are texts that the table puts down as they are, or not at all, whatever they say. The rest of a value is what
decides how its element looks: ``Identifier("isbn", "0131103628")`` has the words ``("0131103628",)`` and the rest
``("isbn", "", False)``. Where the table looks at what a text says (whether a date is a year, whether a genre is on a
list), the text, or what was asked of it, is part of the rest; and so is which of the words are empty, since nothing is
written of these. For a value that is too odd to be taken apart it is None, and the table writes it.

Nothing of the mapping is said here; :mod:`bibld.formats.mods.templates` says what this is for.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from operator import attrgetter
from typing import Any, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from bibld.formats._uri import escape_uri
from bibld.formats.mods.location import handle_of
from bibld.formats.mods.notes import HOLDER
from bibld.formats.mods.origin import unsaid_parts
from bibld.formats.mods.physical import MARKS
from bibld.formats.mods.record_info import encoding_of
from bibld.formats.mods.title import PARTS, is_retold
from bibld.labels import IDENTIFIER, QUALIFIER, is_shelf_mark
from bibld.model import (
    Admin,
    Agent,
    Cartographic,
    Classification,
    Date,
    Identifier,
    Leftover,
    Link,
    Note,
    Physical,
    Place,
    Provision,
    Record,
    Related,
    Subject,
    Term,
    Title,
    says_more,
    was_marc,
)

__all__ = ["NEVER", "OF_ELEMENTS", "OF_SLOTS", "WHOLE", "Parting", "Taken", "Words"]

Words = tuple[str, ...]
Taken = tuple[Hashable, Words] | None
"""The rest of a value, and its words."""


class Parting(NamedTuple):
    """How a kind of value is taken apart: ``put(value, words)`` is the value with these words instead of its own."""

    take: Callable[[Any], Taken]
    put: Callable[[Any, Words], Any]


def _as_it_is(value: Any, _words: Words) -> Any:
    return value


def _put(*names: str) -> Callable[[Any, Words], Any]:
    """What puts words in the place of these attributes of a value."""
    return lambda value, words: replace(value, **dict(zip(names, words, strict=True)))


def _all_but(type_: type[Struct], *names: str) -> Callable[[Any], Hashable]:
    """What gives all attributes of a value but these: one that is new belongs to the rest."""
    others = [name for name in type_.__struct_fields__ if name not in names]
    getter: Callable[[Any], Hashable] = attrgetter(*others)
    return getter


_IN_TITLE = ("title", "nonsort", "subtitle", "responsibility", "medium", "lang", "link")
_title = _all_but(Title, *_IN_TITLE, "parts")
_words_of_title = attrgetter(*_IN_TITLE)


def _take_title(title: Title) -> Taken:
    kinds: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    if title.parts:
        kinds = tuple([part.kind for part in title.parts])
        if any(kind not in PARTS for kind in kinds):  # what is added to a text looks at how that ends
            return None
        values = tuple([part.value for part in title.parts])
        if "" in values:
            return None
    text, nonsort, subtitle, said, medium, lang, link = _words_of_title(title)
    if is_retold(title):
        return None
    lead, text = text[:nonsort], text[nonsort:]
    there = (not lead, not text, not subtitle, not said, not medium, not lang, not link)
    return (_title(title), kinds, there), (lang, link, lead, text, subtitle, said, medium, *values)


def _put_title(title: Title, words: Words) -> Title:
    lang, link, lead, text, subtitle, responsibility, medium, *values = words
    parts = tuple(Term(part.kind, value) for part, value in zip(title.parts, values, strict=True))
    return replace(title, title=lead + text, nonsort=len(lead), subtitle=subtitle, responsibility=responsibility,
                   medium=medium, parts=parts, lang=lang, link=link)  # fmt: skip


_IN_AGENT = ("kind", "name", "fuller", "dates", "affiliation", "units", "titles", "lang", "link")
_agent = _all_but(Agent, *_IN_AGENT)
_words_of_agent = attrgetter(*_IN_AGENT)


def _take_agent(agent: Agent) -> Taken:
    kind, name, fuller, dates, affiliation, units, titles, lang, link = _words_of_agent(agent)
    # The blanks around the name of a meeting go; a shelf mark is told by the unit before it.
    if kind == "conference" or (agent.number and units and is_shelf_mark(agent)):
        return None
    there = (not name, not fuller, not dates, not affiliation, not lang, not link, len(units), len(titles))
    words = (lang, link, name, fuller, dates, affiliation)
    if units or titles:
        if "" in units or "" in titles:
            return None
        words = (*words, *units, *titles)
    return (kind, _agent(agent), there), words


def _put_agent(agent: Agent, words: Words) -> Agent:
    lang, link, name, fuller, dates, affiliation, *values = words
    at = len(agent.units)
    return replace(agent, name=name, fuller=fuller, dates=dates, affiliation=affiliation, units=tuple(values[:at]),
                   titles=tuple(values[at:]), lang=lang, link=link)  # fmt: skip


_note = _all_but(Note, "text", "parts")


def _take_note(note: Note) -> Taken:
    text = note.text
    parts = note.parts
    if parts and any(part.kind == HOLDER for part in parts):  # its text is more than that of the note
        return None
    return ((_note(note), not parts, parts and says_more(note)), (text,)) if text else None


_subject = _all_but(Subject, "terms", "agent", "title")


def _take_subject(subject: Subject) -> Taken:
    terms, agent, title = subject.terms, subject.agent, subject.title
    kinds = tuple([term.kind for term in terms])
    words = tuple([term.value for term in terms])
    rest: Hashable = (kinds, _subject(subject))
    if IDENTIFIER in kinds:
        words = tuple([term.value for term in terms if term.kind != IDENTIFIER])
        rest = (rest, tuple([term for term in terms if term.kind == IDENTIFIER]))
    if "" in words or QUALIFIER in kinds:  # parentheses are added to one that has none
        return None
    if agent is None and title is None:
        return rest, words
    of_agent = _take_agent(agent) if agent is not None else _NONE
    of_title = _take_title(title) if title is not None else _NONE
    if of_agent is None or of_title is None:
        return None
    return (rest, of_agent[0], of_title[0]), (*of_agent[1], *of_title[1], *words)


_NONE: tuple[Hashable, Words] = (None, ())


def _put_subject(subject: Subject, words: Words) -> Subject:
    agent, title = subject.agent, subject.title
    at = len(words) - sum(term.kind != IDENTIFIER for term in subject.terms)
    said = iter(words[at:])
    terms = tuple(term if term.kind == IDENTIFIER else Term(term.kind, next(said)) for term in subject.terms)
    if title is not None:
        begin = at - _OF_TITLE - len(title.parts)
        title = _put_title(title, words[begin:at])
        at = begin
    if agent is not None:
        agent = _put_agent(agent, words[:at])
    return replace(subject, terms=terms, agent=agent, title=title)


_OF_TITLE = 7
"""How many words a title has that has no parts."""


_IN_PHYSICAL = ("details", "dimensions", "accompanying", "note")
_physical = _all_but(Physical, *_IN_PHYSICAL, "extents", "parts")
_words_of_physical = attrgetter(*_IN_PHYSICAL)


def _take_physical(physical: Physical) -> Taken:
    extents, parts = physical.extents, physical.parts
    details, dimensions, accompanying, note = _words_of_physical(physical)
    kinds, values = [term.kind for term in extents], [term.value for term in extents]
    if parts:
        kinds += [f"{part.kind}{_mark_of(part)}" for part in parts]  # a statement without marks is given some
        values += [part.value.removesuffix(_mark_of(part)) for part in parts]
    if "" in values or "1" in values:  # of one, the unit is another word
        return None
    there = (not details, not dimensions, not accompanying, not note, len(parts))
    return (there, _physical(physical), *kinds), (details, dimensions, accompanying, note, *values)


def _put_physical(physical: Physical, words: Words) -> Physical:
    details, dimensions, accompanying, note, *values = words
    at = len(physical.extents)
    extents = tuple(Term(term.kind, value) for term, value in zip(physical.extents, values[:at], strict=True))
    parts = tuple(
        Term(part.kind, value + _mark_of(part)) for part, value in zip(physical.parts, values[at:], strict=True)
    )
    return replace(physical, details=details, dimensions=dimensions, accompanying=accompanying, note=note,
                   extents=extents, parts=parts)  # fmt: skip


def _mark_of(part: Term) -> str:
    """The mark at the end of a part, which divides it from the next."""
    return part.value[-1:] if part.value[-1:] in MARKS else ""


_IN_RELATED = ("title", "name", "edition", "imprint", "number", "note")
_related = _all_but(Related, *_IN_RELATED, "identifiers", "record")
_words_of_related = attrgetter(*_IN_RELATED)


def _take_related(related: Related) -> Taken:
    record = related.record
    numbers = tuple([_identifier(number) for number in related.identifiers])
    words: Words = _words_of_related(related)
    if "[" in related.title and "]" in related.number:
        return None  # each has brackets of its own
    there = tuple([not word for word in words])
    if numbers:
        words += tuple([number.value for number in related.identifiers])
        if "" in words[len(there) :]:
            return None
    rest = (_related(related), numbers, there)
    if record is None:
        return rest, words
    if record == Record(issuance=record.issuance, genres=record.genres):  # the host of a part
        return (rest, record), words
    titles, agents = record.titles, record.agents
    if len(titles) != 1 or titles[0].medium or len(agents) > 1 or record != Record(titles=titles, agents=agents):
        return None  # more than a work that is named by a heading, or a medium, whose brackets go
    of_title = _take_title(titles[0])
    of_agent = _take_agent(agents[0]) if agents else _NONE
    if of_title is None or of_agent is None:
        return None
    return (rest, of_title[0], of_agent[0]), (*words, *of_title[1], *of_agent[1])


def _put_related(related: Related, words: Words) -> Related:
    record = related.record
    title, name, edition, imprint, number, note, *values = words
    count = len(related.identifiers)
    identifiers = tuple(
        replace(number, value=value) for number, value in zip(related.identifiers, values[:count], strict=True)
    )
    if record is not None and record.titles:
        inside = tuple(values[count:])
        at = _OF_TITLE + len(record.titles[0].parts)
        agents = tuple(_put_agent(agent, inside[at:]) for agent in record.agents)
        record = replace(record, agents=agents, titles=(_put_title(record.titles[0], inside[:at]),))
    return replace(related, title=title, name=name, edition=edition, imprint=imprint, number=number, note=note,
                   identifiers=identifiers, record=record)  # fmt: skip


_identifier = _all_but(Identifier, "value")


def _take_identifier(identifier: Identifier) -> Taken:
    value = identifier.value
    if identifier.source or not value:  # the blanks around a number and its source go
        return None
    return _identifier(identifier), (value,)


_link = _all_but(Link, "uri")


def _take_link(link: Link) -> Taken:
    uri = escape_uri(link.uri)
    return (_link(link), (uri,)) if uri and not handle_of(link.uri) else None


def _take_map(map_data: Cartographic) -> Taken:
    words = (map_data.scale, map_data.projection, map_data.coordinates)
    return tuple(map(bool, words)), words


_leftover = _all_but(Leftover, "value")


def _take_leftover(left: Leftover) -> Taken:
    value = left.value
    return (_leftover(left), (value,)) if value else None


_classification = _all_but(Classification, "number", "item")


def _take_classification(found: Classification) -> Taken:
    number, item = found.number, found.item
    return (_classification(found), not number, not item), (number, item)


def _take_text(text: str) -> Taken:
    return ((), (text,)) if text else None


def _put_text(_text: str, words: Words) -> str:
    return words[0]


# The same for elements that several slots share: what is taken apart is the record.


def _figures(text: str) -> int:
    """How many figures a text is: whether it is a year is all that is asked of it."""
    return len(text) if text.isascii() and text.isdecimal() else 0


def _take_type(record: Record) -> Taken:
    return (record.type, record.manuscript, record.issuance), ()


def _take_genres(record: Record) -> Taken:
    return (record.genres, record.government, record.content), ()


_STATED = frozenset(("place", "name", "date"))


_provision = _all_but(Provision, "places", "names", "date", "parts")
_place = _all_but(Place, "name")
_date = _all_but(Date, "value", "end")


def _first_of(texts: list[str]) -> Callable[[str], int]:
    """What gives the place of the first of these texts that is equal."""
    if len(texts) < 64:
        return texts.index
    return {text: at for at, text in reversed([*enumerate(texts)])}.__getitem__


def _take_origin(record: Record) -> Taken:
    provisions, dates = record.provisions, record.dates
    texts: list[str] = []
    for date in dates:
        texts += (date.value, date.end)
    # Whether a text is a year counts where a date has it; and everywhere whether it is the same as another.
    coded = tuple([_figures(text) or text for text in texts])
    rest: list[Hashable] = []
    words: list[str] = []
    for provision in provisions:
        if provision.parts:
            kinds = [part.kind for part in provision.parts]
            if not _STATED.issuperset(kinds) or kinds.count("date") > 1:
                return None  # what else is stated has marks around it, which go
        texts.append(provision.date)
        places, names = provision.places, provision.names
        if "" in names:
            return None
        rest += (_provision(provision), not provision.date)
        rest += (tuple([(_place(place), not place.name) for place in places]), len(names))
        words += [place.name for place in places]
        words += names
    for date in dates:
        rest.append(_date(date))
    editions = [edition.text for edition in record.editions]
    if "" in editions:
        return None
    same = tuple(map(_first_of(texts), texts))
    unsaid = [bool(edition.parts and unsaid_parts(edition)) for edition in record.editions]
    rest += (coded, same, tuple(map(_note, record.editions)), *unsaid, record.issuance, record.frequencies)
    if any(edition.link for edition in record.editions):
        rest.append(was_marc(record))  # which has the pair of an edition elsewhere
    return tuple(rest), (*texts, *words, *editions)


def _put_origin(record: Record, words: Words) -> Record:
    values = iter(words)
    # Equal texts have equal words: the mark of the first.
    texts = [text for date in record.dates for text in (date.value, date.end)]
    texts += [provision.date for provision in record.provisions]
    said = [next(values) for _ in texts]
    said = [said[at] for at in map(_first_of(texts), texts)]
    dates = tuple(replace(date, value=said[2 * at], end=said[2 * at + 1]) for at, date in enumerate(record.dates))
    provisions = tuple(
        replace(
            provision,
            places=tuple(replace(place, name=next(values)) for place in provision.places),
            names=tuple(next(values) for _ in provision.names),
            date=date,
        )
        for provision, date in zip(record.provisions, said[2 * len(dates) :], strict=True)
    )
    editions = tuple(replace(edition, text=next(values)) for edition in record.editions)
    return replace(record, dates=dates, provisions=provisions, editions=editions)


def _take_location(record: Record) -> Taken:
    """No words of those that there are: what has a place is seldom the same again but for them."""
    return None if record.links or record.locations else _NONE


_admin = _all_but(Admin, "source", "created", "changed", "origin", "notes", "status", "level")


def _take_record_info(record: Record) -> Taken:
    admin, conversions = record.admin, record.conversions
    if admin is None or record.page is not None or not record.id:  # this one is made here and now
        return None
    source, created, changed = admin.source, admin.created, admin.changed
    origin = "" if conversions else admin.origin
    values = [note.value for note in admin.notes]
    if "" in values:
        return None
    level = "" if admin.status else admin.level  # of a record from MARC it stands in an extension
    there = (not source, not created, not changed, not origin, not admin.status, level)
    rest = (encoding_of(created), encoding_of(changed), _admin(admin), conversions, conversions and admin.origin, there,
            *[note.kind for note in admin.notes])  # fmt: skip
    return rest, (record.id, source, created, changed, origin, *values)


def _put_record_info(record: Record, words: Words) -> Record:
    admin = record.admin
    assert admin is not None
    id_, source, created, changed, origin, *values = words
    notes = tuple(Term(note.kind, value) for note, value in zip(admin.notes, values, strict=True))
    admin = replace(admin, source=source, created=created, changed=changed, origin=origin or admin.origin, notes=notes)
    return replace(record, id=id_, admin=admin)


_NOTE = Parting(_take_note, _put("text"))
WHOLE = Parting(lambda value: (value, ()), _as_it_is)
"""Nothing of the value is a word: it is the same in many records."""
NEVER = Parting(lambda _: None, _as_it_is)
"""The value is not taken apart: nobody has said how."""

OF_SLOTS = {
    "titles": Parting(_take_title, _put_title),
    "agents": Parting(_take_agent, _put_agent),
    "characteristics": _NOTE,
    "physicals": Parting(_take_physical, _put_physical),
    "summaries": _NOTE,
    "contents": _NOTE,
    "notes": _NOTE,
    "audiences": WHOLE,
    "related": Parting(_take_related, _put_related),
}
"""The values of the slots that are written each by a row of its own."""

OF_ELEMENTS: dict[str, list[tuple[str, Parting]]] = {
    "typeOfResource": [("", Parting(_take_type, _as_it_is))],
    "genre": [("", Parting(_take_genres, _as_it_is))],
    "originInfo": [("", Parting(_take_origin, _put_origin))],
    "language": [("languages", WHOLE)],
    "subject": [
        ("subjects", Parting(_take_subject, _put_subject)),
        ("areas", WHOLE),
        ("cartographics", Parting(_take_map, _put("scale", "projection", "coordinates"))),
    ],
    "classification": [("classifications", Parting(_take_classification, _put("number", "item")))],
    "identifier": [
        ("identifiers", Parting(_take_identifier, _put("value"))),
        ("links", Parting(_take_link, _put("uri"))),
        ("id", Parting(_take_text, _put_text)),
    ],
    "location": [("", Parting(_take_location, _as_it_is))],
    "extension": [("leftovers", Parting(_take_leftover, _put("value")))],
    "recordInfo": [("", Parting(_take_record_info, _put_record_info))],
}
"""The elements that speak for several slots: in which steps they are written, one value of a slot after the other.
Where the elements of one value depend on other slots (``""``), the value is the record.
"""
