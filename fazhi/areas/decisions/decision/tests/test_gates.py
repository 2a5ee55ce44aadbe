"""Each gate of a decision, the wrong way first: what refuses, and by which article."""

from datetime import date

import pytest

from fazhi.areas.decisions.decision.tests.cases import (
    DRAFT,
    EXPERT,
    MEETING,
    RISK,
    UNIT_OPINION,
    Catalogue,
    Decision,
)
from fazhi.spine.errors import BadInput, NotAllowed, Refused
from fazhi.spine.models import Matter

D = date.fromisoformat


def rule(case, block, ground="", needed=False, on="2026-03-22"):
    detail = {"block": block, "needed": needed, "ground": ground, "reason": "经研究", "decided_by": "县公安局局长"}
    return case.take("rule", on, detail=detail)


@pytest.mark.parametrize("category", ["macro", "legislation", "emergency", "own_law"])
def test_excluded_matters_are_no_major_decisions(county, category):
    with pytest.raises(BadInput, match="第3条第2款"):
        Decision(county, category=category)


def test_a_deputys_proposal_has_its_number(county):
    with pytest.raises(BadInput, match="第10条"):
        Decision(county, proposer="deputy")
    assert Decision(county, proposer="deputy", proposal_no="第31号").state == "proposed"


def test_nothing_starts_without_study(county):
    case = Decision(county)
    with pytest.raises(NotAllowed, match=r"研究论证.*第10条"):
        case.take("start", "2026-03-12")
    case.take("study", "2026-03-11", study="可行").take("start", "2026-03-12")
    assert case.matter.documents.get(template="start").number.startswith("云政决启〔2026〕")


def test_a_dispute_is_explained(county):
    case = Decision(county).started()
    against = {**UNIT_OPINION, "stance": "against", "adopted": False, "unit": county["market"]}
    with pytest.raises(BadInput, match="第13条"):
        case.take("hear_unit", "2026-03-21", detail=against)
    case.take("hear_unit", "2026-03-21", detail={**against, "dispute": "对收费标准有分歧"})


def test_a_procedure_is_dispensed_with_by_ground_and_author_only(county):
    case = Decision(county).started()
    with pytest.raises(BadInput, match=r"须选择法定依据.*第19条"):
        rule(case, "expert")
    with pytest.raises(BadInput, match="不是不需要专家论证的依据"):
        rule(case, "expert", "no_risk")
    for block in ("legality", "discussion"):
        with pytest.raises(BadInput, match="不得免除"):
            rule(case, block, "secret")
    with pytest.raises(BadInput, match="已登记为涉及经营者"):
        rule(case, "competition", "no_market")
    with pytest.raises(BadInput, match="认定人"):
        case.take(
            "rule", "2026-03-22", detail={"block": "expert", "needed": False, "ground": "not_technical", "reason": "略"}
        )
    rule(case, "expert", "not_technical")
    assert (case.record.expert_need, case.record.risk, case.record.participation) == (
        "not_required",
        "required",
        "required",
    )
    rule(case, "expert", needed=True)
    assert case.record.expert_need == "required"
    ruling = case.matter.decisionruling_set.first()
    assert (ruling.ground, ruling.decided_by) == ("not_technical", "县公安局局长")


def test_comments_are_asked_for_thirty_days_or_the_notice_says_why(county):
    case = Decision(county).started()
    with pytest.raises(BadInput, match=r"不少于30日.*第15条"):
        case.take("consult", "2026-03-23", consult_from=D("2026-03-23"), consult_days=10)
    assert not case.record.consulting
    case.take("consult", "2026-03-23", consult_from=D("2026-03-23"), consult_days=10, short_reason="汛期临近")
    [sent] = Matter.objects.filter(system="decisions.consultation")
    assert sent.organ == county["police"] and sent.record.short_reason == "汛期临近"
    with pytest.raises(NotAllowed, match=r"尚未结束.*第15条"):
        case.take("conclude_participation", "2026-04-01", comments_adopted=0, adoption_note="无")
    with pytest.raises(NotAllowed, match="正在公开征求意见"):
        case.take("draft", "2026-03-24", **DRAFT)


