"""What others have written: no word of it is lost, and each element comes back."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import msgspec
import pytest
from fifteen import DC, OAI_DC, reread, said_by, words, written
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from bibld.errors import StreamError
from bibld.formats.dublincore.elements import ELEMENTS
from bibld.report import Report

CORPUS = sorted((Path(__file__).parents[5] / "shared" / "corpora" / "oai-dc").glob("*.xml"))


@pytest.mark.skipif(not CORPUS, reason="the corpora are not beside this checkout")
@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_nothing_in_the_wild_is_lost(path: Path) -> None:
    """Every word of every record is in what was read of it: as a value, in the form it was found in, or by its code."""
    try:
        records = reread(path.read_bytes(), Report())
    except StreamError as error:
        assert "Broken" in path.stem, error  # noqa: PT017 - one file is no XML at all
        return
    tree = etree.fromstring(path.read_bytes(), etree.XMLParser(recover=True))
    sources = [
        element
        for element in tree.iter(f"{{{OAI_DC}}}dc")
        if element.getparent() is None or not str(element.getparent().tag).endswith("about")
    ]
    if "badbytes" in path.stem:
        assert len(records) == 1  # its bytes are put right, and lxml does that otherwise
        return
    if "lavender" in path.stem:
        assert len(records) == 5  # DSpace's own elements
        return
    assert len(records) == len(sources)
    # What was understood is said by a code, a kind or in ISO 8601: these words have an equivalent in the record.
    understood = words(
        "en nl eng c ca ed p pp may june july august september october november december january february march april"
    )
    for record, source in zip(records, sources, strict=True):
        said = words(msgspec.json.encode(record).decode())
        said |= words(" ".join(str(value) for value in said_by(record)))
        for element in source:
            if isinstance(element.tag, str):
                name = element.tag.rpartition("}")[2]
                missing = words("".join(element.itertext())) - said - understood
                missing -= {word for word in missing if name == "date" and word.isdigit()}
                missing -= {word for word in missing if name == "type" and word in ("image", "still", "text")}
                assert not missing, (name, element.text)
        # Every element comes back: its name, its attributes, its text, and each as often as it was there.
        (again,) = (element for element in etree.fromstring(written(record)).iter(f"{{{OAI_DC}}}dc"))
        assert multiset(again) == multiset(source)


def multiset(source: Any) -> Counter[tuple[str, tuple[tuple[str, str], ...], str]]:
    """The elements of a record, each with its attributes and its text."""
    return Counter(
        (element.tag, tuple(sorted(element.attrib.items())), "".join(element.itertext()))
        for element in source
        if isinstance(element.tag, str)
    )


PIECES = st.sampled_from(
    ["Text", "Image", "Map", "Dataset", "xii, 234 p. : ill. ; 24 cm", "2 v. : maps ; 30 cm", "A : b / by C", "Okafor, Grace (University of Oxford)", "Review, 4(2): 3-5", "Journal", "Restricted access", "text/plain; charset=utf-8", "AT&T; IBM", "Still image;", "still image", "a; b", "a", "b", " b", "2013", "ca. 1920", "1920?", "c1920", "spring 1920", "18th century", "before 1850", "2013-02-03T04:05:06Z", "20 p.", "PDF", "Kyle, Reuben",
     "Kyle, Reuben; Ross, Jack", "Kyle, Reuben, editor", "unknown", "en", "eng", "en_US", "", " ", "A: B", "A : B", "isbn 0131103628", "ISBN 9780131103628", "EISSN 1476-4687", "Okafor, G. (2001) A title. A journal, 12", "http://a.example; http://b.example",
     "http://a.example/b c", "http://hdl.handle.net/1/2", "doi:10.1000/182", "https://doi.org/10.1000/182", "hdl:1/2", "urn:nbn:x y", "10.1000/182", "Series ; 4", "1830s", "1950-1959", "Prisons -- England",
     "online resource", "18 x 12 in.", "x" * 201, "info:eu-repo/semantics/article", "info:eu-repo/classification/ddc/364%20a"]
)  # fmt: skip


@example(said=[("date", "spring 1920", "")] * 2)
@example(
    said=[("format", "Scale 1:63,360", ""), ("coverage", "Scale 1:63,360", ""), ("language", "English and French", "")]
)
@example(said=[("relation", "isPartOf: Journal", ""), ("source", "Journal, Vol. 3, No. 2 (2001), pp. 12-19", "")])
@example(said=[("source", "http://a.example/1.", ""), ("identifier", "http://a.example/1", "")])
@example(said=[("type", "Text", ""), ("type", "Image", "en-GB")])
@example(
    said=[
        ("identifier", "http://a.example; http://b.example", ""),
        ("source", "http://a.example; http://b.example", ""),
    ]
)
@example(said=[("identifier", "2013", ""), ("identifier", "info:eu-repo/classification/ddc/364%20a", "en")])
@given(
    said=st.lists(
        st.tuples(
            st.sampled_from([element.name for element in ELEMENTS]), PIECES, st.sampled_from(["", "en", "en-GB", "qqx"])
        ),
        max_size=12,
    )
)
def test_every_element_comes_back(said: list[tuple[str, str, str]]) -> None:
    """oai_dc → record → oai_dc gives every element with its language and its text back,
    however often it stood there.
    """
    source = etree.Element(f"{{{OAI_DC}}}dc")
    for name, text, lang in said:
        element = etree.SubElement(source, f"{{{DC}}}{name}")
        element.text = text
        if lang:
            element.set("{http://www.w3.org/XML/1998/namespace}lang", lang)
    (record,) = reread(etree.tostring(source))
    assert multiset(etree.fromstring(written(record))) == multiset(source)
