"""A description from elsewhere, as an expert would put it into MARC."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from bibld import __version__
from bibld.formats.marc21.completed.carriers import by_carrier, carried, formed, is_of_file
from bibld.formats.marc21.completed.publication import NO_NAME, NO_PLACE
from bibld.formats.marc21.notation import parse, spell
from bibld.formats.marc21.positions import carriers
from bibld.formats.marc21.records import fields_of, record_of
from bibld.model import (
    Admin,
    Agent,
    Classification,
    Conversion,
    Date,
    Genre,
    Identifier,
    Language,
    Link,
    Note,
    Part,
    Physical,
    Place,
    Provision,
    Record,
    Related,
    Subject,
    Term,
    Title,
)
from bibld.report import Fault, Loss, Report
from bibld.settings import DEFAULTS


def written(record: Record, report: Report | None = None) -> list[str]:
    return [spell(field) for field in fields_of(record, Report() if report is None else report, DEFAULTS)]


def test_a_record_without_a_title_gets_one_and_the_report_says_so() -> None:
    """Systems take no record without a 245."""
    report = Report()
    assert "245 00 $a [Untitled]." in written(Record(titles=(Title("Bees", kind="spine"),)), report)
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
    (made,) = [made for made in written(Record(titles=(title,))) if made[:3] == "245"]
    assert made.startswith(field)


def test_a_variant_title_of_marks_alone_is_left_out_and_told() -> None:
    """No 246 is a stroke."""
    told: list[Loss | Fault] = []
    made = written(Record(titles=(Title("Bees"), Title(" /", kind="alternative"))), Report(listener=told.append))
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
    made = written(Record(titles=(Title("Bees", kind=kind),)), report)
    assert [field for field in made if field[:3] in ("130", "245", "246")] == fields
    assert [kind for _, kind in report.faults] == ["no title"]


def test_a_second_uniform_title_is_an_added_entry() -> None:
    """130 and 240 are not repeatable, and a record has one of them."""
    titles = (Title("Bees"), Title("Apes", kind="uniform"), Title("Apes mellificae", kind="uniform"))
    assert [field for field in written(Record(titles=titles)) if field[1:3] == "30"] == [
        "130 0# $a Apes.", "730 0# $a Apes mellificae.",
    ]  # fmt: skip


def test_a_second_title_is_a_variant() -> None:
    """245 is not repeatable, and what it says is no variant of itself."""
    fields = written(Record(titles=(Title("Bees"), Title("Bees"), Title("The bees"))))
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
            Record(titles=(Title("Bienen"), Title("The bees", kind="translated")), admin=Admin(language="ger")),
            ["242 00 $a The bees.", "245 00 $a Bienen."],
        ),
        (
            Record(titles=(Title("Bienen"), Title("Les abeilles", kind="translated", lang="fre"))),
            ["242 04 $a Les abeilles. $y fre", "245 00 $a Bienen."],
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
    assert [field for field in written(record) if field[:3] in TITLES] == fields


ENGLISH, DANISH = {"lang": "eng"}, {"lang": "dan"}


@pytest.mark.parametrize(
    ("record", "fields"),
    [
        (Record(titles=(Title("Bees", **ENGLISH), Title("Bees", kind="parallel", **DANISH))), ["245 00 $a Bees."]),
        (
            Record(titles=(Title("Bees", kind="main"), Title("Bier", kind="parallel"), Title("Bier"))),
            ["245 00 $a Bees.", "246 31 $a Bier"],
        ),
        (Record(notes=tuple(Note("Free.", "use and reproduction", **one) for one in (ENGLISH, DANISH))), ["540 ## $a Free."]),
        (Record(summaries=(Note("Of bees", **ENGLISH), Note("Of bees", **DANISH))), ["520 ## $a Of bees."]),
        (Record(summaries=(Note("He says ‘go.’"), Note("Of the 'bees'"))), ["520 ## $a He says ‘go.’", "520 ## $a Of the 'bees'."]),
        (Record(subjects=(Subject((Term("topic", "Bees"),), **ENGLISH), Subject((Term("topic", "Bees"),)))), ["653 #0 $a Bees"]),
        (Record(genres=(Genre("Essay", **ENGLISH), Genre("Essay", **DANISH))), ["655 #4 $a Essay."]),
        (
            Record(provisions=(Provision(names=("Hive",), date="2010", **ENGLISH), Provision(names=("Hive",), **DANISH))),
            ["264 #1 $a [Place of publication not identified] : $b Hive, $c 2010."],
        ),
        (
            Record(agents=(Agent("Ek, Bo", kind="person", roles=("cre",)), Agent("Ek, Bo", kind="person", roles=("cre",), primary=True))),
            ["100 1# $a Ek, Bo, $e creator. $4 cre"],
        ),
        (
            Record(agents=tuple(Agent(name, kind="corporate", roles=("cre",)) for name in ("Bee Unit.", "Bee Unit"))),
            ["710 2# $a Bee Unit, $e creator. $4 cre"],
        ),
        (
            Record(agents=(Agent("Ek, Bo", kind="person", roles=("aut",)), Agent("Ek, Bo", kind="person", roles=("edt",)))),
            ["100 1# $a Ek, Bo, $e author. $4 aut", "700 1# $a Ek, Bo, $e editor. $4 edt"],  # perhaps another person
        ),
        (
            Record(agents=tuple(Agent("Ek, Bo", kind="person", dates="1842-1930", roles=(role,)) for role in ("aut", "edt"))),
            ["100 1# $a Ek, Bo, $d 1842-1930, $e author, $e editor. $4 aut $4 edt"],
        ),
        (
            Record(agents=tuple(Agent("Ek, Bo", kind="person", same_as=("http://a.example/1",), roles=(role,)) for role in ("aut", "edt"))),
            ["100 1# $a Ek, Bo, $e author, $e editor. $4 aut $4 edt $0 http://a.example/1"],
        ),
        (
            Record(agents=tuple(Agent("Ek, Bo", kind="person", roles=roles) for roles in (("aut", "ill"), ("aut",)))),
            ["100 1# $a Ek, Bo, $e author, $e illustrator. $4 aut $4 ill"],
        ),
        (
            Record(agents=(Agent("Roe, Jo", kind="person", roles=("edt",)), Agent("Bee Board", kind="corporate", roles=("edt",)),
                           Agent("Bee Board", kind="corporate", roles=("aut",), primary=True))),
            ["110 2# $a Bee Board, $e editor, $e author. $4 edt $4 aut", "700 1# $a Roe, Jo, $e editor. $4 edt"],
        ),
        (
            Record(agents=tuple(Agent("Ek, Bo", roles=(role,)) for role in ("aut", "edt"))),
            ["720 ## $a Ek, Bo, $e author. $4 aut", "720 ## $a Ek, Bo, $e editor. $4 edt"],
        ),
    ],
)  # fmt: skip
def test_what_is_said_again_is_one_field(record: Record, fields: list[str]) -> None:
    """In another language, say, which MARC has no place for in the field; and no more is told than the language."""
    report = Report()
    made = written(record, report)
    tags = {field[:3] for field in fields} | ({"246"} if record.titles else {"700", "710"})
    assert [field for field in made if field[:3] in tags] == fields
    assert all(path.endswith(".lang") for _, path, _, _ in report.losses)


EDITOR = Agent("Ek, Bo", kind="person", roles=("edt",))
AUTHOR = Agent("Alm, Eva", kind="person", roles=("aut",))
BODY = Agent("Bee Society", kind="corporate", roles=("cre",))


@pytest.mark.parametrize(
    ("agents", "fields", "told"),
    [
        ((Agent("Home Office. Research Unit", "corporate"),), ["710 2# $a Home Office. $b Research Unit."], []),
        ((Agent("France. Assemblée nationale", "corporate"),), ["710 1# $a France. $b Assemblée nationale."], []),
        (
            (Agent("Norway. Dept. of Fisheries. St. Olav Station", "corporate"),),
            ["710 1# $a Norway. $b Dept. of Fisheries. $b St. Olav Station."],
            [],
        ),
        ((Agent("Bemis Bro. Bag Company", "corporate"),), ["710 2# $a Bemis Bro. Bag Company."], []),
        ((Agent("Hive. Council", "corporate", units=("Board",)),), ["710 2# $a Hive. Council. $b Board."], []),
        ((Agent("France. Council", "corporate", units=("Board",)),), ["710 1# $a France. $b Council. $b Board."], []),
        ((Agent("Hive (Leeds)", "corporate", units=("Council",)),), ["710 2# $a Hive (Leeds). $b Council."], []),
        (
            (Agent("Hive", "corporate", units=("Conference (72nd : 1972 : Bath)",)),),
            ["710 2# $a Hive. $b Conference $n (72nd : $d 1972 : $c Bath)"],
            [],
        ),
        (
            (Agent("Hive", "corporate", units=("Conference", "(72nd : 1972 : Bath)")),),
            ["710 2# $a Hive. $b Conference $n (72nd : $d 1972 : $c Bath)"],
            [],
        ),
        (
            (Agent("Hive", "corporate", units=("President (1861-1865 : Ek)",)),),
            ["710 2# $a Hive. $b President (1861-1865 : Ek)"],
            [],
        ),
        ((Agent("Hive", "corporate", units=("Council", "(Leeds)")),), ["710 2# $a Hive. $b Council $c (Leeds)"], []),
        ((Agent("Hive", "corporate", units=("Council", "(Bees)")),), ["710 2# $a Hive. $b Council. $b (Bees)"], []),
        ((Agent("Hive", "corporate", units=("Mss.", "(Codex A)")),), ["710 2# $a Hive. $b Mss. $n (Codex A)"], []),
        (
            (Agent("Hive", "corporate", units=("Manuscript", "(Codex A)")),),
            ["710 2# $a Hive. $b Manuscript $n (Codex A)"],
            [],
        ),
        ((Agent("Hive", "corporate", units=("Conference (3rd)",)),), ["710 2# $a Hive. $b Conference $n (3rd)"], []),
        (
            (
                Agent("Ek, Bo", "person", roles=("ill",)),
                Agent("Roe, Al", "person", roles=("cre",)),
            ),
            ["100 1# $a Roe, Al, $e creator. $4 cre", "700 1# $a Ek, Bo, $e illustrator. $4 ill"],
            [],
        ),
        (
            (
                Agent("Hive", "corporate", roles=("cre",)),
                Agent("Roe, Al", "person", roles=("cre",)),
            ),
            ["700 1# $a Roe, Al, $e creator. $4 cre", "710 2# $a Hive, $e creator. $4 cre"],
            [],
        ),
        ((Agent("Ek", "family", roles=("cre",)),), ["100 3# $a Ek, $e creator. $4 cre"], []),
        (
            (
                Agent("Bee Days (3rd : 1999 : Leeds)", "conference"),
                Agent("Roe, Al", "person", roles=("edt",)),
            ),
            ["111 2# $a Bee Days $n (3rd : $d 1999 : $c Leeds)", "700 1# $a Roe, Al, $e editor. $4 edt"],
            [],
        ),
        ((Agent("Bee Days", "conference", roles=("spn",)),), ["711 2# $a Bee Days, $j sponsor. $4 spn"], []),
        (
            (
                Agent("Bee Days", "conference"),
                Agent("Roe, Al", "person", roles=("aut",)),
            ),
            ["100 1# $a Roe, Al, $e author. $4 aut", "711 2# $a Bee Days."],
            [],
        ),
        (
            (
                Agent("Roe, Al", "person", roles=("edt",)),
                Agent("Bee Days", "conference"),
            ),
            ["700 1# $a Roe, Al, $e editor. $4 edt", "711 2# $a Bee Days."],
            [],
        ),
        (
            (
                Agent("Ek, Bo", "person", roles=("aut",)),
                Agent("Roe, Al", "person", primary=True),
            ),
            ["100 1# $a Roe, Al.", "700 1# $a Ek, Bo, $e author. $4 aut"],
            [],
        ),
        (
            (Agent("Ek, Bo", "person", roles=("aut",), label="Author"),),
            ["100 1# $a Ek, Bo, $e author. $4 aut"],
            ["agents.label"],
        ),
        (
            (Agent("Ek, Bo", "person", roles=("ill",), label="Artist"),),
            ["700 1# $i Artist: $a Ek, Bo, $e illustrator. $4 ill"],
            [],
        ),
        (
            (
                Agent("Ivanov, I.", "person", roles=("aut",), link="1"),
                Agent("Иванов, И.", "person", script="Cyrl", link="1"),
            ),
            ["100 1# $6 880-01 $a Ivanov, I., $e author. $4 aut", "880 1# $6 100-01/(N $a Иванов, И."],
            [],
        ),
        (
            (
                Agent("Ivan", "person", "forename", roles=("aut",), link="1"),
                Agent("Иван", "person", script="Cyrl", link="1"),
            ),
            ["100 0# $6 880-01 $a Ivan, $e author. $4 aut", "880 0# $6 100-01/(N $a Иван."],
            [],
        ),
        ((Agent("...", "person", roles=("aut",)),), [], ["agents"]),
        ((Agent("", "corporate", same_as=("http://a.example/1",)),), [], ["agents"]),
        ((Agent("Unknown", "person"),), [], ["agents"]),
        ((Agent("anonymous", "person", roles=("aut",)),), [], ["agents", "agents.roles"]),
        ((Agent("Ek, Bo", "person", authority="NAF"),), ["700 1# $a Ek, Bo. $2 naf"], []),
        ((Agent("Ek, Bo", "person", authority="VIAF"),), ["700 1# $a Ek, Bo. $2 viaf"], []),
        ((Agent("Ek, Bo", "person", authority="my list"),), ["700 1# $a Ek, Bo."], ["agents.authority"]),
        (
            (Agent("Ek, Bo", "person", authority="http://viaf.org/viaf/12"),),
            ["700 1# $a Ek, Bo."],
            ["agents.authority"],
        ),
        (
            (Agent("Ek, Bo", "person", authority="http://viaf.org/viaf/12", same_as=("http://a.example/1",)),),
            ["700 1# $a Ek, Bo. $0 http://a.example/1"],
            ["agents.authority"],
        ),
        ((Agent("Ek, P. (Photographer)", "person"),), ["700 1# $a Ek, P. (Photographer)"], []),
        ((Agent("Ek, Ed. (Edward)", "person"),), ["700 1# $a Ek, Ed. $q (Edward)"], []),
        ((Agent("Ek, Anna (Anna Theodora)", "person"),), ["700 1# $a Ek, Anna $q (Anna Theodora)"], []),
        ((Agent("Ek, Anna (Leeds)", "person"),), ["700 1# $a Ek, Anna (Leeds)"], []),
        ((Agent("Ek, J. Franck (James Franck)", "person"),), ["700 1# $a Ek, J. Franck $q (James Franck)"], []),
        ((Agent("Ek", "person", titles=("Mrs.",)),), ["700 1# $a Ek, $c Mrs."], []),
        ((Agent("Ek", "person", titles=("Saint",)),), ["700 0# $a Ek, $c Saint."], []),
        ((Agent("Bo II", "person", titles=("King",)),), ["700 0# $a Bo $b II, $c King."], []),
        ((Agent("Malcolm X", "person"),), ["700 0# $a Malcolm X."], []),
        ((Agent("Welsh, Brandon.", "person"),), ["700 1# $a Welsh, Brandon."], []),
        ((Agent("Welsh, B.", "person"),), ["700 1# $a Welsh, B."], []),
        ((Agent("Ek, Bo, 1900-1980", "person", dates="1900-1980"),), ["700 1# $a Ek, Bo, $d 1900-1980."], []),
        ((Agent("Ek, Bo, 1900-1980", "person", dates="1901-"),), ["700 1# $a Ek, Bo, 1900-1980, $d 1901-"], []),
        ((Agent("Ek, Bo", "person", dates="1900-1980."),), ["700 1# $a Ek, Bo, $d 1900-1980."], []),
        ((Agent("Ek, Bo", "person", dates="1900 B.C"),), ["700 1# $a Ek, Bo, $d 1900 B.C."], []),
        ((Agent("毛", "person"),), ["700 1# $a 毛."], []),
    ],
)
def test_each_name_stands_in_a_heading_and_one_of_them_is_the_main_entry(
    agents: tuple[Agent, ...], fields: list[str], told: list[str]
) -> None:
    """In its parts as far as they are certain; who is nobody, and a list without a code, are told."""
    report = Report()
    made = written(Record(titles=(Title("T"),), agents=agents), report)
    assert [field for field in made if field[:3] in ("100", "110", "111", "700", "710", "711", "720", "880")] == fields
    assert [path for _, path, *_ in report.losses] == told


@pytest.mark.parametrize(
    ("agents", "tags"),
    [
        ((EDITOR, AUTHOR, replace(AUTHOR, name="Ås, Per")), ["100", "700", "700"]),
        ((EDITOR,), ["700"]),
        ((BODY, AUTHOR), ["700", "710"]),
        ((AUTHOR, replace(EDITOR, primary=True)), ["100", "700"]),
        ((replace(AUTHOR, link="1"), replace(AUTHOR, name="Альм, Эва", link="1", script="Cyrl")), ["100", "880"]),
    ],
)  # fmt: skip
def test_a_work_is_entered_under_its_first_creator(agents: tuple[Agent, ...], tags: list[str]) -> None:
    """Unless somebody says under whom. A body is the creator of some works only."""
    fields = written(Record(titles=(Title("Bees"),), agents=agents))
    assert sorted(field[:3] for field in fields if field[:3] in ("100", "700", "710", "880")) == tags
    assert [field for field in fields if field[:6] == "245 10"] == (["245 10 $a Bees."] if "100" in tags else [])
    assert not any("$6 700" in field for field in fields)


@pytest.mark.parametrize(
    ("title", "end"),
    [("Bees (Apis)", ")."), ("Bees [map]", "]."), ("Bees?", "?"), ("Bees", "s."), ("蜜蜂？", "蜂？"), ("蜜蜂", "蜂.")],
)
def test_a_title_ends_in_a_full_stop_also_behind_a_bracket(title: str, end: str) -> None:
    """MARC 21 Bibliographic, 245, Input Conventions."""
    (field,) = [field for field in written(Record(titles=(Title(title),))) if field.startswith("245")]
    assert field.endswith(end)


def test_one_conversion_is_told_once() -> None:
    """884 of one day and one number: Dublin Core by way of MODS."""
    made = Conversion(f"bibld {__version__}", DEFAULTS.moment, "x1")
    fields = written(Record(id="x1", conversions=(made,)))
    assert [field for field in fields if field[:3] == "884"] == [f"884 ## $a {made.process} $g {made.date} $k x1"]


@pytest.mark.parametrize(
    ("value", "at_6"),
    [
        ("1999", "s1999    "), ("1999-05", "e199905  "), ("1999-05-12", "e19990512"), ("19990512", "e19990512"),
        ("1999-05-12T10:00:00Z", "e19990512"), ("1999/2000", "m19992000"), ("1999-2000", "m19992000"), ("1999/1998", "s1999    "),
        ("1999-02-30", "s1999    "), ("1999-13-02", "s1999    "), ("1999-00-00", "s1999    "), ("19990230", "s1999    "),
        ("1999-02-30T25:61:00Z", "s1999    "), ("0000", "nuuuuuuuu"), ("0000-00-00", "nuuuuuuuu"), ("9999", "nuuuuuuuu"),
        ("2005-spring", "s2005    "), ("1835^^^^", "s1835    "), ("20001999", "s2000    "), ("May 1999", "s1999    "),
        ("after 1999", "|||||||||"), ("nach 1945", "|||||||||"), ("dopo il 1945", "|||||||||"), ("nicht vor 1945", "|||||||||"),
        ("An VII", "|||||||||"), ("XVIIIe siècle", "|||||||||"), ("spring", "|||||||||"), ("undated", "nuuuuuuuu"),
    ],
)  # fmt: skip
def test_008_has_forty_characters_whatever_the_date_is(value: str, at_6: str) -> None:
    """What is no date of 008, or no day of the calendar, is its year; what stands where no date is known is none."""
    (field,) = [field for field in written(Record(titles=(Title("Bees"),), dates=(Date(value),))) if field[:3] == "008"]
    assert field[4:][6:15].replace("#", " ") == at_6
    assert len(field[4:]) == 40


@pytest.mark.parametrize(
    ("date", "told"),
    [
        (Date("0000"), ["0000"]),
        (Date("0000", kind="copyright", encoding="marc"), ["0000"]),
        (Date("2001", end="0000", encoding="marc"), ["0000"]),
        (Date("2001", end="9999"), []),
        (Date("2001", end="9999", kind="other"), []),  # 500 ## $a Year in source record: 2001-.
        (Date("2001", end="9999", kind="modified"), ["2001/9999"]),
    ],
)
def test_a_date_that_no_field_has_is_told_once(date: Date, told: list[str]) -> None:
    """The figures in the leader and in 005 are none of it."""
    losses: list[Fault | Loss] = []
    written(Record(titles=(Title("Bees"),), dates=(date,)), Report(losses.append))
    assert [loss.value for loss in losses if isinstance(loss, Loss)] == told


@pytest.mark.parametrize(
    ("dates", "fields"),
    [
        ((Date("1929", kind="created"),), ["s1929", "264 #0 $c 1929."]),
        ((Date("1906 March 6-8", kind="created"),), ["s1906", "264 #0 $c 1906 March 6-8."]),
        ((Date("1929", kind="created"), Date("1929", kind="created", encoding="edtf")), ["s1929", "264 #0 $c 1929."]),
        ((Date("1929", kind="created", end="1931"),), ["m19291931", "264 #0 $c 1929-1931."]),
        ((Date("1929", kind="created", qualifier="questionable"),), ["s1929", "264 #0 $c [1929?]"]),
        ((Date("1929", kind="created"), Date("spring 1929", kind="created")), ["s1929", "264 #0 $c spring 1929."]),
        (
            (Date("1929", kind="created"), Date("1930")),
            ["p19301929", f"264 #1 $a {NO_PLACE} : $b {NO_NAME}, $c [1930]"],
        ),
    ],
)  # fmt: skip
def test_what_was_created_and_not_issued_is_unpublished(dates: tuple[Date, ...], fields: list[str]) -> None:
    """264 #0 with its date, and 008 with that year; 046 has what these have not, and no words."""
    report = Report()
    found = written(Record(titles=(Title("Bees"),), dates=dates), report)
    (fixed,) = [field[10:].replace("#", "")[:9] for field in found if field[:3] == "008"]
    assert fixed.startswith(fields[0])
    assert [field for field in found if field[:3] in ("046", "264")] == fields[1:]
    assert not list(report.losses)


