"""Dates of MODS in MARC: as they are stated, in 008, and in 046."""

from __future__ import annotations

import pytest
from of_mods import BY_AACR, LANGUAGE, OF_ACME, OF_EDTF, PARIS, TITLE, is_said, marc_of

CASES: tuple[tuple[str, str], ...] = (
    (TITLE + OF_EDTF.format("1920?~").join(("<originInfo>", "</originInfo>")), "046 ## $a s $c 1920% $2 edtf"),
    (TITLE + OF_ACME + "<originInfo><dateIssued>2018</dateIssued></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b Acme Press, $c 2018."),
    (TITLE + OF_ACME.replace("Acme Press", "s.n.") + "<originInfo><dateIssued>2018</dateIssued></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b [publisher not identified], $c 2018."),
    (TITLE + OF_ACME.replace("Acme Press", "Ek, Bo").replace("corporate", "personal")
     + "<originInfo><dateIssued>2018</dateIssued></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b [publisher not identified], $c 2018."),
    (TITLE + OF_ACME.replace("Press", "Press.") + "<originInfo><dateIssued>2018</dateIssued></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b Acme Press, $c 2018."),
    (TITLE + "<originInfo><dateIssued>1999</dateIssued><copyrightDate>c1998</copyrightDate></originInfo>", "264 #4 $c ©1998"),
    (TITLE + "<originInfo><dateIssued>©1998</dateIssued><dateCreated>1990</dateCreated></originInfo>", "264 #4 $c ©1998"),
    (TITLE + "<originInfo><dateIssued>1999</dateIssued><copyrightDate>℗1998</copyrightDate></originInfo>", "264 #4 $c ℗1998"),
    (TITLE + "<originInfo><dateIssued>p1998</dateIssued></originInfo>", "264 #4 $c ℗1998"),
    (TITLE + "<originInfo><dateCreated point='start' encoding='edtf' qualifier='approximate'>-0249</dateCreated>"
     "<dateCreated point='end' encoding='edtf' qualifier='approximate'>-0099</dateCreated></originInfo>",
     "264 #0 $c [approximately 250 B.C.-100 B.C.]"),
    (TITLE + "<originInfo><dateCreated encoding='edtf'>1850~</dateCreated></originInfo>", "264 #0 $c [approximately 1850]"),
    (TITLE + "<originInfo><dateCreated point='end'>1825</dateCreated><dateCreated point='start'>1820</dateCreated></originInfo>",
     "264 #0 $c 1820-1825."),
    (TITLE + "<originInfo><dateCreated encoding='w3cdtf' point='start'>1800</dateCreated>"
     "<dateCreated encoding='w3cdtf' point='end'>1805</dateCreated><dateCreated encoding='w3cdtf' point='start'>1820</dateCreated>"
     "<dateCreated encoding='w3cdtf' point='end'>1825</dateCreated></originInfo>", "046 ## $k 1820 $l 1825"),
    (TITLE + "<originInfo><dateCreated point='end'>1812</dateCreated><dateCreated point='start'>1820</dateCreated>"
     "<dateCreated point='end'>1825</dateCreated></originInfo>", "046 ## $k 1820 $l 1825"),
    (TITLE + "<originInfo><dateCreated point='end'>1812</dateCreated><dateCreated point='start'>1820</dateCreated></originInfo>",
     "264 #0 $c 1812."),
    (TITLE + "<originInfo><dateCreated encoding='edtf'>1850/1860</dateCreated></originInfo>", "264 #0 $c 1850-1860."),
    (TITLE + "<originInfo><dateIssued>1999</dateIssued><dateCreated>1820-1825</dateCreated></originInfo>",
     "046 ## $k 1820 $l 1825"),
    (TITLE + "<originInfo><dateIssued>1999</dateIssued><dateCreated>[1820]</dateCreated></originInfo>", "046 ## $k 1820"),
    (TITLE + "<originInfo><dateIssued>1999</dateIssued><dateCreated>1820?</dateCreated></originInfo>", "046 ## $k 1820? $2 edtf"),
    (TITLE + "<originInfo><dateCreated encoding='edtf'>2001-21</dateCreated></originInfo>", "264 #0 $c Spring 2001."),
    (TITLE + "<originInfo><dateCreated encoding='edtf'>1984?/2004~</dateCreated></originInfo>",
     "264 #0 $c [1984?-approximately 2004]"),
    (TITLE + "<originInfo><dateValid qualifier='approximate'>1820</dateValid></originInfo>", "046 ## $m 1820~ $2 edtf"),
    (TITLE + "<originInfo><dateOther qualifier='approximate'>1925</dateOther></originInfo>",
     "500 ## $a Year in source record: [approximately 1925]."),
    (TITLE + "<originInfo><dateOther>2017-12-08T16:42:20Z</dateOther></originInfo>",
     "500 ## $a Date in source record: 2017-12-08T16:42:20Z."),
    (TITLE + "<originInfo><dateOther type='submitted'>2012-05</dateOther></originInfo>", "500 ## $a Date submitted: 2012-05."),
    (TITLE + "<originInfo><dateOther>1905-1910.</dateOther></originInfo>", "500 ## $a Year in source record: 1905-1910."),
    (TITLE + "<originInfo><dateOther>14 June 1905</dateOther></originInfo>", "500 ## $a Date in source record: 14 June 1905."),
    (TITLE + "<originInfo><dateOther>June 1905</dateOther></originInfo>", "500 ## $a Date in source record: June 1905."),
    (TITLE + "<originInfo><dateOther>Winter</dateOther></originInfo>", "500 ## $a Date in source record: Winter."),
    (TITLE + "<originInfo><dateOther encoding='iso8601' point='start'>20011008</dateOther><dateOther encoding='iso8601' point='end'>20011027"
     "</dateOther></originInfo>", "500 ## $a Date in source record: October 8, 2001-October 27, 2001."),
    (TITLE + "<originInfo><dateCreated encoding='edtf'>1852-03/1853-02</dateCreated></originInfo>", "046 ## $k 1852-03 $l 1853-02 $2 edtf"),
    (TITLE + "<typeOfResource>still image</typeOfResource><genre>photograph</genre><originInfo><copyrightDate>1940</copyrightDate></originInfo>",
     "264 #1 $a [Place of publication not identified] : $b [publisher not identified], $c [1940]"),
    (TITLE + "<originInfo><dateCreated>Undated</dateCreated></originInfo>", "264 #0 $c [date of production not identified]"),
    (TITLE + "<originInfo><dateCreated>Undated</dateCreated><dateCreated encoding='edtf' point='start' qualifier='inferred'>1910</dateCreated>"
     "<dateCreated encoding='edtf' point='end' qualifier='inferred'>1955</dateCreated></originInfo>", "264 #0 $c [1910-1955]"),
    (TITLE + "<typeOfResource collection='yes'>text</typeOfResource><originInfo><copyrightDate>1990</copyrightDate></originInfo>",
     "264 #4 $c ©1990"),
    (TITLE + "<originInfo eventType='production'><dateCreated>c1998</dateCreated></originInfo>", "264 #4 $c ©1998"),
    (TITLE + "<originInfo eventType='production'><dateIssued>1890~/1899</dateIssued></originInfo>",
     "264 #0 $c [approximately 1890-1899]"),
    (TITLE + "<originInfo><dateIssued>[between 1880 and 1889]</dateIssued><dateOther point='start'>1880</dateOther>"
     "<dateOther point='end'>1889</dateOther></originInfo>", "500 ## $a Year in source record: 1880-1889."),
    (TITLE + "<originInfo><dateOther>2555</dateOther></originInfo>", "500 ## $a Year in source record: 2555."),
    (TITLE + "<originInfo><dateOther encoding='w3cdtf'>2020-1-5</dateOther></originInfo>", "500 ## $a Date in source record: 2020-1-5."),
    (TITLE + "<originInfo><dateCreated encoding='w3cdtf'>June 2013</dateCreated></originInfo>", "264 #0 $c June 2013."),
    (TITLE + "<originInfo><dateCreated encoding='edtf'>1925/30</dateCreated></originInfo>", "264 #0 $c 1925-30."),
    (TITLE + "<originInfo><dateCreated>1926?~1930</dateCreated></originInfo>", "264 #0 $c 1926?~1930."),
    (TITLE + "<originInfo><dateCreated encoding='edtf' point='start'>1918</dateCreated><dateCreated encoding='edtf' point='end'>1920?~"
     "</dateCreated></originInfo>", "046 ## $k 1918 $l 1920% $2 edtf"),
)  # fmt: skip


