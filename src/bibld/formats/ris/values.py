"""The tags of RIS that say more than one thing, or a thing together: each a function that reads and one that writes.

RIS has no standard of its own: the tags are those of the specification of 2012 (Thomson ResearchSoft), and those that
older programs wrote are read beside them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.writing import Writing
from bibld.formats._dates import MONTHS, restates, words_of
from bibld.formats._headings import HEADING, SERIES, TITLE, named
from bibld.formats._markup import unmarked
from bibld.formats._untold import whole
from bibld.formats._uri import bare_doi
from bibld.formats.ris.losses import LOSSY, NO_TAG, rest
from bibld.model import (
    CREATORS,
    Agent,
    Date,
    Genre,
    Identifier,
    Language,
    Link,
    Note,
    Part,
    Physical,
    Place,
    Provision,
    Record,
    Related,
    Subject,
    Term,
    Title,
    full_name,
    is_creator,
    standard_number,
    subject_label,
    title_label,
)
from bibld.vocabulary import languages

__all__ = [
    "read_agent", "read_date", "read_edition", "read_host", "read_language", "read_link", "read_number", "read_provision", "read_series",
    "read_subject", "read_title", "read_type", "write_agents", "write_dates", "write_host", "write_languages",
    "write_links", "write_numbers", "write_provisions", "write_series", "write_subjects", "write_titles", "write_type",
]  # fmt: skip

NO_TYPE = "RIS has no type of reference that says it"


def _say(where: str, *values: str) -> Iterator[Field]:
    for value in values:
        if value:
            yield Field(where, (("", value),))


# TY: the type of reference

_TYPES: Mapping[str, tuple[str, str]] = {
    "RPRT": ("text", "technical report"), "BOOK": ("text", "book"), "JOUR": ("text", "article"), "THES": ("text", "thesis"),
    "CONF": ("text", "conference publication"), "MAP": ("cartographic", "map"), "NEWS": ("text", "newspaper"),
    "JFULL": ("text", "periodical"), "SER": ("text", "series"), "ENCYC": ("text", "encyclopedia"),
    "DICT": ("text", "dictionary"), "CTLG": ("text", "catalog"), "STAT": ("text", "legislation"),
    "CASE": ("text", "legal case and case notes"), "PAT": ("text", "patent"), "STAND": ("text", "standard or specification"),
    "ELEC": ("text", "web site"), "DATA": ("software, multimedia", "numeric data"), "DBASE": ("software, multimedia", "database"),
    "COMP": ("software, multimedia", "computer program"), "MPCT": ("moving image", "motion picture"),
    "VIDEO": ("moving image", "videorecording"), "SOUND": ("sound recording", "sound"), "SLIDE": ("still image", "slide"),
    "ART": ("still image", "art original"), "FIGURE": ("still image", "graphic"), "CHART": ("still image", "chart"),
    "MUSIC": ("notated music", ""), "CHAP": ("text", "chapter"), "MGZN": ("text", "magazine article"),
    "CPAPER": ("text", "conference paper"), "PAMP": ("text", "pamphlet"), "UNPB": ("text", "unpublished work"),
    "MANSCPT": ("text", "manuscript"), "GOVDOC": ("text", "government document"), "INPR": ("text", "in press"),
    "ABST": ("text", "abstract"), "BLOG": ("text", "blog"), "BILL": ("text", "bill"), "HEAR": ("text", "hearing"),
    "LEGAL": ("text", "legal rule"), "EBOOK": ("text", "electronic book"), "ECHAP": ("text", "electronic chapter"),
    "EJOUR": ("text", "electronic article"), "EDBOOK": ("text", "edited book"), "ICOMM": ("text", "communication"),
    "PCOMM": ("text", "personal communication"), "ADVS": ("moving image", "audiovisual material"), "GEN": ("", ""),
}  # fmt: skip
"""What a reference is and the genre of it; those of MARC's list (marcgt) first."""
_OF_MARC = frozenset(genre for _, genre in tuple(_TYPES.values())[:27] if genre)
_WITHIN = {
    "NEWS": "newspaper article", "ENCYC": "encyclopedia article", "DICT": "dictionary entry", "ELEC": "web page", "BLOG": "blog post",
}  # fmt: skip
"""The genre of what is within the newspaper, the dictionary or the site that its type of reference is called by."""
_BESIDE = {"CONF": "conference paper"}
"""And of what is within proceedings, where it stands beside the other: a paper is a conference publication, too (008/29)."""
_CODES = {genre: code for code, (_, genre) in _TYPES.items() if genre} | {
    genre: code for code, genre in _WITHIN.items()
}
_SYNONYMS = {"academic theses": "THES", "journal": "JFULL"}
_NEAREST = {"atlas": "MAP", "statistics": "RPRT", "law report or digest": "CASE", "picture": "FIGURE"}
"""Genres that have no type of their own, and the type that such a reference is of."""
_OWN = "local"
_BY_TYPE = {
    "cartographic": "MAP", "notated music": "MUSIC", "sound recording": "SOUND", "sound recording-musical": "SOUND",
    "sound recording-nonmusical": "SOUND", "still image": "FIGURE", "moving image": "VIDEO", "software, multimedia": "COMP",
}  # fmt: skip
_IN_HOSTS = frozenset(("JOUR", "MGZN", "NEWS", "CHAP", "CONF", "CPAPER", "ABST", "INPR", "EJOUR", "ECHAP"))
_MAY_BE_IN_HOSTS = frozenset(("ENCYC", "DICT", "ELEC", "BLOG", "WEB"))
"""Those that stand in something else where its title is told (T2)."""
_SERIALS = frozenset(("JFULL",))
_LEVELS = {
    **dict.fromkeys(("JOUR", "EJOUR", "MGZN", "NEWS"), "serial component"),
    **dict.fromkeys(("CHAP", "ECHAP"), "monographic component"),
}
"""Of what something is a part, where its type of reference tells; proceedings may be either."""


