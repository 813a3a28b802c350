"""Files of MARC ↔ records: the syntax, the table, and what has to be settled between the table's rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.engine import LATER, Trace, Written
from bibld.errors import RecordError
from bibld.formats import Format, Job
from bibld.formats.marc21 import iso2709, marcxml
from bibld.formats.marc21.found import data, was_marc
from bibld.formats.marc21.linked import link, spell, unlink
from bibld.formats.marc21.mapping import CROSSWALK
from bibld.formats.marc21.pairs import viewed
from bibld.formats.marc21.statements import extent
from bibld.model import Leftover, Physical, Place, Provision, Record, Term
from bibld.report import Report
from bibld.settings import Settings

__all__ = ["CROSSWALK", "fields_of", "read", "record_of", "traced", "write", "written"]


def record_of(fields: Iterable[Field], report: Report, trace: list[Trace] | None = None) -> Record:
    """The record that a MARC record's fields describe."""
    taken = list(unlink(fields))
    record = CROSSWALK.read(taken, report, trace)
    title = next((field for field in taken if field.where == "245" and field.first("script") is None), None)
    if title is not None:
        # The first indicator follows from a 1XX; where it does not, it is kept as found.
        entered = any(field.where in ("100", "110", "111") for field in taken)
        if title.first("ind1") != ("1" if entered else "0") and all(left.path != "245" for left in record.leftovers):
            record = replace(record, leftovers=(*record.leftovers, Leftover("marc21", "245", spell(title))))
    return _settle(record)


def _settle(record: Record) -> Record:
    """Bring together what MARC keeps apart: the country of 008 with its place, a view of 588 with its link."""
    provisions = [provision for provision in record.provisions if provision.function != "008"]
    country = next((item.places[0].code for item in record.provisions if item.function == "008"), "")
    if country:
        for index, provision in enumerate(provisions):
            if provision.places:
                first = replace(provision.places[0], code=country)
                provisions[index] = replace(provision, places=(first, *provision.places[1:]))
                break
        else:
            code = next(item for item in record.provisions if item.function == "008")
            provisions.insert(0, replace(code, function="publication"))
    links, notes = record.links, record.notes
    if links:
        dates = {note: date for note in notes if (date := viewed(note.text)) is not None}
        if dates:
            notes = tuple(note for note in notes if note not in dates)
            links = (replace(links[0], accessed=next(iter(dates.values()))), *links[1:])
    languages = [language.code for language in record.languages if not language.kind]
    titles = record.titles
    if len(languages) == 1:
        titles = tuple(
            replace(title, lang=languages[0]) if title.kind == "main" and not title.lang else title for title in titles
        )
    return replace(
        record,
        provisions=tuple(provisions),
        links=links,
        titles=titles,
        notes=notes,
    )


def written(record: Record, report: Report, settings: Settings) -> list[Written]:
    """A record's fields in MARC's order, each with the row that made it."""
    made = CROSSWALK.write(record if was_marc(record) else _completed(record, settings), report, settings)
    entered = any(item.field.where in ("100", "110", "111") for item in made)
    made = [item._replace(field=_finish(item.field, settings, entered=entered)) for item in made]
    # Control fields first, then by the hundreds as the table has them; what was left over goes where its tag belongs.
    return sorted(made, key=lambda item: _rank(item.field.where))


NO_PLACE = "[Place of publication not identified]"
NO_NAME = "[publisher not identified]"
NO_DATE = "[date of publication not identified]"


def _completed(record: Record, settings: Settings) -> Record:
    """What a description made here says in MARC, and nobody had to say before."""
    issued = next((date for date in record.dates if date.kind == "issued"), None)
    inferred = f"[{issued.value[:4]}{'?' if issued.qualifier == 'questionable' else ''}]" if issued is not None else ""
    rda = record.admin is None or "rda" in record.admin.conventions
    provisions = record.provisions or (() if record.issuance.endswith("component") else (Provision(),))
    return replace(
        record,
        provisions=tuple(_provided(provision, inferred, rda=rda) for provision in provisions),
        physicals=tuple(_online(physical) for physical in record.physicals),
        locations=tuple(
            replace(location, organisation=location.organisation or settings.organisation)
            for location in record.locations
        ),
    )


