"""Titles of a description from elsewhere, in MARC: 245, and what stands beside it."""

from __future__ import annotations

import pytest
from marc_lines import marc_lines

from bibld.model import Admin, Agent, Language, Record, Term, Title
from bibld.report import Fault, Loss, Report


def test_a_record_without_a_title_gets_one_and_the_report_says_so() -> None:
    """Systems take no record without a 245."""
    report = Report()
    assert "245 00 $a [Untitled]." in marc_lines(Record(titles=(Title("Bees", kind="spine"),)), report)
    assert [kind for _, kind in report.faults] == ["no title"]


@pytest.mark.parametrize(
    ("title", "field"),
    [
        (Title(""), "245 00 $a [Untitled]."),
        (Title("", parts=(Term("number", "3"),)), "245 00 $a [Untitled]"),
        (Title("The ", nonsort=4), "245 00 $a The."),
        (Title("."), "245 00 $a [Untitled]."),
        (Title(",,"), "245 00 $a [Untitled]."),
        (Title(" : "), "245 00 $a [Untitled]."),
        (Title("/", subtitle="Bees"), "245 00 $a Bees."),
        (Title("..."), "245 00 $a ..."),
        (Title("!!!"), "245 00 $a !!!"),
    ],
)
def test_a_title_without_words_is_none(title: Title, field: str) -> None:
    """No 245 is a full stop alone."""
    (made,) = [made for made in marc_lines(Record(titles=(title,))) if made[:3] == "245"]
    assert made.startswith(field)


def test_a_variant_title_of_marks_alone_is_left_out_and_told() -> None:
    """No 246 is a stroke."""
    told: list[Loss | Fault] = []
    made = marc_lines(Record(titles=(Title("Bees"), Title(" /", kind="alternative"))), Report(listener=told.append))
    assert not any(field.startswith("246") for field in made)
    (lost,) = [item for item in told if isinstance(item, Loss) and item.path == "titles"]
    assert (lost.outcome, lost.reason, lost.value) == ("dropped", "a title without words", " /")


@pytest.mark.parametrize(
    ("kind", "fields"),
    [("alternative", ["245 00 $a Bees."]), ("uniform", ["130 0# $a Bees.", "245 10 $a Bees."])],
)
def test_a_title_that_stands_alone_is_the_title(kind: str, fields: list[str]) -> None:
    """What a resource is called otherwise is what it is called, where nothing else is told;
    the work keeps its title.
    """
    report = Report()
    made = marc_lines(Record(titles=(Title("Bees", kind=kind),)), report)
    assert [field for field in made if field[:3] in ("130", "245", "246")] == fields
    assert [kind for _, kind in report.faults] == ["no title"]


def test_a_second_uniform_title_is_an_added_entry() -> None:
    """130 and 240 are not repeatable, and a record has one of them."""
    titles = (Title("Bees"), Title("Apes", kind="uniform"), Title("Apes mellificae", kind="uniform"))
    assert [field for field in marc_lines(Record(titles=titles)) if field[1:3] == "30"] == [
        "130 0# $a Apes.", "730 0# $a Apes mellificae.",
    ]  # fmt: skip


def test_a_second_title_is_a_variant() -> None:
    """245 is not repeatable, and what it says is no variant of itself."""
    fields = marc_lines(Record(titles=(Title("Bees"), Title("Bees"), Title("The bees"))))
    assert [field for field in fields if field[:3] in ("245", "246")] == ["245 00 $a Bees.", "246 3# $a The bees"]


TITLES = "130 210 222 240 242 245 246 247 730 880".split()


