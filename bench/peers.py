"""The peers that the bench measures bibld against, each as a function that makes their work.

One that need not be installed comes with its name, or with how to get it.
"""

from __future__ import annotations

import gzip
import importlib.metadata
import io
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pymarc
import pyoxigraph
from lxml import etree

Work = Callable[[], object]

STYLESHEETS = Path("/usr/share/doc/idzebra-2.0/examples/marcxml")
"""Where Debian's idzebra-2.0-examples has the Library of Congress' stylesheets."""


def version(package: str) -> str:
    """``pymarc 5.4.0``."""
    return f"{package} {importlib.metadata.version(package)}"


def pymarc_read(data: bytes) -> Work:
    """Its bare reading."""
    return lambda: sum(1 for _ in pymarc.MARCReader(io.BytesIO(data)))


def pymarc_marc(data: bytes) -> Work:
    """MARC21 to MARC21."""

    def work() -> None:
        writer = pymarc.MARCWriter(io.BytesIO())
        for record in pymarc.MARCReader(io.BytesIO(data)):
            if record is not None:
                writer.write(record)

    return work


def pymarc_xml(data: bytes) -> Work:
    """MARC21 to MARCXML."""

    def work() -> None:
        writer = pymarc.XMLWriter(io.BytesIO())
        for record in pymarc.MARCReader(io.BytesIO(data)):
            if record is not None:
                writer.write(record)
        writer.close(close_fh=False)

    return work


def mrrc_read(path: Path) -> tuple[Work | None, str]:
    """Its reading, every subfield touched: it decodes what is asked for."""
    try:
        import mrrc
    except ImportError:
        return None, "mrrc is not installed: pip install '.[bench]'"

    def work() -> int:
        size = 0
        for record in mrrc.MARCReader(str(path)):
            for field in record.fields():
                if field.is_control_field():
                    size += len(field.data)
                else:
                    for subfield in field.subfields():
                        size += len(subfield.value)
        return size

    return work, f"{version('mrrc')}, every subfield touched"


def yaz(path: Path, form: str) -> tuple[Work | None, str]:
    """A program in C; to start it is part of its time."""
    binary = shutil.which("yaz-marcdump")
    if binary is None:
        return None, "yaz-marcdump is not installed: apt install yaz"
    said = subprocess.run([binary, "-V"], capture_output=True, text=True, check=False).stdout
    number = re.search(r"\d+(?:\.\d+)+", said)
    command = [binary, "-i", "marc", "-o", form, "-f", "utf-8", "-t", "utf-8", str(path)]
    return (
        lambda: subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False),
        f"yaz-marcdump {number[0] if number else ''}".strip(),
    )


class _Beside(etree.Resolver):
    """Finds the stylesheets that a stylesheet includes beside it, where it names them by their address."""

    def resolve(self, url: str, _public: str | None, context: Any) -> Any:
        path = STYLESHEETS / f"{url.rpartition('/')[2]}.gz"
        return self.resolve_string(gzip.decompress(path.read_bytes()), context) if path.exists() else None


def stylesheet(documents: list[bytes]) -> tuple[Work | None, str]:
    """MARCXML to MODS 3.7 by the stylesheet of the Library of Congress, one record a document."""
    path = STYLESHEETS / "MARC21slim2MODS3-7.xsl.gz"
    if not path.exists():
        return None, "MARC21slim2MODS3-7.xsl is not installed: apt install idzebra-2.0-examples"
    parser = etree.XMLParser()
    parser.resolvers.add(_Beside())
    transform = etree.XSLT(etree.fromstring(gzip.decompress(path.read_bytes()), parser))
    return (
        lambda: [bytes(transform(etree.fromstring(document))) for document in documents],
        f"MARC21slim2MODS3-7, {version('lxml')}, one record a document",
    )


def bulk_load(ntriples: Path, folder: Path) -> Work:
    """N-Triples that are ready into a store on disk, by the store itself."""

    def work() -> None:
        store = pyoxigraph.Store(tempfile.mkdtemp(dir=folder))
        store.bulk_load(path=str(ntriples), format=pyoxigraph.RdfFormat.N_TRIPLES)
        store.flush()

    return work
