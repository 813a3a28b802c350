"""What is written with templates is what the table writes, whatever the words."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from strategies import RECORDS, TEXT, of_type

from bibld import model
from bibld.conversion import read
from bibld.crosswalk.slots import MANY
from bibld.errors import BibldError, RecordError
from bibld.formats import Job, get
from bibld.formats._markup import escape
from bibld.formats.mods import xml
from bibld.formats.mods.records import write, written
from bibld.formats.mods.templates import Templates, Writer
from bibld.model import (
    Admin,
    Agent,
    Conversion,
    Date,
    Genre,
    Identifier,
    Leftover,
    Note,
    Page,
    Physical,
    Place,
    Provision,
    Record,
    Related,
    Subject,
    Term,
    Title,
    Value,
)
from bibld.report import Fault, Loss, Report
from bibld.settings import Settings

SETTINGS = Settings(organisation="UkLoGLA", time="2026-11-24")
FOLDERS = ("marc21", "marcxml", "other-marc", "damaged", "oai-dc", "other", "mods")
STEPS = [
    pytest.param(at, id=f"{at} {slot or 'a record'}") for at, (slot, _, _) in enumerate(Writer(SETTINGS).steps[:-1])
]
MARC = Record(
    id="127428",
    type="text",
    issuance="monographic",
    titles=(Title("The duty of care", subtitle="victims", nonsort=4, responsibility="by A", lang="eng"),),
    agents=(Agent("Smith, Anna", kind="person", dates="1953-", roles=("aut",), primary=True),),
    provisions=(Provision((Place("London", "enk"),), ("GLA",), "c2013", function=""),),
    dates=(Date("2013"),),
    notes=(Note("Plain"), Note("Uppsala, 2011", "thesis", parts=(Term("degree", "Ph.D."),))),
    subjects=(Subject((Term("topic", "Victims"), Term("geographic", "London")), authority="lcsh"),),
    identifiers=(Identifier("isbn", "0131103628"),),
    related=(Related("series", record=Record(titles=(Title("Reports", kind="uniform"),)), number="3"),),
    admin=Admin(source="DLC", status="c", created="880301", changed="2013-05-15T08:04:29"),
    leftovers=(Leftover("marc21", "040", "040 ## $a DLC"),),
)
"""A record as it comes from a MARC file."""


def job() -> tuple[Job, list[Loss | Fault]]:
    """A run, and what its report hears of."""
    heard: list[Loss | Fault] = []
    return Job(Report(heard.append), SETTINGS), heard


def by_the_table(records: Sequence[Record]) -> tuple[str, list[Loss | Fault]]:
    """The ``mods`` elements of records, and what is reported, as the reference has them."""
    run, heard = job()
    texts = []
    for number, record in enumerate(records, 1):
        run.report.at(number, record.id)
        try:
            texts.append(xml.write((item.field for item in written(record, run.report, SETTINGS)), run.report))
        except RecordError as error:
            run.report.fault("error", error.message, done="not written", path=error.path or "")
    return "".join(texts), heard


def by_templates(records: Sequence[Record]) -> tuple[str, list[Loss | Fault]]:
    """The same as they are written."""
    run, heard = job()
    out = io.BytesIO()
    write(records, out, run, get("mods"))
    return out.getvalue().decode().removeprefix(xml.OPENING).removesuffix(xml.CLOSING), heard


@settings(max_examples=60)
@given(st.lists(RECORDS, max_size=2))
@example([Record(summaries=(Note('An ID="a" in words\x01'),), page=Page())])
def test_any_record_is_written_as_the_table_writes_it(records: list[Record]) -> None:
    """Thrice each, since what is met again is what has a template."""
    assert by_templates(records * 3) == by_the_table(records * 3)


def slots() -> dict[str, st.SearchStrategy[Any]]:
    """A strategy for the values of each slot."""
    return {
        slot: of_type(get_args(hint)[0] if slot in MANY else hint, 1)
        for slot, hint in get_type_hints(Record, vars(model)).items()
    }


OF_SLOTS = slots()


@pytest.mark.parametrize("at", STEPS)
def test_other_words_in_a_template_are_what_the_table_says_of_them(at: int) -> None:
    """A template is made of one value, and is good for any other that has the same rest."""
    slot, _, templates = Writer(SETTINGS).steps[at]
    take, put = templates.parting

    @settings(max_examples=40)
    @given(OF_SLOTS[slot] if slot else RECORDS, st.data())
    def check(value: Any, data: st.DataObject) -> None:
        taken = take(value)
        if taken is None:
            return
        template = templates.learn(value, taken[1])
        other = put(value, tuple(data.draw(TEXT) if word else "" for word in taken[1]))
        rest, words = take(other) or (None, ())
        if not template.pieces or rest != taken[0]:
            return
        picked = template.pick(words) if template.pick else words
        if not all(picked[at].isalnum() for at in template.codes):
            return
        filled = template.pieces.copy()
        filled[1::2] = map(escape, picked)
        assert (template.rank, "".join(filled)) == templates.plain(other, Report())

    check()


TIMES = st.sampled_from(["", "2013", "1998", "c2013", "199u", "9999", "2013-01", "19", "880301"])
ORIGINS = st.builds(
    Record,
    provisions=st.lists(
        st.builds(
            Provision,
            places=st.lists(
                st.builds(
                    Place, name=st.sampled_from(["", "London", "[Uppsala]"]), code=st.sampled_from(["", "enk", "sw"])
                ),
                max_size=2,
            ).map(tuple),
            names=st.lists(st.sampled_from(["", "GLA", "AT&T"]), max_size=2).map(tuple),
            date=TIMES,
            function=st.sampled_from(["", "publication", "copyright"]),
            parts=st.lists(
                st.builds(Term, st.sampled_from(["place", "name", "date", "manufacturer"]), TIMES), max_size=2
            ).map(tuple),
        ),
        max_size=2,
    ).map(tuple),
    dates=st.lists(st.builds(Date, value=TIMES, end=TIMES), max_size=2).map(tuple),
    issuance=st.sampled_from(["", "serial", "unheard of"]),
)


@settings(max_examples=100)
@given(st.lists(ORIGINS, min_size=4, max_size=12))
def test_years_are_told_from_other_words(records: list[Record]) -> None:
    """What is a year is encoded as one, and what is said twice is said once, with templates too."""
    assert by_templates(records * 3) == by_the_table(records * 3)


@pytest.mark.parametrize("folder", FOLDERS)
def test_records_of_the_corpora_are_written_as_the_table_writes_them(folder: str, shared: Path) -> None:
    """Whatever they are, and however they were read; what is reported of them is the same, and in the same order."""
    for path in sorted((shared / "corpora" / folder).iterdir()):
        try:
            records = list(read(path))
        except BibldError:
            continue
        records = records[:: len(records) // 40 + 1]
        if folder == "mods":  # without what was found, which is written as it was
            records = [replace(record, leftovers=()) for record in records]
        assert by_templates(records) == by_the_table(records), path.name


def test_a_record_from_marc_is_written_with_templates_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Once its templates are there the table makes no element."""
    others = [replace(MARC, id=str(number), dates=(Date(str(number)),)) for number in range(1900, 1910)]
    first = by_templates(others[:3])
    monkeypatch.setattr(Templates, "plain", None)
    assert by_templates(others) == by_the_table(others)
    assert by_templates(others[:3]) == first


