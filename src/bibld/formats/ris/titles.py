"""TI, ST, TT: the title, a short one, and a translated one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.writing import Writing
from bibld.formats._headings import TITLE
from bibld.formats._markup import unmarked
from bibld.formats.ris.host import read_host, stands_alone
from bibld.formats.ris.line import say
from bibld.formats.ris.losses import rest
from bibld.model import Title, title_label

__all__ = ["read_title", "write_titles"]

_KINDS = {"ST": "abbreviated", "TT": "translated"}
_TAGS = {kind: tag for tag, kind in _KINDS.items()}


_BEFORE_SUBTITLE = re.compile(r" ?:(?: |$)| :")
"""``Duty of Care: Improving``, ``Duty of Care : Improving``, ``Duty of Care :Improving``, but not ``2:1``."""


def read_title(field: Field, draft: Draft) -> None:
    """``TI  - Duty of Care: Improving Support``; BT of a chapter is that of its book."""
    if field.where == "BT" and not stands_alone(draft):
        read_host(field, draft)
        return
    title, *others = _BEFORE_SUBTITLE.split(" ".join(unmarked(field.first("")).split()), maxsplit=1)
    kind = _KINDS.get(field.where, "main")
    if kind == "main" and any(found.kind == "main" for found in draft.get("titles")):
        kind = "alternative"
    if not title:
        draft.leave(field, "malformed")
        return
    draft.add("titles", Title(title, subtitle="".join(others), kind=kind))


def write_titles(writing: Writing) -> Iterator[Field]:
    """The main title, a short one, and a translated one; one that is uniform where there is no other."""
    seen: set[str] = set()
    for title in sorted(writing.record.titles, key=lambda title: (title.kind != "main", bool(title.script))):
        tag = _TAGS.get(title.kind, "TI")
        if tag in seen or (tag == "TI" and title.kind not in ("main", "uniform", "alternative")):
            writing.drop("titles", "RIS has one title, a short one and a translated one", title)
            continue
        seen.add(tag)
        yield from say(tag, title_label(title))
        rest(writing, "titles", title, TITLE, "a title in RIS is one text")
