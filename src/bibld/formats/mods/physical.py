"""MODS physicalDescription ↔ physicals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from bibld.crosswalk import Faults, Field
from bibld.formats._extents import parts_of_statement
from bibld.formats.mods.parts import (
    Parts,
    Taking,
    attribute,
    element,
    filled,
    of_list,
    out_of_scope,
    stated,
    text_of,
    unsaid,
    value_uri,
)
from bibld.formats.mods.schema import VALUES
from bibld.labels import extent_label, sentences
from bibld.model import Genre, Physical, Term
from bibld.vocabulary import carriers, contents, media

_RDA = {"rdacarrier": carriers, "rdacontent": contents, "rdamedia": media}

_ELSEWHERE = {
    "rdacarrier": {
        "audiodisk": "sd", "audiokassette": "ss", "band": "nc", "blatt": "nb", "computerdisk": "cd", "dia": "gs",
        "filmrolle": "mo", "gegenstand": "nr", "karte": "no", "mikrofilmrolle": "hj", "mikrofilmspule": "hd",
        "online-ressource": "cr", "rolle": "na", "speicherkarte": "ck", "videodisk": "vd", "videokassette": "vf",
        "online zdroj": "cr", "počítačový disk": "cd", "svazek": "nc",
    },
    "rdacontent": {
        "aufgeführte musik": "prm", "computerdaten": "cod", "computerprogramm": "cop", "dreidimensionale form": "tdf",
        "gesprochenes wort": "spw", "kartografisches bild": "cri", "noten": "ntm", "unbewegtes bild": "sti",
        "zweidimensionales bewegtes bild": "tdi",
    },
    "rdamedia": {
        "computermedien": "c", "mikroform": "h", "ohne hilfsmittel zu benutzen": "n", "projizierbar": "g",
        "stereografisch": "e", "bez média": "n", "počítač": "c",
    },
}  # fmt: skip
"""Terms of RDA's lists as German and Czech libraries have them, where these are others and are met: the Library of
Congress' stylesheet leaves out the codes that stand beside them in MARC, and the MODS of Czech libraries has none.
"""


def code_of_rda(source: str, term: str) -> str | None:
    """The code of a term of one of RDA's lists, in English, German or Czech: ``unmediated``,
    ``ohne Hilfsmittel zu benutzen``, ``bez média``.
    """
    if source not in _RDA:
        return None
    return _RDA[source]().code(term) or _ELSEWHERE[source].get(term.casefold())


def take_physical(field: Field) -> tuple[Physical, Faults]:
    """``<physicalDescription><form>print</form><extent>xii, 47 p. : ill. ; 23 cm</extent></physicalDescription>``"""
    taking = Taking(field.parts)
    said = _take_forms(taking) | _take_extents(taking)
    notes = []
    for code, value in taking.typed("note"):
        taking.only_text("note", value)
        notes.append(text_of(value))
        if kind := code.partition(":")[2]:
            taking.faults.append(("note/@type", "no part", kind))
    physical = Physical(
        formats=tuple(text_of(value) for _, value in taking.all("internetMediaType")),
        note=sentences(notes),
        qualities=tuple(text_of(value) for _, value in taking.all("reformattingQuality")),
        origins=tuple(text_of(value) for _, value in taking.all("digitalOrigin")),
        **said,
        **taking.stated(),
    )
    return physical, taking.rest()


def _take_forms(taking: Taking) -> dict[str, Any]:
    """The first media type and the first carrier of RDA's lists, or that are called so, and the other forms."""
    media_code = carrier = ""
    forms: list[Genre] = []
    for code, value in taking.typed("form"):
        source = attribute(value, "authority")
        found = code_of_rda(source, text_of(value))
        if found and source == "rdacarrier" and not carrier:
            carrier = found
        elif found and source == "rdamedia" and not media_code:
            media_code = found
        elif code == "form:media" and not source and not media_code:
            media_code = text_of(value)
        elif code == "form:carrier" and not source and not carrier:
            carrier = text_of(value)
        else:
            inner = Taking(value if isinstance(value, tuple) else (("", value),))
            form = Genre(inner.text(""), *of_list(inner), code.partition(":")[2])
            authority = "marcsmd" if form.authority == SMD else form.authority
            forms.append(replace(form, authority=authority, **inner.stated()))
            taking.inside("form", inner.rest())
    if carrier in ELECTRONIC_CARRIERS and [form for form in forms if form.authority == "marcform"] == [ELECTRONIC]:
        forms.remove(ELECTRONIC)  # the carrier says it
    return {"media": media_code, "carrier": carrier, "forms": tuple(forms)}


