"""How a resource came about, by the words of those who describe it."""

from __future__ import annotations

import re

__all__ = ["is_reproduction"]

_REPRODUCED = re.compile(r"digiti[sz]|digitali[sz]|\bscann|captur|reproduc", re.IGNORECASE)


def is_reproduction(event: str) -> bool:
    """Whether an event made a copy of a resource, and is none of its publication: ``digitization``, ``capture``."""
    return _REPRODUCED.search(event) is not None
