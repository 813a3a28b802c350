"""The fifteen elements: what is written is valid and says what it can, what is read is understood or kept."""

from __future__ import annotations

import io
import itertools
import re
from collections import Counter
from html import escape
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree
from msgspec.structs import replace
from strategies import RECORDS

from bibld import model
from bibld.crosswalk import Pair
from bibld.crosswalk.writing import Writing
from bibld.errors import StreamError
from bibld.formats import Job, detect_content, get
from bibld.formats.dublincore import judgement
from bibld.formats.dublincore.elements import ELEMENTS, LOSSY, Element
from bibld.formats.dublincore.in_elements import ETDMS
from bibld.formats.dublincore.oai_dc import CROSSWALK, parse, record_of, spell
from bibld.formats.dublincore.refinements import written_never
from bibld.formats.marc21.notation import spell as spell_marc
from bibld.formats.marc21.records import fields_of
from bibld.model import (
    Admin,
    Agent,
    Area,
    Cartographic,
    Classification,
    Date,
    Genre,
    Identifier,
    Language,
    Leftover,
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

DC = "http://purl.org/dc/elements/1.1/"
OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/"
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


def written(*records: Record, report: Report | None = None) -> bytes:
    """The records as a file."""
    out = io.BytesIO()
    get("oai_dc").write(records, out, Job(report))
    return out.getvalue()


def reread(data: bytes | str, report: Report | None = None) -> list[Record]:
    """The records of a file."""
    stream = io.BytesIO(data.encode() if isinstance(data, str) else data)
    return list(get("oai_dc").read(stream, Job(report)))


def one(content: str, report: Report | None = None) -> Record:
    """The record of these elements; for a format that does not keep what they looked like, it says the same."""
    data = (
        f'<oai_dc:dc xmlns:oai_dc="{OAI_DC}" xmlns:dc="{DC}" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:edm="http://www.europeana.eu/schemas/edm/">'
        f"{content}</oai_dc:dc>"
    )
    (record,) = reread(data, report)
    (for_marc,) = get("oai_dc").read_for(get("marc21"), io.BytesIO(data.encode()), Job())
    assert replace(for_marc, leftovers=()) == replace(record, leftovers=())
    return record


def elements(data: bytes) -> list[tuple[str, str]]:
    """Name and text of every element of Dublin Core in a file."""
    return [
        (element.tag.rpartition("}")[2], element.text or "") for element in etree.fromstring(data).iter(f"{{{DC}}}*")
    ]


# Writing


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
    path = Path(__file__).parents[4] / "shared" / "schemas" / "oai_dc.xsd"
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


# Everything a record can hold, and a text of its own in each place


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


@pytest.mark.parametrize("element", ELEMENTS, ids=[element.name for element in ELEMENTS])
@given(record=RECORDS)
def test_an_element_speaks_for_its_slots_alone(element: Element, record: Record) -> None:
    """Where its slots are empty its writer has nothing to say, and so is not asked."""
    silent = msgspec.structs.replace(record, **{slot: getattr(Record(), slot) for slot in element.slots.split()})
    report = Report()
    assert not list(element.write(Writing(silent, DEFAULTS, report, "oai_dc")))
    assert not report.losses


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


# The table


ROWS = [entry if isinstance(entry, Pair) else entry.row for entry in CROSSWALK.order]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.eg[:40])
def test_an_example_undoes_itself(row: Any) -> None:
    """A row's example is read without loss, and written again as it stands where the row writes."""
    report = Report()
    field = parse(row.eg)
    assert spell(field) == row.eg
    record = CROSSWALK.read([field], report)
    assert record != Record()
    assert {reason for _, _, reason, _ in report.losses} <= {"no rule takes this part"}
    if isinstance(row, Pair) and row.write is not written_never:
        assert report.losses == {}
        assert field in list(row.write(writing_of(record)))


def writing_of(record: Record) -> Any:
    """What a pair is given to write."""
    from bibld.crosswalk.writing import Writing

    return Writing(record, DEFAULTS, Report(), "oai_dc")


def test_the_table_has_the_fifteen_elements() -> None:
    """Each element of DCMES 1.1 has a row, and no slot is without a reason or a row."""
    names = (
        "title creator subject description publisher contributor date type format identifier source language relation"
    )
    assert [element.name for element in ELEMENTS] == [*names.split(), "coverage", "rights"]
    assert all(reason and "\n" not in reason for reason in LOSSY.values())
    slots = set(get_type_hints(Record))
    for path in LOSSY:
        slot, _, attr = path.partition(".")
        assert slot == "*" or slot in slots
        if slot != "*" and attr:
            (kind,) = (arg for arg in get_args(get_type_hints(Record)[slot]) if arg not in (Ellipsis, type(None)))
            assert attr.partition(".")[0] in get_type_hints(kind)


@given(text=st.text(st.characters(codec="utf-8"), max_size=20))
def test_a_leftover_is_spelled_and_parsed(text: str) -> None:
    """Whatever a leftover holds, it is a field again, and nothing fails."""
    parse(text)
    record = Record(
        leftovers=(Leftover("oai_dc", "title", text, "malformed"), Leftover("oai_dc", "x", text, "no part"))
    )
    etree.fromstring(written(record))


# Reading, with judgement


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


@pytest.mark.parametrize("dates", [("c2001", "2003"), ("2003", "©2001")])
def test_a_copyright_date_is_one_wherever_it_stands(dates: tuple[str, str]) -> None:
    """Before the date of issue or behind it."""
    record = one("".join(f"<dc:date>{text}</dc:date>" for text in dates))
    assert set(record.dates) == {Date("2003"), Date("2001", kind="copyright")}


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


@pytest.mark.parametrize(
    ("texts", "dates", "stated"),
    [
        (("2003-04-29T15:57:01Z",), (Date("2003", qualifier="inferred"),), "[2003]"),
        (("2003-04-29T15:57:01Z",) * 3, (Date("2003", qualifier="inferred"),), "[2003]"),
        (("1939-01-01T08:00:00Z",), (Date("1939"),), "1939"),  # as Digital Commons has a year
        (("1939-01-01T08:00:00Z", "2015-06-03T07:10:00Z"), (Date("1939"),), "1939"),
        (("1939-01-01T08:00:00Z", "1940-01-01T08:00:00Z"), (), ""),
        (("1939-01-01T08:00:00Z",) * 2, (Date("1939"),), "1939"),
        (("2003-04-29T15:57:01Z",) * 2, (), ""),  # when it came in, and from when it could be had
        (("2003-04-29T15:57:01Z", "2003-04-29T15:57:01Z", " "), (), ""),
        (("2003-04-29T15:57:01Z", "2003-05-02T08:30:00Z"), (Date("2003", qualifier="inferred"),), "[2003]"),
        (("2003-04-29T15:57:01Z", "2009-05-02T08:30:00Z"), (), ""),
        (("2003-04-29T15:57:01Z", "1999"), (Date("1999"),), "1999"),
        (("2003-04-29T15:57:01Z", "c1999"), (Date("1999", kind="copyright"),), ""),
        (("2003-04-29T15:57:01Z", "in press"), (), "in press"),
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
     ("1998", "9999", "1998/.."), ("200u", "9999", ""), ("2013", "2012", "2013"), ("2013-05", "2013", "2013-05/2013"), ("soon", "", ""), ("2013", "later", "")],
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
    ],
)  # fmt: skip
def test_a_date_in_words_is_written_in_words(date: Date, text: str) -> None:
    """But where these are a day or years, and certain, in ISO 8601."""
    assert elements(written(Record(dates=(date,)))) == [("date", text)]


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


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Banahan, Mike, 1953-", Agent("Banahan, Mike", kind="person", dates="1953-", roles=("ctb",))),
        ("Banahan, Mike, (1953 - 2010)", Agent("Banahan, Mike", kind="person", dates="1953-2010", roles=("ctb",))),
        ("Laan, E.A. van der", Agent("Laan, E.A. van der", kind="person", roles=("ctb",))),
        ("O'Brien-Smith, Anne", Agent("O'Brien-Smith, Anne", kind="person", roles=("ctb",))),
        ("Drake, Edwin L., ed.", Agent("Drake, Edwin L.", kind="person", roles=("edt",))),
        ("Bullen, Bob, interviewer", Agent("Bullen, Bob", kind="person", roles=("ivr",))),
        ("نحلة، سعيد، مؤلف", Agent("نحلة، سعيد", kind="person", roles=("aut",))),
        ("نحلة، سعيد، مترجم", Agent("نحلة، سعيد", kind="person", roles=("trl",))),
        ("نحلة، سعيد، كريم", Agent("نحلة، سعيد، كريم", roles=("ctb",))),
        ("Okafor, Grace (1971-2010)", Agent("Okafor, Grace", kind="person", dates="1971-2010", roles=("ctb",))),
        ("Okafor, Grace (editor)", Agent("Okafor, Grace", kind="person", roles=("edt",))),
        (
            "Okafor, Grace (University of Oxford)",
            Agent("Okafor, Grace", kind="person", affiliation="University of Oxford", roles=("ctb",)),
        ),
        (
            "Okafor, G. (Univ. of Oxford (United Kingdom). Dept. of Zoology)",
            Agent(
                "Okafor, G.",
                kind="person",
                affiliation="Univ. of Oxford (United Kingdom). Dept. of Zoology",
                roles=("ctb",),
            ),
        ),
        (
            "Okafor, Grace, University of Oxford",
            Agent("Okafor, Grace", kind="person", affiliation="University of Oxford", roles=("ctb",)),
        ),
        ("Library of Congress", Agent("Library of Congress", kind="corporate", roles=("ctb",))),
        ("Giers & Co.", Agent("Giers & Co.", kind="corporate", roles=("ctb",))),
        ("Hive (Musical group)", Agent("Hive (Musical group)", kind="corporate", roles=("ctb",))),
        ("Bee Symposia, Molecular and Cellular Honey", None),
        ("Ek, Bo, b. ca. 1828", Agent("Ek, Bo", kind="person", dates="b. ca. 1828", roles=("ctb",))),
        ("Ek, Bo, ca. 4 B.C.-65 A.D.", Agent("Ek, Bo", kind="person", dates="ca. 4 B.C.-65 A.D.", roles=("ctb",))),
        ("Ek, Bo, 234-149 B.C.", Agent("Ek, Bo", kind="person", dates="234-149 B.C.", roles=("ctb",))),
        ("Ek & Sons", Agent("Ek & Sons", kind="corporate", roles=("ctb",))),
        ("Ek Studio, Leeds", None),
        ("Photographer: Giers & Co.", Agent("Giers & Co.", kind="corporate", roles=("pht",))),
        ("Illustrator: Ek, Bo, 1900-1980", Agent("Ek, Bo", kind="person", dates="1900-1980", roles=("ill",))),
        ("Director: Soto, Ana", None),  # of a film, or of a thesis
        ("Ek, Bo, Sir, 1771-1832", Agent("Ek, Bo", kind="person", titles=("Sir",), dates="1771-1832", roles=("ctb",))),
        (
            "Ek, Bo, Hive chief, 1771-1832",
            Agent("Ek, Bo", kind="person", titles=("Hive chief",), dates="1771-1832", roles=("ctb",)),
        ),
        ("Ek, Hive Chief", Agent("Ek, Hive Chief", roles=("ctb",))),
        *(
            (name, Agent(name, kind="corporate", roles=("ctb",)))
            for name in (
                "B. J. Ek Studio",
                "Ek Studio (Leeds, Eng.)",
                "Ek, Poe & Roe, Photographers",
                "Ek & Poe and Roe, Architects",
                "Ek and Poe & Roe Engineers",
                "Ek's Gallery of Hives",
                "Bee School (Boston, Mass.)",
                "Ek & Bro. Lith. (Leeds, England)",
                "Club Hive (Memphis, Tenn.)",
                "City of Leeds",
            )
        ),
        *(
            (name, Agent(name, roles=("ctb",)))
            for name in (
                "Various Studios",
                "Several Studios",
                "Multiple Studios",
                "Unknown Studio",
                "Bo Ek and Jo Roe, Photographers",
                "Robert Gallery",
                "Ek, Bo, Studio Hive",
                "Bo Ek (Boston, Mass.)",
                "Bee School (Ek, Bo)",
            )
        ),
        ("Ek, Sir Bo, 1771-1832", Agent("Ek, Sir Bo", kind="person", dates="1771-1832", roles=("ctb",))),
        (
            "Anna II, Queen of Hives, 1819-1901",
            Agent("Anna II", kind="person", titles=("Queen of Hives",), dates="1819-1901", roles=("ctb",)),
        ),
        ("Ek, Duke, 1899-1974", None),  # his forename, perhaps
        ("Ek, Earl Bo, 1899-1974", None),
        ("Ek, Bo, Prince of Wales Road, 1862-1932", None),
        (
            "Bees Society, Queen of Hives, 1862-1932",
            Agent("Bees Society, Queen of Hives, 1862-1932", kind="corporate", roles=("ctb",)),
        ),
        (
            "Anna II, Queen, 1819-1901",
            Agent("Anna II", kind="person", titles=("Queen",), dates="1819-1901", roles=("ctb",)),
        ),
        ("Ek and Sons, Queen Street, Leeds, 1862-1932", None),
        ("Giers Photo Co., Leeds", Agent("Giers Photo Co., Leeds", kind="corporate", roles=("ctb",))),
        ("Boston College", Agent("Boston College", kind="corporate", roles=("ctb",))),
        *(
            (name, Agent(name, kind="corporate", roles=("ctb",)))
            for name in (
                "Ankara Üniversitesi, Fen Fakültesi",
                "Uniwersytet Warszawski, Wydział Prawa",
                "Turun yliopisto",
                "Univerzita Karlova",
                "Universitas Gadjah Mada",
                "Göteborgs universitet",
                "Pécsi Tudományegyetem",
                "Київський національний університет",
                "Πανεπιστήμιο Αθηνών",
            )
        ),
        ("House of Commons", Agent("House of Commons", kind="corporate", roles=("ctb",))),
        ("Andrew Law", Agent("Andrew Law", roles=("ctb",))),
        *(
            (f"{form} Barcelona", None)
            for form in (
                "A.B. A.C. A.F. A.G. A.K. A.S. B.V. B.V.B.A. C.D. C.F. D.C. D.O.O. F.C. F.K. K.K. L.A. L.L.C. L.L.P. L.P. N.V. "
                "P.C. P.L.C. P.T. S.A. S.A.R.L. S.A.S. S.C. S.C.A. S.E. S.K. S.L. S.P.A. S.P.R.L. S.R.L. S.R.O. S.S. T.V. U.D."
            ).split()
        ),
        ("J. M. Smith", Agent("Smith, J. M.", kind="person", roles=("ctb",))),
        ("B.J. Ek", Agent("Ek, B.J.", kind="person", roles=("ctb",))),
        ("F.C. Leeds", Agent("F.C. Leeds", roles=("ctb",))),
        ("N.Y. Hive", Agent("N.Y. Hive", roles=("ctb",))),
        ("U.S. Hive", Agent("U.S. Hive", roles=("ctb",))),
        *(
            (name, Agent(name, roles=("ctb",)))
            for name in ("H.M.S. Hive", "B. B. C. Leeds", "U.C. Leeds", "С.С.С.Р. Ульев")
        ),
        ("Department of Justice, Canada", Agent("Department of Justice, Canada", kind="corporate", roles=("ctb",))),
        ("Okafor, Grace, Photographer", Agent("Okafor, Grace", kind="person", roles=("pht",))),
        (
            "Okafor, G. B. (Grace B.)",
            Agent("Okafor, G. B.", kind="person", fuller="(Grace B.)", roles=("ctb",)),
        ),
        (
            "Okafor, G. (Grace), fl. 1971",
            Agent("Okafor, G.", kind="person", fuller="(Grace)", dates="fl. 1971", roles=("ctb",)),
        ),
        (
            "Okafor, John, Jr., 1971-",
            Agent("Okafor, John", kind="person", titles=("Jr.",), dates="1971-", roles=("ctb",)),
        ),
        (
            "Tennessee. Department of Law",
            Agent("Tennessee", kind="corporate", entry="jurisdiction", units=("Department of Law",), roles=("ctb",)),
        ),
        (
            "Tennessee -- Law Dept. -- Archives",
            Agent("Tennessee", kind="corporate", entry="jurisdiction", units=("Law Dept.", "Archives"), roles=("ctb",)),
        ),
        *(
            (text, Agent(state, kind="corporate", entry="jurisdiction", units=("War Dept.",), roles=("ctb",)))
            for text, state in (
                ("Confederate States of America -- War Dept.", "Confederate States of America"),
                ("Soviet Union. War Dept.", "Soviet Union"),
            )
        ),
        ("U.S. Geological Survey", Agent("U.S. Geological Survey", kind="corporate", roles=("ctb",))),
        ("Okafor, Grace (Grace Ada)", Agent("Okafor, Grace", kind="person", fuller="(Grace Ada)", roles=("ctb",))),
        (
            "Okafor, Grace (1871-1910). Auteur du texte",
            Agent("Okafor, Grace", kind="person", dates="1871-1910", roles=("aut",)),
        ),
        ("Nowak, Jan. Ilustr.", Agent("Nowak, Jan", kind="person", roles=("ill",))),
        (
            "Okafor, Grace (18..-19..). Auteur du texte",
            Agent("Okafor, Grace", kind="person", dates="18..-19..", roles=("aut",)),
        ),
        (
            "Okafor, Grace (1871-1910). Rédacteur. Traducteur",
            Agent("Okafor, Grace", kind="person", dates="1871-1910", roles=("Rédacteur", "trl")),
        ),
        (
            "Bee Museum (Leeds). Éditeur commercial. Imprimeur",
            Agent("Bee Museum (Leeds)", kind="corporate", roles=("pbl", "prt")),
        ),
        ("Imprimeur. Traducteur", Agent("Imprimeur", roles=("trl",))),
        ("Okafor, Yu.", Agent("Okafor, Yu.", kind="person", roles=("ctb",))),
        ("Okafor, Grace, 18..-19..", Agent("Okafor, Grace", kind="person", dates="18..-19..", roles=("ctb",))),
        (
            "Okafor, Grace, 1940 Feb. 21-",
            Agent("Okafor, Grace", kind="person", dates="1940 Feb. 21-", roles=("ctb",)),
        ),
        ("Okafor, Grace, 1940 May", None),
        (
            "Tennessee. Department of Law. Auteur du texte",
            Agent("Tennessee", kind="corporate", entry="jurisdiction", units=("Department of Law",), roles=("aut",)),
        ),
        ("Bee Museum (Leeds). Imprimeur", Agent("Bee Museum (Leeds)", kind="corporate", roles=("prt",))),
        ("Grace (1200?-1240?). Auteur du texte.", Agent("Grace (1200?-1240?)", roles=("aut",))),
        ("Okafor, Grace (1971-....)", Agent("Okafor, Grace", kind="person", dates="1971-", roles=("ctb",))),
        ("Okafor, Grace,", Agent("Okafor, Grace", kind="person", roles=("ctb",))),
        ("Okafor, Grace, 1971-,", Agent("Okafor, Grace", kind="person", dates="1971-", roles=("ctb",))),
        ("Okafor, Grace, editor,", Agent("Okafor, Grace", kind="person", roles=("edt",))),
        ("Hive Trust,", Agent("Hive Trust", kind="corporate", roles=("ctb",))),
        ("Okafor, Grace (1971- )", Agent("Okafor, Grace", kind="person", dates="1971-", roles=("ctb",))),
        ("Okafor, Grace (1871–1910)", Agent("Okafor, Grace", kind="person", dates="1871-1910", roles=("ctb",))),
        ("Yuan, C. -P.", Agent("Yuan, C. -P.", kind="person", roles=("ctb",))),
        ("Okafor, G., Committee Chair", Agent("Okafor, G.", kind="person", roles=("Committee Chair",))),
        ("Okafor, G. (Advisor)", Agent("Okafor, G.", kind="person", roles=("ths",))),
        ("Okafor, G. (Supervisor)", Agent("Okafor, G.", kind="person", roles=("ths",))),
        ("Okafor, Grace. Red.", Agent("Okafor, Grace", kind="person", roles=("Red.",))),
        ("Okafor, Grace, dir.", Agent("Okafor, Grace", kind="person", roles=("dir.",))),
        ("Okafor, Grace, orient.", Agent("Okafor, Grace", kind="person", roles=("ths",))),
        ("Okafor,Grace", Agent("Okafor, Grace", kind="person", roles=("ctb",))),
        ("Okafor, Grace, M.Ag.", Agent("Okafor, Grace", kind="person", titles=("M.Ag.",), roles=("ctb",))),
        ("Dr. Grace Okafor, M.Pd.I.", Agent("Dr. Grace Okafor, M.Pd.I.", roles=("ctb",))),
        ("Dr. Grace Okafor, Committee Chair", Agent("Dr. Grace Okafor", roles=("Committee Chair",))),
        ("Grace Okafor, photographer", Agent("Grace Okafor", roles=("pht",))),
        ("Bees & Co., photographer", Agent("Bees & Co.", kind="corporate", roles=("pht",))),
        ("Canada -- Toronto", None),
        ("Grace & Okafor, photographers", Agent("Grace & Okafor, photographers", roles=("ctb",))),
        ("Okafor, Grace, Dr.-Ing.", Agent("Okafor, Grace", kind="person", titles=("Dr.-Ing.",), roles=("ctb",))),
        ("احمدی، علی", Agent("احمدی، علی", kind="person", roles=("ctb",))),
        ("Okafor, Grace (Mathematics)", Agent("Okafor, Grace (Mathematics)", roles=("ctb",))),
        ("Okafor, G. (GLA)", Agent("Okafor, G. (GLA)", roles=("ctb",))),
        ("Okafor, Grace [Verfasserin]", Agent("Okafor, Grace", kind="person", roles=("aut",))),
        ("Okafor, Grace [Akademischer Betreuer]", Agent("Okafor, Grace", kind="person", roles=("dgs",))),
        ("[Okafor, Grace] (photographer)", Agent("Okafor, Grace", kind="person", roles=("pht",))),
        ("Grace Okafor (Advisor)", Agent("Grace Okafor", roles=("ths",))),
        ("Acme Corporation (publisher)", Agent("Acme Corporation", kind="corporate", roles=("pbl",))),
        ("Acme (publisher)", Agent("Acme", roles=("pbl",))),
        *((name, Agent(name, roles=("ctb",))) for name in ("Hive (Musician)", "Hive (singer)", "Leeds (Sponsor)")),
        ("Acme Corporation (Firm)", Agent("Acme Corporation (Firm)", kind="corporate", roles=("ctb",))),
        ("Hive (Laboratory)", Agent("Hive (Laboratory)", kind="corporate", roles=("ctb",))),
        ("王，小明", Agent("王，小明", kind="person", roles=("ctb",))),
        ("上海博物馆，上海", Agent("上海博物馆，上海", kind="corporate", roles=("ctb",))),
        ("UNESCO، باريس", Agent("UNESCO، باريس", roles=("ctb",))),
        (f"Okafor, Grace{', Advisor' * 500}", Agent(f"Okafor, Grace{', Advisor' * 500}", roles=("ctb",))),
        ("علی احمدی، رضا کریمی", None),
        ("Okafor, B. (Boston)", None),
        ("Okafor, Grace. Nonsuch", Agent("Okafor, Grace. Nonsuch", kind="person", roles=("ctb",))),
        ("Chicago, Illinois", None),
        ("Martin Okafor, Jr.", None),
        ("John Paul II, Pope", None),
        ("Charlotte Church", None),
        ("Okafor G., Hugh Tyler", None),
        ("Okafor, H. G.", Agent("Okafor, H. G.", kind="person", roles=("ctb",))),
        ("Okafor, Grace.", Agent("Okafor, Grace", kind="person", roles=("ctb",))),
        ("Okafor, Grace,1871-1910", Agent("Okafor, Grace", kind="person", dates="1871-1910", roles=("ctb",))),
        ("Okafor, Geo.", Agent("Okafor, Geo.", kind="person", roles=("ctb",))),
        ("Okafor, Grace, S.Hum.", Agent("Okafor, Grace", kind="person", titles=("S.Hum.",), roles=("ctb",))),
        ("Okafor, Grace van.", Agent("Okafor, Grace van", kind="person", roles=("ctb",))),
        ("Okafor, Grace, tr.", Agent("Okafor, Grace", kind="person", roles=("trl",))),
        ("T︠S︡vetaeva, I︠U︡. A.", Agent("T︠S︡vetaeva, I︠U︡. A.", kind="person", roles=("ctb",))),
        ("Naʻīm, ʻAbd al-Raḥmān", Agent("Naʻīm, ʻAbd al-Raḥmān", kind="person", roles=("ctb",))),
        ("Ibn Okafor, ʻAlī Ek", Agent("Ibn Okafor, ʻAlī Ek", kind="person", roles=("ctb",))),
        ("Okafor, Grace d'Arcy", Agent("Okafor, Grace d'Arcy", kind="person", roles=("ctb",))),
        *(
            (
                f"{name}",
                Agent(name.split(". ", 1)[0], kind="corporate", entry="jurisdiction", units=units, roles=("ctb",)),
            )
            for name, units in (
                ("United States. Dept. of Agriculture. Library", ("Dept. of Agriculture", "Library")),
                ("Great Britain. H.M. Stationery Office", ("H.M. Stationery Office",)),
                ("United States. Army. 5th Cavalry", ("Army", "5th Cavalry")),
                ("France. Ministère des abeilles. 2e bureau", ("Ministère des abeilles", "2e bureau")),
                ("England. Sovereign (1558-1603 : Elizabeth I)", ("Sovereign (1558-1603 : Elizabeth I)",)),
            )
        ),
        *(
            (name, Agent(name, kind="corporate", roles=("ctb",)))
            for name in ("Bee Hives, Wasps, and Ant Institute", "Okafor, Roe, & Co.", "Bienen, Wespen, und Bau GmbH")
        ),
        ("Okafor, LLC.", Agent("Okafor, LLC", kind="corporate", roles=("ctb",))),
        ("Leeds. Bees, Wasps", Agent("Leeds. Bees, Wasps", roles=("ctb",))),
        *(
            (name, Agent(name, kind="corporate", roles=("ctb",)))
            for name in (
                "Images Asia (Organization)",
                "Villa Croce (Museum : Genoa, Italy)",
                "Civic Federation of Leeds (Ill.)",
            )
        ),
        ("Okafor, Grace (Ill.)", Agent("Okafor, Grace", kind="person", roles=("Ill.",))),
        ("Emily Okafor, Michael Ek", None),
        ("Emily Okafor, Hugh Ek", None),
        ("Grace Okafor, Hugh T. Ek", None),
        ("Grace P. Okafor, Hugh Ek", None),
        ("Emily Okafor, Hugh", Agent("Emily Okafor, Hugh", kind="person", roles=("ctb",))),
        ("Okafor Ek, Hugh T.", Agent("Okafor Ek, Hugh T.", kind="person", roles=("ctb",))),
        ("Okafor, Hugh T. Ek", Agent("Okafor, Hugh T. Ek", kind="person", roles=("ctb",))),
        ("Okafor Ek, Michael Bo", Agent("Okafor Ek, Michael Bo", kind="person", roles=("ctb",))),
        ("Home Office, Research Unit", None),
        ("Dipartimento di Fisica, Bologna", None),
        ("Consejo Superior de Abejas, Madrid", None),
        ("Hochschule Ulm, Informatik", None),
        ("Fundação das Abelhas, Lisboa", None),
        ("Forschungszentrum Ulm, Biologie", None),
        ("L'Hôpital, Guillaume", Agent("L'Hôpital, Guillaume", kind="person", roles=("ctb",))),
        ("Okafor, Grace (the elder)", None),
        ("Memphis & Shelby County Room, MPLIC", None),
        ("Ek and Sons, Leeds, 1862-1932", None),
        ("E. C. Ek, Leeds", None),
        ("E.C. Ek, Leeds", None),
        ("St. Ek, Bo", Agent("St. Ek, Bo", kind="person", roles=("ctb",))),
        ("Hugh Tyler", None),
        ("Drawn by: University of Leeds", None),
        ("Hugh Ek, University of Leeds", None),
        ("Bee Museum, University of Leeds", Agent("Bee Museum, University of Leeds", kind="corporate", roles=("ctb",))),
        *(
            (f"{before} Leeds University", None)
            for before in (
                "Supported by",
                "This work was funded by a grant of",
                "Courtesy of",
                "In association with",
                "in collaboration with",
                "In cooperation with",
                "in partnership with",
                "in Zusammenarbeit mit",
                "im Auftrag",
            )
        ),
        ("Ek, Bo '66, editor", Agent("Ek, Bo", kind="person", titles=("'66",), roles=("edt",))),
        *(
            (f"Ek, Bo, {behind}", Agent("Ek, Bo", kind="person", titles=(behind,), roles=("ctb",)))
            for behind in (
                "Jr",
                "Sr",
                "Sr.",
                "II",
                "III",
                "IV",
                "Dr.",
                "Dr.-Ing.",
                "PhD",
                "Ph.D.",
                "Ph. D.",
                "M.D.",
                "M. D.",
            )
        ),
        *(
            (f"Ek, Bo {year}", Agent("Ek, Bo", kind="person", titles=(year,), roles=("ctb",)))
            for year in ("’66", "‘66")
        ),
        ("Ek, Bo '66, Jr.", Agent("Ek, Bo", kind="person", titles=("'66", "Jr."), roles=("ctb",))),
        ("Class of '66", None),
        ("Ek, Bo, 1792-1842, sculp.", Agent("Ek, Bo", kind="person", dates="1792-1842", roles=("sculp.",))),
        ("Ek, Bo, Sc.", None),
        *(
            (f"Apis, {behind}", None)
            for behind in (
                "Sir Sr Sr. Jr Dame I IV X St Saint Pope King Queen Prince Princess Duke Duchess Earl Lord Lady Bishop "
                "Archbishop Cardinal Emperor M.Ag S.Ed. B.Eng M.Farm. S.Hum S.Kep. S.Kes S.Kom. S.Pd S.Pd.I S.PdI. M.Psi. "
                "M.Sc S.Si S.Sos M.Th"
            ).split()
        ),
        ("Apis, Queen of Bees", None),
        ("Apis, Hive Chief", None),
        ("Apis, Hive chief", None),
        *((f"Apis, {rank} Bo", Agent(f"Apis, {rank} Bo", kind="person", roles=("ctb",))) for rank in ("Sir", "Dame")),
        *(
            (f"Apis Ek, {form}", Agent(f"Apis Ek, {form}", roles=("ctb",)))
            for form in ("G.m.b.H", "Incorporated", "Publishers", "Kabushiki Kaisha", "Yūgen Kaisha")
        ),
        ("Apis, Kingston", Agent("Apis, Kingston", kind="person", roles=("ctb",))),
        *(
            (f"Apis, {form}", Agent(f"Apis, {form}", kind="corporate", roles=("ctb",)))
            for form in ("Inc", "Inc.", "Ltd.", "LLC", "GmbH")
        ),
        ("From the Ground Up", None),
        *(
            (name, None)
            for name in (
                "Scanned by hand",
                "Metadata by the sea",
                "Processed Bees",
                "Gift of Bees",
                "Gift of Life 1941",
            )
        ),
        *(
            (name, Agent(name, kind="corporate", roles=("ctb",)))
            for name in (
                "Ministry of Health: Department of Bees",
                "Univerza v Ljubljani",
                "From the Archives",
                "From the Leeds Museum Press",
            )
        ),
        ("Ana Univerzal", None),
        ("Uniwersytetowski, Jan", Agent("Uniwersytetowski, Jan", kind="person", roles=("ctb",))),
        ("University of Leeds, http://a.example/", None),
        ("某人", None),
        ("蜂川花子 [訳]", Agent("蜂川花子", roles=("trl",))),
        ("蜂川花子 [著], 某人 [訳]", None),
        *(
            (f"Okafor, Grace, {life}", Agent("Okafor, Grace", kind="person", dates=dates, roles=("ctb",)))
            for life, dates in (
                ("1898 - 1981", "1898-1981"),
                ("1898 -", "1898-"),
                ("c. 1898-1981", "c. 1898-1981"),
                ("1898-circa 1981", "1898-circa 1981"),
            )
        ),
        ("[Okafor, Grace], 1950- (author)", Agent("[Okafor, Grace], 1950-", roles=("aut",))),
    ],
)
def test_a_name_is_a_persons_where_its_form_says_so(text: str, agent: Agent | None) -> None:
    """Surname, comma, forename is a person; some words make a body; all else is a name of which nothing is known."""
    (found,) = one(f"<dc:contributor>{text.replace('&', '&amp;')}</dc:contributor>").agents
    assert found == (agent or Agent(text, roles=("ctb",)))


ORCID = "https://orcid.org/0000-0002-1825-0097"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("act", "schauspieler; schauspielerin; näyttelijä"),
        ("ann", "annotateur"),
        ("arr", "sovittaja"),
        ("art", "künstler; künstlerin; taiteilija"),
        ("aus", "drehbuchautor; drehbuchautorin"),
        ("aut", "auteur; auteur du texte; Autor; Autorin; verfasser; verfasserin; kirjoittaja; مؤلف; 著"),
        ("bkd", "buchgestalter; buchgestalterin"),
        ("chr", "koreografi"),
        ("cmp", "compositeur; komponist; komponistin; säveltäjä"),
        ("cnd", "dirigent; dirigentin; kapellimestari"),
        ("com", "compilateur; جامع"),
        ("ctb", "collaborateur; mitwirkender; mitwirkende; mitwirkende/r"),
        ("ctg", "cartographe; kartograf; kartografin; kartografi"),
        ("cwt", "commentateur"),
        ("dgg", "grad-verleihende institution"),
        ("dgs", "akademischer betreuer; akademische betreuerin; akademische/r betreuer/in"),
        ("dnc", "tanssija"),
        ("dte", "dédicataire; widmungsempfänger"),
        ("edt", "éditeur scientifique; herausgeber; herausgeberin; toimittaja; ed.; eds.; محرر; محقق; 編"),
        ("egr", "graveur"),
        ("fmo", "ancien possesseur"),
        ("hnr", "gefeierter"),
        ("ill", "illustrateur; illustrator; illustratorin; kuvittaja; illus.; ilustr.; 絵; 画"),
        ("itr", "instrumentalmusiker; instrumentalmusikerin"),
        ("ive", "haastateltava"),
        ("ivr", "haastattelija"),
        ("lbt", "librettiste; librettist; librettistin; libretisti"),
        ("ltg", "lithographe"),
        ("lyr", "parolier; textdichter; textdichterin; sanoittaja"),
        ("nrt", "erzähler; erzählerin; kertoja"),
        ("pbd", "directeur de publication"),
        ("pbl", "éditeur commercial; kustantaja; ناشر"),
        ("pht", "photographe; fotograf; fotografin; valokuvaaja"),
        ("prf", "interprète; esittäjä"),
        ("prt", "imprimeur; drucker; druckerin"),
        ("sng", "sänger; sängerin; laulaja"),
        ("spk", "sprecher; sprecherin"),
        (
            "ths",
            "advisor; adviser; supervisor; thesis supervisor; thesis adviser; dissertation advisor; orient.; orientador; orientadora",
        ),
        ("trl", "traducteur; übersetzer; übersetzerin; kääntäjä; trans.; tr.; tł.; مترجم; 訳"),
    ],
)
def test_what_somebody_did_is_said_in_the_language_of_the_library(code: str, words: str) -> None:
    """As others have it in MARC, too, behind names or in parentheses."""
    for word in words.split("; "):
        for text in (f"Ek, Bo, {word}", f"Ek, Bo ({word})"):
            assert one(f"<dc:contributor>{text}</dc:contributor>").agents == (Agent("Ek, Bo", "person", roles=(code,)),)


