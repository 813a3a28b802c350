"""Compressed files: what goes in comes out, to the byte where an archive breaks, and however much is in it."""

from __future__ import annotations

import bz2
import gzip
import io
import re
import subprocess
import sys
import zlib
from pathlib import Path
from typing import Any

import pytest
from files import file_of
from hypothesis import given
from hypothesis import strategies as st

import bibld
from bibld.compression import PACKINGS, Unpacked, bare, packed, packing_of
from bibld.conversion import convert, read
from bibld.errors import StreamError
from bibld.formats import detect, get
from bibld.model import Record, Title
from bibld.validation import validate

SUFFIXES = [packing.suffix for packing in PACKINGS]
ALL = pytest.mark.parametrize("suffix", SUFFIXES)
RECORDS = [Record(id=str(number), titles=(Title(f"Title number {number}"),)) for number in range(300)]


def squeezed(data: bytes, suffix: str) -> bytes:
    out = io.BytesIO()
    with packed(out, suffix) as stream:
        stream.write(data)
    return out.getvalue()


def unpacked(data: bytes) -> tuple[bytes, StreamError | None]:
    packing = packing_of(data)
    assert packing is not None
    raw = Unpacked(io.BytesIO(data), packing)
    return io.BufferedReader(raw).read(), raw.failure


@pytest.fixture
def marc() -> bytes:
    return file_of("marc21", *RECORDS)


@ALL
@given(pieces=st.lists(st.binary() | st.just(b"a" * 20_000), min_size=1, max_size=4))
def test_several_archives_are_one_stream(suffix: str, pieces: list[bytes]) -> None:
    """As `cat a.gz b.gz` makes them; what fills up the last block of a tape does no harm."""
    data = b"".join(squeezed(piece, suffix) for piece in pieces)
    assert unpacked(data) == (b"".join(pieces), None)
    assert unpacked(data + b"\0" * 9_000) == (b"".join(pieces), None)


@ALL
def test_what_others_pack_is_read_and_the_other_way_round(suffix: str, marc: bytes) -> None:
    """The standard library agrees."""
    if suffix == ".gz":
        assert unpacked(gzip.compress(marc)) == (marc, None)
        assert gzip.decompress(squeezed(marc, suffix)) == marc
    elif suffix == ".bz2":
        assert unpacked(bz2.compress(marc)) == (marc, None)
        assert bz2.decompress(squeezed(marc, suffix)) == marc
    else:
        from backports import zstd

        assert unpacked(zstd.compress(marc)) == (marc, None)
        assert zstd.decompress(squeezed(marc, suffix)) == marc


@ALL
def test_a_file_is_written_and_read_by_its_name(suffix: str, marc: bytes, tmp_path: Path) -> None:
    """`x.mrc.gz` is MARC 21, compressed; the same records give the same bytes; nothing else is left in the folder."""
    source, target = tmp_path / "x.mrc", tmp_path / f"x.mods{suffix}"
    source.write_bytes(marc)
    assert detect(f"x.mrc{suffix}") is get("marc21")
    assert bare(f"X.MRC{suffix.upper()}") == "X.MRC"
    convert(source, target)
    assert packing_of(target.read_bytes()) is not None
    assert [record.id for record in read(target)] == [record.id for record in RECORDS]
    before = target.read_bytes()
    convert(source, target)
    assert target.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([source.name, target.name])


@ALL
def test_standard_input_may_be_compressed(suffix: str, marc: bytes, tmp_path: Path) -> None:
    """It is told by the first bytes, whatever it is called."""
    code = "import bibld; print(bibld.convert('-', 'out.mrk').written)"
    done = subprocess.run(
        [sys.executable, "-c", code], input=squeezed(marc, suffix), capture_output=True, cwd=tmp_path, check=True,
        env={"PYTHONPATH": str(Path(bibld.__file__).parents[1])},
    )  # fmt: skip
    assert done.stdout == b"300\n"


