"""Reviews of decided cases through the actions: each gate the wrong way first, from the sample to the verified correction."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from fazhi.areas.enforcement.discretion.reviewing import DiscretionReview
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine.access import Role
from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.errors import BadInput, NotAllowed, Refused
from fazhi.spine.models import Chain, Deadline, Document, Draw, Matter

D = date.fromisoformat
WRONG = (BadInput, NotAllowed, Refused)
SYSTEM = "enforcement.discretion_review"
pytestmark = pytest.mark.django_db
FAULTY = {"verdict": "improper", "faults": ["wrong_tier"], "reason": "货值不足一千元，属于从轻情形", "basis": "裁量基准第三项",
          "suggestion": "按从轻处罚阶次重新裁量"}  # fmt: skip
FINE = {"verdict": "suitable", "reason": "阶次适用正确"}
NOTICE = {
    "faults": ["wrong_tier"],
    "basis_text": "《云岚县市场监督管理行政处罚裁量权基准》",
    "suggestion": "按从轻处罚阶次重新裁量",
}


class Review:
    """One review as people of the bureau and of the agency work on it."""

    def __init__(self, county, number, on="2026-05-06", **fields):
        given = {"case_number": number, "agency": county["market"], "how": "chosen", "why": "complaint", **fields}
        self.county = county
        self.matter = open_matter(SYSTEM, organ=county["justice"], by=county.people["clerk"], on=D(on), fields=given)

    def do(self, code, on, by="clerk", detail=None, **fields):
        take_step(self.matter, code, by=self.county.people[by], on=D(on), fields=fields, detail=detail)
        self.matter = Matter.objects.get(pk=self.matter.pk)
        return self

    def expert(self, name, unit="云岚县律师协会", **more):
        return self.do("appoint", "2026-05-07", detail={"name": name, "unit": unit, **more})

    def says(self, name, by="clerk", **opinion):
        return self.do("opine", "2026-05-12", by=by, detail={"expert": name, **opinion})

    def improper(self):
        self.expert("江教授", "岭州学院").expert("邱律师")
        return self.says("江教授", **FAULTY).says("邱律师", by="reviewer", **FAULTY)

    def noticed(self):
        return self.improper().do("notify", "2026-05-15", by="head", **NOTICE, reply_due="2026-06-05")


def held_draw(county, one, rows):
    """A draw that was held, as far as a review looks at it."""
    return Draw.objects.create(
        chain=Chain.objects.create(system="draws"), number="云司抽〔2026〕1号", organ=county["justice"], scope="990126",
        title="裁量评查抽取", purpose="裁量评查", basis="评查方案", planned_on=D("2026-05-04"), frozen_on=D("2026-05-04"),
        frozen_at="2026-05-04T09:00:00+08:00", frozen_hash="0" * 64, seed="1 2 3 4 5 6", seed_by=county.people["clerk"],
        seed_on=D("2026-05-05"), seed_at="2026-05-05T15:00:00+08:00", drawn_on=D("2026-05-05"), certificate={},
        summary={"rows": rows}, refs={one.matter.number: one.matter.pk}, state="drawn",
    )  # fmt: skip


@pytest.fixture
def decided(desk, case):
    """A case of the market bureau that was decided; and the bureau's second reviewer."""
    one = case().decided()
    desk.county.person("second", "justice", Role.REVIEWER, name="孙核查")
    return desk.county, one


def test_only_a_decided_case_of_that_agency_is_reviewed_once(decided, case):
    county, one = decided
    with pytest.raises(WRONG, match="没有编号为云市监罚〔2026〕999号"):
        Review(county, "云市监罚〔2026〕999号")
    running = case()
    with pytest.raises(WRONG, match="没有编号为"):
        Review(county, running.matter.number)
    with pytest.raises(WRONG, match=r"由县市场监管局作出决定"):
        Review(county, one.matter.number, agency=county["police"])
    with pytest.raises(WRONG, match="请写明选取的情形"):
        Review(county, one.matter.number, why="")
    first = Review(county, one.matter.number)
    with pytest.raises(WRONG, match=f"已列入评查（{first.matter.number}）"):
        Review(county, one.matter.number)


def test_a_drawn_case_stands_in_a_draw_that_was_held(decided):
    county, one = decided
    drawn = {"how": "drawn", "why": ""}
    with pytest.raises(WRONG, match="填写抽取编号"):
        Review(county, one.matter.number, **drawn)
    with pytest.raises(WRONG, match="没有编号为云司抽〔2026〕1号的已完成的抽取"):
        Review(county, one.matter.number, draw_no="云司抽〔2026〕1号", **drawn)
    draw = held_draw(county, one, [{"id": one.matter.number, "out": "已列入其他评查"}])
    with pytest.raises(WRONG, match="没有抽中"):
        Review(county, one.matter.number, draw_no=draw.number, **drawn)
    draw.summary = {"rows": [{"id": one.matter.number, "out": ""}]}
    draw.save()
    assert Review(county, one.matter.number, draw_no=draw.number, **drawn).matter.state == "listed"


