"""Complaints of enterprises from the portal to their end, visits, and policies carried to those entitled."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.portal import handing_in
from fazhi.report.draft import first_draft
from fazhi.report.render import codes_in, render
from fazhi.report.shown import live
from fazhi.spine import actions, registry
from fazhi.spine.access import Role
from fazhi.spine.errors import Refused
from fazhi.spine.models import Matter

DAY = date(2026, 3, 2)
GIVEN = {"subject": "一个月被检查六次", "topic": "inspection", "agency_named": "县公安局", "facts": "每周都来人检查，影响生产",
         "enterprise": "云岚县清禾食品有限公司", "contact": "", "phone": ""}  # fmt: skip


@pytest.fixture
def town(county, today, settings):
    settings.FAZHI_DIVISION = "990126"
    county.person("keeper", "market", Role.REGISTRAR, name="周登记")
    return county


def refused(call, *args, **more) -> str:
    with pytest.raises(Refused) as caught:
        call(*args, **more)
    fields = getattr(caught.value, "fields", {}) or {}
    return "；".join([*caught.value.reasons, *(str(v) for v in fields.values())])


def handed_in(**changed) -> Matter:
    register = registry.register_of("functions.complaint")
    key = handing_in.key_of(register, handing_in.new_token(register))
    return handing_in.hand_in(register, register.apply, values=GIVEN | changed, files=(), key=key, on=DAY)


def do(county, matter, code, who="clerk", *, on=DAY, **fields):
    return actions.take_step(matter, code, by=county.people[who], on=on, fields=fields)


def value(code):
    figure = catalogue.figure(f"functions.{code}")
    return engine.values([figure], Period.year(2026))[figure.code].number


def test_a_complaint_goes_to_the_unit_and_back_to_the_enterprise(town):
    matter = handed_in()
    assert matter.organ == town["justice"] and matter.query_code and matter.record.source == "portal"
    assert matter.deadlines.get(limit="accept").due_on == date(2026, 3, 5)
    assert "自己" in refused(do, town, matter, "accept", agency=town["justice"])
    do(town, matter, "accept", agency=town["police"])
    assert matter.deadlines.get(limit="close").due_on == date(2026, 3, 30)
    do(town, matter, "hand_over")
    with pytest.raises(Refused):
        do(town, matter, "answer", result="solved", answer="已停止")  # the unit itself answers
    do(town, matter, "answer", "police", on=date(2026, 3, 10), result="solved", answer="合并检查，半年内不再入企")
    do(town, matter, "return", on=date(2026, 3, 10))
    assert Matter.objects.get(pk=matter.pk).record.answered_on is None  # what came back is not answered
    do(town, matter, "answer", "police", on=date(2026, 3, 11), result="solved", answer="合并检查，半年内不再入企")
    do(town, matter, "close", on=date(2026, 3, 11))
    assert (value("complaint.received"), value("complaint.closed"), value("complaint.solved_rate")) == (1, 1, 1.0)


def test_the_same_topic_at_one_unit_is_a_signal_whoever_complains(town):
    for subject, topic in (("检查太多", "inspection"), ("重复检查", "inspection"), ("罚款过高", "penalty")):
        do(
            town,
            handed_in(subject=subject, topic=topic, enterprise=f"云岚县{subject}公司"),
            "accept",
            agency=town["police"],
        )
    assert (value("complaint.accepted"), value("complaint.again")) == (3, 1)


def test_enforcement_goes_on_as_supervision_and_other_topics_do_not(town):
    matter = handed_in()
    do(town, matter, "accept", agency=town["police"])
    do(town, matter, "supervise")
    case = Matter.objects.get(system="enforcement.supervision")
    assert case.record.agency == town["police"] and case.record.enterprise_related
    other = handed_in(topic="approval", subject="办证太慢")
    do(town, other, "accept", agency=town["police"])
    assert "第53条" in refused(do, town, other, "supervise")


def record(county, register, title, **fields):
    return actions.record_entry(
        register, organ=county["market"], by=county.people["keeper"], on=DAY, title=title, fields=fields
    )


def test_who_is_entitled_and_not_reached_is_a_number_and_a_list(town):
    policy = {"document_no": "云政办〔2026〕2号", "conditions": "规模以上", "until": "2026-12-31", "budget": "500000"}
    said = refused(
        record, town, "functions.policy", "稳岗补贴", **policy, entitled="甲公司\n乙公司\n丙公司", entitled_count=2
    )
    assert "名单有3家" in said
    stands = record(town, "functions.policy", "稳岗补贴", **policy, entitled="甲公司\n乙公司\n丙公司", entitled_count=3)
    given = {"policy": stands, "amount": "20000", "applied": False}
    assert "不在" in refused(record, town, "functions.policy_delivery", "兑现", **given, enterprise="丁公司")
    record(town, "functions.policy_delivery", "兑现", **given, enterprise="甲公司")
    assert "请勿重复" in refused(record, town, "functions.policy_delivery", "兑现", **given, enterprise="甲公司")
    assert (value("policy_delivery.reached"), value("policy_delivery.amount")) == (1, 20000)
    client = Client()
    client.force_login(town.people["keeper"])
    page = client.get(reverse("desk-functions:policy-reach")).content.decode()
    assert "乙公司" in page and "丙公司" in page and "<li>甲公司" not in page


def test_a_visit_solves_no_more_than_was_raised(town):
    fields = {"enterprise": "云岚县清禾食品有限公司", "questions": "用工难"}
    assert "多于" in refused(record, town, "functions.business_visit", "走访", **fields, raised=1, solved=2)
    record(town, "functions.business_visit", "走访", **fields, raised=4, solved=1)
    assert value("business_visit.solved_rate") == 0.25


def test_the_draft_of_the_report_tells_what_was_done_for_enterprises(town):
    matter = handed_in()
    do(town, matter, "accept", agency=town["police"])
    do(town, matter, "hand_over")
    do(town, matter, "answer", "police", on=date(2026, 3, 10), result="solved", answer="合并检查，半年内不再入企")
    do(town, matter, "close", on=date(2026, 3, 11))
    do(town, handed_in(subject="办证太慢", topic="approval"), "accept", agency=town["market"])
    record(
        town,
        "functions.business_visit",
        "走访",
        enterprise="云岚县清禾食品有限公司",
        questions="用工难",
        raised=4,
        solved=1,
    )
    draft = first_draft(town["government"], 2026)
    told = render(draft, live(town["government"], 2026, codes_in(draft))).text
    assert "受理营商环境投诉2件，办结1件，其中已解决1件。" in told
    assert "走访企业1次，收集问题4个，其中已解决1个，解决率25%" in told
    assert "惠企政策" not in told and "满意率" not in told  # nothing of the kind is on record
