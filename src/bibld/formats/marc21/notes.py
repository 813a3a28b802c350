"""Notes (5XX, and what is like them): the subfields of a field as one text.

The note has the text, and the parts it is made of only where the text alone would not give the field again::

    504 ## $a Includes index.           ↔  Note("Includes index", "bibliography")
    502 ## $b Ph.D. $c Uppsala $d 2011  ↔  Note("Ph.D.--Uppsala, 2011", "thesis", parts=(Term("degree", "Ph.D."), …))
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import Any

from msgspec.structs import replace

from bibld.crosswalk import Faults, Field, Shape, shape
from bibld.crosswalk.form import ANY_INDICATORS, LINKS, subfields
from bibld.crosswalk.isbd import ABBREVIATED, directed, last_word, undirected
from bibld.crosswalk.line import LINK_CODES, MARK
from bibld.formats._uri import escape_uri
from bibld.formats.marc21.found import field_with, links_of
from bibld.formats.marc21.parts import BESIDE, subfields_of, unsaid
from bibld.labels import STOPS, sentences
from bibld.model import Note, Term
from bibld.normal_form import normalize

__all__ = [
    "cites_nothing",
    "closes_edition",
    "is_caption",
    "is_uncited",
    "note",
    "of_performers",
    "of_reproduction",
    "of_summary",
    "said",
]

ANYWHERE = {"a": "", "3": "materials", "5": "applies to", "7": "provenance", "8": "field link"}
"""What these subfields mean in every note that has them (MARC 21, Appendix A)."""


PRIVATE = Term("privacy", "private")
"""Says of a note that it is not for the public (the first indicator of 541, 542, 561 and others)."""


def note(
    tag: str,
    kind: str,
    kinds: Mapping[str, str] | None = None,
    *,
    slot: str = "notes",
    reads: Callable[[Field], bool] | None = None,
    eg: str,
    **options: Any,
) -> Shape:
    """The row of a note field: ``note("502", "thesis", {"b": "degree", "d": "year"}, eg="502 ## $a Thesis.")``.

    The text of the note is made of the field's subfields, each of which is also one of its parts:

    * ``kinds`` names those besides $a; $u is the note's URI. ``lead`` is the one that has the text
      itself, where that is not $a.
    * ``between`` stands between one and the next; or ``words`` is a function that joins them.
    * ``unsaid`` are the codes of those that are not in the text. Neither are $5, $7 and $8, nor
      anything of a private note.
    * ``end`` closes the field, and is not in the text; ``may_end`` is taken away where it is found, and not written.
    * ``keeps`` tells of a full stop at the end whether it belongs to the last word.

    What else the field says:

    * ``indicator`` is for the first one: what it says (an attribute of the note, or else a part of this name), the
      value that says nothing, and what the others mean.
    * ``turned`` has the values of the first indicator that make it a note of another kind:
      ``{"2": "location of duplicates"}``.
    * ``second`` is the second indicator, which is 0 where there is one of the subfields ``enhanced``.

    With ``slot="characteristics"``, which are single words, what these are said of ($3) stands before them
    with a colon, and a public note is a sentence of its own behind them. ``reads`` tells of a field
    whether it is for this row.
    """
    field = _NoteField(tag, kind, kinds or {}, captioned=slot == "characteristics", **options)
    # Where not every line is for this shape, another may take what it does not.
    form = ANY_INDICATORS + subfields(field.named) + LINKS if reads is None else ""
    short = field.take_alone if reads is None else None
    return shape(
        tag, slot, field.take, field.make, when=field.when, eg=eg, lost=field.lost, reads=reads, usual=short, form=form
    )


def said(tag: str, kind: str, kinds: Mapping[str, str] | None = None, **options: Any) -> Shape:
    """A characteristic: its field is like a note's, but has single words rather than sentences."""
    return note(
        tag, kind, kinds, **{"slot": "characteristics", "unsaid": "0128", "between": ", ", "end": "", **options}
    )


def _of_last_word(text: str) -> bool:
    """Whether the full stop at the end belongs to the last word, which is abbreviated."""
    return ABBREVIATED[text[-9:]]


