"""Large files and sudden ends: memory stays flat, and a load that was killed can be run again."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace

import pytest
from msgspec.structs import replace

from bibld.catalogue import Catalogue
from bibld.catalogue.nodes import deletion
from bibld.conversion import read, write
from bibld.errors import StreamError
from bibld.formats import Job, _dates, get
from bibld.formats.dublincore import oai_dc
from bibld.formats.marc21 import records
from bibld.formats.marc21.completed import titles, unsaid
from bibld.formats.marc21.completed.added import _changed
from bibld.formats.marc21.completed.descriptions import addressed
from bibld.formats.marc21.completed.publication import events_told
from bibld.formats.marc21.dates import _is_stated
from bibld.formats.mods import settled
from bibld.model import (
    Agent,
    Classification,
    Date,
    Genre,
    Identifier,
    Leftover,
    Link,
    Note,
    Provision,
    Record,
    Related,
    Title,
    to_json,
)
from bibld.report import Report
from bibld.settings import DEFAULTS
from bibld.store import open_store
from bibld.store.guard import tokens
from bibld.validation import validate
from bibld.web import card

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "bench"))

from pages import page  # noqa: E402 - it lies beside the package, not in it

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
PEAK = """
import resource, sys, bibld
bibld.convert(sys.argv[1], sys.argv[2])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def peak(source: Path, target: Path) -> int:
    """The most memory that a conversion takes, in kB, as the system counts it."""
    done = subprocess.run(
        [sys.executable, "-c", PEAK, str(source), str(target)],
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=True,
    )
    return int(done.stdout)


@pytest.mark.parametrize("suffix", [".mrc", ".mods", ".ttl"])
def test_memory_does_not_grow_with_the_file(suffix: str, tmp_path: Path) -> None:
    """Ten times the records take no more memory than a few megabytes more."""
    small, large = tmp_path / "small.txt", tmp_path / "large.txt"
    small.write_text("".join(page(150)), encoding="utf-8")
    large.write_text("".join(page(1500)), encoding="utf-8")
    assert large.stat().st_size > 1_900_000
    assert peak(large, tmp_path / f"large{suffix}") - peak(small, tmp_path / f"small{suffix}") < 12_000


@pytest.mark.parametrize("suffix", [".mij", ".mrk", ".mrc.gz"])
def test_memory_does_not_grow_with_what_is_read(suffix: str, tmp_path: Path) -> None:
    """The same the other way round, for files that are read record by record, one of them compressed."""
    small, large = tmp_path / f"small{suffix}", tmp_path / f"large{suffix}"
    for path, number in ((small, 200), (large, 2_500)):
        notes = (Note("word " * 1_600),)
        write((Record(id=str(at), titles=(Title("One"),), notes=notes) for at in range(number)), path)
    assert peak(large, tmp_path / "large.json") - peak(small, tmp_path / "small.json") < 12_000


