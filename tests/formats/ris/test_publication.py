"""RIS: when something was published and last seen, by whom and where."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from ris_files import lines, losses, read

from bibld.formats import Job
from bibld.model import (
    Agent,
    Date,
    Genre,
    Leftover,
    Link,
    Note,
    Part,
    Physical,
    Place,
    Provision,
    Record,
    Related,
    Term,
    Title,
)
from bibld.report import Fault, Loss, Report


@pytest.mark.parametrize(("accessed", "told"), [(("2020-01-02", ""), False), (("", ""), True)])
def test_that_it_is_online_is_told_by_the_day_of_a_visit(accessed: tuple[str, ...], told: bool) -> None:
    """To one of its addresses (Y2); else that is lost."""
    links = tuple(Link(f"http://a.example/{at}", accessed=day) for at, day in enumerate(accessed))
    record = Record(type="text", genres=(Genre("book"),), links=links, physicals=(Physical(media="c", carrier="cr"),))
    assert any(path.startswith("physicals") for path, _ in losses(record)) == told


def test_when_a_picture_was_made_is_its_year() -> None:
    """Its statement of production says no more, and is not lost."""
    made = Date("1935", kind="created"), Provision(date="1935", function="production")
    report = Report()
    assert "PY  - 1935" in lines(Record(type="still image", dates=made[:1], provisions=made[1:]), report)
    assert not report.losses
    decade = Date("1930", "1939", kind="created", qualifier="questionable"), Date("2008-09-30", kind="other")  # scanned
    assert not [line for line in lines(Record(type="still image", dates=decade)) if line.startswith("PY")]
    lines(Record(type="still image", dates=made[:1], provisions=(replace(made[1], date="spring 1935 ?"),)), report)
    assert [path for _, path, _, _ in report.losses] == ["provisions"]


@pytest.mark.parametrize("code", ["MANSCPT", "UNPB", "PCOMM", "ICOMM"])
def test_what_is_not_published_was_made(code: str) -> None:
    """At some time (264 #0); it has no publisher that nobody knows."""
    wanted = [f"TY  - {code}", "PY  - 2001", "DA  - 2001/05/03/", "PB  - Hive"]
    (record,) = read("\n".join([*wanted, "ER  -"]))
    assert record.dates == (Date("2001-05-03", kind="created"),)
    assert record.provisions == (Provision(names=("Hive",), function="production"),)
    assert lines(record) == wanted
    assert losses(record) == set()


def test_what_nobody_knows_is_no_publisher() -> None:
    """It is told, as MARC states it."""
    record = Record(
        provisions=(Provision((Place("[Place of publication not identified]"),), ("[publisher not identified]",)),)
    )
    assert lines(record) == ["TY  - GEN"]
    assert {path for path, _ in losses(record)} == {"provisions"}


def test_the_year_of_an_article_goes_before_that_of_its_issue_in_words() -> None:
    """What is said of itself is nearer."""
    record = Record(
        titles=(Title("A"),), dates=(Date("2006"),), related=(Related("host", title="J", part=Part(date="Feb. 2007")),)
    )
    assert "PY  - 2006" in lines(record)


def test_a_publisher_named_as_an_agent_is_no_loss() -> None:
    """An issuing body that is the publisher is written once, as PB."""
    report = Report()
    record = Record(agents=(Agent("GLA", kind="corporate", roles=("isb",)),), provisions=(Provision(names=("GLA",)),))
    assert "PB  - GLA" in lines(record, report)
    assert report.losses == {}


@pytest.mark.parametrize(
    ("agent", "said", "told"),
    [
        (Agent("Ek, Bo", "person", roles=("aut", "pbl")), ["AU  - Ek, Bo", "PB  - Ek, Bo"], {"agents.roles"}),
        (Agent("Ek, Bo", "person", roles=("cre",)), ["AU  - Ek, Bo", "PB  - Ek, Bo"], set()),
        (Agent("Ek, Bo", "person", roles=("fnd",)), ["PB  - Ek, Bo"], {"agents"}),
        (Agent("Ek, Bo", "person", titles=("Sir",), roles=("pbl",)), ["PB  - Ek, Bo"], {"agents.titles"}),
        (Agent("Ek, Bo", "", titles=("Sir",), roles=("aut",)), ["AU  - Ek, Bo", "PB  - Ek, Bo"], {"agents.titles"}),
    ],
)
def test_a_publisher_by_role_and_statement_is_in_pb_and_what_else_is_said_told(
    agent: Agent, said: list[str], told: set[str]
) -> None:
    """An author who has published it is both; what stands behind a name is in no PB."""
    record = Record(agents=(agent,), provisions=(Provision(names=("Ek, Bo",)),))
    assert [line for line in lines(record) if line[:2] in ("AU", "PB")] == said
    assert {path for path, _ in losses(record)} == told


@pytest.mark.parametrize(
    ("provisions", "said"),
    [
        ((), ["PB  - Hive Press"]),
        ((Provision((Place("Leeds"),)),), ["CY  - Leeds", "PB  - Hive Press"]),
        ((Provision(names=("Bee House",)),), ["PB  - Bee House"]),
    ],
)
def test_who_is_a_publisher_by_the_role_alone_has_published_it(
    provisions: tuple[Provision, ...], said: list[str]
) -> None:
    """As in oai_dc, and in MARC's 264; not where a statement names another."""
    report = Report()
    record = Record(agents=(Agent("Hive Press", kind="corporate", roles=("pbl",)),), provisions=provisions)
    assert [line for line in lines(record, report) if line[:2] in ("CY", "PB")] == said
    assert [path for _, path, _, _ in report.losses] == ([] if "PB  - Hive Press" in said else ["agents"])


@pytest.mark.parametrize(
    ("publication", "said"),
    [
        (Provision((Place("[Leeds"),), ("s.n.]",)), ["[Leeds]"]),
        (Provision((Place("[Leeds"), Place("York")), ("Gill",), "1850]"), ["[Leeds]", "[York]", "[Gill]"]),
    ],
)
def test_each_part_of_a_statement_has_its_own_brackets(publication: Provision, said: list[str]) -> None:
    """Where one pair is around several."""
    found = lines(Record(titles=(Title("Bees"),), provisions=(publication,)))
    assert [line[6:] for line in found if line[:2] in ("CY", "PB")] == said


@pytest.mark.parametrize(
    ("publication", "said"),
    [
        (Provision((Place("Paris"),), ("Pléiade",)), ["Paris", "Pléiade"]),
        (
            Provision((Place("[Place of publication not identified]"),), ("[publisher not identified]",)),
            ["Leeds", "Gill"],
        ),
    ],
)
def test_who_distributes_is_no_publisher_where_one_is_named(publication: Provision, said: list[str]) -> None:
    """Whichever statement stands first."""
    distribution = Provision((Place("Leeds"),), ("Gill",), function="distribution")
    found = lines(Record(titles=(Title("Bees"),), provisions=(distribution, publication)))
    assert [line[6:] for line in found if line[:2] in ("CY", "PB")] == said


@pytest.mark.parametrize(
    ("statements", "said"),
    [
        ((Provision((Place("York"),)), Provision(names=("Gill",), date="1976")), ["York", "Gill"]),
        ((Provision(names=("Gill",), date="1976"), Provision((Place("York"),))), ["York", "Gill"]),
        ((Provision((Place("York"),)), Provision((Place("Leeds"),), ("Gill",))), ["York"]),
        ((Provision((Place("York"),), label="v. 1"), Provision(names=("Gill",), label="v. 2")), ["York"]),
        (
            (
                Provision((Place("York"),), parts=(Term("materials", "v. 1"),)),
                Provision(names=("Gill",), parts=(Term("materials", "v. 2"),)),
            ),
            ["York"],
        ),
        ((Provision((Place("York"),), date="1976"), Provision(names=("Gill",), date="1980")), ["York"]),
        (
            (
                Provision((Place("York"),), parts=(Term("place", "York"), Term("date", "1976"))),
                Provision(names=("Gill",), parts=(Term("name", "Gill"),)),
            ),
            ["York", "Gill"],
        ),
        ((Provision((Place("[S.l.]"),), ("Gill",)), Provision((Place("Leeds"),), ("Ek",))), ["Gill"]),
    ],
)
def test_a_statement_of_publication_in_two_halves_is_one(statements: tuple[Provision, ...], said: list[str]) -> None:
    """One field has the place, another who published there; not where they are of different volumes or years."""
    found = lines(Record(titles=(Title("Bees"),), provisions=statements))
    assert [line[6:] for line in found if line[:2] in ("CY", "PB")] == said


@pytest.mark.parametrize(
    ("stated", "dates", "told"),
    [
        ("[2000]", (Date("2000"),), ""),
        ("2000.", (), ""),
        ("c2000", (Date("2000"),), "c2000"),
        ("c2000", (), "c2000"),
        ("Minguo 89 [2000]", (Date("2000"),), "Minguo 89 [2000]"),
        ("January 29, 2013", (Date("2013-01-29"),), ""),
        ("Spring 2000", (Date("2000"),), ""),
        ("Spring", (Date("2000"),), "Spring"),
    ],
)
def test_a_date_as_it_is_stated_is_told_where_it_says_more_than_its_year(
    stated: str, dates: tuple[Date, ...], told: str
) -> None:
    """Marks between the words say nothing; that it is the year of the copyright does."""
    record = Record(dates=dates, provisions=(Provision(date=stated),))
    assert losses(record) == ({("provisions.date", told)} if told else set())


def test_who_printed_it_and_in_which_country_is_told() -> None:
    """Of the parts of a statement those that are none of its attributes;
    the second statement as a whole, without its parts.
    """
    parts = (Term("place", "London :"), Term("name", "Gill"), Term("manufacture place", "(Salem)"))
    first, second = (
        Provision((Place("London", "enk"),), ("Gill",), parts=parts),
        Provision(names=("Ginn",), parts=(Term("name", "Ginn."),)),
    )
    assert losses(Record(provisions=(first, second))) == {
        ("provisions.places.code", "enk"), ("provisions.parts", "manufacture place (Salem)"), ("provisions", "Ginn"),
    }  # fmt: skip


def test_the_edition_of_a_digitization_is_none_of_the_book() -> None:
    """``[Electronic ed.]`` says what the library has made of it;
    of what was never published it is all there is to say.
    """
    edition, made = Note("[Electronic ed.]", kind="digitization"), Provision(function="digitization")
    report = Report()
    said = lines(Record(editions=(edition, Note("2nd ed.")), provisions=(Provision(names=("P",)), made)), report)
    assert [line for line in said if line[:2] == "ET"] == ["ET  - 2nd ed."]
    assert [path for _, path, _, _ in report.losses if path == "editions"] == ["editions"]
    assert "ET  - [Electronic ed.]" in lines(Record(editions=(edition,), provisions=(made,)))


@pytest.mark.parametrize(
    ("stated", "dates", "year"),
    [
        ("[between 1920 and 1929]", (Date("192u"),), ""),
        ("[between 1920 and 1929]", (Date("1920", end="1929", qualifier="questionable"),), ""),
        ("[1861 or 1862]", (), ""),
        ("", (Date("19uu"), Date("2010-03-08", kind="other")), ""),
        ("1990-1995", (Date("1990", end="1995"),), "1990"),
        ("", (Date("2002-09-19T18:01:07Z", kind="other"), Date("2009-06-18T02:49:30Z", kind="other")), ""),
        ("", (Date("2021-09-09", kind="modified"),), ""),
        ("1475-1500 ca", (Date("2021-09-09", kind="modified"),), "1475"),
        ("", (Date("1944", kind="other"), Date("2021", kind="modified")), "1944"),
        ("", (Date("OCT 1998", kind="other"),), "1998"),
        ("", (Date("[Oct. 1998?]."),), "1998"),
        ("", (Date("Oct. 3, 1998 or later"),), ""),
        ("", (Date("Oct-1998"),), ""),
        ("", (Date("[1861 or 1862]"),), ""),
        ("", (Date("1990", qualifier="questionable"),), "1990"),
        ("", (Date("1990", end="9999", qualifier="questionable"),), "1990"),
        ("", (Date("2021", kind="modified"), Date("1944", kind="created")), "1944"),
        ("[1999?]", (), "1999"),
    ],
)
def test_a_year_that_nobody_knows_is_none(stated: str, dates: tuple[Date, ...], year: str) -> None:
    """Of two between which it was, neither is the year, nor is that in which a machine did something; it is told."""
    record = Record(provisions=(Provision(date=stated),), dates=dates)
    assert [line for line in lines(record) if line[:2] == "PY"] == ([f"PY  - {year}"] if year else [])
    assert year or losses(record)


@pytest.mark.parametrize(
    ("path", "reason", "said"),
    [
        ("date", "malformed", []),
        ("date", "form", ["PY  - 2010", "DA  - 2010/03/08/"]),
        ("type", "malformed", ["PY  - 2010", "DA  - 2010/03/08/"]),
    ],
)
def test_the_day_on_which_something_undated_was_scanned_is_no_year(path: str, reason: str, said: list[str]) -> None:
    """dc:date has both, and of the second it does not say what happened then; it is told."""
    left = Leftover("oai_dc", path, f"<dc:{path}>unknown</dc:{path}>", reason)
    record = Record(dates=(Date("2010-03-08", kind="other"),), leftovers=(left,))
    assert [line for line in lines(record) if line[:2] in ("PY", "DA")] == said
    assert (("dates", "2010-03-08 other") in losses(record)) == (not said)


def test_that_nobody_knows_the_year_is_why_there_is_none() -> None:
    """RIS has one date, and here it has none."""
    told: list[Loss | Fault] = []
    lines(Record(dates=(Date("1658", end="1659", qualifier="questionable"),)), Report(told.append))
    (loss,) = (found for found in told if isinstance(found, Loss))
    assert (loss.path, loss.reason) == ("dates", "RIS has a year, and which of these it is is not known")


def test_a_day_is_written_however_much_more_is_said() -> None:
    """The minute of it is not."""
    record = Record(dates=(Date("2003-04-22T13:13:44Z"),))
    assert {"PY  - 2003", "DA  - 2003/04/22/"} <= {*lines(record)}
    assert losses(record) == {("dates.value", "2003-04-22T13:13:44Z")}


def test_a_date_that_is_none_costs_no_record() -> None:
    """Some programs write the year 0."""
    first, second = read("TY  - BOOK\nTI  - A\nER  - \n\nTY  - BOOK\nTI  - B\nDA  - 0000/00/00\nER  - \n")
    assert (first.titles[0].title, second.titles[0].title) == ("A", "B")
    assert second.dates == ()


def test_the_edition_of_an_article_is_a_day() -> None:
    """When it was first to be read on the network; a book's is an edition, whatever it looks like."""
    article, book = read("TY  - JOUR\nET  - 2016/01/30\nPY  - 2016\nER  -\nTY  - BOOK\nET  - 2016\nPY  - 2016\nER  -")
    assert (article.dates, article.editions) == ((Date("2016-01-30", kind="other"), Date("2016")), ())
    assert (book.dates, book.editions) == ((Date("2016"),), (Note("2016"),))
    assert "PY  - 2016" in lines(article)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("2024/01/02/14:50:41", "2024-01-02"),
        ("2024/01/02/14:50", "2024-01-02"),
        ("yesterday", ""),
        ("2024/01/02/\nY2  - 2024/03/04/", "2024-01-02"),
    ],
)
def test_when_it_was_last_seen_is_a_day(said: str, day: str) -> None:
    """Its time of day stays as it was found, and comes back; so does what is no day, and a second."""
    (record,) = read(f"TY  - ELEC\nUR  - http://a.example/\nY2  - {said}\nER  -")
    assert record.links == (Link("http://a.example/", accessed=day),)
    assert said.rpartition("Y2  - ")[2] in " ".join(lines(record))


