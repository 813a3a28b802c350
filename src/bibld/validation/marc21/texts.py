"""Rules for texts, whatever they say:
marks that stand twice, blanks, traces of other encodings, and what is said again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bibld.crosswalk import Field
from bibld.validation.marc21.record import MARC, At, Marc, ending
from bibld.validation.rules import Findings

__all__: list[str] = []

# Marks and blanks


@MARC.rule("isbd-doubled", "warning", "ISBD A.3; MARC 21 Bibliographic, 245, 260, 264, 300")
def _(record: Marc) -> Findings:
    """In 245, 260, 264 and 300 one mark stands before a subfield, not two (: / or = :)."""
    for field in record.of("245", "260", "264", "300"):
        for code, text in field.parts[2:]:
            if text[-1:] in ":;/= " and _DOUBLED.search(text):
                yield At(field, f"${code}"), f"two marks at the end of {ending(text)!r}"


_DOUBLED = re.compile(r"(?:[:;/=] ?[:;/=]|, ?[:;/=])\s*$")


@MARC.rule("two-stops", "note", "ISBD A.3")
def _(record: Marc) -> Findings:
    """A text ends with one full stop, or with three where something is left out."""
    for _, field in record.data if "..\x1f" in record.text else ():
        code, text = field.parts[-1]
        if text.endswith("..") and code.isalpha() and not text.endswith("..."):
            yield At(field, f"${code}"), f"two full stops at the end of {ending(text)!r}"


@MARC.rule("leading-blank", "note", "MARC 21 Specifications for Record Structure")
def _(record: Marc) -> Findings:
    """A text does not begin with a blank, as a control number may (010, 016, 035, $w)."""
    for tag, field in record.data if "\x1f " in record.text else ():
        if tag not in _BLANK_BEFORE:
            for code, text in field.parts[2:]:
                if text[:1] == " " and code.isalpha() and code != "w" and text.strip():
                    yield At(field, f"${code}"), f"a blank before {text[:30].strip()!r}"


_BLANK_BEFORE = frozenset({"010", "016", "035"})
"""Numbers of control, as those in $w are, whose prefix may be blanks."""


# Traces of other encodings


@MARC.rule("markup", "warning", "MARC 21 Specifications for Record Structure, Character Sets")
def _(record: Marc) -> Findings:
    """There is no markup of HTML or XML in a text, no entity, and no character by its number."""
    for _, field in record.data if _MARKUP.search(record.text) else ():
        for code, text in field.parts[2:]:
            if found := _MARKUP.search(text):
                yield At(field, f"${code}"), f"{found[0]!r} in the text"


_MARKUP = re.compile(
    r"</(?:a|b|div|em|font|i|li|ol|p|span|strong|su[bp]|u|ul)>"  # </i>
    r"|<(?:br|p|hr) ?/?>"  # <br />
    r"|&(?:amp|lt|gt|quot|apos|nbsp|#\d+|#x[\da-f]+);"  # &amp;, &#xe9;
    r"|\{u[\da-f]{4,6}\}",  # {u672c}
    re.IGNORECASE | re.ASCII,
)


@MARC.rule("mojibake", "note", "MARC 21 Specifications for Record Structure, Character Sets")
def _(record: Marc) -> Findings:
    """No text is UTF-8 that was read as Latin-1 (Ã¼ for ü)."""
    for _, field in record.data if not record.text.isascii() and _MISREAD.search(record.text) else ():
        for code, text in field.parts[2:]:
            if found := _MISREAD.search(text):
                around = text[max(0, found.start() - 15) : found.end() + 15]
                yield At(field, f"${code}"), f"{found[0]!r} in {around!r}: letters that were read in a wrong encoding"


# Behind a capital Ã or Â may be a letter of a word in capitals,
# and a mark behind it the mark that it is (AMANHÃ», MAÇÃ–).
_MISREAD = re.compile(
    "(?<![A-Z\u00c0-\u00de])[ÃÂ][\u0080-\u00bf]"  # Â©
    "|Ã(?:[\u00a1-\u00bf](?=[a-z])"  # Ã©
    "|[€‚ƒ„ˆ‰ŠŒŽ˜šœžŸ]"  # Ã„
    "|(?<![^\\W\\d_]Ã)[†‡‘’“”•–—™…‹›](?=[^\\W\\d_]))"  # Ã–
    "|Ì[\u0080-\u009f€‚ƒ„ˆŒ]"  # Ìˆ
    "|â€[\u0080-\u00bf™œž“”˜]"  # â€™
)


# What is said again


@MARC.rule("field-again", "note", "MARC 21 Bibliographic, 505, 6XX, 7XX, 856")
def _(record: Marc) -> Findings:
    """A subject, an added entry, a table of contents or an address stands once."""
    for tag, fields in record.by_tag.items():
        if len(fields) > 1 and (tag[0] in "67" or tag in ("505", "856")):
            seen = set()
            for field in fields:
                said = tuple(_said(field))
                if said and said in seen:
                    yield At(field), f"an earlier {tag} says the same"
                seen.add(said)


def _said(field: Field) -> Iterator[tuple[str, str]]:
    """What a field says, without who says it, and without what closes it; of an address what it is of, and itself."""
    if field.where == "856":
        return ((code, text.strip()) for code, text in field.parts[2:] if code in "3u")
    parts = ((code, text.rstrip(" .,;")) for code, text in field.parts[1:] if code not in "01")
    return ((code, text) for code, text in parts if text)
