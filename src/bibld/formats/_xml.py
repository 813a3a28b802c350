"""Room: what the XML formats share. Comes in: a binary stream. Goes out: elements, one at a time, and safe text.

This room knows no format and no record. It imports lxml, so a format's business card must not import it; the
syntax layers do, when they are needed. Reading never loads a DTD, never resolves an entity, never opens a network
connection, and holds no more than one record and one chunk of the stream at a time.
"""

from __future__ import annotations

import codecs
import html
import re
from collections.abc import Collection, Iterator
from functools import cache
from itertools import chain as joined
from itertools import islice
from typing import Any, BinaryIO, Protocol, cast

from lxml import etree

from bibld.errors import StreamError
from bibld.report import Report

__all__ = ["Element", "clean", "elements", "escape", "escape_attribute"]

CHUNK = 1 << 15
"""How much is read at once; also how much of a tree may stand before it is pruned."""

LIMIT = 1 << 20
"""The most that is held back while looking for the end of something: a prolog, a comment, a tag."""

LONGEST = 1 << 26
"""What runs on for longer than this is no record: a small archive can hold one that fills any memory."""

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

# What XML 1.0 (fifth edition, production [2] Char) does not allow, and the non-characters that it only advises against.
# It says what is fit and turns that round, which takes an eighth of the time.
_FIT = "\t\n\r\x20-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd" + "".join(
    f"{chr(plane << 16)}-{chr((plane << 16) + 0xFFFD)}" for plane in range(1, 17)
)


@cache
def _unfit() -> re.Pattern[str]:
    """Compiled when it is first needed, since it takes as long as reading a hundred records."""
    return re.compile(f"[^{_FIT}]")


class Element(Protocol):
    """What the formats need of lxml's elements: they can be typed, and tested, without lxml."""

    @property
    def tag(self) -> str: ...
    @property
    def text(self) -> str | None: ...
    @property
    def tail(self) -> str | None: ...
    def get(self, name: str, default: str = "", /) -> str: ...
    def items(self) -> list[tuple[str, str]]: ...
    def __iter__(self) -> Iterator[Element]: ...
    def __len__(self) -> int: ...


def escape(text: str) -> str:
    """Make text safe between tags: ``AT&T <x>`` becomes ``AT&amp;T &lt;x&gt;``.

    ``>`` is escaped for the sake of ``]]>`` (XML 1.0, 2.4), a carriage return because a reader would turn it into
    a line feed (2.11). Characters that XML does not allow are the business of :func:`clean`.
    """
    if "&" in text:  # most text has none of these, and looking costs less than replacing
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    if "\r" in text:
        text = text.replace("\r", "&#13;")
    return text


def escape_attribute(text: str) -> str:
    """Make text safe inside double quotes: ``say "x"`` becomes ``say &quot;x&quot;``.

    Tabs and line ends are written as references, because a reader turns them into blanks (XML 1.0, 3.3.3).
    """
    text = escape(text)
    if '"' in text:
        text = text.replace('"', "&quot;")
    if "\n" in text:
        text = text.replace("\n", "&#10;")
    if "\t" in text:
        text = text.replace("\t", "&#9;")
    return text


def clean(text: str, report: Report | None = None) -> str:
    r"""Take out what XML 1.0 does not allow (production [2]): ``a\x1fb`` becomes ``a b``.

    A control character becomes a space, so that the words around it stay apart; a lone surrogate or a
    non-character becomes U+FFFD; two halves of a surrogate pair become the character they stand for. What was
    changed is reported as a warning.
    """
    if text.replace("\n", "").isprintable() or not _unfit().search(text):  # the first is quicker, and mostly true
        return text
    unfit = sorted(set(_unfit().findall(text)))
    if any("\ud800" <= char <= "\udfff" for char in unfit):
        # Writing out the halves and reading them again joins the pairs, and marks what has no other half.
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    text = _unfit().sub(lambda match: " " if match[0] < " " else "\ufffd", text)
    if report is not None:
        listed = ", ".join(f"U+{ord(char):04X}" for char in unfit[:5]) + (" …" if len(unfit) > 5 else "")
        report.fault(
            "warning",
            f"{listed}: not allowed in XML",
            done="replaced by a space or by U+FFFD",
            kind="character not allowed in XML",
        )
    return text


