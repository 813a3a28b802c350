"""serve: the catalogue on the web."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import ExitStack
from pathlib import Path

import click

from bibld.cli.arguments import profile_option, settings_of, store_option
from bibld.cli.catalogue import shown
from bibld.cli.edge import Command
from bibld.cli.terminal import say
from bibld.errors import BibldError, StoreError

__all__ = ["serve"]


@click.command(cls=Command)
@store_option
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="The address to listen on; 0.0.0.0 is all of them."
)
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="The port; 0 is any free one."
)
@click.option("--title", default="Catalogue", show_default=True, help="What stands at the top of every page.")
@click.option(
    "--update-token",
    "token",
    envvar="BIBLD_UPDATE_TOKEN",
    show_envvar=True,
    default="",
    metavar="TOKEN",
    help="Who sends it (Authorization: Bearer TOKEN) may change the catalogue by SPARQL Update and the Graph Store Protocol. "
    "Without one, nobody may.",
)
@click.option("--prefix", default="", metavar="/PATH", help="The path under which a proxy shows the site.")
@click.option(
    "--proxies",
    default="127.0.0.1",
    show_default=True,
    metavar="ADDRESSES",
    help="Proxies whose word for a visitor's address is taken.",
)
@click.option(
    "--timeout", type=click.FloatRange(min=0.1), default=30.0, show_default=True, help="Seconds a query may run."
)
@click.option(
    "--memory", type=click.IntRange(min=64), default=1024, show_default=True, help="Megabytes a query may take."
)
@click.option(
    "--rows",
    type=click.IntRange(min=1),
    default=1_000_000,
    show_default=True,
    help="Rows or triples an answer may have.",
)
@click.option(
    "--queries", type=click.IntRange(min=1), default=8, show_default=True, help="Queries that may run at one time."
)
@click.option("--fetch", is_flag=True, help="Let queries fetch from other addresses (SERVICE, LOAD).")
@click.option(
    "--access-log", default="", metavar="FILE", help="Write a line for each request here; - is standard error."
)
@profile_option
def serve(
    address: str,
    host: str,
    port: int,
    title: str,
    token: str,
    prefix: str,
    proxies: str,
    timeout: float,
    memory: int,
    rows: int,
    queries: int,
    fetch: bool,
    access_log: str,
    profile: str | None,
) -> None:
    """Put a catalogue on the web, with SPARQL.

    There are the search form, a page for each record, and an endpoint for SPARQL. The catalogue can be loaded while it
    is served; `memory:` is an empty one that is gone afterwards.

    For example:
      bibld serve --store catalogue/
      bibld serve --store catalogue/ --host 0.0.0.0 --port 80 --prefix /library --access-log -
    """
    from bibld.store import is_endpoint

    try:
        from bibld.web.serving import serve as run
        from bibld.web.site import Limits, Site
    except ImportError as error:
        raise BibldError(f"serving needs more than is installed ({error.name}): pip install 'bibld[web]'") from error

    prefix = f"/{prefix.strip('/')}" if prefix.strip("/") else ""
    limits = Limits(seconds=timeout, memory=memory << 20, rows=rows, queries=queries, fetch=fetch)
    with ExitStack() as last:
        where = address
        if address == "memory:":  # several processes read it, so it has to be somewhere
            where = tempfile.mkdtemp(prefix="bibld-")
            last.callback(shutil.rmtree, where, ignore_errors=True)
        elif not is_endpoint(address) and not token and not Path(address).exists():
            raise StoreError("there is no catalogue here; `bibld load` makes one", source=address)
        site = Site(where, settings_of(profile), limits=limits, token=token, title=title, prefix=prefix)
        site.prepare(lambda done: None if done % 10_000 else say(f"Making the full-text index: {done:,} records"))
        run(
            site,
            host,
            port,
            access_log=access_log,
            proxies=proxies,
            ready=lambda url: say(f"Serving {shown(address)} at {url}"),
        )
