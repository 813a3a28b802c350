"""Carriers, forms and files of a description from elsewhere, in MARC: 006, 007, 337, 338, 347."""

from __future__ import annotations

from typing import Any

import pytest
from marc_lines import marc_lines

from bibld.formats.marc21.completed.carriers import by_carrier, carried, formed, is_of_file
from bibld.formats.marc21.notation import parse
from bibld.formats.marc21.positions import carriers
from bibld.formats.marc21.records import record_of
from bibld.model import Genre, Link, Physical, Record, Term, Title
from bibld.report import Report


@pytest.mark.parametrize(
    ("carrier", "medium"), [("nc", "n"), ("cr", "c"), ("mr", "g"), ("zu", "z"), ("scroll", "z"), ("", "z")]
)
def test_the_medium_is_that_of_the_carrier(carrier: str, medium: str) -> None:
    """Where nobody says another: the codes of RDA's lists begin alike."""
    fields = marc_lines(Record(titles=(Title("Bees"),), physicals=(Physical(carrier=carrier),)))
    assert [field.split(" $b ")[1][0] for field in fields if field.startswith("337")] == [medium]


WEB = (Link("http://a.example/1"),)
PDF = ("application/pdf",)


def _formed(*forms: tuple[str, str], kind: str = "", **said: Any) -> Physical:
    return Physical(forms=tuple(Genre(term, authority, kind=kind) for authority, term in forms), **said)


@pytest.mark.parametrize(
    ("physical", "links", "said"),
    [
        (_formed(("marcform", "print")), WEB, "n zu"),
        (_formed(("marcform", "electronic")), (), "c zu"),
        (_formed(("marcform", "electronic")), WEB, "c cr"),
        (_formed(("marcform", "electronic")), (Link("http://a.example/1", "related"),), "c zu"),
        (_formed(("marcform", "microfiche")), WEB, "h zu"),
        (_formed(("marcform", "microfilm")), WEB, "h zu"),
        (_formed(("marcform", "print"), ("local", "electronic")), WEB, "n zu"),
        (Physical(formats=PDF), (Link("ftp://a.example/1"),), "c cr"),
        (Physical(formats=PDF), (Link("www.a.example/1"),), "c cr"),
        (Physical(formats=PDF), (Link("urn:x:http://a.example/1"),), "c zu"),
        (_formed(("marccategory", "electronic resource"), ("marcsmd", "remote")), (), "c cr"),
        (_formed(("marccategory", "electronic resource"), ("marcsmd", "optical disc")), WEB, "c cd"),
        (_formed(("marccategory", "microform"), ("marcsmd", "microfilm reel")), (), "h hd"),
        (_formed(("marccategory", "map"), ("marcsmd", "map")), (), "z zu"),
        (_formed(("", "Online resource")), (), "c cr"),
        (_formed(("", "electronic")), WEB, "c cr"),
        (_formed(("", "volume"), kind="material"), (), "z zu"),
        (Physical(carrier="volume"), (), "n nc"),
        (Physical(media="Computer"), (), "c zu"),
        (Physical((Term("", "1 online resource (47 pages)"),)), (), "c cr"),
        (Physical(formats=PDF), (), "c zu"),
        (Physical(formats=("pdf",)), (), "c zu"),
        (Physical(formats=PDF), WEB, "c cr"),
        (Physical(formats=PDF, carrier="nc"), WEB, "n nc"),
        (Physical(formats=PDF, media="z", carrier="zu"), WEB, "z zu"),
        (Physical(formats=PDF, dimensions="8 x 10 in."), WEB, "z zu"),
        (Physical(formats=PDF, forms=(Genre("Paper"),)), WEB, "z zu"),
        (Physical(formats=PDF, extents=(Term("vase", "1"),)), WEB, "z zu"),
        (_formed(("marcform", "print"), formats=PDF), WEB, "n c zu"),
        (Physical((Term("", "47 p."),)), WEB, "z zu"),
    ],
)  # fmt: skip
def test_the_carrier_is_what_forms_and_files_say(physical: Physical, links: tuple[Link, ...], said: str) -> None:
    """And their medium, where neither is stated; a paper with a file is of two, and of none where nothing tells."""
    fields = marc_lines(Record(titles=(Title("Bees"),), physicals=(physical,), links=links))
    assert " ".join(field.split(" $b ")[1].split()[0] for field in fields if field[:3] in ("337", "338")) == said


