"""The processes in which queries run: what they take too much of is stopped, and nobody else notices."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from starlette.types import Message

from bibld.settings import DEFAULTS
from bibld.store import open_store
from bibld.web.answers import Streamed
from bibld.web.worker import Query, Update, memory_of
from bibld.web.workers import WORK, Answer, Failed, Workers

CSV = "text/csv"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
ENDLESS_ROWS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
DOUBLING = (
    "SELECT (STRLEN(?m) AS ?n) { VALUES ?a { '0123456789abcdef' } "
    + " ".join(
        f"BIND(CONCAT({', '.join([f'?{one}'] * 8)}) AS ?{next_})"
        for one, next_ in zip("abcdefghijkl", "bcdefghijklm", strict=True)
    )
    + "}"
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of 300 triples: enough to cross with itself for years."""
    path = tmp_path_factory.mktemp("workers") / "store"
    with open_store(path) as store:
        store.load(f"<urn:{at}> <urn:p> {at} .\n".replace(f" {at} .", f' "{at}" .').encode() for at in range(300))
    return path


@asynccontextmanager
async def running(folder: Path, **limits: Any) -> AsyncIterator[Workers]:
    workers = Workers(str(folder), DEFAULTS, **{"seconds": 30.0, "memory": 1 << 28, "queries": 2, **limits})
    await workers.start()
    try:
        yield workers
    finally:
        await workers.close()


def run(test: Callable[[], Coroutine[Any, Any, None]]) -> None:
    asyncio.run(test())


async def whole(workers: Workers, query: str) -> bytes:
    async with workers.answer(Query(query, CSV, "application/n-triples")) as answer:
        return b"".join([chunk async for chunk in answer])


def process(answer: Answer) -> int:
    return answer._process._process.pid


async def gone(pid: int) -> None:
    while True:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return
        await asyncio.sleep(0.01)


def test_a_query_is_answered(folder: Path) -> None:
    """Rows and triples come as they are wanted, from a worker that is kept for the next."""

    async def test() -> None:
        async with running(folder) as workers:
            for _ in range(5):
                assert (await whole(workers, "SELECT ?o { <urn:7> ?p ?o }")).split() == [b"o", b"7"]
            assert await whole(workers, "DESCRIBE <urn:8>") == b'<urn:8> <urn:p> "8" .\n'
            assert len((await whole(workers, "SELECT * { ?a ?b ?c . ?d ?e ?f }")).splitlines()) == 90_001

    run(test)


def test_a_query_that_takes_too_long_is_stopped(folder: Path) -> None:
    """The time a query has is kept by killing its process; others go on."""

    async def test() -> None:
        async with running(folder, seconds=0.5) as workers:
            async with workers.answer(Query(ENDLESS, CSV, None)) as answer:
                pid = process(answer)
                with pytest.raises(Failed, match=r"longer than 0\.5 seconds"):
                    await anext(answer)
            await gone(pid)
            assert await whole(workers, "SELECT ?o { <urn:7> ?p ?o }")

    run(test)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux counts what a process takes for its data")
def test_a_query_that_takes_too_much_memory_is_stopped(folder: Path) -> None:
    """The memory a query has is kept by the kernel; others go on."""

    async def test() -> None:
        async with running(folder) as workers:
            with pytest.raises(Failed, match="more than 256 MiB") as failure:
                await whole(workers, DOUBLING)
            assert failure.value.kind == "memory"
            assert await whole(workers, "SELECT ?o { <urn:7> ?p ?o }")

    run(test)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not say so how much memory there is")
def test_who_may_write_leaves_half_of_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """Entities within entities, or a text doubled again and again, end the worker and not the machine."""
    monkeypatch.setattr("os.sysconf", {"SC_PAGE_SIZE": 1 << 12, "SC_PHYS_PAGES": 1 << 20}.__getitem__)
    assert memory_of(Query("ASK {}", CSV, None), 1 << 28) == 1 << 28
    assert memory_of(Update("CLEAR ALL"), 1 << 28) == 1 << 31
    assert memory_of(Update("CLEAR ALL"), 1 << 32) == 1 << 32


@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGKILL])
def test_a_worker_that_dies_costs_its_query_only(folder: Path, number: signal.Signals) -> None:
    """A process may end in any way: its query fails, the next has another."""

    async def test() -> None:
        async with running(folder) as workers:
            async with workers.answer(Query(ENDLESS, CSV, None)) as answer:
                os.kill(process(answer), number)
                with pytest.raises(Failed):
                    await anext(answer)
            assert await whole(workers, "SELECT ?o { <urn:7> ?p ?o }")

    run(test)


