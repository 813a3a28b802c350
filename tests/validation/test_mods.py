"""MODS:
seeded faults are seen with their line, and the rules agree with the schema where it lies beside the checkout.
"""

from __future__ import annotations

import copy
import io
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from faults import Checked, names
from lxml import etree

from bibld.formats import Job, get
from bibld.formats.mods.schema import ELEMENTS, VALUES
from bibld.model import Record
from bibld.report import Fault
from bibld.settings import Settings
from bibld.validation import validate
from bibld.validation.mods import MODS, Mods, structure

NAMESPACE = "http://www.loc.gov/mods/v3"


@pytest.fixture
def written(report: Record, profile: Settings) -> str:
    """The report as bibld writes it in MODS."""
    out = io.BytesIO()
    get("mods").write([report], out, Job(settings=profile))
    return out.getvalue().decode()


@pytest.fixture
def mods(tmp_path: Path) -> Checked:
    """What is wrong with a file of MODS."""

    def check(text: str, settings: Settings | None = None) -> list[Fault]:
        path = tmp_path / "records.mods"
        path.write_text(text, encoding="utf-8")
        return list(validate(path, "mods", settings or Settings()))

    return check


SEEDED = [
    ("an element that MODS does not have", "<publisher>", "<publishing>x</publishing><publisher>", "mods-element", "error"),
    ("an element in the wrong place", "<titleInfo usage", "<title>x</title><titleInfo usage", "mods-element", "error"),
    ("an element of another namespace", "<publisher>", '<x xmlns="urn:x"/><publisher>', "mods-element", "error"),
    ("an element inside text", "Greater London Authority</publisher>", "<b/></publisher>", "mods-element", "error"),
    ("an attribute that MODS does not have", "<publisher>", '<publisher colour="red">', "mods-attribute", "error"),
    ("an attribute in the wrong case", "keyDate=", "keydate=", "mods-attribute", "error"),
    ("an element that is said to be nothing", "<publisher>", '<publisher xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true">', "mods-attribute", "error"),
    ("a shelf mark after the URL", "</url>", "</url><shelfLocator>x</shelfLocator>", "mods-order", "error"),
    ("a part's extent out of order", "<titleInfo usage", "<part><extent><end>2</end><start>1</start></extent></part><titleInfo usage", "mods-order", "error"),
    ("two totals", "<titleInfo usage", "<part><extent><total>2</total><total>1</total></extent></part><titleInfo usage", "mods-repeated", "error"),
    ("an empty originInfo", "<titleInfo usage", "<originInfo/><titleInfo usage", "mods-missing", "error"),
    ("a script without a language", "<titleInfo usage", "<language><scriptTerm>Latn</scriptTerm></language><titleInfo usage", "mods-missing", "error"),
    ("text beside elements", "<titleInfo usage=\"primary\">", "<titleInfo usage=\"primary\">Duty", "mods-text", "error"),
    ("a type of title that is none", 'usage="primary">\n      <title>', 'type="main">\n      <title>', "mods-value", "error"),
    ("a type of name that is none", 'type="corporate"', 'type="body"', "mods-value", "error"),
    ("an access that is none", 'access="raw object"', 'access="raw"', "mods-value", "error"),
    ("a usage that is none", 'usage="primary display"', 'usage="main"', "mods-value", "error"),
    ("a point that is none", 'keyDate="yes"', 'point="first"', "mods-value", "error"),
    ("an encoding that is none", 'encoding="w3cdtf"', 'encoding="w3c"', "mods-value", "error"),
    ("a qualifier that is none", 'keyDate="yes"', 'qualifier="perhaps"', "mods-value", "error"),
    ("a relation that is none", "<titleInfo usage", '<relatedItem type="part"><note>x</note></relatedItem><titleInfo usage', "mods-value", "error"),
    ("an issuance that is none", "<issuance>monographic", "<issuance>monograph", "mods-value", "error"),
    ("a version that is none", 'version="3.8"', 'version="4"', "mods-value", "error"),
    ("an escape that is none", 'valueURI="', 'valueURI="http://example.org/%zz', "mods-value", "error"),
    ("a URI that is none", 'valueURI="', 'valueURI="::', "mods-value", "error"),
    ("an address that is none", "</url>", "</url><url>http://[</url>", "mods-value", "error"),
    ("a total that is no number", "<titleInfo usage", "<part><extent><total>many</total></extent></part><titleInfo usage", "mods-value", "error"),
    ("one ID twice", "<titleInfo usage", '<note ID="a">x</note><note ID="a">y</note><titleInfo usage', "mods-value", "error"),
    ("a title without text", "<title>Duty of Care", "<title>", "mods-title", "warning"),
    ("a date that is not W3C's", 'keyDate="yes">2013<', 'keyDate="yes">c2013<', "mods-date", "warning"),
    ("a day that is not in the calendar", 'keyDate="yes">2013<', 'keyDate="yes">2013-02-30<', "mods-date", "warning"),
    ("a time that is not MARC's", "<topic>", '<temporal encoding="marc">19th</temporal><topic>', "mods-date", "warning"),
    ("an end without a start", 'keyDate="yes"', 'point="end"', "mods-date-point", "warning"),
    ("two key dates", "<publisher>", '<dateCreated keyDate="yes">2012</dateCreated><publisher>', "mods-key-date", "warning"),
    ("a type of resource of one's own", "<typeOfResource>text", "<typeOfResource>prose", "mods-resource", "note"),
    ("a relator that is none", ">aut<", ">hbg<", "mods-code", "warning"),
    ("a relator term that is none", ">author<", ">harbinger<", "mods-code", "warning"),
    ("a language that is none", ">eng<", ">qqk<", "mods-code", "warning"),
    ("a country that is none", ">enk<", ">qqk<", "mods-code", "warning"),
    ("a frequency that is none", "<publisher>", '<frequency authority="marcfrequency">Often</frequency><publisher>', "mods-code", "warning"),
    ("an audience that is none", "<titleInfo usage", '<targetAudience authority="marctarget">all</targetAudience><titleInfo usage', "mods-code", "warning"),
    *((f"a {form} of {listed}", "<titleInfo usage", f'<physicalDescription><form authority="{listed}">{form}</form></physicalDescription><titleInfo usage', "mods-code", "warning")
      for form, listed in (("online", "marcform"), ("web page", "rdacarrier"), ("paper", "rdamedia"))),
    ("a content that is none", "<titleInfo usage", '<genre authority="rdacontent">prose</genre><titleInfo usage', "mods-code", "warning"),
    ("an area that is not filled", "<titleInfo usage", '<subject><geographicCode authority="marcgac">n-us</geographicCode></subject><titleInfo usage', "mods-code", "warning"),
    ("a tag that is a name", "<titleInfo usage", '<language><languageTerm type="code" authority="rfc5646">english</languageTerm></language><titleInfo usage', "mods-code", "warning"),
    ("a language of two letters that is none", "<titleInfo usage", '<language><languageTerm type="code" authority="iso639-1">xq</languageTerm></language><titleInfo usage', "mods-code", "warning"),
    ("a day of entry that is none", "<titleInfo usage", '<recordInfo><recordCreationDate encoding="marc">999999</recordCreationDate></recordInfo><titleInfo usage', "mods-date", "warning"),
    ("a name of nobody", "<titleInfo usage", "<name/><titleInfo usage", "mods-empty", "note"),
    ("a role of nobody", "<titleInfo usage", "<name><role><roleTerm>editor</roleTerm></role></name><titleInfo usage", "mods-empty", "note"),
    ("a UPC with a wrong check digit", "<titleInfo usage", '<identifier type="upc">012345678901</identifier><titleInfo usage', "mods-identifier", "warning"),
    ("a Dewey number with a comma", "<titleInfo usage", '<classification authority="ddc">364,4</classification><titleInfo usage', "mods-dewey", "warning"),
    ("a nation that is none", "<publisher>", '<place><placeTerm type="code" authority="iso3166">XQZ</placeTerm></place><publisher>', "mods-code", "warning"),
    ("an ISBN with a wrong check digit", "9781847811646", "9781847811647", "mods-identifier", "warning"),
    ("a day that ISO 8601 does not have", 'encoding="w3cdtf" keyDate="yes">2013<', 'encoding="iso8601" keyDate="yes">20130230<', "mods-date", "warning"),
    ("a time that no day has", 'encoding="w3cdtf" keyDate="yes">2013<', 'encoding="w3cdtf" keyDate="yes">2013-01-23T25:05Z<', "mods-date", "warning"),
    ("a date that is not EDTF's", 'encoding="w3cdtf" keyDate="yes">2013<', 'encoding="edtf" keyDate="yes">ca. 2013<', "mods-date", "warning"),
    ("a language that has a new code", "<titleInfo usage", '<language><languageTerm type="code" authority="iso639-2b">scc</languageTerm></language><titleInfo usage', "mods-code-obsolete", "note"),
    ("a role that is two", ">aut<", ">edt<", "mods-role", "warning"),
    ("a role that has another's IRI", "relators/aut", "relators/edt", "mods-role", "warning"),
    ("a second primary name", "<titleInfo usage", '<name usage="primary"><namePart>x</namePart></name><titleInfo usage', "mods-primary", "warning"),
    ("an empty note", "<titleInfo usage", "<note/><titleInfo usage", "mods-empty", "note"),
    ("a DOI that is none", ">10.1000/182<", ">1000/182<", "mods-identifier", "warning"),
    ("an ISRC that is none", "<titleInfo usage", '<identifier type="isrc">USPR373</identifier><titleInfo usage', "mods-identifier", "warning"),
    ("an ISMN with a wrong check digit", "<titleInfo usage", '<identifier type="ismn">9790260000439</identifier><titleInfo usage', "mods-identifier", "warning"),
    ("a URI that is a word", "<titleInfo usage", '<identifier type="uri">none</identifier><titleInfo usage', "mods-identifier", "warning"),
    ("an address without a scheme", "</url>", "</url><url>www.example.org</url>", "mods-uri-scheme", "note"),
    ('a term with the IRI of another', "<titleInfo usage", '<genre authority="rdacontent" valueURI="http://id.loc.gov/vocabulary/contentTypes/spw">text</genre><titleInfo usage', "mods-term", "warning"),
    ('a code beside the name of another language', "<titleInfo usage", '<language><languageTerm type="code" authority="iso639-2b">ger</languageTerm><languageTerm type="text">French</languageTerm></language><titleInfo usage', "mods-term", "warning"),
    ('a span that ends before it starts', "<titleInfo usage", '<originInfo><dateIssued encoding="w3cdtf" point="start">2013</dateIssued><dateIssued encoding="w3cdtf" point="end">2003</dateIssued></originInfo><titleInfo usage', "mods-date-span", "warning"),
    ('a year to come', "<titleInfo usage", '<originInfo><dateIssued encoding="w3cdtf">2913</dateIssued></originInfo><titleInfo usage', "mods-date-span", "warning"),
    ('a day of MARC that there is not', "<titleInfo usage", '<recordInfo><recordCreationDate encoding="marc">20131301</recordCreationDate></recordInfo><titleInfo usage', "mods-date", "warning"),
    ('an access on a day of another form', "<titleInfo usage", '<location><url dateLastAccessed="31.2.2013">http://a.example/</url></location><titleInfo usage', "mods-date", "warning"),
    ('an LCCN that is none', "<titleInfo usage", '<identifier type="lccn">foo</identifier><titleInfo usage', "mods-identifier", "warning"),
    ('an ORCID with a wrong check digit', "<titleInfo usage", '<name><namePart>x</namePart><nameIdentifier type="orcid">https://orcid.org/0000-0002-1825-0098</nameIdentifier></name><titleInfo usage', "mods-identifier", "warning"),
    ('a space in the IRI of a heading', "<titleInfo usage", '<subject authority="lcsh" valueURI="http://id.loc.gov/authorities/subjects/sh85 123"><topic>x</topic></subject><titleInfo usage', "mods-uri", "warning"),
    ('a link to a word', "<titleInfo usage", '<note xlink:href="Smith">x</note><titleInfo usage', "mods-uri-scheme", "note"),
    ('a media type that is none', "<titleInfo usage", '<physicalDescription><internetMediaType>PDF</internetMediaType></physicalDescription><titleInfo usage', "mods-media-type", "warning"),
    ('a second primary title', "<titleInfo usage", '<titleInfo usage="primary"><title>x</title></titleInfo><titleInfo usage', "mods-primary", "warning"),
    ('pages that end before they start', "<titleInfo usage", '<part><extent unit="pages"><start>30</start><end>20</end></extent></part><titleInfo usage', "mods-extent", "warning"),
    ('a pair of one', "<titleInfo usage", '<note altRepGroup="9">x</note><titleInfo usage', "mods-pair", "note"),
    ('a script by its name', "<titleInfo usage", '<note script="Cyrillic">x</note><titleInfo usage', "mods-script", "warning"),
    ('a language by a tag', "<titleInfo usage", '<note lang="en">x</note><titleInfo usage', "mods-lang", "warning"),
    ('a code of a script that is none', "<titleInfo usage", '<language><languageTerm>English</languageTerm><scriptTerm type="code" authority="iso15924">cyr</scriptTerm></language><titleInfo usage', "mods-script", "warning"),
    ('one subject twice', "<titleInfo usage", '<subject><topic>Bees</topic></subject><subject>\n  <topic>Bees</topic>\n</subject><titleInfo usage', "mods-twice", "note"),
    ('an empty subject', "<titleInfo usage", '<subject/><titleInfo usage', "mods-empty", "note"),
    ("a space in a URL", ">http://www.london.gov.uk/report.pdf</url>", ">http://www.london.gov.uk/the report.pdf</url>", "mods-uri", "warning"),
]  # fmt: skip


