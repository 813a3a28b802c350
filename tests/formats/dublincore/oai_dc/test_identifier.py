"""Identifiers: numbers, addresses and citations of the resource."""

from __future__ import annotations

from html import escape

import msgspec
import pytest
from fifteen import ORCID, elements, losses, one, written

from bibld.model import Identifier, Link, Note, Record, Related


def test_an_issn_that_links_is_said_where_it_is_another() -> None:
    """As a rule it is the ISSN itself, and stood beside its URN without its kind."""
    its_own, other = Identifier("issn", "1566-5283"), Identifier("issn", "1938-0305")
    linking = Identifier("issn-l", "1566-5283")
    assert elements(written(Record(identifiers=(its_own, linking)))) == [("identifier", "urn:issn:1566-5283")]
    assert elements(written(Record(identifiers=(other, linking))))[1:] == [("identifier", "1566-5283")]


def test_the_page_above_its_files_is_an_address_of_its_own() -> None:
    """As EPrints has it in dc:relation, with the DOI in its citation; what stands elsewhere is another resource."""
    said = [
        ("relation", text) for text in ("http://a.example/123/", "http://a.example/12/", "10.1000/182", "10.1000/1")
    ]
    cited = "Okafor, Grace (2011) Bees. Hive Review, 12 (3). DOI: 10.1000/182"
    said += [("identifier", text) for text in ("http://a.example/123/1/thesis.pdf", cited)]
    record = one("".join(f"<dc:{name}>{text}</dc:{name}>" for name, text in said))
    assert [link.uri for link in record.links] == ["http://a.example/123/1/thesis.pdf", "http://a.example/123/"]
    assert record.identifiers == (Identifier("doi", "10.1000/182"),)
    other = Related("related", identifiers=(Identifier("doi", "10.1000/1"),))
    assert record.related == (Related("related", uri="http://a.example/12/"), other)
    assert sorted(elements(written(record))) == sorted(said)


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("doi/10.1000/182", "identifiers", (Identifier("doi", "10.1000/182"),)),
        ("wos/WOS:000123456700001", "identifiers", (Identifier("wos", "WOS:000123456700001"),)),
        ("url/http://a.example/1", "links", (Link("http://a.example/1"),)),
        ("urn/urn:nbn:de:1-2", "id", "urn:nbn:de:1-2"),
    ],
)
def test_another_number_may_be_told_as_openaire_has_it(text: str, slot: str, value: tuple[object, ...]) -> None:
    """Repositories in Italy have it so in dc:identifier: it was a URI of no resource (024 $2 uri)."""
    said = f"info:eu-repo/semantics/altIdentifier/{text}"
    record = one(f"<dc:identifier>{said}</dc:identifier>")
    assert getattr(record, slot) == value
    assert elements(written(record)) == [("identifier", said)]


def test_the_name_of_its_scheme_may_stand_before_an_address() -> None:
    record = one("<dc:identifier>url:http://a.example/1</dc:identifier>")
    assert (record.links, record.identifiers) == ((Link("http://a.example/1"),), ())


def test_the_hyphens_of_a_number_may_be_those_of_print() -> None:
    numbers = Identifier("isbn", "978‐0‐13‐110362‐7"), Identifier("issn", "1566‑5283")
    said = ["urn:isbn:9780131103627", "urn:issn:1566-5283"]
    assert elements(written(Record(identifiers=numbers))) == [("identifier", text) for text in said]


@pytest.mark.parametrize("names", [("identifier", "relation"), ("relation", "identifier")])
def test_an_address_of_its_own_is_no_other_resource(names: tuple[str, ...]) -> None:
    """EPrints has the file in dc:relation, too: it was 787 $o beside 856."""
    record = one("".join(f"<dc:{name}>http://a.example/123/1/a.pdf</dc:{name}>" for name in names))
    assert (record.links, record.related) == ((Link("http://a.example/123/1/a.pdf"),), ())
    assert sorted(name for name, _ in elements(written(record))) == sorted(names)


