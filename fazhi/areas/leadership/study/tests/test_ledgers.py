"""The registers of study: what is refused, what is counted."""

from __future__ import annotations

import pytest

from fazhi.areas.leadership.study.models import StudyPlan
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine.access import Role
from fazhi.spine.actions import record_entry, withdraw_entry
from fazhi.spine.errors import Refused

pytestmark = pytest.mark.django_db
SESSION = {"kind": "standing", "theme": "law", "laws": "行政复议法", "posts": "县长、副县长", "head_present": True}


@pytest.fixture
def land(county, today):
    county.person("registrar", "justice", Role.REGISTRAR, name="何登记")
    county.today = today
    return county


def entry(county, register, on=None, title="学法", organ="justice", **fields):
    return record_entry(f"leadership.{register}", organ=county[organ], by=county.people["registrar"], on=on or county.today,
                        title=title, fields=fields)  # fmt: skip


def study(county, on=None, organ="justice", **fields):
    return entry(county, "study", on, organ=organ, **{**SESSION, **fields})


def refused(words, doing, *args, **kwargs):
    with pytest.raises(Refused) as found:
        doing(*args, **kwargs)
    assert words in str(found.value), str(found.value)


def test_lists_and_plans(land):
    given = {"posts": "局领导班子成员", "laws": "宪法\n行政处罚法"}
    refused("应为第1版", entry, land, "study_lists", edition=2, **given)
    entry(land, "study_lists", edition=1, **given)
    refused("应为第2版", entry, land, "study_lists", edition=1, **given)
    refused("停用日期不能早于", entry, land, "study_lists", edition=2, ended_on=land.today.replace(year=2025), **given)
    refused("计划次数至少1次", entry, land, "study_plans", year=2026, kind="standing", times=0)
    entry(land, "study_plans", year=2026, kind="standing", times=4)
    refused("已有计划", entry, land, "study_plans", year=2026, kind="standing", times=2)


def test_sessions_are_checked(land):
    refused("只写职务", study, land, posts="王某同志")
    refused("按职务填写参加情况", study, land, posts="")
    refused("请填写法治课程门数", study, land, kind="party_school", attendance=40)
    refused("只有培训班次填写课程", study, land, courses=2)
    refused("覆盖50人多于参加40人次", study, land, attendance=40, persons=50)
    refused("合格人数多于测试人数", study, land, attendance=40, test_sat=10, test_passed=11)
    refused("测试50人多于参加40人", study, land, attendance=40, test_sat=50)
    refused("没有编号为“考1号”的法律测试", study, land, exam_no="考1号")
    entry(land, "study_plans", year=2026, kind="centre_group", times=4)
    refused("形式或者年度不符", study, land, plan=StudyPlan.objects.get())


def test_figures(land):
    entry(land, "study_plans", land.today.replace(month=1), year=2026, kind="standing", times=4)
    plan = StudyPlan.objects.get()
    study(land, plan=plan, attendance=20, test_sat=20, test_passed=18)
    study(land, plan=plan, head_present=False)
    withdraw_entry(study(land), by=land.people["registrar"], on=land.today, reason="重复登记")
    for number in range(2):
        study(land, kind="party_school", theme="thought", courses=3, attendance=90, persons=30 + number)
    study(land, kind="class", theme="law", courses=5, attendance=50)
    study(land, kind="tour", theme="thought", attendance=80)
    study(land, on=land.today.replace(year=2025))
    wanted = {
        "standing": 2, "sessions": 3, "head_rate": 2 / 3, "plan_rate": 0.5, "pass_rate": 0.9, "party_school": 2,
        "party_school_courses": 6, "party_school_attendance": 180, "thought_classes": 2, "thought_persons": 61, "law_classes": 1,
        "tours": 1, "thought_sessions": 1, "lists": 0,
    }  # fmt: skip
    figures = [catalogue.figure(f"leadership.study.{name}") for name in wanted]
    values = engine.values(figures, Period.year(2026))
    assert {f.code.rpartition(".")[2]: values[f.code].number for f in figures} == wanted
