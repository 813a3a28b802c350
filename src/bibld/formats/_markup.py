"""Room: text that is to stand in XML, or stood in it. Comes in: text or bytes. Goes out: the same, safe or put right.

It knows no format and no record, and does without lxml: whoever only writes XML needs no more than this.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from html.entities import html5

from bibld.report import Report

__all__ = [
    "NO_TEXT",
    "UNFIT",
    "Tell",
    "clean",
    "escape",
    "escape_attribute",
    "fitting",
    "from_windows",
    "in_words",
    "named",
    "opens_reference",
    "parting",
    "recoded",
    "several",
    "spelled",
    "spoken",
    "unmarked",
    "unwrapped",
]

Tell = Callable[[int, str, str, str], None]
"""Called with what was put right: where in the bytes, what it was, what was done, and of which kind it is."""

# What XML 1.0 (fifth edition, production [2] Char) does not allow, and the non-characters that it only advises against.
# It says what is fit and turns that round, which takes an eighth of the time.
_FIT = "\t\n\r\x20-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd" + "".join(
    f"{chr(plane << 16)}-{chr((plane << 16) + 0xFFFD)}" for plane in range(1, 17)
)


@cache
def _unfit() -> re.Pattern[str]:
    """Compiled when it is first needed, since it takes as long as reading a hundred records."""
    return re.compile(f"[^{_FIT}]")


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
        report.fault("warning", _listed(unfit), done=_REPLACED, kind=UNFIT)
    return text


UNFIT = "character not allowed in XML"
"""The kind of fault that is a character which XML has none of."""

_REPLACED = "replaced by a space or by U+FFFD"


def _listed(unfit: list[str]) -> str:
    some = ", ".join(f"U+{ord(char):04X}" for char in unfit[:5]) + (" …" if len(unfit) > 5 else "")
    return f"{some}: not allowed in XML"


def unwrapped(head: bytes) -> bytes:
    r"""The first bytes of a text as they can be looked at, whatever its encoding: ``b"\xff\xfe<\0a\0"`` → ``b"<a"``."""
    return head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")


# --- text that was made for a web page

_LINES = frozenset("blockquote br div h1 h2 h3 h4 h5 h6 li ol p sec title ul".split())
_INLINE = frozenset("a abbr b bold cite code em font i italic q sc small span strong sub sup tt u".split())
"""Elements of HTML and JATS that part no words."""
_WITHIN_WORDS = _INLINE | frozenset(
    "bdi bdo big del dfn emph hi inf ins kbd mark samp strike underline var wbr".split()
)
"""These, and what is too seldom, or too much like a word, to be told where tags stand in a text: others part words."""
_MARKS = _LINES | _INLINE
_TAG = re.compile(r"<(/?)(?:jats:)?([a-z][a-z0-9]*)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});", re.IGNORECASE)


def unmarked(text: str, *, links: bool = False) -> str:
    """The words of a text that was made for a web page: ``<p>A &amp;amp; <i>B</i></p>`` is
    ``A & B``, a paragraph a line.

    What is not closed is no markup: ``How the <b> tag works``. The address of a link stands behind its words where the
    ``links`` are wanted: ``<a href="http://a.example/b">here</a>`` is ``here (http://a.example/b)``.
    """
    if "&" in text:
        for _ in range(3):  # some programs escape what is escaped
            text = _ENTITY.sub(lambda match: html.unescape(match[0]).strip("\ufffd") or match[0], text)
    if "<" not in text:
        return text
    found = {(end, name.lower()) for end, name in _TAG.findall(text)}
    marks = {name for _, name in found if name == "br" or (name in _MARKS and {("", name), ("/", name)} <= found)}
    if not marks:
        return text

    opened: list[re.Match[str]] = []  # the link that words are within: there are none in others

    def mark(match: re.Match[str]) -> str:
        name = match[2].lower()
        if name not in marks:
            return match[0]
        if name == "a" and links:
            if not match[1]:
                opened[:] = [match]
            elif opened:
                return _address(opened.pop(), match)
        return "\n" if name in _LINES else ""

    return re.sub(r"[ \t]*\n\s*", "\n", _TAG.sub(mark, text)).strip()


def _address(begin: re.Match[str], end: re.Match[str]) -> str:
    """The address of a link between these tags, to stand behind its words; nothing where these are the address."""
    found = _HREF.search(begin[0])
    address = found[found.lastindex or 0].strip() if found is not None else ""
    bare = address.partition(":")[2].strip("/")
    known = not bare or bare in end.string[begin.end() : end.start()]  # within a page an address has no scheme
    return "" if known else f" ({address})"


_HREF = re.compile(
    r"""\shref\s*=\s*+(?!["']?\s*(?:javascript|data|about):)"""  # href=
    r"""(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))""",  # "http://a.example/"
    re.IGNORECASE,
)
"""What a link leads to, unless that is in the page itself, a script among others."""


def parting(name: str) -> str:
    """What stands on both sides of what an element says in a text: a blank, but for one that parts no words.

    ``A<br/>B`` is ``A B``, and ``A<i>B</i>`` is ``AB``; so is ``A<hi>B</hi>`` of the TEI.
    """
    return "" if name.rpartition("}")[2].rpartition(":")[2].lower() in _WITHIN_WORDS else " "


def spoken(text: str) -> str:
    """The text of an element with others in it, without their layout but for where a line ends."""
    return _BLANKS.sub(lambda found: "\n" if "\n" in found[0] else " ", text).strip()


_BLANKS = re.compile(r"\s+")


# --- putting right

NO_REFERENCE = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9A-Fa-f]+);)")
NO_TEXT = rb"<!--(?:[^-]|-[^-])*+-->|<!\[CDATA\[(?:[^\]<]|\](?!\]>)|<(?!!\[CDATA\[))*+\]\]>|<\?(?=[^\s?<>])(?:[^?<]|\?(?!>)|<(?!\?))*+\?>"
"""A comment, a section or an instruction, with its end and no other inside:
what looks like a tag or a reference there is none.
"""
_REFERENCE = re.compile(rb"%s|%s(?:([A-Za-z_][A-Za-z0-9._-]*);)?" % (NO_TEXT, NO_REFERENCE.pattern))


