"""An inspection from the plan to the last problem struck off; each gate is tried the wrong way first."""

import pytest

from fazhi.areas.oversight.inspection.models import InspectionProblem
from fazhi.areas.oversight.inspection.tests.scene import RIGHT, Course, Inspecting, planned, struck_off
from fazhi.spine.errors import Refused
from fazhi.spine.models import Document, Matter

pytestmark = pytest.mark.django_db


def refused(told):
    return pytest.raises(Refused, match=told)


def test_an_inspection_carries_out_an_item_of_the_approved_plan(county):
    with refused("计划还没有列入督察"):
        given = {"title": "计划", "year": 2026, "themes": "执法"}
        plan = Course(county, "oversight.inspection_plan", "2026-01-08", given)
        plan.do("approve", "2026-01-09", by="head", approved_by="会议", approval_no="")
    plan = planned(county).record
    with refused("没有列入计划的，写明计划外督察的理由"):
        Inspecting(county, extra_ground="")
    with refused("没有第9项"):
        Inspecting(county, plan=plan.pk, plan_no=9)
    with refused("督察方式是专项督察"):
        Inspecting(county, plan=plan.pk, plan_no=1, kind="document")
    with refused("不能立项"):
        Course(
            county,
            "oversight.inspection",
            "2026-03-02",
            {"title": "x", "kind": "special", "theme": "x"},
            by="qingxi",
            organ="qingxi",
        )
    assert Inspecting(county, plan=plan.pk, plan_no=1).matter.number.endswith("〔2026〕1号")


def test_nobody_inspects_the_own_unit(county):
    it = Inspecting(county)
    with refused("还没有列出督察对象|尚未列出督察对象"):
        it.do("approve", "2026-03-03", by="head", scheme="x", covert=False)
    it.on_object("qingxi")
    with refused("已经列为督察对象"):
        it.on_object("qingxi")
    with refused("应当回避，不能加入督察组"):
        it.member("qingxi", "党政办主任")
    it.member("market", "法规科科长")
    with refused("请先登记其回避退出"):
        it.on_object("market", kind="agency")
    with refused("写明理由"):
        it.member("market", "法规科科长", withdrawn=True)
    it.member("market", "法规科科长", withdrawn=True, reason="本单位列为督察对象")
    it.on_object("market", kind="agency")
    with refused("不足2人"):
        it.do("approve", "2026-03-03", by="head", scheme="x", covert=False)
    it.member("justice", "副局长").member("justice", "督察科科长")
    with refused("没有组长"):
        it.do("approve", "2026-03-03", by="head", scheme="x", covert=False)


def test_notice_goes_out_before_arrival_unless_it_is_covert(county):
    it = Inspecting(county).approved()
    with refused("进驻之前发出"):
        it.do("notify", "2026-03-05", arrive_on="2026-03-05")
    with refused("没有注明“暗访"):
        it.do("begin_covert", "2026-03-05")
    it.do("notify", "2026-03-05", arrive_on="2026-03-10")
    with refused("不能提前开始"):
        it.do("begin", "2026-03-09")
    covert = (
        Inspecting(county, title="暗访").on_object().member("justice", "副局长", "leader").member("police", "支队长")
    )
    covert.do("approve", "2026-03-04", by="head", scheme="暗访", covert=True)
    assert covert.do("begin_covert", "2026-03-05").state == "field"


def test_the_four_questions_are_answered_with_proof(county):
    it = Inspecting(county).in_the_field()
    with refused("尚无督察工作底稿"):
        it.do("report", "2026-03-16", report_text="x")
    with refused("不是本次督察的对象"):
        it.paper(unit="石桥镇")
    with refused("收回问卷30份多于发出的20份"):
        it.paper(method="questionnaire", forms_sent=20, forms_back=30)
    it.paper()
    row = {"question": "opinion", "answer": "no", "unit_name": "青溪镇", "proof": "口头"}
    with refused("应当附证据"):
        it.do("answer", "2026-03-11", detail=row)
    it.answers("prevention", "opinion", "one_matter")
    with refused("还没有回答：是否违反程序"):
        it.do("report", "2026-03-16", report_text="x")
    it.answers("procedure")
    assert it.do("report", "2026-03-16", report_text="x").state == "reported"
    with refused("没有登记问题"):
        it.do("feed_back", "2026-03-17", by="head", feedback_text="x")
    assert it.do("close_clean", "2026-03-17", by="head", closing_note="未发现问题").state == "closed"


