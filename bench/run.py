"""Speeds, as ratios to peers measured in the same run: ``python bench/run.py [RECORDS]``.

Each pair of rows does the same work, in turn, three times; the best of three counts. Figures are records a second.
"""

from __future__ import annotations

import io
import sys
import time
from collections.abc import Callable

import pymarc
import rdflib
from pages import page

from bibld.exchange import to_graph, to_pymarc
from bibld.formats import Job, get

RUNS = 3


def best(work: Callable[[], object], records: int) -> float:
    """Records a second, in the best of the runs."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return records / min(times)


def main(count: int) -> None:
    """Measure and print."""
    text = "".join(page(count)).encode()
    records = list(get("page").read(io.BytesIO(text), Job()))

    def write(name: str) -> bytes:
        out = io.BytesIO()
        get(name).write(records, out, Job())
        return out.getvalue()

    marc, xml = write("marc21"), write("marcxml")
    theirs = [to_pymarc(record) for record in records]
    some = records[: max(count // 20, 1)]
    graph = to_graph(some)
    print(f"{count} records, {len(text) / 1e6:.1f} MB of pages\n")
    print(f"{'work':<38}{'bibld':>10}{'peer':>10}  ratio  peer")
    for work, ours, peer, size, other in (
        ("page → records", lambda: list(get("page").read(io.BytesIO(text), Job())), None, count, ""),
        ("records → page", lambda: write("page"), None, count, ""),
        ("records → MARC21", lambda: write("marc21"), lambda: [item.as_marc() for item in theirs], count, "pymarc, from its records"),
        ("records → MARCXML", lambda: write("marcxml"), lambda: [pymarc.record_to_xml(item) for item in theirs], count,
         "pymarc, from its records"),
        ("MARC21 → records", lambda: list(get("marc21").read(io.BytesIO(marc), Job())),
         lambda: list(pymarc.MARCReader(io.BytesIO(marc))), count, "pymarc's bare reading"),
        ("MARCXML → records", lambda: list(get("marcxml").read(io.BytesIO(xml), Job())),
         lambda: pymarc.parse_xml_to_array(io.BytesIO(xml)), count, "pymarc's bare reading"),
        ("records → MODS", lambda: write("mods"), None, count, ""),
        ("records → N-Triples", lambda: write("ntriples"), None, count, ""),
        ("records → Turtle", lambda: write("turtle"), lambda: graph.serialize(format="turtle"), len(some),
         "rdflib, from its graph"),
    ):  # fmt: skip
        speed = best(ours, count)
        if peer is None:
            print(f"{work:<38}{speed:>10,.0f}")
        else:
            rival = best(peer, size)
            print(f"{work:<38}{speed:>10,.0f}{rival:>10,.0f}  {speed / rival:5.2f}  {other}")
    print(
        f"\nPython {sys.version.split()[0]}, pymarc {pymarc.__version__ if hasattr(pymarc, '__version__') else ''}, rdflib {rdflib.__version__}"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
