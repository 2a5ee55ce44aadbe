"""A clue from the rule that found it to its striking off, its relapse and its filing away; every gate the wrong way first."""

import pytest

from fazhi.areas.oversight.clues.bodies import SupervisionAct
from fazhi.areas.oversight.clues.models import ClueGrade, ClueRelapse, ClueSource, ClueStrike
from fazhi.areas.oversight.clues.tests.scene import CLUE, RAISED, TASK, D, Walk, found, staffed
from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.bulk import Ledger
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Matter


@pytest.fixture
def walk(county):
    return Walk(county, found(staffed(county)))


def test_from_a_lost_case_to_the_striking_off_and_back(walk, county):
    do, clue = walk.do, walk.clue
    assert clue.organ == county["justice"] and clue.record.grade == "red" and walk.state == "registered"
    with pytest.raises(NotAllowed, match="已登记，待研判"):
        do("grade", "2026-03-03", grade="red", reason="败诉")
    do("triage", "2026-03-03", kinds=["judicial", "administrative"], level="county", judgement="属实")
    with pytest.raises(BadInput, match="定级理由"):
        do("grade", "2026-03-03", grade="red", reason="")
    do("grade", "2026-03-03", grade="red", reason="生效判决认定程序违法")
    with pytest.raises(NotAllowed, match="尚未确定责任单位和整改期限"):
        do("send", "2026-03-04", "head", verifier=county["police"])
    with pytest.raises(BadInput, match="整改期限应晚于"):
        do(
            "name_unit",
            "2026-03-04",
            detail={"unit": county["market"], "lead": True, "demand": "整改", "due_on": D("2026-03-04")},
        )
    do(
        "name_unit",
        "2026-03-04",
        detail={"unit": county["market"], "lead": True, "demand": "整改", "due_on": D("2026-03-31")},
    )
    with pytest.raises(BadInput, match="县市场监管局是责任单位，不能核查自己的整改"):
        do("send", "2026-03-04", "head", verifier=county["market"])
    with pytest.raises(NotAllowed, match="机构负责人"):
        do("send", "2026-03-04", "clerk", verifier=county["police"])
    do("send", "2026-03-04", "head", verifier=county["police"])
    (task,) = walk.tasks()
    assert task.organ == county["market"] and task.deadlines.get(limit="rectify").due_on == D("2026-03-31")
    assert SupervisionAct.objects.get().unit == county["market"]
    do("plan", "2026-03-10", "market_head", task=task, measures="修订", responsible="法规科")
    with pytest.raises(NotAllowed, match="尚未登记整改佐证材料"):
        do("report", "2026-03-20", "market_head", task=task, result="已改")
    with pytest.raises(BadInput, match="请填写文号"):
        do("prove", "2026-03-20", "market_head", task=task, detail={"name": "通知", "document_no": "", "file_name": ""})
    with pytest.raises(BadInput, match=r"没有名为“a\.pdf”的附件"):
        do(
            "prove",
            "2026-03-20",
            "market_head",
            task=task,
            detail={"name": "通知", "document_no": "", "file_name": "a.pdf"},
        )
    do(
        "prove",
        "2026-03-20",
        "market_head",
        task=task,
        detail={"name": "通知", "document_no": "云市监〔2026〕8号", "file_name": ""},
    )
    do("report", "2026-03-20", "market_head", task=task, result="已改")
    assert walk.state == "reported"  # reported done is not closed
    with pytest.raises(NotAllowed, match="待核查”，不能办理“批准销号"):
        do("strike", "2026-03-21", "head", strike_note="同意")
    with pytest.raises(NotAllowed, match="须由核查单位的"):
        do("verify", "2026-03-21", "market_head", task=task, verify_note="自查通过")
    county.person("market_head", "police", "office_head")  # a second post does not make another of them
    with pytest.raises(BadInput, match="您在责任单位（县市场监管局）任职"):
        do("verify", "2026-03-21", "market_head", task=task, verify_note="自查通过")
    do("verify", "2026-03-21", "police_clerk", task=task, verify_note="已查看")
    assert walk.state == "verified"
    do("strike", "2026-03-23", "head", strike_note="同意")
    assert walk.state == "struck" and walk.tasks("closed") == [task]
    assert ClueStrike.objects.get().days == 21
    again = found(county, "2026-09-01", key="matter:2", facts="又一件败诉")
    assert (
        again.pk == clue.pk and walk.state == "relapsed" and again.record.relapses == 1 and again.record.grade == "red"
    )
    assert ClueRelapse.objects.get().struck_on == D("2026-03-23") and ClueSource.objects.count() == 2
    walk.sent("2026-09-03", "2026-09-30").struck("2026-09-20")
    with pytest.raises(BadInput, match="复发观察期至2027-09-20"):
        do("archive", "2026-11-20")


