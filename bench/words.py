"""Words at scale: ``python bench/words.py [--count 250000]``, full text by tantivy against SQLite's FTS5.

The same texts go into both: made up, of a vocabulary as uneven as that of a language. Each search is asked several
times of both, with its first ten results; times are in milliseconds, the ratio is FTS5's median to tantivy's.
"""

from __future__ import annotations

import argparse
import contextlib
import itertools
import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from bibld.fulltext import FACETS, FIELDS, Index, Text, fold, parse

ROUNDS = 30
_SCHEMA = """
CREATE VIRTUAL TABLE words USING fts5(author, title, summary, keyword, notes, prefix='2 3', tokenize='porter unicode61');
CREATE TABLE record (id INTEGER PRIMARY KEY, iri TEXT, year INTEGER, by_year TEXT, card BLOB);
CREATE TABLE facet (id INTEGER, name TEXT, value TEXT);
"""
_INDEXES = """
CREATE INDEX record_year ON record (year);
CREATE INDEX record_by_year ON record (by_year);
CREATE INDEX facet_id ON facet (id, name, value);
"""


class Asked(NamedTuple):
    """One search, in both tongues."""

    name: str
    text: str = ""
    fts: str = ""
    years: tuple[int | None, int | None] = (None, None)
    order: str = ""
    facets: bool = False


SEARCHES = (
    Asked("rare word", "word9000x", '"word9000x"'),
    Asked("common word", "word3x", '"word3x"'),
    Asked("phrase", '"word1x word2x"', '"word1x word2x"'),
    Asked("beginning of a word", "word12*", '"word12" *'),
    Asked("any, title and year", "word5x title:word8x", '"word5x" AND title : "word8x"', (2010, 2015)),
    Asked("common word, newest first", "word3x", '"word3x"', order="year"),
    Asked("everything, newest first", order="year"),
    Asked("rare word and facets", "word9000x", '"word9000x"', facets=True),
    Asked("common word and facets", "word3x", '"word3x"', facets=True),
    Asked("everything and facets", order="year", facets=True),
)


def texts(count: int) -> Iterator[Text]:
    """Made-up texts: the same number gives the same."""
    dice = random.Random(1)  # noqa: S311 - no secret

    def uneven(name: str, size: int) -> Callable[[int], list[str]]:
        pool = [f"{name}{number}x" for number in range(1, size + 1)]
        weights = list(itertools.accumulate(1 / number for number in range(1, size + 1)))
        return lambda some: dice.choices(pool, cum_weights=weights, k=some)

    word, author, keyword, country = (
        uneven("word", 60_000), uneven("Author ", 60_000), uneven("Keyword ", 20_000), uneven("Country ", 150)
    )  # fmt: skip
    for number in range(count):
        title, summary, year = " ".join(word(8)), " ".join(word(80)), dice.randrange(1960, 2025)
        authors, keywords = author(2), keyword(3)
        iri = f"https://catalogue.example/record/{number}"
        yield Text(
            iri,
            {
                "title": [(title, fold(title))],
                "summary": [(summary, fold(summary))],
                "author": [(name, fold(name)) for name in authors],
                "keyword": [(name, fold(name)) for name in keywords],
            },
            {
                "author": list(dict.fromkeys(authors)),
                "keyword": list(dict.fromkeys(keywords)),
                "country": country(1),
                "kind": ["text"],
                "language": ["English"],
            },
            [year],
            {
                "year": f"{9999 - year}\1{title}\1{iri}",
                "title": f"{title}\1{iri}",
                "author": f"{authors[0]}\1{iri}",
            },
            "eng",
            f'{{"id":"{number}","titles":[{{"title":"{title}"}}],"summaries":[{{"text":"{summary}"}}]}}'.encode(),
        )


def by_tantivy(folder: Path, count: int) -> Callable[[Asked], int]:
    """Put the texts in our index; what comes back searches it."""
    index = Index(folder / "words", read_only=False)
    index.clear()
    index.put(texts(count), new=True)
    index.complete()
    index.close()
    index = Index(folder / "words", read_only=True)

    def search(asked: Asked) -> int:
        if asked.facets:
            index.forget()  # what is counted of everything is counted once, and then known
        words = parse(asked.text, fields=FIELDS)
        return index.find(words, asked.years, order=asked.order, facets=10 if asked.facets else 0).total

    return search


