"""The life of a review through the actions: every gate the wrong way first."""

from datetime import date

import pytest

from fazhi.areas.decisions.legality.citations import citations, listed
from fazhi.areas.decisions.legality.details import ReviewOpinion, ReviewPoint
from fazhi.areas.decisions.legality.tests.scene import Review
from fazhi.spine import registry
from fazhi.spine.actions import apply_law
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.history import verify_chain
from fazhi.spine.models import Document, Link

D = date.fromisoformat


def test_a_contract_from_the_unit_to_the_archive(county, review):
    """The unit hands it in itself at the justice bureau; nothing goes on before what must come first."""
    contract = Review.open(county, by="police")
    assert (contract.matter.organ, contract.matter.owner, contract.matter.state) == (
        county["justice"],
        None,
        "requested",
    )
    with pytest.raises(NotAllowed, match="审理（审查）人员"):
        contract.do("accept", "2026-08-03", by="police", reviewer="陈联络", no_conflict=True)
    with pytest.raises(BadInput, match="应当回避"):
        contract.accept(no_conflict=False)
    contract.accept()
    with pytest.raises(NotAllowed, match="审理（审查）人员"):
        contract.do("issue", "2026-08-05", by="clerk", result="legal")
    with pytest.raises(BadInput, match="风险等级"):
        contract.do("issue", "2026-08-05", result="legal")
    contract.do("rate_risk", "2026-08-05", risk_level="medium", risk_note="违约责任偏重")
    with pytest.raises(BadInput, match="须先逐条写明意见"):
        contract.issue("2026-08-05", "amend")
    contract.point("2026-08-05").point("2026-08-05", article="第七条", severity="should", problem="争议解决约定不明")
    with pytest.raises(BadInput, match="第1条意见为“应当修改”"):
        contract.issue("2026-08-06", "advice")
    contract.do("drop_point", "2026-08-06", detail={"no": 1, "reason": "对方已同意修改"})
    with pytest.raises(BadInput, match="没有第1条意见"):
        contract.do("drop_point", "2026-08-06", detail={"no": 1, "reason": "重复"})
    with pytest.raises(BadInput, match="已提出意见"):
        contract.issue("2026-08-06", "legal")
    contract.issue("2026-08-06", "advice")
    paper = Document.objects.get(matter=contract.matter, template="opinion")
    assert paper.number == "云司审〔2026〕1号" == contract.record.opinion_no
    assert "合法，建议完善" in paper.body and "第七条" in paper.body and "第三条" not in paper.body
    with pytest.raises(NotAllowed, match="第2条审查意见尚未反馈"):
        contract.do("feedback", "2026-08-07", by="police")
    with pytest.raises(BadInput, match="详细说明理由"):
        contract.answer("2026-08-07", 2, "not")
    with pytest.raises(NotAllowed, match="须由送审单位"):
        contract.answer("2026-08-07", 2, by="market")
    contract.answer("2026-08-07", 2, "not", "对方不同意，已另行约定仲裁")
    contract.do("feedback", "2026-08-07", by="police")
    answers = Document.objects.get(matter=contract.matter, template="answers")
    assert "不采纳" in answers.body and answers.organ == county["police"]
    with pytest.raises(NotAllowed, match="合同请登记签订"):
        contract.do("meet", "2026-08-10", by="police", used_on="2026-08-10")
    with pytest.raises(BadInput, match="晚于上会（签订、通过）日期2026-08-05"):
        contract.do("sign", "2026-08-10", by="police", used_on="2026-08-05")
    contract.do("sign", "2026-08-10", by="police", used_on="2026-08-10", signed_copy="一式四份")
    assert str(contract.running("file_contract").due_on) == "2026-09-09"
    with pytest.raises(NotAllowed, match="尚未备案"):
        contract.do("finish", "2026-08-12")
    contract.do("file_contract", "2026-08-20", by="police", filing_no="云合备2026-31")
    contract.do(
        "report", "2026-09-30", by="police", detail={"kind": "dispute", "facts": "对方迟延交货", "handling": "发函催告"}
    )
    contract.do("finish", "2026-10-15", archive_no="2026-D3-001")
    assert contract.matter.is_closed and contract.record.disputed
    chain = contract.matter.chain
    assert not list(verify_chain(chain, list(chain.events.select_related("aside")), contract.matter.number))


