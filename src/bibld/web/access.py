"""Who may write: whoever has the token (RFC 6750; RFC 7617 for clients that know nothing else)."""

from __future__ import annotations

import base64
import binascii
import hmac

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException

from bibld.web.site import Site

__all__ = ["require", "trusted"]


def trusted(site: Site, headers: Headers) -> bool:
    """Whether a request has the token: ``Authorization: Bearer …``, or ``Basic …`` with the token as password.

    >>> trusted(Site("memory:", token="secret"), Headers({"Authorization": "Bearer secret"}))
    True
    """
    scheme, _, word = headers.get("authorization", "").partition(" ")
    given = word.strip().encode()
    if scheme.lower() == "basic":
        try:
            given = base64.b64decode(given, validate=True).partition(b":")[2]
        except binascii.Error:
            return False
    elif scheme.lower() != "bearer":
        return False
    return bool(site.token) and hmac.compare_digest(given, site.token.encode())


def require(site: Site, headers: Headers) -> None:
    """Refuse a request that may not write: 403 where nobody may, 401 where the token is missing or wrong."""
    if not site.token:
        raise HTTPException(403, "this catalogue is read-only: the server was started without an update token")
    if not trusted(site, headers):
        # Only Bearer is offered: a browser that asked for a password would send it with any page's form from then on.
        given = ', error="invalid_token"' if "authorization" in headers else ""
        raise HTTPException(
            401,
            "writing needs the update token: Authorization: Bearer …",
            {"WWW-Authenticate": f'Bearer realm="{_realm(site.title)}"{given}'},
        )


def _realm(title: str) -> str:
    return "".join(char for char in title if char.isascii() and char.isprintable() and char not in '"\\')