RECORD = b"00059nam a2200037 a 4500001000200000245000600002\x1e1\x1e00\x1faT\x1e\x1d"
OAI_DC = (
    b'<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    b"%s</oai_dc:dc>"
)
HOSTILE = {
    "a comment without an end": ("marcxml", b"<!--" * 200_000),
    "tags behind a break": ("marcxml", b"<collection><record></record>&<x" + b"<p>An error page</p>" * 50_000),
    "sections of CDATA that do not end": (
        "marcxml",
        b"<collection>" + b"<![CDATA[" * 30_000 + b"<record></record>" + b"x" * 300_000,
    ),
    "terminators in a record that claims more": ("marc21", b"99999nam a2200205 a 4500" + b"a\x1d" * 40_000 + RECORD),
    "a directory that agrees with nothing": (
        "marc21",
        b"99999nam a2299999 a 4500" + b"650000499999" * 60_000 + b"\x1e" + b" 0\x1fax\x1e" * 60_000 + b"\x1d",
    ),
    "a long word": ("marcjson", b'{"leader":"","fields":[' + b"x" * 200_000),
    "byte order marks": ("mrk", b"\xef\xbb\xbf" * 200_000 + b"=LDR  00000nam\n=245  10$aT" + b"\xef\xbb\xbf" * 200_000 + b"=LDR\n"),
    "lines that begin no field": ("mrk", b"=LDR  00000nam\n=245  10$aT\n" + b"of a title\n" * 150_000),
    "sections of CDATA without an end": ("mods", b'<mods xmlns="http://www.loc.gov/mods/v3">' + b"<![CDATA[" * 30_000),
    "start tags within start tags": ("mods", b'<modsCollection xmlns="http://www.loc.gov/mods/v3">' + b"<mods a" * 15_000),
    "records within records": ("mods", b'<modsCollection xmlns="http://www.loc.gov/mods/v3">' + b"<mods>" * 20_000),
    "quotes without an end": (
        "mods",
        b'<modsCollection xmlns="http://www.loc.gov/mods/v3"><mods/>'
        + (b'<mods "></mods>' + (b'<mods a="x"><note>' + b"a word " * 700 + b"</note></mods>") * 250) * 12,
    ),
    "a number without an end": ("marcjson", b'{"leader":"","fields":[' + b"4" * 200_000 + b"]}"),
    "a start tag without an end": (
        "rdfxml",
        b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><' + b"x" * 200_000,
    ),
    "a break in every other statement": (
        "turtle",
        b"@prefix d: <http://purl.org/dc/terms/> .\n" + b'<u:a> d:title "a .\n<u:b> d:title "b" .\n' * 15_000,
    ),
    "a word without an end behind a break": (
        "turtle",
        b'<u:a> <http://purl.org/dc/terms/title> "a" .\nbroken .\n' + b"a" * 4_000_000,
    ),
    "ends of nothing": (
        "rdfxml",
        b'<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:Description r:about="u:a"/>'
        + b"</a>" * 200_000,
    ),
    "a break in every node": ("jsonld", b"[\n" + b'{"@id": "u:a", "dcterms:title": "a},\n' * 15_000 + b"]"),
    "a break in every node of a row": ("jsonld", b"[" + b'{"@id": "u:a", "dcterms:title": "a}, ' * 60_000 + b"]"),
    "a break in every document": ("jsonld", b'{\n "@context": {},\n "@id": "u:a}\n' * 60_000),
    "nodes in a row": ("jsonld", b"[" + b'{"@id": "u:a",\n"dcterms:title": "a"}, ' * 20_000 + b"x]"),
    "the line ends of old Macintoshes": ("ris", b"TY  - BOOK\rTI  - T\rER  - \r" * 30_000),
    "numbers without an end": ("ris", b"TY  - BOOK\nSN  - 1" + b"(1, " * 15_000 + b"\nER  - \n"),
    "tags in a title": ("ris", b"TY  - BOOK\nTI  - " + b"<i>a</i> " * 15_000 + b"\nER  - \n"),
    "subfields of one field": ("mrk", b"=LDR  00000nam\n=700  1\\$aSmith, A." + b"$cDr.$eeditor." * 90_000 + b"\n"),
    "index terms that are places": (
        "mrk", b"=LDR  00000nam\n" + b"".join(b"=653  \\5$aPlace %d\n" % at for at in range(60_000)),
    ),
    "comments without an end": (
        "oai_dc",
        b"<x>" + (OAI_DC % b"<dc:title>T <!-- </dc:title>" + (OAI_DC % b"<dc:title>T</dc:title>") * 3) * 2400 + b"</x>",
    ),
    "publishers": ("oai_dc", OAI_DC % b"".join(b"<dc:publisher>Press %d</dc:publisher>" % at for at in range(10_000))),
    "descriptions that are addresses": (
        "oai_dc", OAI_DC % b"".join(b"<dc:description>http://x.example/%d</dc:description>" % at for at in range(40_000)),
    ),
    "descriptions": ("oai_dc", OAI_DC % b"".join(b"<dc:description>Note %d</dc:description>" % at for at in range(15_000))),
    "titles": (
        "turtle",
        b"<http://example.org/1> a <http://purl.org/dc/dcmitype/Text>"
        + b"".join(b' ; <http://purl.org/dc/terms/title> "Title %d"' % at for at in range(15_000)) + b" .",
    ),
    "articles of a journal that points at each of them": (
        "turtle",
        b"@prefix d: <http://purl.org/dc/terms/> .\n<u:j> a <http://purl.org/ontology/bibo/Journal> ; d:title 'Bees' .\n"
        + b"".join(b"<u:j> d:hasPart <u:%d> . <u:%d> d:title 'T %d' ; d:isPartOf <u:j> .\n" % (at, at, at) for at in range(5_000)),
    ),
    "publishers and dates": (
        "turtle",
        b"<http://example.org/1> a <http://purl.org/dc/dcmitype/Text>"
        + b"".join(
            b' ; <http://purl.org/dc/terms/publisher> "Press %d" ; <http://purl.org/dc/terms/date> "Day %d"' % (at, at)
            for at in range(8_000)
        )
        + b" .",
    ),
    "commas": ("oai_dc", OAI_DC % (b"<dc:subject>" + b"a, " * 20_000 + b"</dc:subject>")),
    "carriers": ("mrk", b"=LDR  00000nam\n" + b"".join(b"=338  \\\\$aTerm %d\n" % at for at in range(30_000))),
    "carriers that are said twice": (
        "mrk", b"=LDR  00000nam\n" + b"".join(b"=338  \\\\$aTerm %d\n" % at for at in range(3_000)) * 2,
    ),
    "years in a source": ("oai_dc", OAI_DC % (b"<dc:source>a" + b"; 2001" * 15_000 + b"</dc:source>")),
    "figures of a number": ("oai_dc", OAI_DC % (b"<dc:identifier>" + b"1" * 60_000 + b" a</dc:identifier>")),
    "noughts before no number": ("oai_dc", OAI_DC % (b"<dc:identifier>oclc: " + b"0" * 80_000 + b"a</dc:identifier>")),
    "noughts in the address of no number": (
        "oai_dc", OAI_DC % (b"<dc:identifier>http://worldcat.org/oclc/" + b"0" * 80_000 + b"a</dc:identifier>"),
    ),
    "materials before a size": ("oai_dc", OAI_DC % (b"<dc:format>" + b"a, " * 70_000 + b"paper, 2 x 4 cm</dc:format>")),
    "figures of no extent": ("oai_dc", OAI_DC % (b"<dc:format>" + b"1" * 30_000 + b";</dc:format>")),
    "citations and publishers": (
        "oai_dc",
        OAI_DC % (b"<dc:title>Counts of bees in flight</dc:title><dc:type>Dataset</dc:type>"
                  + b"".join(b"<dc:publisher>Press %d</dc:publisher>" % at for at in range(1_000))
                  + b"".join(b"<dc:source>Ek, B. (2020): Counts of bees in flight.Hive %d, Leeds</dc:source>" % at for at in range(1_000))),
    ),
    "figures of no number in a series": ("oai_dc", OAI_DC % (b"<dc:relation>;" + b"1" * 60_000 + b" a</dc:relation>")),
    "sentences of no thesis": ("oai_dc", OAI_DC % (b"<dc:source>" + b"of. " * 60_000 + b"</dc:source>")),
    "characters by numbers without an end": (
        "mrk", b"=LDR  00000nam\n=245  10$6880-01$aT\n=880  10$6245-01$a" + b"&#" * 120_000 + b"\n",
    ),
    "initials before parentheses without an end": (
        "mods",
        b'<mods xmlns="http://www.loc.gov/mods/v3"><name type="personal"><namePart>' + b"A. (" * 60_000 + b"</namePart></name></mods>",
    ),
    "sources and titles": (
        "oai_dc",
        OAI_DC % b"".join(b"<dc:title>Hives %d</dc:title><dc:source>England %d</dc:source>" % (at, at) for at in range(15_000)),
    ),
    "relations and types": (
        "oai_dc",
        OAI_DC % b"".join(b"<dc:relation>ca. %d</dc:relation><dc:type>Bees %d</dc:type>" % (at, at) for at in range(15_000)),
    ),
    "words before a parenthesis": ("oai_dc", OAI_DC % (b"<dc:creator>" + b"S. " * 60_000 + b"(DLC)</dc:creator>")),
    "ligatures without an end": (
        "marc21", b"99999nam  2200037   4500245009900000\x1e00\x1fa" + b"\xeb" * 90_000 + b"\x1e\x1d",
    ),
}  # fmt: skip


