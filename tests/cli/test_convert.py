"""Tests of `bibld convert`: what it writes, what it says, and how it ends."""

from __future__ import annotations

import errno
import json
import os
import re
import shlex
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bibld.cli.terminal import show
from bibld.conversion import convert, write
from bibld.errors import StreamError
from bibld.formats import Job, get, names
from bibld.model import Record, Title, to_json


def test_a_lossless_conversion_says_two_lines(run: Any, records: Path, tmp_path: Path) -> None:
    """Exit status 0, nothing on standard output, two lines on standard error."""
    out = tmp_path / "copy.json"
    result = run("convert", records, "-o", out)
    assert result.exit_code == 0
    assert result.stdout == ""
    assert re.sub(r"in \d+\.\d s", "in 0.0 s", result.stderr) == (
        f"Read 2 records from {records} in 0.0 s.\nWrote 2 records to {out} as json. Nothing was lost or wrong.\n"
    )
    assert out.read_bytes() == records.read_bytes()


def test_standard_output_has_the_records_and_nothing_else(run: Any, records: Path) -> None:
    """With `-o -` the records go to standard output, and the summary does not."""
    result = run("convert", records, "-o", "-", "--to", "json")
    assert result.stdout_bytes == records.read_bytes()
    assert "Wrote 2 records to standard output as json." in result.stderr


def test_standard_input_is_read(process: Any, records: Path, tmp_path: Path) -> None:
    """`-` is standard input, and its format is told by its content."""
    out = tmp_path / "copy.json"
    result = process("convert", "-", "-o", out, input=records.read_bytes())
    assert result.returncode == 0
    assert result.stderr.startswith(b"Read 2 records from standard input in ")
    assert out.read_bytes() == records.read_bytes()


def test_several_files_become_one(run: Any, records: Path, tmp_path: Path) -> None:
    """All records of all files, in order."""
    out = tmp_path / "both.json"
    result = run("convert", records, records, "-o", out)
    assert result.exit_code == 0
    assert result.stderr.startswith("Read 4 records from 2 files in ")
    assert out.read_bytes() == records.read_bytes() * 2


def test_what_is_lost_is_listed_and_no_fault(run: Any, records: Path, tmp_path: Path) -> None:
    """A loss is told, with exit status 0: without --strict it is the nature of the format."""
    records.write_text('{"id":"1","titles":[{"title":"Map"}],"cartographics":[{"scale":"1:25000"}]}\n')
    result = run("convert", records, "-o", tmp_path / "out.txt", "--to", "page")
    assert result.exit_code == 0
    assert re.search(r"^  1  dropped  cartographics +\S", result.stderr, re.MULTILINE)
    assert "Exit status" not in result.stderr


def test_strict_makes_a_loss_an_exit_status(run: Any, records: Path, tmp_path: Path) -> None:
    """Under --strict a loss ends in exit status 1, unless --allow-loss allows it."""
    records.write_text('{"id":"1","titles":[{"title":"Map"}],"cartographics":[{"scale":"1:25000"}]}\n')
    command = ("convert", records, "-o", tmp_path / "out.txt", "--to", "page", "--strict")
    result = run(*command)
    assert result.exit_code == 1
    assert "Exit status 1: finished, but with 1 value lost that --allow-loss does not allow." in result.stderr
    assert (tmp_path / "out.txt").exists()
    assert run(*command, "--allow-loss", "carto*").exit_code == 0
    assert run(*command, "--allow-loss", "titles.*").exit_code == 1


def test_a_damaged_record_is_passed_over_and_told(run: Any, records: Path, tmp_path: Path) -> None:
    """Exit status 1: the run was finished, and someone should look."""
    records.write_bytes(records.read_bytes() + b'{"id": 3}\n')
    result = run("convert", records, "-o", tmp_path / "out.json")
    assert result.exit_code == 1
    assert "Wrote 2 records" in result.stderr
    assert "Wrong, or not sure:\n  1  error  no record\n  for example:\n" in result.stderr
    assert result.stderr.endswith("Exit status 1: finished, but with 1 error.\n")


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_read(run: Any, records: Path, tmp_path: Path) -> None:
    """One missing file of several is a fault, not the end."""
    result = run("convert", tmp_path / "missing.json", records, "-o", tmp_path / "out.json")
    assert result.exit_code == 1
    assert "missing.json: cannot be opened: No such file or directory" in result.stderr
    assert (tmp_path / "out.json").read_bytes() == records.read_bytes()


