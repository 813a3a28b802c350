"""MODS that a program has laid out, and with elements that say nothing: what is read is what it says."""

from __future__ import annotations

import io

import pytest
from files import file_of
from marc_lines import marc_lines

from bibld.formats import Job, get
from bibld.formats.marc21.records import fields_of
from bibld.formats.mods import xml
from bibld.model import Record
from bibld.report import Report
from bibld.settings import DEFAULTS


def mods(inside: str) -> bytes:
    return (
        f'<mods xmlns="{xml.NAMESPACE}" version="3.7"><titleInfo><title>T</title></titleInfo>{inside}</mods>'.encode()
    )


def read(inside: str) -> tuple[Record, Job]:
    job = Job()
    (record,) = get("mods").read(io.BytesIO(mods(inside)), job)
    return record, job


LAID_OUT = """<name type="personal">
  <namePart>
    Smith,
    Anna
  </namePart>
</name>"""


def test_what_stands_in_an_origin_alone_is_of_one_also_where_it_stands_outside() -> None:
    """Dates of ArchivesSpace, which are written so, and that is told once."""
    dates = '<dateCreated point="start">1890</dateCreated><note>Wax</note><dateCreated point="end">1910</dateCreated>'
    record, job = read(dates)
    assert "264 #0 $c 1890-1910." in marc_lines(record)
    assert job.report.faults["warning", "not as the schema of MODS has it"] == 1
    assert not job.report.losses
    assert file_of("mods", record).count(b"<originInfo>") == 1


@pytest.mark.parametrize(
    ("inside", "field"),
    [
        (LAID_OUT, "700 1# $a Smith, Anna."),
        ('<name type="personal"><namePart type="family">Rossiter </namePart><namePart type="given">Walter</namePart>'
         '<namePart type="given">J.</namePart><namePart type="termsOfAddress">Jr.</namePart></name>',
         "700 1# $a Rossiter, Walter J., $c Jr."),
        ('<name type="personal"><namePart>Smith,\u00a0Anna,\u202f1920-1990</namePart></name>', "700 1# $a Smith, Anna, $d 1920-1990."),
        ("<note>  padded\n on both  sides </note>", "500 ## $a padded on both sides."),
        ("<subject><topic>\tbees </topic><topic> </topic></subject>", "653 #0 $a bees"),
        ("<physicalDescription><extent/><extent>8 p.</extent></physicalDescription>", "300 ## $a 8 p."),
        ("<relatedItem type='host'><titleInfo><title>\nBees </title></titleInfo></relatedItem>", "773 0# $t Bees"),
    ],
)  # fmt: skip
def test_the_layout_is_none_of_the_words(inside: str, field: str) -> None:
    """In MARC, and as it was found in MODS."""
    record, _ = read(inside)
    assert field in marc_lines(record)
    assert next(xml.read(io.BytesIO(file_of("mods", record)), Job().report)) == next(
        xml.read(io.BytesIO(mods(inside)), Job().report)
    )


@pytest.mark.parametrize(
    ("inside", "field"),
    [
        ("<subject> Bees\n</subject>", "653 #0 $a Bees"),
        ("<name>Smith, Anna</name>", "720 ## $a Smith, Anna."),
        ('<name type="personal"><namePart>Smith, Anna</namePart><role>editor</role></name>',
         "700 1# $a Smith, Anna, $e editor. $4 edt"),
        ("<location>British Library</location>", "852 ## $a British Library"),
        ("<originInfo><place>London</place><dateIssued>1999</dateIssued></originInfo>", "264 #1 $a London : $b [publisher not identified], $c 1999."),
        ("<physicalDescription>with a map</physicalDescription>", "500 ## $a with a map."),
        ("<relatedItem type='host'><titleInfo>Bees</titleInfo><part>p. 3</part></relatedItem>", "773 0# $t Bees $g p. 3"),
        ("<relatedItem type='series'>Bee papers</relatedItem>", "490 0# $a Bee papers"),
        ("<relatedItem type='host'>Bee news\n</relatedItem>", "773 0# $t Bee news"),
        ("<relatedItem>http://a.example/bees</relatedItem>", "856 42 $u http://a.example/bees"),
        ("<relatedItem>See http://a.example/ on bees</relatedItem>", "787 0# $t See http://a.example/ on bees"),
        ("<relatedItem type='host'>urn:issn:0317-8471\n</relatedItem>", "773 0# $o urn:issn:0317-8471"),
        ("<relatedItem>10.1234/bees</relatedItem>", "787 0# $o 10.1234/bees"),
        ("<relatedItem type='series'>Info: bees</relatedItem>", "490 0# $a Info: bees"),
        ("<relatedItem type='series'>Bee papers;2010-12</relatedItem>", "490 0# $a Bee papers ; $v 2010-12"),
        ("<relatedItem type='series'>Bees; and hives</relatedItem>", "490 0# $a Bees; and hives"),
    ],
)  # fmt: skip
def test_text_without_its_element_is_read_as_if_in_it(inside: str, field: str) -> None:
    """As MODS is written that is valid."""
    record, job = read(inside)
    assert field in marc_lines(record)
    assert not list(job.report.losses)


