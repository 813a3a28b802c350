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

Read is every ``dc`` element, whatever stands around it: OAI-PMH, SRU, ``records``, nothing; so are ``qualifieddc`` and
what else holds a ``dc:title``, as Europeana's ``record`` does, and what DSpace has of its own. A header that stands
before it gives the record's number. What is no plain element stays on the record as it was found, and is reported. What
would be written in other words than it was found in stays too, without a word: read and written again, every element
comes back with its language and its text.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from itertools import chain
from operator import attrgetter
from typing import Any, BinaryIO, NamedTuple, cast

from msgspec.structs import replace

from bibld.crosswalk import Field, Pair, Row, derived, mark, one, pair, row
from bibld.crosswalk.draft import Trace
from bibld.crosswalk.engine import Crosswalk
from bibld.crosswalk.writing import Writing, Written
from bibld.errors import StreamError
from bibld.formats import Format, Job
from bibld.formats._harvest import OAI, is_deleted, tell_around, tell_header
from bibld.formats._markup import clean, escape, escape_attribute, parting, spoken
from bibld.formats._places import with_details
from bibld.formats._unmarked import unmarked
from bibld.formats._windows import put_right
from bibld.formats._xml import MALFORMED, Element, elements, tell_too_deep
from bibld.formats._xml_bytes import TAG
from bibld.formats.dublincore.elements import (
    ELEMENTS,
    LOSSY,
    as_made,
    in_its_source,
    issued_with_host,
    placed_in_host,
    settled,
    without_cited,
)
from bibld.formats.dublincore.elements.order import TOGETHER, Unit, in_turn, main_first, units
from bibld.formats.dublincore.in_elements import ETDMS, in_one_text
from bibld.formats.dublincore.judgement import one_line, without_blanks
from bibld.formats.dublincore.refinements import DSPACE, REFINED, REFINEMENTS, rows
from bibld.model import Admin, Leftover, Link, Record
from bibld.report import Fault, Loss, Report
from bibld.settings import DEFAULTS, Settings

__all__ = ["CROSSWALK", "parse", "read", "record_of", "spell", "traced", "write", "written"]

OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/"
_DC = "http://purl.org/dc/elements/1.1/"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_XML = "http://www.w3.org/XML/1998/namespace"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_XOAI = "http://www.lyncode.com/xoai"
_PREFIXES = {
    "dc": _DC, "dcterms": "http://purl.org/dc/terms/", "oai": OAI, "xsi": _XSI, "xoai": _XOAI,
    "dim": "http://www.dspace.org/xmlns/dspace/dim", "rdf": _RDF, "etdms": ETDMS[0],
    "uketdterms": "http://naca.central.cranfield.ac.uk/ethos-oai/terms/", "edm": "http://www.europeana.eu/schemas/edm/",
    "bibo": "http://purl.org/ontology/bibo/",
}  # fmt: skip
_PREFIX_OF = {space: prefix for prefix, space in _PREFIXES.items()} | dict.fromkeys(ETDMS, "etdms")
# What Europeana had before its model has the same names in it.
_PREFIX_OF |= dict.fromkeys(("http://www.europeana.eu/schemas/ese/", "http://www.europeana.eu/schemas/ese"), "edm")
_NAMES = frozenset(element.name for element in ELEMENTS)
_KNOWN = {found.name.partition(":")[2].lower(): found.name for found in (*REFINEMENTS, *DSPACE)} | {
    name: name for name in _NAMES
}
# Dublin Core 1.0, and what is in no namespace, or in the wrapper's: by their names they are meant.
_OURS = frozenset((_DC, "http://purl.org/dc/elements/1.0/", OAI_DC, ""))
_WRAPPERS = frozenset(("dc", "dc-record", "qualifieddc", "simpledc", "dcterms", "dim", "dublin_core"))
_TERMS = (_DC, _PREFIXES["dcterms"])

