r"""MARCMaker's mnemonic text, as MARCBreaker and MarcEdit write it (``.mrk``): lines ↔ Field, and no meaning.

::

    =LDR  00714cam a2200205 a 4500
    =008  130129s2013\\\\
    =245  10$aDuty of Care :$bCosts of {dollar}5.

A record is a line for each field, and ends at an empty line, or where the next one has its leader (only there, where
empty lines stand within it). ``\`` is a blank in an indicator and in a control field. In braces stands the name of a
character: of one that would be mistaken for notation, and in files that were made of MARC-8 of each that is not ASCII.
A diacritic stands before its letter: ``caf{acute}e``.

**Reading** takes any encoding that ISO 2709 is read in, and decides it record by record. A name that is not known stays
as it is. **Writing** is in UTF-8, and has names for ``$``, ``{``, ``}`` and the backslash alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial
from html.entities import html5
from typing import BinaryIO
from unicodedata import combining

from bibld.crosswalk import Field
from bibld.crosswalk.line import MARK, Line
from bibld.errors import StreamError
from bibld.formats._encoding import without_bom
from bibld.formats.marc21.encodings import decoder
from bibld.formats.marc21.field import Findings, beginning, delimited, delimiter_of, field_of, id_of
from bibld.formats.marc21.marc8 import marc8_tables
from bibld.formats.marc21.syntax import Tagged, finished, leader_of, put_right
from bibld.report import Report

__all__ = ["read", "write"]

LONGEST = 1 << 24
"""What runs on for longer than this without an empty line is no record."""

_LEADER = re.compile(rb"=(LDR|000)(?![^\s])")
_CUT_OFF = re.compile(
    rb"(?:(?<!\xef\xbb\xbf)(?:\xef\xbb\xbf)++)?"
    rb"=LDR  [0-9]{5}[a-z\\ ]{2}[ -~]{3}22"  # =LDR  01234cam\a22
)
_LINE = re.compile(rb"=([0-9A-Za-z]{3})(?: {1,2}(.*))?", re.DOTALL)
# The same without its sign, behind blanks or with a tab.
_SLIPPED = re.compile(
    rb"[ \t]*=?(LDR|[0-9]{3})(?:"
    rb"[ \t]+?(?=[0-9\\ ]{2}\$[a-z68])"  # 245 10$aBees
    rb"|(?<=00[135])(?:  |\t)(?=\S+$)"  # 001  12345
    rb"|(?<=008)(?:  |\t)(?=.{40}$)"
    rb"|(?<=LDR)[^0-9A-Za-z]{1,4}(?=[0-9]{5})"  # LDR: 01234cam
    rb")(.*)",
    re.DOTALL,
)
_MARKED = re.compile(rb"[^$]{0,4}\$[!-~]")
_LEADERS = frozenset((b"LDR", b"000"))
_ONCE = frozenset((b"001", b"003", b"005", b"008", b"245"))  # fields that no record has twice
_BEHIND_CR = re.compile(rb"(?<=\r)(?=\r|=[0-9A-Za-z]{3}(?: |\r))|(?<=\r\r)(?=[^\r\n])")
_NAME = re.compile(r"\{([A-Za-z0-9]{1,12})\}")
# The code of a script that begins with $ as a subfield does, in 880 $6 and in 066.
_SCRIPT = re.compile(r"(?<=\$6[0-9]{3}-[0-9]{2}/)\$(?=1(?:\$|$))")
_SCRIPTS = re.compile(r"(?<=\$c)\$(?=1(?:\$|$))")

# The names of the Library of Congress' "Text-to-MARC 21" table that are no names of ISO's and HTML's, or stand for
# something else there; diacritics among them. The rest are: {aacute}, {pound}, {lcub}.
_OWN = """
acute 0301 alif 02BC asuper 00AA ayn 02BB breve 0306 breveb 032E candra 0310 caron 030C cedil 0327 circ 0302 commaa 0313
commab 0326 dblac 030B dbldotb 0324 dblunder 0333 diaer 0308 dot 0307 dotb 0323 ehookr 0119 Ehookr 0118 grave 0300
hardsign 02BA hooka 0309 hookl 0326 hookr 0328 hyphen 002D icaron 01D0 Icaron 01CF joiner 200D ldbltil FE22 llig FE20
macr 0304 mllhring 02BB mlprime 02B9 mlPrime 02BA mlrhring 02BC nonjoin 200C ogon 0328 ohorn 01A1 Ohorn 01A0 ostrok 00F8
Ostrok 00D8 osuper 00BA phono 2117 pipe 007C rcedil 031C rcommaa 0315 rdbltil FE23 rdquofh 201D ring 030A ringb 0325
rlig FE21 scommab 0219 Scommab 0218 scriptl 2113 softsign 02B9 space 0020 spcirc 005E spgrave 0060 sptilde 007E
spundscr 005F squf 007C tcommab 021B Tcommab 021A tilde 0303 uhorn 01B0 Uhorn 01AF uml 0308 under 0332
"""
_CHARACTERS = {name: chr(int(code, 16)) for name, code in zip(*[iter(_OWN.split())] * 2, strict=True)}
# In the table these begin a superscript or a subscript, or are letters it romanises, as HTML does not:
# not to be guessed.
_UNCERTAIN = re.compile(r"sub|sup|super|.*cy|.*gr")


@lru_cache(maxsize=512)
def character(name: str) -> str:
    """The character of this name; nothing where there is none, or where one cannot be sure.

    >>> character("lcub"), character("Lstrok"), character("B1"), character("Acy")
    ('{', 'Ł', 'ł', '')
    """
    if name in _CHARACTERS:
        return _CHARACTERS[name]
    if re.fullmatch("[0-9A-F]{2}", name):  # the code in MARC-8
        code, _ = marc8_tables()[0x45 if name > "7F" else 0x42].get(int(name, 16), (0, 0))
        return chr(code) if code else ""
    return "" if _UNCERTAIN.fullmatch(name) else html5.get(f"{name};", "")


# --- reading


def read(stream: BinaryIO, report: Report) -> Iterator[tuple[Field, ...]]:
    """Every record of a stream as its Fields, in order, and in the report what was wrong with it.

    Raises StreamError for a file in which no line is a field.
    """
    position, some = 0, False  # whether any line was a field
    cut = False  # whether the last record breaks off within a line
    for position, (offset, lines) in enumerate(_whole(_blocks(stream)), 1):
        notes = Findings()
        if cut:
            notes.add(
                "warning", "its leader stands within a line", "the record before it ends there", kind="a broken line"
            )
        cut = not lines[-1].endswith((b"\n", b"\r"))
        fields: tuple[Field, ...] = ()
        if sum(map(len, lines)) > LONGEST:
            notes.add("error", f"no record ends within {LONGEST:,} bytes", "left out", rejected=b"".join(lines))
        elif any(map(_is_field, lines)):
            some = True
            fields = _record(lines, notes)
        else:
            notes.add(
                "error", f"no record: {beginning(lines[0])}", "left out", kind="no record", rejected=b"".join(lines)
            )
        report.at(position, id_of(fields))
        notes.tell(report, offset)
        if fields:
            yield fields
    if position and not some:
        raise StreamError("no record of MARCMaker in it: no line begins with =", source=report.source or None)


def _is_field(line: bytes) -> bool:
    return line.startswith(b"=")


def _blocks(stream: BinaryIO) -> Iterator[tuple[int, list[bytes]]]:
    """The lines of one record after the other, and where they begin."""
    lines: list[bytes] = []
    offset = size = 0
    for raw in _lines(stream):
        line = without_bom(raw)
        empty = not line.strip()
        if lines and (empty or size > LONGEST or _begins(line, lines)):
            if empty:
                lines.append(line)
            yield offset - size, lines
            lines, size = [], 0
        if not empty:
            lines.append(line)
            size += len(line)
        offset += len(raw)
    if lines:
        yield offset - size, lines


def _whole(blocks: Iterable[tuple[int, list[bytes]]]) -> Iterator[tuple[int, list[bytes]]]:
    """The same where empty lines stand within a record, as between all lines of a file that was spaced out.

    What has no leader is of the record before it, which has one, unless it has a field that stands there once, or
    begins far before that ends, as the rest of another record does: with a 300 behind a 650.
    """
    held: tuple[int, list[bytes]] | None = None
    tags: set[bytes] = set()  # of what is held, where that was asked
    size = 0
    for offset, lines in blocks:
        if held is not None and not lines[0].startswith(b"=LDR") and _LINE.match(lines[0]):
            size = size or sum(map(len, held[1]))
            tags, more = tags or _tags(held[1]), _tags(lines)
            once = _LEADERS | (tags & _ONCE)
            if b"LDR" in tags and not more & once and size <= LONGEST and not _goes_back(held[1], lines):
                held[1].extend(lines)
                tags |= more
                size += sum(map(len, lines))
                continue
        if held is not None:
            yield held
        held, tags, size = (offset, lines), set(), 0
    if held is not None:
        yield held


def _goes_back(before: Sequence[bytes], lines: Sequence[bytes]) -> bool:
    """Whether several lines begin with a field of an earlier block than the last one before them is of."""
    if not any(map(bytes.strip, lines[1:])):
        return False  # all lines may have an empty one behind them
    last = next((found[1] for line in reversed(before) if (found := _LINE.match(line))), b"")
    return lines[0][1:2] < last[:1]


def _tags(lines: Sequence[bytes]) -> set[bytes]:
    texts = [line.rstrip(b"\r\n") for line in lines]
    return {found[1] for text in texts if (found := _LINE.fullmatch(text) or _SLIPPED.fullmatch(text))}


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of a stream; a leader begins one, even where the line before it was cut off."""
    for line in _lines_of(stream):
        at = 0
        if b"=LDR" in line[1:]:
            for found in _CUT_OFF.finditer(line):
                if found.start():
                    yield line[at : found.start()]
                at = found.start()
        yield line[at:]


