"""Graphs, pages, JSON and oai_dc: the shapes, and what the readers report; and files that cannot be read."""

from __future__ import annotations

import builtins
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from faults import names

from bibld import formats
from bibld.errors import BibldError, StreamError, UnknownFormat
from bibld.formats import Job, get
from bibld.model import Record
from bibld.settings import Settings
from bibld.validation import shapes, validate
from bibld.validation.rules import READING

GRAPHS = {"turtle": ".ttl", "ntriples": ".nt", "rdfxml": ".rdf", "jsonld": ".jsonld"}

Written = Callable[..., Path]


@pytest.fixture
def write(report: Record, profile: Settings, tmp_path: Path) -> Written:
    """The report, so many times, as a file."""

    def to(name: str, suffix: str, *numbers: str) -> Path:
        out = io.BytesIO()
        made = [msgspec.structs.replace(report, id=number) for number in numbers or ("127428",)]
        get(name).write(made, out, Job(settings=profile))
        path = tmp_path / f"records{suffix}"
        path.write_bytes(out.getvalue())
        return path

    return to


def change(path: Path, old: str, new: str) -> None:
    """Change one thing in a file; it must be there."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def shacl() -> None:
    """What needs pyshacl."""
    pytest.importorskip("pyshacl", reason="pyshacl is not installed: pip install 'bibld[shacl]'")


@pytest.mark.usefixtures("shacl")
@pytest.mark.parametrize(("name", "suffix"), GRAPHS.items())
def test_a_clean_graph_gives_no_alarm(write: Written, name: str, suffix: str) -> None:
    """With a graph as bibld writes it nothing is wrong, in any syntax."""
    assert list(validate(write(name, suffix, "1", "2", "3"))) == []


@pytest.mark.usefixtures("shacl")
def test_shapes_find_damage_and_say_where(write: Written) -> None:
    """A result has its record, its property, its level and the name of its shape."""
    path = write("turtle", ".ttl", "1", "2", "3")
    change(path, 'dcterms:identifier "2"', 'dcterms:identifier "2" , "two"')
    change(path, 'dcterms:title "Duty of Care: Improving Support for Victims of Crime" ;', "")
    found = list(validate(path))
    assert [(fault.position, fault.record, fault.level, fault.path) for fault in found] == [
        (1, "1", "warning", ""),
        (2, "2", "error", "dcterms:identifier"),
    ]
    assert names(found) == ["shape-Expected", "shape-Resource"]


@pytest.mark.usefixtures("shacl")
def test_what_breaks_several_conditions_of_a_shape_is_told_once(write: Written) -> None:
    """A word is no whole number, and not 0 or more."""
    path = write("turtle", ".ttl")
    change(path, "a bibld:Title ;", 'a bibld:Title ; bibld:nonFiling "four" ;')
    assert [fault.rule for fault in validate(path)] == ["shape-Title"]


FOREIGN = """
@prefix bibo: <http://purl.org/ontology/bibo/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<http://a.example/1> a bibo:Book ; dcterms:title "Bees" ; """


@pytest.mark.usefixtures("shacl")
@pytest.mark.parametrize(
    ("statement", "rules"),
    [
        ('dcterms:subject [ a skos:Concept ; skos:prefLabel "History"@en , "Geschichte"@de ]', []),
        ('dcterms:subject [ a skos:Concept ; skos:prefLabel "History"@en , "Past"@en ]', ["shape-Label"]),
        ('dcterms:subject "history" ; bibo:isbn "978-0-13-110362-7" ; bibo:issn "15665283" , "1566-5283"', []),
        ('dcterms:issued "2013-13-45"^^xsd:date', ["graph-literal"]),
        ('dcterms:issued "20135"^^xsd:gYear', ["graph-literal"]),
        ('dcterms:issued "-0249"^^xsd:gYear , "2013"^^xsd:gYear , "2013-02-28Z"^^xsd:date , "2013"', []),
        ('bibo:isbn "123"', ["graph-number"]),
        ('bibo:issn "1234-5678"', ["graph-number"]),
    ],
)
def test_a_graph_of_others_is_held_to_what_holds_for_any(tmp_path: Path, statement: str, rules: list[str]) -> None:
    """What our records have besides (one label, a scheme) is not asked of it; what is ill-typed is a warning."""
    path = tmp_path / "foreign.ttl"
    path.write_text(f"{FOREIGN}{statement} .", encoding="utf-8")
    assert names(list(validate(path))) == rules


