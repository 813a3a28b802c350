"""Broken Turtle, statement by statement, each parsed by itself with the prefixes that it needs.

A statement ends where a line ends with a full stop, outside a text and a comment. One that is broken is first tried in
parts, each from a line on that begins as statements do: the full stop between two may be what is missing.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import chain, groupby, pairwise

from bibld.formats.dublincore.broken import BreakError, Parse, Piece, Said

__all__ = ["Turtle", "lines", "statements"]


class Turtle:
    """Reads statement by statement; with ``fixed`` prefixes, as files of ours have, a statement may not give them
    another meaning.

    It goes on behind a broken statement, but not where a text of several lines begins and does not end, nor where there
    is a directive in it that cannot be read: what follows may not mean what it says. At the latest a text ends where a
    resource begins behind a blank line, if it has no other end, or what it is in cannot be read; in a file of ours,
    where a record begins.
    """

    unit = "statement"

    def __init__(self, parse: Parse, base: str, fixed: Mapping[str, str] | None = None) -> None:
        self.parse = parse
        self.first = self.base = base
        self.fixed = fixed or {}
        self.prefixes = dict(self.fixed)

    def pieces(self, blocks: Iterable[bytes], line: int = 1) -> Iterator[Piece]:
        """The statements of a file that comes in blocks."""
        found = statements(lines(blocks), line, _RECORD if self.fixed else None)
        # What is sound, and not yet surely so: the last before a break, which may have ended where it should not, and
        # all behind one, which may be in a text of which the beginning is not seen.
        held: list[Piece] = []
        bad = False
        before = _Statement(line)
        for statement in found:
            pieces = self._read(statement)
            if held and pieces[0].cause:
                within = bad and statement.closes and not pieces[0].about
                goes_on = held[-1].triples and statement.goes_on(before)
                torn = held[_apart(held) :] if within else held[-1:] if goes_on else []
                held = held[: len(held) - len(torn)]
                pieces[0] = _joined([*torn, pieces[0]])
            before = statement
            for number, piece in enumerate(pieces):
                if not piece.cause:
                    if not bad:
                        yield from held
                        held = []
                    held.append(piece)
                    continue
                yield from held
                held, bad = [], True
                endless = statement.quote and not statement.parted and not self.fixed
                if piece.last or endless or not self._is_safe(piece):
                    yield piece._replace(last=True)
                    yield from (Piece(other.data, other.line, last=True) for other in pieces[number + 1 :])
                    yield from (Piece(b"".join(rest.lines), rest.line, last=True) for rest in found)
                    return
                yield piece
        yield from held

    def directives(self) -> bytes:
        """The prefixes and the base that hold now, in one line."""
        base = [b"@base <%s> . " % self.base.encode()] if self.base != self.first else []
        return b"".join([*base, *(_directive(*prefix) for prefix in self.prefixes.items())])

    def _read(self, statement: _Statement) -> list[Piece]:
        """A statement; where it is broken, what its parts are."""
        whole = self._parsed(b"".join(statement.lines), statement.line)
        if not whole.cause:
            return [whole]
        parts = [whole]
        if statement.cuts:
            spans = pairwise((0, *statement.cuts, len(statement.lines)))
            parts = [self._parsed(b"".join(statement.lines[at:to]), statement.line + at) for at, to in spans]
        parts = [part for found in parts for part in (self._torn(found) if found.cause else [found])]
        runs = [(broken, [*run]) for broken, run in groupby(parts, lambda part: bool(part.cause))]
        return [piece for broken, run in runs for piece in (self._sound(_joined(run)) if broken else run)]

    def _torn(self, broken: Piece) -> list[Piece]:
        """A broken piece; if it has been torn off, and what stands behind that is sound, in parts."""
        ends = [found.end() for found in (_OURS if self.fixed else _TORN).finditer(broken.data)]
        if not 0 < len(ends) <= _TRIED:
            return [broken]
        spans = pairwise((0, *ends, len(broken.data)))
        parts = [self._parsed(broken.data[at:to], broken.line + broken.data.count(b"\n", 0, at)) for at, to in spans]
        return parts if any(part.triples for part in parts) else [broken]

    def _sound(self, broken: Piece) -> list[Piece]:
        """What is sound in the first line of a broken piece, in which there are several statements, and the rest."""
        found: list[Piece] = []
        at, line = 0, broken.line
        for end in _ends(broken.data) if not broken.last else ():
            piece = self._parsed(broken.data[at:end], line)
            if piece.cause:
                if found and self._goes_on(broken.data[at:end]):
                    at -= len(found.pop().data)
                break
            found.append(piece)
            line += broken.data.count(b"\n", at, end)
            at = end
        if not found or at == len(broken.data):
            return [broken]
        return [*found, self._parsed(broken.data[at:], broken.line + broken.data.count(b"\n", 0, at))]

    def _goes_on(self, data: bytes) -> bool:
        """Whether what seems to be a statement goes on with another: the full stop before it should be a semicolon."""
        with suppress(BreakError):
            self.parse(self._head(data) + b"<urn:x:> " + data, self.base)
            return True
        return False

    def _parsed(self, data: bytes, line: int) -> Piece:
        head = self._head(data)
        try:
            said = self._said(head, data, line)
        except BreakError as error:
            code = _TOKEN.sub(_without_text, data)
            about, names = (
                dict.fromkeys(filter(None, map(self._resolved, dict.fromkeys(found.findall(code)))))
                for found in (_ABOUT, _NAMED)
            )
            return Piece(data, line, (), self._why(head, data, line) or error.cause, (*about,), (*names,))
        if _DIRECTIVE.search(data):
            other = [name for name, iri in said.prefixes.items() if self.fixed.get(name, iri) != iri]
            if other or (self.fixed and said.base != self.base):
                cause = f"line {line}: {f'{other[0]}:' if other else 'a base:'} what follows has another meaning"
                return Piece(data, line, cause=cause, last=True)
            self.base = said.base
            self.prefixes.update(said.prefixes)
        return Piece(data, line, said.triples)

    def _head(self, data: bytes) -> bytes:
        """The prefixes that a statement needs, in one line."""
        used = self.prefixes.keys() & {name.decode("utf-8", "replace") for name in _NAME.findall(data)}
        return b"".join(_directive(name, self.prefixes[name]) for name in sorted(used)) + b"\n"

    def _said(self, head: bytes, data: bytes, line: int) -> Said:
        """What a statement says; it may begin or end a graph with a name, which makes no difference."""
        try:
            return self.parse(head + data, self.base, line - 2)
        except BreakError:
            braces = re.findall(rb"[{}]", _TOKEN.sub(b" ", data))
            before, behind = b"{" * (braces[:1] == [b"}"]), b"}" * (braces[-1:] == [b"{"])
            if not before + behind:
                raise
            with suppress(BreakError):
                return self.parse(head + before + data + behind, self.base, line - 2)
            raise

    def _why(self, head: bytes, data: bytes, line: int) -> str:
        """What is wrong with a text or a name that does not end where it should,
        and not that the statement ends before it.
        """
        try:
            self.parse(head + data + b"\">'", self.base, line - 2)
        except BreakError as error:
            return error.cause
        return ""

    def _resolved(self, name: bytes) -> str:
        """A name as N-Triples has it; nothing where it cannot be told."""
        if name.startswith(b"<"):
            text = _NOT_IN_IRI.split(name[1:].rstrip(b">"), maxsplit=1)[0]
            if _ABSOLUTE.match(text):
                return f"<{text.decode('utf-8', 'replace')}>"
            if not text and name != b"<>":
                return ""
            name = b"<%s>" % text
        elif name.startswith(b"_:"):
            return name.decode("utf-8", "replace")
        else:
            prefix, _, local = name.decode("utf-8", "replace").replace("\\", "").partition(":")
            return f"<{self.prefixes[prefix]}{local}>" if prefix in self.prefixes else ""
        try:
            return self.parse(name + b" <urn:x:p> <urn:x:o> .", self.base).triples[0][0]
        except BreakError:
            return ""

    def _is_safe(self, piece: Piece) -> bool:
        """Whether what stands behind a broken piece means what it says, whatever directive is in it.

        A prefix that has that meaning already has it all the same; what uses any other is broken as well.
        """
        directives = [token for token in _TOKEN.finditer(piece.data) if token["directive"]]
        found = [_PREFIX.match(piece.data, token.start()) for token in directives]
        if not all(found):
            return bool(self.fixed) and not any(b"base" in token[0].lower() for token in directives)
        for prefix in filter(None, found):
            name = prefix[1].decode("utf-8", "replace")
            iri = (prefix[2] or b"").decode("utf-8", "replace")
            if name not in self.fixed and self.prefixes.get(name) != iri:
                self.prefixes.pop(name, None)
        return True


def _apart(pieces: list[Piece]) -> int:
    """How many of them end with one that is sound and stands behind a blank line, as nothing in a text does."""
    return next((number for number in range(len(pieces), 0, -1) if _BLANK.match(pieces[number - 1].data)), 0)


def _joined(parts: list[Piece]) -> Piece:
    """Parts that follow one another as a broken one; the last of them is."""
    return parts[0]._replace(
        data=b"".join(part.data for part in parts),
        triples=(),
        cause=next(part.cause for part in parts if part.cause),
        about=(*chain.from_iterable((*part.about, *dict.fromkeys(it[0] for it in part.triples)) for part in parts),),
        names=(*chain.from_iterable(part.names for part in parts),),
        last=any(part.last for part in parts),
    )


def _ends(data: bytes) -> Iterator[int]:
    """Behind the full stops that are in no text."""
    at = 0
    for token in _TOKEN.finditer(data):
        yield from (found.end() for found in _STOP.finditer(data, at, token.start()))
        at = token.end()
    yield from (found.end() for found in _STOP.finditer(data, at))


def _directive(name: str, iri: str) -> bytes:
    return f"@prefix {name}: <{iri}> . ".encode()


def _without_text(token: re.Match[bytes]) -> bytes:
    return b" " if token[0][:1] in b"\"'#" else token[0]


_NAME = re.compile(rb"(?<![\w.\-\x80-\xff])([\w.\-\x80-\xff]*+):")  # dcterms:
_LOCAL = rb"(?:[^\s;,.<>\"'\[\](){}#]|\.(?=\w))*+"
_TERM = rb"<[^<>\s]*+(?:>|(?=[ \t]+\S))|(?<![\w.\-\x80-\xff])[\w.\-\x80-\xff]*+:%s" % _LOCAL
_NAMED = re.compile(_TERM)
_REST = re.compile(
    rb"\s*(?:a|%s)\s+"  # dcterms:title
    rb"(?:[\"'\[(+\-0-9]|(?:true|false)\b|(?:%s)\s*[;,.])" % (_TERM, _TERM)  # "; true; <http://a.example/1> ;
)
"""A property and what it has, and not a subject before them."""
_ABOUT = re.compile(rb"(?:\A|[.{}](?=\s))\s*(%s)" % _TERM)
_NOT_IN_IRI = re.compile(rb"[<>\"{}|^`\\\x00-\x20]")
_ABSOLUTE = re.compile(rb"[A-Za-z][A-Za-z0-9+.-]*:")
_ENDS = {
    b'"""': re.compile(rb'(?:[^"\\]|\\.|"(?!""))*+"""', re.DOTALL),
    b"'''": re.compile(rb"(?:[^'\\]|\\.|'(?!''))*+'''", re.DOTALL),
}
"""What a text of several lines ends with, and all before it, by what it begins with."""
_TOKEN = re.compile(
    b"".join(begin + end.pattern + b"|" for begin, end in _ENDS.items())
    + rb'(?P<open>"""|\'\'\')'  # of a text that does not end
    rb'|"(?:[^"\\\n]|\\[^\n])*+"'  # "Hives"
    rb"|'(?:[^'\\\n]|\\[^\n])*+'"  # 'Hives'
    rb"|<[^<>\s]*+>"  # <http://a.example/1>
    rb"|#[^\n]*+|"  # # Hives.
    rb"(?P<directive>@prefix\b|@base\b|(?i:\bprefix\s+[\w.-]*:\s*<|\bbase\s*<))",  # @prefix; PREFIX dc: <
    re.DOTALL,
)
_STOP = re.compile(rb"\.(?=\s)")
_BLANK = re.compile(rb"[ \t\r]*\n")
_DIRECTIVE = re.compile(rb"(?i:prefix|base)\b")
_PREFIX = re.compile(rb"(?i:@?prefix)\s+([\w.\-\x80-\xff]*):(?:\s*<([^<>\s]*)>)?")  # @prefix dc: <http://a.example/>


