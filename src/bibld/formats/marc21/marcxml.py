"""MARCXML, MARC21 in the slim schema of the Library of Congress: XML ↔ Field, and no meaning.

In comes a binary stream of XML; out go the Fields of one record after the other, exactly as
:mod:`bibld.formats.marc21.iso2709` gives them; and back again, as text. This room knows elements and attributes, and
no Record.

**Reading** takes any prefix, no namespace, OAI-PMH around the records, a collection or a single record;
MarcXchange (ISO 25577), which has other namespaces, and yaz' TurboMARC, which has tags and codes in the names of
its elements (``<d245 i1="1" i2="0"><sa>``); one record at a time. Files come from strangers: nothing is fetched,
and a file that declares entities is refused before it is parsed. Where the XML breaks, the records before and
after the break are delivered all the same.

**Writing** makes text, not trees, and the text is valid against MARC21slim.xsd whatever the Fields hold.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, BinaryIO, cast
from unicodedata import is_normalized

from bibld.crosswalk import Field
from bibld.crosswalk.line import MARK, Line
from bibld.crosswalk.memory import Worked
from bibld.errors import StreamError
from bibld.formats._encoded_twice import DONE, ENCODED_TWICE, KIND, encoded, put_back
from bibld.formats._encoding import DAMAGED, Recoded, encoding_of_xml, without_bom
from bibld.formats._harvest import OAI, tell_around
from bibld.formats._markup import NO_TEXT, escape, escape_attribute, named
from bibld.formats.marc21.broken_xml import (
    ASIDE,
    LONGEST,
    PROLOG,
    RECORD_TAG,
    SAFE,
    TOO_LONG,
    Piece,
    cause_of,
    complete,
    cut_out,
    declared,
    pieces,
    text_between,
)
from bibld.formats.marc21.field import (
    CODES,
    Findings,
    Sound,
    all_lines,
    coded,
    columns,
    leader,
    without_marks,
)
from bibld.formats.marc21.syntax import (
    MARC,
    Tagged,
    control_field,
    data_field,
    finished,
    leader_of,
    put_right,
    subfield,
    tell_leader,
    tidied,
)
from bibld.report import Level, Report

__all__ = ["CLOSING", "NAMESPACE", "OPENING", "read", "write"]

NAMESPACE = "http://www.loc.gov/MARC21/slim"

TURBO = "http://www.indexdata.com/turbomarc"

OPENING = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    f'<collection xmlns="{NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    f'xsi:schemaLocation="{NAMESPACE} http://www.loc.gov/standards/marcxml/schema/MARC21slim.xsd">\n'
)
"""What stands before the records of a collection."""

CLOSING = "</collection>\n"
"""What stands after them."""

CHUNK = 1 << 18
"""How many bytes are asked of the stream at a time."""

_BEGUN = re.compile(rb"<!--|<\?|<!\[")
_ROOT = re.compile(rb"<[^\s!?/<>]")
_RECORD_END = re.compile(rb"</(?:[^\s<>/:]+:)?r(?:ecord)?\s*>")
_RECORD_END_OR_NONE = re.compile(NO_TEXT + rb"|" + _RECORD_END.pattern)
_END = 1 << 10
"""How long the end of a record may be, so that it is found where it is not whole in one chunk."""
_FIELD = re.compile(r"(?:^|\})(?:leader|controlfield|datafield|l|[cd][0-9A-Za-z]{3})$")

# --- reading

Look = Callable[[Any, int], None]


class _Reading:
    """What has to be remembered from one record to the next."""

    def __init__(self, report: Report, encoding: str, undone: Recoded | None) -> None:
        self.report = report
        self.look: Look | None = None  # who wants to see the element of each record
        self.before = 0  # so many lines stand before the parser's first
        self.encoding = encoding  # of what the parser gets
        self.undone = undone  # what made UTF-8 of it
        self.position = 0
        self.kinds: dict[object, str] = {}
        self.namespaces = {NAMESPACE}
        self.may_be_twice = encoding != "UTF-8"  # whether the text may have been encoded twice

    def as_found(self, raw: bytes) -> bytes:
        """Bytes as they stand in the stream."""
        return raw if self.undone is None else raw.decode().encode(self.undone.encoding.codec, "replace")

    def leave_out(self, cause: str, raw: bytes) -> None:
        """Report a record that cannot be read, with its bytes."""
        self.position += 1
        self.report.at(self.position)
        self.report.fault("error", cause, done="the record was left out", kind="not well-formed",
                          rejected=self.as_found(raw))  # fmt: skip

    def kind(self, name: object) -> str:
        """The local name of an element; nothing for comments and processing instructions."""
        found = self.kinds.get(name)
        if found is None:
            found = self.kinds[name] = name.rpartition("}")[2] if isinstance(name, str) else ""
        return found


def read(stream: BinaryIO, report: Report, look: Look | None = None) -> Iterator[tuple[Field, ...]]:
    """Every record of a stream of MARCXML as its Fields, in order, and in the report what was wrong with it.

    ``<record><leader>00714cam a2200205 a 4500</leader><controlfield tag="001">127428</controlfield>…`` →
    ``(Field("LDR", …), Field("001", (("", "127428"),)), …)``. MARC 21 XML Schema, MARC21slim 1.1. Text is in NFC,
    LDR/09 is ``a``. A field without a tag is left out, a subfield without a code is kept as ``$?``, both with an
    *error* in the report; XML that is not well-formed costs the record in which it breaks, and no other. Where it is an
    entity of HTML's, an ``&`` that is just that, bytes that are no UTF-8 (read as Windows-1252) or a character that XML
    does not allow, it costs none.

    ``look`` is shown the element of each record before its Fields are given, and how many lines stand before its
    parser's first.

    Raises StreamError for a file that declares entities, and for one that holds no MARCXML.
    """
    reading, stream, head = _begun(stream, report)
    reading.look = look
    parser = _parser(reading)
    turbo = TURBO.encode() in head
    buffer = bytearray(head)
    looked = 0  # so much of it holds no end of a record
    lines = 0
    ended = False
    while not ended:
        chunk = stream.read(CHUNK)
        ended = not chunk
        buffer += chunk
        until = len(buffer)
        if not ended:
            # The parser gets whole records only, so that it is known which of them it has read when it stops.
            until = _last_end(buffer, looked)
            looked = 0 if until else max(len(buffer) - _END, 0)
            if not until and len(buffer) > LONGEST:
                raise _refused(TOO_LONG, report)
        piece = bytes(buffer[:until])
        # A reference may be of such a letter, too: what becomes of a record does not depend on those before it.
        reading.may_be_twice = reading.may_be_twice or b"&#" in piece or ENCODED_TWICE.search(piece) is not None
        found, root, cause = _fed(parser, piece, last=ended, turbo=turbo)
        if cause:
            reading.may_be_twice = True  # nobody looks at the pieces any more
            rest = pieces(bytes(buffer), iter(lambda: stream.read(CHUNK), b""), lines)
            yield from _one_by_one(head, rest, reading, cause)
            break
        yield from _events(found, reading)
        if root is not None:
            if reading.kind(root.tag) == "OAI-PMH":
                for answer in root.iter(f"{{{OAI}}}error", f"{{{OAI}}}resumptionToken"):
                    tell_around(answer, report)
            while len(root):
                _tell_beside(root, reading)
                del root[0]
        lines += buffer.count(b"\n", 0, until)
        del buffer[:until]
        if root is not None and not reading.position:
            envelope = reading.kind(root.tag)
            if envelope not in ("collection", "OAI-PMH"):
                break
            if envelope == "OAI-PMH":  # all of its records may be deleted ones
                report.fault("warning", "no MARCXML record in it")
            return
    if reading.undone is not None and reading.undone.damaged:
        report.at(0)
        report.fault("warning", DAMAGED, kind="encoding")
    if not reading.position:
        raise _refused("no MARCXML record in it", report)


def _begun(stream: BinaryIO, report: Report) -> tuple[_Reading, BinaryIO, bytes]:
    """A stream in an encoding that the parser knows, and its bytes up to the root element."""
    head = _head(stream, report)
    encoding, wrong, undo = encoding_of_xml(head)
    undone = None
    if undo is not None:  # so that records can be told apart in the bytes
        undone = Recoded(stream, undo, head)
        stream = cast("BinaryIO", io.BufferedReader(undone, CHUNK))
        head = _head(stream, report)
    if wrong:
        report.fault("warning", f"declared as {wrong}, but it is not", done="read as UTF-8", kind="encoding")
    return _Reading(report, encoding, undone), stream, without_bom(head)


def _parser(reading: _Reading) -> Any:
    from lxml import etree  # late: other formats do without it

    tags = ("{*}record", f"{{{TURBO}}}r")
    try:
        return etree.XMLPullParser(events=("end",), tag=tags, encoding=reading.encoding, **SAFE)
    except LookupError:
        raise _refused(f"the encoding {reading.encoding} is not known", reading.report) from None


def _fed(parser: Any, piece: bytes, *, last: bool, turbo: bool) -> tuple[list[Any], Any, str]:
    """The records that the parser finds in a piece, the root element behind the ``last`` one,
    and why it reads no further.
    """
    from lxml import etree

    try:
        parser.feed(piece)
        root = parser.close() if last else None
        found = [element for _, element in parser.read_events()]
        if len(found) < _ends(piece, turbo=turbo):
            # At some breaks, a bare "&" among them, the parser reads no further, and says so at its end only.
            if not last:
                parser.close()
            return [], None, "not well-formed"
    except etree.XMLSyntaxError as error:
        return [], None, cause_of(error, 0)
    if any(map(_is_inside_another, found)):
        return [], None, "not well-formed: a record inside another"
    return found, root, ""


def _is_inside_another(record: Any) -> bool:
    """Whether a record stands among the fields of one, which lacks its end; XML may be well-formed all the same."""
    above = record.getparent()
    if above is None or above.tag != record.tag:
        return False
    return any(isinstance(child.tag, str) and _FIELD.search(child.tag) for child in record.itersiblings(preceding=True))


def _refused(message: str, report: Report) -> StreamError:
    return StreamError(message, source=report.source or None)


def _head(stream: BinaryIO, report: Report) -> bytes:
    """The bytes up to the root element, and those read with them.

    Entities are how a small file becomes a large one, and how it reaches for other files. MARCXML has no use for them.
    """
    head = b""
    while chunk := stream.read(CHUNK):
        head += chunk
        text = ASIDE.sub(lambda found: b"" if found[0].endswith(b">") else found[0][:4], head.replace(b"\x00", b""))
        begun, root = _BEGUN.search(text), _ROOT.search(text)
        if b"<!ENTITY" in (text[: root.start()] if root else text):
            raise _refused("a document type that declares entities is refused", report)
        if root and not (begun and begun.start() < root.start()):
            return head
        if len(head) > PROLOG:
            break
    if RECORD_TAG.search(head):
        return head  # what stands before it is damaged
    raise _refused("no XML element in it", report)


def _last_end(buffer: bytearray, looked: int) -> int:
    """Where the last record ends of those that do behind ``looked``, and not within a comment; 0 where none does."""
    if b"<!" not in buffer and b"<?" not in buffer:
        return max((found.end() for found in _RECORD_END.finditer(buffer, looked)), default=0)
    ends = _RECORD_END_OR_NONE.finditer(buffer, 0, complete(buffer))
    return max((found.end() for found in ends if found[0].startswith(b"</")), default=0)


def _ends(piece: bytes, *, turbo: bool) -> int:
    """How many records end in a piece: in TurboMARC they have a shorter name, too."""
    if b"<!" in piece or b"<?" in piece:
        piece = _UNREAD.sub(lambda found: found[0] if found.lastindex else b"", piece)
    return sum(turbo or b"record" in found[0] for found in _RECORD_END.finditer(piece))


_UNREAD = re.compile(
    rb"<!--.*?(?:-->|(\Z))"  # <!-- hives -->
    rb"|<!\[CDATA\[.*?(?:\]\]>|(\Z))"  # <![CDATA[hives]]>
    rb"|<\?.*?(?:\?>|(\Z))",  # <?xml version="1.0"?>
    re.DOTALL,
)
"""What looks like an element in these is none; where one does not end, it may only seem to begin."""


def _events(elements: Iterable[Any], reading: _Reading) -> Iterator[tuple[Field, ...]]:
    """The records that the parser has completed; the tree lets go of them."""
    for element in elements:
        if fields := _fields(element, reading):
            yield fields
        element.clear(keep_tail=True)
        above = element.getparent()
        while above is not None and above[0] is not element:
            _tell_beside(above, reading)
            del above[0]


def _tell_beside(above: Any, reading: _Reading) -> None:
    """Report what stands first in a collection, if that is no record, and the text around it."""
    if reading.kind(above.tag) != "collection":
        return  # an envelope says what it has to say
    first, report = above[0], reading.report
    said = [(first.tail or "").strip(), (above.text or "").strip()]
    above.text = None
    report.at(reading.position)
    if reading.kind(first.tag) not in ("", "record", "r"):
        _tell_element(first, report)
    for text in filter(None, said):
        report.lose("dropped", "collection", "text that is in no record", text, "marc21")


def _one_by_one(head: bytes, pieces: Iterable[Piece], reading: _Reading, broken: str) -> Iterator[tuple[Field, ...]]:
    """The rest of a file that is not well-formed: each record cut out of the bytes, and parsed by itself.

    ``broken`` is where and why it is not.
    """
    report = reading.report
    first = RECORD_TAG.search(head)
    spaces = declared(head[: first.start()] if first else b"")
    in_collection = _ENVELOPE.search(head) is None  # one says what it has to say
    found_fault = False
    for piece in pieces:
        if in_collection:
            _tell_between(piece.before, reading)
        if piece.is_rest:
            break
        if piece.lacks:
            cause = f"not well-formed in line {piece.lines + 1}: a record without {piece.lacks}"
            reading.leave_out(cause, piece.raw)
            found_fault = True
            continue
        reading.before = piece.lines
        element, wrong = cut_out(piece, spaces, NAMESPACE, reading.encoding)
        for cause, remedy, kind in wrong:
            report.at(reading.position + 1)
            level: Level = "error" if element is None else "warning"
            rejected = reading.as_found(piece.raw) if element is None else b""
            report.fault(level, cause, done=remedy, kind=kind, rejected=rejected)
            found_fault = True
        if element is None:
            reading.position += 1
        elif fields := _fields(element, reading, piece.raw):
            yield fields
    if piece.lacks == "an end":
        reading.leave_out(f"{broken}; the file ends inside a record", piece.raw)
        return
    if in_collection:
        _tell_between(piece.raw, reading)
    if not found_fault:
        report.at(0)
        known = "what stands before it was read" if piece.lacks else "no record is missing"
        report.fault("warning", broken, done=known, kind="not well-formed")


_ENVELOPE = re.compile(rb"<(?:[^\s<>/:!?]+:)?(?:OAI-PMH|searchRetrieveResponse)\b")


def _tell_between(raw: bytes, reading: _Reading) -> None:
    """Report the text between two records of a collection that is not well-formed."""
    if said := text_between(raw):
        reading.report.at(reading.position)
        reading.report.lose("dropped", "collection", "text that is in no record", said, "marc21")


def _fields(element: Any, reading: _Reading, raw: bytes = b"") -> tuple[Field, ...]:
    """The Fields of one element ``record``; nothing if it is one of another kind, such as OAI-PMH's.

    ``raw`` are its bytes, where they are known.
    """
    notes = Findings()
    said = element.text
    notes.strange = bool(said and not said.isspace()) or not _KINDS_OF_RECORD.issuperset(element.values())
    space = element.tag[1:].partition("}")[0] if element.tag[0] == "{" else ""
    if space == TURBO:
        _spell_out(element)
    if reading.may_be_twice and (times := put_back(element)):
        notes.add("warning", encoded(times), DONE, kind=KIND)
    first, found, is_marc = _found(element, reading, notes)
    if not is_marc and space not in (NAMESPACE, TURBO):
        for header in element if space == OAI else ():
            tell_around(header, reading.report)
        return ()
    reading.position += 1
    report = reading.report
    report.at(reading.position, next(filter(None, (text.strip() for tag, text in found if tag == "001")), ""))
    if space not in reading.namespaces:
        reading.namespaces.add(space)
        _note_namespace(space, notes)
    if reading.look is not None:
        reading.look(element, reading.before)
    fields = finished(first, found, notes)
    if not fields and report.quarantine is not None:
        from lxml import etree

        rejected = reading.as_found(raw or etree.tostring(element, encoding="utf-8", with_tail=False))
        notes[-1] = notes[-1]._replace(rejected=rejected)
    notes.tell(report)
    if notes.strange:
        _tell_strange(element, report)
    return fields


def _found(element: Any, reading: _Reading, notes: Findings) -> tuple[str | None, list[Tagged], bool]:
    """The leader and the fields of a record, and whether there is anything of MARC in it."""
    kinds = reading.kinds
    first: str | None = None
    found: list[Tagged] = []
    is_marc = False
    for child in element:
        name = child.tag
        kind = kinds.get(name)
        if kind is None:
            kind = reading.kind(name)
        if kind == "datafield" or kind == "controlfield":
            is_marc = True
            if field := (_data_field if kind == "datafield" else _control_field)(child, notes):
                found.append(field)
        elif kind == "leader":
            is_marc = True
            if first is None:
                first = leader_of(_text(child, "LDR", notes), notes)
            else:
                tell_leader(_text(child, "LDR", notes), notes)
            notes.strange = notes.strange or len(child.keys()) > 0
        elif kind:
            notes.strange = True
        tail = child.tail
        if tail and not tail.isspace():
            notes.strange = True
    return first, found, is_marc


def _note_namespace(space: str, notes: Findings) -> None:
    """Note another namespace than that of MARCXML: ISO 25577 is the same in its own, TurboMARC in shorter words."""
    known = not space or space == TURBO or space.startswith("info:lc/xmlns/marcxchange")
    cause = f"the namespace is {space}" if space else "no namespace"
    notes.add("note" if known else "warning", cause, "read as MARCXML", kind="another namespace")


_ATTRIBUTES = 3
"""How many a datafield has: a tag and two indicators."""

_KINDS_OF_RECORD = frozenset(("Bibliographic", "MARC21"))
"""What a record says of itself and its leader does, too."""

_STRANGE = f"""
    text()[normalize-space()] | *[local-name()="datafield"]/text()[normalize-space()]
    | *[not(local-name()="datafield" or local-name()="controlfield" or local-name()="leader")]
    | @*[namespace-uri()="" and not({" or ".join(f'.="{kind}"' for kind in sorted(_KINDS_OF_RECORD))})]
    | */@*[namespace-uri()="" and not(name()="tag" or name()="ind1" or name()="ind2" or name()="i1" or name()="i2")]
    | */*/@*[namespace-uri()="" and name()!="code"] | */*/*/descendant-or-self::*/@*
