"""One MODS element as text, for leftovers and examples: ``<note type="thesis">Uppsala, 1979</note>``."""

from __future__ import annotations

import io
import re
from html import unescape

from bibld.crosswalk import Field
from bibld.crosswalk.memory import Worked
from bibld.errors import RecordError, StreamError
from bibld.formats._markup import escape_attribute
from bibld.formats.mods import xml
from bibld.report import Report

__all__ = ["parse", "spell"]

_ROOT = f'<mods xmlns="{xml.NAMESPACE}" xmlns:xlink="http://www.w3.org/1999/xlink" version="3.8">'

_ATTRIBUTE = re.compile(r' (\S+?)="([^"]*)"')


def spell(field: Field) -> str:
    """The element's text; of ``mods`` itself, its beginning."""
    if field.where == "mods":
        stated = "".join(f' {code[1:]}="{escape_attribute(value)}"' for code, value in field.parts)
        return f"<mods{stated}/>"
    text = xml.write((field,), root=True)
    return text[text.index(">") + 1 : text.rindex("</mods>")].strip() if "</mods>" in text else ""


def parse(text: str) -> Field:
    """The element again. Raises RecordError for a text that is none."""
    return _parsed[text]


def _parse(text: str) -> Field:
    if text.startswith("<mods"):
        return Field("mods", tuple((f"@{code}", unescape(value)) for code, value in _ATTRIBUTE.findall(text)))
    stream = io.BytesIO(f"{_ROOT}{text}</mods>".encode())
    try:
        return next(
            field for fields in xml.read(stream, Report(), ours=True) for field in fields if field.where != "mods"
        )
    except (StopIteration, StreamError):
        raise RecordError(f"no element of MODS: {text[:60]!r}") from None


_parsed: Worked[str, Field] = Worked(256, _parse)
"""The elements of notations: it is asked whether each is one, and then for it."""