_START = (
    f'<oai_dc:dc xmlns:oai_dc="{OAI_DC}" xmlns:dc="{_DC}" xmlns:xsi="{_XSI}"'
    f' xsi:schemaLocation="{OAI_DC} http://www.openarchives.org/OAI/2.0/oai_dc.xsd"'
)
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_OPENING = "<records>\n"
_CLOSING = "</records>\n"


# Elements ↔ Fields


def _code(tag: str) -> str:
    """``{http://purl.org/dc/elements/1.1/}title`` → ``title``; what is not of the fifteen keeps a
    prefix or its namespace.

    What refines one of these is known by its name in theirs, too: ``dc:alternative``, ``dc:date.issued``.
    """
    space, local = _name(tag)
    if space in _OURS and (known := _KNOWN.get(local.lower())) is not None:
        return known
    prefix = _PREFIX_OF.get(space)
    return f"{prefix}:{local}" if prefix else f"{{{space}}}{local}"


@lru_cache(maxsize=1024)
def _name(tag: str) -> tuple[str, str]:
    """Namespace and local name; of Dublin Core's namespaces there are more spellings than one."""
    space, _, local = tag[1:].rpartition("}") if tag[0] == "{" else ("", "", tag)
    if (found := _DUBLIN_CORE.fullmatch(space)) is not None:
        space = f"http://purl.org/dc/{found[1]}/"
    return space, local.rpartition(":")[2]


_DUBLIN_CORE = re.compile(r"https?://(?:www\.)?purl\.org/dc/([a-z]+(?:/1\.[01])?)/?")


def _attribute(name: str) -> str:
    space, _, local = name[1:].rpartition("}") if name[0] == "{" else ("", "", name)
    if space == _XML or local == "xml:lang":
        return f"@xml:{local.removeprefix('xml:')}"
    prefix = _PREFIX_OF.get(space)
    return f"@{prefix}:{local}" if prefix else f"@{{{space}}}{local}" if space else f"@{local}"


def _text(element: Element, inside: list[str]) -> str:
    """All text in an element; ``inside`` gathers the names of elements in it, which none should have."""
    parts = [element.text or ""]
    for child in element:
        inside.append(child.tag.rpartition("}")[2])
        parts += [beside := parting(child.tag), _text(child, inside), beside, child.tail or ""]
    return "".join(parts)


def _flat(element: Element, where: str, report: Report) -> str:
    inside: list[str] = []
    text = _text(element, inside)
    if inside:
        report.fault("warning", f"elements inside {where}: {', '.join(dict.fromkeys(inside))}", done="read as text",
                     path=where, kind="elements inside an element of oai_dc")  # fmt: skip
        text = spoken(text)
    return text


def _value(element: Element, name: str, value: str) -> str:
    """An attribute's value; where it is a name under a prefix (xsi:type), under ours."""
    prefix, colon, local = value.rpartition(":")
    space = cast("Any", element).nsmap.get(prefix or None) if name == f"{{{_XSI}}}type" else None
    known = _PREFIX_OF.get(space or "")
    return f"{known}:{local}" if known and colon else value


def _attributes(element: Element) -> tuple[tuple[str, str], ...]:
    return tuple((_attribute(name), _value(element, name, value)) for name, value in element.items())


def _fields(element: Element, report: Report) -> Iterator[Field]:
    stray = [element.text or ""]
    for child in element:
        stray.append(child.tail or "")
        where = _code(child.tag)
        apart = in_one_text(child, where) if len(child) else None
        text = apart[0] if apart is not None else _flat(child, where, report)
        attributes = _attributes(child)
        if not any(name == "@xml:lang" for name, _ in attributes):  # Finna, OPUS and others have it in no namespace
            attributes = tuple(("@xml:lang" if name == "@lang" else name, value) for name, value in attributes)
        if where == "contributor":
            role = next((item for item in attributes if item[0] in ("@role", "@etdms:role")), ("", ""))
            if (known := _KNOWN.get(f"contributor.{role[1]}")) is not None:
                where, attributes = known, tuple(item for item in attributes if item != role)
        yield Field(where, (*attributes, ("", text)))
        for part, said in apart[1] if apart is not None else ():
            code = _code(part.tag)
            if code in CROSSWALK.by_where:  # a title in a creator is the person's, and his number is not the record's
                code = f"{{}}{where.rpartition(':')[2]}.{_name(part.tag)[1]}"
            yield Field(code, (*_attributes(part), ("", said)))
    yield from _between(stray)