@pytest.mark.parametrize(
    "words",
    [
        "chair; chairman; chairwoman; chairperson; committee chair; committee member; external examiner",
        "internal examiner; second reader; third reader; degree examiner; dissertation supervisor; thesis examiner",
        "mentor; co-advisor; coadviser; co-supervisor",
        "red.; Dir.; coord.; comp.; hrsg.; hg.; tłum.; przeł.; oprac.; wyd.; il.; ill.; trad.; préf.; prol.",
        "del.; delin.; des.; pinx.; pinxt.; inv.; fec.; sc.; sculp.; sculpt.; lith.",
        "dessinateur; préfacier; adaptateur; rédacteur",
        "recorder; responder; participant; research_participant; data_inputter",
    ],
)
def test_a_role_that_is_on_no_list_is_as_it_is_stated(words: str) -> None:
    """Where the list of relators has none, or more than one may be meant."""
    for word in words.split("; "):
        (agent,) = one(f"<dc:contributor>Ek, Bo, {word}</dc:contributor>").agents
        assert (agent.name, agent.roles) == ("Ek, Bo", (word,))
    for word in ("member", "Del."):
        assert one(f"<dc:contributor>Ek, Bo, {word}</dc:contributor>").agents == (
            Agent(f"Ek, Bo, {word}", roles=("ctb",)),
        )


@pytest.mark.parametrize(
    ("texts", "same_as", "kept"),
    [
        (("Okafor, Grace", ORCID), [(ORCID,)], []),
        ((ORCID, "Okafor, Grace"), [(ORCID,)], []),
        (("Okafor, Grace", "0000-0002-1825-0097"), [(ORCID,)], []),
        (("Okafor, Grace", "Ek, Bo", ORCID), [(), ()], [ORCID]),
        (("University of Leeds", ORCID), [()], [ORCID]),
        ((ORCID,), [], [ORCID]),
        (("Okafor, Grace", "0000-0002-1825-0098"), [(), ()], []),
    ],
)
def test_a_number_of_a_creator_is_no_name(
    texts: tuple[str, ...], same_as: list[tuple[str, ...]], kept: list[str]
) -> None:
    """It says who the one creator is; of several nobody knows which."""
    record = one("".join(f"<dc:creator>{text}</dc:creator>" for text in texts))
    assert [agent.same_as for agent in record.agents] == same_as
    left = [left.value for left in record.leftovers if left.reason == "malformed"]
    assert left == [f"<dc:creator>{text}</dc:creator>" for text in kept]
    assert sorted(text for _, text in elements(written(record))) == sorted(texts)


@pytest.mark.parametrize(
    "name",
    [
        "title",
        "creator",
        "date",
        "format",
        "coverage",
        "identifier",
        "language",
        "description",
        "source",
        "subject",
        "type",
    ],
)
@pytest.mark.parametrize("piece", ["a", "A", "A.", "A ", "1 ", "A, ", "-", " ", "\n", "1-", "A' ", "; ", "--", ": "])
def test_a_long_text_of_one_pattern_is_read(name: str, piece: str) -> None:
    """No pattern tries a long text in every way there is: these would take for ever."""
    record = one(f"<dc:{name}>A{piece * 2_000}!, B</dc:{name}>")
    assert record != Record()


def test_the_first_person_who_created_it_is_the_main_entry() -> None:
    """The work is entered under its first creator, if that is a person; several may stand in one element."""
    record = one("<dc:creator>Kyle, Reuben; Ross, Jack</dc:creator><dc:creator>unknown</dc:creator>")
    assert [(agent.name, agent.primary) for agent in record.agents] == [("Kyle, Reuben", True), ("Ross, Jack", False)]
    assert [(left.value, left.reason) for left in record.leftovers] == [
        ("<dc:creator>unknown</dc:creator>", "malformed"), ("<dc:creator>Kyle, Reuben; Ross, Jack</dc:creator>", "form"),
    ]  # fmt: skip
    assert [
        agent.primary for agent in one("<dc:creator>Liberty</dc:creator><dc:creator>Kyle, R.</dc:creator>").agents
    ] == [False, False]


@pytest.mark.parametrize(
    ("text", "title", "subtitle"),
    [
        ("Duty of Care: Improving Support", "Duty of Care", "Improving Support"),
        ("Droits des victimes : étude", "Droits des victimes", "étude"),
        ("A: B: C", "A", "B: C"),
        ("Either / Or", "Either / Or", ""),
        ("The 9:30 train", "The 9:30 train", ""),
        ("Plain", "Plain", ""),
        (": x", ": x", ""),
        ("Replication Data for: Voting in Kenya", "Replication Data for: Voting in Kenya", ""),
        ("Correction to: Bees: A Study", "Correction to: Bees", "A Study"),
        ("Re: Bees", "Re: Bees", ""),
        ("Comment on: Bees", "Comment on: Bees", ""),
        ("Carry on: A Memoir", "Carry on", "A Memoir"),
        ("Rezension zu: Bienen", "Rezension zu: Bienen", ""),
        ("The Care: A Memoir", "The Care", "A Memoir"),
        ("Flora of Leeds :containing the bees", "Flora of Leeds", "containing the bees"),
        ("Odds of 3 :1", "Odds of 3 :1", ""),
        ("A bee (Apoidea: Apidae) from Peru", "A bee (Apoidea: Apidae) from Peru", ""),
        ("Bees [Apoidea: Apidae] (Peru): a key", "Bees [Apoidea: Apidae] (Peru)", "a key"),
        ("[Letter: on bees]", "[Letter", "on bees]"),
        ("[Letter: on bees].", "[Letter", "on bees]."),
        ("[Bees: a study] (Paris)", "[Bees: a study] (Paris)", ""),
        ("Bees (1: drones", "Bees (1", "drones"),
        ("Bees (1: drones [a key]", "Bees (1", "drones [a key]"),
        ("Bees (drones [1: old] (2: young)): a key", "Bees (drones [1: old] (2: young))", "a key"),
    ],
)
def test_a_subtitle_follows_a_colon(text: str, title: str, subtitle: str) -> None:
    """The first colon with a blank behind it, as it is written here, or before words;
    and it is written again the same.
    """
    record = one(f"<dc:title>{text}</dc:title>")
    assert [(found.title, found.subtitle) for found in record.titles] == [(title, subtitle)]
    assert elements(written(record)) == [("title", text)]
    assert elements(written(msgspec.structs.replace(record, leftovers=()))) == [
        ("title", f"{title}: {subtitle}" if subtitle else text)
    ]


@pytest.mark.parametrize("text", ["The cat : a story / by John Smith", "The cat: a story / translated by A. B."])
def test_who_is_responsible_stands_behind_a_stroke(text: str) -> None:
    """Where it is one of ISBD's, and no part of the title."""
    record = one(f"<dc:title>{text}</dc:title>")
    assert [(title.title, title.subtitle, title.responsibility) for title in record.titles] == [
        ("The cat", "a story", text.partition(" / ")[2])
    ]
    assert elements(written(record)) == [("title", text)]


@pytest.mark.parametrize(
    ("text", "physical"),
    [
        ("xii, 234 p. : ill. ; 24 cm", Physical((Term("", "xii, 234 p."),), details="ill.", dimensions="24 cm")),
        ("unpaged", Physical((Term("", "unpaged"),))),
        ("p. cm.", Physical((Term("", "p. cm."),))),
        ("volumes ; cm", Physical((Term("", "volumes"),), dimensions="cm")),
        *(
            (text, Physical((Term("", text),)))
            for text in (
                "v. cm",
                "vols.",
                "leaves",
                "pages",
                "volumes (unpaged)",
                "PT1H30M",
                "PT45S",
                "PT30M",
                "P2D",
                "l9 cm",
                "l9mm",
                "l04 p.",
                "[iv], 235 p. ill.",
                "iv-235 p. ill.",
                "235 vols. ill.",
            )
        ),
        ("P2", Physical(forms=(Genre("P2"),))),
        ("24 p.; plate negatives", Physical((Term("pages", "24"),), forms=(Genre("plate negatives"),))),
        *(
            (f"24 p.; {text}", Physical((Term("pages", "24"),), details=text))
            for text in (
                "illustrations",
                "ill.",
                "illus.",
                "diagr.",
                "front.",
                "fronts.",
                "plate",
                "plates",
                "pl.",
                "map",
                "maps",
                "plan",
                "plans",
                "port.",
                "ports.",
                "facsim.",
                "table",
                "tables",
                "music",
                "forms",
                "col. map",
                "fold. map",
                "geneal. tables",
                "incl. tables",
                "colored map",
                "coloured map",
                "some maps",
                "chiefly plans",
            )
        ),
        *((f"1 disc; {size}", Physical((Term("disc", "1"),), dimensions=size)) for size in ("4 in", "4 inches", '4"')),
        (
            "1 box [3 x 2 (2 lids] : ill. ; 3 cm",
            Physical((Term("", "1 box [3 x 2 (2 lids]"),), details="ill.", dimensions="3 cm"),
        ),
        ("x, 43 p.; diagrs.; 19 1/2 cm", Physical((Term("", "x, 43 p."),), details="diagrs.", dimensions="19 1/2 cm")),
        ("xiv p., 1 l., 242 p. incl. front.", Physical((Term("", "xiv p., 1 l., 242 p. incl. front."),))),
        ("200 (i.e. 203) p. incl. ill.", Physical((Term("", "200 (i.e. 203) p. incl. ill."),))),
        ("v. p., 83 p. front.", Physical((Term("", "v. p., 83 p. front."),))),
        ("ill., 23 p. of plates", Physical(details="ill., 23 p. of plates")),
        ("ill., [16] p. of plates", Physical(details="ill., [16] p. of plates")),
        ("1 audio disc; 4 3/4 in.", Physical((Term("audio disc", "1"),), dimensions="4 3/4 in.")),
        (
            "1 score (iv + 24 p.) : ill. ; 30 cm",
            Physical((Term("", "1 score (iv + 24 p.)"),), details="ill.", dimensions="30 cm"),
        ),
        ("1 online resource (iv + 24 pages)", Physical((Term("", "1 online resource (iv + 24 pages)"),))),
        ("1 score (24 p.) + 4 parts ; 30 cm", Physical((Term("", "1 score (24 p.) + 4 parts"),), dimensions="30 cm")),
        ("47 p. : ill. + 1 map", Physical((Term("pages", "47"),), details="ill.", accompanying="1 map")),
        ("v. : ill. ; 28 cm", Physical((Term("", "v."),), details="ill.", dimensions="28 cm")),
        (
            "volumes : illustrations ; 28 cm",
            Physical((Term("", "volumes"),), details="illustrations", dimensions="28 cm"),
        ),
        ("6 v. ; 28 cm", Physical((Term("", "6 v."),), dimensions="28 cm")),
        (
            "maps : some col. ; 46 x 56 cm",
            Physical((Term("", "maps"),), details="some col.", dimensions="46 x 56 cm"),
        ),
        (
            "sound discs : analog ; 12 cm",
            Physical((Term("", "sound discs"),), details="analog", dimensions="12 cm"),
        ),
        *((text, Physical(details=text)) for text in ("ill.", "ill. (some col.), maps")),
        ("film reel", Physical(media="g", carrier="mr")),
        ("720 p.", Physical((Term("pages", "720"),))),
        ("720p", Physical((Term("", "720p"),))),  # of a film these are lines
        ("235 s. ill.", Physical((Term("", "235 s. ill."),))),
        ("1 vol. (234 p.) : ill. ; in-8", Physical((Term("", "1 vol. (234 p.)"),), details="ill.", dimensions="in-8")),
        (
            "1 drawing : ink on paper ; sheet 23 x 31 cm",
            Physical((Term("drawing", "1"),), details="ink on paper", dimensions="sheet 23 x 31 cm"),
        ),
        ("1 vol. ; in-8", Physical((Term("", "1 vol."),), dimensions="in-8")),
        ("12 portraits ; children", Physical((Term("portraits", "12"),), forms=(Genre("children"),))),
        *(
            (size, Physical(dimensions=size))
            for size in ("30 cm x 40 cm", "10,5 x 15 cm", "5 in. x 7 in.", "30 x 40 x 5 cm", "24.5 cm", '8" x 10"')
        ),
        *((text, Physical(forms=(Genre(text),))) for text in ("Photograph/slide", "paper/ink")),
        ("incl. front., plates.", Physical(details="incl. front., plates.")),
        ("col. ill.", Physical(details="col. ill.")),
        ("ill., maps", Physical(details="ill., maps")),
        *((text, Physical((Term("", text),))) for text in ("xiv p. ill.", "24p. ill.", "[iv]p. ill.")),
        ("ill. (some col.), maps; 24 p.", Physical((Term("pages", "24"),), details="ill. (some col.), maps")),
        ("1 text (xx, 24 p. : ill. ; 3 cm)", Physical((Term("", "1 text (xx, 24 p. : ill. ; 3 cm)"),))),
        ("black and white", Physical(details="black and white")),
    ],
)
def test_a_physical_description_is_punctuated(text: str, physical: Physical) -> None:
    """Extent, details and dimensions as ISBD parts them."""
    record = one(f"<dc:format>{text}</dc:format>")
    assert record.physicals == (physical,)
    assert elements(written(record)) == [("format", text)]


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("1 online resource.", "1 online resource"),
        ("1 box (12 maps).", "1 box (12 maps)"),
        ("digital, stereo.", "digital, stereo."),
        ("12 л., портр.", "12 л., портр."),
        ("Ill., graph. Darst.", "Ill., graph. Darst."),
        ("zahlr. Illustr., Notenbeisp.", "zahlr. Illustr., Notenbeisp."),
        ("24 lithogr., fronts.", "24 lithogr., fronts."),
        ("47 p.", "47 p."),
        ("12 in.", "12 in."),
    ],
)
def test_a_format_has_no_full_stop_but_of_an_abbreviation(said: str, text: str) -> None:
    """It closes the field in MARC."""
    assert elements(written(Record(physicals=(Physical((Term("", said),)),)))) == [("format", text)]


@pytest.mark.parametrize(
    ("form", "texts", "lost"),
    [
        (Genre("photographs", authority="aat"), ["photographs"], ["physicals.forms.authority"]),
        (Genre("photographs", same_as=("http://a.example/1",)), ["photographs"], ["physicals.forms.same_as"]),
        (Genre("electronic", authority="marcform"), [], ["physicals.forms"]),
        (Genre("paper", kind="technique"), [], ["physicals.forms"]),
    ],
)
def test_a_form_is_a_word_of_whichever_list(form: Genre, texts: list[str], lost: list[str]) -> None:
    """Its list is told to be lost, and so are the codes of MARC."""
    report = Report()
    data = written(Record(physicals=(Physical(forms=(form,)),)), report=report)
    assert elements(data) == [("format", text) for text in texts]
    assert [path for _, path, _, _ in report.losses] == lost


def test_of_several_forms_those_are_told_to_be_lost_that_are() -> None:
    """A word beside a code of MARC is there."""
    losses: list[Any] = []
    record = Record(physicals=(Physical(forms=(Genre("photographs"), Genre("print", "marcform"))),))
    assert elements(written(record, report=Report(losses.append))) == [("format", "photographs")]
    assert [loss.value for loss in losses] == ["print marcform"]


def test_a_score_and_its_parts_are_measured_each() -> None:
    """A statement may be of several things, each with a size of its own."""
    said = "extent 1 score ; | dimensions 31 cm + | extent 4 parts ; | dimensions 28 cm"
    parts = tuple(Term(*part.split(" ", 1)) for part in said.split(" | "))
    score = Physical((Term("", "1 score"), Term("", "4 parts")), dimensions="31 cm", parts=parts)
    texts = ["1 score", "4 parts", "31 cm", "28 cm"]
    assert elements(written(Record(physicals=(score,)))) == [("format", text) for text in texts]


def test_a_second_statement_is_of_another_physical_form() -> None:
    """What is no statement is said of the first."""
    texts = "2 v. : ill. ; 24 cm", "1 map : col. ; 30 x 40 cm", "image/jpeg"
    record = one("".join(f"<dc:format>{text}</dc:format>" for text in texts))
    assert record.physicals == (
        Physical((Term("", "2 v."),), details="ill.", dimensions="24 cm", formats=("image/jpeg",)),
        Physical((Term("", "1 map"),), details="col.", dimensions="30 x 40 cm"),
    )
    assert sorted(text for _, text in elements(written(record))) == sorted(texts)


def test_a_second_size_is_of_another_physical_form() -> None:
    """That of the mount, say: it is no extent of the first."""
    texts = ["image/jpeg", '4" x 5"', '6" x 8"']
    record = one("".join(f"<dc:format>{text}</dc:format>" for text in texts))
    assert record.physicals == (
        Physical(dimensions='4" x 5"', formats=("image/jpeg",)), Physical(dimensions='6" x 8"'),
    )  # fmt: skip
    assert sorted(text for _, text in elements(written(record))) == sorted(texts)


def test_a_size_that_a_statement_has_is_of_no_second_form() -> None:
    """It is said again by itself, and comes back."""
    texts = ["1 map : col. ; 30 x 40 cm.", "30 x 40 cm"]
    record = one("".join(f"<dc:format>{text}</dc:format>" for text in texts))
    assert record.physicals == (Physical((Term("", "1 map"),), details="col.", dimensions="30 x 40 cm."),)
    assert [text for _, text in elements(written(record))] == texts


@pytest.mark.parametrize(
    "texts",
    [
        ("1 map : col. ; 30 x 40 cm", "Number of views : 2"),
        ("132 f.", "2.3 MB"),
        ("47 p.", "01:23:45", "30 minutes"),
    ],
)
def test_an_extent_is_one_statement(texts: tuple[str, ...]) -> None:
    """Two of them are not joined."""
    record = one("".join(f"<dc:format>{text}</dc:format>" for text in texts))
    assert [len(physical.extents) for physical in record.physicals] == [1] * len(texts)
    assert sorted(text for _, text in elements(written(record))) == sorted(texts)


@pytest.mark.parametrize(
    ("elements", "kind", "kept"),
    [
        ("<dc:format>text</dc:format>", "text", 0),
        ("<dc:type>Text</dc:type><dc:format>Text</dc:format>", "text", 0),
        ("<dc:type>Map</dc:type><dc:format>Image</dc:format>", "cartographic", 0),
        ("<dc:type>Sound</dc:type><dc:format>text</dc:format>", "sound recording", 1),
    ],
)
def test_a_type_is_no_format(elements: str, kind: str, kept: int) -> None:
    """It is the type of resource; another than that is kept."""
    record = one(elements)
    assert (record.type, record.physicals) == (kind, ())
    assert sum(left.reason == "malformed" for left in record.leftovers) == kept


@pytest.mark.parametrize(
    ("name", "text"),
    [("dc:format", "paper"), ("dcterms:medium", "paper"), ("dc:format", "mp4"), ("dc:format", "MPEG-4")],
)
def test_what_it_is_made_of_is_a_form_of_it(name: str, text: str) -> None:
    """In whichever of the elements it stands; a figure within a word counts nothing."""
    assert one(f"<{name}>{text}</{name}>").physicals == (Physical(forms=(Genre(text),)),)


@pytest.mark.parametrize(
    ("text", "related"),
    [
        ("ISBN 9780131103627", Related("original", identifiers=(Identifier("isbn", "9780131103627"),))),
        ("http://a.example/x", Related("original", uri="http://a.example/x")),
        ("Tyler Papers", Related("original", title="Tyler Papers")),
        (
            "Panel Review, 4(2), 2011: 3-65",
            Related(
                "host",
                title="Panel Review",
                part=Part((Term("volume", "4"), Term("issue", "2")), (Term("pages", "3-65"),), text="4(2), 2011: 3-65"),
            ),
        ),
        (
            "Panel Review; Vol 4 No 2 (2011): Spring; 3-65",
            Related(
                "host",
                title="Panel Review",
                part=Part(
                    (Term("volume", "4"), Term("issue", "2")),
                    (Term("pages", "3-65"),),
                    "2011",
                    "Vol 4 No 2 (2011): Spring; 3-65",
                ),
            ),
        ),
        (
            "Panel Review; 2011; 3-65",
            Related("host", title="Panel Review", part=Part((), (Term("pages", "3-65"),), "2011", "2011; 3-65")),
        ),
        (
            "Panel Review, vol. 3",
            Related("host", title="Panel Review", part=Part((Term("volume", "3"),), text="vol. 3")),
        ),
        (
            "Panel Review, v. 45, no. 2",
            Related(
                "host", title="Panel Review", part=Part((Term("volume", "45"), Term("issue", "2")), text="v. 45, no. 2")
            ),
        ),
        ("Panel Review; No 2", Related("host", title="Panel Review", part=Part((Term("issue", "2"),), text="No 2"))),
        ("p. 3 of Panel Review", Related("host", title="p. 3 of Panel Review")),
        ("Panel Review no. 7 of Leeds, 1911", Related("host", title="Panel Review no. 7 of Leeds, 1911")),
        ("Panel Review, 7 (1911)", Related("host", title="Panel Review, 7 (1911)")),
        ("Hives : 884-890", Related("host", title="Hives : 884-890")),
        ("Volume 3 No 2", Related("host", part=Part((Term("volume", "3"), Term("issue", "2")), text="Volume 3 No 2"))),
        *(
            (text, Related("original", title=text))
            for text in (
                "Archives of Leeds, BEE152 (469)",
                "Maps, LE DD-298 (8836)",
                "Maps, LE DD-298 (1836)",
                "Maps, LE D-17",
                "QL568 .A6 vol. 3",
                "BEE Box no. 1682 vol. 17",
                "A history of No 10 Downing Street",
                "Symphony no. 5 in C minor",
                "Collection No. 7",
                "Accession no. 1987.23",
                "Slide 12 (1967)",
                "Ledger 12 (1888-1890)",
                "Hives : 1884-1890",
            )
        ),
        *(
            (text, Related("host", title=text))
            for text in (
                "Bees12(3): 4-9",
                "Bees v12(3)",
                "Ek B, Om C. Bees. Bee J. 2009;37:3-5",
                "Ek, B. Bees, Bee J 44 (2014): 3-5",
                "Ek B. On bees 44 (2014): 3-5",
                "Ek, Bo. On bees. Bee J 44 (2014): 3-5",
                "Ek, Bo. “Bees.” Bee J 44 (2014): 3-5",
            )
        ),
        ("War in the air; 1914-1918; 12-34", Related("original", title="War in the air; 1914-1918; 12-34")),
        ("In: Tyler papers", Related("host", title="Tyler papers")),
        ("In: http://a.example/x", Related("host", uri="http://a.example/x")),
        ("1566-5283", Related("host", identifiers=(Identifier("issn", "1566-5283"),))),
    ],
)
def test_a_source_is_a_host_where_it_says_the_place_in_it(text: str, related: Related) -> None:
    """Else it is what the resource was made of: it makes no component part of it."""
    record = one(f"<dc:source>{text}</dc:source>")
    assert record.related == (related,)
    assert elements(written(record)) == [("source", text)]


@pytest.mark.parametrize("pages", ["100-112", "pp. 100-112"])
@pytest.mark.parametrize(("kind", "relation"), [("Article", "host"), ("Photograph", "original")])
def test_the_pages_of_an_article_are_no_other_source(kind: str, relation: str, pages: str) -> None:
    """Beside its journal, which is what it stands in if it is the only one; of a picture they may be a number."""
    sources = f"<dc:source>{pages}</dc:source><dc:source>Bee Review</dc:source>"
    record = one(f"<dc:type>{kind}</dc:type>{sources}")
    found = [(other.relation, other.title) for other in record.related if other.title == "Bee Review"]
    assert found == [(relation, "Bee Review")]
    texts = [text for name, text in elements(written(record)) if name == "source"]
    assert sorted(texts) == sorted((pages, "Bee Review"))


@pytest.mark.parametrize(
    ("text", "title", "place"),
    [
        ("In: Bee Review ; 70 (2010) 3 ; 100-112", "Bee Review", "70 (2010) 3 ; 100-112"),
        ("In: Tyler papers", "Tyler papers", ""),
    ],
)
def test_a_relation_is_a_host_where_it_begins_with_in(text: str, title: str, place: str) -> None:
    """As a source is: it is no series with a number, In: Bee Review ; 70."""
    record = one(f"<dc:relation>{text}</dc:relation>")
    (host,) = record.related
    assert (host.relation, host.title, host.part.text if host.part else "") == ("host", title, place)
    assert elements(written(record)) == [("relation", text)]


@pytest.mark.parametrize(
    ("kind", "text", "related"),
    [
        ("bookPart", "Bees : a history, p. 12-18",
         Related("host", title="Bees : a history", part=Part((), (Term("pages", "12-18"),), text="p. 12-18"))),
        *(
            ("bookPart", f"{name} Bees, p. 12-18", Related("related", title=f"{name} Bees, p. 12-18"))
            for name in ("Ek, B.", "Ek-Holm, B.J.", "van der Ek, B.")
        ),
        ("book", "Bees : a history, p. 12-18", Related("related", title="Bees : a history, p. 12-18")),
    ],
)  # fmt: skip
def test_a_chapter_stands_in_the_pages_that_a_relation_names(kind: str, text: str, related: Related) -> None:
    """Whichever of type and relation comes first, unless it is what somebody wrote; it comes back as it was found."""
    said, known = f"<dc:relation>{text}</dc:relation>", f"<dc:type>info:eu-repo/semantics/{kind}</dc:type>"
    for both in (said + known, known + said):
        record = one(both)
        assert record.related == (related,)
        assert ("relation", text) in elements(written(record))


@pytest.mark.parametrize(
    ("text", "related"),
    [
        ("Panel Review, 1566-5283, 2011, 50:3, s. 21-30",
         Related("host", title="Panel Review", identifiers=(Identifier("issn", "1566-5283"),),
                 part=Part((Term("volume", "50"), Term("issue", "3")), (Term("pages", "21-30"),), "2011", "2011, 50:3, s. 21-30"))),
        ("Panel Review, 1566-5283, 2011, Vol. 50, no 3, s. 21-30",
         Related("host", title="Panel Review", identifiers=(Identifier("issn", "1566-5283"),),
                 part=Part((Term("volume", "50"), Term("issue", "3")), (Term("pages", "21-30"),), "2011", "2011, Vol. 50, no 3, s. 21-30"))),
        ("History of bees, 2009, s. 12-34",
         Related("host", title="History of bees", part=Part((), (Term("pages", "12-34"),), "2009", "2009, s. 12-34"))),
        ("Panel Review, 1566-5284, 2011, 50:3, s. 21-30", Related("related", title="Panel Review, 1566-5284, 2011, 50:3, s. 21-30")),
        ("Panel Review;volume 24 September 2007", Related("series", title="Panel Review", number="volume 24 September 2007")),
    ],
)  # fmt: skip
def test_a_relation_is_a_host_where_diva_says_the_place_in_it(text: str, related: Related) -> None:
    """By a year, pages and a valid ISSN, if there is one; without a loss."""
    record, report = one(f"<dc:relation>{text}</dc:relation>"), Report()
    assert record.related == (related,)
    assert (elements(written(record, report=report)), dict(report.losses)) == ([("relation", text)], {})


@pytest.mark.parametrize(
    ("text", "title", "pages"),
    [
        ("The book of bees, p. 12-34", "The book of bees", "12-34"),
        ("The book of bees, pages 12-34", "The book of bees", "12-34"),
        ("Bee Keys 45, pp. 12-34", "Bee Keys 45, pp. 12-34", ""),
    ],
)
def test_a_source_has_pages_of_a_host_where_nothing_else_is_told(text: str, title: str, pages: str) -> None:
    """But a number before them may be that of a volume. It comes back."""
    record = one(f"<dc:source>{text}</dc:source>")
    extents = (Term("pages", pages),) if pages else ()
    assert [(host.title, host.part.extents if host.part else ()) for host in record.related] == [(title, extents)]
    assert elements(written(record)) == [("source", text)]


@pytest.mark.parametrize(
    ("more", "host"),
    [
        (
            "",
            Related("host", title="Panel Review", part=Part((Term("volume", "24"),), text="volume 24 September 2007")),
        ),
        (
            "<dc:relation>Youth papers;YP-12</dc:relation>",
            Related("host", title="Panel Review", part=Part((Term("volume", "24"),), text="volume 24 September 2007")),
        ),
        (
            "<dc:source>Bees; 3(1), 2007</dc:source>",
            Related("series", title="Panel Review", number="volume 24 September 2007"),
        ),
    ],
)
def test_an_article_stands_in_the_volume_that_a_relation_names(more: str, host: Related) -> None:
    """If no source says another journal; whichever of type and relation comes first."""
    relation, kind = "<dc:relation>Panel Review;volume 24 September 2007</dc:relation>", "<dc:type>Article</dc:type>"
    in_spanish = kind.replace("Article", "artículo científico")
    for text in (relation + kind + more, kind + more + relation, relation + in_spanish + more):
        record = one(text)
        assert host in record.related
        assert ("relation", "Panel Review;volume 24 September 2007") in elements(written(record))


@pytest.mark.parametrize("place", ["Panel Review;12(3)", "Panel Review, 12(3)", "Panel Review;vol. 12 no. 3"])
def test_what_something_is_part_of_may_be_told_with_the_place_in_it(place: str) -> None:
    """DSpace has both in one text, and the ISSN beside it; the elements come back."""
    texts = place, "urn:ISSN:1566-5283"
    record = one("".join(f"<dcterms:isPartOf>{text}</dcterms:isPartOf>" for text in texts))
    (host,) = record.related
    assert (host.title, host.identifiers) == ("Panel Review", (Identifier("issn", "1566-5283"),))
    assert host.part is not None
    assert host.part.details == (Term("volume", "12"), Term("issue", "3"))


def test_a_collection_is_not_what_something_stands_in_besides() -> None:
    """Of the two only the one has a title, and only the other an address."""
    record = one("<dc:relation>isPartOf http://a.example/c</dc:relation><dc:source>Scrapbook 12, p. 4</dc:source>")
    assert record.related == (Related("host", uri="http://a.example/c"), Related("host", title="Scrapbook 12, p. 4"))


def test_an_issn_that_links_is_said_where_it_is_another() -> None:
    """As a rule it is the ISSN itself, and stood beside its URN without its kind."""
    its_own, other = Identifier("issn", "1566-5283"), Identifier("issn", "1938-0305")
    linking = Identifier("issn-l", "1566-5283")
    assert elements(written(Record(identifiers=(its_own, linking)))) == [("identifier", "urn:issn:1566-5283")]
    assert elements(written(Record(identifiers=(other, linking))))[1:] == [("identifier", "1566-5283")]


def test_the_issn_of_a_journal_may_stand_before_the_place_in_it() -> None:
    """Dialnet has it so; one that is invalid is left in its text."""
    text = "Revista de Abejas, ISSN 1566-5283, Nº. 13, 2009, pags. 11-22"
    record = one(f"<dc:source>{text}</dc:source>")
    (host,) = record.related
    assert (host.title, host.identifiers) == ("Revista de Abejas", (Identifier("issn", "1566-5283"),))
    assert host.part is not None
    assert host.part.text == "Nº. 13, 2009, pags. 11-22"
    assert elements(written(record)) == [("source", text)]
    assert one(f"<dc:source>{text.replace('ISSN', 'ISSN-e')}</dc:source>").related == record.related
    (host,) = one(f"<dc:source>{text.replace('5283', '5284')}</dc:source>").related
    assert host.title.startswith("Revista de Abejas, ISSN")


def test_volume_and_issue_in_sources_of_their_own_are_one_place() -> None:
    """Hrčak has each part of a citation for itself; they come back so."""
    sources = "Pčela", "ISSN 1566-5283", "Volume 30", "Issue 1-2"
    texts = (f"<dc:source>{text}</dc:source>" for text in sources)
    record = one("".join(texts) + "<dc:type>article</dc:type>")
    (host,) = record.related
    assert host.title == "Pčela"
    assert host.part is not None
    assert host.part.details == (Term("volume", "30"), Term("issue", "1-2"))
    assert sorted(text for name, text in elements(written(record)) if name == "source") == sorted(sources)


@pytest.mark.parametrize(
    "sources", [("Vol. 2: Bees", "No. 3: Wasps"), ("Volume 30", "Volume 31"), ("Volume 30", "Pčela")]
)
def test_sources_that_say_more_than_a_number_are_no_place_together(sources: tuple[str, str]) -> None:
    """Each may be one of its own."""
    record = one("".join(f"<dc:source>{text}</dc:source>" for text in sources))
    assert not any(", ".join(sources) in f"{found.title} {found.part}" for found in record.related)


def test_a_publisher_in_several_languages_is_one() -> None:
    """OJS has it so; of an article it is that of its journal (773 $d)."""
    names = ("uk", "Спілка бджолярів"), ("en", "Union of Beekeepers")
    publishers = "".join(f'<dc:publisher xml:lang="{lang}">{name}</dc:publisher>' for lang, name in names)
    record = one(
        f"<dc:type>article</dc:type><dc:source>Бджола; № 3 (2010)</dc:source><dc:date>2010</dc:date>{publishers}"
    )
    found = [spell_marc(field) for field in fields_of(record, Report(), DEFAULTS)]
    assert [text for text in found if text.startswith("264")] == []
    assert "773 0# $t Бджола. $d Спілка бджолярів = Union of Beekeepers $g № 3 (2010)" in found


def test_a_publisher_of_one_name_in_all_languages_is_said_once() -> None:
    """Nothing is parallel to itself."""
    publishers = "".join(f'<dc:publisher xml:lang="{lang}">Hive Press</dc:publisher>' for lang in ("en", "fr"))
    record = one(f"<dc:type>article</dc:type><dc:source>Bees; No. 3 (2010)</dc:source>{publishers}")
    found = [spell_marc(field) for field in fields_of(record, Report(), DEFAULTS)]
    assert "773 0# $t Bees. $d Hive Press $g No. 3 (2010)" in found


