"""Access points: what MARC's headings and linking entries say, in the record, back in MARC, and in MODS."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from itertools import permutations

import pytest
from files import file_of, records_of
from lxml import etree
from marc_lines import marc_lines
from msgspec.structs import replace

from bibld.crosswalk.isbd import closes_abbreviation, punctuate, unpunctuate
from bibld.crosswalk.line import line
from bibld.formats import Job, get
from bibld.formats.marc21.mapping import CROSSWALK
from bibld.formats.marc21.notation import parse, spell
from bibld.formats.marc21.records import fields_of, record_of
from bibld.formats.marc21.scripts import link
from bibld.formats.mods import xml
from bibld.formats.mods.records import written
from bibld.labels import subject_label
from bibld.model import (
    Agent,
    Classification,
    Date,
    Genre,
    Identifier,
    Part,
    Record,
    Related,
    Subject,
    Term,
    Title,
    from_json,
    to_json,
)
from bibld.report import Fault, Loss, Report
from bibld.settings import DEFAULTS

LEADER = "LDR 00000nam a2200000 i 4500"


def read(*lines: str) -> Record:
    """The record of these fields."""
    return record_of([parse(line) for line in (LEADER, *lines)], Report())


def again(record: Record) -> list[str]:
    """The record's fields of access, in the cataloguer's notation."""
    spelt = [spell(field) for field in link(fields_of(record, Report(), DEFAULTS))]
    return [line for line in spelt if line[:1] in "12456789" and not line.startswith("588")]


def mods(record: Record) -> etree._Element:
    """The record's ``mods`` element, without its namespace."""
    text = xml.write([item.field for item in written(record, Report(), DEFAULTS)], root=True)
    return etree.fromstring(text.replace(f'xmlns="{xml.NAMESPACE}"', ""))


def texts(record: Record, path: str) -> list[str]:
    return [node.text for node in mods(record).findall(path)]


def test_what_it_is_called_comes_first() -> None:
    """Before the uniform title, in the record and in MODS; and the date to compute with before the one as it stands."""
    record = read(
        "222 #0 $a Crime (Online)", "240 10 $a Krimineller", "245 00 $a Crime.", "260 ## $a London : $b Gill, $c c1899."
    )
    assert [title.kind for title in record.titles] == ["main", "key", "uniform"]
    assert texts(record, "titleInfo/title") == ["Crime", "Crime (Online)", "Krimineller"]
    dated = replace(record, dates=(Date("1899", end="9999"),))
    assert texts(dated, "originInfo/dateIssued") == ["1899", "9999", "c1899"]
    dated = replace(record, dates=(Date(end="9999"),))
    assert texts(dated, "originInfo/dateIssued") == ["c1899", "9999"]


FIELDS = [
    "100 1# $a Banahan, Mike, $d 1953- $0 (DE-588)1 $0 http://a.example/1 $1 http://a.example/2",
    "111 2# $a Congress on Victims $n (2nd : $d 1999 : $c London), $j author.",
    "240 10 $a Concertos, $m violin, $r D major ; $o arranged. $k Selections.",
    "245 10 $a Papers, $f 1900-1950 $g (bulk 1910-1920).",
    "245 00 $k Papers, $f 1900-1950.",
    "246 1# $i Cover title: $a Victims",
    "246 3# $a Report $f 2000-",
    "246 19 $a Victims",
    "410 2# $a London Assembly. $t Annual report ; $v 2013.",
    "440 #0 $a Research report, $x 0072-6435 ; $v 65.",
    "490 1# $a Research report, $x 0072-6435 ; $v 65",
    "490 1# $3 1973- $a Main report, $x 0072-6435 ; $v 65. $a Victims ; $v 2. $a Studies",
    "490 1# $i Started as: $a Main report ; $v 65. $a Victims ; $v 2",
    "490 1# $a Berichte = $a Reports ; $v 5",
    "510 1# $a Science index, $x 0162-1963 $3 1970-",
    "600 10 $a Peel, Robert, $d 1788-1850. $t Letters. $k Selections $x Influence.",
    "650 #4 $a Victims.",
    "650 #7 $a Victims. $2 lcsh",
    "650 #7 $a Victims.",
    "650 12 $a Victims.",
    "650 ## $a Victims.",
    "655 #7 $3 v. 2 $a Posters. $2 lcgft $5 DLC $8 1\\p",
    "655 #4 $a Posters $z London $y 1900-1999",
    "655 #7 $a Fiction. $2 lcsh",
    "662 ## $a England $d London $f Camden $2 tgn",
    "752 ## $a England $d London.",
    "700 1# $8 1 $3 Preface: $a Smith, Anna, $e donor. $5 DLC",
    "700 1# $a Smith, Anna. $4 ive.",
    "710 2# $a Greater London Authority. $5 DLC",
    "710 2# $a Bee Museum $g Cologne. $4 isb",
    "700 1# $a Ek, Anna $d (1947- ). $e Autor",
    "610 27 $a Bee Museum $g Cologne $2 gnd",
    "700 12 $3 v. 1 $a Elgar, Edward, $d 1857-1934. $t Concertos. $5 DLC",
    "700 12 $i Container of (work): $a Elgar, Edward, $d 1857-1934. $t Concertos, $m cello, $r E minor, $n op. 85.",
    "710 22 $a London Assembly. $b Police Committee. $t Annual report, $x 0000-0019.",
    "730 02 $a Bible. $p Genesis. $l English.",
    "730 0# $a Hives. $t Wax book. $l English.",
    "830 #0 $a Hives. $t Wax book ; $v 3.",
    "730 0# $i Based on (work): $a Bible. $l English.",
    "740 02 $a C book. $n Part 2.",
    "760 0# $t Research reports $w (DLC)1",
    "776 08 $i Print version: $a Banahan, Mike. $s Works. $t C book. $b Second edition. $d London, 1991 $z 9780131103627 $w (DLC)2",
    "773 0# $7 nnas $t Journal $h 20 v. $m Scale 1:50,000. $k Series ; 2 $q 96:4<23 $o 12 $3 2005",
    "775 0# $t Devoir de diligence $c (Microfilm) $e fre $f fr",
    "776 0# $i Print version: $t C book",
    "780 05 $t Victim bulletin $x 0000-0019",
    "785 17 $t Victims today",
    "800 1# $a Elgar, Edward, $d 1857-1934. $t Works. $n 2 ; $v 4.",
    "830 #4 $a The report, $x 0072-6435 ; $v 65. $0 (DLC)n1",
    "245 10 $a {U+0098}Das{U+009C} Buch der Bienen : $b {U+0098}ein{U+009C} Rat",
    "653 ## $a {U+0098}Die{U+009C} Biene",
    "710 2# $a {U+0098}Der{U+009C} Imkerbund",
    "773 08 $t {U+0098}Die{U+009C} Imker $q 1",
    "830 #0 $a {U+0098}Die{U+009C} Reihe ; $v 5.",
    "245 10 $a <<Das>> Buch der Bienen : $b ein Rat",
    "773 08 $t <<Die>> Imker $q 1",
    "245 10 $a Bienen $p <<Die>> Biene",
    "100 1# $a Ek, Ida <<von>> $d 1890-",
    "700 1# $a Ek, Otto <<van der>>. $t Bienen",
    "856 42 $3 Table of contents $u http://a.example/toc $7 0",
    "856 40 $3 v. 1 $u http://a.example/1 $q text/html $x BASIC $d a $f 1 $s 2 MB",
    "857 40 $u http://archive.example/a $y Archived",
]


