"""What is read: a file, or standard input, as a stream of bytes; unpacked, in UTF-8, and with its format told.

::

    with open_source("results.mrc.gz") as (stream, size):
        card = tell("results.mrc.gz", None, stream, job)
"""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, cast

from bibld.compression import Unpacked, packing_of
from bibld.errors import BibldError, StreamError, UnknownFormat
from bibld.formats import Format, Job, detect, detect_content, get, names
from bibld.formats._encoding import Recoded, encoding_of, without_bom
from bibld.report import Report

__all__ = ["Counted", "Source", "is_elsewhere", "is_standard_input_begun", "open_source", "place", "tell"]

Source = str | os.PathLike[str]

_HEAD = 16_384
"""How many bytes are looked at to tell a format."""

_ARCHIVES = {
    "a zip": (0, b"PK\x03\x04"),
    "a tar": (256, b"\0ustar"),  # and no mustard
    "an xz": (0, b"\xfd7zXZ\0"),
    "a RAR": (0, b"Rar!\x1a\x07"),
    "a 7z": (0, b"7z\xbc\xaf\x27\x1c"),
}
"""Where in what is to be unpacked first its mark stands, and which; ``.tar.gz`` is a tar archive when it comes here."""
_HEADERS = re.compile(
    rb"HTTP/[0-9.]+ [0-9]{3}[^\r\n]*\r?\n"  # HTTP/1.1 200 OK
    rb"(?:[A-Za-z-]+:[^\r\n]*\r?\n)*\r?\n"  # Content-Type: text/xml
)
"""What a server says before what was asked for, in a file that was saved with it."""

_NOTHING = "nothing but white space in it"

_LONGEST_LINE = 1 << 26
"""What has no end for longer than this is no text: a small archive can hold a line that fills any memory."""


def place(source: Source, standard: str = "standard input") -> str:
    """A file as people call it: its name, and of ``-`` that of the ``standard`` stream."""
    return standard if source == "-" else str(source)


def is_elsewhere(error: BibldError, report: Report) -> bool:
    """Whether it is not the file being read that failed, but one that hears of it: a report's, or the quarantine."""
    return error.source not in (None, report.source)


class _File(io.FileIO):
    """A file whose errors say that it was being read: what is written meanwhile has errors of its own."""

    def readinto(self, buffer: Any, /) -> int | None:
        with self._told():
            return super().readinto(buffer)

    def readall(self) -> bytes:
        with self._told():
            return super().readall() or b""

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            source = "standard input" if isinstance(self.name, int) else str(self.name)
            raise StreamError(f"cannot be read: {error.strerror or error}", source=source) from error


class Counted(io.BufferedReader):
    """A buffered stream that knows how many bytes have been taken from the file, which may be an archive of it.

    ``size`` is how many there are (0: not known).
    """

    def __init__(self, raw: io.RawIOBase, size: int = 0, archive: Counted | None = None) -> None:
        super().__init__(raw, 1 << 16)
        self.size = size
        self._taken = 0
        self._blank = True
        self._archive = archive

    @property
    def taken(self) -> int:
        return self._archive.taken if self._archive is not None else self._taken

    @property
    def begun(self) -> bool:
        return self._taken > 0

    @property
    def failure(self) -> StreamError | None:
        """What broke the archive, so that it seemed to end there."""
        if isinstance(self.raw, Unpacked):
            return self.raw.failure
        return self._archive.failure if self._archive is not None else None

    @property
    def encoding(self) -> str:
        """The encoding that was undone, as people call it: UTF-16; nothing where none was."""
        return self.raw.encoding.name if isinstance(self.raw, Recoded) and self.raw.encoding.codec else ""

    @property
    def damaged(self) -> bool:
        """Whether not all of what was read could be made out in that encoding."""
        return isinstance(self.raw, Recoded) and self.raw.damaged

    def check(self) -> None:
        """Raise what broke the archive, now that all before it has been read; or that there was nothing to read."""
        if self.failure is not None:
            raise self.failure
        if self._taken and self._blank:
            raise StreamError(_NOTHING)

    def read(self, size: int | None = -1, /) -> bytes:
        data = super().read(size)
        self._took(data)
        return data

    def readline(self, size: int | None = -1, /) -> bytes:
        bounded = size is None or size < 0
        data = super().readline(_LONGEST_LINE if bounded else size)
        self._took(data)
        if bounded and len(data) == _LONGEST_LINE:
            raise StreamError(f"a line of more than {_LONGEST_LINE:,} bytes")
        return data

    def _took(self, data: bytes) -> None:
        self._taken += len(data)
        self._blank = self._blank and not data.strip()

    def __next__(self) -> bytes:
        line = self.readline()
        if not line:
            raise StopIteration
        return line