@pytest.mark.parametrize(
    ("record", "fields"),
    [
        (Record(titles=(Title("Les abeilles", lang="fre"),)), ["245 04 $a Les abeilles."]),
        (Record(titles=(Title("Der Honig"),), languages=(Language("ger"),)), ["245 04 $a Der Honig."]),
        (Record(titles=(Title("Der Honig"),)), ["245 00 $a Der Honig."]),
        (
            Record(titles=(Title("Der Honig"),), languages=(Language("ger"), Language("eng", kind="original"))),
            ["245 04 $a Der Honig."],
        ),
        (Record(titles=(Title("Der Honig"),), languages=(Language("ger"), Language("eng"))), ["245 00 $a Der Honig."]),
        (Record(titles=(Title("Die Bienen", lang="eng"),), languages=(Language("ger"),)), ["245 00 $a Die Bienen."]),
        (
            Record(titles=(Title("Bienen"), Title("The bees", kind="translated"))),
            ["242 04 $a The bees.", "245 00 $a Bienen."],
        ),
        (
            Record(titles=(Title("Bienen"), Title("An evening", kind="translated")), admin=Admin(language="ger")),
            ["242 00 $a An evening.", "245 00 $a Bienen."],
        ),
        (
            Record(titles=(Title("Bienen"), Title("Les abeilles", kind="translated", lang="fre"))),
            ["242 04 $a Les abeilles. $y fre", "245 00 $a Bienen."],
        ),
        (
            Record(titles=(Title("Bees"), Title("al-Naḥl", kind="uniform", lang="ara"))),
            ["130 3# $a al-Naḥl.", "245 10 $a Bees."],
        ),
        (
            Record(titles=(Title("Bees"), Title("The bees", kind="uniform"), Title("The wasps", kind="alternative"))),
            ["130 0# $a The bees.", "245 10 $a Bees.", "246 3# $a The wasps"],
        ),
        (
            Record(titles=(Title("Bees"), Title("Bier", kind="alternative"), Title("Пчелы", script="Cyrl"))),
            ["245 00 $a Bees.", "246 3# $a Bier", "246 3# $a Пчелы"],
        ),
        (
            Record(
                titles=(
                    Title("Bees", kind="alternative", link="1"),
                    Title("Пчелы", kind="alternative", script="Cyrl", link="1"),
                )
            ),
            ["245 00 $6 880-01 $a Bees.", "880 00 $6 245-01/(N $a Пчелы."],
        ),
        (
            Record(
                titles=(
                    Title("Bees", kind="uniform", link="1"),
                    Title("Пчелы", kind="uniform", script="Cyrl", link="1"),
                )
            ),
            ["130 0# $6 880-01 $a Bees.", "245 10 $a Bees.", "880 0# $6 130-01/(N $a Пчелы."],
        ),
        (
            Record(titles=(Title("Bees"), Title("Pchely", link="1"), Title("Пчелы", script="Cyrl", link="1"))),
            ["245 00 $a Bees.", "246 3# $6 880-01 $a Pchely", "880 3# $6 246-01/(N $a Пчелы"],
        ),
        (
            Record(titles=(Title("Пчелы", script="Cyrl"), Title("Bees", kind="alternative"))),
            ["245 00 $a Пчелы.", "246 3# $a Bees"],
        ),
        (
            Record(titles=(Title("Пчелы", script="Cyrl", link="1"), Title("Pchely", kind="translated", link="1"))),
            ["245 00 $6 880-01 $a Pchely.", "880 00 $6 245-01/(N $a Пчелы."],
        ),
        (
            Record(titles=(Title("Пчелы", script="Cyrl", link="1"), Title("Pchely", kind="parallel", link="1"))),
            ["245 00 $6 880-01 $a Pchely.", "880 00 $6 245-01/(N $a Пчелы."],
        ),
        (
            Record(
                titles=(
                    Title("Пчелы", kind="alternative", script="Cyrl", link="1"),
                    Title("Pchely", kind="translated", link="1"),
                    Title("Bees"),
                )
            ),
            ["242 00 $6 880-01 $a Pchely.", "245 00 $a Bees.", "880 00 $6 242-01/(N $a Пчелы."],
        ),
        (
            Record(titles=(Title("Pchely", subtitle="Bees : a review"), Title("Bees", kind="parallel"))),
            ["245 00 $a Pchely = $b Bees : a review.", "246 31 $a Bees"],
        ),
        (
            Record(titles=(Title("Pchely =", subtitle="Bees"), Title("Bees", kind="parallel"))),
            ["245 00 $a Pchely = $b Bees.", "246 31 $a Bees"],
        ),
        (
            Record(titles=(Title("Pchely", medium="[text]", subtitle="Bees"), Title("Bees", kind="translated"))),
            ["245 00 $a Pchely $h [text] = $b Bees.", "246 31 $a Bees"],
        ),
        (
            Record(titles=(Title("Pchely", medium="[text] =", subtitle="Bees"), Title("Bees", kind="translated"))),
            ["245 00 $a Pchely $h [text] = $b Bees.", "246 31 $a Bees"],
        ),
        (
            Record(titles=(Title("Pchely", subtitle="Beeswax"), Title("Bees", kind="parallel"))),
            ["245 00 $a Pchely : $b Beeswax.", "246 31 $a Bees"],
        ),
        (
            Record(titles=(Title("Pchely", subtitle="Bees = Bier"), Title("Bees", kind="parallel"))),
            ["245 00 $a Pchely = $b Bees = Bier.", "246 31 $a Bees"],
        ),
        (
            Record(titles=(Title("Pchely", subtitle="Bees"), Title("Bees", kind="alternative"))),
            ["245 00 $a Pchely : $b Bees.", "246 3# $a Bees"],
        ),
        (
            Record(
                titles=(Title("Пчелы", subtitle="Bees", script="Cyrl"), Title("Bees", kind="parallel"), Title("Pchely"))
            ),
            ["245 00 $a Пчелы = $b Bees.", "246 31 $a Bees", "246 3# $a Pchely"],
        ),
        (
            Record(titles=(Title("Pchely = Bees"), Title("Bees", kind="translated"))),
            ["245 00 $a Pchely = Bees.", "246 31 $a Bees"],
        ),
        (
            Record(titles=(Title("Pchely = Bees"), Title("The Bees", kind="translated"))),
            ["242 04 $a The Bees.", "245 00 $a Pchely = Bees."],
        ),
        (
            Record(titles=(Title("Pchely", lang="rus"), Title("Pcely", kind="translated", lang="rus"))),
            ["245 00 $a Pchely.", "246 3# $a Pcely"],
        ),
        (
            Record(titles=(Title("Pchely"), Title("Pcely", kind="translated"))),
            ["242 00 $a Pcely.", "245 00 $a Pchely."],
        ),
        (
            Record(
                titles=(
                    Title("Pchely", responsibility="V. Ek"),
                    Title("Bees", kind="alternative", responsibility="B. Ek"),
                )
            ),
            ["245 00 $a Pchely / $c V. Ek = B. Ek.", "246 3# $a Bees"],
        ),
        (
            Record(
                titles=(
                    Title("Pchely", responsibility="V. Ek"),
                    Title("Bees", kind="alternative", responsibility="V. Ek"),
                    Title("Bier", kind="parallel", responsibility="B. Ek"),
                )
            ),
            ["245 00 $a Pchely / $c V. Ek.", "246 3# $a Bees", "246 31 $a Bier"],
        ),
        (Record(titles=(Title("Bees", nonsort=4),)), ["245 00 $a Bees."]),
        (
            Record(titles=(Title("T"), Title("Works. Selections. 1996", kind="uniform"))),
            ["130 0# $a Works. $k Selections. $f 1996.", "245 10 $a T."],
        ),
        (
            Record(titles=(Title("T"), Title("Works. 1996. English", kind="uniform"))),
            ["130 0# $a Works. 1996. $l English.", "245 10 $a T."],
        ),
        (
            Record(titles=(Title("T"), Title("Works. English. French", kind="uniform"))),
            ["130 0# $a Works. English. $l French.", "245 10 $a T."],
        ),
        (
            Record(titles=(Title("T"), Title("Works. Selections. Selections", kind="uniform"))),
            ["130 0# $a Works. Selections. $k Selections.", "245 10 $a T."],
        ),
        (
            Record(titles=(Title("T"), Title("Ley no. 1654", kind="uniform"))),
            ["130 0# $a Ley no. 1654.", "245 10 $a T."],
        ),
        (
            Record(titles=(Title("T"), Title("Bible. Luke. English. Authorized. 1990", kind="uniform"))),
            ["130 0# $a Bible. $p Luke. $l English. $s Authorized. $f 1990.", "245 10 $a T."],
        ),
        (
            Record(titles=(Title("T"), Title("Bible. English. Authorized. French", kind="uniform"))),
            ["130 0# $a Bible. English. Authorized. $l French.", "245 10 $a T."],
        ),
        (
            Record(titles=(Title("T"), Title("Bible. 1990. English", kind="uniform"))),
            ["130 0# $a Bible. 1990. $l English.", "245 10 $a T."],
        ),
        (
            Record(titles=(Title("T"), Title("Bible. Luke. 1990", kind="uniform"))),
            ["130 0# $a Bible. Luke. $f 1990.", "245 10 $a T."],
        ),
        (
            Record(titles=(Title("T"), Title("Bible. Luke. English", kind="uniform"))),
            ["130 0# $a Bible. $p Luke. $l English.", "245 10 $a T."],
        ),
        (
            Record(titles=(Title("T"), Title("Bees! English", kind="uniform"))),
            ["130 0# $a Bees! $l English.", "245 10 $a T."],
        ),
        (
            Record(titles=(Title("T"), Title("Bees? French & German", kind="uniform"))),
            ["130 0# $a Bees? $l French & German.", "245 10 $a T."],
        ),
        (
            Record(titles=(Title("T"), Title("Bees. Libretto. English", kind="uniform"))),
            ["130 0# $a Bees. $s Libretto. $l English.", "245 10 $a T."],
        ),
        (
            Record(titles=(Title("T"), Title("Bees. Vocal score. English", kind="uniform"))),
            ["130 0# $a Bees. $s Vocal score. $l English.", "245 10 $a T."],
        ),
        (Record(titles=(Title("T"), Title("Bees. Apis", kind="uniform"))), ["130 0# $a Bees. Apis.", "245 10 $a T."]),
        (
            Record(titles=(Title("T"), Title("Bible. N.T. English. 1990. Authorized", kind="uniform"))),
            ["130 0# $a Bible. N.T. English. 1990. Authorized.", "245 10 $a T."],
        ),
        (
            Record(titles=(Title("T"), Title("Bees (Leeds. Online)", kind="key"))),
            ["222 #0 $a Bees $b (Leeds. Online)", "245 00 $a T."],
        ),
        (
            Record(titles=(Title("T"), Title("Bees (Leeds) x", kind="key"))),
            ["222 #0 $a Bees (Leeds) x", "245 00 $a T."],
        ),
    ],
)
def test_each_title_stands_in_the_field_of_its_kind(record: Record, fields: list[str]) -> None:
    """In 245 one in Latin script where there is one, with its article in its own language or that of the work; what a
    uniform or a key title has behind it is parted where that is certain.
    """
    assert [field for field in marc_lines(record) if field[:3] in TITLES] == fields


