"""TI, ST, TT: the title, a short one, and a translated one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.writing import Writing
from bibld.formats._headings import TITLE, brackets_emptied
from bibld.formats.ris.host import read_host, stands_alone
from bibld.formats.ris.line import parse, say, text_of
from bibld.formats.ris.losses import rest
from bibld.labels import title_label
from bibld.model import Title, main_title

__all__ = ["read_title", "write_titles"]

_SHORT = "Short title"
"""The caption of a title that is shorter than that of the resource, and no abbreviation (246 $i)."""
_TAGS = {"abbreviated": "ST", "translated": "TT"}


_BEFORE_SUBTITLE = re.compile(r" ?:(?: |$)| :")
"""``Duty of Care: Improving``, ``Duty of Care : Improving``, ``Duty of Care :Improving``,
but not ``2:1``, and none within brackets.
"""


def read_title(field: Field, draft: Draft) -> None:
    """``TI  - Duty of Care: Improving Support``; BT of a chapter is that of its book."""
    if field.where == "BT" and not stands_alone(draft):
        read_host(field, draft)
        return
    text = text_of(field)
    colon = _BEFORE_SUBTITLE.search(brackets_emptied(text))
    title, subtitle = (text[: colon.start()], text[colon.end() :]) if colon is not None else (text, "")
    made = Title(title, subtitle=subtitle, kind="translated" if field.where == "TT" else "main")
    main = next((found for found in draft.get("titles") if found.kind == "main"), None)
    if not title:
        draft.leave(field, "malformed")
    elif field.where == "ST" and main is not None and _begins(main, made):
        draft.leave(field, "form", told=True)
    elif field.where == "ST":
        draft.add("titles", replace(made, kind="alternative", label=_SHORT))
    else:
        draft.add("titles", replace(made, kind="alternative") if main is not None and made.kind == "main" else made)


def _begins(main: Title, short: Title) -> bool:
    """Whether a short title is that of the resource again, with its subtitle or without:
    programs write it of their own.
    """
    return short.title == main.title and short.subtitle in ("", main.subtitle)


def write_titles(writing: Writing) -> Iterator[Field]:
    """The main title, a short one, and a translated one; one that is uniform where there is no other."""
    seen: set[str] = set()
    titles = writing.record.titles
    instead = None if any(title.kind == "main" for title in titles) else main_title(writing.record)
    for title in sorted(titles, key=lambda title: (title.kind != "main", title is not instead, bool(title.script))):
        own = title is instead and title.kind == "translated"
        tag = "TI" if own else "ST" if title.label == _SHORT else _TAGS.get(title.kind, "TI")
        if tag in seen or (tag == "TI" and not own and title.kind not in ("main", "uniform", "alternative")):
            writing.drop("titles", "RIS has one title, a short one and a translated one", title)
            continue
        seen.add(tag)
        yield from say(tag, title_label(title))
        said = (*TITLE, "label") if title.label == _SHORT else TITLE
        rest(writing, "titles", title, said, "a title in RIS is one text")
        if title.kind == "main":
            yield from (field for field in map(parse, writing.leftovers("ST")) if _is_said(field, title))


def _is_said(field: Field, main: Title) -> bool:
    return field.first("") in (main.title, title_label(main))
