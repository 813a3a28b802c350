"""MODS made of MARC: what an expert would have made of the fields."""

from __future__ import annotations

import io
import re

import pytest

from bibld.formats.marc21.notation import parse, spell
from bibld.formats.marc21.records import fields_of, record_of
from bibld.formats.mods import xml
from bibld.formats.mods.records import record_of as read_mods
from bibld.formats.mods.records import written
from bibld.model import Record
from bibld.report import Report
from bibld.settings import DEFAULTS

LEADER = "LDR 00000nam#a2200000#i#4500"


def made(*lines: str, report: Report | None = None) -> str:
    """The MODS of a record of these fields, on one line and without what bibld keeps for itself."""
    lines = lines if lines[0].startswith("LDR") else (LEADER, *lines)
    record = record_of([parse(line) for line in lines], Report())
    elements = (item.field for item in written(record, report or Report(), DEFAULTS) if item.field.where != "extension")
    text = xml.write(elements, Report())
    return "".join(line.strip() for line in text.splitlines())


@pytest.mark.parametrize(
    ("fields", "origins"),
    [
        (("260 ## $c [1905]",), [("", "xxk 2014 key [1905]")]),
        (
            ("260 ## $a Leeds : $b Ek, $c 2014 $e (Salem (Massachusetts) : $f Ash (Printer), $g 2015)",),
            [("", "Leeds xxk Ek 2014 key"), ("manufacture", "Salem (Massachusetts) Ash (Printer) 2015")],
        ),
        (
            ("260 ## $a Leeds : $b Ek, $c 2014 $e (Brooklyn, N.Y. : $f Ash Inc.)",),
            [("", "Leeds xxk Ek 2014 key"), ("manufacture", "Brooklyn, N.Y. Ash Inc.")],
        ),
        (("264 #0 $c 1905.",), [("production", "xxk 2014 key 1905")]),
        (("264 #0 $a Paris : $b Photographer, $c 2014.",), [("production", "Paris xxk Photographer 2014 key")]),
        (
            ("264 #2 $a Leeds : $b Ek, $c 2014.", "264 #0 $a York, $c 2014."),
            [("distribution", "Leeds Ek 2014"), ("production", "York xxk 2014 key")],
        ),
        (
            ("264 #3 $a Leeds : $b Ek, $c 2014.", "264 #4 $c ©2013", "250 ## $a 2nd ed."),
            [("publication", "xxk 2014 key 2nd ed."), ("manufacture", "Leeds Ek 2014"), ("copyright", "©2013")],
        ),
        (("264 #2 $a Leeds : $b Ek, $c 2015.",), [("publication", "xxk 2014 key"), ("distribution", "Leeds Ek 2015")]),
        (("264 #4 $c ©2013",), [("publication", "xxk 2014 key"), ("copyright", "©2013")]),
        (
            ("264 #4 $c ©2013", "264 #2 $a Leeds : $b Ek, $c 2015.", "264 #1 $a London : $b Ash, $c 2014.", "250 ## $a 2nd ed."),
            [("copyright", "©2013"), ("distribution", "Leeds Ek 2015"), ("publication", "London xxk Ash 2014 key 2nd ed.")],
        ),
        (
            ("264 #1 $a York : $b Ek, $c 2012.", "264 #1 $a London : $b Ash, $c 2014."),
            [("publication", "York xxk Ek 2012"), ("publication", "London Ash 2014 key")],
        ),
    ],
)  # fmt: skip
@pytest.mark.parametrize("country", ["xxk ", ""])
def test_the_date_and_the_country_of_008_belong_to_the_publication(
    fields: tuple[str, ...], origins: list[tuple[str, str]], country: str
) -> None:
    """Or to its production; of a copyright, a distribution or a manufacture they tell nothing, also where 008 has no
    country. The fields come back.
    """
    lines = f"008 990101s2014####{country.strip():#<3}###########000#0#eng#d", "245 00 $a T.", *fields
    text = made(*lines)
    assert _origins(text) == [(event, said.replace("xxk ", country)) for event, said in origins]
    record = record_of([*map(parse, (LEADER, "001 1", *lines))], Report())
    assert again(record) == record


@pytest.mark.parametrize(
    ("kind", "fields", "origins"),
    [
        ("d", (), [("production", "gw 1801 key 1850")]),
        ("d", ("260 ## $c 1801",), [("", "gw 1801 key 1850 1801")]),
        ("c", (), [("publication", "gw 1801 key 1850")]),
    ],
)
def test_the_country_of_a_manuscript_is_none_of_publication(
    kind: str, fields: tuple[str, ...], origins: list[tuple[str, str]]
) -> None:
    """Where nothing else is said of it: 008 has a country of whatever it is."""
    lines = (
        f"LDR 00000n{kind}m#a2200000###4500",
        "008 100322k18011850gw#|||||||||||||||||lat|d",
        "245 00 $a Mass",
        *fields,
    )
    assert _origins(made(*lines)) == origins
    record = record_of([*map(parse, ("001 1", *lines))], Report())
    assert again(record) == record


@pytest.mark.parametrize(
    ("kind", "dates", "event"),
    [
        ("pc", "i18011850", "production"), ("tc", "k18011850", "production"), ("pc", "s1801####", "production"),
        ("am", "s1801####", "publication"), ("am", "m18011850", "publication"), ("km", "s1801####", "publication"),
        ("pc", "n########", "publication"), ("as", "c18019999", "publication"),
    ],
)  # fmt: skip
def test_the_country_of_what_was_made_is_that_of_its_making(kind: str, dates: str, event: str) -> None:
    """As the dates of 008 tell it: an archive is no publication."""
    lines = (f"LDR 00000n{kind}#a2200000###4500", f"008 100322{dates}gw#|||||||||||||||||lat|d", "245 00 $a Papers")
    text = made(*lines)
    assert [found for found, _ in _origins(text)] == [event]
    country = 'authority="marccountry" valueURI="http://id.loc.gov/vocabulary/countries/gw">gw<'
    assert f'<placeTerm type="code" {country}/placeTerm>' in text
    record = record_of([*map(parse, ("001 1", *lines))], Report())
    assert again(record) == record


@pytest.mark.parametrize(
    ("field", "elements"),
    [
        ("264 #0 $c 2014.", ["dateCreated 2014"]),
        ("264 #0 $c between 2013 and 2014.", ["dateCreated 2014", "dateCreated between 2013 and 2014"]),
        ("264 #3 $c 2014.", ["dateIssued 2014", "dateOther 2014"]),
    ],
)
def test_what_is_stated_of_an_event_is_dated_as_that_event(field: str, elements: list[str]) -> None:
    """What was not published was created, and not issued; what was made keeps its date, whatever 008 says."""
    text = made("008 990101s2014####xxk###########000#0#eng#d", "245 00 $a T.", field)
    assert [f"{name} {said}" for name, said in re.findall(r"<(date\w+)[^>]*>([^<]+)<", text)] == elements


