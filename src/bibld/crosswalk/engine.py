"""Compiles a table into a reader and a writer, and checks it while doing so.

:class:`Crosswalk` is a table made ready: :meth:`Crosswalk.read` takes the Fields of one record and gives a Record with
its leftovers, :meth:`Crosswalk.write` takes a Record and gives Fields, each with the row that made it. The engine knows
slots and attributes; it knows no format, and no record's meaning.

What no rule takes is never dropped in silence. Reading, a field that no row takes whole stays on the record as a
Leftover in its format's own notation, and the report is told. Writing, what a row has no part for is reported with the
row's reason.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import chain
from operator import attrgetter, itemgetter
from threading import Lock
from types import UnionType
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

import msgspec

from bibld.crosswalk import GIVEN, REPEATED, Field, Pair, PartRule, Row, Shape, straight
from bibld.crosswalk.codecs import Codec
from bibld.crosswalk.form import Forms, form_of
from bibld.crosswalk.isbd import punctuate, unpunctuate
from bibld.crosswalk.line import LONG_CODES, MARK, SHORT_CODES, Line, line, line_of, text_of
from bibld.crosswalk.memory import Memory, Worked
from bibld.model import Leftover, Record, Term
from bibld.report import Report

__all__ = ["LATER", "Crosswalk", "Draft", "Rule", "TableError", "Trace", "Writing", "Written", "level_of", "nested"]

REASONS = {
    "no row": "no rule takes this field",
    "no part": "no rule takes this part",
    "repeated": "repeated where the model holds one",
    "malformed": "not what stands here by the standard",
}


PUT_BACK = ("no row", "malformed")
"""Of what no rule took anything: it goes back as it is, and no rule writes it."""

LATER = "\x1e"
"""The value of a derived part that depends on the rest of the record: the format puts it in when all is written.

One that no field comes with, since readers let no control character through.
"""


class TableError(Exception):
    """A table that cannot work: found when it is compiled, not at record 40,000."""


class Written(NamedTuple):
    """A Field with what made it: the row or pair, and the slot of the value in the record and its place there."""

    field: Field
    row: Row | Shape | Pair | None
    slot: str
    at: int


class Made(NamedTuple):
    """A value with the field it is written as, that field's rank, and what made it.

    Where it was found in another form, ``leftover`` is that of its form: as long as the record has it, it is written so.
    """

    value: Any
    rank: int
    field: Field
    row: Row | Shape | Pair
    leftover: Leftover | None


NOTHING_MADE: Mapping[int, Made] = {}


class Trace(NamedTuple):
    """A Field with what it became: the row or pair that read it, and the slots and indexes it filled."""

    field: Field
    row: Row | Shape | Pair | None
    filled: tuple[tuple[str, int], ...]


class Said(NamedTuple):
    """What a field says by itself: values of slots, something of the one struct in a slot, and what is left over."""

    values: tuple[tuple[str, Any], ...]
    merged: tuple[tuple[str, dict[str, Any]], ...] = ()
    leftovers: tuple[Leftover, ...] = ()


def _slots() -> tuple[frozenset[str], dict[str, type[msgspec.Struct]]]:
    """Which slots of a Record hold many values, and which hold one struct."""
    many: set[str] = set()
    structs: dict[str, type[msgspec.Struct]] = {}
    for name, hint in get_type_hints(Record).items():
        if get_origin(hint) is tuple:
            many.add(name)
        elif get_origin(hint) in (UnionType, Union):
            structs[name] = next(arg for arg in get_args(hint) if arg is not type(None))
    return frozenset(many), structs


MANY, STRUCTS = _slots()
EMPTY = {field.name: field.default for field in msgspec.structs.fields(Record)}


class Draft:
    """A record in the making, which rows and pairs fill."""

    __slots__ = ("_crosswalk", "_filled", "_kept", "_merged", "_single", "leftovers", "noted", "report", "values")

    def __init__(self, crosswalk: Crosswalk, report: Report, *, traced: bool = False) -> None:
        self._crosswalk = crosswalk
        self.values: defaultdict[str, list[Any]] = defaultdict(list)
        self._single: dict[str, Any] = {}
        self._merged: dict[str, dict[str, Any]] = {}
        self._filled: list[tuple[str, int]] | None = [] if traced else None
        self._kept: dict[str, set[int]] = {}  # the places of the values whose fields are kept, see unkept
        self.leftovers: list[Leftover] = []
        self.noted: dict[str, str] = {}  # what one field says that is needed to understand another
        self.report = report

    def add(self, slot: str, value: Any) -> None:
        """Append to a slot that holds many values, or set the one value of another."""
        if slot in MANY:
            values = self.values[slot]
            if self._filled is not None:
                self._filled.append((slot, len(values)))
            values.append(value)
        else:
            if self._filled is not None:
                self._filled.append((slot, 0))
            self._single[slot] = value

    def merge(self, slot: str, attrs: Mapping[str, Any]) -> None:
        """Say something of the one struct in a slot; several fields may contribute, the first to speak is heard.

        What there may be several of is added.
        """
        if self._filled is not None:
            self._filled.append((slot, 0))
        merged = self._merged.get(slot)
        if merged is None:
            self._merged[slot] = dict(attrs)
            return
        for attr, value in attrs.items():
            if isinstance(value, tuple):
                merged[attr] = merged.get(attr, ()) + value
            else:
                merged.setdefault(attr, value)

    def get(self, slot: str) -> Any:
        """What a slot holds so far: a list, a value or None."""
        return self.values[slot] if slot in MANY else self._single.get(slot)

    def replace(self, slot: str, index: int, value: Any, *, alike: bool = False) -> None:
        """Put a better value in the place of one already there; ``alike`` if its own field is written all the same."""
        if alike:
            self._crosswalk.same(value, self.values[slot][index])
        self.values[slot][index] = value
        if self._filled is not None:
            self._filled.append((slot, index))

    def unkept(self, slot: str) -> Sequence[Any]:
        """The values of a slot that equal its last, whose own field is kept, and whose fields are not: each told once.

        Of those near by: a field that comes back in the place of one far from it is the same field.
        """
        values, kept = self.values[slot], self._kept.setdefault(slot, set())
        at = len(values) - 1
        kept.add(at)
        first = max(0, at - _NEAR)
        if values[at] not in values[first:at]:
            return ()
        found = [one for one in range(first, at) if one not in kept and values[one] == values[at]]
        kept.update(found)
        return [values[one] for one in found]

    def said(self) -> Said:
        """All that this draft holds, to be told to others."""
        values = tuple((slot, value) for slot, found in self.values.items() for value in found)
        return Said((*values, *self._single.items()), tuple(self._merged.items()), tuple(self.leftovers))

    def take_over(self, said: Said) -> None:
        """Add what a field has said."""
        for slot, value in said.values:
            if slot in MANY:
                self.values[slot].append(value)
            else:
                self._single[slot] = value
        for slot, attrs in said.merged:
            self.merge(slot, attrs)
        if said.leftovers:
            self.leftovers += said.leftovers

    def leave(self, field: Field, reason: str, *, told: bool = False) -> None:
        """Keep a field on the record for its own format, and tell the report unless that has been done."""
        if self._crosswalk.spell is None:
            return
        notation = self._crosswalk.spell(field)
        self.leftovers.append(Leftover(self._crosswalk.name, field.where, notation, reason))
        if not told:
            self.report.lose("kept", field.where, REASONS[reason], notation, self._crosswalk.name)

    def filled(self) -> tuple[tuple[str, int], ...]:
        """What was filled since this was last asked."""
        filled, self._filled = tuple(self._filled or ()), []
        return filled

    def record(self) -> Record:
        """The record as it stands."""
        values: dict[str, Any] = {slot: tuple(values) for slot, values in self.values.items() if values}
        values |= self._single
        for slot, attrs in self._merged.items():
            values[slot] = STRUCTS[slot](**attrs)
        if self.leftovers:
            values["leftovers"] = (*values.get("leftovers", ()), *self.leftovers)
        return Record(**values)


class Writing:
    """What a pair may look at while writing: the record, the run's settings and its report."""

    __slots__ = ("_found", "_made", "record", "report", "settings", "target", "unlike")

    def __init__(
        self, record: Record, settings: Any, report: Report, target: str, made: Mapping[int, Made] = NOTHING_MADE
    ) -> None:
        self._made = made
        self.record = record
        self.settings = settings
        self.report = report
        self.target = target
        self._found: dict[str, list[str]] = {}
        self.unlike: list[Leftover] = []  # kept because the field said more than the record could hold
        for left in record.leftovers:
            if left.format == target and left.reason not in PUT_BACK:
                self._found.setdefault(left.path, []).append(left.value)
                if left.reason in ("no part", "repeated"):
                    self.unlike.append(left)

    def drop(self, path: str, reason: str, value: object = "") -> None:
        """Report a value that this format has no place for."""
        self.report.lose("dropped", path, reason, value, self.target)

    def kept(self, paths: Iterable[str]) -> bool:
        """Whether this format kept anything for itself at these paths."""
        return not self._found.keys().isdisjoint(paths)

    @property
    def paths(self) -> Iterable[str]:
        """Where this format kept something for itself."""
        return self._found

    def made(self, value: Any) -> Field | None:
        """The field that a value is known to be written as."""
        known = self._made.get(id(value))
        return known.field if known is not None else None

    def leftovers(self, path: str) -> Sequence[str]:
        """What this format kept for itself at this path."""
        return self._found.get(path, ())


