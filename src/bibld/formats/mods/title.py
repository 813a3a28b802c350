"""MODS titleInfo ↔ titles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from msgspec.structs import replace

from bibld.articles import certain_nonfiling
from bibld.crosswalk import Faults, Field
from bibld.crosswalk.isbd import ABBREVIATED, bracketed
from bibld.formats.mods.parts import (
    Taking,
    element,
    of_list,
    out_of_scope,
    part_of,
    stated,
    text_of,
    unsaid,
    value_uri,
)
from bibld.formats.mods.record_info import standard_of
from bibld.formats.mods.schema import VALUES
from bibld.labels import MAIN_MARKS, UNIFORM, UNIFORM_MARKS
from bibld.model import Term, Title

# The kinds of title that MODS has no type for, by their caption in a catalogue (MARC 246, display constants).
CAPTIONS = {
    "portion": "Portion of title", "parallel": "Parallel title", "distinctive": "Distinctive title", "other": "Other title",
    "cover": "Cover title", "added title page": "Added title page title", "caption": "Caption title",
    "running": "Running title", "spine": "Spine title", "former": "Former title", "key": "Key title",
    "added": "Added title", "collective": "Collective title", "uncontrolled": "Uncontrolled title",
}  # fmt: skip

CAPTIONED = {caption: kind for kind, caption in CAPTIONS.items()}

_TYPE_OF = {
    "main": "",
    "parallel": "translated",
    "added": "uniform",
    "collective": "uniform",
    **{kind: kind for kind in VALUES["titles"]},
}

_PREFIXED = frozenset(("ال", "ה"))
"""Articles that are written in one with the word: those of Arabic and Hebrew."""
JOINED = re.compile(r"[^\W_]+['’ʼ-] +")
"""An article that is joined to the word by a mark, and a blank that it never has: ``al- ``, ``L' ``."""

PARTS = {"number": "partNumber", "name": "partName"}
"""The parts of a title that have an element, by their kinds; what else is added to one stands in its text."""
_OF_PARTS = {code: kind for kind, code in PARTS.items()}


def take_title(field: Field) -> tuple[Title, Faults]:
    """``<titleInfo><nonSort>The </nonSort><title>C book</title></titleInfo>`` → Title("The C book", nonsort=4)."""
    taking = Taking(field.parts)
    # Some have the type of a title one element deeper.
    within = "title" if "title" in taking.codes else _typed_within(taking.codes)
    kind = taking.text("@otherType") or taking.text("@type") or within[6:] or "main"
    taking.one("@type")
    taking.one("@usage")
    listed, same = of_list(taking)
    if field.first("@supplied") == "no":  # as of a title that says nothing of it
        taking.one("@supplied")
    article = taking.one("nonSort")
    taking.only_text("nonSort", article or "", "@xml:space")
    lead = text_of(article) if article is not None else ""
    if lead and not (lead[-1].isspace() or lead[-1] in "'’ʼ-[(“«\"" or lead in _PREFIXED):
        lead += " "
    elif JOINED.fullmatch(lead) is not None:
        lead = lead.rstrip()  # the Library of Congress' stylesheet has a blank behind each article
    said = taking.stated()
    if kind in ("alternative", "translated", "uniform") and (caption := CAPTIONED.get(said.get("label", ""))):
        kind = caption
        del said["label"]
    title = Title(
        title=lead + taking.text(within),
        subtitle=taking.text("subTitle"),
        nonsort=len(lead),
        kind=kind,
        parts=tuple(Term(_OF_PARTS[code], text_of(value)) for code, value in taking.all(*_OF_PARTS)),
        authority=listed,
        same_as=same,
        **said,
    )
    return title, taking.rest()


def _typed_within(codes: Iterable[str]) -> str:
    return next((code for code in codes if code.startswith("title:") and code[6:] in VALUES["titles"]), "title")


def supplied_in_brackets(fields: Sequence[Field]) -> Sequence[Field]:
    """Fields in which a title that is not of the resource stands in brackets (RDA 2.2.4): ``[Letters from Anna]``.

    Archives devise most titles, and have no brackets for them (DACS 2.3).
    """
    titles = [field for field in fields if field.where == "titleInfo" and not _has_type(field)]
    main = next((field for field in titles if field.first("@usage") == "primary"), next(iter(titles), None))
    if main is None or main.first("@supplied") != "yes" or any(_is_of_archives(field) for field in fields):
        return fields
    return [_in_brackets(field) if field is main else field for field in fields]


_BY_ARCHIVES = frozenset(("dacs", "isadg", "rad"))


def _is_of_archives(field: Field) -> bool:
    return any(
        standard_of(text_of(value)) in _BY_ARCHIVES
        for code, value in field.parts
        if code.partition(":")[0] == "descriptionStandard"
    )


