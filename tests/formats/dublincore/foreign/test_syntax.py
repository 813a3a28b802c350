"""Graphs that others have made, in files that break, or that say what a parser passes over."""

from __future__ import annotations

import io
import json
import re
from contextlib import suppress
from typing import Any

import pytest
from files import file_of, records_of
from foreign_graphs import texts
from hypothesis import given, settings
from hypothesis import strategies as st

from bibld.errors import StreamError
from bibld.formats import Job, get
from bibld.formats.dublincore import judgement
from bibld.formats.dublincore.foreign import SPACES
from bibld.model import Record
from bibld.report import Report


@pytest.mark.parametrize(
    ("said", "kept", "told"),
    [
        ('"@id": "http://a.example/b c"', "http://a.example/b%20c", "http://a.example/b c is no IRI; read as http://a.example/b%20c"),
        ('"dc:subject": {"@value": "w1w", "@language": "en_GB"}', "w1w", "w1w: en_GB is no language tag; read as en-GB"),
        ('"dc:subject": {"@value": "w1w", "@language": "no tag"}', "w1w",
         "w1w: no tag is no language tag; read without it"),
        ('"unknown": "w1w"', "w1w", ""),
        ('"dc:creator": {"@id": "w1w x"}', "w1w%20x", "w1w x is no IRI; read as w1w%20x"),
        ('"dc:creator": "w1w", "dc:creator": "w2w"', "w1w",
         '"dc:creator" stands twice in an object; all that it has is read'),
        ('"@id": "urn:x:1", "@id": "urn:x:2"', "urn:x:1", '"@id" stands twice in an object; not read: urn:x:2'),
    ],
)  # fmt: skip
def test_what_a_parser_of_json_ld_passes_over_is_kept(said: str, kept: str, told: str) -> None:
    """A bad IRI, a bad tag or a key without a context costs neither the record nor the value."""
    faults: list[str] = []
    data = f'[{{"dcterms:title": "T", {said}}}, {{"dcterms:title": "U"}}]'.encode()
    found = records_of("jsonld", data, Report(lambda it: faults.append(str(it))))
    assert {record.titles[0].title for record in found} == {"T", "U"}
    assert any(kept in texts(record) for record in found)
    assert not told or any(re.fullmatch(rf"(record \S+: )?line 1: {re.escape(told)}", it) for it in faults)


@pytest.mark.parametrize(
    ("about", "said", "told"),
    [
        ("urn:x:1", '<x:p rdf:parseType="x">w1w <b>w</b></x:p>', 'rdf:parseType="x" is no parse type; read as that of a literal'),
        ("#w1w", "", "an address within a file that nobody knows"),
    ],
)  # fmt: skip
def test_what_a_parser_of_rdf_xml_passes_over_is_kept_or_told(about: str, said: str, told: str) -> None:
    """It breaks at most of what is wrong, but not at all of it."""
    data = (
        f'<rdf:RDF xmlns:rdf="{SPACES["rdf"]}" xmlns:dc="{SPACES["dc"]}" xmlns:x="urn:x:">'
        f'<rdf:Description rdf:about="{about}"><dc:title>T</dc:title>{said}</rdf:Description></rdf:RDF>'
    )
    found: list[str] = []
    job = Job(Report(lambda it: found.append(f"{it}")))
    (record,) = get("rdfxml").read(io.BytesIO(data.encode()), job)
    assert any(told in it for it in found)
    assert "w1w" in " ".join((texts(record), *found))


CONTEXT = {
    "dcterms": "http://purl.org/dc/terms/", "ex": "http://ex.example/", "blank": "http://ex.example/a b/", "nothing": None,
    "title": "dcterms:title", "mine": {"@id": "ex:mine"}, "back": {"@reverse": "dcterms:relation"}, "within": "@nest",
    "address": {"@id": "ex:address", "@type": "@id"}, "name": {"@id": "ex:name", "@type": "@vocab"}, "id": "@id", "type": "@type",
    "spoken": {"@id": "ex:spoken", "@container": "@language"}, "listed": {"@id": "ex:listed", "@container": "@list"},
    "numbered": {"@id": "ex:numbered", "@container": "@index"}, "as it is": {"@id": "ex:as-it-is", "@type": "@json"},
}  # fmt: skip

