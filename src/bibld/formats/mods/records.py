"""Files of MODS ↔ records."""

from __future__ import annotations

import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, BinaryIO

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Trace
from bibld.crosswalk.writing import Written
from bibld.errors import RecordError
from bibld.formats import Format, Job
from bibld.formats.mods import apart, found, xml
from bibld.formats.mods.location import handle_of, media_types
from bibld.formats.mods.mapping import CROSSWALK, description_of
from bibld.formats.mods.parts import is_bare
from bibld.formats.mods.record_info import numbered_first, own_number
from bibld.formats.mods.spacing import closed_up
from bibld.formats.mods.templates import writer
from bibld.formats.mods.title import GMD, designation, first_main, primary_first
from bibld.formats.mods.valid import put_right
from bibld.model import Genre, Link, Note, Physical, Record, Related
from bibld.report import Report
from bibld.settings import DEFAULTS, Settings

__all__ = ["CROSSWALK", "read", "record_of", "traced", "write", "written"]

RESPONSIBILITY = "statement of responsibility"


def record_of(fields: Iterable[Field], report: Report, trace: list[Trace] | None = None) -> Record:
    """The record that a ``mods`` element's fields describe."""
    fields = tuple(fields)
    draft = CROSSWALK.draft(numbered_first(primary_first(closed_up(fields))), report, trace)
    record = _settled(own_number(draft.record()))
    stored = apart.values(draft.noted, report) if draft.noted else {}
    if stored:
        told = replace(_settled(replace(record, **stored)), **stored)
        made = _fields(told)
        if outdated := _outdated(record, stored, fields, made):
            for slot in outdated:
                apart.outdated(slot, report)
                del stored[slot]
            told = replace(_settled(replace(record, **stored)), **stored)
            made = _fields(told)
        record = told
    else:
        made = _fields(record)
    return found.keep(record, fields, made)


def _fields(record: Record) -> list[Field]:
    return [item.field for item in written(record, Report(), DEFAULTS)]


def _outdated(record: Record, stored: Iterable[str], fields: Sequence[Field], made: list[Field]) -> list[str]:
    """The slots whose elements no longer say what is written of the values stored."""
    if found.alike(fields, made):
        return []
    here, there = found.grouped(fields), found.grouped(made)
    unlike = {name for name in found.SLOTS if not found.same(here.get(name, ()), there.get(name, ()))}
    doubtful = [slot for slot in stored if any(slot in found.SLOTS[name] for name in unlike)]
    if not doubtful:
        return []
    # Written another way, or changed since: what counts is what they say.
    text = xml.write((field for field in made if field.where != "extension"), root=True)
    again = _settled(description_of(next(xml.read(io.BytesIO(text.encode()), Report())), Report()))
    return [slot for slot in doubtful if getattr(again, slot) != getattr(record, slot)]


def _settled(record: Record) -> Record:
    """A record in which what MODS has in another place stands where the model has it."""
    if any(note.kind == RESPONSIBILITY for note in record.notes):
        record = _responsible(record)
    # An identifier of type uri says again where the resource is.
    known = {("uri", link.uri) for link in record.links} | {("hdl", handle_of(link.uri)) for link in record.links}
    if any((item.scheme, item.value) in known for item in record.identifiers):
        kept = tuple(item for item in record.identifiers if (item.scheme, item.value) not in known)
        record = replace(record, identifiers=kept)
    # A related item that is only a place on the network is a link.
    links = [_only_link(related) for related in record.related]
    if any(links):
        kept_related = tuple(related for related, link in zip(record.related, links, strict=True) if link is None)
        record = replace(record, related=kept_related, links=(*record.links, *(link for link in links if link)))
    record = _medium_of(record)
    if record.links and record.physicals:
        # The media type is the resource's; it is also what the one link leads to.
        formats = record.physicals[0].formats
        if len(formats) == 1 and len(record.links) == 1 and record.links[0].relation != "related":
            record = replace(record, links=(replace(record.links[0], media_type=formats[0]),))
    return record


