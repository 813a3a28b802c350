"""The page as text: lines in, labelled fields out, and back. No meaning here.

A page is an opening (banner, caption, date and time, query, count) and records; a record is a run of labelled fields.
A file may hold several pages. What makes it hard is that nothing is escaped: a summary may run over many lines and hold
lines that look like labels. A label is believed where a record could have it: in the order records have, once, with a
value of the kind it takes; inside a summary the last such line before the next record is the label, the others are
text.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from bibld.crosswalk import Field
from bibld.formats._markup import unmarked
from bibld.model import Page

__all__ = ["LABELS", "Piece", "below_heading", "parse_opening", "pieces", "render"]

LABELS = (
    "Author", "Title", "Summary", "Details", "Source", "Year", "Country", "URL", "Shelf Number", "Keywords",
)  # fmt: skip
"""The labels of a record, in the order records have them."""

_KNOWN = {label.casefold(): label for label in LABELS}
_LABEL = re.compile(r"([A-Za-z][A-Za-z]+(?:[ /&-]{1,3}[A-Za-z]+){0,3}):(?:[ \t]|$)")
_TIGHT = re.compile(f"({'|'.join(LABELS)}) ?:")
"""A label that is known, however its colon stands: ``Title:Duty of Care``, ``Title : Duty of Care``."""
_HEADER = re.compile(
    r"Results for\b|\d[\d,.]* results? found\b|Date: +\w+ \d{1,2}, \d{4}\b|Time: +\d{1,2}:\d\d\b"
    r"|Transaction Search Form"
)
_DATED = re.compile(r"Date: +\w+ \d{1,2}, \d{4} \w{3}$|Transaction Search Form\b")
_QUERY = re.compile(r"^Results for\b(.*)$", re.MULTILINE)
_COUNT = re.compile(r"^(\d[\d,.]{0,12}) results? found", re.MULTILINE)
_DATE = re.compile(r"^Date:(.*)$", re.MULTILINE)
_TIME = re.compile(r"^Time:(.*)$", re.MULTILINE)
_FIRST = ("Author", "Title")
_BROKEN = re.compile(
    r"(?:https?://|ftp://|www\.)\S{0,2000}[/\w=&?%.-]\n"
    r"(?:[?#]\w"  # #page=4, also below http://a.example/x.pdf
    r"|(?<!\.pdf\n)(?<!\.htm\n)(?<!\.html\n)(?!\w+://|www\.)(?=[a-z]*[^a-z])[\w/%=&.~-])\S*",  # x/12, and no word
    re.IGNORECASE,
)
"""An address that goes on behind the end of its line, where nothing else stands."""
_OF_THE_WEB = re.compile("[&<\xa0]")
_ONCE = frozenset(("Summary", "Details", "Source", "Year", "Country"))
_TELLING = 4
"""So many labels are not in another order by chance."""
_LOOKAHEAD = 40
"""How many labelled lines ahead are looked at before one is believed."""

# Headings that structure a summary from within.
_SECTIONS = frozenset((
    "abstract", "aim", "aims", "background", "conclusion", "conclusions", "context", "data", "design", "discussion",
    "evaluation", "evidence", "example", "examples", "executive", "findings", "focus", "goal", "goals",
    "implications", "introduction", "key", "limitations", "main", "method", "methodology", "methods", "nb",
    "objective", "objectives", "outcome", "outcomes", "overview", "participants", "policy", "procedure", "purpose",
    "questions", "recommendation", "recommendations", "research", "results", "sample", "scope", "setting", "study",
    "summary", "warning",
))  # fmt: skip
_VALUES: dict[str, Callable[[str], bool]] = {
    "Details": lambda value: (
        len(value) < 600 and re.search(r"\d|[Uu]npublished|[Ff]orthcoming|n\.d\.", value) is not None
    ),
    "Source": lambda value: len(value) < 500,
    "Year": lambda value: re.match(r"\W*(?:c|ca\.? ?)?\d{4}\b|n\.?d\.?|[Ff]orthcoming|[Uu]n", value) is not None,
    "Country": lambda value: 0 < len(value) < 120 and not value.endswith("."),
    "URL": lambda value: re.match(r"[a-z]+://|www\.|\S+\.\S+/|[nN]/?[aA]\b|[nN]one\b", value) is not None,
    "Shelf Number": lambda value: 0 < len(value) < 60,
    "Keywords": lambda value: len(value) < 300 and not value.endswith("."),
}


class Piece(NamedTuple):
    """One record as it stood on its page, or (without fields) a page that had none.

    ``raw`` is its text up to the next record's first label; ``closing`` is what stands behind the page's last record.
    """

    fields: tuple[Field, ...]
    raw: str
    opening: str
    position: int
    closing: str
    spaced: bool


class _Entry(NamedTuple):
    """A line that looks like a label, with the lines below it; or the opening of a page."""

    label: str
    known: bool
    lines: list[str]
    after_blank: bool


def pieces(lines: Iterable[str]) -> Iterator[Piece]:
    """The records of a file, from its lines (each with its line end)."""
    return _Pages(_entries(lines)).pieces()


def _entries(lines: Iterable[str]) -> Iterator[_Entry]:
    entry = _Entry("", False, [], True)
    blank = True
    banner = ""
    opening = True
    small = False
    counted = False
    for line in lines:
        text = line.strip("\ufeff \t\r\n")
        if not text and not opening:
            entry.lines.append(line)
            blank = True
            continue
        match = _LABEL.match(text) or _TIGHT.match(text) if ":" in text else None
        label = ""
        known = False
        if text and blank and _opens_page(text, banner):
            # A page without records ends at the next page's beginning, which its count comes before.
            if not opening or counted:
                yield entry
                entry = _Entry("", False, [], blank)
                opening = True
                counted = False
        elif match:
            label = match[1]
            # Where the page's first label is in lower case, so are the others; else such a line is text.
            small = small or (opening and label in ("author", "title"))
            known = label.casefold() in _KNOWN and (label.istitle() or label.isupper() or label in LABELS or small)
            label = _KNOWN[label.casefold()] if known else label if label[0].isupper() else ""
        counted = counted or (opening and _COUNT.match(text) is not None)
        if opening and text and not banner and not known and not _HEADER.match(text):
            banner = text
        if label and (known or not opening):
            yield entry
            entry = _Entry(label, known, [], blank)
            opening = counted = False
        entry.lines.append(line)
        blank = not text
    yield entry


def _opens_page(text: str, banner: str) -> bool:
    """Whether a page begins here. Where pages have a banner, nothing less will do:
    "Results for" may begin a summary.
    """
    if banner:
        return text == banner or _DATED.match(text) is not None
    return _HEADER.match(text) is not None and len(text) < 200 and not text.endswith(".")


class _Pages:
    """Decides which of the entries are fields, and of which record."""

    def __init__(self, entries: Iterator[_Entry]) -> None:
        self.entries = entries
        self.ahead: deque[_Entry] = deque()
        self.opening = ""
        self.spaced = True
        self.position = 0
        self.order: tuple[str, ...] = LABELS

    def _peek(self, index: int) -> _Entry | None:
        while len(self.ahead) <= index:
            entry = next(self.entries, None)
            if entry is None:
                return None
            self.ahead.append(entry)
        return self.ahead[index]

    def pieces(self) -> Iterator[Piece]:
        opening: list[str] = []
        while (entry := self._peek(0)) is not None:
            if not entry.label:
                self.ahead.popleft()
                if opening and entry.lines:
                    # The page before this one had no record.
                    yield Piece((), "", "".join(opening), 0, "", True)
                    opening = []
                opening = [*opening, *entry.lines]
                continue
            if opening or self.position == 0:
                self.opening = "".join(opening)
                self.position = 0
                opening = []
                self.spaced = self._is_spaced()
                self._look_for_order()
            yield self._record()
        if opening and (any(text.strip() for text in opening) or self.position == 0):
            yield Piece((), "", "".join(opening), 0, "", True)

    def _is_spaced(self) -> bool:
        """Whether a blank line stands between fields on this page, by the first record's own labels."""
        seen = [entry for index in range(6) if (entry := self._peek(index)) is not None and entry.known]
        return len(seen) < 2 or sum(entry.after_blank for entry in seen[1:]) * 2 >= len(seen[1:])

    def _look_for_order(self) -> None:
        """Take the order that the labels of this page have: another than the usual one is believed of two records that
        both have it, or of a record that is alone and has each label once.
        """
        found: list[_Entry] = []
        at = 0
        while (entry := self._peek(at)) is not None and entry.label and at < _LOOKAHEAD:
            if entry.known and (entry.after_blank or not self.spaced or not at):
                found.append(entry)
            at += 1
        seen = [entry.label for entry in found]
        starts = [*(at for at, label in enumerate(seen) if label == seen[0]), len(seen), len(seen)]
        own, second = seen[: starts[1]], seen[starts[1] : starts[2]]
        both = [label for label in own if label in second]
        alike = both == second if second else all(map(_has_its_value, found[_behind_summary(seen) :]))
        is_other = alike and len(both or own) >= _TELLING and len(set(own)) == len(own)
        whole = _COUNT.search(self.opening) is not None
        is_other = is_other and own[-1] not in _FIRST and not _is_usual(own, whole=whole)
        self.order = tuple(own) if is_other else LABELS

    def _place(self, label: str) -> int:
        """Where a label stands in a record: behind those that this page has, or before all where no page has it."""
        return (*self.order, *LABELS).index(label) if label in LABELS else -1

    def _record(self) -> Piece:
        first = self.ahead.popleft()
        self.position += 1
        found: list[tuple[str, list[str]]] = [(first.label, list(first.lines))]
        raw = list(first.lines)
        seen = {first.label}
        reached = self._place(first.label)
        while (entry := self._peek(0)) is not None and entry.label:
            verdict = self._verdict(entry, found[-1][0], seen, reached)
            if verdict == "start":
                break
            self.ahead.popleft()
            raw += entry.lines
            if verdict == "field":
                found.append((entry.label, list(entry.lines)))
                seen.add(entry.label)
                reached = max(reached, self._place(entry.label))
            else:
                found[-1][1].extend(entry.lines)
        last = entry is None or not entry.label
        fields: list[Field] = []
        stray: list[str] = []
        rest: list[str] = []
        for label, lines in found:
            stray += rest
            made, rest = _field(label, lines)
            fields += made
        closing = ""
        if last:
            # What follows a page's last label is the page's footer, not the record's.
            raw, closing = _split_closing(raw, rest)
        if not closing.strip():
            stray += rest
        fields += [Field("", (("", " ".join(text.split())),)) for text in stray if text.strip()]
        return Piece(tuple(fields), "".join(raw), self.opening, self.position, closing, self.spaced)

    def _verdict(self, entry: _Entry, current: str, seen: set[str], reached: int) -> str:
        """``start`` of the next record, ``field`` of this one, or ``text`` of the field before.

        ``reached`` is the place of the record's furthest label in the order records have.
        """
        below = self.spaced and not entry.after_blank
        if current == "Summary" and below:
            return "text"
        if not entry.known:
            return self._unknown(entry, current)
        if current == "Summary":
            return self._in_summary(entry, reached)
        if current == "Keywords" and below and entry.label not in self.order[:2]:
            return "text"
        return self._behind_field(entry, seen, reached)

    def _behind_field(self, entry: _Entry, seen: set[str], reached: int) -> str:
        """The verdict on a known label behind a field that is no summary: no text of it, but maybe another record's."""
        if entry.label in self.order[:2]:
            # Where the title stands first, the author behind it is of the same record, unless it has its own.
            turned = entry.label == "Author" and seen == {"Title"} and not self._goes_on(entry.label, 1)
            return "field" if self._place(entry.label) > reached or turned else "start"
        # What a record has once, behind its number, is of another one, which has lost its beginning;
        # behind its keywords, too, another number.
        again = entry.label in seen and "Shelf Number" in seen and self.order is LABELS
        once = entry.label in _ONCE or ("Keywords" in seen and entry.label != "Keywords")
        return "start" if again and once else "field"

    def _in_summary(self, entry: _Entry, reached: int) -> str:
        """The verdict on a known label within a summary, where any line may be text."""
        if entry.label in self.order[:2]:
            return "start" if self._goes_on(entry.label, 1) else "text"
        place = self._place(entry.label)
        if place <= reached or self._comes_again(entry.label):
            return "text"
        if _has_its_value(entry):
            return "field"
        head, *below = _paragraphs("".join(entry.lines).partition(":")[2])
        # Not what usually stands there; but no other line could be it, and the next label follows at once.
        after = self._peek(1)
        alone = after is not None and after.known and self._place(after.label) > place and not any(below)
        return "field" if alone and len(head) < 600 else "text"

    def _goes_on(self, label: str, index: int) -> bool:
        """Whether the entry there is what a record has behind this one of its first labels."""
        entry = self._peek(index)
        return entry is not None and entry.label == self.order[self._place(label) + 1]

    def _unknown(self, entry: _Entry, current: str) -> str:
        if self.spaced and not entry.after_blank:
            return "text"
        if current == "Keywords" and not self.spaced:
            return "text"
        if current != "Summary":
            return "field"
        value = "".join(entry.lines).partition(":")[2].strip()
        words = entry.label.casefold().split()
        short = 0 < len(value) <= 120 and "\n" not in value and not value.endswith((".", "?", "!"))
        return "field" if short and words[0] not in _SECTIONS and words[-1] not in _SECTIONS else "text"

    def _comes_again(self, label: str) -> bool:
        """Whether this record has another line with this label, and one that could be it."""
        behind = ""
        for index in range(1, _LOOKAHEAD):
            entry = self._peek(index)
            if entry is None or not entry.label:
                return False
            if entry.label in self.order[:2] and (behind in self.order[-2:] or self._goes_on(entry.label, index + 1)):
                return False
            if entry.label == "Shelf Number" and label in _ONCE:
                return False  # what follows is of another one, which has lost its beginning
            behind = entry.label
            if entry.label == label and (entry.after_blank or not self.spaced):
                return True
        return False