def closes_edition(text: str) -> bool:
    """Whether the full stop at the end is that of an abbreviation,
    or of a word for editions in other languages: ``2. uppl.``
    """
    if _of_last_word(text):
        return True
    return normalize("NFC", last_word(text[:-1])).casefold() in _OF_EDITIONS


_OF_EDITIONS = frozenset(
    "abr enl illus impr repr unabr "  # English
    "aufl ausg bearb durchges erg erw lizenzausg nachdr neubearb neudr sonderausg taschenbuchausg überarb ungek unveränd "
    "verb verm bijgew herz uitgebr "  # German, Dutch
    "omarb opl oppl revid udg udvid uppl utg utök útg "  # of the North
    "augm éd réimpr rév ampl atual aum corr corrig edic ediç reimpr accresc aggiorn rist riv "  # French, Spanish, …
    "dopl dop ispr izd izm nezm pererab popr přeprac rozsz rozš upr uzup vyd wyd zm "  # Slavic
    "вид виправ доп допов изд изм испр перераб расш стер стереотип "
    "átd bőv jav kiad bs".split()  # Hungarian, Turkish
)


class _NoteField:
    """A note field made ready: its subfields become a note, and the note the field again.
    The options are those of :func:`note`.
    """

    def __init__(
        self,
        tag: str,
        kind: str,
        kinds: Mapping[str, str],
        *,
        captioned: bool,
        unsaid: str = "",
        between: str = " ",
        words: Callable[[Sequence[Term]], str] | None = None,
        end: str = ".",
        may_end: str = "",
        keeps: Callable[[str], bool] = _of_last_word,
        indicator: tuple[str, str, Mapping[str, str]] = ("", " ", {}),
        turned: Mapping[str, str] = {},
        second: str = " ",
        enhanced: str = "",
        lead: str = "a",
    ) -> None:
        self.tag = tag
        self.kind = kind
        self.named = {lead if code == "a" else code: name for code, name in ANYWHERE.items()} | dict(kinds)
        self.codes = {name: code for code, name in self.named.items()}
        if len(self.codes) < len(self.named):
            raise ValueError(f"{tag}: two subfields of one name")
        self.silent = {self.named[code] for code in ("5", "7", "8", *unsaid) if code in self.named}
        self.has_uri = self.named.get("u") == "uri"
        self.captioned = captioned
        self.words = words or partial(_run, between)
        self.end = end
        self.closed = end or may_end
        self.keeps = keeps
        self.lead = lead
        self.alone = f"{indicator[1]}{second}{MARK}{lead}"
        self.second = second
        self.enhanced = enhanced
        # The first indicator says an attribute, a part, or that it is a note of another kind.
        about, self.usual, self.meanings = indicator
        self.indicators = {meaning: code for code, meaning in self.meanings.items()}
        self.turned = turned
        self.turns = {turn: code for code, turn in turned.items()}
        self.attribute = about if about in ("kind", "label") else ""
        self.part = "" if self.attribute else about
        if self.part:
            self.silent.add(about)
            self.codes[about] = "ind1"
        self.when = {} if self.attribute == "kind" else {"kind": (kind, *self.turns) if turned else kind}

    def text_of(self, terms: Collection[Term]) -> str:
        """The parts of a note as its text; an address, where that is all that is said:
        ``540 ## $u http://rightsstatements.org/…``.
        """
        public = [] if PRIVATE in terms else [*terms]
        told = [_plain(term) for term in public if term.kind not in self.silent]
        told = told or [term for term in public if term.kind == "uri"]
        if self.captioned and len(told) > 1:
            return self._opened(_captioned(told, self.words))
        return self._opened(self.words(told).strip())

    def _opened(self, text: str) -> str:
        """Without the full stop that closes the field."""
        return text[:-1] if self.closed and text.endswith(_FULL_STOPS) and not self.keeps(text) else text

    def take_alone(self, text: str) -> Note | None:
        """A text in $a and nothing besides: by far the commonest."""
        if not text.startswith(self.alone) or text.find(MARK, 4) >= 0:
            return None
        said = text[4:]
        if said != said.strip() or said[-1:] in _FULL_STOPS[1:] or directed(said):
            return None
        bare = said[:-1] if self.closed and said[-1:] == "." and not self.keeps(said) else said
        return Note(bare, self.kind) if bare and _written(bare, self.end) == said else None

    def take(self, field: Field) -> tuple[Note | None, Faults]:
        """The note of a field."""
        named = self.named
        terms: list[Term] = []
        attrs: dict[str, Any] = {"kind": self.kind}
        faults: Faults = []
        for code, value in field.parts:
            if code in named:
                terms.append(Term(named[code], value))
                if self.has_uri and code == "u":
                    attrs.setdefault("same_as", value)
            elif code in LINK_CODES:
                attrs[code] = value
            elif code == "ind1":
                if self.attribute:
                    attrs[self.attribute] = self.meanings.get(value, attrs.get(self.attribute, ""))
                elif value in self.turned:
                    attrs["kind"] = self.turned[value]
                elif value != self.usual and value in self.meanings:
                    terms.append(Term(self.part, self.meanings[value]))
            elif code != "ind2":
                faults.append((code, "no part", value))
        if not terms:
            return None, faults
        found = Note(self.text_of(terms), **attrs)
        if not found.text and [term.kind for term in terms] == [self.named[self.lead]]:
            return None, faults  # a full stop alone
        # What is no sound address is one only where it was found.
        if len(terms) > 1 or self.make(found) != field or found.same_as != escape_uri(found.same_as):
            found = replace(found, parts=tuple(terms))
        return found, faults

    def make(self, found: Note) -> Field:
        """The other way round."""
        if self.attribute:
            first = self.indicators.get(getattr(found, self.attribute), self.usual)
        else:
            first = self.turns.get(found.kind, self.usual)
        made = (
            subfields_of(found.parts, self.codes)
            if found.parts and self.text_of(found.parts) in (found.text, self._opened(found.text))
            else None
        )
        if made is None:
            address = found.same_as if self.has_uri else ""
            text = _without_address(found.text, address) if address else found.text
            made = [] if text == address != "" else [(self.lead, _written(text, self.end))]
            if address:
                made.append(("u", address))
        elif self.part and made[0][0] == "ind1":
            first = self.indicators.get(made.pop(0)[1], self.usual)
        level = "0" if self.enhanced and any(code in self.enhanced for code, _ in made) else self.second
        return field_with(self.tag, first + level, [*made, *links_of(found)])

    def lost(self, found: Note) -> list[tuple[str, Any]]:
        """What the field has no place for."""
        attrs = ["lang", "transliteration"]
        if self.attribute != "label" or found.label not in self.indicators:
            attrs.append("label")
        if not self.has_uri:
            attrs.append("same_as")
        if self.attribute == "kind" and found.kind not in self.indicators:
            attrs.append("kind")
        said = [(attr, value) for attr in attrs if (value := getattr(found, attr))]
        return said + unsaid(found, self.make, {self.part: "ind1"} if self.part else {})


