"""Where and by whom something was made or published, of MODS in MARC; its edition, and how often it comes out."""

from __future__ import annotations

import pytest
from of_mods import BY_AACR, OF_ACME, OF_EDTF, PARIS, TITLE, is_said, marc_of

IMPRINT = TITLE + (
    "<originInfo><place><placeTerm type='text'>{}</placeTerm></place><publisher>{}</publisher><dateIssued>1999</dateIssued></originInfo>"
)

CODED_COUNTRY = (
    "<originInfo><place><placeTerm type='code' authority='{0}'>{1}</placeTerm><placeTerm type='text' authority='{0}'>{2}</placeTerm>"
    "</place><publisher>P</publisher><dateIssued>1999</dateIssued></originInfo>"
)

NAMED_COUNTRY = (
    "<originInfo><place>{}<placeTerm type='text' authority='{}'>Venezuela</placeTerm></place>"
    "<place><placeTerm type='text'>Caracas</placeTerm></place><publisher>P</publisher><dateIssued>1999</dateIssued></originInfo>"
)

CASES: tuple[tuple[str, str], ...] = (
    (TITLE + OF_EDTF.format("1920?~").join(("<originInfo><publisher>P</publisher>", "</originInfo>")),
     "264 #1 $a [Place of publication not identified] : $b P, $c [approximately 1920?]"),
    (TITLE + "<originInfo><publisher>Hive College.</publisher><dateIssued>1930</dateIssued></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b Hive College, $c 1930."),
    (TITLE + "<originInfo><publisher>Universitätsverl.</publisher><dateIssued>1930</dateIssued></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b Universitätsverl., $c 1930."),
    (TITLE + "<originInfo><publisher>Wydawn.</publisher><dateIssued>1930</dateIssued></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b Wydawn., $c 1930."),
    (TITLE + "<originInfo><publisher>Bienenverlag.</publisher><dateIssued>1930</dateIssued></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b Bienenverlag, $c 1930."),
    (TITLE + "<originInfo><publisher>Adler Inc.</publisher><dateIssued>1930</dateIssued></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b Adler Inc., $c 1930."),
    (TITLE + "<originInfo altRepGroup='4'><publisher>P</publisher></originInfo>"
     "<originInfo altRepGroup='4' script='Hani'><publisher>出</publisher></originInfo>", "880 #1 $6 264-01/{dollar}1 $b 出."),
    (TITLE + OF_ACME + "<originInfo><publisher>P</publisher><dateIssued>2018</dateIssued></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b P, $c 2018."),
    (TITLE + OF_ACME + "<originInfo><place><placeTerm>Leeds</placeTerm></place><dateIssued>2018</dateIssued></originInfo>"
     "<recordInfo><descriptionStandard>aacr</descriptionStandard></recordInfo>", "260 ## $a Leeds : $b Acme Press, $c 2018."),
    (TITLE + "<originInfo><publisher>P</publisher><dateIssued>1999</dateIssued><copyrightDate>℗1998</copyrightDate></originInfo>"
     "<recordInfo><descriptionStandard>aacr</descriptionStandard></recordInfo>", "260 ## $b P, $c 1999, p1998."),
    (TITLE + NAMED_COUNTRY.format("<placeTerm type='code' authority='marccountry'>ve</placeTerm>", "marccountry"),
     "264 #1 $a Caracas : $b P, $c 1999."),
    (TITLE + NAMED_COUNTRY.format("", "marccountry"), "264 #1 $a Caracas : $b P, $c 1999."),
    (TITLE + NAMED_COUNTRY.format("<placeTerm type='code' authority='iso3166'>VE</placeTerm>", "iso3166"),
     "264 #1 $a Caracas : $b P, $c 1999."),
    (TITLE + CODED_COUNTRY.format("marccountry", "ve", "Colombia"), "264 #1 $a Colombia : $b P, $c 1999."),
    (TITLE + CODED_COUNTRY.format("iso3166", "VE", "Venezuela"), "264 #1 $a Venezuela : $b P, $c 1999."),
    (TITLE + CODED_COUNTRY.format("iso3166", "VE", "Hive").replace("</place>", "</place><place><placeTerm>Lyon</placeTerm></place>"),
     "264 #1 $a Hive ; $a Lyon : $b P, $c 1999."),
    (TITLE + "<originInfo><edition>2nd</edition><place><placeTerm>Lyon</placeTerm></place><dateCreated encoding='edtf'>189X</dateCreated><dateCreated>[189-?]"
     "</dateCreated></originInfo><originInfo eventType='publication'><publisher>P</publisher></originInfo>", "264 #0 $a Lyon, $c [189-?]"),
    (TITLE + "<originInfo><edition>2nd</edition><place><placeTerm>Lyon</placeTerm></place><dateCreated point='start'>1899</dateCreated><dateCreated point='end'>1901"
     "</dateCreated></originInfo><originInfo eventType='publication'><publisher>P</publisher></originInfo>", "264 #0 $a Lyon, $c 1899-1901."),
    (TITLE + "<originInfo><place><placeTerm>London :</placeTerm></place><publisher>P,</publisher><dateIssued>1999</dateIssued>"
     "</originInfo>", "264 #1 $a London : $b P, $c 1999."),
    (TITLE + "<originInfo><place><placeTerm>Rome</placeTerm></place><publisher>P</publisher><dateIssued point='start'>1999"
     "</dateIssued><dateIssued point='end'>2005</dateIssued></originInfo>", "264 #1 $a Rome : $b P, $c [1999-2005]"),
    (TITLE + "<originInfo><place><placeTerm>Rome</placeTerm></place><publisher>P</publisher><dateIssued point='start' "
     "encoding='marc'>1999</dateIssued><dateIssued point='end' encoding='marc'>9999</dateIssued></originInfo>",
     "264 #1 $a Rome : $b P, $c [1999]-"),
    (TITLE + "<originInfo><place><placeTerm>Rome</placeTerm></place><publisher>P</publisher><dateIssued "
     "qualifier='approximate'>1850</dateIssued></originInfo>", "264 #1 $a Rome : $b P, $c [approximately 1850]"),
    (TITLE + "<originInfo><place><placeTerm>Rome</placeTerm></place><publisher>P</publisher><copyrightDate>c1998"
     "</copyrightDate></originInfo>", "264 #1 $a Rome : $b P, $c [1998]"),
    (TITLE + "<originInfo eventType='copyright notice'><copyrightDate>1928</copyrightDate></originInfo>", "264 #4 $c ©1928"),
    (TITLE + "<originInfo><dateIssued encoding='w3cdtf' point='start'>1999</dateIssued><dateIssued encoding='w3cdtf' point='end'>1998"
     "</dateIssued><dateIssued>p1998</dateIssued></originInfo><originInfo eventType='copyright'><copyrightDate>©1999</copyrightDate>"
     "</originInfo>", "264 #4 $c ℗1998"),
    (TITLE + "<originInfo><publisher>P</publisher><dateIssued>c1998</dateIssued><copyrightDate>1997</copyrightDate></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b P, $c c1998."),
    (TITLE + "<originInfo><publisher>P</publisher><dateIssued>[ca. 1850]</dateIssued></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b P, $c [approximately 1850]"),
    (TITLE + "<originInfo><publisher>P</publisher><dateIssued>185u</dateIssued></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b P, $c [between 1850 and 1859]"),
    (TITLE + "<originInfo><publisher>P</publisher><dateIssued>185u</dateIssued><dateIssued encoding='marc'>1850</dateIssued></originInfo>",
     "008 231114s1850####xx#||||||||||||||#||und#d"),
    (TITLE + "<originInfo><place supplied='yes'><placeTerm>Rome</placeTerm></place><publisher>P</publisher><dateIssued>1999"
     "</dateIssued></originInfo>", "264 #1 $a [Rome] : $b P, $c 1999."),
    (TITLE + "<originInfo><edition>3d ed.,</edition><edition>with corrections.</edition></originInfo>", "250 ## $a 3d ed., with corrections."),
    (TITLE + "<originInfo><publisher supplied='yes'>P</publisher><edition supplied='yes'>2nd ed.</edition></originInfo>", "250 ## $a [2nd ed.]."),
    (TITLE + "<originInfo altRepGroup='4'><edition>Rev. ed.</edition></originInfo>"
     "<originInfo altRepGroup='4' script='Hani'><edition>第2版</edition></originInfo>", "880 ## $6 250-01/{dollar}1 $a 第2版."),
    (TITLE + "<originInfo altRepGroup='4'><edition>Rev. ed.</edition><publisher>P</publisher></originInfo>"
     "<originInfo altRepGroup='4' script='Hani'><publisher>出</publisher></originInfo>", "250 ## $a Rev. ed."),
    (TITLE + "<originInfo><publisher>P</publisher><dateIssued>1998</dateIssued></originInfo><originInfo eventType='manufacture'>"
     "<dateCreated>1999 printing</dateCreated></originInfo>",
     "264 #3 $c 1999 printing."),
    (TITLE + "<originInfo><publisher>P</publisher><dateCreated>1890</dateCreated></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b P, $c [1890?]"),
    (TITLE + "<originInfo><publisher>P</publisher><dateCreated encoding='w3cdtf' point='start'>1967</dateCreated><dateCreated encoding='w3cdtf' point='end'>2007</dateCreated></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b P, $c [1967-2007]"),
    (TITLE + "<originInfo><publisher>P</publisher><dateCreated>between 1890 and 1930?</dateCreated><dateCreated encoding='edtf' qualifier='questionable' point='start'>1890</dateCreated>"
     "<dateCreated encoding='edtf' qualifier='questionable' point='end'>1930</dateCreated></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b P, $c [between 1890 and 1930?]"),
    (TITLE + "<originInfo><publisher>P</publisher><dateCreated>[1880s]</dateCreated></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b P, $c [1880s?]"),
    (TITLE + "<originInfo><publisher>P</publisher><dateIssued>c1998</dateIssued></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b P, $c [1998]"),
    (TITLE + "<originInfo><publisher>P</publisher><dateIssued encoding='iso8601'>1998</dateIssued></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b P, $c 1998."),
    (TITLE + "<originInfo eventType='digitization'><place><placeTerm>Dresden</placeTerm></place><publisher>SLUB</publisher>"
     "<dateCaptured>2012</dateCaptured></originInfo>", "533 ## $a Electronic reproduction. $b Dresden : $c SLUB, $d 2012."),
    (TITLE + "<originInfo><place supplied='no'><placeTerm>Rome</placeTerm></place><publisher supplied='no'>P</publisher><dateIssued>1999"
     "</dateIssued></originInfo>", "264 #1 $a Rome : $b P, $c 1999."),
    *((f"{TITLE}<originInfo><frequency>{how}{comma} {dates}</frequency></originInfo>", f"310 ## $a {how}, $b {dates}") for how, comma, dates in (
        ("Monthly", ",", "Jan. 1971-Dec. 1990"), ("Annual", "", "2018-"), ("Annual", ",", "2018-"), ("Twice a year", ",", "Mar. 3, 1990-"),
        ("Monthly", ",", "Spring/Summer 1971-1990"))),
    (TITLE + "<originInfo><frequency>Twice a year 1971-1990</frequency></originInfo>", "310 ## $a Twice a year 1971-1990"),
    # a bracket that is closed, and was not opened
    (IMPRINT.format("Leeds]", "P"), "264 #1 $a [Leeds] : $b P, $c 1999."),
    (IMPRINT.format("Leeds", "P]"), "264 #1 $a [Leeds] : $b [P], $c 1999."),
    (IMPRINT.format("Leeds", "[P"), "264 #1 $a Leeds : $b [P, $c 1999."),
    (IMPRINT.format("[Leeds", "P]"), "264 #1 $a [Leeds] : $b [P], $c 1999."),
    (IMPRINT.format("[Leeds", "s.n.").replace("1999", "18--]"),
     "264 #1 $a [Leeds] : $b [publisher not identified], $c [18--]"),
    (IMPRINT.format("Leeds", "[s.n.").replace("1999", "167-?]"),
     "264 #1 $a Leeds : $b [publisher not identified], $c [167-?]"),
    (IMPRINT.format("Leeds", "P").replace("1999", "1999]"), "264 #1 $a [Leeds] : $b [P], $c [1999]"),
    (IMPRINT.format("Leeds", "[P]").replace("1999", "1999]"), "264 #1 $a Leeds : $b [P], $c [1999]"),
    (TITLE + "<typeOfResource manuscript='yes'>text</typeOfResource><originInfo><place><placeTerm type='code' authority='marccountry'>ja"
     "</placeTerm></place><place><placeTerm type='text'>Leeds</placeTerm></place><dateCreated>not before 1720]</dateCreated></originInfo>",
     "264 #0 $a [Leeds], $c [not before 1720]"),
    (IMPRINT.format("Ithaca, N.Y", "P"), "264 #1 $a Ithaca, N.Y. : $b P, $c 1999."),
    (IMPRINT.format("Pullman, Wash", "P"), "264 #1 $a Pullman, Wash. : $b P, $c 1999."),
    (IMPRINT.format("Reston, VA", "P"), "264 #1 $a Reston, VA : $b P, $c 1999."),
    (IMPRINT.format("S.l", "P"), "264 #1 $a [Place of publication not identified] : $b P, $c 1999."),
    (IMPRINT.format("Leeds", "[s.n.]"), "264 #1 $a Leeds : $b [publisher not identified], $c 1999."),
    (IMPRINT.format("Leeds ; London", "P"), "264 #1 $a Leeds ; $a London : $b P, $c 1999."),
    *(
        (IMPRINT.format("Leeds", "P").replace("1999", said), f"264 #1 $a Leeds : $b P, $c {stated}")
        for said, stated in (
            ("1950?", "[1950?]"),
            ("ca. 1890", "[approximately 1890]"),
            ("between 1900 and 1910", "[between 1900 and 1910]"),
            ("n.d.", "[date of publication not identified]"),
        )
    ),
    (TITLE + "<originInfo eventType='distribution'><publisher>Ek</publisher><dateOther>1933</dateOther></originInfo>",
     "264 #2 $b Ek, $c 1933."),
    (TITLE + "<originInfo eventType='distribution'><dateOther>1933</dateOther><dateOther>1934</dateOther></originInfo>",
     "500 ## $a Year in source record: 1934."),
    (IMPRINT.format("Leeds", '"P,"'), '264 #1 $a Leeds : $b "P," $c 1999.'),
    # Of two publishers one is not that of the journal.
    (TITLE + "<genre>article</genre><originInfo><publisher>Q</publisher></originInfo><relatedItem type='host'><titleInfo><title>Hive"
     "</title></titleInfo><originInfo><publisher>P</publisher></originInfo></relatedItem>", "264 #1 $b Q."),
    (TITLE + "<genre>book</genre><originInfo><publisher>P</publisher><dateIssued>2005</dateIssued></originInfo>"
     "<relatedItem type='host'><identifier type='issn'>1566-5283</identifier></relatedItem>",
     "264 #1 $a [Place of publication not identified] : $b P, $c 2005."),
    (TITLE + "<originInfo><place><placeTerm>[S.l.]</placeTerm></place><publisher>[s.n.]</publisher><dateIssued>1999</dateIssued></originInfo>"
     "<recordInfo><descriptionStandard>aacr</descriptionStandard></recordInfo>", "260 ## $a [S.l.] : $b [s.n.], $c 1999."),
    (TITLE + "<originInfo altRepGroup='1'><publisher>Nahl</publisher></originInfo><originInfo altRepGroup='1' script='Arab'>"
     "<place><placeTerm type='text'>تهران :\u200f</placeTerm></place><publisher>نحل،\u200f</publisher><dateIssued>1999</dateIssued>"
     "</originInfo>", "880 #1 $6 264-01/(3/r $a تهران : $b نحل, $c 1999."),
)  # fmt: skip


