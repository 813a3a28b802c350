"""The tables of what MARC 21 has agree with themselves, with each other, and with the crosswalk."""

from __future__ import annotations

import pytest

from bibld.crosswalk import Field
from bibld.formats.marc21.mapping import TABLE
from bibld.formats.marc21.notation import parse
from bibld.formats.marc21.positions import material
from bibld.validation.marc21 import MARC
from bibld.validation.marc21.positions import Position, of_006, of_007, of_008
from bibld.validation.marc21.record import Marc
from bibld.validation.marc21.tags import FIELDS, OBSOLETE

KINDS = [
    ("008", kind, of_008(material(kind, level))) for kind, level in (*((kind, "m") for kind in "aegcmp"), ("a", "s"))
]
KINDS += [("007", kind, of_007(kind)) for kind in "acdfghkmoqrstvz"]


_OF_CODES = ("006-codes", "007-codes", "008-codes", "008-groups", "008-undefined", "008-obsolete")


def coded(kind: str, text: str, tag: str = "008") -> list[tuple[str, str]]:
    """What the rules for codes find in a record of one fixed field; its leader is of this type and level."""
    fields = [Field("LDR", (("", f"00000n{kind} a2200000   4500"),)), Field(tag, (("", text.replace("#", " ")),))]
    rules = [rule for rule in MARC.rules if rule.name in _OF_CODES]
    found = [pair for rule in rules for pair in rule.check(Marc(fields))]
    return [(str(path), cause.partition("; it is")[0]) for path, cause in found]


@pytest.mark.parametrize(("tag", "kind", "positions"), KINDS)
def test_no_position_stands_twice(tag: str, kind: str, positions: tuple[Position, ...]) -> None:
    """Each material has positions of its own, and no code is both in use and obsolete."""
    places = [at for position in positions for at in range(position.start, position.end)]
    assert len(places) == len(set(places)) > 0
    assert all(18 <= at <= 39 and at not in (35, 36, 37) for at in places) or tag == "007"
    for position in positions:
        codes = position.codes + position.obsolete
        assert position.whole is not None or len(set(codes)) == len(codes), (kind, position)


@pytest.mark.parametrize(
    ("kind", "text", "found"),
    [
        ("am", "#####q#####000#0#", []),
        ("am", "q####q#####000#0#", [("008/18-21", "'q' is no code for illustrations")]),
        (
            "am",
            "a|||#q#####000#0#",
            [("008/18-21", "illustrations has fill characters and others; they stand for the whole: 'a|||'")],
        ),
        (
            "am",
            "#b##|#bb###000#0#",
            [
                ("008/18-21", "illustrations has a blank before a code: ' b  '"),
                ("008/24-27", "nature of contents has a code twice: 'bb  '"),
            ],
        ),
        ("am", "||||#q#####00010#", [("008/32", "'1' is an obsolete code for main entry in body of entry")]),
        (
            "pm",
            "x###|####x#######",
            [
                ("008/18-22", "'x   |' where nothing is defined"),
                ("008/24-34", "'   x       ' where nothing is defined"),
            ],
        ),
        ("cm", "sya###a#####zz#|#", [("008/30-31", "literary text has a code twice: 'zz'")]),
        ("as", "ar#p#######0###b0", []),
        ("ax", "ar#p#######0###b0", []),  # of what it is nobody knows
        ("as", "ay#p#######0###b0", [("008/19", "'y' is no code for regularity")]),
        ("em", "ag##bd#a##l##1###", []),
        ("em", "ag##xx#a##l##1###", [("008/22-23", "'xx' is no code for projection")]),
        ("em", "ag##|||a##l##1###", []),
        ("cm", "sya##############", []),
        ("cm", "xxa##############", [("008/18-19", "'xx' is no code for form of composition")]),
        ("gm", "047#g##########vl", []),
        ("gm", "4h7#g##########vl", [("008/18-20", "'4h7' is no code for running time")]),
        ("mm", "#####q##d########", []),
        ("mm", "#####q##x########", [("008/26", "'x' is no code for type of computer file")]),
        ("pm", "#####t###########", [("008/23", "'t' is an obsolete code for form of item")]),
    ],
)
def test_codes_of_each_material(kind: str, text: str, found: list[tuple[str, str]]) -> None:
    """008/18-34 is read as the type of record and its level say."""
    assert coded(kind, f"261124s2013####enk{text}eng#d") == found


