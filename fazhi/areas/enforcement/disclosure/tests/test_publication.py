"""What is published, when, of whom, and how it goes again (国办发〔2018〕118号（六）; 行政处罚法第48条)."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from fazhi.areas.enforcement.disclosure.models import PublishedResult
from fazhi.figures.catalogue import figure
from fazhi.figures.engine import values
from fazhi.figures.words import Period
from fazhi.spine import clock
from fazhi.spine.access import Role
from fazhi.spine.actions import apply_law, open_matter, take_step
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Deadline, Document, Matter

D = date.fromisoformat
SYSTEM = "enforcement.disclosure"
BASE = {
    "act": "penalty", "title": "销售超过保质期的食品案", "decision_no": "云市监罚决〔2026〕8号", "object_name": "云岚县佳佳便利店有限公司",
    "object_kind": "enterprise", "conclusion": "罚款5000元", "decided_on": "2026-09-28", "wide_effect": True,
}  # fmt: skip
SHOWN = {"channels": ["portal", "website"], "checked_by": "何审核", "term": "long"}
PERSON = {"object_name": "孙大有", "object_kind": "person"}


class Result:
    def __init__(self, county, on="2026-09-28", organ="market", **fields):
        self.county = county
        self.matter = open_matter(
            SYSTEM, organ=county[organ], by=county.people["m_clerk"], on=D(on), fields={**BASE, **fields}
        )

    def do(self, code, on, by="m_clerk", detail=None, **fields):
        take_step(self.matter, code, by=self.county.people[by], on=D(on), fields=fields, detail=detail)
        self.matter = Matter.objects.get(pk=self.matter.pk)
        return self

    def publish(self, on="2026-09-30", **more):
        return self.do("publish", on, **{**SHOWN, **more})

    def due(self, limit):
        return Deadline.objects.running().get(matter=self.matter, limit=limit).due_on

    @property
    def record(self):
        return PublishedResult.objects.get(pk=self.matter.pk)


@pytest.fixture
def bureau(county):
    county.person("m_clerk", "market", Role.CLERK, name="周公示")
    county.person("m_head", "market", Role.AUTHORITY_HEAD, name="郑局长")
    return county


def test_seven_or_twenty_working_days_from_the_decision(bureau):
    """1 to 7 October 2026 are no working days, 10 October is one; both clocks run from the decision."""
    one = Result(bureau, "2026-09-29", decided_on="2026-09-28")
    assert one.due("publish") == D("2026-10-13")
    assert not Deadline.objects.filter(matter=one.matter, limit="publish_later").exists()
    check = Result(bureau, act="check", decided_on="2026-06-22", on="2026-06-22")
    assert check.due("publish_later") == D("2026-07-20")
    assert Result(bureau, act="permit", decided_on="2026-06-22", on="2026-07-01").due("publish") == D("2026-07-01")


def test_a_person_is_masked_and_never_named_elsewhere(bureau, client):
    one = Result(bureau, **PERSON, title="孙大有无证摆卖案")
    with pytest.raises(NotAllowed, match=r"写有个人姓名.*个人信息保护法第25条"):
        one.publish()
    with pytest.raises(BadInput, match="身份证号码或者电话"):
        one.do("amend", "2026-09-28", title="无证摆卖案", conclusion="罚款100元，电话13800000000")
    one.do("amend", "2026-09-28", title="无证摆卖案", conclusion="罚款100元").publish()
    assert one.record.object_shown == "孙某某" and one.record.masked
    pages = [
        client.get(url).content.decode() for url in ("/enforcement/results/", f"/enforcement/results/{one.matter.pk}/")
    ]
    assert all("孙某某" in page and "孙大有" not in page for page in pages)
    assert "共0件" in client.get("/enforcement/results/?q=孙大有").content.decode()


def test_an_enterprise_is_shown_and_found(bureau, client):
    one = Result(bureau).publish()
    organ = bureau["market"].pk
    assert one.record.object_shown == BASE["object_name"] and not one.record.masked
    for asked in (f"agency={organ}", "act=penalty", "q=佳佳", f"agency={organ}&act=penalty&q=保质期"):
        assert "共1件" in client.get(f"/enforcement/results/?{asked}").content.decode(), asked
    for asked in ("act=permit", "q=没有", "agency=999999"):
        assert "共0件" in client.get(f"/enforcement/results/?{asked}").content.decode(), asked
    page = client.get("/enforcement/results/?agency=x&act=y&page=z")
    assert page.status_code == 200 and "noindex" in page.headers.get("X-Robots-Tag", "") + page.content.decode()
    assert client.get(f"/enforcement/results/{Result(bureau).matter.pk}/").status_code == 404  # not published yet


def test_what_is_not_published_has_its_reason_and_approver(bureau):
    one = Result(bureau, wide_effect=False)
    with pytest.raises(NotAllowed, match="不具有一定社会影响"):
        one.publish()
    with pytest.raises(BadInput, match="批准人"):
        one.do("not_publish", "2026-09-29", "m_head", not_published_reason="不具有一定社会影响")
    with pytest.raises(NotAllowed):
        one.do(
            "not_publish", "2026-09-29", not_published_reason="不公开", approver="郑局长"
        )  # a clerk does not decide it
    one.do("not_publish", "2026-09-29", "m_head", not_published_reason="不具有一定社会影响", approver="郑局长")
    assert one.matter.state == "not_published" and not Deadline.objects.running().filter(matter=one.matter).exists()


def test_a_fallen_decision_leaves_the_portal_at_once_and_the_rest_in_three_days(bureau, client):
    one = Result(bureau).publish()
    one.do("withdraw", "2026-11-13", detail={"reason": "撤销（云政复决〔2026〕4号）"})  # a Friday
    assert one.due("withdraw") == D("2026-11-18")
    url = f"/enforcement/results/{one.matter.pk}/"
    assert client.get(url).status_code == 404
    one.do("take_down", "2026-11-16", withdraw_note="处罚决定已被行政复议机关依法撤销")
    page = client.get(url).content.decode()
    told = re.sub("[0-9a-f]{32,}", "", page)  # a digest may hold any number
    assert "依法撤销" in page and BASE["object_name"] not in page and "5000" not in told
    assert "已撤回" in str(Document.objects.get(matter=one.matter).body)
    with pytest.raises(NotAllowed):
        one.publish("2026-11-17")


def test_the_note_of_a_withdrawal_names_nobody(bureau):
    one = Result(bureau, **PERSON).publish().do("withdraw", "2026-11-13", detail={"reason": "变更"})
    with pytest.raises(BadInput, match="撤回说明中写有个人姓名"):
        one.do("take_down", "2026-11-16", withdraw_note="孙大有的处罚已变更")


def test_mistakes_are_corrected_after_they_were_found(bureau):
    one = Result(bureau).publish()
    mended = {"title": BASE["title"], "conclusion": "罚款3000元"}
    with pytest.raises(NotAllowed, match="没有登记公示有误"):
        one.do("correct_result", "2026-10-09", **mended)
    one.do("find_fault", "2026-10-09", detail={"fault": "罚款数额录入有误"}).do(
        "correct_result", "2026-10-09", **mended
    )
    assert one.record.conclusion == "罚款3000元"
    with pytest.raises(NotAllowed, match="没有登记公示有误"):
        one.do("correct_result", "2026-10-10", **mended)


def test_the_term_ends_by_itself(bureau, client):
    one = Result(bureau, decided_on="2026-01-05", on="2026-01-05").publish("2026-01-07", term="short")
    assert one.record.published_until == D("2026-04-07")
    assert "共0件" in client.get("/enforcement/results/").content.decode()  # even before the sweep has written it down
    apply_law(clock.today(), one.matter)
    assert Matter.objects.get(pk=one.matter.pk).state == "expired"
    with pytest.raises(BadInput, match="须选公示期限"):
        Result(bureau).publish(term="none")
    with pytest.raises(BadInput, match="不设公示期限"):
        Result(bureau, act="check").publish()


def test_publication_ends_early_only_when_everything_is_mended(bureau):
    yes = {"fulfilled": True, "harm_removed": True, "no_repeat": True, "not_listed": True}
    one = Result(bureau).publish()
    with pytest.raises(BadInput, match="尚缺：已主动消除危害后果"):
        one.do("stop_early", "2026-11-13", "m_head", detail={**yes, "harm_removed": False})
    assert one.do("stop_early", "2026-11-13", "m_head", detail=yes).matter.state == "expired"
    shut = Result(bureau, conclusion="吊销许可证件").publish()
    with pytest.raises(BadInput, match="不得提前停止公示"):
        shut.do("stop_early", "2026-11-13", "m_head", detail=yes)


def test_the_credit_system_has_a_clock_of_its_own(bureau):
    one = Result(bureau, decided_on="2026-06-22", on="2026-06-22")
    assert one.due("credit") == D("2026-07-20")
    one.publish("2026-06-24").do("credit", "2026-07-01")
    assert one.record.credit_on == D("2026-07-01")
    for other in ({"conclusion": "警告"}, PERSON, {"act": "check"}):
        free = Result(bureau, **other)
        assert not Deadline.objects.filter(matter=free.matter, limit="credit").exists()
    warned = Result(bureau, conclusion="警告").publish()
    with pytest.raises(NotAllowed, match="仅给予警告的除外"):
        warned.do("credit", "2026-10-09")


def test_figures_of_publication(bureau):
    Result(bureau, decided_on="2026-03-02", on="2026-03-02").publish("2026-03-09")
    Result(bureau, decided_on="2026-03-02", on="2026-03-02").publish("2026-03-30")  # late
    Result(bureau, decided_on="2026-03-02", on="2026-03-02")  # not yet
    Result(bureau, decided_on="2026-03-02", on="2026-03-02", wide_effect=False).do(
        "not_publish", "2026-03-03", "m_head", not_published_reason="不具有一定社会影响", approver="郑局长"
    )
    names = ("published", "owed", "in_time", "rate", "not_published", "withdrawn", "rate_penalties")
    found = values([figure(f"{SYSTEM}.{n}") for n in names], Period.year(2026))
    numbers = {n: found[f"{SYSTEM}.{n}"].number for n in names}
    assert (numbers["published"], numbers["owed"], numbers["in_time"], numbers["not_published"]) == (2, 3, 1, 1)
    assert numbers["withdrawn"] == 0 and round(float(numbers["rate"]), 1) in (33.3, 0.3)


def test_other_agencies_do_not_see_what_is_not_published(bureau, client):
    one = Result(bureau)
    client.force_login(bureau.people["qingxi"])
    assert client.get(f"/desk/matters/{one.matter.pk}/").status_code == 404
    client.force_login(bureau.people["m_clerk"])
    assert client.get(f"/desk/matters/{one.matter.pk}/").status_code == 200
    assert client.get("/desk/registers/enforcement.disclosure/").status_code == 200


def test_tomorrow_is_no_decision(bureau):
    with pytest.raises(BadInput, match="晚于登记日期"):
        Result(bureau, decided_on=str(clock.today() + timedelta(days=1)), on=str(clock.today()))
