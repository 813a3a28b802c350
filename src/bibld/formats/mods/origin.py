"""MODS originInfo ↔ provisions, dates, editions, issuance and frequencies."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Any, NamedTuple

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.isbd import DIVIDING, bracketed, undirected, without
from bibld.crosswalk.writing import Writing
from bibld.formats._dates import KEY_DATES, OPEN, UNKNOWN, is_impossible, of_four_figures, stated_year
from bibld.formats._events import OF_PUBLICATION, is_reproduction, without_codes
from bibld.formats.mods.genre import COLLECTION
from bibld.formats.mods.name import take_name
from bibld.formats.mods.parts import STATED, Parts, Taking, attribute, element, field_of, stated, text_of, told
from bibld.formats.mods.schema import VALUES
from bibld.gazetteer import country
from bibld.labels import full_name
from bibld.model import MARC_FREQUENCY, Date, Note, Place, Provision, Record, Term, was_marc
from bibld.vocabulary import countries

_DATES = {
    "dateIssued": "issued", "dateCreated": "created", "dateCaptured": "captured", "dateValid": "valid",
    "dateModified": "modified", "copyrightDate": "copyright", "dateOther": "other",
}  # fmt: skip

_EVENTS = {
    said: function
    for function, words in {
        "publication": "publication publisher publishing published publish issuance issued issue",
        "distribution": "distribution distributor distributing distributed distribute",
        "manufacture": "manufacture manufacturer manufacturing manufactured",
        "production": "production producer producing produced produce",
    }.items()
    for said in words.split()
} | {"copyright": "copyright", "copyright notice": "copyright"}
"""The functions of a statement, by what is found as the type of an event."""

CAPTURE = "capture"
"""The event of a statement whose one date is that of a capture:
``Dresden, SLUB, <dateCaptured>2012</dateCaptured>``, or ``[Electronic ed.]`` and the date.
"""

_OF_COPY = "[Electronic ed.]"
"""The edition by which the German Research Foundation has told a digitization since before MODS had types of events,
and a statement of no more than the day it was made may have nothing else.
"""

MAKING = "making"
"""The event of a statement of a place whose one date is that of a making: ``York, <dateCreated>1899</dateCreated>``."""

_ROLES = {"distribution": ("dst",), "manufacture": ("mfr", "prt"), "production": ("pro", "prn")}
"""The roles whose bearers are named in a statement of such an event, beside that of a publisher."""

_ISSUANCES = {
    **{name: name for name in VALUES["issuances"]},
    # MARC's other bibliographic levels, as the Library of Congress has them
    "monographic component": "monographic", COLLECTION: "monographic", "subunit": "monographic",
    "serial component": "serial",
}  # fmt: skip

KEPT_ISSUANCES = frozenset(("", *(name for name, said in _ISSUANCES.items() if name == said), COLLECTION))
"""The modes of issuance that MODS tells apart."""

SHOWN_BLANK = "^"
"""How some programs show a blank in what they copy from 008: ``1835^^^^``, ``xx^``."""

_FILLERS = f"{SHOWN_BLANK}-"
"""What stands behind a code of two letters where 008 has three places."""

W3CDTF = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
"""A date in the W3C profile of ISO 8601; in figures of any script, since a template has those of another for a year."""

_MARC_YEAR = re.compile(r"[\du]{4}")
_MARC_UNKNOWN = re.compile(r"\d\d[\du]u", re.ASCII)
"""A year as MARC alone has it, also where no encoding is told: ``195u``, ``19uu``. Beside a date in code it is the
statement: 008 has the other.
"""


def _encoding(text: str) -> str:
    """The encoding of a date, as far as its form tells:
    a year with unknown figures is MARC's, and so is no day of the calendar.
    """
    if W3CDTF.fullmatch(text):
        return "marc" if is_impossible(text) else "w3cdtf"
    return "marc" if _MARC_YEAR.fullmatch(text) else ""


def read_origin(field: Field, draft: Draft) -> None:
    """``<originInfo><place>…</place><publisher>Routledge</publisher><dateIssued>1999</dateIssued></originInfo>``"""
    taking = Taking(field.parts)
    function = taking.text("@eventType")
    function = _EVENTS.get(function.strip().lower(), function)
    dated = {code.partition(":")[0] for code in taking.codes}.intersection(_DATES)
    said = taking.stated()
    values = taking.all("place")
    alone = len(values) == 1
    places = tuple(place for _, value in values if (place := _take_place(value, taking, alone=alone)) is not None)
    names = (*(name for _, name in _supplied(taking, "publisher")), *_take_agents(taking, draft, function))
    transcribed = _read_dates(taking, draft, function)
    if not function and dated == {"dateCaptured"} and (places or names or ("edition", _OF_COPY) in taking.parts):
        function = CAPTURE
    elif not (function or names or transcribed) and dated == {"dateCreated"} and any(place.name for place in places):
        function, transcribed = MAKING, _made(field)
    linked = {attr: text for attr, text in said.items() if attr in ("link", "script")}
    for own, text in _continued(_supplied(taking, "edition", *_OF_EDITION)):
        kind = function if is_reproduction(function) else ""  # it is of the copy
        foreign = "script" in own and _writing(own["script"]) != _writing(linked.get("script", ""))
        draft.add("editions", Note(text, kind, **(own if foreign else linked | own)))
    for _, value in taking.all("frequency"):
        taking.only_text("frequency", value, "@authority")
        if text := text_of(value):
            draft.add("frequencies", Note(text, kind=attribute(value, "authority")))
    issuance = taking.text("issuance")
    if issuance and not draft.get("issuance"):
        draft.add("issuance", issuance)
    provision = Provision(places, names, transcribed, function, **said)
    if provision != Provision(function=function) or (dated and is_reproduction(function)):
        draft.add("provisions", provision)
    elif function and not (dated & _OF_EVENTS or _is_dated(function, draft)):
        taking.faults.append(("@eventType", "no part", function))
    told(draft, field, taking.rest())


def _is_dated(function: str, draft: Draft) -> bool:
    """Whether a date that was read tells of an event."""
    return function in _WITH_DATES or any(date.kind == function for date in draft.get("dates"))


def _made(field: Field) -> str:
    """When something was made, as a statement has it."""
    made = (value for code, value in field.parts if code == "dateCreated")
    stated = (
        text_of(value)
        for value in made
        if attribute(value, "encoding") in ("", *_STATING) and not attribute(value, "point")
    )
    return next(stated, "")


def _take_agents(taking: Taking, draft: Draft, function: str) -> Iterator[str]:
    """The names of those who published; any other agent is one of the record."""
    for code, value in taking.typed("agent"):
        agent, faults = take_name(field_of(code, value, "namePart"))
        taking.inside("agent", faults)
        if agent.roles and not {"pbl", *_ROLES.get(function, ())}.issuperset(agent.roles):
            draft.add("agents", agent)
            continue
        taking.faults += [("agent/@valueURI", "no part", uri) for uri in agent.same_as]
        yield full_name(agent)


def _supplied(taking: Taking, name: str, *stated: str) -> Iterator[tuple[dict[str, str], str]]:
    """The texts of an element that may be supplied by whoever describes the resource,
    with what of ``stated`` each says.
    """
    for code, value in taking.all(name):
        taking.only_text(code, value, "@supplied", *stated)
        own = {STATED[attr]: said for attr in stated if (said := attribute(value, attr[1:]))}
        yield own, _bracketed(text_of(value), attribute(value, "supplied") == "yes")


def _continued(editions: Iterable[tuple[dict[str, str], str]]) -> Iterator[tuple[dict[str, str], str]]:
    """Statements of edition, of which one that goes on behind its comma is one:
    ``3d ed.,`` and ``with corrections``, as older stylesheets of the Library of Congress have $a and $b of 250.
    """
    before: tuple[dict[str, str], str] | None = None
    for own, text in editions:
        if before is not None and before[1].endswith(",") and before[0] == own:
            before = own, f"{before[1]} {text}"
            continue
        if before is not None:
            yield before
        before = own, text
    if before is not None:
        yield before


def _bracketed(text: str, supplied: bool) -> str:
    """What is not of the resource stands in brackets."""
    return f"[{text}]" if supplied and text and text[0] != "[" else text


def _take_place(value: Any, taking: Taking, *, alone: bool) -> Place | None:
    """A place as it is stated, and the country it is in; the name of that in the words of MARC's list is its code.

    ``<placeTerm type="text" authority="marccountry">Venezuela</placeTerm>``; a name that contradicts the
    code, or another such name, stands as any other. So does that of a code of ISO 3166, which 008 has not,
    where no other place is stated. Czech libraries have the code itself so: ``xr``.
    """
    parts: Parts = value if isinstance(value, tuple) else ()
    inner = Taking(parts)
    supplied = inner.one("@supplied") == "yes"
    code = authority = ""
    codes = [(attribute(term, "authority"), term) for _, term in inner.all("placeTerm:code")]
    codes.sort(key=lambda code: (not _is_of_008(code[0], text_of(code[1])), code[0] == "marccountry"))
    for listed, term in codes:
        found = text_of(term)
        if listed in ("marccountry", ""):
            found = found.rstrip(_FILLERS)
        if not code and (listed == "marccountry" or (not listed and found in countries())):
            code = found
        elif not code and listed not in ("marccountry", ""):
            code, authority = found, listed
        else:
            inner.faults.append(("placeTerm:code", "no part", found))
    terms = [
        (text, attribute(term, "authority"))
        for _, term in inner.all("placeTerm:text", "placeTerm")
        if (text := text_of(term))
    ]
    named = {known for text, listed in terms if listed == "marccountry" and (known := _country(text))}
    if not code and len(named) == 1:
        (code,) = named
    alone = alone and len(terms) == 1
    terms.sort(key=lambda term: term[1] == "marccountry")  # beside a place the country is none as it is stated
    names = [text for text, listed in terms if not _is_named(text, listed, code, authority, alone=alone)]
    inner.faults += [("placeTerm:text", "no part", text) for text in names[1:]]
    name = _bracketed(names[0], supplied) if names else ""
    taking.inside("place", inner.rest())
    return Place(name, code, authority) if name or code else None


def _is_of_008(listed: str, code: str) -> bool:
    """Whether it is the code of a country that 008 has, wherever it stands; ``xx`` says less than any other."""
    found = code.rstrip(_FILLERS)
    return listed == "marccountry" and found in countries() and found != "xx"


def _country(text: str) -> str | None:
    """The code of a country that MARC's list has, by its name or the code itself."""
    code = text.rstrip(_FILLERS)
    return code if code in countries() else countries().code(text)


