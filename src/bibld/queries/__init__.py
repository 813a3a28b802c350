"""The SPARQL this project asks, one file a use; ``{{name}}`` in a file is a parameter."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

__all__ = ["query"]

_PARAMETER = re.compile(r"\{\{(\w+)\}\}")


@cache
def _text(name: str) -> str:
    lines = (files(__package__) / f"{name}.rq").read_text(encoding="utf-8").splitlines()
    return "\n".join(line for line in lines if not line.startswith("#"))


def query(name: str, **parameters: str) -> str:
    """The text of a query with its parameters put in. They are SPARQL themselves: terms, patterns, numbers."""
    return _PARAMETER.sub(lambda found: parameters[found[1]], _text(name))