def test_the_report_has_every_loss_and_fault_and_the_totals(run: Any, records: Path, tmp_path: Path) -> None:
    """One JSON object a line, the last one with the totals."""
    records.write_text('{"id":"1","titles":[{"title":"Map"}],"cartographics":[{"scale":"1:25000"}]}\n{"id": 3}\n')
    report = tmp_path / "report.jsonl"
    result = run("convert", records, "-o", tmp_path / "out.txt", "--to", "page", "--report", report)
    assert result.exit_code == 1
    *lines, totals = [json.loads(line) for line in report.read_text().splitlines()]
    assert {line["type"] for line in lines} == {"loss", "fault"}
    loss = next(line for line in lines if line["type"] == "loss")
    assert (loss["path"], loss["record"], loss["target"]) == ("cartographics", "1", "page")
    assert next(line for line in lines if line["type"] == "fault")["position"] == 2
    assert totals.pop("seconds") >= 0
    assert totals == {
        "type": "totals",
        "read": 1,
        "written": 1,
        "losses": {"kept": 0, "dropped": sum(line["type"] == "loss" for line in lines)},
        "unallowed": sum(line["type"] == "loss" for line in lines),
        "quarantined": {"pieces": 0, "bytes": 0},
        "faults": {"error": 1, "warning": 0, "note": 0},
        "exit_status": 1,
    }


def test_the_report_of_a_run_that_failed_says_why(run: Any, records: Path, tmp_path: Path) -> None:
    """It takes the place of an earlier one, though there are no totals."""
    records.write_text('{"id": 3}\n')
    report = tmp_path / "report.jsonl"
    report.write_text("of an earlier run")
    assert run("convert", records, "-o", tmp_path / "out.txt", "--to", "page", "--report", report).exit_code == 2
    assert [json.loads(line)["type"] for line in report.read_text().splitlines()] == ["fault"]
    assert {path.name for path in tmp_path.iterdir()} == {records.name, report.name}


def test_the_report_can_go_to_standard_output(run: Any, records: Path, tmp_path: Path) -> None:
    """`--report -` prints the report, as long as the records go elsewhere."""
    result = run("convert", records, "-o", tmp_path / "out.json", "--report", "-")
    assert json.loads(result.stdout)["type"] == "totals"
    assert run("convert", records, "-o", "-", "--to", "json", "--report", "-").exit_code == 2


def test_quiet_says_nothing_unless_something_is_wrong(run: Any, records: Path, tmp_path: Path) -> None:
    """With --quiet there is a summary only when the exit status is not 0."""
    assert run("convert", records, "-o", tmp_path / "out.json", "-q").output == ""
    records.write_bytes(b'{"id": 3}\n' + records.read_bytes())
    assert "Exit status 1" in run("convert", records, "-o", tmp_path / "out.json", "-q").stderr


