"""dc:language: languages in words; and the language of any other element."""

from __future__ import annotations

import pytest
from fifteen import elements, one, written

from bibld.model import Language
from bibld.report import Report


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


@pytest.mark.parametrize(
    ("element", "told"),
    [
        ('<dc:title xml:lang="en">Bees</dc:title>', None),
        ('<dc:title xml:lang="eng">Bees</dc:title>', None),
        ('<dc:title xml:lang="ru-Latn">Pchely</dc:title>', None),
        ('<dc:title xml:lang="en-GB">Bees</dc:title>', ("title@xml:lang", "the language is carried, and nothing closer")),
        ('<dc:title xml:lang="xx">Bees</dc:title>', ("title@xml:lang", "no rule takes this part")),
        ("<dc:subject>fi=mehiläiset|en=bees|</dc:subject>", None),
        ("<dc:publisher>fi=|en=Apis|</dc:publisher>", None),
        ("<dc:coverage>fi=Leeds|en=13|</dc:coverage>", ("coverage", "no rule takes this part")),
        ("<dc:coverage>fi=12|en=13|</dc:coverage>", ("coverage", "not what stands here by the standard")),
    ],
)  # fmt: skip
def test_what_is_not_carried_of_a_language_or_of_one_text_in_several_is_told(
    element: str, told: tuple[str, str] | None
) -> None:
    report = Report()
    one(element, report)
    assert [(path, reason) for _, path, reason, _ in report.losses] == ([told] if told is not None else [])
