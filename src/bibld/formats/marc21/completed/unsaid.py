"""What a description says and none of its fields does: it is looked for in them, and reported.

No row claims here to have said it. A value stands in the words of some field, or comes back where these are read (a
code says it), or has been reported already; else it is reported now.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial
from typing import Any

import msgspec
from msgspec.structs import replace

from bibld.crosswalk import Pair
from bibld.crosswalk.isbd import EAST_ASIAN
from bibld.crosswalk.line import MARK, Line, line, text_of
from bibld.crosswalk.memory import Memory
from bibld.crosswalk.slots import reason_for, texts
from bibld.formats._dates import OPEN, UNKNOWN, before_christ, doubts_in, hyphened, in_words, is_undated, years_of
from bibld.formats._events import NOT_NAMED
from bibld.formats._extents import is_online_resource
from bibld.formats._headings import list_of
from bibld.formats.marc21.carriers import registered
from bibld.formats.marc21.completed.carriers import is_of_file
from bibld.formats.marc21.completed.descriptions import (
    CAPTIONS,
    OF_MEDIUM,
    RELATED,
    RENAMED,
    SHOWN,
    SHOWN_AS_SUMMARIES,
    UNLABELLED,
)
from bibld.formats.marc21.completed.extents import lasting
from bibld.formats.marc21.completed.kinds import CONTENT
from bibld.formats.marc21.completed.numbers import USES, bare, coded, owned
from bibld.formats.marc21.completed.scripts import CJK
from bibld.formats.marc21.dates import EVENTS, compact
from bibld.formats.marc21.headings import AUTHORITIES
from bibld.formats.marc21.linking import KINDS_OF_NOTES
from bibld.formats.marc21.mapping import CROSSWALK, LOSSY
from bibld.formats.marc21.numbers import ABRIDGED, SOURCES_OF_IDENTIFIERS, classifications, identifiers
from bibld.model import Identifier, Record, was_marc
from bibld.report import Report, shown
from bibld.vocabulary import relators

__all__ = ["tell_unsaid"]

_SORTS = frozenset(("encoding", "entry", "function", "nonsort", "primary", "relation", "status"))
"""What a value is, which its tag or an indicator tells, and not what it says."""

_SCHEMES = {
    "classifications": frozenset(classifications.owners),
    "identifiers": SOURCES_OF_IDENTIFIERS.union(identifiers.owners),
}
"""Schemes of numbers that MARC knows; any other is looked for as other words are."""

_KINDS = frozenset(
    kind
    for entry in CROSSWALK.order
    if not isinstance(entry, Pair)
    for said in (entry.row.when.get("kind"), *(part.kinds for part in getattr(entry.row, "parts", ()) if part.kinds))
    for kind in ((said,) if isinstance(said, str) else said.values() if isinstance(said, Mapping) else said or ())
) | frozenset((*OF_MEDIUM, *RELATED, *RENAMED, *SHOWN_AS_SUMMARIES, *USES))
"""The kinds that some field is for."""

_OF_OTHERS = "related.record.notes"
_OF_KINDS = frozenset(("characteristics", "frequencies", "languages", "notes", "physicals.forms", "titles", _OF_OTHERS))
"""What may be of any kind, in the words of those who describe it; an unknown one is looked for as other words are."""

_ASIDE = frozenset(("government", "issuance", "leftovers", "page", "position"))
"""What the leader and 008 have a code for, or what is reported where it is left out."""

_INDICATED = frozenset((*AUTHORITIES.values(), "lcnaf", "naf"))
"""Lists that the second indicator of a subject names; the Library of Congress's names are used with its subjects."""

_FIXED = re.compile("LDR|00[678]")
_OF_CODES = re.compile("LDR|0|3[34]")
_ANY = re.compile("")
"""The fields that are for codes: the leader, 00X-09X and 33X-34X."""
_CODED = frozenset((
    "audiences.term", "classifications.edition", "genres.term", "physicals.forms.term", "related.label", "type",
))  # fmt: skip
"""What leader, 006, 007, 008 and indicators may say by a code, though it is more than a word; nothing else is."""

_DISPLAYED = frozenset((("links", UNLABELLED), ("related", "References")))
"""What systems show before a field of its own accord, and so its caption need not say (510, 856)."""

_SHOWN = {"contents": ("contents",), "notes": SHOWN_AS_SUMMARIES, "summaries": SHOWN | SHOWN_AS_SUMMARIES}
"""The same of 505, and what the first indicator of 520 stands for, in whatever case."""

_PLAIN = ("Latn", CJK, "local", UNKNOWN)
"""What no field has to say: that it is in Latin letters, or in some of East Asia, of which it names one,
that a number is of no scheme, that nothing is known of a date.
"""

