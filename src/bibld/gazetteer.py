"""The map room: countries and cities, resolved offline, for the codes an imprint and a coverage deserve.

A place of publication is a transcription ("London", "Cambridge, Mass.", "[S.l.]"); MARC 008/15-17 wants a code
for where it lies. The code is given only where the record itself gives grounds: a qualifier in the name, the
host of the resource's address, the words of its agents' names, a city that dwarfs its namesakes. Of what is no
page the name alone is asked, and a city without a qualifier has to be large. What a resource is about never
makes a place of publication on its own. Countries come from the code lists in ``vocab/``, and so do the cities,
of GeoNames: a list long enough to be looked up where it stands.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple, cast

from bibld import vocabulary
from bibld.normal_form import normalize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path


class Country(NamedTuple):
    """A country, or a state, province or constituent country MARC has codes for."""

    name: str
    iso: str  # ISO 3166-1 alpha-2, of the country it is or lies in
    area: str  # MARC geographic area code, '' if none
    marc: str  # MARC country code, '' if none


class _Place(NamedTuple):
    """Something a name may mean: a city, a country, a state."""

    name: str  # folded main name
    iso: str
    marc: str
    people: int  # inhabitants; 0 for a state, which neither outweighs a city nor is outweighed
    seat: bool  # a national capital, or a country


# A city stands for its name alone when it is this many times larger than all its namesakes together and either
# has over a million people or is a national capital.
_DWARFS = 15
LARGE = 1_000_000
# A city of so many people is meant by its name alone where no other place bears it: Leiden is, but Buckingham in Quebec
# is not.
_BY_NAME = 100_000
# Names of one place in the gazetteer by which libraries call another: Odessa in Ukraine is Odesa there, and what the
# Library of Congress writes Jayapura is Jaipur.
_ALSO_ELSEWHERE = frozenset({"al madinah", "haidarabad", "jayapura", "noordwijk", "odessa", "surrey"})
# Names where size misleads: Perth in Scotland has printed books since before Perth in Western Australia stood.
_NOT_BY_SIZE = frozenset({"perth"})
# Countries MARC has several codes for, or none of their own: the code an imprint there gets.
_WHOLE = {"AU": "at", "AX": "fi", "ES": "sp", "HK": "cc", "MO": "cc", "PS": "", "SJ": "no", "UM": "up"}

# Names other than the code lists', by ISO code. "Georgia", "Congo", "Korea", "Washington" and "Virgin Islands"
# are not here: each is two places, and none of the two is the obvious one.
_ALSO = {
    "AE": "UAE",
    "AG": "Antigua",
    "AM": "Armenia|Republic of Armenia",
    "AU": "Commonwealth of Australia",
    "AT": "Österreich",
    "AX": "Åland Islands|Åland",
    "BA": "Bosnia|Bosnia-Herzegovina|Bosnia and Hercegovina",
    "BE": "Belgique|België",
    "BM": "Bermuda",
    "BN": "Brunei Darussalam",
    "BO": "Bolivia, Plurinational State of|Plurinational State of Bolivia",
    "BQ": "Bonaire, Sint Eustatius and Saba|Bonaire, Saint Eustatius and Saba",
    "BR": "Brasil",
    "BS": "Bahamas, The|Commonwealth of the Bahamas",
    "CD": "Congo, Democratic Republic|Congo, Democratic Republic of|Congo, Democratic Republic of the|DRC"
    "|Congo, The Democratic Republic of the|Democratic Republic of the Congo|Democratic Republic of Congo"
    "|Congo (Kinshasa)|Congo-Kinshasa|DR Congo|Congo DR|Congo DRC|Zaire",
    "CG": "Congo, Republic|Congo, Republic of|Congo, Republic of the|Republic of the Congo|Republic of Congo"
    "|Congo-Brazzaville",
    "CH": "Schweiz|Suisse|Svizzera",
    "CI": "Ivory Coast",
    "CN": "People's Republic of China|PR China|China, People's Republic of|PRC|China (Mainland)",
    "CV": "Cape Verde",
    "CZ": "Czechia",
    "DE": "Deutschland|Federal Republic of Germany",
    "DK": "Danmark",
    "EG": "Arab Republic of Egypt",
    "ES": "España",
    "FI": "Suomi",
    "FK": "Falkland Islands (Malvinas)|Malvinas",
    "FM": "Micronesia|Federated States of Micronesia|Micronesia, Federated States of",
    "FO": "Faeroe Islands",
    "GB": "UK|U.K.|GB|Great Britain|Britain|United Kingdom of Great Britain and Northern Ireland",
    "GE": "Republic of Georgia|Georgia (Country)|Georgia, Republic of",
    "GM": "Gambia, The|Republic of the Gambia",
    "HK": "Hong Kong|Hong Kong SAR|Hong Kong, China|China, Hong Kong SAR",
    "IE": "Republic of Ireland|Eire|Irish Republic",
    "IR": "Iran, Islamic Republic of|Islamic Republic of Iran",
    "IT": "Italia",
    "KN": "Saint Kitts and Nevis|St Kitts and Nevis",
    "KP": "North Korea|Democratic People's Republic of Korea|Korea, Democratic People's Republic of|DPRK|Korea, North",
    "KR": "South Korea|Republic of Korea|Korea, Republic of|Korea, South",
    "LA": "Lao PDR|Lao People's Democratic Republic",
    "MD": "Republic of Moldova|Moldova, Republic of",
    "MF": "Saint Martin (French part)",
    "MK": "Macedonia|Republic of Macedonia|Republic of North Macedonia|FYROM"
    "|Former Yugoslav Republic of Macedonia|Macedonia, the former Yugoslav Republic of",
    "MM": "Myanmar|Myanmar (Burma)|Burma (Myanmar)",
    "MO": "Macao|Macau|Macao SAR|Macau SAR",
    "NL": "Holland|Nederland|Kingdom of the Netherlands",
    "NO": "Norge",
    "PL": "Polska",
    "PN": "Pitcairn|Pitcairn Islands",
    "PS": "Palestine|State of Palestine|Palestine, State of|Palestinian Territories"
    "|Palestinian Territory, Occupied|Occupied Palestinian Territory",
    "RU": "Russia|Russian Federation",
    "SE": "Sverige",
    "SH": "Saint Helena, Ascension and Tristan da Cunha",
    "SR": "Suriname",
    "SJ": "Svalbard and Jan Mayen|Svalbard",
    "ST": "São Tomé and Príncipe|São Tomé e Príncipe",
    "SX": "Sint Maarten (Dutch part)",
    "SY": "Syrian Arab Republic",
    "SZ": "Swaziland",
    "TL": "East Timor",
    "TR": "Türkiye|Turkiye|Republic of Turkey|Republic of Türkiye",
    "TW": "Taiwan|Republic of China|Taiwan, Province of China|Chinese Taipei",
    "TZ": "United Republic of Tanzania|Tanzania, United Republic of",
    "US": "U.S.|US|U.S.A.|USA|United States of America",
    "VA": "Holy See|Vatican|Holy See (Vatican City State)|Vatican City State",
    "VE": "Venezuela, Bolivarian Republic of|Bolivarian Republic of Venezuela",
    "VG": "Virgin Islands, British|Virgin Islands (British)",
    "VI": "US Virgin Islands|U.S. Virgin Islands|United States Virgin Islands|Virgin Islands, U.S."
    "|Virgin Islands (U.S.)",
    "VN": "Viet Nam|Socialist Republic of Vietnam",
    "WF": "Wallis and Futuna Islands",
    "YE": "Republic of Yemen",
    "US-DC": "Washington (D.C.)|Washington, D.C.|Washington DC",
    "US-NY": "New York State|State of New York",
    "US-WA": "Washington State|State of Washington|Washington (State)",
    "US-GA": "Georgia (State)|State of Georgia|Georgia (U.S.)|Georgia, United States|Georgia (USA)",
    "CA-NL": "Newfoundland",
    "CA-QC": "Québec",
    "CA-YT": "Yukon",
}

# Names of two or more places, none of them obvious.
_AMBIGUOUS = {
    "Georgia": ("GE", "US-GA"),
    "Congo": ("CD", "CG"),
    "Korea": ("KP", "KR"),
    "Virgin Islands": ("VG", "VI"),
    "Washington": ("US-WA", "US-DC"),
}

# The names a country is shown by, where the code list's says more than a name.
_SHOWN = {"TW": "Taiwan", "US-DC": "District of Columbia", "SR": "Suriname", "KN": "Saint Kitts and Nevis"}
_QUALIFIED = re.compile(r" \((?:Republic|State|Province|Federation|Federated States)\)$")

# Two parts of Palestine have MARC codes of their own, and no ISO code.
_TERRITORIES = {
    **dict.fromkeys(("gaza", "gaza strip"), Country("Gaza Strip", "PS", "awgz---", "gz")),
    "west bank": Country("West Bank", "PS", "awba---", "wj"),
}

# Abbreviations a qualifier may use: traditional (AACR2, appendix B.14) and postal.
_ABBREVIATED = {
    "US": "AL Ala|AK|AZ Ariz|AR Ark|CA Calif Cal|CO Colo|CT Conn|DE Del|DC|FL Fla|GA Ga|HI|ID|IL Ill|IN Ind|IA"
    "|KS Kan Kans|KY Ky|LA La|ME Me|MD Md|MA Mass|MI Mich|MN Minn|MS Miss|MO Mo|MT Mont|NE Neb Nebr|NV Nev|NH"
    "|NJ|NM N_Mex|NY|NC N_Car|ND N_Dak|OH|OK Okla|OR Or Ore Oreg|PA Pa Penn Penna|RI|SC S_Car|SD S_Dak|TN Tenn"
    "|TX Tex|UT|VT Vt|VA Va|WA Wash|WV W_Va|WI Wis Wisc|WY Wyo",
    "CA": "AB Alta|BC|MB Man|NB|NL Nfld NF|NS|NT NWT|NU|ON Ont|PE PEI|QC Que PQ|SK Sask|YT",
    "AU": "ACT|NSW|NT|QLD Qld|SA S_Aust|TAS Tas|VIC Vic|WA W_Aust",
    "GB": "ENG Eng|SCT Scot|NIR NI N_Ire|WLS",
}

# Adjectives by which a corporate name places itself.
_ADJECTIVES = {
    "Argentine": "AR", "Australian": "AU", "Austrian": "AT", "Bangladeshi": "BD", "Belgian": "BE",
    "Brazilian": "BR", "British": "GB", "Canadian": "CA", "Chilean": "CL", "Chinese": "CN", "Colombian": "CO",
    "Croatian": "HR", "Czech": "CZ", "Danish": "DK", "Dutch": "NL", "Egyptian": "EG",
    "Estonian": "EE", "Ethiopian": "ET", "Finnish": "FI", "French": "FR", "German": "DE", "Ghanaian": "GH",
    "Greek": "GR", "Hungarian": "HU", "Icelandic": "IS", "Indonesian": "ID", "Irish": "IE", "Israeli": "IL",
    "Italian": "IT", "Jamaican": "JM", "Japanese": "JP", "Kenyan": "KE", "Korean": "KR", "Latvian": "LV",
    "Lithuanian": "LT", "Malaysian": "MY", "Mexican": "MX", "Nigerian": "NG", "Norwegian": "NO",
    "Pakistani": "PK", "Peruvian": "PE", "Philippine": "PH", "Polish": "PL", "Portuguese": "PT",
    "Romanian": "RO", "Russian": "RU", "Scottish": "GB-SCT", "Serbian": "RS", "Slovak": "SK",
    "Slovenian": "SI", "South African": "ZA", "Spanish": "ES", "Swedish": "SE", "Swiss": "CH",
    "Tanzanian": "TZ", "Thai": "TH", "Turkish": "TR", "Ugandan": "UG", "Ukrainian": "UA", "Vietnamese": "VN",
    "Welsh": "GB-WLS", "Zambian": "ZM",
}  # fmt: skip

# Place names that are also personal names: they place an agent only if another word shows it to be a body.
_PERSONAL = {"chad", "georgia", "israel", "jordan", "kenya", "victoria", "virginia", "washington"}
_CORPORATE = re.compile(
    r"\b(?:academy|agency|assembly|association|authority|bank|board|bureau|cent(?:er|re)|college|commission"
    r"|committee|company|corporation|council|court|department|dept|division|foundation|government|inc|institut\w*"
    r"|laborator\w+|library|ministry|museum|office|organi[sz]ation|parliament|press|program(?:me)?|school|secretariat"
    r"|service|society|state|survey|trust|universit\w+)\b"
)

# Country domains sold the world over, which say where a host is only under .gov., .ac. and the like.
_SOLD = frozenset(
    "ac ag ai am as bz cc cd cf cm co cx dj fm ga gd gg gl gq gs im io is je ki la li ly md me mk ml mn ms mu nu pn pw "
    "sc sh so st su tk tl to tv vc vg vu ws".split()
)
_OFFICIAL = {"ac", "edu", "gob", "gov", "gouv", "go", "gub", "mil", "parliament"}
_DOMAINS = {"gov": "US", "mil": "US", "edu": "US", "scot": "GB-SCT", "wales": "GB-WLS", "cymru": "GB-WLS"}
_HOST = re.compile(
    r"^(?:[a-z][a-z0-9+.-]*:)?(?://)?"  # http://
    r"(?:[^/@]*@)?([^/:?#]+)",  # bo@www.a.example
    re.IGNORECASE,
)

_AND = re.compile(r"(?<!\s)\s+(?:and|et|und|y|&)\s+")  # London and New York
_LONGEST = 6  # words of a place name looked for in an agent's

# Letters no decomposition takes apart.
_LETTERS = str.maketrans({
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h",
    "’": "", "ʻ": "", "ʼ": "",
})  # fmt: skip
_SIGNS = {"'": "", "`": "", ".": "", "&": " and "}
_MARKS = re.compile("[\u0300-\u036f]")
_BETWEEN = re.compile(r"[\W_]")  # what stands between words
_SAINT = re.compile(r"^saint\b")


def fold(name: str) -> str:
    """Fold a place name to what is compared: no accents, case, punctuation, nor a leading article."""
    name = name.casefold()
    for sign, plain in _SIGNS.items():
        name = name.replace(sign, plain)
    if not name.isascii():
        name = _MARKS.sub("", normalize("NFKD", name.translate(_LETTERS)))
    name = " ".join(_BETWEEN.sub(" ", name).split())
    return _SAINT.sub("st", name.removeprefix("the "))


@cache
def _countries() -> dict[str, Country]:
    """List the countries by ISO 3166-1, the states and provinces MARC has codes for by ISO 3166-2."""
    listed, areas = vocabulary.countries(), vocabulary.areas()
    area_of = {}
    for code in areas:
        key = areas.column(code, "iso3166_2") or areas.column(code, "iso3166_1")
        if key:
            area_of[key] = code
    found: dict[str, Country] = {}
    for code in listed:
        iso = listed.column(code, "iso3166_1") or ""
        key = listed.column(code, "iso3166_2") or iso
        if not key or listed.obsolete(code) or (key in _WHOLE and code != _WHOLE[key]):
            continue
        name = _SHOWN.get(key) or _QUALIFIED.sub("", listed.label(code) or "")
        found[key] = Country(name, iso, area_of.get(key, ""), code)
    for key, code in _WHOLE.items():
        if key not in found:
            found[key] = Country(_ALSO[key].split("|")[0], key, area_of.get(key, ""), code)
    return found


@cache
def _named() -> dict[str, tuple[str, ...]]:
    """List the countries and states by folded name: their keys, several where the name is ambiguous."""
    named: dict[str, tuple[str, ...]] = {}
    listed = vocabulary.countries()
    for key, known in _countries().items():
        for name in (known.name, listed.label(known.marc) if key not in _WHOLE else "", *_ALSO.get(key, "").split("|")):
            if name:
                named.setdefault(fold(name), (key,))
    named |= {fold(name): keys for name, keys in _AMBIGUOUS.items()}
    return named


def country(name: str) -> Country | None:
    """Resolve the name of a country, or of a state, province or constituent country MARC has a code for.

    "Ireland" is the state of that name, "Victoria" the Australian one, "Micronesia" the federation; "Georgia",
    "Congo", "Korea", "Washington" and "Virgin Islands" are two places each, and resolve only when told apart
    ("Republic of Georgia", "Congo, Democratic Republic", "South Korea", "Washington (State)").
    """
    folded = fold(name)
    if folded in _TERRITORIES:
        return _TERRITORIES[folded]
    keys = _named().get(folded, ())
    return _countries()[keys[0]] if len(keys) == 1 else None


class _Nation(NamedTuple):
    """What is known of a country besides its names."""

    domain: str
    people: int


@cache
def _nations() -> dict[str, _Nation]:
    """Read the countries by ISO code."""
    lines = vocabulary.path("nations.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {iso: _Nation(domain, int(people)) for iso, domain, people in rows}


@cache
def _domains() -> dict[str, str]:
    """List the ISO codes by country domain."""
    return {nation.domain: iso for iso, nation in _nations().items() if nation.domain}


_BLOCK = 1024  # bytes: more than a line has


@cache
def _cities() -> tuple[Path, int]:
    """Give the list of cities, a line for each name, folded, in the order of its bytes; and how many blocks it has.

    It is read where it is looked at: mapped into memory, it would be counted to this program's.
    """
    path = cast("Path", vocabulary.path("cities.tsv"))
    return path, path.stat().st_size // _BLOCK


@lru_cache(maxsize=4096)
def _entry(folded: str) -> str:
    """Give the line of a city's name, without the name; '' where there is none."""
    (path, blocks), name = _cities(), f"\n{folded}\t".encode(errors="replace")
    with path.open("rb", buffering=0) as cities:

        def lines(block: int) -> bytes:
            """The lines that begin in a block, whole, each behind its line feed."""
            cities.seek(block * _BLOCK)
            read = cities.read(2 * _BLOCK)
            return read[read.find(b"\n") :]

        found = lines(bisect_left(range(1, blocks), name, key=lines))
    at = found.find(name)
    return found[at + len(name) : found.find(b"\n", at + 1)].decode() if at >= 0 else ""


