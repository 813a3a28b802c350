"""oai_dc, the plain exchange view of Dublin Core: fifteen elements, strings only, read and written.

One record is written as an ``oai_dc:dc`` document, which is valid against oai_dc.xsd as it stands. Several stand in a
plain ``records``; each declares its own namespaces and schema, so that it is valid still when it is cut out::

    <records>
    <oai_dc:dc xmlns:oai_dc="…" …>
      <dc:title>Duty of Care: Improving Support for Victims of Crime</dc:title>
    </oai_dc:dc>
    …
    </records>

An OAI-PMH response would be another wrapper, but it says who was asked what and when, and nobody was asked.

Read is every ``dc`` element, whatever stands around it: OAI-PMH, SRU, ``records``, nothing. A header that stands before
it gives the record's number. What is no plain element (``dcterms:…``, an attribute other than xml:lang) stays on the
record as it was found, and is reported.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO, cast

from msgspec.structs import replace

from bibld.crosswalk import Field, Pair, Row, one, pair, row
from bibld.crosswalk.engine import Crosswalk, Trace, Written
from bibld.errors import StreamError
from bibld.formats import Format, Job
from bibld.formats._xml import CHUNK, LIMIT, Element, clean, elements, escape, escape_attribute
from bibld.formats.dublincore.elements import ELEMENTS, LOSSY
from bibld.language import identify, nonfiling
from bibld.model import Admin, Provision, Record
from bibld.report import Report
from bibld.settings import Settings

__all__ = ["CROSSWALK", "parse", "read", "record_of", "spell", "traced", "write", "written"]

OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/"
_DC = "http://purl.org/dc/elements/1.1/"
_OAI = "http://www.openarchives.org/OAI/2.0/"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_XML = "http://www.w3.org/XML/1998/namespace"
_PREFIXES = {"dc": _DC, "dcterms": "http://purl.org/dc/terms/", "oai": _OAI, "xsi": _XSI}
_NAMES = frozenset(element.name for element in ELEMENTS)
# Dublin Core 1.0, and what is in no namespace, or in the wrapper's: by their names they are meant.
_OURS = frozenset((_DC, "http://purl.org/dc/elements/1.0/", OAI_DC, ""))
_WRAPPERS = frozenset(("dc", "qualifieddc", "simpledc"))

_START = (
    f'<oai_dc:dc xmlns:oai_dc="{OAI_DC}" xmlns:dc="{_DC}" xmlns:xsi="{_XSI}"'
    f' xsi:schemaLocation="{OAI_DC} http://www.openarchives.org/OAI/2.0/oai_dc.xsd"'
)
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_OPENING = "<records>\n"
_CLOSING = "</records>\n"


# Elements ↔ Fields


def _code(tag: str) -> str:
    """``{http://purl.org/dc/elements/1.1/}title`` → ``title``; what is not of the fifteen keeps a prefix or its namespace."""
    space, _, local = tag[1:].rpartition("}") if tag[0] == "{" else ("", "", tag.rpartition(":")[2])
    if space in _OURS and local.lower() in _NAMES:
        return local.lower()
    prefix = next((prefix for prefix, known in _PREFIXES.items() if known == space), "")
    return f"{prefix}:{local}" if prefix else f"{{{space}}}{local}"


def _attribute(name: str) -> str:
    space, _, local = name[1:].rpartition("}") if name[0] == "{" else ("", "", name)
    if space == _XML or local == "xml:lang":
        return f"@xml:{local.removeprefix('xml:')}"
    prefix = next((prefix for prefix, known in _PREFIXES.items() if known == space), "")
    return f"@{prefix}:{local}" if prefix else f"@{{{space}}}{local}" if space else f"@{local}"


def _text(element: Element, inside: list[str]) -> str:
    """All text in an element; ``inside`` gathers the names of elements in it, which none should have."""
    parts = [element.text or ""]
    for child in element:
        inside.append(child.tag.rpartition("}")[2])
        parts += [_text(child, inside), child.tail or ""]
    return "".join(parts)


def _fields(element: Element, report: Report) -> Iterator[Field]:
    stray = [element.text or ""]
    for child in element:
        inside: list[str] = []
        text = _text(child, inside)
        stray.append(child.tail or "")
        where = _code(child.tag)
        if inside:
            report.fault(
                "warning",
                f"elements inside {where}: {', '.join(dict.fromkeys(inside))}",
                done="read as text",
                path=where,
                kind="elements inside an element of oai_dc",
            )
        attributes = tuple((_attribute(name), value) for name, value in child.items())
        yield Field(where, (*attributes, ("", text)))
    if between := " ".join(" ".join(stray).split()):
        yield Field("text()", (("", between),))


def _header(element: Element) -> Iterator[Field]:
    """What OAI-PMH says of a record before the record itself: its number, and when its description was last changed."""
    node = cast("Any", element)
    for _ in range(2):
        node = node.getparent()
        if node is None:
            return
        for child in node:
            if child is not element and str(child.tag).rpartition("}")[2] == "header":
                for part in child:
                    name = str(part.tag).rpartition("}")[2]
                    if name in ("identifier", "datestamp") and (part.text or "").strip():
                        yield Field(f"oai:{name}", (("", part.text.strip()),))
                return


class _WholeRecords(io.RawIOBase):
    """A stream that is given out in pieces which end where a record ends, so that its header is at hand with it.

    What reads it takes down all that is closed between one piece and the next; a header would go with it. A piece is
    longer than was asked for, then, and never shorter.
    """

    _END = re.compile(rb"</(?:[^\s<>/:]+:)?(?:dc|qualifieddc|simpledc)\s*>")

    def __init__(self, stream: BinaryIO) -> None:
        self.stream = stream
        self.held = b""

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        data, self.held = self.held, b""
        while len(data) < size and (more := self.stream.read(size - len(data))):
            data += more
        start = max(size - 64, 0)
        while len(data) >= size > 0:
            found = next((match for match in self._END.finditer(data, start) if match.end() >= size), None)
            if found is not None:
                data, self.held = data[: found.end()], data[found.end() :]
                break
            start = max(len(data) - 64, start)
            if len(data) > LIMIT or not (more := self.stream.read(CHUNK)):
                break
            data += more
        return data


def _records(stream: BinaryIO, report: Report) -> Iterator[list[Field]]:
    """The Fields of every record in a stream; the report is at the record while it is read."""
    number = 0
    for element in elements(cast("BinaryIO", _WholeRecords(stream)), _WRAPPERS, report, OAI_DC):
        parent = cast("Any", element).getparent()
        if parent is not None and str(parent.tag).rpartition("}")[2] == "about":
            report.fault(
                "warning",
                "a description inside <about> is of another description, not of a resource",
                done="not read",
                kind="about",
            )
            continue
        number += 1
        report.at(number)
        try:
            yield [*_header(element), *_fields(element, report)]
        except RecursionError:
            report.fault("error", "elements inside elements too deep to follow", done="this record is not read")


def _element(field: Field, report: Report | None = None, *, valid: bool = False) -> str:
    """One element; with ``valid`` its attributes are those that oai_dc has."""
    space, _, local = field.where[1:].rpartition("}") if field.where[:1] == "{" else ("", "", field.where)
    name = local if ":" in local else f"dc:{local}" if local in _NAMES else local
    declared = f' xmlns="{escape_attribute(space)}"' if space else ""
    text = "".join(value for code, value in field.parts if code == "")
    attributes = ""
    for index, (code, value) in enumerate(field.parts):
        if not code.startswith("@"):
            continue
        if valid and not (code == "@xml:lang" and re.fullmatch(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*", value)):
            if report is not None:
                report.lose(
                    "dropped", f"{field.where}{code}", "oai_dc has xml:lang and no other attribute", value, "oai_dc"
                )
            continue
        if code.startswith("@{"):
            space, _, local = code[2:].rpartition("}")
            attributes += f' xmlns:n{index}="{escape_attribute(space)}" n{index}:{local}="{escape_attribute(value)}"'
        else:
            attributes += f' {code[1:]}="{escape_attribute(value)}"'
    return f"<{name}{declared}{attributes}>{escape(text)}</{name}>"


def spell(field: Field) -> str:
    """One element as text, for leftovers and examples: ``<dc:title xml:lang="en">Duty of Care</dc:title>``."""
    return field.first("") if field.where == "text()" else _element(field)


_DECLARED = "".join(f' xmlns:{prefix}="{space}"' for prefix, space in _PREFIXES.items())


def parse(text: str) -> Field:
    """The element again; text alone is what stood between elements."""
    if text.startswith("<"):
        stream = io.BytesIO(
            f'<oai_dc:dc xmlns:oai_dc="{OAI_DC}"{_DECLARED}>{text}</oai_dc:dc>'.encode("utf-8", "replace")
        )
        try:
            for element in elements(stream, {"dc"}, Report()):
                for field in _fields(element, Report()):
                    return field
        except StreamError:
            pass
    return Field("text()", (("", text),))


# Fields ↔ Records

TABLE: tuple[Row | Pair, ...] = (
    *(pair(element.name, element.read, element.write, slots=element.slots, eg=element.eg) for element in ELEMENTS),
    # OAI-PMH's header is the envelope's, not oai_dc's: understood, and not written.
    row("oai:identifier", "id", str, one("", ""), only="read", eg="<oai:identifier>oai:arXiv.org:hep-th/0001001</oai:identifier>"),
    row("oai:datestamp", "admin", Admin, one("", "changed"), only="read", eg="<oai:datestamp>2004-06-22T19:46:16Z</oai:datestamp>"),
)  # fmt: skip

CROSSWALK = Crosswalk("oai_dc", TABLE, lossy=LOSSY, spell=spell, parse=parse)
"""The table made ready."""


def record_of(fields: Iterable[Field], report: Report, trace: list[Trace] | None = None) -> Record:
    """The record that a ``dc`` element's fields describe, with what follows from them together."""
    record = CROSSWALK.read(fields, report, trace)
    # Publisher and date are one statement of publication; they only stand in two elements.
    issued = next((date for date in record.dates if date.kind == "issued"), None)
    if issued is not None:
        stated = record.provisions or (Provision(),)
        text = issued.value + (f"-{'' if issued.end == '9999' else issued.end}" if issued.end else "")
        record = replace(record, provisions=(replace(stated[0], date=text.replace("u", "-")), *stated[1:]))
    if record.physicals and record.physicals[0] == type(record.physicals[0])():
        record = replace(record, physicals=record.physicals[1:])
    if record.titles:
        # How much of a title filing passes over depends on its language.
        spoken = [language.code for language in record.languages]
        told = spoken[0] if len(spoken) == 1 else ""
        titles = tuple(
            replace(title, nonsort=nonfiling(title.title, title.lang or identify(title.title) or told))
            for title in record.titles
        )
        record = replace(record, titles=titles)
    return record


def written(record: Record, report: Report, settings: Settings) -> list[Written]:
    """A record's fields, each with the row that made it: the fifteen elements and no others."""
    found: list[Written] = []
    for item in CROSSWALK.write(record, report, settings):
        if item.field.where in _NAMES:
            found.append(item)
        else:
            report.lose(
                "dropped", item.field.where, "oai_dc has the fifteen elements only", spell(item.field), "oai_dc"
            )
    return found


def _document(record: Record, job: Job) -> str:
    body = [f"  {_element(item.field, job.report, valid=True)}\n" for item in written(record, job.report, job.settings)]
    return clean(f"{_START}>\n{''.join(body)}</oai_dc:dc>\n" if body else f"{_START}/>\n", job.report)


def read(stream: BinaryIO, job: Job, _card: Format) -> Iterator[Record]:
    """The records of a file, whatever it is wrapped in."""
    for fields in _records(stream, job.report):
        record = record_of(fields, job.report)
        job.report.at(job.report.position, record.id)
        yield record


def traced(stream: BinaryIO, job: Job, _card: Format) -> Iterator[tuple[Record, list[Trace]]]:
    """The records of a file, each with what became of its elements."""
    for fields in _records(stream, job.report):
        trace: list[Trace] = []
        yield record_of(fields, job.report, trace), trace


def write(records: Iterable[Record], stream: BinaryIO, job: Job, _card: Format) -> None:
    """Write records: one as a document of its own, several in a wrapper."""
    stream.write(_DECLARATION.encode())
    first = ""  # held back until a second comes, or none
    number = 0
    for number, record in enumerate(records, 1):
        job.report.at(number, record.id)
        text = _document(record, job)
        job.report.written += 1
        if number == 1:
            first = text
            continue
        if number == 2:
            stream.write(f"{_OPENING}{first}".encode())
        stream.write(text.encode())
    if number == 1:
        stream.write(first.encode())
    else:
        stream.write((_OPENING if not number else "").encode())
        stream.write(_CLOSING.encode())
