"""Tests of the code lists and of the module that reads them."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bibld import vocabulary

COUNTS = {
    "areas": 588,
    "carriers": 57,
    "contents": 25,
    "countries": 382,
    "filetypes": 6,
    "genres": 100,
    "languages": 516,
    "media": 10,
    "relators": 307,
}


@pytest.fixture(params=vocabulary.LISTS)
def listed(request: pytest.FixtureRequest) -> vocabulary.CodeList:
    """Each code list in turn."""
    return vocabulary.codelist(request.param)


def test_every_list_is_complete() -> None:
    """The lists are those named, with as many codes as the official ones."""
    assert {name: len(vocabulary.codelist(name)) for name in vocabulary.LISTS} == COUNTS


def test_header_says_what_the_list_is(listed: vocabulary.CodeList) -> None:
    """A list has a title, a source with an address of the Library of Congress, and a date."""
    assert listed.title
    assert re.search(r"https://(?:www|id)\.loc\.gov/", listed.source)
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", listed.date)
    assert listed.columns[:2] == ("code", "label")


def test_file_is_tidy(listed: vocabulary.CodeList) -> None:
    """A file holds each code once, sorted, and each label without stray space."""
    text = vocabulary.path(f"{listed.name}.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")][1:]
    assert all(earlier[0] < later[0] for earlier, later in pairwise(rows))
    assert all(cell == cell.strip() for row in rows for cell in row)
    assert all(row[1] for row in rows)
    assert text.endswith("\n")


def test_iri_and_code_are_inverse(listed: vocabulary.CodeList) -> None:
    """Every code's IRI, http or https, leads back to the code."""
    iris = {code: listed.iri(code) for code in listed}
    assert len(set(iris.values())) == len(listed)
    for code, iri in iris.items():
        assert iri is not None
        assert iri.startswith("http://id.loc.gov/vocabulary/")
        assert listed.code_of(iri) == code
        assert listed.code_of(iri.replace("http:", "https:")) == code


def test_label_and_code_are_inverse(listed: vocabulary.CodeList) -> None:
    """Every label in use leads back to its code, in any case and spacing."""
    for code in listed:
        label = listed.label(code)
        assert label is not None
        if not listed.obsolete(code):
            assert listed.code(label) == code
            assert listed.code(f"  {label.upper().replace(' ', '  ')} ") == code


@given(st.text())
def test_unknown_is_none(text: str) -> None:
    """What is not in a list is None there, never a guess."""
    relators = vocabulary.relators()
    if text not in relators:
        assert text not in set(relators)
        assert relators.label(text) is relators.iri(text) is relators.column(text, "label") is None
        assert not relators.obsolete(text)
    if vocabulary.fold(text) not in {vocabulary.fold(relators.label(code) or "") for code in relators}:
        assert relators.code(text) is None


@pytest.mark.parametrize(
    ("name", "code", "label", "iri"),
    [
        ("languages", "ger", "German", "http://id.loc.gov/vocabulary/iso639-2/ger"),
        ("countries", "nyu", "New York (State)", "http://id.loc.gov/vocabulary/countries/nyu"),
        ("areas", "e-uk---", "Great Britain", "http://id.loc.gov/vocabulary/geographicAreas/e-uk"),
        ("areas", "n-us-ny", "New York", "http://id.loc.gov/vocabulary/geographicAreas/n-us-ny"),
        ("relators", "isb", "issuing body", "http://id.loc.gov/vocabulary/relators/isb"),
        ("genres", "ter", "technical report", "http://id.loc.gov/vocabulary/marcgt/ter"),
        ("genres", "gov", "government publication", "http://id.loc.gov/vocabulary/marcgt/gov"),
        ("contents", "txt", "text", "http://id.loc.gov/vocabulary/contentTypes/txt"),
        ("media", "c", "computer", "http://id.loc.gov/vocabulary/mediaTypes/c"),
        ("carriers", "cr", "online resource", "http://id.loc.gov/vocabulary/carriers/cr"),
        ("filetypes", "text", "text file", "http://id.loc.gov/vocabulary/mfiletype/text"),
        ("filetypes", "video", "video file", "http://id.loc.gov/vocabulary/mfiletype/video"),
    ],
)
def test_known_entries(name: str, code: str, label: str, iri: str) -> None:
    """Well-known codes have the labels and IRIs the Library of Congress gives them."""
    listed = vocabulary.codelist(name)
    assert (listed.label(code), listed.iri(code), listed.code(label)) == (label, iri, code)


@pytest.mark.parametrize(
    ("code", "label"),
    [("n-us", "United States"), ("n-us-ny", "New York"), ("fr", None), ("fr-----", "Great Rift Valley"), ("", None)],
)
def test_an_area_has_its_label_without_the_hyphens_that_fill_its_code(code: str, label: str | None) -> None:
    assert vocabulary.areas().label(code) == label


@pytest.mark.parametrize(
    ("accessor", "name"),
    [
        (vocabulary.languages, "languages"),
        (vocabulary.countries, "countries"),
        (vocabulary.areas, "areas"),
        (vocabulary.relators, "relators"),
        (vocabulary.genres, "genres"),
        (vocabulary.contents, "contents"),
        (vocabulary.media, "media"),
        (vocabulary.carriers, "carriers"),
        (vocabulary.filetypes, "filetypes"),
    ],
)
def test_accessors(accessor: object, name: str) -> None:
    """Each list has a function of its own, which reads it once."""
    assert callable(accessor)
    assert accessor() is vocabulary.codelist(name)


def test_unknown_list_names_the_known() -> None:
    """Asking for a list there is not tells which there are."""
    with pytest.raises(KeyError, match=r"areas.*relators"):
        vocabulary.codelist("shelfmarks")