@pytest.mark.parametrize(
    ("stated", "date", "lang", "at_6", "said"),
    [
        ("1394", "1394", "per", "|||||||||", "1394."),
        ("", "1394", "per", "|||||||||", "[1394]"),
        ("1998", "1998", "per", "s1998####", "1998."),
        ("1394", "1394", "lat", "s1394####", "1394."),
        ("2555", "", "tha", "|||||||||", "2555."),
        ("", "2555", "tha", "|||||||||", "[2555]"),
        ("١٩٩٨", "", "ara", "s1998####", "١٩٩٨."),
        ("۱۳۹۴", "", "", "|||||||||", "۱۳۹۴."),
    ],
)
def test_a_year_of_another_calendar_is_stated_and_not_coded(
    stated: str, date: str, lang: str, at_6: str, said: str
) -> None:
    """The years of the Hijra and of Bangkok are none of 008, and which of ours they are is not guessed."""
    record = Record(
        titles=(Title("Bees"),),
        dates=(Date(date),) if date else (),
        languages=(Language(lang),) if lang else (),
        provisions=(Provision(date=stated),) if stated else (),
    )
    fields = written(record)
    assert [field[10:19] for field in fields if field[:3] == "008"] == [at_6]
    assert [field.rpartition("$c ")[2] for field in fields if field[:3] == "264"] == [said]
    assert not any(field[:3] == "046" for field in fields)


