"""A worker: a process in which queries and updates run one after another, and which can be killed at any moment.

Frames come in on standard input: the `Opening` once, then a task each. Frames go out on standard output: one that
says it is ready, then for each task a `Head`, data, and an `Outcome`; or an `Outcome` alone, where it failed
before there was anything. A frame is a letter for its kind, its length in four bytes, and its content. See
workers.py, which starts it.
"""

from __future__ import annotations

import os
import signal
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import suppress
from typing import BinaryIO, Literal, TypeAlias

import msgspec

from bibld.errors import BibldError, FormError, LimitError, LockedError, QueryError, StoreError
from bibld.media_types import CSV
from bibld.settings import Settings
from bibld.store import Dataset, Store, iri, is_endpoint, open_store
from bibld.store.guard import GRAPH_FORMS, check_query

__all__ = [
    "FRAME",
    "HEADER",
    "Head",
    "Opening",
    "Outcome",
    "Query",
    "Read",
    "Task",
    "Update",
    "Write",
    "frame",
    "memory_of",
    "seconds_of",
]

FRAME = 1 << 16
"""About how many bytes of data a frame holds."""
HEADER = 5
_NICE = 5
_PATIENCE = 3.0
"""Seconds an update waits for others to let go of the store."""


class Opening(msgspec.Struct):
    """What a worker works with, and its limits."""

    address: str
    settings: Settings
    fetch: bool
    seconds: float
    memory: int


class Query(msgspec.Struct, tag=True):
    """A query; ``table`` and ``graph`` are the media types wanted for rows and for triples, if any will do."""

    text: str
    table: str | None
    graph: str | None
    base: str | None = None
    dataset: Dataset | None = None
    rows: int | None = None


class Update(msgspec.Struct, tag=True):
    """An update; ``dataset`` holds the graphs that the protocol says it uses."""

    text: str
    base: str | None = None
    dataset: Dataset | None = None


class Read(msgspec.Struct, tag=True):
    """The triples of a graph; of the default graph, where there is no name."""

    graph: str
    media_type: str
    rows: int | None = None


class Write(msgspec.Struct, tag=True):
    """Documents that replace a graph or are added to it; none, and the graph goes."""

    graph: str
    replace: bool
    documents: list[tuple[str, bytes]] | None
    base: str


Task: TypeAlias = Query | Update | Read | Write


class Head(msgspec.Struct):
    """What is known when the data begin."""

    media_type: str


class Outcome(msgspec.Struct):
    """How a task ended, and the words for it."""

    kind: Literal["done", "created", "wrong", "unacceptable", "missing", "unavailable", "rows", "memory", "broken"]
    words: str = ""


def frame(kind: bytes, content: bytes) -> bytes:
    r"""A frame.

    >>> frame(b"d", b"abc")
    b'd\x00\x00\x00\x03abc'
    """
    return kind + len(content).to_bytes(4, "big") + content


class _Worker:
    def __init__(self, opening: Opening, out: BinaryIO) -> None:
        self._opening = opening
        self._out = out
        self._store: Store | None = None
        self._sent = False

    def do(self, task: Task) -> Outcome:
        """Carry out a task; what it gives is sent, how it ends is returned."""
        self._sent = False
        try:
            if isinstance(task, Update | Write):
                return self._write(task)
            try:
                return self._read(task)
            except StoreError:
                # Somebody who writes may put files away that were about to be read.
                if self._sent or self._store is None or not self._store.stale:
                    raise
                return self._read(task)
        except LimitError as error:
            return Outcome("rows", error.message)
        except QueryError as error:
            return Outcome("wrong", error.message)
        except StoreError as error:
            return Outcome("unavailable", error.message)
        except MemoryError:
            return Outcome("memory")
        except BibldError as error:
            return Outcome("broken", str(error))
        except Exception:
            traceback.print_exc()
            return Outcome("broken", "the server has made a mistake; its log says more")

    def _read(self, task: Query | Read) -> Outcome:
        store = self._reader()
        if isinstance(task, Read):
            if not _is_there(store, task.graph):
                return _missing(task.graph)
            where = f"GRAPH {iri(task.graph)} {{ ?s ?p ?o }}" if task.graph else "?s ?p ?o"
            media_type = task.media_type
            chunks = store.results(f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ {where} }}", media_type, rows=task.rows)
        else:
            form = check_query(task.text, fetch=True)  # the store refuses what it must
            wanted = task.graph if form in GRAPH_FORMS else task.table
            if wanted is None:
                # What is no query is said to be wrong, whatever was to be had of it.
                either = task.table or task.graph or CSV
                with suppress(FormError):
                    next(store.results(task.text, either, base=task.base, dataset=task.dataset), b"")
                return Outcome("unacceptable", "the result of this query is not to be had in a media type you accept")
            media_type = wanted
            try:
                chunks = store.results(task.text, media_type, base=task.base, dataset=task.dataset, rows=task.rows)
            except FormError as error:  # not every endpoint knows all media types
                return Outcome("unacceptable", error.message)
        self._send(media_type, chunks)
        return Outcome("done")

    def _send(self, media_type: str, chunks: Iterator[bytes]) -> None:
        head = frame(b"h", msgspec.json.encode(Head(media_type)))
        waiting, since = bytearray(), time.monotonic()
        for chunk in chunks:
            waiting += chunk
            now = time.monotonic()
            if len(waiting) >= FRAME or (waiting and now - since > 1):
                self._out.write(head + frame(b"d", bytes(waiting)))
                self._out.flush()
                self._sent = True
                head = b""
                waiting.clear()
                since = now
        self._out.write(head + frame(b"d", bytes(waiting)))

    def _write(self, task: Update | Write) -> Outcome:
        from bibld.catalogue import Catalogue
        from bibld.store.dataset import using

        self._let_go()
        with self._writer() as store:
            if isinstance(task, Update):
                text = task.text if task.dataset is None else using(task.text, task.dataset)
                outcome = Outcome("done")
            else:
                there = _is_there(store, task.graph)
                if task.documents is None and not there:
                    return _missing(task.graph)
                outcome = Outcome("done" if there else "created")
                text = _change(task)
            # What is made from records, the index of words above all, is kept in step.
            Catalogue(store, self._opening.settings).update(text, base=task.base)
        return outcome

    # The store

    def _reader(self) -> Store:
        if self._store is None or self._store.stale:
            self._let_go()
            self._store = self._open(read_only=True)
        return self._store

    def _writer(self) -> Store:
        until = time.monotonic() + _PATIENCE
        while True:
            try:
                return self._open(read_only=False)
            except LockedError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.1)

    def _open(self, *, read_only: bool) -> Store:
        opening = self._opening
        return open_store(opening.address, read_only=read_only, fetch=opening.fetch, timeout=opening.seconds)

    def _let_go(self) -> None:
        if self._store is not None:
            self._store.close()
            self._store = None


