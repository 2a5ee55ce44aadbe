"""A visit from the plan to the closing, and what each gate refuses."""

from datetime import date

import pytest

from fazhi.areas.enforcement.officers.tests.people import officer
from fazhi.areas.enforcement.visits.asking import frequency
from fazhi.areas.enforcement.visits.tests.scene import FIRE, LICENCE, STORAGE, Visiting, code, item, thing
from fazhi.spine.actions import correct_entry
from fazhi.spine.errors import Refused
from fazhi.spine.models import Deadline, Document, Matter

pytestmark = pytest.mark.django_db
D = date.fromisoformat


def test_whole_visit_with_an_order(visit):
    one = visit().ordered()
    assert (one.record.problems, one.record.rectify, one.record.filed) == (1, 1, False)
    assert one.due("rectify") == D("2026-03-20")
    assert one.due("publish") == D("2026-04-01")  # 20 working days after 4 March
    with pytest.raises(Refused, match="尚未公示"):
        one.do("tell", "2026-03-04").do("close", "2026-03-05")
    one.do("publish", "2026-03-10")
    with pytest.raises(Refused, match="尚未复查"):
        one.do("close", "2026-03-11")
    one.do("recheck", "2026-03-20", corrected=True).do("close", "2026-03-20")
    assert one.matter.state == "closed" and not Deadline.objects.running().filter(matter=one.matter).exists()
    papers = set(Document.objects.filter(matter=one.matter).values_list("template", flat=True))
    assert papers == {"approval", "notice", "site_record", "result"}


def test_laboratory_result_has_five_working_days(visit):
    one = visit().on_site().finding().finding(STORAGE)
    one.do("fix", "2026-03-04", result="clean", lab=True)
    assert one.due("tell_lab") == D("2026-03-11")


def test_no_plan_no_check(visit):
    with pytest.raises(Refused, match="无计划不检查"):
        visit(plan_ref="").do("approve", "2026-03-03", "m_head")


def test_cause_must_be_told(visit):
    with pytest.raises(Refused, match="须写明检查事由"):
        visit(mode="complaint")


def test_unpublished_item_is_not_inspected(visit, bureau):
    with pytest.raises(Refused, match="GA-JC-009没有公布"):
        visit(items_text=FIRE).do("approve", "2026-03-03", "m_head")
    with pytest.raises(Refused, match="未公布的不得检查"):  # published on 8 January
        visit(on="2026-01-06").do("approve", "2026-01-07", "m_head")


def test_cap_holds_for_what_counts(visit, bureau):
    correct_entry(
        bureau.items[0], by=bureau.people["m_clerk"], on=D("2026-01-09"), reason="公布上限",
        changes={"yearly_cap": 1, "cap_source": "江岭省市场监管行政检查频次上限（2025）"},
    )  # fmt: skip
    visit(mode="complaint", ground="12345第20260302号").do("approve", "2026-03-03", "m_head")
    visit().do("approve", "2026-03-03", "m_head")
    with pytest.raises(Refused, match="已检查云岚县山泉食品有限公司1次，达到年度频次上限1次"):
        visit().do("approve", "2026-03-05", "m_head")
    visit(from_above=True, mode="special").do("approve", "2026-03-05", "m_head")
    found = frequency(bureau.shop, bureau["market"], 2026)
    assert (found.counted, found.exempt) == (1, 2)
    visit(thing(bureau, "云岚县石桥粮油店", 2)).do("approve", "2026-03-05", "m_head")


def test_urgent_check_is_approved_afterwards(visit):
    one = visit(mode="emergency", ground="接报疑似食物中毒").do("go_urgent", "2026-03-03")
    assert one.due("make_up") == D("2026-03-04")
    one.do("make_up", "2026-03-04", "m_head")
    assert one.record.approved_on == D("2026-03-04")
    with pytest.raises(Refused, match="只有紧急检查"):
        visit().do("go_urgent", "2026-03-03")


def test_two_certified_officers_and_cards(visit, bureau):
    one = visit().do("approve", "2026-03-03", "m_head")
    novice = officer(bureau["market"], "新人", certified=False)
    with pytest.raises(Refused, match="没有取得行政执法证件"):
        one.do("announce", "2026-03-03", officer_one=bureau.pair[0].pk, officer_two=novice.pk)
    one.do("announce", "2026-03-03", officer_one=bureau.pair[0].pk, officer_two=bureau.pair[1].pk)
    assert len(one.record.code) == 10
    with pytest.raises(Refused, match="主动出示执法证件"):
        one.do("arrive", "2026-03-04", cards_shown=False, rights_told=True)


