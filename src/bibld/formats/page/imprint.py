"""The Details field: an imprint with an extent and what else was known. What is certain is taken, the rest is a note.

::

    London: Greater London Authority, 2013. 47p.
    Canberra: Australian Institute of Criminology, 2013. 6p. Trends & issues in crime and criminal justice, No. 450
    Unpublished. Ph.D. dissertation, Uppsala University, 2011. 310p.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from bibld.formats._dates import MONTH_NAME, OPEN, YEAR
from bibld.formats._events import is_known
from bibld.formats._names import is_body
from bibld.formats._notes import EDITION
from bibld.formats._numbering import is_isbn
from bibld.gazetteer import is_city, is_large_city, is_place
from bibld.model import Date, Identifier, Note, Place, Provision, Related, Term

__all__ = ["IN_HOST", "THESIS", "Details", "read_count", "read_date", "read_details", "write_details", "written_date"]

# Dates

_MONTH = rf"(?:{MONTH_NAME}|Spring|Summer|Autumn|Fall|Winter)"
_DAY = rf"{YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)"
_BETWEEN = rf"between ({YEAR}) and ({YEAR})\??"
_GOES_ON = (
    rf"<?\[?c?({YEAR})\]?[-–]"  # 1999-, <c2000-
    rf"(?: ?<?\[?c?{YEAR}|(?= *[\].,;>]|$))[ \]>]{{0,3}}"  # <2001>, c2002
)
"""What goes on, also with an end that has signs of its own."""
_DECADE = r"\[?(1[4-9]\d|20\d)[-u]\??\]?"
_IN_ERA = (
    r"(?:(?:Heisei|Sh[ōo]wa|Taish[ōo]|Meiji|[Mm]in ?guo|Tan['ʼ’]gi) |(?<![^\W,;:] )(?:c|\[1\d\])?)"  # Heisei
    r"\d{1,4} "  # 11
    rf"\[c?({YEAR})(?: or c?({YEAR}))?\]"  # [1999], [1999 or 2000]
)
"""The year of another calendar, and that of ours: ``Heisei 11 [1999]``, ``2543 [2000]``."""
_FIGURES = rf"\d{{1,2}}[/.]\d{{1,2}}[/.]{YEAR}"
_DATE = (
    rf"{_GOES_ON}|{_DECADE}|{_IN_ERA}|{_FIGURES}|\[?{_BETWEEN}\]?|{_DAY}"
    r"|\[?(?:(?:c|©|ca?\. ?|circa )\s?)?"  # [ca.
    rf"(?:(?:\d{{1,2}}(?:[-–]\d{{1,2}})? )?{_MONTH}(?:[-–/]{_MONTH})?"  # 3 May, May-June
    r"(?: \d{1,2}(?:[-–]\d{1,2})?)?,? )?"  # 3-5,
    rf"{YEAR}\??(?:\s?[-–/]\s?(?:{YEAR}|\d\d)(?!\d))?\??\]?"  # 2010, 2010/11?]
    rf"(?: (?:\({YEAR}(?: printing)?\)|\[i\.e\. {YEAR}\]))?"  # (2012 printing)
    r"|\[?n\.\s?d\.?\]?|\[?s\.\s?a\.?\]?|[Uu]ndated|[Ff]orthcoming|[Ii]n press"
)
_IMPRINT = re.compile(
    r"^(?P<before>.*?)"  # London: Hive Press
    r"(?P<sep>^|[,.;]\s*|\s+\(?|:\s*)"  # ,
    rf"(?P<date>{_DATE})\)?"  # May 2010
    r"(?P<after>[.,;]\s+|[.,;]?$)"  # .
)
_YEARS = re.compile(rf"(?<!\d)({YEAR})(?!\d)(?:\s?[-–/]\s?({YEAR}|\d\d)(?!\d))?")
_UNDATED = re.compile(r"\[?(?:n\.\s?d|s\.\s?a|[Uu]ndated)")
_COPYRIGHT = re.compile(rf"\[?(?:c ?|© ?)(?={YEAR})")
_OF_COPYRIGHT = re.compile(rf"\[?(?:c ?|© ?){YEAR}\??\]?")

# Places and names

_PLACE = re.compile(r"^\[?[^\W\d_][^:\d]{0,60}$")

_ADDRESS = re.compile(r" ?\([^()]{1,200}\)$")
"""Where in a place, or in what it lies: ``London (9 Elm St., London W1)``, ``London (UK)``."""

# Statements

THESIS = re.compile(
    r"\b(?:thesis|dissertation|th[èe]se|tesis|tese|Diplomarbeit|Masterarbeit|Habilitation|proefschrift"
    r"|[a-z]*avhandling|Lic\. avh|Diss(?=$|\.|,))\b",  # doktorsavhandling, Diss
    re.IGNORECASE,
)
_STATUS = re.compile(r"^(?:unpublished|forthcoming|draft|in press|preprint|manuscript)\b[^.]{0,40}\.?$", re.IGNORECASE)
_CAPITALS = "".join(filter(str.isupper, map(chr, range(0x2000))))
_SMALL = rf"[^\W\d_{_CAPITALS}]"
"""A letter that is no capital one: ``é``, ``έ``, ``ş``, or one of a script that has none, ``מ``."""
_EDITION = re.compile(
    r"^(?:"
    r"(?:\d+(?:st|nd|rd|th)|[Rr]ev(?:ised|\.)|[Ff]irst|[Ss]econd|[Tt]hird|[Uu]pdated)(?: .{0,30})?"  # 2nd
    r" ed(?:ition|\.)?,?(?: rev(?:\.|ised)(?: and .{1,20})?)?"  # ed., rev.
    rf"|\[?\d{{1,2}}\.,? ?(?:{_SMALL}[^\W\d_]{{1,13}}\b"  # 1. saṃskaraṇa
    r"|(?:[^\d;:]{1,40} )?(?:Aufl|Ausg))[^\d]{0,40}"  # neubearb. Aufl.
    r"|\[?(?:Wyd|Vyd|Izd|Cet|Dai|Di|(?:al-)?Ṭabʻah|Chāp-i|Saṃskaraṇa|Ishāʻat|Phim khrang thī)"  # Wyd, Di
    r"\.? ?\d{1,2}(?:-e|-han| ban)?\]?"  # . 1, 1 ban
    r"|(?:Shohan|Chʻopʻan|Chu ban|Originalausg|Phim khrang rǣk)"
    r")\.?$"
)
"""What is more than the shared pattern has."""
_OF_EDITION = re.compile(
    rf".{{0,2}}(?:^|[.,] )\d{{1,2}}[aeo]?\. (?:{_SMALL}.*|Aufl|Ausg)"  # 1. ed
    rf"|.*{_SMALL}{{2}}\. (?:Aufl|Ausg)"  # 2., neubearb. Aufl
    r"|.?(?:Wyd|Vyd|Izd|Cet)\. \d.*"  # Wyd. 1
)
"""What stands around a full stop that ends no sentence."""
_IS_NUMBERED = re.compile(r".*\b(?:bd|bk|fasc|h|kn|nos?|nr|pt|t|vols?|v|vyp)\b\.? ?\d{1,2}", re.IGNORECASE)
"""And what stands before one that ends a number: ``Bee Library, no. 12. xii, 47p.``"""
# What was presented, or made for someone, has no publisher in that sentence.
_STATEMENT = re.compile(
    r"^(?:(?:Final |Interim |Draft |Technical |Background |Discussion |Conference |Working )?"
    r"(?:Report|Paper|Study|Memorandum|Submission|Evidence|Testimony|Briefing|Article|Statement)"
    r"(?: (?:submitted|presented|prepared|commissioned|delivered|given|written))? (?:to|for|by|at|before) |"
    r"(?:Presented|Prepared|Submitted|Commissioned|Delivered) (?:to|for|by|at|before) )"
)
IN_HOST = re.compile(r"^In:? (?=[^\W\d_a-z])")
"""How the citation of a part begins: ``In: British Journal of Sociology, vol. 52``."""
_FUNDING = re.compile(r"\b(?:Grant|Award|Contract|Cooperative Agreement)s? (?:Nos?|Numbers?|#)", re.IGNORECASE)
# Where a publisher should stand, these are none.
_NO_PUBLISHER = re.compile(
    r"^(?:(?:Working|Discussion|Research|Occasional) Paper|(?:Final|Interim|Annual|Research|Technical)? ?Report|Draft"
    r"|Unpublished(?: \w+)?|Internet Resource)$"
)

# Extents

_COUNT = r"(?:\[?(?:[ivxlcdm]+(?:, ?|\+))?\[?\d+\]?(?:, \[?\d+\]?)*\]?|[ivxlcdm]+)"
_PAGES = r" ?(?:pp?|pages?|pgs?|S|Seiten|sid(?:or|er|a)?|p[áa]gs?|p[áa]ginas)\b\.?"
_UNIT = rf"(?:{_PAGES}| ?(?:leaves|leaf|l|v|vols?|volumes?)\b\.?)"
_EXTENTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("pages", re.compile(rf"^\(?({_COUNT}){_PAGES}\)?$", re.IGNORECASE)),
    ("pages", re.compile(r"^[Pp]p\.? ?(\d+)\.?$")),
    ("leaves", re.compile(rf"^({_COUNT}) ?(?:leaves|leaf|(?<![a-z])l|ff)\.?$", re.IGNORECASE)),  # xii l., and not ill.
    ("volumes", re.compile(r"^(\d+) ?(?:v|vols?|volumes?)\.?$", re.IGNORECASE)),
    ("sheets", re.compile(r"^(\d+) ?sheets?\.?$", re.IGNORECASE)),
)
_ILLUSTRATED = re.compile(
    rf"^({_COUNT}){_PAGES} ?[,:;] ?"  # xii, 47p.,
    r"((?:col\. |b&w )?(?:ill(?:us)?(?:trations?)?|maps?|charts?|tables?"  # col. ill
    r"|fig(?:ure)?s?|graphs?|photos?|diagrs?)(?!\w).*)$",  # figs., tables
    re.IGNORECASE,
)
_DETAILED = re.compile(
    r"([^:]{1,120}?) ?: ?"  # 1 v. (unpaged):
    r"((?:\d+ )?(?:(?:all|chiefly|mostly|some)\.? )?"  # chiefly
    r"(?:b&w|charts?|coats?|col(?:l|ou?r)?|diagr\w*|double|facs\w*|fold(?:ed)?|forms?|fotos?|front\w*|geneal\w*|graphs?"
    r"|ill?(?:us\w*|s)?|incl?|maps?|mounted|music|neg\w*|phot\w*|pl(?:ans?|ates?)?|port(?:rs?|s|raits?)?|sd|si"
    r"|tab(?:l|s|les?)?|(?:analog|digital|silent|sound|stereo)(?=[,;.]|$))"  # 1 DVD: sd., col.
    r"\b.*)"
)
"""An extent, and what is in it behind a colon, as ISBD has it: ``2 v.: maps``, ``1 v. (unpaged): col. ill.``, and no
other words, ``12p.: a summary``. So begin all but seven of 24,800 of the Library of Congress.
"""
_SIZED = re.compile(
    r"(.+) [;:] "  # 47 p. : ill. ; and, by mistake, 47 p. :
    r"(\d+(?:[.,]\d+)?(?: ?[x×] ?\d+(?:[.,]\d+)?)? ?[cm]m)\.?"  # 24 cm, 21 x 30 cm
)
"""An extent, and the size behind it as ISBD has it."""
_LOOSE_EXTENT = re.compile(
    r"^(?:various pagings?|v\.p\.|unpaged"
    r"|1 online resource\b.*"  # 1 online resource (47 p.)
    r"|\d+ (?:DVDs?|CDs?|CD-ROMs?|maps?|posters?|folded sheets?|(?:PowerPoint )?slides|pamphlets?|leaflets?"  # 2 maps
    r"|folders?|parts?|pts?\.|fact sheets?"
    r"|(?:audio|video)(?:cassettes?|discs?|tapes?)(?: \([^()]{1,80}\))?)"  # videodiscs (47 min.)
    r"|[Pp]p?\.? ?\d+(?: ?[-–] ?\d+)?"  # pp. 12-15
    rf"|{_COUNT}{_PAGES}(?:,|;|:)? ?"  # 47p.,
    r"(?:plus|\+|and|with|app|annex|encl|variously|v\.p).*"  # plus appendix
    rf"|{_COUNT}{_UNIT}(?:, ?{_COUNT}(?: folded)?{_UNIT}(?: of plates)?){{1,5}}"  # xii, 47p., 2 leaves of plates
    rf"|(?!ill\b){_COUNT}{_UNIT} ?(?:\[.*\]|\(.*\))"  # 2 v. (various pagings), and not ill. (some col.)
    r"|v\.(?: ?<[^<>]{0,30}>)?"  # v. <1-3>
    r")\.?$",
    re.IGNORECASE,
)

_SHORTENED = re.compile(r"\b(?:app|append|encl|pts|v\.p)$", re.IGNORECASE)
"""What an extent ends in that keeps its full stop: ``47p., app.``"""

# Series and numbers

_CAPTION = (
    r"(?:(?:Nos?|NO|Number|Nr|Issue|Vols?|Volume|Bd|Band|Heft|Part|N[úu]m"
    r"|nos?|number|nr|issue|vols?|volume|part|n[úu]m)\b\.? ?"  # no., part
    r"|N[°º]\.? ?|n[°º]\.? ?|# ?"  # N°, #
    r"|(?<=[;,] )(?:v|bk|kn|t|n|vyp|fasc|pt|h)\. ?)"  # v., behind a comma
)
_BEFORE_NUMBER = re.compile(r".*[;,] (?:v|bk|kn|t|n|vyp|fasc|pt|h)")
"""What stands before a full stop and a number in a series: ``Bee Library, v. 5``."""
_NUMBER = r"[A-Z]{0,4}[-/]?\d[\w./:-]*(?:\(\d[\w/-]*\))?"
_CAPTIONED = re.compile(
    r"^(?P<title>[^\W\d_].{2,150}?)(?:[;:,]? ?\(?)"  # Hive Papers,
    r"(?<![\w])(?P<number>(?:(?<=[;:,] )(?:Report|Paper|Rapport) )?"  # Report, behind a comma
    rf"{_CAPTION}{_NUMBER}"  # no. 12
    rf"(?:,? (?:{_CAPTION}|[Ss]ession ){_NUMBER}){{0,2}})\)?$"  # , part 3
)
_PLAIN = re.compile(rf"^(?P<title>[^\W\d_].{{2,150}}?)(?:[;,:] ?|\s)(?P<number>{_NUMBER})$")
_SERIES_WORD = re.compile(
    r"\b(?:reports?|papers?|series|bulletin|brief(?:ing)?|findings|study|studies|notes?|digest|issues|review|"
    r"publications?|documents?|discussion|working|occasional|monographs?|memo|memorandum|circular|newsletter|Heft|Band|"
    r"cahiers?|cuadernos?|schriftenreihe|survey|update|rapport|skrift(?:er)?|informe)\b",
    re.IGNORECASE,
)
# "24(7)" and "2010:3" number nothing but an issue of a series.
_ISSUE = re.compile(r"\d+\(\d[\w/-]*\)$|(?:19|20)\d\d:\d+$")
_NO_SERIES = re.compile(
    r"\b(?:Grant|Award|Contract|Agreement|Sales|Order|Catalogue|Catalog|Cat|Stock|Project|File|Case|Docket|ISBN|ISSN|"
    r"Accessed|Retrieved|Originally|Chapter|Table|Figure|Appendix|Resolution|Version|doi|https?)\b",
    re.IGNORECASE,
)
# So general a title is none: "Report 5" is a number the report has.
_GENERAL = re.compile(r"^(?:Report|Paper|Document|Publication|Doc|Rapport|Informe|Bericht)\.?$", re.IGNORECASE)
_REPORT_NUMBER = re.compile(
    r"^(?:(?:Report|Document|Publication|Doc)\b\.? ?(?:(?:No|no|Number|number|Nr|#)\.?:? ?)?)?"  # Report No.
    r"(?P<number>"
    r"[A-Z]{2,8}[-/ ]?(?:[A-Z]+[-/. ])?\d[\w/.()-]*"  # HIVE-TR-12/03
    r"|Cm(?:n?d|p)?\.? ?\d[\d()-]*"  # Cmnd. 1234
    r"|(?:COM|SEC|SWD|JOIN) ?\(\d{4}\) ?\d+(?: final)?"  # COM(2010) 673 final
    r"|[A-Z]/[A-Z]+(?:[./][A-Z\d]+)+"  # A/RES/55/25
    r")$"
)
_ISBN = re.compile(r"^ISBN(?:-1[03])?:? ?(?P<number>\d[\d -]{8,15}[\dXx])$")

_FULL_STOP = re.compile(
    r"\. +(?=[\w\[(\"“#©])"
    r"(?!of\b"  # not Dept. of Health
    r"|\((?:(?!unpublished|draft|in press|forthcoming"  # but Bees. (unpublished)
    rf"|[^()]{{0,200}}\) (?:[{_CAPITALS}]|\d+[dnrst])"  # but Bees. (a summary) London
    r"|(?:also|at|available|by|executive|for|from|in(?= [A-Z])|revised|see|summary|with)\b)"  # but 47p. (also online)
    r"[a-z]"  # not 47p.: ill. (some col.)
    r"|\d+ (?:col|fold|double)\b"  # not 47p.: ill. (2 col.)
    r"|[^()]{1,200}\) ?:))"  # not Lansing, Mich. (9 Elm St.): Hive Press
)
"""A full stop that may end a sentence: no longer one where what stands in parentheses behind it goes on with what is
before, or where more of it follows.
"""
_WITHIN = re.compile(r"[^()]{0,200}\)")
"""What follows where something stands in parentheses."""
_ABBREVIATED = frozenset((
    "no", "nos", "vol", "vols", "nr", "ph", "inc", "dept", "ltd", "st", "cm", "cmnd", "rev", "bd", "lic", "cat", "núm", "doc",
    "col", "graph", "i.e",
))  # fmt: skip
_SIZES = ("cm", "mm")
_LONGEST_STATEMENT = 300
"""What is longer is prose: a note, and no pattern is tried on it."""


class Details(NamedTuple):
    """What a Details field says, in the model's terms.

    The first of ``provisions`` is the imprint; a copyright date is another.
    """

    provisions: tuple[Provision, ...]
    dates: tuple[Date, ...]
    extents: tuple[Term, ...]
    illustrations: str
    dimensions: str
    editions: tuple[Note, ...]
    series: tuple[Related, ...]
    identifiers: tuple[Identifier, ...]
    notes: tuple[Note, ...]


class _Draft:
    """The Details in the making."""

    def __init__(self) -> None:
        self.places: tuple[Place, ...] = ()
        self.names: tuple[str, ...] = ()
        self.date = ""
        self.copyright = ""
        self.dates: tuple[Date, ...] = ()
        self.extents: list[Term] = []
        self.illustrations: list[str] = []
        self.dimensions = ""
        self.editions: list[Note] = []
        self.series: list[Related] = []
        self.identifiers: list[Identifier] = []
        self.notes: list[Note] = []
        self.unpublished = False

    def details(self) -> Details:
        thesis = any(note.kind == "thesis" for note in self.notes)
        produced = self.unpublished or (thesis and not self.names)
        provisions: list[Provision] = []
        if self.places or self.names or self.date:
            provisions.append(
                Provision(self.places, self.names, self.date, "production" if produced else "publication")
            )
        if self.copyright:
            provisions.append(Provision(date=self.copyright, function="copyright"))
        return Details(
            tuple(provisions),
            self.dates,
            tuple(self.extents),
            ", ".join(self.illustrations),
            self.dimensions,
            tuple(self.editions),
            tuple(self.series),
            tuple(self.identifiers),
            tuple(self.notes),
        )


def read_date(text: str) -> Date | None:
    """The date that an imprint states, where it states one: ``"[2013?]"`` → 2013, questionable.

    >>> read_date("2009-11").end
    '2011'
    """
    if text.isdecimal():  # as most are
        return Date(text) if _YEARS.fullmatch(text) is not None else None
    for form, date_of in _FORMS:
        if (found := form.fullmatch(text)) is not None:
            return date_of(found)
    goes_on = re.fullmatch(_GOES_ON, text)
    years = _YEARS.search(text if goes_on is None else re.sub(r"[][<>c ]", "", text))
    if years is None:
        return None
    start, end = years[1], years[2] or ""
    if goes_on is not None and ("<" in text or not end):
        end = OPEN
    elif len(end) == 2:
        end = start[:2] + end
    if end and end <= start:
        # "1999-00" runs into the next century; "2004-1" is no range.
        later = str(int(end) + 100)
        end = later if len(years[2]) == 2 and 0 < int(later) - int(start) <= 10 else ""
    return Date(start, end=end, qualifier=_doubt(text))


def _doubt(text: str) -> str:
    """How certain a date is by the marks around it (RDA 1.9.2)."""
    if "?" in text:
        return "questionable"
    if re.search(r"\bca?\. ?\d|\bcirca", text):
        return "approximate"
    return "inferred" if text.startswith("[") else ""


def _between(found: re.Match[str]) -> Date | None:
    return Date(found[1], end=found[2], qualifier="questionable") if found[1] < found[2] else None


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Date | None]], ...] = (
    (re.compile(rf"\[?{_BETWEEN}\]?"), _between),
    (
        re.compile(_IN_ERA),
        lambda found: Date(found[1], end=found[2] or "", qualifier="questionable" if found[2] else ""),
    ),
    (re.compile(_DECADE), lambda found: Date(f"{found[1]}u", qualifier="questionable" if "?" in found[0] else "")),
    (re.compile(_DAY), lambda found: Date(found[0][:4])),
)
"""The forms of a date of which more than years and doubts are read, and what each says."""


def read_details(text: str) -> Details:
    """Take a Details field apart.

    >>> read_details("London: Greater London Authority, 2013. 47p.").extents
    (Term(kind='pages', value='47'),)
    """
    text = " ".join(text.split())
    draft = _Draft()
    if IN_HOST.match(text):
        draft.notes.append(Note(text.rstrip(".")))
        return draft.details()
    match = _IMPRINT.match(text)
    before = _segments(match["before"]) if match is not None else []
    if match is not None and not any(_is_extent(segment) for segment in before):
        _read_imprint(draft, before, match["date"], "" if match["sep"].strip() != ":" else ":")
        rest = _segments(text[match.end() :])
    else:
        rest = _segments(text)
        place, colon, name = rest[0].partition(": ") if rest else ("", "", "")
        if colon and name and _is_place(place) and not _is_statement(rest[0]):
            _read_names(draft, rest.pop(0))
    for segment in rest:
        _read_statement(draft, segment)
    return draft.details()


def read_count(text: str) -> tuple[str, tuple[Term, ...]]:
    """A citation without the number of pages behind it, and that.

    >>> read_count("Journal of Bees, 51(2), 2005, 10p.")
    ('Journal of Bees, 51(2), 2005', (Term(kind='pages', value='10'),))
    """
    found = _COUNTED.fullmatch(text)
    return (found[1], (Term("pages", found[2]),)) if found is not None else (text, ())


_COUNTED = re.compile(rf"(.*\(?{YEAR}\)?)[,.;:] ?(\d+) ?(?:p|pp|pages)\.?")


def _segments(text: str) -> list[str]:
    """The sentences of a field: what full stops part, abbreviations' apart, without them."""
    found: list[str] = []
    start = 0
    cuts = [(match.start(), match.end()) for match in _FULL_STOP.finditer(text) if _ends(text, start, match.start())]
    for stop, following in (*cuts, (len(text), 0)):
        segment = text[start:stop]
        start = following
        if found and found[-1] in ("p", "pp", "P", "Pp"):
            found[-1] += f". {segment}"
        elif segment.strip(" .,;"):
            found.append(segment.strip(" ,;"))
    return found