@pytest.mark.parametrize("line", FIELDS)
def test_a_field_is_read_whole_and_written_as_it_was(line: str) -> None:
    """All it says is in the record, and it comes back as it was found."""
    report = Report()
    fields = [
        parse(text) for text in (LEADER, "245 10 $a Title.", line) if not line.startswith("245") or "Title" not in text
    ]
    record = record_of(fields, report)
    assert {left.reason for left in record.leftovers} <= {"form"} or "650 ##" in line or " = " in line
    assert line in again(record)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("<<Das>> Buch", Title("Das Buch", nonsort=4)), ("<<L’>>été", Title("L’été", nonsort=2)),
        ("<<Der >>Bienenfreund", Title("Der Bienenfreund", nonsort=4)),
        ("{U+0098}Das große {U+009C}Buch", Title("Das große Buch")),  # more than the indicator can count
        ("<<Summ>> und <<das>> Volk", Title("<<Summ>> und <<das>> Volk")), ("<<Das Buch", Title("<<Das Buch")),
    ],
)  # fmt: skip
def test_an_article_in_brackets_is_not_sorted_by(text: str, title: Title) -> None:
    """So Aleph has it, where MARC has characters of its own; what else is in such brackets is quoted."""
    (read_title,) = read(f"245 10 $a {text}").titles
    assert read_title == title


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ek, Ida <<von>>", "Ek, Ida von"), ("Ek, Ida <<de l'>>", "Ek, Ida de l'"), ("Ek, Ida <<d’>>", "Ek, Ida d’"), ("<<De>> La Ek, Ida", "De La Ek, Ida"),
        ("Ek, Ida <<von>>,", "Ek, Ida von"), ("Ek, Ida <<Bob>>", "Ek, Ida <<Bob>>"),
    ],
)  # fmt: skip
def test_a_particle_in_brackets_is_of_the_name(text: str, name: str) -> None:
    """The same catalogues have it behind the name it is not sorted by; what begins with a capital is another thing."""
    (agent,) = read(f"100 1# $a {text} $d 1890-").agents
    assert agent.name == name


def test_of_what_and_by_whom_it_is_said_goes_with_a_heading() -> None:
    """$3 and $5 are the heading's; on a subject, which all records share, they stay MARC's own."""
    record = read("700 1# $3 Preface: $a Smith, Anna. $5 DLC", "650 #0 $a Victims. $5 DLC")
    assert record.agents == (
        Agent("Smith, Anna", "person", scope=(Term("materials", "Preface:"), Term("institution", "DLC"))),
    )
    assert record.subjects == (Subject((Term("topic", "Victims"),), authority="lcsh"),)
    assert [left.value for left in record.leftovers if left.reason == "no part"] == ["650 #0 $a Victims. $5 DLC"]


def test_a_subseries_stands_in_its_series() -> None:
    """490 with a second $a is one series within another; one that is traced elsewhere is said as it is traced."""
    record = read("490 0# $a Report ; $v 65. $a Victims ; $v 2", "490 1# $a Other")
    assert record.related[0] == Related(
        "series", "Report", number="65", record=Record(related=(Related("subseries", "Victims", number="2"),))
    )
    assert texts(record, "relatedItem/titleInfo/title") == ["Report", "Other"]
    assert texts(record, "relatedItem/relatedItem/titleInfo/partNumber") == ["2"]


@pytest.mark.parametrize(
    ("line", "title", "number"),
    [
        ("490 1# $a Reports = $a Rapports ; $v 2", "Reports = Rapports", "2"),
        ("490 1# $a Reports ; $v no. 2 = $a Rapports, $x 0007-0955 ; $v no 2", "Reports = Rapports", "no. 2 = no 2"),
        ("490 0# $a A = $a B = $a C", "A = B = C", ""),
        ("490 1# $a Reports, $x 0007-0955 = $a Rapports ; $v 2", "Reports = Rapports", "2"),
    ],
)
def test_parallel_titles_are_those_of_one_series(line: str, title: str, number: str) -> None:
    """What follows a sign of equality is the same in another language, and no subseries."""
    record = read(line)
    (series,) = record.related
    assert (series.title, series.number, series.record) == (title, number, None)
    assert [found.value for found in series.identifiers] == ["0007-0955"] * ("$x" in line)
    assert again(record) == again(from_json(to_json(record))) == [line]


def test_a_facet_is_no_topic_in_mods() -> None:
    """654 $c and the codes of 658 tell of a term what it is."""
    record = read("654 ## $c b $a bicycles $c v $b kitchen $2 aat", "658 ## $a Health $c NHPO1 $d high $2 ohco")
    assert texts(record, "subject/topic") == ["bicycles", "kitchen", "Health"]


RELATION = "http://rdaregistry.info/Elements/w/P10190"


@pytest.mark.parametrize("start", ["700 12 $a Ek, A. $t Bees.", "730 02 $a Bees.", "800 1# $a Ek, A. $t Bees ; $v 1."])
def test_a_relation_behind_a_work_is_that_of_the_work(start: str) -> None:
    """$4 is how what the field names is related, and that is the work: its URI is no role of who made it."""
    line = f"{start} $4 {RELATION}"
    record = read(line)
    (work,) = record.related
    assert work.scope == (Term("relationship", RELATION),)
    assert work.record is not None
    assert not any(agent.roles for agent in work.record.agents)
    assert not record.leftovers
    assert again(record) == [line]


@pytest.mark.parametrize("code", ["aut", "http://id.loc.gov/vocabulary/relators/aut"])
def test_a_relator_behind_a_work_is_that_of_who_made_it(code: str) -> None:
    (work,) = read(f"700 12 $a Ek, A. $t Bees. $4 {code}").related
    assert work.record is not None
    assert [agent.roles for agent in work.record.agents] == [("aut",)]


def test_a_work_is_named_by_its_agent_and_its_title() -> None:
    """700 with $t is another resource, not an agent of this one; what stands before $t is the agent's."""
    record = read("700 12 $i Container of (work): $a Elgar, Edward, $d 1857-1934. $t Concertos, $m cello.")
    assert record.agents == ()
    assert record.related == (
        Related(
            "constituent",
            label="Container of (work):",
            record=Record(
                titles=(Title("Concertos", kind="uniform", parts=(Term("medium of performance", "cello"),)),),
                agents=(Agent("Elgar, Edward", kind="person", dates="1857-1934"),),
            ),
        ),
    )
    (item,) = mods(record).findall("relatedItem")
    assert dict(item.attrib) == {
        "type": "constituent", "otherType": "Container of (work):", "displayLabel": "Container of (work):",
    }  # fmt: skip
    assert [node.text for node in item.iter("title")] == ["Concertos, cello"]
    assert [node.text for node in item.iter("namePart")] == ["Elgar, Edward", "1857-1934"]


def test_a_series_traced_otherwise_is_said_once_in_mods() -> None:
    """490 1_ is what is transcribed, 830 what is traced: MARC has both."""
    lines = ["490 1# $a Home Office report ; $v no. 65", "830 #0 $a Research report (Home Office) ; $v 65."]
    record = read(*lines)
    assert texts(record, "relatedItem/titleInfo/title") == ["Research report (Home Office)"]
    assert texts(read(lines[0]), "relatedItem/titleInfo/title") == ["Home Office report"]
    assert [line for line in again(record) if line[0] in "48"] == lines


