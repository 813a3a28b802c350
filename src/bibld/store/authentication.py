"""Who asks: the login that an endpoint wants to see, by the schemes of HTTP.

A name and a password, or a token, come in; the `Authorization` of each request goes out. Basic (RFC 7617) and Bearer
(RFC 6750) are sent unasked, Digest (RFC 7616) once a server has asked for it; Virtuoso's updates know no other.
"""

from __future__ import annotations

import base64
import hashlib
import re
import secrets
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

__all__ = ["Login"]

_ALGORITHMS: dict[str, Callable[[bytes], hashlib._Hash]] = {"MD5": hashlib.md5, "SHA-256": hashlib.sha256}
_PARAMETER = r'[\w!#$%&\'*+.^`|~-]+\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s,"]+)'
_DIGEST = re.compile(rf"\bDigest\s+({_PARAMETER}(?:\s*,\s*{_PARAMETER})*)", re.IGNORECASE)
_PAIR = re.compile(r'(?<![\w-])([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))')


class _Challenge(NamedTuple):
    said: dict[str, str]
    uses: Iterator[int]


class Login:
    """A name and a password; without a name, the password is a token.

    >>> Login("Aladdin", "open sesame").header("POST", "/update")
    'Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=='
    >>> Login("", "mF_9.B5f-4.1JqM").header("POST", "/update")
    'Bearer mF_9.B5f-4.1JqM'

    With `asked_only`, nothing is shown to a server before it has asked, so that a password never goes out as it is
    where a digest of it would do.
    """

    def __init__(self, name: str, word: str, *, asked_only: bool = False) -> None:
        self.name = name
        self.word = word
        self.asked_only = asked_only
        self._challenge: _Challenge | None = None

    def header(self, method: str, target: str) -> str | None:
        """What to send with a request for a target, the path as it stands in the request."""
        if not self.name:
            return f"Bearer {self.word}"
        if self._challenge is not None:
            return self._digest(self._challenge, method, target)
        if self.asked_only:
            return None
        return "Basic " + base64.b64encode(f"{self.name}:{self.word}".encode()).decode()

    def asked(self, challenges: Iterable[str]) -> bool:
        """Take up what a 401 asks for; false where nothing can be answered that was not said already."""
        headers = list(challenges)
        for found in (found for header in headers for found in _DIGEST.finditer(header)):
            said = {
                name.lower(): re.sub(r"\\(.)", r"\1", quoted) or bare for name, quoted, bare in _PAIR.findall(found[1])
            }
            algorithm = said.get("algorithm", "MD5").upper().removesuffix("-SESS")
            methods = re.split(r"[\s,]+", said.get("qop", "auth").lower())
            if not self.name or "nonce" not in said or algorithm not in _ALGORITHMS or "auth" not in methods:
                continue
            self._challenge = _Challenge(said, count(1))
            return True
        wants_basic = any(re.search(r"\bBasic\b", header, re.IGNORECASE) for header in headers)
        if self.asked_only and wants_basic:
            self.asked_only = False
            return True
        return False

    @property
    def digests(self) -> bool:
        """Whether the server has asked for digests: it may ask anew at any request."""
        return self._challenge is not None

    def _digest(self, challenge: _Challenge, method: str, target: str) -> str:
        """RFC 7616, section 3.4."""
        said = challenge.said
        algorithm = said.get("algorithm", "MD5")
        digest = _ALGORITHMS[algorithm.upper().removesuffix("-SESS")]

        def hashed(*parts: str) -> str:
            return digest(":".join(parts).encode()).hexdigest()

        realm, nonce = said.get("realm", ""), said["nonce"]
        uses, own = f"{next(challenge.uses):08x}", secrets.token_hex(8)
        secret = hashed(self.name, realm, self.word)
        if algorithm.upper().endswith("-SESS"):
            secret = hashed(secret, nonce, own)
        about = hashed(method, target)
        qop = "qop" in said
        response = hashed(secret, nonce, uses, own, "auth", about) if qop else hashed(secret, nonce, about)
        quoted = {"username": self.name, "realm": realm, "nonce": nonce, "uri": target, "response": response}
        plain = {"algorithm": algorithm} if "algorithm" in said else {}
        if qop:
            quoted["cnonce"] = own
            plain |= {"qop": "auth", "nc": uses}
        if "opaque" in said:
            quoted["opaque"] = said["opaque"]
        escaped = {name: re.sub(r'(["\\])', r"\\\1", value) for name, value in quoted.items()}
        return "Digest " + ", ".join(
            [f'{name}="{value}"' for name, value in escaped.items()]
            + [f"{name}={value}" for name, value in plain.items()]
        )
