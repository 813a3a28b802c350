"""The remote store: any SPARQL 1.1 endpoint, spoken to over HTTP.

Text comes in and text goes out, as `bibld.store.Store` promises; the client sends it.
"""

from __future__ import annotations

import codecs
import json
import re
import tempfile
import urllib.parse
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO, TypeVar, cast

from bibld.errors import FormError, QueryError, StoreError
from bibld.media_types import CSV, JSON, JSONLD, NTRIPLES, QUERY, RDFXML, TSV, TURTLE, UPDATE, XML
from bibld.store import Store
from bibld.store.client import Answer, Client, Refused
from bibld.store.endpoints import Endpoint, endpoint, virtuoso, with_parameter
from bibld.store.guard import GRAPH_FORMS, check_query, check_update
from bibld.store.matching import matched
from bibld.store.remote_texts import CATCH_UP, pattern, sought
from bibld.store.streams import blocks, decode, limited, lines, replacement
from bibld.terms import XSD, canonical_line, canonical_term, iri, term_from_json, text_of

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Sequence

    from bibld.fulltext import Words
    from bibld.store import Dataset

__all__ = ["RemoteStore"]

T = TypeVar("T")

BATCH = 1 << 20  # bytes in one INSERT DATA
DOCUMENT = 1 << 24  # bytes in one document, where an endpoint cannot take any number

_ROWS = frozenset((JSON, XML, CSV, TSV))
_GRAPHS = frozenset((TURTLE, NTRIPLES, RDFXML, JSONLD))


def _based(sparql: str, base: str | None) -> str:
    return sparql if base is None else f"BASE <{base}> {sparql}"


class RemoteStore(Store):
    """A SPARQL endpoint; `bibld.open_store` makes one. Connections are made when they are needed.

    >>> RemoteStore("http://localhost:7878/query")
    <RemoteStore http://localhost:7878/query>

    Raises `StoreError` with the endpoint's own words when it refuses, and `QueryError` when it answers 400.
    """

    texts = None
    """An endpoint has no full-text index of ours."""

    def __init__(self, address: str, *, read_only: bool = False, fetch: bool = False, timeout: float = 60.0) -> None:
        self._client = Client(endpoint(address), timeout)
        self._read_only = read_only
        self._fetch = fetch
        self._graph_store: str | None = None
        self._probed = False
        self._finds = False
        # Virtuoso answers at /sparql, and is the one engine that has to be known before it is spoken to.
        self._met = bool(self._at.graph) or "sparql" not in urllib.parse.urlsplit(self._at.query).path

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
                with self._client.send(url, document, NTRIPLES, "*/*") as answer:
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
                    return self._told(_rows_of_tsv(header, lines))
                # Virtuoso's have quoted headings and IRIs without brackets: no terms could be told apart.
                answer.close()
                self._client.at = self._at._replace(exact=False)
                answer = self._ask(sparql, JSON)
        else:
            answer = self._ask(sparql, JSON)
        if answer.media_type not in (JSON, "application/json"):
            raise self._other(answer, JSON)
        rows = self._told(_rows_of_json(answer))
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
            raise self._other(answer, NTRIPLES)
        return self._told(_canonical(answer))

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
            raise self._other(answer, media_type)
        found = self._told(_canonical(answer)) if media_type == NTRIPLES and not self._at.exact else answer.chunks()
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

    def __len__(self) -> int:
        row = next(self.select("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"), {})
        count = re.match(r'"(\d+)"', row.get("n", ""))
        if count is None:
            raise StoreError("the endpoint does not count its triples", source=self._name)
        return int(count[1])

    def flush(self) -> None:
        """Let the text search catch up, if there is one that waits; an endpoint that has answered has written."""
        self._writable()
        if self._at.text == "virtuoso":
            self._meet()
            with self._client.send(self._at.update, CATCH_UP.encode(), QUERY, JSON, again=True) as answer:
                answer.drain()

    def close(self) -> None:
        """Close the connections; closing twice does no harm."""
        self._client.close()

    def __repr__(self) -> str:
        return f"<RemoteStore {self._name}>"

    @property
    def _at(self) -> Endpoint:
        return self._client.at

    @property
    def _name(self) -> str:
        return self._at.query

    def _writable(self) -> None:
        if self._client.closed:
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
        if self._met or self._client.closed:
            return
        answer = self._client.look(self._at.query)
        if answer is None:
            return
        self._met = True
        if answer.server.startswith("Virtuoso"):
            self._client.at = virtuoso(self._at)

    def _ask(self, sparql: str, accept: str, dataset: Dataset | None = None) -> Answer:
        self._meet()
        url = self._at.query
        if dataset is not None:
            # Only the graphs that are named count, so an empty list of one kind says nothing of the other.
            graphs = [("default-graph-uri", iri) for iri in dataset.default]
            graphs += [("named-graph-uri", iri) for iri in dataset.named]
            url = with_parameter(url, urllib.parse.urlencode(graphs))
        elif self._at.default:
            url = with_parameter(url, self._at.default)
        return self._client.send(url, matched(sparql, None, self._sought).encode(), QUERY, accept, again=True)

    def _other(self, answer: Answer, wanted: str) -> StoreError:
        """Hang up on an answer of another kind than was asked for; what there is to say of it."""
        answer.close()
        kind = answer.media_type or "nothing known"
        return StoreError(f"the endpoint answers with {kind}, not {wanted}", source=self._name)

    def _told(self, found: Iterator[T]) -> Generator[T, None, None]:
        """What is found in an answer; of what makes no sense in it is told whose answer that is."""
        try:
            yield from found
        except StoreError as error:
            error.source = error.source or self._name
            raise

    def _update(self, sparql: str, *, again: bool = False) -> None:
        self._writable()
        self._meet()
        with self._client.send(self._at.update, sparql.encode(), UPDATE, "*/*", again=again) as answer:
            answer.drain()

    def _documents(self, ntriples: Iterable[bytes]) -> Iterator[Iterator[bytes] | BinaryIO]:
        """What is loaded as it can be sent: streamed, or from a file where it has a length, or may be asked for twice.

        Virtuoso holds a document in memory, and in one transaction, which deadlocks when it is large. So it gets
        several; from the first blank node on it is one, in which they stay together.
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
                with self._client.send(with_parameter(url, self._at.into), b"", NTRIPLES, "*/*", again=True) as answer:
                    answer.drain()
            except Refused as refusal:
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


def _rows_of_json(answer: Answer) -> Generator[dict[str, str], None, None]:
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
        raise StoreError(f"these are no SPARQL results: {text[:100]!r}")


def _with_booleans(rows: Iterator[dict[str, str]]) -> Generator[dict[str, str], None, None]:
    """Virtuoso's rows have numbers for true and false; its triples have the words."""
    words = {
        f'"{number}"^^<{XSD}boolean>': f'"{word}"^^<{XSD}boolean>' for number, word in (("0", "false"), ("1", "true"))
    }
    for row in rows:
        yield {name: words.get(term, term) for name, term in row.items()}


def _canonical(answer: Answer) -> Generator[bytes, None, None]:
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