def read_type(field: Field, draft: Draft) -> None:
    """``TY  - RPRT``: text, and of its genres a technical report."""
    code = field.first("").strip().upper()
    draft.noted["TY"] = code
    found = _TYPES.get(code)
    if found is None:
        # A type that some program has made up is a genre of that program's own.
        draft.add("genres", Genre(code, authority=_OWN))
        return
    kind, genre = found
    if kind:
        draft.add("type", kind)
    if genre:
        draft.add("genres", Genre(genre, authority="marcgt" if genre in _OF_MARC else ""))
    if code == "MANSCPT":
        draft.add("manuscript", True)
    if code in _SERIALS:
        draft.add("issuance", "serial")


def _type_of(record: Record) -> tuple[str, int]:
    """The type of a record, and which of its genres says it (-1 where none does)."""
    codes = [_code_of(genre) for genre in record.genres]
    at = next((index for index, code in enumerate(codes) if code), -1)
    return codes[at] if at >= 0 else _plain_type(record), at


def write_type(writing: Writing) -> Iterator[Field]:
    """The reference's type: of its genre or, where that tells nothing, of what it is, where it is, and its numbers."""
    record = writing.record
    code, at = _type_of(record)
    for index, genre in enumerate(record.genres):
        if index != at and genre != Genre(_BESIDE.get(code, "")):
            writing.drop("genres", "RIS has one type of reference", genre)
        elif genre.term.casefold().rstrip(".") in _NEAREST:
            writing.drop("genres", NO_TYPE, genre)
        else:
            said = ("term", "authority" if genre.authority in ("marcgt", _OWN) else "")
            rest(writing, "genres", genre, said, "a type of reference in RIS is a code")
    if (
        record.type
        and _TYPES.get(code or "", ("", ""))[0] != record.type
        and not record.type.startswith("sound recording")
    ):
        writing.drop("type", NO_TYPE, record.type)
    if record.manuscript and code != "MANSCPT":
        writing.drop("manuscript", NO_TYPE, record.manuscript)
    told = "serial" if code in _SERIALS else _LEVELS.get(code or "")
    if record.issuance and record.issuance != told:
        writing.drop("issuance", LOSSY["issuance"], record.issuance)
    yield from _say("TY", code or "GEN")


def _code_of(genre: Genre) -> str:
    term = genre.term.casefold().rstrip(".")
    if genre.authority == _OWN and re.fullmatch(r"[A-Z]{2,8}", genre.term):
        return genre.term
    return _CODES.get(term) or _SYNONYMS.get(term) or _NEAREST.get(term, "")


def _plain_type(record: Record) -> str:
    if code := _BY_TYPE.get(record.type):
        return code
    if any(note.kind == "thesis" for note in record.notes):
        return "THES"
    if record.manuscript:
        return "MANSCPT"
    host = next((found for found in record.related if found.relation == "host"), None)
    schemes = {number.scheme for number in record.identifiers}
    if host is not None or record.parts:
        return "CHAP" if host is not None and _is_in_book(record, host) else "JOUR"
    if record.issuance in ("serial", "continuing"):
        return "JFULL"
    if "report number" in schemes:
        return "RPRT"
    if "isbn" in schemes:
        return "BOOK"
    if not record.type:
        return "GEN"
    # What is on the network itself, and has no number of a book, is grey literature; a copy there may be of any book.
    return "RPRT" if any(link.relation == "resource" for link in record.links) else "BOOK"


def _is_in_book(record: Record, host: Related) -> bool:
    """Whether what a resource stands in is a book, and no journal: it has an ISBN, or is said not to go on."""
    said = host.record.issuance if host.record is not None else ""
    in_book = record.issuance == "monographic component" or said.startswith(("monographic", "multipart"))
    return in_book or any(number.scheme == "isbn" for number in host.identifiers)


# AU, A2, A4: who made it

_ROLES = {"AU": "aut", "A1": "aut", "A2": "edt", "A3": "edt", "ED": "edt", "A4": "trl"}
_ROLES_OF_TYPE: Mapping[str, Mapping[str, str]] = {
    "THES": {"A3": "ths"}, "PAT": {"AU": "inv", "A2": "ctb", "ED": "edt"}, "ART": {"AU": "art"}, "MAP": {"AU": "ctg"}, "MUSIC": {"AU": "cmp"},
    "MPCT": {"AU": "drt"},
    # Who made these is not told: who wrote, spoke, played or filmed it.
    **{code: {"AU": ""} for code in ("VIDEO", "SOUND", "ADVS", "SLIDE", "FIGURE", "CHART")},
}  # fmt: skip
"""What the names of a tag did where that depends on the type of reference: the author of a patent is its inventor."""
_PUBLISHED = frozenset(("pbl", "isb", "dst"))


