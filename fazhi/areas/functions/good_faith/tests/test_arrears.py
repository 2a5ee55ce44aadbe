"""Sums owed to small enterprises from entry to payment, through the actions; every gate is tried the wrong way first."""

from datetime import date
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine import actions
from fazhi.spine.access import Role
from fazhi.spine.errors import Refused

OPENED = date(2026, 3, 3)
FIELDS = {
    "subject": "城区道路标线工程尾款", "contract_no": "云公合〔2025〕18号", "payer": "public", "supplier": "云岚县明线交通设施有限公司",
    "size": "small", "amount": "100000", "signed_on": "2025-12-01", "delivered_on": "2026-03-02", "settlement": "delivery",
    "agreed_days": "", "accept_by": "", "agreed_rate": "",
}  # fmt: skip


@pytest.fixture
def town(county, today):
    county.person("cashier", "police", Role.CLERK, name="钱出纳")
    county.person("chief", "police", Role.OFFICE_HEAD, name="陈科长")
    county.person("marketclerk", "market", Role.CLERK, name="周受理")
    county.person("markethead", "market", Role.OFFICE_HEAD, name="周科长")
    return county


def refused(call, *args, **more) -> str:
    with pytest.raises(Refused) as caught:
        call(*args, **more)
    fields = getattr(caught.value, "fields", {}) or {}
    return "；".join([*caught.value.reasons, *(str(v) for v in fields.values())])


def enter(county, *, on=OPENED, **changed):
    return actions.open_matter(
        "functions.arrears", organ=county["police"], by=county.people["cashier"], on=on,
        fields=FIELDS | {"overseer": county["market"]} | changed,
    )  # fmt: skip


def do(county, matter, code, who="cashier", *, on=OPENED, detail=None, **fields):
    return actions.take_step(matter, code, by=county.people[who], on=on, fields=fields, detail=detail)


def owing(county, **changed):
    matter = enter(county, **changed)
    do(county, matter, "start")
    return matter


def part(on, amount, interest=""):
    return {"paid_on": on, "amount": amount, "interest_paid": interest, "voucher": "记-12"}


def value(code, year=2026):
    figure = catalogue.figure(f"functions.{code}")
    return engine.values([figure], Period.year(year))[figure.code].number


def test_day_delay_and_interest_are_worked_out_and_parts_are_paid_to_the_end(town):
    matter = owing(town)
    record = matter.record
    assert (record.due_on, matter.deadlines.get(limit="pay").due_on) == (date(2026, 4, 1), date(2026, 4, 1))
    assert "第9条第1款" in record.due_rule and "万分之五" in record.rate_rule
    late = date(2026, 5, 6)
    assert "超过" in refused(do, town, matter, "pay", on=late, detail=part("2026-04-11", "100001"))
    assert "大于零" in refused(do, town, matter, "pay", on=late, detail=part("2026-04-11", "-5"))
    assert "晚于" in refused(do, town, matter, "pay", on=late, detail=part("2026-05-07", "5"))
    assert "付清" in refused(do, town, matter, "pay", on=late, detail=part("2026-04-11", "100000"))
    do(town, matter, "pay", on=late, detail=part("2026-04-11", "60000"))
    assert value("arrears.overdue") == 40000
    said = refused(do, town, matter, "pay_off", on=late, detail=part("2026-05-01", "40000"), interest_waived="")
    assert "应为900.00元" in said and "第17条" in said
    assert "还差" in refused(
        do, town, matter, "pay_off", on=late, detail=part("2026-05-01", "39999", "900"), interest_waived=""
    )
    do(town, matter, "pay_off", on=late, detail=part("2026-05-01", "40000", "900"), interest_waived="")
    record.refresh_from_db()
    assert (record.cleared_on, record.overdue_days, record.interest) == (date(2026, 5, 1), 30, Decimal("900.00"))
    assert matter.__class__.objects.get(pk=matter.pk).state == "cleared"
    assert (value("arrears.overdue"), value("arrears.in_time"), value("arrears.due"), value("arrears.cleared")) == (
        0,
        0,
        1,
        1,
    )


def test_nobody_types_the_day_and_acceptance_decides_it(town):
    matter = enter(town, settlement="acceptance", accept_by="2026-03-20", agreed_days="180")
    assert "第10条" in refused(do, town, matter, "start", on=date(2026, 3, 19))
    with pytest.raises(Refused):
        do(town, matter, "start", on=date(2026, 3, 20), due_on="2027-01-01")
    do(town, matter, "start", on=date(2026, 3, 20))
    assert matter.record.due_on == date(2026, 5, 19) and "不得超过60日" in matter.record.due_rule
    progress = enter(town, settlement="progress")
    assert "第9条第4款" in refused(do, town, progress, "start")
    do(town, progress, "start", confirmed_on="2026-03-03")
    assert progress.record.due_on == date(2026, 4, 2)


def test_what_is_entered_must_hold_together(town):
    assert "付款天数" in refused(enter, town, size="large")
    assert "大于零" in refused(enter, town, amount="0")
    assert "早于" in refused(enter, town, delivered_on="2025-11-30")
    assert "晚于登记日期" in refused(enter, town, delivered_on="2026-04-30")


