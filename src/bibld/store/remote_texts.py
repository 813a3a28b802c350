"""The text search of others: words that a remote engine finds by an index of its own.

Words come in, and the properties under which they are looked for; patterns of SPARQL go out that name the subjects.
They may name too many: the filters of the query they are put into say exactly what is meant, and the index only saves
it from looking at everything. So it does not matter that each engine cuts texts into words in its own way, as long as
it finds all that is there: only plain words are asked for, and of a beginning of a word only one that is long enough.

    virtuoso   `bif:contains`, over every literal, once its index has caught up (RemoteStore.flush)
    jena       `text:query` of jena-text, for properties that its configuration names
    qlever     `ql:contains-word`, over literals, when the index was built with them
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bibld.fulltext import Words
from bibld.search_form import FIELDS
from bibld.terms import iri, literal
from bibld.vocabulary import TERMS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["CATCH_UP", "ENGINES", "pattern", "sought"]

CATCH_UP = "SELECT (<http://www.openlinksw.com/schemas/sql#VT_INC_INDEX_DB_DBA_RDF_OBJ>() AS ?done) { }"
"""Brings Virtuoso's index up to what was written: else it does so when it has time, or when it is told to in SQL."""

BEGINNING = 4
"""How many letters of a word's beginning Virtuoso and QLever want."""

JENA_LIMIT = 100_000_000
"""jena-text gives at most 10,000 subjects if it is not asked for more."""

_QLEVER = "http://qlever.cs.uni-freiburg.de/builtin-functions/"
_PLAIN = re.compile(r"[a-z0-9]+")


def _virtuoso(subject: str, prop: str, words: Sequence[str]) -> str:
    asked = " AND ".join(f"'{word}'" for word in words)
    return f"{subject} {prop} ?words . ?words bif:contains {literal(asked)} ."  # its prefix, which needs no declaring


def _jena(subject: str, prop: str, words: Sequence[str]) -> str:
    asked = " AND ".join(words)
    return f"{subject} <http://jena.apache.org/text#query> ({prop} {literal(asked)} {JENA_LIMIT}) ."


def _qlever(subject: str, prop: str, words: Sequence[str]) -> str:
    return (
        f"{subject} {prop} ?words . ?text <{_QLEVER}contains-entity> ?words ."
        f" ?text <{_QLEVER}contains-word> {literal(' '.join(words))} ."
    )


ENGINES: dict[str, Callable[[str, str, Sequence[str]], str]] = {"virtuoso": _virtuoso, "jena": _jena, "qlever": _qlever}


def pattern(engine: str, subject: str, properties: Sequence[str], words: Sequence[str], *, prefix: bool = False) -> str:
    """What binds a subject to those that may have all these words under one of the properties (their IRIs).

    Nothing, where none of the words can be asked for.

    >>> pattern("jena", "?i", ["urn:title"], ["duty", "care"])
    '{ SELECT DISTINCT ?i { { ?i <http://jena.apache.org/text#query> (<urn:title> "duty AND care" 100000000) . } } }'
    """
    whole, last = (words[:-1], words[-1]) if prefix and words else (words, "")
    plain = [word for word in whole if _PLAIN.fullmatch(word)]
    if _PLAIN.fullmatch(last) and len(last) >= BEGINNING:
        plain.append(f"{last}*")
    if not plain:
        return ""
    # In a subselect the names of variables are its own, and a subject that has the words twice counts once.
    ways = [f"{{ {ENGINES[engine](subject, iri(prop), plain)} }}" for prop in properties]
    return f"{{ SELECT DISTINCT {subject} {{ {' UNION '.join(ways)} }} }}"


def sought(variable: str, asked: Sequence[Words], narrowing: Callable[..., str]) -> str:
    """What says of a record, in a query, that all the words asked are in it: by the texts that stand beside it.

    >>> sought("?r", [Words("title", ("duty",))], lambda *_, **__: "").partition("?rText0 ")[2]
    'FILTER(CONTAINS(?rText0, " duty ")) } }'
    """
    index = f"{variable}Index"
    lines = [f"{variable} <{TERMS}index> {index} ."]
    for at, words in enumerate(asked):
        if not words.words:
            return f"{{ SELECT {variable} {{ {lines[0]} FILTER(false) }} }}"
        properties = _PROPERTIES[words.field]
        lines.append(narrowing(index, properties, words.words, prefix=words.prefix))
        text = f"{variable}Text{at}"
        where = f"{index} {iri(properties[0])} {text}"
        if len(properties) > 1:
            where = f"VALUES {text}Of {{ {' '.join(map(iri, properties))} }} {index} {text}Of {text}"
        lines.append(f"{where} FILTER(CONTAINS({text}, {literal(words.within)}))")
    return f"{{ SELECT DISTINCT {variable} {{ {' '.join(filter(None, lines))} }} }}"


_PROPERTIES = {
    "": (f"{TERMS}otherWords", f"{TERMS}summaryWords"),
    "notes": (f"{TERMS}otherWords",),
    **{field.name: (f"{TERMS}{field.property}",) for field in FIELDS},
}
"""Under which properties the words of a field stand beside a record."""
