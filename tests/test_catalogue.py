"""The catalogue: filling, replacing, removing, searching, on a store in memory and on a real endpoint."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from threading import Semaphore

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Struct
from msgspec.structs import replace
from strategies import RECORDS as RANDOM

from bibld import indexing, search_form
from bibld.catalogue import Added, Catalogue
from bibld.errors import QueryError
from bibld.fulltext import FACETS, fold, mark, parse
from bibld.model import (
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
    Page,
    Part,
    Place,
    Provision,
    Record,
    Related,
    Subject,
    Term,
    Title,
)
from bibld.report import Report
from bibld.searching import ORDERS, Search
from bibld.settings import Settings
from bibld.store import open_store
from bibld.terms import text_of


def report(number: str, title: str, year: str, author: str, keyword: str, **other: object) -> Record:
    return Record(
        id=number,
        titles=(Title(title),),
        dates=(Date(year),) if year else (),
        agents=(Agent(author, kind="corporate", roles=("aut",), primary=True),),
        subjects=(Subject((Term("topic", keyword),)),),
        locations=(Location(number, scheme="control"),),
        **other,
    )


RECORDS = (
    report("1", "Victims in Zürich", "2012", "Amt für Justiz", "Victim Services",
           summaries=(Note("Was Opfer von der Polizei erwarten"),), areas=(Area("Switzerland", "e-sz---"),)),
    report("2", "Police and victims", "2013", "Home Office", "Police",
           provisions=(Provision((Place("London", "enk"),), ("Home Office",), "2013"),),
           links=(Link("http://www.example.gov.uk/a/report.pdf", accessed="2013-01-29"),)),
    report("3", "A prison study", "", "Home Office", "Prisons", notes=(Note("Language: English"),)),
    report("4", "Another prison study", "2009", "Ministerio de Justicia", "Prisons"),
)  # fmt: skip


@pytest.fixture(params=["memory", "directory", "endpoint"])
def catalogue(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Catalogue]:
    """A catalogue that holds the four records."""
    address = {"memory": "memory:", "directory": str(tmp_path)}.get(request.param) or (
        f"{request.getfixturevalue('oxigraph_server')}/query"
    )
    with open_store(address) as store:
        if request.param == "endpoint":
            store.update("CLEAR ALL")
        found = Catalogue(store)
        assert found.add(RECORDS) == Added(4, 0, 0)
        yield found


def ids(catalogue: Catalogue, **search: str) -> list[str]:
    return [record.id for record in catalogue.search(Search(**search)).records]


def test_records_come_back_as_they_went_in(catalogue: Catalogue) -> None:
    """A record read back from the store equals the record that went in."""
    assert [catalogue.get(record.id) for record in RECORDS] == list(RECORDS)
    assert sorted(catalogue.records(), key=lambda record: record.id) == list(RECORDS)
    assert len(catalogue) == 4


def test_records_of_a_page_come_back_in_their_order(catalogue: Catalogue) -> None:
    """By their numbers there, behind those of no page, wherever they are kept."""
    for name in "ab":
        page = Page(query=name, count=4)
        found = [replace(record, id=f"{name}{13 - at}", page=page, position=at) for at, record in enumerate(RECORDS, 8)]
        catalogue.add(found[::-1])
    others, *pages = (
        [record.id for record in group]
        for _, group in groupby(catalogue.records(), lambda record: record.page and record.page.query)
    )
    assert others == ["1", "2", "3", "4"]
    assert sorted(pages) == [["a5", "a4", "a3", "a2"], ["b5", "b4", "b3", "b2"]]


def test_loading_twice_changes_nothing(catalogue: Catalogue) -> None:
    """The same batch again adds not one triple."""
    before = len(catalogue.store)
    assert catalogue.add(RECORDS) == Added(0, 0, 4)
    assert len(catalogue.store) == before


def test_replacing_leaves_nothing_of_the_old(catalogue: Catalogue) -> None:
    """A record replaced by another and back again leaves the very triples it found."""
    before = set(catalogue.store.construct("CONSTRUCT WHERE { ?s ?p ?o }"))
    other = report("2", "Something else", "1999", "Nobody in particular", "Nothing")
    assert catalogue.add([other]) == Added(0, 1, 0)
    assert catalogue.get("2") == other
    assert ids(catalogue, title="victims") == ["1"]
    assert catalogue.add([RECORDS[1]]) == Added(0, 1, 0)
    assert _lines(catalogue) == {line for chunk in before for line in chunk.splitlines()}


def _lines(catalogue: Catalogue) -> set[bytes]:
    return {line for chunk in catalogue.store.construct("CONSTRUCT WHERE { ?s ?p ?o }") for line in chunk.splitlines()}


def test_removing_leaves_shared_nodes_while_they_are_used(catalogue: Catalogue) -> None:
    """An agent stays as long as one record names it; with the last record all is gone but when it was removed."""
    assert catalogue.remove(["2", "nowhere"]) == ["nowhere"]
    assert catalogue.get("3") == RECORDS[2]
    assert catalogue.remove(["1", "3", "4"]) == []
    assert {line.split()[1] for line in _lines(catalogue)} == {b"<http://www.w3.org/ns/prov#invalidatedAtTime>"}
    assert (len(catalogue), len(catalogue.store), ids(catalogue)) == (0, 4, [])


def test_when_a_record_was_removed_is_known_until_it_comes_again(catalogue: Catalogue) -> None:
    """A number that never was is not gone; a record that comes again is new, and leaves the triples it left before."""
    before = _lines(catalogue)
    catalogue.remove(["2"])
    assert catalogue.gone("2")[:2] == "20"
    assert (catalogue.gone("3"), catalogue.gone("nowhere")) == ("", "")
    assert catalogue.get("2") is None
    assert catalogue.add(RECORDS) == Added(1, 0, 3)
    assert (catalogue.gone("2"), catalogue.get("2"), _lines(catalogue)) == ("", RECORDS[1], before)


def test_a_load_cut_off_is_made_good(catalogue: Catalogue) -> None:
    """A record of which some triples are missing, and the seal, is loaded again in full."""
    whole = _lines(catalogue)
    prefix = "PREFIX bibld: <https://bibld.org/terms#>"
    catalogue.store.update(f"{prefix} DELETE WHERE {{ ?index bibld:digest ?digest }}")
    catalogue.store.update(f"{prefix} DELETE {{ ?s ?p ?o }} WHERE {{ ?s ?p ?o ; a bibld:Contribution }}")
    assert catalogue.add(RECORDS) == Added(0, 4, 0)
    assert _lines(catalogue) == whole


@pytest.fixture(scope="module", params=["memory", "directory"])
def filled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    """A catalogue that holds the four records, and is not changed; one searches by SPARQL, the other by its index."""
    address = "memory:" if request.param == "memory" else str(tmp_path_factory.mktemp("catalogue"))
    with open_store(address) as store:
        found = Catalogue(store)
        found.add(RECORDS)
        yield found


PREFIXES = (
    "PREFIX bibld: <https://bibld.org/terms#> PREFIX dcterms: <http://purl.org/dc/terms/> "
    "PREFIX dc: <http://purl.org/dc/elements/1.1/> PREFIX foaf: <http://xmlns.com/foaf/0.1/> "
    "PREFIX bibo: <http://purl.org/ontology/bibo/> PREFIX mrel: <http://id.loc.gov/vocabulary/relators/> "
)


@pytest.mark.parametrize(
    ("update", "search", "before", "after"),
    [
        ('DELETE { ?s ?p "Police and victims" } INSERT { ?s ?p "Police and thieves" } WHERE { ?s ?p "Police and victims" }',
         {"title": "thieves"}, [], ["2"]),
        ('DELETE { ?s ?p "Home Office" } INSERT { ?s ?p "Home Ministry" } WHERE { ?s ?p "Home Office" }',
         {"author": "ministry"}, [], ["2", "3"]),
        ("DELETE WHERE { <https://catalogue.example/record/4> ?p ?o }", {"title": "prison"}, ["4", "3"], ["3"]),
        ('INSERT DATA { <https://catalogue.example/record/5> a bibld:Record ; dcterms:identifier "5" ; dcterms:title "Fifth" }',
         {"title": "fifth"}, [], ["5"]),
        # Lines end here for Python, and not in N-Triples.
        ('INSERT DATA { <https://catalogue.example/record/5> a bibld:Record ; dcterms:identifier "5" ; dcterms:title "One\u2028Two\x85Three" }',
         {"title": "three"}, [], ["5"]),
        ("CLEAR ALL", {}, ["2", "1", "4", "3"], []),
    ],
)  # fmt: skip
def test_an_update_of_others_is_followed(
    catalogue: Catalogue, update: str, search: dict[str, str], before: list[str], after: list[str]
) -> None:
    """What a record says itself, and what an agent says that it shares, is searched as it is now."""
    assert ids(catalogue, **search) == before
    catalogue.update(PREFIXES + update)
    assert ids(catalogue, **search) == after
    found = {record.id: record for record in catalogue.search(Search(), per_page=100).records}
    assert found == {record.id: record for record in catalogue.records()}


@pytest.mark.parametrize(
    ("update", "loaded"),
    [
        ("DELETE WHERE { ?record dcterms:creator ?agent }", Added(0, 0, 4)),
        ("DELETE { ?s dcterms:creator ?o } WHERE { ?s dcterms:creator ?o } ; DELETE { ?s ?p 'Police' } WHERE { ?s ?p 'Police' }",
         Added(0, 1, 3)),
        ("DELETE WHERE { ?record dc:subject ?keyword }", Added(0, 0, 4)),
        ("DELETE WHERE { ?record mrel:pup ?place }", Added(0, 0, 4)),
        ("DELETE WHERE { ?agent foaf:name 'Home Office' }", Added(0, 2, 2)),
        ('DELETE { ?s bibld:name "Home Office" } INSERT { ?s bibld:name "Home Ministry" } WHERE { ?s bibld:name "Home Office" }',
         Added(0, 2, 2)),
        ('DELETE { ?s ?p "Prisons" } INSERT { ?s ?p "Gaols" } WHERE { ?s ?p "Prisons" }', Added(0, 2, 2)),
        ("DELETE { ?s bibld:contribution ?o } WHERE { ?s bibld:contribution ?o }", Added(0, 4, 0)),
        ("DELETE { ?s dcterms:title ?o } INSERT { ?s dcterms:title 'Nothing' } WHERE { ?s dcterms:title ?o }", Added(0, 4, 0)),
    ],
)  # fmt: skip
def test_what_an_update_took_out_is_made_good(catalogue: Catalogue, update: str, loaded: Added) -> None:
    """What follows from a record's nodes at once, and everything when the record is loaded again."""
    whole = _lines(catalogue)
    catalogue.update(f"{PREFIXES} {update}")
    assert catalogue.add(RECORDS) == loaded
    assert _lines(catalogue) == whole


