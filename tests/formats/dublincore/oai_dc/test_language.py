"""dc:language: languages in words."""

from __future__ import annotations

import pytest
from fifteen import elements, one, written

from bibld.model import Language


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("English, French, and Hebrew.", "eng fre heb"),
        ("In Slovak; summaries in English, French, German, and Russian.", ""),
        ("In Chinese, English, and Korean.", ""),
        ("Hungarian and some Polish, German, and Slovak", ""),
        ("Portuguese, with some Spanish, Catalan", "por"),
        ("Chiefly Thai; some English, Lao", ""),
        ("other; English", "eng"),
        ("Brazilian Portuguese; English", "eng"),
        ("Chinese (Simplified), English", "eng"),
    ],
)
def test_languages_behind_words_may_be_of_something_else(text: str, codes: str) -> None:
    record = one(f"<dc:language>{text}</dc:language>")
    assert record.languages == tuple(map(Language, codes.split()))
    assert elements(written(record)) == [("language", text)]