@pytest.mark.usefixtures("shacl")
@pytest.mark.parametrize(
    ("node", "named"),
    [
        ("<http://a.example/2>", "http://a.example/2"),
        ("<http://a.example/2> dcterms:relation [ dcterms:relation [ {} ] ]", "http://a.example/2"),
        ("<http://a.example/2> dcterms:relation [ dcterms:title 'A' ; {} ]", "http://a.example/2"),
        ("_:a dcterms:relation _:a ; dcterms:title 'A' ;", ""),
    ],
)
def test_a_finding_in_a_graph_of_others_names_its_subject(tmp_path: Path, node: str, named: str) -> None:
    """By its IRI or, where it has none, by that of what it stands in."""
    path = tmp_path / "foreign.ttl"
    said = 'dcterms:issued "20"^^xsd:gYear'
    statement = node.format(said) if "{}" in node else f"{node} {said}"
    path.write_text(f"{FOREIGN}dcterms:date '2001' .\n{statement} .", encoding="utf-8")
    found = next(fault for fault in validate(path) if fault.rule == "graph-literal")
    assert (found.position, found.record, found.path) == (0, named, "dcterms:issued")


@pytest.mark.usefixtures("shacl")
@pytest.mark.parametrize(
    ("said", "rule", "cause"),
    [
        ("dcterms:language <http://id.loc.gov/vocabulary/iso639-2/xxq>", "graph-code", "MARC Code List for Languages"),
        ("bibld:carrier <http://id.loc.gov/vocabulary/carriers/qq>", "graph-code", "RDA Carrier Types"),
        ("dcterms:type <http://purl.org/dc/dcmitype/Txt>", "graph-code", "DCMI Type Vocabulary"),
        ('dcterms:tilte "Bees"', "graph-property", "DCMI has no property tilte"),
        ('bibld:tilte "Bees"', "graph-property", "bibld has no property tilte"),
    ],
)
def test_a_code_or_a_property_that_there_is_not(write: Written, said: str, rule: str, cause: str) -> None:
    """Of one of our records; the finding says what was found, and on which list it is not."""
    path = write("turtle", ".ttl", "1", "2")
    change(path, 'dcterms:identifier "2"', f'{said} ; dcterms:identifier "2"')
    (found,) = [found for found in validate(path) if found.rule == rule]
    assert (found.position, found.level) == (2, "warning")
    assert cause in found.cause


@pytest.mark.usefixtures("shacl")
def test_a_subject_of_ours_has_one_label_and_a_scheme(write: Written) -> None:
    """The shape of subjects has its own name."""
    path = write("turtle", ".ttl")
    change(path, "a skos:Concept", 'skos:prefLabel "another" ; a skos:Concept')
    found = list(validate(path))
    assert [fault.level for fault in found] == ["error"]
    assert names(found) == ["shape-Concept"]


@pytest.mark.usefixtures("shacl")
def test_a_shape_can_be_switched_off(write: Written) -> None:
    """A shape whose name is in rules_off says nothing."""
    path = write("turtle", ".ttl")
    change(path, 'dcterms:title "Duty of Care: Improving Support for Victims of Crime" ;', "")
    assert list(validate(path, None, Settings(rules_off=("shape-Expected",)))) == []


@pytest.mark.usefixtures("shacl")
@pytest.mark.parametrize(("name", "suffix"), [("turtle", ".ttl"), ("ntriples", ".nt")])
def test_a_large_graph_is_checked_in_pieces(
    write: Written, monkeypatch: pytest.MonkeyPatch, name: str, suffix: str
) -> None:
    """Records are checked some at a time, and a result has the same place as if they were not."""
    path = write(name, suffix, *"1234567")
    change(path, '"6"', '"6" , "six"') if name == "turtle" else change(path, '"6" .', f'"6" .\n{_identifier(path)}')
    whole = list(validate(path))
    monkeypatch.setattr(shapes, "_AT_A_TIME", 2)
    assert list(validate(path)) == whole
    assert [(fault.position, fault.record) for fault in whole] == [(6, "6")]