@pytest.mark.parametrize(("elements", "field"), CASES, ids=[field for _, field in CASES])
def test_an_origin_of_mods_in_marc(elements: str, field: str) -> None:
    is_said(elements, field)


CODE = "<placeTerm type='code' authority='{}'>{}</placeTerm>"


@pytest.mark.parametrize(
    ("codes", "country", "other"),
    [
        ((("marccountry", "ve"), ("iso3166", "VE")), "ve#", []), ((("iso3166", "VE"), ("marccountry", "ve")), "ve#", []),
        ((("iso3166", "VE"), ("marccountry", "xx")), "xx#", ["044 ## $c VE"]),
        ((("marccountry", "xx"), ("iso3166", "VE")), "xx#", ["044 ## $c VE"]),
        ((("iso3166", "VE"), ("marccountry", "zz9")), "xx#", ["044 ## $c VE"]),
        ((("", "zz9"),), "xx#", []),
    ],
)  # fmt: skip
def test_a_place_has_one_code(codes: tuple[tuple[str, str], ...], country: str, other: list[str]) -> None:
    """That of MARC's list, also where another stands before it; one of no list is a code of MARC's or none, and that no
    country is known is no reason to leave out another code.
    """
    place = "".join(CODE.format(*code) for code in codes)
    fields, lost = marc_of(f"{TITLE}<originInfo><place>{place}</place></originInfo>")
    assert [field[19:22] for field in fields if field.startswith("008")] == [country]
    assert [field for field in fields if field.startswith("044")] == other
    assert "originInfo/place/placeTerm:code" in lost


