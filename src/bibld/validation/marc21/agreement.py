"""Rules for what is said twice, in codes and in words, and must agree: the kind of thing, its form, what is in it."""

from __future__ import annotations

import re

from bibld.crosswalk import Field
from bibld.formats.marc21.positions import material
from bibld.validation.marc21.record import MARC, At, Marc, second, values
from bibld.validation.rules import Findings
from bibld.vocabulary import carriers, contents

__all__: list[str] = []

# Form and carrier


@MARC.rule("008-form", "warning", "008 says online (008/23, for maps and visual materials 29) where 338 or 856 does.",
           "MARC 21 Bibliographic, 008/23 and 29, 338, 856")  # fmt: skip
def _(record: Marc) -> Findings:
    if record.form != " ":
        return
    position = record.form_at
    # Beside another carrier the code may be that one's: a book and its copy online in one record.
    if record["338"] and all(_online(field) for field in record["338"]):
        yield f"008/{position}", f"008/{position} is blank, and 338 says online resource"
    elif not record["338"] and _linked(record) and any(text.startswith("1 online") for _, text in record.said("300$a")):
        yield f"008/{position}", f"008/{position} is blank, and 300 and 856 40 say online resource"


def _online(field: Field) -> bool:
    return "cr" in values(field, "b") or "online resource" in values(field, "a")


def _linked(record: Marc) -> bool:
    """Whether the resource itself has an address."""
    return any(field.parts[0][1] + second(field) == "40" for field in record["856"])


@MARC.rule("338-online", "warning", "Where 338 has a volume alone, neither 008 nor 300 says that it is online or electronic.",
           "MARC 21 Bibliographic, 008/23 and 29, 300, 338")  # fmt: skip
def _(record: Marc) -> Findings:
    if record.all_coded("338") != {"nc"}:
        return
    if form := _ELECTRONIC.get(record.form):
        yield At(record["338"][0]), f"338 says volume, and 008/{record.form_at} {form} ({record.form})"
    elif any(text.startswith("1 online resource") for _, text in record.said("300$a")):
        yield At(record["338"][0]), "338 says volume, and 300 online resource"


_ELECTRONIC = {"o": "online", "q": "direct electronic", "s": "electronic"}


@MARC.rule("007-338", "warning", "007 is not of a computer file, a sound or a video recording where 338 has print alone.",
           "MARC 21 Bibliographic, 007/00 and 338")  # fmt: skip
def _(record: Marc) -> Findings:
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


@MARC.rule("336-type", "warning", "LDR/06 is a type of record that fits one of the types of content in 336.",
           "MARC 21 Bibliographic, Leader/06 and 336; RDA 6.9")  # fmt: skip
def _(record: Marc) -> Findings:
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


@MARC.rule("008-contents", "note", "Of books 008 has the illustrations, bibliography, index and thesis that 300, 504 and 502 tell of.",
           "MARC 21 Bibliographic, 008/18-21, 24-27 and 31, 300 $b, 502, 504")  # fmt: skip
def _(record: Marc) -> Findings:
    if not record.fixed or material(record.leader[6], record.leader[7]) != "BK":
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


_ILLUSTRATED = re.compile(r"\bill(?:us|\b)", re.IGNORECASE)
_INDEXED = re.compile(r"\bindex(?:es)?\b", re.IGNORECASE)


def _is_thesis(field: Field) -> bool:
    """Whether this is the thesis itself, and not what was made of one."""
    return any(values(field, "b")) or any(_THESIS.match(text) for text in values(field, "a"))


_THESIS = re.compile(r"[\W_]*(?:thesis|(?:inaug\w*\W+)?diss)", re.IGNORECASE)
