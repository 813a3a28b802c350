"""Terms of the graph: whatever the text, each reader of N-Triples takes them, and they read back as the text."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import example, given
from hypothesis import strategies as st

from bibld.crosswalk.codecs import Codec
from bibld.formats.dublincore.codecs import DATE, URI, literal, plain_text

ODD = st.text(st.sampled_from('a:/?#[]@%é<>"\\ \n\t\x85\xa0\u1680\u2003\u2028\u202f\u3000\ufeff'), max_size=8)


@pytest.mark.parametrize("codec", [URI, DATE, Codec(plain_text, literal)], ids=["URI", "date", "text"])
def test_a_term_is_read_by_rdflib_as_by_the_store(codec: Codec) -> None:
    """An IRI may hold spaces that rdflib takes for its end (RFC 3987, 2.2): such a text is no IRI of ours."""

    @given(ODD | ODD.map("https://example.org/{}".format) | st.dates().map(str))
    @example("https://example.org/\xa0")
    def check(text: str) -> None:
        term = codec.write(text)
        line = f"<https://example.org/s> <https://example.org/p> {term} .\n"
        (by_rdflib,) = rdflib.Graph().parse(data=line, format="nt").objects()
        (by_store,) = ox.parse(line.encode(), format=ox.RdfFormat.N_TRIPLES)
        assert (str(by_rdflib), codec.read(term)) == (by_store.object.value, text)

    check()