_COPYRIGHT = re.compile(r"(?<!\w)(?:[cp©℗]|cop\.|copyright)\s*(?=\d)")
"""What a date of copyright has before its year in one form or in another."""

_ASKED = frozenset((("admin", "changed"), ("admin", "created"), ("dates", "qualifier")))
"""What is told where 005 and 008 are written, and what brackets may say."""

_STATED = frozenset(("dates.value", "provisions.date", "provisions.names", "provisions.places.name"))
_WITH_ISSN = frozenset(("related.title", "related.record.titles.title"))
_REWRITTEN = _WITH_ISSN.union(("classifications.edition", "dates.end", "physicals.formats", "physicals.forms.term"))
_OTHERWISE = frozenset(("authority", "kind", "label", "scheme", "value"))
"""What a field may say in another way than the record, by its path or by its name."""

_ABOUT = re.compile(r"\b(?:ca\.|circa) ?(?=\d)")
"""What RDA says in another word: ``[approximately 1890]``."""

_ISSN = re.compile(r"(?<=, )ISSN:? (?=\d{4}-)")
"""What the subfield of the number behind it says."""

_LINK = re.compile(r"[a-z]+\.link")
"""What stands beside the same in another script: where nothing does, that has been told (scripts.beside)."""

_OF_FILE = ("LDR", "005")
"""Fields whose figures say nothing of the resource: lengths, and the time of the last change."""

_CODES = re.compile(f"{MARK}.")
_WORD = re.compile(r"\w+")
_BETWEEN = re.compile(r"\W+")
_EARLY = re.compile(r"0\d{3}", re.ASCII)
"""A year that a statement has in three figures."""
_NOT_ALL_KNOWN = re.compile(r"\d(?:\d(?:\du|uu)|uuu)", re.ASCII)
"""A decade or a century in MARC's code, ``172u``, of which a statement says ``[between 1720 and 1729]``."""
_OF_DATES = frozenset(("dates.value", "dates.end"))


def tell_unsaid(
    record: Record,
    fields: Sequence[Line],
    told: Iterable[object],
    again: Callable[[Sequence[Line]], Record],
    report: Report,
) -> None:
    """Report what ``record`` says besides its ``fields`` and what has been ``told``; ``again`` reads fields."""
    text = _CODES.sub("\n", "\n".join([field.text for field in fields if field.where not in _OF_FILE])).casefold()
    if was_marc(record):
        texts = _texts(record)
    else:
        languages = tuple(made for language in record.languages for made in coded(language))
        texts = [item for item in _texts(replace(record, languages=languages)) if _LINK.fullmatch(item[0]) is None]
    missing = _not_among(texts, text) + [("dates.qualifier", said) for said in _doubts(record, text)]
    if missing:
        missing = _not_among(missing, f"{text}\n{' '.join(map(shown, told))}".casefold())
    if missing:
        # Most of it is what a code says, and most codes stand in the fixed fields, or in others for them: then the rest
        # need not be read again.
        if any(" " not in said or path in _CODED for path, said in missing):
            for known in _said_by_codes(fields, text, again):
                missing = [(path, said) for path, said in missing if (path, said.casefold()) not in known]
                if not missing:
                    break
        run = _BETWEEN.sub("", text) if len(text) < _LONG else ""  # numbers are written without their hyphens
        missing = [
            (path, said) for path, said in missing
            if len(bare := _BETWEEN.sub("", said.casefold())) <= _CODE or bare.isalpha() or bare not in run
        ]  # fmt: skip
        if ("dates.end", OPEN) in missing and all(
            f"{date.value}-" in text for date in record.dates if date.end == OPEN
        ):
            missing.remove(("dates.end", OPEN))  # 500 ## $a Year in source record: 2001-.
    for path, said in (*missing, *_unplaced(texts, fields, told, again)):
        slot, _, attr = path.partition(".")
        reason = reason_for(LOSSY, slot, attr) or "no field says it"
        report.lose("dropped", path, reason, said, "marc21")


def _said_by_codes(
    fields: Sequence[Line], text: str, again: Callable[[Sequence[Line]], Record]
) -> Iterator[Collection[tuple[str, str]]]:
    """What fields say where a code says it, each time of more of them, since to read them again takes long.

    The first are the fixed fields, but for the dates of 008, in which records differ.
    """
    fixed = [field for field in fields if _FIXED.match(field.where)]
    undated = [line("008", f"{_FILLED}{text_of(field)[15:]}") if field.where == "008" else field for field in fixed]
    key = "\n".join([f"{field.where}{text_of(field)}" for field in undated])
    known = _IN_FIXED.get(key)
    if known is None:
        _IN_FIXED.keep(key, known := _words_said(again(undated)))
    yield known
    parts = {part.rstrip(".,") for part in text.split("\n")}
    yield {("agents.roles", code) for part in parts if (code := relators().code(part))}  # $e editor.
    yield {("genres.term", kind) for kind, codes in CONTENT.items() if not parts.isdisjoint(codes)}  # 336 $b prm
    for asked in (_OF_CODES, _ANY):
        yield _words_said(again([field for field in fields if asked.match(field.where)]))


