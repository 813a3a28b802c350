"""How to cite a record, in three common styles; what kind of thing it is, and who made it.

A citation is text in pieces, each with whether it stands in italics. What a record does not say is left out, with the
punctuation that would have stood round it: a citation never has a place for what is not there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

from bibld.formats._credits import credited
from bibld.formats._events import PUBLISHED, PUBLISHING, is_known
from bibld.formats._headings import SERIES
from bibld.formats._places import PAGES
from bibld.formats._unmarked import unmarked
from bibld.formats._uri import bare_doi, doi_address
from bibld.formats.ris.reference import cited_host, type_of
from bibld.labels import is_to_be_read, title_of
from bibld.model import (
    SERIALS,
    Agent,
    Link,
    Provision,
    Record,
    Related,
    date_of,
    has_number,
    is_of_resource,
)

__all__ = ["Citation", "Work", "body", "citations", "dois", "inverted", "is_linkable", "is_to_it", "work_of"]

Pieces = tuple[tuple[str, bool], ...]
T = TypeVar("T", Agent, Provision)

_TYPES = {
    "cartographic": "map", "notated music": "score", "sound recording": "audio", "sound recording-musical": "audio",
    "sound recording-nonmusical": "audio", "still image": "image", "moving image": "video",
    "software, multimedia": "software", "three dimensional object": "object",
}  # fmt: skip
_GENRES = {
    "technical report": "report", "thesis": "thesis", "academic theses": "thesis", "article": "article",
    "conference publication": "proceedings", "newspaper": "serial", "periodical": "serial", "web site": "website",
    "numeric data": "dataset", "statistics": "report", "legislation": "law", "law report or digest": "law",
    "map": "map", "atlas": "map", "patent": "patent",
}  # fmt: skip


class Work(NamedTuple):
    """What a citation needs of a record; ``kind`` is ``report``, ``book``, ``article``, ``thesis``, ``map``, ….

    What it stands in is known as RIS knows it: a whole book that is in a collection (773) is cited without.
    """

    kind: str
    title: str
    authors: tuple[Agent, ...]
    editors: tuple[Agent, ...]
    year: str
    date: str
    edition: str
    places: tuple[str, ...]
    publishers: tuple[str, ...]
    host: Related | None
    series: tuple[Related, ...]
    volume: str
    issue: str
    pages: str
    number: str
    url: str


class Citation(NamedTuple):
    """A citation in a style."""

    style: str
    pieces: Pieces

    @property
    def text(self) -> str:
        """The citation as plain text."""
        return "".join(text for text, _ in self.pieces)


def work_of(record: Record) -> Work:
    """What there is to cite of a record.

    >>> work_of(Record(titles=(Title("Duty of Care"),), dates=(Date("2013-01"),))).year
    '2013'
    """
    record = unmarked(record)
    host = cited_host(record)
    part = host.part if host is not None and host.part is not None else next(iter(record.parts), None)
    details = {term.kind: term.value for term in part.details} if part is not None else {}
    extents = {term.kind: term.value for term in part.extents} if part is not None else {}
    date = date_of(record)
    stated = next((found.date for found in record.provisions if found.date), "")
    year = re.match(r"\d{4}", date) or re.search(r"(?<!\d)\d{4}(?!\d)", stated)
    published = _published(record)
    publishers = [name for found in published for name in found.names if is_known(name)]
    # A body that issued it is its publisher where none is named.
    publishers = publishers or [body(agent) for agent in record.agents if not PUBLISHING.isdisjoint(agent.roles)]
    creators = [agent for agent, part in credited(record) if part == "creator"]
    places = [place.name for found in published for place in found.places]
    return Work(
        kind=_kind(record, host),
        title=title_of(record),
        authors=tuple(_once(creators)),
        editors=tuple(agent for agent in _once(record.agents) if "edt" in agent.roles),
        year=year[0] if year else "",
        date=date if re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", date, re.ASCII) else "",
        edition=record.editions[0].text if record.editions else "",
        places=tuple(dict.fromkeys(name for name in places if is_known(name))),
        publishers=tuple(dict.fromkeys(publishers)),
        host=host,
        series=tuple(found for found in record.related if found.relation in SERIES and found.title),
        volume=details.get("volume", ""),
        issue=details.get("issue", "") or details.get("number", ""),
        pages=next((value for kind, value in extents.items() if kind in PAGES), ""),
        number=next((found.value for found in record.identifiers if found.scheme == "report number"), ""),
        url=_url(record),
    )


def _url(record: Record) -> str:
    """Where it is to be had: what is no address of the network cannot be cited as one."""
    for link in record.links:
        if is_to_it(link) and is_to_be_read(link) and is_linkable(link.uri):
            return link.uri
    return next(map(doi_address, dois(record)), "")


def is_to_it(link: Link) -> bool:
    """Whether an address leads to the resource, itself or in another version."""
    return is_of_resource(link) or link.relation == "version"


def dois(record: Record) -> list[str]:
    """Its DOIs, as they are printed; ``not yet assigned`` is none."""
    found = [number.value for number in record.identifiers if number.scheme == "doi" and not number.invalid]
    return [bare_doi(number) for number in found if doi_address(number)]


_ADDRESS = re.compile(r"(?:https?|ftp)://[^\s<>\"]+", re.IGNORECASE)


def is_linkable(uri: str) -> bool:
    """Whether a page may link to it: what a link says is anybody's, and ``javascript:`` is an address too."""
    return _ADDRESS.fullmatch(uri) is not None