def test_participation_needs_somebody_heard(county):
    case = Decision(county).started()
    with pytest.raises(NotAllowed, match="第14条"):
        case.take("conclude_participation", "2026-03-25", comments_adopted=0, adoption_note="无")
    meeting = {"form": "hearing", "participants": 9, "opinions": 3, "content": "无"}
    with pytest.raises(BadInput, match="单独的步骤"):
        case.take("participate", "2026-03-25", detail=meeting)
    case.take("participate", "2026-03-25", detail={**meeting, "form": "meeting"})
    with pytest.raises(BadInput, match="多于收到"):
        case.take("conclude_participation", "2026-03-26", comments_adopted=4, adoption_note="采纳")
    case.take("conclude_participation", "2026-03-26", comments_adopted=2, adoption_note="采纳两条")
    assert (case.record.participation, case.record.comments) == ("done", 3)


def test_papers_reach_the_hearing_seven_days_before(county):
    case = Decision(county).started()
    held = {"participants": 15, "opinions": 8, "content": "多数赞成"}
    with pytest.raises(BadInput, match=r"7日前.*第16条"):
        case.take("announce_hearing", "2026-03-23", hearing_on=D("2026-03-29"), hearing_place="县会议中心")
    case.take("announce_hearing", "2026-03-23", hearing_on=D("2026-04-10"), hearing_place="县会议中心")
    deadline = case.matter.deadlines.get(limit="hearing_papers", void=False)
    assert (deadline.due_on, deadline.organ) == (D("2026-04-03"), county["police"])
    with pytest.raises(NotAllowed, match="尚未送达"):
        case.take("hold_hearing", "2026-04-10", detail=held)
    case.take("send_hearing_papers", "2026-04-04")
    with pytest.raises(NotAllowed, match="不足7日，听证会须改期"):
        case.take("hold_hearing", "2026-04-10", detail=held)
    case.take("call_off_hearing", "2026-04-04", hearing_change="材料送达迟延")
    case.take("announce_hearing", "2026-04-04", hearing_on=D("2026-04-15"), hearing_place="县会议中心")
    case.take("send_hearing_papers", "2026-04-08")
    with pytest.raises(NotAllowed, match="尚无记录"):
        case.take(
            "participate", "2026-04-08", detail={"form": "visit", "participants": 3, "opinions": 1, "content": "略"}
        )
        case.take("conclude_participation", "2026-04-09", comments_adopted=0, adoption_note="无")
    with pytest.raises(BadInput, match="改期的须先办理“听证会改期”"):
        case.take("hold_hearing", "2026-04-14", detail=held)
    case.take("hold_hearing", "2026-04-15", detail=held)
    assert case.record.comments == 9


def test_experts_are_independent_and_sign(county):
    case = Decision(county).started()
    for wrong, words in (
        ({"conflicted": True}, "第20条"),
        ({"declared": False}, "第20条"),
        ({"signed": False}, "署名、盖章"),
    ):
        with pytest.raises(BadInput, match=words):
            case.take("hear_expert", "2026-04-01", detail={**EXPERT, **wrong})
    with pytest.raises(NotAllowed, match="第19条"):
        case.take("conclude_expert", "2026-04-01", expert_body="江岭大学", expert_adoption="无")
    case.take("hear_expert", "2026-04-01", detail=EXPERT)
    case.take("hear_expert", "2026-04-01", detail={**EXPERT, "expert": "贺工", "stance": "against"})
    assert (case.record.experts, case.record.experts_against, case.record.expert) == (2, 1, "程教授、贺工")