_FILLED = "|" * 15
"""008/00-14 of which nothing is said: when a record was made, and when what it describes was."""

_IN_FIXED: Memory[str, frozenset[tuple[str, str]]] = Memory(256)
"""What fixed fields say, by their texts: many records of a file have the same, but for 008/00-14."""


def _words_said(record: Record) -> frozenset[tuple[str, str]]:
    return frozenset((path, word) for path, said in _texts(record) for word in _tells(said.casefold()))


def _tells(said: str) -> tuple[str, ...]:
    """What is told with a word, which may be closer than one of others: their sound recordings may be music or not."""
    return (said, "sound recording") if said.startswith("sound recording-") else (said,)


def _unplaced(
    texts: Iterable[tuple[str, str]],
    fields: Sequence[Line],
    told: Iterable[object],
    again: Callable[[Sequence[Line]], Record],
) -> list[tuple[str, str]]:
    """Short numbers of another resource that stand in no field for one: a 5 is in many others.

    ``773 0# $t Nature.`` has no volume, though 300 has ``5 p.``
    """
    numbers = [(path, said) for path, said in texts if len(said) <= _CODE and _OF_ANOTHER.match(path)]
    if not numbers:
        return numbers
    own = [field for field in fields if field.where in _FOR_OTHERS]
    text = _CODES.sub("\n", "\n".join(map(text_of, own)))
    numbers = _not_among(numbers, f"{text}\n{' '.join(map(shown, told))}".casefold())
    known = frozenset(said for path, said in _texts(again(own)) if _OF_ANOTHER.match(path)) if numbers else ()
    return [(path, said) for path, said in numbers if said not in known]


_OF_ANOTHER = re.compile(r"related\.(?:number|part\.(?:details|extents)\.value)$")

_FOR_OTHERS = frozenset(
    entry.row.where for entry in CROSSWALK.order if not isinstance(entry, Pair) and entry.row.slot == "related"
) | frozenset(
    where for entry in CROSSWALK.order if isinstance(entry, Pair) and "related" in entry.slots for where in entry.where
)
"""The fields that are for other resources."""


_LONG = 1 << 15
"""In a longer text words are looked up rather than searched for: the time of a search grows with the text."""

_CODE = 3
"""A code of so few letters is found by chance within the words of any text: it has to stand by itself."""


def _not_among(texts: Iterable[tuple[str, str]], text: str) -> list[tuple[str, str]]:
    """The texts that do not stand in another, and of whose words not all do."""
    if len(text) >= _LONG:
        words = frozenset(_WORD.findall(text))
        return [(path, said) for path, said in texts if not words.issuperset(_words(path, said))]
    stands = cache(partial(_stands, text=text))  # a short code is looked for at each place where its letters are
    missing = [(path, said) for path, said in texts if not stands(said.casefold())]
    return [(path, said) for path, said in missing if not all(map(stands, _words(path, said)))]


def _words(path: str, said: str) -> list[str]:
    if path in _OF_DATES and _EARLY.fullmatch(said):
        said = said[1:]
    elif path in _OF_DATES and _NOT_ALL_KNOWN.fullmatch(said):
        said = f"between {said.replace('u', '0')} and {said.replace('u', '9')}"
    elif path == "provisions.date":
        said = _COPYRIGHT.sub("", said)  # 1998, cop. 1997
    return _WORD.findall(in_words(hyphened(lasting(said))).casefold())


def _stands(said: str, text: str) -> bool:
    """Whether something said stands in a text: words as such (``Hive``, and not in ``Hiveries``),
    a code as a word of it, a number also within one in Chinese (``第12卷``).
    """
    at = text.find(said)
    if len(said) > _CODE:
        end = len(said)
        while at >= 0 and (_is_one_word(text[at - 1 : at + 1]) or _is_one_word(text[at + end - 1 : at + end + 1])):
            at = text.find(said, at + 1)
        return at >= 0 or (said[-1].isdigit() and _COPYRIGHT.sub("", said, 1) in text)
    while at >= 0 and any(
        sign.isalnum() and (sign < EAST_ASIAN or not said.isdecimal())
        for sign in (text[at - 1 : at], text[at + len(said) : at + len(said) + 1])
    ):
        at = text.find(said, at + 1)
    return at >= 0


