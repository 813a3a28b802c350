"""Other resources: what this one stands in, was made of, or is related to."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec.structs import replace

from bibld.formats._dates import MONTHS, YEAR
from bibld.formats._numbering import ISSUE, VOLUME
from bibld.formats._places import span, understood
from bibld.formats.dublincore.judgement.identifiers import identifier
from bibld.model import Identifier, Link, Part, Related, Term

__all__ = [
    "cited_in",
    "cites_another",
    "cites_itself",
    "in_host",
    "in_issue",
    "in_own_citation",
    "in_pages",
    "in_short_citation",
    "in_volume",
    "in_year",
    "is_in_archive",
    "is_kept_in",
    "is_long",
    "is_of_issue",
    "is_own_citation",
    "numbered",
    "numbers_of_others",
    "part_of",
    "place",
    "related",
    "source_relation",
    "stated_place",
    "without_blanks",
    "without_issn",
]

_OF_DSPACE = re.compile(r"[^\W\d_][^;]*[^;\s];(?:[^;\s]+ ){0,2}[^;\s\d]*\d[^;\s]*")


_NAMED_RELATIONS = {
    "is part of": "host", "has part": "constituent", "is part of series": "series", "series": "series", "continues": "preceding", "replaces": "preceding",
    "continued by": "succeeding", "is replaced by": "succeeding", "is version of": "otherVersion", "has version": "otherVersion",
    "is format of": "otherFormat", "has format": "otherFormat", "references": "references", "is referenced by": "isReferencedBy",
    **dict.fromkeys(("fait partie de", "faz parte de", "forma parte de", "fa parte di", "ist teil von"), "host"),
    "supplement to": "supplement to", "is supplement to": "supplement to", "is supplemented by": "supplement",
}  # fmt: skip
_BY_NAME = {name.replace(" ", ""): relation for name, relation in _NAMED_RELATIONS.items()}
_WITH_RELATION = re.compile(
    rf"({'|'.join(_NAMED_RELATIONS).replace(' ', ' ?')})(?: ?: ?| (?=https?://)|(?<=(?-i:[a-z][A-Z])[a-z]) )(?=\S)",
    re.IGNORECASE,
)
"""A word that says how another resource is related: ``Continues: Victim bulletin``, ``IsPartOf http://a.example/``."""
_WITH_ADDRESS = re.compile(
    r"(?P<words>[^\W\d_](?:(?!://).)*?)(?P<colon> ?: ?| )(?P<uri>(?:https?|ftp)://\S+)", re.IGNORECASE
)


def part_of(text: str) -> str:
    """What a relation says that the resource is part of: ``isPartOf: Journal of Bees`` → ``Journal of Bees``."""
    said = _WITH_RELATION.match(text)
    if said is None or _BY_NAME[said[1].replace(" ", "").casefold()] != "host":
        return ""
    return text[said.end() :]


def related(relation: str, text: str, lang: str = "") -> Related:
    """Another resource: by its address, its number, or its title, with the number this one has in it as a series.

    Words before an address are a caption, where a colon says so, else its title; a word may say how it is related.
    """
    if relation == "related" and (said := _WITH_RELATION.match(text)) is not None:
        named = _BY_NAME[said[1].replace(" ", "").casefold()]
        return related(named, text[said.end() :], lang)
    if relation == "related" and (said := _OF_DIVA.fullmatch(text)) is not None and (made := _in_diva(said, lang)):
        return made
    if relation == "related" and (said := _OF_BOOK.fullmatch(text)) is not None:
        return Related("host", title=said["title"], part=stated_place(said["place"]), lang=lang)
    found = identifier(text if _WITHOUT_SCHEME.fullmatch(text) is None else f"http://{text}")
    if isinstance(found, Link):
        return Related(relation, uri=found.uri.removesuffix("."), lang=lang)
    if found is not None:
        return Related(relation, identifiers=(found,), lang=lang)
    if (addressed := _WITH_ADDRESS.fullmatch(text)) is not None:
        words, uri = addressed["words"], addressed["uri"].removesuffix(".")
        if ":" not in addressed["colon"] or len(words.split()) > _CAPTION:
            return Related(relation, title=words, uri=uri, lang=lang)
        return Related(relation, uri=uri, lang=lang, label="" if words.casefold() in _SCHEMES else words)
    # ISBD puts a series' number behind a semicolon with a blank on either side, and DSpace behind one without any.
    is_of_dspace = _OF_DSPACE.fullmatch(text) or _OF_VOLUME.fullmatch(text)
    between = " ; " if " ; " in text or not is_of_dspace else ";"
    head, _, number = text.partition(between) if relation in ("related", "series") else (text, "", "")
    if head.strip() and number.strip():
        title, _, standard = head.strip().rpartition(", ")
        if title and isinstance(issn := identifier(standard), Identifier) and issn.scheme == "issn":
            return Related("series", title=title, number=number.strip(), identifiers=(issn,), lang=lang)
        return Related("series", title=head.strip(), number=number.strip(), lang=lang)
    if relation in ("host", "original", "related") and _SIGNED.fullmatch(text):
        return Related(relation, identifiers=(Identifier("local", text),), lang=lang)
    return Related(relation, title=text, lang=lang)


