"""The catalogue: records in a store. The one place where formats and stores meet.

::

    catalogue = Catalogue(open_store("catalogue/"))
    catalogue.add(read("results.txt"))
    found = catalogue.search(Search(author="London Assembly", year="2010-2015"))
    print(found.total, found.records[0].titles[0].title)

A record is replaced as a whole, by its number. What it shares with others (agents, subjects, places) stays as long as
something points at it. Beside each record stands what it is found by (indexing.py), from which every search
(searching.py) can be answered by SPARQL alone. A directory has a full-text index as well (:mod:`bibld.fulltext`), which
is written together with the graph: a journal names what is being written, and whoever opens the directory for writing
after a kill makes good what it names.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from hashlib import sha256
from itertools import chain, islice
from typing import NamedTuple

from msgspec.structs import replace

from bibld import indexing
from bibld.errors import QueryError
from bibld.formats.dublincore.anew import Known, anew, reordered, same
from bibld.formats.dublincore.graph import RECORD, following, ntriples, record_iri, record_of
from bibld.formats.dublincore.namespaces import PREFIXES, expand
from bibld.fulltext import Index, Text
from bibld.media_types import NTRIPLES
from bibld.model import Record, from_json, identity
from bibld.queries import query
from bibld.report import Report
from bibld.searching import FACET_PROPERTIES, ORDER_BY, Results, Search, said
from bibld.settings import DEFAULTS, Settings
from bibld.store import Store
from bibld.store.touched import templates
from bibld.terms import literal, text_of

__all__ = ["Added", "Catalogue"]

BATCH = 1000
"""How many records are loaded at a time: each time leaves files that the store merges. The first are half as many, and
the store has something to do early.
"""

COMMIT = 20
"""After how many batches the full-text index is committed:
each time takes a moment, and until then a journal stands.
"""

_FETCH = 200
"""How many records are fetched at a time."""

_DESCRIBED = 1000
"""How many nodes are asked about at a time."""

_VALUES = 10
"""How many values of a facet are counted."""
_LAYERS = 8
"""How many shared nodes stand above each other at most: a committee below a body below a state."""
_REMEMBERED = 20_000
"""Of how many records an update touches it is remembered what follows from their nodes: some 10 kB each."""

_TYPE = expand("rdf:type")
_ORDER = expand("bibld:order")
_INVALIDATED = expand("prov:invalidatedAtTime")
_GONE = "gone"
_EVERYTHING = "touched everything"
_CHANGED = "changed"
"""Before the digest of a record that lacks something that follows from it: to load it again is to replace it."""


class Added(NamedTuple):
    """What became of the records given to :meth:`Catalogue.add`."""

    new: int
    replaced: int
    unchanged: int


class _Before(NamedTuple):
    """Of a record, before an update:
    what followed from its nodes, and what was said of those whose values have an order.
    """

    followed: set[str]
    ordered: dict[str, list[tuple[str, str]]]


_NOTHING = _Before(set(), {})


class _Entry(NamedTuple):
    root: str
    digest: str
    lines: bytes
    beside: bytes
    seal: bytes
    text: Text


class _Batch(NamedTuple):
    """Records that are loaded together, by their IRIs;
    how many others of the batch they replace, and how many repeat one.
    """

    entries: dict[str, _Entry]
    replaced: int
    unchanged: int


class _Loading(NamedTuple):
    """The records that are being loaded, by their IRIs, and when that comes to an end."""

    roots: Collection[str]
    end: Future[None]


def _node(subject: str) -> str:
    """The node that another stands in: ``<…/record/1#title>`` → ``<…/record/1>``."""
    return f"{subject.partition('#')[0]}>" if "#" in subject else subject


def _called(term: str, more: str) -> str:
    """A term, with more to its name where it is a blank node."""
    return term + more if term.startswith("_:") else term


def _index_of(root: str) -> str:
    return f"{root[:-1]}#index>"


def _digest_of(data: bytes) -> str:
    return sha256(data).hexdigest()[:32]


def _seal(root: str, digest: str) -> bytes:
    return f'{_index_of(root)} {expand("bibld:digest")} "{digest}" .\n'.encode()


