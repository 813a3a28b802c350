"""The catalogue: records in a store. The one place where formats and stores meet.

::

    catalogue = Catalogue(open_store("catalogue/"))
    catalogue.add(read("results.txt"))
    found = catalogue.search(Search(author="London Assembly", year="2010-2015"))
    print(found.total, found.records[0].titles[0].title)

A record is replaced as a whole, by its number. What it shares with others (agents, subjects, places) stays as long as
something points at it. Beside each record stands an index, from which every search is answered by SPARQL alone: the
words of the fields that a search-results page shows, without capitals and accents.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import islice
from typing import NamedTuple

import msgspec

from bibld.formats.dublincore.graph import ntriples, record_iri, record_of
from bibld.formats.dublincore.namespaces import PREFIXES, expand
from bibld.formats.page.pages import fields_of
from bibld.model import Record, identity
from bibld.queries import query
from bibld.report import Report
from bibld.settings import DEFAULTS, Settings
from bibld.store import Store
from bibld.terms import literal, text_of

__all__ = ["Added", "Catalogue", "Results", "Search", "fold"]

BATCH = 1000
"""How many records are loaded at a time."""

_FETCH = 200
"""How many records are fetched at a time."""

_INDEXED = {
    "author": "Author", "title": "Title", "summary": "Summary", "details": "Details", "source": "Source",
    "country": "Country", "url": "URL", "shelf_number": "Shelf Number", "keyword": "Keywords",
}  # fmt: skip
_PROPERTIES = {
    "author": "authorWords", "title": "titleWords", "summary": "summaryWords", "details": "detailsWords",
    "source": "sourceWords", "country": "countryWords", "url": "urlWords", "shelf_number": "shelfNumberWords",
    "keyword": "keywordWords",
}  # fmt: skip
_TYPE = expand("rdf:type")
_INTEGER = f"^^<{PREFIXES['xsd']}integer>"
# Letters that no decomposition takes apart.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i", "ħ": "h"})
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")


def fold(text: str) -> str:
    """The words of a text as they are searched: ``"Überfälle, O'Neill"`` → ``"uberfalle o neill"``.

    No capitals, no accents, no punctuation; each character of Chinese and Japanese is a word.
    """
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text.casefold())
        text = "".join(char for char in decomposed if not unicodedata.combining(char)).translate(_LETTERS)
    return " ".join(_WORD.findall(text.casefold()))


class Search(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the form asks: words for each field of the page, all of which must be there.

    ``"victims of crime"`` in double quotes is a phrase, ``victim*`` the beginning of a word. ``year`` is ``2013``,
    ``2010-2015``, ``2010-`` or ``-2015``; ValueError where it is none of these.
    """

    author: str = ""
    title: str = ""
    summary: str = ""
    details: str = ""
    source: str = ""
    year: str = ""
    country: str = ""
    url: str = ""
    shelf_number: str = ""
    keyword: str = ""
    any: str = ""

    def __post_init__(self) -> None:
        self.years()

    def years(self) -> tuple[int | None, int | None]:
        """The first and the last year wanted."""
        text = self.year.strip()
        if not text:
            return None, None
        match = re.fullmatch(r"(\d{1,4})?\s*([-–]?)\s*(\d{1,4})?", text, re.ASCII)
        if match is None or not (match[1] or match[3]) or (match[1] and match[3] and not match[2]):
            raise ValueError(f"not a year or a range of years such as 2010-2015: {text!r}")
        first = int(match[1]) if match[1] else None
        last = int(match[3]) if match[3] else None if match[2] else first
        if first is not None and last is not None and last < first:
            raise ValueError(f"the range of years ends before it begins: {text!r}")
        return first, last

    @property
    def words(self) -> str:
        """The query in words, as a results page repeats it."""
        return ", ".join(value.strip() for name in self.__struct_fields__ if (value := getattr(self, name)).strip())

    def conditions(self) -> str:
        """The patterns and filters of SPARQL that say this search of ``?index``."""
        lines: list[str] = []
        for name, prop in _PROPERTIES.items():
            if text := getattr(self, name).strip():
                lines.append(f"  ?index bibld:{prop} ?{name} .")
                lines += (f"  FILTER({_contains(f'?{name}', needle)})" for needle in _needles(text, url=name == "url"))
        if self.any.strip():
            lines.append("  ?index bibld:otherWords ?other ; bibld:summaryWords ?text .")
            for needle in _needles(self.any, url=False):
                lines.append(f"  FILTER({_contains('?other', needle)} || {_contains('?text', needle)})")
        first, last = self.years()
        if first is not None or last is not None:
            lines.append(f"  FILTER EXISTS {{ ?index bibld:year ?year . FILTER({_between(first, last)}) }}")
        return "".join(f"{line}\n" for line in lines)


def _between(first: int | None, last: int | None) -> str:
    tests = ([f"?year >= {first}"] if first is not None else []) + ([f"?year <= {last}"] if last is not None else [])
    return " && ".join(tests)


