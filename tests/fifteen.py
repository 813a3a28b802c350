"""Files of the fifteen elements, for the tests of them: how they are made and read."""

from __future__ import annotations

import io
import re
from typing import Any

import msgspec
from files import file_of, records_of
from lxml import etree
from msgspec.structs import replace

from bibld.formats import Job, get
from bibld.model import Record
from bibld.report import Loss, Report
from bibld.vocabulary import carriers, relators

DC = "http://purl.org/dc/elements/1.1/"
OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/"


def written(*records: Record, report: Report | None = None) -> bytes:
    """The records as a file."""
    return file_of("oai_dc", *records, report=report)


def reread(data: bytes | str, report: Report | None = None) -> list[Record]:
    """The records of a file."""
    return records_of("oai_dc", data, report)


def one(content: str, report: Report | None = None) -> Record:
    """The record of these elements; for a format that does not keep what they looked like, it says the same."""
    data = (
        f'<oai_dc:dc xmlns:oai_dc="{OAI_DC}" xmlns:dc="{DC}" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:edm="http://www.europeana.eu/schemas/edm/">'
        f"{content}</oai_dc:dc>"
    )
    (record,) = reread(data, report)
    (for_marc,) = get("oai_dc").read_for(get("marc21"), io.BytesIO(data.encode()), Job())
    assert replace(for_marc, leftovers=()) == replace(record, leftovers=())
    return record


def elements(data: bytes) -> list[tuple[str, str]]:
    """Name and text of every element of Dublin Core in a file."""
    return [
        (element.tag.rpartition("}")[2], element.text or "") for element in etree.fromstring(data).iter(f"{{{DC}}}*")
    ]


ORCID = "https://orcid.org/0000-0002-1825-0097"


def words(text: str) -> set[str]:
    """The words of a text, whatever their case."""
    return set(re.findall(r"\w+", text.casefold()))


def said_by(value: Any) -> list[Any]:
    """All texts in a value, as they are, and the labels of the roles among them."""
    if isinstance(value, msgspec.Struct):
        return [found for field in msgspec.structs.fields(value) for found in said_by(getattr(value, field.name))]
    if isinstance(value, tuple):
        return [found for item in value for found in said_by(item)]
    return [value, relators().label(str(value)) or "", carriers().label(str(value)) or ""]


def losses(record: Record) -> set[tuple[str, str]]:
    """What is told to be lost where a record is written: the path and the value of each."""
    told: list[Any] = []
    written(record, report=Report(told.append))
    return {(loss.path, loss.value) for loss in told if isinstance(loss, Loss)}
