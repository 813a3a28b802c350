"""The command line: takes the arguments apart, calls, prints. Nothing else knows click.

    edge.py       where errors become one line and an exit status
    arguments.py  the options several commands share
    terminal.py   columns, colour, and the line that shows how far a run is
    run.py        one run with its report, and the summary of it
    files.py      convert, explain, validate
    catalogue.py  load, search, query, get, remove, reindex, export
    serve.py      serve
    about.py      formats, crosswalk, info

Importing this imports click and nothing heavier: what a command needs is imported in it, so that ``bibld --help``
answers at once.
"""

from __future__ import annotations

import click

from bibld import __version__
from bibld.cli import about, catalogue, files
from bibld.cli.edge import Commands
from bibld.cli.serve import serve

__all__ = ["main"]


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="%(prog)s %(version)s")
def main() -> None:
    """Convert bibliographic records, and keep them in a catalogue that answers SPARQL.

    For example:
      bibld convert results.txt -o results.mrc
      bibld load results.txt --store catalogue/
      bibld search --store catalogue/ --author "London Assembly" --year 2010-2015

    Exit status:
      0  all went well
      1  finished, but something was wrong, was not found, or (--strict) was lost
      2  wrong usage, or nothing could be done
    """


for command in (
    files.convert,
    catalogue.load,
    catalogue.search,
    catalogue.query,
    catalogue.get,
    catalogue.export,
    catalogue.remove,
    catalogue.reindex,
    serve,
    files.explain,
    files.validate,
    about.formats,
    about.crosswalk,
    about.info,
):
    main.add_command(command)
