"""dc:identifier: the record's own, a standard number, or an address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.writing import Writing
from bibld.formats._numbering import ISSN, NO_FIGURES, NO_NUMBER, WITH_SOURCE, is_without_figures
from bibld.formats._uri import DOI, doi_address, escape_uri, handle_address
from bibld.formats.dublincore import judgement
from bibld.formats.dublincore.elements.element import ALL, NONE, fields
from bibld.formats.dublincore.elements.losses import LOSSY, drop, untold
from bibld.model import Identifier, Link, Note, behind_number, is_of_resource, standard_number
from bibld.normal_form import HYPHENED

__all__ = ["alternative", "number", "number_of_scheme", "take_identifier", "write_identifier"]

_URNS = {"isbn": re.compile(r"[\dXx-]{10,17}", re.A), "issn": ISSN}


def take_identifier(draft: Draft, text: str, _lang: str) -> str:
    """The first that is no address and no number of its publication is the record's own; it is written first, too.

    A URN is both: a library gives it, and it is one of the resource. A number is one word with a figure in it, and
    neither a file nor one of an index; what is said in a sentence is how the resource is cited. Words in brackets, such
    as ``[digital only]``, stand where there is no number, and so does the word for one, ``URN:ISBN:``, in what programs
    make of a field that has none.
    """
    line = judgement.one_line(text)
    if _OF_NO_NUMBER.fullmatch(line):
        return NONE
    beside = _BESIDE_ADDRESS.fullmatch(line)
    several = line.split("; ") if _ALIKE.fullmatch(line) else judgement.addresses(text)
    for stated in beside.groups() if beside is not None else several:
        if (local := _LOCAL.fullmatch(stated)) is not None:
            draft.add_new("identifiers", Identifier("local", local[1]))
            continue
        # Somebody's, and nobody says whose: no number of a record, nor its address.
        if judgement.ORCID.fullmatch(stated):
            draft.add_new("identifiers", Identifier("uri" if "://" in stated else "local", stated))
            continue
        said = _IN_PUBMED.sub("/pubmed/", _UUID.sub("urn:uuid:", _URI.sub("", stated)))
        found = alternative(said) or judgement.identifier(said)
        if (number_of_class := judgement.classification(said)) is not None:
            draft.add_new("classifications", number_of_class)
        elif isinstance(found, Link):
            draft.add_new("links", judgement.of_a_part(found))
        elif found is not None and (found.scheme != "uri" or draft.get("id") is not None):
            if found.scheme == "urn" and draft.get("id") is None:
                draft.add("id", found.value)
            draft.add_new("identifiers", found)
        elif judgement.is_citation(said):
            draft.add("notes", Note(said, kind="preferred citation"))
        elif judgement.is_wrong_isbn(said):
            draft.add_new("identifiers", judgement.number("isbn", said))
        elif draft.get("id") is None and _OF_RECORD.fullmatch(said) and not _OF_OTHERS.fullmatch(said):
            draft.add("id", said)
        elif said != draft.get("id"):
            draft.add("identifiers", Identifier("system number" if _OF_SYSTEM.fullmatch(said) else "local", said))
    return ALL


_OF_NO_NUMBER = re.compile(r"\[[^\W\d_][^\[\]\d]*\]|(?:urn: ?)?is[bs]n ?:?", re.IGNORECASE)
_BESIDE_ADDRESS = re.compile(r"([^\s;\d]*\d[^\s;]*+) ?; ?((?:https?|ftp)://[^\s;]+)")
"""A number and the address of one thing, as CONTENTdm parts values: ``BMC_0001; http://a.example/1``."""
_ALIKE = re.compile(r"([^\s;\d]+)\d[^\s;]*(?:; \1\d[^\s;]*)+")
"""Several numbers that begin alike: ``BMC_0001.jpg; BMC_0002.jpg``."""
_LOCAL = re.compile(r"local: (\S.*)")
_URI = re.compile(r"^(?:uri: |url: ?(?=https?://))", re.IGNORECASE)
_UUID = re.compile(r"^uuid: (?=[\da-f]{8}-[\da-f-]{27}$)", re.IGNORECASE | re.ASCII)
"""Numbers with their type, as the Library of Congress's stylesheet for MODS writes them: ``local: Alpine_790``."""
_IN_PUBMED = re.compile(
    r"^https?://(?:(?:www\.)?ncbi\.nlm\.nih\.gov/pubmed|pubmed\.ncbi\.nlm\.nih\.gov)/(?=\d{5,9}/?$)", re.ASCII
)
"""Where an article is described and not read: its number there."""
_OF_SYSTEM = re.compile(r"\([A-Z]{2}-[A-Za-z\d:/-]{1,11}\)[^\s()\d]*\d[^\s()]*", re.ASCII)
"""The number of a record behind the library that gave it, by its sign in ISO 15511, as in MARC: ``(DE-627)456``."""
_OF_RECORD = re.compile(r"[^\s\d]*\d\S*")
_OF_OTHERS = re.compile(
    r"/.*|.+\.(?:pdf|docx?|txt|html?|xml|jpe?g|tiff?|png|gif|jp2|mp[34]|wav|avi|zip|epub)"  # /bees/12; hives.pdf
    r"|callseq:\d+"  # callseq:12
    r"|(?:isi|wos|tid|scopus(?:_id)?):.+|(?:eid_)?2-s2\.0-\d+",  # WOS:000123456700001; 2-s2.0-12345
    re.IGNORECASE,
)
"""The name or the path of a file, its place in a list, or its number in an index of many publishers:
no number of a record.
"""


