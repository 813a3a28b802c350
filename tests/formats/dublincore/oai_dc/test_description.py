"""Descriptions, and languages, as repositories have them."""

from __future__ import annotations

import pytest
from fifteen import elements, one, written

from bibld.model import Link, Note, Physical, Term


def test_the_address_that_a_description_links_to_is_kept() -> None:
    record = one('<dc:description>See &lt;a href="http://a.example/b"&gt;here&lt;/a&gt;.</dc:description>')
    assert [note.text for note in record.summaries] == ["See here (http://a.example/b)."]


@pytest.mark.parametrize(
    ("text", "codes", "kept"),
    [("en", ["eng"], 0), ("eng", ["eng"], 0), ("fra", ["fre"], 0), ("Dutch", ["dut"], 0), ("en; cy", ["eng", "wel"], 0),
     ("http://id.loc.gov/vocabulary/iso639-2/eng", ["eng"], 0), ("http://lexvo.org/id/iso639-3/deu", ["ger"], 0), ("en_US", ["eng"], 0), ("other", [], 1),
     ("中文", ["chi"], 0), ("Français", ["fre"], 0), ("español", ["spa"], 0), ("eng/fre", ["eng", "fre"], 0), ("N/A", [], 1), ("en; tlhx", ["eng"], 1),
     ("Occitan (post 1500)", ["oci"], 0), ("Inglés", ["eng"], 0), ("Allemand", ["ger"], 0), ("Catalán;Latim", ["cat", "lat"], 0)],
)  # fmt: skip
def test_a_language_is_known_by_tag_code_or_name(text: str, codes: list[str], kept: int) -> None:
    """What is not known, or says more than the code does, is written as found."""
    record = one(f"<dc:language>{text}</dc:language>")
    assert [language.code for language in record.languages] == codes
    assert len([left for left in record.leftovers if left.reason != "form"]) == kept
    assert elements(written(record)) == [("language", text)]


def test_the_first_description_is_the_summary() -> None:
    """So is a long one, since there may be one in each language, and one that says so of itself; a short one is a note;
    layout is not text.
    """
    long = "A long account of it. " * 20
    record = one(f"<dc:description>Short,\n     laid out</dc:description><dc:description>{long}</dc:description>"
                 "<dc:description>In two colours</dc:description><dc:description>Abstract: Bees are told apart.</dc:description>")  # fmt: skip
    assert record.summaries == (Note("Short, laid out"), Note(long.strip()), Note("Abstract: Bees are told apart."))
    assert record.notes == (Note("In two colours"),)


@pytest.mark.parametrize(
    ("text", "physical"),
    [
        (
            "ix, 295 leaves : ill. ; 29 cm.",
            Physical((Term("", "ix, 295 leaves"),), details="ill.", dimensions="29 cm."),
        ),
        (
            "xii, 345 p., [4] leaves of plates : ill. ; 23 cm",
            Physical((Term("", "xii, 345 p., [4] leaves of plates"),), details="ill.", dimensions="23 cm"),
        ),
        ("23 p.", Physical((Term("pages", "23"),))),
        ("2 v. ; 24 cm", Physical((Term("", "2 v."),), dimensions="24 cm")),
        ("791 p. ; gr. in-8", Physical((Term("pages", "791"),), dimensions="gr. in-8")),
        ("1 vol. (190 p.) ; 19 cm", Physical((Term("", "1 vol. (190 p.)"),), dimensions="19 cm")),
    ],
)
def test_how_many_pages_there_are_sums_up_nothing(text: str, physical: Physical) -> None:
    """It is a physical description, and comes back in the element in which it was found."""
    record = one(f"<dc:description>{text}</dc:description><dc:description>How bees talk.</dc:description>")
    assert record.physicals == (physical,)
    assert record.summaries == (Note("How bees talk."),)
    assert elements(written(record)) == [("description", "How bees talk."), ("description", text)]