def again(record: Record) -> Record:
    """A record through MODS."""
    text = xml.write([item.field for item in written(record, Report(), DEFAULTS)], root=True)
    return read_mods(next(xml.read(io.BytesIO(text.encode()), Report())), Report())


def _origins(text: str) -> list[tuple[str, str]]:
    found = re.findall(r"<originInfo(?: eventType=\"(\w+)\")?>(.*?)</originInfo>", text)
    said = []
    for event, inner in found:
        inner = re.sub(r"<issuance>.*?</issuance>", "", inner)
        words = re.findall(r"<(\w+)([^>]*)>([^<]+)<", inner)
        said.append((event, " ".join(f"{word} key" if "keyDate" in attrs else word for _, attrs, word in words)))
    return said


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        (
            "700 12 $a Beethoven, Ludwig van. $t Symphonies, $n no. 5, op. 67, $r C minor.",
            "<title>Symphonies</title><partNumber>no. 5, op. 67, C minor</partNumber>",
        ),
        ("730 02 $a Bible. $l English. $p Genesis.", "<title>Bible. English</title><partName>Genesis</partName>"),
    ],
)
def test_the_parts_of_a_work_stay_in_their_order(heading: str, words: str) -> None:
    """As they do in a uniform title of the record itself."""
    assert words in made("245 00 $a T.", heading)


@pytest.mark.parametrize(
    ("field", "said"),
    [
        (
            "540 ## $a Public domain. $5 DNLM",
            '<accessCondition type="use and reproduction">Public domain. DNLM</accessCondition>',
        ),
        (
            "506 ## $3 Use copy $5 UkLoX",
            '<accessCondition type="restriction on access">Use copy UkLoX</accessCondition>',
        ),
        ("583 1# $a digitized $l kept $2 pda $5 UkLoX $5 UkX", '<note type="action">digitized kept UkLoX UkX</note>'),
        ("520 ## $a On bees. $5 UkLoX", "<abstract>On bees</abstract>"),
        (
            "540 ## $u http://rightsstatements.org/vocab/NKC/1.0/",
            '<accessCondition type="use and reproduction" xlink:href="http://rightsstatements.org/vocab/NKC/1.0/">'
            "http://rightsstatements.org/vocab/NKC/1.0/</accessCondition>",
        ),
        (
            "650 #7 $a Bees. $2 fast $0 (OCoLC)fst00829267",
            '<subject authority="fast" valueURI="http://id.worldcat.org/fast/829267">',
        ),
        (
            "655 #7 $a Maps. $2 gnd $0 (DE-588)4006540-9",
            '<genre authority="gnd" valueURI="https://d-nb.info/gnd/4006540-9">',
        ),
        ("650 #6 $a Abeilles. $0 (CaQQLa)201-0049451", '<subject authority="rvm">'),
        ("655 #7 $a Inscriptions. $2 rbprov.", '<genre authority="rbprov">'),
        (
            "650 #7 $a Bees. $2 fast $0 (OCoLC)fst00829267.",
            '<subject authority="fast" valueURI="http://id.worldcat.org/fast/829267">',
        ),
        (
            "655 #7 $a Maps. $2 lcgft $0 http://a.example/gf1.",
            '<genre authority="lcgft" valueURI="http://a.example/gf1">',
        ),
        ("830 #0 $a Hive papers. $x 0007-0955.", "<title>Hive papers</title>"),
        ("830 #0 $a Hive papers, Inc. $x 0007-0955 ; $v 2.", "<title>Hive papers, Inc.</title>"),
        ("785 00 $t Bees today $w (OCoLC)12640345.", '<identifier type="local">(OCoLC)12640345</identifier>'),
        ("510 2# $a Bee abstracts $x 0009-2258 $b 1968-1986.", '<dateOther type="coverage">1968-1986</dateOther>'),
        ("810 2# $a Hive. $t Papers ; $v v. 9. $x 0007-0955", "<partNumber>v. 9</partNumber>"),
        ("585 ## $3 Map $a Shown in 2013. $5 UkLoGLA", '<note type="exhibitions">Map Shown in 2013. UkLoGLA</note>'),
        ("535 1# $a City Archive.", '<note type="original location">City Archive</note>'),
        ("535 2# $a City Archive.", '<note displayLabel="Location of duplicates">City Archive</note>'),
        ("534 ## $p Reprint.", '<note type="original version">Reprint</note>'),
        ("534 ## $3 v. 2 $p Reprint. $5 DLC", '<note type="original version">v. 2 Reprint. DLC</note>'),
        ("588 0# $a Vol. 1 (2010).", '<note displayLabel="Source of description">Vol. 1 (2010)</note>'),
        ("588 1# $a Vol. 3 (2012).", '<note displayLabel="Latest issue consulted">Vol. 3 (2012)</note>'),
        ("510 3# $a Not listed in Ekman.", '<note type="citation/reference">Not listed in Ekman</note>'),
        ("510 0# $a Not in Ek, $c v. 2, 12.", '<note type="citation/reference">Not in Ek, v. 2, 12</note>'),
        ("510 4# $a Unrecorded in Ek", '<note type="citation/reference">Unrecorded in Ek</note>'),
        ("510 4# $a Notes in Ek", '<relatedItem type="isReferencedBy">'),
        ("555 ## $a Vols. 1-10.", '<note displayLabel="Indexes">Vols. 1-10</note>'),
        ("555 0# $a In the archive.", '<note displayLabel="Finding aid">In the archive</note>'),
        ("555 8# $a Index: no. 3.", "<note>Index: no. 3</note>"),
        ("384 0# $a D minor", '<note displayLabel="Key">D minor</note>'),
        ("384 1# $a C minor", '<note displayLabel="Transposed key">C minor</note>'),
    ],
)
def test_a_note_says_what_it_is_of_and_whose_copy(field: str, said: str) -> None:
    """A first indicator may turn it round; the institution ($5) stands behind what is said of its copy.
    The field comes back.
    """
    assert said in made("245 00 $a T.", field)
    record = again(record_of([*map(parse, (LEADER, "001 1", field))], Report()))
    assert parse(field) in [*fields_of(record, Report(), DEFAULTS)]


