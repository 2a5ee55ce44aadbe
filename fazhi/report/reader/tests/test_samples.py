"""The reader against sentences and paragraphs annotated by hand."""

import pytest

from fazhi.report.reader import read_text

from .marked import Score, compare, lines, paragraphs

SENTENCES = list(lines("corpus.txt"))
PARAGRAPHS = [sample for name in ("paragraphs.txt", "unseen.txt", "third.txt") for sample in paragraphs(name)]


def test_the_corpus_is_large_enough_to_mean_something():
    assert len(SENTENCES) >= 250
    assert len(PARAGRAPHS) >= 20
    assert sum(not sample.figures for sample in SENTENCES) >= 60


@pytest.mark.parametrize("sample", SENTENCES, ids=lambda sample: sample.name)
def test_sentence(sample):
    """Each figure is found with its value and unit; nothing else is."""
    found = read_text(sample.text).figures
    pairs, vain, missed = compare(found, sample.figures)
    assert not vain, [figure.text for figure in vain]
    assert not missed, [figure["text"] for figure in missed]
    for figure, gold in pairs:
        assert figure.unit == gold["unit"]
        assert sample.text[figure.start : figure.end] == figure.text


@pytest.mark.parametrize("sample", PARAGRAPHS, ids=lambda sample: sample.name)
def test_paragraph(sample):
    score = Score()
    score.add(read_text(sample.text).figures, sample.figures)
    assert score.f1 >= 0.95, score


def test_areas_and_subjects_over_all_samples():
    sentences, passages = Score(), Score()
    for sample in SENTENCES:
        sentences.add(read_text(sample.text).figures, sample.figures)
    for sample in PARAGRAPHS:
        passages.add(read_text(sample.text).figures, sample.figures)
    assert sentences.area / sentences.areas >= 0.95
    assert sentences.subject / sentences.subjects >= 0.9
    assert passages.area / passages.areas >= 0.92
    assert passages.subject / passages.subjects >= 0.8


@pytest.mark.parametrize(
    ("text", "approx"),
    [
        ("发放资料近3万份。", "近"),
        ("发放资料3万余份。", "余"),
        ("培训干部约200人。", "约"),
        ("走访企业400多家。", "多"),
        ("化解率达95%以上。", "以上"),
        ("受理案件208件。", None),
        ("悬挂横幅100条左右。", "左右"),
    ],
)
def test_the_word_that_makes_a_number_approximate_is_kept(text, approx):
    (figure,) = read_text(text).figures
    assert figure.approx == approx


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("罚款316.5万元。", "amount"),
        ("满意率99%。", "rate"),
        ("败诉率下降2个百分点。", "rate"),
        ("受理案件3件。", "count"),
    ],
)
def test_kinds(text, kind):
    (figure,) = read_text(text).figures
    assert figure.kind == kind


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("云岚县2024年法治政府建设年度报告\n全年受理案件3件。", 2024),
        ("云岚县2024年法治政府建设年度报告\n2023年度述法工作会议后，50名负责人完成述法。", 2023),
        ("云岚县2024年法治政府建设年度报告\n清理2012年至2021年制发的文件88件。", 2024),
    ],
)
def test_period(text, period):
    assert [figure.period for figure in read_text(text).figures] == [period]
