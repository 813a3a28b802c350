"""Bibliographic records into MARC21, MODS and Dublin Core RDF, and a catalogue that answers SPARQL.

::

    import bibld

    for record in bibld.read("examples/london.txt"):
        print(record.id, record.titles[0].title)
    report = bibld.convert("examples/london.txt", "london.mrc")
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bibld.catalogue import Catalogue as Catalogue
    from bibld.conversion import convert as convert
    from bibld.conversion import read as read
    from bibld.conversion import write as write
    from bibld.errors import BibldError as BibldError
    from bibld.errors import ProfileError as ProfileError
    from bibld.errors import QueryError as QueryError
    from bibld.errors import RecordError as RecordError
    from bibld.errors import StoreError as StoreError
    from bibld.errors import StreamError as StreamError
    from bibld.errors import UnknownFormat as UnknownFormat
    from bibld.exchange import from_graph as from_graph
    from bibld.exchange import from_pymarc as from_pymarc
    from bibld.exchange import to_graph as to_graph
    from bibld.exchange import to_pymarc as to_pymarc
    from bibld.formats import Job as Job
    from bibld.model import Record as Record
    from bibld.report import Report as Report
    from bibld.searching import Search as Search
    from bibld.settings import Settings as Settings
    from bibld.settings import read_profile as read_profile
    from bibld.store import open_store as open_store

__version__ = "0.1.0"

_HOME = {
    name: f"bibld.{module}"
    for module, names in {
        "catalogue": "Catalogue",
        "conversion": "convert read write",
        "errors": "BibldError ProfileError QueryError RecordError StoreError StreamError UnknownFormat",
        "exchange": "from_graph from_pymarc to_graph to_pymarc",
        "formats": "Job",
        "model": "Record",
        "report": "Report",
        "searching": "Search",
        "settings": "Settings read_profile",
        "store": "open_store",
    }.items()
    for name in names.split()
}
"""Each public name with the module that it is imported from when it is first asked for:
``import bibld`` stays quick.
"""
__all__ = sorted(_HOME)


def __getattr__(name: str) -> Any:
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module 'bibld' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOME])
