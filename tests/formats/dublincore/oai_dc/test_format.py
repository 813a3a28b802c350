"""Formats: extents, sizes, carriers and media types."""

from __future__ import annotations

from typing import Any

import pytest
from fifteen import elements, one, written

from bibld.model import Genre, Link, Physical, Record, Term
from bibld.report import Report


@pytest.mark.parametrize(
    ("text", "physical"),
    [
        ("xii, 234 p. : ill. ; 24 cm", Physical((Term("", "xii, 234 p."),), details="ill.", dimensions="24 cm")),
        ("unpaged", Physical((Term("", "unpaged"),))),
        ("p. cm.", Physical((Term("", "p. cm."),))),
        ("volumes ; cm", Physical((Term("", "volumes"),), dimensions="cm")),
        *(
            (text, Physical((Term("", text),)))
            for text in (
                "v. cm",
                "vols.",
                "leaves",
                "pages",
                "volumes (unpaged)",
                "PT1H30M",
                "PT45S",
                "PT30M",
                "P2D",
                "l9 cm",
                "l9mm",
                "l04 p.",
                "[iv], 235 p. ill.",
                "iv-235 p. ill.",
                "235 vols. ill.",
            )
        ),
        ("P2", Physical(forms=(Genre("P2"),))),
        ("24 p.; plate negatives", Physical((Term("pages", "24"),), forms=(Genre("plate negatives"),))),
        *(
            (f"24 p.; {text}", Physical((Term("pages", "24"),), details=text))
            for text in (
                "illustrations",
                "ill.",
                "illus.",
                "diagr.",
                "front.",
                "fronts.",
                "plate",
                "plates",
                "pl.",
                "map",
                "maps",
                "plan",
                "plans",
                "port.",
                "ports.",
                "facsim.",
                "table",
                "tables",
                "music",
                "forms",
                "col. map",
                "fold. map",
                "geneal. tables",
                "incl. tables",
                "colored map",
                "coloured map",
                "some maps",
                "chiefly plans",
            )
        ),
        *((f"1 disc; {size}", Physical((Term("disc", "1"),), dimensions=size)) for size in ("4 in", "4 inches", '4"')),
        (
            "1 box [3 x 2 (2 lids] : ill. ; 3 cm",
            Physical((Term("", "1 box [3 x 2 (2 lids]"),), details="ill.", dimensions="3 cm"),
        ),
        ("x, 43 p.; diagrs.; 19 1/2 cm", Physical((Term("", "x, 43 p."),), details="diagrs.", dimensions="19 1/2 cm")),
        ("xiv p., 1 l., 242 p. incl. front.", Physical((Term("", "xiv p., 1 l., 242 p. incl. front."),))),
        ("200 (i.e. 203) p. incl. ill.", Physical((Term("", "200 (i.e. 203) p. incl. ill."),))),
        ("v. p., 83 p. front.", Physical((Term("", "v. p., 83 p. front."),))),
        ("ill., 23 p. of plates", Physical(details="ill., 23 p. of plates")),
        ("ill., [16] p. of plates", Physical(details="ill., [16] p. of plates")),
        ("1 audio disc; 4 3/4 in.", Physical((Term("audio disc", "1"),), dimensions="4 3/4 in.")),
        (
            "1 score (iv + 24 p.) : ill. ; 30 cm",
            Physical((Term("", "1 score (iv + 24 p.)"),), details="ill.", dimensions="30 cm"),
        ),
        ("1 online resource (iv + 24 pages)", Physical((Term("", "1 online resource (iv + 24 pages)"),))),
        ("1 score (24 p.) + 4 parts ; 30 cm", Physical((Term("", "1 score (24 p.) + 4 parts"),), dimensions="30 cm")),
        ("47 p. : ill. + 1 map", Physical((Term("pages", "47"),), details="ill.", accompanying="1 map")),
        ("v. : ill. ; 28 cm", Physical((Term("", "v."),), details="ill.", dimensions="28 cm")),
        (
            "volumes : illustrations ; 28 cm",
            Physical((Term("", "volumes"),), details="illustrations", dimensions="28 cm"),
        ),
        ("6 v. ; 28 cm", Physical((Term("", "6 v."),), dimensions="28 cm")),
        (
            "maps : some col. ; 46 x 56 cm",
            Physical((Term("", "maps"),), details="some col.", dimensions="46 x 56 cm"),
        ),
        (
            "sound discs : analog ; 12 cm",
            Physical((Term("", "sound discs"),), details="analog", dimensions="12 cm"),
        ),
        *((text, Physical(details=text)) for text in ("ill.", "ill. (some col.), maps")),
        ("film reel", Physical(media="g", carrier="mr")),
        ("720 p.", Physical((Term("pages", "720"),))),
        ("720p", Physical((Term("", "720p"),))),  # of a film these are lines
        ("235 s. ill.", Physical((Term("", "235 s. ill."),))),
        ("1 vol. (234 p.) : ill. ; in-8", Physical((Term("", "1 vol. (234 p.)"),), details="ill.", dimensions="in-8")),
        (
            "1 drawing : ink on paper ; sheet 23 x 31 cm",
            Physical((Term("drawing", "1"),), details="ink on paper", dimensions="sheet 23 x 31 cm"),
        ),
        ("1 vol. ; in-8", Physical((Term("", "1 vol."),), dimensions="in-8")),
        ("12 portraits ; children", Physical((Term("portraits", "12"),), forms=(Genre("children"),))),
        *(
            (size, Physical(dimensions=size))
            for size in (
                "30 cm x 40 cm",
                "10,5 x 15 cm",
                "5 in. x 7 in.",
                "30 x 40 x 5 cm",
                "24.5 cm",
                '8" x 10"',
                "21.5 cm high, 14 cm wide",
            )
        ),
        *((text, Physical(forms=(Genre(text),))) for text in ("Photograph/slide", "paper/ink")),
        ("incl. front., plates.", Physical(details="incl. front., plates.")),
        ("col. ill.", Physical(details="col. ill.")),
        ("ill., maps", Physical(details="ill., maps")),
        *((text, Physical((Term("", text),))) for text in ("xiv p. ill.", "24p. ill.", "[iv]p. ill.")),
        ("ill. (some col.), maps; 24 p.", Physical((Term("pages", "24"),), details="ill. (some col.), maps")),
        ("1 text (xx, 24 p. : ill. ; 3 cm)", Physical((Term("", "1 text (xx, 24 p. : ill. ; 3 cm)"),))),
        ("black and white", Physical(details="black and white")),
    ],
)
def test_a_physical_description_is_punctuated(text: str, physical: Physical) -> None:
    """Extent, details and dimensions as ISBD parts them."""
    record = one(f"<dc:format>{text}</dc:format>")
    assert record.physicals == (physical,)
    assert elements(written(record)) == [("format", text)]


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("1 online resource.", "1 online resource"),
        ("1 box (12 maps).", "1 box (12 maps)"),
        ("digital, stereo.", "digital, stereo."),
        ("12 л., портр.", "12 л., портр."),
        ("Ill., graph. Darst.", "Ill., graph. Darst."),
        ("zahlr. Illustr., Notenbeisp.", "zahlr. Illustr., Notenbeisp."),
        ("24 lithogr., fronts.", "24 lithogr., fronts."),
        ("47 p.", "47 p."),
        ("12 in.", "12 in."),
    ],
)
def test_a_format_has_no_full_stop_but_of_an_abbreviation(said: str, text: str) -> None:
    """It closes the field in MARC."""
    assert elements(written(Record(physicals=(Physical((Term("", said),)),)))) == [("format", text)]


