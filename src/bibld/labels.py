"""Values in words, as a catalogue shows them: a heading, a title with its parts, a subject with its subdivisions.

Formats whose values are plain text (Dublin Core, RIS), the index and the web call a thing by the same words::

    >>> heading(Agent("Banahan, Mike", dates="1953-"))
    'Banahan, Mike, 1953-'
    >>> title_label(Title("Duty of Care", subtitle="Improving Support"))
    'Duty of Care: Improving Support'
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from bibld.model import (
    MARC_FREQUENCY,
    Agent,
    Genre,
    Link,
    Note,
    Physical,
    Record,
    Subject,
    Term,
    Title,
    is_contained,
    main_title,
)

__all__ = [
    "CODES_OF_LISTS",
    "IDENTIFIER",
    "MAIN_MARKS",
    "NARROWING",
    "QUALIFIER",
    "SINGULAR",
    "SPAN",
    "STOPS",
    "UNIFORM",
    "UNIFORM_MARKS",
    "UNITS",
    "capitalized",
    "codes_beside",
    "extent_label",
    "extent_labels",
    "frequencies",
    "full_name",
    "genre_label",
    "heading",
    "held",
    "is_in_codes",
    "is_shelf_mark",
    "is_to_be_read",
    "keyword",
    "kinds",
    "meeting",
    "narrowed",
    "note_label",
    "qualified",
    "sentences",
    "spanned",
    "subject_label",
    "title_label",
    "title_of",
    "without_units",
]


def full_name(agent: Agent) -> str:
    """A name with its units and its numeration as one text: ``London Assembly. Police Committee``, ``John Paul II``."""
    if not agent.units and not agent.numeration:
        return agent.name
    name = sentences(part for part in (agent.name, *agent.units) if part)
    return f"{name} {agent.numeration}" if agent.numeration else name


def heading(agent: Agent) -> str:
    """A name as a catalogue heads an entry with it: ``Banahan, Mike, 1953-``,
    ``Congress on Victims (3rd : 1979 : London)``.

    What was held of a body stands behind its units: ``Acme Church. Council (3rd : 1884 : Leeds)``.
    """
    if agent.kind == "conference":
        return ", ".join(
            part for part in (meeting(agent.name, agent), agent.fuller, *agent.titles, agent.numeration) if part
        )
    name = full_name(agent)
    if agent.fuller:
        name = f"{name} ({agent.fuller.strip('()')})"
    if agent.kind == "corporate":
        if is_shelf_mark(agent):
            name = sentences((name, agent.number))
        elif _LIFE.fullmatch(agent.dates) and not (agent.number or agent.place):
            name = f"{name}, {agent.dates}"
        else:
            name = _with_held(name, agent)
        return _with_titles(name, agent.titles)
    name = _with_titles(name, agent.titles)
    return ", ".join(part for part in (name, agent.number, agent.dates, agent.place) if part)


def _with_titles(name: str, titles: Iterable[str]) -> str:
    """A name with what is said of it besides, behind a comma where it has no parentheses of its own:
    ``Ek, Bo (Spirit)``.
    """
    for title in filter(None, titles):
        name = f"{name}{' ' if title[0] == '(' else ', '}{title}"
    return name


_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th|d|\.|e|er|ème|º|ª|-[йяе])(?:$|[ ,;])", re.IGNORECASE)
_LIFE = re.compile(r"\d{4}-(?:\d{4})?")


def is_shelf_mark(agent: Agent) -> bool:
    """Whether the number in the heading of a body is none of a meeting, but that of what it has, and stands in no
    parentheses: ``Bodleian Library. Manuscript. Digby 23``.
    """
    if not agent.number or agent.dates or agent.place:
        return False
    return agent.units[-1:] == ("Manuscript",) or (agent.number[0].isdigit() and _ORDINAL.match(agent.number) is None)


def held(agent: Agent) -> str:
    """When and where that was which a name is of: ``3rd : 1979 : London``."""
    return " : ".join(part for part in (agent.number, agent.dates, agent.place) if part)


def meeting(name: str, agent: Agent) -> str:
    """The name of a meeting with what was held and its units: ``Olympics (2nd : 1999 : Japan). Jury``.

    What was held stands in the parentheses that the name has opened, where it has: ``Days (1997 : Bath)``.
    """
    units = agent.units
    if agent.entry == "jurisdiction" and units:  # the first is its name (MARC 111 $q)
        name, units = sentences((name, units[0])), units[1:]
    name = _with_held(name, agent)
    return sentences((name.strip(), *units)) if units else name


def _with_held(name: str, agent: Agent) -> str:
    said = held(agent)
    if not said:
        return name
    return f"{name} : {said}" if name.count("(") > name.count(")") else f"{name} ({said})"


def sentences(texts: Iterable[str]) -> str:
    """Elements of a heading, each but the last with a full stop, where it does not end in a mark:
    ``Acme Inc. Board``.
    """
    said = ""
    for text in texts:
        said = f"{said}{'' if said[-1:] in _CLOSED else '.'} {text}" if said else text
    return said


STOPS = frozenset(".?!…؟۔।॥።։။។。．｡！？‼⁇⁈⁉")
"""What ends a sentence, in any script that catalogues are in (of Unicode's Sentence_Terminal),
so that no full stop follows.
"""

_CLOSED = STOPS | {"-"}
"""The last letters of what needs no full stop: an abbreviation, and a life that goes on (``Adams, John, 1947-``)."""


def title_label(title: Title) -> str:
    """A title in words, with its parts and subtitle: ``Duty of Care: Improving Support``.

    After a sign of equality, which may stand behind the general material designation (``[sound recording] =``), the
    same follows in another language (``Der Dolch = The dagger``), and in parentheses what tells it from others
    (``Public health reports (Online)``).
    """
    if title.parts and title.subtitle and title.title.endswith(" ="):  # and the parts are behind both
        return _with_parts(replace(title, title=f"{title.title} {title.subtitle}"))
    if title.subtitle and len(title.parts) > 1:
        at = next((at for at, part in enumerate(title.parts[:-1], 1) if part.value.endswith(" =")), 0)
        if at:  # and the parts behind it are those of the other
            of_both = title_label(replace(title, parts=title.parts[:at]))
            return _with_parts(replace(title, title=of_both, parts=title.parts[at:]))
    words = _with_parts(title) if title.parts else title.title
    if not title.subtitle:
        return words
    mark = "" if words.endswith("=") or title.subtitle[0] == "(" else " =" if title.medium.endswith("=") else ":"
    return f"{words}{mark} {title.subtitle}"


def _with_parts(title: Title) -> str:
    """A title with its parts, each behind its mark:
    ``Code of regulations. 29, Labor``, ``Sonatas, violin, BWV 1021, G major``.
    """
    words = title.title
    uniform = title.kind in UNIFORM
    musical = uniform and any(
        part.kind in ("medium of performance", "key") or (part.kind == "number" and _OPUS.match(part.value))
        for part in title.parts
    )
    before = "title"
    for part in title.parts:
        # A number of music goes with what it is the number of; a name with the number before it.
        follows = (part.kind == "name" and before == "number") or (
            musical and part.kind == "number" and before in ("title", "medium of performance")
        )
        mark = "," if follows else (UNIFORM_MARKS if uniform else MAIN_MARKS).get(part.kind, ".")
        # A date of a treaty stands behind its comma, too, where an abbreviation ends: Protocols, etc., 1951.
        abbreviated = mark == "," and words.endswith("etc.")
        ended = (words[-1:] in _ENDED and not abbreviated) or part.value[:1] == "("
        words = f"{words}{'' if ended else mark} {part.value}"
        before = part.kind
    return words


_OPUS = re.compile(r"(?:op\. |K\. |(?:BWV|HWV|RV|WoO) )\d")
"""A number that music alone has: ``Lieder, op. 49``, ``Symphonies, K. 425``."""

UNIFORM = ("uniform", "added", "collective")
"""The kinds of title that are uniform titles."""

MAIN_MARKS = {"date": ","}
UNIFORM_MARKS = {"medium of performance": ",", "key": ",", "treaty date": ",", "arrangement": ";"}
"""What stands before an addition to a title (MARC 245, 246), and to a uniform title (130, 240);
before any other a full stop.
"""

_ENDED = STOPS | {",", ";", ":"}


def title_of(record: Record) -> str:
    """What a record is called: its main title in words, else its first; "" where it has none."""
    title = main_title(record)
    return title_label(title) if title is not None else ""


def is_to_be_read(link: Link) -> bool:
    """Whether an address is that of a resource or of another version of it, and no mere sample of its text:
    the Library of Congress has ``856 41 $3 Table of contents only`` so.
    """
    return link.relation != "related" and not (link.materials and _SAMPLES.match(link.materials))


_SAMPLES = re.compile(
    r"(?!.*\b(?:full[ -]?text|volltext))(?:(?:electronic )?table of contents|sample (?:chapter|text)s?"
    r"|inhaltsverzeichnis)\b",
    re.IGNORECASE,
)


def subject_label(subject: Subject) -> str:
    """A subject in words: ``Victims of crimes--England``, ``Napoleon I, Emperor of the French, 1769-1821--Death``.

    A title in a heading has its parts as one under control: ``Ek, Bo. Sonatas, piano, C minor``.
    A keyword has its place in parentheses: ``Victims of Crimes (London, UK)``. What narrows a heading without dividing
    it stands with it: ``World War (1939-1945)--Naval operations`` (MARC 647 $d, 65X $b, $c, $g). A code beside a topic
    is none of its words: ``654 #0 $c k $a Hive design`` is ``Hive design``.
    """
    beside = CODES_OF_LISTS if codes_beside(subject) else ()
    terms = spanned([term for term in subject.terms if term.kind != IDENTIFIER and term.kind not in beside])
    if subject.agent is None and subject.title is None:
        said = [term for term in terms if term.value]
        is_keyword = not subject.authority and all(term.value and term.kind != IDENTIFIER for term in subject.terms)
        return keyword(said) if is_keyword else _subdivided(_with_additions(said))
    names = [heading(subject.agent)] if subject.agent is not None else []
    names += [title_label(replace(subject.title, kind="uniform"))] if subject.title is not None else []
    return _subdivided([*filter(None, (sentences(filter(None, names)), *_with_additions(terms)))])


CODES_OF_LISTS = frozenset(("facet", "curriculum code", "correlation factor"))
"""Kinds of terms that are a code or a measure beside a topic (MARC 654 $c, 658 $c and $d)."""


def codes_beside(subject: Subject) -> list[Term]:
    """The codes and measures of a subject that stand beside its words."""
    coded = [term for term in subject.terms if term.kind in CODES_OF_LISTS]
    return coded if len(coded) < len(subject.terms) else []


SPAN = ("start", "end")
"""Kinds of terms that are the ends of a span."""


def spanned(terms: Sequence[Term]) -> list[Term]:
    """Terms of which the two ends of a span are one, years as a subdivision has them, ``$y 1900-1950``, and days as ISO
    8601 has them, ``1970-05-01/1970-05-09``; of an end alone its year is one, ``$y 1900-``.
    """
    if all(term.kind not in SPAN for term in terms):
        return [*terms]
    made: list[Term] = []
    ends: dict[str, str] = {}  # of the span that stands last
    for term in terms:
        if term.kind not in SPAN:
            ends = ends if term.kind == IDENTIFIER else {}
            made.append(term)
            continue
        if ends and term.kind not in ends:
            at = next(at for at in reversed(range(len(made))) if made[at].kind != IDENTIFIER)
        else:
            at, ends = len(made), {}
            made.append(term)
        ends[term.kind] = term.value
        are_years = all(map(str.isdigit, ends.values()))
        if are_years or len(ends) == len(SPAN):
            made[at] = Term("temporal", ("-" if are_years else "/").join(ends.get(kind, "") for kind in SPAN))
    return made


def keyword(terms: Sequence[Term]) -> str:
    """A keyword in words, a topic with its place in parentheses:
    ``Victims of Crimes (London, UK)``, ``Bees--Europe--Maps``.
    """
    if [term.kind for term in terms] == ["topic", "geographic"]:
        return f"{terms[0].value} ({terms[1].value})"
    return "--".join([term.value for term in terms])


def _with_additions(terms: Iterable[Term]) -> list[str]:
    """The texts of a heading, each with what narrows it."""
    texts: list[str] = []
    for term in terms:
        if term.kind not in NARROWING or not texts:
            texts.append(term.value)
        else:
            texts[-1] = narrowed(texts[-1], term)
    return texts


def narrowed(text: str, term: Term) -> str:
    """A heading with what narrows it;
    what tells it from others of its name is in parentheses (``651 #7 $a Germany $g West``).
    """
    return qualified(text, term.value) if term.kind == QUALIFIER else f"{text} {term.value}"


def qualified(name: str, qualifier: str) -> str:
    """A name with what tells it from others of that name, in parentheses unless something else divides them.

    >>> qualified("Museum Ludwig", "Cologne"), qualified("Museum Ludwig", "(Cologne)")
    ('Museum Ludwig (Cologne)', 'Museum Ludwig (Cologne)')
    """
    bare = name[-1:].isalnum() and qualifier[:1] != "("
    return f"{name} ({qualifier})" if bare else f"{name} {qualifier}"


QUALIFIER = "miscellaneous"
"""The kind of a term that tells the one before it from others of its name (MARC $g)."""

NARROWING = frozenset(("subordinate topic", "event place", "event date", QUALIFIER))
"""Kinds of terms that narrow the one before."""

IDENTIFIER = "identifier"
"""The kind of a term that is no word, but the number or URI of what stands before it in a heading."""


def _subdivided(texts: list[str]) -> str:
    """A heading and its subdivisions; behind a hyphen a blank parts it from those of the next:
    ``Prints--1868- --Catalogs``.
    """
    return "--".join(texts).replace("---", "- --")


def genre_label(genre: Genre) -> str:
    """A genre in words, with its subdivisions: ``Diaries--England--19th century``."""
    return "--".join((genre.term, *(term.value for term in genre.subdivisions)))


def is_in_codes(genre: Genre) -> bool:
    """Whether a form of composition is told in codes, and in no words (MARC 047): ``sn-co``."""
    return genre.authority == "marcmuscomp" and _CODES_OF_MUSIC.fullmatch(genre.term) is not None


_CODES_OF_MUSIC = re.compile(r"[a-z]{2}(?:-[a-z]{2})*")


def kinds(record: Record) -> list[str]:
    """What a resource is, in words: its type, and its genres."""
    genres = (genre.term for genre in record.genres if not (is_contained(genre) or is_in_codes(genre)))
    found = (record.type, *genres)
    return list(dict.fromkeys(filter(None, found)))


def frequencies(record: Record) -> list[Note]:
    """How often it comes out: as it is coded (008/18) where nobody states it, and it is known."""
    stated = [note for note in record.frequencies if note.kind != MARC_FREQUENCY]
    return stated or [note for note in record.frequencies if note.text not in _NOT_KNOWN]


_NOT_KNOWN = ("Unknown", "Completely irregular")
"""Frequencies that say nothing: 008/18 u, and none that can be determined."""


def note_label(note: Note) -> str:
    """A note in words, behind its caption where it has one, and does not begin with that: ``Interest age level: 8-10``.

    Figures alone stand behind the word for their kind, without which they say nothing: ``Times cited: 12``.
    """
    label = note.label
    if not label and note.kind not in _OF_FIGURES and not (note.parts or _LETTER.search(note.text)):
        label = capitalized(note.kind)
    label = label.rstrip(" :")
    begun = note.text[len(label) : len(label) + 1] in _BEHIND_CAPTION and note.text.lower().startswith(label.lower())
    return note.text if not label or begun else f"{label}: {note.text}"


_BEHIND_CAPTION = frozenset(":.")
_LETTER = re.compile(r"[^\W\d_]")
_OF_FIGURES = ("", "date/sequential designation")
"""Kinds of notes of which figures alone say all, as they do of no kind: ``1976-`` (MARC 362)."""


def capitalized(text: str) -> str:
    """A text as it begins a line: ``source of description`` → ``Source of description``."""
    return text[:1].upper() + text[1:]


def extent_labels(physical: Physical) -> list[str]:
    """Its extents in words, each with what is counted: ``47 pages``, ``24 linear feet (51 boxes)`` (MARC 300 $f, $g).

    What stands in parentheses behind what is counted says the same in another way, up to where they close.
    """
    parts = [(part.kind, part.value.rstrip(" :;+")) for part in physical.parts]
    stated = [Term("", text) for kind, text in parts if kind == "extent"]
    if not any(kind in UNITS for kind, _ in parts) or stated != [*physical.extents]:
        return [f"{term.value} {term.kind}".strip() if term.kind else term.value for term in physical.extents]
    labels: list[str] = []
    counted = False
    for kind, text in parts:
        if kind == "extent" and not (counted and text[:1] == "(") and not (labels and _is_open(labels[-1])):
            labels.append(text)
            counted = False
        elif kind == "extent" or kind in UNITS:
            labels[-1:] = [f"{labels[-1]} {text}" if labels else text]
            counted = True
    return labels


def without_units(physical: Physical, labels: list[str]) -> Physical:
    """A physical form without the parts that these labels of its extents say."""

    def is_said(part: Term) -> bool:
        text = part.value.rstrip(" :;+")
        return part.kind in UNITS and any(text in label for label in labels)

    return replace(physical, parts=tuple(part for part in physical.parts if not is_said(part)))


def _is_open(label: str) -> bool:
    """Whether more parentheses open in it than close."""
    return label.count("(") > label.count(")")


def extent_label(extent: Term) -> str:
    """An extent in words, as a statement has it: ``47 pages``, ``1 page``."""
    unit = SINGULAR[extent.kind] if extent.value == "1" and extent.kind in SINGULAR else extent.kind
    return f"{extent.value} {unit}" if unit else extent.value


SINGULAR = {"pages": "page", "leaves": "leaf", "volumes": "volume", "sheets": "sheet"}
"""What is counted, of which there is one."""

UNITS = ("unit", "unit size")
"""Kinds of parts of a physical description that say what is counted in the extent before, and how large it is."""