@pytest.mark.parametrize("stated", ["1967, c1965", "1967 [c1965]", "1967, cop. 1965", "1967"])
def test_a_date_of_copyright_is_said_once(stated: str) -> None:
    """It is a statement of its own, however it stands behind the date of publication."""
    dates = Date("1967"), Date("1965", kind="copyright")
    fields = written(Record(titles=(Title("Bees"),), dates=dates, provisions=(Provision(date=stated),)))
    assert [field.rpartition("$c ")[2] for field in fields if field[:3] == "264"] == ["1967.", "©1965"]


HIVE = Provision((Place("Leeds"),), ("Hive",), function="")
OF_HIVE = "264 #1 $a Leeds : $b Hive, $c 2005."
UNDATED = "264 #1 $a Leeds : $b Hive, $c [date of publication not identified]"


@pytest.mark.parametrize(
    ("dated", "stated", "fields"),
    [
        ({"function": ""}, {}, [OF_HIVE]),
        ({"function": "publication"}, {}, [OF_HIVE]),
        ({"function": "", "lang": "eng"}, {}, [OF_HIVE]),
        ({"function": ""}, {"lang": "eng"}, [OF_HIVE]),
        ({"function": "", "lang": "eng"}, {"lang": "eng"}, [OF_HIVE]),
        ({"function": "", "lang": "eng"}, {"lang": "dan"},
         [f"264 #1 $a {NO_PLACE} : $b {NO_NAME}, $c 2005.", "264 #1 $a Leeds : $b Hive."]),
        ({"function": "", "label": "v. 1"}, {}, [f"264 #1 $a {NO_PLACE} : $b {NO_NAME}, $c 2005.", "264 #1 $a Leeds : $b Hive."]),
        ({"function": "", "date": "0000"}, {}, [UNDATED]),
    ],
)  # fmt: skip
def test_a_date_alone_is_that_of_the_publication_that_is_stated(
    dated: dict[str, str], stated: dict[str, str], fields: list[str]
) -> None:
    """One event is one field, unless the two are told apart."""
    provisions = (Provision(**{"date": "2005", **dated}), replace(HIVE, **stated))
    made = written(Record(titles=(Title("Bees"),), provisions=provisions))
    assert [field for field in made if field.startswith("264")] == fields


@pytest.mark.parametrize(
    ("places", "names", "date", "field"),
    [
        (("Leeds ; York",), ("Ek",), "1999", "$a Leeds ; $a York : $b Ek, $c 1999."),
        (("Leeds", "York ; Hull"), ("Ek",), "1999", "$a Leeds ; $a York ; $a Hull : $b Ek, $c 1999."),
        (("Leeds : Ek ; York",), ("Bo",), "1999", "$a Leeds : Ek ; York : $b Bo, $c 1999."),
        (("Leeds : Ek ; York", "Hull ; Goole"), ("Bo",), "1999", "$a Leeds : Ek ; York ; $a Hull ; $a Goole : $b Bo, $c 1999."),
        (("Jakarta]",), ("Ek",), "1999", "$a [Jakarta] : $b Ek, $c 1999."),
        (("Jakarta",), ("Ek]",), "1999", "$a [Jakarta] : $b [Ek], $c 1999."),
        (("Jakarta",), ("Ek",), "1999]", "$a [Jakarta] : $b [Ek], $c [1999]"),
        (("Jakarta]",), ("Ek",), "1999]", "$a [Jakarta] : $b Ek, $c [1999]"),
        (("", "Jakarta"), ("Ek]",), "1999", "$a [Jakarta] : $b [Ek], $c 1999."),
        (("Jakarta", "Bonn"), ("Ek]",), "1999", "$a Jakarta ; $a Bonn : $b [Ek], $c 1999."),
        (("Leeds",), ("Ek",), "circa 1999", "$a Leeds : $b Ek, $c [approximately 1999]"),
        (("Leeds",), ("Ek",), "ca.1999", "$a Leeds : $b Ek, $c [approximately 1999]"),
        (("Leeds",), ("Ek",), "between 1990 and 1999?", "$a Leeds : $b Ek, $c [between 1990 and 1999?]"),
        (("Leeds",), ("Ek",), "ca. 19991", "$a Leeds : $b Ek, $c ca. 19991."),
        (("S.l.",), ("s. n.",), "1999", f"$a {NO_PLACE} : $b {NO_NAME}, $c 1999."),
        (("S.l. (Leeds)",), ("S.N.A.P.",), "1999", "$a S.l. (Leeds) : $b S.N.A.P., $c 1999."),
    ],
)  # fmt: skip
def test_a_statement_has_each_place_for_itself_and_each_bracket_closed(
    places: tuple[str, ...], names: tuple[str, ...], date: str, field: str
) -> None:
    """A bracket that was opened before a place is around it; a text that has more than places is left whole."""
    provision = Provision(tuple(Place(name, "" if name else "io") for name in places), names, date)
    made = written(Record(titles=(Title("Bees"),), provisions=(provision,)))
    assert [one[7:] for one in made if one.startswith("264")] == [field]


