"""URIs as every format writes them."""

from __future__ import annotations

import re

__all__ = ["escape_uri"]

# RFC 3986, 2: what a URI cannot hold; a percent sign that begins no escape is one of them.
_UNSAFE = re.compile(r'[\s<>"{}|\\^`\x00-\x20\x7f]|%(?![0-9A-Fa-f]{2})')


def escape_uri(uri: str) -> str:
    """A URI without the characters that no URI can hold: ``a b`` → ``a%20b``."""
    text = uri.strip()
    if not _UNSAFE.search(text):
        return text
    return _UNSAFE.sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "replace")), text)
