r"""Which lines are taken whole, told by a look at their form: what need not be understood need not be taken apart.

A form is a regular expression for the text of a line. What it matches is read without anything being lost or wrong,
whatever else the record says, and so a format that keeps what it has found would write it again as it stands::

    250 ## $a Second edition.     [^\x1f]{2}(?:\x1f[ab358][^\x1f]+)+

A row's form follows from its parts (:func:`form_of`); a shape or a pair says its own. A line without a form, or of
another form, is not wrong: to know what becomes of it, it has to be read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import msgspec

from bibld.crosswalk import INDICATORS, REPEATED, Pair
from bibld.crosswalk.level import Level
from bibld.crosswalk.line import LINK_CODES, MARK, SHORT_CODES, SIGNS
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
    "no_line",
    "sequence",
    "subfields",
]

# All that repeats is possessive: no two parts of a form can take the same subfield, and so none gives one back. What
# would be tried again and again for a line that is of no form is seen once.
VALUE = rf"[^\w{MARK}]*+\w[^{MARK}]*+"
"""The text of a subfield: one of white space says nothing, nor does one of marks alone."""
ANY_INDICATOR = f"[^{MARK}]"
ANY_INDICATORS = ANY_INDICATOR * 2
LINKS = "".join(f"(?:{MARK}{code}{VALUE})?+" for code in map(SHORT_CODES.__getitem__, LINK_CODES))
"""The link to a field in another script and the name of that script, where there are any."""
UNSEEN = SHORT_CODES.keys() - {*LINK_CODES}
"""Codes that a line has as soon as it is read, and not as it stands."""


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


def _mark(code: str) -> str:
    return MARK + re.escape(SHORT_CODES.get(code, code))


def _subfield(code: str) -> str:
    return f"{_mark(code)}{VALUE}"


@lru_cache(maxsize=16)
def _none_but(code: str, codes: Callable[[], Iterable[str]]) -> str:
    """That no subfield has anything but the codes of a list in it: looked at once, since it may stand anywhere."""
    return f"(?!(?s:.*){_mark(code)}(?!(?:{'|'.join(map(re.escape, codes()))})(?![^{MARK}])))"


def form_of(rule: Rule, *, coded: str = "") -> str:
    """The form of the lines that a row takes whole; nothing where that takes more than a pattern to tell.

    ``coded`` is a subfield for the codes of a list. That is another form, since to make a list ready
    takes longer than the rest.
    """
    given = {path.partition(".")[0] for path in rule.row.when if "." in path}
    body = sequence(rule.level, rule.needs, given, coded=coded)
    if body is None:
        return ""
    return f"{_signs(rule)}(?={MARK}){body}"  # a line without any subfield says nothing


def _signs(rule: Rule) -> str:
    return "".join(f"[{re.escape(signs)}]" if signs else ANY_INDICATOR for signs in indicators(rule).values())


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
            found[code] = "".join(part.kinds)
        else:
            found[code] = _read_by(part.codec.read)
    return found


def sequence(
    level: Level, needs: Sequence[set[str]] = (), given: Collection[str] = (), *, coded: str = ""
) -> str | None:
    """The subfields of a level: those that may stand once in their order, any others between them.

    ``needs`` are the codes of which one each must be there, ``given`` the inner values that must. None where a part
    that must be there has no place of its own.
    """
    free: set[str] = set()
    guards: list[str] = []
    steps: list[str] = []
    told: set[str] = set()  # the attributes that a part has been found for
    if any(len(need) > 1 for need in needs):
        return None
    needed = set().union(*needs)
    for part, inner in level.steps:
        if part.kind == "derived" or part.code in INDICATORS:
            continue
        if part.kind == "under" and inner is not None:
            required = [
                {code}
                for code, (one, path) in inner.by_code.items()
                if not path and inner.defaults.get(one.attr) is msgspec.NODEFAULT
            ]
            body = sequence(inner, required, coded=coded)
            if body is None:
                return None
            always = part.attr in given or not required or any(one.code in INDICATORS for one, _ in inner.steps)
            steps.append(body if always else f"(?:{body})?+")
        elif part.kind == "run":
            if part.lead:
                rest = subfields(part.kinds.keys() - UNSEEN - {part.lead}, "*")
                steps.append(f"{_subfield(part.lead)}{rest}")
                needed -= {part.lead}
            else:
                free |= part.kinds.keys() - UNSEEN
        elif part.kind in ("many", "once"):
            if part.codec.takes_all:
                free.add(part.code)
            elif part.code == coded and part.codec.codes is not None:
                free.add(part.code)
                guards.append(_none_but(part.code, part.codec.codes))
        elif part.attr not in told and part.codec.takes_all:
            told.add(part.attr)
            steps.append(_subfield(part.code) if part.code in needed else f"(?:{_subfield(part.code)})?+")
            needed -= {part.code}
    if needed:
        return None
    between = subfields(free, "*")
    return "".join(guards) + between + "".join(step + between for step in steps)


class Form(NamedTuple):
    """A pattern, and what costs less to look for in a line than to make it ready:
    its indicators, and a sign that it must have.
    """

    pattern: str
    indicators: tuple[str, ...] = ()
    sign: str = ""

    def may_be_of(self, text: str) -> bool:
        """Whether a line is worth a look."""
        return self.sign in text and all(
            said[:1] in known or not known for said, known in zip((text, text[1:]), self.indicators, strict=False)
        )


class Forms:
    """The forms of the lines of one tag, each of one of its rules."""

    def __init__(self, where: str, entries: Sequence[Rule | ShapeRule | Pair]) -> None:
        self._forms = [*forms(where, entries)]

    def of(self, text: str) -> Callable[[str], object] | None:
        """The one that a line has, ready to tell of the next; none where no rule takes it whole."""
        ready = (_fullmatch(form.pattern) for form in self._forms if form.may_be_of(text))
        return next((told for told in ready if told(text)), None)


def no_line(_: str) -> None:
    """What tells of a line before its form is known."""


@lru_cache(maxsize=4096)
def _fullmatch(pattern: str) -> Callable[[str], object]:
    """A form made ready when it is first asked for: that costs as much as a thousand looks."""
    return re.compile(pattern).fullmatch


def forms(where: str, entries: Sequence[Rule | ShapeRule | Pair]) -> Iterator[Form]:
    """The forms of the lines that are taken whole by the rule that reads them."""
    for at, entry in enumerate(entries):
        if isinstance(entry, Pair):
            pattern = entry.form if isinstance(entry.form, str) else entry.form.get(where, "")
            if not at and pattern:
                yield Form(pattern)
            return  # it reads whatever comes
        others = [one for one in entries[:at] if not (_passes(one, entry) or _takes_as_much(one, entry))]
        apart = [_apart_from(earlier) for earlier in others]
        if not all(apart):
            continue
        for form in _forms_of(entry):
            yield form._replace(pattern="".join((*dict.fromkeys(apart), form.pattern)))


def _forms_of(rule: Rule | ShapeRule) -> Iterator[Form]:
    if isinstance(rule, ShapeRule):
        if rule.row.form:
            yield Form("".join((*(_has(code, asked) for code, asked in rule.row.has.items()), rule.row.form)))
    elif pattern := form_of(rule):
        signs = tuple(indicators(rule).values())
        yield Form(pattern, signs)
        for code, (part, _) in rule.level.by_code.items():
            if part.codec.codes is not None:
                yield Form(form_of(rule, coded=code), signs, f"{MARK}{code}")


_BEFORE = {"ind1": "", "ind2": ANY_INDICATOR}
"""What stands before an indicator."""


def _has(code: str, asked: Any) -> str:
    """That a line has what a shape asks for: a sign as an indicator, or a subfield, once or more often."""
    if code in _BEFORE:
        return f"(?={_BEFORE[code]}{re.escape(asked)})"
    return f"(?={f'(?s:.*){_mark(code)}' * (1 + (asked is REPEATED))})"


def _apart_from(earlier: Any) -> str:
    """That a line has another indicator than a rule asks for; nothing where it asks for none."""
    asked = earlier.row.has if isinstance(earlier, ShapeRule) else dict(getattr(earlier, "marks", ()))
    signs = [(before, asked[code]) for code, before in _BEFORE.items() if isinstance(asked.get(code), str)]
    return f"(?!{signs[0][0]}{re.escape(signs[0][1])})" if signs else ""


def _takes_as_much(earlier: Any, entry: Any) -> bool:
    """Whether a rule that is asked first takes whole what it reads of the lines in the other's
    form: it has the same parts.

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

    def never(code: str, value: Any) -> bool:
        if code in signs:
            return signs[code] != "" and value not in signs[code]
        return code not in codes or (value is REPEATED and codes[code][0].kind == "one")

    if getattr(earlier, "level", None) is None:
        return any(never(code, value) for code, value in earlier.row.has.items())
    its = indicators(earlier)
    return (
        any(never(code, value) for code, value in earlier.marks)
        or any(set(signs[code]).isdisjoint(its[code]) for code, _ in earlier.indicators if signs[code])
        or any(need.isdisjoint(codes) for need in earlier.demands)
    )
