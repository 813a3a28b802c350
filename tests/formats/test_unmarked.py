"""The marks between the parts of a description are no part of these."""

from __future__ import annotations

from typing import Any

import pytest

from bibld.formats._unmarked import unended, unmarked, unmarked_note
from bibld.model import (
    Admin,
    Agent,
    Genre,
    Note,
    Part,
    Physical,
    Place,
    Provision,
    Record,
    Related,
    Subject,
    Term,
    Title,
)


def pages(text: str) -> Term:
    return Term("pages", text)


@pytest.mark.parametrize(
    ("slot", "found", "bare"),
    [
        ("titles", Title("Bees :"), Title("Bees")),
        ("titles", Title("Bees;,"), Title("Bees")),
        ("titles", Title("Bees :", ": wasps,", responsibility="/ Bo Ek;"), Title("Bees", "wasps", responsibility="Bo Ek")),
        ("titles", Title("Bees", "/af Ek", responsibility="/af Ek"), Title("Bees", "af Ek", responsibility="af Ek")),
        ("titles", Title("Bees", "/af/ Ek"), Title("Bees", "/af/ Ek")),
        ("titles", Title("Bees", ": (wasps)"), Title("Bees", "(wasps)")),
        ("titles", Title("Bees", ":-)"), Title("Bees", ":-)")),
        ("titles", Title("Bees", "on wasps: ants"), Title("Bees", "on wasps: ants")),
        ("titles", Title(": wasps"), Title(": wasps")),
        ("titles", Title("Bees ="), Title("Bees")),
        ("titles", Title("Bees  ="), Title("Bees")),
        ("titles", Title("Bees =", "wasps"), Title("Bees =", "wasps")),
        ("titles", Title("Bees =", parts=(Term("number", "2"),)), Title("Bees =", parts=(Term("number", "2"),))),
        ("titles", Title("f(x) ="), Title("f(x) =")),
        ("titles", Title("f(x) = bees ="), Title("f(x) = bees")),
        ("titles", Title("2 é + x ="), Title("2 é + x")),
        *(("titles", Title(f"x {sign} y ="), Title(f"x {sign} y =")) for sign in "()+*/^"),
        *(("titles", Title("Bees", f"{mark}wasps"), Title("Bees", "wasps")) for mark in (": ", "; ", ", ", "/ ", ":", ";", ",", ":  ")),
        ("titles", Title("Bees", ": [wasps]"), Title("Bees", "[wasps]")),
        *(("titles", Title("Bees", text), Title("Bees", text)) for text in ("/1 Ek", "/_Ek", "/-Ek", ": -wasps")),
        ("titles", Title("*** :"), Title("*** :")),
        ("titles", Title("Bees &amp;,"), Title("Bees &amp;")),
        ("titles", Title("Bees &amp;"), Title("Bees &amp;")),
        ("titles", Title("Bees &amp:"), Title("Bees &amp")),
        ("titles", Title(";,"), Title(";,")),
        ("titles", Title("Bees :\u200e"), Title("Bees")),
        ("titles", Title("Bees\u200e"), Title("Bees\u200e")),
        ("agents", Agent("Ek, Bo,", "person"), Agent("Ek, Bo", "person")),
        ("agents", Agent("Plutarch.", "person", dates=", 1898-1963."), Agent("Plutarch", "person", dates="1898-1963")),
        ("agents", Agent("Ek family.", "family"), Agent("Ek family", "family")),
        ("agents", Agent("Hive Society.", "corporate"), Agent("Hive Society.", "corporate")),
        ("agents", Agent("Hive,", "corporate", units=("Wax;",)), Agent("Hive", "corporate", units=("Wax",))),
        ("agents", Agent("Ek,", "person", titles=("Dr,",)), Agent("Ek", "person", titles=("Dr",))),
        ("genres", Genre("comedy,"), Genre("comedy")),
        ("audiences", Genre("adult;"), Genre("adult")),
        ("editions", Note("2nd ed. /"), Note("2nd ed.")),
        ("editions", Note("2nd ed. /", parts=(Term("", "2nd ed. /"),)), Note("2nd ed. /", parts=(Term("", "2nd ed. /"),))),
        ("provisions", Provision((Place("Leeds :"),), (": Hive College.",), ", 1999;"), Provision((Place("Leeds"),), ("Hive College",), "1999")),
        ("physicals", Physical((pages("9 ;"),), details="ill. ;", dimensions="9 cm,", accompanying="1 map,", note="worn;"),
         Physical((pages("9"),), details="ill.", dimensions="9 cm", accompanying="1 map", note="worn")),
        ("physicals", Physical(forms=(Genre("prints,"),)), Physical(forms=(Genre("prints"),))),
        ("physicals", Physical((pages("9 ;"),), parts=(Term("extent", "9 ;"),)), Physical((pages("9 ;"),), parts=(Term("extent", "9 ;"),))),
        ("subjects", Subject((Term("topic", "Bees,"),)), Subject((Term("topic", "Bees"),))),
        ("subjects", Subject(agent=Agent("Ek,", "person")), Subject(agent=Agent("Ek", "person"))),
        ("subjects", Subject(title=Title("Bees :")), Subject(title=Title("Bees"))),
        ("subjects", Subject(agent=Agent("Ek,", "person"), title=Title("Bees :")), Subject(agent=Agent("Ek", "person"), title=Title("Bees"))),
        ("parts", Part((Term("volume", "2,"),), (pages("1-9;"),), "May,", "fig. 3;"), Part((Term("volume", "2"),), (pages("1-9"),), "May", "fig. 3")),
        ("related", Related("host", title="Bees :", name="Ek,", edition="2nd ed. /", imprint="Leeds,", number="3;"),
         Related("host", title="Bees", name="Ek", edition="2nd ed.", imprint="Leeds", number="3")),
        ("related", Related("host", part=Part(text="p. 9;")), Related("host", part=Part(text="p. 9"))),
        ("related", Related("host", record=Record(titles=(Title("Bees :"),))), Related("host", record=Record(titles=(Title("Bees"),)))),
    ],
)  # fmt: skip
def test_a_mark_between_parts_is_none_of_them(slot: str, found: Any, bare: Any) -> None:
    """Whatever the value; what is nothing but marks stays, and so does what is told part by part."""
    assert unmarked(Record(**{slot: (found,)})) == Record(**{slot: (bare,)})