def by_fts5(folder: Path, count: int) -> Callable[[Asked], int]:
    """Put the texts in a database of SQLite, as one would who had no other index; what comes back searches it."""
    base = sqlite3.connect(folder / "words.sqlite")
    base.executescript("PRAGMA journal_mode = WAL; PRAGMA cache_size = -200000;" + _SCHEMA)
    for number, text in enumerate(texts(count)):
        said = {field: " ".join(value for value, _ in values) for field, values in text.fields.items()}
        columns = (number, said["author"], said["title"], said["summary"], said["keyword"], "")
        base.execute(
            "INSERT INTO words (rowid, author, title, summary, keyword, notes) VALUES (?, ?, ?, ?, ?, ?)", columns
        )
        base.execute(
            "INSERT INTO record VALUES (?, ?, ?, ?, ?)",
            (number, text.iri, text.years[0], text.orders["year"], text.card),
        )
        facets = [(number, name, value) for name, values in text.facets.items() for value in values]
        base.executemany("INSERT INTO facet VALUES (?, ?, ?)", [*facets, (number, "year", text.years[0])])
    base.executescript(_INDEXES)
    base.commit()

    def search(asked: Asked) -> int:
        where, values = ["1"], list[object]()
        source = "record"
        if asked.fts:
            source = "words JOIN record ON record.id = words.rowid"
            where, values = ["words MATCH ?"], [asked.fts]
        if asked.years[0] is not None:
            where.append("record.year BETWEEN ? AND ?")
            values += asked.years
        matches = f"FROM {source} WHERE {' AND '.join(where)}"
        total: int = base.execute(f"SELECT count(*) {matches}", values).fetchone()[0]
        order = "record.by_year" if asked.order or not asked.fts else "bm25(words, 2, 4, 1, 3)"
        base.execute(f"SELECT iri, card {matches} ORDER BY {order} LIMIT 10", values).fetchall()
        if asked.facets:
            for facet in FACETS:
                base.execute(
                    f"SELECT value, count(*) FROM facet WHERE name = ? AND id IN (SELECT record.id {matches}) "  # noqa: S608
                    "GROUP BY value ORDER BY 2 DESC LIMIT 10",
                    [facet, *values],
                ).fetchall()
        return total

    return search


def times(search: Callable[[Asked], int], asked: Asked) -> tuple[int, float, float]:
    """How many there are, and how long it takes in the middle and at the 95th percentile, in milliseconds."""
    found, spent = 0, []
    until = time.perf_counter() + 10
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        found = search(asked)
        spent.append(1000 * (time.perf_counter() - begun))
        if time.perf_counter() > until:
            break
    return found, statistics.median(spent), sorted(spent)[int(0.95 * (len(spent) - 1))]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--count", type=int, default=250_000, help="how many texts")
    parser.add_argument("--only", choices=("tantivy", "fts5"), help="one of the two")
    count, only = (arguments := parser.parse_args()).count, arguments.only
    ways = {"tantivy": by_tantivy, "fts5": by_fts5}
    with contextlib.ExitStack() as last:
        searches = {}
        for name in [only] if only else ways:
            folder = Path(last.enter_context(tempfile.TemporaryDirectory(prefix="bibld-")))
            begun = time.perf_counter()
            searches[name] = ways[name](folder, count)
            seconds = time.perf_counter() - begun
            size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
            print(f"{name:8} {count:,} texts in {seconds:.0f} s, {count / seconds:,.0f} a second, {size >> 20:,} MB")
        print(
            f"\n{'search':28}" + "".join(f"{name + ' found':>15}{'p50':>9}{'p95':>9}" for name in searches) + "   ratio"
        )
        for asked in SEARCHES:
            rows = [times(search, asked) for search in searches.values()]
            line = "".join(f"{found:15,}{middle:9.2f}{late:9.2f}" for found, middle, late in rows)
            ratio = f"{rows[1][1] / rows[0][1]:8.1f}" if len(rows) == 2 else ""
            print(f"{asked.name:28}{line}{ratio}")


if __name__ == "__main__":
    main()
