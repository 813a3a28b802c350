"""The client of an endpoint: requests go out over HTTP, and answers come in.

The standard library is enough: `http.client` keeps connections open and streams both ways, which is all that this needs
of HTTP, and saves every user a dependency. What it has not is here: attempts are repeated where that does no harm,
redirections followed, logins sent to those they are for, proxies used as the environment says.
"""

from __future__ import annotations

import base64
import http.client
import ipaddress
import random
import re
import select
import ssl
import time
import urllib.parse
import urllib.request
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, BinaryIO, Self, TypeAlias, cast

from bibld.errors import QueryError, StoreError
from bibld.media_types import NTRIPLES, QUERY, UPDATE
from bibld.store.endpoints import Endpoint, parts_of, server_of
from bibld.store.streams import Parcel, lines

if TYPE_CHECKING:
    from collections.abc import Generator

__all__ = ["Answer", "Client", "Refused"]

PAUSES = (0.2, 0.8, 3.2)  # seconds between attempts, half as much or half more
PATIENCE = 60  # seconds that an endpoint may ask to be left alone before the next attempt
CHALLENGES = 2  # how often a request may be asked for a login: the second time, the first may have been too old
CHUNK = 1 << 16
REDIRECTS = 5
IDLE = 4

Body: TypeAlias = bytes | Iterator[bytes] | BinaryIO


