"""RIS: the title, a short one, and a translated one."""

from __future__ import annotations

import pytest
from ris_files import lines, losses, read

from bibld.formats import Job
from bibld.model import Agent, Identifier, Language, Note, Physical, Place, Provision, Record, Related, Term, Title


def test_the_title_is_that_of_the_resource() -> None:
    """The uniform title stands before it in a record, and is not what is cited; a number is one by itself."""
    titles = (Title("Lieder", kind="uniform"), Title("Der Dolch =", subtitle="The dagger"))
    record = Record(titles=titles, identifiers=(Identifier("isbn", "9780131103627 (paperback)"),))
    assert {"TI  - Der Dolch = The dagger", "SN  - 9780131103627"} <= {*lines(record)}
    assert "TI  - Lieder" in lines(Record(titles=titles[:1]))


def test_a_subtitle_alone_is_no_title() -> None:
    """It stays with RIS."""
    (record,) = read("TY  - BOOK\nTI  - : a study\nER  -")
    assert (record.titles, [left.value for left in record.leftovers]) == ((), ["TI  - : a study"])


def test_bt_of_a_book_is_its_title() -> None:
    """A chapter's is that of its book."""
    assert [read(f"TY  - {code}\nBT  - B\nER  -")[0].titles for code in ("BOOK", "CHAP")] == [(Title("B"),), ()]


def test_the_collection_that_a_whole_book_is_in_is_no_title_of_its_citation() -> None:
    """It is told, with its number."""
    host = Related("host", title="Hive Library Collection", identifiers=(Identifier("issn", "1234-5679"),))
    book = Record(type="text", issuance="monographic", titles=(Title("Bees"),), related=(host,))
    assert lines(book) == ["TY  - BOOK", "TI  - Bees"]
    assert {path for path, _ in losses(book)} == {"issuance", "related"}


def test_the_marks_of_isbd_are_not_printed() -> None:
    """What divides a part from the next stands on cards, and is transcribed by others."""
    record = Record(
        titles=(Title("Annals :", subtitle="including bees /"),),
        agents=(Agent("Doe, Jane,", kind="person", dates="1900-1980."),),
        editions=(Note("2nd ed. /"),),
        provisions=(Provision((Place("London :"),), ("Taylor, Ltd.,",), "1838,"),),
        physicals=(Physical((Term("", "128 v. :"),)),),
        related=(Related("host", title="Hive /", record=Record(titles=(Title("Bees /", kind="abbreviated"),))),),
    )
    found = lines(record)
    assert {
        "TI  - Annals: including bees", "AU  - Doe, Jane", "ET  - 2nd ed.", "CY  - London", "PB  - Taylor, Ltd.", "JF  - Hive",
    } <= {*found}  # fmt: skip
    assert not any(line.endswith((":", "/", ",")) for line in found)


@pytest.mark.parametrize(("code", "said"), [("eng", ["TI  - On bees"]), ("lat", ["TI  - De apibus", "TT  - On bees"])])
def test_the_title_of_a_translation_is_its_own(code: str, said: list[str]) -> None:
    """Where no other is told, and none that a library has translated; the uniform one is that of the work."""
    titles = Title("De apibus", kind="uniform"), Title("On bees", kind="translated", lang="eng")
    translation = Record(titles=titles, languages=(Language(code),))
    assert [line for line in lines(translation) if line[:2] in ("TI", "TT")] == said
    assert ("titles" in {path for path, _ in losses(translation)}) == (code == "eng")


def test_the_title_is_what_the_resource_is_called() -> None:
    """Whatever uniform title stands before it, and in the script that the record is in."""
    titles = Title("Kunst der Künste", kind="uniform"), Title("艺术", script="Hani"), Title("The art of arts")
    assert [line for line in lines(Record(titles=titles)) if line[:2] == "TI"] == ["TI  - The art of arts"]


@pytest.mark.parametrize(
    ("short", "titles"),
    [
        ("Bees", ()),
        ("Bees: a study", ()),
        ("Bees and wasps", (Title("Bees and wasps", kind="alternative", label="Short title"),)),
    ],
)
def test_a_short_title_is_one_where_it_says_more(short: str, titles: tuple[Title, ...]) -> None:
    """Programs write the title again, before it or behind;
    it comes back, and another is no abbreviation (246, not 210).
    """
    job = Job()
    (record,) = read(f"TY  - BOOK\nST  - {short}\nTI  - Bees: a study\nER  -", job)
    assert record.titles == (Title("Bees", subtitle="a study"), *titles)
    assert not job.report.losses
    assert [line for line in lines(record) if line[:2] == "ST"] == [f"ST  - {short}"]
    assert losses(record) == set()


@pytest.mark.parametrize("text", ["Duty of Care: Improving", "Duty of Care : Improving", "Duty of Care :Improving"])
def test_a_colon_is_before_a_subtitle_however_it_is_set(text: str) -> None:
    """One within figures or brackets is none, and one at the end is before nothing."""
    (record,) = read(f"TY  - BOOK\nTI  - {text}\nER  - \n")
    assert record.titles == (Title("Duty of Care", subtitle="Improving"),)
    (record,) = read("TY  - BOOK\nTI  - Of 2:1 and more?: a study\nER  - \n")
    assert record.titles == (Title("Of 2:1 and more?", subtitle="a study"),)
    (record,) = read("TY  - BOOK\nTI  - A bee (Apoidea: Apidae): a key\nER  - \n")
    assert record.titles == (Title("A bee (Apoidea: Apidae)", subtitle="a key"),)
    (record,) = read("TY  - BOOK\nTI  - Duty of Care:\nER  - \n")
    assert record.titles == (Title("Duty of Care"),)