def _needles(text: str, *, url: bool) -> list[str]:
    """What must stand in the words of a field: words and phrases between blanks, beginnings after one."""
    if url:
        return [f" {fold(text)}"]
    needles: list[str] = []
    for match in re.finditer(r'"([^"]+)"?|(\S+)', text):
        phrase = fold(match[1] or match[2])
        begins = match[1] is None and match[2].endswith("*")
        if phrase:
            needles.append(f" {phrase}" if begins else f" {phrase} ")
    # Something was asked, and no word of it can be searched: then nothing is found, rather than everything.
    return needles or ["\u0000"]


def _contains(variable: str, needle: str) -> str:
    return "false" if needle == "\u0000" else f"CONTAINS({variable}, {literal(needle)})"


class Added(NamedTuple):
    """What became of the records given to :meth:`Catalogue.add`."""

    new: int
    replaced: int
    unchanged: int


class Results(NamedTuple):
    """One page of what a search found."""

    search: Search
    total: int
    page: int
    pages: int
    records: tuple[Record, ...]


class _Entry(NamedTuple):
    root: str
    digest: str
    lines: bytes
    seal: bytes


class Catalogue:
    """Records in a store; see the module."""

    def __init__(self, store: Store, settings: Settings = DEFAULTS) -> None:
        self.store = store
        self.settings = settings

    def __len__(self) -> int:
        return int(text_of(next(iter(self.store.select(query("records"))))["total"]))

    def __bool__(self) -> bool:
        return True

    # Filling

    def add(
        self,
        records: Iterable[Record],
        report: Report | None = None,
        progress: Callable[[int], None] | None = None,
    ) -> Added:
        """Put records in. One whose number is there already takes the other's place; what is the same stays.

        A load that was killed can be run again: a record counts as there only when all of it is.
        """
        report = report if report is not None else Report()
        counts = [0, 0, 0]
        source = iter(records)
        while batch := list(islice(source, BATCH)):
            for at, count in enumerate(self._add(batch, report)):
                counts[at] += count
            report.written += len(batch)
            if progress is not None:
                progress(sum(counts))
        if counts[0] or counts[1]:
            self.store.flush()
        return Added(*counts)

    def replace(self, record: Record) -> Added:
        """Put one record in the place of the one with its number."""
        return self.add([record])

    def _add(self, batch: Sequence[Record], report: Report) -> tuple[int, int, int]:
        entries: dict[str, _Entry] = {}
        unchanged = replaced = 0
        for record in batch:
            entry = self._entry(record)
            if (other := entries.get(entry.root)) is not None:
                same = other.digest == entry.digest
                unchanged += same
                if not same:
                    report.fault(
                        "warning",
                        f"number {identity(record)} stands on more than one record of this load",
                        done="the last one was kept",
                        kind="a number stands on more than one record of a load",
                    )
                    replaced += 1
            entries[entry.root] = entry
        here = {
            row["record"]: text_of(row["digest"]) if "digest" in row else ""
            for row in self.store.select(query("digests", records=" ".join(entries)))
        }
        new = [entry for root, entry in entries.items() if root not in here]
        changed = [entry for root, entry in entries.items() if root in here and here[root] != entry.digest]
        if new:
            # The seal comes last: a record without it was cut off, and is loaded again.
            self.store.load(entry.lines for entry in new)
            self.store.load(entry.seal for entry in new)
        for entry in changed:
            known = self._known([entry.root])
            self.store.replace(self._deletion(entry.root, known), entry.lines + entry.seal)
            self._sweep(known)
        replaced += len(changed)
        return len(new), replaced, unchanged + len(entries) - len(new) - len(changed)

    def _entry(self, record: Record) -> _Entry:
        root = record_iri(identity(record), self.settings)
        index = f"{root[:-1]}#index>"
        beside = [f"{index} {p} {o} .\n" for p, o in _index(record)]
        beside.append(f"{root} {expand('bibld:index')} {index} .\n")
        data = ntriples(record, self.settings, root) + "".join(beside).encode()
        digest = blake2b(data, digest_size=16).hexdigest()
        return _Entry(root, digest, data, f'{index} {expand("bibld:digest")} "{digest}" .\n'.encode())

    # Removing

    def remove(self, ids: Iterable[str]) -> list[str]:
        """Take records out, by number; gives the numbers that were not there."""
        missing: list[str] = []
        for number in ids:
            roots = self._roots(number)
            if not roots:
                missing.append(number)
            for root in roots:
                known = self._known([root])
                self.store.update(self._deletion(root, known))
                self._sweep(known)
        self.store.flush()
        return missing

    def _deletion(self, root: str, known: dict[str, list[tuple[str, str]]]) -> str:
        own = [subject for subject in known if subject == root or subject.startswith(f"{root[:-1]}#")]
        return query("delete", subjects=" ".join(own))

    def _sweep(self, known: dict[str, list[tuple[str, str]]]) -> None:
        """Remove shared nodes that nothing points at any more, and then those that only these pointed at."""
        base = f"<{self.settings.base.rstrip('/')}/"
        shared = {subject for subject in known if subject.startswith(base) and "/record/" not in subject}
        while shared:
            whole = {subject for subject in shared if "#" not in subject}
            if not whole:
                return
            rows = self.store.select(query("orphans", nodes=" ".join(sorted(whole))))
            orphans = {row["node"] for row in rows}
            if not orphans:
                return
            inner = {subject for subject in shared if f"{subject.partition('#')[0]}>" in orphans}
            self.store.update(query("delete", subjects=" ".join(sorted(orphans | inner))))
            shared -= orphans | inner

    # Reading

    def get(self, number: str) -> Record | None:
        """The record of this number, or None."""
        roots = self._roots(number)
        return self._records(roots[:1])[0] if roots else None

    def records(self) -> Iterator[Record]:
        """Every record, those of one page together."""
        roots = iter([row["record"] for row in self.store.select(query("all"))])
        while batch := list(islice(roots, _FETCH)):
            yield from self._records(batch)

    def _roots(self, number: str) -> list[str]:
        iri = record_iri(number, self.settings)
        return [row["record"] for row in self.store.select(query("find", id=literal(number), iri=iri))]

    def _records(self, roots: Sequence[str]) -> list[Record]:
        known = self._known(roots)
        return [record_of(root, lambda subject: known.get(subject, ()), Report()) for root in roots]

    def _known(self, roots: Sequence[str]) -> dict[str, list[tuple[str, str]]]:
        """All that is said of these records, of their own nodes and of the shared ones they point at."""
        known: dict[str, list[tuple[str, str]]] = {}
        wanted = list(roots)
        while wanted:
            for subject in wanted:
                known[subject] = []
            ahead: dict[str, None] = {}
            for batch in (wanted[at : at + 1000] for at in range(0, len(wanted), 1000)):
                for row in self.store.select(query("describe", subjects=" ".join(batch))):
                    known[row["s"]].append((row["p"], row["o"]))
                    if row["o"].startswith("<") and row["p"] not in _LEAVES:
                        ahead[row["o"]] = None
            wanted = [subject for subject in ahead if subject not in known and not subject.startswith(_FOREIGN)]
        return {subject: said for subject, said in known.items() if said}

    # Searching

    def search(self, search: Search, *, page: int = 1, per_page: int = 20) -> Results:
        """What a search finds: newest first, then by title, then by IRI; a page at a time, with the total."""
        rows = self.store.select(query("count", conditions=search.conditions()))
        total = int(text_of(next(iter(rows))["total"]))
        roots = [row["record"] for row in self.store.select(self.sparql(search, page=page, per_page=per_page))]
        return Results(search, total, page, -(-total // per_page), tuple(self._records(roots)))

    def sparql(self, search: Search, *, page: int = 1, per_page: int = 20) -> str:
        """The query that answers a search; run by hand it gives the same records in the same order."""
        offset = max(page - 1, 0) * per_page
        return query("search", conditions=search.conditions(), limit=str(per_page), offset=str(offset))


_LEAVES = frozenset(
    (_TYPE, *(expand(name) for name in ("foaf:page", "prov:used", "dcterms:format", "dcterms:medium", "dcterms:type")))
)
_FOREIGN = ("<http://id.loc.gov/", "<https://www.iana.org/")


def _index(record: Record) -> Iterator[tuple[str, str]]:
    """What stands beside a record for searching: the words of each field of the page, its years, and its order."""
    words: dict[str, list[str]] = {}
    for field in fields_of(record):
        words.setdefault(field.where, []).append(fold(field.first("") or ""))
        if field.where == "*":
            words[field.where].append(fold(field.first("label") or ""))
    for name, label in _INDEXED.items():
        found = "  ".join(words.get(label, ()))
        yield expand(f"bibld:{_PROPERTIES[name]}"), literal(f" {found} ")
    rest = "  ".join(value for label, values in words.items() if label != "Summary" for value in values)
    yield expand("bibld:otherWords"), literal(f" {rest} ")
    years = _years(record)
    for year in years:
        yield expand("bibld:year"), f'"{year}"{_INTEGER}'
    yield expand("bibld:sortYear"), f'"{years[0] if years else 0}"{_INTEGER}'
    title = record.titles[0] if record.titles else None
    sort = fold(f"{title.title[title.nonsort :]} {title.subtitle}") if title is not None else ""
    yield expand("bibld:sortTitle"), literal(sort)


def _years(record: Record) -> list[int]:
    """Every year of the record's dates; the first is the one it is ordered by."""
    years: dict[int, None] = {}
    for date in record.dates:
        start = date.value[:4]
        if re.fullmatch(r"\d{4}", start, re.ASCII):
            end = date.end[:4] if re.fullmatch(r"\d{4}", date.end[:4], re.ASCII) else start
            years |= dict.fromkeys(range(int(start), min(int(end), int(start) + 200) + 1))
            years.setdefault(int(start))
    return list(years)
