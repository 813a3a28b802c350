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
after a kill makes good what it names. entry.py says what goes into the graph for one record, nodes.py what the graph
says of records, and edited.py which of them somebody's SPARQL Update touches.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from itertools import islice
from typing import NamedTuple

from msgspec.structs import replace

from bibld import indexing
from bibld.catalogue import edited, nodes
from bibld.catalogue.entry import Entry, as_changed, digest_of, entry_of, lacking, renaming
from bibld.errors import QueryError
from bibld.formats.dublincore.anew import Known
from bibld.formats.dublincore.graph import record_iri
from bibld.formats.dublincore.namespaces import PREFIXES, expand
from bibld.fulltext import Index
from bibld.model import Record, from_json, identity
from bibld.queries import query
from bibld.report import Report
from bibld.searching import FACET_PROPERTIES, ORDER_BY, Results, Search, said
from bibld.settings import DEFAULTS, Settings
from bibld.store import Store
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

_VALUES = 10
"""How many values of a facet are counted."""

_INVALIDATED = expand("prov:invalidatedAtTime")
_EVERYTHING = "touched everything"


class Added(NamedTuple):
    """What became of the records given to :meth:`Catalogue.add`."""

    new: int
    replaced: int
    unchanged: int


class _Batch(NamedTuple):
    """Records that are loaded together, by their IRIs;
    how many others of the batch they replace, and how many repeat one.
    """

    entries: dict[str, Entry]
    replaced: int
    unchanged: int


