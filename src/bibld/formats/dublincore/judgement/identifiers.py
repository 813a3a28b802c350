"""What a number or an address is: a DOI, an ISBN, an ISSN, a URI, an address on the network."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec.structs import replace

from bibld.formats._dates import YEAR
from bibld.formats._numbering import ARXIV, ISSN, check_by_11, closed, is_isbn
from bibld.formats._uri import ADDRESS, DOI, bare_doi, escape_uri, is_address
from bibld.formats.dublincore.judgement.texts import one_line
from bibld.model import Identifier, Link

__all__ = [
    "SHELF_MARK",
    "addresses",
    "begins_with_address",
    "identifier",
    "in_trade",
    "is_citation",
    "is_page_of",
    "is_uri",
    "is_wrong_isbn",
    "issn_of",
    "number",
    "of_a_part",
    "page_before",
]

_NUMBER = re.compile(r"([\d -]{7,16}[\dXx])(?: \(([^()]+)\))?", re.ASCII)
_BOUND = re.compile(
    r"\b(?:alk|bound|brosch|cased|cloth|ebk|ebook|electronic|geb|hard(?:back|bound|cover)|hb|hbk|hc|kart|leather|linen"
    r"|online|pap|paper(?:back)?|pb|pbk|print|rel|softcover|spiral)\b",
    re.IGNORECASE,
)
"""How a book is bound, or that it is none of paper: ``0131103628 (pbk.)``."""
_LABELLED = re.compile(
    r"(?:urn:)?(?:(?P<medium>[ep])-?)?"  # e-
    r"(?P<scheme>is[bsm]n)(?:[- ]?1[03](?=[: ]))?[: ]*"  # ISSN: ; ISBN-13: ; urn:isbn:
    rf"(?P<number>{_NUMBER.pattern})",  # 978-3-16-148410-0; 0131103628 (pbk.)
    re.IGNORECASE | re.ASCII,
)
_IN_TRADE = re.compile(rf"{_NUMBER.pattern}(?: (?P<binding>[^\W\d_][^:]*?))?(?: : (?P<price>\S.*))?", re.ASCII)
"""An ISBN as booksellers have it: ``978-3-16-148410-0 kart. : EUR 14.99 (DE)``."""
_MEDIA = {"e": "electronic", "p": "print"}
_NOUGHTS = r"0*?(?!0\d)"
"""Those before a number: as few as there are, so that they are not tried again where no number follows."""
_LISTED = re.compile(
    rf"(?:(?P<scheme>pmid|oclc)[: ]+(?:(?:ocm|ocn|on)(?=\d{{8}}))?{_NOUGHTS}"  # PMID: ; OCLC: 00
    r"|info:(?P<info>pmid)/|(?P<pubmed>pubmed) ?: ?"  # info:pmid/; PubMed:
    rf"|\(ocolc\) ?{_NOUGHTS}|ocn: ?{_NOUGHTS}"  # (OCoLC)
    rf"|(?:ocm|ocn|on)(?=\d{{8}}){_NOUGHTS}"  # ocm before 01820487
    r"|(?P<lccn>lccn)[: ]+(?=\d{8}(?:\d\d)?$))"  # LCCN before 36026246
    r"(?P<number>\d+)",  # 12345
    re.IGNORECASE | re.ASCII,
)
_IN_PUBMED = re.compile(
    r"(?:/pmc/articles/|PUBMEDCENTRAL ?: |(?i:pmcid: ?))?(?P<pmcid>PMC\d{5,9})/?|/pubmed/(?P<pmid>\d{5,9})/?", re.ASCII
)
"""An article in the archive of the National Library of Medicine and in its index, by number or by path."""
_ARXIV = re.compile(rf"(?:arxiv ?: ?){{1,2}}({ARXIV})", re.IGNORECASE | re.ASCII)
_OF_HAL = re.compile(r"(?P<scheme>Patent|Report) N° ?: ?(?P<number>\S.*)")
"""Numbers as HAL has them: ``Report N° : RR-12``."""
_HANDLE = re.compile(
    r"(?:(?:info:)?hdl(?:: ?|/(?=\S+/))"  # hdl: ; info:hdl/
    r"|handle: ?(?=\d)"  # Handle:
    r"|https?://hdl\.handle\.net/)?"  # http://hdl.handle.net/
    r"([\w.]+/\S+)",  # 2027/hives.12
    re.IGNORECASE,
)
_ARK = re.compile(r"ark:/?\d{5,9}/\S+", re.IGNORECASE | re.ASCII)
_IN_CATALOGUE = re.compile(
    r"(?:https?://(?:www\.)?worldcat\.org/oclc/|info:oclc(?:num)?/)"  # http://www.worldcat.org/oclc/; info:oclcnum/
    rf"{_NOUGHTS}(?P<oclc>\d+)"  # 12345
    r"|(?:https?://(?:www\.)?lccn\.loc\.gov/|info:lccn/)"  # https://lccn.loc.gov/; info:lccn/
    r"(?P<before>[a-z]{0,3})(?P<lccn>\d{8}(?:\d\d)?)",  # sn85012345; 2001012345
    re.ASCII,
)
"""The addresses and names by which the numbers of the two large catalogues are known."""
_URN = re.compile(r"urn:[a-z0-9][a-z0-9-]{1,31}:\S+", re.IGNORECASE | re.ASCII)
_OTHER_URIS = re.compile(r"(?:urn:(?!isbn|issn)|info:|hdl:|ark:|mailto:|swh:(?=1:))[\w:/.]", re.IGNORECASE)


def _scheme(number: str) -> str:
    """Whether it has the form and the check digit of an ISBN, an ISSN or an ISMN, which begins with 979-0.

    An ISSN has its hyphen in the middle, or none: ``2508844-0`` is the number of a serial in the catalogue of serials
    of Germany (ZDB), with a check digit that is made alike.
    """
    digits = number.replace("-", "").upper()
    if re.fullmatch(r"97[89]\d{10}|\d{9}[\dX]", digits):
        return "" if not is_isbn(digits) else "ismn" if digits.startswith("9790") and len(digits) == 13 else "isbn"
    if not ISSN.fullmatch(number):
        return ""
    return "issn" if digits[-1] == check_by_11(digits[:-1]) else ""


def is_wrong_isbn(text: str) -> bool:
    """Whether a text is thirteen figures of an ISBN with a wrong check digit; what has ten may be any number."""
    return _THIRTEEN.fullmatch(text) is not None and not _scheme(text)


_THIRTEEN = re.compile(r"97[89](?:-?\d){10}", re.ASCII)


def _hyphenated(text: str) -> str:
    """``90 - 5892 - 032 - 1`` with its hyphens alone, also where these are of print (U+2010)."""
    return _AROUND_HYPHEN.sub("-", text)


_AROUND_HYPHEN = re.compile(r"(?<=\d) ?[-‐‑] ?(?=[\dXx])")


def number(scheme: str, text: str) -> Identifier:
    """A number of a scheme that is told: ``978 0 14 043393 7 (pbk.)`` with its hyphens;
    invalid, if its check digit is wrong.
    """
    if scheme == "hdl" and (handle := _HANDLE.fullmatch(text)) is not None:
        return Identifier(scheme, handle[1])
    found = _NUMBER.fullmatch(_hyphenated(closed(text))) if scheme in ("isbn", "issn", "ismn") else None
    if found is None:
        known = identifier(text)
        return known if isinstance(known, Identifier) and known.scheme == scheme else Identifier(scheme, text)
    value = found[1].strip().replace(" ", "-").upper()
    if scheme == "issn":
        value = re.sub(r"^(\d{4})(\d{3}[\dX])$", r"\1-\2", value)
    known_scheme = _scheme(value)
    if known_scheme == "ismn":  # what is printed with music is called an ISBN, too
        scheme = known_scheme
    return Identifier(scheme, value, qualifier=found[2] or "", invalid=known_scheme != scheme)


def in_trade(text: str) -> Identifier:
    """An ISBN, perhaps with how it is bound and what it costs."""
    found = _IN_TRADE.fullmatch(text)
    if found is None:
        return number("isbn", text)
    made = number("isbn", found[1])
    return replace(made, qualifier=found["binding"] or found[2] or "", terms=found["price"] or "")


@lru_cache(maxsize=1024)
def identifier(text: str) -> Identifier | Link | None:
    """What an identifier is, where its form tells: an address, a DOI, an ISBN, an ISSN, a handle, another URI."""
    bare = closed(text)
    if DOI.fullmatch(doi := bare_doi(bare)):
        return Identifier("doi", doi)
    hyphenated = _hyphenated(bare)
    if found := _LABELLED.fullmatch(hyphenated):
        made = number(found["scheme"].lower(), found["number"])
        medium = _MEDIA.get((found["medium"] or "").lower(), "")
        return replace(made, qualifier=made.qualifier or medium)
    if found := _LISTED.fullmatch(bare):
        scheme = "pmid" if found["pubmed"] or found["info"] else found["scheme"] or found["lccn"] or "oclc"
        return Identifier(scheme.lower(), found["number"])
    if found := _IN_PUBMED.fullmatch(text):
        return Identifier("pmcid", found["pmcid"]) if found["pmcid"] else Identifier("pmid", found["pmid"])
    if found := _IN_CATALOGUE.fullmatch(text):
        lccn = f"{found['before'] or '':{3 if len(found['lccn']) == 8 else 2}}{found['lccn']}" if found["lccn"] else ""
        return Identifier("lccn", " ".join(lccn.split())) if lccn else Identifier("oclc", found["oclc"])
    # A number of eight or ten digits without hyphens may be any number, where nothing says how it is bound.
    found = _NUMBER.fullmatch(hyphenated)
    is_long = found is not None and (
        "-" in hyphenated or len(found[1]) > 10 or _BOUND.search(found[2] or "") is not None
    )
    if found and is_long and (scheme := _scheme(found[1])):
        return number(scheme, text)
    if is_address(text):
        return Link(text.replace("&amp;", "&"))  # bepress escapes them twice
    if (found := _ARXIV.fullmatch(text)) is not None:
        return Identifier("arxiv", found[1])
    if (found := _OF_HAL.fullmatch(text)) is not None:
        return Identifier(f"{found['scheme'].lower()} number", found["number"])
    if text.lower().startswith(("hdl:", "info:hdl", "handle:")) and _HANDLE.fullmatch(text):
        return number("hdl", text)
    if _URN.fullmatch(text):
        return Identifier("urn", text)
    if _ARK.fullmatch(text):
        return Identifier("ark", text)
    return Identifier("uri", text) if _OTHER_URIS.match(text) and escape_uri(text) == text else None


def of_a_part(link: Link) -> Link:
    """A link, which leads to a part of a resource or to what is said of it and not to it, where that is known: the
    Library of Congress has tables of contents and publishers' descriptions of books in places of their own.

    >>> of_a_part(Link("http://www.loc.gov/catdir/toc/hive.html")).materials
    'Table of contents'
    >>> of_a_part(Link("http://a.example/toc/hive.html")).relation
    'resource'
    """
    found = _AT_CONGRESS.match(link.uri)
    if found is None:
        return link
    relation, materials = _OF_BOOKS[found["place"] or found["kind"]]
    return replace(link, relation=relation, materials=materials)


_OF_BOOKS = {
    **dict.fromkeys(("toc", "t"), ("version", "Table of contents")),
    **dict.fromkeys(("samples", "s"), ("version", "Sample text")),
    **dict.fromkeys(("description", "d"), ("related", "Publisher description")),
    **dict.fromkeys(("bios", "b"), ("related", "Contributor biographical information")),
}
_AT_CONGRESS = re.compile(
    r"https?://(?:www\.)?loc\.gov/catdir/(?:(?P<place>toc|samples|description|bios)/"
    r"|enhancements/\w+/[\w]+-(?P<kind>[tsdb])\.html?$)",
    re.ASCII,
)


def is_page_of(text: str, header: str) -> bool:
    """Whether an address is that of the page of what has this number in OAI-PMH, as EPrints makes both of one:
    ``oai:a.example:123`` has ``http://a.example/123/`` or ``https://a.example/id/eprint/123``, and Figshare's
    ``oai:figshare.com:article/123v1`` has ``https://figshare.com/articles/dataset/Bees/123``.
    """
    return _PAGE_AND_NUMBER.fullmatch(f"{text} {header}") is not None


_PAGE_AND_NUMBER = re.compile(
    r"https?://(?:"
    r"(?P<host>[\w.-]+)/(?:id/eprint/)?(?P<number>\d+)/? oai:(?P=host):(?P=number)"
    r"|(?:[\w-]+\.)?figshare\.com/articles/\S+/(?P<article>\d+) oai:figshare\.com:article/(?P=article)(?:v\d+)?"
    r")",
    re.ASCII,
)


def page_before(text: str) -> str:
    """The page of what an address is a file of, as OJS and OMP have one behind the other:
    ``http://a.example/article/view/12/34`` is of ``http://a.example/article/view/12``, and
    ``http://a.example/catalog/view/5/6/7`` of ``http://a.example/catalog/book/5``.
    """
    found = _FILE_OF_PAGE.fullmatch(text)
    if found is None:
        return ""
    return found["page"] or f"{found['press']}book/{found['book']}"


_FILE_OF_PAGE = re.compile(
    r"(?P<page>https?://\S+/(?:article|preprint)/view/[^/\s]+)/[^/\s]+"  # http://a.example/article/view/12/34
    r"|(?P<press>https?://\S+/catalog/)view/(?P<book>[^/\s]+)/[^/\s]+/[^/\s]+"  # http://a.example/catalog/view/1/2/3
)


def is_uri(text: str) -> bool:
    """Whether a text is a URI of any kind, and no words: ``http://a.example/x``, ``urn:x:y``."""
    found = identifier(text)
    return isinstance(found, Link) or (found is not None and found.scheme in ("uri", "urn", "ark", "hdl"))


def begins_with_address(text: str) -> bool:
    """Whether a text is a URI of any kind, and perhaps more."""
    return (ADDRESS.match(text) or _OTHER_URIS.match(text)) is not None


def issn_of(text: str) -> Identifier | None:
    """The ISSN that a text is: ``1566-5283``, ``ISSN 1566-5283``; None for any other number, or none."""
    found = identifier(text)
    return found if isinstance(found, Identifier) and found.scheme == "issn" else None


def is_citation(text: str) -> bool:
    """Whether a text is a sentence with a year: ``Okafor, Grace (2001) Duty of care. Journal of Things, 12 (3).``;
    one that begins with a number (``#12NC 34; Hives - 1895``) or that is a shelf mark is none.

    Or where something stands, in short: ``J.Bees.D76:013009,2007``, ``J.Bees D76 (2007) 13009``,
    ``꿀벌연구, 8(1), 15, pp.17-28``, ``Journal of Bees, 94(1) : 183-201.``, ``Bees 8 (2013): e59284``
    """
    if _IN_SHORT.fullmatch(text) is not None:
        return True
    if text.startswith("#") or SHELF_MARK.match(text) is not None:
        return False
    return len(text.split()) > 5 and re.search(rf"(?<!\d){YEAR}(?!\d)", text) is not None


_SHELVED = r"(?i:album|box|cod|codex|coll|collection|file|folder|item|mss?|reel)\b"
"""With what the place of a thing in an archive begins: ``Box 12, p. 3-5`` is no citation."""
SHELF_MARK = re.compile(
    r"[A-Z]{1,3} ?\d{1,4}(?:\.\d+)? ?\.[A-Z]\d"  # QL568 .A6
    r"|(?:[A-Z]+ )?(?:Box|Folder|Reel) (?:[Nn]o\. ?|# ?)?\d",  # BEE Box no. 1
    re.ASCII,
)
"""What something stands under in a library, by a class of the Library of Congress, ``QL568 .A6 1998 vol. 3``, or in an
archive, ``BEE Box no. 1682 vol. 17``, though that may look like a volume or a year.
"""
_IN_SHORT = re.compile(
    r"[A-Z][A-Za-z.&-]*\d+:[A-Za-z]?\d+(?:-\d+)?,\(?(?:1[89]|20)\d\d\)?"  # J.BeePhys.12:34-56,2010
    r"|[A-Z][A-Za-z.& -]*\d+ ?\((?:1[89]|20)\d\d\):? ?[A-Za-z]?\d+(?:-\d+)?\.?"  # J. Bee Phys. 12 (2010) 34-56
    r"|(?=[^,]*[^\W\d_]{4})[^,]+, \d+(?:\(\d[\d/-]*\))? ?: ?[A-Z]?\d+-[A-Z]?\d+\.?"  # Bee Review, 12(3): 34-56
    rf"|(?!{_SHELVED})"  # not Box 12, p. 3-5
    r"[^\W\d_].*[,.;:) ] ?[Pp]{1,2}\. ?\d+ ?[-–] ?(?:[Pp]\. ?)?\d+\.?"  # Bees in Leeds, pp. 34-56.
    r"|(?:Cite(?: this item)? as|Preferred [Cc]itation): \S.*"  # Cite as: Ek, Bo. Bees.
)
_BETWEEN_ADDRESSES = re.compile(r"[;,]?\s+|;(?=(?:https?|ftp)://)")
_BLANK_IN_LINE = re.compile(r"\S[^\S\n]+(?=\S)")