def _between(texts: list[str]) -> Iterator[Field]:
    """What stands between the elements of a description."""
    if between := " ".join(" ".join(texts).split()):
        yield Field("text()", (("", between),))


def _header(element: Element) -> list[Field]:
    """What OAI-PMH says of a record before the record itself: its number, its date, its sets."""
    said = [(str(part.tag).rpartition("}")[2], (part.text or "").strip()) for part in element]
    return [Field(f"oai:{name}", (("", text),)) for name, text in said if text and name in _HEADER]


_HEADER = ("identifier", "datestamp", "setSpec")


def _xoai(element: Element, above: tuple[str, ...] = ()) -> Iterator[Field]:
    """DSpace's own envelope: elements within elements, the qualifier below the element and the language below both.

    ``dc/contributor/author/en_US`` → ``dim:contributor.author`` in en-US; a bitstream of a bundle → ``dim:bitstream``.
    """
    path = (*above, element.get("name") or "")
    fields = [child for child in element if child.tag == f"{{{_XOAI}}}field"]
    if path[-1] == "bitstream":
        parts = tuple((f"@{field.get('name')}", field.text or "") for field in fields)
        yield Field("dim:bitstream", (*parts, ("", "")))
        fields = []
    bundle = next((field.text or "" for field in fields if path[:-1] == ("bundles",)), "")
    for field in [] if bundle else fields:
        if path[0] in ("dc", "thesis") and len(path) > 2:
            name = ".".join(path[1:-1])
            lang = (("@xml:lang", path[-1].replace("_", "-")),) if path[-1] != "none" else ()
            where = f"xoai:thesis.{name}" if path[0] != "dc" else name if name in _NAMES else f"dim:{name}"
            yield Field(where, (*lang, ("", field.text or "")))
        else:
            yield Field(f"xoai:{'.'.join((*path, field.get('name') or ''))}", (("", field.text or ""),))
    for child in element:
        if child.tag == f"{{{_XOAI}}}element":
            for found in _xoai(child, path):
                yield found._replace(parts=(("@bundle", bundle), *found.parts)) if bundle else found


def _dim(element: Element, report: Report) -> Iterator[Field]:
    """DSpace's intermediate format, and that of its archives: one field after the other, element and
    qualifier in attributes.

    ``<dim:field mdschema="dc" element="date" qualifier="issued">2011</dim:field>``; in the ``dublin_core`` of an
    archive ``<dcvalue element="title" qualifier="none" language="pt_BR">Um estudo</dcvalue>``.
    """
    for field in element:
        schema = field.get("mdschema") or element.get("schema") or "dc"
        lang = (field.get("lang") or field.get("language") or "").replace("_", "-")
        name = ".".join(part for part in (field.get("element"), field.get("qualifier")) if part and part != "none")
        where = f"xoai:{schema}.{name}" if schema != "dc" else name if name in _NAMES else f"dim:{name}"
        others = (item for item in _attributes(field) if item[0] not in _OF_DIM)
        yield Field(where, (*((("@xml:lang", lang),) if lang else ()), *others, ("", _flat(field, where, report))))
    yield from _between([element.text or "", *(field.tail or "" for field in element)])


_OF_DIM = ("@mdschema", "@element", "@qualifier", "@lang", "@language")


_ASIDE = ("header", "resumptionToken", "error", "metadata", *sorted(_WRAPPERS - {"dc"}))
_SAY_SO = frozenset(("header", "resumptionToken", "error", *_WRAPPERS))
"""What is a description, or is reported by itself where it is none."""
_DECLARES = re.compile(rb"""xmlns:([\w.-]+)\s*=\s*["']https?://purl\.org/dc/(?:elements/1\.[01]|terms)/["']""")


