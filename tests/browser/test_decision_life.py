"""A major decision in the hands of those concerned, from the yearly catalogue to the archive, in a real browser.

At each gate the wrong way is tried first; the page refuses it with the article of the regulation.
"""

from __future__ import annotations

from datetime import date

import pytest

from fazhi.areas.decisions.decision.tests.cases import EXPERT, MEETING, RISK
from fazhi.spine.access import Role
from fazhi.spine.actions import take_step
from fazhi.spine.models import Matter
from fazhi.spine.tests.county import build
from tests.browser.walking import Days, Walker, last

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SUBJECT = "云岚县城区停车收费管理方案"
ACT, FAIR = "重大行政决策程序暂行条例", "公平竞争审查条例"
TEXT = "第一条　城区道路停车分区、分时计费。\n第二条　首三十分钟免费。\n第三条　收费标准由政府定价。"
JUDGED = {f"{group}_note": "逐项对照，没有这类内容" for group in ("entry", "flow", "cost", "conduct")}
ITEM = {"name": SUBJECT, "planned_month": 6, "forms": ["notice", "meeting"]}


@pytest.fixture
def county():
    made = build()
    made.person("office", "government", Role.CLERK, name="林文书")
    return made


@pytest.fixture
def cast(county, open_page, settings):
    """The people, each in a browser of their own, on the first day of the story."""
    day = Days(settings)
    day("2026-01-12")
    people = {name: Walker(open_page(), name) for name in ("office", "police", "market", "reviewer")}
    return people | {"citizen": Walker(open_page()), "day": day}


def test_from_the_catalogue_to_the_archive(county, cast):
    catalogue = listed(county, cast)
    decision = started(catalogue, county, cast)
    participated(decision, county, cast)
    argued_and_assessed(decision, cast)
    reviewed(decision, cast)
    cleared_for_competition(decision, county, cast)
    discussed(decision, cast)
    published(decision, catalogue, cast)
    archived(decision, county, cast)


def listed(county, cast) -> Matter:
    office, citizen, day = cast["office"], cast["citizen"], cast["day"]
    office.refused_opening("decisions.catalogue", "相差一年以上", year=2036)
    catalogue = office.opens("decisions.catalogue", year=2026)
    unit = {"unit": county["police"].pk}
    office.hindered(catalogue, "consent", "请先登记事项", f"{ACT}第3条第3款")
    office.refused(catalogue, "list_item", "不适用本条例", f"{ACT}第3条第2款", category="macro", **ITEM, **unit)
    office.step(catalogue, "list_item", category="policy", hearing=False, **ITEM, **unit)
    office.refused(catalogue, "publish", "不能办理“公布目录”", f"{ACT}第3条第3款")  # not without the consent
    day("2026-02-10")
    consent = {"consent_by": "中共云岚县委", "consent_no": "云委〔2026〕7号"}
    office.refused(catalogue, "consent", "晚于登记日期", consent_on="2026-02-20", **consent)
    office.step(catalogue, "consent", consent_on="2026-02-09", **consent).step(catalogue, "publish")
    page = citizen.page
    page.goto("/")
    page.get_by_role("link", name="重大行政决策目录", exact=True).last.click()
    page.get_by_role("link", name="云岚县人民政府").click()
    citizen.sees(SUBJECT, "云岚县公安局", "经中共云岚县委同意")
    citizen.shot("decision-01-catalogue")
    return catalogue


