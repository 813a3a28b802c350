"""Types of content, media and carrier (336-338), and of files (347): of a description each has one carrier, and its
medium.

::

    337 ## $a computer $b c $2 rdamedia
    338 ## $a online resource $b cr $2 rdacarrier   ↔   Physical(media="c", carrier="cr")
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from bibld.crosswalk import INDICATORS, Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.form import ANY_INDICATORS, subfields
from bibld.crosswalk.line import MARK
from bibld.crosswalk.writing import Writing
from bibld.formats.marc21.field import as_said
from bibld.formats.marc21.found import data, keep, kept, tell_untaken
from bibld.formats.marc21.scripts import parse
from bibld.media_types import OF_FILES
from bibld.model import Physical, was_marc
from bibld.vocabulary import MEDIA_OF_CARRIERS, CodeList, carriers, contents, filetypes, media, medium_of

LISTED = {"336": ("rdacontent", contents), "337": ("rdamedia", media), "338": ("rdacarrier", carriers)}
"""By tag: what $2 says that its terms and codes are of, and that list."""

_OF_RDA = ("rdaco", "rdamedia", "rdamt", "rdacarrier", "rdact")
"""How the codes of RDA's lists begin: of MARC's own (``rdacontent``, also ``rdacontent/ger``), of RDA's registry."""


def _at_odds(codes: CodeList) -> str:
    """A term and the code of another, which is told: ``337 ## $a audio $b c``."""
    blank = rf"[^\S{MARK}]"
    pairs: list[str] = []
    for label in filter(None, map(codes.label, codes)):
        term = f"{blank}++".join(map(re.escape, label.split()))
        pairs.append(f"{term}{blank}*+{MARK}b(?!{codes.code(label)}(?![^{MARK}]))")
    return f"{MARK}a{blank}*+(?i:{'|'.join(pairs)})"


FORMS_OF_33X = {
    tag: f"{ANY_INDICATORS}{subfields('8', '*')}(?!{_at_odds(codes())}){subfields('a', '')}"
    f"(?:{MARK}b(?:{'|'.join(map(re.escape, codes()))}))?+"
    f"(?:{MARK}2(?:{'|'.join(_OF_RDA)})[^{MARK}]*+)?+{subfields('8', '*')}"
    for tag, (_, codes) in LISTED.items()
}


def read_33x(field: Field, draft: Draft) -> None:
    tag = field.where
    codes = codes_33x(field)
    if not codes:
        draft.leave(field, "malformed")
        return
    for code in codes:
        _add_33x(tag, code, draft)
    _tell_untaken(field, codes, draft)
    plain = field == _make_33x(tag, codes[0])
    again = [code for code in codes if f"{tag} {code}" in draft.noted]
    for code in again:
        _keep_first(draft, f"{tag} {code}", _make_33x(tag, code))
    if of_part := field.first("3"):
        tell_untaken(draft, field, [("3", of_part)])
        draft.leave(field, "no part", told=True)
    elif again or not plain:
        keep(draft, field)
    place = _KEPT if again or not plain else str(len(draft.leftovers))
    draft.noted |= {f"{tag} {code}": place for code in codes}


_KEPT = "kept"
"""What is noted of a field that is; of another where it would be, since that is known only when it has been read."""


def _keep_first(draft: Draft, said: str, made: Field) -> None:
    """Keep the field that has ``said`` the same before, unless it is kept:
    for a blank subfield, say, that stood in it.
    """
    place, draft.noted[said] = draft.noted[said], _KEPT
    if place == _KEPT:
        return
    found = draft.leftovers[int(place) : int(place) + 1]
    if not any(as_said(parse(left.value)) == made for left in found):
        keep(draft, made)


def _tell_untaken(field: Field, said: Sequence[str], draft: Draft) -> None:
    """Report what a 336-338 says besides its ``said`` codes or terms: another list, a code of it, URIs of its own, a
    subfield that it does not have.
    """
    source, codes = LISTED[field.where]
    known = {*said, source, *(codes().label(code) for code in said), *(codes().iri(code) for code in said)}
    untaken = (
        (code, value)
        for code, value in field.parts
        if code not in _ITS_OWN and value not in known and not (code == "2" and value.startswith(_OF_RDA))
    )
    tell_untaken(draft, field, untaken)


