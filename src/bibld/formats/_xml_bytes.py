"""XML as bytes, before a parser has it: where it begins, and where the tags are of the elements that are sought.

A binary stream comes in; out go pieces that end where a tag ends: without the prolog, and in UTF-8 where it was UTF-16
or UTF-32. After a break reading goes on from here, since no parser says where in the bytes it was.
"""

from __future__ import annotations

import html
import io
import re
from collections.abc import Collection, Iterator
from functools import cached_property
from itertools import islice
from typing import BinaryIO, NamedTuple, cast

from bibld.errors import StreamError
from bibld.formats._encoding import DAMAGED, Recoded, encoding_of_xml, without_bom
from bibld.formats._markup import clean
from bibld.report import Report

__all__ = ["LIMIT", "TAG", "Around", "Source", "Tags", "pieces"]

CHUNK = 1 << 15
"""How much is read at once; also how much of a tree may stand before it is pruned."""

AGAIN = 1 << 8, 1 << 12
"""How much is read at once after a break, at first and later:
there may be another soon, and then it is read once more.
"""

BEGINNING = 1 << 10
"""How much there is to be at least of what the encoding is told by."""

LIMIT = 1 << 20
"""The most that is held back while looking for the end of something: a prolog, a comment, a tag."""


def pieces(data: bytes) -> Iterator[bytes]:
    """Bytes that are read again, in pieces that end where a tag ends or another begins; the first are small."""
    at = 0
    size, most = (min(size, CHUNK) for size in AGAIN)
    while at < len(data):
        bound = _BOUND.search(data, at + size)
        end = bound.end() if bound else len(data)
        yield data[at:end]
        at, size = end, min(2 * size, most)


_BOUND = re.compile(rb">|(?=<)")  # of a tag, damaged ones too
_DOCTYPE = re.compile(rb"<!DOCTYPE(?:[^\[<>\"']|\"[^\"]*\"|'[^']*')*([>\[])")
_OTHER = re.compile(rb"\s*(?:[{\[]|(?i:<!doctype\s+html\b))")
"""What JSON and HTML begin with, in which there may be XML all the same."""
_DECLARES = re.compile(rb"<!DOCTYPE[^>]*\[|<!ENTITY")
_DECLARED = "its DOCTYPE makes declarations (entities, perhaps); such XML is not read"
_ROOT = re.compile(rb"<(?:[^\s<>/!?:'\"=&+]+:)?([^\s<>/!?:'\"=&+]+)(?=[\s/>])")
TAG = re.compile(
    rb"<!--.*?-->"  # <!-- hives -->
    rb"|<!\[CDATA\[.*?\]\]>"  # <![CDATA[hives]]>
    rb"|<\?.*?\?>"  # <?xml version="1.0"?>
    rb"|<(?P<end>/?)(?P<name>[^\s<>/!?:'\"=&]++(?::[^\s<>/!?:'\"=&]++)?+)"  # <mods:title
    rb"(?:\"[^\"<]*\"|'[^'<]*'|[^<>\"'])*?(?P<empty>/?)>",  # lang="en"/>
    re.DOTALL,
)
_AROUND = re.compile(
    rb"<!--(?:[^-]|-[^-])*-->"  # <!-- hives -->
    rb"|(?P<document><\?xml\s)"
    rb"|<(?P<end>/?)(?P<name>[^\s<>/!?:'\"=&]++(?::[^\s<>/!?:'\"=&]++)?+)"  # <mods:title
    rb"(?P<more>(?:\"[^\"<]*\"|'[^'<]*'|[^<>\"'])*?)(?P<empty>/?)(?:>|(?=<))"  # lang="en"/>
)
"""A tag, also one that ends because another begins, or the beginning of a document."""
_NAME = re.compile(r"(?:[A-Za-z_][A-Za-z0-9._-]*:)?[A-Za-z_][A-Za-z0-9._-]*")
_XMLNS = re.compile(
    rb"\sxmlns(?::(?!xml)([A-Za-z_][A-Za-z0-9._-]*))?"  # xmlns:mods
    rb"\s*=\s*(?:\"([^\"<]*)\"|'([^'<]*)')"  # ="http://a.example/"
)


