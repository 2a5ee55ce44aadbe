"""A round from its list to the circular; every gate is tried the wrong way first."""

import pytest

from fazhi.areas.leadership.law_reports.rating import ballot_of
from fazhi.areas.leadership.law_reports.tests import scene
from fazhi.areas.leadership.law_reports.tests.scene import TEXT, D, subject
from fazhi.portal import ballots
from fazhi.portal.ballots import Vote
from fazhi.spine.errors import NotAllowed, Refused
from fazhi.spine.models import Document

pytestmark = pytest.mark.django_db


@pytest.fixture
def land(county):
    return scene.people(county)


def refused(words, doing, *args, **kwargs):
    with pytest.raises(Refused) as found:
        doing(*args, **kwargs)
    assert words in str(found.value), str(found.value)


def test_the_list(land):
    refused("述的是上一年度的工作", scene.opened, land, year=2026)
    refused("报告报送期限早于登记日期", scene.opened, land, handin_by=D("2026-01-01"))
    refused("早于报告报送期限", scene.opened, land, feedback_by=D("2026-01-10"))
    work = scene.opened(land)
    refused("已经登记", scene.opened, land)
    refused("还没有列入述法对象", work.do, "start", "2026-01-07", by="head", scheme_no="1号")
    add = lambda *one: work.do("subject", "2026-01-06", detail=subject(land, *one))  # noqa: E731
    refused("只写职务", add, "market", "王某同志", "department", "onsite", True)
    refused("书面述法的没有在会上报告", add, "market", "主要负责人", "department", "written", True)
    add("market", "主要负责人", "department", "onsite", True)
    refused("已在述法对象名单中", add, "market", "主要负责人", "department", "onsite", False)
    refused("一个单位只测评一次", add, "market", "领导班子", "team", "onsite", True)
    refused("机构负责人", work.do, "start", "2026-01-07", scheme_no="1号")
    work.do("start", "2026-01-07", by="head", scheme_no="1号")
    report = work.sent("subject")[0]
    assert report.matter.title == "县市场监管局主要负责人2025年度述法" and report.matter.organ == land["market"]
    due = report.matter.deadlines.get(limit="hand_in")
    assert due.due_on == D("2026-01-20")
    assert Document.objects.filter(matter=work.pk, template="scheme").count() == 1


def test_a_report_needs_its_problem_part_and_goes_back_once(land):
    report = scene.started(land).sent("subject")[0]
    refused("报送期限", report.do, "missed", "2026-01-20", by="head", missed_why="未报")
    refused("下一步打算", report.do, "hand_in", "2026-01-12", by="market", **{**TEXT, "plans": ""})
    report.do("hand_in", "2026-01-12", by="market", **{**TEXT, "problems": ""})
    refused("没有“存在的问题”部分", report.do, "pass", "2026-01-13")
    with pytest.raises(NotAllowed):
        report.do("pass", "2026-01-13", by="market")
    report.do("return", "2026-01-13", detail={"opinion": "请补写存在的问题"})
    report.do("hand_in", "2026-01-14", by="market", **{**TEXT, "problems": "没有"})
    refused("已经退回过一次", report.do, "return", "2026-01-15", detail={"opinion": "再改"})
    refused("没有“存在的问题”部分", report.do, "pass", "2026-01-15")


def test_feedback_waits_for_review_comment_and_rating(land):
    work = scene.started(land)
    report = work.sent("subject")[0]
    report.do("hand_in", "2026-01-15", by="market", **TEXT).do("pass", "2026-01-21")
    refused("还没有述法", work.do, "open_rating", "2026-02-10", rate_by=D("2026-02-10"))
    report.do("present", "2026-02-10")
    tell = lambda: report.do("feed_back", "2026-02-12", by="head", no_problem_why="")  # noqa: E731
    refused("须一述一评", tell)
    report.do("review", "2026-02-10", detail={"by_whom": "peer", "merits": "", "shortcomings": "说理不充分"})
    refused("须有党委主要负责人点评", tell)
    report.do("comment", "2026-02-10", comments="抓紧整改。")
    refused("测评还没有结束", tell)
    written = work.sent("subject")[3].do("hand_in", "2026-01-15", by="qingxi", **TEXT).do("pass", "2026-01-21")
    written.do("present", "2026-02-10")
    refused("书面述法没有现场提问", written.do, "question", "2026-02-10", detail={"question": "问", "answer": "答"})