@pytest.mark.parametrize(
    ("link", "said"),
    [
        (Link("http://a.example/1.pdf", media_type="application/pdf"), "1 online resource"),
        (Link("http://a.example/1.pdf", "related", media_type="application/pdf"), ""),
        (Link("http://a.example/1.pdf"), ""),
        (Link("1.pdf", media_type="application/pdf"), ""),
    ],
)
def test_a_file_at_an_address_is_an_online_resource(link: Link, said: str) -> None:
    """Where no form is described, and its kind is told."""
    fields = marc_lines(Record(titles=(Title("Bees"),), links=(link,)))
    assert [field.partition(" $a ")[2] for field in fields if field.startswith("300")] == ([said] if said else [])


@pytest.mark.parametrize(
    ("carriers", "code"),
    [("cr", "o"), ("nc", "#"), ("he", "b"), ("hd hf", "a"), ("ca cb cd ce cf ch ck", "q"), ("sd", "|")],
)
def test_the_form_of_item_is_that_of_the_carrier(carriers: str, code: str) -> None:
    """In 008/23, where one is stated."""
    for carrier in carriers.split():
        made = marc_lines(Record(titles=(Title("T"),), type="text", physicals=(Physical(carrier=carrier),)))
        assert [field[4:][23] for field in made if field[:3] == "008"] == [code]


@pytest.mark.parametrize(
    ("kinds", "code"),
    [
        ("", "d"),
        ("text", "d"),
        ("cartographic; moving image; still image", "c"),
        ("sound recording; sound recording-musical; sound recording-nonmusical", "h"),
        ("notated music", "|"),
    ],
)
def test_what_is_in_a_file_is_coded(kinds: str, code: str) -> None:
    """Words, pictures or sound (006/09), of an online resource."""
    for kind in kinds.split("; "):
        made = marc_lines(Record(titles=(Title("T"),), type=kind, physicals=(Physical(media="c", carrier="cr"),)))
        assert f"006 m#####o##{code}########" in made


@pytest.mark.parametrize(
    ("physical", "kind", "fields"),
    [
        (Physical((Term("pages", "47"),), formats=PDF), "text",
         ["006 m#####o##d########", "007 cr||||||||||||", "300 ## $a 1 online resource (47 pages)"]),
        (Physical((Term("", "47 p."),), formats=PDF, origins=("reformatted digital",)), "text",
         ["006 m#####o##d########", "007 cr|||||||||a||", "300 ## $a 47 p."]),
        (Physical(formats=("image/jpeg",)), "still image",
         ["006 m#####o##c########", "007 cr||||||||||||", "300 ## $a 1 online resource"]),
        (Physical((Term("", "PT3M20S"),), formats=("image/jpeg",)), "still image",
         ["006 m#####o##c########", "007 cr||||||||||||", "300 ## $a 1 online resource (3 min., 20 sec.)"]),
        (Physical((Term("", "47 min."),), formats=("image/jpeg",)), "still image",
         ["006 m#####o##c########", "007 cr||||||||||||", "300 ## $a 1 online resource (47 min.)"]),
        (Physical(formats=PDF), "software, multimedia", ["007 cr||||||||||||", "300 ## $a 1 online resource"]),
        (_formed(("marccategory", "electronic resource"), formats=PDF), "mixed material",
         ["006 m#####o##|########", "007 cr||||||||||||", "300 ## $a 1 online resource"]),
    ],
)  # fmt: skip
def test_a_file_with_an_address_is_an_online_resource(physical: Physical, kind: str, fields: list[str]) -> None:
    """Its extent is in brackets where it was counted; a statement stays as it was made."""
    made = marc_lines(Record(titles=(Title("Bees"),), type=kind, physicals=(physical,), links=WEB))
    assert [field for field in made if field[:3] in ("006", "007", "300")] == fields
    at = 29 if kind == "still image" else 23
    assert next(field for field in made if field.startswith("008"))[4 + at] == "o"