def named(name: str) -> str:
    """The character that HTML calls by this name: ``eacute`` → ``é``. Nothing where there is none."""
    text = html.unescape(f"&{name};")
    return "" if text == f"&{name};" else text


def spelled(data: bytes, tell: Tell) -> bytes:
    """Put characters for the entities that XML does not know, and ``&amp;`` for an ampersand that is just that.

    ``A & B, caf&eacute;`` → ``A &amp; B, caf&#233;``. The second would cost the record, and the first more: libxml2
    waits for a semicolon, however far.
    """
    if not NO_REFERENCE.search(data):
        return data

    def spell(match: re.Match[bytes]) -> bytes:
        if match[0].startswith(b"<"):
            return match[0]
        if not match[1]:
            tell(match.start(), "an & that begins no reference", "read as &", "bare ampersand")
            return b"&amp;"
        name = match[1].decode("ascii")
        text = named(name)
        done = f"read as {text}" if text else "kept as it is spelled"
        tell(match.start(), f"the entity &{name}; is not declared", done, "undeclared entity")
        return "".join(f"&#{ord(char)};" for char in text).encode() if text else b"&amp;" + match[0][1:]

    return _REFERENCE.sub(spell, data)


# RFC 3629, 4, and halves of characters, which CESU-8 makes of those beyond U+FFFF; or a byte that is none.
_UTF_8 = re.compile(
    rb"(?:[\x00-\x7f]+"  # U+0000-007F
    rb"|[\xc2-\xdf][\x80-\xbf]"  # U+0080-07FF
    rb"|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}"  # U+0800-FFFF
    rb"|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})++"  # U+10000-10FFFF
    rb"|([\x80-\xff])"
)


