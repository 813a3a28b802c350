"""What the texts of plain Dublin Core mean: names, dates, numbers, types and places, as people write them.

Each function is given a text, whatever it stood in (an element of oai_dc, a literal of a graph), and gives the value
that it certainly is. What may be one thing or another is None, or stays a text: a wrong code is worse than none.

    names.py         whose name a text is; publication.py, who published something and where
    subjects.py      keywords, headings, places; components.py, times and places in notations of their own
    kinds.py         types, genres and formats, and who may see something
    dates.py         dates and times; languages.py, languages
    identifiers.py   numbers and addresses
    others.py        other resources: sources.py, what a source is; journals.py, what something stands in;
                     citations.py, citations
    texts.py         several texts in one, a subtitle, a statement of responsibility
"""

from __future__ import annotations

from bibld.formats.dublincore.judgement.citations import (
    CITED_BY,
    cited_in,
    cites_another,
    cites_itself,
    in_own_citation,
    in_short_citation,
    is_own_citation,
    without_blanks,
)
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
    addresses,
    identifier,
    in_trade,
    is_citation,
    is_page_of,
    is_uri,
    is_wrong_isbn,
    number,
    of_a_part,
    page_before,
)
from bibld.formats.dublincore.judgement.journals import (
    in_host,
    in_issue,
    in_pages,
    in_volume,
    in_year,
    is_of_issue,
    numbered,
    place,
    stated_place,
    without_issn,
)
from bibld.formats.dublincore.judgement.kinds import (
    RESOURCES,
    TYPES,
    access,
    covers,
    genres_of,
    is_component,
    is_in_proceedings,
    is_other,
    is_program,
    kind_of_files,
    kind_of_resource,
    media_type,
    of_list,
    resource_type,
    review,
    types_in,
    version,
)
from bibld.formats.dublincore.judgement.languages import in_its_language, language, same_language
from bibld.formats.dublincore.judgement.names import (
    ORCID,
    agent,
    belongs,
    belongs_alone,
    is_nobody,
    kind_of_credit,
    orcid,
    parted,
)
from bibld.formats.dublincore.judgement.others import is_long, numbers_of_others, part_of, related
from bibld.formats.dublincore.judgement.publication import DAY, publishers
from bibld.formats.dublincore.judgement.sources import counts_pages, is_in_archive, is_kept_in, source_relation
from bibld.formats.dublincore.judgement.subjects import area, classification, heading, is_dated, keyword, terms
from bibld.formats.dublincore.judgement.texts import is_nothing, one_line, several, title, unfolded, words

__all__ = [
    "CITED_BY",
    "COMPONENTS",
    "DAY",
    "ISO",
    "ORCID",
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
    "cites_another",
    "cites_itself",
    "classification",
    "coordinates",
    "counts_pages",
    "covers",
    "date",
    "dates_in_words",
    "day_of_midnight",
    "dcmi",
    "genres_of",
    "heading",
    "identifier",
    "in_host",
    "in_issue",
    "in_its_language",
    "in_own_citation",
    "in_pages",
    "in_short_citation",
    "in_trade",
    "in_volume",
    "in_year",
    "is_citation",
    "is_component",
    "is_coordinates",
    "is_dated",
    "is_in_archive",
    "is_in_proceedings",
    "is_kept_in",
    "is_long",
    "is_nobody",
    "is_nothing",
    "is_of_issue",
    "is_other",
    "is_own_citation",
    "is_page_of",
    "is_period",
    "is_probable_span",
    "is_program",
    "is_stated",
    "is_uri",
    "is_wrong_isbn",
    "keyword",
    "kind_of_credit",
    "kind_of_files",
    "kind_of_resource",
    "language",
    "media_type",
    "number",
    "numbered",
    "numbers_of_others",
    "of_a_part",
    "of_list",
    "one_line",
    "orcid",
    "page_before",
    "part_of",
    "parted",
    "place",
    "publishers",
    "related",
    "resource_type",
    "review",
    "same_language",
    "scale",
    "several",
    "source_relation",
    "stated",
    "stated_place",
    "terms",
    "title",
    "types_in",
    "unfolded",
    "version",
    "without_blanks",
    "without_issn",
    "words",
]