def test_when_it_was_last_seen_is_said_of_what_is_to_be_read() -> None:
    """And is a day that there is."""
    accessed = ("2020-01-01 or later", "2020-02-31", "2021-03-04", "2022-01-01")
    links = (
        Link("http://b.example/", relation="related", accessed="2019-01-01"),
        *(Link("http://a.example/", accessed=day) for day in accessed),
    )
    assert [line for line in lines(Record(links=links)) if line[:2] == "Y2"] == ["Y2  - 2021/03/04/"]


@pytest.mark.parametrize("time", ["T10:11:12Z", " 10:11:12", "T10:11+02:00", "T10:11:12.345Z"])
def test_the_day_is_told_of_a_moment(time: str) -> None:
    """As Zotero's MODS has it; the time of day is lost."""
    report = Report()
    link = Link("http://a.example/", accessed=f"2020-01-02{time}")
    assert lines(Record(links=(link,)), report)[1:] == ["Y2  - 2020/01/02/", "UR  - http://a.example/"]
    assert [path for _, path, _, _ in report.losses] == ["links.accessed"]


def test_a_month_beside_the_year_is_of_that_year() -> None:
    """As Web of Science has it, with its own tags for publisher and place; without a year it is no date."""
    text = "TY  - JOUR\nDA  - {}\nPY  - 2015\nPU  - HIVE PRESS\nPI  - LEEDS\nER  -"
    dates = [read(text.format(day))[0].dates for day in ("MAR", "Mar 15")]
    assert dates == [(Date("2015-03"),), (Date("2015-03-15"),)]
    assert read(text.format("MAR"))[0].provisions == (Provision((Place("LEEDS"),), ("HIVE PRESS",)),)
    assert read("TY  - JOUR\nDA  - MAR\nER  -")[0].dates == ()


