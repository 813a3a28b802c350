"""What is written as the fifteen elements: valid, and all that they can say; the rest is reported."""

from __future__ import annotations

import io
import itertools
import re
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import msgspec
import pytest
from fifteen import OAI_DC, elements, losses, one, reread, written
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from msgspec.structs import replace
from strategies import RECORDS

from bibld import model
from bibld.crosswalk.writing import Writing
from bibld.formats import Job, get
from bibld.formats.dublincore.elements import ELEMENTS
from bibld.formats.dublincore.oai_dc import parse, record_of
from bibld.model import (
    Admin,
    Agent,
    Area,
    Classification,
    Date,
    Genre,
    Identifier,
    Language,
    Link,
    Location,
    Note,
    Part,
    Physical,
    Place,
    Provision,
    Record,
    Related,
    Subject,
    Term,
    Title,
)
from bibld.report import Loss, Report
from bibld.settings import DEFAULTS

REPORT = Record(
    id="204817",
    type="text",
    issuance="monographic",
    titles=(Title("Out of Court", subtitle="How Bradford Deals with Young Offenders", lang="eng"),),
    agents=(
        Agent("Bradford", kind="corporate", units=("Youth Panel",), roles=("aut",), primary=True),
        Agent("Okafor, Grace", kind="person", dates="1971-", roles=("edt",)),
        Agent("Bradford Metropolitan District Council", kind="corporate", roles=("isb",)),
    ),
    provisions=(Provision((Place("Bradford", "enk"),), ("Bradford Metropolitan District Council",), "2009-2011"),),
    dates=(Date("2009", end="2011"),),
    languages=(Language("eng"),),
    physicals=(Physical((Term("pages", "62"),), carrier="cr", media="c", formats=("application/pdf",)),),
    genres=(Genre("technical report", authority="marcgt"),),
    summaries=(Note("Cautions & community resolutions, compared.", lang="eng"),),
    notes=(Note("Includes an index."), Note("Open Government Licence", kind="use and reproduction")),
    subjects=(
        Subject((Term("topic", "Cautions"), Term("geographic", "Bradford, UK"))),
        Subject((Term("temporal", "2000-2009"),)),
    ),
    areas=(Area("United Kingdom", "e-uk---"),),
    classifications=(Classification("ddc", "364.36"),),
    identifiers=(Identifier("isbn", "9780131103627"), Identifier("report number", "YP 12")),
    locations=(Location("204817", scheme="control"),),
    links=(Link("http://www.example.org/out of court.pdf", media_type="application/pdf", accessed="2013-01-29"),),
    related=(
        Related("series", title="Youth papers", number="12"),
        Related("host", title="Panel Review", part=Part(text="4(2), 2011: 3-65")),
    ),
)

GOLDEN = """\
<?xml version="1.0" encoding="UTF-8"?>
<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ \
http://www.openarchives.org/OAI/2.0/oai_dc.xsd">
  <dc:title xml:lang="en">Out of Court: How Bradford Deals with Young Offenders</dc:title>
  <dc:creator>Bradford. Youth Panel</dc:creator>
  <dc:subject>Cautions (Bradford, UK)</dc:subject>
  <dc:subject>info:eu-repo/classification/ddc/364.36</dc:subject>
  <dc:description xml:lang="en">Cautions &amp; community resolutions, compared.</dc:description>
  <dc:description>Includes an index.</dc:description>
  <dc:publisher>Bradford Metropolitan District Council</dc:publisher>
  <dc:contributor>Okafor, Grace, 1971-</dc:contributor>
  <dc:date>2009/2011</dc:date>
  <dc:type>Text</dc:type>
  <dc:type>technical report</dc:type>
  <dc:format>62 pages</dc:format>
  <dc:format>online resource</dc:format>
  <dc:format>application/pdf</dc:format>
  <dc:identifier>204817</dc:identifier>
  <dc:identifier>urn:isbn:9780131103627</dc:identifier>
  <dc:identifier>YP 12</dc:identifier>
  <dc:identifier>http://www.example.org/out%20of%20court.pdf</dc:identifier>
  <dc:source>Panel Review, 4(2), 2011: 3-65</dc:source>
  <dc:language>en</dc:language>
  <dc:relation>Youth papers ; 12</dc:relation>
  <dc:coverage>United Kingdom</dc:coverage>
  <dc:coverage>2000-2009</dc:coverage>
  <dc:rights>Open Government Licence</dc:rights>
</oai_dc:dc>
"""


def test_a_note_stands_behind_its_caption() -> None:
    """Without it, nobody would know of what the figures are: MARC 521, first indicator 1."""
    report = Report()
    record = Record(notes=(Note("008-010", "audience", label="Interest age level"),))
    assert ("description", "Interest age level: 008-010") in elements(written(record, report=report))
    assert not [path for _, path, _, _ in report.losses if path == "notes.label"]


def test_of_several_publishers_each_keeps_its_places() -> None:
    record = one(
        "".join(f"<dc:publisher>{text}</dc:publisher>" for text in ("Leeds ; York : A", "Paris : B", "C", "Bonn : D"))
    )
    assert record.provisions == (
        Provision((Place("Leeds"), Place("York")), ("A",)),
        Provision((Place("Paris"),), ("B", "C")),
        Provision((Place("Bonn"),), ("D",)),
    )


def test_figures_beside_the_words_of_a_linking_entry_are_no_source() -> None:
    """As catalogues have them in a field of MARC behind its own or before it: they are those of the place in it."""
    host, figures = (
        Related("host", title=title, part=Part(text=text)) for title, text in (("J", "45 (2005), 3"), ("", "volume:45"))
    )
    for related in ((host, figures), (figures, host)):
        data = written(Record(admin=Admin(status="n"), related=related))
        assert elements(data) == [("source", "J, 45 (2005), 3")]


def test_the_place_in_a_host_that_stands_beside_it_is_said_with_it() -> None:
    """As bibutils and others have it; pages that are counted have the word for it once."""
    place = Part((Term("volume", "45"),), (Term("pages", "30 pages"),), date="2005")
    report = Report()
    data = written(Record(related=(Related("host", title="Bees"),), parts=(place,)), report=report)
    assert elements(data) == [("source", "Bees, volume 45, 2005: 30 pages")]
    assert not report.losses