def _ends(text: str, start: int, stop: int) -> bool:
    """Whether the full stop here ends a sentence: not after an initial, nor after an abbreviation."""
    if _WITHIN.match(text, stop) is not None:
        return False
    word = text[max(start, stop - 12) : stop].rpartition(" ")[2].strip("([")
    last = word.rpartition(".")[2]
    around = f"{text[max(0, stop - 4) : stop]}.{text[stop + 1 : stop + 6]}"
    if _OF_EDITION.fullmatch(around) is not None and _IS_NUMBERED.fullmatch(text, max(start, stop - 12), stop) is None:
        return False
    if text[stop + 2 : stop + 3].isdecimal() and _BEFORE_NUMBER.fullmatch(text, max(start, stop - 8), stop) is not None:
        return False
    if word in _SIZES and text[start : stop - 2].rstrip()[-1:].isdecimal():
        # Nothing of an extent stands behind its size; Cm. 5678 is the number of a paper.
        return not text[stop + 2 : stop + 3].islower()
    if word.casefold() in _ABBREVIATED or last.casefold() in _ABBREVIATED:
        return False
    if len(last) == 1 and (last.isupper() or last in "aid"):
        # "120 S." are pages.
        return last == "S" and text[max(0, stop - 3) : stop - 2].isdigit()
    return True


