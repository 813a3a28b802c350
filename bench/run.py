"""Speeds, as ratios to peers measured in the same run: ``python bench/run.py [--records FILE.mrc]``.

A row is one work done in two ways, in turn, several times; the best of each counts. Each time is a process of its own,
which has met none of the records before: what bibld remembers of one round does not help it in the next. Figures are
records a second; the ratios hold on other machines too. Without a file the bench makes its records (``marc.py``); pages
it always makes (``pages.py``).
"""

from __future__ import annotations

import argparse
import gc
import io
import json
import multiprocessing
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

import marc
import peers
import pymarc
from pages import page
from peers import version

import bibld
from bibld.catalogue import Catalogue
from bibld.exchange import to_graph
from bibld.formats import Job, get, names
from bibld.store import open_store

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(bibld.__file__).parent.parent)}
LARGE = 10
"""How many times more records there are where it shows whether memory grows."""

LIMIT = 200
"""How much memory a conversion may take, in MB."""

PEAK = """
import resource, sys, bibld
bibld.convert(sys.argv[1], sys.argv[2], to_format=sys.argv[3])
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:  # the figure of the process itself; the other may be that of the process it was forked from
    peak = next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM"))
except OSError:
    peak //= 1024 if sys.platform == "darwin" else 1
print(peak)
"""


class Row(NamedTuple):
    """One line of the table: the work, ours and a peer's, and what the ratio of their speeds should be.

    ``records`` are ours to do; the peer does one in so many of them as ``share`` says. Where the peer is not
    installed, its name is how to get it.
    """

    work: str
    records: int
    ours: Callable[[], object]
    peer: Callable[[], object] | None = None
    name: str = ""
    target: float | None = None
    share: int = 1


def seconds(way: Callable[[], object]) -> float:
    """How long a work takes, in a process of its own."""

    def timed() -> None:
        warmed()  # the pages that this process shares with its parent are copied when first touched
        gc.freeze()  # what the parent holds is not this work's to look through
        start = time.perf_counter()
        way()
        send.send(time.perf_counter() - start)

    fork = multiprocessing.get_context("fork")
    receive, send = fork.Pipe(duplex=False)
    process = fork.Process(target=timed)
    process.start()
    send.close()
    taken: float = receive.recv()
    process.join()
    return taken


def warmed() -> None:
    """Have all that is read and made once, tables and lists of codes, ready before the first process is forked."""
    few = b"".join(map(marc.record, range(10**7, 10**7 + 20)))
    for name in names():
        converted("marc21", name, few)
    peers.pymarc_marc(few)()
    peers.pymarc_xml(few)()
    read("page", "".join(page(3)).encode())


def measured(row: Row, rounds: int) -> dict[str, Any]:
    """A row with its figures: the best of the rounds, ours and the peer's in turn."""
    ways = [(row.ours, row.records)]
    if row.peer is not None:
        ways.append((row.peer, len(range(0, row.records, row.share))))
    best = [float("inf")] * len(ways)
    for _ in range(rounds):
        for at, (way, _) in enumerate(ways):
            best[at] = min(best[at], seconds(way))
    ours, *theirs = (round(records / least, 1) for (_, records), least in zip(ways, best, strict=True))
    ratio = round(ours / theirs[0], 2) if theirs else None
    return {
        "work": row.work, "ours": ours, "peer": theirs[0] if theirs else None, "ratio": ratio, "target": row.target,
        "name": row.name,
    }  # fmt: skip


def read(name: str, data: bytes) -> int:
    """Read a file in memory to its last record."""
    return sum(1 for _ in get(name).read(io.BytesIO(data), Job()))


def converted(source: str, target: str, data: bytes) -> bytes:
    """One format from another, in memory."""
    out, job = io.BytesIO(), Job()
    get(target).write(get(source).read_for(get(target), io.BytesIO(data), job), out, job)
    return out.getvalue()


def command(source: Path, *targets: Path, jobs: int = 1) -> None:
    """``bibld convert``, as it is called: to several files at once."""
    args = [sys.executable, "-m", "bibld", "convert", "-q", str(source), "--jobs", str(jobs), "-o"]
    runs = [subprocess.Popen([*args, str(file)], env=ENVIRONMENT, stderr=subprocess.DEVNULL) for file in targets]
    for run in runs:
        run.wait()


