"""Full text: what is asked is read, words are marked."""

from __future__ import annotations

import os
import string
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bibld.fulltext import Index, Text, Words, fold, index, mark, parse
from bibld.fulltext.words import stemmed
from bibld.terms import literal

FIELDS = ("title", "author", "url")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("Duty CARE", (Words("", ("duty",)), Words("", ("care",)))),
        ('"Duty of Care"', (Words("", ("duty", "of", "care")),)),
        ("victim*", (Words("", ("victim",), True),)),
        ("O'Nei*", (Words("", ("onei",), True),)),
        ("title:duty", (Words("title", ("duty",)),)),
        ('author:"Home Office" x', (Words("author", ("home", "office")), Words("", ("x",)))),
        ("colour:red", (Words("", ("colour", "red")),)),
        ("url:example.org", (Words("url", ("example", "org"), True),)),
        ('duty "of care', (Words("", ("duty",)), Words("", ("of",)), Words("", ("care",)))),
        (
            "978-0-13-110362-7 0-8044-2957-x*",
            (Words("", ("9780131103627",)), Words("", ("0", "8044", "2957", "x"), True)),
        ),
        ("0028-0836 978–0131103627", (Words("", ("00280836",)), Words("", ("9780131103627",)))),
        ("2010-2015 555-123-4567", (Words("", ("2010", "2015")), Words("", ("555", "123", "4567")))),
        ("???", (Words("", ()),)),
        ("犯罪", (Words("", ("犯", "罪")),)),
    ],
)
def test_what_is_asked(text: str, expected: tuple[Words, ...]) -> None:
    """Words, phrases, beginnings and named fields; what is no syntax is a word."""
    assert parse(text, fields=FIELDS) == expected


@pytest.mark.parametrize(
    ("asked", "text", "marked"),
    [
        ("zurich", "In Zürich.", ["Zürich"]),
        ("vict*", "A victim's victory", ["victim's", "victory"]),
        ("oneill lhomme peer", "O’Neill: l'homme, Peʼer's", ["O’Neill", "l'homme", "Peʼer's"]),
        ("neill", "O'Neill 'Neill'", ["O'Neill", "Neill"]),
        ("care", "careful", []),
        ("e", "e\u0301 x", ["e\u0301"]),
        ("山川", "川の山川、山", ["山", "川"]),
        ("か山", "が山か", ["が", "山"]),
        ("นก", "กนับนกก", ["น", "ก"]),
    ],
)
def test_words_that_matched_are_marked(asked: str, text: str, marked: list[str]) -> None:
    """Without regard to capitals and accents, and whole words only."""
    assert [piece for piece, found in mark(text, parse(asked)) if found] == marked


@given(st.text(), st.text())
def test_marking_loses_nothing(text: str, asked: str) -> None:
    """The pieces together are the text."""
    assert "".join(piece for piece, _ in mark(text, parse(asked))) == text


@given(st.text())
def test_no_text_is_an_error(text: str) -> None:
    """Whatever is typed can be searched, and what is searched is folded."""
    for words in parse(text, fields=FIELDS):
        assert all(fold(word) == word for word in words.words)


def test_what_is_folded_is_a_literal_as_it_stands() -> None:
    """Of all characters there are, none is left that N-Triples write in another way."""
    words = fold(" ".join(map(chr, range(0x110000))))
    assert literal(words) == f'"{words}"'


@pytest.mark.parametrize("language", ["english", "french", "turkish"])
@example("Czech Republic_railways & 3 Nations")
@given(st.text(string.printable.replace("'", "")))
def test_words_by_themselves_have_the_stems_that_they_have_together(language: str, text: str) -> None:
    """With a sign that is not of ASCII a text is looked at as a whole."""
    assert stemmed(text, language) == stemmed(f"{text} ±", language)


@pytest.mark.parametrize(
    ("text", "parts", "others"),
    [
        ("山川水火研究", ["山川", "水火", "山川水火研究"], ["川山", "山水"]),
        ("かわとやま", ["やま", "かわ"], ["まや"]),
        ("นกในป่าใหญ่", ["นก", "ป่า", "ปา"], ["กน", "ป่านก"]),
        ("𠀋𠀌𠀍", ["𠀋𠀌"], ["𠀋𠀍"]),
        ("bird in the wood", ["bird"], ["bir"]),
    ],
)
def test_a_part_is_found_where_no_blank_parts_words(
    tmp_path: Path, text: str, parts: list[str], others: list[str]
) -> None:
    """In Chinese, Japanese and Thai any letters that follow each other; elsewhere whole words."""
    index = Index(tmp_path / "words", read_only=False)
    index.complete()
    index.put([Text("urn:1", {"title": [(text, fold(text))]}, {}, [], {"year": "1", "title": "1", "author": "1"})])
    index.commit()
    for field in ("", "title"):
        assert [index.find(parse(said, field)).total for said in parts] == [1] * len(parts)
        assert [index.find(parse(said, field)).total for said in others] == [0] * len(others)
    index.close()


