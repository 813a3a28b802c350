"""Words in a query: a search in a full-text index, said as a pattern of SPARQL.

A query comes in as text; what goes out is the query with what was found in place of the search::

    ?record bibld:matches "victim* title:duty" ; bibld:relevance ?score .

The subject must be a variable and the search a plain literal, read as the one box for any words of the form is
(:func:`bibld.fulltext.parse`). Instead of the two patterns stands ``?record a bibld:Record``, and at the start of their
group VALUES with the records that match, at most :data:`HITS`, those that fit best.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from bibld.errors import QueryError
from bibld.fulltext import FIELDS, parse
from bibld.store.guard import Edit, edited, tokens
from bibld.terms import text_of
from bibld.vocabulary import TERMS

if TYPE_CHECKING:
    from bibld.fulltext import Index, Words

__all__ = ["HITS", "matched"]

HITS = 10_000
"""How many records a search in a query gives at most."""

_MATCHES = f"<{TERMS}matches>"
_RELEVANCE = f"<{TERMS}relevance>"
_RECORD = f"a <{TERMS}Record>"
_VARIABLE = re.compile(r"[?$]\w+")
_SOLUTION = frozenset("GROUP HAVING ORDER LIMIT OFFSET".split())


class _Token(NamedTuple):
    kind: str
    text: str
    start: int
    end: int


class _Group:
    """What stands between two brackets, and where in a triple its reading is: subject, verb, object or at its end."""

    def __init__(self, bracket: str, at: str, start: int = 0, *, pattern: bool = False) -> None:
        self.bracket = bracket
        self.at = at
        self.start = start
        self.pattern = pattern
        self.subject = ""
        self.skipping = ""  # what comes is no triple, up to this
        self.searches: dict[str, list[str]] = {}
        self.scores: dict[str, str] = {}


def matched(sparql: str, texts: Index | None, instead: Callable[[str, Sequence[Words]], str] | None = None) -> str:
    """A query with each search in it carried out; one without a search as it is.

    Where a store has no index of ours, ``instead`` writes a pattern that says of a variable what is searched; how well
    it fits is not known then, and 1 for all.

    Raises `QueryError` where the pattern is not as the module says, and where there is no index to search in.
    """
    if "matches" not in sparql and "relevance" not in sparql:
        return sparql
    found = [_Token(kind, text, at, at + len(text)) for kind, text, at in tokens(sparql)]
    prefixes: dict[str, str] = {}
    edits: list[Edit] = []
    groups = [_Group("", "outside")]
    before = ""
    for number, token in enumerate(found):
        group, text = groups[-1], token.text
        word = text.upper() if token.kind == "word" else ""
        if word == "PREFIX" and number + 2 < len(found):
            prefixes[found[number + 1].text] = found[number + 2].text[1:-1]
        if token.kind == "open":
            groups.append(_opened(group, token, before))
        elif token.kind == "close":
            if len(groups) > 1:
                closed = groups.pop()
                edits += _values(closed, texts, instead)
                _closed(groups[-1], closed)
        elif group.skipping:
            pass
        elif group.pattern or group.bracket == "[":
            if word in ("SELECT", "VALUES", "GRAPH", "SERVICE"):
                group.skipping = "{"
            elif word in ("FILTER", "BIND"):
                group.skipping = ")"
            elif word in _SOLUTION:
                group.skipping = "end"
            elif group.at == "verb":
                name = _resolved(text, prefixes)
                if name in (_MATCHES, _RELEVANCE):
                    said = found[number + 1 : number + 3]
                    edits.append((token.start, _read(group, name, before, said), _RECORD))
            _step(group, token, word)
        before = word or text
    edits += [edit for group in groups for edit in _values(group, texts, instead)]
    return edited(sparql, sorted(edits))


def _opened(group: _Group, token: _Token, before: str) -> _Group:
    if token.text == "{":
        if group.bracket == "":
            return _Group("{", "subject", token.end, pattern=before != "CONSTRUCT")
        data = group.skipping == "{" and group.subject == "VALUES"
        return _Group("{", "subject", token.end, pattern=not data)
    if token.text == "[":
        return _Group("[", "verb")
    return _Group(token.text, "inside")


def _closed(group: _Group, closed: _Group) -> None:
    """Go on where a bracket has closed: after a group, a filter, or a node that is written in brackets."""
    if closed.bracket == "{":
        if group.skipping != "end":
            group.skipping, group.at = "", "subject"
    elif group.skipping == ")":
        group.skipping, group.at = "", "subject"
    elif not group.skipping:
        group.subject = group.subject if group.at != "subject" else ""
        group.at = {"subject": "verb", "verb": "object", "object": "end"}.get(group.at, group.at)


def _step(group: _Group, token: _Token, word: str) -> None:
    """Go on in the triple after a token that is no bracket."""
    if group.skipping:
        group.subject = word  # what is skipped
    elif token.text == ".":
        group.at = "subject"
    elif token.text == ";":
        group.at = "verb"
    elif token.text == ",":
        group.at = "object"
    elif token.kind == "operator" and token.text in "/|^!":
        group.at = "verb"  # a path
    elif token.kind in ("operand", "string") or word:
        if word in ("OPTIONAL", "MINUS", "UNION", "EXISTS", "NOT"):
            group.at = "subject"
        elif group.at == "subject":
            group.subject, group.at = token.text, "verb"
        elif group.at in ("verb", "object"):
            group.at = "object" if group.at == "verb" else "end"


def _resolved(text: str, prefixes: dict[str, str]) -> str:
    if text.startswith("<"):
        return text
    prefix, colon, local = text.partition(":")
    return f"<{prefixes.get(prefix + colon, '')}{local}>" if colon else text


def _read(group: _Group, name: str, before: str, said: list[_Token]) -> int:
    """Read one of the two patterns; gives where it ends."""
    short = "bibld:matches" if name == _MATCHES else "bibld:relevance"
    if not _VARIABLE.fullmatch(group.subject) or before not in (group.subject, ";"):
        raise QueryError(f"{short} wants a variable for its subject, and is no part of a path")
    kind = "string" if name == _MATCHES else "operand"
    if not said or said[0].kind != kind or (kind == "operand" and not _VARIABLE.fullmatch(said[0].text)):
        what = 'a text in quotes, as in "duty of care"' if kind == "string" else "a variable"
        raise QueryError(f"{short} wants {what} for its object")
    if len(said) > 1 and (said[1].text == "," or said[1].text.startswith(("@", "^^"))):
        raise QueryError(f"{short} wants one object, without a language or a datatype")
    if name == _MATCHES:
        group.searches.setdefault(group.subject, []).append(_literal(said[0].text))
    else:
        group.scores[group.subject] = said[0].text
    return said[0].end


def _literal(token: str) -> str:
    """What a string of SPARQL says, in any of its four kinds of quotes."""
    quotes = 3 if token[:3] in ('"""', "'''") else 1
    inner = token[quotes:-quotes].replace('\\"', '"').replace("\\'", "'")
    escapes = {'"': '\\"', "\n": "\\n", "\r": "\\r"}
    return text_of(f'"{"".join(escapes.get(char, char) for char in inner)}"')


def _values(
    group: _Group, texts: Index | None, instead: Callable[[str, Sequence[Words]], str] | None
) -> Iterator[Edit]:
    """What was found for the searches of a group, to stand at its start."""
    for variable in group.scores:
        if variable not in group.searches:
            raise QueryError(f"bibld:relevance of {variable} wants bibld:matches beside it, in the same group")
    for variable, searches in group.searches.items():
        asked = [words for search in searches for words in parse(search, fields=FIELDS)]
        if instead is not None:
            relevance = f"BIND(1.0e0 AS {group.scores[variable]}) " if variable in group.scores else ""
            yield group.start, group.start, f" {instead(variable, asked)} {relevance}"
            continue
        if texts is None or not texts.current:
            raise QueryError("bibld:matches wants a full-text index, and this store has none")
        score = group.scores.get(variable)
        rows = texts.ranked(asked, HITS)
        if score is None:
            yield group.start, group.start, f" VALUES {variable} {{ {' '.join(f'<{iri}>' for iri, _ in rows)} }} "
        else:
            pairs = " ".join(f"(<{iri}> {relevance:.9f}e0)" for iri, relevance in rows)
            yield group.start, group.start, f" VALUES ({variable} {score}) {{ {pairs} }} "
