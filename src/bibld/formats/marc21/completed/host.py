"""A part of another resource: where in its host it stands (773), and in what it is one (LDR/07)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from bibld.crosswalk.isbd import without
from bibld.formats._dates import KEY_DATES
from bibld.formats._events import OF_PUBLICATION, is_unpublished
from bibld.formats._extents import SPAN, pages_of_whole
from bibld.formats._headings import PERIODICAL, SERIES, genre_in_words
from bibld.formats._places import PAGE, PAGES, understood, with_related
from bibld.formats._theses import is_thesis
from bibld.formats.marc21.linking import imprint, place_in
from bibld.gazetteer import country_by_name
from bibld.model import (
    CONTINUING,
    MONOGRAPHIC,
    Date,
    Identifier,
    Note,
    Part,
    Physical,
    Place,
    Provision,
    Record,
    Related,
    Term,
    as_description,
    host_of,
)

__all__ = ["in_host", "leveled", "published_with_host"]

_IN_SERIALS = frozenset(
    ("abstract", "article", "electronic article", "in press", "journal article", "magazine article", "newspaper article")
)  # fmt: skip
_KINDS_OF_ARTICLE = (
    "research article",
    "review article",
    "reviewed article",
    "scientific article",
    "scholarly article",
)
_IN_MONOGRAPHS = frozenset(
    ("book chapter", "book part", "book section", "chapter", "conference paper", "dictionary entry", "electronic chapter",
     "encyclopedia article")
)  # fmt: skip
"""Genres that are in a resource of one kind alone."""
_IN_ANOTHER = _IN_SERIALS | _IN_MONOGRAPHS
_REPORTS = frozenset(("report", "technical report"))
_OF_REPORTS = frozenset(("issue", "number", "report number"))
"""What the number of a report in no series is called, as if it were in one (088)."""
_WHOLE = frozenset(("book", "thesis", *_REPORTS))
"""Genres of which an ISSN is that of their series, and that have pages of their own."""


def in_host(record: Record) -> Record:
    """A part of another resource: where in it it stands is said with that (773 $g), and LDR/07 says in what it does.

    Whether that is a serial, its mode of issuance tells, or its ISSN or ISBN, or the genre of what is in it; of a
    collection nothing is said, and what is on some pages is a part of no collection.
    """
    record = _cited(_paged(_numbered_by_host(record)))
    found = host_of(record)
    if found is None:
        return _in_title(record)
    host = found
    part = _joined(record.parts) if record.parts else None
    if part is not None and host.part is not None:
        part = _at_once(host.part, part)
    if part is not None:
        host = replace(host, part=part)
        record = replace(with_related(host, found, record), parts=())
    record = replace(record, issuance=_issued_in(host, record))
    if not record.issuance.endswith("component"):
        is_undated = host.imprint and not (record.provisions or record.dates or record.issuance in CONTINUING)
        return _dated(record, host) if is_undated and not is_unpublished(record) else record
    record, kept = _without_archives(record)
    record = _stated_with_host(_dated(record, host))
    return replace(record, provisions=(*record.provisions, *kept)) if kept else record


def leveled(record: Record) -> Record:
    """A part with its bibliographic level (LDR/07), which says how its host is issued: no field says that besides."""
    host = host_of(record)
    if host is None or host.record is None or host.record.issuance not in _LEVELS:
        return record
    level = _issued_in(host, record)
    if level != _LEVELS[host.record.issuance]:
        return record
    genres = tuple(genre for genre in host.record.genres if genre != PERIODICAL or level != "serial component")
    rest = replace(host.record, issuance="", genres=genres)
    made = replace(host, record=as_description(rest))
    return replace(with_related(made, host, record), issuance=level)


_LEVELS = {
    "continuing": "serial component", "monographic": "monographic component", "serial": "serial component",
    "single unit": "monographic component",
}  # fmt: skip
"""How a part is issued, by how its host is: where that says all there is to say of the host."""


def published_with_host(record: Record) -> Record:
    """A part was published where its host was, if nothing else is said of that (008/15-17)."""
    host = host_of(record)
    if host is None or host.record is None or any(provision.places for provision in record.provisions):
        return record
    coded = [found for provision in host.record.provisions for found in _coded(provision)]
    if not coded or not _issued_in(host, record).endswith("component"):
        return record
    return replace(record, provisions=(*record.provisions, Provision((Place("", coded[0].places[0].code),))))


def _issued_in(host: Related, record: Record) -> str:
    """How a record is issued: as a part of its host, where that is told and it is no serial itself.

    An article is none, whatever is said of it: that it is issued serially is said of its journal.
    """
    level = _level(record, host) if record.issuance in ("", *MONOGRAPHIC, *CONTINUING) else ""
    is_article = not _IN_SERIALS.isdisjoint(_genres(record)) or _is_paged(host.part)
    if record.issuance in CONTINUING and not is_article:
        return record.issuance
    return level or record.issuance


def _genres(record: Record) -> set[str]:
    theses = {"thesis"} if any(is_thesis(genre.term) for genre in record.genres) else ()
    return {*(genre_in_words(genre.term) for genre in record.genres), *theses}


def _joined(parts: Sequence[Part]) -> Part:
    """Where in its host something stands, if several things are said of that:
    volume or pages first, a count of words last.
    """
    first, *others = sorted(parts, key=lambda part: not (part.details or part.date or _counts_pages(part)))
    words = (first.text, *(place_in(part) if part.text == "" else part.text for part in others))
    return replace(first, text="; ".join(filter(None, words)))


def _at_once(of_host: Part, own: Part) -> Part | None:
    """What is said of the place in the host there and with the part itself, where one does not contradict the other.

    Volume 3 of the host, and pages 1-10 of the part: ``773 $g 3, 1-10``.
    """
    said = frozenset((*of_host.details, *of_host.extents))
    kinds = {term.kind for term in said}
    others = [term for term in (*own.details, *own.extents) if term not in said]
    if any(term.kind in kinds for term in others) or (of_host.date and own.date not in ("", of_host.date)):
        return None
    return Part(
        (*of_host.details, *(term for term in own.details if term not in said)),
        (*of_host.extents, *(term for term in own.extents if term not in said)),
        of_host.date or own.date,
        "; ".join(dict.fromkeys(filter(None, (of_host.text, own.text)))),
    )


def _counts_pages(part: Part) -> bool:
    return any(term.kind in _PAGED for term in part.extents)


def _is_paged(part: Part | None) -> bool:
    """Whether it is told on which pages of its host something stands, and not only on how many."""
    if part is None:
        return False
    said = understood(part) if part.text else part
    return any(term.kind in _PAGED and _PAGE.fullmatch(term.value) for term in (*said.details, *said.extents))


_PAGED = ("page", "pages")
_PAGE = re.compile(rf"{PAGE}(?: ?[-–,].*)?", re.IGNORECASE)


def _numbered_by_host(record: Record) -> Record:
    """An article has no ISSN of its own: it is that of its journal."""
    numbers = tuple(number for number in record.identifiers if number.scheme == "issn" and not number.invalid)
    if not numbers or _IN_SERIALS.isdisjoint(_genres(record)):
        return record
    host = host_of(record)
    made = host or Related("host")
    made = replace(made, identifiers=tuple(dict.fromkeys((*made.identifiers, *numbers))))
    record = with_related(made, host, record) if host is not None else replace(record, related=(*record.related, made))
    moved = frozenset(numbers)
    return replace(record, identifiers=tuple(number for number in record.identifiers if number not in moved))


def _paged(record: Record) -> Record:
    """A whole of which one would say on which pages it stands has so many, ``300 ## $a xii, 280 pages``: bibutils and
    others have the pages of a book in ``part``, as those of an article, or in a host of which they say nothing besides.
    """
    if _WHOLE.isdisjoint(_genres(record)):
        return record
    host = host_of(record)
    if host is not None and host == Related("host", part=host.part):
        others = tuple(related for related in record.related if related is not host)
        record = replace(record, related=others, parts=(*record.parts, *filter(None, (host.part,))))
        host = None
    part = record.parts[0] if len(record.parts) == 1 else Part()
    pages = [term for term in part.details if term.kind in _PAGED]
    pages += [term for term in part.extents if term.kind in PAGES]
    made = pages_of_whole(pages[0].value) if len(pages) == 1 else None
    if made is None or any(physical.extents for physical in record.physicals):
        return record
    details, extents = (tuple(term for term in said if term not in pages) for said in (part.details, part.extents))
    rest = replace(part, details=details, extents=extents)
    first, *more = record.physicals or (Physical(),)
    physicals = (replace(first, extents=(made,)), *more)
    whole = replace(record, parts=(rest,) if rest != Part() else (), physicals=physicals)
    return record if host is not None and (_level(whole, host) or SPAN.fullmatch(pages[0].value)) else whole


def _cited(record: Record) -> Record:
    """A citation of a resource is in no host, and no place in one (524): DSpace has it so, and for an article as for a
    book. It has the title of what it cites, and a year; what is an article is in a journal all the same (773 $g).
    """
    host = host_of(record)
    title = next((title.title for title in record.titles if title.kind == "main"), "").casefold()
    if host is None:
        parts = record.parts
    elif host == Related("host", part=host.part) and _IN_ANOTHER.isdisjoint(_genres(record)):
        parts = tuple(filter(None, (host.part,)))
    else:
        return record
    texts = [part.text for part in parts if part == Part(text=part.text) and title and title in part.text.casefold()]
    cited = [text for text in texts if _CITES.search(text)]
    if not cited:
        return record
    related = tuple(found for found in record.related if found is not host)
    rest = tuple(part for part in record.parts if part.text not in cited)
    notes = (*record.notes, *(Note(text, "preferred citation") for text in cited))
    return replace(record, notes=notes, related=related, parts=rest)


_CITES = re.compile(r"(?<!\d)\d{4}(?!\d)")


def _in_title(record: Record) -> Record:
    """Which part of a work in several parts a resource of its own is: the number of its title (245 $n); of a report its
    own number.
    """
    part = next(iter(record.parts), Part())
    main = next((title for title in record.titles if title.kind == "main" and not title.script), None)
    if main is None or main.parts or not part.details or part != Part(part.details):
        return record
    kinds, genres = {term.kind for term in part.details}, _genres(record)
    in_series = any(related.relation in SERIES for related in record.related)
    if kinds <= _OF_REPORTS and not _REPORTS.isdisjoint(genres) and not in_series:
        numbers = tuple(Identifier("report number", term.value) for term in part.details)
        return replace(record, identifiers=(*record.identifiers, *numbers), parts=record.parts[1:])
    if not genres.isdisjoint(_IN_ANOTHER) or not (kinds.isdisjoint(_PAGED) or genres.isdisjoint(_WHOLE)):
        return record
    said = [
        (f"{term.kind.capitalize()} {term.value}" if term.value[:1].isdigit() else term.value).strip()
        for term in part.details
    ]
    there = f"{main.title} {main.subtitle}"
    titled = replace(main, parts=tuple(Term("number", text) for text in said if not _is_number_in(text, there)))
    titles = tuple(titled if title is main else title for title in record.titles)
    return replace(record, titles=titles, parts=record.parts[1:])


def _is_number_in(text: str, title: str) -> bool:
    """Whether a title says the number of a part itself, ``Bees: Volume 18, Number 2``;
    a letter alone may be any word of it.
    """
    whole = rf"(?<!\w){re.escape(text)}(?!\w)"
    return _NUMBERED.search(text) is not None and re.search(whole, title, re.IGNORECASE) is not None


_NUMBERED = re.compile(r"\d|\w\W+\w")
"""A figure, or a number behind what is numbered: ``Volume I``."""


def _level(record: Record, host: Related) -> str:
    """Of what kind of resource something is a part, as far as that is told.

    Pages of what has a title are a part of it: of a serial, if they are in an issue of a volume. So is what is in such
    an issue without pages, or is the issue, but for a book, which may be in a series.
    """
    said = host.record.issuance if host.record is not None else ""
    numbers = {identifier.scheme for identifier in host.identifiers}
    genres = _genres(record)
    if said in CONTINUING or (
        not said and "issn" in numbers and genres.isdisjoint(_WHOLE) and not _is_book(record, host)
    ):
        return "serial component"
    if said in MONOGRAPHIC or "isbn" in numbers:
        return "monographic component"
    if host.label:
        return ""
    if any(genre in _IN_SERIALS or genre.endswith(_KINDS_OF_ARTICLE) for genre in genres):
        return "serial component"
    if not genres.isdisjoint(_IN_MONOGRAPHS):
        return "monographic component"
    titled = host.title or (host.record is not None and host.record.titles)
    if host.part is None or not (titled or host.identifiers):
        return ""
    kinds = {term.kind for term in understood(host.part).details}
    if titled and _is_paged(host.part) and "thesis" not in genres:
        return "serial component" if "volume" in kinds and not kinds.isdisjoint(_ISSUES) else "monographic component"
    is_whole = not genres.isdisjoint(_WHOLE) or _is_book(record, host)
    return "serial component" if kinds.issuperset(("volume", "issue")) and not is_whole else ""


_ISSUES = ("issue", "number")


def _is_book(record: Record, host: Related) -> bool:
    """Whether a resource has an ISBN and no pages in its host, which is a series, as some call it, then."""
    has_isbn = any(number.scheme == "isbn" and not number.invalid for number in record.identifiers)
    return has_isbn and not _is_paged(host.part)


def _dated(record: Record, host: Related) -> Record:
    """A part was published with its host, and one tells when the other was: in 773 $g of a serial, in $d of a book."""
    year = next((date.value[:4] for date in record.dates if date.kind == "issued" and _YEAR.match(date.value)), "")
    if not year:
        told = host.part.date if host.part is not None else ""
        found = _YEAR.match(told) or _year_of(host.imprint)
        if found is None or any(date.kind in KEY_DATES for date in record.dates):
            return record
        return replace(record, dates=(*record.dates, Date(found[0])))
    in_book = record.issuance == "monographic component"
    undated = host.imprint != "" and not _YEAR.search(host.imprint)
    if (in_book and host.imprint and not undated) or (host.record is not None and host.record.dates):
        return record
    part = host.part or Part()
    if in_book:
        first, *others = record.provisions or (Provision(),)
        if undated and first != Provision(date=first.date, function=first.function):
            return record
        said = imprint(replace(first, date=first.date or year))
        made = replace(host, imprint=f"{without(host.imprint, '')}, {said}" if undated else said)
        if _is_of_host(first, host):
            # It is that of the book, and stands there.
            record = replace(record, provisions=(*_coded(first), *others))
    elif part.date or part.text or year in host.imprint or any(year in term.value for term in part.details):
        return record
    else:
        made = replace(host, part=replace(part, date=year))
    return with_related(made, host, record)


def _stated_with_host(record: Record) -> Record:
    """A part has no publication of its own: by whom and where it was published is said of its host (773 $d), and when
    there or in $g.

    What the host's own statement does not say is kept: another publisher's name, another date.
    """
    found = host_of(record)
    if found is None or not record.provisions:
        return record
    host, rest = found, list[Provision]()
    for provision in _parallel(record.provisions):
        taken = _with_statement(host, provision) if _is_of_host(provision, host) else None
        rest += [provision] if taken is None else _coded(provision)
        host = host if taken is None else taken
    return replace(with_related(host, found, record) if host is not found else record, provisions=tuple(rest))


def _without_archives(record: Record) -> tuple[Record, list[Provision]]:
    """A part without the archives that have it as their own publication, which published no host, and with them as
    statements of its own.
    """
    kept = [Provision(names=(name,)) for found in record.provisions for name in found.names if name in _ARCHIVES]
    if not kept:
        return record, kept
    others = (
        replace(found, names=tuple(name for name in found.names if name not in _ARCHIVES))
        for found in record.provisions
    )
    return replace(record, provisions=tuple(found for found in others if found != Provision())), kept


_ARCHIVES = frozenset(("CCSD", "HAL CCSD"))
"""Archives that call themselves the publisher of what they have, as HAL does in each of its records."""


def _parallel(provisions: Sequence[Provision]) -> list[Provision]:
    """Statements of which the first has the name of its publisher in other languages, too,
    behind signs of equality (ISBD 4.2.6).
    """
    first, *others = provisions
    names, rest = {first.lang: first.names}, list[Provision]()
    for other in others:
        alone = other == Provision(names=other.names, lang=other.lang) and len(other.names) == len(first.names) == 1
        if alone and "" not in (first.lang, other.lang) and other.lang not in names:
            names[other.lang] = other.names
        else:
            rest.append(other)
    parallel = dict.fromkeys(name for found in names.values() for name in found)  # it may be the same in some
    return [replace(first, names=(" = ".join(parallel),)) if len(names) > 1 else first, *rest]


def _with_statement(host: Related, provision: Provision) -> Related | None:
    """A host with what a statement of publication says of it and of the part, if it has not another."""
    said = imprint(replace(provision, date=""))
    if host.imprint and not {*_WORD.findall(said)} <= {*_WORD.findall(host.imprint)}:
        return None
    host = replace(host, imprint=host.imprint or said)
    part, stated = host.part or Part(), without(provision.date, "").strip("[]")
    if stated in " ".join((part.date, part.text, host.imprint, *(term.value for term in part.details))):
        return host
    if part.text or not (part.date and stated.startswith(part.date)):
        return None
    return replace(host, part=replace(part, date=stated))  # 2001-05, where the year is known


_WORD = re.compile(r"\w+")


def _is_of_host(provision: Provision, host: Related) -> bool:
    """Whether a statement of publication with a part may stand with its host, of which no other is told."""
    plain = not (provision.script or provision.link or provision.label or provision.parts)
    stated = host.record is not None and host.record.provisions
    return plain and not stated and provision.function in OF_PUBLICATION


def _coded(provision: Provision) -> list[Provision]:
    """The codes of the places of a statement that stands with the host, or the country that the name of the first
    tells: 008 has that of both.
    """
    places = tuple(Place("", place.code, place.authority) for place in provision.places if place.code)
    if not places and provision.places and (code := country_by_name(provision.places[0].name)):
        places = (Place("", code),)
    return [Provision(places)] if places else []


def _year_of(imprint: str) -> re.Match[str] | None:
    """The year that a statement of publication ends in, if it names no other but one that is not right: ``1998 [i.e.
    1999]``.
    """
    found = _LAST_YEAR.search(imprint)
    several = found is not None and len({*_YEAR.findall(imprint)}) > 1 and " [i.e. " not in imprint
    return None if several else found


_YEAR = re.compile(r"\d{4}")
_LAST_YEAR = re.compile(
    r"(?<!\d)(?<!\d{4}[-/–])\d{4}"  # 1998, and not the end of 1996-1998
    r"(?=(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?[\]?.]*$)"  # before -05?]
)