@pytest.mark.parametrize("remembers", [False, True])
@pytest.mark.parametrize(
    "lines",
    [
        *permutations(["650 #0 $a Victims", "650 #0 $a Victims ;", "650 10 $a Victims"]),
        ["856 40 $u http://a.example/", "856 40 $u http://a.example/ $9 SYS", "856 40 $u http://a.example/"],
        ["856 40 $u http://a.example/", "856 40 $u http://a.example/", "856 40 $u http://a.example/ $9 SYS"],
        ["856 40 $u http://a.example/ $9 SYS", "856 40 $u http://a.example/", "856 40 $u http://a.example/"],
        ["246 30 $a Victims", "246 30 $a Victims.", "246 30 $a Victims."],
        ["246 30 $a Victims.", "246 30 $a Victims", "246 30 $a Victims."],
        ["246 30 $a Victims.", "246 30 $a Victims.", "246 30 $a Victims"],
        *permutations(
            ["830 #4 $a The report.", "830 #0 $a {U+0098}The{U+009C} report.", "830 #0 $a {U+0098}The {U+009C}report."]
        ),
        ["650 #4 $a Victims ;", "653 ## $a Victims"],
        ["650 #4 $a Victims.", "653 ## $a Victims ;"],
    ],
)
def test_equal_values_keep_their_own_forms(
    lines: Sequence[str], remembers: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fields that say the same come back in the forms they had, and in their order: from anywhere."""
    monkeypatch.setattr(CROSSWALK, "_remembers", remembers)
    CROSSWALK._made.clear()
    record = read(*lines)
    assert again(from_json(to_json(record))) == list(lines)
    assert again(record) == list(lines)


@pytest.mark.parametrize(
    ("title", "counted"),
    [
        ("$a {U+0098}Das{U+009C} Buch", "4 $a Das Buch"),
        ("$a {U+0098}L'{U+009C}abeille", "2 $a L'abeille"),
        ("$a [{U+0098}The {U+009C}hive]", "5 $a [The hive]"),
        ("$a {U+0098}Das{U+009C}", "0 $a Das"),
        ("$a Bienen $b {U+0098}ein{U+009C} Buch", "0 $a Bienen $b ein Buch"),
    ],
)
def test_what_is_marked_as_not_sorted_by_is_counted(title: str, counted: str) -> None:
    """By the indicator, as MARC without these marks has it: the record says the same."""
    assert read(f"245 00 {title}").titles == read(f"245 0{counted}").titles


@pytest.mark.parametrize(
    ("line", "path", "found"),
    [
        ("245 00 $a {U+0098}Das{U+009C} Buch", "titleInfo/nonSort", ["Das "]),
        ("830 #0 $a {U+0098}Die{U+009C} Reihe", "relatedItem/titleInfo/nonSort", ["Die "]),
        ("100 1# $a Smith, J. $q (John), $c Dr., $d 1953-", "name/namePart", ["Smith, J. (John)", "Dr.", "1953-"]),
        ("034 0# $a a $b 00020000", "subject/cartographics/scale", ["1:20000"]),
        ("034 1# $a a $b 1:50000", "subject/cartographics/scale", ["1:50000"]),
        ("111 2# $a Congress $n (2nd : $d 1999 : $c London)", "name/namePart", ["Congress (2nd : 1999 : London)"]),
        ("110 1# $a United States. $b Congress $n (97th : $d 1982)", "name/namePart",
         ["United States", "Congress", "(97th : 1982)"]),
        ("240 10 $a Bible. $p Genesis. $l English.", "titleInfo[@type='uniform']/partName", ["Genesis. English"]),
        ("240 10 $a Aida. $h Sound recording", "titleInfo[@type='uniform']/title", ["Aida"]),
        ("730 02 $a Aida. $p Aria. $h Sound recording", "relatedItem/titleInfo/partName", ["Aria"]),
        ("246 14 $a Victims", "titleInfo[@displayLabel='Cover title']/title", ["Victims"]),
        ("246 31 $a Victimes", "titleInfo[@type='translated']/title", ["Victimes"]),
        # It ends in no full stop, but for that of an abbreviation.
        ("246 30 $a Bees in northern gardens.", "titleInfo[@type='alternative']/title", ["Bees in northern gardens"]),
        ("246 3# $a Acta apic.", "titleInfo[@type='alternative']/title", ["Acta apic."]),
        ("222 #0 $a Garden record.", "titleInfo[@type='alternative']/title", ["Garden record"]),
        # Of a kind that the indicator does not have, it is no title proper.
        ("246 19 $a Victims", "titleInfo[@type='alternative']/title", ["Victims"]),
        ("246 1x $a Victims", "titleInfo[@type='alternative']/title", ["Victims"]),
        ("655 #7 $a Posters $z London $2 gmgpc", "genre", ["Posters-London"]),
        ("662 ## $a England $d London", "subject/hierarchicalGeographic/city", ["London"]),
        ("656 #7 $a Police officers. $2 lcdgt", "subject/occupation", ["Police officers"]),
        ("780 05 $t Victim bulletin", "relatedItem[@type='preceding'][@displayLabel='Absorbed']/titleInfo/title", ["Victim bulletin"]),
        ("776 0# $t C book $w (DLC)2", "relatedItem/identifier[@type='local']", ["(DLC)2"]),
        ("856 42 $u http://a.example/b", "relatedItem/location/url", ["http://a.example/b"]),
        ("100 1# $a Smith, J. $0 (DE-588)1", "name/nameIdentifier", ["(DE-588)1"]),
    ],
)  # fmt: skip
def test_mods_has_the_words_of_a_heading_where_they_belong(line: str, path: str, found: list[str]) -> None:
    """As the Library of Congress' stylesheet joins and places them."""
    assert texts(read("245 10 $a Title.", line), path) == found


def test_what_mods_captions_is_read_again() -> None:
    """A kind of title or relation that MODS has no type for comes back by its caption."""
    titles = tuple(Title("Victims", kind=kind) for kind in ("cover", "parallel", "added", "uncontrolled", "former"))
    related = tuple(
        Related(relation, title="Old") for relation in ("absorbed", "translation of", "issued with", "related")
    )
    record = Record(titles=titles, related=related, links=())
    (found,) = records_of("mods", file_of("mods", record))
    assert found.titles == titles
    assert found.related == related


def test_a_described_host_is_a_linking_entry() -> None:
    """A related item's description gives the heading; what the heading cannot hold is reported."""
    text = b"""<mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><title>Article</title></titleInfo>
      <relatedItem type="host"><titleInfo><nonSort>The </nonSort><title>Journal</title></titleInfo>
      <name type="personal"><namePart>Smith, Anna</namePart><namePart type="date">1970-</namePart></name>
      <identifier type="issn">0000-0019</identifier><genre>journal</genre>
      <part><detail type="volume"><number>45</number></detail><extent unit="pages"><list>1-9</list></extent></part>
      </relatedItem></mods>"""
    (record,) = records_of("mods", text)
    report = Report()
    fields = marc_lines(record, report)
    assert "773 0# $a Smith, Anna, 1970- $t The Journal $g 45, 1-9 $x 0000-0019" in fields
    assert ("dropped", "related.record.genres") in {loss[:2] for loss in report.losses}


def test_a_subject_s_list_may_be_unspecified() -> None:
    """Second indicator 4, or 7 without $2: controlled by a list that is not named, and no keyword."""
    for field in ("650 #4 $a Victims.", "650 #7 $a Victims."):
        assert read(field).subjects == (Subject((Term("topic", "Victims"),), authority="unspecified"),)
    assert mods(read("650 #4 $a Victims.")).find("subject").get("authority") is None


@pytest.mark.parametrize(
    "line", ["650 ## $a Victims.", "600 1# $a Peel, Robert.", "651 #9 $a London.", "656 ## $a Police."]
)
def test_an_indicator_that_names_no_list_is_not_taken_for_one(line: str) -> None:
    """Who the heading is by nobody says, and it goes back as it was found."""
    record = read(line)
    assert [subject.authority for subject in record.subjects] == ["unspecified"]
    assert again(record) == [line]


@pytest.mark.parametrize(
    ("line", "authority"),
    [
        ("600 ## $a Peel, Robert.", "unspecified"),
        ("600 ## $a Peel, Robert. $2 fast", "fast"),
        ("600 #0 $a Peel, Robert.", "lcsh"),
        ("610 ## $a London Assembly.", "unspecified"),
        ("610 #7 $a London Assembly. $2 fast", "fast"),
        ("611 ## $a Congress on Victims.", "unspecified"),
        ("630 ## $a Bible.", "unspecified"),
    ],
)
def test_a_heading_is_read_also_where_its_first_indicator_says_nothing(line: str, authority: str) -> None:
    """By the row that needs the least that is not there; its list is no other for that."""
    record = read(line)
    assert [subject.authority for subject in record.subjects] == [authority]
    assert again(record) == [line]


@pytest.mark.parametrize(
    ("kind", "authority", "line"),
    [
        ("occupation", "lcsh", "656 #7 $a Police. $2 lcsh"),
        ("function", "lcsh", "657 #7 $a Police. $2 lcsh"),
        ("entity", "lcsh", "688 #7 $a Police. $2 lcsh"),
        ("entity", "unspecified", "688 ## $a Police."),
        ("event", "lcsh", "647 #0 $a Police."),
    ],
)
def test_a_list_stands_where_the_field_has_a_place_for_it(kind: str, authority: str, line: str) -> None:
    """656, 657 and 688 have $2 alone; what others found in their second indicators is read."""
    record = Record(subjects=(Subject((Term(kind, "Police"),), authority=authority),))
    assert line in marc_lines(record)
    assert read(line).subjects == record.subjects
    assert read(f"{line[:5]}0{line[6:17]}.").subjects[0].authority == "lcsh"


def test_linked_to_nothing() -> None:
    """Linking number 00 has a script and no counterpart."""
    record = read("880 0# $6 246-00/(N $a Долг")
    assert record.titles[0].script == "Cyrl"
    assert record.titles[0].link == ""
    assert again(record) == ["880 0# $6 246-00/(N $a Долг"]


@pytest.mark.parametrize(
    ("bare", "written_"),
    [
        ([("a", "Congress"), ("n", "2nd"), ("d", "1999"), ("c", "London")],
         [("a", "Congress"), ("n", "(2nd :"), ("d", "1999 :"), ("c", "London)")]),
        ([("a", "Congress"), ("c", "Washington (D.C.)"), ("e", "author")],
         [("a", "Congress"), ("c", "(Washington (D.C.)),"), ("e", "author.")]),
        ([("a", "Congress"), ("d", "1999")], [("a", "Congress"), ("d", "(1999)")]),
    ],
)  # fmt: skip
def test_what_stands_in_parentheses(bare: list[tuple[str, str]], written_: list[tuple[str, str]]) -> None:
    """Neighbours share one pair of parentheses, and colons part them."""
    before = {"n": "(", "d": "(", "c": "(", "e": ","}
    parts = list(bare)
    punctuate(parts, before, ".")
    assert parts == written_
    assert unpunctuate(written_, before, ".") == bare


@pytest.mark.parametrize(
    ("written_", "bare"),
    [
        (["Boston,", "Little, Brown,", "1923."], ["Boston", "Little, Brown", "1923"]),
        (["Boston /", "Little ;", "1923,"], ["Boston", "Little", "1923"]),
        (["Boston, 1880.", "Little", "1923."], ["Boston, 1880", "Little", "1923"]),
        (["Boston ", "Little  ", "1923 "], ["Boston", "Little", "1923"]),
        (["Boston =", "Inc.,", "c1923\xa0"], ["Boston =", "Inc.", "c1923\xa0"]),
        ([",", " ", "-"], [",", "", "-"]),
    ],
)
def test_what_divides_is_no_part_of_a_value(written_: list[str], bare: list[str]) -> None:
    """Before ISBD it was a comma, and by mistake it is any; a sign of equality says something."""
    before = {"b": " :", "c": ","}
    assert unpunctuate([*zip("abc", written_, strict=True)], before, ".") == [*zip("abc", bare, strict=True)]


RIGHT, LEFT, SHUT = "\u200f", "\u202a", "\u202c"


@pytest.mark.parametrize(
    ("written_", "bare"),
    [
        (["تهران :", "نشر احسان،", "1378 [1999]."], ["تهران", "نشر احسان", "1378 [1999]"]),
        ([f"{RIGHT}[Rabat] :{RIGHT}", f"{RIGHT}شليح،{RIGHT}", f"{RIGHT}{LEFT}1996{SHUT}."], ["[Rabat]", "شليح", "1996"]),
        ([f"تهران {LEFT}a{SHUT} b", "ن", f"{LEFT}a{SHUT} {LEFT}b{SHUT}"], [f"تهران {LEFT}a{SHUT} b", "ن", f"{LEFT}a{SHUT} {LEFT}b{SHUT}"]),
        (["北京：", "华夏出版社，", "1998."], ["北京", "华夏出版社", "1998"]),
    ],
)  # fmt: skip
def test_marks_of_other_scripts_are_no_part_of_a_value(written_: list[str], bare: list[str]) -> None:
    """Nor are the signs of direction that stand around them."""
    before = {"b": " :", "c": ","}
    assert unpunctuate([*zip("abc", written_, strict=True)], before, ".") == [*zip("abc", bare, strict=True)]


@pytest.mark.parametrize(
    ("text", "abbreviated"),
    [("Ruan, Da.", False), ("Ek, Bo, II.", False), ("Leo X.", True), ("Wm.", True), ("Richmond, Va.", True), ("Jo.", False), ("朱 鍾演 著.", False), ("אברהם ר.", True), ("Brian W.", True),
     ("Uṣa, O. Vi.", True), ("Irāmacuppiramaṇiyam, Va. Ta.", True), ("Kuntz, Mary Jo.", False), ("Francis T.S. Yu.", False), ("by C. Wu.", False), ("Bees [2nd ed.", True)],
)  # fmt: skip
def test_what_a_full_stop_is_of(text: str, abbreviated: bool) -> None:
    """An initial or an abbreviation; two letters that can be said are a name, and a Chinese character is no initial.

    After another initial of a heading they are one themselves, as those of the languages of India are written.
    """
    assert closes_abbreviation(text) is abbreviated


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("655 #7 $a Pastoral fiction. $2 gsafd", Genre("Pastoral fiction", authority="gsafd")),
        ("655 #4 $a Comic books, strips, etc.", Genre("Comic books, strips, etc.")),
        ("245 10 $a Guessing at heroes. $c by Anna.", Title("Guessing at heroes", responsibility="by Anna")),
        ("245 10 $a Works, etc. $c by Anna.", Title("Works, etc.", responsibility="by Anna")),
    ],
)
def test_what_closes_a_value_is_none_of_it(line: str, value: Genre | Title) -> None:
    """A full stop after a form, which is not written; and after a title before ISBD, unless it is an abbreviation's."""
    record = read(line)
    assert value in (*record.genres, *record.titles)
    assert again(record) == again(from_json(to_json(record))) == [line]


