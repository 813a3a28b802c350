"""Lines are the same however their bytes come in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bibld.store.streams import lines


@given(st.lists(st.text("ab\n", max_size=4).map(str.encode)))
def test_lines_are_cut_at_line_breaks_wherever_chunks_end(chunks: list[bytes]) -> None:
    text = b"".join(chunks)
    assert list(lines(chunks)) == (text.removesuffix(b"\n").split(b"\n") if text else [])