def test_a_clean_record_gives_no_alarm(mods: Checked, written: str) -> None:
    """With a record as bibld writes it nothing is wrong."""
    assert mods(written) == []


@pytest.mark.parametrize(("old", "new", "rule", "level"), [pytest.param(*row[1:], id=row[0]) for row in SEEDED])
def test_a_seeded_fault_is_seen(mods: Checked, written: str, old: str, new: str, rule: str, level: str) -> None:
    """Each fault is seen by the rule that is for it, and by that rule alone, with its line."""
    assert old in written
    found = mods(written.replace(old, new, 1))
    assert names(found) == [rule]
    assert {(fault.level, fault.position, fault.record) for fault in found} == {(level, 1, "127428")}
    assert all(fault.cause.startswith("line ") for fault in found)


@pytest.mark.parametrize(
    "element",
    [
        '<note xlink:href="http://example.org/"/>',
        '<genre authority="rdacontent" valueURI="http://id.loc.gov/vocabulary/contentTypes/txt">Text</genre>',
        '<language><languageTerm type="code" authority="iso639-2b">fre</languageTerm><languageTerm type="text">French</languageTerm></language>',
        '<originInfo><dateIssued encoding="marc" point="start">1999</dateIssued><dateIssued encoding="marc" point="end">9999</dateIssued></originInfo>',
        '<recordInfo><recordCreationDate encoding="marc">130129</recordCreationDate></recordInfo>',
        '<identifier type="lccn">sn 85001234</identifier><identifier type="upc">012345678905</identifier>',
        '<classification authority="ddc" edition="23">364.4/2</classification><classification authority="ddc">[Fic]</classification>',
        '<language><languageTerm type="code" authority="iso639-3">deu</languageTerm></language>',
        '<language><languageTerm type="code" authority="iso639-2b">rum</languageTerm><languageTerm>Moldavian</languageTerm>'
        "</language>",
        '<name><etal/></name><name xlink:href="#a"/>',
        '<name><namePart>x</namePart><nameIdentifier type="orcid">0000-0002-1825-0097</nameIdentifier></name>',
        '<physicalDescription><internetMediaType>image/svg+xml</internetMediaType></physicalDescription>',
        '<part><extent unit="pages"><start>251</start><end>8</end></extent></part>',
        '<subject><topic>Bees</topic></subject><subject><topic>Hives</topic></subject><relatedItem xlink:href="#a"/>',
        '<note lang="rus" script="Cyrl" altRepGroup="9">x</note><note altRepGroup="9">y</note><note altRepGroup="00">z</note>',
        '<genre authority="rdacontent" type="code">txt</genre>',
        '<note xml:lang=" en " ID=" n1">x</note>',
        '<language><languageTerm type="code" authority="rfc5646">zh-Hant-TW</languageTerm></language>',
        '<originInfo><place><placeTerm type="code" authority="iso3166">GB</placeTerm></place>'
        '<frequency authority="marcfrequency">monthly</frequency></originInfo>',
        '<physicalDescription><form authority="marcform">large print</form><form authority="rdamedia">unmediated</form>'
        '<form authority="rdacarrier">online\n  resource</form></physicalDescription>',
        '<identifier type="doi">https://doi.org/10.1000/182</identifier>',
        '<identifier type="doi">doi:10.1000/182</identifier>',
        '<identifier type="uri">urn:isbn:9781847811646</identifier>',
        '<identifier type="doi" invalid="yes">182</identifier>',
        '<name><namePart>x</namePart><role><roleTerm type="text" authority="marcrelator">author of introduction, etc.</roleTerm></role></name>',
        '<name><namePart>x</namePart><role><roleTerm type="text">redactor</roleTerm><roleTerm type="code" authority="marcrelator">'
        'red</roleTerm></role></name>',
        *(f'<originInfo><dateIssued encoding="edtf">{date}</dateIssued></originInfo>' for date in
          ("199X", "1850~", "1985/..", "1917/1923", "-0249", "Y-12345", "2001-21", "2004-06-XX/2004-07-03", "/1984?", "[1667,1668]")),
        *(f'<originInfo><dateIssued encoding="iso8601">{date}</dateIssued></originInfo>' for date in ("20130228", "2013-02-28T10:00:00Z", "201302")),
    ],
)  # fmt: skip
def test_what_is_right_gives_no_alarm(mods: Checked, written: str, element: str) -> None:
    """What looks odd and is right is left alone."""
    assert mods(written.replace("<titleInfo usage", f"{element}<titleInfo usage", 1)) == []


