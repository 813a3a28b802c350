"""Logins: what is sent to a server that asks who is there."""

from __future__ import annotations

import re

import pytest

from bibld.store.authentication import Login

# RFC 7616, section 3.9.1, with its cnonce put in.
CHALLENGE = (
    'Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm={algorithm}, '
    'nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"'
)


@pytest.mark.parametrize(
    ("algorithm", "response"),
    [
        ("MD5", "8ca523f5e9506fed4657c9700eebdbec"),
        ("SHA-256", "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"),
    ],
)
def test_digests_are_those_of_the_rfc(algorithm: str, response: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The example of RFC 7616, 3.9.1, comes out."""
    own = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ"
    monkeypatch.setattr("secrets.token_hex", lambda _: own)
    login = Login("Mufasa", "Circle of Life")
    assert login.asked([CHALLENGE.format(algorithm=algorithm)])
    said = login.header("GET", "/dir/index.html") or ""
    assert f'response="{response}"' in said
    assert 'username="Mufasa"' in said
    assert "nc=00000001" in said


def test_a_digest_is_counted() -> None:
    """Each use of a nonce has its number, and a text of its own."""
    login = Login("me", "word")
    assert login.asked([CHALLENGE.format(algorithm="MD5")])
    first, second = (login.header("POST", "/") or "" for _ in range(2))
    assert re.findall(r"nc=(\d+)", first + second) == ["00000001", "00000002"]
    assert re.findall(r"cnonce=\"\w+", first) != re.findall(r"cnonce=\"\w+", second)


@pytest.mark.parametrize(
    "challenges",
    [
        [],
        ["Basic realm=x"],
        ["Negotiate"],
        ['Digest realm="x"'],
        ['Digest realm="x", nonce="1", algorithm=SHA-512-256'],
        ['Digest realm="x", nonce="1", qop="auth-int"'],
    ],
)
def test_what_cannot_be_answered_is_not_tried(challenges: list[str]) -> None:
    """A scheme that is not known, and Basic, which was sent already, are refusals."""
    assert not Login("me", "word").asked(challenges)


def test_one_challenge_among_others_is_found() -> None:
    """A server may offer several schemes in one header or in several."""
    for challenges in (
        ['Basic realm="a, b", Digest nonce="1", realm="x"'],
        ["Bearer", 'Digest realm="x", algorithm=NEW, nonce="2", Digest realm="x", nonce="3"'],
    ):
        login = Login("me", "word")
        assert login.asked(challenges)
        assert (login.header("GET", "/") or "").startswith("Digest ")


def test_nothing_is_shown_before_it_is_asked() -> None:
    """A login that waits goes out only once a server wants it, as a digest or as it is."""
    login = Login("me", "word", asked_only=True)
    assert login.header("GET", "/") is None
    assert login.asked(["Basic realm=x"])
    assert login.header("GET", "/") == "Basic bWU6d29yZA=="


def test_a_token_is_no_password() -> None:
    """It is sent as it is, and is never made into a digest."""
    login = Login("", "token")
    assert login.header("GET", "/") == "Bearer token"
    assert not login.asked([CHALLENGE.format(algorithm="MD5")])
