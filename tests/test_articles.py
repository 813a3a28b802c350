"""The initial article of a title: what filing passes over, and above all what it does not."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bibld.articles import ARTICLES, certain_nonfiling, nonfiling


@pytest.mark.parametrize(
    ("title", "language", "count"),
    [
        *(
            ("The cost of crime", "eng", 4),
            ("A review", "eng", 2),
            ("An evaluation", "eng", 3),
            ("THE POLICE", "eng", 4),
            ("The police", "", 4),
            ("The police", "und", 4),
            ("The police", "grc", 4),
            ("The police", "fre", 4),
        ),
        *(
            ("Der Strafvollzug", "ger", 4),
            ("Die Polizei", "ger", 4),
            ("Eine Studie", "ger", 5),
            ("Des Kaisers", "ger", 4),
        ),
        *(("L'enfant", "fre", 2), ("L’enfant", "fre", 2), ("Le crime", "fre", 3), ("Une étude", "fre", 4)),
        *(("L'Étranger", "fre", 2), ("Les jeunes", "fre", 4), ("El crimen", "spa", 3), ("Los jóvenes", "spa", 4)),
        *(("Las mujeres", "spa", 4), ("Il carcere", "ita", 3), ("Gli anni", "ita", 4), ("Un'indagine", "ita", 3)),
        *(("De politie", "dut", 3), ("Het geweld", "dut", 4), ("'t Recht", "dut", 3), ("’t Recht", "dut", 3)),
        *(("O crime", "por", 2), ("Uma análise", "por", 4), ("Az áldozatok", "hun", 3), ("A nők", "hun", 2)),
        *(("al‐Jarīmah", "ara", 3), ("ha‑Mishṭarah", "heb", 3)),  # the hyphens of Unicode
        *(("al-Jarīmah", "ara", 3), ("al-ʻAsal", "ara", 4), ("ha-Mishṭarah", "heb", 3), ("Ett brott", "swe", 4)),
        *(("Det nye", "nor", 4), ("Hið nýja", "ice", 4), ("Një copë", "alb", 4), ("Yr iaith", "wel", 3)),
        *(("Η αστυνομία", "gre", 2), ("Ang mga bata", "tgl", 8), ("Una historia", "spa", 4), ("An t-eilean", "gle", 5)),
        *(
            ('"The cat"', "eng", 5),
            ("[The bird]", "eng", 5),
            ("--the world", "eng", 6),
            ('The "winter mind"', "eng", 5),
        ),
        *(("'The cat'", "eng", 5), ("«Le crime»", "fre", 4), ("¿La justicia?", "spa", 4), ("... the end", "eng", 8)),
    ],
)
def test_an_initial_article_is_counted_with_what_stands_around_it(title: str, language: str, count: int) -> None:
    """The article, its space, apostrophe or hyphen, and the marks before either are not filed on."""
    assert nonfiling(title, language) == count


@pytest.mark.parametrize(
    ("title", "language"),
    [
        *(("A to Z of crime", "eng"), ("A-Z of crime", "eng"), ("A & E departments", "eng"), ("A. Smith", "eng")),
        *(("A5 paper", "eng"), ("A", "eng"), ("The", "eng"), ("The ", "eng"), ("Die Hard", "eng"), ("Theory", "eng")),
        *(
            ("A is for apple", "eng"),
            ("Ye cannae win", "eng"),
            ("A priori", "eng"),
            ("A posteriori knowledge", "eng"),
            ("The!", "eng"),
        ),
        *(("A K Steel Coke Works", "eng"), ("D'Albuquerque's children", "eng"), ("De Gaulle", "eng"), ("", "eng")),
        *(("Los Angeles en llamas", "spa"), ("El Salvador", "spa"), ("Los que vienen", "spa"), ("Le Havre", "fre")),
        *(
            ("Unos jóvenes", "spa"),
            ("Umas casas", "por"),
            ("Des hommes", "fre"),
            ("Du côté", "fre"),
            ("À la recherche", "fre"),
            ("Là où le fleuve finit", "fre"),
            ("À sombra das árvores", "por"),
        ),
        *(("An evaluation", ""), ("Le crime", "und"), ("Le crime", "eng"), ("Police", "eng")),
        *(('"Fly it away!"', "eng"), ("--as others see us", "eng"), ("Die Polizei", "fin"), ("A policja", "pol")),
        *(
            ("...........The end", "eng"),
            ("Überall", "ger"),
            ("Derrida", "ger"),
            ("Una o nessuna", "ita"),
            ("The &", "eng"),
        ),
    ],
)
def test_what_is_no_initial_article_counts_nothing(title: str, language: str) -> None:
    """Letters, names, other languages' articles and marks before a filing word are filed on."""
    assert nonfiling(title, language) == 0


@pytest.mark.parametrize(
    ("title", "count", "certain"),
    [
        ("Hē Hellada", 4, 3), ("al-Ḥubb", 4, 3), ('"La última', 5, 4), ("Freezing", 2, 0), ("haSefer", 2, 2),
        ("Hasefer", 2, 2), ("Lingua", 1, 0), ("al-ʻAsal", 4, 4), ("The bees", 4, 4), ("Les bees", 3, 3), ("bees", 0, 0), ("The", 4, 4),
    ],
)  # fmt: skip
def test_no_article_ends_in_the_midst_of_a_word(title: str, count: int, certain: int) -> None:
    """But a prefix that is written with it."""
    assert certain_nonfiling(title, count) == certain


def test_characters_are_counted_as_they_stand() -> None:
    """A decomposed article is longer by its combining marks, and the next word's marks are not its own."""
    assert nonfiling(unicodedata.normalize("NFD", "Një copë"), "alb") == 5
    assert nonfiling(unicodedata.normalize("NFD", "L'Étranger"), "fre") == 2
    assert nonfiling(unicodedata.normalize("NFD", "Hē neolaia"), "gre") == 4


@given(st.text(max_size=60), st.sampled_from(sorted(ARTICLES)))
def test_a_count_is_a_digit_and_leaves_a_word(title: str, language: str) -> None:
    """The indicator has room for one digit, and filing begins at a letter or figure within the title."""
    count = nonfiling(title, language)
    assert 0 <= count <= 9
    assert count == 0 or title[count].isalnum()


@given(st.sampled_from([(code, article) for code in ARTICLES for article in ARTICLES[code]]))
def test_every_article_of_the_table_counts_or_is_known_to_be_a_name(pair: tuple[str, str]) -> None:
    """Before an ordinary word each article takes its own length, and its space where it stands apart."""
    language, article = pair
    gap = "" if article[-1] in "-'" else " "
    expected = len(article) + len(gap)
    known = {("eng", "d'"): 0, ("eng", "de"): 0, ("eng", "ye"): 0, ("rum", "a"): 0}
    assert nonfiling(f"{article}{gap}xxxyyy", language) == known.get(pair, expected)


def test_the_table_is_keyed_by_marc_codes_in_lower_case() -> None:
    """Three letters a code, and every article in the form it is compared in."""
    for code, articles in ARTICLES.items():
        assert len(code) == 3
        assert all(article == unicodedata.normalize("NFC", article.lower()) for article in articles)
