"""A page for everything with an IRI, and the same in every format."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from starlette.testclient import TestClient

from bibld.catalogue import Catalogue
from bibld.formats import Job, get, names
from bibld.model import Agent, Link, Location, Note, Place, Provision, Record, Subject, Term, Title
from bibld.settings import Settings
from bibld.store import open_store
from bibld.web.application import application
from bibld.web.site import Site

NUMBER = "910001"
NASTY = Record(
    id="GB/12 é.mods",
    titles=(Title('"><script>alert(1)</script> & \x07', lang="fre"),),
    agents=(
        Agent("Same, Name", kind="person", roles=("aut",), primary=True, dates="1950-"),
        Agent("Same, Name", kind="person", roles=("aut",), dates="1970-"),
        Agent("State", kind="corporate", units=("Ministry", "Office"), roles=("isb",)),
    ),
    links=(Link("javascript:alert(1)"), Link("http://a.example/b?c=1&d=2", media_type="application/pdf")),
    subjects=(Subject((Term("topic", "Victims"), Term("geographic", "London"))),),
    notes=(Note("Licensed", kind="use and reproduction", same_as="https://creativecommons.org/licenses/by/4.0/"),),
    locations=(Location("X 1"),),
)


def opened(site: Site) -> TestClient:
    return TestClient(application(site), base_url="http://library.example")


@pytest.fixture
def reader(site: Site) -> TestClient:
    """Whoever reads the pages of the example records."""
    return opened(site)


@pytest.fixture
def made(tmp_path: Path) -> Callable[..., TestClient]:
    """Makes a site of these records."""

    def make(*records: Record, prefix: str = "") -> TestClient:
        with open_store(tmp_path / "catalogue") as store:
            Catalogue(store).add(records)
        return opened(Site(str(tmp_path / "catalogue"), prefix=prefix))

    return make


class Tags(HTMLParser):
    """The elements of a page with their attributes; whether they are closed in order."""

    VOID = frozenset(("meta", "link", "br", "input"))

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def linked(response_text: str, beginning: str) -> str:
    return next(
        str(attrs["href"])
        for tag, attrs in Tags(response_text).found
        if tag == "a" and str(attrs["href"]).startswith(beginning)
    )


def test_a_browser_gets_a_page(reader: TestClient) -> None:
    """What a browser asks for is a page with the title, the authors and the document."""
    answer = reader.get(f"/record/{NUMBER}", headers={"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"})
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "Crime Prevention Effects of Closed Circuit Television" in answer.text
    assert linked(answer.text, "http://www.homeoffice.gov.uk/")


@pytest.mark.parametrize("name", names())
def test_every_format_is_had_by_suffix_and_holds_the_record(reader: TestClient, name: str) -> None:
    """Each format's first suffix gives what its writer gives."""
    card = get(name)
    answer = reader.get(f"/record/{NUMBER}{card.suffixes[0]}")
    assert answer.status_code == 200
    assert answer.headers["content-type"].partition(";")[0] == card.media_type
    assert "vary" not in answer.headers
    (record,) = card.read(io.BytesIO(answer.content), Job())
    assert record.titles[0].title.startswith("Crime Prevention Effects")


@pytest.mark.parametrize(
    ("accept", "media_type", "suffix"),
    [
        ("text/turtle", "text/turtle", ".ttl"),
        ("application/marc", "application/marc", ".mrc"),
        ("application/mods+xml;q=0.9, text/html;q=0.2", "application/mods+xml", ".mods"),
        ("text/html;q=0, */*;q=0.5", "text/turtle", ".ttl"),
        ("application/*;q=0.8, text/turtle;q=0.1", "application/ld+json", ".jsonld"),
        ("*/*", "text/html", ".html"),
    ],
)
def test_the_accept_header_is_heeded(reader: TestClient, accept: str, media_type: str, suffix: str) -> None:
    """The best of what is wanted is given, and where it stands for itself."""
    answer = reader.get(f"/record/{NUMBER}", headers={"Accept": accept})
    assert answer.headers["content-type"].partition(";")[0] == media_type
    assert answer.headers["content-location"] == f"/record/{NUMBER}{suffix}"
    assert answer.headers["vary"] == "Accept"
    assert reader.get(answer.headers["content-location"]).content == answer.content


