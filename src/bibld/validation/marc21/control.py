"""Rules for the leader and the control fields of MARC 21: what stands at which position."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial

from bibld.crosswalk import Field
from bibld.formats.marc21.field import OF_UNIMARC
from bibld.formats.marc21.positions import CARRIERS, shown_blanks
from bibld.validation.marc21.positions import Position, of_006, of_007, of_008, undefined
from bibld.validation.marc21.record import LEVELS, MARC, At, Marc, either, printed
from bibld.validation.rules import Findings

__all__ = ["LEADER"]

LEADER = {
    5: ("leader-status", "LDR/05 is one of a c d n p.", "record status", "acdnp", ""),
    6: ("leader-type", "LDR/06 is a type of record.", "type of record", "acdefgijkmoprt", "bhn"),
    7: ("leader-level", "LDR/07 is a bibliographic level.", "bibliographic level", LEVELS, "p"),
    8: ("leader-control", "LDR/08 is blank or a.", "type of control", " a", ""),
    17: ("leader-completeness", "LDR/17 is an encoding level.", "encoding level", " 1234578uz", "06"),
    18: ("leader-description", "LDR/18 says by which rules it is described.", "descriptive cataloging form", " acinu", "pr"),
    19: ("leader-parts", "LDR/19 is blank, a, b or c.", "multipart resource record level", " abc", "r"),
}  # fmt: skip
"""By position: the rule, what it says, what stands there, the codes in use, and those that are obsolete."""


@MARC.rule("another-format", "note", "MARC 21 Authority, Holdings, Classification, Community Information, Leader/06")
def _(record: Marc) -> Findings:
    """A record is bibliographic: what else stands in a file is not looked at."""
    if record.another:
        path = "200" if record.another == OF_UNIMARC else "LDR/06"
        yield path, f"{record.another}, and these rules are for bibliographic ones of MARC 21"


def _leader(record: Marc, position: int) -> Findings:
    _, _, name, codes, obsolete = LEADER[position]
    code = record.leader[position]
    # Of a leader that is not there the reader speaks.
    if record.stated_leader and code not in codes + obsolete and not (position == 17 and code in NETWORK_LEVELS):
        yield f"LDR/{position:02}", f"{code!r} is no {name}{either(codes)}"


for _position, (_name, _says, *_codes) in LEADER.items():
    MARC.rule(_name, "error", f"MARC 21 Bibliographic, Leader/{_position:02}", says=_says)(
        partial(_leader, position=_position)
    )


NETWORK_LEVELS = "EIJKLM"
"""Codes for LDR/17 that OCLC has defined for itself, and that its records carry everywhere."""


@MARC.rule("leader-network", "note", "MARC 21 Bibliographic, Leader/17")
def _(record: Marc) -> Findings:
    """LDR/17 is not one of the letters that OCLC uses in its own way."""
    if record.leader[17] in NETWORK_LEVELS:
        yield "LDR/17", f"{record.leader[17]!r} is an encoding level of OCLC, and not of MARC 21"


@MARC.rule("leader-obsolete", "note", "MARC 21 Bibliographic, Leader")
def _(record: Marc) -> Findings:
    """LDR/06, 07, 17, 18 and 19 have codes that are still in use."""
    for position, (_, _, name, _, obsolete) in LEADER.items():
        if record.leader[position] in obsolete:
            yield f"LDR/{position:02}", f"{record.leader[position]!r} is an obsolete {name}"


@MARC.rule("leader-fixed", "warning", "MARC 21 Bibliographic, Leader/09, 10-11, 20-23")
def _(record: Marc) -> Findings:
    """LDR/09 is a or blank, LDR/10-11 is 22 and LDR/20-23 is 4500 in MARCXML, JSON and .mrk, too."""
    raw = record.raw_leader
    if raw and raw[9] not in "a ":
        yield "LDR/09", f"{raw[9]!r} is no character coding scheme"
    if raw and raw[10:12] != "22":
        yield "LDR/10-11", f"{raw[10:12]!r}, and should be 22"
    if raw and raw[20:] != "4500":
        yield "LDR/20-23", f"{raw[20:]!r}, and should be 4500"


# 001, 003, 005


@MARC.rule("001-missing", "error", "MARC 21 Bibliographic, 001")
def _(record: Marc) -> Findings:
    """There is a control number, and it is not blank."""
    if not record["001"]:
        yield "001", "there is no 001"
    elif not record.control("001").strip():
        yield "001", "001 is blank"


@MARC.rule("001-unique", "error", "MARC 21 Bibliographic, 001")
def _(record: Marc) -> Findings:
    """No other record of the file has the same control number."""
    number = record.control("001").strip()
    if number:
        key = hash((number, record.control("003").strip()))
        if key in record.known:
            yield "001", f"an earlier record has the control number {number} too"
        record.known.add(key)


@MARC.rule("003-missing", "warning", "MARC 21 Bibliographic, 001 and 003")
def _(record: Marc) -> Findings:
    """A control number says whose it is."""
    # In UNIMARC 003 is something else.
    if record["001"] and record.another != OF_UNIMARC and not record.control("003").strip():
        yield "003", "there is a 001, and no 003 to say whose number it is"


@MARC.rule("003-code", "warning", "MARC 21 Bibliographic, 003")
def _(record: Marc) -> Findings:
    """003 is a MARC organization code: letters, digits, hyphens."""
    code = record.control("003").strip()
    if code and not re.fullmatch(r"[A-Za-z][A-Za-z0-9/:-]*", code):
        yield "003", f"{code!r} is no organization code"


@MARC.rule("040-missing", "note", "MARC 21 Bibliographic, 040")
def _(record: Marc) -> Findings:
    """A record says who made it: 040."""
    if not record["040"]:
        yield "040", "there is no 040"


@MARC.rule("005-form", "error", "MARC 21 Bibliographic, 005")
def _(record: Marc) -> Findings:
    """005 is a day and a time, yyyymmddhhmmss.f: sixteen characters."""
    if not record["005"]:
        return
    text = record.control("005")
    if len(text) != 16:
        yield "005", f"005 has {len(text)} characters, not 16: {text!r}"
    elif not re.fullmatch(r"\d{14}\.\d", text, re.ASCII) or not _is_time(text[:14]):
        yield "005", f"{text!r} is no day and time"


def _is_time(digits: str) -> bool:
    try:
        datetime.strptime(digits, "%Y%m%d%H%M%S")
    except ValueError:
        return False
    return True


@MARC.rule("future-year", "warning", "MARC 21 Bibliographic, 005 and 008/07-10")
def _(record: Marc) -> Findings:
    """The year of publication (008/07-10) and of the last change (005) are not to come, but for two years."""
    if record.control("005")[:4] > _LATEST and record.control("005")[:4].isdigit():
        yield "005/00-03", f"the year {record.control('005')[:4]} is to come"
    _, year, _ = record.dates
    if year > _LATEST and year.isdigit():
        yield "008/07-10", f"the year {year} is to come"


_LATEST = str(datetime.now(UTC).year + 2)


# 006 and 007

_LENGTHS: dict[str, tuple[int, ...]] = {
    **{code: (length,) for code, (_, length, _) in CARRIERS.items()},
    "c": (6, 14),
    "m": (8, 23),
}
"""How many characters a 007 may have, by its first:
of electronic resources and motion pictures the last need not be there.
"""


@MARC.rule("006-length", "error", "MARC 21 Bibliographic, 006")
def _(record: Marc) -> Findings:
    """006 has eighteen characters, the first of them a form of material."""
    for field in record["006"]:
        text = str(field.first(""))
        if len(text) != 18:
            yield At(field), f"006 has {len(text)} characters, not 18"
        elif text[0] not in "acdefgijkmoprst":
            yield At(field, "/00"), f"{text[0]!r} is no form of material"


@MARC.rule("007-length", "error", "MARC 21 Bibliographic, 007")
def _(record: Marc) -> Findings:
    """007 has as many characters as its category of material demands."""
    for field in record["007"]:
        text = str(field.first(""))
        lengths = _LENGTHS.get(text[:1])
        if lengths is None:
            yield At(field, "/00"), f"{text[:1]!r} is no category of material"
        elif len(text) not in lengths:
            yield At(field), f"007 for {text[0]} has {len(text)} characters, not {' or '.join(map(str, lengths))}"


# 008


@MARC.rule("008-missing", "error", "MARC 21 Bibliographic, 008")
def _(record: Marc) -> Findings:
    """There is an 008."""
    if not record["008"]:
        yield "008", "there is no 008"


@MARC.rule("008-length", "error", "MARC 21 Bibliographic, 008")
def _(record: Marc) -> Findings:
    """008 has forty characters."""
    if record["008"] and not record.fixed:
        yield "008", f"008 has {len(record.control('008'))} characters, not 40"


@MARC.rule("008-entered", "warning", "MARC 21 Bibliographic, 008/00-05")
def _(record: Marc) -> Findings:
    """008/00-05 is a day, yymmdd."""
    entered = record.fixed[:6]
    if entered and not (entered.isdigit() and _is_time(f"20{entered}000000")):
        yield "008/00-05", f"{entered!r} is no day"


@MARC.rule("008-date-type", "error", "MARC 21 Bibliographic, 008/06")
def _(record: Marc) -> Findings:
    """008/06 is a type of date."""
    if record.fixed and record.fixed[6] not in "bcdeikmnpqrstu|":
        yield "008/06", f"{record.fixed[6]!r} is no type of date"


_YEAR = r"[\du]{4}"
_DATES = {
    "b": (r"    |\|{4}", r"    |\|{4}", "both blank"),
    "c": (_YEAR, "9999", "a year and 9999"),
    **dict.fromkeys("dikmpqt", (_YEAR, _YEAR, "two years")),
    "e": (_YEAR, r"(?:0[1-9]|1[0-2]|uu)(?:[0-3]\d|  |uu)", "a year, and a month with or without a day"),
    "n": ("uuuu", "uuuu", "both uuuu"),
    "r": (_YEAR, rf"{_YEAR}|    ", "two years"),
    "s": (_YEAR, "    ", "a year and blanks"),
    "u": (_YEAR, "uuuu", "a year and uuuu"),
}
"""By type of date: what its two dates are, and that in words."""


@MARC.rule("008-dates", "error", "MARC 21 Bibliographic, 008/06-14")
def _(record: Marc) -> Findings:
    """The dates are what the type of date demands."""
    kind, first, last = record.dates
    if kind not in _DATES:
        return
    one, two, said = _DATES[kind]
    if not re.fullmatch(rf"{one}|\|{{4}}", first, re.ASCII) or not re.fullmatch(rf"{two}|\|{{4}}", last, re.ASCII):
        yield "008/06-14", f"type of date {kind} wants {said}, and these are {first!r} and {last!r}"


@MARC.rule("008-dates-type", "warning", "MARC 21 Bibliographic, 008/06")
def _(record: Marc) -> Findings:
    """The type of date is that of its dates: unknown is n, and what goes on is c."""
    kind, first, last = record.dates
    if kind == "s" and first == "uuuu":
        yield "008/06", "type of date s (single), and the date is unknown; that is n"
    elif kind == "d" and last == "9999":
        yield "008/06", "type of date d (ceased), and the second date is 9999; that is c"


@MARC.rule("008-issuance", "warning", "MARC 21 Bibliographic, Leader/07 and 008/06")
def _(record: Marc) -> Findings:
    """The type of date is one for what LDR/07 says: c, d or u for what continues, and for that alone."""
    level, (kind, _, last) = record.leader[7], record.dates
    if level in "si" and kind in ("e", "m", "q", "r", "s", "t"):
        yield "008/06", f"LDR/07 says {_ISSUED[level]} ({level}), and the type of date is {kind}; it is c, d or u"
    elif level == "m" and kind == "c" and last == "9999":
        yield "008/06", "LDR/07 says monograph (m), and the type of date that it continues (c)"


_ISSUED = {"s": "serial", "i": "integrating resource"}


@MARC.rule("008-entry", "warning", "MARC 21 Bibliographic, Leader/07 and 008/34 for continuing resources")
def _(record: Marc) -> Findings:
    """An integrating resource (LDR/07 i) is entered as one: 008/34 is 2."""
    if record.leader[6:8] == "ai" and record.fixed[34:35] in ("0", "1"):
        yield "008/34", f"LDR/07 says integrating resource (i), and 008/34 is {record.fixed[34]}, not 2"


@MARC.rule("008-dates-order", "warning", "MARC 21 Bibliographic, 008/06-14")
def _(record: Marc) -> Findings:
    """Of two years that bound a span the first is not the later one; a reprint is not older than its original."""
    kind, first, last = record.dates
    if not (first.isdigit() and last.isdigit()):
        return
    if kind in "dikmq" and first > last:
        yield "008/07-14", f"a span from {first} to {last}"
    elif kind == "r" and first < last:
        yield "008/07-14", f"a reprint of {first}, and an original of {last}"


# The codes of 006, 007 and 008, in positions.py


def _coded_fields(record: Marc) -> Iterator[tuple[Field, str, int, Sequence[Position]]]:
    """The fields that are codes at positions: each with its text, and how far to the left of 008's it has them."""
    if record.fixed:
        yield record["008"][0], record.fixed, 0, of_008(record.material)
    for field in record["006"]:
        text = printed(field)
        if len(text) == 18:
            yield field, text, 17, of_006(text[0])
    for field in record["007"]:
        text = printed(field)
        if len(text) in _LENGTHS.get(text[:1], ()):
            yield field, text, 0, of_007(text[0])