def test_a_season_is_a_part_of_the_date_as_it_is_stated() -> None:
    """What else stands there, such as that a paper was accepted then, is none."""
    spring, accepted = read("TY  - JOUR\nPY  - 2001///Spring\nER  -\nTY  - JOUR\nPY  - 2001/02/03/accepted\nER  -")
    assert (spring.dates, spring.provisions) == ((Date("2001"),), (Provision(date="Spring 2001"),))
    assert {"PY  - 2001", "DA  - 2001///Spring"} <= {*lines(spring)}
    assert accepted.dates == ()
    assert "PY  - 2001/02/03/accepted" in lines(accepted)


@pytest.mark.parametrize(
    ("said", "date", "stated", "again"),
    [
        ("Y1  - 2009///Jan/Feb2009", "2009", "Jan/Feb 2009", "DA  - 2009///Jan/Feb"),
        ("Y1  - 2008/09//Sep2008", "2008-09", "", "DA  - 2008/09//"),
        ("Y1  - 2008/09//Sept2008", "2008-09", "", "DA  - 2008/09//"),
        ("PY  - 2008/0//Spring", "2008", "Spring 2008", "DA  - 2008///Spring"),
        ("PY  - 2014\nDA  - JUL-AUG", "2014", "JUL-AUG 2014", "DA  - 2014///JUL-AUG"),
        ("PY  - 2014\nDA  - Jul. – Aug.", "2014", "Jul. – Aug. 2014", "DA  - 2014///Jul. – Aug."),
        ("PY  - 2014/07\nDA  - JUL/AUG", "2014-07", "JUL/AUG 2014", "DA  - 2014/07//JUL/AUG"),
        *(
            (f"PY  - 2014///{season}", "2014", f"{season} 2014", f"DA  - 2014///{season}")
            for season in "Early spring|mid-summer|Late autumn|fall|winter|Easter|Christmas|Michaelmas|March".split("|")
        ),
        *(
            (f"PY  - 2014/{season}", "2014", f"{season} 2014", f"DA  - 2014///{season}")
            for season in ("Spring", "Summer", "Jun-Jul")
        ),
        ("Y1  - 2008/09//Oct2008", "2008-09", "Oct 2008", "DA  - 2008/09//Oct"),
        ("Y1  - 2008/09//Sep 2008/", "2008-09", "", "DA  - 2008/09//"),
    ],
)
def test_an_issue_of_two_months_is_stated(said: str, date: str, stated: str, again: str) -> None:
    """As EBSCO has it, with the year again behind the months, and the Web of Science, beside the year."""
    report = Report()
    (record,) = read(f"TY  - JOUR\n{said}\nER  -", Job(report))
    assert record.dates == (Date(date),)
    assert [provision.date for provision in record.provisions] == ([stated] if stated else [])
    assert again in lines(record)
    assert not report.losses


