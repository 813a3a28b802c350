"""RIS: what a resource stands in, and where in it."""

from __future__ import annotations

from itertools import product

import pytest
from files import records_of
from msgspec.structs import replace
from ris_files import lines, losses, read, written

from bibld.formats._places import understood
from bibld.model import (
    Admin,
    Agent,
    Date,
    Genre,
    Identifier,
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


@pytest.mark.parametrize(
    "tags",
    ["JF  - Full|JO  - Short", "JO  - Short|T2  - Full", "T2  - Full|JF  - Full|JA  - Short", "BT  - Full|J2  - Short"],
)
def test_a_journal_has_its_full_title(tags: str) -> None:
    """Whatever its order; what is short beside it is its abbreviated title."""
    (record,) = read("\n".join(["TY  - CHAP", *tags.split("|"), "ER  -"]))
    (host,) = record.related
    assert host == Related("host", title="Full", record=Record(titles=(Title("Short", kind="abbreviated"),)))
    assert record.leftovers == ()


@pytest.mark.parametrize(
    ("code", "genres", "relation"),
    [
        ("ENCYC", ("encyclopedia article",), "host"), ("DICT", ("dictionary entry",), "host"), ("BLOG", ("blog post",), "host"),
        ("ELEC", ("web page",), "host"), ("WEB", ("web page",), "host"), ("NEWS", ("newspaper article",), "host"),
        ("CONF", ("conference publication", "conference paper"), "host"), ("LEGAL", ("legal rule",), "host"),
        ("BILL", ("bill",), "host"), ("BOOK", ("book",), "series"),
    ],
)  # fmt: skip
def test_what_is_in_another_is_told_by_its_type(code: str, genres: tuple[str, ...], relation: str) -> None:
    """An article in a newspaper is no newspaper; T2 of a book is its series."""
    (record,) = read(f"TY  - {code}\nTI  - A\nT2  - B\nER  -")
    assert tuple(genre.term for genre in record.genres) == genres
    assert record.related == (Related(relation, title="B"),)
    report = Report()
    assert lines(record, report)[0] == f"TY  - {code}"
    assert report.losses == {}


@pytest.mark.parametrize(
    ("tags", "titles", "kept"),
    [
        ("CHAP|T2  - Hive|T2  - Hive", ["Hive"], []),
        ("CHAP|T2  - Hive|T2  - Wasp", ["Hive"], ["T2  - Wasp"]),
        ("CHAP|T2  - Hive|JO  - Hi.|J2  - H.", ["Hive"], ["J2  - H."]),
        ("CHAP|J2  - H.|T2  - Hive|T2  - Wasp", ["Hive"], ["T2  - Wasp"]),
        ("BOOK|T2  - Papers|T2  - Studies", ["Papers"], ["T2  - Studies"]),
    ],
)
def test_a_title_of_what_it_stands_in_is_one(tags: str, titles: list[str], kept: list[str]) -> None:
    """And one that is short; others stay with RIS."""
    (record,) = read("TY  - " + tags.replace("|", "\n") + "\nER  -")
    assert [found.title for found in record.related] == titles
    assert [left.value for left in record.leftovers] == kept


@pytest.mark.parametrize(
    ("part", "told"),
    [
        (Part(date="2011"), []),
        (Part(date="2012"), ["parts"]),
        (Part((Term("volume", "3"),), date="2011"), ["parts"]),
    ],
)
def test_where_else_it_stands_is_told_without_the_date_that_is_written(part: Part, told: list[str]) -> None:
    """RIS has one place where a resource stands."""
    place = Part((Term("volume", "2"),), (Term("pages", "1-9"),), date="2011")
    article = Record(related=(Related("host", title="Bee Journal", part=place),), parts=(part,))
    assert {"VL  - 2", "SP  - 1", "EP  - 9", "PY  - 2011"} <= {*lines(article)}
    assert [path for path, _ in losses(article)] == told
    assert not any("2011" in value for _, value in losses(article))


@pytest.mark.parametrize(
    ("host", "said", "told"),
    [
        (Record(titles=(Title("Hive"),)), ["T2  - Hive"], set()),
        (Record(titles=(Title("Hive", lang="swe"),)), ["T2  - Hive"], {"related.record.titles.lang"}),
        (Record(titles=(Title("Hive"), Title("H.", kind="abbreviated"))), ["T2  - Hive", "J2  - H."], set()),
        (Record(titles=(Title("Hive"), Title("Nest", kind="alternative"))), ["T2  - Hive"], {"related.record.titles"}),
    ],
)
def test_what_it_stands_in_has_one_title_and_a_short_one(host: Record, said: list[str], told: set[str]) -> None:
    """What else is said of these is told."""
    article = Record(type="text", genres=(Genre("article"),), related=(Related("host", record=host),))
    assert [line for line in lines(article) if line[:2] in ("T2", "J2")] == said
    assert {path for path, _ in losses(article)} == told


def test_how_long_a_part_lasts_is_no_page() -> None:
    """It is told."""
    part = Part((Term("volume", "2"),), (Term("minutes", "5"),))
    article = Record(related=(Related("host", title="Hive", part=part),))
    assert not [line for line in lines(article) if line[:2] in ("SP", "EP")]
    assert losses(article) == {("related.part.extents", "minutes 5")}


def test_pages_are_written_once() -> None:
    """Those on which it stands, or of several forms those of the first that has some."""
    forms = tuple(Physical(extents=(Term("pages", pages),)) for pages in ("9", "12"))
    place = Part(extents=(Term("pages", "1-9"),))
    assert [line for line in lines(Record(physicals=forms)) if line[:2] in ("SP", "EP")] == ["SP  - 9"]
    article = Record(
        related=(Related("host", title="Bee Journal", part=place),), physicals=(Physical((Term("", "p. 1-9"),)),)
    )
    assert [line for line in lines(article) if line[:2] in ("SP", "EP")] == ["SP  - 1", "EP  - 9"]


@pytest.mark.parametrize("code", ["RPRT", "CLSWK", "BOOK", "PAT", "ODD"])
def test_what_stands_alone_by_its_type_has_its_journal_in_jf(code: str) -> None:
    """There T2 is its series; and its pages, which are an extent, are not lost beside a journal."""
    reference = [
        f"TY  - {code}",
        "TI  - Bees",
        "JF  - Hive",
        "J2  - H.",
        "VL  - 2",
        "SP  - 1",
        "EP  - 9",
        "SN  - 0378-5955",
    ]
    (record,) = read("\n".join([*reference, "ER  -"]))
    assert [(found.relation, found.title) for found in record.related] == [("host", "Hive")]
    assert lines(record) == reference
    assert losses(record) == set()


@pytest.mark.parametrize(
    "pages",
    ["SP  - 12-15\nEP  - 15", "SP  - 12-15\nEP  - 12-15", "SP  - 12\nEP  - 12-15", "SP  - 12\nEP  - 15", "SP  - 12-15"],
)
def test_pages_are_said_once_though_both_tags_have_them(pages: str) -> None:
    """They were 12-15-15."""
    (record,) = read(f"TY  - JOUR\nT2  - Bee Review\n{pages}\nER  -")
    assert [extent.value for extent in record.related[0].part.extents] == ["12-15"]


@pytest.mark.parametrize(
    ("extent", "said"),
    [
        ("p. 61-74.", ["SP  - 61", "EP  - 74"]),
        ("S. 12-20", ["SP  - 12", "EP  - 20"]),
        ("page 9", ["SP  - 9"]),
        ("79 p.", []),
        ("12 pages (pages 33-44)", []),
        ("v. 3", []),
        ("1 score (p. 3-9)", []),
        ("p. 4-9, 12", []),
    ],
)
def test_an_extent_may_be_where_in_its_host_something_stands(extent: str, said: list[str]) -> None:
    """As medical libraries catalogue papers (MARC 300), with no 773 $g; what says more is told, as it is."""
    host = Related("host", title="Bees")
    record = Record(type="text", issuance="serial component", related=(host,))
    paper = replace(record, physicals=(Physical((Term("", extent),)),))
    assert [line for line in lines(paper) if line[:2] in ("SP", "EP")] == said
    assert ("physicals.extents" in {path for path, _ in losses(paper)}) is (not said)
    placed = replace(host, part=Part(extents=(Term("pages", "5-6"),)))
    assert "SP  - 5" in lines(replace(paper, related=(placed,)))


def test_a_chapter_is_in_what_somebody_has_edited_and_published() -> None:
    """Where its pages alone are told, and no ISSN; what nobody has edited may go on."""
    editor, pages = Agent("Ek, Bo", "person", roles=("edt",)), Part(extents=(Term("page", "23-45"),))
    volume = Part((Term("volume", "3"),), (Term("page", "23-45"),))
    published = Provision(names=("Hive Press",), function="")

    def type_in(part: Part, *numbers: Identifier, editors: tuple[Agent, ...] = (editor,)) -> str:
        book = Record(
            titles=(Title("Bees"),), agents=editors, provisions=(published,), parts=(part,), identifiers=numbers
        )
        return lines(Record(type="text", titles=(Title("Hives"),), related=(Related("host", record=book),)))[0]

    assert type_in(pages) == "TY  - CHAP"
    assert (
        type_in(volume) == type_in(pages, Identifier("issn", "0378-5955")) == type_in(pages, editors=()) == "TY  - JOUR"
    )


def test_a_chapter_is_cited_with_its_book() -> None:
    """Its editors, edition, publisher, year, ISBN, series and pages stand in the description of the book."""
    book = Record(
        issuance="monographic",
        titles=(Title("Handbook"),),
        agents=(Agent("Marsh, Ida", roles=("edt",)),),
        editions=(Note("2nd ed."),),
        provisions=(Provision((Place("London"),), ("Gill",), "2003"),),
        dates=(Date("2003"),),
        identifiers=(Identifier("isbn", "9781843920199"),),
        related=(Related("series", title="Law library"),),
        parts=(Part(extents=(Term("page", "12-40"),)),),
    )
    words = Part(extents=(Term("words", "900"),))
    chapter = Record(type="text", titles=(Title("Cameras"),), parts=(words,), related=(Related("host", record=book),))
    assert {*written(chapter).split("\r\n")} - {"", "ER  - "} == {
        "TY  - CHAP", "TI  - Cameras", "T2  - Handbook", "A2  - Marsh, Ida", "ET  - 2nd ed.", "PY  - 2003", "CY  - London",
        "PB  - Gill", "SN  - 9781843920199", "T3  - Law library", "SP  - 12", "EP  - 40",
    }  # fmt: skip


def test_a_letter_is_not_published_with_the_collection_that_it_is_in() -> None:
    """It was made, and the place in the collection is not told; of a work without a date its book tells it."""
    project = Record(titles=(Title("Letters"),), provisions=(Provision((Place("Leeds"),), ("Hive Library",)),))
    letter = Record(dates=(Date("1949", kind="created"),), related=(Related("host", record=project),))
    assert [line[:2] for line in lines(letter) if line[:2] in ("CY", "PB")] == []
    assert {"CY  - Leeds", "PB  - Hive Library"} <= {*lines(replace(letter, dates=()))}
    assert "related.record" in {path for path, _ in losses(letter)}


@pytest.mark.parametrize("tags", ["T2  - Book\nT3  - Series ; 2", "T3  - Series ; 2\nBT  - Book"])
def test_the_series_of_a_chapter_is_that_of_its_book(tags: str) -> None:
    """It stands in the book's description; that of a book is its own."""
    (record,) = read(f"TY  - CHAP\nTI  - Cameras\n{tags}\nER  -")
    series = Related("series", title="Series", number="2")
    assert record.related == (Related("host", title="Book", record=Record(related=(series,))),)
    assert "T3  - Series ; 2" in lines(record)
    (book,) = read("TY  - BOOK\nT3  - Series ; 2\nER  -")
    assert book.related == (series,)


def test_an_article_without_a_date_has_that_of_its_issue() -> None:
    """What part of it has no place in RIS is named in the report."""
    host = Related("host", title="Journal", part=Part((Term("volume", "3"),), date="1999"))
    told: list[Loss | Fault] = []
    record = Record(titles=(Title("A"),), related=(host,), parts=(Part(extents=(Term("words", "236"),)),))
    assert "PY  - 1999" in lines(record, Report(told.append))
    assert [loss.value for loss in told if isinstance(loss, Loss)] == ["words 236"]


@pytest.mark.parametrize(("date", "line"), [("FEB. 2007", "PY  - 2007"), ("Spring 2007", "PY  - 2007"), ("DATE", "")])
def test_an_article_has_the_year_of_an_issue_in_words(date: str, line: str) -> None:
    """``<part><date>FEB. 2007</date></part>``, as MODS has it."""
    record = Record(titles=(Title("A"),), related=(Related("host", title="Journal", part=Part(date=date)),))
    assert [found for found in lines(record) if found.startswith("PY")] == ([line] if line else [])


def test_when_a_journal_began_is_no_year_of_an_article() -> None:
    """It has that of its issue; of its journal it has who publishes it."""
    journal = Record(
        issuance="serial", dates=(Date("1950", end="9999", kind="issued"),), provisions=(Provision(names=("Hive",)),)
    )
    place = Part(extents=(Term("pages", "1-9"),), date="2011")
    article = Record(related=(Related("host", title="Bee Journal", part=place, record=journal),))
    assert {"PY  - 2011", "PB  - Hive"} <= {*lines(article)}
    assert any("1950" in value for _, value in losses(article))


@pytest.mark.parametrize(
    ("part", "code"),
    [
        (Part((Term("volume", "3"),)), "GEN"),
        (Part((Term("volume", "3"), Term("issue", "2"))), "JOUR"),
        (Part((Term("volume", "3"),), (Term("pages", "1-9"),)), "JOUR"),
    ],
)
def test_a_volume_alone_is_one_of_anything(part: Part, code: str) -> None:
    """What stands on pages, or in an issue, is an article, though nobody says in what."""
    assert lines(Record(parts=(part,)))[0] == f"TY  - {code}"


@pytest.mark.parametrize(("pages", "extent"), [("205", "205"), ("xii, 205", "xii, 205 pages"), ("", "")])
def test_proceedings_that_are_in_nothing_are_whole(pages: str, extent: str) -> None:
    """As their own RIS has them: with their pages, their number and their series."""
    tags = ["TY  - CONF", "TI  - Bees", f"SP  - {pages}", "T3  - Hives ; 4", "PB  - Hive Press", "SN  - 9780131103627"]
    (record,) = read("\n".join([*tags, "ER  -"]))
    assert record.related == (Related("series", title="Hives", number="4"),)
    assert record.identifiers == (Identifier("isbn", "9780131103627"),)
    assert [term.value for physical in record.physicals for term in physical.extents] == [extent] * bool(extent)
    assert lines(record) == [tag for tag in tags if tag != "SP  - "]
    assert losses(record) == set()


@pytest.mark.parametrize(
    "tags", ["SP  - 12-40", "SP  - 12|EP  - 40", "SP  - e205", "VL  - 3|SP  - 12", "C3  - Hive 2019"]
)
def test_what_is_on_some_pages_is_a_paper(tags: str) -> None:
    """Whatever it stands in: nobody counts the pages of a whole so."""
    (record,) = read("\n".join(["TY  - CONF", *tags.split("|"), "SN  - 9780131103627", "ER  -"]))
    assert [found.relation for found in record.related] == ["host"]
    assert record.related[0].identifiers == (Identifier("isbn", "9780131103627"),)
    assert (record.identifiers, record.physicals) == ((), ())


def test_the_title_of_proceedings_may_be_in_c3() -> None:
    """Where Scopus has it; beside T2 that is no meeting, or of what is no paper, it stays with RIS."""
    meeting = "3rd Conference on Bees, 2019"
    alone, *others = read(
        "TY  - CONF\nC3  - Hive 2019\nER  -\nTY  - CONF\nC3  - Hive 2019\nT2  - Notes on Bees\nER  -\n"
        f"TY  - CHAP\nC3  - Hive 2019\nER  -\nTY  - CHAP\nC3  - Hive 2019\nT2  - {meeting}\nER  -"
    )
    assert alone.related == (Related("host", title="Hive 2019"),)
    assert [[found.title for found in record.related] for record in others] == [["Notes on Bees"], [], [meeting]]
    assert all("C3  - Hive 2019" in lines(record) for record in others)


@pytest.mark.parametrize("title", ["Proceedings of Meetings on Bees", "International Conference Proceeding Series"])
def test_what_is_published_of_meetings_is_none(title: str) -> None:
    """Beside C3, too, T2 is its title, and no name."""
    (record,) = read(f"TY  - CONF\nC3  - Hive 2019\nT2  - {title}\nER  -")
    assert record.related == (Related("host", title=title),)
    assert "C3  - Hive 2019" in lines(record)


def test_beside_the_title_of_proceedings_t2_is_the_meeting() -> None:
    """They are entered under it; in RIS both have their tags again."""
    tags = ["T2  - 5th International Conference on Bees, ICB 2019", "C3  - Proceedings - ICB 2019"]
    for order in (tags, tags[::-1]):
        (record,) = read("\n".join(["TY  - CONF", *order, "ER  -"]))
        assert record.related == (Related("host", title=tags[1][6:], name=tags[0][6:]),)
        assert lines(record)[1:] == tags
        assert losses(record) == set()


def test_the_edition_of_a_chapter_whose_book_has_no_title_is_its_own() -> None:
    (record,) = read("TY  - CHAP\nTI  - Cameras\nET  - 2nd ed.\nER  -")
    assert (record.editions, record.related) == ((Note("2nd ed."),), ())


def test_an_article_may_have_a_number_in_place_of_pages() -> None:
    """Where something is no article, nobody knows what C7 is."""
    article, *others = read(
        "TY  - JOUR\nC7  - e102\nIS  - 3\nT2  - Hive\nVL  - 45\nER  -\n"
        + "".join(f"TY  - {code}\nT2  - Hive\nC7  - e102\nER  -\n" for code in ("BOOK", "BLOG", "CHAP"))
    )
    assert article.related[0].part == Part((Term("volume", "45"), Term("issue", "3"), Term("article", "e102")))
    assert losses(article) == set()
    assert all("C7  - e102" in lines(record) for record in (article, *others))
    assert [[left.value for left in record.leftovers] for record in others] == [["C7  - e102"]] * 3


def test_the_edition_of_a_chapter_is_that_of_its_book() -> None:
    """773 $b, and no 250."""
    text = ["TY  - CHAP", "TI  - Bees", "T2  - Hive", "ET  - 2nd ed.", "PY  - 2015"]
    (record,) = read("\n".join([*text, "ER  -"]))
    assert (record.editions, record.related) == ((), (Related("host", title="Hive", edition="2nd ed."),))
    assert sorted(lines(record)) == sorted(text)


@pytest.mark.parametrize("code", ["ELEC", "BLOG", "WEB"])
def test_what_is_on_a_site_is_a_part_of_it(code: str) -> None:
    """A site goes on: LDR/07 is b, and nobody else published it."""
    (record,) = read(f"TY  - {code}\nTI  - Bees\nT2  - Hive\nER  -")
    assert record.issuance == "serial component"
    assert lines(record) == [f"TY  - {code}", "TI  - Bees", "T2  - Hive"]


@pytest.mark.parametrize("code", ["ENCYC", "DICT", "CONF"])
def test_the_edition_of_an_entry_is_that_of_its_book(code: str) -> None:
    """As that of a chapter is."""
    (record,) = read(f"TY  - {code}\nTI  - Bees\nT2  - Hive\nET  - 2nd ed.\nER  -")
    assert (record.editions, record.related[0].edition) == ((), "2nd ed.")


def test_an_article_is_in_the_newspaper_of_its_day() -> None:
    """773 $g has the day, and MARC's 008 too."""
    text = ["TY  - NEWS", "T2  - The Daily Bee", "SP  - 3", "PY  - 2019", "DA  - 2019/10/20/"]
    (record,) = read("\n".join([*text, "ER  -"]))
    assert record.related[0].part == Part(extents=(Term("pages", "3"),), date="2019-10-20")
    assert lines(record) == text
    assert losses(record) == set()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Vol. 45, no. 3 (May 2005), p. 221-240", ("volume 45", "issue 3", "pages 221-240", "2005-05", "")),
        ("45(3), 2005: 221-240", ("volume 45", "issue 3", "pages 221-240", "2005", "")),
        ("45:3 (2005), 221-240", ("volume 45", "issue 3", "pages 221-240", "2005", "")),
        ("45, 3 (2005), 221-240", ("volume 45", "issue 3", "pages 221-240", "2005", "")),
        ("45 (2005), 3, Seite 221-240", ("volume 45", "issue 3", "pages 221-240", "2005", "")),
        ("Bd. 12 (1990), H. 3, S. 1-5", ("volume 12", "issue 3", "pages 1-5", "1990", "")),
        ("volume:45\nyear:2005\nnumber:3\nmonth:05\npages:1-2", ("volume 45", "issue 3", "pages 1-2", "2005-05", "")),
        ("2005 May, v. 45, no. 3 p.221-240", ("volume 45", "issue 3", "pages 221-240", "2005-05", "")),
        ("v. 45 (2005 May 15), p. 221-240", ("volume 45", "pages 221-240", "2005-05-15", "")),
        ("2005 May 15, v. 45, p. 221-240", ("volume 45", "pages 221-240", "2005-05-15", "")),
        ("2005 May 45, no. 3, p. 221-240", ("issue 3", "pages 221-240", "", "2005 May 45, no. 3, p. 221-240")),
        ("2005 May 12(3), p. 221-240", ("pages 221-240", "", "2005 May 12(3), p. 221-240")),
        ("2005 Jan.-Feb., v. 45, p. 221-240", ("volume 45", "pages 221-240", "", "2005 Jan.-Feb., v. 45, p. 221-240")),
        ("Vol. 3 (March 32, 2005), p. 4", ("volume 3", "pages 4", "", "Vol. 3 (March 32, 2005), p. 4")),
        ("45 May 2005, p. 3", ("pages 3", "2005-05", "45 May 2005, p. 3")),
        ("volume:45\nyear:2005\nmonth:05\nday:32", ("volume 45", "2005-05", "volume:45\nyear:2005\nmonth:05\nday:32")),
        ("volume:45\nyear:2005\nmonth:13", ("volume 45", "2005", "volume:45\nyear:2005\nmonth:13")),
        ("volume:45\nyear:2005\nday:12", ("volume 45", "2005", "volume:45\nyear:2005\nday:12")),
        ("volume:45\nmonth:5", ("volume 45", "", "volume:45\nmonth:5")),
        ("12 (15 January 2001): 44-50", ("volume 12", "pages 44-50", "2001-01-15", "")),
        ("Vol. 3, núm. 4 (2011), p. 1-9", ("volume 3", "issue 4", "pages 1-9", "2011", "")),
        ("Т. 45, № 3 (2005), с. 221-240", ("volume 45", "issue 3", "pages 221-240", "2005", "")),
        ("Roč. 12, č. 3 (1990), s. 5-9", ("volume 12", "issue 3", "pages 5-9", "1990", "")),
        ("R. 12, z. 3 (1990), s. 5-9", ("volume 12", "issue 3", "pages 5-9", "1990", "")),
        ("Let. 12, št. 3 (1990), str. 5-9", ("volume 12", "issue 3", "pages 5-9", "1990", "")),
        ("God. 12, br. 3 (1990), str. 5-9", ("volume 12", "issue 3", "pages 5-9", "1990", "")),
        ("12. évf. 3. sz. (1990), p. 5-9", ("volume 12", "issue 3", "pages 5-9", "1990", "")),
        ("第12巻第3号 (1990), p. 5-9", ("volume 12", "issue 3", "pages 5-9", "1990", "")),
        ("Año 12, n.º 3 (abr. 1990), págs. 5-9", ("volume 12", "issue 3", "pages 5-9", "1990-04", "")),
        ("vol. 12 (15 juil. 1990)", ("volume 12", "1990-07-15", "")),
        ("Energy 1990, p. 5", ("pages 5", "1990", "Energy 1990, p. 5")),
        ("12(1990):3, s. 5-9", ("volume 12", "issue 3", "pages 5-9", "1990", "")),
        ("1990:3, s. 5-9", ("issue 3", "pages 5-9", "1990", "")),
        ("Vol. XII", ("volume XII", "", "")),
        ("p. 12-34", ("pages 12-34", "", "")),
        # What is not understood stays, and what may be several things is none of them.
        (
            "Vol. 24, pt. B no. 9, p. 235-48",
            ("volume 24", "issue 9", "pages 235-48", "", "Vol. 24, pt. B no. 9, p. 235-48"),
        ),
        ("45 (2005), 221", ("volume 45", "2005", "45 (2005), 221")),
        (
            "Roč. 12, č. 157 (20010709), s. C/3",
            ("volume 12", "issue 157", "2001-07-09", "Roč. 12, č. 157 (20010709), s. C/3"),
        ),
        ("no. 3 (juil. 1990)", ("issue 3", "1990-07", "")),
        ("Año 2005, no. 3", ("issue 3", "2005", "Año 2005, no. 3")),
        ("Box 4, Folder 5", ("", "Box 4, Folder 5")),
        ("No 10 Downing Street", ("", "No 10 Downing Street")),
        # A number behind its word is not the day of a month.
        ("volume 24 September 2007", ("volume 24", "2007-09", "")),
        ("Nr. 12 März 1999, S. 4-5", ("issue 12", "pages 4-5", "1999-03", "")),
        ("Vol. 3, 24 September 2007", ("volume 3", "2007-09-24", "")),
        ("24 September 2007", ("2007-09-24", "")),
        ("Vol. 3 (24 September 2007)", ("volume 3", "2007-09-24", "")),
        ("v. 2 May be 1999", ("1999", "v. 2 May be 1999")),
        ("No 10 May Street", ("", "No 10 May Street")),
    ],
)
def test_where_it_stands_is_understood_in_words(text: str, said: tuple[str, ...]) -> None:
    """As linking entries of MARC have it (773 $g)."""
    part = understood(Part(text=text))
    terms = (f"{term.kind} {term.value}" for term in (*part.details, *part.extents))
    assert (*terms, part.date, part.text) == said


