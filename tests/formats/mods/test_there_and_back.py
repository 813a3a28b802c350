"""MODS as it was found, and MARC through MODS: nothing is another when it comes back."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

import pytest
from files import file_of, records_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.errors import BibldError
from bibld.formats import Job, get
from bibld.formats.mods import found, xml
from bibld.formats.mods.parts import text_of
from bibld.formats.mods.records import record_of, written
from bibld.formats.mods.schema import ELEMENTS, VALUES
from bibld.formats.mods.valid import put_right
from bibld.model import (
    Admin,
    Agent,
    Area,
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
    from_json,
    identity,
    to_json,
)
from bibld.report import Fault, Loss, Report
from bibld.settings import DEFAULTS

MARC = Record(
    id="127428",
    titles=(Title("Jubilee", responsibility="edited by A"),),
    agents=(Agent("Uppsala", kind="corporate", entry="jurisdiction", units=("Council",)),),
    classifications=(Classification("lcc", "QA76.73", item=".C15 1988"),),
    admin=Admin(source="DLC", status="c", level="1", language="eng", created="880301"),
)
"""A record as it comes from a MARC file: it has a status."""


def fields_of(text: str) -> tuple[Field, ...]:
    """The fields of a mods element with this inside."""
    return next(xml.read(io.BytesIO(f'<mods xmlns="{xml.NAMESPACE}" version="3.7">{text}</mods>'.encode()), Report()))


def again(record: Record, report: Report | None = None, change: tuple[str, str] = ("", "")) -> Record:
    """A record through MODS, and a text in it changed on the way."""
    text = xml.write([item.field for item in written(record, Report(), DEFAULTS)], root=True)
    fields = next(xml.read(io.BytesIO(text.replace(*change).encode() if change[0] else text.encode()), Report()))
    return record_of(fields, report or Report())


def back(text: str) -> list[Field]:
    """What is written of a record that was read from this; the record goes through its JSON on the way."""
    record = from_json(to_json(record_of(fields_of(text), Report())))
    return [item.field for item in written(record, Report(), DEFAULTS)]


# MARC through MODS


def test_what_mods_does_not_tell_apart_is_told_apart_again() -> None:
    """A status, the item in a shelf mark, and how a name is entered come back."""
    assert again(MARC) == MARC


@pytest.mark.parametrize(("title", "nonsort"), [("al- Naḥl", 4), ("L' ape", 3), ("al-Naḥl", 3), ("*Bees", 1), ("-", 4),
                                                 ("Freezing", 2), ("Hē Hellada", 4)])  # fmt: skip
def test_an_article_is_as_it_was(title: str, nonsort: int) -> None:
    """Also with a blank that stands in MARC; in what others make of MARC each article has one."""
    record = replace(MARC, titles=(Title(title, nonsort=nonsort),))
    assert again(record) == record


def test_an_article_of_blanks_is_as_it_was() -> None:
    """``245 02 $a {space}{space}Bees``: it is no element with a text."""
    titles = (Title("  Bees", nonsort=2),)
    assert again(replace(MARC, titles=titles)).titles == titles


@pytest.mark.parametrize("relation", ["resource", "related"])
@pytest.mark.parametrize(("scheme", "value"), [("uri", "http://hdl.handle.net/1/2"), ("hdl", "hdl:1/2")])
def test_a_number_that_is_an_address_too_is_one(scheme: str, value: str, relation: str) -> None:
    """024 7# $2 ``uri`` beside the same in 856."""
    links = (Link("http://hdl.handle.net/1/2", relation=relation),)
    record = replace(MARC, identifiers=(Identifier(scheme, value),), links=links)
    assert again(record) == record


@pytest.mark.parametrize("year", ["1989", "9999"])
def test_a_date_alone_is_no_imprint(year: str) -> None:
    """Of a MARC record that has the date in 008 only, whatever it is."""
    record = replace(MARC, dates=(Date(year),))
    assert again(record) == record


@pytest.mark.parametrize("provisions", [(), (Provision((Place(code="enk"),), function=""),)])
@pytest.mark.parametrize("begun", [Date("1987", end="1989"), Date(end="1989")])
def test_a_date_beside_a_span_is_no_imprint(provisions: tuple[Provision, ...], begun: Date) -> None:
    """``046 ## $c 1988``, beside the years of 008."""
    record = replace(MARC, dates=(begun, Date("1988")), provisions=provisions)
    assert again(record) == record


@pytest.mark.parametrize("stated", ["1987", ""])
@pytest.mark.parametrize("value", ["1988~", "1988/1990", "50"])
def test_a_date_in_no_encoding_is_none_as_stated(value: str, stated: str) -> None:
    """``046 ## $c 1988~``, beside what 260 $c says, or where it says nothing."""
    provisions = (Provision((Place("Leeds"),), ("Hive",), stated, function=""),)
    record = replace(MARC, dates=(Date(value),), provisions=provisions)
    assert again(record) == record


@pytest.mark.parametrize("date", [Date("850", kind="created", encoding="edtf"), Date("999", end="198", kind="valid")])
def test_a_year_of_few_figures_has_no_more(date: Date) -> None:
    """``046 ## $k 850 $2 edtf``; MODS from elsewhere is given the nought that its encodings want."""
    record = replace(MARC, dates=(date,))
    assert again(record) == record


@pytest.mark.parametrize("date", [Date(end="1999"), Date(end="9999", encoding="marc")])
def test_an_end_alone_is_no_beginning(date: Date) -> None:
    """008 of a span whose first date is not there: ``m||||1999``, ``c####9999``."""
    record = replace(MARC, dates=(date,))
    assert again(record) == record


@pytest.mark.parametrize("encoding", ["edtf", ""])
def test_a_date_as_stated_stays_beside_another_in_code(encoding: str) -> None:
    """008 has the year, 046 the day, and so has 264: one element says two of them only where it is taken for both."""
    dates = (Date("1887"), Date("1887-06-04", encoding=encoding))
    record = replace(MARC, provisions=(Provision(date="1887-06-04"),), dates=dates)
    assert again(record) == record


@pytest.mark.parametrize("made", [Date("1967"), Date("1967-05")])
@pytest.mark.parametrize("dates", [(Date("2001"),), (Date("1967"),), ()])
def test_when_it_was_produced_is_coded_only_where_it_was(made: Date, dates: tuple[Date, ...]) -> None:
    """264 #0 beside a publication whose year is in 008: no 046 has the other, unless it had."""
    provisions = (Provision(names=("Hive",)), Provision(date=made.value, function="production"))
    for coded in (dates, (*dates, replace(made, kind="created"))):
        record = replace(MARC, provisions=provisions, dates=coded)
        assert again(record) == record


def test_a_word_that_no_rule_takes_is_not_lost_where_it_is_what_is_stored() -> None:
    """``040 ## $b varies``, ``041 ## $a erger``: they come back, and there is nothing to report."""
    marc = Record(id="127428", languages=(Language("erger"),), admin=Admin(language="varies", status="n"))
    report = Report()
    assert again(marc, report) == marc
    assert not report.losses


@pytest.mark.parametrize(
    ("names", "primary", "told"),
    [
        ("<name><namePart>A</namePart></name><name nameTitleGroup='1'><namePart>B</namePart></name>", ["B"], 0),
        ("<name usage='primary' nameTitleGroup='1'><namePart>A</namePart></name>", ["A"], 0),
        (
            "<name usage='primary'><namePart>A</namePart></name><name nameTitleGroup='1'><namePart>B</namePart></name>",
            ["A"],
            2,
        ),
        (
            "<name usage='primary'><namePart>A</namePart></name>"
            "<name type='personal' nameTitleGroup='1'><namePart>B</namePart></name>",
            ["A"],
            0,
        ),
        ("<name nameTitleGroup='2'><namePart>A</namePart></name>", [], 2),
    ],
)
def test_the_name_of_a_uniform_title_is_the_primary_one(names: str, primary: list[str], told: int) -> None:
    """Unless another is said to be, and it is of another work;
    what is not understood of a group is told, and all comes back.
    """
    report = Report()
    text = f"<titleInfo type='uniform' nameTitleGroup='1'><title>Works</title></titleInfo>{names}"
    record = record_of(fields_of(text), report)
    assert [agent.name for agent in record.agents if agent.primary] == primary
    assert len(report.losses) == told
    assert back(text) == list(fields_of(text))


def test_a_name_with_another_usage_is_not_made_the_primary_one() -> None:
    """An element has an attribute once."""
    text = "<titleInfo type='uniform' nameTitleGroup='1'><title>Works</title></titleInfo>"
    report = Report()
    record = record_of(
        fields_of(f"{text}<name usage='second' nameTitleGroup='1'><namePart>A</namePart></name>"), report
    )
    assert [agent.primary for agent in record.agents] == [False]
    assert report.losses


@pytest.mark.parametrize("status", ["", "n"])
def test_a_host_stands_before_a_series_where_it_was_marc(status: str) -> None:
    """Of what comes from elsewhere the order is as it was."""
    related = tuple(Related(kind, record=Record(titles=(Title(kind),))) for kind in ("series", "host"))
    data = file_of("mods", Record(titles=(Title("T"),), related=related, admin=Admin(status=status)))
    found = re.findall(r'<relatedItem type="(\w+)"', data.decode())
    assert found == (["host", "series"] if status else ["series", "host"])