@pytest.mark.parametrize(
    ("text", "value"),
    [("2001/", "2001"), ("2001//", "2001"), ("2001/5", "2001-05"), ("2001/05//", "2001-05"), ("2001-05-03", "2001-05-03"),
     ("2001/05/03/", "2001-05-03"), ("0000", ""), ("2001/13", "2001"), ("2001-2002", ""), ("2001/october", "2001-10"),
     ("2001/Oct./12/", "2001-10-12"), ("2001 Mar 15", "2001-03-15"), ("March 2001", "2001-03"), ("15 March 2001", "2001-03-15"),
     ("Mar. 15, 2001", "2001-03-15"), ("1 March 15", ""), ("2001/spring", "2001"), ("2001/no month", "2001"),
     ("2001/02/31", "2001"), ("2001-02-31", "2001"), ("Feb 30, 2001", "2001"), ("2001/0/12", "2001"), ("2001/²//Feb", ""), ("2001/00/00", "2001"), ("9999", ""),
     ("1999/no month", "1999"), ("15 March 2001 2", ""), ("15 March 15", ""), ("2001 March 2002", ""), ("2001/Marches", "2001"), ("2001/spring/5", "2001"),
     ("2001/Maybe/5", "2001"), ("2001/springer", "2001"), ("x-2001", "")],
)  # fmt: skip
def test_a_date_is_a_year_a_month_and_a_day(text: str, value: str) -> None:
    """Those that are there; a month may have its name, and without one that there is, or such a day, it is the year."""
    (record,) = read(f"TY  - BOOK\nPY  - {text}\nER  -")
    assert record.dates == ((Date(value),) if value else ())


