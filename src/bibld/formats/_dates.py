"""Dates as an English catalogue has them."""

from __future__ import annotations

import re

__all__ = ["DOUBTED", "MONTHS", "OPEN", "in_words"]

OPEN = "9999"
"""The end of a date that has none yet, in MARC (008/11-14); no year."""

DOUBTED = {"inferred": "[{}]", "approximate": "[approximately {}]", "questionable": "[{}?]"}
"""How a date that is not certain is stated, by its qualifier (RDA 1.9.2)."""

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def in_words(date: str) -> str:
    """``2013-01-29`` → ``January 29, 2013``, ``2013-01`` → ``January 2013``; what is no such date stays as it is."""
    if not re.fullmatch(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?", date, re.ASCII):
        return date
    year, month, day = (*date.split("-"), "", "")[:3]
    if not month:
        return year
    words = MONTHS[int(month) - 1]
    return f"{words} {int(day)}, {year}" if day else f"{words} {year}"