@pytest.mark.parametrize("which", ["<list>1-9</list>", "<start>1</start><end>9</end>", "1-9"])
def test_which_pages_they_are_says_more_than_how_many(which: str) -> None:
    text = f'<part><extent unit="pages"><total>9</total>{which}</extent></part>'
    assert record_of(fields_of(text), Report()).parts == (Part(extents=(Term("pages", "1-9"),)),)


def test_an_extent_without_words_is_none() -> None:
    """What stands in it is no text of it, and is left."""
    text = "<physicalDescription><extent>8 p.</extent><extent><url>x</url></extent></physicalDescription>"
    record = record_of(fields_of(text), Report())
    assert record.physicals == (Physical((Term("", "8 p."),)),)
    assert [left.value for left in record.leftovers if left.reason == "no place in the model"] == ["x"]


@pytest.mark.parametrize(
    ("element", "path"),
    [
        ("<location><url access='honey'>http://a.example/</url></location>", "/location/url@access"),
        *(
            (
                "<location><holdingSimple><copyInformation>"
                f"<enumerationAndChronology unitType='{unit}'>v. 1</enumerationAndChronology>"
                "</copyInformation></holdingSimple></location>",
                path,
            )
            for unit, path in (
                ("1", ""),
                ("9", "/location/holdingSimple/copyInformation/enumerationAndChronology@unitType"),
            )
        ),
        (
            "<language objectPart='Text'><languageTerm type='code' authority='iso639-2b'>fre</languageTerm></language>",
            "",
        ),
        ("<recordInfo><recordIdentifier source='OCLC'>1</recordIdentifier></recordInfo>", ""),
        ("<identifier type='ISBN'>9780131103627</identifier>", ""),
        ("<note type='Preferred Citation'>Ek</note>", ""),
        ("<typeOfResource>Dataset</typeOfResource>", ""),
        ("<recordInfo><recordCreationDate encoding='W3CDTF'>1990-01-02</recordCreationDate></recordInfo>", ""),
        (
            "<recordInfo><recordCreationDate encoding='honey'>1990-01-02</recordCreationDate></recordInfo>",
            "/recordInfo/recordCreationDate@encoding",
        ),
        ("<name usage='primary'><namePart>Ek</namePart></name>", ""),
        ("<name usage='honey'><namePart>Ek</namePart></name>", "/name@usage"),
        ("<name displayLabel='Hive'><namePart type='date'/></name>", "/name@displayLabel"),
        ("<location><url displayLabel='Hive'> </url></location>", "/location/url@displayLabel"),
        ("<relatedItem otherType='hive'><titleInfo/></relatedItem>", "/relatedItem@otherType"),
        ("<name type='personal' authority='naf'><namePart/></name>", ""),
        ("<originInfo eventType='publication'><place><placeTerm/></place></originInfo>", ""),
        ("<language objectPart='summary'><languageTerm/></language>", ""),
        ("<relatedItem displayLabel='Hive'/>", ""),
        ("<relatedItem otherType='hive'><name><etal/></name></relatedItem>", ""),
    ],
)
def test_what_is_said_in_other_words_is_not_left(element: str, path: str) -> None:
    """What the model has no place for is, with where it stood."""
    document = f"<mods xmlns='http://www.loc.gov/mods/v3'><titleInfo><title>A</title></titleInfo>{element}</mods>"
    (record,) = records_of("mods", document)
    left = [found.path for found in record.leftovers if found.reason == "no place in the model"]
    assert left == ([path] if path else [])


def test_an_attribute_that_is_a_uri_of_some_elements_alone_is_as_it_was() -> None:
    """The schema has otherTypeURI of a title as xs:anyURI, and that of a related item as xs:string."""
    text = '<relatedItem otherTypeURI="[bee]"><titleInfo><title>Hive</title></titleInfo></relatedItem>'
    assert '"[bee]"' in xml.write(back(text))


@pytest.mark.parametrize(
    ("attributes", "paths"),
    [("displayLabel='Bees'", ["/mods@displayLabel"]), ("displayLabel='A' ID='a1' version='3.4' xml:lang='en'", [])],
)
def test_a_caption_of_the_whole_is_left(attributes: str, paths: list[str]) -> None:
    """The schema has none; where it says what the title does, nothing is lost."""
    document = f"<mods xmlns='http://www.loc.gov/mods/v3' {attributes}><titleInfo><title>A</title></titleInfo></mods>"
    (record,) = records_of("mods", document)
    assert [found.path for found in record.leftovers if found.reason == "no place in the model"] == paths


def test_a_description_is_one_element_whatever_a_graph_has_of_it() -> None:
    """A second one stood in it, which no schema has."""
    kept = tuple(Leftover("mods", "mods", f'<mods version="{version}"/>') for version in ("3.4", "3.4", "3.5"))
    report = Report()
    fields = [item.field for item in written(Record(titles=(Title("Bees"),), leftovers=kept), report, DEFAULTS)]
    assert [field.first("@version") for field in fields if field.where == "mods"] == ["3.4"]
    assert [path for _, path, _, _ in report.losses] == ["mods"]


def test_a_caption_of_a_description_that_is_written_just_so_is_told_too() -> None:
    """It is all that is new in a record of ours."""
    content = file_of("mods", Record(titles=(Title("Bees"),))).replace(b"<mods ", b'<mods displayLabel="Hive" ')
    (record,) = records_of("mods", content)
    assert [found.value for found in record.leftovers if found.reason == "no place in the model"] == ["Hive"]


def test_what_two_elements_say_and_no_record_is_told_of_both() -> None:
    """Of one it is, since a rule takes the rest of it; of the other no rule tells."""
    iri = "http://id.loc.gov/authorities/names/n1"
    text = (
        f'<location><physicalLocation valueURI="{iri}">Bee Library</physicalLocation></location>'
        f'<recordInfo><recordContentSource valueURI="{iri}">Bee Library</recordContentSource></recordInfo>'
    )
    report = Report()
    record_of(fields_of(text), report)
    assert {path for _, path, _, _ in report.losses} == {
        "location/physicalLocation@valueURI",
        "recordInfo/recordContentSource/@valueURI",
    }


@pytest.mark.parametrize(
    "element",
    [
        "<identifier type='uri'>info:eu-repo/grantAgreement/EC/FP7/1234</identifier>",
        "<extension><d:degree xmlns:d='http://www.ndltd.org/standards/metadata/etdms/1.0/'><d:name>Ph.D.</d:name></d:degree></extension>",
    ],
)
def test_what_comes_back_in_the_element_it_was_found_in_is_not_told_as_lost(element: str) -> None:
    """A note on a grant or a degree has parts, which no note of MODS has; it stands in no note."""
    record, report = record_of(fields_of(element), Report()), Report()
    assert any(note.parts for note in record.notes)
    assert "note" not in {item.field.where for item in written(record, report, DEFAULTS)}
    assert not [loss for loss in report.losses if loss.outcome == "dropped"]


@pytest.mark.parametrize(
    ("number", "note"),
    [
        ("<identifier type='uri'>info:eu-repo/grantAgreement/EC/FP7/1234</identifier>", "EC, FP7 1234"),
        ("<identifier type='citation'>Ek, Bees, 12</identifier>", "Ek, Bees, 12"),
    ],
)
def test_what_an_identifier_said_in_a_note_is_one_once_identifiers_are_made_anew(number: str, note: str) -> None:
    record = record_of(fields_of(f"<note displayLabel='Seen'>B</note>{number}"), Report())
    edited = replace(record, identifiers=(Identifier("isbn", "9780131103627"),))
    for now, stands in ((record, False), (edited, True)):
        notes = [item.field.first("") for item in written(now, Report(), DEFAULTS) if item.field.where == "note"]
        assert (note in notes) is stands


def test_of_what_a_changed_graph_does_not_say_that_it_was_there_nothing_is_lost() -> None:
    record = record_of(
        fields_of("<accessCondition type='useAndReproduction'>A</accessCondition><note>B</note>"), Report()
    )
    less = tuple(left for left in record.leftovers if left.path != found.ORDER)
    made = written(replace(record, leftovers=less), Report(), DEFAULTS)
    assert [item.field.first("") for item in made if item.field.where == "note"] == ["B"]


def test_the_number_made_of_a_record_is_made_of_all_it_says_also_where_it_is_written_as_it_was_found() -> None:
    """Two of which somebody has said the same of their descriptions had one number."""
    record = record_of(fields_of("<genre authority='x'>a</genre><genre> b</genre>"), Report())
    edited = replace(record, admin=Admin(language="ger"))
    (field,) = (item.field for item in written(edited, Report(), DEFAULTS) if item.field.where == "recordInfo")
    assert field.first("recordIdentifier") == identity(edited)


def test_a_url_without_an_address_is_no_link() -> None:
    """What it has beside one is told."""
    report = Report()
    record = record_of(fields_of('<location><url displayLabel="Permalink" order="1"/></location>'), report)
    assert record.links == ()
    assert {path for _, path, _, _ in report.losses} == {"location/url@displayLabel", "location/url/@order"}


@pytest.mark.parametrize("pages", ["12", "1a-b c"])
def test_pages_that_are_not_from_one_to_another_are_a_list(pages: str) -> None:
    data = file_of("mods", Record(titles=(Title("T"),), parts=(Part(extents=(Term("pages", pages),)),)))
    assert f"<list>{pages}</list>" in data.decode()


