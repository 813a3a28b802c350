"""Broken graphs that are read whole: what is broken costs no other record, and goes into quarantine."""

from __future__ import annotations

import io
import json
import re

import pytest
from files import file_of
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from bibld.errors import StreamError
from bibld.formats import Job, detect_content, get
from bibld.formats.dublincore.broken.turtle import statements
from bibld.formats.dublincore.namespaces import PREFIXES
from bibld.model import Agent, Record, Title, to_json
from bibld.report import Fault, Loss, Report

PROLOGUE = "@prefix dcterms: <http://purl.org/dc/terms/> .\n@prefix foaf: <http://xmlns.com/foaf/0.1/> .\n"
STOPPED = "nothing further was read; in quarantine"


class Found:
    """What is read of a file: the records, what is in quarantine, and what was told."""

    def __init__(self, name: str, content: bytes) -> None:
        told: list[Fault | Loss] = []
        report = Report(told.append)
        self.pieces: list[bytes] = []
        report.quarantine = type("Pieces", (), {"write": lambda _, data: self.pieces.append(data)})()
        self.records: list[Record] = []
        self.error = ""
        try:
            self.records.extend(get(name).read(io.BytesIO(content), Job(report)))
        except StreamError as error:
            self.error = error.message
        self.faults = [fault for fault in told if isinstance(fault, Fault)]
        self.titles = "".join(record.titles[0].title[0] if record.titles else "?" for record in self.records)
        self.done = [fault.done for fault in self.faults]


def turtle(*statements: str) -> bytes:
    return (PROLOGUE + "\n".join(statements) + "\n").encode()


def said(title: str, more: str = "") -> str:
    return f'<http://a.example/{title}> dcterms:title "{title}"{more} .'


# Turtle


@pytest.mark.parametrize(
    "broken",
    [
        '<http://a.example/B> dcterms:title "B .',
        '<http://a.example/B> dcterms:title "B" ;\n    dcterms:date 1 2 ;\n    dcterms:subject "x" .',
        '<http://a.example/B> dcterms:title "B"',  # the parser hears of it in the next
        '<http://a.example/B> dcterms:title "B" ; unknown:title "x" .',
        '<http://a.example/B dcterms:title "B" .',
        '<http://a.example/B> dcterms:title "B"@en_US .',
        '<http://a.example/B> dcterms:title """B""" ; dcterms:abstract """x .\n\n<y> <y> <y> .\n""" ; broken .',
        '<http://a.example/B> dcterms:title ""B\nx .\n""" .',  # here a text ends that has not begun
        '# B. C\n<http://a.example/B> dcterms:title "B" ; # x .\n    broken .',
        "rubbish .",
    ],
)
def test_a_broken_statement_costs_no_other(broken: str) -> None:
    """Wherever the parser notices that it is broken; its bytes are kept."""
    found = Found("turtle", turtle(said("A"), broken, said("C"), said("D")))
    assert found.titles == "ACD"
    assert b"".join(found.pieces) == f"{broken}\n".encode()
    assert {fault.level for fault in found.faults} == {"error"}
    assert found.error == ""


def test_what_else_is_said_of_it_goes_with_it() -> None:
    """A resource that is not whole is not read: nor are its nodes, where nothing else points at them."""
    parts = [
        said("A", " ; dcterms:creator <http://a.example/p> , _:a"),
        '<http://a.example/p> foaf:name "P" .',
        '_:a foaf:name "Q" .',
        said("B", " ; dcterms:creator <http://a.example/p> , <http://a.example/q> , _:b"),
        '<http://a.example/q> foaf:name "Q" .',
        '_:b foaf:name "R" .',
        '<http://a.example/B> dcterms:subject "x .',
        said("C", " ; dcterms:isPartOf <http://a.example/B>"),
    ]
    found = Found("turtle", turtle(*parts))
    assert found.titles == "AC"
    assert found.pieces == ["".join(f"{part}\n" for part in parts[3:7]).encode()]
    assert found.done == ["this statement was skipped with what else is said of it; in quarantine"]


def test_a_broken_blank_node_costs_what_points_at_it() -> None:
    """It has no name by which it could be found again."""
    parts = [said("A", " ; dcterms:creator _:a"), '_:a foaf:name "Q .', said("B")]
    found = Found("turtle", turtle(*parts))
    assert (found.titles, found.pieces) == ("B", ["".join(f"{part}\n" for part in parts[:2]).encode()])


def test_a_broken_node_with_a_name_does_not() -> None:
    """What points at it has its name."""
    found = Found(
        "turtle", turtle(said("A", " ; dcterms:creator <http://a.example/p>"), '<http://a.example/p> foaf:name "P .')
    )
    assert found.titles == "A"
    assert b"/p>" in found.pieces[0]