KEYS = st.sampled_from(
    ["title", "mine", "dcterms:creator", "ex:a", "ex:a b", "blank:a", "nothing", "no context", "a<b", "@strange", "back", "within", "_:b",
     "address", "name", "spoken", "listed", "numbered", "as it is", "@reverse", "@graph", "@included", "@set", "@index"]
)  # fmt: skip

WORDED = st.builds(
    "{}w{}w{}".format,
    st.sampled_from(["", "http://a.example/", "ex:", "a "]),
    st.integers(0, 99),
    st.sampled_from(["", " b", "#"]),
)

JSON_LD = st.recursive(
    WORDED
    | st.fixed_dictionaries({"@value": WORDED}, optional={"@language": st.sampled_from(["en", "en_GB", "no tag"])}),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(KEYS, inner, max_size=3)
        | st.builds(lambda iri, said: {"@id": iri, **said}, WORDED, st.dictionaries(KEYS, inner, max_size=2))
        | st.dictionaries(st.sampled_from(["en", "en_GB", "e n", "@none"]), WORDED, max_size=2)
    ),
    max_leaves=8,
)


@settings(max_examples=300)
@given(said=st.dictionaries(KEYS, JSON_LD, max_size=4), broken=st.booleans())
def test_no_word_of_json_ld_is_passed_over_in_silence(said: dict[str, Any], broken: bool) -> None:
    """It is in a record, told as dropped, or in quarantine; also where a node is broken, and each is read by itself."""
    document = json.dumps(
        {"@context": CONTEXT, "@graph": [{"@id": "http://a.example/1", "dcterms:title": "T", **said}]}, indent=1
    )
    if broken:
        document = document.replace('"@graph": [\n', '"@graph": [\n  {"@id": "urn:x:1", "dcterms:title": "Broken},\n')
    told: list[str] = []
    with suppress(StreamError):
        aside = io.BytesIO()
        job = Job(Report(lambda it: told.append(repr(it))), quarantine=aside)
        found = list(get("jsonld").read(io.BytesIO(document.encode()), job))
        there = " ".join((*map(texts, found), *told, aside.getvalue().decode()))
        assert {*re.findall(r"w\d+w", json.dumps(said))} <= {*re.findall(r"w\d+w", there)}


WHOLE = "<http://a.example/1> dcterms:title 'A' .\n<http://a.example/2> dcterms:title 'B. C' .\n"


def around_break(name: str, data: bytes) -> str:
    """The first letters of the titles that are read of a broken file."""
    found: list[Record] = []
    with suppress(StreamError):
        found.extend(get(name).read(io.BytesIO(data), Job()))
    return "".join(record.titles[0].title[0] for record in found)


@pytest.mark.parametrize(
    ("broken", "titles"),
    [
        ("<http://a.example/3 x> dcterms:title 'C' .", "AB"),
        (
            '<http://a.example/3> dcterms:title "C" ; dcterms:creator "D .\n<http://a.example/4> dcterms:title "E" .',
            "ABE",
        ),
        ('<http://a.example/3> dcterms:title "C. D"@en_US .', "AB"),
        ('<http://a.example/2> dcterms:abstract "C" ; nothing .', "A"),
        ("<http://a.example/3> unknown:title 'C' .", "AB"),
        ("", "AB"),
    ],
)
def test_what_is_whole_around_a_break_is_read_in_turtle(broken: str, titles: str) -> None:
    """A record is not read if the break is inside it, and those before and behind it are."""
    prefixes = f"@prefix dcterms: <{SPACES['dcterms']}> .\n".encode()
    assert around_break("turtle", prefixes + WHOLE.replace("'", '"').encode() + broken.encode()) == titles


