"""Fields in another script: MARC 880 and subfield $6 (MARC 21, Appendix A, Control Subfields).

The table knows nothing of 880. Read, ``880 10 $6 245-01/(N $a Долг`` becomes a 245 with a link and a script; written,
what has a script becomes an 880 again::

    245 10 $6 880-01 $a Dolg      ↔  Title("Dolg", link="01")
    880 10 $6 245-01/(N $a Долг   ↔  Title("Долг", link="01", script="Cyrl")

Some libraries number the pairs of each tag by themselves: where 245 and 246 both have 01, the links are 245-01 and
246-01, since no link is that of two pairs (:attr:`Spelling.by_tag`). The number 00 links to nothing. A script that the
field itself names (``880-01/Latn``) is no more than a spelling of its link: which one is meant, its own or that of its
880, is not said.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.line import LINK_CODES, MARK, SHORT_CODES, Line, line, line_of, text_of
from bibld.crosswalk.memory import Worked
from bibld.crosswalk.slots import MANY
from bibld.formats.marc21 import notation
from bibld.formats.marc21.identified import OF_PART, SUBFIELD_0, apart, together
from bibld.model import Record, Stated

__all__ = [
    "IN_SCRIPT",
    "SUBFIELD_6",
    "USUAL",
    "Spelling",
    "link",
    "parse",
    "script_of",
    "spell",
    "spelling",
    "spelling_of",
    "taken_apart",
    "unlink",
    "with_numbers",
]


_SCRIPTS = {
    "(3": "Arab", "(4": "Arab", "(B": "Latn", "!E": "Latn", "(N": "Cyrl", "(Q": "Cyrl", "(S": "Grek", "(2": "Hebr",
}  # fmt: skip
"""MARC's codes that name one script, and that script in ISO 15924; some have a second one for further letters."""
_CJK = "$1"
_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]")
_KANA = re.compile("[\u3041-\u30ff]")
_HAN = re.compile("[\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_CODES = {
    "Arab": "(3/r",
    "Latn": "(B",
    "Cyrl": "(N",
    "Grek": "(S",
    "Hebr": "(2/r",
    "Hani": _CJK,
    "Jpan": _CJK,
    "Kore": _CJK,
}
UNNAMED = "Zyyy"
"""The script of what has none of its own, or of which nobody has named it."""

# The tag, the number, and as a rule the script; behind it there may be the direction of writing, or a mark of it. What
# is longer, or has letters that no code has, is no link: it has the text of a subfield that has lost its delimiter.
_LINK = re.compile(
    r"\x1f6(0[1-9]\d|[1-9]\d\d)-(\d\d)"  # $6880-01
    r"((?: ?/[!-.0-~]{0,12}"  # /(2
    r"(?:/[!-.0-~]{0,2})?[ \u200e\u200f]*)?)(?![^\x1f])"  # /r
)
_DIRECTIONS = " \u200e\u200f"
SUBFIELD_6 = f"{MARK}6"
_LINKED = MARK + SHORT_CODES["link"]
_LINKED_BY_TAG = re.compile(rf"{_LINKED}\d{{3}}-\d\d(?![^{MARK}])")
_LINKS = frozenset(map(SHORT_CODES.__getitem__, LINK_CODES))
IN_SCRIPT = MARK + SHORT_CODES["script"]
"""What the text of a field in another script has in it."""


def _field_of(text: str) -> Line:
    field = notation.parse(text)
    return taken_apart([field], text_of(field))[0]


_parsed: Worked[str, Line] = Worked(512, _field_of)
"""The fields of notations: asked for again when the record is written, which is mostly soon."""


def spell(field: Field) -> str:
    """The notation of a field whose control subfields have been taken apart."""
    at = field if isinstance(field, Line) else line_of(field.where, field.parts)
    said = text_of(at)
    plain = link([at])[0] if _LINKED in said or IN_SCRIPT in said else at
    text = notation.spell(together(plain) if OF_PART in said else plain)
    if not _LINKED_BY_TAG.search(said):
        _parsed.keep(text, at)
    return text


def parse(text: str) -> Line:
    """The field again, its control subfields taken apart."""
    return _parsed[text]


def _script(suffix: str, text: str) -> str:
    """The script that $6 names: ``/(3/r`` is Arab.

    What MARC calls Chinese, Japanese and Korean in one, the text tells apart; so it does where nobody has named any
    (``/r`` is a direction alone), if its letters are of one script, or of one beside Latin ones.
    """
    code = suffix.strip(_DIRECTIONS).removesuffix("/r").removeprefix("/")
    if code != _CJK and code not in _SCRIPTS and not _ISO_15924.fullmatch(code):
        letters = {letter for letter in set(_CODED.sub("", text)) if letter.isalpha()}
        scripts = {_script_of_letter(letter) for letter in letters if unicodedata.category(letter) != "Lm"}
        found = scripts - {"", "Latn"} or scripts
        code = found.pop() if len(found) == 1 else ""
    if code == _CJK:
        if _HANGUL.search(text):
            return "Kore"
        return "Jpan" if _KANA.search(text) else "Hani" if _HAN.search(text) else UNNAMED
    return _SCRIPTS.get(code, code) or UNNAMED


