"""The store: triples go in, SPARQL solutions come out.

This room knows no records and no formats. What may come in is text: N-Triples, SPARQL queries and SPARQL
updates. What goes out is text as well: terms in N-Triples notation, lines of N-Triples, serialised results.
A remote endpoint can do as much, so every backend is used alike:

    oxigraph.py   embedded, in memory or in a directory; pull.py, its results as they are read
    remote.py     any SPARQL 1.1 endpoint: its addresses in endpoints.py, the HTTP in client.py, who asks in
                  authentication.py, its own text search in remote_texts.py
    guard.py      what a query may not do, looked for before anything parses it; matching.py, the words in one
    dataset.py    the graphs that an update sees; touched.py, what it touches
    streams.py    N-Triples, cut as a backend needs them
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple, Protocol, Self

from bibld.errors import StoreError
from bibld.terms import iri, literal, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bibld.fulltext import Index

__all__ = ["Dataset", "Store", "iri", "is_endpoint", "literal", "open_store", "text_of"]


class Dataset(NamedTuple):
    """The graphs that a query sees: those that make up its default graph, and those it can name with GRAPH."""

    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


class Store(Protocol):
    r"""A graph that can be filled and asked; what every backend promises.

    >>> store = open_store("memory:")
    >>> store.load([b'<http://example.org/1> <http://purl.org/dc/terms/title> "The C book" .\n'])
    >>> list(store.select("SELECT ?title { ?record <http://purl.org/dc/terms/title> ?title }"))
    [{'title': '"The C book"'}]

    All methods raise `StoreError` when the store cannot do its work, and `QueryError` when the fault is in
    the query. A fault in the query shows when the method is called, not when its result is first read.
    A store is always true, also when it is empty: `if store` asks whether there is one.
    """

    def load(self, ntriples: Iterable[bytes]) -> None:
        """Add triples to the default graph, streamed: chunks of N-Triples, each of whole lines.

        A load that breaks may leave what came before the break; loading the same again does no harm, except
        to blank nodes, which become new ones each time.
        """

    def update(self, sparql: str, *, base: str | None = None) -> None:
        """Carry out a SPARQL 1.1 Update: all of it, or none. Relative IRIs are relative to ``base``."""

    def replace(self, delete: str, ntriples: bytes) -> None:
        r"""Delete with an update, then insert these triples: both, or neither.

        >>> store = open_store("memory:")
        >>> store.replace("DELETE WHERE { <http://example.org/1> ?p ?o }",
        ...               b'<http://example.org/1> <http://purl.org/dc/terms/title> "The C book" .\n')
        >>> len(store)
        1
        """

    def select(self, sparql: str) -> Iterator[dict[str, str]]:
        """Answer a SELECT row by row: variable → term in N-Triples; a variable without a value is absent."""

    def ask(self, sparql: str) -> bool:
        """Answer an ASK."""

    def construct(self, sparql: str) -> Iterator[bytes]:
        """Answer a CONSTRUCT or DESCRIBE with chunks of whole N-Triples lines, canonically escaped."""

    def results(
        self,
        sparql: str,
        media_type: str,
        *,
        base: str | None = None,
        dataset: Dataset | None = None,
        rows: int | None = None,
    ) -> Iterator[bytes]:
        """Answer any query, serialised.

        SELECT and ASK as `application/sparql-results+json`, `application/sparql-results+xml`, `text/csv` or
        `text/tab-separated-values`; CONSTRUCT and DESCRIBE as `text/turtle`, `application/n-triples`,
        `application/rdf+xml` or `application/ld+json`. A ``dataset`` stands for the query's own FROM and FROM NAMED
        (SPARQL 1.1 Protocol, 2.1.4). Where the answer has more than so many ``rows``, or triples, `LimitError` is
        raised while it is read.
        """

    @property
    def texts(self) -> Index | None:
        """The full-text index beside the graph, or None where there is none.

        Only a directory has one. It may be empty, or of another version: `texts.current` says whether it can be used.
        """

    def narrowing(self, subject: str, properties: Sequence[str], words: Sequence[str], *, prefix: bool = False) -> str:
        """Write a pattern of SPARQL that an index finds, for a query that says the same again with filters.

        It binds a variable to those that may have all the words under one of the properties; with `prefix`, the last is
        the beginning of one. Nothing, where the store has no text search of its own that SPARQL can reach.
        """
        return ""

    @property
    def stale(self) -> bool:
        """Whether others have finished writing to the store since it was opened, so that it must
        be opened anew to see it.

        Only a directory opened for reading can be; every other store always sees what is there.
        """
        return False

    def __len__(self) -> int:
        """How many triples the default graph holds; they are counted, so this takes a while."""

    def __bool__(self) -> bool:
        """Always true."""
        return True

    def flush(self) -> None:
        """Make what was written survive a power cut."""

    def close(self) -> None:
        """Let go of the directory or the connections; a result that is still being read may end here."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