@pytest.mark.parametrize(
    "word",
    [
        "AT&T",
        "a < b",
        "]]>",
        'say "x"',
        "one\r\ntwo",
        "a\tb",
        "\x1f",
        "\ue000",
        "\U0001d7ce",
        "%s",
        "2013",
        " ",
    ],
)
def test_a_word_is_escaped_and_cleaned(word: str) -> None:
    """In all places, as the table does it."""
    titles = (Title(word, subtitle=word, responsibility=word, lang=word), Title(f"a {word}", nonsort=2, kind="uniform"))
    record = replace(
        MARC,
        titles=titles,
        physicals=(
            Physical((Term("", "47"),), parts=(Term("extent", "47"), Term("unit", word)), note=word),
            Physical((Term("pages", word), Term("", "cm")), details=word, media=word, lang="eng"),
        ),
        agents=(Agent(word, kind="person", dates=word, units=(word,)), Agent(word, kind="conference")),
        provisions=(Provision((Place(word, "enk"),), (word,), word),),
        subjects=(Subject((Term("topic", word),), authority="lcsh"),),
        leftovers=(Leftover("marc21", "040", word),),
    )
    assert by_templates([MARC, record] * 3) == by_the_table([MARC, record] * 3)


def test_a_host_says_how_it_is_issued() -> None:
    """As the table has it, of a part in one and in another; what kind of resource it is, where nothing tells that."""
    parts = [
        replace(MARC, issuance=f"{kind} component", related=(Related("host", title=title, imprint="Leeds"),))
        for kind in ("serial", "monographic")
        for title in ("Hive", "Comb", "Swarm")
    ]
    assert by_templates(parts) == by_the_table(parts)
    host = Related("host", title="Hive", record=Record(genres=(Genre("newspaper"),)))
    text, _ = by_the_table([replace(MARC, issuance="serial component", related=(host,))])
    assert "<genre>newspaper</genre>" in text
    assert "periodical" not in text


