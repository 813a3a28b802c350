"""What something stands in, and where in that: a journal or a book, its volume and issue, the pages."""

from __future__ import annotations

import re

from msgspec.structs import replace

from bibld.formats._dates import MONTHS, YEAR
from bibld.formats._numbering import ISSUE, VOLUME
from bibld.formats._places import span, understood
from bibld.formats.dublincore.judgement.identifiers import issn_of
from bibld.model import Identifier, Part, Term

__all__ = [
    "LONG",
    "in_book",
    "in_diva",
    "in_host",
    "in_issue",
    "in_pages",
    "in_volume",
    "in_year",
    "is_of_issue",
    "numbered",
    "place",
    "says_where",
    "stated_place",
    "without_issn",
]


def in_volume(text: str) -> tuple[str, Part] | None:
    """A journal and the volume of it as DSpace has them in one text: ``Journal of Bees;volume 24 September 2007``."""
    return _placed(_OF_VOLUME.fullmatch(text))


def in_issue(text: str) -> tuple[str, Part] | None:
    """A journal and the issue of it, by volume, number and year, which no series has:
    ``Journal of Bees ; vol. 6 no. 2 (2015)``.
    """
    return _placed(_OF_ISSUE.fullmatch(text))


def in_diva(text: str) -> tuple[str, Part, Identifier] | None:
    """The journal in which something stands, where in it, and its ISSN, as DiVA has them; None where that is none."""
    found = _OF_DIVA.fullmatch(text)
    if found is None or (issn := issn_of(found["issn"])) is None:
        return None
    part = stated_place(found["place"])
    if found["volume"]:
        numbers = zip(_NUMBERS, found.group("volume", "issue"), strict=True)
        part = replace(part, details=tuple(Term(kind, number) for kind, number in numbers if number))
    return found["title"], part, issn


def in_book(text: str) -> tuple[str, Part] | None:
    """The same of a chapter: ``History of bees, 2009, s. 12-34``."""
    return _placed(_OF_BOOK.fullmatch(text))


def _placed(found: re.Match[str] | None) -> tuple[str, Part] | None:
    return (found["title"], stated_place(found["place"])) if found is not None else None


def in_pages(text: str) -> tuple[str, Part] | None:
    """A book and the pages of it, as DiVA has them in one text: ``Proceedings of the Bee Days, 2017, p. 12-18``."""
    found = _OF_PAGES.fullmatch(text)
    return _told(found) if found is not None else None


