"""What holds of every element of MODS that is made MARC: what is told, and which marks are none."""

from __future__ import annotations

import io

import pytest
from of_mods import CITED, LANGUAGE, TITLE, marc_of

from bibld.formats import Job, get
from bibld.formats.marc21.records import fields_of
from bibld.settings import DEFAULTS, Settings


def test_what_no_field_says_is_told() -> None:
    """Who converted a description, when it was changed, a caption that a heading has no place for, which part of a book
    is in a language.
    """
    made, lost = marc_of(
        TITLE
        + LANGUAGE.format(" objectPart='preface'", "lat")
        + "<subject displayLabel='Broad topics'><topic>Bees</topic></subject><recordInfo><recordChangeDate>2001-02-03"
        "</recordChangeDate><recordOrigin>Made from a spreadsheet</recordOrigin></recordInfo>"
    )
    assert {"admin.changed", "admin.origin", "languages.kind", "subjects.label"} <= set(lost)
    assert "041 ## $g lat" in made


@pytest.mark.parametrize(
    ("element", "tag", "lost"),
    [
        ("<identifier type='lccn'>none</identifier>", "010", "identifiers"),
        ("<identifier type='phi'>none</identifier>", "024", "identifiers"),
        ("<name type='personal' authority='local' xlink:href='711'><namePart>Ek, A.</namePart></name>", "$0 711",
         "name@xlink:href"),
        ("<relatedItem type='host'><titleInfo><title>Hive</title></titleInfo><identifier type='lccn'>none</identifier></relatedItem>",
         "$w", "related.identifiers"),
        ("<location><url>none</url></location>", "856", "links.uri"),
        ("<location><url>file:///bees.pdf</url></location>", "856", "links.uri"),
        *((f"<recordInfo><recordIdentifier source='{source}'>12</recordIdentifier></recordInfo>", "003", "admin.id_source")
          for source in ("http://a.example/", "local")),
        ("<relatedItem type='host'><recordInfo><recordIdentifier source='http://a.example/'>12</recordIdentifier></recordInfo>"
         "</relatedItem>", "$w", "related.identifiers.source"),
        ("<location><url access='raw object'>http://a.example/</url></location>", "raw", "mods:/location/url@access"),
        ("<location><url access='object in context'>http://a.example/</url></location>", "context", "mods:/location/url@access"),
        ("<identifier type='eissn'>0007-0955</identifier>", "024", "identifiers.qualifier"),
        ("<note type='bibliographic history'>First issued in 1999</note>", "503", "notes.kind"),
        (CITED.format(" displayLabel='Cited in'", ""), "510 ##", "related.label"),
        ("<note type='citation/reference' displayLabel='Abstract'>Hive, 12</note>", "Abstract", "notes.label"),
        ("<relatedItem type='reviewOf' displayLabel='On'><titleInfo><title>Hive</title></titleInfo></relatedItem>", "Review",
         "related.relation"),
        ("<relatedItem><titleInfo><title>Hive</title></titleInfo><relatedItem type='series'><titleInfo><title>Life</title></titleInfo>"
         "<identifier type='tlg'>0007</identifier></relatedItem></relatedItem>", "tlg", "related.related"),
        ("<name type='personal' authority='Smith'><namePart>Ek, A.</namePart></name>", "$2 Smith", "agents.authority"),
        ("<genre valueURI='http://a.example/genres/a12'/>", "655", "genre/@valueURI"),
        ("<subject><topic valueURI='http://a.example/1'/></subject>", "65", "subject/topic/@valueURI"),
        ("<subject><topic valueURI='http://a.example/1'/><geographic>Rome</geographic></subject>", "650", "subject/topic/@valueURI"),
        ("<subject><name type='personal' valueURI='http://a.example/1'/></subject>", "600", "subject/name:personal/@valueURI"),
        ("<classification valueURI='http://a.example/1'/>", "Classification", "classification/@valueURI"),
        ("<originInfo><frequency valueURI='http://a.example/1'/></originInfo>", "310", "originInfo/frequency/@valueURI"),
        ("<subject authority='my own list'><topic>Bees</topic></subject>", "$2 my", "subjects.authority"),
        ("<genre authority='My own list'>Slides</genre>", "$2 My", "genres.authority"),
    ],
)  # fmt: skip
def test_what_is_no_number_address_or_code_is_told(element: str, tag: str, lost: str) -> None:
    """A system would look for it."""
    fields, told = marc_of(f"{TITLE}{element}")
    assert not any(tag in field for field in fields)
    assert lost in told