def _is_named(text: str, listed: str, code: str, authority: str, *, alone: bool) -> bool:
    """Whether the words of a list are the name of the country whose code of the same list stands beside them: that is
    no transcription.
    """
    if listed == "marccountry":
        return not authority and code != "" and _country(text) == code
    if alone or not (listed.startswith("iso3166") and authority.startswith("iso3166")):
        return False
    known = country(text)
    return known is not None and known.iso == code.upper()


class _Dated(NamedTuple):
    """What an element says of a date."""

    code: str
    """The element, and ``sort`` the type of a ``dateOther``."""
    sort: str
    text: str
    encoding: str
    point: str
    qualifier: str
    is_of_event: bool
    """Whether the element is the one for the date of its statement."""
    is_listed: bool
    """Whether the date is of some list, beside the same in an encoding: ``Twentieth century``."""

    @property
    def in_words(self) -> bool:
        """Whether it is as a resource states it."""
        return not (self.encoding or self.point or self.is_listed)

    @property
    def kind(self) -> str:
        """The kind of date that it is."""
        return "other" if self.is_listed else self.sort or _DATES[self.code]


def _dated(
    dates: Sequence[tuple[str, Any]], encodings: Sequence[str], taking: Taking, function: str
) -> Iterator[_Dated]:
    """What elements say of dates, as far as MODS has it."""
    own = _stated_date(function)
    copied = is_reproduction(function)
    named = any(code == own for code, _ in dates)
    encoded = {code for (code, _), said in zip(dates, encodings, strict=True) if said.lower() in VALUES["encodings"]}
    for (code, value), said in zip(dates, encodings, strict=True):
        is_known = said.lower() in VALUES["encodings"]
        is_listed = said != "" and not is_known and code in encoded
        if copied and code in ("dateIssued", "dateCreated"):
            code = "dateCaptured"  # it is of the copy
        elif (code, own) == ("dateOther", f"dateOther:{function}") and isinstance(value, str) and not named:
            code, named = own, True  # it is of the event
        elif code == "dateOther" and function and not (copied or function in _WITH_DATES):
            code = f"dateOther:{function}"
        taking.only_text(code, value, "@encoding", "@point", "@keyDate", "@qualifier")
        text, point = text_of(value), attribute(value, "point")
        if said and not is_known:  # as the iso8061 of EPrints
            taking.faults.append((f"{code}/@encoding", "no part", said))
        # In other figures than ours no encoding has a date: ۱۳۸۵.
        encoding = said.lower() if is_known and text.isascii() else ""
        if not said and code not in encoded and _MARC_UNKNOWN.fullmatch(text):
            encoding = "marc"
        if encoding == "marc":
            text = text.rstrip(SHOWN_BLANK)
        if encoding or point:
            text = of_four_figures(text, encoding, point)
        is_of_event, (code, _, sort) = code in (own, f"dateOther:{function}"), code.partition(":")
        yield _Dated(code, sort, text, encoding, point, attribute(value, "qualifier"), is_of_event, is_listed)