# The imprint


def _read_imprint(draft: _Draft, segments: list[str], stated: str, sep: str) -> None:
    """What stands before a date, and the date."""
    found = read_date(stated)
    # Statements may stand before the imprint: "Unpublished. …", "Report No. 5. London: …".
    imprint = next((index for index, segment in enumerate(segments) if _is_placed(segment)), None)
    if imprint is not None:
        lead, segments = segments[:imprint], segments[imprint:]
    else:
        start = next((index for index, segment in enumerate(segments) if not _is_statement(segment)), len(segments))
        lead, segments = segments[:start], segments[start:]
    last = segments[-1] if segments else ""
    trailing: list[str] = []
    if len(segments) > 1 and not all(is_body(segment) or _is_place(segment) for segment in segments[1:]):
        # A sentence stands between publisher and date: the date is not the imprint's, and stays with its sentence.
        trailing = [*segments[1:-1], f"{last}, {stated}"]
        segments, stated, found = segments[:1], "", None
    text = ". ".join(segments)
    statement = text and not _is_placed(text) and (THESIS.search(text) or _STATEMENT.match(text))
    if statement:
        _read_statement(draft, f"{text}, {stated}", thesis=THESIS.search(text) is not None)
    elif text and sep and not _is_placed(text) and _is_place(text):
        draft.places = (Place(text),)
    elif text:
        _read_names(draft, text)
    for segment in (*lead, *trailing):
        _read_statement(draft, segment)
    if found is not None:
        draft.dates = (found,)
        if _OF_COPYRIGHT.fullmatch(stated):
            # RDA 2.8.6.6: the year of the copyright stands for that of publication, in brackets.
            bracketed = Date(found.value, end=found.end, qualifier=found.qualifier or "inferred")
            draft.dates = (bracketed, Date(found.value, kind="copyright"))
            draft.date = f"[{_COPYRIGHT.sub('', stated).strip('[]')}]"
            draft.copyright = f"©{found.value}"
        elif not statement or THESIS.search(text):
            draft.date = stated
    elif stated and not _UNDATED.match(stated):
        _read_statement(draft, stated)