@pytest.mark.parametrize(
    "command", [("convert", "-o", "out.mods"), ("load", "--store", "store"), ("validate",)], ids=lambda words: words[0]
)
def test_what_cannot_be_read_goes_to_quarantine(
    run: Any, records: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    """Byte for byte, and it is said; the file is made only then, and never in another's place."""
    monkeypatch.chdir(tmp_path)
    name, *options = command
    kept = tmp_path / "bad.json"
    assert run(name, records, *options, "--quarantine", kept).exit_code == 0
    assert not kept.exists()
    records.write_bytes(b'{"id": 3}\n' + records.read_bytes() + b"[4]\n")
    result = run(name, records, *options, "--quarantine", kept)
    assert result.exit_code == 1
    assert f"Put into {kept}: 2 pieces that could not be read (14 bytes)." in result.stderr
    assert kept.read_bytes() == b'{"id": 3}\n[4]\n'
    result = run(name, records, *options, "--quarantine", kept)
    assert result.exit_code == 2
    assert "is there already; name another file" in result.stderr
    assert run(name, records, *options, "--quarantine", records).exit_code == 2
    assert run(name, records, *options, "--quarantine", "no/such/folder").exit_code == 2


def test_a_break_in_a_graph_is_told_once(run: Any, tmp_path: Path) -> None:
    """What could be read is written, and the rest kept; nothing to read is exit status 2, and all of it is kept."""
    source, out, kept, report = (tmp_path / name for name in ("four.ttl", "o.json", "bad.ttl", "report.jsonl"))
    lines = [f'<http://a.example/{n}> <http://purl.org/dc/terms/title> "{n}" .\n' for n in range(4)]
    lines[1] = lines[1].replace('1"', "1")
    source.write_text("".join(lines))
    result = run("convert", source, "--from", "turtle", "-o", out, "--quarantine", kept, "--report", report)
    assert (result.exit_code, len(out.read_text().splitlines()), kept.read_text()) == (1, 3, lines[1])
    assert sum('"level":"error"' in line for line in report.read_text().splitlines()) == 1
    kept.unlink()
    source.write_text(lines[1])
    result = run("convert", source, "--from", "turtle", "-o", out, "--quarantine", kept)
    assert (result.exit_code, kept.read_text()) == (2, lines[1])
    assert result.stderr.endswith("; in quarantine\n")


def test_the_report_says_what_is_in_quarantine(run: Any, records: Path, tmp_path: Path) -> None:
    """With the fault it belongs to, and in the totals."""
    report = tmp_path / "report.jsonl"
    records.write_bytes(records.read_bytes() + b"{\n")
    run("convert", records, "-o", tmp_path / "o.mrk", "--report", report, "--quarantine", tmp_path / "bad")
    *lines, totals = [json.loads(line) for line in report.read_text().splitlines()]
    assert [line["done"] for line in lines if line.get("level") == "error"] == ["this line was skipped; in quarantine"]
    assert totals["quarantined"] == {"pieces": 1, "bytes": 2}


def test_the_profile_is_used(run: Any, records: Path, tmp_path: Path) -> None:
    """The organisation code of a profile stands in what is written."""
    profile = tmp_path / "profile.toml"
    profile.write_text('organisation = "UkLoGLA"\n')
    result = run("convert", records, "-o", "-", "--to", "marcxml", "--profile", profile)
    assert '<controlfield tag="003">UkLoGLA</controlfield>' in result.stdout.replace("marc:", "")


@pytest.mark.parametrize("name", names())
def test_every_format_can_be_written_and_read(run: Any, records: Path, tmp_path: Path, name: str) -> None:
    """Whatever the format, its name is enough to write it and to read it again."""
    written = tmp_path / "written"
    assert run("convert", records, "-o", written, "--to", name).exit_code == 0
    result = run("convert", written, "-o", tmp_path / "again.json", "--from", name)
    assert result.exit_code == 0, result.stderr
    assert "Read 2 records" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["IN"], "Missing option '-o'"),
        (["-o", "out.json"], "Missing argument 'IN...'"),
        (["IN", "-o", "-"], "say --to with one of page, json, "),
        (["IN", "-o", "out.unheard-of"], "say --to with one of page, json, "),
        (["IN", "-o", "out.json", "--from", "marc22"], "no format is called 'marc22'; there are page, json, "),
        (["IN", "-o", "out.json", "--to", "marc22"], "no format is called 'marc22'; there are page, json, "),
        (["IN", "-o", "IN"], "-o and IN are both "),
        (["IN", "-o", "out.json", "--report", "IN"], "--report and IN are both "),
        (["IN", "-o", "out.json", "--report", "out.json"], "--report and -o are both out.json"),
        (["IN", "-o", "out.json", "--profile", "none.toml"], "none.toml: No such file or directory"),
        (
            ["IN", "-o", "out.json", "--report", "no/such/folder"],
            "no/such/folder: cannot be written: No such file or directory",
        ),
        (["IN", "-o", "no/such/folder.json"], "no/such/folder.json: cannot be written: No such file or directory"),
        (["IN", "-o", "FOLDER", "--to", "json"], "this is a directory; name a file in it"),
        (["IN", "-o", "."], "this is a directory; name a file in it"),
        (["https://a.example/oai?verb=ListRecords", "-o", "out.json"], "what is on the web is not fetched"),
    ],
)
def test_wrong_usage_is_said_and_nothing_is_done(
    run: Any, records: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: str
) -> None:
    """Exit status 2, the reason on standard error, and every file as it was."""
    monkeypatch.chdir(tmp_path)
    before = records.read_bytes()
    names_ = {"IN": str(records), "FOLDER": str(tmp_path)}
    result = run("convert", *(names_.get(argument, argument) for argument in arguments))
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stdout == ""
    assert records.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == [records.name]