def is_endpoint(address: str) -> bool:
    """Whether an address is that of a SPARQL endpoint, and not a place on this machine.

    >>> is_endpoint("https://example.org/sparql"), is_endpoint("catalogue/")
    (True, False)
    """
    return address.lower().startswith(("http://", "https://"))


def open_store(
    address: str | os.PathLike[str], *, read_only: bool = False, fetch: bool = False, timeout: float = 60.0
) -> Store:
    """Open the store that an address names.

    >>> with open_store("memory:") as store:
    ...     store.ask("ASK { ?s ?p ?o }")
    False

    | address                                   | store                                                  |
    |-------------------------------------------|--------------------------------------------------------|
    | `memory:`                                 | embedded, in memory                                    |
    | `catalogue/`, any other path              | embedded, in that directory; made when missing         |
    | `http://host/query`                       | endpoint; updates go to `/update`, loads to `/store`   |
    |                                           | or `/data` beside it, when one of them is there        |
    | `http://host/sparql`                      | endpoint with one URL for queries and updates;         |
    |                                           | Virtuoso is known by its name, its addresses with it   |
    | `http://host/repositories/name`           | RDF4J or GraphDB: updates go to `/statements`          |
    | `http://host/sparql|http://host/update`   | endpoint with two URLs; a third is its graph store     |
    | `http://host/sparql#graph=urn:catalogue`  | Virtuoso, whatever it calls itself, and the graph that |
    |                                           | takes the place of the default one it does not have    |
    | `http://host/ds/query#text=jena`          | endpoint whose own text search is used: jena-text,     |
    |                                           | `virtuoso` or `qlever`; docs/stores.md says how        |

    A name and a password are written `http://user:password@host/…`, a token `http://:token@host/…`; they are sent as
    the server asks for them: Basic, Digest, Bearer. What stands after `#` is for this function, not for the server; two
    such settings have `&` between them. With `read_only`, writing is refused, and a directory is neither made nor
    locked. With `fetch`, queries may make the store fetch from other addresses (SERVICE, LOAD); a store that strangers
    can query should not do that. `timeout` is the number of seconds an endpoint may stay silent.

    Raises `StoreError` when the address means nothing, when another process has the directory open, and when
    the directory holds something else.
    """
    text = os.fspath(address)
    if is_endpoint(text):
        from bibld.store.remote import RemoteStore

        return RemoteStore(text, read_only=read_only, fetch=fetch, timeout=timeout)
    if not text:
        raise StoreError("no address given for the store")
    if "://" in text:
        scheme = text.partition("://")[0]
        raise StoreError(f"a store cannot be opened with {scheme}://; give a directory, memory: or http(s)://")
    from bibld.store.oxigraph import OxigraphStore

    return OxigraphStore(None if text == "memory:" else text, read_only=read_only, fetch=fetch)