@pytest.mark.parametrize("text", ["30 s", "34 pages of text", "3 p : a story", "12 v"])
def test_a_number_may_be_one_of_anything(text: str) -> None:
    """Seconds, or what a text is about."""
    record = one(f"<dc:description>{text}</dc:description>")
    assert record.physicals == ()
    assert elements(written(record)) == [("description", text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Originally presented as the author's thesis (doctoral)--Leeds, 1999.", ""),
        ("Rev. ed. of: Hives and how to build them. 1967.", ""),
        ("Reprinted from the Journal of Bees, v. 3.", ""),
        ("Binder's title: Hives.", ""),
        ('"A guide for beekeepers, and for those who would be some if only they had a garden"--Cover.', ""),
        ('"March 2000, revised in Leeds."', ""),
        ('"The hives of Leeds, 1800-1850": p. [30]-34.', ""),
        ('"A bibliography of the bees of Leeds": p. 230-[236].', "bibliography"),
    ],
)
def test_a_note_of_a_cataloguer_is_no_summary(text: str, kind: str) -> None:
    """Though it comes first: of the summaries of the Library of Congress (520) hardly one reads so."""
    record = one(f"<dc:description>{text}</dc:description>")
    assert record.notes == (Note(text, kind=kind),)
    assert elements(written(record)) == [("description", text)]


@pytest.mark.parametrize(
    "text",
    [
        "Previously published studies of hives have shown that bees swarm in May.",
        "Originally presented as a series of lectures, this book tells how bees live.",
    ],
)
def test_a_summary_may_begin_nearly_as_such_a_note(text: str) -> None:
    assert one(f"<dc:description>{text}</dc:description>").summaries == (Note(text),)


@pytest.mark.parametrize(
    ("text", "is_list"),
    [
        ("Hives of straw / Bo Ek -- Hives of wood -- The bees.", True),
        ("Bienen -- v. 2. Wachs. -- [3] Honig -- 4. Pollen", True),
        ("Its hives -- Of straw, of wood -- are told of.", False),
        ("Hives -- Bees", False),
        ("With: Hives / Bo Ek -- Wax / Bo Ek -- Bees / Bo Ek.", False),
        ("Hives --  -- Bees", False),
        (f"{'The hives of Leeds are told of. ' * 4} -- Bees. -- Wax.", False),
        (f"The hives of Leeds. -- Bees. -- {'Wax is told of, too. ' * 10}", False),
    ],
)
def test_contents_are_told_by_how_their_parts_stand(text: str, is_list: bool) -> None:
    """None of 11,866 summaries (520) of the Library of Congress stands so, that is one."""
    record = one(f"<dc:description>{text}</dc:description>")
    said = text.strip()
    assert (record.contents, record.summaries) == (((Note(said),), ()) if is_list else ((), (Note(said),)))


@pytest.mark.parametrize(
    "text",
    [
        "2nd rev. and enl. ed.",
        "First American edition",
        "[1. ed.]",
        "3. neubearb. Aufl.",
        "1re éd.",
        "8a. edición",
        "Wyd. 1.",
        "al-Ṭabʻah 2",
        "Beijing di 1 ban.",
        "Dai 1-han.",
        "Shohan.",
        "2. baskı",
        "1. upravené vyd.",
    ],
)
def test_which_edition_it_is_sums_up_nothing(text: str) -> None:
    """It comes back in the element in which it was found."""
    record = one(f"<dc:description>{text}</dc:description><dc:description>How bees talk.</dc:description>")
    assert (record.editions, record.summaries) == ((Note(text),), (Note("How bees talk."),))


@pytest.mark.parametrize("text", ["2nd ed. of a book on bees", "New bees: an edition", "A new edition"])
def test_words_around_an_edition_are_no_statement_of_it(text: str) -> None:
    assert one(f"<dc:description>{text}</dc:description>").editions == ()


@pytest.mark.parametrize(
    "text",
    [
        "Title IX of the law on bees is told of here.",
        "Reprints of letters on bees, with answers to them.",
        "Based on the author's own hives, it tells of bees.",
        f'"{"It tells of hives. " * 4}"',
    ],
)
def test_a_summary_may_begin_like_a_note(text: str) -> None:
    assert one(f"<dc:description>{text}</dc:description>").summaries == (Note(text),)


