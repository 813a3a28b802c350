"""Rows as straight code: for fields that are lines of text, two functions a row, made when they are first asked for.

:mod:`bibld.crosswalk.rule` walks a row's parts for each field it reads, and is the reference. Here the same row becomes
the source of two small functions, as a dataclass becomes its ``__init__``:

* ``take(text)`` gives the value of a line, or :class:`~bibld.crosswalk.line.Otherwise` with the value where ``make``
  would not give the same line again; False where the line is not this row's, None where the reference has to look (a
  part nobody takes, a part repeated, a value that is not what stands here).
* ``make(value)`` gives the line again; None where the reference has to say what is lost.

What they give is what the reference gives; a test holds that for every row.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from threading import Lock
from typing import Any

import msgspec

from bibld.crosswalk import GIVEN, INDICATORS, PartRule, Row
from bibld.crosswalk.codecs import CODE, TEXT
from bibld.crosswalk.function import Function, define
from bibld.crosswalk.isbd import (
    ABBREVIATED,
    BEGUN,
    CLOSED,
    DASHES,
    DIVIDES,
    DIVIDING,
    DOUBLED,
    FINAL,
    QUOTED,
    UNENDED,
    UNMARKED,
    directed,
    speaks,
    takes_mark,
    without,
)
from bibld.crosswalk.level import Level, TableError
from bibld.crosswalk.line import MARK, SHORT_CODES, SIGNS, Otherwise
from bibld.crosswalk.rule import Rule, Straight
from bibld.labels import STOPS
from bibld.model import Term

__all__ = ["check", "compiled", "key", "of"]


MOST = 200
"""So many subfields are put together one by one; for more, which hardly a field has, the reference takes less time."""


def check(rule: Rule) -> None:
    """Whether a row has only parts that a line has: neither deeper ones, nor subfields that are always alike."""
    if strange := [part.code for part in rule.row.parts if not part.attr and part.code not in INDICATORS]:
        raise TableError(f"row {rule.row.where}: a line has no such part: {', '.join(strange)}")


def of(rule: Rule) -> Straight:
    """The functions of a rule, made when they are first asked for."""
    if rule.straight is None:
        rule.straight = compiled(rule)
    return rule.straight


def compiled(rule: Rule) -> Straight:
    """The functions of a row."""
    writing = _Source(rule)
    space = writing.names
    lock = Lock()

    def make(value: Any) -> str | None:
        """Compiled when it is first asked for: most of what is read is not written again."""
        if space["make"] is make:
            with lock:
                if space["make"] is make:  # no other thread has made it
                    _define(rule, writing.making, space)
        made: str | None = space["make"](value)
        return made

    space["make"] = make
    _define(rule, writing.taking, space)
    return Straight(space["take"], make)


def _define(rule: Rule, write: Callable[[], str], space: dict[str, Any]) -> None:
    text = write()
    define(text, f"row {rule.row.where} {rule.row.slot}: {text[4:8]}", space, write)


def key(paths: Sequence[str], asked: Collection[str] = ()) -> Callable[[Any], Any]:
    """What stands at some paths of a value, as one key: ``key(["authority", "agent.kind", "terms.0.kind"])``.

    Of the paths ``asked`` it is only whether anything stands there.
    """

    def look(path: str) -> str:
        first, _, rest = path.partition(".")
        inner = f"v.{first}[0]" if rest.startswith("0.") else f"v.{first}"
        found = f"({inner}.{rest.removeprefix('0.')} if v.{first} else None)" if rest else inner
        return f"bool({found})" if path in asked else found

    made: Callable[[Any], Any] = eval(f"lambda v: ({', '.join(map(look, paths))},)")  # noqa: S307 - a table's own names
    return made


def _is_usual(part: PartRule, sign: str) -> bool:
    """Whether an indicator is written again as it was read; one that is not read at all is not the row's."""
    value = part.codec.read(sign)
    return value is None or part.codec.write(value) == sign


