"""Other resources: sources, relations, journals and the places in them."""

from __future__ import annotations

import itertools
import re
from html import escape

import pytest
from fifteen import elements, one, written
from marc_lines import marc_lines
from msgspec.structs import replace

from bibld.formats.marc21.notation import spell as spell_marc
from bibld.formats.marc21.records import fields_of
from bibld.model import Identifier, Note, Part, Physical, Record, Related, Term, Title
from bibld.report import Report
from bibld.settings import DEFAULTS


@pytest.mark.parametrize(
    ("text", "related"),
    [
        ("ISBN 9780131103627", Related("original", identifiers=(Identifier("isbn", "9780131103627"),))),
        ("http://a.example/x", Related("original", uri="http://a.example/x")),
        ("Tyler Papers", Related("original", title="Tyler Papers")),
        (
            "Panel Review, 4(2), 2011: 3-65",
            Related(
                "host",
                title="Panel Review",
                part=Part((Term("volume", "4"), Term("issue", "2")), (Term("pages", "3-65"),), text="4(2), 2011: 3-65"),
            ),
        ),
        (
            "Panel Review; Vol 4 No 2 (2011): Spring; 3-65",
            Related(
                "host",
                title="Panel Review",
                part=Part(
                    (Term("volume", "4"), Term("issue", "2")),
                    (Term("pages", "3-65"),),
                    "2011",
                    "Vol 4 No 2 (2011): Spring; 3-65",
                ),
            ),
        ),
        (
            "Panel Review; 2011; 3-65",
            Related("host", title="Panel Review", part=Part((), (Term("pages", "3-65"),), "2011", "2011; 3-65")),
        ),
        (
            "Panel Review, vol. 3",
            Related("host", title="Panel Review", part=Part((Term("volume", "3"),), text="vol. 3")),
        ),
        (
            "Panel Review, v. 45, no. 2",
            Related(
                "host", title="Panel Review", part=Part((Term("volume", "45"), Term("issue", "2")), text="v. 45, no. 2")
            ),
        ),
        ("Panel Review; No 2", Related("host", title="Panel Review", part=Part((Term("issue", "2"),), text="No 2"))),
        ("p. 3 of Panel Review", Related("host", title="p. 3 of Panel Review")),
        ("Panel Review no. 7 of Leeds, 1911", Related("host", title="Panel Review no. 7 of Leeds, 1911")),
        ("Panel Review, 7 (1911)", Related("host", title="Panel Review, 7 (1911)")),
        ("Hives : 884-890", Related("host", title="Hives : 884-890")),
        ("Volume 3 No 2", Related("host", part=Part((Term("volume", "3"), Term("issue", "2")), text="Volume 3 No 2"))),
        *(
            (text, Related("original", title=text))
            for text in (
                "Archives of Leeds, BEE152 (469)",
                "Maps, LE DD-298 (8836)",
                "Maps, LE DD-298 (1836)",
                "Maps, LE D-17",
                "QL568 .A6 vol. 3",
                "BEE Box no. 1682 vol. 17",
                "A history of No 10 Downing Street",
                "Symphony no. 5 in C minor",
                "Collection No. 7",
                "Accession no. 1987.23",
                "Slide 12 (1967)",
                "Ledger 12 (1888-1890)",
                "Hives : 1884-1890",
            )
        ),
        *(
            (text, Related("host", title=text))
            for text in (
                "Bees12(3): 4-9",
                "Bees v12(3)",
                "Ek B, Om C. Bees. Bee J. 2009;37:3-5",
                "Ek, B. Bees, Bee J 44 (2014): 3-5",
                "Ek B. On bees 44 (2014): 3-5",
                "Ek, Bo. On bees. Bee J 44 (2014): 3-5",
                "Ek, Bo. “Bees.” Bee J 44 (2014): 3-5",
            )
        ),
        ("War in the air; 1914-1918; 12-34", Related("original", title="War in the air; 1914-1918; 12-34")),
        ("In: Tyler papers", Related("host", title="Tyler papers")),
        ("In: http://a.example/x", Related("host", uri="http://a.example/x")),
        ("1566-5283", Related("host", identifiers=(Identifier("issn", "1566-5283"),))),
        (
            "Пчелы, 2016. Т. 5",
            Related("host", title="Пчелы", part=Part((Term("volume", "5"),), date="2016", text="2016, Т. 5")),
        ),
        (
            "Bier, 2011. Årg. 5",
            Related("host", title="Bier", part=Part((Term("volume", "5"),), date="2011", text="2011, Årg. 5")),
        ),
    ],
)
def test_a_source_is_a_host_where_it_says_the_place_in_it(text: str, related: Related) -> None:
    """Else it is what the resource was made of: it makes no component part of it."""
    record = one(f"<dc:source>{text}</dc:source>")
    assert record.related == (related,)
    assert elements(written(record)) == [("source", text)]


@pytest.mark.parametrize("pages", ["100-112", "pp. 100-112"])
@pytest.mark.parametrize(("kind", "relation"), [("Article", "host"), ("Photograph", "original")])
def test_the_pages_of_an_article_are_no_other_source(kind: str, relation: str, pages: str) -> None:
    """Beside its journal, which is what it stands in if it is the only one; of a picture they may be a number."""
    sources = f"<dc:source>{pages}</dc:source><dc:source>Bee Review</dc:source>"
    record = one(f"<dc:type>{kind}</dc:type>{sources}")
    found = [(other.relation, other.title) for other in record.related if other.title == "Bee Review"]
    assert found == [(relation, "Bee Review")]
    texts = [text for name, text in elements(written(record)) if name == "source"]
    assert sorted(texts) == sorted((pages, "Bee Review"))


@pytest.mark.parametrize(
    ("text", "title", "place"),
    [
        ("In: Bee Review ; 70 (2010) 3 ; 100-112", "Bee Review", "70 (2010) 3 ; 100-112"),
        ("In: Tyler papers", "Tyler papers", ""),
    ],
)
def test_a_relation_is_a_host_where_it_begins_with_in(text: str, title: str, place: str) -> None:
    """As a source is: it is no series with a number, In: Bee Review ; 70."""
    record = one(f"<dc:relation>{text}</dc:relation>")
    (host,) = record.related
    assert (host.relation, host.title, host.part.text if host.part else "") == ("host", title, place)
    assert elements(written(record)) == [("relation", text)]


@pytest.mark.parametrize(
    ("kind", "text", "related"),
    [
        ("bookPart", "Bees : a history, p. 12-18",
         Related("host", title="Bees : a history", part=Part((), (Term("pages", "12-18"),), text="p. 12-18"))),
        *(
            ("bookPart", f"{name} Bees, p. 12-18", Related("related", title=f"{name} Bees, p. 12-18"))
            for name in ("Ek, B.", "Ek-Holm, B.J.", "van der Ek, B.")
        ),
        ("book", "Bees : a history, p. 12-18", Related("related", title="Bees : a history, p. 12-18")),
    ],
)  # fmt: skip
def test_a_chapter_stands_in_the_pages_that_a_relation_names(kind: str, text: str, related: Related) -> None:
    """Whichever of type and relation comes first, unless it is what somebody wrote; it comes back as it was found."""
    said, known = f"<dc:relation>{text}</dc:relation>", f"<dc:type>info:eu-repo/semantics/{kind}</dc:type>"
    for both in (said + known, known + said):
        record = one(both)
        assert record.related == (related,)
        assert ("relation", text) in elements(written(record))


@pytest.mark.parametrize(
    ("text", "related"),
    [
        ("Panel Review, 1566-5283, 2011, 50:3, s. 21-30",
         Related("host", title="Panel Review", identifiers=(Identifier("issn", "1566-5283"),),
                 part=Part((Term("volume", "50"), Term("issue", "3")), (Term("pages", "21-30"),), "2011", "2011, 50:3, s. 21-30"))),
        ("Panel Review, 1566-5283, 2011, Vol. 50, no 3, s. 21-30",
         Related("host", title="Panel Review", identifiers=(Identifier("issn", "1566-5283"),),
                 part=Part((Term("volume", "50"), Term("issue", "3")), (Term("pages", "21-30"),), "2011", "2011, Vol. 50, no 3, s. 21-30"))),
        ("History of bees, 2009, s. 12-34",
         Related("host", title="History of bees", part=Part((), (Term("pages", "12-34"),), "2009", "2009, s. 12-34"))),
        ("Panel Review, 1566-5284, 2011, 50:3, s. 21-30", Related("related", title="Panel Review, 1566-5284, 2011, 50:3, s. 21-30")),
        ("Panel Review;volume 24 September 2007", Related("series", title="Panel Review", number="volume 24 September 2007")),
    ],
)  # fmt: skip
def test_a_relation_is_a_host_where_diva_says_the_place_in_it(text: str, related: Related) -> None:
    """By a year, pages and a valid ISSN, if there is one; without a loss."""
    record, report = one(f"<dc:relation>{text}</dc:relation>"), Report()
    assert record.related == (related,)
    assert (elements(written(record, report=report)), dict(report.losses)) == ([("relation", text)], {})