@pytest.mark.parametrize(
    ("page", "files", "other"),
    [
        (
            "http://a.example/index.php/hive/article/view/12",
            (
                "http://a.example/index.php/hive/article/view/12/34",
                "http://a.example/index.php/hive/article/view/12/35",
            ),
            "http://a.example/index.php/hive/article/downloadSuppFile/12/5",
        ),
        (
            "http://a.example/index.php/hive/article/view/on-bees",
            ("http://a.example/index.php/hive/article/view/on-bees/34",),
            "http://a.example/index.php/hive/article/view/on-wasps/35",
        ),
        (
            "http://a.example/press/catalog/book/5",
            ("http://a.example/press/catalog/view/5/6/7",),
            "http://a.example/press/catalog/view/8/6/7",
        ),
        (
            "http://a.example/preprint/view/1",
            ("http://a.example/preprint/view/1/2",),
            "http://a.example/preprint/view/12",
        ),
    ],
)
def test_the_files_behind_the_page_of_an_article_are_addresses_of_its_own(
    page: str, files: tuple[str, ...], other: str
) -> None:
    """As OJS and OMP have them in dc:relation (856, and not 787): of most articles on the web it is the only file. A
    supplement is another resource.
    """
    said = [("identifier", page), *(("relation", text) for text in (*files, other))]
    record = one("".join(f"<dc:{name}>{text}</dc:{name}>" for name, text in said))
    assert [link.uri for link in record.links] == [page, *files]
    assert record.related == (Related("related", uri=other),)
    assert sorted(elements(written(record))) == sorted(said)


def test_an_address_that_was_escaped_twice_leads_where_it_should() -> None:
    """As a resource's own and as another's; the elements come back."""
    texts = [
        ("identifier", "http://a.example/cgi?article=1&amp;context=bees"),
        ("relation", "http://b.example/?a=1&amp;b=2"),
    ]
    record = one("".join(f"<dc:{name}>{escape(text)}</dc:{name}>" for name, text in texts))
    assert record.links == (Link("http://a.example/cgi?article=1&context=bees"),)
    assert record.related == (Related("related", uri="http://b.example/?a=1&b=2"),)
    assert elements(written(record)) == texts