@pytest.mark.parametrize(
    ("publishers", "stated"),
    [
        (("HAL CCSD",), ["264 #1 $b HAL CCSD.", "773 0# $t Bees $g No. 3 (2010)"]),
        (("CCSD", "Hive Press"), ["264 #1 $b CCSD.", "773 0# $t Bees. $d Hive Press $g No. 3 (2010)"]),
        (("Hive Press",), ["773 0# $t Bees. $d Hive Press $g No. 3 (2010)"]),
        (("CCSD Press",), ["773 0# $t Bees. $d CCSD Press $g No. 3 (2010)"]),
    ],
)
def test_an_archive_has_published_no_host_of_what_is_in_it(publishers: tuple[str, ...], stated: list[str]) -> None:
    names = "".join(f"<dc:publisher>{name}</dc:publisher>" for name in publishers)
    record = one(f"<dc:type>article</dc:type><dc:source>Bees; No. 3 (2010)</dc:source><dc:date>2010</dc:date>{names}")
    found = [spell_marc(field) for field in fields_of(record, Report(), DEFAULTS)]
    assert [text for text in found if text.startswith(("264", "773"))] == stated


@pytest.mark.parametrize("place", ["2010", "2010: Winter"])
def test_an_issue_may_be_known_by_its_year_alone(place: str) -> None:
    """If it is an article that stands in it; else years may be what something is about."""
    text = f"<dc:source>Panel Review; {place}</dc:source>"
    record = one(f"{text}<dc:type>article</dc:type>")
    assert record.related == (Related("host", title="Panel Review", part=Part(date="2010", text=place)),)
    assert ("source", f"Panel Review; {place}") in elements(written(record))
    assert one(text).related == (Related("original", title=f"Panel Review; {place}"),)


def test_an_enumeration_is_all_levels_in_one() -> None:
    """``773 0# $t Panel Review $q 24:2<30``: what it is called in the model is no word of it."""
    host = Related("host", title="Panel Review", part=Part((Term("enumeration", "24:2<30"),)))
    assert elements(written(Record(related=(host,)))) == [("source", "Panel Review, 24:2<30")]


@pytest.mark.parametrize(
    ("journal", "place"),
    [
        ("BeeKeys", "101: 4-9"),
        ("Journal of Bees", "12 (2010) 3"),
        ("Journal of Bees", "12 (2010) 4-9"),
        ("J. Bee Phys.", "123, 064507 (2005)"),
        ("Bee Physics B", "76, L12-15 (2007) (4 pages)"),
    ],
)
def test_figures_alone_are_the_volume_of_an_article(journal: str, place: str) -> None:
    """Else they may be of a box, or of a title: ``Okafor papers, box 12 (1910) 3``."""
    text = f"<dc:source>{journal} {place}</dc:source>"
    (host,) = one(f"{text}<dc:type>article</dc:type>").related
    assert (host.title, host.part and (host.part.details[0].kind, host.part.text)) == (journal, ("volume", place))
    assert one(text).related == (Related("host", title=f"{journal} {place}"),)
    (volume,) = one("<dc:source>Vol. 12 (2010) 3</dc:source><dc:type>article</dc:type>").related
    assert volume.title == ""


@pytest.mark.parametrize(
    "text",
    [
        "Ek, B. On bees. Bee J. 12, 3 (2010)",
        "B. Ek, Bee J. 12, 3 (2010)",
        "B. O. Ek and G. Om, Bee J. 12, 3 (2010)",
        "On the flight of bees. Bee J. 12, 3 (2010)",
        "Letter of May 12, 3 (1905)",
    ],
)
def test_figures_behind_other_words_are_of_no_journal(text: str) -> None:
    """The title of an article, who wrote it, or a month."""
    (host,) = one(f"<dc:source>{text}</dc:source><dc:type>article</dc:type>").related
    assert (host.title, host.part) == (text, None)


def test_the_sources_of_an_article_are_one_journal() -> None:
    """OJS has its name in each language, and its ISSNs, in elements of their own; they come back as they were."""
    sources = (
        '<dc:source xml:lang="es">Revista de Abejas; Vol. 3 (2010): Invierno; 1-9</dc:source>'
        '<dc:source xml:lang="en">Journal of Bees; Vol. 3 (2010): Winter; 1-9</dc:source>'
        "<dc:source>1566-5283</dc:source><dc:source>Tyler Papers</dc:source>"
    )
    record = one(sources)
    host, papers = record.related
    assert (host.title, host.lang, host.identifiers) == (
        "Revista de Abejas",
        "spa",
        (Identifier("issn", "1566-5283"),),
    )
    assert host.record == Record(titles=(Title("Journal of Bees", kind="parallel", lang="eng"),))
    assert papers == Related("original", title="Tyler Papers")
    assert [text for name, text in elements(written(record)) if name == "source"] == [
        "Revista de Abejas; Vol. 3 (2010): Invierno; 1-9", "Journal of Bees; Vol. 3 (2010): Winter; 1-9", "1566-5283",
        "Tyler Papers",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "title", "volume", "issue", "pages", "year"),
    [
        ("蜜蜂学报; 第3卷第2期 (2011); 12-34", "蜜蜂学报", "3", "2", "12-34", "2011"),
        ("꿀벌; 제3권 제2호 (2011); 12-34", "꿀벌", "3", "2", "12-34", "2011"),
        ("Arı Dergisi; Cilt 3, Sayı 2 (2011); 12-34", "Arı Dergisi", "3", "2", "12-34", "2011"),
        ("مجلة النحل; المجلد 3، العدد 2 (2011)", "مجلة النحل", "3", "2", "", "2011"),
        ("فصلنامه زنبور؛ دوره 11، شماره 35 (1394)؛ 12-30", "فصلنامه زنبور", "11", "35", "12-30", ""),
        ("فصلنامه زنبور; دوره 11، شماره 35 (1394)", "فصلنامه زنبور", "11", "35", "", ""),
        ("Tidsskrift for bier; Årg. 3 Nr. 2 (2011)", "Tidsskrift for bier", "3", "2", "", "2011"),
        ("Abejas; Verano (2011); 12-34", "Abejas", "", "", "12-34", "2011"),
        ("Včela, Roč. 3, č. 2 (2011), s. 12-34", "Včela", "3", "2", "12-34", "2011"),
        ("Abejas; n.65 2013", "Abejas", "", "65", "", "2013"),
        ("Bee Medicine 2009; 37(02): 93-95", "Bee Medicine", "37", "02", "93-95", "2009"),
        ("Bee Medicine, 2009; 37: 93-95", "Bee Medicine", "37", "", "93-95", "2009"),
        ("Bees 2000; vol. 3 no. 2 (2010); 12-34", "Bees 2000", "3", "2", "12-34", "2010"),
        ("Bee Med. 2009 Mar-Apr;37:e93.", "Bee Med", "37", "", "e93", "2009"),
        ("Journal of Bees, 2009, 290 (2), pp.741-777. ⟨10.1007/x⟩", "Journal of Bees", "290", "2", "741-777", "2009"),
        ("Journal of Bees 44 (2014): 341-351.", "Journal of Bees", "44", "", "341-351", "2014"),
        ("Bee Review, Vol. XII, No. 3 (1990), pp. 3-5", "Bee Review", "XII", "3", "3-5", "1990"),
        ("Bee Times, Volume V, Issue 45, 20 August 1905, Page 4", "Bee Times", "V", "45", "4", ""),
        ("Journal of Bees 44, no. 2 (2014): 34–51", "Journal of Bees", "44", "2", "34-51", "2014"),
        ("Journal of Bees, 44, no. 2 (Spring 2014): 34", "Journal of Bees", "44", "2", "34", "2014"),
        ("J. Bee Res. USA 8 (2013): e59284", "J. Bee Res. USA", "8", "", "e59284", "2013"),
        ("Bees vol. 44 (2014): 34", "Bees", "44", "", "34", "2014"),
        ("Journal of Bees, 2009-03, Vol. 290, N. 2; pp. 7-9", "Journal of Bees", "290", "2", "7-9", "2009"),
        ("Journal of Bees, 2009-03-15, vol. 290, no. 2", "Journal of Bees", "290", "2", "", "2009"),
        ("Journal of Bees; 2009: Vol. XII, No 2", "Journal of Bees", "XII", "2", "", "2009"),
        ("History of bees, 1837-74, vol. 4", "History of bees, 1837-74", "4", "", "", ""),
        ("Вестник пчеловода. – 2016. – Вып. 12. – С. 25-31.", "Вестник пчеловода", "", "12", "25-31", "2016"),
        ("Вісник бджоляра. – 2016. – Т. 3, Вип. 12. – С. 25–31.", "Вісник бджоляра", "3", "12", "25-31", "2016"),
        ("Вестник пчеловода. 2013. № 1 (111). С. 12-20", "Вестник пчеловода", "", "1", "12-20", "2013"),
        ("Revista de Abejas (México) Num.2 Vol.XIII", "Revista de Abejas (México)", "XIII", "2", "", ""),
        ("مدیریت زنبور; دوره ۷, شماره ۱, صفحه ۱-۲۰", "مدیریت زنبور", "۷", "۱", "۱-۲۰", ""),
        ("History of bees, 2009, s. 12-34", "History of bees", "", "", "12-34", "2009"),
        ("Journal of Bees; Forthcoming", "Journal of Bees", "", "", "", ""),
        ("蜜蜂學報, 第12卷第3期, 頁45-67", "蜜蜂學報", "12", "3", "45-67", ""),
        ("꿀벌연구 제38권 제3호, pp.123-130", "꿀벌연구", "38", "3", "123-130", ""),
        ("Tạp chí Ong, Tập 28, Số 3 (2012) 45-52", "Tạp chí Ong", "28", "3", "45-52", "2012"),
        ("Jurnal Lebah; Volume 5 Nomor 2 Tahun 2015", "Jurnal Lebah", "5", "2", "", ""),
        ("Μέλισσα, τόμ. 12, τχ. 3 (1998), σ. 45-67", "Μέλισσα", "12", "3", "45-67", "1998"),
        ("Včelařství, ročník 12, číslo 3, s. 4-9", "Včelařství", "12", "3", "4-9", ""),
        ("Revista de Abejas, 10(2): 4-9. (2011)", "Revista de Abejas", "10", "2", "4-9", "2011"),
        ("Revista de Abejas, 10(2), 4-9, (2011-03-05)", "Revista de Abejas", "10", "2", "4-9", ""),
        ("Revista de Abejas, Vol. 10, Nº. 2, 2011, pags. 4-9", "Revista de Abejas", "10", "2", "4-9", ""),
        ("Pčela; Svezak 5 Br. 2 (2019); 12-20", "Pčela", "5", "2", "12-20", "2019"),
        ("Glasnik pčelara, god. 12, br. 3 (2010), str. 45-67", "Glasnik pčelara", "12", "3", "45-67", "2010"),
        ("Glasnik pčelara, god. 2010, br. 3 (2010), str. 45-67", "Glasnik pčelara", "", "3", "45-67", "2010"),
        ("Пчела; Том 5 Бр. 2 (2019); 12-20", "Пчела", "5", "2", "12-20", "2019"),
        ("Čebelar; Let. 5 Št. 2 (2019); 12-20", "Čebelar", "5", "2", "12-20", "2019"),
        ("Méhészet; 5. évf. 2. sz. (2019); 12-20", "Méhészet", "5", "2", "12-20", "2019"),
        ("Pszczoła; T. 5, z. 2 (2019); s. 12-20", "Pszczoła", "5", "2", "12-20", "2019"),
        ("Μέλισσα; Τόμ. 5 Αρ. 2 (2019); 12-20", "Μέλισσα", "5", "2", "12-20", "2019"),
        ("مجلة النحل; مجلد 12 عدد 3 (2019); 12-34", "مجلة النحل", "12", "3", "12-34", "2019"),
        ("הדבורה; כרך 5 מס' 2 (2019); 12-20", "הדבורה", "5", "2", "12-20", "2019"),
        ("วารสารผึ้ง; ปีที่ 5 ฉบับที่ 2 (2562): กรกฎาคม; 12-20", "วารสารผึ้ง", "5", "2", "12-20", ""),
        ("मधुमक्खी; खंड 5 अंक 2 (2019); 12-20", "मधुमक्खी", "5", "2", "12-20", "2019"),
        ("蜜蜂学报; 卷 5 期 2 (2019); 12-20", "蜜蜂学报", "5", "2", "12-20", "2019"),
        ("Abelhas, Leeds, v. 18, n. 2, p. 11-23, jul./dez. 2012", "Abelhas, Leeds", "18", "2", "11-23", ""),
        ("Abelhas; v. 5, n. 2, jul./dez. 2019; 12-20", "Abelhas", "5", "2", "12-20", ""),
        ("Abelles; 2010: Vol.: 24 Núm.: 165; p. 45-67", "Abelles", "24", "165", "45-67", ""),
        ("Abelles; Vol. 5, núm. 2 (2019) p. 12-20", "Abelles", "5", "2", "12-20", "2019"),
        # A title of the issue says neither, nor does a name.
        ("Abejas; Vol. 5 Núm. 2 (2019): Colmenas del s. XIX", "Abejas", "5", "2", "", "2019"),
        ("Abejas; Vol. 5 Núm. 2: Colmenas del s. XIX", "Abejas", "5", "2", "", ""),
        ("Bienen, Jg. 5 (2019): H. 2, S. 12", "Bienen", "5", "2", "12", "2019"),
        ("Abejas; Vol. 5 (2019): páginas 12-34", "Abejas", "5", "", "12-34", "2019"),
        ("Abejas, Vol. 5 (2019): Edición 3, pp. 12-34", "Abejas", "5", "3", "12-34", "2019"),
        ("Abeilles; 2019: Vol. XII, No 3; 12-34", "Abeilles", "XII", "3", "12-34", ""),
        ("Bier; Nr. 2 (2019): R. L. Okafor til ære; 12-20", "Bier", "", "2", "12-20", "2019"),
        ("Bee reports, vol. 5, H. C. Okafor (ed.), pp. 12-20, Leeds, 2010", "Bee reports", "5", "", "12-20", ""),
        ("Abelhas, vol. 5 (2012): p. 11", "Abelhas", "5", "", "11", "2012"),
        ("Abeilles, Nr. 3 (2012), T. V. Nr. 3", "Abeilles", "V", "3", "", "2012"),
        ("Bees; their history (1914) and more", None, "", "", "", ""),
        ("Okafor papers, t. 2", None, "", "", "", ""),
        ("Okafor papers, n° 12", None, "", "", "", ""),
    ],
)
def test_a_journal_and_the_place_in_it_are_told_in_any_language(
    text: str, title: str | None, volume: str, issue: str, pages: str, year: str
) -> None:
    """As OJS and HAL write them. A year of another calendar is none of the date."""
    (found,) = one(f"<dc:source>{text}</dc:source>").related
    if title is None:
        assert found == Related("original", title=text)
        return
    assert (found.relation, found.title) == ("host", title)
    assert found.part is not None
    numbers = {term.kind: term.value for term in (*found.part.details, *found.part.extents)}
    told = {"volume": volume, "issue": issue, "pages": pages}
    assert numbers == {kind: value for kind, value in told.items() if value}
    assert found.part.date == year
    # In MARC it is said once.
    (field,) = [
        spell_marc(made) for made in fields_of(Record(related=(found,)), Report(), DEFAULTS) if made.where == "773"
    ]
    assert field.removesuffix(".").endswith(f"$g {found.part.text.removesuffix('.')}")


@pytest.mark.parametrize(
    "said",
    [
        (("identifier", "http://a.example/x"), ("source", "http://a.example/x")),
        (("source", "http://a.example/x"), ("identifier", "http://a.example/x")),
        (("identifier", "x1"), ("identifier", "doi:10.1000/182"), ("source", "https://doi.org/10.1000/182")),
    ],
)
def test_what_it_was_made_of_is_another_resource(said: tuple[tuple[str, str], ...]) -> None:
    """A source that is its own address or number says no more than that."""
    record = one("".join(f"<dc:{name}>{text}</dc:{name}>" for name, text in said))
    assert record.related == ()
    assert sorted(elements(written(record))) == sorted(said)


@pytest.mark.parametrize(
    ("text", "media_type"),
    [
        ("application/pdf https://a.example/a.pdf", "application/pdf"),
        ("pdf https://a.example/a.pdf", "application/pdf"),
        ("html https://a.example/a.pdf", "text/html"),
    ],
)
def test_a_media_type_may_have_beside_it_where_the_copy_is(text: str, media_type: str) -> None:
    """Early EPrints and DSpace wrote so; it is no extent, and comes back as it was found."""
    record, report = one(f"<dc:format>{text}</dc:format>"), Report()
    assert record.physicals == (Physical(formats=(media_type,)),)
    assert record.links == (Link("https://a.example/a.pdf"),)
    assert elements(written(record, report=report)) == [("format", text)]
    assert not report.losses


@pytest.mark.parametrize(
    ("kind", "text", "relation"),
    [
        ("Dataset", "Ek, Bo & Jo Om (2010) Wasps of Leeds. Bee Review 57(4).", "original"),
        ("Dataset", "Ek, Bo, and Jo Om (2010a). Wasps of Leeds. Bee Review, 57(4), 3-12.", "original"),
        ("Article", "Ek, Bo & Jo Om (2010) Wasps of Leeds. Bee Review 57(4).", "host"),
        ("Dataset", "Ek, Bo (2010) On the flight of bees. Bee Review 57(4).", "host"),
        ("Dataset", "Bees, wasps & ants (2010) 57(4).", "host"),
    ],
)
def test_what_data_were_made_of_is_no_host_of_them(kind: str, text: str, relation: str) -> None:
    """Though its citation says in which volume it stands; of an article it is one, and a citation of itself says so."""
    said = {"title": "On the flight of bees", "type": kind, "source": escape(text)}
    record = one("".join(f"<dc:{name}>{value}</dc:{name}>" for name, value in said.items()))
    assert [found.relation for found in record.related] == [relation]
    assert ("source", text) in elements(written(record))


@pytest.mark.parametrize(
    ("kind", "text", "host"),
    [
        ("Article", "Journal of Bees, 94(1) : 183-201.", ("Journal of Bees", "94(1) : 183-201")),
        ("Article", "Bees ONE 8 (2013): e59284", ("Bees ONE", "8 (2013): e59284")),
        ("Article", "J. Bee Res. 8 (2013): 34-51", ("J. Bee Res.", "8 (2013): 34-51")),
        ("Article", "Ek B, Bees, 94(1), pp. 183-201", None),
        ("Article", "On wasps. Bees, 94(1) : 183-201.", None),
        ("Article", "Bees, p. 183-201", None),
        ("Article", "In: Journal of Bees, 94(1) : 183-201.", None),
        ("Article", "in Journal of Bees, 94(1) : 183-201.", None),
        ("Article", "In Vivo, 94(1) : 183-201.", ("In Vivo", "94(1) : 183-201")),
        ("Article", "Duty of Care - Journal of Bees, 94(1) : 183-201.", None),
        ("Article", "Duty of Care Towards Bees - Journal of Bees, 94(1) : 183-201.", None),
        ("Article", "Duty of Care Towards Bees Journal of Bees 94 (2013): 183-201.", None),
        ("Photograph", "Journal of Bees, 94(1) : 183-201.", None),
    ],
)
def test_an_article_stands_in_what_a_short_citation_names(kind: str, text: str, host: tuple[str, str] | None) -> None:
    """As DSpace has them among the identifiers; where there may be more before the title, nothing is told."""
    said = [("title", "Duty of care towards bees"), ("identifier", text), ("type", kind)]
    record, report = one("".join(f"<dc:{name}>{value}</dc:{name}>" for name, value in said)), Report()
    assert [(found.title, found.part and found.part.text) for found in record.related] == ([host] if host else [])
    assert record.notes == (Note(text, kind="preferred citation"),)
    assert sorted(elements(written(record, report=report))) == sorted(said)
    assert not report.losses


_BY_EK = "Ek , B & Okafor , G 2010"


@pytest.mark.parametrize(
    ("title", "source", "host"),
    [
        ("On bees", f"{_BY_EK} , ' On bees ' , Bee Review , vol. 70 , no. 3 , pp. 100-112 . https://doi.org/10.1000/182",
         Related("host", title="Bee Review", part=Part((Term("volume", "70"), Term("issue", "3")), (Term("pages", "100-112"),), "2010",
                 "2010, vol. 70, no. 3, pp. 100-112"))),
        ("On bees: Ek's view", f"{_BY_EK} , ' On bees : Ek's view ' , Bees, Wax & Honey .",
         Related("host", title="Bees, Wax & Honey", part=Part(date="2010", text="2010"))),
        ("On bees", "World Bee Bank 2010 , ' On bees ' , Bee Review , pp. 1-9 .",
         Related("host", title="Bee Review", part=Part((), (Term("pages", "1-9"),), "2010", "2010, pp. 1-9"))),
    ],
)  # fmt: skip
def test_what_an_article_stands_in_is_said_by_its_own_citation(title: str, source: str, host: Related) -> None:
    """As Pure has it, wherever its title stands; the elements come back."""
    for said in ((("title", title), ("source", source)), (("source", source), ("title", title))):
        record = one("".join(f"<dc:{name}>{escape(text, quote=False)}</dc:{name}>" for name, text in said))
        assert (record.related, record.notes) == ((host,), ())
        assert record.identifiers == ((Identifier("doi", "10.1000/182"),) if "10.1000" in source else ())
        assert sorted(elements(written(record))) == sorted(said)


@pytest.mark.parametrize(
    ("source", "note"),
    [
        (f"{_BY_EK} , On bees . in A Tyler (ed.) , Insects . Acme , Leeds , pp. 20-45 .",
         "Ek, B & Okafor, G 2010, On bees. in A Tyler (ed.), Insects. Acme, Leeds, pp. 20-45."),
        (f"{_BY_EK} , ' On wasps ' , Bee Review , vol. 70 .", "Ek, B & Okafor, G 2010, 'On wasps', Bee Review, vol. 70."),
        ("Ek, B 1859, On bees. Acme, Leeds", ""),
        ("Bee Review 2010 , vol. 3 , no. 2", ""),
    ],
)  # fmt: skip
def test_a_citation_is_no_name_of_what_something_stands_in(source: str, note: str) -> None:
    """It is kept as one, if it does not quote the title; another source may be cited without Pure's blanks."""
    record = one(f"<dc:title>On bees</dc:title><dc:source>{source}</dc:source>")
    assert record.notes == ((Note(note, kind="preferred citation"),) if note else ())
    assert bool(record.related) is not bool(note)
    assert elements(written(record)) == [("title", "On bees"), ("source", source)]


BEES = Related(
    "host", title="Bees", part=Part((Term("volume", "3"),), (Term("pages", "1-9"),), "2010", "v. 3 (2010); 1-9")
)


@pytest.mark.parametrize(
    ("sources", "related"),
    [
        (("Bees; v. 3 (2010); 1-9", "Bees; Vol. 3 (2010)"), (BEES,)),
        (("Bees; Vol. 3 (2010)", "Bees; v. 3 (2010); 1-9"), (BEES,)),
        (("Bees; v. 3 (2010); 1-9", "Bees"), (BEES,)),
        (("Bees", "Bees; v. 3 (2010); 1-9"), (BEES,)),
        (("v. 3 (2010); 1-9", "Bees"), (BEES,)),
        (("Bees", "v. 3 (2010); 1-9"), (BEES,)),
        (("Volume: 3, Issue: 2 1-9", "1566-5283", "Bees"),
         (Related("host", title="Bees", identifiers=(Identifier("issn", "1566-5283"),), part=Part(
             (Term("volume", "3"), Term("issue", "2")), (Term("pages", "1-9"),), text="Volume: 3, Issue: 2 1-9")),)),
        (("Bees 12; v. 3 (2010); 1-9", "Bees 12; v. 3 (2010)"), (replace(BEES, title="Bees 12"),)),
        (("Bees; v. 3 (2010); 1-9", "Bees; v. 4 (2010); 1-9"),
         (BEES, replace(BEES, part=Part((Term("volume", "4"),), (Term("pages", "1-9"),), "2010", "v. 4 (2010); 1-9")))),
    ],
)  # fmt: skip
def test_a_journal_that_is_named_again_is_one(sources: tuple[str, ...], related: tuple[Related, ...]) -> None:
    """Whichever source says the title, and which the place; every one comes back."""
    record = one("".join(f"<dc:source>{text}</dc:source>" for text in sources))
    assert record.related == related
    assert sorted(text for name, text in elements(written(record)) if name == "source") == sorted(sources)


@pytest.mark.parametrize(
    ("spoken", "main"),
    [
        ("spa", "Hábitos"),
        ("es", "Hábitos"),
        ("eng", "Habits"),
        ("", "Habits"),
        ("spa eng", "Habits"),
        ("ger", "Habits"),
    ],
)
def test_the_main_title_is_that_in_the_language_of_the_resource(spoken: str, main: str) -> None:
    """So it is with what it stands in; the others stand beside it, and all come back."""
    said = [
        *(("language", code) for code in spoken.split()),
        *(("title", title) for title in ("Habits", "Hábitos")),
        *(("source", f"{title}; 3 (2010); 1-9") for title in ("Bees", "Abejas")),
    ]
    tags = {"Habits": "en-US", "Hábitos": "es-ES", "Bees": "en-US", "Abejas": "es-ES"}
    content = ""
    for name, text in said:
        tag = tags.get(text.partition(";")[0], "")
        content += f'<dc:{name} xml:lang="{tag}">{text}</dc:{name}>' if tag else f"<dc:{name}>{text}</dc:{name}>"
    record = one(content)
    assert [title.title for title in record.titles if title.kind == "main"] == [main]
    assert [title.kind for title in record.titles if title.kind != "main"] == ["parallel"]
    (host,) = record.related
    assert host.title == {"Habits": "Bees", "Hábitos": "Abejas"}[main]
    lines = re.compile(r"<dc:.*?</dc:\w+>")
    assert sorted(lines.findall(written(record).decode())) == sorted(lines.findall(content))


@pytest.mark.parametrize(
    ("name", "refined"),
    [("alternative", "dcterms:alternative"), ("isPartOf", "dcterms:isPartOf"), ("date.issued", "dim:date.issued"),
     ("description.abstract", "dim:description.abstract")],
)  # fmt: skip
def test_what_refines_an_element_is_known_by_its_name_in_any_space(name: str, refined: str) -> None:
    """Many put it beside the fifteen, or in no namespace; other names there are none of Dublin Core."""
    meant, *found = (
        record_of([parse(f"<{element}>2013</{element}>")], Report()) for element in (refined, f"dc:{name}", name)
    )
    assert found == [meant, meant] != [Record(), Record()]
    assert one("<dc:tissue>2013</dc:tissue>").leftovers[0].path == "dc:tissue"


def test_the_journal_of_an_article_may_have_elements_of_its_own() -> None:
    """Janeway has it so; its ISSN is the source."""
    record = one(
        "<dc:type>article</dc:type><dc:volume>12</dc:volume><dc:issue>3</dc:issue>"
        "<dc:journalTitle>Journal of Bees</dc:journalTitle><dc:source>1566-5283</dc:source>"
    )
    part = Part((Term("volume", "12"), Term("issue", "3")))
    assert record.related == (
        Related("host", title="Journal of Bees", part=part, identifiers=(Identifier("issn", "1566-5283"),)),
    )
    assert not any(left.path.startswith("dc:") for left in record.leftovers)
    journal = "<dc:journalTitle>Journal of Bees</dc:journalTitle>"
    (second,) = one(f"{journal}<dc:volume>12</dc:volume><dc:volume>13</dc:volume>").leftovers
    assert second.value == "<dc:volume>13</dc:volume>"


def test_where_an_article_stands_may_be_told_by_the_names_of_bibo() -> None:
    """CyberLeninka has it so, in this order, and both of the journal's ISSN; the second of a name is kept."""
    said = (("issn", "1566-5283"), ("eissn", "2049-3630"), ("issue", "3"), ("pages", "5-9"), ("volume", "12 (40)"))
    texts = [f'<b:{name} xmlns:b="http://purl.org/ontology/bibo/">{text}</b:{name}>' for name, text in said]
    record = one("<dc:title>On bees</dc:title>" + "".join(texts))
    (host,) = record.related
    assert host.identifiers == (Identifier("issn", "1566-5283"), Identifier("issn", "2049-3630"))
    assert host.part == Part((Term("volume", "12 (40)"), Term("issue", "3")), (Term("pages", "5-9"),))
    assert not any(left.path.startswith("bibo:") for left in record.leftovers)
    twice = one(2 * texts[3])
    assert [left.path for left in twice.leftovers] == ["bibo:pages"]


def test_where_an_article_stands_may_be_told_by_the_names_of_openurl() -> None:
    """Persée and OpenEdition have it so, whichever page comes first, and the ISSN of what it is part of."""
    said = (
        "<dcterms:isPartOf>info:eu-repo/semantics/reference/issn/1566-5283</dcterms:isPartOf>",
        "<dcterms:bibliographicCitation.jtitle>Journal of Bees</dcterms:bibliographicCitation.jtitle>",
        *(
            f"<dcterms:bibliographicCitation.{name}>{text}</dcterms:bibliographicCitation.{name}>"
            for name, text in (("volume", "12"), ("issue", "3"), ("spage", "5"), ("epage", "9"))
        ),
    )
    part = Part((Term("volume", "12"), Term("issue", "3")), (Term("pages", "5-9"),))
    host = Related("host", title="Journal of Bees", part=part, identifiers=(Identifier("issn", "1566-5283"),))
    for texts in (said, (*said[:-2], *said[:-3:-1])):
        record = one(f"<dcterms:title>Bees</dcterms:title><dcterms:type>article</dcterms:type>{''.join(texts)}")
        assert record.related == (host,)
        assert record.leftovers == ()


_CITED = "<dcterms:bibliographicCitation.{0}>{1}</dcterms:bibliographicCitation.{0}>"
_OF_DIM = "<dim:{0}>{1}</dim:{0}>"


@pytest.mark.parametrize(
    ("said", "slot", "value", "kept"),
    [
        *(
            (f"<dcterms:{name}>Bees</dcterms:{name}>", "related", Related("related", title="Bees"), [f"dcterms:{name}"])
            for name in ("conformsTo", "isRequiredBy")
        ),
        ("<dcterms:mediator>Teachers</dcterms:mediator>", "audiences", Genre("Teachers"), ["dcterms:mediator"]),
        ("<dcterms:medium>online resource</dcterms:medium>", "physicals", Physical(media="c", carrier="cr"), []),
        ("<dcterms:medium>application/pdf</dcterms:medium>", "physicals", Physical(formats=("application/pdf",)), []),
        ("<dcterms:medium>http://a.example/x</dcterms:medium>", "physicals", (), ["dcterms:medium"]),
        ("<dcterms:medium>24 pages</dcterms:medium>", "physicals", Physical(forms=(Genre("24 pages"),)), []),
        (
            "<dcterms:extent>4 pages</dcterms:extent><dcterms:medium>paper</dcterms:medium><dcterms:medium>glue</dcterms:medium>",
            "physicals",
            Physical((Term("pages", "4"),), forms=(Genre("paper"), Genre("glue"))),
            [],
        ),
        ("<dc:type>Map</dc:type><edm:type>IMAGE</edm:type>", "type", "cartographic", []),
        ("<dc:type>Image</dc:type><edm:type>IMAGE</edm:type>", "type", "still image", []),
        ("<dc:type>Text</dc:type><edm:type>IMAGE</edm:type>", "type", "text", ["edm:type"]),
        ("<edm:type>BEES</edm:type>", "type", "", ["edm:type"]),
        ("<edm:object>Leeds</edm:object>", "links", (), ["edm:object"]),
        ("<dcterms:requires>A PDF reader</dcterms:requires>", "notes", Note("A PDF reader", kind="system details"), []),
        (
            "<dcterms:requires>http://a.example/1</dcterms:requires>",
            "related",
            Related("related", uri="http://a.example/1"),
            [],
        ),
        (
            _OF_DIM.format("identifier.isbn", "9780131103627; 0131103628"),
            "identifiers",
            (Identifier("isbn", "9780131103627"), Identifier("isbn", "0131103628")),
            [],
        ),
        *(
            (_OF_DIM.format("identifier.doi", text), "identifiers", tuple(Identifier("doi", it) for it in numbers), [])
            for text, *numbers in (
                ("10.1000/(SICI)3.0.CO;2-O", "10.1000/(SICI)3.0.CO;2-O"),
                ("10.1000/(SICI)3.0.CO; 2-O", "10.1000/(SICI)3.0.CO; 2-O"),
                ("10.1000/1;4/5", "10.1000/1;4/5"),
                ("10.1000/1;10.1000/2; 10.1000/3;", "10.1000/1", "10.1000/2", "10.1000/3"),
                ("doi:10.1000/1;DOI:10.1000/2;https://doi.org/10.1000/3", "10.1000/1", "10.1000/2", "10.1000/3"),
            )
        ),
        *(
            (_OF_DIM.format("relation.ispartofseries", text), "related", value, [])
            for text, value in (
                ("Youth papers;12", Related("series", title="Youth papers", number="12")),
                ("Youth papers ; A;12", Related("series", title="Youth papers", number="A;12")),
                ("Youth papers", Related("series", title="Youth papers")),
                ("Youth papers ;", Related("series", title="Youth papers")),
            )
        ),
        (_OF_DIM.format("relation.ispartofseries", ";12"), "related", (), ["dim:relation.ispartofseries"]),
        (
            "<dc:journalTitle>Bees</dc:journalTitle><dc:journalTitle>Wasps</dc:journalTitle>",
            "related",
            Related("host", title="Bees"),
            ["dc:journalTitle"],
        ),
        *(
            (f"<dc:volume>{number}</dc:volume>", "parts", Part((Term("volume", number),)), [])
            for number in ("12", "12(3)", "12/13", "12-13", "12–13")
        ),
        ("<dc:volume>12, 3</dc:volume>", "parts", (), ["dc:volume"]),
        (
            "<dc:volume>12</dc:volume><dc:volume>13</dc:volume>",
            "parts",
            Part((Term("volume", "12"),)),
            ["dc:volume"],
        ),
        (_CITED.format("spage", "5"), "parts", Part(extents=(Term("pages", "5"),)), []),
        (
            _CITED.format("spage", "5") + _CITED.format("epage", "5"),
            "parts",
            Part(extents=(Term("pages", "5"),)),
            [],
        ),
        (
            _CITED.format("spage", "5") + _CITED.format("spage", "7") + _CITED.format("epage", "9") + _CITED.format("epage", "8"),
            "parts",
            Part(extents=(Term("pages", "5-9"),)),
            ["dcterms:bibliographicCitation.spage", "dcterms:bibliographicCitation.epage"],
        ),
        (
            "<dc:description>Thesis</dc:description>"
            '<e:degree xmlns:e="http://www.ndltd.org/standards/metadata/etdms/1.0/">Ph.D.</e:degree>'
            '<u:qualificationname xmlns:u="http://naca.central.cranfield.ac.uk/ethos-oai/terms/">M.A.</u:qualificationname>'
            '<u:institution xmlns:u="http://naca.central.cranfield.ac.uk/ethos-oai/terms/">Leeds</u:institution>',
            "notes",
            (
                Note("Thesis"),
                Note("Ph.D.", kind="thesis"),
                Note("M.A.--Leeds", kind="thesis", parts=(Term("degree", "M.A."), Term("institution", "Leeds"))),
            ),
            [],
        ),
        *(
            (_OF_DIM.format(f"contributor.{name}", "Bees"), "agents", Agent("Bees", roles=(role,)), [])
            for role, names in (
                ("aut", "author"), ("ths", "advisor"), ("edt", "editor"), ("ill", "illustrator"), ("trl", "translator"),
                ("pht", "photographer"), ("com", "compiler"), ("cmp", "composer"), ("ivr", "interviewer"),
                ("ive", "interviewee"), ("drt", "director"), ("ctb", "other"), ("dgc", "committeemember committeeMember"),
                ("art", "artist"), ("nrt", "narrator"), ("prf", "performer"), ("pro", "producer"), ("spn", "sponsor"),
                ("trc", "transcriber"), ("ctg", "cartographer"), ("arc", "architect"),
            )
            for name in names.split()
        ),
        *(
            (_OF_DIM.format(f"{element}.{name}", "Bees"), slot, value, [])
            for element, name, slot, value in (
                ("description", "tableofcontents", "contents", Note("Bees")),
                ("description", "sponsorship", "notes", Note("Bees", kind="funding")),
                ("coverage", "spatial", "areas", Area("Bees")),
                ("identifier", "citation", "notes", Note("Bees", kind="preferred citation")),
                ("relation", "ispartof", "related", Related("host", title="Bees")),
                ("relation", "haspart", "related", Related("constituent", title="Bees")),
                ("relation", "isversionof", "related", Related("otherVersion", title="Bees")),
                ("relation", "hasversion", "related", Related("otherVersion", title="Bees")),
                ("relation", "isformatof", "related", Related("otherFormat", title="Bees")),
                ("relation", "isreferencedby", "related", Related("isReferencedBy", title="Bees")),
                ("relation", "replaces", "related", Related("preceding", title="Bees")),
                ("relation", "isreplacedby", "related", Related("succeeding", title="Bees")),
                ("relation", "requires", "notes", Note("Bees", kind="system details")),
                ("relation", "isbasedon", "related", Related("original", title="Bees")),
                ("rights", "license", "notes", Note("Bees", kind="use and reproduction")),
                ("rights", "uri", "notes", Note("Bees", kind="use and reproduction")),
                ("rights", "holder", "agents", Agent("Bees", roles=("cph",))),
            )
        ),
        *(
            (_OF_DIM.format(f"date.{name}", "2013"), "dates", Date("2013", kind=kind), [])
            for name, kind in (
                ("created", "created"), ("available", "available"), ("copyright", "copyright"), ("submitted", "submitted"),
                ("updated", "modified"),
            )
        ),
    ],
)  # fmt: skip
def test_what_refines_an_element_says_it_more_closely(said: str, slot: str, value: object, kept: list[str]) -> None:
    """Of what is not told so closely in the record the element is kept, too, and so is what it cannot mean."""
    record = one(said)
    assert getattr(record, slot) in ((value,), value)
    assert [left.path for left in record.leftovers if left.reason != "form"] == kept


