"""Types: of resource, of content and genres."""

from __future__ import annotations

import pytest
from fifteen import elements, one, written

from bibld.formats.dublincore import judgement
from bibld.formats.marc21.records import fields_of
from bibld.model import Genre, Physical, Term
from bibld.report import Report
from bibld.settings import DEFAULTS


def test_data_of_a_sort_beside_a_dataset_are_one() -> None:
    """The broader word is not said again in other letters (655)."""
    record = one("<dc:type>Dataset</dc:type><dc:type>survey data</dc:type>")
    assert record.genres == (Genre("Dataset"), Genre("survey data"))
    assert elements(written(record)) == [("type", "Dataset"), ("type", "survey data")]


@pytest.mark.parametrize(("text", "kind"), [("StillImages", "still image"), ("Moving images", "moving image")])
def test_a_term_of_the_dcmi_types_may_be_in_the_plural(text: str, kind: str) -> None:
    record = one(f"<dc:type>{text}</dc:type>")
    assert (record.type, record.genres) == (kind, ())


@pytest.mark.parametrize(
    ("types", "kind", "issuance"),
    [
        (("Dataset",), "software, multimedia", ""),
        (("Image", "Map"), "cartographic", ""),
        (("Map", "Image"), "cartographic", ""),
        (("Photograph",), "still image", ""),
        (("Text", "Sheet music"), "notated music", ""),
        (("Journal",), "text", "serial"),
        (("Collection",), "mixed material", "collection"),
        (("Video",), "moving image", ""),
        (("Audio",), "sound recording", ""),
        (("Sound recording",), "sound recording", ""),
        (("info:eu-repo/semantics/dataset",), "software, multimedia", ""),
        (("photographs",), "still image", ""),
        (("Postcards",), "still image", ""),
        (("Black & white photographs",), "still image", ""),
        (("Picture postcard",), "still image", ""),
        (("Architectural drawings",), "still image", ""),
        (("stereograph",), "still image", ""),
        (("Glass plate negatives",), "still image", ""),
        (("Hand-colored lithograph",), "still image", ""),
        (("Political cartoons",), "still image", ""),
        (("Motion picture",), "moving image", ""),
        (("Audio recordings",), "sound recording", ""),
        (("Diaries",), "text", ""),
        (("Realia",), "three dimensional object", ""),
        (("event/transaction data",), "software, multimedia", ""),
        (("Program source code",), "software, multimedia", ""),
        (("Books about data",), "", ""),
        (("No data",), "", ""),
        (("Text data",), "text", ""),
        (("Image data",), "", ""),
        (("Sound data", "Audio"), "sound recording", ""),
        (("Data paper",), "text", ""),
        (("Oral history",), "", ""),
        (("Illustrations", "Text"), "text", ""),  # they may be in it
        (("Letters and photographs",), "", ""),
        (("Books about photographs",), "", ""),
        (("Photograph albums",), "", ""),
        (("Audio postcards",), "", ""),
        (("Kodachrome Slide",), "still image", ""),
        (("Glass lantern slides",), "still image", ""),
        (("Presentation slides",), "", ""),
        (("Text", "Video"), "text", ""),
        (("Text", "printed monograph"), "text", "monographic"),
        (("monographie imprimée",), "text", "monographic"),
        (("printed serial",), "text", "serial"),
        (("cartographic",), "cartographic", ""),
        (("Image", "cartographic"), "cartographic", ""),
        (("notated music",), "notated music", ""),
        (("sound recording-musical",), "sound recording-musical", ""),
        (("sound recording-nonmusical",), "sound recording-nonmusical", ""),
        (("Three dimensional object",), "three dimensional object", ""),
        (("mixed material",), "mixed material", ""),
        (("video/mp4",), "moving image", ""),
        (("Working Paper",), "text", ""),
        (("Departmental Bulletin Paper",), "text", ""),
        (("Libros",), "text", "monographic"),
        (("Fotografías",), "still image", ""),
        (("Mapa",), "cartographic", ""),
        (("Partitura",), "notated music", ""),
        (("partition musicale", "score"), "notated music", ""),
        (("musique notée",), "notated music", ""),
        (("Musikdruck",), "notated music", ""),
        (("enregistrement sonore",), "sound recording", ""),
        (("Tonaufnahme",), "sound recording", ""),
        (("Affiche",), "still image", ""),
        (("pocztówka",), "still image", ""),
        (("Carte postale",), "still image", ""),
        (("Cartographic resource",), "cartographic", ""),
        (("carte",), "", ""),
        (("Capítulo de livro",), "text", ""),
        (("preprints",), "text", ""),
        (("info:eu-repo/semantics/contributionToPeriodical",), "text", ""),
        (("Conference Object",), "", ""),
        (("model:periodical",), "text", "serial"),
        (("model:map",), "cartographic", ""),
        (("text (book)",), "text", "monographic"),
        (("text (map)",), "", ""),
        (("Książka",), "text", "monographic"),
        (("Video", "Review"), "moving image", ""),
        (("News",), "", ""),
        (("Sound", "Map"), "sound recording", ""),
        (("collectiontext",), "text", "collection"),
        (("manuscriptnotated music",), "notated music", ""),
        (("collectionmanuscriptmixed material",), "mixed material", "collection"),
        (("manuscript",), "text", ""),
        (("Recording, oral",), "sound recording-nonmusical", ""),
        (("Recording, musical",), "sound recording-musical", ""),
        (("Recording, acoustical",), "sound recording", ""),
        (("Animation",), "moving image", ""),
        (("Map or Cartographic Material",), "cartographic", ""),
        (("Software or Program Code",), "software, multimedia", ""),
        (("Part of Book",), "text", ""),
        (("Conjunto de datos",), "software, multimedia", ""),
        (("Áudio",), "sound recording", ""),
        (("Data recordings",), "", ""),
    ],
)
def test_a_genre_tells_the_type(types: tuple[str, ...], kind: str, issuance: str) -> None:
    """What DCMI's types say more coarsely, or not at all; the words come back as they were."""
    record = one("".join(f"<dc:type>{text}</dc:type>" for text in types))
    assert (record.type, record.issuance) == (kind, issuance)
    assert sorted(elements(written(record))) == sorted(("type", text) for text in types)