def _aside(head: bytes) -> tuple[str, ...]:
    """What is looked at besides ``dc``;
    where the first ``dc:title`` is in nothing that is known, also what it is in.
    """
    prefixes = {*_DECLARES.findall(head)}
    around: list[str] = []
    begun = head.find(b"<!--", head.rfind(b"-->") + 1)  # a comment that goes on behind the head
    for tag in TAG.finditer(head, 0, begun if begun >= 0 else len(head)) if prefixes else ():
        prefix, _, name = (tag["name"] or b"").rpartition(b":")
        if tag["end"]:
            del around[-1:]
        elif prefix in prefixes and name == b"title":
            return _ASIDE if {"dc", "RDF", *_ASIDE}.intersection(around) else (*_ASIDE, *around[-1:])
        elif name and not tag["empty"]:
            around.append(name.decode("utf-8", "replace"))
    return _ASIDE


def _records(stream: BinaryIO, report: Report) -> Iterator[list[Field]]:
    """The Fields of every record in a stream; the report is at the record while it is read."""
    number = 0
    lost = report.faults["error", MALFORMED]
    header: list[Field] = []
    report.at(1)  # what breaks before it is read, is the record that comes next
    for element in elements(stream, {"dc"}, report, OAI_DC, nests={"metadata"}, also=_aside, own=_TERMS):
        space, local = _name(element.tag)
        before = number
        put_right(element, report)
        if local in ("resumptionToken", "error"):
            tell_around(element, report)
        elif local == "header" and space in (OAI, ""):
            _unused(header, report)
            tell_around(element, report)
            header = [] if is_deleted(element) else _header(element)
        for found in _described(element, report):
            number += 1
            report.at(number + report.faults["error", MALFORMED] - lost)
            try:
                fields = list(found)
            except RecursionError:
                tell_too_deep(element, report)
            else:
                yield [*header, *fields]
            header = []
        if number == before and not header and local not in _SAY_SO:
            report.fault("warning", f"no description in Dublin Core in this <{local}>", done="no record is made of it")
        report.at(number + report.faults["error", MALFORMED] - lost + 1)
    report.at(0)
    _unused(header, report)


def _described(element: Element, report: Report) -> Iterator[Iterator[Field]]:
    """The descriptions that an element is or holds, each as its Fields:
    whatever holds elements of Dublin Core is one.
    """
    space, local = _name(element.tag)
    inside = [_name(child.tag) for child in element]
    if local == "metadata" and space == _XOAI:
        yield (field for child in element for field in _xoai(child))
    elif space == _PREFIXES["dim"] or local == "dublin_core":
        yield _dim(element, report)
    elif local in _WRAPPERS or any(home in _TERMS and name not in _WRAPPERS for home, name in inside):
        parent = cast("Any", element).getparent()
        if parent is None or _name(parent.tag)[1] != "about":
            about = element.get(f"{{{_RDF}}}about")
            yield iter([*([Field("identifier", (("", about),))] if about else []), *_fields(element, report)])
        else:
            report.fault("warning", "a description inside <about> is of another description, not of a resource",
                         done="not read", kind="about")  # fmt: skip
    elif local == "metadata" or (local == "RDF" and space == _RDF):
        for child in element:
            yield from _described(child, report)


def _unused(header: list[Field], report: Report) -> None:
    """A header without a record: a list of headers, or records in another format."""
    if header:
        number = next((field.first("") for field in header if field.where == "oai:identifier"), "")
        tell_header(number, "has no description in Dublin Core here", report)


