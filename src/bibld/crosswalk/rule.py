"""A row or a shape made ready: what reads a Field into a value, and writes the value as a Field.

This is the reference. For fields that are lines of text :mod:`bibld.crosswalk.straight` makes two functions of a row
that do the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from string import ascii_letters
from typing import Any, NamedTuple

import msgspec

from bibld.crosswalk import GIVEN, INDICATORS, REPEATED, Faults, Field, Pair, Row, Shape
from bibld.crosswalk.isbd import punctuate, unpunctuate
from bibld.crosswalk.level import Level, TableError, built
from bibld.crosswalk.line import LONG_CODES, MARK, SHORT_CODES, Otherwise, line

__all__ = ["LATER", "Rule", "ShapeRule", "Straight", "made_ready"]

LATER = "\x1e"
"""The value of a derived part that depends on the rest of the record: the format puts it in when all is written.

One that no field comes with, since readers let no control character through.
"""


class Straight(NamedTuple):
    """The two functions of a row, for lines of text (see :mod:`bibld.crosswalk.straight`)."""

    take: Callable[[str], Any]
    make: Callable[[Any], str | None]


def _meets(value: Any, when: Mapping[str, Any]) -> bool:
    """Whether a value is as a row's ``when`` demands."""
    for path, expected in when.items():
        found = value
        for attr in path.split("."):
            found = getattr(found, attr, None)
        if expected is GIVEN:
            if not found:
                return False
        elif found not in expected if isinstance(expected, tuple) else found != expected:
            return False
    return True


_LINKS = (("link",), ("script",), ("link", "script"))


class ShapeRule:
    """A shape made ready: to the crosswalk it is a rule like any other."""

    def __init__(self, row: Shape) -> None:
        self.row = row
        self.lead = None
        self.doubtful = False
        self.choosy = row.whole
        self.rank = 0
        # What the text of a line must have in it to be this row's; the rest of ``has`` is asked in full.
        self._signs = [
            (f"{MARK}{code}", 1 + (value is REPEATED)) for code, value in row.has.items() if value in (GIVEN, REPEATED)
        ]
        self._demands = row.reads is not None or any(value is not GIVEN for value in row.has.values())

    def take_line(self, text: str) -> Any:
        """The value of a line, as a row's straight code gives it."""
        row = self.row
        if row.usual is not None and (value := self._usual(row.usual, text)) is not None:
            return value if row.only != "read" or type(value) is Otherwise else Otherwise(value)
        for sign, times in self._signs:
            if text.count(sign) < times:
                return False
        field = line(row.where, text)
        if self._demands and not self.reads(field):
            return False
        value, faults = row.take(field)
        if faults or value is None:
            return None
        return value if self.same_form(value, field) else Otherwise(value)

    @staticmethod
    def _usual(usual: Callable[[str], Any], text: str) -> Any:
        """The value of a line of the usual form, which may be linked to another in another script."""
        at = text.find(f"{MARK}{SHORT_CODES['link']}")
        if at < 0:
            at = text.find(f"{MARK}{SHORT_CODES['script']}")
        if at < 0:
            return usual(text)
        links = text[at + 1 :].split(MARK)
        attrs = {LONG_CODES.get(link[:1], ""): link[1:] for link in links}
        if tuple(attrs) not in _LINKS or len(attrs) < len(links) or "" in attrs.values():
            return None
        value = usual(text[:at])
        if type(value) is Otherwise:
            return Otherwise(msgspec.structs.replace(value.value, **attrs))
        return None if value is None else msgspec.structs.replace(value, **attrs)

    def reads(self, field: Field) -> bool:
        row = self.row
        return (row.reads is None or row.reads(field)) and (
            not row.has or all(_holds(field, code, value) for code, value in row.has.items())
        )

    def meets(self, value: Any) -> bool:
        return _meets(value, self.row.when)

    def fits(self, value: Any) -> bool:
        return self.meets(value) and (not self.row.whole or self.row.make(value) is not None)

    def read(self, field: Field) -> tuple[Any, Faults]:
        return self.row.take(field)

    def write(self, value: Any) -> tuple[Field | None, list[tuple[str, Any]]]:
        return self.row.make(value), []

    def bare(self, value: Any) -> Any:
        """The value without what other fields say of it."""
        return self.row.bare(value) if self.row.bare is not None else value

    def lost(self, value: Any) -> list[tuple[str, Any]]:
        return self.row.lost(value)

    def same_form(self, value: Any, field: Field) -> bool:
        return self.row.only != "read" and self.row.make(value) == field