OF_008 = (
    "<place><placeTerm type='code' authority='marccountry'>fr</placeTerm></place><dateIssued encoding='marc' point='start'>1200"
    "</dateIssued><dateIssued encoding='marc' point='end'>1299</dateIssued>"
)

MADE_IN = "<place><placeTerm type='text'>Rheims</placeTerm></place><dateCreated>13th century</dateCreated>"


@pytest.mark.parametrize("between", ["", "</originInfo><originInfo>"])
@pytest.mark.parametrize(
    ("by_whom", "statement"),
    [("", "264 #0 $a Rheims, $c 13th century."), ("<publisher>P</publisher>", "264 #1 $a Rheims : $b P")],
)
def test_what_008_has_of_something_that_was_made_is_no_publication(between: str, by_whom: str, statement: str) -> None:
    """The stylesheet of the Library of Congress has ``dateCreated`` of the 260 of manuscripts, and ``dateIssued`` of
    their 008; who is told to have published something did so.
    """
    made, _ = marc_of(TITLE + f"<originInfo>{OF_008}{between}{MADE_IN}{by_whom}</originInfo>")
    assert [field.partition(", $c [")[0] for field in made if field[:3] == "264"] == [statement]
    assert "12001299fr#" in next(field for field in made if field[:3] == "008")


_MADE = "264 #0 $a Rheims, $c {}."
_PUBLISHED = "264 #1 $a Rheims : $b [publisher not identified], $c [1951]"


@pytest.mark.parametrize(
    ("event", "end", "created", "statement"),
    [
        ("", "", ">1951<", _MADE.format("1951")),
        ("", "", ">ca. 1951<", _MADE.format("ca. 1951")),
        ("", "1960", ">ca. 1955<", _MADE.format("ca. 1955")),
        ("", "", " encoding='w3cdtf'>1940<", _PUBLISHED),
        ("", "", ">1940-05-06<", _PUBLISHED),
        ("", "", ">1960 printing<", _PUBLISHED),
        ("", "", ">1949-1955<", _MADE.format("1949-1955")),
        ("", "", ">1952-1955<", _PUBLISHED),
        ("", "", ">1950s<", _MADE.format("1950s")),
        ("", "", ">nach 1930<", _MADE.format("nach 1930")),
        ("", "", ">после 1930<", _MADE.format("после 1930")),
        ("", "", ">mai 1930<", _PUBLISHED),
        ("", "", ">Март 1930<", _PUBLISHED),
        ("", "", ">昭和5 [1930]<", _PUBLISHED),
        ("", "9999", ">1951<", _PUBLISHED.replace("[1951]", "[1951]-")),
        ("", "9999", ">1951-<", _MADE.format("1951-").removesuffix(".")),
        ("", "1960", ">1951-1960<", _MADE.format("1951-1960")),
        ("", "1960", ">1955-1960<", _PUBLISHED.replace("1951", "1951-1960")),
        (" eventType='publication'", "", ">ca. 1951<", _PUBLISHED),
    ],
)
def test_what_008_has_of_another_year_is_published_then(event: str, end: str, created: str, statement: str) -> None:
    """And so is what is said to be published, and what goes on."""
    place = "<place><placeTerm type='text'>Rheims</placeTerm></place>"
    issued = (
        "<dateIssued encoding='marc' point='start'>1951</dateIssued>"
        if end
        else "<dateIssued encoding='marc'>1951</dateIssued>"
    )
    ended = f"<dateIssued encoding='marc' point='end'>{end}</dateIssued>" if end else ""
    made, _ = marc_of(
        f"{TITLE}<originInfo{event}>{place}{issued}{ended}<dateCreated{created}/dateCreated></originInfo>"
    )
    assert [field for field in made if field[:3] == "264"] == [statement]