@pytest.mark.parametrize(
    "extent",
    ["1 Online-Ressource (47 Seiten)", "1 ressource en ligne (47 p.)", "1 recurso en línea (47 p.)", "1 verkkoaineisto (47 s.)",
     "1 онлайн-ресурс (47 с.)", "オンライン資料 1件", "1 线上资源"],
)  # fmt: skip
def test_an_extent_says_in_its_own_language_that_it_is_online(extent: str) -> None:
    """It is not said again in English."""
    made = marc_lines(Record(titles=(Title("Bees"),), physicals=(Physical((Term("", extent),), carrier="cr"),)))
    assert [field[10:] for field in made if field.startswith("300")] == [extent]


def test_where_a_file_comes_from_is_in_007_or_reported() -> None:
    report = Report()
    physical = Physical(formats=PDF, origins=("born digital",), qualities=("access",))
    marc_lines(Record(titles=(Title("Bees"),), physicals=(physical,)), report)
    assert [path for _, path, _, _ in report.losses] == ["physicals.origins", "physicals.qualities"]
    assert "007 cr|||||||||||a" in marc_lines(Record(titles=(Title("Bees"),), physicals=(physical,), links=WEB))


@pytest.mark.parametrize(
    ("media_type", "field"),
    [
        ("image/tiff", "347 ## $a image file $b TIFF $2 rdaft"),
        ("audio/mpeg", "347 ## $a audio file $b MP3 $2 rdaft"),
        ("audio/vnd.wave", "347 ## $a audio file $b WAV $2 rdaft"),
        ("video/mp4", "347 ## $a video file $b MPEG-4 $2 rdaft"),
        ("application/epub+zip", "347 ## $a text file $b EPUB $2 rdaft"),
        ("text/csv", "347 ## $a data file $b CSV $2 rdaft"),
    ],
)
def test_a_file_is_of_a_type_and_in_a_format(media_type: str, field: str) -> None:
    """RDA 3.19, both ways."""
    assert field in marc_lines(Record(titles=(Title("Bees"),), physicals=(Physical(formats=(media_type,)),)))
    assert record_of([parse(field)], Report()).physicals == (Physical(formats=(media_type,)),)


@pytest.mark.parametrize(
    ("link", "told"),
    [
        (Link("http://a.example/1", media_type="Application/X-Own"), []),
        (Link("http://a.example/1"), ["347 has no term for it, and no 856 holds it"]),
    ],
)
def test_a_file_of_no_format_that_is_known_is_where_it_is(link: Link, told: list[str]) -> None:
    """856 $q has its type, as somebody has written that; where no address has it, it is told."""
    report = Report()
    record = Record(titles=(Title("Bees"),), physicals=(Physical(formats=("Application/X-Own",)),), links=(link,))
    marc_lines(record, report)
    assert [reason for _, path, reason, _ in report.losses if path == "physicals.formats"] == told


def form(term: str, authority: str = "", kind: str = "") -> Genre:
    return Genre(term, authority=authority, kind=kind)


@pytest.mark.parametrize(
    ("found", "made"),
    [
        (Physical(carrier="online resource", media="computer"), Physical(carrier="cr", media="c")),
        (Physical(carrier="Band", media="Ton"), Physical(carrier="Band", media="Ton")),
        (Physical(forms=(form("Online resource."),)), Physical(carrier="cr")),
        (Physical(carrier="cr", forms=(form("volume"),)), Physical(carrier="cr", forms=(form("volume"),))),
        (Physical(forms=(form("volume", kind="media"),)), Physical(forms=(form("volume", kind="media"),))),
        (Physical(forms=(form("audio", kind="media"),)), Physical(media="s")),
        (Physical(forms=(form("volume", kind="carrier"),)), Physical(carrier="nc")),
        (Physical(media="c", forms=(form("audio", kind="media"),)), Physical(media="c", forms=(form("audio", kind="media"),))),
        (Physical(forms=(form("audio"),)), Physical(forms=(form("audio"),))),
        (Physical(forms=(form("slide"),)), Physical(forms=(form("slide"),))),
        (Physical(forms=(form("image/jpeg"),)), Physical(formats=("image/jpeg",))),
        (Physical(forms=(form("Electronic"),)), Physical(forms=(form("electronic", "marcform"),))),
        (Physical(forms=(form("electronic resource"),)), Physical(forms=(form("electronic resource", "marccategory"),))),
        (Physical(forms=(form("volume", kind="x"),)), Physical(forms=(form("volume", kind="x"),))),
        (Physical(forms=(form("volume", "local"),)), Physical(forms=(form("volume", "local"),))),
        (Physical(forms=(form("Wax"),)), Physical(forms=(form("Wax"),))),
    ],
)  # fmt: skip
def test_a_form_in_words_of_no_list_may_be_one_of_a_list(found: Physical, made: Physical) -> None:
    """If it is that alone, and nothing else is stated."""
    assert formed(found) == made


