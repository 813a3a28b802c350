"""Endpoints: the addresses of a SPARQL engine, and what is special to one that is known.

The address that `bibld.open_store` was given comes in; where to ask, to write and to load goes out, and how.
"""

from __future__ import annotations

import urllib.parse
from typing import NamedTuple

from bibld.errors import StoreError
from bibld.store.authentication import Login
from bibld.store.remote_texts import ENGINES

__all__ = ["Endpoint", "endpoint", "parts_of", "server_of", "virtuoso", "with_parameter"]

GRAPH = "https://bibld.org/graph"
"""Where a catalogue is kept by an engine that has no graph without a name."""


class Endpoint(NamedTuple):
    """The addresses of an endpoint, who asks, and what the engine behind it cannot do."""

    query: str
    update: str
    graph_stores: tuple[str, ...] = ()
    """Where a document may be added; more than one when it has to be tried."""
    default: str = ""
    """The parameter with which a query is asked, unless it names the graphs it is asked of."""
    into: str = "default"
    """What a graph store is told of the graph that a document is for."""
    login: Login | None = None
    graph: str = ""
    """The graph that takes the place of the default graph, where an engine has none."""
    text: str = ""
    """The text search that the address names."""
    exact: bool = True
    """Whether answers are written as the formats have it: terms in tab-separated values, true and false after ASK."""
    chunks: bool = True
    """Whether a document may be sent before its length is known."""


def endpoint(address: str) -> Endpoint:
    """Read an address.

    >>> endpoint("http://localhost:7878/query").update
    'http://localhost:7878/update'
    >>> endpoint("https://example.org/sparql|https://example.org/sparql-auth").update
    'https://example.org/sparql-auth'
    >>> endpoint("http://localhost:7200/repositories/reports").update
    'http://localhost:7200/repositories/reports/statements'

    Raises `StoreError` when a part is no http or https address.
    """
    address, _, fragment = address.partition("#")
    choices = dict(urllib.parse.parse_qsl(fragment, keep_blank_values=True))
    if unknown := choices.keys() - {"graph", "text"}:
        raise StoreError(f"after # an address may say graph= and text=, not {', '.join(sorted(unknown))}")
    if choices.get("text", "jena") not in ENGINES:
        raise StoreError(f"no text search is known as {choices['text']!r}; these are: {', '.join(ENGINES)}")
    login = None
    urls = []
    for part in address.split("|"):
        url = parts_of(part.strip())
        if url.scheme not in ("http", "https") or not url.hostname:
            raise StoreError(f"not an http or https address: {_bare(url)}")
        if url.username is not None:
            login = Login(urllib.parse.unquote(url.username), urllib.parse.unquote(url.password or ""))
        urls.append(_bare(url))
    if len(urls) > 3:
        raise StoreError("an endpoint has at most three addresses: query|update|graph store")
    found = Endpoint(urls[0], urls[min(1, len(urls) - 1)], tuple(urls[2:]), login=login)
    found = found._replace(graph=choices.get("graph", ""), text=choices.get("text", ""))
    if len(urls) == 1:
        head, _, tail = urls[0].rpartition("/")
        if tail == "query":  # Oxigraph names the graph store /store, Fuseki /data
            stores = f"{head}/store", f"{head}/data"
            found = found._replace(update=f"{head}/update", graph_stores=stores)
        elif head.endswith("/repositories"):  # RDF4J's REST API, which GraphDB has too
            service = f"{urls[0]}/rdf-graphs/service"
            found = found._replace(update=f"{urls[0]}/statements", graph_stores=(service,))
    return virtuoso(found) if found.graph else found


def virtuoso(at: Endpoint) -> Endpoint:
    """The same endpoint, known to be a Virtuoso.

    It has no default graph to write to: a named one is put in its place, in each request. Updates with a login go to
    addresses of their own, which ask for a digest of the password. A document whose length is not told beforehand is
    taken for an empty one, without a word.

    >>> virtuoso(endpoint("http://localhost:8890/sparql")).update
    'http://localhost:8890/sparql?default-graph-uri=https%3A%2F%2Fbibld.org%2Fgraph'
    """
    graph = at.graph or GRAPH
    login = Login(at.login.name, at.login.word, asked_only=True) if at.login is not None else None
    auth = "-auth" if login is not None else ""
    head, _, tail = at.query.rpartition("/")
    update, stores = at.update, at.graph_stores
    if tail == "sparql":
        update = f"{head}/sparql{auth}" if update == at.query else update
        stores = stores or (f"{head}/sparql-graph-crud{auth}",)
    default = urllib.parse.urlencode({"default-graph-uri": graph})
    return at._replace(
        default=default,
        update=with_parameter(update, default),
        graph_stores=stores,
        into=urllib.parse.urlencode({"graph-uri": graph}),
        login=login,
        graph=graph,
        exact=False,
        chunks=False,
    )


def parts_of(address: str, base: str = "") -> urllib.parse.SplitResult:
    """The parts of an address, which may be relative to another.

    >>> parts_of("/new", "http://example.org/sparql").geturl()
    'http://example.org/new'

    Raises `StoreError` when its host or port makes no sense.
    """
    try:
        parts = urllib.parse.urlsplit(urllib.parse.urljoin(base, address))
        parts.port  # noqa: B018 - looks whether it is a number
    except ValueError:  # whose words may show the password
        raise StoreError(f"not an address: {address.rpartition('@')[2]}") from None
    return parts


def server_of(url: str) -> str:
    """The server that an address names: `http://host:port`."""
    parts = urllib.parse.urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def _bare(url: urllib.parse.SplitResult) -> str:
    """The address without name and password, which no message may show."""
    return url._replace(netloc=url.netloc.rpartition("@")[2], fragment="").geturl()


def with_parameter(url: str, parameter: str) -> str:
    """The address with one more parameter."""
    return f"{url}{'&' if urllib.parse.urlsplit(url).query else '?'}{parameter}"