def test_two_independent_experts_or_no_verdict(decided):
    county, one = decided
    it = Review(county, one.matter.number)
    with pytest.raises(WRONG, match="县市场监管局的人员，应当回避"):
        it.expert("郭科长", county["market"].name)
    with pytest.raises(WRONG, match="本案的办案、审核人员，应当回避"):
        it.expert("吴执法")
    with pytest.raises(WRONG, match="请写明回避事由"):
        it.expert("尹律师", recused=True)
    it.expert("尹律师", recused=True, ground="曾任当事人代理人")
    it.expert("江教授", "岭州学院").expert("邱律师")
    with pytest.raises(WRONG, match="尹律师不是本案的评查专家"):
        it.says("尹律师", **FINE)
    with pytest.raises(WRONG, match="请写明依据、建议"):
        it.says("江教授", **{**FAULTY, "basis": "", "suggestion": ""})
    it.says("江教授", **FAULTY)
    with pytest.raises(WRONG, match="现有1份"):
        it.do("suitable", "2026-05-13")
    with pytest.raises(WRONG, match="另一名的请由其他人员登记"):
        it.says("邱律师", **FINE)
    it.says("邱律师", by="reviewer", **FINE)
    with pytest.raises(WRONG, match="两名专家意见不一致，请确定第三名专家"):
        it.do("notify", "2026-05-15", by="head", **NOTICE, reply_due="2026-06-05")
    it.expert("唐教授", "岭州学院").says("唐教授", by="second", **FINE)
    with pytest.raises(WRONG, match="两名专家认为裁量适当"):
        it.do("notify", "2026-05-15", by="head", **NOTICE, reply_due="2026-06-05")
    assert it.do("suitable", "2026-05-15").matter.state == "suitable"


def test_a_notice_is_rectified_and_verified_by_another(decided, client):
    county, one = decided
    it = Review(county, one.matter.number).improper()
    with pytest.raises(WRONG, match="应当晚于"):
        it.do("notify", "2026-05-15", by="head", **NOTICE, reply_due="2026-05-15")
    it.do("notify", "2026-05-15", by="head", **NOTICE, reply_due="2026-06-05")
    paper = Document.objects.get(matter=it.matter, template="notice").body
    assert "阶次适用错误" in paper and "2026年6月5日前整改" in paper and "江教授" not in paper
    due = Deadline.objects.running().get(matter=it.matter, limit="reply")
    assert due.due_on == D("2026-06-05") and due.organ == county["market"]
    client.force_login(county.people["market"])
    shown = client.get(reverse("desk:matter", args=[it.matter.pk])).content.decode()
    assert "按从轻处罚阶次重新裁量" in shown and "江教授" not in shown  # the agency is told what, not who
    it.do("rectify", "2026-06-01", by="market", answer_text="已变更原决定，罚款改为3000元")
    with pytest.raises(WRONG, match="制发通知的人员不核实"):
        it.do("verify", "2026-06-03", by="head", verify_note="属实")
    it.do("verify", "2026-06-03", by="second", verify_note="变更决定书已送达")
    assert it.matter.state == "closed" and not Deadline.objects.running().filter(matter=it.matter).exists()
    codes = [
        f"enforcement.discretion_review.{n}"
        for n in ("listed", "drawn", "noticed", "rectified", "explained", "rectified_rate")
    ]
    found = engine.values([catalogue.figure(code) for code in codes], Period.year(2026))
    assert [found[code].number for code in codes] == [1, 0, 1, 1, 0, 1]


def test_whoever_does_not_follow_is_supervised(decided):
    county, one = decided
    it = Review(county, one.matter.number).noticed()
    with pytest.raises(WRONG, match="反馈期限2026-06-05尚未届满"):
        it.do("supervise", "2026-06-05", by="head")
    it.do("explain", "2026-06-04", by="market", answer_text="情节较重")
    with pytest.raises(WRONG, match="没有退回过反馈"):
        it.do("supervise", "2026-06-08", by="head")
    it.do("send_back", "2026-06-08", by="second", verify_note="没有提供情节较重的证据", reply_due="2026-06-22")
    assert it.matter.record.answer == "" and it.matter.record.answered_on is None
    it.do("supervise", "2026-06-23", by="head")
    child = Matter.objects.get(system="enforcement.supervision")
    assert (
        it.matter.state == "supervised" and child.record.agency == county["market"] and child.record.source == "daily"
    )
    assert one.matter.number in child.record.facts and DiscretionReview.objects.count() == 1


def test_the_page_for_experts_names_nobody_and_is_for_the_bureau(decided, client):
    county, one = decided
    it = Review(county, one.matter.number)
    address = reverse("desk-enforcement:discretion-review", args=[it.matter.pk])
    client.force_login(county.people["clerk"])
    page = client.get(address).content.decode()
    main = page.split("<main", 1)[1]
    assert (
        "罚款5000元" in main and "没有登记适用的裁量基准" in main and "佳佳便利店" not in main and "吴执法" not in main
    )
    assert address in client.get(reverse("desk:matter", args=[it.matter.pk])).content.decode()
    client.force_login(county.people["market"])
    assert client.get(address).status_code == 404


def test_the_cases_of_a_draw_are_listed_at_once(decided, client):
    county, one = decided
    clerk = county.people["clerk"]
    draw = held_draw(county, one, [{"id": one.matter.number, "out": ""}, {"id": "别的案件", "out": ""}])
    client.force_login(county.people["market"])
    assert client.get(reverse("desk-enforcement:discretion-draws")).status_code == 403
    client.force_login(clerk)
    assert draw.number in client.get(reverse("desk-enforcement:discretion-draws")).content.decode()
    address = reverse("desk-enforcement:discretion-list-drawn", args=[draw.pk])
    assert client.get(address).status_code == 405
    assert "已列入评查1件" in client.post(address, follow=True).content.decode()
    assert DiscretionReview.objects.get().draw_no == draw.number
    assert "已列入评查0件" in client.post(address, follow=True).content.decode()