BEES = Record(
    id="7",
    titles=(Title("Bees"), Title("Wasps", kind="alternative")),
    agents=(Agent("Roe, Anna", kind="person", primary=True), Agent("Doe, Jane", kind="person", roles=("edt",))),
    provisions=(Provision((Place("York"),), ("Bee Press",), "2001"),),
    identifiers=(Identifier("isbn", "9780131103627"),),
)


@pytest.mark.parametrize(
    ("update", "pattern", "before", "after"),
    [
        ('DELETE { ?s bibld:mainTitle "Bees" } INSERT { ?s bibld:mainTitle "Ants" } WHERE { ?s bibld:mainTitle "Bees" }',
         "?s dcterms:title ?o", ["Bees"], ["Ants"]),
        ("DELETE { ?s bibld:title ?o } WHERE { ?s bibld:title ?o }", "?s dcterms:title ?o", ["Bees"], ["Bees"]),
        ('DELETE { ?s bibld:contribution ?c } WHERE { ?s bibld:contribution ?c . ?c bibld:agent/bibld:name "Doe, Jane" }',
         "?s dcterms:contributor/foaf:name ?o", ["Doe, Jane"], []),
        ('DELETE { ?s bibld:name "Roe, Anna" } INSERT { ?s bibld:name "Roe, Ann" } WHERE { ?s bibld:name "Roe, Anna" }',
         "?s dcterms:creator/bibld:name ?o", ["Roe, Anna"], ["Roe, Ann"]),
        ('DELETE { ?s ?p "Bee Press" } INSERT { ?s ?p "Wasp Press" } WHERE { ?s bibld:publisherName "Bee Press" ; ?p "Bee Press" }',
         "?s dcterms:publisher/foaf:name ?o", ["Bee Press"], ["Wasp Press"]),
        ("DELETE { ?s ?p ?o } INSERT { ?s ?p '9780306406157' } WHERE { ?s ?p ?o FILTER(?o = '9780131103627') FILTER EXISTS { ?s bibld:scheme 'isbn' } }",
         "?s bibo:isbn ?o", ["9780131103627"], ["9780306406157"]),
        ("INSERT { ?s dcterms:relation <http://a.example/1> } WHERE { ?s a bibld:Record }", "?s dcterms:relation ?o", [], ["http://a.example/1"]),
    ],
)  # fmt: skip
def test_what_follows_from_a_record_follows_an_update(
    update: str, pattern: str, before: list[str], after: list[str]
) -> None:
    """Plain Dublin Core says what the nodes say now; what somebody else has put in stays."""
    with open_store("memory:") as store:
        catalogue = Catalogue(store)
        catalogue.add([BEES])

        def said() -> list[str]:
            return [text_of(row["o"]) for row in store.select(f"{PREFIXES} SELECT ?o WHERE {{ {pattern} }}")]

        assert said() == before
        catalogue.update(PREFIXES + update)
        assert said() == after