_SUFFIX = re.compile(
    r"(?:[Jj][Rr]|[Ss][Rr]|[Ee]sq|[IVX]{2,4}|2nd|3rd|[4-9]th|Ph\.?D|[MDBJL]\.?[DASL]|[MB]\.?Sc|M\.?Phil|R\.?N|S\.?J|O\.?S\.?B|O\.?P)\.?"
)
"""What stands behind the forenames of a person, and is no other name."""


def read_agent(field: Field, draft: Draft) -> None:
    """``AU  - Welsh, Brandon C.``: the part before the comma is a surname where that is short enough for one.

    What stands behind a second comma may be a suffix: ``Doe, John, Jr.``; else it may be another person.
    """
    tag = "AU" if field.where == "A1" else field.where
    role = _ROLES_OF_TYPE.get(draft.noted.get("TY", ""), {}).get(tag, _ROLES[tag])
    last, *others = (part.strip() for part in " ".join(field.first("").split()).split(","))
    others = [part for part in others if part]
    if not last:
        draft.leave(field, "malformed")
        return
    person = bool(others) and len(last.split()) < 4 and all(map(_SUFFIX.fullmatch, others[1:]))
    suffix = ", ".join(others[1:]) if person else ""
    others = others[:1] if person else others
    draft.add(
        "agents",
        Agent(
            ", ".join((last, *others)),
            kind="person" if person else "",
            titles=(suffix,) if suffix else (),
            roles=(role,) if role else (),
            primary=person and role in _FIRST and not draft.get("agents"),
        ),
    )


_FIRST = CREATORS | {"inv"}
"""Under whom a work is entered."""


def write_agents(writing: Writing) -> Iterator[Field]:
    """Authors, then editors, then translators; a role that RIS does not know is reported, a publisher's name is in PB."""
    record = writing.record
    roles_of_type = _ROLES_OF_TYPE.get(_type_of(record)[0], {})
    stated = {name.casefold() for provision in record.provisions for name in provision.names}
    linked = {agent.link for agent in record.agents if agent.link and not agent.script}
    tagged: dict[str, list[str]] = {"AU": [], "A2": [], "A3": [], "ED": [], "A4": []}
    for agent in record.agents:
        if agent.script and agent.link in linked:
            writing.drop("agents", "a name in RIS stands in one script", agent)
            continue
        tag = _tag(agent, roles_of_type)
        publishes = not tag and not _PUBLISHED.isdisjoint(agent.roles) and full_name(agent).casefold() in stated
        if not tag and not publishes:
            writing.drop("agents", "RIS has no tag for names in this role", agent)
            continue
        if not publishes:
            tagged[tag].append(_name(agent))
        if roles := tuple(role for role in agent.roles if role not in (*_SAID[tag], roles_of_type.get(tag))):
            writing.drop("agents.roles", "RIS has authors, editors and translators", roles)
        said = ["name", "units", "roles", "primary", "kind"]
        said += ["numeration"] if tag else []
        said += ["titles"] if tag and agent.kind == "person" else []
        rest(writing, "agents", agent, said, "a name in RIS is surname, forenames and suffix")
    for tag, names in tagged.items():
        yield from _say(tag, *names)


def _tag(agent: Agent, roles_of_type: Mapping[str, str]) -> str:
    tag = next((tag for tag, role in roles_of_type.items() if role in agent.roles), "")
    if tag or is_creator(agent):
        return tag or "AU"
    return "A2" if "edt" in agent.roles else "A4" if "trl" in agent.roles else ""


_SAID = {"AU": ("aut", "cre"), "A2": ("edt",), "A3": (), "ED": (), "A4": ("trl",), "": tuple(_PUBLISHED)}
"""Of the roles of an agent those that its tag says, or PB."""


def _name(agent: Agent) -> str:
    """A name without a comma but before the forenames and the suffix: any other would make a surname of what stands before it."""
    name = full_name(agent)
    return ", ".join((name, *agent.titles)) if agent.kind == "person" else name


# TI, ST, TT: titles

_KINDS = {"ST": "abbreviated", "TT": "translated"}


_BEFORE_SUBTITLE = re.compile(r" ?:(?: |$)| :")
"""``Duty of Care: Improving``, ``Duty of Care : Improving``, ``Duty of Care :Improving``, but not ``2:1``."""


def read_title(field: Field, draft: Draft) -> None:
    """``TI  - Duty of Care: Improving Support``; BT of a chapter is that of its book."""
    if field.where == "BT" and not _stands_alone(draft):
        read_host(field, draft)
        return
    title, *others = _BEFORE_SUBTITLE.split(" ".join(unmarked(field.first("")).split()), maxsplit=1)
    subtitle = "".join(others)
    kind = _KINDS.get(field.where, "main")
    if kind == "main" and any(found.kind == "main" for found in draft.get("titles")):
        kind = "alternative"
    if not title:
        draft.leave(field, "malformed")
        return
    draft.add("titles", Title(title, subtitle=subtitle, kind=kind))


def write_titles(writing: Writing) -> Iterator[Field]:
    """The main title, a short one, and a translated one; one that is uniform where there is no other."""
    seen: set[str] = set()
    for title in sorted(writing.record.titles, key=lambda title: (title.kind != "main", bool(title.script))):
        tag = {"abbreviated": "ST", "translated": "TT"}.get(title.kind, "TI")
        if tag in seen or (tag == "TI" and title.kind not in ("main", "uniform", "alternative")):
            writing.drop("titles", "RIS has one title, a short one and a translated one", title)
            continue
        seen.add(tag)
        yield from _say(tag, title_label(title))
        rest(writing, "titles", title, TITLE, "a title in RIS is one text")


