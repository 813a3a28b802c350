"""Room: files of text in an encoding that no format asks for. Comes in: a binary stream. Goes out: the same in UTF-8.

What a Windows editor saves as "Unicode" is UTF-16, and as UTF-8 it has a mark before it that is no part of the text.
XML says its own encoding, and MARC has one for each record: they are left as they are. Who reads XML asks here what it
is really in (:func:`encoding_of_xml`): programs that make UTF-8 of a file often leave what its first line says.
"""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator
from typing import Any, BinaryIO, NamedTuple, cast

from bibld.errors import StreamError
from bibld.formats._markup import recoded, unwrapped
from bibld.report import Report

__all__ = [
    "CONTROL", "DAMAGED", "Encoding", "Recoded", "TextLines", "XmlEncoding", "encoding_of", "encoding_of_xml", "without_bom",
]  # fmt: skip

_PIECE = 1 << 12


class Encoding(NamedTuple):
    """An encoding, as Python calls it and as people do; ``mark`` is how many bytes tell it."""

    codec: str
    name: str
    mark: int = 0


_UTF_8 = Encoding("", "UTF-8", 3)
_KINDS = (
    (codecs.BOM_UTF8, _UTF_8),
    (codecs.BOM_UTF32_LE, Encoding("utf-32-le", "UTF-32", 4)),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, Encoding("utf-32-be", "UTF-32", 4)),
    (codecs.BOM_UTF16_LE, Encoding("utf-16-le", "UTF-16", 2)),
    (codecs.BOM_UTF16_BE, Encoding("utf-16-be", "UTF-16", 2)),
)
_UNMARKED = (
    (re.compile(rb"(?:[\t\n\r -~]\0){4}"), Encoding("utf-16-le", "UTF-16")),
    (re.compile(rb"(?:\0[\t\n\r -~]){4}"), Encoding("utf-16-be", "UTF-16")),
)
# XML, and no <http://…> of N-Triples; or the length that a record of ISO 2709 begins with.
_OWN = re.compile(rb"<[?!]|<[A-Za-z_][\w.-]*(?::[\w.-]+)?[\s/>]|\d{5}")


def encoding_of(head: bytes) -> Encoding | None:
    r"""The encoding of a file of text that begins so, if it is to be undone: ``b"\xff\xfe=\0L\0D\0R\0"`` is UTF-16."""
    found = _marked(head) or next((kind for pattern, kind in _UNMARKED if pattern.match(head)), None)
    return None if found is None or _OWN.match(unwrapped(head)) else found


def _marked(head: bytes) -> Encoding | None:
    found = next((kind for mark, kind in _KINDS if head.startswith(mark)), None)
    return found._replace(mark=len(head) - len(without_bom(head))) if found is _UTF_8 else found


_MARKS = re.compile(rb"(?:\xef\xbb\xbf)+")


def without_bom(data: bytes) -> bytes:
    """Text without the byte order marks before it:
    a program may put one where there is one, or where a file is appended.
    """
    return _MARKS.sub(b"", data, count=1) if data.startswith(codecs.BOM_UTF8) else data


class XmlEncoding(NamedTuple):
    """What a document of XML is in: ``undo`` is there where that is not a matter of single bytes,
    and has to be undone first.

    ``name`` is for the parser; ``wrong`` is what the document declares, where it is in UTF-8 all the same.
    """

    name: str = "UTF-8"
    wrong: str = ""
    undo: Encoding | None = None


