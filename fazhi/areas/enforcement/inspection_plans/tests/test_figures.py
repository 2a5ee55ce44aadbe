"""What is counted of a plan, and that its tables say what its rows say."""

from datetime import date

import pytest

from fazhi.areas.enforcement.inspection_plans.models import PlanCheck, PlanVisit
from fazhi.areas.enforcement.inspection_plans.storing import board_now, faults, rebuild
from fazhi.areas.enforcement.inspection_plans.telling import savings
from fazhi.areas.enforcement.inspection_plans.tests.scene import LICENCE
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period

pytestmark = pytest.mark.django_db


def value(name):
    figure = catalogue.figure(f"enforcement.year_plan.{name}")
    return engine.values([figure], Period.year(2026))[figure.code].number


def test_bodies_items_and_savings(planning):
    planning.propose("market", None, [LICENCE], 9, class_trade="食品销售")
    planning.merged()
    assert [value(n) for n in ("bodies", "items", "wanted", "planned", "saved")] == [0] * 5  # not published yet
    planning.adjust("accept", "全部", reason="").do("decide", "2026-01-23", "head")
    planning.do("publish", "2026-01-26", published_where="门户网站")
    assert [value(n) for n in ("bodies", "items", "objects", "wanted", "planned", "saved", "joint")] == [
        2,
        5,
        2,
        5,
        3,
        2,
        1,
    ]
    assert value("saved_rate") == pytest.approx(0.4) and value("joint_rate") == pytest.approx(1 / 3)
    told = savings(planning.plan)
    assert (told.before, told.after, told.saved_rate, told.joint_rate) == (5, 3, "40.0%", "33.3%")
    assert told.businesses == [("1次", 1, 1), ("2次", 0, 1), ("4次", 1, 0)]
    assert ("县市场监管局", 4, 3) in told.bodies and [n for _, n, _ in told.months] == [1, 1, 1]


def test_tables_follow_from_the_rows_and_changes_are_noticed(planning):
    planning.merged()
    assert list(faults(planning.plan, [])) == []
    PlanVisit.objects.filter(no=1).update(month=date(2026, 9, 1))
    PlanCheck.objects.filter(no=2).delete()
    assert list(faults(planning.plan, [])) == ["计划项第2号与留痕不符", "计划的检查第1号与留痕不符"]
    rebuild(planning.plan)
    assert list(faults(planning.plan, [])) == [] and len(board_now(planning.plan).visits) == 2