def test_of_several_places_in_a_host_those_are_said_which_are_such() -> None:
    """How many words it has says nothing of where it stands, and is told; pages are counted in several ways."""
    words, pages = Part(extents=(Term("words", "900"),)), Part(extents=(Term("pages", "12-40"),))
    host, report = Related("host", title="Bees"), Report()
    assert elements(written(Record(related=(host,), parts=(words, pages)), report=report)) == [
        ("source", "Bees, pages 12-40")
    ]
    assert [path for _, path, *_ in report.losses] == ["parts"]
    old = Part(extents=(Term("pages", "164e-171f"),))
    assert elements(written(Record(related=(host,), parts=(pages, old)))) == [
        ("source", "Bees, pages 12-40, pages 164e-171f")
    ]
    volumes = tuple(Part((Term("volume", number),)) for number in "12")
    assert elements(written(Record(related=(host,), parts=volumes))) == [("source", "Bees")]


@pytest.mark.parametrize(("scheme", "value"), [("lccn", "none for this one"), ("phi", "None")])
def test_what_is_no_number_identifies_nothing(scheme: str, value: str) -> None:
    """As in MARC: a harvester would look for it."""
    report = Report()
    number = Identifier(scheme, value)
    host = Related("host", title="Bees", identifiers=(number,))
    assert elements(written(Record(identifiers=(number,), related=(host,)), report=report)) == [("source", "Bees")]
    assert {"identifiers", "related.identifiers"} <= {path for _, path, *_ in report.losses}


def test_the_title_of_a_translation_is_its_own() -> None:
    """Before the uniform title, that of the work, where no other is told, and none that a library has translated."""
    titles = Title("De apibus", kind="uniform"), Title("On bees", kind="translated", lang="eng")
    translation = Record(titles=titles, languages=(Language("eng"),))
    assert elements(written(translation))[:2] == [("title", "On bees"), ("title", "De apibus")]
    original = replace(translation, languages=(Language("lat"),))
    assert elements(written(original))[:2] == [("title", "De apibus"), ("title", "On bees")]


@pytest.mark.parametrize(
    ("said", "there"),
    [
        ("Middle High German", [("language", "Middle High German")]),
        ("eng", [("language", "en")]),
        ("scr", [("language", "hr")]),
        ("ajm", [("language", "ajm")]),
        ("N/A", []),
        ("gerengfrejap", []),
    ],
)
def test_a_language_in_words_is_told_in_these(said: str, there: list[tuple[str, str]]) -> None:
    """What calls none is told as lost."""
    report = Report()
    assert elements(written(Record(languages=(Language(said),)), report=report)) == there
    assert bool(report.losses) is not bool(there)


def test_a_number_of_a_list_of_languages_is_no_language_in_words() -> None:
    report = Report()
    assert elements(written(Record(languages=(Language("stan1295", authority="glottolog"),)), report=report)) == []
    assert report.losses


BOOK = Record(
    provisions=(Provision(names=("Hive Press",), date="1925"),),
    dates=(Date("2001", kind="modified"), Date("1925")),
)


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (Record(related=(Related("host", title="Bees", record=BOOK),), parts=(Part(extents=(Term("pages", "12-40"),)),)),
         [("publisher", "Hive Press"), ("date", "1925")]),
        (Record(related=(Related("host", record=replace(BOOK, titles=(Title("Bees"),),
                                                        parts=(Part(extents=(Term("page", "12"),)),))),)),
         [("publisher", "Hive Press"), ("date", "1925")]),
        *((Record(related=(Related("host", title="Bees", record=replace(BOOK, dates=(date,), issuance="serial"), part=part),)),
           [("publisher", "Hive Press")]) for date, part in (
            (Date("1925", end="9999", encoding="marc"), Part(extents=(Term("pages", "12-40"),))),
            (Date("1925"), Part(extents=(Term("pages", "12-40"),), date="2011")))),
        (Record(related=(Related("host", title="Bees", record=BOOK),), parts=(Part(extents=(Term("columns", "603-606"),)),)),
         [("publisher", "Hive Press"), ("date", "1925")]),
        # What is in a collection, or in a box, is as old as it is.
        (Record(related=(Related("host", title="Bees", record=BOOK),)), []),
        (Record(related=(Related("host", title="Bees", record=BOOK),), parts=(Part((Term("box", "4"),)),)), []),
        # What something says of itself is so.
        (Record(dates=(Date("1950"),), related=(Related("host", title="Bees", record=BOOK,
                                                        part=Part(extents=(Term("pages", "12-40"),))),)),
         [("date", "1950")]),
        (Record(provisions=(Provision(names=("Gill",), date="1950"),),
                related=(Related("host", title="Bees", record=BOOK, part=Part(extents=(Term("pages", "12-40"),))),)),
         [("publisher", "Gill"), ("date", "1950")]),
    ],
)  # fmt: skip
def test_a_chapter_is_issued_with_its_book(record: Record, said: list[tuple[str, str]]) -> None:
    """Who reads a harvest by years and publishers finds it there, as in RIS and in MARC (773 $d, 008)."""
    assert [found for found in elements(written(record)) if found[0] in ("publisher", "date")] == said


@pytest.mark.parametrize(
    ("pages", "said"),
    [
        (Term("pages", "300-300"), "page 300"),
        (Term("page", "300-310"), "pages 300-310"),
        (Term("page", "300"), "page 300"),
    ],
)
def test_one_page_is_no_span_of_pages(pages: Term, said: str) -> None:
    """As RIS and MODS have it, where they have the first page and the last one, in whichever word."""
    host = Related("host", title="Bees", part=Part(extents=(pages,)))
    assert elements(written(Record(related=(host,)))) == [("source", f"Bees, {said}")]


@pytest.mark.parametrize(
    ("part", "said", "lost"),
    [
        (Part((Term("", "18"),)), [], True),
        (Part(text="18"), [], True),
        (Part((Term("volume", "18"),)), ["volume 18"], False),
        (Part(text="Bd. 18"), ["Bd. 18"], False),
    ],
)
def test_a_number_alone_is_no_source(part: Part, said: list[str], lost: bool) -> None:
    """A volume of something that is told by its number alone (773 $q 18 $w (DE-101)010000001)."""
    report = Report()
    host = Related("host", identifiers=(Identifier("local", "(DE-101)010000001"),), part=part)
    found = elements(written(Record(related=(host,)), report=report))
    assert found == [("source", text) for text in (*said, "(DE-101)010000001")]
    assert ("related.part" in {path for _, path, _, _ in report.losses}) == lost


