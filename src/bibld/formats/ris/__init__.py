"""RIS, the tagged format that citation managers exchange: one tag and one value a line, from ``TY  -`` to ``ER  -``.

``mapping`` says what the tags mean, with a module for those that say something together: ``reference`` (what it is),
``agents``, ``titles``, ``publication``, ``host``, ``numbers``, ``thesis`` and ``others``, and ``line``, which these
share; ``losses`` says what no tag has room for, ``records`` reads and writes files.
"""

from __future__ import annotations

import re

from bibld.formats import Format

__all__ = ["RIS"]

_TYPE = re.compile(rb"^(?:\xef\xbb\xbf)?[ \t]*TY {1,2}- ?[A-Z]", re.MULTILINE)


def _sniff(head: bytes) -> bool:
    return _TYPE.search(head.replace(b"\0", b"")) is not None


RIS = Format(
    name="ris",
    label="RIS for citation managers",
    suffixes=(".ris",),
    media_type="application/x-research-info-systems",
    lossless=False,
    sniff=_sniff,
    room="bibld.formats.ris.records",
    seam=b"",
)
