"""RIS: where it is to be had, what it is about, its languages."""

from __future__ import annotations

from html import unescape

import pytest
from msgspec.structs import replace
from ris_files import lines, losses, read

from bibld.formats import Job
from bibld.model import Agent, Identifier, Language, Link, Note, Record, Subject, Term, Title
from bibld.report import Report


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Okafor, Grace, 1881-1943", True), ("Okafor, Grace (1881-1943)", True), ("Okafor, Grace", False),
        ("Okafor, Grace, 1881-1943.", True),
        ("Revolution, French, 1789-1799", False), ("France, History, 1789-1815", False), ("Bees", False),
    ],
)  # fmt: skip
def test_a_keyword_is_a_person_by_the_years_of_a_life(text: str, *, person: bool) -> None:
    """As in oai_dc; a name alone may be anything. It comes back."""
    (record,) = read(f"TY  - BOOK\nTI  - A\nKW  - {text}\nER  -")
    expected = Subject(agent=Agent(text, kind="person")) if person else Subject((Term("topic", text),))
    assert record.subjects == (expected,)
    assert f"KW  - {text.removesuffix('.')}" in lines(record)


@pytest.mark.parametrize("text", ["English", "eng", "en", "en-GB", "Inglés", "anglais", "English;", "eng; English"])
def test_a_language_has_its_name_in_any_large_language(text: str) -> None:
    """As it has in MODS and in Dublin Core."""
    (record,) = read(f"TY  - BOOK\nLA  - {text}\nER  -")
    assert record.languages == (Language("eng"),)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Farsi", "per"),
        ("deu", "ger"),
        ("zh-Hans", "chi"),
        ("Norwegian Bokmål", "nob"),
        ("Kiswahili", "swa"),
        ("ไทย", "tha"),
    ],
)
def test_a_language_may_be_called_as_its_speakers_do(text: str, code: str) -> None:
    """MARC's list has Persian and Swahili."""
    (record,) = read(f"TY  - BOOK\nLA  - {text}\nER  -")
    assert record.languages == (Language(code),)


@pytest.mark.parametrize("text", ["English; French", "eng,fra", "en / fr"])
def test_languages_in_one_line_are_several(text: str) -> None:
    """And none where one of them is no language."""
    (record,) = read(f"TY  - BOOK\nLA  - {text}\nER  -")
    assert record.languages == (Language("eng"), Language("fre"))
    (other,) = read(f"TY  - BOOK\nLA  - {text}; Apian\nER  -")
    assert not other.languages
    assert [left.reason for left in other.leftovers] == ["malformed"]


@pytest.mark.parametrize("between", ["; ", ";", " ", "\n"])
def test_several_addresses_in_one_value_are_several(between: str) -> None:
    """However they are parted."""
    (record,) = read(f"TY  - ELEC\nUR  - http://a.example{between}http://b.example\nER  -")
    assert record.links == (Link("http://a.example"), Link("http://b.example"))


@pytest.mark.parametrize(
    "file",
    [
        "internal-pdf://12/Doe, Bees 2010.pdf",
        "file:///C:/bees.pdf",
        "files/12/bees.pdf",
        "C:\\My files\\bees.pdf",
    ],
)
def test_a_file_of_whom_the_record_is_from_is_no_address(file: str) -> None:
    """It stays with RIS, and is told."""
    job = Job()
    (record,) = read(f"TY  - JOUR\nL1  - {file}\nUR  - www.a.example/b\nER  -", job)
    assert record.links == (Link("www.a.example/b"),)
    assert [(left.path, left.value) for left in record.leftovers] == [("L1", f"L1  - {file}")]
    assert f"L1  - {file}" in lines(record)
    assert {path for _, path, _, _ in job.report.losses} == {"L1"}


def test_a_subject_that_is_a_title_has_its_parts() -> None:
    """The first amendment is not the whole constitution."""
    title = Title("Constitution", parts=(Term("part", "1st Amendment"),))
    assert "KW  - Constitution. 1st Amendment" in lines(Record(subjects=(Subject(title=title),)))


def test_a_name_as_a_subject_has_its_whole_heading() -> None:
    """Which emperor it was; what else is known of him is named in the report."""
    emperor = Agent(
        "Napoleon", "person", numeration="I", titles=("Emperor of the French",), dates="1769-1821", fuller="N."
    )
    record = Record(
        subjects=(Subject((Term("topic", "Death"),), replace(emperor, affiliation="France"), authority="lcsh"),)
    )
    assert "KW  - Napoleon I (N.), Emperor of the French, 1769-1821--Death" in lines(record)
    assert losses(record) == {("subjects.agent.affiliation", "France"), ("subjects.authority", "lcsh")}
    title = Title("Code civil", kind="uniform", medium="text")
    record = Record(subjects=(Subject(agent=Agent("Napoleon", dates="1769-1821"), title=title),))
    assert "KW  - Napoleon, 1769-1821. Code civil" in lines(record)
    assert losses(record) == {("subjects.title.medium", "text")}


def test_a_pope_is_told_from_the_others_of_his_name() -> None:
    """A numeral is a part of the name."""
    pope = Agent("John Paul", "person", numeration="II", titles=("Pope",), primary=True)
    assert "AU  - John Paul II, Pope" in lines(Record(agents=(pope,)))
    assert losses(Record(agents=(pope,))) == set()


