"""What a resource is, of a description from elsewhere, in MARC: LDR/06, 336 and 655."""

from __future__ import annotations

from typing import Any

import pytest
from marc_lines import marc_lines

from bibld.model import Genre, Physical, Record, Related, Term, Title
from bibld.report import Report


@pytest.mark.parametrize(
    ("kind", "field"),
    [("text", "336 ## $a text $b txt $2 rdacontent"), ("still image", "336 ## $a still image $b sti $2 rdacontent"),
     ("software, multimedia", "336 ## $a unspecified $b zzz $2 rdacontent")],
)  # fmt: skip
def test_the_type_of_content_is_that_of_the_record_where_that_is_one(kind: str, field: str) -> None:
    """Software may be a program or data: nobody has said which."""
    assert field in marc_lines(Record(titles=(Title("Bees"),), type=kind))


@pytest.mark.parametrize(
    ("genre", "there"),
    [(Genre("Still image"), "336 ## $a still image $b sti $2 rdacontent"), (Genre("sketches"), "655 #4 $a sketches."),
     (Genre("sound recording-musical"), "336 ## $a performed music $b prm $2 rdacontent"),
     (Genre("three dimensional object"), "336 ## $a three-dimensional form $b tdf $2 rdacontent"),
     (Genre("moving image"), "655 #4 $a moving image."),
     (Genre("other"), "655 #4 $a other."), (Genre("unspecified"), "655 #4 $a unspecified."),
     (Genre("still image", authority="local"), "655 #7 $a still image. $2 local"),
     (Genre("Still image", same_as=("http://a.example/1",)), "655 #4 $a Still image. $0 http://a.example/1"),
     (Genre("Still image", subdivisions=(Term("geographic", "Leeds"),)), "655 #4 $a Still image $z Leeds.")],
)  # fmt: skip
def test_a_genre_that_is_a_type_of_content_is_one(genre: Genre, there: str) -> None:
    """Beside that of the type, where nobody says that the word is of another list."""
    report = Report()
    fields = marc_lines(Record(titles=(Title("Bees"),), type="text", genres=(genre,)), report)
    assert [field for field in fields if field[:3] in ("336", "655")] == ["336 ## $a text $b txt $2 rdacontent", there]
    assert not report.losses


@pytest.mark.parametrize(
    ("kinds", "told"),
    [(("content", "publication"), 2), (("content", "content"), 1), (("", "content"), 1), (("content", ""), 1)],
)
def test_a_genre_of_two_kinds_is_one_entry(kinds: tuple[str, str], told: int) -> None:
    """DiVA has ``studentThesis`` for the type of content and again for that of the publication."""
    report = Report()
    genres = tuple(Genre("studentThesis", authority="diva", kind=kind) for kind in kinds)
    fields = marc_lines(Record(titles=(Title("Bees"),), genres=genres), report)
    assert [field for field in fields if field[:3] == "655"] == ["655 #7 $a studentThesis. $2 diva"]
    assert report.losses == {("dropped", "genres.kind", "655 has no place for it", "marc21"): told}


def test_a_genre_that_is_a_form_of_composition_too_is_an_entry_beside_it() -> None:
    """The code is of 047, and 655 is for the genre."""
    genres = (Genre("sonata", kind="musical composition"), Genre("sonata"))
    fields = marc_lines(Record(titles=(Title("Bees"),), genres=genres), Report())
    assert [field for field in fields if field[:3] in ("047", "655")] == ["047 #7 $a sonata", "655 #4 $a sonata."]


@pytest.mark.parametrize(("genre", "lost"), [("song", 0), ("interview", 0), ("lyrics", 1)])
def test_a_recording_that_is_told_more_closely_is_not_lost(genre: str, lost: int) -> None:
    """MARC has no sound that may be music or not."""
    report = Report()
    record = Record(titles=(Title("Bees"),), type="sound recording", genres=(Genre(genre),))
    marc_lines(record, report)
    assert len(report.losses) == lost


def test_a_genre_that_is_a_type_of_content_stands_beside_one_that_nobody_tells() -> None:
    """A recording may be of several types of content; that there is a text with it is one."""
    fields = marc_lines(Record(titles=(Title("Bees"),), type="sound recording", genres=(Genre("text"),)))
    content = ["336 ## $a unspecified $b zzz $2 rdacontent", "336 ## $a text $b txt $2 rdacontent"]
    assert [field for field in fields if field[:3] in ("336", "655")] == content