@pytest.mark.parametrize(
    ("stated", "terms", "made"),
    [
        (("", ""), "", [("", "")]),
        (("", ""), "338 audio disc", [("", "sd")]),
        (("", ""), "338 Band", [("", "Band")]),
        (("", ""), "337 audio", [("s", "")]),
        (("", ""), "338 audio disc|338 volume", [("", "sd"), ("n", "nc")]),
        (("", "nc"), "338 audio disc", [("", "nc"), ("s", "sd")]),
        (("", ""), "337 audio|337 unmediated|338 audio disc|338 volume", [("s", "sd"), ("n", "nc")]),
        (("", ""), "337 audio|337 video", [("s", ""), ("v", "")]),
        (("n", ""), "337 audio", [("n", ""), ("s", "")]),
    ],
)
def test_what_is_of_several_carriers_has_a_form_for_each(
    stated: tuple[str, str], terms: str, made: list[tuple[str, str]]
) -> None:
    """What is stated comes first; a medium that a carrier has is not said once more."""
    lists = {"337": "rdamedia", "338": "rdacarrier"}
    forms = [form(term[4:], lists[term[:3]]) for term in filter(None, terms.split("|"))]
    physical = Physical(media=stated[0], carrier=stated[1], forms=(form("wax", "local"), *forms))
    found = [*by_carrier(physical)]
    assert [(one.media, one.carrier) for one in found] == made
    assert [one.forms for one in found] == [(form("wax", "local"),), *[()] * (len(made) - 1)]


OF_PAGES, PRINTED = (Term("pages", "47"),), (form("print", "marcform"),)
ELECTRONIC = (form("electronic", "marcform"),)


@pytest.mark.parametrize(
    ("physicals", "made"),
    [
        ([Physical(OF_PAGES, formats=PDF)], "c cr 1 online resource (47 pages)"),
        ([Physical(OF_PAGES), Physical(formats=PDF)], "- - 47 | c cr"),
        ([Physical(OF_PAGES, carrier="nc"), Physical(formats=PDF)], "n nc 47 | c cr 1 online resource"),
        ([Physical(OF_PAGES, carrier="cr"), Physical(formats=PDF)], "c cr 1 online resource (47 pages) | c cr"),
        ([Physical((Term("", "xi, 4 p."),), formats=PDF), Physical(formats=PDF)], "c cr xi, 4 p. | c cr"),
        ([Physical((Term("", "1 volume"), Term("", "1 videodisc")))], "v vd 1 volume 1 videodisc"),
        ([Physical(forms=(form("photographs", "aat"),), formats=("image/jpeg",))], "c cr 1 online resource"),
        ([Physical(OF_PAGES, media="n"), Physical(formats=PDF)], "n - 47 | c cr 1 online resource"),
        ([Physical(OF_PAGES, forms=PRINTED), Physical(formats=PDF)], "n - 47 | c cr 1 online resource"),
        ([Physical(formats=PDF), Physical(formats=("image/png",))], "c cr 1 online resource | c cr"),
        ([Physical((Term("", "8 x 10 in."),), formats=("image/jpeg",))], "- - 8 x 10 in."),
        ([Physical(dimensions="8 cm", formats=("image/jpeg",))], "- -"),
        ([Physical(dimensions="8 cm"), Physical(formats=("image/jpeg",))], "- - | - -"),
        ([Physical(forms=PRINTED, formats=PDF)], "n - | c -"),
        ([Physical(carrier="nc", media="s")], "s nc"),
        ([Physical((Term("", "1 online resource (47 pages)"),))], "c cr 1 online resource (47 pages)"),
        ([Physical((Term("", "One online resource"),))], "c cr One online resource"),
        ([Physical((Term("", "2 online resources"),))], "- - 2 online resources"),
        ([Physical((Term("", "1 videodisc (106 min.)"),))], "v vd 1 videodisc (106 min.)"),
        ([Physical((Term("audio discs", "2"),))], "s sd 2"),
        ([Physical((Term("", "12 sound cassettes : analog"),))], "s ss 12 sound cassettes : analog"),
        ([Physical((Term("", "1 videocassette"),), formats=("video/mp4",))], "v vf 1 videocassette"),
        (
            [Physical((Term("", "2 audiocassettes (90 min.)"),), formats=("audio/mpeg",))],
            "s ss 2 audiocassettes (90 min.)",
        ),
        ([Physical((Term("", "1 videocassette"),), forms=ELECTRONIC)], "c cr 1 videocassette"),
        ([Physical((Term("", "1 videocassette"),), media="c")], "c - 1 videocassette"),
        ([Physical((Term("", "1 microfilm reel"),), forms=(form("microfilm", "marcform"),))], "h hd 1 microfilm reel"),
        ([Physical((Term("", "30 slides"),))], "- - 30 slides"),
        ([Physical((Term("", "1 volume"),))], "- - 1 volume"),
        ([Physical((Term("", "1 videodisc case"),))], "- - 1 videodisc case"),
    ],
)
def test_a_carrier_follows_from_what_is_said_of_a_file(physicals: list[Physical], made: str) -> None:
    """337, 338 and 300: where a thing is described, or a form is stated, a file says nothing of it."""
    found = (
        " ".join([one.media or "-", one.carrier or "-", *(term.value for term in one.extents)])
        for one in carried(physicals, WEB)
    )
    assert " | ".join(found) == made