def test_two_settings_have_templates_of_their_own() -> None:
    """Who converts is said in recordInfo."""
    record = replace(MARC, admin=replace(MARC.admin or Admin(), source="", id_source=""))
    for organisation in ("UkLoGLA", "DLC", "UkLoGLA", "DLC", "UkLoGLA", "DLC"):
        out = io.BytesIO()
        write([record] * 3, out, Job(settings=Settings(organisation=organisation)), get("mods"))
        assert out.getvalue().decode().count(f'<recordIdentifier source="{organisation}">127428<') == 3


def test_where_a_record_comes_from_counts_beside_its_conversions() -> None:
    """Both are one recordOrigin."""
    records = [Record(id="1", admin=Admin(origin=word), conversions=(Conversion("Made."),)) for word in ("a", "b")] * 3
    assert by_templates(records) == by_the_table(records)


MAP = Physical((Term("", "1 map"),), "color", parts=(Term("extent", "1 map"), Term("details", "color")))
PAGES = Physical((Term("pages", "24"),), dimensions="30 cm")
GERMANY = Subject((Term("geographic", "Germany"), Term("miscellaneous", "(West)")))
BASED = Note("Vol. 1", "source of description", parts=(Term("based on", "source of description"), Term("", "Vol. 1.")))


@pytest.mark.parametrize(
    ("slot", "one", "other"),
    [
        ("physicals", MAP, replace(MAP, parts=(Term("extent", "1 map,"), Term("details", "color")))),
        ("physicals", PAGES, replace(PAGES, extents=(Term("pages", "1"),))),
        ("notes", BASED, replace(BASED, parts=(Term("materials", "v. 1"), Term("", "Vol. 1.")))),
        ("subjects", GERMANY, replace(GERMANY, terms=(Term("geographic", "Germany"), Term("miscellaneous", "West")))),
    ],
)
def test_what_a_value_is_made_of_counts(slot: str, one: Value, other: Value) -> None:
    """Whether the parts of a statement have marks of their own, how many are counted, whether those of a note say more
    than it does, and whether what tells a heading from others has parentheses.
    """
    for found in ([one] * 3 + [other] * 3, [other] * 3 + [one] * 3):
        records = [Record(**{slot: (value,)}) for value in found]
        assert by_templates(records) == by_the_table(records)
