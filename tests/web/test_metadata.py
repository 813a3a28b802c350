"""What machines read in a page: parsed as they parse it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from html.parser import HTMLParser
from typing import Any
from urllib.parse import parse_qs

import pytest
from starlette.testclient import TestClient

from bibld.model import (
    Agent,
    Date,
    Genre,
    Identifier,
    Language,
    Link,
    Note,
    Part,
    Physical,
    Place,
    Provision,
    Record,
    Related,
    Subject,
    Term,
    Title,
)
from bibld.web.card import Shared, lines
from bibld.web.citing import citations, work_of
from bibld.web.form import _hit
from bibld.web.metadata import Linked, coins, data_block, licence_of, links, schema, tags

IRI = "https://catalogue.example/record/1"
AUTHORS = tuple(
    Agent(name, kind="person", roles=("aut",), primary=not index)
    for index, name in enumerate(("Welsh, Brandon C.", "Farrington, David P.", "Doe, Jane-Ann"))
)
REPORT = Record(
    id="1",
    type="text",
    titles=(Title("Crime Prevention", subtitle="A Review"),),
    agents=(*AUTHORS[:2], Agent("Home Office", kind="corporate", units=("Research Unit",), roles=("isb",))),
    dates=(Date("2002-05"),),
    provisions=(Provision(places=(Place("London"),), names=("Home Office",)),),
    languages=(Language("eng"),),
    identifiers=(Identifier("report number", "252"),),
    links=(Link("http://a.example/hors252.pdf", media_type="application/pdf"),),
    subjects=(Subject((Term("topic", "Crime"), Term("geographic", "London"))),),
    physicals=(Physical((Term("pages", "68"),)),),
    related=(Related("series", title="Research Study", number="252"),),
)
ARTICLE = Record(
    titles=(Title("Does it work?"),),
    agents=AUTHORS,
    dates=(Date("2005"),),
    identifiers=(Identifier("doi", "10.1/x"),),
    related=(
        Related(
            "host",
            title="Journal of Crime",
            part=Part((Term("volume", "45"), Term("issue", "3")), (Term("pages", "221-240"),)),
            identifiers=(Identifier("issn", "1234-5678"),),
        ),
    ),
)
BOOK = Record(
    titles=(Title("The C book"),),
    agents=(Agent("Doe, J.", kind="person", roles=("edt",)),),
    editions=(Note("2nd ed."),),
    identifiers=(Identifier("isbn", "9780131103627 (paperback)"), Identifier("isbn", "0131103628", invalid=True)),
    provisions=(Provision(names=("Prentice Hall",), date="c1988"),),
)
THESIS = Record(
    titles=(Title("On Prisons"),),
    agents=AUTHORS[:1],
    genres=(Genre("thesis", authority="marcgt"),),
    notes=(Note("Ph.D. Uppsala 2011", "thesis", parts=(Term("degree", "Ph.D."), Term("institution", "Uppsala"))),),
)


def kev(record: Record) -> Mapping[str, list[str]]:
    return parse_qs(coins(record, IRI))


def test_coins_of_a_report() -> None:
    """A report is a book of that genre, with its first author apart, all authors, the place and the link."""
    said = kev(REPORT)
    assert said["rft_val_fmt"] == ["info:ofi/fmt:kev:mtx:book"]
    assert said["rft.genre"] == ["report"]
    assert said["rft.btitle"] == ["Crime Prevention: A Review"]
    assert (said["rft.aulast"], said["rft.aufirst"]) == (["Welsh"], ["Brandon C."])
    assert said["rft.au"] == ["Welsh, Brandon C.", "Farrington, David P."]
    assert said["rft.date"] == ["2002-05"]
    assert said["rft.pub"] == ["Home Office"]
    assert said["rft_id"] == ["http://a.example/hors252.pdf", IRI]


def test_coins_of_an_article_a_book_and_a_thesis() -> None:
    """Each has the keys of its own format."""
    article, book, thesis = kev(ARTICLE), kev(BOOK), kev(THESIS)
    assert article["rft_val_fmt"] == ["info:ofi/fmt:kev:mtx:journal"]
    assert {key: article[f"rft.{key}"] for key in ("jtitle", "atitle", "volume", "issue", "pages", "issn")} == {
        "jtitle": ["Journal of Crime"], "atitle": ["Does it work?"], "volume": ["45"], "issue": ["3"], "pages": ["221-240"],
        "issn": ["1234-5678"],
    }  # fmt: skip
    assert "info:doi/10.1/x" in article["rft_id"]
    assert (book["rft.genre"], book["rft.isbn"], book["rft.date"]) == (["book"], ["9780131103627"], ["1988"])
    assert thesis["rft_val_fmt"] == ["info:ofi/fmt:kev:mtx:dissertation"]
    assert (thesis["rft.inst"], thesis["rft.degree"]) == (["Uppsala"], ["Ph.D."])


def test_coins_of_a_serial() -> None:
    """A journal is no book: it has the format of journals, and its own ISSN."""
    said = kev(
        Record(
            type="text", issuance="continuing", titles=(Title("Crime"),), identifiers=(Identifier("issn", "1234-5679"),)
        )
    )
    assert (said["rft_val_fmt"], said["rft.genre"]) == (["info:ofi/fmt:kev:mtx:journal"], ["journal"])
    assert (said["rft.jtitle"], said["rft.issn"]) == (["Crime"], ["1234-5679"])


def test_schema_org_of_a_report() -> None:
    """Search engines see a report with its authors, date, publisher, language and link."""
    said = schema(REPORT, IRI, ("https://catalogue.example/agent/welsh", "", ""))
    assert (said["@type"], said["@id"], said["url"]) == ("Report", IRI, "http://a.example/hors252.pdf")
    assert said["author"][0] == {
        "@type": "Person", "@id": "https://catalogue.example/agent/welsh", "name": "Brandon C. Welsh", "familyName": "Welsh",
        "givenName": "Brandon C.",
    }  # fmt: skip
    assert (said["datePublished"], said["inLanguage"], said["numberOfPages"]) == ("2002-05", "en", 68)
    assert said["publisher"] == {"@type": "Organization", "name": "Home Office"}
    assert said["isPartOf"] == {"@type": "CreativeWorkSeries", "name": "Research Study", "position": "252"}
    assert said["about"] == {"@type": "Thing", "name": "Crime (London)"}
    assert said["reportNumber"] == "252"


def test_schema_org_nests_an_issue_in_its_volume_and_journal() -> None:
    """An article is part of an issue, of a volume, of a periodical."""
    said = schema(ARTICLE, IRI)
    assert said["@type"] == "ScholarlyArticle"
    issue = said["isPartOf"]
    assert (issue["issueNumber"], issue["isPartOf"]["volumeNumber"]) == ("3", "45")
    assert issue["isPartOf"]["isPartOf"] == {"@type": "Periodical", "name": "Journal of Crime", "issn": "1234-5678"}
    assert said["sameAs"] == "https://doi.org/10.1/x"


def test_a_doi_is_one_however_it_is_written() -> None:
    """With its address or without; what is none is nobody's address."""
    numbers = ("https://doi.org/10.1/x", "doi:10.1/y", "not yet assigned")
    record = Record(titles=(Title("A"),), identifiers=tuple(Identifier("doi", number) for number in numbers))
    assert schema(record, IRI)["sameAs"] == ["https://doi.org/10.1/x", "https://doi.org/10.1/y"]
    assert work_of(record).url == "https://doi.org/10.1/x"
    assert links(record, IRI, ())[0].href == "https://doi.org/10.1/x"
    values = {line.label: line.values for line in lines(record, Shared())}
    assert [value.href for value in values["Identifiers"]] == ["https://doi.org/10.1/x", "https://doi.org/10.1/y", ""]