def _take_extents(taking: Taking) -> dict[str, Any]:
    """The extents, and what the first statement says besides: ``xii, 47 p. : ill. ; 23 cm``."""
    extents: list[Term] = []
    attrs: dict[str, Any] = {}
    for _, value in taking.all("extent"):
        unit, text = attribute(value, "unit"), text_of(value)
        if not text:  # what is within it is no place of a text, and is told
            continue
        attrs = attrs or ({} if unit else parts_of_statement(text))
        extents.append(Term(unit, attrs.pop("extent", text)))
    return {"extents": tuple(extents), **attrs}


ELECTRONIC_CARRIERS = ("cr", "cd", "cf", "ce", "ck", "ca", "cb", "ch")

ELECTRONIC = Genre("electronic", authority="marcform")

SMD = "smd"
"""What older stylesheets of the Library of Congress call MARC's list of designations of a material (007/01)."""

QUALITIES = frozenset(VALUES["qualities"])

ORIGINS = frozenset(VALUES["origins"])


def is_statement(extent: Any) -> bool:
    """Whether an extent says more than that, with marks between: ``1 score ; 42 cm``; one with a unit is a count."""
    return not attribute(extent, "unit") and bool(parts_of_statement(text_of(extent)))


def statement_of(physical: Physical) -> str:
    """What is said of the extent without a unit, as one statement.

    As it is found where it has marks of its own; one without any has those of ISBD: ``1 map : color ; 30 x 40 cm``.
    """
    if physical.parts and not _is_unmarked(physical.parts, MARKS):
        return " ".join(part.value for part in physical.parts if part.kind not in ("unit", _LINK))
    words = " ".join(extent_label(term) for term in physical.extents if term not in _apart(physical))
    for mark, text in ((":", physical.details), (";", physical.dimensions), ("+", physical.accompanying)):
        if text:
            words = f"{words} {mark} {text}" if words else text
    return words


def _apart(physical: Physical) -> Sequence[Term]:
    """The extents that stand apart with their units; one that begins a statement has its in words:
    ``24 pages : ill. ; 21 cm``.
    """
    if len(physical.extents) == 1 and (physical.details or physical.dimensions or physical.accompanying):
        return ()
    return [term for term in physical.extents if term.kind]


def marked(physical: Physical) -> Physical:
    """A statement of a description without the marks of ISBD (LDR/18 c), to be made with them:
    ``279 S. : Ill. ; 24 cm``.

    There a full stop is that of an abbreviation; elsewhere it may be all that was put between two parts:
    ``404 p. front. 20 cm``.
    """
    return replace(physical, parts=()) if _is_unmarked(physical.parts, _OTHER_MARKS) else physical


def _is_unmarked(parts: Sequence[Term], marks: Sequence[str]) -> bool:
    """Whether a statement has each part once, and nothing between them: ``300 ## $a 1 map $b color $c 30 x 40 cm``."""
    parts = [part for part in parts if part.kind != _LINK]
    if len(parts) < 2 or any(part.value[-1:] in marks for part in parts[:-1]):
        return False
    kinds = [part.kind for part in parts]
    return kinds == [kind for kind in _MARKED if kind in kinds]


_LINK = "field link"
"""What is no word of a statement: with which other field it goes (``$8``)."""

_MARKED = ("extent", "details", "dimensions", "accompanying")

MARKS = tuple(",:;+/=.")
"""What divides a part of a statement of extent from the next, as ISBD has it or as there was before it:
``404 p. front. 20 cm``.
"""
_OTHER_MARKS = MARKS[:-1]


def _units(physical: Physical) -> list[tuple[str, str]]:
    """What is said of the extent, with its unit; each with its own where several are counted: ``24 boxes``, ``3 maps``.

    In words where no attribute can tell: several in one count, a parenthesis around both, ``(0.5 linear feet)``, or
    what stands behind the unit, ``1 page ; 28 cm``.
    """
    if all(part.kind != "unit" for part in physical.parts):
        return [("", statement_of(physical))]
    return [_unit(parts) for parts in _counted(physical.parts)]


