"""Other resources of MODS in MARC: series, links, citations."""

from __future__ import annotations

import pytest
from of_mods import CITED, HOSTED, TITLE, WITH_ISSN, WORK, is_said, marc_of

UNTITLED = (
    "<relatedItem type='{}'><originInfo><place><placeTerm type='text'>Leeds</placeTerm></place><publisher>P</publisher>"
    "<dateIssued>1880</dateIssued></originInfo><physicalDescription><extent>9 p.</extent></physicalDescription>"
    "<note>In two volumes</note><identifier type='isbn'>9780131103627</identifier></relatedItem>"
)

SERIES_PARTED = "<relatedItem type='series'><titleInfo><title>Life</title>{}</titleInfo></relatedItem>"

SERIES_IN_SCRIPTS = (
    "<relatedItem type='series'><titleInfo altRepGroup='01' script='Latn'><title>Uli</title><partNumber>3</partNumber></titleInfo>"
    "<titleInfo altRepGroup='01' script='Cyrl'><title>Ульи</title><partNumber>3</partNumber></titleInfo></relatedItem>"
)

CONSTITUENT_IN_SCRIPTS = (
    "<relatedItem type='constituent'><titleInfo altRepGroup='1'><title>Pchely</title></titleInfo><titleInfo altRepGroup='1' script='Cyrl'>"
    "<title>Пчелы</title></titleInfo><name altRepGroup='2'><namePart>Ek, A.</namePart></name><name altRepGroup='2' script='Cyrl'>"
    "<namePart>Ек, А.</namePart></name><identifier type='issn'>0378-5955</identifier></relatedItem>"
)

SERIES = "<relatedItem type='series'{}><titleInfo{}><title>{}</title>{}</titleInfo>{}</relatedItem>"

