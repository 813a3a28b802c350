"""Answers that workers give, over HTTP: streamed as they come, given up when nobody reads, broken off when they fail.

A task comes in; what goes out is its result, or the reason there is none, in plain text.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import AsyncIterator, Coroutine
from contextlib import suppress
from typing import Any, TypeVar

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from bibld.web.worker import Outcome, Query, Read, Task, Update
from bibld.web.workers import Answer, Failed, Workers

__all__ = ["STATUS", "Streamed", "perform", "received", "while_there"]

T = TypeVar("T")

_HELD = 1 << 16
"""Bytes of an answer that are held back, so that what fails early fails with a status and the reason."""
_MOMENT = 0.5
"""Seconds for which they are held back, from the first of them on."""
_WHOLE = 1 << 28
"""Bytes of an answer to HTTP/1.0, whose end only its length shows."""

# SPARQL 1.1 Protocol, 2.1.7: 400 for what is no query, 500 for one the service refuses to execute. A limit is such a
# refusal, and no 503: clients repeat what is answered so, and it would run into the limit again.
STATUS = {
    "wrong": 400,
    "missing": 404,
    "unacceptable": 406,
    "unavailable": 503,
    "busy": 503,
    "rows": 500,
    "time": 500,
    "memory": 500,
    "broken": 500,
}


def _refusal(failure: Failed) -> HTTPException:
    status = STATUS[failure.kind]
    return HTTPException(status, failure.words, {"Retry-After": "10"} if status == 503 else None)


async def perform(workers: Workers, task: Task) -> Outcome:
    """Carry out a task that gives no data; `HTTPException` where it fails.

    It is carried out even when the client goes away: nobody could tell otherwise whether a change was made.
    """

    async def whole() -> Outcome:
        try:
            async with workers.answer(task) as answer:
                return await answer.done()
        except Failed as failure:
            if failure.kind in ("time", "memory", "broken"):
                # Whoever writes next puts right what it has left half done, and readers wait for that.
                with suppress(Failed):
                    async with workers.answer(Update("INSERT DATA {}")) as answer:
                        await answer.done()
            raise

    try:
        return await asyncio.shield(asyncio.ensure_future(whole()))
    except Failed as failure:
        raise _refusal(failure) from None


class Streamed(Response):
    """The answer to a query. The query runs when this is sent, and is stopped when the client goes.

    When it fails after its beginning has gone out, the words for it end the body, which makes it no document of its
    media type, and the connection is broken off, so that nobody takes the part for the whole (RFC 9112, 8).
    """

    def __init__(self, workers: Workers, task: Query | Read) -> None:
        self._workers = workers
        self._task = task

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it, and watch meanwhile whether somebody is there."""
        with suppress(ClientDisconnect):
            await while_there(receive, self._send(scope, send))

    async def _send(self, scope: Scope, send: Send) -> None:
        begun = False
        try:
            async with self._workers.answer(self._task) as answer:
                if scope.get("http_version") == "1.0":
                    await self._send_whole(answer, send)
                    return
                held = await _held(answer)
                await send(self._start(answer))
                begun = True
                await send({"type": "http.response.body", "body": held, "more_body": True})
                async for chunk in answer:
                    await send({"type": "http.response.body", "body": chunk, "more_body": True})
                await send({"type": "http.response.body", "body": b"", "more_body": False})
        except TimeoutError:
            if not begun:
                raise
            # The client has stopped reading; what it has is cut off.
        except Failed as failure:
            if not begun:
                raise _refusal(failure) from None
            words = f"\n\n!!! The answer breaks off here: {failure.words}.\n".encode()
            await send({"type": "http.response.body", "body": words, "more_body": True})
            # An answer that is left without its end is cut off by the server.

    async def _send_whole(self, answer: Answer, send: Send) -> None:
        size = 0
        with tempfile.SpooledTemporaryFile(max_size=1 << 22) as kept:
            async for chunk in answer:
                size += len(chunk)
                if size > _WHOLE:
                    raise Failed("rows", f"an answer by HTTP/1.0 has at most {_WHOLE:,} bytes; ask with HTTP/1.1")
                kept.write(chunk)
            kept.seek(0)
            await send(self._start(answer, size))
            while chunk := kept.read(_HELD):
                await send({"type": "http.response.body", "body": chunk, "more_body": True})
            await send({"type": "http.response.body", "body": b"", "more_body": False})

    def _start(self, answer: Answer, size: int | None = None) -> dict[str, object]:
        media_type = answer.media_type
        charset = "; charset=utf-8" if media_type.startswith("text/") else ""
        headers = {"Content-Type": media_type + charset, "Vary": "Accept", "Cache-Control": "no-cache"}
        if size is not None:
            headers["Content-Length"] = str(size)
        raw = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
        return {"type": "http.response.start", "status": 200, "headers": raw}


async def _held(answer: Answer) -> bytes:
    """The beginning of an answer: all that comes within a moment of the first of it."""
    held = bytearray()
    loop = asyncio.get_running_loop()
    until = None
    async for chunk in answer:
        held += chunk
        until = until or loop.time() + _MOMENT
        if len(held) >= _HELD or loop.time() > until:
            break
    return bytes(held)


async def received(workers: Workers, task: Query | Read) -> AsyncIterator[bytes]:
    """What a query gives, for those who make something of it; `HTTPException` where it fails."""
    try:
        async with workers.answer(task) as answer:
            async for chunk in answer:
                yield chunk
    except Failed as failure:
        raise _refusal(failure) from None


async def while_there(receive: Receive, doing: Coroutine[Any, Any, T]) -> T:
    """Do something as long as the client is there; `ClientDisconnect` when it goes."""
    working, watching = asyncio.ensure_future(doing), asyncio.ensure_future(_gone(receive))
    try:
        await asyncio.wait((working, watching), return_when=asyncio.FIRST_COMPLETED)
        if working.done():
            return await working
        raise ClientDisconnect
    finally:
        for task in (working, watching):
            task.cancel()
        await asyncio.gather(working, watching, return_exceptions=True)


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