LONG = 1000
"""So long is no citation, nor the place in a host:
its numbers might be anywhere, and each would be looked for again from each other.
"""
_VOLUME = rf"(?:(?:{VOLUME})[.:]{{0,2}}|(?:[vtт]|sv|god)\.) ?(\d[\w/-]*)"  # vol. 12; t. 12/13
_ISSUE = rf"(?:(?:{ISSUE})[.:]{{0,2}}|n\.?[º°o]\.?|(?:[nh]|br|бр)\.|№) ?(\d[\w/-]*)"  # no. 3; nº 3; № 3-4
_IN_VOLUME = rf"(\d+) ?\((?!{YEAR}\))(\d[\d/-]*)\)"  # 12(3); not 12 (2010)
_OF_CHINA = r"[卷巻] ?(\d+),? ?[期号號] ?(\d[\d/-]*)"  # 卷12期3
_IN_YEAR = rf"(?<=; ){YEAR}\b(?![-–]).*; ?(?:pp?\. ?)?\d+ ?[-–] ?\d+$"  # behind a semicolon 2010; 12-34
# Behind a number stands another, a mark, or nothing: "No 10 Downing Street" is no issue, nor is "no. 5 in C minor".
_BEHIND = rf"(?=$|[;:,.]| ?\(| : ?[A-Z]?\d| [-–/\d]| (?:{_VOLUME}|{_ISSUE}|pp?\b|s\.))"
_ROMAN = rf"(?:{VOLUME})[.:]{{0,2}} (?-i:[IVXLC]+),? {_ISSUE}"  # Vol. XII, no. 3
_IN_HOST = re.compile(
    r"(?P<title>[^\W\d_].*?)(?P<mark>[;,.:]?) +"  # Journal of Bees,
    rf"(?P<place>(?:{_VOLUME}|{_ISSUE}|{_IN_VOLUME}|{_ROMAN}){_BEHIND}.*"  # vol. 12; no. 3; 12(3); Vol. XII, no. 3
    rf"|{_IN_YEAR})",  # behind a semicolon 2010; 12-34
    re.IGNORECASE,
)
_YEAR_OF_ANY_ERA = r"(?:1[3-9]|2[05])\d\d"  # in Iran and in Thailand, too
_OF_OJS = re.compile(
    r"(?P<title>[^\W\d_][^;؛]*?) ?[;؛] "  # Tidsskrift for bier;
    rf"(?P<place>[^;؛]*\d[期号號호]? ?\({_YEAR_OF_ANY_ERA}\).*"  # Årg. 3 Nr. 2 (2011): Vinter; 12-34
    rf"|[^;؛]*\({_YEAR_OF_ANY_ERA}\)[^;؛]*[;؛] ?\d+ ?[-–] ?\d+)"  # Vinter (2011); 12-34
)
"""As OJS has it, in any language, with the semicolon of its script."""
_BY_PAGES = re.compile(
    r"(?P<title>[^\W\d_].*(?=, s\.)|[^\W\d_]\D*), "  # The book of bees,
    r"(?:(?:s|pp?)\. ?|pages )(?P<pages>\d+ ?[-–] ?\d+)\.?",  # s. 12-34; pages 12-34
    re.IGNORECASE,
)
"""Where no year is told; not behind what may be a volume: ``Bee Review 45, pp. 12-34``."""
_OF_GOST = re.compile(
    r"(?P<title>[^\W\d_].*?)\. (?:[–—-] )?"  # Вестник пчеловода. –
    rf"(?P<place>{YEAR}\. (?:[–—-] )?"  # 2016. –
    rf"(?:{_VOLUME}|{_ISSUE}|[сc]\. ?\d).*)",  # Вып. 12. – С. 25-31.; С. 25
    re.IGNORECASE,
)
"""As GOST 7.0.5 has it, with dashes or without."""
_OF_EAST_ASIA = re.compile(r"(?P<title>[^\W\d_][^,，;]*?)(?:[,，;] ?| )(?P<place>[第제] ?\d+ ?[卷巻권期号號호].*)")
"""With a word before the number and another behind it: ``蜜蜂學報, 第12卷第3期, 頁45-67``."""
_OF_REDALYC = re.compile(r"(?P<title>[^\W\d_].*) (?P<place>Num\.\d[\d-]* Vol\.[\dIVXLC]+)")
"""As Redalyc has it: ``Revista de Abejas (México) Num.2 Vol.XIII``."""
_OF_PENSOFT = re.compile(r"(?P<title>[^\W\d_].*) (?P<place>(?P<volume>\d{1,3}): (?P<pages>\d+[-–]\d+))")
"""As Pensoft has it: ``BeeKeys 101: 4-9``."""
_WITH_ISSN = re.compile(
    r"(?P<title>[^\W\d_].*?), "  # Revista de Abejas,
    r"(?:e-?)?ISSN(?:-[eL])?:? (?P<issn>\d{4}-\d{3}[\dX]), "  # ISSN 1566-5283, ; ISSN-e 1566-5283,
    r"(?P<place>.+)",  # Nº. 13, 2009, pags. 11-22
    re.ASCII,
)
"""As Dialnet has it."""
_OF_WAGENINGEN = re.compile(
    r"(?![^\W\d_][\w'’-]*(?:, [^\W\d_]\.| [A-Z]{1,3}(?:,|\.) \D)"  # not Ek, B. Bees; not Ek B. Bees
    r"|.*\b[a-z]\w{2,}\. .*[,:] (?:S|pp?)\.)"  # not On bees. Bee Review, with captioned pages
    r"(?P<title>[^\W\d_][^;]*?),? "  # Journal of Bees
    rf"(?P<place>(?P<volume>\d{{1,3}}) \((?P<year>{YEAR})\)"  # 12 (2010)
    r"(?: |(?:,? (?:(?:H|Nr)\. ?)?(?P<issue>\d{1,3}(?:[/-]\d{1,3})?))?[,:] (?:S|pp?)\. ?)"  # ; 3, S. ; , H. 3, S.
    r"(?:(?P<pages>\d+ ?[-–] ?\d+)|\d[\d-]*))\.?"  # 12-34; 3
)
"""As Wageningen has it, where ``3`` may be an issue or a page, and German repositories: ``12 (2010) 3, S. 12-34``."""
_OF_MEDICINE = re.compile(
    r"(?![^\W\d_][\w'’-]* [A-Z]{1,3}(?:,|\.) \D)"  # not Ek B. Bees.
    r"(?P<title>[^\W\d_][^;]*?)[.,]? "  # Bee Medicine.
    rf"(?P<place>(?P<year>{YEAR})(?: [A-Z][a-z]{{2}}(?:-[A-Z][a-z]{{2}}| \d{{1,2}})?)?"  # 2012 Mar 5; 2012 Mar-Apr
    r" ?; ?(?P<volume>\d+)"  # ;24
    r"(?: ?\((?P<issue>\d[\d/-]*)\) ?: ?(?=\w)"  # (3):
    r"| ?: ?(?=[A-Za-z]|\d+[-–]))"  # : before e12 or 117-9
    r"(?P<pages>[A-Za-z]?\d+(?:[-–][A-Za-z]?\d+)?))\.?"  # 117-9.; e12
)
"""As medical journals have it, and no author before it."""
_OF_CHICAGO = re.compile(
    r"(?![^\W\d_][\w'’-]*(?:, [^\W\d_]\.| [A-Z]{1,3}(?:,|\.) \D)"  # not Ek, B. Bees; not Ek B. Bees
    r"|.*\w{4}\. )"  # not On bees. Bee Review
    r"(?P<title>[^\W\d_][^;\"“”]*?),? "  # Journal of Bees
    r"(?P<place>(?P<volume>\d{1,4})"  # 44
    r"(?:, (?:no|nos|nr|iss|issue)\.? (?P<issue>\d[\d/–-]*))?"  # , no. 2
    rf" \((?:[^\W\d_]+\.? )?(?P<year>{YEAR})\): ?"  # (2014): ; (Spring 2014):
    r"(?P<pages>[A-Za-z]?\d+(?:[-–][A-Za-z]?\d+)?))\.?"  # 341-351.
)
"""As Chicago's manual has it, and no title of an article before it."""
_OF_PHYSICS = re.compile(
    r"(?![^\W\d_][\w'’-]*(?:, [^\W\d_]\.| [A-Z]{1,3}(?:,|\.) \D)"  # not Ek, B. Bees; not Ek B. Bees
    r"|.*\b[a-z]\w{2,}\. "  # not On bees. J. Bee Phys.
    r"|(?:[^\W\d_]\. ?)+[^\W\d_][\w'’-]+(?:, \D| (?:and|&) [^\W\d_]\.| et al)"  # not B. Ek, Bees; not B. Ek and G. Roe
    rf"|.*\b(?:{'|'.join(MONTHS)}) \d)"  # not Bees, May 5
    r"(?P<title>[^\W\d_][^\d;\"“”]*?),? "  # J. Bee Phys.
    r"(?P<place>(?P<volume>\d{1,4}), "  # 123,
    r"(?P<pages>[A-Za-z]?\d+(?:[-–][A-Za-z]?\d+)?)"  # 064507
    rf" \((?P<year>{YEAR})\)(?: \(\d+ pages\))?)\.?"  # (2005); (2005) (12 pages)
)
"""As the American Institute of Physics has it, and no title of an article or names before it."""
_CAPTIONED = re.compile(rf"(?<!\w)(?:{_VOLUME}|{_ISSUE})", re.IGNORECASE)
_OF_PAGES = re.compile(
    r"(?P<title>(?=[^,]*[^\W\d_]{4})(?![^,]+, \w\. ?[^\W\d])"  # not Hive, B. Bees
    rf"[^\W\d_](?:(?!, (?:\d|{VOLUME}|{ISSUE})).)*), "  # Journal of bees, hives and wax,
    rf"(?P<place>(?:(?P<year>{YEAR}), )?(?:s|pp?)\. (?P<pages>\d+-\d+))",  # 2010, pp. 12-34; p. 12-34
    re.IGNORECASE,
)
_OF_DAY = re.compile(
    r"(?!(?:Address|Diary|Interview|Lecture|Letter|Memorandum|Photograph|Postcard|Speech|Telegram)\b)"
    r"(?P<title>[^\W\d_][^,;]*), "  # Leeds Globe,
    rf"(?P<place>(?:{'|'.join(MONTHS)}) \d{{1,2}}, (?P<year>{YEAR})"  # July 23, 1909
    r"[,.] (?:pp?\. ?)?(?P<pages>[A-Z]?\d{1,3}(?:[-–]\d{1,3})?))\.?"  # , 6; . p. B12-13
)
"""As newspapers are cited, and no letter of that day."""
_OF_YEAR_ALONE = re.compile(rf"(?P<title>[^\W\d_][^;]*); (?P<place>(?P<year>{YEAR})(?:: [^;]+)?)")
"""As OJS has the issues that are known by their years: ``Journal of Bees; 2010``."""
_OF_NAMED_ISSUE = re.compile(
    r"(?P<title>[^\W\d_][^;؛]*?) ?[;؛] "  # Journal of Bees;
    r"(?P<place>[^\W_][^;؛]*[;؛] ?"  # Bees and wind;
    r"(?:pp?\. ?)?\d+(?: ?[-–] ?\d+)?\.?)"  # 12-34; p. 12
)
"""As it has those that are known by their names, and one page of a year."""
_OF_VOLUME = re.compile(
    rf"(?P<title>[^\W\d_][^;]*[^;\s]);(?P<place>(?:{_VOLUME}|{_IN_VOLUME})(?![\w/-]).*)", re.IGNORECASE
)
_OF_ISSUE = re.compile(rf"(?P<title>[^\W\d_].*?) ; (?P<place>{_VOLUME},? {_ISSUE} \({YEAR}\))", re.IGNORECASE)
"""As Érudit has it."""
_OF_DIVA = re.compile(
    r"(?P<title>[^\W\d_].*?), (?P<issn>\d{4}-\d{3}[\dX]), "  # Journal of Bees, 1566-5283,
    rf"(?P<place>{YEAR}(?:, (?P<volume>\d+)(?::(?P<issue>\d[\d/-]*))?(?![^,]))?"  # 2011, 50:3
    r"(?:, .+)?)"  # , s. 321-330
)
"""As DiVA has it."""
_OF_BOOK = re.compile(rf"(?P<title>[^\W\d_].*), (?P<place>{YEAR}, s\. ?\d+ ?[-–] ?\d+)")
"""A chapter as DiVA has it: ``History of bees, 2009, s. 12-34``."""
_TO_COME = re.compile(
    r"(?P<title>[^\W\d_].*?) ?[;,] "  # Journal of Bees,
    r"(?P<place>forthcoming|(?:articles? )?in press|(?:advance )?online first"
    r"|(?:online )?ahead of print|early view)\.?",  # in press
    re.IGNORECASE,
)
_PLACE = re.compile(rf"(?:{_VOLUME}|{_ISSUE}|{_IN_VOLUME}){_BEHIND}", re.IGNORECASE)
_ONE_OF_MANY = re.compile(_ISSUE, re.IGNORECASE)
_NUMBERED = re.compile(rf"{_VOLUME}|{_ISSUE}", re.IGNORECASE)
_NUMBERS = {
    kind: re.compile(rf"(?<!\w)(?!god\. ?{YEAR}\b){before}|(\d+) ?{behind}", re.IGNORECASE)
    for kind, before, behind in (("volume", _VOLUME, "[卷巻권]"), ("issue", _ISSUE, "[期号號호]"))
}
"""With a word before the number or, in the languages of East Asia, behind it; ``god. 2010`` is a year."""
_DATED = re.compile(rf"\(({YEAR})\)|^({YEAR})(?=[;,.] )|(?<=\d )({YEAR})$")
_BEFORE_PLACE = re.compile(
    r"(?P<title>.*?)[,;] "  # Journal of Bees,
    rf"(?P<date>(?P<year>{YEAR})(?:-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?)?)",  # 2009; 2009-03
    re.ASCII,
)
"""The year or the month between the title of a journal and the place in it, as HAL, UPM and OJS have it:
``Journal of Bees, 2009, 290 (2), pp.741-777.``, ``Journal of Bees, 2009-03, Vol. 290, N. 2``,
``Journal of Bees; 2009: Vol. 290, No 2``.
"""
_PAGED = re.compile(
    r"(?:[;:,؛،] ?"  # ;
    r"|[–—-] (?=\D)"  # – before С. 25-31
    r"|[.)] (?=(?:[сc]|pp?)\.)"  # . before pp. 25-31
    rf"|(?<=\d) (?!{YEAR} ?[-–] ?{YEAR}))"  # a blank behind a number
    r"(?:pp?\. ?|p[aá]gs\. ?|[sсcσ]\. ?|صفحه |[頁页] ?)?(\d+ ?[-–] ?\d+)\.?"  # pp. 25-31; 25-31.
    rf"(?: ?⟨[^⟩]*⟩|,? \({YEAR}(?:-\d\d){{0,2}}\))?$",  # ⟨10.1000/1⟩; , (2010-05)
    re.IGNORECASE,
)
_TITLE_OF_ISSUE = re.compile(
    r"(?<=[\d)]):(?! ?(?:[^\W\d_]{1,10}[.:]{0,2} ?\d"  # not 2010: H. 3
    r"|\d[\d –-]*(?:[.,;(]|$)"  # not 12: 345-350
    rf"|(?i:{VOLUME})[.:]{{0,2}} ?[IVXLC]+\b))"  # not 2010: Vol. XII
    r"[^;؛]*"  #  Byen i s. XIX
)
"""What stands behind the number or the year of an issue, where that is no other number:
``Nr. 3 (2010): Byen i s. XIX; 12-34``, but ``Jg. 5 (2010): H. 3, S. 12``, ``2010: Vol. XII, No 3``.
"""
_YEARS = rf"{YEAR}(?:[-–]{YEAR})?"
# A number behind letters is a shelf mark, whatever stands in parentheses: GE DD-2987 (8836). Without a year, anything
# may have a number (Negative no. 5), and with nothing behind the year, too (Slide 12 (1967)); years are no pages
# (Hives : 1884-1890).
_WHERE = re.compile(
    r"\d[期号號호] ?\(\d"  # 第3期(2010)
    rf"|(?<!\w)(?<![^\W\d_]-)[vnt]?\d+ ?\((?!{_YEARS}\)$)\d"  # 12(3); v12 (3); not Slide 12 (1967)
    r"|\d ?\(\d[\d/-]*\)[:;,] ?(?:pp?\. ?)?\d"  # 12 (2010): 25
    rf"|[;,؛،] (?:.*[^\w-])?\d+ ?\({YEAR}\)$"  # ; vol. 12 (2010)
    r"|\b(?:vol|volume|issue|iss|bd|pp?|pages?)\b[.:]? ?\d"  # vol. 12
    rf"|\b(?:no|nr)\b[.:]? ?\d[\w/-]*,? (?:.*[^\d.])?{YEAR}(?!\d)"  # no. 5, May 2010; not Negative no. 5
    rf"|: ?(?!{_YEARS}$)\d+(?: ?[-–] ?\d+)?$"  # : 25-31; not Hives : 1884-1890
    r"|, s\. ?\d+ ?[-–] ?\d+$"  # , s. 12-34
    rf"|\b[nvt]\. ?\d[\d/-]*,? \(?{YEAR}\b"  # v. 12, 2010
    rf"|\({_YEAR_OF_ANY_ERA}\)[^;؛]*[;؛] ?\d+ ?[-–] ?\d+$"  # (2553) Hives; 12-34
    rf"|{_IN_YEAR}"  # ; 2010; 12-34
    rf"|[;,] {_VOLUME},? {_ISSUE}{_BEHIND}"  # ; t. 12, fasc. 3
    rf"|[;,] (?:{VOLUME}|{ISSUE})[.:]? ?\d[\w/-]*{_BEHIND}"  # ; Jg. 12
    rf"|{YEAR}\. (?:{_VOLUME}|{_ISSUE}){_BEHIND}",  # 2016. Т. 12
    re.IGNORECASE,
)
_BY_FORM = (_TO_COME, _OF_GOST, _OF_EAST_ASIA, _OF_REDALYC, _OF_MEDICINE, _OF_DAY)