def _is_placed(segment: str) -> bool:
    place, colon, _ = segment.partition(": ")
    return (
        bool(colon)
        and all(_is_place(part) or is_body(part) for part in place.split("; "))
        and _is_place(place.split("; ")[-1])
    )


def _is_place(text: str) -> bool:
    """Whether a name may be that of a place, maybe with an address behind it: it is known as one, or has the form and
    is no body's.
    """
    text = _ADDRESS.sub("", text)
    if text and not is_known(text):
        return True
    if not _PLACE.match(text) or THESIS.search(text):
        return False
    return not is_body(text) or is_place(text) or is_place(text.partition(",")[0])


def _read_names(draft: _Draft, text: str) -> None:
    """``"London; New York: Routledge"``, ``"London: X; New York: Y"``, ``"Home Office"``."""
    places: list[str] = []
    names: list[str] = []
    pending: list[str] = []
    for chunk in text.split("; "):
        place, colon, name = (part.strip() for part in chunk.partition(": "))
        if colon and _is_place(place):
            # What has no name of its own shares the next: "London; New York: Routledge".
            places += [*(found for found in pending if not is_body(found)), place]
            names += [found for found in pending if is_body(found)]
            pending = []
            if name:
                names.append(name)
        elif is_large_city(name) or (is_body(place) and is_city(name) and not name.isupper()):
            places.append(name)  # the other way round: "Human Rights Watch: New York"; but ISA is no Isa
            names.append(place)
        else:
            pending.append(chunk.strip())
    if not places and not names and len(pending) == 1 and not is_body(pending[0]) and is_place(pending[0]):
        places, pending = pending, []
    names = [cleared for name in (*names, *pending) if (cleared := _cleared(draft, name))]
    parted = [part for place in places for part in _parted(place)]
    draft.places = tuple(Place(place) for place in parted if is_known(place))
    draft.names = tuple(name for name in names if is_known(name))


