"""SN, DO: its numbers; those of what it stands in are told among them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.writing import Writing
from bibld.formats._numbering import ARXIV, NO_FIGURES, closed, form_of, is_without_figures, uncalled
from bibld.formats._places import first_related
from bibld.formats._uri import DOI, bare_doi, handle_address, is_address
from bibld.formats.ris.host import stands_alone
from bibld.formats.ris.line import say, text_of
from bibld.formats.ris.losses import rest
from bibld.formats.ris.reference import RECORDINGS, cited_host
from bibld.labels import is_to_be_read
from bibld.model import Identifier, Record, behind_number, is_of_resource, standard_number

__all__ = ["address_of", "read_doi", "read_number", "write_numbers"]

_OF_MUSIC = re.compile(r"979[- ]?0")


def read_number(field: Field, draft: Draft) -> None:
    """``SN  - 9780131103627``: an ISBN or ISSN by its form, else the number of a report, a recording or a patent;
    ``DO`` is a DOI.

    The ISSN of an article is that of its journal, and the ISBN of a chapter that of its book. In AN and C2 is what
    number a database has given it, which is one of PubMed, arXiv or the Web of Science where it is called so:
    ``AN  - PMID:12345678``.
    """
    text = text_of(field)
    if field.where == "DO":
        _add_doi(bare_doi(text), draft)
    elif field.where in _OF_DATABASES:
        _read_called(field, draft, text)
    else:
        for number in _numbers(text):
            _read_standard_number(number, draft)


def read_doi(text: str, draft: Draft, *, alone: bool = False) -> bool:
    """Read what is a DOI by its form, and say whether it is: ``doi:10.1000/182``, ``http://dx.doi.org/10.1000%2F182``.

    With ``alone`` it is none beside another one.
    """
    doi = bare_doi(text)
    if not DOI.fullmatch(doi):
        return False
    if alone and any(
        found.scheme == "doi" and found.value.casefold() != doi.casefold() for found in draft.get("identifiers")
    ):
        return False
    _add_doi(doi, draft)
    return True


def _add_doi(doi: str, draft: Draft) -> None:
    known = f"DO {doi.casefold()}"
    if known not in draft.noted:
        draft.noted[known] = doi
        draft.add("identifiers", Identifier("doi", doi))


_OF_DATABASES = ("AN", "C2")
_IN_DATABASE = re.compile(
    r"pmid: ?(?P<pmid>\d{1,8})"  # PMID: 12345678
    rf"|arxiv: ?(?P<arxiv>{ARXIV})"  # arXiv:2101.00001
    r"|wos: ?(?P<wos>[A-Z\d]{15})",  # WOS:000123456700001
    re.IGNORECASE | re.ASCII,
)


def _read_called(field: Field, draft: Draft, text: str) -> None:
    """The number in a database that it is called by."""
    found = _IN_DATABASE.fullmatch(text)
    if found is None:
        draft.leave(field, "no row")
        return
    scheme = found.lastgroup or ""
    draft.add_new("identifiers", Identifier(scheme, found[scheme]))


def _read_standard_number(text: str, draft: Draft) -> None:
    """Read a number where it is not read yet: many programs write it with what it is called, and again without."""
    text = closed(text)
    bare = uncalled(text)
    text = bare if _scheme_of(bare) or _NUMBER.fullmatch(bare) else text
    code = draft.noted.get("TY")
    other = "publisher number" if code in RECORDINGS else "report number"
    number = Identifier("patent number" if code == "PAT" else _scheme_of(text) or other, text)
    same, known = f"SN {_key(number)}", f"SN {text}"
    if known in draft.noted or (same in draft.noted and standard_number(number) == text):
        return
    draft.noted[same] = draft.noted[known] = text
    if number.scheme in _OF_ANY_FORM or stands_alone(draft):
        draft.add("identifiers", number)
    else:
        at, host = first_related(draft, "host")
        draft.put("related", at, replace(host, identifiers=(*host.identifiers, number)))


_NUMBER = re.compile(r"[\dX -]+", re.ASCII)


def _key(number: Identifier) -> str:
    """A number by its figures: ``1566-5283`` and ``15665283`` are one;
    that of a report by whatever stands between, too.
    """
    return number.value if number.scheme in _OF_ANY_FORM else re.sub(r"\W", "", standard_number(number)).upper()


def _scheme_of(text: str) -> str:
    """What a number is by its form, with or without what it is of: ``0131103628 (pbk.)``."""
    scheme = form_of(text)
    return "ismn" if scheme == "isbn" and _OF_MUSIC.match(text) else scheme


def _numbers(text: str) -> Sequence[str]:
    """The numbers of one value, if each of them is one by its form: ``0028-0836 (Print) 1476-4687 (Electronic)``."""
    bare = uncalled(text)
    for between in _BETWEEN:
        numbers = [number for number in between.split(bare) if number]
        if len(numbers) > 1 and all(map(_scheme_of, numbers)) and not _FIGURES.fullmatch(bare):
            return numbers
    return (text,)


_BETWEEN = (re.compile(r"(?:(?<!\s)\s+)?+[;,]\s*+(?![^()]{0,99}\))|(?<=\))\s+"), re.compile(r"\s*[;,]\s*|\s+(?!\()"))
"""What stands between two numbers; a blank may stand within one, too, and a mark in the words behind it."""
_FIGURES = re.compile(r"\d{8}(?: \d{8})+", re.ASCII)
"""Numbers that may be of anything."""


def write_numbers(writing: Writing) -> Iterator[Field]:
    """ISBN, ISSN (of what it stands in, too) and report number, the DOI, and those of PubMed,
    arXiv and the Web of Science.
    """
    record = writing.record
    written: set[tuple[str, str]] = set()
    address = address_of(record)
    for identifier in record.identifiers:
        if address is not None and identifier is address[0]:
            rest(writing, "identifiers", identifier, ("scheme", "value"), _ONLY_THE_NUMBER)
        else:
            yield from _write_number(writing, "identifiers", identifier, _NUMBERS_OF_ITS_OWN, written)
    if not any(scheme == "doi" for scheme, _ in written) and (doi := _doi_of_links(record)):
        yield from say("DO", doi)
    host = cited_host(record)
    for identifier in host.identifiers if host is not None else ():
        yield from _write_number(writing, "related.identifiers", identifier, ("isbn", "issn", "ismn"), written)


def _doi_of_links(record: Record) -> str:
    """The DOI in the address of the whole resource, ``856 40 $u https://doi.org/10.1000/182``, if there is but one:
    who reads ``UR`` seldom looks for it there.
    """
    own = (link.uri for link in record.links if is_of_resource(link) and not link.materials)
    dois = {doi.casefold(): doi for doi in map(bare_doi, own) if DOI.fullmatch(doi)}
    return dois.popitem()[1] if len(dois) == 1 else ""


def address_of(record: Record) -> tuple[Identifier, str] | None:
    """The number of a resource that leads to it on the web, where no link does, and the address: the ``purl`` of a
    digitized book, a handle.
    """
    if any(map(is_to_be_read, record.links)):
        return None
    found = ((it, _address(it)) for it in record.identifiers if it.scheme in _SCHEMES_OF_WEB and not it.invalid)
    return next(((it, address) for it, address in found if address), None)


def _address(found: Identifier) -> str:
    if found.scheme == "hdl":
        return handle_address(found.value)
    return found.value if is_address(found.value) else ""


_SCHEMES_OF_WEB = frozenset(("uri", "purl", "hdl"))


_OF_ANY_FORM = ("report number", "strn", "publisher number", "patent number")
_NUMBERS_OF_ITS_OWN = ("isbn", "issn", "ismn", "doi", "pmid", "arxiv", "wos", *_OF_ANY_FORM)
_NAMES = {"pmid": "PMID", "arxiv": "arXiv", "wos": "WOS"}
"""What a number in a database is called, before it."""


def _write_number(
    writing: Writing, path: str, found: Identifier, schemes: Collection[str], written: set[tuple[str, str]]
) -> Iterator[Field]:
    if found.invalid or found.scheme not in schemes:
        known = "RIS has ISBN, ISSN, ISMN, DOI, PMID, arXiv, WOS and the number of a report, a recording or a patent"
        writing.drop(path, "it is not a valid number" if found.scheme in schemes else known, found)
        return
    if is_without_figures(found.scheme, found.value):
        writing.drop(path, NO_FIGURES, found)
        return
    number = standard_number(found)
    if (same := (found.scheme, _key(found))) not in written:
        written.add(same)
        if found.scheme == "doi":
            yield from say("DO", bare_doi(number))
        elif found.scheme in _NAMES:
            yield from say("AN", f"{_NAMES[found.scheme]}:{number}")
        else:
            yield from say("SN", number)
    if qualifier := behind_number(found):
        writing.drop(f"{path}.qualifier", _ONLY_THE_NUMBER, qualifier)
    rest(writing, path, found, ("scheme", "value"), _ONLY_THE_NUMBER)


_ONLY_THE_NUMBER = "a number in RIS is nothing but the number"