def _is_usual(labels: list[str], *, whole: bool) -> bool:
    """Whether labels stand in the usual order, or begin within it and go on with its beginning: then the first record
    has lost its own, and what goes on is the next. Where a page is whole, with its number of results above, none has
    lost anything; a number may stand before all else.
    """
    start = labels.index(min(labels, key=LABELS.index))
    is_turned = start > 0 and (whole or (start == 1 and labels[0] == "Shelf Number"))
    return [*labels[start:], *labels[:start]] == sorted(labels, key=LABELS.index) and not is_turned


def _has_its_value(entry: _Entry) -> bool:
    """Whether what is behind a label is of the kind that it usually has."""
    head = _paragraphs("".join(entry.lines).partition(":")[2])[0]
    return entry.label in _VALUES and _VALUES[entry.label](head)


def _behind_summary(labels: list[str]) -> int:
    """Where the labels behind the summary begin."""
    return labels.index("Summary") + 1 if "Summary" in labels else len(labels)


def _paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, each on one line; the first is there even where it is empty."""
    parts = re.split(r"\r?\n[ \t]*\r?\n", text)
    return [" ".join(part.split()) for part in parts]


def _field(label: str, lines: list[str]) -> tuple[list[Field], list[str]]:
    """The Fields of one label, and lines below it that are not part of it."""
    first, *rest = "".join(lines).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    value = first.partition(":")[2].strip()
    if label == "Summary":
        paragraphs = (_plain(text).split("\n") for text in _paragraphs("\n".join([value, *rest])))
        return [Field(label, (("", "\n\n".join(filter(None, chain.from_iterable(paragraphs)))),))], []
    words = [value] if value else []
    end = len(rest)
    for index, line in enumerate(rest):
        if line.strip():
            words.append(line.strip())
        elif words:
            end = index
            break
    if label == "Keywords":
        return _keywords(list(filter(None, _plain("\n".join(words)).split("\n")))), rest[end:]
    if label == "URL":
        words = _unbroken(words)
    return [_labelled(label, _plain(" ".join(words)).replace("\n", " "))], rest[end:]


def _unbroken(lines: list[str]) -> list[str]:
    """Lines of addresses, with those in one that are one: an address that runs on to the next has no blank there."""
    found = lines[:1]
    for line in lines[1:]:
        if _BROKEN.fullmatch(f"{found[-1].rpartition(' ')[2]}\n{line}") is not None:
            found[-1] += line
        else:
            found.append(line)
    return found


def _plain(text: str) -> str:
    """A text without what is of a page on the web that it was copied from: ``Bees&amp;nbsp;&amp;amp; <i>Wax</i>``."""
    return unmarked(text).replace("\xa0", " ").strip() if _OF_THE_WEB.search(text) else text


def _labelled(label: str, text: str) -> Field:
    return Field(label, (("", text),)) if label in LABELS else Field("*", (("label", label), ("", text)))


def _keywords(words: list[str]) -> list[Field]:
    # A list on the label's own line is parted by semicolons; else each keyword has a line.
    if len(words) == 1 and ";" in words[0]:
        words = [word.strip() for word in words[0].split(";")]
    return [Field("Keywords", (("", word),)) for word in words if word] or [Field("Keywords", (("", ""),))]


def _split_closing(raw: list[str], stray: list[str]) -> tuple[list[str], str]:
    """Part a page's last record from what follows it: blank lines, and stray text that belongs to no field."""
    text = "".join(raw)
    body = text.rstrip(" \t\r\n")
    footer = [line for line in stray if line.strip()]
    if footer:
        start = body.rfind("\n" + footer[0].rstrip("\r"))
        tail = body[start:] if start > 0 else ""
        if tail and [line.strip() for line in re.split(r"[\r\n]+", tail) if line.strip()] == [
            line.strip() for line in footer
        ]:
            body = body[:start].rstrip(" \t\r\n")
    return [body], text[len(body) :]


