"""What has the form that MARC wants, as no description in MODS has it: that stays as it is."""

from __future__ import annotations

import pytest
from marc_lines import marc_lines
from msgspec.structs import replace

from bibld.formats.marc21.completed.characteristics import fitted
from bibld.formats.marc21.completed.descriptions import addressed, captioned, recurring, summarized
from bibld.model import Classification, Genre, Identifier, Link, Note, Record, Related, Term
from bibld.report import Report

PARTS = (Term("", "Wax."), Term("note", "Of bees."))


@pytest.mark.parametrize("kind", ["", "reproduction", "date/sequential designation"])
def test_a_note_that_is_in_parts_is_not_parted_once_more(kind: str) -> None:
    """Nor is it another one by its caption."""
    note = Note("Film. Leeds : Ek, 1990.", kind, label="" if kind else "Provenance", parts=PARTS)
    assert captioned(note) == note


def test_what_is_said_in_parts_stays_so() -> None:
    summary, video, frequency = (
        replace(note, parts=PARTS)
        for note in (Note("Wax", label="Methods"), Note("NTSC", "video"), Note("Annual, 2018-"))
    )
    assert summarized(summary) == summary
    assert fitted(video) == video
    assert [*recurring(Record(frequencies=(frequency,)))] == [frequency]


def test_a_characteristic_in_words_keeps_its_own_caption() -> None:
    assert fitted(Note("NTSC, PAL", "video", label="Our video")) == Note("NTSC, PAL", label="Our video")


def test_a_former_frequency_is_not_coded_as_the_one_that_is() -> None:
    former = Note("Annual", "former")
    assert [*recurring(Record(type="text", issuance="serial", frequencies=(former,)))] == [former]


@pytest.mark.parametrize(
    "link", [Link("http://a.example/1", label="Table of contents", materials="v. 2"), Link("", note="Ask for the tape")]
)
def test_a_link_that_says_of_what_it_is_or_has_no_address_stays(link: Link) -> None:
    assert [*addressed((link,), Report())] == [link]


@pytest.mark.parametrize(
    ("record", "field"),
    [
        (Record(genres=(Genre("viola", "lcmpt", subdivisions=(Term("topic", "Bees"),)),)),
         "655 #7 $a viola $x Bees. $2 lcmpt"),
        (Record(classifications=(Classification("lcc", "QL Zoology", item="E4"),)), "050 #4 $a QL Zoology $b E4"),
        (Record(related=(Related("", record=Record(links=(Link("http://a.example/1", label="PDF"),))),)),
         "856 42 $u http://a.example/1 $y PDF"),
        (Record(identifiers=(Identifier("uri", "http://a.example/1"),), links=(Link("http://a.example/1"),)),
         "024 7# $a http://a.example/1 $2 uri"),
    ],
)  # fmt: skip
def test_what_has_more_to_say_is_no_other_thing(record: Record, field: str) -> None:
    """A medium of performance has no subdivisions, the name of a class no item;
    an address may be a number, too, unless it is one of another resource; and of what has nothing else it is a link.
    """
    assert field in marc_lines(record)


def test_the_name_of_a_class_that_was_cancelled_is_no_keyword() -> None:
    record = Record(classifications=(Classification("lcc", "QL5 Zoology", invalid=True),))
    assert not any(line.startswith("653") for line in marc_lines(record))