# --- where statements begin and end


class _Statement:
    """The lines of a statement, or of several that share a line, with what stands before it.

    ``cuts`` are lines in which another may begin; it is ``apart`` where a blank line stands before it. ``quote``
    is what a text of several lines begins with that does not end; where one ends that has not begun, the
    statement ``closes`` it. It is ``parted`` where another may begin in a text of it, behind a blank line.
    """

    def __init__(self, line: int) -> None:
        self.line = line
        self.lines: list[bytes] = []
        self.cuts: list[int] = []
        self.indent = -1
        self.apart = False
        self.quote = b""
        self.closes = self.parted = False

    def add(self, text: bytes) -> bool:
        """Add a line; whether a statement ends in it."""
        self.lines.append(text)
        if self.indent < 0:
            self.indent = _indent(text)
        at = 0
        while self.quote:
            end = _ENDS[self.quote].match(text, at)
            if end is None:
                return False
            at = end.end()
            if not (self.parted and _begins_text(text, at - 3)):  # else it is that of what may begin in the text
                self.quote = b""
        if b"#" not in text and b'"""' not in text and b"'''" not in text:
            return text.rstrip().endswith(_END, at) or _SPARQL.match(text) is not None
        code: list[bytes] = []  # without comments, and without what is in a text
        while (token := _TOKEN.search(text, at)) is not None:
            code.append(text[at : token.start()])
            at = token.end()
            if token[0][:3] in _ENDS and _ends_text(text, token.start()):
                self.closes = True
                at = token.start() + 3
            elif token["open"]:
                self.quote = token["open"]
                return False
            elif not token[0].startswith(b"#"):
                code.append(b"_")
        return b"".join((*code, text[at:])).rstrip().endswith(_END)

    def goes_on(self, before: _Statement) -> bool:
        """Whether it rather is the rest of the one before, whose full stop should be a semicolon."""
        if self.apart or self.indent < before.indent:
            return False
        indents = [_indent(line) for line in before.lines if line.strip()]
        goes_on_there = self.indent > before.indent or (len(indents) > 1 and {*indents} == {self.indent})
        return goes_on_there and _REST.match(b"".join(self.lines)) is not None


