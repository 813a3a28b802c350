"""MODS made of MARC and then edited: what nobody has touched is in MARC what it was."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marc_lines import marc_lines

from bibld.formats.marc21.notation import parse, spell
from bibld.formats.marc21.records import fields_of, record_of
from bibld.formats.mods import xml
from bibld.formats.mods.records import record_of as read_mods
from bibld.formats.mods.records import written
from bibld.report import Report
from bibld.settings import DEFAULTS

LINES = (
    "LDR 00000cam#a2200000#a#4500",
    "001 77",
    "003 UkLoX",
    "005 20010101000000.0",
    "008 990511s1999####nyua#####b####001#0#eng#d",
    "020 ## $a 0786816155 (pbk.)",
    "040 ## $a UkLoX $c UkLoX $d UkLoX",
    "050 00 $a QL568.A6 $b S55 1999",
    "090 ## $a QL568 $b .S55 1999",
    "100 1# $a Ek, Anna.",
    "245 10 $a Bees / $c Anna Ek.",
    "260 ## $a New York : $b Bee Press, $c 1999.",
    "300 ## $a 12 p. : $b ill. ; $c 20 cm.",
    "362 1# $a Began with: 1 (1999).",
    "490 1# $a Bee series ; $v 4",
    "500 ## $a A first note.",
    "506 1# $a Restricted: $u http://a.example/r",
    "588 0# $a Print version record.",
    "600 00 $a Plutarch $v Poetry.",
    "610 10 $a Thailand. $b Supreme Court.",
    "650 #0 $a Bees.",
    "650 #4 $a Local bees",
    "650 #7 $a Bees. $2 fast $0 (OCoLC)fst1",
    "655 #0 $a Pamphlets $z Thailand.",
    "655 #7 $a Songs. $2 fast $0 (OCoLC)fst2",
    "700 12 $a Ek, Anna. $t Wasps.",
    "710 2# $a Bee Collection (Example Library) $5 UkLoX",
    "776 08 $i Print version: $a Ek, Anna. $t Bees $w (UkLoX) 78",
    "830 #0 $a Bee series ; $v 4.",
    "856 41 $3 Contents $u http://a.example/t",
    "856 42 $3 Cover $u http://a.example/d",
)


BARE = [*LINES[:5], "245 00 $a Bees."]


def changed(report: Report, *edits: tuple[str, str], lines: Sequence[str] = LINES) -> tuple[list[str], list[str]]:
    """The fields of MARC that are gone, and those that are new, when MODS has been edited (regular expressions)."""
    record = record_of(map(parse, lines), Report())
    text = xml.write([item.field for item in written(record, Report(), DEFAULTS)], root=True)
    for pattern, instead in edits:
        text, number = re.subn(pattern, instead, text, count=1, flags=re.DOTALL)
        assert number, f"{pattern} is not in {text}"
    edited = read_mods(next(xml.read(io.BytesIO(text.encode()), Report())), report)
    before = Counter(line for line in lines if not line.startswith("005"))
    after = Counter(spell(field) for field in fields_of(edited, report, DEFAULTS) if field.where != "005")
    return [*(before - after).elements()], [*(after - before).elements()]


def test_mods_that_nobody_has_edited_is_the_record() -> None:
    report = Report()
    assert changed(report) == ([], [])
    assert report.clean


LAID_OUT = [*LINES[:10], "245 10 $a Bees  at  home / $c Anna Ek.", *LINES[11:]]


@pytest.mark.parametrize("width", [0, 2])
def test_what_a_program_has_laid_out_anew_is_what_it_was(width: int) -> None:
    """Where it has broken a line the words are the same; blanks that no line is broken with are of the words."""
    blank = " " * width
    record = record_of(map(parse, LAID_OUT), Report())
    text = xml.write([item.field for item in written(record, Report(), DEFAULTS)], root=True)
    head, extension, rest = text.partition("<extension")
    head = re.sub(r">([^<\n]+)<", rf">\n{blank}\1\n{blank}<", head).replace("New York", f"New\n{blank}York")
    report = Report()
    again = read_mods(next(xml.read(io.BytesIO(f"{head}{extension}{rest}".encode()), Report())), report)
    fields = [spell(field) for field in fields_of(again, report, DEFAULTS) if field.where != "005"]
    assert fields == [line for line in LAID_OUT if not line.startswith("005")]
    assert report.clean
    assert not report.losses


BEFORE = r"(?=<identifier type=\"isbn\")"


@pytest.mark.parametrize(
    ("pattern", "instead", "gone", "new"),
    [
        (BEFORE, '<subject authority="lcsh"><topic>Wax</topic></subject>', [], ["650 #0 $a Wax."]),
        (BEFORE, '<genre authority="lcgft">Poetry</genre>', [], ["655 #7 $a Poetry. $2 lcgft"]),
        (BEFORE, '<name type="personal"><namePart>Ash, Bo</namePart></name>', [], ["700 1# $a Ash, Bo."]),
        (BEFORE, "<note>A second note</note>", [], ["500 ## $a A second note."]),
        (BEFORE, '<classification authority="ddc" edition="23">595</classification>', [], ["082 04 $a 595 $2 23"]),
        (BEFORE, '<identifier type="doi">10.1234/5</identifier>', [], ["024 7# $a 10.1234/5 $2 doi"]),
        (BEFORE, "<location><url>http://a.example/b</url></location>", [], ["856 4# $u http://a.example/b"]),
        (
            BEFORE,
            '<relatedItem type="otherFormat"><titleInfo><title>Bees online</title></titleInfo></relatedItem>',
            [],
            ["776 0# $t Bees online"],
        ),
        ("A first note", "Another", ["500 ## $a A first note."], ["500 ## $a Another."]),
        ("<topic>Local bees", "<topic>Wax", ["650 #4 $a Local bees"], ["653 #0 $a Wax"]),
        (
            '<relatedItem type="series">.*?</relatedItem>',
            "",
            ["490 1# $a Bee series ; $v 4", "830 #0 $a Bee series ; $v 4."],
            [],
        ),
        (
            "QL568.A6 S55 1999<",
            "QL9 S55<",
            ["050 00 $a QL568.A6 $b S55 1999"],
            ["050 #4 $a QL9 S55"],
        ),
    ],
)
def test_one_value_is_edited_and_the_others_are_not(
    pattern: str, instead: str, gone: list[str], new: list[str]
) -> None:
    """Added, changed or removed: of those beside it stays what MODS has no element for."""
    report = Report()
    assert changed(report, (pattern, instead)) == (gone, new)
    assert not report.losses


@pytest.mark.parametrize(
    ("pattern", "instead", "gone", "new", "told"),
    [
        (r"2001-01-01T00:00:00(?=<)", "2026-01-01T00:00:00", [], [], "admin.changed '2001-01-01T00:00:00'"),
        (
            "<recordContentSource[^>]*>UkLoX",
            "<recordContentSource>UkLoY",
            ["040 ## $a UkLoX $c UkLoX $d UkLoX"],
            ["040 ## $a UkLoY $c UkLoY $d UkLoX"],
            "admin.source 'UkLoX'",
        ),
        (
            "<descriptionStandard>aacr",
            "<descriptionStandard>rda",
            ["LDR 00000cam#a2200000#a#4500", "040 ## $a UkLoX $c UkLoX $d UkLoX"],
            ["LDR 00000cam#a2200000#i#4500", "040 ## $a UkLoX $e rda $c UkLoX $d UkLoX"],
            "admin.punctuation 'a'",
        ),
    ],
)
def test_a_description_is_edited_and_is_that_of_a_marc_record_still(
    pattern: str, instead: str, gone: list[str], new: list[str], told: str
) -> None:
    """Its status and its level stay, and nothing is added that a description from elsewhere has to say."""
    report = Report()
    assert changed(report, (pattern, instead)) == (gone, new)
    assert [fault.cause for fault in report.examples] == [
        f"the extension has {told}, which no element of MODS says any more"
    ]


def test_each_value_that_is_gone_is_told() -> None:
    report = Report()
    gone, new = changed(
        report, ("<topic>Local bees", "<topic>Wax"), ("<namePart>Bee Collection", "<namePart>Wax Collection")
    )
    assert (len(gone), new) == (2, ["653 #0 $a Wax", "710 2# $a Wax Collection (Example Library)"])
    assert [fault.cause for fault in report.examples] == [
        "the extension has agents 'Bee Collection (Example Library) corporate institution UkLoX', "
        "which no element of MODS says any more",
        "the extension has subjects 'topic Local bees unspecified', which no element of MODS says any more",
    ]


@pytest.mark.parametrize("removed", [1, 2, 3])
def test_of_links_that_say_the_same_one_is_removed(removed: int) -> None:
    """The first is marked as the resource, and is told from the others by that alone."""
    links = [f"856 40 $z Campus $x {letter} $u http://a.example/1" for letter in "ABC"]
    url = r"<location>\s*<url[^>]*>http://a.example/1</url>\s*</location>\s*"
    gone, new = changed(Report(), (f"((?:{url}){{{removed - 1}}}){url}", r"\1"), lines=(*LINES[:29], *links))
    assert (gone, new) == ([links[0] if removed == 1 else links[2]], [])


def test_what_is_put_in_another_order_has_that_order() -> None:
    """Who moves an element means it."""
    moved = r"(<subject authority=\"lcsh\">\s*<topic>Bees.*?</subject>\s*)(<subject>\s*<topic>Local bees.*?</subject>)"
    record = record_of(map(parse, LINES), Report())
    text = xml.write([item.field for item in written(record, Report(), DEFAULTS)], root=True)
    text, number = re.subn(moved, r"\2\1", text, flags=re.DOTALL)
    again = read_mods(next(xml.read(io.BytesIO(text.encode()), Report())), Report())
    assert number == 1
    assert [again.subjects[at] for at in (0, 1, 3, 2, 4)] == [*record.subjects]


TRACED = ["490 1# $a Blue series, $x 1234-5679 ; $v no. 12", "830 #0 $a Blue series (Paris), $x 1234-5679 ; $v 12."]


@pytest.mark.parametrize(
    ("lines", "pattern", "instead", "new"),
    [
        (["710 1# $a Freedonia. $b Ministry A."], "Ministry A", "Ministry B", ["710 1# $a Freedonia. $b Ministry B."]),
        (["710 1# $6 880-01 $a Freedonia. $b Ministry.", "880 1# $6 710-01/(N $a Фредония. $b Министерство."],
         "Министерство", "Совет", [None, "880 1# $6 710-01/(N $a Фредония. $b Совет."]),
        (["710 1# $a Freedonia. $b Ministry A."], "Freedonia", "Acme", ["710 2# $a Acme. $b Ministry A."]),
        (["856 41 $3 Vol. 1 $u http://a.example/1"], "(<url[^>]*>)http://a.example/1", r"\1http://a.example/2",
         ["856 41 $3 Vol. 1 $u http://a.example/2"]),
        (["650 #4 $a Dogs $z France."], "Dogs", "Hounds", ["650 #4 $a Hounds $z France."]),
        (TRACED, "Number>12<", "Number>13<",
         ["490 1# $a Blue series, $x 1234-5679 ; $v no. 13", "830 #0 $a Blue series (Paris), $x 1234-5679 ; $v 13."]),
        (TRACED, "Blue series", "Green series", [None, "830 #0 $a Green series (Paris), $x 1234-5679 ; $v 12."]),
        (TRACED, "1234-5679", "0028-0836",
         ["490 1# $a Blue series, $x 0028-0836 ; $v no. 12", "830 #0 $a Blue series (Paris), $x 0028-0836 ; $v 12."]),
        (["490 1# $a Works of Anna Ek ; $v no. 12", "800 1# $a Ek, Anna. $t Works ; $v 12."], "Number>12<", "Number>13<",
         ["490 1# $a Works of Anna Ek ; $v no. 13", "800 1# $a Ek, Anna. $t Works ; $v 13."]),
    ],
)  # fmt: skip
def test_what_is_changed_in_a_value_leaves_the_rest_of_it_what_it_was(
    lines: list[str], pattern: str, instead: str, new: list[str | None]
) -> None:
    """How a heading is entered, whose it is, of what a link is, and that a series is traced."""
    pairs = [(before, now) for before, now in zip(lines, new, strict=True) if now is not None]
    report = Report()
    gone, come = changed(report, (pattern, instead), lines=[*BARE, *lines])
    assert (gone, come) == ([before for before, _ in pairs], [now for _, now in pairs])
    assert not report.losses


@pytest.mark.parametrize("stated", ["", " / $c A. Ek."])
def test_what_is_in_another_script_beside_nothing_stays(stated: str) -> None:
    """Its link leads nowhere, and was so in MARC: it is no other title of what has been edited."""
    scripted = f"880 00 $6 245-05/(N $a Пчелы{stated.replace('A. Ek.', 'А. Эк') or '.'}"
    lines = [*BARE[:-1], f"245 00 $a Bees{stated or '.'}", scripted]
    edited = changed(Report(), ("<title>Bees", "<title>Wasps"), lines=lines)
    assert edited == ([f"245 00 $a Bees{stated or '.'}"], [f"245 00 $a Wasps{stated or '.'}"])


def test_a_series_with_a_caption_keeps_its_subseries() -> None:
    """490 has no $i by the standard; what was there is written again."""
    series = "490 1# $i Started as: $a Main report ; $v 65. $a {} ; $v 2"
    edited = changed(Report(), ("Victims", "Wasps"), lines=[*BARE, series.format("Victims")])
    assert edited == ([series.format("Victims")], [series.format("Wasps")])


@pytest.mark.parametrize(
    ("title", "instead"),
    [("Honey bees", "15 $a"), ("Hives", "1# $i On spine: $a"), ("Drones", "2# $a"), ("Wasps", "3# $a")],
)
def test_a_variant_title_that_is_edited_has_its_note_and_its_added_entry_still(title: str, instead: str) -> None:
    """The first indicator of 246, which MODS does not say."""
    lines = ["246 15 $a Honey bees", "246 1# $i On spine: $a Hives", "246 2# $a Drones", "246 3# $a Wasps"]
    gone, new = changed(Report(), (title, "Beehives"), lines=[*BARE, *lines])
    assert (gone, new) == ([f"246 {instead} {title}"], [f"246 {instead} Beehives"])


def test_two_variant_titles_that_are_edited_are_told_apart_by_what_they_are() -> None:
    """Which of the first indicators is whose, the second says: that of a spine title, and that of a cover title."""
    lines = ["246 08 $a Honey bees", "246 24 $a Hives"]
    gone, new = changed(Report(), ("Honey bees", "Bumblebees"), ("Hives", "Nests"), lines=[*BARE, *lines])
    assert (gone, new) == (lines, ["246 08 $a Bumblebees", "246 24 $a Nests"])


@pytest.mark.parametrize("number", ["01", "07"])
def test_what_stands_beside_the_same_in_another_script_does_so_still(number: str) -> None:
    """Under the number that it has, which is that of no other pair."""
    agents = ["100 1# $6 880-02 $a Ek, Anna.", "880 1# $6 100-02/(N $a Эк, Анна."]
    titles = [f"245 10 $6 880-{number} $a Pchely.", f"880 10 $6 245-{number}/(N $a Пчелы."]
    lines = [*BARE[:-1], agents[0], *titles[:1], agents[1], *titles[1:]]
    gone, new = changed(Report(), ("Pchely", "Osy"), lines=lines)
    assert (gone, new) == (titles[:1], [f"245 10 $6 880-{number} $a Osy."])


@pytest.mark.parametrize(
    ("number", "rest"),
    [
        ("3", "035 ## $a (OCoLC)1 $z (OCoLC)2"),
        ("2", "035 ## $a (OCoLC)1 $z (OCoLC)3"),
        ("1", "035 ## $z (OCoLC)2 $z (OCoLC)3"),
    ],
)
def test_of_the_numbers_of_a_field_one_is_removed(number: str, rest: str) -> None:
    """Those beside it stay in their field."""
    numbers = "035 ## $a (OCoLC)1 $z (OCoLC)2 $z (OCoLC)3"
    element = f'<identifier type="oclc"[^>]*>{number}</identifier>'
    assert changed(Report(), (element, ""), lines=[*BARE[:-1], numbers, BARE[-1]]) == ([numbers], [rest])


def test_a_field_names_the_script_of_its_880_still_when_another_is_gone() -> None:
    lines = ["100 1# $6 880-01/Latn $a Ek, Bo.", *BARE, "264 #1 $6 880-02/(N $a Leeds", "880 1# $6 100-01/(N $a Ек, Бо.",
             "880 #1 $6 264-02/(N $a Лидс"]  # fmt: skip
    gone = changed(Report(), *[('<name [^>]*altRepGroup="01".*?</name>', "")] * 2, lines=lines)
    assert gone == ([lines[0], lines[-2]], [])


@pytest.mark.parametrize(
    ("before", "now", "becomes"),
    [
        ("<topic>Bees", "<topic>Wasps", "$a Wasps $z Oulu $0 (DLC)n1 $v Maps. $0 http://a.example/1"),
        ("<geographic>Oulu", "<geographic>Rome", "$a Bees $0 (DLC)sh1 $z Rome $v Maps. $0 http://a.example/1"),
        (' valueURI="http://a.example/1"', "", "$a Bees $0 (DLC)sh1 $z Oulu $0 (DLC)n1 $v Maps."),
        (
            "http://a.example/1",
            "http://a.example/2",
            "$a Bees $0 (DLC)sh1 $z Oulu $0 (DLC)n1 $v Maps. $0 http://a.example/2",
        ),
    ],
)
def test_the_number_of_a_part_of_a_heading_is_not_that_of_another(before: str, now: str, becomes: str) -> None:
    """Whether MODS has it or not; a URI is another, or none any more, where somebody has changed that."""
    subject = "650 #0 $a Bees $0 (DLC)sh1 $z Oulu $0 (DLC)n1 $v Maps. $0 http://a.example/1"
    assert changed(Report(), (before, now), lines=[*BARE, subject]) == ([subject], [f"650 #0 {becomes}"])


def test_the_number_of_a_heading_is_not_that_of_another() -> None:
    """MODS has no such number of a subject: it is stored."""
    subject = "650 #0 $a Dogs $z France. $0 (DLC)sh1 $0 (DLC)sh2"
    gone, new = changed(Report(), ("Dogs", "Hounds"), lines=[*BARE, subject])
    assert (gone, new) == ([subject], ["650 #0 $a Hounds $z France."])


@pytest.mark.parametrize(
    ("element", "new"),
    [
        ('<name type="corporate"><namePart>United States</namePart><namePart>Congress</namePart></name>',
         ["710 1# $a United States. $b Congress."]),
        ('<name type="personal"><namePart>John Smith</namePart></name>', ["700 0# $a John Smith."]),
        ('<name type="personal"><namePart>Smith, John, 1950-</namePart></name>', ["700 1# $a Smith, John, $d 1950-"]),
        ('<name type="conference"><namePart>Bee Days (3rd : 2001 : Paris, France)</namePart></name>',
         ["711 2# $a Bee Days $n (3rd : $d 2001 : $c Paris, France)"]),
        ('<subject authority="naf"><name type="corporate"><namePart>Acme</namePart></name></subject>', ["610 20 $a Acme."]),
        ('<subject authority="lcsh"><name type="personal"><namePart>Homer</namePart></name><titleInfo><title>Iliad</title>'
         '</titleInfo></subject>', ["600 00 $a Homer. $t Iliad."]),
        ("<subject><cartographics><scale>1:24,000</scale><coordinates>W 125°--W 122°/N 49°--N 47°</coordinates></cartographics>"
         "</subject>", ["034 1# $a a $b 24000 $d W1250000 $e W1220000 $f N0490000 $g N0470000",
                        "255 ## $a Scale 1:24,000 $c (W 125°--W 122°/N 49°--N 47°)"]),
        ('<classification authority="lcc">QA76.9 .D3 S5 2001</classification>', ["050 #4 $a QA76.9 $b .D3 S5 2001"]),
        ('<language objectPart="translation"><languageTerm type="code" authority="iso639-2b">fre</languageTerm></language>',
         ["041 1# $a eng $h fre"]),
        ("<titleInfo><title>Wasps</title></titleInfo>", ["246 3# $a Wasps"]),
        ('<note displayLabel="Donor">J. Doe</note>', ["500 ## $a Donor: J. Doe."]),
        ("<physicalDescription><note>Bound in leather</note></physicalDescription>", ["500 ## $a Bound in leather."]),
        ('<relatedItem type="otherFormat"><titleInfo><title>Wax</title></titleInfo><identifier type="uri">http://a.example/w'
         "</identifier></relatedItem>", ["776 0# $t Wax $o http://a.example/w"]),
        ('<relatedItem xlink:href="http://a.example/w" xmlns:xlink="http://www.w3.org/1999/xlink"><titleInfo><title>Wax</title>'
         "</titleInfo></relatedItem>", ["787 0# $t Wax $o http://a.example/w"]),
        ('<relatedItem type="isReferencedBy"><titleInfo><title>ESTC</title></titleInfo><identifier>T123</identifier></relatedItem>',
         ["510 4# $a ESTC, $c T123"]),
        ('<relatedItem type="host"><titleInfo><title>Hives</title></titleInfo><part><detail type="volume"><number>5</number>'
         '</detail><detail type="issue"><number>2</number></detail></part></relatedItem>', ["773 0# $t Hives $g 5, 2"]),
        ('<relatedItem type="series"><titleInfo><title>Hives</title></titleInfo></relatedItem>', ["490 0# $a Hives"]),
    ],
)  # fmt: skip
def test_what_is_added_is_in_marc_as_it_is_of_anybody(element: str, new: list[str]) -> None:
    """No cataloguer has put it into a field:
    it is judged as a description from elsewhere is, and nothing beside it is.
    """
    lines = [*LINES[:26], "700 1# $a Bo Ek.", "710 2# $a France. $b Senate.", *LINES[26:]]
    report = Report()
    assert changed(report, (BEFORE, element), lines=lines) == ([], new)


def test_what_an_element_says_to_others_is_nothing_that_was_added() -> None:
    """A characteristic of a file is a form to them, and not a field of its own."""
    lines = [*BARE, "256 ## $a Computer data.", "300 ## $a 1 disk", "500 ## $a A note."]
    assert changed(Report(), lines=lines) == ([], [])
    assert changed(Report(), ("A note", "Another"), lines=lines) == ([lines[-1]], ["500 ## $a Another."])


def test_a_title_in_another_script_that_stands_alone_is_what_it_was_beside_an_edited_one() -> None:
    """No alternative title of it, though both are main ones."""
    lines = [*BARE[:-1], "245 00 $a Asefat hakhamim.", "880 10 $6 245-00/(2/r $a אספת חכמים."]
    assert changed(Report(), ("hakhamim", "devorim"), lines=lines) == ([lines[-2]], ["245 00 $a Asefat devorim."])


def test_digests_that_are_damaged_cost_no_record() -> None:
    """A slot that there is none of has none."""
    gone, _ = changed(Report(), (r'slot="said">\w+=', 'slot="said">none='))
    assert not [line for line in gone if line.startswith("245")]


def test_what_is_added_is_known_as_such_when_it_comes_by_another_way() -> None:
    """As long as it has not been MARC."""
    record = record_of(map(parse, LINES), Report())
    text = xml.write([item.field for item in written(record, Report(), DEFAULTS)], root=True)
    text = re.sub(BEFORE, '<name type="personal"><namePart>John Smith</namePart></name>', text, count=1)
    again = read_mods(next(xml.read(io.BytesIO(text.encode()), Report())), Report())
    for _ in range(2):
        text = xml.write([item.field for item in written(again, Report(), DEFAULTS)], root=True)
        again = read_mods(next(xml.read(io.BytesIO(text.encode()), Report())), Report())
    assert "700 0# $a John Smith." in marc_lines(again)
    again = record_of(fields_of(again, Report(), DEFAULTS), Report())
    assert [left for left in again.leftovers if left.path == "added"] == []


@pytest.mark.parametrize(
    ("element", "gone", "new"),
    [
        ('<part><detail type="volume"><number>2</number></detail></part>', LINES[10], "245 10 $a Bees. $n Volume 2 / $c Anna Ek."),
        ("<originInfo><copyrightDate>1998</copyrightDate></originInfo>", LINES[11], f"{LINES[11][:-1]}, c1998."),
    ],
)  # fmt: skip
def test_what_is_added_may_be_said_in_a_field_that_is_there(element: str, gone: str, new: str) -> None:
    """A part is with the title, and by AACR2 a date of copyright with that of publication."""
    assert changed(Report(), (BEFORE, element)) == ([gone], [new])


OF_ELEMENTS = {
    "titleInfo": "245|500", "name": "1|245|7[0-2]", "typeOfResource": "LDR|008", "genre": "008|655", "originInfo": "LDR|008|260",
    "language": "008", "physicalDescription": "008|300", "accessCondition": "506", "note": "245|362|5", "subject": "6",
    "classification": "05|090", "relatedItem": "490|7[078]|830|856", "identifier": "02", "location": "856",
    "recordInfo": "LDR|00|040",
}  # fmt: skip
"""The fields that an element is of; a statement of responsibility without its title is a note."""


def elements_of(text: str) -> list[tuple[str, str]]:
    """The elements of a record but for ours, each with its name."""
    found = re.finditer(r"^  <(\w+)(?:[^\n]*</\1>|.*?^  </\1>)\n", text, re.DOTALL | re.MULTILINE)
    return [(one[1], one[0]) for one in found if one[1] != "extension"]


@given(at=st.integers(0), leaf=st.integers(0), instead=st.sampled_from(["", "Wax", "1871", "Wax, Ida", "Ceres. Hive"]))
@settings(max_examples=150)
def test_whatever_is_edited_the_fields_of_other_elements_are_what_they_were(at: int, leaf: int, instead: str) -> None:
    """A text is changed, or an element is gone."""
    record = record_of(map(parse, LINES), Report())
    text = xml.write([item.field for item in written(record, Report(), DEFAULTS)], root=True)
    found = elements_of(text)
    name, element = found[at % len(found)]
    texts = [*re.finditer(r"(?<=>)[^<\n]+(?=<)", element)]
    one = texts[leaf % len(texts)]
    edit = f"{element[: one.start()]}{instead}{element[one.end() :]}" if instead else ""
    gone, new = changed(Report(), (re.escape(element), edit.replace("\\", "\\\\")))
    assert [line for line in (*gone, *new) if re.match(OF_ELEMENTS[name], line) is None] == []
    assert len([line for line in gone if line[:3] not in ("LDR", "008")]) <= (4 if name == "recordInfo" else 2)


def test_a_form_is_edited_and_the_statement_of_extent_is_not() -> None:
    """One element of MODS is several fields of MARC, and has no marks between the parts of a statement."""
    extent = "300 ## $3 Copy $a 1 online resource (iv + 55 pages) $b illustrations"
    lines = [extent if line.startswith("300") else line for line in LINES]
    gone, new = changed(Report(), (">print<", ">electronic<"), lines=lines)
    assert [line[:3] for line in (*gone, *new)] == ["008", "008"]
    gone, new = changed(Report(), ("illustrations", "maps"), lines=lines)
    assert gone == [extent]
    assert [line[:3] for line in new] == ["300"]


CODES = "990511s1999####nyua###j#b####001#1#eng#d"


@pytest.mark.parametrize(
    ("pattern", "instead", "codes"),
    [
        ("<language>.*?</language>", "", "990511s1999####nyua###j#b####001#1#und#d"),
        ('<placeTerm type="code"[^>]*>nyu</placeTerm>', "", "990511s1999####xx#a###j#b####001#1#eng#d"),
        ("<targetAudience.*?</targetAudience>", "", "990511s1999####nyua###|#b####001#1#eng#d"),
        (">juvenile<", ">adolescent<", "990511s1999####nyua###d#b####001#1#eng#d"),
        ('<genre authority="marcgt"[^>]*>fiction</genre>', "", "990511s1999####nyua###j#b####001#|#eng#d"),
        (
            '<genre authority="marcgt"[^>]*fic">fiction',
            '<genre authority="marcgt">essay',
            "990511s1999####nyua###j#b####001#e#eng#d",
        ),
        (BEFORE, '<genre authority="marcgt">festschrift</genre>', "990511s1999####nyua###j#b####011#1#eng#d"),
        (BEFORE, '<genre authority="marcgt">abstract or summary</genre>', "990511s1999####nyua###j#ab###001#1#eng#d"),
        (">print<", ">microfiche<", "990511s1999####nyua###jbb####001#1#eng#d"),
    ],
)
def test_a_code_is_edited_as_a_word_is(pattern: str, instead: str, codes: str) -> None:
    """What 008 said and nobody says any more stands there no longer; what somebody has added is coded there."""
    lines = [f"008 {CODES}" if line.startswith("008") else line for line in LINES]
    assert changed(Report(), (pattern, instead), lines=lines) == ([f"008 {CODES}"], [f"008 {codes}"])


def test_a_code_of_which_there_are_several_is_none() -> None:
    """A biography is an individual or a collective one (008/34), and that there is none is said no more."""
    genre = '<genre authority="marcgt">biography</genre>'
    gone, new = changed(Report(), (BEFORE, genre))
    assert gone == ["008 990511s1999####nyua#####b####001#0#eng#d"]
    assert sorted(new) == ["008 990511s1999####nyua#####b####001#0|eng#d", "655 #7 $a biography. $2 marcgt"]


def test_a_genre_that_has_a_field_of_its_own_keeps_it() -> None:
    """And 008 what it says, whatever MODS calls both."""
    lines = [*LINES[:25], "655 #7 $a fiction. $2 marcgt", *LINES[25:]]
    assert changed(Report(), lines=lines) == ([], [])
    assert changed(Report(), ("A first note", "Another"), lines=lines)[1] == ["500 ## $a Another."]


@pytest.mark.parametrize(
    ("pattern", "instead", "gone", "new"),
    [
        ("(<recordIdentifier[^>]*>)77", r"\g<1>99", ["001 77"], ["001 99"]),
        (r"<url usage[^>]*>http://a.example/1</url>", "", ["856 40 $u http://a.example/1"], []),
        (
            r"(<url usage[^>]*>)http://a.example/1",
            r"\1http://a.example/2",
            ["856 40 $u http://a.example/1"],
            ["856 40 $u http://a.example/2"],
        ),
        (BEFORE, '<identifier type="uri">http://a.example/3</identifier>', [], ["024 7# $a http://a.example/3 $2 uri"]),
        (BEFORE, '<identifier type="local">A3</identifier>', [], ["024 7# $a A3 $2 local"]),
    ],
)
def test_a_number_that_said_again_what_has_been_edited_is_none_of_the_resource(
    pattern: str, instead: str, gone: list[str], new: list[str]
) -> None:
    """MODS has the number of the record and the address of the resource as identifiers, too."""
    lines = [*LINES[:29], "856 40 $u http://a.example/1"]
    assert changed(Report(), (pattern, instead), lines=lines) == (gone, new)


MAP = [
    "LDR 00000nem#a2200000#i#4500", "001 78", "005 20010101000000.0", "008 200101s2019####enkabcdba#a##o##1###eng#d", "245 00 $a Ely.",
]  # fmt: skip
BOOK = ["LDR 00000nam#a2200000#i#4500", *MAP[1:3], "008 200101s2019####enkabcd##a####000#0#eng#d", MAP[4]]


@pytest.mark.parametrize(
    ("lines", "instead", "leader", "codes", "genre"),
    [
        (MAP, "", "LDR 00000nam#a2200000#i#4500", "||||||||||o|||#||", "map"),
        (MAP, "<typeOfResource>still image</typeOfResource>", "LDR 00000nkm#a2200000#i#4500", "||||||||||o||||||", "map"),
        (BOOK, "<typeOfResource>cartographic</typeOfResource>", "LDR 00000nem#a2200000#i#4500", "|||||||||||#|||||", "abstract or summary"),
    ],
)  # fmt: skip
def test_of_another_material_codes_are_none_of_its_own(
    lines: list[str], instead: str, leader: str, codes: str, genre: str
) -> None:
    """What stood in 008/18-34 for relief is no illustration now: it is left out, and told;
    what MODS says of it stays.
    """
    report = Report()
    gone, new = changed(report, ("<typeOfResource>.*</typeOfResource>", instead), lines=lines)
    assert gone == [lines[0], lines[3]]
    assert new == [leader, f"{lines[3][:22]}{codes}{lines[3][39:]}", f"655 #7 $a {genre}. $2 marcgt"]
    assert ("dropped", "008/18-34", "codes of other material than LDR/06-07 now says", "marc21") in report.losses


@pytest.mark.parametrize("lines", [MAP, BOOK])
def test_a_manuscript_of_the_same_material_keeps_its_codes(lines: list[str]) -> None:
    gone, _ = changed(Report(), ("<typeOfResource>", '<typeOfResource manuscript="yes">'), lines=lines)
    assert gone == [lines[0]]