def says_where(text: str) -> bool:
    """Whether a text says where something stands in another resource: in which volume of it, or on which pages."""
    return _WHERE.search(text) is not None or any(form.fullmatch(text) for form in _BY_FORM)


def in_host(text: str, *, of_article: bool = False) -> tuple[str, Part] | None:
    """What something stands in, and where in it: ``Journal of Bees; Vol 3 No 2 (2010): Winter; 12-34`` (OJS writes so).

    Figures alone are a volume where an article has them, ``BeeKeys 101: 4-9``; else they may be
    of a box, or of a title.
    """
    if len(text) > LONG:
        return None
    forms = (form.fullmatch(text) for form in (_TO_COME, _OF_OJS, _OF_GOST, _OF_BOOK, _OF_EAST_ASIA, _OF_REDALYC))
    if (known := _placed(next(filter(None, forms), None))) is not None:
        return known
    if (found := _OF_DAY.fullmatch(text) or _OF_MEDICINE.fullmatch(text) or _of_chicago(text)) is not None:
        return _told(found)
    found = _IN_HOST.fullmatch(text)
    alike = (_OF_PENSOFT, _OF_WAGENINGEN, _OF_PHYSICS) if of_article else ()
    by_volume = next(filter(None, (form.fullmatch(text) for form in alike)), None)
    # Behind the volume may be a caption: Bienen 12 (2010), H. 3, S. 12-34.
    is_before = by_volume is not None and (found is None or by_volume.end("title") < found.end("title"))
    if by_volume is not None and is_before and not _NUMBERED.match(text):
        return _told(by_volume)
    if found is None and (by_pages := _BY_PAGES.fullmatch(text)) is not None:
        return by_pages["title"], Part(extents=(Term("pages", span(by_pages["pages"])),))
    if found is None or _NUMBERED.match(text):
        return None
    title, mark, place = found.group("title", "mark", "place")
    if mark != ";" and _ONE_OF_MANY.fullmatch(place):  # Chanel No. 5
        return None
    part = stated_place(place)
    if (dated := _BEFORE_PLACE.fullmatch(title)) is not None:
        place = f"{dated['date']}{':' if mark == ':' else ','} {place}"
        title, part = dated["title"], replace(part, date=dated["year"], text=place)
    return title, part