def _ends_text(line: bytes, at: int) -> bool:
    """Whether three quotes look as if a text ended with them, and not as if one began."""
    return (at == 0 or not line[at - 1 : at].isspace()) and _BEHIND_TEXT.match(line, at + 3) is not None


def _begins_text(line: bytes, at: int) -> bool:
    """Whether three quotes look as if a text began with them, and not as if one ended."""
    return line[at - 1 : at].isspace() and _BEHIND_TEXT.match(line, at + 3) is None


def statements(lines_: Iterable[bytes], line: int = 1, record: re.Pattern[bytes] | None = None) -> Iterator[_Statement]:
    """The statements of a file: a blank line or a comment belongs to what follows it, but not
    what the file begins with.

    ``record`` is the first line of one that no text goes beyond, behind a blank line.
    """
    now = _Statement(line)
    gap: list[bytes] = []
    ended = True
    for number, text in enumerate(lines_, line):
        comment = text.lstrip().startswith(b"#")
        if number == 1 and comment:
            now.lines.append(text)
            continue
        if now.quote and record is not None and record.match(text) and not now.lines[-1].strip():
            now.quote, gap, ended = b"", [now.lines.pop()], True
        if not now.quote and (comment or not text.strip()):
            gap.append(text)
            continue
        if ended:
            if now.lines:
                yield now
            now = _Statement(number - len(gap))
        elif not now.quote and (
            _may_begin(text, now.indent, now.lines[-1], gap) or (record is not None and record.match(text))
        ):
            now.cuts.append(len(now.lines))
        elif now.quote and not now.lines[-1].strip() and _indent(text) == now.indent and _NAMED_SUBJECT.match(text):
            now.cuts.append(len(now.lines))
            now.parted = True
        now.apart = now.apart or (not now.lines and any(not line.strip() for line in gap))
        now.lines += gap
        gap = []
        ended = now.add(text)
    if ended and gap and now.lines:
        yield now
        now = _Statement(now.line + len(now.lines))
    now.lines += gap
    if now.lines:
        yield now