class Client:
    """Who speaks to an endpoint, with connections that are made when they are needed, and kept for the next request."""

    def __init__(self, at: Endpoint, timeout: float) -> None:
        self.at = at
        self.closed = False
        self._timeout = timeout
        self._idle: deque[tuple[str, http.client.HTTPConnection]] = deque()

    def send(self, url: str, body: Body, content_type: str, accept: str, *, again: bool = False) -> Answer:
        """Send a request and give the answer when it is a good one.

        It is tried again where it surely was not begun; where that cannot be known, only if it may be done `again`.
        """
        if self.closed:
            raise StoreError("the store is closed", source=self.at.query)
        pauses = iter(PAUSES)
        redirects = challenges = 0
        kept = _kept(body)
        while True:
            answer = self._answered(url, body, content_type, accept, pauses, again)
            if answer.status < 300:
                return answer
            if answer.status in (301, 302, 307, 308) and kept:
                redirects += 1
                url = self._moved(answer, content_type, redirects)
                continue
            if answer.status == 401 and kept and challenges < CHALLENGES and self._ours(url):
                challenges += 1
                if self.at.login is not None and self.at.login.asked(answer.challenges):
                    answer.close()
                    continue
            # 429 was not begun (RFC 6585, 4); what a gateway has passed on may have been.
            refused = answer.status == 429 or (answer.status in (502, 503, 504) and again)
            if refused and kept and _rest(pauses, answer.retry_after):
                answer.close()
                continue
            words = answer.words()
            # A deadlock of Virtuoso's, which has undone what it was at; triples that are added can be added again.
            if "Error 40001" in words and kept and content_type == NTRIPLES and _rest(pauses):
                continue
            if answer.status == 400 and content_type in (QUERY, UPDATE):
                raise QueryError(words, source=url)
            raise Refused(answer.status, f"HTTP {answer.status}: {words}", url)

    def _answered(
        self, url: str, body: Body, content_type: str, accept: str, pauses: Iterator[float], again: bool
    ) -> Answer:
        """The answer to a request, whatever it says; see :meth:`send`."""
        while True:
            try:
                return self._once(url, body, content_type, accept)
            except (ConnectionRefusedError, http.client.RemoteDisconnected, ConnectionResetError) as error:
                begun = not isinstance(error, ConnectionRefusedError)
                if (begun and not again) or not _rest(pauses):
                    raise StoreError(_said(error, content_type == QUERY), source=url) from error
            except Parcel as parcel:
                raise parcel.cause from None
            except TimeoutError as error:
                raise StoreError(f"no answer within {self._timeout:g} seconds", source=url) from error
            except (OSError, http.client.HTTPException) as error:
                raise StoreError(_said(error, content_type == QUERY), source=url) from error

    def _moved(self, answer: Answer, content_type: str, redirects: int) -> str:
        """The address that an answer sends to, after so many."""
        answer.close()
        target = parts_of(answer.location, answer.url)
        # A 301 or 302 may turn a POST into a GET (RFC 9110, 15.4.2); a write must not be guessed at.
        if content_type != QUERY and answer.status in (301, 302):
            raise StoreError(f"the endpoint has moved to {target.geturl()}", source=answer.url)
        if redirects > REDIRECTS:
            raise StoreError("the endpoint sends from one address to the next", source=answer.url)
        if target.scheme not in ("http", "https"):
            words = f"the endpoint sends to {target.geturl()}, which is no http or https address"
            raise StoreError(words, source=answer.url)
        return target.geturl()

    def _ours(self, url: str) -> bool:
        """Whether an address is one of those the login was given for, not one that these have sent us to."""
        known = (self.at.query, self.at.update, *self.at.graph_stores)
        return server_of(url) in {server_of(address) for address in known}

    def _once(self, url: str, body: Body, content_type: str, accept: str, method: str = "POST") -> Answer:
        target = urllib.parse.urlsplit(url)
        origin = server_of(url)
        headers = {"Accept": accept, "User-Agent": "bibld"}
        if content_type:
            headers["Content-Type"] = content_type
        path = (target.path or "/") + (f"?{target.query}" if target.query else "")
        chunked = not _kept(body)
        if chunked:
            headers["Transfer-Encoding"] = "chunked"
        elif not isinstance(body, bytes):
            file = cast("BinaryIO", body)
            headers["Content-Length"] = str(file.seek(0, 2))
            file.seek(0)
        connection, prefix = self._connection(origin, target, headers)
        # A first look at a server shows no login: it may be one that asks for a digest of it.
        if method == "POST" and self.at.login is not None and self._ours(url):
            login = self.at.login.header(method, prefix + path)
            if login is not None:
                headers["Authorization"] = login
        try:
            try:
                connection.request(method, prefix + path, body, headers, encode_chunked=chunked)
            except (BrokenPipeError, ConnectionResetError):
                # The server may have said why before it hung up on a long body.
                if connection.sock is None:
                    raise
            response = connection.getresponse()
        except BaseException:
            connection.close()
            raise
        return Answer(self, origin, connection, response, url)

    def _connection(
        self, origin: str, target: urllib.parse.SplitResult, headers: dict[str, str]
    ) -> tuple[http.client.HTTPConnection, str]:
        host = target.hostname or ""
        proxy = _proxy(target.scheme, host)
        # Through a proxy, http asks for the whole address and https for a tunnel.
        prefix = origin if proxy is not None and target.scheme == "http" else ""
        secure = target.scheme == "https"
        pass_on = {}
        if proxy is not None and proxy.username is not None:
            login = f"{urllib.parse.unquote(proxy.username)}:{urllib.parse.unquote(proxy.password or '')}"
            pass_on["Proxy-Authorization"] = "Basic " + base64.b64encode(login.encode()).decode()
        if not secure:
            headers.update(pass_on)
        for _ in range(len(self._idle)):
            try:
                known, connection = self._idle.popleft()
            except IndexError:
                break
            if known == origin and _alive(connection):
                return connection, prefix
            if known == origin:
                connection.close()
            else:
                self._idle.append((known, connection))
        if proxy is None:
            return _connect(secure, host, target.port, self._timeout), prefix
        connection = _connect(secure, proxy.hostname or "", proxy.port, self._timeout)
        if secure:
            connection.set_tunnel(host, target.port or 443, pass_on)
        return connection, prefix

    def keep(self, origin: str, connection: http.client.HTTPConnection) -> None:
        if self.closed or len(self._idle) >= IDLE or connection.sock is None:
            connection.close()
        else:
            self._idle.append((origin, connection))

    def look(self, url: str) -> Answer | None:
        """The answer to a first look at an address; None where there is none, and the next request says why."""
        try:
            with self._once(url, b"", "", "*/*", method="HEAD") as answer:
                answer.drain()
        except TimeoutError as error:
            raise StoreError(f"no answer within {self._timeout:g} seconds", source=url) from error
        except (OSError, http.client.HTTPException, StoreError):
            return None
        return answer

    def close(self) -> None:
        """Close the connections; closing twice does no harm."""
        self.closed = True
        while self._idle:
            self._idle.pop()[1].close()

    __del__ = close  # a client that nobody holds any more leaves no open connection behind


class Refused(StoreError):  # noqa: N818 - what the endpoint did
    """The endpoint has answered, and said no."""

    def __init__(self, status: int, message: str, source: str) -> None:
        super().__init__(message, source=source)
        self.status = status


