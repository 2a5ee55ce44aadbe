"""Every hard form of the corpus on its own: figures, units and names, each above its floor."""

import pytest

from fazhi.report.reader import read_text

from .marked import Score, forms

FORMS = list(forms("forms.txt"))


def test_the_corpus_as_a_whole_is_large_enough():
    from .test_samples import SENTENCES

    assert sum(len(form.samples) for form in FORMS) + len(SENTENCES) >= 450
    assert len(FORMS) >= 14


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_form(form):
    score, wrong = Score(), []
    for sample in form.samples:
        _, vain, missed = score.add(read_text(sample.text).figures, sample.figures)
        wrong += [(sample.name, "vain", figure.text) for figure in vain] + [
            (sample.name, "missed", g["text"]) for g in missed
        ]
    if form.subject is None:
        assert not wrong
        return
    assert score.f1 >= form.f1, wrong
    assert score.unit == score.right, score
    assert score.subject >= form.subject * score.subjects, score
    assert score.area >= 0.75 * score.areas, score


def test_areas_over_all_forms():
    score = Score()
    for form in FORMS:
        for sample in form.samples:
            score.add(read_text(sample.text).figures, sample.figures)
    assert score.area >= 0.94 * score.areas, score