@cache
def _attributes(type_: type) -> Mapping[str, Any]:
    """A struct's attributes and their defaults (NODEFAULT where one must be given)."""
    if not issubclass(type_, msgspec.Struct):
        return {"": msgspec.NODEFAULT}
    return {field.name: field.default for field in msgspec.structs.fields(type_)}


class Level:
    """The parts of a row that stand on one level of a field, made ready.

    ``by_code`` leads from a code to the rule for it and to the inner value it belongs to (see :func:`under`).
    """

    def __init__(self, where: str, type_: type, parts: Sequence[PartRule]) -> None:
        self.type = type_
        self.defaults = _attributes(type_)
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
                level = Level(where, part.type, part.parts)
                self.under[part.attr] = level
                self.attrs.add(part.attr)
                for code, (rule, path) in level.by_code.items():
                    self._claim(where, code, rule, ((part.attr, level), *path))
            else:
                self.attrs.add(part.attr)
                for code in part.kinds or (part.code,):
                    self._claim(where, code, part)
            self.steps.append((part, level))

    def _claim(self, where: str, code: str, part: PartRule, path: tuple[tuple[str, Level], ...] = ()) -> None:
        if code in self.by_code:
            raise TableError(f"row {where}: part {code!r} stands twice")
        self.by_code[code] = (part, path)

    def read(
        self, parts: Iterable[tuple[str, Any]], values: dict[str, Any], faults: list[tuple[str, str, Any]]
    ) -> None:
        """Fill ``values`` from ``parts``; what cannot be taken goes to ``faults`` as (code, reason, value)."""
        for code, value in parts:
            found = self.by_code.get(code)
            if found is None:
                faults.append((code, "no part", value))
                continue
            part, path = found
            kind = part.kind
            if kind in ("mark", "derived"):
                continue
            target = values
            for attr, level in path:
                target = target.setdefault(attr, {"": level})
            if kind == "within":
                if isinstance(value, tuple):
                    inner = self.inner[code]
                    for attr, level in inner.under.items():
                        target.setdefault(attr, {"": level})
                    inner.read(value, target, faults)
                else:
                    faults.append((code, "malformed", value))
                continue
            if kind == "run":
                assert part.kinds is not None
                terms = target.setdefault(part.attr, [])
                if not isinstance(value, str) or (part.lead and bool(terms) == (code == part.lead)):
                    faults.append((code, "malformed", value))
                else:
                    terms.append(Term(part.kinds[code], value))
                continue
            decoded = part.codec.read(value)
            if decoded is None:
                faults.append((code, "malformed", value))
            elif kind in ("many", "once"):
                items = target.setdefault(part.attr, [])
                if kind == "many" or decoded not in items:
                    items.append(decoded)
            elif part.attr in target:
                faults.append((code, "repeated", value))
            else:
                target[part.attr] = decoded

    def write(self, value: Any, out: list[tuple[str, Any]], refused: list[tuple[str, Any]]) -> None:
        """Append the parts of ``value`` to ``out``; what a codec will not write goes to ``refused``."""
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
                if inner or any(getattr(value, attr) is not None for attr in level.under):
                    out.append((part.code, tuple(inner)))
            elif kind == "under":
                found = getattr(value, part.attr)
                if found is not None:
                    assert level is not None
                    level.write(found, out, refused)
                    refused += level.uncovered(found, f"{part.attr}.")
            elif kind == "run":
                self._write_run(part, getattr(value, part.attr), out, refused)
            elif kind in ("many", "once"):
                for item in getattr(value, part.attr):
                    self._write_one(part, item, out, refused)
            else:
                found = value if part.attr == "" else getattr(value, part.attr)
                # An indicator is written whatever its value is; other parts only where there is something to say.
                if found != self.defaults[part.attr] or part.code in ("ind1", "ind2"):
                    self._write_one(part, found, out, refused)

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
        assert part.kinds is not None
        codes = {kind: code for code, kind in reversed(list(part.kinds.items())) if code != part.lead}
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
            if part.kind == "run" and part.lead and part.kinds:
                return part.attr, part.kinds[part.lead]
        return None


