"""Where something is, of MODS in MARC: shelf marks and addresses."""

from __future__ import annotations

import pytest
from of_mods import TITLE, is_said, marc_of

from bibld.settings import DEFAULTS, Settings

CASES: tuple[tuple[str, str], ...] = (
    (TITLE + "<location><url access='preview'>http://a.example/1.jpg</url></location>", "856 42 $3 Preview $u http://a.example/1.jpg"),
    (TITLE + "<location><url access='preview' usage='primary'>http://a.example/1.jpg</url></location>",
     "856 42 $3 Preview $u http://a.example/1.jpg"),
    (TITLE + "<location><physicalLocation>Series: 1, Box: 3</physicalLocation></location>", "852 ## $z Series: 1, Box: 3"),
    (TITLE + "<location><physicalLocation>Box 3</physicalLocation><physicalLocation>Leeds Library</physicalLocation></location>",
     "852 ## $a Leeds Library $z Box 3"),
    (TITLE + "<location><physicalLocation>Box 3</physicalLocation><physicalLocation>http://a.example/1</physicalLocation></location>",
     "852 ## $u http://a.example/1 $z Box 3"),
    (TITLE + "<location><physicalLocation>http://a.example/1</physicalLocation><physicalLocation>Leeds Library</physicalLocation>"
     "</location>", "852 ## $a Leeds Library $u http://a.example/1"),
    (TITLE + "<location><physicalLocation>Leeds Library, Box 3</physicalLocation></location>", "852 ## $a Leeds Library, Box 3"),
    (TITLE + "<location><physicalLocation type='repository'>Leeds Library</physicalLocation><physicalLocation>Box 3, Folder 1"
     "</physicalLocation><holdingSimple><copyInformation><note>Bound</note></copyInformation></holdingSimple></location>",
     "852 ## $a Leeds Library $z Box 3, Folder 1; Bound"),
    (TITLE + "<location><physicalLocation>Leeds Library</physicalLocation><physicalLocation>Leeds Library</physicalLocation></location>",
     "852 ## $a Leeds Library"),
    (TITLE + "<location><physicalLocation authority='marcorg'>UkLeU</physicalLocation><physicalLocation>Leeds Library"
     "</physicalLocation></location>", "852 ## $a UkLeU $z Leeds Library"),
    *((f"{TITLE}<location><url displayLabel='{caption}'>http://a.example/1</url></location>", f"856 4# $3 {caption} $u http://a.example/1")
      for caption in ("Table of contents only", "Sample text", "Publisher description", "Reading group guide",
                      "Contributor biographical information", "Finding aid", "Inhaltsverzeichnis", "Inhaltstext", "Klappentext", "Obsah",
                      "Book review", "Book review (Hives)", "v. 3", "Vol. 3-5", "vol. 3-", "1990-1995", "1990-")),
    (TITLE + '<location><url displayLabel="Publisher\'s description">http://a.example/1</url></location>',
     "856 4# $3 Publisher's description $u http://a.example/1"),
    *((f"{TITLE}<location><url displayLabel='{caption}'>http://a.example/1</url></location>", f"856 4# $u http://a.example/1 $y {caption}")
      for caption in ("1990", "Table of contents and sample text", "Review", "v. three")),
    (TITLE + "<location><url displayLabel='electronic resource'>http://a.example/1</url></location>", "856 4# $u http://a.example/1"),
    (TITLE + "<location><url displayLabel='v. 2'>http://a.example/1</url></location>", "856 4# $3 v. 2 $u http://a.example/1"),
    (TITLE + "<location><url displayLabel='Contents of the hive'>http://a.example/1</url></location>",
     "856 4# $u http://a.example/1 $y Contents of the hive"),
    (TITLE + "<location><holdingSimple><copyInformation><enumerationAndChronology>v. 1-8</enumerationAndChronology></copyInformation>"
     "</holdingSimple></location>", "866 ## $a v. 1-8"),
    (TITLE + "<location><holdingSimple><copyInformation><enumerationAndChronology unitType='3'>1970</enumerationAndChronology>"
     "</copyInformation></holdingSimple></location>", "868 ## $a 1970"),
    (TITLE + "<location><url dateLastAccessed='2001-02-03'>http://a.example/</url></location>",
     "588 ## $a Online resource viewed February 3, 2001."),
)  # fmt: skip


@pytest.mark.parametrize(("elements", "field"), CASES, ids=[field for _, field in CASES])
def test_a_location_of_mods_in_marc(elements: str, field: str) -> None:
    is_said(elements, field)


@pytest.mark.parametrize(("own", "field"), [("", "852 ## $h B 12"), ("UkLoGLA", "852 ## $a UkLoGLA $h B 12")])
def test_a_shelf_of_nobody_is_that_of_the_organisation_whose_catalogue_it_is(own: str, field: str) -> None:
    """Where the settings tell it."""
    shelf = "<location><shelfLocator>B 12</shelfLocator></location>"
    fields, _ = marc_of(TITLE + shelf, Settings(organisation=own, time=DEFAULTS.time))
    assert [found for found in fields if found.startswith("852")] == [field]