@pytest.mark.parametrize(
    ("title", "end"),
    [("Bees (Apis)", ")."), ("Bees [map]", "]."), ("Bees?", "?"), ("Bees", "s."), ("蜜蜂？", "蜂？"), ("蜜蜂", "蜂.")],
)
def test_a_title_ends_in_a_full_stop_also_behind_a_bracket(title: str, end: str) -> None:
    """MARC 21 Bibliographic, 245, Input Conventions."""
    (field,) = [field for field in marc_lines(Record(titles=(Title(title),))) if field.startswith("245")]
    assert field.endswith(end)


@pytest.mark.parametrize(
    ("title", "field"),
    [
        (Title("Bees / Anna Meier ; hrsg. von Bob Lee"), "245 10 $a Bees / $c Anna Meier ; hrsg. von Bob Lee."),
        (
            Title("Bees [electronic resource]", subtitle="a study"),
            "245 10 $a Bees $h [electronic resource] : $b a study.",
        ),
        (Title("How to read [Game]"), "245 10 $a How to read [Game]."),
        (Title("Bees", subtitle="a book / Meier Anna"), "245 10 $a Bees : $b a book / $c Meier Anna."),
        (Title("Bees / Wasps"), "245 10 $a Bees / Wasps."),
        (Title("Bees / Anna Meier : Leeds"), "245 10 $a Bees / $c Anna Meier : Leeds."),
        (Title("Meier / Anna"), "245 10 $a Meier / Anna."),
    ],
)
def test_who_is_responsible_stands_behind_a_stroke(title: Title, field: str) -> None:
    """It is certain where that begins with a name of somebody who had a part in it."""
    creator = Agent("Meier, Anna", kind="person", roles=("aut",), primary=True)
    assert field in marc_lines(Record(titles=(title,), agents=(creator,)))