def _counted(parts: Sequence[Term]) -> list[list[Term]]:
    """What is counted, each with its unit; all that one pair of parentheses is around is one:
    ``(4 cartons + 1 box)``.
    """
    starts = [at for at, part in enumerate(parts) if part.kind == "extent"]
    each = [[*parts[at:end]] for at, end in zip((0, *starts[1:]), (*starts[1:], None), strict=True)]
    together: list[list[Term]] = []
    opened = 0  # parentheses that are not closed yet
    for counted in each:
        if opened > 0:
            together[-1].extend(counted)
        else:
            opened = 0
            together.append([*counted])
        opened += sum(part.value.count("(") - part.value.count(")") for part in counted)
    return each if opened > 0 else together


def _unit(parts: Sequence[Term]) -> tuple[str, str]:
    """One that is counted, as it is said, with its unit where an attribute can tell it."""
    extent, details, dimensions, accompanying = (
        next((part.value for part in parts if part.kind == kind), "") for kind in _MARKED
    )
    said = statement_of(Physical((Term("", extent),), details, dimensions, accompanying, parts=tuple(parts)))
    units = [part.value for part in parts if part.kind == "unit"]
    behind = any(part.kind in _MARKED[1:] for part in parts)
    if not units or (len(units) == 1 and not behind and said.count("(") == said.count(")")):
        return "".join(units).rstrip(" ,;+"), said
    return "", " ".join(part.value for part in parts if part.kind != _LINK)


def make_physical(physical: Physical) -> Field:
    """The other way round: the extent is one statement as ISBD has it, but for what has a unit."""
    forms = list(physical.forms)
    if physical.carrier in ELECTRONIC_CARRIERS and all(form.authority != "marcform" for form in forms):
        forms.insert(0, ELECTRONIC)
    # The schema has a list for each: what is not on it is a note.
    others = [("reformatting quality", quality) for quality in physical.qualities if quality not in QUALITIES]
    others += [("digital origin", origin) for origin in physical.origins if origin not in ORIGINS]
    return element(
        "physicalDescription",
        [
            *stated(physical),
            *((f"form:{form.kind}" if form.kind else "form", _make_form(form)) for form in forms),
            ("form:media", _rda_form(physical.media, "rdamedia")),
            ("form:carrier", _rda_form(physical.carrier, "rdacarrier")),
            *(("extent", (("@unit", term.kind), ("", term.value))) for term in _apart(physical)),
            *(("extent", (("@unit", unit), ("", said)) if unit and said else said) for unit, said in _units(physical)),
            *(("reformattingQuality", quality) for quality in physical.qualities if quality in QUALITIES),
            *(("internetMediaType", kind) for kind in physical.formats),
            *(("digitalOrigin", origin) for origin in physical.origins if origin in ORIGINS),
            ("note", physical.note),
            *((f"note:{kind}", text) for kind, text in others),
        ],
    )


def lost_of_physical(physical: Physical) -> list[tuple[str, Any]]:
    """What is said of its forms besides their terms."""
    lost: list[tuple[str, Any]] = []
    for form in physical.forms:
        said = [(attr, getattr(form, attr)) for attr in ("subdivisions", "link", "label")]
        lost += [(f"forms.{attr}", value) for attr, value in said if value]
        lost += [(f"forms.{attr}", value) for attr, value in (*unsaid(form), *out_of_scope(form))]
    return lost


def _rda_form(code: str, source: str) -> Any:
    """A term of RDA with its URI, or one of another list."""
    terms = _RDA[source]()
    label, iri = terms.label(code), terms.iri(code)
    uri = (("@valueURI", iri),) if iri else ()
    return (("@authority", source), *uri, ("", label)) if label else code


def _make_form(form: Genre) -> Parts:
    # The schema gives a form no displayLabel, and no altRepGroup.
    said = (part for part in stated(form) if part[0] not in ("@altRepGroup", "@displayLabel"))
    return filled(
        (("@authority", form.authority), ("@valueURI", value_uri(form.same_as, form.authority)), *said, ("", form.term))
    )
