"""Tests of the commands about bibld itself."""

from __future__ import annotations

import ast
import platform
import re
import tomllib
from pathlib import Path
from typing import Any

import bibld
from bibld.formats import get, names
from bibld.vocabulary import LISTS


def test_formats_lists_every_format(run: Any) -> None:
    """By name, with what it is, which file names tell it, and whether it holds all."""
    lines = run("formats").stdout.splitlines()[1:]
    assert [line.split()[0] for line in lines] == list(names())
    for line, card in zip(lines, map(get, names()), strict=True):
        assert card.label in line
        assert all(suffix in line for suffix in card.suffixes)
        assert line.endswith("lossless") == card.lossless


def test_crosswalk_prints_the_overview(run: Any) -> None:
    """A table in Markdown: a column for each table of correspondences, under the name of a format that has it."""
    result = run("crosswalk")
    assert result.exit_code == 0, result.stderr
    legend, _, table = result.stdout.partition("\n\n")
    assert "empty" in legend.lower()
    assert "italics" in legend
    head, *rows = table.splitlines()
    columns = [cell.strip() for cell in head.strip("|").split("|")][1:]
    assert len(columns) == len({id(get(name).crosswalk()) for name in names() if get(name).crosswalk() is not None})
    assert set(columns) <= set(names())
    assert any(row.startswith("| titles.subtitle |") for row in rows)
    assert not any(" ," in row for row in rows)


def test_crosswalk_gives_the_reason_that_the_report_gives(run: Any) -> None:
    """Also one that holds of an attribute in whatever slot, where the parts of the slot have rows of their own."""
    marc = next(row for row in run("crosswalk").stdout.splitlines() if row.startswith("| titles.transliteration |"))
    assert marc.split("|")[3].strip() == "*MARC does not name a transliteration scheme*"


def test_info_tells_versions_and_lists(run: Any, root: Path) -> None:
    """What a bug report needs."""
    output = run("info").stdout
    assert bibld.__version__ in output
    assert platform.python_version() in output
    needed = tomllib.loads((root / "pyproject.toml").read_text())["project"]["dependencies"]
    assert all(name in output for name in (*(re.split("[<>=]", wanted)[0] for wanted in needed), *LISTS))


def test_info_counts_what_a_store_holds(run: Any, store: str) -> None:
    """Records and triples."""
    head = run("info", "--store", store).stdout.partition("\n\n")[0]
    lines = dict(line.split(None, 1) for line in head.splitlines())
    assert lines["records"] == "2"
    assert int(lines["triples"].replace(",", "")) >= 2


def test_the_command_line_imports_nothing_but_click_before_it_is_needed() -> None:
    """Other rooms are imported in the commands, so that help and completion answer at once."""
    light = {"__future__", "bibld", "bibld.errors", "bibld.media_types", "bibld.search_form", "click"}
    for path in (Path(bibld.__file__).parent / "cli").glob("*.py"):
        for node in ast.parse(path.read_text()).body:
            if (
                isinstance(node, ast.ImportFrom)
                and node.module
                and node.module.partition(".")[0] in ("bibld", "msgspec")
            ):
                assert node.module in light or node.module.startswith("bibld.cli"), f"{path.name}: {node.module}"
