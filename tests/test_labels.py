"""What values are called in words."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from bibld.labels import extent_labels, heading, note_label, subject_label, title_label
from bibld.model import Agent, Note, Physical, Subject, Term, Title


@pytest.mark.parametrize(
    ("title", "label"),
    [
        (Title("The C book", subtitle="an introduction"), "The C book: an introduction"),
        (Title("Der Dolch =", subtitle="The dagger"), "Der Dolch = The dagger"),
        (Title("Der Dolch", subtitle="The dagger", medium="[sound recording] ="), "Der Dolch = The dagger"),
        (Title("Bible", parts=(Term("name", "N.T."), Term("language", "Latin"))), "Bible. N.T. Latin"),
        (Title("Code of rules", parts=(Term("number", "29"), Term("name", "Labour"))), "Code of rules. 29, Labour"),
        (Title("Lieder", kind="uniform", parts=(Term("number", "op. 49"),)), "Lieder, op. 49"),
        (
            Title("Symphonies", kind="uniform", parts=(Term("number", "K. 425"), Term("name", "Andante"))),
            "Symphonies, K. 425, Andante",
        ),
        (Title("Reports", kind="uniform", parts=(Term("number", "K 4"),)), "Reports. K 4"),
        (Title("Argued cases", kind="other", parts=(Term("date", "<2012->"),)), "Argued cases, <2012->"),
        (Title("Health reports", subtitle="(Online)", kind="key"), "Health reports (Online)"),
        (
            Title(
                "Sonatas",
                kind="uniform",
                parts=(
                    Term("medium of performance", "violin, continuo"),
                    Term("number", "BWV 1021"),
                    Term("key", "G major"),
                    Term("name", "Largo"),
                ),
            ),
            "Sonatas, violin, continuo, BWV 1021, G major. Largo",
        ),
        (
            Title("Symphonies", kind="uniform", parts=(Term("number", "no. 5, op. 67"), Term("key", "C minor"))),
            "Symphonies, no. 5, op. 67, C minor",
        ),
        (Title("Iliad", kind="uniform", parts=(Term("number", "Book 1"),)), "Iliad. Book 1"),
        (Title("Tiekartta =", subtitle="Vägkarta", parts=(Term("number", "1"),)), "Tiekartta = Vägkarta. 1"),
        (
            Title(
                "Report",
                subtitle="Rapport",
                parts=(
                    Term("number", "Part 1"),
                    Term("name", "Bees ="),
                    Term("number", "Partie 1"),
                    Term("name", "Abeilles"),
                ),
            ),
            "Report. Part 1, Bees = Rapport. Partie 1, Abeilles",
        ),
        (Title("Messiah", kind="uniform", parts=(Term("arrangement", "arranged"),)), "Messiah; arranged"),
        (Title("Treaties, etc.", kind="uniform", parts=(Term("treaty date", "1951"),)), "Treaties, etc., 1951"),
        (Title("Treaties, etc.", kind="uniform", parts=(Term("miscellaneous", "Ur"),)), "Treaties, etc. Ur"),
        (Title("Treaty", parts=(Term("treaty date", "(1991)"), Term("language", "Greek"))), "Treaty (1991). Greek"),
    ],
)
def test_a_title_in_words(title: Title, label: str) -> None:
    """With its parts and subtitle, and no mark twice."""
    assert title_label(title) == label


def test_a_title_in_a_heading_has_its_parts_as_one_under_control() -> None:
    """MARC 600 $t is a title of no kind in the record; it is a uniform one by what it is for."""
    parts = (Term("medium of performance", "piano"), Term("number", "op. 2"), Term("key", "C minor"))
    subject = Subject((Term("topic", "Analysis"),), agent=Agent("Ek, Bo"), title=Title("Sonatas", parts=parts))
    assert subject_label(subject) == "Ek, Bo. Sonatas, piano, op. 2, C minor--Analysis"


def test_a_code_beside_a_topic_is_none_of_its_words() -> None:
    """MARC 654 $c, 658 $c and $d; alone it is all that is said."""
    hives = Term("facet", "k"), Term("focus term", "Hive design")
    for terms, label in ((hives, "Hive design"), (hives[:1], "k")):
        assert subject_label(Subject(terms, authority="aat")) == label
    measured = Term("curriculum objective", "Bees"), Term("curriculum code", "B1"), Term("correlation factor", "high")
    assert subject_label(Subject(measured, authority="x")) == "Bees"


def test_a_span_behind_a_topic_is_one_time() -> None:
    years = Term("start", "1900"), Term("end", "1950")
    for authority in ("", "lcsh"):
        subject = Subject((Term("topic", "Bees"), *years), authority=authority)
        assert subject_label(subject) == "Bees--1900-1950"
        several = replace(
            subject, terms=(*subject.terms, Term("topic", "Wax"), Term("start", "1960-01"), Term("end", "1970"))
        )
        assert subject_label(several) == "Bees--1900-1950--Wax--1960-01/1970"


@pytest.mark.parametrize(
    ("statement", "labels"),
    [
        ("extent 24 | unit linear feet | extent (51 boxes)", ["24 linear feet (51 boxes)"]),
        ("extent 3 | unit VHS cassettes : | details sound", ["3 VHS cassettes"]),
        ("extent a diary | extent 1 | unit volume | unit size (46 pages)", ["a diary", "1 volume (46 pages)"]),
        ("extent 2 | unit boxes | extent 3 | unit maps", ["2 boxes", "3 maps"]),
        (
            "extent 2.5 | unit feet | extent (4 | unit cartons, | extent 1 | unit box) | extent 3 | unit maps",
            ["2.5 feet (4 cartons, 1 box)", "3 maps"],
        ),
        ("extent 1 box | extent (2 reels)", ["1 box", "(2 reels)"]),
    ],
)
def test_what_is_counted_stands_behind_its_number(statement: str, labels: list[str]) -> None:
    """``300 ## $a 24 $f linear feet $a (51 boxes)``; in our own words it is the kind of the extent."""
    said = [re.match("(unit size|[a-z]+) (.+)", part) for part in statement.split(" | ")]
    parts = tuple(Term(found[1], found[2]) for found in said if found is not None)
    extents = tuple(Term("", part.value) for part in parts if part.kind == "extent")
    assert extent_labels(Physical(extents, parts=parts)) == labels
    assert extent_labels(Physical((Term("pages", "47"),), parts=parts[1:2])) == ["47 pages"]


