r"""What the bytes of a record are written in, decided record by record from the bytes: MARC-8, and what came after it.

A leader says in LDR/09 what its record is written in, and is often wrong. In come the bytes of a record's fields, out
goes the function that decodes each of them::

    decoder([b"10\x1faLe ch\xe3ateau"], " ", False, findings)   →   reads MARC-8: "10\x1faLe château"
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache, partial

from bibld.crosswalk.line import MARK
from bibld.formats._encoded_twice import DONE, KIND, as_before, encoded, times_encoded_again
from bibld.formats._markup import from_windows
from bibld.formats.marc21.code_pages import WINDOWS_1252, CodePage, code_pages
from bibld.formats.marc21.field import Findings
from bibld.formats.marc21.letters import FOREIGN, is_letter, surprise
from bibld.formats.marc21.marc8 import ESCAPE, HAS_REFERENCE, from_marc8, letters_of_marc8, referenced, shown
from bibld.normal_form import normalize

__all__ = ["decoder"]

_TO_ASCII = re.compile(rb"\x1b(?:[(,]B|s)")  # what a system leaves that takes its text for MARC-8 when it is not
_TO_G1 = re.compile(rb"\x1b\$?[)-]")  # from there on any high byte may stand for anything
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_NO_UTF8 = re.compile("[\udc80-\udcff]+")
_HIGH = re.compile(rb"[\x80-\xff]")
_HIGH_RUN = re.compile(r"[^\x00-\x7f]+")
_LIGATURE = re.compile(rb"\xeb[\xe0-\xea\xec-\xfe]*+[A-Za-z]\xec|\xfa[\xe0-\xf9\xfb-\xfe]*+[A-Za-z]\xfb")
_LABELS = {"a": "UTF-8", " ": "MARC-8"}

# From how many bits on text is MARC-8 (see _bits_for_marc8): where the leader says so, what is nearly as likely.
_ENOUGH = {" ": -6}
_ENOUGH_OTHERWISE = 1
# By how many bits a code page of its language has to read better, and than a text of a foreign one; and how many
# characters of UTF-8 a field has where they are none by accident: in Windows-1256, an alif and a comma are such a
# character, too.
_FAR = 20
_NOT_SO_FAR = 10
_OFTEN = 2

# The language of a record, in its 008 or 041, and those that write all but foreign names with the letters of Latin-1.
_LANGUAGE = re.compile(rb"[^\x1f]{35}([a-z]{3})[^\x1f]{2}")
_LANGUAGES = re.compile(rb"[0-9 \\]{2}[\x1f$]a([a-z]{3})(?:[\x1f$][a-z0-9][a-z]{3})*")  # .mrk has signs for both
_WESTERN = frozenset(
    b"afr baq cat dan deu dut fin fra fre gae ger gle glg ice isl ita nld nno nob nor por spa swe wel".split()
)

_Decode = Callable[[bytes], str]


def decoder(fields: Sequence[bytes], label: str, cut: bool, findings: Findings) -> _Decode:
    """How to decode the fields of one record, decided from the bytes of all of them.

    Strict UTF-8 is never so by accident: where fields are, they are, whatever the others may be. Escape sequences, and
    a leader that says so, mean MARC-8. What is neither is what somebody's system produced under a wrong label: MARC-8
    again, Windows-1252 (which includes Latin-1), or a code page of its language. ``cut`` says that the last field may
    end within a character.

    MARC 21 Specifications for Record Structure, Character Sets and Exchange Media: Character Sets and Encoding Options.
    """
    decode = _decoder(fields, label, cut, findings)
    if label != " " or not any(map(HAS_REFERENCE.search, fields)):
        return decode
    # By its leader it was MARC-8, whatever it is now; and what that has no code for is a reference, also among ASCII.
    return lambda raw: referenced(decode(raw))


def _decoder(fields: Sequence[bytes], label: str, cut: bool, findings: Findings) -> _Decode:
    says = f"LDR/09 is {label!r} ({_LABELS[label]})" if label in _LABELS else f"LDR/09 is {label!r}"
    last = fields[-1] if cut and fields else None
    if last is not None:
        fields = [*fields[:-1], _whole_characters(last)]
    special = [field for field in fields if not field.isascii() or ESCAPE.search(field)]
    if not special:
        if label not in _LABELS:
            findings.add("note", says, "put right: a", path="LDR", kind="LDR/09")
        elif label == " " and any(map(HAS_REFERENCE.search, fields)):
            findings.add("note", says, "read as MARC-8", path="LDR", kind="MARC-8")
        return lambda raw: raw.decode("ascii", "ignore")  # what is cut off is all there can be to ignore
    language = _language(fields)
    others = [field for field in special if not _is_unicode(field)]
    if not others and (again := times_encoded_again([field.decode() for field in special])):
        findings.add("warning", f"{says}; {encoded(again)}", DONE, path="LDR", kind=KIND)
        return lambda raw: as_before(_from_unicode(raw, cut), again, cut=cut)
    if not others:
        if label != "a":
            findings.add("warning", f"{says}; the text is UTF-8", "read as UTF-8", path="LDR",
                         kind="LDR/09 does not say UTF-8")  # fmt: skip
        return lambda raw: _from_unicode(raw, cut)
    rest = [field for field in others if not _is_broken_unicode(field)]
    page = None if any(_is_broken_unicode(field, _OFTEN) for field in special) else _code_page(special, language)
    if page or len(rest) == len(special):
        return _decoder_of_bytes(rest, label, language, page, says, findings)
    bad = sum(len(field) - len(field.decode("utf-8", "ignore").encode()) for field in others)
    findings.add("warning", f"{says}; bytes of the text that are no UTF-8: {bad}", "read field by field", path="LDR",
                 kind="not all UTF-8")  # fmt: skip
    other: _Decode = partial(from_marc8, findings=findings) if _is_marc8(rest, language) else from_windows
    return lambda raw: _mixed(raw, raw == last, other, findings)


def _decoder_of_bytes(
    fields: Sequence[bytes], label: str, language: bytes, page: CodePage | None, says: str, findings: Findings
) -> _Decode:
    """How to decode fields of which none is UTF-8, in the code page of their language if they are in that."""
    if page or not _is_marc8(fields, language, label):
        findings.add("warning", f"{says}; the text is neither", f"read as {(page or WINDOWS_1252).name}", path="LDR",
                     kind="neither UTF-8 nor MARC-8")  # fmt: skip
        return page.decode if page else from_windows
    if label != " ":
        findings.add("warning", f"{says}; the text is MARC-8", "read as MARC-8", path="LDR",
                     kind="MARC-8 under a wrong label")  # fmt: skip
    elif _is_marc8(fields, language):
        findings.add("note", says, "read as MARC-8", path="LDR", kind="MARC-8")
    else:
        findings.add("warning", f"{says}; the text may as well be Windows-1252", "read as MARC-8", path="LDR",
                     kind="MARC-8 or Windows-1252")  # fmt: skip
    return partial(from_marc8, findings=findings)


def _language(fields: Sequence[bytes]) -> bytes:
    """The code of the language that a record is in: that of 008, else the first one of 041."""
    found = next(filter(None, map(_LANGUAGE.fullmatch, fields)), None)
    found = found or next(filter(None, map(_LANGUAGES.fullmatch, fields)), None)
    return found[1] if found else b""


def _is_unicode(field: bytes) -> bool:
    """Whether a field has characters of UTF-8, and nothing that contradicts them."""
    if field.isascii() or _TO_G1.search(field):
        return False
    try:
        field.decode()
    except UnicodeDecodeError:
        return False
    return True


def _is_broken_unicode(field: bytes, times: int = 1) -> bool:
    """Whether a field has so many times as many characters of UTF-8 as bytes that are none, or more."""
    characters = _MULTIBYTE.findall(field)
    bad = len(_HIGH.findall(field)) - sum(map(len, characters))
    return len(characters) >= times * max(bad, 1) and not ESCAPE.search(field)


def _is_marc8(fields: Sequence[bytes], language: bytes, label: str = "") -> bool:
    """Whether fields that are no UTF-8 are to be read as MARC-8."""
    if any(map(ESCAPE.search, fields)):
        return True
    return _bits_for_marc8(b"\x1e".join(fields), language) > _ENOUGH.get(label, _ENOUGH_OTHERWISE)


def _whole_characters(data: bytes) -> bytes:
    """Without the beginning of a UTF-8 character that the end of the data cuts off."""
    for back in range(1, min(4, len(data) + 1)):
        if data[-back] >= 0xC0:
            length = 2 if data[-back] < 0xE0 else 3 if data[-back] < 0xF0 else 4
            return data[:-back] if back < length else data
        if data[-back] < 0x80:
            break
    return data


def _from_unicode(raw: bytes, cut: bool) -> str:
    """Text from UTF-8, without the escape sequences that would have brought MARC-8 back to ASCII."""
    if b"\x1b" in raw:
        raw = _TO_ASCII.sub(b"", raw)
    return _whole_characters(raw).decode("utf-8", "replace") if cut else raw.decode()


def _mixed(raw: bytes, cut: bool, other: _Decode, findings: Findings) -> str:
    """A field of a record in which some are UTF-8, and some are not."""
    whole = _whole_characters(raw) if cut else raw
    if _is_unicode(whole) or (whole.isascii() and not ESCAPE.search(whole)):
        return _from_unicode(whole, cut)
    if not _is_broken_unicode(raw):
        return other(raw)
    bad = [run.encode(errors="surrogateescape") for run in _NO_UTF8.findall(raw.decode(errors="surrogateescape"))]
    findings.add("error", f"bytes that are no UTF-8: {shown(bad)}", "replaced by U+FFFD",
                 kind="bytes that are no UTF-8")  # fmt: skip
    return raw.decode("utf-8", "replace")


def _bits_for_marc8(data: bytes, language: bytes) -> int:
    r"""How much better bytes that are no UTF-8 read as MARC-8 than as Windows-1252, in bits; below 0, how much worse.

    In MARC-8 a diacritic stands before its letter (``\xe2e`` is é); in Windows-1252 the same byte is a letter
    (``\xe2`` is â). Wherever the readings differ it is asked how usual each of them is in catalogues. What comes again
    and again counts three times, for it comes of one word. Two halves of a ligature around a letter are nothing else.
    In a French record a letter that French has not is a foreign name's; in a Polish one é would be.
    """
    foreign = FOREIGN if language in _WESTERN else 2 if language == b"eng" else 0
    runs = _runs(data.decode("latin-1"))
    bits = sum(min(count, 3) * _bits_of_run(*run) for run, count in runs.items())
    bits += 40 * len(set(_LIGATURE.findall(data)))
    if language and not foreign:
        return bits + FOREIGN
    return bits - foreign * sum(_foreign_letters(run, after) for run, after in {(run[1], run[2]) for run in runs})


_Runs = Counter[tuple[str, str, str]]


def _runs(text: str) -> _Runs:
    """The runs of characters beyond ASCII with what stands before and after each, and how often."""
    runs: _Runs = Counter()
    for found in _HIGH_RUN.finditer(text):
        begin, end = found.span()
        coded = text[begin - 2 : begin - 1] == MARK  # the letter before is a subfield code
        before = " " if coded or not begin else text[begin - 1]
        runs[before, found[0], text[end] if end < len(text) else " "] += 1
    return runs


@lru_cache(maxsize=4096)
def _bits_of_run(before: str, run: str, after: str) -> int:
    windows = run.encode("latin-1").decode("cp1252", "replace")
    bits = _bits_of_letters(before, windows, after, "", of_marc8=False)
    return bits - _bits_of_letters(before, run, after, "", of_marc8=True)


@lru_cache(maxsize=4096)
def _foreign_letters(run: str, after: str) -> int:
    """How many letters a run of bytes has in MARC-8 that Latin-1 has not."""
    letters = [
        normalize("NFC", letter) for letter in letters_of_marc8(run.encode("latin-1"), after)[0] if is_letter(letter)
    ]
    return sum(max(letter) > "\xff" for letter in letters)


def _code_page(fields: Sequence[bytes], language: bytes) -> CodePage | None:
    """The code page of a record's language that reads far better than both MARC-8 and Windows-1252, if there is one.

    Every byte means something in it. At least two letters have to tell: what Windows-1252 has, too, is no sign of any
    other. Those two may as well hold foreign names and titles, which have letters of no one language.
    """
    pages = code_pages(language.decode())
    data = b"\x1e".join(fields)
    if not pages or ESCAPE.search(data) or _LIGATURE.search(data):
        return None
    windows = WINDOWS_1252.decode(data)
    texts = {page: page.decode(data) for page in pages}
    bits = {
        page: _bits_in_language(text, page.alphabet)
        for page, text in texts.items()
        if "\ufffd" not in text and len(page.own(text) - page.own(windows)) >= 2
    }
    if not bits:
        return None
    page = min(bits, key=bits.__getitem__)
    readings = ((data.decode("latin-1"), True), (windows, False))
    own = min(_bits_in_language(text, page.alphabet, of_marc8=of_marc8) for text, of_marc8 in readings)
    foreign = min(_bits_in_language(text, "", of_marc8=of_marc8) for text, of_marc8 in readings)
    return page if bits[page] + _FAR < own and bits[page] + _NOT_SO_FAR < foreign else None


def _bits_in_language(text: str, alphabet: str, *, of_marc8: bool = False) -> int:
    """How unusual a text is in the language of an alphabet; one ``of_marc8`` has a character for each byte."""
    return sum(
        min(count, 3) * _bits_of_letters(*run, alphabet, of_marc8=of_marc8) for run, count in _runs(text).items()
    )


@lru_cache(maxsize=1 << 14)
def _bits_of_letters(before: str, run: str, after: str, alphabet: str, *, of_marc8: bool) -> int:
    letters, rest = letters_of_marc8(run.encode("latin-1"), after) if of_marc8 else (run, after)
    return surprise(before, letters, rest, alphabet)