@pytest.mark.parametrize(("name", "meant"), [("nt", "ntriples"), ("MODS", "mods"), ("NT", "ntriples")])
def test_an_ending_names_a_format(run: Any, records: Path, name: str, meant: str) -> None:
    """Who knows a format by its files need not look up what it is called, nor whether that is in capitals here."""
    result = run("convert", records, "-o", "-", "--to", name)
    assert result.exit_code == 0, result.stderr
    assert f"Wrote 2 records to standard output as {meant}." in result.stderr


@pytest.mark.parametrize("name", ["in.zip", "in.mrc", "in"])
def test_a_zip_archive_is_named_as_such(run: Any, tmp_path: Path, name: str) -> None:
    """What is in it might be seen where it is not compressed, and would be read behind rubbish."""
    source = tmp_path / name
    with zipfile.ZipFile(source, "w") as archive:
        archive.writestr("a.mrc", "00026nam a2200025 a 4500\x1e\x1d")
    for option in ((), ("--from", "marc21")):
        result = run("convert", source, *option, "-o", tmp_path / "out.json")
        assert result.stderr == f"bibld: {source}: a zip archive; unpack it, and name what is in it\n"


@pytest.mark.parametrize("name", ["in.tar", "in.tar.gz", "in.mrc"])
def test_a_tar_archive_is_named_as_such(run: Any, records: Path, tmp_path: Path, name: str) -> None:
    """Compressed or not:
    its first entry was read behind its name, and where the next one began was a fault of the text.
    """
    source = tmp_path / name
    with tarfile.open(source, "w:gz" if name.endswith(".gz") else "w") as archive:
        archive.add(records)
    result = run("convert", source, "-o", tmp_path / "out.json")
    assert result.stderr == f"bibld: {source}: a tar archive; unpack it, and name what is in it\n"


def test_mustard_in_a_text_is_no_tar_archive(run: Any, tmp_path: Path) -> None:
    """Its mark is five letters of a word, which may stand in that place."""
    source, begun = tmp_path / "in.ris", b"TY  - BOOK\nTI  - "
    source.write_bytes(begun + b"Recipes " * 29 + b" " * 7 + b"Mustard\nER  - \n")
    assert source.read_bytes()[257:262] == b"ustar"
    result = run("convert", source, "-o", tmp_path / "out.json")
    assert result.exit_code == 0, result.stderr


@pytest.mark.parametrize(
    ("mark", "kind"), [(b"\xfd7zXZ\0", "an xz"), (b"Rar!\x1a\x07", "a RAR"), (b"7z\xbc\xaf\x27\x1c", "a 7z")]
)
def test_other_archives_are_named_as_such(run: Any, tmp_path: Path, mark: bytes, kind: str) -> None:
    """What cannot be unpacked on the way is told by its first bytes, however it is called."""
    source = tmp_path / "in.mrc"
    source.write_bytes(mark + bytes(range(256)))
    result = run("convert", source, "-o", tmp_path / "out.json")
    assert result.stderr == f"bibld: {source}: {kind} archive; unpack it, and name what is in it\n"