@pytest.mark.parametrize(
    ("date", "issuance"),
    [
        ("May 5, 1890", ""),
        ("1890-05", "serial"),
        ("1890-05-01/1895-06-01", "serial"),
        ("1890-01-01", "serial"),
        ("1890-05-01T10:00:00Z", "serial"),
    ],
)
def test_a_newspaper_of_one_day_is_an_issue(date: str, issuance: str) -> None:
    """A serial goes on, and MARC has the year in which it began (008/07-10). So does one whose title numbers it."""
    record = one(f"<dc:type>Newspaper</dc:type><dc:date>{date}</dc:date>")
    numbered = one(f"<dc:title>Hive, Volume 9, Issue 1</dc:title><dc:type>Newspaper</dc:type><dc:date>{date}</dc:date>")
    run = one("<dc:title>Hive, vol. 1, no. 1-vol. 4, no. 3</dc:title><dc:type>Newspaper</dc:type>")
    assert (numbered.issuance, run.issuance) == ("", "serial")
    assert record.issuance == issuance
    assert record.genres == (Genre("newspaper", authority="marcgt"),)


def test_types_in_one_word_are_several() -> None:
    """Some programs print what the leader says without blanks: a manuscript is one by 06, a collection by 07."""
    written_by_hand = one("<dc:type>manuscripttext</dc:type>")
    assert str(fields_of(written_by_hand, Report(), DEFAULTS)[0].parts[0][1])[6:8] == "tm"
    assert written_by_hand.genres == (Genre("manuscript", authority="marcgt"),)
    assert one("<dc:type>collectiontext</dc:type>").genres == ()
    assert one("<dc:type>collections</dc:type>").genres == (Genre("collections"),)


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        ("Hive maps.fast(OCoLC)fst00012345.", Genre("Hive maps", "fast", ("http://id.worldcat.org/fast/12345",))),
        ("Hive maps fast (OCoLC)fst00012345", Genre("Hive maps", "fast", ("http://id.worldcat.org/fast/12345",))),
        ("Bee songs (Dances)aat", Genre("Bee songs (Dances)", "aat")),
        ("Bee songs. aat", Genre("Bee songs", "aat")),
        ("Bee songslcgft.", Genre("Bee songs", "lcgft")),
        (
            "Bee songs.lcgfthttp://id.loc.gov/authorities/genreForms/gf2",
            Genre("Bee songs", "lcgft", ("http://id.loc.gov/authorities/genreForms/gf2",)),
        ),
        ("Bees in Belfast", Genre("Bees in Belfast")),
        ("Bees fast", Genre("Bees fast")),
        ("lcgft", Genre("lcgft")),
    ],
)
def test_a_term_has_the_list_behind_it_that_it_is_of(text: str, genre: Genre) -> None:
    """As programs print all of a field of MARC, with blanks or without (655 $2 and $0)."""
    record = one(f"<dc:type>{text}</dc:type>")
    assert record.genres == (genre,)
    assert elements(written(record)) == [("type", text)]


def test_a_collection_of_another_type_is_no_genre() -> None:
    """That it is one, the leader says (07); it was mixed material, too, in a 655."""
    record = one("<dc:type>Text</dc:type><dc:type>Collection</dc:type>")
    assert (record.type, record.issuance, record.genres) == ("text", "collection", ())
    assert sorted(elements(written(record))) == [("type", "Collection"), ("type", "Text")]


def test_a_type_of_mods_is_no_genre() -> None:
    """It stands once, as the type; one that is another than the type is a genre still."""
    types = [name for name in judgement.TYPES if name != "software, multimedia"]
    assert [one(f"<dc:type>{name}</dc:type>").genres for name in types] == [()] * len(types)
    assert one("<dc:type>Text</dc:type><dc:type>still image</dc:type>").genres == (Genre("still image"),)