@MARC.rule("008-hash", "error", "MARC 21 Bibliographic, Introduction: Conventions")
def _(record: Marc) -> Findings:
    """A blank in the leader, 006, 007 and 008 is a blank: #, ^ and - stand for it in print alone."""
    said: list[tuple[At | str, str, str]] = [("LDR", record.stated_leader, record.leader)]
    said += [(At(field), str(field.first("")), printed(field)) for field in record.of("006", "007", "008")]
    for place, text, meant in said:
        if cause := shown_blanks(text, meant):
            yield place, cause


def _wrong_codes(
    record: Marc, wrong: Callable[[Position, str, int], Iterable[str]], what: str, tags: Collection[str]
) -> Findings:
    """The codes of these fields that are wrong in this way."""
    for field, text, shift, positions in _coded_fields(record):
        for position in positions if field.where in tags else ():
            for code in wrong(position, text, shift):
                cause = f"{code!r} is {what} code for {position.name}{_choice(position)}"
                yield At(field, f"/{position.place(shift)}"), cause


def _choice(position: Position) -> str:
    """The codes in use, where they are few; a list has many."""
    return "" if position.whole else either(position.codes.rstrip("|"))


for _tag, _what in (("008", "kind of material"), ("006", "form of material"), ("007", "category of material")):
    _says = f"Each position of {_tag} has a code that it allows for the {_what}."
    MARC.rule(f"{_tag}-codes", "error", f"MARC 21 Bibliographic, {_tag}", says=_says)(
        partial(_wrong_codes, wrong=Position.unknown, what="no", tags=(_tag,))
    )


