"""Every format keeps the same promises: a new one is tested by being registered."""

from __future__ import annotations

import io
import sys
from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from strategies import RECORDS

from bibld.errors import BibldError, UnknownFormat
from bibld.formats import Job, detect, detect_content, get, names
from bibld.model import (
    DEEPEST,
    Admin,
    Agent,
    Language,
    Leftover,
    Link,
    Note,
    Page,
    Record,
    Related,
    Subject,
    Term,
    Title,
)

ALL = pytest.mark.parametrize("name", names())
LOSSLESS = [name for name in names() if get(name).lossless]
RECORD = Record(
    id="127428",
    type="text",
    issuance="monographic",
    titles=(Title("The duty of care", subtitle="support for victims", nonsort=4, lang="eng"),),
    agents=(Agent("Smith, Anna", kind="person", roles=("aut",), primary=True),),
    languages=(Language("eng"),),
    summaries=(Note("Victims & witnesses: <all> of them."),),
    subjects=(Subject((Term("topic", "Victims"),)),),
    links=(Link("http://www.example.org/report.pdf", media_type="application/pdf"),),
)
NASTY = Record(
    id='1"> <script>\x1e',
    titles=(Title('A \x1e title \x1d "> <script>alert(1)</script> &amp; \x00 \ufffe end'),),
    agents=(Agent("}} UNION { ?s ?p ?o } #", kind="person", roles=("aut",), primary=True),),
    summaries=(Note("line one\nline two\r\nline three\x85\u2028four"),),
    links=(Link('http://a.example/b c"<>{}|\\^`%zz\n'),),
    notes=(Note("word " * 6_000),),
)


HALVED = Record(
    titles=(Title("Half \ud800 a character"),),
    admin=Admin(status="n", level="u", punctuation="i", notes=(Term("authentication", "\udc00"),)),
    leftovers=(Leftover("marc21", "949", "949 ## $a \ud83d", "no row"),),
)


def nested(depth: int) -> Record:
    """The description of a part, in it that of its host, and so on: so many within one another."""
    record = Record(titles=(Title(f"Description {depth}", kind="main"),))
    for level in reversed(range(depth)):
        title = Title(f"Description {level}", kind="main")
        record = Record(titles=(title,), related=(Related("host", record=record),))
    return record


def written(name: str, *records: Record) -> tuple[bytes, Job]:
    out, job = io.BytesIO(), Job()
    get(name).write(records, out, job)
    return out.getvalue(), job


def reread(name: str, data: bytes) -> tuple[list[Record], Job]:
    job = Job()
    return list(get(name).read(io.BytesIO(data), job)), job


@ALL
def test_a_record_comes_back_as_one_record(name: str) -> None:
    """What a format writes it reads: one record with its title, without an error."""
    data, out = written(name, RECORD)
    (back,), job = reread(name, data)
    assert back.titles[0].title == "The duty of care"
    assert out.report.clean
    assert job.report.errors == 0
    assert out.report.written == 1


@ALL
def test_the_same_record_gives_the_same_bytes(name: str) -> None:
    """Two runs over one input write one output."""
    assert written(name, RECORD, NASTY)[0] == written(name, RECORD, NASTY)[0]


@ALL
def test_half_a_character_costs_nothing_else(name: str) -> None:
    """A program may make one; no file can hold it, and the records around it are written."""
    data, job = written(name, RECORD, HALVED, RECORD)
    back, _ = reread(name, data)
    assert job.report.written == 3
    assert "Half" in "".join(title.title for record in back for title in record.titles)
    assert "\ud800".encode("utf-8", "surrogatepass") not in data


@ALL
def test_records_keep_their_order_and_number(name: str) -> None:
    """Three records in are three records out, in order."""
    several = [Record(id=str(number), titles=(Title(f"Title number {number}"),)) for number in (3, 1, 2)]
    data, _ = written(name, *several)
    back, _ = reread(name, data)
    assert [record.titles[0].title for record in back] == ["Title number 3", "Title number 1", "Title number 2"]


@ALL
def test_an_empty_record_is_written(name: str) -> None:
    """A record that says nothing is no reason to fail."""
    data, job = written(name, Record())
    assert job.report.errors == 0
    try:
        reread(name, data)
    except BibldError:
        assert name in ("page", "oai_dc")  # nothing is left of it there


@ALL
def test_hostile_text_costs_nothing_but_itself(name: str) -> None:
    """Control characters, markup and broken addresses neither break the file nor cost the neighbour."""
    data, _ = written(name, NASTY, RECORD)
    back, job = reread(name, data)
    assert job.report.errors == 0
    assert len(back) == 2
    assert back[1].titles[0].title == "The duty of care"
    assert "alert(1)" in back[0].titles[0].title