class _Coded:
    """The dates of a statement but for those in words, on their way into the draft: two may be the ends of one."""

    def __init__(self, taking: Taking, draft: Draft) -> None:
        self.taking = taking
        self.draft = draft
        self.begun: dict[tuple[str, str], Date] = {}  # by their elements, between which others may stand
        self.alone: set[Date] = set()  # what is coded twice, by itself and with an end, are two dates

    def add(self, said: _Dated) -> None:
        """Put in one date more, or the end of one that has begun."""
        place = said.code, said.sort
        if said.point == "end" and place in self.begun:
            date = self.begun[place]
            self.begun = {its: other for its, other in self.begun.items() if other != date}  # two may have begun as one
            _end(self.draft, date, said.text, said.encoding if said.text == OPEN else date.encoding)
            return
        if said.point == "end" and self.begun:  # of something else
            self.taking.faults.append((f"{said.code}/@point", "no part", said.point))
        is_told = said.encoding == _encoding(said.text) and (said.text, said.point) != (OPEN, "end")
        date = Date(said.text, kind=said.kind, qualifier=said.qualifier, encoding="" if is_told else said.encoding)
        if not self.draft.holds("dates", date) or (said.point and date in self.alone):
            self.draft.add("dates", date)
        if not said.point:
            self.alone.add(date)
        elif said.point == "start":
            self.begun[place] = date

    def close(self) -> None:
        """Of a year that is a beginning alone the end is not known."""
        for date in self.begun.values():
            if _MARC_YEAR.fullmatch(date.value):
                _end(self.draft, date, UNKNOWN, "marc")


