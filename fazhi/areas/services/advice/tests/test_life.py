"""Advice through the actions: consent, the answer, handing on; contacts and check-ups; what cannot be searched."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from fazhi.areas.services.advice.words import DISPUTES, AidForm
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine import registry
from fazhi.spine.access import Reach, Role
from fazhi.spine.actions import open_matter, record_entry, take_step
from fazhi.spine.errors import BadInput, NotAllowed

pytestmark = pytest.mark.django_db
D = date.fromisoformat
ASKED = {"channel": "hotline", "topic": "labour", "question": "工地拖欠三个月工资怎么办", "asker": "", "persons": 2}


@pytest.fixture
def bureau(county):
    county.person("clerk", "justice", Role.REGISTRAR, reach=Reach.DIVISION)
    return county


@pytest.fixture
def ask(bureau):
    def make(on="2026-10-12", **fields):
        by = bureau.people["clerk"]
        return open_matter("services.advice", organ=bureau["justice"], by=by, on=D(on), fields={**ASKED, **fields})

    return make


@pytest.fixture
def do(bureau):
    def take(matter, code, on="2026-10-13", **fields):
        event = take_step(matter, code, by=bureau.people["clerk"], on=D(on), fields=fields)
        matter.refresh_from_db()
        return event

    return take


def test_a_recording_needs_consent_before_it(ask):
    with pytest.raises(BadInput, match=r"须事先告知并取得咨询人同意.*个人信息保护法"):
        ask(recorded=True)
    with pytest.raises(BadInput, match="只有热线来电登记录音"):
        ask(recorded=True, recording_agreed=True, channel="window")
    assert ask(recorded=True, recording_agreed=True).title == "法律咨询"


def test_answer_and_handing_on_to_legal_aid(ask, do):
    matter = ask(asker_phone="13900001111")
    with pytest.raises(BadInput, match="请填写“解答”"):
        do(matter, "answer", answer="")
    do(matter, "answer", answer="可以向劳动监察投诉，也可以申请仲裁。")
    with pytest.raises(BadInput, match="转办须有咨询人的姓名"):
        do(matter, "refer_aid", asker="", aid_form="labour")
    do(matter, "refer_aid", asker="田满仓", aid_form="labour")
    aid = matter.chain.links_out.get(kind="advice").target.matter
    assert (aid.system, aid.record.channel, aid.record.applicant, aid.record.matter_type) == (
        "services.legal_aid", "referred", "田满仓", "labour",
    )  # fmt: skip
    assert aid.deadlines.filter(limit="decide", met_on=None).exists() and "田" not in aid.title
    with pytest.raises(NotAllowed, match=f"已转法律援助（{aid.number}）"):
        do(matter, "refer_aid", asker="田满仓", aid_form="labour")
    do(matter, "close", "2026-10-14")
    assert matter.state == "closed"


def test_an_enterprise_gets_no_aid_and_some_matters_no_mediation(ask, do):
    with pytest.raises(NotAllowed, match=r"法律援助的对象是公民.*第2条"):
        do(ask(asker_kind="enterprise"), "refer_aid", asker="宏达公司", aid_form="civil")
    with pytest.raises(NotAllowed, match="不适用人民调解"):
        do(ask(topic="administrative"), "refer_mediation", asker="田满仓", other_party="县局")
    matter = ask(topic="family", asker="田满仓")
    with pytest.raises(BadInput, match=r"对方当事人.*第17条"):
        do(matter, "refer_mediation", asker="田满仓", other_party="")
    do(matter, "refer_mediation", asker="田满仓", other_party="田得水")
    dispute = matter.chain.links_out.get(kind="mediation").target.matter
    assert (dispute.system, dispute.record.dispute_type, dispute.record.restricted) == (
        "disputes.mediation",
        "family",
        True,
    )
    with pytest.raises(BadInput, match="不能只说"):
        do(matter, "show_way", shown_to="petition", shown_note=" ")


def test_codes_are_those_of_the_systems_they_lead_to():
    aid = dict(registry.register_of("services.legal_aid").model._meta.get_field("matter_type").choices)
    disputes = dict(registry.register_of("disputes.mediation").model._meta.get_field("dispute_type").choices)
    assert set(AidForm.values) <= set(aid) and set(DISPUTES.values()) <= set(disputes)


def test_nobody_is_found_by_name_or_telephone(bureau, ask):
    ask(asker="田满仓", asker_phone="13900001111")
    ask(asker="田满仓", asker_phone="13900001111", topic="debt")
    client = Client()
    client.force_login(bureau.people["clerk"])
    for words in ("13900001111", "田满仓", "拖欠三个月"):
        page = client.get("/desk/registers/services.advice/", {"q": words}).content.decode()
        assert 'class="count"' not in page or "共2" not in page
        assert "田满仓" not in page.replace(f'value="{words}"', "") and "没有" in page
    shown = client.get("/desk/registers/services.advice/").content.decode()
    assert "13900001111" not in shown and "田满仓" not in shown
    register = registry.register_of("services.advice")
    assert not register.search and not set(register.filters) & register.personal


def entry(bureau, code, on="2026-10-12", title="记录", **fields):
    return record_entry(
        f"services.{code}", organ=bureau["justice"], by=bureau.people["clerk"], on=D(on), title=title, fields=fields
    )


def test_contacts_and_consultations_are_never_added(bureau, ask, do):
    day = {"channel": "hotline", "until": D("2026-10-12"), "contacts": 40, "answered": 36, "rated": 20, "satisfied": 19}
    with pytest.raises(BadInput, match="接通（接待）次数多于呼入"):
        entry(bureau, "advice_contacts", **{**day, "answered": 41})
    with pytest.raises(BadInput, match="满意的不能多于"):
        entry(bureau, "advice_contacts", **{**day, "satisfied": 21})
    entry(bureau, "advice_contacts", **day)
    entry(
        bureau,
        "advice_contacts",
        **{**day, "channel": "window", "contacts": 9, "answered": 9, "rated": 0, "satisfied": 0},
    )
    ask()
    ask(channel="network", persons=1)
    codes = ("calls", "contacts", "connected_rate", "consulted", "calls_and_visits", "satisfied_rate")
    figures = [catalogue.figure(f"services.advice.{code}") for code in codes]
    values = engine.values(figures, Period.year(2026))
    assert [values[f.code].number for f in figures] == [40, 45, 0.9, 3, 2, 0.95]


def test_checkups(bureau):
    firm = {
        "enterprise": "云岚宏达建材有限公司",
        "lawyers": "江岭云岚律师事务所",
        "risk_kinds": ["labour", "contract"],
        "risks": 3,
    }
    with pytest.raises(BadInput, match="风险种类与风险点个数对不上"):
        entry(bureau, "enterprise_checkups", **{**firm, "risks": 1})
    with pytest.raises(BadInput, match="请填写回访日期"):
        entry(bureau, "enterprise_checkups", **firm, resolved=2)
    with pytest.raises(BadInput, match="回访日期早于体检日期"):
        entry(bureau, "enterprise_checkups", **firm, followed_on=D("2026-10-01"))
    entry(bureau, "enterprise_checkups", **firm, resolved=2, followed_on=D("2026-11-02"), consultations=4)
    entry(bureau, "enterprise_checkups", "2026-11-05", enterprise=firm["enterprise"], lawyers="江岭云岚律师事务所")
    codes = ("checkups", "checked_enterprises", "risks", "resolved_rate", "checkup_consultations")
    values = engine.values([catalogue.figure(f"services.advice.{code}") for code in codes], Period.year(2026))
    assert [round(values[f"services.advice.{code}"].number, 4) for code in codes] == [2, 1, 3, 0.6667, 4]
