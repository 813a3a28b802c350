"""Tests of the gazetteer: countries by name, and the code an imprint's place deserves."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bibld import gazetteer, vocabulary
from bibld.gazetteer import (
    Country,
    country,
    country_by_name,
    country_of_publication,
    is_city,
    is_large_city,
    is_place,
    lies_in,
    subdivision_in,
)


def covering(*names: str) -> list[Country]:
    """The countries of the names, as a coverage."""
    return [found for name in names if (found := country(name))]


@pytest.mark.parametrize(
    ("name", "iso", "area", "marc"),
    [
        ("United Kingdom", "GB", "e-uk---", "xxk"),
        ("UK", "GB", "e-uk---", "xxk"),
        ("Great Britain", "GB", "e-uk---", "xxk"),
        ("England", "GB", "e-uk-en", "enk"),
        ("Scotland", "GB", "e-uk-st", "stk"),
        ("Northern Ireland", "GB", "e-uk-ni", "nik"),
        ("U.S.", "US", "n-us---", "xxu"),
        ("USA", "US", "n-us---", "xxu"),
        ("united states of america", "US", "n-us---", "xxu"),
        ("New York", "US", "n-us-ny", "nyu"),
        ("Ontario", "CA", "n-cn-on", "onc"),
        ("Québec", "CA", "n-cn-qu", "quc"),
        ("Western Australia", "AU", "u-at-we", "wea"),
        ("Australia", "AU", "u-at---", "at"),
        ("Russia", "RU", "e-ru---", "ru"),
        ("Congo, Democratic Republic", "CD", "f-cg---", "cg"),
        ("Republic of the Congo", "CG", "f-cf---", "cf"),
        ("Bosnia & Herzegovina", "BA", "e-bn---", "bn"),
        ("Viet Nam", "VN", "a-vt---", "vm"),
        ("The Netherlands", "NL", "e-ne---", "ne"),
        ("Cote d'Ivoire", "CI", "f-iv---", "iv"),
        ("Côte d’Ivoire", "CI", "f-iv---", "iv"),
        ("Ivory Coast", "CI", "f-iv---", "iv"),
        ("South Korea", "KR", "a-ko---", "ko"),
        ("Korea, Republic of", "KR", "a-ko---", "ko"),
        ("Taiwan", "TW", "a-ch---", "ch"),
        ("Hong Kong", "HK", "a-cc-hk", "cc"),
        ("Georgia (Republic)", "GE", "a-gs---", "gs"),
        ("Gaza", "PS", "awgz---", "gz"),
        ("St. Lucia", "LC", "nwxk---", "xk"),
    ],
)
def test_country(name: str, iso: str, area: str, marc: str) -> None:
    """A country or state is known by its usual names, accents, case and punctuation aside."""
    found = country(name)
    assert found is not None
    assert found[1:] == (iso, area, marc)


@pytest.mark.parametrize(
    "name", ["International", "Global", "Europe", "", "Atlantis", "Georgia", "Congo", "Korea", "Washington"]
)
def test_no_country(name: str) -> None:
    """What is no country, or either of two, is none."""
    assert country(name) is None


def test_every_marc_country_in_use_is_found_by_its_label() -> None:
    """Every MARC country in use that lies in an ISO country is found under its own label."""
    listed = vocabulary.countries()
    other = {
        "gz",
        "wj",
        "sh",
        "xga",
        "ji",
        "uc",
        "wk",
        "xf",
    }  # islands and territories without a country to be
    for code in set(listed) - other:
        if listed.column(code, "iso3166_1") and not listed.obsolete(code):
            label = listed.label(code) or ""
            if label == "Georgia":
                continue
            found = country(label)
            assert found is not None, label
            assert found.marc == code


def test_area_codes_are_of_the_list() -> None:
    """Every code a country gives is a code in use of its list."""
    areas, countries = vocabulary.areas(), vocabulary.countries()
    for code in countries:
        found = country(countries.label(code) or "")
        if found:
            assert not found.area or (found.area in areas and not areas.obsolete(found.area))
            assert not found.marc or (found.marc in countries and not countries.obsolete(found.marc))


ABBREVIATED = {
    "alu": "AL; Ala", "aku": "AK", "azu": "AZ; Ariz", "aru": "AR; Ark", "cau": "CA; Calif; Cal", "cou": "CO; Colo",
    "ctu": "CT; Conn", "deu": "DE; Del", "flu": "FL; Fla", "gau": "GA; Ga", "hiu": "HI", "idu": "ID",
    "ilu": "IL; Ill", "inu": "IN; Ind", "iau": "IA", "ksu": "KS; Kan; Kans", "kyu": "KY; Ky", "lau": "LA; La",
    "meu": "ME; Me", "mdu": "MD; Md", "mau": "MA; Mass", "miu": "MI; Mich", "mnu": "MN; Minn", "msu": "MS; Miss",
    "mou": "MO; Mo", "mtu": "MT; Mont", "nbu": "NE; Neb; Nebr", "nvu": "NV; Nev", "nhu": "NH", "nju": "NJ",
    "nmu": "NM; N. Mex", "nyu": "NY", "ncu": "NC; N. Car", "ndu": "ND; N. Dak", "ohu": "OH", "oku": "OK; Okla",
    "oru": "OR; Or; Ore; Oreg", "pau": "PA; Pa; Penn; Penna", "riu": "RI", "scu": "SC; S. Car", "sdu": "SD; S. Dak",
    "tnu": "TN; Tenn", "txu": "TX; Tex", "utu": "UT", "vtu": "VT; Vt", "vau": "VA; Va", "wau": "Wash",
    "wvu": "WV; W. Va", "wiu": "WI; Wis; Wisc", "wyu": "WY; Wyo", "abc": "AB; Alta", "bcc": "BC", "mbc": "MB; Man",
    "nkc": "NB", "nfc": "NL; Nfld; NF", "nsc": "NS", "ntc": "NWT", "nuc": "NU", "onc": "ON; Ont", "pic": "PE; PEI",
    "quc": "QC; Que; PQ", "snc": "SK; Sask", "ykc": "YT", "aca": "ACT", "xna": "NSW", "qea": "QLD; Qld",
    "xra": "SA; S. Aust", "tma": "TAS; Tas", "vra": "VIC; Vic", "wea": "W. Aust", "enk": "ENG; Eng",
    "stk": "SCT; Scot", "nik": "NIR; NI; N. Ire", "wlk": "WLS",
}  # fmt: skip
"""States and provinces by MARC's code, as post offices and cataloguers have them."""


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("London, Ont.", "onc"),
        ("London (Ont.)", "onc"),
        ("London [England]", "enk"),
        ("Cambridge, MA", "mau"),
        ("Cambridge, Mass.", "mau"),
        ("Washington, DC", "dcu"),
        ("[Washington, D.C.]", "dcu"),
        ("Paris, France", "fr"),
        ("Paris, Texas", "txu"),
        ("Portland, OR", "oru"),
        ("Canberra, ACT", "aca"),
        ("Oxford, UK", "enk"),
        ("Nosuchplace, UK", "xxk"),
        ("New York, N.Y. 10017", "nyu"),
        ("Perth, WA", "wea"),
        ("Seattle, WA", "wau"),
        ("Darwin, NT", "xoa"),
        ("Tbilisi, Georgia", "gs"),
        ("Atlanta, Georgia", "gau"),
        ("Berlin, DE", "gw"),
        ("Wilmington, DE", "deu"),
        ("Ottawa, CA", "onc"),
        ("Los Angeles, CA", "cau"),
        ("Melbourne, Derbys.", ""),
        ("Tegucigalpa, Honduras, C.A.", "ho"),
        ("Bridgetown, Barbados, W.I.", "bb"),
        ("Wellington, N.Z.", "nz"),
        ("Nosuchplace, N. Z.", "nz"),
        ("San Juan, P.R.", "pr"),
        ("Recife, PE", ""),
        ("Cinisello Balsamo (MI)", ""),
        ("Imola, BO", ""),
        ("Mexicali, B.C.", ""),
        ("London, New York", ""),
        ("Albany, New York", "nyu"),
        *((f"Hives, {form}", code) for code, forms in ABBREVIATED.items() for form in forms.split("; ")),
        ("Hives, N.Mex.", "nmu"),
        ("Perth, W. Aust.", "wea"),
    ],
)
def test_qualifier_decides(name: str, code: str) -> None:
    """A qualifier in the name decides, whatever else is known; one not understood leaves the place open."""
    assert country_of_publication(name) == code
    assert country_of_publication(name, coverage=covering("Canada", "Australia")) == code