@pytest.mark.parametrize(
    ("directive", "titles"),
    [
        ("@prefix ex: <http://b.example/ .", "AC"),  # ex:B cannot be read
        ("@prefix dcterms: <http://b.example/ .", "A"),  # it might have been another from here on
        ("@base <http://b.example/ .", "A"),
        ("@prefix e x: <http://b.example/> .", "A"),
    ],
)
def test_behind_a_broken_directive_nothing_is_read_that_needs_it(directive: str, titles: str) -> None:
    """What follows may not mean what it says."""
    found = Found("turtle", turtle(said("A"), directive, 'ex:B dcterms:title "B" .', said("C")))
    assert found.titles == titles
    assert sum(map(len, found.pieces)) >= len(directive)
    assert b"ex:B" in b"".join(found.pieces)


def test_a_file_behind_one_that_is_cut_off_is_read() -> None:
    """Its directives say again what holds already, though the first stands in what is broken."""
    torn = turtle(said("A"), '<http://a.example/B> dcterms:title "B').rstrip()
    found = Found("turtle", torn + turtle(said("C")))
    assert (found.titles, len(found.pieces)) == ("AC", 1)


def test_a_text_without_an_end_ends_the_reading() -> None:
    """All that follows may be part of it."""
    rest = ['<http://a.example/B> dcterms:title """B .', said("C"), said("D")]
    found = Found("turtle", turtle(said("A"), *rest))
    assert (found.titles, found.done) == ("A", [STOPPED])
    assert found.pieces == ["".join(f"{part}\n" for part in rest).encode()]


@pytest.mark.parametrize("subject", ["<http://a.example/C>", "ex:C"])
@pytest.mark.parametrize(
    "behind",
    [
        "",
        '\n<http://a.example/D> dcterms:title """D""" .',
        '\n<http://a.example/D> dcterms:title "D" ;\n    dcterms:abstract """x.\ny."""@en .',
    ],
)
def test_a_text_without_an_end_is_at_its_end_where_a_resource_stands_apart(subject: str, behind: str) -> None:
    """Behind a blank line, as no line of a text does that is read as one."""
    torn = '<http://a.example/B> dcterms:title """B .\n'
    parts = ["@prefix ex: <http://a.example/> .", said("A"), torn, f'{subject}\n    dcterms:title "C" .', behind]
    found = Found("turtle", turtle(*parts))
    assert (found.titles, found.pieces) == ("ACD" if behind else "AC", [f"{torn}\n".encode()])


def test_a_text_without_a_beginning_takes_nothing_along_that_stands_apart() -> None:
    """All between it and another break would be in it."""
    broken = '<http://a.example/B> dcterms:title "B .'
    torn = 'x""" ; dcterms:date "2013" .'
    found = Found("turtle", turtle(said("A"), broken, f"\n{said('C')}", f"\n{said('D')}", torn, said("E")))
    assert (found.titles, found.pieces) == ("ACDE", [f"{broken}\n".encode(), f"{torn}\n".encode()])


def test_statements_in_a_text_are_none() -> None:
    """Of a text whose beginning is damaged, what looks like Turtle is not read."""
    inner = said("X")
    broken = f'<http://a.example/B> dcterms:title "B" ; dcterms:abstract ""x .\n{inner}\ny""" .'
    found = Found("turtle", turtle(said("A"), broken, said("C")))
    assert found.titles == "AC"
    assert b"".join(found.pieces) == f"{broken}\n".encode()


@pytest.mark.parametrize(
    "broken",
    [
        '<http://a.example/B>\n    dcterms:title "B" .\n    dcterms:date "2013" .',
        '<http://a.example/B>\ndcterms:title "B" .\ndcterms:date "2013" .',
        '<http://a.example/B> dcterms:title "B" . dcterms:date "2013" .',
        '<http://a.example/B> dcterms:title "B" . dcterms:date [ ] ; dcterms:type dcterms:x .',
    ],
)
def test_what_ends_too_early_is_not_read_in_part(broken: str) -> None:
    """Where a full stop stands for a semicolon, what follows is no statement, and what precedes is not whole."""
    found = Found("turtle", turtle(said("A"), broken, said("C")))
    assert (found.titles, found.pieces) == ("AC", [f"{broken}\n".encode()])


@pytest.mark.parametrize("behind", ["\n", ""])
@pytest.mark.parametrize(
    "torn",
    [
        "<http://a.exam",
        "<http://a.example/B>",
        '<http://a.example/B> dcterms:title "B" ; dcterms:creator <http://a',
        '<http://a.example/B> dcterms:title "B" ; dcterms:creator <http://a.example/p> ; dct',
        '<http://a.example/B> dcterms:title "B" ;',
        '<http://a.example/B> dcterms:title "B',
        "<http://a.example/B> dcterms:title",
        "<http://a.example/B>\n    dcterms:creator <http://a.example/p> ;\n    dcterms:publisher ",
    ],
)
@pytest.mark.parametrize("following", [said("C"), '<http://a.example/C>\n    a dcterms:X ;\n    dcterms:title "C" .'])
def test_a_statement_that_is_torn_off_costs_not_the_next(torn: str, following: str, behind: str) -> None:
    """It begins where nothing can stand, or with a property that mostly follows what is described."""
    if not behind and torn.endswith((">", " ")) and " a " not in following:
        return  # what follows may be what it has
    found = Found("turtle", turtle(said("A"), torn + behind + following, said("D")))
    assert found.titles == "ACD"
    assert b"".join(found.pieces).strip() == torn.strip().encode()
    assert [re.match("line [4-7]: ", fault.cause) is not None for fault in found.faults] == [True]