def _told(found: re.Match[str]) -> tuple[str, Part]:
    """A host, and the place in it, where a form of its own tells what each number there is."""
    said = {kind: text for kind, text in found.groupdict().items() if text}
    details = tuple(Term(kind, said[kind]) for kind in _NUMBERS if kind in said)
    extents = (Term("pages", span(said["pages"])),) if "pages" in said else ()
    return said["title"], Part(details, extents, said.get("year", ""), said["place"])


def _of_chicago(text: str) -> re.Match[str] | None:
    """A journal, its volume without a caption, and where in that; ``Bees, vol. 44 (2014): 34`` has one."""
    found = _OF_CHICAGO.fullmatch(text)
    if found is None or _CAPTIONED.fullmatch(f"{found['title'].rpartition(' ')[2]} {found['volume']}"):
        return None
    return found


def without_issn(text: str) -> tuple[str, Identifier | None]:
    """The journal of an article and the place in it without the ISSN between them, and that."""
    found = _WITH_ISSN.fullmatch(text)
    if found is None or (issn := issn_of(found["issn"])) is None:
        return text, None
    said = f"{found['title']}, {found['place']}"
    return (said, issn) if in_host(said) is not None else (text, None)


def in_year(text: str) -> tuple[str, Part | None]:
    """A journal, and the year of it that an article stands in, if that is all that is said besides, or the issue by its
    name and the pages: ``Journal of Bees; Bees and wind; 12-34``.
    """
    if (found := _OF_YEAR_ALONE.fullmatch(text)) is not None:
        return found["title"], Part(date=found["year"], text=found["place"])
    if len(text) <= LONG and (found := _OF_NAMED_ISSUE.fullmatch(text)) is not None:
        return found["title"], stated_place(found["place"])
    return text, None


