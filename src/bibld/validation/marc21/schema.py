"""MARCXML against its schema: what the reader takes all the same, and no other program need take.

What is no element or attribute of MARCXML at all the reader reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from bibld.formats.marc21.marcxml import NAMESPACE
from bibld.validation.marc21.record import MARC, Marc, Within
from bibld.validation.rules import Findings


@MARC.rule("marcxml-schema", "error", "MARC 21 XML Schema, MARC21slim 1.1")
def _(record: Marc) -> Findings:
    """In MARCXML the elements are in one namespace and in order: leader, control fields, data fields of subfields."""
    if record.element is not None:
        yield from _unlike_schema(record.element.node)


def _unlike_schema(record: Any) -> list[tuple[Within, str]]:
    """What is not as the schema has it in one element ``record``; of another schema's nothing is said."""
    home = record.tag.rpartition("}")[0]
    letters = _LETTERS.get(home)
    if letters is None:
        return []
    found: list[tuple[Within, str]] = []
    if not _REGULAR.fullmatch("".join([letters.get(element.tag, "?") for element in record.iter()])):
        found += _misplaced(record, home)
    for field in record:
        name = field.tag.rpartition("}")[2] if isinstance(field.tag, str) else ""
        if name == "leader" and not _LENGTHS.match(text := field.text or ""):
            found.append((Within("LDR", field), f"LDR/00-04 and 12-16 are digits or blank: {text!r}"))
        elif name == "controlfield":
            tag = field.get("tag", "")
            if tag and not _CONTROL.fullmatch(tag):
                found.append((Within(tag, field), f"<controlfield> with the tag {tag}, which is that of a <datafield>"))
            attributes = [name for name in ("ind1", "ind2") if name in field.attrib]
            found += [(Within(tag, field), f"<controlfield> has no attribute {name}") for name in attributes]
        elif name == "datafield" and not found:
            break  # behind the control fields there are no more
    return found


def _misplaced(record: Any, home: str) -> Iterator[tuple[Within, str]]:
    """What is out of its order, in another namespace, or in another element than it should be."""
    before = ""
    for field in record:
        if not isinstance(field.tag, str):
            continue
        space, _, name = field.tag.rpartition("}")
        if name not in _RANKS:
            continue
        path = "LDR" if name == "leader" else field.get("tag", "")
        at = Within(path, field)
        if space != home:
            yield at, f"<{name}> is in {_named(space)}, and its record in {_named(home)}"
        if _RANKS[name] < _RANKS.get(before, 0):
            yield at, f"<{name}> stands after <{before}>, and should stand before it"
        else:
            before = name
        for part in field if name == "datafield" else ():
            if isinstance(part.tag, str):
                own, _, inner = part.tag.rpartition("}")
                if inner != "subfield" or own != space:
                    where = f" of {_named(own)}" if own != space else ""
                    yield Within(path, part), f"<{inner}>{where} in <datafield>, which holds <subfield>"


def _named(space: str) -> str:
    return f"the namespace {space[1:]}" if space else "no namespace"


_RANKS = {"leader": 0, "controlfield": 1, "datafield": 2}
_LETTERS = {
    space.removesuffix("}"): {f"{space}{name}": name[0] for name in ("record", "subfield", *_RANKS)}
    for space in ("", f"{{{NAMESPACE}}}")
}
_REGULAR = re.compile("rl?c*(?:ds*)*")
"""The elements of a record by their first letters, in order."""
_CONTROL = re.compile("00[1-9A-Za-z]")
_LENGTHS = re.compile(r"[\d ]{5}.{7}[\d ]{5}|.{0,16}$", re.ASCII | re.DOTALL)
"""Of a leader that is too short the reader speaks."""