def _build(type_: type, values: dict[str, Any]) -> Any:
    """The value of which ``values`` are the attributes."""
    made: dict[str, Any] = {}
    for attr, value in values.items():
        if isinstance(value, list):
            made[attr] = tuple(value)
        elif isinstance(value, dict):
            level = value.pop("")
            made[attr] = _build(level.type, value)
        else:
            made[attr] = value
    return made[""] if "" in made else type_(**made)


class Nested:
    """A value inside the value, made ready: a codec whose text is parts."""

    def __init__(self, type_: type, parts: Sequence[PartRule]) -> None:
        self.level = Level(type_.__name__, type_, parts)

    def read(self, value: Any) -> Any:
        values: dict[str, Any] = {}
        faults: list[tuple[str, str, Any]] = []
        if not isinstance(value, tuple):
            return None
        self.level.read(value, values, faults)
        try:
            return _build(self.level.type, values)
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
        self.straight: straight.Straight | None = straight.Straight(self._take_line, self._make_line)
        # What the text of a line must have in it to be this row's; the rest of ``has`` is asked in full.
        self._signs = [
            (f"{MARK}{code}", 1 + (value is REPEATED)) for code, value in row.has.items() if value in (GIVEN, REPEATED)
        ]
        self.form = row.form
        self._demands = row.reads is not None or any(value is not GIVEN for value in row.has.values())

    def _take_line(self, text: str) -> Any:
        """The value of a line, as a row's straight code gives it."""
        row = self.row
        if row.usual is not None and (value := self._usual(row.usual, text)) is not None:
            return value if row.only != "read" or type(value) is straight.Otherwise else straight.Otherwise(value)
        for sign, times in self._signs:
            if text.count(sign) < times:
                return False
        field = line(row.where, text)
        if self._demands and not self.reads(field):
            return False
        value, faults = row.take(field)
        if faults or value is None:
            return None
        return value if self.same_form(value, field) else straight.Otherwise(value)

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
        if type(value) is straight.Otherwise:
            return straight.Otherwise(msgspec.structs.replace(value.value, **attrs))
        return None if value is None else msgspec.structs.replace(value, **attrs)

    def _make_line(self, value: Any) -> str | None:
        made = self.row.make(value)
        return None if made is None else made.text if isinstance(made, Line) else line_of(made.where, made.parts).text

    def reads(self, field: Field) -> bool:
        row = self.row
        return (row.reads is None or row.reads(field)) and all(
            _holds(field, code, value) for code, value in row.has.items()
        )

    def meets(self, value: Any) -> bool:
        return _meets(value, self.row.when)

    def fits(self, value: Any) -> bool:
        return self.meets(value) and (not self.row.whole or self.row.make(value) is not None)

    def read(self, field: Field) -> tuple[Any, list[tuple[str, str, Any]]]:
        value, faults = self.row.take(field)
        return value, faults

    def straight_field(self, value: Any) -> Field | None:
        return self.row.make(value)

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
        self.silent = {code for code, (part, _) in self.level.by_code.items() if not part.codec.words}
        self.lead = self.level.leads()
        implied = {part.attr for part in row.parts if part.kind == "implied"}
        self.implied = {attr: default for attr, default in self.level.defaults.items() if attr in implied}
        # What a field must hold to be read by this row: a part for each attribute that must be given.
        self.needs = [
            {code for code, (part, path) in self.level.by_code.items() if part.attr == attr and not path}
            for attr, default in self.level.defaults.items()
            if attr
            and attr in self.level.attrs
            and (row.when.get(attr) is GIVEN or (default is msgspec.NODEFAULT and attr not in row.when))
        ]
        # Whether a part decides which row is for the value: then what is read here may be written elsewhere.
        self.doubtful = any(path.partition(".")[0] in self.level.attrs for path in row.when)
        self.indicators = [
            (code, part.codec)
            for code, (part, _) in self.level.by_code.items()
            if part.kind == "one" and code in ("ind1", "ind2")
        ]
        # What indicators say is said of what subfields say, and is nothing by itself.
        self.indicated = {self.level.by_code[code][0].attr for code in ("ind1", "ind2") if code in self.level.by_code}
        for path in row.when:
            attr = path.partition(".")[0]
            if attr not in self.level.defaults:
                raise TableError(f"row {row.where}: when: {row.type.__name__} has no attribute {path!r}")
        given = self.level.attrs | set(row.when)
        for attr, default in self.level.defaults.items():
            if default is msgspec.NODEFAULT and attr not in given:
                raise TableError(f"row {row.where}: nothing gives {row.type.__name__}.{attr}")
        self.covered = self.level.attrs | {path.partition(".")[0] for path in row.when}
        self.choosy = row.whole  # the one test that takes more than a look at the value (see _Choice)
        self.rank = 0
        self._straight: straight.Straight | Literal[False] | None = False

    @property
    def straight(self) -> straight.Straight | None:
        """The row as straight code, made when it is first asked for; None where it cannot be."""
        if self._straight is False:
            self._straight = straight.compiled(self) if self.row.slot not in STRUCTS else None
        return self._straight

    @property
    def form(self) -> str:
        """That of the lines it takes whole."""
        return form_of(self)

    def straight_field(self, value: Any) -> Line | None:
        """The value's line, where straight code makes it."""
        code = self.straight
        text = code.make(value) if code is not None else None
        return line(self.row.where, text) if text is not None else None

    def reads(self, field: Field) -> bool:
        """Whether the field stands where this row says, and holds what it must."""
        if any(field.first(code) != value for code, value in self.marks):
            return False
        for code, codec in self.indicators:
            if (value := field.first(code)) is not None and codec.read(value) is None:
                return False
        codes = {code for code, _ in field.parts}
        return all(not codes.isdisjoint(need) for need in self.needs if need)

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
        field, refused = self.write(value)
        return not refused and not self.level.uncovered(value) and len(field.parts) > len(self.fill)

    def read(self, field: Field) -> tuple[Any, list[tuple[str, str, Any]]]:
        """The value (None where there can be none) and what could not be taken."""
        values: dict[str, Any] = {}
        faults: list[tuple[str, str, Any]] = []
        parts: Sequence[tuple[str, Any]] = field.parts
        if self.fill:
            by_code = self.level.by_code
            parts = [part for part in parts if part not in self.fill or part[0] in by_code]
        if self.before or self.row.end:
            parts = unpunctuate(parts, self.before, self.row.end, self.silent)
        self.level.read(parts, values, faults)
        said = (value for attr, value in values.items() if attr not in self.indicated)
        if (
            (faults and all(value == [] for value in said))
            or (not values and self.level.type is str)
            or (self.lead and not values.get(self.lead[0]))  # what stands beside a heading is nothing without one
        ):
            return None, faults or [("", "malformed", "")]
        for path, expected in self.row.when.items():
            stamp = expected[0] if isinstance(expected, tuple) else expected
            *outer, attr = path.split(".")
            target = values
            for name in outer:
                target = target.setdefault(name, {})
            if stamp is not None and stamp is not GIVEN:
                target.setdefault(attr, stamp)
        if self.row.slot in STRUCTS:
            return values, faults
        try:
            return _build(self.row.type, values), faults
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
            punctuate(out, self.before, self.row.end, self.silent)
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