def _in_brackets(field: Field) -> Field:
    """A title in one pair of brackets around all its words, where it has none: ``[The bees``, ``a life]``."""
    parts = [part for part in field.parts if part[0] != "@supplied"]
    worded = [at for at, (code, value) in enumerate(parts) if code[:1] != "@" and text_of(value)]
    if worded and not any("[" in text_of(parts[at][1]) for at in worded):
        for at, before, behind in ((worded[0], "[", ""), (worded[-1], "", "]")):
            code, value = parts[at]
            said = f"{before}{text_of(value)}{behind}"
            kept = tuple(part for part in value if part[0] != "") if isinstance(value, tuple) else ()
            parts[at] = (code, (*kept, ("", said)) if kept else said)
    return Field(field.where, tuple(parts))


def primary_first(fields: Sequence[Field]) -> Sequence[Field]:
    """Fields in which the title that is marked as the primary one stands before others without a type."""
    main = [at for at, field in enumerate(fields) if field.where == "titleInfo" and not _has_type(field)]
    primary = next((at for at in main if fields[at].first("@usage") == "primary"), None)
    if primary is None or primary == main[0]:
        return fields
    moved = [field for at, field in enumerate(fields) if at != primary]
    moved.insert(main[0], fields[primary])
    return moved


_GROUP = "@nameTitleGroup"


def entered_first(fields: Sequence[Field]) -> Sequence[Field]:
    """Fields in which the name that shares a ``nameTitleGroup`` with the uniform title is the primary one.

    Such a group says under which name and title a record is entered, and no more, so it is left out then. That is the
    group of the primary name or, where none is that, the first. What another is of is another work, which MODS has as a
    related item, too: ``700 1# $a Verdi, Giuseppe. $t Aïda.``
    """
    pairs = _groups(fields)
    if not pairs:
        return fields
    primary = next((field for field in fields if field.where == "name" and field.first("@usage") == "primary"), None)
    done: dict[int, tuple[Field, ...]] = {}
    for title, name in pairs:
        if name is primary or (primary is None and not done):
            done[id(title)] = (_ungrouped(title),)
            done[id(name)] = (_ungrouped(name, *(() if name is primary else (("@usage", "primary"),))),)
        elif name.first("@type") and not any(code == "@altRepGroup" for code, _ in (*title.parts, *name.parts)):
            done[id(title)] = (Field("relatedItem", (part_of(_ungrouped(title)), part_of(_ungrouped(name)))),)
            done[id(name)] = ()
    return [made for field in fields for made in done.get(id(field), (field,))]


def _groups(fields: Sequence[Field]) -> list[tuple[Field, Field]]:
    """The uniform titles and the names that are said to belong together, each once."""
    names: dict[str, Field] = {}
    for field in fields:
        if field.where == "name" and (group := field.first(_GROUP)) and field.first("@usage") in (None, "primary"):
            names.setdefault(group, field)
    titles = (field for field in fields if names and field.where == "titleInfo" and field.first("@type") == "uniform")
    return [(title, name) for title in titles if (name := names.pop(title.first(_GROUP) or "", None)) is not None]


def _ungrouped(field: Field, *more: tuple[str, str]) -> Field:
    """An element that says of no group that it is in it."""
    return Field(field.where, (*more, *(part for part in field.parts if part[0] != _GROUP)))


def _has_type(field: Field) -> bool:
    return any(field.first(code) for code in ("@type", "@otherType"))


def make_title(title: Title) -> Field:
    """The other way round. MODS has no statement of responsibility here: it is a note."""
    caption = CAPTIONS.get(title.kind, "")
    told = title.kind in _TYPE_OF or (caption and not title.label)
    return element(
        "titleInfo",
        [
            ("@type", _TYPE_OF.get(title.kind, "alternative")),
            ("@otherType", "" if told else title.kind),
            ("@usage", "primary" if title.kind == "main" and not title.script else ""),
            ("@authority", title.authority),
            ("@valueURI", value_uri(title.same_as, title.authority)),
            *stated(title),
            ("@displayLabel", "" if title.label else caption),
            *words_of_title(title),
        ],
    )


