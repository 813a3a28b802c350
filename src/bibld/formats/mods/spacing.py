"""What elements say, without the white space that a program has laid them out with, and without those that say nothing.

::

    <namePart>
      Smith, Anna
    </namePart>                 is   <namePart>Smith, Anna</namePart>
    <extent/><extent>8 p.</extent>   <extent>8 p.</extent>
    <note>The <i>Beagle</i></note>   <note>The Beagle</note>
    <language>English</language>     <language><languageTerm>English</languageTerm></language>

What is read is this; as it was found an element stays on the record (:mod:`bibld.formats.mods.found`). Of a record that
we wrote blanks are as MARC has them, and only what a line is broken with is of the layout.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from bibld.crosswalk import Field
from bibld.formats._markup import parting
from bibld.formats.mods.found import SLOTS
from bibld.formats.mods.notes import is_copyright
from bibld.formats.mods.parts import part_of
from bibld.formats.mods.record_info import STORED
from bibld.formats.mods.schema import ELEMENTS, HOMES, housed
from bibld.report import Report

__all__ = ["closed_up", "in_origin", "of_nothing", "text_within"]

_LAID_OUT = re.compile(r"^\s|\s$|\s\s|[\t\n\r\xa0\u2028\u2029\u202f]")  # a no-break space is one for a page

_EMPTY_SAYS = frozenset(("etal",))
"""The element that says something without holding anything: that there are others."""

_SAYING = frozenset((
    "@collection", "@copyright.status", "@manuscript", "@order", "@publication.status", "@valueURI", "@xlink:href",
))  # fmt: skip
"""Attributes that say something where the element holds nothing: others are of what it holds."""


def closed_up(fields: tuple[Field, ...]) -> tuple[Field, ...]:
    """The fields of a record closed up."""
    is_ours = any(field.where == "extension" and any(code == STORED for code, _ in field.parts) for field in fields)
    words = _unbroken if is_ours else _squeezed
    closed = []
    for field in fields:
        if field.where not in SLOTS:
            closed.append(field)
            continue
        parts = _housed(field.where, _plain(field.where, field.parts))
        parts = _closed(_itemized(parts) if field.where == _CONTENTS else parts, words)
        if not parts and field.where == _RELATED and field.first("@displayLabel"):
            parts = tuple(part for part in field.parts if part[0][:1] == "@")
        if parts:
            closed.append(field if parts is field.parts else Field(field.where, parts))
    return tuple(closed)


def in_origin(fields: tuple[Field, ...], report: Report) -> tuple[Field, ...]:
    """Fields in which what stands in an ``originInfo`` alone stands in one, also where it was found outside of any:
    ArchivesSpace has the dates of digital objects so.

    ``<mods><dateCreated>1890</dateCreated></mods>`` → ``<originInfo><dateCreated>1890</dateCreated></originInfo>``
    """
    astray = [field for field in fields if field.where in _IN_ORIGIN]
    if not astray:
        return fields
    first = astray[0]
    cause, done = f"<{first.where}> cannot stand in <mods>", f"read as if it stood in <{_ORIGIN}>"
    report.fault("warning", cause, done=done, path=f"mods/{first.where}", kind="not as the schema of MODS has it")
    whole = Field(_ORIGIN, tuple(map(part_of, astray)))
    kept = (field for field in fields if field is first or field.where not in _IN_ORIGIN)
    return tuple(whole if field is first else field for field in kept)


_ORIGIN = "originInfo"
_IN_ORIGIN = frozenset(ELEMENTS[_ORIGIN].children) - {"agent"}


def of_nothing(fields: Iterable[Field]) -> list[tuple[str, str]]:
    """What attributes say of elements that hold nothing, with the path of each: ``location/url@displayLabel``.

    But for those that say of what sort something is, where nothing is: a form that was not filled in has many
    (``<name type="personal" authority="naf"/>``).
    """
    said: list[tuple[str, str]] = []
    for field in fields:
        if field.where in SLOTS:
            _holds(field.where, field.parts, said)
    return said


def _holds(path: str, parts: Any, of_nothing: list[tuple[str, str]]) -> bool:
    """Whether an element holds something; if not, what its attributes say is added."""
    holds = False
    own = []
    for code, value in parts:
        if code[:1] == "@":
            holds = holds or code in _SAYING
            if code not in _SORTING and value.strip():
                own.append((f"{path}{code}", value))
        elif code in _EMPTY_SAYS:
            holds = True
        elif isinstance(value, str):
            holds = holds or bool(value.strip())
        elif _holds(f"{path}/{code}", value, of_nothing):
            holds = True
    if not holds:
        of_nothing += own
    return holds


_SORTING = frozenset((
    "@ID", "@altRepGroup", "@authority", "@authorityURI", "@calendar", "@encoding", "@eventType", "@eventTypeURI",
    "@keyDate", "@lang", "@nameTitleGroup", "@objectPart", "@point", "@qualifier", "@script", "@supplied",
    "@transliteration", "@type", "@typeURI", "@unit", "@usage", "@xml:lang", "@xlink:type",
))  # fmt: skip
"""Attributes that say of what sort, or in what form, something is that stands there."""

_CONTENTS = "tableOfContents"
_RELATED = "relatedItem"


def _itemized(parts: Any) -> Any:
    """Contents of which each stands on a line of its own, as a catalogue divides them: ``Bees -- Wasps``.

    Where the lines are indented, or divided so already, it is the layout of the file that has broken them.
    """
    return tuple(
        (code, " -- ".join(filter(None, map(str.strip, value.splitlines()))))
        if code == "" and _in_lines(value)
        else (code, value)
        for code, value in parts
    )


def _in_lines(text: Any) -> bool:
    return isinstance(text, str) and "\n" in text.strip() and "--" not in text and not _INDENTED.search(text.strip())


_INDENTED = re.compile(r"\n[ \t]")


def _closed(parts: Any, words: _Words) -> Any:
    """The parts of an element; the same object where there is nothing to do."""
    closed = []
    changed = says = False
    for part in parts:
        code, value = part
        said = _said(code, value, words)
        is_attribute = code[:1] == "@"
        if not said and not is_attribute and code not in _EMPTY_SAYS:
            changed = True
            continue
        if said is not value:
            part = code, said
            changed = True
        closed.append(part)
        says = says or not is_attribute or code in _SAYING
    if not says:
        return ()
    return tuple(closed) if changed else parts


def _said(code: str, value: Any, words: _Words) -> Any:
    name = code.partition(":")[0]
    if not isinstance(value, str):
        return _closed(_housed(name, _plain(name, value)), words)
    if name in HOMES:
        value = (("", value),)
        return _closed(_housed(name, value), words)
    text = words(value)
    # A blank behind an article is none of the layout: it tells "The " from "L'".
    if text is not value and text and code == "nonSort" and value[-1:].isspace():
        return f"{text} "
    return text


_Words = Callable[[str], str]
"""A text without its layout; the same object where it has none."""


def _squeezed(text: str) -> str:
    """Without any white space but single blanks between words."""
    return text if _LAID_OUT.search(text) is None else " ".join(text.split())


def _unbroken(text: str) -> str:
    """In one line; blanks that no line is broken with stay: a field of MARC may begin with one."""
    if "\n" not in text:
        return text
    first, *between, last = text.split("\n")
    return " ".join(filter(None, (first.rstrip(), *map(str.strip, between), last.lstrip())))


def _housed(name: str, parts: Any) -> Any:
    """The parts of an element with its text in the one element that it is meant to stand in, where that is missing."""
    home = HOMES.get(name)
    if home is None or all(code for code, _ in parts) or any(code.partition(":")[0] == home for code, _ in parts):
        return parts
    if name == _RELATED and ("@type", "series") in parts:
        return tuple([(code, value) if code else _series(value) for code, value in parts])
    return tuple([(code, value) if code else housed(name, value) for code, value in parts])


def _series(text: str) -> tuple[str, Any]:
    """A series, behind whose semicolon DSpace has its number: ``Hive papers;2010-12``."""
    found = _NUMBERED_SERIES.fullmatch(text.strip())
    return ("titleInfo", (("title", found[1]), ("partNumber", found[2]))) if found else housed(_RELATED, text)


_NUMBERED_SERIES = re.compile(r"([^;]*[^;\s])\s?;\s?(?=[^;]*\d)([^;\s][^;]{0,40})")


_OF_ELEMENTS = frozenset(name.rpartition("/")[2] for name, element in ELEMENTS.items() if not element.form)

_TEXTS = frozenset(("accessCondition", *(name for name, element in ELEMENTS.items() if element.form))) - _OF_ELEMENTS
"""The elements that hold text, whichever they stand in."""

_XHTML = "{http://www.w3.org/1999/xhtml}"


def _plain(name: str, parts: Any) -> Any:
    """The parts of an element that holds text, with what elements in it say in its text.

    ``<note>In <i>Nature</i>, see <a href="http://a.example/">here</a></note>`` is ``In Nature, see here``, and the
    address is the note's, if it is the only one. What is no markup of text stays as well, for others to see.
    """
    if name not in _TEXTS or not any(code[:1] not in ("", "@") for code, _ in parts):
        return parts
    if is_copyright(Field(name, parts)):
        return tuple(part for part in parts if part[0])  # whose words are of the statement, and no text of the element
    own = [part for part in parts if part[0][:1] == "@"]
    content = [part for part in parts if part[0][:1] != "@"]
    links = list(_links(content))
    if len(links) == 1 and not any(code == "@xlink:href" for code, _ in own):
        own.append(("@xlink:href", links[0]))
    strange = [part for part in content if part[0][:1] == "{" and not part[0].startswith((_XHTML, "{}"))]
    return (*own, ("", text_within(content)), *strange)


def text_within(parts: Any) -> str:
    """All that an element says whose text has elements in it, with a blank where one parts words.

    ``A<br/>B <i>C</i>`` → ``A B C``
    """
    return " ".join("".join(_words(parts)).split())


def _words(parts: Any) -> Iterator[str]:
    """The texts of parts, with a blank around each that stands by itself."""
    for code, value in parts:
        if code[:1] == "@":
            continue
        beside = parting(code.rpartition("}")[2].partition(":")[0]) if code else ""
        yield beside
        yield from (value,) if isinstance(value, str) else _words(value)
        yield beside


def _links(parts: Any) -> Iterator[str]:
    """The addresses of the links in an element."""
    for code, value in parts:
        if isinstance(value, tuple):
            if code.rpartition("}")[2] == "a":
                yield from (text for inner, text in value if inner in ("@href", "@xlink:href"))
            yield from _links(value)
