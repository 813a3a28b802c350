"""Rules for what is said twice, in codes and in words, and must agree: the kind of thing, its form, what is in it."""

from __future__ import annotations

import re

from bibld.crosswalk import Field
from bibld.formats.marc21.positions import BOOKS, FREQUENCIES, SERIALS
from bibld.validation.marc21.record import MARC, At, Marc, first, second, values
from bibld.validation.rules import Findings
from bibld.vocabulary import carriers, contents

__all__: list[str] = []

# Form and carrier


@MARC.rule("008-form", "warning", "MARC 21 Bibliographic, 008/23 and 29, 338, 856")
def _(record: Marc) -> Findings:
    """008 says online (008/23, for maps and visual materials 29) where 338 or 856 does."""
    if record.form != " ":
        return
    position = record.form_at
    # Beside another carrier the code may be that one's: a book and its copy online in one record.
    if record["338"] and all(_online(field) for field in record["338"]):
        yield f"008/{position}", f"008/{position} is blank, and 338 says online resource; online is o"
    elif not record["338"] and _linked(record):
        if any(text.startswith("1 online") for _, text in record.said("300$a")):
            yield f"008/{position}", f"008/{position} is blank, and 300 and 856 40 say online resource; online is o"
        # Before 2010 008 of a computer file had no such place.
        elif record.leader[6] != "m" and any("electronic resource" in text for _, text in record.said("245$h")):
            yield (
                f"008/{position}",
                f"008/{position} is blank, and 245 $h and 856 40 say electronic resource; online is o",
            )


def _online(field: Field) -> bool:
    return "cr" in values(field, "b") or "online resource" in values(field, "a")


def _linked(record: Marc) -> bool:
    """Whether the resource itself has an address."""
    return any(first(field) + second(field) == "40" for field in record["856"])


@MARC.rule("338-online", "warning", "MARC 21 Bibliographic, 008/23 and 29, 300, 338")
def _(record: Marc) -> Findings:
    """Where 338 has a volume alone, neither 008 nor 300 says that it is online or electronic."""
    if record.all_coded("338") != {"nc"}:
        return
    if form := _ELECTRONIC.get(record.form):
        yield At(record["338"][0]), f"338 says volume, and 008/{record.form_at} {form} ({record.form})"
    elif any(text.startswith("1 online resource") for _, text in record.said("300$a")):
        yield At(record["338"][0]), "338 says volume, and 300 online resource"


_ELECTRONIC = {"o": "online", "q": "direct electronic", "s": "electronic"}


@MARC.rule("007-338", "warning", "MARC 21 Bibliographic, 007/00 and 338")
def _(record: Marc) -> Findings:
    """007 is not of a computer file, a sound or a video recording where 338 has print alone."""
    said = record.all_coded("338")
    if not said or not all(code[0] == "n" for code in said) or _has_more(record):
        return
    for field in record["007"]:
        if kind := _MEDIATED.get(field.first("")[:1]):
            named = ", ".join(filter(None, map(carriers().label, sorted(said))))
            yield At(field), f"007 is of a {kind}, and 338 has {named} alone"


_MEDIATED = {"c": "computer file", "s": "sound recording", "v": "video recording"}


def _has_more(record: Marc) -> bool:
    """Whether something goes with it, or it exists in another form too: that is what a further 007 is of."""
    return bool(
        len(record["300"]) > 1
        or any(True for _ in record.said("300$e"))
        or any(record[tag] for tag in ("006", "530", "533", "776", "856"))
    )


# Type of record and content


@MARC.rule("336-type", "warning", "MARC 21 Bibliographic, Leader/06 and 336; RDA 6.9")
def _(record: Marc) -> Findings:
    """LDR/06 is a type of record that fits one of the types of content in 336."""
    kind = record.leader[6]
    if kind not in _TYPES:
        return
    what, wanted, strange = _TYPES[kind]
    said = record.all_coded("336")
    if said and said.isdisjoint({*wanted.split(), "xxx", "zzz"}) and (not strange or said <= set(strange.split())):
        named = ", ".join(filter(None, map(contents().label, sorted(said))))
        yield "LDR/06", f"{kind!r} is {what}, and 336 has {named} alone"


