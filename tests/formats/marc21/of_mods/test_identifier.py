"""Numbers of MODS in MARC."""

from __future__ import annotations

import pytest
from of_mods import TITLE, is_said, marc_of

CASES: tuple[tuple[str, str], ...] = (
    (TITLE + "<identifier>(OCoLC)ocn808865049</identifier>", "035 ## $a (OCoLC)808865049"),
    (TITLE + "<identifier type='pubmed'>1234567</identifier>", "024 7# $a 1234567 $2 pmid"),
    (TITLE + "<identifier type='ccnb'>cnb000001234</identifier>", "015 ## $a cnb000001234"),
    (TITLE + "<identifier type='ccnb' invalid='yes'>cnb000001235</identifier>", "015 ## $z cnb000001235"),
    (TITLE + "<identifier type='music-plate'>B. 12</identifier>", "028 20 $a B. 12"),
    (TITLE + "<identifier type='citation'>Ek, B. Bees, 1999</identifier>", "524 ## $a Ek, B. Bees, 1999."),
    (TITLE + "<identifier type='preferred citation'>1 Bee. 23</identifier>", "524 ## $a 1 Bee. 23."),
    (TITLE + "<identifier type='Citation'>1 Bee. 24</identifier>", "524 ## $a 1 Bee. 24."),
    (TITLE + "<identifier type='citation' invalid='yes'>Ek, 1999</identifier>", "024 8# $z Ek, 1999 $q citation"),
    (TITLE + "<identifier>info:eu-repo/grantAgreement/EC/FP7/1234</identifier>", "536 ## $a EC, FP7 $c 1234"),
    (TITLE + "<identifier>info:eu-repo/grantAgreement/Hive//12</identifier>", "536 ## $a Hive $c 12"),
    (TITLE + "<identifier type='oclc'>http://www.worldcat.org/oclc/57499670</identifier>", "035 ## $a (OCoLC)57499670"),
    (TITLE + "<identifier type='isbn'>0198145810 :</identifier>", "020 ## $a 0198145810"),
    *(
        (TITLE + f"<identifier type='{kind}'>{text}</identifier>", field)
        for kind, text, field in (
            ("isbn", "ISBN 0198145810", "020 ## $a 0198145810"),
            ("isbn", "ISBN-13: 978-0-13-110362-7;", "020 ## $a 9780131103627"),
            ("isbn", "0198145810, 0131103628 (pbk.)", "020 ## $a 0131103628 $q pbk."),
            ("isbn", "978-0-13-110362-7 0198145810", "020 ## $a 0198145810"),
            ("isbn", "978 0 13 110362 7", "020 ## $a 9780131103627"),
            ("issn", "0378-5955 1932-6203", "022 ## $a 1932-6203"),
            ("issn", "ISSN: 0007-0955", "022 ## $a 0007-0955"),
            ("issn", "ISSN 0007-0955 / ISSN 1464-3529", "022 ## $a 1464-3529"),
            ("ismn", "ISMN M-2600-0043-8", "024 2# $a M-2600-0043-8"),
            ("lccn", "LCCN sn 85-1234", "010 ## $a sn 85001234{space}"),
            ("oclc", "OCLC: 12345.", "035 ## $a (OCoLC)12345"),
            ("doi", "https://doi.org/10.1000/182.", "024 7# $a 10.1000/182 $2 doi"),
        )
    ),
    *((f"{TITLE}<identifier type='{kind}'>{number}</identifier>", field) for kind, number, field in (
        ("upc", "ab-123-45678", "024 1# $z ab-123-45678"), ("upc", "0 12345-67890 5", "024 1# $a 0 12345-67890 5"),
        ("ean", "Hive 12", "024 3# $z Hive 12"), ("ean", "4006381333931", "024 3# $a 4006381333931"),
        ("isrc", "us-123-45678", "024 0# $z us-123-45678"), ("isrc", "US-A12-99-12345", "024 0# $a US-A12-99-12345"),
        ("ismn", "M12345678", "024 2# $z M12345678"), ("ismn", "979-0-2600-0043-8", "024 2# $a 979-0-2600-0043-8"),
    )),
    (TITLE + "<identifier type='tlg'>0007.079</identifier>", "024 8# $a 0007.079 $q tlg"),
    (TITLE + "<identifier type='ctsurn' displayLabel='edition'>urn:cts:greekLit:tlg0007</identifier>",
     "024 7# $a urn:cts:greekLit:tlg0007 $q edition; ctsurn $2 urn"),
    (TITLE + "<identifier>https://hive.example/1</identifier>", "024 7# $a https://hive.example/1 $2 uri"),
    (TITLE + "<identifier type='national bibliographic agency control number'>95770</identifier>",
     "024 8# $a 95770 $q national bibliographic agency control number"),
    (TITLE + "<identifier type='issn'>00070955</identifier>", "022 ## $a 0007-0955"),
    (TITLE + "<identifier type='issn'>0007-0956</identifier>", "022 ## $y 0007-0956"),
    (TITLE + "<genre>article</genre><identifier type='issn'>0007-0956</identifier>", "022 ## $y 0007-0956"),
    (TITLE + "<identifier type='isbn'>978-0-13-110362-7</identifier>", "020 ## $a 9780131103627"),
    (TITLE + "<identifier type='issn'>15665283</identifier>", "022 ## $a 1566-5283"),
    (TITLE + "<identifier type='isbn-13'>978-0-13-110362-7</identifier>", "020 ## $a 9780131103627"),
    (TITLE + "<identifier type='isbn'>978-0-13-110362-8</identifier>", "020 ## $z 9780131103628"),
    (TITLE + "<identifier type='PMID'>12</identifier>", "024 7# $a 12 $2 pmid"),
    (TITLE + "<identifier type='pmc'>PMC12</identifier>", "024 7# $a PMC12 $2 pmcid"),
    (TITLE + "<identifier type='Handle'>12/3</identifier>", "024 7# $a 12/3 $2 hdl"),
    (TITLE + "<identifier type='isbn'>URN:ISBN:9780131103627</identifier>", "020 ## $a 9780131103627"),
    (TITLE + "<identifier type='oclc'>(OCoLC)ocm00001234</identifier>", "035 ## $a (OCoLC)1234"),
    (TITLE + "<identifier type='isbn'>9780131103627 (pbk.) : £20</identifier>", "020 ## $a 9780131103627 $q pbk. $c £20"),
    (TITLE + "<identifier type='local' displayLabel='Accession number'>2005-015</identifier>",
     "024 7# $a 2005-015 $q Accession number $2 local"),
    (TITLE + "<identifier type='lccn'>2001-627090</identifier>", "010 ## $a {space}{space}2001627090"),
    (TITLE + "<identifier type='lccn'>89-456//r91</identifier>", "010 ## $a {space}{space}{space}89000456{space}"),
    (TITLE + "<identifier type='lccn'>89-456 / Hive</identifier>", "010 ## $a 89-456 / Hive"),
    (TITLE + "<identifier type='lccn'>sn 85-1234</identifier>", "010 ## $a sn 85001234{space}"),
    (TITLE + "<identifier type='lccn'>https://lccn.loc.gov/2001627090</identifier>", "010 ## $a {space}{space}2001627090"),
    (TITLE + "<identifier type='lccn' invalid='yes'>89-456</identifier><identifier type='lccn'>2001627090</identifier>",
     "010 ## $a {space}{space}2001627090 $z {space}{space}{space}89000456{space}"),
    (TITLE + "<identifier type='lccn' invalid='yes'>89-456</identifier><identifier type='lccn' invalid='yes'>89-457</identifier>",
     "010 ## $z {space}{space}{space}89000456{space} $z {space}{space}{space}89000457{space}"),
    (TITLE + "<identifier type='issn' invalid='yes'>0007-0956</identifier><identifier type='issn'>0007-0955</identifier>"
     "<identifier type='issn-l'>0007-0955</identifier>", "022 ## $a 0007-0955 $l 0007-0955 $y 0007-0956"),
)  # fmt: skip


