"""Where a file of RDF breaks off: in the middle of which description.

The parser gives one statement after the other until it comes to what it cannot read. Which description is thereby not
whole, only the text tells: its last statement may have been the end of one that is::

    <http://a.example/1> dcterms:title "Whole" .
    <http://a.example/2 > dcterms:title "Broken" .

A file of ours is ``Parted`` where its records begin, so that it can be read on behind the record that is broken.
"""

from __future__ import annotations

import html
import io
import re
from collections import deque
from collections.abc import Collection, Iterator, Mapping
from itertools import chain, islice
from typing import Any, BinaryIO, NamedTuple, cast

from bibld.errors import StreamError
from bibld.formats._encoding import Encoding, Recoded, encoding_of_xml
from bibld.formats._markup import fitting, recoded
from bibld.report import Report

__all__ = ["BreakError", "Parted", "Portion", "Readable", "Recent", "portions"]

_LONGEST = 1 << 26
"""The most bytes that a text in RDF/XML may have."""

_KEPT = 2_000
_TAG = re.compile(r"<(/?)([A-Za-z_][^\s<>/]*+)([^<>]*+)>")  # none of it is looked at twice, be it of any length
_LITERAL = re.compile(r'"""(?:[^"\\]|\\.|"(?!""))*"""|"(?:[^"\\\n]|\\.)*"|^\s*#[^\n]*', re.MULTILINE)
_ABOUT = re.compile(r"\s(?:[\w.-]+:)?(?:about|ID|nodeID)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")


class BreakError(StreamError):
    """Here the parser stops; ``inside`` names what was being described, or is None where that cannot be told."""

    def __init__(self, message: str, inside: tuple[str, ...] | None = None, cause: str = "", line: int = 0) -> None:
        super().__init__(message)
        self.inside = inside
        self.cause = cause
        self.line = line
        self.directives: list[bytes] = []
        """What the parser knew of prefixes, as Turtle has it, where they are those of a file of ours."""

    def in_next(self, root: str) -> bool:
        """Whether it broke off in the first words of a record of ours, so that the one before it is whole."""
        names = self.inside or ("",)
        return all(f"<{name}>" != root and re.search(r"/record/[^#/]+$", name) for name in names)

    def unfinished(self, subjects: Mapping[str, object], last: str) -> set[str]:
        """Those of the subjects, in N-Triples notation, that are not whole."""
        if self.inside is None:
            return {last}
        latest = [*subjects][::-1]
        found = (next((term for term in latest if term.strip("<>").endswith(name)), "") for name in self.inside if name)
        return {*found}


_ELEMENT = re.compile(rb"\s*<[A-Za-z_]")
_OF_OTHERS = re.compile(rb"&(?!#)|%[A-Za-z_]")
_DECLARED = 1024
"""How long a declaration may be."""


