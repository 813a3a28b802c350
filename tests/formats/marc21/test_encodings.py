"""What the bytes of a record are written in: told by the bytes where they can tell it, else by the leader."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bibld.formats.marc21.encodings import decoder
from bibld.formats.marc21.field import Findings

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


PAGES = [
    ("rus", "Основы гидравлики : [учебное пособие]", "Windows-1251 KOI8-R CP866 ISO-8859-5"),
    ("bul", "История на българската книга", "Windows-1251 KOI8-R CP866 ISO-8859-5"),
    ("ukr", "Історія України-Руси", "Windows-1251 KOI8-U ISO-8859-5"),
    ("srp", "Српска књижевност 19. века", "Windows-1251 ISO-8859-5"),
    ("srp", "Žene u šumi : priče o đacima i kućama", "Windows-1250 ISO-8859-2 CP852"),
    ("gre", "Ιστορία της ελληνικής γλώσσας", "Windows-1253 ISO-8859-7 CP737"),
    ("heb", "תולדות הספר העברי", "Windows-1255 CP862"),
    ("ara", "تاريخ الأدب العربي", "Windows-1256 ISO-8859-6"),
    ("per", "تاریخ ادبیات ایران، چاپ ۱".replace("ی", "ي").replace("۱", "1"), "Windows-1256"),
    ("tha", "ประวัติศาสตร์ไทยสมัยใหม่", "TIS-620 CP874"),
    ("chi", "现代汉语语法研究", "GB18030"),
    ("chi", "現代漢語語法研究", "Big5"),
    ("jpn", "日本の近代文学史、第二巻", "EUC-JP CP932"),
    ("kor", "한국 현대 문학의 역사", "CP949"),
    ("cze", "Příběhy z českých měst", "Windows-1250 ISO-8859-2 CP852"),
    ("slo", "Dejiny ľudovej piesne na Slovensku, väčší výber", "Windows-1250 ISO-8859-2 CP852"),
    ("pol", "Książka o żółwiach z Łodzi", "Windows-1250 ISO-8859-2 CP852"),
    ("hun", "A magyar művelődés története, 2. bővített kiadás", "CP852"),
    ("rum", "Povești și cântece românești".replace("ș", "ş"), "CP852"),
    ("tur", "İstanbul'un eski çarşıları, ağaçları ve kuşları", "Windows-1254 CP857"),
    ("lit", "Lietuvių kalbos žodžių darybos pagrindai, mokslų šaknys", "Windows-1257 CP775"),
    ("lav", "Latviešu tautas dziesmas par jūru, mežu un ķēvēm", "Windows-1257 CP775"),
]


@pytest.mark.parametrize("label", [BLANK, "a"])
@pytest.mark.parametrize(
    ("code", "text", "name", "names"),
    [(code, text, name, names.split()) for code, text, names in PAGES for name in names.split()],
)
def test_a_code_page_is_told_by_the_language_of_a_record(
    code: str, text: str, name: str, names: list[str], label: str
) -> None:
    """A byte says nothing by itself: the letters have to be those of the language, and the words like its own.

    Where several have the same letters in the same places, any of them is named.
    """
    raw = f"10\x1fa{text}".encode(name.lower().replace("windows-", "cp"))
    texts, (finding,) = read([language(code), raw], label)
    assert texts[1] == f"10\x1fa{text}"
    assert finding.level == "warning"
    assert finding.done in {f"read as {one}" for one in names}
    for languages in (f"1 \x1fa{code}\x1fheng", f"1\\$a{code}$heng"):  # 041, where 008 has no code; and in .mrk
        assert read([languages.encode(), raw], label)[0][1] == texts[1]


@pytest.mark.parametrize(
    ("code", "raw", "done"),
    [
        ("cze", rb"P\xe9r\xe2ib\xe9ehy z \xe9cesk\xe2ych m\xe9est", "read as MARC-8"),
        ("pol", rb"Ksi\xf1a\xe7zka o \xe7z\xe2o\xb1wiach", "read as MARC-8"),
        ("rus", rb"Istori\xebi\xeca russko\xe6i knigi i pis\xa7ma", "read as MARC-8"),
        ("lav", rb"Gy\xeeor, Pet\xeeofi S\xe2andor m\xeeuvei", "read as MARC-8"),  # and no Pētīofi
        ("cze", rb"Moli\xe8re", "read as Windows-1252"),  # and no Moličre
        ("slo", rb"Moli\xe8re \xe0 Gen\xe8ve, Fran\xe7ais", "read as Windows-1252"),  # and no Genčve
        ("lit", rb"B\xf8ger fra \xc5rhus og \xc6r\xf8", "read as Windows-1252"),  # and no Bųger
        ("pol", rb"Mu\xf1oz, Jos\xe9", "read as Windows-1252"),  # and no Muńoz
        ("hun", rb"Arany J\xe1nos \xe9s P\xf3cs", "read as Windows-1252"),  # where both have the same letters
        ("eng", rb"\xce\xf1\xed\xee\xe2\xfb", "read as Windows-1252"),  # no language of a code page
    ],
)
def test_no_code_page_is_guessed(code: str, raw: bytes, done: str) -> None:
    """Where MARC-8 or Windows-1252 may have been meant, they were."""
    _, findings = read([language(code), b"10\x1fa" + raw.decode("unicode_escape").encode("latin-1")], "a")
    assert [finding.done for finding in findings] == [done]


def test_broken_utf8_is_in_no_code_page() -> None:
    """A byte too few makes no Windows-1251 of it: the other fields are UTF-8."""
    title, name = "10\x1faОсновы гидравлики".encode(), "1 \x1faИльина, Татьяна".encode()
    texts, findings = read([language("rus"), title[:-1] + b"?", name], "a")
    assert texts[2] == name.decode()
    assert {finding.done for finding in findings} == {"read field by field", "replaced by U+FFFD"}


def test_a_field_that_is_utf8_by_accident_is_in_the_code_page_of_its_record() -> None:
    """An alif and what stands beside it in Windows-1256 are a character of UTF-8, too."""
    edition, title = "  \x1faچاپ 1", "10\x1faثمرات الحيات"
    texts, (finding,) = read([language("per"), title.encode("cp1256"), edition.encode("cp1256")], BLANK)
    assert texts[1:] == [title, edition]
    assert finding.done == "read as Windows-1256"


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
        (b"1 \x1fa\x1b)N\xe1\xc2\xd7 (a)\x1b)E", "1 \x1faАбв (a)"),
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


def test_the_end_alone_of_a_record_in_two_encodings_stands_within_a_character() -> None:
    """A letter of Windows-1252 at the end of another field is one."""
    beside = "1 \x1faJosé".encode("cp1252")
    texts, _ = read(["10\x1faLe château".encode(), beside, "  \x1faGenè".encode()[:-1]], "a", cut=True)
    assert texts[1:] == ["1 \x1faJosé", "  \x1faGen"]


@given(st.lists(st.binary(max_size=30)), st.sampled_from([BLANK, "a", "x"]), st.booleans())
def test_no_bytes_stop_the_decoder(fields: list[bytes], label: str, cut: bool) -> None:
    """Whatever the fields hold, each has a text."""
    assert len(read(fields, label, cut=cut)[0]) == len(fields)