def elements(
    stream: BinaryIO,
    names: Collection[str],
    report: Report,
    namespace: str = "",
    nests: Collection[str] = (),
    also: Collection[str] = (),
) -> Iterator[Element]:
    """Every element with one of these local names, wherever it stands: ``elements(stream, {"mods"}, report)``.

    The envelope does not matter (OAI-PMH, SRU, a collection, none), nor does the prefix. When ``namespace`` is given
    and an element is in another, or in none, it is read all the same and the report is told once. Of elements inside
    each other the outermost counts, if it may hold the inner one: inside an element of another namespace, or inside
    one that ``nests`` names. Anywhere else an element that begins inside another means that an end tag is missing.
    ``also`` names what is wanted of the envelope itself: it is given too, in whatever namespace it is.

    **An element is good until the next one is asked for**; then its tree is taken down.

    Where the XML is broken, what came before is delivered, the error is reported with its line, and reading goes on
    at the next start tag of such an element. A record that is broken is never delivered in part; its bytes go with the
    error to the report (UTF-16 as UTF-8). An entity that is
    not XML's own is read as HTML's of that name, or kept as it is spelled, and reported.

    Raises :class:`StreamError` when the input is not XML (or holds nothing that could be read), is in an encoding
    nobody knows, or has a DOCTYPE with declarations of its own, as XML bombs and external entities do.
    """
    sought, names = frozenset(names), frozenset((*names, *also))
    source = _Source(stream, report)
    tags = _Tags(names, mixed=bool(also))
    # A root whose name is none is not well-formed, and the parser will say so.
    asked = {*names, source.root} if source.root.isprintable() else set(names)
    parser: etree.XMLPullParser | None = _parser(asked, source.encoding)
    root: etree._Element | None = None
    opened: etree._Element | None = None  # the element that is being read
    last: etree._Element | None = None  # the last one that began
    since: etree._Element | None = None  # the one that was being read when the window began
    chain: list[etree._Element] = []  # what it stands in, innermost first
    # Where the parser is in the bytes it was fed is not known. But it says which elements have begun, so counting
    # start tags finds the first one in the window that it has not come to.
    window, started, fresh = b"", 0, 0
    kept: list[bytes] = []  # the bytes before the window from the open element on
    size = inside = 0  # how many they are, and how many elements of these names have begun inside it
    lines = base = source.lines  # the lines before the window, and before what this parser was given
    broken = reported = ""
    resumed = told = False

    for piece in joined(source.pieces(), (b"",)):
        ending = not piece
        while piece or ending:
            if parser is None:
                at = next(tags.starts(piece), -1)
                if at < 0:
                    lines += piece.count(b"\n")
                    break
                lines += piece.count(b"\n", 0, at)
                piece = piece[at:]
                around, outermost = _around(chain, last, source, namespace, piece)
                parser = _parser({*names, outermost}, source.encoding)
                parser.feed(around)
                # All events, or what stands around the record would count as having begun in the window.
                root = next(iter([element for _, element in _events(parser)]), None)
                window, started, fresh, base, resumed = b"", 0, 1, lines, True
            error: etree.XMLSyntaxError | None = None
            try:
                if piece:
                    window += piece
                    parser.feed(piece)
                else:
                    parser.close()
            except etree.XMLSyntaxError as caught:
                error = caught
            for event, element in _events(parser) if piece else ():
                if event == "end":
                    if element is opened:
                        opened = None
                        yield cast(Element, element)
                    continue
                if root is None:
                    root = element
                space, local = _split(element.tag)
                if local not in names:
                    continue
                started += 1
                if space in ENVELOPES and local in sought:
                    continue
                if namespace and not told and space != namespace and local in sought:
                    told = True
                    report.fault(
                        "warning",
                        f"<{local}> is in " + (f"the namespace {space}" if space else "no namespace"),
                        done=f"read as if it were in {namespace}",
                        kind="namespace",
                    )
                parent = element.getparent()
                if opened is not None and parent is not None:
                    home, holder = _split(parent.tag)
                    if holder in WRAPPERS and parent.getparent() is opened:
                        pass  # the outer one was an envelope
                    elif home != _split(opened.tag)[0] or holder in nests:
                        inside += 1
                        continue
                    else:
                        resumed = True
                        begins = next(islice(tags.starts(window), started - 1, None), len(window))
                        report.fault(
                            "error",
                            f"line {base + cast(int, opened.sourceline or 1)}: <{local}> does not end before the next"
                            " one begins",
                            done="this record is not read; reading goes on at the next",
                            kind="malformed XML",
                            rejected=tags.last(b"".join((*kept, window[:begins])), inside),
                        )
                if not chain or chain[0] is not parent:
                    chain = list(element.iterancestors())
                opened = last = element
                inside = 0
            if size > LONGEST:
                raise StreamError(f"a record of more than {LONGEST:,} bytes", source=report.source or None)
            if error is None and piece:
                if root is not None:
                    _prune(root, opened)
                if tags.settled(window, started, last):
                    lines += window.count(b"\n")
                    if opened is not since or opened is None:
                        kept, size = [], 0
                    if opened is not None:
                        kept.append(window)
                        size += len(window)
                    since = opened
                    window, started, fresh = b"", 0, 0
                if len(window) < LIMIT:
                    piece = b""
                    if ending:
                        continue  # now close this parser too
                    break
            # It broke; or the file ends; or the parser waits for the end of something, and has waited long enough.
            starts = list(tags.starts(window))
            index = max(started, fresh)
            at = starts[index] if index < len(starts) else len(window)
            line = lines + 1 + window.count(b"\n", 0, at)
            cause = f"line {line}: what began before it does not end" if error is None else _cause(error, base)
            # After a break the elements around a record were put there by us, and may not be those that the file
            # closes: a wrong end tag outside a record, or none, says nothing new then. And where it was the start tag
            # itself that broke, it broke twice: it had not begun when it did.
            if error is None and piece == b"":
                break
            if error is not None and _code(error) in _NAMESPACE_ERRORS and at == len(window):
                report.fault("warning", cause, done="the prefix is left out", kind="namespace")
            elif not (
                (resumed and opened is None and (not error or _code(error) in _EXPECTED))
                or (fresh and not started and cause == reported)
            ):
                broken = broken or cause
                reported = cause
                done = ["this record is not read"] if opened is not None else []
                if piece or at < len(window):
                    done.append("reading goes on at the next")
                lost = b""
                if opened is not None:
                    lost = tags.last(b"".join((*kept, window[:at])), inside)
                elif fresh and not started:  # where its start tag breaks, a record has not begun
                    lost = window[:at]
                report.fault("error", cause, done="; ".join(done), kind="malformed XML", rejected=lost)
            elif fresh and not started:
                report.reject(window[:at])
            lines += window.count(b"\n", 0, at)
            piece = window[at:]
            parser = opened = root = since = None
            window, started, fresh, kept, size = b"", 0, 0, [], 0
            if not piece:
                break

    if last is None:
        wanted = " or ".join(f"<{name}>" for name in sorted(sought))
        if broken:
            raise StreamError(f"not XML that can be read, and no {wanted}: {broken}", source=report.source or None)
        report.fault("note", f"no {wanted} in this XML")


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