def test_legality_comes_after_participation_experts_and_risk(county):
    case = Decision(county).started()
    case.take("hear_unit", "2026-03-21", detail={**UNIT_OPINION, "unit": county["market"]})
    with pytest.raises(NotAllowed) as refusal:
        case.sent("2026-03-22")
    for words in ("公众参与", "专家论证", "风险评估", "第14条", "第26条"):
        assert words in refusal.value.reasons[0]
    rule(case, "participation", "secret")
    rule(case, "expert", "not_technical")
    with pytest.raises(NotAllowed, match="风险评估（重大行政决策程序暂行条例第22条）"):
        case.sent("2026-03-22")
    rule(case, "risk", "risk_done")
    with pytest.raises(BadInput, match="履行决策法定程序的说明"):
        case.take("request_legality", "2026-03-23", legal_basis="价格法")
    case.sent("2026-03-23")
    [sent] = Matter.objects.filter(system="decisions.legality")
    assert case.state == "reviewing" and sent.organ == county["justice"] and sent.record.requester == county["police"]


def test_units_are_heard_before_review(county):
    case = Decision(county).started()
    for block, ground in (("participation", "secret"), ("expert", "not_technical"), ("risk", "no_risk")):
        rule(case, block, ground)
    with pytest.raises(NotAllowed, match="第13条"):
        case.sent("2026-03-23")


def test_review_is_no_mere_countersignature(county):
    case = Decision(county).started().heard().assessed().sent("2026-05-12")
    with pytest.raises(Refused, match=r"不得以征求意见、会签等代替|意见书文号"):
        case.told(
            "legality_opinion", "2026-05-20", "legality", result="legal", opinion_no=" ", given_on=D("2026-05-20")
        )


def test_returned_papers_are_completed(county):
    case = Decision(county).started().heard().assessed().sent("2026-05-12")
    case.told("legality_returned", "2026-05-13", "legality", reason="缺少履行程序的说明")
    assert case.state == "returned"
    case.take("resubmit", "2026-05-14", legal_basis="价格法", procedure_note="补充说明")
    assert case.state == "reviewing"


def test_what_is_illegal_does_not_reach_the_meeting(county):
    case = Decision(county).started().heard().assessed().reviewed(result="illegal", given_on=D("2026-05-22"))
    with pytest.raises(NotAllowed, match=r"经审查不合法.*第25条"):
        case.take("submit", "2026-05-25")
    with pytest.raises(BadInput, match="探索性改革"):
        case.take("answer_legality", "2026-05-23", legality_answer="说明", legal_risk="收费依据可能被质疑")
    case.take("revise", "2026-05-26")
    assert (case.state, case.record.legality) == ("drafting", "required")


def test_exploratory_reform_goes_on_with_its_legal_risk_shown(county):
    case = Decision(county, exploratory=True).started().heard().assessed()
    case.reviewed(result="illegal", given_on=D("2026-05-22"))
    with pytest.raises(NotAllowed, match="须先明示法律风险"):
        case.take("submit", "2026-05-25")
    case.take("answer_legality", "2026-05-23", legality_answer="属探索性改革", legal_risk="上位法尚无明确规定")
    case.take("submit", "2026-05-25")
    assert "上位法尚无明确规定" in case.matter.documents.get(template="submission").body


def test_advice_is_answered_before_the_meeting(county):
    case = Decision(county).started().heard().assessed().reviewed(result="amend", points=3, given_on=D("2026-05-22"))
    with pytest.raises(NotAllowed, match="第28条"):
        case.take("submit", "2026-05-25")
    case.take("answer_legality", "2026-05-23", legality_answer="三条均已修改").take("submit", "2026-05-25")
    assert case.state == "submitted"


def test_a_matter_out_of_scope_is_not_reviewed(county):
    case = Decision(county).started().heard().assessed().reviewed(result="not_in_scope", given_on=D("2026-05-22"))
    with pytest.raises(NotAllowed, match="未经合法性审查"):
        case.take("submit", "2026-05-25")


def test_risk_out_of_control_stops_it(county):
    case = Decision(county).started().heard().assessed()
    case.take("assess_risk", "2026-05-12", detail={**RISK, "level": "high", "controllable": False})
    case.reviewed(given_on=D("2026-05-22"))
    with pytest.raises(NotAllowed, match="第24条"):
        case.take("submit", "2026-05-25")