@pytest.mark.parametrize("value", ["2001-02-31", "2001-13-02", "2001-00-00"])
def test_of_a_day_that_there_is_not_the_year_is_written(value: str) -> None:
    """As some 008 have it: ``e20011302``."""
    record = Record(type="text", dates=(Date(value),))
    assert "PY  - 2001" in lines(record)
    assert not any(line.startswith("DA") for line in lines(record))
    assert ("dates.value", value) in losses(record)


@pytest.mark.parametrize(
    "text",
    [
        "c1999",
        "©2012",
        "[1999]",
        "1999?",
        "1999-2001",
        "1999-",
        "ca. 1880",
        "2005 [i.e. 2006]",
        "[between 1910 and 1920]",
        "199-?",
        "[19--?]",
        "05/12/1999",
        "n.d.",
    ],
)
def test_a_date_that_is_no_plain_year_is_stated_as_it_stands(text: str) -> None:
    """Where MARC and MODS have it, too, and where its year is read; it comes back."""
    job = Job()
    (record,) = read(f"TY  - BOOK\nPB  - Hive Press\nPY  - {text}\nER  -", job)
    assert (record.dates, record.provisions) == ((), (Provision(names=("Hive Press",), date=text),))
    assert not job.report.losses
    assert f"PY  - {text}" in lines(record)
    assert losses(record) == set()