@pytest.mark.parametrize(
    "name",
    [
        "",
        "S.l.",
        "[S.l.]",
        "[S.l. : s.n.]",
        "S.l. (s.n.)",
        "[S.l., s.n.]",
        "Sine loco",
        "No place of publication",
        "n.p.",
        "[Place of publication not identified]",
        "[London?]",
        "London [i.e. Paris]",
    ],
)
def test_no_certain_place(name: str) -> None:
    """A place not given, or not certain, has no code even where the resource's address has one."""
    assert country_of_publication(name, url="https://www.gov.uk/") == ""


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("London", "enk"),
        ("[London]", "enk"),
        ("London ; New York", "enk"),
        ("London and New York", "enk"),
        ("Paris", "fr"),
        ("Vienna", "au"),
        ("Wien", "au"),
        ("Berlin", "gw"),
        ("Roma", "it"),
        ("Genève", "sz"),
        ("The Hague", "ne"),
        ("Den Haag", "ne"),
        ("Köln", "gw"),
        ("Cologne", "gw"),
        ("München", "gw"),
        ("Frankfurt", "gw"),
        ("Bogota", "ck"),
        ("Dili", "em"),
        ("Edinburgh", "stk"),
        ("Cardiff", "wlk"),
        ("Canberra", "aca"),
        ("New York", "nyu"),
        ("Toronto", "onc"),
        ("Hong Kong", "cc"),
        ("Ramallah", "wj"),
        ("West Bank", "wj"),
        ("Gaza", "gz"),
        ("United Kingdom", "xxk"),
        ("Springfield", "xxu"),
        *((f"London {joined} Leeds", "enk") for joined in ("and", "et", "und", "y", "&")),
    ],
)
def test_name_alone_suffices(name: str, code: str) -> None:
    """A name borne in one country alone, or by one city dwarfing the rest, needs no evidence."""
    assert country_of_publication(name) == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Leiden", "ne"),
        ("[Kew, Vic.]", "vra"),
        ("Kew", ""),
        ("Kew, Acme", ""),
        ("Wallingford, Oxon", ""),
        ("Scandicci (Firenze)", "it"),
        ("Leiden, Acme", "ne"),
        ("Vatican City", "vc"),
        ("England", "enk"),
        ("Berlin and New York", "gw"),
        ("Kew and London", ""),
        ("Austin", ""),
        ("New Haven", ""),
        ("London?", ""),
        ("", ""),
    ],
)
def test_a_large_city_is_meant_by_its_name(name: str, code: str) -> None:
    """A small one may be another that the gazetteer has not; and one of several states of a country is in none."""
    assert country_by_name(name) == code