@pytest.mark.parametrize(
    "dates",
    [
        (Date("1820", kind="created"), Date("1999")),
        (Date("1820", kind="valid"), Date("1999", kind="created")),
        (Date("1999"), Date("182u", kind="created"), Date("182u", kind="created")),
    ],
)
def test_the_dates_of_a_marc_record_keep_their_order(dates: tuple[Date, ...]) -> None:
    """Though MODS has the key date first, and each once: a manuscript was created, and then issued."""
    record = replace(MARC, dates=dates)
    assert again(record) == record


@pytest.mark.parametrize(
    ("beside", "function"), [("<originInfo><dateIssued>1705</dateIssued></originInfo>", "capture"), ("", "")]
)
def test_what_was_captured_is_no_publication_of_what_is_stated_beside_it(beside: str, function: str) -> None:
    """Alone it may be one."""
    captured = "<originInfo><publisher>P</publisher><dateCaptured>2012</dateCaptured></originInfo>"
    assert record_of(fields_of(captured + beside), Report()).provisions[0].function == function
    assert back(captured + beside) == list(fields_of(captured + beside))


@pytest.mark.parametrize(
    "agent",
    [
        Agent("Conrad, Barnaby", kind="person", titles=("III",)),
        Agent("Retei\ufe20u\ufe21m, A. I\ufe20U\ufe21.", kind="person", fuller="(Aleksei)"),
        Agent("Smith, J.", kind="person", fuller="(John)"),
        Agent("Smith, J. (Joe) K.", kind="person", fuller="(John)"),
        Agent(" Bee Days", kind="conference"),
        Agent("Smith, John", kind="person", fuller="(Johnny)"),
        Agent("Smith, John", kind="person", same_as=("http://a.example/1", "http://a.example/1")),
        Agent("Smith, John", kind="person", same_as=("http://a.example/1", "https://a.example/1")),
    ],
)
def test_a_name_comes_back_whatever_its_words_look_like(agent: Agent) -> None:
    """A Roman numeral among its titles, what initials stand for, and an identifier twice (``$0 (uri) http://…``)."""
    record = replace(MARC, agents=(agent,))
    assert again(record) == record


@pytest.mark.parametrize(
    ("slot", "values"),
    [
        ("agents", (Agent("Ek, A.", kind="person", same_as=(" (DE-588)1",)),)),
        ("agents", (Agent("Bee Society", kind="corporate", units=("",)),)),
        ("agents", (Agent("Ek, A.", kind="person", roles=("",)),)),
        ("agents", (Agent("", kind="person", script="Cyrl"),)),
        ("identifiers", (Identifier("isbn", ""), Identifier("system number", ""))),
        ("titles", (Title("Bees"), Title("", kind="alternative"))),
        ("provisions", (Provision(function="copyright", link="02"),)),
        ("locations", (Location(), Location("QA 1"))),
        ("physicals", (Physical(link="10"),)),
        ("physicals", (Physical((Term("", "1 v."),), link="03"), Physical(link="03", script="Cyrl"))),
        ("characteristics", (Note("", "projected date"),)),
        ("characteristics", (Note("Two files.", "file characteristics"),)),
        ("subjects", (Subject((Term("period", "é"),)),)),
        ("dates", (Date("é", kind="captured", encoding="iso8601"),)),
        ("notes", (Note(""), Note("Bees"))),
    ],
)  # fmt: skip
def test_what_says_nothing_comes_back(slot: str, values: tuple[object, ...]) -> None:
    """A subfield without a text (``020 ## $a``), with a blank before it (``$0 {space}(DE-588)1``), or with what is no
    code (``045 ## $a é``, ``033 ## $a é``).
    """
    record = replace(MARC, **{slot: values})
    assert again(record) == record


def test_the_language_of_cataloguing_is_not_made_up() -> None:
    """Of a MARC record without 040 $b; a description that is made here and now is in the language of its settings."""
    admin = replace(MARC.admin or Admin(), language="")
    said = [
        item.field.first("languageOfCataloging") is not None
        for record in (replace(MARC, admin=admin), replace(MARC, admin=None))
        for item in written(record, Report(), replace(DEFAULTS, cataloguing_language="eng"))
        if item.field.where == "recordInfo"
    ]
    assert said == [False, True]


@pytest.mark.parametrize(
    ("said", "kind"), [("ger", "code"), ("GER", "code"), ("Language of cataloging varies", "text")]
)
def test_what_is_no_code_of_a_language_is_none_in_mods(said: str, kind: str) -> None:
    """Some catalogues have words in 040 $b: they are written as words, and of no list."""
    admin = replace(MARC.admin or Admin(), language=said)
    fields = {item.field.where: item.field for item in written(replace(MARC, admin=admin), Report(), DEFAULTS)}
    terms = dict(fields["recordInfo"].first("languageOfCataloging"))
    assert terms[f"languageTerm:{kind}"] == said or dict(terms[f"languageTerm:{kind}"])[""] == said
    assert len([name for name in terms if name.startswith("languageTerm")]) == (2 if said == "ger" else 1)


def test_a_scheme_in_capitals_comes_back() -> None:
    """In MODS it is the scheme that is meant."""
    record = replace(
        MARC, identifiers=(Identifier("DOI", "10.1000/182"),), classifications=(Classification("DDC", "364"),)
    )
    assert again(record) == record


@pytest.mark.parametrize("content", [("txt",), ("two-dimensional film",), ("txt", "prose")])
def test_a_type_of_content_in_words_comes_back(content: tuple[str, ...]) -> None:
    """In MODS it is a genre."""
    record = replace(MARC, content=content)
    assert again(record) == record


@pytest.mark.parametrize("genre", [Genre("text", "rdacontent"), Genre("government publication", "marcgt")])
@pytest.mark.parametrize("content", [(), ("txt",)])
def test_a_genre_that_is_of_another_list_comes_back(genre: Genre, content: tuple[str, ...]) -> None:
    """In MODS it is a type of content (336), or says who issued it (008/28)."""
    record = replace(MARC, genres=(genre,), content=content)
    assert again(record) == record


def test_an_edition_beside_what_is_in_two_scripts_comes_back_alone() -> None:
    """In MODS it is of the pair that it stands beside."""
    provisions = (Provision(names=("Kilartan",), link="03"), Provision(names=("קילטרטן",), link="03", script="Hebr"))
    record = replace(MARC, provisions=provisions, editions=(Note("1st ed."),))
    assert again(record) == record


@pytest.mark.parametrize(
    "edition",
    ['<edition script="Hani">第1版</edition>', '<edition lang="jpn" script="Kore" transliteration="x">第1版</edition>'],
)
@pytest.mark.parametrize("script", ["", ' script="Jpan"', ' script="Cyrl" altRepGroup="3"'])
def test_an_edition_in_a_script_of_its_own_comes_back(edition: str, script: str) -> None:
    """Whatever the statement it stands in is written in."""
    said = f"<originInfo{script}><publisher>P</publisher>{edition}</originInfo>"
    assert back(said) == list(fields_of(said))


@pytest.mark.parametrize(
    ("physical", "extents"),
    [
        (Physical((Term("pages", "24"),), "ill.", "21 cm"), ["24 pages : ill. ; 21 cm"]),
        (Physical((Term("leaves", "1"),), dimensions="21 cm"), ["1 leaf ; 21 cm"]),
        (Physical((Term("pages", "24"),)), ["24"]),
        (Physical((Term("pages", "24"), Term("", "1 box")), dimensions="21 cm"), ["24", "1 box ; 21 cm"]),
    ],
)
def test_an_extent_with_a_unit_begins_its_statement(physical: Physical, extents: list[str]) -> None:
    """Alone it has its unit apart; it comes back with it in either case."""
    record = replace(MARC, physicals=(physical,))
    (made,) = (item.field for item in written(record, Report(), DEFAULTS) if item.field.where == "physicalDescription")
    assert [text_of(value) for code, value in made.parts if code == "extent"] == extents
    assert again(record) == record


def test_a_statement_with_two_dates_comes_back() -> None:
    """The first is none (260 $c Uppsala, Sweden : $b Dept., $c 2000.), and the second is not one to compute with."""
    parts = (Term("date", "Uppsala, Sweden :"), Term("name", "Dept.,"), Term("date", "2000."))
    made = Provision(names=("Dept.",), date="Uppsala, Sweden", function="", parts=parts)
    record = replace(MARC, provisions=(Provision((Place(code="sw"),)), made), dates=(Date("2000", kind="created"),))
    assert again(record) == record


def test_a_caption_in_words_is_no_kind_of_title() -> None:
    """246 1# $i Cover title is not 246 14."""
    record = replace(MARC, titles=(*MARC.titles, Title("Carnero", kind="alternative", label="Cover title")))
    assert again(record) == record


@pytest.mark.parametrize("numbers", [("abc",), ("abc", "def"), ("127428",)])
def test_local_numbers_are_none_of_the_record_s_own(numbers: tuple[str, ...]) -> None:
    """024 7# $2 local: 001 stays what it was."""
    record = replace(MARC, identifiers=tuple(Identifier("local", number) for number in numbers))
    assert again(record) == record


@pytest.mark.parametrize("order", [1, -1])
def test_the_number_of_a_record_is_its_recordidentifier(order: int) -> None:
    """It was lost, and the local number of the resource said to be of whoever gave the other."""
    said = [
        '<identifier type="local">77</identifier>',
        '<recordInfo><recordIdentifier source="DLC">12</recordIdentifier></recordInfo>',
    ]
    record = record_of(fields_of("".join(said[::order])), Report())
    assert (record.id, record.identifiers) == ("12", (Identifier("local", "77"),))


