"""URIs: what is sound stays, and whatever comes in, what goes out is one by XML Schema's judgement."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from bibld.formats._uri import bare_doi, doi_address, escape_uri, heading_number, is_licence

SCHEMA = etree.XMLSchema(
    etree.fromstring(
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="u" type="xs:anyURI"/></xs:schema>'
    )
)
HARD = st.text(st.sampled_from(list(':/?#[]@%aZ9 .~-é"<>\\^`{}|+')), max_size=15)


@given(HARD | st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=15))
def test_any_text_becomes_a_uri(text: str) -> None:
    """No text is too odd."""
    element = etree.Element("u")
    try:
        element.text = escape_uri(text)
    except ValueError:
        return  # no XML can hold it at all
    assert SCHEMA.validate(element), element.text


@given(HARD)
def test_escaping_twice_changes_nothing(text: str) -> None:
    """What has been made a URI is one."""
    assert escape_uri(escape_uri(text)) == escape_uri(text)


@pytest.mark.parametrize(
    "uri",
    [
        "http://www.london.gov.uk/a_b/c-d.pdf?x=1&y=(2)#p3",
        "https://user@a.example:8080/%20;v=1,2/'x'",
        "urn:isbn:9780131103627",
        "mailto:a@b.example",
        "info:lccn/2013012345",
        "http://[2001:db8::1]/",
        "http://d-nb.info/gnd/118540238",
        "relative/path",
    ],
)
def test_a_sound_uri_stays(uri: str) -> None:
    """Not one character of a sound URI is changed."""
    assert escape_uri(uri) == uri


@pytest.mark.parametrize(
    ("text", "uri"),
    [
        ("http://a.example/b c.pdf", "http://a.example/b%20c.pdf"),
        ("http://a.example/100%", "http://a.example/100%25"),
        (" http://a.example/ ", "http://a.example/"),
        ("http://a.example/a[1]#b#c", "http://a.example/a%5B1%5D#b%23c"),
    ],
)
def test_what_no_uri_can_hold_is_encoded(text: str, uri: str) -> None:
    """Blanks, brackets, lone percent signs."""
    assert escape_uri(text) == uri


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        ("https://doi.org/10.1000/182", "10.1000/182"), ("http://dx.doi.org/10.1000/182", "10.1000/182"),
        ("DOI 10.1000/182", "10.1000/182"), ("https://doi.org/10.1000%2F182?src=b#c", "10.1000/182"),
        ("DOI: 10.1000/182", "10.1000/182"), ("10.1000/182", "10.1000/182"), ("10.1000/https://doi.org/1", "10.1000/https://doi.org/1"),
    ],
)  # fmt: skip
def test_a_doi_is_no_address(text: str, doi: str) -> None:
    """Only what stands before it goes."""
    assert bare_doi(text) == doi


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("10.1000/182", "https://doi.org/10.1000/182"), ("doi:10.1000/182", "https://doi.org/10.1000/182"),
        ("http://dx.doi.org/10.1000/182", "https://doi.org/10.1000/182"),
        ("10.1000/a<1>b#c?d", "https://doi.org/10.1000/a%3C1%3Eb%23c%3Fd"),
        ("10.1000/a%20b", "https://doi.org/10.1000/a%20b"), ("10.1000/\udc00", "https://doi.org/10.1000/%3F"),
        ("not yet assigned", ""), ("https://a.example/10.1000/182", ""), ("10.1000/a b", ""), ("", ""),
    ],
)  # fmt: skip
def test_where_a_doi_leads(text: str, address: str) -> None:
    """To its resolver, with what no address can hold encoded; what is no DOI leads nowhere."""
    assert doi_address(text) == address


@pytest.mark.parametrize(
    ("uri", "licence"),
    [
        ("https://creativecommons.org/licenses/by/4.0/", True), ("http://creativecommons.org/publicdomain/zero/1.0/", True),
        ("https://opensource.org/license/mit", True), ("https://a.example/doc/open-government-licence/version/3/", True),
        ("http://creativecommons.org/publicdomain/mark/1.0/", False), ("http://rightsstatements.org/vocab/InC/1.0/", False),
        ("https://licences.a.example/rights", False), ("licence", False),
    ],
)  # fmt: skip
def test_a_licence_is_told_by_its_address(uri: str, licence: bool) -> None:
    """What says that there is copyright, or none, is no licence."""
    assert is_licence(uri) is licence


@pytest.mark.parametrize(
    ("number", "code", "said"),
    [
        ("7013445", "tgn", "http://vocab.getty.edu/tgn/7013445"), ("500115588", "ulan", "http://vocab.getty.edu/ulan/500115588"),
        ("300027590", "aat", "http://vocab.getty.edu/aat/300027590"), ("300027590", "ulan", "300027590"), ("1234", "tgn", "1234"),
    ],
)  # fmt: skip
def test_a_number_of_gettys_lists_is_an_address(number: str, code: str, said: str) -> None:
    """None of them has a code of an organisation for its owner, which would stand before a number in $0."""
    assert heading_number(number, code) == said