def started(catalogue, county, cast) -> Matter:
    office, drafter, day = cast["office"], cast["police"], cast["day"]
    day("2026-03-10")
    about = {"subject": SUBJECT, "proposer": "department", "reasons": "城区停车难，秩序混乱", "touches_market": True}
    held = {"catalogue": catalogue.pk, "category": "policy"}
    office.refused_opening("decisions.decision", "不适用本条例", f"{ACT}第3条第2款", category="emergency", **about)
    office.refused_opening("decisions.decision", "没有序号5的事项", catalogue_item=5, **held, **about)
    decision = office.opens("decisions.decision", catalogue_item=1, **held, **about)
    office.hindered(decision, "start", "尚未对决策事项建议进行研究论证", f"{ACT}第10条")
    office.step(decision, "study", study="拟解决停车难；必要、可行").step(decision, "start")
    assert SUBJECT not in drafter.at(decision).text  # not theirs until the unit is named
    office.step(decision, "assign_unit", drafting_unit=county["police"].pk)
    drafter.hindered(decision, "consult", "尚未形成决策草案", f"{ACT}第12条")
    drafter.step(decision, "draft", draft_text=TEXT, draft_note="依据：价格法；成本效益分析附后")
    drafter.hindered(
        decision, "request_legality", "尚未征求有关部门", f"{ACT}第13条", "公众参与", f"{ACT}第14条", "专家论证",
        f"{ACT}第19条", "风险评估", f"{ACT}第22条", f"{ACT}第26条",
    )  # fmt: skip
    against = {"unit": county["market"].pk, "stance": "against", "content": "收费标准偏高"}
    drafter.refused(decision, "hear_unit", "须说明争议的主要问题", f"{ACT}第13条", adopted=False, **against)
    return drafter.step(decision, "hear_unit", adopted=True, **against) and decision


def participated(decision, county, cast) -> None:
    drafter, citizen, day = cast["police"], cast["citizen"], cast["day"]
    ruled = {"block": "legality", "needed": False, "reason": "时间紧", "decided_by": "县公安局局长"}
    drafter.refused(decision, "rule", "合法性审查不得免除", f"{ACT}第25条", **ruled)
    market = {**ruled, "block": "participation", "ground": "no_market"}
    drafter.refused(decision, "rule", "不是不需要公众参与的依据", **market)
    drafter.hindered(decision, "conclude_participation", "尚未以任何方式听取公众意见", f"{ACT}第14条")
    called_off(decision, drafter)
    drafter.refused(decision, "consult", "一般不少于30日", f"{ACT}第15条", consult_from="2026-03-10", consult_days=10)
    drafter.step(decision, "consult", consult_from="2026-03-10", consult_days=30)
    notice = last("decisions.consultation")
    drafter.step(notice, "notice")
    page = citizen.page
    page.goto("/decisions/consultations/")
    page.get_by_role("link", name=SUBJECT).click()
    page.locator("article", has_text="第二条").get_by_role("link", name="对本条提意见").click()
    page.get_by_label("意见内容").fill("三十分钟不够办事，建议首一小时免费。")
    page.get_by_role("button", name="提交意见").click()
    page.locator(".receipt .code").wait_for()
    day("2026-04-08")
    drafter.refused(notice, "close", "不少于30日", f"{ACT}第15条")
    drafter.hindered(decision, "conclude_participation", "公开征求意见尚未结束", f"{ACT}第15条")
    day("2026-04-10")
    drafter.step(notice, "close")
    drafter.hindered(notice, "publish", "还有1组意见没有答复", f"{ACT}第18条")
    bench = drafter.page
    bench.goto(f"/desk/decisions/consultations/{notice.pk}/")
    bench.get_by_label("采纳", exact=True).check()
    bench.get_by_label("意见要点").fill("建议首一小时免费。")
    bench.get_by_role("button", name="答复，看下一组").click()
    drafter.step(notice, "publish")
    note = {"adoption_note": "采纳一条"}
    drafter.refused(decision, "conclude_participation", "多于收到的条数", comments_adopted=9, **note)
    drafter.step(decision, "conclude_participation", comments_adopted=1, **note)


def called_off(decision, drafter) -> None:
    """A hearing that is announced, put off with its days kept, and called off for a meeting of residents."""
    place = {"hearing_place": "县行政中心"}
    drafter.refused(decision, "announce_hearing", "7日前", f"{ACT}第16条", hearing_on="2026-03-12", **place)
    drafter.step(decision, "announce_hearing", hearing_on="2026-03-20", **place)
    moved = {"hearing_change": "会场另有安排", **place}
    drafter.refused(decision, "move_hearing", "至早可在2026-03-17举行", hearing_on="2026-03-14", **moved)
    drafter.step(decision, "move_hearing", hearing_on="2026-03-25", **moved)
    drafter.sees("重大行政决策听证会改期公告")
    drafter.step(decision, "call_off_hearing", hearing_change="报名人数不足，改为公开征求意见")