@pytest.mark.parametrize(
    "designation",
    (
        "activity card|art original|art reproduction|braille|cartographic material|chart|computer file|diorama|electronic resource"
        "|filmstrip|flash card|game|globe|graphic|kit|machine-readable data file|manuscript|map|microform|microscope slide|model"
        "|motion picture|multimedia|music|picture|realia|slide|sound recording|technical drawing|text|toy|transparency"
        "|videorecording|Elektronische Ressource|elektronische Ressource|Recurso electrónico|recurso electronico"
        "|Recurso eletrônico|recurso eletronico|Ressource électronique|ressource électronique|Risorsa elettronica"
        "|risorsa elettronica|text (large print)"
    ).split("|"),
)
def test_the_designation_of_the_material_is_no_word_of_the_title(designation: str) -> None:
    """It has a subfield of its own."""
    assert f"245 00 $a Bees $h [{designation}]." in marc_lines(Record(titles=(Title(f"Bees [{designation}]"),)))


@pytest.mark.parametrize(
    ("title", "field"),
    [
        (Title("Bees [text]", medium="[map]"), "245 00 $a Bees [text] $h [map]."),
        (Title("Bees [text]", parts=(Term("number", "2"),)), "245 00 $a Bees [text] $n 2."),
        (Title("Bees [sic]"), "245 00 $a Bees [sic]."),
        (Title("Bees [context]"), "245 00 $a Bees [context]."),
        (Title("[text]"), "245 00 $a [text]."),
    ],
)
def test_what_else_stands_in_brackets_is_no_designation_of_the_material(title: Title, field: str) -> None:
    """Nor is a second one, nor one before the number of a part, which the whole may be."""
    assert field in marc_lines(Record(titles=(title,)))