def test_an_address_of_another_resource_is_a_relation() -> None:
    """The Library of Congress's stylesheet has it so; what else is said of it is told."""
    report = Report()
    found = Record(links=(Link("http://a.example/1"), Link("http://a.example/2", label="Scan")))
    host = Related("host", record=replace(found, titles=(Title("Hives"),)))
    assert elements(written(Record(related=(host, Related("related", record=found))), report=report)) == [
        ("source", "Hives"), ("source", "http://a.example/1"), ("source", "http://a.example/2"),
        ("relation", "http://a.example/1"), ("relation", "http://a.example/2"),
    ]  # fmt: skip
    assert {path for _, path, _, _ in report.losses} == {"related.record", "related.relation"}


def test_a_key_title_that_is_the_title_proper_is_not_said_again() -> None:
    """Of the title proper the language is known (MARC 245, 222)."""
    titles = Title("Bees", lang="eng"), Title("Bees", kind="key"), Title("Bees (Leeds)", kind="key")
    said = [("title", "Bees"), ("title", "Bees (Leeds)")]
    assert elements(written(Record(titles=titles))) == said
    assert elements(written(Record(titles=titles[1:]))) == said


def test_a_type_is_said_once_however_it_is_capitalized() -> None:
    """One list has its terms with a capital, another has not; in another language it is another word."""
    genres = (
        Genre("sound", "marcgt"),
        Genre("Periodicals", "lcgft"),
        Genre("periodicals", "local"),
        Genre("sound", lang="eng"),
    )
    assert elements(written(Record(type="sound recording", genres=genres))) == [
        ("type", "Sound"), ("type", "Periodicals"), ("type", "sound"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Thesis (Ph. D.)--University of Leeds, 2012", ["Text", "thesis"]),
        ("Inaug.-Diss.--Leeds", ["Text", "thesis"]),
        ("Originally presented as the author's thesis (doctoral)--Leeds", ["Text"]),
    ],
)
def test_what_has_a_note_on_its_thesis_in_marc_is_one(text: str, types: list[str]) -> None:
    """Whether 008/24 says so, too; what was no MARC record has the types that it has."""
    notes = (Note(text, kind="thesis"),)
    marc = Record(type="text", notes=notes, admin=Admin(status="c"))
    coded = replace(marc, genres=(Genre("thesis", authority="marcgt"),))
    for record, said in ((marc, types), (coded, ["Text", "thesis"]), (Record(type="text", notes=notes), ["Text"])):
        assert [text for name, text in elements(written(record)) if name == "type"] == said


def test_a_code_for_a_form_of_music_is_no_type() -> None:
    """Nobody reads ``or-ct`` (MARC 047); MODS may have a word."""
    report = Report()
    genres = (Genre("or-ct", "marcmuscomp", kind="musical composition"), Genre("Oratorios", "lcgft"),
              Genre("Concertos", "marcmuscomp"))  # fmt: skip
    assert elements(written(Record(genres=genres), report=report)) == [("type", "Oratorios"), ("type", "Concertos")]
    assert {path for _, path, _, _ in report.losses} == {"genres", "genres.authority"}


@pytest.mark.parametrize(
    ("role", "text"), [("edt", "Bees"), ("trl", "Bees"), ("aut", "Ek, Bo. Bees"), ("", "Ek, Bo. Bees")]
)
def test_a_source_is_under_none_who_edited_it(role: str, text: str) -> None:
    """A book of essays is cited by its title, also where MARC has it (773)."""
    whole = Record(titles=(Title("Bees"),), agents=(Agent("Ek, Bo", kind="person", roles=(role,) if role else ()),))
    assert elements(written(Record(related=(Related("host", record=whole),)))) == [("source", text)]


def test_a_publisher_who_is_an_agent_too_is_written_once() -> None:
    """As the statement of publication names it; what its heading says besides is told."""
    press = Agent("Acme Press, Ltd", kind="corporate")
    record = Record(agents=(Agent("Ek, Anna", primary=True), press), provisions=(Provision(names=("Acme Press",)),))
    report = Report()
    assert elements(written(record, report=report)) == [("creator", "Ek, Anna"), ("publisher", "Acme Press")]
    assert {path for _, path, _, _ in report.losses} == {"agents.name", "agents.kind"}


@pytest.mark.parametrize(
    ("texts", "provision"),
    [
        (("Colmena", "PE"), Provision((Place(code="pe"),), ("Colmena",))),
        (("Colmena", "Brasil", "Faculdade"), Provision((Place("Brasil", "bl"),), ("Colmena", "Faculdade"))),
        (("Brasil",), Provision(names=("Brasil",))),
        (("Lima : Colmena", "PE"), Provision((Place("Lima"),), ("Colmena", "PE"))),
        (("Colmena", "ZZ"), Provision(names=("Colmena", "ZZ"))),
        (("Colmena", "DK"), Provision(names=("Colmena", "DK"))),
        (("PE",), Provision(names=("PE",))),
        (("Colmena", "Leeds (England)"), Provision((Place("Leeds (England)"),), ("Colmena",))),
    ],
)
def test_a_country_behind_a_publisher_is_where_it_is(texts: tuple[str, ...], provision: Provision) -> None:
    """As the guidelines of Peru's and Brazil's repositories want it; so is a place as headings have it, where there is
    one publisher. By itself, or of no country, it is a name.
    """
    record = one("".join(f"<dc:publisher>{text}</dc:publisher>" for text in texts))
    assert record.provisions == (provision,)
    assert elements(written(record)) == [("publisher", text) for text in texts]


@pytest.mark.parametrize(
    ("texts", "provisions"),
    [
        (("Acme (Paris)",), (Provision((Place("Paris"),), ("Acme",)),)),
        (("Acme (New York)",), (Provision((Place("New York"),), ("Acme",)),)),
        (("[s.n.] (Paris)", "[s.n.] (Paris)"), (Provision((Place("Paris"),)),)),
        (("Acme (Paris)", "[s.n.] (Lyon)"), (Provision((Place("Paris"),), ("Acme",)), Provision((Place("Lyon"),)))),
        (("[s.n.] (Lyon)", "Acme (Paris)"), (Provision((Place("Lyon"),)), Provision((Place("Paris"),), ("Acme",)))),
        (("[s.n.] (Lyon)", "Acme"), (Provision((Place("Lyon"),)), Provision(names=("Acme",)))),
        (("Acme Students (Los Angeles, Calif.)",), (Provision(names=("Acme Students (Los Angeles, Calif.)",)),)),
        (("Acme (France)",), (Provision(names=("Acme (France)",)),)),
        (("Acme (Firm)",), (Provision(names=("Acme (Firm)",)),)),
        (("Memphis (Tenn.)",), (Provision((Place("Memphis (Tenn.)"),)),)),
        (("Washington (D.C.)",), (Provision((Place("Washington (D.C.)"),)),)),
        (("Ek", "Bee", "Leeds (England)"), (Provision(names=("Ek", "Bee")), Provision((Place("Leeds (England)"),)))),
        (("Pittsburgh (Pa.)",), (Provision((Place("Pittsburgh (Pa.)"),)),)),
        (("Hive Hollow (Pa.)",), (Provision(names=("Hive Hollow (Pa.)",)),)),
    ],
)
def test_a_city_behind_a_publisher_is_where_it_published(
    texts: tuple[str, ...], provisions: tuple[Provision, ...]
) -> None:
    """As Gallica has it; a country, or a city with more, tells a body from others of its name. A place with what it
    lies in is no publisher, and an abbreviation no city (Pa. is one in Burkina Faso).
    """
    record = one("".join(f"<dc:publisher>{text}</dc:publisher>" for text in texts))
    assert record.provisions == provisions
    assert elements(written(record)) == [("publisher", text) for text in texts]