_MARKS = (
    (codecs.BOM_UTF8, "UTF-8", 3),
    (codecs.BOM_UTF32_LE, "utf-32-le", 4),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be", 4),
    (codecs.BOM_UTF16_LE, "utf-16-le", 2),
    (codecs.BOM_UTF16_BE, "utf-16-be", 2),
    (b"<\0\0\0", "utf-32-le", 0),
    (b"\0\0\0<", "utf-32-be", 0),
    (b"<\0", "utf-16-le", 0),
    (b"\0<", "utf-16-be", 0),
)
_DECLARED = re.compile(rb"<\?xml\s[^>]*?encoding\s*=\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']")
_DOCTYPE = re.compile(rb"<!DOCTYPE(?:[^\[<>\"']|\"[^\"]*\"|'[^']*')*([>\[])")
_ROOT = re.compile(rb"<(?:[^\s<>/!?:'\"=&+]+:)?([^\s<>/!?:'\"=&+]+)(?=[\s/>])")
_XMLNS = re.compile(rb"\sxmlns(?::(?!xml)([A-Za-z_][A-Za-z0-9._-]*))?\s*=\s*(?:\"([^\"<]*)\"|'([^'<]*)')")
_NO_REFERENCE = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9A-Fa-f]+);)")
_REFERENCE = re.compile(rb"<!\[CDATA\[.*?\]\]>|%s(?:([A-Za-z_][A-Za-z0-9._-]*);)?" % _NO_REFERENCE.pattern, re.DOTALL)


