"""Dates as people write them, and what they mean."""

from __future__ import annotations

import pytest
from fifteen import elements, one, written

from bibld.model import Date, Leftover, Provision, Record
from bibld.report import Report


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2013", Date("2013")),
        ("2013-01-29", Date("2013-01-29")),
        ("2009/2011", Date("2009", end="2011")),
        ("2009-01-29 to 2011-05-02", Date("2009-01-29", end="2011-05-02")),
        ("2009-01-29-2011-05-02", Date("2009-01-29", end="2011-05-02")),
        ("1917-1920", Date("1917", end="1920")),
        ("1940-41", Date("1940", end="1941")),
        ("1930; 1931;1932", Date("1930", end="1932")),
        ("1930, 1931", Date("1930", end="1931")),
        ("1998-", Date("1998", end="9999", encoding="marc")),
        ("ca. 1917", Date("1917", qualifier="approximate")),
        ("[1917]", Date("1917", qualifier="inferred")),
        ("[1917?]", Date("1917", qualifier="questionable")),
        ("1917~", Date("1917", qualifier="approximate")),
        ("1917?-1920?", Date("1917", end="1920", qualifier="questionable")),
        ("1917?/1920~", Date("1917", end="1920", qualifier="approximate")),
        ("2001-05/2001-08", Date("2001-05", end="2001-08")),
        ("2013/", Date("2013", end="9999", encoding="marc")),
        ("2013/..", Date("2013", end="9999", encoding="marc")),
        ("19uu", Date("19uu")),
        ("start=1950; end=1959; scheme=W3C-DTF; name=Fifties;", Date("1950", end="1959")),
        ("1917?", Date("1917", qualifier="questionable")),
        ("195?", Date("1950", end="1959", qualifier="questionable")),
        ("1950s", Date("1950", end="1959", qualifier="questionable")),
        ("195u", Date("195u")),
        ("©2013", Date("2013", kind="copyright")),
        ("c2013", Date("2013", kind="copyright")),
        ("cop. 2013", Date("2013", kind="copyright")),
        *(
            (text, Date("1700", end="1799", qualifier="questionable"))
            for text in (
                "17??",
                "17..",
                "17--",
                "[17-?]",
                "[17--]",
                "17--?",
                "17-- ?",
                "[17--?]",
                "17--.",
                "ca. 17--",
                "[circa 17--]",
            )
        ),
        *((text, Date("20uu")) for text in ("20--", "20??", "[20--?]", "ca. 20--")),
        ("191.", Date("1910", end="1919", qualifier="questionable")),
        ("c. 2013", Date("2013", qualifier="approximate")),
        ("20130129", Date("2013-01-29")),
        ("13.05.1998", Date("1998-05-13")),
        ("1998/05/13", Date("1998-05-13")),
        ("05/1998", Date("1998-05")),
        ("1998-5-3", Date("1998-05-03")),
        ("1998.05.03", Date("1998-05-03")),
        ("1998.05", Date("1998-05")),
        ("1998/05", Date("1998-05")),
        ("1998-05-00", Date("1998-05")),
        ("1998-00-00", Date("1998")),
        ("1998 May 5th", Date("1998-05-05")),
        ("[192-?]", Date("192u", qualifier="questionable")),
        ("circa 1920s", Date("192u", qualifier="approximate")),
        ("1861 to 1865", Date("1861", end="1865")),
        ("between 1900 and 1910", Date("1900", end="1910", qualifier="questionable")),
        ("1401-1500", Date("1401", end="1500", qualifier="questionable")),
        ("0801-0900", Date("0801", end="0900", qualifier="questionable")),
        ("1901-2000", Date("1901", end="2000")),
        ("1401-1600", Date("1401", end="1600")),
        ("[between 1900 and 1910]", Date("1900", end="1910", qualifier="questionable")),
        ("[between 1900 and 1910?]", Date("1900", end="1910", qualifier="questionable")),
        ("03/15/2007", Date("2007-03-15")),
        ("05/05/2007", Date("2007-05-05")),
        ("May 5, 1917", Date("1917-05-05")),
        ("Sept. 5, 1917", Date("1917-09-05")),
        ("5 May 1917", Date("1917-05-05")),
        ("May 1917", Date("1917-05")),
    ],
)
def test_a_date_is_read_as_people_write_it(text: str, date: Date) -> None:
    """Years, ranges, months by name; what is certain, and no more."""
    assert one(f"<dc:date>{text}</dc:date>").dates == (date,)


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("1999, c1998", (Date("1999"), Date("1998", kind="copyright"))),
        ("12 mai 1999", (Date("1999-05-12"),)),
        ("1. Mai 1999", (Date("1999-05-01"),)),
        ("1 de mayo de 1999", (Date("1999-05-01"),)),
        ("mars 1999", (Date("1999-03"),)),
        ("1980年", (Date("1980"),)),
        ("1980年5月1日", (Date("1980-05-01"),)),
        ("Spring 2001", (Date("2001"),)),
        ("Spring/Summer 2001", (Date("2001"),)),
        ("Minguo 88 [1999]", (Date("1999", qualifier="inferred"),)),
        ("1901–1950, undated", (Date("1901", end="1950"),)),
        ("1901-1950 (bulk 1930-1940, 1948)", (Date("1901", end="1950"),)),
        ("1950-1901, undated", ()),
        ("[1861 or 1862]", ()),
        ("winter 2001-2002", ()),
        ("before 1850", ()),
        ("32 mai 1999", ()),
        ("Mayor 1999", ()),
        ("2010-05-05 12:33:21", (Date("2010-05-05"),)),
        ("١٩٩٨", (Date("1998"),)),
        ("۱۳۹۴", ()),
        ("๒๕๕๕", ()),
        ("2555", ()),
        ("2013-02-30", ()),
        ("2013-13", ()),
        ("2001/02", ()),
        ("1922; 2010", ()),
        ("1931; 1930", ()),
        ("1922, 1923, 1925", ()),
        ("XIX век", ()),
        ("1???", ()),
        ("An VII", ()),
        ("2012-2010", ()),
        ("1900s", ()),
        ("1800's", ()),
    ],
)
def test_a_date_in_words_is_stated_and_is_what_it_means(text: str, dates: tuple[Date, ...]) -> None:
    """Where it means one: none is chosen between two, and none is made of a year by another calendar or of no day."""
    record = one(f"<dc:date>{text}</dc:date>")
    assert record.provisions == (Provision(date=text),)
    assert record.dates == dates
    assert elements(written(record)) == [("date", text)]


