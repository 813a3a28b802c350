"""What a rule is, and how a table of them is kept: the same for every format.

A rule has a name, a level, the clause of the standard it rests on, and a function that looks at one record and yields
what it finds, as pairs of a path and a cause; the function's docstring says in plain words what the rule demands. Of
the levels an error is against the standard for certain, a warning is most likely wrong, and a note is worth knowing.
The table is written as it is read::

    MARC = Table[Marc]()

    @MARC.rule("003-missing", "warning", "MARC 21 Bibliographic, 001, 003")
    def _(record: Marc) -> Findings:
        "A control number says whose it is."
        if record["001"] and not record["003"]:
            yield "003", "there is a 001, and no 003 to say whose number it is"

To add a rule is to add such a function. Its name can be given in ``rules_off``, and stands behind what it finds.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any, Generic, Literal, NamedTuple, Protocol, TypeVar

from bibld.report import Fault, Level, Report, shown

__all__ = ["READING", "Findings", "Gathering", "Place", "Rule", "Table", "line_of"]

Subject = TypeVar("Subject")


class Place(Protocol):
    """A path that knows which of several fields it is in."""

    def __str__(self) -> str: ...

    def occurrence(self, subject: Any, /) -> int:
        """Which of the fields of its tag it is in, counted from 1; 0 if there is one alone."""


Findings = Iterator[tuple[str | Place, str]]
"""What a rule found in a record: pairs of a path, as the format spells it, and a cause."""


def line_of(element: Any) -> int:
    """The line in which the start tag of an element of XML ends, as its parser counts them."""
    line = int(element.sourceline)
    if line >= _COUNTED:
        while element.text is None and len(element):
            element = element[0]
        line -= (element.text or element.tail or "").count("\n")
    return line


_COUNTED = 0xFFFF
"""From this line on libxml2 gives that in which the first text in an element ends, or that behind one that is empty."""


class Rule(NamedTuple, Generic[Subject]):
    """One rule: what it is called, how bad it is to break it, what it says, where that is written, and its function."""

    name: str
    level: Level
    says: str
    clause: str
    check: Callable[[Subject], Findings]


class Table(Generic[Subject]):
    """The rules of one format, in the order in which they are tried."""

    def __init__(self) -> None:
        self.rules: list[Rule[Subject]] = []

    def rule(
        self, name: str, level: Level, clause: str, *, says: str = ""
    ) -> Callable[[Callable[[Subject], Findings]], Callable[[Subject], Findings]]:
        """Put a function into the table; two rules cannot have one name, and what one says is the function's docstring.

        A rule made from a table has no docstring, and is given what it ``says``.
        """
        if any(rule.name == name for rule in self.rules):
            raise ValueError(f"two rules are called {name}")

        def put(check: Callable[[Subject], Findings]) -> Callable[[Subject], Findings]:
            said = says or " ".join((check.__doc__ or "").split())
            self.rules.append(Rule(name, level, said, clause, check))
            return check

        return put

    def without(self, off: Collection[str]) -> list[Rule[Subject]]:
        """The rules that are not switched off."""
        return [rule for rule in self.rules if rule.name not in off]


READING: dict[str, tuple[str, Level | None, frozenset[str]]] = {
    "control-character": ("There are no control characters in the data.", None, frozenset((
        "a control character in the data", "character not allowed in XML"))),
    "encoding": ("The bytes are characters in the encoding that the record is in.", None, frozenset((
        "LDR/09", "bytes that are no UTF-8", "encoding", "half of a character in the data", "not in MARC-8",
        "not in the MARC-8 set in use"))),
    "encoding-label": ("LDR/09 says in which encoding the record is.", "error", frozenset((
        "LDR/09 does not say UTF-8", "MARC-8 under a wrong label", "neither UTF-8 nor MARC-8", "not all UTF-8"))),
    "leader-constants": ("LDR/10-11 is 22 and LDR/20-23 is 4500, as in every MARC record.", "warning", frozenset((
        "LDR/10-11", "LDR/20-23"))),
    "between-records": ("Nothing stands between one record and the next.", None, frozenset((
        "white space between records", "rubbish between records"))),
    "collection": ("A collection of MODS has records in it, and nothing else.", "error", frozenset(("stray content",))),
    "count": ("As many records are there as the page says.", None, frozenset((
        "the page's count is not the number of its records",))),
    "namespace": ("The elements are in the namespace of their format.", None, frozenset((
        "namespace", "another namespace"))),
    "record-structure": (
        "What makes a record of MARC is as its syntax has it: lengths, terminators, a leader, indicators, subfields.",
        "error", frozenset((
        "a control field with subfields", "a data field without subfields", "a record terminator within the record",
        "a subfield delimiter in a control field", "an element inside the data", "an empty field",
        "another sign behind the delimiter", "damaged leader", "directory and data differ", "leader too short",
        "more than one leader", "no leader", "no part of MARC in JSON", "no record terminator",
        "the directory does not agree with the field terminators", "the directory has no terminator",
        "the last field has no terminator", "the length of the directory", "wrong base address", "wrong indicators",
        "wrong record length"))),
    "structure": ("The file is built as its format demands: whatever else a reader has to put right.", None, frozenset()),
}  # fmt: skip
"""What the readers report, by rule:
what it says, a level in place of the reader's own, and the reader's kinds of it.
"""

_BY_KIND = {kind: name for name, (_, _, kinds) in READING.items() for kind in kinds}


_READABLE = 60
"""How much is cited of what is dropped."""

_OF_READERS = frozenset({"nonfiling characters", "MARC-8"})
"""What a reader tells of its own doing: of decomposed letters with their marks joined fewer characters are counted,
and a record that says MARC-8, and is in it, is made one in UTF-8.
"""


_RECORDS = frozenset("Authority Bibliographic Classification Community Holdings".split())


def _is_of_schema(path: str, value: object) -> bool:
    """Whether the schema of MARCXML has an attribute that MARC has no place for: an ``id``, or of what a record is."""
    return path.endswith("@id") or (path == "record@type" and value in _RECORDS)


class Gathering(Report):
    """A report that keeps each fault, with the name of its rule, until it is fetched."""

    def __init__(self, off: Iterable[str] = ()) -> None:
        super().__init__()
        self.off = frozenset(off)
        self.gathered: list[Fault] = []
        self.told = False
        self.progress: Callable[[int], None] | None = None
        """Told how many records there have been, each time that what was gathered is fetched."""

    def fault(
        self,
        level: Level,
        cause: str,
        *,
        done: str = "",
        path: str = "",
        offset: int | None = None,
        kind: str = "",
        rejected: bytes = b"",
    ) -> None:
        """Take what a reader reports, but for what it does to a file in which nothing is wrong."""
        if kind in _OF_READERS:
            return
        done = self.reject(rejected, done)
        self.told = self.told or level == "error"
        name = _BY_KIND.get(kind or cause) or ("encoding" if cause.startswith("LDR/09") else "structure")
        self.add(name, READING[name][1] or level, path, cause, done=done, offset=offset)

    def lose(
        self, outcome: Literal["kept", "dropped"], path: str, reason: str, value: object = "", target: str = ""
    ) -> None:
        """Take what a reader drops because its format has no place for it:
        an element that is none, text between fields.
        """
        if outcome == "dropped" and not (target == "marc21" and _is_of_schema(path, value)):
            said = " ".join(shown(value).split())[:_READABLE]
            # For certain MARC has no place for it; of a graph much else may be said.
            self.add(
                "structure",
                "error" if target == "marc21" else "warning",
                path,
                f"{reason}: {said}" if said else reason,
                done="left out",
            )

    def add(
        self,
        rule: str,
        level: Level,
        path: str,
        cause: str,
        *,
        done: str = "",
        offset: int | None = None,
        occurrence: int = 0,
    ) -> None:
        """Take what a rule found, unless the rule is switched off."""
        if rule not in self.off:
            self.gathered.append(
                Fault(level, cause, done, path, self.record, self.position, offset, self.source, rule, occurrence)
            )

    def apply(
        self, rules: Iterable[Rule[Subject]], subject: Subject, line: Callable[[str | Place], int] | None = None
    ) -> None:
        """Try rules on a record; ``line`` gives that of a place, with which the cause begins, 0 where it has none."""
        for rule in rules:
            for place, cause in rule.check(subject):
                occurrence = 0 if isinstance(place, str) else place.occurrence(subject)
                if line is not None and (number := line(place)):
                    cause = f"line {number}: {cause}"
                self.add(rule.name, rule.level, str(place), cause, occurrence=occurrence)

    def fetch(self) -> list[Fault]:
        """What was gathered since it was last fetched, record by record."""
        if self.progress is not None:
            self.progress(self.read)
        found, self.gathered = self.gathered, []
        return found
