"""Rules for headings: titles and main entries, the numbers of authorities, subjects."""

from __future__ import annotations

import re

from bibld.crosswalk import Field
from bibld.validation import standard_numbers as numbers
from bibld.validation.marc21.record import MARC, At, Marc, first, second, source, values
from bibld.validation.marc21.tags import FIELDS
from bibld.validation.rules import Findings

__all__: list[str] = []

# Titles and main entries


@MARC.rule("245-missing", "error", "MARC 21 Bibliographic, 245")
def _(record: Marc) -> Findings:
    """There is a title."""
    if not record["245"]:
        yield "245", "there is no 245"


@MARC.rule("245-title", "error", "MARC 21 Bibliographic, 245 $a")
def _(record: Marc) -> Findings:
    """245 has a title in $a; archives may have a form in $k instead."""
    for field in record["245"]:
        if found := _unnamed(field, "ak"):
            yield At(field, "$a"), f"245 {found}"


@MARC.rule("heading-name", "error", "MARC 21 Bibliographic, X00-X51 $a, 222, 242, 246, 247, 490, 740")
def _(record: Marc) -> Findings:
    """A heading, an added title or a series has its name in $a."""
    for tag, field in record.data:
        if tag in _NAMED and (found := _unnamed(field, "a")):
            yield At(field, "$a"), f"{tag} {found}"


@MARC.rule("main-subfield", "warning", "MARC 21 Bibliographic, 050, 060, 070, 082, 250, 300, 500, 504: $a")
def _(record: Marc) -> Findings:
    """A class number, an edition, an extent or a note has its text in $a; dimensions may be all that is known."""
    for field in record.of("050", "060", "070", "082", "250", "300", "500", "504"):
        mainly = "ac" if field.where == "300" else "a"
        if not list(values(field, mainly)):  # of one that is empty another rule speaks
            yield At(field, "$a"), f"{field.where} has no $a"


_NAMED = frozenset(
    "100 110 111 130 222 240 242 246 247 490 600 610 611 630 647 648 650 651 655 656 657 700 710 711 720 730 740 "
    "800 810 811 830".split()
)
_PUNCTUATION = re.compile(r"[\s.,:;/=]*")


def _unnamed(field: Field, codes: str) -> str:
    """What is wrong where none of these subfields has a word; "" where one has (or a sign: ``!!!`` is a band)."""
    texts = list(values(field, codes))
    if any("..." in text or not _PUNCTUATION.fullmatch(text) for text in texts):
        return ""
    return f"has nothing but {texts[0]!r} in $a" if any(text.strip() for text in texts) else "has no $a"


@MARC.rule("1xx-repeated", "error", "MARC 21 Bibliographic, 1XX")
def _(record: Marc) -> Findings:
    """A record has one main entry, or none."""
    # Of one tag that stands twice, the rule for repeated fields speaks.
    found = [tag for tag in ("100", "110", "111", "130") if record[tag]]
    if len(found) > 1:
        yield found[1], f"a second main entry: {' and '.join(found)}"


@MARC.rule("130-240", "error", "MARC 21 Bibliographic, 240: Definition")
def _(record: Marc) -> Findings:
    """Where 130 is the main entry there is no 240."""
    if record["130"] and record["240"]:
        yield "240", "there is a 130 beside this 240"


@MARC.rule("240-alone", "warning", "MARC 21 Bibliographic, 130 and 240")
def _(record: Marc) -> Findings:
    """A uniform title in 240 stands under a name, 100, 110 or 111; without one it is a 130."""
    if record["240"] and record.entry is None and not record["130"]:
        yield "240", "there is a 240, and no 100, 110 or 111; under no name it is a 130"


@MARC.rule("7xx-again", "warning", "MARC 21 Bibliographic, 1XX and 700-711")
def _(record: Marc) -> Findings:
    """An added entry is not the main entry once more."""
    if record.entry is None:
        return
    added = record[f"7{record.entry.where[1:]}"]
    main, roles = (_name(record.entry), _roles(record.entry)) if added else ((), set())
    for field in added:
        # A work, a relation, what is said of one library's copy, and another role are something else.
        again = _name(field) == main and not any(values(field, "35ikt"))
        if again and not (roles and _roles(field) and roles.isdisjoint(_roles(field))):
            yield At(field), f"this name is in {record.entry.where} already"


