"""The examples in docstrings are run: what they show is what happens."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import bibld
from bibld import model

MODULES = [
    found.name for found in pkgutil.walk_packages(bibld.__path__, "bibld.") if not found.name.endswith("__main__")
]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_are_true(name: str) -> None:
    """Values are spelt with the classes of the model, which need no import there."""
    module = importlib.import_module(name)
    known = {**vars(model), **vars(module)}
    assert doctest.testmod(module, extraglobs=known, optionflags=doctest.ELLIPSIS).failed == 0
