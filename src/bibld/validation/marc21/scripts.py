"""Rules for fields in another script (880): that they are linked, and in which script they are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from unicodedata import name

from bibld.crosswalk import Field
from bibld.formats.marc21.field import NONFILING
from bibld.validation.marc21.record import MARC, ORDINAL, At, Marc, values
from bibld.validation.marc21.tags import FIELDS
from bibld.validation.rules import Findings

__all__: list[str] = []


@MARC.rule("880-link", "error", "MARC 21 Bibliographic, Appendix A: $6, and 880")
def _(record: Marc) -> Findings:
    """An 880 and the field it stands for point to each other in $6."""
    linked = set()
    for field, text in _links(record):
        if text[:3] == "880":
            linked.add((field.where, text[4:6]))
        elif field.where in FIELDS and field.where != "886":  # which holds another format's
            yield At(field, "$6"), f"{field.where} has $6 {text!r}, which is no link to an 880, as 880-01 is"
    others: set[tuple[str, str]] = set()
    for field in record["880"]:
        text = str(field.first("6") or "")
        match = re.match(r"(\d{3})-(\d\d) *(?:/|$)", text)
        if match is None:
            yield At(field, "$6"), f"880 has $6 {text!r}, which is no link" if text else "880 has no $6"
            continue
        others.add((match[1], match[2]))
        if match[2] != "00" and (match[1], match[2]) not in linked:
            yield At(field, "$6"), f"880 is linked to a {match[1]} with $6 880-{match[2]}, and there is none"
    for tag, number in sorted(linked - others):
        if number != "00":
            yield f"{tag}$6", f"{tag} is linked to an 880 with $6 {tag}-{number}, and there is none"


def _links(record: Marc) -> Iterator[tuple[Field, str]]:
    """The fields that are linked by $6 to what stands in another script, each with that link."""
    return (
        (field, text)
        for field in record.fields
        if field.where != "880"
        for code, text in field.parts[2:]
        if code == "6"
    )


@MARC.rule("880-again", "warning", "MARC 21 Bibliographic, Appendix A: $6")
def _(record: Marc) -> Findings:
    """One 880 stands for a field in a script, and not two; beside it there may be one in another, as a romanization."""
    links = Counter(map(_link_and_script, record["880"])) if len(record["880"]) > 1 else {}
    for (text, *_), times in links.items():
        if times > 1 and text[4:6] != "00" and text[3:4] == "-":
            yield "880$6", f"$6 {text} stands in {times} fields 880; one stands for a field in a script"


def _link_and_script(field: Field) -> tuple[str, ...]:
    """What an 880 has in $6, and where that names no script, in which other than Latin its letters are."""
    text = str(field.first("6") or "")
    return (text,) if text[6:] else (text, *_foreign(_letters(field)))


@MARC.rule("880-indicators", "warning", "MARC 21 Bibliographic, 880: Indicators")
def _(record: Marc) -> Findings:
    """An 880 has the indicators of the field it stands beside, but for those that are of its script or list."""
    if not record["880"]:
        return
    linked = {f"{field.where}-{text[4:6]}": field for field, text in _links(record) if text[:4] == "880-"}
    stood = {str(field.first("6") or "")[:1] for field in record["880"]}
    for field in record["880"]:
        if (partner := linked.get(str(field.first("6") or "")[:6])) is not None:
            for index in (0, 1):
                own, other = field.parts[index][1], partner.parts[index][1]
                if own != other and not (
                    _is_own(partner.where, index) or _is_untraced(partner.where, index, own, stood)
                ):
                    cause = f"{ORDINAL[index]} indicator {own!r}, and {partner.where} has {other!r}"
                    yield At(field, f"/ind{index + 1}"), cause


def _is_own(tag: str, index: int) -> bool:
    """Whether an indicator is one of the text itself: how many characters are not filed, how a name
    is written, of which list.

    Headings from the Library of Congress's list have 4 beside them in another script, which that list has not.
    """
    return NONFILING.get(tag) == index or (tag[1:] == "00" and index == 0) or (tag[0] == "6" and index == 1)


def _is_untraced(tag: str, index: int, own: str, stood: Collection[str]) -> bool:
    """Whether a title or a series has no entry beside it in its script (a 1XX, an 8XX), and says so."""
    return index == 0 and own == "0" and tag in _TRACED and _TRACED[tag] not in stood


_TRACED = {"245": "1", "490": "8"}
"""By tag: how the tags begin of which its first indicator says that there is one."""


@MARC.rule("880-script", "warning", "MARC 21 Bibliographic, Appendix A: $6")
def _(record: Marc) -> Findings:
    """$6 names the script of its 880 by a code that there is, and it has letters of that script."""
    for field in record["880"]:
        code = str(field.first("6") or "")[6:].strip(_BLANKS).removeprefix("/").removesuffix("/r")
        if _OF_ISO.fullmatch(code):
            continue
        if code not in _SCRIPTS:
            yield At(field, "$6"), f"{code!r} is no code for a script; it is {', '.join(_SCRIPTS)}"
            continue
        letters = _letters(field)
        said, own = _SCRIPTS[code]
        # Latin letters may stand for themselves in any script; where they should be, nothing else does.
        if own.search(letters):
            continue
        if others := _foreign(letters):
            yield At(field, "$6"), f"$6 says {said} ({code}), and the letters are {' and '.join(others)}"


def _letters(field: Field) -> str:
    """What a field says in words."""
    return "".join(text for part, text in field.parts[2:] if part.isalpha())


def _foreign(letters: str) -> list[str]:
    """The scripts other than Latin of which there are letters."""
    others = [other for other, script in _SCRIPTS.values() if other != "Latin" and script.search(letters)]
    if not others and (found := _FOREIGN.search(letters)) is not None:
        others = [name(found[0], "others").partition(" ")[0].title()]  # letters of Tangut have no names
    return others


_FOREIGN = re.compile(r"[^\W\d_\u0000-\u036f\u1d00-\u2bff\ua700-\ua7ff\uab30-\uab6f\ufb00-\ufb06\uff21-\uff5a]")
"""A letter that is not Latin, of whichever other script."""

_OF_ISO = re.compile(r"|r|[A-Z][a-z]{3}|\d{3}", re.ASCII)
"""Codes of ISO 15924, in letters or figures;
what says nothing of a script, but perhaps in which direction it is read.
"""

_BLANKS = " \u200e\u200f"
"""With them some systems have put the marks of direction that stand in the text."""

_SCRIPTS = {
    "(3": ("Arabic", re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")),
    "(B": ("Latin", re.compile("[A-Za-z]")),
    "$1": ("Chinese, Japanese or Korean", re.compile("[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")),
    "(N": ("Cyrillic", re.compile("[\u0400-\u052f]")),
    "(S": ("Greek", re.compile("[\u0370-\u03ff\u1f00-\u1fff]")),
    "(2": ("Hebrew", re.compile("[\u0590-\u05ff\ufb1d-\ufb4f]")),
}  # fmt: skip
"""The codes of MARC for scripts, and the letters of each."""


@MARC.rule("6-first", "note", "MARC 21 Bibliographic, Appendix A: $6")
def _(record: Marc) -> Findings:
    """$6 is the first subfield of its field."""
    for _, field in record.data if record["880"] else ():
        if any(values(field, "6")) and field.parts[2][0] not in "638":
            yield At(field, "$6"), f"$6 stands behind ${field.parts[2][0]}; it is the first subfield"