def _name(field: Field) -> tuple[str, ...]:
    """What a name is told by, without its punctuation: numbers, titles, dates, units (of a meeting $e), fuller form."""
    told = "abcdegnq" if field.where[1:] == "11" else "abcdgnq"
    return tuple(_MARKS.sub(" ", text).strip().casefold() for code, text in field.parts[2:] if code in told)


def _roles(field: Field) -> set[str]:
    """The relators of a name."""
    return {text.strip(" .,;").casefold() for text in values(field, "j4" if field.where[1:] == "11" else "e4")}


_MARKS = re.compile(r"[\W_]+")


@MARC.rule("7xx-analytic", "warning", "MARC 21 Bibliographic, 700, 710, 711: Second indicator")
def _(record: Marc) -> Findings:
    """An added entry for a work that is part of this one (second indicator 2) has its title in $t."""
    for field in record.of("700", "710", "711"):
        if second(field) == "2" and not any(values(field, "kt")):
            yield At(field, "/ind2"), f"{field.where} has second indicator 2 and no $t"


@MARC.rule("x00-form", "note", "MARC 21 Bibliographic, X00: First indicator")
def _(record: Marc) -> Findings:
    """The first indicator of a person's name says how it is written: 1 a surname and a comma, 0 a forename."""
    for field in record.of("100", "600", "700", "800"):
        kind, name = first(field), (field.first("a") or "").strip(" ,.;:")
        if kind == "0" and _INVERTED.fullmatch(name) and not (record.language == "mon" or name.endswith(_OF_FATHERS)):
            yield At(field, "/ind1"), f"{name!r} is surname and forename, and the first indicator 0"
        elif kind == "1" and _DIRECT.fullmatch(name) and not any(values(field, "c")):
            yield At(field, "/ind1"), f"{name!r} has no comma, and the first indicator says surname"


_LETTER = "A-Za-z\u00c0-\u024f\u1e00-\u1eff"
# Behind the comma of a name of one's own may stand who that is: "Jerome, Saint"; a surname may have several words.
_INVERTED = re.compile(
    rf"[{_LETTER}'’ -]+, (?!(?:Saint|King|Queen|Pope|Emperor|Empress|Prince|Princess|Duke|Lord|Lady|Sir|Brother|Sister|"
    rf"Father|Mother|Our|Count|Countess|Baron|Bishop|Rabbi)\b)[A-Z\u00c0-\u00de][{_LETTER}'’. -]*"
)
_OF_FATHERS = ("ĭn", "yn")
"""Mongolian names have the father's behind a forename: "Galsan, Chinagiĭn"."""

_DIRECT = re.compile(
    r"(?!(?:al|d[aeiou]|de[lrns]|el|l[aeo]|les|l[ao]s|mac|o|saint|st|te[nr]|v[ao]n|zu[mr]?)\W)"  # not von Ek
    rf"[{_LETTER}'’-]+ [{_LETTER}'’ -]+",  # Bo Ek
    re.IGNORECASE,
)


@MARC.rule("490-traced", "warning", "MARC 21 Bibliographic, 490: First indicator")
def _(record: Marc) -> Findings:
    """A series that is said to be traced (490 first indicator 1) has its 8XX."""
    traced = any(first(field) == "1" for field in record["490"])
    if traced and not any(tag in _SERIES for tag, _ in record.data):
        yield "490/ind1", "490 has first indicator 1, and there is no 800, 810, 811 or 830"


_SERIES = frozenset({"440", "800", "810", "811", "830"})


