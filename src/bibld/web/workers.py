"""The workers: processes in which visitors' queries run, and can be stopped.

A task comes in; its answer goes out as it is made. A query cannot be cancelled within a process, and may take the
process down (by its nesting, by its memory), so each has a process to itself while it runs (worker.py). What it takes
too much of is stopped there: time by a kill, memory by the kernel. The other processes, and the server, go on.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import ExitStack, asynccontextmanager, suppress

import msgspec

from bibld.settings import Settings
from bibld.web.worker import FRAME, HEADER, Head, Opening, Outcome, Task, Update, Write, frame, memory_of, seconds_of

__all__ = ["WORK", "Answer", "Failed", "Workers"]

_READY = 2
"""Workers that wait, so that nobody has to wait for one to start: that takes 60 ms, a simple query 2."""
_UNREAD = 1.0
"""Seconds that an answer may lie unread while others wait for a place."""
_PATIENCE = 5.0
"""Seconds a query waits for a place."""
_LONG = 1.0
"""Seconds after which a query is long, and stands back behind all others."""
_BACK = 5
"""Its niceness then, which leaves it a third of what another process gets:
with 19 it gets a hundredth, and no answer.
"""
_KEPT = 60.0
"""Seconds a worker is kept that nobody needs."""
WORK = "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN); from bibld.web.worker import main; main()"
"""What a worker runs. Ctrl-C is for the server, and would be a traceback where it comes while a worker imports."""


class Failed(Exception):  # noqa: N818 - it is what it is called
    """A task was not done; ``kind`` is an `Outcome`'s, or ``time``, or ``busy``: all places were taken, and stay so."""

    def __init__(self, kind: str, words: str) -> None:
        super().__init__(words)
        self.kind = kind
        self.words = words


class Workers:
    """Processes that carry out tasks on the store at an address; so many at one time.

    ::

        async with workers.answer(Query("ASK {}", "text/csv", None)) as answer:
            async for chunk in answer:
                ...

    Updates have a place of their own, one at a time: they neither wait for queries nor take places from them.
    """

    def __init__(
        self, address: str, settings: Settings, *, seconds: float, memory: int, queries: int, fetch: bool = False
    ) -> None:
        self._opening = msgspec.msgpack.encode(Opening(address, settings, fetch, seconds, memory))
        self._seconds = seconds
        self._memory = memory
        self._most = queries
        self._places = asyncio.Semaphore(queries)
        self._writing = asyncio.Semaphore(1)
        self._idle: list[_Process] = []
        self._busy: set[_Process] = set()
        self._read: set[Answer] = set()
        self._starting: set[asyncio.Task[None]] = set()
        self._closed = False

    async def start(self) -> None:
        """Start the workers that wait for work."""
        await asyncio.gather(*(self._spare() for _ in range(min(_READY, self._most))))

    async def close(self) -> None:
        """End all workers, whatever they are at."""
        self._closed = True
        await asyncio.gather(*self._starting, return_exceptions=True)
        processes = [*self._idle, *self._busy]
        self._idle.clear()
        for process in self._busy:
            process.kill()
        await asyncio.gather(*(process.end() for process in processes))

    @asynccontextmanager
    async def answer(self, task: Task) -> AsyncIterator[Answer]:
        """The answer to a task; when it is left before its end, the task is stopped. Raises `Failed`."""
        writes = isinstance(task, Update | Write)
        places = self._writing if writes else self._places
        making = asyncio.ensure_future(self._make_room()) if places.locked() and not writes else None
        try:
            async with asyncio.timeout(_PATIENCE):
                await places.acquire()
        except TimeoutError:
            raise Failed("busy", "all places for queries are taken; try again in a moment") from None
        finally:
            if making is not None:
                making.cancel()
        with ExitStack() as place:
            place.callback(places.release)
            process = await self._take()
            self._busy.add(process)
            answer = Answer(process, seconds_of(task, self._seconds), memory_of(task, self._memory), place.close)
            try:
                await process.send(msgspec.msgpack.encode(task))
                if not writes:
                    self._read.add(answer)
                yield answer
            finally:
                answer.leave()
                self._read.discard(answer)
                self._busy.discard(process)
                if answer.over and not answer.long and not self._closed:
                    self._keep(process)
                else:
                    process.kill()
                    await asyncio.shield(process.end())

    async def _make_room(self) -> None:
        """Break off the answer that its reader has left lying longest, once that is longer than a moment."""
        while True:
            longest = max(self._read, key=lambda answer: answer.unread, default=None)
            if longest is not None and longest.unread > _UNREAD:
                self._read.discard(longest)
                longest.give_up()
                return
            await asyncio.sleep(_UNREAD / 10)

    async def _take(self) -> _Process:
        while self._idle:
            process = self._idle.pop()
            if process.alive:
                break
            await process.end()
        else:
            process = await _Process.begin(self._opening)
        if not self._idle and len(self._busy) + 1 < self._most and not self._starting:
            starting = asyncio.create_task(self._spare())
            self._starting.add(starting)
            starting.add_done_callback(self._starting.discard)
        return process

    async def _spare(self) -> None:
        try:
            process = await _Process.begin(self._opening)
        except (Failed, OSError):
            return  # whoever needs one will be told
        if self._closed:
            await process.end()
        else:
            self._keep(process)

    def _keep(self, process: _Process) -> None:
        self._idle.append(process)
        if len(self._idle) > _READY:
            asyncio.get_running_loop().call_later(_KEPT, self._trim)

    def _trim(self) -> None:
        # The last kept is the first taken, so the first has waited longest.
        if len(self._idle) > _READY:
            self._idle.pop(0).kill()