def _element(field: Field, report: Report | None = None) -> str:
    """One element; with a report its attributes are those that oai_dc has."""
    space, _, local = field.where[1:].rpartition("}") if field.where[:1] == "{" else ("", "", field.where)
    name = local if ":" in local else f"dc:{local}" if local in _NAMES else local
    declared = f' xmlns="{escape_attribute(space)}"' if space else ""
    text = "".join(value for code, value in field.parts if code == "")
    attributes = ""
    for index, (code, value) in enumerate(field.parts):
        if not code.startswith("@"):
            continue
        if report is not None and not (code == "@xml:lang" and _LANG.fullmatch(value)):
            reason = "oai_dc has xml:lang and no other attribute"
            report.lose("dropped", f"{field.where}{code}", reason, value, "oai_dc")
        elif code.startswith("@{"):
            space, _, local = code[2:].rpartition("}")
            attributes += f' xmlns:n{index}="{escape_attribute(space)}" n{index}:{local}="{escape_attribute(value)}"'
        else:
            attributes += f' {code[1:]}="{escape_attribute(value)}"'
    return f"<{name}{declared}{attributes}>{escape(text)}</{name}>"


_LANG = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")


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

_FIFTEEN = tuple(
    pair(element.name, element.read, element.write, slots=element.slots, eg=element.eg, quiet=True)
    for element in ELEMENTS
)
TABLE: tuple[Row | Pair, ...] = (
    *_FIFTEEN,
    *rows(),
    row("dim:bitstream", "links", Link, mark("@bundle", "ORIGINAL"), one("@url", "uri"), one("@name", "label"),
        one("@format", "media_type"), derived(""), only="read",
        eg='<dim:bitstream bundle="ORIGINAL" name="a.pdf" format="application/pdf" url="http://a.example/a.pdf"></dim:bitstream>'),
    # OAI-PMH's header is the envelope's, not oai_dc's: understood, and not written.
    row("oai:identifier", "id", str, one("", ""), only="read", eg="<oai:identifier>oai:arXiv.org:hep-th/0001001</oai:identifier>"),
    row("oai:datestamp", "admin", Admin, one("", "changed"), only="read", eg="<oai:datestamp>2004-06-22T19:46:16Z</oai:datestamp>"),
)  # fmt: skip

CROSSWALK = Crosswalk("oai_dc", TABLE, lossy=LOSSY, spell=spell, parse=parse)
"""The table made ready."""
_WRITTEN = Crosswalk("oai_dc", _FIFTEEN, lossy=LOSSY, spell=spell, parse=parse)
"""What of it is written."""


class _Alone(NamedTuple):
    """What is written of what fields say, if they are all there is,
    and what of it no element says in our words: the paths and the texts of that.
    """

    fields: tuple[Field, ...]
    lost: tuple[tuple[str, str], ...]


@lru_cache(maxsize=8192)
def _alone(unit: Unit) -> _Alone:
    """What would become of these fields alone."""
    lost: list[tuple[str, str]] = []
    report = Report(lambda said: lost.append((said.path, said.value)) if isinstance(said, Loss) else None)
    read = CROSSWALK.read(in_turn(unit) if len(unit) > 1 else unit, Report())
    record = unmarked(in_its_source(replace(read, leftovers=())))
    # As Crosswalk.write does it, which for so little takes three times as long.
    writing = Writing(record, DEFAULTS, report, _WRITTEN.name)
    said = frozenset(slot for slot, values in zip(_SAID, _of_said(record), strict=True) if values)
    fields = tuple([field for slots, write in _WRITERS if not said.isdisjoint(slots) for field in write(writing)])
    return _Alone(fields, tuple(lost))


_WRITERS = tuple((frozenset(element.slots.split()), element.write) for element in ELEMENTS)
"""The slots that an element speaks for, and what writes it."""
_SAID = tuple(sorted(frozenset().union(*(slots for slots, _ in _WRITERS))))
_of_said = attrgetter(*_SAID)


