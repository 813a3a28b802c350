"""What the programs of libraries make of our files: Zebra indexes and finds them, bibutils cites them, MARC::Batch reads."""

from __future__ import annotations

import gzip
import re
import shutil
import socket
import subprocess
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from bibld.conversion import convert, read

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = sorted((ROOT / "examples").glob("*.txt"))
STYLESHEETS = Path("/usr/share/doc/idzebra-2.0/examples/marcxml")
TABLES = Path("/usr/share/idzebra-2.0/tab")

CONFIGURATION = """
profilePath: .:{tables}
modulePath: {modules}
attset: bib1.att
recordType: {kind}
register: register:1G
encoding: utf-8
"""
SERVER = """
<yazgfs>
  <listen id="tcp">tcp:127.0.0.1:{port}</listen>
  <server listenref="tcp"><config>zebra.cfg</config><cql2rpn>/usr/share/yaz/etc/pqf.properties</cql2rpn></server>
</yazgfs>
"""
DOM = """
<dom>
  <extract name="index"><xslt stylesheet="MARC21slim2INDEX.xsl"/></extract>
  <retrieve name="marc"><xslt stylesheet="identity.xsl"/></retrieve>
  <input syntax="xml"><xmlreader level="1"/></input>
</dom>
"""


def demanded(*programs: str) -> None:
    for program in programs:
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed")


@pytest.fixture(params=["marc21", "marcxml"])
def zebra(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[int]:
    """The port of a Zebra server that has indexed the examples."""
    demanded("zebraidx", "zebrasrv", "yaz-client")
    modules = next(iter(Path("/usr/lib").glob("**/idzebra-2.0/modules")), None)
    if modules is None or not TABLES.is_dir() or not STYLESHEETS.is_dir():
        pytest.skip("the modules and examples of Zebra are not installed (Debian: idzebra-2.0, idzebra-2.0-examples)")
    for folder in ("register", "records"):
        (tmp_path / folder).mkdir()
    kind = "grs.marcxml.marc21" if request.param == "marc21" else "dom.dom.xml"
    (tmp_path / "zebra.cfg").write_text(CONFIGURATION.format(tables=TABLES, modules=modules, kind=kind))
    (tmp_path / "dom.xml").write_text(DOM)
    (tmp_path / "identity.xsl").write_bytes((STYLESHEETS / "identity.xsl").read_bytes())
    with gzip.open(STYLESHEETS / "MARC21slim2INDEX.xsl.gz") as packed:
        (tmp_path / "MARC21slim2INDEX.xsl").write_bytes(packed.read())
    convert(EXAMPLES, tmp_path / "records" / "examples", to_format=request.param)
    for command in (["init"], ["update", "records"]):
        subprocess.run(["zebraidx", "-c", "zebra.cfg", *command], cwd=tmp_path, capture_output=True, check=True)
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = int(probe.getsockname()[1])
    (tmp_path / "server.xml").write_text(SERVER.format(port=port))
    with (tmp_path / "log").open("wb") as log:
        server = subprocess.Popen(["zebrasrv", "-f", "server.xml"], cwd=tmp_path, stdout=log, stderr=log)
    try:
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", port)).close()
                break
            except OSError:
                time.sleep(0.05)
        yield port
    finally:
        server.terminate()
        server.wait()


# Each a use attribute of Bib-1, the same in CQL, and what is looked for.
SEARCHES = [
    (4, "dc.title", "closed circuit television"),
    (1003, "dc.creator", "sherman"),
    (21, "dc.subject", "surveillance"),
    (4, "dc.title", "duty of care"),
]


def test_zebra_finds_our_records(zebra: int) -> None:
    """By author, title and subject, over Z39.50 and SRU, all records that have the words there."""
    records = [record for path in EXAMPLES for record in read(path)]
    told = {
        4: [" ".join((title.title, title.subtitle)) for record in records for title in record.titles],
        1003: [agent.name for record in records for agent in record.agents],
        21: [" ".join(term.value for term in subject.terms) for record in records for subject in record.subjects],
    }
    commands = [f"open 127.0.0.1:{zebra}", *(f'find @attr 1={use} @attr 4=1 "{words}"' for use, _, words in SEARCHES)]
    asked = subprocess.run(["yaz-client"], input="\n".join(commands), capture_output=True, text=True, check=True)
    hits = [int(found) for found in re.findall(r"Number of hits: (\d+)", asked.stdout)]
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    for (use, index, words), number in zip(SEARCHES, hits, strict=True):
        assert number >= 1
        assert number == sum(words in text.casefold() for text in told[use])
        query = urllib.parse.urlencode(
            {"version": "1.1", "operation": "searchRetrieve", "query": f'{index}="{words}"', "maximumRecords": 1}
        )
        with opener.open(f"http://127.0.0.1:{zebra}/?{query}", timeout=10) as answer:
            text = answer.read().decode()
        assert f"numberOfRecords>{number}<" in text
        assert "http://www.loc.gov/MARC21/slim" in text


@pytest.mark.parametrize(("program", "title", "year"), [("xml2bib", "title=", "year="), ("xml2ris", "TI  -", "PY  -")])
def test_bibutils_cites_our_mods(program: str, title: str, year: str, tmp_path: Path) -> None:
    """Each record has a title and a year in BibTeX and RIS, and those of reports are reports."""
    demanded(program)
    mods = tmp_path / "examples.xml"
    convert(EXAMPLES, mods, to_format="mods")
    records = [record for path in EXAMPLES for record in read(path)]
    done = subprocess.run([program, str(mods)], capture_output=True, text=True, check=True)
    assert f"Processed {len(records)} references" in done.stderr
    assert done.stdout.count(title) == len(records)
    assert done.stdout.count(year) == sum(bool(record.dates) for record in records)
    assert re.search(r"^\ufeff?(?:@TechReport|TY  - RPRT)", done.stdout, re.MULTILINE)


def test_marc_batch_reads_our_records(tmp_path: Path) -> None:
    """As strict as it can be, and without a warning."""
    demanded("perl")
    if subprocess.run(["perl", "-MMARC::Batch", "-e1"], capture_output=True, check=False).returncode:
        pytest.skip("MARC::Batch is not installed (Debian: libmarc-record-perl)")
    marc = tmp_path / "examples.mrc"
    convert(EXAMPLES, marc)
    program = "$b = MARC::Batch->new('USMARC', $ARGV[0]); $b->strict_on; while ($r = $b->next) { $n++ } print $n, $b->warnings"
    done = subprocess.run(
        ["perl", "-MMARC::Batch", "-e", program, str(marc)], capture_output=True, text=True, check=True
    )
    assert (done.stdout, done.stderr) == (str(sum(1 for path in EXAMPLES for _ in read(path))), "")
