"""Titles of MODS in MARC, and who is said to have made what is called so."""

from __future__ import annotations

import pytest
from of_mods import TITLE, WORKS, is_said, marc_of

CASES: tuple[tuple[str, str], ...] = (
    ("<titleInfo><title>Bees</title></titleInfo><note type='statement of responsibility'>/af L. M</note>", "245 00 $a Bees / $c af L. M."),
    ("<titleInfo><nonSort>The </nonSort><title>&lt;i&gt;bee&lt;/i&gt;</title><subTitle>H&lt;sub&gt;2&lt;/sub&gt;O</subTitle></titleInfo>",
     "245 04 $a The bee : $b H2O."),
    ("<titleInfo><title>How the &lt;div&gt; tag works</title></titleInfo>", "245 00 $a How the <div> tag works."),
    ("<titleInfo><title>Bees /</title></titleInfo><note type='statement of responsibility'>by A</note>", "245 00 $a Bees / $c by A."),
    # what has the title of a catalogue card in one element
    *(
        (f"<titleInfo><title>{title}</title></titleInfo>", f"245 00 $a {field}.")
        for title, field in (
            ("Bees : a life", "Bees : $b a life"), ("Bees : a life : 1900 /", "Bees : $b a life : 1900"),
            ("Leeds, 1 : 50000", "Leeds, 1 : 50000"), ("Hives [bees : 1900]", "Hives [bees : 1900]"),
            ("Hives (bees : 1900)", "Hives (bees : 1900)"), ("Bees [graphic] : a life", "Bees $h [graphic] : $b a life"),
            ("Bees : a life</title><subTitle>1900</subTitle><title>", "Bees : a life : $b 1900"),
            ("Bees : a life</title><partNumber>2</partNumber><title>", "Bees : a life. $n 2"),
            ("Пчелы = Bees : a life", "Пчелы = $b Bees : a life"), ("蜂 の 巣 = Hives", "蜂 の 巣 = $b Hives"),
            ("Пчелы : жизнь = Bees : a life", "Пчелы : $b жизнь = Bees : a life"),
            ("Bees = Abeilles", "Bees = Abeilles"), ("λ = length", "λ = length"),
            ("Пчелы Apis = Bees Apis", "Пчелы Apis = Bees Apis"), ("Пчелы = Bees = Bienen", "Пчелы = Bees = Bienen"),
        )
    ),
    ("<titleInfo><title>Bees :</title><subTitle>a life</subTitle></titleInfo>", "245 00 $a Bees : $b a life."),
    (TITLE + "<titleInfo altRepGroup='1'><title>Pchely</title></titleInfo>"
     "<titleInfo altRepGroup='1' script='Cyrl'><title>Пчелы</title></titleInfo>", "880 3# $6 246-01/(N $a Пчелы"),
    ("<titleInfo script='Hani' altRepGroup='1'><title>蜂</title></titleInfo>"
     "<titleInfo script='Latn' altRepGroup='1'><title>Feng</title></titleInfo>", "245 00 $6 880-01 $a Feng."),
    ("<titleInfo altRepGroup='1'><title>Pchely</title></titleInfo><titleInfo altRepGroup='1' script='Cyrl'><title>Пчелы</title>"
     "</titleInfo><note type='statement of responsibility' altRepGroup='1'>V. Ek</note>"
     "<note type='statement of responsibility' altRepGroup='1' script='Cyrl'>В. Эк</note>", "880 00 $6 245-01/(N $a Пчелы / $c В. Эк."),
    ("<titleInfo altRepGroup='1'><title>Pchely</title></titleInfo><titleInfo altRepGroup='1' script='Cyrl'><title>Пчелы</title>"
     "</titleInfo><note type='statement of responsibility'>В. Эк</note><note type='statement of responsibility'>V. Ek</note>",
     "880 00 $6 245-01/(N $a Пчелы / $c В. Эк."),
    ("<titleInfo><nonSort>[</nonSort><title>Bees]</title></titleInfo>", "245 00 $a [Bees]."),
    ("<titleInfo><title>\x98The\x9c bees</title></titleInfo>", "245 04 $a The bees."),
    ("<titleInfo><title>The work of bees in the gardens of England</title></titleInfo>",
     "245 04 $a The work of bees in the gardens of England."),
    ("<titleInfo><title>Die Arbeit</title></titleInfo>", "245 00 $a Die Arbeit."),
    (TITLE + "<titleInfo><title type='alternative'>Hives</title></titleInfo>", "246 3# $a Hives"),
    ("<titleInfo><title>Die Biene</title></titleInfo><language><languageTerm type='code' authority='rfc3066'>de</languageTerm></language>",
     "245 04 $a Die Biene."),
    ("<titleInfo><nonSort>[ </nonSort><title>Bees]</title></titleInfo>", "245 00 $a [Bees]."),
    ("<titleInfo><nonSort>... </nonSort><title>and bees</title></titleInfo>", "245 00 $a ... and bees."),
    ("<titleInfo><nonSort>[The </nonSort><title>bees]</title></titleInfo>", "245 05 $a [The bees]."),
    ("<titleInfo type='uniform'><title>Bees</title></titleInfo>", "245 10 $a Bees."),
    *(
        ("<titleInfo type='uniform'><title>De apibus</title></titleInfo><titleInfo type='translated' lang='eng'><title>On bees</title></titleInfo>"
         f"<language><languageTerm type='code' authority='iso639-2b'>{code}</languageTerm></language>", field)
        for code, field in (("eng", "245 10 $a On bees."), ("eng", "130 0# $a De apibus."),
                            ("lat", "245 10 $a De apibus."), ("lat", "242 00 $a On bees. $y eng"))
    ),
    (TITLE + WORKS + "<name type='corporate' nameTitleGroup='1'><namePart>Hive</namePart></name>", "240 10 $a Works"),
    *(
        (TITLE + WORKS.replace("><title>Works", f" authority='naf'><title>{title}") + "<name type='corporate' nameTitleGroup='1'><namePart>Hive</namePart></name>", field)
        for title, field in (("Works. English", "240 10 $a Works. $l English $2 naf"), ("Laws, etc.", "240 10 $a Laws, etc. $2 naf"))
    ),
    (TITLE + "<titleInfo type='translated' lang='eng'><title>The hive</title></titleInfo>", "242 04 $a The hive. $y eng"),
    ("<titleInfo><subTitle>Bees</subTitle></titleInfo>", "245 00 $a Bees."),
    (TITLE + "<titleInfo type='translated'><title>The hive</title></titleInfo>", "242 04 $a The hive."),
    ("<titleInfo><title>Bees in Nederland .</title></titleInfo>", "245 00 $a Bees in Nederland."),
    ("<titleInfo supplied='yes'><title>Letters from Anna</title></titleInfo>", "245 00 $a [Letters from Anna]."),
    ("<titleInfo supplied='no'><title>Letters from Anna</title></titleInfo>", "245 00 $a Letters from Anna."),
    ("<titleInfo supplied='yes'><title>[Letters] from Anna</title></titleInfo>", "245 00 $a [Letters] from Anna."),
    ("<titleInfo usage='primary' supplied='yes'><title>Letters</title></titleInfo><recordInfo><descriptionStandard>rda</descriptionStandard>"
     "</recordInfo>", "245 00 $a [Letters]."),
    ("<titleInfo supplied='yes'><title>Letters</title></titleInfo><note>DACS</note>", "245 00 $a [Letters]."),
    ("<titleInfo supplied='yes'><title>Letters</title></titleInfo><titleInfo type='alternative'><title>Bees</title></titleInfo>",
     "246 3# $a Bees"),
    ("<titleInfo supplied='yes'><nonSort>The </nonSort><title>bees</title><subTitle>a life</subTitle></titleInfo>",
     "245 05 $a [The bees : $b a life]."),
    (TITLE + "<note type='Statement of Responsibility'>by Ek</note>", "245 00 $a Bees / $c by Ek."),
    (TITLE + "<titleInfo type='uniform'><title>Voĭna i mir. English</title></titleInfo>", "130 0# $a Voĭna i mir. $l English."),
    (TITLE + "<titleInfo type='uniform'><title>Bible. English. Authorized. 1990</title></titleInfo>", "130 0# $a Bible. $l English. $s Authorized. $f 1990."),
    (TITLE + "<titleInfo type='uniform'><title>Works. Selections. French &amp; German</title></titleInfo>", "130 0# $a Works. $k Selections. $l French & German."),
    (TITLE + "<titleInfo type='uniform'><title>Bees. English bees</title></titleInfo>", "130 0# $a Bees. English bees."),
    (TITLE + "<titleInfo type='uniform'><title>Ley no. 1654</title></titleInfo>", "130 0# $a Ley no. 1654."),
    (TITLE + "<titleInfo type='uniform'><title>How many bees? St. Ek. English</title></titleInfo>",
     "130 0# $a How many bees? St. Ek. $l English."),
    (TITLE + "<titleInfo type='uniform'><title>How many bees? English</title></titleInfo>", "130 0# $a How many bees? $l English."),
    (TITLE + "<titleInfo type='uniform'><title>Bible. Old Testament. Job. English. 1990</title></titleInfo>",
     "130 0# $a Bible. $p Old Testament. $p Job. $l English. $f 1990."),
    (TITLE + "<titleInfo type='uniform'><title>Hive. Libretto. English</title></titleInfo>", "130 0# $a Hive. $s Libretto. $l English."),
    # a variant title of which something is said, or which stands somewhere, is shown in a note
    (TITLE + "<titleInfo type='alternative' displayLabel='Title in colophon'><title>Hive</title></titleInfo>",
     "246 1# $i Title in colophon: $a Hive"),
    (TITLE + "<titleInfo type='alternative' displayLabel='Spine title'><title>Hive</title></titleInfo>", "246 18 $a Hive"),
    (TITLE + "<titleInfo type='alternative' displayLabel='Key title'><title>Bees (Leeds. Online)</title></titleInfo>",
     "222 #0 $a Bees $b (Leeds. Online)"),
    (TITLE + "<titleInfo type='uniform'><title>Report. 1990</title></titleInfo>", "130 0# $a Report. $f 1990."),
    (TITLE + "<part><detail type='volume'><number>2</number></detail></part>", "245 00 $a Bees. $n Volume 2."),
    ("<titleInfo><title>Bees,</title><subTitle>1900-1910</subTitle></titleInfo>", "245 00 $a Bees : $b 1900-1910."),
    ("<titleInfo altRepGroup='1' script='Latn'><title>Feng</title></titleInfo><titleInfo altRepGroup='1' script='CJK'><title>蜂／</title>"
     "<subTitle>巢</subTitle></titleInfo>", "880 00 $6 245-01/{dollar}1 $a 蜂 : $b 巢."),
    ("<titleInfo altRepGroup='1'><title>Nahl</title></titleInfo><titleInfo altRepGroup='1' script='Arab'><title>نحل :\u200f</title>"
     "<subTitle>عسل /\u200f</subTitle></titleInfo>", "880 00 $6 245-01/(3/r $a نحل : $b عسل."),
    ("<titleInfo><title>Pchely =</title><subTitle>Bees</subTitle></titleInfo><titleInfo type='translated'><title>Bees</title></titleInfo>",
     "246 31 $a Bees"),
    *(
        (f"<titleInfo><title>Pchely</title><subTitle>{said}</subTitle></titleInfo><titleInfo type='translated'><title>Bees</title></titleInfo>",
         made)
        for said, made in (
            ("Bees", "245 00 $a Pchely = $b Bees."), ("Bees : a life", "245 00 $a Pchely = $b Bees : a life."),
            ("Bees = Bienen", "245 00 $a Pchely = $b Bees = Bienen."), ("Bees and wasps", "245 00 $a Pchely : $b Bees and wasps."),
        )
    ),
    ("<titleInfo><title>Pchely</title><subTitle>Bees</subTitle></titleInfo><titleInfo type='translated'><title>Bees</title></titleInfo>"
     "<physicalDescription><form authority='gmd'>sound recording</form></physicalDescription>", "245 00 $a Pchely $h [sound recording] = $b Bees."),
    ("<titleInfo><title>Pchely</title><subTitle>Bees</subTitle></titleInfo><titleInfo type='translated'><title>Bees</title></titleInfo>"
     "<physicalDescription><form authority='gmd'>sound recording</form></physicalDescription>", "246 31 $a Bees"),
    *(
        (f"{TITLE}<physicalDescription><form authority='gmd'>{said}</form></physicalDescription>", "245 00 $a Bees $h [sound recording].")
        for said in ("sound recording.", "[sound recording]", "sound recording] :")
    ),
    ("<titleInfo><title>Pchely = Bees : a life</title></titleInfo><titleInfo type='translated'><title>Bees</title>"
     "<subTitle>a life</subTitle></titleInfo>", "246 31 $a Bees : $b a life"),
    ("<titleInfo><title>Pchely = Bees</title></titleInfo><titleInfo type='translated'><title>Wasps</title></titleInfo>", "242 00 $a Wasps."),
    *(
        (f"<titleInfo{main}><title>Пчелы</title></titleInfo><titleInfo type='translated'{lang}><title>Pchely</title></titleInfo>"
         "<language><languageTerm type='code' authority='iso639-2b'>rus</languageTerm></language>", field)
        for main, lang, field in (
            (" xml:lang='ru'", " xml:lang='ru-Latn'", "246 3# $a Pchely"),
            (" xml:lang='ru'", " xml:lang='pl'", "242 00 $a Pchely. $y pol"),
            (" xml:lang='ru'", "", "242 00 $a Pchely."),
            ("", " xml:lang='en'", "242 00 $a Pchely. $y eng"),
            ("", "", "242 00 $a Pchely."),
        )
    ),
    ("<titleInfo><nonSort xml:space='preserve'>ال</nonSort><title>نحل</title></titleInfo>", "245 02 $a النحل."),
    ("<titleInfo><nonSort>ה</nonSort><title>דבורה</title></titleInfo>", "245 01 $a הדבורה."),
    ("<titleInfo><nonSort>al- </nonSort><title>Naḥl</title></titleInfo>", "245 03 $a al-Naḥl."),
    ("<titleInfo><nonSort>L' </nonSort><title>abeille</title></titleInfo>", "245 02 $a L'abeille."),
    ("<titleInfo><nonSort>די</nonSort><title>בין</title></titleInfo>", "245 03 $a די בין."),
    ("<titleInfo><title>Bees: Volume 2, Number 1</title></titleInfo><part><detail type='issue'><number>Volume 2, Number 1</number></detail></part>",
     "245 00 $a Bees: Volume 2, Number 1."),
    ("<titleInfo><title>Bees in winter</title></titleInfo><part><detail type='volume'><number>I</number></detail></part>",
     "245 00 $a Bees in winter. $n I."),
    ("<titleInfo><title>Bees: volume 18</title></titleInfo><part><detail type='volume'><number>1</number></detail></part>",
     "245 00 $a Bees: volume 18. $n Volume 1."),
    ("<titleInfo><title>Bees. Bd. II</title></titleInfo><part><detail type='volume'><number>Bd. II</number></detail></part>",
     "245 00 $a Bees. Bd. II."),
)  # fmt: skip