TOO_LONG = 20
"""Seconds of this process, however busy the machine is: what grows with the square of the size takes many more."""


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_what_is_hostile_takes_time_in_proportion(name: str) -> None:
    """Each of these took minutes, where the time grew with the square of the size."""
    card, data = HOSTILE[name]
    start = time.process_time()
    with suppress(StreamError):
        for _ in get(card).read(io.BytesIO(data), Job()):
            pass
    assert time.process_time() - start < TOO_LONG


def within_one_another(levels: int) -> Record:
    """Descriptions within one another, in each of which something is lost."""
    record = Record(titles=(Title("The innermost"),))
    for _ in range(levels):
        cancelled = (Classification("ddc", "364.6", invalid=True),)
        record = Record(titles=(Title("One"),), classifications=cancelled, related=(Related("host", record=record),))
    return record


MANY = {
    "sentences of a note": (
        "mods", b'<mods xmlns="http://www.loc.gov/mods/v3"><note>' + b"some words; " * 400_000 + b"</note></mods>", "marc21",
    ),
    "dates": (
        "mods",
        b'<mods xmlns="http://www.loc.gov/mods/v3">'
        + b"".join(b"<originInfo><dateIssued>%d</dateIssued></originInfo>" % at for at in range(40_000)) + b"</mods>",
        "marcxml",
    ),
    "conversions": (
        "mrk", b"=LDR  00000nam\n" + b"".join(b"=884  \\\\$aProgram %d\n" % at for at in range(90_000)), "mods",
    ),
    "parts of a date": (
        "mrk", b"=LDR  00000nam\n" + b"".join(b"=033  00$a%06d--\n" % at for at in range(60_000)), "mods",
    ),
    "units of a body": ("mrk", b"=LDR  00000nam\n=110  2\\$aBody." + b"$bUnit." * 3_000 + b"\n", "ntriples"),
    "losses within one another": ("json", to_json(within_one_another(30)), "mods"),
    "parts of a statement": ("mrk", b"=LDR  00000nam\n=260  \\\\" + b"$aCity :$bPress." * 6_000 + b"\n", "oai_dc"),
    "scripts of no language": (
        "mods",
        b'<mods xmlns="http://www.loc.gov/mods/v3"><language>' + b"<scriptTerm>a</scriptTerm>" * 3_000 + b"</language></mods>",
        "mods",
    ),
    "addresses of which there are none": ("ris", b"TY  - RPRT\nTI  - T\nUR  - a" + b" ; " * 10_000 + b"\nER  - \n", "marcxml"),
    "blanks in a title": (
        "page", b"1 results found\n\nAuthor: Doe, Jane\nTitle: A" + b" " * 30_000 + b"title\nYear: 2001\n", "marcxml",
    ),
    "blanks behind the name of a number": (
        "mrk", b"=LDR  00000nam\n=020  \\\\$aISBN" + b" " * 30_000 + b"a\n", "mods",
    ),
    "noughts of a number": (
        "mrk", b"=LDR  00000nam\n=650  \\7$aBees$2fast$0(OCoLC)fst" + b"0" * 60_000 + b"a\n", "mods",
    ),
    "noughts before no number": (
        "mods",
        b'<mods xmlns="http://www.loc.gov/mods/v3"><identifier type="oclc">' + b"0" * 60_000 + b"a</identifier></mods>",
        "marcxml",
    ),
    "letters of what is no publisher": (
        "mrk", b"=LDR  00000naa a2200000 a 4500\n=773  0\\$tNature$dLeeds : " + b"a" * 60_000 + b"; b\n", "ris",
    ),
    "places in one host": (
        "mrk",
        b"=LDR  00000nam\n=773  0\\$tNature\n" + b"".join(b"=773  18$gvolume:%d\n" % at for at in range(6_000)),
        "ntriples",
    ),
    "figures of a size": (
        "mods",
        b'<mods xmlns="http://www.loc.gov/mods/v3"><physicalDescription><extent>' + b"1 x " * 40
        + b"!</extent></physicalDescription></mods>",
        "marcxml",
    ),
    "blanks behind an ISBN": (
        "json", to_json(Record(identifiers=(Identifier("isbn", "0306406152" + " " * 60_000 + "a"),))), "marcxml",
    ),
    "blanks before the number of a series": (
        "json",
        to_json(Record(related=(Related("series", record=Record(titles=(Title("Hives ;" + " " * 90_000 + "; a"),))),))),
        "marcxml",
    ),
    "series in a series": ("mrk", b"=LDR  00000nam\n=490  0\\" + b"$aSeries." * 3_000 + b"\n", "ntriples"),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(MANY))
