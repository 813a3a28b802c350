"""Where a file of RDF breaks off: in the middle of which description.

The parser gives one statement after the other until it comes to what it cannot read. Which description is thereby not
whole, only the text tells: its last statement may have been the end of one that is::

    <http://a.example/1> dcterms:title "Whole" .
    <http://a.example/2 > dcterms:title "Broken" .
"""

from __future__ import annotations

import html
import io
import re
from collections import deque
from collections.abc import Mapping
from typing import Any, BinaryIO, cast

from bibld.errors import StreamError
from bibld.formats._encoding import Encoding, Recoded, encoding_of_xml
from bibld.formats._markup import fitting, recoded
from bibld.report import Report

__all__ = ["BreakError", "Readable", "Recent"]

_LONGEST = 1 << 26
"""The most bytes that a text in RDF/XML may have."""

_KEPT = 2_000
_TAG = re.compile(r"<(/?)([A-Za-z_][^\s<>/]*)([^<>]*?)(/?)>")
_LITERAL = re.compile(r'"""(?:[^"\\]|\\.|"(?!""))*"""|"(?:[^"\\\n]|\\.)*"|^\s*#[^\n]*', re.MULTILINE)
_ABOUT = re.compile(r"\s(?:[\w.-]+:)?(?:about|ID|nodeID)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")


class BreakError(StreamError):
    """Nothing further can be read; ``inside`` names what was being described, or is None where that cannot be told."""

    def __init__(self, message: str, inside: tuple[str, ...] | None = None) -> None:
        super().__init__(message)
        self.inside = inside

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
        before = _LITERAL.sub("literal", before).partition('"')[0]
        statement = re.split(r"\.\s+", f"{before} ")[-1].split()
        if not statement:
            return ()
        name = statement[0]
        if name.startswith("<"):
            return (name.strip("<>"),)
        return (name.partition(":")[2],) if re.fullmatch(r"(?!_:)[\w.-]*:\S+", name) else None


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
    for closes, name, attributes, empty in _TAG.findall(text):
        if closes and opened and opened[-1][0] == name:
            opened.pop()
        elif not closes and not empty:
            opened.append((name, attributes))
    found = [_ABOUT.search(attributes) for _, attributes in opened]
    names = tuple(html.unescape(about[1] or about[2] or "") for about in found if about is not None)
    # A description without a name is that of the last subject, whatever it is called.
    return names if names or len(opened) < 2 else None
