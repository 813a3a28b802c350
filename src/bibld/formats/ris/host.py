"""T2, VL, IS, C7, SP, EP: what a resource stands in, and where in it; T3: its series."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.writing import Writing
from bibld.formats._dates import MONTH_NAME
from bibld.formats._extents import NUMBER, ONLINE_RESOURCE, PAGINATION, SPAN, pages_of_whole, parts_of_statement
from bibld.formats._headings import SERIES, TITLE, named, stated_headings, without_title
from bibld.formats._names import has_body_word, is_meeting
from bibld.formats._places import PAGES, counted, first_related, says_where, understood
from bibld.formats.ris.line import say, text_of
from bibld.formats.ris.losses import NO_TAG, again, rest
from bibld.formats.ris.reference import (
    BESIDE,
    IN_HOSTS,
    LEVELS,
    MAY_BE_IN_HOSTS,
    ONLINE,
    RECORDINGS,
    WHOLE,
    WITHIN,
    cited_host,
    type_of,
)
from bibld.labels import title_label
from bibld.model import Genre, Identifier, Note, Part, Physical, Record, Related, Term, Title, as_description

__all__ = [
    "YEAR",
    "date_of_issue",
    "of_whole",
    "parts_of",
    "read_host",
    "read_series",
    "stands_alone",
    "write_host",
    "write_series",
]

_SHORT = ("JO", "JA", "J2")
"""Where programs put the abbreviated title of a journal, and its only one."""
_PARTS = {"VL": "volume", "IS": "issue", "C7": "article"}
_NUMBERS = ("volume", "issue", "number", "article")
YEAR = re.compile(r"\d{4}", re.ASCII)
"""What a date begins with that is one to compute with."""


def read_host(field: Field, draft: Draft) -> None:
    """``T2  - Journal of Victimology``, ``VL  - 45``: what an article stands in, and where in it.

    Of a book or a report T2 is its series, VL or IS its number there or, without one, its own; SP and EP are its extent
    in pages. A case is in a reporter, and a law in a code: ``T2  - U.S. Reports``, ``VL  - 410``, ``SP  - 113``. Of a
    thesis T2 is the department that it was written in, or, as JF is, the list that has it
    (``ProQuest Dissertations and Theses``), of which VL and IS are then; of a hearing it is the committee, unless it is
    no body. C7 is the number of an article that has no pages, C3 the title of proceedings (beside which T2 is what the
    meeting is called), and M1 the number of a book in its series, of which VL is a volume then, or of a report;
    elsewhere they may be anything.
    """
    _READS.get(field.where, _read_title)(field, draft, draft.noted.get("TY", "JOUR"))


def _read_title(field: Field, draft: Draft, code: str) -> None:
    """T2, JF and its abbreviations: what is called so is told by the type."""
    text, is_t2 = text_of(field), field.where == "T2"
    if code == "THES":
        draft.add_new("notes", Note(text))
        if not is_t2:
            draft.noted.setdefault(_LIST, text)
    elif is_t2 and code == "HEAR" and has_body_word(text):
        draft.add("notes", Note(text))
    elif is_t2 and code not in MAY_BE_IN_HOSTS and stands_alone(draft):
        _read_in(field, draft, "series", text)
    else:
        _read_in(field, draft, "host", text)


_LIST = "list of theses"


def _read_number(field: Field, draft: Draft, code: str) -> None:
    """VL and IS: the numbers of a list, of the resource itself, in its series, or in what it stands in."""
    where, text = field.where, text_of(field)
    alone = stands_alone(draft)
    if _LIST in draft.noted:
        listed = Note(draft.noted[_LIST])
        draft.noted[_LIST] = f"{listed.text}, {_PARTS[where]} {text}"
        draft.replace("notes", draft.get("notes").index(listed), Note(draft.noted[_LIST]))
    elif alone and (first_related(draft, "series")[0] < 0 or "M1" in draft.noted):
        _read_own_number(draft, code, where, text)
    elif where == "IS" and code == "PAT":
        draft.leave(field, "no row")  # a number of the patent's, which one is not told
    else:
        _read_in(field, draft, "series" if alone else "host", text)


def _read_pages(field: Field, draft: Draft, _code: str) -> None:
    """SP and EP: the pages it has, or stands on."""
    text = text_of(field)
    if text in _NO_PAGES:
        draft.leave(field, "malformed")
    elif stands_alone(draft):
        _read_extent(field, draft, text)
    else:
        _read_in(field, draft, "host", text)


_NO_PAGES = ("No", "Specified")
"""What Ovid has for pages where "No Pagination Specified" stands in its database."""


def _read_article(field: Field, draft: Draft, code: str) -> None:
    """C7 is the number of an article, where one may be in a serial."""
    if code in IN_HOSTS and LEVELS.get(code) == "serial component":
        _read_in(field, draft, "host", text_of(field))
    else:
        draft.leave(field, "no row")


def _read_proceedings(field: Field, draft: Draft, code: str) -> None:
    """C3 is the title of proceedings, where T2 does not name them, or names the meeting."""
    at, host = first_related(draft, "host")
    if code in BESIDE and is_meeting(host.title):
        draft.put("related", at, replace(host, name=host.title, title=text_of(field)))
    elif code in BESIDE and not host.title:
        _read_in(field, draft, "host", text_of(field))
    else:
        draft.leave(field, "no row")


def _read_miscellany(field: Field, draft: Draft, code: str) -> None:
    """M1 is the number of a report, or of a book in its series."""
    text = text_of(field)
    if code == "RPRT" and _OF_REPORT.fullmatch(text):
        draft.add_new("identifiers", Identifier("report number", text))
        return
    at, series = first_related(draft, "series")
    if code not in _BOOKS or at < 0 or series.number or not _IN_SERIES.fullmatch(text):
        draft.leave(field, "no row")
        return
    draft.noted["M1"] = text
    draft.put("related", at, replace(series, number=text))


_READS = {
    "C3": _read_proceedings, "C7": _read_article, "EP": _read_pages, "IS": _read_number, "M1": _read_miscellany,
    "SP": _read_pages, "VL": _read_number,
}  # fmt: skip

_OF_REPORT = re.compile(
    r"(?=[^\d]*\d)"  # TR 99
    rf"(?!(?:NO|NR|NUM|VOL|PT|IS[BS]N|(?i:{MONTH_NAME}))\b)"  # not NO. 5: that of the series
    r"[A-Z]{2}[A-Z\d]*(?:[-/. ]+[A-Z\d]+)*",  # LBL-12345; TR 99-3
    re.ASCII,
)
"""The number of a report; a number alone may be that of the series, too."""

_BOOKS = frozenset(("BOOK", "EBOOK", "EDBOOK"))
_IN_SERIES = re.compile(
    r"(?:(?i:volume|vol|band|bd|number|num|no|nr|heft|h|tom[eo]?|t|part|pt)\.? ?|n[°º] ?|[A-Z]{1,3}-?)?"  # Bd. ; A-
    r"\d{1,5}[a-z]?(?:[-/]\d{1,4})?"  # 12; 12a; 12/13
    r"|[IVXL]+",  # XII
    re.ASCII,
)
"""Programs have other things in M1, too: ``Copyright 1999``, ``Paperback``."""


_PLAYED = RECORDINGS - {"MUSIC"}
"""What has no pages."""


def _read_own_number(draft: Draft, code: str, where: str, text: str) -> None:
    """The number of what is in no series: of which volume it is or, of a report, its own;
    what else has issues is in something.
    """
    if where == "VL":
        draft.add("parts", Part((Term("volume", text),)))
    elif code == "RPRT":
        draft.add("identifiers", Identifier("report number", text))
    else:
        draft.add("notes", Note(f"Issue {text}"))


def _read_extent(field: Field, draft: Draft, text: str) -> None:
    """``SP  - 272`` is the number of pages;
    ``SP  - 12`` and ``EP  - 40`` are pages 12-40, ``SP  - 119 min`` is how long it lasts. Catalogues have their whole
    statement there: ``SP  - xii, 272 p. : ill. ; 24 cm``.
    """
    first = draft.noted.get("SP", "")
    if field.where in draft.noted or (field.where == "EP" and (not first or SPAN.fullmatch(first))):
        draft.leave(field, "second" if first else "malformed")
        return
    draft.noted[field.where] = text
    made = pages_of_whole(text)
    if draft.noted.get("TY") in _PLAYED and (field.where == "EP" or (made is not None and made.kind)):
        draft.leave(field, "no row")  # so many of what?
        return
    said = parts_of_statement(text) if field.where == "SP" and made is None else {}
    text = said.pop("extent", text)
    of_pages = pages_of_whole(text) if field.where == "SP" else Term("", f"pages {first}-{text}")
    known: list[Physical] = draft.get("physicals")
    draft.put(
        "physicals",
        0 if known else -1,
        replace(known[0] if known else Physical(), extents=(of_pages or Term("", text),), **said),
    )


def of_whole(fields: list[Field]) -> list[Field]:
    """The fields of a record, TY the first; that of proceedings says so where nothing tells what it would be a paper
    in, nor where: ``TY  - CONF``, ``SP  - xii, 205``, ``SN  - 1841716375``. Papers have the same type.
    """
    code = str(fields[0].first(""))
    if code.strip().upper() not in BESIDE or any(map(_is_of_part, fields)):
        return fields
    return [Field("TY", (("", code), (WHOLE, code))), *fields[1:]]


def _is_of_part(field: Field) -> bool:
    return field.where in _OF_PARTS or (field.where == "SP" and not _counts(text_of(field)))


_OF_PARTS = frozenset(("BT", "C3", "C7", "EP", "IS", "J2", "JA", "JF", "JO", "T2", "VL"))


def _counts(text: str) -> bool:
    """Whether a text says how many pages there are, as far as its form tells: ``272``, ``xii, 272 p. : ill.``"""
    return bool(parts_of_statement(text)) or (pages_of_whole(text) is not None and not SPAN.fullmatch(text))


def stands_alone(draft: Draft) -> bool:
    """Whether a record is of no type that stands in something else, or said to be whole."""
    if WHOLE in draft.noted:
        return True
    code = draft.noted.get("TY", "JOUR")
    return code not in IN_HOSTS and (code not in MAY_BE_IN_HOSTS or first_related(draft, "host")[0] < 0)


def _read_in(field: Field, draft: Draft, relation: str, text: str) -> None:
    at, found = first_related(draft, relation)
    if field.where in ("T2", "BT", "JF", "C3", *_SHORT):
        if found.title == text:
            return
        short = field.where in _SHORT
        if found.title and (found.record is not None or not (short or draft.noted[relation] in _SHORT)):
            draft.leave(field, "second")
            return
        if not found.title:
            draft.noted[relation] = field.where
            made = replace(found, title=text)
            if relation == "host":
                _read_within(draft)
        else:
            full, abbreviated = (found.title, text) if short else (text, found.title)
            made = replace(found, title=full, record=Record(titles=(Title(abbreviated, kind="abbreviated"),)))
    elif relation == "series":
        made = replace(found, number=", ".join(filter(None, (found.number, text))))
    else:
        part = found.part or Part()
        if field.where in _PARTS:
            made = replace(found, part=replace(part, details=(*part.details, Term(_PARTS[field.where], text))))
        elif field.where in draft.noted:
            draft.leave(field, "second")
            return
        else:
            draft.noted[field.where] = text
            pages = _span(draft.noted.get("SP", ""), draft.noted.get("EP", ""))
            made = replace(found, part=replace(part, extents=(Term("pages", pages),)))
    draft.put("related", at, made)


def _span(first: str, last: str) -> str:
    """The pages of SP and EP, of which one may have both, or each: ``SP  - 12-15`` beside ``EP  - 15``."""
    if (span := SPAN.fullmatch(first)) is not None and last in (span[2], first):
        return first
    if (span := SPAN.fullmatch(last)) is not None and span[1] == first:
        return last
    return "-".join(filter(None, (first, last)))


def _read_within(draft: Draft) -> None:
    """Put right the genre of what its type calls by what it is within: an article in a newspaper is none.

    Whether that goes on or is a book is told by the type, too.
    """
    code = draft.noted.get("TY", "")
    if code in LEVELS:
        draft.add("issuance", LEVELS[code])
    if code in WITHIN:
        draft.replace("genres", 0, Genre(WITHIN[code]))
    elif code in BESIDE:
        draft.add("genres", Genre(BESIDE[code]))


def write_host(writing: Writing) -> Iterator[Field]:
    """What it stands in, and where in it; of what stands alone the number of its pages."""
    record = writing.record
    host = cited_host(record)
    for extra in record.related:
        if extra.relation == "host" and extra is not host:
            writing.drop("related", "RIS has one place where a resource stands, and none of a whole", extra)
    # Of what stands alone T2 is a series.
    alone = type_of(record)[0] not in IN_HOSTS | MAY_BE_IN_HOSTS
    if host is not None:
        yield from _write_host(writing, host, "JF" if alone else "T2")
    parts = parts_of(record)
    for path, part in parts[:1]:
        yield from _write_part(writing, path, part)
    when = date_of_issue(parts)
    for path, part in parts[1:]:
        other = replace(part, date="") if part.date == when else part
        if other != Part():
            writing.drop(path, "RIS has one place where a resource stands", other)
    pages_of = _pages_of if host is None or alone else _pages_in_host
    if type_of(record)[0] in _PLAYED:  # "2 s." are its sides, or seconds
        pages_of = _lasts
    has_pages = any(term.kind in PAGES for _, part in parts for term in part.extents)
    online = type_of(record)[0] in ONLINE or any(link.accessed for link in record.links)
    for physical in record.physicals:
        counts = not any(part.kind == "unit" for part in physical.parts)  # no pages: ``120 $f items``
        pages = next(filter(pages_of, physical.extents), None) if counts and not has_pages else None
        said = ("media", "carrier") if online and (physical.media, physical.carrier) == ("c", "cr") else ()
        if pages is None:
            rest(writing, "physicals", physical, said)
            continue
        has_pages = True
        first, last = pages_of(pages)
        yield from say("SP", first)
        yield from say("EP", last)
        if _counted(pages.value) != pages.value:
            writing.drop("physicals.extents", NO_TAG, pages)
        rest(writing, "physicals", physical, ("extents", *said))
        if others := tuple(term for term in physical.extents if term is not pages):
            writing.drop("physicals.extents", NO_TAG, others)


def _write_host(writing: Writing, host: Related, tag: str) -> Iterator[Field]:
    """Its title, and a short one; its numbers stand with the others."""
    titles = host.record.titles if host.record is not None else ()
    text, main = named(host)
    short = next((title for title in titles if title.kind == "abbreviated"), None)
    is_met = bool(text) and type_of(writing.record)[0] in BESIDE and is_meeting(host.name)
    yield from say(tag, host.name if is_met else text)
    shortened = title_label(short) if short is not None else ""
    yield from say("J2", shortened if shortened != text else "")
    yield from say("C3", text if is_met else "")
    for title in titles:
        if title is main or title is short:
            rest(writing, "related.record.titles", title, TITLE, "a title in RIS is one text")
        else:
            writing.drop("related.record.titles", "RIS has one title of what a resource stands in", title)
    host = replace(host, record=as_description(replace(host.record or Record(), titles=())))
    rest(writing, "related", host, ("relation", "title", "part", "identifiers", *(["name"] if is_met else [])))


def parts_of(record: Record) -> list[tuple[str, Part]]:
    """Where in its host a resource stands, each with its path; first what is written."""
    host = cited_host(record)
    parts = [("related.part", host.part)] if host is not None and host.part is not None else []
    return sorted((*parts, *(("parts", part) for part in record.parts)), key=lambda found: not says_where(found[1]))


def date_of_issue(parts: Sequence[tuple[str, Part]]) -> str:
    """When the issue appeared in which it stands."""
    return next((part.date for _, part in parts if YEAR.match(part.date)), "")


def _write_part(writing: Writing, path: str, part: Part) -> Iterator[Field]:
    """``VL  - 45``, ``IS  - 3``, ``C7  - e102``, ``SP  - 221``, ``EP  - 240``; its date is among the dates."""
    numbers = {kind: next((term for term in part.details if term.kind == kind), None) for kind in _NUMBERS}
    pages = next((term for term in part.extents if term.kind in PAGES), None)
    volume, issue, article = numbers["volume"], numbers["issue"] or numbers["number"], numbers["article"]
    yield from say("VL", volume.value if volume is not None else "")
    yield from say("IS", issue.value if issue is not None else "")
    yield from say("C7", article.value if article is not None else "")
    first, dash, last = pages.value.replace("–", "-").partition("-") if pages is not None else ("", "", "")
    yield from say("SP", first.strip() if dash or pages is None else pages.value)
    yield from say("EP", last.strip())
    reason = "RIS has volume, issue and pages"
    for name, terms in (("details", part.details), ("extents", part.extents)):
        for term in terms:
            if term not in (volume, issue, article, pages):
                writing.drop(f"{path}.{name}", reason, f"{term.kind} {term.value}".strip())
    if part.text:
        writing.drop(f"{path}.text", reason, part.text)


def _pages_in_host(extent: Term) -> tuple[str, ...]:
    """The first page and the last of its host on which something stands, where its extent says no more:
    ``300 ## $a p. 61-74``; how many pages it has says nothing of that.
    """
    part = understood(Part(text=extent.value))
    if part.text or part.details or not part.extents:
        return ()
    first, _, last = part.extents[0].value.partition("-")
    return first, last


def _pages_of(extent: Term) -> tuple[str, ...]:
    """The number of pages or minutes, or the first page and the last;
    nothing where an extent says something else, or in words.
    """
    if extent.kind == "pages" and extent.value.isascii() and extent.value.isdigit():
        return extent.value, ""
    if not extent.kind and extent.value.startswith("pages ") and (span := SPAN.fullmatch(extent.value)) is not None:
        return span[1], span[2]
    if lasts := _lasts(extent):
        return lasts
    text = _IN_PAGES.sub("", _counted(extent.value))
    return (text, "") if not extent.kind and PAGINATION.fullmatch(text) else ()


def _counted(extent: str) -> str:
    """The pages that an extent counts, without the plates beside them, and those of what is online:
    ``238 p., [14] p. of plates``, ``1 online resource (vii, 175 pages)``.
    """
    online = _ONLINE.fullmatch(extent)
    return _PLATES.sub("", extent if online is None else online[1])


_ONLINE = re.compile(rf"1 {ONLINE_RESOURCE} \(([^()]+)\)")
_PLATES = re.compile(
    rf", {NUMBER} (?:unnumbered |folded )?"  # , [14]; , 8 unnumbered
    r"(?:(?:p\.|pages|leaf|leaves) of (?:col\. |colou?r(?:ed)? |folded )?plates|p\. de pl\.)"  # p. of col. plates
    r"(?: \([^()]*\))?$",  #  (some folded)
    re.IGNORECASE | re.ASCII,
)


def _lasts(extent: Term) -> tuple[str, ...]:
    return (extent.value, "") if not extent.kind and _LASTS.fullmatch(extent.value) else ()


_IN_PAGES = re.compile(
    r" (?:pages|p\.?|S\.?|Seiten|s\.|sid\.|sidor|sider|sivua|str\.|stran|stron|pagine|p[áà]gin[ae]s|oldal|с\.|стр\.|страниц[аы]?"
    r"|σ\.|σελ\.|էջ\.?)$"
)
"""What is counted, as libraries have it in their languages."""

_LASTS = re.compile(r"\d+ ?(?:min\.?|minutes)|\d{1,2}:\d\d:\d\d", re.ASCII)
"""How long a recording lasts, and no more."""


# T3: series


def read_series(field: Field, draft: Draft) -> None:
    """``T3  - Home Office Research Study ; 252``;
    that of a chapter is the series of its book, and SV the number there.
    """
    if field.where == "SV":
        _read_number_of_book(field, draft)
        return
    title, _, number = text_of(field).rpartition(" ; ")
    found = Related("series", title=title or number, number=number if title else "")
    at, host = first_related(draft, "host")
    if at < 0:
        draft.add("related", found)
    else:
        within = host.record or Record()
        draft.put("related", at, replace(host, record=replace(within, related=(*within.related, found))))


def _read_number_of_book(field: Field, draft: Draft) -> None:
    at, host = first_related(draft, "host")
    within = host.record or Record()
    if draft.noted.get("TY") not in ("CHAP", "ECHAP") or len(within.related) != 1 or within.related[0].number:
        draft.leave(field, "no row")
        return
    numbered = replace(within.related[0], number=text_of(field))
    draft.put("related", at, replace(host, record=replace(within, related=(numbered,))))


def write_series(writing: Writing) -> Iterator[Field]:
    """The series it is in, as it is stated, else by its heading; other resources it has to do with are reported."""
    series = [related for related in writing.record.related if related.relation in SERIES]
    stated = stated_headings(writing.record)
    said_again = again(series)
    given: set[str] = set()  # a catalogue of several libraries has a series once for the number that each gave it
    for at, related in enumerate(writing.record.related):
        text, title = named(related)
        if at in stated:
            writing.drop("related", "the series is given as it is stated", related)
        elif related in said_again:
            writing.drop("related", "the series is given in one script", related)
        elif related.relation in SERIES and text:
            related = counted(related)
            said = f"{text} ; {related.number}" if related.number else text
            if said not in given:
                yield from say("T3", said)
            given.add(said)
            if title is not None:
                rest(writing, "related.record.titles", title, TITLE, "a title in RIS is one text")
            rest(writing, "related", without_title(related, title), ("relation", "title", "number"))
        elif related.relation != "host":
            writing.drop("related", "RIS has what a resource stands in, and its series", related)