def test_what_there_is_not_is_refused_with_a_list(reader: TestClient) -> None:
    """406 says in which forms the record is to be had."""
    answer = reader.get(f"/record/{NUMBER}", headers={"Accept": "image/png"})
    assert answer.status_code == 406
    assert answer.headers["vary"] == "Accept"
    assert f"/record/{NUMBER}.mods" in answer.text
    assert 'rel="alternate"' in answer.headers["link"]


def test_what_the_client_has_is_not_sent_again(reader: TestClient) -> None:
    """By its tag, weak or strong, among others or as any; and by its date."""
    first = reader.get(f"/record/{NUMBER}.ttl")
    tag, date = first.headers["etag"], first.headers["last-modified"]
    for known in (tag, f"W/{tag}", f'"x", {tag}', "*"):
        answer = reader.get(f"/record/{NUMBER}.ttl", headers={"If-None-Match": known})
        assert (answer.status_code, answer.content) == (304, b"")
        assert answer.headers["etag"] == tag
    assert reader.get(f"/record/{NUMBER}.ttl", headers={"If-Modified-Since": date}).status_code == 304
    for headers in (
        {"If-None-Match": '"x"', "If-Modified-Since": date},
        {"If-Modified-Since": "Sat, 01 Jan 2000 00:00:00 GMT"},
        {"If-Modified-Since": "yesterday"},
        {"If-Modified-Since": "Sat, 99 Jan 99999999999 00:00:00 GMT"},
    ):
        assert reader.get(f"/record/{NUMBER}.ttl", headers=headers).status_code == 200


def test_every_form_has_a_tag_of_its_own(reader: TestClient) -> None:
    """Two representations never share an entity tag."""
    tags = [reader.get(f"/record/{NUMBER}{suffix}").headers["etag"] for suffix in (".html", ".ttl", ".nt", ".mrc")]
    assert len(set(tags)) == 4


def test_head_says_what_get_would(reader: TestClient) -> None:
    """HEAD has the headers of GET; nothing else may be done to a page."""
    head, got = reader.head(f"/record/{NUMBER}"), reader.get(f"/record/{NUMBER}")
    assert head.headers["content-length"] == got.headers["content-length"]
    assert head.headers["etag"] == got.headers["etag"]
    refused = reader.delete(f"/record/{NUMBER}")
    assert refused.status_code == 405
    assert "GET" in refused.headers["allow"]


@pytest.mark.parametrize(
    "path",
    [
        "/record/", "/record/nothing", "/record/nothing.mods", "/record/.mods", "/record/..%2f..%2fetc%2fpasswd",
        "/record/%2e%2e/%2e%2e/etc/passwd", "/record/%00", "/record/%ff%fe", "/record/%ed%a0%80", f"/record/{'9' * 10_000}",
        "/record/910001/", "/record/910001/..", "/record/%22%3E%7D", "/agent/", "/agent/x", "/agent/..%2frecord%2f910001",
        "/agent/%00", "/agent/%ff", f"/agent/{'a' * 10_000}", "/subject/x.ttl", "/place/%3Cx%3E", "/page/a%20b%22%7D",
        "/agent/x%23title", "/unapi?id=nothing", "/unapi?id=%00&format=mods", "/unapi?id=%ff",
    ],
)  # fmt: skip
def test_what_is_not_there_is_not_found(reader: TestClient, path: str) -> None:
    """No trick with a path gives anything but 404, and never a file."""
    assert reader.get(path).status_code == 404


def test_what_was_removed_is_gone(tmp_path: Path) -> None:
    """A record that was removed is told from one that never was, in every form."""
    with open_store(tmp_path / "catalogue") as store:
        catalogue = Catalogue(store)
        catalogue.add([Record(id="12", titles=(Title("Twelve"),)), Record(id="13", titles=(Title("Thirteen"),))])
        catalogue.remove(["12"])
    reader = opened(Site(str(tmp_path / "catalogue")))
    for path in ("/record/12", "/record/12.ttl", "/unapi?id=12&format=ris"):
        answer = reader.get(path)
        assert answer.status_code == 410
        assert "12 was removed" in answer.text
    assert reader.get("/record/13").status_code == 200


def test_a_number_that_ends_like_a_file_is_still_a_number(made: Callable[..., TestClient]) -> None:
    """A path that is a number as it stands is that record, in the form that is wanted."""
    reader = made(Record(id="12", titles=(Title("Twelve"),)), Record(id="12.mods", titles=(Title("Other"),)), NASTY)
    assert "Other" in reader.get("/record/12.mods", headers={"Accept": "text/turtle"}).text
    assert "Twelve" in reader.get("/record/12.ttl").text
    assert "Other" in reader.get("/record/12.mods.ttl").text
    for path in ("/record/GB%2F12%20%C3%A9.mods", "/record/GB/12 é.mods"):
        assert "Same, Name" in reader.get(f"{path}.txt").text