_NAMES: dict[str, Any] = {
    "Term": Term, "Otherwise": Otherwise, "without": without, "takes_mark": takes_mark, "abbreviated": ABBREVIATED,
    "CLOSED": CLOSED, "DIVIDING": DIVIDING, "QUOTED": QUOTED, "STOPS": STOPS, "directed": directed, "begun": BEGUN.match,
    "DASHES": DASHES,
}  # fmt: skip
"""What the functions know by name, whatever their row."""


class _Source(Function):
    """Writes the two functions of one row."""

    def __init__(self, rule: Rule) -> None:
        super().__init__(_NAMES)
        self.rule = rule
        self.row: Row = rule.row

    def taking(self) -> str:
        """The function that takes a line."""
        self._take()
        return self._said()

    def making(self) -> str:
        """The function that makes it again."""
        self._make()
        return self._said()

    # Reading

    def _take(self) -> None:
        """What is looked at first, what nothing has been found of yet, indicators and subfields, and the value."""
        parts = self.rule.level.by_code
        self._say(0, "def take(text):")
        if self._punctuated:
            self._say(1, "if directed(text): return None")
        for code, value in self.rule.marks:
            self._say(1, f"if text[{int(code[-1]) - 1}:{code[-1]}] != {value!r}: return False")
        for code, blank in self.rule.fill:
            if code not in parts:
                at = int(code[-1]) - 1
                self._say(1, f"if text[{at}:{at + 1}] != {blank!r}: return None")
        stored = self._stored(self.rule.level)
        lists = [self._local(path, part) for path, part in stored if self._is_list(part)]
        single = [self._local(path, part) for path, part in stored if not self._is_list(part)]
        leads = [f"led_{self._local(path, part)}" for path, part in stored if part.lead]
        flags = [*leads, *(f"has_{attr}" for attr in self.rule.level.under)]
        for names, nothing in ((lists, "()"), (single, "None"), (flags, "False")):
            if names:
                self._say(1, f"{' = '.join(names)} = {nothing}")
        self._say(1, "same = True")
        self._read_indicators()
        self._say(1, f"subfields = text.split({MARK!r})")
        self._say(1, "if len(subfields[0]) != 2: return None")
        if lists:
            self._say(1, f"if len(subfields) > {MOST}: return None")
        self._read_subfields(parts)
        for need in self.rule.demands:
            self._say(1, f"if {' and '.join(self._missing(code, parts) for code in sorted(need))}: return False")
        self._say(1, "if unknown: return None")
        self._build()

    def _read_subfields(self, parts: Mapping[str, Any]) -> None:
        """From the last to the first: so the punctuation that a part's neighbour brings is known in time."""
        within = [code for code in parts if code not in INDICATORS]
        self._say(1, "unknown = False")
        if self._punctuated:
            self._say(1, f"mark = {self.row.end!r}")
            if not self.row.end:
                self._say(1, "at_end = True")
            marks = self._name("marks", {code: self.rule.before.get(code, "") for code in within if self._speaks(code)})
            if self.rule.before_after:
                self._say(1, "follower = ''")
        order = self._order()
        places = self._name("places", {SHORT_CODES.get(code, code): order[id(parts[code][0])] for code in within})
        self._say(1, f"last = {len(order)}")
        self._say(1, "for subfield in subfields[:0:-1]:")
        self._say(2, "code = subfield[:1]")
        self._say(2, "value = subfield[1:]")
        if self._punctuated:
            self._unpunctuate(marks)
        self._say(2, "if not value: return None" if self._punctuated else "if not value: same = None")
        self._say(2, f"place = {places}.get(code, -1)")
        self._say(2, "if place > last: same = False")
        self._say(2, "last = place")
        for at, code in enumerate(within):
            self._say(2, f"{'elif' if at else 'if'} code == {SHORT_CODES.get(code, code)!r}:")
            self._read_part(code, *parts[code])
        self._say(2, "else: unknown = True")

    def _missing(self, code: str, parts: Any) -> str:
        part, path = parts[code]
        local = self._local(path, part)
        return f"not {local}" if self._is_list(part) else f"{local} is None"

    def _stored(self, level: Level, path: tuple[tuple[str, Level], ...] = ()) -> list[tuple[Any, PartRule]]:
        """The parts that hold a value, each attribute once, with the way to it."""
        found: list[tuple[Any, PartRule]] = []
        seen: set[str] = set()
        for part, inner in level.steps:
            if part.kind == "under" and inner is not None:
                found += self._stored(inner, (*path, (part.attr, inner)))
            elif part.kind not in ("mark", "derived") and part.attr not in seen:
                seen.add(part.attr)
                found.append((path, part))
        return found

    @staticmethod
    def _local(path: Any, part: PartRule) -> str:
        return "_".join(("v", *(attr for attr, _ in path), part.attr))

    @staticmethod
    def _is_list(part: PartRule) -> bool:
        return part.kind in ("many", "once", "run")

    def _speaks(self, code: str) -> bool:
        return speaks(code, self.rule.silent)

    def _order(self) -> dict[int, int]:
        """The place of each part in the field as it is written, by the part's identity."""
        found: dict[int, int] = {}

        def go(level: Level) -> None:
            for part, inner in level.steps:
                found[id(part)] = len(found)
                if inner is not None:
                    go(inner)

        go(self.rule.level)
        return found

    @property
    def _punctuated(self) -> bool:
        return bool(self.rule.before or self.row.end)

    @property
    def _shared(self) -> set[str]:
        """The attributes that several parts speak of: what is written of them depends on all that is there."""
        attrs = [part.attr for part, _ in self.rule.level.by_code.values() if part.kind != "run"]
        return {attr for attr in attrs if attrs.count(attr) > 1}

    def _read_indicators(self) -> None:
        for code, (part, path) in self.rule.level.by_code.items():
            if code not in INDICATORS:
                continue
            at = int(code[-1]) - 1
            found = f"text[{at}:{at + 1}]"
            if part.kind == "derived" and code not in self.rule.derived:
                self._say(1, f"if {found} != {part.value!r}:")
                self._say(2, "same = False")
                if part.kinds:
                    self._say(2, f"if {found} not in {''.join(part.kinds)!r}: return None")
            elif part.kind == "one":
                local = self._local(path, part)
                self._say(1, f"{local} = {self._name('read', part.codec.read)}({found})")
                self._say(1, f"if {local} is None: return False")
                if odd := "".join(sign for sign in SIGNS if not _is_usual(part, sign)):
                    self._say(1, f"if {found} in {odd!r}: same = False")
                for attr, _ in path:
                    self._say(1, f"has_{attr} = True")

    def _unpunctuate(self, marks: str) -> None:
        """Take the next part's mark from the end of this one, and see whether it would be put there again."""
        self._say(2, f"if code in {marks}:")
        known = {self.row.end, *self.rule.before.values(), *self.rule.before_after.values()} - {""}
        if self.rule.before_after:
            pairs = self._name("pairs", self.rule.before_after)
            self._say(3, f"own = {pairs}.get(code + follower)")
            self._say(3, "if own is not None:")
            self._say(4, "if value.endswith(own): mark = own")
            self._say(4, "else: same = False")
            self._say(3, "follower = code")
        self._say(3, "if mark:")
        self._unmark(known)
        if not self.row.end:
            self._say(3, "elif at_end and value[-1:] in DIVIDING:")
            self._say(4, "bare = without(value, mark)")
            self._say(4, "if bare != value: value, same = bare, False")
        self._say(3, "elif value[-1:] == ' ': value, same = value.rstrip(' '), False")
        if not self.row.end:
            self._say(3, "at_end = False")
        self._say(3, f"mark = {marks}[code]")
        if self.rule.before:
            self._say(3, "if mark and ' ' in value[:2] and begun(value): return None")

    def _unmark(self, known: set[str]) -> None:
        """Take away one of these marks, which the next part has before it."""
        word = "if"
        for stop, closed in ((".", "CLOSED"), (FINAL, "STOPS")):
            if stop in known:
                self._say(4, f"{word} mark == {stop!r}:")
                self._say(5, "if value[-1:] == '.':")
                self._say(6, "if (len(value) > 8 and value[-9:-1].isalpha()) or not abbreviated[value[-9:]]:")
                self._say(7, "value = value[:-1]")
                self._say(7, "if value[-1:] in DIVIDING or value[-1:].isspace():")
                self._say(8, "value, same = without(value + '.', mark), False")
                self._say(7, f"elif value[-1:] in {closed}: same = False")
                self._say(5, "elif value[-1:] in DIVIDING:")
                self._say(6, "bare = without(value, mark)")
                self._say(6, f"if bare != value or value[-1:] not in {closed}: value, same = bare, False")
                if stop == FINAL:
                    self._say(5, "elif value[-1:] in DASHES: return None")
                self._say(5, f"elif value[-1:] not in {closed}: same = False")
                word = "elif"
        if "," in known:
            self._say(4, f"{word} mark == ',':")
            self._say(5, "if value[-1:] == ',':")
            self._say(6, "value = value[:-1]")
            self._say(6, "if value[-1:] in (',', '-') or value[-2:] in QUOTED: same = False")
            self._say(6, "elif value[-1:].isspace(): value, same = value.rstrip(), False")
            self._say(
                5, "elif value[-1:] in DIVIDING or value[-2:] in QUOTED: value, same = without(value, mark), False"
            )
            self._say(5, "elif value[-1:] != '-': same = False")
            word = "elif"
        for unmarked in sorted(known & {UNENDED, UNMARKED}):
            self._say(4, f"{word} mark == {unmarked!r}:")
            self._say(5, "bare = without(value, mark)")
            self._say(5, "if bare != value: value, same = bare, False")
            word = "elif"
        if known := known - {".", ",", "(", UNENDED, UNMARKED}:
            assert all(len(mark) == 2 or mark == ";" for mark in known), "a blank and a sign"
            if ";" in known:
                self._say(4, f"{word} mark == value[-1:] and not value[-2:-1].isspace(): value = value[:-1]")
                word = "elif"
            self._say(4, f"{word} value[-2:] == mark and not value[-3:-2].isspace():")
            self._say(5, "value = value[:-2]")
            self._say(5, "if value[-1:] == '=': same = None")
            self._say(5, f"elif mark in {DIVIDES} and value.endswith({(*DOUBLED, '.')}):")
            self._say(6, "bare = without(value + mark, mark)")
            self._say(6, "if bare != value: value, same = bare, False")
            self._say(4, "else:")
            self._say(5, "value = without(value, mark)")
            self._say(5, "same = None if value[-1:] == '=' else False")

    def _read_part(self, code: str, part: PartRule, path: Any) -> None:
        if self.rule.before.get(code) == "(":
            self._say(3, "return None")  # in parentheses with its neighbours
            return
        local = self._local(path, part)
        for attr, _ in path:
            self._say(3, f"has_{attr} = True")
        if part.kind == "run":
            if part.lead:
                self._say(3, f"if led_{local}: return None")
                if code == part.lead:
                    self._say(3, f"led_{local} = True")
            self._say(3, f"{local} = (Term({part.kinds[code]!r}, value), *{local})")
            return
        if part.kind == "once" or part.attr in self._shared:
            self._say(3, "same = None")
            self._decode(part)
        elif part.codec is not TEXT and part.codec is not CODE:
            self._say(3, "found = value")
            self._decode(part)
            self._say(3, f"if not value or {self._name('write', part.codec.write)}(value) != found: same = None")
        if part.kind == "one":
            self._say(3, f"if {local} is not None: return None")
            self._say(3, f"{local} = value")
        else:
            self._say(3, f"{local} = (value, *{local})")

    def _decode(self, part: PartRule) -> None:
        if part.codec is not TEXT and part.codec is not CODE:
            self._say(3, f"value = {self._name('read', part.codec.read)}(value)")
            self._say(3, "if value is None: return None")

    def _build(self) -> None:
        for path, part in self._stored(self.rule.level):
            local = self._local(path, part)
            if part.kind == "run" and part.lead:
                self._say(1, f"if not led_{local}: return None")
            if part.kind == "once":
                self._say(1, f"if {local}: {local} = tuple(dict.fromkeys({local}))")
        self._say(1, f"value = {self._construct(self.rule.level, (), self.row.type, dict(self.row.when))}")
        if self.row.only == "read":
            self._say(1, "return Otherwise(value)")
            return
        at = 1 if "ind1" in self.rule.derived else 0
        self._say(1, "if same is None:")
        self._say(2, "made = make(value)")
        self._say(2, "if made is None: return None")
        self._say(2, f"same = made[{at}:] == text[{at}:]")
        self._say(1, "return value if same else Otherwise(value)")

    def _construct(self, level: Level, path: Any, type_: type, when: dict[str, Any]) -> str:
        arguments: dict[str, str] = {}
        for found, part in self._stored(level, path):
            if found == path:
                local = self._local(path, part)
                default = level.defaults[part.attr]
                stamp = when.pop(part.attr, None)
                fallback: Any = default
                if stamp is not None and stamp is not GIVEN:
                    fallback = stamp[0] if isinstance(stamp, tuple) else stamp
                if fallback is msgspec.NODEFAULT:
                    present = f"has_{path[-1][0]} and " if path else ""
                    self._say(1, f"if {present}{local} is None: return None")
                if self._is_list(part) or fallback is msgspec.NODEFAULT:
                    arguments[part.attr] = local
                elif fallback == "" and part.codec in (TEXT, CODE):
                    arguments[part.attr] = f"{local} or ''"
                else:
                    arguments[part.attr] = f"{local} if {local} is not None else {fallback!r}"
        for attr, inner in level.under.items():
            deeper = {name.partition(".")[2]: when.pop(name) for name in list(when) if name.startswith(f"{attr}.")}
            made = self._construct(inner, (*path, (attr, inner)), inner.type, deeper)
            if path == () and any(name.startswith(f"{attr}.") for name in self.row.when):
                self._say(1, f"if not has_{attr}: return None")
                arguments[attr] = made
            else:
                arguments[attr] = f"{made} if has_{attr} else None"
        arguments |= {name: repr(said[0] if isinstance(said, tuple) else said) for name, said in when.items()}
        type_name = self._name("Type", type_)
        return f"{type_name}({', '.join(f'{attr}={value}' for attr, value in arguments.items())})"

    # Writing

    def _make(self) -> None:
        self._say(0, "def make(value):")
        self._refuse(self.rule.level, "value", self.rule.covered, 1)
        indicators = ["' '", "' '"]
        self._indicators(self.rule.level, "value", indicators)
        self._say(1, f"out = [{' + '.join(indicators)}]")
        if self._punctuated:
            self._say(1, "last = 0")
        self._write_level(self.rule.level, "value", 1)
        if self.row.end and self.row.end != UNENDED:
            self._say(1, f"if last and takes_mark(out[last], {self.row.end!r}): out[last] += {self.row.end[-1]!r}")
        # A value with a mark in it would read as two.
        self._say(1, "text = ''.join(out)")
        self._say(1, f"return text if text.count({MARK!r}) == len(out) - 1 else None")

    def _refuse(self, level: Level, value: str, covered: set[str], depth: int) -> None:
        """What the row has no part for: the reference reports it."""
        for attr in level.defaults:
            if attr not in covered:
                self._say(depth, f"if {value}.{attr}: return None")

    def _indicators(self, level: Level, value: str, indicators: list[str]) -> None:
        for part, inner in level.steps:
            if part.kind == "under" and inner is not None:
                if any(deep.code in INDICATORS for deep, _ in inner.steps):
                    self._say(1, f"if {value}.{part.attr} is None: return None")
                    self._indicators(inner, f"{value}.{part.attr}", indicators)
            elif part.code in INDICATORS:
                at = int(part.code[-1]) - 1
                if part.kind in ("mark", "derived"):
                    indicators[at] = repr(part.value)
                else:
                    write = self._name("write", part.codec.write)
                    self._say(1, f"ind{at + 1} = {write}({value}.{part.attr})")
                    self._say(1, f"if ind{at + 1} is None or len(ind{at + 1}) != 1: return None")
                    indicators[at] = f"ind{at + 1}"

    def _write_level(self, level: Level, value: str, depth: int) -> None:
        for part, inner in level.steps:
            if part.code in INDICATORS:
                continue
            if part.kind == "under":
                assert inner is not None
                name = f"{value}.{part.attr}".replace(".", "_")
                self._say(depth, f"{name} = {value}.{part.attr}")
                self._say(depth, f"if {name} is not None:")
                tested = {
                    path.removeprefix(f"{part.attr}.") for path in self.row.when if path.startswith(f"{part.attr}.")
                }
                self._refuse(inner, name, inner.attrs | tested, depth + 1)
                before = len(self.lines)
                self._write_level(inner, name, depth + 1)
                if len(self.lines) == before:
                    self._say(depth + 1, "pass")
            elif part.kind == "run":
                self._write_run(part, f"{value}.{part.attr}", depth)
            elif part.kind in ("many", "once"):
                self._say(depth, f"for item in {value}.{part.attr}:")
                self._write_one(part, depth + 1, required=True)
            else:
                self._say(depth, f"item = {value}.{part.attr}")
                if level.defaults[part.attr] is msgspec.NODEFAULT:
                    self._write_one(part, depth, required=True)
                    continue
                self._say(depth, "if item:")
                if self.rule.before.get(part.code) == "(":
                    self._say(depth + 1, "return None")
                else:
                    self._write_one(part, depth + 1, required=False)

    def _write_one(self, part: PartRule, depth: int, *, required: bool) -> None:
        """Write what the function calls ``item``."""
        if part.codec is TEXT or part.codec is CODE:
            self._append(depth, part, "item")
            return
        self._say(depth, f"said = {self._name('write', part.codec.write)}(item)")
        self._say(depth, "if said is None: return None")
        self._say(depth, "if said != '' or item == '':" if required else "if said != '':")
        self._append(depth + 1, part, "said")

    def _write_run(self, part: PartRule, terms: str, depth: int) -> None:
        codes = part.codes
        known = self._name("codes", {kind: MARK + SHORT_CODES.get(code, code) for kind, code in codes.items()})
        speaking = [code for code in part.kinds if self._speaks(code)]
        punctuated = bool(speaking) and self._punctuated
        silent = [MARK + SHORT_CODES[code] for code in part.kinds if punctuated and code not in speaking]
        if part.lead:
            self._say(depth, f"lead = {MARK + part.lead!r}")
        pairs = {MARK + codes[0] + MARK + codes[1]: mark for codes, mark in self.rule.before_after.items()}
        if pairs:
            self._say(depth, "previous = ''")
        self._say(depth, f"for term in {terms}:")
        if part.lead:
            self._say(depth + 1, f"code = lead or {known}.get(term.kind)")
            self._say(depth + 1, "lead = ''")
        else:
            self._say(depth + 1, f"code = {known}.get(term.kind)")
        self._say(depth + 1, "if code is None: return None")
        if punctuated:
            marks = {MARK + code: self.rule.before[code] for code in part.kinds if code in self.rule.before}
            if marks:
                pair = f"{self._name('pairs', pairs)}.get(previous + code) or " if pairs else ""
                self._say(depth + 1, f"mark = {pair}{self._name('marks', marks)}.get(code)")
                self._say(depth + 1, "if mark and last and takes_mark(out[last], mark): out[last] += mark")
            if pairs:
                self._say(depth + 1, "previous = code")
            self._say(depth + 1, f"if code not in {silent!r}: last = len(out)" if silent else "last = len(out)")
        self._say(depth + 1, "out.append(code + term.value)")

    def _mark(self, depth: int, mark: str) -> None:
        if mark in (UNENDED, UNMARKED):
            return
        if mark.strip() in (".", ","):
            self._say(depth, f"if last and takes_mark(out[last], {mark!r}): out[last] += {mark!r}")
        elif mark == " :":
            self._say(depth, f"if last and out[last][-1:] != '=': out[last] += {mark!r}")
        else:
            self._say(depth, f"if last: out[last] += {mark!r}")

    def _append(self, depth: int, part: PartRule, item: str) -> None:
        if self._punctuated and self._speaks(part.code):
            if mark := self.rule.before.get(part.code, ""):
                self._mark(depth, mark)
            self._say(depth, "last = len(out)")
        self._say(depth, f"out.append({MARK + SHORT_CODES.get(part.code, part.code)!r} + {item})")