def _bearing(folded: str) -> tuple[list[_Place], list[_Place]]:
    """List the cities of a name, and those that are also called so."""
    own, _, other = _entry(folded).partition("\t")
    cities = [_city(folded, *said.split(",")) for said in own.split(";") if said]
    return cities, [_city(*said.split(",")) for said in other.split(";") if said]


def _city(name: str, iso: str, marc: str, people: str, seat: str = "") -> _Place:
    return _Place(name, iso, marc, int(people), bool(seat))


def is_city(name: str) -> bool:
    """Tell whether a city of 15,000 people and more bears the name, or a larger one is also called so."""
    return bool(_entry(fold(name)))


def is_large_city(name: str) -> bool:
    """Tell whether a city that bears the name has 100,000 people and more: "Boston", and not "Holt", as persons are
    called.
    """
    return any(place.people >= _BY_NAME for found in _bearing(fold(name)) for place in found)


def is_place(name: str) -> bool:
    """Tell whether a country, a state, a province or a city bears the name: "London, UK", "Minneapolis, MN".

    What may be a person's initials, too, tells a place that is there: "Ponce, P.R.", not "Nelson, P.R."
    """
    head, comma, rest = name.partition(", ")
    if comma:
        return is_place(head) and all(
            lies_in(head, text) if text in BY_INITIALS else _qualifying(text) or is_place(text)
            for text in rest.split(", ")
        )
    folded = fold(name)
    return folded in _named() or folded in _TERRITORIES or bool(_entry(folded))