@pytest.mark.parametrize(
    "text",
    [
        "unknown",
        "0000",
        "9999",
        "????-09-14",
        *(
            "0001-01-01",
            "0001-01-01T00:00:00",
            "0001-01-01T00:00:00Z",
            "1970-01-01T00:00:00Z",
            "1970-01-01T00:00:00.000Z",
        ),
        *("n.d.", "[s. d.]", "o.J.", "б. г.", "undated", "no date", "sans date", "Date not known", "TBA"),
    ],
)
def test_no_date_is_kept_as_it_is(text: str) -> None:
    """What is none stays on the record and in the report, and is written again."""
    report = Report()
    record = one(f"<dc:date>{text}</dc:date>", report)
    assert record.dates == ()
    assert record.leftovers == (Leftover("oai_dc", "date", f"<dc:date>{text}</dc:date>", "malformed"),)
    assert sum(report.losses.values()) == 1
    assert elements(written(record)) == [("date", text)]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("[1850]", "[1850]"), ("1850?", "[1850?]"), ("[1850?]", "[1850?]"), ("ca. 1850", "[approximately 1850]"),
        ("between 1900 and 1910", "[between 1900 and 1910]"), ("[between 1900 and 1910]", "[between 1900 and 1910]"), ("1910s", "[between 1910 and 1919]"), ("2009/2011", "2009-2011"), ("1805/1805", "1805"),
        ("2001-05/2001-08", "2001-05/2001-08"), ("1998-", "1998-"), ("ca. 1850-1860", "[approximately 1850-1860]"),
        *((text, "[approximately 1850]") for text in ("1850 ca.", "[1850 circa]", "1850 (ca.)", "1850, approximately")),
        *((text, text) for text in ("Spring 2001", "18th century", "2003, c2001", "03/04/2007", "[1850?]-1860", "Mai 1917", "[between 1800 and 1900?]", "1912-1?-05")),
    ],
)  # fmt: skip
def test_a_date_is_stated_with_its_doubts(text: str, stated: str) -> None:
    """The statement of publication has the date as a cataloguer states it,
    and as it is where it is none to compute with.
    """
    record = one(f"<dc:publisher>P</dc:publisher><dc:date>{text}</dc:date>")
    assert record.provisions == (Provision(names=("P",), date=stated),)
    assert elements(written(record)) == [("publisher", "P"), ("date", text)]


