"""The SPARQL this project asks, one file a use; ``{{name}}`` in a file is a parameter."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

__all__ = ["query"]


@cache
def _text(name: str) -> str:
    return (files(__package__) / f"{name}.rq").read_text(encoding="utf-8")


def query(name: str, **parameters: str) -> str:
    """The text of a query with its parameters put in. They are SPARQL themselves: terms, patterns, numbers."""
    text = "\n".join(line for line in _text(name).splitlines() if not line.startswith("#"))
    for parameter, value in parameters.items():
        text = text.replace("{{" + parameter + "}}", value)
    return text
