"""Files of RDF as their parsers get them: in such a way that what breaks can be read again, piece by piece.

A file of ours is ``Parted`` where its records begin, and no more is kept of it than the record that is being read. Of
any other file all is ``Kept``, as its graph is; XML is made ``Readable`` on the way.
"""

from __future__ import annotations

import io
import re
from collections import deque
from collections.abc import Collection, Iterable, Iterator
from functools import partial
from itertools import chain
from typing import BinaryIO, NamedTuple, cast

from bibld.errors import StreamError
from bibld.formats._encoding import DAMAGED, Encoding, Recoded, encoding_of_xml
from bibld.formats._markup import Tell, fitting, recoded
from bibld.report import Report

__all__ = ["Coming", "Kept", "Parted", "Portion", "Readable", "Spooled", "blocks", "is_readable", "portions"]

_LONGEST = 1 << 26
"""The most bytes that a line may have, a text in RDF/XML, or a record of ours."""

_BLOCK = 1 << 16


def blocks(stream: BinaryIO) -> Iterator[bytes]:
    """What there is in a stream."""
    return iter(lambda: stream.read(_BLOCK), b"")


class _Blockwise(io.RawIOBase):
    """A stream that is given block by block, and no more of it at once."""

    def __init__(self) -> None:
        super().__init__()
        self.held = b""
        self.at = 0

    def next_block(self) -> bytes:
        """The next block; nothing where there is none."""
        raise NotImplementedError

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        if self.at == len(self.held):
            self.held, self.at = self.next_block(), 0
        data = self.held[self.at : self.at + size if size >= 0 else None]
        self.at += len(data)
        return data


class Coming(_Blockwise):
    """Blocks as a stream."""

    def __init__(self, coming: Iterator[bytes]) -> None:
        super().__init__()
        self.coming = coming

    def next_block(self) -> bytes:
        return next(filter(None, self.coming), b"")  # one without bytes would be the end


class Kept(Coming):
    """A stream that keeps what was read of it."""

    def __init__(self, coming: Iterator[bytes]) -> None:
        super().__init__(coming)
        self.blocks: list[bytes] = []

    def next_block(self) -> bytes:
        return next(self._new(), b"")

    def _new(self) -> Iterator[bytes]:
        for block in self.coming:
            self.blocks.append(block)
            yield block

    def all(self) -> Iterator[bytes]:
        """All that is in it, from its beginning on."""
        yield from self.blocks
        yield from self._new()


class Spooled:
    """Blocks that are kept in a file as they are read, so that they can be read again."""

    def __init__(self, coming: Iterator[bytes], file: BinaryIO) -> None:
        self.coming = coming
        self.file = file

    def __iter__(self) -> Iterator[bytes]:
        for block in self.coming:
            self.file.write(block)
            yield block

    def again(self) -> Iterator[bytes]:
        """All of them, from the first on."""
        self.file.seek(0)
        yield from blocks(self.file)
        yield from self.coming


class Portion(NamedTuple):
    """Whole lines of a file of ours, which are all of one record; with ``first`` that record begins."""

    data: bytes
    line: int
    first: bool


class Parted(_Blockwise):
    """A file of ours, given in such a way that the parser gets nothing of a record before it has
    come to the last one's end.

    What is parsed ``by_line`` need not be cut for that. What was given since a record began is kept, so that what a
    break costs can be told, byte for byte.
    """

    def __init__(self, coming: Iterable[bytes], cut: bytes, *, by_line: bool) -> None:
        super().__init__()
        self.coming = portions(coming, None if by_line else re.compile(cut))
        self.kept: deque[Portion] = deque()
        self.before = 0  # how many lines of the file the parser has not been given

    def portions(self) -> Iterator[Portion]:
        """What has not been given yet."""
        for portion in self.coming:
            self.kept.append(portion)
            yield portion

    def next_block(self) -> bytes:
        portion = next(self.portions(), None)
        return portion.data if portion is not None else b""

    def begun(self) -> None:
        """Forget what was given before a record that has begun:
        in the last portion, or in its words in the one before.
        """
        while len(self.kept) > _WITH_HEAD or (len(self.kept) > 1 and self.kept[1].first):
            self.kept.popleft()

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

    def again(self) -> Iterator[bytes]:
        """What was given since a record began, once more, and what there is before the next one that was not given.

        A parser that looks for the end of a text has been given many records: those behind the broken
        one are given to the next.
        """
        begun = 0
        while self.kept:
            begun += self.kept[0].first
            if begun > _WITH_BREAK:
                self.before = self.kept[0].line - 1
                self.coming = chain(tuple(self.kept), self.coming)
                self.kept.clear()
                return
            yield self.kept.popleft().data
        for portion in self.coming:
            if portion.first:
                self.coming = chain([portion], self.coming)
                self.before = portion.line - 1
                return
            yield portion.data

    def go_on(self, directives: bytes) -> None:
        """Give a new parser these directives, in no line of their own, and what has not been given yet."""
        self.held, self.at = directives, 0

    def rest(self) -> Iterator[bytes]:
        """All that was given since a record began, and what has not been given yet."""
        while self.kept:
            yield self.kept.popleft().data
        for portion in self.coming:
            yield portion.data


