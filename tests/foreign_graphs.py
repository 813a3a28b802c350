"""Graphs that others have made, for the tests of them: how they are read, and their names by prefixes."""

from __future__ import annotations

from files import records_of

from bibld.formats.dublincore.foreign import SPACES
from bibld.model import Record, to_json
from bibld.report import Report

ROOT = "<http://example.org/1>"
RDA = "http://rdaregistry.info/termList/RDA"
LCSH = "<http://id.loc.gov/authorities/subjects>"


def expanded(name: str) -> str:
    """``dcterms:title`` as an IRI."""
    prefix, _, local = name.partition(":")
    return f"<{SPACES[prefix]}{local}>"


def read_turtle(text: str, report: Report | None = None) -> list[Record]:
    """The records of a graph in Turtle."""
    prefixes = "".join(f"@prefix {prefix}: <{space}> .\n" for prefix, space in SPACES.items())
    return records_of("turtle", f"{prefixes}{text}", report)


def texts(record: Record) -> str:
    """All that a record holds, leftovers and all."""
    return to_json(record).decode()


def is_understood(said: str, slot: str, value: object) -> None:
    """What is said of a resource is this value of its record, and nothing of it is kept as it was."""
    (record,) = read_turtle(f'[] dcterms:title "T" ; {said} .')
    assert getattr(record, slot) == value
    assert record.leftovers == ()
