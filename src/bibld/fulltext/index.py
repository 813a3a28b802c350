"""The index: texts are put into it under their IRIs, and found by words, in an order, with facets;
tantivy's, in a folder.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from bibld import search_form
from bibld.errors import StoreError
from bibld.fulltext.words import Words, stemmed, stems_of

if TYPE_CHECKING:
    import tantivy

__all__ = ["FACETS", "FIELDS", "Index", "Text"]

BUILD = "5"
"""Goes up when an index of before can no longer be used."""

FIELDS = (*(field.name for field in search_form.FIELDS), "notes")
"""What is searched by itself; all of it together is the field "any"."""

FACETS = tuple(facet.name for facet in search_form.FACETS)

ORDERS = ("year", "title", "author")
"""In what order results can stand, if not by how well they fit."""

_STEMMED = ("title", "summary", "keyword", "any")
_RANKED = {"title": 4.0, "keyword": 3.0, "author": 2.0, "summary": 1.0}
_HEAP = 64_000_000  # bytes that wait before they are written
_NAMED = 20_000  # values of facets whose names are remembered
_REMEMBERED = 500  # searches whose facets are known without counting again
_INDIVIDUAL = 1000  # values of a facet that each part of the index counts, so that the ten largest are exact
# Facets of so many values that these are counted by a number: to look up what a value is called takes 10 µs, and each
# part of the index would do that for all that it counts.
_NUMBERED = ("author", "keyword")

# Codes of MARC to the names of stemmers (https://snowballstem.org/).
_LANGUAGES = {
    "ara": "arabic", "dan": "danish", "dut": "dutch", "eng": "english", "fin": "finnish", "fre": "french",
    "ger": "german", "gre": "greek", "hun": "hungarian", "ita": "italian", "nob": "norwegian", "nor": "norwegian",
    "por": "portuguese", "rum": "romanian", "rus": "russian", "spa": "spanish", "swe": "swedish", "tam": "tamil",
    "tur": "turkish",
}  # fmt: skip


class Text(NamedTuple):
    """What is searched under an IRI (without angle brackets).

    ``fields`` are the texts of :data:`FIELDS`, each as it is found and folded; ``facets`` values to narrow by;
    ``orders`` a key for each order, different for every IRI; ``language`` a code of MARC's list; ``card``
    comes back with the IRI.
    """

    iri: str
    fields: Mapping[str, Sequence[tuple[str, str]]]
    facets: Mapping[str, Sequence[str]]
    years: Sequence[int]
    orders: Mapping[str, str]
    language: str = ""
    card: bytes = b""


class Found(NamedTuple):
    """What a search found: how many in all, and for one page of them the IRI, how well it fits, and the card.

    ``stems`` are those by which words were found that were not asked as they stand.
    """

    total: int
    iris: tuple[str, ...]
    scores: tuple[float, ...]
    cards: tuple[bytes, ...]
    facets: dict[str, tuple[tuple[str, int], ...]]
    stems: frozenset[str]


class Index:
    """A full-text index in a directory of its own, beside what it is an index of.

    A reader sees the index as it was when it was opened; a writer writes with :meth:`put` and :meth:`remove`, and
    :meth:`commit` makes it so. The journal names what is being written, here and in the store beside: it outlives a
    process that is killed, and says what to look after.
    """

    def __init__(self, path: str | os.PathLike[str], *, read_only: bool) -> None:
        self._path = Path(path)
        self._read_only = read_only
        self._index: tantivy.Index | None = None
        self._searcher: tantivy.Searcher | None = None
        self._writer: tantivy.IndexWriter | None = None
        self._changed = False  # whether anything was put in or taken out that is not committed
        self._counts: dict[object, dict[str, tuple[tuple[str, int], ...]]] = {}
        self._names: dict[int, str] = {}
        self.current = self._built == BUILD
        """Whether the index can be used: it is complete, and as this version makes it."""
        if self.current and read_only:
            self._open()

    # What it is

    @property
    def _built(self) -> str:
        with contextlib.suppress(OSError):
            return (self._path / "built").read_text("utf-8")
        return ""

    @staticmethod
    def _new_schema() -> tantivy.Schema:
        import tantivy

        builder = tantivy.SchemaBuilder()
        builder.add_text_field("iri", stored=True, fast=True, tokenizer_name="raw", index_option="basic")
        for field in (*FIELDS, "any"):
            builder.add_text_field(field, tokenizer_name="words")
        for field in _STEMMED:
            builder.add_text_field(f"{field}_stems", tokenizer_name="words", index_option="freq")
        for facet in FACETS:
            numbered = facet in _NUMBERED
            if numbered:
                builder.add_integer_field(f"{facet}_number", indexed=True, fast=True)
            if facet != "year":
                builder.add_text_field(
                    f"{facet}_facet", stored=numbered, fast=not numbered, tokenizer_name="raw", index_option="basic"
                )
        for order in ORDERS:
            builder.add_text_field(f"by_{order}", fast=True, tokenizer_name="raw", index_option="basic")
        builder.add_integer_field("year", indexed=True, fast=True)
        builder.add_float_field("newness", fast=True)
        builder.add_bytes_field("card", stored=True)
        return builder.build()

    def _open(self) -> tantivy.Index:
        import tantivy

        if self._index is None:
            with self._faults(), self._lockable() as path:
                exists = tantivy.Index.exists(path)
                self._index = tantivy.Index.open(path) if exists else tantivy.Index(self._new_schema(), path)
                # What comes in is folded: its words stand between blanks.
                words = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
                self._index.register_tokenizer("words", words)
                self._searcher = self._index.searcher()
        return self._index

    @contextlib.contextmanager
    def _lockable(self) -> Iterator[str]:
        """The directory or, to read where nothing can be written,
        one with its files in which tantivy can make its locks.
        """
        if not self._read_only or os.access(self._path, os.W_OK):
            yield str(self._path)
            return
        folder = Path(tempfile.mkdtemp(prefix="bibld-"))
        try:
            for file in self._path.iterdir():
                if not file.name.startswith("."):
                    (folder / file.name).symlink_to(file.resolve())
            yield str(folder)
        finally:  # what has been opened is not needed by its name any more
            _remove(folder)

    @contextlib.contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except (OSError, ValueError) as error:
            raise StoreError(f"the full-text index cannot be used: {error}", source=str(self._path)) from error

    # Filling

    def clear(self) -> None:
        """Begin anew: until :meth:`complete` is called, the index is none that can be used."""
        journal = self.journal
        self.close()
        shutil.rmtree(self._path, ignore_errors=True)
        self._path.mkdir(parents=True)
        if journal:
            self.note(journal)

    def complete(self) -> None:
        """Say that all is in it that there is."""
        self._path.mkdir(parents=True, exist_ok=True)
        self.commit()
        _write(self._path / "built", BUILD)
        self.current = True

    def put(self, texts: Iterable[Text], *, new: bool = False) -> None:
        """Put texts in, each in the place of what was there of its IRI; ``new``: nothing was."""
        writer = self._writing()
        with self._faults():
            for text in texts:
                if not new:
                    writer.delete_documents_by_term("iri", text.iri)
                writer.add_document(_document(text))

    def remove(self, iris: Iterable[str]) -> None:
        """Take out what is there of these IRIs."""
        writer = self._writing()
        with self._faults():
            for iri in iris:
                writer.delete_documents_by_term("iri", iri)

    def commit(self) -> None:
        """Make what was put in and taken out so, on the disk and for :meth:`find`."""
        with self._faults():
            if self._writer is not None and self._changed:
                self._writer.commit()
                self._changed = False
                self._share()
            index = self._open()
            index.reload()
            self._searcher = index.searcher()
            self.forget()

    def forget(self) -> None:
        """Forget what was counted for facets: it is counted once for each state of the index, whoever asks, and however
        the results are turned over.
        """
        self._counts = {}

    def close(self) -> None:
        """Let go of the files."""
        writer, self._writer = self._writer, None
        if writer is not None:
            with self._faults():
                writer.wait_merging_threads()
                self._share()
        self._index = self._searcher = None

    def _share(self) -> None:
        """Let those read the index who may read all else: tantivy keeps what it replaces to its own user."""
        for name in ("meta.json", ".managed.json"):
            shutil.copymode(self._path / ".tantivy-meta.lock", self._path / name)

    def _writing(self) -> tantivy.IndexWriter:
        self._check_writable()
        if self._writer is None:
            index = self._open()
            with self._faults():
                self._writer = index.writer(_HEAP, 1)
                # By a commit that was killed, and never part of the index; the next would give a file the same name.
                self._writer.garbage_collect_files()
        self._changed = True
        return self._writer

    def _check_writable(self) -> None:
        if self._read_only:
            raise StoreError("the index is open for reading only", source=str(self._path))

    # The journal

    @property
    def journal(self) -> list[str]:
        """The IRIs that were being written when the last to write stopped, and had not come to an end."""
        with contextlib.suppress(OSError):
            # A line that was cut off was never acted on: writing begins when the journal is on the disk.
            # One of an IRI ends in a line feed alone: for Python a line ends at a U+2028, too, which an IRI may hold.
            return list(filter(None, (self._path / "journal").read_text("utf-8", "replace").split("\n")))
        return []

    @property
    def writing(self) -> bool:
        """Whether something is being written, or was when the last to write was killed."""
        return (self._path / "journal").exists()

    def note(self, iris: Iterable[str]) -> None:
        """Write down, before anything is written, what will be."""
        self._check_writable()
        self._path.mkdir(parents=True, exist_ok=True)
        _write(self._path / "journal", "".join(f"{iri}\n" for iri in iris), append=True)

    def done(self) -> None:
        """All that was noted is written."""
        (self._path / "journal").unlink(missing_ok=True)

    # Searching

    def card(self, iri: str) -> bytes | None:
        """The card of an IRI, or None."""
        import tantivy

        with self._faults():
            searcher = self._reading()
            for _, address in searcher.search(tantivy.Query.term_query(self._schema, "iri", iri), 1, count=False).hits:
                return bytes(searcher.doc(address)["card"][0])
        return None

    def find(
        self,
        asked: Sequence[Words] = (),
        years: tuple[int | None, int | None] = (None, None),
        only: Sequence[tuple[str, str]] = (),
        *,
        order: str = "",
        limit: int = 10,
        offset: int = 0,
        facets: int = 0,
    ) -> Found:
        """What has all the words asked, a year within these, and these values of facets.

        In the order named; else what fits best comes first (BM25; a word in the title counts most, then in a keyword,
        in a name, in the summary). ``facets`` is how many values of each are counted.
        """
        import tantivy

        with self._faults():
            searcher = self._reading()
            matches, ranked, stems = self._query(searcher, asked, years, only)
            # Room is made for all up to the last asked for: without a bound, one number could end the process.
            offset = min(offset, searcher.num_docs)
            limit = max(min(limit, searcher.num_docs), 1)
            if order:
                # One pass finds the page and counts.
                result: Any = searcher.search(matches, limit, True, f"by_{order}", offset, tantivy.Order.Asc)
            else:
                result = searcher.search(ranked, limit, True, offset=offset, weight_by_field="newness")
            hits: list[tuple[Any, tantivy.DocAddress]] = result.hits
            documents = [searcher.doc(address) for _, address in hits]
            counted: dict[str, tuple[tuple[str, int], ...]] = {}
            if facets:
                key = (tuple(asked), years, tuple(only), facets)
                counted = self._counts.get(key) or self._counted(searcher, matches, only, facets)
                if len(self._counts) >= _REMEMBERED:
                    self.forget()
                self._counts[key] = counted
        return Found(
            int(result.count),
            tuple(document["iri"][0] for document in documents),
            tuple(0.0 if order else float(score) for score, _ in hits),
            tuple(bytes(document["card"][0]) for document in documents),
            counted,
            stems,
        )

    def ranked(self, asked: Sequence[Words], limit: int) -> list[tuple[str, float]]:
        """The IRIs that match best and how well, and nothing else of them."""
        with self._faults():
            searcher = self._reading()
            _, ranked, _ = self._query(searcher, asked, (None, None), ())
            hits = searcher.search(ranked, limit, False, weight_by_field="newness").hits
            # In the order in which they are kept, since each piece of what is kept has to be unpacked.
            places = sorted(range(len(hits)), key=lambda at: (hits[at][1].segment_ord, hits[at][1].doc))
            iris = {at: searcher.doc(hits[at][1])["iri"][0] for at in places}
        return [(iris[at], float(score)) for at, (score, _) in enumerate(hits)]

    def iris(self) -> set[str]:
        """All IRIs that are in it."""
        import tantivy

        with self._faults():
            searcher = self._reading()
            count = searcher.num_docs
            if not count:
                return set()
            hits: Any = searcher.search(tantivy.Query.all_query(), count, False, "iri", 0, tantivy.Order.Asc).hits
        return {iri for iri, _ in hits}

    def _reading(self) -> tantivy.Searcher:
        if self._searcher is None:
            self._open()
        assert self._searcher is not None
        return self._searcher

    @property
    def _schema(self) -> tantivy.Schema:
        return self._open().schema

    def _query(
        self,
        searcher: tantivy.Searcher,
        asked: Sequence[Words],
        years: tuple[int | None, int | None],
        only: Sequence[tuple[str, str]],
    ) -> tuple[tantivy.Query, tantivy.Query, frozenset[str]]:
        """What must match, the same with what ranks it, and the stems that are looked for."""
        from tantivy import FieldType, Occur, Query

        schema = self._schema
        must: list[Query] = []
        should: list[Query] = []
        stems: set[str] = set()
        for words in asked:
            field = words.field or "any"
            if not words.words:
                must.append(Query.empty_query())
                continue
            query = _exact(schema, field, words)
            plain = len(words.words) == 1 and not words.prefix
            if plain and field in _STEMMED and (roots := _roots(searcher, field, words.words[0])):
                stems.update(roots)
                forms = [Query.term_query(schema, f"{field}_stems", stem, "freq") for stem in roots]
                either = Query.disjunction_max_query(forms)
                query = Query.boolean_query([(Occur.Should, query), (Occur.Should, Query.boost_query(either, 0.5))])
            must.append(query)
            if field == "any":
                # Phrases and beginnings are dear to look for in long texts.
                names = _RANKED if plain else _RANKED.keys() - {"summary"}
                should += (Query.boost_query(_exact(schema, name, words), _RANKED[name]) for name in names)
        first, last = years
        if first is not None or last is not None:
            spanned = Query.range_query(schema, "year", FieldType.Integer, first, last)
            must.append(Query.const_score_query(spanned, 0.0))
        for facet, value in only:
            must.append(Query.const_score_query(_narrowed(schema, facet, value), 0.0))
        if not must:
            everything = Query.all_query()
            return everything, everything, frozenset()
        matches = must[0] if len(must) == 1 else Query.boolean_query([(Occur.Must, query) for query in must])
        if not should:
            return matches, matches, frozenset(stems)
        ranked = Query.boolean_query([(Occur.Must, matches), *((Occur.Should, query) for query in should)])
        return matches, ranked, frozenset(stems)

    def _called(self, facet: str, key: Any) -> str:
        """What a value of a facet is called, as it was counted."""
        if facet not in _NUMBERED:
            return str(key)
        known = self._names.get(key)
        if known is not None:
            return known
        from tantivy import Query

        searcher = self._reading()
        hits: Any = searcher.search(Query.term_query(self._schema, f"{facet}_number", key), 1, False).hits
        found: dict[int, str] = {_number(name): name for name in searcher.doc(hits[0][1])[f"{facet}_facet"]}
        if len(self._names) >= _NAMED:
            self._names.clear()  # by any thread, at any time
        self._names.update(found)
        return found[key]

    def _counted(
        self, searcher: tantivy.Searcher, matches: tantivy.Query, only: Sequence[tuple[str, str]], size: int
    ) -> dict[str, tuple[tuple[str, int], ...]]:
        from tantivy import Occur, Query

        terms = {
            facet: {"terms": {"field": _column(facet), "size": size, "segment_size": _INDIVIDUAL}} for facet in FACETS
        }
        found = searcher.aggregate(matches, terms)
        counted = {}
        for facet in FACETS:
            counts = {
                self._called(facet, bucket["key"]): int(bucket["doc_count"]) for bucket in found[facet]["buckets"]
            }
            for name, value in only:
                value = str(int(value)) if name == "year" else value
                if name == facet and value not in counts:
                    both = [(Occur.Must, matches), (Occur.Must, _narrowed(self._schema, name, value))]
                    counts[value] = _count(searcher, Query.boolean_query(both))
            counted[facet] = tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
        return counted


def _column(facet: str) -> str:
    """Where the values of a facet stand, to be counted."""
    return f"{facet}_number" if facet in _NUMBERED else "year" if facet == "year" else f"{facet}_facet"


def _number(value: str) -> int:
    """The number of a value: the same in every index, and another one for every value there is."""
    return int.from_bytes(blake2b(value.encode(), digest_size=8).digest(), "big") >> 1


def _roots(searcher: tantivy.Searcher, field: str, word: str) -> list[str]:
    """The stems of a word, in any language, that there are in a field."""
    return [
        stem
        for language in dict.fromkeys(_LANGUAGES.values())
        for stem in stems_of(word, language)
        if searcher.doc_freq(f"{field}_stems", stem)
    ]


def _count(searcher: tantivy.Searcher, query: tantivy.Query) -> int:
    result: Any = searcher.search(query, 1)  # its type stub forgets the count
    return int(result.count)


def _narrowed(schema: tantivy.Schema, facet: str, value: str) -> tantivy.Query:
    from tantivy import Query

    if facet == "year":
        return Query.term_query(schema, "year", int(value))
    return Query.term_query(schema, f"{facet}_facet", value, "basic")


def _exact(schema: tantivy.Schema, field: str, words: Words) -> tantivy.Query:
    """The words as they are. They are folded: letters and figures, in which no regular expression can hide."""
    from tantivy import Query

    if len(words.words) == 1:
        word = words.words[0]
        return Query.regex_query(schema, field, f"{word}.*") if words.prefix else Query.term_query(schema, field, word)
    if words.prefix:
        return Query.regex_phrase_query(schema, field, [*words.words[:-1], f"{words.words[-1]}.*"])
    return Query.phrase_query(schema, field, list(words.words))


def _document(text: Text) -> tantivy.Document:
    import tantivy

    document = tantivy.Document()
    document.add_text("iri", text.iri)
    stemmer = _LANGUAGES.get(text.language)
    anywhere: dict[str, str] = {}  # what stands in several fields stands in all of them together once
    for field, values in text.fields.items():
        for value, folded in values:
            document.add_text(field, folded)
            stems = anywhere.get(folded, "")
            if stemmer is not None and field not in ("author", "url", "shelf_number"):
                stems = stems or " ".join(stemmed(value, stemmer))
                if field in _STEMMED:
                    document.add_text(f"{field}_stems", stems)
            anywhere[folded] = stems
    for folded, stems in anywhere.items():
        document.add_text("any", folded)
        if stems:
            document.add_text("any_stems", stems)
    for facet, choices in text.facets.items():
        for choice in choices:
            document.add_text(f"{facet}_facet", choice)
            if facet in _NUMBERED:
                document.add_integer(f"{facet}_number", _number(choice))
    for year in text.years:
        document.add_integer("year", year)
    # So little that it decides only between what fits equally well: the newer comes first.
    document.add_float("newness", 1 + (text.years[0] if text.years else 0) / 100_000)
    for order, key in text.orders.items():
        document.add_text(f"by_{order}", key)
    document.add_bytes("card", text.card)
    return document


def _write(path: Path, text: str, *, append: bool = False) -> None:
    """Write a file so that it survives a power cut."""
    with path.open("a" if append else "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    if os.name == "posix":  # a new name is on the disk when its directory is
        directory = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(directory)
        finally:
            os.close(directory)


def _remove(folder: Path) -> None:
    """Remove a directory in which tantivy may make its lock once more while it is emptied:
    it looks twice at what it opens.
    """
    for pause in (0, 0.01, 0.1, 1):
        time.sleep(pause)
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return