class Crosswalk:
    """A table made ready for both directions.

    ``spell`` and ``parse`` are the format's notation for one Field, in which leftovers are kept. ``lossy`` says why
    slots (``"page"``) and attributes (``"titles.lang"``, ``"*.lang"``) have no place in the format. With
    ``keeps_form`` a field that would be written otherwise than it was found is kept as found too. ``fill`` are parts that
    every field has, with the value that says nothing (MARC's blank indicators). With ``lines`` fields come and go as
    :class:`~bibld.crosswalk.line.Line`, and rows are compiled to straight code.
    """

    def __init__(
        self,
        name: str,
        table: Iterable[Row | Shape | Pair],
        *,
        ignored: Mapping[str, str] | None = None,
        lossy: Mapping[str, str] | None = None,
        spell: Callable[[Field], str] | None = None,
        parse: Callable[[str], Field] | None = None,
        keeps_form: bool = False,
        fill: tuple[tuple[str, str], ...] = (),
        lines: bool = False,
    ) -> None:
        self.name = name
        self.lines = lines
        self.ignored = dict(ignored or {})
        self.lossy = dict(lossy or {})
        self.spell = spell
        self.parse = parse
        self.keeps_form = keeps_form
        self.order: list[Rule | ShapeRule | Pair] = [_made_ready(entry, fill) for entry in table]
        self.by_where: dict[str, list[Rule | ShapeRule | Pair]] = {}
        self.by_slot: dict[str, list[Rule | ShapeRule]] = {}
        covered: set[str] = set(self.lossy)
        for entry in self.order:
            if isinstance(entry, Pair):
                covered |= set(entry.slots)
                for where in entry.where:
                    self.by_where.setdefault(where, []).append(entry)
                continue
            row = entry.row
            if row.slot not in EMPTY:
                raise TableError(f"row {row.where}: a record has no slot {row.slot!r}")
            covered.add(row.slot)
            self.by_where.setdefault(row.where, []).append(entry)
            if row.only != "read":
                self._check_reachable(entry)
                self.by_slot.setdefault(row.slot, []).append(entry)
        if silent := [slot for slot in EMPTY if slot not in covered and slot not in ("leftovers", "position")]:
            raise TableError(f"{name}: the table says nothing of {', '.join(silent)}")
        self._single_covered = {
            slot: set().union(*(rule.covered for rule in rules if isinstance(rule, Rule)))
            for slot, rules in self.by_slot.items()
            if slot in STRUCTS
        }
        self.paired = {slot for entry in self.order if isinstance(entry, Pair) for slot in entry.slots}
        self._unwritten = [
            slot for slot in EMPTY if slot not in self.by_slot and slot not in self.paired and slot in self.lossy
        ]
        for rank, entry in enumerate(self.order):
            if not isinstance(entry, Pair):
                entry.rank = rank
        self._pairs = [(rank, entry) for rank, entry in enumerate(self.order) if isinstance(entry, Pair)]
        self._tags: dict[str, _Tag] = {}
        self._forms_of: Worked[str, Forms] = Worked(_KNOWN, lambda where: Forms(where, self.by_where.get(where, ())))
        self._told: Worked[str, Callable[[str], object]] = Worked(_KNOWN, lambda where: self._forms_of[where].first)
        self._choices = {slot: _Choice(rules) for slot, rules in self.by_slot.items()}
        self._aside = [Report()]  # hears first whether a field that speaks for itself has anything to report
        # The field of a value, by its identity, which costs less to look up: what is read is mostly written next, and
        # what is read again is the same object again. Nothing is remembered so until something is to be written.
        self._made: Memory[int, Made] = Memory(_REMEMBERED)
        self._remembers = False
        # The last slots are of pairs only: whether they hold anything tells which pairs to ask.
        paired = [slot for slot in self.paired if slot not in self.by_slot]
        self._values_of = attrgetter(*self.by_slot, *paired, "leftovers", "position")
        self._quiet = frozenset(where for _, pair in self._pairs if pair.quiet for where in pair.where)
        self._pairs_asked: Memory[Any, tuple[tuple[int, Pair, str], ...]] = Memory(1024)
        self._forms: Memory[str, tuple[str, Any, Field] | None] = Memory(_REMEMBERED)

    def _check_reachable(self, later: Rule | ShapeRule) -> None:
        if later.row.slot in STRUCTS:
            return
        for earlier in self.by_slot.get(later.row.slot, ()):
            same_test = all(later.row.when.get(path, ...) == value for path, value in earlier.row.when.items())
            if same_test and not earlier.row.whole and earlier.lead in (None, later.lead):
                raise TableError(f"row {later.row.where}: {earlier.row.where} takes all that it could take")

    # Reading

    def rule_for(self, field: Field) -> Rule | ShapeRule | Pair | None:
        """The rule that reads this field; where none reads all of it, the first of its place."""
        entries = self.by_where.get(field.where, ())
        for entry in entries:
            if isinstance(entry, Pair) or entry.reads(field):
                return entry
        return next(
            (entry for entry in entries if not ((isinstance(entry, Rule) and entry.marks) or _asks(entry))), None
        )

    def read(self, fields: Iterable[Field], report: Report, trace: list[Trace] | None = None) -> Record:
        """The record that these fields describe. What no rule took is on it as leftovers, and in the report."""
        return self.draft(fields, report, trace).record()

    def draft(self, fields: Iterable[Field], report: Report, trace: list[Trace] | None = None) -> Draft:
        """The same, for a format that has something to settle between its fields before it is a record."""
        draft = Draft(self, report, traced=trace is not None)
        values, tags, made = draft.values, self._tags, self._made
        remembers = self._remembers
        if remembers and len(made) > _REMEMBERED:
            made.clear()
        for field in fields:
            if trace is not None or type(field) is not Line:
                self._read_field(field, draft, trace)
                continue
            where, text = field.where, text_of(field)
            tag = tags.get(where) or self._tag(where)
            if tag.short is not None and (value := tag.short(field)) is not None:
                if type(value) is straight.Otherwise:
                    values[tag.slot].append(value.value)
                    draft.leave(field, "form", told=True)
                    continue
                values[tag.slot].append(value)
                if remembers:
                    assert tag.pair is not None
                    made[id(value)] = Made(value, 0, field, tag.pair, None)
                continue
            heard = tag.heard
            if heard is not None and (said := heard.get(text)) is not None:
                heard.hits += 1
                draft.take_over(said)
                if said.leftovers and tag.pair is None:
                    self._tell_apart(draft, said.values[0][0])
                continue
            if tag.pair is not None:
                if heard is not None:
                    self._read_alone(tag, field, draft)
                else:
                    tag.pair.read(field, draft)
                continue
            rows = tag.rows
            while True:
                for take, rule, slot, doubtful in rows:
                    value = take(text)
                    if value is False:
                        continue
                    if value is None:
                        self._read_field(field, draft, trace)
                        break
                    same = type(value) is not straight.Otherwise
                    if not same:
                        value = value.value
                    elif doubtful:  # one that says all of it, as this has, is chosen for a value that says no more
                        same = self._writer(slot, value, rule) is rule
                    values[slot].append(value)
                    leftover = None
                    if not same and self.keeps_form:
                        draft.leave(field, "form", told=True)
                        leftover = draft.leftovers[-1]
                        self._tell_apart(draft, slot)
                    if remembers and (same or self._writer(slot, value) is rule):
                        made[id(value)] = Made(value, rule.rank, field, rule.row, leftover)
                    if heard is not None:
                        tag.keep(text, Said(((slot, value),), (), () if leftover is None else (leftover,)))
                    break
                else:
                    if rows := tag.after(len(rows)):
                        continue
                    self._read_field(field, draft, trace)
                break
        return draft

    def carries(self, places: Sequence[str], texts: Sequence[str], report: Report) -> bool:
        """Whether these lines would be written again as they stand, were they read and written; the report is told as then.

        For a format that keeps what it has found. Most lines tell by their form that nothing of them is lost; of the
        others, those that speak for themselves are read. False, and nothing told, where the whole record has to be.
        """
        told = map(self._told.__getitem__, places)
        if None not in (found := [form(text) for form, text in zip(told, texts, strict=True)]):
            return True
        doubtful = [
            line(where, text)
            for where, text, match in zip(places, texts, found, strict=True)
            if match is None and not self._is_whole(where, text)
        ]
        if not doubtful:
            return True
        for field in doubtful:
            tag = self._tags.get(field.where) or self._tag(field.where)
            if tag.pair is not None and not tag.pair.alone:
                return False
        self.draft(doubtful, report)
        return True

    def _is_whole(self, where: str, text: str) -> bool:
        """Whether a line that is not of the form its tag's last had is of another, which then the next is held against."""
        told = self._forms_of[where].of(text)
        if told is not None:
            self._told[where] = told
        return told is not None

    def _tag(self, where: str) -> _Tag:
        """How the lines of a tag are read, worked out when the first is met."""
        tag = _Tag(self.by_where.get(where, ()))
        if len(self._tags) < _KNOWN:  # a hostile file may make up any number of tags
            self._tags[where] = tag
        return tag

    def _read_field(self, field: Field, draft: Draft, trace: list[Trace] | None) -> None:
        """Read a field by the reference."""
        entry = self.rule_for(field)
        if isinstance(entry, Pair):
            entry.read(field, draft)
        elif entry is not None:
            self._read_row(entry, field, draft)
        elif field.where not in self.ignored:
            draft.leave(field, "no row")
        if trace is not None:
            trace.append(Trace(field, entry if isinstance(entry, Pair | None) else entry.row, draft.filled()))

    def _keeps(self, rule: Rule | ShapeRule, field: Field, value: Any) -> bool:
        """Whether a value will be written as it was found: by the rule that read it, and in the same form."""
        if rule.row.only == "read" or (rule.doubtful and self._writer(rule.row.slot, value) is not rule):
            return False
        return rule.same_form(value, field)

    def _read_alone(self, tag: _Tag, field: Line, draft: Draft) -> None:
        """Read a field that speaks for itself, and remember what it has said."""
        pair = tag.pair
        assert pair is not None
        try:
            report = self._aside.pop()
        except IndexError:  # another thread has it
            report = Report()
        own = Draft(self, report)
        pair.read(field, own)
        if report.losses or report.faults:  # to be told each time, and where it is
            pair.read(field, draft)
            return
        self._aside.append(report)
        said = own.said()
        tag.keep(text_of(field), said)
        draft.take_over(said)

    def _read_row(self, rule: Rule | ShapeRule, field: Field, draft: Draft) -> None:
        value, faults = rule.read(field)
        slot = rule.row.slot
        if value is None:
            draft.leave(field, "malformed")
            return
        if slot in STRUCTS:
            draft.merge(slot, value)
        else:
            draft.add(slot, value)
        if faults:
            for code, reason, found in faults:
                path = f"{field.where}{_separator(code)}{code}"
                draft.report.lose("kept", path, REASONS[reason], found, self.name)
            # The value was taken: the field goes back in its place, and is no field of its own.
            draft.leave(field, "repeated" if faults[0][1] == "repeated" else "no part", told=True)
        elif self.keeps_form and slot not in STRUCTS and not self._keeps(rule, field, value):
            draft.leave(field, "form", told=True)
        else:
            return
        self._tell_apart(draft, slot)

    def _tell_apart(self, draft: Draft, slot: str) -> None:
        """Where a value whose field was kept equals earlier ones, keep the fields of those too: equal values get their
        fields in turn.
        """
        if not self.keeps_form or slot not in MANY or not (equal := draft.unkept(slot)):
            return
        if (rule := self._writer(slot, equal[0])) is None:
            return
        last = draft.leftovers.pop()
        for one in equal:
            if (made := rule.straight_field(one) or rule.write(one)[0]) is not None:
                draft.leave(self._formed(made, draft.report), "form", told=True)
                self._made.pop(id(one), None)
        draft.leftovers.append(last)

    def _writer(self, slot: str, value: Any, sure: Rule | ShapeRule | None = None) -> Rule | ShapeRule | None:
        """The rule that writes a value: the first that fits, as one that is ``sure`` to say all of it does."""
        for rule in self._choices[slot].among(value):
            if rule is sure or not rule.choosy or rule.fits(value):
                return rule
        return None

    # Writing

    def remember(self) -> None:
        """From now on know of values that are read which field said them: they are to be written again."""
        self._remembers = True

    def write(self, record: Record, report: Report, settings: Any = None) -> list[Written]:
        """The fields that say what the record says, in the table's order, leftovers put back."""
        self.remember()
        writing = Writing(record, settings, report, self.name, self._made)
        made = self._made
        kept = {id(left) for left in record.leftovers}
        found: dict[str, dict[Any, list[Field]]] | None = None
        placed: list[tuple[int, Written]] = []
        present = self._values_of(record)
        for (slot, rules), values in zip(self.by_slot.items(), present, strict=False):
            if not values:
                continue
            if slot in STRUCTS:
                self._write_single(slot, rules, values, placed, report)
                continue
            for index, value in enumerate(values if slot in MANY else (values,)):
                known = made.get(id(value))
                if known is not None and (known.leftover is None or id(known.leftover) in kept):
                    placed.append((known.rank, Written(known.field, known.row, slot, index)))
                    continue
                if found is None:
                    found = self._found(record, self._taken(present)) if kept else {}
                self._write_value(slot, index, value, placed, report, found.get(slot))
        for slot in self._unwritten:
            value = getattr(record, slot)
            if value != EMPTY[slot]:
                report.lose("dropped", slot, self.lossy[slot], value, self.name)
        for rank, pair, slot in self._asked(present, writing):
            for field in pair.write(writing) if not writing.unlike else self._paired(pair, writing):
                formed = field if type(field) is Line else self._formed(field, report)
                placed.append((rank, Written(formed, pair, slot, -1)))
        if len(made) > 2 * _REMEMBERED:  # and not before: a value that is known stays known while its record is written
            made.clear()
        placed.sort(key=_by_rank)
        out = [written for _, written in placed]
        for left in record.leftovers:
            if left.reason == "form":
                continue
            if left.format == self.name:
                if left.reason in PUT_BACK and self.parse is not None:
                    out.append(Written(self.parse(left.value), None, "leftovers", -1))
            elif "leftovers" not in self.by_slot and "leftovers" not in self.paired:
                reason = f"kept for {left.format} only: {REASONS.get(left.reason, left.reason)}"
                report.lose("dropped", f"{left.format}:{left.path}", reason, left.value, self.name)
        return out

    def _asked(self, present: Sequence[Any], writing: Writing) -> Sequence[tuple[int, Pair, str]]:
        """The pairs that may have something to say: all but the quiet ones whose slots are empty; worked out once each."""
        key = (tuple(map(bool, present)), self._quiet.intersection(writing.paths))
        asked = self._pairs_asked.get(key)
        if asked is None:
            asked = tuple(
                (rank, pair, pair.slots[0] if pair.slots else "")
                for rank, pair in self._pairs
                if not pair.quiet or writing.kept(pair.where) or any(map(writing.record.__getattribute__, pair.slots))
            )
            self._pairs_asked.keep(key, asked)
        return asked

    def same(self, value: Any, other: Any) -> None:
        """Know that a value is written as another is: what it says more, other fields say."""
        if self._remembers and (known := self._made.get(id(other))) is not None:
            self._made[id(value)] = Made(value, known.rank, known.field, known.row, known.leftover)

    def _formed(self, field: Field, report: Report) -> Field:
        """The field in the form of its format: for one of lines, text in which a mark stands before a code only."""
        if not self.lines or type(field) is Line:
            return field
        parts = field.parts
        if any(MARK in value for _, value in parts):
            cause = f"a control character (U+{ord(MARK):04X}) in the data"
            report.fault(
                "warning", cause, done="replaced by a space", path=field.where, kind="a control character in the data"
            )
            parts = tuple((code, value.replace(MARK, " ")) for code, value in parts)
        return line_of(field.where, parts)

    def _paired(self, pair: Pair, writing: Writing) -> Iterable[Field]:
        """What a pair writes, each field as it was found where that says the same and more."""
        fields = list(pair.write(writing))
        if self.parse is None:
            return fields
        for left in writing.unlike:
            if left.path in pair.where:
                found = self.parse(left.value)
                if found in fields or self.rule_for(found) is not pair:
                    continue
                said = self._said(pair, found)
                same = next((at for at, field in enumerate(fields) if self._said(pair, field) == said), None)
                if same is not None:
                    fields[same] = found
                else:
                    writing.drop(f"{left.path}", "the record no longer says what this field said", left.value)
        return fields

    def _said(self, pair: Pair, field: Field) -> Record | None:
        if field.where not in pair.where:
            return None
        draft = Draft(self, Report())
        pair.read(field, draft)
        return msgspec.structs.replace(draft.record(), leftovers=())

    def _taken(self, present: Iterable[Any]) -> Counter[int]:
        """The leftovers, by identity, of the values whose fields are known: no other value is written as they are.

        How many of each: what a line has said is the same object for each line that is equal.
        """
        values = chain.from_iterable(values for values in present if isinstance(values, tuple))
        known = filter(None, map(self._made.get, map(id, values)))
        return Counter(id(made.leftover) for made in known if made.leftover is not None)

    def _found(self, record: Record, taken: Counter[int]) -> dict[str, dict[Any, list[Field]]]:
        """Fields as they were found, by slot and by the value that they still say; but for the leftovers ``taken``."""
        found: dict[str, dict[Any, list[Field]]] = {}
        for left in record.leftovers:
            if taken[id(left)] > 0:
                taken[id(left)] -= 1
            elif (form := self._form(left)) is not None:
                slot, value, field = form
                found.setdefault(slot, {}).setdefault(value, []).append(field)
        return found

    def _form(self, left: Leftover) -> tuple[str, Any, Field] | None:
        """The slot and the value that a field says, which was kept for its form, and the field."""
        if self.parse is None or left.format != self.name or left.path not in self.by_where or left.reason in PUT_BACK:
            return None
        form = self._forms.get(left.value, ...)
        if form is ...:
            field = self.parse(left.value)
            rule = self.rule_for(field)
            value = rule.read(field)[0] if isinstance(rule, Rule | ShapeRule) else None
            form = None
            if value is not None and isinstance(rule, Rule | ShapeRule) and rule.row.slot not in STRUCTS:
                form = (rule.row.slot, rule.bare(value), field)
            self._forms.keep(left.value, form)
        return form

    def write_value(self, slot: str, value: Any, report: Report) -> list[tuple[int, Written]]:
        """What is written of one value of a slot that rows write, with the rank of its row; what is lost is reported."""
        placed: list[tuple[int, Written]] = []
        self._write_value(slot, 0, value, placed, report, None)
        return placed

    def _write_value(
        self,
        slot: str,
        index: int,
        value: Any,
        placed: list[tuple[int, Written]],
        report: Report,
        found: dict[Any, list[Field]] | None,
    ) -> None:
        rule = self._writer(slot, value)
        if rule is None:
            if slot not in self.paired:  # a pair says itself what it cannot hold
                reason = self.lossy.get(slot) or "no row takes a value of this kind"
                report.lose("dropped", slot, reason, value, self.name)
            return
        row = rule.row
        field = rule.straight_field(value) if self.lines or isinstance(rule, ShapeRule) else None
        lost: list[tuple[str, Any]] = []
        if field is None:
            field, lost = rule.write(value)
            lost += rule.lost(value)
        elif isinstance(rule, ShapeRule):
            lost = rule.lost(value)
        if found is not None and (as_found := found.get(rule.bare(value))):
            field, lost = as_found.pop(0), []  # which says all of it
        if field is not None:
            field = self._formed(field, report)
            placed.append((rule.rank, Written(field, row, slot, index)))
            # What follows from other fields may be another in the next record.
            if found is None and not lost and (isinstance(rule, ShapeRule) or not rule.derived):
                self._made[id(value)] = Made(value, rule.rank, field, row, None)
        for attr, said in lost:
            reason = (
                (isinstance(row, Row) and row.lossy.get(attr))
                or self._reason(slot, attr)
                or f"{row.where} has no place for it"
            )
            report.lose("dropped", f"{slot}.{attr}", reason, said, self.name)

    def _write_single(
        self,
        slot: str,
        rules: list[Rule | ShapeRule],
        value: msgspec.Struct,
        placed: list[tuple[int, Written]],
        report: Report,
    ) -> None:
        for rule in rules:
            if isinstance(rule, Rule) and any(
                getattr(value, attr) != rule.level.defaults[attr] for attr in rule.level.attrs
            ):
                field, _ = rule.write(value)
                placed.append((rule.rank, Written(self._formed(field, report), rule.row, slot, 0)))
        covered = self._single_covered[slot]
        if slot not in self.paired:
            for attr, default in _attributes(type(value)).items():
                if attr not in covered and getattr(value, attr) != default:
                    reason = self._reason(slot, attr) or "no place for it"
                    report.lose("dropped", f"{slot}.{attr}", reason, getattr(value, attr), self.name)

    def _reason(self, slot: str, attr: str) -> str:
        last = attr.rpartition(".")[2]
        return self.lossy.get(f"{slot}.{attr}") or self.lossy.get(f"*.{last}") or ""