@pytest.mark.parametrize(
    ("form", "texts", "lost"),
    [
        (Genre("photographs", authority="aat"), ["photographs"], ["physicals.forms.authority"]),
        (Genre("photographs", same_as=("http://a.example/1",)), ["photographs"], ["physicals.forms.same_as"]),
        (Genre("electronic", authority="marcform"), [], ["physicals.forms"]),
        (Genre("paper", kind="technique"), [], ["physicals.forms"]),
    ],
)
def test_a_form_is_a_word_of_whichever_list(form: Genre, texts: list[str], lost: list[str]) -> None:
    """Its list is told to be lost, and so are the codes of MARC."""
    report = Report()
    data = written(Record(physicals=(Physical(forms=(form,)),)), report=report)
    assert elements(data) == [("format", text) for text in texts]
    assert [path for _, path, _, _ in report.losses] == lost


def test_of_several_forms_those_are_told_to_be_lost_that_are() -> None:
    """A word beside a code of MARC is there."""
    losses: list[Any] = []
    record = Record(physicals=(Physical(forms=(Genre("photographs"), Genre("print", "marcform"))),))
    assert elements(written(record, report=Report(losses.append))) == [("format", "photographs")]
    assert [loss.value for loss in losses] == ["print marcform"]


def test_a_score_and_its_parts_are_measured_each() -> None:
    """A statement may be of several things, each with a size of its own."""
    said = "extent 1 score ; | dimensions 31 cm + | extent 4 parts ; | dimensions 28 cm"
    parts = tuple(Term(*part.split(" ", 1)) for part in said.split(" | "))
    score = Physical((Term("", "1 score"), Term("", "4 parts")), dimensions="31 cm", parts=parts)
    texts = ["1 score", "4 parts", "31 cm", "28 cm"]
    assert elements(written(Record(physicals=(score,)))) == [("format", text) for text in texts]