def _record(root: str, known: Known) -> Record:
    return record_of(root, lambda subject: known.get(subject, ()), Report())


def _those_in(known: Known, roots: Iterable[str]) -> list[str]:
    """Those of these that are records."""
    return [root for root in roots if (_TYPE, RECORD) in known.get(root, ())]


def _renamed(entry: _Entry, known: Known) -> Iterator[str]:
    """The updates that take from shared nodes what somebody has put in the place of what these are named by."""
    for node, prop in sorted(_lacking(entry, known)):
        if node in known and _node(node) != entry.root:
            yield f"DELETE {{ {node} {prop} ?o }} WHERE {{ {node} {prop} ?o }}"


def _lacking(entry: _Entry, known: Known) -> set[tuple[str, str]]:
    """Of which nodes of a record something is not there that is said of them, and by which property.

    What stands beside a record is made anew by itself.
    """
    lines = entry.lines[: -len(entry.beside)].decode().split("\n")[:-1]
    said = {
        node: {(prop, same(value)) for prop, value in known.get(node, ())}
        for node in {it.split(" ", 1)[0] for it in lines}
    }
    statements = (line[:-2].split(" ", 2) for line in lines)
    return {(node, prop) for node, prop, value in statements if (prop, same(value)) not in said[node]}


def _batches(items: Sequence[str], size: int = _FETCH) -> Iterator[Sequence[str]]:
    for at in range(0, len(items), size):
        yield items[at : at + size]


