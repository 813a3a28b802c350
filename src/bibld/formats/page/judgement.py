"""What a cataloguer concludes from a page's record taken as a whole.

Every conclusion rests on something the record says, and where the evidence is thin there is none: a wrong code is worse
than a fill character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import urlsplit

from msgspec.structs import replace

from bibld import gazetteer, language
from bibld.articles import nonfiling
from bibld.formats._names import is_body, read_body
from bibld.formats.page.imprint import THESIS
from bibld.model import Agent, Genre, Language, Physical, Place, Provision, Record, Title
from bibld.settings import Settings
from bibld.vocabulary import carriers

__all__ = ["complete"]

_COMMERCIAL = re.compile(
    r"\b(?:press|publish(?:er|ers|ing)|verlag|books|presses|[ée]ditions?|editorial|presse)\b", re.IGNORECASE
)
_REPORT = re.compile(
    r"(?:^|\b(?:Final|Annual|Interim|Research|Technical|Summary|Evaluation|Progress|Status|Country|Main|Full|Joint"
    r"|Synthesis|Special|Independent|Baseline|Inspection|Statistical|The|A|’s|'s) )Report"  # Statistical Report
    r"(?:s?[:.,]| (?:of|on|to|for|by|and|from|No|Number|\d))"  # on
    r"|\bReport(?: \d+)?$"  # Report 5
    r"|^Rapport\b|^Informe\b|\bBericht\b|bericht\b|^Relat[óo]rio\b|^Relazione\b|^Rapporto\b"
)
_REPORT_FILE = re.compile(r"(?:^|[-_/.])(?:[^\W_]*final)?report(?:[-_./]|\d|$)", re.IGNORECASE)
_GOVERNMENT_HOST = re.compile(
    r"(?:^|\.)(?:gov|mil)(?:\.[a-z]{2})?$|\.(?:gc\.ca|govt\.nz|bund\.de|police\.uk|parliament\.uk|gv\.at|admin\.ch)$"
    r"|(?:^|\.)(?:gouv|gob|go|gub)\.[a-z]{2}$"
)
_INTERNATIONAL = re.compile(
    r"\b(?:United Nations|UNODC|UNICEF|UNDP|UN[- ]HABITAT|European Commission|European Union|European Parliament|"
    r"Council of Europe|World Bank|World Health Organi[sz]ation|Interpol|Europol|Eurojust|Frontex|OECD|OSCE|"
    r"Organi[sz]ation for (?:Economic|Security)|Organization of American States|African Union|"
    r"International (?:Organi[sz]ation for Migration|Labou?r Organi[sz]ation|Monetary Fund)|EMCDDA|"
    r"European Monitoring Centre for Drugs|Inter-American Development Bank|Asian Development Bank)\b"
)
_LOCAL = re.compile(
    r"\b(?:(?:City|County|Borough|District|Town|Shire|Municipal) Council|Council of the City|Mayor['’]s Office|"
    r"Office of the Mayor|Police and Crime Commissioner|Municipality of|City of [A-Z][a-z]+ (?:Police|Office"
    r"|Department)|County Sheriff)\b"
)
_NATIONAL = re.compile(
    r"^(?:Home Office|Ministry of Justice|House of Commons|House of Lords|National Audit Office|HM |Her Majesty['’]s |"
    r"His Majesty['’]s |(?:Great Britain|United Kingdom|United States|U\.S\.|US|Canada|Australia|New Zealand"
    r"|Ireland)(?:\.? |\b))|\b(?:U\.S\. (?:Department|Congress|Government|Sentencing)|National Institute of Justice|"
    r"Bureau of Justice Statistics|Office of Juvenile Justice and Delinquency Prevention|"
    r"Government Accountability Office|Statistics Canada|Public Safety Canada|Department of Justice Canada|"
    r"Australian Institute of Criminology|Australian Bureau of Statistics|"
    r"Bundesministerium|Bundeskriminalamt)\b"
)
_OFFICIAL = re.compile(
    r"\b(?:Department|Ministry|Commission(?:er)?|Office|Bureau|Legislat(?:ure|ive)|Judiciary|Judicial|Police|"
    r"Corrections?|Authority|Assembly|Auditor|Council|Court|Parole|Sentencing|Ombudsman)\b"
)
_UNIVERSITY = re.compile(r"\b(?:[Uu]niversit|College|School|[Uu]niversidad)")


def complete(record: Record, settings: Settings) -> Record:
    """The record with what follows from it: language, articles, places, bodies, carrier, kind."""
    titles = _titles(record, settings)
    code = titles[0].lang if titles else ""
    agents = _agents(record)
    provisions = _provisions(record)
    thesis = any(note.kind == "thesis" for note in record.notes)
    article = any(related.relation == "host" for related in record.related)
    kind, content = _kind(record)
    return replace(
        record,
        type=kind,
        issuance="serial component" if article else "monographic",
        content=content,
        titles=titles,
        languages=(Language(code),) if code else (),
        agents=agents,
        provisions=provisions,
        physicals=_physicals(record),
        genres=_genres(record, thesis=thesis, article=article),
        government=_government(record, agents, provisions),
    )


def _kind(record: Record) -> tuple[str, tuple[str, ...]]:
    """The type of a resource, and its content: a catalogue of reports has text, unless the extent says otherwise."""
    extents = [term.value for physical in record.physicals for term in physical.extents]
    kinds = {next((said for form, said in _KINDS if form.match(extent)), _TEXT) for extent in extents}
    kind, code = kinds.pop() if len(kinds) == 1 else _TEXT
    return kind, (code,) if code else ()


_TEXT = ("text", "txt")
_KINDS = (
    (re.compile(r"\d+ video", re.IGNORECASE), ("moving image", "tdi")),
    (re.compile(r"\d+ maps?\b", re.IGNORECASE), ("cartographic", "cri")),
    (re.compile(r"\d+ (?:audio|CDs?\b|CD-ROM|DVD)", re.IGNORECASE), ("", "")),
)
"""What is no text by its extent, with the code of its content (RDA 6.9); on a disc there may be anything."""


def _titles(record: Record, settings: Settings) -> tuple[Title, ...]:
    summary = record.summaries[0].text if record.summaries else ""
    titles: list[Title] = []
    for title in record.titles:
        whole = f"{title.title}: {title.subtitle}" if title.subtitle else title.title
        code = language.identify(" ".join(whole.split()), summary)
        if settings.capitals == "sentence":
            title = replace(
                title,
                title=_sentence_case(title.title, summary, first=True),
                subtitle=_sentence_case(title.subtitle, summary, first=False),
            )
        titles.append(replace(title, lang=code, nonsort=nonfiling(title.title, code)))
    return tuple(titles)


def _sentence_case(text: str, evidence: str, *, first: bool) -> str:
    """Lower case for the words that the summary writes in lower case; a proper name it never does."""
    lower = set(re.findall(r"\b[a-zß-öø-ÿ]\w*", evidence))

    def change(match: re.Match[str]) -> str:
        word = match[0]
        keep = (first and match.start() == 0) or word[1:] != word[1:].lower()
        return word if keep or word.lower() not in lower else word.lower()

    return re.sub(r"\w+", change, text)


def _known_as(name: str) -> tuple[str, ...]:
    """A body's name to compare by, and its acronym where that is said: "Australian Institute of Criminology (AIC)"."""
    match = re.search(r" \(([A-Z][A-Za-z&-]*[A-Z])\)$", name)
    names = (name[: match.start()], match[1]) if match else (name,)
    return tuple(known.casefold().removeprefix("the ") for known in names)


