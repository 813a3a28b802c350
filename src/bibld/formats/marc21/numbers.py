"""Standard numbers and class numbers (MARC 01X-09X): fields that hold several of them, and what completes each.

A :class:`Number` is one line for one tag: what its numbers are called, which subfields hold them, and which say more of
the number before them. ``020 ## $a 9780131103627 $q paperback $z 0131101633`` is a valid ISBN and an invalid one. Read,
each number is a value of its own; written, a field that was found stands again where its numbers still do, and any
other number gets a field of its own, in the first line that calls it so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any, NamedTuple

from msgspec.structs import replace

from bibld.crosswalk import INDICATORS, Field
from bibld.crosswalk.codecs import TEXT, Codec
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.form import ANY_INDICATOR, ANY_INDICATORS, subfields
from bibld.crosswalk.isbd import BEGUN, without
from bibld.crosswalk.line import MARK, Line, Otherwise, text_of
from bibld.crosswalk.memory import Memory
from bibld.crosswalk.writing import Writing
from bibld.formats.marc21.codecs import ISBN
from bibld.formats.marc21.found import data, keep, said_by, tell_untaken
from bibld.model import Classification, Identifier, was_marc

__all__ = [
    "ABRIDGED",
    "CLASSIFICATIONS",
    "IDENTIFIERS",
    "SOURCES_OF_IDENTIFIERS",
    "Number",
    "classifications",
    "identifiers",
]


class Number(NamedTuple):
    """One line: ``Number("020", "isbn", more={"q": "qualifier"}, eg="020 ## $a 9780131103627 $q paperback")``.

    * ``scheme`` is what its numbers are called: one name, or a name for each value of the indicator ``by``
      (where that is ``$2``, it is the code in that subfield; of these codes ``sources`` are this line's, where
      others are the default's). ``prefixed`` are the names of numbers behind the code of who gives them:
      ``035 ## $a (OCoLC)814782``.
    * ``valid`` and ``invalid`` are the subfields of its numbers; ``also`` are further ones, whose
      numbers are called otherwise.
    * ``more`` are the subfields that say more of the number before them, or (those of ``first``) of the first number;
      what is of the ``number`` itself goes on with it: ``072 #7 $a HIS $x 037030`` is HIS037030.
    * ``again`` are those of them which, repeated, make another number that begins alike:
      ``052 ## $a 4362 $b C6 $b L8``.
    * ``pieces`` are the subfields in which a number may stand in pieces instead, in the order of the whole:
      ``026 ## $a dete nkck $b vess lodo $c MDCXXXVI $d 3`` is ``$e dete nkck vess lodo 3 MDCXXXVI``.
    * ``like`` is a pattern of how its numbers begin, with their item numbers, where a library
      may have put anything else.
    * ``read`` is for lines that are never written anew: a field is put back where it was found.
    * ``ind1`` and ``ind2`` are the indicators that are written where the number does not tell them; ``abridged`` is the
      first for a number of an abridged edition, ``other`` for one of an edition that is named:
      ``082 74 $a 830 $2 23sdnb``.
    * ``beside``: where a description was no MARC and has one valid number of the line, or none, all its others stand in
      the same field: ``022 ## $a 0007-0955 $l 0007-0955``.
    """

    tag: str
    scheme: str | Mapping[str, str]
    eg: str
    valid: str = "a"
    invalid: str = ""
    also: Mapping[str, tuple[str, bool]] = {}
    more: Mapping[str, str] = {}
    first: str = ""
    ind1: str = " "
    ind2: str = " "
    by: str = "ind1"
    codec: Codec = TEXT
    read: bool = False
    pieces: str = ""
    like: str = ""
    again: str = ""
    beside: bool = False
    abridged: str = ""
    other: str = ""
    sources: Iterable[str] = ()
    prefixed: Mapping[str, str] = {}

    def is_like(self, parts: Iterable[Sequence[str]]) -> bool:
        """Whether these subfields may have a number of this line, with its item number."""
        codes = (*self.valid, *(code for code, attr in self.more.items() if attr == "item"))
        return not self.like or re.match(self.like, " ".join(part[1] for part in parts if part[0] in codes)) is not None

    def put_together(self, parts: Sequence[tuple[str, Any]]) -> Sequence[tuple[str, Any]]:
        """The subfields, a number in pieces as one."""
        if not self.pieces or any(code == self.valid for code, _ in parts):
            return parts
        found = sorted((part for part in parts if part[0] in self.pieces), key=lambda part: self.pieces.index(part[0]))
        whole = [(self.valid, " ".join(text for _, text in found))] if found else []
        return [*whole, *(part for part in parts if part[0] not in self.pieces)]

    def completed(self, field: Field) -> bool:
        """Whether its second $a may complete the first. In a scheme that $2 names, letters are a class of their own:
        ``084 ## $a 07 $a K $2 sdnb``, ``082 74 $a 830 $a B $2 23sdnb``.
        """
        named = not isinstance(self.scheme, str) or (self.other and field.first("ind1") == self.other)
        return self.more.get("b") == "item" and not named

    @property
    def whole(self) -> Iterator[str]:
        """What is said once for all numbers of a line, and not of the one before it:
        ``082 04 $a 780 $a 430 $q DE-101 $2 23``.
        """
        return (
            attr for code, attr in self.more.items() if (code == "2" or attr == "assigner") and code not in self.first
        )

    @property
    def indicators(self) -> str:
        """Those of every line that is written anew;
        nothing where they depend on the number, or where none is written.
        """
        varied = self.read or not isinstance(self.scheme, str) or self.ind1 == "7"
        return "" if varied else self.ind1 + self.ind2

    @property
    def form(self) -> str:
        """That of the lines of which it takes all:
        a number first, and $2 once where that is for the first indicator.
        """
        if self.like:
            return ""
        numbers = {*self.valid, *self.invalid, *self.also}
        # One that has a source alone is an address to order from.
        first = numbers | {code for code, attr in self.more.items() if attr == "source"}
        body = subfields(first, "") + subfields({*numbers, *self.more}, "*")
        signs = (
            "" if isinstance(self.scheme, str) else "".join(told for told, name in self.scheme.items() if name == "$2")
        )
        if not signs:
            return ANY_INDICATORS + body
        named = f"[{signs}]{ANY_INDICATOR}" if self.by == "ind1" else f"{ANY_INDICATOR}[{signs}]"
        return f"{ANY_INDICATORS}{body}|{named}{body}{subfields('2', '')}"

    @property
    def plain(self) -> str:
        """What all its numbers are called, where that is one name."""
        return self.scheme if isinstance(self.scheme, str) and not self.prefixed else ""


# A Library of Congress control number has a prefix of three places and eight digits, or of two and ten, with blanks
# where there is no letter (and one at the end of the older kind). Those are not part of the number.

_LCCN = re.compile(r"([a-z]{0,3}) *(?:(\d{8})|(\d{10}))")


def _write_lccn(number: str) -> str:
    match = _LCCN.fullmatch(number)
    if match is None:
        return number
    prefix, eight, ten = match.groups()
    return f"{prefix:3}{eight} " if eight else f"{prefix:2}{ten}"


_FOR_BLANKS = str.maketrans("#^\\", "   ")

LCCN = Codec(lambda text: " ".join(text.translate(_FOR_BLANKS).split()), _write_lccn)
"""Without the blanks, for which Alma has ``#`` in its exports, Aleph ``^``, MarcEdit a backslash: ``###99111268``."""

SOURCES_OF_IDENTIFIERS = frozenset(
    "allocine ansi ark bnfcg cgndb danacode dissid doi eidr fiaf gec geogndb gettyaat gettytgn gettyulan gnd gtin-14 "
    "hdl ieee igi ilot imdb isan isbn-a isfn isil isni iso isrc-r issn-l istc iswc itar kinopo lccn libaus local "
    "mcod mendeley moviemeter musicb natgazfid nga nipo npg numdam orcid permid pii pmcid pmid publons researcherid "
    "rorid s2a3bd saam scholaru scope scopus sici sprfbsb spotify sprfhoc stock-number swid tatearid urn uri viaf "
    "wikidata wndla youtube".split()
)
"""Codes of the list Standard Identifier Source Codes, which 024 $2 may name."""

IDENTIFIERS = (
    Number("010", "lccn", invalid="z", also={"b": ("nucmc", False)}, codec=LCCN, beside=True, eg="010 ## $a {space}{space}2013012345"),
    Number("013", "patent number", more={"b": "source", "c": "qualifier", "d": "qualifier", "e": "qualifier", "f": "qualifier"},
           eg="013 ## $a 67-SC-35940-A $b US"),
    Number("015", "national bibliography number", invalid="z", more={"q": "qualifier", "2": "source"},
           eg="015 ## $a GBB378105 $2 bnb"),
    Number("016", "national bibliographic agency control number", invalid="z", more={"2": "source"}, ind1="7",
           eg="016 7# $a 101205255 $2 DNLM"),
    Number("017", "copyright number", invalid="z", more={"b": "source", "i": "qualifier", "d": "qualifier"},
           eg="017 ## $a EU781596 $b U.S. Copyright Office"),
    Number("018", "copyright article-fee code", eg="018 ## $a 0844012394"),
    Number("020", "isbn", invalid="z", more={"q": "qualifier", "c": "terms"}, codec=ISBN, eg="020 ## $a 9780131103627 $q paperback"),
    Number("022", "issn", invalid="yz", also={"l": ("issn-l", False), "m": ("issn-l", True)}, more={"2": "source"}, first="2",
           beside=True, eg="022 ## $a 0007-0955 $2 2"),
    Number("023", {"0": "issn-l", "1": "issn-h"}, invalid="zy", eg="023 1# $a 0007-0955"),
    Number("024", {"0": "isrc", "1": "upc", "2": "ismn", "3": "ean", "4": "sici", "7": "$2", "8": ""}, invalid="z",
           more={"q": "qualifier", "c": "terms"}, eg="024 7# $a 10.1000/182 $2 doi"),
    Number("025", "overseas acquisition number", eg="025 ## $a Ae-F-355"),
    Number("026", "fingerprint", valid="e", pieces="abdc", more={"2": "source"}, eg="026 ## $e dete nkck vess lodo"),
    Number("027", "strn", invalid="z", more={"q": "qualifier"}, eg="027 ## $a METPRO-CB-TR-74/216"),
    Number("028", {"0": "issue number", "1": "matrix number", "2": "music plate", "3": "music publisher",
                   "4": "videorecording identifier", "5": "publisher number", "6": "distributor number"},
           more={"b": "source", "q": "qualifier"}, ind2="0", eg="028 00 $a 256A090 $b Deutsche Grammophon"),
    Number("030", "coden", invalid="z", eg="030 ## $a JACSAT"),
    Number("032", "postal registration number", more={"b": "source"}, eg="032 ## $a 686500 $b USPS"),
    Number("035", "system number", invalid="z", prefixed={"(OCoLC)": "oclc"}, eg="035 ## $a (OCoLC)814782"),
    Number("036", "original study number", more={"b": "source"}, eg="036 ## $a CNES 1964 $b ICPSR"),
    Number("037", "stock number", more={"b": "source", "f": "qualifier", "g": "qualifier", "n": "qualifier", "c": "terms"},
           eg="037 ## $a PB-363547 $b NTIS $c Rs200.00"),
    Number("074", "gpo item number", invalid="z", eg="074 ## $a 277-A-2 (MF)"),
    Number("088", "report number", invalid="z", eg="088 ## $a HORS 274"),
)  # fmt: skip

SCHEMES_OF_GOVERNMENTS = (
    "ardocs azdocs cadocs codocs fldocs gadocs iadocs ksdocs ladocs midocs modocs msdocs nbdocs ncdocs nmdocs nvdocs "
    "nydocs ohdocs okdocs ordocs padocs ridocs scdocs sddocs txdocs undocs utdocs wadocs widocs wydocs"
).split()
"""Codes of the list Classification Scheme Source Codes that are of documents of the states,
and of the United Nations.
"""

CLASSIFICATIONS = (
    Number("050", "lcc", more={"b": "item"}, ind2="4", eg="050 #4 $a HV6250.3.G7 $b D88 2013"),
    Number("060", "nlm", more={"b": "item"}, ind2="4", eg="060 #4 $a WA 300 $b D88"),
    Number("070", "nal", more={"b": "item"}, ind1="1", eg="070 1# $a HD3492.H8 $b L3"),
    Number("080", "udc", more={"b": "item", "x": "number", "2": "edition"}, eg="080 ## $a 343.988 $2 1998"),
    Number("082", "ddc", more={"b": "item", "q": "assigner", "2": "edition"}, ind1="0", ind2="4", abridged="1", other="7",
           eg="082 04 $a 362.8809421 $2 23"),
    Number("086", {"0": "sudocs", "1": "candoc", " ": "$2"}, invalid="z", sources=SCHEMES_OF_GOVERNMENTS, eg="086 0# $a J 28.24/3:V 66"),
    Number("084", {" ": "$2"}, more={"b": "item", "q": "assigner"}, eg="084 ## $a PH 8740 $2 rvk"),
    Number("052", {" ": "geographic classification", "1": "military geographic classification", "7": "$2"},
           more={"b": "item"}, again="b", eg="052 ## $a 5754 $b L7"),
    Number("072", {"0": "nal subject category", "7": "$2"}, by="ind2", more={"x": "number"}, eg="072 #0 $a X800"),
    Number("051", "lcc", more={"b": "item"}, read=True, eg="051 ## $a HV6250 $b .D88"),
    Number("055", {**dict.fromkeys(" 012345", "lcc"), **dict.fromkeys("6789", "$2")}, by="ind2", more={"b": "item"}, read=True, eg="055 #0 $a HV6250.3.G7 $b D88"),
    Number("061", "nlm", more={"b": "item"}, read=True, eg="061 ## $a WA 300 $b D88"),
    Number("071", "nal", more={"b": "item"}, read=True, eg="071 ## $a HD3492 $b L3"),
    Number("083", "ddc", more={"q": "assigner", "2": "edition"}, read=True, eg="083 0# $a 362.88 $2 23"),
    # Local call numbers by the classification that OCLC's format gives these tags; where a library uses them so, the
    # number is what 050, 082 and 060 would hold. Others have their own shelf marks there, or codes (German National
    # Library), or numbers of a scheme that looks like it (090 ## $a KH612-J6 of the National Diet Library, $a M863 G37
    # by Dewey): one of the Library of Congress has a Cutter number behind a point.
    Number("090", "lcc", more={"b": "item"}, read=True, like=r"[A-HJ-NP-VZ][A-Z]{0,2} ?\d.*?\.[A-Z]\d", eg="090 ## $a HV6250 $b .D88"),
    Number("092", "ddc", more={"b": "item", "2": "edition"}, read=True, like=r"\d{3}(?!\d)", eg="092 ## $a 362.88 $b D88"),
    Number("096", "nlm", more={"b": "item"}, read=True, like=r"(?:Q[S-Z]|W[A-Z]?) ?\d", eg="096 ## $a WA 300 $b D88"),
)  # fmt: skip


class _Short(NamedTuple):
    """What of a line is asked for again and again: its indicators and how it begins, where it has one number alone."""

    indicators: str
    opening: str
    scheme: str
    plain: str
    codec: Codec
    prefixed: Mapping[str, str]


class Numbers(NamedTuple):
    """The lines of one slot, and what its values are made of."""

    slot: str
    type: type[Identifier] | type[Classification]
    value: str  # the attribute that holds the number itself
    lines: Mapping[str, Number]
    owners: Mapping[str, Number]  # the line that writes a scheme anew
    default: Number  # for the schemes that no line names
    sources: frozenset[str] | None  # the codes that may stand in the default line's $2; None: any
    short: Mapping[str, _Short]
    taken: Memory[Field, list[Any]]

    @property
    def forms(self) -> Mapping[str, str]:
        """The forms of the lines that are taken whole, by tag."""
        return {tag: line.form for tag, line in self.lines.items()}

    # Reading

    def usual(self, field: Line) -> Any:
        """The one number that is all a line says, or :class:`Otherwise` with it; None for any other line."""
        tag, text = field.where, text_of(field)
        indicators, opening, scheme, _, codec, prefixed = self.short[tag]
        value = text[4:]
        if text[:4] != opening or not value or MARK in value:
            line = self.lines[tag]
            single = self._single(line, text)
            if single is None or (indicators in ("", text[:2]) and not line.read and self.make(single) == field):
                return single
            self.taken.keep(field, [single])
            return Otherwise(single)
        if prefixed and (named := _named(value, prefixed)) is not None:
            return self.type(*named)
        if codec is not TEXT:
            number = codec.read(value)
            return self.type(scheme, number) if number and codec.write(number) == value else None
        return self.type(scheme, value)

    def _values(self, field: Field) -> list[Any]:
        """The numbers of a field that was kept as found: as a rule it was read a moment ago."""
        return self.taken.get(field) or self.take(field)[0]

    def _single(self, line: Number, text: str) -> Any:
        """The one number of a line with what completes it, each subfield once; None for any other line."""
        scheme = self.short[line.tag].plain
        subfields = text.split(MARK)
        if not scheme or len(subfields) < 2 or subfields[1][:1] != line.valid:
            return None
        _, first, *others = subfields
        if line.like and not line.is_like([(subfield[:1], subfield[1:]) for subfield in subfields[1:]]):
            return None
        more: dict[str, Any] = {}
        for subfield in others:
            attr = line.more.get(subfield[:1])
            if attr is None or attr in more or attr == self.value:
                return None
            more[attr] = subfield[1:]
        number = line.codec.read(first[1:])
        return self._made(scheme=scheme, **{self.value: number}, **more)

    def _made(self, **said: Any) -> Any:
        """A value without the marks between it and what completes it: ``$q (pbk.) : $c $12.00``, ``$q  : kart.``."""
        if self.value in said and ("terms" in said or "qualifier" in said):
            said[self.value] = said[self.value].removesuffix(_COMPLETED)
        for attr in ("qualifier", "source"):
            if text := said.get(attr):
                begun = BEGUN.match(text)
                said[attr] = without(text if begun is None else text[begun.end() :], "")
        return self.type(**said)

    def _number(self, line: Number, code: str, text: str, scheme: str) -> dict[str, Any]:
        """What a subfield with a number says: ``$z (OCoLC)3066`` of 035 is ``oclc``, ``3066``, and invalid."""
        name, invalid = line.also.get(code) or (scheme, code in line.invalid)
        found = {"scheme": name, self.value: line.codec.read(text)}
        if line.prefixed and (named := _named(text, line.prefixed)) is not None:
            found |= zip(("scheme", self.value), named, strict=True)
        return {**found, "invalid": True} if invalid else found

    def take(self, field: Field) -> tuple[list[Any], list[tuple[str, Any]]]:
        """The numbers of a field, and what it holds besides."""
        line = self.lines[field.where]
        if not line.is_like(field.parts):
            return [], []
        parts = line.put_together(field.parts)
        scheme = _scheme(line, field)
        values: list[dict[str, Any]] = []
        before: dict[str, Any] = {}  # what is said before the first number
        rest: list[tuple[str, Any]] = []
        for code, text in parts:
            if code in INDICATORS or (code == "2" and scheme is not line.scheme and scheme == text):
                continue
            if code == line.valid and values and line.completed(field) and _completes(values[-1], self.value, text):
                code = "b"
            if code in line.valid or code in line.invalid or code in line.also:
                values.append(before | self._number(line, code, text, scheme))
                before = {}
            elif code in line.more and (values or line.more[code] != self.value):
                attrs = values[0 if code in line.first else -1] if values else before
                attr = line.more[code]
                if values and code in line.again and attr in attrs:
                    values.append({**attrs, attr: text})
                    continue
                between = "" if attr == self.value and not _IN_WORDS.search(text) else " "
                attrs[attr] = f"{attrs[attr]}{between}{text}" if attr in attrs else text
            else:
                rest.append((code, text))
        for attr in line.whole:
            said = [found[attr] for found in values if attr in found]
            for found in values if said else ():
                found.setdefault(attr, said[-1])
        if not values and "source" in before:  # an address to order from, without a number
            values.append({"scheme": scheme, self.value: "", **before})
        elif before:
            rest += [(code, text) for code, text in parts if code in line.more]
        return [self._made(**found) for found in values], rest

    def read(self, field: Field, draft: Draft) -> None:
        values, rest = self.take(field)
        line, indicators = self.lines[field.where], self.short[field.where].indicators
        if not values:
            draft.leave(field, "no row" if line.like else "malformed")
            return
        for value in values:
            draft.add(self.slot, value)
        if rest:
            tell_untaken(draft, field, rest)
            draft.leave(field, "no part", told=True)
        elif (
            len(values) > 1
            or line.read
            or (type(field) is Line and indicators not in ("", text_of(field)[:2]))
            or self.make(values[0]) != field
        ):
            keep(draft, field)
            self.taken.keep(field, values)

    # Writing

    def make(self, value: Any) -> Field | None:
        """The field of one number."""
        line = self.owners.get(value.scheme, self.default)
        invalid = getattr(value, "invalid", False)
        code = next((code for code, said in line.also.items() if said == (value.scheme, invalid)), "")
        code = code or (line.invalid[:1] if invalid else line.valid)
        text = getattr(value, self.value)
        if line.prefixed:
            text = next((prefix for prefix, scheme in line.prefixed.items() if scheme == value.scheme), "") + text
        ind1, source = line.ind1, ""
        if ind1 == "7" and not value.source:  # no $2: Library and Archives Canada's
            ind1 = " "
        ind2 = line.ind2
        if line.abridged and value.edition.startswith(ABRIDGED):
            ind1, value = line.abridged, replace(value, edition=value.edition.removeprefix(ABRIDGED))
        elif line.other and value.edition and not _NUMBERED.match(value.edition):
            ind1 = line.other
        if not isinstance(line.scheme, str):
            told = next((told for told, scheme in line.scheme.items() if scheme == value.scheme), "")
            if not told and (self.sources is None or value.scheme in self.sources):
                told = next((told for told, scheme in line.scheme.items() if scheme == "$2"), " ")
                source = value.scheme
            told = told or "8"
            ind1, ind2 = (told, ind2) if line.by == "ind1" else (ind1, told)
        if not code or not (text or getattr(value, "source", "")):
            return None
        parts = [(code, line.codec.write(text))] if text else []
        written = set()
        for more, attr in line.more.items():
            if attr != self.value and (said := getattr(value, attr)) and attr not in written:
                written.add(attr)
                parts.append((more, said))
        if source:
            parts.append(("2", source))
        return data(line.tag, ind1 + ind2, *parts)

    def write(self, writing: Writing) -> Iterator[Field]:
        values = getattr(writing.record, self.slot)
        found = said_by(writing, self.lines, self._values)
        if not found:
            made = (field for value in values for field in self._anew(value, writing))
            yield from made if was_marc(writing.record) else self._beside(tuple(made))
            return
        left = Counter(values)
        standing: dict[Any, list[tuple[Field, list[Any]]]] = {}
        others: list[tuple[Field, list[Any]]] = []
        for field, said in found:
            if said and all(left[value] >= times for value, times in Counter(said).items()):
                left.subtract(said)
                standing.setdefault(said[0], []).append((field, said[1:]))
            else:
                others.append((field, said))
        for field, said in others:
            rest, stand = _of_these(field, said, left)
            if stand:
                left.subtract(stand)
                standing.setdefault(stand[0], []).append((rest, stand[1:]))
        passed: Counter[Any] = Counter()
        for value in values:
            if passed[value]:
                passed[value] -= 1
            elif standing.get(value):
                field, after = standing[value].pop(0)
                passed.update(after)
                yield field
            else:
                yield from self._anew(value, writing)

    def _beside(self, made: Sequence[Field]) -> Sequence[Field]:
        """Fields of which one that alone has a valid number has the others of its line, too."""
        tags = Counter(field.where for field in made)
        for tag in (tag for tag, times in tags.items() if times > 1 and self.lines[tag].beside):
            code = self.lines[tag].valid
            its = [field for field in made if field.where == tag]
            valid = [field for field in its if field.first(code)]
            if len(valid) > 1:
                continue
            first = [*valid, *its][0]
            (_, ind1), (_, ind2), *said = first.parts
            others = [field for field in its if field is not first and len(field.parts) == _ALONE]
            joined = data(tag, ind1 + ind2, *said, *sorted((field.parts[-1] for field in others), key=itemgetter(0)))
            gone = frozenset(others)
            made = [joined if field is first else field for field in made if field not in gone]
        return made

    def _anew(self, value: Any, writing: Writing) -> Iterator[Field]:
        known = writing.made(value)
        if known is not None:
            yield known
            return
        made = self.make(value)
        if made is None:
            writing.drop(self.slot, "no field has a place for it", value)
            return
        line = self.lines[made.where]
        for attr in _COMPLETING[self.type]:
            if getattr(value, attr) and attr not in line.more.values():
                writing.drop(f"{self.slot}.{attr}", f"{line.tag} has no place for it", getattr(value, attr))
        if value.scheme and made.first("ind1") == "8":
            writing.drop(f"{self.slot}.scheme", "not a code of MARC's list of sources of identifiers", value.scheme)
        yield made


_COMPLETING: Mapping[type, tuple[str, ...]] = {
    Identifier: ("qualifier", "source", "terms"),
    Classification: ("item", "edition", "assigner"),
}
ABRIDGED = "abridged "
"""What MODS has before the number of such an edition. MARC's indicator is not read so:
it stands before many that are none.
"""

_NUMBERED = re.compile(r"\W*\d+(?:st|nd|rd|th)?(?!\w)")
"""How an edition of Dewey begins that has a number: ``23``, ``22/ger``, ``23/eng/20211130``;
letters close to it name another.
"""

_ALONE = 3
"""The parts of a field that has a number and no more, with its indicators."""

_COMPLETED = " :"
"""What ISBD puts between a number and its price, and some put before its qualifier:
``020 ## $a 0131103628 (paperback) : $c £12``.
"""
_IN_WORDS = re.compile(r"[^\W\d_A-Z]")
"""What no notation has that goes on with a class; Czech libraries have the class in words there:
``072 #7 $x Česká próza``.
"""


def _of_these(field: Field, said: Sequence[Any], left: Counter[Any]) -> tuple[Field, list[Any]]:
    """A field of numbers alone with those that are ``left``, and these: ``035 ## $a 1 $z 2 $z 3`` without the last."""
    (_, ind1), (_, ind2), *subfields = field.parts
    if len(subfields) != len(said):
        return field, []
    room = left.copy()
    stand = []
    for part, value in zip(subfields, said, strict=True):
        if room[value] > 0:
            room[value] -= 1
            stand.append((part, value))
    return data(field.where, ind1 + ind2, *(part for part, _ in stand)), [value for _, value in stand]


def _named(text: str, prefixed: Mapping[str, str]) -> tuple[str, str] | None:
    """What a number is called by the code before it, and the number: ``(OCoLC)814782`` → ``oclc``, ``814782``; None
    where there is none behind the code.
    """
    for prefix, scheme in prefixed.items():
        if text.startswith(prefix) and text[len(prefix) :].strip():
            return scheme, text[len(prefix) :]
    return None


def _completes(before: Mapping[str, Any], attr: str, text: str) -> bool:
    """Whether a second $a of 082 is no number of its own, but completes the first.

    ``$a 520/.92 $a B`` is where biographies stand; ``$a 389/.08 s $a 621.37/4`` the number of the series, which ends
    in s, and of the item in it.
    """
    return not any(map(str.isdigit, text)) or before[attr].endswith(" s")


def _scheme(line: Number, field: Field) -> str:
    if isinstance(line.scheme, str):
        return line.scheme
    scheme = line.scheme.get(field.first(line.by) or " ", "")
    return (field.first("2") or "") if scheme == "$2" else scheme


def _numbers(
    slot: str,
    type_: type[Identifier] | type[Classification],
    value: str,
    lines: Iterable[Number],
    default: str,
    sources: frozenset[str] | None,
) -> Numbers:
    by_tag = {line.tag: line for line in lines}
    owners: dict[str, Number] = {}
    for line in by_tag.values():
        schemes = [line.scheme] if isinstance(line.scheme, str) else [*line.scheme.values()]
        others = (scheme for scheme, _ in line.also.values())
        for scheme in [*schemes, *others, *line.sources, *line.prefixed.values()]:
            if not line.read and scheme != "$2":
                owners.setdefault(scheme, line)
    short = {
        tag: _Short(
            line.indicators,
            f"{line.indicators}{MARK}{line.valid}",
            str(line.scheme),
            line.plain,
            line.codec,
            line.prefixed,
        )
        for tag, line in by_tag.items()
    }
    return Numbers(slot, type_, value, by_tag, owners, by_tag[default], sources, short, Memory(256))


identifiers = _numbers("identifiers", Identifier, "value", IDENTIFIERS, "024", SOURCES_OF_IDENTIFIERS)
classifications = _numbers("classifications", Classification, "number", CLASSIFICATIONS, "084", None)
