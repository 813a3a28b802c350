"""Real files of every kind, strange ones among them: each is read or refused in words, and what is written is valid."""

from __future__ import annotations

import io
from collections.abc import Iterator
from fnmatch import fnmatch
from itertools import islice
from pathlib import Path

import pytest
from lxml import etree

from bibld.conversion import read
from bibld.errors import BibldError
from bibld.formats import Job, get
from bibld.model import Record
from bibld.settings import Settings
from bibld.validation import rules, validate

FOLDERS = ("marc21", "marcxml", "other-marc", "damaged", "mods", "oai-dc", "other")
SCHEMAS = {"marcxml": "MARC21slim.xsd", "mods": "mods-3-8.xsd", "oai_dc": "oai_dc.xsd"}
TARGETS = ("marc21", "marcxml", "mods", "json", "ntriples", "oai_dc")
MOST = 25
"""How many records of a file are written; all are read."""

# Files of these folders that hold no record of a format that is read: other notations of MARC, plain text.
NO_RECORDS = {
    "marc21": ["yaz__marc4.json.marc", "yaz__marc4.xml.marc"],
    "marcxml": [
        "traject__namespace-test.xml",
        *(f"yaz__{kind}4.xml" for kind in ("marc", "tmarc", "xml2marc", "xml2tmarc")),
    ],
    "other-marc": [
        "*.aleph", "*.breaker", "*.lif", "*.line", "*.seq", "pymarc__test_marc8.txt", "pymarc__test_utf8.txt",
        "yaz__marc4.json",
    ],
    "damaged": ["processing-marc__not-well-formed.xml"],
}  # fmt: skip
# How many records there are in the damaged files that have not one.
SEVERAL = {
    "catmandu__broken.xml": 10,
    "evergreen__badisbns.xml": 10,
    "marc4j__bad_too_long_plus_2.mrc": 3,
    "marc4j__greekmissingcharsetchange.mrc": 3,
    "marc4j__not_unimarc_errors_3.mrc": 3,
    "processing-marc__bad_oversize_field_bad_directory.mrc": 5,
    "processing-marc__chabon-record-type-bad.xml": 2,
    "processing-marc__chinese_mangled_multibyte.mrc": 4,
    "processing-marc__not-well-formed.xml": 0,
    "pymarc__bad_records.mrc": 8,
}


@pytest.fixture(scope="module")
def schemas(shared: Path) -> dict[str, etree.XMLSchema]:
    return {name: etree.XMLSchema(etree.parse(shared / "schemas" / file)) for name, file in SCHEMAS.items()}


def files(shared: Path, folder: str) -> Iterator[Path]:
    yield from sorted((shared / "corpora" / folder).iterdir())


def records_of(path: Path) -> list[Record]:
    try:
        return list(read(path))
    except BibldError as error:
        assert str(path) in str(error)  # noqa: PT017 - read or refused: a traceback is neither
        return []


def is_valid(path: Path, schema: etree.XMLSchema) -> bool:
    """Whether a file is XML that the schema takes as it is."""
    try:
        return schema.validate(etree.parse(path))
    except etree.XMLSyntaxError:
        return False


@pytest.mark.parametrize("folder", NO_RECORDS)
def test_every_file_of_marc_is_read(folder: str, shared: Path) -> None:
    """Whatever it is called, and whatever is wrong with it; what is passed over is named above."""
    empty = {path.name for path in files(shared, folder) if not records_of(path)}
    assert {name for name in empty if not any(fnmatch(name, pattern) for pattern in NO_RECORDS[folder])} == set()


def test_each_record_of_a_damaged_file_is_delivered(shared: Path) -> None:
    """But for those of which nothing can be read."""
    found = {path.name: len(records_of(path)) for path in files(shared, "damaged")}
    assert found == {name: SEVERAL.get(name, 1) for name in found}


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_file_is_converted_to_every_format(
    folder: str, shared: Path, schemas: dict[str, etree.XMLSchema]
) -> None:
    """No exception but our own; what is written is valid by the schemas, and reads back without an error."""
    wrong: list[tuple[str, str, object]] = []
    for path in files(shared, folder):
        records = records_of(path)
        some = list(islice(records, 0, None, len(records) // MOST + 1))
        for name in TARGETS if some else ():
            if name == "mods" and folder in ("mods", "other") and not is_valid(path, schemas["mods"]):
                continue  # what was MODS, and is not right, is written back as it was found
            out, job = io.BytesIO(), Job()
            get(name).write(some, out, job)
            if name in schemas:
                root = etree.fromstring(out.getvalue(), etree.XMLParser(huge_tree=True))
                for element in root if name == "oai_dc" else (root,):
                    if not schemas[name].validate(element):
                        wrong.append((path.name, name, schemas[name].error_log.last_error))
                continue
            again = Job()
            back = list(get(name).read(io.BytesIO(out.getvalue()), again))
            if again.report.errors or len(back) != job.report.written or (name != "marc21" and back != some):
                wrong.append((path.name, name, again.report.examples))
    assert wrong == []


OURS = (
    "008-date-type", "008-dates", "008-length", "008-missing", "245-missing", "245-nonfiling", "880-link", "empty-subfield",
    "indicator", "isbd-end", "repeated-field", "repeated-subfield", "undefined-field", "undefined-subfield",
)  # fmt: skip
"""The rules of MARC that hold for what is written whatever the words are: of these, a file has nothing to say."""


@pytest.mark.parametrize("folder", ["mods", "oai-dc", "ris"])
def test_marc_of_what_comes_from_elsewhere_breaks_none_of_its_rules(folder: str, shared: Path, tmp_path: Path) -> None:
    """Each record has a title, and one; a 008 of its length; subfields that MARC has, and something in them."""
    off = frozenset(rule.name for rule in rules() if rule.name not in OURS)
    wrong = []
    for number, path in enumerate(files(shared, folder)):
        if records := records_of(path):
            written = tmp_path / f"{number}.marcxml"
            with written.open("wb") as stream:
                get("marcxml").write(records, stream, Job())
            wrong += [(path.name, str(fault)) for fault in validate(written, settings=Settings(rules_off=off))]
    assert wrong == []
