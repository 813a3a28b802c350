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
import random
import re
import select
import ssl
import tempfile
import time
import urllib.parse
import urllib.request
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, BinaryIO, Self, cast

from bibld.errors import FormError, QueryError, StoreError
from bibld.media_types import CSV, JSON, JSONLD, NTRIPLES, RDFXML, TSV, TURTLE, XML
from bibld.store.endpoints import endpoint, parts_of, server_of, virtuoso, with_parameter
from bibld.store.guard import GRAPH_FORMS, check_query, check_update
from bibld.store.matching import matched
from bibld.store.remote_texts import CATCH_UP, pattern, sought
from bibld.store.streams import Parcel, blocks, decode, limited, lines, replacement
from bibld.terms import XSD, canonical_line, canonical_term, iri, term_from_json, text_of

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Sequence

    from bibld.fulltext import Words
    from bibld.store import Dataset

__all__ = ["RemoteStore"]

PAUSES = (0.2, 0.8, 3.2)  # seconds between attempts, half as much or half more
PATIENCE = 60  # seconds that an endpoint may ask to be left alone before the next attempt
CHALLENGES = 2  # how often a request may be asked for a login: the second time, the first may have been too old
BATCH = 1 << 20  # bytes in one INSERT DATA
DOCUMENT = 1 << 24  # bytes in one document, where an endpoint cannot take any number
CHUNK = 1 << 16
REDIRECTS = 5
IDLE = 4

_QUERY = "application/sparql-query"
_UPDATE = "application/sparql-update"
_ROWS = frozenset((JSON, XML, CSV, TSV))
_GRAPHS = frozenset((TURTLE, NTRIPLES, RDFXML, JSONLD))


def _based(sparql: str, base: str | None) -> str:
    return sparql if base is None else f"BASE <{base}> {sparql}"