TWO = (Place("Leeds"), Place("York"))


@pytest.mark.parametrize(
    ("provision", "dates", "editions", "field"),
    [
        (Provision(TWO, ("Ek",), "2012", "digitization"), (), (), "533 ## $a Electronic reproduction. $b Leeds ; $b York : $c Ek, $d 2012."),
        (Provision(TWO, ("Ek",), "2012", "Reproduction"), (), (), "533 ## $a Reproduction. $b Leeds ; $b York : $c Ek, $d 2012."),
        (Provision(TWO, ("Ek",), "2012", "deposit"), (), (), "500 ## $a Deposit: Leeds ; York : Ek, 2012."),
        (Provision(TWO, date="2009", function="scanning"), (Date("2012", kind="captured"),), (),
         "533 ## $a Electronic reproduction. $b Leeds ; $b York, $d 2009."),
        (Provision(TWO, function="scanning"), (Date("2012", kind="captured", end="2014"),), (),
         "533 ## $a Electronic reproduction. $b Leeds ; $b York, $d 2012-2014."),
        (Provision(TWO, function="deposit"), (Date("2012", kind="deposit"),), (), "500 ## $a Deposit: Leeds ; York, 2012."),
        (Provision((Place(code="enk"), *TWO), function="scanning"), (), (), "533 ## $a Electronic reproduction. $b Leeds ; $b York."),
        (HIVE, (), (Note("Online ed.", "digitization"),), "533 ## $a Electronic reproduction. $n Online ed."),
        (HIVE, (), (Note("Online ed.", "reproduction"), Note("2nd ed.")), "533 ## $a Reproduction. $n Online ed."),
        (HIVE, (), (Note("Online", "digitization"),), "533 ## $a Electronic reproduction. $n Online."),
        (HIVE, (), (Note("Online", "digitization"), Note("PDF", "digitization")), "533 ## $a Electronic reproduction. $n Online. $n PDF."),
    ],
)  # fmt: skip
def test_what_is_no_publication_is_a_note_in_its_parts(
    provision: Provision, dates: tuple[Date, ...], editions: tuple[Note, ...], field: str
) -> None:
    """Also where an edition alone tells of a copy, and where it ends in an abbreviation."""
    made = written(Record(titles=(Title("Bees"),), provisions=(provision,), dates=dates, editions=editions))
    assert [one for one in made if one[0] == "5"] == [field]


@pytest.mark.parametrize(("stated", "said"), [("1967", ["©1960"]), ("1967, c1965", ["©1960", "©1965"])])
def test_a_date_of_copyright_stands_beside_another(stated: str, said: list[str]) -> None:
    """What stood behind the date of publication is not lost because another date of copyright is stated."""
    dates = Date("1967"), Date("1965", kind="copyright")
    stated_beside = Provision(date=stated), Provision(date="©1960", function="copyright")
    fields = written(Record(titles=(Title("Bees"),), dates=dates, provisions=stated_beside))
    assert [field.rpartition("$c ")[2] for field in fields if field[:3] == "264"] == ["1967.", *said]


def test_a_date_in_words_that_stands_nowhere_is_reported() -> None:
    """046 takes what can be computed with."""
    report = Report()
    dates = (Date("1930"), Date("in the spring of 1929", kind="created"))
    assert "046" not in [field[:3] for field in written(Record(titles=(Title("Bees"),), dates=dates), report)]
    assert [(path, reason) for _, path, reason, _ in report.losses] == [
        ("dates", "it is no date of ISO 8601 or EDTF, as 046 has them"),
    ]


@pytest.mark.parametrize(
    ("kind", "field"),
    [("text", "336 ## $a text $b txt $2 rdacontent"), ("still image", "336 ## $a still image $b sti $2 rdacontent"),
     ("software, multimedia", "336 ## $a unspecified $b zzz $2 rdacontent")],
)  # fmt: skip
def test_the_type_of_content_is_that_of_the_record_where_that_is_one(kind: str, field: str) -> None:
    """Software may be a program or data: nobody has said which."""
    assert field in written(Record(titles=(Title("Bees"),), type=kind))


@pytest.mark.parametrize(
    ("genre", "there"),
    [(Genre("Still image"), "336 ## $a still image $b sti $2 rdacontent"), (Genre("sketches"), "655 #4 $a sketches."),
     (Genre("sound recording-musical"), "336 ## $a performed music $b prm $2 rdacontent"),
     (Genre("three dimensional object"), "336 ## $a three-dimensional form $b tdf $2 rdacontent"),
     (Genre("moving image"), "655 #4 $a moving image."),
     (Genre("other"), "655 #4 $a other."), (Genre("unspecified"), "655 #4 $a unspecified."),
     (Genre("still image", authority="local"), "655 #7 $a still image. $2 local"),
     (Genre("Still image", same_as=("http://a.example/1",)), "655 #4 $a Still image. $0 http://a.example/1"),
     (Genre("Still image", subdivisions=(Term("geographic", "Leeds"),)), "655 #4 $a Still image $z Leeds.")],
)  # fmt: skip
def test_a_genre_that_is_a_type_of_content_is_one(genre: Genre, there: str) -> None:
    """Beside that of the type, where nobody says that the word is of another list."""
    report = Report()
    fields = written(Record(titles=(Title("Bees"),), type="text", genres=(genre,)), report)
    assert [field for field in fields if field[:3] in ("336", "655")] == ["336 ## $a text $b txt $2 rdacontent", there]
    assert not report.losses


@pytest.mark.parametrize(
    ("kinds", "told"),
    [(("content", "publication"), 2), (("content", "content"), 1), (("", "content"), 1), (("content", ""), 1)],
)
def test_a_genre_of_two_kinds_is_one_entry(kinds: tuple[str, str], told: int) -> None:
    """DiVA has ``studentThesis`` for the type of content and again for that of the publication."""
    report = Report()
    genres = tuple(Genre("studentThesis", authority="diva", kind=kind) for kind in kinds)
    fields = written(Record(titles=(Title("Bees"),), genres=genres), report)
    assert [field for field in fields if field[:3] == "655"] == ["655 #7 $a studentThesis. $2 diva"]
    assert report.losses == {("dropped", "genres.kind", "655 has no place for it", "marc21"): told}


def test_a_genre_that_is_a_form_of_composition_too_is_an_entry_beside_it() -> None:
    """The code is of 047, and 655 is for the genre."""
    genres = (Genre("sonata", kind="musical composition"), Genre("sonata"))
    fields = written(Record(titles=(Title("Bees"),), genres=genres), Report())
    assert [field for field in fields if field[:3] in ("047", "655")] == ["047 #7 $a sonata", "655 #4 $a sonata."]


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
    assert field in written(Record(titles=(Title("T"),), subjects=(subject,)), report)
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
    assert [made for made in written(Record(titles=(Title("T"),), subjects=(subject,)), report) if made[0] == "6"] == [
        field
    ]
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
    made = written(Record(titles=(Title("T"),), subjects=subjects), report)
    assert [field for field in made if field[0] == "6" or field[:3] == "045"] == fields
    assert [path for _, path, *_ in report.losses] == told


@pytest.mark.parametrize(("genre", "lost"), [("song", 0), ("interview", 0), ("lyrics", 1)])
def test_a_recording_that_is_told_more_closely_is_not_lost(genre: str, lost: int) -> None:
    """MARC has no sound that may be music or not."""
    report = Report()
    record = Record(titles=(Title("Bees"),), type="sound recording", genres=(Genre(genre),))
    written(record, report)
    assert len(report.losses) == lost


def test_a_genre_that_is_a_type_of_content_stands_beside_one_that_nobody_tells() -> None:
    """A recording may be of several types of content; that there is a text with it is one."""
    fields = written(Record(titles=(Title("Bees"),), type="sound recording", genres=(Genre("text"),)))
    content = ["336 ## $a unspecified $b zzz $2 rdacontent", "336 ## $a text $b txt $2 rdacontent"]
    assert [field for field in fields if field[:3] in ("336", "655")] == content


@pytest.mark.parametrize(
    ("carrier", "medium"), [("nc", "n"), ("cr", "c"), ("mr", "g"), ("zu", "z"), ("scroll", "z"), ("", "z")]
)
def test_the_medium_is_that_of_the_carrier(carrier: str, medium: str) -> None:
    """Where nobody says another: the codes of RDA's lists begin alike."""
    fields = written(Record(titles=(Title("Bees"),), physicals=(Physical(carrier=carrier),)))
    assert [field.split(" $b ")[1][0] for field in fields if field.startswith("337")] == [medium]


@pytest.mark.parametrize(
    ("lasts", "genre", "minutes"),
    [("119 min", "videorecording", "119"), ("01:05:00", "motion picture", "065"), ("17 hours", "videorecording", "|||"),
     ("00:05:30", "motion picture", "|||"), ("999 min", "videorecording", "999"), ("PT20H", "videorecording", "000"),
     ("119 min", "slide", "|||")],
)  # fmt: skip
def test_how_long_a_film_lasts_is_coded(lasts: str, genre: str, minutes: str) -> None:
    """In 008/18-20, in whole minutes, with 306 beside; three figures have no place for a thousand."""
    film = Record(
        type="moving image",
        titles=(Title("Bees"),),
        genres=(Genre(genre, authority="marcgt"),),
        physicals=(Physical((Term("", lasts),)),),
    )
    assert next(field for field in written(film) if field.startswith("008"))[4:][18:21] == minutes