@pytest.mark.parametrize(
    ("element", "cause"),
    [
        ('<subject><geographicCode authority="marcgac">n-us</geographicCode></subject>',
         "<geographicCode> has 'n-us', which is no code for a geographic area of marcgac; it is n-us---"),
        ('<targetAudience authority="marctarget">all</targetAudience>',
         "<targetAudience> has 'all', which is no audience of marctarget: adolescent, adult, general, juvenile, preschool, specialized"),
        ('<genre authority="rdacontent">texts</genre>', "<genre> has 'texts', which is no content type of rdacontent; perhaps text"),
        ('<language><languageTerm type="code" authority="iso639-2b">French</languageTerm></language>',
         "<languageTerm> has 'French', which is no code for a language of iso639-2b; perhaps fre"),
        ('<note lang="deu">x</note>', "'deu' is no code of ISO 639-2/B, such as eng"),
    ],
)  # fmt: skip
def test_a_finding_says_what_may_stand_there(mods: Checked, written: str, element: str, cause: str) -> None:
    """The element, what was found, and what is on the list: all of a short one, the nearest of a long one."""
    (found,) = mods(written.replace("<titleInfo usage", f"{element}<titleInfo usage", 1))
    assert found.cause.partition(": ")[2] == cause


@pytest.mark.parametrize("date", ["1990s", "0", "2004-13", "2004-02-30", "/", "1984/circa 1990", "2004-6"])
def test_what_is_no_date_of_edtf(mods: Checked, written: str, date: str) -> None:
    """Words, months and days that there are not, and figures left out."""
    odd = f'<originInfo><dateIssued encoding="edtf">{date}</dateIssued></originInfo>'
    assert names(mods(written.replace("<titleInfo usage", f"{odd}<titleInfo usage", 1))) == ["mods-date"]


