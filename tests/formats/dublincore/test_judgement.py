"""What the texts of others mean, where it takes more than an element to show it, or less."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from bibld.formats.dublincore import judgement
from bibld.formats.dublincore.judgement.identifiers import issn_of
from bibld.formats.dublincore.judgement.journals import in_diva
from bibld.formats.dublincore.judgement.texts import unfolded
from bibld.model import Agent, Date, Identifier, Part, Related, Term, Title

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


@pytest.mark.parametrize(
    ("judge", "said", "expected"),
    [
        (judgement.number, ("isbn", "15665283"), Identifier("isbn", "15665283", invalid=True)),
        (judgement.number, ("uri", "https://hdl.handle.net/2027/hives.12"), Identifier("uri", "https://hdl.handle.net/2027/hives.12")),
        (judgement.in_trade, ("0131103628",), Identifier("isbn", "0131103628")),
        (judgement.in_trade, ("0131103628 (pbk.)",), Identifier("isbn", "0131103628", qualifier="pbk.")),
        (judgement.in_trade, ("0131103628 (pbk.) : EUR 3",), Identifier("isbn", "0131103628", qualifier="pbk.", terms="EUR 3")),
        (judgement.in_trade, ("none yet",), Identifier("isbn", "none yet")),
        (judgement.identifier, ("ISBN 9790131100",), Identifier("isbn", "9790131100")),
        (judgement.identifier, ("info:lccn/sn2001012345",), Identifier("lccn", "sn2001012345")),
        (judgement.is_wrong_isbn, ("9780131103620",), True),
        (judgement.is_wrong_isbn, ("9780131103627",), False),
        (judgement.is_page_of, ("https://figshare.com/articles/Bees/123", "oai:figshare.com:article/123v1"), True),
        (judgement.is_page_of, ("https://figshare.com/articles/Bees/123", "oai:figshare.com:article/124"), False),
        (judgement.is_page_of, ("https://figshare.com/articles/Bees/123", "oai:a.example:123"), False),
        (judgement.is_page_of, ("https://a.example/x/123", "oai:figshare.com:article/123"), False),
        (issn_of, ("1566-5283",), Identifier("issn", "1566-5283")),
        (issn_of, ("10.1000/182",), None),
    ],
)  # fmt: skip
def test_a_number_is_of_the_scheme_that_its_form_tells(
    judge: Callable[..., object], said: tuple[str, ...], expected: object
) -> None:
    assert judge(*said) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("c2001-2005", None),
        ("2001/2001-02-30", None),
        ("ca. 1401-1500", Date("1401", end="1500", qualifier="approximate")),
        ("2001-05-01T10:00Z/2001-05-02T10:00Z", Date("2001-05-01T10:00Z", end="2001-05-02T10:00Z")),
        ("2009.12", Date("2009-12")),
        ("5 Hives 1917", None),
        ("between 1920 and 1917", None),
        ("between 1917 and 1917", None),
    ],
)
def test_a_date_is_one_by_all_of_its_text(text: str, expected: Date | None) -> None:
    assert judgement.date(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("http://a.example/1998", False),
        ("31/12/3012", True),
        ("An VII", True),
        ("All that is known of the hive in book VII", False),
    ],
)
def test_what_states_a_date_is_short_and_no_address(text: str, expected: bool) -> None:
    assert judgement.is_stated(text) is expected


def test_a_span_that_ends_before_it_begins_is_none_in_words() -> None:
    assert judgement.dates_in_words("[between 1920 and 1910?]") == ()


def test_a_beginning_that_is_not_known_is_stated_beside_its_end() -> None:
    assert judgement.stated(Date("195u", end="1972")) == "195--1972"


@pytest.mark.parametrize(
    ("text", "host", "place"),
    [
        ("Bee Review, vol. 3, no. 101: 4-9", "Bee Review", Part((Term("volume", "3"), Term("issue", "101")), (Term("pages", "4-9"),), text="vol. 3, no. 101: 4-9")),
        ("Bee Review, 2009: Vol. 290, No 2", "Bee Review", Part((Term("volume", "290"), Term("issue", "2")), date="2009", text="2009: Vol. 290, No 2")),
        ("Hive No. 5", "", None),
        (f"Bee Review, vol. 3 {_TOO_LONG}", "", None),
    ],
)  # fmt: skip
def test_a_journal_has_more_behind_it_than_one_number(text: str, host: str, place: Part | None) -> None:
    assert judgement.in_host(text, of_article=True) == ((host, place) if place is not None else None)


@pytest.mark.parametrize(
    ("judge", "text", "expected"),
    [
        (judgement.without_issn, "Bee Review, ISSN 1566-5283, Leeds", ("Bee Review, ISSN 1566-5283, Leeds", None)),
        (judgement.in_year, f"Bees; {_TOO_LONG}; 12-34", (f"Bees; {_TOO_LONG}; 12-34", None)),
        (judgement.place, f"vol. 3, {_TOO_LONG}", Part(text=f"vol. 3, {_TOO_LONG}")),
        (judgement.numbered, "Volume 30", "volume"),
        (judgement.numbered, "Bees", ""),
        (in_diva, "Bee Review, 1566-5283, 2011, 50, s. 3-9",
         ("Bee Review", Part((Term("volume", "50"),), (Term("pages", "3-9"),), "2011", "2011, 50, s. 3-9"), Identifier("issn", "1566-5283"))),
    ],
)  # fmt: skip
def test_the_place_in_a_journal_is_said_by_its_numbers(
    judge: Callable[[str], object], text: str, expected: object
) -> None:
    assert judge(text) == expected


def test_who_is_parted_from_others_has_a_surname_with_a_capital() -> None:
    assert judgement.parted("Smith J.A., Okafor K.") == ["Smith J.A.", "Okafor K."]
    assert judgement.parted("Smith J.A., von K.") == ["Smith J.A., von K."]


_EK = Agent("Ek, Bo", kind="person")
_SHOUTED = Agent("EK, BO", kind="person")
_OF_THE_HIVE = Agent("Ek, Bo", kind="person", affiliation="Hive")


@pytest.mark.parametrize(
    ("named", "body", "expected"),
    [
        (_EK, "University of Leeds. School of Bees", True),
        (_EK, "Great Britain. School of Bees", False),
        (_EK, "Harris County (Tex.)", False),
        (_EK, "MIT, USA", True),
        (_EK, "MIT, Bees", False),
        (_SHOUTED, "ROE, INDIA", False),
        (Agent("Bo Ek"), "MIT, USA", False),
        (_OF_THE_HIVE, "MIT, USA", False),
        (_OF_THE_HIVE, "University of Leeds", False),
        (Agent("Bo Ek", kind="person"), "Bee Trust", True),
        (Agent("Leeds Bees", kind="corporate"), "University of Leeds", False),
        (Agent("Ana de Silva"), "University of Leeds", True),
        (Agent("Bees near Leeds"), "University of Leeds", False),
        (Agent("Hive Verlag"), "University of Leeds", False),
        (Agent("Hive Alliance"), "University of Leeds", False),
        (Agent("New York"), "University of Leeds", False),
    ],
)
def test_a_body_behind_a_person_is_where_he_works(named: Agent, body: str, expected: bool) -> None:
    """Not behind one who works elsewhere, nor behind what may be no person."""
    assert judgement.belongs(named, body) is expected


@pytest.mark.parametrize(
    ("named", "text", "expected"),
    [
        (_EK, "UFRJ", True),
        (_EK, "UFRJ - Roe, Bo", False),
        (_SHOUTED, "ROE", False),
        (_OF_THE_HIVE, "UFRJ", False),
        (Agent("Bees"), "UFRJ", False),
    ],
)
def test_an_acronym_behind_the_one_person_is_where_he_works(named: Agent, text: str, expected: bool) -> None:
    assert judgement.belongs_alone(named, text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ek, Bo,1953-", Agent("Ek, Bo", kind="person", dates="1953-")),
        ("Bees, wasps,ants", Agent("Bees, wasps,ants")),
        ("Photographer: Bees", Agent("Photographer: Bees")),
        ("Hive Trust, Leeds (University of Leeds)", Agent("Hive Trust, Leeds (University of Leeds)", kind="corporate")),
        ("Silva, Ana [UNESP]", Agent("Silva, Ana", kind="person", affiliation="UNESP")),
        ("Silva, Ana (UNESP)", Agent("Silva, Ana (UNESP)")),
        ("Silva, Ana [Leeds]", Agent("Silva, Ana [Leeds]")),
        ("Hive Trust, Leeds [UNESP]", Agent("Hive Trust, Leeds [UNESP]")),
        ("J. Smith [UNESP]", Agent("J. Smith [UNESP]")),
        ("Joe Ann Mary Bloggs (Yonsei University)", Agent("Joe Ann Mary Bloggs (Yonsei University)")),
        ("Sting (Musician)", Agent("Sting (Musician)")),
        ("Sting [Musician]", Agent("Sting", roles=("mus",))),
        ("Bo Ek, Photographer", Agent("Bo Ek", roles=("pht",))),
        ("The Hive, of Leeds, Photographer", Agent("The Hive, of Leeds, Photographer")),
        ("养蜂，花子", Agent("养蜂，花子", kind="person")),
        ("养蜂花，花子", Agent("养蜂花，花子")),
        ("养蜂，花子花子", Agent("养蜂，花子花子")),
        ("احمدی، علی رضا", Agent("احمدی، علی رضا", kind="person")),
        ("علی احمدی، رضا", Agent("علی احمدی، رضا", kind="person")),
        ("U.S. -- Department of Bees", Agent("U.S. -- Department of Bees", kind="corporate")),
        ("Louis XIV, Bo", Agent("Louis XIV, Bo")),
        ("van der, Bo", Agent("van der, Bo")),
    ],
)
def test_a_name_is_a_persons_by_its_form(text: str, expected: Agent) -> None:
    """What is of another form is whole; it may be anybody's."""
    assert judgement.agent(text, "") == replace(expected, roles=expected.roles or ("",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("info:eu-repo/semantics/wildBees", "wild bees"),
        ("info:eu-repo/semantics/openAccess", "info:eu-repo/semantics/openAccess"),
        ("info:eu-repo/semantics/altIdentifier/doi/10.1000/1", "info:eu-repo/semantics/altIdentifier/doi/10.1000/1"),
    ],
)
def test_a_type_of_a_repository_is_words_if_it_is_one(text: str, expected: str) -> None:
    assert [genre.term for genre in judgement.genres_of(text)] == [expected]