_ITS_OWN = frozenset((*INDICATORS, "a", "3", "6", "8"))
"""What needs no telling: a term says what its code does, in any language; for $3 it is told apart;
the rest are links.
"""


def _add_33x(tag: str, code: str, draft: Draft) -> None:
    if tag == "336":
        draft.add("content", code)
        return
    attr = "media" if tag == "337" else "carrier"
    index = _carrier_at(attr, code, draft)
    physicals = draft.get("physicals")
    if index is None:
        index = len(physicals)
        draft.add("physicals", Physical(**{attr: code}))  # type: ignore[arg-type]
    else:
        draft.replace("physicals", index, replace(physicals[index], **{attr: code}), alike=True)
    if index < int(draft.noted.get(f"{tag} last", "0")):
        draft.noted[f"{tag} turn"] = "another"  # it would come back before the field that was read before it
    draft.noted[f"{tag} last"] = str(index)


_FEW = 64
"""So many are looked through each time."""


def _media(physical: Physical) -> tuple[str]:
    return (physical.media,)


def _carriers(physical: Physical) -> tuple[str]:
    return (physical.carrier,)


def _medium(attr: str, code: str) -> str:
    """The medium that one says, or the carrier."""
    if attr == "carrier":
        return medium_of(code)
    return code if code in MEDIA_OF_CARRIERS.values() else ""


def _carrier_at(attr: str, code: str, draft: Draft) -> int | None:
    """The place of the physical description that a carrier (or medium) is of.

    It is the first of those that have none yet, or this one: one of the same medium before any
    other, and none of another.
    """
    physicals = draft.get("physicals")
    of, other = (_media, "carrier") if attr == "media" else (_carriers, "media")
    if len(physicals) > _FEW and not any(draft.holds("physicals", said, of) for said in ("", code)):
        return None
    medium, free = _medium(attr, code), None
    for at, item in enumerate(physicals):
        if getattr(item, attr) in ("", code):
            its = _medium(other, getattr(item, other))
            if its == medium or not medium:
                return at
            if not its and free is None:
                free = at
    return free


def codes_33x(field: Field) -> list[str]:
    """The codes or, where there is none, the terms; those of another list ($2) are terms, whatever they are called.

    Where the terms are others of the list (``computer $b n``), they are meant.
    """
    _, codes = LISTED[field.where]
    terms = [value for code, value in field.parts if code == "a" and value]
    if (listed := field.first("2")) and not listed.startswith(_OF_RDA):
        return list(dict.fromkeys(terms))
    found = [value for code, value in field.parts if code == "b" and value in codes()]
    named = [codes().code(term) or "" for term in terms]
    if named and all(named) and found and not set(found).intersection(named):
        found = []  # the words are what is read, as in the stylesheet
    return list(dict.fromkeys(found or [code or term for code, term in zip(named, terms, strict=True)]))


def _make_33x(tag: str, code: str) -> Field:
    source, codes = LISTED[tag]
    label = codes().label(code)
    if label is None:
        return data(tag, "  ", ("a", code))
    return data(tag, "  ", ("a", label), ("b", code), ("2", source))


def write_33x(writing: Writing) -> Iterator[Field]:
    record = writing.record
    stated = {
        "336": list(record.content),
        "337": [physical.media for physical in record.physicals if physical.media],
        "338": [physical.carrier for physical in record.physicals if physical.carrier],
    }
    if not was_marc(record):
        # A description made here always says them, if only that they are not specified (codes z and zu).
        stated = {"336": stated["336"] or ["zzz"], "337": stated["337"] or ["z"], "338": stated["338"] or ["zu"]}
    elif not any(stated.values()):
        return
    for tag, said in stated.items():
        # What has neither code nor term was kept as malformed, and is put back with all that no rule took.
        all_said = set(said)
        found = [
            (field, codes)
            for field in kept(writing, tag)
            if (codes := codes_33x(as_said(field))) and all_said.issuperset(codes)
        ]
        there = {code for _, codes in found for code in codes}
        if there.issuperset(said):
            yield from (field for field, _ in found)
            continue
        by_code: dict[str, list[Field]] = {}
        for field, codes in found:
            by_code.setdefault(codes[0], []).append(field)
        for code in dict.fromkeys(said):
            yield from by_code.get(code, ())
            if code not in there:
                yield _make_33x(tag, code)


