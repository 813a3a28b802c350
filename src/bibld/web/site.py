"""What all pages share: the catalogue as it is now, the addresses of IRIs, the templates, the limits."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Hashable, Iterable
from contextlib import asynccontextmanager
from functools import cached_property
from typing import Any, NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from bibld.catalogue import Catalogue
from bibld.crosswalk.memory import Memory
from bibld.errors import StoreError
from bibld.settings import DEFAULTS, Settings
from bibld.store import is_endpoint, open_store
from bibld.web.workers import Workers

__all__ = ["LINK", "Limits", "Site"]

LINK = 6000
"""How long a query may be to stand in a link: common proxies refuse addresses of more than 8,000 bytes."""

_REMEMBERED = 500
"""How many pages that were made are kept, some 30 kB each: what many look for is made once."""
_AT_ONCE = 3
"""How many pages are made at one time: searching uses a second processor, making pages does not."""
_LOOK = 0.25
"""Seconds between two looks at whether the catalogue has changed on disk."""


class Limits(NamedTuple):
    """What a visitor may ask of the server."""

    seconds: float = 30.0
    """How long a query may run."""
    memory: int = 1 << 30
    """Bytes a query may take."""
    rows: int = 1_000_000
    """Rows, or triples, of an answer."""
    body: int = 1 << 20
    """Bytes of a request by anybody."""
    upload: int = 1 << 26
    """Bytes of a request with the token."""
    queries: int = 8
    """Queries that run at one time."""
    fetch: bool = False
    """Whether SERVICE and LOAD may fetch from other addresses."""


class Site:
    """The catalogue at an address, as web pages; see the module.

    ``title`` stands on every page; ``prefix`` is the path under which a proxy shows the site. The catalogue is opened
    for reading only; what others write to it (a `bibld load`, an update) is seen within a moment, by opening it anew: a
    page that is being made keeps what it began with.
    """

    def __init__(
        self,
        address: str,
        settings: Settings = DEFAULTS,
        *,
        limits: Limits | None = None,
        token: str = "",
        title: str = "Catalogue",
        prefix: str = "",
    ) -> None:
        self.address = address
        self.settings = settings
        self.limits = limits or Limits()
        self.token = token
        self.title = title
        self.prefix = prefix
        self.started = time.time()
        self._looked = 0.0
        self._state: tuple[Catalogue, Memory[Hashable, str]] | None = None
        self._making = asyncio.Semaphore(_AT_ONCE)

    def prepare(self, progress: Callable[[int], None] | None = None) -> None:
        """Make a directory that is not there, and mend what a load that was killed has left, before anybody reads.

        A full-text index that is missing is made; ``progress`` is told how many records are in it.
        """
        if self.remote:
            return
        try:
            with open_store(self.address) as store:
                Catalogue(store, self.settings).prepare(progress)
        except StoreError:
            # Someone is loading just now, or we may not write here: then it is served as it stands.
            with open_store(self.address, read_only=True):
                pass

    @property
    def remote(self) -> bool:
        """Whether the catalogue is at an endpoint."""
        return is_endpoint(self.address)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """While the server runs."""
        await self.workers.start()
        try:
            yield
        finally:
            await self.workers.close()

    @cached_property
    def workers(self) -> Workers:
        """The processes in which visitors' queries run."""
        limits = self.limits
        return Workers(
            self.address,
            self.settings,
            seconds=limits.seconds,
            memory=limits.memory,
            queries=limits.queries,
            fetch=limits.fetch,
        )

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue as it is now."""
        return self._now()[0]

    def _now(self) -> tuple[Catalogue, Memory[Hashable, str]]:
        """The catalogue as it is now, and what has been made from it: as one, for threads may come between two."""
        state, now = self._state, time.monotonic()
        if state is not None and now - self._looked < _LOOK:
            return state
        self._looked = now
        if state is None or state[0].store.stale:
            # The old store is not closed: who still reads from it keeps it, and the last lets it go.
            store = open_store(self.address, read_only=True, timeout=self.limits.seconds)
            self._state = state = Catalogue(store, self.settings), Memory(_REMEMBERED)
        return state

    def remembered(self, key: Hashable, make: Callable[[Catalogue], str]) -> str:
        """What is made from the catalogue as it is now; made once, as long as that does not change.

        An endpoint may change without our seeing it, so of that nothing is remembered.
        """
        catalogue, made = self._now()
        if self.remote:
            return make(catalogue)
        text = made.get(key)
        if text is None:
            text = make(catalogue)
            made.keep(key, text)
        return text

    def in_turn(self, make: Callable[[Request], Response]) -> Callable[[Request], Awaitable[Response]]:
        """An endpoint that makes a page: a few at a time, in the order in which they were asked for.

        All at once, each would have a part of the processor, and all would be ready late.
        """

        async def endpoint(request: Request) -> Response:
            async with self._making:
                return await run_in_threadpool(make, request)

        return endpoint

    # Addresses

    @cached_property
    def base(self) -> str:
        """The beginning of all IRIs of the catalogue, with a slash at the end."""
        return f"{self.settings.base.rstrip('/')}/"

    def iri(self, path: str) -> str:
        """The IRI that a path of this site is about: ``/record/127428`` → ``{base}/record/127428``."""
        return self.base + path.lstrip("/")

    def path(self, iri: str) -> str:
        """Where on this site an IRI is shown, without the proxy's prefix; an IRI of others stays as it is."""
        return f"/{iri[len(self.base) :]}" if iri.startswith(self.base) else iri

    # Templates

    @cached_property
    def templates(self) -> Environment:
        """The templates; everything put into them is escaped."""
        environment = Environment(
            loader=PackageLoader("bibld.web"),
            autoescape=True,
            undefined=StrictUndefined,
            auto_reload=False,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.globals["site"] = self
        environment.filters["marked"] = _marked
        return environment

    def render(self, template: str, root: str, **values: Any) -> str:
        """A page: ``root`` is the prefix that a proxy has put before all paths (``request.scope["root_path"]``)."""
        return self.templates.get_template(template).render(root=root, **values)


def _marked(pieces: Iterable[tuple[str, bool]]) -> Markup:
    """A text in pieces, those that were looked for between ``<mark>`` and ``</mark>``."""
    said = [f"<mark>{escape(piece)}</mark>" if on else escape(piece) for piece, on in pieces]
    return Markup("".join(said))  # noqa: S704 - each piece is escaped
