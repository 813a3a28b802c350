"""The resource itself: its class, its form, its language, its titles."""

from __future__ import annotations

from msgspec.structs import replace

from bibld.formats._headings import list_of
from bibld.formats.dublincore import judgement
from bibld.formats.dublincore.elements import ALL, NONE, SOME, take_language, take_title, take_type
from bibld.formats.dublincore.elements.type import add_kind
from bibld.formats.dublincore.foreign.classes import UNTOLD, is_class
from bibld.formats.dublincore.foreign.reading import Reading, TakeValue, Value, as_text
from bibld.formats.dublincore.foreign.spaces import SPACES, name_of
from bibld.formats.dublincore.refinements import take_medium
from bibld.model import Physical, Title
from bibld.vocabulary import CodeList, carriers, contents, media, medium_of

__all__ = ["OF_CONTENT", "by_class", "carrier", "content", "form", "item_type", "language", "medium", "titles"]


def by_class(reading: Reading, value: Value) -> str:
    """What a class says: a type of resource, a genre, how it is issued; that a web page is online."""
    name = name_of(value.term)
    draft = reading.draft
    if name.startswith("dcmitype:"):
        return take_type(draft, value.iri, "")
    if name in _OF_EPRINTS:
        if _OF_EPRINTS[name]:
            add_kind(draft, _OF_EPRINTS[name], "")
        return ALL
    if not is_class(name):
        return NONE
    local = name.partition(":")[2]
    if name in UNTOLD or _is_told_closer(reading, name) or (local == "Collection" and _is_serial(reading)):
        return ALL
    kind, genre, issuance = judgement.RESOURCES[local]
    add_kind(draft, kind, issuance)
    if genre in _ONLINE and not draft.get("physicals"):
        draft.add("physicals", Physical(media="c", carrier="cr"))
    for made in judgement.genres_of(_CLOSER.get(local, genre)) if genre else ():
        draft.add_new("genres", made)
    return ALL


def _is_serial(reading: Reading) -> bool:
    """Whether another of its classes is that of a serial: in BIBO, which may tell them all, these are collections."""
    classes = (name.partition(":")[2] for name in reading.classes())
    return any(judgement.RESOURCES.get(local, ("", "", ""))[2] == "serial" for local in classes)


def _is_told_closer(reading: Reading, name: str) -> bool:
    """Whether another class says what it is, and this one nothing: EPrints calls all that it has articles, and reports
    and working papers manuscripts.
    """
    others = reading.classes() - {name}
    if name == "bibo:Manuscript":
        return "ep:MonographEPrint" in others
    if name != "bibo:Article" or not any(other.startswith("ep:") for other in others):
        return False
    told = (judgement.RESOURCES[other.partition(":")[2]] for other in others - UNTOLD if is_class(other))
    return bool(others & _NO_ARTICLES) or any(
        genre not in ("", "article") or kind not in ("", "text") for kind, genre, _ in told
    )


_OF_EPRINTS = {
    **{
        f"ep:{name}EPrint": ""
        for name in "Article Artefact Book BookSection Composition ConferenceItem Dataset Exhibition Experiment Image Monograph "
        "Other Patent Performance TeachingResource Thesis".split()
    },
    "ep:AudioEPrint": "sound recording",
    "ep:VideoEPrint": "moving image",
}
"""What EPrints calls what it has: beside these, BIBO's classes say it, but of videos and recordings."""
_NO_ARTICLES = _OF_EPRINTS.keys() - {"ep:ArticleEPrint", "ep:ConferenceItemEPrint"}
_CLOSER = {"DoctoralThesis": "doctoral thesis", "EditedBook": "edited book"}
"""Classes that say more than their genre, in words."""
_ONLINE = frozenset(("blog", "blog posting", "web page", "web site"))
"""Genres of what is on the web and nowhere else."""


def item_type(reading: Reading, value: Value) -> str:
    """What Zotero calls it: ``z:itemType "journalArticle"``."""
    local = value.text[:1].upper() + value.text[1:]
    return by_class(reading, Value(f"<{SPACES['bib']}{local}>", "")) if value.term.startswith('"') else NONE