def _full(agent: Agent, authors: tuple[Agent, ...]) -> Agent:
    """The publisher by its full heading, where it is in an author's: "Home Office" in "Great Britain.
    Home Office. …".
    """
    for author in authors:
        units = [unit.casefold() for unit in author.units]
        if not agent.units and agent.name.casefold() in units:
            shared = author.units[: units.index(agent.name.casefold()) + 1]
            return replace(agent, name=author.name, entry=author.entry, units=shared)
    return agent


def _agents(record: Record) -> tuple[Agent, ...]:
    """The authors, and the publishing body of what is not the trade's."""
    headings = {key for agent in record.agents for key in _known_as(". ".join((agent.name, *agent.units)))}
    theses = [note.text for note in record.notes if note.kind == "thesis"]
    agents = list(record.agents)
    for provision in record.provisions:
        for name in provision.names:
            if is_body(name) and not _COMMERCIAL.search(name) and headings.isdisjoint(_known_as(name)):
                headings.update(_known_as(name))
                # Where the thesis statement names no university, the one in the imprint is that of the degree.
                degree = theses and _UNIVERSITY.search(name) and not any(_UNIVERSITY.search(text) for text in theses)
                agent = _full(read_body(name, ("dgg",) if degree else ("isb",)), record.agents)
                if agent.name == name or headings.isdisjoint(_known_as(". ".join((agent.name, *agent.units)))):
                    agents.append(agent)
    for note in record.notes:
        for name in _grantors(note.text) if note.kind == "thesis" else ():
            if _UNIVERSITY.search(name) and is_body(name) and headings.isdisjoint(_known_as(name)):
                headings.update(_known_as(name))
                agents.append(read_body(name, ("dgg",)))
    return tuple(agents)


def _grantors(text: str) -> Iterator[str]:
    """What may be who granted a degree:
    ``Ph.D. dissertation, Uppsala University, 2011``, ``Thesis (Ph.D.) -- Lund University``.
    """
    for part in _BETWEEN.split(text):
        *_, said = (None, *THESIS.finditer(part))
        if said is None:
            yield part
        elif (found := _BEHIND_THESIS.fullmatch(part, said.end())) is not None:
            yield found[1]


_BETWEEN = re.compile(r", | (?:--|[-–—]) ")
_BEHIND_THESIS = re.compile(r"(?: \([^()]*\))?[.:]? +([^\W\d_a-zß-ÿ].*)")