class Answer:
    """What a worker says to a task, as it says it: data, after ``media_type`` is known. See `Workers.answer`.

    Raises `Failed` where the task was not done, or not to its end. Only the time that the worker takes counts, not that
    in which the reader is slow.
    """

    def __init__(self, process: _Process, seconds: float, memory: int, free: Callable[[], None]) -> None:
        self.media_type = ""
        self.outcome: Outcome | None = None
        self.long = False
        self._process = process
        self._seconds = self._left = seconds
        self._memory = memory
        self._free = free
        self._given = 0.0
        self._given_up = False
        self._timer = asyncio.get_running_loop().call_later(_LONG, self._stand_back)

    @property
    def over(self) -> bool:
        """Whether the worker has said all."""
        return self.outcome is not None

    @property
    def unread(self) -> float:
        """Seconds for which its reader has not come back for more."""
        return asyncio.get_running_loop().time() - self._given if self._given else 0.0

    def give_up(self) -> None:
        """Break it off, and give its place to another: who reads slowly could otherwise keep all places for ever."""
        self._given_up = True
        self._process.kill()
        self._free()

    def __aiter__(self) -> Answer:
        return self

    async def __anext__(self) -> bytes:
        self._given = 0.0
        while self.outcome is None:
            if self._given_up:
                raise Failed("broken", "it was read too slowly, and others were waiting")
            kind, content = await self._next()
            if kind == b"d":
                self._given = asyncio.get_running_loop().time()
                return content
            if kind == b"h":
                self.media_type = msgspec.json.decode(content, type=Head).media_type
            else:
                self.outcome = msgspec.json.decode(content, type=Outcome)
                if self.outcome.kind not in ("done", "created"):
                    words = self.outcome.words or self._too_much()
                    raise Failed(self.outcome.kind, words)
        raise StopAsyncIteration

    async def done(self) -> Outcome:
        """Wait for the end of a task that gives no data."""
        async for _ in self:
            pass
        assert self.outcome is not None
        return self.outcome

    def leave(self) -> None:
        """Nobody waits for it any more."""
        self._timer.cancel()

    async def _next(self) -> tuple[bytes, bytes]:
        loop = asyncio.get_running_loop()
        begun = loop.time()
        try:
            async with asyncio.timeout(self._left):
                return await self._process.receive()
        except TimeoutError:
            self._process.kill()
            raise self._too_long() from None
        except (asyncio.IncompleteReadError, ConnectionError):
            raise self._died(await self._process.end()) from None
        finally:
            self._left = max(self._left - (loop.time() - begun), 0.001)

    def _died(self, status: int) -> Failed:
        if -status == signal.SIGPROF:
            return self._too_long()
        if -status in (signal.SIGABRT, signal.SIGKILL):  # the allocator's end, and the kernel's
            return Failed("memory", self._too_much())
        return Failed("broken", "this has ended its process, and cannot be answered")

    def _too_long(self) -> Failed:
        return Failed("time", f"this took longer than {self._seconds:g} seconds, and was stopped")

    def _too_much(self) -> str:
        return f"this took more than {self._memory >> 20:,} MiB of memory, and was stopped"

    def _stand_back(self) -> None:
        self.long = True
        self._process.stand_back()


class _Process:
    """One worker, and the pipes to it."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._process = process
        self._in = process.stdin
        self._out = process.stdout

    @classmethod
    async def begin(cls, opening: bytes) -> _Process:
        try:
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-c",
                WORK,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                limit=2 * FRAME,
                env={**os.environ, "RUST_BACKTRACE": "0"},
            )
        except OSError as error:
            raise Failed("unavailable", f"no process can be started: {error.strerror}") from None
        begun = cls(process)
        try:
            await begun.send(opening)
            await begun.receive()
        except asyncio.IncompleteReadError:
            raise Failed("broken", f"no process can be started: it ended with status {await begun.end()}") from None
        except BaseException:
            begun.kill()
            await begun.end()
            raise
        return begun

    @property
    def alive(self) -> bool:
        return self._process.returncode is None

    async def send(self, content: bytes) -> None:
        with suppress(ConnectionError):  # it has died; that shows when it does not answer
            self._in.write(frame(b"t", content))
            await self._in.drain()

    async def receive(self) -> tuple[bytes, bytes]:
        header = await self._out.readexactly(HEADER)
        return header[:1], await self._out.readexactly(int.from_bytes(header[1:], "big"))

    def stand_back(self) -> None:
        if self.alive and sys.platform != "win32":
            with suppress(OSError):  # a group, for a process alone would be its first thread
                os.setpriority(os.PRIO_PGRP, self._process.pid, _BACK)

    def kill(self) -> None:
        if self.alive:
            with suppress(ProcessLookupError):
                self._process.kill()

    async def end(self) -> int:
        """End it, and give its exit status."""
        self._in.close()
        try:
            async with asyncio.timeout(1):
                await self._process.wait()
        except TimeoutError:
            self.kill()
        # What nobody has read would keep the pipe open. (RuntimeError: somebody is reading it just now.)
        with suppress(RuntimeError):
            while await self._out.read(FRAME):
                pass
        return await self._process.wait()