def _responsible(record: Record) -> Record:
    """MODS has the statement of responsibility as a note; the model has it with its title.

    One in another script is of the title in that: of the one that it is linked to, or that is in letters as it is.
    """
    titles, notes = list(record.titles), list(record.notes)
    stated = [note for note in notes if note.kind == RESPONSIBILITY]
    if said := {title.responsibility for title in titles if title.responsibility}:
        kept = tuple(note for note in notes if note.kind != RESPONSIBILITY or note.text not in said)
        return replace(record, notes=kept)
    plain = [note for note in stated if not note.script and not note.link]
    main = first_main(titles)
    places = {id(title): at for at, title in reversed([*enumerate(titles)])}
    found: dict[int, Note] = {}
    if len(stated) == 1 and not stated[0].script and main is not None:
        found[places[id(main)]] = stated[0]
    elif len(plain) == len(stated) == 2 and main is not None:
        latin = [note for note in plain if _is_latin(note.text)]
        others = [at for at, title in enumerate(titles) if title.kind == "main" and title.script]
        if len(latin) == len(others) == 1 and _is_latin(main.title) and not _is_latin(titles[others[0]].title):
            other = next(note for note in plain if note is not latin[0])
            found = {places[id(main)]: latin[0], others[0]: other}
    else:
        for note in stated:
            of = (
                at
                for at, title in enumerate(titles)
                if note.link and (title.link, title.script) == (note.link, note.script)
            )
            if (at := next(of, -1)) >= 0:
                found.setdefault(at, note)
    for at, note in found.items():
        titles[at] = replace(titles[at], responsibility=note.text)
    taken = {id(note) for note in found.values()}
    return replace(record, titles=tuple(titles), notes=tuple(note for note in notes if id(note) not in taken))


def _is_latin(text: str) -> bool:
    """Whether a text begins in Latin letters."""
    return next((unicodedata.name(letter, "").startswith("LATIN") for letter in text if letter.isalpha()), False)


def _only_link(related: Related) -> Link | None:
    record = related.record
    if record is None or len(record.links) != 1:
        return None
    kinds = [kind for physical in record.physicals for kind in physical.formats]
    physicals = (Physical(formats=tuple(kinds)),) if len(kinds) == 1 else ()
    if related != Related("related", record=Record(links=record.links, physicals=physicals)):
        return None
    return replace(record.links[0], relation="related", media_type="".join(kinds[:1]))


def _designations(record: Record) -> dict[str, None]:
    """The terms that the titles have, each once."""
    return {designation(title.medium): None for title in record.titles if title.medium and not title.script}


def _with_medium(record: Record) -> Record:
    """The designations of its titles as forms."""
    terms = _designations(record)
    if not terms:
        return record
    first, *others = record.physicals or (Physical(),)
    forms = (*first.forms, *(Genre(term, authority=GMD) for term in terms))
    return replace(record, physicals=(replace(first, forms=forms), *others))


def _with_media_types(record: Record) -> Record:
    """The media types of its links as those of the resource."""
    if types := media_types(record):
        first, *others = record.physicals or (Physical(),)
        record = replace(record, physicals=(replace(first, formats=(*first.formats, *types)), *others))
    return record


def _medium_of(record: Record) -> Record:
    """The other way round: the form again the designation of the first title."""
    form = next((form for physical in record.physicals for form in physical.forms if form.authority == GMD), None)
    if form is None or not record.titles or form != Genre(form.term, authority=GMD):
        return record
    titles, said = record.titles, [*_designations(record)]
    if not said:
        main, said = first_main(titles), [form.term]
        titles = tuple(replace(title, medium=f"[{form.term}]") if title is main else title for title in titles)
    forms = {Genre(term, authority=GMD) for term in said}
    physicals = [
        replace(physical, forms=tuple(item for item in physical.forms if item not in forms))
        for physical in record.physicals
    ]
    return replace(record, titles=titles, physicals=tuple(physical for physical in physicals if physical != Physical()))


def written(record: Record, report: Report, settings: Settings) -> list[Written]:
    """A record's fields, each with the row that made it."""
    groups, rest = found.kept(record) if any(left.format == "mods" for left in record.leftovers) else ({}, record)
    made = [item for item in _made(rest, report, settings) if item.field.where not in groups]
    as_found = (field for fields in groups.values() for field in fields)
    made += [Written(field, None, "leftovers", -1) for field in (*as_found, *apart.apart(record))]
    own = [Written(field, None, "leftovers", -1) for field in found.root(record)]
    made = [*own, *found.in_order(record, made)]
    return _valid(made, record, report, settings) if _was_mods(record) else made