@pytest.mark.parametrize(
    ("text", "title", "pages"),
    [
        ("The book of bees, p. 12-34", "The book of bees", "12-34"),
        ("The book of bees, pages 12-34", "The book of bees", "12-34"),
        ("Bee Keys 45, pp. 12-34", "Bee Keys 45, pp. 12-34", ""),
    ],
)
def test_a_source_has_pages_of_a_host_where_nothing_else_is_told(text: str, title: str, pages: str) -> None:
    """But a number before them may be that of a volume. It comes back."""
    record = one(f"<dc:source>{text}</dc:source>")
    extents = (Term("pages", pages),) if pages else ()
    assert [(host.title, host.part.extents if host.part else ()) for host in record.related] == [(title, extents)]
    assert elements(written(record)) == [("source", text)]


@pytest.mark.parametrize(
    ("more", "host"),
    [
        (
            "",
            Related("host", title="Panel Review", part=Part((Term("volume", "24"),), text="volume 24 September 2007")),
        ),
        (
            "<dc:relation>Youth papers;YP-12</dc:relation>",
            Related("host", title="Panel Review", part=Part((Term("volume", "24"),), text="volume 24 September 2007")),
        ),
        (
            "<dc:source>Bees; 3(1), 2007</dc:source>",
            Related("series", title="Panel Review", number="volume 24 September 2007"),
        ),
    ],
)
def test_an_article_stands_in_the_volume_that_a_relation_names(more: str, host: Related) -> None:
    """If no source says another journal; whichever of type and relation comes first."""
    relation, kind = "<dc:relation>Panel Review;volume 24 September 2007</dc:relation>", "<dc:type>Article</dc:type>"
    in_spanish = kind.replace("Article", "artículo científico")
    for text in (relation + kind + more, kind + more + relation, relation + in_spanish + more):
        record = one(text)
        assert host in record.related
        assert ("relation", "Panel Review;volume 24 September 2007") in elements(written(record))


@pytest.mark.parametrize("place", ["Panel Review;12(3)", "Panel Review, 12(3)", "Panel Review;vol. 12 no. 3"])
def test_what_something_is_part_of_may_be_told_with_the_place_in_it(place: str) -> None:
    """DSpace has both in one text, and the ISSN beside it; the elements come back."""
    texts = place, "urn:ISSN:1566-5283"
    record = one("".join(f"<dcterms:isPartOf>{text}</dcterms:isPartOf>" for text in texts))
    (host,) = record.related
    assert (host.title, host.identifiers) == ("Panel Review", (Identifier("issn", "1566-5283"),))
    assert host.part is not None
    assert host.part.details == (Term("volume", "12"), Term("issue", "3"))


def test_a_collection_is_not_what_something_stands_in_besides() -> None:
    """Of the two only the one has a title, and only the other an address."""
    record = one("<dc:relation>isPartOf http://a.example/c</dc:relation><dc:source>Scrapbook 12, p. 4</dc:source>")
    assert record.related == (Related("host", uri="http://a.example/c"), Related("host", title="Scrapbook 12, p. 4"))


def test_the_issn_of_a_journal_may_stand_before_the_place_in_it() -> None:
    """Dialnet has it so; one that is invalid is left in its text."""
    text = "Revista de Abejas, ISSN 1566-5283, Nº. 13, 2009, pags. 11-22"
    record = one(f"<dc:source>{text}</dc:source>")
    (host,) = record.related
    assert (host.title, host.identifiers) == ("Revista de Abejas", (Identifier("issn", "1566-5283"),))
    assert host.part is not None
    assert host.part.text == "Nº. 13, 2009, pags. 11-22"
    assert elements(written(record)) == [("source", text)]
    assert one(f"<dc:source>{text.replace('ISSN', 'ISSN-e')}</dc:source>").related == record.related
    (host,) = one(f"<dc:source>{text.replace('5283', '5284')}</dc:source>").related
    assert host.title.startswith("Revista de Abejas, ISSN")


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Hive Theses 1911 - May 2014", "series"),
        ("Theses, Dissertations, and Capstones", "series"),
        ("Leeds Dissertations (1934 -)", "series"),
        ("Dissertations & Theses in Bee Sciences", "series"),
        ("Department of Bees: Dissertations, Theses, and Student Research", "series"),
        ("Theses in the hive", "original"),
        ("Theses on the hive", "original"),
        ("Dissertation on bees", "original"),
    ],
)
def test_a_source_that_is_a_series_of_theses_is_nothing_that_was_copied(text: str, relation: str) -> None:
    record = one(f"<dc:source>{text}</dc:source>")
    assert record.related == (Related(relation, title=text),)
    assert elements(written(record)) == [("source", text)]


def test_volume_and_issue_in_sources_of_their_own_are_one_place() -> None:
    """Hrčak has each part of a citation for itself; they come back so."""
    sources = "Pčela", "ISSN 1566-5283", "Volume 30", "Issue 1-2"
    texts = (f"<dc:source>{text}</dc:source>" for text in sources)
    record = one("".join(texts) + "<dc:type>article</dc:type>")
    (host,) = record.related
    assert host.title == "Pčela"
    assert host.part is not None
    assert host.part.details == (Term("volume", "30"), Term("issue", "1-2"))
    assert sorted(text for name, text in elements(written(record)) if name == "source") == sorted(sources)


@pytest.mark.parametrize(
    "sources", [("Vol. 2: Bees", "No. 3: Wasps"), ("Volume 30", "Volume 31"), ("Volume 30", "Pčela")]
)
def test_sources_that_say_more_than_a_number_are_no_place_together(sources: tuple[str, str]) -> None:
    """Each may be one of its own."""
    record = one("".join(f"<dc:source>{text}</dc:source>" for text in sources))
    assert not any(", ".join(sources) in f"{found.title} {found.part}" for found in record.related)


@pytest.mark.parametrize(
    ("publishers", "stated"),
    [
        (("HAL CCSD",), ["264 #1 $b HAL CCSD.", "773 0# $t Bees $g No. 3 (2010)"]),
        (("CCSD", "Hive Press"), ["264 #1 $b CCSD.", "773 0# $t Bees. $d Hive Press $g No. 3 (2010)"]),
        (("Hive Press",), ["773 0# $t Bees. $d Hive Press $g No. 3 (2010)"]),
        (("CCSD Press",), ["773 0# $t Bees. $d CCSD Press $g No. 3 (2010)"]),
    ],
)
def test_an_archive_has_published_no_host_of_what_is_in_it(publishers: tuple[str, ...], stated: list[str]) -> None:
    names = "".join(f"<dc:publisher>{name}</dc:publisher>" for name in publishers)
    record = one(f"<dc:type>article</dc:type><dc:source>Bees; No. 3 (2010)</dc:source><dc:date>2010</dc:date>{names}")
    found = marc_lines(record)
    assert [text for text in found if text.startswith(("264", "773"))] == stated


@pytest.mark.parametrize("place", ["2010", "2010: Winter"])
def test_an_issue_may_be_known_by_its_year_alone(place: str) -> None:
    """If it is an article that stands in it; else years may be what something is about."""
    text = f"<dc:source>Panel Review; {place}</dc:source>"
    record = one(f"{text}<dc:type>article</dc:type>")
    assert record.related == (Related("host", title="Panel Review", part=Part(date="2010", text=place)),)
    assert ("source", f"Panel Review; {place}") in elements(written(record))
    assert one(text).related == (Related("original", title=f"Panel Review; {place}"),)


def test_an_enumeration_is_all_levels_in_one() -> None:
    """``773 0# $t Panel Review $q 24:2<30``: what it is called in the model is no word of it."""
    host = Related("host", title="Panel Review", part=Part((Term("enumeration", "24:2<30"),)))
    assert elements(written(Record(related=(host,)))) == [("source", "Panel Review, 24:2<30")]


@pytest.mark.parametrize(
    ("number", "said"),
    [("Bd. 2", "Bd. 2"), ("t. 3", "t. 3"), ("2", "volume 2"), ("XII", "volume XII"), ("A 2", "volume A 2")],
)
def test_a_number_with_what_it_is_called_is_not_called_so_twice(number: str, said: str) -> None:
    """As MODS of Germany has it."""
    host = Related("host", title="Bienen", part=Part((Term("volume", number),)))
    assert elements(written(Record(related=(host,)))) == [("source", f"Bienen, {said}")]


