"""Records as the types that other Python programs hold: ``pymarc.Record`` and ``rdflib.Graph``.

::

    marc = to_pymarc(record)
    marc["245"]["a"]                        # 'Duty of Care :'
    graph = to_graph(record)
    record == next(from_graph(graph))       # True
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from bibld.crosswalk import Field
from bibld.crosswalk.line import line_of
from bibld.formats import Job, get
from bibld.model import Record
from bibld.report import Report
from bibld.settings import DEFAULTS, Settings

if TYPE_CHECKING:
    import pymarc
    import rdflib

__all__ = ["from_graph", "from_pymarc", "to_graph", "to_pymarc"]


def to_pymarc(record: Record, *, settings: Settings = DEFAULTS, report: Report | None = None) -> pymarc.Record:
    """The record as a MARC record of pymarc's, in Unicode; what MARC cannot hold is in the report."""
    import pymarc

    from bibld.formats.marc21.field import coded
    from bibld.formats.marc21.records import fields_of

    marc = pymarc.Record(force_utf8=True)
    for field in fields_of(record, report or Report(), settings):
        if field.where == "LDR":
            marc.leader = pymarc.Leader(field.first(""))
        elif field.where < "010":
            marc.fields.append(pymarc.Field(tag=field.where, data=field.first("")))
        else:
            field = coded(line_of(field.where, field.parts))
            subfields = [pymarc.Subfield(code, value) for code, value in field.parts if len(code) == 1]
            indicators = pymarc.Indicators(field.first("ind1"), field.first("ind2"))
            marc.fields.append(pymarc.Field(tag=field.where, indicators=indicators, subfields=subfields))
    return marc


def from_pymarc(marc: pymarc.Record, *, report: Report | None = None) -> Record:
    """The record that a MARC record of pymarc's describes; what no rule takes stays on it as leftovers."""
    from bibld.formats.marc21.records import record_of
    from bibld.formats.marc21.syntax import READ, put_right

    fields = [Field("LDR", (("", str(marc.leader)),))]
    for field in marc.fields:
        if field.control_field:
            fields.append(Field(field.tag, (("", field.data or ""),)))
        else:
            first, second = field.indicators or (" ", " ")
            subfields = ((part.code, part.value or "") for part in field.subfields)
            fields.append(Field(field.tag, (("ind1", first), ("ind2", second), *subfields)))
    report = report or Report()
    return record_of(put_right(fields, report, READ), report)  # a program may have put anything in it


def to_graph(records: Record | Iterable[Record], *, settings: Settings = DEFAULTS) -> rdflib.Graph:
    """One record, or several, as a graph of rdflib's, which writes our terms with our prefixes.

    >>> "bibld:Record" in to_graph(Record(id="1")).serialize()
    True
    """
    import rdflib

    from bibld.vocabulary import PREFIXES

    several = [records] if isinstance(records, Record) else records
    text = io.BytesIO()
    get("ntriples").write(several, text, Job(settings=settings))
    graph = rdflib.Graph()
    graph.parse(data=text.getvalue(), format="nt")
    for prefix, space in PREFIXES.items():
        graph.bind(prefix, space)
    return graph


def from_graph(graph: rdflib.Graph, *, report: Report | None = None) -> Iterator[Record]:
    """The records that a graph of rdflib's describes."""
    text = graph.serialize(format="nt", encoding="utf-8")
    return get("ntriples").read(io.BytesIO(text), Job(report))