def parse_opening(opening: str) -> Page:
    r"""What a page says of itself: query, count, date and time.

    >>> parse_opening("Results for victims\n\n1 results found\n\n").query
    'victims'
    """
    text = opening.replace("\r\n", "\n").replace("\r", "\n")
    # Where a page without records stands before this one, it is the last that speaks.
    counts = list(_COUNT.finditer(text))
    if len(counts) > 1:
        text = text[counts[-2].end() :]

    def last(pattern: re.Pattern[str]) -> str:
        found = pattern.findall(text)
        return str(found[-1]).strip() if found else ""

    count = re.sub(r"[,.]", "", last(_COUNT))
    return Page(
        query=last(_QUERY),
        count=int(count) if count else None,
        date=last(_DATE),
        time=last(_TIME),
        opening=opening,
    )


def below_heading(opening: str) -> str:
    r"""What an opening has below all that a page says of itself: it may be of the first record.

    >>> below_heading("Results for victims\n\n1 results found\n\nAutor: Ek, Bo\n\n")
    'Autor: Ek, Bo'
    """
    lines = [line.strip("\ufeff \t") for line in re.split(r"[\r\n]+", opening)]
    last = max((at for at, line in enumerate(lines, 1) if _HEADER.match(line)), default=0)
    return " ".join(filter(None, lines[last:]))


def _on_its_lines(text: str, *, paragraphs: bool) -> str:
    """A value as a page can hold it: on one line, but for a summary's paragraphs;
    and without NUL, a binary file's mark.
    """
    if "\n" in text or "\r" in text:
        text = "\n\n".join(_paragraphs(text)) if paragraphs else " ".join(text.split())
    return text.replace("\0", "\ufffd")


def render(fields: Iterable[Field], *, spaced: bool = True) -> str:
    r"""The text of one record, without a line end behind it.

    >>> render([Field("Year", (("", "2013"),)), Field("Keywords", (("", "Victims"),))])
    'Year: 2013\n\nKeywords:\nVictims'
    """
    blocks: list[str] = []
    for field in fields:
        text = _on_its_lines(field.first("") or "", paragraphs=field.where == "Summary")
        if field.where == "Keywords":
            if blocks and blocks[-1].startswith("Keywords:"):
                blocks[-1] += f"\n{text}"
            else:
                blocks.append(f"Keywords:\n{text}" if text else "Keywords:")
        elif field.where:
            blocks.append(f"{field.first('label') if field.where == '*' else field.where}: {text}".rstrip())
        else:
            blocks.append(text)
    return ("\n\n" if spaced else "\n").join(blocks)
