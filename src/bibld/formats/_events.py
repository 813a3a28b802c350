"""How a resource came about: who published it, and what is a copy of it, by the words of those who describe it."""

from __future__ import annotations

import re

from msgspec.structs import replace

from bibld.model import Place, Provision, Record, Related, has_number

__all__ = [
    "NOT_NAMED",
    "NOWHERE",
    "OF_PUBLICATION",
    "PUBLISHED",
    "PUBLISHING",
    "is_distributor",
    "is_in_words",
    "is_known",
    "is_reproduction",
    "is_unpublished",
    "without_codes",
]

OF_PUBLICATION = ("", "publication")
"""The functions of a statement of publication: of MARC 260 it is not said."""

PUBLISHED = (*OF_PUBLICATION, "distribution")
"""The functions of a statement whose names may be those of publishers: one who distributes stands in 260, too."""

PUBLISHING = frozenset(("pbl", "isb", "dst"))
"""The roles of those whose names such a statement has, or could have."""

NOWHERE = frozenset(("xx", "vp"))
"""MARC's codes of no country: one that is not known, and several."""

_OF_AACR2 = r"s\. ?[nl]\.?"
_UNKNOWN = re.compile(
    r"\[? ?(?:"
    rf"{_OF_AACR2}|n\. ?p(?:ub)?\.?|no (?:place|publisher)"  # s.n., n. pub., no place
    r"|(?:place(?: of \w+)?|publisher|printer|distributor|producer|manufacturer) unknown"  # place of publication unknown
    r"|[^\W\d_][^\[\]]* "  # Verlag
    r"(?:not identified|nicht ermittelbar|non identifiée?|non identificat[ao]|no identificad[ao])"  # nicht ermittelbar
    r"|[ḥh]\. ?mo\. ?l\.?|חמו[״\"]ל|ח[״\"]מ"  # ḥ. mo. l.
    r") ?\]?",
    re.IGNORECASE,
)
"""What stands for a name that is not known, by the rules of before, by AACR2 and by RDA (2.8.4.7), also in other
languages that RDA is in, and in Hebrew (*ḥaser motsi la-or*, *ḥaser maḳom*), in which it stands for ``[s.n.]``.
"""

NOT_NAMED = re.compile(rf"\[?{_OF_AACR2}\]?", re.IGNORECASE)
"""The same as AACR2 has it, ``[S.l.]``, ``[s.n.]``, for which RDA has words."""


def is_known(name: str) -> bool:
    """Whether a statement names someone, or some place: not ``[s.n.]``, nor ``[publisher not identified]``."""
    return name != "" and _UNKNOWN.fullmatch(name) is None


def is_distributor(name: str) -> bool:
    """Whether a name in a statement of publication has the words of one who distributes, which MARC 260 tells from a
    publisher by these alone: ``Distributed in the USA by Acme Press``, ``Acme Press [distributor]``.
    """
    return _DISTRIBUTOR.match(name) is not None or name.endswith(_AS_DISTRIBUTOR)


_DISTRIBUTOR = re.compile(
    r"\[?(?:(?:exclusively )?distributed (?:by|exclusively|in|through|to)\b|for sale (?:by|through)\b"
    r"|(?:sole |u\.s\. )?distributors?\]?, )",
    re.IGNORECASE,
)
_AS_DISTRIBUTOR = ("[distributor]", ", distributor]", ", distributor")


def is_in_words(statement: Provision) -> bool:
    """Whether a statement says in words where, by whom or when something was done:
    the code of a country alone does not.
    """
    return bool(statement.names or statement.date or any(place.name for place in statement.places))


def without_codes(statement: Provision) -> Provision:
    """A statement without the codes of its countries, which MARC has in 008 and 044."""
    return replace(statement, places=tuple(Place(place.name) for place in statement.places if place.name))


_REPRODUCED = re.compile(r"digiti[sz]|digitali[sz]|\bscann|captur|reproduc", re.IGNORECASE)


def is_reproduction(event: str) -> bool:
    """Whether an event made a copy of a resource, and is none of its publication: ``digitization``, ``capture``."""
    return _REPRODUCED.search(event) is not None


_PHOTOGRAPH = re.compile(
    r"(?:(?!(?:about|from|in|of|with)\b)[^\W\d_][\w-]*,? |& ){0,4}"  # black & white
    r"(?:photo(?:graph)?s?|snapshots?|negatives?|daguerreotypes?|ambrotypes?|tintypes?"  # photo
    r"|(?:photographic|silver|albumen) prints?|drawings?|paintings?|watercolou?rs?)"  # albumen prints
    r"(?:, .+)?",  # , mounted on card
    re.IGNORECASE,
)
"""A picture that is made, and as such not published."""


def is_unpublished(record: Record) -> bool:
    """Whether a resource is of a kind that is made, and not published, where nobody is told to have published it, and
    nowhere: a manuscript, a photograph, a drawing (RDA 2.7; AACR2 4.4, 8.4A2). What has an ISBN or an ISSN is
    published, and so is what stands in a serial.
    """
    if any(found.names or any(place.name for place in found.places) for found in record.provisions):
        return False
    if record.manuscript or record.type != "still image":
        return record.manuscript
    if has_number(record, "isbn") or has_number(record, "issn"):
        return False
    if any(found.relation == "host" and _is_serial(found) for found in record.related):
        return False
    said = [genre.term for genre in record.genres]
    for physical in record.physicals:
        said += [physical.details, *(form.term for form in physical.forms)]
        said += [text for extent in physical.extents for text in (extent.kind, extent.value)]
    return any(map(_PHOTOGRAPH.fullmatch, said))


def _is_serial(host: Related) -> bool:
    """Whether what a picture stands in is told to be a serial: by its ISSN, or as an issue of a volume."""
    kinds = {term.kind for term in host.part.details} if host.part is not None else set()
    return kinds.issuperset(("volume", "issue")) or has_number(host, "issn")