def _place_of(key: str) -> _Place:
    """Make a country or a state something a name may mean."""
    known = _countries()[key]
    whole = "-" not in key
    people = _nations()[key].people if key in _nations() else 0
    return _Place(fold(known.name), known.iso, known.marc, people, whole)


def _meanings(folded: str) -> list[_Place]:
    """List what a bare name may mean: countries, states and cities of that name, else cities also called so."""
    if territory := _TERRITORIES.get(folded):
        return [_Place(folded, territory.iso, territory.marc, 0, seat=True)]
    cities, others = _bearing(folded)
    found = [*(_place_of(key) for key in _named().get(folded, ())), *cities]
    if not found:
        # "Frankfurt" is rather Frankfurt am Main, or on the Oder, than a Frankfort.
        return [p for p in others if p.name.startswith(folded + " ")] or others
    if not any(place.seat for place in found):
        # A city dwarfing all of the name that is also called so (Kolkata, and Calcutta in the Eastern Cape; but
        # also Singapore, "the Garden City") leaves the name open: it takes part, without its weight.
        size = sum(place.people for place in found)
        found += [p._replace(people=0) for p in others if p.people >= max(_DWARFS * size, LARGE)]
    return found


def _dominant(places: Sequence[_Place]) -> _Place | None:
    """Find the place that dwarfs its namesakes elsewhere: a capital or a city of over a million."""
    if not places:
        return None
    great = max(places, key=lambda p: p.people)
    if great.name in _NOT_BY_SIZE:
        return None
    elsewhere = [p for p in places if p.marc != great.marc]
    if not (great.seat or great.people > LARGE) or not all(p.people for p in elsewhere):
        return None
    return great if great.people >= _DWARFS * sum(p.people for p in elsewhere) else None