def _published(record: Record) -> list[Provision]:
    """The statements of who published it, without those of later parts or of some alone (260 2#, 3#, $3)."""
    found = [found for found in record.provisions if found.function in PUBLISHED]
    return _once([found for found in found if _OF_A_PART.isdisjoint(term.kind for term in found.parts)] or found[:1])


_OF_A_PART = frozenset(("sequence", "materials"))


def _once(values: Sequence[T]) -> list[T]:
    """The agents, or the statements, without the same in another script."""
    seen: dict[str, T] = {}
    for index, value in enumerate(values):
        seen.setdefault(f"{value.link}" if value.link else f"#{index}", value)
    return list(seen.values())


def _kind(record: Record, host: Related | None) -> str:
    for genre in record.genres:
        if (found := _GENRES.get(genre.term.casefold().rstrip("."))) is not None:
            return "chapter" if found == "article" and host is not None and _is_book(host) else found
    code, _ = type_of(record)
    if code == "THES" or any(note.kind == "thesis" for note in record.notes):
        return "thesis"
    if (found := _TYPES.get(record.type)) is not None:
        return found
    if record.issuance in SERIALS:
        return "serial"
    if record.type == "mixed material" or record.issuance == "collection":
        return "collection"
    if host is not None:
        return "chapter" if code == "CHAP" else "document" if code == "GEN" else "article"
    schemes = {found.scheme for found in record.identifiers}
    if "report number" in schemes:
        return "report"
    if "isbn" in schemes:
        return "book"
    return _OTHERS.get(code, "book")


_OTHERS = {"RPRT": "report", "GEN": "document", "MANSCPT": "document"}
"""What is no book though nothing above tells, by the type it has in RIS."""


def _is_book(host: Related) -> bool:
    return has_number(host, "isbn") and not has_number(host, "issn")


def body(agent: Agent) -> str:
    """A name as a citation has it: ``London Assembly, Police and Crime Committee``."""
    return ", ".join((agent.name, *agent.units))


def inverted(agent: Agent) -> str:
    """A name as it is filed: ``Farrington, David P.``, ``London Assembly, Police and Crime Committee``."""
    return agent.name if agent.kind == "person" else body(agent)


# Names


def _turned(agent: Agent) -> str:
    """The given names first: ``David P. Farrington``."""
    last, comma, first = agent.name.partition(", ")
    return f"{first} {last}" if agent.kind == "person" and comma else body(agent)


def _initials(agent: Agent) -> str:
    """``Farrington, D. P.``"""
    last, comma, first = agent.name.partition(", ")
    if agent.kind != "person" or not comma:
        return body(agent)
    words = [word for word in re.split(r"[\s.]+", first) if word]
    letters = " ".join("-".join(f"{part[0]}." for part in word.split("-") if part) for word in words)
    return f"{last}, {letters}".rstrip(", ")


def _apa_names(agents: Sequence[Agent]) -> str:
    """Up to twenty names; of more the first nineteen and the last (APA, 7th edition, 9.8): ``Ek, B., & Smith, A.``"""
    names = [_initials(agent) for agent in agents]
    if len(names) > 20:
        return f"{', '.join(names[:19])}, … {names[-1]}"
    if len(names) < 3:
        return (", & " if "," in names[0] and len(names) == 2 and agents[0].kind == "person" else " & ").join(names)
    return f"{', '.join(names[:-1])}, & {names[-1]}"


def _mla_names(agents: Sequence[Agent]) -> str:
    """One name or two; of more the first: ``Ek, Bo, et al.``"""
    if len(agents) > 2:
        return f"{inverted(agents[0])}, et al."
    return ", and ".join([inverted(agents[0]), *map(_turned, agents[1:])])


def _chicago_names(agents: Sequence[Agent]) -> str:
    """Up to ten names; of more the first seven (Chicago Manual of Style, 17th edition, 14.76)."""
    names = [inverted(agents[0]), *map(_turned, agents[1:])]
    if len(names) > 10:
        return f"{', '.join(names[:7])}, et al."
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])}, and {names[-1]}"


# Styles