def test_006_has_the_codes_of_008() -> None:
    """They stand 17 places to the left, and 006/00 says of which material."""
    assert of_006("e") == of_008(material("e"))[2:]
    assert coded("am", "eag##bd#a##l##1###", "006") == []
    assert coded("am", "eag##xx#a##l##1###", "006") == [("006/05-06", "'xx' is no code for projection")]
    assert coded("am", "a#b##||||||||||#||", "006") == [
        ("006/01-04", "illustrations has a blank before a code: ' b  '")
    ]
    assert coded("am", "xag##xx#a##l##1###", "006") == []  # no form of material: another rule's business


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("cr#cnu---unuuu", []),
        ("cr#cnu---xnuuu", [("007/09", "'x' is no code for file formats")]),
        ("cr#cnu012|||||", []),
        ("sd#fsngnnmmned", []),
        ("sd#fsngnnmmnex", [("007/13", "'x' is no code for original capture")]),
        ("sd#fangnnmmned", [("007/04", "'a' is an obsolete code for playback channels")]),
        ("he#bmb022bbca", []),
        ("he_bmb---bbca", [("007/02", "'_' where nothing is defined")]),
        ("vd#cvaizq", []),
        ("ru#cc5cbagg", []),
        ("ru#cc5cbaxx", [("007/09-10", "'xx' is no code for data type")]),
        ("cr", []),
        ("vd#", []),  # too short, which another rule says
    ],
)
def test_codes_of_each_carrier(text: str, found: list[tuple[str, str]]) -> None:
    """A 007 is read as its first character says."""
    assert coded("am", text, "007") == found


def told(name: str, *lines: str) -> list[str]:
    """What one rule finds in a record of these fields."""
    (rule,) = (rule for rule in MARC.rules if rule.name == name)
    fields = [Field("LDR", (("", "00000nam a2200000 i 4500"),)), *map(parse, lines)]
    return [f"{path}: {cause}" for path, cause in rule.check(Marc(fields))]


_DATES = (
    "2012 -0049 20uu 201201 201209 201210 201212 20120u 20121u 2012uu 20120109 20120110 20120120 20120130 20120131 2012010u "
    "2012011u 2012012u 2012013u 201201uu 2012-01 2012-01-31 201201311230 20120131T123000 20120131T123000.5",
    "201 20121 201200 201213 20122u 20120100 20120132 2012014u 20120131123 20120131T12",
)