@pytest.mark.parametrize(
    ("said", "leader", "content"),
    [
        ({"genres": (Genre("thesis", authority="marcgt"),)}, "a", "txt"),
        ({"genres": (Genre("thesis"),)}, "a", "zzz"),
        ({"genres": (Genre("article", authority="marcgt"),), "type": "moving image"}, "g", "zzz"),
        ({"genres": (Genre("map", authority="marcgt"), Genre("statistics", authority="marcgt"))}, "e", "cri"),
        ({"physicals": (Physical((Term("", "1 map"),), forms=(Genre("Map"),)),)}, "e", "cri"),
        ({"genres": (Genre("globe", authority="marcgt"),), "type": "cartographic"}, "e", "crf"),
        ({"genres": (Genre("atlas"),), "type": "cartographic"}, "e", "cri"),
        ({"genres": (Genre("maps"),), "type": "cartographic"}, "e", "cri"),
        ({"genres": (Genre("map", authority="local"),), "type": "cartographic"}, "e", "zzz"),
        ({"genres": (Genre("views"),), "type": "cartographic"}, "e", "zzz"),
        ({"genres": (Genre("numeric data"),), "type": "software, multimedia"}, "m", "cod"),
        ({"genres": (Genre("software"),), "type": "software, multimedia"}, "m", "cop"),
        ({"physicals": (Physical(forms=(Genre("Map"),)),), "type": "text"}, "a", "txt"),
        ({"issuance": "collection"}, "p", "zzz"),
        ({"type": "still image", "content": ("txt",)}, "k", "txt"),
        ({"content": ("sti",), "genres": (Genre("Text"),)}, "a", "sti txt"),
        ({"genres": (Genre("Text"),)}, "a", "zzz"),
        ({"genres": (Genre("Dataset"),), "type": "software, multimedia"}, "m", "cod"),
        ({"genres": (Genre("computer program", authority="marcgt"),), "type": "software, multimedia"}, "m", "cop"),
        ({"genres": (Genre("game", authority="marcgt"),), "type": "software, multimedia"}, "m", "zzz"),
        ({"related": (Related("host", record=Record(titles=(Title("Lives"),), type="text")),)}, "a", "txt"),
        ({"related": (Related("host", record=Record(titles=(Title("Lives"),), type="still image")),)}, "a", "zzz"),
        ({"type": "still image", "genres": (Genre("map"), Genre("photograph"))}, "k", "sti"),
        ({"type": "still image", "physicals": (Physical(forms=(Genre("Maps"),)),)}, "e", "cri sti"),
        ({"type": "still image", "genres": (Genre("map", authority="marcgt"),)}, "e", "cri sti"),
        ({"type": "sound recording", "genres": (Genre("Songs"),)}, "j", "prm"),
        ({"type": "sound recording", "genres": (Genre("Oral histories (document genres)"),)}, "i", "spw"),
        *(
            ({"type": "sound recording", "genres": (Genre(word),)}, "j", "prm")
            for word in "music; music recording; music recordings; musical recording; musical recordings; song; songs".split(
                "; "
            )
        ),
        *(
            ({"type": "sound recording", "genres": (Genre(word),)}, "i", "spw")
            for word in (
                "audiobook; audiobooks; interview; interviews; lecture; lectures; oral history; oral histories; sermon; sermons; "
                "speech; speeches; spoken word"
            ).split("; ")
        ),
        ({"type": "sound recording", "genres": (Genre("interview"), Genre("music"))}, "i", "zzz"),
        ({"type": "sound recording", "physicals": (Physical(forms=(Genre("Music"),)),)}, "j", "prm"),
        ({"type": "sound recording-musical", "genres": (Genre("interview"),)}, "j", "prm"),
        ({"type": "sound recording-nonmusical", "genres": (Genre("speech", authority="marcgt"),)}, "i", "spw"),
        ({"type": "sound recording-nonmusical", "genres": (Genre("Oral histories", authority="lcgft"),)}, "i", "spw"),
        ({"type": "cartographic", "genres": (Genre("maps (documents)", authority="aat"),)}, "e", "cri"),
        ({"type": "cartographic", "genres": (Genre("Atlases", authority="lcgft"),)}, "e", "cri"),
        ({"type": "cartographic", "genres": (Genre("globes (cartographic spheres)", authority="aat"),)}, "e", "crf"),
        ({"type": "software, multimedia", "genres": (Genre("Data sets", authority="fast"),)}, "m", "cod"),
        *(
            ({"type": "still image", "genres": (Genre(word, authority="marcgt"),)}, "g", "sti")
            for word in ("filmstrip", "slide", "transparency")
        ),
        ({"type": "text", "genres": (Genre("slide", authority="marcgt"),)}, "a", "txt"),
        ({"type": "still image", "genres": (Genre("slide"),)}, "k", "sti"),
        ({"genres": (Genre("atlas", authority="marcgt"),)}, "e", "cri"),
        ({"genres": (Genre("globe", authority="marcgt"),)}, "e", "crf"),
        (
            {"type": "still image", "genres": (Genre("map"), Genre("atlas"), Genre("globe"), Genre("maps"))},
            "e",
            "cri crf sti",
        ),
        *(
            ({"genres": (Genre(word, authority="marcgt"),)}, "a", "txt")
            for word in (
                "article; autobiography; biography; conference publication; dictionary; essay; festschrift; journal; letter; "
                "newspaper; novel; periodical; short story"
            ).split("; ")
        ),
        *(
            ({"genres": (Genre(word, authority="marcgt"),)}, "a", "zzz")
            for word in "comic or graphic novel; discography; filmography; offprint; programmed text".split("; ")
        ),
        ({"related": (Related("series", record=Record(titles=(Title("Lives"),), type="text")),)}, "a", "zzz"),
        *(
            ({"type": kind, "physicals": (Physical(forms=(Genre("braille", authority=source),)),)}, leader, content)
            for kind, source, leader, content in (
                ("text", "marcform", "a", "tct"),
                ("notated music", "", "c", "tcm"),
                ("still image", "", "k", "tci"),
                ("sound recording-musical", "", "j", "prm"),
            )
        ),
        (
            {"type": "cartographic", "genres": (Genre("map"),), "physicals": (Physical(forms=(Genre("braille"),)),)},
            "e",
            "crt",
        ),
        ({"type": "text", "physicals": (Physical(forms=(Genre("braille"), Genre("print"))),)}, "a", "txt"),
    ],
)
def test_genres_and_forms_tell_the_type_where_nothing_else_does(
    said: dict[str, Any], leader: str, content: str
) -> None:
    """Maps are cartographic, also as images where they are nothing else, recordings of songs music, and what is a
    thesis is text. What is in braille is tactile, where it is not in print, too.
    """
    fields = marc_lines(Record(titles=(Title("Bees"),), **said))
    assert next(field for field in fields if field.startswith("LDR"))[4 + 6] == leader
    assert " ".join(field.split(" $b ")[1][:3] for field in fields if field.startswith("336")) == content
