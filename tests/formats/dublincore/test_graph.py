"""Records and the graphs they become: what someone has changed in a graph since stops nobody."""

from __future__ import annotations

import io
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bibld.formats import Job, get
from bibld.formats.dublincore.graph import triples
from bibld.model import Agent, Leftover, Note, Part, Record, Related, Subject, Term, Title
from bibld.report import Report

RECORD = Record(
    id="127428",
    titles=(Title("Duty of care", link="01"), Title("Fürsorge", kind="parallel", parts=(Term("part", "2"),))),
    agents=(Agent("Smith, Anna", kind="person", roles=("aut",)), Agent("Leeds", kind="corporate", roles=("pbl",))),
    subjects=(Subject((Term("topic", "Victims"), Term("geographic", "Leeds")), authority="lcsh"),),
    notes=(Note("First"), Note("Second", kind="thesis", parts=(Term("degree", "Ph.D."),))),
    related=(
        Related(
            "host",
            part=Part((Term("volume", "3"),)),
            record=Record(
                titles=(Title("Journal of care"),),
                agents=(Agent("Smith, Anna", kind="person", roles=("edt",)),),
                related=(Related("series", record=Record(titles=(Title("Care"),))),),
            ),
        ),
    ),
    leftovers=(Leftover("marc21", "949", "949 ## $a x", "no row"),),
)
LINES = list(triples(RECORD))


def reread(lines: Iterable[tuple[str, str, str]]) -> list[Record]:
    text = "".join(f"{subject} {prop} {term} .\n" for subject, prop, term in lines)
    return list(get("ntriples").read(io.BytesIO(text.encode()), Job()))


@st.composite
def rewired(draw: st.DrawFn) -> list[tuple[str, str, str]]:
    """The statements of a record, some of which say something else of something else."""
    subjects, props, terms = (sorted(set(column)) for column in zip(*LINES, strict=True))
    anything = st.tuples(st.sampled_from(subjects), st.sampled_from(props), st.sampled_from([*terms, *subjects]))
    changed = draw(st.dictionaries(st.integers(1, len(LINES) - 1), anything, max_size=12))
    more = draw(st.lists(anything, max_size=12))
    return [*(changed.get(number, said) for number, said in enumerate(LINES)), *more]


@settings(max_examples=150)
@given(lines=rewired())
def test_whatever_a_graph_says_is_read(lines: list[tuple[str, str, str]]) -> None:
    """Nodes that point anywhere, and values where they do not belong: there is a record, and it can be written."""
    found = reread(lines)
    assert found
    out = io.BytesIO()
    get("mods").write(found, out, Job())
    assert len(out.getvalue()) < 100_000


def test_nodes_that_point_at_one_another_are_told_in_proportion() -> None:
    """There are any number of ways through a few descriptions that are each other's hosts."""
    of_related = "<https://bibld.org/terms#related>"
    nodes = sorted({subject for subject, _, _ in LINES})
    lines = [*LINES, *((one, of_related, other) for one in nodes for other in nodes)]
    (record,) = reread(lines)
    out = io.BytesIO()
    get("json").write([record], out, Job())
    assert len(out.getvalue()) < 100 * sum(len(" ".join(said)) for said in lines)


@pytest.mark.parametrize(
    ("sound", "broken", "kind"),
    [
        (b'"@type": ["bibld:Title"]', b'"@type": ["bibld:Title"], "@language": "no tag"', "language"),
        (b'"@graph": [', b'"@graph": [\n  {"@id": "http://a.example/b c"},', "IRI"),
        (b'"@id": ', b'"@context": "http://a.example/context", "@id": ', "context"),
    ],
)
def test_a_document_of_ours_that_someone_has_broken_is_mended(sound: bytes, broken: bytes, kind: str) -> None:
    """It begins as ours do, and what is wrong in it is found all the same."""
    out = io.BytesIO()
    get("jsonld").write([RECORD], out, Job())
    assert sound in out.getvalue()
    for data, told in ((out.getvalue(), set()), (out.getvalue().replace(sound, broken, 1), {("warning", kind)})):
        report = Report()
        assert list(get("jsonld").read(io.BytesIO(data), Job(report))) == [RECORD]
        assert report.faults.keys() == told


def test_a_node_of_which_only_its_class_is_said_is_kept_as_a_node() -> None:
    """It is no value, and is not taken for its IRI."""
    record = Record(titles=(Title("Duty of care"),), notes=(Note("x", link="1"),))
    (note,) = {term for _, _, term in triples(record) if "#note-" in term}
    lines = [line for line in triples(record) if line[0] != note or line[1].endswith("ns#type>")]
    (found,) = reread(lines)
    assert [left.value for left in found.leftovers] == ["bibld:note [  ]"]