def _provisions(record: Record) -> tuple[Provision, ...]:
    host = _host(record.links[0].uri) if record.links else ""
    coverage = tuple(found for area in record.areas if (found := gazetteer.country(area.name)) is not None)
    # Who published is evidence of where; what the author is called is not.
    return tuple(
        replace(
            provision,
            places=tuple(
                Place(place.name, _country(place.name, coverage, host, provision.names[:9]))
                for place in provision.places
            ),
        )
        if provision.places
        else provision
        for provision in record.provisions
    )


@lru_cache(maxsize=4096)
def _country(name: str, coverage: tuple[gazetteer.Country, ...], host: str, names: tuple[str, ...]) -> str:
    """The country code a place deserves; the same few hundred imprints are most of a catalogue's."""
    url = f"http://{host}/" if host else ""
    return gazetteer.country_of_publication(name, coverage=coverage, url=url, names=names)


def _physicals(record: Record) -> tuple[Physical, ...]:
    physical = record.physicals[0] if record.physicals else Physical()
    online = any(re.match(r"(?:https?|ftp)://|www\.", link.uri) for link in record.links)
    if online:
        formats = tuple(dict.fromkeys(link.media_type for link in record.links if link.media_type))
        return (replace(physical, media="c", carrier="cr", formats=formats),)
    words = (_CARRIER.match(term.value) for term in physical.extents)
    carrier = next((code for word in words if word is not None and (code := carriers().code(word[1]))), "zu")
    return (replace(physical, media=carrier[0], carrier=carrier),)


_CARRIER = re.compile(r"\d+ ((?:audio|video)[a-z]+?)s?\b")
"""A carrier that is named as RDA has it: ``2 videocassettes (94 min.)``; what pages are printed on, nobody says."""


def _genres(record: Record, *, thesis: bool, article: bool) -> tuple[Genre, ...]:
    if thesis:
        return (Genre("thesis", authority="marcgt"),)
    if article:
        return (Genre("article", authority="marcgt"),)
    words = [text for title in record.titles for text in (title.title, title.subtitle)]
    words += [related.title for related in record.related if related.relation == "series"]
    files = [urlsplit(link.uri).path if _splits(link.uri) else link.uri for link in record.links]
    if any(_REPORT.search(text) for text in words) or any(_REPORT_FILE.search(path) for path in files):
        return (Genre("technical report", authority="marcgt"),)
    return ()


def _splits(uri: str) -> bool:
    try:
        urlsplit(uri)
    except ValueError:
        return False
    return True


def _host(uri: str) -> str:
    return (urlsplit(uri).hostname or "") if _splits(uri) else ""


def _government(record: Record, agents: tuple[Agent, ...], provisions: tuple[Provision, ...]) -> str:
    """The level of government that issued it (MARC 008/28), where its bodies or its address say so."""
    names = [". ".join((agent.name, *agent.units)) for agent in agents if agent.kind == "corporate"]
    names += [name for provision in provisions for name in provision.names]
    entered = next((_jurisdiction(agent.name) for agent in agents if agent.entry == "jurisdiction"), "")
    hosts = (_host(link.uri) for link in record.links)
    official_host = next((host for host in hosts if _GOVERNMENT_HOST.search(host)), "")
    level = _level(tuple(dict.fromkeys(names)), official_host, bool(record.links))
    return level if level == "international" or not entered else entered


def _jurisdiction(name: str) -> str:
    """The level of the government under whose name a body is entered; none where a country and a state are called so,
    as ``Georgia``.
    """
    found = gazetteer.country(name) or gazetteer.country(re.sub(r" \([^)]*\)$", "", name))
    if found is None or "(City" in name:
        return "" if gazetteer.is_place(name) and not gazetteer.is_city(name) else "local"
    # Countries have two parts to their code, what lies in them a third: u-at---, u-at-vi.
    return "state" if found.area.rstrip("-").count("-") > 1 else "national"


@lru_cache(maxsize=4096)
def _level(names: tuple[str, ...], official_host: str, linked: bool) -> str:
    if any(_INTERNATIONAL.search(name) for name in names):
        return "international"
    if any(_UNIVERSITY.search(name) for name in names) and not official_host:
        return ""
    if any(_LOCAL.search(name) for name in names):
        return "local"
    first = official_host.removeprefix("www.").split(".")[0]
    named = first and any(first in re.findall(r"\w+", name.casefold()) for name in names)
    if named and gazetteer.is_city(first):
        return "local"
    official = (official_host or not linked) and any(_OFFICIAL.search(name) for name in names)
    national = any(_NATIONAL.search(name) for name in names)
    if official or national:
        # What a state's name stands in is the state's: "Texas Department of Criminal Justice".
        state = any(gazetteer.subdivision_in(name) is not None for name in names)
        if state and official:
            return "state"
        if national and not state:
            return "national"
    return "undetermined" if official_host else ""
