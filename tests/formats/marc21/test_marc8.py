"""What the bytes of a record are written in: told by the bytes where they can tell it, else by the leader."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bibld.formats.marc21.field import Findings
from bibld.formats.marc21.marc8 import decoder

# LDR/09 blank: what it stands for in the tables, beside "a" for UTF-8.
BLANK = " "


def read(fields: Sequence[bytes], label: str, *, cut: bool = False) -> tuple[list[str], Findings]:
    findings = Findings()
    decode = decoder(fields, label, cut, findings)
    texts = [unicodedata.normalize("NFC", decode(field)) for field in fields]
    return texts, findings


MARC8 = [
    (rb"Rossi\xebi\xeca i istori\xebi\xeca", "Rossii\ufe20a\ufe21 i istorii\ufe20a\ufe21"),
    (rb"Voskresenska\xebi\xeca letopis\xa7", "Voskresenskai\ufe20a\ufe21 letopisʹ"),
    (rb"letopis\xa7 narodov", "letopisʹ narodov"),
    (rb"caf\xe2e", "café"),
    (rb"Trivi\xe4no, Consuelo", "Triviño, Consuelo"),
    (rb"Mihajlovi\xe2c, Milenko", "Mihajlović, Milenko"),
    (rb"\xe9Ceske Slove\xe9nsko", "Česke Sloveňsko"),
    (rb"[Li\xf2ku\xf2tim mi-Sefer Derekh \xf2hayim]", "[Liḳuṭim mi-Sefer Derekh ḥayim]"),
    (rb"al-\xb0Arab wa-al-ni\xf2z\xe5am", "al-ʻArab wa-al-niẓām"),
    (rb"K\xf6handa\xf6ni", "Kh̲andan̲i"),
    (rb"O\xf0ci\xf0t", "Oçiţ"),
    (rb"[S.l.], \xc22001, \xc31999", "[S.l.], ℗2001, ©1999"),
    (rb"\x88Das \x89caf\xe2e", "\x98Das \x9ccafé"),
    (rb"Sonata in B\xa9, C\xc4 minor", "Sonata in B♭, C♯ minor"),
]
WINDOWS = [
    ("spa", "Bibliografías y catálogos"),
    ("spa", "Antonio Nariño y Eugenio Espejo"),
    ("por", "Coleção Afrânio Peixoto"),
    ("ger", "Die Ärztin, 2. Aufl."),
    ("fre", "Halloween pour réussir la fête"),
    ("fre", "Théâtre à Genève"),
    ("eng", "Pokémon : trading cards"),
    ("eng", "Brandenburg-Preussen und Österreich"),
    ("spa", "Lo que fue la ciudad de mis sueños, poesía reunida"),
    ("ger", "Übungen für „Anfänger“"),
]


def language(code: str) -> bytes:
    """An 008 that gives a language."""
    return b"971202s1997    xx %17s%s d" % (b"000 0 ", code.encode())


@pytest.mark.parametrize("label", [BLANK, "a", "x"])
@pytest.mark.parametrize(("escaped", "text"), MARC8)
def test_marc8_is_told_by_its_bytes(escaped: bytes, text: str, label: str) -> None:
    """Whatever LDR/09 says: diacritics stand before their letters, two halves of a ligature around one."""
    raw = escaped.decode("unicode_escape").encode("latin-1")
    texts, (finding,) = read([b"10\x1fa" + raw], label)
    assert texts == [f"10\x1fa{text}"]
    assert (finding.level, finding.done) == ("note" if label == BLANK else "warning", "read as MARC-8")


@pytest.mark.parametrize("label", [BLANK, "a", "x"])
@pytest.mark.parametrize(("code", "text"), WINDOWS)
def test_windows_is_told_by_its_bytes(code: str, text: str, label: str) -> None:
    """Whatever LDR/09 says: what would be a diacritic is one without a letter, or one that no letter has."""
    texts, (finding,) = read([language(code), f"10\x1fa{text}".encode("cp1252")], label)
    assert texts[1] == f"10\x1fa{text}"
    assert (finding.level, finding.done) == ("warning", "read as Windows-1252")


def test_what_the_bytes_do_not_tell_the_leader_does() -> None:
    """Where it might be veränderte or verñderte, blank is MARC-8, a is not,
    and the report says that it is not certain.
    """
    raw = [b"10\x1faver\xe4nderte Auflage"]
    texts, (finding,) = read(raw, BLANK)
    assert texts == ["10\x1faverñderte Auflage"]
    assert (finding.level, finding.done) == ("warning", "read as MARC-8")
    assert "Windows-1252" in finding.cause
    assert read(raw, "a")[0] == ["10\x1faveränderte Auflage"]


def test_the_language_of_a_record_tells_what_its_letters_do_not() -> None:
    """ę is a letter of Polish, ñe are two of Spanish."""
    assert read([language("spa"), b"10\x1faMu\xf1eca"], "a")[0][1] == "10\x1faMuñeca"
    assert read([language("pol"), b"10\x1faWi\xf1ezi"], "a")[0][1] == "10\x1faWięzi"


@pytest.mark.parametrize("label", [BLANK, "a"])
@pytest.mark.parametrize(
    ("other", "text"),
    [
        ("1 \x1faMéxico, Gutiérrez".encode("cp1252"), "1 \x1faMéxico, Gutiérrez"),
        (b"1 \x1faGutie\xe2rrez, Jos\xe2e", "1 \x1faGutieŕrez, José"),
        (b"1 \x1fa\x1b(NaBWGDE\x1b(B", "1 \x1faАбвгде"),
        (b"1 \x1faGutierrez", "1 \x1faGutierrez"),
    ],
)
def test_each_field_is_read_as_what_it_is(other: bytes, text: str, label: str) -> None:
    """Fields in UTF-8 are so whatever those beside them are, be they few or many."""
    unicode = "10\x1faTeatro y poesía"
    texts, findings = read([unicode.encode(), other, b"500"], label)
    assert texts == [unicode, text, "500"]
    assert [finding.level for finding in findings] == ["warning"] * (label == BLANK or not text.isascii())


def test_a_stray_escape_makes_no_marc8_of_utf8() -> None:
    """ESC ( B only returns to ASCII: it says nothing of the text before it, and is no part of it."""
    texts, (finding,) = read(["10\x1faLe château\x1b(B, Genève".encode(), b"500"], BLANK)
    assert texts == ["10\x1faLe château, Genève", "500"]
    assert (finding.level, finding.done) == ("warning", "read as UTF-8")


def test_the_end_of_a_record_may_stand_within_a_character() -> None:
    """What is there of a record that was cut off is UTF-8 all the same."""
    texts, findings = read(["10\x1faLe château".encode(), "  \x1faGenè".encode()[:-1]], "a", cut=True)
    assert texts == ["10\x1faLe château", "  \x1faGen"]
    assert findings == []


@given(st.lists(st.binary(max_size=30)), st.sampled_from([BLANK, "a", "x"]), st.booleans())
def test_no_bytes_stop_the_decoder(fields: list[bytes], label: str, cut: bool) -> None:
    """Whatever the fields hold, each has a text."""
    assert len(read(fields, label, cut=cut)[0]) == len(fields)