CASES: tuple[tuple[str, str], ...] = (
    (SERIES.format("", "", "&lt;i&gt;Apis&lt;/i&gt;", "", ""), "490 0# $a Apis"),
    (TITLE + f"<relatedItem type='otherFormat'>{TITLE}<identifier>(OCoLC)808865049</identifier></relatedItem>",
     "776 0# $t Bees $w (OCoLC)808865049"),
    (TITLE + SERIES.format("", " altRepGroup='a7'", "Zhizn", "", "<originInfo/>")
     + SERIES.format("", " altRepGroup='a7'", "Жизнь", "", ""), "880 0# $6 490-01/(N $a Жизнь"),
    (TITLE + "<relatedItem><titleInfo><title>Proceedings series;</title></titleInfo></relatedItem>", "787 0# $t Proceedings series"),
    (TITLE + SERIES.format("", "", "Hives, ISSN 0378-5955 ; 12", "", ""), "490 0# $a Hives, $x 0378-5955 ; $v 12"),
    (TITLE + SERIES.format("", "", "Hives, ISSN 0378-5955", "<partName>Wax</partName>", ""), "490 0# $a Hives. Wax, $x 0378-5955"),
    (TITLE + SERIES.format("", "", "Hives", "", "<identifier type='issue number'>2018:217</identifier>"), "490 0# $a Hives ; $v 2018:217"),
    (TITLE + SERIES.format("", "", "Hives", "", "<identifier type='issn'>0378-5955</identifier><identifier type='issue number'>2"
     "</identifier>"), "490 0# $a Hives, $x 0378-5955 ; $v 2"),
    (TITLE + "<relatedItem type='preceding' displayLabel='Absorbed:'><titleInfo><title>Bees</title></titleInfo></relatedItem>",
     "780 05 $t Bees"),
    (TITLE + "<relatedItem displayLabel='Finding aid'><location><url>http://a.example/1</url></location></relatedItem>",
     "856 42 $3 Finding aid $u http://a.example/1"),
    (TITLE + "<relatedItem displayLabel='Hives on show'><location><url>http://a.example/1</url></location></relatedItem>",
     "856 42 $u http://a.example/1 $y Hives on show"),
    (TITLE + "<relatedItem displayLabel='Finding aid'><location><url>Box 3</url></location></relatedItem>", "787 08 $i Finding aid: $o Box 3"),
    (TITLE + CITED.format("", ""), "510 3# $a ESTC"),
    (TITLE + CITED.format("", "<part><detail><number>12</number></detail></part>"), "510 4# $a ESTC, $c 12"),
    (TITLE + "<relatedItem type='isReferencedBy'><titleInfo><title>ESTC</title><partNumber>v. 5, p. 3</partNumber></titleInfo>"
     "</relatedItem>", "510 4# $a ESTC, $c v. 5, p. 3"),
    (TITLE + "<relatedItem type='preceding'><titleInfo><title>Hive</title><partNumber>v. 1-5</partNumber></titleInfo>"
     "</relatedItem>", "780 00 $t Hive $g v. 1-5"),
    (TITLE + CITED.format("", "<part><detail type='part'><number>p. 12</number></detail></part>"), "510 4# $a ESTC, $c p. 12"),
    (TITLE + CITED.format(" displayLabel='References:'", "<part><text>12</text></part>"), "510 4# $a ESTC, $c 12"),
    (TITLE + "<relatedItem type='otherFormat'><identifier type='isbn'>9780131103627</identifier>"
     "<note type='qualifying information'>paperback</note></relatedItem>", "776 0# $c paperback $z 9780131103627"),
    (TITLE + CITED.format(" displayLabel='Indexed by'", ""), "510 0# $a ESTC"),
    (TITLE + CITED.format("", "") + "<originInfo><issuance>serial</issuance></originInfo>", "510 0# $a ESTC"),
    (TITLE + "<relatedItem type='constituent'><titleInfo><title>Hive</title></titleInfo><part><extent unit='pages'><start>7</start>"
     "<end>7</end></extent></part></relatedItem>", "774 0# $t Hive $g Page 7"),
    (TITLE + "<relatedItem type='series'><titleInfo><title>Life</title></titleInfo><part><detail type='volume'><number>12"
     "</number></detail></part></relatedItem>", "490 0# $a Life ; $v 12"),
    (TITLE + "<relatedItem type='isReferencedBy'><identifier type='isbn'>9780131103627</identifier></relatedItem>",
     "787 08 $i Is referenced by: $z 9780131103627"),
    (TITLE + "<relatedItem type='isReferencedBy' displayLabel='Is referenced by'><identifier type='isbn'>9780131103627</identifier></relatedItem>",
     "787 08 $i Is referenced by: $z 9780131103627"),
    (TITLE + "<relatedItem type='reviewOf'><titleInfo><title>Hive</title></titleInfo></relatedItem>", "787 08 $i Review of: $t Hive"),
    (TITLE + "<relatedItem otherType='HIVE record'><titleInfo><title>Hive</title></titleInfo></relatedItem>", "787 08 $i HIVE record: $t Hive"),
    (TITLE + "<relatedItem type='isReferencedBy'><titleInfo><title>ESTC</title></titleInfo><identifier>T12</identifier></relatedItem>",
     "510 4# $a ESTC, $c T12"),
    (TITLE + "<relatedItem type='preceding' otherType='absorbed'><titleInfo><title>Hive</title></titleInfo></relatedItem>",
     "780 05 $t Hive"),
    (TITLE + "<relatedItem type='original'><location><url>http://a.example/</url></location></relatedItem>", "534 ## $o http://a.example/"),
    (TITLE + "<relatedItem type='isReferencedBy'><note>Cited</note></relatedItem>", "510 3# $a Cited"),
    (TITLE + "<relatedItem type='isReferencedBy'><titleInfo><title>Hive list</title></titleInfo><note>p. 610</note></relatedItem>",
     "510 4# $a Hive list, $c p. 610"),
    (TITLE + "<relatedItem type='series'><identifier type='issn'>1566-5283</identifier></relatedItem>", "760 0# $x 1566-5283"),
    (TITLE + WITH_ISSN.format("series", "0007–0955"), "490 0# $a Hive, $x 0007-0955"),
    (TITLE + WITH_ISSN.format("series", "0007-0956"), "490 0# $a Hive, $y 0007-0956"),
    (TITLE + WITH_ISSN.format("isReferencedBy", "0007 0955"), "510 3# $a Hive, $x 0007-0955"),
    (TITLE + "<relatedItem type='series' displayLabel='Series statement'><titleInfo><partNumber>5</partNumber></titleInfo>"
     "<identifier type='issn'>1566-5283</identifier></relatedItem>", "760 0# $g 5 $x 1566-5283"),
    (TITLE + "<relatedItem type='series'><part><detail type='volume'><number>5</number></detail></part></relatedItem>", "760 0# $g 5"),
    (TITLE + "<relatedItem type='series'><originInfo><publisher>Acme</publisher></originInfo></relatedItem>", "760 0# $d Acme"),
    (TITLE + "<relatedItem type='series'><note>In progress</note></relatedItem>", "760 0# $n In progress"),
    (TITLE + SERIES.format("", "", "Hives", "<partNumber>2</partNumber>", "<identifier type='local'>(DE-600)12</identifier>"),
     "830 #0 $a Hives ; $v 2. $w (DE-600)12"),
    (TITLE + SERIES.format("", "", "Hives", "<partNumber>2</partNumber>", "<identifier type='local'>(DE-600)12</identifier>"
                           "<identifier type='issn'>0378-5955</identifier>"), "490 1# $a Hives, $x 0378-5955 ; $v 2"),
    (TITLE + "<relatedItem><location><url>http://a.example/1</url></location></relatedItem>", "856 42 $u http://a.example/1"),
    (TITLE + "<relatedItem type='otherVersion'><location><url displayLabel='Contents'>http://a.example/1</url></location></relatedItem>",
     "856 41 $u http://a.example/1 $y Contents"),
    (TITLE + "<relatedItem type='otherFormat'><location><url>http://a.example/1</url></location></relatedItem>", "856 41 $u http://a.example/1"),
    (TITLE + "<relatedItem displayLabel='Finding aid'><location><url>http://a.example/1</url></location><note>Ek</note></relatedItem>",
     "787 08 $i Finding aid: $n Ek $o http://a.example/1"),
    (TITLE + WORK.format("", "<titleInfo><title>Hives</title></titleInfo>", "").replace(" type=''", ""), "700 1# $a Ek, Bo. $t Hives."),
    (TITLE + WORK.format("constituent", "<titleInfo><title>Hives</title></titleInfo>", "").replace("<relatedItem", "<relatedItem displayLabel='In'"),
     "774 08 $i In: $a Ek, Bo. $t Hives"),
    (TITLE + WORK.format("otherVersion", "<titleInfo><title>Hives</title></titleInfo>", ""), "775 0# $a Ek, Bo. $t Hives"),
    (TITLE + SERIES_PARTED.format("<partNumber>Ser. A</partNumber><partName>Bees</partName><partNumber>12</partNumber>"),
     "490 0# $a Life. Ser. A, Bees ; $v 12"),
    (TITLE + SERIES_PARTED.format("<partNumber>Ser. A</partNumber><partName>Bees</partName>"), "490 0# $a Life. Ser. A, Bees"),
    (TITLE + SERIES_PARTED.format("<partNumber>Ser. 2</partNumber><partNumber>v. 3</partNumber>"), "490 0# $a Life. Ser. 2 ; $v v. 3"),
    (TITLE + SERIES_PARTED.format("<partNumber>12</partNumber><partName>Bees</partName>"), "490 0# $a Life. Bees ; $v 12"),
    (TITLE + SERIES_PARTED.format("<partNumber>B</partNumber>"), "490 0# $a Life ; $v B"),
    (TITLE + SERIES_IN_SCRIPTS, "490 0# $6 880-01 $a Uli ; $v 3"),
    (TITLE + SERIES_IN_SCRIPTS, "880 0# $6 490-01/(N $a Ульи ; $v 3"),
    (TITLE + CONSTITUENT_IN_SCRIPTS, "774 0# $6 880-01 $a Ek, A. $t Pchely $x 0378-5955"),
    (TITLE + CONSTITUENT_IN_SCRIPTS, "880 0# $6 774-01/(N $a Ек, А. $t Пчелы"),
    (TITLE + UNTITLED.format("otherFormat"), "776 0# $d Leeds : P, 1880. $h 9 p. $n In two volumes $z 9780131103627"),
    (TITLE + UNTITLED.format("original"), "534 ## $c Leeds : P, 1880. $e 9 p. $n In two volumes. $z 9780131103627"),
    (TITLE + UNTITLED.format("preceding"), "780 00 $d Leeds : P, 1880. $h 9 p. $n In two volumes $z 9780131103627"),
    (TITLE + "<relatedItem type='series'><name type='corporate'><namePart>Acme</namePart></name></relatedItem>", "760 0# $a Acme"),
    (TITLE + "<relatedItem type='constituent'><titleInfo type='uniform'><title>Hive</title></titleInfo></relatedItem>", "730 02 $a Hive."),
    (TITLE + "<relatedItem type='original'><titleInfo><title>Hive</title></titleInfo><originInfo><dateCreated>1888</dateCreated>"
     "</originInfo><physicalDescription><extent>12 p. ; 20 cm</extent></physicalDescription><location><physicalLocation>Library"
     "</physicalLocation><shelfLocator>A 1</shelfLocator></location></relatedItem>",
     "534 ## $t Hive. $c 1888. $e 12 p. ; 20 cm. $l Library, A 1."),
    (TITLE + "<relatedItem type='otherVersion'><titleInfo><title>Hive</title></titleInfo><originInfo><place><placeTerm type='code' "
     "authority='marccountry'>fr</placeTerm></place><place><placeTerm>Paris</placeTerm></place></originInfo></relatedItem>",
     "775 0# $t Hive. $d Paris $f fr"),
    (TITLE + "<relatedItem type='original'><titleInfo><title>Hive</title></titleInfo><identifier type='oclc'>12</identifier></relatedItem>",
     "534 ## $t Hive. $o (OCoLC)12"),
)  # fmt: skip


