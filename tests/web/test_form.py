"""The search form and its results: what an address asks, what the page says, and what can be taken away."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator
from threading import enumerate as threads
from typing import BinaryIO

import pytest
from files import records_of
from hypothesis import given
from hypothesis import strategies as some
from starlette.applications import Starlette
from starlette.testclient import TestClient

from bibld.formats import Job, get, names
from bibld.web import form
from bibld.web.export import streamed
from bibld.web.form import Asked
from bibld.web.site import Site


@pytest.fixture
def searching(site: Site) -> Iterator[TestClient]:
    """Whoever searches the site."""
    with TestClient(Starlette(routes=form.routes(site)), follow_redirects=False) as opened:
        yield opened


def words(page: str) -> str:
    """What a page says, without its markup."""
    return " ".join(html.unescape(re.sub(r"(?s)<head>.*?</head>|<[^>]*>", " ", page)).split())


def links(page: str) -> dict[str, str]:
    """The links of a page: what each says, and where it leads."""
    found = re.findall(r'(?s)<a\b[^>]*?href="([^"]*)"[^>]*>(.*?)</a>', page)
    return {words(text): html.unescape(address) for address, text in found}


def test_the_form_has_the_fields_of_the_page(searching: TestClient) -> None:
    """Every field of the old form has its box, with a label."""
    page = searching.get("/").text
    names = "any author title summary details source country url shelf_number keyword from to".split()
    for name in names:
        assert f'<label for="f-{name}">' in page
        assert re.search(f'id="f-{name}"[^>]* name="{name}"', page)
    assert "23 records" in words(page)


def test_an_address_becomes_short(searching: TestClient) -> None:
    """What is empty or unknown is dropped, and what is asked keeps one order."""
    answer = searching.get("/?to=2015&title=&author=Braga++A.&country=&page=1&order=nonsense&other=1")
    assert answer.status_code == 302
    assert answer.headers["location"] == "/?author=Braga+A.&to=2015"
    assert searching.get("/?title=&author=").headers["location"] == "/"
    assert searching.get("/?author=Braga+A.&to=2015").status_code == 200


@given(some.lists(some.tuples(some.sampled_from(["any", "title", "from", "only", "page", "order", "x"]), some.text())))
def test_a_canonical_address_is_its_own(pairs: list[tuple[str, str]]) -> None:
    """Whatever is asked, its short address asks the same, and leads nowhere else."""
    from urllib.parse import urlencode

    try:
        asked, _ = Asked.of(urlencode([(name, text.encode(errors="replace")) for name, text in pairs]).encode())
    except ValueError:
        return
    assert Asked.of(asked.address()[1:].encode()) == (asked, True)


def test_results_repeat_the_query_and_mark_its_words(searching: TestClient) -> None:
    """The page says how many there are and what was asked, and marks it in what was found."""
    page = searching.get("/?title=duty&from=2010").text
    assert "1 record found" in words(page)
    assert "Title duty × Year from 2010 ×" in words(page)
    assert "<mark>Duty</mark> of Care" in page
    assert links(page)["Duty of Care: Improving Support for Victims of Crime"] == "/record/127428"
    assert "London Assembly. Police and Crime Committee" in words(page)
    assert "London: Greater London Authority, 2013" in words(page)


def test_pages_lead_to_each_other(searching: TestClient) -> None:
    """Ten stand on a page; the rest are on the next, and the last has none after it."""
    first = searching.get("/?order=title").text
    assert "23 records found" in words(first)
    assert first.count("<article>") == 10
    assert 'rel="next"' in first
    assert 'rel="prev"' not in first
    assert links(first)["Next"] == "/?order=title&page=2"
    assert links(first)["Last"] == "/?order=title&page=3"
    last = searching.get("/?order=title&page=3").text
    assert last.count("<article>") == 3
    assert links(last)["Previous"] == "/?order=title&page=2"
    assert links(last)["First"] == "/?order=title"
    assert 'rel="next"' not in last


def test_orders(searching: TestClient) -> None:
    """Titles stand in the order of the alphabet, years from the newest."""
    for order in ("title", "year", "author", "relevance"):
        assert searching.get(f"/?any=crime&order={order}").status_code == 200
    page = searching.get("/?any=crime&order=year").text
    years = [int(year) for year in re.findall(r'class="imprint">[^<]*?(\d{4})\s*<', page)]
    assert len(years) > 5
    assert years == sorted(years, reverse=True)


def test_facets_narrow_and_can_be_taken_back(searching: TestClient) -> None:
    """A value says how many have it; chosen, it leaves as many, and stands with a way back."""
    page = searching.get("/?any=crime").text
    narrowed = links(page)["Canada"]
    assert narrowed == "/?any=crime&only=country%3ACanada"
    page = searching.get(narrowed).text
    assert "1 record found" in words(page)
    assert "Country Canada" in words(page)
    assert links(page)["Canada ×"] == "/?any=crime"
    # The form keeps what was chosen when more words are asked.
    assert '<input type="hidden" name="only" value="country:Canada">' in page


def test_nothing_found_says_what_to_loosen(searching: TestClient) -> None:
    """Each condition without which there would be something leads there, with how many."""
    page = searching.get("/?author=Nobody&title=duty&from=2010").text
    assert "Nothing found" in words(page)
    assert "Author Nobody : 1 record" in words(page)
    assert links(page)["Author Nobody"] == "/?title=duty&from=2010"
    assert "Title duty :" not in words(page)
    assert "beginning of a word" in words(searching.get("/?title=xyzzy").text)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("from=20x", "“20x” is not a year"),
        ("from=2015&to=2010", "The years end (2010) before they begin (2015)"),
        ("title=" + "a" * 501, "at most 500 can be searched"),
        ("only=year%3Afirst", "“first” is not a year"),
    ],
)
def test_what_is_wrong_stands_by_its_field(searching: TestClient, asked: str, said: str) -> None:
    """A fault is said in words, and what was typed in stays."""
    answer = searching.get(f"/?{asked}")
    assert answer.status_code == 400
    assert said in words(answer.text)
    assert 'role="alert"' in answer.text
    if not asked.startswith("only"):
        assert 'aria-invalid="true"' in answer.text


@pytest.mark.parametrize(
    "text", ['"><script>alert(1)</script>', "' OR 1=1 --", '" } DROP ALL #', "\\", "{{ site }}", "?x"]
)
@pytest.mark.parametrize(
    "name", [field.name for field in (form.ANY, *form.FIELDS, *form.YEARS)] + ["only", "order", "page"]
)
def test_whatever_is_typed_is_text(searching: TestClient, name: str, text: str) -> None:
    """Markup, SPARQL and templates in any field are searched for, not carried out."""
    searching.follow_redirects = True
    answer = searching.get("/", params={name: text if name != "only" else f"keyword:{text}"})
    assert answer.status_code in (200, 400)
    assert "<script>alert" not in answer.text
    assert "bibld.web.site" not in answer.text


@pytest.mark.parametrize(
    "query",
    [
        "any=%ff%fe",
        "any=%00",
        "any=" + "a" * 60_000,
        "any=" + "a+" * 200,
        "any=" + "%22" * 100,
        "any=*",
        "any=title%3A",
        "page=999999999&order=year",
        "page=99999999999999999999&order=year",
        "page=-1&order=year",
        "&".join(f"only=keyword%3A{number}" for number in range(19)),
        "&".join(f"only=keyword%3A{number}" for number in range(90)),
        "&".join(f"a{number}=1" for number in range(1000)),
        "any=1&" * 50,
        "only=nonsense%3Ax&only=country",
        "&&&;==",
        "from=0&to=9999",
        "from=%D9%A2%D9%A0",
    ],
)
def test_hostile_parameters(searching: TestClient, query: str) -> None:
    """What nobody would type is answered with a page, or refused; never with a mistake of ours."""
    searching.follow_redirects = True
    for path in ("/", "/results/ntriples"):
        assert searching.get(f"{path}?{query}").status_code in (200, 400)


def test_a_page_that_is_not_there(searching: TestClient) -> None:
    """Beyond the last page stands a way back."""
    page = searching.get("/?order=year&page=999999999").text
    assert "There is no page 999,999,999: what was found fills 3 pages" in words(page)
    assert links(page)["Previous"] == "/?order=year&page=3"


def test_this_search_as_sparql(searching: TestClient, site: Site) -> None:
    """The link opens the query that gives the same records in the same order."""
    from urllib.parse import parse_qs, urlsplit

    page = searching.get("/?country=united+states&order=title").text
    query = parse_qs(urlsplit(links(page)["This search as SPARQL"]).query)["query"][0]
    found = [site.path(row["record"][1:-1]) for row in site.catalogue.store.select(query)]
    assert found == re.findall(r'<h2><a href="([^"]*)"', page)


@pytest.mark.parametrize("name", names())
def test_the_whole_result_can_be_taken_away(searching: TestClient, name: str) -> None:
    """In every format all that was found is in the file, with its name and media type."""
    card = get(name)
    answer = searching.get(f"/results/{name}?any=crime")
    assert answer.status_code == 200
    assert answer.headers["content-type"].split(";")[0] == card.media_type.split(";")[0]
    assert answer.headers["content-disposition"] == f'attachment; filename="results{card.suffixes[0]}"'
    total = re.search(r"(\d+) records found", words(searching.get("/?any=crime").text))
    assert total is not None
    assert len(list(card.read(io.BytesIO(answer.content), Job()))) == int(total[1]) > 10


def test_what_is_taken_away_is_the_whole_record(searching: TestClient, site: Site) -> None:
    """Nothing of a record is left behind."""
    answer = searching.get("/results/json?title=duty")
    assert records_of("json", answer.content) == [site.catalogue.get("127428")]


def test_a_page_that_is_taken_away_says_what_was_asked_now(searching: TestClient) -> None:
    """Not what was asked when its records were found elsewhere."""
    page = searching.get("/results/page?title=duty").text
    assert page.startswith("Results for duty\n\n1 results found\n\n")
    assert searching.get("/results/page?title=zymurgy").text == "Results for zymurgy\n\n0 results found\n\n"


def test_a_result_is_not_made_for_nobody(searching: TestClient) -> None:
    """HEAD has the headers; an unknown format and too many at once are refused, and room comes back."""
    assert searching.head("/results/marc21?any=crime").headers["content-disposition"]
    assert searching.get("/results/nonsense?any=crime").status_code == 404
    for _ in range(20):
        assert searching.get("/results/json?title=duty").status_code == 200


def test_links_keep_the_prefix(site: Site) -> None:
    """Behind a proxy under a path, every link begins with it."""
    client = TestClient(Starlette(routes=form.routes(site)), root_path="/library", follow_redirects=False)
    assert client.get("/library/?author=&title=duty").headers["location"] == "/library/?title=duty"
    for path in ("/library/", "/library/?title=duty", "/library/about"):
        page = client.get(path).text
        own = re.findall(r'(?:href|action|src)="(/[^"]*)"', page)
        assert own
        assert all(address.startswith("/library/") for address in own)


def test_a_stream_holds_little_and_ends_with_its_reader() -> None:
    """The writer waits for the reader, and when nobody reads on its next write fails and it ends."""
    written = 0

    def write(stream: BinaryIO) -> None:
        nonlocal written
        for _ in range(1000):
            stream.write(b"x" * 10_000)
            written += 10_000

    chunks = streamed(write)
    next(chunks)
    assert written < 1_000_000
    chunks.close()  # type: ignore[attr-defined]
    for thread in threads():
        if thread.name == "export":
            thread.join(10)
            assert not thread.is_alive()
    assert written < 1_000_000


def test_a_stream_that_breaks_says_so() -> None:
    """What goes wrong while writing cuts the answer off, rather than ending it as if it were whole."""

    def write(stream: BinaryIO) -> None:
        stream.write(b"half")
        raise ValueError("no more")

    with pytest.raises(ValueError, match="no more"):
        list(streamed(write))