@pytest.mark.parametrize(
    ("path", "right", "wrong"),
    [
        ("017$d", *_DATES),
        ("030$a", "ABCDE JNCIE9", "abcde ABCD ABCDEFG"),
        (
            "033$a",
            "20010101 20010910 20011120 20011231 20010130 2001---- 20----12 200101-- 200111-- 20010-0- 20011-1- 2001--2- 2001--3- "
            "200112312359 200112312359+0100 200112312359-0500",
            "20010001 20011301 20012-01 20010100 20010132 2001014- 2001010112 200101011259+1 -0010101",
        ),
        ("034$a", "a b z", "c ab"),
        ("045$a", "w5x0 a-y- w5w5", "w5 z0z0 w5x"),
        ("045$b", "c0099 d19140628", "e1914 1914 d"),
        ("046$a", "c i k m n p q r s t x", "a b"),
        *((f"046${code}", "50 -50 uu", "x 123456789") for code in "bd"),
        *((f"046${code}", *_DATES) for code in "cejklmnop"),
        (
            "048$a",
            "ba bn bu by bz ka ob wz wg wh wi ca cd cu cy ea ed eu ez pa ty pd tz sa sg sy va vj vy zn zu ka01",
            "ga bg wj ce cz ee ey pe te sh vk vz za ka1 k",
        ),
        ("263$a", "0109 0110 0112 200109 19--12 2---01 --01 20--", "0100 0113 -20101 20010112"),
        ("306$a", "000000 125959", "006000 000060 5959"),
        (
            "533$7",
            "suuuuuuuuxx s1991####miun#a s||||||||miu s1991####|||n "
            + " ".join(f"{kind}19911992xxu" for kind in "bcdeikmnpqrstu|"),
            "a1991####miu s1991miu s1991####m1u s1991####miun#abc",
        ),
        *(
            (f"{tag}$7", "c m n p u p0 p3 p| c0 c2 c| m0 m2 m| nn n| un u| || p1a p1am p1|| nnas c2t p1pc p1rd p1ai", "a p4 c3 m3 nx p1q p1ae p1ams")
            for tag in ("773", "776", "787")
        ),
        *((f"{tag}$7", "a p r t | as ac ad ai am a|", "q s ae asm") for tag in ("800", "810", "811", "830")),
        ("856$7", "0 1 u z", "2 x 01"),
        ("883$c", "0 1 1.0 1,00 0.5 0,5 .5 ,5", "1.5 1,01 2 10 0."),
        *((f"883${code}", *_DATES) for code in "dx"),
    ],
)  # fmt: skip
def test_what_is_coded_has_its_form(path: str, right: str, wrong: str) -> None:
    """Each code by itself, with # for a blank."""
    tag, code = path.split("$")
    for text in (right + " " + wrong).split():
        field = Field(tag, (("ind1", " "), ("ind2", " "), (code, text.replace("#", " "))))
        (rule,) = (rule for rule in MARC.rules if rule.name == "coded-form")
        assert bool(list(rule.check(Marc([field])))) == (text in wrong.split()), text


@pytest.mark.parametrize(
    ("sourced", "other"),
    [
        ("016 7#", "016 ##"), ("041 07", "041 0#"), ("047 #7", "047 ##"), ("048 #7", "048 ##"), ("052 7#", "052 ##"),
        ("055 #6", "055 #0"), ("055 #7", "055 #1"), ("055 #8", "055 #2"), ("055 #9", "055 #5"), ("072 #7", "072 #0"),
        ("082 70", ""), ("083 7#", ""), ("084 ##", "084 8#"), ("086 ##", "086 0#"), ("342 07", "342 00"), ("377 #7", "377 ##"),
        ("852 7#", "852 0#"), ("856 70", "856 40"), ("857 70", "857 40"), ("866 #7", "866 #0"), ("867 #7", "867 #0"),
        ("868 #7", "868 #0"),
    ],
)  # fmt: skip
def test_where_an_indicator_says_so_a_list_is_named(sourced: str, other: str) -> None:
    """And where it does not, none is; in 082 and 083 that would be an edition."""
    assert len(told("source", f"{sourced} $a x")) == 1
    assert told("source", f"{sourced} $a x $2 y") == []
    assert len(told("source-unused", f"{other or '082 00'} $a x $2 y")) == bool(other)
    assert told("source-unused", f"{sourced} $a x $2 y") == []