@pytest.mark.parametrize(
    ("line", "title", "number"),
    [
        ("490 0# $a Reports, $x 0007-0955 ; $v 2", "Reports", "2"),
        ("490 0# $a Reports, $x 0007-0955", "Reports", ""),
        ("490 0# $a Reports, $x 0007-0955 ;", "Reports", ""),
        ("490 0# $a Reports,", "Reports", ""),
        ("510 4# $a ESTC, $c T52996", "ESTC", ""),
        ("510 0# $a Index, $x 0007-0955", "Index", ""),
    ],
)
def test_the_title_of_a_series_has_no_comma_before_its_number(line: str, title: str, number: str) -> None:
    """Nor has its ISSN the mark of the number in it; all of it comes back as it was found."""
    (related,) = read(line).related
    assert (related.title, related.number) == (title, number)
    assert [found.value for found in related.identifiers] == ["0007-0955"] * ("$x" in line)
    assert again(read(line)) == [line]


def test_a_series_is_written_with_its_marks() -> None:
    """As an expert writes it: a comma before the ISSN, a semicolon before the number."""
    series = Related("series", "Reports", number="2", identifiers=(Identifier("issn", "0007-0955"),))
    assert "490 0# $a Reports, $x 0007-0955 ; $v 2" in again(Record(related=(series,)))


