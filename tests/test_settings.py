"""The settings of a run: when it happens."""

from __future__ import annotations

import re
from itertools import count
from pathlib import Path
from types import SimpleNamespace

import pytest

from bibld.conversion import convert
from bibld.formats import Job
from bibld.model import Record, Title, to_json
from bibld.settings import DEFAULTS, Settings, read_profile

DAY = 86_400


@pytest.fixture
def days(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock on which a day goes by between two looks."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    looks = count(1_700_000_000, DAY)
    monkeypatch.setattr("bibld.settings.time", SimpleNamespace(time=lambda: next(looks)))


@pytest.mark.usefixtures("days")
def test_the_moment_is_the_day_it_is() -> None:
    """Without its hour, so that two runs on one day give the same bytes; a server goes on from day to day."""
    assert [DEFAULTS.moment, DEFAULTS.moment] == ["2023-11-14", "2023-11-15"]


def test_the_moment_is_what_the_profile_or_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert DEFAULTS.moment == "1970-01-01T00:00:00"
    assert Settings(time="2026-11-24T13:30:00").moment == "2026-11-24T13:30:00"


@pytest.mark.usefixtures("days")
def test_a_run_has_one_moment(tmp_path: Path) -> None:
    """What goes on past midnight is of the day on which it began, in all its records."""
    job = Job()
    assert job.settings.moment == job.settings.moment
    source, target = tmp_path / "records.json", tmp_path / "records.mrk"
    source.write_bytes(b"".join(to_json(Record(id=name, titles=(Title("Bees"),))) + b"\n" for name in "abc"))
    convert(source, target)
    assert re.findall("(?m)^=005.*$", target.read_text()) == ["=005  20231115000000.0"] * 3


def test_a_profile_may_begin_with_the_mark_that_editors_of_windows_put_there(tmp_path: Path) -> None:
    """As any other file may."""
    path = tmp_path / "profile.toml"
    path.write_bytes(b'\xef\xbb\xbforganisation = "XX-A"\r\n')
    assert read_profile(path) == Settings(organisation="XX-A")