@pytest.mark.parametrize(("elements", "field"), CASES, ids=[field for _, field in CASES])
def test_a_title_of_mods_in_marc(elements: str, field: str) -> None:
    is_said(elements, field)


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        (" type='translated' script='Latn'", " usage='primary'"),
        (" type='alternative' script='Latn'", " usage='primary'"),
        (" script='Latn'", " type='translated'"),
        (" script='Latn'", " type='alternative'"),
        (" type='alternative'", " type='alternative'"),
    ],
)
def test_one_title_in_two_scripts_is_one_whatever_each_is_called(latin: str, cyrillic: str) -> None:
    """Each $6 leads to a field."""
    made, _ = marc_of(
        f"<titleInfo{cyrillic} script='Cyrl' altRepGroup='1'><title>Пчелы</title></titleInfo>"
        f"<titleInfo{latin} altRepGroup='1'><title>Pchely</title></titleInfo>"
    )
    assert [field for field in made if field[:2] == "24" or field[:3] == "880"] == [
        "245 00 $6 880-01 $a Pchely.",
        "880 00 $6 245-01/(N $a Пчелы.",
    ]


STATEMENT = "<note type='statement of responsibility'{}>{}</note>"
IN_TWO_SCRIPTS = "<titleInfo{}><title>Pchely</title></titleInfo><titleInfo{}><title>Пчелы</title></titleInfo>"
GROUP = " altRepGroup='{}'"
IN_CYRILLIC = " script='Cyrl'"
ONE = GROUP.format("01")


