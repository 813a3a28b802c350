"""The remote store: any SPARQL 1.1 endpoint, spoken to over HTTP.

Text comes in and text goes out, as `bibld.store.Store` promises. The standard library is enough: `http.client` keeps
connections open and streams both ways, which is all that this needs of HTTP, and saves every user a dependency.
"""

from __future__ import annotations

import base64
import codecs
import http.client
import ipaddress
import json
import re
import select
import ssl
import time
import urllib.parse
import urllib.request
from collections import deque
from typing import TYPE_CHECKING, NamedTuple, Self

from bibld.errors import QueryError, StoreError
from bibld.store.guard import check_query, check_update
from bibld.store.streams import Parcel, blocks, decode, limited, lines, replacement
from bibld.terms import canonical_line, canonical_term, term_from_json

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator

    from bibld.store import Dataset

__all__ = ["RemoteStore"]

PAUSES = (0.2, 0.8, 3.2)  # seconds between attempts to read
BATCH = 1 << 20  # bytes in one INSERT DATA
CHUNK = 1 << 16
REDIRECTS = 5
IDLE = 4

_QUERY = "application/sparql-query"
_UPDATE = "application/sparql-update"
_NTRIPLES = "application/n-triples"
_JSON = "application/sparql-results+json"
_TSV = "text/tab-separated-values"
_ROWS = frozenset((_JSON, "application/sparql-results+xml", "text/csv", _TSV))
_GRAPHS = frozenset(("text/turtle", _NTRIPLES, "application/rdf+xml", "application/ld+json"))


class Endpoint(NamedTuple):
    """The addresses of an endpoint, and who asks."""

    query: str
    update: str
    graph_stores: tuple[str, ...]
    login: str | None


def endpoint(address: str) -> Endpoint:
    """Read an address.

    >>> endpoint("http://localhost:7878/query").update
    'http://localhost:7878/update'
    >>> endpoint("https://example.org/sparql|https://example.org/sparql-auth").update
    'https://example.org/sparql-auth'

    Raises `StoreError` when a part is no http or https address.
    """
    login = None
    urls = []
    for part in address.split("|"):
        url = urllib.parse.urlsplit(part.strip())
        try:
            url.port  # noqa: B018 - looks whether the port is a number
        except ValueError:
            raise StoreError(f"not an address: port of {url.hostname}") from None
        if url.scheme not in ("http", "https") or not url.hostname:
            raise StoreError(f"not an http or https address: {_bare(url)}")
        if url.username is not None:
            name, word = urllib.parse.unquote(url.username), urllib.parse.unquote(url.password or "")
            login = "Basic " + base64.b64encode(f"{name}:{word}".encode()).decode()
        urls.append(_bare(url))
    if len(urls) > 3:
        raise StoreError("an endpoint has at most three addresses: query|update|graph store")
    stores = tuple(urls[2:])
    if len(urls) == 1:
        head, _, tail = urls[0].rpartition("/")
        if tail == "query":  # Oxigraph names the graph store /store, Fuseki /data
            return Endpoint(urls[0], f"{head}/update", (f"{head}/store", f"{head}/data"), login)
        urls *= 2
    return Endpoint(urls[0], urls[1], stores, login)


def _based(sparql: str, base: str | None) -> str:
    return sparql if base is None else f"BASE <{base}> {sparql}"


def _bare(url: urllib.parse.SplitResult) -> str:
    """The address without name and password, which no message may show."""
    return url._replace(netloc=url.netloc.rpartition("@")[2], fragment="").geturl()


