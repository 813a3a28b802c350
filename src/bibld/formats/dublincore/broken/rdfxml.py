"""Broken RDF/XML, description by description: what stands directly in ``rdf:RDF``, each parsed by itself within it.

Where the tags of one do not agree, it ends where it is closed all the same, or where something else is described: an
element with ``rdf:about`` behind the end of another can be no property of what is open. ::

    <rdf:Description rdf:about="urn:x:1"><dc:title>Broken</dc:titel>
    <rdf:Description rdf:about="urn:x:2"><dc:title>Whole</dc:title></rdf:Description>
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from itertools import islice
from typing import NamedTuple

from bibld.formats.dublincore.broken import BreakError, Parse, Piece
from bibld.formats.dublincore.namespaces import PREFIXES
from bibld.vocabulary import TERMS

__all__ = ["RdfXml"]

SPENT = 1 << 22
"""How many bytes may be parsed, besides 32 times those of the file:
what stands around descriptions is, again with each.
"""


class RdfXml:
    """Reads description by description, but not on behind a comment that begins and does not end.

    Anything else that does not end is of the description that it stands in. In a file of ours, which has no comments,
    so is one: what is described behind it is not commented out. There the prefixes are known, too, and the start tag of
    the whole need not be whole. ``mended`` makes the parser read what is in another encoding, or no character of XML.
    """

    unit = "description"

    def __init__(self, parse: Parse, base: str, mended: Callable[[bytes, int], bytes]) -> None:
        self.parse = parse
        self.base = base
        self.mended = mended
        self.head = self.foot = b""
        self.ours = False
        self.left = 0  # how many bytes may yet be parsed

    def pieces(self, data: bytes) -> Iterator[Piece]:
        """The descriptions of a file."""
        self.left = SPENT + 32 * len(data)
        self.ours = _OURS.search(data[:_HEAD]) is not None
        if self.ours:
            self._declare({})
        line = 1
        last = False
        for part in _parts(data, ours=self.ours):
            text = data[part.start : part.end]
            for piece in [Piece(text, line, last=True)] if last else self._read(text, line, part):
                last = last or piece.last
                yield piece
            line += text.count(b"\n")

    def _read(self, text: bytes, line: int, part: _Part) -> Iterator[Piece]:
        """A part; in one that is broken, and has been torn off, another may begin that is sound."""
        piece = self._parsed(text, line, part)
        torn = piece.cause and part.kind == _DESCRIPTION and len(text) < _LONG
        within = _WITHIN.finditer(text) if torn else ()
        for at in (found.start() for found in islice(within, _TRIED)):
            behind = self._parsed(text[at:], line + text.count(b"\n", 0, at), part)
            if behind.triples:
                yield self._parsed(text[:at], line, part)
                yield behind
                return
        yield piece

    def _parsed(self, text: bytes, line: int, part: _Part) -> Piece:
        if part.kind == _END:
            return Piece(text, line)
        line += len(re.match(rb"\s*", text)[0].split(b"\n")) - 1  # type: ignore[index]
        if part.kind == _ROOT and self.ours:
            self._declare(_declared(text))
        elif part.kind == _ROOT:  # a file that was put together has several
            self.head, self.foot = self.mended(text, line), b"</%s>" % part.name
            if text.endswith(b"/>"):
                self.head = self.head[:-2] + b">"
        elif part.kind != _DESCRIPTION:
            cause = f"line {line}: {part.kind}"
            of_comment = not self.ours and (part.kind == _OPEN or b"<!" in text or b"--" in text)
            return Piece(text, line, cause=cause, last=of_comment)
        try:
            return Piece(text, line, self._said(b"" if part.kind == _ROOT else text, line))
        except BreakError as error:
            about, names = (
                tuple(filter(None, map(self._resolved, dict.fromkeys(found.findall(text)))))
                for found in (_ABOUT, _NAMED)
            )
            return Piece(text, line, (), f"line {line}: {error.cause}", about, names, part.kind == _ROOT)

    def _declare(self, others: Mapping[str, str]) -> None:
        """Have all prefixes that files of ours have, and others."""
        names = "".join(f' xmlns:{name}="{iri}"' for name, iri in {**others, **PREFIXES}.items())
        self.head, self.foot = f"<rdf:RDF{names}>".encode(), b"</rdf:RDF>"

    def _said(self, text: bytes, line: int) -> list[tuple[str, str, str]]:
        data = self.head + self.mended(text, line) + self.foot
        self.left -= len(data)
        if self.left < 0:
            raise BreakError("too much stands around so many descriptions")
        return self.parse(data, self.base).triples

    def _resolved(self, attribute: tuple[bytes, bytes, bytes]) -> str:
        """What an attribute names, as N-Triples has it; nothing where it cannot be told."""
        prefix, name, value = attribute
        name = b"about" if name == b"resource" else name
        said = b"<%s:Description %s:%s=%s><%s:value/></%s:Description>" % (prefix, prefix, name, value, prefix, prefix)
        with suppress(BreakError, IndexError):  # the last where it says nothing
            return self._said(said, 0)[0][0]
        return ""


_ABOUT = re.compile(rb"\s([\w.-]+):(about|ID|nodeID)\s*=\s*(\"[^\"<]*\"|'[^'<]*')")  # rdf:about="http://a.example/1"
_NAMED = re.compile(rb"\s([\w.-]+):(resource|nodeID|about)\s*=\s*(\"[^\"<]*\"|'[^'<]*')")


# --- where descriptions begin and end


class _Part(NamedTuple):
    start: int
    end: int
    kind: str
    name: bytes = b""


_ROOT, _DESCRIPTION, _END = "root", "description", "end"
_STRAY = "this is in no description"
_OPEN = "what begins here does not end"
_COMMENT = b"<!--"
_ASIDES = {
    _COMMENT: rb"<!--.*?-->",
    b"<![CDATA[": rb"<!\[CDATA\[.*?\]\]>",
    b"<?": rb"<\?.*?\?>",
    b"<!DOCTYPE": rb"<!DOCTYPE(?:[^\[<>]*\[.*?\]\s*>|[^\[<>]*>)",
}
_TAG = (
    rb"(?P<open>%s)"  # <!--
    % b"|".join(map(re.escape, _ASIDES))
    + rb"|<(?P<closes>/?)"  # </
    rb"(?P<name>(?:[A-Za-z_\x80-\xff][^\s<>/!?:'\"=&]*+:)?"  # rdf:
    rb"(?P<local>[A-Za-z_\x80-\xff][^\s<>/!?:'\"=&]*+))(?=[\s/>])"  # Description
    rb"(?P<said>(?:\"[^\"<]*\"|'[^'<]*'|[^<>\"'/]|/(?!>))*+)(?P<empty>/?)>"  # rdf:about="http://a.example/1"/>
)
_OURS = re.compile(rb"""\sxmlns:bibld\s*=\s*["']%s|<bibld:Record\s""" % re.escape(TERMS.encode()))
_XMLNS = re.compile(rb"""\sxmlns:([A-Za-z_][\w.-]*)\s*=\s*["']([A-Za-z][A-Za-z0-9+.-]*:[\w.:/#?=~%-]*)["']""")
_HEAD = 1 << 16
"""In so many bytes a file of ours shows that it is one."""
_WITHIN = re.compile(rb"(?<=[^\s])\s*<[^\s<>/!?]+\s[^<>]*:about\s*=")  # ><dc:Thing rdf:about=
"""Something else that is described in a description, and may have been put into it by what has been torn off."""
_TRIED, _LONG = 16, 1 << 16
_IS_ABOUT = re.compile(rb"\s[\w.-]+:about\s*=")  # rdf:about=
_IS_VALUE = re.compile(rb"\s[\w.-]+:parseType\s*=\s*[\"'](?:Literal|Collection)")  # rdf:parseType="Literal
_UNKNOWN = b"?"
"""An element whose start tag cannot be read."""