@pytest.mark.parametrize(
    ("field", "identifier"),
    [
        ("020 ## $a 0131103628 : $q (pbk.)", Identifier("isbn", "0131103628", "(pbk.)")),
        ("020 ## $a 0131103628 $q : kart. : EUR 9.95", Identifier("isbn", "0131103628", "kart. : EUR 9.95")),
        ("020 ## $a 0131103628 $q (pbk.) : $c £12", Identifier("isbn", "0131103628", "(pbk.)", terms="£12")),
        ("020 ## $a 0131103628 $q pbk. ; $q (v. 1) : $c £12", Identifier("isbn", "0131103628", "pbk. ; (v. 1)", terms="£12")),
        ("024 3# $a 123456789012 $q (pbk.) ; $c £12", Identifier("ean", "123456789012", "(pbk.)", terms="£12")),
        ("020 ## $a 0131103628, $c £12", Identifier("isbn", "0131103628", terms="£12")),
        ("020 ## $a 0131103628,", Identifier("isbn", "0131103628")),
        ("020 ## $a 0131103628 :", Identifier("isbn", "0131103628")),
        ("026 ## $a e.is s.u- $b meum hoas $c MDCXX $d 2 $2 fei", Identifier("fingerprint", "e.is s.u- meum hoas 2 MDCXX", source="fei")),
        ("020 ## $a 0131103628 (hft.) ; $c 215 FIM", Identifier("isbn", "0131103628 (hft.)", terms="215 FIM")),
        ("028 02 $a 12345 $b Acme Co. ; $q (disc)", Identifier("issue number", "12345", "(disc)", source="Acme Co.")),
    ],
)  # fmt: skip
def test_what_completes_a_number_has_no_mark_of_what_follows(field: str, identifier: Identifier) -> None:
    """As the number itself has none; the field comes back."""
    record = read(field)
    assert record.identifiers == (identifier,)
    assert field in map(spell, fields_of(record, Report(), DEFAULTS))
    assert {left.reason for left in record.leftovers} <= {"form"}


def test_a_price_is_divided_from_its_number() -> None:
    """The colon is ISBD's, not the number's."""
    line = "020 ## $a 0131103628 (paperback) : $c £12"
    record = read(line)
    assert record.identifiers == (Identifier("isbn", "0131103628 (paperback)", terms="£12"),)
    assert line in map(spell, fields_of(record, Report(), DEFAULTS))


def test_what_opens_no_parenthesis_closes_none() -> None:
    """A date without parentheses, as of a treaty, stays as it is."""
    assert unpunctuate([("a", "France"), ("d", "1947)")], {"d": "("}, "") == [("a", "France"), ("d", "1947)")]


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("100 1# $a Rubens, Peter Paul, $j Follower of, $d 1577-1640.",
         Agent("Rubens, Peter Paul", kind="person", titles=("Follower of",), dates="1577-1640", primary=True)),
        ("111 1# $a Nashville. $q Centennial Exposition, $d 1897.",
         Agent("Nashville", kind="conference", entry="jurisdiction", units=("Centennial Exposition",), dates="1897", primary=True)),
        ("710 2# $a British Library. $k Manuscript. $n Harley 585.",
         Agent("British Library", kind="corporate", units=("Manuscript",), number="Harley 585")),
        ("720 1# $a Smith, Anna, $e author.", Agent("Smith, Anna", kind="person", roles=("aut",))),
        ("720 2# $a Acme Inc., $e author.", Agent("Acme Inc.", roles=("aut",))),
    ],
)  # fmt: skip
def test_what_belongs_to_a_name_is_read_with_it(line: str, heading: Agent) -> None:
    """A qualifier of its attribution, the name of a meeting behind a place, a form subheading, the type of a name."""
    record = read(line)
    assert record.agents == (heading,)
    assert again(record) == again(from_json(to_json(record))) == [line]


@pytest.mark.parametrize(
    ("line", "authority"),
    [
        ("650 09 $a Reformers $z Czechia $2 eczenas", "eczenas"),
        ("650 ## $a Reformers $2 eczenas", "eczenas"),
        ("650 #4 $a Reformers $2 ssgn", "ssgn"),
        ("650 #0 $a Reformers $2 fast", "lcsh"),
        ("655 #9 $a Posters $2 eczenas", "eczenas"),
        ("655 #4 $a Posters $2 eczenas", "eczenas"),
    ],
)
def test_a_list_that_is_named_is_the_list(line: str, authority: str) -> None:
    """Whatever stands in the indicator, unless that says another."""
    record = read(line)
    assert [found.authority for found in (*record.subjects, *record.genres)] == [authority]
    assert again(record) == again(from_json(to_json(record))) == [line]


def test_index_terms_are_without_what_divides_them() -> None:
    """As many have put them into one field."""
    assert [subject_label(found) for found in read("653 ## $a Wheat; $a Rostov oblast. $a Acme Inc.").subjects] == [
        "Wheat", "Rostov oblast", "Acme Inc.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "said", "kept"),
    [
        ("653 #0 $a Bees", "topic Bees", ""),
        ("653 ## $a Bees", "topic Bees", "form"),
        ("653 1# $a Bees", "topic Bees primary", "form"),
        ("653 20 $a Bees", "topic Bees secondary", "form"),
        ("653 #0 $a Bees.", "topic Bees", "form"),
        ("653 #0 $a Bees. $a Ants", "topic Bees; topic Ants", "form"),
        ("653 #0 $a Bees; $a Ants", "topic Bees; topic Ants", "form"),
        ("653 #1 $a Ek, Bo", "person Ek, Bo", ""),
        ("653 #2 $a Hive", "corporate Hive", ""),
        ("653 #3 $a Bee Days", "conference Bee Days", ""),
        ("653 #3 $a Bee Days $a Ant Days", "conference Bee Days; conference Ant Days", "form"),
        ("653 #4 $a 1900-1950", "temporal 1900-1950", ""),
        ("653 #4 $a 1900 (approximately)", "temporal 1900 (approximately)", ""),
        ("653 #5 $a Leeds", "geographic Leeds", ""),
        ("653 #5 $a Leeds.", "geographic Leeds", "form"),
        ("653 #5 $a Leeds. $a York", "geographic Leeds; geographic York", "form"),
        ("653 #6 $a Maps", "form Maps", ""),
        ("653 #9 $a Bees", "topic Bees", "no part"),
        ("653 #0 $a Bees $5 Uk", "topic Bees", "no part"),
        ("653 #0 $6 880-01 $a Bees", "topic Bees", "form"),
        ("653 #0 $6 880-01 $a Bees $a Ants", "topic Bees; topic Ants", "no part"),
        ("653 #5 $6 880-01 $a Leeds", "geographic Leeds", "no part"),
    ],
)
def test_an_index_term_is_kept_as_found_where_it_would_be_written_otherwise(line: str, said: str, kept: str) -> None:
    """Whatever it is kept for, it is understood, and comes back."""
    record = read(line)
    terms = [
        (found.agent.kind, found.agent.name, found.level)
        if found.agent
        else (found.terms[0].kind, found.terms[0].value, found.level)
        for found in record.subjects
    ]
    places = [("geographic", area.name) for area in record.areas]
    assert "; ".join(" ".join(filter(None, term)) for term in (*terms, *places)) == said
    assert [left.reason for left in record.leftovers] == ([kept] if kept else [])
    assert again(record) == [line]


