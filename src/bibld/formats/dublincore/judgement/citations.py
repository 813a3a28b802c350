"""Citations: whether one is of the resource itself or of another, and what an article stands in by its own."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec.structs import replace

from bibld.crosswalk.isbd import closes_abbreviation
from bibld.formats._dates import YEAR
from bibld.formats._places import span
from bibld.formats.dublincore.judgement.identifiers import identifier, issn_of
from bibld.formats.dublincore.judgement.journals import LONG, in_host, stated_place
from bibld.model import Identifier, Part, Related, Term

__all__ = [
    "CITED_BY",
    "cited_in",
    "cites_another",
    "cites_itself",
    "in_own_citation",
    "in_short_citation",
    "is_own_citation",
    "without_blanks",
]

_OF_PURE = re.compile(rf"(?:(?P<names>[^\d;]+) )?(?P<year>{YEAR})[a-z]? , (?P<rest>.+)", re.DOTALL)
_AT_MEETING = ("Abstract from ", "Paper presented at ", "Poster session presented at ")
_WITH_LAST_INITIALS = re.compile(r"[^\W\d_].* , (?P<initials>(?:[^\W\d_]|[ .-]){1,8})", re.DOTALL)
_END_WITH_ADDRESS = re.compile(r" ?\.(?: (?P<address>https?://\S+))?$")
_BEHIND_HOST = re.compile(r", (?=(?:vol|no|pp?)\. )")


def is_own_citation(text: str) -> bool:
    """Whether a text is the citation that Elsevier's Pure makes of what it describes, with a blank before each comma.

    ``Ek , B & Okafor , G 2010 , ' On bees ' , Bee Review , vol. 70 , no. 3 , pp. 100-112 .
    https://doi.org/10.1000/182``, ``Ek , B 2010 , On bees . in G Okafor (ed.) , Insects . Acme , Leeds , pp. 20-45 .``
    """
    found = _OF_PURE.fullmatch(text)
    if found is None:
        return False
    named = _WITH_LAST_INITIALS.fullmatch(found["names"] or "")
    return found["rest"].startswith("'") or (named is not None and named["initials"].isupper())


def cited_in(text: str, titles: tuple[str, ...]) -> tuple[str, Part, str] | None:
    """What an article of one of these titles stands in by its own citation, where in it, and its address; None where
    that has another title in quotes, or none, or where it was given at a meeting, and stands in nothing.
    """
    found = _OF_PURE.fullmatch(text)
    if found is None:
        return None
    quoted, mark, behind = found["rest"].rpartition("' , ")
    if not mark or _letters(quoted) not in _all_letters(titles) or behind.startswith(_AT_MEETING):
        return None
    said, *address = _END_WITH_ADDRESS.split(behind)
    host, *places = _BEHIND_HOST.split(without_blanks(said), maxsplit=1)
    part = stated_place(", ".join((found["year"], *places)))
    return host, replace(part, date=found["year"]), "".join(filter(None, address))


def cites_itself(text: str, titles: tuple[str, ...]) -> bool:
    """Whether a text is a citation that has one of these titles between marks, behind who made it and beside a year:
    ``Okafor, G (2010). On the flight of bees. Bee Review, 70:100.`` Other words before it are of the title of a
    journal.
    """
    if _A_YEAR.search(text) is None:
        return False
    letters, marks = "", set[int]()
    for word in _WORD_OR_MARK.findall(text):
        letters += word.casefold()
        if not word:
            marks.add(len(letters))
    marks.add(len(letters))
    return any(
        found.start() > 0 and {found.start(), found.end()} <= marks
        for title in _all_letters(titles)
        if len(title) >= _LETTERS_OF_A_TITLE
        for found in re.finditer(re.escape(title), letters)
    )


def in_own_citation(text: str, titles: tuple[str, ...]) -> Related | None:
    """What an article of one of these titles stands in by its own citation, if a journal and the place in it stand
    behind the title: ``Ek, Bo (2010) On the flight of bees. Bee Review, 10 (3). pp. 40-41. ISSN 1566-5283``. Behind a
    year a short title is one, too, and a journal has a volume alone, or its ISSN (EPrints writes so).

    So it is with a book, its publisher and the pages of a chapter: ``Ek, Bo (2010) Bees. In: The hive book. Hive Press,
    Leeds, pp. 20-45. ISBN 9780131103627``. Another full stop in what stands there may be that of an edition, or before
    a publisher.
    """
    for words in (re.findall(r"\w+", title) for title in titles if len(text) <= LONG):
        if sum(map(len, words)) >= len(text):  # to make a pattern takes longer than to read all the record
            continue
        title = r"\W{1,4}".join(map(re.escape, words))
        found = re.search(rf"(?<!\w){title}{_BEHIND_TITLE}", text, re.IGNORECASE)
        dated = found is not None and _UP_TO_YEAR.search(text[: found.start()]) is not None
        if found is None or not (dated or sum(map(len, words)) >= _LETTERS_OF_A_TITLE):
            continue
        behind = _END_OF_CITATION.sub("", found["behind"])
        book = _IN_BOOK.fullmatch(f"{found['within'] or ''}{behind}") if dated else None
        if book is not None and not closes_abbreviation(f"{book['title']}."):
            isbn = identifier(book["isbn"].strip(" ."))
            numbers = (isbn,) if isinstance(isbn, Identifier) and not isbn.invalid else ()
            place = Part(extents=(Term("pages", span(book["pages"])),), text=book["place"])
            return Related("host", title=book["title"], part=place, identifiers=numbers)
        stated, _, more = behind.partition(" ISSN ")
        issn = issn_of(f"ISSN {more[:9]}")
        host: tuple[str, Part | None] | None = in_host(stated.removesuffix("."), of_article=True)
        if host is None and dated and not found["within"]:
            host = _of_eprints(stated.removesuffix("."), has_number=issn is not None)
        if host is not None and (". " not in host[0] or (dated and _OF_ABBREVIATIONS.fullmatch(host[0]) is not None)):
            return Related("host", title=host[0], part=host[1], identifiers=(issn,) if issn is not None else ())
    return None


def _of_eprints(text: str, *, has_number: bool) -> tuple[str, Part | None] | None:
    """A journal and the place in it as EPrints has them behind the title of an article, whatever of volume, issue and
    pages it knows: ``Bee Review, 10. pp. 40-41``; of one with an ISSN that may be nothing.
    """
    found = _OF_EPRINTS.fullmatch(text)
    if found is None:
        return None
    if not (found["volume"] or found["issue"] or has_number):
        return None
    place = text[found.end("title") :].lstrip(",. ")
    if not place:
        return found["title"].rstrip(), None
    details = tuple(Term(kind, number) for kind in ("volume", "issue") if (number := found[kind]))
    pages = (Term("pages", span(found["pages"])),) if found["pages"] else ()
    return found["title"].rstrip(), Part(details, pages, text=place)


_UP_TO_YEAR = re.compile(
    rf"\({YEAR}(?:[a-z]|[^\w()][^()]{{0,20}})?\)\.? $"  # (2010b).; (2010, May).
    rf"|\D {YEAR}[a-z]?, ['‘]?$"  # , 2010, ‘
)
_IN_BOOK = re.compile(
    r"(?:In: (?:[^()]+ \([Ee]ds?\.?\),? )?"  # In: ; In: B. Ek (ed.),
    r"|[Ii]n [^()]+ \([Ee]ds?\.?\), )"  # in B. Ek (Eds.),
    r"(?!.*\([Ee]ds?\b)"
    r"(?P<title>[^\W_](?:[^.]|\.(?! ))*)\. "  # History of bees.
    r"\w.*?, "  # Hive Press,
    r"(?P<place>pp?\. ?(?P<pages>\d+(?: ?[-–] ?\d+)?))\.?"  # pp. 12-34.
    r"(?P<isbn>(?: ISBN [\dXx-]{10,17}\.?)?)"  # ISBN 978-0-13-110362-7
)
_ABBREVIATIONS = r"[^\W\d_]{1,6}(?:\. [^\W\d_]{1,6})+\.?"
_OF_ABBREVIATIONS = re.compile(_ABBREVIATIONS)
"""A title of abbreviated words alone: ``J. Bee Phys.`` is none, ``J. Chem. Phys.`` is."""
_OF_EPRINTS = re.compile(
    rf"(?P<title>{_ABBREVIATIONS}|[^\W\d_](?:[^.()\d]|\.(?! ))*?)"  # J. Chem. Phys.; Bee Review
    r"(?:, (?P<volume>[\w/-]*\d[\w/-]*|[IVXLC]+))?"  # , 10; , XII
    r"(?: \((?P<issue>[^()]*\d[^()]*)\))?"  # (3)
    r"(?:\. (?:(?:pp?\. ?)?(?P<pages>\d+(?: ?[-–] ?\d+)?)"  # . pp. 40-41
    r"|(?:pp?\. ?)?[A-Za-z]{1,3}[\d.-]*\d(?:[-–][A-Za-z]*\d+)?))?\.?"  # e59284
)


def in_short_citation(text: str, titles: tuple[str, ...]) -> Related | None:
    """What an article stands in by a citation that says no more than that: ``Journal of Bees, 94(1) : 183-201.``,
    ``Bees 8 (2013): e59284``. Before the title of a journal there may be no other one, such as one of these, which are
    the article's, and nobody's name.
    """
    host = in_host(text.removesuffix("."), of_article=True)
    if host is None or _JOURNAL_ALONE.fullmatch(host[0]) is None or not host[1].details:
        return None
    named = _letters(host[0])
    if any(len(title) >= _LETTERS_OF_A_TITLE and title in named for title in _all_letters(titles)):
        return None
    return Related("host", title=host[0], part=host[1])


_JOURNAL_ALONE = re.compile(r"(?![Ii]n: |in [A-Z]|.*\w{4}\. |.* [-–—] )[^\W\d_][^\d,;?!\"“”]*")
_BEHIND_TITLE = r"""(?:["'”’»]?[.?!]["'”’»]?|["'”’»],?) (?P<within>In: )?(?P<behind>[^\W\d_].+)"""
_END_OF_CITATION = re.compile(r"[.,;]? (?:https?://|doi: ?)\S+$", re.IGNORECASE)
_WORD_OR_MARK = re.compile(r"(\w+)|[^\w\s'’-]")
_A_YEAR = re.compile(rf"(?<!\d){YEAR}(?!\d)", re.ASCII)
CITED_BY = 50
"""Of so many titles one is looked for in each citation: nothing has more that a citation would have."""
_LETTERS_OF_A_TITLE = 15
"""Shorter ones may be words of another title."""


@lru_cache(maxsize=16)
def _all_letters(titles: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(_letters, titles))


def _letters(text: str) -> str:
    """A title without its marks, which a citation has in another way."""
    return "".join(re.findall(r"\w+", text)).casefold()


def cites_another(text: str) -> bool:
    """Whether a text is the citation of a work by somebody, with its year behind the names: ``Ek, Bo & Jo Om (2010)
    Bees. Bee Review 3(2).``
    """
    return len(text) <= LONG and _OF_ANOTHER.match(text) is not None


_OF_ANOTHER = re.compile(
    r"[^\W\d_][^\d()]*(?:, | & )[^\d()]*"  # Ek, Bo & Jo Om
    rf" \({YEAR}[a-z]?\)[.,:]? "  # (2010).
    r"[^\W\d_].*\. [^\W\d_]"  # Bees. B
)


def without_blanks(text: str) -> str:
    """A citation without the blanks that stand before its marks."""
    return re.sub(r" (?=[,.](?: |$))|(?<=(?<!\w)') (?=\w)|(?<=\S) (?=' ,)", "", text)