def test_a_worker_that_died_idle_is_not_used(folder: Path) -> None:
    """Who dies while waiting for work gets none."""

    async def test() -> None:
        async with running(folder) as workers:
            for idle in list(workers._idle):
                idle._process.kill()
                await idle._process.wait()
            assert await whole(workers, "SELECT ?o { <urn:7> ?p ?o }")

    run(test)


def test_when_all_places_are_taken_one_waits_and_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A query waits for a place, but not for ever; an update has a place of its own."""
    monkeypatch.setattr("bibld.web.workers._PATIENCE", 0.2)

    async def test() -> None:
        async with running(folder, queries=1) as workers:
            async with workers.answer(Query(ENDLESS, CSV, None)):
                assert len(workers._busy) == 1
                with pytest.raises(Failed, match="all places"):
                    await whole(workers, "ASK {}")
                async with workers.answer(Update("INSERT DATA {}")) as answer:
                    assert (await answer.done()).kind == "done"
            assert await whole(workers, "SELECT ?o { <urn:7> ?p ?o }")

    run(test)


def test_an_answer_that_is_left_lying_makes_room(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who does not read what he has asked for cannot keep others waiting; who waits for nobody is let be."""
    monkeypatch.setattr("bibld.web.workers._UNREAD", 0.1)

    async def test() -> None:
        async with running(folder, queries=1) as workers:
            async with workers.answer(Query(ENDLESS_ROWS, CSV, None)) as slow:
                await anext(slow)
                await asyncio.sleep(0.3)
                await anext(slow)
                assert await whole(workers, "SELECT ?o { <urn:7> ?p ?o }")
                with pytest.raises(Failed, match="others were waiting"):
                    await anext(slow)
            assert await whole(workers, "SELECT ?o { <urn:7> ?p ?o }")

    run(test)