class RemoteStore:
    """A SPARQL endpoint; `bibld.open_store` makes one. Connections are made when they are needed.

    >>> RemoteStore("http://localhost:7878/query")
    <RemoteStore http://localhost:7878/query>

    Raises `StoreError` with the endpoint's own words when it refuses, and `QueryError` when it answers 400.
    """

    def __init__(self, address: str, *, read_only: bool = False, fetch: bool = False, timeout: float = 60.0) -> None:
        self._idle: deque[tuple[str, http.client.HTTPConnection]] = deque()
        self._at = endpoint(address)
        self._read_only = read_only
        self._fetch = fetch
        self._timeout = timeout
        self._graph_store: str | None = None
        self._probed = False
        self._tsv = True
        self._closed = False

    def load(self, ntriples: Iterable[bytes]) -> None:
        """Add triples through the graph store, or with INSERT DATA where there is none; see `Store.load`."""
        self._writable()
        if not self._probed:
            self._probe()
        if self._graph_store is None:
            self._insert(ntriples)
        else:
            # One request, so that a blank node stays one node and the endpoint can take all or nothing.
            url = _with_default(self._graph_store)
            with self._send(url, blocks(ntriples), _NTRIPLES, "*/*") as answer:
                answer.drain()

    def update(self, sparql: str, *, base: str | None = None) -> None:
        """Send an update, in one request; see `Store.update`."""
        check_update(sparql, fetch=self._fetch)
        self._update(_based(sparql, base))

    def replace(self, delete: str, ntriples: bytes) -> None:
        """Delete and insert in one request; see `Store.replace`."""
        self._update(replacement(delete, ntriples, self._fetch))

    def select(self, sparql: str) -> Iterator[dict[str, str]]:
        """Answer a SELECT; see `Store.select`."""
        self._form(sparql, "SELECT")
        # Tab-separated values can be read line by line and hold terms as they are wanted.
        if self._tsv:
            answer = self._ask(sparql, f"{_TSV}, {_JSON};q=0.5")
            if answer.media_type == _TSV:
                lines = answer.lines()
                header = next(lines, b"").decode(errors="replace")
                if re.fullmatch(r"(?:[?$]\w+(?:\t[?$]\w+)*)?\r?", header):
                    return _rows_of_tsv(header, lines)
                # Virtuoso's have quoted headings and IRIs without brackets: no terms could be told apart.
                answer.close()
                self._tsv = False
                answer = self._ask(sparql, _JSON)
        else:
            answer = self._ask(sparql, _JSON)
        if answer.media_type not in (_JSON, "application/json"):
            answer.close()
            raise StoreError(
                f"the endpoint answers a SELECT with {answer.media_type or 'nothing known'}", source=self._name
            )
        return _rows_of_json(answer)

    def ask(self, sparql: str) -> bool:
        """Answer an ASK; see `Store.ask`."""
        self._form(sparql, "ASK")
        with self._ask(sparql, _JSON) as answer:
            body = answer.drain()
        try:
            return bool(json.loads(body)["boolean"])
        except (ValueError, KeyError, TypeError):
            raise StoreError(
                f"the endpoint does not answer ASK with a boolean: {body[:100]!r}", source=self._name
            ) from None

    def construct(self, sparql: str) -> Iterator[bytes]:
        """Answer a CONSTRUCT or DESCRIBE; see `Store.construct`."""
        self._form(sparql, "CONSTRUCT", "DESCRIBE")
        answer = self._ask(sparql, _NTRIPLES)
        if answer.media_type not in (_NTRIPLES, "text/plain"):
            answer.close()
            raise StoreError(f"the endpoint answers with {answer.media_type}, not N-Triples", source=self._name)
        return _canonical(answer)

    def results(
        self,
        sparql: str,
        media_type: str,
        *,
        base: str | None = None,
        dataset: Dataset | None = None,
        rows: int | None = None,
    ) -> Iterator[bytes]:
        """Hand on the endpoint's own serialisation; see `Store.results`.

        Rows are counted where the serialisation shows them: not in Turtle, RDF/XML and JSON-LD.
        """
        if media_type in _ROWS:
            self._form(sparql, "SELECT", "ASK")
        elif media_type in _GRAPHS:
            self._form(sparql, "CONSTRUCT", "DESCRIBE")
        else:
            raise QueryError(f"results cannot be written as {media_type}")
        answer = self._ask(_based(sparql, base), media_type, dataset)
        if answer.media_type != media_type:
            answer.close()
            raise StoreError(f"the endpoint answers with {answer.media_type}, not {media_type}", source=self._name)
        return answer.chunks() if rows is None else limited(answer.chunks(), media_type, rows)

    @property
    def stale(self) -> bool:
        """Never: an endpoint answers with what is there; see `Store.stale`."""
        return False

    def __len__(self) -> int:
        row = next(self.select("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"), {})
        count = re.match(r'"(\d+)"', row.get("n", ""))
        if count is None:
            raise StoreError("the endpoint does not count its triples", source=self._name)
        return int(count[1])

    def __bool__(self) -> bool:
        return True

    def flush(self) -> None:
        """Do nothing: an endpoint that has answered has written."""
        self._writable()

    def optimize(self) -> None:
        """Do nothing: the protocol has no word for it."""
        self._writable()

    def close(self) -> None:
        """Close the connections; closing twice does no harm."""
        self._closed = True
        while self._idle:
            self._idle.pop()[1].close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def __del__(self) -> None:
        # A store that nobody holds any more leaves no open connection behind.
        while self._idle:
            self._idle.pop()[1].close()

    def __repr__(self) -> str:
        return f"<RemoteStore {self._name}>"

    @property
    def _name(self) -> str:
        return self._at.query

    def _writable(self) -> None:
        if self._closed:
            raise StoreError("the store is closed", source=self._name)
        if self._read_only:
            raise StoreError("the store is open for reading only", source=self._name)

    def _form(self, sparql: str, *wanted: str) -> None:
        form = check_query(sparql, fetch=self._fetch)
        if form and form not in wanted:
            raise QueryError(f"this is no {' or '.join(wanted)}")

    def _ask(self, sparql: str, accept: str, dataset: Dataset | None = None) -> _Answer:
        url = self._at.query
        if dataset is not None:
            # Only the graphs that are named count, so an empty list of one kind says nothing of the other.
            graphs = [("default-graph-uri", iri) for iri in dataset.default]
            graphs += [("named-graph-uri", iri) for iri in dataset.named]
            url += ("&" if "?" in url else "?") + urllib.parse.urlencode(graphs)
        return self._send(url, sparql.encode(), _QUERY, accept, reading=True)

    def _update(self, sparql: str) -> None:
        self._writable()
        with self._send(self._at.update, sparql.encode(), _UPDATE, "*/*") as answer:
            answer.drain()

    def _probe(self) -> None:
        """Find the graph store by adding an empty document to it, which changes nothing."""
        for url in self._at.graph_stores:
            try:
                with self._send(_with_default(url), b"", _NTRIPLES, "*/*") as answer:
                    answer.drain()
            except _Refused as refusal:
                if refusal.status not in (400, 404, 405, 415, 501):
                    raise
            else:
                self._graph_store = url
                break
        self._probed = True

    def _insert(self, ntriples: Iterable[bytes]) -> None:
        batch: list[str] = []
        size = 0
        sent = blank = False
        for raw in lines(ntriples):
            line = canonical_line(decode(raw))
            if not line:
                continue
            blank = blank or line.startswith("_:") or " _:" in re.sub(r'"(?:[^"\\]|\\.)*"', "", line)
            batch.append(line)
            size += len(line)
            if size >= BATCH:
                if blank:
                    break
                self._update("INSERT DATA {\n" + "\n".join(batch) + "\n}")
                batch, size, sent = [], 0, True
        if blank and (sent or size >= BATCH):
            raise StoreError(
                "blank nodes cannot be loaded in several requests, and this endpoint has no graph store;"
                " give them IRIs, or load less at once",
                source=self._name,
            )
        if batch:
            self._update("INSERT DATA {\n" + "\n".join(batch) + "\n}")

    def _send(
        self, url: str, body: bytes | Iterator[bytes], content_type: str, accept: str, *, reading: bool = False
    ) -> _Answer:
        """Send a request and give the answer when it is a good one. Only what reads is tried again."""
        if self._closed:
            raise StoreError("the store is closed", source=self._name)
        pauses = iter(PAUSES if reading else ())
        redirects = 0
        while True:
            try:
                answer = self._once(url, body, content_type, accept)
            except (ConnectionRefusedError, http.client.RemoteDisconnected, ConnectionResetError) as error:
                pause = next(pauses, None)
                if pause is None:
                    raise StoreError(_said(error, reading), source=url) from error
                time.sleep(pause)
                continue
            except Parcel as parcel:
                raise parcel.cause from None
            except TimeoutError as error:
                raise StoreError(f"no answer within {self._timeout:g} seconds", source=url) from error
            except (OSError, http.client.HTTPException) as error:
                raise StoreError(_said(error, reading), source=url) from error
            if answer.status < 300:
                return answer
            if answer.status in (301, 302, 307, 308) and isinstance(body, bytes):
                target = urllib.parse.urljoin(url, answer.location)
                words = f"the endpoint has moved to {target}"
                answer.close()
                # A 301 or 302 may turn a POST into a GET (RFC 9110, 15.4.2); a write must not be guessed at.
                if reading or answer.status in (307, 308):
                    redirects += 1
                    if redirects > REDIRECTS:
                        raise StoreError("the endpoint sends from one address to the next", source=url)
                    if urllib.parse.urlsplit(target).scheme in ("http", "https"):
                        url = target
                        continue
                    words = f"the endpoint sends to {target}, which is no http or https address"
                raise StoreError(words, source=url)
            if answer.status == 503 and (pause := next(pauses, None)) is not None:
                answer.close()
                time.sleep(pause)
                continue
            words = answer.words()
            if answer.status == 400 and content_type in (_QUERY, _UPDATE):
                raise QueryError(words, source=url)
            raise _Refused(answer.status, f"HTTP {answer.status}: {words}", url)

    def _once(self, url: str, body: bytes | Iterator[bytes], content_type: str, accept: str) -> _Answer:
        target = urllib.parse.urlsplit(url)
        origin = f"{target.scheme}://{target.netloc}"
        headers = {"Content-Type": content_type, "Accept": accept, "User-Agent": "bibld"}
        # A name and a password are for the servers they were given for, not for where these send us.
        ours = {_origin(known) for known in (self._at.query, self._at.update, *self._at.graph_stores)}
        if self._at.login and origin in ours:
            headers["Authorization"] = self._at.login
        chunked = not isinstance(body, bytes)
        if chunked:
            headers["Transfer-Encoding"] = "chunked"
        path = (target.path or "/") + (f"?{target.query}" if target.query else "")
        connection, prefix = self._connection(origin, target, headers)
        try:
            try:
                connection.request("POST", prefix + path, body, headers, encode_chunked=chunked)
            except (BrokenPipeError, ConnectionResetError):
                # The server may have said why before it hung up on a long body.
                if connection.sock is None:
                    raise
            response = connection.getresponse()
        except BaseException:
            connection.close()
            raise
        return _Answer(self, origin, connection, response, url)

    def _connection(
        self, origin: str, target: urllib.parse.SplitResult, headers: dict[str, str]
    ) -> tuple[http.client.HTTPConnection, str]:
        host = target.hostname or ""
        proxy = _proxy(target.scheme, host)
        # Through a proxy, http asks for the whole address and https for a tunnel.
        prefix = origin if proxy is not None and target.scheme == "http" else ""
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
        secure = target.scheme == "https"
        if proxy is None:
            return _connect(secure, host, target.port, self._timeout), prefix
        pass_on = {}
        if proxy.username is not None:
            login = f"{urllib.parse.unquote(proxy.username)}:{urllib.parse.unquote(proxy.password or '')}"
            pass_on["Proxy-Authorization"] = "Basic " + base64.b64encode(login.encode()).decode()
        connection = _connect(secure, proxy.hostname or "", proxy.port, self._timeout)
        if secure:
            connection.set_tunnel(host, target.port or 443, pass_on)
        else:
            headers.update(pass_on)
        return connection, prefix

    def _keep(self, origin: str, connection: http.client.HTTPConnection) -> None:
        if self._closed or len(self._idle) >= IDLE or connection.sock is None:
            connection.close()
        else:
            self._idle.append((origin, connection))