class Recent(io.RawIOBase):
    """A stream that knows what was last read of it.

    With ``tags`` it is one of XML, and is given tag by tag, so that the last tag given is the one where the parser stops. In
    it no text is of any length: the parser of RDF/XML has no limit of its own.
    """

    def __init__(self, rest: BinaryIO, *, tags: bool) -> None:
        self.rest = rest
        self.tags = tags
        self.given: deque[bytes] = deque(maxlen=_KEPT)
        self.lines = 0
        self.before = 0  # how many lines of the file the parser has not been given
        self.held = b""
        self.at = self.text = 0
        self.prolog = tags
        self.declaring = False

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        if self.at == len(self.held):
            self.held, self.at = self.rest.read(size), 0
        end = self.held.find(b">", self.at) + 1 if self.tags else 0
        data = self.held[self.at : end or None]
        self.at += len(data)
        self.given.append(data)
        if not self.tags:
            self.lines += data.count(b"\n")
            return data
        if self.prolog:
            self._look_at_prolog(data)
        self.text = 0 if end else self.text + len(data)
        if self.text > _LONGEST:
            raise StreamError(f"a text of more than {_LONGEST:,} bytes")
        return data

    def _look_at_prolog(self, data: bytes) -> None:
        """Let no entity through that is made of others, or is long: a short file could be any number of gigabytes.

        Names for namespaces are usual in RDF/XML: ``<!ENTITY xsd "http://www.w3.org/2001/XMLSchema#">``.
        """
        if self.declaring or b"<!DOCTYPE" in data:
            self.declaring = (self.declaring or b"[" in data) and not data.rstrip().endswith(b"]>")
            if len(data) > _DECLARED or _OF_OTHERS.search(data):
                raise StreamError(
                    "its DOCTYPE declares entities that are long, or made of others; such XML is not read"
                )
        elif _ELEMENT.match(data):
            self.prolog = False

    def inside(self, error: SyntaxError) -> tuple[str, ...] | None:
        """The ends of the names of what was being described where the parser came to an error."""
        text = b"".join(self.given).decode("utf-8", "replace")
        return _open(text) if self.tags else self._stated(text, error)

    def _stated(self, text: str, error: SyntaxError) -> tuple[str, ...] | None:
        """In Turtle, the subject of the statement that the error is in."""
        lines = text.split("\n")
        at = len(lines) - 1 - (self.lines + 1 - (error.lineno or 0))
        if error.lineno is None or not 0 <= at < len(lines):
            return None
        before = "\n".join((*lines[:at], lines[at][: (error.offset or 1) - 1]))
        # A full stop in a literal ends no statement, be it one that itself does not end.
        before = _LITERAL.sub(" literal ", before).partition('"')[0]
        statement = re.split(r"\.\s+", f"{before} ")[-1].split()
        if not statement:
            return ()
        name = statement[0]
        if name.startswith("<"):
            return (name.strip("<>"),)
        return (name.partition(":")[2],) if re.fullmatch(r"(?!_:)[\w.-]*:\S+", name) else None


class Portion(NamedTuple):
    """Whole lines of a file of ours, which are all of one record; with ``first`` that record begins."""

    data: bytes
    line: int
    first: bool


