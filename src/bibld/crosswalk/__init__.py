"""The mapping language: the only words a table may use.

What flows is ``bytes → Field → Record → Field → bytes``. A format's syntax layer makes Fields; its table says what they
mean, once, for both directions. Two symmetrical rules make a row reversible:

* **where** (and every :func:`mark`) is tested when reading and stamped when writing;
* **when** is stamped when reading and tested when writing: the first row that fits takes the object.

A table is a tuple of rows; from top to bottom is the order of output. What is too clever for a row is a pair of named
functions. ::

    TABLE = (
        row("245", "titles", Title, one("a", "title"), one("b", "subtitle", before=" :"), when={"kind": "main"},
            eg="245 04 $a The C book : $b an introduction."),
        pair("008", fixed.read_008, fixed.write_008, eg="008 880301s1988####xxk###########000#0#eng#d"),
    )

Every row carries an example in its format's own notation: it documents the row, and it is tested in both directions.

What becomes of a table:

    engine.py     the table made ready: fields → record in the making (draft.py) → record, record → fields (writing.py)
    rule.py       a row made ready, which is the reference; level.py, its parts; isbd.py, the marks between them
    straight.py   a row as code, for fields that are still text (line.py, function.py)
    choice.py     which rows read a tag, and which writes a value; memory.py, what was worked out and is asked again
    form.py       which lines are taken whole, told by a look at them
    codecs.py     how single values are spelt; slots.py, what a record is made of
    overview.py   the tables of all formats as one page, for people
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from bibld.crosswalk.codecs import TEXT, Codec

if TYPE_CHECKING:
    from bibld.crosswalk.draft import Draft
    from bibld.crosswalk.line import Line
    from bibld.crosswalk.writing import Writing

__all__ = [
    "GIVEN",
    "INDICATORS",
    "REPEATED",
    "Faults",
    "Field",
    "Pair",
    "PartRule",
    "Row",
    "Shape",
    "derived",
    "implied",
    "many",
    "mark",
    "one",
    "pair",
    "row",
    "run",
    "shape",
    "under",
    "within",
]


class _Asked:
    """What a row or a shape asks for in the place of a value."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return self.name


GIVEN = _Asked("GIVEN")
"""In a row's ``when``: the attribute says something, whatever it is. Tested, never stamped.
In ``has``: the part is there.
"""

REPEATED = _Asked("REPEATED")
"""In a shape's ``has``: the part is there more than once."""


INDICATORS = ("ind1", "ind2")
"""The codes of MARC's indicators among the parts of a field: each is one sign, and always there."""


class Field(NamedTuple):
    """One field of a format, taken apart and not yet understood.

    ``where`` is its place (a MARC tag, a MODS element, an RDF property), ``parts`` what it holds, in order: pairs of
    a code and a value. A value is text, or again a tuple of parts. ::

        Field("245", (("ind1", "1"), ("ind2", "0"), ("a", "Duty of Care")))
        Field("name", (("@type", "personal"), ("role", (("roleTerm:code", "aut"),))))
    """

    where: str
    parts: tuple[tuple[str, Any], ...]

    def first(self, code: str) -> Any:
        """The first value with this code, or None."""
        for found, value in self.parts:
            if found == code:
                return value
        return None


Faults = list[tuple[str, str, Any]]
"""What of a field could not be taken: the code of each part, why (one of ``draft.REASONS``), and its value.

``[("q", "no part", "paperback")]``
"""


class PartRule(NamedTuple):
    """One part of a row, as one of the words below has made it.

    ``value`` is what a mark is, or a derived part is written as. ``kinds`` are those of a run's Terms, by their codes;
    of a derived part the signs that it may be, where it may not be any. ``joined`` is put between what stands several
    times.
    """

    kind: str
    code: str
    attr: str = ""
    codec: Codec = TEXT
    before: str | Mapping[str, str] = ""
    value: str = ""
    kinds: Mapping[str, str] = MappingProxyType({})
    lead: str = ""
    type: type | None = None
    parts: tuple[PartRule, ...] = ()
    joined: str = ""

    @property
    def codes(self) -> dict[str, str]:
        """Of a run: by its kind, the code that a term is written in; the first of those that mean the same."""
        return {kind: code for code, kind in reversed(list(self.kinds.items())) if code != self.lead}