@pytest.mark.parametrize(
    ("rule", "lines", "found"),
    [
        ("source", ["084 ## $a x"], ["084: 084 has first indicator blank and no $2"]),
        ("source", ["047 #7 $a x"], ["047: 047 has second indicator 7 and no $2"]),
        ("source-unused", ["047 ## $a x $2 y"], ["047$2: 047 has $2 y and second indicator blank, not 7"]),
        ("source-unused", ["084 8# $a x $2 y"], ["084$2: 084 has $2 y and first indicator 8, not blank"]),
        ("008-041", ["008 261124s2013####enk||||#o#####000#0#zxx#d", "041 0# $a zxx"], []),
        ("008-041", ["008 261124s2013####enk||||#o#####000#0#zxx#d", "041 0# $a qqq"], []),
        ("008-041", ["008 261124s2013####enk||||#o#####000#0#mul#d", "041 0# $a eng"], []),
        ("008-041", ["008 261124s2013####enk||||#o#####000#0#qqq#d", "041 0# $a eng"], []),
        ("041-packed", ["041 0# $a engl"], []),
        ("041-list", ["041 0# $a zzzz $2 iso639-3"], []),
        ("area-code", ["043 ## $a e-uk-zz"], ["043$a: 'e-uk-zz' is no code for a geographic area"]),
        ("area-code", ["043 ## $a e-uk--"], ["043$a: 'e-uk--' has 6 characters, not 7"]),
        ("language-obsolete", ["041 0# $a scc"], ["041$a: 'scc' is obsolete, use srp"]),
        ("034-coordinates", ["034 0# $a a $d E1800000 $f N0900000"], []),
        ("034-coordinates", ["034 0# $a a $d E1810000"], ["034$d: 'E1810000' is no longitude"]),
        ("034-coordinates", ["034 0# $a a $f N0910000"], ["034$f: 'N0910000' is no latitude"]),
        ("034-coordinates", ["034 0# $a a $d e0071500"], ["034$d: 'e0071500': a hemisphere is a capital letter"]),
        ("034-coordinates", ["034 0# $a a $f e0071500"], ["034$f: 'e0071500' is no latitude"]),
        ("034-coordinates", ["034 0# $a a $d E007150.5"], ["034$d: 'E007150.5' is no longitude"]),
        *(
            ("034-coordinates", [f"034 0# $a a ${code} {text}"], [f"034${code}: '{text}': degrees have three digits, as in +051.6"])
            for code, text in (("f", "N51.5"), ("f", "S51.5"), ("d", "E7.5"), ("d", "W7.5"), ("d", "-7.5"))
        ),
        ("034-order", ["034 0# $a a $f N0501500 $g N050.25"], []),
        ("034-order", ["034 0# $a a $f N05015.1 $g N0501507"], ["034$f: north N05015.1 lies south of N0501507"]),
        ("034-order", ["034 0# $a a $f N05015.1 $g N0501503"], []),
        ("034-order", ["034 0# $a a $f N0501507 $g N0501507.5"], ["034$f: north N0501507 lies south of N0501507.5"]),
        ("034-order", ["034 0# $a a $f -010.5 $g S0100000"], ["034$f: north -010.5 lies south of S0100000"]),
        ("034-order", ["034 0# $a a $f s0103000 $g S0100000"], ["034$f: north s0103000 lies south of S0100000"]),
        ("034-order", ["034 0# $a a $g N0500000", "034 0# $a a $f N0500000"], []),
        ("034-order", ["034 0# $a a $f {space}N0500000{space} $g {space}N0510000"], ["034$f: north  N0500000  lies south of  N0510000"]),
        ("034-coordinates", ["034 0# $a a $d E00715"], ["034$d: 'E00715' is no longitude"]),
        ("034-coordinates", ["034 0# $a a $d E0071500x"], ["034$d: 'E0071500x' is no longitude"]),
        ("034-coordinates", ["034 0# $a a $d {space}E0071500{space}"], []),
        ("034-scale", ["034 0# $a a $c 5000"], ["034/ind1: 034 has first indicator 0, and a scale of 5000"]),
        ("034-scale", ["034 0# $a a $b 6000"], ["034/ind1: 034 has first indicator 0, and a scale of 6000"]),
        ("034-255", ["034 1# $a a", "255 ## $a Scale 1:5,000."], []),
        ("034-255", ["034 1# $a a $b 50a", "255 ## $a Scale 1:5,000."], []),
        ("034-255", ["034 1# $a a $b 50a $b 50000", "255 ## $a Scale 1:5,000."], []),
        ("034-255", ["034 1# $a a $b {space}5000{space}", "255 ## $a Scale 1:5,000."], []),
        ("034-255", ["034 1# $a a $b 50000", "255 ## $a Scale 1:5,000."], ["034$b: 034 has the scale 50000, and 255 5000"]),
        ("date-count", ["033 0# $a 20010101 $a 20010102"], ["033/ind1: 033 has first indicator 0 (a single date), and 2 dates"]),
        ("date-count", ["045 2# $b d1914"], ["045/ind1: 045 has first indicator 2 (a span of dates), and 1 date"]),
        ("coded-form", ["047 #7 $a x"], []),
        ("coded-form", ["306 ## $a {space}000059{space}"], []),
        ("052-area", ["052 ## $a 575a"], []),
        ("052-area", ["052 ## $a {space}5754{space}"], []),
        ("language-code", ["041 0# $a en{space}"], ["041$a: 'en ' is no code for a language"]),
        ("041-list", ["041 #7 $a {space}deu{space} $2 iso639-3"], []),
        ("iso3166", ["044 ## $c {space}de{space}"], []),
        ("046-edtf", ["046 ## $k {space}2019-12~{space} $2 edtf"], []),
        ("082-class", ["082 04 $a {space}364{space} $2 23"], []),
        ("245-missing", ["500 ## $a Bees."], ["245: there is no 245"]),
        ("130-240", ["130 0# $a Bees.", "240 10 $a Bees."], ["240: there is a 130 beside this 240"]),
        ("240-alone", ["240 10 $a Bees."], ["240: there is a 240, and no 100, 110 or 111; under no name it is a 130"]),
        ("1xx-repeated", ["100 1# $a Ek, Bo.", "130 0# $a Bees."], ["130: a second main entry: 100 and 130"]),
        ("245-title", ["245 00 $a . : $k ,"], ["245$a: 245 has nothing but '. :' in $a"]),
        ("245-title", ["245 00 $a ... $c Ek."], []),
        ("245-title", ["245 00 $c Ek."], ["245$a: 245 has no $a"]),
        ("main-subfield", ["250 ## $c 1st"], ["250$a: 250 has no $a"]),
        ("245-added-entry", ["245 00 $a Bees."], []),
        ("245-order", ["245 00 $a Bees / $c Ek."], []),
        ("245-order", ["245 00 $a Bees : $b wasps / $c Ek."], []),
        ("240-needless", ["240 10 $a Bees."], []),
        ("7xx-again", ["111 2# $a Bee Days, $e Committee, $j author.", "711 2# $a Bee Days. $e Committee, $j sponsor."], []),
        ("7xx-again", ["110 2# $a Hive, $e Author.", "710 2# $a HIVE $e author"], ["710: this name is in 110 already"]),
        ("7xx-again", ["110 2# $a Hive, $e author.", "710 2# $a Hive, $e editor."], []),
        ("7xx-again", ["110 2# $a Hive_Press.", "710 2# $a Hive press"], ["710: this name is in 110 already"]),
        ("x00-form", ["100 0# $a Galsan, Chin."], ["100/ind1: 'Galsan, Chin' is surname and forename, and the first indicator 0"]),
        ("x00-form", ["008 261124s2013####mp#||||#o#####000#0#mon#d", "100 0# $a Galsan, Chin."], []),
        ("x00-form", ["100 0# $a Ek, Bo 3"], []),
        ("x00-form", ["100 1# $a Bo Ek 3"], []),
        ("x00-dates", ["100 1# $a Ek, Bo, 1935-, $d 1935-"], []),
        ("x00-dates", ["100 1# $a Ek, Bo, 1935-"], ["100$a: 1935- belongs in $d: 'Ek, Bo, 1935-'"]),
        ("x00-life", ["100 1# $a Ek, Bo, $d 1950-1950"], []),
        ("x00-life", ["100 1# $a Ek, Bo, $d 1950-1940"], ["100$d: a life from 1950 to 1940"]),
        ("490-traced", ["490 1# $a Bees"], ["490/ind1: 490 has first indicator 1, and there is no 800, 810, 811 or 830"]),
        *(("490-traced", ["490 1# $a Bees", f"{tag} 1# $a Bees"], []) for tag in ("440", "800", "810", "811", "830")),
        ("authority-number", ["100 1# $a Ek $1 (XX)9"], ["100$1: '(XX)9' is no URI"]),
        ("authority-number", ["100 1# $a Ek $1 9"], ["100$1: '9' is no URI"]),
        ("authority-number", ["020 ## $a Ek $0 9"], []),
        *(("650-source-own", [f"650 #7 $a Bees $2 {code}"], [f"650/ind2: 650 has $2 {code}, for which the second indicator is {own}"])
          for code, own in (("lcsh", 0), ("lcshac", 1), ("cyac", 1), ("mesh", 2), ("csh", 5), ("rvm", 6))),
        ("650-source-own", ["651 #7 $a Leeds $2 lcsh"], ["651/ind2: 651 has $2 lcsh, for which the second indicator is 0"]),
        ("650-source-own", ["072 #7 $a Bees $2 lcsh"], []),
        ("source-spelt", ["072 #7 $a Bees $2 FAST"], []),
        ("source-spelt", ["650 #7 $a Bees $2 fsat"], []),
        ("source-spelt", ["650 #7 $a Bees $2 agorvoc"], ["650$2: 'agorvoc' for agrovoc"]),
        *(("source-spelt", [f"650 #7 $a Bees $2 {code.upper()}."], [f"650$2: '{code.upper()}.' for {code}"]) for code in (
            "aat afset agrovoc bisacsh csh doi eclas ericd eurovoc fast gmgpc gnd gnd-content gsafd gtt hdl homoit isni lcgft lcmpt "
            "lcnaf lcsh lcshac lctgm local mesh nasat olacvggt orcid ram rasuqam rbbin rbgenr rbmscv rbpap rbpri rbprov rbpub rbtyp "
            "rvm rvmgf sears swd tgn unbist uri urn viaf wikidata").split()),
        *(("650-source", [f"{tag} #7 $a Bees"], [f"{tag}: {tag} has second indicator 7 and no $2"])
          for tag in "600 610 611 630 647 648 650 651 655 656 657 688".split()),
        ("650-source", ["072 #7 $a Bees"], []),
        *(("heading-name", [f"{tag} ## $b x"], [f"{tag}$a: {tag} has no $a"]) for tag in (
            "100 110 111 130 222 240 242 246 247 490 600 610 611 630 647 648 650 651 655 656 657 700 710 711 720 730 740 800 810 "
            "811 830").split()),
        ("isbn", ["020 ## $a (paperback)"], []),
        ("020-qualifier", ["008 261124s2013####enk||||#o#####000#0#eng#d", "020 ## $a 9781847811646 (paperback)"],
         ["020$a: ' (paperback)' behind the number, and not in $q"]),
        ("082-class", ["082 04 $a 364 $2 99/ger"], ["082$2: there is no 99th edition"]),
        ("082-class", ["082 04 $a 364 $2 99a"], []),
        ("024-doi", ["024 7# $a https://doi.org/10.1000/1 $2 DOI"], ["024$a: https://doi.org/10.1000/1 is no DOI"]),
        ("isni", ["024 7# $a 9 $2 ISNI"], ["024$a: 9: it is not sixteen digits"]),
        ("issn", ["023 ## $a 9"], ["023$a: 9 is no ISSN: it is not two groups of four digits with a hyphen between them"]),
    ],
)  # fmt: skip
def test_what_a_rule_says_of_a_field(rule: str, lines: list[str], found: list[str]) -> None:
    """By itself: others may speak of the same field."""
    assert told(rule, *lines) == found


