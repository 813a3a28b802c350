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
    from bibld.catalogue import Search as Search
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
    from bibld.settings import Settings as Settings
    from bibld.settings import read_profile as read_profile
    from bibld.store import open_store as open_store

__version__ = "0.1.0"

_HOME = {
    "BibldError": "bibld.errors",
    "Catalogue": "bibld.catalogue",
    "Job": "bibld.formats",
    "ProfileError": "bibld.errors",
    "QueryError": "bibld.errors",
    "Record": "bibld.model",
    "RecordError": "bibld.errors",
    "Report": "bibld.report",
    "Search": "bibld.catalogue",
    "Settings": "bibld.settings",
    "StoreError": "bibld.errors",
    "StreamError": "bibld.errors",
    "UnknownFormat": "bibld.errors",
    "convert": "bibld.conversion",
    "from_graph": "bibld.exchange",
    "from_pymarc": "bibld.exchange",
    "open_store": "bibld.store",
    "read": "bibld.conversion",
    "read_profile": "bibld.settings",
    "to_graph": "bibld.exchange",
    "to_pymarc": "bibld.exchange",
    "write": "bibld.conversion",
}
__all__ = sorted(_HOME)


def __getattr__(name: str) -> Any:
    # Public names are imported when first asked for: `import bibld` stays quick.
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module 'bibld' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOME])
