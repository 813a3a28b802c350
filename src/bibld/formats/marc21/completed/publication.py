"""What a description from elsewhere says of how the resource came about, as statements of MARC have it (RDA 2.7-2.11).

What nobody had to say before is said here (that a place is not known), and what is not certain is said to be supposed.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from collections.abc import Collection, Iterable, Iterator, Sequence

from msgspec.structs import replace

from bibld.crosswalk.isbd import bracketed, takes_mark
from bibld.formats._credits import publishers_by_role
from bibld.formats._dates import (
    DOUBTED,
    KEY_DATES,
    MONTH_NUMBERS,
    OPEN,
    UNKNOWN,
    before_christ,
    is_coded,
    is_computable,
    is_doubted,
    is_undated,
    stated_year,
    supposed,
    worded,
)
from bibld.formats._events import NOT_NAMED, OF_PUBLICATION, is_in_words, is_reproduction, is_unpublished
from bibld.formats.marc21.codes import by_rda
from bibld.formats.marc21.completed.dates import (
    OF_COPYRIGHT_ALONE,
    WITH_COPYRIGHT,
    YEAR_OF_COPYRIGHT,
    YEAR_OF_SOUND,
    is_placeholder,
)
from bibld.formats.marc21.completed.once import published_once
from bibld.formats.marc21.linking import imprint
from bibld.formats.marc21.statements import FUNCTIONS, made_by
from bibld.gazetteer import country, country_by_name, is_large_city, lacks_stop
from bibld.labels import capitalized
from bibld.model import Date, Note, Place, Provision, Record, Term
from bibld.report import Report
from bibld.vocabulary import countries

__all__ = ["NO_NAME", "NO_PLACE", "copyright_of_sounds", "events_told", "in_countries", "provided"]

NO_PLACE = "[Place of publication not identified]"
NO_NAME = "[publisher not identified]"
NO_DATE = "[date of publication not identified]"
_NOT_MADE_THEN = "[date of production not identified]"


def in_countries(record: Record, report: Report) -> Record:
    """A record, and those within it, without what is said to be a code of MARC's list of countries and
    is none: ``GB``, ``usa``.

    What was meant is not guessed, not even from its capitals: ``gb`` is Kiribati. Where no other is
    told, 008/15-17 is ``xx``.
    """
    related = tuple(
        found if found.record is None else replace(found, record=in_countries(found.record, report))
        for found in record.related
    )
    provisions = tuple(_in_countries(found, report) for found in record.provisions)
    return replace(record, related=related, provisions=provisions)


def _in_countries(provision: Provision, report: Report) -> Provision:
    known = countries()
    strange = [place for place in provision.places if place.code and not place.authority and place.code not in known]
    if not strange:
        return provision
    for place in strange:
        report.lose("dropped", "provisions.places.code", "not a code for a country", place.code, "marc21")
    places = (replace(place, code="") if place in strange else place for place in provision.places)
    return replace(provision, places=tuple(place for place in places if place != Place()))


def provided(record: Record, of_sounds: Collection[str]) -> tuple[Provision, ...]:
    """The statements of a record, as MARC has them; ``of_sounds`` are the years in which it is the
    sounds that are copyrighted.

    RDA 2.8.2.6, 2.8.4.7, 2.8.6.6: what is not there is said not to be; but a part was published with its host, and
    a collection is not published, unless it is told where or by whom. Where something is stated in words, no second
    statement is made of the code of a country, which stands in 008.
    """
    rda, is_part = by_rda(record), record.issuance.endswith("component") or _is_told_of_host(record)
    year = next((date.value for date in record.dates if date.kind == "copyright" and _YEAR.fullmatch(date.value)), "")
    sign, letter = ("℗", "p") if year in of_sounds else ("©", "c")
    stated = _joined(published_once(map(_if_known, record.provisions))) or ([] if is_part else [Provision()])
    stated = [_in_places(_by_rda(found) if rda else found) for found in stated]
    if record.page is None:  # of a page it is judged where it is read, by more than the name
        stated = _in_country(stated)
    made = [*map(_reopened, _dated_as(record, stated))]
    events = [(found.link, found.function) for found in made]
    moved = False
    if rda:
        signed = [*map(_signed, made)]
        made = [_without_copyright(found, year) for found in signed]
        moved = made != signed
    made = _with_publication(made, record, rda=rda, is_part=is_part)
    made = [replace(found, function=function) for found, function in zip(made, _functions(made, events), strict=True)]
    # What has been taken from a statement of publication is stated beside another date of copyright.
    stated_dates = [found.date for found in made if found.function == "copyright"]
    if any(f"{sign}{year}" in said for said in stated_dates) if moved else stated_dates:
        year = ""
    if rda:
        return (*made, Provision(date=f"{sign}{year}", function="copyright")) if year else tuple(made)
    return tuple(_with_makers([*_with_copyright(made, year, letter)]))


def _is_told_of_host(record: Record) -> bool:
    """Whether it is told of a host, and of nothing else, by whom and where it was published: a text, and the edition
    in which it stands. When a text was made is its own.
    """
    if record.provisions:
        return False
    imprints = [found.imprint for found in record.related if found.relation == "host" and found.imprint]
    own = [date for date in record.dates if date.kind in KEY_DATES]
    return imprints != [] and all(date.kind != "created" and date.value in imprints[0] for date in own)


def _with_publication(made: list[Provision], record: Record, *, rda: bool, is_part: bool) -> list[Provision]:
    """Statements of which those of publication have what is told elsewhere, or not known: who published it, and when;
    with their function, which RDA names.
    """
    made = [*made]
    is_collection = record.issuance == "collection"
    published = [at for at, found in enumerate(made) if found.function in OF_PUBLICATION and not found.script]
    if published and not (is_part or any(made[at].names for at in published)):
        made[published[0]] = replace(made[published[0]], names=publishers_by_role(record))
    in_words = [at for at in published if _is_stated(made[at])]
    published = in_words if is_collection or any(map(_is_stated, made)) else published[:1]
    # It is not known of which of several a date is that none of them states: it stands with the first.
    date = (
        "" if is_part or any(made[at].date for at in published) else _inferred(record, made) or (NO_DATE if rda else "")
    )
    for at in published:
        found = made[at] if made[at].date else replace(made[at], date=date)
        date = ""
        if not rda:
            made[at] = found if at in in_words else replace(found, function="")
        elif is_part:
            made[at] = replace(found, function="publication")
        elif is_collection and not (found.names or any(place.name for place in found.places)):
            made[at] = replace(found, function="production")
        else:
            made[at] = _completed(found)
    return made


def _functions(made: Sequence[Provision], events: Sequence[tuple[str, str]]) -> Iterator[str]:
    """The functions of statements; what stands in another script is of the same as what it stands beside.

    That is what was told to be of the same event, or is alone in its group.
    """
    beside: dict[object, str] = {}
    groups = Counter(found.link for found in made if found.link and not found.script)
    for event, found in zip(events, made, strict=True):
        if found.link and not found.script:
            beside[event] = found.function
            if groups[found.link] == 1:
                beside[found.link] = found.function
    for event, found in zip(events, made, strict=True):
        yield beside.get(event, beside.get(found.link, found.function))


def _reopened(found: Provision) -> Provision:
    """A statement with each bracket that is closed in it, and not opened, and its full stops:
    ``Jakarta]`` is ``[Jakarta]``.

    The Library of Congress' stylesheet takes one from before a place, and from before nothing else: what is closed
    behind the name or the date, ``Albany``, ``Power]``, was opened before the place, ``[Albany] : [Power]``. One that
    is opened before a part and closed behind another, ``[Albany``, ``Power]``, is around both. From behind a place it
    takes the full stop, too.
    """
    if found.parts:
        return found
    places = [f"{place.name}." if lacks_stop(place.name) else place.name for place in found.places]
    said = [*places, *found.names, found.date]
    if any("]" in text for text in said) and not any(text.count("[") > text.count("]") for text in said):
        closed = max((at for at, text in enumerate(said) if _opened(text) != text), default=0)
        first = next((at for at, name in enumerate(places) if name), closed)
        if first < closed and not any(places[first + 1 :]) and "]" not in "".join(said[:closed]):
            said[first] = f"[{said[first]}"
            said[: closed + 1] = bracketed(said[: closed + 1])
        said = [*map(_opened, said)]
    return _in_words_of(found, said)


def _words_of(found: Provision) -> list[str]:
    """The places, the names and the date of a statement."""
    return [*(place.name for place in found.places), *found.names, found.date]


def _in_words_of(found: Provision, said: Sequence[str]) -> Provision:
    """A statement with these places, names and date."""
    *said, date = said
    named = zip(found.places, said, strict=False)
    return replace(
        found,
        places=tuple(replace(place, name=name) for place, name in named),
        names=tuple(said[len(found.places) :]),
        date=date,
    )


def _opened(text: str) -> str:
    return f"[{text}" if text.count("]") > text.count("[") else text


def _is_stated(found: Provision) -> bool:
    """Whether a statement says in words where, by whom or when something was done."""
    return found.function != "copyright" and is_in_words(found)


_OF_264 = frozenset(("", *FUNCTIONS.values()))


def events_told(record: Record) -> Record:
    """A record in which statements of events that 264 is not for are notes: a digitization is no
    publication, nor is a deposit.

    ``533 ## $a Electronic reproduction. $b Dresden : $c SLUB, $d 2012.``, ``500 ## $a Deposit: Leiden : DANS, 2012.``
    """
    made = [replace(one, function="production") if one.function == _CREATION else one for one in record.provisions]
    told = [one for one in made if one.function not in _OF_264 and (is_reproduction(one.function) or _is_stated(one))]
    digital = [edition for edition in record.editions if is_reproduction(edition.kind)]
    others = frozenset(told)
    rest = tuple(one for one in made if one not in others)
    if digital and not any(is_reproduction(one.function) for one in told):
        told.append(Provision(function=digital[0].kind))
    notes: list[Note] = []
    waiting: defaultdict[str, deque[int]] = defaultdict(deque)
    for at, date in enumerate(record.dates):
        if date.kind == _CAPTURED or not date.end:
            waiting[date.kind].append(at)
    taken: set[int] = set()
    of_each = len(digital) == sum(is_reproduction(one.function) for one in told)  # else nobody tells which is of which
    reproduced = iter([edition] for edition in digital) if of_each else iter([digital])
    for one in told:
        is_digital = is_reproduction(one.function)
        if not one.date and (found := waiting[_CAPTURED if is_digital else one.function]):
            taken.add(at := found.popleft())
            date = record.dates[at]
            one = replace(one, date=_worded(date) if date.end else date.value)
        notes.append(_reproduction(one, next(reproduced, [])) if is_digital else _event(one))
    return replace(
        record,
        provisions=rest,
        editions=tuple(edition for edition in record.editions if not is_reproduction(edition.kind)),
        notes=(*record.notes, *notes),
        dates=tuple(date for at, date in enumerate(record.dates) if at not in taken),
    )


_CAPTURED = "captured"
_CREATION = "creation"
"""An event of MODS: what was created is a production of something unpublished (RDA 2.7)."""


def _event(found: Provision) -> Note:
    said = f"{capitalized(found.function)}: {imprint(found)}"
    return Note(said, lang=found.lang, link=found.link, script=found.script)


def _reproduction(found: Provision, editions: Iterable[Note]) -> Note:
    said = [("", "Reproduction" if "reproduc" in found.function.lower() else "Electronic reproduction")]
    said += [("place", place.name) for place in found.places if place.name]
    said += [("agency", name) for name in found.names]
    said += [("date", found.date)] if found.date else []
    said += [("note", edition.text) for edition in editions]
    before = ["." if at == 0 else _BEFORE_PART.get(kind, ".") for at, (kind, _) in enumerate(said[1:])]
    terms = tuple(
        Term(kind, f"{value}{mark}" if takes_mark(value, mark) else value)
        for (kind, value), mark in zip(said, [*before, "."], strict=True)
    )
    return Note(" ".join(term.value for term in terms), kind="reproduction", parts=terms)


_BEFORE_PART = {"place": " ;", "agency": " :", "date": ","}
"""The marks before the parts of a note on a reproduction, as in a statement of publication."""


def _joined(provisions: Iterable[Provision]) -> list[Provision]:
    """Statements of publication of which none has only the date of another: in MARC one event is one field.

    ``<originInfo><dateIssued>2005</dateIssued></originInfo><originInfo><publisher>OUP</publisher></originInfo>`` →
    ``264 #1 … $b OUP, $c 2005.``
    """
    made = [*provisions]
    for dated in [found for found in made if _is_date_alone(found)][:_LOOKED_AT]:
        at = next((at for at, found in enumerate(made) if _is_without_date(found, dated)), None)
        if at is not None:
            found = made[at]
            made[at] = replace(
                found,
                places=tuple(dict.fromkeys((*found.places, *dated.places))),
                date=dated.date,
                function=found.function or dated.function,
                lang=found.lang or dated.lang,
            )
            made.remove(dated)
    return made


_LOOKED_AT = 16
"""More dates than these, each in a statement of its own, are not those of so many publishers."""


def _is_date_alone(found: Provision) -> bool:
    """Whether a statement of publication says when, and not in words where or by whom: a code of a country is none."""
    bare = Provision(found.places, date=found.date, function=found.function, lang=found.lang)
    return (
        bool(found.date)
        and found.function in OF_PUBLICATION
        and found == bare
        and not any(place.name for place in found.places)
    )


def _is_without_date(found: Provision, dated: Provision) -> bool:
    """Whether a statement says where or by whom, and may have the date of another, which says no more than that."""
    return (
        found.function in OF_PUBLICATION
        and _is_stated(found)
        and not (found.date or found.script)
        and (found.lang == dated.lang or not (found.lang and dated.lang))
    )


def _if_known(provision: Provision) -> Provision:
    """A statement without what stands where no date is known: ``0000``."""
    return replace(provision, date="") if is_placeholder(provision.date) else provision


_YEAR = re.compile(r"\d{4}")
_OF_WORDS = re.compile(r"^(?=.*\d).*[^\W\d_uX]{2}", re.DOTALL)
"""A date in words that has figures, as ``n.d.`` has not."""


def _inferred(record: Record, made: Iterable[Provision]) -> str:
    """The date of publication that other dates let suppose: ``[1999]``, ``[1999-2005]``, ``[1999]-``,
    ``[between 1890 and 1895?]``.

    That something was made then lets suppose it least, and nothing where it is stated that it was made.
    """
    for kind in ("issued", "copyright"):
        if said := next((text for date in record.dates if date.kind == kind and (text := _supposed(date))), ""):
            return said
    issued = (date.value for date in record.dates if date.kind == "issued" and date.encoding)
    if said := next(filter(_OF_WORDS.search, issued), ""):
        return said  # whatever encoding is told of them: "after 1850"
    created = [date for date in record.dates if date.kind == "created"]
    if not created or any(found.function == "production" for found in made):
        return ""
    if words := next(filter(None, map(_in_words, created)), ""):
        return f"[{words.removesuffix('?')}?]"
    date = next((date for date in created if _YEAR.match(date.value)), None)
    if date is None:
        return ""
    return supposed(date) if date.end else DOUBTED["questionable"].format(date.value[:4])


def _supposed(date: Date) -> str:
    """The years of a date; of one in a form that has no words, its first:
    ``202002``, which may be a month, is of 2020.
    """
    return supposed(date) or (supposed(replace(date, value=date.value[:4], end="")) if is_coded(date) else "")


def _in_words(date: Date) -> str:
    """A date that stands in words, without the marks of a statement: ``[1880s].`` → ``1880s``;
    nothing of one in code.
    """
    words = date.value.strip("[]. ")
    coded = date.encoding or date.end or is_computable(words)
    return words if not coded and any(map(str.isdigit, words)) else ""


def _dated_as(record: Record, provisions: Sequence[Provision]) -> Iterator[Provision]:
    """Statements with the dates that the record has elsewhere: where it says that these are not certain, so do they.

    What was created, and of which nobody says that it was issued, is unpublished (RDA 2.7), also where 008 has years
    beside a statement of its creation, if they are those; so is a manuscript that nobody is told to have published, and
    nowhere, and a photograph of which nobody says when either.
    """
    created = _creation(record)
    issued = [date for date in record.dates if date.kind == "issued"]
    unpublished = _is_of_creation(record, issued)
    doubted = {(date.kind, date.value): date for date in reversed(record.dates) if date.encoding == "edtf"}
    doubted |= {(date.kind, date.value): date for date in reversed(record.dates) if date.qualifier}
    in_words = any(map(_is_stated, provisions))
    is_dated = any(date.kind in ("issued", *_MADE) for date in record.dates) or any(found.date for found in provisions)
    of_kind = record.manuscript or (not is_dated and is_unpublished(record))
    for found in provisions:
        is_placed = any(place.name for place in found.places)
        by_nobody = found.function in OF_PUBLICATION and not (found.names or found.script)
        # One with a place, beside a date of issue, says itself that it is of publication.
        bare = by_nobody and not found.date and not (issued and found.function and is_placed)
        written = by_nobody and of_kind and not is_placed
        is_of_008 = in_words and not _is_stated(found)  # as its country is, which is no second statement
        is_made = not is_of_008 and ((unpublished and bare) or written)
        provision = replace(found, function="production") if is_made else found
        if created is not None and provision.function == "production" and not (provision.date or provision.script):
            unknown = by_rda(record) and _is_unknown(created)
            provision = replace(provision, date=_NOT_MADE_THEN if unknown else _worded(created))
        date = doubted.get((_KINDS.get(provision.function, provision.function), provision.date))
        yield replace(provision, date=_worded(date)) if date and not provision.script else provision


def _creation(record: Record) -> Date | None:
    """When it was created: as it stands, where it is also coded, unless it says of itself that it is not known."""
    made = [date for date in record.dates if date.kind == "created"]
    known = [date for date in made if not _is_unknown(date)] or made
    return next((date for date in known if not (date.encoding or worded(date))), next(iter(known), None))


def _is_of_creation(record: Record, issued: Iterable[Date]) -> bool:
    """Whether a record tells of a creation first, and its dates of issue tell of nothing else."""
    first = next((date for date in record.dates if date.kind in _MADE), None)
    return first is not None and first.kind == "created" and all(_is_coded_again(date, first) for date in issued)


_MADE = ("created", "copyright")
"""Kinds of date that what is unpublished may have, too."""


def _is_coded_again(issued: Date, created: Date) -> bool:
    """Whether years of 008 may be those of a creation that is stated: a year of that is one of them, ``1950``, ``1228
    [1813]``, or it says of none for certain that it is the one, ``13th century``, ``1930s``, ``after 1930``. A year is
    one of a span, ``1935-1940``, and what goes on does so in both, ``1950-``.
    """
    if issued.encoding != "marc" or created.encoding:
        return False
    if not created.end and any(found[1] is None or found[1].islower() for found in _NOT_ONE.finditer(created.value)):
        return True
    end = OPEN if created.value.rstrip(" .]").endswith("-") else created.end[:4]
    year = stated_year(created.value)
    first, last = issued.value[:4].replace("u", "0"), (issued.end or issued.value)[:4].replace("u", "9")
    if created.end and not issued.end:
        return year <= first and last <= end
    if issued.end == OPEN or created.end:
        return (issued.value[:4], issued.end[:4]) == (year, end)
    years = (year, *filter(str.isascii, _YEAR.findall(created.value)))
    return not year or any(first <= found <= last for found in years)


_NOT_ONE = re.compile(
    r"[0-9]'?s\b"  # 1930s
    rf"|\b(?!(?:ca?|circa|approximately|{'|'.join(MONTH_NUMBERS)})\b)"  # not mai 1930
    r"([^\W\d_])\w*\.? [\[(]?[0-9]{4}"  # after 1930
    r"|\b(?:or|to|and) [\[(]?[0-9]"  # 1930 or 31
)
"""What says of a year that it is not the one, or not alone: ``zwischen 1930 und 1935``."""


def _is_unknown(date: Date) -> bool:
    """Whether a date says of itself that it is not known; the year 0 of EDTF is one, 1 B.C."""
    return is_undated(date.value) and not before_christ(date)


_KINDS = {"": "issued", "publication": "issued", "production": "created"}
"""The kind of date that a statement has, where it is not called as the event is."""


def _worded(date: Date) -> str:
    """A date as it is stated, or, where it is in no form that has words, as it stands:
    ``[approximately -0249--0099]``.
    """
    end = "" if date.end in (OPEN, UNKNOWN) else date.end
    stands = f"{date.value}-{end}" if date.end else date.value
    if words := worded(date):
        return words
    inner = stands[1:-1] if stands.startswith("[") and stands.endswith("]") else stands
    shown = is_doubted(replace(date, value=inner), stands)  # by its words, or the brackets around it
    return stands if shown else DOUBTED.get(date.qualifier, "{}").format(inner if date.qualifier else stands)


def copyright_of_sounds(record: Record) -> frozenset[str]:
    """The years that have the sign of the copyright of sounds, in a date or a statement (RDA 2.11.1.3):
    ``℗1997``, ``p1997``.
    """
    texts = [date.value for date in record.dates if date.kind == "copyright"]
    return frozenset(YEAR_OF_SOUND.findall(" ".join((*texts, *(found.date for found in record.provisions)))))


def _signed(found: Provision) -> Provision:
    """A statement of copyright with the sign that its year has (RDA 2.11.1.3): ``264 #4 $c ©1928``."""
    match = YEAR_OF_COPYRIGHT.fullmatch(found.date) if found.function == "copyright" else None
    if match is None:
        return found
    return replace(found, date=f"{'℗' if found.date[0] in 'p℗' else '©'}{match[1]}")