def _read_dates(taking: Taking, draft: Draft, function: str) -> str:
    """Fill the record's dates; gives the date as transcribed."""
    transcribed = coded = ""
    dates = _key_first(_begun_first(taking.typed(*_DATES)))
    encodings = [attribute(value, "encoding") for _, value in dates]
    told = zip(dates, encodings, strict=True)
    of_008 = [text_of(value) for (code, value), said in told if code == "dateIssued" and said == "marc"]
    others = _Coded(taking, draft)
    for said in _dated(dates, encodings, taking, function):
        code, text = said.code, said.text
        computed = code == "dateIssued" or (function == "production" and code == "dateCreated")
        # "1999 printing", as the stylesheet has it of 260 $g.
        made = function == "manufacture" and code == "dateCreated" and not W3CDTF.fullmatch(text)
        more = transcribed not in ("", text) and function not in _WITH_DATES  # which has but one in its statement
        if said.in_words and computed:
            transcribed = transcribed or text
            date = Date(text, kind=_DATES[code], qualifier=said.qualifier)
            otherwise = of_008 and text not in of_008  # 008 has another year than the statement
            if not otherwise and text.isascii() and W3CDTF.fullmatch(text) and not draft.holds("dates", date):
                draft.add("dates", date)
        elif said.in_words and (said.is_of_event or made) and not more:
            transcribed = transcribed or text
        else:
            others.add(said)
            if computed and not said.point and said.encoding in _STATING and W3CDTF.fullmatch(text):
                coded = coded or text
    others.close()
    # A coded date alone says what a transcription would.
    return transcribed or taking.text("displayDate") or coded


