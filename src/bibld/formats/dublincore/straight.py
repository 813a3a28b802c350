"""The rows of the table as straight code: a function for each kind of node, from a value to what its node says.

:mod:`bibld.crosswalk.engine` walks a row's parts, and is the reference. Here the same parts become the source of a
function, as a dataclass becomes its ``__init__``; a test holds that both say the same. ``print(source("bibld:title"))``
shows one.
"""

from __future__ import annotations

import linecache
from collections.abc import Callable
from functools import cache
from typing import Any

import msgspec

from bibld.crosswalk import PartRule
from bibld.crosswalk.engine import Level, Rule, level_of
from bibld.formats.dublincore.codecs import LITERAL, literal
from bibld.formats.dublincore.mapping import CROSSWALK, NESTED, NODES, RECORD
from bibld.formats.dublincore.namespaces import expand
from bibld.formats.dublincore.naming import Nodes, line, several

__all__ = ["LEVELS", "Name", "Say", "compiled", "source"]

Say = Callable[[Any, Nodes], str]
"""What a value's node says; the nodes it points at are put among the nodes."""

Name = Callable[[Any, Nodes], str]
"""The name of a value's node, which is put among the nodes."""


def _levels() -> dict[str, Level]:
    """The parts of each kind of node, by the property that leads to it."""
    found: dict[str, Level] = {}

    def walk(code: str, level: Level | None) -> None:
        if level is None or code in found:
            return
        if code in NODES:
            found[code] = level
        for part, inner in level.steps:
            walk(part.code, (inner and (_whole(inner) or inner)) or level_of(part.codec))

    for rule in CROSSWALK.order:
        if isinstance(rule, Rule):
            walk(rule.row.where, rule.level)
    for code, codec in NESTED.items():
        walk(code, level_of(codec))
    return found


def _whole(level: Level) -> Level | None:
    """Where all that stands on a level is one value inside the value: that value's own level."""
    return next(iter(level.under.values())) if len(level.steps) == len(level.under) == 1 else None


LEVELS = _levels()


@cache
def compiled(code: str, naming: Callable[[str], Name]) -> Say:
    """The function for a kind of node; ``naming`` gives the functions for the nodes inside it."""
    writing = _Source(code, naming)
    text = writing.text()
    name = f"<node {code}>"
    linecache.cache[name] = (len(text), None, text.splitlines(keepends=True), name)  # for tracebacks
    space = writing.names
    exec(compile(text, name, "exec"), space)  # noqa: S102 - made of a table's rows, of nothing that is read
    made: Say = space["say"]
    return made


def source(code: str) -> str:
    """The function for a kind of node, as text."""
    return _Source(code, lambda _: lambda *_: "").text()


class _Source:
    """Writes the function for one kind of node."""

    def __init__(self, code: str, naming: Callable[[str], Name]) -> None:
        self.naming = naming
        self.names: dict[str, Any] = {"expand": expand, "literal": literal, "several": several}
        type_ = NODES[code].type
        self.lines = ["def say(value, nodes):", f"    said = {line('rdf:type', expand(type_)) if type_ else ''!r}"]
        for part, inner in LEVELS[code].steps:
            if part.kind == "within" and inner is not None:
                self._within(part.code, inner)
            elif part.kind == "many":
                self._many(part)
            else:
                self._one(part, LEVELS[code].defaults[part.attr])
        self._say(1, "return said")

    def text(self) -> str:
        return "\n".join(self.lines) + "\n"

    def _say(self, depth: int, text: str) -> None:
        self.lines.append("    " * depth + text)

    def _statement(self, depth: int, code: str, term: str) -> None:
        text = line(code, term).replace("\t", "\\t").replace("\n", "\\n")
        self._say(depth, f"said += f'{text}'")

    def _name(self, stem: str, value: Any) -> str:
        """A name in the function's world for a value of ours."""
        name = f"{stem}{len(self.names)}"
        self.names[name] = value
        return name

    def _within(self, code: str, level: Level) -> None:
        """A node inside, of one value of this value, or of some attributes of it where one of them says something."""
        name = self._name("name", self.naming(code))
        if _whole(level):
            (attr,) = level.under
            self._say(1, f"inner = value.{attr}")
            self._say(1, "if inner is not None:")
            self._statement(2, code, f"{{{name}(inner, nodes)}}")
            return
        tests = [_test(f"value.{part.attr}", level.defaults[part.attr]) for part, _ in level.steps]
        self._say(1, f"if {'True' if 'True' in tests else ' or '.join(tests)}:")
        self._statement(2, code, f"{{{name}(value, nodes)}}")

    def _many(self, part: PartRule) -> None:
        self._say(1, f"items = value.{part.attr}")
        self._say(1, "if items:")
        self._say(2, f"said += several({part.code!r}, [{self._term(part, 'item')} for item in items])")

    def _one(self, part: PartRule, default: Any) -> None:
        if part.code == "rdf:type":  # what nothing is said of is an agent
            self._statement(1, part.code, f'{{expand({self._term(part, f"value.{part.attr}")} or "foaf:Agent")}}')
            return
        self._say(1, f"item = value.{part.attr}")
        depth = 1
        if (test := _test("item", default)) != "True":
            self._say(1, f"if {test}:")
            depth = 2
        if part.codec is LITERAL:
            self._say(depth, "if item.isprintable() and '\"' not in item and '\\\\' not in item:")
            self._statement(depth + 1, part.code, '"{item}"')
            self._say(depth, "else:")
            self._statement(depth + 1, part.code, "{literal(item)}")
            return
        self._say(depth, f"term = {self._term(part, 'item')}")
        self._say(depth, "if term:")
        self._statement(depth + 1, part.code, "{term}")

    def _term(self, part: PartRule, item: str) -> str:
        """The expression for the term of a part."""
        if part.codec is LITERAL:
            return f"literal({item})"
        if part.codec is RECORD or level_of(part.codec) is not None:
            return f"{self._name('name', self.naming(part.code))}({item}, nodes)"
        return f"{self._name('write', part.codec.write)}({item})"


def _test(item: str, default: Any) -> str:
    """Whether an attribute says something."""
    if default is msgspec.NODEFAULT:
        return "True"
    if default is None:
        return f"{item} is not None"
    return f"{item} != {default!r}" if default else item