@pytest.mark.parametrize(
    ("judge", "said", "expected"),
    [
        (judgement.part_of, ("isPartOf: Bees",), "Bees"),
        (judgement.part_of, ("references: Bees",), ""),
        (
            judgement.related,
            ("related", "What is told of seven bees elsewhere: http://a.example/1"),
            Related("related", title="What is told of seven bees elsewhere", uri="http://a.example/1"),
        ),
        (judgement.related, ("series", "Hives ; Bees"), Related("series", title="Hives", number="Bees")),
        (judgement.is_kept_in, ("Bibliothèque nationale de France, Y2",), True),
        (judgement.is_kept_in, (f"Bibliothèque nationale de France, {_TOO_LONG}",), False),
        (judgement.is_kept_in, ("Leeds Museum, vol. 12",), False),
        (judgement.is_dated, ("World War, 1939-1945",), True),
        (judgement.is_dated, ("Leeds, 1939-1945",), False),
    ],
)
def test_another_resource_is_told_by_its_form(
    judge: Callable[..., object], said: tuple[str, ...], expected: object
) -> None:
    assert judge(*said) == expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["Leeds", "Hiveton : Acme"], [(("Leeds", "Hiveton"), "Acme")]),
        (['"Bees : honey, 1950'], [((), '"Bees : honey, 1950')]),
        (["Salem, Mass., Acme, 1850"], [(("Salem, Mass.",), "Acme")]),
        (["Okafor, Mass., Acme, 1850"], [((), "Okafor, Mass., Acme, 1850")]),
        (["London, Paris, Acme, 1850"], [((), "London, Paris, Acme, 1850")]),
        (["Salem, S. Dak., Acme, 1900"], [((), "Salem, S. Dak., Acme, 1900")]),
        (["Hive Press, Calif.", "Leeds : Acme"], [((), "Hive Press, Calif."), (("Leeds",), "Acme")]),
    ],
)
def test_a_place_before_a_publisher_is_a_known_one(
    texts: list[str], expected: list[tuple[tuple[str, ...], str]]
) -> None:
    assert list(judgement.publishers(texts)) == expected


