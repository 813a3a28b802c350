"""Room: what the XML formats share. Comes in: a binary stream. Goes out: elements, one at a time.

This room knows no format and no record. It imports lxml, so a format's business card must not import it; the
syntax layers do, when they are needed. Reading never loads a DTD, never resolves an entity, never opens a network
connection, and holds no more than one record and one chunk of the stream at a time.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Callable, Collection, Iterator, Sequence
from copy import deepcopy
from itertools import islice
from typing import Any, BinaryIO, NamedTuple, Protocol, cast

from lxml import etree

from bibld.errors import StreamError
from bibld.formats._markup import UNFIT, Tell, escape_attribute, fitting, in_words, recoded, spelled
from bibld.formats._xml_bytes import LIMIT, Around, Source, Tags, pieces
from bibld.report import Level, Report

__all__ = ["MALFORMED", "Element", "elements", "tell_too_deep"]

LONGEST = 1 << 26
"""What runs on for longer than this is no record: a small archive can hold one that fills any memory."""

NESTED = 1 << 24
"""A record inside which others begin, and which is longer than this, is looked at: its end may be missing."""

AHEAD = 1 << 15
"""How much more of it is looked at then."""

MALFORMED = "malformed XML"
"""The kind of fault that costs a record."""

COLLECTIONS = frozenset({"collection", "modsCollection", "records", "OAI-PMH", "searchRetrieveResponse", "Envelope"})
"""Roots that may well hold no record, in whatever namespace they are."""

ENVELOPES = frozenset(
    {
        "http://www.openarchives.org/OAI/2.0/",
        "http://www.loc.gov/zing/srw/",
        "http://docs.oasis-open.org/ns/search-ws/sruResponse",
        "http://schemas.xmlsoap.org/soap/envelope/",
        "http://www.w3.org/2003/05/soap-envelope",
    }
)
"""Namespaces of wrappers: OAI-PMH and SRU have a ``record`` of their own, which is no MARCXML ``record``."""

WRAPPERS = frozenset({"metadata", "recordData"})
"""What stands between an envelope's record and ours, for envelopes that have lost their namespace."""


class Element(Protocol):
    """What the formats need of lxml's elements: they can be typed, and tested, without lxml."""

    @property
    def tag(self) -> str: ...
    @property
    def prefix(self) -> str | None: ...
    @property
    def text(self) -> str | None: ...
    @property
    def tail(self) -> str | None: ...
    def get(self, name: str, default: str = "", /) -> str: ...
    def items(self) -> list[tuple[str, str]]: ...
    def __iter__(self) -> Iterator[Element]: ...
    def __len__(self) -> int: ...


def elements(
    stream: BinaryIO,
    names: Collection[str],
    report: Report,
    namespace: str = "",
    nests: Collection[str] = (),
    also: Collection[str] | Callable[[bytes], Collection[str]] = (),
    at_start: Callable[[Element, int], None] | None = None,
    own: Collection[str] = (),
) -> Iterator[Element]:
    """Every element with one of these local names, wherever it stands: ``elements(stream, {"mods"}, report)``.

    The envelope does not matter (OAI-PMH, SRU, a collection, none), nor does the prefix. When ``namespace`` is given
    and an element is in another, or in none, it is read all the same and the report is told once. Of elements inside
    each other the outermost counts, if it may hold the inner one: inside an element of another namespace, or inside
    one that ``nests`` names. Anywhere else an element that begins inside another means that an end tag is missing;
    ``own`` are the namespaces of what such an element holds, where they are others than its own.
    ``also`` names what is wanted of the envelope itself, or tells it by how the XML begins: it is given too, in
    whatever namespace it is. ``at_start`` is told of each element when it has begun: what stands before it in its
    envelope is then still there to look at. With it comes what is to be added to its line (and to those of what is
    in it) for that of the file.

    Of the versions of a datastream (FOXML, in which Fedora exports an object) the newest is given;
    the others are reported.

    **An element is good until the next one is asked for**; then its tree is taken down.

    Where the XML is broken, what came before is delivered, the error is reported with its line, and reading goes on
    at the next start tag of such an element. A record that is broken is never delivered in part; its bytes go with the
    error to the report, byte for byte. Where an element that may hold others is cut short, what follows seems to stand
    in it: then the bytes are read again from the first that does not. The report is at each record as it is given, or
    lost: a record that is lost has its number too.

    An entity that is not XML's own is read as HTML's of that name, or kept as it is spelled; bytes that should be UTF-8
    and are not, as Windows-1252; a character that XML does not allow, as a space or as U+FFFD. All are reported.

    Raises :class:`StreamError` when the input is not XML (or holds nothing that could be read), is no collection and
    has none of these elements (as a page in HTML), is in an encoding nobody knows, or has a DOCTYPE with declarations
    of its own, as XML bombs and external entities do.
    """
    return _newest(_Reader(stream, names, report, namespace, nests, also, at_start, own).read(), report)