@pytest.mark.parametrize(
    ("text", "kind"),
    [("International audience", "audience"), ("Audience nationale", "audience"), ("Tesis", ""), ("Bee register", "")],
)
def test_a_word_or_two_are_no_summary(text: str, kind: str) -> None:
    """Though they come first."""
    record = one(
        f"<dc:description>{text}</dc:description><dc:description>How bees talk to each other.</dc:description>"
    )
    assert record.notes == (Note(text, kind=kind),)
    assert record.summaries == (Note("How bees talk to each other."),)


@pytest.mark.parametrize("text", ["http://a.example/hives/7/thumbnail.jpg", "\n\thttps://a.example/bees\n"])
def test_a_description_that_is_an_address_is_where_more_is(text: str) -> None:
    """As Digital Commons has the picture of a picture; the next one is the summary."""
    record = one(
        f"<dc:description>{text}</dc:description><dc:description>How bees talk to each other.</dc:description>"
    )
    assert record.links == (Link(text.strip(), "related"),)
    assert record.summaries == (Note("How bees talk to each other."),)


@pytest.mark.parametrize(
    "text",
    [
        "See http://a.example/1 for the plates.",
        "a.example/1",
        "http://a.example/1 http://a.example/2",
        "doi:10.1000/182",
    ],
)
def test_a_description_with_an_address_in_it_is_one(text: str) -> None:
    """It says something of it, or is none alone."""
    record = one(f"<dc:description>{text}</dc:description>")
    assert [note.text for note in (*record.summaries, *record.notes)] == [text]
    assert record.links == ()


def test_a_description_that_is_the_abstract_is_said_once() -> None:
    """In one language; in an element of its own, as in one that stands twice, which comes back twice."""
    said, again = "<dc:description>How bees fly.</dc:description>", "<dcterms:abstract>How bees fly.</dcterms:abstract>"
    other = '<dc:description xml:lang="en">How bees fly.</dc:description>'
    for elements_of in (f"{again}{said}", f"{said}{said}"):
        record = one(elements_of)
        assert (record.summaries, record.notes) == ((Note("How bees fly."),), ())
    assert elements(written(record)) == [("description", "How bees fly.")] * 2
    assert one(f"{again}{other}").notes == (Note("How bees fly.", lang="eng"),)


def test_a_short_description_behind_a_note_is_another() -> None:
    """A catalogue that has no summary has notes alone."""
    record = one('<dc:description>Includes index.</dc:description><dc:description>"May 1998."</dc:description>')
    assert record.summaries == ()
    assert record.notes == (Note("Includes index."), Note('"May 1998."'))


@pytest.mark.parametrize(
    ("text", "is_statement"),
    [
        ("Grace Okafor, with drawings by Bo Ek.", True),
        ("by Grace Okafor and Bo Ek ; translated by Jane Roe.", True),
        ("Edited by G. B. Okafor ... [et al.].", True),
        ("a cura di Grace Okafor ; contributi di, Bo Ek.", True),
        ("Grace Okafor tells of her bees in Leeds.", False),
        ("Grace Okafor, the first keeper of bees in Leeds.", False),
        ("portrait of Grace Okafor, with bees and hives", False),
        ("Letters of Grace Okafor, Bo Ek and Jane Roe.", False),
        ("by somebody else, Anna Smith and Bo Ek.", False),
        ("painting of hives by Grace Okafor, in oil", False),
    ],
)
def test_a_statement_of_responsibility_is_no_summary(text: str, is_statement: bool) -> None:
    """The Library of Congress' stylesheets make it a note in MODS, and a description of that (520)."""
    who = "<dc:contributor>Okafor, Grace B., 1950-</dc:contributor>"
    record = one(f"{who}<dc:description>{text}</dc:description><dc:description>Ill.</dc:description>")
    said = Note(text)
    assert record.summaries == (() if is_statement else (said,))
    assert record.notes == ((said, Note("Ill.")) if is_statement else (Note("Ill."),))
    assert ("description", text) in elements(written(record))
