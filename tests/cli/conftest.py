"""Fixtures of the command line's tests: a few records, and two ways to run a command."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import bibld
from bibld.cli import main
from bibld.model import Agent, Date, Note, Record, Subject, Term, Title, to_json

RECORDS = (
    Record(
        id="127428",
        titles=(Title("Duty of Care", subtitle="Improving Support for Victims of Crime"),),
        agents=(Agent("London Assembly", kind="corporate", units=("Police and Crime Committee",), primary=True),),
        dates=(Date("2013"),),
        summaries=(Note("The Committee heard that many victims are not told."),),
        subjects=(Subject((Term("topic", "Victim Services"),)),),
    ),
    Record(
        id="127429",
        titles=(Title("The C book", nonsort=4),),
        agents=(Agent("Banahan, Mike", kind="person", primary=True),),
        dates=(Date("1991"),),
    ),
)

Command = Callable[..., Result]
Process = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of whoever runs the tests reaches a command."""
    for name in ("BIBLD_STORE", "BIBLD_PROFILE", "NO_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def records(tmp_path: Path) -> Path:
    """A file of two records in the one format that holds all of them."""
    path = tmp_path / "records.json"
    path.write_bytes(b"".join(to_json(record) + b"\n" for record in RECORDS))
    return path


@pytest.fixture
def store(tmp_path: Path, records: Path, run: Command) -> str:
    """A catalogue that holds the two records."""
    address = str(tmp_path / "catalogue")
    result = run("load", records, "--store", address)
    assert result.exit_code == 0, result.stderr
    return address


@pytest.fixture
def run() -> Command:
    """Run a command in this process."""

    def invoke(*arguments: object) -> Result:
        return CliRunner().invoke(main, [str(argument) for argument in arguments], prog_name="bibld")

    return invoke


@pytest.fixture
def environment() -> dict[str, str]:
    """What a bibld in a process of its own needs to be the one that is tested."""
    return os.environ | {"PYTHONPATH": str(Path(bibld.__file__).parents[1])}


@pytest.fixture
def process(environment: dict[str, str]) -> Process:
    """Run a command in a process of its own, as a shell would."""

    def call(*arguments: object, **options: object) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "bibld", *map(str, arguments)]
        options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "timeout": 60, "env": environment} | options
        return subprocess.run(command, check=False, **options)  # type: ignore[call-overload, no-any-return]

    return call
