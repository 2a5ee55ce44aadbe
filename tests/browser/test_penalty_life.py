"""An ordinary penalty with a hearing in the hands of those concerned, from the clue to the archive, in a real browser.

At each gate the wrong way is tried first; the page refuses it with the article.
"""

from __future__ import annotations

import pytest

from fazhi.areas.enforcement.officers.tests.people import halt, officer
from fazhi.spine.access import Role
from fazhi.spine.models import Matter
from fazhi.spine.tests.county import build
from tests.browser.walking import Days, Walker

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
CODE = "enforcement.penalty"
ACT = "行政处罚法"
FOUND = {
    "title": "涉嫌发布虚假广告案", "source": "check", "domain": "market", "party_name": "云岚县瑞丰食品有限公司", "party_kind": "enterprise",
    "party_uscc": "91990126MA0000001X", "found_on": "2026-03-02", "act_code": "GG-028", "facts": "店堂广告宣称普通食品可以治疗糖尿病",
}  # fmt: skip
PROOF = {
    "name": "广告照片",
    "evidence_kind": "object",
    "origin": "店堂",
    "taken_on": "2026-03-05",
    "proves": "发布了治疗功效的广告",
}
DRAFT = {
    "draft_outcome": "penalised", "draft_kinds": ["fine"], "draft_fine": "220000", "range_low": "200000", "range_high": "1000000",
    "basis": "《中华人民共和国广告法》第二十八条、第五十五条", "discretion": "首次发布、时间不足一个月，适用从轻档次",
    "degree": "ordinary", "major": ["complex"], "collective": True, "report": "事实清楚、证据确凿",
}  # fmt: skip
REVIEW = {"review_kind": "legal", "reviewer": "何审核", "qualified": True, "result": "agree"}
TALK = {
    "chair": "郑局长",
    "present": "郑局长、钱副局长、孙副局长",
    "opinions": "一致同意",
    "conclusion": "同意拟处罚意见",
}
HELD = {"attended": "当事人及代理人、调查人员", "record": "双方就广告费用质证", "conclusion": "事实清楚，建议酌减"}
PLACE = {"hearing_place": "市场监管局三楼会议室", "hearing_officer": "何审核"}


@pytest.fixture
def county():
    made = build()
    made.person("clerk_m", "market", Role.CLERK, name="周办案")
    made.person("review_m", "market", Role.REVIEWER, name="何审核")
    made.person("head_m", "market", Role.AUTHORITY_HEAD, name="郑局长")
    market = made["market"]
    made.pair = (officer(market, "周办案", account=made.people["clerk_m"]), officer(market, "吴执法"))
    made.resting = officer(market, "冯稽查")
    return made


@pytest.fixture
def cast(county, open_page, settings):
    day = Days(settings)
    day("2026-03-02")
    halt(county.resting.certificates.get(), "suspended", day("2026-03-02"))
    names = ("clerk_m", "review_m", "head_m", "clerk", "police")
    return {name: Walker(open_page(), name) for name in names} | {"day": day}


def test_from_the_clue_to_the_archive(county, cast):
    case = filed(county, cast)
    investigated(case, county, cast)
    noticed(case, cast)
    heard(case, cast)
    decided(case, cast)
    ended(case, cast)


def filed(county, cast) -> Matter:
    clerk, head, day = cast["clerk_m"], cast["head_m"], cast["day"]
    sealed = {**FOUND, "domain": "police", "sealed": True}
    clerk.refused_opening(CODE, "治安违法记录应当封存", "治安管理处罚法第136条", **sealed)
    case = clerk.opens(CODE, **FOUND)
    clerk.shot("penalty-01-clue")
    clerk.hindered(case, "file", "须由承办单位的", f"{ACT}第54条")
    day("2026-03-04")
    one, two = county.pair
    head.refused(case, "file", "不得少于两人", f"{ACT}第42条", officer_one=one.pk, officer_two=one.pk)
    head.refused(case, "file", "冯稽查", "恢复使用以前不得执法", officer_one=one.pk, officer_two=county.resting.pk)
    head.step(case, "file", officer_one=one.pk, officer_two=two.pk)
    head.at(case).sees("2026-06-02", "作出处理决定")  # ninety days from the filing
    cast["police"].page.goto(f"/desk/matters/{case.pk}/")
    cast["police"].sees("没有这一页")
    cast["clerk"].at(case).sees("涉嫌发布虚假广告案")  # the justice bureau reads, and does nothing
    assert not cast["clerk"].page.locator(f".offers a[href*='/{case.pk}/step/']").count()
    return case


