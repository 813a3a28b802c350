"""Tests of the commands that work on a catalogue: load, search, query, get, remove, reindex, export."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from bibld.formats import names
from bibld.model import Note, Record, to_json


def test_load_says_what_is_new(run: Any, records: Path, tmp_path: Path) -> None:
    """Two lines: what was read, and what became of it."""
    address = tmp_path / "catalogue"
    result = run("load", records, "--store", address)
    assert result.exit_code == 0
    assert result.stdout == ""
    assert re.sub(r"in \d+\.\d s", "in 0.0 s", result.stderr) == (
        f"Read 2 records from {records} in 0.0 s.\n"
        f"Put into {address}: 2 new, 0 replaced, 0 unchanged. Nothing was lost or wrong.\n"
    )


def test_load_again_changes_nothing(run: Any, records: Path, store: str) -> None:
    """The same records again are counted as unchanged, and changed ones as replaced."""
    assert "0 new, 0 replaced, 2 unchanged" in run("load", records, "--store", store).stderr
    records.write_bytes(records.read_bytes().replace(b"Duty of Care", b"Duty of care"))
    assert "0 new, 1 replaced, 1 unchanged" in run("load", records, "--store", store).stderr


def test_load_reports_faults(run: Any, records: Path, tmp_path: Path) -> None:
    """A damaged record is passed over, told, and in the report."""
    records.write_bytes(records.read_bytes() + b'{"id": 3}\n')
    report = tmp_path / "report.jsonl"
    result = run("load", records, "--store", tmp_path / "catalogue", "--report", report)
    assert result.exit_code == 1
    assert "2 new, 0 replaced, 0 unchanged" in result.stderr
    fault, totals = (json.loads(line) for line in report.read_text().splitlines())
    assert (fault["type"], fault["level"]) == ("fault", "error")
    assert (totals["type"], totals["read"], totals["faults"]["error"]) == ("totals", 2, 1)


def test_the_store_may_stand_in_the_environment(run: Any, store: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """BIBLD_STORE saves typing --store."""
    monkeypatch.setenv("BIBLD_STORE", store)
    assert run("get", "127428", "--as", "json").exit_code == 0


def test_search_prints_a_table(run: Any, store: str) -> None:
    """The newest first, and below it how many there are."""
    result = run("search", "--store", store)
    assert result.exit_code == 0
    assert result.stdout == (
        "id      year  author                                       title\n"
        "127428  2013  London Assembly. Police and Crime Committee  Duty of Care: Improving Support for Victims of Crime\n"
        "127429  1991  Banahan, Mike                                The C book\n"
        "\n"
        "2 results, page 1 of 1\n"
    )


def test_search_goes_page_by_page(run: Any, store: str) -> None:
    """With --per-page 1 the second page has the second record."""
    result = run("search", "--store", store, "--per-page", "1", "--page", "2")
    assert "127429" in result.stdout
    assert "127428" not in result.stdout
    assert result.stdout.endswith("\n2 results, page 2 of 2\n")


def test_a_search_that_finds_nothing_is_no_error(run: Any, store: str) -> None:
    """No results is an answer."""
    result = run("search", "--store", store, "--title", "zymurgy")
    assert result.exit_code == 0
    assert result.stdout == "0 results\n"


def test_a_search_as_json_is_records(run: Any, store: str, records: Path) -> None:
    """The records that were found, and nothing else, on standard output."""
    result = run("search", "--store", store, "--author", "London Assembly", "--year", "2010-2015", "--as", "json")
    assert json.loads(result.stdout) == json.loads(records.read_bytes().splitlines()[0])
    assert result.stderr == ""


def test_a_search_as_a_page_is_a_page(run: Any, store: str, tmp_path: Path) -> None:
    """It states the query and the count, has no date, and can be read again."""
    result = run("search", "--store", store, "--author", "London Assembly", "--as", "page")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert re.match(r"Results for .*London Assembly", lines[0])
    assert "1 results found" in lines
    assert "Shelf Number: 127428" in lines
    assert not any(line.startswith(("Date:", "Time:")) for line in lines)
    page = tmp_path / "page.txt"
    page.write_text(result.stdout)
    again = run("convert", page, "-o", tmp_path / "again.json")
    assert again.exit_code == 0, again.stderr


def test_a_page_from_a_catalogue_of_pages_has_one_end(run: Any, tmp_path: Path) -> None:
    """What stood at the end of the page a record came from does not stand in the middle of this one."""
    page = tmp_path / "page.txt"
    page.write_text(
        "Results for care\n\n1 results found\n\nTitle: Duty of Care\n\nYear: 2013\n\nShelf Number: 1\n\nKeywords:\nCare\n\n\n\n"
    )
    other = tmp_path / "other.txt"
    other.write_text(page.read_text().replace("Number: 1", "Number: 2").replace("Year: 2013", "Year: 2012"))
    address = tmp_path / "catalogue"
    assert run("load", page, other, "--store", address).exit_code == 0
    result = run("search", "--store", address, "--title", "care", "--as", "page")
    assert result.stdout.count("results found") == 1
    assert "2 results found" in result.stdout
    assert "\n\n\n" not in result.stdout.rstrip("\n")


def test_a_record_that_its_format_cannot_hold_is_a_fault(run: Any, tmp_path: Path) -> None:
    """It is not printed: that is told, and in the exit status."""
    records = tmp_path / "large.json"
    records.write_bytes(b"\n".join(map(to_json, (Record("1", notes=(Note("Bees. " * 20_000),)), Record("2")))))
    address = tmp_path / "catalogue"
    run("load", records, "--store", address)
    for command in (("get", "1", "2"), ("search",)):
        result = run(*command, "--store", address, "--as", "marc21")
        assert result.exit_code == 1
        assert "(1): the record would have" in result.stderr


def test_an_empty_page_says_so(run: Any, store: str) -> None:
    """A page without results states its query and that there are none."""
    result = run("search", "--store", store, "--title", "zymurgy", "--as", "page")
    assert result.exit_code == 0
    assert "0 results found" in result.stdout


@pytest.mark.parametrize("name", names())
def test_a_search_can_be_printed_in_every_format(run: Any, store: str, name: str) -> None:
    """Every format there is."""
    result = run("search", "--store", store, "--as", name)
    assert result.exit_code == 0, result.stderr
    assert result.stdout_bytes


def test_the_query_of_a_search_can_be_seen_and_asked(run: Any, store: str) -> None:
    """--sparql prints the query, with or without a store, and the query finds what the search finds."""
    result = run("search", "--title", "duty of care", "--sparql")
    assert result.exit_code == 0
    assert "SELECT" in result.stdout
    shown = run("search", "--store", store, "--title", "duty of care", "--sparql").stdout
    answer = run("query", "--store", store, shown, "--as", "csv")
    assert answer.exit_code == 0, answer.stderr
    assert "127428" in answer.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["search"], "Missing option '--store'"),
        (["search", "--store", "STORE", "--year", "yesterday"], "Invalid value for '--year'"),
        (["search", "--store", "STORE", "--page", "0"], "Invalid value for '--page'"),
        (["search", "--store", "STORE", "--as", "marc22"], "there are table, page, json, "),
        (["get", "--store", "STORE"], "Missing argument 'ID...'"),
        (["get", "--store", "STORE", "1", "--as", "marc22"], "there are page, json, "),
        (["remove", "--store", "STORE"], "Missing argument 'ID...'"),
        (["export", "--store", "STORE"], "Missing option '-o'"),
        (["export", "--store", "STORE", "-o", "-"], "say --to with one of page, json, "),
        (["query", "--store", "STORE"], "Give a query, or a file that holds one with --file."),
        (["query", "--store", "STORE", "ASK {}", "--file", "q.rq"], "a file that holds one with --file, not both."),
        (["query", "--store", "STORE", "--file", "q.rq"], "bibld: q.rq: No such file or directory"),
        (["query", "--store", "STORE", "SELECT"], "bibld: "),
        (["query", "--store", "STORE", "DROP ALL"], "bibld: "),
        (["query", "--store", "STORE", "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"], "bibld: "),
        (["query", "--store", "STORE", "SELECT * {}", "--as", "turtle"], "bibld: "),
        (["query", "--store", "STORE", "CONSTRUCT WHERE { ?s ?p ?o }", "--as", "csv"], "bibld: "),
        (["load", "IN", "--store", "ftp://127.0.0.1/"], "bibld: "),
        (["load", "IN", "--store", "IN"], "bibld: "),
        (["load", "IN", "--store", "STORE", "--report", "IN"], "--report and IN are both "),
        *(
            ([command, "--store", "none", *rest], "bibld: none: ")
            for command, *rest in (
                ("search",), ("query", "ASK {}"), ("get", "1"), ("remove", "1"), ("export", "-o", "x.json"), ("info",),
            )
        ),
    ],
)  # fmt: skip
def test_wrong_usage_is_said_and_nothing_is_done(
    run: Any,
    records: Path,
    store: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    said: str,
) -> None:
    """Exit status 2, the reason on standard error, nothing on standard output, and no file made."""
    monkeypatch.chdir(tmp_path)
    before = records.read_bytes(), sorted(path.name for path in tmp_path.iterdir())
    places = {"STORE": store, "IN": str(records)}
    result = run(*(places.get(argument, argument) for argument in arguments))
    assert result.exit_code == 2
    assert said in result.stderr
    if said.startswith("bibld: "):
        assert result.stderr.count("\n") == 1
    assert result.stdout == ""
    assert (records.read_bytes(), sorted(path.name for path in tmp_path.iterdir())) == before


SELECT = "SELECT ?what ?of { VALUES (?what ?of) { (<http://purl.org/dc/terms/title> 'a\\nb'@en) (UNDEF 2) } }"


def test_a_query_prints_a_table(run: Any, store: str) -> None:
    """IRIs are shortened, literals have no quotes, what has no value is blank."""
    assert run("query", "--store", store, SELECT).stdout == "what           of\ndcterms:title  a b\n               2\n"


def test_an_ask_prints_its_answer(run: Any, store: str) -> None:
    """True or false."""
    assert run("query", "--store", store, "ASK {}").stdout == "true\n"
    assert run("query", "--store", store, "ASK { <urn:x> ?p ?o }").stdout == "false\n"


@pytest.mark.parametrize(
    "answer",
    [b"", b"[]", b"{}", b'{"head": {"vars": ["x"]}, "results": {"bindings": [{"x": {"type": "uri", "value": 1}}]}}'],
)
def test_an_answer_that_is_none_is_told(answer: bytes, run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """An endpoint may say anything; whose password it was asked with is nobody else's business."""
    monkeypatch.setattr("bibld.store.remote.RemoteStore.results", lambda *_: iter((answer,)))
    result = run("query", "--store", "http://me:secret@127.0.0.1:9/query", SELECT)
    wanted = f"bibld: http://127.0.0.1:9/query: these are no SPARQL results: {answer[:100]!r}\n"
    assert (result.exit_code, result.stderr) == (2, wanted)