@pytest.mark.parametrize(
    ("texts", "provisions", "kept"),
    [
        (("New York :Acme,1905.",), (Provision((Place("New York"),), ("Acme",), "1905"),), False),
        (("New York :Acme :Bee Press,1905.",), (Provision((Place("New York"),), ("Acme", "Bee Press"), "1905"),), False),
        (("Boston, Mass. :A.J. Ek,[1905]", "London :Bee,1905."),
         (Provision((Place("Boston, Mass."), Place("London")), ("A.J. Ek", "Bee"), "1905"),), False),
        (("London : Acme, 1904-1905",), (Provision((Place("London"),), ("Acme",), "1905"),), True),
        (("London : Acme, 1905-",), (Provision((Place("London"),), ("Acme",), "1905"),), True),
        (("Acme,",), (Provision(names=("Acme,",), date="1905"),), False),
        (("London : Acme, No. 3, May 2, 1905",), (Provision((Place("London"),), ("Acme, No. 3",), "May 2, 1905"),), False),
        (("London : Acme May 2, 1905",), (Provision((Place("London"),), ("Acme May 2, 1905",), "1905"),), False),
        (("London : Acme, May 2, 1904",), (Provision((Place("London"),), ("Acme",), "1905"),), True),
        (("London : Ek, Mayer 1905",), (Provision((Place("London"),), ("Ek, Mayer 1905",), "1905"),), False),
        (("London : Ek, Sept. 3, 1905",), (Provision((Place("London"),), ("Ek",), "Sept. 3, 1905"),), False),
    ],
)  # fmt: skip
def test_place_publisher_and_year_are_told_apart(
    texts: tuple[str, ...], provisions: tuple[Provision, ...], kept: bool
) -> None:
    """Also without a blank behind the colon, as MARC has it of which it was made.
    A year that no dc:date says is told.
    """
    report = Report()
    record = one("".join(f"<dc:publisher>{text}</dc:publisher>" for text in texts) + "<dc:date>1905</dc:date>", report)
    assert record.provisions == provisions
    assert bool(report.losses) is kept
    assert elements(written(record)) == [*(("publisher", text) for text in texts), ("date", "1905")]


@pytest.mark.parametrize(
    ("publisher", "dates", "stated", "issued"),
    [
        ("London : Acme, 1806", (), "1806", ["1806"]),
        ("London : Acme, [1806?]", (), "[1806?]", ["1806"]),
        ("London : Acme, 1806-1809.", (), "1806-1809", ["1806"]),
        ("London : Acme, 1806", ("2009-10-30T18:18:44Z",), "1806", ["1806"]),
        ("London : Acme, 1806", ("1806-01-01T00:00:00Z",), "1806", ["1806"]),
        ("London : Acme, 1806", ("1911",), "1911", ["1911"]),
        ("London : Acme, 1806", ("1806-05",), "1806-05", ["1806-05"]),
        ("London : Acme, 1806-", ("1806",), "1806", ["1806"]),
        ("Acme, 1806", (), "", []),
        ("London : Acme, 1806, c1805", (), "", []),
        ("London : Acme, Dec. 1st, 1806", (), "1806-12-01", ["1806-12-01"]),
        ("London : Acme, No. 3, Cheapside, 15 April 1806", ("1806",), "15 April 1806", ["1806"]),
        ("London : Acme, April 1806", ("1806-04",), "1806-04", ["1806-04"]),
        ("London : Jo March, 1806", ("1806",), "1806", ["1806"]),
    ],
)
def test_the_year_of_a_statement_is_that_of_issue_where_no_date_says_it(
    publisher: str, dates: tuple[str, ...], stated: str, issued: list[str]
) -> None:
    """A machine's moment does not; a day is not cut from its year. It all comes back as it was."""
    report = Report()
    record = one(f"<dc:publisher>{publisher}</dc:publisher>" + "".join(f"<dc:date>{date}</dc:date>" for date in dates))
    assert record.provisions[0].date == stated
    assert [date.value for date in record.dates if date.kind == "issued"] == issued
    assert elements(written(record, report=report)) == [("publisher", publisher), *(("date", date) for date in dates)]
    assert not [loss for loss in report.losses if "Apr" in loss.value]


@pytest.mark.parametrize(
    ("dates", "publisher"),
    [
        ((), "Apis"),
        (("1999",), "Apis"),
        (("2013",), "Leeds: Apis, 2013"),
        (("2013-05",), "Leeds: Apis, 2013"),
        (("1999", "2013-05"), "Leeds: Apis, 2013"),
    ],
)
def test_a_publisher_with_its_year_comes_back_while_a_date_tells_the_year(
    dates: tuple[str, ...], publisher: str
) -> None:
    """A title that begins with it is no date."""
    record = one("<dc:title>2013 bees</dc:title><dc:publisher>Leeds: Apis, 2013</dc:publisher>")
    (stated,) = record.provisions
    edited = replace(record, dates=tuple(map(Date, dates)), provisions=(replace(stated, date=""),))
    assert [text for name, text in elements(written(edited)) if name == "publisher"] == [publisher]


@pytest.mark.parametrize(
    ("text", "scheme"),
    [
        ("(DE-627)123456", "system number"),
        ("(DE-599)ZDB1234567-8", "system number"),
        ("(DE-627) 123456", "local"),
        ("(2003)123456", "local"),
    ],
)
def test_a_number_behind_the_sign_of_a_library_is_one_of_its_catalogue(text: str, scheme: str) -> None:
    """As MARC has it (035); its kind is told by its form, so that nothing is lost."""
    report = Report()
    record = one(f"<dc:identifier>B12</dc:identifier><dc:identifier>{text}</dc:identifier>", report)
    assert record.identifiers == (Identifier(scheme, text),)
    assert elements(written(record, report=report)) == [("identifier", "B12"), ("identifier", text)]
    assert not report.losses