def test_a_place_by_the_code_of_another_list_makes_no_field() -> None:
    """044 has codes of MARC's countries and of ISO 3166."""
    place = "<originInfo><place><placeTerm type='code' authority='naf'>cau</placeTerm></place></originInfo>"
    made, lost = marc_of(TITLE + place)
    assert not [field for field in made if field.startswith("044")]
    assert lost == ["provisions.places"]


def test_an_edition_in_two_scripts_leads_to_no_statement_of_publication_beside_it() -> None:
    """What was published by nobody knows whom has no 880, though MODS has the edition in it."""
    edition = "<originInfo altRepGroup='1' script='{}'><edition>{}</edition></originInfo>"
    made, lost = marc_of(TITLE + edition.format("Latn", "2-e izd.") + edition.format("Cyrl", "2-е изд."))
    assert [field for field in made if "$6 " in field] == [
        "250 ## $6 880-01 $a 2-e izd.",
        "880 ## $6 250-01/(N $a 2-е изд.",
    ]
    assert not lost


MADE_IN_SCRIPTS = "".join(
    f"<originInfo altRepGroup='03'{attributes}><place><placeTerm type='text'>{place}</placeTerm></place>"
    f"<publisher>{name}</publisher>{date}</originInfo>"
    for attributes, place, name, date in (
        ("", "Kiev", "Ulei", "<dateIssued>1999</dateIssued>"),
        (" eventType='manufacture'", "Lvov", "Pchela", ""),
        (" script='Cyrl'", "Киев", "Улей", "<dateIssued>1999</dateIssued>"),
        (" script='Cyrl' eventType='manufacture'", "Львов", "Пчела", ""),
    )
)


@pytest.mark.parametrize(
    ("standard", "fields"),
    [
        ("aacr", ["260 ## $6 880-03 $a Kiev : $b Ulei, $c 1999 $e (Lvov : $f Pchela)",
                  "880 ## $6 260-03/(N $a Киев : $b Улей, $c 1999 $e (Львов : $f Пчела)"]),
        ("rda", ["264 #1 $6 880-03 $a Kiev : $b Ulei, $c 1999.", "264 #3 $6 880-01 $a Lvov : $b Pchela.",
                 "880 #1 $6 264-03/(N $a Киев : $b Улей, $c 1999.", "880 #3 $6 264-01/(N $a Львов : $b Пчела."]),
    ],
)  # fmt: skip
def test_publication_and_manufacture_in_one_group_stay_what_they_are(standard: str, fields: list[str]) -> None:
    """Each beside its own in the other script."""
    by = f"<recordInfo><descriptionStandard>{standard}</descriptionStandard></recordInfo>"
    made, _ = marc_of(TITLE + MADE_IN_SCRIPTS + by)
    assert [field for field in made if field[:3] in ("260", "264", "880")] == fields


@pytest.mark.parametrize("authority", ["iso3166", "marcgac"])
def test_the_name_of_a_country_of_which_no_code_follows_stands(authority: str) -> None:
    """It may be transcribed; which list it is from is told."""
    fields, lost = marc_of(TITLE + NAMED_COUNTRY.format("", authority))
    assert "264 #1 $a Venezuela ; $a Caracas : $b P, $c 1999." in fields
    assert "originInfo/place/placeTerm:text@authority" in lost


def test_a_name_beside_the_code_of_another_list_stands() -> None:
    """``sg`` is Senegal in MARC's list, and Singapore in that of ISO."""
    fields, _ = marc_of(
        f"{TITLE}<originInfo><place><placeTerm type='code' authority='marccountry'>sg</placeTerm><placeTerm type='text' "
        "authority='iso3166'>Singapore</placeTerm></place><publisher>P</publisher><dateIssued>1999</dateIssued></originInfo>"
    )
    assert "264 #1 $a Singapore : $b P, $c 1999." in fields


@pytest.mark.parametrize("code", ["GB", "usa", "en-"])
def test_what_is_no_code_for_a_country_is_told_and_not_written(code: str) -> None:
    """Not in lower case either: ``gb`` is Kiribati.
    In MODS it stands, and within another resource it is told as well (775 $f).
    """
    place = "<place><placeTerm type='code' authority='marccountry'>{}</placeTerm></place>"
    origin = f"<originInfo>{place.format(code)}{{}}<dateIssued>1999</dateIssued></originInfo>"
    for other, country in (("", "xx#"), (place.format("enk"), "enk")):
        fields, lost = marc_of(TITLE + origin.format(other))
        assert [field[4:][15:18] for field in fields if field.startswith("008")] == [country]
        assert [field for field in fields if field.startswith("264") and field.endswith("1999.")]
        assert lost == ["provisions.places.code"]
    within = "<relatedItem type='otherVersion'><titleInfo><title>Hive</title></titleInfo>{}</relatedItem>"
    fields, lost = marc_of(TITLE + within.format(origin.format("")))
    assert [field for field in fields if field[0] == "7"] == ["775 0# $t Hive. $d 1999"]
    assert lost == ["provisions.places.code"]


@pytest.mark.parametrize("blank", ["", "^", "-"])
@pytest.mark.parametrize("sort", ["code", "text"])
def test_the_code_of_a_country_may_have_a_sign_for_its_blank_and_stand_as_a_text(sort: str, blank: str) -> None:
    """The Czech national library's stylesheet has it as a text; it is no place as the resource states it."""
    place = f"<place><placeTerm type='{sort}' authority='marccountry'>xr{blank}</placeTerm></place>"
    place += "<place><placeTerm>Praha</placeTerm></place><publisher>P</publisher>"
    fields, lost = marc_of(f"{TITLE}<originInfo>{place}<dateIssued>1999</dateIssued></originInfo>")
    assert [field[4:][15:18] for field in fields if field.startswith("008")] == ["xr#"]
    assert "264 #1 $a Praha : $b P, $c 1999." in fields
    assert lost == []


