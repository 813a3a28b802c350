"""The embedded store: Oxigraph, in memory or in a directory.

The only module that knows pyoxigraph. Text comes in and text goes out, as `bibld.store.Store` promises; no term
object of pyoxigraph leaves this file.

Three things here would end the process rather than raise, and are kept away from pyoxigraph 0.5: a `read` that gives
more than it was asked for, a result read by another thread than the one that made it, and a query nested too
deeply (see guard.py).
"""

from __future__ import annotations

import contextlib
import os
import re
import weakref
from decimal import Decimal, InvalidOperation
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import pyoxigraph as ox

from bibld.errors import FormError, LimitError, LockedError, QueryError, StoreError
from bibld.fulltext import Index
from bibld.media_types import CSV, JSON, JSONLD, NQUADS, NTRIPLES, RDFXML, TRIG, TSV, TURTLE, XML
from bibld.store import Store
from bibld.store.guard import REFUSED, check_query, check_update, edited, tokens, unfetched, was_refused
from bibld.store.matching import matched
from bibld.store.pull import Pull
from bibld.store.streams import Parcel, limited, replacement
from bibld.terms import XSD

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator

    from bibld.store import Dataset
    from bibld.store.guard import Edit
    from bibld.store.pull import Push, Put

__all__ = ["OxigraphStore", "ntriples", "rewritten"]

T = TypeVar("T")

ROWS = 256
LINES = 1024
_ATTEMPTS = 5

_SOLUTIONS = {
    JSON: ox.QueryResultsFormat.JSON,
    XML: ox.QueryResultsFormat.XML,
    CSV: ox.QueryResultsFormat.CSV,
    TSV: ox.QueryResultsFormat.TSV,
}
_GRAPHS = {
    TURTLE: ox.RdfFormat.TURTLE,
    NTRIPLES: ox.RdfFormat.N_TRIPLES,
    RDFXML: ox.RdfFormat.RDF_XML,
    JSONLD: ox.RdfFormat.JSON_LD,
    NQUADS: ox.RdfFormat.N_QUADS,
    TRIG: ox.RdfFormat.TRIG,
}

_FLOATS = frozenset(ox.NamedNode(XSD + name) for name in ("double", "float"))
_SPECIAL = re.compile(r'[",\r\n]')
_CLEAR = re.compile(r"\bclear\b", re.IGNORECASE)

# What RocksDB leaves in a directory, beside the full-text index, and the tables Oxigraph keeps in it.
_FILES = re.compile(
    r"words|CURRENT|IDENTITY|LOCK|LOG(\.old\.\d+)?|(MANIFEST|OPTIONS)-\d+(\.dbtmp)?|(bulk-)?\d+\.(log|sst|blob|dbtmp)"
)
_TABLES = frozenset(
    ["default", "id2str", "spog", "posg", "ospg", "gspo", "gpos", "gosp", "dspo", "dpos", "dosp", "graphs"]
)