# T2, VL, IS, SP, EP: where it stands

_SHORT = ("JO", "JA", "J2")
"""Where programs put the abbreviated title of a journal, and its only one."""
_PAGES = ("pages", "page", "")
_PARTS = {"VL": "volume", "IS": "issue"}
_NUMBERS = ("volume", "issue", "number")


def read_host(field: Field, draft: Draft) -> None:
    """``T2  - Journal of Victimology``, ``VL  - 45``: what an article stands in, and where in it.

    Of a book or a report T2 is its series, VL its number there or, without one, its own; SP and EP are its extent in pages.
    Of a thesis T2 is the department that it was written in.
    """
    where, text = field.where, " ".join(field.first("").split())
    alone = _stands_alone(draft)
    if not text:
        draft.leave(field, "malformed")
    elif where in ("SP", "EP") and alone:
        _read_extent(field, draft, text)
    elif where == "T2" and draft.noted.get("TY") == "THES":
        draft.add("notes", Note(text))
    elif where == "T2" and draft.noted.get("TY") in _MAY_BE_IN_HOSTS:
        _read_in(field, draft, "host", text)
    elif alone and (where == "IS" or (where == "VL" and _place_of(draft, "series")[0] < 0)):
        parts: list[Part] = draft.get("parts")
        number = Term(_PARTS[where], text)
        if parts:
            draft.replace("parts", 0, replace(parts[0], details=(*parts[0].details, number)))
        else:
            draft.add("parts", Part((number,)))
    elif alone and where in ("T2", "VL"):
        _read_in(field, draft, "series", text)
    else:
        _read_in(field, draft, "host", text)


_COUNT = re.compile(r"(\d+) ?(?:pp?\.?|pages)?", re.IGNORECASE | re.ASCII)
_SPAN = re.compile(r"(?:pages )?(\w+) ?[-–] ?(\w+)")
_PAGINATION = re.compile(r"[ivxlc\d]+(?:[,+ ]+[ivxlc\d]+)*", re.IGNORECASE | re.ASCII)
"""Numbers of pages, as a book counts them: ``xii, 272``."""


def _read_extent(field: Field, draft: Draft, text: str) -> None:
    """``SP  - 272`` is the number of pages; ``SP  - 12`` and ``EP  - 40`` are pages 12-40."""
    first = draft.noted.get("SP", "")
    if field.where in draft.noted or (field.where == "EP" and (not first or _SPAN.fullmatch(first))):
        draft.leave(field, "repeated" if first else "malformed")
        return
    draft.noted[field.where] = text
    if field.where == "EP":
        draft.replace("physicals", 0, Physical((Term("", f"pages {first}-{text}"),)))
    elif (counted := _COUNT.fullmatch(text)) is not None:
        draft.add("physicals", Physical((Term("pages", counted[1]),)))
    else:
        span = _SPAN.fullmatch(text)
        draft.add("physicals", Physical((Term("", f"pages {span[1]}-{span[2]}" if span is not None else text),)))


def _stands_alone(draft: Draft) -> bool:
    """Whether a record is of no type that stands in something else."""
    code = draft.noted.get("TY", "JOUR")
    return code not in _IN_HOSTS and (code not in _MAY_BE_IN_HOSTS or _place_of(draft, "host")[0] < 0)


def _place_of(draft: Draft, relation: str) -> tuple[int, Related]:
    """What is so related, as far as it is known, and its place (-1 where it has none yet)."""
    related: list[Related] = draft.get("related")
    at = next((index for index, found in enumerate(related) if found.relation == relation), -1)
    return at, related[at] if at >= 0 else Related(relation)


def _put(draft: Draft, at: int, made: Related) -> None:
    if at >= 0:
        draft.replace("related", at, made)
    else:
        draft.add("related", made)


def _read_in(field: Field, draft: Draft, relation: str, text: str) -> None:
    at, found = _place_of(draft, relation)
    if field.where in ("T2", "BT", "JF", *_SHORT):
        if found.title == text:
            return
        short = field.where in _SHORT
        if found.title and (found.record is not None or not (short or draft.noted[relation] in _SHORT)):
            draft.leave(field, "repeated")
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
        made = replace(found, number=text)
    else:
        part = found.part or Part()
        if field.where in _PARTS:
            made = replace(found, part=replace(part, details=(*part.details, Term(_PARTS[field.where], text))))
        elif field.where in draft.noted:
            draft.leave(field, "repeated")
            return
        else:
            draft.noted[field.where] = text
            pages = "-".join(draft.noted[tag] for tag in ("SP", "EP") if tag in draft.noted)
            made = replace(found, part=replace(part, extents=(Term("pages", pages),)))
    _put(draft, at, made)


def _read_within(draft: Draft) -> None:
    """Put right the genre of what its type calls by what it is within: an article in a newspaper is none.

    Whether that goes on or is a book is told by the type, too.
    """
    code = draft.noted.get("TY", "")
    if code in _LEVELS:
        draft.add("issuance", _LEVELS[code])
    if code in _WITHIN:
        draft.replace("genres", 0, Genre(_WITHIN[code]))
    elif code in _BESIDE:
        draft.add("genres", Genre(_BESIDE[code]))