def _was_mods(record: Record) -> bool:
    """Whether something of a record is written as it was found."""
    return any(left.format == "mods" for left in record.leftovers) or any(
        related.record is not None and _was_mods(related.record) for related in record.related
    )


def _valid(
    made: Iterable[Written], record: Record, report: Report, settings: Settings, ids: set[str] | None = None
) -> list[Written]:
    """What is written, as the schema has it; what it has no place for stands in an extension."""
    ids = set() if ids is None else ids
    valid: list[Written] = []
    moved: list[tuple[str, Any]] = []
    for item in made:
        field, beside = put_right(item.field, report, ids)
        if field is not None:
            valid.append(item._replace(field=field))
        moved += beside
    if moved:
        valid.append(Written(Field("extension", tuple(moved)), None, "leftovers", -1))
    if all(item.field.where == "mods" for item in valid):  # which holds something, or is not valid
        valid += _made(replace(record, leftovers=()), report, settings)
    return valid


def _made(record: Record, report: Report, settings: Settings) -> list[Written]:
    """What the table makes of a record."""
    made = CROSSWALK.write(_placed(record, report), report, settings)
    return [item for item in made if not is_bare(item.field)]


def _placed(record: Record, report: Report) -> Record:
    """A record in which what MODS has in another place stands there: :func:`_settled`, the other way round."""
    if any(
        related.relation == "series" and related.record is not None and related.record.titles
        for related in record.related
    ):
        # A series that is traced is said once, as it is traced.
        for related in record.related:
            if related.relation == "series statement":
                report.lose("dropped", "related", "the series is given as it is traced", related.title, "mods")
        kept = tuple(related for related in record.related if related.relation != "series statement")
        record = replace(record, related=kept)
    record = _with_media_types(_with_medium(record))
    stated = [
        Note(title.responsibility, RESPONSIBILITY, link=title.link, script=title.script)
        for title in record.titles
        if title.responsibility
    ]
    if any(note.link for note in stated):
        pairs = Counter(note.link for note in stated)
        others = {note.link for note in record.notes}  # pairs are counted by element
        stated = [
            note if pairs[note.link] > 1 and note.link not in others else replace(note, link="") for note in stated
        ]
    return replace(record, notes=(*stated, *record.notes)) if stated else record


def read(stream: BinaryIO, job: Job, _card: Format) -> Iterator[Record]:
    """The records of a file of MODS: a collection, one record, or a harvest in an envelope."""
    for fields in xml.read(stream, job.report):
        record = record_of(fields, job.report)
        job.report.at(job.report.position, record.id)
        yield record


_ID = re.compile(r' ID="([^"]*)"')


def write(records: Iterable[Record], stream: BinaryIO, job: Job, _card: Format) -> None:
    """Write records as a modsCollection."""
    ids: set[str] = set()
    templates = writer(job.settings)
    stream.write(xml.OPENING.encode())
    for number, record in enumerate(records, 1):
        job.report.at(number, record.id)
        try:
            if record.page is None and not _was_mods(record):
                text = templates.text(_placed(record, job.report), apart.stored(record), job.report)
            else:
                text = _with_own_ids(record, job, ids)
            stream.write(text.encode())
        except RecordError as error:
            job.report.fault("error", error.message, done="not written", path=error.path or "")
            continue
        job.report.written += 1
    stream.write(xml.CLOSING.encode())


def _with_own_ids(record: Record, job: Job, ids: set[str]) -> str:
    """A record of which something may be as it was found: an ID in it is one element's alone, in all of a file."""
    made = written(record, job.report, job.settings)
    text = xml.write((item.field for item in made), job.report)
    if ' ID="' in text:
        own = set(_ID.findall(text))
        if not ids.isdisjoint(own):
            made = _valid(made, record, job.report, job.settings, set(ids))
            text = xml.write((item.field for item in made), job.report)
        ids |= own
    return text


def traced(stream: BinaryIO, job: Job, _card: Format) -> Iterator[tuple[Record, list[Trace]]]:
    """The records of a file, each with what became of its elements."""
    for fields in xml.read(stream, job.report):
        trace: list[Trace] = []
        yield record_of(fields, job.report, trace), trace
