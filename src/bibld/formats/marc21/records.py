"""Files of MARC ↔ records: the syntax, the table, and what has to be settled between the table's rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.engine import LATER, Trace, Written
from bibld.errors import RecordError
from bibld.formats import Format, Job
from bibld.formats.marc21 import fixed, iso2709, marcxml
from bibld.formats.marc21.linked import link, spell, unlink
from bibld.formats.marc21.mapping import CROSSWALK
from bibld.model import Leftover, Physical, Provision, Record
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
    provisions, physicals = _places(record.provisions), _forms(record.physicals)
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
        provisions=provisions,
        physicals=physicals,
        links=links,
        titles=titles,
        notes=tuple(note for note in record.notes if note.kind != "588"),
    )


def _places(provisions: tuple[Provision, ...]) -> tuple[Provision, ...]:
    """The country of 008 at the first place that is named, and the countries of 044 after it."""
    found = [provision for provision in provisions if provision.function not in ("008", "044")]
    coded = [place for provision in provisions if provision.function in ("008", "044") for place in provision.places]
    if not coded:
        return provisions
    at = next((index for index, provision in enumerate(found) if provision.places), None)
    if at is None:
        return (Provision(tuple(dict.fromkeys(coded))), *found)
    country = next((item.places[0].code for item in provisions if item.function == "008"), "")
    first, *others = found[at].places
    places = [replace(first, code=country), *others]
    places += [place for place in dict.fromkeys(coded) if place.code != country or place.authority]
    found[at] = replace(found[at], places=tuple(places))
    return tuple(found)


def _forms(physicals: tuple[Physical, ...]) -> tuple[Physical, ...]:
    """The forms of 006-008 with the first description there is."""
    coded = next((physical for physical in physicals if physical.media == "coded"), None)
    if coded is None:
        return physicals
    described = [physical for physical in physicals if physical is not coded]
    first = described[0] if described else Physical()
    first = replace(first, forms=(*first.forms, *coded.forms), qualities=coded.qualities, origins=coded.origins,
                    formats=(*first.formats, *coded.formats))  # fmt: skip
    return (first, *described[1:])


def written(record: Record, report: Report, settings: Settings) -> list[Written]:
    """A record's fields in MARC's order, each with the row that made it."""
    made = CROSSWALK.write(record, report, settings)
    entered = any(item.field.where in ("100", "110", "111") for item in made)
    made = [item._replace(field=_finish(item.field, entered=entered)) for item in _unsaid(record, made)]
    # Control fields first, then by the hundreds as the table has them; what was left over goes where its tag belongs.
    return sorted(made, key=lambda item: _rank(item.field.where))


def _unsaid(record: Record, made: list[Written]) -> list[Written]:
    """Without the 655 of a genre that a code of 006-008 says: a genre is said twice only where it is there twice."""
    if all(genre.authority != "marcgt" for genre in record.genres):
        return made
    said = fixed.genres_of([item.field for item in made])
    out: list[Written] = []
    for item in made:
        if item.slot == "genres" and item.at >= 0 and (genre := record.genres[item.at]) in said:
            said.discard(genre)
        else:
            out.append(item)
    return out


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