def _run(between: str, terms: Sequence[Term]) -> str:
    """Texts with a mark between them; some have it already, and behind a caption stands none."""
    said = [term.value for term in terms]
    if between != " ":
        mark = between.rstrip()
        said[:-1] = [value if value[-1:] == ":" else f"{value.rstrip(' ,;')}{mark}" for value in said[:-1]]
    return " ".join(said)


def is_caption(field: Field) -> bool:
    """Whether a field of another resource (534) says of it only that there is one: ``$p Reprint.``"""
    return [code for code, _ in field.parts if code not in (*BESIDE, "3", "5", "8")] == ["p"]


_UNCITED = re.compile(r"[Nn]ot in (?:the )?(?![a-z])|(?i:not (?:listed|found|recorded) in|un(?:recorded|listed) in)\b")


def is_uncited(text: str) -> bool:
    """Whether a reference says that there is none: ``Not in the Short title catalogue``."""
    return _UNCITED.match(text) is not None


def cites_nothing(field: Field) -> bool:
    """Whether a field of what cites the resource (510) says that something does not."""
    return is_uncited(field.first("a") or "")


def _plain(term: Term) -> Term:
    """A part without the signs of direction around it."""
    return replace(term, value=undirected(term.value)) if directed(term.value) else term


def _captioned(terms: Sequence[Term], words: Callable[[Sequence[Term]], str]) -> str:
    """Single words behind what they are said of, and before what is noted of them: ``Cover: paper, 21 cm. Worn``."""
    of = ", ".join([term.value.rstrip(" :") for term in terms if term.kind == "materials"])
    noted = [term.value.strip() for term in terms if term.kind == "public note"]
    said = words([term for term in terms if term.kind not in ("materials", "public note")]).strip()
    text = sentences(filter(None, (said, *noted)))
    return f"{of}: {text}" if of and text else of or text


