r"""What the syntaxes of MARC share: what a tag, an indicator, a code and a text may be, and a field put right.

What is found wrong is put down as a :class:`Finding`, since the control number it will be
reported under may come later::

    field_of("245", "10\x1faRe\x1dport", findings)   →   ("245", "10\x1faRe port"), and a warning in findings
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeGuard, cast, overload
from unicodedata import category

from bibld.articles import OF_ANY_LANGUAGE
from bibld.crosswalk import Field
from bibld.crosswalk.line import MARK, Line, has_blanks, line, line_of
from bibld.formats._windows import KIND_OF_CONTROLS, named, sign_of, taken_for
from bibld.formats.marc21 import chains
from bibld.labels import qualified
from bibld.normal_form import normalize
from bibld.report import Level, Report

__all__ = [
    "BRACKETED",
    "CODES",
    "DEFAULT_LEADER",
    "INDICATOR",
    "NONFILING",
    "NOT_SORTED",
    "OF_UNIMARC",
    "PAIRS_OF_INDICATORS",
    "SURROGATE",
    "TAG",
    "UNKNOWN",
    "Finding",
    "Findings",
    "Sound",
    "all_lines",
    "as_said",
    "beginning",
    "clean",
    "coded",
    "columns",
    "delimited",
    "delimiter_of",
    "field_of",
    "id_of",
    "is_unimarc",
    "leader",
    "recounted",
    "uncoded",
    "unmarked",
    "without_controls",
    "without_marks",
]

UNKNOWN = "?"
"""The subfield code of text whose own code is missing: MARC permits it, and no field defines it."""

DEFAULT_LEADER = "00000nam a2200000uu 4500"
"""For a record without a leader: a book, as far as anyone knows; its level and rules unknown (u)."""

NOT_SORTED = "\x98"
"""The mark before what is not sorted by, which ends with a mark of its own (U+0098 and U+009C; in MARC-8 88 and 89)."""

BRACKETED = "<<"
"""What stands for it in Aleph, and in Alma of those who come from there: ``<<Das>> Buch``."""

_MARKED = r"\x98([^\x00-\x1f\x7f-\x9f]*+)\x9c"
_MARKS = re.compile(_MARKED)
_MARKS_OR_CONTROL = re.compile(rf"{_MARKED}|[\x00-\x1f\x7f-\x9f]")
_BRACKETED = re.compile(rf"(?<={MARK}[abpt])<<([^<>{MARK}]+)>>")
_PARTICLE = re.compile(
    r"(?<= )<<([^\W\d_]+(?:[ '’][^\W\d_]+)*['’]?)>>"  # <<von der>>
    rf"(?=[,.]?(?:{MARK}|\Z))"  # before a comma and what ends the name
)
_OF_PERSONS = frozenset("100 600 700 800".split())
_ARTICLE = re.compile(rf"([^\w\x1f\x98]*+){_MARKED}( *+)(?!\x1f|\Z)")
"""What a title is not sorted by, with a bracket or a quotation mark before it and the blank behind it."""

OF_UNIMARC = "a record of UNIMARC"
_UNIMARC = re.compile(r"\d{8}[a-z]")

SURROGATE = re.compile(r"[\ud800-\udfff]")
TAG = re.compile(r"[0-9A-Za-z]{3}")
CODES = frozenset(map(chr, range(0x21, 0x7F)))
"""The subfield codes there can be: the graphic characters of ASCII."""

INDICATOR = frozenset(map(chr, range(0x20, 0x7F))) - {"#", "\\"}
"""What may be an indicator; not the signs for a blank: that of people who write about MARC, and that of MarcEdit."""

PAIRS_OF_INDICATORS = frozenset(one + two for one in INDICATOR for two in INDICATOR)
"""The pairs of indicators there may be, as they stand at the beginning of a data field."""

_PLAIN = re.compile(r"(?:[ -~](?<![#\\])){2}(?:\x1f[!-~][ -~]*)+")
"""A data field in which nothing can be wrong: of ASCII, with indicators, and a code before each text."""

NONFILING = dict.fromkeys(("130", "630", "730", "740"), 0) | dict.fromkeys(
    ("222", "240", "242", "243", "245", "440", "830"), 1
)
"""The fields of which an indicator counts the characters that are not filed on, and which of the two it is."""


def beginning(raw: bytes) -> str:
    """How bytes begin, for a message: they are text, or were meant to be."""
    return repr(raw[:60].decode("utf-8", "replace"))


class Finding(NamedTuple):
    """One thing found wrong, as it will be reported."""

    level: Level
    cause: str
    done: str = ""
    path: str = ""
    kind: str = ""
    rejected: bytes = b""
    at: int = 0
    """Where in the record it is, in bytes."""


class Findings(list[Finding]):
    """What is found wrong in a record before its control number is known, and with it the place to report it."""

    strange = False
    """Whether it holds what is no field, and is told apart."""

    def add(
        self,
        level: Level,
        cause: str,
        done: str = "",
        *,
        path: str = "",
        kind: str = "",
        rejected: bytes = b"",
        at: int = 0,
    ) -> None:
        self.append(Finding(level, cause, done, path, kind, rejected, at))

    def place(self, tag: str, since: int) -> None:
        """Those found since there were so many are of the field with this tag: what decodes its bytes knows no tags."""
        if len(self) > since:
            self[since:] = [finding._replace(path=tag) for finding in self[since:]]

    def tell(self, report: Report, offset: int | None = None) -> None:
        """Report all of it."""
        for level, cause, done, path, kind, rejected, at in self:
            place = None if offset is None else offset + at
            report.fault(level, cause, done=done, path=path, offset=place, kind=kind, rejected=rejected)


class Sound(Sequence[Line]):
    """The fields of a record in which everything agrees, none of them bare text: laid out again,
    they need no second look.

    They are two columns, of tags and of texts, since most records are written as they stand: each Line is
    made when it is asked for.
    """

    __slots__ = ("tags", "texts")

    def __init__(self, tags: Sequence[str], texts: Sequence[str]) -> None:
        self.tags = tags
        self.texts = texts

    def __len__(self) -> int:
        return len(self.tags)

    def __iter__(self) -> Iterator[Line]:
        return map(line, self.tags, self.texts)

    @overload
    def __getitem__(self, at: int) -> Line: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Line, ...]: ...
    def __getitem__(self, at: int | slice) -> Line | tuple[Line, ...]:
        if isinstance(at, slice):
            return (*map(line, self.tags[at], self.texts[at]),)  # a part of a record is none, and wants a look
        return line(self.tags[at], self.texts[at])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and [*self] == [*other]

    __hash__ = None  # type: ignore[assignment]


def all_lines(fields: Sequence[Field]) -> TypeGuard[Sequence[Line]]:
    """Whether fields are lines, and none is from another program."""
    return isinstance(fields, Sound) or set(map(type, fields)) == {Line}


def columns(fields: Sequence[Line]) -> tuple[Sequence[str], Sequence[str]]:
    """The tags of lines, and their texts."""
    if isinstance(fields, Sound):
        return fields.tags, fields.texts
    tags, texts = zip(*fields, strict=True)
    return tags, cast("Sequence[str]", texts)


def is_unimarc(fields: Iterable[Field]) -> bool:
    """Whether one of these fields 100 is no name, but begins as in UNIMARC, where the title is 200:
    with the day of entry and a type of date, ``$a 20001006d1999``.
    """
    return any(_UNIMARC.match(value) for field in fields for code, value in field.parts if code == "a")


def _instead_of(control: re.Match[str]) -> str:
    # A mark of what is not sorted by that is without the other takes no room. All others take the room of a character,
    # which counts where positions do (008).
    if control[1] is not None:
        return control[0]
    return sign_of(control.string, control.start()) or ("" if control[0] in "\x98\x9c" else " ")


def clean(text: str) -> str:
    r"""Text as it may stand in a field: NFC, no control characters, no halves of characters.

    ``"Re\x1dport"`` → ``"Re port"``, ``"It\x92s"`` → ``"It’s"``. The character sets of MARC21 (Specifications for
    Record Structure, Character Sets) leave room for no control character inside data but the separators, which end a
    field where they stand, and the marks around what is not sorted by, which stay. The others beyond ASCII are the
    signs that Windows-1252 has in their place (HTML, numeric character reference end state).
    """
    if text.isascii():
        return text if text.isprintable() else _MARKS_OR_CONTROL.sub(_instead_of, text)
    if SURROGATE.search(text):  # two halves that belong together become their character, a single one U+FFFD
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return normalize("NFC", _MARKS_OR_CONTROL.sub(_instead_of, text))


def without_marks(text: str) -> str:
    r"""Text without the marks around what is not sorted by: ``"\x98The \x9cbees"`` → ``"The bees"``."""
    return _MARKS.sub(r"\1", text) if NOT_SORTED in text else text


def unmarked(field: Field) -> Field:
    r"""A field without the marks around what is not sorted by, which its indicator counts where it has one.

    ``245 10 $a {U+0098}Das{U+009C} Buch der Bienen`` → ``245 14 $a Das Buch der Bienen``; so does
    ``<<Das>> Buch der Bienen``, where an article is in the brackets: others quote with them. In the name of a person
    so is what is in front of the surname, and stands behind: ``Ek, Ida <<von>>``.
    """
    if not isinstance(field, Line) or not (NOT_SORTED in field.text or BRACKETED in field.text):
        return field
    where, text = field.where, _BRACKETED.sub(_marked, field.text)
    if where in _OF_PERSONS:
        text = _PARTICLE.sub(_particle, text)
    if NOT_SORTED not in text:
        return field
    at, start = NONFILING.get(where), text.find(f"{MARK}a") + 2
    if at is not None and start >= 2 and (found := _ARTICLE.match(text, start)):
        count = sum(map(len, found.groups()))
        if count <= 9:
            text = f"{text[:at]}{count}{text[at + 1 :]}"
    return line(where, without_marks(text))


def _marked(match: re.Match[str]) -> str:
    article = match[1].rstrip(" ").casefold().replace("’", "'")
    return f"\x98{match[1]}\x9c" if article in OF_ANY_LANGUAGE else match[0]


def _particle(match: re.Match[str]) -> str:
    return f"\x98{match[1]}\x9c" if match[1].islower() else match[0]


def as_said(field: Field) -> Field:
    """A field as what it says: :func:`unmarked`, and what tells a body from others of its name behind the name.

    ``245 10 $a Bees : $b  $c Ek`` → ``245 10 $a Bees $c Ek``: what is blank says nothing, nor does the mark before it.
    ``710 2# $a Museum Ludwig $g Cologne`` → ``710 2# $a Museum Ludwig (Cologne)``. MARC has subfield $g for what has no
    other; the libraries that head their entries by the GND have that in it which others have in the name. No row takes
    it there. A link of a chain is the heading that it names (:mod:`bibld.formats.marc21.chains`).
    """
    field = unmarked(field)
    if not isinstance(field, Line):
        return field
    if field.where == chains.TAG:
        field = chains.heading_of(field)
    if has_blanks(field.text):
        field = line(field.where, _BLANK.sub("", field.text))
    if field.where not in _OF_BODIES or _QUALIFYING not in field.text:
        return field
    name, title, rest = field.text.partition(f"{MARK}t")
    said = _QUALIFIED.sub(lambda found: qualified(found[1], found[2]), name)
    return field if said == name else line(field.where, said + title + rest)


_BLANK = re.compile(
    r"(?:(?: [:;/=+]|,) ?)?"  # the mark before it
    rf"{MARK}[^{MARK}][^\S{MARK}]*(?![^{MARK}])"  # $b, and nothing but blanks
)
_OF_BODIES = frozenset("110 111 610 611 710 711 810 811".split())
_QUALIFYING = f"{MARK}g"
_QUALIFIED = re.compile(rf"({MARK}[ab][^{MARK}]*[^\W_]){_QUALIFYING}([^{MARK}]+)")
"""A qualifier behind a name or a unit of it, and not behind when and where a meeting was held:
``$d (1857 : $g Republican)``.
"""


def leader(text: str) -> str:
    """A leader made whole: 24 characters of ASCII, UTF-8 (09 a), 22 (10-11), 4500 (20-23).

    ``"00714cam  22002051  45  "`` → ``"00714cam a22002051  4500"``. MARC 21 Bibliographic, Leader: these positions
    have one value in MARC21, whatever the record is about. What else it holds is left alone.
    """
    text = re.sub(r"[^ -~]", " ", f"{text:24.24}")
    return f"{text[:9]}a22{text[12:20]}4500"


def recounted(tag: str, text: str) -> int | None:
    r"""How many characters of a field are not filed on once letters have their diacritics; None if just as many.

    MARC 21 Bibliographic, 245, second indicator: a diacritic within an article counts as a
    character. In NFC it is none.

    >>> recounted("245", "14\x1faHe\u0304 Hellada"), recounted("245", "13\x1faHe\u0304 Hellada")
    (3, None)
    """
    number, start = text[NONFILING[tag]], text.find(f"{MARK}a") + 2
    if start < 2 or not ("1" <= number <= "9"):
        return None
    counted = text[start : start + int(number)]
    if counted.isascii() or category(counted[-1])[:1] == "M" or counted[-1].isalpha():
        return None  # it ends within a word: not what was counted
    fewer = len(clean(counted))
    return fewer if fewer < int(number) == len(counted) else None


def delimiter_of(fields: Sequence[bytes]) -> bytes:
    """The sign that stands for the delimiter in data fields that have none; nothing unless it does in nearly all.

    >>> delimiter_of([b"10|aDuty of Care :|bCosts", b"  |aA note."])
    b'|'
    """
    signs = Counter(found[1] for found in map(_SIGNED.match, fields) if found)
    sign, count = max(signs.items(), key=lambda item: item[1], default=(b"", 0))
    return sign if 10 * count >= 9 * len(fields) else b""


def delimited(text: bytes, sign: bytes) -> bytes:
    r"""A data field with its delimiters in the place of a sign: where a code is behind it, and no price.

    >>> delimited(b"  $6020-01/$1$a0123456789$c$5.00 (US $9)$2x", b"$")
    b'  \x1f6020-01/$1\x1fa0123456789\x1fc$5.00 (US $9)\x1f2x'
    """
    return (_DOLLAR if sign == b"$" else re.compile(re.escape(sign) + b"(?=[a-z0-9])")).sub(b"\x1f", text)


_PRINTED = frozenset("ǂ‡")
"""What is shown for the delimiter, and is nothing else."""
_SMALL = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
_SIGNED = re.compile(rb"[0-9 \\]{2}(\$|\||%s|%s)[a-z0-9]" % ("ǂ".encode(), "‡".encode()))
_DOLLAR = re.compile(
    rb"\$(?=[a-z])"  # $a
    rb"|(?:(?<=^..)|(?<![ (/])(?<!\$[a-z0-9]))\$(?=[0-9])"  # $2, and not (US $9)
    rb"(?![0-9,]+\.[0-9]{2}(?![0-9]))"  # nor $c$5.00
)


def id_of(fields: Iterable[Field]) -> str:
    """The control number that a record is reported under: its first 001; "" where it has none."""
    return next((field.first("").strip() for field in fields if field.where == "001"), "")


def coded(field: Line) -> Line:
    r"""A local field that is bare text, as Aleph has some, with the indicators and the code that all readers look for.

    >>> coded(line("BAS", "A text")).text
    '  \x1f?A text'
    """
    text = field.text
    return line(field.where, _CODED + text) if _is_bare(field.where, text) else field


def uncoded(field: Line) -> Line:
    """The way back from :func:`coded`."""
    rest = field.text[len(_CODED) :]
    return line(field.where, rest) if field.text.startswith(_CODED) and _is_bare(field.where, rest) else field


def _is_bare(tag: str, text: str) -> bool:
    return MARK not in text and not tag.isdigit() and "010" <= tag != "LDR"


_CODED = f"  {MARK}{UNKNOWN}"


def field_of(tag: str, text: str, findings: Findings) -> Line | None:
    """One field from its text, with what is wrong in it put right."""
    if tag >= "010" and _PLAIN.fullmatch(text):
        return uncoded(line(tag, text))
    if tag < "010" or (MARK not in text and not tag.isdigit()):
        if MARK in text:
            findings.add("warning", "a subfield delimiter in a control field", "replaced by a space", path=tag)
            text = text.replace(MARK, " ")
        return line(tag, without_controls(text, tag, findings))
    first, *subfields = text.split(MARK)
    parts: list[tuple[str, str]] = []
    if not subfields and len(first) > 2:
        findings.add("warning", "a data field without subfields", f"its text is kept as ${UNKNOWN}", path=tag)
        first, subfields = "  ", [UNKNOWN + first]
    elif not subfields:
        findings.add("warning", "an empty field", "left out", path=tag)
        return None
    if first not in PAIRS_OF_INDICATORS:
        usable = re.match(r"[0-9a-z ]{0,2}", first.replace("#", " "))
        two = usable[0] if usable else ""
        spare = first[len(two) :].strip()
        done = f"read as {two!r:.4}, and the text behind them kept as ${UNKNOWN}" if spare else f"read as {two!r:.4}"
        findings.add("warning", f"the indicators are {first[:20]!r}", done, path=tag, kind="wrong indicators")
        if spare:
            parts.append((UNKNOWN, without_controls(spare, tag, findings)))
        first = f"{two:2}"
    if tag in NONFILING and not text.isascii() and (fewer := recounted(tag, f"{first}{text[2:]}")) is not None:
        at = NONFILING[tag]
        findings.add("note", f"{first[at]} characters are not filed on, letters and diacritics apart",
                     f"put right: {fewer}", path=f"{tag}/ind{at + 1}", kind="nonfiling characters")  # fmt: skip
        first = f"{first[:at]}{fewer}{first[at + 1 :]}"
    parts += [part for subfield in subfields if (part := _subfield_of(tag, subfield, findings)) is not None]
    return uncoded(line_of(tag, (("ind1", first[0]), ("ind2", first[1]), *parts)))


def _subfield_of(tag: str, subfield: str, findings: Findings) -> tuple[str, str] | None:
    """One subfield from what stands behind its delimiter, with what is wrong in it put right; None for nothing."""
    code, value = subfield[:1], subfield[1:]
    if not code:
        findings.add("note", "a subfield delimiter with nothing after it", "left out", path=tag)
        return None
    if code in _PRINTED and value[:1] in _SMALL:  # pasted from a screen: "‡a (OCoLC)1"
        findings.add("warning", f"{code} behind the delimiter", f"left out: ${value[0]}", path=tag,
                     kind="another sign behind the delimiter")  # fmt: skip
        code, value = value[0], value[1:].removeprefix(" ")
    if code not in CODES:
        findings.add("error", f"{code!r} is no subfield code", f"its text is kept as ${UNKNOWN}", path=tag,
                     kind="no subfield code")  # fmt: skip
        if code.isprintable() and not code.isspace():  # the code is missing, and this is the text's first letter
            value = subfield
        code = UNKNOWN
    return code, without_controls(value, f"{tag}${code}", findings)


def without_controls(value: str, path: str, findings: Findings) -> str:
    """A text as it may stand in a field, with a warning of each control character that had to go."""
    signs = {found[0]: _instead_of(found) for found in _MARKS_OR_CONTROL.finditer(value) if found[1] is None}
    for control, sign in signs.items():
        done = _DONE.get(sign) or taken_for(sign)
        findings.add("warning", named(control), done, path=path, kind=KIND_OF_CONTROLS)
    return clean(value)


_DONE = {"": "left out", " ": "replaced by a space"}