def write_host(writing: Writing) -> Iterator[Field]:
    """What it stands in, and where in it; of what stands alone the number of its pages."""
    record = writing.record
    hosts = [found for found in record.related if found.relation == "host"]
    for extra in hosts[1:]:
        writing.drop("related", "RIS has one place where a resource stands", extra)
    for host in hosts[:1]:
        yield from _write_host(writing, host)
    parts = _parts(record)
    for path, part in parts[:1]:
        yield from _write_part(writing, path, part)
    when = _issued(parts)
    for path, part in parts[1:]:
        other = replace(part, date="") if part.date == when else part
        if other != Part():
            writing.drop(path, "RIS has one place where a resource stands", other)
    counted = bool(hosts) or any(term.kind in _PAGES for _, part in parts for term in part.extents)
    for physical in record.physicals:
        pages = next(filter(_pages_of, physical.extents), None) if not counted else None
        if pages is None:
            rest(writing, "physicals", physical, ())
            continue
        counted = True
        first, last = _pages_of(pages)
        yield from _say("SP", first)
        yield from _say("EP", last)
        rest(writing, "physicals", physical, ("extents",))
        if others := tuple(term for term in physical.extents if term is not pages):
            writing.drop("physicals.extents", NO_TAG, others)


def _write_host(writing: Writing, host: Related) -> Iterator[Field]:
    """Its title, and a short one; its numbers stand with the others."""
    titles = host.record.titles if host.record is not None else ()
    text, main = named(host)
    short = next((title for title in titles if title.kind == "abbreviated"), None)
    yield from _say("T2", text)
    yield from _say("J2", title_label(short) if short is not None else "")
    for title in titles:
        if title is main or title is short:
            rest(writing, "related.record.titles", title, TITLE, "a title in RIS is one text")
        else:
            writing.drop("related.record.titles", "RIS has one title of what a resource stands in", title)
    bare = replace(host.record, titles=()) if host.record is not None else None
    host = replace(host, record=None if bare == Record() else bare)
    rest(writing, "related", host, ("relation", "title", "part", "identifiers"))


def _parts(record: Record) -> list[tuple[str, Part]]:
    """Where in its host a resource stands, each with its path; first what is written."""
    host = next((found for found in record.related if found.relation == "host"), None)
    parts = [("related.part", host.part)] if host is not None and host.part is not None else []
    return sorted((*parts, *(("parts", part) for part in record.parts)), key=lambda found: not _is_place(found[1]))


def _issued(parts: Sequence[tuple[str, Part]]) -> str:
    """When the issue appeared in which it stands."""
    return next((part.date for _, part in parts if _YEAR.match(part.date)), "")


def _write_part(writing: Writing, path: str, part: Part) -> Iterator[Field]:
    """``VL  - 45``, ``IS  - 3``, ``SP  - 221``, ``EP  - 240``; its date is among the dates."""
    numbers = {kind: next((term for term in part.details if term.kind == kind), None) for kind in _NUMBERS}
    pages = next((term for term in part.extents if term.kind in _PAGES), None)
    volume, issue = numbers["volume"], numbers["issue"] or numbers["number"]
    yield from _say("VL", volume.value if volume is not None else "")
    yield from _say("IS", issue.value if issue is not None else "")
    first, dash, last = pages.value.replace("–", "-").partition("-") if pages is not None else ("", "", "")
    yield from _say("SP", first.strip() if dash or pages is None else pages.value)
    yield from _say("EP", last.strip())
    reason = "RIS has volume, issue and pages"
    for name, terms in (("details", part.details), ("extents", part.extents)):
        for term in terms:
            if term not in (volume, issue, pages):
                writing.drop(f"{path}.{name}", reason, f"{term.kind} {term.value}".strip())
    if part.text:
        writing.drop(f"{path}.text", reason, part.text)


def _pages_of(extent: Term) -> tuple[str, ...]:
    """The number of pages, or the first page and the last; nothing where an extent says something else, or in words."""
    if extent.kind == "pages" and extent.value.isascii() and extent.value.isdigit():
        return extent.value, ""
    if not extent.kind and extent.value.startswith("pages ") and (span := _SPAN.fullmatch(extent.value)) is not None:
        return span[1], span[2]
    return (extent.value, "") if not extent.kind and _PAGINATION.fullmatch(extent.value) else ()


def _is_place(part: Part) -> bool:
    """Whether it says where in its host something stands, and not only how long it is."""
    return bool(part.details) or any(term.kind in _PAGES for term in part.extents)


# T3: series


def read_series(field: Field, draft: Draft) -> None:
    """``T3  - Home Office Research Study ; 252``; that of a chapter is the series of its book."""
    title, _, number = " ".join(field.first("").split()).rpartition(" ; ")
    found = Related("series", title=title or number, number=number if title else "")
    if not found.title:
        draft.leave(field, "malformed")
        return
    at, host = _place_of(draft, "host")
    if at < 0:
        draft.add("related", found)
    else:
        within = host.record or Record()
        _put(draft, at, replace(host, record=replace(within, related=(*within.related, found))))


def write_series(writing: Writing) -> Iterator[Field]:
    """The series it is in, as it is stated, else by its heading; other resources it has to do with are reported."""
    stated = any(related.title for related in writing.record.related if related.relation in SERIES)
    for related in writing.record.related:
        text, title = named(related)
        if related.relation in SERIES and not related.title and text and stated:
            writing.drop("related", "the series is given as it is stated", related)
        elif related.relation in SERIES and text:
            yield from _say("T3", f"{text} ; {related.number}" if related.number else text)
            if title is not None:
                rest(writing, "related.record.titles", title, TITLE, "a title in RIS is one text")
            record = related.record
            if record is not None:
                record = replace(record, titles=tuple(found for found in record.titles if found is not title))
            related = replace(related, record=None if record == Record() else record)
            rest(writing, "related", related, ("relation", "title", "number"))
        elif related.relation != "host":
            writing.drop("related", "RIS has what a resource stands in, and its series", related)