def test_competition_is_cleared_before_the_meeting(county):
    case = Decision(county).started().heard()
    case.take("hear_expert", "2026-04-28", detail=EXPERT)
    case.take("conclude_expert", "2026-04-28", expert_body="江岭大学", expert_adoption="采纳")
    case.take("assess_risk", "2026-04-29", detail=RISK).take("review_competition", "2026-04-29")
    [sent] = Matter.objects.filter(system="functions.competition")
    assert (sent.organ, sent.record.issuer) == (county["police"], county["government"])
    adjust = {"result": "adjust", "opinion_no": "云市监竞〔2026〕3号", "given_on": D("2026-05-08")}
    case.told("competition_opinion", "2026-05-08", "competition", **adjust).reviewed(given_on=D("2026-05-22"))
    with pytest.raises(NotAllowed, match=r"应当调整.*尚未通过公平竞争审查"):
        case.take("submit", "2026-05-25")
    case.told(
        "competition_opinion",
        "2026-05-25",
        "competition",
        **{**adjust, "result": "exception", "given_on": D("2026-05-25")},
    )
    case.take("submit", "2026-05-25")


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"chief_last": False}, "最后发表意见"), ({"against_majority": True}, "说明理由"),
        ({"kind": "office"}, "常务会议或者全体会议"),
    ],
)  # fmt: skip
def test_the_meeting_is_held_as_the_regulation_says(county, wrong, words):
    case = Decision(county).submitted()
    with pytest.raises(BadInput, match=words):
        case.take("meeting", "2026-05-28", detail={**MEETING, **wrong})


def test_nothing_is_decided_without_a_meeting_nor_before_its_opinions(county):
    case = Decision(county).submitted()
    with pytest.raises(NotAllowed, match=r"未经集体讨论.*第30条"):
        case.take("adopt", "2026-05-28", congress_required=False)
    with pytest.raises(BadInput, match="晚于会议日期"):
        case.take("meeting", "2026-05-21", detail=MEETING)
    case.take("meeting", "2026-05-28", detail=MEETING)
    with pytest.raises(BadInput, match="会议日期是2026-05-28"):
        case.take("adopt", "2026-05-29", congress_required=False)


def test_a_postponed_draft_is_discussed_anew(county):
    case = Decision(county).submitted().take("meeting", "2026-05-28", detail=MEETING).take("postpone", "2026-05-28")
    case.take("submit", "2026-06-02")
    with pytest.raises(NotAllowed, match="未经集体讨论"):
        case.take("adopt", "2026-06-03", congress_required=False)
    case.take("meeting", "2026-06-03", detail=MEETING).take("adopt_amended", "2026-06-03", congress_required=False)
    assert case.record.outcome == "amended"


def test_the_party_and_the_congress_are_told_before_issue(county):
    case = Decision(county).submitted().take("meeting", "2026-05-28", detail=MEETING)
    case.take("adopt", "2026-05-28", congress_required=True)
    paper = {"decision_no": "云政发〔2026〕8号", "decision_text": "实施。", "explanation": "采纳六条"}
    with pytest.raises(NotAllowed, match=r"第31条.*|第8条"):
        case.take("publish", "2026-06-05", **paper)
    case.take("report_party", "2026-06-01", party_no="云政请〔2026〕5号")
    with pytest.raises(NotAllowed, match="人民代表大会"):
        case.take("publish", "2026-06-05", **paper)
    case.take("report_congress", "2026-06-02")
    with pytest.raises(BadInput, match="第32条"):
        case.take("publish", "2026-06-05", **{**paper, "explanation": ""})
    case.take("publish", "2026-06-05", **paper)
    assert case.state == "issued"