@pytest.mark.parametrize(
    ("lines", "areas"),
    [
        (["043 ## $a e-uk---", "653 #5 $a Great Britain"], ["Great Britain e-uk---"]),
        (["043 ## $a e-uk---", "653 #5 $a Leeds"], ["e-uk---", "Leeds"]),
        (["043 ## $a e-uk---", "653 #5 $a France"], ["e-uk---", "France"]),
        (["653 #5 $a France"], ["France"]),
        (["043 ## $a e-fr---", "653 #5 $a France", "653 #5 $a France"], ["France e-fr---", "France"]),
        (["043 ## $a e-uk--- $a e-fr---", "653 #5 $a Great Britain", "653 #5 $a France"], ["Great Britain e-uk---", "France e-fr---"]),
        (["043 ## $a e-uk--- $a e-fr---", "653 #5 $a France", "653 #5 $a Great Britain"], ["e-uk---", "France e-fr---", "Great Britain"]),
        (["043 ## $a e-fr---", "653 #0 $a Air (France)", "653 #5 $a France"], ["e-fr---"]),
    ],
)  # fmt: skip
def test_a_place_among_the_index_terms_names_an_area(lines: list[str], areas: list[str]) -> None:
    """That of its code, where those that are named stay in their order; the place of a keyword is no other."""
    record = read(*lines)
    assert [f"{area.name} {area.code}".strip() for area in record.areas] == areas
    terms = [line for line in lines if line[:3] == "653"]
    assert again(record) == again(from_json(to_json(record))) == terms


def test_headings_from_before_there_were_parentheses() -> None:
    """A comma parted the name of a meeting from its place and date."""
    (agent,) = read("111 2# $a Congress on Victims, $c London, $d 1900.").agents
    assert (agent.name, agent.place, agent.dates) == ("Congress on Victims", "London", "1900")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("100 1# $a Ek, M. L., $q (Marie-Louise)", "Ek, M. L."),
        ("100 0# $a Harald, $b V, $c King of Norway", "Harald"),
        ("111 2# $a Bee Workshop '99, $d (1999 : $c Oslo)", "Bee Workshop '99"),
    ],
)
def test_a_comma_that_no_heading_has_is_none_of_the_name(line: str, name: str) -> None:
    """Nothing stands before a fuller form, a number or a parenthesis; the field comes back as it was found."""
    record = read(line)
    assert [agent.name for agent in record.agents] == [name]
    assert again(record) == [line]


@pytest.mark.parametrize("indicators", ["#0", "##", "0#", "#1"])
def test_an_index_term_has_its_link_to_another_script(indicators: str) -> None:
    """It was kept as a field without a rule, and MODS had the two apart."""
    report = Report()
    lines = [f"653 {indicators} $6 880-01 $a Pchely", f"880 {indicators} $6 653-01/(N $a Пчелы"]
    record = record_of([parse(line) for line in lines], report)
    assert [(found.link, found.script) for found in record.subjects] == [("01", ""), ("01", "Cyrl")]
    assert not [*report.losses]
    assert [line for line in map(spell, fields_of(record, report, DEFAULTS)) if line[0] in "68"] == lines


@pytest.mark.parametrize(
    ("script", "named"),
    [("/Arab", "Arab"), ("/(3", "Arab"), ("/(2/r", "Hebr"), ("/Arab/r", "Arab"), ("/Thai", "Thai"), ("", "Arab"),
     (" /", "Arab"), ("/", "Arab"), ("//r", "Arab"), ("/r", "Arab"), ("/r\u200f", "Arab"), ("/(x", "Arab"), ("/(3/r\u200f", "Arab"), ("/(4/r", "Arab"), ("/(Q", "Cyrl"), ("/(2\u200f", "Hebr")],
)  # fmt: skip
def test_scripts_are_named_as_they_were(script: str, named: str) -> None:
    """By MARC's codes or by those of ISO 15924, with the direction of writing or without."""
    fields = ["245 10 $6 880-01 $a Qadha.", f"880 10 $6 245-01{script} $a قضاء."]
    record = read(*fields)
    assert [title.script for title in record.titles] == ["", named]
    assert again(record) == fields


@pytest.mark.parametrize(
    ("text", "script"),
    [("案件", "Hani"), ("ケース", "Jpan"), ("사건", "Kore"), ("三國 사기", "Kore"), ("1999.", "Zyyy")],
)
def test_of_what_marc_takes_together_the_text_tells_the_script(text: str, script: str) -> None:
    """Chinese, Japanese and Korean have one code in MARC, and none of that name in ISO 15924."""
    fields = ["245 10 $6 880-01 $a Case.", f"880 10 $6 245-01/{{dollar}}1 $a {text}"]
    record = read(*fields)
    assert record.titles[1].script == script
    assert again(from_json(to_json(record))) == fields
    assert mods(record).findall("titleInfo")[1].get("script") == script


def test_scripts_that_are_named_unlike_each_other_come_back() -> None:
    """Each 880 keeps the name it had."""
    fields = ["245 10 $6 880-01 $a Qadha.", "880 10 $6 245-01/(3/r $a قضاء.", "880 ## $6 500-00/(3 $a قضاء.",
              "880 ## $6 501-00 / $a قضاء.", "880 ## $6 504-00 $a قضاء.", "880 ## $6 520-00/(4/r\u200f $a قضاء."]  # fmt: skip
    record = read(*fields)
    assert again(record) == again(from_json(to_json(record))) == fields
    assert {note.script for note in record.notes} == {"Arab"}


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Долг", "Cyrl"), ("Linux. Основы", "Cyrl"), ("Χρέος", "Grek"), ("חוב", "Hebr"), ("案件", "Hani"), ("사건", "Kore"),
        ("პარტია", "Geor"), ("Պարտք", "Armn"), ("หนี้", "Thai"), ("ऋण", "Deva"), ("ঋণ", "Beng"), ("கடன்", "Taml"), ("ዕዳ", "Ethi"),
        ("Долг, χρέος", "Zyyy"), ("Долг 案件", "Zyyy"), ("ⴰⴷ. Dolg", "Tfng"), ("Dolg ʻ 1", "Latn"), ("&#x0E25%x;", "Zyyy"), ("Dolg 𞤀", "Zyyy"), ("1999.", "Zyyy"),
    ],
)  # fmt: skip
def test_the_letters_tell_a_script_that_nobody_names(text: str, script: str) -> None:
    """Where they are of one, or of one beside Latin ones; the field stays without its name."""
    fields = ["245 10 $6 880-01 $a Debt.", f"880 10 $6 245-01 $a {text}", "880 ## $6 500-00/(N $a Долг."]
    record = read(*fields)
    assert record.titles[1].script == script
    assert again(from_json(to_json(record))) == fields


