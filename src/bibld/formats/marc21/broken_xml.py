"""MARCXML that is not well-formed, as bytes: cut at the tags of its records, each of which is then parsed by itself.

:mod:`bibld.formats.marc21.marcxml` comes here when the parser has stopped. No parser says where in the bytes it was;
but where a record begins and ends can be seen in them, and so the records before and after a break are not lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from bibld.errors import StreamError
from bibld.formats._markup import NO_TEXT, fitting, in_words, recoded, spelled

__all__ = [
    "ASIDE",
    "LONGEST",
    "PROLOG",
    "RECORD_TAG",
    "SAFE",
    "TOO_LONG",
    "Piece",
    "cause_of",
    "complete",
    "cut_out",
    "declared",
    "pieces",
    "text_between",
]

LONGEST = 1 << 24
"""What runs on for longer than this without the end of a record is no MARCXML."""

TOO_LONG = f"no record ends within {LONGEST:,} bytes"

PROLOG = 1 << 20
"""How far the root element may be from the beginning, and how long a comment may be that is waited for."""

SAFE: dict[str, Any] = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": True}
"""How a parser is to take what comes from strangers."""

RECORD_TAG = re.compile(
    rb"<(/?)(?:([^\s<>/:!?]+):)?"  # </marc:
    rb"r(?:ecord)?(?=[\s>/])[^<>]*>"  # record>
)
"""The start tag or end tag of a record, in TurboMARC too: whether it ends one, and the prefix."""

ASIDE = re.compile(rb"<!--.*?(?:-->|\Z)|<\?.*?(?:\?>|\Z)", re.DOTALL)
"""A comment or an instruction; one that has no end goes on to the end, so that this is looked for once."""

_RECORD_TAG_OR_NONE = re.compile(NO_TEXT + rb"|" + RECORD_TAG.pattern)
_FIELD_TAG = re.compile(rb"</?(?:[^\s<>/:!?]+:)?(?:leader|controlfield|datafield|l|[cd][0-9A-Za-z]{3})[\s>]")
_CUT = re.compile(rb"<[^\s/<>][^<>]*\Z")
_ASIDES = ((b"<!--", b"-->"), (b"<![CDATA[", b"]]>"), (b"<?", b"?>"))
_XMLNS = re.compile(rb"""\sxmlns(?::([A-Za-z_][\w.-]*))?\s*=\s*["']([^"'<]*)["']""")
_QUOTED = re.compile(rb"""="[^"]*"|='[^']*'""")
_PREFIX = re.compile(rb"[\s</]([A-Za-z_][\w.-]*):")
_NOT_IN_URI = re.compile(rb"[^\w.:/#?=~-]")
_TAGS = re.compile(rb"<[^<>]*>")
_COLLECTION = re.compile(rb"<(?:[^\s<>/:!?]+:)?collection\b[^<>]*>")


class Piece(NamedTuple):
    """The bytes of a record or of what looks like one, which lacks an end or a beginning.

    The last piece is the rest of a file, and lacks something where a record has begun in it.
    """

    raw: bytes
    lines: int  # so many stand before it
    before: bytes = b""  # what stands between it and the record before
    prefix: bytes = b""
    lacks: str = ""
    is_rest: bool = False


def pieces(buffer: bytes, chunks: Iterator[bytes], lines: int) -> Iterator[Piece]:
    """A file cut at the tags of its records: what has been read of it, behind so many lines, and what is still to come.

    Raises StreamError where no record ends.
    """
    while True:
        chunk = next(chunks, b"")
        done = start = counted = 0  # where the last record ended, where this one starts, and of which lines are counted
        inside = False
        for tag in _RECORD_TAG_OR_NONE.finditer(buffer, 0, complete(buffer) if chunk else len(buffer)):
            if tag[1] is None:
                continue
            if not tag[1]:
                if inside and _FIELD_TAG.search(buffer, start, tag.start()):
                    # A record that is not over when the next one begins.
                    lines, counted = lines + buffer.count(b"\n", counted, start), start
                    yield Piece(buffer[start : tag.start()], lines, buffer[done:start], lacks="an end")
                    done = tag.start()
                start, inside = tag.start(), not tag[0].endswith(b"/>")
                continue
            if inside:
                lines, counted = lines + buffer.count(b"\n", counted, start), start
                yield Piece(buffer[start : tag.end()], lines, buffer[done:start], tag[2] or b"")
            elif _FIELD_TAG.search(buffer, done, tag.start()):
                lines, counted = lines + buffer.count(b"\n", counted, done), done
                yield Piece(buffer[done : tag.end()], lines, lacks="a beginning")
            done, inside = tag.end(), False
        if not chunk:
            break
        if len(buffer) - done > LONGEST:
            raise StreamError(TOO_LONG)
        lines += buffer.count(b"\n", counted, done)
        buffer = buffer[done:] + chunk
    if inside and _FIELD_TAG.search(buffer, start):
        yield Piece(buffer[start:], lines, buffer[done:start], lacks="an end", is_rest=True)
    else:
        # One may have begun of which there is no field.
        lacks = "fields" if inside or _CUT.search(buffer, done) else ""
        yield Piece(buffer[done:], lines, lacks=lacks, is_rest=True)