@pytest.mark.parametrize(
    ("leader", "element"),
    [("ntc", "dateCreated"), ("npc", "dateCreated"), ("ndm", "dateCreated"), ("nam", "dateIssued")],
)
def test_a_span_of_what_nobody_has_published_is_of_its_creation(leader: str, element: str) -> None:
    """As a single date of it is: papers, an archive, a manuscript of music."""
    fields = "008 240430i18501900xx#|||||||||||||||||eng#d", "245 00 $a Papers."
    text = made(f"LDR 00000{leader}#a2200000#a#4500", *fields)
    assert re.findall(r"<(\w+) encoding=\"w3cdtf\"[^>]*>(\d+)<", text) == [(element, "1850"), (element, "1900")]


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("033 00 $a 201403--", [("w3cdtf", "2014-03")]),
        ("033 00 $a 2014----", [("w3cdtf", "2014")]),
        ("033 20 $a 201403-- $a 20140512", [("w3cdtf", "2014-03"), ("w3cdtf", "2014-05-12")]),
        ("033 00 $a 20140312", [("iso8601", "20140312")]),
    ],
)
def test_a_date_is_in_the_encoding_it_is_said_to_be_in(field: str, said: list[tuple[str, str]]) -> None:
    """ISO 8601 has no hyphens for what is not known; its profile leaves that out."""
    text = made("245 00 $a T.", field)
    assert re.findall(r"<dateCaptured encoding=\"(\w+)\"[^>]*>([^<]+)<", text) == said


@pytest.mark.parametrize("day", ["1302", "0000", "0230", "13  "])
def test_of_what_is_no_day_of_the_calendar_there_is_the_year(day: str) -> None:
    """And it comes back."""
    lines = [f"008 990101e1999{day.replace(' ', '#')}xxk###########000#0#eng#d", "245 00 $a T."]
    assert '<dateIssued encoding="w3cdtf" keyDate="yes">1999</dateIssued>' in made(*lines)
    record = record_of([*map(parse, (LEADER, "001 1", *lines))], Report())
    assert again(record) == record


@pytest.mark.parametrize(
    ("span", "encoding"),
    [("046 ## $a m $c 1851 $e uuuu", "marc"), ("046 ## $a m $c 1851 $e 1860", "w3cdtf")],
)
def test_a_date_is_another_than_a_span_that_begins_with_it(span: str, encoding: str) -> None:
    """An end that is not known is in MARC's encoding, and its beginning with it; both fields come back."""
    lines = ["008 990101s1851####xxk###########000#0#eng#d", span, "245 00 $a T."]
    said = re.findall(r"<dateIssued encoding=\"(\w+)\"[^>]*>([^<]+)<", made(*lines))
    assert said == [("w3cdtf", "1851"), (encoding, "1851"), (encoding, span[-4:])]
    record = record_of([*map(parse, (LEADER, "001 1", *lines))], Report())
    assert again(record) == record


@pytest.mark.parametrize(
    ("codes", "frequency"), [("#x", ["Completely irregular"]), ("##", []), ("#u", []), ("#|", []), ("mr", ["Monthly"])]
)
def test_a_blank_is_no_frequency(codes: str, frequency: list[str]) -> None:
    """008/18, unless the regularity says that there is none; the codes come back."""
    fields = LEADER.replace("nam", "nas"), f"008 990101c20149999xxk{codes}#p#######0###a0eng#d", "245 00 $a T."
    assert re.findall(r"<frequency[^>]*>([^<]+)<", made(*fields)) == frequency
    assert parse(fields[1]) in [*fields_of(record_of([*map(parse, fields)], Report()), Report(), DEFAULTS)]


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("245 00 $a Tables. $p Reckoning = $b 1995 results", ["Tables", "1995 results", "Reckoning"]),
        ("245 00 $a Tables. $n Part 1 = $b Teil 1", ["Tables", "Teil 1", "Part 1"]),
        ("245 00 $a [Sights of Tochigi. $p Schools, music].", ["[Sights of Tochigi]", "[Schools, music]"]),
        ("245 05 $a [The book : $b a tale / $c Ann Ek].", ["[The ", "book]", "[a tale]", "[Ann Ek]"]),
        ("245 00 $a [Sights. $p Schools] : $b a tale.", ["[Sights", "a tale", "Schools]"]),
        ("240 10 $a [Festschrift. $k Selections]", ["[Festschrift. Selections]"]),
        ("222 #0 $a Nature $b (London)", ["Nature (London)"]),
        ("210 0# $a Nature $b (Lond.)", ["Nature", "(Lond.)"]),
        ("245 03 $a Les abeilles", ["Les ", "abeilles"]),
        ("490 0# $a [Studies ; $v 5]", ["[Studies]", "[5]"]),
        ("490 0# $a [Studies ; $v 5", ["[Studies", "5"]),
    ],
)
def test_the_marks_between_the_words_of_a_title_are_none_of_them(field: str, words: list[str]) -> None:
    """A sign of equality; and each has brackets of its own, where one pair is around several. The field comes back."""
    text = made(field)
    assert re.findall(r"<(?:nonSort|title|subTitle|part\w+|note)[ >](?:[^>]*>)?([^<]+)<", text) == words
    record = record_of([*map(parse, (LEADER, field))], Report())
    assert parse(field) in [*fields_of(record, Report(), DEFAULTS)]


RLM, LRE, PDF = "\u200f", "\u202a", "\u202c"


@pytest.mark.parametrize(
    ("field", "words"),
    [
        (f"880 ## $6 250-00/(3/r $a {RLM}الطبعة 1.{RLM}", '<edition script="Arab">الطبعة 1</edition>'),
        (f"880 ## $6 500-00/(3/r $a {RLM}فهرس.{RLM}", '<note script="Arab">فهرس</note>'),
        (f"880 1# $6 246-00/(3/r $i {RLM}At head of title:{RLM} $a {RLM}كتاب{RLM}", 'displayLabel="At head of title:"'),
        (f"880 ## $6 260-00/(3/r $c {RLM}{LRE}1999{RLM} $f {RLM}(مطبعة){RLM}{PDF}", "<dateIssued>1999</dateIssued>"),
        (f"880 ## $6 260-00/(3/r $c {RLM}{LRE}1999{RLM} $f {RLM}(مطبعة){RLM}{PDF}", "<publisher>مطبعة</publisher>"),
    ],
)  # fmt: skip
def test_the_signs_of_direction_around_a_subfield_are_no_words(field: str, words: str) -> None:
    """They hide the mark at its end; in MARC they stand as they stood."""
    report = Report()
    assert words in made("245 00 $a T.", field, report=report)
    assert not report.losses
    record = record_of([*map(parse, (LEADER, field))], Report())
    assert parse(field) in [*fields_of(record, Report(), DEFAULTS)]


