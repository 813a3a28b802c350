"""The formats, each a card that says what it is and how to reach its reader and writer.

A card imports nothing heavy; its room does, on the first record. :func:`get` finds a card by name, :func:`detect` by
a file's suffix or its content::

    >>> get("mods").label
    'MODS XML 3.8'

The rooms are marc21/, mods/, dublincore/, ris/ and page/; json.py is the model itself as JSON lines. What formats
share:

    _xml.py             XML, however broken; _xml_bytes.py, where its tags are, when no parser can say
    _encoding.py        files in other encodings than their format's; _encoded_twice.py, _windows.py and _markup.py,
                        what went wrong with texts
    _headings.py        names and subjects in one text; _names.py, whether a name is a body's, and what stands behind a
                        person's; _credits.py, as what it is named
    _dates.py           dates in codes and in words; _events.py, how a resource came about
    _extents.py         extents in one text; _notes.py, what a note is of; _languages.py, languages by their names;
                        _theses.py, what a thesis is called
    _places.py          what a linking entry says in words; _numbering.py, what volumes and numbers are called
    _uri.py             URIs; _harvest.py, what OAI-PMH says around records
    _provenance.py      where a description came from; _added.py, what is new in one that was MARC
    _unmarked.py        a description without the marks between its parts
    _untold.py          what is to be reported as lost; _seen.py, a large set of texts
"""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple, cast

from msgspec.structs import replace

from bibld.compression import bare
from bibld.errors import UnknownFormat
from bibld.formats._seen import Seen
from bibld.model import Page, Record
from bibld.report import Quarantine, Report
from bibld.settings import DEFAULTS, Settings

if TYPE_CHECKING:
    from bibld.crosswalk.engine import Crosswalk

__all__ = ["Cut", "Format", "Job", "detect", "detect_content", "get", "names", "partial_name"]


class Job:
    """One run of a reader or writer: its report, its settings, and where its output goes.

    :meth:`aside` opens a second file beside the output, for records that the format cannot hold; without an output
    path there is none. It appears under its name with :meth:`keep`, and never if :meth:`close` comes first. ``pages``
    are search-results pages without a record that could carry them; ``found`` is the page on which a search has found
    all records just now, whatever page they came from. ``roots`` are the keys of the IRIs of the records that have been
    written to a graph. ``quarantine`` is where the bytes go that could not be read as a record.
    """

    def __init__(
        self,
        report: Report | None = None,
        settings: Settings = DEFAULTS,
        target: Path | None = None,
        *,
        quarantine: Quarantine | None = None,
    ) -> None:
        self.report = report if report is not None else Report()
        if quarantine is not None:
            self.report.quarantine = quarantine
        self.settings = replace(settings, time=settings.moment)  # one for the whole run, also past midnight
        self.target = target
        self.asides: dict[str, BinaryIO] = {}
        self._parts: dict[str, Path] = {}
        self.pages: list[Page] = []
        self.found: Page | None = None
        self.roots = Seen()
        self._closings: dict[str, bytes] = {}

    def aside(self, suffix: str, opening: bytes = b"", closing: bytes = b"") -> BinaryIO | None:
        """The file beside the output whose name ends in ``suffix``, between its opening and its closing."""
        if self.target is None:
            return None
        if suffix not in self.asides:
            path = self.target.with_name(self.target.name + suffix)
            self._parts[suffix] = part = partial_name(path)
            self.asides[suffix] = cast("BinaryIO", _Unnamed(part, path))
            self.asides[suffix].write(opening)
            self._closings[suffix] = closing
        return self.asides[suffix]

    def keep(self) -> None:
        """Complete what :meth:`aside` has opened, and give it its name: the run has come to a good end."""
        for suffix, file in self.asides.items():
            file.write(self._closings[suffix])
            file.close()
            self._parts.pop(suffix).replace(file.name)

    def close(self) -> None:
        """Take away what :meth:`aside` has opened and nobody wanted to :meth:`keep`."""
        for suffix, part in self._parts.items():
            with suppress(OSError):  # a full disk, which it has said already
                self.asides[suffix].close()
            with suppress(OSError):
                part.unlink()
        self._parts.clear()


class _Unnamed(io.BufferedWriter):
    """A file that is called by the name it will have, once it is complete."""

    def __init__(self, part: Path, path: Path) -> None:
        super().__init__(io.FileIO(part, "wb"))
        self._path = path

    @property
    def name(self) -> str:
        return str(self._path)


def partial_name(path: Path) -> Path:
    """What a file is called until it is complete: ``.results.mrc.4711.part``;
    by a digest where that name is too long. OSError where it is there and may not be written, or is
    a link that leads to itself: nor is it replaced.
    """
    if path.is_symlink() or path.exists():
        path.open("ab").close()
    end = f".{os.getpid()}.part"
    name = os.fsencode(path.name)
    return path.with_name(
        f".{path.name if len(name) + len(end) < _LONGEST_NAME else blake2b(name, digest_size=8).hexdigest()}{end}"
    )


_LONGEST_NAME = 255
"""How many bytes the name of a file may have, in any usual file system."""


