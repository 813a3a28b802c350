"""The words of a text:
as they are searched, as a person asks for them, and where those that are asked stand in a text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bibld.normal_form import HYPHENED, HYPHENS, normalize

if TYPE_CHECKING:
    import tantivy

__all__ = ["Words", "fold", "forms", "mark", "parse", "stemmed", "stems_of"]

# Letters that no decomposition takes apart, and the signs of transliteration that nobody types: the soft and the hard
# sign, alif and ayn in their several forms.
_LETTERS = str.maketrans({
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i", "ħ": "h",
    **dict.fromkeys("ʹʺʻʼʽʾʿ"), **dict.fromkeys("’‘′", "'"),
})  # fmt: skip
_APOSTROPHES = "'’‘′"
_APART = dict.fromkeys(map(ord, _APOSTROPHES), " ")
# One within a word, which is no letter of it. A pattern is quick that begins with what is rare, so it looks back.
_APOSTROPHE = re.compile(r"'(?<=[^\W\d_]')(?=[^\W\d_])")
# Scripts that put no blank between words: Thai and Lao, Burmese, Khmer, Japanese and Chinese.
_UNSPACED = (
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e50-\u0e59\u0e80-\u0edf\u1000-\u1049\u1050-\u109f\u1780-\u17d3\u17e0-\u17e9"
    "\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")
# Of ASCII: letters are small, figures are as they are, and all else parts words.
_PLAIN = "".join(chr(code).lower() if chr(code).isalnum() else " " for code in range(128))
_ASKED = re.compile(r'(?:(?P<field>\w+):)?(?:"(?P<phrase>[^"]*)"(?P<begins>\*?)|(?P<word>[^\s"]\S*))|(?P<stray>")')
# Numbers with hyphens, and which of them are an ISBN or ISMN or, if they are no range of years, an ISSN.
_NUMBERS = re.compile(rf"[0-9](?<!\w.)[0-9]*(?:[{HYPHENS}][0-9]+)*[{HYPHENS}][0-9]*[0-9Xx]\b")
_STANDARD = re.compile(
    r"(?:97[89]-)?(?=(?:\d-?){10}$|(?:\d-?){9}X$)\d{1,5}-\d{1,7}-\d{1,7}-[\dX]|97[89]-\d{10}"
    r"|(?!(?:1[5-9]|20)\d\d-(?:1[5-9]|20)\d\d)\d{4}-\d{3}[\dX]",
    re.ASCII | re.IGNORECASE,
)
# A word as it stands in a text, with its apostrophes, and the accents that are characters of their own.
_SHOWN = re.compile(
    rf"[{_UNSPACED}][\u0300-\u036f]*"
    rf"|(?:(?![{_UNSPACED}])[^\W_]|[\u0300-\u036f]|(?<=[^\W\d_]|[\u0300-\u036f])[{_APOSTROPHES}](?=[^\W\d_]))+"
)
_LETTER = re.compile(f"[{_UNSPACED}]")


class Words(NamedTuple):
    """Words that must stand beside each other in a field ("": in any); with ``prefix`` the last is a word's beginning.

    Without any words: something was asked, and nothing of it can be searched; then nothing is found, rather than all.
    """

    field: str
    words: tuple[str, ...]
    prefix: bool = False

    @property
    def within(self) -> str:
        """The words as they stand in a folded text between blanks: ``" duty of "``, or ``" vict"`` of a beginning."""
        return f" {' '.join(self.words)}{'' if self.prefix else ' '}"


def fold(text: str) -> str:
    """The words of a text as they are searched: ``"Überfälle, O'Neill"`` → ``"uberfalle oneill"``.

    No capitals, no accents, no punctuation, and none of the signs within words that are compared as if they were
    not there (NACO's rules for names): ``"t͡serkovʹ"`` → ``"tserkov"``. Where a script puts no blank between
    words each letter is one, and what is asked are letters that follow each other: ``"三国演义"`` → ``"三 国 演 义"``,
    in which ``"三国"`` is found.
    """
    if text.isascii():  # the same, and quicker
        return " ".join(_whole(text).translate(_PLAIN).split())
    decomposed = normalize("NFKD", text.casefold())
    return " ".join(_WORD.findall(_whole("".join(map(_base, decomposed)))))


def _whole(text: str) -> str:
    """A text without the apostrophes within its words."""
    return _APOSTROPHE.sub("", text) if "'" in text else text


def forms(text: str) -> list[tuple[str, str]]:
    """What a text is found by, each as it stands and folded.

    That is its words, the parts of those with an apostrophe, and standard numbers without their hyphens.

    >>> forms("L'histoire d'un mot")
    [("L'histoire d'un mot", 'lhistoire dun mot'), ("L'histoire", 'l histoire'), ("d'un", 'd un')]
    >>> forms("ISSN 0028-0836")
    [('ISSN 0028-0836', 'issn 0028 0836'), ('0028-0836', '00280836')]
    """
    found = [(text, fold(text))]
    if _has(HYPHENS, text):
        found += [(number, joined) for number in _NUMBERS.findall(text) if (joined := _joined(number))]
    if _has(_APOSTROPHES, text):
        for word in dict.fromkeys(text.split()):
            parts = word.translate(_APART)
            if parts != word and (folded := fold(parts)) != fold(word):
                found.append((word, folded))
    return found


def _has(signs: str, text: str) -> bool:
    """Whether one of these signs, of which the first alone is of ASCII, is in a text."""
    return signs[0] in text or (not text.isascii() and any(sign in text for sign in signs[1:]))


def _joined(text: str) -> str:
    """The figures of an ISBN, ISMN or ISSN that is written with hyphens, as they are searched;
    "" for any other text.
    """
    text = text.translate(HYPHENED)
    return fold(text.replace("-", "")) if _STANDARD.fullmatch(text) else ""


@lru_cache(maxsize=4096)
def _base(char: str) -> str:
    """A character without its accent; nothing for an accent that is one by itself."""
    return "" if unicodedata.combining(char) else char.translate(_LETTERS).casefold()


def parse(text: str, field: str = "", fields: Collection[str] = ()) -> tuple[Words, ...]:
    """What is asked of a field: words and phrases, all of which must be there.

    ``"duty of ca"*`` ends in the beginning of a word. An ISBN or ISSN is one word, with or without hyphens. A URL is
    found by its beginning, or that of a part of it. ``fields`` are those that may be named in the text itself.
    """
    if not text.strip():
        return ()
    if field == "url":
        return (Words(field, tuple(fold(text).split()), prefix=True),)
    found = []
    for match in _ASKED.finditer(text):
        name, said = match["field"], match["word"] if match["phrase"] is None else match["phrase"]
        if said is None:
            continue
        if name and name not in fields:
            name, said = "", f"{name} {said}"
        begins = bool(match["begins"]) if match["word"] is None else said.endswith("*")
        if words := tuple((_joined(said) or fold(said)).split()):
            found.append(Words(name or field, words, begins or name == "url"))
    return tuple(found) or (Words(field, ()),)


def mark(text: str, asked: Sequence[Words], stems: Collection[str] = ()) -> list[tuple[str, bool]]:
    """A text in pieces, and of each whether it is one of the words asked, or has one of these stems.

    >>> mark("Duty of care", parse("dut* care"))
    [('Duty', True), (' of ', False), ('care', True)]
    """
    whole, beginnings, languages, starts, candidates, runs = _sought(tuple(asked), frozenset(stems))
    pieces: list[tuple[str, bool]] = []
    end = 0
    matches = (candidates if text.isascii() and "'" not in text else _SHOWN).finditer(text)
    in_runs: Collection[int] = ()
    if runs and not text.isascii():
        found = list(matches)
        in_runs, matches = _in_runs(found, runs), iter(found)
    for match in matches:
        words = _folded(match[0])
        if (
            not whole.isdisjoint(words)
            or match.start() in in_runs
            or (beginnings and any(word.startswith(beginnings) for word in words))
            # A stemmer changes the end of a word, so few have to be asked.
            or (
                any(word[:2] in starts for word in words)
                and any(stem in stems for language in languages for stem in stems_of(match[0], language))
            )
        ):
            if match.start() > end:
                pieces.append((text[end : match.start()], False))
            pieces.append((match[0], True))
            end = match.end()
    if end < len(text):
        pieces.append((text[end:], False))
    return pieces


def _in_runs(found: Sequence[re.Match[str]], runs: Collection[tuple[str, ...]]) -> set[int]:
    """Where the letters begin that follow each other as in one of these runs;
    an accent by itself stands between them.
    """
    letters = [(match.start(), words) for match in found if len(words := _folded(match[0])) == 1]
    return {
        start
        for run in runs
        for at in range(len(letters) - len(run) + 1)
        if all(words == (letter,) for letter, (_, words) in zip(run, letters[at : at + len(run)], strict=True))
        for start, _ in letters[at : at + len(run)]
    }


class _Sought(NamedTuple):
    """Words to be marked: ``whole`` ones, ``beginnings``, and stems by their ``languages`` and first
    two letters (``starts``).

    ``candidates`` finds in a text of plain letters what may be one of them; ``runs`` are letters of scripts without
    blanks, which are a word where they follow each other.
    """

    whole: frozenset[str]
    beginnings: tuple[str, ...]
    languages: tuple[str, ...]
    starts: frozenset[str]
    candidates: re.Pattern[str]
    runs: frozenset[tuple[str, ...]]


@lru_cache(maxsize=256)
def _sought(asked: tuple[Words, ...], stems: frozenset[str]) -> _Sought:
    runs = frozenset(
        words.words for words in asked if len(words.words) > 1 and all(map(_LETTER.fullmatch, words.words))
    )
    asked = tuple(words for words in asked if words.words not in runs)
    whole = frozenset(word for words in asked for word in (words.words[:-1] if words.prefix else words.words))
    beginnings = tuple(words.words[-1] for words in asked if words.prefix and words.words)
    languages = tuple(dict.fromkeys(stem.partition("_")[0] for stem in sorted(stems)))
    starts = frozenset(stem.partition("_")[2][:2] for stem in stems)
    # Most words of a text are none: a pattern passes over them quickly.
    begin = sorted({word for word in (*whole, *beginnings, *starts) if word.isascii()})
    pattern = rf"(?<![A-Za-z0-9])(?:{'|'.join(begin)})[A-Za-z0-9]*" if begin else "(?!)"
    return _Sought(whole, beginnings, languages, starts, re.compile(pattern, re.IGNORECASE), runs)


@lru_cache(maxsize=16384)
def _folded(word: str) -> tuple[str, ...]:
    """What a word of a text is found as: most often one word."""
    return tuple(" ".join(folded for _, folded in forms(word)).split())


# Stems


@cache
def _stemmer(language: str) -> tantivy.TextAnalyzer:
    import tantivy

    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple()).filter(tantivy.Filter.lowercase())
    return builder.filter(tantivy.Filter.stemmer(language)).build()


def stemmed(text: str, language: str) -> list[str]:
    """The stems of a text, marked with their language, so that those of two languages never meet."""
    if text.isascii() and "'" not in text:  # word by word, most of which have been met
        return [_stem(word, language) for word in text.translate(_PLAIN).split()]
    analyzed = _stemmer(language).analyze(normalize("NFC", text))
    joined = " ".join(analyzed)
    return [f"{language}_{stem}" for stem in (analyzed if joined.isascii() else fold(joined).split())]


@lru_cache(maxsize=32768)
def _stem(word: str, language: str) -> str:
    """The stem of one word in small letters and figures of ASCII."""
    (stem,) = _stemmer(language).analyze(word)
    return f"{language}_{fold(stem)}"


@lru_cache(maxsize=32768)
def stems_of(word: str, language: str) -> frozenset[str]:
    """The stems of a word as it is asked, which may have been typed with its accents or without them."""
    return frozenset((*stemmed(word, language), *stemmed(fold(word), language)))
