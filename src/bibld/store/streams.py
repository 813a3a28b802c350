"""Streams: chunks of N-Triples cut the way a backend needs them.

Chunks of bytes come in, as a caller of the store gives them; lines, blocks or one SPARQL update go out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bibld.errors import LimitError, StoreError
from bibld.media_types import CSV, JSON, NQUADS, NTRIPLES, TSV, XML
from bibld.store.guard import check_update
from bibld.terms import canonical_line

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

__all__ = ["Parcel", "blocks", "decode", "limited", "lines", "replacement"]


class Parcel(Exception):  # noqa: N818 - a parcel, not an error of ours
    """Carries what the caller's own iterable raised through a library, so that their OSError stays theirs."""

    def __init__(self, cause: Exception) -> None:
        self.cause = cause


def lines(chunks: Iterable[bytes]) -> Generator[bytes, None, None]:
    r"""Cut chunks into lines, without the line breaks.

    >>> list(lines([b"a\nb", b"c\n"]))
    [b'a', b'bc']
    """
    begun: list[bytes] = []  # the pieces of a line, put together once: a line may be of many chunks
    for chunk in chunks:
        end, *others = chunk.split(b"\n")
        begun.append(end)
        if others:
            yield b"".join(begun)
            yield from others[:-1]
            begun = others[-1:]
    if rest := b"".join(begun):
        yield rest


def blocks(chunks: Iterable[bytes], size: int = 1 << 16) -> Generator[bytes, None, None]:
    """Gather small chunks into blocks of at least `size` bytes; what the iterable raises comes as a `Parcel`.

    >>> list(blocks([b"a", b"b", b"c"], size=2))
    [b'ab', b'c']
    """
    waiting: list[bytes] = []
    length = 0
    try:
        for chunk in chunks:
            waiting.append(chunk)
            length += len(chunk)
            if length >= size:
                yield b"".join(waiting)
                waiting, length = [], 0
    except Exception as error:
        raise Parcel(error) from error
    if length:
        yield b"".join(waiting)


# What stands once for each row, outside of quotation marks;
# in N-Triples and tab-separated values it can stand nowhere else.
_MARKS = {JSON: b"},{", XML: b"<result>", CSV: b"\n", TSV: b"\n", NTRIPLES: b"\n", NQUADS: b"\n"}
_QUOTED = frozenset((JSON, CSV))
_ESCAPE = re.compile(rb"\\.", re.DOTALL)


def limited(chunks: Iterable[bytes], media_type: str, rows: int) -> Generator[bytes, None, None]:
    r"""The chunks of a serialised result, as long as it has no more than so many rows, or triples.

    >>> list(limited([b"n\r\n1\r\n", b"2\r\n"], "text/csv", 2))
    [b'n\r\n1\r\n', b'2\r\n']

    Rows are counted by what stands between them, as Oxigraph and other engines write it without blanks. What is in
    another media type passes as it is. Raises `LimitError` instead of the chunk that has one row too many.
    """
    mark = _MARKS.get(media_type)
    if mark is None:
        yield from chunks
        return
    json, quoted = media_type.endswith("json"), media_type in _QUOTED
    # The first line of a table is its head; between n objects of JSON there are n - 1 marks.
    left = rows + (mark == b"\n" and media_type.startswith("text/")) - json
    rest = tail = b""
    inside = False
    for chunk in chunks:
        text = rest + chunk
        rest = b""
        if json:
            if (len(text) - len(text.rstrip(b"\\"))) % 2:  # an escape may be cut in two
                text, rest = text[:-1], text[-1:]
            text = _ESCAPE.sub(b"", text)
        if quoted:
            parts = text.split(b'"')
            text = b'"'.join(parts[inside::2])
            inside ^= len(parts) % 2 == 0
        text = tail + text
        left -= text.count(mark)
        if left < 0:
            raise LimitError(f"the answer has more than {rows:,} rows, and no more are allowed here")
        tail = text[-(len(mark) - 1) :] if len(mark) > 1 else b""
        yield chunk


def decode(line: bytes) -> str:
    """Decode a line; raises `StoreError` when it is not UTF-8."""
    try:
        return line.decode()
    except UnicodeDecodeError as error:
        raise StoreError(f"not UTF-8: {line[max(0, error.start - 40) : error.end + 40]!r}") from None


def replacement(delete: str, ntriples: bytes, fetch: bool = False) -> str:
    """Write one update that deletes, then inserts.

    >>> print(replacement("DELETE WHERE { ?s ?p ?o }", b'<urn:a> <urn:b> "c".'))
    DELETE WHERE { ?s ?p ?o }
    ;
    INSERT DATA {
    <urn:a> <urn:b> "c" .
    }

    Raises `StoreError` when the triples are no N-Triples: nothing else gets into INSERT DATA; and `QueryError`
    for a deletion that the guard refuses.
    """
    can_follow = check_update(delete, fetch=fetch)
    data = "\n".join(line for line in map(canonical_line, re.split(r"[\r\n]+", decode(ntriples))) if line)
    if not data:
        return delete
    # The line break ends a comment in which the text given may end.
    return delete + ("\n" if can_follow else "\n;\n") + f"INSERT DATA {{\n{data}\n}}"