def test_of_two_countries_in_one_place_the_first_is_coded_as_it_is_stated_and_the_second_is_told() -> None:
    """Their names are held for places."""
    names = "".join(
        f"<placeTerm type='text' authority='marccountry'>{name}</placeTerm>" for name in ("Italy", "France")
    )
    fields, lost = marc_of(f"{TITLE}<originInfo><place>{names}</place><dateIssued>1999</dateIssued></originInfo>")
    assert [field[4:][15:18] for field in fields if field.startswith("008")] == ["it#"]
    assert any(field.startswith("264 #1 $a Italy") for field in fields)
    assert "originInfo/place/placeTerm:text" in lost


DIGITIZED = "<originInfo eventType='digitization'>{}</originInfo>"


@pytest.mark.parametrize(
    ("places", "coded"),
    [
        (["Gaithersburg, MD"], "mdu"),
        (["Leiden", "Boston"], "ne#"),
        (["New York", "London"], "nyu"),
        (["Australia", "Germany"], "xx#"),
        (["[Leeds]"], "enk"),
        (["[Leeds?]"], "xx#"),
        (["Cambridge"], "xx#"),
        (["Hiveton"], "xx#"),
    ],
)
def test_the_country_of_a_place_is_coded_where_its_name_tells_it(places: list[str], coded: str) -> None:
    """That of the first; and a code of another list is not put aside for it."""
    terms = "".join(f"<place><placeTerm>{name}</placeTerm></place>" for name in places)
    fields, lost = marc_of(f"{TITLE}<originInfo>{terms}<publisher>Hive</publisher></originInfo>")
    assert [field[4:][15:18] for field in fields if field.startswith("008")] == [coded]
    assert not lost
    fields, _ = marc_of(
        f"{TITLE}<originInfo>{terms}<place><placeTerm type='code' authority='marccountry'>fr</placeTerm></place></originInfo>"
    )
    assert [field[4:][15:18] for field in fields if field.startswith("008")] == ["fr#"]


def test_the_country_of_a_second_publisher_is_not_that_of_the_first() -> None:
    """Of whom no place is told."""
    first, second = (
        "<publisher>Hive</publisher>",
        "<place><placeTerm>Leiden</placeTerm></place><publisher>Wax</publisher>",
    )
    for stated, coded in ((first, second), "xx#"), ((second, first), "ne#"):
        fields, _ = marc_of(TITLE + "".join(f"<originInfo>{said}</originInfo>" for said in stated))
        assert [field[4:][15:18] for field in fields if field.startswith("008")] == [coded]


def test_the_date_of_a_copy_is_not_coded_for_the_resource() -> None:
    """008/06-14 and 046 are of what was copied."""
    fields, _ = marc_of(
        f"{TITLE}{DIGITIZED.format('<publisher>Q</publisher><dateIssued>2009</dateIssued>')}<originInfo><dateIssued>1705</dateIssued></originInfo>"
    )
    assert next(field for field in fields if field.startswith("008"))[10:19] == "s1705####"
    assert not any(field.startswith("046") for field in fields)


def test_a_place_beside_its_country_is_the_one_that_is_stated() -> None:
    """The words of MARC's list are those of a code, also where they are none of them."""
    terms = "<placeTerm type='text' authority='marccountry'>New York</placeTerm><placeTerm type='text'>Ovid</placeTerm>"
    place = f"<place>{terms}</place><publisher>P</publisher><dateIssued>1999</dateIssued>"
    fields, lost = marc_of(f"{TITLE}<originInfo>{place}</originInfo>")
    assert "264 #1 $a Ovid : $b P, $c 1999." in fields
    assert "originInfo/place/placeTerm:text" in lost


@pytest.mark.parametrize(
    ("event", "date", "told"),
    [("award", "<dateOther type='Hijra'>1346</dateOther>", True), ("award", "<dateCreated>1928</dateCreated>", True),
     ("validity", "<dateValid>1928</dateValid>", False), ("production", "<dateCreated>1928</dateCreated>", False)],
)  # fmt: skip
def test_an_event_that_no_date_and_no_statement_tells_is_told_as_lost(event: str, date: str, told: bool) -> None:
    _, lost = marc_of(f"{TITLE}<originInfo eventType='{event}'>{date}</originInfo>")
    assert ("originInfo/@eventType" in lost) is told


def test_a_manuscript_of_which_a_country_alone_is_known_was_not_published() -> None:
    """MODS has the country as that of its production."""
    place = "<place><placeTerm type='code' authority='marccountry'>gw</placeTerm></place>"
    kind = "<typeOfResource manuscript='yes'>notated music</typeOfResource>"
    fields, _ = marc_of(f"{TITLE}{kind}<originInfo eventType='production'>{place}</originInfo>")
    assert [field for field in fields if field.startswith("26")] == []
    assert next(field[4:][15:18] for field in fields if field.startswith("008")) == "gw#"


@pytest.mark.parametrize(
    ("genre", "origin", "stated"),
    [
        ("photographs", "", []),
        ("photographs", "<originInfo><dateIssued>1905</dateIssued></originInfo>", ["264 #1"]),
        ("photographs", "<originInfo><publisher>Ek</publisher></originInfo>", ["264 #1"]),
        ("posters", "", ["264 #1"]),
    ],
)
def test_a_photograph_of_which_nobody_says_that_it_was_issued_is_not_published(
    genre: str, origin: str, stated: list[str]
) -> None:
    """No publisher is told not to be identified of what needs none (RDA 2.7)."""
    fields, _ = marc_of(f"{TITLE}<typeOfResource>still image</typeOfResource><genre>{genre}</genre>{origin}")
    assert [field[:6] for field in fields if field.startswith("264")] == stated


def test_of_a_digitization_the_end_may_be_all_that_is_known() -> None:
    fields, _ = marc_of(TITLE + DIGITIZED.format("<dateOther point='end'>2009</dateOther>"))
    assert "533 ## $a Electronic reproduction." in fields


CODED = "<originInfo><place><placeTerm type='code'>enk</placeTerm></place><dateIssued encoding='marc'>{}</dateIssued></originInfo>"
LYON = "<place><placeTerm type='text'>Lyon</placeTerm></place>"
DATED = "<originInfo><dateIssued encoding='iso8601'>2005</dateIssued></originInfo>"
CAPTURED = f"{LYON}<publisher>Q</publisher><dateCaptured>2012</dateCaptured>"
CAPTURED_SINCE = "<dateCaptured encoding='w3cdtf' point='start'>2009</dateCaptured><dateCaptured encoding='w3cdtf' point='end'>2012</dateCaptured>"
PUBLISHED = f"<originInfo>{PARIS}<dateIssued>1705</dateIssued></originInfo>"