class Cut(NamedTuple):
    r"""How a file falls into pieces that can be read apart, each as if it were a file.

    ``Cut(rb"\x1e\x1d")``: a piece may end where this pattern ends. What ``head`` matches at the beginning of the file
    stands before every piece, and the element that its group ``root`` names is closed behind. Faults of the kinds in
    ``whole`` are the file's and not a record's; where one is found, the file is read in one piece after all.
    """

    end: bytes
    head: bytes = b""
    whole: frozenset[str] = frozenset()


class Format(NamedTuple):
    """A format's business card.

    ``sniff`` says by the first bytes of a file whether it is one of it; ``room`` is the module that reads and writes.
    A ``lossless`` format holds all that a record holds. Several processes can read one file where there is a ``cut``,
    and write one where there is a ``seam``: what stands between two parts of it. ``aside`` is how the name of the file
    ends that stands beside the output and gets what the format cannot hold. A file without a record is none of the
    format where it cannot be ``empty``.
    """

    name: str
    label: str
    suffixes: tuple[str, ...]
    media_type: str
    lossless: bool
    sniff: Callable[[bytes], object]
    room: str
    cut: Cut | None = None
    seam: bytes | None = None
    aside: str = ""
    empty: bool = True

    def read(self, stream: BinaryIO, job: Job) -> Iterator[Record]:
        """The records of a binary stream, one at a time; what is wrong with them goes to the job's report."""
        records: Iterator[Record] = import_module(self.room).read(stream, job, self)
        return records

    def read_for(self, target: Format, stream: BinaryIO, job: Job) -> Iterator[Any]:
        """The same for another format to write, as far as that makes a difference there.

        Two syntaxes of one standard, which share a room, may pass on as it stands what is not changed on the way; and
        how the elements of MODS and oai_dc were written need not be told where no element is written.
        """
        room = import_module(self.room)
        if not hasattr(room, "read_for"):
            return self.read(stream, job)
        found: Iterator[Any] = room.read_for(target, stream, job, self)
        return found

    def keeps(self, source: Format) -> bool:
        """Whether it has a place for what was left over of another format, as it has of itself."""
        crosswalk = self.crosswalk()
        return self == source or self.lossless or (crosswalk is not None and "leftovers" in crosswalk.paired)

    def write(self, records: Iterable[Any], stream: BinaryIO, job: Job) -> None:
        """Write records, or what ``read_for`` gave for this format, to a binary stream, one at a time."""
        import_module(self.room).write(records, stream, job, self)

    def crosswalk(self) -> Crosswalk | None:
        """The format's table made ready, where it has one."""
        found: Crosswalk | None = getattr(import_module(self.room), "CROSSWALK", None)
        return found


_ROOMS = {
    "page": "bibld.formats.page:PAGE",
    "json": "bibld.formats.json:JSON",
    "marc21": "bibld.formats.marc21:MARC21",
    "marcxml": "bibld.formats.marc21:MARCXML",
    "marcjson": "bibld.formats.marc21:MARCJSON",
    "marcjsonl": "bibld.formats.marc21:MARCJSONL",
    "mrk": "bibld.formats.marc21:MRK",
    "mods": "bibld.formats.mods:MODS",
    "turtle": "bibld.formats.dublincore:TURTLE",
    "ntriples": "bibld.formats.dublincore:NTRIPLES",
    "rdfxml": "bibld.formats.dublincore:RDFXML",
    "jsonld": "bibld.formats.dublincore:JSONLD",
    "oai_dc": "bibld.formats.dublincore:OAI_DC",
    "ris": "bibld.formats.ris:RIS",
}
# Content is asked in this order: the most telling first, the page (any text with labels) last.
_BY_CONTENT = (
    "mrk", "ris", "marcjson", "marc21", "marcxml", "mods", "oai_dc", "rdfxml", "jsonld", "json", "ntriples", "turtle", "page"
)  # fmt: skip


def names() -> tuple[str, ...]:
    """The names of all formats, in the order they are listed to people."""
    return tuple(_ROOMS)


@cache
def get(name: str) -> Format:
    """The card of this name, or with this ending of a file's name (``mrc``);
    :class:`UnknownFormat` lists the names there are.
    """
    if name not in _ROOMS:
        by_suffix = next((card for card in map(get, _ROOMS) if f".{name}" in card.suffixes), None)
        if by_suffix is not None:
            return by_suffix
        raise UnknownFormat(f"no format is called {name!r}; there are {', '.join(_ROOMS)}")
    module, _, attribute = _ROOMS[name].partition(":")
    card = getattr(import_module(module), attribute)
    assert isinstance(card, Format)
    return card


def detect(path: str) -> Format | None:
    """The format that a file's suffix tells, where it tells one; ``.gz`` and the like say nothing about it."""
    lower = bare(path).casefold()
    found = [(suffix, name) for name in _ROOMS for suffix in get(name).suffixes if lower.endswith(suffix)]
    return get(max(found, key=lambda pair: len(pair[0]))[1]) if found else None


def detect_content(head: bytes) -> Format | None:
    """The format that the first bytes of a file tell, where they tell one."""
    return next((card for name in _BY_CONTENT if (card := get(name)).sniff(head)), None)