def test_a_moment_is_stated_as_its_day() -> None:
    """A time of day is a machine's."""
    record = one("<dcterms:issued>2012-01-10T12:00:00Z</dcterms:issued>")
    assert record.provisions == (Provision(date="2012-01-10"),)


def test_a_moment_that_stands_elsewhere_too_is_told_twice() -> None:
    """As a date: it came in then, and could be had."""
    moment = "2003-04-29T15:57:01Z"
    record = one(f"<dc:date>{moment}</dc:date>" * 2 + f"<dc:language>{moment}</dc:language>")
    assert (record.dates, record.provisions) == ((Date(moment, kind="other"),), ())


@pytest.mark.parametrize(
    ("created", "dates"),
    [
        ("1950", (Date("1950", kind="created"), Date("1950"))),
        (
            "[between 1850 and 1860?]",
            (Date("1850", end="1860", kind="created", qualifier="questionable"), Date("1950")),
        ),
        ("winter 2001-2002", (Date("1950"),)),
        ("undated", (Date("1950"),)),
    ],
)
def test_when_it_was_made_says_nothing_of_when_it_was_issued(created: str, dates: tuple[Date, ...]) -> None:
    """In words it is kept."""
    record = one(f"<dc:date>1950</dc:date><dcterms:created>{created}</dcterms:created>")
    assert record.dates in (dates, dates[::-1])
    assert record.provisions == (Provision(date="1950"),)
    assert [left.path for left in record.leftovers] == ["dcterms:created"] * (len(dates) == 1)
    assert one(f"<dcterms:created>{created}</dcterms:created>").provisions == ()


@pytest.mark.parametrize("dates", [("c2001", "2003"), ("2003", "©2001")])
def test_a_copyright_date_is_one_wherever_it_stands(dates: tuple[str, str]) -> None:
    """Before the date of issue or behind it."""
    record = one("".join(f"<dc:date>{text}</dc:date>" for text in dates))
    assert set(record.dates) == {Date("2003"), Date("2001", kind="copyright")}


@pytest.mark.parametrize(("said", "date"), [("c1912", "1912"), ("©1912", "1912"), ("c1912?", None), ("1912", "1912")])
def test_a_year_of_copyright_is_written_without_its_sign(said: str, date: str | None) -> None:
    """MODS has it so, and there was no date at all."""
    texts = dict(elements(written(Record(dates=(Date(said, kind="copyright"),)))))
    assert (texts.get("date") == date) is (date is not None)


def test_the_first_date_is_that_of_issue() -> None:
    """Later dates are others, and one said twice is one."""
    record = one("<dc:date>1902</dc:date><dc:date>2010-03-08</dc:date><dc:date>1902</dc:date>")
    assert record.dates == (Date("1902"), Date("2010-03-08", kind="other"))
    assert record.provisions == (Provision(date="1902"),)


