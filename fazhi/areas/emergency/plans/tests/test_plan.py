"""A plan from draft to filing, drill, review and the version that replaces it; each gate the wrong way first."""

from __future__ import annotations

import pytest

from fazhi.areas.emergency.plans.models import EmergencyPlanVersion
from fazhi.areas.emergency.response.tests.scene import D, Plan
from fazhi.spine.errors import Refused

DRILL = {"kind": "field", "place": "青溪镇", "scenario": "山洪转移群众", "participants": 120}


def refused(act, *words):
    with pytest.raises(Refused) as caught:
        act()
    said = "；".join(caught.value.reasons) + "；".join(getattr(caught.value, "fields", {}).values())
    assert all(word in said for word in words), said


def test_a_plan_is_not_approved_without_opinions_and_checked_links(bureau):
    refused(lambda: Plan(bureau, checker=None), "应急管理部门", "第27条")
    refused(lambda: Plan(bureau, secret=True), "须写明依据")
    plan = Plan(bureau)
    refused(lambda: plan.do("approve", "2026-01-28", by="e_head", approver="常务会议"), "第28条", "衔接")
    refused(
        lambda: plan.do("comments", "2026-01-12", detail={"asked": "各乡镇", "received": 3, "adopted": 4}),
        "多于收到的3条",
    )
    plan.do("comments", "2026-01-12", detail={"asked": "各乡镇", "received": 3, "adopted": 1})
    refused(lambda: plan.do("link_check", "2026-01-20", link_result="mend"), "修改意见")
    plan.do("link_check", "2026-01-20", link_result="mend", link_note="与市预案响应级别不一致")
    refused(lambda: plan.do("approve", "2026-01-28", by="e_head", approver="常务会议"), "修改后再审")


def test_filing_goes_the_right_way_in_twenty_working_days(bureau):
    plan = Plan(bureau).made("2026-01-30")
    assert plan.clock("file").due_on == D("2026-03-05")  # V6 of the vectors: over 春节 with swapped-in Saturdays
    assert (plan.record.version, plan.record.first_issued_on, plan.matter.state) == (1, D("2026-01-30"), "in_force")
    refused(lambda: plan.do("file", "2026-02-05", filed_to="county"), "市级牵头部门", "不是县人民政府", "第26条")
    plan.do("file", "2026-02-05", filed_to="city_lead", filing_no="岭汛备〔2026〕2号")
    assert plan.matter.documents.get().name == "应急预案备案报告"
    refused(lambda: plan.do("file", "2026-02-06", filed_to="city_lead"), "已于2026-02-05备案")


@pytest.mark.parametrize(
    ("kind", "to"),
    [("master", "city"), ("special", "city_lead"), ("department", "county"), ("town", "county"), ("village", "town")],
)
def test_each_kind_has_its_way(bureau, kind, to):
    plan = Plan(bureau, kind=kind).made()
    for wrong in {"city", "city_lead", "county", "town"} - {to}:
        refused(lambda wrong=wrong: plan.do("file", "2026-02-05", filed_to=wrong), "第26条")
    plan.do("file", "2026-02-05", filed_to=to)
    assert (plan.clock("drill") is not None) is (kind in ("special", "department"))


def test_a_units_plan_has_no_way_that_was_found(bureau):
    plan = Plan(bureau, kind="unit", checker=None).made()
    assert plan.clock("file") is None and plan.clock("drill") is None
    refused(lambda: plan.do("file", "2026-02-05", filed_to="town"), "没有查到统一的备案机关")


def test_drills_run_three_years_and_a_new_version_begins_no_new_ones(bureau):
    plan = Plan(bureau).made()
    assert plan.clock("drill").due_on == D("2029-02-02")
    plan.do("drill", "2026-06-10", detail=DRILL)
    assert plan.clock("drill").due_on == D("2029-06-11")  # 2029-06-10 is a Sunday
    assert plan.record.drill_due_on == D("2029-06-10")
    refused(lambda: plan.do("drill", "2026-06-20", detail=DRILL), "尚未评估")
    plan.do("assess", "2026-06-12", detail={"assessment": "转移路线不清", "plan_changes": True})
    assert plan.clock("assess").met_on == D("2026-06-12")
    refused(lambda: plan.do("assess", "2026-06-13", detail={"assessment": "无"}), "没有待评估的演练")
    refused(
        lambda: plan.do("problem", "2026-06-12", detail={"content": "路线", "unit": "青溪镇", "due_on": "2026-06-01"}),
        "早于",
    )
    plan.do("problem", "2026-06-12", detail={"content": "路线标识不足", "unit": "青溪镇", "due_on": "2026-07-12"})
    assert plan.clock("mend").due_on == D("2026-07-12")
    refused(
        lambda: plan.do("problem", "2026-06-12", detail={"content": "二", "unit": "青溪镇", "due_on": "2026-07-12"}),
        "尚未整改",
    )
    plan.do("mend", "2026-07-01", detail={"content": "已增设标识"})
    refused(lambda: plan.do("mend", "2026-07-02", detail={"content": "又"}), "没有待整改")
    refused(lambda: plan.do("revise", "2026-07-05"), "请先评估预案")
    plan.do("occasion", "2026-07-05", occasion="drill")
    assert plan.clock("reconsider").met_on is None
    plan.do("revise", "2026-07-06")
    assert plan.clock("reconsider").met_on == D("2026-07-06")
    refused(lambda: plan.do("reapprove", "2026-07-20", by="e_head", approver="常务会议"), "第28条", "第27条")
    plan.do("comments", "2026-07-10", detail={"asked": "各乡镇", "received": 2, "adopted": 2})
    plan.do("link_check", "2026-07-12", link_result="fits")
    plan.do("reapprove", "2026-07-20", by="e_head", approver="常务会议")
    plan.do("issue", "2026-07-22", detail={"document_no": "云政办发〔2026〕20号", "changes": "调整转移路线"})
    assert plan.clock("drill").due_on == D("2029-06-11")  # counted from the drill, not from the new version
    assert (plan.record.version, plan.record.document_no) == (2, "云政办发〔2026〕20号")
    plan.do("file", "2026-07-30", filed_to="city_lead")  # every version is filed anew
    assert [row.number for row in EmergencyPlanVersion.objects.order_by("seq")] == [1, 2]


def test_review_decides_and_withdrawal_ends_the_clocks(bureau):
    plan = Plan(bureau).made()
    assert plan.record.next_review_on == D("2029-02-02")
    plan.do("review", "2026-09-01", detail={"result": "keep", "note": "风险没有变化"})
    assert plan.record.next_review_on == D("2029-09-01")
    refused(lambda: plan.do("revise", "2026-09-02"), "继续适用")
    plan.do("withdraw", "2026-10-08", by="e_head", withdrawal="并入总体预案（云政发〔2026〕9号）")
    assert plan.matter.is_closed and not [d for d in plan.matter.deadlines.all() if d.is_running]


def test_a_secret_plan_is_not_published(bureau):
    plan = Plan(bureau, secret=True, secret_basis="保守国家秘密法").made()
    assert plan.clock("publish") is None
    refused(lambda: plan.do("publish", "2026-02-05", summary="要点"), "不予公开")
