"""Room: files of text in an encoding that no format asks for. Comes in: a binary stream. Goes out: the same in UTF-8.

What a Windows editor saves as "Unicode" is UTF-16, and as UTF-8 it has a mark before it that is no part of the text.
XML says its own encoding, and MARC has one for each record: they are left as they are.
"""

from __future__ import annotations

import codecs
import io
import re
from typing import Any, BinaryIO, NamedTuple

from bibld.formats._markup import unwrapped

__all__ = ["Encoding", "Recoded", "encoding_of"]

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
    found = next((kind for mark, kind in _KINDS if head.startswith(mark)), None)
    found = found or next((kind for pattern, kind in _UNMARKED if pattern.match(head)), None)
    return None if found is None or _OWN.match(unwrapped(head)) else found


class Recoded(io.RawIOBase):
    """A stream in UTF-8, without a mark, made of one in another encoding."""

    def __init__(self, file: BinaryIO, encoding: Encoding) -> None:
        super().__init__()
        self.encoding = encoding
        self._file = file
        self._decoder = codecs.getincrementaldecoder(encoding.codec)("replace") if encoding.codec else None
        self._skip = encoding.mark
        self._pending = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        while not self._pending:
            piece = self._file.read(_PIECE)
            text = piece[self._skip :]
            self._skip = 0
            self._pending = text if self._decoder is None else self._decoder.decode(text, not piece).encode()
            if not piece:
                break
        data, self._pending = self._pending[: len(buffer)], self._pending[len(buffer) :]
        buffer[: len(data)] = data
        return len(data)