def recoded(data: bytes, tell: Tell) -> bytes:
    r"""UTF-8 in which every byte that is none is read as Windows-1252: ``b"caf\xe9"`` → ``b"caf\xc3\xa9"``.

    What is UTF-8 stays, since it is never so by accident; of a file that was put together from two each part is right.
    """
    with suppress(UnicodeDecodeError):
        data.decode()
        return data

    def windows(match: re.Match[bytes]) -> bytes:
        if not match[1]:
            return match[0]
        tell(match.start(), "bytes that are no UTF-8", "read as Windows-1252", "encoding")
        return from_windows(match[1]).encode()

    return _UTF_8.sub(windows, data)


def from_windows(raw: bytes) -> str:
    """Text of Windows-1252, which has the letters of Latin-1."""
    try:
        return raw.decode("cp1252")
    except UnicodeDecodeError:  # five bytes mean nothing in it
        return raw.decode("latin-1")


# What XML does not allow; halves of characters are what CESU-8 has in place of those beyond U+FFFF.
_CONTROL_BYTES = bytes(byte for byte in range(0x20) if byte not in b"\t\n\r")
_CONTROLS = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]+")
_UNFIT_BYTES = re.compile(rb"(?:[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]|\xed[\xa0-\xbf][\x80-\xbf])+")
_NUMBERED = re.compile(rb"<!\[CDATA\[.*?\]\]>|(?:&#(?:[0-9]+|x[0-9A-Fa-f]+);)+", re.DOTALL)
_ONE_NUMBERED = re.compile(r"&#(?:0*([0-9]{1,7})|x0*([0-9A-Fa-f]{1,6})|[^;]+);")


def fitting(data: bytes, tell: Tell, *, utf8: bool = True) -> bytes:
    r"""Put what :func:`clean` does for each character that XML does not allow, and for each reference to one.

    ``b"a\x1fb&#1;"`` → ``b"a b "``. Any of them would cost the record.
    """

    def fit(match: re.Match[bytes]) -> bytes:
        return put(match, match[0].decode("utf-8", "surrogatepass"))

    def fit_numbered(match: re.Match[bytes]) -> bytes:
        return match[0] if match[0].startswith(b"<") else put(match, _ONE_NUMBERED.sub(_numbered, match[0].decode()))

    def put(match: re.Match[bytes], text: str) -> bytes:
        fit = clean(text)
        if fit == text:
            return match[0]
        tell(match.start(), _listed(sorted(set(_unfit().findall(text)))), _REPLACED, UNFIT)
        return escape(fit).encode() if utf8 else escape(fit).encode("ascii", "xmlcharrefreplace")

    # To look for single bytes takes a tenth of what the patterns do.
    if len(data.translate(None, _CONTROL_BYTES)) < len(data) or (utf8 and (b"\xef\xbf" in data or b"\xed" in data)):
        data = (_UNFIT_BYTES if utf8 else _CONTROLS).sub(fit, data)
    return _NUMBERED.sub(fit_numbered, data) if b"&#" in data else data


def _numbered(match: re.Match[str]) -> str:
    """The character that a reference gives the number of; a non-character for a number that none has."""
    number = int(match[1]) if match[1] else int(match[2], 16) if match[2] else -1
    return chr(number) if 0 <= number <= 0x10FFFF else "\uffff"


def opens_reference(text: str) -> bool:
    """Whether a semicolon behind a text closes the name of a character, and is no mark: ``Bees &amp``."""
    found = _OPEN_REFERENCE.search(text)
    return found is not None and (found[1].startswith("#") or f"{found[1]};" in html5)


_OPEN_REFERENCE = re.compile(r"&(#?\w{1,31})$")


def several(text: str, *, words: bool = False) -> list[str]:
    """The values of a text that holds several: ``Cemeteries; Portraits;`` is two, ``Black &amp; White`` and
    ``Bees (wild; tame)`` one.

    The semicolons of Arabic and Chinese part them, too. Where all of them are ``words``, none in the name of a compound
    does: ``1;2-dimethylbenzene``.
    """
    text = text.replace("؛", ";").replace("；", ";")
    if ";" not in text:
        return [text.strip()] if text.strip() else []
    *pieces, last = _parted(text, _PARTING_WORDS if words else _PARTING)
    parts = [""]
    for piece in pieces:
        parts[-1] += piece
        if opens_reference(piece):
            parts[-1] += ";"
        else:
            parts.append("")
    parts[-1] += last
    return [part for part in (part.strip() for part in parts) if part]