@pytest.mark.parametrize(("elements", "field"), CASES, ids=[field for _, field in CASES])
def test_a_date_of_mods_in_marc(elements: str, field: str) -> None:
    is_said(elements, field)


@pytest.mark.parametrize("coded_first", [True, False])
def test_of_a_date_that_is_given_twice_one_qualifier_is_enough(coded_first: bool) -> None:
    coded, qualified = "<dateCreated encoding='edtf'>1955<", "<dateCreated qualifier='inferred'>1955<"
    dates = "/dateCreated>".join([coded, qualified, ""] if coded_first else [qualified, coded, ""])
    fields, lost = marc_of(f"{TITLE}<originInfo>{dates}</originInfo>")
    assert [field for field in fields if field.startswith("264")] == ["264 #0 $c [1955]"]
    assert lost == []


@pytest.mark.parametrize(
    ("date", "stated"),
    [
        ("<dateIssued encoding='marc'>172u</dateIssued>", "[between 1720 and 1729]"),
        ("<dateIssued encoding='marc'>17uu</dateIssued>", "[between 1700 and 1799]"),
        ("<dateIssued encoding='marc'>1uuu</dateIssued>", "[between 1000 and 1999]"),
        ("<dateCreated>n.d.</dateCreated>", "[date of production not identified]"),
        ("<dateCreated qualifier='approximate'>850</dateCreated>", "[approximately 850]"),
        ("<dateCreated point='start' qualifier='approximate'>850</dateCreated>"
         "<dateCreated point='end' qualifier='approximate'>1499</dateCreated>", "[approximately 850-1499]"),
    ],
)  # fmt: skip
def test_a_date_that_a_statement_has_in_words_is_not_told_as_left_out(date: str, stated: str) -> None:
    """A decade by its first and last year; an early year without its zero, with its doubt."""
    made, lost = marc_of(f"{TITLE}<originInfo>{date}</originInfo>")
    assert any(field.endswith(f"$c {stated}") for field in made)
    assert not [path for path in lost if path.startswith("dates")]


@pytest.mark.parametrize(
    ("stated", "coded"),
    [
        ("1999.", "s1999####"),
        ("[ca. 1999]", "s1999####"),
        ("1999?", "s1999####"),
        ("1999-2001", "m19992001"),
        ("2001-", "m20019999"),
        ("2001-c2004", "m20012004"),
        ("2001-c", "|||||||||"),
        ("2001-c1999", "|||||||||"),
        ("199X", "q19901999"),
        ("[197-?]", "s197u####"),
        ("[197?]", "s197u####"),
        ("19??", "s19uu####"),
        ("1957?", "s1957####"),
        ("19?", "|||||||||"),
        ("1880s", "s188u####"),
        ("[1880s?]", "s188u####"),
        ("1900s", "|||||||||"),
        ("1900's", "|||||||||"),
        ("2001/..", "m20019999"),
        ("Spring 1999", "s1999####"),
        ("12th May 1800", "s1800####"),
        ("Minguo 88 [1999]", "s1999####"),
        ("founded 314; rebuilt between 440-1885", "|||||||||"),
        ("1999, c1998", "t19991998"),
        ("[1999], c1998", "t19991998"),
        ("2015-04-01T00:00:00Z", "s2015####"),
        ("[between 1850 and 1860]", "q18501860"),
        ("after 1850", "|||||||||"),
        ("1500 BCE", "|||||||||"),
        ("ca. 1500 v. Chr.", "|||||||||"),
        ("1500 CE", "s1500####"),
        ("1850 or 1851", "q18501851"),
        ("[1985 or 1986]", "q19851986"),
        ("1985 [i.e. 1986]", "s1986####"),
        ("1985 [1986]", "|||||||||"),
        ("1431 [2010]", "s2010####"),
        ("٢٥٥٥ [٢٠١٢]", "s2012####"),
        ("5730 [1969 or 1970]", "q19691970"),
        ("۱۳۸۵", "|||||||||"),
        ("MDCCXLV", "s1745####"),
        ("[17]45", "s1745####"),
        ("M. DCC. XLV.", "s1745####"),
        ("MIX", "|||||||||"),
        ("an VII", "|||||||||"),
        ("民國七十年", "|||||||||"),
        ("1939-45", "m19391945"),
        ("[1914-18]", "m19141918"),
        ("1796 April 2 - 1801 June 2", "m17961801"),
        ("May 1920-June 1921", "m19201921"),
        ("1920 May 3 - 1920 June 5", "s1920####"),
        ("1801 June 2 - 1796 May 3", "|||||||||"),
        ("December 2019-January 2020", "|||||||||"),
        ("Dec. 1919-Jan. 1921", "m19191921"),
        ("ca. 1796 - 1801", "|||||||||"),
        ("2001-21", "m20012021"),
        ("1939-12", "e193912##"),
        ("1939-39", "s1939####"),
        ("1925-1930, undated", "|||||||||"),
        ("1925-[30]", "|||||||||"),
        ("1890s-1912", "|||||||||"),
        ("1998-2-3", "s1998####"),
        ("1998-Feb-03", "s1998####"),
        ("1998-Mai", "s1998####"),
        ("&lt;1998-&gt;", "|||||||||"),
        ("1998 to present", "|||||||||"),
        ("1998-1999 [i.e. 1998]", "s1998####"),
        ("[p1985]", "t19851985"),
        ("p1985, c1984", "s1985####"),
        ("℗1985, ©1984", "s1985####"),
        ("1986, p1985", "t19861985"),
        ("undated", "nuuuuuuuu"),
        ("[n.d.]", "nuuuuuuuu"),
        ("June 1486", "s1486####"),
        ("[between 1860 and 1850]", "|||||||||"),
        ("MM", "|||||||||"),
        ("June 1986, p1985", "s1986####"),
        ("Leeds, c1998", "s1998####"),
    ],
)
def test_a_date_that_is_only_stated_is_coded_too(stated: str, coded: str) -> None:
    """008/06-14, where the statement is a year or two, or one among words;
    what cannot be coded is not said to be unknown.
    """
    fields, _ = marc_of(f"{TITLE}<originInfo><dateIssued>{stated}</dateIssued></originInfo>")
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == [coded]


