"""A served catalogue makes pages in several threads: what is made when it is first needed is made once and whole."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count

import pytest

from bibld.crosswalk import Row, Shape
from bibld.crosswalk.engine import Crosswalk
from bibld.formats.marc21 import mapping
from bibld.formats.marc21.notation import parse
from bibld.model import Record
from bibld.report import Report
from bibld.settings import DEFAULTS

THREADS = 4


@pytest.fixture
def in_haste() -> Iterator[None]:
    """Threads take turns as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def together(work: Callable[[], object]) -> list[object]:
    """What each of some threads makes of the same work, begun at the same moment."""
    start = threading.Barrier(THREADS)

    def begin() -> object:
        start.wait()
        return work()

    with ThreadPoolExecutor(THREADS) as pool:
        return [made.result() for made in [pool.submit(begin) for _ in range(THREADS)]]


@pytest.mark.usefixtures("in_haste")
def test_a_new_crosswalk_reads_in_threads_as_in_one() -> None:
    """Its rows are made ready by the first line that needs them, whoever reads it."""
    lines = [parse(row.eg) for row in mapping.TABLE if isinstance(row, Row | Shape)]

    def read(crosswalk: Crosswalk) -> list[Record]:
        return [crosswalk.read([field], Report()) for field in lines]

    expected = read(mapping.CROSSWALK)
    for _ in range(3):
        new = Crosswalk(
            "marc21", mapping.TABLE, lossy=mapping.LOSSY, spell=mapping.spell, parse=parse,
            keeps_form=True, fill=mapping.BLANK, lines=True,
        )  # fmt: skip
        assert together(lambda new=new: read(new)) == [expected] * THREADS  # type: ignore[misc]


@pytest.mark.usefixtures("in_haste")
def test_what_threads_read_and_write_comes_back_as_it_was_found() -> None:
    """A writer knows which field has said a value, until so many are known that all are forgotten; of a record that
    another thread is writing nothing is: of two fields that say the same, both would be written as the first.
    """
    crosswalk, number = mapping.CROSSWALK, count()

    def come_back() -> bool:
        note = next(number)
        lines = [parse(f"500 {mark}# $a Hive {note}, {at}") for at in range(30) for mark in "123"]
        record = crosswalk.read(lines, Report())
        return lines == [it.field for it in crosswalk.write(record, Report(), DEFAULTS) if it.field.where == "500"]

    assert together(lambda: all(come_back() for _ in range(40))) == [True] * THREADS


_READ = """
import sys, threading
from bibld import gazetteer
from bibld.model import from_json
sys.setswitchinterval(1e-6)
start = threading.Barrier(4)
def read():
    start.wait()
    assert from_json('{"id":"1","titles":[{"title":"Duty"}]}').titles[0].title == "Duty"
    assert gazetteer.is_city("London")
threads = [threading.Thread(target=read) for _ in range(4)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
"""


def test_threads_that_read_json_first_do_not_end_the_process() -> None:
    """Two that let msgspec look into the same classes would, most times in so many."""
    for _ in range(6):
        subprocess.run([sys.executable, "-c", _READ], check=True)