def test_the_period_of_a_publication_is_told_once() -> None:
    """It is the caption, without the mark behind it; it was reported as dropped besides."""
    report = Report()
    assert '<originInfo eventType="publication" displayLabel="1980-1990">' in made(
        "264 #1 $3 1980-1990: $a Oslo : $b Ek", report=report
    )
    assert not report.losses


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("255 ## $a Scale not given.", "<scale>Scale not given</scale>"),
        ("255 ## $a Scale 1:250,000 ; $b Lambert proj. $c (W 12°--W 11°/N 4°--N 2°).", "<projection>Lambert proj.</projection>"),
        ("255 ## $a Scale 1:250,000 $c (W 12°--W 11°/N 4°--N 2°).", "<coordinates>(W 12°--W 11°/N 4°--N 2°)</coordinates>"),
        ("534 ## $p Originally published: $t Title.", "<title>Title</title>"),
        ("534 ## $p Originally published: $t Title.", 'displayLabel="Originally published:"'),
        ("534 ## $a Ek, A. $t Title. $b 2nd ed. $c London : X, 1950.", "<publisher>London : X, 1950</publisher>"),
        ("534 ## $t Title. $c Bonn : Links, 1997. $f (Series ; 1)", "<publisher>Bonn : Links, 1997</publisher>"),
        ("534 ## $t Title. $c Bonn, 1997. $f (Series (Bonn) ; 1)", "<title>Series (Bonn)</title><partNumber>1</partNumber>"),
        ("534 ## $t Title. $c Bonn, 1997. $f (Series)", "<title>Series</title>"),
        ("510 4# $a ESTC, $c v. 5, p. 553.", '<part><detail type="part"><number>v. 5, p. 553</number></detail></part>'),
        ("711 2# $a Bee Olympics $n (2nd : $d 1999 : $c Japan). $e Jury.", "<namePart>Bee Olympics (2nd : 1999 : Japan). Jury</namePart>"),
        ("611 20 $a Bee Forum. $e Secretariat.", "<namePart>Bee Forum. Secretariat</namePart>"),
        ("711 2# $a Bee days (1997 : $c Bath, England)", "<namePart>Bee days (1997 : Bath, England)</namePart>"),
        ("247 11 $a Bee news. $p Wax, $x 1234-5679", "<partName>Wax</partName>"),
        ("786 0# $t Hives. $j 1990-1995. $v Counts.", '<note type="period of content">1990-1995</note>'),
        ("786 0# $t Hives. $j 1990-1995. $v Counts.", '<note type="source contribution">Counts</note>'),
        ("776 0# $a United States. Supreme Court. $s Rules", "<namePart>United States. Supreme Court</namePart>"),
        ("751 ## $a London (England), $e filming place.", "London (England), filming place<"),
        ("300 ## $a 1 map (2 sheets) $b color $c 30 x 40 cm $e 1 booklet", "<extent>1 map (2 sheets) : color ; 30 x 40 cm + 1 booklet</extent>"),
        ("300 ## $a 1 map, $b color. $c 30 cm", "<extent>1 map, color. 30 cm</extent>"),
        ("300 ## $8 1\\c $a 8 parts $c 25 x 31 cm", "<extent>8 parts ; 25 x 31 cm</extent>"),
        ("533 ## $a Microfilm $b Ann Arbor $c UMI $d 1980 $e 1 reel", ">Microfilm. Ann Arbor : UMI, 1980. 1 reel<"),
        ("300 ## $a 404 p. $b front. $c 20 cm", "<extent>404 p. front. 20 cm</extent>"),  # as before ISBD
        ("710 2# $a Bee Museum $g Cologne $4 isb", "<namePart>Bee Museum (Cologne)</namePart>"),
        ("710 2# $a Bee Museum $g (Cologne) $4 isb", "<namePart>Bee Museum (Cologne)</namePart>"),
        ("610 17 $a Germany $g East $b Bee Board $2 gnd", "<namePart>Germany (East)</namePart><namePart>Bee Board</namePart>"),
        ("111 2# $a Bee Assembly $d (1857 : $g Republican)", "<namePart>Bee Assembly (1857)</namePart>"),
        ("700 1# $a Ek, Anna $e Hrsg. $4 edt", '<roleTerm type="text">Hrsg.</roleTerm>'),
        ("533 ## $a Mikrofilm-Ausg. $b Berlin [u.a.] $c Staatsbibl. $d 2002", ">Mikrofilm-Ausg. Berlin [u.a.] : Staatsbibl., 2002<"),
        ("533 ## $a Microfilm. $b Ann Arbor : $c UMI, $d 1980.", ">Microfilm. Ann Arbor : UMI, 1980<"),
        ("382 01 $b soprano voice $n 1 $a piano $n 1 $s 2 $2 lcmpt", ">solo soprano voice (1), piano (1); total 2<"),
        ("382 ## $d piccolo $n 1", ">piccolo (1)<"),
        ("382 ## $a flute $d piccolo $p oboe $n 2 $a choir $e 1 $v SATB", ">flute doubling piccolo or oboe (2), choir (1) (SATB)<"),
        ("385 ## $a Preschool children $m Age group", '<note displayLabel="Audience characteristics">Preschool children</note>'),
        ("344 ## $3 CD $a digital $g stereo", ">CD: digital, stereo<"),
        ("340 ## $a paper $b 21 cm $3 Cover", ">Cover: paper, 21 cm<"),
        ("382 ## $3 v. 1: $a piano $n 2", ">v. 1: piano (2)<"),
        ("866 #0 $a v.1-3 (1990-1992) $z Incomplete.", ">v.1-3 (1990-1992). Incomplete.<"),
        ("866 #0 $3 Bound $z Incomplete", ">Bound: Incomplete<"),
        ("502 ## $b M.S. $c University of Leeds $d 2010.", ">M.S.--University of Leeds, 2010<"),
        ("502 ## $g Ek's thesis $b doctoral $c Leeds $d 1965 $o U 58", ">Ek's thesis doctoral--Leeds, 1965 U 58<"),
        ("502 ## $b M.S.-- $c University of Leeds, $d 2010.", ">M.S.-- University of Leeds, 2010<"),
        ("502 ## $a Thesis $b (M.S.) $c Leeds $d (2010)", ">Thesis (M.S.)--Leeds (2010)<"),
        ("100 1# $a Ek, Anna $d (1947- ). $e Autor", '<namePart type="date">1947-</namePart>'),
        ("600 17 $a Ek, Anna $d <1847-1901>. $2 dbn", '<namePart type="date">1847-1901</namePart>'),
        ("700 0# $a Jan $b II $c (papież ; $d 1920-2005). $e Autor", '>II, papież</namePart><namePart type="date">1920-2005</namePart>'),
        ("700 1# $a Ek, Anna $c (Spirit)", '<namePart type="termsOfAddress">(Spirit)</namePart>'),
        ("710 2# $a Hive Press $c (Kraków). $e Wydawca", "<namePart>Hive Press</namePart><namePart>(Kraków)</namePart>"),
        ("710 2# $a Hive Library. $k Manuscript. $n Bees A. 4.", "<namePart>Manuscript</namePart><namePart>Bees A. 4</namePart>"),
        ("710 2# $a Hive Library. $k Manuscript. $n 915.", "<namePart>Manuscript</namePart><namePart>915</namePart>"),
        ("710 2# $a Hive Library. $b Council $n (3rd)", "<namePart>Council</namePart><namePart>(3rd)</namePart>"),
        ("650 #7 $a Honey $g sweet $x Bees $2 gnd", "<topic>Honey (sweet)</topic><topic>Bees</topic>"),
        ("651 #7 $a Hiveland $g East $x Bees $2 gnd", "<geographic>Hiveland (East)</geographic><topic>Bees</topic>"),
        ("600 10 $a Ek, Anna, $d 1847-1901. $x Travel.", '<namePart type="date">1847-1901</namePart>'),
        ("610 20 $a Hive Corp. $x History.", "<namePart>Hive Corp.</namePart>"),
        ("650 #0 $a Beekeepers. $x Travel, $y 1847-1901.", "<topic>Beekeepers</topic><topic>Travel</topic><temporal>"),
        ("654 2# $c k $a Hive design. $2 aat", "<topic>Hive design</topic>"),
        ("655 #0 $a Diaries, $z Europe.", ">Diaries-Europe<"),
        ("386 ## $3 v. 1 $a Norwegians $m National group", '<note displayLabel="Creator characteristics">v. 1: Norwegians</note>'),
        ("385 ## $3 Puzzles: $a Children $n age", '<note displayLabel="Audience characteristics">Puzzles: Children</note>'),
        ("544 1# $d Minutes; $e given by the Mayor; $a City Archive.", ">Minutes; given by the Mayor; City Archive<"),
        ('520 ## $a "On bees."-- $c Provided by publisher.', '<abstract>"On bees."--Provided by publisher</abstract>'),
        ('520 ## $a "On bees." -- $c Provided by publisher.', '<abstract>"On bees." -- Provided by publisher</abstract>'),
        ("520 ## $a “On bees.”— $c Hive Press.", "<abstract>“On bees.”—Hive Press</abstract>"),
        ("520 3# $a On bees. $c Bee Library", '<abstract displayLabel="Abstract">On bees</abstract>'),
        ("520 ## $a On bees-- $b and wax. $c Bee Library", "<abstract>On bees-- and wax</abstract>"),
        ("520 ## $c Bee Library $a On bees.", "<abstract>On bees</abstract>"),
        ("010 ## $a ###99123456", '<identifier type="lccn">99123456</identifier>'),
        ("010 ## $a ^^2001123456 $z sn#99123456", '<identifier type="lccn" invalid="yes">sn 99123456</identifier>'),
        ("261 ## $a Hive Films, $d 1971.", "<publisher>Hive Films</publisher><dateIssued>1971</dateIssued>"),
        ("260 ## $a Oulu : $b Hive, $c 1798 $a [i.e. Turku : $b Wax, $c 1883]", "<dateIssued>[1883]</dateIssued>"),
        ("262 ## $a Leeds, $b Hive Records, $k MG 57.", "<publisher>Hive Records</publisher>"),
        ("262 ## $b Hive Records $c MG 57. $d [1971]", "<publisher>Hive Records</publisher><dateIssued>[1971]</dateIssued>"),
        ("262 ## $a Leeds, $b Hive Records, $c 1971.", "<dateIssued>1971</dateIssued>"),
        ("305 ## $a 1 disc. $b stereo. $c 12 in.", "<extent>1 disc. : stereo. ; 12 in.</extent>"),
        ("041 0# $a en", '<languageTerm type="code">en</languageTerm>'),
        ("040 ## $a OTU $b ENG", '<languageTerm type="code">ENG</languageTerm>'),
        ("041 0# $a eng", '<languageTerm type="code" authority="iso639-2b" '),
        ("041 07 $a en $2 iso639-1", '<languageTerm type="code" authority="iso639-1">en</languageTerm>'),
    ],
)  # fmt: skip
def test_what_is_made_of_subfields_reads_as_words(field: str, words: str) -> None:
    """With the marks between them that they want, and none behind."""
    assert words in made("245 00 $a T.", field)


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("300 ## $a 279 S. $b Ill., graph. Darst. $c 24 cm $e 1 CD", "279 S. : Ill., graph. Darst. ; 24 cm + 1 CD"),
        ("300 ## $a 279 S. : $b Ill. ; $c 24 cm", "279 S. : Ill. ; 24 cm"),
        ("300 ## $a 279 S., $b Ill. $c 24 cm", "279 S., Ill. 24 cm"),
    ],
)
def test_an_extent_of_a_description_without_marks_has_those_of_isbd(field: str, words: str) -> None:
    """LDR/18 c says that they are left out: there a full stop is that of an abbreviation.
    One that has marks keeps them.
    """
    assert f"<extent>{words}</extent>" in made("LDR 00000nam#a2200000#c#4500", "245 00 $a T", field)


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("047 ## $a ct $a op", ["ct", "op"]),
        ("047 #7 $a art-song $2 local", ["art-song"]),
        ("052 ## $a 4362 $b C6 $b L8 $d Grand Canyon", ["4362 C6", "4362 L8"]),
        ("052 ## $a 4362", ["4362"]),
        ("052 ## $b C6 $b L8", []),
        ("051 ## $a F2216 $b .H91 $c Copy 3. Vol. 1-6 in 7 v.", ["F2216 .H91"]),
        ("856 42 $u http://a.example/ $q p", []),
        ("856 40 $u http://a.example/ $q p", ["http://a.example/"]),
        ("856 40 $u http://a.example/ $q text/html", ["text/html", "http://a.example/"]),
    ],
)
def test_each_code_and_number_is_one(field: str, said: list[str]) -> None:
    """And what is neither is none:
    a place beside a class number, what is known of a copy, a media type of one letter.
    """
    text = made("245 00 $a T.", field)
    assert re.findall(r"<(?:genre|classification|internetMediaType|identifier)[^>]*>([^<]+)<", text) == said