def marc_rows(small: Path, large: Path, folder: Path) -> Iterator[Row]:
    """What is done with MARC21."""
    data = small.read_bytes()
    theirs = [record for record in pymarc.MARCReader(io.BytesIO(data)) if record is not None]
    size = len(theirs)
    bare = peers.pymarc_read(data), f"{version('pymarc')}, bare reading"

    def against(work: str, ours: Callable[[], object], peer: Callable[[], object] | None, name: str,
                target: float | None = None, share: int = 1) -> Row:  # fmt: skip
        return Row(work, size, ours, peer, name, target, share)

    ours = partial(read, "marc21", data)
    yield against("MARC21 → Record", ours, *bare, target=2)
    yield against("MARC21 → Record", ours, *peers.mrrc_read(small))
    documents = [pymarc.record_to_xml(record, namespace=True) for record in theirs[::10]]
    ours = partial(converted, "marc21", "mods", data)
    yield against("MARC21 → MODS", ours, *peers.stylesheet(documents), target=15, share=10)
    yield against("MARC21 → N-Triples", partial(converted, "marc21", "ntriples", data), *bare, target=0.4)
    ours = partial(converted, "marc21", "marcxml", data)
    yield against("MARC21 → MARCXML", ours, peers.pymarc_xml(data), f"{version('pymarc')}, XMLWriter", 4)
    yield against("MARC21 → MARCXML", ours, *peers.yaz(small, "marcxml"))
    ours = partial(converted, "marc21", "marc21", data)
    yield against("MARC21 → MARC21", ours, peers.pymarc_marc(data), f"{version('pymarc')}, read and write", 1.2)
    yield against("MARC21 → MARC21", ours, *peers.yaz(small, "marc"))

    ready = folder / "ready.nt"
    command(small, ready)

    def load() -> None:
        with open_store(tempfile.mkdtemp(dir=folder)) as store:
            Catalogue(store).add(get("marc21").read(io.BytesIO(data), Job()))

    yield against("MARC21 → store on disk", load, peers.bulk_load(ready, folder),
                  f"{version('pyoxigraph')}, bulk load of N-Triples", 0.6)  # fmt: skip
    target, other = folder / "jobs.mods", folder / "other.mods"
    one = partial(command, large, target)
    two = partial(command, large, target, jobs=2)
    yield Row("MARC21 → MODS, --jobs 2", size * LARGE, two, one, "bibld, --jobs 1", 1.6)
    # What two processors of this machine do more than one: no work that is shared can be as quick.
    yield Row("MARC21 → MODS, twice at once", 2 * size * LARGE, partial(command, large, target, other), one,
              "bibld, once", share=2)  # fmt: skip


def page_rows(size: int, folder: Path) -> Iterator[Row]:
    """What is done with search-results pages, and with the records of them."""
    text = "".join(page(size)).encode()
    yield Row("page → Record", size, partial(read, "page", text))
    source, ready = folder / "page.txt", folder / "page.mrc"
    source.write_bytes(text)
    command(source, ready)
    theirs = [record for record in pymarc.MARCReader(ready.read_bytes()) if record is not None]
    others = get("page").read(io.BytesIO("".join(page(len(range(0, size, 20)))).encode()), Job())
    graph = to_graph(others)  # of others, so that ours have not been met
    records = list(get("page").read(io.BytesIO(text), Job()))

    def write(name: str) -> None:
        get(name).write(records, io.BytesIO(), Job())

    name = f"{version('pymarc')}, from its records"
    yield Row("Record → page", size, partial(write, "page"))
    yield Row("Record → MARC21", size, partial(write, "marc21"), lambda: [item.as_marc() for item in theirs], name)
    yield Row("Record → MARCXML", size, partial(write, "marcxml"),
              lambda: [pymarc.record_to_xml(item) for item in theirs], name)  # fmt: skip
    yield Row("Record → MODS", size, partial(write, "mods"))
    yield Row("Record → N-Triples", size, partial(write, "ntriples"))
    yield Row("Record → Turtle", size, partial(write, "turtle"), lambda: graph.serialize(format="turtle"),
              f"{version('rdflib')}, from its graph", share=20)  # fmt: skip