@pytest.mark.parametrize(
    ("elements", "field"),
    [
        ("<titleInfo><title>Bees:</title><subTitle>wasps</subTitle></titleInfo>", "245 00 $a Bees : $b wasps."),
        ("<titleInfo><title>Bees</title><subTitle>: wasps ;</subTitle></titleInfo>", "245 00 $a Bees : $b wasps."),
        ("<titleInfo><title>Bees =</title></titleInfo>", "245 00 $a Bees."),
        ("<titleInfo><title>f(x) =</title></titleInfo>", "245 00 $a f(x) =."),
        ("<titleInfo><title>1984 =</title></titleInfo>", "245 00 $a 1984."),
        (TITLE + "<subject><topic>Bees &amp;amp;</topic></subject>", "653 #0 $a Bees &amp;"),
        (TITLE + "<titleInfo type='alternative'><title>Apis,</title></titleInfo>", "246 3# $a Apis"),
        (TITLE + "<name type='personal'><namePart type='family'>Ek,</namePart><namePart type='given'>Bo,</namePart></name>",
         "700 1# $a Ek, Bo."),
        (TITLE + "<name type='personal'><namePart>Ek, Bo, 1950-,</namePart></name>", "700 1# $a Ek, Bo, $d 1950-"),
        (TITLE + "<name type='personal'><namePart>Ek, Bo</namePart><namePart type='date'>, 1950-</namePart></name>",
         "700 1# $a Ek, Bo, $d 1950-"),
        (TITLE + "<name type='personal'><namePart>Ek, Bo, 1950-2000,</namePart></name>", "700 1# $a Ek, Bo, $d 1950-2000."),
        (TITLE + "<name type='corporate'><namePart>Hive</namePart><namePart>Research;</namePart></name>", "710 2# $a Hive. $b Research."),
        (TITLE + "<originInfo><place><placeTerm>Leeds,</placeTerm></place><publisher>: Hive;,</publisher><dateIssued>1999;</dateIssued>"
         "</originInfo>", "264 #1 $a Leeds : $b Hive, $c 1999."),
        (TITLE + "<note>On bees,</note>", "500 ## $a On bees."),
        (TITLE + "<note>Bees &amp;amp;</note>", "500 ## $a Bees &amp;"),
        (TITLE + "<note>Bees, wasps &amp;c;</note>", "500 ## $a Bees, wasps &c."),
        (TITLE + "<abstract>On bees;</abstract>", "520 ## $a On bees."),
        (TITLE + "<tableOfContents>Bees -- Wasps,</tableOfContents>", "505 0# $a Bees -- Wasps."),
        (TITLE + "<accessCondition>Free;</accessCondition>", "540 ## $a Free."),
        (TITLE + "<subject><topic>bees; </topic></subject>", "653 #0 $a bees"),
        (TITLE + "<subject authority='lcsh'><topic>Bees,</topic><geographic>Leeds;</geographic></subject>", "650 #0 $a Bees $z Leeds."),
        (TITLE + "<genre>comedy,</genre>", "655 #4 $a comedy."),
        (TITLE + "<relatedItem type='host'><titleInfo><title>Hive,</title></titleInfo><part><detail type='volume'><number>12,</number>"
         "</detail></part></relatedItem>", "773 0# $t Hive $g 12"),
    ],
)  # fmt: skip
def test_a_mark_at_the_end_of_a_value_is_none(elements: str, field: str) -> None:
    """Nor is one at its beginning: they divide a value from the next, and MARC has its own. MODS has them again."""
    fields, lost = marc_of(elements)
    assert field in fields
    assert not lost


@pytest.mark.parametrize(
    "elements",
    [
        "<name type='personal'><role><roleTerm>author</roleTerm></role></name>",
        "<name type='personal' usage='primary' displayLabel='Author'><namePart>Ek, A.</namePart></name>",
        "<name type='personal'><namePart>.</namePart></name>",
        "<originInfo><dateCaptured>captured 1825</dateCaptured></originInfo>",
        "<physicalDescription><digitalOrigin>reformatted digital</digitalOrigin></physicalDescription>",
        "<relatedItem type='host'><physicalDescription><form>print</form><extent>3 v.</extent></physicalDescription></relatedItem>",
        "<subject authority='naf'><name><namePart>Ek</namePart></name></subject>",
    ],
)
def test_what_marc_cannot_hold_is_reported(elements: str) -> None:
    """No empty field, no subfield that is not defined, and nothing lost in silence."""
    fields, lost = marc_of(TITLE + elements)
    assert lost
    assert not any(field.startswith(("100 1# $i", "700 1# $a,", "100 1# $a,")) for field in fields)