@pytest.mark.parametrize(
    ("update", "expected"),
    [
        ("INSERT { ?r dcterms:subject ?s } WHERE { ?r dcterms:identifier '7' . ?s skos:prefLabel ?w FILTER(?w IN ('Gnats', 'Yaks')) }",
         ["Wax", "Ants", "Hives", "Combs", "Gnats", "Yaks"]),
        ("DELETE { ?r dcterms:subject ?s } WHERE { ?r dcterms:identifier '7' . ?s skos:prefLabel 'Ants' }", ["Wax", "Hives", "Combs"]),
        ("DELETE { ?r dcterms:subject ?s } INSERT { ?r dcterms:subject ?t } WHERE"
         " { ?r dcterms:identifier '7' . ?s skos:prefLabel 'Ants' . ?t skos:prefLabel 'Yaks' }", ["Wax", "Hives", "Combs", "Yaks"]),
        ("DELETE { ?r bibld:order ?o ; dcterms:subject ?s } INSERT { ?r bibld:order 'dcterms:subject 2 1 0' }"
         " WHERE { ?r dcterms:identifier '7' ; bibld:order ?o . ?s skos:prefLabel 'Ants' }", ["Wax", "Hives", "Combs"]),
    ],
)  # fmt: skip
def test_what_an_update_leaves_stays_in_its_order(catalogue: Catalogue, update: str, expected: list[str]) -> None:
    """Whatever the place of what came and went is among the names of nodes; but an order that is stated holds."""
    words = ("Wax", "Ants", "Hives", "Combs")
    catalogue.add([
        Record(id="7", subjects=tuple(Subject((Term("topic", word),)) for word in words)),
        Record(id="8", subjects=(Subject((Term("topic", "Gnats"),)), Subject((Term("topic", "Yaks"),)))),
    ])  # fmt: skip
    catalogue.update(f"PREFIX skos: <http://www.w3.org/2004/02/skos/core#> {PREFIXES} {update}")
    assert [subject.terms[0].value for subject in catalogue.get("7").subjects] == expected