def test_every_rule_of_mods_has_a_seeded_fault() -> None:
    """A rule that nothing tests is not in the table."""
    assert {rule.name for rule in MODS.rules} == {row[3] for row in SEEDED} | {"mods-number"}


def test_two_records_with_one_number(mods: Checked, written: str) -> None:
    """A recordIdentifier is one record's in a file."""
    head, start, rest = written.partition("<mods ")
    record = rest.partition("</modsCollection>")[0]
    found = mods(f"{head}{start}{record}{start}{record}</modsCollection>")
    assert [(fault.position, fault.record) for fault in found] == [(2, "127428")]
    assert names(found) == ["mods-number"]


def test_an_id_is_one_elements_in_a_file(mods: Checked) -> None:
    """Whichever records the elements are in."""
    record = '<mods><titleInfo ID="a"><title>x</title></titleInfo></mods>'
    (found,) = mods(f'<modsCollection xmlns="{NAMESPACE}">{record * 2}</modsCollection>')
    assert (found.position, found.path) == (2, "titleInfo@ID")


def test_what_stands_between_records_is_seen(mods: Checked) -> None:
    """And what stands after them; white space does not count."""
    record = "<mods><titleInfo><title>x</title></titleInfo></mods>"
    inside = f"{record} a {record}\n<note>x</note>b<name/>{record}c"
    found = mods(f'<modsCollection xmlns="{NAMESPACE}" lang="en">0{inside}</modsCollection>')
    assert names(found) == ["collection"]
    assert [(fault.position, fault.cause.rpartition(" ")[2]) for fault in found] == [
        (1, "lang"), (1, "0"), (2, "a"), (3, "collection"), (3, "b"), (3, "collection"), (4, "c"),
    ]  # fmt: skip
    assert {fault.level for fault in found} == {"error"}


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("<modscollection xmlns='{}'>@</modscollection>", "<modscollection> is none of MODS; it is <modsCollection>"),
        ("<m:modsCollection xmlns='{0}' xmlns:m='{0}'><modsCollection>@</modsCollection></m:modsCollection>",
         "<modsCollection> stands in <modsCollection>"),
        ("<modsCollection xmlns:m='{}'>@</modsCollection>", "<modsCollection> is in no namespace"),
        ("<x><modscollection xmlns='{}'>@</modscollection></x>", "<modscollection> is none of MODS; it is <modsCollection>"),
    ],
)  # fmt: skip
def test_a_collection_is_what_the_schema_has(mods: Checked, text: str, cause: str) -> None:
    """By its name, in its namespace, and of records: it is told once, whatever the reader makes of it."""
    prefix = "m:" if "@</modsCollection>" in text and "xmlns:m='{}'" in text else ""
    record = f"<{prefix}mods><{prefix}titleInfo><{prefix}title>x</{prefix}title></{prefix}titleInfo></{prefix}mods>"
    found = mods(text.format(NAMESPACE).replace("@", record * 2))
    assert [(fault.rule, fault.level, fault.cause) for fault in found] == [("collection", "error", cause)]


