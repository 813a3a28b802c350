r"""Elements from templates: what stands around the words of a value is made once, and the next value's words are put
in.

Of ``<identifier type="isbn">0131103628</identifier>`` only the number is another in the next record. So a value is
taken apart into its words and the rest (:mod:`bibld.formats.mods.words`), and each rest has a template::

    '    <identifier type="isbn">', '</identifier>\n'

The table (:mod:`bibld.formats.mods.mapping`) makes it when it is first wanted: out of the element of a value whose
words are marks. So nothing of the mapping is said here, and a row that changes changes its templates. A template is
kept only if it gives of the first value what the table gives of it; what has none is made by the table each time. A
test holds that the next values, too, are what the table makes of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import accumulate
from operator import itemgetter
from typing import Any, NamedTuple

from bibld.crosswalk import Field, Pair
from bibld.crosswalk.memory import Memory
from bibld.crosswalk.slots import MANY
from bibld.crosswalk.writing import Writing
from bibld.formats._markup import clean, escape
from bibld.formats.mods import apart, xml
from bibld.formats.mods.mapping import CROSSWALK
from bibld.formats.mods.parts import is_bare
from bibld.formats.mods.words import NEVER, OF_ELEMENTS, OF_SLOTS, Parting, Words
from bibld.model import Record
from bibld.report import Report
from bibld.settings import Settings

__all__ = ["Templates", "Writer", "writer"]

Made = Callable[[Any, Report], tuple[int, list[Field]]]
"""What the table makes of one value: the rank of its row, and its elements."""

_KNOWN = 256
"""How many templates of a kind are kept: there are some dozens of most, and some hundreds in a large catalogue."""


class Template(NamedTuple):
    """What stands around words: every other one of the ``pieces``; the rest of them are the places of the words.

    ``pick`` gives the words that are put down, where that is not each of them once and in order. ``codes`` are the
    places of those that stand in attributes, where other characters are escaped: they have to be letters and
    figures alone. With ``lossy`` the table has something to report of the value. Without pieces it is none, and
    each value is the table's.
    """

    rank: int
    pieces: list[str]
    pick: Callable[[Words], Words] | None = None
    codes: Sequence[int] = ()
    lossy: bool = False


_ONCE = Template(0, [])
"""Stands for a template that has been wanted once: what is not met again needs none."""

Placed = tuple[int, list[str], Words]
"""What is to be written: the rank, the pieces and the words."""


class Templates:
    """The templates of one kind of value;
    ``around`` is what stands around all its elements, where they are parts of one.
    """

    def __init__(self, parting: Parting, made: Made, rank: int = 0, around: Sequence[str] = ()) -> None:
        self.parting = parting
        self.made = made
        self.around: list[Placed] = [(rank, [piece], ()) for piece in around]
        self.known: Memory[Any, Template] = Memory(_KNOWN)

    def filled(self, value: Any, report: Report) -> Placed | None:
        """The template of a value and its words; None where the table has to write it."""
        taken = self.parting.take(value)
        if taken is None:
            return None
        rest, words = taken
        template = self.known.get(rest)
        if template is None:
            self.known.keep(rest, _ONCE)
            return None
        if template is _ONCE:
            template = self.learn(value, words)
            self.known.keep(rest, template)
        rank, pieces, pick, codes, lossy = template
        if pick is not None:
            words = pick(words)
        if not pieces or (codes and not "".join([words[at] for at in codes]).isalnum()):
            return None
        if lossy:
            self.made(value, report)
        return rank, pieces, words

    def plain(self, value: Any, report: Report) -> tuple[int, str]:
        """The elements of a value as the table makes them, and the rank of their row."""
        rank, fields = self.made(value, report)
        text = xml.children([field for field in fields if not is_bare(field)])
        if self.around:
            (_, (begin,), _), (_, (end,), _) = self.around
            text = text.removeprefix(begin).removesuffix(end)
        return rank, text

    def learn(self, value: Any, words: Words) -> Template:
        """The template of a value with these words, and of all others with the same rest."""
        report = Report()
        rank, text = self.plain(value, report)
        marks = tuple([_mark(at, word) for at, word in enumerate(words)])
        _, marked = self.plain(self.parting.put(value, marks), report)
        pieces, found = _MARK.split(marked), _MARK.findall(marked)
        if not set(marks).issuperset(found):
            return Template(rank, [])
        picks = [marks.index(mark) for mark in found]
        filled = [""] * (len(pieces) + len(found))
        filled[::2] = pieces
        inside = [at for at, head in enumerate(accumulate(pieces[:-1])) if head.rfind("<") > head.rfind(">")]
        lossy = bool(report.losses or report.faults)
        template = Template(rank, filled.copy(), _picking(picks, len(words)), inside, lossy)
        filled[1::2] = [escape(words[at]) for at in picks]
        return template if "".join(filled) == text and all(map(_is_clean, pieces)) else Template(rank, [])


def _picking(picks: list[int], number: int) -> Callable[[Words], Words] | None:
    """What gives these of so many words."""
    if picks == list(range(number)):
        return None
    return itemgetter(*picks) if len(picks) > 1 else lambda words: tuple([words[at] for at in picks])


def _is_clean(text: str) -> bool:
    """Whether nothing in it is what XML does not allow."""
    return clean(text) == text


# Figures of scripts that no catalogue writes years in: whoever asks whether the mark of a year is one hears that it is.
_ZEROS = (
    "\U0001d7ce\U0001d7d8\U0001d7e2\U0001d7ec\U0001d7f6\U000104a0\U00011066\U000110f0\U00011136\U000111d0\U000112f0"
    "\U00011450\U000114d0\U00011650\U000116c0\U00011730"
)


_MARK = re.compile(f"[\ue000-\uf8ff{_ZEROS}]+")


def _mark(at: int, word: str) -> str:
    """What stands for a word, by its place: figures for figures, and nothing for nothing."""
    if word.isascii() and word.isdecimal() and at < len(_ZEROS):
        return _ZEROS[at] * len(word)
    return chr(0xE000 + at) if word else ""


class Writer:
    """Writes records as the table does, with the templates of these settings."""

    def __init__(self, settings: Settings) -> None:
        # In the order in which the table writes, and reports what is lost.
        self.steps: list[tuple[str, bool, Templates]] = [
            (slot, slot in MANY, Templates(OF_SLOTS.get(slot, NEVER), _by_row(slot))) for slot in CROSSWALK.by_slot
        ]
        for rank, entry in enumerate(CROSSWALK.order):
            if isinstance(entry, Pair):
                (where,) = entry.where
                around = _AROUND if where == "extension" else ()
                self.steps += [
                    (slot, slot in MANY, Templates(parting, _by_pair(rank, entry, slot, settings), rank, around))
                    for slot, parting in OF_ELEMENTS.get(where, [("", NEVER)])
                ]
        self.stored = Templates(_STORED, _made_stored, _LAST, _AROUND)
        self.steps.append(("", True, self.stored))

    def text(self, record: Record, stored: Sequence[tuple[str, str]], report: Report) -> str:
        """A ``mods`` element:
        what the table makes of a record, and the values ``stored`` in an extension, by their slots.
        """
        placed: list[Placed] = []
        said: list[str] = []
        cleaned = True  # whether what has to be cleaned is among the words said
        for slot, many, templates in self.steps:
            values: Any = stored if templates is self.stored else getattr(record, slot) if slot else record
            if not values:
                continue
            around = templates.around
            if around:
                placed.append(around[0])
            for value in values if many else (values,):
                filled = templates.filled(value, report)
                if filled is None:
                    rank, text = templates.plain(value, report)
                    filled = rank, [text], ()
                    cleaned = cleaned and _is_clean(text)
                said += filled[2]
                placed.append(filled)
            if around:
                placed.append(around[1])
        placed.sort(key=_by_rank)
        spoken = "".join(said)
        escaped = "&" in spoken or "<" in spoken or ">" in spoken or "\r" in spoken
        out: list[str] = []
        for _, pieces, words in placed:
            if words:
                both = pieces.copy()
                both[1::2] = map(escape, words) if escaped else words
                out += both
            else:
                out += pieces
        text = xml.mods("".join(out))
        return text if cleaned and spoken.isprintable() else clean(text, report)


_by_rank = itemgetter(0)


def _by_row(slot: str) -> Made:
    """What the rows of a slot make of a value."""

    def made(value: Any, report: Report) -> tuple[int, list[Field]]:
        written = CROSSWALK.write_value(slot, value, report)
        if not written:  # nothing of it is for the public
            return 0, []
        ((rank, item),) = written
        return rank, [item.field]

    return made


def _by_pair(rank: int, entry: Pair, slot: str, settings: Settings) -> Made:
    """What a pair makes of a value of a slot, or of a record."""

    def made(value: Any, report: Report) -> tuple[int, list[Field]]:
        record = _record(slot, value) if slot else value
        return rank, list(entry.write(Writing(record, settings, report, CROSSWALK.name)))

    return made


def _record(slot: str, value: Any) -> Record:
    """A record that says nothing else."""
    values: dict[str, Any] = {slot: (value,) if slot in MANY else value}
    return Record(**values)


_LAST = len(CROSSWALK.order)
"""The rank of what stands behind all that the table writes."""

_AROUND = xml.children([Field("extension", (("", "\0"),))]).split("\0")

_STORED = Parting(lambda item: (item[0], item[1:]), lambda item, words: (item[0], *words))


def _made_stored(item: tuple[str, str], _report: Report) -> tuple[int, list[Field]]:
    """The values of a slot as they are stored."""
    return _LAST, [apart.extension([item])]


@lru_cache(2)
def writer(settings: Settings) -> Writer:
    """The writer for these settings: most runs have one."""
    return Writer(settings)