_CARTOGRAPHIC = "crd crf cri crm crn crt"
_MOVING = "tdi tdm"
_SOUND = "prm snd spw"
_TYPES = {
    "a": ("language material", "", f"{_SOUND} {_MOVING} {_CARTOGRAPHIC} ntm ntv tdf"),
    "t": ("manuscript language material", "", f"{_SOUND} {_MOVING} {_CARTOGRAPHIC} ntm ntv tdf"),
    "c": ("notated music", "ntm tcm", ""),
    "d": ("manuscript notated music", "ntm tcm", ""),
    "e": ("cartographic material", _CARTOGRAPHIC, ""),
    "f": ("manuscript cartographic material", _CARTOGRAPHIC, ""),
    "g": ("a projected medium", "", f"{_SOUND} ntm ntv tdf"),
    "i": ("a nonmusical sound recording", "spw snd", ""),
    "j": ("a musical sound recording", "prm", ""),
    "k": ("a graphic that is not projected", "", f"{_SOUND} {_MOVING} ntm ntv"),
    "r": ("an object", "", f"{_SOUND} {_MOVING}"),
}
"""By LDR/06: what it is, the content it must have (nothing: any), and what it cannot be if it has that alone."""


# What is in it


@MARC.rule("008-contents", "note", "MARC 21 Bibliographic, 008/18-21, 24-27 and 31, 300 $b, 502, 504")
def _(record: Marc) -> Findings:
    """Of books 008 has the illustrations, bibliography, index and thesis that 300, 504 and 502 tell of."""
    if not record.fixed or record.material != BOOKS:
        return
    pictures, nature, index = record.fixed[18:22], record.fixed[24:28], record.fixed[31]
    if pictures == "    " and any(_ILLUSTRATED.search(text) for _, text in record.said("300$b")):
        yield "008/18-21", "300 has illustrations, and 008/18-21 is blank"
    # Fill is no answer, and four codes leave no room for a fifth.
    room = " " in nature and "|" not in nature
    if room and "b" not in nature and any("ibliograph" in text for _, text in record.said("504$a")):
        yield "008/24-27", "504 has a bibliography, and 008/24-27 no b"
    if room and "m" not in nature and any(map(_is_thesis, record["502"])):
        yield "008/24-27", "502 says thesis, and 008/24-27 has no m"
    if index == "0" and any(_INDEXED.search(text) for _, text in record.said("504$a")):
        yield "008/31", "504 has an index, and 008/31 says that there is none"
    elif index == "0" and any(_HAS_INDEX.fullmatch(text) for _, text in record.said("500$a")):
        yield "008/31", "500 has an index, and 008/31 says that there is none"


_ILLUSTRATED = re.compile(r"\bill(?:us|\b)", re.IGNORECASE)
_HAS_INDEX = re.compile(r"\s*Includes (?:\w+ )?index(?:es)?\s*+\.?\s*", re.IGNORECASE)
_INDEXED = re.compile(r"\bindex(?:es)?\b", re.IGNORECASE)


def _is_thesis(field: Field) -> bool:
    """Whether this is the thesis itself, and not what was made of one."""
    return any(values(field, "b")) or any(_THESIS.match(text) for text in values(field, "a"))


_THESIS = re.compile(r"[\W_]*(?:thesis|(?:inaug\w*\W+)?diss)", re.IGNORECASE)


# When


@MARC.rule("008-span", "warning", "MARC 21 Bibliographic, 008/06, 260 and 264 $c")
def _(record: Marc) -> Findings:
    """The type of date is that of the statement: a span is m, one of doubt q, and a closed one does not go on."""
    kind, first, last = record.dates
    if kind not in ("s", "c") or record.leader[7] not in ("ism" if kind == "c" else "m"):
        return
    stated = [text for field in record.of("260", "264") for text in values(field, "c")]
    found = _SPAN.fullmatch(stated[0]) if len(stated) == 1 else None
    if found is None or found["first"] >= found["last"]:
        return
    if kind == "c" and last == "9999" and not found["between"]:
        yield "008/06", f"type of date c (goes on), and {stated[0].strip(' .')!r} has an end; that is d"
    elif kind == "s" and found["between"]:
        yield "008/06", f"type of date s (single), and {stated[0].strip(' .')!r} is in doubt; that is q"
    elif kind == "s" and first == found["first"]:
        yield "008/06", f"type of date s (single), and {stated[0].strip(' .')!r} is a span; that is m"