def form(reading: Reading, value: Value) -> str:
    """dcterms:type: a term of the DCMI types or a genre; a genre's IRI stays with it, and what its list calls it."""
    if value.iri and value.told:
        reading.types(value.term)
        *broader, genre = judgement.genres_of(value.text, value.lang)
        its_list = list_of(value.iri)
        if its_list and genre.authority:  # Maps of LCGFT, which are MARC's map, too
            broader = [*broader, genre]
            genre = replace(genre, term=judgement.one_line(value.text))
        for made in (*broader, replace(genre, same_as=(value.iri,), authority=its_list or genre.authority)):
            reading.draft.add("genres", made)
        return ALL
    return as_text(take_type, element="type", iri=True)(reading, value)


def language(reading: Reading, value: Value) -> str:
    """A language by its IRI, or by the tag or name that it is called by."""
    if value.iri and value.told and (code := judgement.language(value.iri)):
        reading.types(value.term)
        return take_language(reading.draft, code, "")
    return as_text(take_language, stated=False, iri=True)(reading, value)


def titles(kind: str) -> TakeValue:
    """A title, which no other has said; Project Gutenberg has a subtitle in a line of its own."""

    def take(reading: Reading, value: Value) -> str:
        if "\n" in value.text and "pgterms:ebook" in reading.classes():
            value = value._replace(text=" : ".join(value.text.strip().split("\n", maxsplit=1)))
        if reading.draft.holds("titles", judgement.one_line(value.text), of=_in_one_text):
            return ALL if not value.tag else SOME
        return as_text(take_title(kind))(reading, value)

    return take


def _in_one_text(title: Title) -> tuple[str, str]:
    return title.title, f"{title.title}: {title.subtitle}"


def content(reading: Reading, value: Value) -> str:
    """What it is to the senses, by its IRI at the Library of Congress or in the RDA Registry (MARC 336):
    ``rdau:P60049 <http://rdaregistry.info/termList/RDAContentType/1020>``.
    """
    code = _code(contents(), value.iri)
    if not code:
        return NONE
    reading.types(value.term)
    reading.draft.add_new("content", code)
    return ALL


OF_CONTENT = {
    "txt": "text", "ntm": "notated music", "prm": "sound recording-musical", "snd": "sound recording-nonmusical",
    "spw": "sound recording-nonmusical", "sti": "still image", "tdi": "moving image", "tdf": "three dimensional object",
    "cod": "software, multimedia", "cop": "software, multimedia", **dict.fromkeys(("crd", "cri", "crm", "crf"), "cartographic"),
}  # fmt: skip
"""The type of resource, by what is all that it has."""


def _code(listed: CodeList, iri: str) -> str:
    """The code for an IRI of the RDA Registry or of the Library of Congress; nothing where it is of neither."""
    return listed.code_registered(iri) or listed.code_of(iri) or ""


def carrier(reading: Reading, value: Value) -> str:
    """What it is on, or what it takes to perceive it, by its IRI (MARC 338, 337)."""
    iri = value.iri
    code = _code(carriers(), iri)
    device = medium_of(code) if code else _DEVICES.get(iri) or _code(media(), iri)
    if not (code or device):
        return NONE
    reading.types(value.term)
    physicals: list[Physical] = reading.draft.get("physicals")
    same = (
        at for at, it in enumerate(physicals) if it.media in ("", device) and (not code or it.carrier in ("", code))
    )
    at = next(same, -1)
    known = physicals[at] if at >= 0 else Physical()
    reading.draft.put("physicals", at, replace(known, media=device, carrier=code or known.carrier))
    return ALL


_DEVICES = {f"http://{host}.info/termList/RDACarrierType/1044": "n" for host in ("rdvocab", "rdaregistry")}
"""A heading of the list of carriers that it has given up: those for which nothing is needed."""


def medium(reading: Reading, value: Value) -> str:
    """dcterms:medium: a carrier, or what it is made of."""
    found = carrier(reading, value)
    return found if found != NONE else as_text(take_medium, stated=False, element="medium", iri=True)(reading, value)