def test_only_the_units_own_people_hand_in_and_only_where_it_belongs(county):
    with pytest.raises(NotAllowed, match="没有登记合法性审查的岗位"):
        Review.open(county, by="market")  # 市场监管局 cannot ask in the name of 公安局
    with pytest.raises(BadInput, match="不是本事项的审查机构"):
        Review.open(county, by="police", organ="market")
    with pytest.raises(BadInput, match="县级事项送县司法局"):
        Review.open(county, by="qingxi", organ="qingxi")
    with pytest.raises(BadInput, match="合同相对方"):
        Review.open(county, by="police", other_party="")
    with pytest.raises(BadInput, match="村（居）事项种类"):
        Review.open(county, kind="village", requester="heping")
    with pytest.raises(BadInput, match="请写明理由"):
        Review.open(county, kind="document", urgent=True)


def test_papers_are_returned_once_and_come_again(review):
    contract = review()
    with pytest.raises(NotAllowed, match="已送审"):
        contract.do("resubmit", "2026-08-04", by="police", detail={"note": "补齐"})
    contract.do("return_papers", "2026-08-04", detail={"missing": "一、对方资信调查材料"})
    notice = Document.objects.get(matter=contract.matter, template="return_notice")
    assert "对方资信调查材料" in notice.body and contract.limits() == set()
    contract.do("resubmit", "2026-08-10", by="police", detail={"note": "已补齐资信调查材料"})
    with pytest.raises(BadInput, match="一次性告知"):
        contract.do("return_papers", "2026-08-11", detail={"missing": "又缺一件"})
    contract.do("return_papers", "2026-08-11", detail={"missing": "资信调查材料仍不全", "again": True})
    contract.do("resubmit", "2026-08-12", by="police", detail={"text": "第一条 新的文本"})
    contract.accept("2026-08-12")
    assert (contract.record.round, contract.record.text, contract.record.returns) == (1, "第一条 新的文本", 2)
    assert str(contract.running("contract").due_on) == "2026-08-21"  # 7 working days from complete papers


def test_an_amended_text_is_a_new_round(review):
    """Amended after the opinion: every point answered first; both rounds stay, the paper counts once."""
    contract = review().accept().point("2026-08-04")
    contract.issue("2026-08-05", "amend")
    with pytest.raises(NotAllowed, match="尚未反馈采纳情况"):
        contract.do("resubmit", "2026-08-06", by="police", detail={"text": "第一条 改"})
    contract.answer("2026-08-06", 1, reason="已改为百分之三十")
    with pytest.raises(BadInput, match="说明修改情况"):
        contract.do("resubmit", "2026-08-06", by="police", detail={})
    contract.do("resubmit", "2026-08-06", by="police", detail={"text": "第一条 改"})
    assert (contract.record.round, contract.record.result, contract.record.given_on) == (2, "", None)
    contract.accept("2026-08-07").point("2026-08-10", severity="hint")
    contract.issue("2026-08-11", "advice")
    assert ReviewPoint.objects.get(no=2).round == 2
    paper = Document.objects.filter(matter=contract.matter, template="opinion").order_by("pk").last()
    assert paper.number == "云司审〔2026〕2号" and "第2轮审查" in paper.body and "第1条意见" not in paper.body
    assert list(ReviewOpinion.objects.values_list("round", "result", "points")) == [(1, "amend", 1), (2, "advice", 1)]
    assert contract.record.first_given_on == D("2026-08-05")
    with pytest.raises(NotAllowed, match="不需要重新送审"):
        contract.do("resubmit", "2026-08-12", by="police", detail={"note": "再送"})


def test_what_is_illegal_is_not_discussed(county, review):
    decision = review(kind="decision", title="县城公交票价调整方案", requester="market").accept("2026-08-03")
    decision.point("2026-08-10")
    with pytest.raises(NotAllowed, match="不少于7个工作日"):
        decision.issue("2026-08-11", "illegal", conclusion="超越权限")
    with pytest.raises(BadInput, match="请写明理由"):
        decision.issue("2026-08-13", "illegal")
    decision.issue("2026-08-13", "illegal", conclusion="价格调整未经听证")
    decision.answer("2026-08-13", 1, by="market")
    decision.do("feedback", "2026-08-13", by="market")
    with pytest.raises(NotAllowed, match="不得提交讨论"):
        decision.do("meet", "2026-08-14", by="market", used_on="2026-08-14")


def test_a_document_needs_the_units_own_opinion(review):
    document = review(kind="document", own_opinion="")
    with pytest.raises(NotAllowed, match="未附本单位合法性审核意见"):
        document.accept()
    document.do("return_papers", "2026-08-04", detail={"missing": "本单位合法性审核意见"})
    assert document.matter.state == "returned"