_SCHEMES = frozenset("doi handle purl uri url w3id".split())
"""What an address is of, before its colon, as repositories have it: ``url:https://a.example/``."""
_WITHOUT_SCHEME = re.compile(r"www\.[\w-]+(?:\.[\w-]+)+/\S+", re.ASCII)
"""An address as it is spoken, ``www.a.example/hives.pdf``: what begins so is of HTTP (RFC 3986, 4.5)."""
_SIGNED = re.compile(
    r"(?=\S*(?:_\d|\d{3}))(?!\D*(?:1[5-9]|20)\d\d(?!\d)|www\.)[^\W\d_][^\s,;:()@]*"
    r"|(?:1[89]|20)?[0-9]{2}-[0-9]{3}(?:-[0-9]{1,3})*|(?:1[89]|20)(?:[2-9][0-9]-1[3-9]|[3-9][0-9]-2[0-9])"
    r"|[0-9]{3,}[A-Z]|(?:[MR]G|MSS?) [0-9]{1,4}[A-Z]?|[A-Z]{3,4} (?!(?:1[5-9]|20)[0-9]{2})[0-9]{3,4}|[A-Z]{2,4} [0-9]{1,4}-[0-9]{1,4}"
    r"|[A-Z]{1,4}-[A-Z0-9]{1,3}-[0-9]{1,4}|Map [0-9]{1,5}|oai:[\w-]+(?:\.[\w-]+)+:\S+"
)
"""The number or the file of another resource in one word, ``Hive_0012``, ``BEES033.tif``, that of the year in which
an archive got it, ``1988-017``, ``1981-15``, that of a group of records, a manuscript, a collection, a shelf or a map,
``RG 59``, ``LHS 634``, ``AC 1-83``, ``XII-J-1``, ``Map 401``, or that of a description
(``oai:a.example:publication:12``); and no title with a year or a number, ``Bees2010``, ``PT 109``, ``ICBA 2019``,
no month nor years, ``1981-12``, ``1981-85``, and no address.
"""


def numbers_of_others(text: str) -> list[str]:
    """The numbers of other resources, if there are several, and nothing else: ``1989-153; 1990-125;1991-091``."""
    numbers = re.split("; ?", text)
    return numbers if len(numbers) > 1 and all(map(_SIGNED.fullmatch, numbers)) else []


def _in_diva(said: re.Match[str], lang: str) -> Related | None:
    """The journal in which something stands, by its ISSN, too, and where; None where that is no ISSN."""
    issn = identifier(said["issn"])
    if not isinstance(issn, Identifier) or issn.scheme != "issn":
        return None
    part = stated_place(said["place"])
    if said["volume"]:
        numbers = zip(_NUMBERS, said.group("volume", "issue"), strict=True)
        part = replace(part, details=tuple(Term(kind, number) for kind, number in numbers if number))
    return Related("host", title=said["title"], part=part, identifiers=(issn,), lang=lang)


def in_volume(text: str) -> tuple[str, Part] | None:
    """A journal and the volume of it as DSpace has them in one text: ``Journal of Bees;volume 24 September 2007``."""
    return _placed(_OF_VOLUME.fullmatch(text))


def in_issue(text: str) -> tuple[str, Part] | None:
    """A journal and the issue of it, by volume, number and year, which no series has:
    ``Journal of Bees ; vol. 6 no. 2 (2015)``.
    """
    return _placed(_OF_ISSUE.fullmatch(text))


def _placed(found: re.Match[str] | None) -> tuple[str, Part] | None:
    return (found["title"], stated_place(found["place"])) if found is not None else None


