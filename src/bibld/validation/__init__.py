"""What is wrong with a file, by named rules: ``bibld validate``.

Goes in: the path of a file. Comes out: a :class:`~bibld.report.Fault` for each thing found, with the record's position
and number, the path in the format's own terms, a cause, and the rule's name::

    for fault in validate("results.mrc"):
        print(fault)
    # results.mrc: record 1 (127428): 650 (2nd): 650 has second indicator 7 and no $2 [650-source]

An *error* is against the standard for certain, a *warning* is most likely wrong, a *note* is worth knowing. A rule
whose name is in the profile's ``rules_off`` is not tried. :func:`rules` lists the rules there are; each stands in the
table of its format (:mod:`~bibld.validation.marc21`, :mod:`~bibld.validation.mods`), and :mod:`~bibld.validation.rules`
says how to add one. RDF is held to the shapes in ``shapes.ttl`` (:mod:`~bibld.validation.shapes`), and triple by triple
to rules that no shape has (:mod:`~bibld.validation.triples`). What makes a standard number one is in
:mod:`~bibld.validation.standard_numbers`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from os import PathLike
from typing import BinaryIO, NamedTuple, cast

from bibld.conversion import Progress
from bibld.errors import RecordError, StreamError
from bibld.formats import Format, Job
from bibld.report import Fault, Level, Quarantine
from bibld.settings import DEFAULTS, Settings
from bibld.sources import is_elsewhere, open_source, place, tell
from bibld.validation.rules import READING, Gathering

__all__ = ["About", "rules", "validate"]

_CHECKS = {
    "marc21": "bibld.validation.marc21",
    "marcxml": "bibld.validation.marc21",
    "marcjson": "bibld.validation.marc21",
    "marcjsonl": "bibld.validation.marc21",
    "mrk": "bibld.validation.marc21",
    "mods": "bibld.validation.mods",
    "turtle": "bibld.validation.shapes",
    "ntriples": "bibld.validation.shapes",
    "rdfxml": "bibld.validation.shapes",
    "jsonld": "bibld.validation.shapes",
}
"""The modules that check more than reading does. What any other format's reader reports is all there is to say."""


class About(NamedTuple):
    """A rule as it is listed: whose it is, its name, its level ("" where it depends), what it says, and the clause."""

    format: str
    name: str
    level: Level | str
    says: str
    clause: str


def rules() -> Iterator[About]:
    """The rules there are, but for most of those of RDF, which are shapes.

    >>> next(rule for rule in rules() if rule.name == "003-missing").says
    'A control number says whose it is.'
    """
    from bibld.validation.marc21 import MARC
    from bibld.validation.mods import MODS
    from bibld.validation.triples import TRIPLES

    for name, (says, level, _) in READING.items():
        yield About("", name, level or "", says, "")
    for marc in MARC.rules:
        yield About("marc21", marc.name, marc.level, marc.says, marc.clause)
    for mods in MODS.rules:
        yield About("mods", mods.name, mods.level, mods.says, mods.clause)
    for triple in TRIPLES.rules:
        yield About("rdf", triple.name, triple.level, triple.says, triple.clause)


def validate(
    path: str | PathLike[str],
    format: str | None = None,  # noqa: A002
    settings: Settings = DEFAULTS,
    *,
    quarantine: Quarantine | None = None,
    progress: Progress | None = None,
) -> Iterator[Fault]:
    """Everything that is wrong with a file (``-`` is standard input), one thing at a time, in the order of its records.

    The format is the one named, or the one its suffix tells, or its content. :class:`~bibld.errors.StreamError` only
    where not one record could be read, :class:`~bibld.errors.UnknownFormat` where nothing tells its format.
    ``quarantine`` gets the bytes of what could not be read as a record; ``progress`` is told how far it is.
    """
    report = Gathering(settings.rules_off)
    report.quarantine = quarantine
    report.source = place(path)
    with open_source(path) as (stream, size):
        if progress is not None:
            report.progress = lambda records: progress(records, stream.taken, size)
        try:
            card = tell(path, format, stream, Job(report, settings))
            check: Callable[[BinaryIO, Format, Gathering], Iterator[Fault]] = _read
            if card.name in _CHECKS:
                check = import_module(_CHECKS[card.name]).check
            yield from check(cast("BinaryIO", stream), card, report)
            stream.check()
        except (StreamError, RecordError) as error:
            # What was read before the break has been checked, and is worth telling;
            # what cannot be written is no such break.
            if is_elsewhere(error, report) or not (report.read or report.told):
                error.source = error.source or report.source
                raise
            yield from report.fetch()
            if not report.told:
                report.fault("error", error.message, done="nothing further was read")
        yield from report.fetch()
        if not report.read and report.told:
            raise StreamError("no record could be read", source=report.source)


def _read(stream: BinaryIO, card: Format, report: Gathering) -> Iterator[Fault]:
    """What a reader reports."""
    for _ in card.read(stream, Job(report)):
        report.read += 1
        yield from report.fetch()
