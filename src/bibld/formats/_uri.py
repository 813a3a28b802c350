"""URIs as every format writes them."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote, unquote

from bibld.formats._numbering import closed

__all__ = [
    "ADDRESS",
    "DOI",
    "bare_doi",
    "doi_address",
    "escape_uri",
    "handle_address",
    "heading_number",
    "heading_uri",
    "is_address",
    "is_iri",
    "is_licence",
    "is_local",
    "is_of_thing",
]

# RFC 3986, Appendix B: the parts of any text taken as a URI.
_PARTS = re.compile(
    r"(?:([A-Za-z][A-Za-z0-9+.-]*):)?"  # http:
    r"(?://([^/?#]*))?"  # //a.example
    r"([^?#]*)"  # /b/c
    r"(?:\?([^#]*))?"  # ?page=1
    r"(?:#(.*))?",  # #top
    re.DOTALL,
)
_AUTHORITY = re.compile(
    r"(?:[^@\[\]:]*(?::[^@\[\]]*)?@)?"  # bo:wax@
    r"(?:\[[0-9A-Fa-f:.]+\]|[^:\[\]@]*)"  # [::1], a.example
    r"(?::\d{1,5})?"  # :8080
)
# RFC 3986, 2: what no part can hold; a percent sign that begins no escape is one of them.
_UNSAFE = re.compile(r'[\s<>"{}|\\^`\x00-\x20\x7f\[\]#\ud800-\udfff]|%(?![0-9A-Fa-f]{2})')
_UNSAFE_HOST = re.compile(r'[\s<>"{}|\\^`\x00-\x20\x7f\ud800-\udfff]|%(?![0-9A-Fa-f]{2})')
_PLAIN = re.compile(
    r"https?://[A-Za-z0-9.-]+(?::\d+)?"  # http://a.example:8080
    r"(?:/[A-Za-z0-9._~!$&'()*+,;=:@/-]*)?"  # /b/c
    r"(?:\?[A-Za-z0-9._~!$&'()*+,;=:@/?-]*)?"  # ?page=1
    r"(?:#[A-Za-z0-9._~!$&'()*+,;=:@/?-]*)?"  # #top
)


def _encode(text: str, unsafe: re.Pattern[str] = _UNSAFE) -> str:
    return unsafe.sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "replace")), text)


@lru_cache(maxsize=256)
def escape_uri(uri: str) -> str:
    """A URI, with what no URI can hold percent-encoded: ``http://a.example/b c`` → ``http://a.example/b%20c``.

    One that is as it should be stays as it is (RFC 3986, 2.1 and 3).
    """
    text = uri.strip()
    if _PLAIN.fullmatch(text):
        return text
    parts = _PARTS.fullmatch(text)
    assert parts is not None  # it matches any text
    scheme, authority, path, query, fragment = parts.groups()
    out = f"{scheme}:" if scheme else ""
    if authority is not None:
        authority = authority.rstrip(":")  # a port that is empty says nothing (RFC 3986, 6.2.3)
        sound = _AUTHORITY.fullmatch(authority)
        encoded = _encode(authority, _UNSAFE_HOST if sound else _UNSAFE)
        out += "//" + (encoded if sound else encoded.replace(":", "%3A").replace("@", "%40"))
    path = _encode(path)
    if not scheme:
        # Without a scheme, a colon in the first segment would make one.
        first, slash, rest = path.partition("/")
        path = first.replace(":", "%3A") + slash + rest
    out += path
    if query is not None:
        out += f"?{_encode(query)}"
    if fragment is not None:
        out += f"#{_encode(fragment)}"
    return out


_LOCAL = re.compile(r"(?:file|internal-pdf):|[a-z]:[\\/]|/(?!/)|\\|\.{1,2}/|[^\s.:/]+/", re.IGNORECASE)


def is_local(text: str) -> bool:
    """Whether it leads to a file of somebody's own, or is the end of an address:
    ``file:///bees.pdf``, ``files/12/bees.pdf``.
    """
    return _LOCAL.match(text) is not None


DOI = re.compile(r"10\.\d{4,9}/\S+", re.ASCII)
"""A DOI as it stands, where nothing else says that it is one."""
_RESOLVER = re.compile(
    r"https?://(?:dx\.|www\.)?doi\.org/|info:doi/|urn:doi:|doi(?:\s*:\s*|\s+(?=10\.))", re.IGNORECASE
)


def bare_doi(text: str) -> str:
    """A DOI without the address that leads to it, and without a mark behind:
    ``https://doi.org/10.1000/182.`` → ``10.1000/182``.

    Of an address it is the path, without the query and the fragment: ``http://dx.doi.org/10.1000%2F182?src=b``.
    """
    before = _RESOLVER.match(text)
    doi = text[before.end() :] if before else text
    return closed(unquote(_BEHIND_PATH.sub("", doi)) if before and text[:4].casefold() == "http" else doi)


_BEHIND_PATH = re.compile(r"[?#].+")
"""``?src=recsys``, ``#sec2``; a mark that is the last one may be of the DOI: ``3.0.CO;2-#``."""
_ANY_DOI = re.compile(r"10\.\d+/\S+", re.ASCII)