def test_what_is_much_is_written_in_proportion(name: str) -> None:
    """The same where it is written as something else; two of these were too deep to write, and ended the run."""
    source, data, target = MANY[name]
    start = time.process_time()
    job = Job()
    get(target).write(get(source).read(io.BytesIO(data), job), io.BytesIO(), job)
    assert time.process_time() - start < TOO_LONG
    assert job.report.written == (target != "marc21")  # which has no room for so long a note


@pytest.mark.parametrize(
    ("rule", "field"),
    [
        # It is no known one with two letters changed about, however many it has.
        ("source-spelt", b"=650  \\7$aTopic$2" + b"a" * 800_000),
        ("008-index", b"=500  \\\\$aIncludes index" + b" " * 150_000 + b"]"),
    ],
)
def test_what_is_long_is_validated_in_proportion(rule: str, field: bytes, tmp_path: Path) -> None:
    source = tmp_path / "x.mrk"
    fixed = b"=008  240430s2013\\\\\\\\enk" + b"\\" * 13 + b"0\\0\\eng\\d\n"
    source.write_bytes(b"=LDR  00000nam a2200000 a 4500\n" + fixed + b"=245  00$aT\n" + field + b"\n")
    start = time.process_time()
    assert rule not in {fault.rule for fault in validate(source)}
    assert time.process_time() - start < TOO_LONG