def test_what_europeana_has_beside_the_fifteen_is_read() -> None:
    """Where a thing is seen, its images, its rights and its type; who gives the data to others stays there."""
    record = one(
        "<dc:title>Bees</dc:title><dc:identifier>http://a.example/1</dc:identifier><edm:type>IMAGE</edm:type>"
        "<edm:isShownAt>http://a.example/1</edm:isShownAt><edm:hasType>sketches</edm:hasType><edm:preview>http://a.example/2.jpg</edm:preview>"
        "<edm:rights>http://rightsstatements.org/vocab/NoC-US/1.0/</edm:rights><edm:dataProvider>Leeds</edm:dataProvider>"
        "<edm:object>http://a.example/1</edm:object>"
    )
    assert (record.type, record.genres) == ("still image", (Genre("sketches"),))
    assert record.links == (
        Link("http://a.example/1"), Link("http://a.example/2.jpg", relation="related", materials="Preview")
    )  # fmt: skip
    (note,) = record.notes
    assert (note.kind, note.same_as) == ("use and reproduction", "http://rightsstatements.org/vocab/NoC-US/1.0/")
    assert [left.path for left in record.leftovers] == ["edm:dataProvider"]


def test_a_scheme_may_stand_in_an_attribute_of_that_name() -> None:
    """So it was before there were types of schemas: ``scheme="W3CDTF"``."""
    record = one('<dcterms:issued scheme="W3CDTF">2013</dcterms:issued><dc:subject scheme="LCSH">Bees</dc:subject>')
    assert record.dates == (Date("2013"),)
    assert record.subjects == (Subject((Term("topic", "Bees"),), authority="lcsh"),)
    assert [left.reason for left in record.leftovers] == ["form"]  # as it stood: it is said, and written otherwise
    assert one('<dcterms:issued scheme="w1w">2013</dcterms:issued>').leftovers


def test_a_volume_of_no_journal_is_one_of_the_work() -> None:
    """A book may have it, too; and a source that says it itself says it, wherever that stands."""
    volume = "<dc:volume>12</dc:volume>"
    book = one(f"<dc:title>Bees</dc:title><dc:type>book</dc:type>{volume}")
    assert "245 00 $a Bees. $n Volume 12." in [spell_marc(field) for field in fields_of(book, Report(), DEFAULTS)]
    assert one("<dc:volume>2 volumes</dc:volume>").parts == ()
    (host,) = one(f"{volume}<dc:source>Journal of Bees, 12 (3), 4-9</dc:source>").related
    assert (host.title, host.part and host.part.text) == ("Journal of Bees", "12 (3), 4-9")


def test_the_year_of_a_journal_is_not_lost_to_its_volume() -> None:
    """Who has said the one has not said the other."""
    sources = "<dc:source>1566-5283</dc:source><dc:source>Journal of Bees; 2010</dc:source>"
    record = one(f"<dc:type>article</dc:type>{sources}<dc:volume>12</dc:volume>")
    (field,) = (spell_marc(field) for field in fields_of(record, Report(), DEFAULTS) if field.where == "773")
    assert {"12", "2010"} < {*re.findall(r"\d+", field)}


@pytest.mark.parametrize(
    "text",
    [
        "Okafor, G (2010). On the flight of bees. Bee Review, ISSN 1566-5283, Vol. 12, 2010, pags. 4-9",
        "Supplement to: Okafor, G (2010): Bees and honey. Bee Review, ISSN 1566-5283, Vol. 12, 2010",
    ],
)
def test_the_issn_within_a_citation_stays_in_it(text: str) -> None:
    record = one(f"<dc:title>On the flight of bees</dc:title><dc:type>article</dc:type><dc:source>{text}</dc:source>")
    assert "ISSN 1566-5283" in "".join(spell_marc(field) for field in fields_of(record, Report(), DEFAULTS))


def test_a_namespace_of_mods_makes_no_mods_of_a_description() -> None:
    """Aggregators declare all that they know on each of theirs."""
    text = b'<oai_qdc:qualifieddc xmlns="http://www.loc.gov/mods/v3" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    assert detect_content(text) == get("oai_dc")
    assert detect_content(text.replace(b"oai_qdc:qualifieddc", b"mods")) == get("mods")


def test_another_title_is_none_in_place_of_the_title_wherever_it_stands() -> None:
    """Qualified Dublin Core may have its elements by their names: ``alternative`` before ``title``."""
    record = one("<dcterms:alternative>Bees</dcterms:alternative><dcterms:title>On bees</dcterms:title>")
    assert record.titles == (Title("On bees"), Title("Bees", kind="alternative"))


@pytest.mark.parametrize("page", ["http://a.example/123/", "https://a.example/id/eprint/123/"])
def test_the_page_that_has_the_number_of_the_header_is_an_address_of_its_own(page: str) -> None:
    """EPrints names it in dc:relation, of what has no file, too; what has another number is another resource."""
    other = "http://a.example/124/"
    said = f"<dc:title>Bees</dc:title><dc:relation>{page}</dc:relation><dc:relation>{other}</dc:relation>"
    (record,) = reread(
        "<record><header><identifier>oai:a.example:123</identifier></header><metadata>"
        f'<oai_dc:dc xmlns:oai_dc="{OAI_DC}" xmlns:dc="{DC}">{said}</oai_dc:dc></metadata></record>'
    )
    assert [link.uri for link in record.links] == [page]
    assert record.related == (Related("related", uri=other),)
    assert sorted(elements(written(record))) == sorted([("relation", other), ("relation", page), ("title", "Bees")])


@pytest.mark.parametrize(
    ("kind", "sources", "title", "place"),
    [
        ("article", ["Bee Review", "Bee Review, Hive Press, 2009, 290 (2), pp.74-77"], "Bee Review", "Hive Press, 2009, 290 (2), pp.74-77"),
        ("conferenceObject", ["Bees 2011,", "Bees 2011,, May 2011, Leeds, United Kingdom"], "Bees 2011", "May 2011, Leeds, United Kingdom"),
        ("conferenceObject", ["Bees 2011", "Bees 2011, May 2011, Leeds. pp.12-20"], "Bees 2011", "May 2011, Leeds. pp.12-20"),
        (
            "conferenceObject", ["Papers on bees", "Bees 2011", "Bees 2011, May 2011, Leeds. pp.12-20"],
            "Papers on bees", "Bees 2011, May 2011, Leeds. pp.12-20",
        ),
        (
            "bookPart", ["Okafor Grace (ed.)", "Hive life", "Okafor Grace (ed.). Hive life, Hive Press, pp.12-20, 2011"],
            "Okafor Grace (ed.). Hive life, Hive Press, pp.12-20, 2011", "",
        ),
    ],
)  # fmt: skip
def test_a_source_with_more_behind_it_is_the_place_in_that(
    kind: str, sources: list[str], title: str, place: str
) -> None:
    """As HAL has journals with their publishers, conferences with their month and place,
    and books behind their editors.
    """
    said = [("source", text) for text in sources] + [("type", f"info:eu-repo/semantics/{kind}")]
    record = one("".join(f"<dc:{name}>{text}</dc:{name}>" for name, text in said))
    (host,) = record.related
    assert (host.relation, host.title) == ("host", title)
    assert (host.part.text if host.part is not None else "") == place
    assert sorted(elements(written(record))) == sorted(said)


@pytest.mark.parametrize(
    ("short", "host", "title", "place"),
    [
        ("Bees", "Bees, wasps ; Vol. 5 No 2 (2011); 3-9", "Bees, wasps", "Vol. 5 No 2 (2011); 3-9"),
        ("Bees", "Insects: Bees, wasps ; Vol. 5 No 2 (2011); 3-9", "Insects: Bees, wasps", "Vol. 5 No 2 (2011); 3-9"),
        ("Nature", "Nature, Art and Life ; 5 (2011): 3-4", "Nature, Art and Life", "5 (2011): 3-4"),
    ],
)
def test_a_title_that_goes_on_without_a_year_is_another(short: str, host: str, title: str, place: str) -> None:
    """A citation has its year between commas: what begins another title, or stands in it, is no shorter name of it."""
    (said, other) = one(
        f"<dc:source>{host}</dc:source><dc:source>{short}</dc:source><dc:type>article</dc:type>"
    ).related
    assert (said.relation, said.title, said.part and said.part.text) == ("host", title, place)
    assert other == Related("original", title=short)


def test_the_page_above_its_files_is_an_address_of_its_own() -> None:
    """As EPrints has it in dc:relation, with the DOI in its citation; what stands elsewhere is another resource."""
    said = [
        ("relation", text) for text in ("http://a.example/123/", "http://a.example/12/", "10.1000/182", "10.1000/1")
    ]
    cited = "Okafor, Grace (2011) Bees. Hive Review, 12 (3). DOI: 10.1000/182"
    said += [("identifier", text) for text in ("http://a.example/123/1/thesis.pdf", cited)]
    record = one("".join(f"<dc:{name}>{text}</dc:{name}>" for name, text in said))
    assert [link.uri for link in record.links] == ["http://a.example/123/1/thesis.pdf", "http://a.example/123/"]
    assert record.identifiers == (Identifier("doi", "10.1000/182"),)
    other = Related("related", identifiers=(Identifier("doi", "10.1000/1"),))
    assert record.related == (Related("related", uri="http://a.example/12/"), other)
    assert sorted(elements(written(record))) == sorted(said)


def test_a_title_alike_in_two_languages_is_no_parallel_title() -> None:
    (host,) = one(
        '<dc:source xml:lang="es">Bees; Vol. 3 (2010); 1-9</dc:source><dc:source xml:lang="en">Bees; v. 3 (2010); 1-9</dc:source>'
    ).related
    assert host.record is None


@pytest.mark.parametrize(
    ("kind", "sources", "related"),
    [
        ("article", ("Panel Review",), (Related("host", title="Panel Review"),)),
        ("info:eu-repo/semantics/article", ("ISSN: 1566-5283", "Panel Review"),
         (Related("host", title="Panel Review", identifiers=(Identifier("issn", "1566-5283"),)),)),
        ("Book chapter", ("Panel Review", "http://a.example/x"),
         (Related("host", title="Panel Review"), Related("original", uri="http://a.example/x"))),
        ("article", ("Panel Review", "Tyler Papers"),
         (Related("original", title="Panel Review"), Related("original", title="Tyler Papers"))),
        ("article", ("Panel Review, vol. 3", "Tyler Papers"),
         (Related("host", title="Panel Review", part=Part((Term("volume", "3"),), text="vol. 3")),
          Related("original", title="Tyler Papers"))),
        ("photograph", ("Tyler Papers",), (Related("original", title="Tyler Papers"),)),
        ("info:eu-repo/semantics/conferenceObject", ("Proceedings",), (Related("host", title="Proceedings"),)),
    ],
)  # fmt: skip
def test_the_source_of_an_article_is_its_journal(
    kind: str, sources: tuple[str, ...], related: tuple[Related, ...]
) -> None:
    """Where it is one and is named alone: what is no part of another was made of it."""
    record = one(f"<dc:type>{kind}</dc:type>" + "".join(f"<dc:source>{text}</dc:source>" for text in sources))
    assert record.related == related
    assert sorted(text for name, text in elements(written(record)) if name == "source") == sorted(sources)


@pytest.mark.parametrize(
    "names",
    [
        ("Okafor G.", "Tyler H.J."), ("Okafor G. A.", "Ek B.", "Tyler-Ek H.-J."), ("Okafor GA", "Tyler H"),
        ("Пчелин П.П.", "Ульев У.У."), ("van der Laan G.", "Ek B."), ("Okafor GA", "Tyler H", "Ek B."),
    ],
)  # fmt: skip
def test_persons_by_surname_and_initials_are_parted_by_commas(names: tuple[str, ...]) -> None:
    """None of them is another's forename."""
    assert one(f"<dc:creator>{', '.join(names)}</dc:creator>").agents == tuple(
        Agent(name, roles=("cre",)) for name in names
    )


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("養蜂花子 著", (Agent("養蜂花子", roles=("aut",)),)),
        ("養蜂 花子 共訳", (Agent("養蜂 花子", roles=("trl", "cre")),)),
        (
            "蜜蜂学会 編,養蜂花子 著",
            (Agent("蜜蜂学会", roles=("edt", "cre")), Agent("養蜂花子", roles=("aut",))),
        ),
        ("養蜂花子 編著", (Agent("養蜂花子 編著", roles=("cre",)),)),
        ("養蜂花子,蜜蜂太郎", (Agent("養蜂花子,蜜蜂太郎", roles=("cre",)),)),
        ("홍길동, 김철수", (Agent("홍길동, 김철수", roles=("cre",)),)),
        ("シマザキ, トウソン", (Agent("シマザキ, トウソン", "person", roles=("cre",), primary=True),)),
        ("シェイクスピア, ウィリアム", (Agent("シェイクスピア, ウィリアム", "person", roles=("cre",), primary=True),)),
        ("카프카, 프란츠", (Agent("카프카, 프란츠", "person", roles=("cre",), primary=True),)),
        ("셰익스피어, 윌리엄", (Agent("셰익스피어, 윌리엄", "person", roles=("cre",), primary=True),)),
        ("養蜂花子 絵", (Agent("養蜂花子", roles=("ill", "cre")),)),
        ("養蜂 絵", (Agent("養蜂 絵", roles=("cre",)),)),
        ("홍, 길동", (Agent("홍, 길동", "person", roles=("cre",), primary=True),)),
        ("長谷川, 花子", (Agent("長谷川, 花子", "person", roles=("cre",), primary=True),)),
    ],
)
def test_names_of_japan_have_what_they_did_behind_them(text: str, agents: tuple[Agent, ...]) -> None:
    """As the National Diet Library writes; whole names are no surname and forename. They come back."""
    record = one(f"<dc:creator>{text}</dc:creator>")
    assert record.agents == agents
    assert elements(written(record)) == [("creator", text)]


@pytest.mark.parametrize("name", ["Ruiz G, Ana T.", "Ruiz G., Ana T"])
def test_initials_of_two_kinds_are_of_one_person(name: str) -> None:
    """A surname may be shortened, and a forename: who is turned round and has both is no list."""
    assert one(f"<dc:creator>{name}</dc:creator>").agents == (Agent(name, roles=("cre",)),)


def test_persons_with_initials_before_their_surname_are_parted_by_commas() -> None:
    (okafor, tyler) = one("<dc:creator>G. A. Okafor, H. Tyler</dc:creator>").agents
    assert [(okafor.name, okafor.kind), (tyler.name, tyler.kind)] == [
        ("Okafor, G. A.", "person"),
        ("Tyler, H.", "person"),
    ]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("Okafor, Grace; University of Leeds",
         (Agent("Okafor, Grace", kind="person", roles=("cre",), affiliation="University of Leeds", primary=True),)),
        ("Okafor, Grace, 1900-1980; University of Leeds",
         (Agent("Okafor, Grace", kind="person", dates="1900-1980", roles=("cre",), primary=True),
          Agent("University of Leeds", kind="corporate", roles=("cre",)))),
        ("Okafor, Grace; Tennessee. Office of Bees",
         (Agent("Okafor, Grace", kind="person", roles=("cre",), primary=True),
          Agent("Tennessee", kind="corporate", entry="jurisdiction", units=("Office of Bees",), roles=("cre",)))),
        *(
            (f"Okafor, Grace; {body}", (Agent("Okafor, Grace", kind="person", roles=("cre",), affiliation=body, primary=True),))
            for body in ("Filozofski fakultet u Splitu", "Odjel Sveučilišta u Zadru", "Katedra Uniwersytetu Gdańskiego", "Oddelek Univerze v Mariboru")
        ),
        ("Okafor, Grace; Church, Frederic",
         (Agent("Okafor, Grace", kind="person", roles=("cre",), primary=True), Agent("Church, Frederic", roles=("cre",)))),
        ("Okafor, Grace; Ek, Bo; University of Leeds",
         (Agent("Okafor, Grace", kind="person", roles=("cre",), primary=True), Agent("Ek, Bo", kind="person", roles=("cre",)),
          Agent("University of Leeds", kind="corporate", roles=("cre",)))),
        ("Okafor, Grace; Ek, Bo",
         (Agent("Okafor, Grace", kind="person", roles=("cre",), primary=True), Agent("Ek, Bo", kind="person", roles=("cre",)))),
        *(
            (f"Okafor, Grace; {body}",
             (Agent("Okafor, Grace", kind="person", roles=("cre",), affiliation=body, primary=True),))
            for body in ("LSE", "КГУ", "ABC - Leeds", "Professor at LSE", "Investigadora independiente", "Depto. de Bosques, LSE",
                         "Leeds Univ., Leeds", "Faculdade de Letras; LSE", "LSE, UK", "Ring Road 2, Hyderabad, India", "IAIN Salatiga, Indonesia",
                         "Lima, Peru")
        ),
        ("Okafor, Grace; LSE, UK; Ek, Bo; University of Cairo, Egypt",
         (Agent("Okafor, Grace", kind="person", roles=("cre",), affiliation="LSE, UK", primary=True),
          Agent("Ek, Bo", kind="person", roles=("cre",), affiliation="University of Cairo, Egypt"))),
        *(
            (f"{name}; {other}",
             (Agent(name, kind="person", roles=("cre",), primary=True), Agent(other, kind="person", roles=("cre",))))
            for name, other in (("OKAFOR, GRACE", "EK, INDIA"), ("Okafor, Grace", "Ek, India"))
        ),
        *(
            (f"Okafor, Grace; {name}",
             (Agent("Okafor, Grace", kind="person", roles=("cre",), primary=True), Agent(name, roles=("cre",))))
            for name in ("Lincoln, Victoria", "Medina, Israel")
        ),
        *(
            (f"Okafor, Grace; {name}",
             (Agent("Okafor, Grace", kind="person", roles=("cre",), primary=True), Agent(name, roles=("cre",))))
            for name in ("Hugh Tyler", "Tyler HJ", "Hugh Tyler III", "Ekwueme", "et al", "Hugh Tyler (photographs)", "Hugh TYLER", "HJ TYLER",
                         "Piet van 't Hoff", "Hugh Tyler - translator")
        ),
        ("OKAFOR, GRACE; HUGH TYLER",
         (Agent("OKAFOR, GRACE", kind="person", roles=("cre",), primary=True), Agent("HUGH TYLER", roles=("cre",)))),
        ("王，小明; 李四", (Agent("王，小明", kind="person", roles=("cre",), primary=True), Agent("李四", roles=("cre",)))),
        *(
            (f"{name}; {body}", (Agent(name, kind="person", roles=("cre",), affiliation=body, primary=True),))
            for name, body in (
                ("В. Эк А.", "Институт пчел России"), ("A. Ek B.", "Bee Museum of Leeds"), ("Grace Okafor", "Dept of Bees, University of Leeds"),
                ("محمد أحمد علي", "جامعة بغداد"),
            )
        ),
        ("محمد أحمد علي؛ جامعة بغداد",
         (Agent("محمد أحمد علي", kind="person", roles=("cre",), affiliation="جامعة بغداد", primary=True),)),
        *(
            (f"{name}; {body}", (Agent(name, roles=("cre",)), Agent(body, kind="corporate", roles=("cre",))))
            for name, body in (("Grace Okafor", "Bee Museum of Leeds"), ("Honey Bank", "University of Leeds"), ("LSE", "University of Leeds"))
        ),
        ("홍길동(서울대학교)", (Agent("홍길동", kind="person", roles=("cre",), affiliation="서울대학교", primary=True),)),
        *(
            (f"Okafor, Grace{body}", (Agent("Okafor, Grace", kind="person", roles=("cre",), affiliation=body[1:-1], primary=True),))
            for body in ("(University of Leeds)", "[Bee Institute, Leeds]", "[UNESP]", "（서울대학교）")
        ),
        *(
            (name, (Agent(name, roles=("cre",)),))
            for name in ("Grace Okafor(University of Leeds)", "G. A. Okafor [Bee Institute]", "오카 그레이스(서울대학교)", "Okafor, Grace(LSE)",
                         "Okafor, Grace[III]", "Okafor, Grace [HRSG]", "Okafor, Grace [COORD]", "Okafor, Grace [OFM]", "Okafor, Grace [OCSO]",
                         "Okafor, Grace [PERU]", "Okafor, Grace [USA]")
        ),
        ("Bee Museum(University of Leeds)", (Agent("Bee Museum(University of Leeds)", kind="corporate", roles=("cre",)),)),
        ("홍길동(洪吉童)", (Agent("홍길동(洪吉童)", roles=("cre",)),)),
        ("University of Leeds", (Agent("University of Leeds", kind="corporate", roles=("cre",)),)),
        ("Pérez, Juan", (Agent("Pérez, Juan", kind="person", roles=("cre",), primary=True),)),
        (
            "Ek, Bo; and Okafor, Grace",
            (Agent("Ek, Bo", kind="person", roles=("cre",), primary=True), Agent("Okafor, Grace", kind="person", roles=("cre",))),
        ),
        ("Ek, Bo; and others", (Agent("Ek, Bo", kind="person", roles=("cre",), primary=True), Agent("and others", roles=("cre",)))),
        ("Chicago, Illinois", (Agent("Chicago, Illinois", roles=("cre",)),)),
    ],
)  # fmt: skip
def test_a_body_behind_a_person_is_whom_he_belongs_to(text: str, agents: tuple[Agent, ...]) -> None:
    """It is no creator of its own; and a surname that is a city's, too, makes no place of a name."""
    record = one(f"<dc:creator>{text}</dc:creator>")
    assert record.agents == agents
    assert elements(written(record)) == [("creator", text)]