@pytest.mark.parametrize(
    ("text", "is_of_her"),
    [
        *((f"{by} Anna Meier", True) for by in "af av by da de di door durch par por przez von".split()),
        ("A. Meier ; with maps", True),
        ("Anna E. Meier", True),
        ("Meiers Anna", False),
        ("Anna and Meier", False),
        ("Bob Meier", False),
        ("Bees of Anna Meier", False),
    ],
)
def test_who_is_responsible_may_have_a_shorter_name_there(text: str, is_of_her: bool) -> None:
    """Fewer forenames than the heading has, or initials, behind a word for "by" or none."""
    creator = Agent("Meier, Anna Eva", kind="person", roles=("aut",), primary=True)
    mark = "$c " if is_of_her else ""
    assert f"245 10 $a Bees / {mark}{text}." in marc_lines(Record(titles=(Title(f"Bees / {text}"),), agents=(creator,)))


@pytest.mark.parametrize(
    ("language", "of_work", "title"),
    [
        ("eng", ("fre",), "4 $a The bees."),
        ("", ("eng",), "4 $a The bees."),
        ("fre", ("eng",), "0 $a An evening."),
        ("", ("grc",), "4 $a The bees."),
        ("", ("eng", "fre"), "0 $a A bees."),
    ],
)
def test_an_article_is_one_of_the_language_of_the_title(language: str, of_work: tuple[str, ...], title: str) -> None:
    """Where that is not said, of the one language of the work."""
    record = Record(titles=(Title(title[5:-1], lang=language),), languages=tuple(map(Language, of_work)))
    assert f"245 0{title}" in marc_lines(record)