_WITH_HEAD = 2
"""In so many portions are the first words of a record."""
_WITH_BREAK = 3
"""At most so many records may be broken:
that in which the parser stopped, and those that begin in the same portions.
"""
_HEAD = 2
"""In which line behind the blank one a record of ours says that it is one."""
_STATEMENT = re.compile(rb"^(<[^<>\s]*>|_:\S+)(?:[ \t].*|\r?)(?:\n[ \t]+\S.*)*\n?", re.MULTILINE)


def portions(coming: Iterable[bytes], cut: re.Pattern[bytes] | None = None) -> Iterator[Portion]:
    """Whole lines, as many as there are in a block, or up to a cut."""
    pending: list[bytes] = []
    size = 0
    line = 1
    first = False
    for data in coming:
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


class Readable(_Blockwise):
    """A document of XML as the parser of RDF/XML can read it: in UTF-8, and in characters that XML allows.

    What else there is, it either passes over in silence or breaks off at. What was put right is told, each kind of it
    once. What was read is kept as it was (but in UTF-8).
    """

    def __init__(self, stream: BinaryIO, report: Report) -> None:
        super().__init__()
        self.report = report
        self.told: set[str] = set()
        self.line = 1  # in which the next piece begins
        head = stream.read(_CHUNK)
        name, wrong, undo = encoding_of_xml(head)
        if wrong:
            self.put_right(b"", 1, 0, f"declared as {wrong}, but it is not", "read as UTF-8", "encoding")
        if undo is None and name.lower() not in ("utf-8", "utf8"):
            undo = Encoding(name, name)
        self.codec = undo.codec if undo is not None else ""
        self.undone: Recoded | None = None
        if undo is not None:
            try:
                self.undone = Recoded(stream, undo, head)
                stream = cast("BinaryIO", io.BufferedReader(self.undone, _CHUNK))
            except LookupError:
                raise StreamError(f"the encoding {name} is not known") from None
            head = stream.read(_CHUNK)
        self.rest = stream
        self.blocks: list[bytes] = []
        self.pending = head
        # The prolog:
        # what has been read of it and not yet looked at, what an aside in it ends with, and whether it declares.
        self.prolog: bytes | None = b""
        self.until = b""
        self.declaring = False
        self.root = b""

    def put_right(self, piece: bytes, line: int, at: int, cause: str, done: str, kind: str) -> None:
        """Tell what was put right in a piece that begins in this line, unless it was told of another."""
        if kind not in self.told:
            self.told.add(kind)
            cause = f"line {line + piece.count(_EOL, 0, at)}: {cause}"
            self.report.fault("warning", cause, done=done, kind=kind)

    def next_block(self) -> bytes:
        """The next bytes, up to the end of a tag, so that no character is in two pieces."""
        chunks = [self.pending]
        size = len(self.pending)
        while b">" not in chunks[-1] and (chunk := self.rest.read(_CHUNK)):
            chunks.append(chunk)
            size += len(chunk)
            if size > _LONGEST:  # the parser has no limit of its own
                raise StreamError(f"a text of more than {_LONGEST:,} bytes")
        data = b"".join(chunks)
        end = data.rfind(b">") + 1 or len(data)
        self.pending = data[end:]
        piece = data[:end]
        self.blocks.append(piece)
        lines = piece.count(_EOL)
        piece = self.mended(piece, self.line)
        self.line += lines
        if self.prolog is not None:
            self._look_at_prolog(self.prolog + piece)
        return piece

    def is_whole(self) -> bool:
        """Whether what has been read to its end ends as it begins, which the parser does not ask."""
        data = b"".join(self.blocks[-_TAIL:])
        end = _END.search(data)
        if end is None or not self.root:
            return not self.root
        return end["ends"] == self.root or (end["empty"] == self.root and data.count(b"<" + self.root) == 1)

    def mended(self, piece: bytes, line: int) -> bytes:
        """A piece as the parser can read it; it begins in this line."""
        if self.undone is not None and self.undone.damaged and DAMAGED not in self.told:
            self.told.add(DAMAGED)
            self.report.fault("warning", DAMAGED, kind="encoding")
        mended = _mended(piece, partial(self.put_right, piece, line))
        # A line end is LF to whoever reads XML (XML 1.0, 2.11), which this parser leaves to others.
        return mended.replace(b"\r\n", b"\n").replace(b"\r", b"\n") if b"\r" in mended else mended

    def as_found(self, piece: bytes) -> bytes:
        """A piece as it stands in the file."""
        return piece.decode("utf-8", "replace").encode(self.codec, "replace") if self.codec else piece

    def all(self) -> Iterator[bytes]:
        """All that is in it, from its beginning on, as it was before it was put right."""
        yield from self.blocks
        for block in chain([self.pending], blocks(self.rest)):
            self.blocks.append(block)
            yield block
        self.pending = b""

    def _look_at_prolog(self, text: bytes) -> None:
        """Let no entity through that is made of others, or is long: a short file could be any number of gigabytes.

        Names for namespaces are usual in RDF/XML: ``<!ENTITY xsd "http://www.w3.org/2001/XMLSchema#">``.
        """
        while True:
            if self.until:
                aside, end, text = text.partition(self.until)
                if not end:
                    self.prolog = aside[-len(self.until) :]
                    return
                self.until = b""
            elif self.declaring or text.startswith(b"<!DOCTYPE"):
                tag, end, rest = text.partition(b">")
                if len(tag) >= _DECLARED or _OF_OTHERS.search(tag):
                    raise StreamError(
                        "its DOCTYPE declares entities that are long, or made of others; such XML is not read"
                    )
                if not end:
                    break
                self.declaring = (self.declaring or b"[" in tag) and not tag.rstrip().endswith(b"]")
                text = rest
            elif text.startswith((b"<!--", b"<?")):
                self.until = b"-->" if text.startswith(b"<!") else b"?>"
                text = text[4 if self.until == b"-->" else 2 :]
            elif (root := _ROOT.match(text)) is not None:
                self.root, self.prolog = root[1], None
                return
            elif (begins := text.find(b"<", text.startswith(b"<"))) >= 0:
                text = text[begins:]
            else:
                break
        self.prolog = text