def test_a_second_statement_is_of_another_physical_form() -> None:
    """What is no statement is said of the first."""
    texts = "2 v. : ill. ; 24 cm", "1 map : col. ; 30 x 40 cm", "image/jpeg"
    record = one("".join(f"<dc:format>{text}</dc:format>" for text in texts))
    assert record.physicals == (
        Physical((Term("", "2 v."),), details="ill.", dimensions="24 cm", formats=("image/jpeg",)),
        Physical((Term("", "1 map"),), details="col.", dimensions="30 x 40 cm"),
    )
    assert sorted(text for _, text in elements(written(record))) == sorted(texts)


def test_a_second_size_is_of_another_physical_form() -> None:
    """That of the mount, say: it is no extent of the first."""
    texts = ["image/jpeg", '4" x 5"', '6" x 8"']
    record = one("".join(f"<dc:format>{text}</dc:format>" for text in texts))
    assert record.physicals == (
        Physical(dimensions='4" x 5"', formats=("image/jpeg",)), Physical(dimensions='6" x 8"'),
    )  # fmt: skip
    assert sorted(text for _, text in elements(written(record))) == sorted(texts)


def test_a_second_size_behind_how_it_is_made_is_of_another_physical_form() -> None:
    """The first is no extent of it."""
    record = one("<dc:format>handwritten, 8 x 10 in.</dc:format><dc:format>handwritten, 3 x 4 in.</dc:format>")
    assert [(physical.extents, physical.dimensions) for physical in record.physicals] == [
        ((), "8 x 10 in."),
        ((), "3 x 4 in."),
    ]


def test_a_size_that_a_statement_has_is_of_no_second_form() -> None:
    """It is said again by itself, and comes back."""
    texts = ["1 map : col. ; 30 x 40 cm.", "30 x 40 cm"]
    record = one("".join(f"<dc:format>{text}</dc:format>" for text in texts))
    assert record.physicals == (Physical((Term("", "1 map"),), details="col.", dimensions="30 x 40 cm."),)
    assert [text for _, text in elements(written(record))] == texts


@pytest.mark.parametrize(
    "texts",
    [
        ("1 map : col. ; 30 x 40 cm", "Number of views : 2"),
        ("132 f.", "2.3 MB"),
        ("47 p.", "01:23:45", "30 minutes"),
    ],
)
def test_an_extent_is_one_statement(texts: tuple[str, ...]) -> None:
    """Two of them are not joined."""
    record = one("".join(f"<dc:format>{text}</dc:format>" for text in texts))
    assert [len(physical.extents) for physical in record.physicals] == [1] * len(texts)
    assert sorted(text for _, text in elements(written(record))) == sorted(texts)