def test_an_iri_without_an_end_takes_time_in_proportion() -> None:
    """An escape in it begins with one figure, and what is behind that is as the rest."""
    start = time.process_time()
    assert next(tokens("<\\u0" + "a" * 60_000 + " x"))[1] == "<"
    assert time.process_time() - start < TOO_LONG
    assert next(tokens("<urn:\\u00e9a> x"))[1] == "<urn:\\u00e9a>"


def test_findings_in_fields_of_one_tag_take_time_in_proportion(tmp_path: Path) -> None:
    """Each is told with which of the fields it is in."""
    source = tmp_path / "x.mrk"
    source.write_bytes(b"=LDR  00000nam a2200000 a 4500\n=245  00$aT\n" + b"=650  93$aTopic\n" * 15_000)
    start = time.process_time()
    found = [fault.occurrence for fault in validate(source) if fault.path.startswith("650")]
    assert time.process_time() - start < TOO_LONG
    assert {*found} == {*range(1, 15_001)}


class Counted(str):
    """A text that counts how often any is compared, or gone through."""

    times = 0

    def __eq__(self, other: object) -> bool:
        Counted.times += 1
        return str.__eq__(self, other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __contains__(self, other: object) -> bool:
        Counted.times += 1
        return str.__contains__(self, str(other))

    __hash__ = str.__hash__


def texts(number: int) -> Iterator[Counted]:
    """So many texts, all different."""
    return (Counted(f"http://example.org/{at}") for at in range(number))


def removed(shared: list[Counted]) -> str:
    """The update that removes a record which points at these nodes, and each of them at the next."""
    known = {name: [("<u:within>", after)] for name, after in pairwise(shared)} | {shared[-1]: []}
    return deletion("<https://catalogue.example/record/1>", {**known}, DEFAULTS)


ALIKE = {
    "links": lambda number: [*addressed([Link(text, relation="") for text in texts(number)], Report())],
    "events": lambda number: events_told(Record(provisions=tuple(Provision(function="digitization", date=at) for at in texts(number)))),
    "dates of issue": lambda number: [
        _is_stated(Date(f"{1000 + at}"), Record(provisions=tuple(Provision(date=text) for text in texts(number))), ())
        for at in range(number)
    ],
    "lines of a card": lambda number: card.lines(Record(summaries=tuple(map(Note, texts(number)))), card.Shared()),
    "nodes that are shared": lambda number: removed([Counted(f"<https://catalogue.example/agent/{at}>") for at in range(number)]),
    "what has become of values": lambda number: _changed(
        links := [Link(text) for text in texts(number)], links, [], [Link(text, label="Whole") for text in texts(number)]
    ),
    "elements that are kept": lambda number: oai_dc.written(
        Record(leftovers=tuple(Leftover("oai_dc", "subject", text, "form") for text in texts(number))), Report(), DEFAULTS
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(ALIKE))
def test_values_are_not_each_held_against_all(name: str) -> None:
    """Of four times as many, four times as many are compared, and some more where a table of them has grown."""
    times = []
    for number in (100, 400):
        Counted.times = 0
        ALIKE[name](number)
        times.append(Counted.times)
    assert times[1] < 8 * times[0] + 400


def test_titles_are_not_gone_through_for_each_statement_of_responsibility(monkeypatch: pytest.MonkeyPatch) -> None:
    """Which letters a title begins in is asked once, however many statements look for theirs."""
    asked: list[str] = []
    letters = settled._letters
    monkeypatch.setattr(settled, "_letters", lambda text: asked.append(text) or letters(text))
    titles = tuple(Title(f"Hives {at}") for at in range(50))
    stated = tuple(Note(f"by Ek {at}", settled.RESPONSIBILITY) for at in range(50))
    told = settled.settled(Record(titles=titles, notes=stated))
    assert told.titles[0].responsibility == " ; ".join(note.text for note in stated)
    assert len(asked) == 100


def test_a_statement_of_responsibility_is_parted_into_words_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many there are who may have made it."""
    asked: list[str] = []
    word = titles._WORD
    counting = SimpleNamespace(findall=lambda text: asked.append(text) or word.findall(text), search=word.search)
    monkeypatch.setattr(titles, "_WORD", counting)
    agents = tuple(Agent(f"Ek{at}, Bo", "person") for at in range(50))
    records.written(Record(titles=(Title("Bees / anybody else"),), agents=agents), Report(), DEFAULTS)
    assert asked.count("anybody else") == 1


def test_the_doubt_of_a_date_is_looked_for_where_its_year_is_stated(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of many dates each is asked about in the statements of its year alone, before Christ, too."""
    asked: list[str] = []
    is_doubted = _dates.is_doubted
    monkeypatch.setattr(_dates, "is_doubted", lambda date, line: asked.append(line) or is_doubted(date, line))
    dates = tuple(Date(f"-{at:04}", kind="created", qualifier="questionable", encoding="edtf") for at in range(50))
    report = Report()
    records.written(Record(dates=dates, notes=(Note("Of 11 B.C.?"), Note("Of 12 B.C."))), report, DEFAULTS)
    assert [count for loss, count in report.losses.items() if loss[1] == "dates.qualifier"] == [48]
    assert 0 < len(asked) < 200


def test_a_doubt_that_046_tells_is_looked_for_where_the_year_is_stated(monkeypatch: pytest.MonkeyPatch) -> None:
    """So it is with statements of publication, of which there may be as many as dates."""
    asked: list[Date] = []
    before_christ = _dates.before_christ  # what a statement has of a year is asked with each that is looked at
    monkeypatch.setattr(_dates, "before_christ", lambda date: asked.append(date) or before_christ(date))
    dates = tuple(Date(f"19{at}-01-02", kind="created", qualifier="approximate") for at in range(10, 60))
    provisions = tuple(Provision(function="production", date=f"about 19{at}") for at in range(11, 61))
    made = records.written(Record(dates=dates, provisions=provisions), Report(), DEFAULTS)
    assert sum("~" in item.field.text for item in made if item.field.where == "046") == 1
    assert len(asked) < 1000


def test_a_code_is_looked_for_once_in_what_was_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """A code of few letters is looked for at each place where its letters are; many values may have the same."""
    sought: list[str] = []
    stands = unsaid._stands
    monkeypatch.setattr(unsaid, "_stands", lambda said, text: sought.append(said) or stands(said, text))
    report = Report()
    records.written(Record(audiences=(Genre("bees", lang="qq"),) * 50), report, DEFAULTS)
    assert [count for loss, count in report.losses.items() if loss[1] == "audiences.lang"] == [50]
    assert len(sought) < 10


def test_events_and_their_dates_take_time_in_proportion() -> None:
    """An event that has no date is not looked for among all dates, of which there may be as many."""
    start = time.process_time()
    record = Record(provisions=tuple(Provision(function="digitization", date=str(at)) for at in range(40_000)))
    told = events_told(replace(record, dates=tuple(Date(str(at)) for at in range(40_000))))
    assert time.process_time() - start < TOO_LONG
    assert len(told.notes) == len(told.dates) == 40_000


def test_a_killed_load_can_be_run_again(tmp_path: Path) -> None:
    """After SIGKILL in the middle of a load the store opens, and a second run completes it."""
    source, store = tmp_path / "page.txt", tmp_path / "store"
    source.write_text("".join(page(1200, words=30)), encoding="utf-8")  # more than are loaded at a time
    command = [sys.executable, "-m", "bibld", "load", str(source), "--store", str(store)]
    loading = subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while loading.poll() is None and not (store.is_dir() and any(store.glob("*.sst"))):
        time.sleep(0.01)
    loading.send_signal(signal.SIGKILL)
    assert loading.wait() == -signal.SIGKILL
    subprocess.run(command, env=ENVIRONMENT, check=True, capture_output=True)
    with open_store(store) as opened:
        catalogue = Catalogue(opened)
        assert len(catalogue) == 1200
        for record in list(read(source))[::200]:
            assert catalogue.get(record.id) == record