def test_what_a_record_says_cannot_leave_its_place(made: Callable[..., TestClient]) -> None:
    """Nothing in a record becomes an element, a script or an address that runs."""
    answer = made(NASTY).get("/record/GB%2F12%20%C3%A9.mods")
    tags = Tags(answer.text)
    assert all("src" in attrs or attrs["type"] == "application/ld+json" for tag, attrs in tags.found if tag == "script")
    assert "<script>alert" not in answer.text
    assert not any(str(attrs.get("href")).startswith("javascript") for _, attrs in tags.found)
    assert ("h1", {"dir": "auto", "lang": "fr"}) in tags.found
    assert "javascript" not in answer.headers["link"]


def test_what_others_call_somebody_is_a_link_if_it_is_an_address(made: Callable[..., TestClient]) -> None:
    """It is anybody's who made the record, and is shown in any case."""
    same = ("javascript:alert(1)", "http://id.example/1")
    reader = made(Record(id="1", titles=(Title("T"),), agents=(Agent("Ek, Bo", kind="person", same_as=same),)))
    page = reader.get(linked(reader.get("/record/1").text, "/agent/")).text
    assert "<dd>javascript:alert(1)</dd>" in page
    assert '<dd><a href="http://id.example/1">http://id.example/1</a></dd>' in page


def test_two_of_one_name_lead_to_two_pages(made: Callable[..., TestClient]) -> None:
    """Authors are linked by their place in the record, not by their name."""
    text = made(NASTY).get("/record/GB%2F12%20%C3%A9.mods").text
    found = set(re.findall(r'href="(/agent/same-name-[0-9a-f]+)"', text))
    assert len(found) == 2


def test_an_agent_has_its_records_by_role(made: Callable[..., TestClient]) -> None:
    """A body's page has what it issued, and what it belongs to."""
    reader = made(NASTY, *(Record(id=str(n), titles=(Title(f"T{n}"),), agents=NASTY.agents[2:]) for n in range(25)))
    path = linked(reader.get("/record/1").text, "/agent/state-ministry-office")
    first = reader.get(path)
    assert "26 records, page 1 of 2" in first.text
    second = reader.get(linked(first.text, f"{path}?as=isb&page=2"))
    assert "page 2 of 2" in second.text
    assert '<ol start="21"' in second.text
    above = reader.get(linked(first.text, "/agent/state-ministry-"))
    assert above.status_code == 200
    assert "Organisation" in above.text


@pytest.mark.parametrize("kind", ["agent", "subject", "place"])
def test_what_records_share_is_a_page_and_a_graph(reader: TestClient, kind: str) -> None:
    """Each thing that a record links to can be had, as a page and in each syntax of RDF, and not in MARC."""
    path = linked(reader.get(f"/record/{NUMBER}").text, f"/{kind}/")
    page = reader.get(path)
    assert "Crime Prevention Effects" in page.text
    for suffix, media_type in (
        (".ttl", "text/turtle"), (".rdf", "application/rdf+xml"), (".nt", "application/n-triples"), (".jsonld", "application/ld+json")
    ):  # fmt: skip
        answer = reader.get(f"{path}{suffix}")
        assert answer.headers["content-type"].partition(";")[0] == media_type
        assert path in answer.text
        assert reader.get(path, headers={"Accept": media_type}).headers["content-location"] == f"{path}{suffix}"
    assert reader.get(path, headers={"Accept": "application/marc"}).status_code == 406
    assert reader.get(f"{path}.mrc").status_code == 404


def test_a_list_of_very_many_is_not_put_in_order(made: Callable[..., TestClient]) -> None:
    """Past some hundreds a list says that it has no order, and each record stands on one page of it."""
    subject = Subject((Term("topic", "Crime"),))
    reader = made(*(Record(id=f"n{n}", titles=(Title(f"T{n}"),), subjects=(subject,)) for n in range(510)))
    path = linked(reader.get("/record/n1").text, "/subject/")
    pages = [reader.get(f"{path}?page={number}").text for number in range(1, 27)]
    assert "510 records, page 1 of 26, in no order" in pages[0]
    assert len({found for text in pages for found in re.findall(r'href="(/record/n\d+)"', text)}) == 510