_by_rank = itemgetter(0)

_KNOWN = 4096
"""How many tags, and how many kinds of value, are known at most: a hostile file may make up any number of them."""


_NEAR = 64
"""How many values are looked at for one that is equal."""

_REMEMBERED = 1 << 9
"""How many values are remembered with their fields: what is read is written soon, and what is kept for long takes the
place of what the processor has at hand."""


class _Ready(NamedTuple):
    """A rule as straight code; ``doubtful`` where another may be the one that writes what it has read."""

    take: Callable[[str], Any]
    rule: Rule | ShapeRule
    slot: str
    doubtful: bool


_MAKING = Lock()
"""Held by the thread that makes a row ready."""


class _Tag:
    """How the lines of one tag are read: by a pair, or by its rows as straight code up to the first that is none.

    ``rows`` are those that a line has needed so far: many a tag has rows of which a file has no line.
    """

    __slots__ = ("_waiting", "heard", "pair", "rows", "short", "slot")

    def __init__(self, entries: Sequence[Rule | ShapeRule | Pair]) -> None:
        first = entries[0] if entries else None
        self.pair = first if isinstance(first, Pair) else None
        self.short = self.pair.usual if self.pair is not None else None
        self.slot = self.pair.slots[0] if self.pair is not None and self.pair.slots else ""
        self._waiting = iter(entries)
        self.rows: tuple[_Ready, ...] = ()
        ready = self.after(0)
        self.heard: _Heard | None = _Heard(_HEARD) if ready or (self.pair is not None and self.pair.alone) else None

    def after(self, tried: int) -> tuple[_Ready, ...]:
        """The rows, of which so many have been tried, with one more; none where there is none."""
        with _MAKING:
            if len(self.rows) == tried:
                entry = next(self._waiting, None)
                if entry is None or isinstance(entry, Pair) or entry.straight is None:
                    self._waiting = iter(())
                    return ()
                self.rows = (*self.rows, _Ready(entry.straight.take, entry, entry.row.slot, entry.doubtful))
            return self.rows

    def keep(self, text: str, said: Said) -> None:
        """Remember what a line has said; no longer where it is not worth while."""
        heard = self.heard
        if heard is None:  # another thread has given it up
            return
        heard.keep(text, said)
        if len(heard) == _HEARD:
            self.heard = heard if heard.hits > _HEARD // 2 else None
            heard.hits = 0