def _parted(place: str) -> list[str]:
    """``"London and New York"``: two cities; "Bosnia and Herzegovina" is one place."""
    parts = re.split(r" and | & | ?/ ?", place.strip("[]"))
    return parts if len(parts) > 1 and not is_place(place) and all(is_city(part) for part in parts) else [place]


def _cleared(draft: _Draft, name: str) -> str:
    """A publisher's name without what catalogues write behind it: a series with its number, a thesis statement."""
    # A full stop is an abbreviation's, where one stands at the end.
    name = name.strip() if re.search(r"\b(?:Inc|Ltd|Co|Corp|Dept|[A-Z])\.$", name) else name.strip().rstrip(".")
    while len(name) < _LONGEST_STATEMENT:
        head, comma, tail = name.rpartition(", ")
        if not comma:
            break
        numbered = _CAPTIONED.match(tail)
        if not (
            THESIS.search(tail) or _NO_PUBLISHER.match(tail) or (numbered and _SERIES_WORD.search(numbered["title"]))
        ):
            break
        _read_statement(draft, tail)
        name = head
    return name


# Statements


def _is_extent(segment: str) -> bool:
    return len(segment) <= _LONGEST_STATEMENT and (
        any(pattern.match(segment) for _, pattern in _EXTENTS)
        or _LOOSE_EXTENT.match(segment) is not None
        or _ILLUSTRATED.match(segment) is not None
        or ((detailed := _DETAILED.fullmatch(segment)) is not None and _is_extent(detailed[1]))
        or ((sized := _SIZED.fullmatch(segment)) is not None and _is_extent(sized[1]))
    )