def test_a_part_is_shown_alike_wherever_it_stands() -> None:
    """One of which nothing is said besides leaves no comma."""
    part = Part((Term("", ""), Term("volume", "45")), date="2003")
    record = Record(parts=(part,), related=(Related("host", title="Bees", part=part),))
    values = {line.label: line.values[0].text for line in lines(record, Shared())}
    assert values["Part"] == "volume 45, 2003"
    assert "Bees; volume 45, 2003" in values.values()


@pytest.mark.parametrize(
    ("record", "label", "shown"),
    [
        (Record(related=(Related("absorbed by", title="Bees"),)), "Absorbed by", ["Bees"]),
        (Record(related=(Related("union of", title="Bees"),)), "Formed by the union of", ["Bees"]),
        (Record(related=(Related("isBasedOn", title="Bees"),)), "Related", ["Bees"]),
        (
            Record(related=(Related("host", title="Bees", identifiers=(Identifier("local", "(OCoLC)12"),)),)),
            "In",
            ["Bees | (OCoLC)12"],
        ),
        (
            Record(
                related=(
                    Related("host", record=Record(titles=(Title("Laws"),), agents=(Agent("Ur", units=("Diet",)),))),
                )
            ),
            "In",
            ["Ur. Diet. Laws"],
        ),
        (
            Record(titles=(Title("Bees"), Title("Hives", kind="cover", label="On box:"))),
            "Also titled",
            ["Hives | On box"],
        ),
        (Record(dates=(Date("1964", end="9999"), Date("1965", end="uuuu"))), "Date", ["1964–", "1965–"]),
        (Record(dates=(Date("19uu", end="9999"), Date("uuuu", end="9999"))), "Date", ["between 1900 and 1999-"]),
        (Record(dates=(Date("uuuu", end="1900"), Date("August 1905"))), "Date", ["not after 1900", "August 1905"]),
        (
            Record(
                identifiers=(Identifier("isbn", "1", qualifier="(pbk.)"), Identifier("isbn", "2", qualifier="(a) (b)"))
            ),
            "Identifiers",
            ["ISBN 1 | pbk.", "ISBN 2 | (a) (b)"],
        ),
        (Record(subjects=(Subject((Term("period", "x4x4"),)),)), "Subjects", ["1940/1949"]),
        (Record(genres=(Genre("sn-co", "marcmuscomp"), Genre("sonatas", "marcmuscomp"))), "Kind", ["sonatas"]),
        (Record(identifiers=(Identifier("issn", "1234-5679", source="1"),)), "Identifiers", ["ISSN 1234-5679"]),
        (Record(agents=(Agent("Ek, Bo", kind="person"), Agent("Hive (Firm)", kind="corporate"))), "Author", ["Ek, Bo"]),
        (
            Record(agents=(Agent("Ek, Bo", kind="person"), Agent("Hive (Firm)", kind="corporate"))),
            "With",
            ["Hive (Firm)"],
        ),
        (Record(type="moving image", agents=(Agent("Ek, Bo", kind="person"),)), "With", ["Ek, Bo"]),
        (Record(frequencies=(Note("Annual", kind="marcfrequency"),)), "Frequency", ["Annual"]),
        (
            Record(frequencies=(Note("Annual", kind="marcfrequency"), Note("Yearly"), Note("Weekly", kind="former"))),
            "Frequency",
            ["Yearly", "Weekly | former"],
        ),
        (Record(frequencies=(Note("Unknown", kind="marcfrequency"),)), "Frequency", []),
        (
            Record(
                related=(
                    Related(
                        "series", title="Bees", record=Record(related=(Related("subseries", title="Wax", number="5"),))
                    ),
                )
            ),
            "Subseries",
            ["Wax; 5"],
        ),
    ],
)
def test_a_card_is_in_words(record: Record, label: str, shown: list[str]) -> None:
    """What a reader sees has no codes of the model in it, and no marks that stand before what is not there."""
    values = {line.label: line.values for line in lines(record, Shared())}
    assert [" | ".join(filter(None, (value.text, value.note))) for value in values.get(label, ())] == shown