def _declared(tag: bytes) -> dict[str, str]:
    """The prefixes that a start tag declares; what is damaged is none."""
    return {found[1].decode(): found[2].decode() for found in _XMLNS.finditer(tag)}


def _parts(data: bytes, *, ours: bool) -> Iterator[_Part]:
    """The parts of a file, which make it up: what is around the descriptions, these, and what is in none."""
    scan = _Scan(data)
    if ours:
        scan.root = b"rdf:RDF"
    for tag in _tags(data):
        if tag["open"]:
            if ours or tag["open"] != _COMMENT:
                continue  # it is text of the description that it stands in
            yield from (*scan.waiting, _Part(scan.start, len(data), _OPEN))
            return
        if not scan.take(tag):
            break
        yield from scan.done
        scan.done.clear()
    yield from scan.rest()


def _tags(data: bytes) -> Iterator[re.Match[bytes]]:
    """The tags of a file, and its comments and the like; where one does not end, what it begins with."""
    asides, at = dict(_ASIDES), 0
    while True:
        for tag in re.compile(b"|".join((*asides.values(), _TAG)), re.DOTALL).finditer(data, at):
            yield tag
            if tag["open"] in asides:  # nor does any of these behind it, which need not be looked for again
                at = tag.end()
                del asides[tag["open"]]
                break
        else:
            return