def _begun_first(dates: list[tuple[str, Any]]) -> list[tuple[str, Any]]:
    """Dates of which the end of a span that stands before its beginning stands behind it.

    An end with a beginning before it is of another span, and so is one that is earlier than what begins behind it, or
    a beginning that has an end behind it.
    """
    points = [(code, attribute(value, "point")) for code, value in dates]
    for at in range(1, len(dates)):
        code = dates[at][0]
        alone = (code, "start") not in points[max(at - 2, 0) : at - 1] and points[at + 1 : at + 2] != [(code, "end")]
        if points[at - 1 : at + 1] == [(code, "end"), (code, "start")] and alone:
            end, start = (stated_year(text_of(value)) for _, value in dates[at - 1 : at + 1])
            if not end or start <= end:
                dates[at - 1 : at + 1] = dates[at], dates[at - 1]
                points[at - 1 : at + 1] = points[at], points[at - 1]
    return dates


def _key_first(dates: list[tuple[str, Any]]) -> list[tuple[str, Any]]:
    """Dates in which the key date stands first, with its end, if it is of a kind that a resource is filed under."""
    at = next((at for at, (_, value) in enumerate(dates) if attribute(value, "keyDate")), 0)
    if not at or _DATES[dates[at][0].partition(":")[0]] not in KEY_DATES:
        return dates
    points = [(code, attribute(value, "point")) for code, value in dates]
    code, point = points[at]
    at -= point == "end" and points[at - 1] == (code, "start")
    end = at + 1 + (points[at + 1 : at + 2] == [(code, "end")])
    return [*dates[at:end], *dates[:at], *dates[end:]]


def _end(draft: Draft, begun: Date, end: str, encoding: str) -> None:
    """Give a date that has only its beginning the end of it."""
    dates = draft.get("dates")
    at = next(at for at in range(len(dates) - 1, -1, -1) if dates[at] == begun)
    draft.replace("dates", at, replace(begun, end=end, encoding=encoding))


_STATED_DATES = {
    "production": "dateCreated", "distribution": "dateOther:distribution", "manufacture": "dateOther:manufacture",
    "copyright": "copyrightDate",
}  # fmt: skip
_WITH_DATES = frozenset(("publication", *_STATED_DATES))
"""The events that have a date of their own in MODS; that of any other is a ``dateOther``."""
_OF_EVENTS = frozenset(("dateCaptured", "dateModified", "dateValid"))
"""The dates that tell of which event they are."""


def _stated_date(function: str) -> str:
    """The element for a date as transcribed: only what was published was issued."""
    return _STATED_DATES.get(function, "dateIssued")