@pytest.mark.parametrize(
    ("field", "uri"),
    [
        ("650 #0 $a Bees. $0 http://id.worldcat.org/fast/829106 $0 http://id.loc.gov/authorities/subjects/sh85012670", "sh85012670"),
        ("650 #7 $a Bees. $2 fast $0 http://id.loc.gov/authorities/subjects/sh85012670 $0 http://id.worldcat.org/fast/829106", "829106"),
        ("600 10 $a Ek, Bo. $0 http://id.worldcat.org/fast/1 $0 http://id.loc.gov/authorities/names/n1", "n1"),
        ("655 #7 $a Maps. $2 lcgft $0 http://id.worldcat.org/fast/1 $0 http://id.loc.gov/authorities/genreForms/gf1", "gf1"),
        ("650 #7 $a Bees. $2 fast $0 https://a.example/1 $0 http://id.worldcat.org/fast/829106", "829106"),
        ("650 #7 $a Bees. $2 fast $0 (OCoLC)fst00829106 $1 https://id.oclc.org/worldcat/entity/E1", "829106"),
        ("655 #7 $a Maps. $2 lcgft $0 https://a.example/1 $0 http://id.loc.gov/authorities/genreForms/gf1", "gf1"),
        ("650 #0 $a Bees. $0 (OCoLC)fst00829106 $0 https://a.example/1", "1"),
        ("655 #7 $a Karte $0 (DE-588)4029783-4 $0 (DE-627)1 $2 gnd-content", "4029783-4"),
        ("650 #0 $a Bees. $0 http://id.worldcat.org/fast/829106", "829106"),
    ],
)  # fmt: skip
def test_a_heading_has_the_uri_of_its_own_list(field: str, uri: str) -> None:
    """Of several that it has, or that which follows from its number there; one of another list stands where there is
    no other.
    """
    (said,) = re.findall(r'valueURI="[^"]*/([^"/]+)"', made("245 00 $a T.", field))
    assert said == uri