def test_a_name_that_is_torn_off_is_no_other() -> None:
    """The beginning of one may be all of another."""
    found = Found("turtle", turtle(said("A"), said("B"), "<http://a.example/B", said("C")))
    assert (found.titles, found.pieces) == ("ABC", [b"<http://a.example/B\n"])


@pytest.mark.parametrize(
    "broken",
    [
        '<http://a.example/B> dcterms:relation <http://a.example/p> dcterms:title "B" .',
        '<http://a.example/B>\n    dcterms:relation <http://a.example/p>\n    dcterms:title "B" .',
        '<http://a.example/B>\n    dcterms:relation <urn:x> ,\n    <http://a.example/p>\n    dcterms:title "B" .',
        '<http://a.example/B> <http://purl.org/dc/terms/title> "B" <http://purl.org/dc/terms/date> "2013" .',
    ],
)
def test_what_something_has_describes_nothing_where_a_semicolon_is_missing(broken: str) -> None:
    """Though it could, if what stands before it had been torn off."""
    found = Found("turtle", turtle(said("A"), broken, said("C")))
    assert (found.titles, b"".join(found.pieces)) == ("AC", f"{broken}\n".encode())


def test_a_graph_with_a_name_is_gone_on_in() -> None:
    """Its name makes no difference, and its braces are not missed."""
    broken = '  <http://a.example/B> dcterms:title "B .'
    found = Found("turtle", turtle("<urn:x:g> {", said("A"), broken, said("C"), "}", "<urn:x:h> {", said("D"), "}"))
    assert (found.titles, found.pieces) == ("ACD", [f"{broken}\n".encode()])


def test_of_several_statements_in_a_line_those_before_the_break_are_read() -> None:
    """Behind it nothing tells where one begins."""
    found = Found("turtle", turtle(f"{said('A')} {said('B')} broken . {said('C')}", said("D")))
    assert (found.titles, found.pieces) == ("ABD", [f" broken . {said('C')}\n".encode()])


def test_where_nothing_is_read_all_is_in_quarantine() -> None:
    """And the error is told once, by who opened the file."""
    content = b"@prefix dcterms: <http://purl.org/dc/terms/ .\n" + said("A").encode()
    found = Found("turtle", content)
    assert found.error.startswith("not Dublin Core RDF in Turtle: line 1: ")
    assert found.error.endswith("; in quarantine")
    assert (found.pieces, found.faults) == ([content], [])


@pytest.mark.parametrize("step", [1, 7, 4096])
def test_a_file_falls_into_statements(step: int) -> None:
    """None of its bytes is lost, and a full stop in a text or a comment is none."""
    parts = [
        "# A comment. \n",
        "@prefix a: <urn:x:> .\n",
        "PREFIX b: <urn:x:>\n",
        '\na:1 b:2 "x. \\" y .",\n    3.5 . # x\n',
        "# x.\na:3 b:4 '''x .\n\\''' .\n# y .\n''' ; # z .\n  a:5 \"'''\" .\n",
        "<urn:x#y> a [ b:1 <z.> ] .",
    ]
    content = "".join(parts)
    lines = io.BytesIO(content.encode())
    assert ["".join(line.decode() for line in it.lines) for it in statements(lines)] == parts
    assert step


def test_what_is_no_ntriples_is_in_quarantine() -> None:
    """All of it, though it is given up after a hundred lines."""
    content = b"".join(b"line %d\n" % number for number in range(50_000))
    found = Found("ntriples", content)
    assert (found.error, b"".join(found.pieces)) == ("not N-Triples", content)


@pytest.mark.parametrize(
    ("broken", "cause"),
    [
        ('"B .', "Line jumps are not allowed in string literals"),
        ("'B .", "Line jumps are not allowed in string literals"),
        ("<b .", "Invalid IRI code point ' '"),
        ('"B" ; x .', "x is not a valid predicate"),
    ],
)
def test_the_cause_is_what_it_would_be_in_the_whole_file(broken: str, cause: str) -> None:
    """The parser of a single statement would see no more than that it has no end."""
    found = Found("turtle", turtle(said("A"), f"<http://a.example/B> dcterms:title {broken}", said("C")))
    assert cause in found.faults[0].cause
    assert found.faults[0].cause.startswith("line 4: Parser error")


# RDF/XML


def xml(*descriptions: str, tail: str = "</rdf:RDF>\n") -> bytes:
    spaces = "".join(f' xmlns:{name}="{PREFIXES[name]}"' for name in ("rdf", "dcterms", "foaf"))
    return f'<?xml version="1.0"?>\n<rdf:RDF{spaces}>\n{"".join(descriptions)}{tail}'.encode()


def description(title: str, more: str = "") -> str:
    inner = f"<dcterms:title>{title}</dcterms:title>{more}"
    return f'<rdf:Description rdf:about="http://a.example/{title}">{inner}</rdf:Description>\n'