@ALL
def test_descriptions_within_one_another_are_written(name: str) -> None:
    """As many as a record may have; a format that loses nothing gives all of them back."""
    record = nested(DEEPEST)
    data, _ = written(name, record)
    (back,), _ = reread(name, data)
    assert back.titles[0].title == "Description 0"
    if name in LOSSLESS:
        assert back == record


@ALL
def test_what_has_been_written_is_let_go(name: str) -> None:
    """However many records there are, no more than a few of their values are remembered."""
    notes = [Note(f"Note {number}", kind=f"kind {number}") for number in range(3_000)]
    get(name).write((Record(id=str(at), notes=(note,)) for at, note in enumerate(notes)), io.BytesIO(), Job())
    ours = 3  # the list, the name that goes through it, and the question itself
    assert sum(sys.getrefcount(note) > ours for note in notes) <= 1_200


@ALL
def test_a_truncated_file_gives_what_is_whole(name: str) -> None:
    """Cut off in the middle, a file gives an error or what can be read: never a traceback."""
    data, _ = written(name, RECORD, NASTY, RECORD)
    for cut in (0, 1, len(data) // 3, len(data) // 2, len(data) - 2):
        try:
            reread(name, data[:cut])
        except BibldError as error:
            assert str(error)  # noqa: PT017 - either outcome is right, a traceback is not


@pytest.mark.parametrize("name", [name for name in names() if "dublincore.rdf" not in get(name).room])
@given(data=st.data())
def test_damage_before_the_first_record_costs_no_other(name: str, data: st.DataObject) -> None:
    """The start tag of a collection may be what is damaged, or the declaration before it."""
    content, _ = written(name, replace(RECORD, id="1"), replace(RECORD, id="2"), replace(RECORD, id="3"))
    other, _ = written(name, Record("x", type="still image"))
    first = next(at for at, pair in enumerate(zip(content, other, strict=False)) if pair[0] != pair[1])
    at, over = data.draw(st.integers(0, first)), data.draw(st.integers(0, 2))
    strange = [b"\x01", b"&", b"&nbsp;", b'"', b"<", b">", b"/>", b"<!--", b"<![CDATA[", b"<?", b":", b"x"]
    records, _ = reread(name, content[:at] + data.draw(st.sampled_from(strange)) + content[at + over :])
    assert [record.id for record in records][-2:] == ["2", "3"]


@ALL
def test_what_is_no_such_file_is_refused_in_words(name: str) -> None:
    """Bytes of another kind give an error that says so, or a report that does."""
    for data in (b"", b"\x00\x01\x02\xff" * 50, b"plain words, and nothing else\n" * 3):
        try:
            records, job = reread(name, data)
        except BibldError as error:
            assert str(error)  # noqa: PT017
        else:
            assert records == []
            assert data == b"" or not job.report.clean


@ALL
def test_a_card_tells_its_own_files(name: str) -> None:
    """By its first suffix, and by the content of what it writes: what is called so does not look like another."""
    card = get(name)
    assert detect(f"records{card.suffixes[0]}") is card
    data, _ = written(name, RECORD)
    assert card.sniff(data[:16_384])
    found = detect_content(data[:16_384])
    alike = ({"ntriples", "turtle"}, {"marcjson", "marcjsonl"})  # of each pair one reads the other
    assert found is card or (found is not None and {found.name, name} in alike)


@ALL
@settings(max_examples=25)
@given(record=RECORDS)
def test_any_record_can_be_written(name: str, record: Record) -> None:
    """Whatever the model can hold, each format writes it or says why not, and what it writes can be read."""
    data, job = written(name, record)
    try:
        reread(name, data)
    except BibldError:
        assert name in ("page", "oai_dc", "marc21")
    assert job.report.written + job.report.errors + job.report.warnings >= 1


@pytest.mark.parametrize("name", [name for name in names() if hasattr(import_module(get(name).room), "read_for")])
@given(record=RECORDS, target=st.sampled_from(names()))
@settings(max_examples=25)
def test_what_is_read_for_a_format_is_written_there_as_what_is_read(name: str, record: Record, target: str) -> None:
    """A shorter way to a format leads to the same bytes."""
    data, _ = written(name, RECORD, record)
    out, job = io.BytesIO(), Job()
    get(target).write(get(name).read_for(get(target), io.BytesIO(data), job), out, job)
    assert out.getvalue() == written(target, *reread(name, data)[0])[0]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("mods", '<mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><title>Hives ;</title></titleInfo></mods>'),
        (
            "oai_dc",
            '<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
            "<dc:title>Hives ;</dc:title></oai_dc:dc>",
        ),
    ],
)
@pytest.mark.parametrize(
    ("target", "is_kept"),
    [("mods", True), ("turtle", True), ("json", True), ("marc21", False), ("mrk", False), ("ris", False)],
)
def test_what_elements_looked_like_is_told_where_there_is_a_place_for_it(
    name: str, text: str, target: str, is_kept: bool
) -> None:
    for wanted, is_told in ((target, is_kept), (name, True)):
        (record,) = get(name).read_for(get(wanted), io.BytesIO(text.encode()), Job())
        assert bool(record.leftovers) is is_told


