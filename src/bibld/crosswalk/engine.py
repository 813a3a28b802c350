"""Compiles a table into a reader and a writer, and checks it while doing so.

:class:`Crosswalk` is a table made ready: :meth:`Crosswalk.read` takes the Fields of one record and gives a Record with
its leftovers, :meth:`Crosswalk.write` takes a Record and gives Fields, each with the row that made it. The engine knows
slots and attributes; it knows no format, and no record's meaning.

What no rule takes is never dropped in silence. Reading, a field that no row takes whole stays on the record as a
Leftover in its format's own notation, and the report is told. Writing, what a row has no part for is reported with the
row's reason.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import chain
from operator import itemgetter
from typing import Any

import msgspec

from bibld.crosswalk import INDICATORS, Field, Pair, Row, Shape, straight
from bibld.crosswalk.choice import KNOWN, Choice, Tag
from bibld.crosswalk.draft import PUT_BACK, REASONS, Draft, Said, Trace
from bibld.crosswalk.form import Forms, no_line
from bibld.crosswalk.level import TableError
from bibld.crosswalk.line import MARK, SHORT_CODES, Line, Otherwise, has_blanks, line, line_of, text_of
from bibld.crosswalk.memory import Memory, Worked
from bibld.crosswalk.rule import LATER, Rule, ShapeRule, made_ready
from bibld.crosswalk.slots import EMPTY, MANY, reason_for
from bibld.crosswalk.writing import Made, Writing, Written
from bibld.errors import RecordError
from bibld.model import Leftover, Record
from bibld.report import Report

__all__ = ["Crosswalk"]


def _as_it_is(field: Field) -> Field:
    return field


class Crosswalk:
    """A table made ready for both directions.

    ``spell`` and ``parse`` are the format's notation for one Field, in which leftovers are kept. ``lossy`` says why
    slots (``"page"``) and attributes (``"titles.lang"``, ``"*.lang"``) have no place in the format. With
    ``keeps_form`` a field that would be written otherwise than it was found is kept as found too. ``fill`` are parts
    that every field has, with the value that says nothing (MARC's blank indicators). With ``lines`` fields come and go
    as :class:`~bibld.crosswalk.line.Line`, and rows are compiled to straight code. A line with one of the two ``signs``
    in its text has marks that are none of its words, and one may have blank subfields: what it says is what ``plain``
    makes of it, and it is kept as it was found. So is a field at the places of ``others``, which have no rows: what it
    says is a field of another place.
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
        signs: tuple[str, str] = (LATER, LATER),
        plain: Callable[[Field], Field] = _as_it_is,
        others: Iterable[str] = (),
    ) -> None:
        self.name = name
        self.lines = lines
        self.ignored = dict(ignored or {})
        self.lossy = dict(lossy or {})
        self.spell = spell
        self.parse = parse
        self.keeps_form = keeps_form
        self.signs = signs
        self.plain = plain
        self.order: list[Rule | ShapeRule | Pair] = [made_ready(entry, fill) for entry in table]
        self.by_where: dict[str, list[Rule | ShapeRule | Pair]] = {where: [] for where in others}
        self.by_slot: dict[str, list[Rule | ShapeRule]] = {}
        for rank, entry in enumerate(self.order):
            for where in entry.where if isinstance(entry, Pair) else (entry.row.where,):
                self.by_where.setdefault(where, []).append(entry)
            if not isinstance(entry, Pair):
                if lines and isinstance(entry, Rule):
                    straight.check(entry)
                entry.rank = rank
                self._put_by_slot(entry)
        self._pairs = [(rank, entry) for rank, entry in enumerate(self.order) if isinstance(entry, Pair)]
        self.paired = {slot for _, pair in self._pairs for slot in pair.slots}
        read = {entry.row.slot for entry in self.order if not isinstance(entry, Pair)}
        covered = self.paired.union(read, self.lossy, ("leftovers", "position"))
        if silent := [slot for slot in EMPTY if slot not in covered]:
            raise TableError(f"{name}: the table says nothing of {', '.join(silent)}")
        self._unwritten = [
            slot for slot in EMPTY if slot not in self.by_slot and slot not in self.paired and slot in self.lossy
        ]
        self._tags: dict[str, Tag] = {}
        self._forms_of: Worked[str, Forms] = Worked(KNOWN, lambda where: Forms(where, self.by_where.get(where, ())))
        self._told: Worked[str, Callable[[str], object]] = Worked(KNOWN, lambda _: no_line)
        self._choices = {slot: Choice(rules) for slot, rules in self.by_slot.items()}
        self._aside = [Report()]  # hears first whether a field that speaks for itself has anything to report
        # The field of a value, by its identity, which costs less to look up: what is read is mostly written next, and
        # what is read again is the same object again. Nothing is remembered so until something is to be written, nor
        # any more once so many values have been read and none was. It is not emptied, but gives place to a new one: by
        # the old one another thread may be writing a record.
        self._made: dict[int, Made] = {}
        self._remembers = self._writes = False
        self._parsed: Memory[str, tuple[str, Any, Field] | None] = Memory(_REMEMBERED)

    def _put_by_slot(self, later: Rule | ShapeRule) -> None:
        """Put a rule behind those that write values of its slot; some have to be left for it."""
        row, earlier_ones = later.row, self.by_slot.get(later.row.slot, [])
        if row.slot not in EMPTY:
            raise TableError(f"row {row.where}: a record has no slot {row.slot!r}")
        if row.only == "read":
            return
        for earlier in earlier_ones:
            same_test = all(row.when.get(path, ...) == value for path, value in earlier.row.when.items())
            if same_test and not earlier.row.whole and earlier.lead in (None, later.lead):
                raise TableError(f"row {row.where}: {earlier.row.where} takes all that it could take")
        self.by_slot[row.slot] = [*earlier_ones, later]

    # Reading

    def rule_for(self, field: Field) -> Rule | ShapeRule | Pair | None:
        """The rule that reads this field; where none reads all of it, the nearest of its place."""
        entries = self.by_where.get(field.where, ())
        for entry in entries:
            if isinstance(entry, Pair) or entry.reads(field):
                return entry
        others = (entry for entry in entries if isinstance(entry, Rule) and not entry.marks)
        return min(others, key=lambda rule: rule.lacks(field), default=None)

    def read(self, fields: Iterable[Field], report: Report, trace: list[Trace] | None = None) -> Record:
        """The record that these fields describe. What no rule took is on it as leftovers, and in the report."""
        return self.draft(fields, report, trace).record()

    def draft(
        self, fields: Iterable[Field], report: Report, trace: list[Trace] | None = None, *, told_alone: bool = False
    ) -> Draft:
        """The same, for a format that has something to settle between its fields before it is a record.

        Where they are ``told_alone``, it is for the report, and what no row takes need not be on it.
        """
        draft = Draft(self, report, traced=trace is not None)
        tags, values, (sign, other) = self._tags, draft.values, self.signs
        self._forget()
        for field in fields:
            if (
                trace is not None
                or type(field) is not Line
                or sign in (text := text_of(field))
                or other in text
                or has_blanks(text)
            ):
                self._read_field(field, draft, trace)
                continue
            tag = tags.get(field.where) or self._tag(field.where)
            if tag.short is not None and (value := tag.short(field)) is not None:
                if type(value) is Otherwise:
                    values[tag.slot].append(value.value)
                    draft.leave(field, "form", told=True)
                    continue
                values[tag.slot].append(value)
                if self._remembers:
                    assert tag.pair is not None
                    self._made[id(value)] = Made(value, 0, field, tag.pair, None)
            elif (heard := tag.heard) is not None and (said := heard.get(text)) is not None:
                heard.hits += 1
                draft.take_over(said)
                if said.leftovers and tag.pair is None:
                    self._tell_apart(draft, said.values[0][0])
            elif tag.pair is None:
                self._read_by_rows(tag, field, text, draft, told_alone=told_alone)
            elif heard is not None:
                self._read_alone(tag, field, draft)
            else:
                tag.pair.read(field, draft)
        return draft

    def _forget(self) -> None:
        """Forget which fields have said the values that were read, where these are many and none was written since."""
        if self._remembers and len(self._made) > _REMEMBERED:
            self._made = {}
            self._remembers = self._writes
            self._writes = False

    def _read_by_rows(self, tag: Tag, field: Line, text: str, draft: Draft, *, told_alone: bool) -> None:
        """Read a line by the first row of its tag that takes it as straight code, or else by the reference."""
        if tag.strange:
            if not told_alone:
                draft.leave(field, "no row")
            elif self.spell is not None:
                notation = self.spell(field) if draft.report.listens else ""
                draft.report.lose("kept", field.where, REASONS["no row"], notation, self.name)
            return
        for take, rule, slot, doubtful in tag.ready():
            value = take(text)
            if value is False:
                continue
            if value is None:
                break
            same = type(value) is not Otherwise
            if not same:
                value = value.value
            elif doubtful:  # one that says all of it, as this has, is chosen for a value that says no more
                same = self._writer(slot, value, rule) is rule
            draft.values[slot].append(value)
            leftover = None
            if not same and self.keeps_form:
                draft.leave(field, "form", told=True)
                leftover = draft.leftovers[-1]
                self._tell_apart(draft, slot)
            if self._remembers and (same or self._writer(slot, value) is rule):
                self._made[id(value)] = Made(value, rule.rank, field, rule.row, leftover)
            if tag.heard is not None:
                tag.keep(text, Said(((slot, value),), (), () if leftover is None else (leftover,)))
            return
        self._read_field(field, draft, None)

    def carries(self, places: Sequence[str], texts: Sequence[str], report: Report) -> bool:
        """Whether these lines would be written again as they stand, were they read and written;
        the report is told as then.

        For a format that keeps what it has found. Most lines tell by their form that nothing of them is lost; of the
        others, those that speak for themselves are read. False, and nothing told, where the whole record has to be.
        """
        told = map(self._told.__getitem__, places)
        if all(found := [form(text) for form, text in zip(told, texts, strict=True)]):
            return True
        doubtful = [
            line(where, text)
            for where, text, match in zip(places, texts, found, strict=True)
            if not (match or self._is_whole(where, text))
        ]
        if not doubtful:
            return True
        for field in doubtful:
            tag = self._tags.get(field.where) or self._tag(field.where)
            if tag.pair is not None and not tag.pair.alone:
                return False
        self.draft(doubtful, report, told_alone=True)
        return True

    def _is_whole(self, where: str, text: str) -> bool:
        """Whether a line that is not of the form its tag's last had is of another,
        which then the next is held against.
        """
        told = self._forms_of[where].of(text)
        if told is not None:
            self._told[where] = told
        return told is not None

    def _tag(self, where: str) -> Tag:
        """How the lines of a tag are read, worked out when the first is met."""
        tag = Tag(self.by_where.get(where, ()), strange=where not in self.by_where and where not in self.ignored)
        if len(self._tags) < KNOWN:  # a hostile file may make up any number of tags
            self._tags[where] = tag
        return tag

    def _read_field(self, field: Field, draft: Draft, trace: list[Trace] | None) -> None:
        """Read a field by the reference."""
        said = self.plain(field)
        entry = self.rule_for(said)
        if said is not field and isinstance(said, Line) and MARK not in said.text and not said.is_control:
            entry = None
            draft.leave(field, "malformed", told=True)  # nothing that could be lost
        elif isinstance(entry, Pair):
            kept = len(draft.leftovers)
            entry.read(said, draft)
            if said is not field:
                self._leave_as_found(field, said, draft, kept)
        elif entry is not None:
            self._read_row(entry, field, said, draft)
        elif field.where not in self.ignored:
            draft.leave(field, "no row")
        if trace is not None:
            trace.append(Trace(field, entry if isinstance(entry, Pair | None) else entry.row, draft.filled()))

    def _keeps(self, rule: Rule | ShapeRule, field: Field, value: Any) -> bool:
        """Whether a value will be written as it was found: by the rule that read it, and in the same form."""
        if rule.row.only == "read" or (rule.doubtful and self._writer(rule.row.slot, value) is not rule):
            return False
        return rule.same_form(value, field)

    def _read_alone(self, tag: Tag, field: Line, draft: Draft) -> None:
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

    def _leave_as_found(self, field: Field, said: Field, draft: Draft, first: int) -> None:
        """Keep a field in the place of what it says, where that was kept (since the ``first`` leftover),
        or for its form.
        """
        draft.leave(field, "form", told=True)
        if self.spell is not None:
            found, notation = draft.leftovers.pop(), self.spell(said)
            at = next((at for at in range(first, len(draft.leftovers)) if draft.leftovers[at].value == notation), None)
            if at is None:
                draft.leftovers.append(found)
            else:
                draft.leftovers[at] = msgspec.structs.replace(draft.leftovers[at], value=found.value)

    def _read_row(self, rule: Rule | ShapeRule, field: Field, said: Field, draft: Draft) -> None:
        """Read a field by its row; what it has ``said`` is without the marks that are none of its words."""
        value, faults = rule.read(said)
        slot = rule.row.slot
        if value is None:
            draft.leave(field, "malformed", told=not _has_words(said))
            return
        if slot not in MANY and draft.get(slot) not in (None, value):  # a record has one
            draft.leave(field, "repeated")
            return
        draft.add(slot, value)
        if faults:
            for code, reason, found in faults:
                path = f"{field.where}{_separator(code)}{code}"
                draft.report.lose("kept", path, REASONS[reason], found, self.name)
            # The value was taken: the field goes back in its place, and is no field of its own.
            draft.leave(field, "repeated" if faults[0][1] == "repeated" else "no part", told=True)
        elif said is not field or (self.keeps_form and not self._keeps(rule, field, value)):
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
        values = draft.values[slot]
        if (rule := self._writer(slot, values[equal[0]])) is None:
            return
        last = draft.leftovers.pop()
        for at in equal:
            one = values[at]
            if (made := _straight_field(rule, one) or rule.write(one)[0]) is not None:
                draft.leave(self._formed(made, draft.report), "form", told=True)
                # An object of its own:
                # the field that is remembered of another record's would not take the turn of this.
                values[at] = msgspec.structs.replace(one)
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
        self._remembers = self._writes = True

    def write(self, record: Record, report: Report, settings: Any = None) -> list[Written]:
        """The fields that say what the record says, in the table's order, leftovers put back."""
        self.remember()
        made = self._made
        writing = Writing(record, settings, report, self.name, made)
        present = [getattr(record, slot) for slot in self.by_slot]
        placed = self._placed(record, present, made, report)
        for slot in self._unwritten:
            value = getattr(record, slot)
            if value != EMPTY[slot]:
                report.lose("dropped", slot, self.lossy[slot], value, self.name)
        for rank, pair, slot in self._asked(writing):
            for field in pair.write(writing) if not writing.unlike else self._paired(pair, writing):
                formed = field if type(field) is Line else self._formed(field, report)
                placed.append((rank, Written(formed, pair, slot, -1)))
        if len(made) > 2 * _REMEMBERED:  # and not before: a value stays known while its record is written
            self._made = {}
        placed.sort(key=_by_rank)
        return [written for _, written in placed] + self._put_back(record.leftovers, report)

    def _placed(
        self, record: Record, present: Sequence[Any], made: dict[int, Made], report: Report
    ) -> list[tuple[int, Written]]:
        """The fields of the values that are ``present`` in the slots that rows write, each with the rank of its row."""
        kept = {id(left) for left in record.leftovers}
        found: dict[str, dict[Any, list[Field]]] | None = None
        placed: list[tuple[int, Written]] = []
        for slot, values in zip(self.by_slot, present, strict=True):
            if not values:
                continue
            for index, value in enumerate(values if slot in MANY else (values,)):
                known = made.get(id(value))
                if known is not None and (known.leftover is None or id(known.leftover) in kept):
                    placed.append((known.rank, Written(known.field, known.row, slot, index)))
                    continue
                if found is None:
                    found = self._found(record, _taken(present, made)) if kept else {}
                if (known := self._write_value(slot, index, value, placed, report, found.get(slot))) is not None:
                    made[id(value)] = known
        return placed

    def _put_back(self, leftovers: Iterable[Leftover], report: Report) -> list[Written]:
        """The fields of this format that were kept as they were found; what was kept for others is told."""
        out: list[Written] = []
        for left in leftovers:
            if left.reason == "form" or (left.reason == "said" and left.format != self.name):
                continue
            if left.format == self.name:
                if left.reason in PUT_BACK and self.parse is not None:
                    out.append(Written(self.parse(left.value), None, "leftovers", -1))
            elif "leftovers" not in self.by_slot and "leftovers" not in self.paired:
                # Of such a field the rest may be said elsewhere: it is not told as if all of it were left out.
                cause = "no rule takes some part of it" if left.reason == "no part" and "@" not in left.path else ""
                reason = f"kept for {left.format} only: {cause or REASONS.get(left.reason, left.reason)}"
                report.lose("dropped", f"{left.format}:{left.path}", reason, left.value, self.name)
        return out

    def _asked(self, writing: Writing) -> Sequence[tuple[int, Pair, str]]:
        """The pairs that may have something to say: all but the quiet ones whose slots are empty."""
        return [
            (rank, pair, pair.slots[0] if pair.slots else "")
            for rank, pair in self._pairs
            if not pair.quiet or writing.kept(pair.where) or any(map(writing.record.__getattribute__, pair.slots))
        ]

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

    def sound(self, record: Record, report: Report, but: Collection[str]) -> Record:
        """The record without what was kept of this format and is no field of it; each is told.

        Whoever changes a graph, or JSON, may change it into that. ``but`` are paths whose texts tell
        of fields, and are none.
        """
        kept: list[Leftover] = []
        for left in record.leftovers:
            is_ours = left.format == self.name and (left.path not in but or left.reason in PUT_BACK)
            if is_ours and not self._is_field(left):
                report.lose("dropped", left.path, "what was kept is no field any more", left.value, self.name)
            else:
                kept.append(left)
        return record if len(kept) == len(record.leftovers) else msgspec.structs.replace(record, leftovers=tuple(kept))

    def _is_field(self, left: Leftover) -> bool:
        """Whether what was kept is a field, and one of the place that it was kept for."""
        if self.parse is None:
            return True
        form = self._parsed.get(left.value)
        try:
            field = self.parse(left.value) if form is None else form[2]
        except RecordError:
            return False
        return field.where == left.path

    def _paired(self, pair: Pair, writing: Writing) -> Iterable[Field]:
        """What a pair writes, each field as it was found where that says the same and more."""
        fields = list(pair.write(writing))
        unlike = [left for left in writing.unlike if left.path in pair.where]
        if not unlike or self.parse is None:
            return fields
        there = Counter((field.where, field.parts) for field in fields)
        places: dict[Record | None, int] = {}
        for left in unlike:
            found = self.parse(left.value)
            if there[found.where, found.parts] or self.rule_for(self.plain(found)) is not pair:
                continue
            if not places:  # of each thing said, the first that says it
                places = {self._said(pair, fields[at]): at for at in range(len(fields) - 1, -1, -1)}
            same = places.get(self._said(pair, found))
            if same is not None:
                there[fields[same].where, fields[same].parts] -= 1
                there[found.where, found.parts] += 1
                fields[same] = found
            else:
                writing.drop(left.path, "the record no longer says what this field said", left.value)
        return fields

    def _said(self, pair: Pair, field: Field) -> Record | None:
        if field.where not in pair.where:
            return None
        draft = Draft(self, Report())
        pair.read(self.plain(field), draft)
        return msgspec.structs.replace(draft.record(), leftovers=())

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
        form = self._parsed.get(left.value, ...)
        if form is ...:
            field = self.parse(left.value)
            said = self.plain(field)
            rule = self.rule_for(said)
            value = rule.read(said)[0] if isinstance(rule, Rule | ShapeRule) else None
            form = None
            if value is not None and isinstance(rule, Rule | ShapeRule):
                form = (rule.row.slot, rule.bare(value), field)
            self._parsed.keep(left.value, form)
        return form

    def write_value(self, slot: str, value: Any, report: Report) -> list[tuple[int, Written]]:
        """What is written of one value of a slot that rows write, with the rank of its row;
        what is lost is reported.
        """
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
    ) -> Made | None:
        """Write one value; how it was written, where it would be again in any record."""
        rule = self._writer(slot, value)
        if rule is None:
            if slot not in self.paired:  # a pair says itself what it cannot hold
                reason = self.lossy.get(slot) or "no row takes a value of this kind"
                report.lose("dropped", slot, reason, value, self.name)
            return None
        row = rule.row
        field = _straight_field(rule, value) if self.lines or isinstance(rule, ShapeRule) else None
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
        for attr, said in lost:
            own = row.lossy.get(attr) if isinstance(row, Row) else ""
            why = own or reason_for(self.lossy, slot, attr) or f"{row.where} has no place for it"
            report.lose("dropped", f"{slot}.{attr}", why, said, self.name)
        # What follows from other fields may be another in the next record.
        if field is None or found is not None or lost or (isinstance(rule, Rule) and rule.derived):
            return None
        return Made(value, rule.rank, field, row, None)