class _Refused(StoreError):  # noqa: N818 - what the endpoint did
    """The endpoint has answered, and said no."""

    def __init__(self, status: int, message: str, source: str) -> None:
        super().__init__(message, source=source)
        self.status = status


class _Answer:
    """A response being read; when it has been read to its end, its connection can be used again."""

    def __init__(
        self,
        store: RemoteStore,
        origin: str,
        connection: http.client.HTTPConnection,
        response: http.client.HTTPResponse,
        url: str,
    ) -> None:
        self.status = response.status
        self.location = response.getheader("Location") or ""
        self.media_type = (response.getheader("Content-Type") or "").partition(";")[0].strip().lower()
        self.url = url
        self._store = store
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
                self._store._keep(self._origin, self._connection)
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
            body = re.sub(r"(?s)<(style|script|head)\b.*?</\1>|<[^>]*>", " ", body)
        text = " ".join(body.split())
        return (text if len(text) <= 500 else f"{text[:500]} …") or self._response.reason or "no reason given"

    def close(self) -> None:
        """Hang up, unless the body has been read to its end."""
        if not self._kept:
            self._response.close()
            self._connection.close()


def _rows_of_tsv(header: str, lines: Iterator[bytes]) -> Generator[dict[str, str], None, None]:
    cut = header.endswith("\r")
    names = [name[1:] for name in header.rstrip("\r").split("\t")] if header.strip() else []
    for raw in lines:
        line = decode(raw)
        if cut:
            line = line.removesuffix("\r")
        cells = line.split("\t")
        if len(cells) != (len(names) or 1):
            raise StoreError(f"a row of {len(cells)} values under {len(names)} headings: {line[:100]!r}")
        yield {name: canonical_term(cell) for name, cell in zip(names, cells, strict=False) if cell}