def argued_and_assessed(decision, cast) -> None:
    drafter, day = cast["police"], cast["day"]
    day("2026-04-13")
    drafter.hindered(decision, "conclude_expert", "尚无专家", f"{ACT}第19条")
    drafter.refused(decision, "hear_expert", "直接利害关系", f"{ACT}第20条", **{**EXPERT, "conflicted": True})
    drafter.refused(decision, "hear_expert", "先书面申报", f"{ACT}第20条", **{**EXPERT, "declared": False})
    drafter.step(decision, "hear_expert", **EXPERT)
    drafter.step(decision, "conclude_expert", expert_body="江岭大学法学院", expert_adoption="均已采纳")
    drafter.hindered(decision, "request_legality", "风险评估", f"{ACT}第22条")
    drafter.step(decision, "assess_risk", **RISK)


def reviewed(decision, cast) -> None:
    drafter, reviewer, office, day = cast["police"], cast["reviewer"], cast["office"], cast["day"]
    office.refused(decision, "meeting", "不能办理“记录会议讨论”", f"{ACT}第30条", **MEETING)
    drafter.refused(decision, "submit", "不能办理“提请审议”", f"{ACT}第29条")  # not without the legality review
    drafter.step(
        decision, "request_legality", legal_basis="价格法", procedure_note="公众参与、专家论证、风险评估均已履行"
    )
    review = last("decisions.legality")
    reviewer.page.goto("/desk/decisions/legality/")
    reviewer.page.get_by_role("link", name=SUBJECT).first.click()
    reviewer.sees("送审文本", "首三十分钟免费")
    reviewer.refused(review, "accept", "须声明没有应当回避的情形", reviewer="李审理", no_conflict=False)
    reviewer.step(review, "accept", reviewer="李审理", no_conflict=True)
    day("2026-04-20")
    reviewer.hindered(review, "issue", "不少于7个工作日", "国务院令第713号第26条")
    day("2026-04-23")
    reviewer.refused(review, "issue", "须先逐条写明意见", result="amend")
    reviewer.step(review, "issue", result="legal")
    reviewer.shot("decision-02-reviewed")
    drafter.hindered(decision, "submit", "尚未通过公平竞争审查", f"{ACT}第29条", f"{FAIR}第14条")


def cleared_for_competition(decision, county, cast) -> None:
    """The review was forgotten: the decision goes back, is cleared, and is reviewed again with what has come."""
    drafter, bureau, reviewer, day = cast["police"], cast["market"], cast["reviewer"], cast["day"]
    drafter.step(decision, "revise")
    drafter.hindered(decision, "draft", "请办理“修改决策草案”", f"{ACT}第12条")
    minor = {"extent": "minor", "reason": "改正错别字"}
    drafter.refused(decision, "redraft", "非实质性修改的", kept=["risk"], **minor)
    drafter.step(decision, "redraft", **minor)
    untouched = {"block": "competition", "ground": "no_market", "reason": "不涉及", "decided_by": "县公安局局长"}
    drafter.refused(decision, "rule", "须进行公平竞争审查", f"{FAIR}第2条", needed=False, **untouched)
    drafter.step(decision, "review_competition")
    fair = last("functions.competition")
    opinion = {"first_opinion": "没有限制竞争的内容", "reviewer": county["market"].pk}
    drafter.refused(fair, "submit", "尚未逐项对照", f"{FAIR}第8—11条", **opinion)
    drafter.step(fair, "first_review", **JUDGED).step(fair, "submit", **opinion)
    day("2026-04-27")
    bureau.step(fair, "review", **JUDGED)
    bureau.hindered(fair, "pass", "尚未听取有关经营者", f"{FAIR}第16条")
    bureau.step(fair, "review_hear", whom="operators", means="座谈", heard=6, summary="希望一视同仁")
    bureau.step(fair, "pass", opinion="不排除、限制竞争")
    again = {"legal_basis": "价格法", "procedure_note": "另附公平竞争审查意见"}
    drafter.step(decision, "request_legality", **again)
    assert Matter.objects.filter(system="decisions.legality").count() == 1  # a second round of the same review
    review, by = last("decisions.legality"), county.people["reviewer"]
    take_step(review, "accept", by=by, on=date(2026, 4, 27), fields={"reviewer": "李审理", "no_conflict": True})
    day("2026-05-12")
    reviewer.step(review, "issue", result="legal")


