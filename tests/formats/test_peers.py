"""What the programs of libraries make of our files:
Zebra indexes and finds them, bibutils cites them, MARC::Batch reads.
"""

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

import pymarc
import pytest

from bibld import to_pymarc
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
    # Without this, Zebra takes the text of ISO 2709 for ISO 8859-1, whatever the leader says.
    rules = (TABLES / "marc21.abs").read_text().replace("attset bib1.att", "attset bib1.att\nencoding utf-8", 1)
    (tmp_path / "marc21.abs").write_text(rules)
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


USES = {
    4: ("dc.title", ("245",)),
    1003: ("dc.creator", ("100", "110", "111", "700", "710", "711")),
    21: ("dc.subject", ("600", "610", "611", "630", "650", "651", "653", "655")),
}
"""Use attributes of Bib-1: the same in CQL, and the fields whose first words are looked for."""


def words(text: str) -> str:
    """Text as one can search for it: what has a meaning of its own in a query is left out."""
    return " ".join(re.sub(r'["\\*?#^]', " ", text).split())


def test_zebra_finds_our_records(zebra: int) -> None:
    """By every author, title and subject, over Z39.50 and SRU; and what is found is the record that we wrote."""
    records = [to_pymarc(record) for path in EXAMPLES for record in read(path)]
    asked = [
        (use, words(field["a"]), record["001"].data)
        for record in records
        for use, (_, tags) in USES.items()
        for field in record.get_fields(*tags)
    ]
    commands = [f"open 127.0.0.1:{zebra}", *(f'find @attr 1={use} @attr 4=1 "{text}"' for use, text, _ in asked)]
    answers = subprocess.run(["yaz-client"], input="\n".join(commands), capture_output=True, text=True, check=True)
    hits = [int(number) for number in re.findall(r"Number of hits: (\d+)", answers.stdout)]
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    found: dict[str, pymarc.Record] = {}
    for (use, text, number), hit in zip(asked, hits, strict=True):
        request = {"version": "1.1", "operation": "searchRetrieve", "maximumRecords": "99"}
        query = urllib.parse.urlencode({**request, "query": f'{USES[use][0]}="{text}"'})
        with opener.open(f"http://127.0.0.1:{zebra}/?{query}", timeout=10) as answer:
            got = {record["001"].data: record for record in pymarc.parse_xml_to_array(answer)}
        assert len(got) == hit
        assert number in got, (use, text)
        found |= got
    assert {number: list(map(str, record.fields)) for number, record in found.items()} == {
        record["001"].data: list(map(str, record.fields)) for record in records
    }


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
    assert len(re.findall(rf"{year}\W*\d{{4}}\b", done.stdout)) == sum(bool(record.dates) for record in records)
    assert re.search(r"^\ufeff?(?:@TechReport|TY  - RPRT)", done.stdout, re.MULTILINE)


BOOK = r"""
=LDR  00000cam a2200000 a 4500
=001  910100
=008  010314s1899\\\\enk\\\\\\\\\\\000\0\eng\d
=020  \\$a0131103628
=100  1\$aHolmes, Ada,$d1850-1920.
=240  10$aKrimineller.$lEnglish
=245  14$aThe criminals of London.$bA study,$cby Ada Holmes.
=250  \\$a2nd ed.
=260  \\$aLondon :$bGill & Son,$c[c1899]
=700  1\$aMarsh, Ida,$eeditor.
=830  \0$aLaw library ;$v7.
=856  41$uhttp://www.example.org/criminals
"""
CITED = {
    ("TY", "BOOK"), ("AU", "Holmes, Ada"), ("ED", "Marsh, Ida"), ("TI", "The criminals of London: A study"), ("ET", "2nd ed."),
    ("PY", "1899"), ("PB", "Gill & Son"), ("T3", "Law library"), ("SN", "0131103628"), ("LA", "English"),
    ("UR", "http://www.example.org/criminals"),
}  # fmt: skip


def test_bibutils_cites_what_marc_says(tmp_path: Path) -> None:
    """The title proper and not the uniform one, a year to compute with, and who did what."""
    demanded("xml2ris")
    (tmp_path / "book.mrk").write_text(BOOK)
    convert([tmp_path / "book.mrk"], tmp_path / "book.mods")
    done = subprocess.run(["xml2ris", str(tmp_path / "book.mods")], capture_output=True, text=True, check=True)
    assert set(re.findall(r"(\w\w)  - (.*)", done.stdout)) >= CITED


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