class Catalogue:
    """Records in a store; see the module."""

    def __init__(self, store: Store, settings: Settings = DEFAULTS) -> None:
        self.store = store
        self.settings = settings

    def __len__(self) -> int:
        return self._total(query("records"))

    def __bool__(self) -> bool:
        return True

    # Kept in step

    @property
    def _texts(self) -> Index | None:
        """The full-text index, if there is one that can be used."""
        texts = self.store.texts
        return texts if texts is not None and texts.current else None

    @contextlib.contextmanager
    def _writing(self) -> Iterator[Index | None]:
        """The full-text index to be written beside the graph; both are whole at the end, whatever happens meanwhile."""
        texts = self.store.texts
        self.prepare()
        try:
            yield texts
        except BaseException:
            self.repair()
            raise
        self._commit(texts)

    def _commit(self, texts: Index | None) -> None:
        self.store.flush()
        if texts is not None:
            texts.commit()
            texts.done()

    def prepare(self, progress: Callable[[int], None] | None = None) -> None:
        """Make good what a killed process left, and the full-text index where it is missing or of another version."""
        self.repair()
        if self.store.texts is not None and not self.store.texts.current:
            self.reindex(progress)

    def repair(self) -> int:
        """Make good what a process left behind that was killed while it wrote; gives how many records it was writing.

        What was half written is removed, and the full-text index says again what the graph says. Writing does it first.
        """
        texts = self.store.texts
        if texts is None or not texts.writing:
            return 0
        journal = list(dict.fromkeys(texts.journal))
        ours = [f"<{line}>" for line in journal if " " not in line]
        others = [f"<{line.partition(' ')[2]}>" for line in journal if " " in line]
        for batch in _batches(ours):
            self._renew(batch)
        if _EVERYTHING in journal:
            self._follow(texts)
        else:
            for batch in _batches(others):
                self._refresh(batch, texts)
        self._commit(texts)
        return len(journal)

    def _renew(self, roots: Sequence[str]) -> None:
        """Put the full-text index of these records in step with the graph;
        one without its seal is removed from both.
        """
        texts = self.store.texts
        assert texts is not None
        digests = self._digests(roots)
        whole = [root for root in roots if digests.get(root, _GONE) not in (_GONE, "")]
        for root in roots:
            if digests.get(root) == "":
                self.store.update(self._deletion(root, self._known([root])))
        if not texts.current:
            return
        texts.remove(root[1:-1] for root in roots if root not in whole)
        for part in _batches(whole):
            texts.put(
                indexing.text(root[1:-1], record, indexing.gist_of(record, self.settings))
                for root, record in zip(part, self._records(part), strict=True)
            )

    def reindex(self, progress: Callable[[int], None] | None = None) -> int:
        """Make the full-text index anew from the graph, and what stands beside each record; gives how many there are.

        Where the index is missing, or was made by another version, writing does this first. Without a full-text index
        (in memory, at an endpoint) only what stands beside each record is made anew.
        """
        texts = self.store.texts
        if texts is not None:
            texts.clear()
        done = 0
        for batch in _batches(self._all()):
            self._refresh(batch, texts, new=True)
            done += len(batch)
            if progress is not None:
                progress(done)
        self.store.flush()
        if texts is not None:
            texts.complete()
            texts.done()
        return done

    def _refresh(
        self, roots: Sequence[str], texts: Index | None, *, new: bool = False, known: Known | None = None
    ) -> None:
        """Make anew what is made from these records: what stands beside them, and the full-text index.

        What is ``known`` of them already is not asked again.
        """
        digests = self._digests(roots)
        here = [root for root in roots if digests.get(root, _GONE) != _GONE]
        gone = [root for root in roots if digests.get(root, _GONE) == _GONE]
        known = self._known(here) if known is None else known
        entries = [self._entry(_record(root, known), root) for root in here]
        for at, entry in enumerate(entries):
            if not (new and digests[entry.root] == entry.digest) and _lacking(entry, known):
                digest = f"{_CHANGED} {entry.digest}"
                entries[at] = entry = entry._replace(digest=digest, seal=_seal(entry.root, digest))
            if digests[entry.root] != entry.digest:
                delete = query("delete", subjects=_index_of(entry.root))
                self.store.replace(delete, entry.beside + entry.seal)
        if gone:
            self.store.update(query("delete", subjects=" ".join(map(_index_of, gone))))
        if texts is not None:
            if not new:
                texts.remove(root[1:-1] for root in gone)
            texts.put((entry.text for entry in entries), new=new)

    def update(self, sparql: str, *, base: str | None = None) -> None:
        """Carry out a SPARQL Update of anybody's, and keep in step what is made from the records that it touches.

        Which these are is asked before. Where no query can say it (CLEAR, LOAD, WITH, several operations one of
        which has a pattern), all records are compared with what was made from them, which takes long in a large
        catalogue. What followed from their nodes before is taken out where it follows no more, unless more are
        touched than are remembered.
        """
        with self._writing() as texts:
            touched = self._touched(sparql, base)
            before = self._before(touched) if touched is not None and len(touched) <= _REMEMBERED else {}
            if texts is not None:
                texts.note([_EVERYTHING] if touched is None else [f"touched {root[1:-1]}" for root in touched])
            try:
                self.store.update(sparql, base=base)
            except QueryError:
                # An update is one transaction: where it is refused nothing has changed, and nothing is to be compared.
                if texts is not None:
                    texts.done()
                raise
            if touched is None:
                self._follow(texts)
            else:
                for batch in _batches(touched):
                    self._refresh(batch, texts, known=self._say_anew(batch, before))

    def _before(self, roots: Sequence[str]) -> dict[str, _Before]:
        """What is to be remembered of each of these that is a record."""
        found: dict[str, _Before] = {}
        for batch in _batches(roots):
            known = self._known(batch)
            for root in _those_in(known, batch):
                followed = following(_record(root, known), self.settings, root)
                found[root] = _Before(followed, {})
            for node, pairs in known.items():
                if (root := _node(node)) in found and any(prop == _ORDER for prop, _ in pairs):
                    found[root].ordered[node] = pairs
        return found

    def _in_order(self, roots: Sequence[str], before: Mapping[str, _Before]) -> Known:
        """What is known of records that somebody has changed,
        when the values that stayed are in the order that they had.
        """
        known = self._known(roots)
        gone, more = list[str](), list[str]()
        for root in roots:
            for node, was in before.get(root, _NOTHING).ordered.items():
                for lines, pairs in zip((gone, more), reordered(was, known.get(node, ())), strict=True):
                    lines += (f"{node} {prop} {value} ." for prop, value in pairs)
        if not gone:
            return known
        self.store.replace(f"DELETE DATA {{ {' '.join(gone)} }}", "\n".join(more).encode())
        return self._known(roots)

    def _say_anew(self, roots: Sequence[str], before: Mapping[str, _Before]) -> Known | None:
        """Say of records that somebody has changed what follows from their nodes now, and no longer what did before.

        Gives what is known of them, if nothing was to be said.
        """
        known = self._in_order(roots, before)
        within: dict[str, list[tuple[str, str]]] = {root: [] for root in roots}
        for node, pairs in known.items():
            if node not in within and (root := _node(node)) in within and node != _index_of(root):
                within[root] += pairs
        records = _those_in(known, roots)
        found = [anew(it, known, within[it], before.get(it, _NOTHING).followed, self.settings) for it in records]
        gone, more = (list(chain.from_iterable(lines)) for lines in zip(*found, strict=True)) if found else ([], [])
        if gone or more:
            self.store.replace(f"DELETE DATA {{ {' '.join(gone)} }}", "\n".join(dict.fromkeys(more)).encode())
            return None
        return known

    def _follow(self, texts: Index | None) -> None:
        """Compare all records with what was made from them, and make anew what differs."""
        roots = self._all()
        for batch in _batches(roots):
            self._refresh(batch, texts, known=self._say_anew(batch, {}))
        if texts is not None:
            texts.remove(texts.iris() - {root[1:-1] for root in roots})

    def _touched(self, sparql: str, base: str | None) -> list[str] | None:
        """What may be a record that an update touches, itself or through what it shares;
        None where it cannot be told.
        """
        asked = templates(sparql)
        if asked is None:
            return None
        ahead: set[str] = set()
        try:
            for construct in asked:
                # Before they are decoded: a text may hold what ends a line for Python alone (U+0085, U+2028).
                data = b"".join(self.store.results(construct, NTRIPLES, base=base)).splitlines()
                lines = [line.decode() for line in data]
                nodes = {line.split(" ", 1)[0] for line in lines}
                # What points at a blank node cannot be asked, if the update does not say it.
                if not {node for node in nodes if node.startswith("_:")} <= {
                    line[:-2].split(" ", 2)[2] for line in lines
                }:
                    return None
                ahead |= {_node(node) for node in nodes if node.startswith("<")}
        except QueryError:
            return None  # if the update is at fault, it says so itself
        seen: set[str] = set()
        while ahead:
            seen |= ahead
            below = [node for node in ahead if "/record/" not in node]
            ahead = set()
            for batch in _batches(below):
                rows = self.store.select(query("above", nodes=" ".join(batch)))
                ahead |= {_node(row["other"]) for row in rows if row["other"].startswith("<")}
            ahead -= seen
        return sorted(seen)

    # Filling

    def add(
        self, records: Iterable[Record], report: Report | None = None, progress: Callable[[int], None] | None = None
    ) -> Added:
        """Put records in. One whose number is there already takes the other's place; what is the same stays.

        A load that was killed can be run again: a record counts as there only when all of it is.
        """
        report = report if report is not None else Report()
        counts = [0, 0, 0]
        source = iter(records)
        batches = 0
        # While one batch goes into the graph the next is made ready: the store's loader leaves a processor to Python.
        with self._writing() as texts, ThreadPoolExecutor(1) as beside:
            loading = _Loading((), beside.submit(lambda: None))
            while batch := list(islice(source, BATCH if batches else BATCH // 2)):
                loading, added = self._add(self._entries(batch, report), texts, beside, loading)
                for at, count in enumerate(added):
                    counts[at] += count
                report.written += len(batch)
                batches += 1
                if batches % COMMIT == 0:
                    loading.end.result()
                    self._commit(texts)
                if progress is not None:
                    progress(sum(counts))
            if texts is not None:
                texts.commit()  # while the last batch goes into the graph; the journal stands until both are whole
            loading.end.result()
        return Added(*counts)

    def replace(self, record: Record) -> Added:
        """Put one record in the place of the one with its number."""
        return self.add([record])

    def _entries(self, batch: Sequence[Record], report: Report) -> _Batch:
        """What a batch says of each of its records."""
        entries: dict[str, _Entry] = {}
        unchanged = replaced = 0
        for record in batch:
            entry = self._entry(record)
            if (other := entries.get(entry.root)) is not None:
                same = other.digest == entry.digest
                unchanged += same
                if not same:
                    report.fault("warning", f"number {identity(record)} stands on more than one record of this load",
                                 done="the last one was kept", kind="a number stands on more than one record of a load")  # fmt: skip
                    replaced += 1
            entries[entry.root] = entry
        return _Batch(entries, replaced, unchanged)

    def _add(
        self, batch: _Batch, texts: Index | None, beside: ThreadPoolExecutor, loading: _Loading
    ) -> tuple[_Loading, Added]:
        """Begin to load a batch, when the one before it is in the graph; what comes of it."""
        entries, replaced, unchanged = batch
        # The store is asked while it loads, but not of what it loads.
        here = self._digests(root for root in entries if root not in loading.roots)
        loading.end.result()
        if again := [root for root in entries if root in loading.roots]:
            here |= self._digests(again)
        changed = [entry for root, entry in entries.items() if root in here and here[root] != entry.digest]
        new = [entry for root, entry in entries.items() if root not in here]
        if texts is not None:
            texts.note(entry.text.iri for entry in (*new, *changed))
        # The seals come last: where a load is not one transaction, a record without it was cut off.
        lines = b"".join((*(entry.lines for entry in new), *(entry.seal for entry in new)))
        loading = _Loading(frozenset(entries), beside.submit(self._load, lines, changed))
        if texts is not None:
            texts.put((entry.text for entry in new), new=True)
            texts.put(entry.text for entry in changed)
        # One that comes again after it was removed is new.
        added = len(new) + sum(here[entry.root] == _GONE for entry in changed)
        written = len(new) + len(changed)
        return loading, Added(added, replaced + written - added, unchanged + len(entries) - written)

    def _load(self, new: bytes, changed: Sequence[_Entry]) -> None:
        """Put the lines of new records into the graph, and others in the place of those with their numbers."""
        if new:
            self.store.load([new])
        for entry in changed:
            known = self._known([entry.root])
            deletion = ";\n".join((self._deletion(entry.root, known), *_renamed(entry, known)))
            self.store.replace(deletion, entry.lines + entry.seal)

    def _digests(self, roots: Iterable[str]) -> dict[str, str]:
        """The digests of those that are here: "" of a record that was cut off, and a mark of one that was removed."""
        said: dict[str, str] = {}
        for row in self.store.select(query("digests", records=" ".join(roots))):
            known = text_of(row["digest"]) if "digest" in row else _GONE if "gone" in row else ""
            said[row["record"]] = said.get(row["record"]) or known
        return said

    def _entry(self, record: Record, root: str = "") -> _Entry:
        root = root or record_iri(identity(record), self.settings)
        gist = indexing.gist_of(record, self.settings)
        beside = self._beside(root, gist)
        data = ntriples(record, self.settings, root) + beside
        digest = _digest_of(data)
        return _Entry(root, digest, data, beside, _seal(root, digest), indexing.text(root[1:-1], record, gist))

    def _digest(self, record: Record, root: str) -> str:
        """The digest of a record as an entry has it, for which none of its texts are needed."""
        beside = self._beside(root, indexing.gist_of(record, self.settings))
        return _digest_of(ntriples(record, self.settings, root) + beside)

    def _beside(self, root: str, gist: indexing.Gist) -> bytes:
        index = _index_of(root)
        lines = [f"{index} {p} {o} .\n" for p, o in indexing.beside(gist)]
        return "".join((*lines, f"{root} {expand('bibld:index')} {index} .\n")).encode()

    # Removing

    def remove(self, ids: Iterable[str]) -> list[str]:
        """Take records out, by number; gives the numbers that were not there.

        When each was removed stays in the graph; see :meth:`gone`.
        """
        found = {number: self._roots(number) for number in ids}
        moment = f'"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"^^<{PREFIXES["xsd"]}dateTime>'
        roots = [root for said in found.values() for root in said]
        if roots:
            with self._writing() as texts:
                if texts is not None:
                    texts.note(root[1:-1] for root in roots)
                for root in roots:
                    stone = f"{root} {_INVALIDATED} {moment} .\n".encode()
                    self.store.replace(self._deletion(root, self._known([root])), stone)
                if texts is not None:
                    texts.remove(root[1:-1] for root in roots)
        return [number for number, said in found.items() if not said]

    def gone(self, number: str) -> str:
        """When the record of this number was removed, as in ``2024-05-06T09:05:00Z``; "" where it was not."""
        rows = self.store.select(query("gone", record=record_iri(number, self.settings)))
        return next((text_of(row["time"]) for row in rows), "")

    def _deletion(self, root: str, known: dict[str, list[tuple[str, str]]]) -> str:
        """The update that removes a record, then shared nodes that nothing points at,
        then those only these pointed at.
        """
        own = [subject for subject in known if _node(subject) == root]
        base = f"<{self.settings.base.rstrip('/')}/"
        shared = {name for name in known if name.startswith(base) and "/record/" not in name and _node(name) in known}
        pairs = " ".join(f"({_node(subject)} {subject})" for subject in sorted(shared))
        updates = [query("delete", subjects=" ".join(own))]
        if any(subject.startswith("_:") for subject in known):
            updates.insert(0, query("delete_blank", subjects=" ".join(own), listed=", ".join(own)))
        # As often as shared nodes stand above each other.
        layer = shared
        while layer and len(updates) <= _LAYERS:
            updates.append(query("sweep", pairs=pairs))
            layer = {o for subject in layer for _, o in known[subject] if o in shared and _node(o) != _node(subject)}
        return ";\n".join(updates)

    # Reading

    def get(self, number: str) -> Record | None:
        """The record of this number, or None."""
        if (texts := self._texts) is not None:
            card = texts.card(record_iri(number, self.settings)[1:-1])
            if card is not None:
                return from_json(card)
        roots = self._roots(number)
        return self._records(roots[:1])[0] if roots else None

    def records(self) -> Iterator[Record]:
        """Every record, those of one page together and in their order, then by IRI."""
        for batch in _batches(self._all()):
            known = self._on_cards(batch)
            others = [root for root in batch if root not in known]
            known |= zip(others, self._records(others), strict=True)
            yield from map(known.__getitem__, batch)

    def _on_cards(self, roots: Sequence[str]) -> dict[str, Record]:
        """Those of these records that the full-text index has as the graph does:
        a writer may be ahead with one of the two.
        """
        if (texts := self._texts) is None:
            return {}
        digests = self._digests(roots)
        cards = ((root, texts.card(root[1:-1])) for root in roots)
        found = ((root, from_json(card)) for root, card in cards if card is not None)
        return {root: record for root, record in found if self._digest(record, root) == digests.get(root)}

    def _all(self) -> list[str]:
        """The IRIs of every record in the order of :meth:`records`:
        sorted here, since a store looks up each IRI that it compares.
        """
        places: dict[str, tuple[str, int]] = {}
        for row in self.store.select(query("places")):
            position = text_of(row["position"])
            place = row["page"], int(position) if position.isdecimal() else 0
            places[row["record"]] = min(place, places.get(row["record"], place))
        found = {row["record"] for row in self.store.select(query("all"))}
        return sorted(found, key=lambda iri: (places.get(iri, _NOWHERE), iri))

    def _roots(self, number: str) -> list[str]:
        iri = record_iri(number, self.settings)
        return [row["record"] for row in self.store.select(query("find", id=literal(number), iri=iri))]

    def _records(self, roots: Sequence[str]) -> list[Record]:
        known = self._known(roots)
        return [_record(root, known) for root in roots]

    def _known(self, roots: Sequence[str]) -> dict[str, list[tuple[str, str]]]:
        """All that is said of these records, of their own nodes and of the shared ones they point at."""
        known: dict[str, list[tuple[str, str]]] = {}
        wanted = list(roots)
        while wanted:
            for subject in wanted:
                known[subject] = []
            ahead: dict[str, None] = {}
            for batch in _batches(wanted, _DESCRIBED):
                for node, prop, value in self._described(batch, known):
                    known.setdefault(node, []).append((prop, value))
                    if value.startswith("<") and prop not in _LEAVES:
                        ahead[value] = None
            wanted = [subject for subject in ahead if subject not in known and not subject.startswith(_FOREIGN)]
        return {subject: said for subject, said in known.items() if said}

    def _described(self, subjects: Sequence[str], known: Known) -> list[tuple[str, str, str]]:
        """What is said of these subjects, and of the blank nodes in them, which an update of somebody's has put there.

        Those that are known already came in another answer, and are others, whatever they are called.
        """
        found = self._rows("describe", subjects)
        if not any(value.startswith("_:") for _, _, value in found):
            return found
        found = self._rows("describe_blank", subjects)
        more = ""
        while any(node.startswith("_:") and node + more in known for node, _, _ in found):
            more += "x"
        return [(_called(node, more), prop, _called(value, more)) for node, prop, value in found]

    def _rows(self, asked: str, subjects: Sequence[str]) -> list[tuple[str, str, str]]:
        return [(row["s"], row["p"], row["o"]) for row in self.store.select(query(asked, subjects=" ".join(subjects)))]

    # Searching

    def search(
        self, search: Search, *, page: int = 1, per_page: int = 20, order: str = "", facets: bool = False
    ) -> Results:
        """What a search finds, a page at a time, with the total.

        ``order`` is one of :data:`~bibld.searching.ORDERS`; without one the newest come first, then by title, then by
        IRI. With ``facets`` the values are counted that the search can be narrowed by.
        """
        offset = max(page - 1, 0) * per_page
        if (texts := self._texts) is not None:
            asked = search.asked
            found = texts.find(
                asked,
                search.years(),
                search.only,
                order="" if order == "relevance" and asked else order if order in ORDER_BY else "year",
                limit=per_page,
                offset=offset,
                facets=_VALUES if facets else 0,
            )
            records = tuple(from_json(card) for card in found.cards)
            pages = -(-found.total // per_page)
            return Results(search, found.total, page, pages, records, found.iris, found.facets, found.stems)
        conditions = search.conditions(self.store)
        total = self._total(query("count", conditions=conditions))
        sparql = self.sparql(search, page=page, per_page=per_page, order=order)
        roots = [row["record"] for row in self.store.select(sparql)]
        return Results(
            search,
            total,
            page,
            -(-total // per_page),
            tuple(self._records(roots)),
            tuple(root[1:-1] for root in roots),
            self._facets(search, conditions) if facets else {},
        )

    def _facets(self, search: Search, conditions: str) -> dict[str, tuple[tuple[str, int], ...]]:
        found = {}
        for facet, prop in FACET_PROPERTIES.items():
            asked = query("facet", property=f"bibld:{prop}", conditions=conditions, limit=str(_VALUES))
            counts = {text_of(row["value"]): int(text_of(row["total"])) for row in self.store.select(asked)}
            for name, value in search.only:
                if name == facet and value not in counts:
                    one = replace(search, only=(*search.only, (name, value))).conditions(self.store)
                    counts[value] = self._total(query("count", conditions=one))
            found[facet] = tuple(counts.items())
        return found

    def _total(self, sparql: str) -> int:
        """The answer to a query that counts."""
        return int(text_of(next(iter(self.store.select(sparql)))["total"]))

    def sparql(self, search: Search, *, page: int = 1, per_page: int = 20, order: str = "") -> str:
        """The query that answers a search; run by hand it gives the same records in the same order.

        Where there is a full-text index it asks that; then no more than the 10,000 that fit best are put in order.
        """
        conditions, by = search.conditions(self.store), ORDER_BY.get(order, ORDER_BY["year"])
        asked = search.asked
        if self._texts is not None and asked and all(words.words for words in asked):
            text = literal(" ".join(said(words) for words in asked))
            conditions = f"  ?record bibld:matches {text} ; bibld:relevance ?relevance .\n{search.limits()}"
            if order == "relevance":
                by = f"DESC(?relevance) {by}"
        return query(
            "search", conditions=conditions, order=by, limit=str(per_page), offset=str(max(page - 1, 0) * per_page)
        )


_LEAVES = frozenset(
    (_TYPE, *(expand(name) for name in ("foaf:page", "prov:used", "dcterms:format", "dcterms:medium", "dcterms:type")))
)
_NOWHERE = ("", 0)
_FOREIGN = ("<http://id.loc.gov/", "<https://www.iana.org/")
