"""Terms are safe from any text, and read back; pyoxigraph's parser is the judge."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bibld.errors import StoreError
from bibld.store import iri, literal, text_of
from bibld.terms import canonical_line, canonical_term, term_from_json

XSD = "http://www.w3.org/2001/XMLSchema#"
ANY = st.text(st.characters(exclude_categories=()))  # lone surrogates too
NASTY = st.text(st.sampled_from("\"'\\\n\r\t\b\f\0\x01\x7f\x85\u2028\ufffe\uffffé😀nu0041 .<>{}@^#"))


def parse(line: str) -> ox.Triple:
    (triple,) = ox.parse(line.encode(), format=ox.RdfFormat.N_TRIPLES)
    return triple.triple if isinstance(triple, ox.Quad) else triple


def parse_object(term: str) -> ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple:
    return parse(f"<http://example.org/s> <http://example.org/p> {term} .\n").object


@given(ANY | NASTY)
@example("\ud800")
def test_literals_hold_any_text(text: str) -> None:
    """A literal reads back as the text it was made from, in N-Triples and in SPARQL, canonically written."""
    kept = "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)
    term = literal(text)
    found = parse_object(term)
    assert isinstance(found, ox.Literal)
    assert found.value == kept
    assert str(found) == term
    assert text_of(term) == kept
    (row,) = ox.Store().query(f"SELECT ({term} AS ?x) {{ }}")  # type: ignore[misc]
    assert row["x"] == found


@given(NASTY, st.sampled_from(["de", "en-gb", "zh-hant-tw", "sr-latn", "x-own", "de-1996", "en-a-bbb-x-a"]))
def test_literals_keep_their_language(text: str, lang: str) -> None:
    """A language tag stays on its literal."""
    found = parse_object(literal(text, lang=lang))
    assert isinstance(found, ox.Literal)
    assert (found.value, found.language) == (text, lang)
    assert text_of(literal(text, lang=lang)) == text


@given(st.from_regex(r"\A[A-Za-z0-9-]{1,20}\Z") | ANY)
def test_every_accepted_language_tag_loads(tag: str) -> None:
    """A tag is either refused here or understood by the store: it never stops a load."""
    try:
        term = literal("x", lang=tag)
    except StoreError:
        return
    assert isinstance(parse_object(term), ox.Literal)


@pytest.mark.parametrize(
    "tag", ["", "de ", "d", "de_AT", "de--ltr", "de-", "deutschsprachig", '"', "de . <urn:x>", "en-a"]
)
def test_what_is_no_language_tag_is_refused(tag: str) -> None:
    """A malformed tag is named in the error."""
    with pytest.raises(StoreError, match="language"):
        literal("x", lang=tag)


def test_literals_keep_their_datatype() -> None:
    """A datatype is written out, save xsd:string, which is what a plain literal is."""
    assert literal("1991", datatype=XSD + "gYear") == f'"1991"^^<{XSD}gYear>'
    assert literal("x", datatype=XSD + "string") == '"x"'


def test_a_literal_has_a_language_or_a_datatype() -> None:
    """Both together are refused."""
    with pytest.raises(StoreError, match="not both"):
        literal("x", lang="de", datatype=XSD + "string")


@given(
    ANY | NASTY | st.builds("{}:{}".format, st.sampled_from(["http", "urn", "x"]), ANY | NASTY)
    | st.builds("http://{}/{}".format, st.text("ab.:@[]%1é ", max_size=8), ANY)
)  # fmt: skip
@example("http://[::1]:80/[x]#a#b")
@example("http://[::g]/")
@example("http://host:port/")
def test_every_accepted_iri_loads(text: str) -> None:
    """An IRI is either refused here or understood by the store, in N-Triples and in SPARQL."""
    try:
        term = iri(text)
    except StoreError:
        return
    found = parse_object(term)
    assert isinstance(found, ox.NamedNode)
    assert f"<{found.value}>" == term
    assert text_of(term) == found.value
    assert iri(found.value) == term
    assert len(list(ox.Store().query(f"SELECT ({term} AS ?x) {{ }}"))) == 1  # type: ignore[arg-type]


@given(st.text("abcXYZ0189-._~/?=&+,;:@!$'()*éßИ漢"))
def test_good_iris_stay_as_they_are(path: str) -> None:
    """Nothing is encoded that may stand in an IRI."""
    assert iri(f"http://example.org/{path}") == f"<http://example.org/{path}>"


def test_bad_characters_in_iris_are_encoded() -> None:
    """Spaces, brackets and quotes become percent signs; a lone percent sign too."""
    assert iri('http://example.org/a b<>"{}|^`\\[]%zz%20') == (
        "<http://example.org/a%20b%3C%3E%22%7B%7D%7C%5E%60%5C%5B%5D%25zz%20>"
    )


@pytest.mark.parametrize(
    "text", ["", "no scheme", "/path", "#x", "1a:b", "http://ho[st/", "http://a:b:c/", "urn:\ud800"]
)
def test_what_is_no_iri_is_refused(text: str) -> None:
    """A relative or impossible IRI is named in the error."""
    with pytest.raises(StoreError, match="IRI"):
        iri(text)


@pytest.mark.parametrize(
    "term", ["", "x", '"x', '"', "<x", '"x"y', '"x"@', "42", "<<( <a> <b> <c> )>>", '"\\UFFFFFFFF"']
)
def test_what_is_no_term_has_no_text(term: str) -> None:
    """Reading what is no term is an error, not a guess."""
    with pytest.raises(StoreError):
        text_of(term)


@given(NASTY)
def test_canonical_lines_say_the_same(text: str) -> None:
    """A line is rewritten to what pyoxigraph itself writes, however it was escaped."""
    escaped = "".join(f"\\U{ord(char):08X}" for char in text)
    for body in (escaped, literal(text)[1:-1]):
        line = f' <http://example.org/\\u00E9>\t<http://example.org/p>"{body}"^^<{XSD}string>. # comment'
        assert canonical_line(line) == f"{parse(line)} ."


@pytest.mark.parametrize("line", ["", "  \t", "# <a> <b> <c> ."])
def test_lines_without_triples_become_nothing(line: str) -> None:
    """Blank lines and comments carry nothing."""
    assert canonical_line(line) == ""


@pytest.mark.parametrize(
    "line",
    [
        "<a> <b> .",
        "<a> <b> <c>",
        '"a" <b> <c> .',
        "<a> _:b <c> .",
        "<a> <b> <c> . <d> <e> <f> .",
        "<a> <b> ?c .",
        '<a> <b> "c""d" .',
        "<a> <b> <c d> .",
        '<a> <b> "c" . }',
    ],
)
def test_lines_that_are_no_triples_are_refused(line: str) -> None:
    """Nothing passes that could be more than one triple."""
    with pytest.raises(StoreError):
        canonical_line(line)


@pytest.mark.parametrize(
    ("cell", "term"),
    [
        ("42", f'"42"^^<{XSD}integer>'), ("-7", f'"-7"^^<{XSD}integer>'), ("+1.50", f'"+1.50"^^<{XSD}decimal>'),
        (".5", f'".5"^^<{XSD}decimal>'), ("1e3", f'"1e3"^^<{XSD}double>'), ("1.E-3", f'"1.E-3"^^<{XSD}double>'),
        ("true", f'"true"^^<{XSD}boolean>'), ("'it\"s'@en", '"it\\"s"@en'), ('"a\x01"', '"a\\u0001"'),
        (f'"x"^^<{XSD}string>', '"x"'), ("_:b0", "_:b0"), ("<http://example.org/>", "<http://example.org/>"),
        ("<<( <urn:a> <urn:b> 1 )>>", f'<<( <urn:a> <urn:b> "1"^^<{XSD}integer> )>>'),
        ('<<( <urn:a> <urn:b> "x (y) z"@en )>>', '<<( <urn:a> <urn:b> "x (y) z"@en )>>'),
    ],
)  # fmt: skip
def test_cells_become_terms(cell: str, term: str) -> None:
    """Abbreviations of tab-separated results are written out."""
    assert canonical_term(cell) == term


@pytest.mark.parametrize("cell", ["", "x", "42x", "True", '"x', "http://example.org/"])
def test_cells_that_are_no_terms_are_refused(cell: str) -> None:
    """A cell is never guessed at: an IRI without brackets is not taken for text."""
    with pytest.raises(StoreError):
        canonical_term(cell)


@given(NASTY)
def test_json_terms(text: str) -> None:
    """Terms of JSON results are written like all others."""
    assert term_from_json({"type": "literal", "value": text}) == literal(text)
    assert term_from_json({"type": "literal", "value": text, "xml:lang": "de"}) == literal(text, lang="de")
    typed = {"type": "typed-literal", "value": text, "datatype": XSD + "date"}
    assert term_from_json(typed) == literal(text, datatype=XSD + "date")
    assert text_of(term_from_json({"type": "uri", "value": text})) == text


def test_json_that_is_no_term_is_refused() -> None:
    """A binding without a known type is an error."""
    with pytest.raises(StoreError):
        term_from_json({"type": "thing", "value": "x"})


def test_a_triple_that_is_a_term_is_one_in_json() -> None:
    """As a store answers that knows RDF 1.2; one that lacks a part is none."""
    parts = {"subject": {"type": "uri", "value": "x:a"}, "predicate": {"type": "uri", "value": "x:b"}}
    whole = {**parts, "object": {"type": "literal", "value": "c"}}
    assert term_from_json({"type": "triple", "value": whole}) == '<<( <x:a> <x:b> "c" )>>'
    with pytest.raises(StoreError):
        term_from_json({"type": "triple", "value": parts})