@pytest.mark.parametrize("named", ["/(3/r", "/Latn", "/{dollar}1"])
def test_a_field_that_names_a_script_itself_is_linked(named: str) -> None:
    """Its own (Deutsche Nationalbibliothek) or that of its 880 (Princeton): it is beside it in MODS, and comes back."""
    fields = [f"245 10 $6 880-01{named} $a Qadha.", "250 ## $6 880-02 $a Tab.", f"264 #1 $6 880-03{named} $a Baghdad",
              "880 10 $6 245-01/(3/r $a قضاء.", "880 ## $6 250-02/Arab $a طبعة.", "880 #1 $6 264-03/(3/r $a بغداد"]  # fmt: skip
    for given in (fields, [field for field in fields if "-02" not in field]):
        record = read(*given)
        assert not {leftover.path for leftover in record.leftovers} & {"245$6", "264$6"}
        assert again(record) == again(from_json(to_json(record))) == given
        assert {title.get("altRepGroup") for title in mods(record).findall("titleInfo")} == {"01"}


@pytest.mark.parametrize(
    ("field", "whole", "parts"),
    [
        ("650 #0 $a Bees $0 http://a.example/1 $z Europe. $0 http://a.example/2", None,
         ["http://a.example/1", "http://a.example/2"]),
        ("610 10 $a Turku. $b Council $0 http://a.example/1 $x Bees $0 http://a.example/2 $v Maps.", None,
         ["http://a.example/1", "http://a.example/2", None]),
        ("650 #0 $a Bees $z Europe $0 http://a.example/1 $v Maps. $0 http://a.example/2", None,
         [None, None, "http://a.example/2"]),
        ("650 #6 $a Abeilles $0 (CaQQLa)201-1 $z Europe. $0 (CaQQLa)201-2", None, [None, None]),
        ("651 #0 $a Europe $0 http://a.example/1 $0 http://b.example/1 $v Maps.", None, ["http://a.example/1", None]),
        ("650 #0 $a Bees $z Europe. $0 http://a.example/1", "http://a.example/1", [None, None]),
        ("650 #0 $0 http://a.example/1 $a Bees $z Europe.", "http://a.example/1", [None, None]),
        ("600 10 $a Ek, Bo. $0 http://a.example/1 $e author.", "http://a.example/1", [None]),
        ("611 20 $a Bee Days. $0 http://a.example/1 $j sponsor.", "http://a.example/1", [None]),
    ],
)  # fmt: skip
def test_a_uri_between_two_parts_of_a_heading_is_not_that_of_the_whole(
    field: str, whole: str | None, parts: list[str | None]
) -> None:
    """GPO has one behind each part: that of Bees is none of Bees--Europe. In MODS each is that of an element, if there
    is but one before it.
    """
    record = read(field)
    (subject,) = mods(record).findall("subject")
    assert (subject.get("valueURI"), [part.get("valueURI") for part in subject]) == (whole, parts)
    assert record.subjects[0].same_as == ((whole,) if whole else ())
    assert again(record) == again(from_json(to_json(record))) == [field]
    assert not re.search("http|201-", subject_label(record.subjects[0]))


@pytest.mark.parametrize(("name", "told"), [("mods", ["1"]), ("oai_dc", ["1; 2"]), ("ris", ["1; 2"]), ("turtle", [])])
def test_a_uri_of_a_part_of_a_heading_is_written_or_told(name: str, told: list[str]) -> None:
    """MODS has none of two elements together, and texts have none at all."""
    said: list[Loss | Fault] = []
    record = read("245 00 $a Bees.", "650 #0 $a Bees $z Europe $0 urn:1 $v Maps. $0 urn:2")
    get(name).write([record], io.BytesIO(), Job(report=Report(said.append)))
    lost = [str(one.value) for one in said if isinstance(one, Loss) and "urn" in str(one.value)]
    assert [re.sub(r".*?urn:(\d)\D*?(;|$)", r"\1\2 ", text).strip() for text in lost] == told


@pytest.mark.parametrize(
    "field",
    ["650 #0 $z England", "650 #7 $z England $2 fast", "650 #0 $v Maps. $0 http://a.example/1", "651 #0 $0 (DE-588)1"],
)
def test_a_subject_without_its_heading_is_none(field: str) -> None:
    """What stands beside it says nothing by itself: no empty subject, and the field goes back as it is."""
    record = read(field)
    assert not record.subjects
    assert mods(record).find("subject") is None
    assert again(from_json(to_json(record))) == [field]


@pytest.mark.parametrize("blank", ["", " "])
def test_a_uri_may_stand_behind_the_word_for_it(blank: str) -> None:
    """As a number does behind its source; the field goes back as it is."""
    field = f"700 1# $a Ek, Bo. $0 (uri){blank}http://a.example/1"
    record = read(field)
    assert record.agents[0].same_as == ("http://a.example/1",)
    assert again(from_json(to_json(record))) == [field]


def test_pairs_may_be_numbered_by_their_tags() -> None:
    """No link is that of two pairs then, and each field has its number again."""
    fields = ["100 1# $6 880-01 $a Buĭda, I︠U︡riĭ $4 aut", "245 10 $6 880-01 $a Dolg",
              "700 1# $6 880-01 $a Rubina, Dina $4 edt", "700 1# $6 880-02 $a Ek, Bo $4 edt",
              "880 1# $6 100-01/(N $a Буйда, Юрий $4 aut", "880 10 $6 245-01/(N $a Долг",
              "880 1# $6 700-01/(N $a Рубина, Дина $4 edt", "880 1# $6 700-02/(N $a Эк, Бо $4 edt"]  # fmt: skip
    record = read(*fields)
    assert [agent.link for agent in record.agents] == ["100-01", "700-01", "02"] * 2
    assert [title.link for title in record.titles] == ["245-01"] * 2
    assert again(from_json(to_json(record))) == fields


def test_scripts_may_be_named_by_both_lists() -> None:
    """Each 880 keeps the name it had."""
    fields = ["245 10 $6 880-01 $a Qadha.", "880 10 $6 245-01/(3 $a قضاء.", "880 ## $6 500-00/Arab $a قضاء.",
              "880 ## $6 501-00/(N $a Долг.", "880 ## $6 520-00/Cyrl $a Долг."]  # fmt: skip
    assert again(from_json(to_json(read(*fields)))) == fields