class Parted(Recent):
    """A file of ours, given in such a way that the parser gets nothing of a record before it has come to the last one's end.

    What is parsed ``by_line`` need not be cut for that. What was given since a record began is kept, so that what a break
    costs can be told, byte for byte.
    """

    def __init__(self, rest: BinaryIO, cut: bytes, *, by_line: bool) -> None:
        super().__init__(rest, tags=False)
        self.coming = portions(rest, None if by_line else re.compile(cut))
        self.kept: deque[Portion] = deque()

    def portions(self) -> Iterator[Portion]:
        """What has not been given yet."""
        for portion in self.coming:
            self.kept.append(portion)
            self.lines += portion.data.count(b"\n")
            yield portion

    def read(self, size: int = -1, /) -> bytes:
        if self.at == len(self.held):
            self.held, self.at = b"", 0
            for portion in islice(self.portions(), 1):
                self.held = portion.data
        data = self.held[self.at : self.at + size if size >= 0 else None]
        self.at += len(data)
        return data

    def begun(self) -> None:
        """Forget what was given before the last portion: a record has begun in it."""
        while len(self.kept) > 1:
            self.kept.popleft()

    def inside(self, error: SyntaxError) -> tuple[str, ...] | None:
        text = b"".join(portion.data for portion in self.kept).decode("utf-8", "replace")
        names = self._stated(text, error)
        # ``<http://a.example/record/2"title>`` is a node of record 2, and not another record.
        return names and tuple(_NOT_IN_IRI.split(name, maxsplit=1)[0] for name in names)

    def said_of(self, subjects: Collection[str], root: str, end: str) -> tuple[int, bytes]:
        """What stands about these between the beginnings of two records, and in which line it begins."""
        text = b"".join(portion.data for portion in self.kept)
        places = [0, len(text)]
        for number, name in enumerate((root, end)):
            if name and (found := re.search(rb"^%s\s" % re.escape(name.encode()), text, re.MULTILINE)):
                places[number] = found.start()
        names = {subject.encode() for subject in subjects}
        statements = _STATEMENT.finditer(text, *places)
        said = [statement for statement in statements if statement[1] in names]
        line = self.kept[0].line + text.count(b"\n", 0, said[0].start()) if said else 0
        return line, b"".join(statement[0] for statement in said)

    def skip(self, broken: BreakError) -> bytes | None:
        """Go on with the record behind a break; gives what was skipped, or None where that is not safe.

        It is not where a text of several lines begins and does not end, nor where there is a directive that the parser
        did not know before: what follows may not mean what it says.
        """
        kept = [*self.kept]
        at = max((number for number, portion in enumerate(kept) if portion.line <= broken.line), default=0)
        if at and kept[at].first and broken.line <= kept[at].line + _HEAD and not _begins(kept[at], broken):
            at -= 1  # the statement before it has no end, of which the parser hears here
        start = max((number for number in range(at + 1) if kept[number].first), default=0)
        behind = next((number for number in range(at + 1, len(kept)) if kept[number].first), len(kept))
        skipped, rest, size = [portion.data for portion in kept[start:behind]], kept[behind:], 0
        while not rest and (portion := next(self.coming, None)):
            size += len(portion.data)
            if portion.first:
                rest = [portion]
            elif size > _LONGEST:
                return None
            else:
                skipped.append(portion.data)
        text = b"".join(skipped)
        next_broken = broken.in_next("")  # the record before it is whole
        known = broken.directives
        unknown = b"".join(line for line in io.BytesIO(text) if line.strip() not in known)
        if any(token["open"] or token["directive"] for token in _TOKEN.finditer(unknown)):
            return None
        if not known or not (kept[start].first or next_broken):
            return None  # what is broken may be a directive
        self.coming = chain(rest, self.coming)
        self.kept.clear()
        self.held, self.at, self.lines = b" ".join(known), 0, 0
        self.before = rest[0].line - 1 if rest else 0
        if next_broken and not _begins(kept[start], broken):
            head = b"".join(islice(io.BytesIO(text), broken.line - kept[start].line + 1))
            name = (broken.inside or ("",))[0].encode()
            return text[max(head.rfind(b"\n<" + name), 0) :]
        return text


_NOT_IN_IRI = re.compile(r"[<>\"{}|^`\\\x00-\x20]")
_BLOCK = 1 << 16
_HEAD = 2
"""In which line behind the blank one a record of ours says that it is one."""
_STATEMENT = re.compile(rb"^(<[^<>\s]*>|_:\S+)(?:[ \t].*|\r?)(?:\n[ \t]+\S.*)*\n?", re.MULTILINE)
_TOKEN = re.compile(
    rb'"""(?:[^"\\]|\\.|"(?!""))*+"""|'
    rb"'''(?:[^'\\]|\\.|'(?!''))*+'''|"
    rb'(?P<open>"""|\'\'\')|"(?:[^"\\\n]|\\[^\n])*+"|'
    rb"'(?:[^'\\\n]|\\[^\n])*+'|<[^<>\s]*+>|#[^\n]*+|"
    rb"(?P<directive>@prefix\b|@base\b|(?i:\bprefix\s+[\w.-]*:\s*<|\bbase\s*<))",
    re.DOTALL,
)


def _begins(portion: Portion, broken: BreakError) -> bool:
    """Whether the broken statement is the one that the portion begins with."""
    return any(portion.data.lstrip().startswith(b"<%s>" % name.encode()) for name in broken.inside or () if name)