def test_a_publisher_that_is_said_twice_publishes_once() -> None:
    """It comes back twice all the same."""
    record = one("<dc:publisher>Home Office</dc:publisher>" * 2)
    assert record.provisions == (Provision(names=("Home Office",)),)
    assert elements(written(record)) == [("publisher", "Home Office")] * 2


@pytest.mark.parametrize(("name", "slot"), [("title", "titles"), ("coverage", "areas"), ("description", "summaries")])
def test_what_is_said_twice_is_said_once(name: str, slot: str) -> None:
    """And stands twice where it was found so."""
    twice = f"<dc:{name}>Bees of Leeds</dc:{name}>" * 2
    record = one(twice)
    assert len(getattr(record, slot)) == 1
    assert elements(written(record)) == [(name, "Bees of Leeds")] * 2


def test_a_report_is_written_as_the_fifteen_elements() -> None:
    """Strings only, ISO dates, nothing glued together, and each thing once."""
    assert written(REPORT).decode() == GOLDEN


def test_what_a_report_says_and_the_elements_cannot_is_reported() -> None:
    """Kinds and roles of agents, the place of publication and the like are dropped with a reason each."""
    report = Report()
    written(REPORT, report=report)
    assert {path for _, path, _, _ in report.losses} == {
        "agents.kind", "agents.roles", "provisions.places", "identifiers.scheme", "links.accessed", "issuance",
        "subjects.terms.kind",
    }  # fmt: skip
    assert all(reason for _, _, reason, _ in report.losses)


def test_a_report_read_again_says_the_same() -> None:
    """What was written is understood when it is read, and written again in the same bytes."""
    report = Report()
    (record,) = reread(GOLDEN, report)
    assert report.losses == {}
    assert report.clean
    assert record.id == "204817"
    assert record.titles == REPORT.titles
    assert record.provisions == (Provision(names=("Bradford Metropolitan District Council",), date="2009-2011"),)
    assert [agent.name for agent in record.agents] == ["Bradford. Youth Panel", "Okafor, Grace"]
    same = ("type", "dates", "languages", "physicals", "genres", "summaries", "notes", "areas", "classifications")
    assert {slot: getattr(record, slot) for slot in same} == {slot: getattr(REPORT, slot) for slot in same}
    # A keyword's place is a part of its words.
    keyword = Subject((Term("topic", "Cautions (Bradford, UK)"),))
    assert set(record.subjects) == {keyword, *REPORT.subjects[1:]}
    # A report number has no form of its own, and stands where the other identifiers do.
    assert written(record) == GOLDEN.encode()


def test_one_record_is_a_document_and_several_are_wrapped() -> None:
    """A single record validates as a file; of several each can be cut out, with its namespaces and its schema."""
    assert etree.fromstring(written(REPORT)).tag == f"{{{OAI_DC}}}dc"
    several = etree.fromstring(written(REPORT, Record(), REPORT))
    assert several.tag == "records"
    assert [child.tag for child in several] == [f"{{{OAI_DC}}}dc"] * 3
    assert written(REPORT, REPORT).decode().count("xsi:schemaLocation=") == 2
    assert len(etree.fromstring(written())) == 0
    assert reread(written()) == []


def test_records_are_written_as_they_come() -> None:
    """Only the first is held back, until it is known whether there is a second."""
    out = io.BytesIO()
    sizes: list[int] = []

    def records() -> Any:
        for number in range(4):
            yield Record(id=str(number))
            sizes.append(out.tell())

    get("oai_dc").write(records(), out, Job())
    assert sizes == sorted(set(sizes))


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    """The schema of oai_dc, where it lies beside the checkout."""
    path = Path(__file__).parents[5] / "shared" / "schemas" / "oai_dc.xsd"
    if not path.is_file():
        pytest.skip("the schemas are not beside this checkout")
    return etree.XMLSchema(etree.parse(str(path)))


@settings(max_examples=150)
@given(records=st.lists(RECORDS, min_size=1, max_size=2))
def test_any_record_is_valid(schema: etree.XMLSchema, records: list[Record]) -> None:
    """Whatever the model can hold, what is written of it is valid against oai_dc.xsd."""
    root = etree.fromstring(written(*records))
    for document in [root] if len(records) == 1 else root:
        schema.assertValid(etree.fromstring(etree.tostring(document)))


def test_a_document_and_each_part_of_a_wrapper_are_valid(schema: etree.XMLSchema) -> None:
    """A report, an empty record, and leftovers that oai_dc itself does not allow."""
    kept = one(
        '<dc:date xsi:type="dcterms:W3CDTF" xml:lang="en_US">soon</dc:date><dcterms:abstract>A</dcterms:abstract>'
    )
    schema.assertValid(etree.fromstring(written(REPORT)))
    for child in etree.fromstring(written(REPORT, Record(), kept)):
        schema.assertValid(etree.fromstring(etree.tostring(child)))


def filled(hint: Any, text: Any, *, flag: bool, inner: bool, depth: int = 0) -> Any:
    """A value of a type hint of the model with each text made by ``text``."""
    if hint is str:
        return text()
    if hint is bool:
        return flag
    if hint is int:
        return 0
    origin, args = get_origin(hint), get_args(hint)
    if origin is tuple:
        return (filled(args[0], text, flag=flag, inner=inner, depth=depth + 1),)
    if origin in (UnionType, Union):
        kind = next(arg for arg in args if arg is not type(None))
        if kind is int or not inner or (kind is Record and depth):
            return None
        return filled(kind, text, flag=flag, inner=inner, depth=depth + 1)
    hints = get_type_hints(hint, vars(model))
    return hint(**{name: filled(kind, text, flag=flag, inner=inner, depth=depth + 1) for name, kind in hints.items()})


@pytest.mark.parametrize("flag", [False, True])
@pytest.mark.parametrize("inner", [False, True])
def test_everything_is_said_or_reported(flag: bool, inner: bool) -> None:
    """Each text of a record with all slots and attributes filled is in the output, or in the report with a reason."""
    numbers = itertools.count()
    record = filled(Record, lambda: f"w{next(numbers)}w", flag=flag, inner=inner)
    record = msgspec.structs.replace(record, leftovers=())  # they are for other formats, each with its own reason
    losses: list[Loss] = []
    data = written(record, report=Report(losses.append)).decode()
    told = data + " ".join(f"{loss.value} {loss.path}" for loss in losses)
    shown = msgspec.json.format(msgspec.json.encode(record), indent=1).decode()
    missing = set(re.findall(r"w\d+w", shown)) - set(re.findall(r"w\d+w", told))
    assert not missing, [line for line in shown.splitlines() if any(word in line for word in missing)]
    assert all(loss.reason for loss in losses)