def test_the_repository_is_where_it_is_whatever_stands_before() -> None:
    """Its division is in $b; a collection is told."""
    fields, lost = marc_of(
        TITLE
        + "<location><physicalLocation displayLabel='Collection'>Ek papers</physicalLocation><physicalLocation displayLabel='Repository'>"
        "Hive Library</physicalLocation><physicalLocation type='division'>Art Division: Prints</physicalLocation></location>"
    )
    assert "852 ## $a Hive Library $b Art Division: Prints" in fields
    assert lost


@pytest.mark.parametrize(
    ("marks", "held", "told"),
    [(("54 A 1", "54 A 22"), ["54 A 1", "54 A 22"], False), (("54 A 1", ""), ["54 A 1"], False),
     (("Box 4", "Folder 5"), ["Box 4"], True), (("MS 12", "box 4"), ["MS 12"], True),
     (("MS 12", "Page 4"), ["MS 12"], True), (("PS3 .A1", "1910"), ["PS3 .A1"], True),
     (("MS 12", "fol. 2r"), ["MS 12"], True), (("PS3 .A1", "v. 2"), ["PS3 .A1"], True),
     (("MS 12", "S. 4"), ["MS 12"], True), (("MS 12", "12 prints"), ["MS 12"], True),
     (("MS 12", "VOL 2"), ["MS 12"], True), (("MS 12", "PT 2"), ["MS 12"], True),
     (("PT2603 .A1", "BD450 .A1"), ["PT2603 .A1", "BD450 .A1"], False), (("ST1-4.5", "C IV 2"), ["ST1-4.5", "C IV 2"], False)],
)  # fmt: skip
def test_each_shelf_mark_is_of_a_copy_but_a_folder_in_a_box(
    marks: tuple[str, ...], held: list[str], told: bool
) -> None:
    said = "".join(f"<shelfLocator>{mark}</shelfLocator>" for mark in marks)
    fields, lost = marc_of(f"{TITLE}<location><physicalLocation>Hive</physicalLocation>{said}</location>")
    assert [field for field in fields if field[:3] == "852"] == [f"852 ## $a Hive $h {mark}" for mark in held]
    assert ("location/shelfLocator" in lost) is told


def test_each_address_of_a_file_leads_to_what_its_one_media_type_says() -> None:
    """As MODS has it that is made of a page with several links; what is not said to be a file may be any page."""
    urls = [f"http://a.example/{at}" for at in (1, 2, 3)]
    made, lost = marc_of(
        f"{TITLE}<physicalDescription><internetMediaType>application/pdf</internetMediaType></physicalDescription><location>"
        f"<url access='raw object' usage='primary display'>{urls[0]}</url><url access='raw object'>{urls[1]}</url><url>{urls[2]}</url>"
        "</location>"
    )
    assert [field for field in made if field[:3] == "856"] == [
        f"856 40 $u {urls[0]} $q application/pdf", f"856 40 $u {urls[1]} $q application/pdf", f"856 4# $u {urls[2]}",
    ]  # fmt: skip
    assert lost == []


def test_588_has_the_day_of_a_moment() -> None:
    """As words have it; the time of day is reported."""
    fields, lost = marc_of(
        TITLE + "<location><url dateLastAccessed='2001-02-03T10:11:12Z'>http://a.example/</url></location>"
    )
    assert "588 ## $a Online resource viewed February 3, 2001." in fields
    assert lost == ["links.accessed"]


@pytest.mark.parametrize("kind", ["", " type='otherVersion'"])
def test_when_something_else_was_seen_is_told(kind: str) -> None:
    """588 would say that the resource itself was."""
    fields, lost = marc_of(
        f"{TITLE}<relatedItem{kind}><location><url dateLastAccessed='2001-02-03'>http://a.example/</url></location></relatedItem>"
    )
    assert not any(field.startswith("588") for field in fields)
    assert lost == ["links.accessed"]


@pytest.mark.parametrize("mark", ["AB 1", "AB 1.3", "AB 13"])
def test_the_number_of_a_copy_that_its_shelf_mark_does_not_have_is_told(mark: str) -> None:
    """The end of a class is no number of a copy."""
    fields, lost = marc_of(
        TITLE
        + f"<location><holdingSimple><copyInformation><shelfLocator>{mark}</shelfLocator><itemIdentifier type='copy number'>3"
        "</itemIdentifier></copyInformation></holdingSimple></location>"
    )
    assert [field for field in fields if field[:3] == "852"] == [f"852 ## $h {mark}"]
    assert [path.partition("/")[0] for path in lost] == ["location", "mods:location"]
