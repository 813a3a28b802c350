"""How a resource came about, by the words of those who describe it."""

import pytest

from bibld.formats._events import is_known


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
    ],
)
def test_what_stands_for_a_name_that_is_not_known_names_nobody(name: str) -> None:
    """RDA 2.8.4.7, and AACR2 before it, in whatever language a description is."""
    assert not is_known(name)


@pytest.mark.parametrize(
    "name", ["Unknown Press", "Acme", "[Acme Press]", "Place", "Verlag der Unbekannten", "S. N. Ek"]
)
def test_a_name_is_known_whatever_words_it_has(name: str) -> None:
    """What begins as one of them need not be one."""
    assert is_known(name)