def test_from_the_rating_to_the_circular(land):
    work = scene.rating(land, until="2026-02-20")
    market, police, party, town = work.sent("subject")
    codes = ballots.hand_out(ballot_of(work.matter), 7)
    refused("最多还能印发60张", work.do, "hand_out", "2026-02-10", detail={"many": 61})
    work.do("hand_out", "2026-02-10", detail={"many": 7})
    for n, code in enumerate(codes):
        votes = [Vote(land["market"], about, "1" if n else "3") for about in ("overall", "problems")]
        ballots.give(ballot_of(work.matter), code, votes)
    refused("当天起才能结束测评", work.do, "close_rating", "2026-02-19", by="head")
    work.do("close_rating", "2026-02-20", by="head")
    assert "收回7份，其中好6份，较好0份，一般1份" in market.record.rating
    assert "收回不足5份，不予公布" in police.record.rating and not town.record.rating
    refused("还没有列出整改问题", market.do, "feed_back", "2026-02-25", by="head", no_problem_why="")
    listed = {"content": "说理不充分", "origin": "comment", "measure": "开展培训", "due_on": D("2026-03-31")}
    refused("整改期限早于今天", market.do, "list", "2026-02-25", detail={**listed, "due_on": D("2026-02-01")})
    market.do("list", "2026-02-25", detail=listed).do("feed_back", "2026-02-25", by="head", no_problem_why="")
    paper = Document.objects.get(matter=market.pk, template="feedback")
    assert "好6份" in paper.body and "不折算为个人分数" in paper.body
    problem = market.sent("problem")[0]
    refused("还有1项问题没有验收通过", market.do, "close", "2026-02-26")
    refused("当前为“已述法”", police.do, "close", "2026-02-26")
    problem.do("put_right", "2026-03-20", by="market", evidence="已培训两期")
    with pytest.raises(NotAllowed):
        problem.do("accept", "2026-03-21", by="market", finding="通过")
    problem.do("reject", "2026-03-21", detail={"why": "没有签到表"})
    assert problem.matter.deadlines.filter(limit="put_right", met_on=None).get().due_on == D("2026-03-31")
    problem.do("put_right", "2026-03-25", by="market", evidence="补充签到表").do("accept", "2026-03-26", finding="属实")
    market.do("close", "2026-03-27")
    refused("还有3份述法没有反馈结果", work.do, "finish", "2026-03-28", by="head")
    for report in (police, party, town):
        report.do("feed_back", "2026-03-28", by="head", no_problem_why="未发现突出问题")
    work.do("finish", "2026-03-30", by="head")
    assert work.record.summary == "应述法4个对象，已述法4个，述法率100.0%。" and work.matter.state == "finished"


def test_who_does_not_report_is_named(land):
    work = scene.started(land, raters=0)
    first, *others = work.sent("subject")
    first.do("missed", "2026-01-21", by="head", missed_why="经催办未报送")
    others[0].do("excuse", "2026-01-21", by="head", excuse_why="职务空缺")
    refused("不足5人", work.do, "open_rating", "2026-02-10", rate_by=D("2026-02-10"))
    work.do("no_rating", "2026-02-10", by="head", rating_why_not="本年度不组织")
    for report in others[1:]:
        report.do("hand_in", "2026-01-25", by="qingxi", **TEXT).do("pass", "2026-01-26").do("present", "2026-02-01")
        report.do("review", "2026-02-01", detail={"by_whom": "panel", "merits": "", "shortcomings": "不足"})
        if report.record.form == "onsite":
            report.do("comment", "2026-02-01", comments="继续努力")
        report.do("feed_back", "2026-02-10", by="head", no_problem_why="无")
    work.do("finish", "2026-03-30", by="head")
    assert (
        "应述法3个对象，已述法2个" in work.record.summary
        and "没有述法的：县市场监管局主要负责人" in work.record.summary
    )