class Source:
    """The stream without its prolog, in pieces that end where a tag ends.

    The prolog is looked through here and not passed on: lxml gets no DOCTYPE, so no declaration in one can do harm.
    UTF-16 and UTF-32 are made UTF-8, so that a start tag is the same bytes everywhere, and so is what lxml does not
    know. Where the prolog or the root's start tag is damaged, all is passed on from it on, and ``torn`` says where that
    is.
    """

    recoded: Recoded | None = None

    def __init__(self, stream: BinaryIO, report: Report, records: Tags) -> None:
        self.stream = stream
        self.report = report
        self.records = records
        self.torn = ""
        self.lines = 0
        self.damaged = False
        head = self._take()
        while len(head) < BEGINNING and (more := self._take()):
            head += more
        self.encoding, wrong, undo = encoding_of_xml(head)
        self.is_utf8 = self.encoding.lower() in ("utf-8", "utf8")
        if undo is not None:
            self.recoded = Recoded(stream, undo, head)
            self.stream = cast("BinaryIO", io.BufferedReader(self.recoded, CHUNK))
            head = self._read()
        if wrong:
            report.fault("warning", f"declared as {wrong}, but it is not", done="read as UTF-8", kind="encoding")
        self.head = self._prolog(without_bom(head))
        self.namespaces = self._namespaces()
        root = _ROOT.match(self.head)
        try:
            self.root = root[1].decode(self.encoding) if root else ""
        except (LookupError, UnicodeDecodeError):
            self.root = ""  # lxml will say what is wrong; the root's name only helps to keep its tree small

    def _fail(self, message: str) -> StreamError:
        return StreamError(message, source=self.report.source or None)

    def _take(self) -> bytes:
        """A full chunk, if there is one: pipes and sockets give less than they are asked for."""
        chunk = self.stream.read(CHUNK)
        while 0 < len(chunk) < CHUNK and (more := self.stream.read(CHUNK - len(chunk))):
            chunk += more
        return chunk

    def _read(self) -> bytes:
        chunk = self._take()
        if self.recoded is not None and self.recoded.damaged and not self.damaged:
            self.damaged = True
            self.report.fault("warning", DAMAGED, kind="encoding")
        return chunk

    def _prolog(self, head: bytes) -> bytes:
        """What follows the prolog."""
        ended = False
        at = 0
        while True:
            rest = head[at:].lstrip(b" \t\r\n")
            at = len(head) - len(rest)
            end = -1
            if rest.startswith(b"<?"):
                end = rest.find(b"?>") + 2
            elif rest.startswith(b"<!--"):
                end = rest.find(b"-->", 4) + 3
            elif rest.startswith(b"<!DOCTYPE"):
                if match := _DOCTYPE.match(rest):
                    if match[1] == b"[":
                        raise self._fail(_DECLARED)
                    end = match.end()
            elif _ROOT.match(rest):
                self.lines = head.count(b"\n", 0, at)
                return rest
            elif b">" in rest:  # nor is it the beginning of one of these
                return self._from_break(head, at)
            if end > 2:  # it has been found
                at += end
            elif ended or len(rest) > LIMIT:
                return self._from_break(head, at)
            elif chunk := self._read():
                head += chunk
            else:
                ended = True

    def _from_break(self, head: bytes, at: int) -> bytes:
        """What there is from where the prolog breaks on, if a record is in it."""
        no_xml = self._fail("this is not XML" if head[at:].strip() else "there is no XML in it")
        if _OTHER.match(head):
            raise no_xml
        while (start := next(self.records.starts(head, at), None)) is None:
            if len(head) > at + LIMIT or not (chunk := self._read()):
                raise no_xml
            head += chunk
        if _DECLARES.search(head, at, start):
            raise self._fail(_DECLARED)
        self.lines = head.count(b"\n", 0, at)
        self.torn = f"line {self.lines + 1}: no record begins here, nor what records stand in"
        return head[at:]

    def _namespaces(self) -> dict[str | None, str]:
        """The namespaces that the first chunk declares: all there is to go by for a prefix that no
        element around declares.

        The default namespace is that of the first tag only: which element another is for, nobody knows.
        """
        found = _declared(self.head[:CHUNK])
        if None in found and not (self.head[:1] == b"<" and None in _declared(self.head.partition(b">")[0])):
            del found[None]
        return found

    def as_found(self, data: bytes) -> bytes:
        """Bytes as they stand in the stream."""
        return data if self.recoded is None else data.decode().encode(self.recoded.encoding.codec, "replace")

    def pieces(self) -> Iterator[bytes]:
        held = self.head
        self.head = b""
        while True:
            end = held.rfind(b">") + 1 or (len(held) if len(held) > LIMIT else 0)
            if end:
                yield held[:end]
                held = held[end:]
            chunks = [held]
            size = len(held)
            while chunk := self._read():  # a long text is put together once, not once for every chunk
                chunks.append(chunk)
                size += len(chunk)
                if b">" in chunk or size > LIMIT:
                    break
            held = b"".join(chunks)
            if not chunk:
                if held:
                    yield held
                return