def place(text: str) -> Part | None:
    """Where in its host something stands, if that is all that a text says:
    ``Vol. 3 No. 2, 12-34``, ``290 (2), pp.741-777``.
    """
    return stated_place(text) if _PLACE.match(text) else None


def is_of_issue(title: str) -> bool:
    """Whether a title ends in a volume and an issue, as that of an issue does, and not in several, as that of a run:
    ``vol. 1, no. 1-``.
    """
    return _ENDS_IN_ISSUE.search(title) is not None


_ENDS_IN_ISSUE = re.compile(
    rf"(?<!\w)(?<!\d[-–])(?<!\d [-–] ){_VOLUME.replace('/-', '/')},? {_ISSUE.replace('/-', '/')}$", re.IGNORECASE
)


def numbered(text: str) -> str:
    """What a number is of, the volume or the issue, if that is all that a text says: ``Volume 30``."""
    if _NUMBERED.fullmatch(text) is None:
        return ""
    return "issue" if _ONE_OF_MANY.fullmatch(text) is not None else "volume"


def stated_place(place: str) -> Part:
    """Where in its host something stands, in these words, with the numbers that are understood."""
    if len(place) > LONG:
        return Part(text=place)
    if (both := re.match(f"{_IN_VOLUME}|{_OF_CHINA}", place)) is not None:
        numbers = dict(zip(_NUMBERS, filter(None, both.groups()), strict=True))
    else:
        said = [(kind, match) for kind, pattern in _NUMBERS.items() if (match := pattern.search(place)) is not None]
        numbers = {kind: match[1] or match[2] for kind, match in said}
    pages, year = _PAGED.search(place), _DATED.search(place)
    extents: tuple[Term, ...] = (Term("pages", span(pages[1])),) if pages is not None else ()
    date = next(filter(None, year.groups())) if year is not None else ""
    if len(numbers) < len(_NUMBERS) or not extents:  # letters that are words of other texts: T. 5, z. 2, p. 12-34, 2010
        more = understood(Part(text=_TITLE_OF_ISSUE.sub("", place)))
        numbers = {term.kind: term.value for term in more.details} | numbers
        extents = extents or more.extents
    details = [Term(kind, numbers[kind]) for kind in _NUMBERS if kind in numbers]
    return Part(tuple(details), extents, date, place)