def test_the_table_of_fields_is_in_order() -> None:
    """A tag stands in one of the lists, and a subfield in one of its columns."""
    assert list(FIELDS) == sorted(FIELDS)
    assert not OBSOLETE.intersection(FIELDS)
    for tag, rule in FIELDS.items():
        assert not rule.once & rule.often, tag
        assert not rule.obsolete & (rule.once | rule.often), tag
        assert not any(now & then for now, then in zip(rule.indicators, rule.obsolete_indicators, strict=True)), tag


# What is written as it was found, though MARC 21 has it otherwise.
_MALFORMED = {
    ("342 0# $a Polyconic $g 0.9996 $h 0", "indicator"),  # nobody says by which method, and MARC has no code for that
    ("656 #4 $a Police officers.", "indicator"),  # found with a source that is not specified
    ("657 #4 $a Budgeting.", "indicator"),
}


def described(*lines: str) -> Marc:
    """A record of these lines, as the rules see it."""
    return Marc([Field("LDR", (("", line[4:]),)) if line.startswith("LDR") else parse(line) for line in lines])


@pytest.mark.parametrize(
    ("lines", "codes"),
    [
        (("336 ## $b txt $2 rdacontent", "336 ## $a Still image. $2 rdacontent"), {"txt", "sti"}),
        (("336 ## $b txt{space} $2 rdacontent",), {"txt"}),
        (("336 ## $a still image $b txt $2 rdacontent",), {"txt"}),
        (("336 ## $b txt $2 rdacontent", "336 ## $a text $2 other"), set()),
        (("336 ## $b txt $2 rdacontent", "336 ## $a bees $2 rdacontent"), set()),
    ],
)
def test_all_codes_are_known_or_none_is_told(lines: tuple[str, ...], codes: set[str]) -> None:
    """By their terms where they are not there."""
    assert described(*lines).all_coded("336") == codes