def _without_copyright(found: Provision, year: str) -> Provision:
    """A statement of publication without the date of copyright, which is another one (RDA 2.11)."""
    said = OF_COPYRIGHT_ALONE.fullmatch(found.date) if found.function in OF_PUBLICATION and not found.script else None
    if said is not None and said[1] == year:
        return replace(found, date="")
    said = WITH_COPYRIGHT.fullmatch(found.date) if said is None else None
    return replace(found, date=said[1]) if said is not None and said[2] == year else found


def _with_copyright(made: Iterable[Provision], year: str, letter: str) -> Iterator[Provision]:
    """Statements of which that of publication has the date of copyright, as AACR2 has it (1.4F5): ``1967, c1965``."""
    for found in made:
        if found.function in OF_PUBLICATION and not found.script and year and _is_stated(found):
            said = f"{letter}{year}"
            sign = r"(?:\bp|℗)" if letter == "p" else r"(?:\b(?:c|cop\.|copyright)|©)"
            known = found.date == year or re.search(f"{sign} ?{year}", found.date, re.IGNORECASE)
            yield found if known else replace(found, date=", ".join(filter(None, (found.date, said))))
            year = ""
        else:
            yield found


def _with_makers(made: Collection[Provision]) -> Iterator[Provision]:
    """Statements of which that of publication says who made it, as AACR2 has it: there is 260 alone, and
    no ``264 #3`` beside it.

    What is in another script stands in the 880 of it. The codes of places, which stand in 008, stay with it.
    """
    makers = [found for found in made if _is_maker(found)]
    others = [found for found in made if not _is_maker(found)]
    stated = {found.script for found in others if not found.function}
    if not makers or not stated.issuperset({found.script for found in makers} - {""}):
        yield from made
        return
    if "" not in stated:
        others.insert(0, Provision(function=""))
    for found in others:
        own = [maker for maker in makers if maker.script == found.script] if not found.function else []
        if own:
            makers = [maker for maker in makers if maker.script != found.script]
            coded = (replace(place, name="") for maker in own for place in maker.places if place.code)
            found = replace(made_by(found, own), places=(*found.places, *coded))
        yield found


