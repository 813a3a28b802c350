"""Files of MARC ↔ records: the syntax, the table, and what has to be settled between the table's rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import BinaryIO, NamedTuple

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft, Trace
from bibld.crosswalk.isbd import without
from bibld.crosswalk.line import MARK, Line, line, line_of, text_of
from bibld.crosswalk.rule import LATER
from bibld.crosswalk.writing import Written
from bibld.errors import RecordError
from bibld.formats import Format, Job, _unmarked
from bibld.formats._added import ADDED, added
from bibld.formats._events import NOWHERE, is_known
from bibld.formats.marc21 import MARC21, chains, fixed, iso2709, marcjson, marcxml, mrk, positions, years
from bibld.formats.marc21.codes import is_of_language
from bibld.formats.marc21.completed import (
    completed,
    described,
    in_countries,
    leveled,
    naming,
    of_serials,
    placed,
    published_with_host,
    series_beside,
    under_headings,
    with_fields,
)
from bibld.formats.marc21.completed.added import noted_as_before, with_added
from bibld.formats.marc21.completed.dates import dates_of, of_our_calendar
from bibld.formats.marc21.completed.unsaid import tell_unsaid
from bibld.formats.marc21.field import OF_UNIMARC, Sound, all_lines, columns, is_unimarc, unmarked
from bibld.formats.marc21.identified import together
from bibld.formats.marc21.in_notes import viewed
from bibld.formats.marc21.linking import has_heading, headed
from bibld.formats.marc21.mapping import CROSSWALK
from bibld.formats.marc21.order import ORDER, in_order, keep_turns, order_of
from bibld.formats.marc21.scripts import (
    SUBFIELD_6,
    USUAL,
    link,
    parse,
    spell,
    spelling,
    spelling_of,
    taken_apart,
    with_numbers,
)
from bibld.formats.marc21.unpunctuated import texts_of, unpunctuated
from bibld.model import Language, Leftover, Physical, Provision, Record, identity, kept_at, was_marc
from bibld.report import Report
from bibld.settings import Settings

__all__ = [
    "CROSSWALK",
    "SYNTAXES",
    "Standing",
    "Syntax",
    "fields_of",
    "read",
    "read_for",
    "record_of",
    "standing",
    "traced",
    "write",
    "written",
]


def record_of(fields: Iterable[Field], report: Report, trace: list[Trace] | None = None) -> Record:
    """The record that a MARC record's fields describe."""
    given = list(_lines(fields))
    said = "".join(map(text_of, given))
    scripts = spelling_of(given) if SUBFIELD_6 in said else USUAL
    taken = taken_apart(given, said, scripts.by_tag)
    tags = [field.where for field in taken]
    again = chains.said_again(taken) if chains.TAG in tags else {}
    heard = [field for at, field in enumerate(taken) if at not in again] if again else taken
    unheard = [(field, "said") for field in again.values()]
    if "245" not in tags and (meant := _meant_elsewhere(taken, tags, report)):
        heard = [field for field in taken if field.where in meant]
        unheard = [(field, "malformed") for field in taken if field.where not in meant]
    draft = CROSSWALK.draft(heard, report, trace)
    for field, reason in unheard:
        draft.leave(field, reason, told=reason == "said")
        if trace is not None:
            trace.append(Trace(field, None, ()))
    if "LDR" not in draft.noted:  # it is a MARC record all the same: nothing is added to what it says
        draft.merge("admin", {"status": "n", "level": UNSAID, "punctuation": UNSAID})
    for mark in scripts.marks:
        draft.leftovers.append(Leftover("marc21", SCRIPTS, mark))
    if "245" in tags:
        _keep_indicator(taken, tags, draft)
    if "655" in tags:  # 008 need not say what a field of its own says
        _keep([genre for genre in taken if genre.where == "655" and _MARCGT in text_of(genre)], draft)
    keep_turns(taken, tags, draft)
    if "130" in tags and not _ENTRIES.isdisjoint(tags):  # where a uniform title is a 240
        _keep([title for title in taken if title.where == "130"], draft)
    _settle(draft)
    if order := order_of(taken, tags, draft.leftovers):
        draft.leftovers.append(Leftover("marc21", ORDER, order))
    return draft.record()


