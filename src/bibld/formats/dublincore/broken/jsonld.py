"""Broken JSON-LD, node by node: what stands directly in an array or in ``@graph``, each parsed by itself with the
context.

Where nodes begin in lines of their own, a line that begins as that of the first one does is where the next begins,
whatever is open: a bracket may be missing. Where they do not, it is what nodes follow from on, one after the other, up
to the end. ::

    [{"@id": "urn:x:1", "dcterms:title": "Broken}, {"@id": "urn:x:2", "dcterms:title": "Whole"}]

Several documents in a file, also one in each line, are read one by one.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice, pairwise
from typing import Any

from bibld.formats.dublincore.broken import BreakError, Parse, Piece
from bibld.formats.dublincore.jsonld import (
    UNSAID,
    Fault,
    Statements,
    defined,
    explained,
    is_json,
    locate,
    mend,
    tell,
    whole,
)
from bibld.formats.dublincore.jsonld import cause as why
from bibld.formats.dublincore.namespaces import PREFIXES
from bibld.report import Report

__all__ = ["JsonLd", "is_by_line"]


SPENT = 1 << 22
"""How many bytes may be parsed, besides 32 times those of the file: the context is, again with each node."""


class JsonLd:
    """Reads node by node; what is put right in those that are read is told, unless it was, since all of it is JSON.

    A file may be several documents, one behind the other, each with a context of its own and its own ``_:b0``.
    """

    unit = "node"

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.context: Any = None
        self.blank = "_:"  # what the names of blank nodes begin with in this document
        self.indent = ""  # what nodes begin behind in the last document that has them in lines
        self.mended: list[Fault] = []
        self.found: list[Fault] = []  # what was put right in what is read just now
        self.lost: list[tuple[str, Any]] = []  # what no statement is made of
        self.left = 0  # how many bytes may yet be parsed
        self.decoder = json.JSONDecoder(object_pairs_hook=lambda pairs: whole(pairs, self.found))

    def pieces(self, data: bytes, report: Report) -> Iterator[Piece]:
        """The nodes of a file."""
        self.left = SPENT + 32 * len(data)
        text = data.decode("utf-8", "surrogateescape")
        bounds = [0, *(_lines if is_by_line(data) else _documents)(text), len(text)]
        line = 1
        for number, (start, end) in enumerate(pairwise(bounds)):
            self.context = None
            self.blank = f"_:d{number}." if number else "_:"
            yield from self._document(text[start:end], line, alone=end - start == len(text))
            line += text.count("\n", start, end)
        tell(() if is_json(data) else self.mended, report)
        for key, value in self.lost:
            report.lose("dropped", key, UNSAID, value, "rdf")

    def _document(self, text: str, line: int, *, alone: bool) -> Iterator[Piece]:
        begin = self._array(text, line)
        ours = self._of_ours(text)
        if not ours and self.indent and _is_headless(text, self.indent):
            yield from self._in_lines(text, 0, line, _starts(self.indent, _TORN))
        elif not begin and not ours:
            yield from self._node(text, line, alone=alone)
        elif (first := _LINE.match(text, ours or begin)) is not None:
            self.indent = _usual_indent(text) if ours else first[1]
            yield from self._in_lines(text, begin or ours, line, _starts(self.indent, _RECORD if ours else _TORN))
        else:
            yield from self._in_a_row(text, begin or ours, line)

    def _node(self, text: str, line: int, *, alone: bool) -> Iterator[Piece]:
        """A document that is a single node, or does not tell where its nodes are."""
        rest = ""
        if not (begins := _OPENING.match(text)):
            cause = f"line {line}: this is in no node" if text.strip() else ""
            yield Piece(_bytes(text), line, cause=cause, last=alone)
            return
        try:
            node, at = self.decoder.raw_decode(text, begins.start(1))
        except (ValueError, RecursionError) as error:
            text, rest = _torn(text) if begins[1] == "{" else (text, "")
            cause = why(_break(text) or error, line)
        else:
            if isinstance(node, dict) and _BEHIND_ALSO_LAST.fullmatch(text, at):
                yield self._read(text, line + text.count("\n", 0, begins.start(1)), node)
                return
            cause = f"line {line + text.count(_EOL, 0, at)}: a node ends, and no other begins"
        yield self._bad(text, line, cause)._replace(last=alone and not rest)
        if rest:
            yield from self._document(rest, line + text.count("\n"), alone=False)

    def _array(self, text: str, line: int) -> int:
        """Where the nodes begin; 0 where that cannot be told. Takes note of the context that stands before them."""
        self.found = []
        if (opening := _OPENING.match(text)) is None:
            return 0
        if opening[1] == "[":
            return opening.end()
        at = opening.end()
        try:
            while (key := _KEY.match(text, at)) is not None:
                if key[1] == "@graph" and self.context is not None and text.startswith("[", key.end()):
                    self._put_right(text[: key.end()], line)
                    return key.end() + 1
                if key[1] == "@graph":
                    break
                value, at = self.decoder.raw_decode(text, key.end())
                if key[1] == "@context":
                    self.context = mend({"@context": value}, self.found)["@context"]
        except (ValueError, RecursionError):
            pass
        self.found = []  # it is read again
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

    def _in_lines(self, text: str, begin: int, line: int, starts: re.Pattern[str]) -> Iterator[Piece]:
        bounds = [found.start() for found in starts.finditer(text, begin)]
        yield Piece(_bytes(text[:begin]), line)
        line += text.count("\n", 0, begin)
        stray = text[begin : bounds[0]]
        yield (
            self._bad(stray, line, f"line {line}: this is in no node") if stray.strip() else Piece(_bytes(stray), line)
        )
        line += stray.count("\n")
        for start, end in pairwise([*bounds, len(text)]):
            part, last = text[start:end], end == len(text)
            try:
                node, at = self.decoder.raw_decode(part, part.index("{"))
            except (ValueError, RecursionError) as error:
                torn, rest = _torn(part)
                yield self._bad(torn, line, why(_break(torn) or error, line))
                if rest:
                    node, _ = self.decoder.raw_decode(rest)
                    yield self._read(rest, line + torn.count("\n"), node)
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

    def _in_a_row(self, text: str, begin: int, line: int) -> Iterator[Piece]:
        """Nodes of which no line tells where they begin."""
        yield Piece(_bytes(text[:begin]), line)
        row = _Row(text, begin, self.left)
        start, line = begin, line + text.count("\n", 0, begin)
        while not row.ends(start):
            opening, cause, node, end = _NODE.match(text, start), "", None, start
            begins = opening.end() if opening is not None else start
            at = line + text.count("\n", start, begins)
            try:
                if opening is None:
                    cause = f"line {line}: this is in no node"
                else:
                    node, end = self.decoder.raw_decode(text, begins - 1)
                    if _NOTHING.match(text, end) and row.behind(begins) < len(text):
                        end = begins  # what follows it has become part of it
                    if end == begins or not _ENDS.match(text, end):
                        cause = f"line {line + text.count(_EOL, start, end)}: a node ends, and no other begins"
            except (ValueError, RecursionError) as error:
                cause = why(error, line - text.count("\n", 0, start))
            if cause:
                end = row.behind(max(end, begins))
            yield self._bad(text[start:end], at, cause) if cause else self._read(text[start:end], at, node)
            line += text.count("\n", start, end)
            start = end
        yield Piece(_bytes(text[start:]), line)

    def _read(self, part: str, line: int, node: Any) -> Piece:
        try:
            part.encode()
        except UnicodeEncodeError:
            return self._bad(part, line, f"line {line}: bytes that are no UTF-8")
        try:
            names = defined(self.context)
            node = mend(node, self.found, names)
            said = self._said({"@context": explained(self.context or []), "@graph": [node]})
            self.lost += Statements(said).lacks(node, names)
        except BreakError as error:
            return self._bad(part, line, f"line {line}: {error.cause}")
        except RecursionError as error:
            return self._bad(part, line, why(error, line))
        self._put_right(part, line - part[: part.find("{")].count("\n"))
        return Piece(
            _bytes(part), line, [(self._own(subject), prop, self._own(value)) for subject, prop, value in said]
        )

    def _put_right(self, part: str, line: int) -> None:
        """Take note of what was put right in a part that begins in this line."""
        locate(self.found, _bytes(part) if self.found else b"", line)
        self.mended += self.found
        self.found = []

    def _own(self, term: str) -> str:
        """A term as it is called in this file: a blank node is one of its document."""
        return self.blank + term[2:] if term.startswith("_:") else term

    def _said(self, document: dict[str, Any]) -> list[tuple[str, str, str]]:
        data = json.dumps(document).encode()
        self.left -= len(data)
        if self.left < 0:
            raise BreakError("too large a context for so many nodes")
        return self.parse(data).triples

    def _bad(self, part: str, line: int, cause: str) -> Piece:
        self.found = []
        about = [self._resolved(name) for name in self._names_itself(part)]
        names = map(self._resolved, dict.fromkeys(_NAMED.findall(part)))
        return Piece(_bytes(part), line, (), cause, tuple(filter(None, about)), tuple(filter(None, names)))

    def _resolved(self, name: str) -> str:
        """What an ``@id`` names, as N-Triples has it; nothing where it cannot be told."""
        with suppress(BreakError, ValueError, IndexError):  # the last where it is no IRI
            node = mend({"@id": json.loads(name)}, [])
            return self._own(self._said({"@context": explained(self.context or []), **node, "urn:x:p": "o"})[0][0])
        return ""

    def _names_itself(self, part: str) -> Iterator[str]:
        """The name that a node has, where that is still told:
        before or behind its context, and whatever else is sound.
        """
        at = opening.end() if (opening := _NODE.match(part)) is not None else len(part)
        with suppress(ValueError, RecursionError):
            while (key := _KEY.match(part, at)) is not None:
                if key[1] == "@id" and (name := _TEXT.match(part, key.end())) is not None:
                    yield name[0]
                    return
                _, at = _PLAIN.raw_decode(part, key.end())


def is_by_line(data: bytes) -> bool:
    """Whether a document seems to stand in each line, as where records are added to a file one by one."""
    lines = _ANY.finditer(data[:_HEAD].decode("utf-8", "replace"))
    whole = [_is_whole(line[0]) for line in islice(lines, _LOOKED_AT)]
    return whole.count(True) > max(1, len(whole) // 2)


def _is_whole(line: str) -> bool:
    with suppress(ValueError, RecursionError):
        return line.startswith(("{", "[")) and _PLAIN.raw_decode(line)[1] == len(line.rstrip())
    return False


def _lines(text: str) -> Iterator[int]:
    """Where the documents but the first begin that stand in a line each, also where one has lost its line end."""
    for line in _ANY.finditer(text):
        if line.start():
            yield line.start()
        if not _is_whole(line[0]):
            yield from (found.start() for found in _WITHIN_LINE.finditer(text, line.start() + 1, line.end()))


def _documents(text: str) -> Iterator[int]:
    """Where the documents but the first begin:
    behind the end of one, or where another seems to begin in a broken one.
    """
    at = breaks = 0
    while breaks < _BREAKS:
        opening, following = _OPENING.match(text, at), None
        begin = opening.start(1) if opening is not None else at
        with suppress(ValueError, RecursionError):
            at = _PLAIN.raw_decode(text, begin)[1]
            following = _ANOTHER.match(text, at)
            if following is None and _ends_apart(text[begin : text.find(_EOL, at) + 1], at - begin, last=True):
                following = _REST_OF_LINE.match(text, at)
        if following is None:
            breaks += 1
            of_nodes = text.startswith("[", begin) or _WITH_CONTEXT.match(text, begin) is not None
            behind = (
                _IN_LAYOUT if _LAID_OUT.match(text, begin) else _WITH_CONTEXT_BEHIND if of_nodes else _ALONE_IN_LINE
            )
            following = behind.search(text, begin + 1)
        if following is None or (at := following.end()) == len(text):
            return
        yield at


class _Row:
    """Nodes that follow one another in an array, and where one begins again behind a broken one."""

    def __init__(self, text: str, begin: int, left: int) -> None:
        self.text = text
        self.left = left  # how many bytes may yet be looked at
        self.look = found[0] if (found := _LOOK.match(text, begin)) is not None else ""
        self.of_graph = not text[:begin].lstrip("\ufeff \t\r\n").startswith("[")

    def ends(self, at: int) -> bool:
        """Whether the array ends here, and the document with it; but for what it may have besides its nodes."""
        closing = _CLOSING.match(self.text, at)
        at = closing.end() if closing is not None else at
        with suppress(ValueError, RecursionError):
            while closing is not None and self.of_graph and (key := _KEY.match(self.text, at)) is not None:
                at = _PLAIN.raw_decode(self.text, key.end())[1]
        return (_CLOSING_OF_GRAPH if closing is not None and self.of_graph else _NOTHING).match(
            self.text, at
        ) is not None

    def behind(self, at: int) -> int:
        """Where the first node begins from which on they follow one another up to the end, or to another broken one.

        What is in an array within a node does not: behind it the node goes on.
        """
        self.left -= len(self.text) >> 6
        while (found := _MAY_BEGIN.search(self.text, at)) is not None:
            begin = found.end()
            at, follow = self._follow(begin)
            if follow:
                return begin
            at = max(at, begin + 1)
        return len(self.text)

    def _follow(self, begin: int) -> tuple[int, bool]:
        """How far nodes follow one another, and whether there is nothing else behind them than might be."""
        at = begin
        while self.left > 0:
            try:
                _, end = _PLAIN.raw_decode(self.text, at)
            except (ValueError, RecursionError):
                self.left -= len(self.text) >> 6
                return at, at > begin and self._is_alike(begin)
            if self.ends(end):
                return end, True
            following = _FOLLOWING.match(self.text, end)
            if following is None:
                return end, _STRAY.match(self.text, end) is not None and self._is_alike(begin)
            at = following.end()
        return len(self.text), False

    def _is_alike(self, begin: int) -> bool:
        """Whether a node begins with what the first one does."""
        look = _LOOK.match(self.text, begin)
        return look is not None and look[0].split() == self.look.split()


def _ends_apart(part: str, at: int, *, last: bool) -> bool:
    """Whether a node ends as it begins, alone in a line, or else in the line in which it begins."""
    begin = part.rfind("\n", 0, at) + 1
    as_it_begins = part[begin : at - 1] == part[: part.index("{")] or "\n" not in part[:at]
    return as_it_begins and (_LINE_END if last else _COMMA_AT_END).match(part, at) is not None


def _torn(part: str) -> tuple[str, str]:
    """A broken node that is laid out, and another that is sound and has become part of it where it
    was torn off, or nothing.

    That one ends in a line that begins as that of the first does: what stands in a node is further in.
    """
    indent = part[: part.index("{")].rpartition("\n")[2]
    for begin in islice((found.start() for found in _NAMED_NODE.finditer(part, len(indent) + 1)), _TRIED):
        with suppress(ValueError, RecursionError):
            at = _PLAIN.raw_decode(part, begin)[1]
            last_line = part.rfind("\n", begin, at) + 1
            if last_line and part[last_line : at - 1] == indent and _BEHIND.fullmatch(part, at):
                return part[:begin], part[begin:]
    return part, ""


def _is_headless(text: str, indent: str) -> bool:
    """Whether this begins with the rest of a node, which is further in than where nodes begin, and another follows."""
    first = r"(?:[^\[{\ufeff].*|[\[{]\r?)\n"  # no document begins so that goes on as the other lines do
    rest = rf"(?:{first}(?:{indent}[ \t].*\n)*+{indent})?\}},[ \t\r]*\n(?={indent}\{{)"
    return re.match(rest, text) is not None


def _break(part: str) -> ValueError | None:
    """Where the reader of JSON stops in a node by itself."""
    try:
        _PLAIN.raw_decode(part, part.index("{"))
    except ValueError as error:
        return error
    except RecursionError:
        pass
    return None


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _usual_indent(text: str) -> str:
    """What most nodes of ours begin behind: the first may be damaged."""
    return Counter(found[1] for found in _NODE_OF_OURS.finditer(text)).most_common(1)[0][0]


def _starts(indent: str, within: str) -> re.Pattern[str]:
    """Where nodes begin: in lines as that of the first, or within one, where the end of another has been torn off."""
    return re.compile(rf"^{re.escape(indent)}(?=\{{)|(?<!\n{re.escape(indent)}){within}", re.MULTILINE)


_PLAIN = json.JSONDecoder()
_EOL = "\n"
_BREAKS = 4096
"""In so many broken documents it is looked for another."""
_LOOKED_AT, _HEAD = 20, 1 << 20
"""In so many lines, and so many bytes, a file shows that it has a document in each."""
_OURS = re.compile(r'(?<=.)(?=\n[ \t]*\{"@id": ")', re.DOTALL)
_NODE_OF_OURS = re.compile(r'^([ \t]*)\{"@id": "', re.MULTILINE)
_RECORD = r'(?=\{"@id": "[^"\n]*/record/[^"\n/#]+", "@type": \["bibld:Record")'
_TORN = r'(?<=[^\s,:\[\]}"])[ \t]*+(?=\{\s*"@(?:context|id|type)")'
"""A node of ours, and one of others, which begins where no value can stand."""
_NAMED_NODE = re.compile(r'\{(?=\s*"@(?:context|id|type)")')
_TRIED = 16
_OPENING = re.compile(r"\s*+\ufeff?\s*+([\[{])")
_KEY = re.compile(r'\s*+(?:,\s*+)?"((?:[^"\\\n]|\\.)*)"\s*:\s*')  # , "title":
_TEXT = re.compile(r'"(?:[^"\\\n]|\\.)*"')
_LINE = re.compile(r"[ \t\r]*\n(?:[ \t\r]*\n)*([ \t]*)(?=\{)")
_NODE = re.compile(r"[\s\ufeff]*+(?:,\s*+)?\{")
_LOOK = re.compile(r'\s*+\{\s*+"[^"\n]*"')  # { "@id"
_ENDS = re.compile(r'\s*+(?:,(?!\s*+"(?:[^"\\\n]|\\.)*+"\s*+:)|\]|\Z)')
"""What a node ends before: no other key."""
_FOLLOWING = re.compile(r"\s*+,\s*+(?=\{)")
_STRAY = re.compile(r'\s*+(?:,\s*+)?[^\s,"{}\[\]:0-9tfn-]')
"""What stands in no JSON."""
_MAY_BEGIN = re.compile(r"(?<=[^\s:\[\]])\s*+(?=\{)")
_CLOSING = re.compile(r"\s*+\]")
_CLOSING_OF_GRAPH = re.compile(r"\s*+\}?\s*+\Z")
_NOTHING = re.compile(r"\s*+\Z")
_BEHIND = re.compile(r"\s*+(?:,\s*+)?")
_BEHIND_ALSO_LAST = re.compile(rf"{_BEHIND.pattern}|\s*+\]\s*+\}}?\s*+")  # ] }
"""Also the end of a document whose head is torn off."""
_ANY = re.compile(r"^.*\S.*$", re.MULTILINE)
_ANOTHER = re.compile(r"\s*+(?:,\s*+)?(?=\ufeff?\s*+[\[{]|\Z)")
_REST_OF_LINE = re.compile(r"[ \t\r]*+\n\s*+")
_WITH_CONTEXT = re.compile(r'\{\s*+"@context"')
_WITHIN_LINE = re.compile(rf"(?={_WITH_CONTEXT.pattern})|{_TORN}")
_LAID_OUT = re.compile(r"(?<![^\n])\{[ \t\r]*\n[ \t]+\S")
_WITH_CONTEXT_BEHIND = re.compile(
    rf"(?<![\s,:\[])(?:\s*+(?={_WITH_CONTEXT.pattern})"  # before {"@context" in a line
    r"|(?:[ \t\r]*+\n)++(?=\[\s*+\{))"  # before a line with [{
)
_ALONE_IN_LINE = re.compile(rf"{_WITH_CONTEXT_BEHIND.pattern}|(?<![\s,:\[])(?:[ \t\r]*+\n)++(?=\{{)")
_IN_LAYOUT = re.compile(rf"{_WITH_CONTEXT_BEHIND.pattern}|(?<=\n)(?={_WITH_CONTEXT.pattern})")
"""Another document in one that is broken: where no value can stand; of one node, at the beginning of a line, and also
where a value can, if all that is in the broken one is indented.
"""
_COMMA = re.compile(r"\s*,\s*")
_LINE_END = re.compile(r",?[ \t\r]*\n")
_COMMA_AT_END = re.compile(r",[ \t\r]*\n")
_CLOSES = re.compile(r"\s*+(?:\]\s*+(?:,.*)?\}?\s*)?", re.DOTALL)  # ] }
_NAMED = re.compile(r'"@id"\s*:\s*("(?:[^"\\\n]|\\.)*")')  # "@id": "http://a.example/1"