def _identifier(path: Path) -> str:
    line = next(line for line in path.read_text(encoding="utf-8").splitlines() if line.endswith('"6" .'))
    return line.replace('"6"', '"six"')


@pytest.mark.usefixtures("shacl")
def test_a_bad_triple_costs_no_other(write: Written) -> None:
    """Of N-Triples the bad line is told, and the rest is checked."""
    path = write("ntriples", ".nt", "1", "2")
    change(path, '"2" .', f'"2" .\nno triple\n{_second(path)}')
    found = list(validate(path))
    assert names(found) == ["shape-Resource", "structure"]
    assert {fault.level for fault in found} == {"error"}


@pytest.mark.usefixtures("shacl")
@pytest.mark.parametrize("name", ["turtle", "ntriples"])
def test_named_graphs_are_checked_as_one(write: Written, tmp_path: Path, name: str) -> None:
    """TriG and N-Quads are read as Turtle and N-Triples are."""
    text = write(name, f".{name}").read_text(encoding="utf-8").partition("\n")[2]  # without its mark
    root = next(word for word in text.split() if word.endswith("/record/127428>"))
    added = f'{root} <http://purl.org/dc/terms/identifier> "two"'
    if name == "turtle":
        prefixes, body = text.split("\n\n", 1)
        named = f"{prefixes}\n<urn:one> {{\n{body}}}\n<urn:two> {{ {added} }}\n"
    else:
        named = text.replace(" .\n", " <urn:one> .\n") + f"{added} <urn:two> .\n"
    path = tmp_path / {"turtle": "x.trig", "ntriples": "x.nq"}[name]
    path.write_text(named, encoding="utf-8")
    (found,) = validate(path)
    assert (found.rule, found.path, found.position) == ("shape-Resource", "dcterms:identifier", 1)


@pytest.mark.usefixtures("shacl")
def test_behind_what_is_broken_records_are_checked_and_have_their_places(write: Written) -> None:
    """As the reader counts them: one that is lost is counted, too."""
    path = write("turtle", ".ttl", "1", "2", "3")
    change(path, 'dcterms:identifier "2"', 'dcterms:identifier "2')
    change(path, 'dcterms:identifier "3"', 'dcterms:identifier "3" , "three"')
    lost, found = validate(path)
    assert (lost.rule, lost.position) == ("structure", 2)
    assert (found.rule, found.record, found.position) == ("shape-Resource", "3", 3)


@pytest.mark.usefixtures("shacl")
def test_nothing_is_fetched_to_check_a_document(write: Written, monkeypatch: pytest.MonkeyPatch) -> None:
    """A context that a document names is not known, as it is not when the document is read; the rest is checked."""
    monkeypatch.setattr("urllib.request.OpenerDirector.open", lambda *_, **__: pytest.fail("something is fetched"))
    path = write("jsonld", ".jsonld")
    said = json.loads(path.read_bytes())
    said["@context"] = ["http://127.0.0.1:9/context", said["@context"]]
    said["@graph"].append({"@id": said["@graph"][0]["@id"], "dcterms:identifier": "two"})
    path.write_text(json.dumps(said), encoding="utf-8")
    assert names(list(validate(path))) == ["shape-Resource", "structure"]


def _second(path: Path) -> str:
    line = next(line for line in path.read_text(encoding="utf-8").splitlines() if line.endswith('"2" .'))
    return line.replace('"2"', '"two"')


@pytest.mark.usefixtures("shacl")
def test_a_syntax_error_is_told_with_its_line(write: Written) -> None:
    """What breaks the syntax is an error; an exception follows where it leaves no record, as in a conversion."""
    path = write("turtle", ".ttl")
    sound = path.read_text(encoding="utf-8")
    path.write_text(f"{sound}\n<broken", encoding="utf-8")
    (found,) = validate(path)
    assert found.level == "error"
    assert found.cause.startswith("line ")
    path.write_text(sound.replace(" a bibld:Record", ' a "bibld:Record', 1), encoding="utf-8")
    findings = validate(path)
    assert next(findings).cause.startswith("line ")
    with pytest.raises(StreamError, match="no record could be read"):
        list(findings)