def _rows_of_json(answer: _Answer) -> Generator[dict[str, str], None, None]:
    """The bindings one by one, without holding all of the document."""
    decode = json.JSONDecoder().raw_decode
    text = ""
    started = False
    decoder = codecs.getincrementaldecoder("utf-8")("replace").decode
    for chunk in answer.chunks():
        text += decoder(chunk)
        if not started:
            opening = re.search(r'"bindings"\s*:\s*\[', text)
            if opening is None:
                continue
            text, started = text[opening.end() :], True
        at = 0
        while (brace := re.compile(r"[\s,]*(?=\{)").match(text, at)) is not None:
            try:
                row, at = decode(text, brace.end())
            except ValueError:
                break
            yield {name: term_from_json(value) for name, value in row.items()}
        text = text[at:]
    if not started or not re.match(r"[\s,]*\]", text):
        raise StoreError(f"these are no SPARQL results: {text[:100]!r}", source=answer.url)


def _canonical(answer: _Answer) -> Generator[bytes, None, None]:
    batch: list[str] = []
    for raw in answer.lines():
        text = decode(raw).rstrip("\r")
        # Triple terms are RDF 1.2; such a line is handed on as it is.
        line = text if "<<(" in text else canonical_line(text)
        if line:
            batch.append(line)
        if len(batch) == 1024:
            yield ("\n".join(batch) + "\n").encode()
            batch = []
    if batch:
        yield ("\n".join(batch) + "\n").encode()


def _with_default(url: str) -> str:
    return f"{url}&default" if urllib.parse.urlsplit(url).query else f"{url}?default"


def _origin(url: str) -> str:
    parts = urllib.parse.urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


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
    return urllib.parse.urlsplit(address if "://" in address else f"http://{address}")


def _alive(connection: http.client.HTTPConnection) -> bool:
    """Whether an idle connection can be used: one that has something to read has been hung up."""
    if connection.sock is None:
        return False
    try:
        return not select.select([connection.sock], [], [], 0)[0]
    except (OSError, ValueError):
        return False
