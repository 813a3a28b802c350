"""What no label of a page says, and why: it is reported when a record is written that came from elsewhere."""

from __future__ import annotations

from bibld.crosswalk.writing import Writing
from bibld.formats._untold import tell_untold
from bibld.model import Value
from bibld.report import Report

__all__ = ["LOSSY", "NO_LABEL", "UNHEARD", "rest"]


class _Unheard(Report):
    """The report of what is written to be compared with what was found, and not to be kept: nobody hears it."""

    def lose(self, *_said: object, **_more: object) -> None:
        """Nothing is counted."""


UNHEARD = _Unheard()

NO_LABEL = "a page has no label for it"
LOSSY = {
    "type": "a page does not say what type of resource it is",
    "issuance": "a page does not say the mode of issuance",
    "government": "a page does not say the level of government",
    "manuscript": "a page does not say whether it is one",
    "audiences": "a page has no label for the audience",
    "frequencies": "a page has no label for frequency",
    "languages": "a page does not say the language",
    "content": "a page does not say the RDA content type",
    "cartographics": "a page has no label for map data",
    "characteristics": "a page has no label for them",
    "genres": "a page has no label for genre",
    "contents": "a page has no label for a table of contents",
    "classifications": "a page has no label for class numbers",
    "parts": "a page has no label for parts",
    "admin": "a page does not say who described the resource",
    "conversions": "a page does not say what its descriptions have been through",
    "page": "a page has one opening, and its records say nothing of it",
    "*.lang": "a page does not say in which language it is",
    "*.script": "a page does not say in which script it is",
    "*.transliteration": "a page does not say how it was romanised",
    "*.link": "a line of a page stands alone: which says the same in another script is not said",
    "*.label": "a line of a page has the page's own label",
    "*.parts": "a line of a page is one text, whatever it is made of",
    "*.authority": "a page does not say from which list it is",
    "*.same_as": "a page has no IRI beside it",
    "*.scope": "a line of a page is said of the whole",
    "titles.nonsort": "a page does not say where the filing begins",
    "titles.responsibility": "Author says who is responsible",
    "agents.roles": "Author has authors, editors, compilers and translators",
    "agents.entry": "a name is a text, however it is entered",
    "provisions.places.code": "a place in an imprint is a name",
    "dates.qualifier": "Year is not marked as uncertain",
    "identifiers.qualifier": "a number in Details is nothing but the number",
    "identifiers.source": "a number in Details is nothing but the number",
    "identifiers.terms": "a number in Details is nothing but the number",
    "identifiers.invalid": "a number in Details is not marked as invalid",
    "subjects.level": "every keyword is as good as another",
    "areas.code": "Country is a name",
    "links.label": "a link is its URI, and nothing beside it",
    "locations.scheme": "Shelf Number is a number of no scheme",
    "summaries.kind": "Summary does not say of which sort it is",
    "notes.kind": "a note on a page does not say of which sort it is",
    "related.number": "Source has the volume, the issue and the pages",
}
"""Why slots and attributes have no label on a page; ``*`` is any slot. Some of it the page's reader concludes again."""


def rest(writing: Writing, path: str, value: Value, *said: str) -> None:
    """Report what a value says that is not among what was said of it; ``path`` leads to it from its slot."""
    if writing.report is not UNHEARD:
        tell_untold(writing, path, value, said, LOSSY, NO_LABEL)