# PY, DA, Y2: dates

_BETWEEN = re.compile(r"/|(?<=\d)-(?=\d)")
_SEASON = re.compile(
    rf"(?:(?:early|mid|late)[ -])?(?:spring|summer|autumn|fall|winter|easter|christmas|michaelmas|"
    rf"(?:{'|'.join(f'{month[:3]}(?:{month[3:]})?' for month in MONTHS)})\b\.?(?: ?[-–] ?\w{{3,9}}\.?)?)",
    re.IGNORECASE,
)
"""What else a date may say (``2001///Spring``); others say there what happened then."""


_NAMED_MONTH = re.compile("|".join(f"({month[:3]}(?:{month[3:]})?\\.?)" for month in MONTHS), re.IGNORECASE)


def _date(text: str) -> tuple[str, str]:
    """``2001/09/01/`` → ``2001-09-01``, and what else it says: ``2001///Spring``; nothing where it is none.

    A month may have its name: ``2015/october``; what else stands in its place is a season: ``2001/Spring``.
    """
    year, month, day, other = (*_BETWEEN.split(text.strip(), 3), "", "", "")[:4]
    other = other.strip("/ ")
    if (named := _NAMED_MONTH.fullmatch(month)) is not None:
        month = str(named.lastindex)
    elif not (day or other) and _SEASON.fullmatch(month):
        month, other = "", month
    digits = re.fullmatch(r"\d{4}", year, re.ASCII) and re.fullmatch(
        r"(?:\d{1,2}(?:/\d{1,2})?)?/*", f"{month}/{day}", re.ASCII
    )
    if not digits or (other and not _SEASON.fullmatch(other)):
        return "", ""
    # Programs that know no date write 0000.
    if not int(year) or int(month or 0) > 12 or int(day or 0) > 31:
        return "", ""
    whole = (year, *(f"{int(part):02}" for part in (month, day) if int(part or 0)))
    return "-".join(whole), other


def read_date(field: Field, draft: Draft) -> None:
    """``PY  - 2013``, ``DA  - 2013/01/29/``; Y2 is when the resource was last seen where its link says.

    A season is a part of the date as it is stated; of when it was last seen, the day is taken. Of a month
    that there is not the year is taken: ``Y1  - 2015/13``; what else is said with a day may be when something else was.
    """
    text = field.first("")
    day = _TIME_OF_DAY.sub("", text) if field.where == "Y2" else text
    date, season = _date(day)
    if not date and field.where != "Y2" and (found := _YEAR_AND_MORE.fullmatch(text)) is not None:
        date = found[1]
        draft.leave(field, "no part")
    if not date:
        draft.leave(field, "malformed")
    elif field.where == "Y2":
        links: list[Link] = draft.get("links")
        if not links or links[0].accessed:
            draft.leave(field, "repeated" if links else "malformed")
        else:
            draft.replace("links", 0, replace(links[0], accessed=date))
            if day != text:
                draft.leave(field, "no part")
    else:
        dates: list[Date] = draft.get("dates")
        issued = [(at, found.value) for at, found in enumerate(dates) if found.kind == "issued"]
        same = next((at for at, value in issued if date.startswith(value)), -1)
        if same >= 0:
            draft.replace("dates", same, Date(date))
        elif not any(value.startswith(date) for _, value in issued):
            draft.add("dates", Date(date))
        if season:
            _state(draft, f"{season} {date[:4]}")


_YEAR_AND_MORE = re.compile(r"((?:1\d|20)\d\d)/[^/]+/*", re.ASCII)
_TIME_OF_DAY = re.compile(r"/\d\d:\d\d(?::\d\d)?$", re.ASCII)


def _state(draft: Draft, date: str) -> None:
    """Put a date into the statement of publication."""
    provisions: list[Provision] = draft.get("provisions")
    if provisions:
        draft.replace("provisions", 0, replace(provisions[0], date=date))
    else:
        draft.add("provisions", Provision(date=date))


def write_dates(writing: Writing) -> Iterator[Field]:
    """The year, the day where it is known, and when it was last seen; an article is of the day of its issue."""
    record = writing.record
    parts = _parts(record)
    of_issue = _issued(parts)
    chosen, value = _dated(record)
    yield from _say("PY", value[:4])
    season = next((text for item in record.provisions if (text := _season(item.date, value[:4]))), "")
    yield from _say("DA", f"{_in_figures(value)}{season}" if len(value) > 4 or season else "")
    for at, (path, part) in enumerate(parts):
        if (not at or part.date == of_issue) and not value.startswith(part.date):
            writing.drop(f"{path}.date", ONE_DATE if _YEAR.match(part.date) else NO_DATE, part.date)
    for found in record.dates:
        if found is not chosen:
            writing.drop("dates", ONE_DATE if _YEAR.match(found.value) else NO_DATE, found)
        else:
            said = ("value" if value.startswith(found.value) else "", "kind", "encoding")
            rest(writing, "dates", found, said, NO_DATE)
    yield from _say("Y2", _in_figures(seen.accessed) if (seen := _seen(record)) is not None else "")


ONE_DATE = "RIS has one date"
NO_DATE = "a date in RIS is a year, a month and a day"
_YEAR = re.compile(r"\d{4}", re.ASCII)
_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}", re.ASCII)