NESTED = "<dcterms:creator><foaf:Person><foaf:name>P</foaf:name></foaf:Person></dcterms:creator>"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("</dcterms:title>", "</dcterms:titel>"),
        ("</dcterms:title>", ""),
        ("<dcterms:title>", "<dcterms:title"),
        ("<dcterms:title>", "stray <dcterms:title>"),
        ("</rdf:Description>", ""),
        ("</rdf:Description>", "<rdf:Description>"),
        ("</foaf:Person>", ""),
        ("<foaf:Person>", ""),
        ("<foaf:Person>", '<foaf:Person rdf:about="a b">'),
        ('rdf:about="http', 'rdf:about="a b http'),
        ("<rdf:Description rdf:about=", "<rdf:Description rdf:abuot rdf:about="),
        ("<dcterms:title>", "</rdf:Description><dcterms:title>"),  # it does not end there
        (">B<", "><![CDATA[<rdf:Description>]]><x/><"),
        (">B<", "><![CDATA[B<"),
        (">B<", "><?B<"),
    ],
)
def test_a_broken_description_costs_no_other(old: str, new: str) -> None:
    """Whichever tag is damaged, the next description is found."""
    broken = description("B", NESTED).replace(old, new, 1)
    found = Found("rdfxml", xml(description("A", NESTED), broken, description("C"), description("D", NESTED)))
    assert found.titles == "ACD"
    assert b"".join(found.pieces).strip() == broken.strip().encode()
    assert [fault.level for fault in found.faults] == ["error"]
    assert re.match("line [45]: ", found.faults[0].cause)
    assert found.error == ""


@pytest.mark.parametrize("cut", range(2, len(description("B", NESTED)) - 3, 7))
@pytest.mark.parametrize("behind", ["", "\n"])
def test_a_description_that_is_torn_off_costs_not_the_next(cut: int, behind: str) -> None:
    """Also where what follows might stand in what is open: it is sound by itself."""
    torn = description("B", NESTED)[:cut].rstrip() + behind
    found = Found("rdfxml", xml(description("A"), torn, description("C", NESTED), description("D")))
    assert found.titles == "ACD"
    assert torn.strip().encode() in b"".join(found.pieces)
    assert [fault.level for fault in found.faults] == ["error"]


def test_ends_that_belong_to_nothing_cost_nothing() -> None:
    """Where a description ends, and nothing stands between."""
    found = Found("rdfxml", xml(description("A"), "</x> </y>", description("B")))
    assert (found.titles, found.pieces) == ("AB", [b"\n</x> </y>"])


def test_what_has_lost_its_beginning_is_not_of_the_description_before() -> None:
    """Where its end names something else."""
    torn = "<dcterms:title>B</dcterms:title>\n<dcterms:date>2010</dcterms:date>\n</foaf:Document>"
    found = Found("rdfxml", xml(description("A"), torn, description("C")))
    assert (found.titles, found.pieces) == ("AC", [f"\n{torn}".encode()])


def test_a_comment_without_an_end_ends_the_reading() -> None:
    """All that follows may be part of it."""
    found = Found("rdfxml", xml(description("A"), "<!-- ", description("B"), description("C")))
    assert (found.titles, found.done) == ("A", [STOPPED])
    assert b"".join(found.pieces).endswith(b"</rdf:RDF>\n")


@pytest.mark.parametrize(
    ("end", "titles"), [(b"C</dcterms", "AB"), (b"</rdf:Description>\n</rdf:RDF", "AB"), (b"</rdf:RDF", "ABC")]
)
def test_rdf_xml_that_is_cut_off(end: bytes, titles: str) -> None:
    """What is whole is read; its parser has nothing to say where a file only ends."""
    content = xml(description("A"), description("B"), description("C"))
    content = content[: content.rindex(end)]
    found = Found("rdfxml", content)
    assert found.titles == titles
    assert b"".join(found.pieces).lstrip() == content[content.index(b'C"') - 45 :] * (titles == "AB")
    assert "the file ends before" in found.faults[0].cause or titles == "AB"


@pytest.mark.parametrize("codec", ["utf-16", "iso-8859-1"])
def test_quarantine_is_in_the_encoding_of_the_file(codec: str) -> None:
    """As it came."""
    text = xml(description("A"), description("é").replace("</dcterms:title>", ""), description("C")).decode()
    content = text.replace('"1.0"', f'"1.0" encoding="{codec}"').encode(codec)
    found = Found("rdfxml", content)
    assert found.titles == "AC"
    assert all(piece in content for piece in found.pieces)
    assert "é".encode(codec.replace("16", "16-le")) in found.pieces[0]


def test_two_documents_in_a_file() -> None:
    """Put together, they are no XML; each is read."""
    broken = description("B").replace("</dcterms:title>", "")
    found = Found("rdfxml", xml(description("A"), broken) + xml(description("C")))
    assert (found.titles, found.pieces) == ("AC", [f"\n{broken.strip()}".encode()])


# JSON-LD


