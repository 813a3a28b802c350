"""The slots of a record: which hold many values, which one struct, and what stands in one of which nothing is said.

And what texts stand in them, and why an attribute of what stands in one has no place in a format.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import msgspec

from bibld.model import Record

__all__ = ["EMPTY", "MANY", "STRUCTS", "differing", "reason_for", "texts"]


def _slots() -> tuple[frozenset[str], dict[str, type[msgspec.Struct]]]:
    """Which slots of a Record hold many values, and which hold one struct."""
    many: set[str] = set()
    structs: dict[str, type[msgspec.Struct]] = {}
    for name, hint in get_type_hints(Record).items():
        if get_origin(hint) is tuple:
            many.add(name)
        elif get_origin(hint) in (UnionType, Union):
            structs[name] = next(arg for arg in get_args(hint) if arg is not type(None))
    return frozenset(many), structs


MANY, STRUCTS = _slots()
EMPTY = {field.name: field.default for field in msgspec.structs.fields(Record)}


def reason_for(lossy: Mapping[str, str], slot: str, attr: str) -> str:
    """Why an attribute has no place in a format:
    by its path, by its name in this slot or in any (``*.lang``), else "".
    """
    last = attr.rpartition(".")[2]
    return lossy.get(f"{slot}.{attr}") or lossy.get(f"{slot}.{last}") or lossy.get(f"*.{last}") or ""


def differing(one: msgspec.Struct, other: msgspec.Struct) -> dict[str, Any]:
    """The attributes in which a value is not as another of its kind, as that has them."""
    return {name: said for name in one.__struct_fields__ if (said := getattr(other, name)) != getattr(one, name)}


def texts(value: Mapping[str, Any], path: str = "") -> list[tuple[str, str, Mapping[str, Any]]]:
    """The texts of a record or of another value in builtin types:
    the path of each, ``titles.parts.value``, it, and what it is of.
    """
    found: list[tuple[str, str, Mapping[str, Any]]] = []
    for name, said in value.items():
        at = f"{path}.{name}" if path else name
        for one in said if isinstance(said, (list, tuple)) else (said,):
            if isinstance(one, str):
                found.append((at, one, value))
            elif isinstance(one, dict):
                found += texts(one, at)
    return found
