"""Tests of `bibld validate` and `bibld explain`."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

DAMAGED = b'{"id": 3}\n'


def test_validate_lists_what_is_wrong(run: Any, records: Path) -> None:
    """A line for each finding on standard output, a count on standard error, exit status 1."""
    records.write_bytes(records.read_bytes() + DAMAGED)
    result = run("validate", records)
    assert result.exit_code == 1
    assert any(line.startswith("error: ") and "record 3" in line for line in result.stdout.splitlines())
    assert "1 error" in result.stderr


@pytest.mark.parametrize(
    ("record", "said", "status"),
    [
        ("<titleInfo><title>Bees</title></titleInfo>", "nothing is wrong", 0),
        ("<abstract>Of bees.</abstract>", "1 warning", 1),
    ],
)
def test_validate_says_how_much_is_wrong(run: Any, tmp_path: Path, record: str, said: str, status: int) -> None:
    """A warning is a reason for another exit status."""
    path = tmp_path / "record.mods"
    path.write_text(f'<mods xmlns="http://www.loc.gov/mods/v3" version="3.7">{record}</mods>')
    result = run("validate", path)
    assert (result.exit_code, result.stderr) == (status, f"Checked {path}: {said}.\n"), result.stdout


def test_validate_says_how_often_each_rule_was_broken(run: Any, tmp_path: Path) -> None:
    """The worst comes first, where there is more than a screen holds."""
    path = tmp_path / "records.mrk"
    subject = "=650  \\0$aBees$4xyz\n"
    path.write_text(f"=LDR  00000nam a2200000 a 4500\n=020  \\\\$a0306406151\n{subject * 24}")
    head, *by_rule = run("validate", path).stderr.splitlines()
    assert head == f"Checked {path}: 4 errors, 24 warnings, 24 notes."
    assert "   1  error    isbn" in by_rule
    assert by_rule[4] == "  24  warning  relator-code"


def test_validate_as_json_is_one_object_a_line(run: Any, records: Path) -> None:
    """Each is a fault, as in a report."""
    records.write_bytes(records.read_bytes() + DAMAGED)
    result = run("validate", records, "--as", "json")
    findings = [json.loads(line) for line in result.stdout.splitlines()]
    assert {finding["type"] for finding in findings} == {"fault"}
    assert 3 in [finding["position"] for finding in findings if finding["level"] == "error"]


def test_validate_goes_on_after_a_file_it_cannot_read(run: Any, records: Path, tmp_path: Path) -> None:
    """One missing file of several is told, and is exit status 1; nothing but missing files is 2."""
    missing = tmp_path / "missing.json"
    result = run("validate", missing, records)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"bibld: {missing}: cannot be opened: No such file or directory\n")
    assert "Checked 1 file: " in result.stderr
    assert run("validate", missing, missing).exit_code == 2
    assert run("validate", missing).exit_code == 2


def test_what_holds_no_record_is_nothing_done(run: Any, records: Path, tmp_path: Path) -> None:
    """Exit status 2, as in a conversion, and a load makes no catalogue of it; what was found is listed all the same."""
    store = tmp_path / "store"
    for name, content in (("web.mrc", b"<!DOCTYPE html><html/>"), ("one.mrc", b"\x1d"), ("none.mij", b"{}")):
        path = tmp_path / name
        path.write_bytes(content)
        result = run("validate", path)
        assert result.exit_code == 2
        assert result.stdout.count("error: ") == 1
        assert result.stderr.startswith(f"bibld: {path}: no record could be read")
        converted = run("convert", path, "-o", tmp_path / "out.mods")
        assert converted.exit_code == 2
        assert f"{path}: " in converted.stderr
        assert run("load", path, "--store", store).exit_code == 2
        assert not store.exists()
        assert run("validate", path, records).exit_code == 1


def test_the_rules_are_listed(run: Any) -> None:
    """With their levels and what they say; no file is needed."""
    result = run("validate", "--rules")
    assert result.exit_code == 0
    (found,) = [line for line in result.stdout.splitlines() if " 245-missing " in line]
    assert found.split() == "marc21 245-missing error There is a title. MARC 21 Bibliographic, 245".split()


def test_explain_shows_a_record(run: Any, records: Path) -> None:
    """The record asked for, and no other."""
    result = run("explain", records, "--record", "127429", "--to", "marc21")
    assert result.exit_code == 0, result.stderr
    assert "The C book" in result.stdout
    assert "Duty of Care" not in result.stdout


def test_explain_concludes_nothing_of_what_is_put_back(run: Any, tmp_path: Path) -> None:
    """A field that no rule takes is its own source; what nobody has said is concluded."""
    path = tmp_path / "local.mrk"
    path.write_text("=LDR  00000nam a2200000 a 4500\n=001  1\n=245  00$aBees.\n=901  \\\\$aShelved\n")
    parts = run("explain", path, "--to", "marc21").stdout.split("\n\n")
    (local,) = (part for part in parts if part.startswith("901"))
    assert local.split() == "901 ## $a Shelved rule kept as found record leftovers".split()
    assert any("source  concluded from the record as a whole" in part for part in parts)


def test_explain_concludes_nothing_of_what_is_kept_for_its_own_format(run: Any, tmp_path: Path) -> None:
    """A field that MODS has no place for is in its extension as it was found, and neither concluded nor set."""
    marc = tmp_path / "one.mrk"
    marc.write_text("=LDR  00000nam a2200000 i 4500\n=001  1\n=245  00$aBees.\n=940  \\\\$aOf this library.\n")
    shown = run("explain", str(marc)).stdout  # MARC, whatever its syntax, is explained to MODS
    kept = next(part for part in shown.split("\n\n") if "940" in part)
    assert "rule    extension" in kept
    assert "source" not in kept


def test_explain_tells_what_a_page_does_not_say(run: Any, tmp_path: Path) -> None:
    """A format whose fields are not shown one by one tells its losses like any other."""
    marc = tmp_path / "one.mrk"
    marc.write_text("=LDR  00000nam a2200000 i 4500\n=001  1\n=041  0\\$aeng\n=245  00$aBees.\n")
    lost = run("explain", marc, "--to", "page").stdout.partition("\nNot carried:\n")[2]
    assert "  languages: eng  (a page does not say the language)\n" in lost


def test_explain_calls_standard_input_so(process: Any, records: Path) -> None:
    """As all other commands do."""
    with records.open("rb") as stdin:
        result = process("explain", "-", "--to", "marc21", stdin=stdin)
    assert result.stdout.startswith(b"Record 127428 of standard input: ")


def test_explain_says_that_a_record_is_not_there(run: Any, records: Path) -> None:
    """Exit status 1, as the help has it for what is not found; 2 where there is nothing to explain at all."""
    result = run("explain", records, "--record", "none", "--to", "marc21")
    assert result.exit_code == 1
    assert result.stderr.startswith("bibld: ")
    assert result.stdout == ""


def test_explain_names_the_file_that_cannot_be_read(run: Any, records: Path, tmp_path: Path) -> None:
    """As convert does; where an archive breaks off before the record, that is why it was not found."""
    broken = tmp_path / "broken.mods"
    broken.write_text("<a><b>")
    result = run("explain", broken)
    assert (result.exit_code, result.stderr.partition(": not XML")[0]) == (2, f"bibld: {broken}")
    cut_off = tmp_path / "cut.json.gz"
    cut_off.write_bytes(gzip.compress(records.read_bytes())[:-12])
    result = run("explain", cut_off, "--record", "none", "--to", "marc21")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"bibld: {cut_off}: ")
    assert "no record has" not in result.stderr


def test_explain_sends_nothing_to_the_terminal_but_text(run: Any, records: Path) -> None:
    """Control characters in a record are shown, and the lines keep their indentation."""
    records.write_text('{"id":"1","titles":[{"title":"\\u001b[2JCare"}]}\n')
    result = run("explain", records, "--to", "marc21")
    assert result.exit_code == 0, result.stderr
    assert "\x1b" not in result.stdout
    assert "Care" in result.stdout
    assert any(line.startswith(" ") for line in result.stdout.splitlines())


def test_explain_lists_what_many_fields_are_made_of_once(run: Any, tmp_path: Path) -> None:
    """Each subject of MODS is made of all those of MARC, which were listed with each:
    a million lines for a thousand.
    """
    source = tmp_path / "x.mrk"
    source.write_text(
        "=LDR  00000nam a2200000 a 4500\n=245  00$aT\n" + "".join(f"=650  \\0$aBees {at}\n" for at in range(30))
    )
    lines = run("explain", source, "--to", "mods").stdout.splitlines()
    told = [line for line in lines if line.startswith("    source  650")]
    assert told == [f"    source  650 #0 $a Bees {at}" for at in range(30)]
    assert sum(line.startswith("    source  the same 30 as those of <subject") for line in lines) == 29