class _Source:
    """The stream without its prolog, in pieces that end where a tag ends.

    The prolog is looked through here and not passed on: lxml gets no DOCTYPE, so no declaration in one can do harm.
    UTF-16 and UTF-32 are made UTF-8, so that a start tag is the same bytes everywhere.
    """

    def __init__(self, stream: BinaryIO, report: Report) -> None:
        self.stream = stream
        self.report = report
        self.encoding = "UTF-8"
        self.lines = 0
        self.decoder: codecs.IncrementalDecoder | None = None
        self.damaged = False
        head = self._take()
        while len(head) < 4 and (more := self._take()):
            head += more
        for mark, encoding, length in _MARKS:
            if head.startswith(mark):
                head = head[length:]
                if encoding != "UTF-8":
                    self.decoder = codecs.getincrementaldecoder(encoding)("replace")
                    head = self._decode(head)
                break
        else:
            mark = b""
        self.head, declared = self._prolog(head)
        if not mark and declared:
            if declared.lower().replace("_", "-").startswith(("utf-16", "utf-32", "ucs-", "iso-10646-ucs")):
                report.fault("warning", f"declared as {declared}, but it is not", done="read as UTF-8", kind="encoding")
            else:
                self.encoding = declared
        self.namespaces = self._namespaces()
        root = _ROOT.match(self.head)
        try:
            self.root = root[1].decode(self.encoding) if root else ""
        except (LookupError, UnicodeDecodeError):
            self.root = ""  # lxml will say what is wrong; the root's name only helps to keep its tree small

    def _fail(self, message: str) -> StreamError:
        return StreamError(message, source=self.report.source or None)

    def _decode(self, chunk: bytes, final: bool = False) -> bytes:
        assert self.decoder is not None
        text = self.decoder.decode(chunk, final)
        if "\ufffd" in text and not self.damaged:
            self.damaged = True
            self.report.fault("warning", "U+FFFD in the text: the UTF-16 may be damaged", kind="encoding")
        return text.encode("utf-8", "replace")

    def _take(self) -> bytes:
        """A full chunk, if there is one: pipes and sockets give less than they are asked for."""
        chunk = self.stream.read(CHUNK)
        while 0 < len(chunk) < CHUNK and (more := self.stream.read(CHUNK - len(chunk))):
            chunk += more
        return chunk

    def _read(self) -> bytes:
        while True:
            chunk = self._take()
            if self.decoder is None:
                return chunk
            decoded = self._decode(chunk, final=not chunk)
            if decoded or not chunk:
                return decoded

    def _prolog(self, head: bytes) -> tuple[bytes, str]:
        """What follows the prolog, and the encoding that it declares."""
        ended = False
        at = 0
        declared = ""
        while True:
            rest = head[at:].lstrip(b" \t\r\n")
            at = len(head) - len(rest)
            end = -1
            if rest.startswith(b"<?"):
                end = rest.find(b"?>") + 2 if b"?>" in rest else -1
                if end > 0 and not declared and (match := _DECLARED.match(rest, 0, end)):
                    declared = match[1].decode("ascii")
            elif rest.startswith(b"<!--"):
                end = rest.find(b"-->", 4) + 3 if rest.find(b"-->", 4) > 0 else -1
            elif rest.startswith(b"<!DOCTYPE"):
                if match := _DOCTYPE.match(rest):
                    if match[1] == b"[":
                        raise self._fail("its DOCTYPE makes declarations (entities, perhaps); such XML is not read")
                    end = match.end()
            elif _ROOT.match(rest):
                self.lines = head.count(b"\n", 0, at)
                return rest, declared
            elif (
                rest
                and not (b"<!DOCTYPE".startswith(rest[:9]) or b"<!--".startswith(rest[:4]))
                and (rest[:1] != b"<" or rest[1:2] in b" \t\r\n<>/!&+=\"'" or b">" in rest)
            ):
                raise self._fail("this is not XML")
            if end > 0:
                at += end
            elif ended or len(rest) > LIMIT:
                raise self._fail("this is not XML" if rest else "there is no XML in it")
            elif chunk := self._read():
                head += chunk
            else:
                ended = True

    def _namespaces(self) -> dict[str | None, str]:
        """The namespaces that the first chunk declares: all there is to go by when the root itself is broken."""
        found: dict[str | None, str] = {}
        for match in _XMLNS.finditer(self.head[:CHUNK]):
            prefix = match[1].decode("utf-8", "replace") if match[1] else None
            found.setdefault(prefix, clean(html.unescape((match[2] or match[3] or b"").decode("utf-8", "replace"))))
        return found

    def pieces(self) -> Iterator[bytes]:
        held = self.head
        self.head = b""
        while True:
            end = held.rfind(b">") + 1 or (len(held) if len(held) > LIMIT else 0)
            if end:
                yield self._spelled(held[:end])
                held = held[end:]
            chunks = [held]
            size = len(held)
            while chunk := self._read():  # a long text is put together once, not once for every chunk
                chunks.append(chunk)
                size += len(chunk)
                if b">" in chunk or size > LIMIT:
                    break
            held = b"".join(chunks)
            if not chunk:
                if held:
                    yield self._spelled(held)
                return

    def _spelled(self, piece: bytes) -> bytes:
        """Put characters for the entities that XML does not know, and ``&amp;`` for an ampersand that is just that.

        The first would cost the record, and the second more: libxml2 waits for a semicolon, however far.
        """
        if not _NO_REFERENCE.search(piece):
            return piece

        def spell(match: re.Match[bytes]) -> bytes:
            if match[0].startswith(b"<"):
                return match[0]
            if not match[1]:
                self.report.fault("warning", "an & that begins no reference", done="read as &", kind="bare ampersand")
                return b"&amp;"
            name = match[1].decode("ascii")
            text = html.unescape(f"&{name};")
            known = text != f"&{name};"
            self.report.fault(
                "warning",
                f"the entity &{name}; is not declared",
                done=f"read as {text}" if known else "kept as it is spelled",
                kind="undeclared entity",
            )
            return "".join(f"&#{ord(char)};" for char in text).encode() if known else b"&amp;" + match[0][1:]

        return _REFERENCE.sub(spell, piece)


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