class _Heard(Memory[str, Said]):
    """What the lines of one tag have said. Titles are hardly ever met again, languages mostly are: ``hits`` tells."""

    __slots__ = ("hits",)

    def __init__(self, limit: int) -> None:
        super().__init__(limit)
        self.hits = 0


_HEARD = 1 << 8
"""How many lines of a tag are remembered with what they have said."""


class _Choice:
    """Which of a slot's rules may write a value: by what their tests look at, worked out once for each combination."""

    def __init__(self, rules: Sequence[Rule | ShapeRule]) -> None:
        self.rules = rules
        looked_at = {path for rule in rules for path in rule.row.when}
        looked_at |= {f"{rule.lead[0]}.0.kind" for rule in rules if rule.lead}
        self.key = straight.key(sorted(looked_at)) if looked_at else None
        self.known: dict[Any, Sequence[Rule | ShapeRule]] = {}

    def among(self, value: Any) -> Sequence[Rule | ShapeRule]:
        """The rules that fit, but for those that are ``choosy``: they have more to ask."""
        if self.key is None:
            return self.rules
        key = self.key(value)
        rules = self.known.get(key)
        if rules is None:
            rules = [rule for rule in self.rules if rule.meets(value)]
            if len(self.known) < _KNOWN:
                self.known[key] = rules
        return rules


def _made_ready(entry: Row | Shape | Pair, fill: tuple[tuple[str, str], ...]) -> Rule | ShapeRule | Pair:
    if isinstance(entry, Pair):
        return entry
    return ShapeRule(entry) if isinstance(entry, Shape) else Rule(entry, fill)


def _asks(entry: Rule | ShapeRule | Pair) -> bool:
    """Whether a shape is only for some of the fields of its place."""
    return isinstance(entry, ShapeRule) and (bool(entry.row.has) or entry.row.reads is not None)


def _separator(code: str) -> str:
    return "$" if len(code) == 1 else "/" if code and not code.startswith("@") else ""