def test_excuses_are_refused_by_their_article_and_disputes_are_noted(town):
    matter = owing(town)
    said = refused(do, town, matter, "excuse", excuse="leader", excuse_agreed=True, excuse_text="局长调离")
    assert "法定代表人或者主要负责人变更" in said and "第14条" in said
    assert "第14条" in refused(do, town, matter, "excuse", excuse="audit", excuse_agreed=False, excuse_text="等审计")
    do(town, matter, "excuse", excuse="dispute", excuse_agreed=False, excuse_text="部分标线脱落")


def test_confirmation_and_complaint_have_their_clocks(town):
    matter = owing(town)
    assert "没有要求" in refused(do, town, matter, "confirm")
    do(town, matter, "ask_confirm", on=date(2026, 4, 7))
    assert matter.deadlines.get(limit="confirm").due_on == date(2026, 5, 7)
    do(town, matter, "confirm", on=date(2026, 4, 20))
    with pytest.raises(Refused):
        do(town, matter, "complain", on=date(2026, 5, 6))  # who owes does not accept the complaint about itself
    assert "没有受理" in refused(
        do, town, matter, "transfer", "marketclerk", on=date(2026, 5, 6), handler=town["market"]
    )
    do(town, matter, "complain", "marketclerk", on=date(2026, 5, 6))
    assert matter.deadlines.get(limit="transfer").due_on == date(2026, 5, 19)  # Saturday 9 May is worked
    do(town, matter, "transfer", "marketclerk", on=date(2026, 5, 12), handler=town["market"])
    assert matter.deadlines.get(limit="answer").due_on == date(2026, 6, 11)
    actions.extend(
        matter, "answer", by=town.people["markethead"], on=date(2026, 6, 10), amount=60, reason="涉及多个项目"
    )
    assert matter.deadlines.get(limit="answer").due_on == date(2026, 8, 10)  # 90 days in all
    do(town, matter, "answer", "marketclerk", on=date(2026, 6, 20), complaint_result="paid", answer="已达成付款计划")
    assert (value("arrears.complaints"), value("arrears.answered")) == (1, 1)


def test_the_clearing_rate_stands_on_the_first_of_january(town):
    old = owing(town, on=OPENED, signed_on="2025-01-06", delivered_on="2025-05-06")
    new = owing(town)
    late = date(2026, 5, 6)
    do(town, old, "pay", on=late, detail=part("2026-02-02", "25000"))
    do(town, new, "pay", on=late, detail=part("2026-05-06", "60000"))
    assert (value("arrears.base"), value("arrears.resolved"), value("arrears.overdue")) == (100000, 25000, 115000)
    assert value("arrears.resolved_rate") == 0.25 and value("arrears.overdue", 2025) == 100000


def test_last_years_arrears_are_published_with_computed_numbers(town):
    owing(town, signed_on="2025-01-06", delivered_on="2025-05-06")
    owing(town)
    fields = {"organ": town["police"], "by": town.people["cashier"], "on": OPENED}
    said = refused(actions.open_matter, "functions.arrears_publication", **fields, fields={"as_of": "2026-12-31"})
    assert "2025年12月31日" in said and "第18条" in said
    matter = actions.open_matter("functions.arrears_publication", **fields, fields={"as_of": "2025-12-31"})
    assert matter.deadlines.get(limit="publish").due_on == date(2026, 3, 31)
    do(town, matter, "publish", place="县政府网站")
    assert (matter.record.contracts, matter.record.amount) == (1, Decimal("100000"))


def test_a_debt_that_ends_otherwise_leaves_the_balance(town):
    matter = owing(town)
    do(town, matter, "end", "chief", on=date(2026, 6, 1), ended_reason="抵销协议2026-06-01")
    assert (value("arrears.overdue"), value("arrears.overdue_cases"), value("arrears.resolved")) == (0, 0, 0)


def test_a_judgment_against_a_public_body_is_performed(town):
    fields = {"case_no": "（2026）云0126行初3号", "kind": "administrative", "court": "云岚县人民法院", "duty": "退还押金",
              "effective_on": "2026-02-20", "perform_by": "2026-03-20", "amount": "5000"}  # fmt: skip
    matter = actions.open_matter(
        "functions.public_judgment", organ=town["police"], by=town.people["cashier"], on=OPENED, fields=fields
    )
    assert matter.deadlines.get(limit="perform").due_on == date(2026, 3, 20) and value("public_judgment.owed") == 1
    do(town, matter, "perform", on=date(2026, 3, 18), performance="已退还")
    assert (value("public_judgment.owed"), value("public_judgment.performed")) == (0, 1)


def test_the_clock_is_shown_on_its_page_to_those_who_may_see_it(town):
    matter = owing(town)
    do(town, matter, "pay", on=date(2026, 5, 6), detail=part("2026-04-11", "60000"))
    address = reverse("desk-functions:arrears-clock", args=[matter.pk])
    client = Client()
    client.force_login(town.people["cashier"])
    page = client.get(address).content.decode()
    days = (date(2026, 11, 20) - date(2026, 4, 11)).days
    assert f"{500 + days * 20}.00元" in page and f"{10 + days}天" in page and "40000.00元" in page
    client.force_login(town.people["qingxi"])
    assert client.get(address).status_code == 404
