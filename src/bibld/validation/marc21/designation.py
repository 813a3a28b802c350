"""Rules for content designation (tags, indicators, subfields): what is defined, coded, too long, or local."""

from __future__ import annotations

import re
from collections import Counter

from bibld.formats.marc21.iso2709 import FIELD_LIMIT, RECORD_LIMIT, size_of
from bibld.validation.marc21.record import MARC, ORDINAL, At, Marc, either
from bibld.validation.marc21.tags import FIELDS, OBSOLETE, SUCCESSORS, FieldRule
from bibld.validation.rules import Findings

__all__: list[str] = []

# What is in the table of fields


def _is_local(tag: str) -> bool:
    """Whether a tag is one that the format leaves to each library: with a 9 in it (but for 490), or in letters.

    012 is OCLC's, and came with its records everywhere.
    """
    return "9" in tag or not tag.isdigit() or tag == "012"


@MARC.rule("undefined-field", "warning", "MARC 21 Bibliographic, Field List")
def _(record: Marc) -> Findings:
    """A field is one that MARC 21 has."""
    for tag in record.undefined:
        if not _is_local(tag):
            yield tag, f"MARC 21 has no field {tag}"


@MARC.rule("obsolete-field", "note", "MARC 21 Bibliographic, each field: History")
def _(record: Marc) -> Findings:
    """No field is one that is no longer used."""
    for tag in record.by_tag:
        if tag in OBSOLETE:
            yield tag, f"{tag} is obsolete{_now(tag)}"


def _now(place: str) -> str:
    """Where today stands what stood there, as far as that is certain."""
    return f"; today {SUCCESSORS[place]}" if place in SUCCESSORS else ""


@MARC.rule("repeated-field", "error", "MARC 21 Bibliographic, each field: (NR)")
def _(record: Marc) -> Findings:
    """A field that is not repeatable stands once."""
    for tag, fields in record.by_tag.items():
        rule = FIELDS.get(tag)
        if len(fields) > 1 and rule is not None and not rule.repeatable:
            yield tag, f"{tag} stands {len(fields)} times, and is not repeatable"


@MARC.rule("repeated-subfield", "error", "MARC 21 Bibliographic, each subfield: (NR)")
def _(record: Marc) -> Findings:
    """A subfield that is not repeatable stands once in its field."""
    for tag, field, rule in record.defined:
        if len(field.parts) > 3 and len({code for code, _ in field.parts}) != len(field.parts):
            for code, times in Counter(code for code, _ in field.parts[2:]).items():
                if times > 1 and code in rule.once:
                    yield At(field, f"${code}"), f"${code} stands {times} times in one {tag}, and is not repeatable"


@MARC.rule("indicator", "error", "MARC 21 Bibliographic, each field: Indicators")
def _(record: Marc) -> Findings:
    """Each indicator has one of the values its field defines."""
    for tag, field, rule in record.defined:
        for index in (0, 1):
            value = field.parts[index][1]
            if value not in rule.indicators[index] and value not in rule.obsolete_indicators[index]:
                cause = f"{value!r} is no {ORDINAL[index]} indicator of {tag}{either(rule.indicators[index])}"
                yield At(field, f"/ind{index + 1}"), cause
    for tag in record.undefined:  # which other systems may have a hundred times, as 999 C5
        for code, value in dict.fromkeys(part for field in record[tag] for part in field.parts[:2]):
            if code in ("ind1", "ind2") and not _INDICATOR.fullmatch(str(value)):
                yield f"{tag}/{code}", f"{value!r} is no indicator; it is blank, a digit or a small letter"


_INDICATOR = re.compile("[0-9a-z ]")
"""What libraries may make of an indicator of their own: MARC 21 Specifications for Record Structure, Indicators."""