def test_a_number_with_a_caption_is_not_that_of_the_record() -> None:
    """An accession number stands where any number of the resource does, whatever is beside it."""
    labelled = '<identifier type="local" displayLabel="Accession number">2005-015</identifier>'
    accession = Identifier("local", "2005-015", "Accession number")
    for own in ("", '<identifier type="local">12</identifier>'):
        record = record_of(fields_of(labelled + own), Report())
        assert (record.id, record.identifiers) == ("12" if own else "", (accession,))


@pytest.mark.parametrize(
    ("second", "numbers", "told"),
    [
        ('<recordIdentifier source="OCoLC">9</recordIdentifier>', (Identifier("oclc", "9"),), []),
        ('<recordIdentifier source="DE-576">9</recordIdentifier>', (Identifier("system number", "(DE-576)9"),), []),
        ("<recordIdentifier>9</recordIdentifier>", (), ["recordInfo/recordIdentifier"]),
        ('<recordIdentifier source="A library">9</recordIdentifier>', (),
         ["recordInfo/recordIdentifier", "recordInfo/recordIdentifier@source"]),
    ],
)  # fmt: skip
def test_a_second_number_of_a_record_is_that_of_another_system(
    second: str, numbers: tuple[Identifier, ...], told: list[str]
) -> None:
    """Or reported, where no code tells of which; and the first is not said to be of whoever gave the second."""
    elements = f'<recordInfo><recordIdentifier source="DLC">12</recordIdentifier>{second}</recordInfo>'
    report = Report()
    record = record_of(fields_of(elements), report)
    assert (record.id, record.admin, record.identifiers) == ("12", Admin(id_source="DLC"), numbers)
    assert [(outcome, path) for outcome, path, _, _ in report.losses] == [("kept", path) for path in told]


def test_an_address_that_is_no_uri_comes_back() -> None:
    """MODS has it percent-encoded."""
    record = replace(MARC, links=(Link("http://example.org/the report", relation="resource"),))
    assert again(record) == record


def test_a_parenthesis_that_goes_on_in_the_next_part_of_an_extent_comes_back() -> None:
    """In one text what stands in parentheses is parted by nothing."""
    physical = Physical((Term("", "1 portfolio (130 leaves"),), details="ill.)", dimensions="31 cm")
    assert again(replace(MARC, physicals=(physical,))).physicals == (physical,)


def test_an_address_among_the_identifiers_comes_back() -> None:
    """In MODS one that is of no scheme is a URI."""
    record = replace(MARC, identifiers=(Identifier("", "http://example.org/report"),))
    assert again(record) == record


def test_an_end_that_is_not_known_is_in_marc_s_encoding() -> None:
    """As is its start: of one span there is one encoding."""
    (record,) = records_of("marc21", SPAN)
    dates = dict(
        next(item.field for item in written(record, Report(), DEFAULTS) if item.field.where == "originInfo").parts
    )
    assert dates["dateIssued"] == (("@encoding", "marc"), ("@point", "end"), ("", "uuuu"))
    assert again(record).dates == record.dates


SPAN = b"00099nam a2200049uu 4500001000200000008004100002\x1e1\x1e000724m2000uuuuenk|||||||||||||||||eng d\x1e\x1d"


def test_a_record_that_is_not_from_marc_needs_no_extension() -> None:
    """Whatever it says."""
    made = written(replace(MARC, admin=None), Report(), DEFAULTS)
    assert "extension" not in [item.field.where for item in made]


def test_edited_mods_wins() -> None:
    """Who changes an element means it: the value stored is outdated, and the report says so; the others are good."""
    report = Report()
    record = again(
        MARC, report, ('<classification authority="lcc">QA76.73 .C15 1988<', '<classification authority="lcc">QA9<')
    )
    assert record.classifications == (Classification("lcc", "QA9"),)
    assert (record.agents, record.admin) == (MARC.agents, MARC.admin)
    assert [fault.cause for fault in report.examples] == [
        "the extension has classifications 'lcc QA76.73 .C15 1988', which no element of MODS says any more"
    ]


def test_values_that_cannot_be_read_are_left_out() -> None:
    """A broken extension costs no record."""
    report = Report()
    record = again(MARC, report, ('[{"scheme":"lcc"', '[{"scheme":7'))
    assert record.titles == MARC.titles
    assert report.faults["warning", "values that are outdated"] == 1


@pytest.mark.parametrize(
    "name", ["lc-booksall__every250.mrc", "gpo__SPOT_RECORD_SET_20240627.mrc", "evergreen__hebrew.marc"]
)
def test_marc_through_mods_is_the_same(name: str, shared: Path) -> None:
    """Every slot and every leftover of records of libraries."""
    with (shared / "corpora" / "marc21" / name).open("rb") as stream:
        records = list(get("marc21").read(stream, Job()))[::7]
    for record in records:
        other = again(record)
        left = tuple(item for item in other.leftovers if item.format != "mods")
        assert sorted(map(repr, left)) == sorted(map(repr, record.leftovers))
        assert replace(other, leftovers=()) == replace(record, leftovers=())


# MODS as it was found


def test_elements_come_back_as_they_were_found() -> None:
    """In their order, with attributes the model has no place for; what the writer would add is not added."""
    text = (
        '<note ID="n1">A note</note><language><languageTerm>English</languageTerm></language>'
        '<titleInfo supplied="yes"><title>B</title></titleInfo><subject><topic authority="lcsh">C</topic></subject>'
    )
    assert back(text) == list(fields_of(text))


def test_what_was_edited_is_made_anew() -> None:
    """The other elements stay as they were found."""
    text = '<titleInfo supplied="yes"><title>A</title></titleInfo><subject><topic authority="lcsh">C</topic></subject>'
    record = record_of(fields_of(text), Report())
    made = [item.field for item in written(replace(record, titles=(Title("B"),)), Report(), DEFAULTS)]
    assert Field("titleInfo", (("@usage", "primary"), ("title", "B"))) in made
    assert fields_of(text)[2] in made


def test_what_a_number_is_called_again_comes_back() -> None:
    """The number is bare in the record, of others or of MARC; nothing of it is told as lost."""
    text = '<identifier type="isbn">ISBN-13: 9780131103627</identifier><identifier type="issn">1234-5679, 2345-678X</identifier>'
    report = Report()
    record = record_of(fields_of(text), report)
    assert [number.value for number in record.identifiers] == ["9780131103627", "1234-5679", "2345-678X"]
    assert not report.losses
    assert back(text) == list(fields_of(text))
    marc = replace(MARC, identifiers=(Identifier("isbn", "ISBN 0131103628"), Identifier("issn", "1234-5679;")))
    assert again(marc) == marc


def test_ours_is_kept_by_nothing() -> None:
    """A record whose MODS we would write just so has nothing left over."""
    assert again(MARC).leftovers == ()


def test_the_slots_of_every_element_are_known() -> None:
    """What an element is written from must be all of it: else a change would not be seen."""
    for name, slots in found.SLOTS.items():
        assert set(slots) <= set(Record.__struct_fields__), name


def facts(element: Any, path: str = "") -> Counter[Any]:
    """Every element with its attributes and its text, as a bag."""
    counted: Counter[Any] = Counter()
    path = f"{path}/{etree.QName(element).localname}"
    text = "".join((element.text or "", *(child.tail or "" for child in element)))
    stated = tuple(sorted(pair for pair in element.items() if not pair[0].endswith("schemaLocation")))
    counted[path, stated, text if text.strip() else ""] += 1
    for child in element:
        if isinstance(child.tag, str):
            counted += facts(child, path)
    return counted


def records_in(path: Path) -> Iterable[Any]:
    """The mods elements of a file."""
    for element in etree.parse(path, etree.XMLParser(recover=True)).iter("{*}mods"):
        if not any(above.tag.endswith("}mods") for above in element.iterancestors()):
            yield element