def test_what_a_book_contains_is_said_apart_from_what_it_is() -> None:
    """A book with references is no bibliography: neither on its card nor among results."""
    coded = Genre("sn-co", "marcmuscomp", kind="musical composition")
    record = Record(
        type="text", genres=(Genre("bibliography", authority="marcgt"), coded, Genre("fiction", authority="marcgt"))
    )
    said = {line.label: [value.text for value in line.values] for line in lines(record, Shared())}
    assert said == {"Kind": ["text", "fiction"], "Contains": ["bibliography"]}
    assert _hit("/record/1", record, lambda text: [(text, False)]).kind == "text, fiction"


@pytest.mark.parametrize("text", ["</script><script>alert(1)</script>", "<!--<script>", "\u2028 & ]]>", "\ud800"])
def test_a_data_block_cannot_be_left(text: str) -> None:
    """Whatever is said, the block ends where it should, and says the same."""
    block = data_block({"name": text})
    assert not re.search(r"[<>&\u2028]", block)
    assert json.loads(block)["name"] == text.replace("\ud800", "?")


def test_tags_for_scholar_and_zotero() -> None:
    """Highwire's tags say title, authors, date, the institution of a report and where the PDF is."""
    said: dict[str, list[str]] = {}
    for name, content in tags(REPORT, IRI):
        said.setdefault(name, []).append(content)
    assert said["citation_title"] == ["Crime Prevention: A Review"]
    assert said["citation_author"] == ["Welsh, Brandon C.", "Farrington, David P."]
    assert said["citation_publication_date"] == ["2002/05"]
    assert said["citation_technical_report_institution"] == ["Home Office"]
    assert said["citation_technical_report_number"] == ["252"]
    assert said["citation_pdf_url"] == ["http://a.example/hors252.pdf"]
    article = dict(tags(ARTICLE, IRI))
    assert (article["citation_firstpage"], article["citation_lastpage"]) == ("221", "240")
    assert article["citation_journal_title"] == "Journal of Crime"
    assert dict(tags(THESIS, IRI))["citation_dissertation_institution"] == "Uppsala"


