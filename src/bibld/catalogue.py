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
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import islice
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from bibld.formats.dublincore.graph import ntriples, record_iri, record_of
from bibld.formats.dublincore.namespaces import PREFIXES, expand
from bibld.formats.page.pages import fields_of
from bibld.fulltext import Words, fold, mark, parse
from bibld.model import Agent, Record, identity
from bibld.queries import query
from bibld.report import Report
from bibld.settings import DEFAULTS, Settings
from bibld.store import Store
from bibld.terms import literal, text_of
from bibld.vocabulary import areas, countries, languages

__all__ = ["FACETS", "ORDERS", "Added", "Catalogue", "Results", "Search", "fold"]

FACETS = ("author", "year", "country", "keyword", "kind", "language")
"""By what a search can be narrowed."""

ORDERS = ("relevance", "year", "title", "author")
"""In what order results can stand."""

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
_FACETS = {name: "year" if name == "year" else f"{name}Facet" for name in FACETS}
_ORDERS = {
    "year": "DESC(?sortYear) ?sortTitle ?record",
    "title": "?sortTitle DESC(?sortYear) ?record",
    "author": 'DESC(?sortAuthor != "") ?sortAuthor DESC(?sortYear) ?sortTitle ?record',
}
_VALUES = 10
"""How many values of a facet are counted."""
_TYPE = expand("rdf:type")
_INTEGER = f"^^<{PREFIXES['xsd']}integer>"