def portions(stream: BinaryIO, cut: re.Pattern[bytes] | None = None) -> Iterator[Portion]:
    """Whole lines, as many as there are in some 64 KiB, or up to a cut."""
    pending: list[bytes] = []
    size = 0
    line = 1
    first = False
    while data := stream.read(_BLOCK):
        pending.append(data)
        size += len(data)
        if size > _LONGEST:
            raise StreamError(f"a line of more than {_LONGEST:,} bytes")
        if b"\n" not in data:
            continue
        text = b"".join(pending)
        at = 0
        for found in cut.finditer(text) if cut else ():
            yield Portion(text[at : found.end()], line, first)
            line += text.count(b"\n", at, found.end())
            at = found.end()
            first = True
        end = len(text)
        for _ in range(_HEAD + 2 if cut else 1):  # a cut may be found here when more has come
            end = max(text.rfind(b"\n", at, end), at)
        if end > at:
            yield Portion(text[at : end + 1], line, first)
            line += text.count(b"\n", at, end + 1)
            at = end + 1
            first = False
        pending = [text[at:]]
        size = len(text) - at
    if last := b"".join(pending):
        yield Portion(last, line, first)


class Readable(io.RawIOBase):
    """A document of XML as the parser of RDF/XML can read it: in UTF-8, and in characters that XML allows.

    What else there is, it either passes over in silence or breaks off at. What was put right is told, each kind of it once.
    """

    def __init__(self, stream: BinaryIO, report: Report) -> None:
        self.report = report
        self.told: set[str] = set()
        head = stream.read(_CHUNK)
        name, wrong, undo = encoding_of_xml(head)
        if wrong:
            self.put_right(0, f"declared as {wrong}, but it is not", "read as UTF-8", "encoding")
        if undo is None and name.lower() not in ("utf-8", "utf8"):
            undo = Encoding(name, name)
        if undo is not None:
            try:
                stream = cast("BinaryIO", io.BufferedReader(Recoded(stream, undo, head), _CHUNK))
            except LookupError:
                raise StreamError(f"the encoding {name} is not known") from None
            head = stream.read(_CHUNK)
        self.rest = stream
        self.pending = _ENCODING.sub(lambda found: b" " * len(found[0]), head, count=1)
        self.ready = b""
        self.at = 0

    def put_right(self, _at: int, cause: str, done: str, kind: str) -> None:
        if kind not in self.told:
            self.told.add(kind)
            self.report.fault("warning", cause, done=done, kind=kind)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        if self.at == len(self.ready):
            self.ready, self.at = self._next(), 0
        data = self.ready[self.at : self.at + len(buffer)]
        self.at += len(data)
        buffer[: len(data)] = data
        return len(data)

    def _next(self) -> bytes:
        """The next bytes, up to the end of a tag, so that no character is in two pieces."""
        chunks = [self.pending]
        while b">" not in chunks[-1] and sum(map(len, chunks)) <= _LONGEST and (chunk := self.rest.read(_CHUNK)):
            chunks.append(chunk)
        data = b"".join(chunks)
        end = data.rfind(b">") + 1 or len(data)
        self.pending = data[end:]
        piece = data[:end]
        return fitting(piece if piece.isascii() else recoded(piece, self.put_right), self.put_right)


_CHUNK = 1 << 15
_ENCODING = re.compile(rb"(?<=\s)encoding\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*')(?=[^<>]*\?>)")


def _open(text: str) -> tuple[str, ...] | None:
    """In RDF/XML, what the elements that are open describe."""
    opened: list[tuple[str, str]] = []
    for closes, name, attributes in _TAG.findall(text):
        if closes and opened and opened[-1][0] == name:
            opened.pop()
        elif not closes and not attributes.endswith("/"):
            opened.append((name, attributes))
    found = [_ABOUT.search(attributes) for _, attributes in opened]
    names = tuple(html.unescape(about[1] or about[2] or "") for about in found if about is not None)
    # A description without a name is that of the last subject, whatever it is called.
    return names if names or len(opened) < 2 else None