class Answer:
    """A response being read; when it has been read to its end, its connection can be used again."""

    def __init__(
        self,
        client: Client,
        origin: str,
        connection: http.client.HTTPConnection,
        response: http.client.HTTPResponse,
        url: str,
    ) -> None:
        self.status = response.status
        self.location = response.getheader("Location") or ""
        self.server = response.getheader("Server") or ""
        self.challenges = response.headers.get_all("WWW-Authenticate") or []
        self.retry_after = response.getheader("Retry-After") or ""
        self.media_type = (response.getheader("Content-Type") or "").partition(";")[0].strip().lower()
        self.url = url
        self._client = client
        self._origin = origin
        self._connection = connection
        self._response = response
        self._kept = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def chunks(self) -> Generator[bytes, None, None]:
        """The body, as it comes; a body that is cut off is an error."""
        try:
            while chunk := self._response.read(CHUNK):
                yield chunk
            if self._response.length:  # http.client says nothing when a body of known length is short
                raise StoreError("the endpoint's answer was cut off", source=self.url)
            if not self._response.will_close:
                self._client.keep(self._origin, self._connection)
                self._kept = True
        except TimeoutError as error:
            raise StoreError("the endpoint stopped in the middle of its answer", source=self.url) from error
        except (OSError, http.client.HTTPException) as error:
            raise StoreError("the endpoint's answer was cut off", source=self.url) from error
        finally:
            self.close()

    def lines(self) -> Generator[bytes, None, None]:
        """The body by line, without the line breaks."""
        yield from lines(self.chunks())

    def drain(self) -> bytes:
        """The whole body."""
        return b"".join(self.chunks())

    def words(self) -> str:
        """What an error page says, without its markup, cut to a length that fits a message."""
        try:
            body = self._response.read(CHUNK).decode(errors="replace")
        except (OSError, http.client.HTTPException):
            body = ""
        self.close()
        if "html" in self.media_type:
            body = re.sub(r"(?s)<(style|script|title)\b.*?(?:</\1>|\Z)|<[^<>]*>", " ", body)
        text = " ".join(body.split())
        return (text if len(text) <= 500 else f"{text[:500]} …") or self._response.reason or "no reason given"

    def close(self) -> None:
        """Hang up, unless the body has been read to its end."""
        if not self._kept:
            self._response.close()
            self._connection.close()


def _rest(pauses: Iterator[float], retry_after: str = "") -> bool:
    """Wait before the next attempt; false when there is to be none.

    An endpoint may say how long (RFC 9110, 10.2.3); else those who were turned away together do not come back together.
    """
    pause = next(pauses, None)
    if pause is None:
        return False
    pause *= random.uniform(0.5, 1.5)  # noqa: S311 - no secret
    if retry_after.isdecimal():
        pause = max(pause, int(retry_after))
    elif retry_after:
        with suppress(ValueError):
            pause = max(pause, parsedate_to_datetime(retry_after).timestamp() - time.time())
    if pause > PATIENCE:
        return False
    time.sleep(pause)
    return True


def _kept(body: Body) -> bool:
    """Whether what is sent can be sent once more."""
    return isinstance(body, bytes) or hasattr(body, "seek")


def _said(error: Exception, reading: bool) -> str:
    if isinstance(error, ConnectionRefusedError):
        return "nothing answers at this address"
    words = str(error) or type(error).__name__
    if reading:
        return f"the endpoint cannot be read: {words}"
    return f"the connection broke, and what was sent may or may not have been done: {words}"


def _connect(secure: bool, host: str, port: int | None, timeout: float) -> http.client.HTTPConnection:
    if secure:
        return http.client.HTTPSConnection(host, port, timeout=timeout, context=ssl.create_default_context())
    return http.client.HTTPConnection(host, port, timeout=timeout)


def _proxy(scheme: str, host: str) -> urllib.parse.SplitResult | None:
    """The proxy that the environment names for a host; never one for this very machine."""
    try:
        local = ipaddress.ip_address(host).is_loopback
    except ValueError:
        local = host == "localhost" or host.endswith(".localhost")
    if local:
        return None
    address = urllib.request.getproxies().get(scheme)
    if not address or urllib.request.proxy_bypass(host):
        return None
    return parts_of(address if "://" in address else f"http://{address}")


def _alive(connection: http.client.HTTPConnection) -> bool:
    """Whether an idle connection can be used: one that has something to read has been hung up."""
    if connection.sock is None:
        return False
    try:
        return not select.select([connection.sock], [], [], 0)[0]
    except (OSError, ValueError):
        return False