def test_a_problem_of_two_units_is_put_right_at_both(county):
    it = Inspecting(county).on_object("market", kind="agency")
    it.in_the_field().paper(unit="全部").answers().problem()
    with refused("已有问题1"):
        it.problem()
    with refused("应当晚于"):
        it.problem(2, due="2026-03-12")
    with refused("不是本次督察的对象"):
        it.problem(2, unit="shiqiao")
    with refused("已是问题1的责任单位"):
        it.do("other_unit", "2026-03-12", detail={"no": 1, "unit": county["qingxi"].pk, "due_on": "2026-05-15"})
    it.do("other_unit", "2026-03-12", detail={"no": 1, "unit": county["market"].pk, "due_on": "2026-06-15"})
    it.do("suggest", "2026-03-12", detail={"for_kind": "town", "text": "建立合法性审查意见采纳反馈"})
    it.do("report", "2026-03-16", report_text="x").do("feed_back", "2026-03-20", by="head", feedback_text="x")
    first, second = it.right
    assert (first.record.unit, str(first.record.due_on)) == (county["qingxi"], "2026-05-15")
    assert (second.record.unit, str(second.record.due_on)) == (county["market"], "2026-06-15")
    struck_off(first)
    with refused("还有1个问题没有销号"):
        it.do("close", "2026-06-01", by="head", closing_note="完成")
    struck_off(second)
    assert it.do("close", "2026-06-01", by="head", closing_note="完成").state == "closed"


def test_reported_done_is_not_struck_off(county):
    it = Inspecting(county).fed_back()
    right = it.right[0]
    assert right.state == "waiting" and {d.limit for d in right.matter.deadlines.all()} == {"plan", "rectify"}
    right.do("plan", "2026-03-25", by="qingxi", measures="重新论证", duty_post="镇长")
    right.do("progress", "2026-04-01", by="qingxi", detail={"percent": 40, "content": "已委托论证"})
    with refused("0至100"):
        right.do("progress", "2026-04-01", by="qingxi", detail={"percent": 140, "content": "x"})
    with refused("证明材料"):
        right.do("report_done", "2026-04-20", by="qingxi", done_text="已改", proof="")
    right.do("report_received", "2026-04-20", done_text="已改", proof="论证报告")
    with refused("报告整改完成的人员不得核查"):
        right.do("verify", "2026-04-22", verify_text="属实")
    right.do("send_back", "2026-04-22", by="reviewer", verify_text="只有论证提纲", due_on="2026-05-20")
    assert (
        right.state == "rectifying" and right.record.done_on is None and str(right.record.first_due_on) == "2026-05-15"
    )
    right.do("report_received", "2026-05-12", done_text="已改", proof="论证报告").do(
        "verify", "2026-05-14", by="head", verify_text="属实"
    )
    assert right.state == "verified"
    with refused("核查人员不得自行销号"):
        right.do("strike_off", "2026-05-15", by="head")
    right.do("strike_off", "2026-05-15", by="mayor")
    assert (
        right.state == "struck_off" and Document.objects.filter(matter=right.matter, template="striking_off").exists()
    )


def test_an_extension_has_its_approver_and_keeps_the_first_day(county):
    right = Inspecting(county).fed_back().right[0]
    row = {"reason": "论证机构尚未出具意见", "approver_post": "依法治县办主任"}
    with refused("应当晚于现在的期限"):
        right.do("extend_due", "2026-05-06", by="head", due_on="2026-05-15", detail=row)
    right.do("extend_due", "2026-05-06", by="head", due_on="2026-06-10", detail=row)
    assert [str(d.due_on) for d in right.matter.deadlines.filter(limit="rectify")] == ["2026-06-10"]
    assert str(right.record.first_due_on) == "2026-05-15"
    with refused("尚未届满"):
        right.do("press", "2026-06-10", by="head", detail={"means": "interview", "content": "x"})
    right.do("press", "2026-06-11", by="head", detail={"means": "listed", "content": "挂牌督办"})
    assert right.record.pressed == "|listed|"
    with refused("已经届满"):
        right.do("extend_due", "2026-06-12", by="head", due_on="2026-07-10", detail=row)