class Row(NamedTuple):
    """One line of a table; made by :func:`row`."""

    where: str
    slot: str
    type: type
    parts: tuple[PartRule, ...]
    when: Mapping[str, Any]
    eg: str
    end: str
    lossy: Mapping[str, str]
    only: str
    whole: bool


class Shape(NamedTuple):
    """A whole field that two functions read and write; made by :func:`shape`."""

    where: str
    slot: str
    take: Callable[[Field], tuple[Any, Faults]]
    make: Callable[[Any], Field | None]
    when: Mapping[str, Any]
    eg: str
    whole: bool
    has: Mapping[str, Any]
    only: str
    lost: Callable[[Any], list[tuple[str, Any]]]
    reads: Callable[[Field], bool] | None
    bare: Callable[[Any], Any] | None
    usual: Callable[[str], Any] | None
    form: str


class Pair(NamedTuple):
    """A pair of named functions, where a row would need an ``if``; made by :func:`pair`."""

    where: tuple[str, ...]
    read: Callable[[Field, Draft], None]
    write: Callable[[Writing], Iterable[Field]]
    slots: tuple[str, ...]
    eg: str
    alone: bool
    quiet: bool
    usual: Callable[[Line], Any] | None
    form: str | Mapping[str, str]


def one(code: str, attr: str, codec: Codec = TEXT, *, before: str = "", joined: str = "") -> PartRule:
    """A part that may stand once: ``one("b", "subtitle", before=" :")``.

    ``before`` is the punctuation ISBD puts before this part (it stands at the end of the part that precedes it).
    ``"("`` is for a part that stands in parentheses, with its neighbours of the same kind:
    ``$n (2nd : $d 1999 : $c London)``. Where it may stand several times and is one text all the same, ``joined`` is put
    between them; it is written as one.
    """
    return PartRule("one", code, attr, codec, before, joined=joined)


def many(code: str, attr: str, codec: Codec = TEXT, *, before: str = "", once: bool = False) -> PartRule:
    """A part that may be repeated; the attribute is a tuple: ``many("b", "units", before=".")``.

    With ``once`` a value already there is not added: what a field says twice, as a term and as a code.
    """
    return PartRule("once" if once else "many", code, attr, codec, before)


def run(attr: str, kinds: Mapping[str, str], *, lead: str = "", before: str | Mapping[str, str] = "") -> PartRule:
    """A run of parts whose order matters, kept as Terms: ``run("terms", {"a": "topic", "z": "geographic"}, lead="a")``.

    The code says the Term's kind. ``lead`` is the code that only the first may have, and must. ``before`` may differ by
    code, and by that of the part before: ``{"n": ".", "p": ".", "np": ","}`` is a comma between a number and a name.
    """
    return PartRule("run", "", attr, TEXT, before, kinds=kinds, lead=lead)


def under(attr: str, type_: type, *parts: PartRule) -> PartRule:
    """Parts that belong to a value inside the value: ``under("agent", Agent, one("a", "name"))``."""
    return PartRule("under", "", attr, type=type_, parts=parts)


def within(code: str, *parts: PartRule) -> PartRule:
    """Parts that stand one level deeper in the format, but belong to the same value."""
    return PartRule("within", code, parts=parts)


def mark(code: str, value: str) -> PartRule:
    """A part that belongs to ``where``: tested when reading, stamped when writing: ``mark("ind2", "5")``."""
    return PartRule("mark", code, value=value)


