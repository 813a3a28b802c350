"""Which media types an Accept header asks for."""

from __future__ import annotations

import pytest

from bibld.web.negotiation import Range, accepted

TURTLE = Range("text", "turtle", 1.0)
LONG = 1_000_000  # what is tried again at each of so many places has no end


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Text/Turtle", [TURTLE]),
        (" text/turtle ;q=0.5;a=b,,*/* ; Q=0", [Range("text", "turtle", 0.5), Range("*", "*", 0.0)]),
        ('text/turtle;a="b,c/d";q=0.2, a/b', [Range("text", "turtle", 0.2), Range("a", "b", 1.0)]),
        ("turtle, text / turtle, text/, text/x y, text/turtle", [TURTLE]),
        ('text/turtle;a="b, */*', [TURTLE]),
        ("", []),
    ],
)
def test_an_accept_header_is_read(header: str, expected: list[Range]) -> None:
    """Commas part its entries, but for those within quotes; what is no media range is passed over."""
    assert accepted(header) == expected


@pytest.mark.parametrize(
    "hostile",
    ["a/b x;" + " " * LONG + '"', '"a"' * LONG, "a/b;" * LONG + '"', "a/b" + " " * LONG + "x", "a" * LONG],
    ids=["blanks", "quotes", "parameters", "no end", "no slash"],
)
def test_a_header_holds_nobody_up(hostile: str) -> None:
    """Any visitor may send it, and it is read where all others wait."""
    assert TURTLE in accepted(f"text/turtle,{hostile}")


def test_a_header_with_no_end_of_entries_is_read_to_some_hundred() -> None:
    """Each is held against all that there is, which of the ten thousand that a header has room for takes a second."""
    assert len(accepted("text/turtle" + ",*/*" * LONG)) == 100
