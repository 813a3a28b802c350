"""Windows-1252 that was taken for Latin-1 is what it was, in every format in which others' text comes."""

from __future__ import annotations

import io

import pytest

from bibld.formats import Job, get
from bibld.formats._windows import with_signs
from bibld.model import Record, Title
from bibld.report import Fault, Loss, Report

FORMATS = ["marc21", "marcxml", "marcjson", "mrk", "mods", "oai_dc", "ris"]


@pytest.mark.parametrize("name", FORMATS)
def test_a_control_character_is_the_sign_that_it_was(name: str) -> None:
    """Of ASCII otherwise, too: the record tells it once, and its neighbours nothing."""
    stream, heard = io.BytesIO(), list[Fault | Loss]()
    get(name).write([Record(titles=(Title(title),)) for title in ("Ants", "The bees’ work", "Été")], stream, Job())
    padding = b" " if name == "marc21" else b""  # whose lengths are of the bytes: the sign has three
    data = stream.getvalue().replace("’".encode(), b"\xc2\x92" + padding)
    records = [*get(name).read(io.BytesIO(data), Job(Report(heard.append)))]
    assert [" ".join(record.titles[0].title.split()) for record in records] == ["Ants", "The bees’ work", "Été"]
    assert [(one.position, one.done) for one in heard if isinstance(one, Fault)] == [
        (2, "read as ’, as Windows-1252 has it"),
    ]


@pytest.mark.parametrize(
    ("found", "meant"),
    [
        ("\x93Bees\x94 \x97 Vol. 1\x962 \x85 5 \x80", "“Bees” — Vol. 1–2 … 5 €"),
        ("Le c\x9cur, les \x9cuvres, un \x9cuf", "Le cœur, les œuvres, un œuf"),
        ("\x98Les \x9cuvulaires", "\x98Les \x9cuvulaires"),
        ("Das\x9c Buch, L'\x9carbre, \x98Die", "Das\x9c Buch, L'\x9carbre, \x98Die"),
        ("x\x81\x8d\x88\x89y", "x\x81\x8d\x88\x89y"),
        (
            "M\x9csica de Jos\x8e, Universit\x84t, sch\x94n, D\x9fne",
            "M\x9csica de Jos\x8e, Universit\x84t, sch\x94n, D\x9fne",
        ),
        ("\x8e\x8aU, CA\x9f, d\x92\x8cuvres, 1\x942", "ŽŠU, CAŸ, d’Œuvres, 1”2"),
    ],
)
def test_what_is_not_known_stays(found: str, meant: str) -> None:
    """The marks of what is not sorted by are for those who know them, and what stands where no such sign does is of
    another code page.
    """
    assert with_signs(found) == meant
