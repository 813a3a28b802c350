"""The search form: the fields a catalogue is searched by, and by what a search is narrowed.

This is the one list of them. The form on the web, the options of ``bibld search``, the full-text index and what stands
beside each record in the graph follow it; a new field is a line here and an attribute of :class:`bibld.Search`.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["ANY", "FACETS", "FIELDS", "YEAR", "Facet", "SearchField"]


class SearchField(NamedTuple):
    """A field of the form: an attribute of :class:`Search`, and what a search-results page calls it.

    ``property`` has its words beside each record in the graph; ``help`` and ``example`` say what can be typed.
    """

    name: str
    label: str
    help: str
    example: str
    property: str = ""


FIELDS = (
    SearchField("author", "Author", "Words of a name: of an author, an editor or a body such as 'London Assembly'.",
                "London Assembly", "authorWords"),
    SearchField("title", "Title", "Words of a title: its own in any script or form, that of a part of it or of its series.",
                "“duty of care”", "titleWords"),
    SearchField("summary", "Summary", "Words of the summary.", "police training", "summaryWords"),
    SearchField("details", "Details", "Words of the publication details: place, publisher, pages, series, ISBN and the like.",
                "publisher, place, series", "detailsWords"),
    SearchField("source", "Source", "Words of where it was found, or of the journal it is in.",
                "Internet Resource", "sourceWords"),
    SearchField("country", "Country", "The country it is about.", "United Kingdom", "countryWords"),
    SearchField("url", "URL", "A part of its address on the web.", "london.gov.uk", "urlWords"),
    SearchField("shelf_number", "Shelf Number", "Its shelf number, class number or record number.", "127428",
                "shelfNumberWords"),
    SearchField("keyword", "Keywords", "Words of a keyword, a subject or a genre.", "victim services", "keywordWords"),
)  # fmt: skip
"""What is searched by itself."""

YEAR = SearchField("year", "Year", "Year of publication: 2013, 2010-2015, 2010- or -2015.", "2010-2015")
ANY = SearchField("any", "Any words", "Words anywhere in the record.", "victim* “duty of care”")


class Facet(NamedTuple):
    """By what a search can be narrowed; ``property`` has its values beside each record in the graph."""

    name: str
    label: str
    property: str


FACETS = (
    Facet("author", "Author", "authorFacet"),
    Facet("year", "Year", "year"),
    Facet("country", "Country", "countryFacet"),
    Facet("keyword", "Keyword", "keywordFacet"),
    Facet("kind", "Kind", "kindFacet"),
    Facet("language", "Language", "languageFacet"),
)
