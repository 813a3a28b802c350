"""What the carrier and its medium are (337, 338) where a description says so in another way:
by a form, a code of 007, a file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from bibld.formats._extents import ONLINE_RESOURCE, carrier_named
from bibld.formats.marc21.carriers import registered
from bibld.formats.marc21.completed.extents import is_duration, online
from bibld.formats.marc21.positions import CARRIERS, FORMS, carrier_codes
from bibld.labels import extent_label
from bibld.model import Genre, Link, Physical, Term
from bibld.vocabulary import carriers, genres, media, medium_of

__all__ = ["by_carrier", "carried", "formed", "is_of_file"]

# What is said in words of no list


def formed(physical: Physical) -> Physical:
    """A physical form with what is said of it in the words of a list as that list has it:
    ``<form>online resource</form>``.

    A word that names a genre too (``slide``) is left as it is.
    """
    physical = replace(
        physical,
        carrier=carriers().code(physical.carrier) or physical.carrier,
        media=media().code(physical.media) or physical.media,
    )
    forms = []
    for form in physical.forms:
        term = form.term.casefold().strip(" .[]")
        if form.authority or form.kind not in _UNLISTED or genres().code(term) is not None:
            forms.append(form)
        elif not physical.carrier and form.kind != "media" and (carrier := carrier_named(term)):
            physical = replace(physical, carrier=carrier)
        elif not physical.media and form.kind == "media" and (code := media().code(term)):
            physical = replace(physical, media=code)
        elif is_of_file(term):
            physical = replace(physical, formats=(*physical.formats, term))
        elif term in _LISTS:
            forms.append(Genre(term, authority=_LISTS[term]))
        else:
            forms.append(form)
    return replace(physical, forms=tuple(forms))


def by_carrier(physical: Physical) -> Iterator[Physical]:
    """A physical form, and each further carrier and medium that its forms name by RDA's lists: a score with a disc.

    ``337 ## $a audio $b s``, ``338 ## $a audio disc $b sd``; what the lists do not have is said in its
    words: ``338 ## $a Band``.
    """
    listed = [form for form in physical.forms if form.authority in _RDA]
    held, of = (
        [vocabulary().code(form.term) or form.term for form in listed if form.authority == name]
        for name, vocabulary in _RDA.items()
    )
    carrier = physical.carrier or (held.pop(0) if held else "")
    medium = physical.media or (of.pop(0) if of else "")
    yield replace(
        physical, carrier=carrier, media=medium, forms=tuple(form for form in physical.forms if form not in listed)
    )
    yield from (Physical(media=medium_of(code), carrier=code) for code in held)
    yield from (Physical(media=code) for code in of if code not in (medium, *map(medium_of, held)))


_RDA = {"rdacarrier": carriers, "rdamedia": media}


_UNLISTED = ("", "carrier", "media")
"""The kinds of form that may be a carrier or a medium."""

_LISTS = {
    **dict.fromkeys(FORMS.values(), "marcform"),
    **{CARRIERS[code][0]: "marccategory" for code in "ch"},
}
"""Words that are terms of one of MARC's lists, and nothing else: ``electronic``, ``microfilm``;
``electronic resource``.
"""


def is_of_file(form: str) -> bool:
    """Whether a form is the kind of a file, and none of what it holds: ``<form>image/jpeg</form>``;
    ``image/photograph`` is none.
    """
    return _FILE.fullmatch(form) is not None


_FILE = re.compile(
    r"application/[\w.+-]+"  # application/pdf
    r"|(?:audio|image|model|text|video)/(?:"  # image/
    r"(?:x-|vnd\.)[\w.+-]+"  # x-wav
    r"|[\w.-]+\+\w+"  # svg+xml
    r"|aac|aiff?|avi|basic|bmp|css|csv|djvu|flac|gif|html|jp[2mx]|jpe?g|markdown|midi|mp[34]|mpeg|mpeg3|ogg|plain|png"
    r"|quicktime|rtf|sgml|tiff?|wave?|webm|webp|xml)",
    re.ASCII | re.IGNORECASE,
)

# What follows from the rest


def carried(physicals: Iterable[Physical], links: Iterable[Link]) -> Iterator[Physical]:
    """The physical forms with the carrier and the medium that follow from what is said of them,
    where neither is stated.

    ``<internetMediaType>application/pdf</internetMediaType>``, with an address of the resource: 337 computer, 338
    online resource. What is printed and has a file is of two media. Where a thing is described, ``8 x 10 in.``,
    ``Paper``, its file is a picture of it, and says nothing of this. Where no form is described at all, the kind that
    is told of the file at an address says as much.
    """
    physicals, links = tuple(physicals), tuple(links)
    if not physicals and any(map(_is_to_file, links)):
        yield online(Physical(media="c", carrier="cr"))
    is_thing = any(map(_is_of_thing, physicals))
    is_addressed = any(link.relation == "resource" and _WEB.match(link.uri) for link in links)
    # Several programs give each file an element of its own, and the extent another.
    is_stated = any(
        physical.extents and not (physical.carrier or physical.media or physical.forms) for physical in physicals
    )
    for physical in physicals:
        found = [*dict.fromkeys(_media(physical, is_thing=is_thing))]
        of_link = "cr" if is_addressed and found == ["c"] else ""
        carrier = physical.carrier or _carrier(physical) or _counted_of(physical, found) or of_link
        if physical.carrier or physical.media:
            found = [physical.media or medium_of(carrier)]
        elif carrier:
            found = [*dict.fromkeys((medium_of(carrier), *found))]
        made = replace(physical, carrier=carrier, media=found[0] if found else "")
        # An extent that is counted has no statement of its own, nor has a time.
        counted = all(term.kind or is_duration(term.value) for term in physical.extents)
        yield online(made) if counted and (physical.extents or not is_stated) else made
        is_stated = is_stated or carrier == "cr"
        yield from (Physical(media=medium) for medium in found[1:])


_WEB = re.compile(r"(?:https?|ftp)://|www\.", re.IGNORECASE)


def _is_to_file(link: Link) -> bool:
    """Whether at an address there is a file of the resource, of a kind that is told."""
    return link.relation == "resource" and "/" in link.media_type and _WEB.match(link.uri) is not None


def _carrier(physical: Physical) -> str:
    """The carrier that a code of 007 says, or the extent: ``optical disc``, ``1 online resource (47 pages)``."""
    coded = (_OF_007.get(text[:2], "") for text in carrier_codes(physical.forms))
    of_extent = any(_ONLINE.match(term.value) for term in physical.extents)
    return next(filter(None, coded), "cr" if of_extent else "")


_ONLINE = re.compile(rf"(?:1|one) {ONLINE_RESOURCE}\b", re.IGNORECASE)


def _counted_of(physical: Physical, said: Sequence[str]) -> str:
    """The carrier that is counted, but for one of another medium than those that are said: what is electronic and has
    ``1 videocassette`` was made of that.
    """
    of = [physical.media] if physical.media else said
    return next((code for code in map(_counted, physical.extents) if code and (not of or medium_of(code) in of)), "")


def _counted(extent: Term) -> str:
    """The carrier that an extent counts, where its name is that of nothing else: ``1 videodisc (106 min.)``,
    ``2 sound cassettes``.
    """
    found = _PIECES.match(extent_label(extent))
    name = found[1].casefold() if found is not None else ""
    code = carriers().code(_OF_AACR2.get(name, name)) or ""
    return code if medium_of(code) in _MACHINES and code not in ("cr", "gs") else ""


_PIECES = re.compile(r"(?:\d+|one) (\w+?(?: \w+?){0,2}?)s?(?=$|,| [(:;])", re.IGNORECASE)
_OF_AACR2 = {"sound disc": "audio disc", "sound cassette": "audiocassette", "computer optical disc": "computer disc"}
_MACHINES = frozenset("cghmpsv")
"""Media that need a device; of others, ``1 volume``, ``3 sheets``, a copy on any medium is said to have as many."""


def _is_of_thing(physical: Physical) -> bool:
    """Whether a thing is described and no file: one that has a size or a material, or pieces that are no pages."""
    if physical.dimensions or any(not form.authority for form in physical.forms):
        return True
    if any(map(_counted, physical.extents)):
        return True
    texts = (f"{term.value} {term.kind}" for term in physical.extents)
    return any(re.search(r"\d", text) and not _OF_FILES.search(text) for text in texts)


_OF_FILES = re.compile(
    r"\b(?:pp?|pages?|leaves|[stfv]|\w*bytes?|[kmg]i?b|files?|sec|seconds|min|minutes|hours?|páginas|seiten|str|с|стр"
    rf"|{ONLINE_RESOURCE})\b|:\d\d",
    re.IGNORECASE,
)
"""What files are counted in, too: pages, bytes and time."""


def _media(physical: Physical, *, is_thing: bool) -> Iterator[str]:
    """The media that are said by codes of 007, by forms and, where no thing is described, by the kinds of its files."""
    for text in carrier_codes(physical.forms):
        if medium := _MEDIA_OF_007.get(text[:2]) or _MEDIA_OF_007.get(text[0]):
            yield medium
    for form in physical.forms:
        if form.authority == "marcform" and form.term in _MEDIA_OF_FORMS:
            yield _MEDIA_OF_FORMS[form.term]
    if not is_thing and any("/" in registered(kind) for kind in physical.formats):
        yield "c"


_OF_007 = {
    **{code: code for code in "cr ca cb cf ch gs gt gd gc ha hb hc hd he hf hg mc mf mr sd se sg sq ss st sw vc vd vf vr".split()},
    "cc": "ce", "cj": "cd", "cm": "cd", "co": "cd", "go": "gf",
}  # fmt: skip
"""Carriers (338) by the beginning of 007: a computer disc is one however it is read."""

_MEDIA_OF_007 = {
    "c": "c",
    "g": "g",
    "h": "h",
    "m": "g",
    "s": "s",
    "v": "v",
    **dict.fromkeys(("ta", "tb", "tc", "td"), "n"),
}
"""Media (337) by the beginning of 007. Maps, globes and pictures are of any."""

_MEDIA_OF_FORMS = {"electronic": "c", "microfiche": "h", "microfilm": "h", "print": "n"}
"""Media (337) by form of item (008/23)."""