class OxigraphStore(Store):
    """An Oxigraph store in this process; `bibld.open_store` makes one.

    >>> with OxigraphStore() as store:
    ...     store.update('INSERT DATA { <http://example.org/1> <http://purl.org/dc/terms/title> "The C book" }')
    ...     len(store)
    1

    Raises `StoreError` when the directory is locked, is a file, or holds something else; then it is not touched.
    """

    texts: Index | None = None

    def __init__(self, path: str | None = None, *, read_only: bool = False, fetch: bool = False) -> None:
        self._name = "memory:" if path is None else path
        self._read_only = read_only
        self._fetch = fetch
        self._path = Path(path) if path is not None and read_only else None
        self._seen = (
            _state(self._path) if self._path is not None else ()
        )  # before opening: what is written meanwhile counts
        self._pulls: weakref.WeakSet[Pull[Any]] = weakref.WeakSet()
        self._graph: ox.Store | None = ox.Store() if path is None else _open(Path(path), read_only)
        self.texts = Index(Path(path) / "words", read_only=read_only) if path is not None else None

    def load(self, ntriples: Iterable[bytes]) -> None:
        """Add triples to the default graph with the bulk loader; see `Store.load`."""
        store = self._writable()
        with self._faults():
            try:
                # What is in memory goes in as one piece: then the loader asks for nothing, and other threads go on.
                source = b"".join(ntriples) if isinstance(ntriples, list) else cast("Any", _Reader(ntriples))
                # Lenient: what may stand in an IRI was seen to where it was made;
                # a second look takes a tenth of the time.
                store.bulk_load(source, format=ox.RdfFormat.N_TRIPLES, lenient=True)
            except SyntaxError as error:
                raise StoreError(f"no N-Triples: {_words(error)}", source=self._name) from None

    def update(self, sparql: str, *, base: str | None = None) -> None:
        """Carry out an update in one transaction; see `Store.update`."""
        if not self._fetch:
            sparql = unfetched(sparql, update=True)
        check_update(sparql, fetch=self._fetch)
        self._update(sparql, base)

    def replace(self, delete: str, ntriples: bytes) -> None:
        """Delete and insert in one transaction; see `Store.replace`."""
        self._update(replacement(delete, ntriples, self._fetch))

    def select(self, sparql: str) -> Iterator[dict[str, str]]:
        """Answer a SELECT; see `Store.select`."""

        def rows(put: Put[list[dict[str, str]]]) -> None:
            found = self._query(sparql)
            if not isinstance(found, ox.QuerySolutions):
                raise FormError("this is no SELECT")
            names = [variable.value for variable in found.variables]
            size = ROWS
            while size == ROWS:
                batch = [
                    {name: _text(term) for name, term in zip(names, row, strict=True) if term is not None}
                    for row in islice(found, ROWS)
                ]
                size = len(batch)
                put(batch, size < ROWS)

        first, rest = self._pull(rows)
        return chain.from_iterable(chain((first,), rest))

    def ask(self, sparql: str) -> bool:
        """Answer an ASK; see `Store.ask`."""
        with self._faults():
            found = self._query(sparql)
            answer = bool(found) if isinstance(found, ox.QueryBoolean) else None
            del found  # an error that another thread lets go of must not hold a result
            if answer is None:
                raise FormError("this is no ASK")
            return answer

    def construct(self, sparql: str) -> Iterator[bytes]:
        """Answer a CONSTRUCT or DESCRIBE; see `Store.construct`."""

        def lines(put: Put[bytes]) -> None:
            found = self._query(sparql)
            if not isinstance(found, ox.QueryTriples):
                raise FormError("this is no CONSTRUCT or DESCRIBE")
            size = LINES
            while size == LINES:
                batch = [f"{triple} .\n" for triple in islice(found, LINES)]
                size = len(batch)
                put("".join(batch).encode(), size < LINES)

        first, rest = self._pull(lines)
        return chain(filter(None, (first,)), rest)

    def results(
        self,
        sparql: str,
        media_type: str,
        *,
        base: str | None = None,
        dataset: Dataset | None = None,
        rows: int | None = None,
    ) -> Iterator[bytes]:
        """Answer any query, serialised; see `Store.results`."""
        if media_type not in _SOLUTIONS and media_type not in _GRAPHS:
            raise FormError(f"results cannot be written as {media_type}")

        def serialise(put: Put[bytes]) -> None:
            found = self._query(sparql, base, dataset)
            triples = isinstance(found, ox.QueryTriples)
            syntax: Any = _GRAPHS.get(media_type) if triples else _SOLUTIONS.get(media_type)
            if syntax is None:
                raise FormError(f"{media_type} cannot hold what this query gives")
            put(b"")  # the query is understood
            # pyoxigraph asks for IO[bytes] and needs only write and flush.
            writer = cast("Any", _Writer(put))
            if isinstance(found, ox.QueryTriples) and rows is not None:
                ox.serialize(_at_most(rows, found), writer, format=syntax)
            elif isinstance(found, ox.QuerySolutions) and media_type == CSV:
                for block in _csv(found):
                    put(block)
            else:
                found.serialize(writer, format=syntax)

        _, rest = self._pull(serialise)
        return rest if rows is None or media_type in _GRAPHS else limited(rest, media_type, rows)

    @property
    def stale(self) -> bool:
        """Whether the files of a directory have changed since it was opened; see `Store.stale`."""
        if self._path is None or self.texts is None or self.texts.writing:
            return False  # what is being written is not to be seen before all of it is there
        return _state(self._path) != self._seen

    def __len__(self) -> int:
        store = self._store()
        with self._faults():
            if next(store.named_graphs(), None) is None:
                return len(store)  # of all graphs, and takes a third of the time
            found = store.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
            assert isinstance(found, ox.QuerySolutions)
            return int(next(iter(found))["n"].value)

    def flush(self) -> None:
        """Write what is still in memory to the disk; see `Store.flush`."""
        store = self._writable()
        with self._faults():
            store.flush()

    def close(self) -> None:
        """Let go of the directory; closing twice does no harm."""
        for pull in list(self._pulls):
            pull.close()
        if self._graph is not None and not self._read_only:
            with self._faults():
                self._graph.flush()
        self._graph = None
        if self.texts is not None:
            self.texts.close()

    def __repr__(self) -> str:
        return f"<OxigraphStore {self._name}>"

    def _store(self) -> ox.Store:
        if self._graph is None:
            raise StoreError("the store is closed", source=self._name)
        return self._graph

    def _writable(self) -> ox.Store:
        if self._read_only:
            raise StoreError("the store is open for reading only", source=self._name)
        return self._store()

    def _update(self, sparql: str, base: str | None = None) -> None:
        store = self._writable()
        with self._faults():
            try:
                store.update(_clearing(sparql), base_iri=base)
            except SyntaxError as error:
                raise QueryError(_words(error, sparql)) from None
            except RuntimeError as error:
                if str(error).startswith("The graph "):  # is not there, or is there already
                    raise QueryError(str(error)) from None
                raise

    def _query(
        self, sparql: str, base: str | None = None, dataset: Dataset | None = None
    ) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        if not self._fetch:
            sparql = unfetched(sparql)
        check_query(sparql, fetch=self._fetch)
        sparql = matched(sparql, self.texts)
        default, named = cast("Any", dataset and [[_node(iri) for iri in graphs] for graphs in dataset]) or (None, None)
        try:
            return self._store().query(sparql, base_iri=base, default_graph=default, named_graphs=named)
        except SyntaxError as error:
            raise QueryError(_words(error, sparql)) from None

    @contextlib.contextmanager
    def _faults(self) -> Generator[None, None, None]:
        """Turn pyoxigraph's exceptions into ours; what the caller's own iterable raises passes unchanged."""
        try:
            yield
        except Parcel as parcel:
            raise parcel.cause from None
        except SyntaxError as error:
            raise QueryError(_words(error)) from None
        except (OSError, RuntimeError) as error:
            if was_refused(str(error)):
                raise QueryError(f"SERVICE {REFUSED}") from None
            raise StoreError(str(error), source=self._name) from error

    def _pull(self, push: Push[T]) -> tuple[T, Iterator[T]]:
        """Run a query in a thread of its own; what is wrong with it is said now, so the first item is waited for."""

        def guarded(put: Put[T]) -> None:
            with self._faults():
                push(put)

        pull = Pull(guarded)
        self._pulls.add(pull)
        return next(pull), pull