@contextmanager
def open_source(source: Source) -> Iterator[tuple[Counted, int]]:
    """A source as a stream, and its size in bytes (0: not known); :class:`StreamError` where it cannot be opened.

    One that is compressed is unpacked on the way. Where the archive breaks the stream ends, and ``check`` says why.
    Text in UTF-16 is made UTF-8, and a mark before it is left out.
    """
    if source == "-":
        yield _standard_input(), 0
        return
    path = Path(source)
    try:
        if path.is_dir():
            raise StreamError("this is a directory; name the files in it", source=str(source))
        raw = _File(path)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        web = "; what is on the web is not fetched: save it first" if _ADDRESS.match(str(source)) else ""
        raise StreamError(f"cannot be opened: {reason}{web}", source=str(source)) from error
    with Counted(raw, path.stat().st_size) as stream:
        yield _unpacked(stream), stream.size


_ADDRESS = re.compile(r"(?:https?|ftp)://", re.IGNORECASE)

_looked_at: tuple[Any, Counted] | None = None


def is_standard_input_begun() -> bool:
    """Whether something has been taken from standard input, so that it cannot be read again."""
    return _looked_at is not None and _looked_at[1].begun


def _standard_input() -> Counted:
    """Standard input; the same as before where it has been looked at, and nothing was taken."""
    global _looked_at
    if sys.stdin is None:
        raise StreamError("cannot be read: it is closed", source="standard input")
    if _looked_at is None or _looked_at[0] is not sys.stdin or _looked_at[1].begun:
        _looked_at = sys.stdin, _unpacked(Counted(_File(sys.stdin.fileno(), closefd=False)))
    return _looked_at[1]


def _unpacked(stream: Counted) -> Counted:
    packing = packing_of(stream.peek(_HEAD))
    if packing is not None:
        stream = Counted(Unpacked(cast("BinaryIO", stream), packing), stream.size, stream)
    encoding = encoding_of(_peek(stream))
    return stream if encoding is None else Counted(Recoded(cast("BinaryIO", stream), encoding), stream.size, stream)


def tell(source: Source, name: str | None, stream: Counted, job: Job) -> Format:
    """The format of a source: as named, else by its suffix, else by its content;
    :class:`StreamError` when it is empty.
    """
    called = place(source)
    card = get(name) if name is not None else None
    head = without_bom(_peek(stream))
    if not head:
        stream.check()
        raise StreamError("an empty file", source=called)
    if not head.strip() and len(head) == stream.size:
        raise StreamError(_NOTHING, source=called)
    if archive := next((name for name, (at, mark) in _ARCHIVES.items() if head.startswith(mark, at)), ""):
        raise StreamError(f"{archive} archive; unpack it, and name what is in it", source=called)
    if stream.encoding:
        job.report.fault("note", f"the file is in {stream.encoding}", done="read as such")
    if card is not None:
        return card
    by_suffix = detect(called)
    if by_suffix is not None and by_suffix.sniff(head):
        return by_suffix
    headers = _HEADERS.match(head)
    by_content = detect_content(head[headers.end() :] if headers else head)
    if by_suffix is not None and by_content is not None:
        job.report.fault(
            "note", f"named as {by_suffix.name}, and looks like {by_content.name}", done=f"read as {by_content.name}"
        )
    found = by_content or by_suffix
    if found is None:
        what = "neither its name nor its content tells its format"
        raise UnknownFormat(f"{what}; say --from with one of {', '.join(names())}", source=called)
    return found


def _peek(stream: Counted) -> bytes:
    return bytes(stream.peek(_HEAD)[:_HEAD])  # a pipe gives what it has
