"""What is counted of law reports: coverage, forms, units, problems put right, answers told."""

from __future__ import annotations

import pytest

from fazhi.areas.leadership.law_reports.rating import ballot_of
from fazhi.areas.leadership.law_reports.tests import scene
from fazhi.areas.leadership.law_reports.tests.scene import TEXT, D
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.portal import ballots
from fazhi.portal.ballots import Vote

pytestmark = pytest.mark.django_db


def figures(year, *names):
    found = [catalogue.figure(f"leadership.{name}") for name in names]
    values = engine.values(found, Period.year(year))
    return [values[f.code].number for f in found]


def test_coverage(county):
    work = scene.started(scene.people(county), raters=0)
    market, police, party, town = work.sent("subject")
    police.do("excuse", "2026-01-08", by="head", excuse_why="职务空缺")
    market.do("missed", "2026-01-21", by="head", missed_why="未报")
    for report in (party, town):
        report.do("hand_in", "2026-01-15", by="qingxi", **TEXT).do("pass", "2026-01-16").do("present", "2026-02-10")
    names = ("law_report.due", "law_report.reported", "law_report.coverage", "law_report.presented", "law_report.units",
             "law_report.heads", "law_report.onsite_departments", "law_report.written")  # fmt: skip
    assert figures(2026, *names) == [3, 2, 2 / 3, 2, 1, 2, 0, 1]
    assert figures(2025, *names) == [0, 0, None, 0, 0, 0, 0, 0]


def test_problems_and_answers(county):
    work = scene.rating(scene.people(county))
    market = work.sent("subject")[0]
    for n in range(2):
        listed = {"content": f"问题{n}", "origin": "self", "measure": "整改", "due_on": D("2026-03-31")}
        market.do("list", "2026-02-25", detail=listed)
    first = market.sent("problem")[0]
    first.do("put_right", "2026-03-01", by="market", evidence="已改").do("accept", "2026-03-02", finding="属实")
    ballot = ballot_of(work.matter)
    for n, code in enumerate(ballots.hand_out(ballot, 8)):
        ballots.give(ballot, code, [Vote(county["market"], "overall", "2" if n < 6 else "4")])
    assert figures(2026, "law_report.rated", "law_report.good_rate") == [0, None]  # nothing before the end
    work.do("close_rating", "2026-11-20", by="head")
    assert figures(2026, "law_report.rated", "law_report.rated_good", "law_report.good_rate") == [8, 6, 0.75]
    assert figures(2026, "report_problem.listed", "report_problem.accepted", "report_problem.rate") == [2, 1, 0.5]