class _Version(NamedTuple):
    """A version of a datastream, what it holds, and the number of that."""

    found: Element
    number: int
    stream: etree._Element | None
    id: str
    created: str


def _newest(found: Iterator[Element], report: Report) -> Iterator[Element]:
    """The elements, but for those of which a newer version stands in the same ``datastream``."""
    held: _Version | None = None
    for element in found:
        if (now := _version(element, report.position)) is not None and held is not None and now.stream is held.stream:
            # Where one has no date, it is the later that was added.
            older, held = (now, held) if now.created < held.created and now.created else (held, now)
            report.at(older.number)
            cause = " ".join(filter(None, ("version", older.id, older.created, "is not the newest of its datastream")))
            report.fault("note", cause, done="left out", kind="older version")
            continue
        number = report.position
        if held is not None:
            report.at(held.number)
            yield held.found
            report.at(number)
        held = now
        if now is None:
            yield element
    if held is not None:
        report.at(held.number)
        yield held.found


def _version(element: Element, number: int) -> _Version | None:
    """The version of a datastream that an element is; None of what stands anywhere else.

    It is held while the next element is asked for, when the element itself is taken down.
    """
    parent = cast("etree._Element", element).getparent()
    version = parent.getparent() if parent is not None else None
    if version is None or _split(version.tag)[1] != "datastreamVersion":
        return None
    return _Version(deepcopy(element), number, version.getparent(), version.get("ID", ""), version.get("CREATED", ""))


def tell_too_deep(element: Element, report: Report) -> None:
    """Report a record whose elements stand within one another too deep to follow."""
    rejected = etree.tostring(cast("etree._Element", element), encoding="utf-8", with_tail=False)
    report.fault(
        "error", "elements inside elements too deep to follow", done="this record is not read", rejected=rejected
    )


class _Endless(NamedTuple):
    """A comment, a section or an instruction that does not end: how it begins and where, and up to where none ends that
    begins like it.
    """

    opening: bytes
    begin: int
    until: int