@pytest.mark.parametrize(
    ("texts", "stated", "dates"),
    [
        (("late 1890s", "2011-05-02"), "late 1890s", (Date("2011-05-02", kind="other"),)),
        (("before 1910", "1910-08-29"), "before 1910", (Date("1910-08-29", kind="other"),)),
        (("Spring 1925", "2001"), "Spring 1925", (Date("1925"), Date("2001", kind="other"))),
        (("early 20th century", "1899"), "early 20th century", (Date("1899", kind="other"),)),
        (("Spring 2001", "2001-04-01"), "2001-04-01", (Date("2001-04-01"),)),  # it is more exact
        (("19th century", "1850"), "1850", (Date("1850"),)),
        (("early 1910s", "1912"), "1912", (Date("1912"),)),
        (("digitized 2011", "1910"), "1910", (Date("1910"),)),
    ],
)
def test_a_first_date_in_words_of_another_time_is_that_of_issue(
    texts: tuple[str, str], stated: str, dates: tuple[Date, ...]
) -> None:
    """What follows it is of its copy, say; both come back."""
    record = one("".join(f"<dc:date>{text}</dc:date>" for text in texts))
    assert record.provisions == (Provision(date=stated),)
    assert record.dates == dates
    assert sorted(said for _, said in elements(written(record))) == sorted(texts)


@pytest.mark.parametrize("undated", ["unknown", "n.d.", "[undated]"])
@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2011-05-16", Date("2011-05-16", kind="other")),
        ("2011", Date("2011", kind="other")),
        ("ca. 1911", Date("1911", qualifier="approximate")),
        ("1911-1913", Date("1911", end="1913")),
        ("c1911", Date("1911", kind="copyright")),
    ],
)
def test_what_is_undated_was_not_issued_when_it_was_scanned(undated: str, text: str, date: Date) -> None:
    """Somebody's guess is of the thing itself. Both come back, and nothing of them is reported as lost."""
    for texts in (undated, text), (text, undated):
        record, report = one("".join(f"<dc:date>{said}</dc:date>" for said in texts)), Report()
        assert record.dates == (date,)
        assert {said for _, said in elements(written(record, report=report))} >= {undated}
        assert not [path for _, path, _, _ in report.losses if path == "dates.kind"] or date.kind == "copyright"
    for nothing in "-", "9999", "uuuu":
        assert one(f"<dc:date>{text}</dc:date><dc:date>{nothing}</dc:date>").dates[0].kind != "other"


@pytest.mark.parametrize(
    ("others", "dates"),
    [
        ((), (Date("2014-05-01"),)),
        (("2013",), (Date("2013"), Date("2014-05-01T07:00:00Z", kind="other"))),
        (("Spring 2013",), (Date("2013"), Date("2014-05-01T07:00:00Z", kind="other"))),
        (("2014-05-01T07:00:00Z",), (Date("2014-05-01"),)),
        (
            ("2014-05-01T07:12:00Z",),
            (
                Date("2014", qualifier="inferred"),
                Date("2014-05-01T07:12:00Z", kind="other"),
                Date("2014-05-01T07:00:00Z", kind="other"),
            ),
        ),
    ],
)
def test_midnight_is_a_day_where_no_other_date_is_told(others: tuple[str, ...], dates: tuple[Date, ...]) -> None:
    """A program made a moment of the day of issue; Digital Commons counts from California. It comes back as it was."""
    texts = ("2014-05-01T07:00:00Z", *others)
    record = one("".join(f"<dc:date>{text}</dc:date>" for text in texts))
    assert record.dates == dates
    assert sorted(text for _, text in elements(written(record))) == sorted(texts)


@pytest.mark.parametrize(
    ("moment", "day"),
    [("2019-04-05T05:00:00Z", "2019-04-05"), ("2019-04-05T04:00:00.0Z", "2019-04-05"), ("2012-05-31T22:00:00Z", "2012-06-01"),
     ("2012-12-31T23:00:00Z", "2013-01-01"), ("2012-12-31T00:00:00Z", "2012-12-31"), ("2012-12-31T00:00:00", "2012-12-31"),
     ("2012-12-31 00:00:00", "2012-12-31")],
)  # fmt: skip
def test_midnight_is_that_of_where_the_program_is(moment: str, day: str) -> None:
    """In America the day has begun at Greenwich hours before, in Europe it begins there in the evening before."""
    record = one(f"<dc:date>{moment}</dc:date>")
    assert record.dates == (Date(day),)
    assert elements(written(record)) == [("date", moment)]