@pytest.mark.parametrize(
    ("lines", "attr", "value"),
    [
        (("245 00 $a Bees",), "english", True),
        (("040 ## $a XX $b ENG",), "english", True),
        (("040 ## $a XX $b eng{space}",), "english", True),
        (("040 ## $a XX $b eng", "040 ## $a XX $b swe"), "english", False),
        (("040 ## $a XX $e RDA $e isbd",), "rules", {"rda", "isbd"}),
        (("LDR 00000nam a2200000 i 4500",), "material", "BK"),
        (("LDR 00000nas a2200000 i 4500",), "material", "CR"),
        (("LDR 00000nax a2200000 i 4500",), "material", ""),
        (("LDR 00000ngx a2200000 i 4500",), "material", "VM"),
        ((), "leader", " " * 24),
        (("LDR 00000ngm a2200000 i 4500", "008 850101s1984    nyu---            vleng d"), "fixed", "850101s1984    nyu---            vleng d"),
        (("LDR 00000nam a2200000 i 4500", "008 850101s1984    nyu---            000 0 eng d"), "fixed", ""),
        (("LDR 00000nam a2200000 i 4500", "008 850101s1984"), "fixed", ""),
    ],
)  # fmt: skip
def test_what_a_record_says_of_itself_is_read(lines: tuple[str, ...], attr: str, value: object) -> None:
    """A level that there is not makes a text of no material; a hyphen is a blank but where a time is not known."""
    assert getattr(described(*lines), attr) == value