@pytest.mark.parametrize("name", ["mods", "marcxml"])
def test_the_headers_of_a_server_hide_no_xml(run: Any, records: Path, tmp_path: Path, name: str) -> None:
    """They are told."""
    saved = tmp_path / "saved.xml"
    run("convert", records, "-o", saved, "--to", name)
    saved.write_bytes(b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n" + saved.read_bytes())
    result = run("convert", saved, "-o", tmp_path / "out.json")
    assert result.exit_code == 1
    assert "Read 2 records" in result.stderr


def test_a_hard_link_to_an_input_is_the_input(run: Any, records: Path, tmp_path: Path) -> None:
    """A file is known by what it is, not by its name."""
    (tmp_path / "other.json").hardlink_to(records)
    assert run("convert", records, "-o", tmp_path / "other.json").exit_code == 2


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A file with one record that ISO 2709 has room for, and one that it has not."""
    path = tmp_path / "large.json"
    texts = ("short", "long " * 3000)
    path.write_bytes(b"".join(to_json(Record(text[:4], titles=(Title(text),))) + b"\n" for text in texts))
    return path


def test_what_was_set_aside_is_not_read_and_written_at_once(run: Any, large: Path, tmp_path: Path) -> None:
    """Nor does a report go there: the file beside the output is one of the run's own, whether it comes to be or not."""
    out, beside = tmp_path / "out.mrc", tmp_path / "out.mrc.too-large.marcxml"
    assert run("convert", large, "-o", out, "--report", beside).exit_code == 2
    assert not out.exists()
    assert run("convert", large, "-o", out).exit_code == 1
    kept = beside.read_bytes()
    result = run("convert", beside, "-o", out)
    assert (result.exit_code, beside.read_bytes()) == (2, kept)
    assert "what -o sets aside and IN are both" in result.stderr
    with pytest.raises(StreamError, match="read and written at once"):
        convert(beside, out)


@pytest.mark.parametrize("jobs", [1, 2])
def test_no_file_is_made_of_no_record_where_the_format_has_at_least_one(run: Any, tmp_path: Path, jobs: int) -> None:
    """A repository may have nothing new; a modsCollection without a mods is not valid, a collection of MARC is."""
    answer, before = tmp_path / "answer.xml", tmp_path / "new.mods"
    answer.write_text(
        '<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><error code="noRecordsMatch">None.</error></OAI-PMH>'
    )
    before.write_text("as it was")
    result = run("convert", answer, "-o", before, "--jobs", jobs)
    assert (result.exit_code, before.read_text()) == (2, "as it was")
    assert "no record was read" in result.stderr
    assert run("convert", answer, "-o", tmp_path / "new.marcxml", "--jobs", jobs).exit_code == 0


def test_what_was_set_aside_appears_with_the_output_and_not_before(run: Any, large: Path, tmp_path: Path) -> None:
    """A run that fails leaves that of an earlier one as it is;
    one that succeeds puts its own there, or takes it away.
    """
    out, beside = tmp_path / "out.mrc", tmp_path / "out.mrc.too-large.marcxml"
    beside.write_text("of an earlier run")
    before = {*tmp_path.iterdir()}
    job = Job()

    def records() -> Iterator[Record]:
        yield Record("1", titles=(Title("long " * 3000),))
        raise StreamError("it breaks off")

    with pytest.raises(StreamError, match="breaks off"):
        write(records(), out, job=job)
    assert {*tmp_path.iterdir()} == before
    assert beside.read_text() == "of an earlier run"
    result = run("convert", large, "-o", out)
    assert "gives place to that of this one" in result.stderr
    assert f"records in {beside}" in result.stderr
    assert beside.read_text().endswith("</collection>\n")
    large.write_bytes(large.read_bytes().splitlines(keepends=True)[0])
    assert "out.mrc.too-large.marcxml of an earlier run is removed" in run("convert", large, "-o", out).stderr
    assert {*tmp_path.iterdir()} == before - {beside} | {out}


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("name", names())
def test_white_space_alone_is_said_and_replaces_nothing(run: Any, tmp_path: Path, name: str, jobs: int) -> None:
    """Nor does a page in HTML, which a server gave for a file."""
    out = tmp_path / "out.json"
    out.write_text("good")
    for content, said in ((" \n\t\r\n", "nothing but white space"), ("<html><body>Error 500</body></html>\n", "")):
        source = tmp_path / f"in{get(name).suffixes[0]}"
        source.write_text(content)
        result = run("convert", source, "-o", out, "--jobs", jobs)
        assert (result.exit_code, out.read_text()) == (2, "good")
        assert said in result.stderr
        if said or name in ("marcxml", "mods", "oai_dc"):
            checked = run("validate", source)
            assert (checked.exit_code, said in checked.stderr) == (2, True)


def test_standard_input_is_called_so(process: Any, tmp_path: Path) -> None:
    """Not by the sign for it, whatever is wrong."""
    for content in (b"", b" \n", b"\n" * 20_000, b"no record of any kind"):
        result = process("convert", "-", "-o", tmp_path / "o.json", input=content)
        assert result.returncode == 2
        assert result.stderr.startswith(b"bibld: standard input: ")


@pytest.mark.skipif(os.name != "posix", reason="a shell closes it, and there is a device that is full")
@pytest.mark.parametrize(
    ("source", "redirected", "said"),
    [
        ("-", "<&-", "standard input: cannot be read: it is closed"),
        ("", ">&-", "standard output: cannot be written: it is closed"),
        pytest.param(
            "",
            ">/dev/full",
            "standard output: cannot be written: No space left on device",
            marks=pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device"),
        ),
    ],
)
def test_standard_streams_that_cannot_be_used_are_named(
    source: str, redirected: str, said: str, records: Path, environment: dict[str, str]
) -> None:
    """They are closed, or full."""
    command = shlex.join([sys.executable, "-m", "bibld", "convert", source or str(records), "--to", "json", "-o", "-"])
    done = subprocess.run(
        ["/bin/sh", "-c", f"{command} {redirected}"], capture_output=True, text=True, env=environment, check=False
    )
    assert (done.returncode, done.stderr) == (2, f"bibld: {said}\n")


def test_an_answer_that_nobody_can_be_given_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a line, too, where standard output is closed: the exit status of a search said that all went well."""
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(StreamError, match="standard output: cannot be written: it is closed"):
        show("1 result")


@pytest.mark.parametrize(
    ("profile", "said"),
    [
        ('organization = "x"', "organization: there is no such setting; organisation, perhaps"),
        ("x = 1", "x: there is no such setting; there are organisation, base, "),
        ("organisation = 7", "organisation: a text in quotation marks, and not 7"),
        ('capitals = "upper"', 'capitals: "keep" or "sentence", and not \'upper\''),
        ('rules_off = "structure"', "rules_off: a list of texts, such as [\"650-source\"], and not 'structure'"),
        ('time = "2024-13-01"', "time: a date and time, such as 2026-11-24T13:30:00, and not '2024-13-01'"),
        # What 005 and W3CDTF are not made of: another form of ISO 8601, and a zone behind no seconds.
        ('time = "2024-W10-1"', "time: a date and time, such as 2026-11-24T13:30:00, and not '2024-W10-1'"),
        ('time = "20240506"', "time: a date and time, "),
        ('time = "2024-05-06T09:30+05:30"', "time: a date and time, "),
        ('organisation = " "', "organisation: a MARC organisation code, "),
        # What begins with these is no IRI, or no address.
        ('base = "1:"', "base: an absolute IRI, such as https://catalogue.example.org, and not '1:'"),
        ('base = "http://[::1"', "base: an absolute IRI, "),
        ('base = "http://library.example/%zz"', "base: an absolute IRI, "),
        ('base = "http://library.example/#"', "base: an absolute IRI, "),
        ('base = "http:"', "base: an absolute IRI, "),
        ("x = [", "not TOML: "),
        ('organisation = "\udce9"', "not text in UTF-8: "),
        ('cataloguing_language = "english"', "'english' is no code of MARC's list of languages (english is eng)"),
        ('cataloguing_language = "xyz"', "(such as eng)"),
        (
            'rules_off = ["003-mising"]',
            "no rule of `bibld validate` is called '003-mising'; the nearest is '003-missing'",
        ),
        ('rules_off = ["shape-Expect"]', "the nearest is 'shape-Expected'"),
    ],
)
def test_what_is_wrong_in_a_profile_is_said_in_words(
    run: Any, records: Path, tmp_path: Path, profile: str, said: str
) -> None:
    """With the setting's name, and what it should be."""
    path = tmp_path / "profile.toml"
    path.write_text(profile, errors="surrogateescape")
    result = run("convert", records, "-o", tmp_path / "out.mrc", "--profile", path)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"bibld: {path}: ")
    assert said in result.stderr