class _Reader:
    """One reading of a stream: a parser, the bytes it was fed last, and what it takes to go on where it breaks.

    Where the parser is in the bytes it was fed is not known. But it says which elements have begun, so counting start
    tags finds the first one in the window that it has not come to.
    """

    def __init__(
        self,
        stream: BinaryIO,
        names: Collection[str],
        report: Report,
        namespace: str,
        nests: Collection[str],
        also: Collection[str] | Callable[[bytes], Collection[str]],
        at_start: Callable[[Element, int], None] | None,
        own: Collection[str],
    ) -> None:
        self.report = report
        self.namespace = namespace
        self.nests = nests
        self.at_start = at_start
        self.own = own
        self.sought = frozenset(names)
        self.records = Tags(self.sought, mixed=True)
        self.source = Source(stream, report, self.records)
        self.names = frozenset((*names, *(also(self.source.head) if callable(also) else also)))
        self.tags = Tags(self.names, mixed=bool(also))
        self.number = 0  # of the last record that was delivered, or lost
        # The bytes
        self.pieces = self.source.pieces()
        self.back: list[bytes] = []  # what is to be read again before them, the last first
        self.window = b""  # what the parser is in
        self.kept: list[bytes] = []  # the bytes before the window from the open element on
        self.size = 0  # how many they are
        self.patience = NESTED  # how many there may be before it is asked whether the element is still open
        self.between: list[bytes] = []  # while none is open: those before the window, since the last one
        self.lines = self.base = self.source.lines  # before the window, and before what this parser was given
        self.offset = 0  # of the window
        self.unsettled = 0  # how long the window was when last there was a start tag in it that had not begun
        self.seen = self.mended = 0  # how far it has been told what was put right
        self.mended_in: dict[str, int] = {}  # in which record that was last, by what was wrong
        self.mending = False  # whether there are bytes that are not UTF-8, or no characters of XML
        self.levels: frozenset[int] = frozenset()  # where a record begins that seems to stand inside another
        self.endless = _Endless(b"", 0, 0)  # what was waited for in vain
        self.within = b""  # near it: how that begins which the window begins in
        # The tree. A root whose name is none is not well-formed, and the parser will say so.
        asked = {*self.names, self.source.root} if self.source.root.isprintable() else self.names
        self.parser = None if self.source.torn else _parser(asked, self.source.encoding)
        self.root: etree._Element | None = None
        self.opened: etree._Element | None = None  # the element that is being read
        self.last: etree._Element | None = None  # the last one that began
        self.prefix: str | None = None  # which it had, or "": one that is taken down from the tree may be given another
        self.since: etree._Element | None = None  # the one that was being read when the window began
        self.chain: list[etree._Element] = []  # what it stands in, innermost first
        roots = {self.source.root} if self.source.root in COLLECTIONS else COLLECTIONS
        self.around = Around(self.tags, roots)  # the same, by the bytes
        self.started = self.fresh = 0  # start tags of the window that have begun, and that this parser began with
        self.alike = True  # whether all of these had one prefix
        self.inside = 0  # how many elements of these names have begun inside the open one
        # What was told
        self.broken = self.source.torn
        # A break, of which it shows next whether it costs a record
        self.pending = (self.broken, "reading begins at the first record") if self.broken else None
        self.enveloped = self.resumed = self.told = False

    def read(self) -> Iterator[Element]:
        """Every element, in order; each is good until the next is asked for."""
        while (piece := self._next()) or self.parser is not None:
            if self.parser is None and not (piece := self._restart(piece)):
                continue
            error = self._feed(piece)
            if piece:
                yield from self._elements()
                if self.parser is None:  # one ran into the next
                    continue
            if error is not None:
                self._broke(error, ending=not piece)
            elif piece:
                self._settle()
            else:
                break
        self._end()

    def _next(self) -> bytes:
        """The next bytes; none at the end."""
        return self.back.pop() if self.back else next(self.pieces, b"")

    def _restart(self, piece: bytes) -> bytes:
        """Begin anew at the first start tag of a piece, and give the piece from there on;
        nothing where there is none.
        """
        at = next(self.tags.starts(piece), len(piece))
        self.lines += piece.count(b"\n", 0, at)
        self.offset += at
        self.around.passed(piece[:at])
        piece = piece[at:]
        if not piece:
            return b""
        around, outermost = self._tags_around(piece)
        self.around.forget()
        self.parser = _parser({*self.names, outermost}, self.source.encoding)
        try:
            self.parser.feed(around)
        except etree.XMLSyntaxError:  # that encoding is of no file with a tag in single bytes
            raise StreamError(f"the encoding {self.source.encoding} is not that of this file") from None
        # All events, or what stands around the record would count as having begun in the window.
        self.root = next(iter([element for _, element in _events(self.parser)]), None)
        self.chain = self.chain if self.root is None else [*self.root.iter()][::-1]
        self.started, self.fresh, self.base, self.resumed = 0, 1, self.lines, True
        return piece

    def _tags_around(self, record: bytes) -> tuple[bytes, str]:
        """The start tags that a record taken out of its file needs around it, and the name of the outermost."""
        tags = self.around.elements or [_named(element) for element in reversed(self.chain)]
        if not tags:
            tags = [("records", {**self.last.nsmap} if self.last is not None else {})]
        if self.last is None:
            tags = [(name, self.source.namespaces | spaces) for name, spaces in tags]
        match = re.match(rb"<([A-Za-z_][A-Za-z0-9._-]*):", record)
        prefix = match[1].decode("ascii") if match else None
        if self.namespace and not any(prefix in spaces for _, spaces in tags):
            tags[0][1][prefix] = self.namespace  # nobody declared it: another reason to break
        text = ""
        for name, spaces in tags:
            spaces.setdefault(None, "")
            text += f"<{name}" + "".join(
                f' xmlns{":" + prefix if prefix else ""}="{escape_attribute(uri)}"'
                for prefix, uri in spaces.items()
                if prefix != "xml" and (uri or not prefix)
            )
            text += ">"
        try:
            around = text.encode(self.source.encoding, "xmlcharrefreplace")
        except LookupError:
            around = text.encode("ascii", "xmlcharrefreplace")
        return around, tags[0][0].rpartition(":")[2]

    def _feed(self, piece: bytes) -> etree.XMLSyntaxError | None:
        """Give the parser a piece, or the end; what it says to that."""
        parser = cast("etree.XMLPullParser", self.parser)
        try:
            if piece:
                begin = self.offset + len(self.window)
                self.window += piece
                parser.feed(self._put_right(piece, begin))
            else:
                parser.close()
        except etree.XMLSyntaxError as error:
            return error
        return None

    def _put_right(self, piece: bytes, begin: int) -> bytes:
        """A piece as the parser can read it: of what it is offered twice, it is told once what was wrong with it."""
        end = begin + len(piece)
        if self.mending:
            piece = self._mended(piece, self._teller(piece, quiet=begin < self.mended))
            self.mended = max(self.mended, end)
        piece = spelled(piece, self._teller(piece, quiet=begin < self.seen))
        self.seen = max(self.seen, end)
        return piece

    def _mended(self, piece: bytes, tell: Tell) -> bytes:
        """A piece in which bytes and characters are put right that the parser would break at."""
        utf8 = self.source.is_utf8
        return fitting(recoded(piece, tell) if utf8 and not piece.isascii() else piece, tell, utf8=utf8)

    def _teller(self, piece: bytes, *, quiet: bool) -> Tell:
        """Who says what was put right in a piece, and in which record."""
        before = self.number + (self.opened is not None)
        starts: list[int] = []

        def tell(at: int, cause: str, done: str, kind: str) -> None:
            if not starts:  # looked for once, and only where something is wrong
                starts.extend((*self.records.starts(piece), len(piece)))
            number = before + bisect(starts, at)
            if kind not in _ALL_OVER or number > self.mended_in.get(kind, 0):
                self._say(number, "warning", cause, done, kind)
            self.mended_in[kind] = number

        return (lambda *_: None) if quiet else tell

    def _elements(self) -> Iterator[Element]:
        """The elements that are complete now."""
        for event, element in _events(cast("etree.XMLPullParser", self.parser)):
            if event == "end":
                if element is self.opened:
                    self.opened = None
                    if self._counts(element):
                        self.number += 1
                        self.report.at(self.number)
                    yield cast("Element", element)
                continue
            space, local = _split(element.tag)
            if self.root is None:
                self.root = element
                self.enveloped = local in COLLECTIONS or space in ENVELOPES
            if local in self.names and not self._begins(element, space, local):
                self._ran_into()
                return

    def _counts(self, element: etree._Element) -> bool:
        """Whether an element is a record, or may hold one: what else there is of an envelope is not counted."""
        local = _split(element.tag)[1]
        return local in self.sought or local in self.nests or self.inside > 0

    def _begins(self, element: etree._Element, space: str, local: str) -> bool:
        """Take note of an element that has begun; False if another should have ended before."""
        self.started += 1
        self.alike = self.alike and self.prefix in (None, element.prefix or "")
        self._tell_pending()
        if space in ENVELOPES and local in self.sought:
            return True
        parent = element.getparent()
        if self.opened is not None and parent is not None:
            home, holder = _split(parent.tag)
            if holder in WRAPPERS and parent.getparent() is self.opened:
                pass  # the outer one was an envelope
            elif self._is_level() or (self._is_own(home) and holder not in self.nests):
                return False
            else:
                self.inside += 1
                return True
        if self.namespace and not self.told and space != self.namespace and local in self.sought:
            self.told = True
            cause = f"<{local}> is in " + (f"the namespace {space}" if space else "no namespace")
            self._say(self.number + 1, "warning", cause, f"read as if it were in {self.namespace}", "namespace")
        if not self.chain or self.chain[0] is not parent:
            self.chain = list(element.iterancestors())
            self.around.forget()
        self.opened = self.last = element
        self.prefix = element.prefix or ""
        self.inside = 0
        if self.at_start is not None:
            self.at_start(cast("Element", element), self.base)
        return True

    def _is_own(self, space: str) -> bool:
        """Whether the elements of a namespace are of the open element, and hold no other such."""
        return space in self.own or space == _split(cast("etree._Element", self.opened).tag)[0]

    def _is_level(self) -> bool:
        """Whether the last element that began is known to stand beside the open one, not in it."""
        return bool(self.levels) and self.offset + self._begun() in self.levels

    def _begun(self) -> int:
        """Where in the window the last start tag is that has begun."""
        return self._start(self.started - 1)

    def _start(self, number: int) -> int:
        """Where in the window the start tag is before which there are so many; its end where there is none."""
        return next(islice(self.tags.starts(self.window), number, None), len(self.window))

    def _ran_into(self) -> None:
        """An element begins where the open one should have ended: that is lost, and this one is begun anew.

        If it were read as it stands, the tree would be as deep as there are such records. Where records seem to stand
        in the open one, since something in it was cut short before, those are read again.
        """
        at = self._begun()
        lost, rest = self._open_to(at), self.window[at:]
        if levels := self.tags.levels(lost, 0):
            self._lose_before(levels, lost + rest, 0)
        else:
            self._lose_unended(lost, rest)

    def _open_to(self, at: int) -> bytes:
        """What there is of the open element, up to a place in the window."""
        return self.tags.last(b"".join((*self.kept, self.window[:at])), self.inside)

    def _lose_before(self, levels: Sequence[int], data: bytes, start: int) -> None:
        """The open element, which is at ``start`` of the last bytes, is lost up to the first of the ``levels``:
        records that do not stand in it.
        """
        begin = self.offset + len(self.window) - len(data)
        self.levels = frozenset(begin + at for at in levels)
        self._lose_unended(data[start : levels[0]], data[levels[0] :])

    def _lose_unended(self, lost: bytes, rest: bytes) -> None:
        """The open element is lost, for want of an end; go on with the rest."""
        line = self.lines + 1 + self.window.count(b"\n") - rest.count(b"\n") - lost.count(b"\n")
        local = _split(cast("etree._Element", self.opened).tag)[1]
        cause = f"line {line}: <{local}> does not end before the next one begins"
        self._lose(cause, "this record is not read; reading goes on at the next", lost)
        self._again(rest)

    def _settle(self) -> None:
        """Forget what is behind: the tree of what is closed, and the bytes that the parser is past."""
        if self.root is not None:
            _prune(self.root, self.opened)
        size = len(self.window)
        near = self.endless.begin <= self.offset and self.offset + size <= self.endless.until
        within = _unended(self.window, self.within)[0] if near else b""
        waits = near and within == self.endless.opening
        # Looking through all of a window that grows piece by piece would take the square of its time.
        if size < LIMIT and 2 * size < 3 * self.unsettled and not waits:
            pass
        elif not self.tags.settled(self.window, self.started, self.prefix if self.alike else None):
            self.unsettled = size
        else:
            self.lines += self.window.count(b"\n")
            self.offset += len(self.window)
            if self.opened is not self.since or self.opened is None:
                self.kept, self.size, self.patience = [], 0, NESTED
            if self.started or self.since is not None:
                self.between = []
            if self.opened is not None:
                self.kept.append(self.window)
                self.size += len(self.window)
            elif sum(map(len, self.between)) < NESTED:
                self.between.append(self.window)
            self.since = self.opened
            self.window, self.started, self.fresh, self.alike, self.unsettled = b"", 0, 0, True, 0
            self.within = within
        # It waits for the end of something, and has waited long enough, or has for another of its kind;
        # or for that of a tag in which another begins.
        torn = self.fresh and not self.started and _TORN.match(self.window)
        if len(self.window) >= LIMIT or torn or (waits and self.unsettled):
            self._broke(None)
        elif self.size > self.patience:
            self.patience *= 2
            self._unnest()
        if self.size > LONGEST:
            raise StreamError(f"a record of more than {LONGEST:,} bytes", source=self.report.source or None)

    def _broke(self, error: etree.XMLSyntaxError | None, *, ending: bool = False) -> None:
        """Say what broke, and go on at the next start tag."""
        if self._mend(error) or self._unnest():
            return
        if ending or len(self.window) >= LIMIT:
            self._waited()
        at = self._next_start()
        rest = self.window[at:]
        line = self.lines + 1 + self.window.count(b"\n", 0, at)
        cause = f"line {line}: what began before it does not end" if error is None else _cause(error, self.base)
        goes_on = "reading goes on at the next" if rest else ""
        done = f"this record is not read; {goes_on}".removesuffix("; ")
        code = 0 if error is None else int(cast(Any, error).code or 0)
        if code in _NAMESPACE_ERRORS and ending and not rest and self.opened is None:  # else it is the first of several
            self._say(0, "warning", cause, "the prefix is left out", "namespace")
        elif self.opened is not None:
            self._lose(cause, done, self._open_to(at))
        elif self.fresh and not self.started:  # its start tag is what breaks: it has not begun
            if self.pending is not None and self.pending[0] == cause:
                self.pending = None  # and broke before, among others
            self._lose(cause, done, self.window[:at])
        elif error is not None and (unbegun := self._unbegun(at, error)):
            self._lose(cause, done, unbegun)
        elif not (self.resumed and (error is None or code in _EXPECTED)):
            # After a break the elements around a record were put there by us, and may not be those that the file
            # closes: a wrong end tag outside a record, or none, says nothing new then.
            self._tell_pending()
            self.broken = self.broken or cause
            self.pending = cause, goes_on or "what stands before it was read"
        self._again(rest)

    def _waited(self) -> None:
        """Take note of what does not end: what begins like it near it need not be waited for again, if that would have
        no end in time either.
        """
        end = self.offset + len(self.window)
        data = b"".join((*(self.between if self.opened is None else self.kept), self.window))
        opening, at = _unended(data)
        if opening and end > self.endless.until:
            found = self._ahead(LIMIT).find(_ENDS[opening])
            self.endless = _Endless(opening, end - len(data) + at, end if found < 0 else end + found - LIMIT)

    def _mend(self, error: etree.XMLSyntaxError | None) -> bool:
        """Where bytes that are no UTF-8, or no characters of XML, may be what broke it, go back and put them right."""
        if self.mending or not self._wrong_in(self.window):
            return False
        if self.opened is None:
            self._next_start()
        at = self._start(self.started)
        rest = self.window[at:]
        if self.opened is not None:
            rest = self._open_to(at) + rest
        elif (not rest and not self.started) or (error is not None and self._unbegun(at, error)):
            return False  # it is before any record, or of one whose start tag is damaged
        else:  # what is between two records is not read again
            between = {kind: (cause, done) for _, cause, done, kind in self._wrong_in(self.window[:at])}
            for kind, (cause, done) in between.items():
                self._say(0, "warning", cause, done, kind)
        self.mending = True
        self._again(rest)
        return True

    def _wrong_in(self, piece: bytes) -> list[tuple[int, str, str, str]]:
        """What there is to be put right in a piece."""
        wrong: list[tuple[int, str, str, str]] = []
        self._mended(piece, lambda *found: wrong.append(found))
        return wrong

    def _ends_a_record(self, error: etree.XMLSyntaxError) -> bool:
        """Whether it broke at the end tag of a record."""
        mismatch = _MISMATCH.search(error.msg or "")
        return mismatch is not None and mismatch[1] in self.sought

    def _next_start(self) -> int:
        """Where in the window the next start tag is after a break, for which it may be made longer;
        its end if none is left.

        What is between may belong to the record that is lost.
        """
        number = max(self.started, self.fresh)
        more, size = [], len(self.window)
        if self._start(number) == size:
            while size < LONGEST and (piece := self._next()):
                more.append(piece)
                size += len(piece)
                if next(self.tags.starts(piece), None) is not None:
                    break
        self.window += b"".join(more)
        return self._start(number)

    def _unbegun(self, at: int, error: etree.XMLSyntaxError) -> bytes:
        """What there is, up to there, of a record that has not begun because its start tag is damaged; but it ends."""
        begun = self.started > 0 or self.since is not None
        before = [] if begun else self.between
        data = b"".join((*before, self.window[:at]))
        ended = [found.end() for found in self.records.end.finditer(before[0])] if before else []
        begin = self._begun() if self.started else ended[-1] if ended else 0
        ends = [found.end() for found in self.records.end.finditer(data, begin)]
        # Of those that end, one may be the last that has begun, and others what it stands in.
        around = sum(_split(element.tag)[1] in self.sought for element in self.chain)
        if ends[begun + around :]:
            return data[ends[begun + around - 1] if begun else begin : ends[-1]]
        if not self._ends_a_record(error):
            return b""
        return data[ends[0] if begun and ends[1:] else begin : ends[-1] if ends else at]

    def _unnest(self) -> bool:
        """Where records seem to stand inside the open one, but only since that is cut short, go back to the first.

        Of an element that was cut off nothing says that it ended: those that follow stand in what is still open.
        """
        if self.opened is None or not self.inside:
            return False
        data = b"".join((*self.kept, self.window))
        ahead = sum(1 for _ in self.tags.starts(self.window)) - self.started
        starts = list(self.tags.starts(data))
        if (number := len(starts) - ahead - 1 - self.inside) < 0:
            return False  # the window begins in a comment or a section: some that it shows are none
        start = starts[number]
        # What begins at the end of it may be ended soon.
        levels = [at for at in self.tags.levels(data + self._ahead(AHEAD), start) if at < len(data)]
        if not levels:
            return False
        self._lose_before(levels, data, start)
        return True

    def _ahead(self, size: int) -> bytes:
        """The next bytes, which are read again in their turn."""
        found: list[bytes] = []
        while size > 0 and (piece := self._next()):
            found.append(piece)
            size -= len(piece)
        self.back += reversed(found)
        return b"".join(found)

    def _again(self, rest: bytes) -> None:
        """Read what is left of the bytes again, with another parser."""
        self.lines += self.window.count(b"\n") - rest.count(b"\n")
        self.offset += len(self.window) - len(rest)
        self.around.passed(self.window[: max(0, len(self.window) - len(rest))])
        self.back += reversed([*pieces(rest)])
        self.parser = self.opened = self.root = self.since = None
        self.window, self.started, self.fresh, self.alike, self.unsettled = b"", 0, 0, True, 0
        self.kept, self.size, self.patience, self.inside, self.between = [], 0, NESTED, 0, []
        self.within = b""

    def _lose(self, cause: str, done: str, lost: bytes) -> None:
        """Report a record that is lost, under the number it would have had."""
        self._tell_pending()
        self.broken = self.broken or cause
        if self.opened is None or self._counts(self.opened):
            self.number += 1
        self.report.at(self.number)
        self.report.fault("error", cause, done=done, kind=MALFORMED, rejected=self.source.as_found(lost))

    def _tell_pending(self) -> None:
        """Report a break that has cost no record."""
        if self.pending is not None:
            (cause, done), self.pending = self.pending, None
            self._say(0, "error", cause, done, MALFORMED)

    def _say(self, number: int, level: Level, cause: str, done: str, kind: str) -> None:
        """Report something of a record, or of none, that the reading is not at."""
        position, record = self.report.position, self.report.record
        self.report.at(number)
        self.report.fault(level, cause, done=done, kind=kind)
        self.report.at(position, record)

    def _end(self) -> None:
        """Say what there is to say of the whole."""
        if self.last is None:
            wanted = " or ".join(f"<{name}>" for name in sorted(self.sought))
            source = self.report.source or None
            if self.broken:
                raise StreamError(f"not XML that can be read, and no {wanted}: {self.broken}", source=source)
            if not self.enveloped:
                raise StreamError(f"no {wanted} in this XML, which is <{self.source.root}>", source=source)
            self.report.fault("note", f"no {wanted} in this XML")
        self._tell_pending()