def test_who_did_what_is_told_where_a_relator_may_stand() -> None:
    """The relationship of a linking entry is another; of a meeting the term has a subfield of its own."""
    record = described(
        "100 1# $a Ek", "700 1# $a Ek $4 aut", "700 1# $a Ek $e author", "711 2# $a Bees $j host", "711 2# $a Bees $e Unit",
        "776 08 $t Bees $4 aut", "650 #0 $a Bees $4 dpc", "880 1# $6 700-01 $a Ek $4 aut", "856 40 $u http://a.example/",
    )  # fmt: skip
    assert [(field.where, term) for field, term in record.related] == [
        ("700", "e"), ("700", "e"), ("711", "j"), ("650", "e"), ("880", "e"),
    ]  # fmt: skip


@pytest.mark.parametrize("line", sorted({row.eg for row in TABLE if getattr(row, "only", "") != "read"}))
def test_what_the_crosswalk_writes_is_defined(line: str) -> None:
    """Every example that is written is a field of MARC 21, with its indicators and subfields."""
    rules = [rule for rule in MARC.rules if rule.name in _OF_FIELDS]
    record = Marc([parse(line)])
    found = {(line, rule.name) for rule in rules for _ in rule.check(record)}
    assert found == {known for known in _MALFORMED if known[0] == line}


_OF_FIELDS = (
    "006-codes", "007-codes", "008-codes", "coded-form", "country-code", "indicator", "language-code", "lccn",
    "repeated-subfield", "undefined-field", "undefined-subfield",
)  # fmt: skip
