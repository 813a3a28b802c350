"""Languages of MODS in MARC: codes, and words."""

from __future__ import annotations

import pytest
from of_mods import LANGUAGE, TITLE, is_said, marc_of

CASES: tuple[tuple[str, str], ...] = (
    (TITLE + "<language><languageTerm type='code'>eng</languageTerm></language><language objectPart='translated from'>"
     "<languageTerm type='code'>fre</languageTerm></language>", "041 1# $a eng $h fre"),
    (TITLE + "<language><languageTerm type='code'>eng</languageTerm></language><language objectPart='translation'>"
     "<languageTerm type='code'>ger</languageTerm></language>", "041 1# $a eng $h ger"),
    (TITLE + LANGUAGE.format("", "eng") + LANGUAGE.format(" objectPart='subtitle or caption'", "fre"), "041 ## $a eng $j fre"),
    (TITLE + LANGUAGE.format("", "eng") + LANGUAGE.format(" objectPart='summary or abstract'", "fre"), "041 ## $a eng $b fre"),
)  # fmt: skip


@pytest.mark.parametrize(("elements", "field"), CASES, ids=[field for _, field in CASES])
def test_a_language_of_mods_in_marc(elements: str, field: str) -> None:
    is_said(elements, field)


@pytest.mark.parametrize(
    ("code", "source"),
    [
        ("eng", "iso639-3"),
        ("en", "rfc3066"),
        ("en", ""),
        ("eng", "iso639-2"),
        ("eng", "ISO 639-2/T"),
        ("en", "RFC3066"),
    ],
)
def test_a_language_has_the_code_of_marc(code: str, source: str) -> None:
    """008 has one whatever list the code is of."""
    fields, _ = marc_of(
        f"{TITLE}<language><languageTerm type='code' authority='{source}'>{code}</languageTerm></language>"
    )
    assert [field[-5:-2] for field in fields if field.startswith("008")] == ["eng"]
    assert not any(field.startswith("041") for field in fields)


@pytest.mark.parametrize("source", ["iso639-2", "ISO639-2B", "iso639-2t"])
def test_a_language_of_the_other_part_of_its_standard_has_the_code_of_marc(source: str) -> None:
    """ISO 639-2 has two codes of some languages: ``deu`` is ``ger``."""
    fields, lost = marc_of(
        f"{TITLE}<language><languageTerm type='code' authority='{source}'>deu</languageTerm></language>"
    )
    assert [field[-5:-2] for field in fields if field.startswith("008")] == ["ger"]
    assert not lost


@pytest.mark.parametrize(
    ("code", "source"), [("deu", "local"), ("zzq", "iso639-2"), ("gem", "iso639-5"), ("tag", "iso639-3")]
)
def test_a_code_of_another_list_is_none_of_marc(code: str, source: str) -> None:
    """041, second indicator 7: nobody knows what it is in that of MARC."""
    fields, _ = marc_of(
        f"{TITLE}<language><languageTerm type='code' authority='{source}'>{code}</languageTerm></language>"
    )
    assert f"041 #7 $a {code} $2 {source}" in fields


@pytest.mark.parametrize("kind", ["", " type='code' authority='iso639-2b'"])
def test_a_language_that_a_uri_alone_tells_has_its_code(kind: str) -> None:
    """``<languageTerm valueURI="http://id.loc.gov/vocabulary/iso639-2/spa"/>``"""
    term = f"<languageTerm{kind} valueURI='http://id.loc.gov/vocabulary/iso639-2/spa'/>"
    fields, lost = marc_of(f"{TITLE}<language>{term}</language>")
    assert [field[-5:-2] for field in fields if field.startswith("008")] == ["spa"]
    assert not lost


def test_a_tag_that_says_more_than_a_language_stands_beside_its_code() -> None:
    fields, _ = marc_of(
        f"{TITLE}<language><languageTerm type='code' authority='rfc3066'>en-US</languageTerm></language>"
    )
    assert [field[-5:-2] for field in fields if field.startswith("008")] == ["eng"]
    assert "041 #7 $a en-US $2 rfc3066" in fields


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("en", "eng"),
        ("en-US", "eng"),
        ("en_US", "eng"),
        ("deu", "ger"),
        ("Deutsch", "ger"),
        ("fra", "fre"),
        ("English", "eng"),
        ("xyz", "und"),
        ("Spanish; Castilian", "spa"),
        ("Dutch; Flemish", "dut"),
        ("Dutch; English", "und"),
        ("Punjabi", "pan"),
        ("Panjabi; Punjabi", "pan"),
        ("German; Deutsch", "ger"),
        ("Gaelic; Scottish Gaelic", "gla"),
    ],
)
def test_a_code_that_stands_as_a_word_is_one(said: str, code: str) -> None:
    """``<languageTerm type="text">en</languageTerm>``"""
    fields, lost = marc_of(f"{TITLE}<language><languageTerm type='text'>{said}</languageTerm></language>")
    assert [field[-5:-2] for field in fields if field.startswith("008")] == [code]
    assert bool(lost) is (said == "xyz")  # what is said in words is told so (546)


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ("Middle High German", "546 ## $a Middle High German."),
        ("Gaelic", "546 ## $a Gaelic."),
        ("N/A", ""),
        ("Unknown", ""),
        ("[Unknown]", ""),
        ("Undefined", ""),
        ("http://a.example/languages/gaelic", ""),
        ("urn:languages:gaelic", ""),
        ("Language unknown", ""),
        ("(unidentified)", ""),
        ("Unbekannt", ""),
        ("xx-Latn", ""),
    ],
)
def test_a_language_that_no_list_has_by_its_name_is_told_in_words(said: str, field: str) -> None:
    """What is no language is told as lost."""
    fields, lost = marc_of(f"{TITLE}<language><languageTerm type='text'>{said}</languageTerm></language>")
    assert "".join(found for found in fields if found[:3] in ("041", "546")) == field
    assert bool(lost) is not bool(field)


def test_the_language_of_a_summary_in_words_is_told_as_lost() -> None:
    """041 $b is a code."""
    said = "<language objectPart='summary'><languageTerm type='text'>Middle High German</languageTerm></language>"
    fields, lost = marc_of(f"{TITLE}{said}")
    assert not [found for found in fields if found[:3] in ("041", "546")]
    assert "language/languageTerm" in lost


@pytest.mark.parametrize("part", ["", " objectPart='text'"])
def test_a_language_in_words_stands_beside_one_in_code(part: str) -> None:
    said = f"<language{part}><languageTerm type='text'>Middle High German</languageTerm></language>"
    fields, lost = marc_of(f"{TITLE}{said}<language><languageTerm type='code'>lat</languageTerm></language>")
    assert [found for found in fields if found[:3] in ("041", "546")] == ["546 ## $a Middle High German."]
    assert not lost