def in_pages(text: str) -> tuple[str, Part] | None:
    """A book and the pages of it, as DiVA has them in one text: ``Proceedings of the Bee Days, 2017, p. 12-18``."""
    found = _OF_PAGES.fullmatch(text)
    if found is None:
        return None
    return found["title"], Part((), (Term("pages", span(found["pages"])),), found["year"] or "", found["place"])


_CAPTION = 6
"""So many words a caption has; a longer text is a citation."""

_LONG = 1000
"""So long is no citation, nor the place in a host:
its numbers might be anywhere, and each would be looked for again from each other.
"""

_LONGEST = 500
"""So long is no title of another resource, nor the citation of one."""

_VOLUME = rf"(?:(?:{VOLUME})[.:]{{0,2}}|(?:[vtт]|sv|god)\.) ?(\d[\w/-]*)"
_ISSUE = rf"(?:(?:{ISSUE})[.:]{{0,2}}|n\.?[º°o]\.?|(?:[nh]|br|бр)\.|№) ?(\d[\w/-]*)"
_IN_VOLUME = rf"(\d+) ?\((?!{YEAR}\))(\d[\d/-]*)\)"
_OF_CHINA = r"[卷巻] ?(\d+),? ?[期号號] ?(\d[\d/-]*)"
_IN_YEAR = rf"(?<=; ){YEAR}\b(?![-–]).*; ?(?:pp?\. ?)?\d+ ?[-–] ?\d+$"
# Behind a number stands another, a mark, or nothing: "No 10 Downing Street" is no issue, nor is "no. 5 in C minor".
_BEHIND = rf"(?=$|[;:,.]| ?\(| : ?[A-Z]?\d| [-–/\d]| (?:{_VOLUME}|{_ISSUE}|pp?\b|s\.))"
_ROMAN = rf"(?:{VOLUME})[.:]{{0,2}} (?-i:[IVXLC]+),? {_ISSUE}"
_IN_HOST = re.compile(
    rf"(?P<title>[^\W\d_].*?)(?P<mark>[;,.:]?) +"
    rf"(?P<place>(?:{_VOLUME}|{_ISSUE}|{_IN_VOLUME}|{_ROMAN}){_BEHIND}.*|{_IN_YEAR})",
    re.IGNORECASE,
)
_YEAR_OF_ANY_ERA = r"(?:1[3-9]|2[05])\d\d"  # in Iran and in Thailand, too
_OF_OJS = re.compile(
    rf"(?P<title>[^\W\d_][^;؛]*?) ?[;؛] (?P<place>[^;؛]*\d[期号號호]? ?\({_YEAR_OF_ANY_ERA}\).*"
    rf"|[^;؛]*\({_YEAR_OF_ANY_ERA}\)[^;؛]*[;؛] ?\d+ ?[-–] ?\d+)"
)
"""As OJS has it, in any language, with the semicolon of its script:
``Tidsskrift for bier; Årg. 3 Nr. 2 (2011): Vinter; 12-34``.
"""
_BY_PAGES = re.compile(
    r"(?P<title>[^\W\d_].*(?=, s\.)|[^\W\d_]\D*), (?:(?:s|pp?)\. ?|pages )(?P<pages>\d+ ?[-–] ?\d+)\.?", re.IGNORECASE
)
"""Where no year is told: ``Nordisk atlas, s. 12-34``, ``The book of bees, pages 12-34``; not behind what may be a
volume: ``Bee Review 45, pp. 12-34``.
"""
_OF_GOST = re.compile(
    rf"(?P<title>[^\W\d_].*?)\. (?:[–—-] )?(?P<place>{YEAR}\. (?:[–—-] )?(?:{_VOLUME}|{_ISSUE}"
    rf"|[сc]\. ?\d).*)",
    re.IGNORECASE,
)
"""As GOST 7.0.5 has it, with dashes or without: ``Вестник пчеловода. – 2016. – Вып. 12. – С. 25-31.``"""
_OF_EAST_ASIA = re.compile(r"(?P<title>[^\W\d_][^,，;]*?)(?:[,，;] ?| )(?P<place>[第제] ?\d+ ?[卷巻권期号號호].*)")
"""With a word before the number and another behind it: ``蜜蜂學報, 第12卷第3期, 頁45-67``."""
_OF_REDALYC = re.compile(r"(?P<title>[^\W\d_].*) (?P<place>Num\.\d[\d-]* Vol\.[\dIVXLC]+)")
"""As Redalyc has it: ``Revista de Abejas (México) Num.2 Vol.XIII``."""
_OF_PENSOFT = re.compile(r"(?P<title>[^\W\d_].*) (?P<place>(?P<volume>\d{1,3}): \d+[-–]\d+)")
"""As Pensoft has it: ``BeeKeys 101: 4-9``."""
_WITH_ISSN = re.compile(
    r"(?P<title>[^\W\d_].*?), (?:e-?)?ISSN(?:-[eL])?:? (?P<issn>\d{4}-\d{3}[\dX]), (?P<place>.+)", re.ASCII
)
"""As Dialnet has it: ``Revista de Abejas, ISSN 1566-5283, Nº. 13, 2009, pags. 11-22``, or with ``ISSN-e``."""
_OF_WAGENINGEN = re.compile(
    rf"(?P<title>[^\W\d_][^;]*?) (?P<place>(?P<volume>\d{{1,3}}) \((?P<year>{YEAR})\) \d[\d-]*)"
)
"""As Wageningen has it: ``Journal of Bees 12 (2010) 3``, which may be an issue or a page."""
_OF_MEDICINE = re.compile(
    r"(?![^\W\d_][\w'’-]* [A-Z]{1,3}(?:,|\.) \D)"
    rf"(?P<title>[^\W\d_][^;]*?)[.,]? (?P<place>(?P<year>{YEAR})(?: [A-Z][a-z]{{2}}(?:-[A-Z][a-z]{{2}}"
    rf"| \d{{1,2}})?)?"
    r" ?; ?(?P<volume>\d+)(?: ?\((?P<issue>\d[\d/-]*)\) ?: ?(?=\w)| ?: ?(?=[A-Za-z]"
    r"|\d+[-–]))(?P<pages>[A-Za-z]?\d+(?:[-–][A-Za-z]?\d+)?))\.?"
)
"""As medical journals have it, ``Bee Medicine. 2012 Mar 5;24(3):117-9.``, and no author before it: ``Ek B. Bees.``"""
_OF_CHICAGO = re.compile(
    r"(?![^\W\d_][\w'’-]*(?:, [^\W\d_]\.| [A-Z]{1,3}(?:,|\.) \D)|.*\w{4}\. )"
    r"(?P<title>[^\W\d_][^;\"“”]*?),? (?P<place>(?P<volume>\d{1,4})(?:, (?:no|nos|nr|iss|issue)\.? (?P<issue>\d[\d/–-]*))?"
    rf" \((?:[^\W\d_]+\.? )?(?P<year>{YEAR})\): ?(?P<pages>[A-Za-z]?\d+(?:[-–][A-Za-z]?\d+)?))\.?"
)
"""As Chicago's manual has it, ``Journal of Bees 44, no. 2 (2014): 341-351.``, and no title of an article before it."""
_CAPTIONED = re.compile(rf"(?<!\w)(?:{_VOLUME}|{_ISSUE})", re.IGNORECASE)
_OF_PAGES = re.compile(
    rf"(?P<title>(?=[^,]*[^\W\d_]{{4}})(?![^,]+, \w\. ?[^\W\d])[^\W\d_](?:(?!, (?:\d|{VOLUME}|{ISSUE})).)*)"
    rf", (?P<place>(?:(?P<year>{YEAR}), )?(?:s|pp?)\. (?P<pages>\d+-\d+))",
    re.IGNORECASE,
)
_OF_DAY = re.compile(
    r"(?!(?:Address|Diary|Interview|Lecture|Letter|Memorandum|Photograph|Postcard|Speech|Telegram)\b)"
    rf"(?P<title>[^\W\d_][^,;]*), (?P<place>(?:{'|'.join(MONTHS)}) \d{{1,2}}, (?P<year>{YEAR})"
    r"[,.] (?:pp?\. ?)?(?P<pages>[A-Z]?\d{1,3}(?:[-–]\d{1,3})?))\.?"
)
"""As newspapers are cited, ``Leeds Globe, July 23, 1909, 6``, and no letter of that day."""
_OF_YEAR_ALONE = re.compile(rf"(?P<title>[^\W\d_][^;]*); (?P<place>(?P<year>{YEAR})(?:: [^;]+)?)")
"""As OJS has the issues that are known by their years: ``Journal of Bees; 2010``."""
_OF_VOLUME = re.compile(
    rf"(?P<title>[^\W\d_][^;]*[^;\s]);(?P<place>(?:{_VOLUME}|{_IN_VOLUME})(?![\w/-]).*)", re.IGNORECASE
)
_OF_ISSUE = re.compile(rf"(?P<title>[^\W\d_].*?) ; (?P<place>{_VOLUME},? {_ISSUE} \({YEAR}\))", re.IGNORECASE)
"""As Érudit has it."""
_OF_DIVA = re.compile(
    rf"(?P<title>[^\W\d_].*?), (?P<issn>\d{{4}}-\d{{3}}[\dX]), "
    rf"(?P<place>{YEAR}(?:, (?P<volume>\d+)(?::(?P<issue>\d[\d/-]*))?(?![^,]))?(?:, .+)?)"
)
"""As DiVA has it: ``Journal of Bees, 1566-5283, 2011, 50:3, s. 321-330``."""
_OF_BOOK = re.compile(rf"(?P<title>[^\W\d_].*), (?P<place>{YEAR}, s\. ?\d+ ?[-–] ?\d+)")
"""A chapter as DiVA has it: ``History of bees, 2009, s. 12-34``."""
_TO_COME = re.compile(
    r"(?P<title>[^\W\d_].*?) ?[;,] (?P<place>forthcoming|(?:articles? )?in press|(?:advance )?online first"
    r"|(?:online )?ahead of print|early view)\.?",
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
_BEFORE_PLACE = re.compile(rf"(?P<title>.*?), (?P<date>(?P<year>{YEAR})(?:-\d\d){{0,2}})")
"""The year or the month between the title of a journal and the place in it, as HAL and UPM have it:
``Journal of Bees, 2009, 290 (2), pp.741-777.``, ``Journal of Bees, 2009-03, Vol. 290, N. 2``
"""
_PAGED = re.compile(
    rf"(?:[;:,؛،] ?|[–—-] (?=\D)|[.)] (?=(?:[сc]|pp?)\.)|(?<=\d) (?!{YEAR} ?[-–] ?{YEAR}))"
    rf"(?:pp?\. ?|p[aá]gs\. ?|[sсcσ]\. ?|صفحه |[頁页] ?)?(\d+ ?[-–] ?\d+)\.?(?: ?⟨[^⟩]*⟩"
    rf"|,? \({YEAR}(?:-\d\d){{0,2}}\))?$",
    re.IGNORECASE,
)
_TITLE_OF_ISSUE = re.compile(r"(?<=[\d)]):(?! ?(?:[^\W\d_]{1,6}[.:]{0,2} ?\d|\d[\d –-]*(?:[.,;(]|$)))[^;؛]*")
"""What stands behind the number or the year of an issue, where that is no other number:
``Nr. 3 (2010): Byen i s. XIX; 12-34``, but ``Jg. 5 (2010): H. 3, S. 12``.
"""
# A number behind letters is a shelf mark, whatever stands in parentheses: GE DD-2987 (8836).
_WHERE = re.compile(
    r"\d[期号號호] ?\(\d|(?<!\w)(?<![^\W\d_]-)[vnt]?\d+ ?\(\d|\d ?\(\d[\d/-]*\)[:;,] ?(?:pp?\. ?)?\d"
    r"|\b(?:vol|volume|no|nr|issue|iss|bd|pp?|pages?)\b[.:]? ?\d|: ?\d+(?: ?[-–] ?\d+)?$|, s\. ?\d+ ?[-–] ?\d+$"
    rf"|\b[nvt]\. ?\d[\d/-]*,? \(?{YEAR}\b|\({_YEAR_OF_ANY_ERA}\)[^;؛]*[;؛] ?\d+ ?[-–] ?\d+$|{_IN_YEAR}"
    rf"|[;,] {_VOLUME},? {_ISSUE}{_BEHIND}"
    rf"|[;,] (?:{VOLUME}|{ISSUE})[.:]? ?\d[\w/-]*{_BEHIND}|{YEAR}\. (?:{_VOLUME}|{_ISSUE}){_BEHIND}",
    re.IGNORECASE,
)


def is_in_archive(text: str) -> bool:
    """Whether a text says in which box, and where in it, an archive has something:
    ``Leeds Library, Okafor Collection, Box 3, folder 5``.
    """
    return len(text) <= _LONG and _IN_ARCHIVE.fullmatch(text) is not None


def is_long(text: str) -> bool:
    """Whether a text is longer than any title or citation of another resource."""
    return len(text) > _LONGEST


def source_relation(text: str) -> str:
    """How a source is related: what says the volume or the pages is a host, any other what this was made of."""
    if len(text) > _LONG:
        return "original"
    said = _WHERE.search(text) or any(form.fullmatch(text) for form in _BY_FORM)
    return "host" if said and identifier(text) is None and not _IN_ARCHIVE.fullmatch(text) else "original"


_BY_FORM = (_TO_COME, _OF_GOST, _OF_EAST_ASIA, _OF_REDALYC, _OF_MEDICINE, _OF_DAY)


_SHELVED = (
    r"(?:(?:Box|Folder|(?:Map )?[Dd]rawer|Dr\.) \d+(?:[a-z]|-[A-Z])?,? (?:Box|[Ff]older|Item|Number|No\.|Page) \d+"
    r"|[Bb]\. ?\d+,? [Ff]\. ?\d+)\b.*"
)
"""Where an archive has a thing, though that may have a number, too: ``Box 3, Folder 12``, ``B. 3, F. 12``,
``Drawer 2, Number 7``, ``Dr. 2-A, No. 7``; perhaps behind its collection.
"""
_IN_ARCHIVE = re.compile(
    rf"(?:[A-Z].*, )?{_SHELVED}|[A-Z][^,]*, sygn\. .+|[A-Z].* (?:Collections?|Papers|Photographs|Records), [Bb]ox \d+(?:,.*)?",
    re.DOTALL,
)
_HOLDER = (
    r"Biblioth[eè]que (?:[Nn]ationale|[Mm]unicipale|[Uu]niversitaire|[Rr]oyale|de l['’]Arsenal|Mazarine"
    r"|Sainte-Geneviève)|Archives (?:nationales|départementales|municipales|communales)"
    r"|Archivo (?:General|Histórico (?:Nacional|Municipal|Provincial|del?)|Nacional|Municipal)"
    r"|Arquivo (?:Nacional|Histórico (?:Municipal|Ultramarino|d[aeo])|Público|Municipal)"
    r"|Archivio (?:di Stato|Storico (?:Comunale|Civico|Diocesano))|Biblioteca (?:Nacional|Nazionale)"
    r"|(?:Stadt|Staats|Landes|Haupt|Kreis|Bundes|Universitäts|Zentral|Kantons)(?:archiv|bibliothek)"
    r"|Bayerische Staatsbibliothek|ETH-Bibliothek|Bibliothèque (?:de Genève|cantonale)|Biblioteka (?:Narodowa"
    r"|Jagiellońska|Kórnicka|Raczyńskich|Uniwersytecka|Główna)"
)
"""Without those that are titles of journals, too: ``Archivio Storico Lombardo``, ``Archivo Histórico``."""
_JOURNAL = "(?:Annals|Bulletin|Journal|Memoirs|Proceedings|Records|Transactions)"
_OF_JOURNAL = rf"(?:\w+ )?{_JOURNAL} of "
_BODY = r"(?:(?:The )?(?:City|College|Museum|Society|University) of (?:the )?)?(?:[A-Z][\w.'’&-]* ){1,6}"
_STORE = r"(?:(?:Rare )?Books|Manuscripts|(?:(?:College|State|University) )?Archives)"
_NATIONAL = (
    r"(?:The )?(?:British (?:Library|Museum)|Library and Archives Canada|Library of Congress|National Archives(?: and"
    r" Records Administration)?|(?:National|State) Library of [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)*)"
)
_MUSEUM = (
    r"(?:(?:Art|County|History|National|State) Museum|Museum of (?:[A-Z][\w.'’-]*,?(?: (?:and|&))? )*"
    r"(?:Anthropology|Arch[ae]+ology|Arts?|Design|History|Photography|Science|Technology))"
)
_KEPT_IN = re.compile(
    rf"(?:{_HOLDER})(?!\w)[^,;:]*(?:,.*)?"
    rf"|(?!{_JOURNAL} )(?:[A-Z][^,;:\d]* Collections?, )?{_BODY}(?:Special Collections|Historical Society|(?:National"
    rf"|State|University) Archives"
    r"|(?:College|Public|State|University) Librar(?:y|ies))(?: (?:and|&) (?:University )?Archives)?\.?"
    r"|(?:[A-Z][^,;:\d]* (?:College|Libraries|Library|University)|University of [A-Z][^,;:\d]*), (?:Special Collections"
    r"|University Archives)(?: (?:and|&) (?:University )?Archives)?\.?"
    rf"|(?!.*(?<!\d)(?:1[5-9]|20)\d\d(?!\d))(?!{_OF_JOURNAL})"
    r"[A-Z][^,;:]* (?:Library|Archives|Museum|Historical Society)(?: of [^,;:]+)?,.*\d.*"
    r"|(?:[A-Z][^,;:]* )?(?:Archives?|Books?|City|Collections?|County|Genealogy|Heritage|History|Manuscripts?|Map"
    r"|Reading|Reference|Research) Room, (?:[^,;:]* Library|[A-Z]{3,})"
    rf"|(?:{_STORE}(?:, | (?:and|&) ))*Special Collections(?: (?:Department|Division|Library))?(?: (?:and|&) {_STORE})?"
    rf"|(?:College|University) Archives|{_IN_ARCHIVE.pattern}"
    rf"|{_NATIONAL}(?:,? (?:[A-Z][\w.'’-]*(?: (?:and|&))? )+Division)?|(?!{_JOURNAL} )(?:[A-Z][\w.'’-]* )*{_MUSEUM}",
    re.DOTALL,
)


def is_kept_in(text: str) -> bool:
    """Whether a source says who has the original, and under which mark: ``Bibliothèque nationale de France, Y2-58967``,
    ``Leeds City Archives, WYL160/12``, ``Box 3, Folder 12``. Of English names the mark tells them from journals,
    ``Library Quarterly``, or a last word that is of no journal: ``Leeds College Special Collections``.
    """
    return len(text) <= _LONG and _KEPT_IN.fullmatch(text) is not None and source_relation(text) == "original"


def in_host(text: str, *, of_article: bool = False) -> tuple[str, Part] | None:
    """What something stands in, and where in it: ``Journal of Bees; Vol 3 No 2 (2010): Winter; 12-34`` (OJS writes so).

    Figures alone are a volume where an article has them, ``BeeKeys 101: 4-9``; else they may be
    of a box, or of a title.
    """
    if len(text) > _LONG:
        return None
    forms = (form.fullmatch(text) for form in (_TO_COME, _OF_OJS, _OF_GOST, _OF_BOOK, _OF_EAST_ASIA, _OF_REDALYC))
    if (known := _placed(next(filter(None, forms), None))) is not None:
        return known
    if (found := _OF_DAY.fullmatch(text) or _OF_MEDICINE.fullmatch(text) or _of_chicago(text)) is not None:
        details = tuple(Term(kind, number) for kind in _NUMBERS if (number := found.groupdict().get(kind)))
        return found["title"], Part(details, (Term("pages", span(found["pages"])),), found["year"], found["place"])
    found = _IN_HOST.fullmatch(text)
    by_volume = (_OF_PENSOFT.fullmatch(text) or _OF_WAGENINGEN.fullmatch(text)) if of_article else None
    if found is None and by_volume is not None and not _NUMBERED.match(text):
        year = by_volume.groupdict().get("year", "")
        part = replace(stated_place(by_volume["place"]), details=(Term("volume", by_volume["volume"]),), date=year)
        return by_volume["title"], part
    if found is None and (by_pages := _BY_PAGES.fullmatch(text)) is not None:
        return by_pages["title"], Part(extents=(Term("pages", span(by_pages["pages"])),))
    if found is None or _NUMBERED.match(text):
        return None
    title, mark, place = found.group("title", "mark", "place")
    if mark != ";" and _ONE_OF_MANY.fullmatch(place):  # Chanel No. 5
        return None
    part = stated_place(place)
    if (dated := _BEFORE_PLACE.fullmatch(title)) is not None:
        title, part = dated["title"], replace(part, date=part.date or dated["year"], text=f"{dated['date']}, {place}")
    return title, part


def _of_chicago(text: str) -> re.Match[str] | None:
    """A journal, its volume without a caption, and where in that; ``Bees, vol. 44 (2014): 34`` has one."""
    found = _OF_CHICAGO.fullmatch(text)
    if found is None or _CAPTIONED.fullmatch(f"{found['title'].rpartition(' ')[2]} {found['volume']}"):
        return None
    return found


_OF_PURE = re.compile(rf"(?P<names>[^\d;]+) (?P<year>{YEAR})[a-z]? , (?P<rest>.+)", re.DOTALL)
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
    named = _WITH_LAST_INITIALS.fullmatch(found["names"])
    return found["rest"].startswith("'") or (named is not None and named["initials"].isupper())


def cited_in(text: str, titles: tuple[str, ...]) -> tuple[str, Part, str] | None:
    """What an article of one of these titles stands in by its own citation, where in it, and its address; None where
    that has another title in quotes, or none.
    """
    found = _OF_PURE.fullmatch(text)
    quoted, mark, behind = found["rest"].rpartition("' , ") if found is not None else ("", "", "")
    if found is None or not mark or _letters(quoted) not in _all_letters(titles):
        return None
    end = _END_WITH_ADDRESS.search(behind)
    host, *places = _BEHIND_HOST.split(without_blanks(behind[: end.start()] if end is not None else behind), maxsplit=1)
    part = stated_place(", ".join((found["year"], *places)))
    return host, replace(part, date=found["year"]), (end["address"] or "") if end is not None else ""


def cites_itself(text: str, titles: tuple[str, ...]) -> bool:
    """Whether a text is a citation that has one of these titles between marks, behind who made it and beside a year:
    ``Okafor, G (2010). On the flight of bees. Bee Review, 70:100.`` Other words before it are of the title of a
    journal.
    """
    if _A_YEAR.search(text) is None:
        return False
    letters, marks = "", set[int]()
    for said in _WORD_OR_MARK.findall(text):
        if said[0].isalnum() or said[0] == "_":
            letters += said.casefold()
        else:
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
    behind the title: ``Ek, Bo (2010) On the flight of bees. Bee Review, 10 (3). pp. 40-41. ISSN 1566-5283``.

    A full stop in what stands there may be that of an edition, or before a publisher.
    """
    for words in (re.findall(r"\w+", title) for title in titles if len(text) <= _LONG):
        if not _LETTERS_OF_A_TITLE <= sum(map(len, words)) < len(text):
            continue
        title = r"\W{1,4}".join(map(re.escape, words))
        found = re.search(rf"(?<!\w){title}{_BEHIND_TITLE}", text, re.IGNORECASE)
        stated, _, more = _END_OF_CITATION.sub("", found["behind"]).partition(" ISSN ") if found else ("", "", "")
        host = in_host(stated.removesuffix("."), of_article=True)
        if host is not None and ". " not in host[0]:
            issn = identifier(f"ISSN {more[:9]}")
            numbers = (issn,) if isinstance(issn, Identifier) and issn.scheme == "issn" else ()
            return Related("host", title=host[0], part=host[1], identifiers=numbers)
    return None


def in_short_citation(text: str) -> Related | None:
    """What an article stands in by a citation that says no more than that: ``Journal of Bees, 94(1) : 183-201.``,
    ``Bees 8 (2013): e59284``. Before the title of a journal there may be no other one, and nobody's name.
    """
    host = in_host(text.removesuffix("."), of_article=True)
    if host is None or _JOURNAL_ALONE.fullmatch(host[0]) is None or not host[1].details:
        return None
    return Related("host", title=host[0], part=host[1])


_JOURNAL_ALONE = re.compile(r"(?!.*\w{4}\. )[^\W\d_][^\d,;?!\"“”]*")


_BEHIND_TITLE = r"""(?:["'”’»]?[.?!]["'”’»]?|["'”’»],?) (?:In: )?(?P<behind>[^\W\d_].+)"""
_END_OF_CITATION = re.compile(r"[.,;]? (?:https?://|doi: ?)\S+$", re.IGNORECASE)
_WORD_OR_MARK = re.compile(r"\w+|[^\w\s'’-]")
_A_YEAR = re.compile(rf"(?<!\d){YEAR}(?!\d)", re.ASCII)
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
    return len(text) <= _LONG and _OF_ANOTHER.match(text) is not None


_OF_ANOTHER = re.compile(rf"[^\W\d_][^\d()]*(?:, | & )[^\d()]* \({YEAR}[a-z]?\)[.,:]? [^\W\d_].*\. [^\W\d_]")


def without_blanks(text: str) -> str:
    """A citation without the blanks that stand before its marks."""
    return re.sub(r" (?=[,.](?: |$))|(?<=(?<!\w)') (?=\w)|(?<=\S) (?=' ,)", "", text)


def without_issn(text: str) -> tuple[str, Identifier | None]:
    """The journal of an article and the place in it without the ISSN between them, and that."""
    found = _WITH_ISSN.fullmatch(text)
    issn = identifier(found["issn"]) if found is not None else None
    if found is None or not isinstance(issn, Identifier) or issn.scheme != "issn":
        return text, None
    said = f"{found['title']}, {found['place']}"
    return (said, issn) if in_host(said) is not None else (text, None)


def in_year(text: str) -> tuple[str, Part | None]:
    """A journal, and the year of it that an article stands in, if that is all that is said besides."""
    found = _OF_YEAR_ALONE.fullmatch(text)
    return (found["title"], Part(date=found["year"], text=found["place"])) if found is not None else (text, None)


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
    if len(place) > _LONG:
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
