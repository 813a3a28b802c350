"""One server on one address: it starts, says where it is, logs, and ends in good order.

The asyncio server is uvicorn: Starlette's own companion, with a parser in C, and timeouts that can be taught patience.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
import socket
import sys
from collections.abc import Callable
from typing import Any

import uvicorn
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol

from bibld.errors import StoreError
from bibld.web.application import SECURITY, application
from bibld.web.site import Site

__all__ = ["serve"]

_PATIENCE = 20.0
"""Seconds a client may take from its first byte to the end of a request's headers."""
_HEAD = 1 << 16
"""Bytes of a request up to the end of its headers; the parser takes no longer address either."""
_GRACE = 10
"""Seconds that requests have to end when the server is told to stop."""


def serve(
    site: Site,
    host: str,
    port: int,
    *,
    access_log: str = "",
    proxies: str = "127.0.0.1",
    ready: Callable[[str], None] = print,
) -> None:
    """Serve a site until the process is told to stop (SIGINT, SIGTERM).

    ``access_log`` is a file, ``-`` for standard error, or nothing; ``proxies`` are the addresses whose word for the
    client's own address is taken (X-Forwarded-For). ``ready`` is told the address once requests are answered.

    Raises `StoreError` when the address is taken or cannot be listened on.
    """
    _log_to(access_log)
    _allow_files()
    config = uvicorn.Config(
        application(site),
        http=_Impatient,
        ws="none",
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_keep_alive=30,
        timeout_graceful_shutdown=_GRACE,
        backlog=1024,
        proxy_headers=True,
        forwarded_allow_ips=proxies,
    )
    try:
        listening = _listen(host, port)
    except (OSError, OverflowError) as error:
        why = getattr(error, "strerror", None) or error
        raise StoreError(f"cannot serve on {host}, port {port}: {why}") from error
    shown = f"[{host}]" if ":" in host else host
    server = _Server(config, lambda: ready(f"http://{shown}:{listening.getsockname()[1]}{site.prefix}/"))
    # Once all is ended in good order uvicorn raises the signal again, for whoever was there before it.
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with contextlib.suppress(KeyboardInterrupt):
            server.run(sockets=[listening])
    finally:
        signal.signal(signal.SIGTERM, before)
        listening.close()


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._ready()


class _Impatient(HttpToolsProtocol):
    """Hangs up on a client that does not send the headers of a request, or does not end them:
    there are many of those.
    """

    _timer: asyncio.TimerHandle | None = None
    _taken = 0
    url = b""

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        # Headers are kept until their end has come, and nobody else counts them.
        self._taken = self._taken + len(data) if self._timer is not None else 0
        if self._taken > _HEAD and not self.transport.is_closing():
            self.send_400_response("The headers of a request are too large.", 431)

    def send_400_response(self, msg: str, status: int = 400) -> None:
        if len(self.url) >= _HEAD - 1:
            msg, status = "The address is too long; a long query is sent by POST.", 414
        headers = {"Content-Type": "text/plain; charset=utf-8", "Content-Length": f"{len(msg) + 1}", **SECURITY}
        lines = "".join(f"{name.lower()}: {value}\r\n" for name, value in (*headers.items(), ("Connection", "close")))
        self.transport.write(STATUS_LINE[status] + f"{lines}\r\n{msg}\n".encode())
        self.transport.close()

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._wait()

    def on_headers_complete(self) -> None:
        self._stop()
        super().on_headers_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop()
        super().connection_lost(exc)

    def _wait(self) -> None:
        self._stop()
        self._timer = self.loop.call_later(_PATIENCE, self.transport.close)

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family)
    if sys.platform != "win32":
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError:
        listening.close()
        raise
    return listening


def _log_to(name: str) -> None:
    handlers: list[logging.Handler] = [logging.StreamHandler()] if name == "-" else []
    if name and name != "-":
        handlers = [logging.FileHandler(name, encoding="utf-8")]
    access = logging.getLogger("bibld.access")
    access.propagate = False
    access.setLevel(logging.INFO if handlers else logging.CRITICAL)
    for handler in handlers:
        access.addHandler(handler)
    # What uvicorn warns of is what others send, and anybody could fill the log with it.
    logging.getLogger("uvicorn").setLevel(logging.ERROR)


def _allow_files() -> None:
    """Take as many open files as we may have: each connection is one, and a store has hundreds."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        wanted = 65_536 if hard == resource.RLIM_INFINITY else min(hard, 65_536)
        if soft < wanted:
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