def test_a_collection_that_is_named_again_is_one() -> None:
    """An aggregator of North Carolina has it with its type and without (773, 787); what says more stays."""
    again = "<relatedItem><titleInfo><title>Hives</title></titleInfo>{}</relatedItem>"
    host = "<titleInfo><title>Hives</title></titleInfo>"
    for more, linked in (("", []), ("<identifier>12</identifier>", ["787 0# $t Hives $o 12"])):
        fields, lost = marc_of(HOSTED.format(host) + again.format(more))
        assert [field for field in fields if field.startswith("7")] == ["773 0# $t Hives", *linked]
        assert lost == []
    fields, _ = marc_of(
        TITLE + again.format("").replace("<relatedItem>", "<relatedItem type='otherVersion'>") + again.format("")
    )
    assert [field[:3] for field in fields if field.startswith("7")] == ["775", "787"]


@pytest.mark.parametrize(("elements", "field"), CASES, ids=[field for _, field in CASES])
def test_a_related_resource_of_mods_in_marc(elements: str, field: str) -> None:
    is_said(elements, field)


def test_a_series_has_its_subseries_and_no_caption() -> None:
    """490 has no $i by the standard; where MARC has one all the same it comes back."""
    subseries = "<relatedItem type='series' displayLabel='Has subseries'><titleInfo><title>Wax</title></titleInfo></relatedItem>"
    fields, lost = marc_of(
        f"{TITLE}<relatedItem type='series' displayLabel='Reihe'><titleInfo><title>Hives</title></titleInfo>{subseries}</relatedItem>"
    )
    assert "490 0# $a Hives. $a Wax" in fields
    assert [*lost] == ["related.label"]