def test_software_is_a_program() -> None:
    """So it is in MARC's 336; said again as Software, nothing is lost."""
    record = one("<dc:type>software</dc:type>")
    assert (record.type, record.content) == ("software, multimedia", ("cop",))
    report = Report()
    assert elements(written(record, report=report)) == [("type", "software")]
    assert not report.losses


@pytest.mark.parametrize(
    ("types", "manuscript"),
    [
        (("Text", "Manuscript"), True), (("Manuscript",), True), (("Image", "Manuscript"), False),
        (("Handschrift",), True), (("rękopis",), True), (("Manuscrito",), True), (("Image", "Manuscrit"), False),
        (("Handschriftenkunde",), False),
    ],
)  # fmt: skip
def test_a_text_that_is_a_manuscript_is_written_by_hand(types: tuple[str, ...], manuscript: bool) -> None:
    """The image of one is an image. What says so says it again."""
    report = Report()
    record = one("".join(f"<dc:type>{text}</dc:type>" for text in types))
    written(record, report=report)
    assert record.manuscript is manuscript
    assert "manuscript" not in {path for _, path, _, _ in report.losses}


@pytest.mark.parametrize(
    ("text", "physical", "manuscript"),
    [
        (
            "two-sided, Handwritten, folded to 8 x 10 in.",
            Physical(
                forms=(Genre("two-sided"), Genre("Handwritten", kind="technique")), dimensions="folded to 8 x 10 in."
            ),
            True,
        ),
        ("handwritten", Physical(forms=(Genre("handwritten", kind="technique"),)), True),
        (
            "handwritten and typed, folded to 8 x 10 in.",
            Physical(forms=(Genre("handwritten and typed", kind="technique"),), dimensions="folded to 8 x 10 in."),
            True,
        ),
        ("newsprint, 8 x 10 in.", Physical(forms=(Genre("newsprint"),), dimensions="8 x 10 in."), False),
        ("handwritten notes, 8 x 10 in.", Physical((Term("", "handwritten notes"),), dimensions="8 x 10 in."), False),
        ("1 book, handwritten, 30 cm", Physical((Term("", "1 book, handwritten, 30 cm"),)), False),
        ("typed, 8 x 10 in.", Physical((Term("", "typed"),), dimensions="8 x 10 in."), False),
        ("printed from handwritten copy", Physical(forms=(Genre("printed from handwritten copy"),)), False),
    ],
)
def test_a_format_says_that_a_text_is_handwritten(text: str, physical: Physical, manuscript: bool) -> None:
    """And its size behind that; a picture with words on it is no manuscript."""
    record = one(f"<dc:type>Text</dc:type><dc:format>{text}</dc:format>")
    assert (record.physicals, record.manuscript) == ((physical,), manuscript)
    assert one(f"<dc:format>{text}</dc:format><dc:type>Text</dc:type>").manuscript == manuscript
    report = Report()
    assert ("format", text) in elements(written(record, report=report))
    assert "manuscript" not in {path for _, path, _, _ in report.losses}
    assert not one(f"<dc:type>Image</dc:type><dc:format>{text}</dc:format>").manuscript


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("research-article", "research-article"),
        ("Review Article", "Review Article"),
        ("artículo original", "artículo original"),
        ("info:ar-repo/semantics/artículo", "artículo"),
        ("期刊论文", "期刊论文"),
        ("Peer-reviewed Article", "Peer-reviewed Article"),
        ("Рецензована стаття", "Рецензована стаття"),
        ("Araştırma Makalesi", "Araştırma Makalesi"),
        ("Стаття", "Стаття"),
        ("Artikel", "Artikel"),
        ("مقاله", "مقاله"),
        ("Article", ""),
        ("text (article)", ""),
        ("Departmental Bulletin Paper", "Departmental Bulletin Paper"),
        ("紀要論文", "紀要論文"),
    ],
)
def test_an_article_is_told_by_what_journals_call_it(text: str, term: str) -> None:
    """As a part of its journal it is known by MARC's term; the element comes back as it was."""
    record = one(f"<dc:type>{text}</dc:type><dc:source>Bees; v. 3 n. 2 (2011)</dc:source>")
    assert record.genres == (Genre("article", authority="marcgt"), *([Genre(term)] if term else []))
    assert ("type", text) in elements(written(record))
    assert str(fields_of(record, Report(), DEFAULTS)[0].first(""))[7] == "b"


def test_data_of_research_are_a_dataset_in_one_word_and_behind_dinis_prefix() -> None:
    """OPUS has both: it was a text (LDR/06 a), and no data."""
    record = one("<dc:type>researchdata</dc:type><dc:type>doc-type:ResearchData</dc:type>")
    assert (record.type, record.genres) == ("software, multimedia", (Genre("dataset"), Genre("research data")))