class RemoteStore:
    """A SPARQL endpoint; `bibld.open_store` makes one. Connections are made when they are needed.

    >>> RemoteStore("http://localhost:7878/query")
    <RemoteStore http://localhost:7878/query>

    Raises `StoreError` with the endpoint's own words when it refuses, and `QueryError` when it answers 400.
    """

    texts = None
    """An endpoint has no full-text index of ours."""

    def __init__(self, address: str, *, read_only: bool = False, fetch: bool = False, timeout: float = 60.0) -> None:
        self._idle: deque[tuple[str, http.client.HTTPConnection]] = deque()
        self._at = endpoint(address)
        self._read_only = read_only
        self._fetch = fetch
        self._timeout = timeout
        self._graph_store: str | None = None
        self._probed = False
        self._finds = False
        # Virtuoso answers at /sparql, and is the one engine that has to be known before it is spoken to.
        self._met = bool(self._at.graph) or "sparql" not in urllib.parse.urlsplit(self._at.query).path
        self._closed = False

    def load(self, ntriples: Iterable[bytes]) -> None:
        """Add triples through the graph store, or with INSERT DATA where there is none; see `Store.load`."""
        self._writable()
        self._meet()
        if not self._probed:
            self._probe()
        if self._graph_store is None:
            self._insert(ntriples)
        else:
            # One request, so that a blank node stays one node and the endpoint can take all or nothing.
            url = with_parameter(self._graph_store, self._at.into)
            for document in self._documents(ntriples):
                with self._send(url, document, NTRIPLES, "*/*") as answer:
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
        self._meet()
        # Tab-separated values can be read line by line and hold terms as they are wanted.
        if self._at.exact:
            answer = self._ask(sparql, f"{TSV}, {JSON};q=0.5")
            if answer.media_type == TSV:
                lines = answer.lines()
                header = next(lines, b"").decode(errors="replace")
                if re.fullmatch(r"(?:[?$]\w+(?:\t[?$]\w+)*)?\r?", header):
                    return _rows_of_tsv(header, lines)
                # Virtuoso's have quoted headings and IRIs without brackets: no terms could be told apart.
                answer.close()
                self._at = self._at._replace(exact=False)
                answer = self._ask(sparql, JSON)
        else:
            answer = self._ask(sparql, JSON)
        if answer.media_type not in (JSON, "application/json"):
            answer.close()
            raise StoreError(
                f"the endpoint answers a SELECT with {answer.media_type or 'nothing known'}", source=self._name
            )
        rows = _rows_of_json(answer)
        return rows if self._at.exact else _with_booleans(rows)

    def ask(self, sparql: str) -> bool:
        """Answer an ASK; see `Store.ask`."""
        self._form(sparql, "ASK")
        with self._ask(sparql, JSON) as answer:
            body = answer.drain()
        try:
            said = json.loads(body)
            if "boolean" in said:
                return bool(said["boolean"])
            return bool(said["results"]["bindings"][0]["__ASK_RETVAL"]["value"] != "0")  # as Virtuoso answers
        except (ValueError, KeyError, TypeError, IndexError):
            raise StoreError(
                f"the endpoint does not answer ASK with a boolean: {body[:100]!r}", source=self._name
            ) from None

    def construct(self, sparql: str) -> Iterator[bytes]:
        """Answer a CONSTRUCT or DESCRIBE; see `Store.construct`."""
        self._form(sparql, *GRAPH_FORMS)
        answer = self._ask(sparql, NTRIPLES)
        if answer.media_type not in (NTRIPLES, "text/plain"):
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
            form = self._form(sparql, "SELECT", "ASK")
            self._meet()
            if form == "ASK" and not self._at.exact:
                return iter((_boolean(self.ask(sparql), media_type),))
        elif media_type in _GRAPHS:
            self._form(sparql, *GRAPH_FORMS)
        else:
            raise FormError(f"results cannot be written as {media_type}")
        answer = self._ask(_based(sparql, base), media_type, dataset)
        if answer.media_type != media_type:
            answer.close()
            raise StoreError(f"the endpoint answers with {answer.media_type}, not {media_type}", source=self._name)
        found = _canonical(answer) if media_type == NTRIPLES and not self._at.exact else answer.chunks()
        return found if rows is None else limited(found, media_type, rows)

    def narrowing(self, subject: str, properties: Sequence[str], words: Sequence[str], *, prefix: bool = False) -> str:
        """Use the text search that the address names; see `Store.narrowing`.

        Raises `StoreError` when it does not find what is there: an engine without an index may answer with nothing.
        """
        engine = self._at.text
        if not engine or not (self._finds or self._try_out(properties[0])):
            return ""
        return pattern(engine, subject, properties, words, prefix=prefix)

    def _sought(self, variable: str, asked: Sequence[Words]) -> str:
        return sought(variable, asked, self.narrowing)

    def _try_out(self, prop: str) -> bool:
        """Look for a word that is there, once; false as long as there is none."""
        for row in self.select(f"SELECT ?words {{ ?subject {iri(prop)} ?words }} LIMIT 10"):
            for word in text_of(row["words"]).split():
                if sought := pattern(self._at.text, "?subject", [prop], [word]):
                    self._finds = self.ask(f"ASK {{ {sought} }}")
                    if not self._finds:
                        words = f"the text search does not find {word!r}, which is there: has it an index of {prop}?"
                        raise StoreError(words, source=self._name)
                    return True
        return False

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
        """Let the text search catch up, if there is one that waits; an endpoint that has answered has written."""
        self._writable()
        if self._at.text == "virtuoso":
            self._meet()
            with self._send(self._at.update, CATCH_UP.encode(), _QUERY, JSON, again=True) as answer:
                answer.drain()

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

    def _form(self, sparql: str, *wanted: str) -> str:
        form = check_query(sparql, fetch=self._fetch)
        if form not in wanted:  # some endpoints would carry out an update here
            raise (FormError if form else QueryError)(f"this is no {' or '.join(wanted)}")
        return form

    def _meet(self) -> None:
        """Find out, once, what answers here; an engine that is spoken to in its own way gives its name."""
        if self._met or self._closed:
            return
        url = self._at.query
        try:
            with self._once(url, b"", "", "*/*", method="HEAD") as answer:
                answer.drain()
        except TimeoutError as error:
            raise StoreError(f"no answer within {self._timeout:g} seconds", source=url) from error
        except (OSError, http.client.HTTPException, StoreError):
            return  # the request that comes next says what is wrong
        self._met = True
        if answer.server.startswith("Virtuoso"):
            self._at = virtuoso(self._at)

    def _ask(self, sparql: str, accept: str, dataset: Dataset | None = None) -> _Answer:
        self._meet()
        url = self._at.query
        if dataset is not None:
            # Only the graphs that are named count, so an empty list of one kind says nothing of the other.
            graphs = [("default-graph-uri", iri) for iri in dataset.default]
            graphs += [("named-graph-uri", iri) for iri in dataset.named]
            url = with_parameter(url, urllib.parse.urlencode(graphs))
        elif self._at.default:
            url = with_parameter(url, self._at.default)
        return self._send(url, matched(sparql, None, self._sought).encode(), _QUERY, accept, again=True)

    def _update(self, sparql: str, *, again: bool = False) -> None:
        self._writable()
        self._meet()
        with self._send(self._at.update, sparql.encode(), _UPDATE, "*/*", again=again) as answer:
            answer.drain()

    def _documents(self, ntriples: Iterable[bytes]) -> Iterator[Iterator[bytes] | BinaryIO]:
        """What is loaded as it can be sent: streamed, or from a file where it has a length, or may be asked for twice.

        Virtuoso holds a document in memory, and in one transaction, which deadlocks when it is large. So it gets several;
        from the first blank node on it is one, in which they stay together.
        """
        if self._at.chunks:
            if self._at.login is None or not self._at.login.digests:
                yield blocks(ntriples)
                return
            largest = None
        else:
            largest = DOCUMENT
        decoder = codecs.getincrementaldecoder("utf-8")()
        blank = False
        with tempfile.TemporaryFile() as file:
            for block in ntriples:
                try:
                    decoder.decode(block)
                except UnicodeDecodeError as error:  # Virtuoso would take it for Latin-1
                    raise StoreError(f"not UTF-8: {error.object[:80]!r}") from None
                blank = blank or b"_:" in block
                file.write(block)
                if largest is not None and not blank and file.tell() >= largest:
                    yield cast("BinaryIO", file)
                    file.seek(0)
                    file.truncate()
            yield cast("BinaryIO", file)

    def _probe(self) -> None:
        """Find the graph store by adding an empty document to it, which changes nothing."""
        for url in self._at.graph_stores:
            try:
                with self._send(with_parameter(url, self._at.into), b"", NTRIPLES, "*/*", again=True) as answer:
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
                self._update("INSERT DATA {\n" + "\n".join(batch) + "\n}", again=True)
                batch, size, sent = [], 0, True
        if blank and (sent or size >= BATCH):
            raise StoreError(
                "blank nodes cannot be loaded in several requests, and this endpoint has no graph store;"
                " give them IRIs, or load less at once",
                source=self._name,
            )
        if batch:
            # The same triples can be inserted twice; a blank node would be another one.
            self._update("INSERT DATA {\n" + "\n".join(batch) + "\n}", again=not blank)

    def _send(
        self, url: str, body: bytes | Iterator[bytes] | BinaryIO, content_type: str, accept: str, *, again: bool = False
    ) -> _Answer:
        """Send a request and give the answer when it is a good one.

        It is tried again where it surely was not begun; where that cannot be known, only if it may be done `again`.
        """
        if self._closed:
            raise StoreError("the store is closed", source=self._name)
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
                if self._at.login is not None and self._at.login.asked(answer.challenges):
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
            if answer.status == 400 and content_type in (_QUERY, _UPDATE):
                raise QueryError(words, source=url)
            raise _Refused(answer.status, f"HTTP {answer.status}: {words}", url)

    def _answered(
        self,
        url: str,
        body: bytes | Iterator[bytes] | BinaryIO,
        content_type: str,
        accept: str,
        pauses: Iterator[float],
        again: bool,
    ) -> _Answer:
        """The answer to a request, whatever it says; see :meth:`_send`."""
        while True:
            try:
                return self._once(url, body, content_type, accept)
            except (ConnectionRefusedError, http.client.RemoteDisconnected, ConnectionResetError) as error:
                begun = not isinstance(error, ConnectionRefusedError)
                if (begun and not again) or not _rest(pauses):
                    raise StoreError(_said(error, content_type == _QUERY), source=url) from error
            except Parcel as parcel:
                raise parcel.cause from None
            except TimeoutError as error:
                raise StoreError(f"no answer within {self._timeout:g} seconds", source=url) from error
            except (OSError, http.client.HTTPException) as error:
                raise StoreError(_said(error, content_type == _QUERY), source=url) from error

    def _moved(self, answer: _Answer, content_type: str, redirects: int) -> str:
        """The address that an answer sends to, after so many."""
        answer.close()
        target = parts_of(answer.location, answer.url)
        # A 301 or 302 may turn a POST into a GET (RFC 9110, 15.4.2); a write must not be guessed at.
        if content_type != _QUERY and answer.status in (301, 302):
            raise StoreError(f"the endpoint has moved to {target.geturl()}", source=answer.url)
        if redirects > REDIRECTS:
            raise StoreError("the endpoint sends from one address to the next", source=answer.url)
        if target.scheme not in ("http", "https"):
            words = f"the endpoint sends to {target.geturl()}, which is no http or https address"
            raise StoreError(words, source=answer.url)
        return target.geturl()

    def _ours(self, url: str) -> bool:
        """Whether an address is one of those the login was given for, not one that these have sent us to."""
        known = (self._at.query, self._at.update, *self._at.graph_stores)
        return server_of(url) in {server_of(address) for address in known}

    def _once(
        self, url: str, body: bytes | Iterator[bytes] | BinaryIO, content_type: str, accept: str, method: str = "POST"
    ) -> _Answer:
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
        if method == "POST" and self._at.login is not None and self._ours(url):
            login = self._at.login.header(method, prefix + path)
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
        return _Answer(self, origin, connection, response, url)

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
        self.server = response.getheader("Server") or ""
        self.challenges = response.headers.get_all("WWW-Authenticate") or []
        self.retry_after = response.getheader("Retry-After") or ""
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


def _with_booleans(rows: Iterator[dict[str, str]]) -> Generator[dict[str, str], None, None]:
    """Virtuoso's rows have numbers for true and false; its triples have the words."""
    words = {
        f'"{number}"^^<{XSD}boolean>': f'"{word}"^^<{XSD}boolean>' for number, word in (("0", "false"), ("1", "true"))
    }
    for row in rows:
        yield {name: words.get(term, term) for name, term in row.items()}


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


def _kept(body: bytes | Iterator[bytes] | BinaryIO) -> bool:
    """Whether what is sent can be sent once more."""
    return isinstance(body, bytes) or hasattr(body, "seek")


def _boolean(truth: bool, media_type: str) -> bytes:
    """The answer to ASK, as the result formats write it."""
    word = "true" if truth else "false"
    if media_type == JSON:
        return f'{{"head": {{}}, "boolean": {word}}}'.encode()
    if media_type in (TSV, CSV):
        return word.encode()
    return (
        f'<?xml version="1.0"?><sparql xmlns="http://www.w3.org/2005/sparql-results#"><head/>'
        f"<boolean>{word}</boolean></sparql>"
    ).encode()


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