_SPAN = re.compile(
    r"\s*\[?(?P<between>between )?(?P<first>\d{4})\]?"  # [between 1998
    r"(?(between) and |\s*-\s*)"  # -; and, where it is between two
    r"\[?(?P<last>\d{4})\??\]?\s*\.?\s*",  # 2001?].
    re.ASCII,
)


@MARC.rule("008-frequency", "warning", "MARC 21 Bibliographic, 008/18 for continuing resources, and 310")
def _(record: Marc) -> Findings:
    """The frequency of 008/18 is that of 310 (in English records)."""
    code = record.fixed[18:19]
    if len(record["310"]) != 1 or code in " |uz" or record.material != SERIALS:
        return
    text = record["310"][0].first("a") or ""
    found = _FREQUENCY.match(text)
    if found and record.english and (wanted := _FREQUENCIES[found[0].casefold().replace("-", "")]) != code:
        yield "008/18", f"008/18 is {code}, and 310 says {text.strip(' .,;')!r}: {wanted}"


_FREQUENCIES = {name.casefold(): code for code, name in FREQUENCIES.items()}
_FREQUENCY = re.compile(
    r"(?:annual|bi-?(?:monthly|weekly|ennial)|semi-?(?:weekly|annual|monthly)|daily|triennial|monthly|quarterly|"
    r"weekly)\b(?=[\W_]*$)",
    re.IGNORECASE,
)
"""A frequency that is all that 310 says."""


# Of what kind


@MARC.rule("008-conference", "note", "MARC 21 Bibliographic, 008/29 for books and continuing resources")
def _(record: Marc) -> Findings:
    """Where a meeting is the main entry (111), 008/29 does not deny that it is a conference publication."""
    if record["111"] and record.fixed[29:30] == "0" and record.material in (BOOKS, SERIALS):
        yield "008/29", "there is a 111, and 008/29 says that it is no conference publication"


@MARC.rule("008-visual", "warning", "MARC 21 Bibliographic, Leader/06 and 008/33 for visual materials")
def _(record: Marc) -> Findings:
    """The type of visual material (008/33) is of the type of record (LDR/06)."""
    kind, code = record.leader[6], record.fixed[33:34]
    if kind in "gkor" and (wanted := _VISUAL.get(code)) and kind not in wanted:
        yield "008/33", f"{code!r} is for records of type {' or '.join(wanted)}, and LDR/06 is {kind}"


_VISUAL = {**dict.fromkeys("fmstv", "g"), **dict.fromkeys("ikln", "k"), **dict.fromkeys("dqrw", "r"), "b": "o"}
"""By 008/33 the types of record it may stand in, of those that are of one: art and games may be of several."""


@MARC.rule("007-carrier", "warning", "MARC 21 Bibliographic, 007/01 and 338")
def _(record: Marc) -> Findings:
    """Of a recording or microform 007 has the carrier that 338 has."""
    said = record.all_coded("338") if record["007"] else frozenset()
    for field in record["007"] if said else ():
        code = str(field.first(""))[:2]
        alike = sorted(known for known in said if known[:1] == code[:1])
        if code in _ALIKE and alike and code not in alike and not any(known[1] in "rz" for known in alike):
            named = ", ".join(filter(None, map(carriers().label, alike)))
            yield At(field, "/01"), f"007 says {carriers().label(code)} ({code}), and 338 {named}"


_ALIKE = frozenset("sd ss sg se vd vf vc vr ha hb hc hd he hf hg".split())
"""Carriers whose code in 338 is the beginning of their 007."""
