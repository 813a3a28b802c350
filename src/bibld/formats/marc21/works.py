"""Works named by a heading under control: an agent and a uniform title, in one field.

The fields are 700, 710 and 711 with $t, 730 and 740 for a part, and the series of 440 and 800-830 (for 490 see
:mod:`.series`). Each becomes a Related whose record has the agent and the title, as if they stood in 1XX and 240 (MARC
21, X00-X30 General Information)::

    700 12 $a Elgar, Edward, $d 1857-1934. $t Concertos, $m violoncello, $r E minor.
    Related("constituent", record=Record(
        titles=(Title("Concertos", kind="uniform", …),), agents=(Agent("Elgar, Edward", …),)))
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple, cast

from bibld.crosswalk import GIVEN, INDICATORS, Faults, Field, Row, Shape, shape, straight
from bibld.crosswalk.form import LINKS, indicators, sequence, subfields
from bibld.crosswalk.isbd import CLOSED, DIVIDING, directed, punctuate, unpunctuate, without
from bibld.crosswalk.line import MARK, Otherwise
from bibld.crosswalk.rule import Rule
from bibld.formats._uri import is_iri
from bibld.formats.marc21.codecs import RELATOR_CODE, issn
from bibld.formats.marc21.found import BLANK, links_of
from bibld.model import Identifier, Record, Related, Term, Title

__all__ = ["SCOPES", "Heading", "is_in_heading", "part_of_heading", "work"]

_CONTROL = "012"
"""Where the heading comes from, and its numbers: they stand behind all that is said in words."""

_OF_TITLE = "tfghklmnoprs" + _CONTROL
_OF_FIELD = {"i": "label", "v": "number", "link": "link", "script": "script"}
SCOPES = {"3": "materials", "5": "institution", "7": "provenance", "8": "field link"}
"""What these subfields mean in every field that has them (MARC 21, Appendix A)."""
_SCOPE = {**SCOPES, "7": "control"}
_RELATIONSHIP = "relationship"
_SCOPE_CODES = {kind: code for code, kind in _SCOPE.items()} | {_RELATIONSHIP: "4"}
_SILENT = ("i", "w")
_BEFORE = {"x": ",", "v": " ;"}

_WERE_SERIES = frozenset(("400", "410", "411"))
"""Their second indicator once told whether a pronoun stood for the main entry."""


class Heading(NamedTuple):
    """How a heading is taken apart: the rule for its agent, where it has one, and the rule for its title."""

    agent: Rule | None
    title: Rule


def part_of_heading(row: Row) -> Rule:
    """A row of an agent or a title made ready, for all the headings that have one."""
    return Rule(row, BLANK)


def work(
    tag: str,
    heading: Heading,
    relation: str | dict[str, str],
    *,
    eg: str,
    has: dict[str, Any] | None = None,
    kind: str = "uniform",
    only: str = "",
) -> Shape:
    """The shape of a field that names a work. ``relation`` is fixed, or follows from the second indicator.

    Where it has to have a caption (``has={"i": GIVEN}``), it is for works that have one.
    """
    taker, maker = _Taker(tag, heading, relation, kind), _Maker(tag, heading, relation, kind)
    relations = (relation,) if isinstance(relation, str) else tuple(relation.values())
    usual = taker.usual if taker.agent is None and isinstance(relation, str) else None
    when: dict[str, Any] = {"relation": relations, "label": GIVEN} if "i" in (has or {}) else {"relation": relations}
    return shape(tag, "related", taker, maker, when=when, has=has, whole=True, only=only, eg=eg,
                 form=taker.form, usual=usual)  # fmt: skip


class _Work:
    """What reading and writing share."""

    def __init__(self, tag: str, heading: Heading, relation: str | dict[str, str], kind: str) -> None:
        self.tag = tag
        self.agent, self.title = heading
        self.agent_kind = "" if self.agent is None else self.agent.row.when["kind"]
        self.relation = relation
        self.kind = kind
        # The indicators that the title's row has are its non-filing characters.
        self.filing = next((code for code in INDICATORS if code in self.title.level.by_code), "")

    @property
    def form(self) -> str:
        """That of the lines taken whole: what the heading's rows take, and behind it what is the field's own."""
        if self.agent is None:
            signs, body = indicators(self.title), sequence(self.title.level, [{"a"}])
        else:
            signs = indicators(self.agent)
            name, title = sequence(self.agent.level, [{"a"}]), sequence(self.title.level, [{"t"}])
            # Nothing of a title stands before $t, where it would be the name's,
            # and no $d behind it that would be a person's.
            dates = f"(?!(?s:.*){MARK}d)" if self.agent_kind == "person" else ""
            body = name and title and f"{subfields('i', '?')}{name}(?={MARK}t){dates}{title}"
        if not body:
            return ""
        if isinstance(self.relation, dict):
            signs["ind2"] = "".join(self.relation)
        others = subfields({"x", "w", *_SCOPE}, "*")
        return "".join(f"[{said}]" for said in signs.values()) + f"{body}{others}{subfields('v', '?')}{others}{LINKS}"


def _read(rule: Rule, parts: Sequence[tuple[str, Any]]) -> tuple[Any, Faults]:
    """What a row reads of some of a field's parts: by its straight code, where that understands them."""
    indicators, subfields = {"ind1": " ", "ind2": " "}, []
    for name, value in parts:
        if name in indicators:
            indicators[name] = value
        else:
            subfields.append(f"{MARK}{name}{value}")
    found = straight.of(rule).take("".join((*indicators.values(), *subfields)))
    if isinstance(found, Otherwise):
        found = found.value
    if found:
        return found, []
    return rule.read(Field(rule.row.where, tuple(parts)))


