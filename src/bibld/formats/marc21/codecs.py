"""How MARC spells single values."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from bibld.crosswalk.codecs import TEXT, Codec, lookup
from bibld.crosswalk.isbd import undirected, without, without_area
from bibld.formats._names import relator_of
from bibld.formats._uri import escape_uri, is_iri, is_of_thing
from bibld.model import Identifier, Language, Note, Physical, Place, Provision, Related, Term, Title
from bibld.vocabulary import relators

__all__ = [
    "ALSO_WORDS",
    "AREA",
    "CAPTION",
    "CITED",
    "COUNTED",
    "COUNTRY",
    "ENUMERATED",
    "EPITHET",
    "EXTENT",
    "HEADING_URI",
    "ISBN",
    "LANGUAGE",
    "LIFE",
    "LINES",
    "LIST",
    "RELATOR_CODE",
    "RELATOR_TERM",
    "SERIES_ISSN",
    "SERIES_TITLE",
    "SUBJECT_LEVEL",
    "THING_URI",
    "TOWN",
    "URI",
    "WRONG_ISSN",
    "entitled",
    "identifier",
    "issn",
    "noted",
]


SUBJECT_LEVEL = lookup({" ": "", "1": "primary", "2": "secondary", "0": ""})
"""Whether a resource is about something in the first place (650, 653 and 654, first indicator)."""


def _write_lines(text: str) -> str:
    return " ".join(text.split()) if "\n" in text or "  " in text else text


LINES = Codec(TEXT.read, _write_lines, takes_all=True)
"""Text of several lines: a subfield has one, so a paragraph's end becomes a blank."""

URI = Codec(TEXT.read, escape_uri, words=False, takes_all=True)
"""A URI in $u, percent-encoded where it must be."""


def _read_term(term: str) -> str:
    bare = term.rstrip(".")
    return relator_of(term) or (f"{bare}." if bare in _NO_CODES else term)


_NO_CODES = frozenset(("col", "org", "red", "rev"))
"""Abbreviations of other languages that are codes of other roles in the list: an editor is ``red.`` in Danish, Polish
and Swedish, and ``org.`` in Portuguese; who took part or revised is ``col.`` and ``rev.`` in Spanish.
"""


def _write_term(role: str) -> str:
    return relators().label(role) or ("" if is_iri(role) else role)


ALSO_WORDS = Codec(TEXT.read, lambda _: "", takes_all=True)
"""Read as one of several, and written by the part that writes them all."""

RELATOR_TERM = Codec(_read_term, _write_term, takes_all=True)
"""$e: ``author`` ↔ ``aut``, and ``joint tr.`` and ``kääntäjä`` are read as ``trl``; a term of no list stays a term."""


def _read_code(code: str) -> str | None:
    short = code.strip().rstrip(".,")
    if short in relators():
        return short
    return relators().code_of(short) or (code if is_iri(code) and not code.startswith(relators().base) else None)


def _write_code(role: str) -> str:
    return role if role in relators() or is_iri(role) else ""


RELATOR_CODE = Codec(_read_code, _write_code, words=False, codes=relators)
"""$4: a code wherever there is one, since a URI there breaks converters downstream; a relation of another list (RDA's)
by its IRI, and a role that has neither in $e alone.
"""


def _unclosed(value: str, form: re.Pattern[str]) -> str:
    """A value of this form without the full stop with which some systems close each field."""
    return value[:-1] if value[-1:] == "." and form.fullmatch(value) else value


def _read_uri(value: str) -> str:
    """A URI or a number; its source stood before it once, as that of a number does: ``(uri) http://viaf.org/viaf/1``.

    The full stop that some systems close each field with is none of it: ``(OCoLC)fst00832149.``
    """
    if value[:5] == "(uri)":
        value = value.removeprefix("(uri)").lstrip()
    return _unclosed(value, _NUMBERED)


_NUMBERED = re.compile(r"(?:\([^() ]+\)|https?://)\S*[^\s.]\.")
"""A number with whose it is, or an address, and a full stop behind it."""

HEADING_URI = Codec(_read_uri, lambda uri: "" if is_of_thing(uri) else uri, words=False, takes_all=True)
"""$0: the number or URI of a heading in a list (``http://id.loc.gov/authorities/names/n79046291``)."""

THING_URI = Codec(_read_uri, lambda uri: uri if is_of_thing(uri) else "", words=False, takes_all=True)
"""$1: the URI of what the heading is of (``https://orcid.org/0000-0002-1825-0097``; MARC 21, Appendix A, $1)."""


def _read_life(text: str) -> str:
    found = _ASIDE.fullmatch(text) if text[-2:].strip("0123456789-. ") else None
    return text if found is None else found[1]


_ASIDE = re.compile(r"[(<]?([^()<>\d]*\d[^()<>]*?)(?<! ) *[)>]\.?")

LIFE = Codec(_read_life, TEXT.write, takes_all=True)
"""The dates of a person, without the parentheses that they have in the headings of Poland and Spain:
``(1947- ).`` → ``1947-``.
"""


def _read_epithet(text: str) -> str:
    return text[1:] if text[:1] == "(" and ")" not in text else text


EPITHET = Codec(_read_epithet, TEXT.write, takes_all=True)
"""What a person is called besides, without a parenthesis that the dates close: ``$c (papież ; $d 1920-2005).``"""


_CODE_CLOSED = re.compile(r"[a-z][0-9a-z/-]+\.")

LIST = Codec(lambda value: _unclosed(value, _CODE_CLOSED), TEXT.write, takes_all=True)
"""$2:
the code of the list that a heading is of, without the full stop that some systems close each field with: ``lcgft.``
"""