def test_what_is_said_of_a_number_of_another_resource_is_told() -> None:
    """A linking entry has the number alone."""
    fields, lost = marc_of(
        HOSTED.format(
            "<titleInfo><title>Hive</title></titleInfo><identifier type='issn' displayLabel='Print'>0007-0955</identifier>"
        )
    )
    assert "773 0# $t Hive $x 0007-0955" in fields
    assert lost == ["related.identifiers.qualifier"]


NUMBERED = "<partNumber>v. 5</partNumber>"
UNIFORM = " type='uniform' authority='naf'"
IN_PART = "<part><detail type='volume'><number>5</number></detail></part>"
OF_SERIES = " displayLabel='Series statement'"
OF_EK = "<name type='{}'><namePart>Ek, A.</namePart>{}</name>"
CYRILLIC = " altRepGroup='{}' script='Cyrl'"


@pytest.mark.parametrize(
    ("elements", "fields"),
    [
        (SERIES.format("", UNIFORM, "Life", NUMBERED, ""), ["830 #0 $a Life ; $v v. 5. $2 naf"]),
        (SERIES.format("", UNIFORM, "Life", "", IN_PART), ["830 #0 $a Life ; $v 5. $2 naf"]),
        (SERIES.format("", UNIFORM, "Life", "<partNumber>Series B</partNumber>", ""), ["830 #0 $a Life. $n Series B. $2 naf"]),
        (SERIES.format("", UNIFORM, "Life", "<partNumber>5</partNumber><partNumber>Series B</partNumber>", ""),
         ["830 #0 $a Life. $n Series B ; $v 5. $2 naf"]),
        (SERIES.format("", " authority='naf'", "Life", NUMBERED, ""), ["830 #0 $a Life ; $v v. 5. $2 naf"]),
        (SERIES.format("", UNIFORM, "Life", NUMBERED, OF_EK.format("personal", "") + "<identifier type='issn'>1566-5283</identifier>"),
         ["800 1# $a Ek, A. $t Life, $x 1566-5283 ; $v v. 5. $2 naf"]),
        (SERIES.format("", "", "Life", NUMBERED, OF_EK.format("personal", "")),
         ["490 1# $a Life ; $v v. 5", "800 1# $a Ek, A. $t Life ; $v v. 5."]),
        (SERIES.format("", "", "Life", "", OF_EK.format("corporate", "")), ["490 1# $a Life", "810 2# $a Ek, A. $t Life."]),
        (SERIES.format("", "", "Life", "<nonSort>The </nonSort>", OF_EK.format("personal", "")),
         ["490 1# $a The Life", "800 1# $a Ek, A. $t Life."]),
        (SERIES.format("", " authority='naf'", "Life", "", "<name type='corporate' authority='naf'><namePart>Bees (Society)</namePart></name>"),
         ["810 2# $a Bees (Society). $t Life. $2 naf"]),
        (SERIES.format("", UNIFORM, "iLife", "", "<name type='corporate'><namePart>Bees (Society)</namePart><namePart>(1972 : Bath)"
         "</namePart></name>"), ["810 2# $a Bees (Society) $d (1972 : $c Bath) $t iLife. $2 naf"]),
        (SERIES.format("", " type='uniform'", "Life", "", "<name type='personal' authority='naf'><namePart>Ek, A.</namePart></name>"),
         ["800 1# $a Ek, A. $t Life. $2 naf"]),
        (SERIES.format("", "", "Annals of bees ;  pt. 5.", "", ""), ["490 0# $a Annals of bees ; $v pt. 5"]),
        (SERIES.format("", "", "Life", "<partNumber>Series B</partNumber><partNumber>5</partNumber>", ""),
         ["490 0# $a Life. Series B ; $v 5"]),
        (SERIES.format("", "", "Life", "<partNumber>2</partNumber><partName>Bees</partName><partNumber>5</partNumber>", ""),
         ["490 0# $a Life. 2, Bees ; $v 5"]),
        (SERIES.format("", " authority='naf'", "Annals of bees ; pt. 5", "", ""), ["830 #0 $a Annals of bees ; $v pt. 5. $2 naf"]),
        (SERIES.format("", "", "Bees ; wasps", "", ""), ["490 0# $a Bees ; wasps"]),
        # Who edits a series does not head it, nor does one of whom nobody knows of what sort the name is.
        (SERIES.format("", "", "Life", "", OF_EK.format("personal", "<role><roleTerm>editor</roleTerm></role>")), ["490 0# $a Life"]),
        (SERIES.format("", "", "Life", "", OF_EK.format("", "")), ["490 0# $a Life"]),
        (SERIES.format("", " type='abbreviated'", "Life", "", ""), ["490 0# $a Life"]),
        # bibld's own MODS of 490 and 830: what is stated, and after it what is traced.
        (SERIES.format(OF_SERIES, "", "Life", "", "") + SERIES.format("", "", "Bees", "", "")
         + SERIES.format("", "", "Annals of life", "", ""), ["490 1# $a Life", "490 0# $a Bees", "830 #0 $a Annals of life."]),
        (SERIES.format(OF_SERIES, " altRepGroup='1'", "Zhizn", "", "") + SERIES.format(OF_SERIES, CYRILLIC.format(1), "Жизнь", "", "")
         + SERIES.format("", " altRepGroup='2'", "Annals", "", "") + SERIES.format("", CYRILLIC.format(2), "Труды", "", ""),
         ["490 1# $6 880-01 $a Zhizn", "830 #0 $6 880-02 $a Annals.", "880 1# $6 490-01/(N $a Жизнь", "880 #0 $6 830-02/(N $a Труды."]),
        (SERIES.format("", " altRepGroup='1'", "Zhizn", "", "") + SERIES.format("", CYRILLIC.format(1), "Жизнь", "", ""),
         ["490 0# $6 880-01 $a Zhizn", "880 0# $6 490-01/(N $a Жизнь"]),
    ],
)  # fmt: skip
def test_a_series_stands_under_the_heading_that_is_told(elements: str, fields: list[str]) -> None:
    """8XX by itself, or beside 490 with the series as transcribed; and the number of the volume in $v."""
    made, _ = marc_of(TITLE + elements)
    assert [field for field in made if field[:3] in ("490", "760", "800", "810", "830", "880")] == fields


