"""Two years of law reports, study and surveys: every state, some late, nothing of the day after, histories that hold."""

from collections import Counter
from random import Random

import pytest

from fazhi.areas.leadership.study.models import StudyLawList
from fazhi.demo import people, places
from fazhi.demo.scenarios import law_reports, publicity_panels, study, surveys
from fazhi.figures.catalogue import figures
from fazhi.figures.engine import values
from fazhi.figures.second import Walker, differences
from fazhi.figures.words import Period
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Deadline, Matter
from fazhi.spine.strays import strays
from fazhi.spine.verify import breaks

OURS = ("leadership.law_report", "leadership.report_problem", "leadership.study", "leadership.survey")


@pytest.mark.django_db
def test_two_years(today):
    county = places.build()
    cast = people.cast(county)
    ledger = Ledger()
    law_reports.work(ledger, Random(1), county, cast, units=14, towns=4)
    publicity_panels.law_lists(ledger, Random(4), county)
    study.work(ledger, Random(2), county, cast, units=8)
    surveys.work(ledger, Random(3), county, cast)
    ledger.flush()
    found = Counter(Matter.objects.values_list("system", "state"))
    for system, states in {
        "law_report_round": {"preparing", "reporting", "rating", "finished"}, "report_problem": {"open", "done", "accepted"},
        "law_report": {"due", "handed", "returned", "checked", "presented", "told", "closed", "excused", "missed"},
        "survey": {"preparing", "asking", "settled", "published", "stopped"},
    }.items():  # fmt: skip
        there = {state for (of, state) in found if of == f"leadership.{system}"}
        assert states <= there, (system, states - there)
    assert not Matter.objects.filter(moved_on__gt=today).exists()
    assert set(StudyLawList.objects.values_list("edition", flat=True)) == {1, 2}
    overdue = set(Deadline.objects.overdue(today).values_list("matter__system", flat=True))
    assert {"leadership.law_report", "leadership.report_problem"} <= overdue
    ours = [f for f in figures() if f.code.startswith(OURS)]
    assert differences(ours, Walker(Period.year(2026))) == []
    for year in (2025, 2026):
        period = Period.year(year)
        ours = [f for f in figures() if f.code.startswith(OURS)]
        told = values(ours, period)
        assert 0.8 < told["leadership.law_report.coverage"].number <= 1
        assert told["leadership.law_report.good_rate"].number > 0.7 and told["leadership.study.standing"].number >= 2
        assert told["leadership.survey.satisfaction"].number > 0.6
    assert [*breaks(), *strays()] == []