def _written(rule: Rule, value: Any) -> Sequence[tuple[str, Any]] | None:
    """The other way round; None where the row cannot say all of the value."""
    text = straight.of(rule).make(value)
    if text is not None:
        indicators, *subfields = text.split(MARK)
        return [("ind1", indicators[0]), ("ind2", indicators[1]), *[(said[0], said[1:]) for said in subfields]]
    field, refused = rule.write(value)
    return None if refused or rule.lost(value) else field.parts


_TITLED = re.compile(
    rf" ([0-9]){MARK}a([^{MARK}]+)"  # $a Bee library ;
    rf"(?:(?<=[^{MARK}] ;){MARK}v([^{MARK}]+))?"  # $v 12
)


class _Taker(_Work):
    def usual(self, text: str) -> Related | Otherwise | None:
        """A title, and where in the series it is: ``830 #0 $a Home Office research report ; $v 65.``"""
        found = _TITLED.fullmatch(text)
        if found is None or text[-1] in DIVIDING or directed(text):
            return None
        title, number = found[2], found[3] or ""
        if number:
            title, number = title[:-2], without(number, ".")
        else:
            title = without(title, ".")
        if not title or title[-1] in DIVIDING or (found[3] and not number):
            return None
        record = Record(titles=(Title(title, kind=self.kind, nonsort=int(found[1])),))
        related = Related(cast("str", self.relation), number=number, record=record)
        # It is closed by a full stop, or by what stands for one.
        last = number or title
        closed = text.endswith(last if last[-1] in CLOSED else f"{last}.")
        return related if closed else Otherwise(related)

    def __call__(self, field: Field) -> tuple[Related | None, Faults]:
        agent_parts: list[tuple[str, Any]] = []
        title_parts: list[tuple[str, Any]] = []
        values: dict[str, Any] = {}
        identifiers: list[Identifier] = []
        scope: list[Term] = []
        faults: Faults = []
        in_title = self.agent is None
        for code, value in unpunctuate(_opened(field.parts), _BEFORE, ".", _SILENT):
            in_title = in_title or code == "t"
            if code == "ind2" and isinstance(self.relation, dict):
                if value not in self.relation:
                    faults.append((code, "malformed", value))
                values["relation"] = self.relation.get(value) or next(iter(self.relation.values()))
            elif code in INDICATORS:
                if code == self.filing:
                    title_parts.append((code, value))
                elif code == "ind1" and self.agent is not None:
                    agent_parts.append((code, value))
                elif value != " " and not (field.where in _WERE_SERIES and value in "01"):
                    faults.append((code, "no part", value))
            elif code in _OF_FIELD:
                if _OF_FIELD[code] in values:
                    faults.append((code, "repeated", value))
                else:
                    values[_OF_FIELD[code]] = value
            elif code in _SCOPE:
                scope.append(Term(_SCOPE[code], value))
            elif code == "4" and in_title and is_iri(value) and RELATOR_CODE.read(value) == value:
                # What a name did is a code; behind its work, the URI of another list says how that is related.
                scope.append(Term(_RELATIONSHIP, value))
            elif code in ("x", "w"):
                identifiers.append(issn(value) if code == "x" else Identifier("local", value))
            elif in_title and (
                self.agent is None or code in _OF_TITLE or (code == "d" and self.agent_kind != "person")
            ):
                title_parts.append((code, value))
            else:
                agent_parts.append((code, value))
        agent = None
        if self.agent is not None:
            agent, found = _read(self.agent, agent_parts)
            faults += found
        title, found = _read(self.title, title_parts)
        faults += found
        if title is None:
            return None, faults
        values.setdefault("relation", self.relation)
        record = Record(titles=(title,), agents=(agent,) if agent is not None else ())
        return Related(record=record, identifiers=tuple(identifiers), scope=tuple(scope), **values), faults