@pytest.mark.parametrize(
    ("elements", "fields"),
    [
        # The Library of Congress's stylesheet: what 008 says, and a statement.
        (f"{CODED.format(2012)}<originInfo eventType='publisher'>{PARIS}<dateIssued>2012</dateIssued></originInfo>",
         ["264 #1 $a Paris : $b P, $c 2012."]),
        (f"{CODED.format(2012)}<originInfo eventType='manufacture'>{PARIS}</originInfo>", ["264 #3 $a Paris : $b P."]),
        (CODED.format(2012), ["264 #1 $a [Place of publication not identified] : $b [publisher not identified], $c [2012]"]),
        ("<originInfo><publisher>P</publisher><dateIssued encoding='marc' point='start'>195u</dateIssued>"
         "<dateIssued encoding='marc' point='end'>9999</dateIssued></originInfo>",
         ["264 #1 $a [Place of publication not identified] : $b P, $c [between 1950 and 1959]-"]),
        # by RDA, if nothing else is said, and by AACR2
        (f"<originInfo>{PARIS}<dateIssued>1999</dateIssued></originInfo><recordInfo><recordIdentifier>1</recordIdentifier>"
         "</recordInfo>", ["264 #1 $a Paris : $b P, $c 1999."]),
        (f"<originInfo>{PARIS}<dateIssued>c2001</dateIssued><dateIssued encoding='marc'>2001</dateIssued></originInfo>{BY_AACR}",
         ["260 ## $a Paris : $b P, $c c2001."]),
        (f"<originInfo>{PARIS}<dateIssued>1999</dateIssued><copyrightDate>1998</copyrightDate></originInfo>{BY_AACR}",
         ["260 ## $a Paris : $b P, $c 1999, c1998."]),
        *((f"<originInfo>{PARIS}<dateIssued>{stated}</dateIssued><copyrightDate>{said}</copyrightDate></originInfo>{BY_AACR}",
           [f"260 ## $a Paris : $b P, $c {date}."]) for stated, said, date in (
               ("c1998", "1998", "c1998"), ("1998", "1998", "1998"), ("1999, c1998", "1998", "1999, c1998"),
               ("1999", "℗1998", "1999, p1998"), ("1999", "©1998", "1999, c1998"), ("©1998", "1998", "©1998"),
               ("1999, cop. 1998", "1998", "1999, cop. 1998"), ("© 1998", "1998", "© 1998"),
               ("Dec 1998", "1998", "Dec 1998, c1998"))),
        (f"{CODED.format(2012)}{BY_AACR}", ["260 ## $c [2012]"]),
        (f"<originInfo>{PARIS}<dateIssued>1999</dateIssued></originInfo><originInfo eventType='manufacture'>{LYON}"
         f"<publisher>Q</publisher><dateOther type='manufacture'>2000</dateOther></originInfo>{BY_AACR}",
         ["260 ## $a Paris : $b P, $c 1999 $e (Lyon : $f Q, $g 2000)"]),
        (f"<originInfo>{PARIS}<dateIssued>1999</dateIssued></originInfo><originInfo eventType='manufacture'>"
         f"<dateCreated>2001 printing</dateCreated></originInfo>{BY_AACR}", ["260 ## $a Paris : $b P, $c 1999 $g (2001 printing)"]),
        (f"<originInfo eventType='manufacture'>{PARIS}</originInfo>{BY_AACR}", ["260 ## $e (Paris : $f P)"]),
        ("<originInfo><dateIssued>1999, c1998</dateIssued></originInfo>",
         ["264 #1 $a [Place of publication not identified] : $b [publisher not identified], $c 1999.", "264 #4 $c ©1998"]),
        (f"<originInfo>{PARIS}<dateIssued>[1999], c1998</dateIssued></originInfo>",
         ["264 #1 $a Paris : $b P, $c [1999]", "264 #4 $c ©1998"]),
        # Each event has its own date.
        (f"<originInfo eventType='production'>{LYON}<dateCreated>1888</dateCreated></originInfo>", ["264 #0 $a Lyon, $c 1888."]),
        (f"<originInfo eventType='creation'>{LYON}<dateCreated>1888</dateCreated></originInfo>", ["264 #0 $a Lyon, $c 1888."]),
        (f"<originInfo eventType='production'>{LYON}<dateCreated>1888</dateCreated></originInfo><originInfo "
         f"eventType='publication'>{PARIS}<dateIssued>1890</dateIssued></originInfo>",
         ["264 #0 $a Lyon, $c 1888.", "264 #1 $a Paris : $b P, $c 1890."]),
        # Who has a publisher has published.
        (f"<originInfo>{PARIS}<dateCreated>1888</dateCreated></originInfo><originInfo eventType='publication'>{LYON}"
         "<dateIssued>1890</dateIssued></originInfo>", ["264 #1 $a Paris : $b P.", "264 #1 $a Lyon : $b [publisher not identified], $c 1890."]),
        (f"<originInfo eventType='production'>{LYON}</originInfo><originInfo eventType='publication'>{PARIS}"
         "<dateIssued>1890</dateIssued></originInfo>", ["264 #0 $a Lyon.", "264 #1 $a Paris : $b P, $c 1890."]),
        (f"<originInfo>{CAPTURED}</originInfo><originInfo>{PARIS}<dateIssued>1705</dateIssued></originInfo>",
         ["264 #1 $a Paris : $b P, $c 1705.", "533 ## $a Electronic reproduction. $b Lyon : $c Q, $d 2012."]),
        (f"<originInfo eventType='digitization'>{CAPTURED}<edition>[Electronic ed.]</edition></originInfo><originInfo>{PARIS}"
         "<dateIssued>1705</dateIssued></originInfo>",
         ["264 #1 $a Paris : $b P, $c 1705.",
          "533 ## $a Electronic reproduction. $b Lyon : $c Q, $d 2012. $n [Electronic ed.]"]),
        (f"{PUBLISHED}<originInfo><dateCaptured>2012</dateCaptured><edition>[Electronic ed.]</edition></originInfo>",
         ["264 #1 $a Paris : $b P, $c 1705.", "533 ## $a Electronic reproduction. $d 2012. $n [Electronic ed.]"]),
        # What stands alone is of nothing that was copied.
        ("<originInfo><publisher>P</publisher><dateCaptured>2012</dateCaptured><edition>[Electronic ed.]</edition></originInfo>",
         ["033 00 $a 2012----", "250 ## $a [Electronic ed.].",
          "264 #1 $a [Place of publication not identified] : $b P, $c [date of publication not identified]"]),
        (f"<originInfo>{LYON}<dateCreated>1899</dateCreated></originInfo><originInfo eventType='publication'>{PARIS}"
         "<dateIssued>1901</dateIssued></originInfo>", ["264 #0 $a Lyon, $c 1899.", "264 #1 $a Paris : $b P, $c 1901."]),
        (f"{PUBLISHED}{DIGITIZED.format(CAPTURED + '<edition>[Electronic ed.]</edition>')}"
         f"{DIGITIZED.format('<publisher>R</publisher><edition>[Electronic ed. 2]</edition>')}",
         ["264 #1 $a Paris : $b P, $c 1705.", "533 ## $a Electronic reproduction. $b Lyon : $c Q, $d 2012. $n [Electronic ed.]",
          "533 ## $a Electronic reproduction. $c R. $n [Electronic ed. 2]"]),
        (f"{PUBLISHED}{DIGITIZED.format(LYON + '<dateCaptured>2009</dateCaptured>')}",
         ["264 #1 $a Paris : $b P, $c 1705.", "533 ## $a Electronic reproduction. $b Lyon, $d 2009."]),
        (f"{PUBLISHED}{DIGITIZED.format('<publisher>Q</publisher>' + CAPTURED_SINCE)}",
         ["264 #1 $a Paris : $b P, $c 1705.", "533 ## $a Electronic reproduction. $c Q, $d 2009-2012."]),
        # When a copy was issued or made is no date of what was copied.
        (f"{DIGITIZED.format(LYON + '<dateIssued>2009</dateIssued>')}<originInfo>{PARIS}"
         "<dateIssued>1705</dateIssued></originInfo>",
         ["264 #1 $a Paris : $b P, $c 1705.", "533 ## $a Electronic reproduction. $b Lyon, $d 2009."]),
        (f"{PUBLISHED}{DIGITIZED.format('<dateCreated>2009</dateCreated>')}",
         ["264 #1 $a Paris : $b P, $c 1705.", "533 ## $a Electronic reproduction. $d 2009."]),
        (f"<originInfo eventType='deposit'>{LYON}<dateOther type='deposit'>2012</dateOther></originInfo><originInfo>{PARIS}"
         "<dateIssued>1890</dateIssued></originInfo>", ["264 #1 $a Paris : $b P, $c 1890.", "500 ## $a Deposit: Lyon, 2012."]),
        ("<originInfo><copyrightDate>2003</copyrightDate><dateCreated keyDate='yes'>1955-03-22</dateCreated></originInfo>",
         ["264 #0 $c 1955-03-22.", "264 #4 $c ©2003"]),
        ("<originInfo><dateCreated>[ca. 1820]</dateCreated><dateCreated encoding='marc'>1820</dateCreated></originInfo>",
         ["264 #0 $c [ca. 1820]"]),
        (f"<originInfo eventType='manufacture'>{LYON}<dateOther type='manufacture'>2000</dateOther></originInfo><originInfo>{PARIS}"
         "<dateIssued encoding='edtf'>2000/2005</dateIssued></originInfo>",
         ["264 #3 $a Lyon, $c 2000.", "264 #1 $a Paris : $b P, $c [2000-2005]"]),
        (f"<originInfo>{PARIS}<dateIssued>2000</dateIssued><dateValid encoding='edtf' qualifier='approximate'>2000</dateValid></originInfo>",
         ["046 ## $m 2000~ $2 edtf", "264 #1 $a Paris : $b P, $c 2000."]),
        ("<originInfo><dateCreated>1939-45</dateCreated></originInfo>", ["264 #0 $c 1939-1945."]),
        ("<originInfo><dateCreated encoding='edtf'>2001-21</dateCreated></originInfo>", ["046 ## $k 2001-21 $2 edtf", "264 #0 $c Spring 2001."]),
        # When in one statement and by whom in another are one event.
        (f"{DATED}<originInfo>{PARIS}</originInfo>", ["264 #1 $a Paris : $b P, $c 2005."]),
        (f"<originInfo>{PARIS}</originInfo>{DATED}", ["264 #1 $a Paris : $b P, $c 2005."]),
        (f"<originInfo eventType='publication'>{PARIS}</originInfo>{DATED}", ["264 #1 $a Paris : $b P, $c 2005."]),
        (f"{DATED}<originInfo><publisher>P</publisher></originInfo><genre>article</genre>"
         f"<relatedItem type='host'>{TITLE}</relatedItem>", []),  # 773 has them
        (f"{DATED}<originInfo><publisher>P</publisher></originInfo><genre>chapter</genre><relatedItem type='host'>{TITLE}<originInfo>"
         f"<publisher>P</publisher><dateIssued>2005</dateIssued></originInfo></relatedItem>", []),
        (f"{DATED}<originInfo><publisher>P</publisher></originInfo><genre>chapter</genre><relatedItem type='host'>{TITLE}<originInfo>"
         f"<publisher>P</publisher><dateIssued>2004</dateIssued></originInfo></relatedItem>", ["264 #1 $c 2005."]),
        (f"{DATED}<originInfo>{PARIS}<dateIssued>1999</dateIssued></originInfo>",
         ["046 ## $a s $c 1999", "264 #1 $a [Place of publication not identified] : $b [publisher not identified], $c 2005.",
          "264 #1 $a Paris : $b P, $c 1999."]),
        ("<originInfo><dateCreated>1465</dateCreated><dateOther>1465</dateOther><dateOther>1466</dateOther></originInfo>",
         ["264 #0 $c 1465.", "500 ## $a Year in source record: 1466."]),
        ("<originInfo><dateCreated>1465</dateCreated><dateOther type='Hijra'>ca. 869</dateOther></originInfo>",
         ["264 #0 $c 1465.", "500 ## $a Date in source record (Hijra): ca. 869."]),
        (f"<originInfo eventType='distribution'>{LYON}</originInfo>{DATED}",
         ["264 #2 $a Lyon.", "264 #1 $a [Place of publication not identified] : $b [publisher not identified], $c 2005."]),
    ],
)  # fmt: skip
def test_what_is_stated_of_an_event_is_stated_once_and_of_that_event(elements: str, fields: list[str]) -> None:
    """No statement is made up beside another, no date is another event's, and none has a field of its own besides."""
    made, lost = marc_of(TITLE + elements)
    assert [field for field in made if field[:3] in ("033", "046", "250", "260", "264", "500", "533")] == fields
    assert not lost


