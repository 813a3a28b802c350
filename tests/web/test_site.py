"""What all pages share: the catalogue as it is now."""

from __future__ import annotations

from pathlib import Path
from time import monotonic
from typing import Any

import pytest

from bibld.catalogue import Catalogue
from bibld.model import Record, Title
from bibld.store import open_store
from bibld.web import site as module
from bibld.web.site import Site


@pytest.fixture
def growing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    """A site of one record, which looks each time whether there are more."""
    monkeypatch.setattr(module, "_LOOK", 0.0)
    with open_store(tmp_path / "catalogue") as store:
        Catalogue(store).add([Record(id="1", titles=(Title("One"),))])
    return Site(str(tmp_path / "catalogue"))


def test_what_is_loaded_meanwhile_is_seen(growing: Site) -> None:
    """A load beside the site is seen by it, and a page that is being made keeps what it began with."""
    before = growing.catalogue
    with open_store(growing.address) as store:
        Catalogue(store).add([Record(id="2", titles=(Title("Two"),))])
    assert (len(growing.catalogue), len(before)) == (2, 1)


def test_what_was_made_is_remembered_until_the_catalogue_changes(growing: Site) -> None:
    """Something is made once of each state of the catalogue."""
    made: list[int] = []

    def make(catalogue: Catalogue) -> str:
        made.append(len(catalogue))
        return str(len(catalogue))

    assert [growing.remembered("key", make) for _ in range(3)] == ["1", "1", "1"]
    with open_store(growing.address) as store:
        Catalogue(store).add([Record(id="2", titles=(Title("Two"),))])
    assert [growing.remembered("key", make) for _ in range(3)] == ["2", "2", "2"]
    assert made == [1, 2]


def test_a_look_is_taken_also_when_there_is_much_to_do(growing: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """However often it is asked for, the catalogue is looked at again after a moment."""
    clock = [0.0]
    monkeypatch.setattr(module, "_LOOK", 1.0)
    monkeypatch.setattr(module.time, "monotonic", lambda: clock[-1])
    first = growing.catalogue
    with open_store(growing.address) as store:
        Catalogue(store).add([Record(id="2", titles=(Title("Two"),))])
    for now in (0.4, 0.8):
        clock.append(now)
        assert growing.catalogue is first
    clock.append(1.2)
    assert growing.catalogue is not first


def test_a_page_is_remembered_of_the_catalogue_that_it_was_made_of(
    growing: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where it is asked for while the catalogue is opened anew: what was made then is not kept for the next."""
    between: list[str] = []

    def anew(*arguments: Any) -> Catalogue:
        between.append(growing.remembered("key", made))
        return Catalogue(*arguments)

    def made(catalogue: Catalogue) -> str:
        return str(len(catalogue))

    growing.remembered("other", made)
    with open_store(growing.address) as store:
        Catalogue(store).add([Record(id="2", titles=(Title("Two"),))])
    clock = monotonic()
    monkeypatch.setattr(module.time, "monotonic", lambda: clock)
    monkeypatch.setattr(module, "_LOOK", 1.0)
    monkeypatch.setattr(growing, "_looked", 0.0)
    monkeypatch.setattr(module, "Catalogue", anew)
    assert growing.remembered("key", made) == "2"
    assert between == ["1"]
    assert growing.remembered("key", made) == "2"