def test_a_blank_node_stays_as_long_as_another_record_has_it(catalogue: Catalogue) -> None:
    """Two records may have one and the same."""
    roots = ["<https://catalogue.example/record/1>", "<https://catalogue.example/record/2>"]
    said = " . ".join(f"{root} dcterms:creator _:smith" for root in roots)
    catalogue.update(
        f'{PREFIXES} INSERT DATA {{ {said} . _:smith a foaf:Person ; foaf:name "Smith, John" ; foaf:made [ foaf:name "Wax" ] }}'
    )
    catalogue.remove(["1"])
    assert ids(catalogue, author="smith") == ["2"]
    assert catalogue.store.ask('ASK { ?s ?p "Wax" }')
    assert catalogue.get("2").agents[-1].name == "Smith, John"
    catalogue.remove(["2"])
    assert not catalogue.store.ask('ASK { ?s ?p ?o FILTER(?o IN ("Smith, John", "Wax")) }')


def test_the_tag_of_a_language_is_the_same_however_it_is_written(catalogue: Catalogue) -> None:
    """A store has ``"Pchely"@ru-latn`` of what was ``"Pchely"@ru-Latn``."""
    record = Record(id="8", titles=(Title("Pchely", lang="rus"),), identifiers=(Identifier("isbn", "9780131103627"),))
    catalogue.add([record])
    catalogue.update(PREFIXES + "DELETE WHERE { ?record bibo:isbn ?number }")
    assert catalogue.add([record]) == Added(0, 0, 1)


def test_a_change_made_elsewhere_is_found_when_the_index_is_made_anew(catalogue: Catalogue) -> None:
    """Where the store was written past the catalogue, what was made from its records is compared with them."""
    catalogue.store.update('DELETE { ?s ?p "Prisons" } INSERT { ?s ?p "Gaols" } WHERE { ?s ?p "Prisons" }')
    catalogue.reindex()
    assert ids(catalogue, keyword="gaols") == ["4", "3"]
    catalogue.store.update("DELETE WHERE { <https://catalogue.example/record/4> ?p ?o }")
    catalogue.reindex()
    assert (ids(catalogue, keyword="gaols"), len(catalogue)) == (["3"], 3)


def test_an_update_at_fault_changes_nothing(catalogue: Catalogue) -> None:
    """QueryError says why, and the catalogue can be used as before."""
    before = _lines(catalogue)
    for update in ("no update", "INSERT DATA { ?s ?p ?o }", "DELETE { ?s ?p } WHERE { ?s ?p ?o }"):
        with pytest.raises(QueryError):
            catalogue.update(update)
    assert _lines(catalogue) == before
    assert len(ids(catalogue)) == 4


@pytest.mark.parametrize("update", ["no update", "DROP GRAPH <urn:nowhere>", "DELETE { ?s ?p } WHERE { ?s ?p ?o }"])
def test_an_update_at_fault_costs_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, update: str) -> None:
    """Since nothing has changed, no record is compared with what was made from it, and no journal is left."""
    with open_store(tmp_path / "store") as store:
        catalogue = Catalogue(store)
        catalogue.prepare()
        monkeypatch.setattr(catalogue, "_follow", lambda _: pytest.fail("all records were compared"))
        with pytest.raises(QueryError):
            catalogue.update(update)
        assert store.texts is not None
        assert not store.texts.writing


def test_an_index_is_made_again_from_the_graph(tmp_path: Path) -> None:
    """Where it is missing, or of another version, searching is done by SPARQL until something is written."""
    with open_store(tmp_path) as store:
        Catalogue(store).add(RECORDS)
    for broken in (lambda: shutil.rmtree(tmp_path / "words"), lambda: (tmp_path / "words" / "built").write_text("0")):
        broken()
        with open_store(tmp_path, read_only=True) as store:
            assert not store.texts.current
            assert ids(Catalogue(store), title="prison") == ["4", "3"]
        with open_store(tmp_path) as store:
            assert Catalogue(store).add([]) == Added(0, 0, 0)
            assert store.texts.current
            assert ids(Catalogue(store), title="prison") == ["4", "3"]