def _may_begin(text: bytes, indent: int, before: bytes, gap: list[bytes]) -> bool:
    """Whether a line looks as if a statement began with it, although the one before has not ended."""
    if not _BEGINS.match(text) or _indent(text) != indent:
        return False
    apart = b"@" in text[: indent + 1] or _indent(before) > indent or any(not line.strip() for line in gap)
    long = len(before.split()) > _WORDS and not before.rstrip().endswith(_GOES_ON)
    return apart or long or _OBJECT.search(before) is not None or _SUBJECT.match(text) is not None


def _indent(line: bytes) -> int:
    return len(line) - len(line.lstrip(b" \t"))


def lines(blocks: Iterable[bytes]) -> Iterator[bytes]:
    """The lines of what comes in blocks."""
    rest: list[bytes] = []
    for block in blocks:
        whole, end, last = block.rpartition(b"\n")
        if end:
            yield from io.BytesIO(b"".join((*rest, whole, end)))
            rest = []
        rest.append(last)
    if last := b"".join(rest):
        yield last


_BEHIND_TEXT = re.compile(rb"\s*(?:[;,.)\]]|@[A-Za-z]|\^\^)")  # ; or @en or ^^
_OBJECT = re.compile(rb"[\"')\]](?:@[A-Za-z0-9-]+|\^\^\S+)?\s*\Z")  # "@en or ] or "^^xsd:date
_WORDS = 2
_GOES_ON = (b";", b",", b"[", b"(", b"{")
_END = (b".", b"{", b"}")
_BEGINS = re.compile(
    rb"[ \t]*(?:<|_:|\[|\(|(?:[A-Za-z\x80-\xff][\w.\-\x80-\xff]*+)?:|@prefix\b|@base\b|(?i:prefix|base)\s)"
)
_BEHIND = rb"\s*(?:\Z|(?:a|<[^<>\s]*+>|[\w.\-\x80-\xff]*+:[^\s;,.]*+)\s+[^\s;,.])"  # dcterms:title "
_SUBJECT = re.compile(rb"\s*<[^<>\s]*+>" + _BEHIND)
"""What a statement describes, alone in a line or before a property, and not what one before it has."""
_NAMED_SUBJECT = re.compile(rb"\s*(?:<[^<>\s]*+>|[\w.\-\x80-\xff]*+:[^\s;,.\"']++)" + _BEHIND)
"""The same with a prefix, too."""
_RECORD = re.compile(rb"<[^<>\s]*/record/[^<>\s/#]+>\s*\Z")
_OURS = re.compile(rb"(?<=[^\n])(?=<[^<>\s]*/record/[^<>\s/#]+>[ \t\r]*\n)")
_TORN = re.compile(
    rb"(?:(?<=[^\s<>(\[,;^])|(?<=[;\"\]])\s*+)(?=<[^<>\s]+>\s)"  # "Hives"<http://a.example/1>
    rb"|(?<=[^\n])(?=<[^<>\s]+>\s+a\s)"  # , <http://a.example/1> a
)
"""Before a record of ours in the middle of a line, and before what stands where nothing can that is whole."""
_TRIED = 64
_SPARQL = re.compile(
    rb"\s*(?i:prefix\s+[\w.\-\x80-\xff]*:\s*<[^<>\s]*>"  # PREFIX dc: <http://a.example/>
    rb"|base\s+<[^<>\s]*>)\s*\Z"  # BASE <http://a.example/>
)