def is_readable(document: bytes) -> bool:
    """Whether there is nothing to put right in a document of XML in UTF-8."""
    found = list[int]()
    _mended(document, lambda at, *_: found.append(at))
    return not found


def _mended(piece: bytes, tell: Tell) -> bytes:
    if b":parseType" in piece:
        piece = _PARSE_TYPE.sub(partial(_literal, tell), piece)
    if b'="yes"' in piece or b' type="original"' in piece:
        piece = _OF_LC.sub(partial(_without, tell), piece)
    if b"<?xml" in piece:
        piece = _ENCODING.sub(lambda found: b" " * len(found[0]), piece)
    return fitting(piece if piece.isascii() else recoded(piece, tell), tell)


def _literal(tell: Tell, found: re.Match[bytes]) -> bytes:
    """Any other parse type is that of a literal (RDF 1.1 XML Syntax, 7.2.20)."""
    cause = f"{found[0].decode('utf-8', 'replace').strip()} is no parse type"
    tell(found.start(), cause, "read as that of a literal", "parse type")
    return found[1] + b'"Literal"'


def _without(tell: Tell, found: re.Match[bytes]) -> bytes:
    """What the Library of Congress' stylesheet from MARC says beside a type or a relation, and no parser of RDF/XML may
    pass over.
    """
    tell(found.start(), f"{found[2].decode().strip()} is in no namespace, as RDF/XML has it", "left out", "attribute")
    return found[1]


_CHUNK = 1 << 15
_EOL = b"\n"
_ENCODING = re.compile(rb"(?<=\s)encoding\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*')(?=[^<>]*\?>)")
_PARSE_TYPE = re.compile(
    rb"""(\s[\w.-]+:parseType\s*=\s*)(?!["'](?:Literal|Resource|Collection)["'])(?:"[^"<]*"|'[^'<]*')"""
)
_OF_LC = re.compile(
    rb'(<[\w.-]+:(?:type|relation))((?: (?:collection="yes"|manuscript="yes"|type="original")){1,2})(?=/?>)'
)
"""``<dc:type collection="yes">``, ``<dc:relation type="original">``."""
_TAIL = 4
_ROOT = re.compile(rb"<([A-Za-z_:\x80-\xff][^\s<>/]*)")
_END = re.compile(
    rb"<(?:/(?P<ends>[^\s<>/]+)\s*"  # </rdf:RDF>
    rb"|(?P<empty>[^\s<>/!?]+)(?:\s[^<]*)?/)>"  # <rdf:RDF/>
    rb"(?:\s|<!--(?:[^-]|-[^-])*-->|<\?[^?]*\?>)*\Z"  # <!-- Hives -->
)
_OF_OTHERS = re.compile(rb"&(?!#)|%[A-Za-z_]")
_DECLARED = 1024
"""How long a declaration may be."""
