"""Numbers: what volumes and issues are called before theirs, in the languages that catalogues are in; whether one is an ISBN.

The words are for regular expressions. Letters alone (``v. 3``, ``n. 2``) are not among them: where these may be words of a
title each reader says for itself.
"""

from __future__ import annotations

__all__ = ["ISSUE", "NO_NUMBER", "VOLUME", "WITH_SOURCE", "is_isbn"]

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
