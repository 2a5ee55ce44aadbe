"""Who owes a report to whom; chased, taken in on paper, passed on to a successor; what it puts on worklists."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fazhi.report import actions
from fazhi.report.contributions import duties
from fazhi.report.contributions.tasks import tasks
from fazhi.report.models import Chase, ReportDuty
from fazhi.report.owing import addressees, owing, standing
from fazhi.report.rights import readable, writable_organs
from fazhi.spine.errors import BadInput, Conflict, NotAllowed
from fazhi.spine.models import Organ
from fazhi.spine.roles import Role
from fazhi.spine.verify import breaks

pytestmark = pytest.mark.django_db
MARCH = date(2026, 3, 2)


def one_of(organ: Organ, year: int = 2025) -> Any:
    return owing(Organ.objects.filter(pk=organ.pk), year)[0]


def chase(cases: Any, code: str = "qingxi", on: date = MARCH, **more: Any) -> Chase:
    return duties.chase(cases[code], 2025, text="请抓紧报送。", by=cases.people["clerk"], on=on, **more)


def test_every_kind_of_organ_reports_to_whom_the_rule_says(cases: Any) -> None:
    assert addressees(cases["police"])[0] == "中共云岚县委员会、云岚县人民政府、上一级主管部门"
    assert addressees(cases["government"]) == (
        "中共云岚县委员会、云岚县人大常委会；中共岭州市委员会、岭州市人民政府", "岭州市法治建设议事协调机构",
    )  # fmt: skip
    assert addressees(cases["qingxi"]) == ("中共云岚县委员会、云岚县人民政府", "云岚县法治建设议事协调机构")


def test_in_time_late_and_missing_are_told_apart(cases: Any) -> None:
    clerk = cases.people["clerk"]
    for code, day in [("police", date(2026, 3, 1)), ("market", date(2026, 3, 2))]:
        duties.receive(cases[code], 2025, received_on=day, way="纸质", by=clerk, on=MARCH)
    actions.create_draft(organ=cases["government"], year=2025, by=clerk, on=MARCH)
    found = standing(clerk, 2025, MARCH)
    assert found and {one.organ.code: one.state for one in found.owed} == {
        "police": "in_time", "market": "late", "government": "drafted", "justice": "missing", "qingxi": "missing",
        "shiqiao": "missing",
    }  # fmt: skip
    assert one_of(cases["market"]).late_by(date(2026, 5, 1)) == 1
    assert one_of(cases["qingxi"]).late_by(date(2026, 3, 11)) == 10
    assert standing(cases.people["qingxi"], 2025, MARCH) is None


def test_a_chase_stands_on_the_worklist_of_whom_it_went_to_until_the_report_is_in(cases: Any) -> None:
    chase(cases)
    again = chase(cases, on=date(2026, 3, 9))
    assert [c.on for c in one_of(cases["qingxi"]).chases] == [MARCH, date(2026, 3, 9)]
    [task] = tasks(cases.people["qingxi"], date(2026, 3, 10))
    assert (task.todo, task.word, task.tone) == ("起草并报送", "已超期9天", "red")
    assert task.detail == "王经办2026-03-09催报：请抓紧报送。"
    assert duties.chased([cases["qingxi"].pk])[0] == again
    duties.receive(
        cases["qingxi"], 2025, received_on=date(2026, 3, 10), way="纸质", by=cases.people["head"], on=date(2026, 3, 10)
    )
    assert tasks(cases.people["qingxi"], date(2026, 3, 10)) == [] and not duties.chased([cases["qingxi"].pk])


def test_what_is_owed_is_on_the_worklist_before_the_date(cases: Any) -> None:
    qingxi = cases.people["qingxi"]
    assert not any("2025年度" in task.title for task in tasks(qingxi, date(2025, 12, 31)))  # the year is not over
    assert [(t.word, t.tone) for t in tasks(qingxi, date(2026, 1, 20))] == [("还有40天", "green")]
    assert [(t.word, t.tone) for t in tasks(qingxi, date(2026, 2, 20))] == [("还有9天", "amber")]
    assert tasks(cases.people["police"], date(2026, 2, 20)) == []  # a liaison writes no report


def test_what_cannot_be_chased_says_why(cases: Any) -> None:
    with pytest.raises(NotAllowed, match="还有99天"):
        chase(cases, on=date(2025, 11, 22))
    with pytest.raises(NotAllowed, match="须由本级司法行政部门"):
        duties.chase(cases["qingxi"], 2025, text="催", by=cases.people["shiqiao"], on=MARCH)
    chase(cases, times=0)
    with pytest.raises(Conflict, match="王经办刚刚已经催报过"):
        chase(cases, times=0)
    with pytest.raises(NotAllowed, match="今天已经催报过青溪镇"):
        chase(cases, times=1)
    with pytest.raises(NotAllowed, match="不在应报之列"):
        chase(cases, "court")


def test_a_merged_organ_still_owes_and_its_successor_writes(cases: Any) -> None:
    clerk, gone = cases.people["clerk"], cases["market"]
    Organ.objects.filter(pk=gone.pk).update(until=date(2026, 2, 1))
    gone.refresh_from_db()
    with pytest.raises(NotAllowed, match="已撤销，请先指定承继单位"):
        chase(cases, "market")
    name = {"by": clerk, "on": MARCH}
    for organ, successor, basis, field in [
        (gone, cases["court"], "批复", "successor"), (gone, cases["police"], "", "basis"),
        (cases["police"], cases["justice"], "批复", "successor"),
    ]:  # fmt: skip
        with pytest.raises(BadInput) as refused:
            duties.name_successor(organ, 2025, successor=successor, basis=basis, **name)
        assert field in refused.value.fields
    duties.name_successor(gone, 2025, successor=cases["police"], basis="云编〔2026〕1号", **name)
    writer = cases.person("pclerk", "police", Role.CLERK)
    assert gone in writable_organs(writer, MARCH)
    assert chase(cases, "market").organ == cases["police"]
    assert any("市场监督管理局2025年度" in t.title for t in tasks(writer, MARCH))
    with pytest.raises(BadInput, match="没有记录"):
        actions.create_draft(organ=gone, year=2025, by=writer, on=MARCH)  # the right is there; the records are not
    assert one_of(gone).writer == cases["police"] and owing(Organ.objects.filter(pk=gone.pk), 2026) == []
    assert not readable(cases.people["market"]).exists()


def test_the_history_of_a_duty_verifies_and_notices_what_was_changed_by_hand(cases: Any) -> None:
    chase(cases)
    duties.receive(cases["qingxi"], 2025, received_on=MARCH, way="纸质", by=cases.people["clerk"], on=MARCH)
    [duty] = ReportDuty.objects.all()
    assert not list(breaks(duty.pk - 1, duty.pk))
    Chase.objects.update(text="别的")
    ReportDuty.objects.update(received_on=date(2026, 3, 1))
    assert [b.what for b in breaks(duty.pk - 1, duty.pk)] == ["登记收到的日期或者方式与留痕不符", "催报与留痕不符"]
    with pytest.raises(BadInput) as refused:
        duties.receive(
            cases["shiqiao"], 2025, received_on=date(2025, 12, 31), way="", by=cases.people["clerk"], on=MARCH
        )
    assert set(refused.value.fields) == {"received_on", "way"} and ReportDuty.objects.count() == 1