def _lies_in(place: _Place, key: str) -> bool:
    """Tell whether a place lies in a country or state."""
    known = _countries()[key]
    return place.iso == known.iso and ("-" not in key or place.marc == known.marc)


def _code(places: Sequence[_Place]) -> str:
    """Give the MARC country code all places share: the state's, else the country's, else ''."""
    if len(codes := {p.marc for p in places}) == 1:
        return codes.pop()
    if len(isos := {p.iso for p in places}) == 1:
        return _countries()[isos.pop()].marc
    return ""


@cache
def _abbreviations() -> dict[str, tuple[str, ...]]:
    """List the states and provinces by folded abbreviation."""
    found: dict[str, tuple[str, ...]] = {}
    for iso, text in _ABBREVIATED.items():
        for entry in text.split("|"):
            forms = entry.split(" ")
            # "N. Mex." is written with and without its space.
            for form in {fold(f.replace("_", space)) for f in forms for space in (" ", "")}:
                found[form] = (*found.get(form, ()), f"{iso}-{forms[0]}")
    return found


def lacks_stop(place: str) -> bool:
    """Whether a place ends in an abbreviation without its full stop:
    ``Ithaca, N.Y``, ``Pullman, Wash``, but not ``Reston, VA``.
    """
    _, comma, last = place.rpartition(", ")
    return (comma != "" and last in _traditional()) or _INITIALS.search(place) is not None


