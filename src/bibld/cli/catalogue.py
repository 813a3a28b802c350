"""Commands that work on a catalogue: load, search, query, get, export, remove, reindex."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from bibld.cli.arguments import (
    FormatName,
    aside_of,
    files_of,
    from_option,
    keep_apart,
    output_options,
    profile_option,
    quarantine_option,
    report_options,
    searched_option,
    settings_of,
    sources_argument,
    store_option,
)
from bibld.cli.edge import FAULTS, Command
from bibld.cli.run import Run, place
from bibld.cli.terminal import columns, count, plain, say, show, terminal_width
from bibld.media_types import CSV, JSON, JSONLD, NTRIPLES, RDFXML, TSV, TURTLE, XML
from bibld.search_form import ANY, FIELDS, YEAR

if TYPE_CHECKING:
    from bibld.model import Record
    from bibld.report import Report
    from bibld.searching import Results

__all__ = ["export", "get", "load", "query", "reindex", "remove", "search", "shown"]

Function = TypeVar("Function", bound=Callable[..., Any])

# Serialisations of SPARQL results (https://www.w3.org/TR/sparql11-overview/), by the names people know.
_ROWS = {"json": JSON, "csv": CSV, "tsv": TSV, "xml": XML}
_GRAPHS = {"turtle": TURTLE, "ntriples": NTRIPLES, "rdfxml": RDFXML, "jsonld": JSONLD}
# What is met in an answer, and is not in our graph.
_OTHER_PREFIXES = {
    "dcmitype": "http://purl.org/dc/dcmitype/",
    "schema": "http://schema.org/",
}


def shown(address: str) -> str:
    """An address without the password in it.

    >>> shown("https://me:s@cret@example.org/query")
    'https://example.org/query'
    """
    return plain(re.sub(r"(?<=//)[^/|]*@", "", address))


@click.command(cls=Command)
@sources_argument
@store_option
@from_option
@report_options
@quarantine_option
def load(sources: tuple[str, ...], address: str, from_format: str | None, profile: str | None, **reporting: Any) -> int:
    """Put records into a catalogue.

    IN are one or more files; - is standard input. Records it already has are replaced. The catalogue is made if it is
    not there. A load that was interrupted can be run again: what it has put in stays.

    For example:
      bibld load results.txt --store catalogue/
      bibld load *.mrc --store http://localhost:7878/query --report faults.jsonl
    """
    from bibld.catalogue import Catalogue
    from bibld.conversion import read_all
    from bibld.formats import Job
    from bibld.store import open_store

    keep_apart(sources, files_of(reporting))
    settings = settings_of(profile)
    with Run(**reporting) as run:
        job = Job(run.report, settings)
        records = read_all(run.progress.sources(sources), from_format, job, run.progress)
        begun = [*islice(records, 1)]  # what cannot be read makes no catalogue
        with open_store(address) as store:
            added = Catalogue(store, settings).add(chain(begun, records), run.report)
        parts = f"{added.new:,} new, {added.replaced:,} replaced, {added.unchanged:,} unchanged"
        return run.finish([f"Put into {shown(address)}: {parts}."], sources)


def _fields(function: Function) -> Function:
    """The options of a search, one for each field of the form."""
    for field in reversed((*FIELDS, YEAR, ANY)):
        function = click.option(f"--{field.name.replace('_', '-')}", default="", help=field.help)(function)
    return function


@click.command(cls=Command)
@searched_option
@_fields
@click.option(
    "--as",
    "form",
    type=FormatName("table"),
    default="table",
    metavar="table|FORMAT",
    help="A table (the default), or the records in a format such as page (a page of search results) or json.",
)
@click.option(
    "--page", "number", type=click.IntRange(min=1), default=1, show_default=True, help="Which page of results."
)
@click.option(
    "--per-page",
    type=click.IntRange(min=1),
    default=20,
    show_default=True,
    help="How many results there are on a page.",
)
@click.option("--sparql", is_flag=True, help="Do not search: print the SPARQL query that would be asked.")
@profile_option
def search(
    address: str | None, form: str, number: int, per_page: int, sparql: bool, profile: str | None, **fields: Any
) -> int:
    """Search a catalogue by the fields of its form.

    A record must match all that are given; capitals and accents make no difference. Words in double quotes stand
    beside each other, and victim* finds every word that begins with it. The newest come first.

    For example:
      bibld search --store catalogue/ --author "London Assembly" --year 2010-2015
      bibld search --store catalogue/ --keyword victims --as page > results.txt
      bibld search --title '"duty of care"' --sparql
    """
    from bibld.catalogue import Catalogue
    from bibld.searching import Search
    from bibld.store import open_store

    if address is None and not sparql:
        raise click.UsageError("Missing option '--store'.")
    try:
        wanted = Search(**fields)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="'--year'") from error
    settings = settings_of(profile)
    # The query is the same for an empty catalogue, so there need be none.
    with open_store("memory:" if address is None else address, read_only=address is not None) as store:
        catalogue = Catalogue(store, settings)
        if sparql:
            show(catalogue.sparql(wanted, page=number, per_page=per_page).rstrip("\n"))
            return 0
        results = catalogue.search(wanted, page=number, per_page=per_page)
    if form == "table":
        for line in _table(results):
            show(line)
        return 0
    return _print_records(results.records, form, settings, results.as_page())


def _print_records(records: Iterable[Record], form: str, settings: Any, found: Any = None) -> int:
    """Write records to standard output, and say in one line what their format had no place for; the exit status."""
    from bibld.conversion import write
    from bibld.formats import Job

    job = Job(settings=settings)
    job.found = found
    report = write(records, "-", form, job=job)
    lost = _lost(report)
    if lost:
        say(f"bibld: {form} has no place for some of it: {plain(lost)}; `bibld export --report FILE` says more")
    for fault in report.examples:
        say(f"bibld: {plain(str(fault))}")
    return 0 if report.clean else FAULTS


def _lost(report: Report) -> str:
    paths = sorted({path for outcome, path, _, _ in report.losses if outcome == "dropped"})
    more = len(paths) - 6
    return ", ".join(paths[:6]) + (f" and {more} more" if more > 0 else "")


def _table(results: Results) -> Iterator[str]:
    from bibld.labels import title_of
    from bibld.model import identity, year_of

    rows = [(identity(record), year_of(record), _author(record), title_of(record)) for record in results.records]
    if rows:
        yield from columns(rows, ("id", "year", "author", "title"), width=terminal_width())
        yield ""
    where = f", page {results.page:,} of {results.pages:,}" if results.total else ""
    yield f"{count(results.total, 'result')}{where}"


def _author(record: Record) -> str:
    from bibld.labels import heading
    from bibld.model import by_entry

    return next(map(heading, by_entry(record)), "")


@click.command(cls=Command)
@store_option
@click.argument("sparql", metavar="[SPARQL]", required=False)
@click.option("--file", "file", metavar="F.rq", help="Read the query from this file; - is standard input.")
@click.option(
    "--as",
    "form",
    type=click.Choice(["table", *_ROWS, *_GRAPHS]),
    help="How to print the answer. Without it: a table, or turtle if the answer is a graph (CONSTRUCT, DESCRIBE).",
)
def query(address: str, sparql: str | None, file: str | None, form: str | None) -> None:
    """Ask a catalogue in SPARQL.

    For example:
      bibld query --store catalogue/ 'SELECT ?t { ?record <http://purl.org/dc/terms/title> ?t } LIMIT 10'
      bibld query --store catalogue/ --file subjects.rq --as csv > subjects.csv
    """
    from msgspec import DecodeError

    from bibld.conversion import standard_output
    from bibld.errors import StoreError
    from bibld.store import open_store
    from bibld.store.guard import GRAPH_FORMS, check_query

    if (sparql is None) == (file is None):
        raise click.UsageError(f"Give a query, or a file that holds one with --file{', not both' if file else ''}.")
    text = _text_of(file) if file is not None else str(sparql)
    if form is None:
        graph = check_query(text, fetch=True) in GRAPH_FORMS
        form = "turtle" if graph else "table"
    with open_store(address, read_only=True) as store:
        if form == "table":
            answer = b"".join(store.results(text, _ROWS["json"]))
            try:
                lines = list(_answer(answer))
            except (DecodeError, AttributeError, KeyError, TypeError) as error:
                raise StoreError(f"these are no SPARQL results: {answer[:100]!r}", source=shown(address)) from error
            for line in lines:
                show(line)
            return
        for chunk in store.results(text, _ROWS.get(form) or _GRAPHS[form]):
            standard_output().write(chunk)


def _text_of(file: str) -> str:
    data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise click.UsageError(f"{place(file, 'standard input')} holds no query: it is not text in UTF-8") from error


def _answer(data: bytes) -> Iterator[str]:
    """The answer to a SELECT or an ASK, for people to read."""
    import msgspec

    answer = msgspec.json.decode(data)
    if "boolean" in answer:
        yield "true" if answer["boolean"] else "false"
        return
    names = answer["head"].get("vars", [])
    rows = [[_term(row.get(name)) for name in names] for row in answer["results"]["bindings"]]
    if names:
        yield from columns(rows, names, width=terminal_width())


def _term(term: Any) -> str:
    """A term as a person would write it down.

    >>> _term({"type": "uri", "value": "http://purl.org/dc/terms/title"})
    'dcterms:title'
    """
    from bibld.vocabulary import PREFIXES

    if term is None:
        return ""
    value = term["value"]
    if term["type"] == "uri":
        for prefix, start in chain(PREFIXES.items(), _OTHER_PREFIXES.items()):
            if value.startswith(start) and re.fullmatch(r"[\w-]*", value[len(start) :]):
                return f"{prefix}:{value[len(start) :]}"
        return f"<{value}>"
    if term["type"] == "bnode":
        return f"_:{value}"
    if term["type"] == "triple":
        return f"<<( {' '.join(_term(value[part]) for part in ('subject', 'predicate', 'object'))} )>>"
    return str(value)


@click.command(cls=Command)
@store_option
@click.argument("ids", metavar="ID...", nargs=-1, required=True)
@click.option(
    "--as",
    "form",
    type=FormatName(),
    metavar="FORMAT",
    help="Format to print in. Without it: the first that `bibld formats` lists.",
)
@profile_option
def get(address: str, ids: tuple[str, ...], form: str | None, profile: str | None) -> int:
    """Print records of a catalogue by their number.

    For example:
      bibld get --store catalogue/ 127428 --as mods > 127428.xml
    """
    from bibld.catalogue import Catalogue
    from bibld.formats import names
    from bibld.store import open_store

    settings = settings_of(profile)
    with open_store(address, read_only=True) as store:
        catalogue = Catalogue(store, settings)
        asked = {identifier: catalogue.get(identifier) for identifier in ids}
    found = [record for record in asked.values() if record is not None]
    status = _print_records(found, form or names()[0], settings) if found else 0
    return _missing([identifier for identifier, record in asked.items() if record is None], address) or status


def _missing(ids: Iterable[str], address: str) -> int:
    """Say which records are not there; the exit status."""
    status = 0
    for identifier in ids:
        say(f"bibld: {shown(address)} has no record {plain(identifier)}")
        status = FAULTS
    return status


@click.command(cls=Command)
@store_option
@click.argument("ids", metavar="ID...", nargs=-1, required=True)
@profile_option
def remove(address: str, ids: tuple[str, ...], profile: str | None) -> int:
    """Remove records from a catalogue by their number.

    For example:
      bibld remove --store catalogue/ 127428 127429
    """
    from bibld.catalogue import Catalogue
    from bibld.store import open_store

    wanted = tuple(dict.fromkeys(ids))
    # Removing from a catalogue that is not there must not make one.
    with open_store(address, read_only=True):
        pass
    with open_store(address) as store:
        missing = Catalogue(store, settings_of(profile)).remove(wanted)
    say(f"Removed {count(len(wanted) - len(missing), 'record')} from {shown(address)}.")
    return _missing(missing, address)


@click.command(cls=Command)
@store_option
@profile_option
def reindex(address: str, profile: str | None) -> None:
    """Make the index of a catalogue anew.

    All that searching uses is made from the records: by this, when another program has changed them. Loading does it
    by itself where an index is missing.

    For example:
      bibld reindex --store catalogue/
    """
    from bibld.catalogue import Catalogue
    from bibld.store import open_store

    with open_store(address, read_only=True):
        pass  # there must be one
    with open_store(address) as store:
        catalogue = Catalogue(store, settings_of(profile))
        catalogue.repair()
        done = catalogue.reindex(lambda done: None if done % 10_000 else say(f"{done:,} records"))
    say(f"Made the index of {shown(address)} anew: {count(done, 'record')}.")


@click.command(cls=Command)
@store_option
@output_options
@report_options
def export(address: str, output: str, to_format: str | None, profile: str | None, **reporting: Any) -> int:
    """Write all records of a catalogue to a file.

    What its format cannot hold is listed at the end.

    For example:
      bibld export --store catalogue/ -o catalogue.mrc
    """
    from bibld.catalogue import Catalogue
    from bibld.conversion import write
    from bibld.formats import Job
    from bibld.store import open_store

    keep_apart((), [("-o", output), aside_of(output, to_format), *files_of(reporting)])
    settings = settings_of(profile)
    with Run(**reporting) as run, open_store(address, read_only=True) as store:
        catalogue = Catalogue(store, settings)
        job = Job(run.report, settings)
        write(run.reading(catalogue.records(), len(catalogue)), output, to_format, job=job)
        return run.finish(run.written(job, output, to_format), [shown(address)])
