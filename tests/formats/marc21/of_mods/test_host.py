"""The host of MODS in MARC: 773, and what it tells of what is in it."""

from __future__ import annotations

import pytest
from files import records_of
from of_mods import HOSTED, TITLE, WITH_ISSN, is_said, marc_of

from bibld.formats import Job
from bibld.formats.marc21.notation import spell
from bibld.formats.marc21.records import fields_of
from bibld.settings import DEFAULTS

CASES: tuple[tuple[str, str], ...] = (
    (HOSTED.format("<titleInfo><title>&lt;i&gt;Apis&lt;/i&gt;</title></titleInfo>"), "773 0# $t Apis"),
    (TITLE + "<relatedItem type='host'><titleInfo><title>Ants</title></titleInfo><relatedItem type='series'><titleInfo>"
     "<title>Insects;</title></titleInfo></relatedItem><identifier type='issn'>0378-5955</identifier></relatedItem>",
     "773 0# $t Ants. $k Insects $x 0378-5955"),
    (TITLE + "<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo><identifier type='issn'>ISSN 0007-0955,</identifier>"
     "</relatedItem>", "773 0# $t Hive $x 0007-0955"),
    (TITLE + "<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo><part><detail type='volume'><number>45</number>"
     "</detail><extent unit='pages'><start>1</start><end>9</end></extent><text>free</text></part></relatedItem>",
     "773 0# $t Hive $g 45, 1-9; free"),
    (TITLE + "<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo></relatedItem><part><extent unit='words'><total>900"
     "</total></extent></part><part><extent unit='pages'><start>1</start><end>9</end></extent></part><part><extent unit='pages'>"
     "<start>12</start><end>12</end></extent></part>", "773 0# $t Hive $g Pages 1-9; page 12; 900 words"),
    *((f"{TITLE}<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo></relatedItem><part><detail type='volume'><number>9</number>"
       f"</detail><extent unit='columns'><start>603</start><end>{end}</end></extent></part>", f"773 0# $t Hive $g 9, {place}")
      for end, place in (("606", "columns 603-606"), ("603", "column 603"))),
    (TITLE + "<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo><part><extent unit='leaves'><start>3</start><end>3</end></extent></part></relatedItem>",
     "773 0# $t Hive $g Leaf 3"),
    (TITLE + "<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo><titleInfo type='uniform'><title>Works</title>"
     "</titleInfo><name type='personal'><namePart>Straton</namePart><namePart type='termsOfAddress'>of Sardis,</namePart>"
     "<namePart type='date'>fl. 125</namePart></name></relatedItem>", "773 0# $a Straton, of Sardis, fl. 125. $s Works. $t Hive"),
    (TITLE + "<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo><originInfo><place><placeTerm>A</placeTerm></place>"
     "<place><placeTerm>B</placeTerm></place><place><placeTerm>A</placeTerm></place><publisher>P</publisher><publisher>Q</publisher>"
     "<dateIssued>1924</dateIssued></originInfo></relatedItem>", "773 0# $t Hive. $d A ; B : P : Q, 1924"),
    (HOSTED.format("<titleInfo><title>Hive</title></titleInfo><originInfo><publisher>P</publisher><publisher>Q</publisher>"
                   "<dateIssued>1924</dateIssued></originInfo>"), "773 0# $t Hive. $d P ; Q, 1924"),
    (HOSTED.format("<titleInfo><title>Hive</title></titleInfo><part><detail type='volume'><number>3</number></detail></part>")
     + "<part><extent unit='pages'><start>1</start><end>9</end></extent></part>", "773 0# $t Hive $g 3, 1-9"),
    (HOSTED.format("<titleInfo><title>Hive</title></titleInfo><originInfo><place><placeTerm>Town</placeTerm></place><publisher>P"
                   "</publisher></originInfo><part><extent unit='page'><start>1</start><end>9</end></extent></part>")
     + "<originInfo><dateIssued>1983-06</dateIssued></originInfo>", "773 0# $t Hive. $d Town : P, 1983-06 $g Pages 1-9"),
    (HOSTED.format("<titleInfo><title>Hive</title></titleInfo><relatedItem type='host'><titleInfo><title>Life</title></titleInfo><part>"
                   "<detail type='volume'><number>12</number></detail></part></relatedItem>"), "773 0# $t Hive. $k Life ; 12"),
    (TITLE + "<genre>article</genre><originInfo><dateIssued>2005</dateIssued></originInfo><relatedItem type='host'><titleInfo>"
     "<title>Hive</title></titleInfo><part><detail type='volume'><number>45</number></detail></part></relatedItem>",
     "773 0# $t Hive $g 45 (2005)"),
    (TITLE + "<genre>chapter</genre><originInfo><publisher>P</publisher><dateIssued>2005</dateIssued></originInfo>"
     "<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo></relatedItem>", "773 0# $t Hive. $d P, 2005"),
    (TITLE + "<genre>article</genre><originInfo><dateIssued>2005</dateIssued></originInfo>"
     "<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo></relatedItem>", "773 0# $t Hive $g (2005)"),
    (TITLE + "<genre>article</genre><originInfo><place><placeTerm>Leeds</placeTerm></place><publisher>P</publisher><dateIssued>2005-03"
     "</dateIssued></originInfo><relatedItem type='host'><titleInfo><title>Hive</title></titleInfo></relatedItem>",
     "773 0# $t Hive. $d Leeds : P $g (March 2005)"),
    (TITLE + "<genre>article</genre><originInfo><publisher>P</publisher></originInfo>"
     "<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo></relatedItem>", "773 0# $t Hive. $d P"),
    (TITLE + "<genre>chapter</genre><originInfo><publisher>P</publisher></originInfo>"
     "<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo></relatedItem>", "773 0# $t Hive. $d P"),
    (TITLE + "<genre>article</genre><identifier type='issn'>1566-5283</identifier>", "773 0# $x 1566-5283"),
    (TITLE + "<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo><recordInfo><recordIdentifier source='DLC'>12"
     "</recordIdentifier></recordInfo></relatedItem>", "773 0# $t Hive $w (DLC)12"),
    (TITLE + "<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo><location><url>http://a.example/</url></location>"
     "</relatedItem>", "773 0# $t Hive $o http://a.example/"),
    (TITLE + "<relatedItem type='host'><recordInfo><recordIdentifier source='gbv-ppn'>12</recordIdentifier></recordInfo></relatedItem>",
     "773 0# $w (gbv-ppn)12"),
    (TITLE + "<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo><part><detail type='box'><number>4</number></detail>"
     "<detail type='folder'><number>5</number></detail></part></relatedItem>", "773 0# $t Hive $g Box 4, Folder 5"),
    (TITLE + "<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo><identifier type='isbn'>978-0-13-110362-7</identifier>"
     "</relatedItem>", "773 0# $t Hive $z 9780131103627"),
    (TITLE + WITH_ISSN.format("host", "00070955"), "773 0# $t Hive $x 0007-0955"),
    (HOSTED.format("<titleInfo><title>Hive</title></titleInfo><part><date>2019-10-20</date><extent unit='pages'><start>3</start></extent>"
                   "</part>"), "773 0# $t Hive $g (20 October 2019), page 3"),
    (HOSTED.format("<titleInfo><title>Hive</title></titleInfo><physicalDescription><extent>12 p. : ill. ; 20 cm</extent>"
                   "</physicalDescription>"), "773 0# $t Hive. $h 12 p. : ill. ; 20 cm"),
    (HOSTED.format("<titleInfo><title>Hive</title></titleInfo><relatedItem type='series'><titleInfo><title>Life</title><partNumber>12"
                   "</partNumber></titleInfo></relatedItem>"), "773 0# $t Hive. $k Life ; 12"),
    (HOSTED.format("<titleInfo><title>Hive</title></titleInfo><originInfo><dateIssued encoding='marc'>1924</dateIssued></originInfo>"),
     "773 0# $t Hive. $d 1924"),
    (TITLE + "<relatedItem type='host' displayLabel='Fragments'><relatedItem type='host'><titleInfo><title>Hive</title></titleInfo>"
     "</relatedItem></relatedItem>", "773 08 $i Fragments: $t Hive"),
    (HOSTED.format("<titleInfo type='uniform' authority='naf'><title>Hive</title></titleInfo>"), "773 0# $t Hive"),
    (HOSTED.format("<titleInfo type='alternative'><title>Hive</title></titleInfo>"), "773 0# $t Hive"),
    (HOSTED.format("<titleInfo><title>Hive</title></titleInfo><note>In Greek</note><note>With an index.</note>"
                   "<note displayLabel='Donor'>B. Ek</note>"), "773 0# $t Hive. $n In Greek. With an index. Donor: B. Ek"),
    (HOSTED.format("<titleInfo><title>Hive</title></titleInfo><location><url>http://a.example/1</url></location><location>"
                   "<url>http://a.example/2</url></location>"), "773 0# $t Hive $o http://a.example/1 $o http://a.example/2"),
    (HOSTED.format("<originInfo><publisher>P</publisher></originInfo><part><detail type='volume'><number>3</number></detail>"
                   "<extent unit='pages'><start>5</start><end>9</end></extent></part>"), "773 0# $d P $g 3, 5-9"),
    (HOSTED.format("<titleInfo type='uniform' authority='naf'><title>Works</title></titleInfo><titleInfo><title>Hive</title></titleInfo>"),
     "773 0# $s Works. $t Hive"),
    (TITLE + "<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo><titleInfo type='abbreviated'><title>Hive</title>"
     "</titleInfo></relatedItem>", "773 0# $t Hive"),
    (HOSTED.format("<recordInfo><recordIdentifier source='DLC'>1</recordIdentifier><recordIdentifier source='DE-576'>23"
                   "</recordIdentifier></recordInfo>"), "773 0# $w (DE-576)23 $w (DLC)1"),
    (HOSTED.format("<titleInfo><title>Hive</title></titleInfo><identifier type='local'>MS 1</identifier>"), "773 0# $t Hive $o MS 1"),
    (HOSTED.format("<titleInfo><title>Hive</title></titleInfo><identifier type='local'>(DLC)12</identifier>"), "773 0# $t Hive $w (DLC)12"),
    (HOSTED.format("<titleInfo><title>Hive</title></titleInfo><identifier type='lccn'>89-456</identifier>"), "773 0# $t Hive $w (DLC)89000456"),
    (HOSTED.format("<titleInfo><title>Hive</title></titleInfo><part><extent unit='pages'>1-10</extent></part>"),
     "773 0# $t Hive $g Pages 1-10"),
    (HOSTED.format("<titleInfo><title>Hive papers</title></titleInfo><part><detail><title>Letters</title></detail></part>"),
     "773 0# $t Hive papers $g Letters"),
    (HOSTED.format("<titleInfo><title>Hive</title></titleInfo><recordInfo><recordIdentifier source='OCLC'>12</recordIdentifier></recordInfo>"),
     "773 0# $t Hive $w (OCoLC)12"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("genre", "text", "field"),
    [
        ("Book", "Ek, B. (2010). Bees. Leeds: Hive.", "524 ## $a Ek, B. (2010). Bees. Leeds: Hive."),
        ("Preprint", "Ek, B. (2010). Bees. Leeds: Hive.", "524 ## $a Ek, B. (2010). Bees. Leeds: Hive."),
        ("Preprint", "Bees 12 (3)", "773 0# $g Bees 12 (3)"),
        ("Preprint", "Hives 12 (2010)", "773 0# $g Hives 12 (2010)"),
        ("Article", "Ek, B. (2010). Bees. Hives 12", "773 0# $g Ek, B. (2010). Bees. Hives 12"),
    ],
)
def test_a_citation_with_the_title_of_what_it_cites_is_no_host(genre: str, text: str, field: str) -> None:
    """An article stands in one in any case."""
    title = "<titleInfo><title>Bees</title></titleInfo>"
    host = f"<relatedItem type='host'><part><text>{text}</text></part></relatedItem>"
    fields, lost = marc_of(f"{title}<genre>{genre}</genre>{host}")
    assert [found for found in fields if found[:3] in ("524", "773")] == [field]
    assert lost == []


@pytest.mark.parametrize(("elements", "field"), CASES, ids=[field for _, field in CASES])
def test_a_host_of_mods_in_marc(elements: str, field: str) -> None:
    is_said(elements, field)


@pytest.mark.parametrize(
    ("own", "stated", "coded"),
    [
        ("", [], "s1950####"),
        ("<dateValid>2020</dateValid>", [], None),
        ("<dateCreated>1950</dateCreated>", ["264 #0"], "s1950####"),
        ("<copyrightDate>1950</copyrightDate>", ["264 #4"], "s1950####"),
        ("<dateIssued encoding='w3cdtf' point='start'>1950</dateIssued>", [], "m1950uuuu"),
        ("<dateIssued>1999</dateIssued>", ["264 #1"], "s1999####"),
        ("<dateIssued encoding='w3cdtf' point='start'>1999</dateIssued>", ["264 #1"], "m1999uuuu"),
        ("<dateCreated>1999</dateCreated>", ["264 #0"], "s1999####"),
        ("<copyrightDate>1999</copyrightDate>", ["264 #1", "264 #4"], "t19991999"),
        ("<publisher>Bo</publisher>", ["264 #1"], None),
    ],
)
def test_what_is_told_of_the_publication_of_a_host_alone_is_not_told_to_be_unknown(
    own: str, stated: list[str], coded: str | None
) -> None:
    """Whether a text stands in a book or a serial nobody says, but when and by whom that was published (773 $d)."""
    host = "<originInfo><place><placeTerm>Leeds</placeTerm></place><publisher>Ek</publisher><dateIssued>1950</dateIssued></originInfo>"
    kind = "<typeOfResource>text</typeOfResource>"
    of_hives = f"<relatedItem type='host'><titleInfo><title>Hives</title></titleInfo>{host}</relatedItem>"
    fields, _ = marc_of(f"{TITLE}{kind}<originInfo>{own}</originInfo>{of_hives}")
    assert [field[:6] for field in fields if field.startswith("264")] == stated
    assert "773 0# $t Hives. $d Leeds : Ek, 1950" in fields
    assert coded in (None, next(field[4:][6:15] for field in fields if field.startswith("008")))


@pytest.mark.parametrize(
    ("own", "stated"), [("", "1950-1960"), ("<originInfo><issuance>serial</issuance></originInfo>", "1950")]
)
def test_the_years_of_a_host_do_not_tell_which_is_that_of_what_is_in_it(own: str, stated: str) -> None:
    """Nor when a serial in it began."""
    host = f"<titleInfo><title>Hives</title></titleInfo><originInfo><publisher>Ek</publisher><dateIssued>{stated}</dateIssued></originInfo>"
    fields, _ = marc_of(f"{TITLE}{own}<relatedItem type='host'>{host}</relatedItem>")
    assert f"773 0# $t Hives. $d Ek, {stated}" in fields
    years = next(field[11:19] for field in fields if field.startswith("008"))
    assert years.isalpha()
    for stated_so, coded in (
        ("12/1950", "1950"), ("1949 [i.e. 1950]", "1950"), ("1949, c1950", "uuuu"), ("1950-03", "1950"), ("1950-60", "uuuu"),
    ):  # fmt: skip
        fields, _ = marc_of(f"{TITLE}<relatedItem type='host'>{host.replace(stated, stated_so)}</relatedItem>")
        assert next(field[11:15] for field in fields if field.startswith("008")) == coded


def test_when_a_host_came_out_a_photograph_in_it_was_not_made() -> None:
    """Nor a manuscript: it is a collection, of which somebody has published pictures."""
    host = "<originInfo><publisher>Ek</publisher><dateIssued>2010</dateIssued></originInfo>"
    kind = "<typeOfResource>still image</typeOfResource><genre>photographs</genre>"
    fields, _ = marc_of(
        f"{TITLE}{kind}<relatedItem type='host'><titleInfo><title>Hives</title></titleInfo>{host}</relatedItem>"
    )
    assert next(field[10:19] for field in fields if field.startswith("008")) == "nuuuuuuuu"
    assert "773 0# $t Hives. $d Ek, 2010" in fields


def test_in_what_the_date_of_a_part_is_encoded_is_no_loss() -> None:
    part = "<part><detail type='volume'><number>3</number></detail><date encoding='w3cdtf'>2015-03</date></part>"
    host = f"<relatedItem type='host'><titleInfo><title>Bees</title></titleInfo>{part}</relatedItem>"
    fields, lost = marc_of(TITLE + host)
    assert "773 0# $t Bees $g 3 (March 2015)" in fields
    assert not lost


@pytest.mark.parametrize(
    "host",
    [
        "<originInfo><dateIssued>2010</dateIssued></originInfo><identifier type='isbn'>9780131103627</identifier>",
        "<originInfo><publisher>P</publisher><dateIssued>2010</dateIssued></originInfo><identifier type='isbn'>9780131103627</identifier>",
        "<identifier type='issn'>1566-5283</identifier><part><date>2010-03</date></part>",
    ],
)
def test_a_part_was_published_when_its_host_was(host: str) -> None:
    """008 has the year that only the host states."""
    fields, _ = marc_of(
        f"{TITLE}<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo>{host}</relatedItem>"
    )
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == ["s2010####"]


@pytest.mark.parametrize(
    ("elements", "coded"),
    [
        ("", "gw#"),
        (
            "<originInfo><place><placeTerm type='code' authority='marccountry'>enk</placeTerm></place></originInfo>",
            "enk",
        ),
        (
            "<originInfo><place><placeTerm type='text' authority='marccountry'>England</placeTerm></place></originInfo>",
            "enk",
        ),
        ("<originInfo><place><placeTerm>Leeds</placeTerm></place></originInfo>", "enk"),
        ("<originInfo><place><placeTerm>Hiveton</placeTerm></place></originInfo>", "xx#"),
        ("<originInfo><issuance>serial</issuance></originInfo>", "xx#"),
    ],
)
def test_a_part_was_published_where_its_host_was(elements: str, coded: str) -> None:
    """008 has the country that only the host states, but not that of what is no part of it."""
    fields, _ = marc_of(
        f"{TITLE}{elements}<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo><originInfo><place>"
        "<placeTerm type='code' authority='marccountry'>gw</placeTerm></place><issuance>monographic</issuance></originInfo></relatedItem>"
    )
    assert [field[4:][15:18] for field in fields if field.startswith("008")] == [coded]
    assert not any(field.startswith("264") for field in fields if not elements)


def test_a_part_was_published_in_the_country_that_the_place_of_its_host_tells() -> None:
    """The place itself stands with the host."""
    fields, _ = marc_of(
        f"{TITLE}<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo><originInfo><place>"
        "<placeTerm>London</placeTerm></place><issuance>monographic</issuance></originInfo></relatedItem>"
    )
    assert [field[4:][15:18] for field in fields if field.startswith("008")] == ["enk"]
    assert [field for field in fields if field[:3] in ("264", "773")] == ["773 0# $t Hive. $d London"]


def test_of_several_hosts_the_one_with_a_place_in_it_has_the_imprint() -> None:
    """Data that an article rests on are said to be its host, too."""
    fields, _ = marc_of(
        f"{TITLE}<genre>article</genre><relatedItem type='host'><titleInfo><title>Data</title></titleInfo></relatedItem>"
        "<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo><part><detail type='volume'><number>19</number></detail>"
        "</part></relatedItem><originInfo><publisher>P</publisher><dateIssued>1994</dateIssued></originInfo>"
        "<identifier type='issn'>0007-0955</identifier>"
    )
    assert [field for field in fields if field.startswith("773")] == [
        "773 0# $t Data", "773 0# $t Hive. $d P $g 19 (1994) $x 0007-0955",
    ]  # fmt: skip


def test_a_chapter_was_published_with_its_book() -> None:
    """773 $d says where, by whom and when, and no 264 says it a second time; LDR/07 that the host is a book."""
    fields, lost = marc_of(
        f"{TITLE}<genre>chapter</genre><originInfo><place><placeTerm>Town</placeTerm><placeTerm type='code' authority='marccountry'>"
        "sw</placeTerm></place><publisher>Gill</publisher><dateIssued>2015</dateIssued></originInfo><relatedItem type='host'>"
        "<titleInfo><title>Hive</title></titleInfo><originInfo><issuance>monographic</issuance></originInfo></relatedItem>"
    )
    assert "773 0# $t Hive. $d Town : Gill, 2015" in fields
    assert [field[4:][6:18] for field in fields if field.startswith("008")] == ["s2015####sw#"]
    assert not any(field.startswith("264") for field in fields)
    assert not lost


@pytest.mark.parametrize("issued", ["continuing", "serial", "single unit", "monographic"])
def test_how_a_host_is_issued_is_the_level_of_what_is_in_it(issued: str) -> None:
    """LDR/07 says it, and nothing is lost."""
    host = f"<titleInfo><title>Hive</title></titleInfo><originInfo><issuance>{issued}</issuance></originInfo>"
    _, lost = marc_of(HOSTED.format(host))
    assert not lost


@pytest.mark.parametrize(
    ("part", "level"), [("", "m"), ("<part><extent unit='pages'><start>4</start><end>9</end></extent></part>", "b")]
)
def test_a_book_in_a_series_that_is_called_its_host_is_no_part_of_it(part: str, level: str) -> None:
    """LDR/07: it has an ISBN of its own, and no pages there."""
    host = (
        '<relatedItem type="host"><titleInfo><title>H</title></titleInfo><identifier type="issn">0000-0019</identifier>'
    )
    isbn = '<identifier type="isbn">9780131103627</identifier>'
    document = f'<mods xmlns="http://www.loc.gov/mods/v3">{TITLE}{isbn}{host}{part}</relatedItem></mods>'
    (record,) = records_of("mods", document)
    assert spell(fields_of(record, Job().report, DEFAULTS)[0])[4:][7] == level


@pytest.mark.parametrize(
    ("elements", "named", "details", "level"),
    [
        ("", "<titleInfo><title>H</title></titleInfo>", ("volume", "issue"), "b"),
        ("", "<identifier type='lccn'>sn85001234</identifier>", ("volume", "issue"), "b"),
        ("", "", ("volume", "issue"), "m"),
        ("", "<titleInfo><title>H</title></titleInfo>", ("volume",), "m"),
        ("", "<titleInfo><title>H</title></titleInfo>", ("volume", "number"), "m"),
        ("", "<titleInfo><title>H</title></titleInfo>", ("box", "folder"), "m"),
        ("<genre>report</genre>", "<titleInfo><title>H</title></titleInfo>", ("volume", "issue"), "m"),
        ("<identifier type='isbn'>9780131103627</identifier>", "<titleInfo><title>H</title></titleInfo>",
         ("volume", "issue"), "m"),
        ("<originInfo><issuance>serial</issuance></originInfo>", "<titleInfo><title>H</title></titleInfo>",
         ("volume", "issue"), "s"),
    ],
)  # fmt: skip
def test_what_is_in_an_issue_of_a_volume_is_part_of_a_serial(
    elements: str, named: str, details: tuple[str, ...], level: str
) -> None:
    """LDR/07, also without pages, as what is on no page has it; but a book in a series is no part of it."""
    said = "".join(f"<detail type='{kind}'><number>4</number></detail>" for kind in details)
    host = f"<relatedItem type='host'>{named}<part>{said}</part></relatedItem>"
    document = f'<mods xmlns="http://www.loc.gov/mods/v3">{TITLE}{elements}{host}</mods>'
    (record,) = records_of("mods", document)
    assert spell(fields_of(record, Job().report, DEFAULTS)[0])[4:][7] == level


@pytest.mark.parametrize(
    ("genre", "level"),
    [
        ("article", "b"),
        ("journalArticle", "b"),
        ("Research Article", "b"),
        ("Peer-Reviewed Article", "b"),
        ("book chapter", "a"),
        ("bookSection", "a"),
        ("inproceedings", "a"),
        ("InCollection", "a"),
        ("incollection", "a"),
        ("photograph", "m"),
    ],
    ids=lambda text: text,
)
def test_the_genre_of_a_part_tells_of_what_it_is_one(genre: str, level: str) -> None:
    """LDR/07, where its host says nothing of itself."""
    document = (
        f'<mods xmlns="http://www.loc.gov/mods/v3">{TITLE}<genre>{genre}</genre><relatedItem type="host"><titleInfo><title>H'
        "</title></titleInfo></relatedItem></mods>"
    )
    (record,) = records_of("mods", document)
    assert spell(fields_of(record, Job().report, DEFAULTS)[0])[4:][7] == level


@pytest.mark.parametrize(
    ("roles", "entry"),
    [(("editor", "author"), "$a Alm, B. "), (("editor", "performer"), "$a Alm, B. "), (("editor",), "")],
)
def test_a_host_stands_under_who_made_it(roles: tuple[str, ...], entry: str) -> None:
    """773 $a is the main entry:
    what is edited is entered under its title (RDA 6.27.1), and what is left out is told.
    """
    names = "".join(
        f"<name type='personal'><namePart>{name}</namePart><role><roleTerm>{role}</roleTerm></role></name>"
        for name, role in zip(("Ek, A.", "Alm, B."), roles, strict=False)
    )
    fields, lost = marc_of(HOSTED.format(f"<titleInfo><title>Hive</title></titleInfo>{names}"))
    assert f"773 0# {entry}$t Hive" in fields
    assert any(path.startswith("related.record.agents") for path in lost)


@pytest.mark.parametrize(
    ("elements", "coded"),
    [
        ("<genre>article</genre>", "s2015####"),
        ("<part><extent unit='pages'><start>1</start><end>9</end></extent></part>", "s2015####"),
        ("", "u2015uuuu"),
    ],
)
def test_an_article_is_no_serial(elements: str, coded: str) -> None:
    """That it is issued serially is said of its journal; a serial may have a host, too."""
    fields, _ = marc_of(
        HOSTED.format("<titleInfo><title>Hive</title></titleInfo><identifier type='issn'>1566-5283</identifier>")
        + f"<originInfo><dateIssued>2015</dateIssued><issuance>serial</issuance></originInfo>{elements}"
    )
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == [coded]
    assert any("not identified" in field for field in fields) is (not elements)


_BOOK = TITLE + "<genre authority='marcgt'>book</genre>"
_VOLUME = "<detail type='volume'><number>2</number></detail>"
_PAGE = "<detail type='page'><number>{}</number></detail>"
_IN_SERIES = "<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo></relatedItem>"


@pytest.mark.parametrize(
    ("said", "fields"),
    [
        (f"<part>{_PAGE.format(280)}</part>", ["245 00 $a Bees.", "300 ## $a 280 pages"]),
        (f"<part>{_PAGE.format('xii, 280')}</part>", ["245 00 $a Bees.", "300 ## $a xii, 280 pages"]),
        (f"<part>{_VOLUME}<extent unit='page'><total>280</total></extent></part>",
         ["245 00 $a Bees. $n Volume 2.", "300 ## $a 280 pages"]),
        ("<part><extent unit='pages'><start>1</start><end>20</end></extent></part>",
         ["245 00 $a Bees.", "300 ## $a pages 1-20"]),
        (f"<relatedItem type='host'><part>{_VOLUME}<extent><total>280</total></extent></part></relatedItem>",
         ["245 00 $a Bees. $n Volume 2.", "300 ## $a 280 pages"]),
        (f"{_IN_SERIES}<part>{_PAGE.format('xii, 280')}</part>",
         ["245 00 $a Bees.", "300 ## $a xii, 280 pages", "773 0# $t Hive"]),
    ],
)  # fmt: skip
def test_a_whole_has_so_many_pages(said: str, fields: list[str]) -> None:
    """Bibutils and JabRef have the pages of a book as if it were an article: no title has them, and it is no part."""
    made, lost = marc_of(_BOOK + said)
    assert [field for field in made if field[:3] in ("245", "300", "773")] == fields
    assert lost == []
    (record,) = records_of("mods", f"<mods xmlns='http://www.loc.gov/mods/v3'>{_BOOK}{said}</mods>")
    assert spell(fields_of(record, Job().report, DEFAULTS)[0]).startswith("LDR 00000nam")


@pytest.mark.parametrize("pages", ["<start>3</start><end>9</end>", "<list>3-9</list>"])
def test_pages_from_which_to_which_are_a_part(pages: str) -> None:
    """Whatever it is called."""
    made, _ = marc_of(f"{_BOOK}{_IN_SERIES}<part><extent unit='pages'>{pages}</extent></part>")
    assert "773 0# $t Hive $g Pages 3-9" in made


def test_a_title_has_no_page_of_a_book() -> None:
    """Of which something else is told that it has; a page by itself may be one of a manuscript."""
    made, lost = marc_of(
        f"{_BOOK}<physicalDescription><extent>2 v.</extent></physicalDescription><part>{_PAGE.format(9)}</part>"
    )
    assert "245 00 $a Bees." in made
    assert lost == ["parts"]
    is_said(f"{TITLE}<part>{_PAGE.format(9)}</part>", "245 00 $a Bees. $n Page 9.")


@pytest.mark.parametrize(("kind", "fields"), [
    ("number", ["088 ## $a 7", "245 00 $a Bees."]), ("issue", ["088 ## $a 7", "245 00 $a Bees."]),
    ("volume", ["245 00 $a Bees. $n Volume 7."]),
])  # fmt: skip
def test_the_number_of_a_report_is_its_own(kind: str, fields: list[str]) -> None:
    """Bibutils has that of BibTeX in ``part``; a volume is one of several, and a number may be that in a series."""
    said = f"<genre>technical report</genre><part><detail type='{kind}'><number>7</number></detail></part>"
    made, lost = marc_of(TITLE + said)
    assert [field for field in made if field[:3] in ("088", "245")] == fields
    assert lost == []
    series = "<relatedItem type='series'><titleInfo><title>Hives</title></titleInfo></relatedItem>"
    assert not [field for field in marc_of(TITLE + said + series)[0] if field.startswith("088")]