@pytest.mark.parametrize("end", ["2014-06-01T00:00:00Z", "2014-06-01"])
def test_midnight_that_begins_a_span_is_no_day_by_itself(end: str) -> None:
    """When it ended stands beside it."""
    text = f"2014-05-01T00:00:00Z/{end}"
    record = one(f"<dc:date>{text}</dc:date>")
    assert record.dates == (Date("2014-05-01T00:00:00Z", end=end),)
    assert elements(written(record)) == [("date", text)]


@pytest.mark.parametrize(
    ("texts", "dates", "stated"),
    [
        (("2003-04-29T15:57:01Z",), (Date("2003", qualifier="inferred"),), "[2003]"),
        (("2003-04-29T15:57:01Z",) * 3, (Date("2003", qualifier="inferred"),), "[2003]"),
        (("1939-01-01T08:00:00Z",), (Date("1939"),), "1939"),  # as Digital Commons has a year
        (("1939-01-01T08:00:00Z", "2015-06-03T07:10:00Z"), (Date("1939"),), "1939"),
        (("1939-01-01T12:30:05Z",), (Date("1939", qualifier="inferred"),), "[1939]"),
        (("1939-01-01T08:00:00Z", "1940-01-01T08:00:00Z"), (), ""),
        (("1939-01-01T08:00:00Z",) * 2, (Date("1939"),), "1939"),
        (("2003-04-29T15:57:01Z",) * 2, (), ""),  # when it came in, and from when it could be had
        (("2003-04-29T15:57:01Z", "2003-04-29T15:57:01Z", " "), (), ""),
        (("2003-04-29T15:57:01Z", "2003-05-02T08:30:00Z"), (Date("2003", qualifier="inferred"),), "[2003]"),
        (("2003-04-29T15:57:01Z", "2009-05-02T08:30:00Z"), (), ""),
        (("2003-04-29T15:57:01Z", "1999"), (Date("1999"),), "1999"),
        (("2003-04-29T15:57:01Z", "c1999"), (Date("1999", kind="copyright"),), ""),
        (("2003-04-29T15:57:01Z", "in press"), (), "in press"),
        (("2015-03-01T00:00:00Z", "winter 2001-2002"), (), "winter 2001-2002"),
        (("2015-03-01T00:00:00", "c1999"), (Date("1999", kind="copyright"),), ""),
    ],
)
def test_the_year_of_a_moment_is_supplied_where_no_date_is_told(
    texts: tuple[str, ...], dates: tuple[Date, ...], stated: str
) -> None:
    """The moments tell it, so that it is not written beside them."""
    record = one("".join(f"<dc:date>{text}</dc:date>" for text in texts))
    assert tuple(date for date in record.dates if date.kind != "other") == dates
    assert "".join(provision.date for provision in record.provisions) == stated
    assert sorted(text for _, text in elements(written(record))) == sorted(texts)


@pytest.mark.parametrize(
    ("value", "end", "text"),
    [("2013", "", "2013"), ("2009", "2011", "2009/2011"), ("195u", "", "1950/1959"), ("19uu", "1917", ""), ("18uu", "19uu", ""),
     ("1850", "19uu", "1850"), ("18uu", "uuuu", ""), ("20130129", "", "2013-01-29"), ("20130129", "20130131", "2013-01-29/2013-01-31"),
     ("1998", "9999", "1998/.."), ("200u", "9999", ""), ("2013", "2012", "2013"), ("2013-05", "2013", "2013-05/2013"), ("soon", "", ""), ("2013", "later", ""),
     ("19u", "", ""), ("1945-13", "", "")],
)  # fmt: skip
def test_a_date_is_written_in_iso_8601(value: str, end: str, text: str) -> None:
    """A range with a stroke, a digit not known as a range; what is no date is reported."""
    report = Report()
    assert elements(written(Record(dates=(Date(value, end=end),)), report=report)) == ([("date", text)] if text else [])
    assert bool(report.losses) is (text == "" or end in ("2012", "19uu"))