def alternative(text: str) -> Identifier | Link | None:
    """Another number or address of the resource itself, as OpenAIRE has it in dc:relation, and repositories in Italy in
    dc:identifier: ``info:eu-repo/semantics/altIdentifier/issn/1566-5283``.
    """
    found = _ALTERNATIVE.fullmatch(text)
    return number_of_scheme(found[1].lower(), found[2]) if found is not None else None


_ALTERNATIVE = re.compile(r"info:eu-repo/semantics/altIdentifier/([a-z]+)/(\S+)", re.IGNORECASE | re.ASCII)
_OF_SERIALS = {"eissn": "electronic", "pissn": "print", "issn": ""}
_SCHEMES = {"handle": "hdl", "pmc": "pmcid"}


def number_of_scheme(scheme: str, text: str) -> Identifier | Link:
    """A number of a scheme of OpenAIRE's, or an address."""
    found = judgement.identifier(text) if scheme in ("url", "purl", "uri") else None
    if scheme in _OF_SERIALS:
        found = judgement.number("issn", text)
        found = replace(found, qualifier=found.qualifier or _OF_SERIALS[scheme])
    return found or judgement.number(_SCHEMES.get(scheme, scheme), text)


def _uri_of(identifier: Identifier) -> str:
    """An identifier as others would recognise it: by its URI where its scheme has one, else as it stands.

    A publisher's number is one with the publisher's name: ``CBR 049``.
    """
    scheme, value = identifier.scheme, standard_number(identifier)
    if scheme in _URNS and _URNS[scheme].fullmatch(plain := value.translate(HYPHENED)):
        bare = plain.replace("-", "")
        return f"urn:isbn:{bare}" if scheme == "isbn" else f"urn:issn:{bare[:4]}-{bare[4:]}"
    if scheme in _CONTROL:
        scheme, value = _of_catalogue(scheme, value)
    if scheme == "oclc" and (found := _OCLC.fullmatch(value)) is not None:
        return f"http://www.worldcat.org/oclc/{found[1]}"
    if scheme == "lccn" and (found := _lccn(value)) is not None:
        return f"https://lccn.loc.gov/{found['prefix']}{found['year']}{found['serial'].zfill(6)}"
    if scheme in WITH_SOURCE and identifier.source:
        return f"{identifier.source} {value}"
    if scheme == "doi" and DOI.fullmatch(value):
        return doi_address(value)
    if scheme in ("hdl", "handle") and (address := handle_address(value)):
        return address
    return escape_uri(value) if scheme == "uri" else value


def _of_catalogue(scheme: str, value: str) -> tuple[str, str]:
    """The number of a record in another's catalogue, by the scheme that tells whose it is:
    ``(DLC)   36026246`` is an LCCN, and ``ocm01820487`` says so itself.

    One of the Library of Congress's is that in the structure of an LCCN, of whose blanks one may be missing, or where
    no record there has such a number: these go to some 25,000,000, and ``(DLC) 62061234`` is an LCCN.
    """
    if (found := _OWNED.fullmatch(value)) is None:
        return scheme, value
    if found["oclc"]:
        return "oclc", found["oclc"]
    return ("lccn", found["lccn"].lstrip()) if found["lccn"] else (scheme, " ".join(value.split()))


