"""The set of texts of any number: it is a set, and a small one."""

from __future__ import annotations

import sys

from hypothesis import given
from hypothesis import strategies as st

from bibld.formats._seen import Seen, key

# Keys that share a shelf, and overlap with each other where they stand side by side.
KEYS = st.text(max_size=3).map(key) | st.integers(0, 3).map(lambda last: bytes([7, 7, last % 2] * 5 + [7]))


@given(st.lists(st.tuples(st.booleans(), KEYS)))
def test_it_is_a_set(steps: list[tuple[bool, bytes]]) -> None:
    """Whatever is put in and taken out, it holds what Python's own set holds."""
    seen, plain = Seen(), set[bytes]()
    for put, item in steps:
        (seen.add if put else seen.discard)(item)
        (plain.add if put else plain.discard)(item)
        assert (item in seen, len(seen)) == (item in plain, len(plain))
    assert set(seen) == plain
    assert seen.isdisjoint(plain) is not bool(plain)
    seen.clear()
    assert not seen


def test_it_takes_sixteen_bytes_a_text() -> None:
    """And a little for its shelves."""
    seen = Seen()
    for number in range(50_000):
        seen.add(key(str(number)))
    assert sum(map(sys.getsizeof, seen._shelves)) < 50_000 * 16 + 4096 * 40