@MARC.rule("245-added-entry", "warning", "MARC 21 Bibliographic, 245: First indicator")
def _(record: Marc) -> Findings:
    """245 first indicator is 1 where there is a 100, 110 or 111, and 0 where there is no 1XX."""
    for field in record["245"]:
        if first(field) == "0" and record.entry is not None and record.leader[18] != _OLDER_RULES:
            yield At(field, "/ind1"), f"245 has first indicator 0, and there is a {record.entry.where}; that makes 1"
        elif first(field) == "1" and record.entry is None and not record["130"]:
            yield At(field, "/ind1"), "245 has first indicator 1, and there is no 1XX; that makes 0"


@MARC.rule("245-untraced", "note", "MARC 21 Bibliographic, 245: First indicator; AACR 33P")
def _(record: Marc) -> Findings:
    """245 first indicator is 1 where there is a 100, 110 or 111 by older rules (LDR/18 blank), too."""
    for field in record["245"]:
        if first(field) == "0" and record.entry is not None and record.leader[18] == _OLDER_RULES:
            yield At(field, "/ind1"), f"245 has first indicator 0, and there is a {record.entry.where}; that makes 1"


_OLDER_RULES = " "
"""LDR/18 where it is not punctuated by ISBD. Of the Library of Congress's records so old every fourth has such a title,
of its others one in a hundred."""


@MARC.rule("245-order", "warning", "MARC 21 Bibliographic, 245 $b $c; ISBD 1")
def _(record: Marc) -> Findings:
    """In 245 the remainder of the title ($b) stands before the statement of responsibility ($c)."""
    for field in record["245"]:
        codes = [code for code, _ in field.parts[2:]]
        if "b" in codes and "c" in codes and codes.index("c") < codes.index("b"):
            yield At(field, "$b"), "245 has $c before $b"


@MARC.rule("240-needless", "note", "MARC 21 Bibliographic, 240 and 245")
def _(record: Marc) -> Findings:
    """A uniform title is not the title itself."""
    yield from _of_245(record, "240")


@MARC.rule("246-needless", "note", "MARC 21 Bibliographic, 246: Guidelines")
def _(record: Marc) -> Findings:
    """A varying title is not the title proper, which is found in any case."""
    yield from _of_245(record, "246")


def _of_245(record: Marc, tag: str) -> Findings:
    """The titles of this tag that are the title proper again, and say no more."""
    for field in record[tag] if record["245"] else ():
        if _as_title(field) == _as_title(record["245"][0]) and not _has_more(field):
            yield At(field), f"{tag} is the title of 245: {field.first('a')!r}"


def _as_title(field: Field) -> tuple[str, ...]:
    """A title without what closes it: itself, and what part it is.
    With other marks it may be meant to be found by them.
    """
    return tuple(text.strip(" .,:;/=").casefold() for code, text in field.parts[2:] if code in "anp")


def _has_more(field: Field) -> bool:
    """Whether it says more than a title: in which language or script, where it stands."""
    return any(code not in "anp" for code, _ in field.parts[2:])


# Persons


@MARC.rule("x00-dates", "warning", "MARC 21 Bibliographic, X00 $d")
def _(record: Marc) -> Findings:
    """The years of a person's life stand in $d, not in $a."""
    for field in record.of("100", "600", "700", "800"):
        name = field.first("a") or ""
        if not any(values(field, "d")) and (found := _DATED.search(name)):
            yield At(field, "$a"), f"{found[1]} belongs in $d: {name!r}"


_DATED = re.compile(r",\s*(\d{4}-(?:\d{4})?)[\s.,]*$", re.ASCII)


@MARC.rule("x00-life", "warning", "MARC 21 Bibliographic, X00 $d")
def _(record: Marc) -> Findings:
    """A person dies after being born."""
    for place, text in record.said("100$d", "600$d", "700$d", "800$d"):
        if (found := _LIFE.match(text)) and found[1] > found[2]:
            yield place, f"a life from {found[1]} to {found[2]}"


_LIFE = re.compile(r"\s*(\d{4})\??-(\d{4})\??[\s.,]*$", re.ASCII)


# Authorities