@pytest.mark.parametrize(
    ("text", "authority", "kind"),
    [
        ("Leeds (England)", "lcsh", "geographic"),
        ("Leeds (England)", "mesh", "geographic"),
        ("Hiveton (England)", "lcsh", "geographic"),
        ("Mission District (San Francisco, Calif.)", "lcsh", "geographic"),
        ("Hiveton (England)", "mesh", "topic"),
        ("Wyoming", "lcsh", "geographic"),
        ("Reading", "lcsh", ""),
        ("Antarctica", "lcsh", "geographic"),
        ("Asia", "lcsh", "geographic"),
        ("Bee Institute of Leeds", "lcsh", "corporate"),
        ("Bee Institute of Leeds", "mesh", "topic"),
        ("Leeds. Supreme Court", "lcsh", "topic"),
        ("England. Supreme Court", "lcsh", "corporate"),
        ("England. Army. Volunteer Cavalry, 3rd", "lcsh", "corporate"),
        ("Hive Records (Firm)", "lcsh", "corporate"),
        ("Hive House (Leeds, England)", "lcsh", "corporate"),
        ("Bees, Inc.", "lcsh", "corporate"),
        ("Hives, Administration of", "lcsh", ""),
        ("Leeds Bee Conference (1998)", "lcsh", "topic"),
        ("Ek, Bo (1950-2001)", "lcsh", "person"),
        ("Okafor, Emperor, 742-814", "lcsh", "person"),
        ("Bees----Maps", "lcsh", "topic topic"),
        ("--", "lcsh", "topic"),
    ],
)
def test_a_heading_of_a_list_is_of_one_kind(text: str, authority: str, kind: str) -> None:
    """Of none where it may be of several, and is no heading then."""
    found = judgement.heading(text, authority)
    kinds = [] if found is None else [term.kind for term in found.terms]
    assert " ".join((found.agent.kind, *kinds) if found is not None and found.agent is not None else kinds) == kind


def test_what_goes_on_behind_a_colon_is_a_title_before_that_of_isbd() -> None:
    assert judgement.title("Correction to: Bees", "main", "") == Title("Correction to: Bees", kind="main")
    assert judgement.title("Correction to : Bees", "main", "") == Title("Correction to", subtitle="Bees", kind="main")


def test_a_line_without_blanks_before_it_is_one_by_itself() -> None:
    assert unfolded("Bees\n  and wasps\nHives") == "Bees and wasps\nHives"