@pytest.mark.parametrize(("standard", "stands"), [("rda", False), ("aacr2", True)])
def test_the_punctuation_of_isbd_is_not_there_where_the_leader_says_so(standard: str, stands: bool) -> None:
    """LDR/18 c: none at the end of a subfield, but for a full stop of the text;
    headings have theirs, and so has AACR2 (a).
    """
    elements = (
        "<titleInfo><title>Bees</title><subTitle>a study</subTitle><partNumber>Part 1</partNumber></titleInfo>"
        "<name type='personal' usage='primary'><namePart>Lind, Bo</namePart></name>"
        "<originInfo><place><placeTerm>Ely</placeTerm></place><publisher>Acme Inc.</publisher><dateIssued>2019</dateIssued>"
        "<edition>2. Aufl.</edition></originInfo>"
        "<physicalDescription><extent>12 s. : ill. ; 23 cm + 1 Taf.</extent></physicalDescription>"
        "<note type='statement of responsibility'>Bo Ek ; Ida Ek</note><note>One note</note><note>Another. This.</note>"
        f"<recordInfo><descriptionStandard>{standard}</descriptionStandard></recordInfo>"
    )
    fields, _ = marc_of(elements, Settings(punctuation="none"))
    bare = [
        "100 1# $a Lind, Bo.", "245 10 $a Bees $b a study $n Part 1 $c Bo Ek ; Ida Ek", "250 ## $a 2. Aufl.",
        "264 #1 $a Ely $b Acme Inc. $c 2019", "300 ## $a 12 s. $b ill. $c 23 cm $e 1 Taf.", "500 ## $a One note",
        "500 ## $a Another. This.",
    ]  # fmt: skip
    assert ([field for field in fields if field[:3] in "100 245 250 264 300 500"] == bare) is not stands
    assert (fields == marc_of(elements)[0]) is stands


@pytest.mark.parametrize(
    ("element", "lost"),
    [
        ("<titleInfo type='uniform' authority='naf' {}='http://id.loc.gov/authorities/names'><title>Hives</title></titleInfo>", False),
        ("<titleInfo type='uniform' {}='http://viaf.org/viaf/' valueURI='http://viaf.org/viaf/1'><title>Hives</title></titleInfo>", False),
        ("<titleInfo type='uniform' {}='http://a.example/list'><title>Hives</title></titleInfo>", True),
        ("<name type='family' {}='http://id.loc.gov/authorities/names/n1'><namePart>Ek family</namePart></name>", False),
        ("<name type='family' {}='http://id.loc.gov/authorities/names/n1' valueURI='http://id.loc.gov/authorities/names/n2'>"
         "<namePart>Ek family</namePart></name>", True),
        ("<subject authority='lcsh' {}='http://id.loc.gov/authorities/subjects'><topic>Hives</topic></subject>", False),
        ("<name type='family' {}='http://a.example/list'><namePart>Ek family</namePart></name>", True),
        ("<language><languageTerm type='code' authority='iso639-2b' {}='http://id.loc.gov/vocabulary/iso639-2'>eng</languageTerm></language>",
         False),
        ("<language><languageTerm type='code' authority='iso639-2b' {}='http://a.example/list'>eng</languageTerm></language>", True),
        ("<genre authority='marcgt' {}='http://id.loc.gov/vocabulary/marcgt'>map</genre>", False),
        ("<genre {}='http://id.loc.gov/vocabulary/graphicMaterials'>Photographs</genre>", True),
        ("<physicalDescription><form authority='aat' {}='http://vocab.getty.edu/aat/'>vellum</form></physicalDescription>", False),
        ("<physicalDescription><form {}='http://vocab.getty.edu/aat/'>vellum</form></physicalDescription>", False),
    ],
)  # fmt: skip
def test_the_address_of_a_list_that_is_told_is_not_lost(element: str, lost: bool) -> None:
    """It is that of the list which is named, or of the URI of the term."""
    document = f'<mods xmlns="http://www.loc.gov/mods/v3">{TITLE}{element.format("authorityURI")}</mods>'
    job = Job()
    (record,) = get("mods").read(io.BytesIO(document.encode()), job)
    fields_of(record, job.report, DEFAULTS)
    assert any("authorityURI" in path for _, path, _, _ in job.report.losses) == lost