def _is_maker(found: Provision) -> bool:
    """Whether a statement is of a manufacture, and says nothing that 260 has no place for beside the publication."""
    bare = Provision(found.places, found.names, found.date, "manufacture", link=found.link, script=found.script)
    return _is_stated(found) and found == bare


def _in_country(stated: list[Provision]) -> list[Provision]:
    """Statements with the country of the first place of publication (008/15-17), where no code tells it and the name
    of the place does: ``Gaithersburg, MD`` → ``mdu``; of several countries it is not known which was meant, nor where
    the first publisher was by the place of the second.
    """
    if any(place.code and not place.authority for found in stated for place in found.places):
        return stated
    told = (at for at, found in enumerate(stated) if found.function in _OF_COUNTRY and (found.places or found.names))
    at = next(told, None)
    if at is None or not stated[at].places:
        return stated
    first, *others = stated[at].places
    # New York is a state, and beside London the city.
    if first.code or (others and country(first.name) is not None and not is_large_city(first.name)):
        return stated
    placed = replace(stated[at], places=(replace(first, code=country_by_name(first.name)), *others))
    return [*stated[:at], placed, *stated[at + 1 :]]


_OF_COUNTRY = ("", "publication", "production")


def _in_places(found: Provision) -> Provision:
    """A statement with each place for itself, where one text has several as ISBD parts them: ``London ; Paris``."""
    if not any(" ; " in place.name and ":" not in place.name for place in found.places):
        return found
    made: list[Place] = []
    for place in found.places:
        first, *others = place.name.split(" ; ") if ":" not in place.name else [place.name]
        made += (replace(place, name=first), *map(Place, others))
    return replace(found, places=tuple(made))