@pytest.mark.parametrize(
    ("journal", "place"),
    [
        ("BeeKeys", "101: 4-9"),
        ("Journal of Bees", "12 (2010) 3"),
        ("Journal of Bees", "12 (2010) 4-9"),
        ("Journal of bees. Section B", "12 (2010) 4-9"),
        ("Journal of Bees", "12 (2010), pp. 4-9"),
        ("J. Bee Phys.", "123, 064507 (2005)"),
        ("Bee Physics B", "76, L12-15 (2007) (4 pages)"),
    ],
)
def test_figures_alone_are_the_volume_of_an_article(journal: str, place: str) -> None:
    """Else they may be of a box, or of a title: ``Okafor papers, box 12 (1910) 3``."""
    text = f"<dc:source>{journal} {place}</dc:source>"
    (host,) = one(f"{text}<dc:type>article</dc:type>").related
    assert (host.title, host.part and (host.part.details[0].kind, host.part.text)) == (journal, ("volume", place))
    assert one(text).related == (Related("host", title=f"{journal} {place}"),)
    (volume,) = one("<dc:source>Vol. 12 (2010) 3</dc:source><dc:type>article</dc:type>").related
    assert volume.title == ""


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("Bienen, 12 (2010), S. 4-9", ""),
        ("Bienen 12 (2010) 3, S. 4-9.", "3"),
        ("Bienen 12 (2010), 3/4, S. 4 - 9", "3/4"),
        ("Bienen 12 (2010), H. 3, S. 4-9", "3"),
        ("Bienen 12 (2010), Nr. 3, S. 4-9", "3"),
    ],
)
def test_the_volume_stands_before_the_year_the_issue_behind_it(text: str, issue: str) -> None:
    """They were of the title: ``773 0# $t Bienen 12 (2010) 3 $g pages 4-9``."""
    (host,) = one(f"<dc:source>In: {text}</dc:source><dc:type>article</dc:type>").related
    numbers = [Term("volume", "12"), *([Term("issue", issue)] if issue else [])]
    assert host.title == "Bienen"
    assert host.part is not None
    assert (host.part.details, host.part.extents, host.part.date) == ((*numbers,), (Term("pages", "4-9"),), "2010")


@pytest.mark.parametrize(
    "text",
    [
        "Ek, B. On bees. Bee J. 12, 3 (2010)",
        "Ek, B. On bees. Bee J. 12 (2010), pp. 4-9",
        "On bees. Bee J. 12 (2010), pp. 4-9",
        "B. Ek, Bee J. 12, 3 (2010)",
        "B. O. Ek and G. Om, Bee J. 12, 3 (2010)",
        "On the flight of bees. Bee J. 12, 3 (2010)",
        "Letter of May 12, 3 (1905)",
    ],
)
def test_figures_behind_other_words_are_of_no_journal(text: str) -> None:
    """The title of an article, who wrote it, or a month."""
    (host,) = one(f"<dc:source>{text}</dc:source><dc:type>article</dc:type>").related
    assert (host.title, host.part) == (text, None)


def test_the_sources_of_an_article_are_one_journal() -> None:
    """OJS has its name in each language, and its ISSNs, in elements of their own; they come back as they were."""
    sources = (
        '<dc:source xml:lang="es">Revista de Abejas; Vol. 3 (2010): Invierno; 1-9</dc:source>'
        '<dc:source xml:lang="en">Journal of Bees; Vol. 3 (2010): Winter; 1-9</dc:source>'
        "<dc:source>1566-5283</dc:source><dc:source>Tyler Papers</dc:source>"
    )
    record = one(sources)
    host, papers = record.related
    assert (host.title, host.lang, host.identifiers) == (
        "Revista de Abejas",
        "spa",
        (Identifier("issn", "1566-5283"),),
    )
    assert host.record == Record(titles=(Title("Journal of Bees", kind="parallel", lang="eng"),))
    assert papers == Related("original", title="Tyler Papers")
    assert [text for name, text in elements(written(record)) if name == "source"] == [
        "Revista de Abejas; Vol. 3 (2010): Invierno; 1-9", "Journal of Bees; Vol. 3 (2010): Winter; 1-9", "1566-5283",
        "Tyler Papers",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "title", "volume", "issue", "pages", "year"),
    [
        ("蜜蜂学报; 第3卷第2期 (2011); 12-34", "蜜蜂学报", "3", "2", "12-34", "2011"),
        ("꿀벌; 제3권 제2호 (2011); 12-34", "꿀벌", "3", "2", "12-34", "2011"),
        ("Arı Dergisi; Cilt 3, Sayı 2 (2011); 12-34", "Arı Dergisi", "3", "2", "12-34", "2011"),
        ("مجلة النحل; المجلد 3، العدد 2 (2011)", "مجلة النحل", "3", "2", "", "2011"),
        ("فصلنامه زنبور؛ دوره 11، شماره 35 (1394)؛ 12-30", "فصلنامه زنبور", "11", "35", "12-30", ""),
        ("فصلنامه زنبور; دوره 11، شماره 35 (1394)", "فصلنامه زنبور", "11", "35", "", ""),
        ("Tidsskrift for bier; Årg. 3 Nr. 2 (2011)", "Tidsskrift for bier", "3", "2", "", "2011"),
        ("Abejas; Verano (2011); 12-34", "Abejas", "", "", "12-34", "2011"),
        ("Včela, Roč. 3, č. 2 (2011), s. 12-34", "Včela", "3", "2", "12-34", "2011"),
        ("Abejas; n.65 2013", "Abejas", "", "65", "", "2013"),
        ("Bee Medicine 2009; 37(02): 93-95", "Bee Medicine", "37", "02", "93-95", "2009"),
        ("Bee Medicine, 2009; 37: 93-95", "Bee Medicine", "37", "", "93-95", "2009"),
        ("Bees 2000; vol. 3 no. 2 (2010); 12-34", "Bees 2000", "3", "2", "12-34", "2010"),
        ("Bee Med. 2009 Mar-Apr;37:e93.", "Bee Med", "37", "", "e93", "2009"),
        ("Journal of Bees, 2009, 290 (2), pp.741-777. ⟨10.1007/x⟩", "Journal of Bees", "290", "2", "741-777", "2009"),
        ("Journal of Bees 44 (2014): 341-351.", "Journal of Bees", "44", "", "341-351", "2014"),
        ("Bee Review, Vol. XII, No. 3 (1990), pp. 3-5", "Bee Review", "XII", "3", "3-5", "1990"),
        ("Bee Times, Volume V, Issue 45, 20 August 1905, Page 4", "Bee Times", "V", "45", "4", ""),
        ("Journal of Bees 44, no. 2 (2014): 34–51", "Journal of Bees", "44", "2", "34-51", "2014"),
        ("Journal of Bees, 44, no. 2 (Spring 2014): 34", "Journal of Bees", "44", "2", "34", "2014"),
        ("J. Bee Res. USA 8 (2013): e59284", "J. Bee Res. USA", "8", "", "e59284", "2013"),
        ("Bees vol. 44 (2014): 34", "Bees", "44", "", "34", "2014"),
        ("Journal of Bees, 2009-03, Vol. 290, N. 2; pp. 7-9", "Journal of Bees", "290", "2", "7-9", "2009"),
        ("Journal of Bees, 2009-03-15, vol. 290, no. 2", "Journal of Bees", "290", "2", "", "2009"),
        ("Journal of Bees; 2009: Vol. XII, No 2", "Journal of Bees", "XII", "2", "", "2009"),
        ("History of bees, 1837-74, vol. 4", "History of bees, 1837-74", "4", "", "", ""),
        ("Вестник пчеловода. – 2016. – Вып. 12. – С. 25-31.", "Вестник пчеловода", "", "12", "25-31", "2016"),
        ("Вісник бджоляра. – 2016. – Т. 3, Вип. 12. – С. 25–31.", "Вісник бджоляра", "3", "12", "25-31", "2016"),
        ("Вестник пчеловода. 2013. № 1 (111). С. 12-20", "Вестник пчеловода", "", "1", "12-20", "2013"),
        ("Revista de Abejas (México) Num.2 Vol.XIII", "Revista de Abejas (México)", "XIII", "2", "", ""),
        ("مدیریت زنبور; دوره ۷, شماره ۱, صفحه ۱-۲۰", "مدیریت زنبور", "۷", "۱", "۱-۲۰", ""),
        ("History of bees, 2009, s. 12-34", "History of bees", "", "", "12-34", "2009"),
        ("Journal of Bees; Forthcoming", "Journal of Bees", "", "", "", ""),
        ("蜜蜂學報, 第12卷第3期, 頁45-67", "蜜蜂學報", "12", "3", "45-67", ""),
        ("꿀벌연구 제38권 제3호, pp.123-130", "꿀벌연구", "38", "3", "123-130", ""),
        ("Tạp chí Ong, Tập 28, Số 3 (2012) 45-52", "Tạp chí Ong", "28", "3", "45-52", "2012"),
        ("Jurnal Lebah; Volume 5 Nomor 2 Tahun 2015", "Jurnal Lebah", "5", "2", "", ""),
        ("Μέλισσα, τόμ. 12, τχ. 3 (1998), σ. 45-67", "Μέλισσα", "12", "3", "45-67", "1998"),
        ("Včelařství, ročník 12, číslo 3, s. 4-9", "Včelařství", "12", "3", "4-9", ""),
        ("Revista de Abejas, 10(2): 4-9. (2011)", "Revista de Abejas", "10", "2", "4-9", "2011"),
        ("Revista de Abejas, 10(2), 4-9, (2011-03-05)", "Revista de Abejas", "10", "2", "4-9", ""),
        ("Revista de Abejas, Vol. 10, Nº. 2, 2011, pags. 4-9", "Revista de Abejas", "10", "2", "4-9", ""),
        ("Pčela; Svezak 5 Br. 2 (2019); 12-20", "Pčela", "5", "2", "12-20", "2019"),
        ("Glasnik pčelara, god. 12, br. 3 (2010), str. 45-67", "Glasnik pčelara", "12", "3", "45-67", "2010"),
        ("Glasnik pčelara, god. 2010, br. 3 (2010), str. 45-67", "Glasnik pčelara", "", "3", "45-67", "2010"),
        ("Пчела; Том 5 Бр. 2 (2019); 12-20", "Пчела", "5", "2", "12-20", "2019"),
        ("Čebelar; Let. 5 Št. 2 (2019); 12-20", "Čebelar", "5", "2", "12-20", "2019"),
        ("Méhészet; 5. évf. 2. sz. (2019); 12-20", "Méhészet", "5", "2", "12-20", "2019"),
        ("Pszczoła; T. 5, z. 2 (2019); s. 12-20", "Pszczoła", "5", "2", "12-20", "2019"),
        ("Μέλισσα; Τόμ. 5 Αρ. 2 (2019); 12-20", "Μέλισσα", "5", "2", "12-20", "2019"),
        ("مجلة النحل; مجلد 12 عدد 3 (2019); 12-34", "مجلة النحل", "12", "3", "12-34", "2019"),
        ("הדבורה; כרך 5 מס' 2 (2019); 12-20", "הדבורה", "5", "2", "12-20", "2019"),
        ("วารสารผึ้ง; ปีที่ 5 ฉบับที่ 2 (2562): กรกฎาคม; 12-20", "วารสารผึ้ง", "5", "2", "12-20", ""),
        ("मधुमक्खी; खंड 5 अंक 2 (2019); 12-20", "मधुमक्खी", "5", "2", "12-20", "2019"),
        ("蜜蜂学报; 卷 5 期 2 (2019); 12-20", "蜜蜂学报", "5", "2", "12-20", "2019"),
        ("Abelhas, Leeds, v. 18, n. 2, p. 11-23, jul./dez. 2012", "Abelhas, Leeds", "18", "2", "11-23", ""),
        ("Abelhas; v. 5, n. 2, jul./dez. 2019; 12-20", "Abelhas", "5", "2", "12-20", ""),
        ("Abelles; 2010: Vol.: 24 Núm.: 165; p. 45-67", "Abelles", "24", "165", "45-67", ""),
        ("Abelles; Vol. 5, núm. 2 (2019) p. 12-20", "Abelles", "5", "2", "12-20", "2019"),
        # A title of the issue says neither, nor does a name.
        ("Abejas; Vol. 5 Núm. 2 (2019): Colmenas del s. XIX", "Abejas", "5", "2", "", "2019"),
        ("Abejas; Vol. 5 Núm. 2: Colmenas del s. XIX", "Abejas", "5", "2", "", ""),
        ("Bienen, Jg. 5 (2019): H. 2, S. 12", "Bienen", "5", "2", "12", "2019"),
        ("Abejas; Vol. 5 (2019): páginas 12-34", "Abejas", "5", "", "12-34", "2019"),
        ("Abejas, Vol. 5 (2019): Edición 3, pp. 12-34", "Abejas", "5", "3", "12-34", "2019"),
        ("Abeilles; 2019: Vol. XII, No 3; 12-34", "Abeilles", "XII", "3", "12-34", ""),
        ("Bier; Nr. 2 (2019): R. L. Okafor til ære; 12-20", "Bier", "", "2", "12-20", "2019"),
        ("Bee reports, vol. 5, H. C. Okafor (ed.), pp. 12-20, Leeds, 2010", "Bee reports", "5", "", "12-20", ""),
        ("Abelhas, vol. 5 (2012): p. 11", "Abelhas", "5", "", "11", "2012"),
        ("Abeilles, Nr. 3 (2012), T. V. Nr. 3", "Abeilles", "V", "3", "", "2012"),
        ("Bees; their history (1914) and more", None, "", "", "", ""),
        ("Okafor papers, t. 2", None, "", "", "", ""),
        ("Okafor papers, n° 12", None, "", "", "", ""),
    ],
)
def test_a_journal_and_the_place_in_it_are_told_in_any_language(
    text: str, title: str | None, volume: str, issue: str, pages: str, year: str
) -> None:
    """As OJS and HAL write them. A year of another calendar is none of the date."""
    (found,) = one(f"<dc:source>{text}</dc:source>").related
    if title is None:
        assert found == Related("original", title=text)
        return
    assert (found.relation, found.title) == ("host", title)
    assert found.part is not None
    numbers = {term.kind: term.value for term in (*found.part.details, *found.part.extents)}
    told = {"volume": volume, "issue": issue, "pages": pages}
    assert numbers == {kind: value for kind, value in told.items() if value}
    assert found.part.date == year
    # In MARC it is said once.
    (field,) = [
        spell_marc(made) for made in fields_of(Record(related=(found,)), Report(), DEFAULTS) if made.where == "773"
    ]
    assert field.removesuffix(".").endswith(f"$g {found.part.text.removesuffix('.')}")