def unpublished(record: Record) -> Record:
    """A record of which MARC states no publication, with what 008 says of it where MODS has that.

    What was produced (``264 #0``, or a manuscript or a collection of which nothing is stated) was created, and not
    issued. A distribution, a manufacture or a copyright (``264 #2``, ``#3``, ``#4``) is neither: the date and the
    country of 008 stand in a statement of their own.
    """
    created = record.manuscript or (bool(record.dates) and all(date.kind == "created" for date in record.dates))
    if created and was_marc(record) and all(map(_is_coded_alone, record.provisions)):
        made = (replace(found, function="production") for found in record.provisions)
        return replace(record, provisions=tuple(made))
    functions = {found.function for found in record.provisions}
    if not functions or not functions.isdisjoint(OF_PUBLICATION) or not was_marc(record):
        return record
    if "production" in functions:
        dates = (replace(date, kind="created") if date.kind == "issued" else date for date in record.dates)
        return replace(record, dates=tuple(dates))
    coded = (replace(place, name="") for found in record.provisions for place in found.places if place.code)
    return replace(record, provisions=(Provision(tuple(coded)), *map(without_codes, record.provisions)))


def _is_coded_alone(found: Provision) -> bool:
    """Whether all that is said of a publication is a country, as 008 has one of whatever it is."""
    coded = Provision(tuple(replace(place, name="") for place in found.places))
    return found == coded


def is_published(record: Record) -> bool:
    """Whether a statement of a record is told to be of its publication."""
    return any(found.function == "publication" for found in record.provisions)


def write_origin(writing: Writing) -> Iterator[Field]:
    """An element for each statement; the dates, the issuance and the frequency stand in that of the publication."""
    record = writing.record
    key = _key(record.dates)
    dates = [part for at, date in enumerate(record.dates) for part in _make_date(date, key=at == key)]
    issuance = _ISSUANCES.get(record.issuance, "")
    if record.issuance and not issuance:
        writing.drop("issuance", "not one of MODS' modes of issuance", record.issuance)
    shared: list[tuple[str, Any]] = [
        ("issuance", issuance),
        *(
            ("frequency", (("@authority", note.kind), ("", note.text)) if note.kind == MARC_FREQUENCY else note.text)
            for note in record.frequencies
        ),
    ]
    provisions: Sequence[Provision] = record.provisions or (
        (Provision(),) if record.editions or any(value for _, value in (*dates, *shared)) else ()
    )
    main = _main(record.provisions, record.dates)
    editions = _editions(record, main)
    for number, provision in enumerate(provisions):
        own = _stated_date(provision.function)
        if number == main and provision.date and provision.date == _taken_as_stated(record.dates, _DATES.get(own, "")):
            said = []  # the transcribed date is the coded one, and one element says both
        else:
            said = [provision.date, *_further(provision, "date")[1:]]
        provision = _with_label(provision)
        _tell_lost(writing, provision)
        yield element(
            "originInfo",
            [
                ("@eventType", provision.function),
                *stated(provision),
                *(("place", _make_place(place)) for place in provision.places),
                *(("publisher", name) for name in provision.names),
                *_with_dates([(own, date) for date in said], record, dates if number == main else ()),
                *(("edition", _make_edition(note, provision)) for note in editions.get(number, ())),
                *(shared if number == main else ()),
            ],
        )
        if made := _manufacture(provision):
            yield element("originInfo", [("@eventType", "manufacture"), *stated(provision), *made])
    for at, notes in editions.items():
        for note in notes:
            _tell_untold(writing, "editions", note, provisions[at], _OF_EDITION.values())
    for note in record.frequencies:
        _tell_untold(writing, "frequencies", note, provisions[main] if provisions else Provision())


def _with_label(provision: Provision) -> Provision:
    """A statement with the materials that it is of (264 $3) for a label, where it has none."""
    if provision.label or not (materials := _further(provision, "materials")):
        return provision
    others = tuple(part for part in provision.parts if part.kind != "materials")
    return replace(provision, label=" ".join(materials), parts=others)


def _tell_lost(writing: Writing, provision: Provision) -> None:
    """Report what is said of a publication, beside its editions, that no element says."""
    for place in provision.places:
        if place.authority and not place.code:
            writing.drop("provisions.places.authority", "it is of a code, and there is none", place.authority)
    for part in provision.parts:
        if part.kind not in _SAID and part.value != provision.label:
            writing.drop("provisions.parts", "MODS does not say this of a publication", part)