def test_every_file_of_mods_comes_back_the_same_and_valid(shared: Path) -> None:
    """What is valid comes back with all it had; what is not comes back valid."""
    schema = etree.XMLSchema(etree.parse(shared / "schemas" / "mods-3-8.xsd"))
    wrong = []
    for path in sorted((shared / "corpora" / "mods").iterdir()):
        out, job = io.BytesIO(), Job()
        try:
            with path.open("rb") as stream:
                records = [from_json(to_json(record)) for record in get("mods").read(stream, job)]
        except BibldError:
            continue
        get("mods").write(records, out, job)
        made = etree.fromstring(out.getvalue())
        if not schema.validate(made):
            wrong.append((path.name, schema.error_log.last_error.message))
        for before, after in zip(records_in(path), made, strict=True):
            if schema.validate(etree.fromstring(etree.tostring(before))) and facts(before) != facts(after):
                wrong.append((path.name, facts(before) - facts(after)))
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ('<titleInfo xml:lang="sv"><title>Duvan</title></titleInfo>', "titles", Title("Duvan", lang="swe")),
        ('<titleInfo type="abbreviated"><title>A</title></titleInfo><titleInfo><title>B</title></titleInfo>'
         '<titleInfo usage="primary"><title>C</title></titleInfo>',
         "titles", (Title("A", kind="abbreviated"), Title("C"), Title("B"))),
        ('<name type="personal"><namePart>A</namePart><displayForm>A</displayForm>'
         '<nameIdentifier type="orcid">0000-0002-1825-0097</nameIdentifier></name>',
         "agents", Agent("A", "person", same_as=("https://orcid.org/0000-0002-1825-0097",))),
        ('<accessCondition type="restrictionOnAccess">Staff only</accessCondition>',
         "notes", Note("Staff only", "restriction on access")),
        ('<accessCondition><copyright xmlns="http://www.cdlib.org/inside/diglib/copyrightMD" copyright.status=" ">'
         "<general.note>Ask us</general.note></copyright></accessCondition>",
         "notes", Note("Ask us", "copyright status", parts=(Term("note", "Ask us"),))),
        ('<physicalDescription><note type="arrangement">By date</note></physicalDescription>', "physicals", ()),
        ('<part><extent unit="pages"><total>236</total></extent></part>', "parts", Part(extents=(Term("pages", "236 pages"),))),
        ('<location displayLabel="PURL"><url usage="primary display">http://a.example/</url></location>',
         "links", Link("http://a.example/", label="PURL")),
        ('<location><physicalLocation type="repository">B</physicalLocation></location>',
         "locations", Location(organisation="B")),
        ('<language><languageTerm type="code" authority="iso639-2b">eng</languageTerm>'
         '<languageTerm type="code" authority="rfc3066">en</languageTerm><languageTerm type="text">English</languageTerm>'
         '<languageTerm type="code" authority="iso639-2b">fre</languageTerm></language>',
         "languages", (Language("eng"), Language("fre"))),
        ("<subject><topic>Bees</topic><geographicCode>n-us</geographicCode></subject>",
         "subjects", Subject((Term("topic", "Bees"),))),
        ("<subject><topic>Bees</topic><geographicCode>n-us</geographicCode></subject>", "areas", Area(code="n-us")),
        ('<subject displayLabel="Area covered"><name><namePart>A</namePart></name><topic>Bees</topic></subject>',
         "subjects", Subject((Term("topic", "Bees"),), Agent("A"), label="Area covered")),
        ("<language><languageTerm>English</languageTerm><languageTerm>swe</languageTerm></language>",
         "languages", (Language("eng"), Language("swe"))),
        ('<language><languageTerm type="code" authority="iso639-2b">iri</languageTerm>'
         '<languageTerm type="text" authority="iso639-2b">Irish</languageTerm></language>', "languages", Language("iri")),
        ('<language objectPart="text"><languageTerm type="code" authority="iso639-2b">dan</languageTerm></language>',
         "languages", Language("dan")),
        ('<name><namePart>A</namePart><role><roleTerm type="text">author</roleTerm><roleTerm type="text">editor</roleTerm>'
         "<roleTerm>helper</roleTerm></role></name>", "agents", Agent("A", roles=("aut", "edt", "helper"))),
        *((f'<name><namePart>A</namePart><role><roleTerm type="text">{term}</roleTerm></role></name>',
           "agents", Agent("A", roles=(code,)))
          for term, code in (("Degree grantor", "dgg"), ("attributed author", "att"), ("joint editor", "edt"), ("ill.", "ill"),
                             ("VerfasserIn", "aut"), ("kääntäjä,", "trl"))),
        *((f'<name><namePart>A</namePart><role><roleTerm type="code" authority="marcrelator">{code}</roleTerm>'
           f'<roleTerm type="text">{term}</roleTerm></role></name>', "agents", Agent("A", roles=roles))
          for code, term, roles in (("aut", "VerfasserIn", ("aut",)), ("aut", "editor", ("aut", "edt")))),
        ('<part><detail type="volume"><number>4</number></detail><text>Special</text><text>Bees</text></part>',
         "parts", Part((Term("volume", "4"),), text="Special; Bees")),
        ('<originInfo eventType="Publisher"><agent type="corporate"><namePart>A</namePart><role><roleTerm>publisher</roleTerm></role>'
         "</agent><agent><namePart>B</namePart></agent></originInfo>", "provisions", Provision(names=("A", "B"))),
        ('<originInfo eventType="distributor"><agent><namePart>A</namePart><role><roleTerm>distributor</roleTerm></role></agent>'
         "</originInfo>", "provisions", Provision(names=("A",), function="distribution")),
        ('<originInfo eventType="Manufacturer"><agent><namePart>A</namePart><role><roleTerm>binder</roleTerm></role></agent>'
         "</originInfo>", "agents", Agent("A", roles=("bnd",))),
        ("<recordInfo><descriptionStandard>AACR2</descriptionStandard><descriptionStandard>RDA</descriptionStandard></recordInfo>",
         "admin", Admin(punctuation="a", conventions=("rda",))),
        ('<identifier type="ISBN">0131103628</identifier><identifier type="Sudoc Number">A 1</identifier>',
         "identifiers", (Identifier("isbn", "0131103628"), Identifier("sudocs", "A 1"))),
        ('<classification authority="DDC">364</classification>', "classifications", Classification("ddc", "364")),
        ("<location><physicalLocation>A</physicalLocation><holdingSimple><copyInformation><subLocation>B</subLocation>"
         "<shelfLocator>C</shelfLocator><note>D</note></copyInformation></holdingSimple></location>",
         "locations", Location("C", organisation="A", sublocation="B", note="D")),
        ('<location><physicalLocation type="division">Art: Prints</physicalLocation><physicalLocation>A</physicalLocation></location>',
         "locations", Location(sublocation="Art: Prints", organisation="A")),
        ("<location><physicalLocation>A</physicalLocation><physicalLocation>http://a.example/</physicalLocation></location>",
         "locations", Location(organisation="A", parts=(Term("organisation", "A"), Term("uri", "http://a.example/")))),
        ("<location><shelfLocator>A 2</shelfLocator><holdingSimple><copyInformation><note>B</note><itemIdentifier>9"
         '</itemIdentifier><itemIdentifier type="copy number">2</itemIdentifier></copyInformation><copyInformation><note>C</note>'
         "</copyInformation></holdingSimple></location>",
         "locations", (Location("A 2", note="B", parts=(Term("classification", "A 2"), Term("piece", "9"), Term("note", "B"))),
                       Location("A 2", note="C"))),
        ('<location><holdingSimple><copyInformation><enumerationAndChronology unitType="2">A</enumerationAndChronology>'
         "</copyInformation></holdingSimple></location>", "characteristics", Note("A", "holdings of supplements")),
        ('<location><shelfLocator>2 A</shelfLocator><holdingSimple><copyInformation><itemIdentifier type="copy number">2</itemIdentifier>'
         "</copyInformation></holdingSimple></location>", "locations", Location("2 A")),
        ('<location><shelfLocator>A copy 2</shelfLocator><holdingSimple><copyInformation><itemIdentifier type="copy number">copy 2'
         "</itemIdentifier></copyInformation></holdingSimple></location>", "locations", Location("A copy 2")),
        ('<relatedItem type="isReferencedBy"><titleInfo><title>A</title></titleInfo><originInfo><dateOther type="coverage">1900-'
         '</dateOther></originInfo><part><detail type="part"><number>p. 3</number></detail></part></relatedItem>',
         "related", Related("isReferencedBy", "A", part=Part(date="1900-", text="p. 3"))),
        ('<relatedItem type="host"><titleInfo><title>A</title></titleInfo><part><detail level="1"><number>24</number></detail>'
         '<extent unit="page"><start>30</start></extent></part></relatedItem>',
         "related", Related("host", "A", part=Part((Term("enumeration", "24<30"),)))),
        ('<relatedItem otherType="resource" otherTypeURI="http://rdaregistry.info/Elements/m/P30135"><titleInfo><title>A</title>'
         "</titleInfo></relatedItem>", "related",
         Related("resource", "A", scope=(Term("relationship", "http://rdaregistry.info/Elements/m/P30135"),))),
        ('<relatedItem type="isReferencedBy"><titleInfo><title>A</title></titleInfo><originInfo><dateOther type="coverage">1900-'
         "</dateOther></originInfo></relatedItem>", "related", Related("isReferencedBy", "A", part=Part(date="1900-"))),
        # The types of Dublin Core, which several systems have here.
        *((f"<typeOfResource>{said}</typeOfResource>", "type", kind) for said, kind in (
            ("Image", "still image"), ("StillImage", "still image"), ("MovingImage", "moving image"), ("Sound", "sound recording"),
            ("Film", "moving image"), ("Map", "cartographic"), ("PhysicalObject", "three dimensional object"), ("InteractiveResource", "software, multimedia"))),
        ("<typeOfResource>text</typeOfResource><typeOfResource>Image</typeOfResource>", "genres", Genre("still image")),
        # An authority and a URI of the only element of a subject, or of all, are the subject's.
        ('<subject><topic authority="lcsh" valueURI="http://a.example/1">A</topic></subject>',
         "subjects", Subject((Term("topic", "A"),), authority="lcsh", same_as=("http://a.example/1",))),
        ('<subject authority="lcsh"><topic valueURI="http://a.example/1">A</topic></subject>',
         "subjects", Subject((Term("topic", "A"),), authority="lcsh", same_as=("http://a.example/1",))),
        ('<subject><topic authority="fast">A</topic><geographic authority="fast">B</geographic></subject>',
         "subjects", Subject((Term("topic", "A"), Term("geographic", "B")), authority="fast")),
        ('<subject><name type="personal" authority="naf" valueURI="http://a.example/1"><namePart>A</namePart></name></subject>',
         "subjects", Subject(agent=Agent("A", "person"), authority="naf", same_as=("http://a.example/1",))),
        ('<subject><name authority="naf"><namePart>A</namePart></name><topic authority="lcsh">B</topic></subject>',
         "subjects", Subject((Term("topic", "B"),), Agent("A", authority="naf"), authority="lcsh")),
        ('<subject><name><namePart>A</namePart></name><name><namePart>B</namePart></name><topic>C</topic></subject>',
         "subjects", (Subject((Term("topic", "C"),), Agent("A")), Subject(agent=Agent("B")))),
        ('<subject><titleInfo><title>A</title></titleInfo><titleInfo><title>B</title></titleInfo></subject>',
         "subjects", (Subject(title=Title("A", kind="uniform")), Subject(title=Title("B", kind="uniform")))),
        ('<subject><hierarchicalGeographic authority="tgn"><city>A</city><country>B</country></hierarchicalGeographic>'
         '<hierarchicalGeographic authority="tgn"><extraTerrestrialArea>C</extraTerrestrialArea></hierarchicalGeographic></subject>',
         "subjects", (Subject((Term("country", "B"), Term("city", "A")), authority="tgn"),
                      Subject((Term("extraterrestrial area", "C"),), authority="tgn"))),
    ],
)  # fmt: skip
def test_more_that_others_write_is_understood(text: str, slot: str, value: object) -> None:
    """Nothing of it is reported as left over, and it comes back as it was."""
    report = Report()
    record = record_of(fields_of(text), report)
    assert getattr(record, slot) in (value, (value,))
    assert not report.losses
    assert back(text) == list(fields_of(text))