@pytest.mark.parametrize(
    "said",
    [
        (("identifier", "http://a.example/x"), ("source", "http://a.example/x")),
        (("source", "http://a.example/x"), ("identifier", "http://a.example/x")),
        (("identifier", "x1"), ("identifier", "doi:10.1000/182"), ("source", "https://doi.org/10.1000/182")),
    ],
)
def test_what_it_was_made_of_is_another_resource(said: tuple[tuple[str, str], ...]) -> None:
    """A source that is its own address or number says no more than that."""
    record = one("".join(f"<dc:{name}>{text}</dc:{name}>" for name, text in said))
    assert record.related == ()
    assert sorted(elements(written(record))) == sorted(said)


@pytest.mark.parametrize(
    ("kind", "text", "relation"),
    [
        ("Dataset", "Ek, Bo & Jo Om (2010) Wasps of Leeds. Bee Review 57(4).", "original"),
        ("Dataset", "Ek, Bo, and Jo Om (2010a). Wasps of Leeds. Bee Review, 57(4), 3-12.", "original"),
        ("Article", "Ek, Bo & Jo Om (2010) Wasps of Leeds. Bee Review 57(4).", "host"),
        ("Dataset", "Ek, Bo (2010) On the flight of bees. Bee Review 57(4).", "host"),
        ("Dataset", "Bees, wasps & ants (2010) 57(4).", "host"),
    ],
)
def test_what_data_were_made_of_is_no_host_of_them(kind: str, text: str, relation: str) -> None:
    """Though its citation says in which volume it stands; of an article it is one, and a citation of itself says so."""
    said = {"title": "On the flight of bees", "type": kind, "source": escape(text)}
    record = one("".join(f"<dc:{name}>{value}</dc:{name}>" for name, value in said.items()))
    assert [found.relation for found in record.related] == [relation]
    assert ("source", text) in elements(written(record))


@pytest.mark.parametrize(
    ("kind", "text", "host"),
    [
        ("Article", "Journal of Bees, 94(1) : 183-201.", ("Journal of Bees", "94(1) : 183-201")),
        ("Article", "Bees ONE 8 (2013): e59284", ("Bees ONE", "8 (2013): e59284")),
        ("Article", "J. Bee Res. 8 (2013): 34-51", ("J. Bee Res.", "8 (2013): 34-51")),
        ("Article", "Ek B, Bees, 94(1), pp. 183-201", None),
        ("Article", "On wasps. Bees, 94(1) : 183-201.", None),
        ("Article", "Bees, p. 183-201", None),
        ("Article", "In: Journal of Bees, 94(1) : 183-201.", None),
        ("Article", "in Journal of Bees, 94(1) : 183-201.", None),
        ("Article", "In Vivo, 94(1) : 183-201.", ("In Vivo", "94(1) : 183-201")),
        ("Article", "Duty of Care - Journal of Bees, 94(1) : 183-201.", None),
        ("Article", "Duty of Care Towards Bees - Journal of Bees, 94(1) : 183-201.", None),
        ("Article", "Duty of Care Towards Bees Journal of Bees 94 (2013): 183-201.", None),
        ("Photograph", "Journal of Bees, 94(1) : 183-201.", None),
    ],
)
def test_an_article_stands_in_what_a_short_citation_names(kind: str, text: str, host: tuple[str, str] | None) -> None:
    """As DSpace has them among the identifiers; where there may be more before the title, nothing is told."""
    said = [("title", "Duty of care towards bees"), ("identifier", text), ("type", kind)]
    record, report = one("".join(f"<dc:{name}>{value}</dc:{name}>" for name, value in said)), Report()
    assert [(found.title, found.part and found.part.text) for found in record.related] == ([host] if host else [])
    assert record.notes == (Note(text, kind="preferred citation"),)
    assert sorted(elements(written(record, report=report))) == sorted(said)
    assert not report.losses


_BY_EK = "Ek , B & Okafor , G 2010"


