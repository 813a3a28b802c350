"""Commands about bibld itself: formats, crosswalk, info."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from bibld.cli.arguments import profile_option, settings_of, store_described
from bibld.cli.edge import Command
from bibld.cli.terminal import columns, show, terminal_width

if TYPE_CHECKING:
    from bibld.crosswalk.engine import Crosswalk

__all__ = ["crosswalk", "formats", "info"]

_LIBRARIES = ("click", "lxml", "msgspec", "pymarc", "pyoxigraph", "rdflib", "tantivy")


@click.command(cls=Command)
def formats() -> None:
    """List the formats there are.

    A lossless format holds all that bibld knows of a record. What another format cannot hold is reported when records
    are written in it. --from, --to and --as take a name or an ending, as in --to nt.

    For example:
      bibld formats
    """
    from bibld.formats import get, names

    rows = [
        (card.name, card.label, " ".join(card.suffixes), "lossless" if card.lossless else "")
        for card in map(get, names())
    ]
    for line in columns(rows, ("name", "format", "file names end in", "")):
        show(line)


@click.command(cls=Command)
def crosswalk() -> None:
    """Show how the fields of the formats correspond.

    For example:
      bibld crosswalk > crosswalk.md
    """
    from bibld.crosswalk.overview import overview
    from bibld.formats import get, names

    tables: dict[int, tuple[str, Crosswalk]] = {}
    for name in names():
        table = get(name).crosswalk()
        if table is not None:
            # Formats that share a table share a column, under the name that comes first.
            tables.setdefault(id(table), (name, table))
    show(overview(tables.values()).rstrip("\n"))


@click.command(cls=Command)
@store_described("Also say how many records and triples this catalogue holds.")
@profile_option
def info(address: str | None, profile: str | None) -> None:
    """Show versions, and the dates of the code lists.

    For example:
      bibld info
      bibld info --store catalogue/
    """
    from importlib.metadata import PackageNotFoundError, version
    from platform import python_version

    from bibld import __version__
    from bibld.formats import names
    from bibld.vocabulary import LISTS, codelist

    def installed(library: str) -> str:
        try:
            return version(library)
        except PackageNotFoundError:
            return "not installed"

    rows = [("bibld", __version__), ("Python", f"{python_version()} on {sys.platform}")]
    rows += [(library, installed(library)) for library in _LIBRARIES]
    rows.append(("formats", str(len(names()))))
    if address is not None:
        from bibld.catalogue import Catalogue
        from bibld.cli.catalogue import shown
        from bibld.store import open_store

        with open_store(address, read_only=True) as store:
            catalogue = Catalogue(store, settings_of(profile))
            rows += [("store", shown(address)), ("records", f"{len(catalogue):,}"), ("triples", f"{len(store):,}")]
    for line in columns(rows, width=terminal_width()):
        show(line)
    show("")
    lists = [codelist(name) for name in LISTS]
    table = [(found.name, f"{len(found):,}", found.date, found.source) for found in lists]
    for line in columns(table, ("code list", "codes", "date", "source"), width=terminal_width(), right=[1]):
        show(line)