@pytest.mark.parametrize("opening", ["", "<!-- a\n<mods>\n -->\n<?x\n?>\n", "\n\n"])
def test_lines_count_from_the_top_of_the_file(mods: Checked, opening: str) -> None:
    """The line is the file's, whatever stands before the root."""
    text = f'{opening}<mods xmlns="{NAMESPACE}">\n<titleInfo><title>x</title></titleInfo>\n<foo/></mods>'
    (found,) = mods(text)
    assert found.cause == f"line {opening.count(chr(10)) + 3}: <foo> does not stand in <mods>"
    assert found.path == "foo"


@pytest.mark.parametrize(
    ("inside", "line"),
    [
        ("<location>\n<url>http://a.example/</url>\n<shelfLocator>x</shelfLocator></location>", 5),
        ("<part><extent>\n<start>1</start>\n<end>2</end>\n<end>3</end></extent></part>", 6),
        ("<originInfo>\n</originInfo>", 3),
        ("\n" * 70_000 + "<originInfo>\n\n</originInfo>", 70_003),
        ("\n" * 70_000 + "<originInfo/>\n\n", 70_003),
        ("\n" * 70_000 + "<part><extent>\n<start>1</start>\n<end>2</end>\n<end>3</end></extent></part>", 70_006),
    ],
)
def test_the_line_is_that_of_what_is_wrong(mods: Checked, inside: str, line: int) -> None:
    """Of what stands out of order, or once more, it is that element's; of what is empty its own."""
    (found,) = mods(f'<mods xmlns="{NAMESPACE}">\n<titleInfo><title>x</title></titleInfo>\n{inside}</mods>')
    assert found.cause.startswith(f"line {line}: ")