def investigated(case, county, cast) -> None:
    clerk, head, reviewer, day = (cast[n] for n in ("clerk_m", "head_m", "review_m", "day"))
    clerk.hindered(case, "conclude", "尚未登记证据", f"{ACT}第40条")
    day("2026-03-05")
    clerk.refused(case, "evidence", "恢复使用以前不得执法", officer_two=county.resting.pk, **PROOF)
    clerk.step(case, "evidence", **PROOF)
    asked = {
        "person": "瑞某、丰某",
        "identity": "负责人",
        "taken_on": "2026-03-05",
        "place": "店内",
        "content": "问：……答：……",
    }
    clerk.refused(case, "interview", "个别进行", f"{ACT}第55条", checked=True, shown=True, **asked)
    clerk.step(case, "interview", **{**asked, "person": "瑞某"}, checked=True, shown=True)
    day("2026-03-20")
    clerk.refused(case, "conclude", "减轻处罚须有法定情形", **{**DRAFT, "degree": "below", "draft_fine": "100000"})
    clerk.step(case, "conclude", **DRAFT)
    clerk.hindered(case, "notify", "尚未经审核同意", "第49条")
    reviewer.hindered(case, "review", "尚未送审")
    clerk.step(case, "submit_review")
    reviewer.refused(case, "review", "是本案办案人员，不得审核", **{**REVIEW, "reviewer": "吴执法"})
    reviewer.refused(case, "review", "法律职业资格", f"{ACT}第58条第2款", **{**REVIEW, "qualified": False})
    reviewer.step(case, "review", **{**REVIEW, "review_kind": "case"})
    head.hindered(case, "decide", "须在")


def noticed(case, cast) -> None:
    clerk, head, day = cast["clerk_m"], cast["head_m"], cast["day"]
    clerk.step(case, "notify")
    clerk.shot("penalty-02-noticed")
    head.hindered(case, "decide", "告知书尚未送达", f"{ACT}第44条")
    served = {"receiver": "店长瑞某", "delivered_on": "2026-03-20"}
    clerk.refused(case, "serve_notice", "留置送达须有见证人", "民事诉讼法第89条", means="left", **served)
    clerk.step(case, "serve_notice", means="spot", **served)
    day("2026-03-23")
    head.hindered(case, "decide", "不少于5个工作日", f"{ACT}第64条第1项")
    clerk.step(case, "defend", content="广告只挂了三天，已拆除")
    day("2026-03-30")
    clerk.refused(case, "request_hearing", "已于2026-03-27届满", f"{ACT}第64条第1项", on="2026-03-30")
    clerk.step(case, "request_hearing", on="2026-03-27")  # asked for in time, entered later


def heard(case, cast) -> None:
    clerk, head, day = cast["clerk_m"], cast["head_m"], cast["day"]
    head.hindered(case, "hold_hearing", "尚未确定听证时间", f"{ACT}第64条")
    head.refused(
        case, "set_hearing", "非本案调查人员", hearing_on="2026-04-14", **{**PLACE, "hearing_officer": "吴执法"}
    )
    head.refused(case, "set_hearing", "七个工作日前", f"{ACT}第64条第2项", hearing_on="2026-04-07", **PLACE)
    head.step(case, "set_hearing", hearing_on="2026-04-14", hearing_open=True, **PLACE)
    head.hindered(case, "hold_hearing", "听证通知书尚未送达")
    clerk.step(case, "serve_hearing", means="spot", receiver="店长瑞某", delivered_on="2026-03-30")
    head.refused(case, "hold_hearing", "听证定在2026-04-14", **HELD)
    day("2026-04-14")
    head.step(case, "hold_hearing", **HELD)
    head.shot("penalty-03-heard")


def decided(case, cast) -> None:
    clerk, reviewer, head, day = (cast[n] for n in ("clerk_m", "review_m", "head_m", "day"))
    day("2026-04-15")
    head.hindered(case, "decide", "陈述、申辩尚未复核", f"{ACT}第45条")
    clerk.step(case, "answer_defence", answer="partly", reason="拆除属实")
    head.hindered(case, "decide", "未经法制审核", f"{ACT}第58条")
    head.hindered(case, "discuss", "未经法制审核")  # hearing, then review, then discussion
    clerk.step(case, "revise", **{**DRAFT, "draft_fine": "300000"})
    clerk.step(case, "submit_review")
    reviewer.step(case, "review", **REVIEW)
    head.hindered(case, "decide", "罚款由220000元改为300000元", f"{ACT}第45条第2款")
    clerk.refused(case, "notify", "须写明据以重新告知的新事实", f"{ACT}第45条第2款")
    clerk.step(case, "revise", **{**DRAFT, "draft_fine": "200000"})
    head.hindered(case, "decide", "第3稿处理意见未经法制审核")  # a changed draft needs a new review
    clerk.step(case, "submit_review")
    reviewer.step(case, "review", **REVIEW)
    head.hindered(case, "decide", "须由行政机关负责人集体讨论决定", f"{ACT}第57条第2款")
    head.step(case, "discuss", **TALK)
    head.step(case, "decide", wide_effect=True)
    head.shot("penalty-04-decided")
    case.refresh_from_db()
    assert case.state == "decided" and case.record.fine == 200000


def ended(case, cast) -> None:
    clerk, day = cast["clerk_m"], cast["day"]
    day("2026-04-16")
    served = {"receiver": "店长瑞某", "delivered_on": "2026-04-16"}
    clerk.refused(
        case, "serve_decision", "公告送达请办理“公告送达”", "民事诉讼法第95条", means="announced", filmed=True, **served
    )
    clerk.refused(case, "serve_decision", "签订确认书", f"{ACT}第61条第2款", means="electronic", **served)
    clerk.step(case, "serve_decision", means="spot", **served)
    clerk.shot("penalty-05-served")
    clerk.page.get_by_role("link", name="案卷目录").first.click()
    clerk.sees("正卷", "听证笔录", "副卷", "集体讨论记录", "尚缺1项：执行凭证")
    clerk.shot("penalty-06-volume")