class Search(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the form asks: words for each field of the page, all of which must be there.

    ``"victims of crime"`` in double quotes is a phrase, ``victim*`` the beginning of a word; in ``any`` a field may be
    named, as in ``title:duty``. ``year`` is ``2013``, ``2010-2015``, ``2010-`` or ``-2015``. ``only`` are values chosen
    among the facets, all of which a record must have: ``(("country", "France"), ("year", "2013"))``. ValueError where
    the year is none of these, and where there is no such facet.
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
    only: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        self.years()
        for facet, value in self.only:
            if facet not in FACETS:
                raise ValueError(f"results cannot be narrowed by {facet!r}, only by {', '.join(FACETS)}")
            if facet == "year" and not re.fullmatch(r"\d{1,4}", value, re.ASCII):
                raise ValueError(f"not a year: {value!r}")

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
        said = (getattr(self, name).strip() for name in (*_PROPERTIES, "year", "any"))
        return ", ".join((*filter(None, said), *(value for _, value in self.only)))

    @property
    def asked(self) -> tuple[Words, ...]:
        """The words and phrases that must all be there, each with its field."""
        named = [words for name in _PROPERTIES for words in parse(getattr(self, name), name)]
        return (*named, *parse(self.any, fields=_PROPERTIES))

    def conditions(self, store: Store | None = None) -> str:
        """The patterns and filters of SPARQL that say this search of ``?index``; those first that the store has an index for."""
        lines: list[str] = []
        asked = self.asked
        for words in asked:
            if store is None:
                break
            properties = (_PROPERTIES[words.field],) if words.field else ("otherWords", "summaryWords")
            iris = [expand(f"bibld:{prop}")[1:-1] for prop in properties]
            if pattern := store.narrowing("?index", iris, words.words, prefix=words.prefix):
                lines.append(f"  {pattern}")
        for name in dict.fromkeys(words.field for words in asked):
            if name:
                lines.append(f"  ?index bibld:{_PROPERTIES[name]} ?{name} .")
            else:
                lines.append("  ?index bibld:otherWords ?other ; bibld:summaryWords ?text .")
        for words in asked:
            tests = [
                _contains(variable, words) for variable in ([f"?{words.field}"] if words.field else ["?other", "?text"])
            ]
            lines.append(f"  FILTER({' || '.join(tests)})")
        first, last = self.years()
        if first is not None or last is not None:
            lines.append(f"  FILTER EXISTS {{ ?index bibld:year ?year . FILTER({_between(first, last)}) }}")
        for facet, value in self.only:
            lines.append(f"  ?index bibld:{_FACETS[facet]} {int(value) if facet == 'year' else literal(value)} .")
        return "".join(f"{line}\n" for line in lines)


def _between(first: int | None, last: int | None) -> str:
    tests = ([f"?year >= {first}"] if first is not None else []) + ([f"?year <= {last}"] if last is not None else [])
    return " && ".join(tests)


def _contains(variable: str, words: Words) -> str:
    if not words.words:
        return "false"
    needle = f" {' '.join(words.words)}{'' if words.prefix else ' '}"
    return f"CONTAINS({variable}, {literal(needle)})"


class Added(NamedTuple):
    """What became of the records given to :meth:`Catalogue.add`."""

    new: int
    replaced: int
    unchanged: int


class Results(NamedTuple):
    """One page of what a search found.

    ``iris`` are those of the records. ``facets`` has, for each of :data:`FACETS`, its values and how many of all that
    was found have them: the ten that most have, and those chosen.
    """

    search: Search
    total: int
    page: int
    pages: int
    records: tuple[Record, ...]
    iris: tuple[str, ...] = ()
    facets: dict[str, tuple[tuple[str, int], ...]] = {}  # noqa: RUF012 - nobody changes it

    def marked(self, text: str) -> list[tuple[str, bool]]:
        """A text in pieces, and of each whether it is what was searched: ``[("Duty", True), (" of Care", False)]``."""
        return mark(text, self.search.asked)


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

    def search(
        self, search: Search, *, page: int = 1, per_page: int = 20, order: str = "", facets: bool = False
    ) -> Results:
        """What a search finds, a page at a time, with the total.

        In the order of :data:`ORDERS`; without one the newest come first, then by title, then by IRI. ``facets`` counts
        by what the search can be narrowed.
        """
        conditions = search.conditions(self.store)
        rows = self.store.select(query("count", conditions=conditions))
        total = int(text_of(next(iter(rows))["total"]))
        asked = self.sparql(search, page=page, per_page=per_page, order=order)
        roots = [row["record"] for row in self.store.select(asked)]
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
        for facet, prop in _FACETS.items():
            asked = query("facet", property=f"bibld:{prop}", conditions=conditions, limit=str(_VALUES))
            counts = {text_of(row["value"]): int(text_of(row["total"])) for row in self.store.select(asked)}
            for name, value in search.only:
                if name == facet and value not in counts:
                    one = replace(search, only=(*search.only, (name, value))).conditions(self.store)
                    rows = self.store.select(query("count", conditions=one))
                    counts[value] = int(text_of(next(iter(rows))["total"]))
            found[facet] = tuple(counts.items())
        return found

    def sparql(self, search: Search, *, page: int = 1, per_page: int = 20, order: str = "") -> str:
        """The query that answers a search; run by hand it gives the same records in the same order."""
        return query(
            "search",
            conditions=search.conditions(self.store),
            order=_ORDERS.get(order, _ORDERS["year"]),
            limit=str(per_page),
            offset=str(max(page - 1, 0) * per_page),
        )


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
    authors = [_heading(agent) for agent in sorted(record.agents, key=lambda agent: not agent.primary)]
    yield expand("bibld:sortAuthor"), literal(fold(authors[0]) if authors else "")
    for facet, values in _facets(record, authors).items():
        for value in dict.fromkeys(filter(None, values)):
            yield expand(f"bibld:{_FACETS[facet]}"), literal(value)
    title = record.titles[0] if record.titles else None
    sort = fold(f"{title.title[title.nonsort :]} {title.subtitle}") if title is not None else ""
    yield expand("bibld:sortTitle"), literal(sort)


def _heading(agent: Agent) -> str:
    return ". ".join((agent.name, *agent.units))


def _facets(record: Record, authors: Sequence[str]) -> dict[str, list[str]]:
    """The values by which a search can be narrowed to this record, in words that a person reads."""
    return {
        "author": list(authors),
        "country": [
            area.name or areas().label(area.code) or countries().label(area.code) or "" for area in record.areas
        ],
        "keyword": [field.first("") or "" for field in fields_of(record) if field.where == "Keywords"],
        "kind": [genre.term for genre in record.genres] or [record.type],
        "language": [
            language.code if language.authority else languages().label(language.code) or language.code
            for language in record.languages
        ],
    }


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