def _dated(record: Record) -> tuple[Date | None, str]:
    """The date that is written, if it is one of the record's own, and as far as RIS has it: ``2005-09-01``."""
    issued = [found for found in record.dates if found.kind == "issued"]
    date = next(
        (found for found in issued or record.dates if _YEAR.match(found.value) and not _is_between(found)), None
    )
    stated = (_STATED.findall(item.date) for item in record.provisions if not _ONE_OF.search(item.date))
    value = date.value if date is not None else next((years[0] for years in stated if years), "")
    of_issue = _issued(_parts(record))
    day = _DAY.match(of_issue if of_issue.startswith(value) else value)
    return date, day[0] if day is not None else ""


_STATED = re.compile(r"(?<!\d)\d{4}(?!\d)", re.ASCII)
_ONE_OF = re.compile(r"\b(?:between|or|zwischen|oder|entre|ou)\b")
"""Words of a statement that means one year or another: ``[between 1920 and 1929]``."""


def _is_between(date: Date) -> bool:
    """Whether it is of one year between two, and nobody knows of which."""
    return date.qualifier == "questionable" and date.end not in ("", "9999")


def _in_figures(date: str) -> str:
    """``2013-01-29`` → ``2013/01/29/``; nothing where it is no such date."""
    return f"{date.replace('-', '/')}{'/' * (3 - date.count('-'))}" if _DAY.fullmatch(date) else ""


def _seen(record: Record) -> Link | None:
    """The link that says when the resource was last seen."""
    return next((link for link in record.links if link.relation != "related" and _DAY.fullmatch(link.accessed)), None)


def _season(stated: str, year: str) -> str:
    """The season or the feast of a date as it is stated: ``Spring 2001``."""
    season = stated.removesuffix(f" {year}")
    return season if season != stated and _SEASON.fullmatch(season) else ""


# PB, CY: who published it, and where


def read_provision(field: Field, draft: Draft) -> None:
    """``PB  - Home Office``, ``CY  - London``: together one statement of publication."""
    text = " ".join(field.first("").split())
    if not text:
        draft.leave(field, "malformed")
        return
    provisions: list[Provision] = draft.get("provisions")
    found = provisions[0] if provisions else Provision()
    if field.where == "PB":
        made = replace(found, names=(*found.names, text))
    else:
        made = replace(found, places=(*found.places, Place(text)))
    if provisions:
        draft.replace("provisions", 0, made)
    else:
        draft.add("provisions", made)


def write_provisions(writing: Writing) -> Iterator[Field]:
    """The first statement of publication."""
    record = writing.record
    provisions = record.provisions
    first = next((found for found in provisions if found.function in ("publication", "", "distribution")), None)
    for found in provisions:
        if found is not first:
            writing.drop("provisions", "RIS has one publisher and one place", whole(found))
    if first is not None:
        yield from _say("CY", *(place.name for place in first.places))
        yield from _say("PB", *first.names)
        for place in first.places:
            rest(writing, "provisions.places", place, ("name",), "a place in RIS is a name")
        year = _dated(record)[1][:4]
        said = ["places", "names", "function"]
        said += (
            ["date"]
            if _season(first.date, year) or restates(first.date, words_of(record.dates or (Date(year),)))
            else []
        )
        rest(writing, "provisions", first, said, "RIS has place, publisher and year")


# SN, DO: numbers

_ISSN = re.compile(r"\d{4}-?\d{3}[\dX]", re.IGNORECASE | re.ASCII)
_ISBN = re.compile(r"(?:97[89][- ]?)?(?:\d[- ]?){9}[\dX]", re.IGNORECASE | re.ASCII)

_OF_MUSIC = re.compile(r"979[- ]?0")


def read_number(field: Field, draft: Draft) -> None:
    """``SN  - 9780131103627``: an ISBN or ISSN by its form, else the number of a report; ``DO`` is a DOI.

    The ISSN of an article is that of its journal, and the ISBN of a chapter that of its book.
    """
    text = " ".join(field.first("").split())
    bare = re.sub(r"\s*\(.*\)$", "", text)
    if not text:
        draft.leave(field, "malformed")
    elif field.where == "DO":
        if not draft.holds("identifiers", doi := Identifier("doi", bare_doi(text))):
            draft.add("identifiers", doi)
    else:
        scheme = "issn" if _ISSN.fullmatch(bare) else "isbn" if _ISBN.fullmatch(bare) else "report number"
        scheme = "ismn" if scheme == "isbn" and _OF_MUSIC.match(bare) else scheme
        identifier = Identifier(scheme, text)
        if scheme == "report number" or _stands_alone(draft):
            draft.add("identifiers", identifier)
        else:
            at, host = _place_of(draft, "host")
            _put(draft, at, replace(host, identifiers=(*host.identifiers, identifier)))


def write_numbers(writing: Writing) -> Iterator[Field]:
    """ISBN, ISSN (of what it stands in, too) and report number, and the DOI."""
    record = writing.record
    for identifier in record.identifiers:
        yield from _write_number(writing, "identifiers", identifier, _NUMBERS_OF_ITS_OWN)
    host = next((found for found in record.related if found.relation == "host"), None)
    for identifier in host.identifiers if host is not None else ():
        yield from _write_number(writing, "related.identifiers", identifier, ("isbn", "issn", "ismn"))


_NUMBERS_OF_ITS_OWN = ("isbn", "issn", "ismn", "doi", "report number")