def test_what_is_kept_of_another_resource_is_told_as_that() -> None:
    """And not once more by the words of how it is kept."""
    _, lost = marc_of(
        TITLE + "<relatedItem><titleInfo><title>Hive</title></titleInfo><name type='corporate' nameTitleGroup='1'>"
        "<namePart>Leeds</namePart></name></relatedItem>"
    )
    assert lost
    assert not any("leftovers" in path for path in lost)


@pytest.mark.parametrize(
    ("said", "tag"),
    [
        ("<relatedItem type='constituent'><titleInfo><title>Sonata</title></titleInfo></relatedItem>", "774"),
        ("<location><physicalLocation>GLA</physicalLocation></location>", "852"),
    ],
)
def test_two_copies_and_two_parts_that_are_alike_are_two(said: str, tag: str) -> None:
    """What is said twice of the resource is one thing; two songs may have one title."""
    fields, _ = marc_of(f"{TITLE}{said}{said}")
    assert sum(field.startswith(tag) for field in fields) == 2
    other = said.replace("constituent", "otherVersion")
    assert sum(field.startswith("775") for field in marc_of(f"{TITLE}{other}{other}")[0]) == (tag == "774")


def test_a_linking_entry_of_a_caption_alone_is_left_out() -> None:
    """What is said of the other resource, and its caption, are told."""
    fields, lost = marc_of(
        f"{TITLE}<relatedItem type='otherFormat' displayLabel='Print'><location><physicalLocation>Hive Library</physicalLocation>"
        "</location></relatedItem><relatedItem displayLabel='Project'><abstract>Bees.</abstract></relatedItem>"
    )
    assert not any(field.startswith(("77", "78")) for field in fields)
    assert {"related.label", "related.record.locations", "related.record.summaries"} <= set(lost)


