"""The reader against whole reports by other hands. Floors of what is held, so that no rule loses what others won; what to
expect of reports never seen stands in docs/reading.md.
"""

import json

import pytest

from fazhi.report.reader import read_file

from .marked import HERE, Score, overlap

FLOORS = {  # F1, area, subject
    "independent": (0.99, 0.94, 0.79),
    "independent_second": (0.98, 0.96, 0.81),
    "independent_third": (0.99, 0.96, 0.84),
    "independent_fourth": (0.99, 0.94, 0.77),
    "independent_fifth": (0.99, 0.97, 0.79),
    "independent_sixth": (0.98, 0.91, 0.75),
    "independent_seventh": (0.99, 0.97, 0.81),
}


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


@pytest.mark.parametrize("name", FLOORS)
def test_reports_by_other_hands(name):
    score, alarms, negatives = Score(), 0, 0
    for path in sorted((HERE / name).glob("*.txt")):
        figures = read_file(path).figures
        score.add(figures, lines(path.with_suffix(".figures.jsonl")))
        for negative in lines(path.with_suffix(".negatives.jsonl")):
            negatives += 1
            alarms += any(overlap(figure, negative) >= 0.5 for figure in figures)
    f1, area, subject = FLOORS[name]
    assert negatives > 90 and alarms <= 0.02 * negatives, alarms
    assert score.f1 >= f1, score
    assert score.unit / score.right >= 0.99, score
    assert score.area / score.areas >= area, score
    assert score.subject / score.subjects >= subject, score


@pytest.mark.parametrize(
    ("name", "figures", "agree"), [("independent_fifth", 221, 0.908), ("independent_seventh", 104, 0.931)]
)
def test_two_hands_agree(name, figures, agree):
    """What likeness of names can be expected to reach: the same figures named by two people."""
    from .marked import likeness

    told, same = 0.0, 0
    for path in sorted((HERE / name).glob("*.second.jsonl")):
        second = {line["start"]: line["subject"] for line in lines(path)}
        for line in lines(path.with_name(path.name.replace(".second", ".figures"))):
            told += likeness(line["subject"], second[line["start"]])
            same += 1
    assert same == figures and round(told / same, 3) == agree