@MARC.rule("indicator-obsolete", "note", "MARC 21 Bibliographic, each field: History")
def _(record: Marc) -> Findings:
    """No indicator has a value that is no longer used."""
    for tag, field, rule in record.defined:
        for index in (0, 1):
            value = field.parts[index][1]
            if value in rule.obsolete_indicators[index]:
                cause = f"{value!r} is an obsolete {ORDINAL[index]} indicator of {tag}{either(rule.indicators[index])}"
                yield At(field, f"/ind{index + 1}"), cause


@MARC.rule("undefined-subfield", "warning", "MARC 21 Bibliographic, each field: Subfields")
def _(record: Marc) -> Findings:
    """A field has no subfields but those it defines."""
    for tag, field, rule in record.defined:
        for code, _ in field.parts[2:]:
            if code not in rule.often and code not in rule.once and code not in rule.obsolete and code != "9":
                yield At(field, f"${code}"), f"{tag} has no subfield ${code}{_own(rule)}"


def _own(rule: FieldRule) -> str:
    """The subfields of a field, where they are few; what links it is understood everywhere."""
    own = either((rule.once | rule.often) - {"6", "7", "8"}, "$")
    return own.replace("it is", "it has").replace(" or ", " and ")


@MARC.rule("obsolete-subfield", "note", "MARC 21 Bibliographic, each field: History")
def _(record: Marc) -> Findings:
    """No subfield is one that is no longer used."""
    for tag, field, rule in record.defined:
        for code, _ in field.parts[2:]:
            if code in rule.obsolete:
                yield At(field, f"${code}"), f"${code} of {tag} is obsolete{_now(f'{tag}${code}')}"


@MARC.rule("empty-subfield", "warning", "MARC 21 Specifications for Record Structure")
def _(record: Marc) -> Findings:
    """A subfield says something."""
    for _, field in record.data if _EMPTY.search(record.text) else ():
        for code, text in field.parts[2:]:
            if not text.strip():
                yield At(field, f"${code}"), f"${code} is empty"


_EMPTY = re.compile(r"\x1f\s*\x1f")


# Size, and what is local


@MARC.rule("field-size", "warning", "MARC 21 Specifications for Record Structure")
def _(record: Marc) -> Findings:
    """A field has no more than 9,999 bytes, as ISO 2709 demands."""
    for field in record.fields:
        if sum(len(text) for _, text in field.parts) > FIELD_LIMIT // 4 and (size := size_of(field)) > FIELD_LIMIT:
            yield At(field), f"a field of {size:,} bytes, and ISO 2709 allows {FIELD_LIMIT:,}"


@MARC.rule("record-size", "warning", "MARC 21 Specifications for Record Structure")
def _(record: Marc) -> Findings:
    """A record has no more than 99,999 bytes, as ISO 2709 demands."""
    if sum(len(text) for field in record.fields for _, text in field.parts) > RECORD_LIMIT // 5:
        size = 26 + sum(12 + size_of(field) for field in record.fields)
        if size > RECORD_LIMIT:
            yield "", f"a record of {size:,} bytes, and ISO 2709 allows {RECORD_LIMIT:,}"


@MARC.rule("local-field", "note", "MARC 21 Bibliographic, Introduction")
def _(record: Marc) -> Findings:
    """No tag has a 9 in it, or a letter: such fields mean something else in every system."""
    found = sorted(tag for tag in record.undefined if _is_local(tag))
    if found:
        yield found[0], f"local fields: {', '.join(found)}"


@MARC.rule("local-subfield", "note", "MARC 21 Bibliographic, $9")
def _(record: Marc) -> Findings:
    """There is no $9: such subfields mean something else in every system."""
    found = sorted({field.where for _, field in record.data if "9" in dict(field.parts)})
    if found:
        yield f"{found[0]}$9", f"local subfields: $9 in {', '.join(found)}"


@MARC.rule("lost-character", "warning", "The Unicode Standard, 23.8")
def _(record: Marc) -> Findings:
    """No character has been lost (U+FFFD) in an earlier conversion."""
    for field in record.fields:
        for code, text in field.parts:
            if "\ufffd" in text:
                yield At(field, f"${code}" if len(code) == 1 else ""), f"a lost character (U+FFFD): {text[:60]!r}"
