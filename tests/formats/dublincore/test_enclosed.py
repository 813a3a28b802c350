"""Large documents of ours are read record by record, and give what they give when they are read whole."""

from __future__ import annotations

import io
import re

import pytest
from files import file_of
from hypothesis import given, settings
from hypothesis import strategies as st

from bibld.errors import StreamError
from bibld.formats import Job, get
from bibld.formats.dublincore import rdf
from bibld.formats.dublincore.enclosed import ENCLOSING
from bibld.model import Agent, Record, Title, to_json
from bibld.report import Fault, Loss, Report

NAMES = sorted(ENCLOSING)
RECORDS = [Record(id=f"r{n}", titles=(Title(f"Title {n}"),), agents=(Agent(f"Okafor, {n}"),)) for n in range(1, 6)]
LARGE = 1200
"""What is large in these tests: more than stands before the first record."""


WRITTEN = {name: file_of(name, *RECORDS) for name in NAMES}


def json_of(record: Record) -> str:
    return to_json(record).decode()


def read(name: str, content: bytes, large: int = LARGE) -> tuple[list[str], list[str], list[bytes], str]:
    """The records, what was told, what is in quarantine, and why the file was refused."""
    told: list[Fault | Loss] = []
    pieces: list[bytes] = []
    report = Report(told.append)
    report.quarantine = type("Pieces", (), {"write": lambda _, data: pieces.append(data)})()
    records: list[Record] = []
    refused = ""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rdf, "_WHOLE", large)
        try:
            records.extend(get(name).read(io.BytesIO(content), Job(report)))
        except StreamError as error:
            refused = str(error)
    # A node without a name has another one each time.
    said, known = (
        [re.sub(r"_:\w+", "_:", text) for text in texts] for texts in ([*map(json_of, records)], [*map(str, told)])
    )
    return said, known, pieces, refused


@pytest.mark.parametrize("name", NAMES)
def test_no_more_is_read_than_the_next_record(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that memory is flat: the file goes on for as long as anybody asks."""

    class Endless(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            return super().read(size) or pytest.fail("all of it was read")

    monkeypatch.setattr(rdf, "_WHOLE", LARGE)
    found = get(name).read(Endless(WRITTEN[name]), Job())
    assert [next(found).id for _ in range(3)] == ["r1", "r2", "r3"]


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=300)
@given(draws=st.data())
def test_damage_is_told_as_of_a_document_read_whole(name: str, draws: st.DataObject) -> None:
    """The same records, faults with the same lines, and the same bytes in quarantine: these records share no node."""
    content = WRITTEN[name]
    at = draws.draw(st.integers(LARGE, len(content)))
    length = draws.draw(st.integers(0, 40) | st.just(len(content)))
    piece = draws.draw(
        st.sampled_from([b"", b'"', b"{", b"}", b"]", b"<", b">", b"\\", b",", b"\n", b"\xff", b"&", b"x"])
    )
    damaged = content[:at] + piece + content[at + length :]
    assert read(name, damaged) == read(name, damaged, len(damaged) + 1)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_said_elsewhere_is_found(name: str) -> None:
    """A node that somebody has moved to the end of the document, behind all records."""
    content, tail = WRITTEN[name], ENCLOSING[name].tail
    node = {
        "jsonld": rb'  \{"@id": "https://catalogue\.example/agent/okafor-3[^\n]*,\n',
        "rdfxml": rb"\t<foaf:Agent rdf:about=\"https://catalogue\.example/agent/okafor-3(?:[^\n]*\n\t\t)*[^\n]*\n\t</foaf:Agent>\n",
    }[name]
    (moved,) = re.findall(node, content)
    between = ENCLOSING[name].between
    content = content.replace(moved, b"").removesuffix(tail) + between + moved.removesuffix(between) + tail
    assert read(name, content) == ([*map(json_of, RECORDS)], [], [], "")


@pytest.mark.parametrize("name", NAMES)
def test_a_record_that_stands_there_twice_is_one(name: str) -> None:
    """And where somebody has added to one of them, that is told of the other, which has been given."""
    content, tail, between = WRITTEN[name], ENCLOSING[name].tail, ENCLOSING[name].between
    first = content[ENCLOSING[name].head.match(content).end() :]  # type: ignore[union-attr]
    first = first[: next(ENCLOSING[name].cut.finditer(first)).start() + 1].removesuffix(between)
    for added, told in ((first, 0), (first.replace(b"Title 1", b"Title 1, too"), 1)):
        records, said, _, _ = read(name, content.removesuffix(tail) + between + added + tail)
        assert records == [*map(json_of, RECORDS)]
        assert sum("the file as a whole says something else of it" in one for one in said) == told