def test_the_inspected_unit_sees_its_problem_and_not_the_inspection(county, client):
    it = Inspecting(county).fed_back()
    client.force_login(county.people["qingxi"])
    assert client.get(f"/desk/matters/{it.matter.pk}/").status_code == 404
    page = client.get(f"/desk/matters/{it.right[0].matter.pk}/")
    assert page.status_code == 200 and "征收决定未采纳合法性审查意见" in page.text and "报送整改方案" in page.text


def test_a_look_back_is_drawn_and_a_relapse_is_put_right_anew(county, monkeypatch):
    first = Inspecting(county).fed_back()
    number = struck_off(first.right[0]).matter.number
    with refused("请选择上一轮督察"):
        Inspecting(county, on="2026-07-01", kind="look_back")
    with refused("由公开抽取产生"):
        Inspecting(county, on="2026-07-01", kind="look_back", earlier=first.matter.pk)
    with refused("没有本单位编号为“抽1”的抽取"):
        Inspecting(county, on="2026-07-01", kind="look_back", earlier=first.matter.pk, draw_no="抽1")
    second = (
        Inspecting(county, on="2026-03-02", round="second", earlier=first.matter.pk).in_the_field().paper().answers()
    )
    with refused("没有编号为“没有”的已销号整改"):
        second.do("recheck", "2026-05-12", detail={"rectification_no": "没有", "result": "kept", "seen": "x"})
    second.do("recheck", "2026-05-12", detail={"rectification_no": number, "result": "relapsed", "seen": "又未采纳"})
    second.problem(on="2026-05-12", due="2026-07-15", relapse_of=number)
    second.do("report", "2026-05-16", report_text="x").do("feed_back", "2026-05-20", by="head", feedback_text="x")
    assert second.right[0].record.relapse_of == number and second.right[0].matter.number != number
    assert Matter.objects.filter(system=RIGHT).count() == 2 and InspectionProblem.objects.count() == 2


def test_circular_interview_and_transfer(county):
    it = Inspecting(county).fed_back()
    it.do("circular", "2026-04-01", by="head", detail={"scope": "county", "content": "通报两个单位"})
    row = {
        "unit_name": "青溪镇",
        "posts": "镇长",
        "held_by": "依法治县办主任",
        "topics": "征收决定",
        "promises": "五月底前完成",
    }
    it.do("interview", "2026-04-02", by="head", detail=row)
    assert set(Document.objects.filter(matter=it.matter).values_list("template", flat=True)) >= {
        "circular",
        "interview",
        "notice",
        "feedback",
    }
    it.do("refer", "2026-04-03", by="head", detail={"to_kind": "discipline", "subject": "征收工作中的履职问题"})
    sent = Matter.objects.get(system="oversight.transfer")
    assert (sent.record.found_in, sent.record.found_no, sent.title) == ("inspection", it.matter.number, "问题线索移送")


def test_an_inspection_by_document_waits_for_every_report(county):
    it = Inspecting(county, kind="document", title="年度报告书面督察").on_object("market", kind="agency").approved()
    with refused("写明自查报告的报送期限"):
        it.do("notify", "2026-03-05", arrive_on="2026-03-10")
    it.do("notify", "2026-03-05", arrive_on="2026-03-10", self_report_by="2026-03-20").do("begin", "2026-03-10")
    assert str(it.matter.deadlines.get(limit="self_checks").due_on) == "2026-03-20"
    it.paper("2026-03-12", method="self_check")
    with refused("县市场监管局还没有报送自查报告"):
        it.do("self_checks", "2026-03-18")
    with refused("只有专项督察回答四问"):
        it.answers("opinion", on="2026-03-18")
    it.paper("2026-03-18", unit="县市场监管局", method="self_check").do("self_checks", "2026-03-18")
    assert str(it.matter.deadlines.get(limit="self_checks").met_on) == "2026-03-18"
    assert it.do("report", "2026-03-19", report_text="x").state == "reported"