@pytest.mark.parametrize("name", [name for name in names() if hasattr(import_module(get(name).room), "traced")])
@settings(max_examples=5)
@given(record=RECORDS)
def test_what_is_explained_is_what_is_converted(name: str, record: Record) -> None:
    """A record is the same where it is read with what becomes of each of its fields."""
    data, _ = written(name, RECORD, record)
    card, job = get(name), Job()
    traced = import_module(card.room).traced(io.BytesIO(data), job, card)
    records, told = reread(name, data)
    assert [read for read, _ in traced] == records
    assert job.report.losses == told.report.losses


@given(record=RECORDS)
def test_any_record_is_one_and_costs_its_neighbour_nothing(record: Record) -> None:
    """As many are read as were written, whatever the first of them says.
    (Of which page it is, it says to one format.)
    """
    first = replace(record, titles=(Title("Before"), *record.titles), page=None)
    counts = {}
    for name in names():
        data, job = written(name, first, RECORD)
        back, _ = reread(name, data)
        counts[name] = (len(back) - job.report.written, back[-1].titles[0].title)
    assert counts == dict.fromkeys(counts, (0, "The duty of care"))


@pytest.mark.parametrize("name", LOSSLESS)
@settings(max_examples=60)
@given(record=RECORDS)
def test_a_lossless_format_gives_the_record_back(name: str, record: Record) -> None:
    """Record → format → record is the record, whatever the model can hold."""
    data, _ = written(name, record)
    back, job = reread(name, data)
    if record == Record(page=record.page) and name == "json":
        assert job.pages == ([record.page] if record.page else [])
    else:
        assert back == [record]


@ALL
@pytest.mark.parametrize(
    "text",
    [
        "",
        "<",
        "<note>",
        "<653 0# $a A",
        "040",
        "040 ##",
        "500 ##$",
        "999 ## $a A\x1f",
        "999 {no such name}",
        "<mods",
        "007 0",
    ],
)
@pytest.mark.parametrize("reason", ["form", "no row", "no part"])
def test_what_was_kept_and_is_no_field_any_more_costs_nothing_else(name: str, text: str, reason: str) -> None:
    """A leftover that somebody has changed, in a graph or in JSON: it is told, and all else is written."""
    paths = ("040", "999", "note", "said", "order", "mods")
    left = [Leftover(kept, path, text, reason) for kept in ("marc21", "mods", "oai_dc", "ris") for path in paths]
    within = Related("host", record=Record(titles=(Title("Host"),), leftovers=tuple(left)))
    changed = Record(id="1", titles=(Title("Changed"),), related=(within,), leftovers=tuple(left))
    data, job = written(name, changed, RECORD)
    assert job.report.written == 2
    assert b"Changed" in data
    assert b"support for victims" in data
    if name in ("marc21", "mods") and text in ("", "<", "007 0"):
        assert "what was kept is no field any more" in {reason for _, _, reason, _ in job.report.losses}


@pytest.mark.parametrize("name", LOSSLESS)
def test_two_records_of_one_number_stay_two(name: str) -> None:
    """A number that two records have costs neither of them anything."""
    first, second = Record(id="7", titles=(Title("One"),)), Record(id="7", titles=(Title("Two"),))
    back, _ = reread(name, written(name, first, second)[0])
    assert back == [first, second]


@pytest.mark.parametrize("name", LOSSLESS)
def test_a_page_without_records_is_kept_by_json(name: str) -> None:
    """A page on which nothing was found has no record to carry it; the job does."""
    page = Page(query="nothing", count=0, opening="Results for nothing\n\n0 results found\n")
    job = Job()
    job.pages.append(page)
    out = io.BytesIO()
    get(name).write([], out, job)
    if name == "json":
        assert reread(name, out.getvalue())[1].pages == [page]


def test_a_line_of_json_that_is_too_deep_costs_no_other() -> None:
    """Any number of descriptions within one another is no record, however many there are."""
    for depth in (DEEPEST + 1, 5_000):
        deep = b'{"id":"1","related":[{"relation":"host","record":' * depth + b'{"id":"2"}' + b"}]}" * depth
        found, job = reread("json", deep + b'\n{"id":"3"}\n')
        assert [record.id for record in found] == ["3"]
        assert not job.report.clean


@pytest.mark.parametrize(("suffix", "name"), [(suffix, name) for name in names() for suffix in get(name).suffixes])
def test_an_ending_is_a_name_too(suffix: str, name: str) -> None:
    """``--to nt``: a suffix is of one format, and no format has the name that is another's suffix."""
    assert get(suffix[1:]) is get(name)


def test_an_unknown_format_is_answered_with_the_known_ones() -> None:
    """The error lists what there is."""
    with pytest.raises(UnknownFormat, match="marc21"):
        get("marc42")