def test_a_list_has_first_authors_first(made: Callable[..., TestClient]) -> None:
    """Creators stand in the order of the record, of many the first; a place's code is its country's."""
    names = ("Zed, A.", "Young, B.", "Adams, C.", "Brown, D.", "Clark, E.", "Davis, F.")
    agents = tuple(Agent(name, kind="person", roles=("aut",), primary=not index) for index, name in enumerate(names))
    reader = made(
        Record(id="1", titles=(Title("T"),), agents=agents, provisions=(Provision((Place("London", "enk"),)),))
    )
    record = reader.get("/record/1").text
    assert "Zed, A.; Young, B.; Adams, C.; and others" in reader.get(linked(record, "/agent/davis")).text
    place = reader.get(linked(record, "/place/london")).text
    assert "The same as" not in place
    assert "England" in place
    assert linked(place, "/?any=London")


@pytest.mark.parametrize("query", ["page=0", "page=-1", "page=99", "page=%00", "page=1e9", "as=nobody", "as=%22%7D"])
def test_any_page_of_a_list_can_be_asked(reader: TestClient, query: str) -> None:
    """What is no page number or no role shows the list all the same."""
    path = linked(reader.get(f"/record/{NUMBER}").text, "/agent/")
    assert reader.get(f"{path}?{query}").status_code == 200


@pytest.mark.parametrize("form", [".html", ".ttl"])
def test_links_stay_under_the_prefix_of_a_proxy(made: Callable[..., TestClient], form: str) -> None:
    """Under a prefix all links have it, and IRIs of the catalogue do not."""
    reader = made(NASTY, prefix="/library")
    answer = reader.get(f"/record/GB%2F12%20%C3%A9.mods{form}")
    assert answer.status_code == 200
    assert all("</library/" in link or "<http" in link for link in answer.headers["link"].split(", <"[:2]))
    if form == ".html":
        for _, attrs in Tags(answer.text).found:
            for name in ("href", "src"):
                if str(attrs.get(name, "")).startswith("/"):
                    assert str(attrs[name]).startswith("/library/")
        assert reader.get(linked(answer.text, "/library/agent/")).status_code == 200


def test_records_loaded_under_another_base_are_found_by_number(tmp_path: Path) -> None:
    """A catalogue that was loaded under another base shows its records, which keep the IRIs they have."""
    with open_store(tmp_path / "catalogue") as store:
        Catalogue(store, Settings(base="https://other.example")).add([NASTY])
    answer = opened(Site(str(tmp_path / "catalogue"))).get("/record/GB%2F12%20%C3%A9.mods")
    assert answer.status_code == 200
    assert '<https://other.example/record/GB%2F12%20%C3%A9.mods>; rel="cite-as"' in answer.headers["link"]
    assert linked(answer.text, "https://other.example/agent/")


def test_signposting_leads_to_what_belongs_to_the_record(made: Callable[..., TestClient]) -> None:
    """The Link header has the address to cite, the authors, the document, the licence, and all descriptions."""
    said = made(NASTY).get("/record/GB%2F12%20%C3%A9.mods").headers["link"]
    assert said.isascii()
    assert '<https://catalogue.example/record/GB%2F12%20%C3%A9.mods>; rel="cite-as"' in said
    assert '<http://a.example/b?c=1&d=2>; rel="item"; type="application/pdf"' in said
    assert '<https://creativecommons.org/licenses/by/4.0/>; rel="license"' in said
    assert said.count('rel="author"') == 2
    assert said.count("describedby") == len(names())


def test_unapi_gives_formats_and_records(reader: TestClient) -> None:
    """UnAPI lists what there is of everything and of one record, and gives the record by name of a format."""
    all_of_them = ET.fromstring(reader.get("/unapi").text)
    assert "oai_dc" in {str(entry.get("name")) for entry in all_of_them}
    iri = f"https://catalogue.example/record/{NUMBER}"
    listed = reader.get(f"/unapi?id={iri}")
    assert listed.status_code == 300
    assert ET.fromstring(listed.text).get("id") == iri
    assert {entry.get("name") for entry in ET.fromstring(listed.text)} == set(names())
    for number in (iri, NUMBER):
        assert reader.get(f"/unapi?id={number}&format=mods").content == reader.get(f"/record/{NUMBER}.mods").content
    assert reader.get(f"/unapi?id={iri}&format=nothing").status_code == 406
    assert reader.get("/unapi?format=mods").status_code == 400