def test_a_carrier_follows_from_the_codes_of_007() -> None:
    """A computer disc is one however it is read; of a filmstrip without a type it is not known what it is."""
    same = "ca cb cf ch cr gc gd gs gt ha hb hc hd he hf hg mc mf mr sd se sg sq ss st sw vc vd vf vr"
    others = {"cc": "ce", "cj": "cd", "cm": "cd", "co": "cd", "go": "gf", "gf": "", "si": ""}
    others |= dict.fromkeys(("c|", "h|", "m|", "v|"), "")
    for code, carrier in {**{code: code for code in same.split()}, **others}.items():
        (found,) = carried([Physical(forms=tuple(carriers(code)))], ())
        assert (found.media, found.carrier) == (code[0].replace("m", "g"), carrier)
    for code in ("ta", "tb", "tc", "td", "ad", "t|"):
        (found,) = carried([Physical(forms=tuple(carriers(code)))], ())
        assert (found.media, found.carrier) == ("n" if code[0] == "t" and code[1] != "|" else "", "")


@pytest.mark.parametrize(
    ("extent", "is_file"),
    [
        *((f"5 {unit}", True) for unit in (
            "p pp page pages leaves s t f v bytes kilobytes byte kb mb gb kib mib gib file files sec seconds min minutes hour "
            "hours páginas Seiten str с стр").split()),
        ("3:20", True), ("1 online resource", True), ("pages", True), ("5 vases", False), ("5 b", False), ("5 filed", False),
        ("a vase", True),
    ],
)  # fmt: skip
def test_what_is_counted_in_pages_or_time_may_be_a_file(extent: str, is_file: bool) -> None:
    """A number of something else is one of things, of which the file is a picture."""
    found, *_ = carried([Physical((Term("", extent),), formats=PDF)], ())
    assert (found.media == "c") == is_file


def test_a_form_that_is_the_kind_of_a_file() -> None:
    """Any of applications, and others by their names; what it holds is none."""
    kinds = (
        "aac aif aiff avi basic bmp css csv djvu flac gif html jp2 jpm jpx jpg jpeg markdown midi mp3 mp4 mpeg mpeg3 ogg plain png "
        "quicktime rtf sgml tif tiff wav wave webm webp xml x-flv vnd.dwg svg+xml x3d-vrml.b+xml"
    )
    assert [kind for kind in kinds.split() if not is_of_file(f"image/{kind}")] == []
    assert [top for top in ("audio", "image", "model", "text", "video") if not is_of_file(f"{top}/plain")] == []
    assert is_of_file("application/vnd.ms-excel+x")
    assert is_of_file("IMAGE/JPEG")
    for form in ("image/photograph", "image/jpeg, scanned", "audio/jpgs", "font/plain", "x-flv", "text/a b"):
        assert not is_of_file(form)