"""
"""What a record of MARCXML has room for in no field: of attributes, what format it is of is told by the leader."""


@lru_cache(maxsize=1)
def _strange() -> Any:
    from lxml import etree

    return etree.XPath(_STRANGE)


def _tell_strange(record: Any, report: Report) -> None:
    """Report what stands in a record and is no field of it: ``<holdings>``, text between the fields, an ``id``."""
    found: Any
    for found in _strange()(record):
        if hasattr(found, "tag"):
            _tell_element(found, report)
            continue
        above = found.getparent()
        if found.is_tail:
            above = above.getparent()
        tag = above.get("tag") or (above.get("code") and above.getparent().get("tag")) or above.tag.rpartition("}")[2]
        if found.is_attribute:
            path, reason = f"{tag}@{found.attrname}", "MARC has no place for this attribute"
        else:
            path, reason = tag, "text that is in no field or subfield"
        report.lose("dropped", path, reason, str(found).strip(), "marc21")


def _tell_element(found: Any, report: Report) -> None:
    texts = (*found.attrib.values(), *found.itertext())
    said = " ".join(text.strip() for text in texts if text.strip())
    report.lose("dropped", found.tag.rpartition("}")[2], "no element of MARCXML", said, "marc21")


def _spell_out(record: Any) -> None:
    """Give the elements of TurboMARC the names and attributes of MARCXML: ``<d245 i1="1">`` is a datafield."""
    for field in record.iterchildren(tag=f"{{{TURBO}}}*"):
        name = field.tag.rpartition("}")[2]
        if name == "l":
            field.tag = "leader"
        elif name[0] in "cd" and len(name) == 4:
            field.tag = "controlfield" if name[0] == "c" else "datafield"
            field.set("tag", name[1:])
            for number in "12":
                if (indicator := field.get(f"i{number}")) is not None:
                    field.set(f"ind{number}", indicator)
            for part in field.iterchildren(tag=f"{{{TURBO}}}*"):
                code = part.tag.rpartition("}")[2]
                if code[0] == "s" and len(code) == 2:
                    part.set("code", code[1])


def _control_field(element: Any, notes: Findings) -> Tagged | None:
    tag = element.get("tag")
    text = element.text or ""
    if len(element.keys()) > 1:
        notes.strange = True
    if len(element) or not (text.isascii() and text.isprintable()):
        text = _text(element, tag or "", notes)
    return control_field(tag, text, notes)


def _data_field(element: Any, notes: Findings) -> Tagged | None:
    tag = element.get("tag")
    text = element.text
    if (text and not text.isspace()) or len(element.keys()) > _ATTRIBUTES:
        notes.strange = True
    parts: list[tuple[str, str]] = []
    for child in element:
        code = child.get("code")
        text = child.text or ""
        tail = child.tail
        if (tail and not tail.isspace()) or len(child.keys()) > 1:
            notes.strange = True
        if code not in CODES or len(child) or not (text.isascii() and text.isprintable()):
            if not isinstance(child.tag, str):
                continue  # a comment
            if code is None or len(child):
                notes.strange = True
            code, text = subfield(tag, code, _text(child, f"{tag}${code}", notes), notes)
        parts.append((code, text))
    return data_field(tag, element.get("ind1"), element.get("ind2"), parts, notes)


def _text(element: Any, path: str, notes: Findings) -> str:
    """The text of an element as it may stand in a field, with what stands in elements inside it."""
    text = element.text or ""
    for child in element:
        if isinstance(child.tag, str):
            notes.add("warning", "an element inside the data", "read as text", path=path)
            text += "".join(child.itertext())
        elif hasattr(child, "name") and not hasattr(child, "target"):
            meant = named(child.name)
            done = f"read as {meant}" if meant else "kept as it is spelled"
            notes.add("warning", f"the entity {child.text} is not declared", done, path=path, kind="undeclared entity")
            text += meant or child.text
        text += child.tail or ""
    return tidied(text, path, notes)


# --- writing

_TAG = re.compile(
    r"00[1-9A-Za-z]"  # 001
    r"|0[1-9A-Z][0-9A-Z]|0[1-9a-z][0-9a-z]"  # 020
    r"|(?!LDR)[1-9A-Z][0-9A-Z]{2}|[1-9a-z][0-9a-z]{2}"  # 245, CAT, and not LDR
)
_XML_CODES = CODES - {*"@|"}
_XML_LEADER = re.compile(r"[0-9 ]{5}[0-9A-Za-z ][0-9A-Za-z][0-9A-Za-z ]{3}22[0-9 ]{5}[0-9A-Za-z ]{3}4500")
_NO_CHARACTER = re.compile("[\ufffe\uffff]")
_NOT_PLAIN = re.compile(r"[\x00-\x1e\x7f-\x9f\ud800-\udfff\ufffe\uffff]")  # the mark of a subfield apart
_GOOD = frozenset("0123456789abcdefghijklmnopqrstuvwxyz ")


def _leader(text: str) -> str:
    """A leader as the schema allows it: a type of record is no blank there."""
    text = leader(text)
    if _XML_LEADER.fullmatch(text):
        return text
    digits = [character if character in "0123456789" else " " for character in text]
    letters = [character if character.isalnum() else " " for character in text]
    kind = letters[6] if letters[6] != " " else "a"
    return "".join((*digits[:5], letters[5], kind, *letters[7:10], "22", *digits[12:17], *letters[17:20], "4500"))


_ALLOWED = MARC._replace(tag=_TAG, indicator=_GOOD, codes=_XML_CODES, leader=_leader, no_character=_NO_CHARACTER)
"""What MARC21slim.xsd and XML 1.0 allow."""


def write(fields: Sequence[Field], report: Report | None = None) -> str:
    """One record as the text of one element ``record``, to stand between ``OPENING`` and ``CLOSING``.

    ``write((Field("LDR", …), Field("001", (("", "127428"),))))`` → ``<record><leader>…``, indented. The text is valid
    against MARC21slim.xsd, whatever comes in: control fields go before data fields, what the schema does not allow in a
    leader, an indicator or a code becomes a blank or ``?``, and a field whose tag it does not allow is left out. Each
    of these is in the report, as are characters that XML 1.0 or MARC has no place for. Raises nothing.
    """
    if straight := _plain_record(fields):
        return straight
    report = Report() if report is None else report
    first, *others = map(coded, put_right(fields, report, _ALLOWED))
    # Control fields go before data fields.
    ordered = sorted(others, key=lambda field: field.where >= "010")
    if ordered != others:
        report.fault("note", "control fields after data fields", done="put before them")
    made = "".join(map(_element, ordered))
    return f"  <record>\n    <leader>{first.text}</leader>\n{made}  </record>\n"


def _element(field: Line) -> str:
    where, text = field.where, field.text
    if where < "010":
        return f"{_controls[where]}{escape(text)}</controlfield>\n"
    _, first, *others = text.split(MARK)
    subfields = [_nexts[said[0]] + escape(said[1:]) for said in others]
    return "".join((_starts[where + text[:4]], escape(first[1:]), *subfields, _ENDS))


_BETWEEN = MARK + MARK
"""What stands between fields that are looked at together; within one it would be a mark with no code behind it."""

_ODD_CODE = re.compile(f"{MARK}[&<>]")


def _plain_record(fields: Sequence[Field]) -> str:
    """A record in which nothing has to be put right; nothing for any other, which is written field by field.

    All its text is looked at together, which costs a tenth of a look at each field.
    """
    if not all_lines(fields):
        return ""
    tags, texts = columns(fields)
    whole = _BETWEEN.join(texts)
    if tags[0] != "LDR" or not _XML_LEADER.fullmatch(texts[0]) or not _is_plain(whole, sound=isinstance(fields, Sound)):
        return ""
    if "&" in whole or "<" in whole or ">" in whole:
        if _ODD_CODE.search(whole):
            return ""
        texts = escape(whole).split(_BETWEEN)
    first = 1
    try:
        while tags[first] < "010":
            first += 1
        control = "".join(
            [f"{_controls[tag]}{text}</controlfield>\n" for tag, text in zip(tags[1:first], texts[1:], strict=False)]
        )
        data = _ENDS.join(
            [_starts[tag + text[:4]] + text[4:] for tag, text in zip(tags[first:], texts[first:], strict=True)]
        )
        head, *others = data.split(MARK)
        subfields = [_nexts[said[0]] + said[1:] for said in others]
    except (LookupError, ValueError):  # no data field, one without subfields, a mark with nothing behind it
        return ""
    if MARK in control:
        return ""
    return "".join(
        (f"  <record>\n    <leader>{texts[0]}</leader>\n", control, head, *subfields, _ENDS, "  </record>\n")
    )


def _is_plain(text: str, *, sound: bool) -> bool:
    """Whether a text has nothing in it, but for the marks of subfields, that MARC or XML has no place for.

    What is ``sound`` has been looked at for MARC.
    """
    if sound:
        return text.isascii() or ("\ufffe" not in text and "\uffff" not in text)
    if text.isascii():
        return text.replace(MARK, "").isprintable()
    return is_normalized("NFC", text) and not _NOT_PLAIN.search(without_marks(text))


_ENDS = "</subfield>\n    </datafield>\n"


def _start(opening: str) -> str:
    r"""The start tags of a data field and of its first subfield, by its tag, its indicators and that subfield's code.

    LookupError where the schema does not allow these: ``"24510\x1fa"``.
    """
    tag, indicators, mark, code = opening[:3], opening[3:5], opening[5:6], opening[6:]
    if tag < "010" or not _TAG.fullmatch(tag) or not _GOOD.issuperset(indicators) or mark != MARK:
        raise LookupError(opening)
    return f'    <datafield tag="{tag}" ind1="{indicators[0]}" ind2="{indicators[1]}">\n{_opening(code)}'


def _next(code: str) -> str:
    """The end tag of a subfield, and the start tag of the next."""
    return f"</subfield>\n{_opening(code)}"


def _opening(code: str) -> str:
    """The start tag of a subfield; LookupError for a code that the schema does not allow."""
    if code not in _XML_CODES:
        raise LookupError(code)
    return f'      <subfield code="{escape_attribute(code)}">'


def _control(tag: str) -> str:
    """The start tag of a control field; LookupError where the schema does not allow it."""
    if tag >= "010" or not _TAG.fullmatch(tag):
        raise LookupError(tag)
    return f'    <controlfield tag="{tag}">'


_controls, _starts, _nexts = Worked(256, _control), Worked(4096, _start), Worked(256, _next)