def ntriples(data: bytes, media_type: str, *, base: str | None = None) -> Iterator[bytes]:
    r"""The triples of an RDF document, as lines of N-Triples; what stands in named graphs is taken out of them.

    >>> list(ntriples(b'<http://example.org/1> <http://purl.org/dc/terms/title> "C" .', "text/turtle"))
    [b'<http://example.org/1> <http://purl.org/dc/terms/title> "C" .\n']

    Raises `QueryError` with the parser's words when it is none, or when the media type is none of RDF's.
    """
    syntax = _GRAPHS.get(media_type)
    if syntax is None:
        raise QueryError(f"{media_type} is no syntax of RDF that is read here")
    try:
        for quad in ox.parse(data, format=syntax, base_iri=base, rename_blank_nodes=True):
            yield f"{quad.triple} .\n".encode()
    except (SyntaxError, ValueError) as error:
        raise QueryError(_words(error)) from None


def rewritten(lines: bytes, media_type: str, prefixes: dict[str, str]) -> bytes:
    r"""Triples of N-Triples in another syntax.

    >>> rewritten(b'<urn:a> <urn:b> "c" .\n', "text/turtle", {})
    b'<urn:a> <urn:b> "c" .\n'
    """
    found = ox.parse(lines, format=ox.RdfFormat.N_TRIPLES)
    return ox.serialize((quad.triple for quad in found), format=_GRAPHS[media_type], prefixes=prefixes) or b""