@MARC.rule("authority-number", "warning", "MARC 21 Bibliographic, Appendix A: $0 and $1")
def _(record: Marc) -> Findings:
    """$0 is a URI, or a control number behind its source in parentheses; $1 is a URI."""
    for tag, field in record.data:
        if tag not in _LINKED:
            continue
        for text in values(field, "0"):
            if not numbers.control_number(text.strip()):
                yield At(field, "$0"), f"{text!r} is neither a URI nor a control number behind its source"
        for text in values(field, "1"):
            if not numbers.control_number(text.strip()) or text.startswith("("):
                yield At(field, "$1"), f"{text!r} is no URI"


_LINKED = frozenset(tag for tag, rule in FIELDS.items() if "0" in rule.once | rule.often)
"""The fields that have a $0. What stands under that code elsewhere is not MARC's."""


# Subjects


@MARC.rule("650-source", "error", "MARC 21 Bibliographic, 6XX: Second indicator and $2")
def _(record: Marc) -> Findings:
    """A subject heading of another list (second indicator 7) names the list in $2; 600 to 688."""
    for tag, field in record.data:
        if tag in _SUBJECTS and second(field) == "7" and not source(field):
            yield At(field), f"{tag} has second indicator 7 and no $2"


@MARC.rule("650-source-unused", "warning", "MARC 21 Bibliographic, 6XX: $2")
def _(record: Marc) -> Findings:
    """Where the second indicator names the list, $2 does not name another."""
    for tag, field in record.data:
        # Of one that no list is for, the rule for indicators speaks.
        if tag in _SUBJECTS and "0" <= second(field) <= "6" and field.first("2"):
            yield At(field, "$2"), f"{tag} has $2 {field.first('2')} and second indicator {second(field)!r}, not 7"


@MARC.rule("650-source-own", "warning", "MARC 21 Bibliographic, 6XX: Second indicator")
def _(record: Marc) -> Findings:
    """A list that has a second indicator of its own is not named in $2: lcsh is 0, mesh is 2."""
    for tag, field in record.data:
        # Behind 651 no other value is defined, or was for long (655), and headings from LCSH have $2 there.
        if tag in _SUBJECTS and tag <= "651" and second(field) == "7" and (own := _OWN.get(source(field))):
            yield At(field, "/ind2"), f"{tag} has $2 {source(field)}, for which the second indicator is {own}"


_OWN = {"lcsh": "0", "lcshac": "1", "cyac": "1", "mesh": "2", "csh": "5", "rvm": "6"}
"""Lists that have a second indicator, by their codes."""


@MARC.rule("source-spelt", "note", "Source Codes for Vocabularies, Rules, and Schemes")
def _(record: Marc) -> Findings:
    """The code of a list in $2 is written as its list has it: in lower case, no letters changed about."""
    for tag, field in record.data:
        if tag in _SUBJECTS or tag == "024":
            stated = source(field)
            if stated not in _SOURCES and (meant := _MEANT.get(stated.casefold().rstrip("."))):
                yield At(field, "$2"), f"{stated!r} for {meant}"


_SOURCES = frozenset(
    "aat afset agrovoc bisacsh csh doi eclas ericd eurovoc fast gmgpc gnd gnd-content gsafd gtt hdl homoit isni lcgft "
    "lcmpt lcnaf lcsh lcshac lctgm local mesh nasat olacvggt orcid ram rasuqam rbbin rbgenr rbmscv rbpap rbpri rbprov "
    "rbpub rbtyp rvm rvmgf sears swd tgn unbist uri urn viaf wikidata".split()
)
"""The codes of the lists that are met most: of others it is not known how they are written."""

_TELLING = 5
"""Of fewer letters another list may have them in another order."""

_MEANT = {
    f"{code[:at]}{code[at + 1]}{code[at]}{code[at + 2 :]}": code
    for code in _SOURCES
    if len(code) >= _TELLING
    for at in range(len(code) - 1)
} | {code: code for code in _SOURCES}
"""A code by how it may be written: with two letters beside each other changed about, ``lcgtf`` for ``lcgft``."""

_SUBJECTS = frozenset("600 610 611 630 647 648 650 651 655 656 657 688".split())
