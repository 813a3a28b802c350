"""How usual letters are in a catalogue, in bits: so that of two readings of the same bytes the likelier can be told.

::

    Triviño    following("i", "ñ") + accented("ñ")                         =  3 + 7
    Triviäno   following("i", "ä") + accented("ä") + following("ä", "n")   =  4 + 7 + 3

The figures were counted in the 37,516 records with letters beyond ASCII among 73,000 of the Library of Congress (Books
All, every third record from the 30,000th on): names and titles in many languages, a good part of them romanised.
They are of no one language.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from bibld.normal_form import normalize

__all__ = ["FOREIGN", "MEANINGLESS", "accented", "following", "is_letter", "surprise", "symbol"]

MEANINGLESS = 30
"""For a byte that stands for nothing, and a diacritic without a letter."""

FOREIGN = 6
"""For a letter that the language of a record has not: it is a foreign name's."""

_RAREST = 15

# By what a row's letter is followed, in the order of the alphabet, and in front of both what is no letter: "th" costs
# 2 bits, "tx" 12 (c).
_ALPHABET = " abcdefghijklmnopqrstuvwxyz"
_FOLLOWING = """
156556776667676759656778988
296557766585353759344567a77
437a639a73993974ab4784a9a5a
33b6a4ba23965593c96555bdc88
239782a873a93874ac578599d78
26755766858645377a335668687
23aba357b3aa5993bb3744bbc8a
239983a7639858639b358499959
329882aaa2b87763a9575498a6b
346464767585553477534759977
42a893cb838888728a98639cd99
32a8948a439669739c555378d4b
2383638883a847847ba6658bc69
226993ba83a975845c8684aaa7b
23844474848698649a84468ab67
38656755768544275a345557a87
3389a39944895993693664bcd79
337878a984d989b688887189c9b
3376639683a666648a655589c58
2485a49844b567845a753588d77
33a893a943b968839d446479c68
355544767575453769334979887
32c992c9a3b86b638d66779dd6a
32a993aa72ba7963bb6595c6d58
2586c59c52cc88a75cab455b49c
138665a8a4a566537a656488c88
236863c833a7775488877477d57
""".split()

# How seldom a letter has this accent: "ó" costs 5 bits, for one o in 32 is such.
_ACCENTED = """
4  ā ō
5  é ī ó ü ū ḥ
6  i︠ ĭ a︡ í á ö t︠ s︡ ŏ ṭ ḳ ṿ ž
7  ä ē ś ñ ç ŭ u︡ ú č ṃ ż ẓ z︠
8  è à ė ł ṣ ı ṇ ṅ š ḍ ć ğ ý z̤ ź
9  ă ã ï ë ø æ ō̜ ń ḷ u̇ h̲ h︡ ḣ k̲ ẏ
10 â ê ě ş r̥ î ș n̲ ô ț ř ư̄ ư đ ġ g︡ z̲
11 å ą ǣ i̇ ę ő ò ṛ ȯ õ i̐ œ̄ r̲ s̲ ð ů û ù g̲ œ þ
12 e︡ n︠ t̲ t̤ l̲ ű m̐
13 ộ ệ ì ọ ų ụ ḧ ủ ứ ḱ ß
14 ị ả i︣ ấ ễ o̳ ạ ố n̦ n̐ ň ầ s︢ ờ ẗ ơ ử ŕ c̜ ũ ṁ ǧ
"""
_COSTS = {
    normalize("NFC", letter): int(cost)
    for cost, *letters in map(str.split, _ACCENTED.strip().splitlines())
    for letter in letters
}
# Letters that are one with their accent to Unicode, and those that stand for two.
_PLAIN = dict(zip("æøłıœđðþßơư", "aolioddtsou", strict=True))
# What one accented letter has after it, where that differs much from the letter without: after ç even ã is usual.
_PAIRS = {"ão": 1, "ãe": 1, "õe": 1, "çã": -6, "çõ": -6, "éâ": -4, "æo": 1, "æu": 3}


_MODIFIERS = "ʻʼʹʺ"  # ayn and alif, the soft and the hard sign


@lru_cache(maxsize=1024)
def _plain(character: str) -> str:
    letter = normalize("NFD", character)[:1].lower()
    letter = _PLAIN.get(letter, letter)
    return letter if letter in _ALPHABET else " "


@lru_cache(maxsize=4096)
def following(before: str, letter: str) -> int:
    """How seldom a letter stands after another, whatever their accents; a capital within a word is seldom.

    >>> following("t", "h"), following("t", "x"), following("é", "S"), following("Ç", "Ã")
    (4, 12, 9, -6)
    """
    if (pair := f"{before}{letter}".lower()) in _PAIRS:
        return _PAIRS[pair]
    row, column = (_ALPHABET.index(_plain(one)) for one in (before, letter))
    return int(_FOLLOWING[row][column], 16) + (6 if before.islower() and letter[:1].isupper() else 0)


def is_letter(text: str) -> bool:
    """Whether text is a letter, with or without accents; the modifier letters of transliterations are none."""
    return text[:1].isalpha() and text[0] not in _MODIFIERS


def accented(letter: str) -> int:
    """How seldom a letter has its accents; the same one twice it never has.

    >>> accented("é"), accented("É"), accented("q̌"), accented("ǒ̌")
    (5, 6, 15, 30)
    """
    small = letter.lower()
    marks = normalize("NFD", letter)[1:]
    if len(set(marks)) < len(marks):
        return MEANINGLESS
    return _COSTS.get(normalize("NFC", small), _RAREST + 5 * len(marks[1:])) + (small != letter)


def symbol(before: str, character: str, after: str) -> int:
    """How seldom something that is no letter stands between these two."""
    if character in _MODIFIERS:
        return (8 if character != "ʺ" else 11) + (0 if before.isalpha() or after.isalpha() else 10)
    if character in "©℗" or (character in "♭♯" and before in "ABCDEFGabcdefg"):
        common = 8  # before a year, and of a key
    else:
        common = 12 if character in "²³¹·£°±«»" else 18
    return common + (8 if after.isalpha() and character not in "«¡¿©" else 0)


def surprise(before: str, letters: Sequence[str], after: str, own: str) -> int:
    """How unusual letters and signs are in their place, in bits; ``after`` is empty where they hold it already.

    ``own`` are the letters beyond ASCII of the language that they are in, the most usual first, where that is known.

    >>> surprise("p", ["ø", "í", "b"], "ì", own="áíéěř"), surprise("p", ["ř", "í", "b"], "ě", own="áíéěř")
    (57, 42)
    """
    bits = 0
    for letter, follows in pairwise((*letters, after)):
        if letter[0] == "\ufffd":
            bits += MEANINGLESS
        elif is_letter(letter) or letter in own:
            bits += (_of_language(before, letter, follows, own) if own else accented(letter)) + following(
                before, letter
            )
        else:
            bits += symbol(before, letter[0], follows or " ")
        before = letter
    return bits + (following(before, after) if after and letters and is_letter(before) else 0)


def _of_language(before: str, letter: str, after: str, own: str) -> int:
    """How seldom a letter is in a language; one of another script is not among the Latin letters of a word."""
    small = letter.lower()
    place = own.find(normalize("NFC", small))
    if place < 0:
        return accented(letter) + FOREIGN
    is_mixed = letter > "\u036f" and any(one.isascii() and one.isalpha() for one in (before, after))
    return 3 + min(place // 8, 8) + (small != letter) + (2 * MEANINGLESS if is_mixed else 0)