def json_ld(*nodes: str, indent: str = "  ") -> bytes:
    head = '{\n "@context": {"dcterms": "http://purl.org/dc/terms/"},\n "@graph": [\n'
    return (head + ",\n".join(indent + node for node in nodes) + "\n ]\n}\n").encode()


def node(title: str) -> str:
    return json.dumps(
        {"@id": f"http://a.example/{title}", "dcterms:title": title, "dcterms:creator": [{"@id": "urn:x"}]}
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [('"B"', '"B'), ('"B"', "B"), ("]}", "}"), ("]}", "]"), ('{"@id', '"@id'), ('"@id":', '"@id"'), ("}]}", ""),
     ('"B"', "\\"), ('"http', '["http')],
)  # fmt: skip
def test_a_broken_node_costs_no_other(old: str, new: str) -> None:
    """A line of its own is enough to tell where the next begins."""
    broken = node("B").replace(old, new, 1)
    found = Found("jsonld", json_ld(node("A"), broken, node("C"), node("D")))
    assert found.titles == "ACD"
    assert [piece.strip(b" ,\n") for piece in found.pieces] == [broken.strip(" ,").encode()]
    assert [fault.level for fault in found.faults] == ["error"]


@pytest.mark.parametrize(
    ("old", "new"),
    [('"B"', '"B'), ("]}", "}"), ("}]}", "}"), ('"@id":', '"@id"'), ('"urn:x"}', '"urn:x"}, {"@id": "urn:y"}]'), ("}]}", "")],
)  # fmt: skip
@pytest.mark.parametrize(
    "layout",
    ["[{}, {}, {}, {}]", "[{},\n{},\n{},\n{}]", '{{"@context": {{}}, "@graph": [{},{},{},{}]}}'],
)
def test_nodes_in_a_row_are_read_behind_the_break(layout: str, old: str, new: str) -> None:
    """From where they follow one another up to the end: what is in an array within a node does not."""
    nodes = [node(title).replace("dcterms:", "http://purl.org/dc/terms/") for title in "ABCD"]
    nodes[1] = nodes[1].replace(old, new, 1)
    found = Found("jsonld", layout.format(*nodes).encode())
    assert found.titles == "ACD"
    assert b"".join(found.pieces).strip(b", \n") == nodes[1].encode()
    assert [fault.level for fault in found.faults] == ["error"]


def test_behind_its_nodes_a_document_may_say_more() -> None:
    """And its context is one, whatever stands between."""
    nodes = ",".join(node(title) for title in "ABC").replace('"B"', '"B')
    context = '"urn:x": [1], "@context": {"dcterms": "http://purl.org/dc/terms/"}'
    assert Found("jsonld", f'{{{context}, "@graph": [{nodes}], "urn:y": {{"urn:z": [1]}} }}'.encode()).titles == "AC"


@pytest.mark.parametrize("cut", range(5, 100, 4))
def test_a_node_that_is_laid_out_and_cut_off_costs_not_the_one_in_it(cut: int) -> None:
    """That one ends in a line that begins as that of the first does, wherever it begins."""
    nodes = [json.dumps(json.loads(node(title)), indent=1).replace("\n", "\n  ") for title in "ABCD"]
    torn = nodes[1][:cut]
    found = Found("jsonld", json_ld(nodes[0], torn + nodes[2], nodes[3]))
    assert (found.titles, b"".join(found.pieces).strip()) == ("ACD", torn.strip().encode())


def test_between_two_breaks_nodes_begin_as_the_first_one_does() -> None:
    """What begins otherwise may be in an array that the second break is in, too."""
    nodes = [node(title).replace("dcterms:", "http://purl.org/dc/terms/") for title in "ABCDE"]
    nodes[1], nodes[3] = nodes[1].replace('"B"', '"B'), nodes[3].replace('"D"', '"D')
    assert Found("jsonld", f"[{', '.join(nodes)}]".encode()).titles == "ACE"
    stray = f"[{', '.join((nodes[0], nodes[1], nodes[2], 'x'))}, {nodes[4]}]"
    assert Found("jsonld", stray.encode()).titles == "ACE"
    inner = ', "http://purl.org/dc/terms/relation": [{"@type": "urn:x"}, {"@type": "urn:y"}, "z]'
    nodes[1], nodes[3] = nodes[1].removesuffix("}") + inner, node("D").replace("dcterms:", "http://purl.org/dc/terms/")
    assert Found("jsonld", f"[{', '.join(nodes)}]".encode()).titles == "ACDE"


