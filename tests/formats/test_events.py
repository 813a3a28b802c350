"""How a resource came about, by the words of those who describe it."""

import pytest

from bibld.formats._events import is_distributor, is_known, is_unpublished, without_codes
from bibld.model import Genre, Identifier, Part, Physical, Place, Provision, Record, Related, Term


@pytest.mark.parametrize(
    "name",
    [
        "[s.n.]",
        "S.l.",
        "[publisher not identified]",
        "[printer not identified]",
        "Place of publication not identified",
        "[Place not identified]",
        "Publisher unknown",
        "[Place of publication unknown]",
        "[Verlag nicht ermittelbar]",
        "[Erscheinungsort nicht ermittelbar]",
        "[éditeur non identifié]",
        "[lugar de publicación no identificado]",
        "[ s.n.]",
        "[ḥ. mo. l.]",
        "h. mo. l.",
        "[חמו״ל",
        'חמו"ל ]',
        "[ח״מ]",
    ],
)
def test_what_stands_for_a_name_that_is_not_known_names_nobody(name: str) -> None:
    """RDA 2.8.4.7, and AACR2 before it, in whatever language a description is."""
    assert not is_known(name)


@pytest.mark.parametrize(
    "name", ["Unknown Press", "Acme", "[Acme Press]", "Place", "Verlag der Unbekannten", "S. N. Ek", "מ. חמו״לי"]
)
def test_a_name_is_known_whatever_words_it_has(name: str) -> None:
    """What begins as one of them need not be one."""
    assert is_known(name)


@pytest.mark.parametrize(
    ("name", "distributes"),
    [
        ("Distributed by Acme Press", True),
        ("[Distributed in Leeds by] Acme Press", True),
        ("Distributed to the trade by Hive Books", True),
        ("Exclusively distributed by Acme", True),
        ("for sale by the Hive Office", True),
        ("Distributor, Acme Press", True),
        ("Sole distributors, Hive Books", True),
        ("[Distributor], Acme Press", True),
        ("Acme Press [distributor]", True),
        ("[Hive Office, distributor]", True),
        ("Acme Distributors", False),
        ("Acme Publishers & Distributors", False),
        ("Distributed Hives Society", False),
        ("Published and distributed by Acme", False),
        ("Printed and sold by B. Ek", False),
    ],
)
def test_a_distributor_in_a_statement_of_publication_is_told_by_its_words(name: str, *, distributes: bool) -> None:
    """Who publishes what he distributes is a publisher (AACR2 1.4D, 1.4E)."""
    assert is_distributor(name) is distributes


@pytest.mark.parametrize(
    "said",
    [
        *("Photograph", "photos", "photo", "Snapshots", "negative", "Daguerreotypes", "ambrotype", "Tintype"),
        *("photographic prints", "silver print", "Albumen print", "drawing", "Paintings", "watercolor", "Watercolours"),
        *("Black & white photographs", "Large, framed painting", "Office photographs", "Half-plate negatives"),
        *("photographs, hand-coloured", "Black-and-white glass plate negatives"),
    ],
)
def test_a_picture_that_is_made_is_not_published(said: str) -> None:
    """RDA 2.7."""
    assert is_unpublished(Record(type="still image", genres=(Genre(said),)))


@pytest.mark.parametrize(
    "said",
    [
        *("Book of photographs", "Letters with drawings", "Essays about paintings", "Prints from negatives"),
        *("Views in watercolor", "Photograph album", "Photographers", "photograph framed", "prints", "postcards"),
        *("1 portfolio of mounted drawings", "a set that has five old photographs", "lantern-slide; photograph"),
    ],
)
def test_what_is_of_pictures_or_has_some_may_be_published(said: str) -> None:
    """A book of photographs is no photograph."""
    assert not is_unpublished(Record(type="still image", genres=(Genre(said),)))


PICTURES = (
    Physical(details="photograph"),
    Physical(forms=(Genre("drawing"),)),
    Physical(extents=(Term("photographs", "12"),)),
    Physical(extents=(Term("", "photograph"),)),
)


@pytest.mark.parametrize("physical", PICTURES)
@pytest.mark.parametrize(("kind", "made"), [("still image", True), ("text", False), ("", False)])
def test_a_picture_is_one_by_whatever_is_said_of_its_form(physical: Physical, kind: str, made: bool) -> None:
    """And pictures in a text are none."""
    assert is_unpublished(Record(type=kind, physicals=(Physical(), physical))) is made


@pytest.mark.parametrize("kind", ["text", "still image"])
@pytest.mark.parametrize(
    ("statement", "made"),
    [
        (Provision(names=("Ek",)), False),
        (Provision((Place("Leeds"),)), False),
        (Provision((Place(code="enk"),), date="1905"), True),
    ],
)
def test_what_somebody_published_or_somewhere_is_published(kind: str, statement: Provision, made: bool) -> None:
    """Also a manuscript, of which a country or a date says nothing of the kind."""
    assert is_unpublished(Record(type=kind, manuscript=True, provisions=(statement,))) is made


@pytest.mark.parametrize(("scheme", "made"), [("isbn", False), ("issn", False), ("doi", True)])
def test_a_picture_with_the_number_of_a_book_or_a_serial_is_published(scheme: str, made: bool) -> None:
    """A DOI has whatever is in a repository."""
    number = Identifier(scheme, "10.1000/1" if scheme == "doi" else "0028-0836")
    assert is_unpublished(Record(type="still image", genres=(Genre("photograph"),), identifiers=(number,))) is made


@pytest.mark.parametrize(
    ("host", "made"),
    [
        (Related("host", identifiers=(Identifier("issn", "0028-0836"),)), False),
        (Related("host", part=Part(details=(Term("volume", "2"), Term("issue", "3")))), False),
        (Related("host", title="Hive", part=Part(details=(Term("volume", "2"),))), True),
        (Related("series", identifiers=(Identifier("issn", "0028-0836"),)), True),
    ],
)
def test_a_picture_in_a_serial_is_published(host: Related, made: bool) -> None:
    """What it stands in may as well be an album."""
    assert is_unpublished(Record(type="still image", genres=(Genre("photograph"),), related=(host,))) is made


def test_a_statement_without_its_codes_has_no_place_that_was_one_alone() -> None:
    assert without_codes(Provision((Place(code="enk"), Place("Leeds", "enk")))) == Provision((Place("Leeds"),))
