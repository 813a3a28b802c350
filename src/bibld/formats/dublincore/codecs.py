"""How values are spelt as RDF terms, in N-Triples notation. Each reads back to the very value it was given."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from bibld import terms
from bibld.crosswalk.codecs import Codec
from bibld.errors import BibldError
from bibld.formats._dates import is_impossible
from bibld.formats._uri import is_iri
from bibld.formats.dublincore.namespaces import PREFIXES
from bibld.vocabulary import (
    CodeList,
    areas,
    contents,
    countries,
    genres,
    language_of_tag,
    language_tag,
    languages,
    relators,
    tag_of_text,
)

__all__ = [
    "AREA",
    "BOOLEAN",
    "CONTENT",
    "COUNTRY",
    "DATE",
    "INTEGER",
    "LANGUAGE",
    "LITERAL",
    "ROLE",
    "URI",
    "date_term",
    "language_of",
    "literal",
    "marc_genre",
    "plain_text",
    "tagged",
]

_XSD = PREFIXES["xsd"]
_ESCAPED = f"{PREFIXES['bibld']}escaped"
# What RDF/XML cannot hold, or XML parsers change.
_NOT_XML = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")
_NEEDS_CARE = re.compile('["\\\\\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]')


def literal(text: str) -> str:
    """A text as a plain literal, or with its control characters escaped, and marked as such."""
    if (text.isprintable() and '"' not in text and "\\" not in text) or not _NEEDS_CARE.search(text):
        return f'"{text}"'
    if _NOT_XML.search(text):
        escaped = _NOT_XML.sub(lambda match: f"\\u{ord(match[0]):04x}", text.replace("\\", "\\\\"))
        return terms.literal(escaped, datatype=_ESCAPED)
    return terms.literal(text)


_ESCAPE = re.compile(r"\\(?:\\|u([0-9a-f]{4}))")


def plain_text(term: object) -> str | None:
    """The text of a literal, whatever its language or datatype; None for what is none."""
    if not isinstance(term, str) or not term.startswith('"'):
        return None
    if term.endswith('"') and "\\" not in term:
        return term[1:-1]
    text = terms.text_of(term)
    if term.endswith(f"^^<{_ESCAPED}>"):
        return _ESCAPE.sub(lambda match: chr(int(match[1], 16)) if match[1] else "\\", text)
    return text


LITERAL = Codec(plain_text, literal)


def tagged(text: str, code: str) -> str | None:
    """A text with a language tag, by MARC code: ``"Duty of Care"@en``, ``"Ural"@ru-Latn``;
    None where it would not read back.
    """
    said = literal(text)
    if not code:
        return said
    tag = _tag(code)
    return f"{said}@{tag_of_text(tag, text)}" if tag and said.endswith('"') else None


@lru_cache(maxsize=1024)
def _tag(code: str) -> str:
    tag = language_tag(code)
    return tag if tag and language_of_tag(tag) == code else ""


def language_of(term: str) -> str:
    """The MARC code of a literal's language tag, or nothing."""
    match = re.search(r'"@([A-Za-z0-9-]+)$', term)
    return language_of_tag(match[1]) if match else ""


def _typed(datatype: str) -> Callable[[str], str]:
    return lambda text: f'"{text}"^^<{_XSD}{datatype}>'


_integer, _boolean = _typed("integer"), _typed("boolean")


def _read_integer(term: object) -> int | None:
    text = plain_text(term)
    return int(text) if text is not None and re.fullmatch(r"-?\d{1,18}", text) else None


INTEGER = Codec(_read_integer, lambda number: _integer(str(number)))
BOOLEAN = Codec(lambda term: plain_text(term) == "true" or None, lambda value: _boolean("true") if value else None)

_DATE = re.compile(
    r"[1-9]\d{3}"  # 2001
    r"(?:(-(?:0[1-9]|1[0-2]))"  # -05
    r"(?:(-\d\d)"  # -31
    r"(T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)?)?)?",  # T12:30:00
    re.ASCII,
)
_TYPED = (_typed("gYear"), _typed("gYearMonth"), _typed("date"), _typed("dateTime"))


@lru_cache(maxsize=1024)
def date_term(text: str) -> str:
    """A date with the datatype that fits it; what is no date of the calendar is plain text."""
    match = _DATE.fullmatch(text)
    return literal(text) if match is None or is_impossible(text) else _TYPED[match.lastindex or 0](text)


DATE = Codec(plain_text, date_term)


_SPACE = re.compile(r"\s")


def _iri(text: str) -> str | None:
    """The IRI, where the text is one as it stands, and no name under a prefix of ours (JSON-LD would read it as one).

    An IRI may hold a no-break space and its like (RFC 3987, 2.2), but rdflib reads no line of N-Triples with one.
    """
    if text.partition(":")[0] in PREFIXES or _SPACE.search(text):
        return None
    try:
        found = terms.iri(text)
    except BibldError:
        return None
    return found if found[1:-1] == text else None


def _read_uri(term: object) -> str | None:
    if isinstance(term, str) and term.startswith("<"):
        return term[1:-1]
    return plain_text(term)


URI = Codec(_read_uri, lambda text: _iri(text) or literal(text))
"""A URI: an IRI where it is one, else the text as found."""


def _coded(codelist: Callable[[], CodeList], *, others: bool = False) -> Codec:
    """A code as the IRI that its list gives it; with ``others``, what another list has by its IRI, too."""

    def read(term: object) -> str | None:
        if isinstance(term, str) and term.startswith("<"):
            return codelist().code_of(term[1:-1]) or (term[1:-1] if others else None)
        return plain_text(term)

    @lru_cache(maxsize=1024)
    def write(code: str) -> str:
        iri = codelist().iri(code)
        if others and is_iri(code) and not code.startswith(codelist().base) and codelist().code_of(code) is None:
            return _iri(code) or literal(code)
        return f"<{iri}>" if iri else literal(code)

    return Codec(read, write)


LANGUAGE, COUNTRY, AREA, CONTENT = (_coded(found) for found in (languages, countries, areas, contents))
ROLE = _coded(relators, others=True)


@lru_cache(maxsize=1024)
def marc_genre(term: str) -> str:
    """The IRI of a term of MARC's list of genres, or nothing."""
    iri = genres().iri(genres().code(term) or "")
    return f"<{iri}>" if iri else ""