@pytest.mark.parametrize(
    ("title", "source", "host"),
    [
        ("On bees", f"{_BY_EK} , ' On bees ' , Bee Review , vol. 70 , no. 3 , pp. 100-112 . https://doi.org/10.1000/182",
         Related("host", title="Bee Review", part=Part((Term("volume", "70"), Term("issue", "3")), (Term("pages", "100-112"),), "2010",
                 "2010, vol. 70, no. 3, pp. 100-112"))),
        ("On bees: Ek's view", f"{_BY_EK} , ' On bees : Ek's view ' , Bees, Wax & Honey .",
         Related("host", title="Bees, Wax & Honey", part=Part(date="2010", text="2010"))),
        ("On bees", "World Bee Bank 2010 , ' On bees ' , Bee Review , pp. 1-9 .",
         Related("host", title="Bee Review", part=Part((), (Term("pages", "1-9"),), "2010", "2010, pp. 1-9"))),
        ("On bees", "2010 , ' On bees ' , Bee Review , pp. 1-9 .",
         Related("host", title="Bee Review", part=Part((), (Term("pages", "1-9"),), "2010", "2010, pp. 1-9"))),
    ],
)  # fmt: skip
def test_what_an_article_stands_in_is_said_by_its_own_citation(title: str, source: str, host: Related) -> None:
    """As Pure has it, with its authors or without, wherever its title stands; the elements come back."""
    for said in ((("title", title), ("source", source)), (("source", source), ("title", title))):
        record = one("".join(f"<dc:{name}>{escape(text, quote=False)}</dc:{name}>" for name, text in said))
        assert (record.related, record.notes) == ((host,), ())
        assert record.identifiers == ((Identifier("doi", "10.1000/182"),) if "10.1000" in source else ())
        assert sorted(elements(written(record))) == sorted(said)


@pytest.mark.parametrize(
    ("source", "note"),
    [
        (f"{_BY_EK} , On bees . in A Tyler (ed.) , Insects . Acme , Leeds , pp. 20-45 .",
         "Ek, B & Okafor, G 2010, On bees. in A Tyler (ed.), Insects. Acme, Leeds, pp. 20-45."),
        (f"{_BY_EK} , ' On wasps ' , Bee Review , vol. 70 .", "Ek, B & Okafor, G 2010, 'On wasps', Bee Review, vol. 70."),
        (f"{_BY_EK} , ' On bees ' , Paper presented at Bee Days , Leeds , 12/06/2010 - 14/06/2010 .",
         "Ek, B & Okafor, G 2010, 'On bees', Paper presented at Bee Days, Leeds, 12/06/2010 - 14/06/2010."),
        ("Ek, B 1859, On bees. Acme, Leeds", ""),
        ("Bee Review 2010 , vol. 3 , no. 2", ""),
        ("Bees , new ser. 2010 , vol. 3 , no. 2", ""),
    ],
)  # fmt: skip
def test_a_citation_is_no_name_of_what_something_stands_in(source: str, note: str) -> None:
    """It is kept as one, if it does not quote the title, or was given at a meeting; another source may be cited
    without Pure's blanks.
    """
    record = one(f"<dc:title>On bees</dc:title><dc:source>{source}</dc:source>")
    assert record.notes == ((Note(note, kind="preferred citation"),) if note else ())
    assert bool(record.related) is not bool(note)
    assert elements(written(record)) == [("title", "On bees"), ("source", source)]


BEES = Related(
    "host", title="Bees", part=Part((Term("volume", "3"),), (Term("pages", "1-9"),), "2010", "v. 3 (2010); 1-9")
)


@pytest.mark.parametrize(
    ("sources", "related"),
    [
        (("Bees; v. 3 (2010); 1-9", "Bees; Vol. 3 (2010)"), (BEES,)),
        (("Bees; Vol. 3 (2010)", "Bees; v. 3 (2010); 1-9"), (BEES,)),
        (("Bees; v. 3 (2010); 1-9", "Bees"), (BEES,)),
        (("Bees", "Bees; v. 3 (2010); 1-9"), (BEES,)),
        (("v. 3 (2010); 1-9", "Bees"), (BEES,)),
        (("v. 3 (2010); 1-9", "cilt 3 (2010); 1-9", "Bees"), (BEES,)),
        (("Bees; v. 3 (2010); 1-9", "Bees; v. 3 (2010): Mai 2010; 1-9"),
         (replace(BEES, part=replace(BEES.part, text="v. 3 (2010): Mai 2010; 1-9")),)),
        (("Bees", "v. 3 (2010); 1-9"), (BEES,)),
        (("Volume: 3, Issue: 2 1-9", "1566-5283", "Bees"),
         (Related("host", title="Bees", identifiers=(Identifier("issn", "1566-5283"),), part=Part(
             (Term("volume", "3"), Term("issue", "2")), (Term("pages", "1-9"),), text="Volume: 3, Issue: 2 1-9")),)),
        (("Bees 12; v. 3 (2010); 1-9", "Bees 12; v. 3 (2010)"), (replace(BEES, title="Bees 12"),)),
        (("Bees; v. 3 (2010); 1-9", "Bees; v. 4 (2010); 1-9"),
         (BEES, replace(BEES, part=Part((Term("volume", "4"),), (Term("pages", "1-9"),), "2010", "v. 4 (2010); 1-9")))),
        (("Bees; v. 3 (2010); 1-9", "Bees; v. 3 (2011); 1-9"),
         (BEES, replace(BEES, part=replace(BEES.part, date="2011", text="v. 3 (2011); 1-9")))),
    ],
)  # fmt: skip
def test_a_journal_that_is_named_again_is_one(sources: tuple[str, ...], related: tuple[Related, ...]) -> None:
    """Whichever source says the title, and which the place; every one comes back."""
    record = one("".join(f"<dc:source>{text}</dc:source>" for text in sources))
    assert record.related == related
    assert sorted(text for name, text in elements(written(record)) if name == "source") == sorted(sources)


def test_the_journal_of_an_article_may_have_elements_of_its_own() -> None:
    """Janeway has it so; its ISSN is the source."""
    record = one(
        "<dc:type>article</dc:type><dc:volume>12</dc:volume><dc:issue>3</dc:issue>"
        "<dc:journalTitle>Journal of Bees</dc:journalTitle><dc:source>1566-5283</dc:source>"
    )
    part = Part((Term("volume", "12"), Term("issue", "3")))
    assert record.related == (
        Related("host", title="Journal of Bees", part=part, identifiers=(Identifier("issn", "1566-5283"),)),
    )
    assert not any(left.path.startswith("dc:") for left in record.leftovers)
    journal = "<dc:journalTitle>Journal of Bees</dc:journalTitle>"
    (second,) = one(f"{journal}<dc:volume>12</dc:volume><dc:volume>13</dc:volume>").leftovers
    assert second.value == "<dc:volume>13</dc:volume>"


def test_where_an_article_stands_may_be_told_by_the_names_of_bibo() -> None:
    """CyberLeninka has it so, in this order, and both of the journal's ISSN; the second of a name is kept."""
    said = (("issn", "1566-5283"), ("eissn", "2049-3630"), ("issue", "3"), ("pages", "5-9"), ("volume", "12 (40)"))
    texts = [f'<b:{name} xmlns:b="http://purl.org/ontology/bibo/">{text}</b:{name}>' for name, text in said]
    record = one("<dc:title>On bees</dc:title>" + "".join(texts))
    (host,) = record.related
    assert host.identifiers == (Identifier("issn", "1566-5283"), Identifier("issn", "2049-3630"))
    assert host.part == Part((Term("volume", "12 (40)"), Term("issue", "3")), (Term("pages", "5-9"),))
    assert not any(left.path.startswith("bibo:") for left in record.leftovers)
    twice = one(2 * texts[3])
    assert [left.path for left in twice.leftovers] == ["bibo:pages"]


def test_where_an_article_stands_may_be_told_by_the_names_of_openurl() -> None:
    """Persée and OpenEdition have it so, whichever page comes first, and the ISSN of what it is part of."""
    said = (
        "<dcterms:isPartOf>info:eu-repo/semantics/reference/issn/1566-5283</dcterms:isPartOf>",
        "<dcterms:bibliographicCitation.jtitle>Journal of Bees</dcterms:bibliographicCitation.jtitle>",
        *(
            f"<dcterms:bibliographicCitation.{name}>{text}</dcterms:bibliographicCitation.{name}>"
            for name, text in (("volume", "12"), ("issue", "3"), ("spage", "5"), ("epage", "9"))
        ),
    )
    part = Part((Term("volume", "12"), Term("issue", "3")), (Term("pages", "5-9"),))
    host = Related("host", title="Journal of Bees", part=part, identifiers=(Identifier("issn", "1566-5283"),))
    for texts in (said, (*said[:-2], *said[:-3:-1])):
        record = one(f"<dcterms:title>Bees</dcterms:title><dcterms:type>article</dcterms:type>{''.join(texts)}")
        assert record.related == (host,)
        assert record.leftovers == ()


@pytest.mark.parametrize(
    ("captions", "host"),
    [
        ("journal:Journal of Bees", Related("host", title="Journal of Bees")),
        ("ispartofbook:History of bees", Related("host", title="History of bees")),
    ],
)
def test_where_an_article_stands_may_be_told_behind_captions(captions: str, host: Related) -> None:
    """The repositories of Italy have it so in dc:relation, in any order: each was another resource (787)."""
    said = ("volume:12", "lastpage:9", "issue:3", captions, "firstpage:5", "numberofpages:5", "serie:Papers on bees")
    record = one("<dc:type>article</dc:type>" + "".join(f"<dc:relation>{text}</dc:relation>" for text in said))
    part = Part((Term("volume", "12"), Term("issue", "3")), (Term("pages", "5-9"),))
    assert {*record.related} == {replace(host, part=part), Related("series", title="Papers on bees")}
    assert record.physicals == (Physical(extents=(Term("pages", "5"),)),)
    assert ("source", f"{host.title}, volume 12, issue 3: pages 5-9") in elements(written(record))
    assert not any("volume:" in text for _, text in elements(written(record)))