def _by_rda(found: Provision) -> Provision:
    """A statement without what AACR2 has where a place, a name or a date is not known: RDA says that in words; with
    brackets around each part where AACR2 has one pair around several; and with a date that is doubted in brackets,
    since no resource doubts it (RDA 1.9.2).

    ``[Bonn``, ``s.n.``, ``18--]`` → ``[Bonn] : [publisher not identified], [18--]``.
    """
    found = _in_words_of(found, bracketed(_words_of(found)))
    date = "" if is_undated(found.date) else found.date
    if found.function != "copyright" and (doubted := _DOUBTED_DATE.fullmatch(date)) is not None:
        about = doubted["about"] or doubted["in_brackets"]
        date = DOUBTED["approximate"].format(about) if about else f"[{date}]"
    places = tuple(replace(place, name="") if NOT_NAMED.fullmatch(place.name) else place for place in found.places)
    names = tuple(name for name in found.names if not NOT_NAMED.fullmatch(name))
    return replace(found, places=tuple(place for place in places if place != Place()), names=names, date=date)


_ABOUT = r"(?:ca\.|circa) ?"
_DOUBTED_DATE = re.compile(
    rf"{_ABOUT}(?P<about>\d{{4}})"  # ca. 1850
    rf"|\[{_ABOUT}(?P<in_brackets>\d{{4}})\]"  # [ca. 1850]
    r"|\d{4}\?"  # 1850?
    r"|between \d{4} and \d{4}\??",  # between 1850 and 1860?
    re.ASCII,
)
"""A date of which its words say that it is not certain, without the brackets of a cataloguer; or with those of
AACR2.
"""


def _completed(found: Provision) -> Provision:
    """A statement of publication with what RDA demands."""
    places = found.places
    if not any(place.name for place in places):
        first, *others = places or (Place(),)
        places = (replace(first, name=NO_PLACE), *others)
    return replace(found, places=places, names=found.names or (NO_NAME,), function="publication")
