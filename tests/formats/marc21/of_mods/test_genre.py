"""Genres and types of MODS in MARC: 655, and the codes for them."""

from __future__ import annotations

import io

import pytest
from files import records_of
from of_mods import TITLE, is_said_alone, marc_of, mods_of

from bibld.formats import Job, get
from bibld.formats.marc21.notation import spell
from bibld.formats.marc21.records import fields_of
from bibld.report import Report
from bibld.settings import DEFAULTS

CASES: tuple[tuple[str, str], ...] = (
    (TITLE + "<genre authority='aat' valueURI='300027590'>hive maps</genre>",
     "655 #7 $a hive maps. $2 aat $0 http://vocab.getty.edu/aat/300027590"),
    (TITLE + "<genre authority='aat' valueURI='27590'>hive maps</genre>", "655 #7 $a hive maps. $2 aat $0 27590"),
    (TITLE + "<genre authority='lcgft'>Symphonies</genre>", "655 #7 $a Symphonies. $2 lcgft"),
    (TITLE + "<genre authority='lcmpt' valueURI='http://id.loc.gov/authorities/performanceMediums/1'>alto flute</genre>",
     "382 ## $a alto flute $2 lcmpt $0 http://id.loc.gov/authorities/performanceMediums/1"),
    (TITLE + "<genre authority='AAT'>slides</genre>", "655 #7 $a slides. $2 aat"),
    (TITLE + "<genre authorityURI='http://id.loc.gov/authorities/genreForms'>Photographs</genre>", "655 #7 $a Photographs. $2 lcgft"),
    (TITLE + "<genre authorityURI='http://id.loc.gov/vocabulary/marcgt'>slide</genre>", "655 #7 $a slide. $2 marcgt"),
    (TITLE + "<genre authorityURI='http://id.loc.gov/vocabulary/marcgt/sli'>slide</genre>", "655 #7 $a slide. $2 marcgt"),
    (TITLE + "<genre authority='http://id.loc.gov/vocabulary/marcgt'>slide</genre>", "655 #7 $a slide. $2 marcgt"),
    (TITLE + "<genre valueURI='http://a.example/genres#bachelor_thesis'/>", "655 #4 $a bachelor thesis. $0 http://a.example/genres#bachelor_thesis"),
    (TITLE + "<genre>info:eu-repo/semantics/doctoralThesis</genre>",
     "655 #4 $a doctoral thesis. $0 info:eu-repo/semantics/doctoralThesis"),
    (TITLE + "<genre>info:eu-repo/semantics/publishedVersion</genre>", "655 #4 $a info:eu-repo/semantics/publishedVersion."),
    *((TITLE + f"<genre authority='gmgpc'>Prints{said}</genre>", f"655 #7 $a Prints{parts}. $2 gmgpc") for said, parts in (
        ("-1st century", " $y 1st century"), ("-2nd century", " $y 2nd century"), ("-3rd century", " $y 3rd century"),
        ("--France-18th Century", " $z France $y 18th Century"), ("-1870", " $y 1870"), ("-2001-2005", " $y 2001-2005"),
        ("-1870-2001", " $y 1870-2001"), ("-pre-1870", "-pre-1870"), ("-post-1870", "-post-1870"), ("-1350", "-1350"),
        ("-Paris", "-Paris"), ("-France", " $z France"), ("--Paris", " $z Paris"), ("--paris", "--paris"),
        ("-Hives-1870", "-Hives $y 1870"), ("-18th centuries", "-18th centuries"),
    )),
    (TITLE + "<genre authority='gmgpc'>Woodburytypes-France-Paris-1870-1880</genre>",
     "655 #7 $a Woodburytypes $z France $z Paris $y 1870-1880. $2 gmgpc"),
    (TITLE + "<genre authority='lcsh'>Almanacs, American--Georgia</genre>", "655 #0 $a Almanacs, American $z Georgia."),
    *(
        (TITLE + f"<genre authority='aat'>{word}</genre>", f"655 #7 $a {word}. $2 aat")
        for word in ("Anglo-Norman", "photo-reading", "post-1945", "Form-1040")
    ),
    (TITLE + "<genre authority='rbgenr'>Pop-up books-1847</genre>", "655 #7 $a Pop-up books $y 1847. $2 rbgenr"),
    (TITLE + "<genre>Pop-up books-1847</genre>", "655 #4 $a Pop-up books-1847."),
    (TITLE + "<genre authority='0'>Bees</genre>", "655 #0 $a Bees."),
    (TITLE + "<genre authority='4'>Bees</genre>", "655 #4 $a Bees."),
    (TITLE + "<genre authority='marc'>Bees</genre>", "655 #7 $a Bees. $2 marc"),
)  # fmt: skip


@pytest.mark.parametrize(("elements", "field"), CASES, ids=[field for _, field in CASES])
def test_a_genre_of_mods_in_marc(elements: str, field: str) -> None:
    is_said_alone(elements, field)


