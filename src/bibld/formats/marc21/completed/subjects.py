"""Subjects as 6XX, 045 and 662 have them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from bibld.crosswalk.slots import reason_for
from bibld.formats._headings import TIME_KINDS, is_time
from bibld.formats._names import is_county_heading, is_place_heading, is_region
from bibld.formats.marc21.completed.entries import CHOPPED, as_heading, of_a_list
from bibld.formats.marc21.headings import OF_TOPIC, TERMS
from bibld.formats.marc21.index_terms import FACETED, KINDS_OF_PLACE, OBJECTIVE, PLACES, is_index_term
from bibld.formats.marc21.mapping import LOSSY
from bibld.gazetteer import country, is_city, is_place, lies_in
from bibld.labels import IDENTIFIER, SPAN, full_name, spanned
from bibld.model import Genre, Subject, Term
from bibld.report import Report

__all__ = ["in_fields", "listed", "subdivided"]


def in_fields(subjects: Sequence[Subject], report: Report) -> Iterator[Subject]:
    """The subjects of a record as MARC has them. What it covers by a code stands in one 045, as single dates or as one
    span: any other span is an index term, ``653 #4 $a 1990-1999``, and so is a beginning without an end, ``2001-``.
    """
    full = any(term.kind == "date" for subject in subjects if is_time(subject) for term in subject.terms)
    for subject in _joined(subjects):
        is_span = is_time(subject) and subject.terms[0].kind in SPAN
        in_words = is_span and (full or len(subject.terms) == 1)
        yield listed(_in_words(subject) if in_words else subject, report)
        full = full or (is_span and not in_words)


def _joined(subjects: Iterable[Subject]) -> list[Subject]:
    """Subjects in which a beginning and the end behind it, each a subject of its own, are one span."""
    made: list[Subject] = []
    for subject in subjects:
        before = made[-1] if made and _has_one(subject, "end") and _has_one(made[-1], "start") else None
        if before is not None and replace(subject, terms=before.terms) == before and _is_in_order(before, subject):
            made[-1] = replace(before, terms=(*before.terms, *subject.terms))
        else:
            made.append(subject)
    return made


def _is_in_order(first: Subject, last: Subject) -> bool:
    """Whether an end is not before a beginning: the two are no span then."""
    began, ended = (_SIGNED_YEAR.match(subject.terms[0].value) for subject in (first, last))
    return began is None or ended is None or int(began[0]) <= int(ended[0])


_SIGNED_YEAR = re.compile(r"-?(?:\d{1,5}(?!\d)|\d{4})", re.ASCII)
"""The year of a date, which may go on with its month and its day: ``19001231``."""


def _has_one(subject: Subject, kind: str) -> bool:
    """Whether a subject is one end of a span and nothing else."""
    return len(subject.terms) == 1 and subject.terms[0].kind == kind and is_time(subject)


def _in_words(subject: Subject) -> Subject:
    """A span as it is said."""
    (first, *others) = spanned(subject.terms)
    return replace(subject, terms=(Term("temporal", "/".join(term.value for term in (first, *others))),))


def listed(subject: Subject, report: Report) -> Subject:
    """A subject as 6XX has it.

    Its second indicator 0 is for the headings of LCSH and those of the name authority file beside it.
    """
    subject = _identified_as_a_whole(subject, report)
    if subject.agent is not None:
        if not subject.agent.kind:
            return _unnamed(subject, report)
        if not is_index_term(subject):  # a name and no more stays as it is (653)
            subject = replace(subject, agent=as_heading(subject.agent))
    kinds = {term.kind for term in subject.terms}
    if not kinds.isdisjoint(_IN_PLACE) or kinds <= KINDS_OF_PLACE:
        subject = replace(subject, terms=_hierarchy(subject.terms, report))
    if subject.terms and all(term.kind in KINDS_OF_PLACE for term in subject.terms):
        subject = _placed(subject, report)
    if subject.authority.lower() == _FACETED:
        subject = replace(subject, terms=tuple(_parted(subject.terms)))
    if not is_time(subject):
        subject = replace(subject, terms=tuple(_subdivisions(subject)))
    if subject.title is not None:
        subject = replace(subject, title=replace(subject.title, kind="uniform"))
    subject = of_a_list(subject, "subjects.authority", report)
    if subject.authority in ("lcnaf", "naf"):
        subject = replace(subject, authority="lcsh")
    if subject.authority == "lcsh" and len(subject.terms) == 1 and "--" in subject.terms[0].value:
        subject = _string(subject)
    if subject.authority and not _has_field(subject):
        return _unlisted(subject, "no field of a list has a subject of such parts", report)
    return subject if subject.authority or is_index_term(subject) else replace(subject, authority="unspecified")


def _identified_as_a_whole(subject: Subject, report: Report) -> Subject:
    """A subject without the URIs and numbers of its parts: $0 is for the heading as a whole.

    That of a name or a title in it is that of the heading, where no other term follows.
    """
    if of_parts := [term for term in subject.terms if term.kind == IDENTIFIER]:
        for term in of_parts:
            reason = "$0 is for a heading as a whole, and this for a part of it"
            report.lose("dropped", "subjects.terms.identifier", reason, term, "marc21")
        subject = replace(subject, terms=tuple(term for term in subject.terms if term.kind != IDENTIFIER))
    of_agent = subject.agent.same_as if subject.agent else ()
    of_title = subject.title.same_as if subject.title else ()
    said = of_agent + of_title
    if not said:
        return subject
    if subject.terms:
        reason = "$0 is for a heading as a whole, and this for a name or a title in it"
        for attr, uris in (("agent", of_agent), ("title", of_title)):
            if uris:
                report.lose("dropped", f"subjects.{attr}.same_as", reason, uris, "marc21")
        said = ()
    return replace(
        subject,
        agent=subject.agent and replace(subject.agent, same_as=()),
        title=subject.title and replace(subject.title, same_as=()),
        same_as=tuple(dict.fromkeys((*subject.same_as, *said))),
    )


def subdivided(genre: Genre) -> Genre:
    """A genre of a list with the places and the time behind it, where both are certain:
    ``655 #7 $a Woodburytypes $z Paris $y 1870-1880``.

    The Library of Congress' stylesheet has these in one text, ``Woodburytypes-Paris-1870-1880``; ``Anglo-Norman`` is a
    word.
    """
    if not genre.authority or genre.subdivisions:
        return genre
    found = _DATED.fullmatch(genre.term)
    head, time = found.groups() if found is not None else (genre.term, "")
    term, *places = _HYPHENS.split(head)
    certain = time or "--" in head or (places and country(places[0]) is not None)
    if not (term and certain and all(place[:1].isupper() and is_place(place) for place in places)):
        term, places = head, []
    said = (*(Term("geographic", place) for place in places), *([Term("temporal", time)] if time else ()))
    return replace(genre, term=term, subdivisions=said) if said else genre


_HYPHENS = re.compile("--?")
_YEAR = r"(?:1[4-9]|20)\d\d"
_DATED = re.compile(
    r"(.+?)(?<!\bpre)(?<!\bpost)--?"  # Poetry--, and not pre-1900
    rf"({_YEAR}(?:-{_YEAR})?|\d{{1,2}}(?:st|nd|rd|th) century)",  # 1900-1950, 19th century
    re.IGNORECASE,
)


_OF_FIELDS = frozenset(("event", *OF_TOPIC.values(), *FACETED.values(), *OBJECTIVE.values()))
"""Kinds of term that 647, 650, 654 and 658 have for themselves."""


_FACETED = "fast"


def _parted(terms: Iterable[Term]) -> Iterator[Term]:
    """The terms of a heading of FAST that stand in one text, ``War--Planning``: there what follows is
    of the sort of its first.

    ``650 #7 $a War $x Planning. $2 fast``; in a list of strings it may as well be a place, a time or a form.
    """
    for term in terms:
        is_string = term.kind in ("topic", "geographic") and "--" in term.value
        values = [part for text in term.value.split("--") if (part := text.strip())] if is_string else [term.value]
        yield from (replace(term, value=value) for value in values)


def _string(subject: Subject) -> Subject:
    """A heading of LCSH that stands in one text with its subdivisions, where it is certain of each what it is:
    ``650 #0 $a Bridges $z Oregon $z Salem``.

    Of many a word does not tell whether it is a form (``Maps``), and of a head whether it is a name (``Ek, Bo``) or a
    place (``Gettysburg (Pa.)``).
    """
    (term,) = subject.terms
    head, *rest = (part.strip() for part in term.value.removesuffix(".").split("--"))
    parts: list[Term] = []
    for part in rest:
        parts.append(Term(_kind_of_subdivision(part, parts[-1] if parts else term), part))
    is_where = is_place_heading(head) or is_county_heading(head) or (_is_where(head) and not _is_bare_city(head))
    certain = is_where or not (_MAY_BE_NAME.search(head) or _WHEN.fullmatch(head) or is_place(head))
    if subject.agent or subject.title or not (head and certain and all(part.kind for part in parts)):
        return subject
    return replace(subject, terms=(Term("geographic" if is_where else term.kind, head), *parts))


def _kind_of_subdivision(text: str, before: Term) -> str:
    """What a subdivision is; nothing where that is not certain.

    A city stands behind its country or state (``Presidents--United States--Drama`` is of no city), and a time that has
    a name behind a history: ``Census, 1870`` is none.
    """
    if _WHEN.fullmatch(text) or (before.value == "History" and _NAMED_TIME.fullmatch(text)):
        return "temporal"
    if text in _TOPICS:
        return "topic"
    if not (text[:1].isupper() and _is_where(text)):
        return ""
    is_where = not _is_bare_city(text) or (before.kind == "geographic" and lies_in(text, before.value))
    return "geographic" if is_where else ""


def _is_where(text: str) -> bool:
    """Whether a text is a place by its name or a region."""
    return is_place(text) or is_region(text)


def _is_bare_city(text: str) -> bool:
    return is_city(text) and country(text) is None


_MAY_BE_NAME = re.compile(r", [^\W\d_]|\. |\.\)$")
_WHEN = re.compile(r"(?:To )?\d{4}(?:-(?:\d{4})?)?|\d{1,2}(?:st|nd|rd|th) century", re.ASCII)
_NAMED_TIME = re.compile(r"[^,\d]+, \d{4}(?:-(?:\d{4})?)?", re.ASCII)
# https://www.loc.gov/aba/publications/FreeSHM/freeshm.html (H 1095, H 1140): none of these is used as a form.
_TOPICS = frozenset((
    "Antiquities", "Battlefields", "Boundaries", "Campaigns", "Causes", "Civilization", "Commerce", "Description and travel",
    "Economic aspects", "Economic conditions", "Emigration and immigration", "Foreign relations", "Government policy",
    "Health and hygiene", "History", "History and criticism", "Intellectual life", "Law and legislation", "Political aspects",
    "Politics and government", "Population", "Prevention", "Prisoners and prisons", "Race relations", "Religion",
    "Religious aspects", "Social aspects", "Social conditions", "Social life and customs", "Study and teaching",
))  # fmt: skip
"""Subdivisions that are topics in any heading of LCSH."""


def _subdivisions(subject: Subject) -> Iterator[Term]:
    """The terms of a heading: what follows its first is a topic, a place, a time or a form ($x $z $y $v).

    The full stop of ``etc.`` or ``B.C.``, which the Library of Congress' stylesheet takes for the field's, is there
    again.
    """
    for at, term in enumerate(spanned(subject.terms)):
        follows = at > 0 or subject.agent is not None or subject.title is not None
        kind = "temporal" if term.kind in TIME_KINDS else term.kind
        if kind in KINDS_OF_PLACE and subject.terms[0].kind not in KINDS_OF_PLACE:
            kind = "geographic"
        elif follows and kind not in TERMS.values() and kind not in KINDS_OF_PLACE and kind not in _OF_FIELDS:
            kind = "topic"
        yield replace(term, kind=kind, value=f"{term.value}." if term.value.endswith(CHOPPED) else term.value)


def _has_field(subject: Subject) -> bool:
    """Whether there is a field for a subject of a list:
    by its name or title, by what comes first, or for places alone.
    """
    kinds = [term.kind for term in subject.terms]
    if (
        subject.agent is not None
        or subject.title is not None
        or not kinds
        or kinds[0] in _OF_FIELDS
        or is_time(subject)
    ):
        return True
    if kinds[0] in KINDS_OF_PLACE:
        return KINDS_OF_PLACE.issuperset(kinds)
    return kinds[0] in ("topic", "geographic", "temporal", "occupation", "function", "entity")


def _unlisted(subject: Subject, reason: str, report: Report) -> Subject:
    """A subject as words of nobody's list (653)."""
    for attr in ("authority", "same_as"):
        if said := getattr(subject, attr):
            report.lose("dropped", f"subjects.{attr}", reason, said, "marc21")
    return replace(subject, authority="", same_as=())