def _meant_elsewhere(taken: Sequence[Line], tags: Sequence[str], report: Report) -> frozenset[str]:
    """What says in the other format that a record is of as much as it says here; nothing of one that is read.

    Holdings are: their fields stand in bibliographic records, too.
    """
    path, found, meant = "LDR/06", "", _OF_MARC
    if "200" in tags and is_unimarc(field for field in taken if field.where == "100"):
        path, found, meant = "200", OF_UNIMARC, _OF_UNIMARC
    elif tags[:1] == ["LDR"] and (kind := text_of(taken[0])[6:7]) in _UNREAD:
        found = positions.OTHER_FORMATS[kind]
    if not found:
        return frozenset()
    report.fault("warning", found, done="its fields are kept as they are", path=path, kind="another format")
    return meant


_UNREAD = frozenset("qwz")
_OF_UNIMARC = frozenset(("LDR", "001", "005"))
_OF_MARC = _OF_UNIMARC | {"003", "008"}


def _lines(fields: Iterable[Field]) -> Iterator[Line]:
    for field in fields:
        if type(field) is Line:
            yield field
        else:  # from another program, which may have put anything in it
            yield line_of(field.where, [(code, value.replace(MARK, " ")) for code, value in field.parts])


def _keep_indicator(taken: Sequence[Line], tags: Sequence[str], draft: Draft) -> None:
    """The first indicator of 245 follows from a 1XX; where it does not, the field is kept as found."""
    entered = "0" if _HEADINGS.isdisjoint(tags) else "1"
    titles = taken[tags.index("245") :]
    _keep([title for title in titles if title.where == "245" and text_of(title)[:1] != entered], draft)


def _keep(fields: Sequence[Line], draft: Draft) -> None:
    """Keep fields for their form, each once."""
    if fields:
        kept = Counter(left.value for left in draft.leftovers)
        for field in fields:
            notation = spell(field)
            if kept[notation]:
                kept[notation] -= 1
            else:
                draft.leftovers.append(Leftover("marc21", field.where, notation))


_MARCGT = f"{MARK}2marcgt"

_ENTRIES = frozenset(("100", "110", "111"))
_HEADINGS = _ENTRIES | {"130"}
"""The fields of which a record has one, as its main entry; a uniform title is one where no name is."""

UNSAID = "u"
"""LDR/17-18 of a record without a leader: unknown."""

SCRIPTS = "scripts"
"""The path of the leftovers that say how 880 $6 names scripts, where not by MARC's own codes alone."""


def _settle(draft: Draft) -> None:
    """Bring together what MARC keeps apart: the country of 008 with its place, a view of 588 with its link."""
    values = draft.values
    years.as_stated(draft)
    _places(values["provisions"])
    _forms(values["physicals"])
    if links := values["links"]:
        notes = values["notes"]
        for at, note in enumerate(notes):
            if date := viewed(note.text):
                del notes[at]
                links[0] = replace(links[0], accessed=date)
                break
    titles = values["titles"]
    if titles and titles[0].kind != "main":  # 130, 210-243 stand before 245: what it is called comes first
        at = next((at for at, title in enumerate(titles) if title.kind == "main"), 0)
        titles.insert(0, titles.pop(at))
    languages = [language for language in values["languages"] if not language.kind]
    if len(languages) == 1 and _is_of_title(languages[0]) and draft.get("type") not in _SUNG:
        for at, title in enumerate(titles):
            if title.kind == "main" and not title.lang:
                titles[at] = replace(title, lang=languages[0].code)
                CROSSWALK.same(titles[at], title)


def _is_of_title(language: Language) -> bool:
    """Whether it is a language that a title could be in; in place of a code any word may stand: ``silent``."""
    known = language.authority != "" or is_of_language(language.code.casefold())
    return known and language.code not in _OF_NO_TITLE


_OF_NO_TITLE = frozenset(("mis", "mul", "und", "zxx"))
"""Codes that tell no language a title could be in: several, none, one that is not known."""

_SUNG = frozenset(("notated music", "sound recording-musical"))
"""Of what is sung the language is that of the words, and not of the title (MARC 21 Bibliographic, 008/35-37)."""


def _places(provisions: list[Provision]) -> None:
    """The country of 008 at the place of publication, else at the first that is named; the countries of 044 after it.

    Where no place is named, it is where that was done which is stated: ``260 ## $c [1905]``. That no country is known
    (``xx``) is said of none that is named.
    """
    codes = [provision for provision in provisions if provision.function in _CODED]
    if not codes:
        return
    found = [provision for provision in provisions if provision.function not in _CODED]
    coded = list(dict.fromkeys(place for provision in codes for place in provision.places))
    at = min(range(len(found)), key=lambda at: _nearness(found[at]), default=-1)
    if at < 0 or found[at].function == "copyright":
        provisions[:] = [Provision(tuple(coded)), *found]
        return
    country = next((item.places[0].code for item in codes if item.function == "008"), "")
    first, *others = found[at].places or (None,)
    # A place that is named is in a country; of which none is told, or several are, another was meant.
    if first is not None and not (country in NOWHERE and is_known(first.name)):
        first = replace(first, code=country)
        coded = [place for place in coded if place.code != country or place.authority]
    named = () if first is None else (first, *others)
    placed = replace(found[at], places=(*named, *coded))
    CROSSWALK.same(placed, found[at])
    found[at] = placed
    provisions[:] = found