def _is_edition(segment: str) -> bool:
    return EDITION.fullmatch(segment) is not None or _EDITION.match(segment) is not None


def _is_statement(segment: str) -> bool:
    """Whether a sentence is known to be something else than an imprint."""
    return len(segment) <= _LONGEST_STATEMENT and bool(
        _STATUS.match(segment)
        or _is_edition(segment)
        or _is_extent(segment)
        or _REPORT_NUMBER.match(segment)
        or _NO_PUBLISHER.match(segment)
    )


def _read_statement(draft: _Draft, segment: str, *, thesis: bool = False) -> None:
    """Put one sentence where it belongs; what nothing is certain of becomes a note."""
    bare = segment.rstrip(".") if not segment.endswith("..") else segment
    if len(segment) > _LONGEST_STATEMENT:
        draft.notes.append(Note(bare))
        return
    if (sized := _SIZED.fullmatch(segment)) is not None and not draft.dimensions and _is_extent(sized[1]):
        segment, draft.dimensions = sized.groups()
        bare = segment.rstrip(".")
    inner = bare[1:-1] if re.fullmatch(r"\([^()]*\)", bare) else bare
    if extent := next(((unit, found[1]) for unit, pattern in _EXTENTS if (found := pattern.match(segment))), None):
        draft.extents.append(Term(*extent))
    elif found := _ILLUSTRATED.match(segment):
        draft.extents.append(Term("pages", found[1]))
        draft.illustrations.append(found[2] if sized is not None else found[2].rstrip("."))
    elif (detailed := _DETAILED.fullmatch(segment)) is not None and _is_extent(detailed[1]):
        _read_statement(draft, detailed[1])
        draft.illustrations.append(detailed[2] if sized is not None else detailed[2].rstrip("."))
    elif _LOOSE_EXTENT.match(segment):
        draft.extents.append(Term("", f"{bare}." if _SHORTENED.search(bare) else bare))
    elif thesis or THESIS.search(segment):
        draft.notes.append(Note(bare, kind="thesis"))
    elif _is_edition(segment):
        shortened = bare.endswith((" ed", " rev", " éd", " Aufl", " izd", " vyd"))
        draft.editions.append(Note(f"{bare}." if shortened else bare))
    elif _STATUS.match(segment):
        draft.unpublished |= bare.casefold().startswith("unpublished")
        draft.notes.append(Note(bare))
    elif _FUNDING.search(segment):
        draft.notes.append(Note(bare, kind="funding"))
    elif found := _ISBN.match(inner):
        number = re.sub(r"[ -]", "", found["number"]).upper()
        draft.identifiers.append(Identifier("isbn", number, invalid=not is_isbn(number)))
    elif (
        not inner.startswith(("ISBN", "ISSN"))
        and (found := _REPORT_NUMBER.match(inner))
        and not _is_year(found["number"])
    ):
        draft.identifiers.append(Identifier("report number", found["number"]))
    elif (series := _series(inner)) is not None:
        if _GENERAL.match(series.title):
            draft.identifiers.append(Identifier("report number", inner))
        else:
            draft.series.append(series)
    else:
        draft.notes.append(Note(bare))


