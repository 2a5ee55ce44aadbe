"""An incident from the first call to the archive; every report a row of its own; each gate the wrong way first."""

from __future__ import annotations

import pytest

from fazhi.areas.emergency.incidents.models import EmergencyPerson, EmergencyReport, EmergencyRequisition
from fazhi.areas.emergency.plans.tests.test_plan import refused
from fazhi.areas.emergency.response.tests.scene import D, Incident, Social, at
from fazhi.spine.actions import erase, take_step
from fazhi.spine.models import Event, Matter


def test_three_moments_in_order(bureau):
    refused(lambda: Incident(bureau, known_at=at("2026-07-03 05:00")), "早于发生时间")
    refused(lambda: Incident(bureau, on="2026-07-04"), "不是同一天")
    refused(lambda: Incident(bureau, category="social"), "社会安全事件", "不在此登记")
    refused(lambda: Incident(bureau, category="accident"), "知悉时间", "第9条")
    one = Incident(bureau)
    assert one.clock("first_report").is_running and one.clock("first_report").due_on is None
    refused(lambda: one.reported("2026-07-03 05:30"), "早于本级知悉时间")


def test_a_first_report_in_time_and_a_late_one(bureau):
    one = Incident(bureau).reported()
    record = one.record
    assert (record.report_minutes, record.report_allowed, record.late) == (30, 60, False)
    assert record.missing == 2 and record.reports == 1
    late = Incident(bureau, name="石桥镇滑坡")
    refused(lambda: late.reported("2026-07-03 06:41"), "未按时报告的原因", "第95条")
    late.reported("2026-07-03 06:41", late_reason="通信中断")
    assert late.record.late and late.record.report_minutes == 61
    refused(lambda: late.reported("2026-07-03 07:41", late_reason="再"), "办理")


def test_accidents_have_hours_for_the_unit_and_each_level(bureau):
    one = Incident(
        bureau,
        name="采石场坍塌",
        category="accident",
        occurred_at=at("2026-07-03 03:00"),
        unit_knew_at=at("2026-07-03 04:30"),
    ).reported("2026-07-03 07:40")
    assert (one.record.unit_minutes, one.record.unit_late) == (70, True)
    assert (one.record.report_allowed, one.record.late) == (120, False)  # exactly two hours
    level = one.told("2026-07-03 10:01") | {
        "received_at": at("2026-07-03 08:00"),
        "sender": "市应急管理局",
        "receiver": "省应急管理厅",
    }
    one.do("pass_up", "2026-07-03", detail=level)
    assert EmergencyReport.objects.get(kind="passed").late


def test_corrections_are_new_versions(bureau):
    one = Incident(bureau)
    refused(lambda: one.do("follow_report", "2026-07-03", detail=one.told()), "请先登记首次报告")
    one.reported()
    one.do("follow_report", "2026-07-03", detail=one.told("2026-07-03 12:00", missing=1, grade="4"))
    one.do(
        "correct_report",
        "2026-07-04",
        detail=one.told("2026-07-04 08:00", missing=0, content="失踪人员已找到，初报人数有误"),
    )
    rows = list(EmergencyReport.objects.order_by("version").values_list("version", "kind", "missing"))
    assert rows == [(1, "first", 2), (2, "follow", 1), (3, "correction", 0)]
    assert (one.record.missing, one.record.grade, one.record.reports) == (0, "4", 3)


@pytest.mark.parametrize(
    ("road", "in_time", "over"), [(False, "2026-08-02", "2026-08-03"), (True, "2026-07-10", "2026-07-11")]
)
def test_changes_in_casualties_have_thirty_or_seven_days(bureau, road, in_time, over):
    one = Incident(bureau, fire_or_road=road).reported()
    one.do("casualties", in_time, detail=one.told(f"{in_time} 09:00", deaths=1))
    assert one.record.deaths == 1
    refused(lambda: one.do("casualties", over, detail=one.told(f"{over} 09:00", deaths=2)), "补报期已于", "第13条")


def test_three_levels_are_three_facts(bureau):
    one = Incident(bureau, grade="4").reported().responded()
    change = {
        "level": "2",
        "at": at("2026-07-03 09:00"),
        "affairs": "扩大",
        "measures": ["rescue"],
        "decided_by": "县应急指挥部",
    }
    refused(lambda: one.do("change_level", "2026-07-03", by="e_head", detail=change | {"level": "3"}), "级别没有变化")
    one.do("change_level", "2026-07-03", by="e_head", detail=change)
    one.do("change_level", "2026-07-04", by="e_head", detail=change | {"level": "4", "at": at("2026-07-04 09:00")})
    record = one.record
    assert (record.grade, record.response_level, record.highest_level) == ("4", "4", "2")
    refused(lambda: one.ended(controlled="2026-07-05 19:00"), "早于事态受控时间")


