"""The parts of a row that stand on one level of a field, made ready:
a field's parts become a value's attributes, and back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

import msgspec

from bibld.crosswalk import INDICATORS, Faults, PartRule
from bibld.crosswalk.codecs import Codec
from bibld.model import Term

__all__ = ["Level", "TableError", "attributes", "built", "level_of", "nested"]


class TableError(Exception):
    """A table that cannot work: found when it is compiled, not at record 40,000."""


@cache
def attributes(type_: type) -> Mapping[str, Any]:
    """A struct's attributes and their defaults (NODEFAULT where one must be given)."""
    if not issubclass(type_, msgspec.Struct):
        return {"": msgspec.NODEFAULT}
    return {field.name: field.default for field in msgspec.structs.fields(type_)}


class Level:
    """The parts of a row that stand on one level of a field, made ready.

    ``by_code`` leads from a code to the rule for it and to the inner value it belongs to (see :func:`under`). ``plain``
    has what is needed of most of them, which say one attribute, or one of its values, and nothing else.
    """

    def __init__(self, where: str, type_: type, parts: Sequence[PartRule]) -> None:
        self.type = type_
        self.defaults = attributes(type_)
        self.attrs: set[str] = set()
        self.steps: list[tuple[PartRule, Level | None]] = []
        self.by_code: dict[str, tuple[PartRule, tuple[tuple[str, Level], ...]]] = {}
        self.inner: dict[str, Level] = {}
        self.under: dict[str, Level] = {}
        for part in parts:
            level: Level | None = None
            if part.kind in ("mark", "derived"):
                self._claim(where, part.code, part)
            elif part.kind == "within":
                level = Level(where, type_, part.parts)
                self.attrs |= level.attrs
                self._claim(where, part.code, part)
                self.inner[part.code] = level
            elif part.attr not in self.defaults:
                raise TableError(f"row {where}: {type_.__name__} has no attribute {part.attr!r}")
            elif part.kind == "implied":
                self.attrs.add(part.attr)
                continue
            elif part.kind == "under":
                assert part.type is not None
                level = self.under[part.attr] = Level(where, part.type, part.parts)
                if begun := [step for step in self.steps if (step[0].kind, step[0].attr) == ("under", part.attr)]:
                    # The inner value goes on behind parts of the outer one.
                    whole = Level(
                        where, part.type, [*(inner for step, _ in begun for inner in step.parts), *part.parts]
                    )
                    for _, other in begun:
                        assert other is not None
                        other.attrs = whole.attrs
                    level.attrs, self.under[part.attr] = whole.attrs, whole
                self.attrs.add(part.attr)
                for code, (rule, path) in level.by_code.items():
                    self._claim(where, code, rule, ((part.attr, level), *path))
            else:
                self.attrs.add(part.attr)
                for code in part.kinds or (part.code,):
                    self._claim(where, code, part)
            self.steps.append((part, level))
        self.always = any(self.defaults.get(part.attr) is msgspec.NODEFAULT for part, _ in self.steps)
        """Whether something of it must be given, so that it stands also where that is nothing."""
        self.plain = {
            code: (part.attr, part.codec.read, part.kind == "many")
            for code, (part, path) in self.by_code.items()
            if not path and part.kind in ("one", "many") and not part.joined
        }

    def _claim(self, where: str, code: str, part: PartRule, path: tuple[tuple[str, Level], ...] = ()) -> None:
        if code in self.by_code:
            raise TableError(f"row {where}: part {code!r} stands twice")
        self.by_code[code] = (part, path)

    def read(self, parts: Iterable[tuple[str, Any]], values: dict[str, Any], faults: Faults) -> None:
        """Fill ``values`` from ``parts``; what cannot be taken goes to ``faults`` as (code, reason, value)."""
        by_code, plain = self.by_code, self.plain
        for code, value in parts:
            if (said := plain.get(code)) is not None:  # not to ask the rule makes the record of a graph a fifth faster
                attr, read, is_many = said
                decoded = read(value)
                if decoded is None:
                    faults.append((code, "malformed", value))
                elif is_many:
                    values.setdefault(attr, []).append(decoded)
                elif attr in values:
                    faults.append((code, "repeated", value))
                else:
                    values[attr] = decoded
                continue
            found = by_code.get(code)
            if found is None:
                faults.append((code, "no part", value))
                continue
            part, path = found
            kind = part.kind
            if kind in ("mark", "derived"):
                if part.kinds and value not in part.kinds:
                    faults.append((code, "no part", value))
                continue
            target = values
            for attr, level in path:
                target = target.setdefault(attr, {"": level})
            if kind == "within":
                self._read_within(code, value, target, faults)
            elif kind == "run":
                self._read_run(part, code, value, target, faults)
            else:
                self._read_one(part, code, value, target, faults)

    def _read_within(self, code: str, value: Any, target: dict[str, Any], faults: Faults) -> None:
        if not isinstance(value, tuple):
            faults.append((code, "malformed", value))
            return
        inner = self.inner[code]
        for attr, level in inner.under.items():
            target.setdefault(attr, {"": level})
        inner.read(value, target, faults)

    @staticmethod
    def _read_run(part: PartRule, code: str, value: Any, target: dict[str, Any], faults: Faults) -> None:
        terms = target.setdefault(part.attr, [])
        if not isinstance(value, str) or (part.lead and bool(terms) == (code == part.lead)):
            faults.append((code, "malformed", value))
        else:
            terms.append(Term(part.kinds[code], value))

    @staticmethod
    def _read_one(part: PartRule, code: str, value: Any, target: dict[str, Any], faults: Faults) -> None:
        decoded = part.codec.read(value)
        if decoded is None:
            faults.append((code, "malformed", value))
        elif part.kind in ("many", "once"):
            target.setdefault(part.attr, [] if part.kind == "many" else _Once()).append(decoded)
        elif part.attr not in target:
            target[part.attr] = decoded
        elif part.joined:
            target[part.attr] += f"{part.joined}{decoded}"
        else:
            faults.append((code, "repeated", value))

    def write(
        self,
        value: Any,
        out: list[tuple[str, Any]],
        refused: list[tuple[str, Any]],
        written: set[tuple[str, int]] | None = None,
    ) -> None:
        """Append the parts of ``value`` to ``out``; what no codec will write goes to ``refused``.

        ``written`` has what other parts have said of it, where it goes on behind parts of an outer value.
        """
        first = len(refused)
        written = set() if written is None else written
        for part, level in self.steps:
            kind = part.kind
            if kind == "mark":
                out.append((part.code, part.value))
            elif kind == "derived":
                if part.value:
                    out.append((part.code, part.value))
            elif kind == "within":
                assert level is not None
                inner: list[tuple[str, Any]] = []
                level.write(value, inner, refused)
                if inner or level.always or any(getattr(value, attr) is not None for attr in level.under):
                    out.append((part.code, tuple(inner)))
            elif kind == "under":
                found = getattr(value, part.attr)
                if found is not None:
                    assert level is not None
                    level.write(found, out, refused, written)
                    refused += level.uncovered(found, f"{part.attr}.")
            elif kind == "run":
                self._write_run(part, getattr(value, part.attr), out, refused)
            elif kind in ("many", "once"):
                for item in getattr(value, part.attr):
                    size = len(out)
                    self._write_one(part, item, out, refused)
                    if len(out) > size:
                        written.add((part.attr, id(item)))
            else:
                found = value if part.attr == "" else getattr(value, part.attr)
                # An indicator is written whatever its value is; other parts only where there is something to say.
                if found != self.defaults[part.attr] or part.code in INDICATORS:
                    self._write_one(part, found, out, refused)
        if len(refused) > first:  # several parts may be for one attribute: what one refuses may be another's
            by_item = {(attr, id(item)): (attr, item) for attr, item in refused[first:]}
            refused[first:] = [told for key, told in by_item.items() if key not in written]

    @staticmethod
    def _write_one(part: PartRule, item: Any, out: list[tuple[str, Any]], refused: list[tuple[str, Any]]) -> None:
        text = part.codec.write(item)
        if text is None:
            if item or item == 0:
                refused.append((part.attr, item))
        elif text != "" or item == "":
            out.append((part.code, text))

    @staticmethod
    def _write_run(
        part: PartRule, terms: Sequence[Term], out: list[tuple[str, Any]], refused: list[tuple[str, Any]]
    ) -> None:
        codes = part.codes
        for index, term in enumerate(terms):
            code = part.lead if part.lead and not index else codes.get(term.kind, "")
            if code:
                out.append((code, term.value))
            else:
                refused.append((f"{part.attr}.{term.kind}", term.value))

    def uncovered(self, value: Any, prefix: str = "") -> list[tuple[str, Any]]:
        """The attributes of ``value`` that say something and have no part here."""
        return [
            (prefix + attr, found)
            for attr, default in self.defaults.items()
            if attr not in self.attrs and (found := getattr(value, attr, default)) != default
        ]

    def leads(self) -> tuple[str, str] | None:
        """The attribute and the kind of its first Term, where this level's codes demand one."""
        for part, _ in self.steps:
            if part.kind == "run" and part.lead:
                return part.attr, part.kinds[part.lead]
        return None