@pytest.mark.parametrize("moment", ["abc", "1e9", "99999999999999"])
def test_a_moment_that_is_none_is_said(
    run: Any, records: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    """The environment may say when a conversion happens; what makes no sense in it is no mistake of ours."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", moment)
    result = run("convert", records, "-o", tmp_path / "out.mrc")
    assert result.exit_code == 2
    assert result.stderr == f"bibld: SOURCE_DATE_EPOCH: seconds since 1970, and not {moment!r}\n"
    assert not (tmp_path / "out.mrc").exists()


def test_a_profile_with_rules_that_are_there_is_used(run: Any, records: Path, tmp_path: Path) -> None:
    """Those of the readers, of a format, and of the shapes."""
    path = tmp_path / "profile.toml"
    path.write_text('rules_off = ["structure", "003-missing", "shape-Expected"]\ncataloguing_language = "ger"\n')
    assert run("convert", records, "-o", tmp_path / "out.mrc", "--profile", path).exit_code == 0


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_nothing_is_written_where_nothing_can_be_read(run: Any, tmp_path: Path, jobs: str) -> None:
    """No beginning of a collection on standard output, which nothing would close."""
    empty = tmp_path / "empty.mrc"
    empty.touch()
    result = run("convert", empty, "--to", "mods", "-o", "-", "--jobs", jobs)
    assert (result.exit_code, result.stdout) == (2, "")


def test_a_long_name_is_one_that_can_be_written(run: Any, records: Path, tmp_path: Path) -> None:
    """What a file is called until it is complete is no longer than what the system allows."""
    target = tmp_path / f"{'b' * 250}.mrc"
    assert run("convert", records, "-o", target).exit_code == 0
    assert [path.name for path in tmp_path.iterdir() if path.name[:1] in "b."] == [target.name]


def test_what_is_replaced_keeps_its_mode(run: Any, records: Path, tmp_path: Path) -> None:
    """Who could read the file before can do so after."""
    target = tmp_path / "shared.mrc"
    target.touch()
    target.chmod(0o664)
    before = os.umask(0o027)
    try:
        assert run("convert", records, "-o", target).exit_code == 0
    finally:
        os.umask(before)
    assert target.stat().st_mode & 0o777 == 0o664


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the administrator may write anywhere")
def test_a_folder_that_nobody_may_look_into_is_no_place_for_an_output(run: Any, records: Path, tmp_path: Path) -> None:
    """It cannot be written there, and it is said of the output by the name it was given."""
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o000)
    for option in (("-o", folder / "o.json"), ("-o", tmp_path / "o.json", "--report", folder / "r.jsonl")):
        result = run("convert", records, *option)
        assert (result.exit_code, result.stderr) == (2, f"bibld: {option[-1]}: cannot be written: Permission denied\n")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the administrator may write anywhere")
def test_what_may_not_be_written_is_not_replaced(run: Any, records: Path, tmp_path: Path) -> None:
    """Who has protected a file keeps it, also in a folder where it could be replaced."""
    kept = tmp_path / "kept.json"
    kept.write_text("mine")
    kept.chmod(0o444)
    for option in (("-o", kept), ("-o", tmp_path / "o.json", "--report", kept)):
        result = run("convert", records, *option)
        assert (result.exit_code, result.stderr) == (2, f"bibld: {kept}: cannot be written: Permission denied\n")
    assert kept.read_text() == "mine"


def test_a_link_that_leads_to_itself_is_no_file(run: Any, records: Path, tmp_path: Path) -> None:
    """It is told of the input, the output and the report, and stays what it is."""
    link = tmp_path / "link.json"
    link.symlink_to(link)
    for arguments, what in (
        ((link, "-o", tmp_path / "o.json"), "opened"),
        ((records, "-o", link), "written"),
        ((records, "-o", tmp_path / "o.json", "--report", link), "written"),
    ):
        result = run("convert", *arguments)
        wanted = f"bibld: {link}: cannot be {what}: {os.strerror(errno.ELOOP)}\n"
        assert (result.exit_code, result.stderr) == (2, wanted)
    assert link.is_symlink()


def test_standard_output_needs_a_format(run: Any, records: Path) -> None:
    """It has no name that tells one."""
    result = run("convert", records, "-o", "-")
    assert result.exit_code == 2
    assert result.stderr.startswith("bibld: standard output: no name tells the format; say --to with one of page, ")