def test_a_number_that_comes_again_while_it_is_loaded_is_one_record(monkeypatch: pytest.MonkeyPatch) -> None:
    """The store, asked which records of the next batch it has, does not have all of the last one yet."""
    monkeypatch.setattr("bibld.catalogue.BATCH", 4)
    first, second, third, fourth = (report(str(number), "Bees", "2001", "Acme", "hives") for number in range(4))
    asked = Semaphore(0)
    with open_store("memory:") as store:
        load, select = store.load, store.select

        def load_when_asked_twice(ntriples: Iterable[bytes]) -> None:
            assert len(store) or (asked.acquire(timeout=60) and asked.acquire(timeout=60))
            load(ntriples)

        def select_and_say_so(sparql: str) -> Iterator[dict[str, str]]:
            yield from list(select(sparql))
            asked.release()

        monkeypatch.setattr(store, "load", load_when_asked_twice)
        monkeypatch.setattr(store, "select", select_and_say_so)
        changed = replace(second, titles=(Title("Wasps"),))
        assert Catalogue(store).add([first, second, changed, third, fourth]) == Added(4, 1, 0)


def test_two_records_of_one_number_in_a_load_are_reported() -> None:
    """The last one is kept, and the report says so."""
    found = Report()
    with open_store("memory:") as store:
        catalogue = Catalogue(store)
        catalogue.add([RECORDS[0], replace(RECORDS[1], id="1")], found)
        assert catalogue.get("1").titles == RECORDS[1].titles
    assert found.warnings == 1


@pytest.mark.parametrize(
    ("search", "expected"),
    [
        ({"author": "home"}, ["2", "3"]),
        ({"author": "JUSTIZ fur"}, ["1"]),
        ({"title": "zurich"}, ["1"]),
        ({"title": "ZÜRICH"}, ["1"]),
        ({"title": "vict"}, []),
        ({"title": "vict*"}, ["2", "1"]),
        ({"title": '"prison study"'}, ["4", "3"]),
        ({"title": '"study prison"'}, []),
        ({"summary": "polizei opfer"}, ["1"]),
        ({"details": "london 2013"}, ["2"]),
        ({"source": "january 29"}, ["2"]),
        ({"year": "2012"}, ["1"]),
        ({"year": "2012-2013"}, ["2", "1"]),
        ({"year": "-2009"}, ["4"]),
        ({"year": "2013-"}, ["2"]),
        ({"country": "switzerland"}, ["1"]),
        ({"url": "http://www.example.gov.uk/a/rep"}, ["2"]),
        ({"url": "example.gov.uk"}, ["2"]),
        ({"shelf_number": "4"}, ["4"]),
        ({"keyword": "prisons"}, ["4", "3"]),
        ({"any": "english"}, ["3"]),
        ({"any": "opfer justiz"}, ["1"]),
        ({"author": "home", "keyword": "police", "year": "2013", "any": "london"}, ["2"]),
        ({}, ["2", "1", "4", "3"]),
        ({"title": "???"}, []),
    ],
)
def test_every_field_of_the_page_is_searched_by_words(
    filled: Catalogue, search: dict[str, str], expected: list[str]
) -> None:
    """Alone and together, without regard to case and accents; newest first, then by title."""
    results = filled.search(Search(**search))
    assert [record.id for record in results.records] == expected
    assert results.total == len(expected)


BALALAIKA = Record(
    id="77",
    titles=(
        Title("The balalaika", responsibility="by Anna Orlova ; with songs by Ivan Reznik"),
        Title("Балалайка", script="Cyrl"),
        Title("Balalaĭka", kind="uniform", parts=(Term("language", "English"),)),
        Title("A Russian lute", kind="spine"),
    ),
    agents=(
        Agent("Orlova, A. N.", kind="person", fuller="Anna Nikolaevna", primary=True, affiliation="Conservatory of Perm"),
        Agent("Орлова, А. Н.", kind="person", script="Cyrl"),
    ),
    genres=(Genre("Method books"), Genre("bibliography", authority="marcgt")),
    contents=(Note("Wood -- Strings -- Quasars in folk song"),),
    notes=(Note("Ph.D., Perm, 1999", "thesis", parts=(Term("degree", "Ph.D."), Term("institution", "Faculty of Lutes"))),),
    subjects=(Subject((Term("topic", "Музыка"),), authority="unspecified", script="Cyrl"),),
    classifications=(Classification("lcc", "ML1015.B3", item="O75 1999"),),
    identifiers=(Identifier("isbn", "0000000019", "paperback"), Identifier("publisher number", "EP 12", source="Editio")),
    locations=(Location("Mus 3", organisation="Town Library"),),
    related=(
        Related("series statement", title="Lutes of the world", number="v. 7", identifiers=(Identifier("issn", "0000-0019"),)),
        Related("host", title="Review of Strings", part=Part((Term("volume", "45"),), date="1999")),
        Related("constituent", record=Record(titles=(Title("Kalinka"),), agents=(Agent("Larionov, Ivan"),))),
        Related("isReferencedBy", title="Guide to lutes", part=Part(text="p. 605")),
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("title", "Балалайка"),
        ("title", "balalaika english"),
        ("title", "russian lute"),
        ("title", "world"),
        ("title", "kalinka"),
        ("title", "review"),
        ("author", "nikolaevna"),
        ("author", "Орлова"),
        ("author", "reznik"),
        ("author", "larionov"),
        ("author", "conservatory"),
        ("keyword", '"method books"'),
        ("keyword", "музыка"),
        ("details", '"world v 7"'),
        ("details", "0000-0019"),
        ("details", "ISBN 0000000019 paperback"),
        ("details", "editio ep"),
        ("details", "faculty"),
        ("source", "strings 45 1999"),
        ("shelf_number", '"ML1015.B3 O75"'),
        ("shelf_number", "mus"),
        ("shelf_number", "77"),
        ("any", "quasars"),
        ("any", "town guide 605 kalinka музыка ml1015"),
    ],
)
def test_a_record_is_found_by_all_that_it_says(field: str, words: str) -> None:
    """Under the field of the form that a person looks in; that a page would not print it makes no difference."""
    texts = indexing.gist_of(BALALAIKA).texts
    found = [f" {folded} " for name in (texts if field == "any" else [field]) for _, folded in texts[name]]
    for asked in parse(words, field):
        assert any(f" {' '.join(asked.words)} " in folded for folded in found), asked