class _Line:
    """A citation in the making: sentences, each closed by a full stop unless it has closed itself."""

    def __init__(self) -> None:
        self.pieces: list[tuple[str, bool]] = []

    def say(self, text: str, *, italic: bool = False) -> None:
        if text:
            self.pieces.append((text, italic))

    def sentence(self, *pieces: tuple[str, bool], end: str = ".") -> None:
        """Pieces, a full stop and a blank; nothing where all of them are empty."""
        kept = [piece for piece in pieces if piece[0]]
        if not kept:
            return
        if self.pieces:
            self.say(" ")
        self.pieces += kept
        last = kept[-1][0].rstrip("”\"'")
        if end and not last.endswith((".", "?", "!", "…")):
            self.say(end)

    def done(self) -> Pieces:
        return tuple(self.pieces)


def _within(work: Work) -> str:
    """The title of what an article, a chapter or a paper of a collection stands in, if it is known."""
    return work.host.title if work.kind in ("article", "chapter", "document") and work.host is not None else ""


def _publisher(work: Work, authors: str) -> str:
    """Who published it, unless that is the author, who has been named."""
    return ", ".join(name for name in work.publishers[:2] if name.casefold() != authors.casefold())


def _by(work: Work, listed: Callable[[Sequence[Agent]], str], one: str, several: str) -> str:
    """Who it is by: the authors or, where there are none, the editors, who are called so."""
    if work.authors:
        return listed(work.authors)
    if work.editors:
        return listed(work.editors) + (one if len(work.editors) == 1 else several)
    return ""


def _apa(work: Work) -> Pieces:
    line = _Line()
    within = _within(work)
    names = _by(work, _apa_names, " (Ed.)", " (Eds.)")
    beside = [f"No. {work.number}" if work.number and not re.match(r"no\b", work.number, re.I) else work.number]
    beside.append(work.edition)
    noted = f" ({'; '.join(filter(None, beside))})" if any(beside) and not within else ""
    if names:
        line.sentence((names, False))
        line.say(f" ({work.year or 'n.d.'}).")
        line.sentence((work.title, not within), (noted, False))
    else:
        line.sentence((work.title, not within), (noted, False))
        line.say(f" ({work.year or 'n.d.'}).")
    if within:
        volume = f", {work.volume}" if work.volume else ""
        issue = f"({work.issue})" if work.issue else ""
        line.sentence((within, True), (volume, True), (issue, False), (f", {work.pages}" if work.pages else "", False))
    else:
        line.sentence((_publisher(work, names), False))
    line.sentence((work.url, False), end="")
    return line.done()


def _mla(work: Work) -> Pieces:
    line = _Line()
    within = _within(work)
    names = _by(work, _mla_names, ", editor", ", editors")
    line.sentence((names, False))
    if within:
        line.sentence(("“", False), (_closed(work.title), False), ("”", False), end="")
        tail = [f"vol. {work.volume}" if work.volume else "", f"no. {work.issue}" if work.issue else "", work.year]
        tail += [f"pp. {work.pages}" if work.pages else "", work.url]
        line.sentence((within, True), ("".join(f", {said}" for said in tail if said), False))
    else:
        line.sentence((work.title, True))
        said = [work.edition, _publisher(work, names), work.year, work.url]
        line.sentence((", ".join(filter(None, said)), False))
    return line.done()


def _chicago(work: Work) -> Pieces:
    line = _Line()
    within = _within(work)
    names = _by(work, _chicago_names, ", ed.", ", eds.")
    line.sentence((names, False))
    if within:
        line.sentence(("“", False), (_closed(work.title), False), ("”", False), end="")
        number = ", ".join(filter(None, (work.volume, f"no. {work.issue}" if work.issue else "")))
        said = f"{f' {number}' if number else ''}{f' ({work.year})' if work.year else ''}"
        line.sentence((within, True), (said, False), (f": {work.pages}" if work.pages else "", False))
    else:
        line.sentence((work.title, True))
        line.sentence((work.edition, False))
        series = next(iter(work.series), None)
        if series is not None:
            line.sentence((f"{series.title} {series.number}".strip(), False))
        place = work.places[0] if work.places else ""
        imprint = ": ".join(filter(None, (place, ", ".join(work.publishers[:2]))))
        line.sentence((", ".join(filter(None, (imprint, work.year or "n.d."))), False))
    line.sentence((work.url, False))
    return line.done()


def _closed(title: str) -> str:
    """A title as it stands within quotation marks, with its full stop."""
    return title if title.endswith((".", "?", "!")) else f"{title}."


_STYLES = (("APA", _apa), ("MLA", _mla), ("Chicago", _chicago))


def citations(record: Record) -> list[Citation]:
    """A record cited in each style; none where it has no title."""
    work = work_of(record)
    return [Citation(name, style(work)) for name, style in _STYLES] if work.title else []