@ALL
def test_where_an_archive_breaks_off_what_is_before_has_been_read(suffix: str, marc: bytes, tmp_path: Path) -> None:
    """Every record before the break is delivered; then the file, the place and the cause are told."""
    path = tmp_path / f"x.mrc{suffix}"
    whole = squeezed(marc, suffix)
    for part in (whole[: len(whole) * 2 // 3], whole[:-1], whole[:6]):
        path.write_bytes(part)
        found = []
        with pytest.raises(StreamError, match=rf"archive breaks off after {len(part):,} bytes") as told:
            found += read(path, "marc21")
        left, _ = unpacked(part)
        assert len(found) >= left.count(b"\x1d")
        assert told.value.source == str(path)
        assert told.value.position == (len(found) or None)
    with pytest.raises(StreamError, match="breaks off"):
        list(validate(path, "marc21"))


def test_a_wrong_check_sum_costs_no_byte(marc: bytes) -> None:
    """All that was packed comes out, and then the error."""
    data = squeezed(marc, ".gz")
    for back in range(1, 9):
        damaged = bytearray(data)
        damaged[-back] ^= 0x55
        found, failure = unpacked(bytes(damaged))
        assert found == marc
        assert failure is not None


def test_a_damaged_archive_costs_what_is_behind_the_damage(marc: bytes, tmp_path: Path) -> None:
    """Up to there it is read to the byte, near enough."""
    path = tmp_path / "x.mrc.gz"
    first, second = marc[: marc.index(b"\x1d", len(marc) // 2) + 1], marc[marc.index(b"\x1d", len(marc) // 2) + 1 :]
    deflate = zlib.compressobj(wbits=31)
    broken = deflate.compress(first) + deflate.flush(zlib.Z_FULL_FLUSH) + b"\xff" * 20 + deflate.compress(second)
    path.write_bytes(broken + deflate.flush())
    found = []
    with pytest.raises(StreamError, match="gzip archive is damaged near byte"):
        found += read(path)
    assert len(found) == first.count(b"\x1d")
    wrong_sum = bytearray(squeezed(marc, ".gz"))
    wrong_sum[-6] ^= 1
    path.write_bytes(wrong_sum)
    found = []
    with pytest.raises(StreamError, match="gzip archive is damaged near byte"):
        found += read(path)
    assert len(found) == len(RECORDS)


@ALL
def test_what_follows_an_archive_is_told(suffix: str) -> None:
    """It is not read, and not passed over in silence."""
    data, failure = unpacked(squeezed(b"abc", suffix) + b"rubbish")
    assert data == b"abc"
    assert "something else follows" in str(failure)


@ALL
@given(data=st.binary(max_size=200), draws=st.data())
def test_no_bytes_stop_the_unpacking(suffix: str, data: bytes, draws: st.DataObject) -> None:
    """Whatever is in an archive, it ends; nothing but what is in it, and a reason."""
    archive = bytearray(squeezed(data * 20, suffix))
    archive[draws.draw(st.integers(4, len(archive) - 1))] = draws.draw(st.integers(0, 255))
    unpacked(bytes(archive))


def test_an_empty_archive_is_an_empty_file(tmp_path: Path) -> None:
    """And says so."""
    path = tmp_path / "x.mrc.gz"
    path.write_bytes(squeezed(b"", ".gz"))
    with pytest.raises(StreamError, match="an empty file"):
        list(read(path))


def test_zstandard_says_what_it_needs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without the package for it, the error has the command that installs it."""
    path = tmp_path / "x.mrc.zst"
    path.write_bytes(squeezed(b"abc", ".zst"))
    for module in ("backports.zstd", "compression.zstd", "compression"):
        monkeypatch.setitem(sys.modules, module, None)
    backports: Any = sys.modules.get("backports")
    if backports is not None:
        monkeypatch.delattr(backports, "zstd", raising=False)
    target = tmp_path / "y.mrc.zst"
    for named, run in ((path, lambda: list(read(path))), (target, lambda: bibld.write(RECORDS, target))):
        with pytest.raises(StreamError, match=rf"^{re.escape(str(named))}: .*pip install 'bibld\[zstd\]'"):
            run()


def test_the_name_that_is_given_says_whether_to_compress(tmp_path: Path) -> None:
    """As it says the format, also where it is that of a link."""
    link = tmp_path / "x.mrc.gz"
    link.symlink_to(tmp_path / "x")
    bibld.write(RECORDS, link)
    assert link.is_symlink()
    assert gzip.decompress(link.read_bytes())[20:24] == b"4500"


BOMB = """
import resource, sys, bibld
limit = 700 << 20
resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
try:
    print(sum(1 for _ in bibld.read(sys.argv[1], sys.argv[2])))
except bibld.BibldError as error:
    print(error)
"""


@pytest.mark.parametrize("name", ["json", "mods", "marcxml", "rdfxml", "turtle", "marcjson", "marc21"])
def test_a_bomb_fills_no_memory(name: str, tmp_path: Path) -> None:
    """A small archive may hold a text of any length: it is let go, or refused in words."""
    head, _, tail = file_of(name, Record(id="1", titles=(Title("Duty of XXXXX care"),))).partition(b"XXXXX")
    times = {"marc21": 40, "marcjson": 150}.get(name, 2_000)
    bomb = tmp_path / "bomb.gz"
    bomb.write_bytes(squeezed(head, ".gz") + squeezed(b"a" * (1 << 20), ".gz") * times + squeezed(tail, ".gz"))
    done = subprocess.run(
        [sys.executable, "-c", BOMB, str(bomb), name], capture_output=True, text=True, check=False,
        env={"PYTHONPATH": str(Path(bibld.__file__).parents[1])},
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout
