"""Other resources that this one is related to: by an address, a number or a title."""

from __future__ import annotations

import re

from bibld.formats.dublincore.judgement.identifiers import identifier, issn_of
from bibld.formats.dublincore.judgement.journals import in_book, in_diva, in_volume
from bibld.model import Identifier, Link, Related

__all__ = ["is_long", "numbers_of_others", "part_of", "related"]

_OF_DSPACE = re.compile(
    r"[^\W\d_][^;]*[^;\s];"  # Reports of Hiveton;
    r"(?:[^;\s]+ ){0,2}[^;\s\d]*\d[^;\s]*"  # Vol. 12; No12
)
_NAMED_RELATIONS = {
    "is part of": "host", "has part": "constituent", "is part of series": "series", "series": "series", "continues": "preceding", "replaces": "preceding",
    "continued by": "succeeding", "is replaced by": "succeeding", "is version of": "otherVersion", "has version": "otherVersion",
    "is format of": "otherFormat", "has format": "otherFormat", "references": "references", "is referenced by": "isReferencedBy",
    **dict.fromkeys(("fait partie de", "faz parte de", "forma parte de", "fa parte di", "ist teil von"), "host"),
    "supplement to": "supplement to", "is supplement to": "supplement to", "is supplemented by": "supplement",
}  # fmt: skip
_BY_NAME = {name.replace(" ", ""): relation for name, relation in _NAMED_RELATIONS.items()}
_WITH_RELATION = re.compile(
    rf"({'|'.join(_NAMED_RELATIONS).replace(' ', ' ?')})"  # Continues; IsPartOf
    r"(?: ?: ?"  # :
    r"| (?=https?://)"  # IsPartOf http://a.example/
    r"|(?<=(?-i:[a-z][A-Z])[a-z]) )(?=\S)",  # IsPartOf Bee world
    re.IGNORECASE,
)
"""A word that says how another resource is related."""
_WITH_ADDRESS = re.compile(
    r"(?P<words>[^\W\d_](?:(?!://).)*?)"  # Full text
    r"(?P<colon> ?: ?| )"  # :
    r"(?P<uri>(?:https?|ftp)://\S+)",  # http://a.example/hives
    re.IGNORECASE,
)


def part_of(text: str) -> str:
    """What a relation says that the resource is part of: ``isPartOf: Journal of Bees`` → ``Journal of Bees``."""
    said = _WITH_RELATION.match(text)
    if said is None or _BY_NAME[said[1].replace(" ", "").casefold()] != "host":
        return ""
    return text[said.end() :]


def related(relation: str, text: str, lang: str = "") -> Related:
    """Another resource: by its address, its number, or its title, with the number this one has in it as a series.

    Words before an address are a caption, where a colon says so, else its title; a word may say how it is related.
    """
    if relation == "related" and (said := _WITH_RELATION.match(text)) is not None:
        named = _BY_NAME[said[1].replace(" ", "").casefold()]
        return related(named, text[said.end() :], lang)
    if relation == "related" and (article := in_diva(text)) is not None:
        journal, part, known = article
        return Related("host", title=journal, part=part, identifiers=(known,), lang=lang)
    if relation == "related" and (chapter := in_book(text)) is not None:
        return Related("host", title=chapter[0], part=chapter[1], lang=lang)
    found = identifier(text if _WITHOUT_SCHEME.fullmatch(text) is None else f"http://{text}")
    if isinstance(found, Link):
        return Related(relation, uri=found.uri.removesuffix("."), lang=lang)
    if found is not None:
        return Related(relation, identifiers=(found,), lang=lang)
    if (addressed := _WITH_ADDRESS.fullmatch(text)) is not None:
        words, uri = addressed["words"], addressed["uri"].removesuffix(".")
        if ":" not in addressed["colon"] or len(words.split()) > _CAPTION:
            return Related(relation, title=words, uri=uri, lang=lang)
        return Related(relation, uri=uri, lang=lang, label="" if words.casefold() in _SCHEMES else words)
    # ISBD puts a series' number behind a semicolon with a blank on either side, and DSpace behind one without any.
    is_of_dspace = _OF_DSPACE.fullmatch(text) or in_volume(text)
    between = " ; " if " ; " in text or not is_of_dspace else ";"
    head, _, number = text.partition(between) if relation in ("related", "series") else (text, "", "")
    title, _, standard = head.strip().rpartition(", ")
    issn = issn_of(standard) if title else None
    is_number = _IN_SERIES.search(number) is not None and " : " not in number  # Leeds ; London : Acme, 1950
    if head.strip() and number.strip() and (relation == "series" or issn or is_number):
        if issn is not None:
            return Related("series", title=title, number=number.strip(), identifiers=(issn,), lang=lang)
        return Related("series", title=head.strip(), number=number.strip(), lang=lang)
    if relation in ("host", "original", "related") and _SIGNED.fullmatch(text):
        return Related(relation, identifiers=(Identifier("local", text),), lang=lang)
    return Related(relation, title=text, lang=lang)


_NUMERAL = "C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_IN_SERIES = re.compile(rf"\d|(?<!\w)(?=\w)(?:{_NUMERAL}|{_NUMERAL.swapcase()})(?!\w|['’]| \w)|[一二三四五六七八九十]")
"""What the number in a series has, and another title seldom does: ``Hives ; Bees``, ``Hives ; L'abeille``."""
_SCHEMES = frozenset("doi handle purl uri url w3id".split())
"""What an address is of, before its colon, as repositories have it: ``url:https://a.example/``."""
_WITHOUT_SCHEME = re.compile(r"www\.[\w-]+(?:\.[\w-]+)+/\S+", re.ASCII)
"""An address as it is spoken, ``www.a.example/hives.pdf``: what begins so is of HTTP (RFC 3986, 4.5)."""
_SIGNED = re.compile(
    r"(?=\S*(?:_\d|\d{3}))(?!\D*(?:1[5-9]|20)\d\d(?!\d)|www\.)"  # not Bees2010
    r"[^\W\d_][^\s,;:()@]*"  # Hive_0012; BEES033.tif
    r"|(?:1[89]|20)?[0-9]{2}-[0-9]{3}(?:-[0-9]{1,3})*"  # 1988-017; 88-017-3
    r"|(?:1[89]|20)(?:[2-9][0-9]-1[3-9]|[3-9][0-9]-2[0-9])"  # 1981-15; not 1981-12: a month; not 1981-85: years
    r"|[0-9]{3,}[A-Z]"  # 1234B
    r"|(?:[MR]G|MSS?) [0-9]{1,4}[A-Z]?"  # RG 59; MSS 12
    r"|[A-Z]{3,4} (?!(?:1[5-9]|20)[0-9]{2})[0-9]{3,4}"  # LHS 634; not ICBA 2019; not PT 109
    r"|[A-Z]{2,4} [0-9]{1,4}-[0-9]{1,4}"  # AC 1-83
    r"|[A-Z]{1,4}-[A-Z0-9]{1,3}-[0-9]{1,4}"  # XII-J-1
    r"|Map [0-9]{1,5}"  # Map 401
    r"|oai:[\w-]+(?:\.[\w-]+)+:\S+"  # oai:a.example:publication:12
)
"""The number or the file of another resource, that of the year in which an archive got it, of a group of records, a
manuscript, a collection, a shelf, a map or a description; no title with a year or a number, and no address.
"""


def numbers_of_others(text: str) -> list[str]:
    """The numbers of other resources, if there are several, and nothing else: ``1989-153; 1990-125;1991-091``."""
    numbers = re.split("; ?", text)
    return numbers if len(numbers) > 1 and all(map(_SIGNED.fullmatch, numbers)) else []


_CAPTION = 6
"""So many words a caption has; a longer text is a citation."""


def is_long(text: str) -> bool:
    """Whether a text is longer than any title or citation of another resource."""
    return len(text) > _LONGEST


_LONGEST = 500
"""So long is no title of another resource, nor the citation of one."""