def _holds(field: Field, code: str, value: Any) -> bool:
    """Whether a field holds a part as a shape demands it."""
    if value is REPEATED:
        return sum(found == code for found, _ in field.parts) > 1
    return (field.first(code) is not None) if value is GIVEN else bool(field.first(code) == value)


class Rule:
    """A row made ready: reads a Field into a value, writes a value as a Field."""

    def __init__(self, row: Row, fill: tuple[tuple[str, str], ...] = ()) -> None:
        self.row = row
        self.fill = fill
        self.level = Level(row.where, row.type, row.parts)
        self.marks = [(part.code, part.value) for part in row.parts if part.kind == "mark"]
        self.derived = {part.code for part in row.parts if part.kind == "derived" and part.value == LATER}
        self.before = {
            code: part.before if isinstance(part.before, str) else part.before.get(code, "")
            for code, (part, _) in self.level.by_code.items()
            if part.before
        }
        # Of one kind of part behind another: "np", a name behind a number.
        self.before_after = {
            codes: mark
            for part, _ in self.level.by_code.values()
            if not isinstance(part.before, str)
            for codes, mark in part.before.items()
            if len(codes) == 2
        }
        self.punctuation = self.before | self.before_after
        self.silent = {code for code, (part, _) in self.level.by_code.items() if not part.codec.words}
        # The mark before a subfield that no part is for closes what is read.
        self.unheard = self.silent.union(set(ascii_letters).difference(self.level.by_code))
        self.lead = self.level.leads()
        implied = {part.attr for part in row.parts if part.kind == "implied"}
        self.implied = {attr: default for attr, default in self.level.defaults.items() if attr in implied}
        # What a field must hold to be read by this row: a part for each attribute that must be given.
        self.needs = [
            need
            for attr, default in self.level.defaults.items()
            if attr and (row.when.get(attr) is GIVEN or (default is msgspec.NODEFAULT and attr not in row.when))
            if (need := {code for code, (part, path) in self.level.by_code.items() if part.attr == attr and not path})
        ]
        # The kinds of Terms that have a code here: a value with others is not said whole.
        self.kinds = [(part.attr, frozenset(part.kinds.values())) for part in row.parts if part.kind == "run"]
        self.given = {attr for attr, value in row.when.items() if value is GIVEN and "." not in attr}
        # The same for what must be given inside a value: ``when={"title.title": GIVEN}``.
        inside = [
            {code for code, (part, path) in self.level.by_code.items()
             if path and ".".join((*(attr for attr, _ in path), part.attr)) == where}
            for where, value in row.when.items()
            if value is GIVEN and "." in where
        ]  # fmt: skip
        self.demands = [*self.needs, *filter(None, inside)]
        # Whether a part decides which row is for the value: then what is read here may be written elsewhere.
        self.doubtful = any(path.partition(".")[0] in self.level.attrs for path in row.when)
        self.indicators = [
            (code, part.codec)
            for code, (part, _) in self.level.by_code.items()
            if part.kind == "one" and code in INDICATORS
        ]
        # What indicators say is said of what subfields say, and is nothing by itself.
        self.indicated = {self.level.by_code[code][0].attr for code in INDICATORS if code in self.level.by_code}
        self._check()
        self.covered = self.level.attrs | {path.partition(".")[0] for path in row.when}
        self.choosy = row.whole  # the one test that takes more than a look at the value (see crosswalk.choice)
        self.rank = 0
        self.straight: Straight | None = None  # until straight.of makes it

    def _check(self) -> None:
        """Whether the row can be meant so."""
        row = self.row
        if never := self.silent.intersection(self.before):
            raise TableError(f"row {row.where}: what has no words has no mark before it: {', '.join(sorted(never))}")
        for path in row.when:
            if path.partition(".")[0] not in self.level.defaults:
                raise TableError(f"row {row.where}: when: {row.type.__name__} has no attribute {path!r}")
        given = self.level.attrs | set(row.when)
        for attr, default in self.level.defaults.items():
            if default is msgspec.NODEFAULT and attr not in given:
                raise TableError(f"row {row.where}: nothing gives {row.type.__name__}.{attr}")

    def reads(self, field: Field) -> bool:
        """Whether the field stands where this row says, and holds what it must."""
        for code, value in self.marks:
            if field.first(code) != value:
                return False
        return not any(self._unread(field)) and not self._lacks_part(field)

    def lacks(self, field: Field) -> tuple[bool, int]:
        """Whether the field lacks a part that this row needs, and how many of its indicators say nothing here."""
        return self._lacks_part(field), sum(self._unread(field))

    def _unread(self, field: Field) -> Iterator[bool]:
        """Of each indicator that this row reads, whether what the field has there says nothing to it."""
        found = ((codec, field.first(code)) for code, codec in self.indicators)
        return (value is not None and codec.read(value) is None for codec, value in found)

    def _lacks_part(self, field: Field) -> bool:
        if not self.demands:
            return False
        codes = {code for code, _ in field.parts}
        return any(map(codes.isdisjoint, self.demands))

    def meets(self, value: Any) -> bool:
        """Whether the value is as ``when`` and the row's leading code demand."""
        if not _meets(value, self.row.when):
            return False
        if self.lead:
            attr, kind = self.lead
            terms = getattr(value, attr)
            return bool(terms) and terms[0].kind == kind
        return True

    def fits(self, value: Any) -> bool:
        """Whether this row is for the value."""
        return self.meets(value) and (not self.row.whole or self._says_all(value))

    def _says_all(self, value: Any) -> bool:
        if any(term.kind not in kinds for attr, kinds in self.kinds for term in getattr(value, attr)):
            return False
        field, refused = self.write(value)
        return not refused and not self.level.uncovered(value) and len(field.parts) > len(self.fill)

    def read(self, field: Field) -> tuple[Any, Faults]:
        """The value (None where there can be none) and what could not be taken."""
        values: dict[str, Any] = {}
        faults: Faults = []
        parts: Sequence[tuple[str, Any]] = field.parts
        if self.fill:
            by_code = self.level.by_code
            parts = [part for part in parts if part not in self.fill or part[0] in by_code]
        if self.before or self.row.end:
            parts = unpunctuate(parts, self.punctuation, self.row.end, self.unheard)
        self.level.read(parts, values, faults)
        said = [value for attr, value in values.items() if attr not in self.indicated]
        if (
            # Of marks alone nothing is left.
            ((self.before or self.row.end) and said and all(map(_is_empty, said)))
            or (faults and all(value == [] for value in said))
            or (not values and self.level.type is str)
            # What stands beside a heading is nothing without one.
            or (self.lead and not values.get(self.lead[0]))
            or not values.keys() >= self.given
        ):
            return None, faults or [("", "malformed", "")]
        for path, expected in self.row.when.items():
            stamp = expected[0] if isinstance(expected, tuple) else expected
            *outer, attr = path.split(".")
            target = values
            for name in outer:
                target = target.setdefault(name, {})
            if stamp is not GIVEN:
                target.setdefault(attr, stamp)
        try:
            return built(self.row.type, values), faults
        except (TypeError, KeyError):
            return None, faults or [("", "malformed", "")]

    def write(self, value: Any) -> tuple[Field, list[tuple[str, Any]]]:
        """The Field, and what no part could be made of."""
        out: list[tuple[str, Any]] = []
        refused: list[tuple[str, Any]] = []
        self.level.write(value, out, refused)
        if refused:  # what ``when`` demands of a value inside the value is said by the row itself
            refused = [pair for pair in refused if pair[0] not in self.row.when]
        if self.before or self.row.end:
            punctuate(out, self.punctuation, self.row.end, self.silent)
        if self.fill:
            written = dict(out)
            codes = [code for code, _ in self.fill]
            out = [(code, written.get(code, blank)) for code, blank in self.fill] + [
                part for part in out if part[0] not in codes
            ]
        return Field(self.row.where, tuple(out)), refused

    def bare(self, value: Any) -> Any:
        """The value without what this field only implies, and other fields say."""
        return msgspec.structs.replace(value, **self.implied) if self.implied else value

    def lost(self, value: Any) -> list[tuple[str, Any]]:
        """What the value says and this row has no part for."""
        return [pair for pair in self.level.uncovered(value) if pair[0] not in self.covered]

    def same_form(self, value: Any, field: Field) -> bool:
        """Whether the value would be written as it was found, apart from what the format puts in later."""
        if self.row.only == "read":
            return False
        again = self.write(value)[0].parts
        return again == field.parts or (
            [part for part in again if part[0] not in self.derived]
            == [part for part in field.parts if part[0] not in self.derived]
        )


def _is_empty(value: Any) -> bool:
    """Whether an attribute that was read says nothing, or a value inside the value."""
    if isinstance(value, dict):
        return all(_is_empty(inner) for attr, inner in value.items() if attr)
    return bool(value == "")


def made_ready(entry: Row | Shape | Pair, fill: tuple[tuple[str, str], ...]) -> Rule | ShapeRule | Pair:
    """An entry of a table as what reads and writes; ``fill`` are the parts that every field of the format has."""
    if isinstance(entry, Pair):
        return entry
    return ShapeRule(entry) if isinstance(entry, Shape) else Rule(entry, fill)