def test_a_word_that_stands_within_another_alone_is_told() -> None:
    """``Hive`` is in ``Hiveries``, and no field says it."""
    fields, lost = marc_of(
        f"{TITLE}<relatedItem><titleInfo><title>Hiveries</title></titleInfo>"
        "<physicalDescription><note>Hive</note></physicalDescription></relatedItem>"
    )
    assert "787 0# $t Hiveries" in fields
    assert lost == ["related.record.physicals.note"]


@pytest.mark.parametrize("kind", ["donor", "additional physical form"])
def test_what_a_note_on_another_resource_is_of_is_told(kind: str) -> None:
    """``776 $n`` has the text of any note, also of a kind that a field of the record is for; the kinds that have a
    subfield of their own need no telling.
    """
    fields, lost = marc_of(
        f"{TITLE}<relatedItem type='otherFormat'><titleInfo><title>Hive</title></titleInfo><note type='{kind}'>Ek, Bo</note>"
        "<note>Worn</note><note type='qualifying information'>paperback</note></relatedItem>"
    )
    assert "776 0# $t Hive $c paperback. $n Ek, Bo. Worn" in fields
    assert lost == ["related.record.notes.kind"]


def test_an_address_of_a_related_resource_is_not_that_of_any_other() -> None:
    """The Library of Congress's stylesheet has it in both places."""
    url = "<location><url displayLabel='Cover'>http://a.example/2</url></location>"
    fields, lost = marc_of(f"{TITLE}{url}<relatedItem>{url}</relatedItem>")
    assert [field for field in fields if field.startswith("856")] == ["856 42 $u http://a.example/2 $y Cover"]
    assert not lost


@pytest.mark.parametrize("number", ["0007-0956", "12345678", "0007-095"])
@pytest.mark.parametrize(
    ("relation", "field"),
    [("host", "773 0# $t Hive"), ("preceding", "780 00 $t Hive"), ("original", "534 ## $t Hive.")],
)
def test_what_is_no_issn_of_another_resource_is_among_its_other_numbers(relation: str, field: str, number: str) -> None:
    """A system would look for it, and find nothing or something else: it is told that it was to be one."""
    fields, lost = marc_of(TITLE + WITH_ISSN.format(relation, number))
    assert [made.replace(number, "N") for made in fields if made[:3] == field[:3]] == [f"{field} $o N"]
    assert lost == ["related.identifiers.invalid"]