def _nearness(provision: Provision) -> tuple[bool, bool, int]:
    """How near a statement is to the country of 008: the lowest has it."""
    return provision.function == "copyright", not provision.places, _NEAR.get(provision.function, 2)


_NEAR = {"": 0, "publication": 0, "production": 1}


_CODED = ("008", "044")
"""What stands for the function of a statement that only gives the codes of countries, until its place is known."""


def _forms(physicals: list[Physical]) -> None:
    """The forms of 006-008 with the first description there is."""
    coded = next((physical for physical in physicals if physical.media == "coded"), None)
    if coded is None:
        return
    described = [physical for physical in physicals if physical is not coded]
    bare = described[0] if described else Physical()
    first = replace(bare, forms=(*bare.forms, *coded.forms), qualities=coded.qualities, origins=coded.origins,
                    formats=(*bare.formats, *coded.formats))  # fmt: skip
    CROSSWALK.same(first, bare)
    physicals[:] = [first, *described[1:]]


def written(record: Record, report: Report, settings: Settings, *, as_read: bool = False) -> list[Written]:
    """A record's fields in MARC's order, each with the row that made it.

    A record ``as_read`` from MARC says nothing that its fields do not; of any other it is looked for, and reported.
    """
    record = CROSSWALK.sound(record, report, (ADDED, ORDER, SCRIPTS))
    from_elsewhere = not was_marc(record)
    if not from_elsewhere and spelling(kept_at(record, "marc21", SCRIPTS)).by_tag:
        record = with_numbers(record)
    given = record = series_beside(leveled(record)) if from_elsewhere else record
    new: Mapping[str, Sequence[bool]] = {}
    with report.heard() as told:
        if from_elsewhere:
            record = _brought_in(record, report, settings)
        else:
            if not as_read:
                if new := added(record):
                    record = with_added(record, new, partial(_judged, settings), report)
                record = with_fields(record, report)
            record = _dated(_headed(record))
        made = CROSSWALK.write(record, report, settings)
        if "titles" in new:
            old = [title for title, is_new in zip(given.titles, new["titles"], strict=True) if not is_new]
            made = noted_as_before(made, record, old)
    if from_elsewhere:  # where MARC's own marks are in a text, its indicators count what is not filed on
        made = [item.with_field(unmarked(item.field)) for item in made if not _is_caption(item.field)]
        if made[0].field.first("")[18] == "c":
            own = texts_of(record)
            made = [item.with_field(unpunctuated(item.field, own)) for item in made]
    if from_elsewhere or not as_read:
        lines = [*_lines(item.field for item in made)]
        tell_unsaid(given, lines, told, lambda fields: record_of(fields, Report()), report)
    return in_order([*_finished(record, made, settings)], record)


def _finished(record: Record, made: list[Written], settings: Settings) -> Iterator[Written]:
    """The fields that stand in a record of MARC, each with what follows from the others."""
    entered = any(item.field.where in _ENTRIES for item in made)
    headings = {left.value for left in record.leftovers if left.path == "130"}
    is_headed = any(item.field.where in _HEADINGS for item in made)
    unread = {left.value for left in record.leftovers if left.path == "008" and left.reason == "malformed"}
    for item in _without_coded_genres(record, made):
        field = item.field
        if field.where == "008" and _is_of_another_format(record, made) and spell(field) not in unread:
            continue
        if field.where in ("130", "245", "852") and isinstance(field, Line):
            item = item.with_field(_finish(field, settings, headings, entered=entered, headed=is_headed))
        yield item


def _is_of_another_format(record: Record, made: Sequence[Written]) -> bool:
    """Whether a record that had no 008, or none that was read, gets none, since it is of another format than MARC 21
    for bibliographic data.
    """
    if any(left.path == "008" and left.reason != "malformed" for left in record.leftovers):
        return False
    of_100 = (parse(left.value) for left in record.leftovers if left.path == "100" and left.reason == "malformed")
    return not record.titles and (made[0].field.first("")[6] in _UNREAD or is_unimarc(of_100))