def _is_one_word(signs: str) -> bool:
    """Whether two signs are letters that stand in one word."""
    return len(signs) == 2 and signs.isalpha() and signs[0] < EAST_ASIAN and signs[1] < EAST_ASIAN


def _doubts(record: Record, text: str) -> Iterator[str]:
    """How dates are not certain of which no statement says so,
    nor 008 (``180619q19uu2016``) or 046 (``$a q $b 250``).
    """
    doubted = dict.fromkeys(date for date in record.dates if date.qualifier)
    if not doubted:
        return
    is_shown = doubts_in(text.split("\n"))
    coded = {said for first, last, before in _IN_DOUBT.findall(text) for said in (first, first + last, before)}
    for date in doubted:
        before = before_christ(date)
        if date.qualifier == "questionable" and (str(before) if before else date.value + date.end) in coded:
            continue
        if not is_shown(date):
            yield date.qualifier


_IN_DOUBT = re.compile(r"q(?:([\du]{4})([\du]{0,4})|\n(\d+)(?=\n))")
"""Years of which 008 says that one of them may be it, and the one before Christ of which 046 does."""


def _texts(record: Record) -> list[tuple[str, str]]:
    """All that a record says in words and codes, with the path of each."""
    found: list[tuple[str, str]] = []
    slots = {slot: value for slot, value in msgspec.to_builtins(record).items() if slot not in _ASIDE}
    for path, said, whole in texts(slots):
        of, name, is_asked, in_words = _place(path)
        if not is_asked or whole[name] in _PLAIN:
            continue
        if in_words:
            found.append((path, said))
        elif not _is_implied(of, name, said):
            found += _as_fields_have_it(path, said, whole)
    return [(path, said) for path, said in found if said]


def _as_fields_have_it(path: str, said: str, whole: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What an attribute says, as a field has it that says it in another way than the model; nothing if none has to."""
    of, _, name = path.rpartition(".")
    if name == "label":
        said = said.rstrip(" :")
        if (of, said) in _DISPLAYED or _is_shown(of, said.lower(), whole.get("kind", "")):
            return
    elif name == "value" and "scheme" in whole:
        number = bare(owned(Identifier(whole["scheme"], said)))
        yield f"{of}.qualifier", number.qualifier
        said = number.value
    elif of == "dates" and name in ("value", "end") and whole.get("kind") in EVENTS.values():
        said = compact(said)  # as 033 has it
    elif path in _STATED and (NOT_NAMED.fullmatch(said) or is_undated(said)):
        return  # what is not known is said in other words
    elif path == "dates.value":
        said, _, end = said.partition("/")  # of EDTF; in 046 the ends stand apart
        if whole.get("encoding") != "edtf" and (years := years_of(said)):
            said, end = years
        yield "dates.end", end
    elif path == "provisions.date":
        said = _ABOUT.sub("", said)
    elif path in _WITH_ISSN:
        said = _ISSN.sub("", said)
    elif name == "authority":
        said = list_of(said) or said
    elif path == "classifications.edition":
        said = said.removeprefix(ABRIDGED)  # the first indicator of 082 says so
    elif path == "physicals.formats" or (path == "physicals.forms.term" and is_of_file(said)):
        path, said = "physicals.formats", registered(said)
    elif path == "physicals.forms.term" and is_online_resource(said.strip(" .[]")):
        said = "online resource"  # as 338 has it
    yield path, said


@lru_cache(maxsize=1024)
def _place(path: str) -> tuple[str, str, bool, bool]:
    """An attribute: of what it is, its name, whether it says anything that a field has to say, and whether that stands
    in the field as it is.
    """
    of, _, name = path.rpartition(".")
    is_asked = name not in _SORTS and (of, name) not in _ASKED and ".leftovers." not in path
    return of, name, is_asked, name not in _OTHERWISE and path not in _STATED and path not in _REWRITTEN


def _is_shown(of: str, said: str, kind: str) -> bool:
    """Whether a field for notes of a kind stands for a caption, or the first indicator of 520, if the note is of no
    other kind.
    """
    if of == "notes" and said in CAPTIONS:
        return kind in ("", CAPTIONS[said])
    return said in _SHOWN.get(of, ()) and kind in ("", "summary", said.replace("contents", "content"))


def _is_implied(of: str, name: str, said: str) -> bool:
    """Whether an attribute says what a value is, and in a way that MARC knows, or what no field has to say."""
    if name == "scheme":
        known = _SCHEMES.get(of.rpartition(".")[2])
        return known is None or said in known
    if name == "kind":
        return of not in _OF_KINDS or said in (KINDS_OF_NOTES if of == _OF_OTHERS else _KINDS)
    return name == "authority" and (list_of(said) or said.lower()) in _INDICATED