@pytest.mark.parametrize(
    "fields",
    [
        ["651 #0 $a London (England)", "650 #0 $a Victims.", "600 10 $a Peel, Robert.", "650 #7 $a Victims. $2 fast"],
        ["650 #0 $a Victims.", "655 #7 $a Reports. $2 lcgft", "650 #0 $a Police."],
        ["655 #7 $a Reports. $2 fast", "655 #4 $a Cases.", "655 #7 $a Trials. $2 fast"],
        ["700 12 $a Cage, John. $t Songbooks.", "700 1# $a Ingham, Michael.", "700 12 $a Cage, John. $t Winter."],
        ["776 1# $t Victims (Online)", "776 08 $i Online version: $t Victims"],
        [
            "245 10 $6 880-01 $a Dolg.",
            "880 10 $6 245-01/(N $a Долг.",
            "880 1# $6 700-02/(N $a Буйда, Юрий.",
            "880 12 $6 700-03/(N $a Рубина, Дина. $t Долг.",
            "902 ## $a 080908",
        ],
        ["880 12 $6 700-03/(N $a Рубина, Дина. $t Долг.", "880 1# $6 700-02/(N $a Буйда, Юрий."],
    ],
)
def test_fields_keep_their_order(fields: list[str]) -> None:
    """Also where one tag goes to several slots of the record, and one slot to several tags."""
    title = [] if fields[0].startswith("245") else ["245 10 $a Duty of care."]
    assert again(read(*title, *fields)) == title + fields


def test_a_title_that_was_met_under_a_name_keeps_its_own_indicator(monkeypatch: pytest.MonkeyPatch) -> None:
    """245 ind1 follows from a 1XX, or is kept: what was written of an equal title before says nothing of it."""
    monkeypatch.setattr(CROSSWALK, "_remembers", False)
    lines = ["100 1# $a Smith, Anna.", "245 10 $a Duty of those who care."]
    assert again(read(*lines)) == lines
    assert again(read(lines[1])) == lines[1:]


@pytest.mark.parametrize("sign", [chr(sign) for sign in range(0x21, 0x7F)])
def test_a_title_keeps_whatever_stands_as_its_first_indicator(sign: str) -> None:
    """Also what no cataloguer would put there: no sign of a field's own means that it is to be worked out."""
    title = line("245", f"{sign}4\x1faThe duty of care.")
    record = record_of([parse(LEADER), title], Report())
    assert title in fields_of(record, Report(), DEFAULTS)


def test_what_is_written_as_it_was_found_has_lost_nothing() -> None:
    """The report is the same whether the record was read a moment ago or comes from elsewhere."""
    found = parse("775 1# $t Victim bulletin. $c Microfilm ed")
    near = record_of([parse(LEADER), parse("001 127428"), found], Report())
    for record in (near, from_json(to_json(near))):
        report = Report()
        assert found in fields_of(record, report, DEFAULTS)
        assert not report.losses


def test_a_content_type_without_code_or_term_comes_back_once() -> None:
    """What no rule can read of 336-338 is put back as it was found, beside one that says something."""
    lines = ("336 ## $2 rdacontent", "336 ## $a text $b txt $2 rdacontent")
    fields = fields_of(read("001 127428", *lines), Report(), DEFAULTS)
    assert sorted(spell(field) for field in fields if field.where == "336") == sorted(lines)


def test_a_series_without_a_title_is_no_series_with_a_subseries() -> None:
    """A 490 whose first indicator no row knows is read as a series, and kept as it was found."""
    line = "490 5# $v vol. 2"
    record = read("001 127428", line)
    assert [item.number for item in record.related] == ["vol. 2"]
    assert line in marc_lines(record)


def test_the_level_of_a_subject_is_the_first_indicator() -> None:
    """Primary, secondary; that no level is specified says as little as a blank."""
    lines = ("650 12 $a Cats.", "650 22 $a Dogs.", "650 #2 $a Birds.", "650 00 $a Bees.", "653 1# $a Ants")
    record = read(*lines)
    assert [subject.level for subject in record.subjects] == ["primary", "secondary", "", "", "primary"]
    assert [line for line in again(record) if line[:2] == "65"] == list(lines)
    anew = again(replace(record, leftovers=()))
    assert [line for line in anew if line[:3] == "650"] == [*lines[:3], "650 #0 $a Bees."]
    assert texts(record, "subject[@usage='primary']/topic") == ["Cats", "Ants"]


def test_the_second_indicator_of_cards_tells_nothing() -> None:
    """It is kept for its form; that a main entry is the subject, too, is not said by us."""
    record = read("100 10 $a Ek, A.", "700 11 $a Alm, B.", "710 20 $a Bees.", "740 01 $a Hive.", "773 08 $t Host")
    assert {left.reason for left in record.leftovers} == {"form"}
    lines = ["100 10 $a Ek, A.", "700 11 $a Alm, B.", "710 20 $a Bees.", "740 01 $a Hive.", "773 08 $t Host"]
    assert [line for line in again(record) if line[:3] in ("100", "700", "710", "740", "773")] == lines
    for said in ("100 11 $a Ek, A.", "700 13 $a Ek, A."):
        assert [left.reason for left in read(said).leftovers] == ["no part"]


def test_what_may_be_repeated_and_is_one_text_is_joined() -> None:
    """Where in its host a resource stands, as German libraries say it, and notes on another resource or an address."""
    lines = [
        "773 08 $i In: $t Bienen $g volume:45 $g number:3 $g pages:1-2",
        "776 08 $i Print: $t Bees $n One. $n Two",
        "856 40 $u http://a.example/ $z One. $z Two.",
    ]
    record = read(*lines)
    host, print_, link = record.related[0], record.related[1], record.links[0]
    assert host.part == Part(text="volume:45 number:3 pages:1-2")
    assert (print_.note, link.note) == ("One. Two", "One. Two.")
    assert {left.reason for left in record.leftovers} == {"form"}
    assert [line for line in again(record) if line[:3] in ("773", "776", "856")] == lines


@pytest.mark.parametrize("mark", [". -", ". --", ".--", ". –", ", -"])
def test_the_mark_between_two_areas_is_none_of_a_linking_entry(mark: str) -> None:
    """Catalogues that show the field as it stands have it there: Finland's, by rule."""
    line = f"773 0# $t Hive{mark} $d Turku : Ek, 1920-{mark} $g 3, B.{mark} $x 0007-0955{mark} $z 0131103628,"
    record = read(line)
    numbers = (Identifier("issn", "0007-0955"), Identifier("isbn", "0131103628"))
    part = Part(text="3, B.")
    host = Related("host", title="Hive", imprint="Turku : Ek, 1920-", part=part, identifiers=numbers)
    assert record.related == (host,)
    assert line in again(record)
    assert read("773 0# $t Hive Assoc. -").related == (Related("host", title="Hive Assoc."),)


def test_what_has_not_the_form_of_a_coden_is_none() -> None:
    """773 $y has the year in records that were made for a list of articles: it is kept in MARC, and told."""
    right, wrong = "773 0# $t Hive $y JACSAT", "773 0# $t Bees $y 2006"
    report = Report()
    record = record_of([*map(parse, (right, wrong))], report)
    assert [found.identifiers for found in record.related] == [(Identifier("coden", "JACSAT"),), ()]
    assert [path for _, path, _, _ in report.losses] == ["773$y"]
    assert [line for line in again(record) if line[:3] == "773"] == [right, wrong]
    bare = Record(related=(Related("host", title="Bees", identifiers=(Identifier("coden", "2006"),)),))
    assert "773 0# $t Bees" in again(bare)


def test_a_cancelled_class_number_is_one_that_is_not_valid() -> None:
    """086 $z: MODS has no place for it, and it is not said to be the number."""
    record = read("086 0# $a HS 1.15/5: $z HS 8.15:")
    assert record.classifications == (
        Classification("sudocs", "HS 1.15/5:"), Classification("sudocs", "HS 8.15:", invalid=True),
    )  # fmt: skip
    assert texts(record, "classification") == ["HS 1.15/5:"]