def test_a_text_is_no_place() -> None:
    """It is not looked through for its qualifiers, which takes the square of its length."""
    assert country_by_name(f"{'([' * 50_000}London") == ""


@pytest.mark.parametrize(
    "name",
    [
        "Perth",
        "Birmingham",
        "Cambridge",
        "Valencia",
        "San José",
        "Hamilton",
        "Georgia",
        "Garden City",
        "White House",
        "Calcutta",
        "Odessa",
    ],
)
def test_name_alone_does_not_suffice(name: str) -> None:
    """A name of several comparable places, or a great city's nickname, is left open without evidence."""
    assert country_of_publication(name) == ""


@pytest.mark.parametrize(
    ("name", "url", "names", "code"),
    [
        ("Perth", "http://www.aic.gov.au/publications/1.pdf", (), "wea"),
        ("Perth", "", ("Scottish Natural Heritage",), "stk"),
        ("Cambridge", "", ("Massachusetts Institute of Technology",), "mau"),
        ("Cambridge", "https://www.cam.ac.uk/", (), "enk"),
        ("Cambridge", "", ("New England Journal Society",), "mau"),
        ("Hamilton", "", ("Ontario Ministry of Health",), "onc"),
        ("London", "https://www.publications.on.ca/x", (), "onc"),
        ("Boston", "bls.gov", (), "mau"),
        ("Portland", "https://pdx.edu/", (), "xxu"),
        ("Wellington", "https://www.health.govt.nz/", (), "nz"),
        ("Calcutta", "https://isical.ac.in/", (), "ii"),
        ("Newcastle", "https://www.health.nsw.gov.au/", (), "xna"),
        ("Richmond", "", ("Virginia Department of Health",), "vau"),
        ("Richmond", "", ("Smith, Virginia",), ""),
        ("Richmond", "", ("Virginia Bees",), ""),
        *(
            ("Richmond", "", (f"Virginia {word}",), "vau")
            for word in (
                "Academy Agency Assembly Association Authority Bank Board Bureau Center Centre College Commission Committee "
                "Company Corporation Council Court Department Dept Division Foundation Government Inc Institute "
                "Laboratory Library Ministry Museum Office Organisation Organization Parliament Press Program Programme School "
                "Secretariat Service Society State Survey Trust University"
            ).split()
        ),
        *(
            ("Birmingham", f"https://example.{top}/", (), "")
            for top in (
                "ac ag ai am as bz cc cd cf cm co cx dj fm ga gd gg gl gq gs im io is je ki la li ly md me mk ml mn ms mu nu pn "
                "pw sc sh so st su tk tl to tv vc vg vu ws"
            ).split()
        ),
        ("Newport", "https://example.wales/", (), "wlk"),
        ("Newport", "https://example.cymru/", (), "wlk"),
        ("Perth", "https://example.scot/", (), "stk"),
        ("Portland", "https://example.mil/", (), "xxu"),
        *(
            ("Wellington", url, (), "nz")
            for url in (
                "https://me@www.health.govt.nz/",
                "http://health.govt.nz:80/",
                "http://health.govt.nz?x",
                "http://health.govt.nz#x",
            )
        ),
        ("Cambridge", "https://mit.edu/", ("British Library",), ""),
    ],
)
def test_evidence_tells_namesakes_apart(name: str, url: str, names: tuple[str, ...], code: str) -> None:
    """The address and the bodies tell namesakes apart, unless they say nothing or contradict one another."""
    assert country_of_publication(name, url=url, names=names) == code


