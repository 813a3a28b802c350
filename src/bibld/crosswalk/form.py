r"""Which lines are taken whole, told by a look at their form: what need not be understood need not be taken apart.

A form is a regular expression for the text of a line. What it matches is read without anything being lost or wrong,
whatever else the record says, and so a format that keeps what it has found would write it again as it stands::

    250 ## $a Second edition.     [^\x1f]{2}(?:\x1f[ab358][^\x1f]+)+

A row's form follows from its parts (:func:`form_of`); a shape or a pair says its own. A line without a form, or of another
form, is not wrong: to know what becomes of it, it has to be read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

import msgspec

from bibld.crosswalk import GIVEN, INDICATORS, REPEATED, Pair
from bibld.crosswalk.level import Level
from bibld.crosswalk.line import LONG_CODES, MARK, SHORT_CODES, SIGNS
from bibld.crosswalk.rule import Rule, ShapeRule

__all__ = [
    "ANY_INDICATOR",
    "ANY_INDICATORS",
    "LINKS",
    "VALUE",
    "Forms",
    "form_of",
    "forms",
    "indicators",
    "sequence",
    "subfields",
]

# All that repeats is possessive: no two parts of a form can take the same subfield, and so none gives one back. What
# would be tried again and again for a line that is of no form is seen once.
VALUE = rf"[^\S{MARK}]*+[^\s{MARK}][^{MARK}]*+"
"""The text of a subfield: one of white space says nothing."""
ANY_INDICATOR = f"[^{MARK}]"
ANY_INDICATORS = ANY_INDICATOR * 2
LINKS = "".join(f"(?:{MARK}{code}{VALUE})?+" for code in LONG_CODES)
"""The link to a field in another script and the name of that script, where there are any."""


@lru_cache(maxsize=256)
def _read_by(read: Callable[[Any], Any]) -> str:
    """The indicators that a codec reads."""
    return "".join(sign for sign in SIGNS if read(sign) is not None)


def subfields(codes: Iterable[str], many: str = "+") -> str:
    """Subfields with these codes, in any order: ``subfields("ab")``.

    ``many`` is ``*`` where there may be none, ``?`` where there may be one, empty for exactly one.
    """
    known = "".join(sorted({re.escape(SHORT_CODES.get(code, code)) for code in codes}))
    return f"(?:{MARK}[{known}]{VALUE}){many and many + '+'}" if known else ""


def _subfield(code: str) -> str:
    return f"{MARK}{re.escape(SHORT_CODES.get(code, code))}{VALUE}"


def form_of(rule: Rule) -> str:
    """The form of the lines that a row takes whole; nothing where that takes more than a pattern to tell."""
    given = {path.partition(".")[0] for path in rule.row.when if "." in path}
    body = sequence(rule.level, rule.needs, given)
    if body is None:
        return ""
    signs = "".join(f"[{re.escape(signs)}]" if signs else ANY_INDICATOR for signs in indicators(rule).values())
    return f"{signs}(?={MARK}){body}"  # a line without any subfield says nothing


def indicators(rule: Rule) -> dict[str, str]:
    """What a row takes as each of its indicators; nothing where it takes any."""
    found: dict[str, str] = {}
    for code in INDICATORS:
        part, _ = rule.level.by_code.get(code, (None, ()))
        if part is None:
            found[code] = dict(rule.fill).get(code, "")
        elif part.kind == "mark":
            found[code] = part.value
        elif part.kind == "derived":
            found[code] = "".join(part.kinds or ())
        else:
            found[code] = _read_by(part.codec.read)
    return found


def sequence(level: Level, needs: Sequence[set[str]] = (), given: Collection[str] = ()) -> str | None:
    """The subfields of a level: those that may stand once in their order, any others between them.

    ``needs`` are the codes of which one each must be there, ``given`` the inner values that must. None where a part
    that must be there has no place of its own.
    """
    free: set[str] = set()
    steps: list[str] = []
    told: set[str] = set()  # the attributes that a part has been found for
    if any(len(need) > 1 for need in needs):
        return None
    needed = set().union(*needs)
    for part, inner in level.steps:
        if part.kind in ("implied", "derived") or part.code in INDICATORS:
            continue
        if part.kind == "under" and inner is not None:
            required = [
                {code} for code, (one, path) in inner.by_code.items() if not path and _is_required(inner, one.attr)
            ]
            body = sequence(inner, required)
            if body is None:
                return None
            always = part.attr in given or not required or any(one.code in INDICATORS for one, _ in inner.steps)
            steps.append(body if always else f"(?:{body})?+")
        elif part.kind == "run":
            assert part.kinds is not None
            if part.lead:
                rest = subfields(part.kinds.keys() - {part.lead}, "*")
                steps.append(f"{_subfield(part.lead)}{rest}")
                needed -= {part.lead}
            else:
                free |= part.kinds.keys()
        elif part.kind in ("many", "once"):
            if part.codec.takes_all:
                free.add(part.code)
        elif part.kind != "one":
            return None  # stands deeper than a line goes
        elif part.attr not in told and part.codec.takes_all:
            told.add(part.attr)
            steps.append(_subfield(part.code) if part.code in needed else f"(?:{_subfield(part.code)})?+")
            needed -= {part.code}
    if needed:
        return None
    between = subfields(free, "*")
    return between + "".join(step + between for step in steps)


def _is_required(level: Level, attr: str) -> bool:
    return level.defaults.get(attr) is msgspec.NODEFAULT


class Forms:
    """The forms of the lines of one tag, each of one of its rules."""

    def __init__(self, where: str, entries: Sequence[Rule | ShapeRule | Pair]) -> None:
        self._forms = [*forms(where, entries)]

    @property
    def first(self) -> Callable[[str], object]:
        """Tells whether a line is taken whole by the first of them, as most are."""
        return _fullmatch(self._forms[0]) if self._forms else _no_line

    def of(self, text: str) -> Callable[[str], object] | None:
        """The one that a line has, ready to tell of the next; none where no rule takes it whole."""
        return next((told for told in map(_fullmatch, self._forms) if told(text)), None)


@lru_cache(maxsize=4096)
def _fullmatch(form: str) -> Callable[[str], object]:
    """A form made ready when it is first asked for: that costs as much as a thousand looks."""
    return re.compile(form).fullmatch


def _no_line(_: str) -> None:
    """For a tag without a form."""


def forms(where: str, entries: Sequence[Rule | ShapeRule | Pair]) -> Iterator[str]:
    """The forms of the lines that are taken whole by the rule that reads them."""
    for at, entry in enumerate(entries):
        if isinstance(entry, Pair):
            form = entry.form if isinstance(entry.form, str) else entry.form.get(where, "")
            if not at and form:
                yield form
            return  # it reads whatever comes
        form = form_of(entry) if isinstance(entry, Rule) else entry.form
        if form and all(_passes(earlier, entry) or _takes_as_much(earlier, entry) for earlier in entries[:at]):
            yield form


def _takes_as_much(earlier: Any, entry: Any) -> bool:
    """Whether a rule that is asked first takes whole what it reads of the lines in the other's form: it has the same parts.

    ``246 1# $i Title on spine: $a Bees`` is read by the row of variants with a caption, and any other by that of all.
    """
    if not (isinstance(earlier, Rule) and isinstance(entry, Rule)):
        return False
    one, other = ([part for part in rule.row.parts if part.code not in INDICATORS] for rule in (earlier, entry))
    told = (earlier.row.end, earlier.row.whole, earlier.fill) == (entry.row.end, entry.row.whole, entry.fill)
    its, signs = indicators(earlier), indicators(entry)
    wider = all(not its[code] or (signs[code] and {*signs[code]} <= {*its[code]}) for code in INDICATORS)
    return told and one == other and wider


def _passes(earlier: Any, entry: Any) -> bool:
    """Whether a rule that is asked first reads none of the lines in the other's form."""
    codes: dict[str, Any] | None = getattr(getattr(entry, "level", None), "by_code", None)
    if codes is None:
        return False
    signs = indicators(entry)
    marks = dict(entry.marks)

    def never(code: str, value: Any) -> bool:
        if code in signs:
            return signs[code] != "" and value is not GIVEN and value not in signs[code]
        if value is REPEATED:
            return code not in codes or codes[code][0].kind == "one"
        return code not in codes or (value is not GIVEN and code in marks and marks[code] != value)

    if getattr(earlier, "level", None) is None:
        return any(never(code, value) for code, value in earlier.row.has.items())
    its = indicators(earlier)
    return (
        any(never(code, value) for code, value in earlier.marks)
        or any(set(signs[code]).isdisjoint(its[code]) for code, _ in earlier.indicators if signs[code])
        or any(need.isdisjoint(codes) for need in earlier.demands)
    )