@pytest.mark.parametrize(
    ("date", "text"),
    [
        (Date("circa 1945", kind="created"), "circa 1945"), (Date("October 12, 1945", kind="created"), "1945-10-12"),
        (Date("1912-1915", kind="created"), "1912/1915"), (Date("1912", end="1912", kind="created"), "1912"), (Date("19th century"), "19th century"),
        (Date("1850~", encoding="edtf"), "approximately 1850"), (Date("1945?", kind="created"), "1945?"),
        (Date("1926, 1930-1932", kind="created"), "1926, 1930-1932"), (Date("10/12/1945", kind="created"), "10/12/1945"),
        (Date("cop. 1945", kind="created"), "cop. 1945"), (Date("1945?", encoding="edtf"), "1945?"), (Date("[1945]", encoding="edtf"), "1945"),
        (Date("1945 or 1946", encoding="w3cdtf"), ""), (Date("1945-13", qualifier="inferred"), ""),
    ],
)  # fmt: skip
def test_a_date_in_words_is_written_in_words(date: Date, text: str) -> None:
    """But where these are a day or years, and certain, in ISO 8601."""
    assert elements(written(Record(dates=(date,)))) == [("date", text)] * bool(text)


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        ("[between 1898 and 1903]", ["1898/1903"]),
        ("1950-1960.", ["1950/1960"]),
        ("1950-60", ["1950/1960"]),
        ("[1950]-", ["1950/.."]),
        ("749 [1988 or 1989]", ["1988/1989"]),
        ("1409 [1988 or 1989]", ["1988/1989"]),
        ("[1409 i.e. 1988 or 1989]", ["1988/1989"]),
        ("19[88]-[19]89", ["1988/1989"]),
        ("5715-733 [1954 or 1955-1972 or 1973]", ["1954/1973"]),
        ("[1898 or 9]", ["1898/1899"]),
        ("[between 1898 and 99]", ["1898/1899"]),
        ("1898 or [1899]", ["1898/1899"]),
        ("1954 or 1955-[1972 or 1973]", ["1954/1973"]),
        ("1900 or 1899", []),
        ("May 3 or 4", []),
        ("707- [1946 or 1947- ]", []),
        ("<749- [1988 or 1989- ]>", []),
        ("May or June 1999", ["1999"]),
        ("[not after 1842]", ["not after 1842"]),
        ("Vor 1842.", ["Vor 1842"]),
        ("[vor 1842]-1850", ["vor 1842-1850"]),
        ("1876 [not before 1870]", ["1876"]),
    ],
)
def test_a_statement_of_which_years_it_is_one_says_both(stated: str, said: list[str]) -> None:
    """As 008 has them (q). It was the first of them; when something began that goes on is not said so."""
    found = elements(written(Record(provisions=(Provision(date=stated),))))
    assert [text for name, text in found if name == "date"] == said


def test_the_year_of_a_statement_is_that_in_which_it_was_made() -> None:
    """Where a manuscript is dated in code, too, which has its doubts."""
    made = Date("1658", end="1659", kind="created", qualifier="questionable")
    record = Record(dates=(made,), provisions=(Provision(date="[1658 or 9]"),))
    assert elements(written(record)) == [("date", "1658/1659")]