def document(title: str, indent: int | None = None, context: object = None) -> str:
    known = context or {"dcterms": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/"}
    said = {
        "@id": f"urn:x:{title}",
        "dcterms:title": title,
        "dcterms:creator": {"@id": "_:b0", "foaf:name": f"P {title}"},
    }
    return json.dumps({"@context": known, **said}, indent=indent)


@pytest.mark.parametrize(
    "content",
    [
        f"{document('A')}\n{document('B')}\n\n{document('C')}\n",
        f"{document('A', 1)}\n{document('B', 1)}\n{document('C', 1)}\n",
        f"{document('A', 1)}{document('B', 1)}{document('C')}",
        f"[{document('A', 1)}]\n[{document('B')}]\n[\n{document('C', 1)}\n]\n",
        f"\ufeff[\n{document('A')}\n]\n\ufeff{document('B', 2)}\n{document('C')}\n",
    ],
)
def test_several_documents_in_a_file(content: str) -> None:
    """One in each line, or put together: each is read, and its blank nodes are its own."""
    found = Found("jsonld", content.encode())
    assert found.titles == "ABC"
    assert [record.agents[0].name for record in found.records] == ["P A", "P B", "P C"]
    more = ["warning: more stands behind the end of the document; read all the same"]
    in_lines = content.startswith(document("A") + "\n")
    assert [re.sub(r"line \d+: ", f"{fault.level}: ", str(fault)) for fault in found.faults] == more * (not in_lines)


@pytest.mark.parametrize("behind", ["x", "} x", '"@id": "urn:x:C"\n}', "]"])
def test_what_stands_between_documents_costs_none(behind: str) -> None:
    """Where one ends as it begins, in a line of its own."""
    found = Found("jsonld", f"{document('A', 1)}\n{behind}\n{document('B', 1)}\n".encode())
    assert (found.titles, b"".join(found.pieces)) == ("AB", f"{behind}\n".encode())
    assert found.faults[0].cause.startswith("line 13: ")


@pytest.mark.parametrize("end", ["\n", ""])
@pytest.mark.parametrize("cut", range(1, len(document("B")), 9))
@pytest.mark.parametrize("indent", [None, 1])
def test_a_document_that_is_cut_off_costs_no_other(indent: int | None, cut: int, end: str) -> None:
    """Also where its line end is gone, and the next one stands in its last line."""
    parts = [f"{document(title, indent)}\n" for title in "ABCD"]
    parts[1] = parts[1][:cut].rstrip("\n") + end
    found = Found("jsonld", "".join(parts).encode())
    assert found.titles == "ACD"
    assert b"".join(found.pieces).strip() == parts[1].strip().encode()
    (fault,) = found.faults
    first = parts[0].count("\n") + 1
    assert first <= int(re.findall(r"^line (\d+): ", fault.cause)[0]) <= first + parts[1].count("\n")


def laid_out(titles: str, indent: int) -> str:
    creators = [{"@type": "foaf:Person", "foaf:name": name} for name in ("P", "Q")]
    nodes = [{"@id": f"urn:x:{title}", "dcterms:title": title, "dcterms:creator": creators} for title in titles]
    context = {"dcterms": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/"}
    return json.dumps({"@context": context, "@graph": nodes}, indent=indent) + "\n"


@pytest.mark.parametrize("behind", ["", laid_out("FG", 1)])
@pytest.mark.parametrize("cut", range(3, 200, 7))
@pytest.mark.parametrize("indent", [1, 2, 4])
def test_a_document_without_its_head_costs_only_the_node_that_is_cut(indent: int, cut: int, behind: str) -> None:
    """What is left of that one is further in than where nodes begin."""
    whole, rest = laid_out("AB", indent), laid_out("CDE", indent)
    start, end = (rest.index("{", rest.rindex("\n", 0, rest.index(f"urn:x:{title}")) - 2) for title in "CD")
    torn = rest[start + cut : rest.rindex(",", 0, end) + 2].lstrip()
    found = Found("jsonld", (whole + torn + rest[end - 2 * indent :] + behind).encode())
    assert found.titles == "ABDE" + "FG" * bool(behind)
    assert b"".join(found.pieces) == torn.encode()
    (fault,) = found.faults
    first = whole.count("\n") + 1
    assert first <= int(re.findall(r"^line (\d+): ", fault.cause)[0]) <= first + torn.count("\n")


@pytest.mark.parametrize("behind", ["", laid_out("FG", 1)])
def test_a_document_without_its_head_costs_nothing_where_a_node_begins(behind: str) -> None:
    """Its last one is behind no opening bracket."""
    rest = laid_out("CDE", 2)
    for title in "DE":
        tail = rest[rest.rindex("{", 0, rest.index(f"urn:x:{title}")) :]
        found = Found("jsonld", (laid_out("AB", 2) + tail + behind).encode())
        assert (found.titles, found.pieces) == (f"AB{'DE' if title == 'D' else 'E'}{'FG' * bool(behind)}", [])


@pytest.mark.parametrize(
    "context",
    [
        "https://x.example/context",
        {"a": {"@id": "urn:x:a", "@context": "https://x.example/context"}},
        {"@import": "https://x.example/context"},
    ],
)
def test_a_context_is_not_fetched(context: object) -> None:
    """Wherever it stands; it is told in each document, and what it does not explain is read."""
    known = [context, {"dcterms": "http://purl.org/dc/terms/"}]
    found = Found("jsonld", "".join(f"{document(title, None, known)}\n" for title in "AB").encode())
    assert (found.titles, len(found.faults)) == ("AB", 2)
    cause = "the context https://x.example/context is not fetched"
    assert [str(fault).partition(";")[0] for fault in found.faults] == [f"line 1: {cause}", f"line 2: {cause}"]


@pytest.mark.parametrize("more", ["", '"'])
def test_what_is_put_right_is_told_with_its_line(more: str) -> None:
    """And with the node; also where other nodes cannot be read, and however it is spelt."""
    nodes = [
        node("A"),
        node("B").replace('"B"', '{"@value": "B", "@language": "en_GB"}'),
        node("C").replace("urn:x", "http:\\/\\/a.example\\/a b"),
        node("D").replace('"dcterms:title"', '"dcterms:title": "\\u00c4", "dcterms:title"'),
        node("E") + more,
    ]
    found = Found("jsonld", json_ld(*nodes).replace(b"    ", b"  "))
    assert found.titles.startswith("ABC")
    put_right = sorted(
        (fault.cause.partition(": ")[0], fault.record) for fault in found.faults if fault.level == "warning"
    )
    assert put_right == [
        ("line 5", "http://a.example/B"),
        ("line 6", "http://a.example/a%20b"),
        ("line 7", "http://a.example/D"),
    ]


def test_a_context_is_not_fetched_in_what_is_too_deep() -> None:
    """It is too deep that is told, and not the parser's words."""
    content = '{"@context": "https://x.example/context", "urn:x:a": ' + '{"urn:x:a": ' * 700 + '"b"' + "}" * 701
    assert Found("jsonld", content.encode()).error.endswith("line 1: too deep to be read; in quarantine")


@pytest.mark.parametrize(
    "content", [b'{"@id": "urn:x:1", "dcterms:title": "A"', b"{]", b'{"@graph": [{"@id": "u"}, x]}']
)
def test_what_is_no_json_is_in_quarantine(content: bytes) -> None:
    """All of it."""
    found = Found("jsonld", content)
    assert found.error.startswith("not Dublin Core RDF in JSON-LD: ")
    assert (found.records, found.pieces, found.faults) == ([], [content], [])


@pytest.mark.parametrize("before", ['[{"@id": "urn:x:1"}', '{"@context": {}'])
def test_blanks_hold_nobody_up(before: str) -> None:
    """However many there are where a node or a name might follow."""
    content = f"{before}{' ' * 1_000_000}x".encode()
    assert Found("jsonld", content).pieces == [content]


# All of them


@pytest.mark.parametrize("name", ["rdfxml", "jsonld"])
def test_a_broken_node_costs_not_those_in_which_it_stands_as_well(name: str) -> None:
    """These say of it what they say, and have its name."""
    if name == "rdfxml":
        person = '<foaf:Person rdf:about="urn:p"><foaf:name>P</foaf:name></foaf:Person>'
        within = f"<dcterms:creator>{person}</dcterms:creator>"
        content = xml(description("A", within), person.replace("</foaf:name>", ""), description("B", within))
    else:
        person = '{"@id": "urn:p", "http://xmlns.com/foaf/0.1/name": "P"}'
        content = json_ld(
            *(node("A").replace('{"@id": "urn:x"}', person), person[:-2], node("B").replace('{"@id": "urn:x"}', person))
        )
    found = Found(name, content)
    assert (found.titles, [record.agents[0].name for record in found.records]) == ("AB", ["P", "P"])
    assert len(found.faults) == 1


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("turtle", turtle(said("A"), said("B"))),
        ("ntriples", said("A").replace("dcterms:title", f"<{PREFIXES['dcterms']}title>").encode()),
        ("rdfxml", xml(description("A"))),
        ("jsonld", json_ld(node("A"))),
        ("jsonld", f"{document('A')}\n{document('B')}\n".encode()),
    ],
)
def test_a_byte_order_mark_is_no_fault(name: str, content: bytes) -> None:
    """Editors of Windows begin a file with it; what it is, its content tells all the same."""
    found, with_it = Found(name, content), Found(name, b"\xef\xbb\xbf" + content)
    assert [detect_content(mark + content) for mark in (b"", b"\xef\xbb\xbf")] == [get(name)] * 2
    assert (with_it.records, with_it.faults, with_it.error) == (found.records, [], "")