@pytest.mark.parametrize(
    ("record", "apa", "mla", "chicago"),
    [
        (
            REPORT,
            "Welsh, B. C., & Farrington, D. P. (2002). Crime Prevention: A Review (No. 252). Home Office. "
            "http://a.example/hors252.pdf",
            "Welsh, Brandon C., and David P. Farrington. Crime Prevention: A Review. Home Office, 2002, "
            "http://a.example/hors252.pdf.",
            "Welsh, Brandon C., and David P. Farrington. Crime Prevention: A Review. Research Study 252. London: Home Office, "
            "2002. http://a.example/hors252.pdf.",
        ),
        (
            ARTICLE,
            "Welsh, B. C., Farrington, D. P., & Doe, J.-A. (2005). Does it work? Journal of Crime, 45(3), 221-240. https://doi.org/10.1/x",
            "Welsh, Brandon C., et al. “Does it work?” Journal of Crime, vol. 45, no. 3, 2005, pp. 221-240, https://doi.org/10.1/x.",
            "Welsh, Brandon C., David P. Farrington, and Jane-Ann Doe. “Does it work?” Journal of Crime 45, no. 3 (2005): 221-240. "
            "https://doi.org/10.1/x.",
        ),
        (
            BOOK,
            "Doe, J. (Ed.). (1988). The C book (2nd ed.). Prentice Hall.",
            "Doe, J., editor. The C book. 2nd ed., Prentice Hall, 1988.",
            "Doe, J., ed. The C book. 2nd ed. Prentice Hall, 1988.",
        ),
        (Record(titles=(Title("Alone"),)), "Alone. (n.d.).", "Alone.", "Alone. n.d."),
        (
            Record(
                titles=(Title("Duty"),),
                agents=(Agent("London Assembly", kind="corporate", primary=True),),
                provisions=(Provision(names=("London Assembly",)),),
                dates=(Date("2013"),),
            ),
            "London Assembly. (2013). Duty.",
            "London Assembly. Duty. 2013.",
            "London Assembly. Duty. London Assembly, 2013.",
        ),
        (
            Record(
                titles=(Title("Hive news"),),
                provisions=(
                    Provision((Place("Leeds"),), ("Bee Society",), "1990-", link="1"),
                    Provision((Place("Лидс"),), ("Пчела",), "1990-", link="1"),
                    Provision((Place("Bath"),), ("Hive",), parts=(Term("sequence", "current"), Term("place", "Bath :"))),
                ),
            ),
            "Hive news. (1990). Bee Society.",
            "Hive news. Bee Society, 1990.",
            "Hive news. Leeds: Bee Society, 1990.",
        ),
        (
            Record(
                titles=(Title("Hive news"),),
                provisions=(
                    Provision((), ("Hive",), "1990", parts=(Term("sequence", "current"), Term("name", "Hive,"))),
                ),
            ),
            "Hive news. (1990). Hive.",
            "Hive news. Hive, 1990.",
            "Hive news. Hive, 1990.",
        ),
    ],
)  # fmt: skip
def test_citations(record: Record, apa: str, mla: str, chicago: str) -> None:
    """Three styles; what is not known leaves no gap."""
    assert [cited.text for cited in citations(record)] == [apa, mla, chicago]


def test_nothing_without_a_title_is_cited() -> None:
    """A record without a title has nothing to cite, and its page is made all the same."""
    assert citations(Record(id="1")) == []
    assert schema(Record(id="1"), IRI)["name"] == "1"