@pytest.mark.parametrize(
    ("field", "lost"),
    [
        ("650 #7 $a Bees. $2 fast $0 (OCoLC)fst00829267", 0),
        ("655 #7 $a Maps. $2 gnd $0 (DE-588)4006540-9", 0),
        ("650 #7 $a Bees. $2 fast $0 (OCoLC)fst00829267 $0 (DE-588)4006540-9", 1),
        ("650 #6 $a Abeilles. $0 (CaQQLa)201-0049451", 1),
    ],
)
def test_a_number_that_its_uri_says_is_not_left_out(field: str, lost: int) -> None:
    """``valueURI`` is made of it; of any other number the report tells."""
    report = Report()
    record = record_of([*map(parse, (LEADER, field))], Report())
    assert [*written(record, report, DEFAULTS)]
    assert sum(path.endswith("same_as") for _, path, _, _ in report.losses.elements()) == lost


def test_the_code_added_to_a_bar_code_is_no_caption() -> None:
    """It is told, and comes back in MARC."""
    report = Report()
    record = record_of([*map(parse, (LEADER, "024 3# $a 9780131103627 $d 90000"))], report)
    assert [identifier.qualifier for identifier in record.identifiers] == [""]
    assert any("024$d" in path for _, path, _, _ in report.losses)
    assert parse("024 3# $a 9780131103627 $d 90000") in [*fields_of(record, Report(), DEFAULTS)]


def test_a_title_behind_a_caption_is_that_of_another_work() -> None:
    """As that behind a name is (700 $i); its designation is no form of the resource. The field comes back."""
    line = "730 0# $i Based on (work): $a Bee tales. $f 1990 $h [sound recording]"
    text = made("245 00 $a T.", line)
    (item,) = re.findall("<relatedItem.*?</relatedItem>", text)
    assert item.startswith('<relatedItem otherType="Based on (work):" displayLabel="Based on (work):">')
    assert "<title>Bee tales. 1990</title>" in item
    assert "sound recording" in item
    assert "sound recording" not in text.replace(item, "")
    record = again(record_of([*map(parse, (LEADER, "001 1", "245 00 $a T.", line))], Report()))
    assert parse(line) in [*fields_of(record, Report(), DEFAULTS)]


STATED = "490 1# $a Home Office research report, $x 0072-6435 ; $v 65"


@pytest.mark.parametrize(
    ("fields", "series"),
    [
        ((STATED, "830 #0 $a Home Office research report ; $v 65."), ["Home Office research report 65 0072-6435"]),
        ((STATED, "830 #0 $a Research report (Home Office), $x 0307-0905 ; $v 65."), ["Research report (Home Office) 65 0307-0905"]),
        ((STATED, "810 1# $a Great Britain. $b Home Office. $t Research report ; $v 65."), ["Research report 65 Great Britain Home Office 0072-6435"]),
        ((STATED, "830 #0 $a Penguin classics."), ["Home Office research report 65 0072-6435", "Penguin classics"]),
        (
            ("490 1# $a Letters", STATED, "830 #0 $a Home office research report ; $v 65."),
            ["Letters", "Home office research report 65 0072-6435"],
        ),
        (
            ("490 1# $6 880-01 $a Doklady ; $v 2", "880 1# $6 490-01/(N $a Доклады ; $v 2", "830 #0 $a Doklady ; $v 2."),
            ["Doklady 2"],
        ),
        ((STATED,), ["Home Office research report 65 0072-6435"]),
        ((STATED, "830 #0 $a Home Office research report (London)"), ["Home Office research report (London) 65 0072-6435"]),
        (("490 1# $a Hives. Bees ; $v 2", "830 #0 $a Hives."), ["Hives"]),
        (("490 1# $a Hives ; $v 2", "830 #0 $a Hives. $n 2."), ["Hives 2"]),
    ],
)  # fmt: skip
def test_a_series_that_is_traced_is_said_once(fields: tuple[str, ...], series: list[str]) -> None:
    """With the ISSN and the number of either, unless that may be of a part;
    one that no heading is for is said as it is stated.
    """
    items = re.findall("<relatedItem.*?</relatedItem>", made("245 00 $a T.", *fields))
    assert [" ".join(re.findall(">([^<]+)<", item)) for item in items] == series


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        (
            ("260 ## $6 880-03 $a Tōkyō : $b Ekka.", "880 ## $6 260-03/{dollar}1 $a 東京 : $b エク.", "880 ## $6 250-02/{dollar}1 $a 第1版．"),
            ["Tōkyō Ekka Dai 1-han", "東京 エク 第1版 Hani"],
        ),
        (
            ("260 ## $6 880-03 $a Soul : $b Ekka.", "880 ## $6 260-03/{dollar}1 $a 서울 : $b 책.", "880 ## $6 250-02/{dollar}1 $a 第1版."),
            ["Soul Ekka Dai 1-han", "서울 책 第1版 Hani"],
        ),
        (("260 ## $a Tōkyō : $b Ekka.", "880 ## $6 250-02/{dollar}1 $a 第1版．"), ["Tōkyō Ekka Dai 1-han 第1版 Hani"]),
        (
            ("260 ## $6 880-03 $a Moskva : $b Ekka.", "880 ## $6 260-03/(N $a Москва : $b Экка.", "880 ## $6 250-02/(N $a 1-е изд."),
            ["Moskva Ekka Dai 1-han", "Москва Экка 1-е изд."],
        ),
    ],
)  # fmt: skip
def test_an_edition_stands_with_what_is_published_in_its_script(fields: tuple[str, ...], said: list[str]) -> None:
    """The scripts of East Asia are one there; an edition says its own where that is another.
    Nothing of it is told as lost.
    """
    report = Report()
    text = made("245 00 $a T.", "250 ## $6 880-02 $a Dai 1-han.", *fields, report=report)
    found = re.findall(r"<originInfo[^>]*>(.*?)</originInfo>", text)
    assert [_words_of_origin(inner) for inner in found] == said
    assert not any(path.startswith("editions.") and path != "editions.link" for _, path, _, _ in report.losses)


