"""What every tag of RIS has: a value on one line, read into the draft and written where there is one."""

from __future__ import annotations

from collections.abc import Iterator

from bibld.crosswalk import Field
from bibld.crosswalk.codecs import Codec

__all__ = ["TEXT", "parse", "say", "spell", "text_of"]


def _read_text(text: str) -> str | None:
    return " ".join(text.split()) or None


TEXT = Codec(_read_text, lambda text: " ".join(text.split()))
"""A text on one line: RIS has no line breaks within a value."""


def spell(field: Field) -> str:
    """A field as its line: ``TI  - Duty of Care``."""
    return f"{field.where}  - {' '.join((field.first('') or '').split())}".rstrip()


def parse(line: str) -> Field:
    """The field of a line."""
    tag, _, value = line.partition("  -")
    return Field(tag.strip(), (("", value.strip()),))


def text_of(field: Field) -> str:
    """The value of a field on one line."""
    return " ".join(field.first("").split())


def say(where: str, *values: str) -> Iterator[Field]:
    """The fields of a tag, one for each value that says something."""
    for value in values:
        if value:
            yield Field(where, (("", value),))