_FILES = {
    "application/pdf": ("text", "PDF"),
    "application/epub+zip": ("text", "EPUB"),
    "application/msword": ("text", "DOC"),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ("text", "DOCX"),
    "application/rtf": ("text", "RTF"),
    "text/csv": ("data", "CSV"),
    "text/html": ("text", "HTML"),
    "image/bmp": ("image", "BMP"),
    "image/gif": ("image", "GIF"),
    "image/jp2": ("image", "JPEG2000"),
    "image/jpeg": ("image", "JPEG"),
    "image/png": ("image", "PNG"),
    "image/tiff": ("image", "TIFF"),
    "audio/mpeg": ("audio", "MP3"),
    "audio/vnd.wave": ("audio", "WAV"),
    "video/mp4": ("video", "MPEG-4"),
    "video/quicktime": ("video", "QuickTime"),
}
"""Files by their internet media types, with their file type and encoding format (RDA 3.19.2, 3.19.3)."""

_CALLED = {
    **OF_FILES, "application/x-pdf": "application/pdf", "audio/mp3": "audio/mpeg", "audio/mpeg3": "audio/mpeg",
    "audio/wav": "audio/vnd.wave", "audio/x-wav": "audio/vnd.wave", "image/jpg": "image/jpeg",
    "image/jpeg2000": "image/jp2", "image/pjpeg": "image/jpeg", "image/tif": "image/tiff",
}  # fmt: skip
"""Names that no registry has, and many descriptions have: those of the same files in it."""


def registered(media_type: str) -> str:
    """The name that an internet media type is registered by: ``image/jpg`` is ``image/jpeg``, and so is ``image/JPEG``
    (RFC 6838, 4.2).
    """
    name = media_type.lower()
    return _CALLED.get(name, name)


_KNOWN = {name: media_type for media_type, (_, name) in _FILES.items()}


def is_other_file(field: Field) -> bool:
    """Whether a 347 says something else than that the file is of a type we know by its internet media type."""
    return _make_347(_KNOWN.get(field.first("b"), "")) != field


def read_347(field: Field, draft: Draft) -> None:
    found = _KNOWN[field.first("b")]  # any other is read by another row
    if f"347 {found}" in draft.noted:  # said once more
        _keep_first(draft, f"347 {found}", field)
        keep(draft, field)
        return
    draft.noted[f"347 {found}"] = str(len(draft.leftovers))
    physicals = draft.get("physicals")
    if physicals:
        index = next((at for at, item in enumerate(physicals) if item.carrier in ("cr", "cd", "cf")), 0)
        draft.replace(
            "physicals", index, replace(physicals[index], formats=(*physicals[index].formats, found)), alike=True
        )
    else:
        draft.add("physicals", Physical(formats=(found,)))


def _make_347(media_type: str) -> Field | None:
    if media_type not in _FILES:
        return None
    kind, name = _FILES[media_type]
    return data("347", "  ", ("a", filetypes().label(kind) or ""), ("b", name), ("2", "rdaft"))


def write_347(writing: Writing) -> Iterator[Field]:
    linked = {link.media_type for link in writing.record.links}
    again = kept(writing, "347")
    formats = [kind for physical in writing.record.physicals for kind in physical.formats]
    for media_type, called in {registered(kind): kind for kind in formats}.items():
        made = _make_347(media_type)
        if made is not None:
            yield from [field for field in again if as_said(field) == made] or [made]
        elif called not in linked:
            writing.drop("physicals.formats", "347 has no term for it, and no 856 holds it", called)