def _is_year(number: str) -> bool:
    """``APRIL 2010`` has the form of a number, and is none."""
    return re.search(rf" {YEAR}$", number) is not None


def _series(text: str) -> Related | None:
    """The series a sentence names, with this report's number in it as it stands: ``no. 450`` keeps its caption."""
    found = _CAPTIONED.match(text)
    if found is None:
        found = _PLAIN.match(text)
        # A number that is only a year is no number of a series.
        if found is None or re.fullmatch(YEAR, found["number"]):
            return None
        # So ISBD has it: "Bee Library ; 45", and "; 2003/4", but not "Number of hives; 1990-1995".
        is_span = _YEARS.fullmatch(found["number"]) is not None
        parted = text[found.end("title") : found.start("number")].startswith(";") and not is_span
        if not (parted or _SERIES_WORD.search(found["title"]) or _ISSUE.fullmatch(found["number"])):
            return None
    title = found["title"].rstrip(" ,;:(")
    if _NO_SERIES.search(text) or _STATEMENT.match(text):
        return None
    return Related("series", title=title, number=found["number"].rstrip("."))


def write_details(details: Details) -> str:
    """A Details field that says this: the other way round."""
    imprint = _imprint_of(details.provisions)
    parts = [*([imprint] if imprint else ()), *_extents_of(details)]
    parts += [note.text.rstrip(".") for note in details.editions]
    parts += [f"{item.title}{_before_number(item)}{item.number}" for item in details.series]
    parts += [f"ISBN {item.value}" if item.scheme == "isbn" else item.value for item in details.identifiers]
    parts += [note.text for note in details.notes]
    # Such catalogues close an imprint and an extent with a full stop, and a number with none.
    numbered = not details.notes and (details.identifiers or (details.series and details.series[-1].number))
    return ". ".join(part.removesuffix(".") for part in parts) + ("." if parts and not numbered else "")