def test_the_levels_of_a_linking_entry_are_volume_issue_and_first_page() -> None:
    """773 $q has them in figures; what $g says wins."""
    levels = (Term("enumeration", "45:3<221"),)
    assert understood(Part(levels)) == Part((Term("volume", "45"), Term("issue", "3")), (Term("pages", "221"),))
    assert understood(Part(levels, text="p. 221-240")).extents == (Term("pages", "221-240"),)
    deeper = Part((Term("enumeration", "45:3:2<221"),))
    assert understood(deeper) == deeper
    page = Part((Term("enumeration", "221"),))
    assert understood(replace(page, text="S. 221-240")) == Part(extents=(Term("pages", "221-240"),))
    assert understood(replace(page, text="Bd. 3, S. 221")).details == (Term("volume", "3"),)
    assert understood(replace(page, text="S. 240-260")).details == (Term("volume", "221"),)
    assert understood(replace(page, text="no. 221 (1999), p. 3")).details == (Term("issue", "221"),)


def test_the_words_of_a_linking_entry_are_used() -> None:
    """An article's issue and its month, a chapter's book: who published it, where and when, and which edition."""
    issue = Related(
        "host", title="Journal", imprint="London : Oxford University Press, 1960-", part=Part(text="45(3), May 2005: 221-240")
    )  # fmt: skip
    said = lines(Record(titles=(Title("A"),), dates=(Date("2005"),), related=(issue,)))
    assert said[1:] == [
        "TI  - A", "T2  - Journal", "VL  - 45", "IS  - 3", "SP  - 221", "EP  - 240", "PY  - 2005", "DA  - 2005/05//",
        "CY  - London", "PB  - Oxford University Press",
    ]  # fmt: skip
    book = Related(
        "host", title="Book", edition="2nd ed.", imprint="New York : Macmillan, c1990", part=Part(text="p. 1-9")
    )
    said = lines(Record(titles=(Title("A"),), related=(book,)))
    assert {"ET  - 2nd ed.", "PY  - 1990", "CY  - New York", "PB  - Macmillan", "SP  - 1", "EP  - 9"} <= {*said}


