"""MODS as MARC, for the tests of it: how a record is made of elements, and elements that many tests have."""

from __future__ import annotations

import io

from files import file_of

from bibld.formats import Job, get
from bibld.formats.marc21.notation import spell
from bibld.formats.marc21.records import fields_of
from bibld.model import Record
from bibld.settings import DEFAULTS, Settings

TITLE = "<titleInfo><title>Bees</title></titleInfo>"

MADE = ("LDR", "001", "005", "040", "336", "337", "338", "884")
"""What every such record has, whatever it says."""


def marc_of(elements: str, profile: Settings = DEFAULTS) -> tuple[list[str], list[str]]:
    """The fields that are made of a record with these elements, and the paths of what is reported as lost."""
    document = f'<mods xmlns="http://www.loc.gov/mods/v3" xmlns:xlink="http://www.w3.org/1999/xlink">{elements}</mods>'
    job = Job()
    (record,) = get("mods").read(io.BytesIO(document.encode()), job)
    fields = [spell(field) for field in fields_of(record, job.report, profile) if field.where not in MADE]
    return fields, [path for _, path, _, _ in job.report.losses]


MEETING = "<name type='conference'><namePart>{}</namePart></name>"
WORKS = "<titleInfo type='uniform' nameTitleGroup='1'><title>Works</title></titleInfo>"
HOSTED = TITLE + "<relatedItem type='host'>{}</relatedItem>"
WORK = "<relatedItem type='{}'>{}<name type='personal'><namePart>Ek, Bo</namePart>{}</name></relatedItem>"
WITH_ISSN = "<relatedItem type='{}'><titleInfo><title>Hive</title></titleInfo><identifier type='issn'>{}</identifier></relatedItem>"
LANGUAGE = "<language{}><languageTerm type='code'>{}</languageTerm></language>"
CITED = "<relatedItem type='isReferencedBy'{}><titleInfo><title>ESTC</title></titleInfo>{}</relatedItem>"
OF_EDTF = "<dateIssued encoding='edtf'>{}</dateIssued>"
OF_ACME = "<name type='corporate'><namePart>Acme Press</namePart><role><roleTerm>publisher</roleTerm></role></name>"
PARIS = "<place><placeTerm type='text'>Paris</placeTerm></place><publisher>P</publisher>"
BY_AACR = "<recordInfo><descriptionStandard>aacr</descriptionStandard></recordInfo>"


def mods_of(record: Record) -> str:
    return file_of("mods", record).decode()


def is_said(elements: str, field: str) -> list[str]:
    """The field is there, and nothing is reported as lost that it says; the fields beside it."""
    fields, lost = marc_of(elements)
    assert field in fields
    assert set(lost) <= {"subjects.terms.kind"}
    return [other for other in fields if other != field]


def is_said_alone(elements: str, field: str) -> None:
    """The same, and no other field says it too, unless in another script."""
    beside = is_said(elements, field)
    assert {other[:3] for other in beside if " $6 " not in other} <= {"008", "245", "264"}