def test_a_grade_needs_words_when_it_comes_in_and_when_it_changes(county, walk):
    with pytest.raises(BadInput, match="定级理由必填"):
        found(county, key="matter:9", reason=" ")
    walk.graded()
    with pytest.raises(BadInput, match="与现在的等级相同"):
        walk.do("regrade", "2026-03-05", "head", grade="red", reason="重复")
    with pytest.raises(BadInput, match="定级理由"):
        walk.do("regrade", "2026-03-05", "head", grade="yellow", reason="")
    walk.do("regrade", "2026-03-05", "head", grade="yellow", reason="判决尚未生效")
    assert [(g.before, g.grade) for g in ClueGrade.objects.all()] == [("red", "red"), ("red", "yellow")]


def test_it_closes_when_all_units_close_and_each_has_its_own_date(walk, county):
    walk.graded()
    for unit, due in (("market", "2026-03-20"), ("qingxi", "2026-04-10")):
        walk.do(
            "name_unit",
            "2026-03-05",
            detail={"unit": county[unit], "lead": unit == "market", "demand": "整改", "due_on": D(due)},
        )
    walk.do("send", "2026-03-05", "head", verifier=county["police"])
    market, town = walk.tasks()
    assert [t.deadlines.get(limit="rectify").due_on for t in (market, town)] == [D("2026-03-20"), D("2026-04-10")]
    walk.put_right(market, "2026-03-15")
    assert walk.state == "sent"
    walk.do("verify", "2026-03-16", "police_clerk", task=market, verify_note="属实")
    assert walk.state == "sent"
    walk.put_right(town, "2026-04-01", "qingxi")
    assert walk.state == "reported"
    walk.do("send_back", "2026-04-02", "police_clerk", task=town, verify_note="材料不全", due_on=D("2026-04-20"))
    assert walk.state == "sent"
    walk.do("report", "2026-04-10", "qingxi", task=town, result="已补")
    walk.do("verify", "2026-04-12", "police_clerk", task=town, verify_note="属实")
    assert walk.state == "verified"


def test_a_date_never_moves_silently(walk, county):
    walk.graded().sent()
    (task,) = walk.tasks()
    longer = {"due_on": D("2026-04-15"), "reason": "需要上级批复"}
    with pytest.raises(NotAllowed, match="交办机构"):
        walk.do("extend_due", "2026-03-20", "market_head", task=task, detail=longer)
    with pytest.raises(BadInput, match="请填写“延期理由”"):
        walk.do("extend_due", "2026-03-20", "head", task=task, detail={**longer, "reason": ""})
    with pytest.raises(BadInput, match="应晚于现在的期限"):
        walk.do("extend_due", "2026-03-20", "head", task=task, detail={**longer, "due_on": D("2026-03-31")})
    with pytest.raises(BadInput, match="期限已于2026-03-31届满"):
        walk.do("extend_due", "2026-04-02", "head", task=task, detail=longer)
    walk.do("extend_due", "2026-03-20", "head", task=task, detail=longer)
    record = Matter.objects.get(pk=task.pk).record
    assert (record.due_on, record.original_due_on, record.extended) == (D("2026-04-15"), D("2026-03-31"), 1)
    assert task.clueextension_set.get().was == D("2026-03-31")
    assert task.deadlines.get(limit="rectify", void=False).due_on == D("2026-04-15")


def test_a_supervision_letter_that_demands_the_same_is_shown_and_the_earlier_day_kept(walk, county):
    ledger = Ledger()
    given = {"title": "告知程序", "source": "file_review", "agency": county["market"], "facts": "未告知"}
    case = ledger.open("enforcement.supervision", organ=county["justice"], on=D("2026-03-01"), fields=given)
    case.take("accept", D("2026-03-01"), fields={"agency": county["market"]})
    letter = {
        "problems": ["review"],
        "demand": "补正",
        "basis_text": "行政处罚法第四十四条",
        "reply_due": D("2026-03-25"),
    }
    case.take("remind", D("2026-03-03"), fields=letter)
    ledger.flush()
    walk.graded().sent()
    (task,) = walk.tasks()
    with pytest.raises(BadInput, match="没有找到编号为“x”的行政执法监督案件"):
        walk.do("same_letter", "2026-03-06", task=task, letter_no="x")
    walk.do("same_letter", "2026-03-06", task=task, letter_no=case.matter.number)
    record = Matter.objects.get(pk=task.pk).record
    assert (record.letter_due_on, record.due_on, record.original_due_on) == (
        D("2026-03-25"),
        D("2026-03-25"),
        D("2026-03-31"),
    )
    assert task.deadlines.get(limit="rectify", void=False).due_on == D("2026-03-25")


