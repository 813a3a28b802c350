"""Texts in a normal form are Python's, and letters with very many marks take no longer for it."""

from __future__ import annotations

import unicodedata
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bibld.normal_form import normalize

MARKS = "\u0301\u0323\u0344\u0f73\u0315\u0345\u05b0"  # of several places, and two that are two each
FORMS: tuple[Literal["NFC", "NFD", "NFKD"], ...] = ("NFC", "NFD", "NFKD")


@given(
    st.text(st.sampled_from(f"aé \u01d6\u1100\u1161\ufb01中{MARKS}"), min_size=20, max_size=60), st.sampled_from(FORMS)
)
def test_a_long_text_is_as_python_has_it(text: str, form: Literal["NFC", "NFD", "NFKD"]) -> None:
    """With a run of marks in it that is put in order here."""
    long = f"{text * 30}e{MARKS * 150}{text} {text}" + "x" * 4000
    assert normalize(form, long) == unicodedata.normalize(form, long)


@pytest.mark.parametrize("form", FORMS)
def test_a_letter_may_have_very_many_marks(form: Literal["NFC", "NFD", "NFKD"]) -> None:
    """Each held against all before it, these would take an hour."""
    text = "x" + "\u0301\u0323" * 500_000
    assert normalize(form, text)[:500_001].count("\u0323") >= 499_999