def _before_number(series: Related) -> str:
    """What stands between a series and the number in it: a caption is understood behind a comma; a bare number where
    the title runs on to it and says that it is a series, or behind a semicolon.
    """
    if not series.number:
        return ""
    if series.number[:1].isalpha():
        return ", "
    return " " if _SERIES_WORD.search(series.title) or _ISSUE.fullmatch(series.number) else " ; "


def _imprint_of(provisions: tuple[Provision, ...]) -> str:
    """``London: Home Office, 2001``; nothing where nothing is stated."""
    imprint = next((item for item in provisions if item.function != "copyright"), Provision())
    places = "; ".join(place.name for place in imprint.places if place.name)
    names = "; ".join(imprint.names)
    head = f"{places}: {names}" if places and names else places or names
    return ", ".join(filter(None, (head, written_date(provisions))))


def _extents_of(details: Details) -> list[str]:
    """``47p``; the last with the illustrations and the size: ``47p.: ill. ; 24 cm``."""
    extents = [
        f"{term.value.removesuffix('.')}{_UNITS.get(term.kind, f' {term.kind}')}".removesuffix(".")
        for term in details.extents
        if term.value
    ]
    if details.illustrations:
        # What is cut short has its full stop: "47p.: ill.", "672 pages: ill."
        short = any(
            f"{last.value}{last.kind}"[-1:] == "." or last.kind in ("pages", "volumes") for last in details.extents[-1:]
        )
        extents = [*extents[:-1], (".: " if short else ": ").join((*extents[-1:], details.illustrations))]
    if details.dimensions and extents:
        extents[-1] += f" ; {details.dimensions}"
    return extents


_UNITS = {"": "", "pages": "p", "leaves": " leaves", "volumes": " v", "sheets": " sheet"}
"""How what is counted is written behind its number; what is not here, by its name."""


def written_date(provisions: tuple[Provision, ...]) -> str:
    """The date of an imprint: that of the copyright where no other is stated, or where another is concluded from it."""
    date = next((item.date for item in provisions if item.function != "copyright"), "")
    copyrighted = next((item.date for item in provisions if item.function == "copyright"), "")
    return copyrighted.replace("©", "c") if copyrighted and (not date or date.startswith("[")) else date