@pytest.mark.parametrize(
    ("element", "slot", "value"),
    [
        ("<dc:relation>/*ref*/Ek, B. (2001). Bees.</dc:relation>", "related", Related("references", title="Ek, B. (2001). Bees.")),
        *(
            (f"<dc:relation>Youth papers ; {number}</dc:relation>", "related", Related("series", title="Youth papers", number=number))
            for number in ("v. 2", "Bd. IX", "xii", "第三巻")
        ),
        ("<dc:relation>Youth papers ; Civil papers</dc:relation>", "related", Related("related", title="Youth papers ; Civil papers")),
        ("<dc:relation>Youth papers;YP-12</dc:relation>", "related", Related("series", title="Youth papers", number="YP-12")),
        ("<dc:relation>info:eu-repo/grantAgreement/EC/FP7/12/EU/Bees%20of%20Europe/</dc:relation>", "notes",
         Note("EC, FP7, EU, Bees of Europe 12", kind="funding",
              parts=(Term("", "EC, FP7, EU, Bees of Europe"), Term("grant", "12")))),
        ("<dc:relation>info:eu-repo/grantAgreement/EC/</dc:relation>", "notes",
         Note("info:eu-repo/grantAgreement/EC/", kind="funding")),
        ("<dc:description>Table of contents: 1. Bees</dc:description>", "contents", Note("1. Bees")),
        ("<dc:description>Contents: 1. Bees -- 2. Wasps</dc:description>", "contents", Note("1. Bees -- 2. Wasps")),
        ("<dc:description>Contents: bees and wasps</dc:description>", "summaries", Note("Contents: bees and wasps")),
        ("<dc:description>Donated by Mrs. B. Ek</dc:description>", "notes", Note("Donated by Mrs. B. Ek", kind="acquisition")),
        ("<dc:description>Thesis (Ph.D.)--Leeds, 2012</dc:description>", "notes", Note("Thesis (Ph.D.)--Leeds, 2012", kind="thesis")),
        ("<dc:description>Thesis (M.S.)</dc:description>", "notes", Note("Thesis (M.S.)", kind="thesis")),
        ("<dc:description>Thesis--Leeds, 2012</dc:description>", "notes", Note("Thesis--Leeds, 2012", kind="thesis")),
        ("<dc:description>Dissertação (mestrado) - Leeds, 2012</dc:description>", "notes",
         Note("Dissertação (mestrado) - Leeds, 2012", kind="thesis")),
        ("<dc:description>Thesis -- why it matters</dc:description>", "summaries", Note("Thesis -- why it matters")),
        ("<dc:description>Made available in DSpace on 2012-06-05</dc:description>", "notes",
         Note("Made available in DSpace on 2012-06-05")),
        ("<dc:rights>Public domain;</dc:rights>", "notes", Note("Public domain", kind="use and reproduction")),
        ("<dc:type>info:eu-repo/semantics/publishedVersion</dc:type>", "editions", Note("Published version", kind="version")),
        ("<dc:type>http://purl.org/coar/version/c_970fb48d4fbd8a85</dc:type>", "editions", Note("Published version", kind="version")),
        ("<dc:type>http://purl.org/coar/version/c_ab4af688f83e57aa</dc:type>", "editions", Note("Accepted version", kind="version")),
        ("<dc:type>info:eu-repo/semantics/conferencePaper</dc:type>", "genres", Genre("conference paper")),
        ("<dc:type>info:eu-repo/semantics/technicalDocumentation</dc:type>", "genres", Genre("technical documentation")),
        ("<dc:type>info:eu-repo/semantics/dataset</dc:type>", "genres", Genre("dataset")),
        ("<dc:type>http://purl.org/eprint/type/JournalArticle</dc:type>", "genres", Genre("journal article")),
        ("<dc:type>manuscripts</dc:type>", "genres", Genre("manuscript", authority="marcgt")),
        ("<dc:date>info:eu-repo/date/embargoEnd/2014-01-01</dc:date>", "notes",
         Note("Embargoed until 20140101", kind="restriction on access",
              parts=(Term("", "Embargoed until"), Term("availability date", "20140101")))),
        ("<dc:rights>info:eu-repo/date/embargoEnd/2014-01-01</dc:rights>", "notes",
         Note("Embargoed until 20140101", kind="restriction on access",
              parts=(Term("", "Embargoed until"), Term("availability date", "20140101")))),
        ("<dc:relation>info:eu-repo/grantAgreement/FCT//PTDC%2F12%2F2010/PT</dc:relation>", "notes",
         Note("FCT, PT PTDC/12/2010", kind="funding", parts=(Term("", "FCT, PT"), Term("grant", "PTDC/12/2010")))),
        ("<dc:type>http://purl.org/coar/resource_type/c_6501</dc:type>", "genres", Genre("article", authority="marcgt")),
        ("<dc:format>Oil on canvas</dc:format>", "physicals", Physical(forms=(Genre("Oil on canvas"),))),
        ("<dc:description>Includes bibliographical references.</dc:description>", "notes",
         Note("Includes bibliographical references.", kind="bibliography")),
        ("<dc:description>Includes bibliographical references (p. 20-21), filmography, and index</dc:description>", "notes",
         Note("Includes bibliographical references (p. 20-21), filmography, and index", kind="bibliography")),
        ("<dc:description>Includes indexes to bees, and much more</dc:description>", "summaries",
         Note("Includes indexes to bees, and much more")),
        ("<dc:description>Originally published: Leeds, 1967</dc:description>", "notes", Note("Originally published: Leeds, 1967")),
        ("<dc:description>Originally published in 1967, it tells of bees</dc:description>", "summaries",
         Note("Originally published in 1967, it tells of bees")),
        ("<dc:description>Scanned by Bo Ek '18.</dc:description>", "notes",
         Note("Scanned by Bo Ek '18.", kind="creation/production credits")),
        ("<dc:description>Scanned by Bo Okafor. Bees of Leeds.</dc:description>", "summaries", Note("Scanned by Bo Okafor. Bees of Leeds.")),
        ("<dc:contributor>Description from Finding Aid</dc:contributor>", "notes",
         Note("Description from Finding Aid", kind="source of description")),
        ("<dc:description>Title from cover</dc:description>", "notes", Note("Title from cover")),
        ("<dc:description>Translated from the Russian.</dc:description>", "notes", Note("Translated from the Russian.")),
        ("<dc:relation>Acta Apium, 1566-5283 ; 12</dc:relation>", "related",
         Related("series", title="Acta Apium", number="12", identifiers=(Identifier("issn", "1566-5283"),))),
        ("<dc:relation>Bees;a study of 3 hives</dc:relation>", "related", Related("related", title="Bees;a study of 3 hives")),
        ("<dc:publisher>London : Macmillan</dc:publisher>", "provisions", Provision((Place("London"),), ("Macmillan",))),
        ("<dc:publisher>[S.l.] : Macmillan</dc:publisher>", "provisions", Provision((Place("[S.l.]"),), ("Macmillan",))),
        ("<dc:publisher>New York: Knopf, 1950</dc:publisher>", "provisions", Provision((Place("New York"),), ("Knopf",), "1950")),
        ("<dc:publisher>Nashville (Tenn.): Ek Bros</dc:publisher>", "provisions", Provision((Place("Nashville (Tenn.)"),), ("Ek Bros",))),
        ("<dc:publisher>Bees (Leeds): a club</dc:publisher>", "provisions", Provision(names=("Bees (Leeds): a club",))),
        *(
            (f"<dc:publisher>Lyon : Abeille{year}</dc:publisher>", "provisions", Provision((Place("Lyon"),), ("Abeille",), date))
            for year, date in ((" , c1993", ""), (", 1993?", "[1993?]"), (" , [1993]", "[1993]"))
        ),
        ("<dc:publisher>Lyon : Abeille, cop. 1993</dc:publisher>", "provisions",
         Provision((Place("Lyon"),), ("Abeille, cop. 1993",))),
        ("<dc:publisher>Москва : Наука</dc:publisher>", "provisions", Provision((Place("Москва"),), ("Наука",))),
        *(
            (f"<dc:publisher>{place} : {name}</dc:publisher>", "provisions", Provision((Place(place),), (name,)))
            for place, name in (("Αθήνα", "Μέλισσα"), ("القاهرة", "دار النحل"), ("תל אביב", "דבורה"), ("تهران", "نشر زنبور"))
        ),
        ("<dc:publisher>東京 : 蜜蜂学会 ; 1931-</dc:publisher>", "provisions", Provision((Place("東京"),), ("蜜蜂学会",))),
        ("<dc:relation>info:eu-repo/semantics/reference/doi/10.1000/182</dc:relation>", "related",
         Related("references", identifiers=(Identifier("doi", "10.1000/182"),))),
        ("<dc:relation>info:eu-repo/semantics/dataset/url/http://a.example/</dc:relation>", "related",
         Related("related", uri="http://a.example/")),
        ("<dc:type>info:eu-repo/semantics/bookpart</dc:type>", "genres", Genre("book part")),
        ("<dc:type>PeerReviewed</dc:type>", "notes", Note("Peer reviewed")),
        ("<dc:type>NonPeerReviewed</dc:type>", "notes", Note("Not peer reviewed")),
        ("<dc:publisher>北京: 蜜蜂书局</dc:publisher>", "provisions", Provision((Place("北京"),), ("蜜蜂书局",))),
        ("<dc:title>Bee waltz / words and music by G. Okafor</dc:title>", "titles",
         Title("Bee waltz", responsibility="words and music by G. Okafor")),
        ("<dc:title>Leeds / drawn by G. Okafor</dc:title>", "titles", Title("Leeds", responsibility="drawn by G. Okafor")),
        ("<dc:title>Bees [electronic resource] : a study</dc:title>", "titles",
         Title("Bees [electronic resource]", subtitle="a study")),
        ("<dc:title>Bees [Leeds, 1899]</dc:title>", "titles", Title("Bees [Leeds, 1899]")),
        ("<dc:title>[Map]</dc:title>", "titles", Title("[Map]")),
        ("<dc:title>f(x) =</dc:title>", "titles", Title("f(x) =")),
        ("<dc:description>Tese de mestrado, Biologia, Universidade de Lisboa, 2009</dc:description>", "notes",
         Note("Tese de mestrado, Biologia, Universidade de Lisboa, 2009", kind="thesis")),
        *(
            (f"<dc:description>{text}</dc:description>", "notes", Note(text, kind="thesis"))
            for text in ("Zugl.: Ulm, Techn. Univ., Diss., 2001", "Leipzig, Univ., Phil. Diss., 1935", "Ulm, FH, Diplomarb., 2004")
        ),
        ("<dc:publisher>Москва ; Ленинград : Наука</dc:publisher>", "provisions",
         Provision((Place("Москва"), Place("Ленинград")), ("Наука",))),
        ("<dc:publisher>Oxford ; Hiveton, NJ : Springer</dc:publisher>", "provisions",
         Provision((Place("Oxford"), Place("Hiveton, NJ")), ("Springer",))),
        ("<dc:publisher>Oxford ; Verlag: Bienen</dc:publisher>", "provisions", Provision(names=("Oxford", "Verlag: Bienen"))),
        ("<dc:publisher>Oxford ; Bee Society : Acme</dc:publisher>", "provisions", Provision(names=("Oxford", "Bee Society : Acme"))),
        ("<dc:publisher>Oxford ; Springer</dc:publisher>", "provisions", Provision(names=("Oxford", "Springer"))),
        ("<dc:publisher>Verlag: Bienen</dc:publisher>", "provisions", Provision(names=("Verlag: Bienen",))),
        ("<dc:creator>Okafor, Grace, 1900-1980, author.</dc:creator>", "agents",
         Agent("Okafor, Grace", kind="person", dates="1900-1980", roles=("aut",), primary=True)),
        ("<dc:creator>Okafor, Grace 1900-1980, artist</dc:creator>", "agents",
         Agent("Okafor, Grace", kind="person", dates="1900-1980", roles=("art",), primary=True)),
        ("<dc:creator>Leeds (England). Board of Bees</dc:creator>", "agents",
         Agent("Leeds (England)", kind="corporate", entry="jurisdiction", units=("Board of Bees",), roles=("cre",))),
        ("<dc:creator>Knox County (Tenn.). Board of Bees</dc:creator>", "agents",
         Agent("Knox County (Tenn.)", kind="corporate", entry="jurisdiction", units=("Board of Bees",), roles=("cre",))),
        ("<dc:creator>Leeds, England 1900-1980</dc:creator>", "agents", Agent("Leeds, England 1900-1980", roles=("cre",))),
        ("<dc:creator>Congress on Bees (3rd : 1999 : Leeds)</dc:creator>", "agents",
         Agent("Congress on Bees", kind="conference", number="3rd", dates="1999", place="Leeds", roles=("cre",))),
        ("<dc:creator>Congress on Bees (3rd : 1999)</dc:creator>", "agents",
         Agent("Congress on Bees", kind="conference", number="3rd", dates="1999", roles=("cre",))),
        ("<dc:creator>Society of Bees. Meeting (3rd : 1999 : Leeds)</dc:creator>", "agents",
         Agent("Society of Bees", kind="corporate", units=("Meeting",), number="3rd", dates="1999", place="Leeds", roles=("cre",))),
        ("<dc:creator>Denmark. Moot on Bees (1999 : Leeds)</dc:creator>", "agents",
         Agent("Denmark", kind="corporate", entry="jurisdiction", units=("Moot on Bees",), dates="1999", place="Leeds", roles=("cre",))),
        ('<dc:creator>Days "Bees. Wasps" (1999 : Leeds)</dc:creator>', "agents",
         Agent('Days "Bees. Wasps"', kind="conference", dates="1999", place="Leeds", roles=("cre",))),
        ("<dc:creator>Internat. Bee Days (1999 : Leeds)</dc:creator>", "agents",
         Agent("Internat. Bee Days", kind="conference", dates="1999", place="Leeds", roles=("cre",))),
        ("<dc:creator>Denmark. Lieutenant-Governor (1758-1768 : Ek)</dc:creator>", "agents",
         Agent("Denmark", kind="corporate", entry="jurisdiction", units=("Lieutenant-Governor (1758-1768 : Ek)",), roles=("cre",))),
        ("<dc:creator>Hives (1999)</dc:creator>", "agents", Agent("Hives (1999)", roles=("cre",))),
        ("<dc:identifier>LCCN: 12345678</dc:identifier>", "identifiers", Identifier("lccn", "12345678")),
        ("<dc:identifier>LCCN: 00012345</dc:identifier>", "identifiers", Identifier("lccn", "00012345")),
        ("<dc:identifier>ocm00012345</dc:identifier>", "identifiers", Identifier("oclc", "12345")),
        ("<dc:identifier>info:oclc/0012345</dc:identifier>", "identifiers", Identifier("oclc", "12345")),
        ("<dc:identifier>info:lccn/05012345</dc:identifier>", "identifiers", Identifier("lccn", "05012345")),
        ("<dc:creator>Smith J, Jones K</dc:creator>", "agents",
         (Agent("Smith J", roles=("cre",)), Agent("Jones K", roles=("cre",)))),
        ("<dc:relation>info:eu-repo/semantics/altIdentifier/doi/10.1000/182</dc:relation>", "identifiers", Identifier("doi", "10.1000/182")),
        ("<dc:subject>ddc:590</dc:subject>", "classifications", Classification("ddc", "590")),
        ("<dc:subject>УДК 338.43(477)</dc:subject>", "classifications", Classification("udc", "338.43(477)")),
        ("<dc:subject>CDU: 02:004</dc:subject>", "classifications", Classification("udc", "02:004")),
        ("<dc:subject>CDU 2021</dc:subject>", "subjects", Subject((Term("topic", "CDU 2021"),))),
        ("<dc:subject>CDD 025.4</dc:subject>", "classifications", Classification("ddc", "025.4")),
        ("<dc:subject>DDC: 025.4</dc:subject>", "classifications", Classification("ddc", "025.4")),
        ("<dc:identifier>https://www.doi.org/10.1000/182</dc:identifier>", "identifiers", Identifier("doi", "10.1000/182")),
        ("<dc:identifier>2-s2.0-85012345678</dc:identifier>", "identifiers", Identifier("local", "2-s2.0-85012345678")),
        ("<dc:subject>CDD 3 ans</dc:subject>", "subjects", Subject((Term("topic", "CDD 3 ans"),))),
        ("<dc:identifier>УДК 638.1</dc:identifier>", "classifications", Classification("udc", "638.1")),
        ("<dc:subject>STABILITY,HYBRID SYSTEM,CONTROL</dc:subject>", "subjects",
         tuple(Subject((Term("topic", name),)) for name in ("STABILITY", "HYBRID SYSTEM", "CONTROL"))),
        ("<dc:subject>Leeds,England</dc:subject>", "subjects", Subject((Term("topic", "Leeds,England"),))),
        ("<dc:subject>D14 - Household Saving ; Debts</dc:subject>", "subjects", Subject((Term("topic", "D14 - Household Saving ; Debts"),))),
        ("<dc:subject>D14 - Household Saving ; Debts; G11 - Portfolios</dc:subject>", "subjects",
         tuple(Subject((Term("topic", name),)) for name in ("D14 - Household Saving ; Debts", "G11 - Portfolios"))),
        ("<dc:coverage>1901-02-11-1938-06-14</dc:coverage>", "subjects", Subject((Term("temporal", "1901-02-11-1938-06-14"),))),
        ("<dc:subject>bees, wasp's nests, Roman hives</dc:subject>", "subjects",
         tuple(Subject((Term("topic", name),)) for name in ("bees", "wasp's nests", "Roman hives"))),
        *((f"<dc:subject>{text}</dc:subject>", "subjects", Subject((Term("topic", text),)))
          for text in ("Hives (2001 : film)", "bees, wasps", "bees, wasps, hives and combs", "bees, black, of England", "okafor, grace, 1971-")),
        ("<dc:subject>Bees, wasps, hives</dc:subject>", "subjects", Subject((Term("topic", "Bees, wasps, hives"),))),
        ("<dc:subject>Okafor,Grace,1971-</dc:subject>", "subjects", Subject((Term("topic", "Okafor,Grace,1971-"),))),
        ("<dc:subject>N,N,N-trimethylglycine</dc:subject>", "subjects", Subject((Term("topic", "N,N,N-trimethylglycine"),))),
        *(
            (f"<dc:identifier>{text}</dc:identifier>", "identifiers", Identifier("local", text))
            for text in (
                "Box 12, p. 3-5",
                "MS. 12, pp. 3-5",
                "GB-123, 12: 3-5",
                "#12NC 34; Leeds - Hives - Old - 1895",
                "QL568 .A6 1998 no. 3 copy 2",
                "Box 12 of the hive papers, 1895",
            )
        ),
        ("<dc:identifier>PUBMED: 12345678</dc:identifier>", "identifiers", Identifier("pmid", "12345678")),
        ("<dc:identifier>PUBMEDCENTRAL: PMC1234567</dc:identifier>", "identifiers", Identifier("pmcid", "PMC1234567")),
        *(
            (f"<dc:identifier>{text}</dc:identifier>", "notes", Note(text, kind="preferred citation"))
            for text in ("Journal of Bees, 94(1) : 183-201.", "Bee Letters, 482 : E5-E6.", "꿀벌연구, 제38권 제3호, pp.123-130",
                         "Bees ONE 8 (2013): e59284", "Bees D 76 (2007): 34-51.", "Cite as: [Creator], [Title], Leeds Bee Library",
                         "蜜蜂研究紀要. 52 P.1-P.36")
        ),
        ("<dc:relation>Bees : The Journal ; vol. 6 no. 2-3 (2015)</dc:relation>", "related",
         Related("host", title="Bees : The Journal",
                 part=Part((Term("volume", "6"), Term("issue", "2-3")), date="2015", text="vol. 6 no. 2-3 (2015)"))),
        ("<dc:source>Journal of Bees, 94(1) : 183-201.</dc:source>", "related",
         Related("host", title="Journal of Bees",
                 part=Part((Term("volume", "94"), Term("issue", "1")), (Term("pages", "183-201"),), text="94(1) : 183-201."))),
        ("<dc:relation>Series: Bee Working Paper ; No. 12</dc:relation>", "related",
         Related("series", title="Bee Working Paper", number="No. 12")),
        ("<dc:source>Library: https://a.example/; Archive: https://b.example/</dc:source>", "related",
         Related("original", title="Library: https://a.example/; Archive: https://b.example/")),
        ("<dc:source>Zoologie. Université de Lyon, 2012. Français. ⟨NNT : 2012LYO10001⟩</dc:source>", "notes",
         Note("Zoologie. Université de Lyon, 2012. Français. ⟨NNT : 2012LYO10001⟩", kind="thesis")),
        ("<dc:description>University of Leeds Ph.D. dissertation. May 2012. Major: Zoology.</dc:description>", "notes",
         Note("University of Leeds Ph.D. dissertation. May 2012. Major: Zoology.", kind="thesis")),
        ("<dc:description>Text in Greek and Latin.</dc:description>", "notes", Note("Text in Greek and Latin.", kind="language")),
        ("<dc:description>In Greek mythology the bees were nymphs.</dc:description>", "summaries",
         Note("In Greek mythology the bees were nymphs.")),
        ("<dc:description>Comment: 12 pages, 3 figures, accepted by Bee Letters</dc:description>", "notes",
         Note("Comment: 12 pages, 3 figures, accepted by Bee Letters")),
        ("<dc:coverage>(W 20°--E 50°/N 45°--N 25°)</dc:coverage>", "cartographics",
         Cartographic(coordinates="(W 20°--E 50°/N 45°--N 25°)")),
        ("<dc:creator>The LEEDS Collaboration</dc:creator>", "agents",
         Agent("The LEEDS Collaboration", kind="corporate", roles=("cre",))),
        *((f"<dc:source>{text}</dc:source>", "notes", Note(text, kind="original location")) for text in (
            "Bibliothèque nationale de France, département Philosophie, R-1234", "Bibliothèque nationale de France",
            "Leeds City Archives, WYL160/12", "Stadtarchiv Ulm, B 12", "Biblioteka Pszczelarska, sygn. P 123 III", "Box 3, Folder 12", "Map drawer 2, Number 7", "Dr. 2-A, No. 7", "I-B-1, B.1, F.14", "ETH-Bibliothek Zürich, Rar 12",
            "Zentralbibliothek Luzern, B 12", "Biblioteka Narodowa, sygn. 12 I", "Leeds College Special Collections and Archives",
            "Leeds University, Special Collections", "University of Leeds, University Archives",
            "University of Leeds Special Collections", "Yorkshire Historical Society", "Leeds Public Library",
            "Bees & Hives County Room, LPLIC", "Local History Room, Leeds Central Library",
            "Grace Okafor Bee Collection, Leeds Public Library", "Special Collections and University Archives",
            "Archives and Special Collections", "University Archives", "Special Collections Department",
            "Library of Congress, Maps and Charts Division", "National Library of Wales", "Leeds Museum of Fine Arts", "Yorkshire County Museum")),
        *((f"<dc:source>{text}</dc:source>", "related", Related("original", title=text)) for text in (
            "Library Quarterly", "Archives of Bees", "Archives", "Manuscripts and Archives", "Bibliothèque de l'École des abeilles", "Bee Library, 1950", "Colmena",
            "Archivio Storico Lombardo", "Arquivo Histórico", "Records of the Bee Museum, Supplement 12", "Bee Keeper's Library",
            "Collections of the Yorkshire Historical Society", "Treasures of Leeds University Library", "Public Library",
            "Bulletin Leeds Public Library", "The Waiting Room, a novel", "The Drawing Room, Leeds", "The Waiting Room, BBC", "Bees2010", "Catch-22",
            "Room 101", "COVID-19", "Bees, Leeds Public Library", "Okafor Collection 1950, Leeds Public Library",
            "Journal of the Bee Collection, Leeds Public Library", "Collection, Leeds Public Library",
            "Museum of Bees", "The Bee Museum", "Bulletin Museum of Art", "Papers of the Museum of Art", "National Library of the bees")),
        *((f"<dc:relation>{text}</dc:relation>", "related", Related("related", title=text)) for text in ("1981-12", "1981-85")),
        *((f"<dc:source>{text}</dc:source>", "related", Related("original", identifiers=(Identifier("local", text),)))
          for text in ("Hive_0012", "HIVE033", "Hive033.tif", "1988-017")),
        *((f"<dc:relation>{text}</dc:relation>", "related", Related("related", identifiers=(Identifier("local", text),)))
          for text in ("HIVE033", "1988-017", "1981-15", "2003-052-02", "90-342", "6237A", "RG 59", "RG 59A", "LHS 174",
                       "AC 1-83", "XII-J-1", "M-15-24", "Map 401", "oai:a.example:publication:12")),
        ("<dc:relation>www.a.example/bees/hives.pdf</dc:relation>", "related",
         Related("related", uri="http://www.a.example/bees/hives.pdf")),
        ("<dc:relation>www.a.example</dc:relation>", "related", Related("related", title="www.a.example")),
        ("<dc:relation>1989-153; 1990-125;1991-091</dc:relation>", "related",
         tuple(Related("related", identifiers=(Identifier("local", number),)) for number in ("1989-153", "1990-125", "1991-091"))),
        ("<dc:identifier>[digital only]</dc:identifier>", "identifiers", ()),
        ("<dc:format>.pdf, 50 pages</dc:format>", "physicals", Physical((Term("pages", "50"),), formats=("application/pdf",))),
        *((f"<dc:relation>{text}</dc:relation>", "related", Related("related", title=text))
          for text in ("1990-95", "1990-1995", "Bees2010", "Catch-22", "UNO 1945", "PT 109", "ICBA 97", "ICBA 2019", "www.bees100.example", "Bees. " * 80 + "Bees")),
        (f"<dc:relation>{'Dear Bo, the bees are well. ' * 20}</dc:relation>", "notes", Note(("Dear Bo, the bees are well. " * 20).strip())),
        *((f"<dc:{name}>{text}</dc:{name}>", "notes", Note(text, kind="original location"))
          for name in ("relation", "source") for text in (
              "Leeds Library, Okafor Collection, Box 3, folder 5", "Leeds Library, Ek Papers, Box 7, first picture in envelope")),
        *((f"<dc:source>Leeds Globe, July 23, 1909{pages}</dc:source>", "related",
           Related("host", title="Leeds Globe",
                   part=Part((), (Term("pages", "6"),), "1909", f"July 23, 1909{pages}"))) for pages in (", 6", ". p. 6")),
        *((f"<dc:source>Letter to Bo Ek, July 23, 1909{page}</dc:source>", "related",
           Related("original", title=f"Letter to Bo Ek, July 23, 1909{page}")) for page in ("", ", 2")),
        *((f"<dc:format>{text}</dc:format>", "physicals", Physical(formats=(media,))) for text, media in (
            (".jpg", "image/jpeg"), ("JPEG image", "image/jpeg"), ("PDF document", "application/pdf"), ("PDF file", "application/pdf"),
            ("Adobe PDF", "application/pdf"), ("Adobe Acrobat PDF", "application/pdf"), ("CSV", "text/csv"),
            ("MP3 audio", "audio/mpeg"), ("WAV", "audio/vnd.wave"))),
        ("<dc:coverage>30 x 40 cm</dc:coverage>", "physicals", Physical(dimensions="30 x 40 cm")),
        ('<dc:format>Approx. 4.5" x 4"</dc:format>', "physicals", Physical(dimensions='Approx. 4.5" x 4"')),
        ("<dc:coverage>23 Mm</dc:coverage>", "areas", Area("23 Mm")),
        ("<dc:description>1.5 MB</dc:description>", "physicals", Physical((Term("", "1.5 MB"),))),
        *((f"<dc:contributor>{text}</dc:contributor>", "notes", Note(text, kind=kind)) for text, kind in (
            ("Collection processed by Bo Ek", "creation/production credits"),
            ("Digitized by: University of Leeds", "creation/production credits"),
            ("Description by Bo Ek", "creation/production credits"),
            ("Manuscript collection processed by Bo Ek", "creation/production credits"),
            ("Identification by Bo Ek", "creation/production credits"), ("Typing by Ek, Bo", "creation/production credits"),
            ("Gift of Bo Ek (1941)", "acquisition"), ("Gift of Bo Ek 1941", "acquisition"), ("Gift of Bo Ek, 1941", "acquisition"), ("Donated by Bo Ek", "acquisition"), ("Gift of Bo Ek", "acquisition"),
            ("Gift of Dr. and Mrs. B. Ek", "acquisition"),
            ("Gift of Mr. and Mrs. B. Ek in honor of Jo Ek", "acquisition"), ("Gift of Leeds (1956-06-10)", "acquisition"),
            ("From the Leeds Reference Library", "acquisition"), ("From the Collection of Bo Ek", "acquisition"),
            ("Gift of Bo Ek (Secretary of the Hive)", "acquisition"), ("(Part of a donation of hives to the city.)", "acquisition"),
            ("Description from finding aid", "source of description"))),
        *((f"<dc:contributor>{done} Bo Ek</dc:contributor>", "agents", Agent("Bo Ek", roles=(role,))) for done, role in (
            ("Translated by", "trl"), ("Transcribed by:", "trc"), ("Interviewed by", "ivr"), ("Narrated by", "nrt"))),
        *((f"<dc:contributor>{text}</dc:contributor>", "agents", Agent(text, kind=kind, roles=("ctb",)))
          for text, kind in (("Gift of Gab", ""), ("Photos by air", ""), ("Photo by Design", ""), ("Photos by Bo Ek, Al Ly", ""), ("Edited by Bo Ek and Al Ly", ""),
                             ("Gift of Life Foundation", "corporate"), ("Gift of Music Foundation", "corporate"), ("Bo Ek, Department of Bees", ""),
                             ("Leeds University, Department of Bees", "corporate"))),
        ("<dc:contributor>Okafor, Grace; University of Leeds; Scanned by Bo Ek</dc:contributor>", "agents",
         Agent("Okafor, Grace", kind="person", affiliation="University of Leeds", roles=("ctb",))),
        *((f"<dc:format>{text}</dc:format>", "physicals", Physical(extents=(Term("", extent),), dimensions=size))
          for text, extent, size in (("sepia print, 8 x 10 in.", "sepia print", "8 x 10 in."),
                                     ("Engraving HxW-2.7cm x 1.8cm", "Engraving", "2.7cm x 1.8cm"),
                                     ("Print, hxw, 2.85cm X 2.18cm", "Print", "2.85cm X 2.18cm"),
                                     ("two-sided, typed, 7.5 x 12 cm", "two-sided, typed", "7.5 x 12 cm"))),
        *((f"<dc:format>{text}</dc:format>", "physicals", Physical(extents=(Term("", text),))) for text in (
            "35 mm, 16 mm", "JPEG, 640 x 480", "sepia print, 8.5 x 4.25", "2 prints, one 5 x 7 in., one 8 x 10 in.",
            "Engraving, 600 dpi", "TIFF, 24 bit")),
        *((f"<dc:format>{text}</dc:format>", "physicals",
           Physical(extents=(Term("", "600 dpi"),), formats=("image/tiff",))) for text in ("TIFF, 600 dpi", "600 dpi, TIFF")),
        ("<dc:format>PDF, 3.5 MB</dc:format>", "physicals",
         Physical(extents=(Term("", "3.5 MB"),), formats=("application/pdf",))),
        ("<dc:source>In: Bee Review, n° 58, 2010. pp. 7-9</dc:source>", "related",
         Related("host", title="Bee Review", part=Part((Term("issue", "58"),), (Term("pages", "7-9"),), text="n° 58, 2010. pp. 7-9"))),
        ("<dc:description>Fil: Okafor, Grace. Universidad de la Colmena; Argentina.</dc:description>", "notes",
         Note("Fil: Okafor, Grace. Universidad de la Colmena; Argentina.")),
        ("<dc:description>Appartient à l'ensemble documentaire : Abeilles</dc:description>", "notes",
         Note("Appartient à l'ensemble documentaire : Abeilles")),
        ("<dc:description>Ancien possesseur : Okafor, Grace (1901-1989)</dc:description>", "notes",
         Note("Ancien possesseur : Okafor, Grace (1901-1989)")),
        ("<dc:identifier>info:pmid/17501999</dc:identifier>", "identifiers", Identifier("pmid", "17501999")),
        ("<dc:identifier>https://www.ncbi.nlm.nih.gov/pubmed/17501999</dc:identifier>", "identifiers", Identifier("pmid", "17501999")),
        ("<dc:identifier>https://pubmed.ncbi.nlm.nih.gov/17501999/</dc:identifier>", "identifiers", Identifier("pmid", "17501999")),
        ("<dc:title>Figure 3 from: Bees of Peru</dc:title>", "titles", Title("Figure 3 from: Bees of Peru")),
        ("<dc:source>Supplement to: Ek, B (1999): On bees, https://doi.org/10.1000/182</dc:source>", "related",
         Related("supplement to", title="Ek, B (1999): On bees,", uri="https://doi.org/10.1000/182")),
        ("<dc:relation>IsSupplementTo https://doi.org/10.1000/182</dc:relation>", "related",
         Related("supplement to", identifiers=(Identifier("doi", "10.1000/182"),))),
        ("<dc:description>학위논문 (박사)-- 벌대학교 대학원 : 생명과학부, 2015. 2.</dc:description>", "notes",
         Note("학위논문 (박사)-- 벌대학교 대학원 : 생명과학부, 2015. 2.", kind="thesis")),
        ("<dc:coverage>s. XVIII</dc:coverage>", "subjects", Subject((Term("temporal", "s. XVIII"),))),
        *(
            (f"<dc:coverage>{text}</dc:coverage>", "subjects", Subject((Term("temporal", text),)))
            for text in ("1990-", "1990-present", "Since 1990", "after 1990", "Before 1990", "To 1990")
        ),
        ("<dc:coverage>siglos XVIII-XIX</dc:coverage>", "subjects", Subject((Term("temporal", "siglos XVIII-XIX"),))),
        ("<dc:type>texte imprimé</dc:type>", "type", "text"),
        ("<dc:type>material textual, impresso</dc:type>", "type", "text"),
        ("<dc:type>Mémoire / Thesis or Dissertation</dc:type>", "genres",
         (Genre("thesis", authority="marcgt"), Genre("Mémoire / Thesis or Dissertation"))),
        ("<dc:type>Mémoire / Thesis or Dissertation</dc:type>", "type", "text"),
        ("<dc:type>survey data</dc:type>", "genres", (Genre("dataset"), Genre("survey data"))),
        ("<dc:type>Dataset</dc:type>", "genres", (Genre("Dataset"),)),
        ("<dc:type>Photograph / Map</dc:type>", "type", ""),
        ("<dc:type>cartographic document</dc:type>", "type", "cartographic"),
        ("<dc:type>doc-type:Text</dc:type>", "type", "text"),
        ("<dc:type>texte</dc:type>", "type", "text"),
        ("<dc:type>status-type:acceptedVersion</dc:type>", "editions", Note("Accepted version", kind="version")),
        *(
            (f"<dc:coverage>{text}</dc:coverage>", "subjects", Subject((Term("temporal", text),)))
            for text in ("19. Jahrhundert", "XX w.", "2 poł. XIX w.", "20. století", "1700-talet", "XIX ст.", "5th century B.C.", "Middle Ages", "Late Jurassic")
        ),
        ("<dc:language>English and French</dc:language>", "languages", (Language("eng"), Language("fre"))),
        ("<dc:language>English.</dc:language>", "languages", Language("eng")),
        ("<dc:relation>IsPartOf Hive Collection</dc:relation>", "related", Related("host", title="Hive Collection")),
        ("<dc:relation>is part of the hive</dc:relation>", "related", Related("related", title="is part of the hive")),
        ("<dc:date>um 1850</dc:date>", "dates", Date("1850", qualifier="approximate")),
        ("<dc:date>ca, 1850</dc:date>", "dates", Date("1850", qualifier="approximate")),
    ],
)  # fmt: skip
def test_what_a_repository_writes_has_its_place(element: str, slot: str, value: object) -> None:
    """Ways of OJS, DSpace, OpenAIRE and others; the element comes back as it was found."""
    record = one(element)
    assert getattr(record, slot) in ((value,), value)
    assert [f"<dc:{name}>{text}</dc:{name}>" for name, text in elements(written(record))] == [element]


def test_data_of_a_sort_beside_a_dataset_are_one() -> None:
    """The broader word is not said again in other letters (655)."""
    record = one("<dc:type>Dataset</dc:type><dc:type>survey data</dc:type>")
    assert record.genres == (Genre("Dataset"), Genre("survey data"))
    assert elements(written(record)) == [("type", "Dataset"), ("type", "survey data")]


@pytest.mark.parametrize("text", ["1925", "Undated", "Anon., undated"])
def test_a_date_is_no_creator(text: str) -> None:
    record = one(f"<dc:creator>{text}; Ek, Bo</dc:creator>")
    assert record.agents == (Agent("Ek, Bo", kind="person", roles=("cre",), primary=True),)
    assert elements(written(record)) == [("creator", f"{text}; Ek, Bo")]


@pytest.mark.parametrize(("text", "kind"), [("StillImages", "still image"), ("Moving images", "moving image")])
def test_a_term_of_the_dcmi_types_may_be_in_the_plural(text: str, kind: str) -> None:
    record = one(f"<dc:type>{text}</dc:type>")
    assert (record.type, record.genres) == (kind, ())


def test_a_break_of_html_parts_names() -> None:
    """As CONTENTdm shows several in lines; what somebody did may stand before each."""
    record = one("<dc:contributor>Photos by Ek, Bo &lt;br&gt; Typing by Roe, Jo</dc:contributor>")
    assert record.agents == (Agent("Ek, Bo", kind="person", roles=("pht",)),)
    assert record.notes == (Note("Typing by Roe, Jo", kind="creation/production credits"),)
    assert elements(written(record)) == [("contributor", "Photos by Ek, Bo <br> Typing by Roe, Jo")]


@pytest.mark.parametrize(
    "text", ["University of Leeds<br>Department of Bees", "Ek, Bo,<br/>Leeds", "Ek, Bo<br>of Leeds"]
)
def test_a_name_may_stand_in_two_lines(text: str) -> None:
    """Where each of them alone is none."""
    (agent,) = one(f"<dc:contributor>{text.replace('<', '&lt;').replace('>', '&gt;')}</dc:contributor>").agents
    assert agent.name == re.sub("<.*>", " ", text)


@pytest.mark.parametrize(
    "element",
    [
        "<dc:subject>http://vocab.getty.edu/aat/1</dc:subject>",
        "<dc:coverage>http://sws.geonames.org/1</dc:coverage>",
        "<dc:format>995607</dc:format>",
        "<dc:source>instname:University</dc:source>",
        "<dc:publisher>http://a.example/</dc:publisher>",
        "<dc:publisher>[S.l. : s.n.]</dc:publisher>",
        "<dc:publisher>NA</dc:publisher>",
        "<dc:contributor>http://a.example/</dc:contributor>",
        "<dc:relation>34</dc:relation>",
        "<dc:relation>-4877123</dc:relation>",
        "<dc:relation>;B-2002-12</dc:relation>",
        "<dc:source>52</dc:source>",
        "<dc:source>Repositorio Institucional - UNC</dc:source>",
        *(
            f"<dc:type>{word}</dc:type>"
            for word in (
                "Other Others Altro Andere Anderes Autre Autres Otro Otros Outro outros Sonstige Sonstiges".split()
            )
        ),
    ],
)
def test_what_says_nothing_by_itself_is_only_kept(element: str) -> None:
    """An address is no term and no name, a bare number no extent and no other resource, a repository no source, and
    another type none.
    """
    record = one(element)
    assert [(left.value, left.reason) for left in record.leftovers] == [(element, "malformed")]


def test_an_address_that_was_escaped_twice_leads_where_it_should() -> None:
    """As a resource's own and as another's; the elements come back."""
    texts = [
        ("identifier", "http://a.example/cgi?article=1&amp;context=bees"),
        ("relation", "http://b.example/?a=1&amp;b=2"),
    ]
    record = one("".join(f"<dc:{name}>{escape(text)}</dc:{name}>" for name, text in texts))
    assert record.links == (Link("http://a.example/cgi?article=1&context=bees"),)
    assert record.related == (Related("related", uri="http://b.example/?a=1&b=2"),)
    assert elements(written(record)) == texts


def test_a_source_may_be_the_citation_of_the_resource_itself() -> None:
    """With its title behind the names, in whatever order the elements come, if it is an article or has its publisher
    there, too; a journal's title before the volume is a host.
    """
    title, source = "On the flight of bees", "Okafor, G (2010). On the flight of bees. Bee Review, 70:100."
    texts = {"title": title, "source": source, "type": "Article"}
    for names in itertools.permutations(texts):
        record = one("".join(f"<dc:{name}>{texts[name]}</dc:{name}>" for name in names))
        assert record.notes == (Note(source, kind="preferred citation"),)
        assert record.related == ()
        assert sorted(elements(written(record))) == sorted((name, texts[name]) for name in names)
    book = one(
        f"<dc:title>{title}</dc:title><dc:source>Okafor, G. On the flight of bees. Leeds, 1850</dc:source><dc:type>Book</dc:type>"
    )
    assert book.related == (Related("original", title="Okafor, G. On the flight of bees. Leeds, 1850"),)
    data = "Okafor, G. (2020): Counts of bees in flight.Hive Data, Leeds"
    texts = {"title": "Counts of bees in flight", "source": data, "publisher": "Hive Data", "type": "Dataset"}
    for names in itertools.permutations(texts):
        record = one("".join(f"<dc:{name}>{texts[name]}</dc:{name}>" for name in names))
        assert (record.notes, record.related) == ((Note(data, kind="preferred citation"),), ())
        assert sorted(elements(written(record))) == sorted((name, texts[name]) for name in names)
    own = f"<dc:title>{title}</dc:title><dc:publisher>Okafor, G</dc:publisher><dc:type>Book</dc:type>"
    assert one(f"{own}<dc:source>Okafor, G. On the flight of bees. Leeds, 1850</dc:source>").related == book.related
    (host,) = one(
        "<dc:title>Journal of Bee Studies</dc:title><dc:source>Journal of Bee Studies; 3(1), 2007</dc:source>"
    ).related
    assert (host.relation, host.title) == ("host", "Journal of Bee Studies")


@pytest.mark.parametrize("number", ["10.1000/182", "https://doi.org/10.1000/182"])
def test_the_doi_of_the_resource_is_that_of_no_other(number: str) -> None:
    """EPrints has it as a relation, too."""
    texts = [("identifier", "10.1000/182"), ("relation", number)]
    for said in (texts, texts[::-1]):
        record = one("".join(f"<dc:{name}>{text}</dc:{name}>" for name, text in said))
        assert (record.identifiers, record.related) == ((Identifier("doi", "10.1000/182"),), ())
        assert sorted(elements(written(record))) == sorted(texts)


@pytest.mark.parametrize(
    ("name", "cited", "host"),
    [
        ("identifier", "Ek, Bo (2010) On the flight of bees: a view. Bee Review, 10 (3). pp. 40-41. ISSN 1566-5283",
         Related("host", title="Bee Review", identifiers=(Identifier("issn", "1566-5283"),),
                 part=Part((Term("volume", "10"), Term("issue", "3")), (Term("pages", "40-41"),), text="10 (3). pp. 40-41"))),
        ("source", "Ek Bo. On the flight of bees : a view. In: Bee Review, n° 58, 1993. pp. 73-84",
         Related("host", title="Bee Review", part=Part((Term("issue", "58"),), (Term("pages", "73-84"),), text="n° 58, 1993. pp. 73-84"))),
        ("source", "Ek, Bo (2010). “On the flight of bees: a view”, Bee Review, 70(2), 100-105. https://doi.org/10.1000/182",
         Related("host", title="Bee Review",
                 part=Part((Term("volume", "70"), Term("issue", "2")), (Term("pages", "100-105"),), text="70(2), 100-105"))),
        ("identifier", "Ek, Bo (2010) On the flight of bees: a view in winter. Bee Review, 10 (3).", None),
        ("identifier", "Ek, Bo (2010) On the flight of bees: a view. In: Bees. Hive Press, 10 (3). pp. 40-41", None),
    ],
)  # fmt: skip
def test_an_article_stands_in_what_its_citation_has_behind_its_title(
    name: str, cited: str, host: Related | None
) -> None:
    """EPrints and Persée have it nowhere else; the citation stays, and comes back alone. A book stands in nothing."""
    texts = {"title": "On the flight of bees: a view", name: cited, "type": "Article"}
    for names in itertools.permutations(texts):
        record = one("".join(f"<dc:{name}>{texts[name]}</dc:{name}>" for name in names))
        assert record.related == ((host,) if host is not None else ())
        assert sorted(elements(written(record))) == sorted((name, texts[name]) for name in names)
    book = one(f"<dc:title>{texts['title']}</dc:title><dc:identifier>{cited}</dc:identifier><dc:type>Book</dc:type>")
    assert book.related == ()