def test_a_short_word_beside_the_code_of_another_role_stays_as_it_is() -> None:
    """It may be short for that: ``comp.`` for composer, which alone is a compiler (AACR2 21.0D1)."""
    role = (
        '<role><roleTerm type="code" authority="marcrelator">cmp</roleTerm>'
        '<roleTerm type="text">comp.</roleTerm></role>'
    )
    report = Report()
    record = record_of(fields_of(f"<name><namePart>A</namePart>{role}</name>"), report)
    assert record.agents == (Agent("A", roles=("cmp",)),)
    assert set(report.losses) == {("kept", "name/role/roleTerm", "no rule takes this part", "mods")}


LEEDS = "<place><placeTerm>Leeds</placeTerm></place>"


def by(role: str) -> str:
    """One who had a role in an event."""
    role = f"<role><roleTerm type='code' authority='marcrelator'>{role}</roleTerm></role>" if role else ""
    return f"<agent><namePart>Ek</namePart>{role}</agent>"


@pytest.mark.parametrize(
    ("event", "said", "slot", "value"),
    [
        ("", "<dateIssued encoding='marc'>18^^</dateIssued>", "dates", Date("18", encoding="marc")),
        ("", "<dateIssued encoding='MARC'>19uu</dateIssued>", "dates", Date("19uu")),
        ("", "<dateIssued>195u</dateIssued>", "dates", Date("195u")),
        ("", "<dateIssued>19uu?</dateIssued>", "provisions", Provision(date="19uu?", function="")),
        ("", "<dateIssued encoding='W3CDTF'>1999</dateIssued><dateIssued>in 1999</dateIssued>", "dates", Date("1999")),
        ("", "<dateIssued>1999</dateIssued><dateIssued>2000</dateIssued>", "provisions", Provision(date="1999", function="")),
        ("", "<dateIssued encoding='w3cdtf'>1999</dateIssued><dateIssued encoding='w3cdtf'>2000</dateIssued>", "provisions",
         Provision(date="1999", function="")),
        ("", "<dateCreated encoding='w3cdtf'>1999</dateCreated>", "provisions", ()),
        ("production", "<dateCreated encoding='w3cdtf'>1999</dateCreated>", "provisions", Provision(date="1999", function="production")),
        ("", "<dateIssued encoding='w3cdtf' point='start'>1820</dateIssued>", "dates", Date("1820", end="uuuu", encoding="marc")),
        ("", "<dateIssued encoding='w3cdtf'>1820</dateIssued><dateIssued encoding='w3cdtf' point='start'>1820</dateIssued>"
         "<dateIssued encoding='w3cdtf' point='end'>1830</dateIssued>", "dates", (Date("1820"), Date("1820", end="1830"))),
        ("", "".join(f"<dateIssued point='start'>{year}</dateIssued><dateIssued point='end'>{year + 5}</dateIssued>" for year in (1820, 1830)),
         "dates", (Date("1820", end="1825"), Date("1830", end="1835"))),
        ("", "<dateIssued point='start'>1820</dateIssued><copyrightDate>1821</copyrightDate><dateIssued point='end'>1825</dateIssued>", "dates",
         (Date("1820", end="1825"), Date("1821", kind="copyright"))),
        ("", "<dateCreated point='start'>1820</dateCreated><dateOther type='created' point='start'>1820</dateOther>"
         "<dateCreated point='end'>1825</dateCreated>", "dates", Date("1820", end="1825", kind="created")),
        ("", "<dateCreated point='start'>1820</dateCreated><dateOther type='created' point='start'>1822</dateOther>"
         "<dateCreated point='end'>1825</dateCreated><dateOther type='created' point='end'>1827</dateOther>",
         "dates", (Date("1820", end="1825", kind="created"), Date("1822", end="1827", kind="created"))),
        ("", "<dateIssued point='start'>1820</dateIssued><copyrightDate>1821</copyrightDate>", "dates",
         (Date("1820", end="uuuu", encoding="marc"), Date("1821", kind="copyright"))),
        ("", "<dateModified>2001</dateModified><dateValid>2002</dateValid><dateIssued keyDate='yes' point='start'>1999</dateIssued>"
         "<dateIssued point='end'>2000</dateIssued>", "dates",
         (Date("1999", end="2000"), Date("2001", kind="modified"), Date("2002", kind="valid"))),
        ("", "<dateIssued encoding='w3cdtf'>1999</dateIssued><dateModified keyDate='yes'>2001</dateModified>", "dates",
         (Date("1999"), Date("2001", kind="modified"))),
        ("manufacture", f"{LEEDS}<dateCreated>1999</dateCreated>", "provisions", Provision((Place("Leeds"),), function="manufacture")),
        ("manufacture", f"{LEEDS}<dateCreated>1999 printing</dateCreated>", "provisions",
         Provision((Place("Leeds"),), date="1999 printing", function="manufacture")),
        ("distribution", "<dateOther>1999</dateOther>", "provisions", Provision(date="1999", function="distribution")),
        *((said, LEEDS, "provisions", Provision((Place("Leeds"),), function=function)) for said, function in (
            (" Manufactured ", "manufacture"), ("manufacturing", "manufacture"), ("producer", "production"), ("Distributed", "distribution"),
            ("publisher", "publication"), ("Issued", "publication"), ("zing", "zing"))),
        *((said, "<copyrightDate>1999</copyrightDate>", "provisions", Provision(date="1999", function="copyright"))
          for said in ("copyright", "Copyright notice")),
        *((event, by(role), "provisions", Provision(names=("Ek",), function=event)) for event, role in (
            ("", ""), ("", "pbl"), ("manufacture", "mfr"), ("manufacture", "prt"), ("production", "pro"), ("production", "prn"),
            ("distribution", "dst"), ("distribution", "pbl"))),
        *((event, by("prt"), "agents", Agent("Ek", roles=("prt",))) for event in ("", "production", "distribution")),
        ("", f"{LEEDS}<dateCaptured>2012</dateCaptured>", "dates", Date("2012", kind="captured")),
        ("", "<edition supplied='yes'>2nd ed.</edition>", "editions", Note("[2nd ed.]")),
        ("", "<edition supplied='yes'>[2nd ed.]</edition>", "editions", Note("[2nd ed.]")),
        ("", "<edition>3d ed.,</edition><edition>with maps</edition>", "editions", Note("3d ed., with maps")),
        ("", "<edition>3d ed.,</edition><edition lang='eng'>with maps</edition>", "editions",
         (Note("3d ed.,"), Note("with maps", lang="eng"))),
        *(("", f"<place><placeTerm type='code' authority='iso3166'>{code}</placeTerm><placeTerm type='text'{listed}>{name}</placeTerm></place>"
           f"{LEEDS}", "provisions", Provision((Place(stands, code, "iso3166"), Place("Leeds")), function=""))
          for code, listed, name, stands in (
              ("GB", " authority='iso3166'", "United Kingdom", ""), ("gb", " authority='iso3166'", "United Kingdom", ""),
              ("GB", " authority='iso3166'", "Sweden", "Sweden"), ("GB", "", "United Kingdom", "United Kingdom"))),
    ],
)  # fmt: skip
def test_what_is_said_of_an_event_is_understood(event: str, said: str, slot: str, value: object) -> None:
    """Whatever its words for what was done, and whoever is named with it; nothing of it is left over."""
    report = Report()
    event = f" eventType='{event}'" if event else ""
    record = record_of(fields_of(f"<originInfo{event}>{said}</originInfo>"), report)
    assert getattr(record, slot) in (value, (value,))
    assert not report.losses