def _declared(data: bytes) -> dict[str | None, str]:
    """The namespaces that are declared in there, the first of each prefix: ``{None: "http://www.loc.gov/mods/v3"}``."""
    found: dict[str | None, str] = {}
    for match in _XMLNS.finditer(data):
        prefix = match[1].decode("utf-8", "replace") if match[1] else None
        found.setdefault(prefix, clean(html.unescape((match[2] or match[3] or b"").decode("utf-8", "replace"))))
    return found


_UNENDED = 16
"""How many comments, or sections of CDATA, may stand without an end and still be taken for such."""


class _Open(NamedTuple):
    """An element that has begun: where in it others do that are looked for, and whether it is one itself."""

    name: bytes
    starts: list[int]
    counts: bool


_ENVELOPED = frozenset((b"metadata", b"record", b"recordData"))
"""What is around one record alone in OAI-PMH and SRU."""


class Tags:
    """The start tags of these names, found in bytes: what a break leaves to go by."""

    def __init__(self, names: Collection[str], *, mixed: bool) -> None:
        self.names = [name.encode() for name in sorted(names)]
        self.mixed = mixed  # an envelope and its records seldom have the same prefix
        any_name = b"|".join(re.escape(name) for name in self.names)
        tag = rb"(<(?:[^\s<>/!?:'\"=&]+:)?(?:%s)(?=[\x00-\x20/>]))" % any_name
        comment, section = rb"<!--(?:[^-]|-[^-])*-->|", rb"<!\[CDATA\[.*?\]\]>|"
        self.pattern = re.compile(comment + section + tag, re.DOTALL)
        self.bare = {
            (True, False): re.compile(section + tag, re.DOTALL),
            (False, True): re.compile(comment + tag, re.DOTALL),
            (True, True): re.compile(tag),
        }
        self.end = re.compile(rb"</(?:[^\s<>/!?:'\"=&]+:)?(?:%s)\s*>" % any_name)

    def starts(self, data: bytes, at: int = 0) -> Iterator[int]:
        """Where the start tags stand, from ``at`` on."""
        # What does not end would each time be looked through to the end of the data.
        comments = data.count(b"<!--", max(at, data.rfind(b"-->", at)))
        sections = data.count(b"<![CDATA[", max(at, data.rfind(b"]]>", at)))
        pattern = self.bare.get((comments > _UNENDED, sections > _UNENDED), self.pattern)
        return (match.start() for match in pattern.finditer(data, at) if match[1])

    def last(self, data: bytes, inside: int) -> bytes:
        """What follows from the last start tag on, but for so many that stand inside its element."""
        starts = list(self.starts(data))
        return data[starts[-1 - inside] :] if len(starts) > inside else data

    def levels(self, data: bytes, start: int) -> list[int]:
        """Where elements of these names begin after the one at ``start``, in something that does not end before it
        does.

        ``<mods><extension><mods/></extension>`` has none, ``<mods><extension><mods/><mods/>`` two: had they been meant
        to stand in there, its end would follow. One that is in an envelope of its own begins where that does. An end
        tag within such an element ends nothing around it, whatever it lacks.
        """
        stack: list[_Open] = []
        unended: list[int] = []  # in what has no end, though what that stands in has one
        for tag in TAG.finditer(data, start):
            name = tag["name"]
            if not name:
                continue
            if tag["end"]:
                at = next((at for at in range(len(stack) - 1, -1, -1) if stack[at].name == name or stack[at].counts), 0)
                if not stack or stack[at].name != name:
                    continue
                found = stack[at].starts
                if stack[at + 1 :]:  # it is the end of one behind it, or something in it did not end before
                    unended += (start for element in stack[at:] for start in element.starts)
                    found = []
                if not at:
                    return sorted(unended)
                del stack[at:]
                if name.rpartition(b":")[2] in _ENVELOPED:
                    stack[-1].starts.extend(found)
                continue
            counts = bool(stack) and self.pattern.match(data, tag.start()) is not None
            if counts:
                stack[-1].starts.append(tag.start())
            if not tag["empty"]:
                stack.append(_Open(name, [], counts))
        return sorted((*unended, *(at for element in stack for at in element.starts)))

    def settled(self, window: bytes, started: int, prefix: str | None) -> bool:
        """Whether every start tag of the window has begun, so that the parser is past it.

        It is not when the parser still waits for the end of a comment, a quote or a reference. ``prefix`` is that of
        all these tags, if they have one, or the same lack of it: counting is five times as quick as looking, and as
        good where no other prefix stands before such a name.
        """
        if prefix is not None and not self.mixed:
            count = sum([window.count(b"<" + name) + window.count(b":" + name) for name in self.names])
            if prefix:
                own = [prefix.encode() + b":" + name for name in self.names]
                count += sum([window.count(b"<" + name) - window.count(name) for name in own])
            if count <= started:
                return True
        return next(islice(self.starts(window), started, None), None) is None


