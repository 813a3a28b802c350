"""Files of MARC ↔ records: the syntax, the table, and what has to be settled between the table's rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import BinaryIO, NamedTuple

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.engine import LATER, Trace, Written
from bibld.errors import RecordError
from bibld.formats import Format, Job
from bibld.formats.marc21 import iso2709, marcjson, marcxml, mrk
from bibld.formats.marc21.linked import link, spell, unlink
from bibld.formats.marc21.mapping import CROSSWALK
from bibld.model import Leftover, Record
from bibld.report import Report
from bibld.settings import Settings

__all__ = ["CROSSWALK", "SYNTAXES", "Syntax", "fields_of", "read", "record_of", "traced", "write", "written"]


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
    viewed = [note.text for note in record.notes if note.kind == "588"]
    links = record.links
    if viewed and links:
        links = (replace(links[0], accessed=viewed[0]), *links[1:])
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
        notes=tuple(note for note in record.notes if note.kind != "588"),
    )


def written(record: Record, report: Report, settings: Settings) -> list[Written]:
    """A record's fields in MARC's order, each with the row that made it."""
    made = CROSSWALK.write(record, report, settings)
    entered = any(item.field.where in ("100", "110", "111") for item in made)
    made = [item._replace(field=_finish(item.field, entered=entered)) for item in made]
    # Control fields first, then by the hundreds as the table has them; what was left over goes where its tag belongs.
    return sorted(made, key=lambda item: _rank(item.field.where))


def _rank(tag: str) -> tuple[int, str]:
    if tag == "LDR":
        return (0, "")
    if tag.startswith("00"):
        return (1, tag)
    return (2, tag) if tag < "600" or tag >= "700" or not tag.isdigit() else (2, "6")


def _finish(field: Field, *, entered: bool) -> Field:
    """What depends on the rest: 245's first indicator on a 1XX, and whether a uniform title is 130 or 240."""
    if field.where == "245" and field.first("ind1") == LATER:
        return _indicators(field, ind1="1" if entered else "0")
    if field.where == "130" and entered:
        return _indicators(Field("240", field.parts), ind1="1", ind2=field.first("ind1"))
    return field


def _indicators(field: Field, **values: str) -> Field:
    return Field(field.where, tuple((code, values.get(code, value)) for code, value in field.parts))


def fields_of(record: Record, report: Report, settings: Settings) -> Sequence[Field]:
    """A record as the fields of a MARC record, ready to be encoded."""
    return list(link(item.field for item in written(record, report, settings)))


class Syntax(NamedTuple):
    """How the Fields of a record are spelled: a file is read as a whole, and written record by record."""

    read: Callable[[BinaryIO, Report], Iterator[tuple[Field, ...]]]
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
    "mrk": Syntax(mrk.read, mrk.write),
}
"""The syntaxes of MARC 21, by the names of their formats."""


def read(stream: BinaryIO, job: Job, card: Format) -> Iterator[Record]:
    """The records of a file of MARC 21, in any syntax."""
    for fields in SYNTAXES[card.name].read(stream, job.report):
        yield record_of(fields, job.report)


def write(records: Iterable[Record], stream: BinaryIO, job: Job, card: Format) -> None:
    """Write records as MARC 21.

    A record that ISO 2709 cannot hold goes to a MARCXML file beside the output, and the report says so.
    """
    syntax = SYNTAXES[card.name]
    stream.write(syntax.opening)
    between = b""
    for number, record in enumerate(records, 1):
        job.report.at(number, record.id)
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
    for file in job.asides.values():
        file.write(_MARCXML.closing)


ASIDE = ".too-large.marcxml"


def _set_aside(fields: Sequence[Field], error: RecordError, job: Job) -> None:
    new = ASIDE not in job.asides
    file = job.aside(ASIDE)
    if file is None:
        job.report.fault("error", error.message, done="not written; MARCXML can hold it", kind="too large for ISO 2709")
        return
    if new:
        file.write(_MARCXML.opening)
    file.write(_MARCXML.write(fields, job.report))
    job.report.fault("warning", error.message, done=f"written to {file.name}", kind="too large for ISO 2709")


def traced(stream: BinaryIO, job: Job, card: Format) -> Iterator[tuple[Record, list[Trace]]]:
    """The records of a file, each with what became of its fields."""
    for fields in SYNTAXES[card.name].read(stream, job.report):
        trace: list[Trace] = []
        yield record_of(fields, job.report, trace), trace
