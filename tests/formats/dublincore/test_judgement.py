"""What the texts of others mean, where it takes more than an element to show it, or less."""

from __future__ import annotations

import pytest

from bibld.formats.dublincore import judgement

_FLIGHT = ("On the flight of bees",)
_TOO_LONG = "x" * 1000


@pytest.mark.parametrize(
    ("text", "titles", "expected"),
    [
        ("Okafor, G (2010). On the flight of bees. Bee Review, 70:100.", _FLIGHT, True),
        ("Okafor, G (2010). On the _flight of bees. Bee Review, 70:100.", ("On the _flight of bees",), True),
        ("Okafor, G. On the flight of bees. Bee Review, 70:100.", _FLIGHT, False),
        ("“On the flight of bees”. Bee Review, 2010", _FLIGHT, False),
        ("Okafor, G (2010). On bees. Bee Review, 70:100.", ("On bees",), False),
    ],
)
def test_a_citation_of_itself_has_a_long_title_behind_a_name_and_beside_a_year(
    text: str, titles: tuple[str, ...], expected: bool
) -> None:
    assert judgement.cites_itself(text, titles) is expected


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("2010 , ' On bees ' , Bee Review , pp. 1-9", "Bee Review"),
        ("2010 , On bees , Bee Review , pp. 1-9 .", None),
    ],
)
def test_what_is_cited_as_by_pure_has_its_title_in_quotes(text: str, host: str | None) -> None:
    """So has a title without a letter; a full stop at the end is not needed."""
    found = judgement.cited_in(text, ("On bees", "?"))
    assert (found[0] if found is not None else None) == host


@pytest.mark.parametrize(
    ("text", "title", "host"),
    [
        ("Ek, Bo (2010) On bees. Bee Review (3). pp. 40-41.", "On bees", "Bee Review"),
        ("Ek, Bo (2010) On bees. In: Bee Days in Leeds (Days 2010).", "On bees", None),
        ("Ek, Bo. On bees. Bee Review, 10 (3). pp. 40-41.", "On bees", None),
        ("Ek, Bo. On the flight of bees. Hive Press, 12.", "On the flight of bees", None),
        ("Ek, Bo. On the flight of bees. G. Okafor. Hives, 10 (3), 40-41.", "On the flight of bees", None),
        ("Ek, Bo. On the flight of bees. In: Bee Review. Second series, book X, pp. 40-41.", "On the flight of bees", None),
        (f"Ek, Bo (2010) On bees. {_TOO_LONG} Review, 10 (3). pp. 40-41.", "On bees", None),
    ],
)  # fmt: skip
def test_what_an_own_citation_tells_of_a_host_depends_on_its_year(text: str, title: str, host: str | None) -> None:
    found = judgement.in_own_citation(text, (title,))
    assert (found.title if found is not None else None) == host


def test_a_short_title_within_that_of_a_journal_is_no_other() -> None:
    found = judgement.in_short_citation("Journal of Bees, 94(1) : 183-201.", ("Bees",))
    assert found is not None
    assert found.title == "Journal of Bees"


def test_what_is_longer_than_a_citation_is_none() -> None:
    text = "Ek, Bo & Jo Om (2010) Bees. Bee Review 3(2)."
    assert judgement.cites_another(text)
    assert not judgement.cites_another(text + _TOO_LONG)


@pytest.mark.parametrize(
    "text",
    [
        "LATITUDE: 53.8 * LONGITUDE: -1.5 * Leeds",
        "DATE/TIME START: 2001-02-30",
        "Lat. 8915",  # a manuscript in Latin
        "Leeds; start=1929",
        "http://a.example/?page=3",
    ],
)
def test_what_has_other_words_or_no_sense_is_not_read_as_components(text: str) -> None:
    assert judgement.dcmi(text) == {}


def test_a_time_may_be_told_without_a_place() -> None:
    assert judgement.dcmi("DATE/TIME START: 2001-02-03T00:00:00") == {"start": "2001-02-03", "end": "2001-02-03"}


def test_a_sign_of_degrees_within_other_words_is_no_place() -> None:
    assert not judgement.is_coordinates("51° of frost")