@pytest.mark.parametrize(
    ("record", "kind"),
    [
        (Record(type="text", issuance="monographic", related=(Related("host", title="Hive Library Online"),)), "book"),
        (Record(type="text", issuance="monographic component", related=(Related("host", title="Bees"),)), "chapter"),
        (Record(type="text", issuance="serial component", related=(Related("host", title="Bees"),)), "article"),
        (Record(type="text", issuance="subunit", related=(Related("host", title="Hive papers"),)), "document"),
        (Record(type="text", issuance="monographic", links=(Link("http://a.example/b"),)), "book"),
        (Record(type="text", genres=(Genre("working paper"),), links=(Link("http://a.example/b"),)), "report"),
        (Record(type="mixed material", links=(Link("http://a.example/b", relation="related"),)), "collection"),
        (Record(type="text", issuance="collection"), "collection"),
        (Record(type="text", manuscript=True), "document"),
        (Record(type="text", genres=(Genre("Doctoral dissertation"),)), "thesis"),
        (Record(), "document"),
    ],
)
def test_the_kind_of_a_work(record: Record, kind: str) -> None:
    """A book in a vendor's collection is one, as are those with an address; papers in boxes are no report."""
    assert work_of(record).kind == kind


def test_a_film_in_a_collection_is_in_no_periodical() -> None:
    """What it stands in has no kind where nothing tells of one."""
    film = Record(type="moving image", issuance="monographic component", related=(Related("host", title="Hive films"),))
    assert schema(film, IRI)["isPartOf"] == {"@type": "CreativeWork", "name": "Hive films"}


def test_a_coded_time_is_in_years() -> None:
    """``x4x4`` (MARC 045) is the forties, for machines as on the card."""
    record = Record(subjects=(Subject((Term("period", "x4x4"),)),))
    assert schema(record, IRI)["keywords"] == "1940/1949"
    assert ("DC.subject", "1940/1949") in tags(record, IRI)
    assert _hit("/record/1", record, lambda text: [(text, False)]).keywords == [[("1940/1949", False)]]


def test_a_licence_is_told_by_its_address() -> None:
    """A note on use with an address, or with Creative Commons' in its text."""
    text = "Licensed under CC BY (https://creativecommons.org/licenses/by/4.0/)."
    assert (
        licence_of(Record(notes=(Note(text, "use and reproduction"),)))
        == "https://creativecommons.org/licenses/by/4.0/"
    )
    assert licence_of(Record(notes=(Note("Index: http://a.example/", "other"),))) == ""


def test_a_link_is_a_header_whatever_its_address() -> None:
    """Quotes, angle brackets and letters of other scripts cannot leave their place."""
    said = str(Linked('http://a.example/é"><x>; rel="next"', "item"))
    assert said.isascii()
    assert said.count('"') == 2
    assert said.count("<") == 1


class Page(HTMLParser):
    """A page as a parser of metadata reads it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.block = ""
        self._inside = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._inside = ("type", "application/ld+json") in attrs

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.block += data

    def handle_endtag(self, _tag: str) -> None:
        self._inside = False


def test_all_of_it_stands_in_the_page(client: TestClient) -> None:
    """The page of a record has the JSON-LD, the COinS, the tags, and leads to unAPI and to its descriptions."""
    page = Page(client.get("/record/910001.html").text)
    block: Any = json.loads(page.block)
    assert block["@type"] == "Report"
    assert len(block["author"]) == 2
    (span,) = [attrs for tag, attrs in page.tags if tag == "span" and attrs.get("class") == "Z3988"]
    assert parse_qs(str(span["title"]))["rft.genre"] == ["report"]
    meta = {attrs["name"]: attrs["content"] for tag, attrs in page.tags if tag == "meta" and "name" in attrs}
    assert meta["citation_pdf_url"] == "http://www.homeoffice.gov.uk/rds/pdfs2/hors252.pdf"
    (server,) = [attrs["href"] for tag, attrs in page.tags if tag == "link" and attrs["rel"] == "unapi-server"]
    (number,) = [attrs["title"] for tag, attrs in page.tags if tag == "abbr" and attrs.get("class") == "unapi-id"]
    cited = client.get(f"{server}?id={number}&format=ris").text
    assert cited.startswith("TY  - RPRT\r\nAU  - Welsh, Brandon C.\r\nAU  - Farrington, David P.\r\n")
    assert "UR  - http://www.homeoffice.gov.uk/rds/pdfs2/hors252.pdf" in cited