class _Once(list[Any]):
    """What a field says of an attribute that has each value once."""


def built(type_: type, values: dict[str, Any]) -> Any:
    """The value of which ``values`` are the attributes, which are no longer good for anything else."""
    for attr, value in values.items():
        if isinstance(value, list):
            values[attr] = tuple(dict.fromkeys(value)) if isinstance(value, _Once) else tuple(value)
        elif isinstance(value, dict):
            level = value.pop("")
            values[attr] = built(level.type, value)
    return values[""] if "" in values else type_(**values)


class Nested:
    """A value inside the value, made ready: a codec whose text is parts."""

    def __init__(self, type_: type, parts: Sequence[PartRule]) -> None:
        self.level = Level(type_.__name__, type_, parts)

    def read(self, value: Any) -> Any:
        values: dict[str, Any] = {}
        faults: Faults = []
        if not isinstance(value, tuple):
            return None
        self.level.read(value, values, faults)
        try:
            return built(self.level.type, values)
        except (TypeError, KeyError):
            return None

    def write(self, value: Any) -> tuple[tuple[str, Any], ...]:
        out: list[tuple[str, Any]] = []
        self.level.write(value, out, [])
        return tuple(out)


def nested(type_: type, *parts: PartRule) -> Codec:
    """A value inside the value, as parts inside the part: ``many("bibld:place", "places", nested(Place, …))``."""
    inner = Nested(type_, parts)
    return Codec(inner.read, inner.write)


def level_of(codec: Codec) -> Level | None:
    """The parts that a :func:`nested` codec reads and writes; None for any other."""
    inner = getattr(codec.write, "__self__", None)
    return inner.level if isinstance(inner, Nested) else None