def test_a_year_that_is_told_besides_is_the_year() -> None:
    """What was stated before it was known is reported: RIS has one date."""
    (record,) = read("TY  - BOOK\nPY  - in press\nPY  - 1958\nER  -")
    assert [line for line in lines(record) if line.startswith("PY")] == ["PY  - 1958"]
    assert losses(record) == {("provisions.date", "in press")}


@pytest.mark.parametrize("text", ["0000", "20135", "2001/02/03/accepted", "YEAR/MONTH/DAY/"])
def test_what_is_no_date_at_all_is_not_stated(text: str) -> None:
    """A placeholder, figures of nothing, or what happened then; nor is what stands beside a year."""
    for record in read(f"TY  - BOOK\nPY  - {text}\nER  -\nTY  - BOOK\nPY  - 2001\nY1  - c{text}\nER  -"):
        assert record.provisions == ()
        assert text in " ".join(lines(record))


def test_what_ovid_has_for_no_pages_is_kept_and_the_country_is_no_publisher() -> None:
    """It has them in PsycInfo: ``No Pagination Specified``, and the country behind the publisher, as in CY."""
    lines = "JF  - Bees\nSP  - No\nEP  - Specified\nCY  - US\nPB  - Hive Press\nPB  - US\n"
    (record,) = read(f"TY  - JOUR\n{lines}ER  - \n")
    assert record.related[0].part is None
    assert record.provisions == (Provision((Place("US"),), ("Hive Press",)),)
    assert [(left.value, left.reason) for left in record.leftovers] == [
        ("SP  - No", "malformed"),
        ("PB  - US", "malformed"),
        ("EP  - Specified", "malformed"),
    ]