@cache
def _traditional() -> frozenset[str]:
    """The abbreviations that are written with a full stop (AACR2, appendix B.14)."""
    forms = (form for text in _ABBREVIATED.values() for entry in text.split("|") for form in entry.split(" "))
    return frozenset(form.replace("_", ". ") for form in forms if not form.isupper())


_INITIALS = re.compile(r"\b[^\W\d_]\.[^\W\d_]$")


def is_larger(text: str) -> bool:
    """Tell whether a text may say what a place lies in: "N. C.", "Ont.", "UK"."""
    return bool(_qualifying(text))


def lies_in(name: str, larger: str) -> bool:
    """Tell whether a place that bears the name lies in a country or state: "Leeds" in "England", not in "Italy"."""
    meanings = _meanings(fold(name))
    return any(_lies_in(place, key) for key in _qualifying(larger) for place in meanings)


def _qualifying(text: str) -> tuple[str, ...]:
    """List the countries and states a qualifier may mean."""
    if len(text) > _NO_NAME:
        return ()
    text = re.sub(r"\s*\d[\d-]*$", "", text).strip()  # a ZIP code
    if text in REGIONS:
        return ()
    if text in BY_INITIALS:
        return (BY_INITIALS[text],)
    folded = fold(text)
    keys = _abbreviations().get(folded) or _abbreviations().get(folded.replace(" ", "")) or ()
    keys += tuple(k for k in _named().get(folded, ()) if k not in keys)
    # Two capitals may also be an ISO 3166 code ("Berlin, DE").
    if len(text) == 2 and text.isupper() and text in _countries():
        keys += (text,)
    return tuple(dict.fromkeys(keys))


