"""What the values of an entry must satisfy together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fazhi.areas.leadership.study.models import StudyLawList, StudyPlan
from fazhi.areas.leadership.study.words import CLASSES, MEETINGS
from fazhi.spine.models import Matter

TEST = "enforcement.law_test"
NAMES = ("同志", "先生", "女士", "：", ":")


def _standing(model: Any, values: Mapping[str, Any]) -> Any:
    rows, entry = model.objects.filter(withdrawn=False), values.get("entry")
    return rows.exclude(pk=entry.pk) if entry else rows


def editions_follow(values: Mapping[str, Any]) -> str:
    of = _standing(StudyLawList, values).filter(organ=values["organ"], posts=values["posts"])
    last = of.order_by("-edition").values_list("edition", flat=True).first() or 0
    if values.get("entry") is None and values["edition"] != last + 1:
        return f"“{values['posts']}”的学法清单应为第{last + 1}版，请核对"
    ended = values.get("ended_on")
    return "停用日期不能早于清单日期，请核对" if ended and ended < values["on"] else ""


def planned_once(values: Mapping[str, Any]) -> str:
    if not values["times"]:
        return "计划次数至少1次"
    same = _standing(StudyPlan, values).filter(organ=values["organ"], year=values["year"], kind=values["kind"])
    return "这个单位这一年的这种学习已有计划，请更正原来的登记" if same.exists() else ""


def posts_not_names(values: Mapping[str, Any]) -> str:
    told = f"{values.get('posts') or ''}{values.get('speaker') or ''}"
    return "讲授人、参加的职务只写职务，不写姓名" if any(word in told for word in NAMES) else ""


def a_class_has_courses(values: Mapping[str, Any]) -> str:
    if values["kind"] in CLASSES:
        return "" if values.get("courses") else "培训班次请填写法治课程门数；一期班登记一条"
    return "只有培训班次填写课程门数" if values.get("courses") else ""


def a_meeting_says_who(values: Mapping[str, Any]) -> str:
    if values["kind"] in MEETINGS and not (values.get("posts") or values.get("attendance")):
        return "会议学法请按职务填写参加情况，或者填写参加人次"
    return ""


def numbers_fit(values: Mapping[str, Any]) -> str:
    persons, attendance = values.get("persons"), values.get("attendance")
    sat, passed = values.get("test_sat"), values.get("test_passed")
    if persons is not None and attendance is not None and persons > attendance:
        return f"覆盖{persons}人多于参加{attendance}人次，请核对"
    if passed is not None and (sat is None or passed > sat):
        return "合格人数多于测试人数，请核对"
    most = persons if persons is not None else attendance
    return f"测试{sat}人多于参加{most}人，请核对" if sat is not None and most is not None and sat > most else ""


def plan_fits(values: Mapping[str, Any]) -> str:
    plan = values.get("plan")
    if plan is None:
        return ""
    fits = plan.organ_id == values["organ"].pk and plan.kind == values["kind"] and plan.year == values["on"].year
    return "" if fits else f"所属计划是“{plan}”，同这次学习的单位、形式或者年度不符，请核对"


def exam_is_there(values: Mapping[str, Any]) -> str:
    """The test before an appointment is held in a system of its own; here stands its number."""
    number = values.get("exam_no")
    if not number or Matter.objects.filter(system=TEST, number=number).exists():
        return ""
    return f"没有编号为“{number}”的法律测试，请核对；不在本平台测试的，填测试人数和合格人数"