def doi_address(text: str) -> str:
    """Where a DOI leads: ``10.1000/182`` → ``https://doi.org/10.1000/182``; nothing for what is none."""
    doi = bare_doi(text)
    return (
        f"https://doi.org/{escape_uri(quote(doi, safe='/:;()!$*+,.-_~%', errors='replace'))}"
        if _ANY_DOI.fullmatch(doi)
        else ""
    )


_IRI = re.compile(r"https?://\S+")
ADDRESS = re.compile(r"(?:https?|ftp)://\S+", re.IGNORECASE)
"""An address on the network, as people write it, for what begins with one."""


def is_address(text: str) -> bool:
    """Whether a text is an address on the network, and nothing else: ``HTTP://www.example.org/bees``."""
    return ADDRESS.fullmatch(text) is not None


def handle_address(handle: str) -> str:
    """The address that a handle is resolved at: ``1765/308`` → ``https://hdl.handle.net/1765/308``; nothing of what is
    none.
    """
    return f"https://hdl.handle.net/{escape_uri(handle)}" if _HANDLE.fullmatch(handle) is not None else ""


_HANDLE = re.compile(r"[\w.]+/\S+")


def is_iri(text: str) -> bool:
    """Whether a text is an IRI of the web, and no word: ``http://rdaregistry.info/Elements/w/P10065``."""
    return _IRI.fullmatch(text) is not None


_LICENCE = re.compile(
    r"https?://(?:[^/?#]+/\S*licen[cs]e|(?:www\.)?creativecommons\.org/publicdomain/zero/)", re.IGNORECASE
)


def is_licence(uri: str) -> bool:
    """Whether an address is that of a licence, as its path says: ``https://creativecommons.org/licenses/by/4.0/``.

    A statement of rights gives no leave: ``http://rightsstatements.org/vocab/InC/1.0/``.
    """
    return _LICENCE.match(uri) is not None


_LISTS = {
    code: (owner, re.compile(number, re.ASCII), address)
    for code, owner, number, address in (
        ("aat", "CStmoGRI", r"(?:aat(?:gf)?)?(300\d{6})", "http://vocab.getty.edu/aat/"),
        ("fast", "OCoLC", r"fst0*([1-9]\d*)", "http://id.worldcat.org/fast/"),
        ("gnd", "DE-588", r"(\d{8,10}[\dX]|\d{7,8}-[\dX])", "https://d-nb.info/gnd/"),
        ("lcgft", "", r"(gf\d{10})", "http://id.loc.gov/authorities/genreForms/"),
        ("lcsh", "DLC", r"(sh\d{8,10})", "http://id.loc.gov/authorities/subjects/"),
        ("mesh", "DNLM", r"(D\d{6,9}(?:Q\d{6})?)", "http://id.nlm.nih.gov/mesh/"),
        ("naf", "", r"(n[a-z]?\d{8,10})", "http://id.loc.gov/authorities/names/"),
        ("tgn", "", r"(?:tgn)?([1-9]\d{6})", "http://vocab.getty.edu/tgn/"),
        ("ulan", "", r"(?:ulan)?(500\d{6})", "http://vocab.getty.edu/ulan/"),
    )
}
"""By list of headings: whose its numbers are, if these are the only ones;
the form of one, and what stands before it in its URI.
"""
_OF_OWNERS = {owner: (number, address) for owner, number, address in _LISTS.values() if owner}
_BY_NUMBER = frozenset(("fast", "gnd", "mesh"))
"""Lists of which MARC records have the numbers, ``(DE-588)118540238``; of others they have the addresses."""


def heading_uri(number: str) -> str:
    """The URI of a heading by its number, where its owner says how that is made; else nothing.

    >>> heading_uri("(OCoLC)fst01204155"), heading_uri("(DE-588)4006540-9")
    ('http://id.worldcat.org/fast/1204155', 'https://d-nb.info/gnd/4006540-9')
    """
    owner, _, bare = number.removeprefix("(").partition(")")
    form, address = _OF_OWNERS.get(owner, (None, ""))
    found = form and form.fullmatch(bare)
    return f"{address}{found[1]}" if found else ""


def heading_number(number: str, code: str) -> str:
    """A number of a list as it stands in $0, behind whose it is or as its URI (MARC 21, Appendix A);
    what is none stays as it is.

    >>> heading_number("fst01204155", "fast"), heading_number("300027590", "aat")
    ('(OCoLC)fst01204155', 'http://vocab.getty.edu/aat/300027590')
    """
    owner, form, address = _LISTS.get(code, ("", None, ""))
    found = form and form.fullmatch(number)
    if not found:
        return number
    return f"({owner}){number}" if code in _BY_NUMBER else f"{address}{found[1]}"


_OF_THINGS = re.compile(
    r"https?://(?:(?:www\.)?viaf\.org/viaf/\d"
    r"|(?:www\.)?wikidata\.org/entity/Q"
    r"|orcid\.org/\d"
    r"|(?:www\.)?isni\.org/(?:isni/)?\d"
    r"|id\.loc\.gov/rwo/"
    r"|ror\.org/0"
    r"|(?:id|entities)\.oclc\.org/worldcat/entity/E"
    r"|dbpedia\.org/resource/"
    r"|data\.bnf\.fr/ark:[^#]+#about)"
)


def is_of_thing(uri: str) -> bool:
    """Whether a URI is that of a person, a body or a thing itself, and not of a heading for it:
    ``http://viaf.org/viaf/1``.
    """
    return _OF_THINGS.match(uri) is not None