def _is_there(store: Store, graph: str) -> bool:
    """Whether there is a graph; the default graph, which has no name, always is."""
    return not graph or store.ask(f"ASK {{ GRAPH {iri(graph)} {{}} }}")


def _missing(graph: str) -> Outcome:
    return Outcome("missing", f"there is no graph {graph}")


def _change(task: Write) -> str:
    """The update that does what the Graph Store Protocol asks, in one transaction."""
    name = f"GRAPH {iri(task.graph)}" if task.graph else "DEFAULT"
    if task.documents is None:
        return f"DROP {name}"
    from bibld.store.oxigraph import ntriples

    parts = []
    if task.replace:
        parts.append(f"DROP SILENT {name}")
    if task.graph:
        parts.append(f"CREATE SILENT {name}")
    for media_type, data in task.documents:
        lines = b"".join(ntriples(data, media_type, base=task.base)).decode()
        inner = f"{name} {{\n{lines}}}" if task.graph else lines
        if lines:
            parts.append(f"INSERT DATA {{\n{inner}}}")
    return " ;\n".join(parts)


def _frames(source: BinaryIO) -> Iterator[bytes]:
    while len(header := source.read(HEADER)) == HEADER:
        yield source.read(int.from_bytes(header[1:], "big"))


def seconds_of(task: Task, seconds: float) -> float:
    """How long a task may take: of a change, which only those make who hold the token, ten times as long as a query."""
    return seconds * (10 if isinstance(task, Update | Write) else 1)


def memory_of(task: Task, memory: int) -> int:
    """Bytes that a task may take; who holds the token may use half of what the machine has, so that it goes on."""
    if isinstance(task, Update | Write):
        with suppress(AttributeError, OSError, ValueError):
            return max(memory, os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2)
    return memory


def _limit(opening: Opening, task: Task) -> None:
    """Let the kernel keep the limits: it does so whatever the process is at, and whether or not the server still is."""
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    most = _BASIS + memory_of(task, opening.memory)
    resource.setrlimit(resource.RLIMIT_DATA, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
    signal.setitimer(signal.ITIMER_PROF, seconds_of(task, opening.seconds) + 5)


_BASIS = 128 << 20
"""Bytes of a worker that has opened a store: 84 MB measured, a third of it RocksDB's."""


def main() -> None:
    """Work until nobody has work any more."""
    # What is printed by mistake must not get between the frames.
    source, out = sys.stdin.buffer, os.fdopen(os.dup(1), "wb", buffering=4 * FRAME)
    os.dup2(2, 1)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)  # the server ends its workers, in good order
    with suppress(OSError, AttributeError):
        # A group of its own: Ctrl-C is for the server, and all threads can be made to stand back at once. No session of
        # its own: Linux weighs sessions against each other, whatever their niceness.
        os.setpgid(0, 0)
        os.nice(_NICE)
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    frames = _frames(source)
    opening = msgspec.msgpack.decode(next(frames), type=Opening)
    worker = _Worker(opening, out)
    if not is_endpoint(opening.address):
        with suppress(BibldError):
            worker._reader()
    out.write(frame(b"r", b""))
    out.flush()
    for data in frames:
        task = msgspec.msgpack.decode(data, type=Task)
        with suppress(ImportError):
            _limit(opening, task)
        outcome = worker.do(task)
        out.write(frame(b"e", msgspec.json.encode(outcome)))
        out.flush()
        with suppress(ImportError):
            signal.setitimer(signal.ITIMER_PROF, 0)
    os._exit(0)  # a thread within a query would hold up the end