@pytest.mark.parametrize(
    ("text", "slot", "value", "unsaid"),
    [
        ('<physicalDescription><note type="condition">Torn</note><note>Stained</note></physicalDescription>',
         "physicals", Physical(note="Torn. Stained"), ["physicalDescription/note/@type"]),
        ("<originInfo><dateIssued point='start'>1820</dateIssued><dateCreated point='end'>1825</dateCreated></originInfo>",
         "dates", (Date("1820", end="uuuu", encoding="marc"), Date("1825", kind="created")), ["originInfo/dateCreated/@point"]),
        ("<language><languageTerm>Anglish</languageTerm><languageTerm>English</languageTerm></language>",
         "languages", Language("eng"), ["language/languageTerm"]),
        ('<language><languageTerm type="code">eng</languageTerm><languageTerm type="code">zz</languageTerm>'
         '<languageTerm type="text">Engelska</languageTerm><languageTerm type="text">German</languageTerm></language>',
         "languages", Language("eng"), ["language/languageTerm:code", "language/languageTerm", "language/languageTerm"]),
        ('<language><languageTerm type="code">zz</languageTerm><languageTerm type="text">English</languageTerm></language>',
         "languages", Language("eng"), ["language/languageTerm:code"]),
        ('<language><languageTerm type="code" authority="iso639-2b">No_linguistic_content</languageTerm>'
         '<languageTerm type="text">No linguistic content</languageTerm></language>',
         "languages", Language("zxx"), ["language/languageTerm:code"]),
        # What may be the same in another language may be something else.
        ('<language><languageTerm type="code">en</languageTerm><languageTerm>Engelska</languageTerm></language>',
         "languages", Language("eng"), ["language/languageTerm"]),
        ('<name><namePart>A</namePart><role><roleTerm type="text">scriptor</roleTerm><roleTerm type="code">aut</roleTerm>'
         '<roleTerm type="text">editor</roleTerm></role></name>', "agents", Agent("A", roles=("aut", "edt")), ["name/role/roleTerm"]),
        ('<name><namePart>A</namePart><role><roleTerm>helper</roleTerm><roleTerm type="code">zz</roleTerm></role></name>',
         "agents", Agent("A", roles=("helper",)), ["name/role/roleTerm:code"]),
        ('<location><physicalLocation type="tower">Ely</physicalLocation></location>',
         "locations", Location(organisation="Ely"), ["location/physicalLocation/@type"]),
        ('<location><physicalLocation displayLabel="Where">Box 3</physicalLocation></location>',
         "locations", Location(note="Box 3"), ["location/physicalLocation@displayLabel"]),
        ('<accessCondition><copyright xmlns="http://www.cdlib.org/inside/diglib/copyrightMD" copyright.status="copyrighted">'
         "<creator><name>Ek</name></creator></copyright></accessCondition>", "notes",
         Note("copyrighted", "copyright status", parts=(Term("status", "copyrighted"),)), ["accessCondition/creator/name"]),
        ('<accessCondition><copyright xmlns="http://www.cdlib.org/inside/diglib/copyrightMD" copyright.status=" "/></accessCondition>',
         "notes", (), ["accessCondition"]),
        ('<physicalDescription><extent>8 p.</extent><note type="arrangement" displayLabel="Order">By date</note></physicalDescription>',
         "characteristics", Note("By date", "arrangement"), ["physicalDescription/note:arrangement/@displayLabel"]),
        ("<recordInfo><languageOfCataloging><languageTerm>English</languageTerm></languageOfCataloging>"
         "<languageOfCataloging><languageTerm>French</languageTerm></languageOfCataloging></recordInfo>",
         "admin", Admin(language="eng"), ["recordInfo/languageOfCataloging"]),
    ],
)  # fmt: skip
def test_what_has_no_place_is_reported_and_the_rest_is_read(
    text: str, slot: str, value: object, unsaid: list[str]
) -> None:
    """And all of it comes back as it was."""
    heard: list[Any] = []
    record = record_of(fields_of(text), Report(heard.append))
    assert getattr(record, slot) in (value, (value,))
    assert [loss.path for loss in heard] == unsaid
    assert back(text) == list(fields_of(text))


def test_what_has_no_place_is_reported_of_a_related_item_too() -> None:
    """With the place that it has in it."""
    heard: list[Any] = []
    text = "<relatedItem><part><detail><number>1</number><title>Bees</title></detail></part></relatedItem>"
    record_of(fields_of(text), Report(heard.append))
    assert [(loss.path, loss.value) for loss in heard] == [("relatedItem/part/detail/title", "Bees")]


def test_a_name_and_its_role_are_read_with_types_that_the_schema_does_not_have() -> None:
    """They are told."""
    heard: list[Any] = []
    text = '<name type="hand"><namePart>A</namePart><role><roleTerm type="term">editor</roleTerm></role></name>'
    assert record_of(fields_of(text), Report(heard.append)).agents == (Agent("A", roles=("edt",)),)
    assert [(loss.path, loss.value) for loss in heard] == [("name@type", "hand"), ("name/role/roleTerm/@type", "term")]


def test_the_words_of_a_detail_are_read_with_a_type_that_the_schema_does_not_have() -> None:
    """It is told: archives have the level of a series so."""
    heard: list[Any] = []
    text = '<part><detail type="series"><title type="box" level="1">Letters</title></detail></part>'
    assert record_of(fields_of(text), Report(heard.append)).parts == (Part((Term("series", "Letters"),)),)
    assert [(loss.path, loss.value) for loss in heard] == [
        ("part/detail/title/@type", "box"),
        ("part/detail/title/@level", "1"),
    ]


@pytest.mark.parametrize(
    ("kinds", "key"),
    [("modified issued", "issued"), ("copyright created", "created"), ("captured copyright", "copyright"), ("valid other", "valid")],
)  # fmt: skip
def test_the_key_date_is_that_of_publication(kinds: str, key: str) -> None:
    """Or, where there is none, of what comes nearest to it."""
    dates = tuple(Date(f"200{at}", kind=kind) for at, kind in enumerate(kinds.split()))
    made = next(
        item.field for item in written(Record(dates=dates), Report(), DEFAULTS) if item.field.where == "originInfo"
    )
    keys = [dict(value)[""] for _, value in made.parts if ("@keyDate", "yes") in tuple(value)]
    assert keys == [date.value for date in dates if date.kind == key]


def test_the_levels_of_a_place_are_called_as_in_the_schema() -> None:
    """Of which one has a capital letter in the middle."""
    record = Record(subjects=(Subject((Term("extraterrestrial area", "Mars"), Term("city section", "B"))),))
    made = next(item.field for item in written(record, Report(), DEFAULTS) if item.field.where == "subject")
    assert made.parts == (("hierarchicalGeographic", (("extraTerrestrialArea", "Mars"), ("citySection", "B"))),)


LOCATION = Location("A 2", organisation="B", note="C", parts=(
    Term("organisation", "B"), Term("shelving location", "D"), Term("classification", "A"), Term("condition", "E"),
    Term("copy", "2"), Term("nonpublic note", "F"), Term("note", "C"), Term("materials", "v. 1"),
))  # fmt: skip


@pytest.mark.parametrize(
    ("slot", "value", "text", "dropped"),
    [
        ("locations", LOCATION,
         "<location><physicalLocation>B</physicalLocation><shelfLocator>A 2</shelfLocator><holdingSimple>"
         '<copyInformation><subLocation>D</subLocation><note type="materials">v. 1</note><note type="condition">E</note><note>C</note>'
         '<itemIdentifier type="copy number">2</itemIdentifier></copyInformation></holdingSimple></location>',
         ["nonpublic note F"]),
        ("provisions", Provision((Place("A"),), ("B",), "2013.", parts=(
            Term("sequence", "current"), Term("materials", "v. 1"), Term("place", "A :"), Term("name", "B,"), Term("date", "2013."))),
         '<originInfo eventType="publication" displayLabel="v. 1"><place><placeTerm type="text">A</placeTerm></place>'
         "<publisher>B</publisher><dateIssued>2013.</dateIssued></originInfo>", ["sequence current"]),
        ("frequencies", Note("Monthly 2001-", parts=(Term("", "Monthly"), Term("dates", "2001-"), Term("source", "x"))),
         '<originInfo eventType="publication"><frequency>Monthly 2001-</frequency></originInfo>', ["source x"]),
        ("subjects", Subject((Term("focus term", "A"), Term("facet", "b")), authority="x"),
         '<subject authority="x"><topic>A</topic></subject>', ["facet b"]),
        ("related", Related("constituent", record=Record(titles=(Title("A", kind="uniform", medium="[map]"),))),
         '<relatedItem type="constituent"><titleInfo><title>A</title></titleInfo><physicalDescription>'
         '<form authority="gmd">map</form></physicalDescription></relatedItem>', []),
        ("related", Related("host", "A", part=Part((Term("enumeration", "24:2<30"),)), identifiers=(Identifier("", "B"),)),
         '<relatedItem type="host"><titleInfo><title>A</title></titleInfo><identifier>B</identifier><part><detail level="1">'
         '<number>24</number></detail><detail level="2"><number>2</number></detail><extent unit="page"><start>30</start></extent>'
         "</part></relatedItem>", []),
        ("related", Related("host", "A", scope=(Term("relationship", "rdam:P30020"), Term("control", "nnas"))),
         '<relatedItem type="host" otherTypeURI="rdam:P30020"><titleInfo><title>A</title></titleInfo></relatedItem>',
         ["control nnas"]),
        ("related", Related("isReferencedBy", "A", part=Part(date="1900-", text="p. 3")),
         '<relatedItem type="isReferencedBy"><titleInfo><title>A</title></titleInfo><originInfo><dateOther type="coverage">1900-'
         "</dateOther></originInfo><part><detail type=\"part\"><number>p. 3</number></detail></part></relatedItem>", []),
        ("links", Link("http://a.example/", media_type="application/pdf"),
         "<physicalDescription><internetMediaType>application/pdf</internetMediaType></physicalDescription>", []),
        ("links", Link("http://a.example/", "related", media_type="application/pdf"),
         "<relatedItem><location><url>http://a.example/</url></location><physicalDescription><internetMediaType>application/pdf"
         "</internetMediaType></physicalDescription></relatedItem>", []),
    ],
)  # fmt: skip
def test_what_mods_has_a_place_for_stands_there_and_the_rest_is_reported(
    slot: str, value: object, text: str, dropped: list[str]
) -> None:
    """Of what a MARC record says; all of it comes back."""
    heard: list[Any] = []
    record = replace(MARC, **{slot: (value,)})
    made = [item.field for item in written(record, Report(heard.append), DEFAULTS)]
    (wanted,) = fields_of(text)[1:]
    assert any(found.same([wanted], [field]) for field in made)
    assert [loss.value for loss in heard] == dropped
    assert again(record) == record