@pytest.mark.parametrize("number", ["10.1000/182", "https://doi.org/10.1000/182"])
def test_the_doi_of_the_resource_is_that_of_no_other(number: str) -> None:
    """EPrints has it as a relation, too."""
    texts = [("identifier", "10.1000/182"), ("relation", number)]
    for said in (texts, texts[::-1]):
        record = one("".join(f"<dc:{name}>{text}</dc:{name}>" for name, text in said))
        assert (record.identifiers, record.related) == ((Identifier("doi", "10.1000/182"),), ())
        assert sorted(elements(written(record))) == sorted(texts)


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("204817", "id", "204817"),
        ("urn:isbn:9780131103627", "identifiers", (Identifier("isbn", "9780131103627"),)),
        ("ISBN 0-13-110362-8", "identifiers", (Identifier("isbn", "0-13-110362-8"),)),
        (
            "ISBN 0-13-110362-8 (paperback)",
            "identifiers",
            (Identifier("isbn", "0-13-110362-8", qualifier="paperback"),),
        ),
        ("ISBN13 9780131103627", "identifiers", (Identifier("isbn", "9780131103627"),)),
        ("ISBN-13: 978-0-13-110362-7", "identifiers", (Identifier("isbn", "978-0-13-110362-7"),)),
        ("ISBN 978 0 13 110362 7", "identifiers", (Identifier("isbn", "978-0-13-110362-7"),)),
        ("978‐0‐13‐110362‐7", "identifiers", (Identifier("isbn", "978-0-13-110362-7"),)),  # with hyphens of print
        ("978-0-13-110362-7 (pbk.)", "identifiers", (Identifier("isbn", "978-0-13-110362-7", qualifier="pbk."),)),
        ("0131103628 (hardback)", "identifiers", (Identifier("isbn", "0131103628", qualifier="hardback"),)),
        ("0131103628 (pbk. : v. 2)", "identifiers", (Identifier("isbn", "0131103628", qualifier="pbk. : v. 2"),)),
        ("0131103628 (box 2)", "identifiers", (Identifier("local", "0131103628 (box 2)"),)),
        ("0131103629 (pbk.)", "identifiers", (Identifier("local", "0131103629 (pbk.)"),)),
        ("ISBN 9780131103628", "identifiers", (Identifier("isbn", "9780131103628", invalid=True),)),
        ("ISBN: 0-13-110362-8.", "identifiers", (Identifier("isbn", "0-13-110362-8"),)),
        (
            "ISBN 978-0-13-110362-7, 0-13-110362-8;",
            "identifiers",
            (Identifier("isbn", "978-0-13-110362-7"), Identifier("isbn", "0-13-110362-8")),
        ),
        (
            "ISBN 9780131103627, 0131103628",
            "identifiers",
            (Identifier("isbn", "9780131103627"), Identifier("isbn", "0131103628")),
        ),
        (
            "ISBN 978-0-13-110362-7 (print); ISBN 0-13-110362-8 (ebook)",
            "identifiers",
            (
                Identifier("isbn", "978-0-13-110362-7", qualifier="print"),
                Identifier("isbn", "0-13-110362-8", qualifier="ebook"),
            ),
        ),
        ("DOI : 10.1000/182", "identifiers", (Identifier("doi", "10.1000/182"),)),
        ("OCN: 760120543", "identifiers", (Identifier("oclc", "760120543"),)),
        ("10.1000/182.", "identifiers", (Identifier("doi", "10.1000/182"),)),
        ("https://doi.org/10.1000/182,", "identifiers", (Identifier("doi", "10.1000/182"),)),
        ("https://doi.org/10.1000%2F182?src=b", "identifiers", (Identifier("doi", "10.1000/182"),)),
        ("ISSN 15665283", "identifiers", (Identifier("issn", "1566-5283"),)),
        ("EISSN 1476-4687", "identifiers", (Identifier("issn", "1476-4687", qualifier="electronic"),)),
        ("DOI 10.1038/x", "identifiers", (Identifier("doi", "10.1038/x"),)),
        ("PMID: 1", "identifiers", (Identifier("pmid", "1"),)),
        *(
            (text, "identifiers", (Identifier("pmcid", "PMC1234567"),))
            for text in ("PMC1234567", "/pmc/articles/PMC1234567/")
        ),
        ("/pubmed/12345678", "identifiers", (Identifier("pmid", "12345678"),)),
        ("(OCoLC)760120543", "identifiers", (Identifier("oclc", "760120543"),)),
        ("oclc: ocm00120543", "identifiers", (Identifier("oclc", "120543"),)),
        ("http://www.worldcat.org/oclc/760120543", "identifiers", (Identifier("oclc", "760120543"),)),
        ("https://lccn.loc.gov/2004631762", "identifiers", (Identifier("lccn", "2004631762"),)),
        ("https://lccn.loc.gov/sn85001234", "identifiers", (Identifier("lccn", "sn 85001234"),)),
        ("YP 12", "identifiers", (Identifier("local", "YP 12"),)),
        (
            "Okafor, G. (2001) A title. Journal of Things, 12 (3)",
            "notes",
            (Note("Okafor, G. (2001) A title. Journal of Things, 12 (3)", kind="preferred citation"),),
        ),
        ("http://a.example; http://b.example", "links", (Link("http://a.example"), Link("http://b.example"))),
        ("http://a.example;http://b.example", "links", (Link("http://a.example"), Link("http://b.example"))),
        ("90 - 9014980 - 5", "identifiers", (Identifier("isbn", "90-9014980-5"),)),
        ("90-9014980-5", "identifiers", (Identifier("isbn", "90-9014980-5"),)),
        ("1566-5283", "identifiers", (Identifier("issn", "1566-5283"),)),
        ("1566-5284", "id", "1566-5284"),
        ("1566528-3", "id", "1566528-3"),
        ("15665283", "id", "15665283"),
        ("0131103628", "id", "0131103628"),
        ("ISSN 1566528-3", "identifiers", (Identifier("issn", "1566528-3", invalid=True),)),
        ("https://doi.org/10.1000/182", "identifiers", (Identifier("doi", "10.1000/182"),)),
        ("doi:10.1000/182", "identifiers", (Identifier("doi", "10.1000/182"),)),
        ("hdl:1765/308", "identifiers", (Identifier("hdl", "1765/308"),)),
        ("handle:1765/308", "identifiers", (Identifier("hdl", "1765/308"),)),
        ("info:hdl:1765/308", "identifiers", (Identifier("hdl", "1765/308"),)),
        ("arxiv:arXiv:0704.0001", "identifiers", (Identifier("arxiv", "0704.0001"),)),
        ("pmcid:PMC1234567", "identifiers", (Identifier("pmcid", "PMC1234567"),)),
        ("info:hdl/1765/308", "identifiers", (Identifier("hdl", "1765/308"),)),
        ("1566-5283; 0007-0955", "identifiers", (Identifier("issn", "1566-5283"), Identifier("issn", "0007-0955"))),
        ("arXiv:0704.0001", "identifiers", (Identifier("arxiv", "0704.0001"),)),
        ("arXiv:hep-th/9901001v2", "identifiers", (Identifier("arxiv", "hep-th/9901001v2"),)),
        ("ark:/12345/x1", "identifiers", (Identifier("ark", "ark:/12345/x1"),)),
        ("979-0-2600-0043-8", "identifiers", (Identifier("ismn", "979-0-2600-0043-8"),)),
        ("ISBN 979-0-2600-0043-8", "identifiers", (Identifier("ismn", "979-0-2600-0043-8"),)),
        ("J.Bees.D76:013009,2007", "notes", (Note("J.Bees.D76:013009,2007", kind="preferred citation"),)),
        ("J.Bees D76 (2007) 13009", "notes", (Note("J.Bees D76 (2007) 13009", kind="preferred citation"),)),
        ("꿀벌연구, 8(1), 15, pp.17-28", "notes", (Note("꿀벌연구, 8(1), 15, pp.17-28", kind="preferred citation"),)),
        ("Bees76:A", "id", "Bees76:A"),
        *(
            (text, "identifiers", (Identifier("local", text),))
            for text in ("Bees", "Bee-Review", "Journal of Bees", "ISI:000112233445566", "TID:201122334", "hdl:bees")
        ),
        ("local: Alpine_790", "identifiers", (Identifier("local", "Alpine_790"),)),
        ("uri: http://a.example/2", "links", (Link("http://a.example/2"),)),
        ("9780131103628", "identifiers", (Identifier("isbn", "9780131103628", invalid=True),)),
        ("http://hdl.handle.net/1765/308", "links", (Link("http://hdl.handle.net/1765/308"),)),
        ("http://a.example/\n     b", "links", (Link("http://a.example/b"),)),
        ("http://a.example/b;\n  c=1,\n 2", "links", (Link("http://a.example/b;c=1,2"),)),
        (
            "http://a.example/b\n  seen in May",  # no part of an address, whose lines are words
            "identifiers",
            (Identifier("local", "http://a.example/b seen in May"),),
        ),
    ],
)
def test_an_identifier_is_known_by_its_form(text: str, slot: str, value: object) -> None:
    """A URI is a link, a number with the form and the check digit of its kind is that,
    the first plain one the record's.
    """
    record = one(f"<dc:identifier>{text}</dc:identifier>")
    assert msgspec.structs.replace(record, leftovers=()) == msgspec.structs.replace(Record(), **{slot: value})
    assert elements(written(record)) == [("identifier", text)]


