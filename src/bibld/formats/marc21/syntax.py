r"""What the syntaxes of MARC share: a tag, indicators and texts, as they came, put right as one field.

Before it is a Line, a field is a tag and a text; what was wrong with it is a note, and one of no use is None::

    data_field("650", " ", None, [("a", "Victims")], findings)   →   ("650", "  \x1faVictims")

The same is done with what is read, and with what is to be written; what may stand in a record is told by an
:class:`Allowed`, since MARC21slim.xsd allows less than ISO 2709.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import repeat
from typing import Any, NamedTuple

from bibld.crosswalk import INDICATORS, Field
from bibld.crosswalk.line import MARK, Line, line
from bibld.formats.marc21.field import (
    CODES,
    DEFAULT_LEADER,
    INDICATOR,
    SURROGATE,
    TAG,
    UNKNOWN,
    Findings,
    leader,
    without_controls,
)
from bibld.report import Report

__all__ = [
    "MARC",
    "READ",
    "Allowed",
    "Tagged",
    "control_field",
    "data_field",
    "finished",
    "leader_of",
    "put_right",
    "subfield",
    "tell_leader",
    "tidied",
]

Tagged = tuple[str, str]
"""A field before it is a Line: its tag, and its text with indicators and subfields."""


class Allowed(NamedTuple):
    """What may stand in a record."""

    taken: str
    """What is done with that which may not: ``read`` or ``written`` as something else."""
    tag: re.Pattern[str]
    indicator: Collection[str]
    codes: Collection[str]
    leader: Callable[[str], str]
    no_character: re.Pattern[str] | None = None
    """What no text may have in it, beside control characters."""


READ = Allowed("read", TAG, INDICATOR, CODES, leader)
"""What is read as a field."""

MARC = READ._replace(taken="written")
"""What may be written in MARC 21: just that, whatever the syntax."""

_LINE_BREAK = re.compile(r"(?<![ \t])[ \t]*+[\r\n][ \t\r\n]*")


def leader_of(text: str, findings: Findings, allowed: Allowed = READ) -> str:
    """A leader made whole; one whose blanks or noughts went, at the start or before its end, is put back in
    its place.

    ``00000nam  22      a4500`` → ``00000nam a22      a 4500``: 4500 stands at its end in every record (LDR/20-23).
    """
    lost = 5 - found.end() if (found := _LENGTH.match(text)) is not None else 0
    whole = " " * min(lost, 24 - len(text)) + text
    if len(whole) < 24 and (found := _RUN_TOGETHER.match(whole)) is not None:
        whole = f"{found[1]}{found[2]:>2}{whole[found.end() :]}"
    if len(whole) < 24 and (found := _WITHOUT_LEVEL.fullmatch(whole)) is not None:
        whole = f"{found[1]} {found[2]:2}{found[3]}"
    elif len(whole) < 24 and _END.search(whole):
        whole = f"{whole[:-4]:20}{whole[-4:]}"
    made = allowed.leader(whole)
    cause = f"the leader has {len(text)} characters" if len(text) != 24 else f"the leader is {text!r}"
    if len(text) != 24 or made != f"{text[:9]}a22{text[12:20]}4500":
        findings.add("warning", cause, f"{allowed.taken} as {made!r}", path="LDR", kind="damaged leader")
    return made


_LENGTH = re.compile(r"[0-9]{0,4}(?=[^\W\d_])")
"""The length of a record, or what is left of it without the noughts or blanks before it."""
_RUN_TOGETHER = re.compile(r"(.{8})([ a]?)(?=22[0-9]{5})")
"""LDR/08-09 without a blank or two, as web pages show them, before what is in every record (LDR/10-11)."""
_WITHOUT_LEVEL = re.compile(r"(.{17})([acin] ?)(4\d00)")
"""LDR/18 in the place of the blank before it: none of its codes is an encoding level."""
_END = re.compile(r"4\d00\Z")


def tell_leader(another: str, findings: Findings) -> None:
    """Tell of a leader that is not used, as a record has one."""
    findings.add("warning", f"more than one leader: {another!r}", "the first was used", path="LDR",
                 kind="more than one leader")  # fmt: skip


def control_field(tag: str | None, text: str, findings: Findings, allowed: Allowed = READ) -> Tagged | None:
    """A field of a tag and a text."""
    if tag is None or not allowed.tag.fullmatch(tag):
        _leave_out("a control field", tag, text, findings)
        return None
    if tag >= "010" and tag.isdigit():
        findings.add("warning", "a data field without subfields", f"its text is kept as ${UNKNOWN}", path=tag)
        return tag, f"  {MARK}{UNKNOWN}{text}"
    return tag, text


def data_field(
    tag: str | None,
    one: str | None,
    two: str | None,
    parts: Sequence[tuple[str, str]],
    findings: Findings,
    allowed: Allowed = READ,
) -> Tagged | None:
    """A field of a tag, two indicators and subfields."""
    if tag is None or not allowed.tag.fullmatch(tag):
        _leave_out("a data field", tag, " ".join(text for _, text in parts), findings)
        return None
    if tag < "010":
        findings.add("warning", "a control field with subfields", f"{allowed.taken} as one text", path=tag)
        return tag, " ".join(text for _, text in parts)
    if one is None or two is None or one not in allowed.indicator or two not in allowed.indicator:
        indicators = "".join(text if text and text in allowed.indicator else " " for text in (one, two))
        found = " and ".join("none" if sign is None else repr(sign) for sign in (one, two))
        findings.add("warning", f"the indicators are {found}", f"{allowed.taken} as {indicators!r}",
                     path=tag, kind="wrong indicators")  # fmt: skip
    else:
        indicators = one + two
    if not parts:
        findings.add("warning", "an empty field", "left out", path=tag)
        return None
    if len(parts) == 1 and parts[0][0] == UNKNOWN and not tag.isdigit() and indicators == "  ":
        return tag, parts[0][1]  # a local field without subfields, as it has to be written
    return tag, indicators + "".join([f"{MARK}{code}{text}" for code, text in parts])


def _leave_out(what: str, tag: str | None, text: str, findings: Findings) -> None:
    """Put down that a field is left out, whose tag is none."""
    told = "without a tag" if tag is None else f"with the tag {tag!r}"
    findings.add("error", f"{what} {told}: {text!r}", "left out", kind="no tag")


def subfield(
    tag: str | None, code: str | None, text: str, findings: Findings, allowed: Allowed = READ
) -> tuple[str, str]:
    """A subfield; a text without a code of its own is kept under one that no field defines."""
    if code in allowed.codes:
        return str(code), text
    what = "a subfield without a code" if not code else f"{code!r} is no subfield code"
    findings.add("error", what, f"its text is kept as ${UNKNOWN}", path=tag or "", kind="no subfield code")
    return UNKNOWN, text


def tidied(text: str, path: str, findings: Findings, allowed: Allowed = READ) -> str:
    """A text as it may stand in a field."""
    if text.isascii() and text.isprintable():
        return text
    if "\n" in text or "\r" in text:  # an editor's lines, not the cataloguer's
        text = _LINE_BREAK.sub(" ", text).strip()
        findings.add("note", "line breaks in the data", f"{allowed.taken} as spaces", path=path)
    return without_controls(text, path, findings)


def finished(first: str | None, fields: Sequence[Tagged], findings: Findings) -> tuple[Line, ...]:
    """A record of its leader and its fields; nothing, and a note of it, where there are none."""
    if not fields:
        findings.add("error", "a record without fields", "left out")
        return ()
    if first is None:
        findings.add("warning", "no leader", "read without", path="LDR")
        return tuple(map(tuple.__new__, repeat(Line), fields))
    return tuple(map(tuple.__new__, repeat(Line), (("LDR", first), *fields)))


def put_right(fields: Sequence[Field], report: Report, allowed: Allowed = MARC) -> list[Line]:
    """A record as it may be written, its leader first: what no reader would take is put right, and reported.

    ``Field("24", …)`` is left out, ``245 é# $ä Bees`` becomes ``245 ## $? Bees``. MARC 21 Specifications for Record
    Structure: a tag has three digits or letters, a code is one graphic character of ASCII.
    """
    findings = Findings()
    leaders: list[str] = []
    tagged: list[Tagged | None] = []
    for field in fields:
        where, found = field.where, field.parts  # which a line makes anew each time
        parts = [*_parts(where, found, findings, allowed)]
        if where == "LDR":
            leaders.append("".join(text for _, text in parts))
        elif len(found) == 1 and found[0][0] == "":
            tagged.append(control_field(where, parts[0][1], findings, allowed))
        else:
            subfields = [subfield(where, code, text, findings, allowed) for code, text in parts]
            one, two = map(field.first, INDICATORS)
            if not (isinstance(one, str) and isinstance(two, str)):
                one, two = (said if said is None else str(said) for said in (one, two))
            tagged.append(data_field(where, one, two, subfields, findings, allowed))
    if not leaders:
        findings.add("warning", "no leader", f"{DEFAULT_LEADER!r} put in", path="LDR")
    for another in leaders[1:]:
        tell_leader(another, findings)
    first = leader_of(leaders[0] if leaders else DEFAULT_LEADER, findings, allowed)
    findings.tell(report)
    return [line("LDR", first), *[line(*field) for field in tagged if field]]


def _parts(
    where: str, found: Iterable[tuple[str, Any]], findings: Findings, allowed: Allowed
) -> Iterator[tuple[str, str]]:
    """Codes and texts as they may be written; without a subfield that had nothing but control characters."""
    for code, value in found:
        if code in INDICATORS:
            continue
        if type(value) is str and value.isascii() and value.isprintable():
            yield code, value
        else:
            text = _written(value, f"{where}${code}" if code else where, findings, allowed)
            if not code or text == value or text.strip():
                yield code, text


def _written(value: Any, path: str, findings: Findings, allowed: Allowed) -> str:
    """A text as it may be written; nothing for what is none."""
    if not isinstance(value, str):
        findings.add("error", f"{value!r:.60} is no text", "left out", path=path, kind="no text")
        return ""
    if SURROGATE.search(value):
        findings.add("warning", "half of a character in the data", "replaced by U+FFFD", path=path)
    if allowed.no_character is not None and (found := allowed.no_character.search(value)):
        cause = f"a character (U+{ord(found[0]):04X}) in the data that is none"
        findings.add("warning", cause, "left out", path=path, kind="a character that is none")
        value = allowed.no_character.sub("", value)
    return tidied(value, path, findings, allowed)