def test_a_graph_is_printed_as_turtle(run: Any, store: str) -> None:
    """Without --as, what CONSTRUCT gives is a graph and looks like one."""
    result = run("query", "--store", store, "CONSTRUCT { <urn:a> <urn:b> <urn:c> } {}")
    assert result.stdout.split() == ["<urn:a>", "<urn:b>", "<urn:c>", "."]


@pytest.mark.parametrize(
    ("form", "begins"), [("json", b"{"), ("csv", b"what,of\r\n"), ("tsv", b"?what\t?of\n"), ("xml", b"<?xml")]
)
def test_rows_can_be_had_for_other_programs(run: Any, store: str, form: str, begins: bytes) -> None:
    """In the serialisations of the SPARQL standards."""
    assert run("query", "--store", store, SELECT, "--as", form).stdout_bytes.startswith(begins)


@pytest.mark.parametrize("form", ["turtle", "ntriples", "rdfxml", "jsonld"])
def test_graphs_can_be_had_for_other_programs(run: Any, store: str, form: str) -> None:
    """In the serialisations of RDF."""
    result = run("query", "--store", store, "CONSTRUCT { <urn:a> <urn:b> <urn:c> } {}", "--as", form)
    assert result.exit_code == 0
    assert b"urn:a" in result.stdout_bytes