def test_a_uuid_is_a_urn_and_the_number_of_the_record() -> None:
    """However its type stands before it."""
    record = one("<dc:identifier>uuid: 6ba7b810-9dad-11d1-80b4-00c04fd430c8</dc:identifier>")
    number = "urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8"
    assert (record.id, record.identifiers) == (number, (Identifier("urn", number),))
    assert elements(written(record)) == [("identifier", "uuid: 6ba7b810-9dad-11d1-80b4-00c04fd430c8")]


@pytest.mark.parametrize("text", ["{}, {}", "ISBN {} {}", "ISBN: {}; ISBN: {}", "{} / {}"])
def test_several_numbers_of_one_kind_are_told_apart(text: str) -> None:
    """A number with blanks is one."""
    isbns = "978-0-13-110362-7", "0-13-110362-8"
    record = one(f"<dc:identifier>{text.format(*isbns)}</dc:identifier>")
    assert record.identifiers == tuple(Identifier("isbn", isbn) for isbn in isbns)
    assert one("<dc:identifier>ISBN 978 0 13 110362 7</dc:identifier>").identifiers == (Identifier("isbn", isbns[0]),)


@pytest.mark.parametrize(
    "text", ["okafor_g_me.pdf", "/bees/12/", "callseq:1", "0000-0002-1825-0097", "orcid:0000-0002-1825-0097"]
)
def test_a_file_is_no_number_of_a_record(text: str) -> None:
    """Nor is an ORCID; it is one of the resource."""
    record = one(f"<dc:identifier>{text}</dc:identifier><dc:identifier>B12</dc:identifier>")
    assert (record.id, record.identifiers) == ("B12", (Identifier("local", text),))


def test_the_address_of_a_person_is_none_of_the_resource() -> None:
    """Where repositories have it among the identifiers (dc.identifier.orcid)."""
    record = one(f"<dc:identifier>{ORCID}</dc:identifier><dc:identifier>https://a.example/1</dc:identifier>")
    assert (record.identifiers, record.links) == ((Identifier("uri", ORCID),), (Link("https://a.example/1"),))