def test_a_frequency_of_the_list_is_coded_whatever_its_capitals() -> None:
    """``weekly`` is 008/18 w, and not stated."""
    fields, lost = marc_of(
        f"{TITLE}<originInfo><issuance>serial</issuance><frequency authority='marcfrequency'>weekly</frequency></originInfo>"
    )
    assert [field[4:][18] for field in fields if field.startswith("008")] == ["w"]
    assert not any(field.startswith("310") for field in fields)
    assert not lost


@pytest.mark.parametrize(
    ("issuance", "said", "code"),
    [
        ("serial", "Quarterly", "q"),
        ("serial", "monthly", "m"),
        ("serial", "Biweekly", "|"),
        ("serial", "Monthly</frequency><frequency>Annual", "|"),
        ("serial", "Twice a month", "|"),
        ("monographic", "Monthly", "|"),
    ],
)
def test_a_frequency_in_the_words_of_the_list_is_coded_too(issuance: str, said: str, code: str) -> None:
    """008/18, beside 310, where the words mean the same everywhere: what is biweekly may be so twice a week."""
    fields, lost = marc_of(
        f"{TITLE}<originInfo><issuance>{issuance}</issuance><frequency>{said}</frequency></originInfo>"
    )
    assert [field[4:][18] for field in fields if field.startswith("008")] == [code]
    assert [field for field in fields if field.startswith("310")] == [
        f"310 ## $a {text}" for text in said.split("</frequency><frequency>")
    ]
    assert not lost