def test_a_decision_that_is_a_document_too_has_its_number(county):
    case = Decision(county, normative=True).decided().take("report_party", "2026-06-01", party_no="请5号")
    paper = {"decision_no": "云政发〔2026〕8号", "decision_text": "实施。", "explanation": "采纳六条"}
    with pytest.raises(BadInput, match="统一登记、统一编号"):
        case.take("publish", "2026-06-05", **paper)
    case.take("publish", "2026-06-05", **paper, document_no="YLDR-2026-0003")
    review = Matter.objects.get(system="decisions.legality").record
    assert (review.kind, review.also) == ("decision", "document")


def test_only_what_was_ruled_secret_is_withheld(county):
    case = Decision(county).decided().take("report_party", "2026-06-01", party_no="请5号")
    with pytest.raises(NotAllowed, match="依法不予公开"):
        case.take("withhold", "2026-06-05", decision_no="云政密1号", decision_text="实施", withheld="国家秘密")


def test_the_file_is_complete_or_names_what_is_missing(county):
    case = Decision(county).issued()
    with pytest.raises(NotAllowed) as refusal:
        case.take("archive", "2026-06-08", archive_no="2026-1")
    for words in ("决策草案", "有关单位意见", "会议纪要", "请示报告", "第33条"):
        assert words in refusal.value.reasons[0]
    assert "听证" not in refusal.value.reasons[0] and "风险评估报告" not in refusal.value.reasons[0]
    case.filed(leave="minutes")
    with pytest.raises(NotAllowed, match=r"缺：会议纪要、会议记录（"):
        case.take("archive", "2026-06-09", archive_no="2026-1")
    case.take("file_minutes", "2026-06-09", detail={"piece": "minutes", "name": "第12次常务会议纪要"})
    case.take("archive", "2026-06-09", archive_no="2026-1")
    assert "第12次常务会议纪要" in case.matter.documents.get(template="archive_list").body


def test_who_argued_for_it_does_not_evaluate_it(county):
    case = Decision(county).executing()
    order = {"evaluation_ground": "needed", "evaluation_due": D("2026-11-30")}
    for name in ("江岭大学法学院", "云岚县 政法委"):
        with pytest.raises(BadInput, match="第36条"):
            case.take("order_evaluation", "2026-09-01", evaluator=name, **order)
    with pytest.raises(NotAllowed, match="尚未确定"):
        case.take(
            "evaluate", "2026-09-02", detail={"assessor": "甲", "effect": "好", "opinions": "好", "advice": "keep"}
        )
    case.take("order_evaluation", "2026-09-01", evaluator="江岭省社会科学院", **order)
    with pytest.raises(NotAllowed, match="尚未完成"):
        case.take("finish", "2026-09-02")


def test_execution_is_halted_only_for_a_reported_problem(county):
    case = Decision(county).executing()
    with pytest.raises(NotAllowed, match="第35条"):
        case.take("halt", "2026-08-02", halt_reason="群众反映强烈", halted_by_chief=True)
    problem = {"kind": "harm", "discovered_on": D("2026-08-01"), "content": "收费系统故障"}
    with pytest.raises(BadInput, match="晚于报告日期"):
        case.take("report_problem", "2026-07-31", detail=problem)
    case.take("report_problem", "2026-08-01", detail=problem)
    case.take("halt", "2026-08-02", halt_reason="群众反映强烈", halted_by_chief=True)
    assert "由行政首长先行决定中止执行" in case.matter.documents.get(template="halt").body


def test_an_item_of_the_catalogue_must_stand_in_it(county):
    listed = Catalogue(county).lists().published().record
    with pytest.raises(BadInput, match="没有序号2的事项"):
        Decision(county, catalogue=listed, catalogue_item=2)
    with pytest.raises(BadInput, match="同时填写"):
        Decision(county, catalogue=listed)
    with pytest.raises(BadInput, match=r"请选.*的目录"):
        county.person("towner", "qingxi", "clerk")
        Decision(county, catalogue=Catalogue(county, "qingxi", "towner").lists().published().record, catalogue_item=1)
    assert Decision(county, catalogue=listed, catalogue_item=1).record.catalogue_item == 1