def _clearing(update: str) -> str:
    """An update in which CLEAR GRAPH finds a graph that was emptied before.

    On disk, Oxigraph forgets a graph that CLEAR ALL has emptied, and then finds no graph to clear.
    """
    if _CLEAR.search(update) is None:
        return update
    edits: list[Edit] = []
    depth, before = 0, ""
    for kind, text, at in tokens(update):
        depth += (kind == "open") - (kind == "close")
        word = text.upper() if kind == "word" and not depth else ""
        if word == "GRAPH" and before == "CLEAR":
            edits.append((at, at, "SILENT "))
        before = word
    return edited(update, edits)


def _csv(found: ox.QuerySolutions) -> Iterator[bytes]:
    """Rows as comma-separated values (https://www.w3.org/TR/sparql11-results-csv-tsv/), which are lexical forms.

    Oxigraph writes 1.0E6, a double, as 1000000, which in this format, that knows no types, is an integer.
    """
    lines = [",".join(variable.value for variable in found.variables)]
    for row in found:
        lines.append(",".join(["" if term is None else _cell(term) for term in row]))
        if len(lines) == LINES:
            yield "".join([f"{line}\r\n" for line in lines]).encode()
            lines.clear()
    yield "".join([f"{line}\r\n" for line in lines]).encode()


def _cell(term: Any) -> str:
    if isinstance(term, ox.NamedNode):
        text: str = term.value
    elif isinstance(term, ox.Literal):
        text = _double(term.value) if term.datatype in _FLOATS else term.value
    else:
        text = _text(term)
    return '"' + text.replace('"', '""') + '"' if _SPECIAL.search(text) else text


def _double(text: str) -> str:
    """The canonical form of a double (https://www.w3.org/TR/xmlschema-2/#double-canonical-representation).

    >>> _double("1000000"), _double("-0.25")
    ('1.0E6', '-2.5E-1')
    """
    try:
        sign, digits, exponent = Decimal(text).normalize().as_tuple()
    except InvalidOperation:
        return text  # no number of XML Schema, and kept as it was written
    if not isinstance(exponent, int):
        return text  # INF, NaN
    whole = "".join(map(str, digits))
    power = exponent + len(whole) - 1 if any(digits) else 0
    return f"{'-' * sign}{whole[0]}.{whole[1:] or '0'}E{power}"


def _at_most(rows: int, triples: ox.QueryTriples) -> Iterator[ox.Triple]:
    for number, triple in enumerate(triples):
        if number == rows:
            raise Parcel(LimitError(f"the answer has more than {rows:,} triples, and no more are allowed here"))
        yield triple


def _node(iri: str) -> ox.NamedNode:
    try:
        return ox.NamedNode(iri)
    except ValueError:
        raise QueryError(f"no absolute IRI names this graph: {iri}") from None


def _open(path: Path, read_only: bool) -> ox.Store:
    name = str(path)
    try:
        if path.exists() and not path.is_dir():
            raise StoreError("this is a file; a store is a directory", source=name)
        if path.is_dir() and (reason := _foreign(path)):
            raise StoreError(f"this directory holds something else ({reason}); it is left alone", source=name)
        if read_only and not (path / "CURRENT").is_file():  # it is empty, or the making of a store was killed
            raise StoreError("there is no store here", source=name)
        if read_only:
            return _reader(name)
        path.mkdir(parents=True, exist_ok=True)
        store = ox.Store(name)
        for left in path.glob("bulk-*.sst"):  # by a load that was killed, and never part of the store
            left.unlink()
        return store
    except (OSError, ValueError) as error:
        if "lock" in str(error).lower():
            raise LockedError(
                "another process, or another part of this one, has this store open", source=name
            ) from error
        why = getattr(error, "strerror", None) or error
        raise StoreError(f"the store cannot be opened: {why}", source=name) from error


def _reader(name: str) -> ox.Store:
    """Open a directory for reading; a writer may put files together just then, and those read about are gone."""
    for _ in range(_ATTEMPTS):
        with contextlib.suppress(RuntimeError):
            return ox.Store.read_only(name)
    try:
        return ox.Store.read_only(name)
    except RuntimeError as error:
        raise OSError(str(error)) from error


def _state(path: Path) -> tuple[tuple[str, int, int], ...]:
    """What tells one state of a directory from another: every write goes to a log, or to a new table.

    Opening a store writes a log for people (LOG) and takes a lock, which changes nothing.
    """
    found: list[tuple[str, int, int]] = []
    for folder in (path, path / "words"):
        with contextlib.suppress(OSError), os.scandir(folder) as entries:
            found += (
                (entry.name, (state := entry.stat()).st_size, state.st_mtime_ns)
                for entry in entries
                if not entry.name.startswith(("LO", ".")) and entry.is_file()
            )
    return tuple(sorted(found))


