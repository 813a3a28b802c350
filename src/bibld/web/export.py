"""The whole result of a search in a format, on its way to whoever takes it away: written as it is read."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from threading import BoundedSemaphore, Thread
from typing import BinaryIO

from starlette.concurrency import iterate_in_threadpool
from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from bibld.catalogue import Catalogue
from bibld.formats import Format, Job
from bibld.model import Record
from bibld.searching import Search
from bibld.web.site import Site

__all__ = ["Export", "streamed", "write"]

_BATCH = 2000
"""How many records are fetched at a time to be taken away."""


def write(site: Site, search: Search, order: str, card: Format, stream: BinaryIO) -> None:
    """Write all that a search finds, in this order and format."""
    catalogue = site.catalogue
    job = Job(settings=site.settings)
    job.found = catalogue.search(search, per_page=1).as_page()
    card.write(_records(catalogue, search, order), stream, job)


def _records(catalogue: Catalogue, search: Search, order: str) -> Iterator[Record]:
    """All records found, some at a time."""
    page = 1
    while True:
        found = catalogue.search(search, page=page, per_page=_BATCH, order=order)
        yield from found.records
        if page >= found.pages:
            return
        page += 1


class Export(StreamingResponse):
    """A result on its way, which makes room for another when it has gone, or was given up."""

    def __init__(
        self, written: Iterator[bytes], room: BoundedSemaphore, media_type: str, headers: Mapping[str, str]
    ) -> None:
        super().__init__(written, media_type=media_type, headers=headers)
        self._room = room

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            if scope["http_version"] == "1.0":
                await self._send_whole(scope, receive, send)
            else:
                await super().__call__(scope, receive, send)
        finally:
            self._room.release()

    async def _send_whole(self, scope: Scope, receive: Receive, send: Send) -> None:
        # HTTP/1.0 knows no chunks: without its length, a part could be taken for the whole (RFC 9112, 7.1).
        with tempfile.TemporaryFile() as kept:
            async for chunk in self.body_iterator:
                kept.write(chunk.encode() if isinstance(chunk, str) else chunk)
            self.headers["Content-Length"] = str(kept.tell())
            kept.seek(0)
            self.body_iterator = iterate_in_threadpool(iter(partial(kept.read, 1 << 16), b""))
            await super().__call__(scope, receive, send)


def streamed(write: Callable[[BinaryIO], None]) -> Iterator[bytes]:
    """What a function writes to a stream, as it is written, without holding more than a pipe does.

    >>> b"".join(streamed(lambda stream: stream.write(b"The C book")))
    b'The C book'

    What the function raises is raised here, where the answer is then cut off; if nobody reads on, its next write fails.
    """
    reading, writing = os.pipe()
    failures: list[Exception] = []

    def work() -> None:
        try:
            with os.fdopen(writing, "wb") as stream:
                write(stream)
        except BrokenPipeError:
            pass
        except Exception as failure:
            failures.append(failure)

    writer = Thread(target=work, name="export", daemon=True)
    with os.fdopen(reading, "rb", buffering=0) as stream:
        writer.start()
        while chunk := stream.read(1 << 16):
            yield chunk
    writer.join()
    if failures:
        raise failures[0]