_CODED = re.compile(f"{MARK}.|&#[^;&{MARK}]*;")
"""Letters that are none of the text: the code of a subfield, and of a character by its number."""
_ISO_15924 = re.compile("[A-Za-z]{4}")
"""A code of ISO 15924, by its form."""


_BY_LETTERS = {
    "ARABIC": "Arab", "ARMENIAN": "Armn", "BENGALI": "Beng", "CANADIAN": "Cans", "CHEROKEE": "Cher", "CJK": _CJK,
    "COPTIC": "Copt", "CYRILLIC": "Cyrl", "DEVANAGARI": "Deva", "ETHIOPIC": "Ethi", "GEORGIAN": "Geor",
    "GLAGOLITIC": "Glag", "GREEK": "Grek",
    "GUJARATI": "Gujr", "GURMUKHI": "Guru", "HANGUL": _CJK, "HEBREW": "Hebr", "HIRAGANA": _CJK, "KANNADA": "Knda",
    "KATAKANA": _CJK, "KHMER": "Khmr", "LAO": "Laoo", "LATIN": "Latn", "MALAYALAM": "Mlym", "MONGOLIAN": "Mong",
    "MYANMAR": "Mymr", "NKO": "Nkoo", "ORIYA": "Orya", "SINHALA": "Sinh", "SYRIAC": "Syrc", "TAMIL": "Taml", "TELUGU": "Telu",
    "THAANA": "Thaa", "THAI": "Thai", "TIBETAN": "Tibt", "TIFINAGH": "Tfng", "YI": "Yiii",
}  # fmt: skip
"""Scripts by the first word of the names of their letters."""


def _script_of_letter(letter: str) -> str:
    """The script of a letter; nothing of other signs, and of letters that are of any script."""
    return _BY_LETTERS.get(unicodedata.name(letter, "").partition(" ")[0], "") if letter.isalpha() else ""


def script_of(text: str) -> str:
    """The script that a text begins in, by its letters: ``Долг`` is Cyrl; "" where it has none.

    A sign for a letter that Latin has not is of no script, as that of ayn before a name in romanization: ``ʻAbd``.
    """
    first = next((letter for letter in text if letter.isalpha() and unicodedata.category(letter) != "Lm"), "")
    script = _script_of_letter(first)
    return _script(_CJK, text) if first and script in ("", _CJK) else script


def _usual(script: str) -> str:
    """How a script is named as a rule: by MARC's code, or by that of ISO 15924, which MARC 21 allows too.

    What is written from right to left says so (``/r``).
    """
    return "" if script in ("", UNNAMED) else f"/{_CODES.get(script, script)}"


class Spelling(NamedTuple):
    """How the 880s of a record name scripts in $6 where they do it otherwise than usual.

    ``by_script`` is for all of a script (``{"Arab": "/(3"}``), ``by_place`` for single ones among the 880s. The fields
    that these stand for have the script "", and their place is told by the number of the link: it is the same when
    another field is gone (:func:`_place_of`). ``by_tag`` are the numbers that fields of several tags have.
    """

    by_script: Mapping[str, str] = {}
    by_place: Mapping[int, str] = {}
    by_tag: Sequence[str] = ()

    @property
    def marks(self) -> Iterator[str]:
        """The same as text: ``Arab=/(3``, ``2=/(4/r``, ``tag=01 02``."""
        if self.by_tag:
            yield f"{_BY_TAG}={' '.join(self.by_tag)}"
        yield from (f"{key}={suffix}" for key, suffix in (*self.by_script.items(), *self.by_place.items()))

    def suffix(self, script: str, at: int, text: str) -> str:
        """What names a script in the $6 of the field at this place."""
        placed = self.by_place.get(at)
        if placed is not None and _is_of(script, placed, text):
            return placed
        said = self.by_script.get(script)
        return said if said is not None and _is_of(script, said, text) else _usual(script)


USUAL = Spelling()
_BY_TAG = "tag"


def _is_of(script: str, suffix: str, text: str) -> bool:
    return not script or _script(suffix, text) == script


