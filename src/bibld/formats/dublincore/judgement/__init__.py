"""What the texts of plain Dublin Core mean: names, dates, numbers, types and places, as people write them.

Each function is given a text, whatever it stood in (an element of oai_dc, a literal of a graph), and gives the value that
it certainly is. What may be one thing or another is None, or stays a text: a wrong code is worse than none.
"""

from __future__ import annotations

from bibld.formats.dublincore.judgement.components import COMPONENTS, coordinates, dcmi, is_coordinates, scale
from bibld.formats.dublincore.judgement.dates import (
    ISO,
    UNKNOWN_DIGITS,
    date,
    dates_in_words,
    day_of_midnight,
    is_period,
    is_probable_span,
    is_stated,
    stated,
)
from bibld.formats.dublincore.judgement.identifiers import (
    BARE_DOI,
    addresses,
    identifier,
    in_trade,
    is_address,
    is_citation,
    is_wrong_isbn,
    number,
    plain_link,
)
from bibld.formats.dublincore.judgement.kinds import (
    RESOURCES,
    TYPES,
    access,
    covers,
    genres_of,
    is_component,
    is_program,
    kind_of_files,
    kind_of_resource,
    media_type,
    resource_type,
    version,
)
from bibld.formats.dublincore.judgement.languages import in_its_language, language, same_language
from bibld.formats.dublincore.judgement.names import agent, belongs, belongs_alone, is_nobody, orcid, parted
from bibld.formats.dublincore.judgement.others import (
    cited_in,
    in_host,
    in_volume,
    is_own_citation,
    place,
    related,
    source_relation,
    without_blanks,
)
from bibld.formats.dublincore.judgement.publication import publishers
from bibld.formats.dublincore.judgement.subjects import area, classification, heading, is_dated, keyword, terms
from bibld.formats.dublincore.judgement.texts import is_nothing, one_line, several, title, unfolded, words

__all__ = [
    "BARE_DOI",
    "COMPONENTS",
    "ISO",
    "RESOURCES",
    "TYPES",
    "UNKNOWN_DIGITS",
    "access",
    "addresses",
    "agent",
    "area",
    "belongs",
    "belongs_alone",
    "cited_in",
    "classification",
    "coordinates",
    "covers",
    "date",
    "dates_in_words",
    "day_of_midnight",
    "dcmi",
    "genres_of",
    "heading",
    "identifier",
    "in_host",
    "in_its_language",
    "in_trade",
    "in_volume",
    "is_address",
    "is_citation",
    "is_component",
    "is_coordinates",
    "is_dated",
    "is_nobody",
    "is_nothing",
    "is_own_citation",
    "is_period",
    "is_probable_span",
    "is_program",
    "is_stated",
    "is_wrong_isbn",
    "keyword",
    "kind_of_files",
    "kind_of_resource",
    "language",
    "media_type",
    "number",
    "one_line",
    "orcid",
    "parted",
    "place",
    "plain_link",
    "publishers",
    "related",
    "resource_type",
    "same_language",
    "scale",
    "several",
    "source_relation",
    "stated",
    "terms",
    "title",
    "unfolded",
    "version",
    "without_blanks",
    "words",
]