@given(record=RECORDS)
def test_an_element_speaks_for_its_slots_alone(record: Record) -> None:
    """Where its slots are empty its writer has nothing to say, and so is not asked."""
    for element in ELEMENTS:
        silent = msgspec.structs.replace(record, **{slot: getattr(Record(), slot) for slot in element.slots.split()})
        report = Report()
        assert not list(element.write(Writing(silent, DEFAULTS, report, "oai_dc"))), element.name
        assert not report.losses, element.name


@pytest.mark.parametrize("flag", [False, True])
@pytest.mark.parametrize(
    "nasty", ["<b>&amp;</b>]]>", "a\x00b\x1fc\x7f\x85d", "\ufffe \uffff", "\"'--><!--", "\r\n\t", "http://a b/<%>"]
)
def test_no_text_breaks_the_file(nasty: str, flag: bool) -> None:
    """Markup and control characters in every field are written safely, and cost the neighbour nothing."""
    record = filled(Record, lambda: nasty, flag=flag, inner=True)
    root = etree.fromstring(written(record, REPORT))
    assert {child.tag.rpartition("}")[2] for child in root[0]} <= {element.name for element in ELEMENTS}
    assert all(len(child) == 0 for child in root[0])
    back = reread(written(record, REPORT))
    assert len(back) == 2
    assert back[1].titles == REPORT.titles


def test_what_xml_cannot_hold_is_reported() -> None:
    """A control character becomes a blank, and someone is told."""
    report = Report()
    assert ("title", "Out of court") in elements(written(Record(titles=(Title("Out\x1fof court"),)), report=report))
    assert report.warnings == 1


def test_a_record_is_the_same_however_its_fields_came() -> None:
    """The reader takes Fields, so that a table can be tried without XML."""
    assert record_of([parse("<dc:title>T</dc:title>")], Report()) == one("<dc:title>T</dc:title>")


@pytest.mark.parametrize(
    ("stated", "dates", "told"),
    [
        ("[2000]", (Date("2000"),), ""),
        ("c2000", (Date("2000"),), "c2000"),
        ("c2000", (Date("2000"), Date("2000", kind="copyright")), ""),
        ("Minguo 88 [1999]", (), "Minguo 88 [1999]"),
        ("[between 1980 and 1989]", (Date("198u"),), ""),
        ("1980-1989", (Date("1980", end="1989"),), ""),
    ],
)
def test_a_date_as_it_is_stated_is_told_where_it_says_more_than_the_iso_date(
    stated: str, dates: tuple[Date, ...], told: str
) -> None:
    """What stands between its words says nothing."""
    found = losses(Record(dates=dates, provisions=(Provision(date=stated),)))
    assert {value for path, value in found if path == "provisions.date"} == ({told} if told else set())


def test_a_number_that_is_not_valid_is_told_as_a_whole() -> None:
    """And so is that nobody is known to have published it, and of whom it is said in which language."""
    spoken = Agent("Doe, Jane", lang="haw")
    record = Record(
        identifiers=(Identifier("isbn", "1", qualifier="pbk.", invalid=True),),
        provisions=(Provision(names=("[s.n.]",), lang="haw"),),
        physicals=(Physical(details="ill.", lang="haw"),),
        subjects=(Subject(agent=spoken),),
    )
    assert losses(record) == {
        ("identifiers", "isbn 1 pbk."), ("provisions.names", "[s.n.]"), ("provisions.lang", "haw"), ("physicals.lang", "haw"),
        ("subjects.agent.lang", "haw"),
    }  # fmt: skip


def test_what_was_found_in_another_element_is_written_in_one_of_the_fifteen() -> None:
    """It stood there as it was found, which is no element of oai_dc: the date was in nothing that was written."""
    record = record_of([parse('<dcterms:available n="1">2017-12-08</dcterms:available>')], Report())
    assert record.dates == (Date("2017-12-08", kind="available"),)
    assert [left.reason for left in record.leftovers] == ["no part"]
    assert elements(written(record)) == [("date", "2017-12-08")]
    assert {path for path, _ in losses(record)} == {"dcterms:available", "dates.kind"}


@pytest.mark.parametrize(
    ("found", "text"),
    [
        ("<dcterms:spatial>http://sws.geonames.org/1/</dcterms:spatial>", "coverage"),
        ("<dcterms:isVersionOf>1253</dcterms:isVersionOf>", "relation"),
        ("<dcterms:instructionalMethod>Lecture</dcterms:instructionalMethod>", ""),
    ],
)
def test_what_was_not_understood_is_written_in_the_element_that_it_refines(found: str, text: str) -> None:
    """That says it, too (DCMI Metadata Terms); where it refines none of the fifteen, it is told as lost."""
    record = record_of([parse(found)], Report())
    assert [name for name, _ in elements(written(record))] == ([text] if text else [])
    assert bool(losses(record)) is not bool(text)


def test_what_stands_there_twice_comes_back_twice_however_it_is_spaced_by_then() -> None:
    """Other formats make one space of two."""
    texts = [("rights", "Ask  us."), ("rights", "Ask  us."), ("rights", "Ask them.")]
    record = record_of([parse(f"<dc:{name}>{text}</dc:{name}>") for name, text in texts], Report())
    spaced = replace(record, notes=tuple(replace(note, text=" ".join(note.text.split())) for note in record.notes))
    assert spaced != record
    assert elements(written(record)) == elements(written(spaced)) == texts


def test_what_an_element_says_that_comes_back_is_not_told_as_lost() -> None:
    """Read again it says the same; what another format has made of it since, it does not say."""
    said = {
        "source": "Leeds City Archives, WYL160/12", "subject": "Hives; Okafor, Grace, 1971-", "creator": "Ek, Bo",
        "publisher": "Leeds : Acme Press",
    }  # fmt: skip
    record = record_of([parse(f"<dc:{name}>{text}</dc:{name}>") for name, text in said.items()], Report())
    assert dict(elements(written(record))) == said
    assert not losses(record)
    (kept,) = record.notes
    edited = replace(record, notes=(replace(kept, kind="acquisition"),))
    assert losses(edited) == {("notes.kind", "acquisition")}
    assert losses(replace(record, notes=(kept, kept))) == {("notes.kind", kept.kind)}