def test_a_query_may_stand_in_a_file(run: Any, process: Any, store: str, tmp_path: Path) -> None:
    """Or come from standard input; with or without a byte order mark."""
    file = tmp_path / "query.rq"
    file.write_bytes(b"\xef\xbb\xbfASK {}\n")
    assert run("query", "--store", store, "--file", file).stdout == "true\n"
    assert process("query", "--store", store, "--file", "-", input=b"ASK {}").stdout == b"true\n"
    file.write_bytes(b"\xff\xfe")
    assert "it is not text in UTF-8" in run("query", "--store", store, "--file", file).stderr


def test_get_prints_a_record(run: Any, store: str, records: Path) -> None:
    """The record as it was loaded."""
    result = run("get", "--store", store, "127428", "--as", "json")
    assert result.exit_code == 0
    assert result.stdout_bytes == records.read_bytes().splitlines(keepends=True)[0]


def test_get_says_what_is_not_there(run: Any, store: str) -> None:
    """Exit status 1, and the records that are there all the same."""
    result = run("get", "--store", store, "1", "127428", "--as", "json")
    assert result.exit_code == 1
    assert result.stderr == f"bibld: {store} has no record 1\n"
    assert json.loads(result.stdout)["id"] == "127428"
    assert run("get", "--store", store, "1").stdout == ""