REGIONS = frozenset({"C.A.", "W.I.", "W. I."})
"""Central America and the West Indies, as the postal abbreviations of California and Wisconsin are not written."""
BY_INITIALS = {"N.Z.": "NZ", "N. Z.": "NZ", "P.R.": "PR", "P. R.": "PR"}
"""Countries as catalogues have them (AACR2, appendix B.14)."""


def _qualified(city: str, qualifiers: Sequence[str]) -> str | None:
    """Give the code of a city by its qualifiers, the last being the widest; None when they say nothing known."""
    keys: tuple[str, ...] = ()
    for text in reversed(qualifiers):
        meant = _qualifying(text)
        narrower = tuple(k for k in meant if any(k.startswith(wide) for wide in keys)) if keys else meant
        keys = narrower or keys
    if not keys:
        return None
    meanings = _meanings(fold(city))
    if len(keys) > 1:
        # "Perth, WA" and "Seattle, WA": the cities of the name tell which is meant.
        borne = tuple(k for k in keys if any(_lies_in(p, k) for p in meanings))
        # Unknown to the gazetteer, an abbreviation is rather a state's than the ISO code of a country.
        keys = borne or tuple(k for k in keys if "-" in k)
    if len(keys) != 1 or (any(map(_is_vague, qualifiers)) and _lies_elsewhere(meanings, keys[0])):
        return ""
    inside = [p for p in meanings if _lies_in(p, keys[0]) and p.people]
    great = _dominant(inside)
    return _code([great] if great else inside) or _countries()[keys[0]].marc