def _taken_as_stated(dates: Sequence[Date], kind: str) -> str:
    """The date that is taken for the one of a statement where this has none:
    the first of its kind that is so written.
    """
    return next((date.value for date in dates if date.kind == kind and not date.end and _is_w3cdtf(date)), "")


def _is_w3cdtf(date: Date) -> bool:
    return (date.encoding or _encoding(date.value)) in _STATING and W3CDTF.fullmatch(date.value) is not None


_STATING = ("w3cdtf", "iso8601")
"""Encodings in which a date says what a transcription would."""


def _editions(record: Record, main: int) -> dict[int, list[Note]]:
    """The statements of edition, by the statement that each stands beside.

    That of a copy stands beside the making of it, one in another script beside what is published in that script.
    """
    scripts = {_writing(provision.script): at for at, provision in reversed([*enumerate(record.provisions)])}
    if record.provisions:
        scripts[_writing(record.provisions[main].script)] = main
    events = {found.function: at for at, found in enumerate(record.provisions) if is_reproduction(found.function)}
    editions: dict[int, list[Note]] = {}
    for note in record.editions:
        editions.setdefault(events.get(note.kind, scripts.get(_writing(note.script), main)), []).append(note)
    return editions


_OF_EDITION = {code: STATED[code] for code in ("@lang", "@script", "@transliteration")}
"""What an edition may say of itself, whatever is said of the statement it stands in."""


def _make_edition(note: Note, beside: Provision) -> Parts | str:
    """A statement of edition; its script, where that is another than that of what it stands beside."""
    own = [
        (code, said)
        for code, attr in _OF_EDITION.items()
        if (said := getattr(note, attr)) and (attr != "script" or said != beside.script)
    ]
    return (*own, ("", note.text)) if own else note.text


_EAST_ASIAN = frozenset("Hang Hani Hans Hant Hira Jpan Kana Kore".split())


def _writing(script: str) -> str:
    """The script of a statement, as it is compared with that of another.

    Those of East Asia are one, as they are in MARC (``$1``): 東京 : エク is Japanese, and 第1版 beside it
    has Han characters alone.
    """
    return "Hani" if script in _EAST_ASIAN else script


def _main(provisions: Sequence[Provision], dates: Sequence[Date]) -> int:
    """The statement that the dates, the issuance and the frequency of a record belong to: that of its publication.

    Of several that with the year of the record, else the first; where there is none, that of its production, else the
    first that is not of a copyright.
    """
    if len(provisions) < 2:
        return 0
    year = next((date.value for date in dates if date.kind == "issued"), "")[:4]

    def distance(at: int) -> tuple[int, bool]:
        provision = provisions[at]
        return _FIRST.get(provision.function, 2), not (year and year in provision.date)

    return min(range(len(provisions)), key=distance)


_FIRST = {"": 0, "publication": 0, "production": 1, "copyright": 3}


def _with_dates(
    said: Sequence[tuple[str, Any]], record: Record, dates: Sequence[tuple[str, Any]]
) -> Iterator[tuple[str, Any]]:
    """The coded dates before the transcribed one, since programs take the first date that they find.

    Coded dates that begin with a mere end come behind it: no resource is cited by that.
    """
    begun = any(date.value for date in record.dates[:1])
    yield from (*dates, *said) if begun else (*said, *dates)


_SAID = frozenset(("place", "name", "date", "manufacture place", "manufacturer", "manufacture date"))
"""The parts of a statement that have elements."""


def unsaid_parts(note: Note) -> list[Term]:
    """The parts of a statement that are not in its text: a URI, the list it is from."""
    return [part for part in note.parts if undirected(part.value).rstrip(_CLOSING) not in note.text]


_CLOSING = f".={''.join(DIVIDING)}"
"""The marks at the end of a part that its text may be without."""


