"""Broken JSON-LD, node by node: what stands directly in an array or in ``@graph``, each parsed by itself with the context.

Where nodes begin in lines of their own, a line that begins as that of the first one does is where the next begins, whatever is
open: a bracket may be missing. Where they do not, nothing is read behind a break, nor the last node before it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise
from typing import Any

from bibld.formats.dublincore.broken import BreakError, Parse, Piece
from bibld.formats.dublincore.jsonld import UNSAID, Fault, Statements, defined, explained, is_json, mend, whole
from bibld.formats.dublincore.namespaces import PREFIXES
from bibld.report import Report

__all__ = ["JsonLd"]


SPENT = 1 << 22
"""How many bytes may be parsed, besides 32 times those of the file: the context is, again with each node."""


class JsonLd:
    """Reads node by node; what is put right in those that are read is told, unless it was, since all of it is JSON."""

    unit = "node"

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.context: Any = None
        self.mended: list[Fault] = []
        self.lost: list[tuple[str, Any]] = []  # what no statement is made of
        self.left = 0  # how many bytes may yet be parsed
        self.decoder = json.JSONDecoder(object_pairs_hook=lambda pairs: whole(pairs, self.mended))

    def pieces(self, data: bytes, report: Report) -> Iterator[Piece]:
        """The nodes of a document."""
        self.left = SPENT + 32 * len(data)
        text = data.decode("utf-8", "surrogateescape")
        begin = self._array(text)
        begin = self._of_ours(text) or begin
        if not begin:
            yield Piece(data, 1, cause="its nodes cannot be told apart", last=True)
        elif (first := _LINE.match(text, begin)) is not None:
            yield from self._in_lines(text, begin, re.compile(rf"^{re.escape(first[1])}(?=\{{)", re.MULTILINE))
        else:
            yield from self._in_a_line(text, begin)
        for fault in () if is_json(data) else self.mended:
            report.fault("warning", **fault)
        for key, value in self.lost:
            report.lose("dropped", key, UNSAID, value, "rdf")

    def _array(self, text: str) -> int:
        """Where the nodes begin; 0 where that cannot be told. Takes note of the context that stands before them."""
        if (opening := _OPENING.match(text)) is None:
            return 0
        if opening[1] == "[":
            return opening.end()
        at = opening.end()
        try:
            while (key := _KEY.match(text, at)) is not None:
                if key[1] == "@graph":
                    return key.end() + 1 if self.context is not None and text.startswith("[", key.end()) else 0
                value, at = self.decoder.raw_decode(text, key.end())
                if key[1] == "@context":
                    self.context = mend({"@context": value}, self.mended)["@context"]
        except (ValueError, RecursionError):
            pass
        return 0

    def _of_ours(self, text: str) -> int:
        """Where the nodes begin in a file of ours, whatever has become of the context before them; else 0."""
        first = _OURS.search(text) if '"bibld:Record"' in text else None
        if first is None:
            return 0
        declared, self.context = self.context, PREFIXES
        with suppress(BreakError, UnicodeEncodeError):  # where the declared one is damaged itself
            context = [declared or [], PREFIXES]
            json.dumps(context, ensure_ascii=False).encode()
            self._said({"@context": explained(context), "@graph": []})
            self.context = context
        return first.start()

    def _in_lines(self, text: str, begin: int, starts: re.Pattern[str]) -> Iterator[Piece]:
        bounds = [found.start() for found in starts.finditer(text, begin)]
        yield Piece(_bytes(text[: bounds[0]]), 1)
        line = _line_at(text, bounds[0])
        for start, end in pairwise([*bounds, len(text)]):
            part, last = text[start:end], end == len(text)
            try:
                node, at = self.decoder.raw_decode(part, part.index("{"))
            except (ValueError, RecursionError) as error:
                yield self._bad(part, line, _cause(error, line))
            else:
                behind = line + part.count("\n", 0, at)
                if (_CLOSES if last else _COMMA).fullmatch(part, at):
                    yield self._read(part, line, node)
                elif (last and part[at:].lstrip().startswith("]")) or _ends_apart(part, at, last=last):
                    at = comma.end() if (comma := _COMMA_AT_END.match(part, at)) is not None else at
                    yield self._read(part[:at], line, node)
                    behind = line + part.count("\n", 0, at)
                    yield self._bad(part[at:], behind, f"line {behind}: this is in no node")
                else:
                    yield self._bad(part, line, f"line {behind}: a node ends, and no other begins")
            line += part.count("\n")

    def _in_a_line(self, text: str, begin: int) -> Iterator[Piece]:
        """The last before a break is not read: what is broken may have begun in it."""
        yield Piece(_bytes(text[:begin]), 1)
        read: list[tuple[int, Any]] = []
        at, cause = begin, ""
        try:
            while (opening := _NODE.match(text, at)) is not None:
                node, at = self.decoder.raw_decode(text, opening.end() - 1)
                read.append((at, node))
        except (ValueError, RecursionError) as error:
            cause = _cause(error, 1)
        if not cause and not (text[at:].lstrip().startswith("]") and _CLOSES.fullmatch(text, at)):
            cause = f"line {_line_at(text, at)}: a node ends, and no other begins"
        start, line = begin, _line_at(text, begin)
        for end, node in read[: -1 if cause else None]:
            yield self._read(text[start:end], line, node)
            line += text.count("\n", start, end)
            start = end
        yield self._bad(text[start:], line, cause)._replace(last=True) if cause else Piece(_bytes(text[start:]), line)

    def _read(self, part: str, line: int, node: Any) -> Piece:
        found: list[Fault] = []
        try:
            part.encode()
        except UnicodeEncodeError:
            return self._bad(part, line, f"line {line}: bytes that are no UTF-8")
        try:
            names = defined(self.context)
            node = mend(node, found, names)
            said = self._said({"@context": explained(self.context or []), "@graph": [node]})
            self.lost += Statements(said).lacks(node, names)
        except BreakError as error:
            return self._bad(part, line, f"line {line}: {error.cause}")
        except RecursionError as error:
            return self._bad(part, line, _cause(error, line))
        self.mended += found
        return Piece(_bytes(part), line, said)

    def _said(self, document: dict[str, Any]) -> list[tuple[str, str, str]]:
        data = json.dumps(document).encode()
        self.left -= len(data)
        if self.left < 0:
            raise BreakError("too large a context for so many nodes")
        return self.parse(data).triples

    def _bad(self, part: str, line: int, cause: str) -> Piece:
        first = _FIRST.match(part)
        about = [self._resolved(first[1])] if first is not None else []
        names = map(self._resolved, dict.fromkeys(_NAMED.findall(part)))
        return Piece(_bytes(part), line, (), cause, tuple(filter(None, about)), tuple(filter(None, names)))

    def _resolved(self, name: str) -> str:
        """What an ``@id`` names, as N-Triples has it; nothing where it cannot be told."""
        with suppress(BreakError, ValueError, IndexError):  # the last where it is no IRI
            node = mend({"@id": json.loads(name)}, [])
            return self._said({"@context": explained(self.context or []), **node, "urn:x:p": "o"})[0][0]
        return ""


def _line_at(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


def _ends_apart(part: str, at: int, *, last: bool) -> bool:
    """Whether a node ends as it begins, alone in a line, or else in the line in which it begins."""
    begin = part.rfind("\n", 0, at) + 1
    as_it_begins = part[begin : at - 1] == part[: part.index("{")] or "\n" not in part[:at]
    return as_it_begins and (_LINE_END if last else _COMMA_AT_END).match(part, at) is not None


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _cause(error: Exception, line: int) -> str:
    """What the reader of JSON says, with its line counted from the start of the file."""
    if isinstance(error, json.JSONDecodeError):
        return f"line {line + error.lineno - 1}: {error.msg}"
    return f"line {line}: {error if isinstance(error, ValueError) else 'too deep to be read'}"


_OURS = re.compile(r'(?<=.)(?=\n[ \t]*\{"@id": ")', re.DOTALL)
_OPENING = re.compile(r"\ufeff?\s*([\[{])")
_KEY = re.compile(r'\s*+(?:,\s*+)?"((?:[^"\\\n]|\\.)*)"\s*:\s*')
_LINE = re.compile(r"[ \t\r]*\n(?:[ \t\r]*\n)*([ \t]*)(?=\{)")
_NODE = re.compile(r"\s*+(?:,\s*+)?\{")
_COMMA = re.compile(r"\s*,\s*")
_LINE_END = re.compile(r",?[ \t\r]*\n")
_COMMA_AT_END = re.compile(r",[ \t\r]*\n")
_CLOSES = re.compile(r"\s*(?:\]\s*(?:,.*)?\}?\s*)?", re.DOTALL)
_FIRST = re.compile(r'[\s,]*\{\s*"@id"\s*:\s*("(?:[^"\\\n]|\\.)*")')
_NAMED = re.compile(r'"@id"\s*:\s*("(?:[^"\\\n]|\\.)*")')