def _unnamed(subject: Subject, report: Report) -> Subject:
    """A name of which nobody says whose it is, as an index term (653): 600, 610 and 611 are each for one sort."""
    assert subject.agent is not None
    terms = (Term("name", full_name(subject.agent)), *subject.terms)
    unlisted = _unlisted(subject, "of what sort the name is, and so its field, is not known", report)
    return replace(unlisted, agent=None, terms=terms)


_IN_PLACE = {"continent": "area", "region": "area", "island": "area", "province": "state", "territory": "state"}
"""Levels of a hierarchy of places by those that 662 tells apart (MARC 21 Bibliographic, 662)."""
_ONCE = frozenset(("country", "state", "city"))
"""Levels that a 662 has once: $a, $b and $d are not repeatable."""


def _hierarchy(terms: Iterable[Term], report: Report) -> tuple[Term, ...]:
    """Places as 662 has them, the larger first; of the levels that it has once, any other is a region."""
    placed: list[Term] = []
    for term in terms:
        kind = _IN_PLACE.get(term.kind, term.kind)
        if kind in _ONCE and any(kind == other.kind for other in placed):
            kind = "area"
        if kind != term.kind:
            report.lose("dropped", "subjects.terms.kind", "662 does not tell these levels apart", term.kind, "marc21")
        placed.append(replace(term, kind=kind))
    order = [*PLACES.values()]
    return tuple(sorted(placed, key=lambda term: order.index(term.kind) if term.kind in order else -1))


def _placed(subject: Subject, report: Report) -> Subject:
    """A place in its hierarchy without what 662 does not say of one; any other field says less: it has no levels."""
    for attr in ("label", "lang", "level"):
        if said := getattr(subject, attr):
            why = reason_for(LOSSY, "subjects", attr) or "662 has no place for it"
            report.lose("dropped", f"subjects.{attr}", why, said, "marc21")
    return replace(subject, label="", lang="", level="")