def test_who_drafted_does_not_review(county, review):
    """Edge: the person by name, whoever presses the button, and the unit that drafted."""
    by_name = review(drafter="李审理")
    with pytest.raises(BadInput, match="起草人不得审查"):
        by_name.accept()
    with pytest.raises(BadInput, match="起草人不得审查"):
        by_name.accept(reviewer="赵审理")  # 李审理 acts
    several = review(drafter="赵五，李审理 孙六")  # as people write it
    with pytest.raises(BadInput, match="起草人不得审查"):
        several.accept()
    by_name.accept(by="clerk", reviewer="赵审理")
    member = {"role": "counsel", "name": "李审理", "organ": county["justice"], "recusal": "none"}
    with pytest.raises(BadInput, match="起草人不得参加审查"):
        by_name.do("member", "2026-08-04", by="clerk", detail=member)
    with pytest.raises(BadInput, match="回避事由"):
        by_name.do("member", "2026-08-04", by="clerk", detail={**member, "recusal": "recused"})
    by_name.do("member", "2026-08-04", by="clerk", detail={**member, "recusal": "recused", "ground": "起草人"})
    assert by_name.record.team == ""
    with pytest.raises(BadInput, match="起草人不得审查"):
        by_name.do("rate_risk", "2026-08-05", risk_level="low")
        by_name.do("issue", "2026-08-05", result="legal")
    by_name.do("issue", "2026-08-05", by="head", result="legal")
    with pytest.raises(BadInput, match="县司法局起草的事项不得由本单位审查，请改送本级人民政府"):
        review(drafting_organ=county["justice"])


def test_a_joint_team_is_named_in_the_opinion(county, review):
    contract = review().accept()
    lawyer = {"role": "public_lawyer", "name": "张局长", "organ": county["justice"], "recusal": "none"}
    contract.do("member", "2026-08-04", detail=lawyer)
    contract.do("member", "2026-08-04", detail={"role": "counsel", "name": "许律师", "recusal": "none"})
    contract.do(
        "member", "2026-08-04", detail={**lawyer, "role": "liaison", "name": "陈联络", "organ": county["police"]}
    )
    first = contract.matter.reviewmember_set.first()
    assert first.account == county.people["head"]
    contract.issue("2026-08-05", "legal")
    assert "张局长、许律师、陈联络参加联合审查" in Document.objects.get(template="opinion").body


def test_counsel_is_asked_and_answers_as_an_input(county, review):
    contract = review().accept()
    contract.do("ask_counsel", "2026-08-04", counsel_question="违约金条款是否过高")
    request = Link.objects.get(source=contract.matter.pk, kind="counsel").target.matter
    assert (request.system, request.record.requester) == ("decisions.counsel_request", county["justice"])
    with pytest.raises(NotAllowed, match="意见尚未收到"):
        contract.issue("2026-08-05", "legal")
    contract.do("counsel_opinion", "2026-08-06", detail={"name": "许律师", "opinion": "建议降低"})
    contract.issue("2026-08-06", "legal")
    waiting = review().accept()
    waiting.do("ask_counsel", "2026-08-04", counsel_question="是否需要公平竞争审查")
    waiting.do("no_counsel", "2026-08-05")
    waiting.issue("2026-08-05", "legal")


def test_nobody_answers_and_papers_count_as_complete(review, county):
    contract = review(on="2026-08-03")
    assert str(contract.running("completeness").due_on) == "2026-08-05"
    assert apply_law(D("2026-08-06"), contract.matter)
    contract.fresh()
    assert (contract.matter.state, contract.record.accepted_on) == ("accepted", D("2026-08-05"))
    with pytest.raises(NotAllowed, match="尚未确定主审人员"):
        contract.issue("2026-08-07", "legal")
    contract.do("name_reviewer", "2026-08-07", reviewer="李审理", no_conflict=True)
    contract.issue("2026-08-07", "legal")


def test_citations_are_found_in_what_is_written(review):
    text = "根据《中华人民共和国民法典》第五百八十五条第二款、第五百八十六条和《招标投标法》，《招标投标法》第3条"
    assert [(c.title, c.place) for c in citations(text)] == [
        ("中华人民共和国民法典", "第五百八十五条第二款"), ("中华人民共和国民法典", "第五百八十六条"), ("招标投标法", ""),
        ("招标投标法", "第三条"),
    ]  # fmt: skip
    assert listed("没有引用") == ""
    contract = review().accept().point("2026-08-04")
    assert contract.matter.reviewpoint_set.get().citation == "《中华人民共和国民法典》第五百八十五条"


def test_every_row_of_the_fact_book_is_cited_or_explained():
    declared = registry.procedure("decisions.legality")
    rows = {row for part in (*declared.steps, *declared.limits) for row in part.rows} | set(declared.unlisted)
    assert {f"C{n:02}" for n in range(1, 15)} <= rows
    assert {"N08", "N09", "N10", "N11", "D13"} <= rows
