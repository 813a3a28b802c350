"""What a linking entry says in words: where in its host something stands, and what was published where, by whom and
when.

``Vol. 45, no. 3 (May 2005), p. 221-240`` is volume, issue, month and pages; ``London : Macmillan, 1990`` place,
publisher and date. What is not understood for certain stays words.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from msgspec.structs import replace

from bibld.crosswalk.draft import Draft
from bibld.formats._dates import MONTH_NUMBERS, YEAR
from bibld.formats._numbering import ISSUE, VOLUME
from bibld.model import CONTINUING, Date, Identifier, Part, Place, Provision, Record, Related, Term, was_marc

__all__ = [
    "ENUMERATION",
    "LEAVES",
    "PAGE",
    "PAGES",
    "counted",
    "first_related",
    "is_dated_apart",
    "is_first_page",
    "is_in_serial",
    "published",
    "says_where",
    "span",
    "understood",
    "with_details",
    "with_related",
]

PAGE = r"(?:[a-z]{0,2}\d+[a-z]?|[ivxlc]+\b(?!/))"
"""A page as it is counted, for regular expressions: ``47``, ``e221``, ``xii``."""

_VOLUME = rf"{VOLUME}|[vtт]|évf(?:olyam)?|sv(?=\.)|(?:r|let|god|год)(?=\.)(?!\. ?{YEAR}\b)"
_ISSUE = rf"{ISSUE}|[hn]|szám|(?:br|бр|z)(?=\.)"
_PAGES = r"pages?|pp?|seiten?|s|с|стр|str|págs?|sider?"


def _begun(name: str) -> str:
    """The name of a month, or its beginning: three letters, or four where two months have the same."""
    least = 4 if name.startswith("jui") else 3
    return name[:least] + "".join(f"(?:{letter}" for letter in name[least:]) + ")?" * len(name[least:])


# Words that are none of a month without a full stop: Out. 1990, but no Out 1990.
_NAME = rf"(?!(?:ago|out|set)(?![^\W\d_]|\.))(?:{'|'.join(map(_begun, MONTH_NUMBERS))})"
_MONTH = rf"(?P<month>{_NAME})(?![^\W\d_])\.?"
# Behind a number stands a mark, what says more, or nothing: "No 10 Downing Street" is no issue. Behind "vol. 24" may be
# a month, which it is no day of: "vol. 24 September 2007".
_BEHIND = (
    rf"(?=$|[,;:.)\]\n]| ?\(| (?:{_VOLUME}|{_ISSUE}|{_PAGES}|year|month|day|extent)(?!\w)"
    rf"| {_NAME}(?![^\W\d_])\.? {YEAR}\b)"
)
_NUMBER = rf"(\d[\w/–-]*|(?-i:[IVXLCDM]+)\b){_BEHIND}"
_NO_NAME = r"(?-i:(?!(?:[A-Z]\. ?){1,4}[A-Z][^\W\d_A-Z][^\W\d_]*+(?![.:]? ?\d)))"
"""No initials of a name stand here, which may be a Roman figure: ``H. C. Andersen``, but ``T. V. Nr. 3``."""
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"  # a volume may stand there, too: 2005 May 45(3)
_DATE = rf"(?:(?:(?<!\d)(?P<first>{_DAY})\.? )?{_MONTH} ?(?:(?P<second>{_DAY}), ?)?)?(?P<year>{YEAR})"
_PIECES = [
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        ("volume", rf"{_NO_NAME}(?:{_VOLUME})(?!\w) ?[.:]? ?{_NUMBER}"),
        ("issue", rf"{_NO_NAME}(?:(?:{_ISSUE})(?!\w) ?[.:]?|n\.?[°º]|№) ?{_NUMBER}"),
        ("pages", rf"{_NO_NAME}(?:{_PAGES})\b ?[.:]? ?({PAGE}(?: ?[-–] ?{PAGE})?)"),
        ("date", rf"\({_DATE}\)"),
        ("date", rf"\((?P<year>{YEAR})(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])\)"),
        ("date", rf"{_DATE}{_BEHIND}"),
        ("date", rf"\((?P<year>{YEAR}) {_MONTH}(?: (?P<second>{_DAY}))?\)"),
        ("date", rf"(?P<year>{YEAR}) {_MONTH}(?: (?P<second>{_DAY})(?! ?[(:;]))?{_BEHIND}(?!\.[-–/])"),
        ("date", rf"year:(?P<year>{YEAR})\b"),
        ("month", r"month:(0?[1-9]|1[0-2])\b"),
        ("day", rf"day:({_DAY})\b"),
        ("extent", r"extent:(\d+)\b"),
        # The word behind its number: 3. évf. 2. sz., 第12巻第3号
        ("volume", r"(\d+)\. ?évf\b\.?"),
        ("issue", r"(\d+)\. ?sz\b\.?"),
        ("volume", r"第?(\d+) ?[卷巻권]|[卷巻] (\d+)"),
        ("issue", r"第?(\d+) ?[期号號호]|[期号號] (\d+)"),
    )
]
# Numbers without a word are told by their order.
_FIRST = re.compile(  # the volume
    rf"(?!{YEAR}\b)(\d{{1,4}})(?="
    r" ?\("  # 45(3), 2005: 221-240
    r"|, ?\d"  # 45, 3 (2005), 221-240
    rf"|,? ?(?:{_ISSUE})\b"  # 45, no. 3
    r"|: ?\d)",  # 45:3 (2005), 221-240
    re.IGNORECASE,
)
_IN_PARENTHESES = re.compile(rf"\((?!{YEAR}\))(\d[\d/–-]*)\)")
_SECOND = re.compile(
    rf"(?!{YEAR}\b)(\d{{1,3}})(?="
    r" ?\("  # 3 (2005), 221-240
    rf"| ?[,;:] ?(?:(?:{_PAGES})\b|\d))",  # 3, Seite 221; 3: 221-240
    re.IGNORECASE,
)
_BEHIND_COLON = re.compile(rf"(\d{{1,3}})(?= ?\({YEAR}\)[,:;] ?\d)")  # the issue, as 773 $q has it behind the volume
_BEFORE_PAGES = re.compile(rf"(\d{{1,3}})(?=[,;] ?(?:{_PAGES})\b)", re.IGNORECASE)
"""The issue behind a colon, where the pages have their own word: ``12(1988):3, s. 5-9``, ``1988:3, s. 5-9``."""
_SPAN = re.compile(r"(?<!\d)(\d+ ?[-–] ?\d+)(?=$|[.;,]| ?\()")
_LAST = re.compile(r"(?<!\d)(\d+)$")
_BETWEEN = re.compile(r"[\s,;:.]*")
_OTHER = re.compile(r"\([^)]{0,80}\)|\S+")
_LEVELS = re.compile(rf"(?!{YEAR}\b)(\d[\w/–-]*)(?::(\d[\w/–-]*))?(?:<(\d+))?")

ENUMERATION = "enumeration"
"""The kind of a detail that is the numbers of all levels in one: ``24:2<30`` (MARC 773 $q)."""


_TOLD_WITH = {"extent": "pages", "month": "year", "day": "month"}
"""What is told with something else alone: how many pages there are these tell, and a day is one of a month."""


def understood(part: Part, host: str = "") -> Part:
    """A part whose statement is understood, as far as it is; what nobody understands of it, or has
    said besides, is its text.

    >>> understood(Part(text="Vol. 45, no. 3 (May 2005), p. 221-240"))
    Part(details=(Term(kind='volume', value='45'), Term(kind='issue', value='3')), ..., date='2005-05', text='')

    ``host`` is the title of what it stands in, with which some begin.
    """
    found, whole = _read(_BETWEEN.sub("", part.text.removeprefix(host), count=1).rstrip(" ,;:."))
    whole = whole and all(other in found for kind, other in _TOLD_WITH.items() if kind in found)
    first, *others = [term for term in part.details if term.kind == ENUMERATION] or [Term(ENUMERATION, "")]
    levels = first.value
    details = tuple(term for term in part.details if term.kind != ENUMERATION)
    if details or part.extents:
        said = [term.value for term in (*part.details, *part.extents)]
        known = whole and all(found[kind] in said for kind in ("volume", "issue", "pages") if kind in found)
        return Part(part.details, part.extents, part.date or _dated(found), "" if known else part.text)
    if is_first_page(levels, span(found.get("pages", "")), [found.get(kind) for kind in ("volume", "issue")]):
        levels = ""
    elif levels and (match := _LEVELS.fullmatch(levels)) is not None:
        volume, issue, page = match.groups()
        if volume == found.get("issue") and not issue and "volume" not in found:  # of what has issues alone
            volume = ""
        for kind, number in (("volume", volume), ("issue", issue), ("pages", page)):
            if number:
                found.setdefault(kind, number)
        levels = ""
    numbers = [Term(kind, found[kind]) for kind in ("volume", "issue") if kind in found]
    return Part(
        (*numbers, *([Term(ENUMERATION, levels)] if levels else []), *others),
        (Term("pages", span(found["pages"])),) if "pages" in found else (),
        part.date or _dated(found),
        "" if whole else part.text,
    )


def span(pages: str) -> str:
    """Pages from and to, with a hyphen between: ``3 – 9`` → ``3-9``."""
    return re.sub(" ?[-–] ?", "-", pages)


def is_first_page(number: str, pages: str, named: Collection[str | None]) -> bool:
    """Whether the number of a level (MARC 773 $q) is the page where these pages begin, and no volume or issue that is
    named beside them: Swiss catalogues leave out the mark before it.

    >>> is_first_page("114", "114-130", ["3"]), is_first_page("3", "3-9", ["3"])
    (True, False)
    """
    return number != "" and number == pages.partition("-")[0] and number not in named


def with_details(record: Record) -> Record:
    """A record of MARC of which the host has all that is said of the place in it: another entry may
    have that in single figures.

    ``773 18 $g volume:185 $g year:2018 $g number:24``, beside the one that has the title, is no other host: it stands
    behind it (K10plus) or before it (the German National Library).
    """
    related = record.related
    hosts = [found for found in related if found.relation == "host"] if len(related) > 1 and was_marc(record) else []
    host = next((found for found in hosts if found.title), None)
    details = [found for found in hosts if found.part is not None and found == Related("host", part=found.part)]
    if host is None or not 0 < len(details) <= _MOST:
        return record
    part = host.part or Part()
    for found in details:
        part = _joined(part, found.part or Part(), host.title)
    joined = replace(host, part=part)
    return replace(
        record, related=tuple(joined if found is host else found for found in related if found not in details)
    )


_MOST = 16
"""More entries than these do not say where in one host a part stands: each may be of another."""


def _joined(part: Part, other: Part, host: str) -> Part:
    """A place as it is said in two ways:
    what one of them leaves out, and the words of the other where these say something else.
    """
    said, more = understood(part, host), understood(other)
    kinds = {term.kind for term in said.details}
    details = (*said.details, *(term for term in more.details if term.kind not in kinds))
    extents, date = said.extents or more.extents, said.date or more.date
    known = (
        not more.text and {*details, *extents}.issuperset((*more.details, *more.extents)) and more.date in ("", date)
    )
    if known and (details, extents, date) == (said.details, said.extents, said.date):
        return part
    text = part.text if known else "; ".join(filter(None, (part.text, other.text)))
    return Part(details, extents, date, text)


def first_related(draft: Draft, relation: str) -> tuple[int, Related]:
    """What is first so related, as far as it is known,
    and its place among what is related (-1 where it has none yet).
    """
    related: list[Related] = draft.get("related")
    at = next((at for at, found in enumerate(related) if found.relation == relation), -1)
    return at, related[at] if at >= 0 else Related(relation)


def with_related(made: Related, found: Related, record: Record) -> Record:
    """A record with another resource in the place of the one that was found."""
    return replace(record, related=tuple(made if related is found else related for related in record.related))


PAGES = ("pages", "page", "")
"""How an extent is called that may be of pages."""
LEAVES = (*PAGES, "column", "columns", "folio", "folios")
"""How an extent is called that may say where in another resource something stands."""


def counted(series: Related) -> Related:
    """A series with the number that repositories have among its identifiers:
    ``<identifier type="issue number">2018:217</identifier>``.
    """
    if series.number or series.part is not None:
        return series
    issues = [one for one in series.identifiers if one == Identifier("issue number", one.value)]
    if len(issues) != 1:
        return series
    rest = tuple(one for one in series.identifiers if one is not issues[0])
    return replace(series, number=issues[0].value, identifiers=rest)


def says_where(part: Part) -> bool:
    """Whether it says where in its host something stands, and not only how long it is."""
    return bool(part.details) or any(term.kind in LEAVES for term in part.extents)


def is_dated_apart(host: Related, dates: Iterable[Date]) -> bool:
    """Whether dates of a host say nothing of what stands in it: when a journal began, or another year than is told with
    the place in it.
    """
    within = host.record or Record()
    parts = within.parts if host.part is None else (host.part,)
    year = next((part.date for part in parts if part.date), "")
    goes_on = within.issuance in CONTINUING or is_in_serial(host)
    return any((goes_on and date.end) or date.value[:4] not in (year or date.value) for date in dates)


def is_in_serial(host: Related) -> bool:
    """Whether what something stands in goes on, as a journal does, whatever is said of the part itself.

    Its bibliographic level says so (773 $7 ``nnas``), or the number of an issue tells it with an ISSN, or with a volume
    and a date where all is understood: ``Vol. 3, ch. 4 (1990)`` may be a book. Catalogues that know one level of part
    code articles as parts of books (LDR/07 a).
    """
    if level := next((term.value[_LEVEL] for term in host.scope if term.kind == "control"), ""):
        return level == "s"
    schemes = {number.scheme for number in host.identifiers}
    if "isbn" in schemes or host.part is None:
        return False
    found = understood(host.part, host.title)
    kinds = {term.kind for term in found.details}
    dated = "volume" in kinds and bool(found.date) and not found.text
    return "issue" in kinds and ("issn" in schemes or dated)


_LEVEL = slice(3, 4)
"""Where 773 $7 has the bibliographic level."""


def _read(text: str) -> tuple[dict[str, str], bool]:
    """What a statement says, by its kinds, and whether that is all."""
    found: dict[str, str] = {}
    whole, at, mark = True, 0, ""
    while at < len(text):
        pieces = ((kind, pattern) for kind, pattern in (*_PIECES, *_bare(found, at, mark)) if kind not in found)
        kind, match = next(
            ((kind, match) for kind, pattern in pieces if (match := pattern.match(text, at)) is not None), ("", None)
        )
        if match is None:
            whole = False
            match = _OTHER.match(text, at)
            assert match is not None
        elif kind == "date":
            found |= {name: value for name, value in match.groupdict().items() if value} | {kind: match[0]}
        else:
            found[kind] = match[match.lastindex or 1]
        behind = _BETWEEN.match(text, match.end())
        assert behind is not None
        at, mark = behind.end(), behind[0].strip()[-1:]
    return found, whole


def _bare(found: dict[str, str], at: int, mark: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    """What a number without a word may be behind what has been told, and behind this mark."""
    if not at:
        yield "volume", _FIRST
    elif "volume" in found:
        yield "issue", _IN_PARENTHESES
        yield "issue", _SECOND if mark != ":" else _BEHIND_COLON
        yield "issue", _BEFORE_PAGES
        yield "pages", _SPAN
        if mark == ":":
            yield "pages", _LAST
    elif "date" in found and mark == ":":
        yield "issue", _BEFORE_PAGES


def _dated(found: dict[str, str]) -> str:
    """``May 2005`` → ``2005-05``."""
    said = found.get("month", "0").casefold()
    month = int(said) if said.isdigit() else next(at for name, at in MONTH_NUMBERS.items() if name.startswith(said))
    day = int(found.get("day") or found.get("first") or found.get("second") or 0)
    if "year" not in found or not month:
        return found.get("year", "")
    return f"{found['year']}-{month:02}" + (f"-{day:02}" if day else "")


_IMPRINT = re.compile(
    r"(?P<place>[^\W\d_][^:;\d]*|\[[^\]:;\d]+\])"  # London; [London]
    r" : (?P<name>(?:[^\w:;]|[\d_])*+[^\W\d_][^:;]*?)"  # : Oxford University Press
    rf"(?:, (?P<date>\[?[c©p]?{YEAR}\??\]?)(?P<open>-)?)?\.?"  # , 1960-
)


def published(imprint: str) -> tuple[Provision, str] | None:
    """A statement of publication that has one place and one publisher, and what is left of it.

    The date of a serial, which goes on, is none of its issue: ``London : Oxford University Press, 1960-``.
    """
    found = _IMPRINT.fullmatch(imprint.strip())
    if found is None:
        return None
    date, left = ("", f"{found['date']}-") if found["open"] else (found["date"] or "", "")
    return Provision((Place(found["place"].strip()),), (found["name"],), date), left