def _is_vague(qualifier: str) -> bool:
    """Tell whether a qualifier may mean something else: another state, "PE", or a second city, "London, New York"."""
    return _IN_CAPITALS.fullmatch(qualifier) is not None or fold(qualifier) == "new york"


_IN_CAPITALS = re.compile(r"[A-Z]\.? ?[A-Z]\.?")


def _lies_elsewhere(meanings: Sequence[_Place], key: str) -> bool:
    """Tell whether a large city of the name lies elsewhere and none here: "Recife, PE" is not in Peru; or any, if all
    lie in Italy, whose provinces are abbreviated so: "Imola (BO)" is not in Bolivia.
    """
    if any(_lies_in(place, key) for place in meanings):
        return False
    return any(place.people >= _BY_NAME for place in meanings) or {place.iso for place in meanings} == {"IT"}


def _host_keys(url: str) -> tuple[str, ...]:
    """Tell which country or state a web address belongs to by its domain."""
    match = _HOST.match(url.strip())
    labels = match[1].casefold().rstrip(".").split(".") if match else []
    if len(labels) < 2:
        return ()
    top = labels[-1]
    second = labels[-2] if len(labels) > 2 else ""
    if top in _DOMAINS:
        return (_DOMAINS[top],)
    iso = _domains().get(top)
    if not iso or (top in _SOLD and second not in _OFFICIAL):
        return ()
    # Australian and Canadian states have domains of their own: health.nsw.gov.au, ontla.on.ca.
    for label in labels[-3:-1]:
        if iso in {"AU", "CA"} and f"{iso}-{label.upper()}" in _countries():
            return (f"{iso}-{label.upper()}",)
    return (iso,) if iso in _countries() else ()


@cache
def _placing() -> dict[str, tuple[str, ...]]:
    """List the words by which agents' names place themselves."""
    words = dict(_named())
    words |= {fold(adjective): (key,) for adjective, key in _ADJECTIVES.items()}
    # New England is not England; "us" as a word of a name says nothing.
    words["new england"] = ("US",)
    words.pop("us", None)
    return words


def _spoken(name: str) -> Iterator[tuple[str, ...]]:
    """Go through the countries and states an agent's name speaks of, longest words first: several if ambiguous."""
    folded = fold(name)
    body = bool(_CORPORATE.search(folded))
    words, placing = folded.split(), _placing()
    at = 0
    while at < len(words):
        step = 1
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            keys = placing.get(" ".join(words[at : at + length]))
            if keys and (body or length > 1 or words[at] not in _PERSONAL):
                yield keys
                step = length
                break
        at += step


def subdivision_in(name: str) -> Country | None:
    """Find the state, province or constituent country a body's name speaks of; None where it may be a country."""
    for keys in _spoken(name):
        if len(keys) == 1 and "-" in keys[0]:
            return _countries()[keys[0]]
    return None


def _narrow(places: list[_Place], url: str, names: Iterable[str]) -> list[_Place]:
    """Keep of several places those the address and the agents' names speak for; none if they disagree."""
    left = places
    for keys in (_host_keys(url), *(tuple(k for keys in _spoken(name) for k in keys) for name in names)):
        backed = [p for p in places if any(_lies_in(p, key) for key in keys)]
        # What speaks for none of the places, or for all, does not tell them apart.
        if backed and len(backed) < len(places):
            left = [p for p in left if p in backed]
    return left