def spelling_of(fields: Iterable[Line]) -> Spelling:
    """How these fields name scripts."""
    found: dict[str, dict[int, str]] = {}
    in_880 = 0  # how many there are so far
    linked: Counter[str] = Counter()
    tags: dict[str, dict[str, None]] = {}
    for field in fields:
        match = _link_of(field) if SUBFIELD_6 in text_of(field) else None
        if match is not None and field.where == "880":
            found.setdefault(_script(match[3], field.text), {})[in_880] = match[3]
        elif match is not None:
            found.setdefault("", {})[_place_of(match[2], linked)] = match[3]
            tags.setdefault(match[2], {})[field.where] = None
        in_880 += field.where == "880"
    by_script: dict[str, str] = {}
    by_place: dict[int, str] = {}
    for script, suffixes in found.items():
        usual, (first, *others) = _usual(script), {*suffixes.values()}
        if not others and first != usual:
            by_script[script] = first
        elif others:
            by_place |= {at: suffix for at, suffix in suffixes.items() if suffix != usual}
    by_tag = [number for number, its in tags.items() if len(its) > 1]
    return Spelling(by_script, by_place, by_tag)


def _place_of(number: str, linked: Counter[str]) -> int:
    """The place of a field that an 880 stands for, below 0: the number of its link, and how many have had that."""
    linked[number] += 1
    return -(int(number) * 100 + linked[number]) if number.isdecimal() else 0


def spelling(marks: Iterable[str]) -> Spelling:
    """The other way round, from its :attr:`Spelling.marks`."""
    by_script: dict[str, str] = {}
    by_place: dict[int, str] = {}
    by_tag: list[str] = []
    for mark in marks:
        key, _, suffix = mark.partition("=")
        if key == _BY_TAG:
            by_tag = suffix.split()
        elif key.removeprefix("-").isdecimal():
            by_place[int(key)] = suffix
        else:
            by_script[key] = suffix
    return Spelling(by_script, by_place, by_tag)


def taken_apart(fields: Sequence[Line], said: str, by_tag: Container[str] = ()) -> Sequence[Line]:
    """Fields with their control subfields taken apart, as the table knows them: $6, and the $0 of a part.

    ``said`` is the text of all of them, ``by_tag`` what :class:`Spelling` says.
    """
    if SUBFIELD_6 in said:
        fields = unlink(fields, by_tag)
    return apart(fields) if SUBFIELD_0 in said else fields


def unlink(fields: Iterable[Line], by_tag: Container[str] = ()) -> list[Line]:
    """Fields with $6 taken apart, each 880 at the tag it stands for; its link and script are its last parts."""
    return [_unlinked(field, by_tag) if SUBFIELD_6 in text_of(field) else field for field in fields]


def _link_of(field: Line) -> re.Match[str] | None:
    """What the $6 of a field says, where that is a link; the number 00 is one of 880 alone."""
    match = _LINK.match(field.text, 2)
    if match is None or (field.where != "880") != (match[1] == "880") or (match[1], match[2]) == ("880", "00"):
        return None
    return match


def _unlinked(field: Line, by_tag: Container[str]) -> Line:
    match = _link_of(field)
    if match is None:
        return field
    text, tag = field.text, match[1] if field.where == "880" else field.where
    plain = text[:2] + text[match.end() :]
    if match[2] in by_tag:
        plain += f"{_LINKED}{tag}-{match[2]}"
    elif match[2] != "00":
        plain += _LINKED + match[2]
    if field.where != "880":
        return line(tag, plain)
    return line(tag, f"{plain}{IN_SCRIPT}{_script(match[3], text)}")


def with_numbers(record: Record) -> Record:
    """A record whose links are the numbers of its fields again, the tags left out (:attr:`Spelling.by_tag`)."""

    def numbered(value: Any) -> Any:
        return replace(value, link=_number_of(value.link)) if isinstance(value, Stated) and value.link else value

    return replace(record, **{slot: tuple(map(numbered, getattr(record, slot))) for slot in MANY})


def _number_of(link: str) -> str:
    """A link without the tag before its number."""
    found = _OF_TAG.fullmatch(link)
    return found[1] if found is not None else link


_OF_TAG = re.compile(r"\d{3}-(\d\d)", re.ASCII)


def link(fields: Iterable[Line], spelling: Spelling = USUAL) -> list[Line]:
    """The other way round."""
    linked: list[Line] = []
    in_880 = 0  # how many there are so far
    of_880: Counter[str] = Counter()
    for field in fields:
        text = text_of(field)
        if _LINKED not in text and IN_SCRIPT not in text:
            in_880 += field.where == "880"
            linked.append(field)
            continue
        found, script = _number_of(str(field.first("link") or "")), field.first("script")
        pieces = [piece for piece in text.split(MARK)[1:] if piece[:1] not in _LINKS]
        six = (
            f"880-{found}{spelling.suffix('', _place_of(found, of_880), text)}"
            if script is None
            else f"{field.where}-{found or '00'}{spelling.suffix(script, in_880, text)}"
        )
        text = MARK.join((f"{text[:2]}{SUBFIELD_6}{six}", *pieces))
        in_880 += script is not None
        linked.append(line(field.where if script is None else "880", text))
    return linked