def discussed(decision, cast) -> None:
    drafter, office, day = cast["police"], cast["office"], cast["day"]
    drafter.step(decision, "submit")
    office.page.goto("/desk/decisions/five/")
    office.page.get_by_role("link", name=SUBJECT).first.click()
    assert office.page.locator(".badge.green").count() == 5 and office.page.locator(".badge.amber").count() == 1
    office.shot("decision-03-five")
    office.hindered(decision, "adopt", "未经集体讨论不得作出决定", f"{ACT}第30条")
    day("2026-05-15")
    last_word = {**MEETING, "chief_last": False}
    office.refused(decision, "meeting", "行政首长应当最后发表意见", f"{ACT}第30条", **last_word)
    office.refused(decision, "meeting", "常务会议或者全体会议", f"{ACT}第30条", **{**MEETING, "kind": "office"})
    alone = {**MEETING, "against_majority": True}
    office.refused(decision, "meeting", "应当在会上说明理由", f"{ACT}第30条", **alone)
    office.step(decision, "meeting", dissent="吴副县长认为夜间收费应当更低", **MEETING)
    day("2026-05-18")
    office.refused(decision, "adopt", "会议日期是2026-05-15", f"{ACT}第30条", congress_required=False)
    office.step(decision, "adopt", on="2026-05-15", congress_required=False)
    drafter.at(decision)
    assert "夜间收费应当更低" not in drafter.text  # dissent is on record, and stays inside
    office.at(decision).sees("夜间收费应当更低")


def published(decision, catalogue, cast) -> None:
    office, citizen = cast["office"], cast["citizen"]
    out = {"decision_no": "云政发〔2026〕8号", "decision_text": TEXT.replace("三十分钟", "一小时")}
    office.hindered(decision, "publish", "应当按照规定向同级党委请示报告", f"{ACT}第31条")
    office.step(decision, "report_party", party_no="云政请〔2026〕5号")
    office.refused(decision, "publish", "应当说明公众意见、专家论证意见的采纳情况", f"{ACT}第32条", **out)
    office.step(decision, "publish", explanation="采纳公众意见一条，首一小时免费", **out)
    page = citizen.page
    page.goto(f"/decisions/catalogues/{catalogue.pk}/")
    page.get_by_role("link", name="已出台").click()
    citizen.sees("首一小时免费", "云政发〔2026〕8号")
    assert "夜间收费应当更低" not in citizen.text
    citizen.shot("decision-04-published")
    page.goto(f"/decisions/consultations/{last('decisions.consultation').pk}/")
    citizen.sees("定稿与征求意见稿的差别", "建议首一小时免费")


def archived(decision, county, cast) -> None:
    drafter, office = cast["police"], cast["office"]
    office.hindered(decision, "archive", "归档材料不齐，缺：", "会议纪要", f"{ACT}第33条")
    drafter.step(decision, "file_piece", piece="draft", name="决策草案及其说明")
    for piece in ("units", "participation", "competition", "legality"):  # the same page again
        fields = {"piece": piece, "name": "归档材料"}
        take_step(
            Matter.objects.get(pk=decision.pk),
            "file_piece",
            by=county.people["police"],
            on=date(2026, 5, 18),
            detail=fields,
        )
    office.step(decision, "file_minutes", piece="minutes", name="县政府第12次常务会议纪要")
    office.hindered(decision, "archive", "归档材料不齐，缺：向同级党委请示报告的材料")
    office.step(decision, "file_minutes", piece="party", name="请示")
    office.step(decision, "archive", archive_no="2026-1")
    office.shot("decision-05-archived")
    office.page.goto(f"/desk/decisions/five/{decision.pk}/")
    assert "缺" not in [cell.strip() for cell in office.page.locator(".badge").all_text_contents()]
    office.at(decision).sees("重大行政决策归档目录")