@pytest.mark.parametrize(
    ("elements", "kind", "kept"),
    [
        ("<dc:format>text</dc:format>", "text", 0),
        ("<dc:type>Text</dc:type><dc:format>Text</dc:format>", "text", 0),
        ("<dc:type>Map</dc:type><dc:format>Image</dc:format>", "cartographic", 0),
        ("<dc:type>Sound</dc:type><dc:format>text</dc:format>", "sound recording", 1),
    ],
)
def test_a_type_is_no_format(elements: str, kind: str, kept: int) -> None:
    """It is the type of resource; another than that is kept."""
    record = one(elements)
    assert (record.type, record.physicals) == (kind, ())
    assert sum(left.reason == "malformed" for left in record.leftovers) == kept


@pytest.mark.parametrize(
    ("name", "text"),
    [("dc:format", "paper"), ("dcterms:medium", "paper"), ("dc:format", "mp4"), ("dc:format", "MPEG-4")],
)
def test_what_it_is_made_of_is_a_form_of_it(name: str, text: str) -> None:
    """In whichever of the elements it stands; a figure within a word counts nothing."""
    assert one(f"<{name}>{text}</{name}>").physicals == (Physical(forms=(Genre(text),)),)


@pytest.mark.parametrize(
    ("text", "media_type"),
    [
        ("application/pdf https://a.example/a.pdf", "application/pdf"),
        ("pdf https://a.example/a.pdf", "application/pdf"),
        ("html https://a.example/a.pdf", "text/html"),
    ],
)
def test_a_media_type_may_have_beside_it_where_the_copy_is(text: str, media_type: str) -> None:
    """Early EPrints and DSpace wrote so; it is no extent, and comes back as it was found."""
    record, report = one(f"<dc:format>{text}</dc:format>"), Report()
    assert record.physicals == (Physical(formats=(media_type,)),)
    assert record.links == (Link("https://a.example/a.pdf"),)
    assert elements(written(record, report=report)) == [("format", text)]
    assert not report.losses


@pytest.mark.parametrize("text", ["online resource", "Online-Ressource", "ressource en ligne", "Verkkoaineisto"])
@pytest.mark.parametrize("name", ["format", "type"])
def test_an_online_resource_is_a_carrier_in_any_language(name: str, text: str) -> None:
    """It was a genre in dc:type, where the German National Library has it, and what a thing is made of in dc:format."""
    record = one(f"<dc:{name}>{text}</dc:{name}><dc:format>12 S.</dc:format>")
    (physical,) = record.physicals
    assert (physical.carrier, physical.forms, record.genres) == ("cr", (), ())


def test_no_carrier_is_no_format() -> None:
    """RDA's ``unspecified`` says nothing."""
    report = Report()
    assert elements(written(Record(physicals=(Physical(carrier="zu"),)), report=report)) == []
    assert report.losses == {}


def test_a_media_type_has_its_parameters() -> None:
    """They are no second format."""
    record = one("<dc:format>text/plain; charset=utf-8</dc:format>")
    assert record.physicals == (Physical(formats=("text/plain; charset=utf-8",)),)


@pytest.mark.parametrize("where", ["format", "type"])
def test_a_media_type_is_one_in_capitals_too(where: str) -> None:
    """It comes back as it was (RFC 6838, 4.2)."""
    record = one(f"<dc:{where}>Image/JPEG</dc:{where}>")
    assert record.physicals == (Physical(formats=("image/jpeg",)),)
    assert {text for _, text in elements(written(record))} == {"Image/JPEG"}


@pytest.mark.parametrize("text", ["21 cm. (8vo)", "33 cm (fol.)", "21-26 cm.", "17 – 20 cm"])
def test_a_size_may_say_how_sheets_are_folded_or_span_volumes(text: str) -> None:
    record = one(f"<dc:format>{text}</dc:format>")
    assert record.physicals == (Physical(dimensions=text),)
    assert elements(written(record)) == [("format", text)]
