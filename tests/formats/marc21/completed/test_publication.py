"""How a resource came about, of a description from elsewhere, in MARC: 264, and copies."""

from __future__ import annotations

import pytest
from marc_lines import marc_lines
from msgspec.structs import replace

from bibld.formats.marc21.completed.publication import NO_NAME, NO_PLACE
from bibld.model import Date, Note, Place, Provision, Record, Title
from bibld.report import Report


@pytest.mark.parametrize(
    ("dates", "fields"),
    [
        ((Date("1929", kind="created"),), ["s1929", "264 #0 $c 1929."]),
        ((Date("1906 March 6-8", kind="created"),), ["s1906", "264 #0 $c 1906 March 6-8."]),
        ((Date("1929", kind="created"), Date("1929", kind="created", encoding="edtf")), ["s1929", "264 #0 $c 1929."]),
        ((Date("1929", kind="created", end="1931"),), ["m19291931", "264 #0 $c 1929-1931."]),
        ((Date("1906 March", kind="created", end="1908"),), ["m19061908", "264 #0 $c 1906 March-1908."]),
        ((Date("1906 March", kind="created", end="9999"),), ["m19069999", "264 #0 $c 1906 March-"]),
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
    found = marc_lines(Record(titles=(Title("Bees"),), dates=dates), report)
    (fixed,) = [field[10:].replace("#", "")[:9] for field in found if field[:3] == "008"]
    assert fixed.startswith(fields[0])
    assert [field for field in found if field[:3] in ("046", "264")] == fields[1:]
    assert not list(report.losses)


@pytest.mark.parametrize("stated", ["1967, c1965", "1967 [c1965]", "1967, cop. 1965", "1967"])
def test_a_date_of_copyright_is_said_once(stated: str) -> None:
    """It is a statement of its own, however it stands behind the date of publication."""
    dates = Date("1967"), Date("1965", kind="copyright")
    fields = marc_lines(Record(titles=(Title("Bees"),), dates=dates, provisions=(Provision(date=stated),)))
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
        ({"date": "0000-00-00"}, {}, [UNDATED]),
    ],
)  # fmt: skip
def test_a_date_alone_is_that_of_the_publication_that_is_stated(
    dated: dict[str, str], stated: dict[str, str], fields: list[str]
) -> None:
    """One event is one field, unless the two are told apart."""
    provisions = (Provision(**{"date": "2005", **dated}), replace(HIVE, **stated))
    made = marc_lines(Record(titles=(Title("Bees"),), provisions=provisions))
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
        (("[Jakarta",), ("Ek]",), "1999", "$a [Jakarta] : $b [Ek], $c 1999."),
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
    made = marc_lines(Record(titles=(Title("Bees"),), provisions=(provision,)))
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
    made = marc_lines(Record(titles=(Title("Bees"),), provisions=(provision,), dates=dates, editions=editions))
    assert [one for one in made if one[0] == "5"] == [field]


@pytest.mark.parametrize(("stated", "said"), [("1967", ["©1960"]), ("1967, c1965", ["©1960", "©1965"])])
def test_a_date_of_copyright_stands_beside_another(stated: str, said: list[str]) -> None:
    """What stood behind the date of publication is not lost because another date of copyright is stated."""
    dates = Date("1967"), Date("1965", kind="copyright")
    stated_beside = Provision(date=stated), Provision(date="©1960", function="copyright")
    fields = marc_lines(Record(titles=(Title("Bees"),), dates=dates, provisions=stated_beside))
    assert [field.rpartition("$c ")[2] for field in fields if field[:3] == "264"] == ["1967.", *said]


OF_EK = f"264 #1 $a {NO_PLACE} : $b Ek, $c "


@pytest.mark.parametrize(
    ("record", "fields"),
    [
        (
            Record(provisions=(Provision(names=("Ek",), function=""), Provision(date="1855", function="production"))),
            [f"{OF_EK}[date of publication not identified]", "264 #0 $c 1855."],
        ),
        (
            Record(provisions=(Provision(names=("Ek",), function=""),), dates=(Date("1843-07-03", kind="created"),)),
            [f"{OF_EK}[1843?]"],
        ),
        (
            Record(provisions=(Provision((Place("Leeds"),), function=""),), manuscript=True),
            [f"264 #1 $a Leeds : $b {NO_NAME}, $c [date of publication not identified]"],
        ),
        (Record(provisions=(Provision(date="℗2012", function="copyright"),)), ["264 #4 $c ℗2012"]),
        (
            Record(provisions=(Provision(date="[c2000]", function="production"),)),
            ["264 #0 $c [c2000]", "264 #4 $c ©2000"],
        ),
        (
            Record(provisions=(Provision(date="1999, c1998", function=""),), dates=(Date("2000", kind="copyright"),)),
            [f"264 #1 $a {NO_PLACE} : $b {NO_NAME}, $c 1999, c1998.", "264 #4 $c ©2000"],
        ),
    ],
)
def test_each_event_has_its_own_date(record: Record, fields: list[str]) -> None:
    """That of another is at most supposed to be when the resource was published."""
    made = [one for one in marc_lines(replace(record, titles=(Title("Bees"),))) if one.startswith("264")]
    assert made == fields