_TORN = re.compile(rb"<[^<>]*<[^>]*\Z")  # a start tag in which others begin, and that none ends

_ENDS = {b"<!--": b"-->", b"<![CDATA[": b"]]>", b"<?": b"?>"}
"""What may hold anything, a start tag too, and how it ends."""
_APART = re.compile(b"|".join(b"(%s)(?:.*?%s)?" % (*map(re.escape, ends),) for ends in _ENDS.items()), re.DOTALL)

_MISMATCH = re.compile(r"mismatch: .* and (?:[^\s:]+:)?([^\s:,]+)")

_ALL_OVER = frozenset(("encoding", UNFIT))
"""What may be wrong with all the text of a record, and is told once for it."""

_EXPECTED = frozenset(
    {
        int(etree.ErrorTypes.ERR_TAG_NAME_MISMATCH),
        int(etree.ErrorTypes.ERR_DOCUMENT_END),
        int(etree.ErrorTypes.ERR_RESERVED_XML_NAME),
        int(etree.ErrorTypes.ERR_TAG_NOT_FINISHED),
    }
)

_NAMESPACE_ERRORS = frozenset(
    {
        int(etree.ErrorTypes.NS_ERR_XML_NAMESPACE),
        int(etree.ErrorTypes.NS_ERR_UNDEFINED_NAMESPACE),
        int(etree.ErrorTypes.NS_ERR_QNAME),
        int(etree.ErrorTypes.NS_ERR_ATTRIBUTE_REDEFINED),
    }
)


