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
        wrong += [(sample.name, "vain", figure.text) for figure in vain] + [(sample.name, "missed", g["text"]) for g in missed]
    assert score.f1 >= form.f1, wrong
    assert score.unit == score.right, score
    if form.subject is not None:
        assert score.subject >= form.subject * score.subjects, score
        assert score.area >= 0.9 * score.areas, score
