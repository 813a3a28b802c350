"""A clean record, as bibld makes it, and what to do to it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from faults import Checked

from bibld.crosswalk import Field
from bibld.formats.marc21 import iso2709, marcxml
from bibld.formats.marc21.notation import parse, spell
from bibld.formats.marc21.records import fields_of
from bibld.model import (
    Admin,
    Agent,
    Area,
    Date,
    Genre,
    Identifier,
    Language,
    Link,
    Location,
    Note,
    Physical,
    Place,
    Provision,
    Record,
    Subject,
    Term,
    Title,
)
from bibld.report import Fault, Report
from bibld.settings import Settings
from bibld.validation import validate

SETTINGS = Settings(organisation="XX-XxEXA", time="2026-11-24T13:30:00")

REPORT = Record(
    id="127428",
    type="text",
    issuance="monographic",
    government="local",
    titles=(Title("Duty of Care", subtitle="Improving Support for Victims of Crime"),),
    agents=(
        Agent(
            "London Assembly",
            kind="corporate",
            units=("Police and Crime Committee",),
            roles=("aut",),
            primary=True,
        ),
        Agent("Greater London Authority", kind="corporate", roles=("isb",)),
    ),
    provisions=(Provision((Place("London", "enk"),), ("Greater London Authority",), "2013"),),
    dates=(Date("2013"),),
    languages=(Language("eng"),),
    content=("txt",),
    physicals=(Physical((Term("pages", "47"),), media="c", carrier="cr", formats=("application/pdf",)),),
    genres=(Genre("technical report", authority="marcgt"),),
    summaries=(Note("The Committee heard that victims are not always told how their case goes."),),
    subjects=(
        Subject((Term("topic", "Victims of crimes"), Term("geographic", "England")), authority="lcsh"),
        Subject((Term("topic", "Victims of crimes"),), authority="fast"),
        Subject((Term("topic", "Victim Services"),)),
    ),
    areas=(Area("Great Britain", "e-uk---"),),
    identifiers=(Identifier("isbn", "9781847811646"), Identifier("doi", "10.1000/182")),
    locations=(Location("127428", scheme="control"),),
    links=(
        Link("http://www.london.gov.uk/report.pdf", media_type="application/pdf", accessed="2013-01-29"),
    ),
    admin=Admin(),
)  # fmt: skip


def clean() -> list[Field]:
    """The fields of the report, as bibld writes them."""
    return list(fields_of(REPORT, Report(), SETTINGS))


def lines() -> list[str]:
    """The same in the cataloguer's notation, the leader with them."""
    return [f"LDR {field.first('')}" if field.where == "LDR" else spell(field) for field in clean()]


def fields(of: Sequence[str]) -> list[Field]:
    """Lines of the cataloguer's notation as fields."""
    return [Field("LDR", (("", line[4:]),)) if line.startswith("LDR ") else parse(line) for line in of]


@pytest.fixture
def marc(tmp_path: Path) -> Checked:
    """What is wrong with records, given as lines, when they are a file of MARC."""

    def check(*records: Sequence[str], xml: bool = False, settings: Settings = SETTINGS) -> list[Fault]:
        path = tmp_path / ("records.marcxml" if xml else "records.mrc")
        if xml:
            text = marcxml.OPENING + "".join(marcxml.write(fields(record)) for record in records) + marcxml.CLOSING
            path.write_text(text, encoding="utf-8")
        else:
            path.write_bytes(b"".join(iso2709.encode(fields(record)) for record in records))
        return list(validate(path, None, settings))

    return check


@pytest.fixture
def report_lines() -> list[str]:
    """The report as MARC, in the cataloguer's notation, the leader with it: nothing is wrong with it."""
    return lines()


@pytest.fixture
def report() -> Record:
    """The report as a record."""
    return REPORT


@pytest.fixture
def profile() -> Settings:
    """The settings it is written with."""
    return SETTINGS