@pytest.mark.parametrize(
    ("name", "about", "code"),
    [
        ("Birmingham", ("United Kingdom",), "enk"),
        ("Birmingham", ("England",), "enk"),
        ("Birmingham", ("Scotland",), ""),
        ("Birmingham", ("United States",), "xxu"),
        ("Birmingham", ("United Kingdom", "United States"), ""),
        ("London", ("Canada",), ""),
        ("London", ("Kenya",), "enk"),
        ("London", ("United Kingdom", "Canada"), "enk"),
        ("Xyzzyville", ("United Kingdom",), ""),
    ],
)
def test_coverage_is_weak_evidence(name: str, about: tuple[str, ...], code: str) -> None:
    """What a resource is about tells namesakes apart, never against a far larger one, and never invents a place."""
    assert country_of_publication(name, coverage=covering(*about)) == code


@settings(max_examples=200)
@given(st.text(max_size=40), st.text(max_size=30), st.lists(st.text(max_size=30), max_size=2))
def test_any_text_is_answered(name: str, url: str, names: list[str]) -> None:
    """Any text gets an answer: a code in use or none."""
    code = country_of_publication(name, url=url, names=names)
    listed = vocabulary.countries()
    assert not code or (code in listed and not listed.obsolete(code))


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("Ontario Ministry of Health", "Ontario"),
        ("State of New York. Department of Labor", "New York"),
        ("Scottish Executive", "Scotland"),
        ("Georgia Department of Corrections", None),
        ("Home Office", None),
    ],
)
def test_subdivision_in(name: str, state: str | None) -> None:
    """A body's name tells its state, where it may be no country's."""
    found = subdivision_in(name)
    assert (found.name if found else None) == state