def _taken(present: Iterable[Any], made: Mapping[int, Made]) -> Counter[int]:
    """The leftovers, by identity, of the values whose fields are known: no other value is written as they are.

    How many of each: what a line has said is the same object for each line that is equal.
    """
    values = chain.from_iterable(values for values in present if isinstance(values, tuple))
    known = filter(None, map(made.get, map(id, values)))
    return Counter(id(it.leftover) for it in known if it.leftover is not None)


def _has_words(field: Field) -> bool:
    """Whether a field says more than marks: what it says is lost where nothing is made of it.
    A link is none of its words.
    """
    return any(code not in _NO_WORDS and _WORD.search(str(value)) for code, value in field.parts)


_NO_WORDS = {*INDICATORS, *SHORT_CODES}
_WORD = re.compile(r"\w")
_by_rank = itemgetter(0)

_REMEMBERED = 1 << 9
"""How many values are remembered with their fields: what is read is written soon, and what is kept for long takes the
place of what the processor has at hand."""


def _separator(code: str) -> str:
    return "$" if len(code) == 1 else "/" if code and not code.startswith("@") else ""


def _straight_field(rule: Rule | ShapeRule, value: Any) -> Field | None:
    """The field of a value, where straight code makes it."""
    if isinstance(rule, ShapeRule):
        return rule.row.make(value)
    text = straight.of(rule).make(value)
    return line(rule.row.where, text) if text is not None else None
