"""A decision is carried out: paid, put off, surcharged, demanded, brought to court; or ended (行政处罚法第66条至第73条)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from fazhi.areas.enforcement.execution.models import ExecutionCase
from fazhi.areas.enforcement.penalties.tests.scene import bureau, case  # noqa: F401
from fazhi.figures.catalogue import figure
from fazhi.figures.engine import values
from fazhi.figures.words import Period
from fazhi.spine.actions import apply_law, open_matter, take_step
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Deadline, Document, Matter

D = date.fromisoformat
SYSTEM = "enforcement.execution"
BASE = {
    "title": "销售超过保质期的食品案", "decision_no": "云市监罚决〔2026〕8号", "party_name": "云岚县佳佳便利店有限公司",
    "party_kind": "enterprise", "kinds": "罚款5000元", "fine": "5000", "confiscated": "0", "decided_on": "2026-03-02",
    "served_on": "2026-03-03",
}  # fmt: skip


class Execution:
    def __init__(self, county, on="2026-03-03", matter=None, **fields):
        self.county = county
        self.matter = matter or open_matter(
            SYSTEM, organ=county["market"], by=county.people["m_clerk"], on=D(on), fields={**BASE, **fields}
        )

    def do(self, code, on, by="m_clerk", detail=None, **fields):
        take_step(self.matter, code, by=self.county.people[by], on=D(on), fields=fields, detail=detail)
        self.matter = Matter.objects.get(pk=self.matter.pk)
        return self

    def pay(self, amount, on, code="pay", paid_for="fine"):
        return self.do(code, on, detail={"paid_for": paid_for, "amount": amount, "paid_on": on, "receipt_no": "0031"})

    def law(self, today):
        apply_law(D(today), self.matter)
        self.matter = Matter.objects.get(pk=self.matter.pk)
        return self

    def due(self, limit):
        return Deadline.objects.running().get(matter=self.matter, limit=limit).due_on

    def running(self):
        return set(Deadline.objects.running().filter(matter=self.matter).values_list("limit", flat=True))

    @property
    def record(self):
        return ExecutionCase.objects.get(pk=self.matter.pk)


def test_paid_in_fifteen_days(bureau):  # noqa: F811
    one = Execution(bureau, confiscated="300")
    assert one.due("pay") == D("2026-03-18") and one.due("sue") == D("2026-09-03")
    with pytest.raises(BadInput, match=r"罚款尚欠5000.*多于此数"):
        one.pay("5001", "2026-03-10")
    with pytest.raises(BadInput, match="大于零"):
        one.pay("0", "2026-03-10")
    one.pay("2000", "2026-03-10").pay("300", "2026-03-10", paid_for="confiscation")
    with pytest.raises(NotAllowed, match=r"尚未缴清：罚款3000"):
        one.do("complete", "2026-03-11", result="缴清")
    with pytest.raises(BadInput, match="请办理“缴清罚没款”"):
        one.pay("3000", "2026-03-12")
    with pytest.raises(BadInput, match="尚欠2000"):
        one.pay("1000", "2026-03-12", "pay_off")
    one.pay("3000", "2026-03-12", "pay_off").do("complete", "2026-03-12", result="罚没款5300元已缴清")
    assert one.matter.state == "executed" and one.record.owed == 0 and not one.running()


def test_the_surcharge_waits_for_the_day_is_capped_and_frozen(bureau):  # noqa: F811
    one = Execution(bureau)
    with pytest.raises(NotAllowed, match="缴纳期限至2026-03-18"):
        one.do("decide_surcharge", "2026-03-18", "m_head", surcharge="150")
    with pytest.raises(BadInput, match=r"可以加处罚款300\.00元"):
        one.do("decide_surcharge", "2026-03-20", "m_head", surcharge="300.01")
    one.do("appeal", "2026-03-21", detail={"remedy": "reconsideration", "since": "2026-03-21"})
    with pytest.raises(BadInput, match=r"可以加处罚款300\.00元"):
        one.do("decide_surcharge", "2026-04-20", "m_head", surcharge="301")
    one.do("remedy_over", "2026-05-18", detail={"until": "2026-05-18", "outcome": "维持"}, sue_until="2026-06-02")
    one.do("decide_surcharge", "2026-05-20", "m_head", surcharge="600")  # 19, 20 March, 19, 20 May
    with pytest.raises(BadInput, match="不能少于此数"):
        one.do("decide_surcharge", "2026-05-21", "m_head", surcharge="599")
    one.do("decide_surcharge", "2026-08-31", "m_head", surcharge="5000")
    one.pay("5000", "2026-09-01", "pay_off")
    with pytest.raises(NotAllowed, match="加处罚款5000"):
        one.do("complete", "2026-09-01", result="缴清")
    one.pay("5000", "2026-09-02", paid_for="surcharge").do("complete", "2026-09-02", result="缴清")


def test_to_court_within_three_months_after_the_time_to_sue(bureau):  # noqa: F811
    one = Execution(bureau)
    with pytest.raises(NotAllowed, match="起诉期限尚未届满"):
        one.do("apply_court", "2026-09-03", "m_head", court="云岚县人民法院")
    one.law("2026-09-04")
    assert one.record.sue_expired_on == D("2026-09-03") and one.due("court") == D("2026-12-03")
    with pytest.raises(NotAllowed, match="应当催告"):
        one.do("apply_court", "2026-09-07", "m_head", court="云岚县人民法院")
    one.do("demand", "2026-09-08", demand_served_on="2026-09-08")
    with pytest.raises(NotAllowed):
        one.do("apply_court", "2026-09-21", "m_head", court="云岚县人民法院")  # the tenth working day has not passed
    one.do("apply_court", "2026-09-23", "m_head", court="云岚县人民法院")
    assert one.matter.state == "court" and "court" not in one.running()
    assert "尚欠5000" in Document.objects.get(matter=one.matter, template="demand").body
    one.do("court_ruled", "2026-10-20", ruling="granted").pay("5000", "2026-11-02", "pay_off")
    one.do("complete", "2026-11-02", result="法院强制执行到位")


def test_after_three_months_the_right_is_lost(bureau):  # noqa: F811
    old = {"decided_on": "2025-12-01", "served_on": "2025-12-02"}
    one = Execution(bureau, "2025-12-02", **old).law("2026-06-10")
    one.do("demand", "2026-06-10", demand_served_on="2026-06-10")
    assert one.due("court") == D("2026-09-02")
    with pytest.raises((BadInput, NotAllowed), match="三个月期限至2026-09-02，已经届满"):
        one.do("apply_court", "2026-09-03", "m_head", court="云岚县人民法院")
    one.do("terminate", "2026-09-10", "m_head", ended="other", result="逾期未申请强制执行")
    assert one.matter.state == "ended"


def test_a_deferral_puts_everything_off(bureau):  # noqa: F811
    one = Execution(bureau)
    with pytest.raises(BadInput, match="应晚于批准日期"):
        one.do("defer", "2026-03-10", "m_head", relief="instalments", deferred_until="2026-03-10", plan="—")
    one.do("defer", "2026-03-10", "m_head", relief="instalments", deferred_until="2026-10-31", plan="每月缴纳625元")
    assert "pay" not in one.running() and one.due("deferral") == D("2026-10-31")
    one.law("2026-09-10")
    assert one.record.sue_expired_on and "court" not in one.running()  # counted from the end of the deferral
    with pytest.raises(NotAllowed, match="缴纳期限至2026-10-31"):
        one.do("decide_surcharge", "2026-10-30", "m_head", surcharge="100")
    one.law("2026-11-02")
    assert one.due("court") == D("2027-02-01")  # 31 January 2027 is a Sunday


def test_a_suit_stops_the_way_to_the_court(bureau):  # noqa: F811
    one = Execution(bureau).do("appeal", "2026-08-10", detail={"remedy": "litigation", "since": "2026-08-10"})
    assert "sue" not in one.running()
    one.law("2026-09-10")
    assert one.record.sue_expired_on is None
    with pytest.raises((BadInput, NotAllowed), match="正在复议、诉讼"):
        one.do("appeal", "2026-09-10", detail={"remedy": "litigation", "since": "2026-09-10"})
    one.do(
        "remedy_over", "2026-10-12", detail={"until": "2026-10-12", "outcome": "驳回诉讼请求"}, sue_until="2026-10-27"
    )
    one.law("2026-10-28")
    assert one.due("court") == D("2027-01-27")


def test_a_case_opens_it_and_hears_of_its_end(bureau, case):  # noqa: F811
    one = case().decided().serve("serve_decision", "2026-04-09")
    sent = one.matter.chain.links_out.get(kind="execution").target.matter
    record = ExecutionCase.objects.get(pk=sent.pk)
    assert (record.fine, record.served_on, record.decision_no) == (
        Decimal(5000),
        D("2026-04-09"),
        "云市监罚决〔2026〕1号",
    )
    Execution(bureau, matter=sent).pay("5000", "2026-04-20", "pay_off").do(
        "complete", "2026-04-21", result="罚款已缴清"
    )
    told = Matter.objects.get(pk=one.matter.pk)
    assert told.state == "ended" and told.record.execution_result == "罚款已缴清"
    assert told.record.executed_on == D("2026-04-21")


def test_figures_of_execution(bureau):  # noqa: F811
    Execution(bureau).pay("5000", "2026-03-12", "pay_off").do("complete", "2026-03-12", result="缴清")
    Execution(bureau).pay("1000", "2026-03-12")
    names = ("opened", "executed", "collected", "surcharges", "done", "court")
    found = values([figure(f"{SYSTEM}.{n}") for n in names], Period.year(2026))
    assert [found[f"{SYSTEM}.{n}"].number for n in names] == [2, 1, 6000, 0, 1, 0]


def test_others_do_not_see_it(bureau, client):  # noqa: F811
    one = Execution(bureau)
    client.force_login(bureau.people["qingxi"])
    assert client.get(f"/desk/matters/{one.matter.pk}/").status_code == 404
    client.force_login(bureau.people["m_clerk"])
    page = client.get(f"/desk/matters/{one.matter.pk}/")
    assert page.status_code == 200 and "登记缴款" in page.content.decode()
