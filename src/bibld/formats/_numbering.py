"""Numbers: what volumes and issues are called before theirs, in the languages that catalogues are in; whether one is an ISBN.

The words are for regular expressions. Letters alone (``v. 3``, ``n. 2``) are not among them: where these may be words of a
title each reader says for itself.
"""

from __future__ import annotations

import re

__all__ = ["ISSUE", "NO_NUMBER", "VOLUME", "WITH_SOURCE", "is_isbn", "other_isbn"]

VOLUME = "volumen|volumes?|vols?|band|bd|jahrgang|jahrg|jg|årgang|årgång|årg|tom[eo]?|том|cilt|المجلد|دوره"
ISSUE = "numbers?|nos?|nr|num|núm|n[uú]meros?|issues?|iss|heft|fasc|zeszyt|выпуск|вып|випуск|вип|sayı|العدد|شماره"

WITH_SOURCE = ("issue number", "matrix number", "music plate", "music publisher", "videorecording identifier",
               "publisher number", "distributor number", "stock number")  # fmt: skip
"""Numbers that tell little without the name of who gave them."""

NO_NUMBER = "where to order it is no number, and identifies nothing"
"""Why a source of acquisition without a number (MARC 037 $b, $n) is left out."""


def is_isbn(number: str) -> bool:
    """Whether a number in figures has the length and the check digit of an ISBN (ISO 2108).

    >>> is_isbn("0131103628"), is_isbn("9780131103628")
    (True, False)
    """
    digits = [10 if digit in "Xx" else int(digit) for digit in number]
    if len(digits) == 10:
        return sum(weight * digit for weight, digit in zip(range(10, 0, -1), digits, strict=True)) % 11 == 0
    return len(digits) == 13 and sum(digit * (1 + 2 * (index % 2)) for index, digit in enumerate(digits)) % 10 == 0


def other_isbn(number: str) -> str:
    """An ISBN in its other length: of 10 figures for one of 13, and of 13 for one of 10; "" where there is none.

    >>> other_isbn("0131103628"), other_isbn("978-0-8044-2957-3"), other_isbn("9791037505033")
    ('9780131103627', '080442957X', '')
    """
    number = re.sub("[-‐‑–]", "", number)
    if not re.fullmatch(r"978\d{10}|\d{9}[\dXx]", number, re.ASCII) or not is_isbn(number):
        return ""
    begun = number[3:12] if len(number) == 13 else f"978{number[:9]}"
    return next(isbn for isbn in (begun + check for check in "0123456789X") if is_isbn(isbn))