def derived(code: str, value: str = "", *, once: str | None = None) -> PartRule:
    """A part that follows from the rest: not read, and written as ``value`` (or left to the format to put in).

    With ``once`` the row is only for fields in which it is ``value``, or one of the signs ``once``: these were valid
    there once, and tell nothing today.
    """
    return PartRule("derived", code, value=value, kinds={} if once is None else dict.fromkeys((value, *once), ""))


def implied(attr: str) -> PartRule:
    """An attribute that the format says elsewhere, or that follows from the rest: nothing is written, nothing lost."""
    return PartRule("implied", "", attr)


def row(
    where: str,
    slot: str,
    type_: type,
    *parts: PartRule,
    when: Mapping[str, Any] | None = None,
    eg: str,
    end: str = "",
    lossy: Mapping[str, str] | None = None,
    only: str = "",
    whole: bool = False,
) -> Row:
    """One line of a table: what stands at ``where`` is a ``type_`` in the record's ``slot``.

    ``end`` is the punctuation that closes the field.
    ``lossy`` gives the reason why an attribute has no place here.
    ``only="read"`` is for what is understood and no longer written. ``whole=True`` takes a value only where the row
    says all of it.
    """
    return Row(where, slot, type_, parts, when or {}, eg, end, lossy or {}, only, whole)


def shape(
    where: str,
    slot: str,
    take: Callable[[Field], tuple[Any, Faults]],
    make: Callable[[Any], Field | None],
    *,
    when: Mapping[str, Any] | None = None,
    eg: str,
    whole: bool = False,
    has: Mapping[str, Any] | None = None,
    only: str = "",
    lost: Callable[[Any], list[tuple[str, Any]]] = lambda _: [],
    reads: Callable[[Field], bool] | None = None,
    bare: Callable[[Any], Any] | None = None,
    usual: Callable[[str], Any] | None = None,
    form: str = "",
) -> Shape:
    """A field whose parts depend on each other: ``take`` gives its one value, and what it could not take; ``make``
    gives the field again. (A :func:`pair` is for a field that several slots share.)

    Which fields it reads: those that have the parts of ``has``, each with a value, GIVEN or REPEATED
    (``has={"t": GIVEN}``), and of which ``reads`` is true.

    Which values it writes: with ``whole`` only those of which ``make`` can say all; for any other ``make`` gives None.
    ``lost`` tells what of a value ``make`` cannot say; ``bare`` is the value without what other fields say of it.

    To be quick: ``usual`` is a short way for the commonest form of a line. It gives its value, where ``make`` is sure
    to give the same line again; ``Otherwise`` with the value, where ``make`` would not; and None for any other line.
    ``form`` is that of the lines of which ``take`` leaves nothing (see :mod:`bibld.crosswalk.form`).
    """
    return Shape(where, slot, take, make, when or {}, eg, whole, has or {}, only, lost, reads, bare, usual, form)


def pair(
    where: str | tuple[str, ...],
    read: Callable[[Field, Draft], None],
    write: Callable[[Writing], Iterable[Field]],
    *,
    slots: str = "",
    eg: str,
    alone: bool = False,
    quiet: bool = False,
    usual: Callable[[Line], Any] | None = None,
    form: str | Mapping[str, str] = "",
) -> Pair:
    """Two named functions that mirror each other; ``where`` may name several places, ``slots`` are parted by spaces.

    ``alone`` is for a ``read`` that looks at its field and nothing else (it does not ask the draft what other fields
    have said): what a field has said is remembered for the next that is equal. ``quiet`` is for a ``write`` that gives
    nothing where its slots are empty and nothing was kept as found: it is not called then.

    ``usual`` is a short way for the commonest form of a line, which says one value of the first slot and nothing else.
    It gives that value, where ``write`` makes the same line of it again; ``Otherwise`` with the value, where ``write``
    does not; and None for any other line. ``form`` is that of the lines of which ``read`` leaves nothing and reports
    nothing (see :mod:`bibld.crosswalk.form`), one for each place if they differ.
    """
    tags = (where,) if isinstance(where, str) else where
    return Pair(tags, read, write, tuple(slots.split()), eg, alone, quiet, usual, form)
