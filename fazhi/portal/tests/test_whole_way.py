"""One real application from the portal to the published result, as far as the public can see it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.urls import reverse

from fazhi.spine import actions
from fazhi.spine.models import Event, Matter

SYSTEM = "disputes.reconsideration"
TYPED = {
    "applicant": "欧阳明月", "applicant_kind": "person", "id_no": "990126199001011234", "phone": "13800000000",
    "address": "云岚县青溪镇和平村5号", "respondent": "云岚县公安局", "act_name": "行政处罚决定", "act_number": "云公罚〔2026〕88号",
    "act_on": "2026-10-30", "act_kind": "penalty", "field": "police", "known_on": "2026-11-02",
    "request": "请求撤销该行政处罚决定。", "facts": "认定事实不清。\r\n证据不足。",
}  # fmt: skip
PERSONAL = ("欧阳", "990126199001011234", "13800000000", "和平村5号")


def told(client: Any, matter: Matter) -> str:
    return str(client.post(reverse("portal:follow"), {"code": matter.query_code}).text)


def test_applied_for_accepted_and_not_yet_published(client: Any, county: Any, today: date) -> None:
    url = reverse("portal:apply", args=[SYSTEM])
    typed = {**TYPED, "token": client.get(url).context["token"]}
    checked = client.post(url, {**typed, "stage": "check"})
    assert checked.status_code == 200, checked.context["form"].errors
    client.post(url, {**typed, "stage": "send"})
    matter = Matter.objects.get(system=SYSTEM)
    assert matter.record.channel == "internet" and matter.record.facts == "认定事实不清。\r\n证据不足。"
    assert Event.objects.get(chain=matter.pk, code="open").payload["fields"]["applicant"].keys() == {"sm3"}
    assert "审查期限" in told(client, matter) and "2026-11-27" in told(client, matter)

    actions.take_step(matter, "accept", by=county.people["reviewer"], on=today, note="内部意见")
    matter = Matter.objects.get(pk=matter.pk)
    text = told(client, matter)
    state = matter.declared.states["accepted"]
    assert f"<strong>{state}</strong>" in text and "<span>受理（普通程序）</span>" in text
    paper = matter.documents.get()
    assert f"《{paper.name}》 {paper.number}" in text
    assert not [value for value in (*PERSONAL, "内部意见", "李审理") if value in text]

    assert client.get(reverse("portal:published_detail", args=[SYSTEM, matter.pk])).status_code == 404
    listed = client.get(reverse("portal:published", args=[SYSTEM]))
    assert matter.number not in listed.text and "共0件" in listed.text


def test_the_law_acts_before_the_applicant_is_told(client: Any, county: Any, settings: Any) -> None:
    """Five working days without an answer: 视为受理 (行政复议法第30条), and the portal says so the day after."""
    url = reverse("portal:apply", args=[SYSTEM])
    typed = {**TYPED, "token": client.get(url).context["token"], "stage": "send"}
    client.post(url, typed)
    matter = Matter.objects.get(system=SYSTEM)
    settings.FAZHI_TODAY = date(2026, 11, 27)
    assert "视为受理" not in told(client, matter)
    settings.FAZHI_TODAY = date(2026, 11, 30)
    assert "视为受理" in told(client, matter)


def test_a_decision_is_published_without_its_people(client: Any, county: Any, today: date) -> None:
    fields = {"applicant": "欧阳明月", "respondent": "云岚县公安局", "act_name": "行政处罚决定", "act_kind": "penalty",
              "channel": "internet", "request": "请求撤销。", "id_no": "990126199001011234"}  # fmt: skip
    matter = actions.open_matter(
        SYSTEM, organ=county["justice"], by=None, actor="窗口", on=today, fields={**fields, "field": "police"}
    )
    record = matter.record  # published at once, without the long way there: only the condition matters here
    record.published, record.decided_on, record.results = True, today, "|revoke|"
    record.save()
    listed = client.get(reverse("portal:published", args=[SYSTEM]))
    shown = client.get(reverse("portal:published_detail", args=[SYSTEM, matter.pk]))
    assert matter.number in listed.text and "云岚县公安局" in shown.text and "撤销" in shown.text
    assert not [value for value in PERSONAL if value in listed.text + shown.text]
    assert client.get(reverse("portal:published", args=[SYSTEM]), {"q": "欧阳"}).context["sheet"].paginator.count == 0
    record.published = False
    record.save()
    assert client.get(reverse("portal:published_detail", args=[SYSTEM, matter.pk])).status_code == 404
