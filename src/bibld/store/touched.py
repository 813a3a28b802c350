"""What an update touches: asked beforehand, of the graph as it is.

An update comes in as text; what goes out are queries (CONSTRUCT) whose answers hold every triple of the default graph
that it will put in or take out. Where that cannot be told beforehand, nothing does.
"""

from __future__ import annotations

from bibld.store.guard import tokens

__all__ = ["templates"]

_DATA = {("INSERT", "DATA"), ("DELETE", "DATA")}
_ELSEWHERE = {
    (verb, *silent, graphs)
    for verb, graphs in (
        ("CREATE", "GRAPH"),
        ("DROP", "GRAPH"),
        ("CLEAR", "GRAPH"),
        ("DROP", "NAMED"),
        ("CLEAR", "NAMED"),
    )
    for silent in ((), ("SILENT",))
}
"""Operations on whole graphs, and never on the default graph."""
_CHANGES = {("DELETE", "WHERE"), ("DELETE", "INSERT", "WHERE"), ("INSERT", "WHERE")}


def templates(update: str) -> list[str] | None:
    """The queries that give what an update will touch; None where no query can say.

    >>> templates("PREFIX ex: <urn:ex:> DELETE { ?s ex:a ?o } WHERE { ?s ex:b ?o }")
    ['PREFIX ex: <urn:ex:> CONSTRUCT { ?s ex:a ?o } WHERE { ?s ex:b ?o }']
    >>> templates("CLEAR ALL") is None
    True

    That is so for an operation on the whole default graph, for one that names the graphs it works on, and for a pattern
    that sees what the operation before it did.
    """
    prologue, operations = _operations(update)
    if len(operations) > 1 and any(said not in _DATA | _ELSEWHERE for said, _ in operations):
        return None
    found: list[str] = []
    for said, parts in operations:
        if said in _ELSEWHERE:
            continue
        if said in _DATA and parts:
            pattern = ""
        elif said in _CHANGES and parts:
            pattern = parts[-1].strip()
        else:
            return None
        # The template of DELETE WHERE is its pattern.
        shapes = parts if len(parts) == 1 else parts[:-1]
        template = " . ".join(map(_default, shapes))
        found.append(f"{prologue}CONSTRUCT {{ {template} }} WHERE {{ {pattern} }}")
    return found


def _operations(update: str) -> tuple[str, list[tuple[tuple[str, ...], list[str]]]]:
    """The prologue of an update, and of each operation its words and what stands between its braces."""
    prologue, words, blocks = "", list[str](), list[str]()
    depth = start = 0
    operations: list[tuple[tuple[str, ...], list[str]]] = []
    marks = list(tokens(update))
    for number, (kind, text, at) in enumerate(marks):
        if kind == "open":
            depth += 1
            if depth == 1:
                start = at + 1
        elif kind == "close":
            depth -= 1
            if not depth:
                blocks.append(update[start:at])
        elif depth:
            pass
        elif kind == "word" and text.upper() in ("PREFIX", "BASE"):
            last = marks[min(number + (2 if text.upper() == "PREFIX" else 1), len(marks) - 1)]
            prologue += update[at : last[2] + len(last[1])] + " "
        elif kind == "word":
            words.append(text.upper())
        elif text == ";":
            operations.append((tuple(words), blocks))
            words, blocks = [], []
    operations.append((tuple(words), blocks))
    return prologue, [operation for operation in operations if operation[0]]


def _default(template: str) -> str:
    """The part of a template that is about the default graph."""
    kept, depth, named, end = "", 0, False, 0
    for kind, text, at in tokens(template):
        if kind == "word" and text.upper() == "GRAPH" and not depth:
            kept += template[end:at]
            named = True
        elif text == "{":
            depth += 1
        elif text == "}":
            depth -= 1
            if named and not depth:
                named, end = False, at + 1
    return (kept + ("" if named else template[end:])).strip().rstrip(".")
