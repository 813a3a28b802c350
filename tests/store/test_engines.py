"""The catalogue in the stores of others: the examples go in, are found, come out, and go."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from bibld import Catalogue, Search, open_store, read
from bibld.model import Record, Title
from bibld.store import Store

PAGES = ("london.txt", "reports.txt")


@pytest.mark.parametrize("server", ["oxigraph", "virtuoso", "virtuoso#text=virtuoso"])
def test_a_catalogue_in_a_remote_store(server: str, root: Path, request: pytest.FixtureRequest) -> None:
    """What a record is, is found as and counts for is the same as in the embedded store."""
    engine, _, fragment = server.partition("#")
    address = request.getfixturevalue(f"{engine}_server") + (
        "/query" if engine == "oxigraph" else server.removeprefix(engine)
    )
    records = [record for name in PAGES for record in read(root / "examples" / name)]
    searches = [
        Search(),
        Search(title="crime", year="2000-2012"),
        Search(keyword='"closed circuit"'),
        Search(any='victim* "closed circuit"'),
        Search(any="vic* 2003"),
        Search(title='"the effects of" crim*'),
        Search(country="united kingdom", author="home"),
        Search(title="???"),
    ]
    with (
        open_store("memory:") as inside,
        open_store(address) as outside,
    ):
        outside.update("CLEAR ALL")
        here, there = Catalogue(inside), Catalogue(outside)
        assert there.add(records) == here.add(records)
        assert there.add(records[:2]) == (0, 0, 2)
        assert list(there.records()) == list(here.records())
        for search in searches:
            assert there.search(search, facets=True) == here.search(search, facets=True)
        narrowed = "bif:contains" in there.sparql(searches[1])
        assert narrowed is bool(fragment)
        asked = 'SELECT ?r { ?r <https://bibld.org/terms#matches> "victim* title:crime shelf_number:9*" }'
        assert {row["r"] for row in there.store.select(asked)} == {
            f"<{iri}>" for iri in here.search(Search(any="victim* title:crime shelf_number:9*"), per_page=99).iris
        }
        changed = replace(records[0], titles=(replace(records[0].titles[0], title="Changed"), *records[0].titles[1:]))
        assert there.add([changed]) == here.add([changed]) == (0, 1, 0)
        assert there.get(changed.id) == changed
        assert there.search(Search(title="changed")).total == 1
        assert there.remove([changed.id, "none"]) == here.remove([changed.id, "none"]) == ["none"]
        assert there.get(changed.id) is None
        assert len(outside) == len(inside)
        assert there.remove([record.id for record in records[1:]]) == []
        assert len(there) == 0
        assert len(outside) == len(records)  # of each is kept when it was removed


PREFIXES = "PREFIX bibld: <https://bibld.org/terms#> PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX foaf: <http://xmlns.com/foaf/0.1/> "
SMITH = """INSERT { ?r dcterms:creator [ a foaf:Person ; foaf:name "Smith, John" ; foaf:made [ foaf:name "Wax" ] ] }
           WHERE { ?r a bibld:Record }"""


def test_blank_nodes_of_an_update_are_part_of_the_record(store: Store) -> None:
    """They are read and searched with it, changed by what is said of them alone, and go when it goes."""
    records = [Record(id=number, titles=(Title("Bees"),)) for number in "78"]
    catalogue = Catalogue(store)
    catalogue.add(records)
    before = len(store)
    catalogue.update(PREFIXES + SMITH)
    assert [[agent.name for agent in record.agents] for record in catalogue.records()] == [["Smith, John"]] * 2
    assert catalogue.search(Search(author="smith")).total == 2
    for name, other in (("John", "Joan"), ("Joan", "Judy")):
        catalogue.update(
            f'{PREFIXES} DELETE {{ ?b foaf:name "Smith, {name}" }} INSERT {{ ?b foaf:name "Smith, {other}" }}'
            f' WHERE {{ ?b foaf:name "Smith, {name}" }}'
        )
        assert [catalogue.search(Search(author=asked)).total for asked in (name, other)] == [0, 2]
    assert catalogue.add(records) == (0, 2, 0)
    assert len(store) == before
