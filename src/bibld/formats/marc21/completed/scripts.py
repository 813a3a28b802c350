"""What stands beside the same in another script (880)."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import Any

from msgspec.structs import replace

from bibld.crosswalk.slots import MANY
from bibld.formats._events import is_in_words
from bibld.formats.marc21.scripts import script_of
from bibld.labels import extent_label, subject_label
from bibld.model import Physical, Provision, Record, Related, Stated, Subject
from bibld.report import Report

__all__ = ["CJK", "beside"]

_SLOTS = tuple(sorted(MANY))


def _stated(record: Record) -> Iterator[tuple[str, Stated]]:
    """The values of a record that are in some script, or stand beside one that is, each with its slot."""
    for slot in _SLOTS:
        for value in getattr(record, slot):
            if isinstance(value, Stated) and (value.link or value.script):
                yield slot, value


def _words(value: Stated) -> str:
    """What a value says, in the letters that it is in."""
    if isinstance(value, Subject):
        return subject_label(value)
    if isinstance(value, Provision):
        return " ".join((*value.names, *(place.name for place in value.places)))
    if isinstance(value, Physical):
        return " ".join(map(extent_label, value.extents))
    if isinstance(value, Related) and value.record is not None and value.record.titles and not value.title:
        return value.record.titles[0].title
    return next((text for attr in _OF_WORDS if (text := getattr(value, attr, ""))), "")


_OF_WORDS = ("title", "name", "text", "term")


def _with(record: Record, attr: str, told: Mapping[int, str]) -> Record:
    """A record in which the values of these identities say this of themselves."""

    def said(value: Any) -> Any:
        return replace(value, **{attr: told[id(value)]}) if id(value) in told else value

    if not told:
        return record
    return replace(record, **{slot: tuple(map(said, getattr(record, slot))) for slot in _SLOTS})


def _by_letters(record: Record) -> Record:
    """Of what says the same as something in Latin script, and has no script named or that one, the
    letters tell the script.

    Stanford's stylesheet names ``Latn`` for both.
    """
    told = [
        (slot, value, script_of(_words(value)) if value.script in _LATIN else value.script)
        for slot, value in _stated(record)
        if value.link
    ]
    latin = {(slot, value.link) for slot, value, script in told if script in _LATIN}
    others = ((value, script) for slot, value, script in told if script not in _LATIN and (slot, value.link) in latin)
    return _with(record, "script", {id(value): script for value, script in others})


_LATIN = ("Latn", "")


def _named(record: Record) -> Record:
    """A record in which scripts have names of ISO 15924: Chinese, Japanese and Korean are "CJK" to the Library of
    Congress's stylesheet.
    """
    return _with(
        record, "script", {id(value): _east_asian(value) for _, value in _stated(record) if value.script == CJK}
    )


def _east_asian(value: Stated) -> str:
    told = script_of(_words(value))
    return told if told in _EAST_ASIAN else "Hani"


def _worded(record: Record) -> Record:
    """A record in which a description of the carrier without words stands beside none, since no 300 comes of it, nor a
    statement of publication that is of an edition alone.

    The same stylesheet has ``<form authority="gmd">electronic resource</form>`` for each of two scripts.
    """
    if any(found.link and not is_in_words(found) for found in record.provisions):
        provisions = (
            found if is_in_words(found) else replace(found, link="", script="") for found in record.provisions
        )
        record = replace(record, provisions=tuple(provisions))
    links = Counter(physical.link for physical in record.physicals if physical.link)
    if max(links.values(), default=0) < 2:
        return record
    physicals = (
        physical
        if links[physical.link] < 2 or any(map(physical.__getattribute__, _OF_STATEMENT))
        else replace(physical, link="", script="")
        for physical in record.physicals
    )
    return replace(record, physicals=tuple(physicals))


_OF_STATEMENT = ("extents", "details", "dimensions", "accompanying")

CJK = "CJK"
_EAST_ASIAN = ("Hani", "Jpan", "Kore")


def _in_latin(record: Record) -> Record:
    """What is in Latin script is the field itself
    where the same stands beside it in another script (Appendix D, Model A).
    """
    stated = [*_stated(record)]
    plain = {(slot, value.link) for slot, value in stated if not value.script}
    latin = (one for slot, one in stated if one.script == "Latn" and one.link and (slot, one.link) not in plain)
    return _with(record, "script", {id(value): "" for value in latin})


def _in_pairs(record: Record) -> Record:
    """A record in which a link is of one pair: of several values of a slot with one, each has
    that of its place its own.

    MODS has what was published and what was manufactured in one group, which is one 260 and its
    880, and may be two 264.
    """
    groups: defaultdict[tuple[str, str], defaultdict[str, list[Stated]]] = defaultdict(lambda: defaultdict(list))
    for slot, value in _stated(record):
        if value.link:
            groups[slot, value.link][value.script].append(value)
    apart: dict[int, str] = {}
    for (_, shared), by_script in groups.items():
        if len(by_script) > 1 and "" in by_script and len({*map(len, by_script.values())}) == 1:
            for values in by_script.values():
                apart |= {id(value): f"{shared} {at}" for at, value in enumerate(values) if at}
    return _with(record, "link", apart)


def _of_one_kind(record: Record) -> Record:
    """A record in which a name of no kind is of that of the same name in another script:
    880 stands beside 100, and not beside 720.
    """
    kinds = {agent.link: agent.kind for agent in record.agents if agent.link and agent.kind}
    unknown = (agent for agent in record.agents if not agent.kind and agent.link in kinds)
    return _with(record, "kind", {id(agent): kinds[agent.link] for agent in unknown})


def _numbers(pairs: Sequence[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """The numbers of pairs, by the slot and the link of each: of two digits, and each that of no other (Appendix A,
    $6).

    A link that is such a number stays that; MODS counts the pairs of each element.
    """
    own = {link: (slot, link) for slot, link in reversed(pairs) if _NUMBER.fullmatch(link)}
    free = (number for at in count(1) if (number := f"{at:02}") not in own)
    return {pair: pair[1] if own.get(pair[1]) == pair else next(free) for pair in pairs}


_NUMBER = re.compile(r"(?!00)\d\d", re.ASCII)


def beside(record: Record, report: Report) -> Record:
    """880 stands beside a field that says the same: what has none beside it is said in the field itself, in any script.

    MARC 21 Bibliographic, Appendix A and D.
    """
    record = _of_one_kind(_in_pairs(_in_latin(_by_letters(_named(_worded(record))))))
    stated = [*_stated(record)]
    if not stated:
        return record
    plain = dict.fromkeys((slot, value.link) for slot, value in stated if not value.script)
    scripted = {(slot, value.link) for slot, value in stated if value.link and value.script}
    numbers = _numbers([key for key in plain if key in scripted])

    lists = {
        numbers.get(("subjects", subject.link), ""): subject.authority
        for subject in record.subjects
        if not subject.script
    }

    def put(slot: str, value: Any) -> Any:
        if not isinstance(value, Stated) or not (value.link or value.script):
            return value
        if number := numbers.get((slot, value.link)):
            value = replace(value, link=number)
            # 880 is of the kind of its field, which the list of headings may decide.
            if value.script and slot == "subjects" and not value.authority:
                value = replace(value, authority=lists.get(number, ""))
            return value
        if value.script:
            reason = "MARC names the script of a field that stands beside the same in another"
            report.lose("dropped", f"{slot}.script", reason, value.script, "marc21")
        # MODS has an edition in what was published, which may be paired where the edition is not.
        if value.link and not (slot == "editions" and ("provisions", value.link) in numbers):
            report.lose("dropped", f"{slot}.link", "nothing in another script that it leads to", value.link, "marc21")
        return replace(value, link="", script="")

    slots = dict.fromkeys(slot for slot, _ in stated)
    return replace(record, **{slot: tuple(put(slot, value) for value in getattr(record, slot)) for slot in slots})