def test_words_with_a_colon_are_no_captions() -> None:
    (found,) = one("<dc:relation>Volume: a history</dc:relation>").related
    assert found == Related("related", title="Volume: a history")


def test_a_volume_of_no_journal_is_one_of_the_work() -> None:
    """A book may have it, too; and a source that says it itself says it, wherever that stands."""
    volume = "<dc:volume>12</dc:volume>"
    book = one(f"<dc:title>Bees</dc:title><dc:type>book</dc:type>{volume}")
    assert "245 00 $a Bees. $n Volume 12." in marc_lines(book)
    assert one("<dc:volume>2 volumes</dc:volume>").parts == ()
    (host,) = one(f"{volume}<dc:source>Journal of Bees, 12 (3), 4-9</dc:source>").related
    assert (host.title, host.part and host.part.text) == ("Journal of Bees", "12 (3), 4-9")


def test_the_year_of_a_journal_is_not_lost_to_its_volume() -> None:
    """Who has said the one has not said the other."""
    sources = "<dc:source>1566-5283</dc:source><dc:source>Journal of Bees; 2010</dc:source>"
    record = one(f"<dc:type>article</dc:type>{sources}<dc:volume>12</dc:volume>")
    (field,) = (spell_marc(field) for field in fields_of(record, Report(), DEFAULTS) if field.where == "773")
    assert {"12", "2010"} < {*re.findall(r"\d+", field)}


@pytest.mark.parametrize(
    "text",
    [
        "Okafor, G (2010). On the flight of bees. Bee Review, ISSN 1566-5283, Vol. 12, 2010, pags. 4-9",
        "Supplement to: Okafor, G (2010): Bees and honey. Bee Review, ISSN 1566-5283, Vol. 12, 2010",
    ],
)
def test_the_issn_within_a_citation_stays_in_it(text: str) -> None:
    record = one(f"<dc:title>On the flight of bees</dc:title><dc:type>article</dc:type><dc:source>{text}</dc:source>")
    assert "ISSN 1566-5283" in "".join(spell_marc(field) for field in fields_of(record, Report(), DEFAULTS))


@pytest.mark.parametrize(
    ("kind", "sources", "title", "place"),
    [
        ("article", ["Bee Review", "Bee Review, Hive Press, 2009, 290 (2), pp.74-77"], "Bee Review", "Hive Press, 2009, 290 (2), pp.74-77"),
        ("conferenceObject", ["Bees 2011,", "Bees 2011,, May 2011, Leeds, United Kingdom"], "Bees 2011", "May 2011, Leeds, United Kingdom"),
        ("conferenceObject", ["Bees 2011", "Bees 2011, May 2011, Leeds. pp.12-20"], "Bees 2011", "May 2011, Leeds. pp.12-20"),
        (
            "conferenceObject", ["Papers on bees", "Bees 2011", "Bees 2011, May 2011, Leeds. pp.12-20"],
            "Papers on bees", "Bees 2011, May 2011, Leeds. pp.12-20",
        ),
        (
            "bookPart", ["Okafor Grace (ed.)", "Hive life", "Okafor Grace (ed.). Hive life, Hive Press, pp.12-20, 2011"],
            "Hive life", "Hive Press, pp.12-20, 2011",
        ),
        (
            "bookPart", ["Hive life", "G. Okafor; B. Ek. Hive life, Hive Press, pp.12-20, 2011, Bees and wax"],
            "Hive life", "Hive Press, pp.12-20, 2011, Bees and wax",
        ),
    ],
)  # fmt: skip
def test_a_source_with_more_behind_it_is_the_place_in_that(
    kind: str, sources: list[str], title: str, place: str
) -> None:
    """As HAL has journals with their publishers, conferences with their month and place,
    and books behind their editors.
    """
    said = [("source", text) for text in sources] + [("type", f"info:eu-repo/semantics/{kind}")]
    record = one("".join(f"<dc:{name}>{text}</dc:{name}>" for name, text in said))
    (host,) = record.related
    assert (host.relation, host.title) == ("host", title)
    assert (host.part.text if host.part is not None else "") == place
    assert sorted(elements(written(record))) == sorted(said)


@pytest.mark.parametrize(
    ("kind", "source"),
    [
        ("book", "Hive Press, pp.320, 2009, Bees and wax, 978-0-13-110362-7"),
        ("report", "[Research Report] RR-12, Hive Lab. 2012, pp.23"),
    ],
)
def test_what_tells_how_many_pages_a_book_has_is_its_own_citation(kind: str, source: str) -> None:
    """As HAL has it, wherever the type stands; a part of another stands on these pages."""
    said = f"<dc:source>{source}</dc:source>"
    for text in (f"{{0}}{said}", f"{said}{{0}}"):
        record = one(text.format(f"<dc:type>info:eu-repo/semantics/{kind}</dc:type>"))
        assert record.related == ()
        assert record.notes == (Note(source, kind="preferred citation"),)
        assert ("source", source) in elements(written(record))
    (host,) = one(f"{said}<dc:type>info:eu-repo/semantics/bookPart</dc:type>").related
    assert host.relation == "host"


@pytest.mark.parametrize(
    ("kind", "source", "title"),
    [
        ("preprint", "Bee Review, 3 (2), pp.32, 2009", "Bee Review"),
        ("book", "Bees, pp.320 - 331, 2009", "Bees, pp.320 - 331, 2009"),
    ],
)
def test_one_page_of_a_volume_and_several_pages_count_none(kind: str, source: str, title: str) -> None:
    said = f"<dc:source>{source}</dc:source>"
    for text in (f"{{0}}{said}", f"{said}{{0}}"):
        (host,) = one(text.format(f"<dc:type>info:eu-repo/semantics/{kind}</dc:type>")).related
        assert (host.relation, host.title) == ("host", title)


@pytest.mark.parametrize(
    "source",
    [
        "Proceedings of the Hive: Bees, Leeds, pp.12-20, 2011",
        "Okafor G. Wax in the hive. Leeds, Bees, 2011, pp.3-4",
        "Hives and wax in Leeds. Bees, Hive Press, pp.12-20, 2011",
    ],
)
def test_what_stands_before_the_title_of_a_host_may_be_no_name(source: str) -> None:
    """But a title that goes on, or that of the chapter."""
    (host,) = one(
        "<dc:type>info:eu-repo/semantics/bookPart</dc:type><dc:title>Hives and wax in Leeds</dc:title>"
        f"<dc:source>Bees</dc:source><dc:source>{source}</dc:source>"
    ).related
    assert host.name == ""


@pytest.mark.parametrize(
    ("short", "host", "title", "place"),
    [
        ("Bees", "Bees, wasps ; Vol. 5 No 2 (2011); 3-9", "Bees, wasps", "Vol. 5 No 2 (2011); 3-9"),
        ("Bees", "Insects: Bees, wasps ; Vol. 5 No 2 (2011); 3-9", "Insects: Bees, wasps", "Vol. 5 No 2 (2011); 3-9"),
        ("Nature", "Nature, Art and Life ; 5 (2011): 3-4", "Nature, Art and Life", "5 (2011): 3-4"),
    ],
)
def test_a_title_that_goes_on_without_a_year_is_another(short: str, host: str, title: str, place: str) -> None:
    """A citation has its year between commas: what begins another title, or stands in it, is no shorter name of it."""
    (said, other) = one(
        f"<dc:source>{host}</dc:source><dc:source>{short}</dc:source><dc:type>article</dc:type>"
    ).related
    assert (said.relation, said.title, said.part and said.part.text) == ("host", title, place)
    assert other == Related("original", title=short)


@pytest.mark.parametrize(
    ("kind", "sources", "related"),
    [
        ("article", ("Panel Review",), (Related("host", title="Panel Review"),)),
        ("info:eu-repo/semantics/article", ("ISSN: 1566-5283", "Panel Review"),
         (Related("host", title="Panel Review", identifiers=(Identifier("issn", "1566-5283"),)),)),
        ("Book chapter", ("Panel Review", "http://a.example/x"),
         (Related("host", title="Panel Review"), Related("original", uri="http://a.example/x"))),
        ("article", ("Panel Review", "Tyler Papers"),
         (Related("original", title="Panel Review"), Related("original", title="Tyler Papers"))),
        ("article", ("Panel Review, vol. 3", "Tyler Papers"),
         (Related("host", title="Panel Review", part=Part((Term("volume", "3"),), text="vol. 3")),
          Related("original", title="Tyler Papers"))),
        ("photograph", ("Tyler Papers",), (Related("original", title="Tyler Papers"),)),
        ("info:eu-repo/semantics/conferenceObject", ("Proceedings",), (Related("host", title="Proceedings"),)),
    ],
)  # fmt: skip
def test_the_source_of_an_article_is_its_journal(
    kind: str, sources: tuple[str, ...], related: tuple[Related, ...]
) -> None:
    """Where it is one and is named alone: what is no part of another was made of it."""
    record = one(f"<dc:type>{kind}</dc:type>" + "".join(f"<dc:source>{text}</dc:source>" for text in sources))
    assert record.related == related
    assert sorted(text for name, text in elements(written(record)) if name == "source") == sorted(sources)