_TOTALS = {
    "number of soloists": "individual performers",
    "total number of performers": "total",
    "total number of ensembles": "total of ensembles",
}


def of_performers(terms: Sequence[Term]) -> str:
    """A medium of performance (382) in words: ``solo soprano (1), flute doubling piccolo or oboe (2); total 3``."""
    said: list[str] = []
    totals: list[str] = []
    for term in terms:
        kind, value = term.kind, term.value
        if kind in _TOTALS:
            totals.append(f"{_TOTALS[kind]} {value}")
        elif kind == "soloist":
            said.append(f"solo {value}")
        elif not kind or not said:
            said.append(value)
        elif kind in ("doubling instrument", "alternative medium"):
            said[-1] += f" {'doubling' if kind == 'doubling instrument' else 'or'} {value}"
        else:  # how many of it there are, and what is noted of it
            said[-1] += f" ({value})"
    return "; ".join(filter(None, (", ".join(said), *totals)))


_DIVIDING_533 = ",:;/="
"""Marks that stand before the next part. A full stop may be that of an abbreviation:
``Berlin [u.a.] : Staatsbibl., 2002``.
"""
_BEFORE_533 = {"place": ".", "agency": " :", "date": ",", "physical description": ".", "series": ".", "note": "."}


def of_reproduction(terms: Sequence[Term]) -> str:
    """A reproduction (533) in words, with the marks of ISBD where it has none: ``Microfilm. Ann Arbor : UMI, 1980``."""
    said = ""
    for at, term in enumerate(terms):
        mark = _BEFORE_533.get(term.kind, "")
        if not said[-1:].isalnum() and (at == 1 or mark == "." or said[-1:] in _DIVIDING_533):
            mark = ""  # what kind of reproduction it is closes with a full stop
        said = f"{said}{mark} {term.value}" if said else term.value
    return said


def of_summary(terms: Sequence[Term]) -> str:
    """A summary (520) in words. Who gives it is said behind dashes that announce it: ``"On bees."--Provided by
    publisher``.
    """
    said = ""
    for term in terms:
        if term.kind != "assigner":
            said = f"{said} {term.value}" if said else term.value
        elif dashes := _DASHES.search(said):
            said = f"{said.rstrip()}{dashes[1]}{term.value}"
    return said or _run(" ", terms)


_DASHES = re.compile(r"(\s?)(?:--|[–—])\s*$")


def _without_address(text: str, address: str) -> str:
    """A text without the address behind it, which stands in $u:
    ``Mode of access: Web. http://…``, as others join all that is told.
    """
    return (text.removesuffix(f" {address}").rstrip() or text) if text.endswith(address) else text


def _is_closed(text: str) -> bool:
    """Whether no full stop is put behind a text; a bracket does not end a sentence, but what is quoted may.

    Behind a colon something else is to come: ``$a Restricted: $u http://…``.
    """
    last = text[-1:]
    return last in STOPS or last in _GOING_ON or (last in _QUOTES and text[-2:-1] in STOPS)


_GOING_ON = ("-", ":", ";")
_QUOTES = ('"', "'", "”", "’", "»", "」", "』")
_FULL_STOPS = (".", "．", "。")


def _written(text: str, end: str) -> str:
    """One line, closed with a full stop where that is wanted: an address would be another with one."""
    if "\n" in text or "  " in text:
        text = " ".join(text.split())
    if not end or _is_closed(text) or ("://" in text and "://" in text.rpartition(" ")[2]):
        return text
    return f"{text}."
