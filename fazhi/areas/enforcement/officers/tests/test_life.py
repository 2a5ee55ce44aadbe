"""Certificates from the application to their end, and persons from post to post, through the actions."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from fazhi.areas.enforcement.officers import asking
from fazhi.areas.enforcement.officers.models import Certificate, Officer
from fazhi.spine import actions
from fazhi.spine.access import Reach, Role
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Matter

DAY = date(2026, 11, 20)
ONE = timedelta(days=1)
pytestmark = pytest.mark.django_db


@pytest.fixture
def people(county):
    county.person("keeper", "justice", Role.REGISTRAR, reach=Reach.DIVISION)
    county.person("market2", "market", Role.REGISTRAR)
    return county


def entered(county, name="林执法", agency="market", on=date(2026, 1, 5), **given):
    fields = {"name": name, "agency": county[agency], "duty": "officer", "joined_on": date(2020, 1, 2)} | given
    return actions.open_matter(
        "enforcement.officer", organ=county["justice"], by=county.people["keeper"], on=on, fields=fields
    ).record


def applied(county, officer, on=date(2026, 2, 2), **given):
    fields = {
        "officer": officer, "kind": "national", "wanted": "first", "domains": ["market"], "area": "990126",
        "examiner": county["justice"],
    } | given  # fmt: skip
    by = county.people["market"] if officer.agency == county["market"] else county.people["police"]
    return actions.open_matter("enforcement.certificate", organ=officer.agency, by=by, on=on, fields=fields)


def do(county, matter, code, on, by="reviewer", **given):
    actions.take_step(matter, code, by=county.people[by], on=on, **given)
    return Matter.objects.get(pk=matter.pk)


def passed(county, matter, on=date(2026, 2, 3)):
    for kind in ("general", "special"):
        do(county, matter, "exam", on, detail={"kind": kind, "passed": True, "held_on": date(2025, 12, 1)})
    return Matter.objects.get(pk=matter.pk)


def issued(county, matter, start=date(2026, 3, 2), end=date(2031, 3, 1), no="99012600001", exams=True):
    if exams:
        passed(county, matter, max(date(2026, 2, 3), matter.opened_on))
    do(county, matter, "review", start - 5 * ONE)
    do(county, matter, "send_up", start - 4 * ONE)
    fields = {"cert_no": no, "issuer": "江岭省司法厅", "valid_from": start, "valid_until": end}
    return do(county, matter, "issue", start, fields=fields)


def fit(officer, on=DAY):
    return asking.unfit(Officer.objects.get(pk=officer.pk), on=on, domain="market", division="990126") == ""


def test_from_application_to_the_first_day(people):
    officer = entered(people)
    matter = applied(people, officer)
    with pytest.raises(NotAllowed, match="考试尚未合格"):
        do(people, matter, "review", date(2026, 2, 3))
    with pytest.raises(NotAllowed, match="须由审核单位"):
        do(people, matter, "review", date(2026, 2, 3), by="market")
    matter = issued(people, matter)
    assert matter.state == "valid" and matter.documents.count() == 1
    assert not fit(officer, date(2026, 3, 1)) and fit(officer, date(2026, 3, 2)) and fit(officer)


def test_an_old_exam_does_not_do(people):
    matter = applied(people, entered(people))
    for kind in ("general", "special"):
        detail = {"kind": kind, "passed": True, "held_on": date(2021, 2, 1)}
        do(people, matter, "exam", date(2026, 2, 3), detail=detail)
    with pytest.raises(NotAllowed, match="超过5年"):
        do(people, matter, "review", date(2026, 2, 4))


def test_nobody_outside_the_agency_and_no_auxiliary_applies(people):
    officer = entered(people)
    with pytest.raises(BadInput, match="应由该单位申请"):
        actions.open_matter(
            "enforcement.certificate", organ=people["police"], by=people.people["police"], on=DAY,
            fields={"officer": officer, "kind": "national", "wanted": "first", "domains": ["market"], "area": "990126",
                    "examiner": people["justice"]},
        )  # fmt: skip
    with pytest.raises(BadInput, match="不申领执法证件"):
        applied(people, entered(people, "吴协助", duty="auxiliary"))
    with pytest.raises(BadInput, match="不能申领行政执法监督证件"):
        applied(people, officer, kind="supervision")
    issued(people, applied(people, officer))
    with pytest.raises(BadInput, match="已持有"):
        applied(people, officer, on=DAY)


def test_longer_than_the_province_allows(people):
    with pytest.raises(BadInput, match="有效期超过5年"):
        issued(people, applied(people, entered(people)), end=date(2031, 3, 3))


@pytest.mark.parametrize(
    ("code", "by", "detail"),
    [
        ("suspend", "head", {"why": "违反程序执法", "decision_no": "云司监〔2026〕3号"}),
        ("educate", "head", {"why": "培训不合格", "decision_no": "云司监〔2026〕4号", "until": date(2026, 12, 31)}),
        ("report_lost", "market", {"why": "在外遗失"}),
    ],
)
def test_rests_and_is_restored(people, code, by, detail):
    officer = entered(people)
    matter = issued(people, applied(people, officer))
    matter = do(people, matter, code, date(2026, 6, 1), by=by, detail=detail)
    assert matter.state == "halted" and not fit(officer) and fit(officer, date(2026, 5, 31))
    matter = do(people, matter, "restore", date(2026, 7, 1), by="head", detail={})
    assert matter.state == "valid" and fit(officer) and not fit(officer, date(2026, 6, 30))


def test_renewal_takes_what_stands_and_ends_the_old_one(people):
    officer = entered(people)
    card = {
        "cert_no": "99012600001",
        "issuer": "江岭省司法厅",
        "valid_from": date(2021, 12, 1),
        "valid_until": date(2026, 11, 30),
    }
    old = applied(people, officer, **card)
    old = do(people, old, "enter", date(2026, 2, 3))
    due = {d.limit: d.due_on for d in old.deadlines.all()}
    assert due["renew"] == date(2026, 5, 30) and due["validity"] == date(2026, 11, 30)
    old = do(people, old, "renew", date(2026, 10, 8), by="market")
    assert not old.deadlines.get(limit="renew").is_running
    with pytest.raises(NotAllowed, match="已提出申请"):
        do(people, old, "renew", date(2026, 10, 9), by="market")
    new = Matter.objects.get(system="enforcement.certificate", state="applied")
    assert new.record.wanted == "renewal" and new.record.replaces == old.record and new.record.domains == "|market|"
    issued(people, new, start=date(2026, 11, 16), end=date(2031, 11, 15))
    old.refresh_from_db()
    assert old.state == "replaced" and old.record.ended_on == date(2026, 11, 16) and fit(officer, date(2026, 11, 16))


def test_expires_by_itself(people, settings):
    officer = entered(people)
    card = {
        "cert_no": "9",
        "issuer": "江岭省司法厅",
        "valid_from": date(2021, 11, 20),
        "valid_until": date(2026, 11, 19),
    }
    matter = do(people, applied(people, officer, **card), "enter", date(2026, 2, 3))
    assert not fit(officer) and fit(officer, DAY - ONE)  # asked by its days, before anybody swept
    actions.apply_law(DAY)
    matter = Matter.objects.get(pk=matter.pk)
    assert (matter.state, matter.record.ended, matter.record.ended_on) == ("expired", "expired", DAY)
    assert not fit(officer) and fit(officer, DAY - ONE)


def test_whoever_leaves_keeps_no_certificate(people):
    officer = entered(people)
    card = issued(people, applied(people, officer))
    do(people, officer.matter, "leave", date(2026, 8, 3), by="market", fields={"left_why": "retired"}, detail={})
    card.refresh_from_db()
    assert card.record.cancel_why == "retired" and card.deadlines.filter(limit="cancel", met_on=None).exists()
    assert not fit(officer)
    card = do(people, card, "cancel", date(2026, 8, 10), fields={"cancel_why": "retired"})
    assert card.state == "cancelled" and "注销" in card.documents.last().name


def test_an_officer_who_moves_needs_another_certificate(people, client):
    officer = entered(people)
    card = issued(people, applied(people, officer))
    detail = {"agency": people["police"], "why": "云组〔2026〕7号"}
    do(people, officer.matter, "move", date(2026, 9, 1), by="market", detail=detail)
    officer = Officer.objects.get(pk=officer.pk)
    assert "没有符合的有效证件" in client.get("/enforcement/officers/", {"q": "林执法"}).content.decode()
    assert officer.agency == people["police"] and not fit(officer) and fit(officer, date(2026, 8, 31))
    with pytest.raises(NotAllowed):
        do(people, officer.matter, "upkeep", DAY, by="market", fields={"duty": "officer"}, detail={"what": ["post"]})
    new = applied(people, officer, on=date(2026, 9, 2), wanted="change", replaces=card.record)
    issued(people, new, start=date(2026, 9, 20), end=date(2031, 9, 19), no="99012600002", exams=False)
    assert fit(officer) and Certificate.objects.get(pk=card.pk).ended == "replaced"


def test_withdrawn_by_a_decision(people):
    officer = entered(people)
    card = issued(people, applied(people, officer))
    with pytest.raises(BadInput, match="文号"):
        do(people, card, "withdraw", DAY, by="head", fields={})
    card = do(people, card, "withdraw", DAY, by="head", fields={"decision_no": "云府〔2026〕9号"})
    assert card.state == "withdrawn" and not fit(officer) and fit(officer, DAY - ONE)


def test_the_public_reads_four_facts(people, client):
    officer = entered(people, post="执法一中队")
    issued(people, applied(people, officer))
    page = client.get("/enforcement/officers/", {"q": "99012600001"}).content.decode()
    assert "林执法" in page and "云岚县市场监督管理局" in page and "市场监管" in page and "执法一中队" not in page
    do(people, Certificate.objects.get().matter, "suspend", DAY, by="head", detail={"why": "x", "decision_no": "y"})
    assert "没有符合的有效证件" in client.get("/enforcement/officers/", {"q": "99012600001"}).content.decode()