def test_the_issn_beside_a_citation_is_that_of_its_journal() -> None:
    """As Persée has it."""
    texts = ("title", "On the flight of bees"), ("type", "article"), ("source", "ISSN : 1566-5283"), (
        "source", "Ek Bo. On the flight of bees. In: Bee Review, n° 58, 1993. pp. 73-84",
    )  # fmt: skip
    record = one("".join(f"<dc:{name}>{text}</dc:{name}>" for name, text in texts))
    (host,) = record.related
    assert (host.title, host.identifiers) == ("Bee Review", (Identifier("issn", "1566-5283"),))
    assert sorted(elements(written(record))) == sorted(texts)


@pytest.mark.parametrize(
    ("title", "source", "host"),
    [
        ("Medicina y colmenas", "Revista Medicina y Colmenas; Vol. 12 Núm. 3 (2010); 12-30", "Revista Medicina y Colmenas"),
        ("The Bee Review of Leeds", "Annals of the Bee Review of Leeds, 2010", "Annals of the Bee Review of Leeds, 2010"),
        ("On bees", "Archivo Histórico", "Archivo Histórico"),
        ("On bees", "Biblioteca Nacional", "Biblioteca Nacional"),
        ("On bees", "Transactions of the Leeds Museum, 3, 12-14", "Transactions of the Leeds Museum, 3, 12-14"),
    ],
)  # fmt: skip
def test_the_journal_of_an_article_is_no_citation_and_no_keeper(title: str, source: str, host: str) -> None:
    """Also where the journal's title has that of the article in it, or is called as a keeper is,
    before the type and behind it.
    """
    texts = {"title": title, "source": source, "type": "Article"}
    for names in itertools.permutations(texts):
        record = one("".join(f"<dc:{name}>{texts[name]}</dc:{name}>" for name in names))
        assert [(found.relation, found.title) for found in record.related] == [("host", host)]
        assert record.notes == ()
        assert sorted(elements(written(record))) == sorted((name, texts[name]) for name in names)


def test_the_number_of_a_source_is_that_of_the_one_before_it() -> None:
    """Also where that looks like a citation."""
    cited = "Garrod, Heathcote William, 1878-1960. The book of bees, pages 417-427"
    record = one(
        f"<dc:title>Bees</dc:title><dc:source>{cited}</dc:source><dc:source>http://www.worldcat.org/oclc/12</dc:source>"
    )
    assert [(found.relation, found.identifiers) for found in record.related] == [("host", (Identifier("oclc", "12"),))]


def test_who_published_it_is_no_source() -> None:
    """As Peru's guidelines have it; what an article stands in may be called as its publisher is, and so may a book."""
    university = "<dc:publisher>Universidad de Lima</dc:publisher><dc:source>Universidad de Lima</dc:source>"
    record = one(university)
    assert record.related == ()
    assert elements(written(record)) == [("publisher", "Universidad de Lima"), ("source", "Universidad de Lima")]
    article = one(f"{university}<dc:type>Article</dc:type>")
    assert article.related == (Related("host", title="Universidad de Lima"),)
    assert sorted(elements(written(article))) == [
        ("publisher", "Universidad de Lima"), ("source", "Universidad de Lima"), ("type", "Article")]  # fmt: skip
    assert one(university.replace("Universidad de Lima", "Bee Letters")).related == (
        Related("original", title="Bee Letters"),
    )


def test_one_text_in_several_languages_is_as_many() -> None:
    """As Finland's repositories have it; the elements come back."""
    texts = [
        ("publisher", "fi=Turun yliopisto|en=University of Turku|"),
        ("type", "fi=Ylempi opinnäytetyö|sv=|en=Master's thesis|"),
        ("rights", "fi=Kaikki oikeudet pidätetään.|en=All rights reserved.|"),
    ]
    record = one("".join(f"<dc:{name}>{text}</dc:{name}>" for name, text in texts))
    assert [(provision.names, provision.lang) for provision in record.provisions] == [
        (("Turun yliopisto",), "fin"), (("University of Turku",), "eng")]  # fmt: skip
    assert [(genre.term, genre.lang) for genre in record.genres] == [
        ("Ylempi opinnäytetyö", "fin"), ("thesis", ""), ("Master's thesis", "eng")]  # fmt: skip
    assert [(note.text, note.lang) for note in record.notes] == [
        ("Kaikki oikeudet pidätetään.", "fin"), ("All rights reserved.", "eng")]  # fmt: skip
    assert elements(written(record)) == texts


@pytest.mark.parametrize(
    "name",
    [
        "Anónimo",
        "anonyme",
        "Anonymus",
        "Unknown, photographer",
        "Unidentified artist",
        "[Photographer not identified]",
        "Anoniem",
        "Desconocido",
        "Unbekannt",
        "佚名",
        "Multiple Authors",
        "Authors, Various",
        "Autor desconocido",
        "Auteur inconnu",
    ],
)
def test_nobody_has_a_name_in_no_language(name: str) -> None:
    """It makes no author."""
    assert one(f"<dc:creator>{name}</dc:creator>").agents == ()


def test_the_same_in_another_language_stands_beside_it() -> None:
    """A title is parallel, and a short description a summary, too."""
    record = one(
        '<dc:title xml:lang="es">Abejas</dc:title><dc:title xml:lang="en">Bees</dc:title>'
        '<dc:description xml:lang="es">Estudio.</dc:description><dc:description xml:lang="en">Study.</dc:description>'
    )
    assert [(title.title, title.kind) for title in record.titles] == [("Abejas", "main"), ("Bees", "parallel")]
    assert [note.text for note in record.summaries] == ["Estudio.", "Study."]


@pytest.mark.parametrize("name", ["title", "description"])
def test_markup_of_a_web_page_is_no_text(name: str) -> None:
    """Nor is what was escaped twice; the element comes back as it was."""
    record = one(f"<dc:{name}>On &lt;i&gt;Bees&lt;/i&gt; &amp;amp;amp; wasps</dc:{name}>")
    (said,) = (*(title.title for title in record.titles), *(note.text for note in record.summaries))
    assert said == "On Bees & wasps"
    assert elements(written(record)) == [(name, "On <i>Bees</i> &amp;amp; wasps")]


def test_the_address_that_a_description_links_to_is_kept() -> None:
    record = one('<dc:description>See &lt;a href="http://a.example/b"&gt;here&lt;/a&gt;.</dc:description>')
    assert [note.text for note in record.summaries] == ["See here (http://a.example/b)."]


@pytest.mark.parametrize("name", ["creator", "publisher", "subject", "coverage", "relation", "source"])
def test_names_and_subjects_have_no_markup_either(name: str) -> None:
    record = one(f"<dc:{name}>&lt;i&gt;Bees&lt;/i&gt; &amp;amp;amp; Wasps</dc:{name}>")
    assert "Bees & Wasps" in said_by(record)
    assert elements(written(record)) == [(name, "<i>Bees</i> &amp;amp; Wasps")]


@pytest.mark.parametrize("text", ["-", ".", "N/A", "[unknown]", "not available"])
@pytest.mark.parametrize("name", ["creator", "publisher", "subject", "coverage", "relation", "source"])
def test_what_fills_a_place_says_nothing(name: str, text: str) -> None:
    """It is kept for its own format, and told."""
    report = Report()
    record = one(f"<dc:{name}>{text}</dc:{name}>", report)
    assert replace(record, leftovers=()) == Record()
    assert [(outcome, path) for outcome, path, _, _ in report.losses] == [("kept", name)]
    assert elements(written(record)) == [(name, text)]


def test_the_number_of_a_person_is_no_word_of_the_name() -> None:
    """It is kept, and told; a year is none."""
    record = one("<dc:creator>Jane Roe (1234567)</dc:creator><dc:creator>Ek, Bo (1953)</dc:creator>")
    assert [(agent.name, agent.dates) for agent in record.agents] == [("Jane Roe", ""), ("Ek, Bo", "1953")]
    assert [left.reason for left in record.leftovers] == ["no part", "form"]
    assert elements(written(record)) == [("creator", "Jane Roe (1234567)"), ("creator", "Ek, Bo (1953)")]


def test_of_several_names_those_that_are_none_are_left_out() -> None:
    assert one("<dc:publisher>Hive; s.n.</dc:publisher>").provisions == (Provision(names=("Hive",)),)
    assert one("<dc:subject>Bees; -</dc:subject>").subjects == (Subject((Term("topic", "Bees"),)),)


def test_a_title_knows_where_its_filing_begins() -> None:
    """The article counts in the title's own language, whether stated there, told by the words, or the record's."""
    assert one('<dc:title xml:lang="fr">Les prisons</dc:title>').titles[0].nonsort == 4
    assert one("<dc:title>The state of the prisons</dc:title>").titles[0].nonsort == 4
    assert one("<dc:title>Die Hard</dc:title><dc:language>en</dc:language>").titles[0].nonsort == 0


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("204817", "id", "204817"),
        ("urn:isbn:9780131103627", "identifiers", (Identifier("isbn", "9780131103627"),)),
        ("ISBN 0-13-110362-8", "identifiers", (Identifier("isbn", "0-13-110362-8"),)),
        (
            "ISBN 0-13-110362-8 (paperback)",
            "identifiers",
            (Identifier("isbn", "0-13-110362-8", qualifier="paperback"),),
        ),
        ("ISBN13 9780131103627", "identifiers", (Identifier("isbn", "9780131103627"),)),
        ("ISBN-13: 978-0-13-110362-7", "identifiers", (Identifier("isbn", "978-0-13-110362-7"),)),
        ("ISBN 978 0 13 110362 7", "identifiers", (Identifier("isbn", "978-0-13-110362-7"),)),
        ("978-0-13-110362-7 (pbk.)", "identifiers", (Identifier("isbn", "978-0-13-110362-7", qualifier="pbk."),)),
        ("ISBN 9780131103628", "identifiers", (Identifier("isbn", "9780131103628", invalid=True),)),
        ("ISBN: 0-13-110362-8.", "identifiers", (Identifier("isbn", "0-13-110362-8"),)),
        (
            "ISBN 978-0-13-110362-7, 0-13-110362-8;",
            "identifiers",
            (Identifier("isbn", "978-0-13-110362-7"), Identifier("isbn", "0-13-110362-8")),
        ),
        (
            "ISBN 9780131103627, 0131103628",
            "identifiers",
            (Identifier("isbn", "9780131103627"), Identifier("isbn", "0131103628")),
        ),
        (
            "ISBN 978-0-13-110362-7 (print); ISBN 0-13-110362-8 (ebook)",
            "identifiers",
            (
                Identifier("isbn", "978-0-13-110362-7", qualifier="print"),
                Identifier("isbn", "0-13-110362-8", qualifier="ebook"),
            ),
        ),
        ("DOI : 10.1000/182", "identifiers", (Identifier("doi", "10.1000/182"),)),
        ("OCN: 760120543", "identifiers", (Identifier("oclc", "760120543"),)),
        ("10.1000/182.", "identifiers", (Identifier("doi", "10.1000/182"),)),
        ("https://doi.org/10.1000/182,", "identifiers", (Identifier("doi", "10.1000/182"),)),
        ("https://doi.org/10.1000%2F182?src=b", "identifiers", (Identifier("doi", "10.1000/182"),)),
        ("ISSN 15665283", "identifiers", (Identifier("issn", "1566-5283"),)),
        ("EISSN 1476-4687", "identifiers", (Identifier("issn", "1476-4687", qualifier="electronic"),)),
        ("DOI 10.1038/x", "identifiers", (Identifier("doi", "10.1038/x"),)),
        ("PMID: 1", "identifiers", (Identifier("pmid", "1"),)),
        *(
            (text, "identifiers", (Identifier("pmcid", "PMC1234567"),))
            for text in ("PMC1234567", "/pmc/articles/PMC1234567/")
        ),
        ("/pubmed/12345678", "identifiers", (Identifier("pmid", "12345678"),)),
        ("(OCoLC)760120543", "identifiers", (Identifier("oclc", "760120543"),)),
        ("http://www.worldcat.org/oclc/760120543", "identifiers", (Identifier("oclc", "760120543"),)),
        ("https://lccn.loc.gov/2004631762", "identifiers", (Identifier("lccn", "2004631762"),)),
        ("https://lccn.loc.gov/sn85001234", "identifiers", (Identifier("lccn", "sn 85001234"),)),
        ("YP 12", "identifiers", (Identifier("local", "YP 12"),)),
        (
            "Okafor, G. (2001) A title. Journal of Things, 12 (3)",
            "notes",
            (Note("Okafor, G. (2001) A title. Journal of Things, 12 (3)", kind="preferred citation"),),
        ),
        ("http://a.example; http://b.example", "links", (Link("http://a.example"), Link("http://b.example"))),
        ("http://a.example;http://b.example", "links", (Link("http://a.example"), Link("http://b.example"))),
        ("90 - 9014980 - 5", "identifiers", (Identifier("isbn", "90-9014980-5"),)),
        ("90-9014980-5", "identifiers", (Identifier("isbn", "90-9014980-5"),)),
        ("1566-5283", "identifiers", (Identifier("issn", "1566-5283"),)),
        ("1566-5284", "id", "1566-5284"),
        ("1566528-3", "id", "1566528-3"),
        ("15665283", "id", "15665283"),
        ("0131103628", "id", "0131103628"),
        ("ISSN 1566528-3", "identifiers", (Identifier("issn", "1566528-3", invalid=True),)),
        ("https://doi.org/10.1000/182", "identifiers", (Identifier("doi", "10.1000/182"),)),
        ("doi:10.1000/182", "identifiers", (Identifier("doi", "10.1000/182"),)),
        ("hdl:1765/308", "identifiers", (Identifier("hdl", "1765/308"),)),
        ("handle:1765/308", "identifiers", (Identifier("hdl", "1765/308"),)),
        ("info:hdl:1765/308", "identifiers", (Identifier("hdl", "1765/308"),)),
        ("arxiv:arXiv:0704.0001", "identifiers", (Identifier("arxiv", "0704.0001"),)),
        ("pmcid:PMC1234567", "identifiers", (Identifier("pmcid", "PMC1234567"),)),
        ("info:hdl/1765/308", "identifiers", (Identifier("hdl", "1765/308"),)),
        ("1566-5283; 0007-0955", "identifiers", (Identifier("issn", "1566-5283"), Identifier("issn", "0007-0955"))),
        ("arXiv:0704.0001", "identifiers", (Identifier("arxiv", "0704.0001"),)),
        ("arXiv:hep-th/9901001v2", "identifiers", (Identifier("arxiv", "hep-th/9901001v2"),)),
        ("ark:/12345/x1", "identifiers", (Identifier("ark", "ark:/12345/x1"),)),
        ("979-0-2600-0043-8", "identifiers", (Identifier("ismn", "979-0-2600-0043-8"),)),
        ("ISBN 979-0-2600-0043-8", "identifiers", (Identifier("ismn", "979-0-2600-0043-8"),)),
        ("J.Bees.D76:013009,2007", "notes", (Note("J.Bees.D76:013009,2007", kind="preferred citation"),)),
        ("J.Bees D76 (2007) 13009", "notes", (Note("J.Bees D76 (2007) 13009", kind="preferred citation"),)),
        ("꿀벌연구, 8(1), 15, pp.17-28", "notes", (Note("꿀벌연구, 8(1), 15, pp.17-28", kind="preferred citation"),)),
        ("Bees76:A", "id", "Bees76:A"),
        *(
            (text, "identifiers", (Identifier("local", text),))
            for text in ("Bees", "Bee-Review", "Journal of Bees", "ISI:000112233445566", "TID:201122334", "hdl:bees")
        ),
        ("local: Alpine_790", "identifiers", (Identifier("local", "Alpine_790"),)),
        ("uri: http://a.example/2", "links", (Link("http://a.example/2"),)),
        ("9780131103628", "identifiers", (Identifier("isbn", "9780131103628", invalid=True),)),
        ("http://hdl.handle.net/1765/308", "links", (Link("http://hdl.handle.net/1765/308"),)),
        ("http://a.example/\n     b", "links", (Link("http://a.example/b"),)),
        ("http://a.example/b;\n  c=1,\n 2", "links", (Link("http://a.example/b;c=1,2"),)),
        (
            "http://a.example/b\n  seen in May",  # no part of an address, whose lines are words
            "identifiers",
            (Identifier("local", "http://a.example/b seen in May"),),
        ),
    ],
)
def test_an_identifier_is_known_by_its_form(text: str, slot: str, value: object) -> None:
    """A URI is a link, a number with the form and the check digit of its kind is that,
    the first plain one the record's.
    """
    record = one(f"<dc:identifier>{text}</dc:identifier>")
    assert msgspec.structs.replace(record, leftovers=()) == msgspec.structs.replace(Record(), **{slot: value})
    assert elements(written(record)) == [("identifier", text)]


@pytest.mark.parametrize("text", ["{}, {}", "ISBN {} {}", "ISBN: {}; ISBN: {}", "{} / {}"])
def test_several_numbers_of_one_kind_are_told_apart(text: str) -> None:
    """A number with blanks is one."""
    isbns = "978-0-13-110362-7", "0-13-110362-8"
    record = one(f"<dc:identifier>{text.format(*isbns)}</dc:identifier>")
    assert record.identifiers == tuple(Identifier("isbn", isbn) for isbn in isbns)
    assert one("<dc:identifier>ISBN 978 0 13 110362 7</dc:identifier>").identifiers == (Identifier("isbn", isbns[0]),)


@pytest.mark.parametrize(
    "text", ["okafor_g_me.pdf", "/bees/12/", "callseq:1", "0000-0002-1825-0097", "orcid:0000-0002-1825-0097"]
)
def test_a_file_is_no_number_of_a_record(text: str) -> None:
    """Nor is an ORCID; it is one of the resource."""
    record = one(f"<dc:identifier>{text}</dc:identifier><dc:identifier>B12</dc:identifier>")
    assert (record.id, record.identifiers) == ("B12", (Identifier("local", text),))


def test_the_address_of_a_person_is_none_of_the_resource() -> None:
    """Where repositories have it among the identifiers (dc.identifier.orcid)."""
    record = one(f"<dc:identifier>{ORCID}</dc:identifier><dc:identifier>https://a.example/1</dc:identifier>")
    assert (record.identifiers, record.links) == ((Identifier("uri", ORCID),), (Link("https://a.example/1"),))


@pytest.mark.parametrize("text", ["Hive; unknown", "[s.n.]; Hive", "Hive; 1999"])
def test_what_is_no_publisher_among_several_is_kept(text: str) -> None:
    """And told of as no part of the record."""
    record = one(f"<dc:publisher>{text}</dc:publisher>")
    assert [found.names for found in record.provisions] == [("Hive",)]
    assert "no part" in [left.reason for left in record.leftovers]


@pytest.mark.parametrize("text", ["urn:nbn:nl:ui:13-123", "URN:NBN:fi-fe201201"])
def test_a_urn_is_a_number_of_the_resource(text: str) -> None:
    """And the record's own, if it is the first."""
    assert msgspec.structs.replace(one(f"<dc:identifier>{text}</dc:identifier>"), leftovers=()) == Record(
        text, identifiers=(Identifier("urn", text),)
    )
    record = one(f"<dc:identifier>YP12</dc:identifier><dc:identifier>{text}</dc:identifier>")
    assert (record.id, record.identifiers) == ("YP12", (Identifier("urn", text),))
    assert elements(written(record)) == [("identifier", "YP12"), ("identifier", text)]
    assert losses(record) == set()


@pytest.mark.parametrize(
    ("text", "related"),
    [
        ("http://a.example/x.", Related("related", uri="http://a.example/x")),
        *(
            (f"{scheme}:https://a.example/x", Related("related", uri="https://a.example/x"))
            for scheme in ("url", "purl", "handle", "w3id")
        ),
        ("swh:1:rev:0a1b", Related("related", identifiers=(Identifier("uri", "swh:1:rev:0a1b"),))),
        ("Catalogue : http://a.example/x", Related("related", uri="http://a.example/x", label="Catalogue")),
        ("IsPartOf http://a.example/.", Related("host", uri="http://a.example/")),
        ("isPartOf: Bee papers", Related("host", title="Bee papers")),
        ("isPartOf: 2005-014", Related("host", identifiers=(Identifier("local", "2005-014"),))),
        ("Is part of: Bee papers", Related("host", title="Bee papers")),
        ("Fait partie de : Les abeilles", Related("host", title="Les abeilles")),
        ("ispartofseries:Bee papers;45", Related("series", title="Bee papers", number="45")),
        ("Continues: Bee papers", Related("preceding", title="Bee papers")),
        ("It continues: Bee papers", Related("related", title="It continues: Bee papers")),
        (
            "Ek, B. (2001). Bees. Leeds. http://a.example/x",
            Related("related", title="Ek, B. (2001). Bees. Leeds.", uri="http://a.example/x"),
        ),
    ],
)
def test_another_resource_is_known_by_its_address_and_its_relation(text: str, related: Related) -> None:
    """An address is no title, and words before it are a caption; what stands there comes back."""
    record = one(f"<dc:relation>{text}</dc:relation>")
    assert record.related == (related,)
    assert elements(written(record)) == [("relation", text)]


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("arxiv/1201.1234", "identifiers", Identifier("arxiv", "1201.1234")),
        ("eissn/1476-4687", "identifiers", Identifier("issn", "1476-4687", qualifier="electronic")),
        ("wos/000123", "identifiers", Identifier("wos", "000123")),
        ("handle/10023/1", "identifiers", Identifier("hdl", "10023/1")),
        ("url/http://a.example/x", "links", Link("http://a.example/x")),
    ],
)
def test_a_number_of_openaire_is_one_of_the_resource(text: str, slot: str, value: object) -> None:
    """Whatever scheme it is of, it is of no other resource."""
    text = f"info:eu-repo/semantics/altIdentifier/{text}"
    record = one(f"<dc:relation>{text}</dc:relation>")
    assert msgspec.structs.replace(record, leftovers=()) == Record(**{slot: (value,)})
    assert elements(written(record)) == [("relation", text)]


@pytest.mark.parametrize(
    ("text", "codes", "kept"),
    [("en", ["eng"], 0), ("eng", ["eng"], 0), ("fra", ["fre"], 0), ("Dutch", ["dut"], 0), ("en; cy", ["eng", "wel"], 0),
     ("http://id.loc.gov/vocabulary/iso639-2/eng", ["eng"], 0), ("http://lexvo.org/id/iso639-3/deu", ["ger"], 0), ("en_US", ["eng"], 0), ("other", [], 1),
     ("中文", ["chi"], 0), ("Français", ["fre"], 0), ("español", ["spa"], 0), ("eng/fre", ["eng", "fre"], 0), ("N/A", [], 1), ("en; tlhx", ["eng"], 1),
     ("Occitan (post 1500)", ["oci"], 0), ("Inglés", ["eng"], 0), ("Allemand", ["ger"], 0), ("Catalán;Latim", ["cat", "lat"], 0)],
)  # fmt: skip
def test_a_language_is_known_by_tag_code_or_name(text: str, codes: list[str], kept: int) -> None:
    """What is not known, or says more than the code does, is written as found."""
    record = one(f"<dc:language>{text}</dc:language>")
    assert [language.code for language in record.languages] == codes
    assert len([left for left in record.leftovers if left.reason != "form"]) == kept
    assert elements(written(record)) == [("language", text)]


def test_other_elements_are_read_for_what_they_are() -> None:
    """Types, formats, coverage, subjects, relations and rights, several in one element too."""
    record = one(
        "<dc:type>Still image; photograph</dc:type><dc:type>Technical Report</dc:type>"
        "<dc:format>image/jpeg</dc:format><dc:format>47 p.</dc:format><dc:format>18 x 12 in.</dc:format>"
        "<dc:coverage>1950-1959</dc:coverage><dc:coverage>United Kingdom</dc:coverage>"
        "<dc:coverage>northlimit=51; eastlimit=1</dc:coverage>"
        "<dc:subject>Portraits; Children;</dc:subject><dc:subject>Prisons -- England -- 1900-1950</dc:subject>"
        "<dc:relation>http://a.example/x</dc:relation><dc:relation>The Record</dc:relation>"
        "<dc:source>Tyler Papers</dc:source><dc:rights>Out of copyright</dc:rights>"
    )
    assert record.type == "still image"
    assert record.genres == (Genre("photograph"), Genre("technical report", authority="marcgt"))
    assert record.physicals == (Physical((Term("pages", "47"),), dimensions="18 x 12 in.", formats=("image/jpeg",)),)
    assert one("<dc:format>21 x 28 centimeters</dc:format>").physicals == (Physical(dimensions="21 x 28 centimeters"),)
    assert record.areas == (Area("United Kingdom", "e-uk---"),)
    assert record.cartographics[0].coordinates == "northlimit=51; eastlimit=1"
    assert [[(term.kind, term.value) for term in subject.terms] for subject in record.subjects] == [
        [("temporal", "1950-1959")],
        [("topic", "Portraits")],
        [("topic", "Children")],
        [("topic", "Prisons"), ("geographic", "England"), ("temporal", "1900-1950")],
    ]
    assert record.related == (
        Related("related", uri="http://a.example/x"), Related("related", title="The Record"), Related("original", title="Tyler Papers"),
    )  # fmt: skip
    assert record.notes == (Note("Out of copyright", kind="use and reproduction"),)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        *(
            (name, (Term("geographic", name),))
            for name in (
                "London (England)",
                "London (UK)",
                "Washington (D.C.)",
                "Knox County (Tenn.)",
                "Brooklyn (New York, N.Y.)",
            )
        ),
        *(
            (name, (Term("topic", name),))
            for name in (
                "Mobile (IT)",
                "Phoenix (Band)",
                "Hive Hall (Leeds, England)",
                "Reading (Italy)",
                "History of Knox County (Tenn.)",
                "Lens (Optics, France)",
            )
        ),
        ("Okafor, Grace (Boston)", (Term("topic", "Okafor, Grace (Boston)"),)),
        ("Victims of Crimes (London, UK)", (Term("topic", "Victims of Crimes (London, UK)"),)),
        ("Prisons --England", (Term("topic", "Prisons --England"),)),
        ("Prisons--History", (Term("topic", "Prisons"), Term("topic", "History"))),
        (
            "Bees--Southern States--1900",
            (Term("topic", "Bees"), Term("geographic", "Southern States"), Term("temporal", "1900")),
        ),
        ("Bees -- Europe", (Term("topic", "Bees -- Europe"),)),
        ("Prisons--Drama", (Term("topic", "Prisons"), Term("topic", "Drama"))),
        ("1920s", (Term("temporal", "1920s"),)),
    ],
)
def test_a_subject_is_one_term_as_it_stands(text: str, terms: tuple[Term, ...]) -> None:
    """What tells a thing from another of its name is no place that it is about, but what a place lies in tells that it
    is one; dashes part the terms of a heading.
    """
    record = one(f"<dc:subject>{text}</dc:subject>")
    assert record.subjects == (Subject(terms),)
    assert elements(written(record)) == [("subject", text)]


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("Okafor, Grace, 1871-1910", (Subject(agent=Agent("Okafor, Grace, 1871-1910", kind="person")),)),
        ("Okafor, Grace, 1971-", (Subject(agent=Agent("Okafor, Grace, 1971-", kind="person")),)),
        ("Okafor, Grace", (Subject((Term("topic", "Okafor, Grace"),)),)),
        *(
            (text, (Subject(agent=Agent(text, kind="person")),))
            for text in (
                "Okafor, Grace, 1820?-1913",
                "Okafor, Grace, b. 1833",
                "Okafor, Grace, approximately 1810-",
                "Okafor, Grace, 1819-ca. 1890",
                "Okafor, Grace, c. 1810-1890",
                "Okafor, Grace, 1819-circa 1890",
                "Okafor, Grace, 1819 - 1890",
                "Okafor, Grace, 1819 -",
                "Okafor, Grace, 1819-approximately 1890",
                "Okafor, Grace, ca. 1819-1890",
                "Okafor, Grace, -1833",
                "Okafor, Grace, active 1850",
                "Okafor, Grace, fl. 1850-1853",
                "Okafor, Grace, b. ca. 1833",
                "Okafor, Grace, active approximately 1850-1853",
            )
        ),
        ("Okafor, Grace (1871-1910)", (Subject(agent=Agent("Okafor, Grace, 1871-1910", kind="person")),)),
        ("Revolution, French (1789-1799)", (Subject((Term("topic", "Revolution, French (1789-1799)"),)),)),
        ("Revolution, French, 1789-1799", (Subject((Term("topic", "Revolution, French, 1789-1799"),)),)),
        ("Revolution, French, 1789 - 1799", (Subject((Term("topic", "Revolution, French, 1789 - 1799"),)),)),
        ("Germany, East, 1949-1990", (Subject((Term("topic", "Germany, East, 1949-1990"),)),)),
        ("Poetry, English (1801-1870)", (Subject((Term("topic", "Poetry, English (1801-1870)"),)),)),
        ("Sudan, Civil War (1955-1972)", (Subject((Term("topic", "Sudan, Civil War (1955-1972)"),)),)),
        ("Art, Italian, 1400-1500", (Subject((Term("topic", "Art, Italian, 1400-1500"),)),)),
        ("Washington, George, 1732-1799", (Subject(agent=Agent("Washington, George, 1732-1799", kind="person")),)),
        ("Leeds, England, 1833-1899", (Subject((Term("topic", "Leeds, England, 1833-1899"),)),)),
        ("Okafor, Grace, -- 1921-1999.", (Subject(agent=Agent("Okafor, Grace, 1921-1999", kind="person")),)),
        (
            "Okafor, G. -- (Grace), -- 1921-1999",
            (Subject(agent=Agent("Okafor, G. (Grace), 1921-1999", kind="person")),),
        ),
        ("Okafor, Grace, -- 1921-1999", (Subject(agent=Agent("Okafor, Grace, 1921-1999", kind="person")),)),
        (
            "Okafor, Grace, -- Mrs. -- Portraits",
            (Subject((Term("topic", "Okafor, Grace, Mrs."), Term("topic", "Portraits"))),),
        ),
        ("Chicago, Illinois, 1850-1900", (Subject((Term("topic", "Chicago, Illinois, 1850-1900"),)),)),
        ("Okafor, Grace, -1767", (Subject(agent=Agent("Okafor, Grace, -1767", kind="person")),)),
        ("Leeds, England, -1900", (Subject((Term("topic", "Leeds, England, -1900"),)),)),
        ("Art, Italian, -1500", (Subject((Term("topic", "Art, Italian, -1500"),)),)),
        ("Art, Italian, ca. 1400-1450", (Subject((Term("topic", "Art, Italian, ca. 1400-1450"),)),)),
        ("Okafor, Grace 1871-1910", (Subject(agent=Agent("Okafor, Grace, 1871-1910", kind="person")),)),
        (
            "Okafor, G. A. (Grace Ada) 1871-1910",
            (Subject(agent=Agent("Okafor, G. A. (Grace Ada), 1871-1910", kind="person")),),
        ),
        ("Okafor, Grace (Ship) 1871-1910", (Subject((Term("topic", "Okafor, Grace (Ship) 1871-1910"),)),)),
        ("Leeds, England 1833-1899", (Subject((Term("topic", "Leeds, England 1833-1899"),)),)),
        ("Poetry, English 1801-1870", (Subject((Term("topic", "Poetry, English 1801-1870"),)),)),
        ("Okafor, Grace Ann, Jr.", (Subject(agent=Agent("Okafor, Grace Ann, Jr.", kind="person")),)),
        ("Leeds, Jr.", (Subject((Term("topic", "Leeds, Jr."),)),)),
        *(
            (text, (Subject(agent=Agent(text, kind="corporate")),))
            for text in (
                "United States. Congress. Senate",
                "United States. Army. Bee Division, 1st",
                "Tennessee. Governor",
                "Leeds (England). City Council",
                "Tennessee. Dept. of Bees",
            )
        ),
        (
            "United States. Congress. House. -- Resolutions",
            (
                Subject(
                    (Term("topic", "Resolutions"),), agent=Agent("United States. Congress. House.", kind="corporate")
                ),
            ),
        ),
        *(
            (text, (Subject((Term("topic", text),)),))
            for text in ("Tennessee. Knox County", "Tennessee. Police", "Bees. Congress")
        ),
        *(
            (text, (Subject((Term("topic", "Letters"),), agent=Agent(name, kind="person")),))
            for text, name in (
                ("Okafor, Grace, 1871-1910 -- Letters", "Okafor, Grace, 1871-1910"),
                ("Okafor, Grace, 1971---Letters", "Okafor, Grace, 1971-"),
                ("Okafor, Grace, -1767?--Letters", "Okafor, Grace, -1767?"),
                ("Okafor, Grace, d. 1767--Letters", "Okafor, Grace, d. 1767"),
            )
        ),
        (
            "World War, 1939-1945--Letters",
            (Subject((Term("topic", "World War, 1939-1945"), Term("topic", "Letters"))),),
        ),
        *(
            (text, (Subject(agent=Agent(text, kind="conference")),))
            for text in ("Congress on Bees (3rd : 1999 : Leeds)", "Bee Exposition (1897 : Leeds, Yorks.)")
        ),
        (
            "Society of Bees. Meeting (1999 : Leeds)",
            (Subject(agent=Agent("Society of Bees. Meeting (1999 : Leeds)", kind="corporate")),),
        ),
        ("Convention on Bees (1994)", (Subject((Term("topic", "Convention on Bees (1994)"),)),)),
        (
            "Convention on Bees (3rd : 1994)",
            (Subject(agent=Agent("Convention on Bees (3rd : 1994)", kind="conference")),),
        ),
        (
            "England. Sovereign (1558-1603 : Eve I)",
            (Subject((Term("topic", "England. Sovereign (1558-1603 : Eve I)"),)),),
        ),
        ("نحل؛ عسل", (Subject((Term("topic", "نحل"),)), Subject((Term("topic", "عسل"),)))),
        ("蜂；蜜", (Subject((Term("topic", "蜂"),)), Subject((Term("topic", "蜜"),)))),
        ("蜂、蜜", (Subject((Term("topic", "蜂"),)), Subject((Term("topic", "蜜"),)))),
    ],
)
def test_keywords_are_persons_by_their_lives_and_are_parted_in_any_script(
    text: str, subjects: tuple[Subject, ...]
) -> None:
    """What lasts no life is no person, and a comma parts no keywords; what was held somewhere is a meeting."""
    record = one(f"<dc:subject>{text}</dc:subject>")
    assert record.subjects == subjects
    assert elements(written(record)) == [("subject", text)]