def test_what_happened_between_two_years_happened_within_them() -> None:
    found = written(Record(dates=(Date("18uu", end="19uu", qualifier="questionable"),)))
    assert elements(found) == [("date", "1800/1999")]
    assert elements(written(Record(dates=(Date("soon", end="1950", qualifier="questionable"),)))) == []


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("<dc:type>Manuscript</dc:type>", "created"),
        ("<dc:type>Text</dc:type><dc:format>handwritten, 8 x 10 in.</dc:format>", "created"),
        ("<dc:type>Photograph</dc:type>", "created"),
        ("<dc:type>Image</dc:type><dc:format>Photographs</dc:format>", "created"),
        ("<dc:type>Image</dc:type><dc:format>black &amp; white photo, 8 x 10 in.</dc:format>", "created"),
        ("<dc:type>Image</dc:type><dc:format>1 photograph : b&amp;w ; 20 x 25 cm</dc:format>", "created"),
        ("<dc:type>Image</dc:type><dc:type>Glass negatives</dc:type>", "created"),
        ("<dc:type>Image</dc:type><dc:type>Watercolor</dc:type>", "created"),
        ("<dc:type>Photograph</dc:type><dc:publisher>Ek Press</dc:publisher>", "issued"),
        ("<dc:type>Photograph</dc:type><dc:identifier>ISBN 0306406152</dc:identifier>", "issued"),
        ("<dc:type>Photograph</dc:type><dc:source>Hive weekly, vol. 3, no. 2 (1905), p. 5</dc:source>", "issued"),
        ("<dc:type>Image</dc:type>", "issued"),
        ("<dc:type>Image</dc:type><dc:type>Postcard</dc:type>", "issued"),
        ("<dc:type>Image</dc:type><dc:type>Book of photographs</dc:type>", "issued"),
        ("<dc:type>Text</dc:type><dc:format>12 photographs</dc:format>", "issued"),
    ],
)
def test_the_date_of_what_is_not_published_is_when_it_was_made(content: str, kind: str) -> None:
    """Unless somebody is told to have published it, or a refinement says that it was issued then; it comes back."""
    for told, stated in (("1905", "1905"), ("ca. 1905", "[approximately 1905]")):
        report = Report()
        record = one(f"{content}<dc:date>{told}</dc:date>")
        assert [date.kind for date in record.dates] == [kind]
        function = "production" if kind == "created" else "publication"
        assert [(found.date, found.function) for found in record.provisions] == [(stated, function)]
        assert ("date", told) in elements(written(record, report=report))
        assert "dates.kind" not in {path for _, path, _, _ in report.losses}
    assert one(f"{content}<dcterms:issued>1905</dcterms:issued>").dates[0].kind == "issued"


def test_a_moment_says_nothing_of_when_a_photograph_was_made() -> None:
    """It was scanned then, or put into a repository; of a year that begins the program knew that alone."""
    record = one("<dc:type>Photograph</dc:type><dc:date>2010-03-01T10:11:12Z</dc:date>")
    assert (record.dates, record.provisions) == ((Date("2010-03-01T10:11:12Z", kind="other"),), ())
    record = one("<dc:type>Photograph</dc:type><dc:date>1939-01-01T08:00:00Z</dc:date>")
    assert record.dates[0] == Date("1939", kind="created")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("193-?]", Date("193u", qualifier="questionable")),
        ("1871-96]", Date("1871", end="1896", qualifier="inferred")),
        ("[1997-", Date("1997", end="9999", qualifier="inferred", encoding="marc")),
        ("1931]", Date("1931", qualifier="inferred")),
    ],
)
def test_of_a_pair_of_brackets_one_may_stand_elsewhere(text: str, date: Date) -> None:
    """Before the place: ``[Leeds, 193-?]``."""
    assert one(f"<dc:date>{text}</dc:date>").dates == (date,)


@pytest.mark.parametrize("said", ["1912/1910", "2012 - 2010"])
def test_a_span_that_ends_before_it_begins_is_no_date(said: str) -> None:
    """It stays as it is."""
    record = one(f"<dc:date>{said}</dc:date>")
    assert (record.dates, [left.value for left in record.leftovers]) == ((), [f"<dc:date>{said}</dc:date>"])
    assert ("date", said) in elements(written(record))
