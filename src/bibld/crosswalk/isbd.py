"""ISBD punctuation, which stands at the end of one part and belongs to the next.

A rule says which marks come before its part (``one("b", "subtitle", before=" :")``) and which close the field; this
module puts them there and takes them away. What is not such a mark stays: "Brian W." keeps its full stop.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import accumulate
from typing import Any

from bibld.crosswalk.memory import Worked
from bibld.labels import STOPS

__all__ = [
    "ABBREVIATED",
    "BEGUN",
    "CLOSED",
    "DASHES",
    "DIVIDES",
    "DIVIDING",
    "DOUBLED",
    "EAST_ASIAN",
    "FINAL",
    "OVER_LETTERS",
    "QUOTED",
    "UNENDED",
    "UNMARKED",
    "bracketed",
    "closes_abbreviation",
    "directed",
    "last_word",
    "punctuate",
    "speaks",
    "takes_mark",
    "undirected",
    "unpunctuate",
    "without",
    "without_area",
]

_ABBREVIATIONS = frozenset(
    form
    for word in (
        "inc ltd co corp dept jr sr dr drs prof st mr mrs bros gov univ assoc etc ed eds vol vols no nos pp fl ca pt "
        "pts ser rev il ill illus ft proj &c comp tr arr engr lith esq sculp "
        # of other languages, none of them a word of its own: Hrsg., v. Chr., Wyd., trad.
        "hrsg hg übers bearb mitarb begr aufl ausg nachdr verl bde jh chr darst abb trad coord oprac tłum przeł wyd vyd "
        "toim kuv utg uppl oppl szerk kiad izd др гг вв ред пер сост предисл худ ил изд вып"
    ).split()
    for form in (word, word.capitalize())
) | frozenset(
    # States and months, which are no words with a capital; forenames, and what firms and societies are called by.
    "Va Pa La Ga Ia Ky Me Mo Ma Ariz Calif Colo Fla Kans Minn Nebr Okla Ont Oreg Sask Tenn Wis Wyo "
    "Feb Aug Sept Oct Nov Dec Benj Chas Danl Edw Jas Robt Saml Thos Assn Bldg Gebr Intl Mfg Natl".split()
)
OVER_LETTERS = re.compile("[\u0300-\u036f\ufe20-\ufe2f]")
"""Marks that are set over the letter before them."""

_BEFORE_A_WORD = re.compile(r"[\s(\[.,-]")
_LONGEST = max(map(len, _ABBREVIATIONS))
_AFTER_AN_INITIAL = re.compile(r".?, \w{1,2}\. $")


def closes_abbreviation(text: str) -> bool:
    """Whether the full stop at the end belongs to the last word: ``"Brian W."``, ``"Home Dept."``, ``"U.S."``.

    Two letters that can be said are a name (``"Ruan, Da."``), but for those that follow another initial in a heading
    (``"Uṣa, O. Vi."``), and two that count are a numeral (``"Ek, Bo, II."``); what is written without
    letters has no initials.
    """
    if not text.endswith("."):
        return False
    end = text[-_LONGEST - 2 : -1]
    if len(end) > _LONGEST and end.isalpha():  # a long word: the commonest case by far
        return False
    word = last_word(end)
    if not end.isascii():
        word = OVER_LETTERS.sub("", word)  # I︠U︡., as Cyrillic letters are romanized
    if len(word) == 1:
        return word.isalpha() and word < EAST_ASIAN
    if len(word) == 2 and "A" <= word[0] <= "Z" and (word[1] not in "aeiouy" or _AFTER_AN_INITIAL.match(text[-9:-3])):
        return word.isalpha() and word not in _NUMERALS
    if word == "cent":
        return _CENTURY.search(text) is not None
    if word in ("del", "Del"):  # who drew it, or Delaware; in a name it is a word: Ek, Bo del
        return text[-6:-4] == ", "
    return word in _ABBREVIATIONS or text.endswith(("...", ". .", " .."))


def last_word(text: str) -> str:
    """What stands behind the last blank or mark of a text without its full stop: ``[2nd ed`` → ``ed``."""
    return _BEFORE_A_WORD.split(text)[-1]


_CENTURY = re.compile(r"\d(?:st|nd|rd|th) cent\.$")
"""``17th cent.``, as AACR2 has it in headings; behind another word it is money."""

_NUMERALS = frozenset("II IV VI IX XI XV XX".split())

EAST_ASIAN = "\u2e80"
"""Where the characters of Chinese, Japanese and Korean begin."""


ABBREVIATED = Worked(4096, closes_abbreviation)
"""What :func:`closes_abbreviation` says of a text, by the nine characters at its end, which is all it looks at."""


def speaks(code: str, silent: Collection[str]) -> bool:
    """Whether punctuation can stand on a part: not on an indicator, a control subfield or a code."""
    return len(code) == 1 and code.isalpha() and code not in silent


def punctuate(parts: list[tuple[str, Any]], before: Mapping[str, str], end: str, silent: Collection[str] = ()) -> None:
    """Add the marks, in place: ``$a Duty of Care $b Improving`` → ``$a Duty of Care : $b Improving.``"""
    last = -1
    inside = False
    previous = ""
    for index, (code, value) in enumerate(parts):
        if not speaks(code, silent):
            continue
        mark = before.get(previous + code) or before.get(code, "")
        previous = code
        if mark == "(":
            if inside:
                _add(parts, last, " :")
            else:
                parts[index] = (code, f"({value}")
            inside = True
        else:
            if inside:
                _add(parts, last, ")")
            if last >= 0 and mark:
                _add(parts, last, mark)
            inside = False
        last = index
    if inside:
        _add(parts, last, ")")
    if last >= 0 and end:
        _add(parts, last, end)


def takes_mark(value: str, mark: str) -> bool:
    """Whether a mark is put after the value:
    no full stop after another ("土壤。"), nor a comma after a hyphen ("1953-,").

    A comma may stand within quotes, '"Nauka," $c 1990', and a sign of equality in the place of the colon: "Der Dolch =
    $b The dagger".
    """
    sign = mark.strip()
    if not sign or mark == UNENDED:
        return False
    if sign == ".":
        return value[-1:] not in CLOSED
    if mark == FINAL:
        return value[-1:] not in STOPS
    if sign == ":":
        return value[-1:] != "="
    return sign != "," or not value.endswith((",", "-", *QUOTED))


CLOSED = STOPS | {",", ")", "]", ">", "-"}

FINAL = "]."
"""What closes a title: a full stop, and one behind a bracket, too (MARC 21 Bibliographic, 245: Input Conventions)."""

UNMARKED = " "
"""No mark:
a part that has none before it stands in the midst of others, and a mark there is a mistake (``$a Bees / $h [map]``).
"""

UNENDED = ". "
"""No full stop: there may be one, which is none of the words (``$t Hive. $x 0378-5955``)."""


def _add(parts: list[tuple[str, Any]], index: int, mark: str) -> None:
    code, value = parts[index]
    if takes_mark(value, mark):
        parts[index] = (code, value + ("." if mark == FINAL else mark))


def unpunctuate(
    parts: Sequence[tuple[str, Any]], before: Mapping[str, str], end: str, silent: Collection[str] = ()
) -> list[tuple[str, Any]]:
    """Take the marks away: the other way round."""
    out = list(parts)
    signed = [index for index, (code, value) in enumerate(out) if speaks(code, silent) and directed(value)]
    for index in signed:
        out[index] = (out[index][0], undirected(out[index][1]))
    last = -1
    inside = False
    previous = ""
    for index, (code, _) in enumerate(out):
        if not speaks(code, silent):
            continue
        mark = before.get(code, "")
        own = before.get(previous + code)
        if own and out[last][1].endswith(own):  # where another stands, it is that of any other part
            mark = own
        previous = code
        if mark == "(":
            inside = _take_opening(out, last, index, inside=inside)
        else:
            if last >= 0:
                _take_between(out, last, index, mark)
            if inside:
                _close(out, last)
            inside = False
        last = index
    if last >= 0:
        _take(out, last, end)
    if inside:
        _close(out, last)
    for index in signed:
        out[index] = (out[index][0], undirected(out[index][1]))
    return out


def _take_opening(out: list[tuple[str, Any]], last: int, index: int, *, inside: bool) -> bool:
    """Take away the parenthesis before a part, or what stands between two that share one; whether one is open then."""
    code, value = out[index]
    if inside:
        _take(out, last, " :")
        if _is_closed(out[last][1]):  # it alone stands in them: "$c (Turku), $n Turku"
            _take(out, last, ",")
            _close(out, last)
    elif value.startswith("("):
        if last >= 0:
            _take(out, last, UNMARKED)
        out[index] = (code, value[1:])
        return True
    elif last >= 0:
        _take(out, last, ".")  # as headings had it before there were parentheses: "Congress, $c Paris, $d 1900"
    return inside


def _take_between(out: list[tuple[str, Any]], last: int, index: int, mark: str) -> None:
    """Take away the mark between two parts, at the end of the one or at the beginning of the other."""
    code, value = out[index]
    before = out[last][1].rstrip(" ")
    if not mark:
        out[last] = (out[last][0], before)
        return
    begun = BEGUN.match(value) if before[-1:] not in _AT_AN_END else None
    _take(out, last, mark)
    sign = begun[0].strip() if begun is not None else ""
    if begun is not None and (sign != "=" or mark.strip() == ":"):  # "$c = C" is no other title
        out[index] = (code, value[begun.end() :])
        if sign == "=":  # which says something, and stays where it is for this part
            out[last] = (out[last][0], f"{out[last][1]} =")


_LONGEST_WORD = 500
"""How far back an address is looked for: thousands of marks in a row are asked about one by one."""

_REFERENCE = re.compile(r"&(?:#\w+|[A-Za-z]{2,}\d{0,2});\Z")


def _is_of_its_word(value: str) -> bool:
    """Whether the mark at the end is none between parts: the slash of an address, or what ends ``&#x0E25;``."""
    last = value[-_LONGEST_WORD:].rpartition(" ")[2]
    return "://" in last if value[-1:] == "/" else value[-1:] == ";" and _REFERENCE.search(last) is not None


BEGUN = re.compile(r" ?[:;=/,+] +(?=[^ ])")
"""A mark that stands at the beginning of its part, and not at the end of the one before, with the blank that belongs to
it or without: ``$a Der Dolch $b = The dagger``.
"""


def _close(parts: list[tuple[str, Any]], index: int) -> None:
    """Take away the parenthesis that an earlier part has opened, and a full stop behind it:
    ``$c (Turku). $e owner``.
    """
    code, value = parts[index]
    bare = value.removesuffix(".")
    if bare.endswith(")") and _is_closed(value):
        parts[index] = (code, bare[:-1])


def _is_closed(value: str) -> bool:
    """Whether a part closes the parenthesis that an earlier one has opened, or its own."""
    return value.count(")") > value.count("(")


def _take(parts: list[tuple[str, Any]], index: int, mark: str) -> None:
    code, value = parts[index]
    parts[index] = (code, without(value, mark))


def without(value: str, mark: str) -> str:
    """The value without the mark at its end: ``"Duty of Care :"`` → ``"Duty of Care"``.

    Where another mark stands there that divides, it is taken in its place: there was one before ISBD (``"Boston,"``
    before a publisher), and there are mistakes; at the end of a field there may be one without any reason, also before
    the full stop that some systems close each field with (``"Paris :."``). A sign of equality says something (a
    parallel title), and stays; so does the slash of an address (``"URL: http://a.example/b/"``).
    """
    if mark == FINAL:
        mark, value = ".", without_area(value)
    sign = mark.strip()
    bare = value.rstrip(" ")
    if bare[-1:] in DIVIDING and _is_of_its_word(bare):
        return bare
    if sign == "," and bare[-2:] in QUOTED:
        return bare[:-2] + bare[-1]
    if sign and bare.endswith(sign):
        if sign == "." and closes_abbreviation(bare):
            return bare
        bare = bare[: -len(sign)].rstrip()
        if sign == "." and bare[-1:] in DIVIDING and not _is_of_its_word(bare):
            return _undoubled(bare[:-1]) or bare
        if mark not in DIVIDES or not bare:
            return bare
        bare = _undoubled(bare)
    elif bare[-1:] in DIVIDING:
        return _undoubled(bare[:-1]) or value
    elif mark == _RESPONSIBILITY and bare[-1:] == ".":  # a title ended so before ISBD, as a field does
        return bare if closes_abbreviation(bare) else bare[:-1].rstrip() or value
    if mark in _AFTER_A_TITLE and _ENDS_SENTENCE.search(bare):
        bare = bare[:-1].rstrip()
    return bare or (value.strip(" ") and value)


def _undoubled(text: str) -> str:
    """The text without a further mark before the one that was taken: ``London,`` of ``London, :``."""
    text = text.rstrip()
    bare = text.rstrip(DOUBLED)
    ended = text[: len(bare) + 1]
    return (ended if ended != bare and _is_of_its_word(ended) else bare).rstrip()


DASHES = frozenset("-–—")
_AREA = re.compile(r" (?:--?|[–—])$|(?<=\.)(?:--|—)$")


def without_area(value: str) -> str:
    """A part without the mark that stands between two areas of a description: ``Hive. -``, ``Hive. --``.

    Catalogues that show their fields as they stand have it in them (Finland's, RERO, and Canada's of old). Behind
    ``to Mrs.`` a dash stands for a name, and not behind ``Bo Ek, Sr.`` or ``J. M.``.
    """
    text = value.rstrip(" ")
    if text[-1:] not in DASHES or (found := _AREA.search(text)) is None or text[: found.start()][-1:] not in _BEFORE_IT:
        return value
    bare = text[: found.start()]
    before, _, last = bare.rpartition(" ")
    if last in _BEFORE_A_NAME and not before.rpartition(" ")[2][:1].isupper():
        return value
    return bare if closes_abbreviation(bare) else without(bare, ".") or value


_BEFORE_IT = (".", ",")
_BEFORE_A_NAME = frozenset("Mr. Mrs. Ms. Dr. Mme. Mlle. M. Sr. Sra. Hr. Fr. St.".split())


DIVIDING = frozenset(",:;/ ،؛，；：／．。")
"""Marks that divide one part from the next, whichever it is, also those of Arabic and Chinese (whose full stop closes
no abbreviation), and a blank that is left over.
"""

_AT_AN_END = frozenset(("", "=", "+", *DIVIDING))
"""How a part ends that has a mark, or that says nothing."""

DIVIDES = (" :", " /", " ;")
DOUBLED = ",;:"
"""Marks of a title page, which stand before those of ISBD in rare books:
``London, :``, ``A letter to Mr Dodwell; /``; elsewhere a mark that was changed may stand beside the new one: ``Ek, ;``.
"""

QUOTED = (',"', ",”")
"""A comma that stands before the sign of quotation, as it does in American English: ``"Nauka," $c 1990``."""

_RESPONSIBILITY = " /"
_AFTER_A_TITLE = (_RESPONSIBILITY, " :", "/", ":", UNMARKED)
_ENDS_SENTENCE = re.compile(r"(?:[^\W\d_]{6}|\d{4})\.$")
"""A full stop after a word that is too long for an abbreviation, or a year:
a title ended in one before there was ISBD.
"""


def directed(text: str) -> bool:
    """Whether there are signs of the direction of writing in it,
    as they stand around the marks of Arabic and Hebrew.
    """
    return not text.isascii() and any(sign in text for sign in _DIRECTIONS)


_MARKS, _EMBEDDINGS, _POP = "\u200e\u200f", "\u202a\u202b", "\u202c"
_DIRECTIONS = (*_MARKS, *_EMBEDDINGS, _POP)


def undirected(value: str) -> str:
    """Without the signs of direction around it, which have told it from its marks; those inside are its own.

    An embedding around several subfields begins in one and ends in another.
    """
    bare = value.strip(_MARKS)
    if bare[:1] and bare[0] in _EMBEDDINGS and bare.find(_POP) in (-1, len(bare) - 1):
        bare = bare[1:].removesuffix(_POP)
    elif bare[-1:] == _POP and not any(sign in bare for sign in _EMBEDDINGS):
        bare = bare[:-1]
    return undirected(bare) if bare != value else value


def bracketed(values: Sequence[str]) -> list[str]:
    """Each in brackets of its own, where one pair is around several: ``[Paris``, ``Crapelet``, ``1810]``.

    What is not of the resource stands in brackets (RDA 2.2.4); they say nothing where they do not match.
    """
    depths = [*accumulate(value.count("[") - value.count("]") for value in values)]
    if not any(depths) or min(depths) < 0 or depths[-1]:
        return list(values)
    before = (0, *depths[:-1])
    return [
        f"{'[' * bool(opened)}{value}{']' * bool(left)}" if value else value
        for value, opened, left in zip(values, before, depths, strict=True)
    ]