@pytest.mark.parametrize(
    ("types", "kind", "issuance"),
    [
        (("Dataset",), "software, multimedia", ""),
        (("Image", "Map"), "cartographic", ""),
        (("Map", "Image"), "cartographic", ""),
        (("Photograph",), "still image", ""),
        (("Text", "Sheet music"), "notated music", ""),
        (("Journal",), "text", "serial"),
        (("Collection",), "mixed material", "collection"),
        (("Video",), "moving image", ""),
        (("Audio",), "sound recording", ""),
        (("Sound recording",), "sound recording", ""),
        (("info:eu-repo/semantics/dataset",), "software, multimedia", ""),
        (("photographs",), "still image", ""),
        (("Postcards",), "still image", ""),
        (("Black & white photographs",), "still image", ""),
        (("Picture postcard",), "still image", ""),
        (("Architectural drawings",), "still image", ""),
        (("stereograph",), "still image", ""),
        (("Glass plate negatives",), "still image", ""),
        (("Hand-colored lithograph",), "still image", ""),
        (("Political cartoons",), "still image", ""),
        (("Motion picture",), "moving image", ""),
        (("Audio recordings",), "sound recording", ""),
        (("Diaries",), "text", ""),
        (("Realia",), "three dimensional object", ""),
        (("event/transaction data",), "software, multimedia", ""),
        (("Program source code",), "software, multimedia", ""),
        (("Books about data",), "", ""),
        (("No data",), "", ""),
        (("Text data",), "text", ""),
        (("Image data",), "", ""),
        (("Sound data", "Audio"), "sound recording", ""),
        (("Data paper",), "text", ""),
        (("Oral history",), "", ""),
        (("Illustrations", "Text"), "text", ""),  # they may be in it
        (("Letters and photographs",), "", ""),
        (("Books about photographs",), "", ""),
        (("Photograph albums",), "", ""),
        (("Audio postcards",), "", ""),
        (("Kodachrome Slide",), "still image", ""),
        (("Glass lantern slides",), "still image", ""),
        (("Presentation slides",), "", ""),
        (("Text", "Video"), "text", ""),
        (("Text", "printed monograph"), "text", "monographic"),
        (("monographie imprimée",), "text", "monographic"),
        (("printed serial",), "text", "serial"),
        (("cartographic",), "cartographic", ""),
        (("Image", "cartographic"), "cartographic", ""),
        (("notated music",), "notated music", ""),
        (("sound recording-musical",), "sound recording-musical", ""),
        (("sound recording-nonmusical",), "sound recording-nonmusical", ""),
        (("Three dimensional object",), "three dimensional object", ""),
        (("mixed material",), "mixed material", ""),
        (("video/mp4",), "moving image", ""),
        (("Working Paper",), "text", ""),
        (("Departmental Bulletin Paper",), "text", ""),
        (("Libros",), "text", "monographic"),
        (("Fotografías",), "still image", ""),
        (("Mapa",), "cartographic", ""),
        (("Partitura",), "notated music", ""),
        (("partition musicale", "score"), "notated music", ""),
        (("musique notée",), "notated music", ""),
        (("Musikdruck",), "notated music", ""),
        (("enregistrement sonore",), "sound recording", ""),
        (("Tonaufnahme",), "sound recording", ""),
        (("Affiche",), "still image", ""),
        (("pocztówka",), "still image", ""),
        (("Carte postale",), "still image", ""),
        (("Cartographic resource",), "cartographic", ""),
        (("carte",), "", ""),
        (("Capítulo de livro",), "text", ""),
        (("preprints",), "text", ""),
        (("info:eu-repo/semantics/contributionToPeriodical",), "text", ""),
        (("Conference Object",), "", ""),
        (("model:periodical",), "text", "serial"),
        (("model:map",), "cartographic", ""),
        (("text (book)",), "text", "monographic"),
        (("text (map)",), "", ""),
        (("Książka",), "text", "monographic"),
        (("Video", "Review"), "moving image", ""),
        (("News",), "", ""),
        (("Sound", "Map"), "sound recording", ""),
    ],
)
def test_a_genre_tells_the_type(types: tuple[str, ...], kind: str, issuance: str) -> None:
    """What DCMI's types say more coarsely, or not at all; the words come back as they were."""
    record = one("".join(f"<dc:type>{text}</dc:type>" for text in types))
    assert (record.type, record.issuance) == (kind, issuance)
    assert sorted(elements(written(record))) == sorted(("type", text) for text in types)


@pytest.mark.parametrize(
    ("date", "issuance"),
    [
        ("May 5, 1890", ""),
        ("1890-05", "serial"),
        ("1890-05-01/1895-06-01", "serial"),
        ("1890-01-01", "serial"),
        ("1890-05-01T10:00:00Z", "serial"),
    ],
)
def test_a_newspaper_of_one_day_is_an_issue(date: str, issuance: str) -> None:
    """A serial goes on, and MARC has the year in which it began (008/07-10). So does one whose title numbers it."""
    record = one(f"<dc:type>Newspaper</dc:type><dc:date>{date}</dc:date>")
    numbered = one(f"<dc:title>Hive, Volume 9, Issue 1</dc:title><dc:type>Newspaper</dc:type><dc:date>{date}</dc:date>")
    run = one("<dc:title>Hive, vol. 1, no. 1-vol. 4, no. 3</dc:title><dc:type>Newspaper</dc:type>")
    assert (numbered.issuance, run.issuance) == ("", "serial")
    assert record.issuance == issuance
    assert record.genres == (Genre("newspaper", authority="marcgt"),)


@pytest.mark.parametrize(
    ("text", "is_name"),
    [
        ("The Leeds Museum is the owner of this content, including all copyrights.", False),
        ("The author holds the copyright", False),
        *(
            (f"The author {verb} the copyright", False)
            for verb in ("is are own owns hold retain retains reserve reserves belong belongs may must".split())
        ),
        ("Some Rights Reserved", False),
        ("All rights reserved", False),
        ("Leeds Museum", True),
        ("This Is Bees Ltd", True),
        ("May Holds Ltd", True),
        ("Okafor, Grace", True),
        ("Bees Are Us", True),
    ],
)
def test_a_statement_of_rights_is_no_holder(text: str, is_name: bool) -> None:
    """Archives put their terms into ``rightsHolder``."""
    record = one(f"<dcterms:rightsHolder>{text}</dcterms:rightsHolder>")
    assert [agent.name for agent in record.agents] == ([text] if is_name else [])
    assert record.notes == (() if is_name else (Note(text, kind="use and reproduction"),))


def test_a_type_of_mods_is_no_genre() -> None:
    """It stands once, as the type; one that is another than the type is a genre still."""
    types = [name for name in judgement.TYPES if name != "software, multimedia"]
    assert [one(f"<dc:type>{name}</dc:type>").genres for name in types] == [()] * len(types)
    assert one("<dc:type>Text</dc:type><dc:type>still image</dc:type>").genres == (Genre("still image"),)


def test_software_is_a_program() -> None:
    """So it is in MARC's 336; said again as Software, nothing is lost."""
    record = one("<dc:type>software</dc:type>")
    assert (record.type, record.content) == ("software, multimedia", ("cop",))
    report = Report()
    assert elements(written(record, report=report)) == [("type", "software")]
    assert not report.losses


@pytest.mark.parametrize(
    ("types", "manuscript"),
    [
        (("Text", "Manuscript"), True), (("Manuscript",), True), (("Image", "Manuscript"), False),
        (("Handschrift",), True), (("rękopis",), True), (("Manuscrito",), True), (("Image", "Manuscrit"), False),
        (("Handschriftenkunde",), False),
    ],
)  # fmt: skip
def test_a_text_that_is_a_manuscript_is_written_by_hand(types: tuple[str, ...], manuscript: bool) -> None:
    """The image of one is an image. What says so says it again."""
    report = Report()
    record = one("".join(f"<dc:type>{text}</dc:type>" for text in types))
    written(record, report=report)
    assert record.manuscript is manuscript
    assert "manuscript" not in {path for _, path, _, _ in report.losses}


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
    ("text", "physical", "manuscript"),
    [
        (
            "two-sided, Handwritten, folded to 8 x 10 in.",
            Physical(
                forms=(Genre("two-sided"), Genre("Handwritten", kind="technique")), dimensions="folded to 8 x 10 in."
            ),
            True,
        ),
        ("handwritten", Physical(forms=(Genre("handwritten", kind="technique"),)), True),
        ("handwritten notes, 8 x 10 in.", Physical((Term("", "handwritten notes"),), dimensions="8 x 10 in."), False),
        ("1 book, handwritten, 30 cm", Physical((Term("", "1 book, handwritten, 30 cm"),)), False),
        ("typed, 8 x 10 in.", Physical((Term("", "typed"),), dimensions="8 x 10 in."), False),
        ("printed from handwritten copy", Physical(forms=(Genre("printed from handwritten copy"),)), False),
    ],
)
def test_a_format_says_that_a_text_is_handwritten(text: str, physical: Physical, manuscript: bool) -> None:
    """And its size behind that; a picture with words on it is no manuscript."""
    record = one(f"<dc:type>Text</dc:type><dc:format>{text}</dc:format>")
    assert (record.physicals, record.manuscript) == ((physical,), manuscript)
    assert one(f"<dc:format>{text}</dc:format><dc:type>Text</dc:type>").manuscript == manuscript
    report = Report()
    assert ("format", text) in elements(written(record, report=report))
    assert "manuscript" not in {path for _, path, _, _ in report.losses}
    assert not one(f"<dc:type>Image</dc:type><dc:format>{text}</dc:format>").manuscript


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("info:eu-repo/semantics/doctoralThesis", "doctoral thesis"),
        ("doc-type:bachelorThesis", "bachelor thesis"),
        ("doctoralthesis", "doctoral thesis"),
        ("info:ar-repo/semantics/tesis doctoral", "tesis doctoral"),
        ("http://purl.org/coar/resource_type/c_bdcc", "master thesis"),
        ("PhD thesis", "PhD thesis"),
        ("masterThesis", "masterThesis"),
        ("Thesis or Dissertation", "Thesis or Dissertation"),
        ("Electronic Thesis or Dissertation", "Electronic Thesis or Dissertation"),
        ("Dissertation/Thesis", "Dissertation/Thesis"),
        ("Doctoral thesis (PhD)", "Doctoral thesis (PhD)"),
        ("thesis.doctoral", "thesis.doctoral"),
        ("Tese de doutorado", "Tese de doutorado"),
        ("Dissertação", "Dissertação"),
        ("Diplomarbeit", "Diplomarbeit"),
        ("学位论文", "学位论文"),
        ("Trabajo de grado", "Trabajo de grado"),
        ("Yüksek Lisans Tezi", "Yüksek Lisans Tezi"),
        ("Skripsi", "Skripsi"),
        ("Licentiate thesis, monograph", "Licentiate thesis, monograph"),
        ("Doctoral thesis, comprehensive summary", "Doctoral thesis, comprehensive summary"),
        ("Examensarbete", "Examensarbete"),
        ("Väitöskirja", "Väitöskirja"),
        ("Diplomski rad", "Diplomski rad"),
        ("Diplomová práce", "Diplomová práce"),
        ("Dizertační práce", "Dizertační práce"),
        ("Magistrsko delo", "Magistrsko delo"),
        ("Διδακτορική διατριβή", "Διδακτορική διατριβή"),
        ("Diploma thesis", "Diploma thesis"),
        ("Dissertation", "Dissertation"),
        ("Thesis", ""),
    ],
)
def test_a_thesis_is_told_with_its_degree(text: str, term: str) -> None:
    """MARC's term for a thesis does not say which; the element comes back as it was."""
    record = one(f"<dc:type>{text}</dc:type>")
    assert record.genres == (Genre("thesis", authority="marcgt"), *([Genre(term)] if term else []))
    assert elements(written(record)) == [("type", text)]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("research-article", "research-article"),
        ("Review Article", "Review Article"),
        ("artículo original", "artículo original"),
        ("info:ar-repo/semantics/artículo", "artículo"),
        ("期刊论文", "期刊论文"),
        ("Peer-reviewed Article", "Peer-reviewed Article"),
        ("Рецензована стаття", "Рецензована стаття"),
        ("Araştırma Makalesi", "Araştırma Makalesi"),
        ("Article", ""),
        ("text (article)", ""),
        ("Departmental Bulletin Paper", "Departmental Bulletin Paper"),
        ("紀要論文", "紀要論文"),
    ],
)
def test_an_article_is_told_by_what_journals_call_it(text: str, term: str) -> None:
    """As a part of its journal it is known by MARC's term; the element comes back as it was."""
    record = one(f"<dc:type>{text}</dc:type><dc:source>Bees; v. 3 n. 2 (2011)</dc:source>")
    assert record.genres == (Genre("article", authority="marcgt"), *([Genre(term)] if term else []))
    assert ("type", text) in elements(written(record))
    assert str(fields_of(record, Report(), DEFAULTS)[0].first(""))[7] == "b"


@pytest.mark.parametrize(
    ("text", "said", "kind"),
    [
        ("info:eu-repo/semantics/openAccess", "Open access", "restriction on access"),
        ("Acesso Aberto", "Open access", "restriction on access"),
        ("Acceso restringido", "Restricted access", "restriction on access"),
        ("http://purl.org/coar/access_right/c_16ec", "Restricted access", "restriction on access"),
        ("Restricted access", "Restricted access", "restriction on access"),
        ("embargoedAccess", "Embargoed access", "restriction on access"),
        ("http://purl.org/eprint/accessRights/OpenAccess", "Open access", "restriction on access"),
        ("Crown copyright", "Crown copyright", "use and reproduction"),
    ],
)
def test_who_may_see_it_is_a_restriction_on_access(text: str, said: str, kind: str) -> None:
    """A statement of rights is one of use, if it does not speak of access."""
    record = one(f"<dc:rights>{text}</dc:rights>")
    assert record.notes == (Note(said, kind=kind),)
    report = Report()
    assert elements(written(record, report=report)) == [("rights", text)]
    assert report.losses == {}


@pytest.mark.parametrize(
    ("subject", "name", "texts"),
    [
        (Subject((Term("country", "England"), Term("city", "London"))), "coverage", ["England--London"]),
        (Subject((Term("geographic", "Leeds"), Term("miscellaneous", "Yorkshire"))), "coverage", ["Leeds (Yorkshire)"]),
        (Subject((Term("start", "1900"), Term("end", "1910"))), "coverage", ["1900/1910"]),
        (Subject((Term("period", "x4x5"),)), "coverage", ["1940/1959"]),
        (Subject((Term("period", "1940"),)), "coverage", ["1940"]),
        (Subject((Term("date", "2001"), Term("geographic", "London"))), "coverage", ["2001", "London"]),
        (Subject((Term("topic", "A"), Term("country", "England"))), "subject", ["A--England"]),
        (Subject((Term("geographic", "Leeds"),), agent=Agent("Ek, Bo", kind="person")), "subject", ["Ek, Bo--Leeds"]),
        (Subject((Term("geographic", "Leeds"),), title=Title("Bees")), "subject", ["Bees--Leeds"]),
        (Subject((Term("temporal", "1900"), Term("miscellaneous", "Leeds"))), "subject", ["1900--Leeds"]),
        (
            Subject(title=Title("Constitution", parts=(Term("part", "1st Amendment"),))),
            "subject",
            ["Constitution. 1st Amendment"],
        ),
    ],
)
def test_a_subject_of_places_and_times_alone_is_coverage(subject: Subject, name: str, texts: list[str]) -> None:
    """A place within a place is one place, and a span one time; with a topic they are its subdivisions."""
    assert elements(written(Record(subjects=(subject,)))) == [(name, text) for text in texts]


def test_no_carrier_is_no_format() -> None:
    """RDA's ``unspecified`` says nothing."""
    report = Report()
    assert elements(written(Record(physicals=(Physical(carrier="zu"),)), report=report)) == []
    assert report.losses == {}


@pytest.mark.parametrize("kind", ["use and reproduction", "restriction on access", "access condition"])
def test_every_condition_of_access_is_a_statement_of_rights(kind: str) -> None:
    """Whichever of MARC's and MODS' kinds it is."""
    assert elements(written(Record(notes=(Note("For readers", kind=kind),)))) == [("rights", "For readers")]


@pytest.mark.parametrize(
    ("kind", "address", "texts"),
    [
        ("use and reproduction", "http://a.example/by", ["By", "http://a.example/by"]),
        ("use and reproduction", "12", ["By"]),
        ("restriction on access", "http://a.example/who", ["By"]),
    ],
)
def test_terms_of_use_are_known_by_their_address(kind: str, address: str, texts: list[str]) -> None:
    """It stands behind their words, as aggregators ask for it; any other is told to be lost, and none is said twice."""
    report = Report()
    assert elements(written(Record(notes=(Note("By", kind, address),)), report=report)) == [
        ("rights", t) for t in texts
    ]
    assert ("notes.same_as" in {path for _, path, *_ in report.losses}) == (len(texts) == 1)
    assert elements(written(Record(notes=(Note(address, kind, address, lang="fre"),)))) == [("rights", address)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("AT&T; IBM", ["AT&T", "IBM"]),
        ("Black &amp; White", ["Black &amp; White"]),
        ("a &#38; b;c &amp", ["a &#38; b", "c &amp"]),
        (";a;;", ["a"]),
        ("كتب؛ صور", ["كتب", "صور"]),
        ("书；画", ["书", "画"]),
        ("Bees (honey; wild); wasps", ["Bees (honey; wild)", "wasps"]),
        ("Bees (honey; wild", ["Bees (honey", "wild"]),
    ],
)
def test_a_semicolon_parts_what_is_no_reference(text: str, parts: list[str]) -> None:
    """Only what HTML knows is a character's name."""
    assert judgement.several(text) == parts


def test_a_media_type_has_its_parameters() -> None:
    """They are no second format."""
    record = one("<dc:format>text/plain; charset=utf-8</dc:format>")
    assert record.physicals == (Physical(formats=("text/plain; charset=utf-8",)),)


@pytest.mark.parametrize("where", ["format", "type"])
def test_a_media_type_is_one_in_capitals_too(where: str) -> None:
    """It comes back as it was (RFC 6838, 4.2)."""
    record = one(f"<dc:{where}>Image/JPEG</dc:{where}>")
    assert record.physicals == (Physical(formats=("image/jpeg",)),)
    assert {text for _, text in elements(written(record))} == {"Image/JPEG"}


@pytest.mark.parametrize("element", ["dc:coverage", "dcterms:spatial", "dcterms:temporal"])
@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("name=Great Depression; start=1929; end=1939;", {"subjects": ("Great Depression, 1929-1939",)}),
        ("start=1929; end=1939", {"subjects": ("1929-1939",)}),
        ("name=Delft; northlimit=52; eastlimit=4", {"areas": ("Delft",), "cartographics": ("name=Delft; northlimit=52; eastlimit=4",)}),
        ("east=4.3; north=52", {"cartographics": ("E004.300000 E004.300000 N052.000000 N052.000000",)}),
        ("northlimit=-13.5; southlimit=-35.5; westlimit=112.5; eastlimit=129",
         {"cartographics": ("E112.500000 E129.000000 S013.500000 S035.500000",)}),
        ("east=4.3; north=52; units=Signed decimal degrees", {"cartographics": ("E004.300000 E004.300000 N052.000000 N052.000000",)}),
        ("east=4.3; north=52; units=other", {"cartographics": ("east=4.3; north=52; units=other",)}),
        ("east=4.3; north=95", {"cartographics": ("east=4.3; north=95",)}),
        ("North -13.5, South -35.5, East 129, West 112.5. Australia",
         {"areas": ("Australia",), "cartographics": ("E112.500000 E129.000000 S013.500000 S035.500000",)}),
        ("North 95,South 1.5,East 3,West 2", {"cartographics": ("North 95,South 1.5,East 3,West 2",)}),
        ("Lat. 52.0; Long. 4.3", {"cartographics": ("E004.300000 E004.300000 N052.000000 N052.000000",)}),
        ("LATITUDE: -13.5 * LONGITUDE: 129.0 * DATE/TIME START: 1988-02-01T00:00:00",
         {"cartographics": ("E129.000000 E129.000000 S013.500000 S013.500000",), "subjects": ("1988-02-01",)}),
        ("SOUTH-BOUND LATITUDE: 1.0 * WEST-BOUND LONGITUDE: 2.0 * NORTH-BOUND LATITUDE: 1.5 * EAST-BOUND LONGITUDE: 3.0"
         " * DATE/TIME START: 1988-02-01T00:00:00 * DATE/TIME END: 1988-03-02T12:00:00",
         {"cartographics": ("E002.000000 E003.000000 N001.500000 N001.000000",), "subjects": ("1988-02-01/1988-03-02T12:00:00",)}),
    ],
)  # fmt: skip
def test_a_time_or_place_in_components_is_one(element: str, text: str, slots: dict[str, tuple[str, ...]]) -> None:
    """DCMI's notation names its parts; it is no list of places."""
    record = one(f"<{element}>{text}</{element}>")
    assert {
        "subjects": tuple(term.value for subject in record.subjects for term in subject.terms),
        "areas": tuple(area.name for area in record.areas),
        "cartographics": tuple(found.coordinates for found in record.cartographics),
    } == {"subjects": (), "areas": (), "cartographics": (), **slots}
    assert element != "dc:coverage" or elements(written(record)) == [("coverage", text)]


def test_what_is_told_of_a_place_besides_is_kept() -> None:
    """The middle of a box, and how deep it was."""
    box = (
        "SOUTH-BOUND LATITUDE: 1.0 * WEST-BOUND LONGITUDE: 2.0 * NORTH-BOUND LATITUDE: 2.0 * EAST-BOUND LONGITUDE: 3.0"
    )
    middle, depth = "MEDIAN LATITUDE: 1.4 * MEDIAN LONGITUDE: 2.6", "MINIMUM DEPTH, water: 3.0 m"
    for text in (f"{middle} * {box}", f"{box} * {depth}"):
        record = one(f"<dc:coverage>{text}</dc:coverage>")
        assert record.cartographics == (Cartographic(coordinates="E002.000000 E003.000000 N002.000000 N001.000000"),)
        assert [left.reason for left in record.leftovers] == ["no part"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Scale 1:24,000", Cartographic("Scale 1:24,000")),
        ("Scale not given.", Cartographic("Scale not given")),
        ("Scales differ", Cartographic("Scales differ")),
        ("Scale 1:63,360. 1 inch to 1 mile", Cartographic("Scale 1:63,360. 1 inch to 1 mile")),
        ("Scale of the economy", None),
        ("Échelle : 1:1 000 000", Cartographic("Échelle : 1:1 000 000")),
        ("Scale ca. 1:24,000 (W 1°10'--W 0°50'/N 52°30'--N 52°10')",
         Cartographic("Scale ca. 1:24,000", coordinates="(W 1°10'--W 0°50'/N 52°30'--N 52°10')")),
        ("Scale 1:24,000 (W 1⁰10ʹ--W 0⁰50ʹ/N 52⁰30ʹ--N 52⁰10ʹ)",
         Cartographic("Scale 1:24,000", coordinates="(W 1⁰10ʹ--W 0⁰50ʹ/N 52⁰30ʹ--N 52⁰10ʹ)")),
        ("Scale 1:24,000 (E 1˚10'--E 1˚50'/N 52˚30'--N 52˚10')",
         Cartographic("Scale 1:24,000", coordinates="(E 1˚10'--E 1˚50'/N 52˚30'--N 52˚10')")),
        ("Scale 1:24,000 was the first of them", None),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["coverage", "description", "format"])
def test_the_scale_of_a_map_is_no_place_and_sums_up_nothing(name: str, text: str, value: Cartographic | None) -> None:
    """If it is all that a text says; it comes back without a loss."""
    record, report = one(f"<dc:{name}>{text}</dc:{name}>"), Report()
    assert record.cartographics == ((value,) if value is not None else ())
    assert (elements(written(record, report=report)), dict(report.losses)) == ([(name, text)], {})


def test_a_scale_may_end_in_an_abbreviation() -> None:
    """``255 ## $a Scale 1:24,000. 1 cm = 240 m.``"""
    record, report = Record(cartographics=(Cartographic("Scale 1:24,000. 1 cm = 240 m."),)), Report()
    assert elements(written(record, report=report)) == [("coverage", "Scale 1:24,000. 1 cm = 240 m")]
    assert report.losses == {}


@pytest.mark.parametrize("coordinates", ["", "(W 1°10'--W 0°50'/N 52°30'--N 52°10')"])
def test_that_no_scale_is_given_covers_nothing(coordinates: str) -> None:
    report = Report()
    made = written(Record(cartographics=(Cartographic("Scale not given", coordinates=coordinates),)), report=report)
    assert elements(made) == [("coverage", coordinates)] * bool(coordinates)
    assert [path for _, path, _, _ in report.losses] == ["cartographics.scale"]


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("World War, 1939-1945", "subjects", Subject((Term("topic", "World War, 1939-1945"),))),
        ("Middle Ages, 600-1500", "subjects", Subject((Term("topic", "Middle Ages, 600-1500"),))),
        ("1939-1945", "subjects", Subject((Term("temporal", "1939-1945"),))),
        ("12.1998", "subjects", Subject((Term("topic", "12.1998"),))),
        ("Germany, 1945-1990", "areas", Area("Germany, 1945-1990")),
        ("Broad Street", "areas", Area("Broad Street")),
        ("Route 66", "areas", Area("Route 66")),
        *(
            (text, "cartographics", Cartographic(coordinates=text))
            for text in (
                "53.8,-1.5",
                "(53.8,-1.5)",
                "POINT(-1.5 53.8)",
                "MULTIPOLYGON(((14 50,15 50,15 51,14 50)))",
                "-1.54908",
                "53.8N, 1.5W",
                "N53.80 W1.54",
            )
        ),
        ("3.5", "areas", Area("3.5")),
        ("181.54908", "areas", Area("181.54908")),
        ("Point (Leeds)", "areas", Area("Point (Leeds)")),
        ("51°30'N 0°7'W", "cartographics", Cartographic(coordinates="51°30'N 0°7'W")),
        (
            "E 7⁰33ʹ--E 7⁰43ʹ/N 52⁰01ʹ--N 51⁰57ʹ",
            "cartographics",
            Cartographic(coordinates="E 7⁰33ʹ--E 7⁰43ʹ/N 52⁰01ʹ--N 51⁰57ʹ"),
        ),
        ("N° 12", "areas", Area("N° 12")),
    ],
)
def test_coverage_with_years_is_what_happened_then(text: str, slot: str, value: object) -> None:
    """It is no place, and figures of one are none by its name; what is not known else is one."""
    record = one(f"<dc:coverage>{text}</dc:coverage>")
    assert msgspec.structs.replace(record, leftovers=()) == Record(**{slot: (value,)})
    assert elements(written(record)) == [("coverage", text)]


@pytest.mark.parametrize("text", ["8", "19", "1035966"])
def test_a_number_that_is_no_year_is_no_place(text: str) -> None:
    """Cairn has one to tell its records apart; it is kept."""
    record = one(f"<dc:coverage>{text}</dc:coverage>")
    assert (record.areas, record.subjects) == ((), ())
    assert elements(written(record)) == [("coverage", text)]


@pytest.mark.parametrize("name", ["dc:coverage", "dcterms:spatial", "dc:subject"])
def test_a_number_of_a_list_that_is_not_known_is_no_name(name: str) -> None:
    """It is kept: ``7011781`` is London in the Getty thesaurus."""
    record = one(f'<{name} xsi:type="dcterms:TGN">7011781</{name}>')
    assert (record.areas, record.subjects) == ((), ())
    assert [left.reason for left in record.leftovers] == ["malformed"]


@pytest.mark.parametrize(
    ("scheme", "text", "slot", "value"),
    [
        ("dcterms:LCSH", "QH426-470", "classifications", Classification("lcc", "QH426-470")),
        ("dcterms:LCSH", "QH426 .B5", "classifications", Classification("lcc", "QH426 .B5")),
        ("dcterms:LCSH", "R", "subjects", Subject((Term("topic", "R"),))),
        *(
            ("dcterms:LCSH", name, "subjects", Subject((Term("topic", name),), authority="lcsh"))
            for name in ("MP3", "G20", "B 52", "U2", "BMW 2002", "TV", "AI")
        ),
        ("dcterms:LCSH", "Bees", "subjects", Subject((Term("topic", "Bees"),), authority="lcsh")),
        ("dcterms:LCSH", "1950-1959", "subjects", Subject((Term("temporal", "1950-1959"),), authority="lcsh")),
        *(
            ("dcterms:LCSH", name, "subjects", Subject((Term("topic", name),), authority="lcsh"))
            for name in ("Prisons", "Research institutes", "African American universities and colleges")
        ),
        (
            "dcterms:LCSH",
            "Police--England",
            "subjects",
            Subject((Term("topic", "Police"), Term("geographic", "England")), authority="lcsh"),
        ),
        (
            "dcterms:LCSH",
            "Choirs--England--1931-1940.",
            "subjects",
            Subject(
                (Term("topic", "Choirs"), Term("geographic", "England"), Term("temporal", "1931-1940.")),
                authority="lcsh",
            ),
        ),
        ("dcterms:LCSH", "Reading", "subjects", Subject((Term("topic", "Reading"),))),
        (
            "dcterms:LCSH",
            "Reading (Primary)",
            "subjects",
            Subject((Term("topic", "Reading (Primary)"),), authority="lcsh"),
        ),
        *(
            ("dcterms:LCSH", name, "subjects", Subject((Term("geographic", name),), authority="lcsh"))
            for name in ("Reading (England)", "Leeds (England)", "Springfield (Ill.)")
        ),
        (
            "dcterms:LCSH",
            "Church of England",
            "subjects",
            Subject(agent=Agent("Church of England", "corporate"), authority="lcsh"),
        ),
        ("dcterms:MESH", "Universities", "subjects", Subject((Term("topic", "Universities"),), authority="mesh")),
        (
            "dcterms:MESH",
            "Hospitals, University",
            "subjects",
            Subject((Term("topic", "Hospitals, University"),), authority="mesh"),
        ),
        ("http://purl.org/dc/terms/LCSH", "Bees", "subjects", Subject((Term("topic", "Bees"),), authority="lcsh")),
        ("dcterms:MeSH", "Bees", "subjects", Subject((Term("topic", "Bees"),), authority="mesh")),
        ("dcterms:MESH", "D12.776", "subjects", Subject((Term("topic", "D12.776"),), authority="mesh")),
        ("dcterms:LCC", "Medicine", "subjects", Subject((Term("topic", "Medicine"),))),
        ("dcterms:LCC", "R", "classifications", Classification("lcc", "R")),
        ("dcterms:DDC", "Religion", "subjects", Subject((Term("topic", "Religion"),))),
        ("dcterms:DDC", "B SMITH", "classifications", Classification("ddc", "B SMITH")),
        ("dcterms:DDC", "364.6", "classifications", Classification("ddc", "364.6")),
        ("xMetaDiss:RVK", "ZO 4480", "classifications", Classification("rvk", "ZO 4480")),
    ],
)
def test_a_class_is_told_from_a_heading_by_its_form(scheme: str, text: str, slot: str, value: object) -> None:
    """The Directory of Open Access Journals has numbers among headings, and others captions among numbers."""
    record = one(f'<dc:subject xsi:type="{scheme}">{text}</dc:subject>')
    assert msgspec.structs.replace(record, leftovers=()) == Record(**{slot: (value,)})


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("978-0-13-110362-7 kart. : EUR 14.99 (DE)",
         Identifier("isbn", "978-0-13-110362-7", qualifier="kart.", terms="EUR 14.99 (DE)")),
        ("0-13-110362-8 : DM 9.80", Identifier("isbn", "0-13-110362-8", terms="DM 9.80")),
        ("0131103628 (Pp.)", Identifier("isbn", "0131103628", qualifier="Pp.")),
    ],
)  # fmt: skip
def test_an_isbn_says_how_it_is_bound_and_what_it_costs(text: str, number: Identifier) -> None:
    """As the Deutsche Nationalbibliothek has it; it is no number of the record."""
    record = one(f'<dc:identifier xsi:type="tel:ISBN">{text}</dc:identifier>')
    assert (record.id, record.identifiers) == ("", (number,))


@pytest.mark.parametrize(
    ("said", "slot", "value"),
    [
        ("TGN Lima", "subjects", Subject((Term("geographic", "Lima"),), authority="tgn")),
        ("ISO3166 PE", "areas", Area(code="PE", authority="iso3166")),
    ],
)
def test_a_place_is_of_the_list_that_its_scheme_is(said: str, slot: str, value: object) -> None:
    """Its name in the Getty thesaurus, its code by ISO 3166."""
    scheme, _, text = said.partition(" ")
    record = one(f'<dcterms:spatial xsi:type="dcterms:{scheme}">{text}</dcterms:spatial>')
    assert msgspec.structs.replace(record, leftovers=()) == Record(**{slot: (value,)})


def test_the_first_description_is_the_summary() -> None:
    """So is a long one, since there may be one in each language, and one that says so of itself; a short one is a note;
    layout is not text.
    """
    long = "A long account of it. " * 20
    record = one(f"<dc:description>Short,\n     laid out</dc:description><dc:description>{long}</dc:description>"
                 "<dc:description>In two colours</dc:description><dc:description>Abstract: Bees are told apart.</dc:description>")  # fmt: skip
    assert record.summaries == (Note("Short, laid out"), Note(long.strip()), Note("Abstract: Bees are told apart."))
    assert record.notes == (Note("In two colours"),)


@pytest.mark.parametrize(
    ("text", "physical"),
    [
        (
            "ix, 295 leaves : ill. ; 29 cm.",
            Physical((Term("", "ix, 295 leaves"),), details="ill.", dimensions="29 cm."),
        ),
        (
            "xii, 345 p., [4] leaves of plates : ill. ; 23 cm",
            Physical((Term("", "xii, 345 p., [4] leaves of plates"),), details="ill.", dimensions="23 cm"),
        ),
        ("23 p.", Physical((Term("pages", "23"),))),
        ("2 v. ; 24 cm", Physical((Term("", "2 v."),), dimensions="24 cm")),
        ("791 p. ; gr. in-8", Physical((Term("pages", "791"),), dimensions="gr. in-8")),
        ("1 vol. (190 p.) ; 19 cm", Physical((Term("", "1 vol. (190 p.)"),), dimensions="19 cm")),
    ],
)
def test_how_many_pages_there_are_sums_up_nothing(text: str, physical: Physical) -> None:
    """It is a physical description, and comes back in the element in which it was found."""
    record = one(f"<dc:description>{text}</dc:description><dc:description>How bees talk.</dc:description>")
    assert record.physicals == (physical,)
    assert record.summaries == (Note("How bees talk."),)
    assert elements(written(record)) == [("description", "How bees talk."), ("description", text)]


def test_a_number_may_stand_with_the_address_in_one_text() -> None:
    """As CONTENTdm has them; the element comes back."""
    record = one("<dc:identifier>BMC_0001; http://a.example/1</dc:identifier>")
    assert (record.id, record.links) == ("BMC_0001", (Link("http://a.example/1"),))
    assert elements(written(record)) == [("identifier", "BMC_0001; http://a.example/1")]