@pytest.mark.parametrize(
    ("qualifier", "stated", "said"),
    [
        ("inferred", "[between 1880 and 1889]", "[between 1880 and 1889]"),
        ("approximate", "[1930]", "[approximately 1930]"),
        ("questionable", "[1931?]", "[1931?]"),
        ("approximate", "circa 1932", "circa 1932."),
    ],
)
def test_a_doubt_is_stated_once(qualifier: str, stated: str, said: str) -> None:
    """By the words of a date or the brackets around it, where it has them already."""
    fields, _ = marc_of(f"{TITLE}<originInfo><dateCreated qualifier='{qualifier}'>{stated}</dateCreated></originInfo>")
    assert f"264 #0 $c {said}" in fields


@pytest.mark.parametrize(
    ("stated", "coded"),
    [
        ("[between 1880 and 1889]", "q18801889"), ("[1880 or 1889]", "q18801889"), ("1880-1889", "m18801889"),
        ("ca. 1885", "q18801889"), ("[1885?]", "q18801889"), ("ca. 1895", "m18801889"),
        ("c. 1885", "q18801889"), ("c1885", "m18801889"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("qualifier", ["", "inferred"])
def test_the_years_between_which_something_was_made_are_in_doubt(stated: str, coded: str, qualifier: str) -> None:
    """As the statement tells (008/06 q), whatever is said of them besides; where it has a span, it was made in all."""
    points = DOUBTED_SPAN.replace("dateCreated", "dateIssued").replace("189", "188").format(qualifier)
    fields, _ = marc_of(f"{TITLE}<originInfo><dateIssued>{stated}</dateIssued>{points}</originInfo>")
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == [coded]


def test_the_volumes_of_a_book_are_of_all_years_also_where_one_of_these_is_not_certain() -> None:
    points = DOUBTED_SPAN.replace("dateCreated", "dateIssued").replace("189", "188").format("")
    said = f"<dateIssued>ca. 1885</dateIssued>{points}<issuance>multipart monograph</issuance>"
    fields, _ = marc_of(f"{TITLE}<originInfo>{said}</originInfo>")
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == ["m18801889"]


@pytest.mark.parametrize(
    ("stated", "end", "coded"),
    [
        ("[between 1880 and 1889]", "1889", "u188uuuuu"),
        ("[between 1880 and 1895]", "1895", "u18uuuuuu"),
        ("[1880 or 1881]", "1881", "u188uuuuu"),
        ("1880-1889", "1889", "d18801889"),
        ("[1880?]-1889", "1889", "d18801889"),
        ("1880", "1889", "d18801889"),
        ("[1885?]", "1889", "d18801889"),
    ],
)
def test_what_goes_on_began_in_a_year_of_which_it_is_in_doubt(stated: str, end: str, coded: str) -> None:
    """It is not known when it ended (008/06 u): it did not go on from the first year to the last."""
    dates = "".join(
        f"<dateIssued encoding='w3cdtf' point='{point}'>{year}</dateIssued>"
        for point, year in (("start", "1880"), ("end", end))
    )
    fields, _ = marc_of(
        f"{TITLE}<originInfo><dateIssued>{stated}</dateIssued>{dates}<issuance>serial</issuance></originInfo>"
    )
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == [coded]
    assert any(stated in field for field in fields if field.startswith("264"))


@pytest.mark.parametrize(
    ("stated", "coded"),
    [("[between 1880 and 1889]", "u188uuuuu"), ("[1880 or 1881]", "u188uuuuu"), ("1880-1889", "d18801889")],
)
@pytest.mark.parametrize("element", ["dateIssued", "dateCreated"])
def test_what_goes_on_began_in_doubt_also_where_only_words_say_so(stated: str, coded: str, element: str) -> None:
    """A catalogue that has no other date is as the one that has one to compute with."""
    fields, _ = marc_of(f"{TITLE}<originInfo><{element}>{stated}</{element}><issuance>serial</issuance></originInfo>")
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == [coded]


@pytest.mark.parametrize(
    ("elements", "notes"),
    [("<dateOther>1928</dateOther>", ["Award: 1928."]),
     ("<place><placeTerm>Leeds</placeTerm></place><dateOther>1928</dateOther>", ["Award: Leeds, 1928."]),
     ("<dateOther encoding='w3cdtf'>1928-02-03</dateOther>", ["Date in source record (award): 1928-02-03."]),
     ("<dateOther point='start'>1928</dateOther><dateOther point='end'>1930</dateOther>",
      ["Year in source record (award): 1928-1930."]),
     ("<dateOther>1928</dateOther><dateOther>1930</dateOther>", ["Award: 1928.", "Year in source record (award): 1930."])],
)  # fmt: skip
def test_a_date_without_a_type_is_that_of_its_event(elements: str, notes: list[str]) -> None:
    """MODS has an element for a date of publication, and none for that of an award."""
    fields, lost = marc_of(f"{TITLE}<originInfo eventType='award'>{elements}</originInfo>")
    assert [field for field in fields if field[0] == "5"] == [f"500 ## $a {note}" for note in notes]
    assert lost == []


def test_a_note_has_both_ends_of_a_span_in_words() -> None:
    dates = "<dateOther point='start'>1st century</dateOther><dateOther point='end'>3rd century</dateOther>"
    fields, lost = marc_of(f"{TITLE}<originInfo>{dates}</originInfo>")
    assert "500 ## $a Date in source record: 1st century-3rd century." in fields
    assert lost == []


@pytest.mark.parametrize(
    ("stated", "beside", "coded"),
    [
        ("2013.", "<copyrightDate>2012</copyrightDate>", "t20132012"),
        ("[2013?]", "<copyrightDate>c2012</copyrightDate>", "t20132012"),
        ("[ca. 1900]", "<copyrightDate>1899</copyrightDate>", "t19001899"),
        ("1900-1905", "<copyrightDate>1899</copyrightDate>", "m19001905"),
        ("2000", "<dateOther type='original' encoding='marc'>uuuu</dateOther>", "r2000uuuu"),
        ("2000", "<copyrightDate>1982</copyrightDate><dateOther type='original'>1962</dateOther>", "r20001962"),
        ("[2000], c1982", "<dateOther type='original'>1962</dateOther>", "r20001962"),
        ("2000", "<copyrightDate>1982</copyrightDate><dateOther type='original'>2005</dateOther>", "t20001982"),
        ("2000", "<dateOther type='original'>2005</dateOther>", "s2000####"),
        ("June 2013", "<dateCreated>2012</dateCreated>", "p20132012"),
        ("June 2013", "<dateCreated encoding='marc'>2012</dateCreated>", "p20132012"),
        ("undated", "<copyrightDate>2012</copyrightDate>", "t20122012"),
        ("c2012.", "<copyrightDate>2012</copyrightDate>", "t20122012"),
        ("2013", "<copyrightDate>℗2012</copyrightDate>", "t20132012"),
        ("1999, c1998", "<dateIssued encoding='marc'>1999</dateIssued>", "t19991998"),
    ],
)
def test_when_it_was_issued_is_coded_before_when_it_was_made(stated: str, beside: str, coded: str) -> None:
    """008/07-10, also where the statement alone says it, and another date is in code."""
    fields, _ = marc_of(f"{TITLE}<originInfo><dateIssued>{stated}</dateIssued>{beside}</originInfo>")
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == [coded]


@pytest.mark.parametrize(
    ("encoding", "said", "coded"),
    [("edtf", "June 2013", "s2013####"), ("edtf", "ca. 1900", "s1900####"), ("iso8601", "1900-1905", "m19001905")],
)
def test_a_date_of_another_encoding_than_it_says_is_coded_all_the_same(encoding: str, said: str, coded: str) -> None:
    """Sets of EDTF are not."""
    fields, _ = marc_of(f"{TITLE}<originInfo><dateIssued encoding='{encoding}'>{said}</dateIssued></originInfo>")
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == [coded]


@pytest.mark.parametrize(
    ("encoding", "said", "coded", "stated"),
    [
        ("w3cdtf", "1999/2000", "m19992000", "[1999-2000]"),
        ("iso8601", "1999/2000", "m19992000", "[1999-2000]"),
        ("edtf", "1999-2000", "m19992000", "[1999-2000]"),
        ("marc", "1999-2000", "m19992000", "[1999-2000]"),
        ("w3cdtf", "1999-", "m19999999", "[1999]-"),
        ("w3cdtf", "2020-1-5", "s2020####", "[2020]"),
        ("w3cdtf", "2020-1", "s2020####", "[2020]"),
        ("w3cdtf", "1999?-2001", "q19992001", "[1999-2001?]"),
        ("w3cdtf", "197-", "q19701979", "[between 1970 and 1979]"),
        ("w3cdtf", "197-?", "q19701979", "[between 1970 and 1979?]"),
        ("w3cdtf", "1999, c1998", "t19991998", "[1999]"),
        ("w3cdtf", "202002", "s2020####", "[2020]"),
        ("edtf", "20200115", "e20200115", "[2020]"),
        ("iso8601", "20200115161429", "e20200115", "[2020]"),
        ("w3cdtf", "after 1850", "|||||||||", "after 1850."),
        ("w3cdtf", "2020-02-31", "s2020####", "2020-02-31."),
        ("w3cdtf", "0000", "nuuuuuuuu", "[date of publication not identified]"),
        ("iso8601", "0000", "b########", "[1 B.C.]"),
    ],
)
def test_no_date_is_coded_that_is_denied_to_be_known(encoding: str, said: str, coded: str, stated: str) -> None:
    """264 $c has the years of 008, in whatever form a date has them; where there are none, the words as they stand."""
    fields, _ = marc_of(f"{TITLE}<originInfo><dateIssued encoding='{encoding}'>{said}</dateIssued></originInfo>")
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == [coded]
    assert next(field.partition(" $c ")[2] for field in fields if field.startswith("264")) == stated


DOUBTED_SPAN = (
    "<dateCreated encoding='w3cdtf' point='start' qualifier='{0}'>1890</dateCreated>"
    "<dateCreated encoding='w3cdtf' point='end' qualifier='{0}'>1899</dateCreated>"
)


@pytest.mark.parametrize(
    ("dates", "coded"),
    [
        (DOUBTED_SPAN.format("approximate"), "q18901899"),
        (DOUBTED_SPAN.format("inferred"), "q18901899"),
        (DOUBTED_SPAN.format("approximate") + "<issuance>multipart monograph</issuance>", "m18901899"),
        (DOUBTED_SPAN.format("approximate") + "<issuance>serial</issuance>", "d18901899"),
        ("<dateIssued>ca. 1890-1899</dateIssued>", "m18901899"),
        (OF_EDTF.format("1890~/1899~"), "q18901899"),
        (OF_EDTF.format("1890~/.."), "m18909999"),
        (OF_EDTF.format("1890/1899"), "m18901899"),
        (OF_EDTF.format("[1890..1899]"), "q18901899"),
        (OF_EDTF.format("[1890..1899]") + "<issuance>serial</issuance>", "|||||||||"),
        (OF_EDTF.format("1890/1890") + "<issuance>serial</issuance>", "d18901890"),
        (OF_EDTF.format("1890/1890"), "s1890####"),
    ],
)
def test_a_span_that_is_not_certain_is_one_in_which_the_date_is(dates: str, coded: str) -> None:
    """008/06 m is for what was made over several years, as a work in several volumes."""
    fields, _ = marc_of(f"{TITLE}<typeOfResource>still image</typeOfResource><originInfo>{dates}</originInfo>")
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == [coded]


@pytest.mark.parametrize(("kind", "coded"), [("text", "m18901899"), ("still image", "q18901899")])
def test_years_of_publication_in_brackets_are_certain(kind: str, coded: str) -> None:
    """Of a book in volumes they were not found in the book, 264 $c [1890-1899];
    of a picture nobody knows which of them it is.
    """
    dates = DOUBTED_SPAN.format("inferred").replace("dateCreated", "dateIssued")
    fields, _ = marc_of(f"{TITLE}<typeOfResource>{kind}</typeOfResource><originInfo>{dates}</originInfo>")
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == [coded]


@pytest.mark.parametrize("encoding", ["marc", "w3cdtf", "edtf"])
@pytest.mark.parametrize("element", ["dateIssued", "dateCreated"])
def test_a_date_in_other_figures_is_stated_and_not_coded(element: str, encoding: str) -> None:
    """008 has forty bytes, whatever a date says of its encoding."""
    fields, lost = marc_of(f"{TITLE}<originInfo><{element} encoding='{encoding}'>۱۳۸۵</{element}></originInfo>")
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == ["|||||||||"]
    assert [field.partition("$c ")[2] for field in fields if field.startswith("264")] == ["۱۳۸۵."]
    assert not any(field.startswith("046") for field in fields)
    assert not lost


def test_a_date_of_an_encoding_that_mods_has_not_is_stated_as_it_stands() -> None:
    """``iso8061``, as EPrints spelt it; that it is said is told."""
    fields, lost = marc_of(f"{TITLE}<originInfo><dateIssued encoding='iso8061'>2005-03</dateIssued></originInfo>")
    assert [field.partition(" $c ")[2] for field in fields if field.startswith("264")] == ["2005-03."]
    assert "originInfo/dateIssued/@encoding" in lost


@pytest.mark.parametrize(
    ("date", "coded", "stated"),
    [
        ("199X", "q19901999", "[between 1990 and 1999]"),
        ("2XXX", "q20002999", "[between 2000 and 2999]"),
        ("1850%", "s1850####", "[approximately 1850?]"),
        ("1985/..", "m19859999", "[1985]-"),
        ("1985/", "m1985uuuu", "[1985]-"),
        ("../1985", "muuuu1985", "[not after 1985]"),
        ("190X/191X", "m190u191u", "[between 1900 and 1919]"),
        ("1984?/2004", "q19842004", "[1984?-2004]"),
        ("1984/2004?", "q19842004", "[1984-2004?]"),
        ("1984?/..", "m19849999", "[1984?]-"),
        ("1999-XX", "s1999####", "[1999]"),
        ("1999-05/1999-08", "s1999####", "[1999]"),
        ("[1667,1668]", "|||||||||", "[1667 or 1668]"),
        ("[1667,1668,1670..1672]", "|||||||||", "[1667, 1668 or between 1670 and 1672]"),
        ("[1670-01,1670-02]", "|||||||||", "[1670]"),
        ("[..1955]", "|||||||||", "[not after 1955]"),
        ("{1950,1955..}", "|||||||||", "[1950, not before 1955]"),
        ("[1950,XXXX]", "|||||||||", "[date of publication not identified]"),
        ("1950-01-02T10:00:00Z", "e19500102", "[1950]"),
    ],
)
def test_a_date_of_edtf_is_coded_and_stated(date: str, coded: str, stated: str) -> None:
    """008/06-14 and 264 $c; 046 has what 008 cannot say."""
    fields, _ = marc_of(f"{TITLE}<originInfo><dateIssued encoding='edtf'>{date}</dateIssued></originInfo>")
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == [coded]
    assert [field.partition(" $c ")[2] for field in fields if field.startswith("264")] == [stated]
    assert any(field.startswith("046") and field.endswith("$2 edtf") for field in fields)


@pytest.mark.parametrize(
    ("dates", "statement"),
    [
        ("<dateIssued encoding='iso8601'>20030115</dateIssued>", "[2003]"),
        ("<dateIssued encoding='iso8601'>200301</dateIssued>", "[2003]"),
        ("<dateIssued encoding='temper'>20030115</dateIssued>", "[2003]"),
        ("<dateIssued encoding='w3cdtf'>2003-01-15T10:00:00Z</dateIssued>", "[2003]"),
        ("<dateIssued encoding='iso8601' qualifier='approximate'>20030115</dateIssued>", "[approximately 2003]"),
        ("<dateIssued encoding='w3cdtf' qualifier='approximate'>2003.</dateIssued>", "[approximately 2003]"),
        (
            "<dateIssued encoding='iso8601' point='start'>20030115</dateIssued>"
            "<dateIssued encoding='iso8601' point='end'>20040203</dateIssued>",
            "[2003-2004]",
        ),
        ("<dateIssued point='start'>850</dateIssued><dateIssued point='end'>1499</dateIssued>", "[850-1499]"),
        ("<dateCreated encoding='iso8601'>20030115</dateCreated>", "2003-01-15."),
        ("<dateCreated encoding='iso8601'>2003-01-15T10:00:00Z</dateCreated>", "2003-01-15."),
        ("<dateCreated encoding='iso8601'>20030115100000</dateCreated>", "2003-01-15."),
    ],
)
def test_a_date_of_iso_8601_is_stated_in_whatever_form_it_has(dates: str, statement: str) -> None:
    """264 $c, also without hyphens and without the time of day, which is in 046."""
    fields, lost = marc_of(f"{TITLE}<originInfo>{dates}</originInfo>")
    assert [field.partition(" $c ")[2] for field in fields if field.startswith("264")] == [statement]
    assert not lost


def test_a_date_of_a_list_states_nothing_beside_one_that_is_encoded() -> None:
    """FAST has ``Twentieth century``, and no such encoding is MODS'."""
    listed, encoded = (
        "<dateCreated encoding='fast'>20th century</dateCreated>",
        "<dateCreated encoding='w3cdtf'>1982</dateCreated>",
    )
    for dates in (listed + encoded, encoded + listed):
        fields, _ = marc_of(f"{TITLE}<originInfo>{dates}</originInfo>")
        assert [field for field in fields if field[:3] in ("264", "500")] == [
            "264 #0 $c 1982.", "500 ## $a Date in source record: 20th century."]  # fmt: skip


@pytest.mark.parametrize(
    ("dates", "coded"),
    [
        ("<dateIssued encoding='marc'>uuuu</dateIssued>", "nuuuuuuuu"),
        ("<dateIssued>2011</dateIssued><dateIssued encoding='marc' point='start'>2012</dateIssued>"
         "<dateIssued encoding='marc' point='end'>9999</dateIssued>", "m20129999"),
        ("<dateIssued point='start'>850</dateIssued><dateIssued point='end'>1499</dateIssued>", "m08501499"),
        ("<dateIssued>850</dateIssued>", "|||||||||"),  # of which era and calendar nobody says
        ("<dateIssued encoding='marc' point='start'>uuuu</dateIssued><dateIssued encoding='marc' point='end'>uuuu</dateIssued>",
         "nuuuuuuuu"),
        ("<dateIssued encoding='marc' point='start'>uuuu</dateIssued><dateIssued encoding='marc' point='end'>1985</dateIssued>",
         "muuuu1985"),
        ("<dateIssued encoding='marc'>uuuu</dateIssued><dateIssued>[197-?]</dateIssued>", "s197u####"),
        ("<dateIssued encoding='marc'>uuuu</dateIssued><copyrightDate>1985</copyrightDate>", "s1985####"),
        ("<dateIssued encoding='marc' point='start'>0000</dateIssued><dateIssued encoding='marc' point='end'>1950</dateIssued>",
         "m00001950"),
    ],
)  # fmt: skip
def test_a_date_of_which_nothing_is_known_is_none(dates: str, coded: str) -> None:
    """008/06 n, if there is no other, and no 046."""
    made, lost = marc_of(f"{TITLE}<originInfo>{dates}</originInfo>")
    assert [field[4:][6:15] for field in made if field.startswith("008")] == [coded]
    assert not any(field.startswith("046") for field in made)
    assert not lost


@pytest.mark.parametrize(
    ("dates", "coded", "lost"),
    [
        ("<dateIssued encoding='marc'>20135</dateIssued>", "|||||||||", ["dates"]),
        ("<dateIssued encoding='marc'>20135</dateIssued><dateIssued>2013</dateIssued>", "s2013####", ["dates"]),
        ("<dateIssued encoding='marc'>20131301</dateIssued>", "s2013####", ["dates.value"]),
        ("<dateIssued>20135</dateIssued>", "|||||||||", []),
        ("<dateIssued encoding='w3cdtf'>0000</dateIssued><dateIssued>2013</dateIssued>", "s2013####", ["dates.value"]),
    ],
)
def test_figures_that_are_no_date_are_not_coded(dates: str, coded: str, lost: list[str]) -> None:
    """Not in 046, and of 008 their year at most: they stand as they are stated, or the report has them."""
    made, told = marc_of(f"{TITLE}<originInfo>{dates}</originInfo>")
    assert [field[4:][6:15] for field in made if field.startswith("008")] == [coded]
    assert not any(
        figures in field for field in made if field[:3] in ("008", "046") for figures in ("20135", "20131301")
    )
    assert told == lost


@pytest.mark.parametrize(
    ("origin", "coded", "stated"),
    [
        ("<dateIssued>1985</dateIssued>", "s1985####", "264 #0 $c 1985."),
        ("<dateCreated encoding='w3cdtf' keyDate='yes'>1985</dateCreated><dateIssued>1985</dateIssued>",
         "s1985####", "264 #0 $c 1985."),
        ("<dateCreated encoding='w3cdtf' keyDate='yes' point='start'>1960</dateCreated><dateCreated encoding='w3cdtf' "
         "point='end'>1980</dateCreated><dateIssued>[1960-1980] and undated</dateIssued>",
         "m19601980", "264 #0 $c [1960-1980] and undated."),
        ("<publisher>Hive Press</publisher><dateIssued>1985</dateIssued>", "s1985####",
         "264 #1 $a [Place of publication not identified] : $b Hive Press, $c 1985."),
    ],
)  # fmt: skip
def test_a_manuscript_is_made_and_not_published(origin: str, coded: str, stated: str) -> None:
    """Unless somebody is told to have published it; 046 does not say once more when that was."""
    kind = "<typeOfResource manuscript='yes'>text</typeOfResource>"
    made, lost = marc_of(f"{TITLE}{kind}<originInfo>{origin}</originInfo>")
    assert [field[4:][6:15] for field in made if field.startswith("008")] == [coded]
    assert [field for field in made if field[:3] in ("046", "264")] == [stated]
    assert not lost


MADE_IN_1987 = "<dateCreated encoding='marc' point='{}'>1987</dateCreated>"
IN_1987 = f"{MADE_IN_1987.format('start')}{MADE_IN_1987.format('end')}<dateCreated>1987.</dateCreated>"


@pytest.mark.parametrize(
    ("dates", "coded", "special"),
    [
        ("<dateCreated>10/12/1945</dateCreated>", "s1945####", []),
        ("<dateCreated>12.10.1945</dateCreated>", "s1945####", []),
        ("<dateCreated>5/1/45</dateCreated>", "|||||||||", []),
        ("<dateCreated>1945/10/12</dateCreated>", "s1945####", []),
        ("<dateCreated>1945/46</dateCreated>", "s1945####", []),
        ("<dateCreated>1880s</dateCreated>", "s188u####", []),
        ("<dateCreated>1926, 1930</dateCreated>", "|||||||||", []),
        ("<dateCreated>1926-1930, 1932</dateCreated>", "|||||||||", []),
        ("<dateCreated>1926 May 3-1927 June 4</dateCreated>", "m19261927", []),
        ("<dateCreated>1926 [i.e. 1927]</dateCreated>", "s1927####", []),
        ("<dateCreated>1912-1915</dateCreated>", "m19121915", []),
        ("<dateIssued>1999</dateIssued><dateCreated>1912-1915</dateCreated>", "s1999####", ["046 ## $k 1912 $l 1915"]),
        (IN_1987, "s1987####", []),
        (
            "<dateCreated encoding='w3cdtf' point='start'>2020-1-5</dateCreated><dateCreated encoding='w3cdtf' point='end'>2021</dateCreated>",
            "m20202021",
            [],
        ),
        ("<dateCreated qualifier='approximate'>1916</dateCreated>", "s1916####", []),
        (f"<dateIssued>1999</dateIssued>{IN_1987}", "s1999####", ["046 ## $k 1987"]),
        (
            "<dateCreated encoding='edtf'>1985-05/1987</dateCreated>"
            + MADE_IN_1987.format("start").replace("1987", "1985")
            + MADE_IN_1987.format("end"),
            "m19851987",
            ["046 ## $k 1985-05 $l 1987 $2 edtf"],
        ),
        ("<dateIssued>1999</dateIssued><dateModified>2001</dateModified>", "s1999####", ["046 ## $j 2001"]),
        (f"<dateIssued>1999</dateIssued>{IN_1987.replace('Created', 'Modified')}", "s1999####", ["046 ## $j 1987"]),
    ],
)
def test_when_it_was_made_is_coded_once_and_where_it_can_be(dates: str, coded: str, special: list[str]) -> None:
    """008/06-14 as of an issue, and 046 for what 008 does not say and is a date of ISO 8601 or EDTF."""
    made, lost = marc_of(f"{TITLE}<originInfo>{dates}</originInfo>")
    assert [field[4:][6:15] for field in made if field.startswith("008")] == [coded]
    assert [field for field in made if field.startswith("046")] == special
    assert not lost


def test_the_doubt_of_a_date_that_no_statement_has_is_coded_too() -> None:
    fields, _ = marc_of(
        f"{TITLE}<originInfo><dateIssued>Spring</dateIssued><dateCreated>ca. 1920</dateCreated></originInfo>"
    )
    assert "046 ## $k 1920~ $2 edtf" in fields


BEFORE = "<dateCreated encoding='edtf'>{}</dateCreated>"


@pytest.mark.parametrize(
    ("dates", "coded", "fields"),
    [
        (BEFORE.format("-0050"), "b########", ["046 ## $a s $b 51", "264 #0 $c 51 B.C."]),
        (BEFORE.format("0000"), "b########", ["046 ## $a s $b 1", "264 #0 $c 1 B.C."]),
        (BEFORE.format("-0249/-0099"), "b########", ["046 ## $a m $b 250 $d 100", "264 #0 $c 250 B.C.-100 B.C."]),
        (BEFORE.format("-0249/0100"), "b########", ["046 ## $a m $b 250 $e 0100", "264 #0 $c 250 B.C.-100 A.D."]),
        (BEFORE.format("-0249/9999"), "b########", ["046 ## $k -0249 $l 9999 $2 edtf", "264 #0 $c 250 B.C.-"]),
        (BEFORE.format("-0050") + BEFORE.replace("Created", "Valid").format("-0049"), "b########",
         ["046 ## $a s $b 51", "046 ## $m -0049 $2 edtf", "264 #0 $c 51 B.C."]),
        (BEFORE.format("[-0050,-0049]"), "|||||||||", ["046 ## $k [-0050,-0049] $2 edtf", "264 #0 $c [51 B.C. or 50 B.C.]"]),
        (BEFORE.format("-0249/.."), "b########", ["046 ## $k -0249 $l .. $2 edtf", "264 #0 $c 250 B.C.-"]),
        (BEFORE.format("-0043-03-15"), "b########",
         ["046 ## $a s $b 44", "046 ## $k -0043-03-15 $2 edtf", "264 #0 $c March 15, 44 B.C."]),
        (BEFORE.format("-0050~"), "b########",
         ["046 ## $a s $b 51", "046 ## $k -0050~ $2 edtf", "264 #0 $c [approximately 51 B.C.]"]),
        ("<dateCreated encoding='edtf' qualifier='approximate'>-0050</dateCreated>", "b########",
         ["046 ## $a s $b 51", "264 #0 $c [approximately 51 B.C.]"]),
        ("<dateIssued encoding='edtf' point='start' qualifier='questionable'>-0249</dateIssued>"
         "<dateIssued encoding='edtf' point='end' qualifier='questionable'>-0199</dateIssued>", "b########",
         ["046 ## $a q $b 250 $d 200", "264 #1 $a [Place of publication not identified] : $b [publisher not identified], "
          "$c [250 B.C.-200 B.C.?]"]),
        (BEFORE.format("-0050") + "<dateIssued>1999</dateIssued>", "s1999####",
         ["046 ## $k -0050 $2 edtf", "264 #1 $a [Place of publication not identified] : $b [publisher not identified], $c 1999."]),
        ("<dateCreated>-0050</dateCreated>", "|||||||||", ["046 ## $k -0050 $2 edtf", "264 #0 $c -0050."]),
        ("<dateCreated>1050 B.C.</dateCreated>", "|||||||||", ["264 #0 $c 1050 B.C."]),
        ("<dateCreated encoding='edtf' point='start'>-18</dateCreated><dateCreated encoding='edtf' point='end'>-17</dateCreated>",
         "b########", ["046 ## $a m $b 19 $d 18", "264 #0 $c 19 B.C.-18 B.C."]),
        ("<dateCreated encoding='edtf' point='start'>-1</dateCreated><dateCreated encoding='edtf' point='end'>11</dateCreated>",
         "b########", ["046 ## $a m $b 2 $e 0011", "264 #0 $c 2 B.C.-11 A.D."]),
    ],
)  # fmt: skip
def test_a_year_before_christ_is_none_of_our_era(dates: str, coded: str, fields: list[str]) -> None:
    """008/06 b, 046 $b and $d, as EDTF and ISO 8601 count: -0050 is 51 B.C."""
    made, lost = marc_of(f"{TITLE}<originInfo>{dates}</originInfo>")
    assert [field[4:][6:15] for field in made if field.startswith("008")] == [coded]
    assert [field for field in made if field[:3] in ("046", "264", "500")] == fields
    assert not lost


def test_of_an_issue_before_christ_the_day_is_told_as_lost() -> None:
    """264 $c has the year, as of any other, and 046 $c is for the dates of our era."""
    made, lost = marc_of(f"{TITLE}<originInfo><dateIssued encoding='edtf'>-0043-03-15</dateIssued></originInfo>")
    assert [field for field in made if field.startswith("046")] == ["046 ## $a s $b 44"]
    assert lost == ["dates.value"]


@pytest.mark.parametrize(
    ("elements", "coded"),
    [
        ("<originInfo><copyrightDate>2003</copyrightDate><dateCreated keyDate='yes'>1955-03-22</dateCreated></originInfo>", "e19550322"),
        (f"<originInfo>{PARIS}<dateIssued>c2001</dateIssued><dateIssued encoding='marc'>2001</dateIssued></originInfo>{BY_AACR}",
         "s2001####"),
        (f"<originInfo>{PARIS}<dateIssued>c2001</dateIssued><dateIssued encoding='marc'>2001</dateIssued></originInfo>", "t20012001"),
        (f"<originInfo><dateIssued>c2000</dateIssued><dateIssued encoding='marc'>2001</dateIssued></originInfo>{BY_AACR}", "t20012000"),
        ("<originInfo><copyrightDate>1998-1999</copyrightDate></originInfo>", "s1998####"),
        ("<originInfo><dateValid encoding='w3cdtf'>1990</dateValid><dateCreated>June 2013</dateCreated></originInfo>", "s2013####"),
        (f"<originInfo>{OF_EDTF.format('[..1955]')}<copyrightDate>1960</copyrightDate></originInfo>", "s1960####"),
        ("<originInfo><dateOther type='publication'>[1998]</dateOther><copyrightDate>1998</copyrightDate><dateOther>1990</dateOther>"
         "</originInfo>", "t19981998"),
        ("<originInfo eventType='distribution'><dateIssued>[1998]</dateIssued></originInfo>"
         "<originInfo><copyrightDate>1998</copyrightDate></originInfo>", "s1998####"),
        ("<originInfo><dateIssued>June 2555</dateIssued></originInfo><originInfo><dateCreated>May 2012</dateCreated></originInfo>",
         "s2012####"),
        ("<originInfo altRepGroup='1' script='Jpan'><dateIssued>1999 6月</dateIssued></originInfo>"
         "<originInfo altRepGroup='1'><dateIssued>June 1998</dateIssued></originInfo>", "s1998####"),
        (LANGUAGE.format("", "ara") + "<originInfo><dateIssued encoding='marc'>1394</dateIssued></originInfo>", "s1394####"),
        (LANGUAGE.format("", "ara") + "<originInfo><dateCreated encoding='edtf'>-0050</dateCreated></originInfo>", "b########"),
        ("<originInfo><dateCreated encoding='marc'>1820</dateCreated><dateCreated>[ca. 1820]</dateCreated></originInfo>", "s1820####"),
        ("<originInfo><dateCreated point='start'>1820</dateCreated><dateCreated point='end' keyDate='yes'>1825</dateCreated></originInfo>",
         "m18201825"),
        ("<originInfo><dateIssued point='start'>1820</dateIssued><dateCreated keyDate='yes'>1812</dateCreated>"
         "<dateIssued point='end'>1825</dateIssued></originInfo>", "m18201825"),
    ],
)  # fmt: skip
def test_the_key_date_is_that_of_008(elements: str, coded: str) -> None:
    """And by AACR2 the date of copyright is that of publication."""
    fields, _ = marc_of(TITLE + elements)
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == [coded]


@pytest.mark.parametrize(("issuance", "coded"), [("serial", "u1999uuuu"), ("monographic", "m1999uuuu")])
def test_a_date_with_a_beginning_alone_has_an_end_that_is_not_known(issuance: str, coded: str) -> None:
    """``point="start"`` and no end."""
    fields, _ = marc_of(
        f"{TITLE}<originInfo><dateIssued encoding='w3cdtf' point='start'>1999</dateIssued><issuance>{issuance}</issuance></originInfo>"
    )
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == [coded]


def test_a_capture_has_no_seconds_in_marc() -> None:
    fields, lost = marc_of(
        f"{TITLE}<originInfo><publisher>P</publisher><dateCaptured encoding='iso8601'>20131012231249</dateCaptured></originInfo>"
    )
    assert "033 00 $a 201310122312" in fields
    assert lost == ["dates"]


@pytest.mark.parametrize(
    ("value", "figures", "lost"),
    [
        ("2013-10-12T23:12+02:00", "201310122312+0200", []),
        ("2013-10-12T23:12Z", "201310122312+0000", []),
        ("2013-10-12T23:12:49Z", "201310122312+0000", ["dates"]),
        ("2013-10-12T23:12:49.000-0500", "201310122312-0500", ["dates"]),
        ("20131012T231249", "201310122312", ["dates"]),
    ],
)
def test_the_time_of_a_capture_stands_in_figures_as_033_has_them(value: str, figures: str, lost: list[str]) -> None:
    """A time in w3cdtf was left out for what stands between its figures."""
    fields, told = marc_of(f"{TITLE}<originInfo><dateCaptured encoding='w3cdtf'>{value}</dateCaptured></originInfo>")
    assert f"033 00 $a {figures}" in fields
    assert told == lost


def test_when_a_capture_that_goes_on_began_is_stated_and_that_it_goes_on_is_told() -> None:
    """As archives of the web have it: 033 has two dates of what is over."""
    began = "<dateCaptured encoding='iso8601' point='start'>20090511</dateCaptured>"
    fields, lost = marc_of(
        f"{TITLE}<originInfo>{began}<dateCaptured encoding='edtf' point='end'>open</dateCaptured></originInfo>"
    )
    assert [field for field in fields if field.startswith("033")] == ["033 00 $a 20090511"]
    assert lost == ["dates"]


def test_a_time_that_no_day_has_is_told() -> None:
    fields, told = marc_of(f"{TITLE}<originInfo><dateCaptured>2013-10-12T99:99Z</dateCaptured></originInfo>")
    assert not any(field.startswith("033") for field in fields)
    assert told == ["dates"]


@pytest.mark.parametrize(
    ("date", "issuance", "held"),
    [("1999", "serial", True), ("1999-05-03", "serial", False), ("1999", "integrating resource", True)],
)
def test_one_date_of_what_goes_on_begins_it(date: str, issuance: str, held: bool) -> None:
    """008/06 s and e are for what is complete; the day is in 046."""
    fields, _ = marc_of(
        f"{TITLE}<originInfo><dateIssued>{date}</dateIssued><issuance>{issuance}</issuance></originInfo>"
    )
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == ["u1999uuuu"]
    assert any(field.startswith("046") for field in fields) is not held


@pytest.mark.parametrize(
    ("more", "special"),
    [
        ("<issuance>monographic</issuance>", []),
        ("", ["046 ## $a m $c 1851 $e uuuu"]),
        ("<dateIssued encoding='marc' point='end'>1855</dateIssued><issuance>monographic</issuance>",
         ["046 ## $a m $c 1851 $e 1855"]),
    ],
)  # fmt: skip
def test_a_book_did_not_go_on_from_its_year(more: str, special: list[str]) -> None:
    """A beginning without an end that is its date again is in no 046, where the resource is told to be whole."""
    fields, _ = marc_of(
        f"{TITLE}<originInfo><dateIssued>1851</dateIssued><dateIssued encoding='marc' point='start'>1851</dateIssued>{more}</originInfo>"
    )
    assert [field[4:][6:15] for field in fields if field.startswith("008")] == ["s1851####"]
    assert [field for field in fields if field.startswith("046")] == special