def is_in_heading(related: Related) -> bool:
    """Whether all that is said of a work beside its own description has a place
    in a heading (7XX $i, $x, $w, $3, $4, $5).
    """
    said = Related(
        related.relation, number=related.number, label=related.label, link=related.link, script=related.script,
        identifiers=related.identifiers, scope=related.scope, record=related.record,
    )  # fmt: skip
    return related == said and all(number.scheme in ("issn", "local") for number in related.identifiers)


def _opened(parts: Sequence[tuple[str, Any]]) -> Sequence[tuple[str, Any]]:
    """A heading without the full stop that closes it where its ISSN or number stands behind:
    ``$a Hive papers. $x 0007-0955``.
    """
    if not any(code in _BEFORE for code, _ in parts):
        return parts
    following = [code for code, _ in parts[1:]]
    return [
        (code, without(value, ".") if behind in _BEFORE and value[-1:] == "." else value)
        for (code, value), behind in zip(parts, (*following, ""), strict=True)
    ]


class _Maker(_Work):
    def __call__(self, related: Related) -> Field | None:
        record = related.record
        if record is None or len(record.titles) != 1 or record.titles[0].kind != self.kind:
            return None
        agent, title = next(iter(record.agents), None), record.titles[0]
        if (agent.kind if agent is not None else "") != self.agent_kind or (self.agent is None) != (agent is None):
            return None
        if record != Record(titles=(title,), agents=record.agents[:1]) or not is_in_heading(related):
            return None
        if any(term.kind not in _SCOPE_CODES for term in related.scope):
            return None
        indicators = {"ind1": " ", "ind2": " "}
        if isinstance(self.relation, dict):
            indicators["ind2"] = next(code for code, name in self.relation.items() if name == related.relation)
        parts: list[tuple[str, Any]] = [("i", related.label)] if related.label else []
        control: list[tuple[str, Any]] = []
        for rule, value in ((self.agent, agent), (self.title, title)):
            if rule is None:
                continue
            written = _written(rule, value)
            if written is None:
                return None
            for code, found in written:
                if code == self.filing or (code == "ind1" and rule is self.agent):
                    indicators[code] = found
                elif code not in indicators:
                    (control if code in _CONTROL else parts).append((code, found))
        parts += [("x", found.value) for found in related.identifiers if found.scheme == "issn"]
        parts += [("v", related.number)] if related.number else []
        parts += [("w", found.value) for found in related.identifiers if found.scheme == "local"]
        parts += control
        parts += [(_SCOPE_CODES[term.kind], term.value) for term in related.scope]
        punctuate(parts, _BEFORE, ".", _SILENT)
        return Field(self.tag, (*indicators.items(), *parts, *links_of(related)))