def test_without_pyshacl_the_error_names_it(write: Written, monkeypatch: pytest.MonkeyPatch) -> None:
    """Checking RDF without pyshacl says how to install it."""
    path = write("turtle", ".ttl")
    original = builtins.__import__

    def refuse(name: str, *rest: Any, **named: Any) -> Any:
        if name.partition(".")[0] == "pyshacl":
            raise ImportError(name)
        return original(name, *rest, **named)

    monkeypatch.delitem(sys.modules, "pyshacl", raising=False)
    monkeypatch.setattr(builtins, "__import__", refuse)
    with pytest.raises(BibldError, match=r"pip install 'bibld\[shacl\]'"):
        list(validate(path))


@pytest.mark.parametrize(("name", "suffix"), [("json", ".jsonl"), ("oai_dc", ".oai_dc"), ("page", ".txt")])
def test_other_formats_say_what_their_readers_report(write: Written, name: str, suffix: str) -> None:
    """A format without rules of its own is read, and a clean file gives no alarm."""
    assert list(validate(write(name, suffix), name)) == []


def test_a_page_whose_count_is_wrong(write: Written, report: Record) -> None:
    """The count of a page is compared with its records."""
    path = write("page", ".txt")
    path.write_text(f"Results for victims\n\n5 results found\n\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    found = list(validate(path, "page"))
    assert names(found) == ["count"]
    assert list(validate(path, "page", Settings(rules_off=("count",)))) == []


def test_every_kind_of_fault_that_has_a_rule_is_one_that_a_reader_reports() -> None:
    """As it is written in the code of the formats; so is each for which a file has to be read in one piece."""
    modules = [path for path in Path(formats.__file__).parent.rglob("*.py") if path.name != "__init__.py"]
    said = "".join(path.read_text(encoding="utf-8") for path in modules)
    cuts = [cut.whole for name in formats.names() if (cut := get(name).cut) is not None]
    for kind in frozenset().union(*cuts, *(kinds for _, _, kinds in READING.values())):
        assert f'"{kind}"' in said


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """A file that cannot be opened is an error that is raised."""
    with pytest.raises(StreamError, match="cannot be opened"):
        list(validate(tmp_path / "none.mrc"))


def test_a_file_of_no_format(tmp_path: Path) -> None:
    """A file whose format nothing tells is an error that is raised."""
    path = tmp_path / "what"
    path.write_bytes(b"\x00\x01\x02\x03")
    with pytest.raises(UnknownFormat):
        list(validate(path))


@pytest.mark.parametrize("name", ["marcxml", "mods", "oai_dc"])
def test_a_file_that_is_not_its_format(tmp_path: Path, name: str) -> None:
    """A file in which nothing can be read is an error that is raised, and says which file."""
    path = tmp_path / "file"
    path.write_bytes(b"this is not XML")
    with pytest.raises(StreamError, match=r"no.* XML") as caught:
        list(validate(path, name))
    assert caught.value.source == str(path)


def test_validation_streams(write: Written, tmp_path: Path) -> None:
    """The first findings are there before the file has been read to its end."""
    path = write("marcxml", ".marcxml", "1", "2")
    text = path.read_text(encoding="utf-8").replace('<controlfield tag="003">XX-XxEXA</controlfield>', "")
    head, record, tail = text.partition("  <record>")
    record += tail.partition("</record>")[0] + "</record>\n"
    path.write_text(head + record * 500 + "</collection>", encoding="utf-8")
    found = validate(path)
    assert next(found).position == 1
    found.close()  # type: ignore[attr-defined]


@pytest.mark.usefixtures("shacl")
def test_a_node_without_a_name_is_shown_as_one(write: Written) -> None:
    """What rdflib calls it would be another name each time."""
    path = write("turtle", ".ttl")
    change(path, "dcterms:identifier ", "bibld:physical [] ;\n    dcterms:identifier ")
    (found,) = [fault for fault in validate(path) if fault.rule == "shape-Resource"]
    assert found.cause == "The object of bibld:physical is a bibld:Physical: a node without a name"
