"""The rows of the table as straight code: a function for each kind of node, from a value to what its node says.

:mod:`bibld.crosswalk.rule` walks a row's parts, and is the reference. Here the same parts become the source of a
function, as a dataclass becomes its ``__init__``; a test holds that both say the same. ``print(source("bibld:title"))``
shows one.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import msgspec

from bibld.crosswalk import PartRule, Shape
from bibld.crosswalk.function import Function, define
from bibld.crosswalk.level import Level, level_of
from bibld.crosswalk.rule import Rule
from bibld.crosswalk.slots import MANY
from bibld.formats.dublincore.codecs import LITERAL, literal
from bibld.formats.dublincore.mapping import BESIDES, CROSSWALK, NESTED, NODES, RECORD, leftover_term
from bibld.formats.dublincore.namespaces import expand
from bibld.formats.dublincore.naming import INSTEAD, Nodes, either, line, several
from bibld.model import Record

__all__ = ["LEVELS", "Name", "Say", "compiled", "named", "recorded"]

Say = Callable[[Any, Nodes], str]
"""What a value's node says; the nodes it points at are put among the nodes."""

Name = Callable[[Any, Nodes], str]
"""The name of a value's node, which is put among the nodes."""

Slots = Callable[[Record, Nodes], tuple[list[str], dict[str, list[str]]]]
"""What a record's slots say, each in its row's words, and by property the nodes that the record points at."""


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
    """What says a kind of node; ``naming`` gives the functions for the nodes inside it."""
    said: Say = _made(_Node(code, naming, "return said"))
    return said


@cache
def named(code: str, naming: Callable[[str], Name]) -> Name:
    """What names a kind of node that belongs to one record, and puts it among the nodes."""
    name: Name = _made(_Node(code, naming, f"return nodes.add({NODES[code].name!r}, said)"))
    return name


@cache
def recorded(naming: Callable[[str], Name]) -> Slots:
    """What says the slots of a record."""
    slots: Slots = _made(_Record(naming))
    return slots


def _made(source: _Source) -> Any:
    text = source.text()
    define(text, source.title, source.names, lambda: text)
    return source.names["say"]


class _Source(Function):
    """The function for a node, or for a record."""

    def __init__(self, title: str, naming: Callable[[str], Name]) -> None:
        super().__init__({"either": either, "expand": expand, "literal": literal, "several": several})
        self.title = title
        self.naming = naming
        self._say(0, "def say(value, nodes):")

    def text(self) -> str:
        return self._said()

    def _term(self, part: PartRule, item: str) -> str:
        """The expression for the term of a part."""
        if part.codec is LITERAL:
            return f"literal({item})"
        if part.codec is RECORD or level_of(part.codec) is not None:
            return f"{self._name('name', self.naming(part.code))}({item}, nodes)"
        return f"{self._name('write', part.codec.write)}({item})"


def _statement(code: str, term: str) -> str:
    """A statement as a string of Python's, in which the term is an expression in braces."""
    return "f'" + line(code, term).replace("\t", "\\t").replace("\n", "\\n") + "'"


class _Record(_Source):
    """Writes the function for a record: slot by slot, in the order of the table."""

    def __init__(self, naming: Callable[[str], Name]) -> None:
        super().__init__("a record as a graph", naming)
        self._say(1, "said = []")
        self._say(1, "terms = {}")
        for slot, rules in CROSSWALK.by_slot.items():
            *plain, row = (rule.row for rule in rules)
            whole = next((found for found in plain if isinstance(found, Shape)), None)
            if row.where in NODES:
                term = f"{self._name('name', naming(row.where))}(item, nodes)"
            elif isinstance(row, Shape):
                term = f"{self._name('term', leftover_term)}(item)"
            else:
                term = self._term(row.parts[0], "item")
            if slot in MANY:
                self._many(slot, row.where, term, whole)
            else:
                self._say(1, f"item = value.{slot}")
                self._say(1, "if item:")
                self._say(2, f"said.append({_statement(row.where, f'{{{term}}}')})")
        self._say(1, "return said, terms")

    def _many(self, slot: str, where: str, term: str, whole: Shape | None) -> None:
        """Only a slot's one value may be said plainly:
        else what is plain could not be told from what follows from a node.
        """
        self._say(1, f"items = value.{slot}")
        self._say(1, "if items:")
        depth = 2
        if whole is not None:
            self._say(2, f"field = {self._name('make', whole.make)}(items[0]) if len(items) == 1 else None")
            self._say(2, "if field is not None:")
            self._say(3, f"said.append({_statement(whole.where, '{field.parts[0][1]}')})")
            self._say(2, "else:")
            depth = 3
        self._say(depth, f"terms[{where!r}] = found = [{term} for item in items]")
        one = _statement(where, "{found[0]}")
        self._say(depth, f"said.append({one} if len(found) == 1 else several({where!r}, found))")


class _Node(_Source):
    """Writes the function for one kind of node."""

    def __init__(self, code: str, naming: Callable[[str], Name], end: str) -> None:
        super().__init__(f"node {code}", naming)
        type_ = NODES[code].type
        types = [line("rdf:type", expand(name)) for name in (type_, BESIDES.get(type_)) if name]
        self._say(1, f"said = {''.join(types)!r}")
        for part, inner in LEVELS[code].steps:
            if part.kind == "within" and inner is not None:
                self._within(part.code, inner)
            elif part.kind == "many":
                self._many(part)
            else:
                self._one(part, LEVELS[code].defaults[part.attr])
        self._say(1, end)

    def _statement(self, depth: int, code: str, term: str) -> None:
        self._say(depth, f"said += {_statement(code, term)}")

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
        if part.code in INSTEAD:
            self._say(2, f"said += either({part.code!r}, [{self._term(part, 'item')} for item in items])")
            return
        self._say(2, "if len(items) == 1:")
        self._say(3, "(item,) = items")
        self._statement(3, part.code, f"{{{self._term(part, 'item')}}}")
        self._say(2, "else:")
        self._say(3, f"said += several({part.code!r}, [{self._term(part, 'item')} for item in items])")

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


def _test(item: str, default: Any) -> str:
    """Whether an attribute says something."""
    if default is msgspec.NODEFAULT:
        return "True"
    if default is None:
        return f"{item} is not None"
    return f"{item} != {default!r}" if default else item
