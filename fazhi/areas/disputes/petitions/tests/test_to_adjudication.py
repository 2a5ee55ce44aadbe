"""A petition whose matter a body may rule on: it leaves for the ruling, and is counted once on either side."""

from datetime import date

import pytest
from django.test import Client

from fazhi.figures import engine
from fazhi.figures.catalogue import figure
from fazhi.figures.words import Period
from fazhi.spine.access import Role
from fazhi.spine.actions import record_entry
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Document, Link, Matter

D = date.fromisoformat
LAW = {
    "item_code": "000731001000", "dispute_kind": "company_name", "basis_law": "企业名称登记管理规定", "basis_article": "第21条",
    "decide_amount": 3, "decide_unit": "month", "days_basis": "企业名称登记管理规定第21条", "after": "either",
}  # fmt: skip


@pytest.fixture
def item(place):
    """An item on which the police rules, handled there by the market bureau."""
    place.person("registrar", "justice", Role.REGISTRAR)
    fields = {**LAW, "body": place["police"], "handler": place["market"], "published_on": D("2026-01-05")}
    return record_entry(
        "disputes.adjudication_items", organ=place["justice"], by=place.people["registrar"], on=D("2026-01-05"),
        title="企业名称争议裁决", fields=fields,
    )  # fmt: skip


def number(code):
    return engine.values([figure(code)], Period.year(2026))[code].number


def test_it_opens_a_ruling_and_leaves(case, place, item):
    given = {"item": item, "respondent": "云岚县锦呈商贸有限公司", "request": "责令变更名称", "wishes": True}
    it = case(subject="企业名称近似").accepted()
    with pytest.raises(BadInput, match="行政裁决依当事人申请"):
        it.do("to_adjudication", "2026-09-14", detail={**given, "wishes": False})
    assert not Matter.objects.filter(system="disputes.adjudication").exists()
    with pytest.raises(BadInput, match="申请人和被申请人不能相同"):
        it.do("to_adjudication", "2026-09-14", detail={**given, "respondent": "孙小满"})
    it.matter.refresh_from_db()
    assert it.matter.state == "accepted"  # nothing half done
    it.do("to_adjudication", "2026-09-14", detail=given)
    opened = Matter.objects.get(system="disputes.adjudication")
    assert (opened.organ, opened.state, opened.owner) == (place["market"], "received", None)
    assert (opened.record.applicant, opened.record.item, opened.record.facts) == ("孙小满", item, "罚款过重，请求撤销")
    assert Link.objects.filter(source=it.matter.pk, target=opened.pk, kind="adjudication").exists()
    assert (it.matter.state, it.record.sorted_as, it.record.passed_to) == ("left", "procedure", "云岚县市场监督管理局")
    assert not it.runs("handle") and Document.objects.filter(matter=it.matter, template="adjudication_notice").exists()
    assert {c: number(c) for c in (
        "disputes.petition.received", "disputes.petition.way_procedure", "disputes.petition.to_adjudication",
        "disputes.petition.to_reconsideration", "disputes.adjudication.applied",
    )} == {
        "disputes.petition.received": 1, "disputes.petition.way_procedure": 1, "disputes.petition.to_adjudication": 1,
        "disputes.petition.to_reconsideration": 0, "disputes.adjudication.applied": 1,
    }  # fmt: skip


def test_the_form_offers_the_items_that_stand_and_nobody_unnamed_applies(case, place, item):
    it = case().accepted()
    client = Client()
    client.force_login(place.people["shichang"])
    form = client.get(f"/desk/matters/{it.matter.pk}/step/to_adjudication/").content.decode()
    assert "企业名称争议裁决" in form
    nobody = case(petitioner="", phone="", address="").route()
    nobody.do("accept_untold", "2026-09-10")
    with pytest.raises(NotAllowed, match="匿名"):
        nobody.do(
            "to_adjudication", "2026-09-14", detail={"item": item, "respondent": "某", "request": "某", "wishes": True}
        )