def _is_caption(field: Field) -> bool:
    """Whether a linking entry would have a caption, and nothing that it is of: ``776 08 $i Print version:``."""
    return "760" <= field.where <= "787" and all(code in _OF_CAPTION for code, _ in field.parts)


_OF_CAPTION = ("ind1", "ind2", "i")


def _judged(settings: Settings, record: Record, report: Report) -> Record:
    return _brought_in(series_beside(leveled(record)), report, settings)


def _brought_in(record: Record, report: Report, settings: Settings) -> Record:
    """A description from elsewhere as MARC has it."""
    record = in_countries(of_serials(_unmarked.unmarked(record)), report)
    if record.related:
        record = under_headings(replace(record, related=tuple(naming(found, report) for found in record.related)))
    if any(related.record is not None for related in record.related):
        record = described(published_with_host(record))
        record = replace(record, related=tuple(map(headed, record.related)))
    return completed(record, report, settings)


def _headed(record: Record) -> Record:
    """A record that was MARC,
    in which other resources that are described (as somebody else has it) are under their headings.
    """
    if all(related.record is None for related in record.related):
        return record
    named = [(headed(found), found) for found in record.related]
    # One without any heading is no description by somebody else: 773 has $h beside $q alone.
    related = (placed(made) if made is not found and has_heading(made) else made for made, found in named)
    return replace(record, related=tuple(related))


def _dated(record: Record) -> Record:
    """A record that was MARC, with the dates that only its statements have, if it gets a 008:
    ``260 ## $c 1998`` → ``s1998``.
    """
    if any((left.format, left.path) == ("marc21", "008") for left in record.leftovers):
        return record
    dates = of_our_calendar(replace(record, dates=dates_of(record, Report())))
    # The number that is made of what a record says is made of what was read.
    return replace(record, id=identity(record), dates=dates) if dates != record.dates else record


def _without_coded_genres(record: Record, made: list[Written]) -> list[Written]:
    """The fields but for the 655 of a genre that a code of 006-008 says:
    it is said twice only where it is there twice.
    """
    if all(genre.authority != "marcgt" for genre in record.genres):
        return made
    said = fixed.genres_of([item.field for item in made])
    out: list[Written] = []
    for item in made:
        if item.slot == "genres" and (genre := record.genres[item.at]) in said:
            said.discard(genre)
        else:
            out.append(item)
    return out


def _finish(field: Line, settings: Settings, headings: Collection[str], *, entered: bool, headed: bool) -> Line:
    """What depends on the rest: 245's first indicator on a 1XX, and whether a uniform title is 130 or 240.

    ``headings`` are the 130s that were found so.
    """
    text = field.text
    if field.where == "852" and text[0] == "4" and settings.shelf_mark_field == "099":
        return line("099", f"  {MARK}a{field.first('j')}")
    if field.where == "245" and text[0] == LATER:
        return line("245", f"{int(headed)}{text[1:]}")
    if field.where == "130" and entered and (not headings or spell(field) not in headings):
        return line("240", f"1{text[0]}{_unended(text[2:])}")
    return field


def _unended(text: str) -> str:
    """The subfields without the full stop that ends a heading: 240 has none (``240 10 $a Works $2 naf``)."""
    parts = text.split(MARK)
    last = next((at for at in range(len(parts) - 1, 0, -1) if not parts[at][0].isdigit()), 0)
    parts[last] = without(parts[last], ".")
    return MARK.join(parts)


def fields_of(record: Record, report: Report, settings: Settings, *, as_read: bool = False) -> Sequence[Field]:
    """A record as the fields of a MARC record, ready to be encoded."""
    made = written(record, report, settings, as_read=as_read)
    return link(map(together, _lines(item.field for item in made)), spelling(kept_at(record, "marc21", SCRIPTS)))


class Syntax(NamedTuple):
    """How the Fields of a record are spelled: a file is read as a whole, and written record by record."""

    read: Callable[[BinaryIO, Report], Iterator[Sequence[Field]]]
    write: Callable[[Sequence[Field], Report], bytes]
    opening: bytes = b""
    between: bytes = b""
    closing: bytes = b""


_MARCXML = Syntax(
    marcxml.read,
    lambda fields, report: marcxml.write(fields, report).encode(),
    opening=marcxml.OPENING.encode(),
    closing=marcxml.CLOSING.encode(),
)
SYNTAXES = {
    "marc21": Syntax(iso2709.read, iso2709.encode),
    "marcxml": _MARCXML,
    "marcjson": Syntax(marcjson.read, marcjson.write, marcjson.OPENING, marcjson.BETWEEN, marcjson.CLOSING),
    "marcjsonl": Syntax(marcjson.read, lambda fields, report: marcjson.write(fields, report) + b"\n"),
    "mrk": Syntax(mrk.read, mrk.write),
}
"""The syntaxes of MARC 21, by the names of their formats."""