@pytest.mark.parametrize(
    ("said", "leader", "content"),
    [
        ({"genres": (Genre("thesis", authority="marcgt"),)}, "a", "txt"),
        ({"genres": (Genre("thesis"),)}, "a", "zzz"),
        ({"genres": (Genre("article", authority="marcgt"),), "type": "moving image"}, "g", "zzz"),
        ({"genres": (Genre("map", authority="marcgt"), Genre("statistics", authority="marcgt"))}, "e", "cri"),
        ({"physicals": (Physical((Term("", "1 map"),), forms=(Genre("Map"),)),)}, "e", "cri"),
        ({"genres": (Genre("globe", authority="marcgt"),), "type": "cartographic"}, "e", "crf"),
        ({"genres": (Genre("atlas"),), "type": "cartographic"}, "e", "cri"),
        ({"genres": (Genre("maps"),), "type": "cartographic"}, "e", "cri"),
        ({"genres": (Genre("map", authority="local"),), "type": "cartographic"}, "e", "zzz"),
        ({"genres": (Genre("views"),), "type": "cartographic"}, "e", "zzz"),
        ({"genres": (Genre("numeric data"),), "type": "software, multimedia"}, "m", "cod"),
        ({"genres": (Genre("software"),), "type": "software, multimedia"}, "m", "cop"),
        ({"physicals": (Physical(forms=(Genre("Map"),)),), "type": "text"}, "a", "txt"),
        ({"issuance": "collection"}, "p", "zzz"),
        ({"type": "still image", "content": ("txt",)}, "k", "txt"),
        ({"content": ("sti",), "genres": (Genre("Text"),)}, "a", "sti txt"),
        ({"genres": (Genre("Text"),)}, "a", "zzz"),
        ({"genres": (Genre("Dataset"),), "type": "software, multimedia"}, "m", "cod"),
        ({"genres": (Genre("computer program", authority="marcgt"),), "type": "software, multimedia"}, "m", "cop"),
        ({"genres": (Genre("game", authority="marcgt"),), "type": "software, multimedia"}, "m", "zzz"),
        ({"related": (Related("host", record=Record(titles=(Title("Lives"),), type="text")),)}, "a", "txt"),
        ({"related": (Related("host", record=Record(titles=(Title("Lives"),), type="still image")),)}, "a", "zzz"),
        ({"type": "still image", "genres": (Genre("map"), Genre("photograph"))}, "k", "sti"),
        ({"type": "still image", "physicals": (Physical(forms=(Genre("Maps"),)),)}, "e", "cri sti"),
        ({"type": "still image", "genres": (Genre("map", authority="marcgt"),)}, "e", "cri sti"),
        ({"type": "sound recording", "genres": (Genre("Songs"),)}, "j", "prm"),
        ({"type": "sound recording", "genres": (Genre("Oral histories (document genres)"),)}, "i", "spw"),
        *(
            ({"type": "sound recording", "genres": (Genre(word),)}, "j", "prm")
            for word in "music; music recording; music recordings; musical recording; musical recordings; song; songs".split(
                "; "
            )
        ),
        *(
            ({"type": "sound recording", "genres": (Genre(word),)}, "i", "spw")
            for word in (
                "audiobook; audiobooks; interview; interviews; lecture; lectures; oral history; oral histories; sermon; sermons; "
                "speech; speeches; spoken word"
            ).split("; ")
        ),
        ({"type": "sound recording", "genres": (Genre("interview"), Genre("music"))}, "i", "zzz"),
        ({"type": "sound recording", "physicals": (Physical(forms=(Genre("Music"),)),)}, "j", "prm"),
        ({"type": "sound recording-musical", "genres": (Genre("interview"),)}, "j", "prm"),
        ({"type": "sound recording-nonmusical", "genres": (Genre("speech", authority="marcgt"),)}, "i", "spw"),
        *(
            ({"type": "still image", "genres": (Genre(word, authority="marcgt"),)}, "g", "sti")
            for word in ("filmstrip", "slide", "transparency")
        ),
        ({"type": "text", "genres": (Genre("slide", authority="marcgt"),)}, "a", "txt"),
        ({"type": "still image", "genres": (Genre("slide"),)}, "k", "sti"),
        ({"genres": (Genre("atlas", authority="marcgt"),)}, "e", "cri"),
        ({"genres": (Genre("globe", authority="marcgt"),)}, "e", "crf"),
        (
            {"type": "still image", "genres": (Genre("map"), Genre("atlas"), Genre("globe"), Genre("maps"))},
            "e",
            "cri crf sti",
        ),
        *(
            ({"genres": (Genre(word, authority="marcgt"),)}, "a", "txt")
            for word in (
                "article; autobiography; biography; conference publication; dictionary; essay; festschrift; journal; letter; "
                "newspaper; novel; periodical; short story"
            ).split("; ")
        ),
        *(
            ({"genres": (Genre(word, authority="marcgt"),)}, "a", "zzz")
            for word in "comic or graphic novel; discography; filmography; offprint; programmed text".split("; ")
        ),
        ({"related": (Related("series", record=Record(titles=(Title("Lives"),), type="text")),)}, "a", "zzz"),
    ],
)
def test_genres_and_forms_tell_the_type_where_nothing_else_does(
    said: dict[str, Any], leader: str, content: str
) -> None:
    """Maps are cartographic, also as images where they are nothing else, recordings of songs music, and what is a
    thesis is text.
    """
    fields = written(Record(titles=(Title("Bees"),), **said))
    assert next(field for field in fields if field.startswith("LDR"))[4 + 6] == leader
    assert " ".join(field.split(" $b ")[1][:3] for field in fields if field.startswith("336")) == content


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
    fields = written(Record(titles=(Title("Bees"),), physicals=(physical,), links=links))
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
    fields = written(Record(titles=(Title("Bees"),), links=(link,)))
    assert [field.partition(" $a ")[2] for field in fields if field.startswith("300")] == ([said] if said else [])


@pytest.mark.parametrize(
    ("carriers", "code"),
    [("cr", "o"), ("nc", "#"), ("he", "b"), ("hd hf", "a"), ("ca cb cd ce cf ch ck", "q"), ("sd", "|")],
)
def test_the_form_of_item_is_that_of_the_carrier(carriers: str, code: str) -> None:
    """In 008/23, where one is stated."""
    for carrier in carriers.split():
        made = written(Record(titles=(Title("T"),), type="text", physicals=(Physical(carrier=carrier),)))
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
        made = written(Record(titles=(Title("T"),), type=kind, physicals=(Physical(media="c", carrier="cr"),)))
        assert f"006 m#####o##{code}########" in made


@pytest.mark.parametrize(
    ("date", "entered"),
    [
        *((date, "040909") for date in ("2004-09-09", "20040909", "040909", "2004-09-09T12:00:00")),
        ("2004-12-31", "041231"),
        ("2004-10-30", "041030"),
        ("2004-11-20", "041120"),
        *((date, "231114") for date in ("2004-13-09", "2004-09-32", "200409091", "2004-0909", "2004-09-00", "040932")),
    ],
)
def test_the_day_of_entry_is_that_of_the_description(date: str, entered: str) -> None:
    """Where it is a day; else it is the day on which MARC is made (here that of all tests)."""
    made = written(Record(titles=(Title("T"),), admin=Admin(created=date)))
    assert [field[4:10] for field in made if field[:3] == "008"] == [entered]


@pytest.mark.parametrize(
    ("source", "fields"), [("DE-627", ["003 DE-627"]), *((source, []) for source in ("local", "a:b", "a b"))]
)
def test_whose_number_it_is_is_a_code(source: str, fields: list[str]) -> None:
    """An address, a name and what anybody may say are none."""
    made = written(Record(id="1", titles=(Title("T"),), admin=Admin(id_source=source)))
    assert [field for field in made if field[:3] == "003"] == fields


@pytest.mark.parametrize(
    ("text", "said", "playing"),
    [("PT3M20S", "3 min., 20 sec.", "000320"), ("PT1H0M5S", "1 hr., 5 sec.", "010005"), ("PT83M", "83 min.", "012300"),
     ("01:23:45", "01:23:45", "012345"), ("PT", "PT", "")],
)  # fmt: skip
def test_how_long_something_lasts_is_said_as_people_write_it(text: str, said: str, playing: str) -> None:
    """300 has no notation for programs; 306 has one of its own, and nothing is told as lost."""
    report = Report()
    fields = written(Record(titles=(Title("Bees"),), physicals=(Physical((Term("", text),)),)), report)
    assert [field[10:] for field in fields if field[:3] == "300"] == [said]
    assert [field[10:] for field in fields if field[:3] == "306"] == [playing][: bool(playing)]
    assert report.losses == {}


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
    made = written(Record(titles=(Title("Bees"),), type=kind, physicals=(physical,), links=WEB))
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
    made = written(Record(titles=(Title("Bees"),), physicals=(Physical((Term("", extent),), carrier="cr"),)))
    assert [field[10:] for field in made if field.startswith("300")] == [extent]


def test_where_a_file_comes_from_is_in_007_or_reported() -> None:
    report = Report()
    physical = Physical(formats=PDF, origins=("born digital",), qualities=("access",))
    written(Record(titles=(Title("Bees"),), physicals=(physical,)), report)
    assert [path for _, path, _, _ in report.losses] == ["physicals.origins", "physicals.qualities"]
    assert "007 cr|||||||||||a" in written(Record(titles=(Title("Bees"),), physicals=(physical,), links=WEB))