def _words_of_origin(inner: str) -> str:
    """What is published there, and the edition with its script."""
    inner = re.sub(r"<issuance>.*?</issuance>", "", inner)
    edition = [
        f"{text} {script}".strip() for script, text in re.findall(r'<edition(?: script="(\w+)")?>([^<]+)', inner)
    ]
    return " ".join([*re.findall(r"<(?:placeTerm|publisher)[^>]*>([^<]+)", inner), *edition])


ISSUANCE = "<issuance>{}</issuance>"
PERIODICAL = '<genre authority="marcgt" valueURI="http://id.loc.gov/vocabulary/marcgt/per">periodical</genre>'


@pytest.mark.parametrize(
    ("level", "host"),
    [("a", ISSUANCE.format("monographic")), ("b", PERIODICAL + ISSUANCE.format("serial")), ("m", ""), ("d", "")],
)
def test_how_a_host_is_issued_is_said_of_it(level: str, host: str) -> None:
    """LDR/07 of a part tells it; a program that makes references asks the host for it."""
    text = made(f"LDR 00000na{level}#a2200000#i#4500", "245 00 $a Dances.", "773 0# $t Hive. $d Leeds : Gill, 2015.")
    (item,) = re.findall("<relatedItem.*?</relatedItem>", text)
    said = "".join(re.findall("<genre.*?</genre>|<issuance>.*?</issuance>", item))
    assert said == host


@pytest.mark.parametrize(
    ("host", "issuance"),
    [
        ("773 0# $7 nnas $t Hive.", "serial"),
        ("773 0# $7 nnam $t Hive. $g Vol. 2, no. 3 $x 0000-0019", "monographic"),
        ("773 0# $t Hive. $g 185 (2018), 24, Seite 18-19 $x 0000-0019", "serial"),
        ("773 0# $t Hive. $g Vol. 2 (2018), p. 18-19 $x 0000-0019", "monographic"),
        ("773 0# $t Hive. $g Vol. 2, no. 3 $x 0000-0019 $z 9780131103627", "monographic"),
    ],
)
def test_what_a_host_says_of_itself_tells_how_it_is_issued(host: str, issuance: str) -> None:
    """Rather than what is said of its part: there are catalogues with one level for articles and chapters."""
    text = made("LDR 00000caa#a2200000#c#4500", "245 00 $a Dances.", host)
    (item,) = re.findall("<relatedItem.*?</relatedItem>", text)
    assert ISSUANCE.format(issuance) in item


def test_of_which_of_two_hosts_the_level_tells_is_not_known() -> None:
    """Neither gets what it may be."""
    text = made("LDR 00000nab#a2200000#i#4500", "245 00 $a Dances.", "773 0# $t Hive.", "773 0# $t Collection.")
    assert "issuance" not in "".join(re.findall("<relatedItem.*?</relatedItem>", text))


PAGES_5_TO_9 = '<extent unit="pages"><start>5</start><end>9</end></extent>'


@pytest.mark.parametrize(
    ("place", "numbers"),
    [
        (
            "Vol. 2, no. 3 (Mar. 2015), p. 1-20",
            '<detail type="volume"><number>2</number></detail><detail type="issue"><number>3</number></detail>'
            '<extent unit="pages"><start>1</start><end>20</end></extent><date>2015-03</date>',
        ),
        ("Vol. 2, special number for bees, p. 1-20", ""),
        *(
            (f"{word} 2, 5-9", '<detail type="volume"><number>2</number></detail>' + PAGES_5_TO_9)
            for word in (
                "Volumen Volume Volumes Vol. Vols. Band Bd. Jahrgang Jahrg. Jg. Årgang Årgång Årg. Tom Tome Tomo Том Τόμος Τόμ. "
                "Tập Cilt المجلد دوره Ročník Roč. Rocznik Roczn. Año Année Annata Jaargang Jrg. Letnik Letn. Godina Godište "
                "V. T. Т. R. Let. God."
            ).split()
        ),
        *(
            (f"{word} 3, s. 5-9", '<detail type="issue"><number>3</number></detail>' + PAGES_5_TO_9)
            for word in (
                "Number Numbers No. Nos. Nr. Num. Núm. Numero Número Números Issue Issues Iss. Heft Fasc. Zeszyt Выпуск Вып. "
                "Випуск Вип. Τεύχος Τχ. Số Nomor Sayı العدد شماره Číslo Čís. Č. Številka Št. Broj Zesz. Nro Häfte Hæfte H. N. "
                "Br. Z. n.° n.º n° №"
            ).split()
        ),
        *(
            (f"Vol. 2, {word} 5-9", '<detail type="volume"><number>2</number></detail>' + PAGES_5_TO_9)
            for word in "page pages p. pp. Seite Seiten S. С. стр. str. pág. págs. side sider".split()
        ),
        *((text, "") for text in ("Año 2005", "R 2", "Let 2", "God 2", "Br 3, s. 5-9", "Z 3, s. 5-9")),
    ],
)
def test_where_in_its_host_something_stands_is_said_in_numbers_too(place: str, numbers: str) -> None:
    """Beside the words, where all of these are understood; the way back takes the words."""
    text = made("245 00 $a Dances.", f"773 0# $t Hive $g {place}")
    assert f"<part>{numbers}<text>{place}</text></part>" in text
    (fields,) = xml.read(io.BytesIO(text.encode()), Report())
    again = fields_of(read_mods(fields, Report()), Report(), DEFAULTS)
    assert [spell(field) for field in again if field.where == "773"] == [f"773 0# $t Hive $g {place}"]


@pytest.mark.parametrize(
    ("place", "numbers"),
    [
        (
            "$g Vol. 2, no. 3 (Mar. 2015), p. 1-20 $q 2:3<1",
            '<detail type="volume" level="1"><number>2</number></detail>'
            '<detail type="issue" level="2"><number>3</number></detail>'
            '<extent unit="pages"><start>1</start><end>20</end></extent><date>2015-03</date>',
        ),
        (
            "$g Vol. 2, no. 3 (Mar. 2015) $q 2",
            '<detail type="volume" level="1"><number>2</number></detail><detail type="issue"><number>3</number></detail>'
            "<date>2015-03</date>",
        ),
        (
            "$g Vol. 2 $q 2:3<1",
            '<detail type="volume" level="1"><number>2</number></detail><detail level="2"><number>3</number></detail>'
            '<extent unit="page"><start>1</start></extent>',
        ),
        (
            "$g Vol. 2, no. 3 (Mar. 2015), p. 1-20 $q 2:4<1",
            '<detail level="1"><number>2</number></detail><detail level="2"><number>4</number></detail>'
            '<extent unit="page"><start>1</start></extent>',
        ),
        (
            "$g Vol. 2, pt. B, no. 3, p. 1-20 $q 2:B:3<1",
            '<detail level="1"><number>2</number></detail><detail level="2"><number>B</number></detail>'
            '<detail level="3"><number>3</number></detail><extent unit="page"><start>1</start></extent>',
        ),
        (
            "$g Vol. 2, no. 3, with a map $q 2:3",
            '<detail level="1"><number>2</number></detail><detail level="2"><number>3</number></detail>',
        ),
    ],
)
def test_the_levels_of_an_enumeration_are_called_what_the_words_beside_it_call_them(place: str, numbers: str) -> None:
    """Where these are understood, and say what it says; both come back in MARC, and the elements in MODS."""
    text = made("245 00 $a Dances.", f"773 0# $t Hive {place}")
    assert f"<part>{numbers}<text>" in text
    (fields,) = xml.read(io.BytesIO(text.encode()), Report())
    again = read_mods(fields, Report())
    of_marc = [spell(field) for field in fields_of(again, Report(), DEFAULTS) if field.where == "773"]
    assert of_marc == [f"773 0# $t Hive {place}"]
    assert [item.field for item in written(again, Report(), DEFAULTS) if item.field.where == "relatedItem"] == [
        field for field in fields if field.where == "relatedItem"
    ]
    assert not any(left.path == "relatedItem" for left in again.leftovers)