def _foreign(path: Path) -> str:
    """Say what in a directory is not Oxigraph's, or nothing.

    A process killed while it made the store leaves part of the files; such a directory is still ours.
    """
    found = sorted(entry.name for entry in path.iterdir())
    for name in found:
        if not _FILES.fullmatch(name):
            return name
    options = [name for name in found if name.startswith("OPTIONS-") and name[8:].isdigit()]
    if options:
        newest = max(options, key=lambda name: int(name[8:]))
        try:
            tables = set(re.findall(r'CFOptions "([^"]*)"', (path / newest).read_text("utf-8", "replace")))
        except FileNotFoundError:  # a writer has just written the next
            return ""
        if tables - _TABLES:
            return f"the table {min(tables - _TABLES)}"
        with contextlib.suppress(FileNotFoundError):
            data = (name for name in found if name.endswith((".log", ".sst")))
            if tables <= {"default"} and any((path / name).stat().st_size for name in data):
                return "the table default"
    return ""


def _words(error: SyntaxError | ValueError, sparql: str = "") -> str:
    """The parser's words for what is wrong in a text, without every character that a name could go on with.

    It has no word for the commonest fault: ``line 1, column 20: the prefix dcc: is not declared``.
    """
    if undeclared := _undeclared(sparql):
        return undeclared
    text = " ".join(str(error.args[0] if error.args else error).split())
    if (place := re.match(r"error at (\d+):(\d+): ", text)) is not None:
        text = text[place.end() :]
        if text.startswith("expected "):
            wanted = text.removeprefix("expected ").removeprefix("one of ").split(", ")
            hint = (
                f", where one would expect {' or '.join(wanted)}"
                if len(wanted) in (2, 3) and all(map(str.isalpha, wanted))
                else ""
            )
            text = f"this cannot stand here{hint}"
        text = f"line {place[1]}, column {place[2]}: {text}"
    return text if len(text) <= 240 else f"{text[:240].rstrip()} …"


_NO_NAMES = re.compile(
    r"<[^<>\s]*>|\"\"\".*?\"\"\"|'''.*?'''|\"(?:\\.|[^\"\\\n])*+\"?|'(?:\\.|[^'\\\n])*+'?|#[^\n]*", re.DOTALL
)
"""What of a query is no name: IRIs, texts, comments."""

_DECLARED = re.compile(r"\bPREFIX\s+([^\s:]*):", re.IGNORECASE)
_PREFIXED = re.compile(r"(?<![\w?$@:.-])([\w.-]*):")


def _undeclared(sparql: str) -> str:
    """Where a query first uses a prefix that it does not declare; nothing where it uses none."""
    bare = _NO_NAMES.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), sparql)
    declared = frozenset(_DECLARED.findall(bare))
    for found in _PREFIXED.finditer(bare):
        if found[1] not in declared and not found[1].startswith("_"):
            before = sparql[: found.start()]
            line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
            return f"line {line}, column {column}: the prefix {found[1]}: is not declared"
    return ""


def _text(term: Any) -> str:
    text = str(term)
    if text[0] == "<" and " " in text:  # a triple term, which pyoxigraph writes without its brackets
        return f"<<( {_text(term.subject)} {term.predicate} {_text(term.object)} )>>"
    return text


class _Reader:
    """A file over chunks of bytes. `read` gives at most what it is asked for: more aborts the process."""

    def __init__(self, chunks: Iterable[bytes]) -> None:
        self._chunks = iter(chunks)
        self._chunk = memoryview(b"")

    def read(self, size: int = -1) -> bytes:
        while not self._chunk:  # an empty chunk is not the end
            try:
                self._chunk = memoryview(next(self._chunks))
            except StopIteration:
                return b""
            except Exception as error:
                raise Parcel(error) from error
        if size < 0:
            size = len(self._chunk)
        part, self._chunk = self._chunk[:size], self._chunk[size:]
        return bytes(part)


class _Writer:
    """A file that hands on what is written to it."""

    def __init__(self, put: Put[bytes]) -> None:
        self._put = put

    def write(self, data: bytes) -> int:
        self._put(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Nothing is held back."""