def _tell_untold(writing: Writing, slot: str, note: Note, beside: Provision, told: Collection[str] = ()) -> None:
    """Report what is said of a statement of edition or frequency besides its text, and not of what it stands beside."""
    reason = "MODS has the text of such a statement alone"
    for attr in ("same_as", *STATED.values()):
        value, said = getattr(note, attr), getattr(beside, attr, "")
        # The pair of an edition (250, 880) stands in an extension.
        in_pair = attr == "link" and said and was_marc(writing.record)
        if value and value != said and not in_pair and attr not in told:
            writing.drop(f"{slot}.{attr}", reason, value)
    for part in unsaid_parts(note):
        writing.drop(f"{slot}.parts", reason, part)


def _key(dates: Sequence[Date]) -> int:
    """Which date is the key date."""
    kinds = [date.kind for date in dates]
    return next((kinds.index(kind) for kind in KEY_DATES if kind in kinds), 0)


def is_key_first(dates: Sequence[Date]) -> bool:
    """Whether no other stands before the key date."""
    return not _key(dates)


def _further(provision: Provision, kind: str) -> list[str]:
    """The parts of this kind, without the punctuation around them, each in brackets of its own."""
    if kind not in [part.kind for part in provision.parts]:
        return []
    texts = bracketed([_unmarked(undirected(part.value)) for part in provision.parts])
    return [text for part, text in zip(provision.parts, texts, strict=True) if part.kind == kind]


def _unmarked(text: str) -> str:
    """A part without its marks, and without the brackets that it begins or ends:
    ``(Salem (Massachusetts) :``, ``Ek Inc.)``.
    """
    text = _bare(text)
    depths = [*accumulate((char == "(") - (char == ")") for char in text)]
    if text[:1] == "(" and 0 not in depths[:-1]:  # it is closed at the end, or in another part
        text = text[1:]
    if text[-1:] == ")" and text.count(")") > text.count("("):
        text = text[:-1]
    return _bare(text)


def _bare(text: str) -> str:
    return without(text.lstrip(f"{_MARKS}.").rstrip(_MARKS), ".")


_MARKS = " ,:;"


def _manufacture(provision: Provision) -> list[tuple[str, Any]]:
    """Who made it, where and when, as a statement of publication says in brackets."""
    return [
        *(("place", _make_place(Place(name))) for name in _further(provision, "manufacture place")),
        *(("publisher", name) for name in _further(provision, "manufacturer")),
        *(("dateCreated", date) for date in _further(provision, "manufacture date")),
    ]


def _make_place(place: Place) -> Parts:
    # With the brackets of the statement:
    # the Library of Congress's stylesheet takes the first away and leaves "Madrid]".
    parts: list[tuple[str, Any]] = []
    if place.name:
        parts.append(("placeTerm:text", place.name))
    if place.code:
        known = countries().iri(place.code) if not place.authority else None
        uri = (("@valueURI", known),) if known else ()
        parts.append(("placeTerm:code", (("@authority", place.authority or "marccountry"), *uri, ("", place.code))))
    return tuple(parts)


def _encoding_of(date: Date) -> str:
    return date.encoding if date.encoding in VALUES["encodings"] else _encoding(date.value or date.end)


def is_as_stated(date: Date) -> bool:
    """Whether a date is written without an encoding, and so reads as one that is transcribed: ``046 ## $c 1988~``."""
    return date.kind in ("issued", "created") and not (date.end or _encoding_of(date))


def _make_date(date: Date, *, key: bool) -> Iterator[tuple[str, Any]]:
    code = next((code for code, kind in _DATES.items() if kind == date.kind), f"dateOther:{date.kind}")
    said = _encoding_of(date)
    encoding = (("@encoding", said),) if said else ()
    qualifier = (("@qualifier", date.qualifier),) if date.qualifier in VALUES["qualifiers"] else ()
    mark = (("@keyDate", "yes"),) if key else ()
    start = (("@point", "start"),) if date.end else ()
    if date.value or not date.end:
        yield code, (*encoding, *mark, *start, *qualifier, ("", date.value))
    if date.end:
        yield code, (*encoding, ("@point", "end"), *qualifier, ("", date.end))
