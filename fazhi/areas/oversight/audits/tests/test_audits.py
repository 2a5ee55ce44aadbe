"""An audit by the audit law: ten days for comments, told to both, published, and put right only when the auditor says so."""

from datetime import date
from decimal import Decimal

import pytest

from fazhi.areas.oversight.audits.procedure import CODE
from fazhi.areas.oversight.audits.register import STATISTICS_DUTIES
from fazhi.figures.catalogue import figure
from fazhi.figures.engine import values
from fazhi.figures.words import Period
from fazhi.spine.actions import open_matter, record_entry, take_step
from fazhi.spine.errors import Refused
from fazhi.spine.models import Matter

pytestmark = pytest.mark.django_db
D = date.fromisoformat


class Project:
    def __init__(self, county, **more):
        self.county = county
        given = {
            "title": "乡镇财政资金审计",
            "kind": "special",
            "theme": "funds",
            "unit": county["qingxi"].pk,
            "auditor": "县审计局",
            **more,
        }
        self.matter = open_matter(
            CODE, organ=county["justice"], by=county.people["clerk"], on=D("2026-03-02"), fields=given
        )

    def do(self, code, on, by="clerk", detail=None, **fields):
        take_step(self.matter, code, by=self.county.people[by], on=D(on), fields=fields, detail=detail)
        self.matter = Matter.objects.get(pk=self.matter.pk)
        return self

    def finding(self, no=1, amount=100000, due="2026-06-30", on="2026-03-10"):
        row = {
            "no": no,
            "finding_type": "funds",
            "facts": "结余资金未上缴",
            "amount": amount,
            "requirement": "上缴",
            "due_on": due,
        }
        return self.do("finding", on, detail=row)

    def issued(self):
        self.finding().do("ask", "2026-03-12", draft_received_on="2026-03-12").do(
            "comment", "2026-03-16", by="qingxi", comments="无异议"
        )
        return self.do("issue", "2026-03-20", report_no="云审报〔2026〕1号", decision_no="", rectify_by="2026-06-30")


def refused(told):
    return pytest.raises(Refused, match=told)


def test_ten_days_for_comments_before_the_report(county):
    it = Project(county).finding()
    issue = {"report_no": "云审报〔2026〕1号", "decision_no": "", "rectify_by": "2026-06-30"}
    with refused("应当先征求被审计单位的意见"):
        it.do("issue", "2026-03-11", **issue)
    it.do("ask", "2026-03-12", draft_received_on="2026-03-12")
    assert it.matter.deadlines.get(limit="comment").due_on == D("2026-03-23")  # 03-22 is a Sunday
    with refused("2026-03-23尚未届满"):
        it.do("issue", "2026-03-23", **issue)
    with refused("应当晚于报告出具日期"):
        it.do("issue", "2026-03-24", **issue | {"rectify_by": "2026-03-24"})
    assert it.do("issue", "2026-03-24", **issue).matter.state == "rectifying"


def test_whoever_is_audited_does_not_keep_the_ledger(county):
    with refused("是登记单位自己"):
        Project(county, unit=county["justice"].pk)
    given = {"title": "x", "kind": "special", "theme": "funds", "unit": county["market"].pk, "auditor": "县审计局"}
    with refused("青溪镇不能登记"):
        open_matter(CODE, organ=county["qingxi"], by=county.people["qingxi"], on=D("2026-03-02"), fields=given)


def test_a_patrol_has_no_comments_of_the_audit_law(county):
    it = Project(county, kind="patrol", theme="rule_of_law", auditor="县委巡察办").finding(amount=0)
    with refused("不适用审计征求意见程序"):
        it.do("ask", "2026-03-12", draft_received_on="2026-03-12")
    it.do("issue", "2026-03-12", report_no="云巡〔2026〕1号", decision_no="", rectify_by="2026-06-30")
    assert it.matter.state == "rectifying"


def test_put_right_is_what_the_auditor_confirms(county):
    it = Project(county).issued()
    done = {"no": 1, "measures": "已上缴", "amount": 100000, "proof": "缴款书"}
    with refused("没有问题2"):
        it.do("measure", "2026-04-01", by="qingxi", detail={**done, "no": 2})
    with refused("应当在0至该数之间"):
        it.do("measure", "2026-04-01", by="qingxi", detail={**done, "amount": 100001})
    with refused("还没有整改措施"):
        it.do("confirm", "2026-04-01", detail={"no": 1, "amount": 100000, "paper": "云审整〔2026〕1号", "seen": "属实"})
    it.do("measure", "2026-04-01", by="qingxi", detail=done)
    with refused("同时报告审计机关和本级人民政府"):
        it.do("report_back", "2026-04-02", rectified_text="已改", told_auditor_on="2026-04-02")
    it.do(
        "report_back",
        "2026-04-02",
        rectified_text="已改",
        told_auditor_on="2026-04-02",
        told_government_on="2026-04-02",
    )
    assert number("findings_due") == 1 and number("findings_right") == 0  # told is not yet confirmed
    with refused("还没有由县审计局确认整改"):
        it.do("close", "2026-04-10")
    it.do("confirm", "2026-04-08", detail={"no": 1, "amount": 100000, "paper": "云审整〔2026〕1号", "seen": "属实"})
    with refused("已经确认整改"):
        it.do("confirm", "2026-04-08", detail={"no": 1, "amount": 100000, "paper": "云审整〔2026〕1号", "seen": "属实"})
    with refused("尚未向社会公布"):
        it.do("close", "2026-04-10")
    it.do("publish", "2026-04-10", published_where="县政府网站")
    assert it.do("close", "2026-04-10").matter.state == "closed"
    assert (number("rectified_rate"), number("findings_amount"), number("confirmed_amount")) == (
        1,
        Decimal(100000),
        Decimal(100000),
    )
    assert (number("completed"), number("published"), number("law_patrol_towns")) == (1, 1, 0)


def number(name):
    code = f"{CODE}.{name}"
    return values([figure(code)], Period.year(2026))[code].number


def test_clue_is_transferred_without_names(county):
    it = (
        Project(county)
        .issued()
        .do("refer", "2026-04-01", by="head", detail={"to_kind": "discipline", "subject": "虚报项目"})
    )
    assert Matter.objects.get(system="oversight.transfer").record.found_no == it.matter.number


def test_the_ledger_of_statistical_integrity(county):
    given = {
        "duty": "spot_check",
        "unit": county["qingxi"].pk,
        "content": "抽查工业产值",
        "checked": 10,
        "wrong": 11,
        "result": "",
    }
    put = lambda **more: record_entry(  # noqa: E731
        STATISTICS_DUTIES,
        organ=county["justice"],
        by=county.people["clerk"],
        on=D("2026-03-02"),
        title="抽查",
        fields={**given, **more},
    )
    with refused("多于抽查的10笔"):
        put()
    with refused("请填写抽查了多少笔"):
        put(checked=0, wrong=0)
    with refused("请写明结果"):
        put(duty="case", wrong=0)
    put(wrong=2)
    code = "oversight.statistics_duty.wrong"
    assert values([figure(code)], Period.year(2026))[code].number == 2