_LABEL = re.compile(r"is[bs]n(?:[- ]?1[03])?[: ]+", re.IGNORECASE)
_BETWEEN_NUMBERS = re.compile(r" ?[,;/] ?| (?=\d)")
_BEFORE_LABEL = re.compile(r"[,;/]? (?=[ep]?-?is[bs]n\b)", re.IGNORECASE)


def _numbers(text: str) -> list[str]:
    """The ISBNs or ISSNs of a text that has several and no more, each with what it is, since ten figures alone
    may be any number: ``ISBN 978-0-13-110362-7, 0-13-110362-8``, ``ISBN 978-0-13-110362-7 (print); ISBN
    0-13-110362-8 (ebook)``; else none.
    """
    text = closed(text)
    labelled = _BEFORE_LABEL.split(text)
    if len(labelled) > 1 and all(_LABELLED.fullmatch(_hyphenated(piece)) for piece in labelled):
        return labelled
    bare = _LABEL.sub("", text)
    pieces = _BETWEEN_NUMBERS.split(bare)
    if len(pieces) < 2 or not all(bare != text or "-" in piece or len(piece) > 10 for piece in pieces):
        return []
    schemes = {_scheme(piece.upper()) for piece in pieces}
    return [f"{scheme} {piece}" for scheme in schemes for piece in pieces] if schemes in ({"isbn"}, {"issn"}) else []


def addresses(text: str) -> list[str]:
    """The text, or the addresses or numbers in it:
    an address may be broken over lines, each of which is one word then, and several may stand in one element.
    """
    if numbers := _numbers(one_line(text)):
        return numbers
    pieces = [piece for piece in _BETWEEN_ADDRESSES.split(text) if piece]
    if len(pieces) > 1 and all(map(is_address, pieces)):
        return pieces
    if "\n" in text and ADDRESS.match(text.strip()) and _BLANK_IN_LINE.search(text) is None:
        return ["".join(text.split())]
    return [one_line(text)]