class _Loading(NamedTuple):
    """The records that are being loaded, by their IRIs, and when that comes to an end."""

    roots: Collection[str]
    end: Future[None]


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
        for batch in nodes.batches(ours):
            self._renew(batch)
        if _EVERYTHING in journal:
            self._follow(texts)
        else:
            for batch in nodes.batches(others):
                self._refresh(batch, texts)
        self._commit(texts)
        return len(journal)

    def _renew(self, roots: Sequence[str]) -> None:
        """Put the full-text index of these records in step with the graph;
        one without its seal is removed from both.
        """
        texts = self.store.texts
        assert texts is not None
        digests = nodes.digests(self.store, roots)
        whole = [root for root in roots if digests.get(root, nodes.GONE) not in (nodes.GONE, "")]
        for root in roots:
            if digests.get(root) == "":
                self.store.update(nodes.deletion(root, nodes.known(self.store, [root]), self.settings))
        if not texts.current:
            return
        texts.remove(root[1:-1] for root in roots if root not in whole)
        for part in nodes.batches(whole):
            texts.put(
                indexing.text(root[1:-1], record, indexing.gist_of(record, self.settings))
                for root, record in zip(part, nodes.records(self.store, part), strict=True)
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
        for batch in nodes.batches(nodes.every(self.store)):
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
        digests = nodes.digests(self.store, roots)
        here = [root for root in roots if digests.get(root, nodes.GONE) != nodes.GONE]
        gone = [root for root in roots if digests.get(root, nodes.GONE) == nodes.GONE]
        known = nodes.known(self.store, here) if known is None else known
        entries = [entry_of(nodes.record_in(known, root), self.settings, root) for root in here]
        for at, entry in enumerate(entries):
            if not (new and digests[entry.root] == entry.digest) and lacking(entry, known):
                entries[at] = entry = as_changed(entry)
            if digests[entry.root] != entry.digest:
                delete = query("delete", subjects=nodes.index_of(entry.root))
                self.store.replace(delete, entry.beside + entry.seal)
        if gone:
            self.store.update(query("delete", subjects=" ".join(map(nodes.index_of, gone))))
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
            touched = edited.touched(self.store, sparql, base)
            before = edited.before(self.store, touched or (), self.settings)
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
                for batch in nodes.batches(touched):
                    self._refresh(batch, texts, known=edited.said_anew(self.store, batch, before, self.settings))

    def _follow(self, texts: Index | None) -> None:
        """Compare all records with what was made from them, and make anew what differs."""
        roots = nodes.every(self.store)
        for batch in nodes.batches(roots):
            self._refresh(batch, texts, known=edited.said_anew(self.store, batch, {}, self.settings))
        if texts is not None:
            texts.remove(texts.iris() - {root[1:-1] for root in roots})

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

    def _entries(self, batch: Sequence[Record], report: Report) -> _Batch:
        """What a batch says of each of its records."""
        entries: dict[str, Entry] = {}
        unchanged = replaced = 0
        for record in batch:
            entry = entry_of(record, self.settings)
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
        here = nodes.digests(self.store, [root for root in entries if root not in loading.roots])
        loading.end.result()
        if again := [root for root in entries if root in loading.roots]:
            here |= nodes.digests(self.store, again)
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
        added = len(new) + sum(here[entry.root] == nodes.GONE for entry in changed)
        written = len(new) + len(changed)
        return loading, Added(added, replaced + written - added, unchanged + len(entries) - written)

    def _load(self, new: bytes, changed: Sequence[Entry]) -> None:
        """Put the lines of new records into the graph, and others in the place of those with their numbers."""
        if new:
            self.store.load([new])
        for entry in changed:
            known = nodes.known(self.store, [entry.root])
            deletion = ";\n".join((nodes.deletion(entry.root, known, self.settings), *renaming(entry, known)))
            self.store.replace(deletion, entry.lines + entry.seal)

    # Removing

    def remove(self, ids: Iterable[str]) -> list[str]:
        """Take records out, by number; gives the numbers that were not there.

        When each was removed stays in the graph; see :meth:`gone`.
        """
        found = {number: nodes.roots(self.store, number, self.settings) for number in ids}
        moment = f'"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"^^<{PREFIXES["xsd"]}dateTime>'
        roots = [root for said in found.values() for root in said]
        if roots:
            with self._writing() as texts:
                if texts is not None:
                    texts.note(root[1:-1] for root in roots)
                for root in roots:
                    stone = f"{root} {_INVALIDATED} {moment} .\n".encode()
                    self.store.replace(nodes.deletion(root, nodes.known(self.store, [root]), self.settings), stone)
                if texts is not None:
                    texts.remove(root[1:-1] for root in roots)
        return [number for number, said in found.items() if not said]

    def gone(self, number: str) -> str:
        """When the record of this number was removed, as in ``2024-05-06T09:05:00Z``; "" where it was not."""
        rows = self.store.select(query("gone", record=record_iri(number, self.settings)))
        return next((text_of(row["time"]) for row in rows), "")

    # Reading

    def get(self, number: str) -> Record | None:
        """The record of this number, or None."""
        if (texts := self._texts) is not None:
            card = texts.card(record_iri(number, self.settings)[1:-1])
            if card is not None:
                return from_json(card)
        roots = nodes.roots(self.store, number, self.settings)
        return nodes.records(self.store, roots[:1])[0] if roots else None

    def records(self) -> Iterator[Record]:
        """Every record, those of one page together and in their order, then by IRI."""
        for batch in nodes.batches(nodes.every(self.store)):
            known = self._on_cards(batch)
            others = [root for root in batch if root not in known]
            known |= zip(others, nodes.records(self.store, others), strict=True)
            yield from map(known.__getitem__, batch)

    def _on_cards(self, roots: Sequence[str]) -> dict[str, Record]:
        """Those of these records that the full-text index has as the graph does:
        a writer may be ahead with one of the two.
        """
        if (texts := self._texts) is None:
            return {}
        digests = nodes.digests(self.store, roots)
        cards = ((root, texts.card(root[1:-1])) for root in roots)
        found = ((root, from_json(card)) for root, card in cards if card is not None)
        return {root: record for root, record in found if digest_of(record, self.settings, root) == digests.get(root)}

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
            tuple(nodes.records(self.store, roots)),
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