def test_reindex_makes_the_index_anew(run: Any, store: str) -> None:
    """What searching uses is made again from the records; where there is no catalogue, none is made."""
    shutil.rmtree(Path(store) / "words")
    result = run("reindex", "--store", store)
    assert (result.exit_code, result.stderr) == (0, f"Made the index of {store} anew: 2 records.\n")
    assert "1 result" in run("search", "--store", store, "--title", "duty").stdout
    query = 'SELECT ?record { ?record <https://bibld.org/terms#matches> "duty" }'
    assert "127428" in run("query", "--store", store, query).stdout
    nowhere = Path(store).parent / "nowhere"
    assert run("reindex", "--store", nowhere).exit_code == 2
    assert not nowhere.exists()


def test_remove_removes(run: Any, store: str) -> None:
    """What is removed is gone; what was not there is told, with exit status 1."""
    result = run("remove", "--store", store, "127428")
    assert result.exit_code == 0
    assert result.stderr == f"Removed 1 record from {store}.\n"
    assert run("get", "--store", store, "127428").exit_code == 1
    result = run("remove", "--store", store, "127428", "127429")
    assert result.exit_code == 1
    assert result.stderr == f"Removed 1 record from {store}.\nbibld: {store} has no record 127428\n"


def test_export_writes_all_records(run: Any, store: str, records: Path, tmp_path: Path) -> None:
    """What went in comes out, and two lines say so."""
    out = tmp_path / "out.json"
    result = run("export", "--store", store, "-o", out)
    assert result.exit_code == 0
    assert sorted(out.read_bytes().splitlines()) == sorted(records.read_bytes().splitlines())
    assert re.sub(r"in \d+\.\d s", "in 0.0 s", result.stderr) == (
        f"Read 2 records from {store} in 0.0 s.\nWrote 2 records to {out} as json. Nothing was lost or wrong.\n"
    )


def test_export_says_what_a_format_cannot_hold(run: Any, records: Path, tmp_path: Path) -> None:
    """As convert does, and with the same exit statuses."""
    records.write_text('{"id":"1","titles":[{"title":"Map"}],"cartographics":[{"scale":"1:25000"}]}\n')
    address = tmp_path / "catalogue"
    run("load", records, "--store", address)
    command = ("export", "--store", address, "-o", tmp_path / "out.txt", "--to", "page")
    result = run(*command)
    assert result.exit_code == 0
    assert "dropped  cartographics" in result.stderr
    assert run(*command, "--strict").exit_code == 1
    assert run(*command, "--strict", "--allow-loss", "*").exit_code == 0


def test_a_single_record_says_in_one_line_what_was_left_out(run: Any, records: Path, tmp_path: Path) -> None:
    """A record printed in a format that cannot hold all of it is not silently less."""
    records.write_text('{"id":"1","titles":[{"title":"Map"}],"cartographics":[{"scale":"1:25000"}]}\n')
    address = tmp_path / "catalogue"
    run("load", records, "--store", address)
    result = run("get", "--store", address, "1", "--as", "page")
    assert result.exit_code == 0
    assert re.fullmatch(r"bibld: page has no place for some of it: .*cartographics.*\n", result.stderr)


def test_nothing_in_a_table_controls_the_terminal(run: Any, records: Path, tmp_path: Path) -> None:
    """A title with control characters is shown with their codes."""
    records.write_text('{"id":"1","titles":[{"title":"\\u001b[2JCare"}]}\n')
    address = tmp_path / "catalogue"
    run("load", records, "--store", address)
    assert "\x1b" not in run("search", "--store", address).stdout
    assert "\x1b" not in run("query", "--store", address, "SELECT ?o { ?s ?p ?o }").stdout
