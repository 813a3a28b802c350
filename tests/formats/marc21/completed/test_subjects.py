"""Subjects of a description from elsewhere, in MARC: 6XX."""

from __future__ import annotations

from typing import Any

import pytest
from marc_lines import marc_lines

from bibld.model import Agent, Area, Record, Subject, Term, Title
from bibld.report import Report


@pytest.mark.parametrize("kind", ["main", "uniform", "alternative", ""])
@pytest.mark.parametrize(
    ("agent", "field"),
    [
        (None, "630 00 $a Bees. $n 2."),
        (Agent("Ek, Bo", "person"), "600 10 $a Ek, Bo. $t Bees. $n 2."),
        (Agent("Hive", "corporate"), "610 20 $a Hive. $t Bees. $n 2."),
    ],
)
def test_a_title_as_a_subject_is_that_of_a_work(kind: str, agent: Agent | None, field: str) -> None:
    """Whatever sort of title it is called."""
    report = Report()
    subject = Subject(title=Title("Bees", kind=kind, parts=(Term("number", "2"),)), agent=agent, authority="lcsh")
    assert field in marc_lines(Record(titles=(Title("T"),), subjects=(subject,)), report)
    assert not report.losses


@pytest.mark.parametrize(
    ("kinds", "field"),
    [
        ("occupation", "656 #7 $a Bees. $2 lcsh"),
        ("function", "657 #7 $a Bees. $2 lcsh"),
        ("event", "647 #0 $a Bees."),
        ("form", "655 #0 $a Bees."),
        ("city", "662 ## $d Bees. $2 lcsh"),
        ("city topic", "653 ## $a Bees--Bees"),
        ("hair", "653 #0 $a Bees"),
    ],
)
def test_a_subject_of_a_list_is_in_the_field_for_its_first_part(kinds: str, field: str) -> None:
    """One for which there is none is an index term, and its list is told."""
    report = Report()
    subject = Subject(tuple(Term(kind, "Bees") for kind in kinds.split()), authority="lcsh")
    assert [
        made for made in marc_lines(Record(titles=(Title("T"),), subjects=(subject,)), report) if made[0] == "6"
    ] == [field]
    assert [path for _, path, *_ in report.losses] == (["subjects.authority"] if field[:3] == "653" else [])