HOST = Related(
    "host",
    record=Record(
        titles=(Title("Journal of bees"), Title("J. bees", kind="abbreviated")),
        agents=(Agent("Smith, Anna", kind="person"),),
        languages=(Language("eng"),),
        physicals=(Physical((Term("", "3 volumes"),)),),
        notes=(Note("Ceased in 1999"),),
        identifiers=(
            Identifier("oclc", "ocm00012345"), Identifier("lccn", "n 12"), Identifier("issn", "0378-5955"),
            Identifier("issn", "2434-561X"), Identifier("doi", "https://doi.org/10.1/x"),
        ),
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    ("related", "fields", "told"),
    [
        (Related("preceding", title="Hive", number="v. 5"), ["780 00 $t Hive $g v. 5"], []),
        (
            Related("preceding", title="Hive", number="v. 5", part=Part(text="p. 2")),
            ["780 00 $t Hive $g p. 2"],
            ["related.number"],
        ),
        (Related("series", identifiers=(Identifier("issn", "0378-5955"),)), ["760 0# $x 0378-5955"], []),
        (Related("series", name="Ek, Bo"), ["760 0# $a Ek, Bo"], []),
        (Related("series", label="Series"), [], ["related.label"]),
        (Related("isReferencedBy", title="ESTC T1"), ["510 4# $a ESTC T1"], []),
        (Related("isReferencedBy", title="ESTC"), ["510 3# $a ESTC"], []),
        (Related("isReferencedBy", title="ESTC", part=Part(text="T1")), ["510 4# $a ESTC, $c T1"], []),
        (Related("isReferencedBy", note="Hive bibliography, 12"), ["510 4# $a Hive bibliography, 12"], []),
        (Related("isReferencedBy", title="ESTC", identifiers=(Identifier("", "T1"),)), ["510 4# $a ESTC, $c T1"], []),
        (
            Related(
                "isReferencedBy", title="ESTC", identifiers=(Identifier("local", "T1"), Identifier("issn", "0378-5955"))
            ),
            ["510 4# $a ESTC, $c T1, $x 0378-5955"],
            [],
        ),
        (
            Related("isReferencedBy", title="ESTC", identifiers=(Identifier("", "T1"), Identifier("", "T2"))),
            ["510 3# $a ESTC"],
            ["related.identifiers"],
        ),
        (Related("isReferencedBy", identifiers=(Identifier("", "T1"),)), ["787 08 $i Is referenced by: $o T1"], []),
        (Related("isReferencedBy", title="ESTC", label="Cited in"), ["510 3# $a ESTC"], ["related.label"]),
        (Related("isReferencedBy", title="ESTC", label="Indexed by:"), ["510 0# $a ESTC"], []),
        (
            Related("isReferencedBy", title="ESTC", part=Part(details=(Term("volume", "3"),), date="1999")),
            ["510 4# $a ESTC, $c 3, $b 1999"],
            [],
        ),
        (Related("isPartOf", title="Hive"), ["787 08 $i Is part of: $t Hive"], []),
        (Related("reviewOf", title="Hive", label="Review of the book"), ["787 08 $i Review of the book: $t Hive"], []),
        (Related("reviewOf", title="Hive", label="See also"), ["787 08 $i See also: $t Hive"], ["related.relation"]),
        (Related("is cited by", title="Hive"), ["787 08 $i Is cited by: $t Hive"], []),
        (
            Related(
                "related",
                title="Hive",
                identifiers=(Identifier("issn", "0378-5955"), Identifier("issn", "1234-5679", qualifier="online")),
            ),
            ["787 0# $t Hive $x 0378-5955 $o 1234-5679 (online)"],
            [],
        ),
        (
            Related(
                "related",
                title="Hive",
                identifiers=(Identifier("issn", "1234-5679", qualifier="online"), Identifier("issn", "0378-5955")),
            ),
            ["787 0# $t Hive $x 0378-5955 $o 1234-5679 (online)"],
            [],
        ),
        (
            Related("related", title="Hive", identifiers=(Identifier("isbn", "9780306406157", qualifier="pbk."),)),
            ["787 0# $t Hive $z 9780306406157 (pbk.)"],
            [],
        ),
        (
            Related(
                "related",
                title="Hive",
                identifiers=(Identifier("isbn", "9780306406157", qualifier="pbk.", source="x"),),
            ),
            ["787 0# $t Hive $z 9780306406157"],
            ["related.identifiers.qualifier", "related.identifiers.source"],
        ),
        (
            Related("related", title="Hive", identifiers=(Identifier("issn", "0378-5955", invalid=True),)),
            ["787 0# $t Hive $o 0378-5955"],
            ["related.identifiers.invalid"],
        ),
        (
            Related(
                "related",
                title="Hive",
                identifiers=(
                    Identifier("oclc", "19004434"),
                    Identifier("lccn", "85000001"),
                    Identifier("oclc", "(OCoLC)5"),
                ),
            ),
            ["787 0# $t Hive $w (OCoLC)19004434 $w (DLC)85000001 $w (OCoLC)5"],
            [],
        ),
        (
            Related(
                "related",
                title="Hive",
                identifiers=(
                    Identifier("local", "(DE-101)12"),
                    Identifier("local", "12"),
                    Identifier("system number", "(http://a.example/)13"),
                ),
            ),
            ["787 0# $t Hive $w (DE-101)12 $o 12 $o 13"],
            ["related.identifiers.source"],
        ),
        (
            Related(
                "related",
                title="Hive",
                identifiers=(
                    Identifier("coden", "JBEEAA"),
                    Identifier("coden", "JBEEAB"),
                    Identifier("ismn", "M-2306-7118-7"),
                ),
            ),
            ["787 0# $t Hive $y JBEEAA $o JBEEAB $o M-2306-7118-7"],
            ["related.identifiers.scheme"],
        ),
        (Related("related", title="Hive", uri="http://a.example/1"), ["787 0# $t Hive $o http://a.example/1"], []),
        (
            Related(
                "related", title="Hive", record=Record(links=(Link("http://a.example/1"), Link("http://a.example/2")))
            ),
            ["787 0# $t Hive $o http://a.example/1 $o http://a.example/2"],
            [],
        ),
        (
            Related("host", title="Hive", record=Record(links=(Link("http://a.example/1"),))),
            ["773 0# $t Hive $o http://a.example/1"],
            [],
        ),
        (
            Related("host", title="Hive", part=Part(details=(Term("volume", "3"),), extents=(Term("pages", "1-9"),))),
            ["773 0# $t Hive $g 3, 1-9"],
            [],
        ),
        (
            Related(
                "host",
                title="Hive",
                part=Part(details=(Term("volume", "3"),), extents=(Term("pages", "1-9"),), text="3, pages 1-9"),
            ),
            ["773 0# $t Hive $g 3, pages 1-9"],
            [],
        ),
        (
            Related("host", title="Hive", part=Part(details=(Term("volume", "3"),), text="spring")),
            ["773 0# $t Hive $g 3; spring"],
            [],
        ),
        (
            Related("host", title="Hive", part=Part(details=(Term("enumeration", "2:3<1"),), text="Vol. 2, no. 3")),
            ["773 0# $t Hive $g Vol. 2, no. 3 $q 2:3<1"],
            [],
        ),
        (Related("series", title="Hive", part=Part(details=(Term("volume", "3"),))), ["490 0# $a Hive ; $v 3"], []),
        (
            Related("series", title="Hive", number="4", part=Part(details=(Term("volume", "3"),))),
            ["490 0# $a Hive ; $v 4"],
            ["related.part"],
        ),
        (
            Related(
                "original",
                title="Hive",
                identifiers=(Identifier("isbn", "9780306406157"), Identifier("local", "12"), Identifier("oclc", "5")),
            ),
            ["534 ## $t Hive. $z 9780306406157 $o 12 $o (OCoLC)5"],
            [],
        ),
        (Related("series", title="Hive", label="Series"), ["490 0# $a Hive"], ["related.label"]),
    ],
)
def test_another_resource_stands_in_the_field_for_how_it_is_related(
    related: Related, fields: list[str], told: list[str]
) -> None:
    """With its place and its numbers as that field has them; what it has no place for is told."""
    report = Report()
    made = written(Record(titles=(Title("T"),), related=(related,)), report)
    assert [field for field in made if field[:3] in ("490", "510", "534", "760", "773", "780", "787")] == fields
    assert [path for _, path, *_ in report.losses] == told


def test_another_resource_stands_as_a_linking_entry_has_it() -> None:
    """Its note, its extent and its numbers; 773 has no language, and one ISSN."""
    report = Report()
    (field,) = [
        field for field in written(Record(titles=(Title("Bees"),), related=(HOST,)), report) if field[:2] == "77"
    ]
    assert field == (
        "773 0# $a Smith, Anna. $t Journal of bees. $p J. bees $h 3 volumes. $n Ceased in 1999 $x 0378-5955"
        " $w (OCoLC)12345 $w (DLC)n 12 $o 2434-561X $o 10.1/x"
    )
    assert {path for _, path, _, _ in report.losses} == {"related.identifiers.scheme", "related.record.languages"}


def test_the_place_in_another_resource_is_no_heading_of_it() -> None:
    """A graph says where an article stands with the article, and all else with its journal."""
    journal = Record(titles=(Title("Hive"),), provisions=(Provision(names=("P",)),), parts=(Part(text="on bees"),))
    host = Related("host", part=Part((Term("volume", "7"),)), note="Free.", record=journal)
    report = Report()
    assert "773 0# $t Hive. $d P $g 7. $n Free." in written(Record(titles=(Title("Bees"),), related=(host,)), report)
    assert {path for _, path, _, _ in report.losses} == {"related.record.parts"}


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
        (Title("Meier / Anna"), "245 10 $a Meier / Anna."),
    ],
)
def test_who_is_responsible_stands_behind_a_stroke(title: Title, field: str) -> None:
    """It is certain where that begins with a name of somebody who had a part in it."""
    creator = Agent("Meier, Anna", kind="person", roles=("aut",), primary=True)
    assert field in written(Record(titles=(title,), agents=(creator,)))


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
    assert f"245 00 $a Bees $h [{designation}]." in written(Record(titles=(Title(f"Bees [{designation}]"),)))


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
    assert field in written(Record(titles=(title,)))


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
    assert f"245 10 $a Bees / {mark}{text}." in written(Record(titles=(Title(f"Bees / {text}"),), agents=(creator,)))