@pytest.mark.parametrize("text", ["30 s", "34 pages of text", "3 p : a story", "12 v"])
def test_a_number_may_be_one_of_anything(text: str) -> None:
    """Seconds, or what a text is about."""
    record = one(f"<dc:description>{text}</dc:description>")
    assert record.physicals == ()
    assert elements(written(record)) == [("description", text)]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("BMC_0001.jpg; BMC_0002.jpg; BMC_0003.jpg", ("BMC_0001.jpg", "BMC_0002.jpg", "BMC_0003.jpg")),
        *(
            (text, (text,))
            for text in ("vol12; no3", "12; 13", "976.8 G94; 1971", "Bees1; bees", "a1;a2", "a1; b2; b3")
        ),
    ],
)
def test_numbers_that_begin_alike_are_several(text: str, numbers: tuple[str, ...]) -> None:
    """And come back in one element."""
    record = one(f"<dc:identifier>x1</dc:identifier><dc:identifier>{text}</dc:identifier>")
    assert record.identifiers == tuple(Identifier("local", number) for number in numbers)
    assert ("identifier", text) in elements(written(record))


@pytest.mark.parametrize(
    ("text", "is_person"),
    [
        ("Okafor, Grace B.", True),
        ("Ek-Holm, Bo J. K.", True),
        ("Ek-Holm, B. J.", True),
        *((text, False) for text in (
            "Portraits, Group", "Leeds, D.C.", "Hepatitis, Type B.", "Okafor, Grace", "Leeds, Yorks.", "Bees, Honey A", "Lighting, L.E.D.", "Ford, Model T.",
            "Leeds Rifles, Battery B.", "Hepatitis, Viral B.",
            "Hiveton, N. C.", "Beekeeping, U. S.", "Leeds, B. J.", "Lighting, L. E. D.", "Bee wars, B. J.")),
    ],
)  # fmt: skip
def test_a_keyword_with_an_initial_behind_a_forename_is_a_person(text: str, is_person: bool) -> None:
    """What is of some type or class has a letter there, too."""
    (subject,) = one(f"<dc:subject>{text}</dc:subject>").subjects
    assert subject == (Subject(agent=Agent(text, kind="person")) if is_person else Subject((Term("topic", text),)))


@pytest.mark.parametrize(
    ("text", "kind"),
    [("International audience", "audience"), ("Audience nationale", "audience"), ("Tesis", ""), ("Bee register", "")],
)
def test_a_word_or_two_are_no_summary(text: str, kind: str) -> None:
    """Though they come first."""
    record = one(
        f"<dc:description>{text}</dc:description><dc:description>How bees talk to each other.</dc:description>"
    )
    assert record.notes == (Note(text, kind=kind),)
    assert record.summaries == (Note("How bees talk to each other."),)


@pytest.mark.parametrize("text", ["http://a.example/hives/7/thumbnail.jpg", "\n\thttps://a.example/bees\n"])
def test_a_description_that_is_an_address_is_where_more_is(text: str) -> None:
    """As Digital Commons has the picture of a picture; the next one is the summary."""
    record = one(
        f"<dc:description>{text}</dc:description><dc:description>How bees talk to each other.</dc:description>"
    )
    assert record.links == (Link(text.strip(), "related"),)
    assert record.summaries == (Note("How bees talk to each other."),)


@pytest.mark.parametrize(
    "text",
    [
        "See http://a.example/1 for the plates.",
        "a.example/1",
        "http://a.example/1 http://a.example/2",
        "doi:10.1000/182",
    ],
)
def test_a_description_with_an_address_in_it_is_one(text: str) -> None:
    """It says something of it, or is none alone."""
    record = one(f"<dc:description>{text}</dc:description>")
    assert [note.text for note in (*record.summaries, *record.notes)] == [text]
    assert record.links == ()


@pytest.mark.parametrize(
    ("address", "links"),
    [("http://a.example/1", (Link("http://a.example/1"),)), ("https://doi.org/10.1000/182", ())],
)
@pytest.mark.parametrize("order", [("identifier", "description"), ("description", "identifier")])
def test_a_description_that_is_the_address_of_the_resource_says_nothing_more(
    address: str, links: tuple[Link, ...], order: tuple[str, str]
) -> None:
    """It is its link, or its DOI, in whatever order the two stand; both are written again."""
    record = one("".join(f"<dc:{name}>{address}</dc:{name}>" for name in order))
    assert record.links == links
    assert record.summaries == ()
    assert sorted(elements(written(record))) == [("description", address), ("identifier", address)]


def test_a_description_that_is_the_abstract_is_said_once() -> None:
    """In one language; in an element of its own, as in one that stands twice, which comes back twice."""
    said, again = "<dc:description>How bees fly.</dc:description>", "<dcterms:abstract>How bees fly.</dcterms:abstract>"
    other = '<dc:description xml:lang="en">How bees fly.</dc:description>'
    for elements_of in (f"{again}{said}", f"{said}{said}"):
        record = one(elements_of)
        assert (record.summaries, record.notes) == ((Note("How bees fly."),), ())
    assert elements(written(record)) == [("description", "How bees fly.")] * 2
    assert one(f"{again}{other}").notes == (Note("How bees fly.", lang="eng"),)


def test_a_short_description_behind_a_note_is_another() -> None:
    """A catalogue that has no summary has notes alone."""
    record = one('<dc:description>Includes index.</dc:description><dc:description>"May 1998."</dc:description>')
    assert record.summaries == ()
    assert record.notes == (Note("Includes index."), Note('"May 1998."'))


def test_what_oai_dc_does_not_have_is_kept_and_reported() -> None:
    """Unknown terms, attributes and stray text stay on the record; oai_dc itself has no place to put them back."""
    losses: list[Any] = []
    record = one(
        'stray<dcterms:accrualPolicy>About it</dcterms:accrualPolicy><dc:date xsi:type="dcterms:Other">2013</dc:date>'
        '<x:y xmlns:x="urn:x" z="1">other</x:y>',
        Report(losses.append),
    )
    assert record.dates == (Date("2013"),)
    assert [(left.path, left.value, left.reason) for left in record.leftovers] == [
        ("dcterms:accrualPolicy", "<dcterms:accrualPolicy>About it</dcterms:accrualPolicy>", "no row"),
        ("date", '<dc:date xsi:type="dcterms:Other">2013</dc:date>', "no part"),
        ("{urn:x}y", '<y xmlns="urn:x" z="1">other</y>', "no row"),
        ("text()", "stray", "no row"),
    ]
    assert [parse(left.value).where for left in record.leftovers] == [left.path for left in record.leftovers]
    assert len(losses) == 4
    report = Report()
    assert elements(written(record, report=report)) == [("date", "2013")]
    assert {path for _, path, _, _ in report.losses} == {"dcterms:accrualPolicy", "date@xsi:type", "{urn:x}y", "text()"}


def test_a_language_tag_that_says_more_is_put_back() -> None:
    """The code is the language's; the tag's region is kept, and written again with the element."""
    record = one('<dc:title xml:lang="en-GB">Duty of Care</dc:title>')
    assert record.titles[0].lang == "eng"
    assert b'<dc:title xml:lang="en-GB">Duty of Care</dc:title>' in written(record)


@pytest.mark.parametrize(
    ("element", "told"),
    [
        ('<dc:title xml:lang="en-US">Bees</dc:title>', [("title@xml:lang", "en-US")]),
        ('<dc:type xml:lang="en-US">Text</dc:type>', [("type@xml:lang", "en-US")]),
        ('<dc:date xml:lang="en">2010</dc:date>', [("date@xml:lang", "en")]),
        ("<dc:language>en_US</dc:language>", [("language", "en_US")]),
        ('<dcterms:abstract xml:lang="en-US">Bees</dcterms:abstract>', [("dcterms:abstract@xml:lang", "en-US")]),
        ('<dc:title xml:lang="en">Bees</dc:title>', []),
        ('<dc:coverage xml:lang="pt">Brasil</dc:coverage>', [("coverage@xml:lang", "pt")]),
        ('<dcterms:spatial xml:lang="pt">Brasil</dcterms:spatial>', [("dcterms:spatial@xml:lang", "pt")]),
        ('<dc:coverage xml:lang="pt">1950-1959</dc:coverage>', []),
        ("<dc:language>Spanish; Castilian</dc:language>", []),
        ("<dcterms:requires>A PDF reader</dcterms:requires>", []),
    ],
)
def test_of_an_element_whose_language_says_more_the_tag_is_told_alone(element: str, told: list[Any]) -> None:
    """All else of it is carried; it is told once, also where the record goes to another format."""
    found: list[Any] = []
    report = Report(found.append)
    record = one(element, report)
    assert fields_of(record, report, DEFAULTS)
    assert [(loss.path, loss.value) for loss in found if isinstance(loss, Loss) and loss.outcome == "kept"] == told
    assert not any("<dc" in loss.value for loss in found if isinstance(loss, Loss))


def test_elements_inside_an_element_are_read_as_text() -> None:
    """Markup has no place in a string; the words have, and someone is told."""
    report = Report()
    assert one("<dc:title>On <i>Hamlet</i>, again</dc:title>", report).titles == (Title("On Hamlet, again"),)
    assert report.warnings == 1


@pytest.mark.parametrize(
    "data",
    [
        f'<dc xmlns="{OAI_DC}" xmlns:d="{DC}"><d:title>T</d:title></dc>',
        f'<x:dc xmlns:x="info:srw/schema/1/dc-schema" xmlns="{DC}"><title>T</title></x:dc>',
        "<dc><title>T</title></dc>",
        f'<q:qualifieddc xmlns:q="http://dspace.org/qualifieddc/" xmlns:dc="{DC}"><dc:title>T</dc:title></q:qualifieddc>',
        f'<oai_dc:dc xmlns:oai_dc="{OAI_DC}" xmlns:dc="http://purl.org/dc/elements/1.0/"><dc:Title>T</dc:Title></oai_dc:dc>',
        "<oai_dc:dc><dc:title>T</dc:title></oai_dc:dc>",
        f'<oai_dc:dc xmlns:oai_dc="{OAI_DC}" xmlns:dc="http://purl.org/dc/elements/1.1"><dc:title>T</dc:title></oai_dc:dc>',
        f'<oai_dc:dc xmlns:oai_dc="{OAI_DC}" xmlns:dc="https://purl.org/dc/terms/"><dc:title>T</dc:title></oai_dc:dc>',
        f'<metadata xmlns="urn:x:own" xmlns:dc="{DC}"><dc:title>T</dc:title></metadata>',
        f'<metadata xmlns="urn:x:ese" xmlns:dc="{DC}"><record><dc:title>T</dc:title></record></metadata>',
        f'<metadata><dc:dc xmlns:dc="{DC}"><dc:title>T</dc:title></dc:dc></metadata>',
        '<x:dcterms xmlns:x="urn:x" xmlns:dcterms="http://purl.org/dc/terms/"><dcterms:title>T</dcterms:title></x:dcterms>',
        '<dim:dim xmlns:dim="http://www.dspace.org/xmlns/dspace/dim"><dim:field mdschema="dc" element="title">T</dim:field></dim:dim>',
        '<dublin_core schema="dc"><dcvalue element="title" qualifier="none" language="">T</dcvalue></dublin_core>',
        "<record-list><dc-record><title>T</title></dc-record></record-list>",
        f'<record xmlns:dc="{DC}"><uri/><dc:title>T</dc:title></record>',
        f'<e:records xmlns:e="urn:x:ese" xmlns:dc="{DC}"><e:record><e:uri>a > b</e:uri><dc:title>T</dc:title></e:record></e:records>',
    ],
)
def test_any_prefix_and_wrapper_will_do(data: str) -> None:
    """Elements are known by their names, in the namespaces that are in use and in none."""
    assert [record.titles for record in reread(data)] == [(Title("T"),)]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        ('<x><dim:dim xmlns:dim="http://www.dspace.org/xmlns/dspace/dim"><dim:field mdschema="dc" element="title"/></dim:dim></x>', "oai_dc"),
        ('<dublin_core schema="dc"><dcvalue element="title" qualifier="none">T</dcvalue></dublin_core>', "oai_dc"),
        ('<dim:dim xmlns:dim="urn:x:dimensions"><dim:field element="title">T</dim:field></dim:dim>', ""),
        ('<mods xmlns="http://www.loc.gov/mods/v3"><note>http://www.dspace.org/</note></mods>', "mods"),
    ],
)  # fmt: skip
def test_the_formats_of_dspace_are_known_by_their_content(data: str, name: str) -> None:
    """The name of a harvested file says no more than ``xml``."""
    found = detect_content(data.encode())
    assert (found.name if found else "") == name


def test_a_no_break_space_is_a_blank() -> None:
    """Pages have it within names and dates, where no line is to end."""
    record = one(
        "<dc:title>Bees\u00a0: a\u202fbook</dc:title><dc:creator>Okafor,\u00a0Grace</dc:creator><dc:date>May\u00a05,\u00a01917</dc:date>"
        "<dc:description>On\u00a0bees</dc:description>"
    )
    assert record.titles == (Title("Bees", subtitle="a book"),)
    assert record.agents == (Agent("Okafor, Grace", kind="person", roles=("cre",), primary=True),)
    assert record.dates == (Date("1917-05-05"),)
    assert [note.text for note in record.notes] == ["On bees"]


@pytest.mark.parametrize(
    "data",
    [
        f'<html xmlns:dc="{DC}"><head><link rel="dc:title"/></head></html>',
        f'<svg xmlns:dc="{DC}"><r:RDF xmlns:r="urn:x:rdf"><Work><dc:title>T</dc:title></Work></r:RDF></svg>',
        f'<rss xmlns:dc="{DC}"><item><title>T</title><dc:creator>Ek</dc:creator></item></rss>',
    ],
)
def test_what_only_speaks_of_dublin_core_is_no_description(data: str) -> None:
    """One has its title in it, and is not an RDF graph, which is read as such."""
    with pytest.raises(StreamError, match="no <dc> in this XML"):
        reread(data)


@pytest.mark.parametrize("attributes", ['lang="fr"', 'lang="de" xml:lang="fr"'])
def test_a_language_in_no_namespace_is_that_of_the_element(attributes: str) -> None:
    """HTML has it so; XML's own goes before."""
    assert one(f"<dc:title {attributes}>T</dc:title>").titles == (Title("T", lang="fre"),)


PERSON = "<p:person xmlns:p='urn:pc'><p:name><p:foreName>Bo</p:foreName><p:surName>Ek</p:surName>{}</p:name></p:person>"
BODY = "<c:body xmlns:c='urn:cc'><c:name>University of Leeds</c:name><c:place>Leeds</c:place></c:body>"


@pytest.mark.parametrize(
    ("content", "slot", "value"),
    [
        (f"<dc:creator>{PERSON.format('')}</dc:creator>", "agents", Agent("Ek, Bo", "person", roles=("cre",), primary=True)),
        (f"<dc:contributor role='advisor'>{PERSON.format('')}</dc:contributor>", "agents", Agent("Ek, Bo", "person", roles=("ths",))),
        (f"<dc:publisher>{BODY}</dc:publisher>", "provisions",
         Provision((Place("Leeds"),), ("University of Leeds",), function="publication")),
        (f"<t:degree xmlns:t='{ETDMS[0]}'><t:level>thesis.doctoral</t:level><t:grantor>{BODY}</t:grantor></t:degree>",
         "notes", Note("doctoral--University of Leeds", kind="thesis")),
        (f"<t:degree xmlns:t='{ETDMS[1]}'><t:name>Ph.D.</t:name><t:level>Doctoral</t:level><t:grantor>Acme</t:grantor></t:degree>",
         "notes", Note("Ph.D.--Acme", kind="thesis")),
    ],
)  # fmt: skip
def test_names_in_elements_are_one_text(content: str, slot: str, value: object) -> None:
    """As in the xMetaDissPlus of German libraries; an academic title, or a street, is kept by itself."""
    report = Report()
    assert [*getattr(one(content, report), slot)] == [value]
    assert not report.faults


@pytest.mark.parametrize("order", [1, -1])
def test_degree_and_institution_of_a_british_thesis_are_one_note(order: int) -> None:
    """They come in any order; a second of a kind is another's, and kept."""
    space = "xmlns:u='http://naca.central.cranfield.ac.uk/ethos-oai/terms/'"
    said = (f"<u:institution {space}>Acme</u:institution>", f"<u:qualificationname {space}>Ph.D.</u:qualificationname>")
    record = one("".join((*said[::order], said[0].replace("Acme", "Other"))))
    parts = (Term("degree", "Ph.D."), Term("institution", "Acme"))
    assert record.notes == (Note("Ph.D.--Acme", kind="thesis", parts=parts),)
    assert ["Other" in left.value for left in record.leftovers] == [True]


def test_the_institution_of_a_british_thesis_keeps_its_language() -> None:
    """A note is in one; the degree had the name of the university as English."""
    space = "xmlns:u='http://naca.central.cranfield.ac.uk/ethos-oai/terms/'"
    record = one(
        f"<u:institution {space} xml:lang='cy'>Prifysgol Acme</u:institution>"
        f"<u:qualificationname {space} xml:lang='en'>Ph.D.</u:qualificationname>"
        f"<u:institution {space} xml:lang='en'>Acme</u:institution>"
    )
    said = [(note.text, note.lang) for note in record.notes]
    assert (said, record.leftovers) == ([("Prifysgol Acme", "wel"), ("Ph.D.--Acme", "eng")], ())


def test_what_names_in_elements_do_not_say_is_kept() -> None:
    record = one(f"<dc:creator>{PERSON.format('<p:prefix>von</p:prefix><p:title>Dr.</p:title>')}</dc:creator>")
    assert record.agents[0].name == "Ek, Bo von"
    assert "Dr." in next(left.value for left in record.leftovers if left.path == "{urn:pc}title")


@pytest.mark.parametrize(
    ("content", "path"),
    [
        ("<dc:name>Ek, Bo</dc:name><dc:identifier>123</dc:identifier>", "{}creator.identifier"),
        ("<name>Ek, Bo</name><title>123</title>", "{}creator.title"),
        ("<p:person xmlns:p='urn:pc' p:number='123'><p:name p:type='own'>Ek, Bo</p:name></p:person>", "{urn:pc}person"),
        ("<p:name xmlns:p='urn:pc'>Ek, Bo</p:name><p:place xmlns:p='urn:pc'>123</p:place>", "{urn:pc}place"),
    ],
)
def test_what_is_told_of_a_person_is_not_told_of_the_record(content: str, path: str) -> None:
    """A number, a title or a place in a creator is kept as the person's, and so is an attribute."""
    record = one(f"<dc:creator>{content}</dc:creator>")
    assert record == Record(
        agents=(Agent("Ek, Bo", "person", roles=("cre",), primary=True),), leftovers=record.leftovers
    )
    assert [(left.path, "123" in left.value) for left in record.leftovers] == [(path, True)]
    assert reread(written(record))[0].leftovers == ()


def test_a_name_and_a_level_in_another_element_are_no_degree() -> None:
    report = Report()
    record = one(
        "<dc:subject><x:name xmlns:x='urn:x'>Bees</x:name><x:level xmlns:x='urn:x'>1</x:level></dc:subject>", report
    )
    assert [term.value for subject in record.subjects for term in subject.terms] == ["Bees 1"]
    assert report.faults["warning", "elements inside an element of oai_dc"] == 1


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("Bees<br/><i>Apis</i>", "Bees Apis"),
        ("H<sub>2</sub>O in <EM>bees</EM>", "H2O in bees"),
        ("H<hi rend='sub'>2</hi>O", "H2O"),
        (" <p>Bees.</p> <p>Wasps.</p>\n", "Bees. Wasps."),
        ("Bees<dc:creator>Ek, Bo</dc:creator>", "Bees Ek, Bo"),
    ],
)
def test_an_element_in_a_text_parts_words_unless_it_is_markup_of_letters(content: str, text: str) -> None:
    """Of HTML, which should be escaped, or where an end tag stands in the wrong place."""
    assert one(f"<dc:title>{content}</dc:title>").titles == (Title(text),)


def test_every_record_that_holds_dublin_core_is_read() -> None:
    """The first tells what they are called; what has a title of another kind alone is one of them."""
    said = "".join(f"<rec><dc:title>{n}</dc:title></rec>" for n in range(3))
    records = reread(f'<set xmlns:dc="{DC}">{said}<rec><dc:creator>Ek, Bo</dc:creator></rec></set>')
    assert [len(record.titles) for record in records] == [1, 1, 1, 0]


def test_the_file_of_an_archive_of_dspace_has_its_schema_for_all() -> None:
    """``metadata_thesis.xml`` stands beside ``dublin_core.xml``."""
    data = '<dublin_core schema="{}"><dcvalue element="title" qualifier="alternative" language="pt_BR">T</dcvalue></dublin_core>'
    (record,) = reread(data.format("dc"))
    assert record.titles == (Title("T", kind="alternative", lang="por"),)
    (record,) = reread(data.format("thesis"))
    assert [left.path for left in record.leftovers] == ["xoai:thesis.title.alternative"]
    assert detect_content(data.encode()) == get("oai_dc")


def test_nothing_of_a_field_of_dspace_is_lost() -> None:
    """An attribute besides those that name it, an element in its text, and what stands between fields."""
    report = Report()
    data = '<dublin_core>{}<dcvalue element="title" authority="a7">The <i>bee</i></dcvalue>{}</dublin_core>'
    (record,) = reread(data.format("before ", "behind"), report)
    assert record.titles == (Title("The bee"),)
    assert [left.value for left in record.leftovers] == ['<dc:title authority="a7">The bee</dc:title>', "before behind"]
    assert report.faults["warning", "elements inside an element of oai_dc"] == 1


def test_what_is_called_as_a_description_and_is_none_is_told() -> None:
    """A comment tells nothing of what they are called."""
    report = Report()
    data = f'<set xmlns:dc="{DC}"><!-- <dc:title>A</dc:title> --><rec><dc:title>T</dc:title></rec><rec><b>B</b></rec></set>'
    assert [record.titles for record in reread(data, report)] == [(Title("T"),)]
    assert report.faults["warning", "no description in Dublin Core in this <rec>"] == 1


def test_a_field_of_dspace_has_its_qualifier_and_its_language() -> None:
    """In attributes, as the other envelope has them in elements; what is of another schema is kept."""
    (record,) = reread(
        '<dim:dim xmlns:dim="http://www.dspace.org/xmlns/dspace/dim">'
        '<dim:field mdschema="dc" element="title" qualifier="alternative" lang="en_US">T</dim:field>'
        '<dim:field mdschema="thesis" element="degree">MA</dim:field></dim:dim>'
    )
    assert record.titles == (Title("T", kind="alternative", lang="eng"),)
    assert [left.path for left in record.leftovers] == ["dim:title.alternative", "xoai:thesis.degree"]


def test_a_thesis_has_a_schema_of_its_own_in_dspace() -> None:
    """The name of the degree before its level, who granted it, and where it was published; in both envelopes."""
    dim = (
        '<dim:dim xmlns:dim="http://www.dspace.org/xmlns/dspace/dim">'
        '<dim:field mdschema="thesis" element="degree" qualifier="level">Doctoral</dim:field>'
        '<dim:field mdschema="thesis" element="degree" qualifier="name">Ph.D.</dim:field>'
        '<dim:field mdschema="thesis" element="degree" qualifier="grantor">University of Leeds</dim:field>'
        '<dim:field mdschema="dc" element="publisher" qualifier="place">Leeds</dim:field>'
        '<dim:field mdschema="dc" element="publisher">Apis</dim:field></dim:dim>'
    )
    (record,) = reread(dim)
    parts = (Term("degree", "Ph.D."), Term("institution", "University of Leeds"))
    assert record.notes == (Note("Ph.D.--University of Leeds", kind="thesis", parts=parts),)
    assert record.provisions == (Provision((Place("Leeds"),), ("Apis",)),)
    assert [left.path for left in record.leftovers] == ["xoai:thesis.degree.level"]
    below = '<x:element name="none"><x:field name="value">Ph.D.</x:field></x:element>'
    (other,) = reread(
        '<x:metadata xmlns:x="http://www.lyncode.com/xoai"><x:element name="thesis"><x:element name="degree">'
        f'<x:element name="name">{below}</x:element></x:element></x:element></x:metadata>'
    )
    assert other.notes == (Note("Ph.D.", kind="thesis", parts=parts[:1]),)


def test_a_field_of_dspace_that_many_have_added_is_read_as_its_element() -> None:
    """Keywords and classes, the version, and the DOI that OpenAIRE wants in a relation."""
    (record,) = reread(
        '<dim:dim xmlns:dim="http://www.dspace.org/xmlns/dspace/dim">'
        '<dim:field mdschema="dc" element="subject" qualifier="keyword">Bees</dim:field>'
        '<dim:field mdschema="dc" element="type" qualifier="version">info:eu-repo/semantics/publishedVersion</dim:field>'
        '<dim:field mdschema="dc" element="relation" qualifier="alternativeid">'
        "info:eu-repo/semantics/altIdentifier/doi/10.1000/182</dim:field></dim:dim>"
    )
    assert record.subjects == (Subject((Term("topic", "Bees"),)),)
    assert record.editions == (Note("Published version", kind="version"),)
    assert record.identifiers == (Identifier("doi", "10.1000/182"),)


def test_an_envelope_without_a_description_is_reported() -> None:
    """What has none in Dublin Core is not passed over in silence."""
    report = Report()
    assert reread("<metadata><ddi><titl>T</titl></ddi></metadata>", report) == []
    assert report.warnings == 1


def test_every_record_of_a_harvest_has_the_number_of_its_header() -> None:
    """However the stream is cut into pieces; the header's date is that of the description."""
    record = (
        "<record><header><identifier>oai:a.example:{0}</identifier><datestamp>2011-01-10</datestamp></header><metadata>"
        f'<oai_dc:dc xmlns:oai_dc="{OAI_DC}" xmlns:dc="{DC}"><dc:title>Number {{0}}</dc:title>'
        "<dc:identifier>Folder 1</dc:identifier></oai_dc:dc></metadata></record>"
    )
    body = "\n".join(record.format(number) for number in range(2_000))
    data = f'<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords>{body}</ListRecords></OAI-PMH>'
    for encoding in ("utf-8", "utf-16"):
        report = Report()
        records = reread(data.encode(encoding), report)
        assert len(records) == 2_000
        if encoding == "utf-8":
            assert [record.id for record in records] == [f"oai:a.example:{number}" for number in range(2_000)]
            assert records[0].identifiers == (Identifier("local", "Folder 1"),)
            assert records[0].admin is not None
            assert records[0].admin.changed == "2011-01-10"
        assert report.clean


def test_what_is_said_about_a_description_is_no_record() -> None:
    """OAI-PMH's about may hold oai_dc too; it is reported and passed over."""
    report = Report()
    data = f'<record><about><oai_dc:dc xmlns:oai_dc="{OAI_DC}" xmlns:dc="{DC}"><dc:rights>R</dc:rights></oai_dc:dc></about></record>'
    assert reread(data, report) == []
    assert report.warnings == 1


@pytest.mark.parametrize("bad", ["<dc:title>T</dc:titel>", "<dc:title>T", "<\x00>"])
def test_a_broken_record_costs_no_other(bad: str) -> None:
    """What cannot be read is reported, with its neighbours read."""
    good = f'<oai_dc:dc xmlns:oai_dc="{OAI_DC}" xmlns:dc="{DC}"><dc:title>{{}}</dc:title></oai_dc:dc>'
    broken = good.format("X").replace("<dc:title>X</dc:title>", bad)
    report = Report()
    found = reread(f"<records>{good.format('A')}{broken}{good.format('B')}</records>", report)
    assert [record.titles[0].title for record in found] == ["A", "B"]
    assert report.errors >= 1


def test_a_fault_names_the_record_that_it_is_in() -> None:
    """Not the last good one; and what is said of the envelope names none."""
    faults: list[tuple[int, str]] = []
    good = f'<oai_dc:dc xmlns:oai_dc="{OAI_DC}" xmlns:dc="{DC}"><dc:title>T</dc:title></oai_dc:dc>'
    bad = good.replace("</dc:title>", "</dc:titel>")
    odd = good.replace("T<", "<i>T</i><")
    more = "<resumptionToken>x</resumptionToken>"
    report = Report(lambda it: faults.append((it.position, getattr(it, "level", ""))))
    assert len(reread(f"<records>{good}{bad}{good}{odd}{bad}{more}</records>", report)) == 3
    assert faults == [(2, "error"), (4, "warning"), (5, "error"), (0, "note")]


# What others have written


def words(text: str) -> set[str]:
    """The words of a text, whatever their case."""
    return set(re.findall(r"\w+", text.casefold()))


CORPUS = sorted((Path(__file__).parents[4] / "shared" / "corpora" / "oai-dc").glob("*.xml"))


@pytest.mark.skipif(not CORPUS, reason="the corpora are not beside this checkout")
@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_nothing_in_the_wild_is_lost(path: Path) -> None:
    """Every word of every record is in what was read of it: as a value, in the form it was found in, or by its code."""
    try:
        records = reread(path.read_bytes(), Report())
    except StreamError as error:
        assert "Broken" in path.stem, error  # noqa: PT017 - one file is no XML at all
        return
    tree = etree.fromstring(path.read_bytes(), etree.XMLParser(recover=True))
    sources = [
        element
        for element in tree.iter(f"{{{OAI_DC}}}dc")
        if element.getparent() is None or not str(element.getparent().tag).endswith("about")
    ]
    if "badbytes" in path.stem:
        assert len(records) == 1  # its bytes are put right, and lxml does that otherwise
        return
    if "lavender" in path.stem:
        assert len(records) == 5  # DSpace's own elements
        return
    assert len(records) == len(sources)
    # What was understood is said by a code, a kind or in ISO 8601: these words have an equivalent in the record.
    understood = words(
        "en nl eng c ca ed p pp may june july august september october november december january february march april"
    )
    for record, source in zip(records, sources, strict=True):
        said = words(msgspec.json.encode(record).decode())
        said |= words(" ".join(str(value) for value in said_by(record)))
        for element in source:
            if isinstance(element.tag, str):
                name = element.tag.rpartition("}")[2]
                missing = words("".join(element.itertext())) - said - understood
                missing -= {word for word in missing if name == "date" and word.isdigit()}
                missing -= {word for word in missing if name == "type" and word in ("image", "still", "text")}
                assert not missing, (name, element.text)
        # Every element comes back: its name, its attributes, its text, and each as often as it was there.
        (again,) = (element for element in etree.fromstring(written(record)).iter(f"{{{OAI_DC}}}dc"))
        assert multiset(again) == multiset(source)


def multiset(source: Any) -> Counter[tuple[str, tuple[tuple[str, str], ...], str]]:
    """The elements of a record, each with its attributes and its text."""
    return Counter(
        (element.tag, tuple(sorted(element.attrib.items())), "".join(element.itertext()))
        for element in source
        if isinstance(element.tag, str)
    )


PIECES = st.sampled_from(
    ["Text", "Image", "Map", "Dataset", "xii, 234 p. : ill. ; 24 cm", "2 v. : maps ; 30 cm", "A : b / by C", "Okafor, Grace (University of Oxford)", "Review, 4(2): 3-5", "Journal", "Restricted access", "text/plain; charset=utf-8", "AT&T; IBM", "Still image;", "still image", "a; b", "a", "b", " b", "2013", "ca. 1920", "1920?", "c1920", "spring 1920", "18th century", "before 1850", "2013-02-03T04:05:06Z", "20 p.", "PDF", "Kyle, Reuben",
     "Kyle, Reuben; Ross, Jack", "Kyle, Reuben, editor", "unknown", "en", "eng", "en_US", "", " ", "A: B", "A : B", "isbn 0131103628", "ISBN 9780131103628", "EISSN 1476-4687", "Okafor, G. (2001) A title. A journal, 12", "http://a.example; http://b.example",
     "http://a.example/b c", "http://hdl.handle.net/1/2", "doi:10.1000/182", "https://doi.org/10.1000/182", "hdl:1/2", "urn:nbn:x y", "10.1000/182", "Series ; 4", "1830s", "1950-1959", "Prisons -- England",
     "online resource", "18 x 12 in.", "x" * 201, "info:eu-repo/semantics/article", "info:eu-repo/classification/ddc/364%20a"]
)  # fmt: skip


@example(said=[("date", "spring 1920", "")] * 2)
@example(
    said=[("format", "Scale 1:63,360", ""), ("coverage", "Scale 1:63,360", ""), ("language", "English and French", "")]
)
@example(said=[("relation", "isPartOf: Journal", ""), ("source", "Journal, Vol. 3, No. 2 (2001), pp. 12-19", "")])
@example(said=[("source", "http://a.example/1.", ""), ("identifier", "http://a.example/1", "")])
@example(said=[("type", "Text", ""), ("type", "Image", "en-GB")])
@example(
    said=[
        ("identifier", "http://a.example; http://b.example", ""),
        ("source", "http://a.example; http://b.example", ""),
    ]
)
@example(said=[("identifier", "2013", ""), ("identifier", "info:eu-repo/classification/ddc/364%20a", "en")])
@given(
    said=st.lists(
        st.tuples(
            st.sampled_from([element.name for element in ELEMENTS]), PIECES, st.sampled_from(["", "en", "en-GB", "qqx"])
        ),
        max_size=12,
    )
)
def test_every_element_comes_back(said: list[tuple[str, str, str]]) -> None:
    """oai_dc → record → oai_dc gives every element with its language and its text back,
    however often it stood there.
    """
    source = etree.Element(f"{{{OAI_DC}}}dc")
    for name, text, lang in said:
        element = etree.SubElement(source, f"{{{DC}}}{name}")
        element.text = text
        if lang:
            element.set("{http://www.w3.org/XML/1998/namespace}lang", lang)
    (record,) = reread(etree.tostring(source))
    assert multiset(etree.fromstring(written(record))) == multiset(source)


def said_by(value: Any) -> list[Any]:
    """All texts in a value, as they are, and the labels of the roles among them."""
    if isinstance(value, msgspec.Struct):
        return [found for field in msgspec.structs.fields(value) for found in said_by(getattr(value, field.name))]
    if isinstance(value, tuple):
        return [found for item in value for found in said_by(item)]
    from bibld.vocabulary import carriers, relators

    return [value, relators().label(str(value)) or "", carriers().label(str(value)) or ""]


def test_a_record_is_the_same_however_its_fields_came() -> None:
    """The reader takes Fields, so that a table can be tried without XML."""
    assert record_of([parse("<dc:title>T</dc:title>")], Report()) == one("<dc:title>T</dc:title>")


def losses(record: Record) -> set[tuple[str, str]]:
    told: list[Any] = []
    written(record, report=Report(told.append))
    return {(loss.path, loss.value) for loss in told if isinstance(loss, Loss)}


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
        (Identifier("lccn", "85-1234"), "85-1234"),
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