@pytest.mark.parametrize(
    ("agent", "said"),
    [
        (Agent("Ek, Bo", "person", titles=("Sir",), dates="1900-"), "Ek, Bo, Sir, 1900-"),
        (Agent("Ek, Bo", "person", titles=("(Diver)",), dates="1900-"), "Ek, Bo (Diver), 1900-"),
        (Agent("Bo", "person", titles=("Saint", "(Spirit)")), "Bo, Saint (Spirit)"),
        (Agent("Bee", "corporate", titles=("(Ship)",)), "Bee (Ship)"),
        (
            Agent("Acme Church", "corporate", units=("Council",), number="3rd", dates="1884", place="Leeds"),
            "Acme Church. Council (3rd : 1884 : Leeds)",
        ),
        (Agent("Acme Library", "corporate", units=("Mss.",), number="Codex A"), "Acme Library. Mss. (Codex A)"),
        (
            Agent("Acme Library", "corporate", units=("Manuscript",), number="Codex A"),
            "Acme Library. Manuscript. Codex A",
        ),
        (Agent("Days", "conference", number="3rd", units=("Jury",)), "Days (3rd). Jury"),
    ],
)
def test_a_heading_in_words(agent: Agent, said: str) -> None:
    """What was held stands in parentheses, of a body as of a meeting; what has its own is behind no comma."""
    assert heading(agent) == said


@pytest.mark.parametrize(
    ("note", "said"),
    [
        (Note("8-10", label="Ages:"), "Ages: 8-10"),
        (Note("12", "times cited"), "Times cited: 12"),
        (Note("12 times", "times cited"), "12 times"),
        (Note("12"), "12"),
        (Note("1976-", "date/sequential designation"), "1976-"),
    ],
)
def test_a_note_in_words(note: Note, said: str) -> None:
    """Figures say nothing without the kind of note that they are."""
    assert note_label(note) == said
