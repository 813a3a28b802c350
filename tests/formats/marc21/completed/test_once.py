"""What a description from elsewhere says more than once, in MARC."""

from __future__ import annotations

import pytest
from marc_lines import marc_lines

from bibld import __version__
from bibld.model import Agent, Conversion, Date, Genre, Note, Provision, Record, Related, Subject, Term, Title
from bibld.report import Report
from bibld.settings import DEFAULTS

ENGLISH, DANISH = {"lang": "eng"}, {"lang": "dan"}


@pytest.mark.parametrize(
    ("record", "fields"),
    [
        (Record(titles=(Title("Bees", **ENGLISH), Title("Bees", kind="parallel", **DANISH))), ["245 00 $a Bees."]),
        (
            Record(titles=(Title("Bees", kind="main"), Title("Bier", kind="parallel"), Title("Bier"))),
            ["245 00 $a Bees.", "246 31 $a Bier"],
        ),
        (
            Record(titles=(Title("Bees", kind="main"), Title("Wax", kind="abbreviated"), Title("Wax", kind="alternative"))),
            ["245 00 $a Bees.", "246 3# $a Wax"],
        ),
        (Record(notes=tuple(Note("Free.", "use and reproduction", **one) for one in (ENGLISH, DANISH))), ["540 ## $a Free."]),
        (Record(summaries=(Note("Of bees", **ENGLISH), Note("Of bees", **DANISH))), ["520 ## $a Of bees."]),
        (Record(summaries=(Note("He says ‘go.’"), Note("Of the 'bees'"))), ["520 ## $a He says ‘go.’", "520 ## $a Of the 'bees'."]),
        (Record(subjects=(Subject((Term("topic", "Bees"),), **ENGLISH), Subject((Term("topic", "Bees"),)))), ["653 #0 $a Bees"]),
        (Record(genres=(Genre("Essay", **ENGLISH), Genre("Essay", **DANISH))), ["655 #4 $a Essay."]),
        (
            Record(titles=(Title("Hive"), Title("Bees", kind="uniform"), Title("Bees", kind="alternative"))),
            ["130 0# $a Bees.", "245 10 $a Hive.", "246 3# $a Bees"],
        ),
        (Record(related=(Related("preceding", title="Hive"),) * 2), ["780 00 $t Hive"]),
        (Record(issuance="serial", dates=(Date("1884"), Date("1884", end="uuuu"))), ["046 ## $a m $c 1884 $e uuuu"]),
        (Record(issuance="single unit", dates=(Date("1884"), Date("1884", end="1890"))), ["046 ## $a m $c 1884 $e 1890"]),
        (
            Record(provisions=(Provision(names=("Hive",)), Provision(names=("Wax",)), Provision(names=("Hive",), function="manufacture"))),
            ["264 #1 $a [Place of publication not identified] : $b Hive, $c [date of publication not identified]", "264 #1 $a [Place of publication not identified] : $b Wax.", "264 #3 $b Hive."],
        ),
        (
            Record(provisions=(Provision(names=("Hive",), date="2010", **ENGLISH), Provision(names=("Hive",), **DANISH))),
            ["264 #1 $a [Place of publication not identified] : $b Hive, $c 2010."],
        ),
        (
            Record(provisions=tuple(Provision(names=(name,), date="2010") for name in ("Hive", *"ABCDEFGHIJKLMNOPQQ"))),
            [
                "264 #1 $a [Place of publication not identified] : $b Hive, $c 2010.",
                *(f"264 #1 $a [Place of publication not identified] : $b {name}, $c 2010." for name in "ABCDEFGHIJKLMNOPQ"),
            ],
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
            Record(agents=tuple(Agent("Ek, Bo", kind="person", roles=roles) for roles in ((), ("edt",)))),
            ["700 1# $a Ek, Bo, $e editor. $4 edt"],
        ),
        (
            Record(agents=(Agent("Ek, Bo", kind="person", roles=("edt",), primary=True), Agent("Ek, Bo", kind="person"))),
            ["100 1# $a Ek, Bo, $e editor. $4 edt"],
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
    made = marc_lines(record, report)
    tags = {field[:3] for field in fields} | ({"246"} if record.titles else {"700", "710"})
    assert [field for field in made if field[:3] in tags] == fields
    assert all(path.endswith(".lang") for _, path, _, _ in report.losses)


def test_one_conversion_is_told_once() -> None:
    """884 of one day and one number: Dublin Core by way of MODS."""
    made = Conversion(f"bibld {__version__}", DEFAULTS.moment, "x1")
    fields = marc_lines(Record(id="x1", conversions=(made,)))
    assert [field for field in fields if field[:3] == "884"] == [f"884 ## $a {made.process} $g {made.date} $k x1"]
