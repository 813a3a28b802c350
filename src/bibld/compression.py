"""Compressed files: gzip, bzip2 and Zstandard, told by the first bytes when read, and by the end
of the name when written.

::

    with Path("results.mrc.gz").open("wb") as file, packed(file, "results.mrc.gz") as stream:
        stream.write(b"…")

**Reading** (:class:`Unpacked`) unpacks as it is asked to, a little at a time, so that an archive of any size takes no
more memory than another; several archives in one file are one stream. What breaks an archive is kept in ``failure``
while all that stands before it is read. **Writing** the same twice gives the same bytes: no name, no time.
"""

from __future__ import annotations

import bz2
import gzip
import io
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, BinaryIO, NamedTuple, Protocol, cast

from bibld.errors import StreamError

__all__ = ["PACKINGS", "Packing", "Unpacked", "bare", "packed", "packing_of"]

PIECE = 1 << 12
"""How many bytes are taken, and unpacked, at a time."""


class Unpacker(Protocol):
    """What undoes one archive, as the standard library has it."""

    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int = ..., /) -> bytes: ...


class Packing(NamedTuple):
    """A way to compress: its name, how its files' names end, how the files begin, and how it is undone and done."""

    name: str
    suffix: str
    magic: bytes
    unpacker: Callable[[], Unpacker]
    packer: Callable[[BinaryIO], Any]


class _Gunzip:
    """zlib's object with the manners of the others, which gives out all that stands before an error."""

    def __init__(self) -> None:
        self._zlib = zlib.decompressobj(wbits=31)
        self._rest = b""

    @property
    def eof(self) -> bool:
        return self._zlib.eof

    @property
    def needs_input(self) -> bool:
        return not self._rest

    @property
    def unused_data(self) -> bytes:
        return self._zlib.unused_data

    def decompress(self, data: bytes, max_length: int = 0, /) -> bytes:
        data = self._rest + data
        before = self._zlib.copy()
        try:
            found = self._zlib.decompress(data, max_length)
        except zlib.error:
            # Once more, a byte in and a byte out at a time;
            # when this comes to the error it is the first thing there is.
            self._zlib, self._rest = before, data
            found = b""
            with suppress(zlib.error):
                while len(found) < max_length and self._rest:
                    found += self._zlib.decompress(self._rest[:1], 1)
                    self._rest = self._zlib.unconsumed_tail + self._rest[1:]
            if not found:
                raise
            return found
        self._rest = self._zlib.unconsumed_tail
        return found


def _zstd() -> Any:
    try:
        if sys.version_info >= (3, 14):
            from compression import zstd
        else:
            from backports import zstd
    except ImportError as error:
        raise StreamError("compressed with Zstandard, which needs: pip install 'bibld[zstd]'") from error
    return zstd


PACKINGS = (
    Packing(
        "gzip",
        ".gz",
        b"\x1f\x8b\x08",
        _Gunzip,
        lambda stream: gzip.GzipFile(filename="", mode="wb", compresslevel=6, fileobj=stream, mtime=0),
    ),
    Packing("bzip2", ".bz2", b"BZh", bz2.BZ2Decompressor, lambda stream: bz2.BZ2File(stream, "wb")),
    Packing(
        "Zstandard",
        ".zst",
        b"\x28\xb5\x2f\xfd",
        lambda: cast("Unpacker", _zstd().ZstdDecompressor()),
        lambda stream: _zstd().ZstdFile(stream, "wb"),
    ),
)
"""The ways there are."""


def packing_of(head: bytes) -> Packing | None:
    """How a file is compressed that begins so; None where it is not."""
    return next((packing for packing in PACKINGS if head.startswith(packing.magic)), None)


def _packing_named(name: str) -> Packing | None:
    return next((packing for packing in PACKINGS if name.casefold().endswith(packing.suffix)), None)


def bare(name: str) -> str:
    """A file's name without what says that it is compressed.

    >>> bare("results.mrc.gz")
    'results.mrc'
    """
    packing = _packing_named(name)
    return name if packing is None else name[: -len(packing.suffix)]


@contextmanager
def packed(stream: BinaryIO, name: str) -> Iterator[BinaryIO]:
    """The stream to write to, so that what arrives at ``stream`` is compressed as the name says."""
    packing = _packing_named(name)
    if packing is None:
        yield stream
        return
    try:
        packer = packing.packer(stream)
    except StreamError as error:  # what it takes is not installed
        error.source = name
        raise
    with packer:
        yield packer


class Unpacked(io.RawIOBase):
    """What is in an archive, to be read once, from its first byte to its last or to where it breaks."""

    def __init__(self, file: BinaryIO, packing: Packing) -> None:
        super().__init__()
        self.failure: StreamError | None = None
        self._file = file
        self._packing = packing
        self._unpacker: Unpacker | None = None
        self._taken = 0
        self._pending = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        if self.failure is not None:
            return 0
        try:
            data = self._next(min(len(buffer), PIECE))
        except StreamError as error:
            self.failure = error
            return 0
        except Exception as error:  # each of the libraries has its own
            self.failure = StreamError(
                f"the {self._packing.name} archive is damaged near byte {self._taken:,}: {error}"
            )
            return 0
        buffer[: len(data)] = data
        return len(data)

    def _take(self) -> bytes:
        piece = self._file.read(PIECE)
        self._taken += len(piece)
        return piece

    def _next(self, most: int) -> bytes:
        """The next bytes, as many as that or fewer; nothing at the end."""
        while True:
            if self._unpacker is None and not self._begin():
                return b""
            unpacker = cast("Unpacker", self._unpacker)
            piece = self._pending or (self._take() if unpacker.needs_input else b"")
            hungry = unpacker.needs_input
            self._pending = b""
            data = unpacker.decompress(piece, most)
            if unpacker.eof:
                self._pending = unpacker.unused_data
                self._unpacker = None
            elif not data and not piece and hungry:
                raise StreamError(f"the {self._packing.name} archive breaks off after {self._taken:,} bytes")
            if data:
                return data

    def _begin(self) -> bool:
        """Begin the next archive; False where there is none. Zeros are what tapes and disks are filled up with."""
        while not (head := self._pending.lstrip(b"\0")):
            self._pending = self._take()
            if not self._pending:
                return False
        if len(head) < len(self._packing.magic):
            head += self._take()
        if not head.startswith(self._packing.magic):
            raise StreamError(f"something else follows the {self._packing.name} archive before byte {self._taken:,}")
        self._pending = head
        self._unpacker = self._packing.unpacker()
        return True