def _form(fields: list[Field], record: Record) -> Iterator[Leftover]:
    """The elements that would not be written as they were found: in other words, once for twice, or as several."""
    # Of elements that tell of each other the order counts, so that those of which a part was taken stand here, too.
    left = Counter(
        (found.path, found.value)
        for found in record.leftovers
        if found.path not in TOGETHER or found.reason != "no part"
    )
    times = Counter(fields)
    ours = [*units(field for field in fields if field.where in _NAMES or _is_header(field.where))]
    again = {unit: _alone(unit).fields for unit in ours}
    changed = {unit for unit in ours if again[unit] != unit and (again[unit] or unit[0].where in _NAMES)}
    said = {other for unit in changed for other in again[unit]}
    for unit in ours:
        if unit in changed or not said.isdisjoint(unit) or any(times[field] > 1 for field in unit):
            for field in unit:
                text = spell(field)
                if left[field.where, text] <= 0:
                    yield Leftover(CROSSWALK.name, field.where, text, "form")
                left[field.where, text] -= 1


def record_of(
    fields: Iterable[Field], report: Report, trace: list[Trace] | None = None, *, as_found: bool = True
) -> Record:
    """The record that a ``dc`` element's fields describe, with what follows from them together.

    Where it is not to be written ``as_found``, it need not hold what its elements looked like, which takes longer to
    tell than what they say.
    """
    fields = main_first(list(fields))
    record = CROSSWALK.read(in_turn(fields), report, trace)
    if (as_found or _is_told_by_form(record)) and (form := (*_form(fields, record),)):
        record = replace(record, leftovers=(*record.leftovers, *form))
    record = settled(record)
    return record if any(field.where in _OF_ISSUE for field in fields) else as_made(record)


_OF_ISSUE = frozenset(("dcterms:issued", "dim:date.issued"))
"""What says of a date that it is that of issue, as dc:date does not."""


def _is_told_by_form(record: Record) -> bool:
    """Whether what its elements looked like tells something of the record: what its one date is of (settled)."""
    return len(record.dates) == 1 and record.dates[0].kind != "issued"


def written(record: Record, report: Report, settings: Settings) -> list[Written]:
    """A record's fields, each with the row that made it: the fifteen elements and no others, as they were found once.

    What was found in another element, as qualified Dublin Core has them, is written in our words; where there are none,
    it says what the element does that it refines.
    """
    mine = [left for left in record.leftovers if _is_ours(left)]
    rest = tuple(left for left in record.leftovers if not _is_ours(left))
    for left in mine:
        if left.reason != "form" and left.path not in _NAMES and not _is_header(left.path):
            report.lose("dropped", left.path, FIFTEEN, left.value, CROSSWALK.name)
    partly = {_parsed(left.value) for left in mine if left.path == "publisher" and left.reason != "form"}
    mine = [
        left
        for left in mine
        if _is_header(left.path) or (left.path in _NAMES and (left.path not in TOGETHER or left.reason == "form"))
    ]
    said = unmarked(issued_with_host(with_details(placed_in_host(replace(record, leftovers=rest)))))
    if citing := [left.value for left in mine if left.reason == "form" and left.path in _CITING]:
        cited = {one_line(_parsed(value).first("") or "") for value in citing}
        said = without_cited(said, cited | {*map(without_blanks, cited)})
    lost: list[Loss | Fault] = []
    found = _WRITTEN.write(said, Report(lost.append) if mine else report, settings)
    kept: list[Written] = []
    for item in _as_found(found, mine, partly, report) if mine else found:
        if item.field.where in _NAMES:
            kept.append(item)
        elif (element := REFINED.get(item.field.where)) is not None:
            kept.append(item.with_field(item.field._replace(where=element)))
        else:
            report.lose("dropped", item.field.where, FIFTEEN, spell(item.field), CROSSWALK.name)
    _tell(lost, [item.field for item in kept], report)
    return kept


_CITING = ("identifier", "source")
"""Elements that may be the citation of the resource, and come back as one: in our words it is a description."""


def _tell(lost: Iterable[Loss | Fault], kept: Iterable[Field], report: Report) -> None:
    """Report what was lost in our words, but for what the elements say that are kept as they were found.

    In what a table writes there are no faults: elements have no codes that could be wrong.
    """
    if lost := [loss for loss in lost if isinstance(loss, Loss)]:
        known = Counter(chain.from_iterable(_alone(unit).lost for unit in units(kept)))
        imprints = tuple(field.first("") or "" for field in kept if field.where == "publisher")
        for loss in lost:
            if loss.path == "provisions.date" and any(text.endswith(loss.value) for text in imprints):
                continue
            if known[loss.path, loss.value] > 0:
                known[loss.path, loss.value] -= 1
            else:
                report.lose(loss.outcome, loss.path, loss.reason, loss.value, loss.target)