def test_the_name_of_a_bibliography_is_no_title_of_what_it_lists() -> None:
    """MARC 510."""
    assert "guide to lutes" not in [folded for _, folded in indexing.gist_of(BALALAIKA).texts["title"]]


CODED = frozenset(
    """kind authority encoding scheme script lang link transliteration scope label same_as roles function relation entry
    code media carrier formats forms qualities origins media_type accessed status assigner type issuance content level government
    audiences languages admin conversions page position leftovers""".split()
)
"""What is no word of the resource: codes, captions, addresses of headings, and what is said of the description."""


def said(value: object) -> Iterator[str]:
    """All texts of a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from said(item)
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            coded = name in CODED or (isinstance(value, Date) and name != "value")
            if not coded and (name, type(value)) != ("edition", Classification):
                yield from said(getattr(value, name))


@settings(max_examples=40)
@given(RANDOM)
def test_every_word_of_a_record_finds_it(record: Record) -> None:
    """No value of the model is forgotten."""
    found = {
        word for texts in indexing.gist_of(record).texts.values() for _, folded in texts for word in folded.split()
    }
    assert {word for text in said(record) for word in fold(text).split()} <= found


@pytest.mark.parametrize("field", [name for name in Search.__struct_fields__ if name not in ("year", "only")])
@settings(max_examples=20)
@given(
    text=st.text(max_size=20)
    | st.sampled_from(['" } DROP ALL #', "\\", "'''", "?x", "<a>", "\n", '"', "*", "{{limit}}"])
)
def test_no_text_breaks_a_search(filled: Catalogue, field: str, text: str) -> None:
    """What SPARQL or the index means by a character does not matter in a search field."""
    results = filled.search(Search(**{field: text}), facets=True)
    assert results.total == len(results.records) <= 4
    assert len(filled) == 4


@pytest.mark.parametrize(
    "year",
    ["next year", "2010-2012-2014", "2012-2010", "20 10", "١٩٩٩", pytest.param(f"2010{' ' * 100_000}x", id="blanks")],
)
def test_a_year_that_is_none_is_refused(year: str) -> None:
    """ValueError says what a range looks like."""
    with pytest.raises(ValueError, match="year"):
        Search(year=year)


def test_the_printed_query_gives_the_same(filled: Catalogue) -> None:
    """The SPARQL of a search, run by hand, gives its records in its order."""
    search = Search(any="study home", year="")
    rows = [text_of(row["record"]) for row in filled.store.select(filled.sparql(search))]
    found = filled.search(search).records
    assert [iri.rpartition("/")[2] for iri in rows] == [record.id for record in found]


@pytest.mark.parametrize(
    ("order", "expected"),
    [("year", ["2", "1", "4", "3"]), ("title", ["3", "4", "2", "1"]), ("author", ["1", "2", "3", "4"])],
)
def test_results_stand_in_the_order_asked(filled: Catalogue, order: str, expected: list[str]) -> None:
    """By year the newest first; by title and by author without capitals and accents."""
    results = filled.search(Search(), order=order)
    assert [record.id for record in results.records] == expected
    assert [iri.rpartition("/")[2] for iri in results.iris] == expected


def test_a_search_is_narrowed_by_what_its_facets_count(filled: Catalogue) -> None:
    """Each value says how many it leaves, and leaves as many; values of several facets must all be there."""
    facets = filled.search(Search(), facets=True).facets
    assert list(facets) == list(FACETS)
    assert facets["author"] == (("Home Office", 2), ("Amt für Justiz", 1), ("Ministerio de Justicia", 1))
    assert facets["country"] == (("Switzerland", 1),)
    for facet, values in facets.items():
        for value, count in values:
            assert filled.search(Search(only=((facet, value),))).total == count, (facet, value)
    both = Search(only=(("author", "Home Office"), ("year", "2013")))
    assert [record.id for record in filled.search(both).records] == ["2"]
    nothing = filled.search(Search(only=(("author", '" } DROP ALL #'),)), facets=True)
    assert (nothing.total, nothing.facets["author"]) == (0, (('" } DROP ALL #', 0),))


def test_what_is_typed_twice_is_asked_once() -> None:
    """A box holds the beginning a* a hundred times, and to look for one takes as long each time."""
    assert Search(any="bees hive Bees", title="bees").asked == (*parse("bees", "title"), *parse("bees hive"))


def test_a_text_may_look_like_a_parameter() -> None:
    """What is put into a query is not looked through for the names of what else is."""
    with open_store("memory:") as store:
        catalogue = Catalogue(store)
        catalogue.add([Record(id="1", subjects=(Subject((Term("topic", "{{limit}}"),)),))])
        found = catalogue.search(Search(only=(("keyword", "{{limit}}"),)))
    assert [record.id for record in found.records] == ["1"]


@pytest.mark.parametrize("only", [("shelf", "1"), ("year", "next")])
def test_a_facet_that_is_none_is_refused(only: tuple[str, str]) -> None:
    """ValueError says which there are."""
    with pytest.raises(ValueError, match="year"):
        Search(only=(only,))


@pytest.mark.parametrize(
    ("dates", "years"),
    [
        ((), [1963]),
        ((Date("2013"),), [2013]),
        ((Date("2013", kind="copyright"),), [2013, 1963]),
        ((Date("uuuu"),), [1963]),
    ],
)
def test_a_year_that_is_only_stated_is_found(dates: tuple[Date, ...], years: list[int]) -> None:
    """Where no date is coded (MARC 008), that of the statement of publication counts."""
    assert indexing.gist_of(Record(dates=dates, provisions=(Provision(date="c1963."),))).years == years


@pytest.mark.parametrize(
    ("date", "years"),
    [
        (Date("1999", end="9999"), range(1999, 2005)),
        (Date("1665", end="9999"), range(1665, 2005)),
        (Date("2004", end="9999"), [2004]),
        (Date("2006", end="9999"), [2006]),
        (Date("1999", end="2001"), range(1999, 2002)),
        (Date("1999", end="uuuu"), [1999]),
        (Date("2003", end="2006"), range(2003, 2007)),
        (Date("1050", end="1999"), range(1050, 1451)),
    ],
)
def test_what_has_not_ended_is_found_up_to_now(date: Date, years: Iterable[int]) -> None:
    """A serial that still appears (MARC 008, 9999) is found by no year to come; one that begins then, by that."""
    assert indexing.gist_of(Record(dates=(date,)), Settings(time="2004-05-06T12:00:00")).years == list(years)


def test_what_a_book_contains_is_not_what_it_is() -> None:
    """A book with references is no bibliography (MARC 008/24-27), and is found as one by any words alone."""
    genres = (Genre("bibliography", authority="marcgt"), Genre("fiction", authority="marcgt"), Genre("bibliography"))
    found = [indexing.gist_of(Record(type="text", genres=said)) for said in (genres[:1], genres, ())]
    assert [gist.facets["kind"] for gist in found] == [["text"], ["text", "fiction", "bibliography"], ["text"]]
    assert list(found[0].texts) == ["notes"]


def test_two_authors_of_one_name_are_two() -> None:
    """A search is narrowed by whole headings."""
    agents = [Agent("Adams, Anna", dates=dates, kind="person", primary=True) for dates in ("1735-1826", "1947-")]
    assert [indexing.gist_of(Record(agents=(agent,))).facets["author"] for agent in agents] == [
        ["Adams, Anna, 1735-1826"],
        ["Adams, Anna, 1947-"],
    ]


def test_values_of_facets_have_single_blanks() -> None:
    """As an address of the form has them, by which results are narrowed: a no-break space is none there."""
    record = Record(
        agents=(Agent("Adams,\u00a0Anna"), Agent("Adams,  Anna")), languages=(Language(" en"), Language(" "))
    )
    facets = indexing.gist_of(record).facets
    assert (facets["author"], facets["language"]) == (["Adams, Anna"], ["en"])


def test_a_time_that_is_coded_is_no_keyword() -> None:
    """Nobody narrows a search by ``x4x5``; a time in words is one."""
    subjects = (Subject((Term("period", "x4x5"),)), Subject((Term("temporal", "1940-1959"),)))
    assert indexing.gist_of(Record(subjects=subjects)).facets["keyword"] == ["1940-1959"]


WORDS = "victims police prison study zurich home office a in and another ministerio fur justiz 2012 example".split()
PIECES = st.sampled_from(
    [*WORDS, "VICT*", "pri*", '"prison study"', '"home office"', "title:police", "author:o*", "url:www", "-", '"']
)


@settings(max_examples=60)
@given(text=st.lists(PIECES, min_size=1, max_size=3).map(" ".join), order=st.sampled_from(ORDERS))
def test_a_search_finds_the_same_with_an_index_and_without(
    both: tuple[Catalogue, Catalogue], text: str, order: str
) -> None:
    """Words, phrases and beginnings; where a language is known, stems find more."""
    plain, indexed = (catalogue.search(Search(any=text), order=order, facets=True) for catalogue in both)
    assert plain.total == indexed.total
    assert {record.id for record in plain.records} == {record.id for record in indexed.records}
    assert plain.facets == indexed.facets
    if order != "relevance":
        assert plain.iris == indexed.iris


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Catalogue, Catalogue]]:
    """The four records in memory, and in a directory."""
    with open_store("memory:") as memory, open_store(tmp_path_factory.mktemp("both")) as directory:
        catalogues = Catalogue(memory), Catalogue(directory)
        for catalogue in catalogues:
            catalogue.add(RECORDS)
        yield catalogues


def test_words_are_found_by_their_stem_and_the_best_comes_first(tmp_path: Path) -> None:
    """In the language of the record; a title counts more than a summary, and of equals the newer comes first."""
    records = [
        report(
            "5", "Nothing of the kind", "2001", "A", "B", languages=(Language("eng"),), summaries=(Note("A victim"),)
        ),
        report("6", "Victims", "2001", "A", "B", languages=(Language("eng"),)),
        report("7", "Victims", "2002", "A", "B", languages=(Language("eng"),)),
        report("8", "Die Häuser der Opfer", "2003", "A", "B", languages=(Language("ger"),)),
        report("9", "Victimes", "2003", "A", "B", languages=(Language("und"),)),
    ]
    with open_store(tmp_path) as store:
        catalogue = Catalogue(store)
        catalogue.add(records)
        for text, expected in {"victims": ["7", "6", "5"], "haus": ["8"], "HAUSER": ["8"], '"victims of"': []}.items():
            results = catalogue.search(Search(any=text), order="relevance")
            assert [record.id for record in results.records] == expected, text
        results = catalogue.search(Search(any="victims haus*", only=()), order="relevance")
        assert results.total == 0
        stems = catalogue.search(Search(any="victims")).stems
        marked = mark("No victim, no vicar", parse("victims"), stems)
        assert marked == [("No ", False), ("victim", True), (", no vicar", False)]
        rows = store.select(catalogue.sparql(Search(any="victims"), order="relevance"))
        assert [text_of(row["record"]).rpartition("/")[2] for row in rows] == ["7", "6", "5"]


def test_results_are_paged(filled: Catalogue) -> None:
    """Each record stands on one page, and the total on every one."""
    pages = [filled.search(Search(), page=number, per_page=3) for number in (1, 2, 3)]
    assert [len(found.records) for found in pages] == [3, 1, 0]
    assert {(found.total, found.pages) for found in pages} == {(4, 2)}


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    """What is folded is only letters, figures and single blanks."""
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Überfälle", "uberfalle"),
        ("O'Neill O’Neill ONeill", "oneill oneill oneill"),
        ("t͡serkovʹ, podʺezd", "tserkov podezd"),
        ("ʻarukh ʿarukh Peʼer Pe'er", "arukh arukh peer peer"),
        ("'quoted' 5'6", "quoted 5 6"),
        ("Łódź Øresund", "lodz oresund"),
        ("犯罪A", "犯 罪 a"),
        ("Straße", "strasse"),
    ],
)
def test_folding(text: str, folded: str) -> None:
    """Capitals, accents and punctuation make no difference."""
    assert fold(text) == folded


@pytest.mark.parametrize("title", ["L'histoire des Women’s Schools", "L’histoire des Women's Schools"])
@pytest.mark.parametrize("asked", ["l'histoire", "lhistoire", "histoire", "women", "Womens", '"women’s schools"'])
def test_a_word_with_an_apostrophe_is_found_with_and_without_it_and_by_its_parts(title: str, asked: str) -> None:
    """Nobody has to know which sign was typed, or that one was; and an article that is cut off hides no word."""
    texts = indexing.gist_of(Record(id="1", titles=(Title(title),))).texts["title"]
    for words in parse(asked):
        assert any(f" {' '.join(words.words)} " in f" {folded} " for _, folded in texts), texts


@pytest.mark.parametrize(
    ("scheme", "number", "asked"),
    [
        ("isbn", "9780131103627", "978-0-13-110362-7 9780131103627 0131103628 0-13-110362-8"),
        ("isbn", "0-13-110362-8", "978-0-13-110362-7 9780131103627 0131103628 0-13-110362-8"),
        ("isbn", "080442957X", "0-8044-2957-x 9780804429573"),
        ("issn", "0028-0836", "00280836 0028-0836"),
        ("issn", "00280836", "00280836 0028-0836"),
    ],
)
def test_a_number_is_found_however_it_is_hyphenated(scheme: str, number: str, asked: str) -> None:
    """And an ISBN in both lengths."""
    texts = indexing.gist_of(Record(id="1", identifiers=(Identifier(scheme, number),))).texts["details"]
    for words in parse(asked):
        assert any(f" {' '.join(words.words)} " in f" {folded} " for _, folded in texts), (words, texts)


def test_a_search_has_the_fields_of_the_form() -> None:
    """What the form lists can be asked, and what can be asked is on the form."""
    assert {*Search.__struct_fields__} == {
        field.name for field in (*search_form.FIELDS, search_form.YEAR, search_form.ANY)
    } | {"only"}