def test_the_number_in_the_header_is_told() -> None:
    """It is the record's number in the repository, and no element of the description."""
    record = record_of([parse("<oai:identifier>oai:x:1</oai:identifier>")], Report())
    assert elements(written(record)) == []
    assert losses(record) == {("oai:identifier", "<oai:identifier>oai:x:1</oai:identifier>")}


def test_a_host_with_a_full_description_is_cited_as_any() -> None:
    """Its numbers and the place in it are not lost with the rest, which is told."""
    part = Part((Term("volume", "3"),), (Term("pages", "1-9"),), "2010")
    host = Record(
        titles=(Title("Bees"), Title("B.", kind="abbreviated")),
        identifiers=(Identifier("issn", "1566-5283"),),
        parts=(part,),
    )
    report = Report()
    data = written(Record(related=(Related("host", record=host),)), report=report)
    assert elements(data) == [("source", "Bees, volume 3, 2010: pages 1-9"), ("source", "urn:issn:1566-5283")]
    assert [path for _, path, _, _ in report.losses] == ["related.record"]


def test_a_resource_that_is_known_by_its_number_alone_is_cited_by_it() -> None:
    """As MODS has it of oai_dc, ``RG 59``; beside anything else it is the number of a record."""
    record = Record(related=(Related("related", record=Record("RG 59")),))
    assert elements(written(record)) == [("relation", "RG 59")]
    assert not losses(record)
    titled = Record(related=(Related("related", title="Bees", record=Record("RG 59")),))
    assert elements(written(titled)) == [("relation", "Bees")]
    assert losses(titled) == {("related.record", "RG 59")}


def test_a_series_that_is_traced_is_one_relation() -> None:
    """With the number of either;
    as it is stated (490 1) it is told, and where nothing traces it, it is what there is.
    """
    stated = Related("series statement", title="Home report", number="65")
    traced = Related("series", record=Record(titles=(Title("Home Office report", kind="uniform"),)))
    record = Record(related=(stated, traced))
    assert elements(written(record)) == [("relation", "Home Office report ; 65")]
    assert ("related", "Home report") in losses(record)
    assert elements(written(Record(related=(stated,)))) == [("relation", "Home report ; 65")]
    counted = Related("series", title="Home report", identifiers=(Identifier("issue number", "65"),))
    assert elements(written(Record(related=(counted,)))) == [("relation", "Home report ; 65")]


def test_a_text_in_a_language_whose_code_is_given_up_is_tagged_as_in_that_of_today() -> None:
    record = Record(titles=(Title("Pčele u Lici", lang="scr"),))
    assert b'<dc:title xml:lang="hr">' in written(record)
    assert not [path for path, _ in losses(record) if path == "titles.lang"]


@pytest.mark.parametrize(("text", "tag"), [("Ural v sobytiiakh", "ru-Latn"), ("Урал в событиях", "ru")])
def test_a_romanised_text_is_tagged_as_romanised(text: str, tag: str) -> None:
    """It is read as of its language, and nothing is kept besides."""
    data = written(Record(titles=(Title(text, lang="rus"),))).decode()
    assert f'<dc:title xml:lang="{tag}">{text}</dc:title>' in data
    record = record_of([parse(f'<dc:title xml:lang="{tag}">{text}</dc:title>')], Report())
    assert (record.titles, record.leftovers) == ((Title(text, lang="rus"),), ())


def test_no_full_stop_follows_another() -> None:
    """A name may end in one, or in a life that goes on."""
    names = ("Okafor, Grace F.", "Acme Inc", "Okafor, Anna, 1947-")
    record = Record(related=tuple(Related("translation", title="Care", name=name) for name in names))
    texts = ["Okafor, Grace F. Care", "Acme Inc. Care", "Okafor, Anna, 1947- Care"]
    assert elements(written(record)) == [("relation", text) for text in texts]


@pytest.mark.parametrize(
    ("identifier", "text"),
    [
        (Identifier("oclc", "ocm01820487"), "http://www.worldcat.org/oclc/1820487"),
        (Identifier("oclc", "ocm12x"), "ocm12x"),
        (Identifier("lccn", "2004631762"), "https://lccn.loc.gov/2004631762"),
        (Identifier("lccn", "sn 85001234"), "https://lccn.loc.gov/sn85001234"),
        (Identifier("lccn", "85-1234"), "https://lccn.loc.gov/85001234"),
        (Identifier("lccn", "sn 2005-98"), "https://lccn.loc.gov/sn2005000098"),
        (Identifier("lccn", "20020049 23"), "https://lccn.loc.gov/2002004923"),
        (Identifier("lccn", "851234"), "851234"),
        (Identifier("lccn", "85-1234567"), "85-1234567"),
        (Identifier("lccn", "86754802 /R/r98"), "https://lccn.loc.gov/86754802"),
        (Identifier("lccn", "sn 72000123 //r88"), "https://lccn.loc.gov/sn72000123"),
        (Identifier("local", "(DLC)   36026246 "), "https://lccn.loc.gov/36026246"),
        (Identifier("local", "(DLC)sn 85001234"), "https://lccn.loc.gov/sn85001234"),
        (Identifier("local", "(OCoLC)1820487"), "http://www.worldcat.org/oclc/1820487"),
        (Identifier("system number", "(DLC)14035784"), "(DLC)14035784"),
        (Identifier("local", "(DLC)  72000647"), "https://lccn.loc.gov/72000647"),
        (Identifier("local", "(DLC) 14035784"), "(DLC) 14035784"),
        (Identifier("local", "(DLC) 62061234"), "https://lccn.loc.gov/62061234"),
        (Identifier("local", "(DLC)00061234"), "https://lccn.loc.gov/00061234"),
        (Identifier("local", "(DLC) 2018231131"), "https://lccn.loc.gov/2018231131"),
        (Identifier("local", "(DLC)1018231131"), "(DLC)1018231131"),
        (Identifier("system number", "ocm01820487 "), "http://www.worldcat.org/oclc/1820487"),
        (Identifier("system number", "on1299319517"), "http://www.worldcat.org/oclc/1299319517"),
        (Identifier("system number", "ocm182048"), "ocm182048"),
        (Identifier("system number", "on12345678"), "on12345678"),
        (Identifier("system number", "(CStRLIN)ocm01820487"), "(CStRLIN)ocm01820487"),
        (Identifier("local", "(UkLeU)  12"), "(UkLeU) 12"),
        (Identifier("issue number", "049", source="CBR"), "CBR 049"),
        (Identifier("isbn", "978-0-13-110362-7"), "urn:isbn:9780131103627"),
        (Identifier("issn", "0072-6435"), "urn:issn:0072-6435"),
        (Identifier("issn", "00726435"), "urn:issn:0072-6435"),
        (Identifier("hdl", "1765/308"), "https://hdl.handle.net/1765/308"),
        (Identifier("handle", "20.500/7"), "https://hdl.handle.net/20.500/7"),
        (Identifier("hdl", "1765"), "1765"),
        (Identifier("local", "MS/12/3"), "MS/12/3"),
    ],
)
def test_a_number_is_written_as_others_know_it(identifier: Identifier, text: str) -> None:
    """By its address in the catalogue it is of; a publisher's number with the publisher's name."""
    assert elements(written(Record("1", identifiers=(identifier,)))) == [("identifier", "1"), ("identifier", text)]
    related = Related("otherFormat", identifiers=(identifier,))
    assert elements(written(Record(related=(related,)))) == [("relation", text)]