FIFTEEN = "oai_dc has the fifteen elements only"


def _is_ours(left: Leftover) -> bool:
    """Whether an element was understood, and kept for what it has besides."""
    return left.format == CROSSWALK.name and left.reason not in ("no row", "malformed")


def _is_header(path: str) -> bool:
    """Whether it is of the header of OAI-PMH, which says nothing that an element would say."""
    return path.startswith("oai:")


def _as_found(
    found: list[Written], mine: list[Leftover], partly: Collection[Field], report: Report
) -> Iterator[Written]:
    """The elements as they were found, in the place of those that say the same in our words; some of them are of a
    publisher of which only a part was taken.
    """
    spaced = [_spaced_once(item.field) for item in found]
    said = {*(item.field for item in found), *spaced}
    covered: dict[Field, list[Field]] = {}
    alone: list[Field] = []
    reasons = {_parsed(left.value): left for left in reversed(mine)}
    for unit in units(_parsed(left.value) for left in mine):
        again = _alone(unit).fields
        if not said.issuperset(again):  # another format may have made one space of two
            again = (*map(_spaced_once, again),)
        if not said.issuperset(again) and any(field.where == "publisher" for field in unit):
            again = _without_date(again, said, whole=not any(field in partly for field in unit))
        if not said.issuperset(again):
            for left, field in ((reasons[field], field) for field in unit):
                if left.reason != "form" or field in partly:
                    report.lose(
                        "dropped", left.path, "the record no longer says what this element said", left.value, "oai_dc"
                    )
        elif again:
            covered.setdefault(again[0], []).extend(unit)
            for other in again[1:]:
                covered.setdefault(other, [])
        else:
            alone += unit
    for item, once in zip(found, spaced, strict=True):
        same = item.field if item.field in covered else once
        if same not in covered:
            yield item
        for field in covered.get(same, ()):
            yield item._replace(field=field)
    yield from (Written(field, None, "leftovers", -1) for field in alone)


def _without_date(fields: Iterable[Field], said: Collection[Field], *, whole: bool) -> tuple[Field, ...]:
    """What a publisher says without the year behind it, if that was not taken, as a date tells of another, or if one
    says it in more detail, ``1806-01-01T00:00:00Z``, or has the year of its day.
    """
    dates = tuple(field.first("") or "" for field in said if field.where == "date")

    def is_told(date: str) -> bool:
        return any(other.startswith(date) or date.startswith((f"{other}-", f"{other}/")) for other in dates)

    return tuple(field for field in fields if field.where != "date" or (whole and not is_told(field.first("") or "")))


def _spaced_once(field: Field) -> Field:
    """A field with single spaces between its words."""
    return field._replace(parts=tuple([(code, one_line(value)) for code, value in field.parts]))


_parsed = lru_cache(maxsize=8192)(parse)


def _document(record: Record, job: Job) -> str:
    body = [f"  {_element(item.field, job.report)}\n" for item in written(record, job.report, job.settings)]
    return clean(f"{_START}>\n{''.join(body)}</oai_dc:dc>\n" if body else f"{_START}/>\n", job.report)


def read(stream: BinaryIO, job: Job, _card: Format, *, as_found: bool = True) -> Iterator[Record]:
    """The records of a file, whatever it is wrapped in."""
    for fields in _records(stream, job.report):
        record = record_of(fields, job.report, as_found=as_found)
        job.report.at(job.report.position, record.id)
        yield record


def read_for(target: Format, stream: BinaryIO, job: Job, card: Format) -> Iterator[Record]:
    """The same for another format: what the elements looked like is told to one that has a place for it."""
    return read(stream, job, card, as_found=target.keeps(card))


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
        job.report.writes(number, record.id)
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
