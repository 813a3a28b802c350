"""What the IRIs of nodes are made of: a digest of what a node says, and words of it for people."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache
from typing import Any

__all__ = ["digest", "slug"]

_SLUG = re.compile(r"[^a-z0-9]+")


def digest(parts: Any) -> str:
    """Sixteen hexadecimal digits that are the same whenever the parts are."""
    return hashlib.blake2b(repr(parts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


@lru_cache(maxsize=8192)
def slug(text: str) -> str:
    """``London Assembly`` → ``london-assembly-``; nothing where no letter is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = _SLUG.sub("-", plain)[:48].strip("-")
    return f"{words}-" if words else ""