_XML = (
    *((re.escape(mark), kind) for mark, kind in _KINDS if kind.codec),
    (rb"<\0\0\0", Encoding("utf-32-le", "UTF-32")),
    (rb"\0\0\0<", Encoding("utf-32-be", "UTF-32")),
    (rb"<\0[^\0]\0", Encoding("utf-16-le", "UTF-16")),
    (rb"\0<\0[^\0]", Encoding("utf-16-be", "UTF-16")),
)
_DECLARED = re.compile(
    rb"(?:\xef\xbb\xbf)*\s*<\?xml\s[^>]*?"  # <?xml version="1.0"
    rb"encoding\s*=\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']"  # encoding="UTF-8"
)
# Any byte is a character in these (or nearly any), and so none of them tells that it is another encoding.
_ANY_BYTES = frozenset(("iso8859-1", "iso8859-15", "cp1252"))
# In Windows-1252 these are a space, a dash, an ellipsis and quotation marks, which may follow a capital:
# "CAFÉ»" is UTF-8 too.
_TELLING = re.compile(rb"(?![\x85\x91-\x97\x99\xa0\xab\xbb])[\x80-\xbf]")


def encoding_of_xml(head: bytes) -> XmlEncoding:
    r"""The encoding of a document of XML that begins so, by its bytes; by what it declares where they do not belie it.

    ``<?xml version="1.0" encoding="UTF-16"?>`` in single bytes is no UTF-16, nor is in Latin-1
    what is UTF-8 throughout. What Python calls an encoding, ``latin-1``, XML may not; then it is to be undone.
    """
    undo = next((kind for begins, kind in _XML if re.match(begins, head)), None)
    if undo is not None:
        return XmlEncoding(undo=undo)
    declared = _DECLARED.match(head)
    name = declared[1].decode("ascii") if declared else "UTF-8"
    if head.startswith(codecs.BOM_UTF8) or name.lower() in ("utf-8", "utf8"):
        return XmlEncoding()
    utf8 = is_utf8(head)
    try:
        codec = codecs.lookup(name)
        if b"<?xml".decode(name, "replace") != "<?xml":
            return XmlEncoding(wrong=name)
        codec.incrementaldecoder().decode(head)
    except (LookupError, ValueError):  # nobody knows it, or this is none
        return XmlEncoding(wrong=name) if utf8 else XmlEncoding(name)
    if codec.name in ("ascii", "utf-8", "utf-8-sig"):
        return XmlEncoding()  # it has more names than XML knows
    # In UTF-7, which the parser may know, a declaration could hide.
    unheard = codec.name == "utf-7" or not _is_for_parser(name)
    if utf8 and (unheard or codec.name in _ANY_BYTES) and _TELLING.search(head):
        return XmlEncoding(wrong=name)
    return XmlEncoding(undo=Encoding(codec.name, name)) if unheard else XmlEncoding(name)


def _is_for_parser(name: str) -> bool:
    from lxml import etree  # late: other formats do without it

    try:
        etree.XMLPullParser(encoding=name)
    except LookupError:
        return False
    return True


def is_utf8(data: bytes) -> bool:
    """Whether all of it is; a character may be cut off at the end."""
    try:
        codecs.utf_8_decode(data, "strict", False)
    except UnicodeDecodeError:
        return False
    return True


DAMAGED = "U+FFFD in the text: it may be damaged"
"""What is told where not all of a :class:`Recoded` file could be read."""


class Recoded(io.RawIOBase):
    """A stream in UTF-8, without a mark, made of one in another encoding.

    ``head`` is what has been read of it. It is ``damaged`` where not all of it could be read.
    """

    def __init__(self, file: BinaryIO, encoding: Encoding, head: bytes = b"") -> None:
        super().__init__()
        self.encoding = encoding
        self.damaged = False
        self._file = file
        self._head = head
        self._decoder = codecs.getincrementaldecoder(encoding.codec)("replace") if encoding.codec else None
        self._skip = encoding.mark
        self._pending = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        while not self._pending:
            piece, self._head = self._head or self._file.read(_PIECE), b""
            text = piece[self._skip :]
            self._skip = 0
            self._pending = text if self._decoder is None else self._decoded(text, not piece)
            if not piece:
                break
        data, self._pending = self._pending[: len(buffer)], self._pending[len(buffer) :]
        buffer[: len(data)] = data
        return len(data)

    def _decoded(self, data: bytes, final: bool) -> bytes:
        assert self._decoder is not None
        before, _ = self._decoder.getstate()
        text = self._decoder.decode(data, final)
        if _SHIFTED.search(text) and self.encoding.codec in _ASKEW:
            text = self._shifted(before + data, final)
        self.damaged = self.damaged or "\ufffd" in text
        return text.encode()

    def _shifted(self, data: bytes, final: bool) -> str:
        """Text of which a byte is missing, or one is too many: from there on each character was made of two halves."""
        assert self._decoder is not None
        text, at = "", 0
        for found in _ASKEW[self.encoding.codec].finditer(data):
            if not (found.start() - at) % 2 and len({*found[0]} - _ALIKE) >= _TELLING_SHIFT:
                self._decoder.reset()
                text += self._decoder.decode(data[at : found.start()]) + "\ufffd"
                at = found.start() + 1
        self._decoder.reset()
        return text + self._decoder.decode(data[at:], final)