def test_places_and_cities() -> None:
    """A place is a country, a state or a city; a country is no city."""
    assert is_place("Georgia")
    assert is_place("Texas")
    assert is_place("Wien")
    assert is_place("WIEN")
    assert is_place("Saint-Étienne")
    assert is_place("st etienne")
    assert not is_place("White House")
    assert not is_place("Prisons")
    assert is_city("Leeds")
    assert not is_city("Kyrgyzstan")
    assert is_large_city("Leeds")
    assert is_large_city("New York")
    assert not is_large_city("Holt")


@cache
def lines(name: str) -> list[list[str]]:
    """The lines of a list of the gazetteer's own, without its header."""
    text = vocabulary.path(name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")]


def test_cities_are_found_wherever_they_stand() -> None:
    """The list is in the order of its names' bytes, each once: the first, the last and those between are found."""
    found = lines("cities.tsv")
    names = [name.encode() for name, _, _ in found]
    assert names == sorted(set(names))
    for name, own, other in (found[0], *found[::997], found[-1]):
        cities, also = gazetteer._bearing(name)
        assert len(cities) == len(own.split(";")) if own else not cities
        assert len(also) == len(other.split(";")) if other else not also


def test_cities_lie_in_nations_and_where_marc_has_a_code() -> None:
    """Every code in the lists is one of its own list."""
    listed, nations = vocabulary.countries(), {iso for iso, _, _ in lines("nations.tsv")}
    said = {tuple(place.split(",")[:2]) for _, own, _ in lines("cities.tsv") for place in own.split(";") if place}
    said |= {tuple(place.split(",")[1:3]) for _, _, other in lines("cities.tsv") for place in other.split(";") if place}
    assert {nation for nation, _ in said} <= nations
    assert not [code for _, code in said if code and (code not in listed or listed.obsolete(code))]


@cache
def names_of_cities() -> frozenset[str]:
    return frozenset(name for name, _, _ in lines("cities.tsv"))


def test_a_name_of_a_city_has_its_line() -> None:
    """Also the first and the last, and those on the border of two blocks."""
    cities = lines("cities.tsv")
    assert max(len("\t".join(line).encode()) for line in cities) < gazetteer._BLOCK
    looked_up = [cities[0], *cities[1::7], cities[-1]]
    assert [name for name, *said in looked_up if gazetteer._entry.__wrapped__(name) != "\t".join(said)] == []


@given(st.text(max_size=9) | st.text("abc \n\t#", max_size=5))
def test_a_name_that_no_city_bears_has_no_line(name: str) -> None:
    """Whatever its letters are, what is not in the list is not found in it."""
    assert bool(gazetteer._entry(name)) is (name in names_of_cities())


@pytest.mark.parametrize(
    ("name", "code"),
    [("Bogotá, D.C.", "ck"), ("México, D.F.", "mx"), ("Brasília, DF", "bl"), ("Washington, D.C.", "dcu")],
)
def test_a_capitals_own_district_is_no_other_countrys(name: str, code: str) -> None:
    """D.C. is the United States' after Washington alone."""
    assert country_of_publication(name) == code


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("London, UK", True),
        ("Minneapolis, MN", True),
        ("London, Ontario", True),
        ("Ponce, P.R.", True),
        ("Nelson, P.R.", False),
        ("CCTV", False),
        ("and, or", False),
    ],
)
def test_a_qualified_place_is_a_place(name: str, expected: bool) -> None:
    """A place with a country, a state or its abbreviation behind it is one too: if it lies there, where these may be
    initials.
    """
    assert is_place(name) is expected


@pytest.mark.parametrize(
    ("larger", "expected"), [("England", True), ("UK", True), ("Pa.", True), ("Italy", False), ("Beeland", False)]
)
def test_where_a_place_lies_is_known(larger: str, expected: bool) -> None:
    """Of the places of a name one has to lie there."""
    assert lies_in("Reading", larger) is expected


@pytest.mark.parametrize("text", ["1-" * 50_000 + "x", "a" + " " * 100_000 + "x"], ids=["figures", "blanks"])
def test_what_is_too_long_for_a_name_holds_nobody_up(text: str) -> None:
    """A text that somebody has put where a place stands."""
    assert not is_place(f"Leeds, {text}")
    assert not lies_in("Leeds", text)