def test_a_break_in_the_xml_costs_one_record(mods: Checked) -> None:
    """Malformed XML is an error with its line, and what comes after it is checked."""
    good = "<mods><titleInfo><title>x</title></titleInfo>{}</mods>\n"
    bad = "<mods><titleInfo><title>y</titleInfo></mods>\n"
    found = mods(
        f'<modsCollection xmlns="{NAMESPACE}">\n{good.format("")}{bad}{good.format("<foo/>")}</modsCollection>'
    )
    assert names(found) == ["mods-element", "structure"]
    broken, other = found
    assert broken.level == "error"
    assert broken.cause.startswith("line 3: ")
    assert (other.position, other.cause) == (3, "line 4: <foo> does not stand in <mods>")


def test_an_extension_holds_anything(mods: Checked) -> None:
    """What stands in extension or accessCondition is nobody else's business."""
    inside = (
        '<extension><x xmlns="urn:x"><y/>text</x>text</extension><accessCondition>See <b>here</b>.</accessCondition>'
    )
    assert mods(f'<mods xmlns="{NAMESPACE}"><titleInfo><title>x</title></titleInfo>{inside}</mods>') == []


def test_another_namespace_is_reported_once(mods: Checked) -> None:
    """Records without a namespace are checked, and the reader says what they lack."""
    found = mods("<mods><titleInfo><title>x</title></titleInfo><foo/></mods>")
    assert names(found) == ["mods-element", "namespace"]