@MARC.rule("008-groups", "warning", "MARC 21 Bibliographic, 006, 007, 008")
def _(record: Marc) -> Findings:
    """Several codes of one kind in 006, 007 and 008 stand from the left, none twice, or are all fill."""
    for field, text, shift, positions in _coded_fields(record):
        for position in positions:
            if cause := position.grouped(text, shift):
                found = position.found(text, shift)
                yield At(field, f"/{position.place(shift)}"), f"{position.name} {cause}: {found!r}"


@MARC.rule("008-undefined", "note", "MARC 21 Bibliographic, 006, 007, 008")
def _(record: Marc) -> Findings:
    """What is not defined in 006, 007 and 008 is blank or fill."""
    for field, text, shift, positions in _coded_fields(record):
        first, end = (1, len(text)) if field.where == "007" else (18, 35)
        of_material = positions[2:] if field.where == "008" else positions  # the last two are those of all materials
        for gap in undefined(of_material, first, end):
            found = text[gap.start - shift : gap.stop - shift]
            if found.strip(" |"):
                place = Position(gap.start, gap.stop, "", "", "", None).place(shift)
                yield At(field, f"/{place}"), f"{found!r} where nothing is defined"


@MARC.rule("008-obsolete", "note", "MARC 21 Bibliographic, 006, 007, 008")
def _(record: Marc) -> Findings:
    """No position of 006, 007 and 008 has a code that is no longer used."""
    return _wrong_codes(record, Position.outdated, "an obsolete", ("006", "007", "008"))