def test_a_line_of_the_journal_is_an_iri(tmp_path: Path) -> None:
    """Whatever it holds that ends a line elsewhere."""
    iris = ["http://a.example/a", "touched http://a.example/b\u2028c"]
    index = Index(tmp_path / "texts", read_only=False)
    index.note(iris[:1])
    index.note(iris[1:])
    assert index.journal == iris


def test_a_page_far_beyond_the_last(tmp_path: Path) -> None:
    """Whatever place is asked for, it is answered: with nothing, and how much there is."""
    index = Index(tmp_path / "words", read_only=False)
    index.complete()
    index.put([Text("urn:1", {"title": [("duty", "duty")]}, {}, [], {"year": "1", "title": "1", "author": "1"})])
    index.commit()
    for order in ("", "year"):
        found = index.find(parse("duty"), order=order, offset=10**15, limit=10**9)
        assert (found.total, found.iris) == (1, ())
    index.close()


def test_an_index_is_read_where_nothing_can_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By anybody who may read the directory, without a lock, and with nothing left behind."""
    index = Index(tmp_path / "words", read_only=False)
    index.complete()
    index.put([Text("urn:1", {"title": [("duty", "duty")]}, {}, [], {"year": "1", "title": "1", "author": "1"})])
    index.commit()
    index.close()
    modes = {file.stat().st_mode for file in (tmp_path / "words").iterdir()}
    assert len(modes) == 1
    monkeypatch.setattr("os.access", lambda *_: False)  # nothing keeps an administrator from writing
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "elsewhere"))
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "words" / ".tantivy-meta.lock").unlink()
    reader = Index(tmp_path / "words", read_only=True)
    assert reader.find(parse("duty"), order="year").iris == ("urn:1",)
    assert not (tmp_path / "words" / ".tantivy-meta.lock").exists()
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_directory_is_removed_that_is_filled_while_it_is_emptied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tantivy makes a lock in it from another thread, once, at a moment of its own."""
    folder = tmp_path / "bibld-1"
    folder.mkdir()
    rmdir = os.rmdir
    late = [folder / ".tantivy-meta.lock"]

    def removed(path: str, *, dir_fd: int | None = None) -> None:
        if late:
            late.pop().touch()
        rmdir(path, dir_fd=dir_fd)

    monkeypatch.setattr("os.rmdir", removed)
    index._remove(folder)
    assert not folder.exists()


def test_a_commit_that_was_killed_can_be_made_again(tmp_path: Path) -> None:
    """Killed between its files and their list, it leaves a file that the next commit would give the same name."""
    orders = {"year": "1", "title": "1", "author": "1"}
    index = Index(tmp_path / "words", read_only=False)
    index.complete()
    index.put(Text(f"urn:{number}", {"title": [("duty", "duty")]}, {}, [], orders) for number in range(2))
    index.commit()
    index.close()
    before = (tmp_path / "words" / "meta.json").read_bytes()
    for _ in range(2):
        index = Index(tmp_path / "words", read_only=False)
        index.remove(["urn:1"])
        index.commit()
        assert index.iris() == {"urn:0"}
        index.close()
        (tmp_path / "words" / "meta.json").write_bytes(before)


class _Forgotten(dict[int, str]):
    """Names that another thread forgets whenever they have been looked at."""

    def __contains__(self, key: object) -> bool:
        found = super().__contains__(key)
        self.clear()
        return found

    def update(self, *names: Any, **more: str) -> None:
        super().update(*names, **more)
        self.clear()

    __ior__ = update  # type: ignore[assignment]


def test_names_of_facets_may_be_forgotten_meanwhile(tmp_path: Path) -> None:
    """Pages are made in several threads, and one of them may find that there are too many names."""
    index = Index(tmp_path / "words", read_only=False)
    index.complete()
    orders = {"year": "1", "title": "1", "author": "1"}
    facets = {"author": ["Home Office"], "keyword": ["police", "victims"]}
    index.put([Text("urn:1", {"title": [("duty", "duty")]}, facets, [], orders)])
    index.commit()
    index._names = _Forgotten()
    found = index.find(parse("duty"), facets=5).facets
    assert (found["author"], found["keyword"]) == ((("Home Office", 1),), (("police", 1), ("victims", 1)))
    index.close()