@pytest.mark.parametrize(
    ("titles", "statements", "fields"),
    [
        *(
            (IN_TWO_SCRIPTS.format(ONE, ONE + titled),
             STATEMENT.format(GROUP.format(group), "ʻAlī") + STATEMENT.format(GROUP.format(group) + noted, "Али"),
             ["245 00 $6 880-01 $a Pchely / $c ʻAlī.", "880 00 $6 245-01/(N $a Пчелы / $c Али."])
            for group in ("00", "02", "0101", "01") for titled in ("", IN_CYRILLIC) for noted in ("", IN_CYRILLIC)
        ),
        (IN_TWO_SCRIPTS.format("", ""), STATEMENT.format("", "V. Ek") + STATEMENT.format("", "В. Эк"),
         ["245 00 $a Pchely / $c V. Ek = В. Эк."]),
        (TITLE, STATEMENT.format(ONE, "V. Ek") + STATEMENT.format(ONE, "В. Эк"), ["245 00 $a Bees / $c V. Ek = В. Эк."]),
        (TITLE, STATEMENT.format("", "by A.") + STATEMENT.format("", "illustrated by Alm."),
         ["245 00 $a Bees / $c by A. ; illustrated by Alm."]),
        (TITLE, STATEMENT.format("", "by Alm /") + STATEMENT.format("", "by Alm /"), ["245 00 $a Bees / $c by Alm."]),
        (IN_TWO_SCRIPTS.format(ONE, ONE), STATEMENT.format("", "by A") + STATEMENT.format("", "В. Эк") + STATEMENT.format("", "ill. by B"),
         ["245 00 $6 880-01 $a Pchely / $c by A ; ill. by B.", "880 00 $6 245-01/(N $a Пчелы / $c В. Эк."]),
    ],
)  # fmt: skip
def test_each_statement_of_responsibility_stands_with_its_title(
    titles: str, statements: str, fields: list[str]
) -> None:
    """By its group, or else by its letters; several of one title are parted as ISBD has it, and none is a note."""
    made, lost = marc_of(titles + statements)
    assert [field for field in made if field[:3] in ("245", "500", "880")] == fields
    assert not lost