def test_what_no_field_says_is_told_once() -> None:
    """The c of a Cutter number is none of a date of copyright."""
    report = Report()
    host = Record(titles=(Title("Poems"),), classifications=(Classification("lcc", "PA3612 .C2 1921"),))
    written(Record(titles=(Title("Bees"),), related=(Related("host", record=host),)), report)
    assert [path for _, path, _, _ in report.losses] == ["related.record.classifications"]


@pytest.mark.parametrize(
    "said",
    [
        {"identifiers": (Identifier("isbn", "978-0-306-40615-7"),)},
        {"identifiers": (Identifier("issn", "03785955"),)},
        {"dates": (Date("2001", end="9999"),)},
        {"dates": (Date("1990"), Date("2001", end="9999"))},
        {"languages": (Language("GER"),)},
        {"agents": (Agent("EK, Bo", "person", roles=("edt",)),)},
        {"subjects": (Subject((Term("topic", "Bees"),), level="primary", authority="lcsh"),)},
    ],
)
def test_what_a_field_says_in_other_signs_is_not_lost(said: dict[str, Any]) -> None:
    """A number with its hyphens or without, a code in capitals or in words, an end that is not there yet."""
    report = Report()
    written(Record(titles=(Title("Bees"),), **said), report)
    assert not report.losses


@pytest.mark.parametrize(
    ("date", "coded", "told"),
    [
        (Date("19uu", end="2016", qualifier="questionable"), "q19uu2016", False),
        (Date("1950", end="1959", qualifier="questionable"), "q19501959", False),
        (Date("-0249", end="-0099", qualifier="questionable", encoding="edtf"), "046 ## $a q $b 250 $d 100", False),
        (Date("1950", qualifier="questionable"), "046 ## $a s $c 1950? $2 edtf", False),
        (Date("1950", qualifier="inferred"), "s1950####", True),
        (Date("1950", end="1959", qualifier="inferred"), "19501959", True),
    ],
)
def test_a_doubt_that_no_field_says_is_told(date: Date, coded: str, told: bool) -> None:
    """Where the statement has another date, q in 008 or 046 says that one of two years may be it, and nothing else."""
    report = Report()
    provision = Provision((Place("Leeds"),), ("Hive",), "1999")
    fields = written(Record(titles=(Title("Bees"),), dates=(date,), provisions=(provision,)), report)
    assert any(coded in field for field in fields if field[:3] in ("008", "046"))
    assert ("dates.qualifier" in {path for _, path, _, _ in report.losses}) is told


@pytest.mark.parametrize(
    ("related", "told"),
    [
        (Related("host", title="Hives", part=Part((Term("volume", "5"),))), []),
        (Related("host", title="Hives", part=Part(extents=(Term("pages", "5"),))), []),
        (Related("series", title="Hives", number="5"), []),
        (Related("original", title="Hives", number="5"), ["related.number"]),
    ],
)
def test_a_short_number_of_another_is_looked_for_where_that_is(related: Related, told: list[str]) -> None:
    """A 5 stands in many fields, and not each is of the other resource."""
    report = Report()
    written(Record(titles=(Title("Bees 5"),), related=(related,)), report)
    assert [path for _, path, _, _ in report.losses] == told


def test_a_code_is_not_found_across_words() -> None:
    """The country of the host, nyu, is not said by the words of its title."""
    report = Report()
    printed = Provision((Place("Albany", code="nyu"),))
    host = Record(titles=(Title("Many users"),), provisions=(printed,))
    written(Record(titles=(Title("Bees"),), related=(Related("host", record=host),)), report)
    assert [path for _, path, _, _ in report.losses] == ["related.record.provisions.places.code"]


def test_a_language_is_said_where_a_linking_entry_has_one() -> None:
    """775 $e, in which no full stop stands."""
    version = Related("otherVersion", record=Record(titles=(Title("Abeilles"),), languages=(Language("fre"),)))
    assert "775 0# $t Abeilles $e fre" in written(Record(titles=(Title("Bees"),), related=(version,)))


@pytest.mark.parametrize(
    ("titles", "fields"),
    [
        ((Title("Dolg", link="1"), Title("Долг", link="1", script="Cyrl")),
         ["245 00 $6 880-01 $a Dolg.", "880 00 $6 245-01/(N $a Долг."]),
        ((Title("Долг", script="Cyrl"),), ["245 00 $a Долг."]),
        ((Title("Dolg", link="7"),), ["245 00 $a Dolg."]),
        ((Title("Duty", link="1"), Title("Devoir", kind="alternative", link="1")), ["245 00 $a Duty.", "246 3# $a Devoir"]),
    ],
)  # fmt: skip
def test_880_stands_beside_a_field_that_says_the_same(titles: tuple[Title, ...], fields: list[str]) -> None:
    """With a number of two digits; without such a field the words are in a field of their own."""
    assert [field for field in written(Record(titles=titles)) if field[:3] in ("245", "246", "880")] == fields


def test_the_numbers_of_pairs_are_of_one_pair_each() -> None:
    """MODS counts the pairs of each element from 1."""
    record = Record(
        titles=(Title("Dolg", link="1"), Title("Долг", link="1", script="Cyrl")),
        agents=(
            Agent("Ivanov, I.", kind="person", link="1"),
            Agent("Иванов, И.", kind="person", link="1", script="Cyrl"),
        ),
    )
    assert [field[:16] for field in written(record) if "$6" in field] == [
        "245 00 $6 880-02", "700 1# $6 880-01", "880 00 $6 245-02", "880 1# $6 700-01",
    ]  # fmt: skip


JOURNAL = Related("host", title="Journal of bees", identifiers=(Identifier("issn", "0378-5955"),))
PLACE = Part((Term("volume", "45"), Term("issue", "3")), (Term("pages", "221-240"),), date="2005")
PAGES = Part(extents=(Term("pages", "221-240"),))


@pytest.mark.parametrize(
    ("host", "level", "field"),
    [
        (JOURNAL, "b", "773 0# $t Journal of bees $g 45, 3 (2005), 221-240 $x 0378-5955"),
        (replace(JOURNAL, record=Record(issuance="monographic")), "a",
         "773 0# $t Journal of bees $g 45, 3 (2005), 221-240 $x 0378-5955"),
        (Related("host", title="Annals of bees"), "b", "773 0# $t Annals of bees $g 45, 3 (2005), 221-240"),
        (Related("host", title="On bees", part=PAGES), "a", "773 0# $t On bees $g Pages 221-240"),
        (Related("host", part=PAGES), "m", "773 0# $g Pages 221-240"),
        (Related("host", title="Films of bees", part=Part(extents=(Term("frames", "12-13"),))), "m",
         "773 0# $t Films of bees $g Frames 12-13"),
        (Related("host", title="Photographs of bees", part=Part((Term("box", "4"),))), "m",
         "773 0# $t Photographs of bees $g Box 4"),
    ],
)  # fmt: skip
def test_a_part_says_in_what_and_where_it_stands(host: Related, level: str, field: str) -> None:
    """LDR/07 is that of a part where it is known of what; such a part has no publisher that is not identified.

    What is on some pages of what has a title is its part: of a serial, if volume and issue are told.
    """
    parts = (PLACE,) if host.part is None else ()
    found = written(Record(titles=(Title("Dances"),), related=(host,), parts=parts))
    assert (found[0][4:][7], field in found) == (level, True)
    assert any(line.startswith("264") for line in found) == (level == "m")


@pytest.mark.parametrize(
    ("genre", "level"),
    [
        *((genre, "b") for genre in (
            "abstract|article|electronic article|in press|journal article|magazine article|newspaper article|research article"
            "|review article|reviewed article|scientific article|scholarly article|Original Research Article"
        ).split("|")),
        *((genre, "a") for genre in (
            "book chapter|book part|book section|chapter|conference paper|dictionary entry|electronic chapter"
            "|encyclopedia article"
        ).split("|")),
        ("essay", "m"),
    ],
)  # fmt: skip
def test_what_it_is_may_tell_in_what_a_part_stands(genre: str, level: str) -> None:
    """A serial, a book, or nobody knows."""
    host = Related("host", title="Hive")
    record = Record(titles=(Title("Bees"),), genres=(Genre(genre),), related=(host,))
    assert written(record)[0][4:][7] == level
    captioned = replace(record, related=(replace(host, label="Offprint of"),))
    assert written(captioned)[0][4:][7] == "m"


@pytest.mark.parametrize("imprint", ["Leeds : Hive, 1983.", "Hive, [1983?]", "Hive, 1983-06-05"])
def test_a_part_is_of_the_year_of_its_host(imprint: str) -> None:
    """However the imprint of that has it."""
    host = Related("host", title="On bees", imprint=imprint)
    found = written(Record(titles=(Title("Dances"),), genres=(Genre("chapter"),), related=(host,)))
    assert [field[4:][6:15] for field in found if field.startswith("008")] == ["s1983####"]


@pytest.mark.parametrize(
    ("details", "place"),
    [
        ((Term("issue", "3"), Term("volume", "45")), "45, 3"),
        ((Term("", "New series"), Term("issue", "3"), Term("volume", "45")), "New series, 45, 3"),
        ((Term("box", "4"), Term("folder", "5")), "Box 4, Folder 5"),
    ],
)
def test_the_volume_stands_before_its_issue(details: tuple[Term, ...], place: str) -> None:
    """Where each is without a caption their order tells which is which, and MODS has them in any."""
    host = Related("host", title="Bees", part=Part(details))
    assert f"773 0# $t Bees $g {place}" in written(Record(titles=(Title("Hive"),), related=(host,)))