def test_a_source_may_be_the_citation_of_the_resource_itself() -> None:
    """With its title behind the names, in whatever order the elements come, if it is an article or has its publisher
    there, too; a journal's title before the volume is a host.
    """
    title, source = "On the flight of bees", "Okafor, G (2010). On the flight of bees. Bee Review, 70:100."
    texts = {"title": title, "source": source, "type": "Article"}
    for names in itertools.permutations(texts):
        record = one("".join(f"<dc:{name}>{texts[name]}</dc:{name}>" for name in names))
        assert record.notes == (Note(source, kind="preferred citation"),)
        assert record.related == ()
        assert sorted(elements(written(record))) == sorted((name, texts[name]) for name in names)
    book = one(
        f"<dc:title>{title}</dc:title><dc:source>Okafor, G. On the flight of bees. Leeds, 1850</dc:source><dc:type>Book</dc:type>"
    )
    assert book.related == (Related("original", title="Okafor, G. On the flight of bees. Leeds, 1850"),)
    data = "Okafor, G. (2020): Counts of bees in flight.Hive Data, Leeds"
    texts = {"title": "Counts of bees in flight", "source": data, "publisher": "Hive Data", "type": "Dataset"}
    for names in itertools.permutations(texts):
        record = one("".join(f"<dc:{name}>{texts[name]}</dc:{name}>" for name in names))
        assert (record.notes, record.related) == ((Note(data, kind="preferred citation"),), ())
        assert sorted(elements(written(record))) == sorted((name, texts[name]) for name in names)
    own = f"<dc:title>{title}</dc:title><dc:publisher>Okafor, G</dc:publisher><dc:type>Book</dc:type>"
    assert one(f"{own}<dc:source>Okafor, G. On the flight of bees. Leeds, 1850</dc:source>").related == book.related
    (host,) = one(
        "<dc:title>Journal of Bee Studies</dc:title><dc:source>Journal of Bee Studies; 3(1), 2007</dc:source>"
    ).related
    assert (host.relation, host.title) == ("host", "Journal of Bee Studies")


@pytest.mark.parametrize(
    ("name", "cited", "host"),
    [
        ("identifier", "Ek, Bo (2010) On the flight of bees: a view. Bee Review, 10 (3). pp. 40-41. ISSN 1566-5283",
         Related("host", title="Bee Review", identifiers=(Identifier("issn", "1566-5283"),),
                 part=Part((Term("volume", "10"), Term("issue", "3")), (Term("pages", "40-41"),), text="10 (3). pp. 40-41"))),
        ("source", "Ek Bo. On the flight of bees : a view. In: Bee Review, n° 58, 1993. pp. 73-84",
         Related("host", title="Bee Review", part=Part((Term("issue", "58"),), (Term("pages", "73-84"),), text="n° 58, 1993. pp. 73-84"))),
        ("source", "Ek, Bo (2010). “On the flight of bees: a view”, Bee Review, 70(2), 100-105. https://doi.org/10.1000/182",
         Related("host", title="Bee Review",
                 part=Part((Term("volume", "70"), Term("issue", "2")), (Term("pages", "100-105"),), text="70(2), 100-105"))),
        ("identifier", "Ek, Bo (2010) On the flight of bees: a view in winter. Bee Review, 10 (3).", None),
        ("identifier", "Ek, Bo (2010) On the flight of bees: a view. In: Bees. Hive Press, 10 (3). pp. 40-41", None),
    ],
)  # fmt: skip
def test_an_article_stands_in_what_its_citation_has_behind_its_title(
    name: str, cited: str, host: Related | None
) -> None:
    """EPrints and Persée have it nowhere else; the citation stays, and comes back alone. A book stands in nothing."""
    texts = {"title": "On the flight of bees: a view", name: cited, "type": "Article"}
    for names in itertools.permutations(texts):
        record = one("".join(f"<dc:{name}>{texts[name]}</dc:{name}>" for name in names))
        assert record.related == ((host,) if host is not None else ())
        assert sorted(elements(written(record))) == sorted((name, texts[name]) for name in names)
    book = one(f"<dc:title>{texts['title']}</dc:title><dc:identifier>{cited}</dc:identifier><dc:type>Book</dc:type>")
    assert book.related == ()


@pytest.mark.parametrize(
    ("title", "behind", "host"),
    [
        ("On the flight of bees", "Bee Review, 10. pp. 40-41. ISSN 1566-5283",
         Related("host", title="Bee Review", identifiers=(Identifier("issn", "1566-5283"),),
                 part=Part((Term("volume", "10"),), (Term("pages", "40-41"),), text="10. pp. 40-41"))),
        ("Editorial", "Bees, wasps and ants, 10 (S1). p. 1.",
         Related("host", title="Bees, wasps and ants",
                 part=Part((Term("volume", "10"), Term("issue", "S1")), (Term("pages", "1"),), text="10 (S1). p. 1"))),
        ("Do bees fly?", "Bee Review, 10. e1234.",
         Related("host", title="Bee Review", part=Part((Term("volume", "10"),), text="10. e1234"))),
        ("On the flight of bees", "Bee Review. ISSN 1566-5283 (In Press)",
         Related("host", title="Bee Review", identifiers=(Identifier("issn", "1566-5283"),))),
        ("On the flight of bees", "J. Bee. Phys., 10 (3). 012345. ISSN 1566-5283",
         Related("host", title="J. Bee. Phys.", identifiers=(Identifier("issn", "1566-5283"),),
                 part=Part((Term("volume", "10"), Term("issue", "3")), text="10 (3). 012345"))),
        ("On the flight of bees", "J. Bee. Phys., 10. pp. 1-2.",
         Related("host", title="J. Bee. Phys.", part=Part((Term("volume", "10"),), (Term("pages", "1-2"),), text="10. pp. 1-2"))),
        ("On the flight of bees", "Bees. Hive Review, 10 (3). pp. 1-2.", None),
        ("On the flight of bees", "Bee Review.", None),
        ("On the flight of bees", "Hive Press. 2010.", None),
        ("On the flight of bees", "Working paper, 12. Hive Press, Leeds.", None),
        ("On the flight of bees", "In: Bees. Hive Press, 10.", None),
        ("Bees", "A Bee Review, 10. pp. 40-41.", None),
    ],
)  # fmt: skip
def test_a_journal_behind_a_year_and_a_title_may_have_a_volume_alone(
    title: str, behind: str, host: Related | None
) -> None:
    """As EPrints has what is in no issue: nothing else says that it stands in a journal, and it was a monograph. What
    ends in a short title may be another one.
    """
    before = "On wild " if title == "Bees" else ""
    cited = f"Ek, Bo (2010) {before}{title}{'' if title[-1] == '?' else '.'} {behind}"
    texts = {"title": title, "identifier": cited, "type": "Article"}
    for names in itertools.permutations(texts):
        record = one("".join(f"<dc:{name}>{texts[name]}</dc:{name}>" for name in names))
        assert record.related == ((host,) if host is not None else ())
        assert sorted(elements(written(record))) == sorted((name, texts[name]) for name in names)


_IN_THE_HIVE_BOOK = Related("host", title="The hive book", part=Part((), (Term("pages", "20-45"),), text="pp. 20-45"))


@pytest.mark.parametrize(
    ("cited", "host"),
    [
        ("Ek, Bo (2010) On bees. In: The hive book. Hive Press, Leeds, pp. 20-45.", _IN_THE_HIVE_BOOK),
        ("Ek, Bo (2010) On bees. In: The hive book. Bee Studies (12). Hive Press, Leeds, pp. 20-45. ISBN 9780131103627",
         replace(_IN_THE_HIVE_BOOK, identifiers=(Identifier("isbn", "9780131103627"),))),
        ("Ek, Bo (2010) On bees. In: The hive book. Hive Press, Leeds, pp. 20-45. ISBN 9780131103620.", _IN_THE_HIVE_BOOK),
        ("Ek , B 2010 , On bees . in G Okafor (ed.) , The hive book . Hive Press , Leeds , pp. 20-45 .", _IN_THE_HIVE_BOOK),
        ("Ek, Bo (2010) On bees. In: Okafor, G. and Ahl, P., (eds.) The hive book. Hive Press, Leeds, pp. 20-45.", _IN_THE_HIVE_BOOK),
        ("Ek, Bo (2010) On bees. In: The hive book (ed. G. Okafor). Hive Press, Leeds, pp. 20-45.", None),
        ("Ek, Bo (2010) On bees. In: Vol. 3 of hives. Hive Press, Leeds, pp. 20-45.", None),
        ("Ek, Bo (2010) On bees. In: Bee Days 2010, 12-14 June 2010, Leeds.", None),
        ("Ek, Bo (2010) On bees. In: The hive book. Hive Press, Leeds.", None),
        ("Ek, Bo (2010) On bees. Hive Press. Leeds, pp. 20-45.", None),
    ],
)  # fmt: skip
def test_a_chapter_stands_in_the_book_that_its_citation_has_behind_its_title(cited: str, host: Related | None) -> None:
    """As EPrints and Pure have it, with its pages and its ISBN; the citation stays, and comes back alone."""
    name = "source" if " , " in cited else "identifier"
    texts = {"title": "On bees", name: cited, "type": "Book Section"}
    for names in itertools.permutations(texts):
        record = one("".join(f"<dc:{name}>{texts[name]}</dc:{name}>" for name in names))
        assert record.related == ((host,) if host is not None else ())
        assert sorted(elements(written(record))) == sorted((name, texts[name]) for name in names)
    assert one(f"<dc:title>On bees</dc:title><dc:{name}>{cited}</dc:{name}><dc:type>Book</dc:type>").related == ()