@pytest.mark.parametrize(
    ("scheme", "name"), [("ZVDD", "Historische Drucke"), ("x", "Krieg 1914"), ("x", "Belletristik")]
)
def test_a_class_that_has_no_number_is_a_keyword(scheme: str, name: str) -> None:
    """Of which list it is, is told as lost; a number with letters is one."""
    record = Record(classifications=(Classification(scheme, name),))
    assert elements(written(record)) == [("subject", name)]
    assert losses(record)
    numbered = Record(classifications=(Classification("bisacsh", "HIST000000"),))
    assert elements(written(numbered)) == [("subject", "info:eu-repo/classification/bisacsh/HIST000000")]


@pytest.mark.parametrize(
    ("number", "texts"),
    [
        ("638 Včelařství. Med", ["info:eu-repo/classification/Konspekt/638", "Včelařství. Med"]),
        ("638.1(437) Včelaři", ["info:eu-repo/classification/Konspekt/638.1%28437%29", "Včelaři"]),
        ("638.1 ", ["info:eu-repo/classification/Konspekt/638.1"]),
        ("638 MED", ["info:eu-repo/classification/Konspekt/638%20MED"]),
        pytest.param("1" * 90_000, [f"info:eu-repo/classification/Konspekt/{'1' * 90_000}"], id="long"),
        ("638 B12345", ["info:eu-repo/classification/Konspekt/638%20B12345"]),
        ("638 (437) Včelaři", ["info:eu-repo/classification/Konspekt/638%20%28437%29%20V%C4%8Dela%C5%99i"]),
        ("NQ 2350 Quellen", ["info:eu-repo/classification/Konspekt/NQ%202350%20Quellen"]),
    ],
)
def test_a_class_with_its_name_is_a_number_and_a_keyword(number: str, texts: list[str]) -> None:
    """As Czech libraries have it in MARC (``072 #7 $a 638 $x Včelařství. Med``)."""
    record = Record(classifications=(Classification("Konspekt", number),))
    assert elements(written(record)) == [("subject", text) for text in texts]
    assert not losses(record)


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (Classification("ddc", "307.1/412/09792"), "ddc/307.141209792"),
        (Classification("ddc", "389/.08 s"), "ddc/389.08"),
        (Classification("sudocs", "A 1.1/2:3"), "sudocs/A%201.1/2%3A3"),
        (Classification("lcc", "HV6250.3.G7"), "lcc/HV6250.3.G7"),
        (Classification("lcc", "KF26 .J8"), "lcc/KF26%20.J8"),
        (Classification("lcc", "ISSN RECORD"), ""),
        (Classification("lcc", "MLCS 2001/03290 (G)"), ""),
        (Classification("lcc", "Microfiche 93/114"), ""),
        (Classification("ddc", "[Fic]"), ""),
        (Classification("ddc", "B"), ""),
        (Classification("ddc", "A823.3"), "ddc/A823.3"),
        (Classification("ddc", "[398.2]"), "ddc/%5B398.2%5D"),
        (Classification("nlm", "QW"), "nlm/QW"),
    ],
)
def test_a_class_is_one_of_its_scheme(found: Classification, text: str) -> None:
    """The stroke of a Dewey number is no part of it; what stands in place of a class is told."""
    record = Record(classifications=(found,))
    assert elements(written(record)) == ([("subject", f"info:eu-repo/classification/{text}")] if text else [])
    assert bool(losses(record)) is not bool(text)


@pytest.mark.parametrize(
    ("record", "said", "told"),
    [
        (Record(type="text", issuance="collection"), ["type Text", "type Collection"], ""),
        (Record(type="text", issuance="serial"), ["type Text"], "issuance"),
        (Record(type="notated music"), ["type Text", "type notated music"], ""),
        (Record(type="software, multimedia", content=("cod",)), ["type Dataset"], "content"),
        (
            Record(type="software, multimedia", genres=(Genre("computer program", authority="marcgt"),)),
            ["type Software", "type computer program"],
            "",
        ),
        (
            Record(type="software, multimedia", genres=(Genre("game", authority="marcgt"),)),
            ["type InteractiveResource", "type game"],
            "",
        ),
        (
            Record(type="moving image", genres=(Genre("slide", authority="marcgt"),)),
            ["type StillImage", "type slide"],
            "type",
        ),
        (Record(type="moving image", content=("sti",)), ["type StillImage"], "content type"),
        (Record(type="moving image", content=("sti", "tdi")), ["type MovingImage"], "content"),
        (Record(genres=(Genre("thesis", authority="marcgt"),)), ["type thesis"], ""),
        (Record(genres=(Genre("bibliography", authority="marcgt"),)), [], "genres"),
        (Record(languages=(Language("N/A"), Language("eng"))), ["language en"], "languages.code"),
        (Record(identifiers=(Identifier("stock number", "", "http://a.example/", source="Acme"),)), [], "identifiers"),
        (
            Record(identifiers=(Identifier("lccn", "72000123 //r88"),)),
            ["identifier https://lccn.loc.gov/72000123"],
            "identifiers.qualifier",
        ),
        (Record(frequencies=(Note("Unknown", kind="marcfrequency"),)), [], "frequencies"),
        (Record(frequencies=(Note("Annual", kind="marcfrequency"),)), ["description Annual"], "frequencies.kind"),
        (
            Record(frequencies=(Note("Annual", kind="marcfrequency"), Note("Once a year"))),
            ["description Once a year"],
            "frequencies",
        ),
    ],
)
def test_what_says_nothing_of_the_whole_is_told(record: Record, said: list[str], told: str) -> None:
    """A genre of what is in it, a frequency that is not known or is stated better, a language that is none."""
    assert [f"{name} {text}" for name, text in elements(written(record))] == said
    assert {path for path, _ in losses(record)} == {*told.split()}