def _write_caption(label: str) -> str:
    return label if label[-1:] in (":", ".", "") else f"{label}:"


CAPTION = Codec(undirected, _write_caption, words=False, takes_all=True)
"""$i: ``Print version:``, with the colon that a caption ends in."""


AREA = Codec(without_area, TEXT.write, takes_all=True)
"""Text behind which the mark between two areas may stand."""


def without_mark(number: str) -> str:
    """A number without the mark behind it: ``0007-0955. -``, ``9780131103627,``, ``0131103628 (pbk.) :``."""
    if number[-1:] in (",", ":", ";"):
        return number.rstrip(",:; ") or number
    return without_area(number)


ISBN = Codec(without_mark, TEXT.write)
"""An ISBN, behind which a mark may stand: ``020 ## $a 9780131103627, $c $12.00``."""


def identifier(scheme: str, *elsewhere: str) -> Codec:
    """The subfield of a linking entry for numbers of one scheme; ``elsewhere`` are those that other subfields take.

    Without a scheme it is $o, which refuses what no subfield takes. What has not the form of its scheme is none of it.
    """
    form = _FORMS.get(scheme)

    def read(value: str) -> Identifier | None:
        number = without_mark(value)
        if scheme == "local":
            number = _unclosed(number, _OF_OWNER)
        return Identifier(scheme, number) if form is None or form.fullmatch(number) else None

    def write(found: Identifier) -> str | None:
        if found.scheme == scheme:
            plain = found == Identifier(scheme, found.value) and (form is None or form.fullmatch(found.value))
            return found.value if plain else None
        return None if not scheme and found.scheme not in elsewhere else ""

    return Codec(read, write, words=False, takes_all=form is None)


_OF_OWNER = re.compile(r"\([^()]+\).*\d\.", re.ASCII)
"""The number of a record behind whose it is, and the full stop that some systems close each field with:
``(OCoLC)12640345.``
"""

_FORMS = {"coden": re.compile(r"(?=(?:\d\d)?[A-Z]{2})[A-Z0-9]{5,6}", re.IGNORECASE | re.ASCII)}
"""A CODEN begins with letters, that of a meeting with two digits: some have a year in its place (773 $y 2006)."""


def issn(text: str, *, invalid: bool = False) -> Identifier:
    """The ISSN of a series. The mark before the number in it is none of its own, where there is no number:
    ``0007-0955 ;``.
    """
    return Identifier("issn", text.removesuffix(" ;"), invalid=invalid)


def _series_issn(*, invalid: bool) -> Codec:
    return Codec(
        lambda value: issn(value, invalid=invalid),
        lambda found: found.value if found == Identifier("issn", found.value, invalid=invalid) else None,
        takes_all=True,
    )


SERIES_ISSN = _series_issn(invalid=False)
"""The same as a subfield, which takes part in the punctuation: ``$a Reports, $x 0007-0955 ; $v 2``."""

WRONG_ISSN = _series_issn(invalid=True)
"""One that is incorrect (490 $y): ``$a Reports, $y 0007-0956 ; $v 2``."""


def _alone(make: Callable[[str], Any], text_of: Callable[[Any], str], *, words: bool = True) -> Codec:
    """A subfield that is a value of one text; a value that says more is refused."""

    def write(found: Any) -> str | None:
        text = text_of(found)
        return text if text and found == make(text) else None

    return Codec(lambda value: make(without_area(value)), write, words, takes_all=True)


def entitled(kind: str) -> Codec:
    """The subfield of a linking entry for one kind of title; it refuses any other.

    The full stop behind an abbreviated title is of its last word: ``J. Biol.``
    """
    codec = _alone(lambda text: Title(text, kind=kind), lambda title: title.title)
    return codec._replace(words=kind != "abbreviated")


def noted(kind: str) -> Codec:
    """The subfield of a linking entry for one kind of note; it refuses any other."""
    return _alone(lambda text: Note(text, kind), lambda note: note.text)


COUNTED = Codec(lambda text: Term("", text), lambda extent: extent.value)
"""An extent as it is stated."""

TOWN = Codec(Place, lambda place: place.name)
"""A place by its name."""

EXTENT = _alone(lambda text: Physical((Term("", text),)), lambda found: found.extents[0].value if found.extents else "")
"""A physical description in one text."""

_IN_PARENTHESES = re.compile(r"\(((?:[^()]|\([^()]*\))+?)(?: ; ([^;]+))?\)")


def _read_series(text: str) -> Related:
    found = _IN_PARENTHESES.fullmatch(text)
    return Related("series", found[1], number=found[2] or "") if found is not None else Related("series", text)


def _write_series(found: Related) -> str:
    return f"({found.title} ; {found.number})" if found.number else found.title


SERIES_TITLE = _alone(_read_series, _write_series)
"""The series of what a linking entry leads to, and its number there: ``(Studies ; 1)``."""

CITED = Codec(lambda text: without(text, "."), TEXT.write, takes_all=True)
"""Where a resource is cited and what of it (510 $c, $b), without the full stop that some close the field with."""

LANGUAGE = _alone(Language, lambda found: found.code, words=False)
"""Its language, by code."""

COUNTRY = _alone(
    lambda code: Provision((Place(code=code),)),
    lambda found: found.places[0].code if found.places else "",
    words=False,
)
"""The country it comes from, by code."""

ENUMERATED = Codec(
    lambda value: Term("enumeration", without(without_area(value), ".")),
    lambda term: term.value if term.kind == "enumeration" else "",
    words=False,
    takes_all=True,
)
"""Which part of the host it is, and where that begins (``96:4<23``), without a full stop that closes the field; what
else tells the part is in $g.
"""
