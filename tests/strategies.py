"""Records of every kind, for the properties: made from the model's own type hints, so that a new slot is tested too."""

from __future__ import annotations

from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import msgspec
from hypothesis import strategies as st

from bibld import model

# Text as catalogues have it, and as they should not.
TEXT = st.text(st.characters(codec="utf-8"), max_size=12) | st.sampled_from(
    ["Victims", "Überfall", "a\nb", "x\x1ey", '"> <script>', "\\u0041", "é", "e\u0301", "http://a.example/b c", "2013", "eng",
     "aut", "topic", "\r\n", "main", "person", "1", "e-uk---", "s------", "series", "otherFormat", "constituent", "references", "copyright", "isbn",
     "marcgt", "technical report", "alternative"]
)  # fmt: skip


def of_type(hint: Any, depth: int = 0) -> st.SearchStrategy[Any]:
    """Values of a type hint of the model."""
    if hint is str:
        return TEXT
    if hint is bool:
        return st.booleans()
    if hint is int:
        return st.integers(0, 9)
    origin, args = get_origin(hint), get_args(hint)
    if origin is tuple:
        return st.lists(of_type(args[0], depth + 1), max_size=3 if depth < 2 else 1).map(tuple)
    if origin in (UnionType, Union):
        inner = next(arg for arg in args if arg is not type(None))
        if depth > 4 and inner is model.Record:
            return st.none()
        return st.none() | of_type(inner, depth + 1)
    assert issubclass(hint, msgspec.Struct), hint
    hints = get_type_hints(hint, vars(model))
    required = {field.name for field in msgspec.structs.fields(hint) if field.required}
    given = {name: of_type(kind, depth + 1) for name, kind in hints.items()}
    return st.fixed_dictionaries(
        {name: given[name] for name in required}, optional={name: given[name] for name in given if name not in required}
    ).map(lambda values: hint(**values))


RECORDS = of_type(model.Record)
