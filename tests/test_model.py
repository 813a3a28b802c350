"""The record in the middle: values, and their JSON."""

from __future__ import annotations

import msgspec
import pytest

from bibld.model import Date, Leftover, Link, Page, Provision, Record, Title, from_json, identity, to_json

DEFAULTS = [
    (Title("Bees"), "kind"), (Provision(), "function"), (Date("2013"), "kind"), (Link("http://a.example/"), "relation"),
    (Page(), "newline"), (Leftover("marc21", "245", "245 00 $a Bees"), "reason"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "attr"), DEFAULTS, ids=[type(value).__name__ for value, _ in DEFAULTS])
def test_values_that_are_equal_are_written_alike(value: msgspec.Struct, attr: str) -> None:
    """Also where a word that is the default has been put together anew, as a reader does."""
    word = getattr(value, attr)
    again = msgspec.structs.replace(value, **{attr: "".join([*word, ""])})
    assert again == value
    assert msgspec.json.encode(again) == msgspec.json.encode(value)


def test_records_that_are_equal_have_the_same_number() -> None:
    """Wherever their words come from."""
    record = Record(titles=(Title("Bees", kind="".join(["ma", "in"])),))
    assert identity(record) == identity(Record(titles=(Title("Bees"),)))
    assert identity(from_json(to_json(record))) == identity(record)