def _bare(text: str) -> tuple[str, list[str]]:
    """Take the first place of an imprint apart: the name without brackets, and its qualifiers."""
    text = re.split(r"\s+=\s+|\s*[;/]\s*", text.strip())[0]
    text = re.sub(r"(?<=\S)\s*[(\[](?=[^)\]]+[)\]]?$)", ", ", text)
    text = re.sub(r"[\[\]()<>]", " ", text).strip().rstrip(":;,").strip()
    head, *rest = (part.strip() for part in text.split(","))
    return head, [part for part in rest if part]


def country_of_publication(
    name: str, *, coverage: Sequence[Country] = (), url: str = "", names: Iterable[str] = ()
) -> str:
    """Give the MARC country code an imprint's place deserves, '' where it must be left open.

    In this order: a qualifier in the name; the places of the name all lying under one code; the domain of the
    resource's address and the words of its agents' names; the countries it is about, if exactly one of them has
    such a place and none elsewhere dwarfs it; a capital or a city of over a million dwarfing its namesakes.
    """
    if len(name) > _NO_NAME or "?" in name or re.search(r"\bi\.\s?e\.", name):
        return ""  # no place is called so, or the cataloguer was not certain of it
    head, qualifiers = _bare(name)
    folded = fold(head)
    if folded != "washington":
        # A capital's own district says nothing of where the capital is: "Bogotá, D.C.", "México, D.F.".
        qualifiers = [text for text in qualifiers if fold(text).replace(" ", "") not in ("dc", "df")]
    if not folded:
        return ""
    if qualifiers:
        whole = country(", ".join([head, *qualifiers]))
        if whole and whole.marc:
            return whole.marc
        if (code := _qualified(head, qualifiers)) is not None:
            return code
    places = _meanings(folded)
    if not places:
        first = _AND.split(head)[0]
        return country_of_publication(first, coverage=coverage, url=url, names=names) if first != head else ""
    if len(codes := {p.marc for p in places}) == 1:
        return "" if folded in _ALSO_ELSEWHERE else codes.pop()
    told = _narrow(places, url, names)
    if len(told) < len(places) and (code := _code(told)):
        great = _dominant(told)
        return great.marc if great else code
    # Something unknown that is said of the place may tell it from the one a bare name would mean.
    return "" if qualifiers else _by_weight(told, coverage)


_NO_NAME = 300


@lru_cache(maxsize=4096)
def country_by_name(name: str) -> str:
    """Give the MARC country code of a place that its name alone tells, '' where it may be another.

    It has what it lies in behind it, or it is a country or a state, or a city that is large and of which no other
    place has the name, or that dwarfs those which have.

    >>> [country_by_name(name) for name in ("London", "Leiden", "Gaithersburg, MD", "Cambridge", "Buckingham")]
    ['enk', 'ne', 'mdu', '', '']
    """
    if not (code := country_of_publication(name)):
        return ""
    head, qualifiers = _bare(name)
    # What is not known, "Wallingford, Oxon", does not tell a small place from others of its name.
    if any(_qualifying(text) or country_of_publication(text) == code for text in qualifiers):
        return code
    named = _meanings(fold(head)) or _meanings(fold(_AND.split(head)[0]))
    meant = (place for place in named if place.marc == code)
    return code if any(place.seat or not place.people or place.people >= _BY_NAME for place in meant) else ""


def _by_weight(places: list[_Place], coverage: Sequence[Country]) -> str:
    """Give the code of places nothing in the record tells apart, by what it is about and by their size."""
    great = _dominant(places)
    about = [p for p in places if any(p.iso == c.iso and _about(p, c) for c in coverage)]
    if great:
        # What the resource is about may speak against the largest place of the name.
        return "" if about and great not in about else great.marc
    return _code(about if len({p.iso for p in about}) == 1 else places)


def _about(place: _Place, covered: Country) -> bool:
    """Tell whether a coverage takes in a place of its country: the country does, a state only its own."""
    whole = _countries().get(covered.iso)
    return whole is None or covered.marc in {whole.marc, place.marc}