def test_a_uri_of_the_web_is_its_address_where_no_link_is() -> None:
    """The first of them; the others are reported."""
    report = Report()
    numbers = (
        Identifier("purl", "http://a.example/1"),
        Identifier("uri", "http://a.example/2"),
        Identifier("urn", "urn:x:1"),
    )
    said = lines(Record(identifiers=numbers), report)
    assert [line for line in said if line[:2] == "UR"] == ["UR  - http://a.example/1"]
    assert sum(count for (_, path, _, _), count in report.losses.items() if path == "identifiers") == len(numbers) - 1
    assert "UR  - https://hdl.handle.net/12/34" in lines(Record(identifiers=(Identifier("hdl", "12/34"),)))
    linked = lines(Record(identifiers=numbers, links=(Link("http://a.example/"),)))
    assert [line for line in linked if line[:2] == "UR"] == ["UR  - http://a.example/"]


def test_where_something_related_is_found_is_no_address_of_its_own() -> None:
    """It would be the first, and be followed."""
    links = Link("http://a.example/toc", "related"), Link("http://a.example/")
    assert [line for line in lines(Record(links=links)) if line[:2] == "UR"] == ["UR  - http://a.example/"]
    assert losses(Record(links=links)) == {("links", "http://a.example/toc related")}
    links = Link("http://a.example/toc", "version", materials="Table of contents only"), Link("http://a.example/")
    assert [line for line in lines(Record(links=links)) if line[:2] == "UR"] == ["UR  - http://a.example/"]
    links = (Link("http://a.example/", "version", materials="Table of contents and full text"),)
    assert [line for line in lines(Record(links=links)) if line[:2] == "UR"] == ["UR  - http://a.example/"]


def test_a_star_is_before_what_it_is_about_in_the_first_place() -> None:
    """As databases have it; before no word it is a sign."""
    (record,) = read("TY  - JOUR\nTI  - A\nKW  - *Bee Dance\nKW  - *-algebras\nKW  - Hives\nER  -\n")
    topics = {subject.terms[0].value: subject.level for subject in record.subjects}
    assert topics == {"Bee Dance": "primary", "*-algebras": "", "Hives": ""}
    assert {"KW  - *Bee Dance", "KW  - *-algebras", "KW  - Hives"} <= {*lines(record)}
    assert losses(record) == set()
    in_catalogue = Subject((Term("topic", "Bee Dance"),), authority="mesh", level="primary")
    assert "KW  - Bee Dance" in lines(Record(titles=(Title("A"),), subjects=(in_catalogue,)))


def test_the_address_that_a_note_links_to_is_kept() -> None:
    (record,) = read('TY  - JOUR\nTI  - A\nAB  - See <a href="http://a.example/b">here</a>\nER  -')
    assert record.summaries == (Note("See here (http://a.example/b)"),)


def test_the_address_of_a_link_is_not_its_words() -> None:
    (record,) = read(
        'TY  - JOUR\nTI  - A\nUR  - <a href="http://a.example/b?c=1&amp;d=2">Full text</a>\n'
        "L1  - <a class='pdf' href='http://a.example/e.pdf' target='_blank'>PDF</a>\nUR  - <Go to ISI>://WOS:1\nER  -"
    )
    assert {"http://a.example/b?c=1&d=2", "http://a.example/e.pdf"} < {link.uri for link in record.links}
    assert not {"Full", "text", "PDF"} & {link.uri for link in record.links}


def test_keywords_in_lines_are_as_many() -> None:
    """EndNote writes the tag before the first of them alone."""
    (record,) = read("TY  - BOOK\nKW  - Bees\nWasps and\thornets\nER  -")
    assert record.subjects == tuple(Subject((Term("topic", text),)) for text in ("Bees", "Wasps and hornets"))


@pytest.mark.parametrize("keywords", ["Bees; Wasps & hornets;", "Bees;Wasps &amp; hornets", "Bees\nWasps & hornets ;"])
def test_keywords_that_semicolons_part_are_as_many(keywords: str) -> None:
    """Some programs put all of them into one value; none of them ends in the mark."""
    (record,) = read(f"TY  - BOOK\nKW  - {keywords}\nER  -")
    assert [unescape(found.terms[0].value) for found in record.subjects] == ["Bees", "Wasps & hornets"]


@pytest.mark.parametrize("keywords", [";", "; ;", "Bees; --", "Bees (Apis; Bombus)", "1;2-dimethylbenzene"])
def test_a_keyword_that_semicolons_do_not_part_stays_whole(keywords: str) -> None:
    """Nothing of it would be left, or a piece that says nothing; and what is in parentheses is one thing."""
    (record,) = read(f"TY  - BOOK\nKW  - {keywords}\nER  -")
    assert [found.terms[0].value for found in record.subjects] == [keywords]


def test_figures_between_semicolons_are_keywords() -> None:
    """A semicolon between two is that of a compound only where its name goes on."""
    (record,) = read("TY  - BOOK\nTI  - T\nKW  - bees;1914;1918;1;2-dimethylbenzene\nER  - ")
    assert [subject.terms[0].value for subject in record.subjects] == ["bees", "1914", "1918", "1;2-dimethylbenzene"]