class _Scan:
    """Goes through the tags of a file.

    What is ``waiting`` may yet turn out to be one broken description: where an end comes that belongs to nothing, what
    seemed to end before has not.
    """

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.root = b""
        self.start = 0  # of this part
        self.behind = 0  # the last tag
        self.text = self.ended = False  # whether there is text behind it, and whether it was an end
        self.stack: list[tuple[bytes, bool]] = []
        self.names: Counter[bytes] = Counter()
        self.values = 0  # how many elements are open in which anything may stand
        self.outer = b""  # the name of the outermost
        self.node = False  # whether that is surely no property
        self.nodes: set[bytes] = set()  # the names that outermost ones have had
        self.waiting: list[_Part] = []
        self.several = False  # whether a description follows another in it
        self.done: list[_Part] = []

    def take(self, tag: re.Match[bytes]) -> bool:
        """Go on behind a tag; False where this is no document of several descriptions."""
        self.text = self.text or bool(self.data[self.behind : tag.start()].strip())
        if tag["name"]:
            if tag["closes"]:
                self._closes(tag["name"], tag)
            elif not self._takes_root(tag):
                if not self.root:
                    return False
                self._begins(tag)
            self.text, self.ended = False, bool(tag["closes"] or tag["empty"])
        self.behind = tag.end()
        return True

    def rest(self) -> Iterator[_Part]:
        """What there is behind the last tag, and what was waiting."""
        end = len(self.data)
        if not self.root:
            yield _Part(0, end, _DESCRIPTION)
            return
        self.text = self.text or bool(self.data[self.behind :].strip())
        self._cut(end)
        yield from (*self.done, *self.waiting)
        if self.start < end:
            yield _Part(self.start, end, _END)

    def _takes_root(self, tag: re.Match[bytes]) -> bool:
        """Take a tag as that of the root, if it is; what is open before it ends there."""
        if tag["local"] != b"RDF" or self.values:
            return False
        if self.root:
            self._cut(tag.start())
        self.root = tag["name"]
        self._around(tag.end(), _ROOT)
        return True

    def _closes(self, name: bytes, tag: re.Match[bytes]) -> None:
        if name == self.root and not self.names[name]:
            self._cut(tag.start())
            self._around(tag.end(), _END)
        elif self._pop(name) or (name in self.nodes and self._pop(_UNKNOWN)):
            if not self.stack:
                self._description(tag.end())
        elif not self.stack and b"<" in self.data[self.behind : tag.start()]:
            self._push(_UNKNOWN)
        elif not self.stack:
            # What is described there by itself, and ended by its own name, is whole where another is ended.
            whole = bool(self.waiting) and self.waiting[0].name not in (b"", name)
            if self.waiting[whole:] and (self.text or self.several):
                self.start = self.waiting[whole].start
                del self.waiting[whole:]
                self.several = whole
            elif self.waiting and self.waiting[-1].kind == _STRAY:
                self.start = self.waiting.pop().start
            self._add(tag.end(), _STRAY)

    def _begins(self, tag: re.Match[bytes]) -> None:
        about = _IS_ABOUT.search(tag["said"]) is not None
        if self.stack and about and not self.values and (self.ended or self.text or self.stack[-1][0] in self.nodes):
            self._description(tag.start())
        elif not self.stack and self.text:
            if about:
                self._add(tag.start(), _STRAY)
            else:
                self._push(_UNKNOWN)
        if not self.stack:
            self.outer, self.node = tag["name"], about
            if about:
                self.nodes.add(tag["name"])
        elif not self.nodes or self.outer in self.nodes:
            self.node = True
        if not tag["empty"]:
            self._push(tag["name"], value=_IS_VALUE.search(tag["said"]) is not None)
        elif not self.stack:
            self._description(tag.end())

    def _push(self, name: bytes, *, value: bool = False) -> None:
        self.stack.append((name, value))
        self.names[name] += 1
        self.values += value

    def _pop(self, name: bytes) -> bool:
        """End the innermost element of this name, and all in it; False where there is none."""
        if not self.names[name]:
            return False
        ended = b""
        while ended != name:
            ended, value = self.stack.pop()
            self.names[ended] -= 1
            self.values -= value
        return True

    def _cut(self, end: int) -> None:
        """End what is open, or stray text."""
        if self.stack:
            self._description(end)
        elif self.text:
            self._add(end, _STRAY)

    def _add(self, end: int, kind: str, name: bytes = b"") -> None:
        self.several = self.several or (kind == _DESCRIPTION and len(self.waiting) > 0)
        self.waiting.append(_Part(self.start, end, kind, name))
        self.start = end
        self.text = False

    def _description(self, end: int) -> None:
        if self.node:
            self._settle()
        self._add(end, _DESCRIPTION, self.outer if self.node else b"")
        self.stack.clear()
        self.names.clear()
        self.values = 0

    def _around(self, end: int, kind: str) -> None:
        self._settle()
        self._add(end, kind, self.root)
        self._settle()

    def _settle(self) -> None:
        self.done += self.waiting
        self.waiting.clear()
        self.several = False
