r"""What the syntaxes of MARC share but ISO 2709: a tag, indicators and texts, as they came, put right as one field.

A row is a Line before it is made one; what was wrong with it is a note, and a field that cannot be used is None::

    data_row("650", " ", None, [("a", "Victims")], findings)   →   ("650", "  \x1faVictims")
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import repeat

from bibld.crosswalk import Field
from bibld.crosswalk.line import MARK, Line, line
from bibld.formats.marc21.field import (
    CODES,
    DEFAULT_LEADER,
    INDICATOR,
    INDICATORS,
    TAG,
    UNKNOWN,
    Findings,
    leader,
    without_controls,
)
from bibld.report import Report

__all__ = ["Row", "control_row", "data_row", "finished", "leader_of", "subfield", "tidied", "writable"]

Row = tuple[str, str]

_LINE_BREAK = re.compile(r"(?<![ \t])[ \t]*+[\r\n][ \t\r\n]*")


def leader_of(text: str, findings: Findings) -> str:
    """A leader made whole; one whose blanks at the start went with the white space is put back in its place."""
    if len(text) != 24:
        findings.add(
            "warning", f"the leader has {len(text)} characters", "put right", path="LDR", kind="damaged leader"
        )
        if text[:1].isalpha():
            text = text.rjust(24)
    return leader(text)


def control_row(tag: str | None, text: str, findings: Findings) -> Row | None:
    """A field of a tag and a text."""
    if tag is None or not TAG.fullmatch(tag):
        _leave_out("a control field", tag, text, findings)
        return None
    if tag >= "010" and tag.isdigit():
        findings.add("warning", "a data field without subfields", f"its text is kept as ${UNKNOWN}", path=tag)
        return tag, f"  {MARK}{UNKNOWN}{text}"
    return tag, text


def data_row(
    tag: str | None, one: str | None, two: str | None, parts: Sequence[tuple[str, str]], findings: Findings
) -> Row | None:
    """A field of a tag, two indicators and subfields."""
    if tag is None or not TAG.fullmatch(tag):
        _leave_out("a data field", tag, " ".join(text for _, text in parts), findings)
        return None
    if one is None or two is None or len(one) != 1 or (indicators := one + two) not in INDICATORS:
        indicators = "".join(text if text and INDICATOR.fullmatch(text) else " " for text in (one, two))
        findings.add("warning", f"the indicators are {one!r} and {two!r}", f"read as {indicators!r}", path=tag,
                  kind="wrong indicators")  # fmt: skip
    if tag < "010":
        findings.add("warning", "a control field with subfields", "read as one text", path=tag)
        return tag, " ".join(text for _, text in parts)
    if not parts:
        findings.add("warning", "an empty field", "left out", path=tag)
        return None
    if len(parts) == 1 and parts[0][0] == UNKNOWN and not tag.isdigit() and indicators == "  ":
        return tag, parts[0][1]  # a local field without subfields, as it has to be written
    return tag, indicators + "".join([f"{MARK}{code}{text}" for code, text in parts])


def _leave_out(what: str, tag: str | None, text: str, findings: Findings) -> None:
    """Put down that a field is left out, whose tag is none."""
    told = "without a tag" if tag is None else f"with the tag {tag!r}"
    findings.add("error", f"{what} {told}: {text[:60]!r}", "left out", kind="no tag")


def subfield(tag: str | None, code: str | None, text: str, findings: Findings) -> tuple[str, str]:
    """A subfield; a text without a code of its own is kept under one that no field defines."""
    if code in CODES:
        return str(code), text
    what = "a subfield without a code" if code is None else f"{code!r} is no subfield code"
    findings.add("error", what, f"its text is kept as ${UNKNOWN}", path=tag or "", kind="no subfield code")
    return UNKNOWN, text


def tidied(text: str, path: str, findings: Findings) -> str:
    """A text as it may stand in a field."""
    if text.isascii() and text.isprintable():
        return text
    if "\n" in text or "\r" in text:  # an editor's lines, not the cataloguer's
        text = _LINE_BREAK.sub(" ", text).strip()
        findings.add("note", "line breaks in the data", "read as spaces", path=path)
    return without_controls(text, path, findings)


def finished(first: str | None, rows: Sequence[Row], findings: Findings) -> tuple[Line, ...]:
    """A record of its leader and its rows; nothing, and a note of it, where there are no rows."""
    if not rows:
        findings.add("error", "a record without fields", "left out")
        return ()
    if first is None:
        findings.add("warning", "no leader", "read without", path="LDR")
        return tuple(map(tuple.__new__, repeat(Line), rows))
    return tuple(map(tuple.__new__, repeat(Line), (("LDR", first), *rows)))


def writable(fields: Sequence[Field], report: Report) -> tuple[str, list[Line]]:
    """A record's leader, and its fields as they may be written:
    what no reader would take is put right, and reported.
    """
    findings = Findings()
    first: str | None = None
    rows: list[Line] = []
    for field in fields:
        where, parts = field.where, field.parts
        text = parts[0][1] if parts and not parts[0][0] else None
        if where == "LDR":
            if first is None:
                first = leader_of(str(text), findings)
            else:
                findings.add("warning", "more than one leader", "the first was used", path="LDR")
            continue
        if text is not None:
            row = control_row(where, tidied(str(text), where, findings), findings)
        else:
            subfields = [
                subfield(where, code, tidied(str(value), f"{where}${code}", findings), findings)
                for code, value in parts
                if code not in ("ind1", "ind2")
            ]
            row = data_row(where, field.first("ind1"), field.first("ind2"), subfields, findings)
        if row:
            rows.append(line(*row))
    if first is None:
        findings.add("warning", "no leader", f"{DEFAULT_LEADER!r} put in", path="LDR")
        first = DEFAULT_LEADER
    findings.tell(report)
    return first, rows