def test_a_list_that_only_a_program_knows_has_no_code() -> None:
    """What bibutils has of BibTeX it calls so; $2 has codes of published lists."""
    fields, lost = marc_of(f"{TITLE}<genre authority='bibutilsgt'>journal article</genre>")
    assert "655 #4 $a journal article." in fields
    assert lost == ["genres.authority"]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("Text", "a"), ("Still Image", "k"), ("physical object", "r"), ("sound recording - musical", "j"),
        ("audio", "i"), ("something", "a"), ("Manuscript", "t"), ("dataset", "m"), ("Collection", "p"),
        ("Still Image</typeOfResource><typeOfResource>Collection", "k"), ("Collection</typeOfResource><typeOfResource>Text", "a"),
        ("Text</typeOfResource><typeOfResource>Manuscript", "t"), ("kit", "o"), ("mixed material", "p"),
        ('mixed material</typeOfResource><genre authority="marcgt">kit</genre><typeOfResource>', "o"),
    ],
)  # fmt: skip
def test_a_type_of_resource_is_known_however_it_is_spelt(said: str, code: str) -> None:
    """LDR/06; by the Library of Congress's list of resource types, too;
    nothing of it is told as lost, and it comes back.
    """
    document = f'<mods xmlns="http://www.loc.gov/mods/v3">{TITLE}<typeOfResource>{said}</typeOfResource></mods>'
    job = Job()
    (record,) = get("mods").read(io.BytesIO(document.encode()), job)
    leader = spell(fields_of(record, job.report, DEFAULTS)[0])[4:]
    assert leader[6] == code
    assert (leader[7] == "c") is ("Collection" in said)
    assert bool(job.report.losses) is (said in ("audio", "something"))  # whether it is music is not known
    assert f"<typeOfResource>{said.partition('<')[0]}</typeOfResource>" in mods_of(record)


@pytest.mark.parametrize("term", ["thesis", "theses"])
def test_a_genre_is_coded_by_the_name_that_the_stylesheet_gives_it(term: str) -> None:
    """The Library of Congress's has "theses" for 008/24 m."""
    fields, lost = marc_of(f"{TITLE}<typeOfResource>text</typeOfResource><genre authority='marcgt'>{term}</genre>")
    assert [field[4:][24] for field in fields if field.startswith("008")] == ["m"]
    assert not lost


def test_a_kit_is_one_by_its_genre_alone() -> None:
    """LDR/06 and 008/33."""
    document = f'<mods xmlns="http://www.loc.gov/mods/v3">{TITLE}<genre authority="marcgt">kit</genre></mods>'
    (record,) = records_of("mods", document)
    fields = {field.where: spell(field)[4:] for field in fields_of(record, Report(), DEFAULTS)}
    assert (fields["LDR"][6], fields["008"][33]) == ("o", "b")


def test_a_dataset_is_coded_and_called_so() -> None:
    """008/26, and 336."""
    fields, lost = marc_of(f"{TITLE}<typeOfResource>Dataset</typeOfResource>")
    assert [field[4:][26] for field in fields if field.startswith("008")] == ["a"]
    assert not lost


def test_a_dataset_of_another_kind_is_coded_as_that() -> None:
    """008/26 has one code."""
    fields, _ = marc_of(f"{TITLE}<typeOfResource>Dataset</typeOfResource><genre authority='marcgt'>game</genre>")
    assert [field[4:][26] for field in fields if field.startswith("008")] == ["g"]
    assert not any(field.startswith("655") for field in fields)


def test_the_list_of_marc_had_another_name() -> None:
    """Until MODS 3.3; its genres are codes (008/24-28) all the same."""
    genres = "".join(
        f"<genre authority='marc'>{term}</genre>" for term in ("theses", "bibliography", "government publication")
    )
    fields, lost = marc_of(f"{TITLE}<typeOfResource>text</typeOfResource>{genres}")
    (coded,) = [field for field in fields if field.startswith("008")]
    assert coded[4:][24:29] == "bm##o"
    assert not [field for field in fields if field.startswith("655")]
    assert lost == []
    within = f"{TITLE}<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo>{genres}</relatedItem>"
    assert [path for path in marc_of(within)[1] if "@" in path] == []


@pytest.mark.parametrize(
    ("genre", "code"),
    [
        ("<genre>thesis</genre>", "m"),
        ("<genre>Doctoral dissertation</genre>", "m"),
        ("<genre authority='lcgft'>Academic theses.</genre>", "m"),
        ("<genre>info:eu-repo/semantics/masterThesis</genre>", "m"),
        ('<genre authority="lcgft">Academic theses</genre>', "m"),
        ("<genre>Thesis abstracts</genre>", "|"),
    ],
)
def test_a_text_is_a_thesis_by_what_its_genre_is_called(genre: str, code: str) -> None:
    """As repositories have it, of any list: it was in 655 alone."""
    fields, _ = marc_of(f"{TITLE}<typeOfResource>text</typeOfResource>{genre}")
    assert [field[4:][24] for field in fields if field.startswith("008")] == [code]
    assert any(field.startswith("655") for field in fields)


def test_a_thesis_in_a_series_is_no_part_of_it() -> None:
    """NARCIS has the series as a host, with the pages of the whole."""
    pages = "<extent unit='page'><start>1</start><end>180</end></extent>"
    host = f"<relatedItem type='host'>{TITLE}<part><detail type='volume'><number>12</number></detail>{pages}</part></relatedItem>"
    for genre, level in (("doctoral thesis", "m"), ("essay", "a")):
        document = f'<mods xmlns="http://www.loc.gov/mods/v3">{TITLE}<genre>{genre}</genre>{host}</mods>'
        (record,) = records_of("mods", document)
        fields = (spell(field) for field in fields_of(record, Report(), DEFAULTS))
        assert next(field for field in fields if field.startswith("LDR"))[4 + 7] == level


@pytest.mark.parametrize(("kind", "coded"), [("text", "bd"), ("cartographic", "|d")])
def test_a_text_is_no_globe(kind: str, coded: str) -> None:
    """But a dictionary: the stylesheet of the Library of Congress takes 008/25 for that of a map."""
    genres = "".join(f"<genre authority='marcgt'>{term}</genre>" for term in ("globe", "bibliography"))
    fields, lost = marc_of(f"{TITLE}<typeOfResource>{kind}</typeOfResource>{genres}")
    (found,) = [field for field in fields if field.startswith("008")]
    assert found[4:][24:26] == coded
    assert "655 #7 $a globe. $2 marcgt" not in fields
    assert lost == []