def test_joint_visit_needs_each_body(visit, bureau):
    item(bureau, FIRE, "police", "p_clerk", domain="police")
    one = visit(mode="joint", bodies="县公安局", items_text=f"{LICENCE}\n{FIRE}").announced()
    with pytest.raises(Refused, match="县公安局还没有确定两名检查人员"):
        one.do("arrive", "2026-03-04", cards_shown=True, rights_told=True)
    police = [officer(bureau["police"], name, domains=("police",)) for name in ("丁警官", "许警官")]
    pair = {"officer_one": police[0].pk, "officer_two": police[1].pk}
    with pytest.raises(Refused, match="不是本次联合检查单位"):
        one.do("join", "2026-03-03", detail={"body": bureau["justice"].pk, **pair})
    one.do("join", "2026-03-03", detail={"body": bureau["police"].pk, **pair})
    one.do("arrive", "2026-03-04", cards_shown=True, rights_told=True).finding()
    with pytest.raises(Refused, match="还有检查项没有结果：县公安局GA-JC-009"):
        one.do("fix", "2026-03-04", result="clean")
    one.finding(FIRE, organ="police").do("fix", "2026-03-04", result="clean")
    assert frequency(bureau.shop, bureau["police"], 2026).counted == 1
    with pytest.raises(Refused, match="不在机构名录"):
        visit(bodies="县外星局")


def test_findings_agree_with_the_result(visit):
    one = visit().on_site().finding()
    with pytest.raises(Refused, match="已经登记过检查结果"):
        one.finding()
    with pytest.raises(Refused, match="不得增加检查事项"):
        one.finding(FIRE)
    with pytest.raises(Refused, match="须写明具体情况"):
        one.finding(STORAGE, outcome="pending", follow="case")
    with pytest.raises(Refused, match="没有发现问题，不能责令"):
        one.finding(STORAGE, follow="order")
    one.finding(STORAGE, outcome="corrected", follow="order", remark="过期")
    with pytest.raises(Refused, match="不一致"):
        one.do("fix", "2026-03-04", result="clean")
    with pytest.raises(Refused, match="须填写改正期限"):
        one.do("fix", "2026-03-04", result="problems")


def test_problem_opens_a_case(visit):
    one = visit().on_site().finding().finding(STORAGE, outcome="pending", follow="case", remark="货架上有过期饼干12袋")
    one.do("fix", "2026-03-04", result="problems")
    case = Matter.objects.get(system="enforcement.penalty")
    assert one.record.filed and case.record.facts == "货架上有过期饼干12袋" and case.record.party_kind == "enterprise"
    assert case.record.domain == "market" and case.organ == one.matter.organ


def test_gone_object_is_a_result(visit, bureau):
    one = visit().announced()
    correct_entry(
        bureau.shop, by=bureau.people["m_clerk"], on=D("2026-03-04"), reason="已注销",
        changes={"ended_on": "2026-03-04", "ended_why": "注销登记"},
    )  # fmt: skip
    one = Visiting(bureau, one.matter).do("arrive", "2026-03-04", cards_shown=True, rights_told=True)
    with pytest.raises(Refused, match="须写明现场情况"):
        one.do("fix", "2026-03-04", result="gone")
    one.do("fix", "2026-03-04", result="gone", facts="铺面已空，向物业核实")
    with pytest.raises(Refused, match="已于2026-03-04注销"):
        visit(on="2026-03-05").do("approve", "2026-03-05", "m_head")


def test_objects_are_entered_with_a_right_code(bureau):
    wrong = code()[:17] + ("0" if code()[17] != "0" else "1")
    for given, told in (
        ({"uscc": wrong}, "校验位不对"), ({"uscc": "9199"}, "应为18位"), ({"uscc": ""}, "须填写统一社会信用代码"),
        ({"uscc": code()}, "已登记为"), ({"uscc": code(3), "risk_class": "B"}, "来源和月份"),
    ):  # fmt: skip
        with pytest.raises(Refused, match=told):
            thing(bureau, "另一家", 9, **given)


def test_an_item_stands_once_in_the_list_of_a_body(bureau):
    with pytest.raises(Refused, match="县市场监管局的检查事项SC-JC-001已在清单中"):
        item(bureau)
    item(bureau, until="2026-06-30")