def _provided(provision: Provision, inferred: str, *, rda: bool) -> Provision:
    """RDA 2.8.2.6, 2.8.4.7, 2.8.6.6: what is not there is said not to be; 2.7.6.6: unless it was not published."""
    if provision.script or (not provision.function and not rda):
        return provision
    if provision.function == "production":
        return replace(provision, date=provision.date or inferred)
    if provision.function not in ("", "publication"):
        return provision
    return replace(
        provision,
        places=tuple(place for place in provision.places if place.name) or (Place(NO_PLACE),),
        names=provision.names or (NO_NAME,),
        date=provision.date or inferred or NO_DATE,
        function="publication",
    )


def _online(physical: Physical) -> Physical:
    """RDA 3.4.1.7.5: an online resource is one, with its pages in brackets."""
    extents = [extent(term) for term in physical.extents]
    # A statement that says so itself stays as it is.
    if physical.carrier != "cr" or physical.parts or any("online resource" in text for text in extents):
        return physical
    return replace(physical, extents=(Term("", "1 online resource" + (f" ({', '.join(extents)})" if extents else "")),))


def _rank(tag: str) -> tuple[int, str]:
    if tag == "LDR":
        return (0, "")
    if tag.startswith("00"):
        return (1, tag)
    return (2, tag) if tag < "600" or tag >= "700" or not tag.isdigit() else (2, "6")


def _finish(field: Field, settings: Settings, *, entered: bool) -> Field:
    """What depends on the rest: 245's first indicator on a 1XX, and whether a uniform title is 130 or 240."""
    if field.where == "245" and field.first("ind1") == LATER:
        return _indicators(field, ind1="1" if entered else "0")
    if field.where == "852" and field.first("ind1") == "4" and settings.shelf_mark_field == "099":
        return data("099", "  ", ("a", field.first("j")))
    if field.where == "130" and entered:
        return _indicators(Field("240", field.parts), ind1="1", ind2=field.first("ind1"))
    return field


def _indicators(field: Field, **values: str) -> Field:
    return Field(field.where, tuple((code, values.get(code, value)) for code, value in field.parts))


def fields_of(record: Record, report: Report, settings: Settings) -> Sequence[Field]:
    """A record as the fields of a MARC record, ready to be encoded."""
    return list(link(item.field for item in written(record, report, settings)))


def read(stream: BinaryIO, job: Job, card: Format) -> Iterator[Record]:
    """The records of a file of MARC 21, in either syntax."""
    syntax = marcxml if card.name == "marcxml" else iso2709
    for fields in syntax.read(stream, job.report):
        yield record_of(fields, job.report)


def write(records: Iterable[Record], stream: BinaryIO, job: Job, card: Format) -> None:
    """Write records as MARC 21.

    A record that ISO 2709 cannot hold goes to a MARCXML file beside the output, and the report says so.
    """
    if card.name == "marcxml":
        stream.write(marcxml.OPENING.encode())
    for number, record in enumerate(records, 1):
        job.report.at(number, record.id)
        fields = fields_of(record, job.report, job.settings)
        if card.name == "marcxml":
            stream.write(marcxml.write(fields, job.report).encode())
        else:
            try:
                encoded = iso2709.encode(fields, job.report)
            except RecordError as error:
                _set_aside(fields, error, job)
                continue
            stream.write(encoded)
        job.report.written += 1
    if card.name == "marcxml":
        stream.write(marcxml.CLOSING.encode())
    for file in job.asides.values():
        file.write(marcxml.CLOSING.encode())


ASIDE = ".too-large.marcxml"


def _set_aside(fields: Sequence[Field], error: RecordError, job: Job) -> None:
    new = ASIDE not in job.asides
    file = job.aside(ASIDE)
    if file is None:
        job.report.fault("error", error.message, done="not written; MARCXML can hold it", kind="too large for ISO 2709")
        return
    if new:
        file.write(marcxml.OPENING.encode())
    file.write(marcxml.write(fields, job.report).encode())
    job.report.fault("warning", error.message, done=f"written to {file.name}", kind="too large for ISO 2709")


def traced(stream: BinaryIO, job: Job, card: Format) -> Iterator[tuple[Record, list[Trace]]]:
    """The records of a file, each with what became of its fields."""
    syntax = marcxml if card.name == "marcxml" else iso2709
    for fields in syntax.read(stream, job.report):
        trace: list[Trace] = []
        yield record_of(fields, job.report, trace), trace