def test_what_is_no_issn_of_what_refers_to_it_is_in_787() -> None:
    """510 has names, and was written empty."""
    number = "<identifier type='issn'>0007-0956</identifier>"
    fields, lost = marc_of(f"{TITLE}<relatedItem type='isReferencedBy'>{number}</relatedItem>")
    assert "787 08 $i Is referenced by: $o 0007-0956" in fields
    assert lost == ["related.identifiers.invalid"]


def test_a_number_of_another_resource_that_is_said_twice_stands_once() -> None:
    fields, lost = marc_of(
        f'{TITLE}<relatedItem type="host"><titleInfo><title>Hive</title></titleInfo>'
        '<identifier type="oclc">19004</identifier><identifier type="oclc">19004</identifier></relatedItem>'
    )
    assert "773 0# $t Hive $w (OCoLC)19004" in fields
    assert lost == []


@pytest.mark.parametrize(
    "name",
    [
        "<name><role><roleTerm type='code' authority='marcrelator'>aut</roleTerm></role></name>",
        "<name type='personal' authority='naf' valueURI='http://a.example/1'><namePart/></name>",
        "<name type='personal'><namePart>.</namePart></name>",
        "<name type='personal'><namePart>Unknown</namePart></name>",
    ],
)
@pytest.mark.parametrize(("kind", "tag"), [("", "787"), (" type='constituent'", "774"), (" type='host'", "773")])
def test_a_name_of_nobody_is_none_of_another_resource(name: str, kind: str, tag: str) -> None:
    """``700 0# $a . $t Wasps.`` is no heading of a work: the title alone is linked to, and the report says so."""
    title = "<titleInfo><title>Wasps</title></titleInfo>"
    fields, lost = marc_of(f"{TITLE}<relatedItem{kind}>{title}{name}</relatedItem>")
    assert [field for field in fields if field[0] == "7"] == [f"{tag} 0# $t Wasps"]
    assert lost in (["related.record.agents"], ["related.name"])


@pytest.mark.parametrize("kind", ["", " type='host'", " type='series'", " otherType='reviewOf'"])
@pytest.mark.parametrize("within", ["", "<titleInfo><title/></titleInfo>"])
def test_a_caption_of_nothing_is_told(kind: str, within: str) -> None:
    """Another resource of which only a caption is said makes no field."""
    fields, lost = marc_of(f"{TITLE}<relatedItem{kind} displayLabel='In the hive'>{within}</relatedItem>")
    assert [field[:3] for field in fields] == ["008", "245", "264"]
    assert lost[-1:] == ["related.label"]


@pytest.mark.parametrize(
    ("said", "urls", "field"),
    [
        (" displayLabel='PDF'", "<url displayLabel='Full text'>http://a.example/2</url>", "775 08 $i PDF: $o http://a.example/2"),
        ("", "<url>http://a.example/2</url><url>http://a.example/3</url>", "775 0# $o http://a.example/2 $o http://a.example/3"),
    ],
)  # fmt: skip
def test_what_is_more_than_an_address_and_its_caption_is_a_linking_entry(said: str, urls: str, field: str) -> None:
    fields, _ = marc_of(f"{TITLE}<relatedItem type='otherVersion'{said}><location>{urls}</location></relatedItem>")
    assert [found for found in fields if found[:3] in ("775", "856")] == [field]


def test_a_number_that_is_an_address_of_a_related_resource_is_a_number_all_the_same() -> None:
    """Where its type says what it is."""
    url = "<relatedItem type='otherVersion'><location><url>http://a.example/2</url></location></relatedItem>"
    assert (
        "024 7# $a http://a.example/2 $2 doi"
        in marc_of(f"{TITLE}{url}<identifier type='doi'>http://a.example/2</identifier>")[0]
    )


@pytest.mark.parametrize(("relation", "indicator"), [("", "2"), (" type='otherVersion'", "1")])
def test_the_address_of_a_related_resource_is_no_number_of_this_one(relation: str, indicator: str) -> None:
    """The Library of Congress' stylesheet for MODS 3.3 has it among its identifiers, too."""
    url = f"<relatedItem{relation}><location><url>http://a.example/2</url></location></relatedItem>"
    fields, lost = marc_of(f"{TITLE}{url}<identifier type='uri'>http://a.example/2</identifier>")
    assert [field for field in fields if field[:3] in ("024", "856")] == [f"856 4{indicator} $u http://a.example/2"]
    assert not lost