@pytest.mark.parametrize(("of_book", "lost"), [("2018", set()), ("2003", {"2003"})])
def test_a_year_of_its_own_says_nothing_of_who_published_a_chapter(of_book: str, lost: set[str]) -> None:
    """``264 #1 $c 2018`` beside ``773 $d Berlin : Muster, 2018``, as K10plus has both; the years are told apart."""
    told: list[Loss | Fault] = []
    host = Related("host", title="Book", imprint=f"Berlin : Muster, {of_book}", part=Part(text="p. 1-9"))
    own = Provision(places=(Place(code="gw"),), date="2018", function="publication")
    record = Record(titles=(Title("A"),), dates=(Date("2018"),), provisions=(own,), related=(host,))
    said = lines(record, Report(told.append))
    assert said[1:] == [
        "TI  - A", "T2  - Book", "SP  - 1", "EP  - 9", "PY  - 2018", "CY  - Berlin", "PB  - Muster"
    ]  # fmt: skip
    losses_of = {(loss.path, loss.value) for loss in told if isinstance(loss, Loss)}
    assert ("provisions.places.code", "gw") in losses_of
    assert {value for path, value in losses_of if path.startswith("related")} == lost


def test_figures_beside_the_words_of_a_linking_entry_are_of_the_same_place() -> None:
    """As K10plus has them behind it, the German National Library before it: they are used where the words are none."""
    figures = Related("host", part=Part(text="volume:45 year:2005 number:3 pages:221-240 extent:20"))
    told: list[Loss | Fault] = []
    for part, first in product((Part(text="45 (2005), 3, Seite 221-240"), None), (False, True)):
        host = Related("host", title="J", part=part)
        record = Record(admin=Admin(status="n"), related=(figures, host) if first else (host, figures))
        assert lines(record, Report(told.append))[1:] == [
            "T2  - J", "VL  - 45", "IS  - 3", "SP  - 221", "EP  - 240", "PY  - 2005"
        ]  # fmt: skip
    assert {loss.path for loss in told if isinstance(loss, Loss)} == {"admin"}