def read(stream: BinaryIO, job: Job, card: Format) -> Iterator[Record]:
    """The records of a file of MARC 21, in any syntax."""
    for fields in SYNTAXES[card.name].read(stream, job.report):
        yield record_of(fields, job.report)


class Standing(NamedTuple):
    """A record of which every field is written as it stands: its control number, and its fields."""

    id: str
    fields: Sequence[Line]


class AsRead(NamedTuple):
    """A record that nobody has changed since it was read from MARC."""

    id: str
    record: Record


def read_for(target: Format, stream: BinaryIO, job: Job, card: Format) -> Iterator[Record | AsRead | Standing]:
    """The records of a file for another format; those for :func:`write` need not be understood where they would be
    written as they stand.
    """
    return _for_marc(stream, job, card) if target.room == card.room else read(stream, job, card)


def _for_marc(stream: BinaryIO, job: Job, card: Format) -> Iterator[AsRead | Standing]:
    CROSSWALK.remember()
    for fields in SYNTAXES[card.name].read(stream, job.report):
        if (found := standing(fields, job)) is not None:
            yield found
        else:
            record = record_of(fields, job.report)
            yield AsRead(record.id, record)


def standing(fields: Sequence[Field], job: Job) -> Standing | None:
    """A record as it stands, where nothing but its 005 is written otherwise than it was found; else None.

    Fields that are taken whole go back as they came, and so does what is left over. None, too, where something is
    missing that would be added, or stands twice where a record holds it once: then a field would be changed.
    """
    if not all_lines(fields):
        return None
    tags, texts = columns(fields)
    single = [*filter(_ONCE.__contains__, tags)]
    once = {*single}
    if tags[0] != "LDR" or not once.issuperset(_ALWAYS) or len(single) != len(once):
        return None
    settings = job.settings
    if (settings.organisation and "003" not in once) or (settings.shelf_mark_field != "852" and "852" in tags):
        return None
    taken = taken_apart(fields, "".join(texts))
    if not CROSSWALK.carries(*(columns(taken) if taken is not fields else (tags, texts)), job.report):
        return None
    leader = texts[0]
    changed = [f"00000{leader[5:12]}00000{leader[17:]}", *texts[1:]]
    changed[tags.index("005")] = fixed.stamp(settings.moment)
    # What is changed has the same length and no other characters than it may have.
    found = Sound(tags, changed) if isinstance(fields, Sound) else [*map(line, tags, changed)]
    return Standing(texts[tags.index("001")].strip(), found)


_ALWAYS = frozenset(("LDR", "001", "005", "008"))
_ONCE = _ALWAYS | {"003", "040"}


def write(records: Iterable[Record | AsRead | Standing], stream: BinaryIO, job: Job, card: Format) -> None:
    """Write records as MARC 21.

    A record that ISO 2709 cannot hold goes to a MARCXML file beside the output, and the report says so.
    """
    syntax = SYNTAXES[card.name]
    stream.write(syntax.opening)
    between = b""
    for number, record in enumerate(records, 1):
        job.report.writes(number, record.id)
        fields: Sequence[Field]
        if isinstance(record, Standing):
            fields = record.fields
        elif isinstance(record, AsRead):
            fields = fields_of(record.record, job.report, job.settings, as_read=True)
        else:
            fields = fields_of(record, job.report, job.settings)
        try:
            encoded = syntax.write(fields, job.report)
        except RecordError as error:
            _set_aside(fields, error, job)
            continue
        stream.write(between + encoded)
        between = syntax.between
        job.report.written += 1
    stream.write(syntax.closing)


def _set_aside(fields: Sequence[Field], error: RecordError, job: Job) -> None:
    file = job.aside(MARC21.aside, _MARCXML.opening, _MARCXML.closing)
    if file is None:
        job.report.fault("error", error.message, done="not written; MARCXML can hold it", kind="too large for ISO 2709")
        return
    file.write(_MARCXML.write(fields, job.report))
    job.report.fault("warning", error.message, done=f"written to {file.name}", kind="too large for ISO 2709")


def traced(stream: BinaryIO, job: Job, card: Format) -> Iterator[tuple[Record, list[Trace]]]:
    """The records of a file, each with what became of its fields."""
    for fields in SYNTAXES[card.name].read(stream, job.report):
        trace: list[Trace] = []
        yield record_of(fields, job.report, trace), trace