@pytest.mark.parametrize("standard", ["DACS", "Describing Archives: A Content Standard", "ISAD(G)"])
def test_an_archive_has_no_brackets_for_a_title_of_its_own(standard: str) -> None:
    """DACS 2.3; who supplied it is told."""
    fields, lost = marc_of(
        "<titleInfo supplied='yes'><title>Letters</title></titleInfo>"
        f"<recordInfo><descriptionStandard>{standard}</descriptionStandard></recordInfo>"
    )
    assert "245 00 $a Letters." in fields
    assert "titleInfo@supplied" in lost


def test_a_parallel_title_in_another_script_is_one_that_is_said_once() -> None:
    """Behind a sign of equality, or in an element of its own, too."""
    for beside in ("", "<titleInfo><title>Bees</title><subTitle>a life</subTitle></titleInfo>"):
        fields, lost = marc_of(f"<titleInfo><title>Пчелы = Bees : a life</title></titleInfo>{beside}")
        assert [field for field in fields if field[:2] == "24"] == [
            "245 00 $a Пчелы = $b Bees : a life.",
            "246 31 $a Bees : $b a life",
        ]
        assert lost == []


def test_a_uniform_title_in_two_scripts_is_of_no_other_work() -> None:
    """Though the name in the other script, and it, are a group of their own."""
    entry = "<name type='personal' nameTitleGroup='{0}' altRepGroup='4'{3}><namePart>{1}</namePart></name>"
    entry += "<titleInfo type='uniform' nameTitleGroup='{0}' altRepGroup='5'{3}><title>{2}</title></titleInfo>"
    first, second = entry.format(1, "Ek, Bo", "Works", ""), entry.format(2, "Ек, Бо", "Работы", " script='Cyrl'")
    fields, _ = marc_of(TITLE + first + second)
    assert {"240 10 $6 880-02 $a Works.", "880 10 $6 240-02/(N $a Работы."} <= {*fields}


def test_what_is_said_of_a_title_that_is_put_into_brackets_is_told() -> None:
    fields, lost = marc_of("<titleInfo supplied='yes'><title lang='fre'>Lettres</title></titleInfo>")
    assert "245 00 $a [Lettres]." in fields
    assert "titleInfo/title/@lang" in lost