def test_what_was_marc_has_no_marks() -> None:
    """They were taken with its subfields."""
    record = Record(titles=(Title("Bees :"),), admin=Admin(status="n"))
    assert unmarked(record) == record


@pytest.mark.parametrize(
    ("note", "text"),
    [
        (Note("On bees ;, "), "On bees ;, "),
        (Note("On bees ;,"), "On bees"),
        *((Note(f"On bees{mark}"), "On bees") for mark in ",;:،؛，；："),
        (Note("On bees."), "On bees."),
        (Note(";,"), ";,"),
        (Note("On bees &amp;"), "On bees &amp;"),
        (Note("On bees &amp:"), "On bees &amp"),
        (Note("On bees:", same_as="http://a.example/"), "On bees:"),
        (Note("On bees:", parts=(Term("", "On bees:"),)), "On bees:"),
    ],
)
def test_a_mark_behind_the_last_sentence_of_a_note_is_none(note: Note, text: str) -> None:
    """Unless something follows."""
    assert unmarked_note(note).text == text


@pytest.mark.parametrize(
    "word",
    (
        "Academy Association Associates Books Brothers Center Centre College Committee Company Corporation Council Department "
        "Foundation Gallery Group House Institute Institution Library Limited Ministry Museum Office Organisation Organization "
        "Press Printer Printers Printing Publication Publications Publisher Publishers Publishing School Service Society Sons "
        "Trust Union University Éditions Editions Editorial Ediciones Edizioni Editore Editora Université Universidad "
        "Università Universität Gesellschaft Bibliothek Verlag Bienenverlag"
    ).split(),
)
def test_a_full_stop_behind_a_whole_word_is_none_of_a_publisher(word: str) -> None:
    """One behind a word that is cut short is."""
    assert unended(f"Hive {word}.") == f"Hive {word}"
    assert unended(f"Hive {word}") == f"Hive {word}"


@pytest.mark.parametrize(
    "name", ["Adler Inc.", "Universitätsverl.", "Wydawn.", "Hive Press. Co.", "Impress.", "Hive College.."]
)
def test_a_full_stop_behind_a_short_one_is_one_of_a_publisher(name: str) -> None:
    assert unended(name) == name