def _write_number(writing: Writing, path: str, found: Identifier, schemes: Collection[str]) -> Iterator[Field]:
    if found.invalid or found.scheme not in schemes:
        known = "RIS has ISBN, ISSN, ISMN, DOI and report number"
        writing.drop(path, "it is not a valid number" if found.scheme in schemes else known, found)
        return
    number = standard_number(found)
    yield from _say("DO" if found.scheme == "doi" else "SN", number)
    if number != found.value:
        writing.drop(f"{path}.qualifier", ONLY_THE_NUMBER, found.value.removeprefix(number).strip())
    rest(writing, path, found, ("scheme", "value"), ONLY_THE_NUMBER)


ONLY_THE_NUMBER = "a number in RIS is nothing but the number"


# UR, L1, L2: where it is to be had


def read_link(field: Field, draft: Draft) -> None:
    """``UR  - http://www.example.org/report.pdf``; L1 is a PDF of it."""
    for uri in re.split(r"[;,]?\s+|;(?=https?://)", field.first("").strip()):
        if not uri:
            draft.leave(field, "malformed")
        elif not any(draft.holds("links", Link(uri, media_type=kind)) for kind in ("", _PDF)):
            draft.add("links", Link(uri, media_type=_PDF if field.where == "L1" else ""))


_PDF = "application/pdf"


def write_links(writing: Writing) -> Iterator[Field]:
    """Where it is to be had; where something related is, stands in no tag."""
    seen = _seen(writing.record)
    for link in writing.record.links:
        if link.relation == "related":
            writing.drop("links", "RIS has the addresses of the resource itself", link)
            continue
        yield from _say("UR", "%20".join(link.uri.split()))
        said = ["uri"]
        said += ["accessed"] if link is seen else []
        said += ["relation"] if link.relation == "version" else []
        said += ["media_type"] if link.media_type == _PDF and link.uri.casefold().endswith(".pdf") else []
        rest(writing, "links", link, said)


# AB, N1, ET: notes of every sort


def read_notes(slot: str) -> Callable[[Field, Draft], None]:
    """``N1  - Author statement ends: et al.``: a text, on one line."""

    def read(field: Field, draft: Draft) -> None:
        text = " ".join(unmarked(field.first("")).split())
        doi = _DOI.fullmatch(text) if slot == "notes" else None
        if doi is not None:
            read_number(Field("DO", (("", doi[1]),)), draft)
        elif not text:
            draft.leave(field, "malformed")
        elif not draft.holds(slot, Note(text)):
            draft.add(slot, Note(text))

    return read


_DOI = re.compile(r"doi ?: ?(10\.\d{4,9}/\S+)", re.IGNORECASE | re.ASCII)
"""A number that some programs put among the notes, too."""


def read_edition(field: Field, draft: Draft) -> None:
    """``ET  - 2nd ed.``; of an article it is the day when it was first to be read on the network: ``ET  - 2016/01/30``."""
    date, season = _date(field.first("")) if draft.noted.get("TY") in _ARTICLES else ("", "")
    if date and not season:
        draft.add("dates", Date(date, kind="other"))
    else:
        _read_statement(field, draft)


_ARTICLES = frozenset(("JOUR", "EJOUR", "MGZN", "INPR"))
_read_statement = read_notes("editions")


def write_notes(where: str, slot: str) -> Callable[[Writing], Iterator[Field]]:
    """The texts of a slot."""

    def write(writing: Writing) -> Iterator[Field]:
        for note in getattr(writing.record, slot):
            yield from _say(where, " ".join(note.text.split()))
            rest(writing, slot, note, ("text",))

    return write


# KW, LA


def read_subject(field: Field, draft: Draft) -> None:
    """``KW  - Victims of Crimes (London)``; several where a program has put them into one line, parted by line breaks."""
    text = " ".join(field.first("").split())
    if not text:
        draft.leave(field, "malformed")
        return
    draft.add("subjects", Subject((Term("topic", text),)))


def write_subjects(writing: Writing) -> Iterator[Field]:
    """Each subject in words, names with all that their headings have."""
    reason = "a keyword in RIS is a text"
    for subject in writing.record.subjects:
        yield from _say("KW", subject_label(subject))
        rest(writing, "subjects", subject, ("terms", "agent", "title"), reason)
        if subject.agent is not None:
            rest(writing, "subjects.agent", subject.agent, (*HEADING, "kind", "entry", "primary"), reason)
        if subject.title is not None:
            rest(writing, "subjects.title", subject.title, TITLE, reason)


def read_language(field: Field, draft: Draft) -> None:
    """``LA  - English``: a name, or a code of two or three letters."""
    text = field.first("").strip()
    listed = languages()
    code = text.lower() if text.lower() in listed else listed.code(text) or ""
    if not code:
        code = next(
            (
                found
                for found in listed
                if text and listed.column(found, "iso639_1") == text.lower()[:2] and len(text) in (2, 5)
            ),
            "",
        )
    if not code:
        draft.leave(field, "malformed")
        return
    draft.add("languages", Language(code))


def write_languages(writing: Writing) -> Iterator[Field]:
    """The languages of the text, by name."""
    for language in writing.record.languages:
        if language.kind:
            writing.drop("languages", "RIS has the language of the text", language)
            continue
        yield from _say("LA", (None if language.authority else languages().label(language.code)) or language.code)
        rest(writing, "languages", language, ("code",), "a language in RIS is a name")