@pytest.mark.parametrize("short", ["J. bees.", "J. bees", "J bees"])
def test_the_abbreviated_title_of_a_host_keeps_its_stop(short: str) -> None:
    """It closes the last word, and not the subfield; the title itself is said beside it."""
    report = Report()
    host = Related("host", title="Journal of bees", record=Record(titles=(Title(short, kind="abbreviated"),)))
    record = Record(titles=(Title("Hive"),), related=(replace(host, part=Part((Term("volume", "45"),))),))
    assert f"773 0# $t Journal of bees $p {short} $g 45" in written(record, report)
    assert report.losses == {}
    read = record_of([parse(f"773 0# $t Journal of bees $p {short}")], report)
    assert (read.related, read.leftovers) == ((host,), ())


PRINT, ONLINE = Identifier("issn", "1234-5679", qualifier="print"), Identifier("issn", "0378-5955", qualifier="online")


@pytest.mark.parametrize(
    ("numbers", "subfields", "told"),
    [
        ((PRINT,), "$x 1234-5679", ["print"]),
        ((PRINT, ONLINE), "$x 1234-5679 $o 0378-5955 (online)", ["print"]),
        ((ONLINE, PRINT), "$x 1234-5679 $o 0378-5955 (online)", ["print"]),
        ((ONLINE, replace(PRINT, qualifier="")), "$x 1234-5679 $o 0378-5955 (online)", []),
        ((Identifier("issn", "1234-5679 (print)"),), "$x 1234-5679", ["print"]),
        ((Identifier("isbn", "9780131103627", qualifier="pbk."),), "$z 9780131103627 (pbk.)", []),
    ],
)
def test_a_linking_entry_has_the_issn_of_print(
    numbers: tuple[Identifier, ...], subfields: str, told: list[str]
) -> None:
    """Without its qualifier, which is told; that of another form stands with its own beside it."""
    found: list[Any] = []
    record = Record(titles=(Title("Hive"),), related=(Related("host", title="Bees", identifiers=numbers),))
    fields = written(record, Report(found.append))
    assert f"773 0# $t Bees {subfields}" in fields
    assert [loss.value for loss in found if isinstance(loss, Loss)] == told


def test_the_uri_of_another_resource_is_a_number_of_it() -> None:
    """$4 is how it is related; what it is, $o."""
    translation = Related("translation", title="Abeilles", uri="http://a.example/fr")
    fields = written(Record(titles=(Title("Bees"),), related=(translation,)))
    assert "767 0# $t Abeilles $o http://a.example/fr" in fields


def test_how_a_resource_is_related_is_not_its_uri() -> None:
    """76X-78X $4 comes back, and nothing takes it for the address of the resource."""
    field = "775 08 $i Adapted as: $t Bees. $4 http://rdaregistry.info/Elements/w/P10142"
    record = record_of([parse(field)], Report())
    assert record.related[0].uri == ""
    assert field in [spell(found) for found in fields_of(record, Report(), DEFAULTS)]


@pytest.mark.parametrize(
    "uris",
    [
        "$0 https://orcid.org/0000-0002-1825-0097",
        "$1 http://viaf.org/viaf/12 $0 (DE-588)1",
        "$0 http://id.loc.gov/authorities/names/n1 $1 http://id.loc.gov/rwo/agents/n1",
    ],
)
def test_the_uris_of_a_heading_come_back_in_the_subfields_they_were_in(uris: str) -> None:
    """Whatever those are by the standard."""
    field = f"700 1# $a Ek, A. {uris}"
    record = record_of([parse(field)], Report())
    assert record.agents[0].same_as == tuple(uri for uri in uris.split(" ") if uri[0] != "$")
    assert field in [spell(found) for found in fields_of(record, Report(), DEFAULTS)]


def test_a_linking_entry_is_in_the_order_of_marc() -> None:
    """Its description stands behind its title and imprint, and comes back so."""
    field = "776 0# $a Ek, A. $s Works. $t Bees. $d Leeds, 1900. $h 3 v. $k Life ; 12. $n A note $x 0378-5955"
    record = record_of([parse(field)], Report())
    assert (record.related[0].title, record.related[0].imprint, record.leftovers) == ("Bees", "Leeds, 1900", ())
    assert field in [spell(found) for found in fields_of(record, Report(), DEFAULTS)]


@pytest.mark.parametrize(
    ("language", "of_work", "title"),
    [
        ("eng", ("fre",), "4 $a The bees."),
        ("", ("eng",), "4 $a The bees."),
        ("fre", ("eng",), "0 $a The bees."),
        ("", ("eng", "fre"), "0 $a A bees."),
    ],
)
def test_an_article_is_one_of_the_language_of_the_title(language: str, of_work: tuple[str, ...], title: str) -> None:
    """Where that is not said, of the one language of the work."""
    record = Record(titles=(Title(title[5:-1], lang=language),), languages=tuple(map(Language, of_work)))
    assert f"245 0{title}" in written(record)


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
    assert field in written(Record(titles=(Title("Bees"),), physicals=(Physical(formats=(media_type,)),)))
    assert record_of([parse(field)], Report()).physicals == (Physical(formats=(media_type,)),)


@pytest.mark.parametrize(
    ("record", "field"),
    [
        (Record(provisions=(Provision((Place("Ohio"),)),), dates=(Date("1910", kind="created", end="1920", qualifier="approximate"),)),
         "264 #0 $a Ohio, $c [approximately 1910-1920]"),
        (Record(identifiers=(Identifier("hdl", "http://hdl.handle.net/10/12"),)), "024 7# $a 10/12 $2 hdl"),
        (Record(identifiers=(Identifier("doi", "https://doi.org/10.1/x"),)), "024 7# $a 10.1/x $2 doi"),
        (Record(notes=(Note("J. Doe", label="Donor:"),)), "500 ## $a Donor: J. Doe."),
        (Record(subjects=(Subject(agent=Agent("Doe, John", kind="person"), authority="naf"),)), "600 10 $a Doe, John."),
        (Record(physicals=(Physical(extents=(Term("", "1 photograph"), Term("", "8 x 10 in.")), dimensions="20 cm"),)),
         "300 ## $a 1 photograph $a 8 x 10 in. ; $c 20 cm"),
        (Record(subjects=(Subject((Term("topic", "Keepers"), Term("occupation", "Sailors")), authority="lcsh"),)), "650 #0 $a Keepers $x Sailors."),
    ],
)  # fmt: skip
def test_what_mods_says_in_its_own_way_is_said_in_that_of_marc(record: Record, field: str) -> None:
    """A place where something was created; numbers without an address; a caption; a list that is part of another; an
    occupation behind a topic; a measure beside another.
    """
    report = Report()
    assert field in written(replace(record, titles=(Title("Bees"),)), report)
    assert not list(report.losses)


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
        fields = " ".join(written(Record(titles=(Title("T"),), subjects=(subject,)), report))
        words = [term.value for term in terms] + [word for word in ("Ek", "Life") if word in str(head)]
        assert all(word in fields for word in words) or report.losses


def test_what_was_added_to_a_record_that_was_marc_has_a_field_too() -> None:
    """And what no field says of it is told; of the rest nothing is made up."""
    lines = ("LDR 00000nam a2200000 a 4500", "001 1", "008 850101s1899####mau###########000#0#eng#d", "245 00 $a Bees.")
    marc = record_of([parse(line) for line in lines], Report())
    bureau = Agent("Ministry", kind="corporate", units=("Bee Bureau",), numeration="IV")
    added = replace(
        marc,
        subjects=(Subject(agent=bureau), Subject((Term("topic", "Honey"),))),
        related=(Related("references", title="Apes"),),
    )
    told: list[Loss | Fault] = []
    made = written(added, Report(told.append))
    assert [field for field in made if "245" < field[:3] < "999"] == [
        "610 24 $a Ministry. $b Bee Bureau.", "653 #0 $a Honey", "787 08 $i References: $t Apes",
    ]  # fmt: skip
    assert [(loss.path, loss.value) for loss in told if isinstance(loss, Loss)] == [("subjects.agent.numeration", "IV")]


def test_a_number_of_another_resource_is_said_where_that_is() -> None:
    """And not in a field that is not for it, in which the same figures stand."""
    lines = ("LDR 00000nam a2200000 a 4500", "001 1", "245 00 $a Bees.", "300 ## $a 5 p.")
    marc = record_of([parse(line) for line in lines], Report())
    host = Related("host", title="Nature", part=Part(details=(Term("volume", "5"),)))
    told: list[Loss | Fault] = []
    assert "773 0# $t Nature" in written(replace(marc, related=(host,)), Report(told.append))
    assert [(loss.path, loss.value) for loss in told if isinstance(loss, Loss)] == [("related.part.details.value", "5")]


def test_a_number_stands_within_words_of_languages_that_have_no_blanks() -> None:
    """``第12卷`` says the volume."""
    part = Part(details=(Term("volume", "12"), Term("issue", "3")), text="第12卷第3期")
    told: list[Loss | Fault] = []
    record = Record(titles=(Title("蜜蜂"),), related=(Related("host", title="蜜蜂學報", part=part),))
    assert "773 0# $t 蜜蜂學報 $g 第12卷第3期" in written(record, Report(told.append))
    assert not [loss for loss in told if isinstance(loss, Loss)]


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


@pytest.mark.parametrize(
    ("physicals", "made"),
    [
        ([Physical(OF_PAGES, formats=PDF)], "c cr 1 online resource (47 pages)"),
        ([Physical(OF_PAGES), Physical(formats=PDF)], "- - 47 | c cr"),
        ([Physical(OF_PAGES, carrier="nc"), Physical(formats=PDF)], "n nc 47 | c cr 1 online resource"),
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