def peak(source: Path, target: str, folder: Path) -> float:
    """The most memory that a conversion takes, in MB."""
    args = [sys.executable, "-c", PEAK, str(source), str(folder / "peak"), target]
    done = subprocess.run(args, env=ENVIRONMENT, stdout=subprocess.PIPE, check=True)
    return round(int(done.stdout) / 1024, 1)


def first(source: Path, size: int) -> list[bytes]:
    """The first records of a file of MARC21."""
    with source.open("rb") as stream:
        rest, found = b"", []
        while len(found) < size and (chunk := stream.read(1 << 20)):
            *whole, rest = (rest + chunk).split(b"\x1d")
            found += [record + b"\x1d" for record in whole if record.strip()]
    return found[:size]


def table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Rows as lines: figures stand to the right, all else to the left."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = zip(row, widths, strict=True)
        yield "  ".join(f"{cell:>{wide}}" if cell[:1].isdigit() else f"{cell:<{wide}}" for cell, wide in cells).rstrip()


def line(found: dict[str, Any]) -> list[str]:
    """One row as it is printed."""
    figures = [f"{found[key]:,.0f}" if found[key] is not None else "" for key in ("ours", "peer")]
    ratio = f"{found['ratio']:.2f}" if found["ratio"] is not None else ""
    target = f"{found['target']:g}" if found["target"] is not None else ""
    return [found["work"], *figures, ratio, target, found["name"]]


def main(argv: Sequence[str] | None = None) -> None:
    """Measure, print, and save where asked."""
    parser = argparse.ArgumentParser(description="Speeds of bibld, as ratios to peers measured in the same run.")
    parser.add_argument("--records", type=Path, metavar="FILE.mrc", help="real records, in ISO 2709")
    parser.add_argument("--count", type=int, default=2000, metavar="N", help="how many of them (2000)")
    parser.add_argument("--rounds", type=int, default=3, metavar="N", help="how often each work is done (3)")
    parser.add_argument("--only", default="", metavar="WORDS", help="only the rows that have these words in them")
    parser.add_argument("--save", type=Path, metavar="FILE.json", help="write the figures there too")
    asked = parser.parse_args(argv)

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        some = first(asked.records, asked.count) if asked.records else list(marc.records(asked.count))
        small, large = folder / "small.mrc", folder / "large.mrc"
        small.write_bytes(b"".join(some))
        with large.open("wb") as stream:
            more = some * LARGE if asked.records else marc.records(asked.count * LARGE)
            stream.writelines(more)
        about = {
            "bibld": bibld.__version__,
            "python": platform.python_version(),
            "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors",
            "records": len(some),
            "bytes": small.stat().st_size,
            "source": asked.records.name if asked.records else "bench/marc.py",
        }
        print("{records:,} records of {source}, {bytes:,} bytes; Python {python}, {machine}\n".format(**about))
        warmed()
        speeds = []
        for row in chain(marc_rows(small, large, folder), page_rows(len(some), folder)):
            if asked.only in row.work:
                if sys.stderr.isatty():
                    print(f"\033[K… {row.work}", end="\r", file=sys.stderr)
                speeds.append(measured(row, asked.rounds))
        heads = ["work, in records a second", "bibld", "peer", "ratio", "target", "the peer"]
        print("\n".join(table([heads, *map(line, speeds)])))
        memory = []
        for target in ("marc21", "marcxml", "mods", "ntriples", "turtle"):
            work = f"MARC21 → {target}"
            if asked.only in work:
                memory.append({"work": work, "small": peak(small, target, folder),
                               "large": peak(large, target, folder), "limit": LIMIT})  # fmt: skip
        print()
        heads = ["memory, in MB", f"{len(some):,} records", f"{len(some) * LARGE:,} records", "limit"]
        print("\n".join(table([heads, *([str(value) for value in found.values()] for found in memory)])))
    if asked.save:
        asked.save.write_text(
            json.dumps({**about, "speeds": speeds, "memory": memory}, indent=1) + "\n", encoding="utf-8"
        )


if __name__ == "__main__":
    main()
