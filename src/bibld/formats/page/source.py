"""The Source field: where a report was found and when, or the journal it stands in."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from bibld.formats._dates import ENGLISH_MONTHS, day_in_figures, in_words, is_impossible
from bibld.media_types import OF_FILES
from bibld.model import Part, Related, Term

__all__ = [
    "Access", "media_type", "read_access", "read_access_date", "read_citation", "uris", "write_access",
    "write_citation",
]  # fmt: skip

_URI = re.compile(r"(?:https?|ftp)://|\bwww\.", re.IGNORECASE)
_BEFORE_URI = re.compile(
    r"^(?P<what>(?:internet (?:re)?source|online(?: resource)?|web(?: ?site| resource)?)\b"  # Internet Resource
    r"[:;,.]? ?)?"  # :
    r"(?P<said>.*?)[;:,.]? ?"  # PDF version;
    r"(?P<seen>(?:last )?(?:accessed|viewed|retrieved|available)\b[:,]? ?"  # Accessed
    r"(?:on )?(?P<date>.*?))?"  # January 29, 2013
    r"[,;.:]? ?(?:\b(?:at|from)\b ?:?)? ?$",  # at:
    re.IGNORECASE,
)
# A file's name may hold spaces, and people copy them; prose does not end in a suffix.
_WITH_SPACES = re.compile(r"^\S+(?: [^\s()]+){1,8}\.(?:pdf|docx?|html?|aspx?)$", re.IGNORECASE)
_CITATION = re.compile(
    r"^(?P<title>[^\W\d_].{2,150}?)"  # Bee World
    r"(?:[,.;]? \(?(?P<early>(?:19|20)\d\d)\)?)?"  # (2010)
    r"[,.;]? (?:[Vv]ol(?:ume|\.)? ?)?(?P<volume>\d{1,4})(?!\d)"  # , vol. 12
    r"(?: ?\((?P<issue>[\w/–-]{1,12})\)"  # (3)
    r"|[,;]? ?(?:[Nn]o|[Ii]ssue)\b\.? ?(?P<number>\d{1,4}(?:[-/]\d{1,4})?))?"  # , no. 3
    r"(?:[,;]? \(?(?:[^\W\d_]{3,9}\.? )?(?P<year>(?:19|20)\d\d)\)?)?"  # (May 2010)
    r"(?:[:,.;]? ?(?:pp?\.? ?|pages )?(?P<start>\d+) ?[-–] ?(?P<end>\d+))?\.?$"  # , pp. 221-240
)
_ISSUE_OR_PAGES = re.compile(r"\d ?\([\w/–-]{1,12}\)|[Nn]o\.? ?\d|[Ii]ssue|\d ?[-–] ?\d")
_LONGEST = 500
"""What is longer is neither an access statement nor a citation."""


class Access(NamedTuple):
    """When (as printed) and where something was seen, and what else was said."""

    date: str
    uris: tuple[str, ...]
    said: str = ""


def read_access(text: str) -> Access | None:
    """The date and the addresses of an online source, where it is one.

    >>> read_access("Internet Resource: Accessed January 29, 2013 at: http://www.london.gov.uk/report.pdf")
    Access(date='January 29, 2013', uris=('http://www.london.gov.uk/report.pdf',), said='')
    """
    first = _URI.search(text)
    if first is None or first.start() > _LONGEST:
        return None
    match = _BEFORE_URI.match(text[: first.start()])
    if match is None or not (match["what"] or match["seen"] or not match["said"]):
        return None
    found: list[str] = []
    said = [match["said"]]
    for uri in uris(text[first.start() :]):
        address, _, rest = uri.partition(" ")
        if rest and _WITH_SPACES.match(uri):
            address, rest = uri, ""
        found.append(address.rstrip(".,;"))
        said.append(rest)
    return Access(match["date"] or "", tuple(found), "; ".join(part for part in said if part))


def uris(text: str) -> list[str]:
    """The addresses in a text, which white space and "and" part where each has its own scheme."""
    starts = [match.start() for match in re.finditer(r"(?<![^\s;,])(?:https?|ftp)://", text)]
    cuts = [0, *(start for start in starts if start), len(text)]
    found = [text[start:end].strip() for start, end in pairwise(cuts)]
    parted = [uri.rstrip(" ;,").removesuffix(" and").removesuffix(" &").rstrip(" ;,") for uri in found[:-1]]
    return [uri for uri in (*parted, found[-1]) if uri]


def write_access(date: str, uri: str) -> str:
    """The Source field of something seen online: the other way round, with an ISO date."""
    return f"Internet Resource: Accessed {in_words(date)} at: {uri}"


def read_citation(text: str) -> Related | None:
    """The journal that an article stands in: ``British Journal of Criminology, 45(3), 2005: 221-240``.

    It needs a volume, and pages or an issue besides.
    """
    match = _CITATION.match(text) if len(text) <= _LONGEST and _ISSUE_OR_PAGES.search(text) else None
    if match is None:
        return None
    issue, year = match["issue"] or match["number"] or "", match["year"] or match["early"] or ""
    if not year and re.fullmatch(r"(?:19|20)\d\d", issue):
        issue, year = "", issue  # 27 (2006): 1-10
    if not (match["start"] or issue):
        return None
    details = [Term("volume", match["volume"])]
    if issue:
        details.append(Term("issue", issue))
    extents = (Term("pages", f"{match['start']}-{match['end']}"),) if match["start"] else ()
    return Related("host", title=match["title"].rstrip(" .,;"), part=Part(tuple(details), extents, year, text))


def write_citation(title: str, part: Part) -> str:
    """The journal that an article stands in, and where: the other way round."""
    if part.text:
        return part.text if part.text.startswith(title) else ", ".join(filter(None, (title, part.text)))
    numbers = {term.kind: term.value for term in part.details}
    volume, issue = numbers.get("volume", ""), numbers.get("issue", "")
    place = f"{volume}({issue})" if volume and issue else volume or (f"no. {issue}" if issue else "")
    pages = ", ".join(term.value for term in part.extents if term.kind == "pages")
    said = ", ".join(filter(None, (title, place, part.date)))
    return f"{said}: {pages}" if said and pages else said or pages


@lru_cache(maxsize=1024)
def read_access_date(text: str) -> str:
    """``"January 29, 2013"``, ``"29 Jan. 2013"``, ``"2013-01-29"`` → ``2013-01-29``; empty where it is not certain.

    Days and months written as figures are taken only where one of them can be no month.
    """
    if match := re.fullmatch(r"(\d{4})-(\d\d)(?:-(\d\d))?", text.strip()):
        return _date(int(match[1]), int(match[2]), int(match[3] or 0))
    if day := day_in_figures(text.strip()):
        return day
    words = re.findall(r"[^\W\d_]+|\d+", text)
    months = [month for word in words if (month := ENGLISH_MONTHS.get(word[:3].casefold()))]
    years = [int(word) for word in words if len(word) == 4 and word.isdecimal()]
    days = [int(word) for word in words if word.isdecimal() and len(word) < 3]
    if len(months) != 1 or len(years) != 1 or len(days) > 1:
        return ""
    return _date(years[0], months[0], days[0] if days else 0)


def _date(year: int, month: int, day: int) -> str:
    date = f"{year:04}-{month:02}" + (f"-{day:02}" if day else "")
    return "" if year == 0 or is_impossible(date) else date


def media_type(uri: str) -> str:
    """The media type that a URI's suffix tells."""
    path = re.split(r"[?#]", uri)[0].casefold()
    return _MEDIA_TYPES.get(path.rpartition(".")[2], "")


_MEDIA_TYPES = OF_FILES | {
    "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "htm": "text/html",
}