OURS = [
    Record(
        id=str(n), titles=(Title(f"{n} m{n}a", 'so "called"'),), agents=(Agent(f"m{n}b, X", kind="person"), Agent("Y"))
    )
    for n in range(5)
]


def written(name: str) -> tuple[bytes, list[bytes], bytes]:
    """Records of ours, parted: what stands before the first, the records, and what stands behind the last."""
    content = file_of(name, *OURS)
    begins = {
        "turtle": rb"\n<\S+/record/\d>\n",
        "rdfxml": rb"\t<bibld:Record ",
        "jsonld": rb'  \{"@id": "\S+/record/\d"',
    }
    starts = [found.start() for found in re.finditer(begins[name], content)]
    end = max(content.rfind(ending) for ending in (b"</rdf:RDF>", b"\n ]\n}")) if name != "turtle" else len(content)
    parts = [content[start:to] for start, to in zip(starts, [*starts[1:], end], strict=True)]
    return content[: starts[0]], parts, content[end:]


def test_a_record_that_a_broken_node_costs_is_named() -> None:
    """Not the node, by which nobody finds the record; where they are several, all of them."""
    node = rb'(\{"@id": "\S+/agent/y\S*", )"@type"'
    content = re.sub(node, rb"\1@type", file_of("jsonld", *OURS[:3]))
    found = Found("jsonld", content)
    assert found.records == []
    (fault,) = [fault for fault in found.faults if fault.record.endswith("/record/0")]
    others = "".join(f", and so was https://catalogue.example/record/{n}" for n in (1, 2))
    assert fault.done == f"this node was skipped with what else is said of it{others}; in quarantine"


