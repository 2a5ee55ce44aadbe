"""The sentences that the systems really offer: every figure they name exists, and each has a figure to tell."""

from __future__ import annotations

import pytest

from fazhi.report.outline import AREAS
from fazhi.report.render import BRACES, GROUP, codes_in
from fazhi.report.sentences import TOKEN, Sentence
from fazhi.report.tests.conftest import REAL_FIGURES, REAL_SENTENCES


def short(sentence: Sentence) -> str:
    return f"{sentence.system}-{sentence.order}"


@pytest.mark.parametrize("sentence", REAL_SENTENCES, ids=short)
def test_sentences_name_declared_figures(sentence: Sentence) -> None:
    assert codes_in(sentence.text), "a sentence without a figure is an empty phrase"
    assert not set(codes_in(sentence.text)) - set(REAL_FIGURES)
    assert sentence.area in AREAS


@pytest.mark.parametrize("sentence", REAL_SENTENCES, ids=short)
def test_sentences_are_well_formed(sentence: Sentence) -> None:
    assert all(TOKEN.fullmatch(f"{{{{{inside}}}}}") for inside in BRACES.findall(sentence.text))
    left = GROUP.sub("", sentence.text)
    assert "[[" not in left and "]]" not in left
    assert "\n" not in sentence.text