def _lines_of(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of a stream, which may end in CR alone: where another one begins behind it, or an empty one."""
    rest = b""
    for read in iter(partial(stream.readline, LONGEST), b""):
        line = rest + read
        rest = b""
        if b"\r=" in line:
            *whole, line = _BEHIND_CR.split(line)
            yield from whole
            if not line.endswith(b"\n") and len(line) < LONGEST:  # it may go on
                line, rest = b"", line
        if line:
            yield line
    if rest:
        yield rest


def _begins(line: bytes, lines: Sequence[bytes]) -> bool:
    """Whether a line is the leader of another record than these lines are of; 000 is one where none is called LDR."""
    found = _LEADER.match(line)
    return (
        found is not None
        and any(map(_is_field, lines))
        and (found[1] == b"LDR" or not any(b"=LDR" in before[:7] for before in lines))
    )


def _record(lines: Sequence[bytes], notes: Findings) -> tuple[Field, ...]:
    """The fields of a record that stands in these lines."""
    whole = _with_dollars(_texts(lines, notes), notes)
    leading = b"LDR" if any(tag == b"LDR" for tag, _ in whole) else b"000"  # else a field whose tag is damaged
    leaders = [text.replace(b"\\", b" ") for tag, text in whole if tag == leading]
    label = leaders[0][9:10].decode("latin-1") if leaders else " "
    decode = decoder([text for _, text in whole], label, False, notes)
    first = leader_of(decode(leaders[0]), notes) if leaders else None
    found: list[Tagged] = []
    for tag, text in whole:
        if tag == leading:
            continue
        since = len(notes)
        decoded = decode(text)
        notes.place(tag.decode(), since)
        if field := _field(tag.decode(), decoded, notes):
            found.append((field.where, field.text))
    fields = finished(first, found, notes)
    if not fields:  # then all of it goes to the quarantine, in one piece
        notes[:] = [note._replace(rejected=b"") for note in notes]
        notes[-1] = notes[-1]._replace(rejected=b"".join(lines))
    return fields


def _texts(lines: Sequence[bytes], notes: Findings) -> list[tuple[bytes, bytes]]:
    """The fields of these lines, each with its tag; one may go on in several."""
    found_in: list[tuple[bytes, list[bytes]]] = []
    if not all(map(bytes.strip, lines[:-1])):
        notes.add("warning", "empty lines within the record", "skipped")
    goes_on = False  # whether the line before is of a field, which this one may go on with
    for raw in lines:
        text = raw.rstrip(b"\r\n")
        behind, goes_on = goes_on, bool(text.strip())
        if found := _LINE.fullmatch(text):
            found_in.append((found[1], [found[2] or b""]))
        elif found := _SLIPPED.fullmatch(text):
            notes.add("warning", f"the line does not begin with =, a tag and two blanks: {beginning(text)}", "read as a field",
                      kind="a field that does not begin as such")  # fmt: skip
            found_in.append((found[1], [found[2]]))
        elif text.startswith(b"="):
            notes.add("error", f"no field: {beginning(text)}", "left out", kind="no field", rejected=raw)
            goes_on = False
        elif behind and text.strip():
            notes.add("note", "a line that begins no field", "read as part of the one before it", kind="a broken line")
            found_in[-1][1].append(text.strip())
        elif text.strip():
            notes.add(
                "warning", f"a line that is no field: {beginning(text)}", "left out", kind="no field", rejected=raw
            )
            goes_on = False
    return [(tag, b" ".join(texts)) for tag, texts in found_in]


def _with_dollars(fields: list[tuple[bytes, bytes]], notes: Findings) -> list[tuple[bytes, bytes]]:
    """Fields in which subfields begin with $, where another sign stands for it in nearly all."""
    data = [text for tag, text in fields if tag >= b"010" and tag.isdigit()]
    if any(map(_MARKED.match, data)) or not (sign := delimiter_of(data)):
        return fields
    notes.add("warning", f"{sign.decode()} where subfields begin", "read as $", kind="another sign for the delimiter")
    return [(tag, _signed(text, sign) if tag >= b"010" else text) for tag, text in fields]


def _signed(text: bytes, sign: bytes) -> bytes:
    """A field with $ in the place of another sign; what was a $ is one of the text."""
    return delimited(text.replace(b"$", b"{dollar}"), sign).replace(b"\x1f", b"$")


def _field(tag: str, text: str, notes: Findings) -> Line | None:
    """A field from what stands behind its tag."""
    if tag == "066" or (tag == "880" and "/$1" in text):
        text, found = (_SCRIPTS if tag == "066" else _SCRIPT).subn("{dollar}", text)
        if found:
            notes.add("note", "$1 is the code of a script", "read as {dollar}1", path=tag, kind="a $ of the text")
    first, *subfields = text.split("$") if tag >= "010" else [text]
    parts = [first.replace("\\", " "), *subfields]
    if "{" in text:
        parts = [_meant(part, tag, notes) for part in parts]
    return field_of(tag, MARK.join(parts), notes)  # from here on it is what ISO 2709 would have


def _meant(text: str, path: str, notes: Findings) -> str:
    """Text with its names put back into characters, diacritics behind their letters."""
    if "{" not in text:
        return text
    out = ""
    marks: list[re.Match[str]] = []
    at = 0
    for found in _NAME.finditer(text):
        out += _with_marks(text[at : found.start()], marks)
        at = found.end()
        meant = character(found[1])
        if combining(meant or " "):
            marks.append(found)
            continue
        if not meant:
            notes.add("warning", f"{found[0]} names no character", "kept as it is", path=path, kind="no character")
        out += _with_marks(meant or found[0], marks)
    out += _with_marks(text[at:], marks)
    if marks:
        notes.add("warning", "a diacritic without a letter", "kept as it is", path=path)
    return out + "".join(found[0] for found in marks)


def _with_marks(text: str, marks: list[re.Match[str]]) -> str:
    """Text with the diacritics that were waiting for its first letter, which then wait no more."""
    if text and marks:
        text = text[0] + "".join(character(found[1]) for found in marks) + text[1:]
        marks.clear()
    return text


# --- writing

_NAMES = str.maketrans({"$": "{dollar}", "{": "{lcub}", "}": "{rcub}", "\\": "{bsol}"})


def write(fields: Sequence[Field], report: Report) -> bytes:
    r"""One record as lines, with the empty one at its end.

    ``Field("245", (("ind1", "1"), ("ind2", " "), ("a", "Cost: $5")))`` → ``=245  1\$aCost: {dollar}5``.
    """
    first, *others = put_right(fields, report)
    lines = [f"=LDR  {first.text}"]
    for field in others:
        if field.is_control:
            text = field.text.translate(_NAMES).replace(" ", "\\")
        else:
            indicators, *subfields = field.text.translate(_NAMES).split(MARK)
            text = "$".join((indicators.replace(" ", "\\"), *subfields))
        lines.append(f"={field.where}  {text}")
    return "\n".join([*lines, "", ""]).encode()