@pytest.mark.parametrize(
    ("subjects", "fields", "told"),
    [
        (
            (
                Subject(
                    (
                        Term("start", "1990"),
                        Term("end", "1999"),
                    )
                ),
                Subject(
                    (
                        Term("start", "1800"),
                        Term("end", "1899"),
                    )
                ),
            ),
            ["045 2# $b d1990 $b d1999", "653 #4 $a 1800-1899"],
            [],
        ),
        (
            (
                Subject((Term("date", "1990"),)),
                Subject(
                    (
                        Term("start", "1800"),
                        Term("end", "1899"),
                    )
                ),
            ),
            ["045 0# $b d1990", "653 #4 $a 1800-1899"],
            [],
        ),
        (
            (
                Subject(
                    (
                        Term("topic", "Bees"),
                        Term("date", "1990"),
                    )
                ),
                Subject(
                    (
                        Term("start", "1800"),
                        Term("end", "1899"),
                    )
                ),
            ),
            ["045 2# $b d1800 $b d1899", "653 ## $a Bees--1990"],
            [],
        ),
        (
            (
                Subject(
                    (
                        Term("continent", "Europe"),
                        Term("country", "France"),
                        Term("city", "Paris"),
                    )
                ),
            ),
            ["662 ## $a France $d Paris $g Europe."],
            ["subjects.terms.kind"],
        ),
        (
            (
                Subject(
                    (
                        Term("city", "Paris"),
                        Term("country", "France"),
                    )
                ),
            ),
            ["662 ## $a France $d Paris."],
            [],
        ),
        (
            (
                Subject(
                    (
                        Term("country", "France"),
                        Term("territory", "Mayotte"),
                    )
                ),
            ),
            ["662 ## $a France $b Mayotte."],
            ["subjects.terms.kind"],
        ),
        (
            (
                Subject(
                    (
                        Term("city", "Paris"),
                        Term("topic", "Bees"),
                    )
                ),
            ),
            ["653 ## $a Paris--Bees"],
            [],
        ),
        (
            (
                Subject(
                    (
                        Term("topic", "Bees"),
                        Term("city", "Paris"),
                    )
                ),
            ),
            ["653 #0 $a Bees", "653 #5 $a Paris"],
            [],
        ),
        (
            (Subject((Term("city", "Paris"),), label="Where", lang="eng", level="primary"),),
            ["662 ## $d Paris."],
            ["subjects.label", "subjects.lang", "subjects.level"],
        ),
        ((Subject((Term("topic", "War--Planning"),), authority="FAST"),), ["650 #7 $a War $x Planning. $2 fast"], []),
        ((Subject((Term("topic", "War--Planning"),), authority="lcsh"),), ["650 #0 $a War--Planning."], []),
        ((Subject((Term("geographic", "Leeds-- "),), authority="fast"),), ["651 #7 $a Leeds. $2 fast"], []),
        (
            (Subject((Term("genre", "War--Planning"),), authority="fast"),),
            ["653 #0 $a War--Planning"],
            ["subjects.authority"],
        ),
        ((Subject((Term("topic", "Bees"),), authority="naf"),), ["650 #0 $a Bees."], []),
        ((Subject((Term("topic", "Bees"),), authority="lcnaf"),), ["650 #0 $a Bees."], []),
        (
            (
                Subject(
                    (
                        Term("topic", "Bees"),
                        Term("identifier", "http://a.example/2"),
                    ),
                    authority="lcsh",
                ),
            ),
            ["650 #0 $a Bees."],
            ["subjects.terms.identifier"],
        ),
        (
            (
                Subject(
                    agent=Agent("Ek, Bo", "person", same_as=("http://a.example/1",)),
                    authority="lcsh",
                    same_as=("http://a.example/1", "http://a.example/2"),
                ),
            ),
            ["600 10 $a Ek, Bo. $0 http://a.example/1 $0 http://a.example/2"],
            [],
        ),
        (
            (
                Subject(
                    (Term("topic", "Life"),),
                    agent=Agent("Ek, Bo", "person", same_as=("http://a.example/1",)),
                    authority="lcsh",
                ),
            ),
            ["600 10 $a Ek, Bo $x Life."],
            ["subjects.agent.same_as"],
        ),
        (
            (
                Subject(
                    (Term("topic", "Life"),), title=Title("Bees", same_as=("http://a.example/1",)), authority="lcsh"
                ),
            ),
            ["630 00 $a Bees $x Life."],
            ["subjects.title.same_as"],
        ),
        (
            (Subject(title=Title("Bees", same_as=("http://a.example/1",)), authority="lcsh"),),
            ["630 00 $a Bees. $0 http://a.example/1"],
            [],
        ),
        (
            (
                Subject(
                    (Term("topic", "Life"),), agent=Agent("Ek, Bo"), authority="lcsh", same_as=("http://a.example/1",)
                ),
            ),
            ["653 ## $a Ek, Bo--Life"],
            ["subjects.authority", "subjects.same_as"],
        ),
        ((Subject((Term("topic", "Bees etc"),), authority="lcsh"),), ["650 #0 $a Bees etc."], []),
        (
            (
                Subject(
                    (
                        Term("topic", "Bees"),
                        Term("temporal", "500 B.C"),
                    ),
                    authority="lcsh",
                ),
            ),
            ["650 #0 $a Bees $y 500 B.C."],
            [],
        ),
        (
            (
                Subject(
                    (
                        Term("topic", "Bees"),
                        Term("hair", "x"),
                    ),
                    authority="lcsh",
                ),
            ),
            ["650 #0 $a Bees $x x."],
            [],
        ),
        (
            (
                Subject(
                    (
                        Term("topic", "Bees"),
                        Term("event", "Fair"),
                    ),
                    authority="lcsh",
                ),
            ),
            ["650 #0 $a Bees."],
            ["subjects.terms.event"],
        ),
    ],
)
def test_each_subject_stands_in_the_field_of_what_it_is_of(
    subjects: tuple[Subject, ...], fields: list[str], told: list[str]
) -> None:
    """Its terms behind the first are subdivisions, or levels of a hierarchy; what its field does not say is told."""
    report = Report()
    made = marc_lines(Record(titles=(Title("T"),), subjects=subjects), report)
    assert [field for field in made if field[0] == "6" or field[:3] == "045"] == fields
    assert [path for _, path, *_ in report.losses] == told


KINDS = (
    "topic",
    "geographic",
    "temporal",
    "form",
    "occupation",
    "country",
    "function",
    "event",
    "period",
    "date",
    "other",
    "identifier",
)

HEADS = (
    {},
    *({"agent": Agent("Ek", kind=kind)} for kind in ("person", "family", "corporate", "conference", "")),
    {"agent": Agent("Ek", kind="person", dates="1900-")},
    *({"title": Title("Life", kind=kind)} for kind in ("uniform", "main")),
)


@pytest.mark.parametrize("authority", ["", "lcsh", "fast", "unspecified"])
@pytest.mark.parametrize("head", HEADS, ids=str)
@pytest.mark.parametrize("second", ["", *KINDS])
def test_no_subject_is_lost_in_silence(head: dict[str, Any], authority: str, second: str) -> None:
    """Whatever it is made of, its words are in a field, or in the report."""
    for first in KINDS if not head else ("", *KINDS):
        terms = tuple(Term(kind, word) for kind, word in ((first, "Bees"), (second, "Wax")) if kind)
        report = Report()
        subject = Subject(terms, authority=authority, **head)
        fields = " ".join(marc_lines(Record(titles=(Title("T"),), subjects=(subject,)), report))
        words = [term.value for term in terms] + [word for word in ("Ek", "Life") if word in str(head)]
        assert all(word in fields for word in words) or report.losses


def test_an_area_by_its_code_of_iso_is_written_as_that() -> None:
    """As a graph has it, and an element of dcterms:ISO3166."""
    areas = (Area(code="e-uk---"), Area(code="pe", authority="iso3166"))
    assert "043 ## $a e-uk--- $c pe" in marc_lines(Record(titles=(Title("Bees"),), areas=areas))