@pytest.mark.parametrize(
    ("broken", "titles"),
    [
        ("<Description rdf:about='urn:x:3'><t:title>C</t:titel></Description>", "AB"),
        ("<Description rdf:about='urn:x:3 x'><t:title>C</t:title></Description>", "AB"),
        (
            "<Description rdf:about='urn:x:3'><t:title>C</t:title><t:creator xml:lang='a_b'>D</t:creator></Description>",
            "AB",
        ),
        ("<Description rdf:about='urn:x:3'><t:title>C</t:title><t:creator><Description><t:title>D</t:titel>", "AB"),
        ("<Description rdf:about='urn:x:3'><t:title>C</t:title>", "AB"),
    ],
)
def test_what_is_whole_around_a_break_is_read_in_rdf_xml(broken: str, titles: str) -> None:
    """Whether the XML breaks or what it says."""
    whole = "".join(f"<Description rdf:about='urn:x:{name}'><t:title>{name}</t:title></Description>" for name in "AB")
    rdf = SPACES["rdf"]
    data = f"<rdf:RDF xmlns='{rdf}' xmlns:rdf='{rdf}' xmlns:t='{SPACES['dcterms']}'>{whole}{broken}</rdf:RDF>"
    assert around_break("rdfxml", data.encode()) == titles


def declaring(declared: str, before: str = "") -> list[Record]:
    rdf = SPACES["rdf"]
    data = (
        f"<?xml version='1.0'?>\n{before}<!DOCTYPE rdf:RDF [\n{declared}\n]>\n<rdf:RDF xmlns:rdf='{rdf}' xmlns:t='{SPACES['dcterms']}'>"
        "<rdf:Description rdf:about='urn:x:1'><t:title>&a;</t:title></rdf:Description></rdf:RDF>"
    )
    return records_of("rdfxml", data)


def test_an_entity_may_name_a_text() -> None:
    """As namespaces have names in many a file."""
    (record,) = declaring('<!ENTITY a "T">')
    assert record.titles[0].title == "T"


@pytest.mark.parametrize(
    "declared",
    [
        '<!ENTITY b "x"><!ENTITY a "&b;&b;">',
        '<!ENTITY b "x"><!ENTITY a ">&b;">',
        f'<!ENTITY a "{"T" * 2000}">',
        '<!ENTITY % b "x"> %b;<!ENTITY a "T">',
    ],
)
@pytest.mark.parametrize("before", ["", "<!-- > <a> -->", "<?x > <a> ?>", "\n<!-- --><!---->"])
def test_no_entity_is_made_of_others(declared: str, before: str) -> None:
    """A short file may not be read that is one of gigabytes, whatever stands before its declarations."""
    with pytest.raises(StreamError, match="DOCTYPE"):
        declaring(declared, before)


@pytest.mark.parametrize("cut", [b" a bibld:Record", b"\n    bibld:title ", b"#title"])
def test_what_is_whole_around_a_break_is_read_of_our_own(cut: bytes) -> None:
    """The nodes of a record stand behind it: only where the next one begins is it whole."""
    titles = (
        judgement.title("A: B", "main", ""),
        judgement.title("B: B", "main", ""),
        judgement.title("C: B", "main", ""),
    )
    data = file_of("turtle", *(Record(id=title.title, titles=(title,)) for title in titles))
    at = data.rindex(cut)
    assert around_break("turtle", data[:at] + b" nothing " + data[at:]) == "AB"


def test_a_bad_line_is_one_of_its_record() -> None:
    """A fault in N-Triples names the record of the line, not the last that was read whole."""
    faults: list[str] = []
    data = file_of("ntriples", *(Record(id=name) for name in "AB")).replace(b"\n<http", b"\n<bad>\n<http")
    found = records_of("ntriples", data, Report(lambda it: faults.append(it.record)))
    assert [record.id for record in found] == ["A", "B"]
    assert [name.rpartition("/")[2] for name in faults] == [
        "",
        *["A>"] * (len(faults) // 2),
        *["B>"] * (len(faults) // 2 - 1),
    ]


@pytest.mark.parametrize("container", ["@id", "@type"])
def test_the_key_of_a_map_of_json_ld_may_be_no_iri(container: str) -> None:
    """By number or by class; what stands under it is read."""
    context = {"dc": "http://purl.org/dc/elements/1.1/", "by": {"@id": "dc:relation", "@container": container}}
    document = {"@context": context, "@id": "urn:x:1", "dc:title": "Bees", "by": {"urn:x:a b": {"dc:title": "Wasps"}}}
    report = Report()
    found = records_of("jsonld", json.dumps(document).encode(), report)
    assert "Wasps" in texts(found[0])
    assert report.faults["warning", "IRI"] == 1