def test_what_is_before_a_court_is_linked_and_not_done_twice(walk, county):
    walk.do("link_remedy", "2026-03-03", remedy="litigation", remedy_no="（2026）云0126行初8号")
    assert walk.state == "in_remedy" and Matter.objects.get(pk=walk.clue.pk).is_closed
    later = (
        Walk(county, found(county, "2026-04-01", key="matter:2")).graded("2026-04-02").sent("2026-04-03", "2026-04-30")
    )
    later.do("link_remedy", "2026-04-10", remedy="reconsideration", remedy_no="云政复〔2026〕6号")
    assert later.state == "in_remedy" and [t.state for t in later.tasks()] == [
        "recalled"
    ]  # nothing is asked of the unit twice


def test_not_put_right_goes_back_to_the_pool_and_is_counted(walk, county):
    walk.graded().sent()
    walk.do("back_to_pool", "2026-04-02", "head", detail={"reason": "期限已过，没有实质整改"})
    assert walk.state == "returned" and [t.state for t in walk.tasks()] == ["recalled"]
    walk.do("talk", "2026-04-03", "head", detail={"unit": county["market"], "content": "限期整改"})
    with pytest.raises(NotAllowed, match="尚未确定责任单位"):
        walk.do("send", "2026-04-03", "head", verifier=county["police"])
    walk.sent("2026-04-03", "2026-04-30")
    walk.do(
        "hand_over",
        "2026-04-10",
        "head",
        detail={"to": "discipline", "receiver": "县纪委监委", "what": "不落实整改责任"},
    )
    record = Matter.objects.get(pk=walk.clue.pk).record
    assert (record.returns, record.round, record.due_on) == (1, 2, D("2026-03-31"))  # due as first set
    assert walk.clue.documents.filter(template="talk_notice").exists()
    handed = Matter.objects.get(system="oversight.transfer")
    assert (
        handed.record.found_no == walk.clue.number and not handed.chain.links_in.exists()
    )  # nothing on the clue leads to it


def test_a_unit_outside_the_platform_is_entered_by_the_office_and_still_verified_by_another(walk):
    walk.graded().sent()
    (task,) = walk.tasks()
    paper = {"name": "整改报告", "document_no": "云市监〔2026〕9号", "file_name": ""}
    with pytest.raises(NotAllowed, match="交办机构"):
        walk.do("report_received", "2026-03-20", "market_head", task=task, result="已改", detail=paper)
    with pytest.raises(BadInput, match="请填写文号"):
        walk.do("report_received", "2026-03-20", task=task, result="已改", detail={**paper, "document_no": ""})
    walk.do("report_received", "2026-03-20", task=task, result="已改", detail=paper)
    assert walk.state == "reported"
    with pytest.raises(NotAllowed, match="核查单位"):
        walk.do("verify", "2026-03-21", task=task, verify_note="属实")
    walk.do("verify", "2026-03-21", "police_clerk", task=task, verify_note="属实")
    assert walk.state == "verified"


def test_dismissed_with_a_reason(walk):
    with pytest.raises(BadInput, match="以其他理由排除的"):
        walk.do("dismiss", "2026-03-03", "head", dismissed="other", dismissed_why="无")
    walk.do("dismiss", "2026-03-03", "head", dismissed="untrue", dismissed_why="经查判决尚未作出")
    assert walk.state == "dismissed"


def test_merged_by_hand(walk, county):
    given = {k: v for k, v in RAISED.items() if k not in ("grade", "reason")} | {
        "source": "hotline",
        "agency": county["market"],
    }
    other = open_matter(CLUE, organ=county["justice"], by=county.people["clerk"], on=D("2026-03-03"), fields=given)
    with pytest.raises(BadInput, match="没有找到编号为“没有”的另一条线索"):
        take_step(other, "merge", by=county.people["clerk"], on=D("2026-03-03"), fields={"merged_into": "没有"})
    take_step(other, "merge", by=county.people["clerk"], on=D("2026-03-03"), fields={"merged_into": walk.clue.number})
    assert Matter.objects.get(pk=other.pk).state == "merged"
    assert [s.source for s in walk.clue.cluesource_set.all()] == ["rule", "hotline"]


def test_a_body_hands_one_in_for_itself(county):
    given = {**{k: RAISED[k] for k in ("title", "facts")}, "source": "congress", "agency": county["market"]}
    with pytest.raises(NotAllowed, match="没有登记风险线索的岗位"):
        open_matter(CLUE, organ=county["justice"], by=county.people["police"], on=D("2026-03-03"), fields=given)
    clue = open_matter(
        CLUE,
        organ=county["justice"],
        by=county.people["police"],
        on=D("2026-03-03"),
        fields={**given, "raised_by": county["police"]},
    )
    assert clue.owner is None and clue.state == "registered" and TASK