@pytest.mark.parametrize("text", ["urn:nbn:nl:ui:13-123", "URN:NBN:fi-fe201201"])
def test_a_urn_is_a_number_of_the_resource(text: str) -> None:
    """And the record's own, if it is the first."""
    assert msgspec.structs.replace(one(f"<dc:identifier>{text}</dc:identifier>"), leftovers=()) == Record(
        text, identifiers=(Identifier("urn", text),)
    )
    record = one(f"<dc:identifier>YP12</dc:identifier><dc:identifier>{text}</dc:identifier>")
    assert (record.id, record.identifiers) == ("YP12", (Identifier("urn", text),))
    assert elements(written(record)) == [("identifier", "YP12"), ("identifier", text)]
    assert losses(record) == set()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("978-0-13-110362-7 kart. : EUR 14.99 (DE)",
         Identifier("isbn", "978-0-13-110362-7", qualifier="kart.", terms="EUR 14.99 (DE)")),
        ("0-13-110362-8 : DM 9.80", Identifier("isbn", "0-13-110362-8", terms="DM 9.80")),
        ("0131103628 (Pp.)", Identifier("isbn", "0131103628", qualifier="Pp.")),
    ],
)  # fmt: skip
def test_an_isbn_says_how_it_is_bound_and_what_it_costs(text: str, number: Identifier) -> None:
    """As the Deutsche Nationalbibliothek has it; it is no number of the record."""
    record = one(f'<dc:identifier xsi:type="tel:ISBN">{text}</dc:identifier>')
    assert (record.id, record.identifiers) == ("", (number,))


def test_a_number_may_stand_with_the_address_in_one_text() -> None:
    """As CONTENTdm has them; the element comes back."""
    record = one("<dc:identifier>BMC_0001; http://a.example/1</dc:identifier>")
    assert (record.id, record.links) == ("BMC_0001", (Link("http://a.example/1"),))
    assert elements(written(record)) == [("identifier", "BMC_0001; http://a.example/1")]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("BMC_0001.jpg; BMC_0002.jpg; BMC_0003.jpg", ("BMC_0001.jpg", "BMC_0002.jpg", "BMC_0003.jpg")),
        *(
            (text, (text,))
            for text in ("vol12; no3", "12; 13", "976.8 G94; 1971", "Bees1; bees", "a1;a2", "a1; b2; b3")
        ),
    ],
)
def test_numbers_that_begin_alike_are_several(text: str, numbers: tuple[str, ...]) -> None:
    """And come back in one element."""
    record = one(f"<dc:identifier>x1</dc:identifier><dc:identifier>{text}</dc:identifier>")
    assert record.identifiers == tuple(Identifier("local", number) for number in numbers)
    assert ("identifier", text) in elements(written(record))


@pytest.mark.parametrize(
    ("address", "links"),
    [("http://a.example/1", (Link("http://a.example/1"),)), ("https://doi.org/10.1000/182", ())],
)
@pytest.mark.parametrize("order", [("identifier", "description"), ("description", "identifier")])
def test_a_description_that_is_the_address_of_the_resource_says_nothing_more(
    address: str, links: tuple[Link, ...], order: tuple[str, str]
) -> None:
    """It is its link, or its DOI, in whatever order the two stand; both are written again."""
    record = one("".join(f"<dc:{name}>{address}</dc:{name}>" for name in order))
    assert record.links == links
    assert record.summaries == ()
    assert sorted(elements(written(record))) == [("description", address), ("identifier", address)]


@pytest.mark.parametrize("label", ["URN:ISBN:", "urn:isbn:", "ISSN:", "ISBN"])
def test_a_label_without_a_number_is_no_number(label: str) -> None:
    """As the Library of Congress' stylesheet makes one of an ISBN field that has no more than a price (MARC 024)."""
    record = one(f"<dc:identifier>{label}</dc:identifier>")
    assert (record.id, record.identifiers) == ("", ())
    assert elements(written(record)) == [("identifier", label)]


@pytest.mark.parametrize("name", ["identifier", "relation"])
@pytest.mark.parametrize(
    ("path", "relation", "materials"),
    [
        ("toc/hive/00001.html", "version", "Table of contents"),
        ("enhancements/fy1/00001-t.html", "version", "Table of contents"),
        ("enhancements/fy1/00001-s.html", "version", "Sample text"),
        ("enhancements/fy1/00001-d.html", "related", "Publisher description"),
        ("description/hive/00001.html", "related", "Publisher description"),
        ("bios/hive/00001.html", "related", "Contributor biographical information"),
    ],
)
def test_what_a_library_has_on_a_book_is_not_the_book(name: str, path: str, relation: str, materials: str) -> None:
    """Where the Library of Congress has contents and descriptions of books, its addresses say (MARC 856 41 and 42)."""
    address = f"http://www.loc.gov/catdir/{path}"
    record = one(f"<dc:{name}>{address}</dc:{name}>")
    assert (record.links, record.related) == ((Link(address, relation, materials=materials),), ())
    assert elements(written(record)) == [(name, address)]


def test_another_address_there_may_be_the_book() -> None:
    for address in ("http://www.loc.gov/catdir/hive/toc.html", "http://a.example/catdir/toc/1.html"):
        assert one(f"<dc:identifier>{address}</dc:identifier>").links == (Link(address),)