def _code(error: etree.XMLSyntaxError) -> int:
    return int(cast(Any, error).code or 0)


def _split(tag: str) -> tuple[str, str]:
    """The namespace and the local name. A prefix that nobody declared is still on the name: off with it."""
    if tag[0] == "{":
        space, _, local = tag[1:].rpartition("}")
        return space, local
    return "", tag.rpartition(":")[2]


def _cause(error: etree.XMLSyntaxError, base: int) -> str:
    """What lxml says, with its line numbers counted from the start of the stream."""
    message = re.sub(r",? \(?(?:<string>, )?line \d+(?:, column \d+)?\)?$", "", error.msg or "malformed")
    message = re.sub(r"\bline (\d+)", lambda match: f"(line {int(match[1]) + base})", message)
    return f"line {base + (error.lineno or 1)}: {message}"


class _Tags:
    """The start tags of these names, found in bytes: what a break leaves to go by."""

    def __init__(self, names: Collection[str], *, mixed: bool) -> None:
        self.names = [name.encode() for name in sorted(names)]
        self.mixed = mixed  # an envelope and its records seldom have the same prefix
        self.pattern = re.compile(
            rb"<!--(?:[^-]|-[^-])*-->|<!\[CDATA\[.*?\]\]>|(<(?:[^\s<>/!?:'\"=&]+:)?(?:%s)(?=[\s/>]))"
            % b"|".join(re.escape(name) for name in self.names),
            re.DOTALL,
        )

    def starts(self, data: bytes) -> Iterator[int]:
        return (match.start() for match in self.pattern.finditer(data) if match[1])

    def last(self, data: bytes, inside: int) -> bytes:
        """What follows from the last start tag on, but for so many that stand inside its element."""
        starts = list(self.starts(data))
        return data[starts[-1 - inside] :] if len(starts) > inside else data

    def settled(self, window: bytes, started: int, last: etree._Element | None) -> bool:
        """Whether every start tag of the window has begun, so that the parser is past it.

        It is not when the parser still waits for the end of a comment, a quote or a reference.
        """
        if (
            last is not None and not self.mixed
        ):  # counting is five times as quick as looking, and as good, if all have the same prefix
            prefix = b"<%s:" % last.prefix.encode() if last.prefix else b"<"
            if sum([window.count(prefix + name) for name in self.names]) <= started:
                return True
        return sum(1 for _ in self.starts(window)) <= started


def _prune(root: etree._Element, stop: etree._Element | None) -> None:
    """Take down all that is closed. What is still open is the last child of something that is still open."""
    node = root
    while node is not stop and len(node):
        del node[:-1]
        node = node[-1]


def _around(
    chain: list[etree._Element], last: etree._Element | None, source: _Source, namespace: str, record: bytes
) -> tuple[bytes, str]:
    """The start tags that a record taken out of its file needs around it, and the name of the outermost."""
    tags = []
    for element in reversed(chain):
        space, local = _split(element.tag)
        spaces: dict[str | None, str] = {**element.nsmap}
        if space:
            spaces[element.prefix] = space
        tags.append((f"{element.prefix}:{local}" if element.prefix and space else local, spaces))
    if not tags:
        spaces = {**last.nsmap} if last is not None else source.namespaces or {None: namespace}
        tags.append(("records", spaces))
    match = re.match(rb"<([A-Za-z_][A-Za-z0-9._-]*):", record)
    prefix = match[1].decode("ascii") if match else None
    if namespace and not any(prefix in spaces for _, spaces in tags):
        tags[0][1][prefix] = namespace  # nobody declared it: another reason to break
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
        around = text.encode(source.encoding, "xmlcharrefreplace")
    except LookupError:
        around = text.encode("ascii", "xmlcharrefreplace")
    return around, tags[0][0].rpartition(":")[2]