def _parted(text: str, parting: re.Pattern[str]) -> Iterator[str]:
    """What stands between semicolons, but for those in parentheses."""
    start = 0
    for found in parting.finditer(text):
        if found[0] == ";":
            yield text[start : found.start()]
            start = found.end()
    yield text[start:]


_PARTING = re.compile(r";|\([^()]*+\)")
_PARTING_WORDS = re.compile(r"(?<!\d);|;(?!\d+-[a-z])|\([^()]*+\)")


# What a parser says


def in_words(message: str, lines: int = 0) -> str:
    """Why XML cannot be read, in a cataloguer's words: what libxml2 says, with so many lines before those it counts.

    >>> in_words("Opening and ending tag mismatch: title line 4 and titleInfo, line 4, column 45", 10)
    '</titleInfo> where <title> of line 14 should end'
    >>> in_words("xmlParseEntityRef: no name")
    'an & that begins no reference'
    """
    said = re.sub(r",? \(?(?:<string>, )?line \d+(?:, column \d+)?\)?$", "", message)
    for pattern, words in _IN_WORDS:
        if found := re.match(pattern, said):
            said = found.expand(words)
            break
    return re.sub(r"\bline (\d+)", lambda match: f"line {int(match[1]) + lines}", said)


_IN_WORDS = (
    (r"Opening and ending tag mismatch: (\S+) line (\d+) and (\S+)", r"</\3> where <\1> of line \2 should end"),
    (r"Premature end of data in tag (\S+) line (\d+)", r"<\1> of line \2 does not end"),
    (r"Couldn't find end of Start Tag (\S+) line (\d+)", r"the tag <\1> of line \2 does not end"),
    (r"expected '>'", "a tag without its >"),
    (r"Extra content at the end of the document", "something behind the end of the XML"),
    (r"Start tag expected, '<' not found", "no element where one should begin"),
    (r"StartTag: invalid element name", "a < that begins no element"),
    (r"Specification mandates value for attribute (\S+)", r"the attribute \1 has no value"),
    (r"Attribute (\S+) redefined", r"the attribute \1 stands twice in one tag"),
    (r"AttValue: |String not (?:closed|started)", "an attribute without its quotation marks"),
    (r"attributes construct error|error parsing attribute name|expected '='", "something in a tag that is no attribute"),
    (r"Unescaped '<' not allowed in attributes values", "a < in an attribute, or a quotation mark is missing"),
    (r"xmlParseEntityRef: no name", "an & that begins no reference"),
    (r"EntityRef: expecting ';'", "a reference (&...) without its ;"),
    (r"Entity '([^']+)' not defined", r"the entity &\1; is not declared"),
    (r"(?:xmlParse)?CharRef: invalid", "a character by a number that is none (&#...;)"),
    (r"Invalid character: |PCDATA invalid Char|invalid character in attribute value", "a character that XML does not allow"),
    (r"Invalid bytes in character encoding|Input is not proper UTF-8", "bytes that are no characters in the encoding of the file"),
    (r"Namespace prefix (\S+) on (\S+) is not defined", r"the prefix \1 of <\2> is not declared"),
    (r"Namespace prefix (\S+) for (\S+) on (\S+) is not defined", r"the prefix \1 of \2 in <\3> is not declared"),
    (r"Failed to parse QName '([^']+)'", r"the name \1 has nothing before or behind its colon"),
    (r"Sequence '\]\]>' not allowed in content", "]]> in a text"),
    (r"Comment not terminated", "a comment that does not end"),
    (r"Double hyphen within comment", "a comment with -- in it"),
    (r"CData section not finished", "a <![CDATA[ that does not end"),
    (r"Document is empty", "there is nothing in it"),
)  # fmt: skip
"""What libxml2 says, as a pattern, and that in words; what it says seldom is left as it is."""