def _parser(names: Collection[str], encoding: str) -> etree.XMLPullParser:
    try:
        return etree.XMLPullParser(
            events=("start", "end"),
            tag=["{*}" + name for name in names if name],
            encoding=encoding,
            huge_tree=True,  # an abstract may be long; what the limits guard against cannot come in here
            # No DOCTYPE gets here, so there is none to resolve. But with False lxml says nothing of undeclared
            # entities, although libxml2 stops at them.
            resolve_entities=True,
            load_dtd=False,
            no_network=True,
            remove_comments=True,
            remove_pis=True,
            collect_ids=False,  # the table of IDs would grow with the stream
        )
    except LookupError:
        raise StreamError(f"the encoding {encoding} is not known") from None


def _events(parser: etree.XMLPullParser) -> Iterator[tuple[str, etree._Element]]:
    return cast("Iterator[tuple[str, etree._Element]]", parser.read_events())


def _split(tag: str) -> tuple[str, str]:
    """The namespace and the local name. A prefix that nobody declared is still on the name: off with it."""
    if tag[0] == "{":
        space, _, local = tag[1:].rpartition("}")
        return space, local
    return "", tag.rpartition(":")[2]


def _unended(data: bytes, within: bytes = b"") -> tuple[bytes, int]:
    """How that begins in which bytes end, and where: ``a <!-- b``. They may be ``within`` another to begin with."""
    at = data.find(_ENDS[within]) if within else 0
    if at < 0:
        return within, 0
    return next(((found[0], found.start()) for found in _APART.finditer(data, at) if found[0] in _ENDS), (b"", 0))


def _cause(error: etree.XMLSyntaxError, base: int) -> str:
    """What lxml says, with its line numbers counted from the start of the stream."""
    return f"line {base + (error.lineno or 1)}: {in_words(error.msg or 'malformed', base)}"


def _prune(root: etree._Element, stop: etree._Element | None) -> None:
    """Take down all that is closed. What is still open is the last child of something that is still open."""
    node = root
    while node is not stop and len(node):
        del node[:-1]
        node = node[-1]


def _named(element: etree._Element) -> tuple[str, dict[str | None, str]]:
    """An element's name with its prefix, and the namespaces that hold in it."""
    space, local = _split(element.tag)
    spaces: dict[str | None, str] = {**element.nsmap}
    if space:
        spaces[element.prefix] = space
    return f"{element.prefix}:{local}" if element.prefix and space else local, spaces