def test_the_issn_beside_a_citation_is_that_of_its_journal() -> None:
    """As Persée has it."""
    texts = ("title", "On the flight of bees"), ("type", "article"), ("source", "ISSN : 1566-5283"), (
        "source", "Ek Bo. On the flight of bees. In: Bee Review, n° 58, 1993. pp. 73-84",
    )  # fmt: skip
    record = one("".join(f"<dc:{name}>{text}</dc:{name}>" for name, text in texts))
    (host,) = record.related
    assert (host.title, host.identifiers) == ("Bee Review", (Identifier("issn", "1566-5283"),))
    assert sorted(elements(written(record))) == sorted(texts)


@pytest.mark.parametrize(
    ("title", "source", "host"),
    [
        ("Medicina y colmenas", "Revista Medicina y Colmenas; Vol. 12 Núm. 3 (2010); 12-30", "Revista Medicina y Colmenas"),
        ("The Bee Review of Leeds", "Annals of the Bee Review of Leeds, 2010", "Annals of the Bee Review of Leeds, 2010"),
        ("On bees", "Archivo Histórico", "Archivo Histórico"),
        ("On bees", "Biblioteca Nacional", "Biblioteca Nacional"),
        ("On bees", "Transactions of the Leeds Museum, 3, 12-14", "Transactions of the Leeds Museum, 3, 12-14"),
    ],
)  # fmt: skip
def test_the_journal_of_an_article_is_no_citation_and_no_keeper(title: str, source: str, host: str) -> None:
    """Also where the journal's title has that of the article in it, or is called as a keeper is,
    before the type and behind it.
    """
    texts = {"title": title, "source": source, "type": "Article"}
    for names in itertools.permutations(texts):
        record = one("".join(f"<dc:{name}>{texts[name]}</dc:{name}>" for name in names))
        assert [(found.relation, found.title) for found in record.related] == [("host", host)]
        assert record.notes == ()
        assert sorted(elements(written(record))) == sorted((name, texts[name]) for name in names)


def test_the_number_of_a_source_is_that_of_the_one_before_it() -> None:
    """Also where that looks like a citation."""
    cited = "Garrod, Heathcote William, 1878-1960. The book of bees, pages 417-427"
    record = one(
        f"<dc:title>Bees</dc:title><dc:source>{cited}</dc:source><dc:source>http://www.worldcat.org/oclc/12</dc:source>"
    )
    assert [(found.relation, found.identifiers) for found in record.related] == [("host", (Identifier("oclc", "12"),))]


@pytest.mark.parametrize(
    ("source", "place"),
    [
        ("Bee Review; Bees and wind; 12-34", Part((), (Term("pages", "12-34"),), text="Bees and wind; 12-34")),
        ("Bee Review; Online First; 1-9", Part((), (Term("pages", "1-9"),), text="Online First; 1-9")),
        ("Bee Review; 2010; 50", Part(date="2010", text="2010; 50")),
        ("Bee Review; Bees and wind", None),
        ("Bee Review: bees, wind and 12-34", None),
    ],
)
def test_an_issue_that_is_known_by_its_name_is_none_of_the_title(source: str, place: Part | None) -> None:
    """As OJS has it, before the pages of an article (773 g); of what is none it may be another title."""
    texts = {"title": "On the flight of bees", "source": source, "type": "Article"}
    for names in itertools.permutations(texts):
        record = one("".join(f"<dc:{name}>{texts[name]}</dc:{name}>" for name in names))
        (host,) = record.related
        assert (host.relation, host.title, host.part) == ("host", "Bee Review" if place else source, place)
        assert sorted(elements(written(record))) == sorted((name, texts[name]) for name in names)
    (original,) = one(f"<dc:source>{source}</dc:source>").related
    assert (original.relation, original.title) == ("original", source)


def test_the_press_that_published_it_is_no_source() -> None:
    """OMP has it in dc:source, with a semicolon before the issue that a book has not; it was an original (534)."""
    texts = {"title": "Bees", "publisher": "Leeds Press", "source": "Leeds Press; ", "type": "Book"}
    for names in itertools.permutations(texts):
        record = one("".join(f"<dc:{name}>{texts[name]}</dc:{name}>" for name in names))
        assert record.related == ()
        assert sorted(elements(written(record))) == sorted((name, texts[name]) for name in names)
    (other,) = one(
        "<dc:publisher>Hive</dc:publisher><dc:source>Leeds Press; </dc:source><dc:type>Book</dc:type>"
    ).related
    assert other.relation == "original"


def test_who_published_it_is_no_source() -> None:
    """As Peru's guidelines have it; what an article stands in may be called as its publisher is, and so may a book."""
    university = "<dc:publisher>Universidad de Lima</dc:publisher><dc:source>Universidad de Lima</dc:source>"
    record = one(university)
    assert record.related == ()
    assert elements(written(record)) == [("publisher", "Universidad de Lima"), ("source", "Universidad de Lima")]
    article = one(f"{university}<dc:type>Article</dc:type>")
    assert article.related == (Related("host", title="Universidad de Lima"),)
    assert sorted(elements(written(article))) == [
        ("publisher", "Universidad de Lima"), ("source", "Universidad de Lima"), ("type", "Article")]  # fmt: skip
    assert one(university.replace("Universidad de Lima", "Bee Letters")).related == (
        Related("original", title="Bee Letters"),
    )


@pytest.mark.parametrize(
    ("text", "related"),
    [
        ("http://a.example/x.", Related("related", uri="http://a.example/x")),
        *(
            (f"{scheme}:https://a.example/x", Related("related", uri="https://a.example/x"))
            for scheme in ("url", "purl", "handle", "w3id")
        ),
        ("swh:1:rev:0a1b", Related("related", identifiers=(Identifier("uri", "swh:1:rev:0a1b"),))),
        ("Catalogue : http://a.example/x", Related("related", uri="http://a.example/x", label="Catalogue")),
        ("IsPartOf http://a.example/.", Related("host", uri="http://a.example/")),
        ("isPartOf: Bee papers", Related("host", title="Bee papers")),
        ("isPartOf: 2005-014", Related("host", identifiers=(Identifier("local", "2005-014"),))),
        ("Is part of: Bee papers", Related("host", title="Bee papers")),
        ("Fait partie de : Les abeilles", Related("host", title="Les abeilles")),
        ("ispartofseries:Bee papers;45", Related("series", title="Bee papers", number="45")),
        ("Continues: Bee papers", Related("preceding", title="Bee papers")),
        ("It continues: Bee papers", Related("related", title="It continues: Bee papers")),
        (
            "Ek, B. (2001). Bees. Leeds. http://a.example/x",
            Related("related", title="Ek, B. (2001). Bees. Leeds.", uri="http://a.example/x"),
        ),
    ],
)
def test_another_resource_is_known_by_its_address_and_its_relation(text: str, related: Related) -> None:
    """An address is no title, and words before it are a caption; what stands there comes back."""
    record = one(f"<dc:relation>{text}</dc:relation>")
    assert record.related == (related,)
    assert elements(written(record)) == [("relation", text)]


def test_a_second_place_of_publication_is_no_number_of_a_series() -> None:
    """``490 $v London : Acme, 1950``"""
    text = "Microfiche. Leeds : Acme ; London : Acme, 1950"
    assert one(f"<dc:relation>{text}</dc:relation>").related == (Related("related", title=text),)


@pytest.mark.parametrize(
    ("text", "is_note"),
    [
        ("Also available in digital form on a web site.", True),
        ("Issued also online.", True),
        ("A digital reproduction is available from the Hive Library.", True),
        ("Also published in: Bee Journal", False),
        ("Also available: Hives", False),
        ("Online version available.", True),
        ("Online version available at: http://a.example/1", False),
        ("Available light", False),
    ],
)
def test_in_what_other_form_it_is_to_be_had_is_a_note(text: str, is_note: bool) -> None:
    """Crosswalks of MARC have its note as a relation (530); it was the title of another resource (787 $t)."""
    record = one(f"<dc:relation>{text}</dc:relation>")
    note = Note(text, kind="additional physical form")
    assert (record.notes, bool(record.related)) == ((note,) if is_note else (), not is_note)
    assert elements(written(record)) == [("relation", text)]
