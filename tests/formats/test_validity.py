"""What we write is right by the judgement of others: the schemas, MARC::Lint, marc-lint and yaz-marcdump."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from files import file_of
from hypothesis import given, settings
from lxml import etree
from strategies import RECORDS

from bibld.conversion import read
from bibld.model import Record

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = sorted((ROOT / "examples").glob("*.txt"))
SCHEMAS = {"marcxml": "MARC21slim.xsd", "mods": "mods-3-8.xsd"}
LINT = """
use MARC::Batch; use MARC::Lint;
my $lint = MARC::Lint->new; my $batch = MARC::Batch->new('USMARC', $ARGV[0]);
while (my $record = $batch->next) { $lint->check_record($record); print "$_\\n" for $lint->warnings, $batch->warnings; }
"""


@pytest.fixture(scope="module")
def records() -> list[Record]:
    """The records of all examples."""
    return [record for path in EXAMPLES for record in read(path)]


@pytest.fixture
def marc(records: list[Record], tmp_path: Path) -> Path:
    """The records of all examples as a MARC file."""
    path = tmp_path / "examples.mrc"
    path.write_bytes(file_of("marc21", *records))
    return path


@pytest.mark.parametrize("name", SCHEMAS)
def test_examples_are_valid(name: str, records: list[Record], shared: Path) -> None:
    """The schema has nothing against the examples."""
    schema = etree.XMLSchema(etree.parse(shared / "schemas" / SCHEMAS[name]))
    schema.assertValid(etree.fromstring(file_of(name, *records)))


@pytest.mark.parametrize("name", SCHEMAS)
def test_any_record_is_valid(name: str, shared: Path) -> None:
    """Whatever a record holds, what is written of it is valid."""
    schema = etree.XMLSchema(etree.parse(shared / "schemas" / SCHEMAS[name]))

    @settings(max_examples=40)
    @given(RECORDS)
    def check(record: Record) -> None:
        schema.assertValid(etree.fromstring(file_of(name, record), etree.XMLParser(huge_tree=True)))

    check()


def test_marc_lint_in_perl_is_content(marc: Path) -> None:
    """MARC::Lint has no complaint."""
    found = (
        shutil.which("perl")
        and subprocess.run(["perl", "-MMARC::Lint", "-e1"], capture_output=True, check=False).returncode == 0
    )
    if not found:
        pytest.skip("MARC::Lint is not installed (Debian: libmarc-lint-perl)")
    done = subprocess.run(["perl", "-e", LINT, str(marc)], capture_output=True, text=True, check=True)
    assert done.stdout == ""


def test_marc_lint_in_python_is_content(marc: Path) -> None:
    """marc-lint has no complaint."""
    program = Path(sys.executable).parent / "marc-lint"
    if not program.exists():
        pytest.skip("marc-lint is not installed: pip install 'bibld[test]'")
    done = subprocess.run([str(program), "--quiet", str(marc)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_yaz_is_content(marc: Path) -> None:
    """yaz-marcdump reads every record and has no complaint."""
    if shutil.which("yaz-marcdump") is None:
        pytest.skip("yaz-marcdump is not installed (Debian: yaz)")
    done = subprocess.run(["yaz-marcdump", "-n", str(marc)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