@pytest.mark.parametrize(("elements", "field"), CASES, ids=[field for _, field in CASES])
def test_an_identifier_of_mods_in_marc(elements: str, field: str) -> None:
    is_said(elements, field)


def test_a_record_has_one_valid_number_of_the_library_of_congress() -> None:
    """010 and its $a are not repeatable; what a second one is, is told.
    A second ISSN that is valid has a field of its own.
    """
    fields, lost = marc_of(
        f"{TITLE}<identifier type='lccn'>2001-627090</identifier><identifier type='lccn'>89-456</identifier><identifier type='lccn'>"
        "2001627090</identifier><identifier type='issn'>0007-0955</identifier><identifier type='issn'>1566-5283</identifier>"
        "<identifier type='issn-l'>0007-0955</identifier>"
    )
    assert [field for field in fields if field[:3] in ("010", "022")] == [
        "010 ## $a {space}{space}2001627090 $z {space}{space}{space}89000456{space}",
        "022 ## $a 0007-0955", "022 ## $a 1566-5283", "022 ## $l 0007-0955",
    ]  # fmt: skip
    assert lost == ["identifiers.invalid"]


def test_what_the_type_of_a_grant_says_its_number_does() -> None:
    fields, lost = marc_of(f"{TITLE}<identifier type='open-aire'>info:eu-repo/grantAgreement/EC/FP7/1234</identifier>")
    assert "536 ## $a EC, FP7 $c 1234" in fields
    assert lost == []