def test_what_a_host_says_besides_is_reported() -> None:
    """The title of an issue, what is not understood of where it is, another date:
    all that was left out without a word.
    """
    told: list[Loss | Fault] = []
    issue = Record(titles=(Title("Special issue"), Title("J.", kind="abbreviated")))
    part = Part(text="Vol. 3, special section", date="1999")
    host = Related("host", title="Journal", record=issue, part=part)
    said = lines(Record(titles=(Title("A"),), dates=(Date("2005"),), related=(host,)), Report(told.append))
    assert {"T2  - Journal", "J2  - J.", "VL  - 3", "PY  - 2005"} <= {*said}
    assert {(loss.path, loss.value) for loss in told if isinstance(loss, Loss)} == {
        ("related.record.titles", "Special issue"), ("related.part.text", "Vol. 3, special section"),
        ("related.part.date", "1999"),
    }  # fmt: skip


def test_what_is_said_of_an_article_by_codes_alone_is_told_beside_what_its_host_says() -> None:
    """Its country is none in words: the publication is that of the host."""
    told: list[Loss | Fault] = []
    issue = Record(provisions=(Provision((Place("London"),), ("Cassell",)),))
    article = Record(
        titles=(Title("A"),),
        provisions=(Provision((Place(code="enk"),), label="Printed"),),
        related=(Related("host", title="Journal", record=issue),),
    )
    assert {"CY  - London", "PB  - Cassell"} <= {*lines(article, Report(told.append))}
    assert {"enk", "Printed"} <= {*" ".join(loss.value for loss in told if isinstance(loss, Loss)).split()}


def test_a_journal_has_its_whole_title() -> None:
    """With its other title information, as a book has it."""
    host = Related("host", record=Record(titles=(Title("Bees", subtitle="a journal"),)))
    assert "JF  - Bees: a journal" in lines(Record(titles=(Title("A"),), related=(host,)))


@pytest.mark.parametrize("lines", ["SP  - 3\nEP  - 12\n", "EP  - 12\nSP  - 3\n"])
def test_pages_are_from_one_to_another_in_any_order(lines: str) -> None:
    (record,) = records_of("ris", f"TY  - JOUR\nTI  - Bees\n{lines}ER  - \n")
    assert record.related[0].part == Part(extents=(Term("pages", "3-12"),))


def test_the_book_of_a_chapter_has_one_edition() -> None:
    """Another stays with RIS."""
    (record,) = read("TY  - CHAP\nTI  - Bees\nT2  - Hive\nET  - 2nd ed.\nET  - 3rd ed.\nER  -")
    assert [host.edition for host in record.related] == ["2nd ed."]
    assert [left.value for left in record.leftovers] == ["ET  - 3rd ed."]