def test_unknown_file() -> None:
    """Asking for a file there is not is an error."""
    with pytest.raises(FileNotFoundError, match=r"shelfmarks\.tsv"):
        vocabulary.path("shelfmarks.tsv")


@pytest.mark.parametrize(
    "iri",
    [
        "http://id.loc.gov/vocabulary/geographicAreas/e-uk---",
        "http://id.loc.gov/vocabulary/geographicAreas/e-zz",
        "http://id.loc.gov/vocabulary/countries/enk",
        "geographicAreas/e-uk",
    ],
)
def test_foreign_iri_has_no_code(iri: str) -> None:
    """An IRI of another list, of no code, or not made as the list makes them has no code."""
    assert vocabulary.areas().code_of(iri) is None


def test_terms_of_rda_are_known_by_their_numbers_in_its_registry() -> None:
    """All but those that MARC alone has, each by one number."""
    carriers, contents, media = vocabulary.carriers(), vocabulary.contents(), vocabulary.media()
    for host in ("http://rdaregistry.info", "https://rdaregistry.info", "http://rdvocab.info"):
        assert carriers.code_registered(f"{host}/termList/RDACarrierType/1018") == "cr"
        assert contents.code_registered(f"{host}/termList/RDAContentType/1020") == "txt"
        assert media.code_registered(f"{host}/termList/RDAMediaType/1007") == "n"
    for listed in (carriers, contents, media):
        numbers = [number for code in listed if (number := listed.column(code, "rda"))]
        assert len(set(numbers)) == len(numbers) > 0
    assert carriers.code_registered("http://rdaregistry.info/termList/RDACarrierType/1") is None
    assert media.code_registered("http://rdaregistry.info/termList/RDACarrierType/1007") is None
    assert vocabulary.areas().code_registered("http://rdaregistry.info/termList/RDAMediaType/1007") is None


def test_obsolete_codes() -> None:
    """Obsolete codes stay readable, but give way to those that replaced them."""
    languages, countries = vocabulary.languages(), vocabulary.countries()
    assert languages.obsolete("scr")
    assert languages.code("Croatian") == "hrv"
    assert languages.column("mol", "use") == "rum"
    assert countries.obsolete("uk")
    assert countries.code("United Kingdom") == "xxk"
    assert not countries.obsolete("ai")
    assert {code for code in vocabulary.relators() if vocabulary.relators().obsolete(code)} == {
        "clb",
        "grt",
        "voc",
    }


@pytest.mark.parametrize(
    ("code", "iso", "division"),
    [
        ("nyu", "US", "US-NY"),
        ("enk", "GB", "GB-ENG"),
        ("xna", "AU", "AU-NSW"),
        ("quc", "CA", "CA-QC"),
        ("fr", "FR", ""),
    ],
)
def test_countries_know_their_iso_codes(code: str, iso: str, division: str) -> None:
    """A MARC country knows the ISO country it is or lies in, and its subdivision."""
    listed = vocabulary.countries()
    assert (listed.column(code, "iso3166_1"), listed.column(code, "iso3166_2")) == (iso, division)


def test_areas_and_countries_agree_on_subdivisions() -> None:
    """Every state and province with a country code has one area code, and the other way round."""
    areas, countries = vocabulary.areas(), vocabulary.countries()
    of_areas = [d for code in areas if (d := areas.column(code, "iso3166_2"))]
    of_countries = [d for code in countries if (d := countries.column(code, "iso3166_2"))]
    assert len(of_areas) == len(set(of_areas))
    assert sorted(of_areas) == sorted(of_countries)


def test_areas_are_of_one_country_each() -> None:
    """No two areas in use claim the same ISO country."""
    areas = vocabulary.areas()
    claimed = [iso for code in areas if (iso := areas.column(code, "iso3166_1"))]
    assert len(claimed) == len(set(claimed)) > 200
    assert (areas.column("e-uk---", "iso3166_1"), areas.column("n-us---", "iso3166_1")) == ("GB", "US")


def test_language_tags_are_inverse() -> None:
    """Every language code in use has a BCP 47 tag of its own, which leads back to it."""
    listed = vocabulary.languages()
    in_use = [code for code in listed if not listed.obsolete(code)]
    tags = {vocabulary.language_tag(code) for code in in_use}
    assert len(tags) == len(in_use)
    assert "" not in tags
    assert [vocabulary.language_of_tag(vocabulary.language_tag(code)) for code in in_use] == in_use


@pytest.mark.parametrize(
    ("code", "tag"),
    [("eng", "en"), ("ger", "de"), ("grc", "grc"), ("mul", "mul"), ("scr", "hr"), ("ajm", ""), ("xxq", "")],
)
def test_language_tag(code: str, tag: str) -> None:
    """A language's tag is the shortest there is; an obsolete code's is its successor's, if it has one."""
    assert vocabulary.language_tag(code) == tag


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("en-GB", "eng"),
        ("EN_us", "eng"),
        ("fra", "fre"),
        ("fre", "fre"),
        ("zh-Hant-TW", "chi"),
        ("iw", "heb"),
        ("q", ""),
        ("sl-rozaj-biske", "slv"),
        ("No_linguistic_content", ""),
        ("en_bilingual", ""),
        ("zh-min-nan", "chi"),
        ("fra-fre", "fre"),
        ("por-BRA", "por"),
        ("pt-bra", "por"),
        ("sl-nedis", "slv"),
        ("eng-fre", ""),
        ("ENG-FRE", ""),
        ("Ki-Swahili", ""),
        ("Min-Nan", ""),
    ],
)
def test_language_of_tag(tag: str, code: str) -> None:
    """A tag's language is its first subtag, in any case and any of the ISO 639 forms; words are no tag,
    nor are two languages.
    """
    assert vocabulary.language_of_tag(tag) == code