@pytest.mark.parametrize(
    ("inside", "field"),
    [
        ("<note>The <i>Beagle</i><p>1st</p><p>2nd</p></note>", "500 ## $a The Beagle 1st 2nd."),
        ("<relatedItem type='host'><titleInfo><title>The <i>bee</i>s</title></titleInfo></relatedItem>", "773 0# $t The bees"),
        ('<accessCondition type="use and reproduction">Licensed under <a href="http://a.example/by"'
         ' xmlns="http://www.w3.org/1999/xhtml">CC <b>BY</b></a> for all.</accessCondition>',
         "540 ## $a Licensed under CC BY for all. $u http://a.example/by"),
        ('<accessCondition type="use and reproduction"><div><p>A</p><p>B</p></div></accessCondition>', "540 ## $a A B."),
        ("<tableOfContents>&lt;p&gt;Bees -- Wasps&lt;/p&gt;</tableOfContents>", "505 0# $a Bees -- Wasps."),
        ('<note>See &lt;a href="http://a.example/b"&gt;here&lt;/a&gt; for more</note>',
         "500 ## $a See here (http://a.example/b) for more."),
        ("<tableOfContents>&lt;ul&gt;&lt;li&gt;Bees&lt;/li&gt;&lt;li&gt;Wasps&lt;/li&gt;&lt;/ul&gt;</tableOfContents>",
         "505 0# $a Bees -- Wasps."),
        ("<tableOfContents>Bees where x &lt; y -- Wasps</tableOfContents>", "505 0# $a Bees where x < y -- Wasps."),
    ],
)  # fmt: skip
def test_markup_is_none_of_the_words(inside: str, field: str) -> None:
    """What the elements in a text say is said by the text; of HTML nothing has to be reported."""
    record, job = read(inside)
    assert field in marc_lines(record)
    assert not list(job.report.losses)


@pytest.mark.parametrize(
    "inside",
    ["<note/>", "<location><url/></location>", "<physicalDescription><extent/></physicalDescription>", "<name/>",
     "<originInfo><frequency> </frequency></originInfo>", "<titleInfo type='abbreviated'><title/></titleInfo>",
     "<identifier type='isbn'/>", "<location><url usage='primary'> </url></location>",
     "<originInfo><place><placeTerm type='text'/></place><dateIssued encoding='w3cdtf'/></originInfo>",
     "<name type='personal'><namePart type='given'/><role><roleTerm type='text'/></role></name>"],
)  # fmt: skip
def test_an_element_without_content_says_nothing(inside: str) -> None:
    """No empty subfield comes of it, and there is nothing to report."""
    record, job = read(inside)
    assert record.titles == read("")[0].titles
    assert not list(job.report.losses)
    with_it, without = (fields_of(found, Report(), DEFAULTS) for found in (record, read("")[0]))
    assert [field for field in with_it if field.where != "001"] == [field for field in without if field.where != "001"]


@pytest.mark.parametrize(("article", "title"), [("The ", "The bee"), ("\n  The\n", "The bee"), ("L'", "L'bee")])
def test_the_blank_behind_an_article_stays(article: str, title: str) -> None:
    """It tells an article that is a word from one that is not."""
    record, _ = read(f"<titleInfo type='alternative'><nonSort>{article}</nonSort><title>bee</title></titleInfo>")
    assert (record.titles[1].title, record.titles[1].nonsort) == (title, len(title) - len("bee"))


@pytest.mark.parametrize(
    ("stated", "name"), [("San Francisco :", "San Francisco"), ("Leeds ;", "Leeds"), ("A: B", "A: B"), (":", ":")]
)
def test_the_mark_before_a_publisher_is_none_of_the_place(stated: str, name: str) -> None:
    """It is of the line of MARC that the place came from; what is written again has it."""
    place = f'<place><placeTerm type="text">{stated}</placeTerm></place>'
    record, job = read(f'<originInfo eventType="publication">{place}<publisher>GLA</publisher></originInfo>')
    assert [found.name for found in record.provisions[0].places] == [name]
    out = io.BytesIO()
    get("mods").write([record], out, job)
    assert f">{stated}</placeTerm>" in out.getvalue().decode()
    assert not list(job.report.losses)
