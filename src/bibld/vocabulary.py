"""The reading room: the library world's code lists, each code with its label and its IRI.

The lists are tab-separated files, one a list, that a librarian can read and correct; this module reads one
on first use and answers from plain dictionaries. An installed package carries them in ``bibld/_vocab``; in a
checkout they are read from ``vocab/``, where they are kept.
"""

from __future__ import annotations

import re
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from bibld.normal_form import normalize

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

TERMS = "https://bibld.org/terms#"
"""The namespace of our own terms (``vocab/terms.ttl``)."""

PREFIXES = {
    "bibld": TERMS,
    "bibo": "http://purl.org/ontology/bibo/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "mads": "http://www.loc.gov/mads/rdf/v1#",
    "mrel": "http://id.loc.gov/vocabulary/relators/",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""The namespaces of our graph, by their prefixes."""

LISTS = ("areas", "carriers", "contents", "countries", "filetypes", "genres", "languages", "media", "relators")

# How a list's IRIs are made of its codes, as its header's iri line says. MARC fills a geographic area code to
# seven characters with hyphens (e-uk---); its IRI leaves the trailing ones off (…/geographicAreas/e-uk).
_BARE = "{code}"
_UNFILLED = "{code without trailing hyphens}"
_AREA_LENGTH = 7

# Tags BCP 47 has retired, and the Chinese languages that MARC codes under the macrolanguage, read but not made.
_OTHER_TAGS = {"iw": "heb", "in": "ind", "ji": "yid", "mo": "rum", "cmn": "chi", "yue": "chi"}


class CodeList:
    """One code list: code ↔ label ↔ IRI, in the list's own order."""

    __slots__ = ("_by_label", "_filled", "_rows", "base", "columns", "date", "name", "registry", "source", "title")

    def __init__(self, name: str, text: str) -> None:
        """Read the list `name` from the text of its file."""
        header: dict[str, str] = {}
        lines = iter(text.splitlines())
        for line in lines:
            if not line.startswith("#"):
                break
            key, _, value = line[1:].partition(":")
            header.setdefault(key.strip(), value.strip())
        else:
            line = ""
        self.name = name
        self.title = header["title"]
        self.source = header["source"]
        self.date = header["date"]
        pattern = header["iri"]
        self._filled = pattern.endswith(_UNFILLED)
        self.base = pattern.removesuffix(_UNFILLED if self._filled else _BARE)
        self.registry = header.get("rda", "")
        self.columns = tuple(line.split("\t"))
        self._rows: dict[str, dict[str, str]] = {}
        for line in lines:
            row = dict(zip(self.columns, line.split("\t"), strict=True))
            self._rows[row["code"]] = row
        # A label an obsolete code shares with the code that replaced it is the replacement's.
        self._by_label: dict[str, str] = {}
        for retired in (False, True):
            for code in self._rows:
                if self.obsolete(code) is retired:
                    self._by_label.setdefault(fold(self._rows[code]["label"]), code)

    def label(self, code: str) -> str | None:
        """Give the label of a code, of an area's also without the hyphens that fill it, ``n-us``, but for one or two
        letters: ``fr`` is France, and not the Great Rift Valley.
        """
        return self.column(code.ljust(_AREA_LENGTH, "-") if self._filled and len(code) > 2 else code, "label")

    def code(self, label: str) -> str | None:
        """Give the code of a label, whatever its case and spacing."""
        return self._by_label.get(fold(label))

    def iri(self, code: str) -> str | None:
        """Give the IRI of a code of the list."""
        if code not in self._rows:
            return None
        return self.base + (code.rstrip("-") if self._filled else code)

    def code_of(self, iri: str) -> str | None:
        """Give the code an IRI of the list stands for, be it http or https."""
        if iri.startswith("https:"):
            iri = "http:" + iri.removeprefix("https:")
        if not iri.startswith(self.base):
            return None
        code = iri.removeprefix(self.base)
        if self._filled and not code.endswith("-"):
            code = code.ljust(_AREA_LENGTH, "-")
        elif self._filled:
            return None
        return code if code in self._rows else None

    def code_registered(self, iri: str) -> str | None:
        """Give the code for a term of the RDA Registry: ``http://rdaregistry.info/termList/RDAMediaType/1007``."""
        _, _, number = iri.partition(self.registry) if self.registry else ("", "", "")
        return next((code for code, row in self._rows.items() if number and row["rda"] == number), None)

    def column(self, code: str, column: str) -> str | None:
        """Give what a column of the list says of a code: '' where it is silent, None for an unknown code."""
        row = self._rows.get(code)
        return None if row is None else row.get(column)

    def obsolete(self, code: str) -> bool:
        """Tell whether the list still knows the code, but no longer uses it."""
        return self.column(code, "obsolete") == "yes"

    def __contains__(self, code: object) -> bool:
        """Tell whether the list has the code, in use or obsolete."""
        return code in self._rows

    def __iter__(self) -> Iterator[str]:
        """Go through the codes, sorted."""
        return iter(self._rows)

    def __len__(self) -> int:
        """Count the codes."""
        return len(self._rows)

    def __repr__(self) -> str:
        """Show which list it is."""
        return f"<CodeList {self.name}: {len(self)} codes of {self.date}>"


def fold(label: str) -> str:
    """Fold a label to what is compared: composed, without case, single-spaced."""
    return " ".join(normalize("NFC", label).casefold().split())


def path(name: str) -> Traversable | Path:
    """Give a file of the vocabulary by its name: a code list, shapes.ttl, context.jsonld, terms.ttl."""
    from importlib import resources  # only the first reading needs it

    packed = resources.files(__package__ or "bibld").joinpath("_vocab", name)
    if packed.is_file():
        return packed
    kept = Path(__file__).resolve().parents[2] / "vocab" / name
    if kept.is_file():
        return kept
    message = f"the vocabulary has no file {name!r}"
    raise FileNotFoundError(message)


@cache
def codelist(name: str) -> CodeList:
    """Give a code list by name, read once."""
    if name not in LISTS:
        message = f"no code list {name!r}; the lists are {', '.join(LISTS)}"
        raise KeyError(message)
    return CodeList(name, path(f"{name}.tsv").read_text(encoding="utf-8"))


languages = partial(codelist, "languages")
"""The MARC languages, which are those of ISO 639-2/B."""
countries = partial(codelist, "countries")
"""The MARC countries, where a thing was published: states and provinces among them."""
areas = partial(codelist, "areas")
"""The MARC geographic areas, what a thing is about."""
relators = partial(codelist, "relators")
"""The MARC relators: what an agent did for a resource."""
genres = partial(codelist, "genres")
"""The MARC genre terms."""
contents = partial(codelist, "contents")
"""The RDA content types."""
media = partial(codelist, "media")
"""The RDA media types."""
carriers = partial(codelist, "carriers")
"""The RDA carrier types."""
filetypes = partial(codelist, "filetypes")
"""The RDA file types."""


MEDIA_OF_CARRIERS = {**{code: code for code in "ceghnpsv"}, "m": "g"}
"""The media of carriers, by the first letter of their codes: ``vd`` is one of video, ``mr`` a projected one."""


def medium_of(carrier: str) -> str:
    """The code of the medium that a carrier is of; nothing for a term, and for what is not specified.

    >>> medium_of("mr")
    'g'
    """
    return MEDIA_OF_CARRIERS.get(carrier[0], "") if len(carrier) == 2 else ""


@cache
def _tags() -> tuple[dict[str, str], dict[str, str]]:
    """Pair MARC language codes with BCP 47 tags, both ways."""
    listed = languages()
    tag_of: dict[str, str] = {}
    code_of = dict(_OTHER_TAGS)
    for code in listed:
        if not listed.obsolete(code):
            short, long = listed.column(code, "iso639_1"), listed.column(code, "terminology")
            tag_of[code] = short or long or code
            for tag in (short, long, code):
                if tag:
                    code_of[tag] = code
    for code in listed:
        # An obsolete code is never a tag itself: ISO 639-3 has since given several to other languages.
        if listed.obsolete(code):
            tag_of[code] = tag_of.get(listed.column(code, "use") or "", "")
    return tag_of, code_of


def language_tag(code: str) -> str:
    """Turn a MARC language code into a BCP 47 tag: eng to en; '' for a code unknown or without successor."""
    return _tags()[0].get(code, "")


_UNLATIN = frozenset(
    "ab am ar as be bg bn bo dv dz el fa gu he hi hy ja ka kk km kn ko ky lo mk ml mn mr my ne or pa ps ru sd si ta te "
    "tg th ti tt ug uk ur yi zh chu cop grc kok mai nqo ota syc syr".split()
)
"""Tags of languages that are not written in Latin letters, by Suppress-Script in IANA's registry
or by what their users do.

Of some (sr, uz, az) there are books in both; Japanese and Chinese have no Suppress-Script, since
they have several scripts.
"""
_LATIN_LETTER = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_OTHER_LETTER = re.compile(r"[^\W\d_A-Za-z\u00aa\u00ba\u00c0-\u02ff\u1e00-\u1eff]")
"""Modifier letters (``ʻ``, ``ʹ``) are of any script."""


def tag_of_text(tag: str, text: str) -> str:
    """The tag of a text in a language of this tag:
    ``ru-Latn`` where Russian is written in Latin letters (RFC 5646, 3.1.9).
    """
    if tag in _UNLATIN and _LATIN_LETTER.search(text) and not _OTHER_LETTER.search(text):
        return f"{tag}-Latn"
    return tag


def is_beyond_latin(text: str) -> bool:
    """Whether a text has letters of another script than Latin."""
    return _OTHER_LETTER.search(text) is not None


def language_of_tag(tag: str) -> str:
    """Turn a BCP 47 tag into the MARC code of its language: en-GB to eng; '' where MARC has none.

    Words are none, ``No_linguistic_content`` no Norwegian and ``Ki-Swahili`` no Kikuyu: a subtag has at most eight
    characters (RFC 5646, 2.1), and a language no capital where its variant has one. Nor are two languages:
    ``eng-fre``, unless the second belongs to the first (2.2.2): ``zh-min-nan``; nobody has one of two letters
    beside one of three, ``pt-bra``.
    """
    first, *others = tag.replace("_", "-").split("-")
    code = _tags()[1].get(first.casefold(), "")
    return code if all(_may_follow(other, first, code) for other in others) else ""


def _may_follow(other: str, first: str, code: str) -> bool:
    """Whether this may be a subtag behind the one of a language."""
    if len(other) == _EXTENDED and other.isupper() == first.isupper() and (len(first) == _EXTENDED or first.istitle()):
        known = _tags()[1].get(other.casefold(), code)
        return first.casefold() in _EXTENSIBLE or (known == code and not first.istitle())
    return len(other) <= _LONGEST and not (len(other) > _SCRIPT and first.istitle() and other.isalpha())


_EXTENDED, _SCRIPT, _LONGEST = 3, 4, 8
"""How long subtags are: one of an extended language, of a script, and the longest."""
_EXTENSIBLE = frozenset("ar ara kok lv lav ms may msa sgn sw swa uz uzb zh chi zho".split())
"""Languages that have extended ones."""