def test_a_frequency_of_another_list_is_said_in_words() -> None:
    """310 is for any words; that they are of a list is told."""
    monthly = "<frequency authority='rdafr'>Monthly</frequency>"
    fields, lost = marc_of(f"{TITLE}<originInfo><issuance>serial</issuance>{monthly}</originInfo>")
    assert [field for field in fields if field.startswith("310")] == ["310 ## $a Monthly"]
    assert lost == ["frequencies.kind"]


def test_a_frequency_of_what_is_no_text_is_said_in_words() -> None:
    """008/18 of music is something else."""
    annual = (
        "<originInfo><issuance>serial</issuance><frequency authority='marcfrequency'>Annual</frequency></originInfo>"
    )
    fields, lost = marc_of(f"{TITLE}<typeOfResource>notated music</typeOfResource>{annual}")
    assert "310 ## $a Annual" in fields
    assert lost == ["frequencies.kind"]


@pytest.mark.parametrize(("issuance", "fields"), [("monographic", ["310 ## $a Monthly"]), ("serial", [])])
def test_a_frequency_without_a_code_is_said_in_words(issuance: str, fields: list[str]) -> None:
    """008/18 has it of continuing resources alone."""
    made, _ = marc_of(
        f"{TITLE}<originInfo><issuance>{issuance}</issuance><frequency authority='marcfrequency'>Monthly</frequency></originInfo>"
    )
    assert [field for field in made if field.startswith("310")] == fields
    assert [field[4:][18] for field in made if field.startswith("008")] == (["|"] if fields else ["m"])


@pytest.mark.parametrize(
    ("frequencies", "fields"),
    [
        (["Annual, 2018-", "Monthly, 1971-2017"], ["310 ## $a Annual, $b 2018-", "321 ## $a Monthly, $b 1971-2017"]),
        (["Annual, 2010/2011-", "Biennial, 1980/1981-2008/09"],
         ["310 ## $a Annual, $b 2010/2011-", "321 ## $a Biennial, $b 1980/1981-2008/09"]),
        (["3 no. a year, Jan. 1960-Dec. 1970", "Monthly 1971-2017"],
         ["310 ## $a Monthly, $b 1971-2017", "321 ## $a 3 no. a year, $b Jan. 1960-Dec. 1970"]),
        (["Annual", "Monthly (but not in May), <1971>-2017"],
         ["310 ## $a Annual", "321 ## $a Monthly (but not in May), $b <1971>-2017"]),
        (["Monthly, 1971-2017"], ["310 ## $a Monthly, $b 1971-2017"]),
        (["2 a year", "in 2017"], ["310 ## $a 2 a year", "310 ## $a in 2017"]),
    ],
)  # fmt: skip
def test_how_often_it_appeared_once_is_a_former_frequency(frequencies: list[str], fields: list[str]) -> None:
    """321: of spans that are over the last is the current one (310), and the dates of each stand in its $b."""
    said = "".join(f"<frequency>{text.replace('<', '&lt;')}</frequency>" for text in frequencies)
    made, lost = marc_of(f"{TITLE}<originInfo><issuance>serial</issuance>{said}</originInfo>")
    assert [field for field in made if field[:3] in ("310", "321")] == fields
    assert lost == []


@pytest.mark.parametrize(("code", "tag"), [("Monthly", "310"), ("Annual", "321")])
def test_a_coded_frequency_is_the_current_one(code: str, tag: str) -> None:
    """What 008/18 says of it tells whether a span that is over is the last."""
    coded = f"<frequency authority='marcfrequency'>{code}</frequency>"
    made, _ = marc_of(
        f"{TITLE}<originInfo><issuance>serial</issuance>{coded}<frequency>Monthly, 1971-2017</frequency></originInfo>"
    )
    assert f"{tag} ## $a Monthly, $b 1971-2017" in made


@pytest.mark.parametrize(("said", "codes"), [("Annual", "a|"), ("Completely irregular", " x"), ("Now and then", "||")])
def test_an_irregular_frequency_has_its_regularity(said: str, codes: str) -> None:
    """008/18-19: a blank says nothing without it."""
    made, _ = marc_of(
        f"{TITLE}<originInfo><issuance>serial</issuance><frequency authority='marcfrequency'>{said}</frequency></originInfo>"
    )
    assert [field[4:][18:20].replace("#", " ") for field in made if field.startswith("008")] == [codes]


COLLECTION = f"{TITLE}<typeOfResource collection='yes'>mixed material</typeOfResource>"


@pytest.mark.parametrize(
    ("dates", "coded", "stated"),
    [
        ("", "nuuuuuuuu", []),
        ("<dateOther point='start'>1944</dateOther><dateOther point='end'>1998</dateOther>", "i19441998",
         ["264 #0 $c 1944-1998."]),
        ("<dateIssued>1944-1998</dateIssued>", "i19441998", ["264 #0 $c 1944-1998."]),
        ("<publisher>Hive</publisher>", "nuuuuuuuu",
         ["264 #1 $a [Place of publication not identified] : $b Hive, $c [date of publication not identified]"]),
        ("<dateCreated>1950</dateCreated><dateOther>1944</dateOther>", "s1950####", ["264 #0 $c 1950."]),
        ("<dateOther encoding='w3cdtf'>2003-04-29T15:57:01Z</dateOther>", "nuuuuuuuu", []),
    ],
)  # fmt: skip
def test_a_collection_is_not_published(dates: str, coded: str, stated: list[str]) -> None:
    """Nothing is said of a publication of which nothing is known (RDA 2.8);
    its one date, whatever it is of, is that of 008.
    """
    fields, _ = marc_of(f"{COLLECTION}<originInfo>{dates}</originInfo>")
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == [coded]
    assert [field for field in fields if field.startswith("264")] == stated
