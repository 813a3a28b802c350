"""Works that MODS names within another resource, in MARC: a heading, or a link."""

from __future__ import annotations

import pytest
from of_mods import TITLE, WORK, marc_of


@pytest.mark.parametrize(
    ("title", "role", "field"),
    [
        ("<nonSort>The </nonSort><title>hive</title>", "author", "700 12 $a Ek, Bo. $t Hive."),
        ("<title>Hives</title>", "editor", "774 0# $t Hives"),
    ],
)
def test_a_work_is_named_by_its_author_and_by_nobody_else(title: str, role: str, field: str) -> None:
    """In a heading, which has no article before $t; what it has no place for is told."""
    titled, roled = f"<titleInfo>{title}</titleInfo>", f"<role><roleTerm>{role}</roleTerm></role>"
    made, lost = marc_of(TITLE + WORK.format("constituent", titled, roled))
    assert [one for one in made if one[:2] == "70" or one[:3] == "774"] == [field]
    assert lost


HIVES = "<titleInfo lang='dan'><title>Hives</title></titleInfo>"


@pytest.mark.parametrize(
    ("said", "field", "left_out"),
    [
        (HIVES, "700 12 $a Ek, Bo. $t Hives.", "titles.lang"),
        (
            HIVES + "<location><url>http://a.example/</url></location>",
            "774 0# $a Ek, Bo. $t Hives $o http://a.example/",
            "titles.lang",
        ),
        (HIVES.replace("lang='dan'", "displayLabel='Song'"), "774 0# $a Ek, Bo. $t Hives", "titles.label"),
    ],
)
def test_a_work_of_which_more_is_told_than_a_heading_holds_is_linked_to(said: str, field: str, left_out: str) -> None:
    """With its name and all; of the language of a title the report tells."""
    made, lost = marc_of(TITLE + WORK.format("constituent", said, ""))
    assert [one for one in made if one[:2] == "70" or one[:3] == "774"] == [field]
    assert lost == [f"related.record.{left_out}"]


WORK_IN_SCRIPTS = (
    "<relatedItem type='constituent'><titleInfo altRepGroup='1' script='Latn'><title>Ulei</title></titleInfo>"
    "<titleInfo altRepGroup='1' script='Cyrl'><title>Улей</title></titleInfo>"
    "<name type='personal' altRepGroup='2' script='Latn'><namePart>Ek, Bo</namePart></name>{}</relatedItem>"
)


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("<name type='personal' altRepGroup='2' script='Cyrl'><namePart>Эк, Бо</namePart></name>",
         ["700 12 $6 880-01 $a Ek, Bo. $t Ulei.", "880 12 $6 700-01/(N $a Эк, Бо. $t Улей."]),
        ("", ["774 0# $6 880-01 $a Ek, Bo. $t Ulei", "880 0# $6 774-01/(N $t Улей"]),
    ],
)  # fmt: skip
def test_a_work_is_named_in_each_script_or_in_none(name: str, fields: list[str]) -> None:
    """A field 880 stands beside one of the tag that it names,
    whose group has the title in one number and the name in another.
    """
    made, _ = marc_of(TITLE + WORK_IN_SCRIPTS.format(name))
    assert [one for one in made if one[:3] in ("700", "774", "880")] == fields


def test_a_work_with_an_address_of_its_own_is_linked_to() -> None:
    """``xlink:href``, too, has no place in a heading, and takes no name with it."""
    work = WORK.format("constituent", HIVES, "").replace("<relatedItem", "<relatedItem xlink:href='http://a.example/'")
    made, _ = marc_of(TITLE + work)
    assert "774 0# $a Ek, Bo. $t Hives $o http://a.example/" in made


UNIFORM_OF = "<titleInfo type='uniform'{}><title>{}</title></titleInfo>"
OF_ALM = "<name type='personal'{}><namePart>Alm, B.</namePart></name>"
BY_EK = "<name type='personal' usage='primary'{}><namePart>Ek, A.</namePart></name>"
AS_GROUP, AS_OTHER = " nameTitleGroup='1'", " nameTitleGroup='2'"


@pytest.mark.parametrize(
    ("elements", "fields"),
    [
        ("<relatedItem><titleInfo type='uniform' authority='naf'><nonSort>The </nonSort><title>hive</title></titleInfo>"
         "<name type='personal' authority='naf'><namePart>Alm, B., 1900-</namePart></name></relatedItem>",
         ["700 1# $a Alm, B., $d 1900- $t Hive. $2 naf"]),
        ("<relatedItem type='constituent'><titleInfo type='uniform' authorityURI='http://id.loc.gov/authorities/names'><title>Aida</title>"
         "</titleInfo><name type='personal'><namePart>Alm, B.</namePart></name></relatedItem>", ["700 12 $a Alm, B. $t Aida. $2 naf"]),
        ("<relatedItem><titleInfo type='uniform'><title>Aida</title></titleInfo><name><namePart>Alm, B.</namePart></name></relatedItem>",
         ["787 0# $a Alm, B. $t Aida"]),
        (BY_EK.format("") + UNIFORM_OF.format(AS_OTHER, "Aida") + OF_ALM.format(AS_OTHER),
         ["100 1# $a Ek, A.", "700 1# $a Alm, B. $t Aida."]),
        (OF_ALM.format(AS_GROUP) + UNIFORM_OF.format(AS_GROUP, "Works") + UNIFORM_OF.format(AS_OTHER, "Macbeth")
         + "<name type='corporate' nameTitleGroup='2'><namePart>Bees (Society)</namePart></name>",
         ["100 1# $a Alm, B.", "240 10 $a Works", "710 2# $a Bees (Society). $t Macbeth."]),
        (UNIFORM_OF.format(AS_OTHER, "Aida") + UNIFORM_OF.format(AS_GROUP, "Works") + OF_ALM.format(AS_OTHER)
         + BY_EK.format(AS_GROUP), ["100 1# $a Ek, A.", "240 10 $a Works", "700 1# $a Alm, B. $t Aida."]),
    ],
)  # fmt: skip
def test_a_work_of_another_person_stands_under_the_name_of_that_person(elements: str, fields: list[str]) -> None:
    """700 $t, and no 240 of the person that the record is entered under."""
    made, _ = marc_of(TITLE + elements)
    assert [field for field in made if field[:3] in ("100", "240", "700", "710", "730", "787")] == fields