def words_of_title(title: Title) -> Iterator[tuple[str, Any]]:
    """The words of a title: what is added to a uniform title goes with the title, or with the part it follows.

    ``Bible. $l English. $p Genesis`` → ``<title>Bible. English</title><partName>Genesis</partName>``
    """
    title = _qualified(each_in_brackets(title))

    def said(text: str) -> str:
        """The text; behind a sign of equality at its end the same follows in another language, as the subtitle."""
        return text[:-1].rstrip() if title.subtitle and text.endswith("=") else text

    nonsort = certain_nonfiling(title.title, title.nonsort) if title.nonsort else 0
    proper = said(title.title[nonsort:])
    words: list[list[str]] = [["title", proper]]
    marks, other = (UNIFORM_MARKS, ".") if title.kind in UNIFORM else (MAIN_MARKS if title.kind == "main" else {}, "")
    last = max((index for index, part in enumerate(title.parts) if part.kind in PARTS), default=-1)
    for index, part in enumerate(title.parts):
        if part.kind in PARTS:
            words.append([PARTS[part.kind], said(part.value)])
        else:
            to = words[-1 if 0 <= last < index and part.kind != "version" else 0]
            to[1] = _joined(to[1], marks.get(part.kind, other), part.value)
    lead = title.title[:nonsort]
    if lead:
        text = words[0][1].lstrip(" ")  # one who has not counted the blank behind the article
        lead, words[0][1] = lead + " " * (len(words[0][1]) - len(text)), text
        yield "nonSort", (("@xml:space", "preserve"), ("", lead))
    yield words[0][0], words[0][1]
    yield "subTitle", title.subtitle
    yield from ((code, text) for code, text in words[1:])


def _is_qualified(title: Title) -> bool:
    """Whether a key title has a qualifier, which makes it unique, and is no subtitle:
    ``222 #0 $a Nature $b (London)``.
    """
    return title.kind == "key" and title.subtitle[:1] == "(" and not title.parts


def is_retold(title: Title) -> bool:
    """Whether a title is not written as it stands: a sign of equality is left out, a bracket or a qualifier is added, a
    blank goes with the article before it, or what is counted as one is none.
    """
    return (
        any(text.endswith("=") for text in (title.title, *(part.value for part in title.parts)))
        or _is_qualified(title)
        or (title.nonsort > 0 and _is_miscounted(title.title, title.nonsort))
        or each_in_brackets(title) is not title
    )


def _is_miscounted(text: str, count: int) -> bool:
    return text[count : count + 1] == " " or certain_nonfiling(text, count) != count


def _qualified(title: Title) -> Title:
    return replace(title, title=f"{title.title} {title.subtitle}", subtitle="") if _is_qualified(title) else title


def each_in_brackets(title: Title) -> Title:
    """A title each of whose elements has brackets of its own, where one pair is around several.

    ``245 00 $a [Sights of Tochigi. $p Schools]`` → Title("[Sights of Tochigi]", parts=(Term("name", "[Schools]"),)).
    Where there are parts and a subtitle nobody tells which stood first.
    """
    values = [title.title, *(part.value for part in title.parts), title.subtitle, title.responsibility]
    if (title.parts and title.subtitle) or "[" not in "".join(values):
        return title
    if any(part.kind not in PARTS for part in title.parts):
        return title  # what is added to its text stays between its brackets
    said = bracketed(values)
    if said == values:
        return title
    text, *parts, subtitle, responsibility = said
    named = tuple(Term(part.kind, value) for part, value in zip(title.parts, parts, strict=True))
    return replace(title, title=text, parts=named, subtitle=subtitle, responsibility=responsibility)


def _joined(text: str, mark: str, more: str) -> str:
    """Two elements of a heading with the mark between them, unless the first ends in one or the other is in brackets.

    The full stop of an abbreviation is no comma: ``Protocols, etc., 1994``; any other is a mark already.
    """
    ends = text[-1:] in (",;:-" if mark == "," else ".,;:?!-") or (text[-1:] == "." and not ABBREVIATED[text[-9:]])
    return f"{text}{'' if ends or more[:1] == '(' else mark} {more}"


AROUND_A_MEDIUM = "[].:=/ "
"""The brackets and marks that others leave at a designation: ``[electronic resource] /``, ``electronic resource.``"""
PLAIN_MEDIUM = re.compile(r"\[(?![.:=/ \[])[^\]]+(?<![.:=/ \[])\]")
"""A general material designation as it should be: ``[sound recording]``."""


GMD = "gmd"
"""The general material designation, in MODS a form of the item: ``245 $h [sound recording]``."""


def designation(medium: str) -> str:
    """The term, without the brackets around it and the punctuation behind it."""
    term, closes, _ = medium.partition("[")[2].partition("]")
    return term if closes else medium


def first_main(titles: Sequence[Title]) -> Title | None:
    """The title that a statement of responsibility is of."""
    return next((title for title in titles if title.kind == "main" and not title.script), titles[0] if titles else None)


def lost_of_title(title: Title) -> list[tuple[str, Any]]:
    """What ``make_title`` cannot say."""
    return unsaid(title) + out_of_scope(title)