def test_a_long_query_stands_back(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a while, all threads of a query let others go before, and still get on where these never rest."""
    monkeypatch.setattr("bibld.web.workers._LONG", 0.05)

    async def test() -> None:
        async with running(folder) as workers, workers.answer(Query(ENDLESS, CSV, None)) as answer:
            while not answer.long:
                await asyncio.sleep(0.01)
            threads = [int(name.name) for name in Path(f"/proc/{process(answer)}/task").iterdir()]
            assert {os.getpriority(os.PRIO_PROCESS, thread) for thread in threads} == {5}

    if not Path("/proc/self/task").is_dir():
        pytest.skip("the niceness of threads is to be seen in /proc")
    run(test)


def test_a_query_ends_when_its_client_goes(folder: Path) -> None:
    """A client that hangs up, before or while it is answered, stops its query."""

    async def test() -> None:
        async with running(folder) as workers:
            for query in (ENDLESS, ENDLESS_ROWS):
                hung_up = asyncio.Event()

                async def receive(hung_up: asyncio.Event = hung_up) -> Message:
                    await hung_up.wait()
                    return {"type": "http.disconnect"}

                async def send(message: Message) -> None:
                    await asyncio.sleep(0.01)

                answering = asyncio.ensure_future(
                    Streamed(workers, Query(query, CSV, None))({"type": "http"}, receive, send)
                )
                while not workers._busy:
                    await asyncio.sleep(0.01)
                await asyncio.sleep(0.1)
                hung_up.set()
                await answering
                assert not workers._busy

    run(test)


def test_an_answer_that_fails_late_has_no_end(folder: Path) -> None:
    """When the time is over and part of the answer has gone out, it is never ended, and the part says why."""

    async def test() -> None:
        sent: list[Message] = []

        async def receive() -> Message:
            await asyncio.Event().wait()
            raise AssertionError

        async def send(message: Message) -> None:
            sent.append(message)

        async with running(folder, seconds=1.5) as workers:
            await Streamed(workers, Query(ENDLESS_ROWS, CSV, None))({"type": "http"}, receive, send)
        assert sent[0]["status"] == 200
        assert all(message["more_body"] for message in sent[1:])
        assert sent[-1]["body"].endswith(b"longer than 1.5 seconds, and was stopped.\n")

    run(test)


def test_an_update_that_is_killed_leaves_nothing(tmp_path: Path) -> None:
    """A process killed in an update has written nothing of it, and does not keep others from writing."""
    folder = tmp_path / "store"
    with open_store(folder) as store:
        store.update("INSERT DATA { <urn:a> <urn:p> 0 }")
    endless = " ".join(f"VALUES ?v{at} {{ {' '.join(map(str, range(100)))} }}" for at in range(9))
    update = (
        "DELETE WHERE { ?s ?p ?o } ; INSERT DATA { <urn:a> <urn:p> 2, 3 } ; "
        f"INSERT {{ <urn:a> <urn:p> ?n }} WHERE {{ SELECT (COUNT(*) AS ?n) {{ {endless} }} }}"
    )

    async def test() -> None:
        async with running(folder) as workers:
            async with workers.answer(Update(update)) as answer:
                await asyncio.sleep(0.3)
                os.kill(process(answer), signal.SIGKILL)
                with pytest.raises(Failed):
                    await answer.done()
            assert (await whole(workers, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")).split() == [b"n", b"1"]
            async with workers.answer(Update("INSERT DATA { <urn:a> <urn:p> 1 }")) as answer:
                await answer.done()
            assert (await whole(workers, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")).split() == [b"n", b"2"]

    run(test)


def test_words_follow_an_update(example_catalogue: Path, tmp_path: Path) -> None:
    """What an update changes in a record is found by its words in the next query."""
    folder = Path(shutil.copytree(example_catalogue, tmp_path / "catalogue"))
    prefixes = "PREFIX bibld: <https://bibld.org/terms#> PREFIX dcterms: <http://purl.org/dc/terms/> "
    search = prefixes + 'SELECT ?record { ?record bibld:matches "pomegranate" }'
    update = prefixes + "INSERT { ?r dcterms:abstract 'About a pomegranate.' } WHERE { ?r dcterms:identifier '127428' }"

    async def test() -> None:
        async with running(folder) as workers:
            assert (await whole(workers, search)).split() == [b"record"]
            async with workers.answer(Update(update)) as answer:
                await answer.done()
            assert len((await whole(workers, search)).split()) == 2

    run(test)


def test_ctrl_c_in_the_midst_of_imports_is_none_of_a_workers_business(tmp_path: Path) -> None:
    """It is for the server, which ends its workers: no traceback of one stands beside the server's own lines."""
    (tmp_path / "msgspec.py").write_text(
        "import os, signal\nos.kill(os.getpid(), signal.SIGINT)\nprint('unmoved')\nos._exit(0)\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), *sys.path])}
    done = subprocess.run([sys.executable, "-c", WORK], env=environment, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("unmoved\n", "")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems know no such limit")
def test_a_limit_of_the_systems_own_stands(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a process may have less memory than a query, it has that."""
    limited = f"import resource; resource.setrlimit(resource.RLIMIT_DATA, (1 << 29, 1 << 29)); {WORK}"
    monkeypatch.setattr("bibld.web.workers.WORK", limited)

    async def test() -> None:
        async with running(folder, memory=1 << 30) as workers:
            assert await whole(workers, "ASK {}") == b"true"

    run(test)


def test_workers_do_not_outlive_their_server(folder: Path, tmp_path: Path) -> None:
    """When the server is killed, its workers end: the idle at once, the busy when their time is over."""
    script = tmp_path / "server.py"
    script.write_text(
        "import asyncio, sys\n"
        "from bibld.settings import DEFAULTS\n"
        "from bibld.web.worker import Query\n"
        "from bibld.web.workers import Workers\n"
        "async def main():\n"
        "    workers = Workers(sys.argv[1], DEFAULTS, seconds=30, memory=1 << 28, queries=2)\n"
        "    await workers.start()\n"
        f"    async with workers.answer(Query({ENDLESS_ROWS!r}, 'text/csv', None)) as answer:\n"
        "        await anext(answer)\n"
        "        print(*(p._process.pid for p in [*workers._idle, *workers._busy]), flush=True)\n"
        "        await asyncio.sleep(60)\n"
        "asyncio.run(main())\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(
        [sys.executable, str(script), str(folder)], stdout=subprocess.PIPE, text=True, env=environment
    ) as server:
        assert server.stdout is not None
        pids = [int(pid) for pid in server.stdout.readline().split()]
        server.kill()
    assert len(pids) >= 2

    async def test() -> None:
        async with asyncio.timeout(20):
            for pid in pids:
                await gone(pid)

    run(test)
