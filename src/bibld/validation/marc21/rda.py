"""Rules for records that say they are described by RDA (040 $e rda): what is left in them of the rules before."""

from __future__ import annotations

import re

from bibld.validation.marc21.record import MARC, At, Marc, second, values
from bibld.validation.rules import Findings

__all__: list[str] = []


@MARC.rule("rda-leader", "warning", "MARC 21 Bibliographic, Leader/18 and 040 $e")
def _(record: Marc) -> Findings:
    """A description by RDA is not said to be one by AACR2 (LDR/18 a)."""
    if record.by_rda and record.leader[18] == "a":
        yield "LDR/18", "040 $e says rda, and LDR/18 AACR2 (a); it is i, or c without punctuation"


@MARC.rule("rda-gmd", "warning", "MARC 21 Bibliographic, 245 $h; RDA 6.9, 3.2, 3.3")
def _(record: Marc) -> Findings:
    """A description by RDA has 336 to 338, and no general material designation in 245 $h."""
    for place, text in record.said("245$h") if record.by_rda else ():
        yield place, f"{text.strip(' /:=')} in a description by RDA; 336 to 338 say it"


@MARC.rule("rda-latin", "warning", "RDA 2.8.2.6, 2.8.4.7")
def _(record: Marc) -> Findings:
    """A description by RDA says in words that a place or publisher is not identified, not [S.l.] or [s.n.]."""
    for field in record.of("260", "264") if record.by_rda else ():
        for code, text in field.parts[2:]:
            if code in "abef" and (found := _UNKNOWN.search(text)):
                yield (
                    At(field, f"${code}"),
                    f"{found[0]} in a description by RDA; that it is not identified is said in words",
                )


_UNKNOWN = re.compile(r"(?<![\w.])\[?[Ss]\. ?[ln]\.\]?")  # "S.L." is a name's initials


@MARC.rule("rda-260", "note", "MARC 21 Bibliographic, 260 and 264")
def _(record: Marc) -> Findings:
    """A description by RDA has its publication in 264."""
    if record.by_rda and record["260"] and not record["264"]:
        yield "260", "260 in a description by RDA, and no 264"


@MARC.rule("rda-abbreviated", "note", "RDA, Appendix B.5")
def _(record: Marc) -> Findings:
    """A description by RDA has words in 300, not abbreviations: pages, illustrations."""
    for field in record["300"] if record.by_rda and record.english else ():
        for code, text in field.parts[2:]:
            if code in "ab" and (found := _ABBREVIATED.search(text)):
                yield At(field, f"${code}"), f"{found[0]!r} in a description by RDA: {_IN_WORDS[found[1].casefold()]}"


_IN_WORDS = {
    "p": "pages", "v": "volumes", "vol": "volumes", "vols": "volumes", "ill": "illustrations", "illus": "illustrations",
    "port": "portrait", "ports": "portraits", "facsim": "facsimile", "facsims": "facsimiles", "col": "color",
}  # fmt: skip
_ABBREVIATED = re.compile(rf"(?<![\w.])({'|'.join(sorted(_IN_WORDS, key=len, reverse=True))})\.(?!\w)", re.IGNORECASE)


@MARC.rule("264-copyright-sign", "warning", "MARC 21 Bibliographic, 264: Second indicator; RDA 2.11.1.3")
def _(record: Marc) -> Findings:
    """A date of 264 for copyright (second indicator 4) has © or ℗ or a word for it, and no other has."""
    for field in record["264"]:
        kind, dates = second(field), list(values(field, "c"))
        if kind == "4" and dates and record.by_rda and not any(_COPYRIGHT.search(text) for text in dates):
            yield At(field, "$c"), f"a date of copyright without © or ℗: {dates[0].strip()!r}"
        elif kind == "1" and len(dates) == 1 and _COPYRIGHT_ALONE.match(dates[0]):
            yield At(field, "$c"), f"a date of copyright as that of publication: {dates[0].strip()!r}"


_COPYRIGHT = re.compile(r"[©℗]|copyright|phonogram|\([cp]\)|\b[cp](?=\d{4})", re.IGNORECASE)
_COPYRIGHT_ALONE = re.compile(r"\s*[©℗] ?\d{4}\W*$", re.ASCII)


@MARC.rule("008-copyright", "note", "MARC 21 Bibliographic, 008/06 t, and 264")
def _(record: Marc) -> Findings:
    """Where 264 has a date of copyright that is another year, 008/06 is t, and its second date is that."""
    kind, first, last = record.dates
    if kind not in ("s", "t") or not record["264"]:
        return
    years = {year for field in record["264"] for text in values(field, "c") for year in _YEARS.findall(text)}
    signed = {year for field in record["264"] if second(field) == "4" for text in values(field, "c")
              for year in _YEARS.findall(text)}  # fmt: skip
    if kind == "s" and signed and first.isdigit() and first not in signed:
        yield "008/06", f"type of date s (single), and 264 has copyright {', '.join(sorted(signed))} too; that is t"
    elif kind == "t" and last.isdigit() and years and last not in years:
        yield "008/11-14", f"008 has a copyright of {last}, and 264 has not"


_YEARS = re.compile(r"(?<!\d)\d{4}(?!\d)", re.ASCII)
