"""One catalogue in every store there is here: ``python bench/stores.py [--records 50000]``.

The records (``pages.py``) are made once and put into the embedded store. Its triples are then loaded into each store in
one go, as N-Triples; a few records are added to what is there, replaced and removed; and the searches below are asked,
five times each, of which the middle one counts. A server runs on this machine, started by this script and ended with
it; one that is not installed is left out. Every answer is compared with that of the embedded store.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path

from msgspec.structs import replace
from pages import page

import bibld
from bibld.catalogue import Catalogue
from bibld.queries import query
from bibld.searching import Search
from bibld.store import Store, open_store

ROUNDS = 5
FEW = 100
"""How many records are added, replaced and removed."""

Ask = Callable[[Catalogue], object]

SEARCHES: dict[str, Ask] = {
    "how many records (records.rq)": len,
    "one record by its number": lambda catalogue: catalogue.get("100001"),
    "a title's word, one page": lambda catalogue: catalogue.search(Search(title="prisons")).total,
    "a name and a year, one page": lambda catalogue: catalogue.search(Search(author="garcia", year="2005")).total,
    "any words, one page": lambda catalogue: catalogue.search(Search(any="prevention short")).total,
    "everything, first page by year": lambda catalogue: catalogue.search(Search()).iris,
    "facet of countries (facet.rq)": lambda catalogue: list(
        catalogue.store.select(query("facet", property="bibld:countryFacet", conditions="", limit="10"))
    ),
}


@contextmanager
def served(command: Sequence[str], folder: Path, url: str) -> Iterator[None]:
    """A server, from its first answer to the end of the work."""
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log)
    try:
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        for _ in range(600):
            try:
                opener.open(url, timeout=5).close()
                break
            except OSError:
                time.sleep(0.05)
        yield
    finally:
        server.kill()
        server.wait()


def port() -> int:
    """A port that is free."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


@contextmanager
def embedded(folder: Path) -> Iterator[Store]:
    """A directory of its own."""
    with open_store(folder / "store") as store:
        yield store


@contextmanager
def oxigraph(folder: Path) -> Iterator[Store | None]:
    """The Oxigraph server."""
    beside = Path(sys.executable).parent / "oxigraph"
    binary = str(beside) if beside.exists() else shutil.which("oxigraph")
    if binary is None:
        yield None
        return
    at = f"127.0.0.1:{port()}"
    command = [binary, "serve", "--location", str(folder / "data"), "--bind", at]
    with served(command, folder, f"http://{at}/query?query=ASK%7B%7D"), open_store(f"http://{at}/query") as store:
        yield store


@contextmanager
def virtuoso(folder: Path, fragment: str = "") -> Iterator[Store | None]:
    """Virtuoso, with the configuration of the examples."""
    binary = shutil.which("virtuoso-t")
    if binary is None:
        yield None
        return
    http = str(port())
    configuration = (Path(__file__).parent.parent / "examples" / "virtuoso.ini").read_text()
    (folder / "virtuoso.ini").write_text(configuration.replace("1111", str(port())).replace("8890", http))
    command = [binary, "+foreground", "+configfile", "virtuoso.ini"]
    with (
        served(command, folder, f"http://127.0.0.1:{http}/sparql?query=ASK%7B%7D"),
        open_store(f"http://dba:dba@127.0.0.1:{http}/sparql{fragment}", timeout=600) as store,
    ):
        yield store


STORES: dict[str, Callable[[Path], AbstractContextManager[Store | None]]] = {
    "embedded": embedded,
    "Oxigraph server": oxigraph,
    "Virtuoso": virtuoso,
    "Virtuoso, words": partial(virtuoso, fragment="#text=virtuoso"),
}


def chunks(path: Path) -> Iterator[bytes]:
    """A file of N-Triples in pieces of whole lines."""
    with path.open("rb") as file:
        while data := file.read(1 << 20):
            yield data + file.readline()


def size(folder: Path) -> int:
    """How many bytes lie in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def seconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def measured(store: Store, triples: Path, folder: Path, expected: dict[str, object]) -> Iterator[tuple[str, str]]:
    """The figures of one store; what it answers is put into ``expected``, or compared with what is there."""
    catalogue = Catalogue(store)
    # Adding nothing makes the index of words, where there is one of ours, and lets that of others catch up.
    taken = seconds(lambda: store.load(chunks(triples))) + seconds(lambda: catalogue.add(()))
    yield "load, seconds", f"{taken:.1f}"
    few = [replace(record, id=f"new{number}") for number, record in enumerate(records(FEW, seed=2))]
    changed = [replace(record, titles=(replace(record.titles[0], title="Changed"),)) for record in few]
    yield f"{FEW} records more, each", f"{seconds(lambda: catalogue.add(few)) / FEW * 1000:.1f}"
    yield f"{FEW} replaced, each", f"{seconds(lambda: catalogue.add(changed)) / FEW * 1000:.1f}"
    yield f"{FEW} removed, each", f"{seconds(lambda: catalogue.remove([one.id for one in few])) / FEW * 1000:.1f}"
    for name, ask in SEARCHES.items():
        answer = expected.setdefault(name, ask(catalogue))
        if ask(catalogue) != answer:
            name += " (another answer!)"
        yield name, f"{statistics.median(seconds(lambda: ask(catalogue)) for _ in range(ROUNDS)) * 1000:.1f}"  # noqa: B023
    yield "on disk, MB", f"{size(folder) / 1e6:.0f}"


def records(count: int, seed: int = 1) -> Iterator[bibld.Record]:
    """So many records of a search-results page."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as file:
        file.writelines(page(count, seed=seed, words=60))
        file.flush()
        yield from bibld.read(file.name)


def main(argv: Sequence[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, default=50_000, help="how many records")
    parser.add_argument("--store", action="append", choices=STORES, help="only this one (may be repeated)")
    options = parser.parse_args(argv)
    columns: dict[str, dict[str, str]] = {}
    expected: dict[str, object] = {}
    with tempfile.TemporaryDirectory() as work:
        triples = Path(work) / "catalogue.nt"
        with open_store(Path(work) / "made") as made:
            taken = seconds(lambda: Catalogue(made).add(records(options.records)))
            count = len(made)
            with triples.open("wb") as file:
                file.writelines(made.construct("CONSTRUCT WHERE { ?s ?p ?o }"))
        shutil.rmtree(Path(work) / "made")
        print(f"{options.records:,} records, {count:,} triples, {triples.stat().st_size / 1e6:,.0f} MB of N-Triples;")
        print(f"read from a page and put into the embedded store in {taken:.0f} s.")
        print(
            f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}; milliseconds, or as said.\n"
        )
        for name, opened in STORES.items():
            if options.store and name not in options.store:
                continue
            folder = Path(work) / name.replace(" ", "")
            folder.mkdir()
            with opened(folder) as store:
                if store is None:
                    print(f"{name} is not installed.")
                else:
                    print(f"{name} ...", file=sys.stderr)
                    columns[name] = dict(measured(store, triples, folder, expected))
            shutil.rmtree(folder)
    rows = list(dict.fromkeys(row for column in columns.values() for row in column))
    width = max(map(len, rows))
    print(" " * width + "".join(f"  {name:>15}" for name in columns))
    for row in rows:
        print(f"{row:<{width}}" + "".join(f"  {column.get(row, '-'):>15}" for column in columns.values()))


if __name__ == "__main__":
    main()
