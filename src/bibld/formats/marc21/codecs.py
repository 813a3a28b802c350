"""How MARC spells single values."""

from __future__ import annotations

from bibld.crosswalk.codecs import Codec
from bibld.formats._uri import escape_uri
from bibld.vocabulary import relators

__all__ = ["LINES", "RELATOR_CODE", "RELATOR_TERM", "URI"]


def _read_text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _write_lines(text: str) -> str:
    return " ".join(text.split()) if "\n" in text or "  " in text else text


LINES = Codec(_read_text, _write_lines)
"""Text of several lines: a subfield has one, so a paragraph's end becomes a blank."""

URI = Codec(_read_text, escape_uri, words=False)
"""A URI in $u, percent-encoded where it must be."""


def _read_term(term: str) -> str:
    return relators().code(term) or relators().code(term.rstrip(".")) or term


def _write_term(role: str) -> str:
    return relators().label(role) or role


RELATOR_TERM = Codec(_read_term, _write_term)
"""$e: ``author`` ↔ ``aut``; a term that is not on the list stays a term."""


def _read_code(code: str) -> str | None:
    short = code.strip()
    return short if short in relators() else relators().code_of(short)


def _write_code(role: str) -> str:
    return role if role in relators() else ""


RELATOR_CODE = Codec(_read_code, _write_code, words=False)
"""$4: always a code, since a URI there breaks converters downstream; a role without a code is in $e alone."""
