"""The README is true: what it says to type is typed, and what it says comes out does."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def block(language: str, number: int = 0) -> str:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)[number]


def timeless(text: str) -> str:
    return re.sub(
        r"in [\d.]+ s\b(?:, [\d,]+ a second)?", "in 0.0 s", "\n".join(line.rstrip() for line in text.splitlines())
    )


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A folder with the examples in it, where what the README makes does no harm."""
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    return tmp_path


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT / "src"), "COLUMNS": "140"}


def test_the_commands_print_what_is_shown(checkout: Path) -> None:
    """Each command of the README, run in order, prints what stands below it."""
    shown = block("console", 1)
    printed = []
    for command in re.findall(r"^\$ bibld (.*)$", shown, re.MULTILINE):
        done = subprocess.run(
            f"{sys.executable} -m bibld {command}", shell=True, cwd=checkout, env=environment(), check=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
        printed.append(f"$ bibld {command}\n{done.stdout}")
    assert timeless("".join(printed)) == timeless(shown)


def test_the_snippet_prints_what_is_shown(checkout: Path) -> None:
    """The Python of the README prints what stands below it."""
    done = subprocess.run(
        [sys.executable, "-c", block("python")],
        cwd=checkout,
        env=environment(),
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stdout == block("text")


def test_the_map_names_rooms_that_are_there() -> None:
    """Each file and folder of the map is there, and no room is left out."""
    table = README.split("## Rooms")[1].split("\n\n")[2]
    named = re.findall(r"`([\w/]+(?:\.py|/))`", "\n".join(line.split("|")[1] for line in table.splitlines()[2:]))
    for name in named:
        assert (ROOT / "src" / "bibld" / name).exists() or (ROOT / name).exists(), name
    rooms = {path.name for path in (ROOT / "src" / "bibld").iterdir() if not path.name.startswith(("_", "py.typed"))}
    small = {
        "errors.py",
        "media_types.py",
        "normal_form.py",
        "report.py",
        "settings.py",
        "terms.py",
    }  # named in the text
    assert {room.removesuffix(".py") for room in rooms - small} <= {
        name.strip("/").removesuffix(".py").split("/")[0] for name in named
    } | {"formats"}


DOORS = sorted(
    path for path in (ROOT / "src/bibld").rglob("__init__.py") if path.parent.name not in ("bibld", "queries")
)


@pytest.mark.parametrize("door", DOORS, ids=[path.parent.name for path in DOORS])
def test_a_room_lists_its_modules_at_its_door(door: Path) -> None:
    """Which module does what stands in the docstring of the room, where none is left out."""
    listed = ast.get_docstring(ast.parse(door.read_text(encoding="utf-8"))) or ""
    there = {path.stem for path in door.parent.glob("*.py")} | {
        path.parent.name for path in door.parent.glob("*/__init__.py")
    }
    missing = {
        name for name in there - {"__init__", "__main__"} if not re.search(rf"(?<!\w){name}(?:\.py|/|`)", listed)
    }
    assert not missing


def test_the_demo_runs(checkout: Path) -> None:
    """`make demo` without its set-up: every step of the script succeeds, and the files are there."""
    (checkout / "bin").mkdir()
    script = checkout / "bin" / "bibld"
    script.write_text(f'#!/bin/sh\nexec {sys.executable} -m bibld "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    env = environment()
    env["PATH"] = f"{checkout / 'bin'}:{env['PATH']}"
    done = subprocess.run(
        ["sh", "examples/demo.sh", "out"], cwd=checkout, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert {"catalogue", "reports.mrc", "reports.marcxml", "reports.mods", "reports.ttl", "reports.oai_dc"} <= {
        path.name for path in (checkout / "out").iterdir()
    }
