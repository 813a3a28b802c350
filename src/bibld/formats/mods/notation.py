"""One MODS element as text, for leftovers and examples: ``<note type="thesis">Uppsala, 1979</note>``."""

from __future__ import annotations

import io
import re

from bibld.crosswalk import Field
from bibld.formats.mods import xml
from bibld.report import Report

__all__ = ["parse", "spell"]

_ROOT = f'<mods xmlns="{xml.NAMESPACE}" xmlns:xlink="http://www.w3.org/1999/xlink" version="3.8">'


def spell(field: Field) -> str:
    """The element's text."""
    text = xml.write((field,), root=True)
    return text[text.index(">") + 1 : text.rindex("</mods>")].strip() if "</mods>" in text else ""


def parse(text: str) -> Field:
    """The element again."""
    stream = io.BytesIO(f"{_ROOT}{text}</mods>".encode())
    fields = next(xml.read(stream, Report()))
    return next(field for field in fields if not re.fullmatch("mods", field.where))
