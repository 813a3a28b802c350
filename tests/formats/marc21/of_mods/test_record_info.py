"""What MODS says of its record, in MARC."""

from __future__ import annotations

import io

import pytest
from files import records_of
from marc_lines import marc_lines
from of_mods import TITLE, is_said, marc_of

from bibld.formats import Job, get
from bibld.formats.marc21.notation import spell
from bibld.formats.marc21.records import fields_of
from bibld.model import Admin, Record, Term, Title
from bibld.report import Fault, Loss, Report
from bibld.settings import DEFAULTS

CASES: tuple[tuple[str, str], ...] = (
    (TITLE + "<recordInfo><recordIdentifier source='DLC'>1</recordIdentifier><recordIdentifier source='OCoLC'>23</recordIdentifier>"
     "</recordInfo>", "035 ## $a (OCoLC)23"),
    (TITLE + "<recordInfo><recordIdentifier source='DLC'>1</recordIdentifier></recordInfo><recordInfo>"
     "<recordIdentifier source='DE-576'>23</recordIdentifier></recordInfo>", "035 ## $a (DE-576)23"),
    (TITLE + "<recordInfo><recordIdentifier source='oclc'>12</recordIdentifier></recordInfo>", "003 OCoLC"),
)  # fmt: skip


@pytest.mark.parametrize(("elements", "field"), CASES, ids=[field for _, field in CASES])
def test_what_is_said_of_a_record_of_mods_in_marc(elements: str, field: str) -> None:
    is_said(elements, field)


@pytest.mark.parametrize(
    ("created", "entered", "told"),
    [("2004-09-09", "040909", False), ("20040909", "040909", False), ("040909", "040909", False), ("2004", "", True),
     ("2004-09-09T10:18:51Z", "040909", False), ("2004-09-09, in haste", "040909", True), ("spring", "", True)],
)  # fmt: skip
def test_008_begins_with_the_day_a_description_was_made(created: str, entered: str, told: bool) -> None:
    """It has 40 characters whatever the date: what is no day is told, and 008 has the day it is made itself."""
    fields, lost = marc_of(f"{TITLE}<recordInfo><recordCreationDate>{created}</recordCreationDate></recordInfo>")
    (coded,) = [field.removeprefix("008 ") for field in fields if field.startswith("008")]
    assert (len(coded), coded[:6] == entered, "admin.created" in lost) == (40, bool(entered), told)


def test_a_conversion_among_the_origins_is_one_in_marc() -> None:
    record = Record(titles=(Title("Bees"),), admin=Admin(origin="Converted from DC to MODS by a.xsl"))
    report = Report()
    fields = marc_lines(record, report)
    assert "884 ## $a Converted from DC to MODS by a.xsl" in fields
    assert not report.losses


def test_a_note_on_a_record_is_told_with_what_it_is_of() -> None:
    record = Record(titles=(Title("Bees"),), admin=Admin(notes=(Term("batch", "Checked"),)))
    told: list[Loss | Fault] = []
    fields_of(record, Report(told.append), DEFAULTS)
    assert [one.value for one in told if one.path == "admin.notes" and isinstance(one, Loss)] == ["batch Checked"]


@pytest.mark.parametrize(
    ("standard", "rules", "form"),
    [
        ("aacr", "", "a"),
        ("aacr2", "", "a"),
        ("AACR 2", "", "a"),
        ("rda", "$e rda", "i"),
        ("Resource Description and Access", "$e rda", "i"),
        ("Describing Archives: A Content Standard (DACS)", "$e dacs", "i"),
        ("Anglo-American cataloguing rules, 2nd ed., rev.", "", "a"),
        ("Our Rules", "$e Our Rules", "i"),
    ],
)
def test_the_rules_of_a_description_are_what_it_says(standard: str, rules: str, form: str) -> None:
    """Nobody may say that what was described by AACR2 was by RDA."""
    document = (
        f'<mods xmlns="http://www.loc.gov/mods/v3">{TITLE}<recordInfo><descriptionStandard>{standard}</descriptionStandard>'
        "</recordInfo></mods>"
    )
    (record,) = records_of("mods", document)
    fields = {field.where: spell(field) for field in fields_of(record, Job().report, DEFAULTS)}
    assert (fields["LDR"][4 + 8], fields["LDR"][4 + 18]) == ("a" if "dacs" in rules else "#", form)
    assert fields["040"] == f"040 ## $b eng {rules}".rstrip()


def test_an_element_is_told_as_kept_for_the_part_that_no_rule_takes() -> None:
    """What else is in it is in MARC: the report does not say that all of it is left out."""
    document = (
        f'<mods xmlns="http://www.loc.gov/mods/v3">{TITLE}<recordInfo><recordSource>Leeds</recordSource>'
        "<recordIdentifier>12</recordIdentifier></recordInfo></mods>"
    )
    job = Job()
    (record,) = get("mods").read(io.BytesIO(document.encode()), job)
    fields = marc_lines(record, job.report)
    assert "001 12" in fields
    assert [reason for _, path, reason, _ in job.report.losses if path == "mods:recordInfo"] == [
        "kept for mods only: no rule takes some part of it"
    ]