def complete(buffer: bytes | bytearray) -> int:
    """Up to where bytes can be read before there are more: a comment that does not end in them may end in those."""
    begun = ((buffer.rfind(begins), ends) for begins, ends in _ASIDES)
    open_at = [at for at, ends in begun if at >= max(len(buffer) - PROLOG, 0) and buffer.find(ends, at) < 0]
    return min(open_at, default=len(buffer))


def declared(raw: bytes) -> dict[bytes, bytes]:
    """The namespaces that are declared in tags, which may be damaged themselves."""
    return {found[1] or b"": _NOT_IN_URI.sub(b"", found[2]) for found in _XMLNS.finditer(raw)}


def text_between(raw: bytes) -> str:
    """The text that stands between two records of a collection: ``</record> see below <record>``."""
    begins = max((found.end() for found in _COLLECTION.finditer(raw)), default=0)
    return " ".join(_TAGS.sub(b" ", ASIDE.sub(b"", raw[begins:])).decode("utf-8", "replace").split())


class Wrong(NamedTuple):
    """What was wrong with the bytes of a record, and what was done about it."""

    cause: str
    done: str
    kind: str


def cut_out(piece: Piece, spaces: Mapping[bytes, bytes], namespace: str, encoding: str) -> tuple[Any, list[Wrong]]:
    """The element of a record parsed by itself, and what was wrong with its bytes; None for what cannot be parsed.

    It has the ``spaces`` that are declared before it, as far as that is any help, and is in ``namespace`` where
    nothing is declared: what stands before a record is not its fault.
    """
    names = {**spaces, **declared(piece.before)}
    own = {piece.prefix: namespace.encode()}
    names.setdefault(piece.prefix, own[piece.prefix] if piece.prefix else b"")
    for known in (names, {**own, **spaces}, own):
        element, wrong = _parsed(encoding, known, piece.raw, piece.lines)
        if element is not None:
            break
    return element, wrong


def _parsed(encoding: str, spaces: Mapping[bytes, bytes], raw: bytes, lines: int) -> tuple[Any, list[Wrong]]:
    """A record from its bytes alone, and what was wrong with them; None for what cannot be parsed, and why."""
    from lxml import etree

    names = b"".join(
        b' xmlns%s="%s"' % (b":" + name if name else b"", uri) for name, uri in spaces.items() if uri or not name
    )
    parser = etree.XMLParser(encoding=encoding, **SAFE)
    try:
        return etree.fromstring(b"<x%s>%s</x>" % (names, raw), parser)[0], []
    except etree.XMLSyntaxError as error:
        cause = cause_of(error, lines)
    tidy, wrong = _tidied(raw, utf8=encoding.lower() in ("utf-8", "utf8"))
    used = {prefix for tag in _TAGS.findall(tidy) for prefix in _PREFIX.findall(_QUOTED.sub(b"", tag))}
    for prefix in sorted(used - spaces.keys() - {b"xml", b"xmlns"}):
        names += b' xmlns:%s="urn:x-undeclared:%s"' % (prefix, prefix)
        cause = f"the prefix {prefix.decode('ascii')} is not declared"
        wrong.append(Wrong(cause, "read as one of another namespace", "namespace"))
    try:
        return etree.fromstring(b"<x%s>%s</x>" % (names, tidy), parser)[0], wrong
    except etree.XMLSyntaxError:
        return None, [Wrong(cause, "the record was left out", "not well-formed")]


def _tidied(raw: bytes, *, utf8: bool) -> tuple[bytes, list[Wrong]]:
    """The bytes of a record with what the parser stumbles over put right: ``A & B`` → ``A &amp; B``."""
    wrong: dict[Wrong, None] = {}

    def tell(_at: int, cause: str, done: str, kind: str) -> None:
        wrong[Wrong(cause, done, kind)] = None  # once for each record

    return spelled(fitting(recoded(raw, tell) if utf8 else raw, tell, utf8=utf8), tell), [*wrong]


def cause_of(error: Any, lines: int) -> str:
    """Why the parser stopped, in words, and in which line of the file; so many stand before what it was given."""
    return f"not well-formed in line {lines + (error.lineno or 1)}: {in_words(str(error.msg), lines)}"