def test_levels_that_are_not_those_of_the_words_are_read_as_they_stand() -> None:
    """Somebody has changed them, or they are from elsewhere: no enumeration is made of them."""
    text = made("245 00 $a Dances.", "773 0# $t Hive $g Vol. 2, no. 3 $q 2:3").replace(">2<", ">4<")
    (fields,) = xml.read(io.BytesIO(text.encode()), Report())
    of_marc = [spell(field) for field in fields_of(read_mods(fields, Report()), Report(), DEFAULTS)]
    assert "773 0# $t Hive $g 4, 3; Vol. 2, no. 3" in of_marc


@pytest.mark.parametrize(
    ("place", "numbers"),
    [
        ("$g S. 14-30 $q <14", '<extent unit="pages"><start>14</start><end>30</end></extent>'),
        ("$g S. 14-30 $q 14", '<extent unit="pages"><start>14</start><end>30</end></extent>'),
        (
            "$g Bd. 3 (1938), S. 14-30 $q 14",
            '<detail type="volume"><number>3</number></detail>'
            '<extent unit="pages"><start>14</start><end>30</end></extent><date>1938</date>',
        ),
        ("$g Vol. 14, p. 14-30 $q 14", '<detail level="1"><number>14</number></detail>'),
        ("$g p. 14-30 $q 3", '<detail level="1"><number>3</number></detail>'),
        ("$g p. 14-30 $q 30", '<detail level="1"><number>30</number></detail>'),
    ],
)
def test_the_number_of_a_level_that_is_the_first_page_is_that_of_no_volume(place: str, numbers: str) -> None:
    """As Swiss catalogues have it; beside pages that begin elsewhere it is one, and so is the volume that is named."""
    assert f"<part>{numbers}<text>" in made("245 00 $a Dances.", f"773 0# $t Hive {place}")


FIGURES = "773 18 $g volume:2 $g year:2015 $g number:3 $g pages:1-20 $g extent:20"
IN_FIGURES = (
    '<detail type="volume"><number>2</number></detail><detail type="issue"><number>3</number></detail>'
    '<extent unit="pages"><start>1</start><end>20</end></extent><date>2015</date>'
)


@pytest.mark.parametrize(
    ("first", "second", "parts"),
    [
        ("773 08 $t Hive $g 2 (2015), 3, Seite 1-20", FIGURES, [f"{IN_FIGURES}<text>2 (2015), 3, Seite 1-20</text>"]),
        ("773 08 $t Hive", FIGURES, [IN_FIGURES]),
        (FIGURES, "773 08 $t Hive $g 2 (2015), 3, Seite 1-20", [f"{IN_FIGURES}<text>2 (2015), 3, Seite 1-20</text>"]),
        ("773 08 $t Hive $g Band 2, Bienenheft", FIGURES, [f"{IN_FIGURES}<text>Band 2, Bienenheft</text>"]),
        ("773 08 $t Hive $g 2 (2015), 3, Seite 1-20", "773 18 $g volume:2", [f"{IN_FIGURES}<text>2 (2015), 3, Seite 1-20</text>"]),
        *(("773 08 $t Hive $g 2 (2015), 3, Seite 1-20", f"773 18 $g {other}", [f"{IN_FIGURES}<text>2 (2015), 3, Seite 1-20; {other}</text>"])
          for other in ("volume:4", "year:2016")),
        ("773 08 $t Hive $g Band 2", "773 18 $g volume:2 $g Bienenheft",
         ['<detail type="volume"><number>2</number></detail><text>Band 2; volume:2 Bienenheft</text>']),
        ("773 08 $t Hive $g Band 2", "773 08 $t Swarm $g Band 3",
         [f'<detail type="volume"><number>{at}</number></detail><text>Band {at}</text>' for at in (2, 3)]),
    ],
)  # fmt: skip
def test_another_entry_of_figures_alone_is_no_other_host(first: str, second: str, parts: list[str]) -> None:
    """They are those of the place in the first; both fields come back."""
    lines = "001 1", "245 00 $a Dances.", "490 0# $a Swarm papers", first, second
    text = made(*lines)
    assert re.findall("<part>(.*?)</part>", text) == parts
    assert text.count("<title>Swarm papers</title>") == 1
    record = record_of([*map(parse, (LEADER, *lines))], Report())
    assert again(record) == record


@pytest.mark.parametrize(
    ("line", "element"),
    [
        ("005 20160513104939.0", '<recordChangeDate encoding="iso8601">2016-05-13T10:49:39</recordChangeDate>'),
        ("005 20160513104939730000", "<recordChangeDate>20160513104939730000</recordChangeDate>"),
        (
            "008 160513s2015####xx############000#0#eng#d",
            '<recordCreationDate encoding="marc">160513</recordCreationDate>',
        ),
    ],
)
def test_a_day_that_is_in_no_encoding_is_said_to_be_in_none(line: str, element: str) -> None:
    """Systems write 005 with more figures than it has."""
    assert element in made("001 1", line, "245 00 $a Dances.")


@pytest.mark.parametrize(("indicators", "caption"), [("0#", "Supplement to"), ("00", "Parent")])
def test_what_has_a_supplement_is_captioned_by_the_indicator(indicators: str, caption: str) -> None:
    """772, second indicator; the field comes back."""
    field = f"772 {indicators} $t Bee papers"
    text = made("245 00 $a Dances.", field)
    assert f'<relatedItem type="host" displayLabel="{caption}">' in text
    (fields,) = xml.read(io.BytesIO(text.encode()), Report())
    assert parse(field) in [*fields_of(read_mods(fields, Report()), Report(), DEFAULTS)]


def test_a_host_stands_before_a_series() -> None:
    """The first other title is what an article is cited with."""
    text = made("245 00 $a Dances.", "490 0# $a Bee papers", "773 0# $t Hive.")
    assert re.findall('<relatedItem type="(.*?)"', text) == ["host", "series"]