# Put right by the schema


@pytest.mark.parametrize(
    ("bad", "good", "moved"),
    [
        ('<originInfo><dateIssued keydate="yes" encoding="W3CDTF">2009</dateIssued></originInfo>',
         '<originInfo><dateIssued keyDate="yes" encoding="w3cdtf">2009</dateIssued></originInfo>', []),
        ("<location><url>http://a.example/</url><physicalLocation>B</physicalLocation></location>",
         "<location><physicalLocation>B</physicalLocation><url>http://a.example/</url></location>", []),
        ("<language>English</language>", "<language><languageTerm>English</languageTerm></language>", []),
        ("<subject><geographical>Japan</geographical></subject>", "<subject><geographic>Japan</geographic></subject>", []),
        ("<originInfo><issuance>now and then</issuance><edition>2nd</edition></originInfo>",
         "<originInfo><edition>2nd</edition></originInfo>",
         [("originInfo/issuance", "<issuance>now and then</issuance>")]),
        ('<titleInfo colour="red"><title>A</title></titleInfo>', "<titleInfo><title>A</title></titleInfo>",
         [("titleInfo/@colour", "red")]),
        ("<titleInfo><title>The <i>Beagle</i></title></titleInfo>", "<titleInfo><title>The Beagle</title></titleInfo>",
         [("titleInfo/title", "<title>The <i>Beagle</i></title>")]),
        ('<relatedItem type="isVersionOf"><titleInfo><title>A</title></titleInfo></relatedItem>',
         '<relatedItem otherType="isVersionOf"><titleInfo><title>A</title></titleInfo></relatedItem>', []),
        ('<titleInfo type="running" otherType="spine"><title>A</title></titleInfo>',
         '<titleInfo otherType="spine"><title>A</title></titleInfo>', [("titleInfo/@type", "running")]),
        ("<note>A<br/>B</note>", "<note>A B</note>", [("note", "<note>A<br/>B</note>")]),  # as it is read
        ("<colour>red</colour>", None, [("colour", "<colour>red</colour>")]),
        ("<location><shelfLocator>A</shelfLocator><holdingSimple/></location>",
         "<location><shelfLocator>A</shelfLocator></location>", [("location/holdingSimple", "<holdingSimple/>")]),
        ("<name><etal/><namePart>A</namePart></name>", "<name><namePart>A</namePart></name>", [("name/etal", "<etal/>")]),
    ],
)  # fmt: skip
def test_what_is_not_valid_is_put_right(bad: str, good: str | None, moved: list[tuple[str, str]]) -> None:
    """What was meant stays; what cannot stand is moved with its place, and reported."""
    report = Report()
    field, beside = put_right(fields_of(bad)[1], report)
    assert field == (fields_of(good)[1] if good is not None else None)
    assert [(value[0][1], value[1][1]) for _, value in beside] == moved
    assert report.faults["warning", "not as the schema of MODS has it"] == len(moved)


def test_a_record_of_which_nothing_is_left_is_one_all_the_same() -> None:
    """The schema demands that it holds something."""
    assert "recordInfo" in [field.where for field in back("")]


def test_an_id_is_one_elements_alone() -> None:
    """Of two records of a file with the same, the first keeps it."""
    records = [record_of(fields_of(f'<note ID="n1">{text}</note>'), Report()) for text in "AB"]
    out, job = io.BytesIO(), Job()
    get("mods").write(records, out, job)
    assert out.getvalue().count(b' ID="n1"') == 1
    assert job.report.faults["warning", "not as the schema of MODS has it"] == 1


def test_leftovers_of_mods_alone_are_put_right() -> None:
    """Those of no row, too."""
    record = Record(titles=(Title("A"),), leftovers=(Leftover("mods", "colour", "<colour>red</colour>", "no row"),))
    made = [item.field.where for item in written(record, Report(), DEFAULTS)]
    assert "colour" not in made
    assert "extension" in made


# Any MODS

WORDS = ["A", " b ", "eng", "2009", "[c1999]", "aut", "Author", "lcsh", "marcgt", "uri", "local", "isbn", "1", "gmd",
         "http://a.example/x", "government publication", "electronic", "Smith, J. (John)", "statement of responsibility"]  # fmt: skip
OF_FORM = {"uri": "http://a.example/u", "integer": "3", "positive": "2", "language": "en"}


class Making:
    """MODS by the table of the schema and by chance; a wild one is hardly ever valid."""

    def __init__(self, random: Random, *, wild: bool) -> None:
        self.random = random
        self.wild = wild
        self.number = 0

    def value(self, form: str) -> str:
        self.number += 1
        if self.wild and self.random.random() < 0.1:
            return self.random.choice(["W3CDTF", "zz", " x"])
        if form in VALUES:
            return self.random.choice(VALUES[form])
        return f"i{self.number}" if form == "id" else OF_FORM.get(form) or self.random.choice(WORDS)

    def parts(self, key: str, depth: int = 0) -> Iterator[tuple[str, Any]]:
        chance, rule = self.random.random, ELEMENTS[key]
        yield from ((f"@{name}", self.value(form)) for name, form in rule.attributes.items() if chance() < 0.1)
        if self.wild and chance() < 0.02:
            yield self.random.choice(["@keydate", "@colour", "@{http://x.example/}q"]), "yes"
        if rule.form == "any":
            yield "", "As it is "
            yield "{http://x.example/}foo", "z"
        elif rule.form:
            kind, _, values = rule.form.partition("=")
            yield "", self.value(values or kind)
        else:
            names = [
                name
                for name in rule.children
                for _ in range(3)
                if chance() < 0.12 and (depth < 2 or name != "relatedItem")
            ]
            while not self.wild and not rule.model.fullmatch("".join(f"{name} " for name in names)):
                names = names[1:] if len(names) > 1 else [rule.children[self.random.randrange(len(rule.children))]]
            if self.wild:
                self.random.shuffle(names)
            for name in names:
                place = f"{key.rpartition('/')[2]}/{name}"
                inner = tuple(self.parts(place if place in ELEMENTS else name, depth + 1))
                yield ("colour" if self.wild and chance() < 0.02 else name), inner
            if self.wild and chance() < 0.03:
                yield "", "stray"

    def fields(self) -> list[Field]:
        return [Field(code, value) for code, value in self.parts("mods") if isinstance(value, tuple)]


def through(fields: Iterable[Field]) -> tuple[Any, Any]:
    """A record's XML, before and after it has been a record."""
    text = xml.write(fields, root=True).encode()
    out = file_of("mods", *(from_json(to_json(item)) for item in records_of("mods", text)))
    return etree.fromstring(text), etree.fromstring(out)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 1 << 32).map(Random))
def test_any_mods_comes_back(random: Random) -> None:
    """All that the schema allows, whether the model has a place for it or not."""
    before, after = through(Making(random, wild=False).fields())
    assert facts(before) == facts(after[0])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 1 << 32).map(Random))
def test_any_mods_is_written_valid(shared: Path, random: Random) -> None:
    """Whatever was wrong with it."""
    schema = etree.XMLSchema(etree.parse(shared / "schemas" / "mods-3-8.xsd"))
    _, after = through(Making(random, wild=True).fields())
    schema.assertValid(after)


class Marking(Making):
    """MODS whose words stand nowhere else, but for what says of which sort something is."""

    def __init__(self, random: Random) -> None:
        super().__init__(random, wild=False)
        self.marks = count()

    def parts(self, key: str, depth: int = 0) -> Iterator[tuple[str, Any]]:
        for code, value in super().parts(key, depth):
            sort = code in ("@eventType", "@otherType", "@type", "@unit")
            yield code, f"zq{next(self.marks)}x" if value in WORDS and not sort else value


MARKED = re.compile("zq[0-9]+x")


def words_of(text: str) -> Iterator[str]:
    """The words that are marked in a document; what is said of an element without content says nothing."""
    for element in etree.fromstring(text.encode()).iter():
        if "".join(element.itertext()).strip():
            yield from MARKED.findall(" ".join((element.text or "", element.tail or "", *element.attrib.values())))


@pytest.mark.parametrize("name", ["marcxml", "oai_dc", "page", "ris"])
@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 1 << 32))
def test_every_word_of_any_mods_is_there_in_another_format_or_told(name: str, seed: int) -> None:
    """Nothing is lost silently, in reading or in writing."""
    text = xml.write(Marking(Random(seed)).fields(), root=True)
    told: list[Loss | Fault] = []
    out, job = io.BytesIO(), Job(report=Report(told.append))
    get(name).write(list(get("mods").read(io.BytesIO(text.encode()), job)), out, job)
    said = [out.getvalue().decode(), *(one.value if isinstance(one, Loss) else one.cause for one in told)]
    assert not {*words_of(text)}.difference(MARKED.findall("\n".join(said).casefold()))
