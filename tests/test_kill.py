"""A catalogue whose writer is killed: every record is whole or absent, and the index says what the graph says."""

from __future__ import annotations

import random
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from bibld.catalogue import Catalogue, Search
from bibld.fulltext import Index
from bibld.model import Agent, Date, Note, Record, Subject, Term, Title
from bibld.store import open_store

WRITER = """
    import itertools, sys
    sys.path.insert(0, sys.argv[2])
    import bibld.catalogue
    from bibld.store import open_store
    from test_kill import state

    bibld.catalogue.BATCH, bibld.catalogue.COMMIT = 5, 3
    with open_store(sys.argv[1]) as store:
        catalogue = bibld.catalogue.Catalogue(store)
        print("begun", flush=True)
        for generation in itertools.count(int(sys.argv[3])):
            catalogue.add(state(number, generation) for number in range(20))
            catalogue.remove(str(number) for number in range(0, 20, 3))
"""


def state(number: int, generation: int) -> Record:
    """A record that says its generation everywhere, with an agent of its own."""
    return Record(
        id=str(number),
        titles=(Title(f"Report {number} of generation {generation}"),),
        agents=(Agent(f"Author {number}-{generation}", kind="corporate", roles=("aut",)), Agent("Home Office")),
        dates=(Date(str(2000 + generation % 20)),),
        subjects=(Subject((Term("topic", f"Generation {generation}"),)),),
        summaries=(Note(f"generation {generation} " * 20),),
    )


def said(catalogue: Catalogue) -> set[bytes]:
    chunks = catalogue.store.construct("CONSTRUCT WHERE { ?s ?p ?o }")
    return {line for chunk in chunks for line in chunk.splitlines() if b"#invalidatedAtTime>" not in line}


def check(catalogue: Catalogue) -> None:
    """The graph is, to the triple, that of whole records, each of one generation."""
    records = list(catalogue.records())
    for record in records:
        generation = int(record.titles[0].title.rpartition(" ")[2])
        assert record == state(int(record.id), generation)
    with open_store("memory:") as store:
        fresh = Catalogue(store)
        fresh.add(records)
        assert said(catalogue) == said(fresh)


@pytest.mark.parametrize("seed", range(3))
def test_a_killed_writer_leaves_nothing_half_done(tmp_path: Path, seed: int) -> None:
    """Killed at any moment while it loads, replaces and removes; and what a reader sees meanwhile is whole as well."""
    chance = random.Random(seed)
    folder = tmp_path / "catalogue"
    for turn in range(4):
        arguments = [sys.executable, "-c", textwrap.dedent(WRITER), folder, Path(__file__).parent, str(100 * turn)]
        writer = subprocess.Popen(arguments, stdout=subprocess.PIPE)
        try:
            assert writer.stdout is not None
            assert writer.stdout.readline() == b"begun\n"
            time.sleep(chance.uniform(0, 0.5))
            with open_store(folder, read_only=True) as store:
                check(Catalogue(store))
        finally:
            writer.kill()
            writer.communicate()
        with open_store(folder, read_only=True) as store:
            check(Catalogue(store))
        with open_store(folder) as store:
            catalogue = Catalogue(store)
            catalogue.repair()
            check(catalogue)
            assert isinstance(store.texts, Index)
            assert not store.texts.writing
            found = catalogue.search(Search(), per_page=100)
            assert {record.id: record for record in found.records} == {r.id: r for r in catalogue.records()}
            assert found.total == len(catalogue)