_SHIFTED = re.compile(f"[{''.join(chr(code << 8) for code in (9, 10, 13, *range(32, 127)))}]{{8}}")
"""Characters of UTF-16 that may be made of the halves of those of ASCII."""
_ALIKE = frozenset(b"\x00 0N")
"""The halves of U+2000, U+3000 and U+4E00, of which a text in Chinese may have many."""
_TELLING_SHIFT = 4
"""How many others show that they are made so: no text has as many in a row."""
_ASKEW = {
    "utf-16-le": re.compile(rb"(?:\0[\t\n\r -~]){8}"),
    "utf-16-be": re.compile(rb"(?:[\t\n\r -~]\0){8}"),
}

_NUL = re.compile(rb"\0")
CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")
"""Characters that say nothing in a text; those that part lines and pages are white space."""


class TextLines:
    r"""The lines of a file that people edit, as bytes, and the text of each: UTF-8, UTF-16 by its mark, Windows-1252.

    A line ends in LF, CR or CRLF and in nothing else (``str.splitlines`` would part a title at 0x1E). ``name`` is what
    the file should be; :class:`~bibld.errors.StreamError` where its first line shows that it is no text. ``unfit``
    finds the characters that are told, and read as spaces.
    """

    def __init__(self, stream: BinaryIO, report: Report, name: str, unfit: re.Pattern[bytes] = _NUL) -> None:
        self._stream = stream
        self._report = report
        self._name = name
        self._unfit = unfit
        self._number = 0
        self._told = False

    def __iter__(self) -> Iterator[bytes]:
        stream = self._stream
        raw = stream.readline()
        undone = None
        if (encoding := _marked(raw)) and encoding.codec:
            undone = Recoded(stream, encoding, raw)
            stream = cast("BinaryIO", io.BufferedReader(undone))
            self._report.fault("note", f"the file is in {encoding.name}", done="read as such")
            raw = stream.readline()
        while raw:
            for line in raw.splitlines(keepends=True):
                self._number += 1
                yield line
            raw = stream.readline()
        if undone is not None and undone.damaged:
            self._report.fault("warning", DAMAGED, kind="encoding")

    def text(self, line: bytes) -> str:
        """What stands in the line that was given last."""
        if self._unfit.search(line) and line.strip(b" \t\r\n\x1a"):  # 0x1A alone ends a file of DOS
            if self._number == 1 and b"\0" in line.lstrip(b"\0"):  # before the text they may be what a disk has left
                raise StreamError(f"not {self._name}: its first line holds binary data")
            cause = f"line {self._number}: a control character in the data"
            self._report.fault("warning", cause, done="read with a space in its place", kind="a control character")
            line = self._unfit.sub(b" ", line)
        try:
            return line.decode()
        except UnicodeDecodeError:
            if not self._told:
                self._told = True
                self._report.fault("note", "the file is not in UTF-8 throughout", done="the rest read as Windows-1252")
            return recoded(line, _untold).decode("utf-8", "replace")


def _untold(_where: int, _what: str, _done: str, _kind: str) -> None:
    """Of a file in Windows-1252 it is told once."""