def numbered(template: str, join: str = "") -> list[bytes]:
    return [(template.replace("N", str(n)) + (join if n < len(OURS) - 1 else "")).encode() for n in range(len(OURS))]


def titled(title: str, more: str) -> bytes:
    """A description whose name is the first letter of its title."""
    return description(title, more).replace(f"example/{title}", f"example/{title[0]}").encode()


BOOK = """
<http://a.example/N> a <http://purl.org/ontology/bibo/Book> ;
    dcterms:title "N mNa. Of things"@en ;
    dcterms:creator [ foaf:name "mNb X" ] ;
    dcterms:subject "mNc" , "mNd # e" .
"""
LINE = '<http://a.example/N> dcterms:title "N mNa" ; dcterms:description "mNb <b>; " .\n'
NODE = """ {
  "@id": "urn:x:N",
  "dcterms:title": "N mNa",
  "dcterms:creator": {
   "foaf:name": "mNb"
  }
 }"""
FILES: dict[str, tuple[bytes, list[bytes], bytes]] = {
    "turtle": (PROLOGUE.encode(), numbered(BOOK), b""),
    "turtle, lines": (PROLOGUE.encode(), numbered(LINE), b""),
    "turtle, ours": written("turtle"),
    "rdfxml": (
        xml(tail=""),
        [titled(f"{n} m{n}a", f"{NESTED}<dcterms:subject>m{n}b</dcterms:subject>") for n in range(5)],
        b"</rdf:RDF>",
    ),
    "rdfxml, ours": written("rdfxml"),
    "jsonld": (b"[\n", numbered(NODE, ",\n"), b"\n]\n"),
    "jsonld, in a row": (b"[", numbered(re.sub(r"\n *", " ", NODE), ", "), b"]"),
    "jsonld, by line": (b"", numbered(re.sub(r"\n *", "", NODE).strip() + "\n"), b""),
    "jsonld, ours": written("jsonld"),
}
SOUND = {
    name: {int(record.titles[0].title[0]): record for record in Found(name.split(",")[0], b"".join((head, *parts, tail))).records}
    for name, (head, parts, tail) in FILES.items()
}  # fmt: skip
_OPENING = len(" {")
"""What the next one begins with tells that this one ends."""
PIECES = st.sampled_from([b"", b"x", b'"', b">", b"\n", b"]", b"\xff", b"\\", b" .", b"</", b"'", b"\0"])


def alone(record: Record) -> Record:
    """A record without what is left of it: what all have a part in, as an agent, may say more now, and be sound."""
    return replace(record, leftovers=())


@pytest.mark.parametrize("name", FILES)
@settings(max_examples=150)
@example(at=1595, length=150, piece=b"")  # a node ends within another, and says what that has said
@example(at=0, length=0, piece=b"]")  # the array ends before it begins
@example(at=6, length=600, piece=b"\n")  # the first node begins as no other does
@example(at=643, length=3, piece=b'"')  # what is behind a node is a key
@given(at=st.integers(0, 10_000), length=st.sampled_from([0, 1, 2, 3, 30, 150, 600]), piece=PIECES)
def test_damage_costs_no_record_but_those_it_touches(name: str, at: int, length: int, piece: bytes) -> None:
    """And what it costs is in quarantine. The last line of a record is where the next one begins, too."""
    head, parts, tail = FILES[name]
    content = b"".join((head, *parts, tail))
    at = len(head) + at % (len(content) - len(head) - len(tail))
    damaged = content[:at] + piece + content[at + length :]
    found = Found(name.split(",")[0], damaged)
    assert found.error == "" or not found.records
    if not found.error and all(fault.level != "error" for fault in found.faults):
        return  # it is as sound as it was, and says something else
    start, kept, touched = len(head), b"".join(found.pieces), set()
    for n, part in enumerate(parts):
        last_line = len(part) - part.rstrip().rfind(b"\n")
        if at < start + len(part) + _OPENING and at + length >= start - (last_line if n else 0):
            touched.add(n)
        start += len(part)
    if STOPPED not in found.done and not found.error:
        assert {n: alone(SOUND[name][n]) for n in range(len(parts)) if n not in touched}.items() <= {
            int(title): alone(record)
            for title, record in zip(found.titles, found.records, strict=True)
            if title.isdigit()
        }.items()
    if all("was skipped" in done or "skipped up to" in done or done == STOPPED for done in found.done):
        delivered = b"".join(to_json(record) for record in found.records)
        assert all(mark in kept or mark in delivered for mark in re.findall(rb"m\d[a-z]", damaged))