def test_a_rule_can_be_switched_off(mods: Checked) -> None:
    """A rule whose name is in rules_off says nothing."""
    text = f'<mods xmlns="{NAMESPACE}"><foo/></mods>'
    assert names(mods(text)) == ["mods-element", "mods-title"]
    assert names(mods(text, Settings(rules_off=("mods-title",)))) == ["mods-element"]


def test_the_table_is_whole() -> None:
    """Every element that stands in another is in the table, and every list it names exists."""
    for name, element in ELEMENTS.items():
        for child in element.children:
            assert child in ELEMENTS or f"{name}/{child}" in ELEMENTS, f"{child} in {name}"
        for form in (*element.attributes.values(), element.form.partition("=")[2]):
            assert form in ("", "uri", "id", "integer", "positive", "language") or form in VALUES, f"{form} in {name}"


# The schema as an oracle: it is not part of the project, and nothing but these tests needs it.


@pytest.fixture(scope="module")
def schema(shared: Path) -> etree.XMLSchema:
    """The schema of MODS 3.8, corrected where it does not compile."""
    return etree.XMLSchema(etree.parse(shared / "schemas" / "mods-3-8.xsd"))


def records(path: Path) -> Iterator[Any]:
    """The records of a file, each by itself."""
    parser = etree.XMLParser(remove_comments=True, remove_pis=True, resolve_entities=False)
    for record in etree.parse(path, parser).getroot().iter(f"{{{NAMESPACE}}}mods"):
        yield etree.fromstring(etree.tostring(record))


def test_the_corpus_is_judged_as_the_schema_judges_it(shared: Path, schema: etree.XMLSchema) -> None:
    """A file of the corpus has errors where the schema refuses a record of it, and only there."""
    differ = []
    files = sorted((shared / "corpora" / "mods").iterdir())
    for path in files:
        refused = any(not schema.validate(record) for record in records(path))
        errors = [fault for fault in validate(path, "mods") if fault.level == "error"]
        if refused != bool(errors):
            differ.append((path.name, refused, errors[:3]))
    assert len(files) > 300
    assert differ == []


def test_damaged_records_are_judged_as_the_schema_judges_them(shared: Path, schema: etree.XMLSchema) -> None:
    """Records changed at random are refused where the schema refuses them:
    99.9 % of them, and no false alarm in 1,500.
    """
    chance = random.Random(38)
    pool = [
        etree.tostring(record)
        for path in sorted((shared / "corpora" / "mods").iterdir())[::3]
        for record in records(path)
    ]
    elements = sorted({key.rpartition("/")[2] for key in ELEMENTS} | {"foo"})
    attributes = sorted(
        {name for element in ELEMENTS.values() for name in element.attributes if ":" not in name} | {"foo"}
    )
    values = sorted({value for listed in VALUES.values() for value in listed} | {"", "x y", "0", "a%zz", "en_GB"})
    false_alarms = missed = 0
    for _ in range(1_500):
        record = etree.fromstring(chance.choice(pool))
        inside = list(record.iter())
        for _ in range(chance.choice((1, 2))):
            _damage(chance.choice(inside), chance, inside, elements, attributes, values)
        record = etree.fromstring(etree.tostring(record))
        refused = not schema.validate(record)
        found = structure.found_in(Mods(record))
        false_alarms += bool(found) and not refused
        missed += refused and not found
    assert false_alarms == 0
    assert missed <= 2


def _damage(
    element: Any,
    chance: random.Random,
    inside: list[Any],
    elements: list[str],
    attributes: list[str],
    values: list[str],
) -> None:
    root = element.getparent() is None
    match chance.randrange(8):
        case 0 if not root:
            element.getparent().remove(element)
        case 1 if not root:
            element.tag = f"{{{NAMESPACE}}}{chance.choice(elements)}"
        case 2 if not root:
            element.addnext(copy.deepcopy(element))
        case 3 if len(inside) < 300:
            element.append(copy.deepcopy(chance.choice(inside)))
        case 4:
            element.set(chance.choice(attributes), chance.choice(values))
        case 5:
            element.text = chance.choice(values)
        case 6:
            etree.SubElement(element, f"{{{NAMESPACE}}}{chance.choice(elements)}")
        case _:
            element[:] = chance.sample(list(element), len(element))
