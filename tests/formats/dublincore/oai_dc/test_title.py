"""Titles: of the resource, and others."""

from __future__ import annotations

import re

import msgspec
import pytest
from fifteen import elements, one, written

from bibld.model import Title


@pytest.mark.parametrize(
    ("text", "title", "subtitle"),
    [
        ("Duty of Care: Improving Support", "Duty of Care", "Improving Support"),
        ("Droits des victimes : étude", "Droits des victimes", "étude"),
        ("A: B: C", "A", "B: C"),
        ("Either / Or", "Either / Or", ""),
        ("The 9:30 train", "The 9:30 train", ""),
        ("Plain", "Plain", ""),
        (": x", ": x", ""),
        ("Replication Data for: Voting in Kenya", "Replication Data for: Voting in Kenya", ""),
        ("Correction to: Bees: A Study", "Correction to: Bees", "A Study"),
        ("Re: Bees", "Re: Bees", ""),
        ("Comment on: Bees", "Comment on: Bees", ""),
        ("Carry on: A Memoir", "Carry on", "A Memoir"),
        ("Rezension zu: Bienen", "Rezension zu: Bienen", ""),
        ("The Care: A Memoir", "The Care", "A Memoir"),
        ("Flora of Leeds :containing the bees", "Flora of Leeds", "containing the bees"),
        ("Odds of 3 :1", "Odds of 3 :1", ""),
        ("A bee (Apoidea: Apidae) from Peru", "A bee (Apoidea: Apidae) from Peru", ""),
        ("Bees [Apoidea: Apidae] (Peru): a key", "Bees [Apoidea: Apidae] (Peru)", "a key"),
        ("[Letter: on bees]", "[Letter", "on bees]"),
        ("[Letter: on bees].", "[Letter", "on bees]."),
        ("[Bees: a study] (Paris)", "[Bees: a study] (Paris)", ""),
        ("Bees (1: drones", "Bees (1", "drones"),
        ("Bees (1: drones [a key]", "Bees (1", "drones [a key]"),
        ("Bees (drones [1: old] (2: young)): a key", "Bees (drones [1: old] (2: young))", "a key"),
    ],
)
def test_a_subtitle_follows_a_colon(text: str, title: str, subtitle: str) -> None:
    """The first colon with a blank behind it, as it is written here, or before words;
    and it is written again the same.
    """
    record = one(f"<dc:title>{text}</dc:title>")
    assert [(found.title, found.subtitle) for found in record.titles] == [(title, subtitle)]
    assert elements(written(record)) == [("title", text)]
    assert elements(written(msgspec.structs.replace(record, leftovers=()))) == [
        ("title", f"{title}: {subtitle}" if subtitle else text)
    ]


@pytest.mark.parametrize("text", ["The cat : a story / by John Smith", "The cat: a story / translated by A. B."])
def test_who_is_responsible_stands_behind_a_stroke(text: str) -> None:
    """Where it is one of ISBD's, and no part of the title."""
    record = one(f"<dc:title>{text}</dc:title>")
    assert [(title.title, title.subtitle, title.responsibility) for title in record.titles] == [
        ("The cat", "a story", text.partition(" / ")[2])
    ]
    assert elements(written(record)) == [("title", text)]


@pytest.mark.parametrize(
    ("spoken", "main"),
    [
        ("spa", "Hábitos"),
        ("es", "Hábitos"),
        ("eng", "Habits"),
        ("", "Habits"),
        ("spa eng", "Habits"),
        ("ger", "Habits"),
    ],
)
def test_the_main_title_is_that_in_the_language_of_the_resource(spoken: str, main: str) -> None:
    """So it is with what it stands in; the others stand beside it, and all come back."""
    said = [
        *(("language", code) for code in spoken.split()),
        *(("title", title) for title in ("Habits", "Hábitos")),
        *(("source", f"{title}; 3 (2010); 1-9") for title in ("Bees", "Abejas")),
    ]
    tags = {"Habits": "en-US", "Hábitos": "es-ES", "Bees": "en-US", "Abejas": "es-ES"}
    content = ""
    for name, text in said:
        tag = tags.get(text.partition(";")[0], "")
        content += f'<dc:{name} xml:lang="{tag}">{text}</dc:{name}>' if tag else f"<dc:{name}>{text}</dc:{name}>"
    record = one(content)
    assert [title.title for title in record.titles if title.kind == "main"] == [main]
    assert [title.kind for title in record.titles if title.kind != "main"] == ["parallel"]
    (host,) = record.related
    assert host.title == {"Habits": "Bees", "Hábitos": "Abejas"}[main]
    lines = re.compile(r"<dc:.*?</dc:\w+>")
    assert sorted(lines.findall(written(record).decode())) == sorted(lines.findall(content))


def test_another_title_is_none_in_place_of_the_title_wherever_it_stands() -> None:
    """Qualified Dublin Core may have its elements by their names: ``alternative`` before ``title``."""
    record = one("<dcterms:alternative>Bees</dcterms:alternative><dcterms:title>On bees</dcterms:title>")
    assert record.titles == (Title("On bees"), Title("Bees", kind="alternative"))


def test_a_title_alike_in_two_languages_is_no_parallel_title() -> None:
    (host,) = one(
        '<dc:source xml:lang="es">Bees; Vol. 3 (2010); 1-9</dc:source><dc:source xml:lang="en">Bees; v. 3 (2010); 1-9</dc:source>'
    ).related
    assert host.record is None


def test_the_same_in_another_language_stands_beside_it() -> None:
    """A title is parallel, and a short description a summary, too."""
    record = one(
        '<dc:title xml:lang="es">Abejas</dc:title><dc:title xml:lang="en">Bees</dc:title>'
        '<dc:description xml:lang="es">Estudio.</dc:description><dc:description xml:lang="en">Study.</dc:description>'
    )
    assert [(title.title, title.kind) for title in record.titles] == [("Abejas", "main"), ("Bees", "parallel")]
    assert [note.text for note in record.summaries] == ["Estudio.", "Study."]


def test_a_title_knows_where_its_filing_begins() -> None:
    """The article counts in the title's own language, whether stated there, told by the words, or the record's."""
    assert one('<dc:title xml:lang="fr">Les prisons</dc:title>').titles[0].nonsort == 4
    assert one("<dc:title>The state of the prisons</dc:title>").titles[0].nonsort == 4
    assert one("<dc:title>Die Hard</dc:title><dc:language>en</dc:language>").titles[0].nonsort == 0
