"""dc:title: the first is the main title, and may have a subtitle behind a colon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.writing import Writing
from bibld.formats.dublincore import judgement
from bibld.formats.dublincore.elements.element import ALL, Take, fields
from bibld.formats.dublincore.elements.losses import untold_title
from bibld.labels import title_label
from bibld.model import Title, main_title

__all__ = ["take_title", "write_title"]


def beside(titles: Sequence[Title], lang: str) -> str:
    """What a title is beside others: one in another language than the main title's says the same;
    nothing without others.
    """
    if not titles:
        return ""
    return "parallel" if lang and titles[0].lang and lang != titles[0].lang else "alternative"


def take_title(kind: str) -> Take:
    """A title of this kind, or (with none) the main title, where there is none yet."""

    def take(draft: Draft, text: str, lang: str) -> str:
        known = kind or beside(draft.get("titles"), lang) or "main"
        made = judgement.title(text, known, lang)
        if kind or not draft.holds("titles", *_words(made), of=_words):
            draft.add("titles", made)
        return ALL

    return take


def _words(title: Title) -> tuple[Title]:
    """A title, whatever it is of several."""
    return (replace(title, kind=""),)


def write_title(writing: Writing) -> Iterator[Field]:
    """The main title first; a key title that is the same is not said again, in no language."""
    titles = writing.record.titles
    for index, title in enumerate(titles):
        told = ("kind",) if title.kind == (beside(titles[: index and 1], title.lang) or "main") else ()
        untold_title(writing, "titles", title, *told)
    known_by = main_title(writing.record)
    first = sorted(titles, key=lambda title: title.kind != "main" and title is not known_by)
    ordered = [(title_label(title), title) for title in first]
    known = {text for text, title in ordered if title.kind != "key"}
    return fields(
        "title", ((text, it.lang) for text, it in ordered if it.kind != "key" or it.lang or text not in known)
    )