_CONTROL = frozenset(("local", "system number"))
_OWNED = re.compile(
    r"(?:\(OCoLC\)|(?=ocm\d{8} *$|ocn\d{9}$|on\d{10,}$))(?P<oclc>\S+) *"  # (OCoLC)12345; ocm01820487
    r"|\(DLC\)(?P<lccn>[a-z ]{2,3}\d{8}|[a-z ]{2}\d{10}"  # (DLC)sn 85012345; (DLC)  2001012345
    r"| ?(?:0\d|2[6-9]|[3-9]\d)\d{6}| ?20\d{8}) ?"  # 62061234; 2001012345
    r"|\([^()]+\).*",  # (DLC)12345; (DE-627)456
    re.ASCII,
)
_OCLC = re.compile(r"(?:ocm|ocn|on)?0*([1-9]\d*) *", re.ASCII)


def _lccn(value: str) -> re.Match[str] | None:
    """An LCCN; older ones have a suffix, ``86754802 /R/r98``, which the Library of Congress leaves out of the number.

    A hyphen stands before a serial number as it was printed, without its zeros: ``85-1234`` is 85001234. Blanks are no
    part of a number (https://www.loc.gov/marc/lccn-namespace.html).
    """
    return _LCCN.fullmatch(value.replace(" ", ""))


_LCCN = re.compile(
    r"(?P<prefix>[a-z]{0,3})(?P<year>\d\d(?:\d\d)?)"  # sn85; 2001
    r"(?:-(?=\d{1,6}(?:/|$))|(?=\d{6}(?:/|$)))(?P<serial>\d+)"  # -1234; 001234
    r"(?P<suffix>/.*)?",  # /R/r98
    re.ASCII,
)


def number(writing: Writing, slot: str, identifier: Identifier, at: str = "") -> str:
    """A number of a slot as it is written; what is said of it besides is told."""
    if not identifier.value and identifier.source:
        writing.drop(f"{slot}.{at}".rstrip("."), NO_NUMBER, identifier)
        return ""
    if is_without_figures(identifier.scheme, identifier.value):
        writing.drop(f"{slot}.{at}".rstrip("."), NO_FIGURES, identifier)
        return ""
    plain = standard_number(identifier)
    if qualifier := behind_number(identifier):
        drop(writing, slot, f"{at}qualifier", qualifier)
    if identifier.scheme == "lccn" and (found := _lccn(plain)) is not None and found["suffix"]:
        drop(writing, slot, f"{at}qualifier", found["suffix"])
    text = _uri_of(identifier)
    known = (
        identifier.scheme in ("local", "uri", "urn")
        or (text != identifier.value and identifier.scheme not in WITH_SOURCE)
        or (identifier.scheme == "system number" and _OF_SYSTEM.fullmatch(text) is not None)
    )
    named = ("source",) if identifier.scheme in WITH_SOURCE else ()
    untold(writing, slot, identifier, "value", *(("scheme",) if known else ()), *named, at=at)
    return text


def write_identifier(writing: Writing) -> Iterator[Field]:
    """Its own identifier first, then its numbers and addresses."""
    record = writing.record
    texts = [record.id]
    for identifier in record.identifiers:
        if identifier.invalid:
            writing.drop("identifiers", LOSSY["identifiers"], identifier)
            continue
        text = number(writing, "identifiers", identifier)
        if identifier.scheme != "issn-l" or f"urn:issn:{text}" not in texts:  # as a rule it is the ISSN itself
            texts.append(text)
    for link in record.links:
        its_own = is_of_resource(link)
        untold(writing, "links", link, "uri", *(("relation", "media_type") if its_own else ()))
        texts += [escape_uri(link.uri)] if its_own else []
    for location in record.locations:
        # A page's shelf number is the record's own number and stands here as such.
        told = ("shelf_mark", "scheme") if location.shelf_mark and location.shelf_mark == record.id else ()
        for attr in ("shelf_mark", "scheme", "organisation", "sublocation", "note", "parts"):
            if attr not in told and (found := getattr(location, attr)):
                writing.drop(f"locations.{attr}", LOSSY["locations"], found)
    return fields("identifier", texts)
