"""The guard: what a query may not do, looked for before anything parses it.

A query comes in as text; what goes out is the query's form, or a `QueryError` that names the limit.

Oxigraph, embedded or serving, parses by recursion, and a query that is nested deeply enough takes the whole
process down with a segmentation fault. Measured with pyoxigraph 0.5 on a stack of 1 MiB, the least a thread
gets anywhere common: 128 nested EXISTS or function calls crash and 64 do not, 1,000 `+ 1` crash and 500 do not,
500 BIND, MINUS or `(1 AS ?x)` crash and 250 do not. Hence the limits below. What merely takes long is not
looked for here: it has to run where it can be stopped.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bibld.errors import QueryError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = [
    "GRAPH_FORMS",
    "REFUSED",
    "Edit",
    "check_query",
    "check_update",
    "edited",
    "tokens",
    "unfetched",
    "was_refused",
]

LENGTH = 1_000_000
NESTING = 64
OPERATORS = 500
CLAUSES = 250

_IRI = re.compile(r'<[^<>"{}|^`\\\x00-\x20]*(?:\\[uU][0-9A-Fa-f][^<>"{}|^`\\\x00-\x20]*)*>')
_TOKEN = re.compile(
    r"""
      (?P<space>    \s+ | \#[^\r\n]* )
    | (?P<string>   ""\"(?:(?:"|"")?(?:[^"\\]|\\.))*""\" | '''(?:(?:'|'')?(?:[^'\\]|\\.))*'''
                  | "(?:[^"\\\r\n]|\\.)*" | '(?:[^'\\\r\n]|\\.)*' )
    | (?P<operand>  [?$]\w+ | @[A-Za-z]+(?:-[A-Za-z0-9]+)* | \^\^
                  | (?:\w[\w.-]*)?:(?:[\w:%]|\\.|[.-](?=[\w:%\\.-]))*
                  | (?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)? )
    | (?P<word>     [^\W\d]\w* )
    | (?P<open>     << | [({\[] )
    | (?P<close>    >> | [)}\]] )
    | (?P<operator> && | \|\| | [!+*/|^-] )
    | (?P<stop>     [,;.] )
    | (?P<other>    \\. | . )
    """,
    re.VERBOSE | re.DOTALL,
)
Edit = tuple[int, int, str]
"""From where to where something else is to stand in a text, and what."""

GRAPH_FORMS = ("CONSTRUCT", "DESCRIBE")
"""The forms of a query that give a graph."""
_FORMS = ("SELECT", "ASK", *GRAPH_FORMS)
_PROLOGUE = ("BASE", "PREFIX")
_UPDATES = frozenset("ADD CLEAR COPY CREATE DELETE DROP INSERT LOAD MOVE WITH".split())
"""What an update begins with (SPARQL 1.1 Update, 3)."""
REFUSED = "is refused: this store does not fetch from other addresses"
_NOWHERE = "<refused:fetch>"
_SERVICE = re.compile(rf"(?:\s+SILENT)?\s*{_NOWHERE}", re.IGNORECASE)
_LOAD = re.compile(rf"\s+SILENT\s*{_NOWHERE}", re.IGNORECASE)
_FETCHES = re.compile("SERVICE|LOAD", re.IGNORECASE)
_BRACE = re.compile(r"(?:\s|#[^\r\n]*+)*+\{")


def check_query(sparql: str, *, fetch: bool = False) -> str:
    """Let a query pass, and say its form: SELECT, ASK, CONSTRUCT, DESCRIBE, or nothing known.

    >>> check_query("PREFIX ask: <http://example.org/> SELECT * { ?s ask:select ?o }")
    'SELECT'

    Raises `QueryError` when the query is too long, nested too deeply, or wants to fetch (unless
    `fetch`), and for an update.
    """
    if len(sparql) > LENGTH:
        raise QueryError(f"the query is too long: {len(sparql):,} characters, at most {LENGTH:,}")
    form = _check(sparql, fetch, update=False)[0]
    if not form:
        words = (text.upper() for kind, text, _ in tokens(sparql) if kind == "word")
        begins = next((word for word in words if word not in _PROLOGUE), "")
        if begins in _UPDATES:
            raise QueryError(f"{begins} is an update, not a query")
    return form


def check_update(sparql: str, *, fetch: bool = False) -> bool:
    """Let an update pass, and say whether another operation can follow it as it is, without a semicolon.

    It may be of any length, for it may hold data.

    >>> check_update("LOAD <http://example.org/>")
    Traceback (most recent call last):
    bibld.errors.QueryError: LOAD is refused: this store does not fetch from other addresses

    Raises `QueryError` as `check_query` does, and for a query, which some endpoints would answer.
    """
    form, last = _check(sparql, fetch, update=True)
    if form:
        raise QueryError(f"{form} is a query, not an update")
    return last in ("", ";")


def unfetched(sparql: str, *, update: bool = False) -> str:
    """A query as it runs where nothing is fetched: the IRIs of SERVICE and of LOAD SILENT become one that nothing is
    at.

    So the query is refused where it comes to ask there, and not for naming it; and SILENT goes on without, as it
    should. A SERVICE that a variable names, and a LOAD that is not silent, stay what the guard refuses.

    >>> unfetched("ASK { ?s ?p ?o SERVICE SILENT <http://example.org/> { ?s ?p ?o } }")
    'ASK { ?s ?p ?o SERVICE SILENT <refused:fetch> { ?s ?p ?o } }'
    """
    if not _FETCHES.search(sparql):
        return sparql
    edits: list[Edit] = []
    words: list[str] = []
    for kind, text, at in tokens(sparql):
        if kind == "word":
            words.append(text.upper())
            continue
        named = kind == "operand" and text.startswith("<")
        if named and (
            words[-1:] == ["SERVICE"]
            or words[-2:] == ["SERVICE", "SILENT"]
            or (update and words[-2:] == ["LOAD", "SILENT"])
        ):
            edits.append((at, at + len(text), _NOWHERE))
        words.clear()
    return edited(sparql, edits)


def was_refused(words: str) -> bool:
    """Whether an error says that a query has come to what `unfetched` has put out of reach."""
    return _NOWHERE[1:-1] in words


def tokens(sparql: str) -> Iterator[tuple[str, str, int]]:
    """What a query or an update that the guard lets pass consists of: kind, text and place of each token but blanks.

    >>> [text for kind, text, at in tokens("ASK { ?s a <http://example.org/#C> } # all")]
    ['ASK', '{', '?s', 'a', '<http://example.org/#C>', '}']
    """
    at = 0
    while at < len(sparql):
        name = _IRI.match(sparql, at) if sparql[at] == "<" else None
        token = name or _TOKEN.match(sparql, at)
        assert token is not None  # the last alternative takes any character
        kind = "operand" if name else token.lastgroup or "other"
        if kind != "space":
            yield kind, token[0], at
        at = token.end()


def edited(text: str, edits: Iterable[Edit]) -> str:
    """A text in which something else stands in some places, one behind the other.

    >>> edited("CLEAR GRAPH <urn:g>", [(6, 6, "SILENT ")])
    'CLEAR SILENT GRAPH <urn:g>'
    """
    parts: list[str] = []
    done = 0
    for start, end, said in edits:
        parts += (text[done:start], said)
        done = end
    return "".join((*parts, text[done:]))


def _check(sparql: str, fetch: bool, *, update: bool) -> tuple[str, str]:
    """The form of a query or an update, and its last token; `QueryError` for what no store is to be given."""
    try:
        sparql.encode()
    except UnicodeEncodeError as error:
        raise QueryError(f"the query holds half a character, at position {error.start}") from None
    form = before = last = ""
    depth = _Depth()
    at = 0
    after_operand = False
    while at < len(sparql):
        if sparql[at] == "<" and (name := _IRI.match(sparql, at)) is not None:
            # "<" may also mean "less than", but only after an operand and within parentheses. The
            # specification takes the longest token, an IRI; Oxigraph's parser takes whichever fits. A query
            # could hide in that gap, so what has both readings must be harmless in both.
            if not (after_operand and depth.brackets[-1:] == ["("]) or re.match(
                r"<[a-z][a-z0-9+.-]*://", name[0], re.IGNORECASE
            ):
                at, after_operand, before, last = name.end(), True, "operand", name[0]
                continue
            if re.search(r"['#()\[\]\\]", name[0]):
                raise QueryError(f"write a space after '<' where it means less than: {name[0][:60]}")
        token = _TOKEN.match(sparql, at)
        assert token is not None  # the last alternative takes any character
        at, kind, text = token.end(), token.lastgroup or "", token[0]
        if kind == "space":
            continue
        if not fetch and (kind == "word" or (kind == "operand" and ":" in text)):
            begins = update and not depth.brackets and (kind == "word" or before != "word")
            if refused := _fetching(token, begins=begins):
                raise QueryError(f"{refused} {REFUSED}")
        if kind == "word" and not (form or depth.brackets):
            form = next((name for name in _FORMS if text.upper().startswith(name)), "")
        if kind in _COUNTED:
            depth.count(kind, text)
        before, last = kind, text
        after_operand = kind in ("string", "operand", "word", "close")
    return form, last


def _fetching(token: re.Match[str], *, begins: bool) -> str:
    """What a word or a name makes a query do, if that is to fetch: SERVICE, or LOAD where an
    operation ``begins`` with it.

    Oxigraph's parser needs no space between words: ``trueSERVICE``; ``SERVICEex:a {}`` is ``SERVICE ex:a {}``.
    """
    words, colon, _ = token[0].upper().partition(":")
    sparql, end = token.string, token.end()
    if "SERVICE" in words:
        passes = not _BRACE.match(sparql, end) if colon else words == "SERVICE" and _SERVICE.match(sparql, end)
        if not passes:
            return "SERVICE"
    return "LOAD" if begins and "LOAD" in words and (colon or words != "LOAD" or not _LOAD.match(sparql, end)) else ""


_COUNTED = frozenset(("open", "close", "operator", "stop", "word"))
"""The kinds of tokens that make a query deep or long."""


class _Depth:
    """How deep a query goes and how much it strings together, token by token,
    up to the limits that a parser can bear.
    """

    def __init__(self) -> None:
        self.brackets: list[str] = []
        self._runs = [0]  # operators in a row, for each bracket that is open; what is nested adds up
        self._operators = self._clauses = 0

    def count(self, kind: str, text: str) -> None:
        """Count one more token; `QueryError` where that is too much."""
        if kind == "open":
            self.brackets.append(text)
            self._runs.append(0)
            if len(self.brackets) > NESTING:
                raise QueryError(f"the query is nested too deeply: more than {NESTING} brackets within each other")
            self._clauses += text == "{"
        elif kind == "close" and self.brackets:
            self.brackets.pop()
            self._operators -= self._runs.pop()
        elif kind == "operator":
            self._runs[-1] += 1
            self._operators += 1
        elif kind == "stop":
            self._operators -= self._runs[-1]
            self._runs[-1] = 0
            if not self.brackets:  # the next operation of an update
                self._clauses = 0
        elif kind == "word":
            word = text.upper()  # (trueAS?x) has no space before AS
            self._clauses += word.startswith("FILTER") or word.endswith("AS")
        if self._operators > OPERATORS:
            raise QueryError(f"the query is too deep: more than {OPERATORS} operators in a row")
        if self._clauses > CLAUSES:
            raise QueryError(f"the query has too many parts: more than {CLAUSES} groups, filters and expressions")