_DEEPEST = 64
"""More elements than these are around no record, but have lost their ends."""


class Around:
    """The elements that records stand in, outermost first, as the bytes have them where no parser has read these.

    They are told of the bytes that are passed over: what there is before the first record, and, after a break, what
    there is where a document ends or another begins. Of
    ``</mods></modsCollection><?xml version="1.0"?><modsCollection xmlns="urn:m">`` that is ``modsCollection``, with its
    namespaces, and nothing of the document before.
    """

    def __init__(self, records: Tags, roots: Collection[str]) -> None:
        self.records = records
        self.elements: list[tuple[str, dict[str | None, str]]] = []
        self.inside = False  # whether a record has begun: what is in it is around none
        self.roots = roots

    @cached_property
    def document(self) -> re.Pattern[bytes]:
        """Where a document begins, or ends."""
        any_root = b"|".join(re.escape(root.encode()) for root in sorted(self.roots))
        return re.compile(rb"<\?xml\s|</?(?:[^\s<>/!?:'\"=&]+:)?(?:%s)(?=[\s/>])" % any_root)

    def forget(self) -> None:
        """From here on a parser knows, until another document begins."""
        self.elements, self.inside = [], True

    def passed(self, data: bytes) -> None:
        """Take note of what was passed over."""
        at = 0
        while at < len(data):
            if self.inside:
                document = self.document.search(data, at)
                if document is None:
                    return
                self.elements, self.inside = [], False
                at = document.start()
            end = next(self.records.starts(data, at), len(data))
            for tag in _AROUND.finditer(data, at, end):
                self._take(tag)
            at, self.inside = end + 1, end < len(data)

    def _take(self, tag: re.Match[bytes]) -> None:
        if tag["document"]:
            self.elements = []
        elif tag["name"]:
            name = tag["name"].decode("utf-8", "replace")
            if tag["end"]:
                begun = [at for at, (one, _) in enumerate(self.elements) if one in (name, name.rpartition(":")[2])]
                del self.elements[begun[-1] if begun else len(self.elements) :]
            elif not tag["empty"] and len(self.elements) < _DEEPEST and _NAME.fullmatch(name):
                outer = self.elements[-1][1] if self.elements else {}
                spaces = outer | _declared(tag["more"])
                prefix, _, local = name.rpartition(":")
                self.elements.append((name if spaces.get(prefix) else local, spaces))