def test_what_must_be_done_before_the_file_is_closed(bureau):
    one = Incident(bureau).reported().responded()
    order = {"title": "关于实施交通管制的决定", "number": "云政发〔2026〕12号", "issuer": "云岚县人民政府"}
    refused(lambda: one.do("npc_filing", "2026-07-03", detail={"title": "决定", "number": "12"}), "没有待报备案")
    one.do("order", "2026-07-03", by="e_head", detail=order)
    one.do(
        "requisition",
        "2026-07-03",
        by="e_head",
        detail={"thing": "挖掘机", "quantity": "2台", "taken_on_site": "和平村"},
    )
    one.ended()
    with pytest.raises(Exception, match="终报") as caught:
        one.do("archive", "2026-08-01", archive_no="2026-应急-3")
    said = "；".join(caught.value.reasons)
    for words in ("总结经验教训", "还有1件决定、命令", "专项工作报告", "尚未返还、补偿"):
        assert words in said
    one.do("npc_filing", "2026-07-06", detail={"title": order["title"], "number": order["number"]})
    one.do("npc_report", "2026-07-25").finished()
    taken = settled(bureau, EmergencyRequisition.objects.get().matter)
    assert taken.is_closed
    one.do("archive", "2026-08-01", archive_no="2026-应急-3")
    assert one.matter.is_closed and one.record.deaths == 1


def settled(bureau, matter):
    clerk, head = bureau.people["e_clerk"], bureau.people["e_head"]

    def do(code, on, by, **fields):
        take_step(Matter.objects.get(pk=matter.pk), code, by=by, on=D(on), fields=fields)

    do("decide", "2026-07-03", head, owner="云岚县恒通工程有限公司")
    refused(lambda: do("give_back", "2026-07-05", clerk, outcome="returned"), "使用完毕")
    do("used_up", "2026-07-05", clerk)
    refused(lambda: do("compensate", "2026-07-06", head, compensation=1000), "尚未返还")
    do("give_back", "2026-07-06", clerk, outcome="damaged")
    refused(lambda: do("settle", "2026-07-06", clerk), "尚未给予补偿")
    do("compensate", "2026-07-16", head, compensation=18000)
    do("settle", "2026-07-17", clerk)
    return Matter.objects.get(pk=matter.pk)


def test_an_accident_is_investigated_in_sixty_days_and_the_report_approved_in_fifteen(bureau):
    natural = Incident(bureau).reported()
    refused(lambda: natural.do("investigate", "2026-07-05", by="e_head", team="县政府"), "事故灾难")
    one = (
        Incident(bureau, name="采石场坍塌", category="accident", unit_knew_at=at("2026-07-03 05:20"))
        .reported()
        .responded()
    )
    one.do("investigate", "2026-07-06", by="e_head", team="县政府调查组")
    assert one.clock("investigation").due_on == D("2026-09-01")  # from the accident, not from the team
    one.ended().finished()
    refused(lambda: one.do("archive", "2026-08-01", archive_no="1"), "调查报告尚未批复")
    refused(lambda: one.do("approve_investigation", "2026-08-20", by="e_head"), "尚未提交")
    one.do("submit_investigation", "2026-08-20", cause="违规爆破")
    assert one.clock("approval").due_on == D("2026-09-04") and one.clock("approval_extreme") is None
    one.do("approve_investigation", "2026-09-01", by="e_head").do("archive", "2026-09-10", archive_no="1")


def test_personal_data_go_as_one_set_and_the_destruction_stays_on_file(bureau):
    one = Incident(bureau).reported().responded()
    for name in ("周一凡", "钱二丫"):
        one.do(
            "collect",
            "2026-07-03",
            detail={"purpose": "转移安置", "person": name, "phone": "19900000001", "address": "和平村3组"},
        )
    what = ["person", "phone", "address"]
    ask = {
        "by": bureau.people["e_office"],
        "on": D("2026-08-02"),
        "what": what,
        "basis": "突发事件应对法第85条",
        "reason": "工作结束",
    }
    refused(lambda: erase(one.matter.chain, **ask), "尚未办结")
    one.ended().finished().do("archive", "2026-08-01", archive_no="2026-应急-4")
    erase(one.matter.chain, **ask)
    assert set(EmergencyPerson.objects.values_list("person", "phone", "address")) == {("", "", "")}
    event = Event.objects.get(chain=one.matter.pk, code="erase")
    assert event.payload["basis"] == "突发事件应对法第85条" and len(event.payload["erased"]) == 6
    assert "周一凡" not in str(list(Event.objects.filter(chain=one.matter.pk).values()))


def test_social_safety_is_read_by_name_only(bureau):
    refused(lambda: Social(bureau, category="natural"), "只登记社会安全事件")
    one = Social(bureau).reported().responded()
    from fazhi.spine import access

    def seen(name):
        found = access.visible_to(bureau.people[name], Matter.objects.all(), system=one.system)
        return found.filter(pk=one.matter.pk).exists()

    assert seen("s_clerk")
    assert not seen("e_head") and not seen("mayor") and not seen("clerk")
