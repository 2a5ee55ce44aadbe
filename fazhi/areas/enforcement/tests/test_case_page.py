"""An open case is offered its standard and like cases; a decided one is not, and others do not see it."""

from __future__ import annotations

import pytest
from django.urls import reverse

from fazhi.areas.enforcement.discretion.cases import like_cases
from fazhi.areas.enforcement.penalties.models import PenaltyCase

pytestmark = pytest.mark.django_db


def test_ticks_lead_to_a_tier_and_its_range(client, desk, case, today):
    one, row = case(), desk.tier(desk.standard())
    client.force_login(desk.county.people["m_clerk"])
    address = reverse("desk-enforcement:discretion-case", args=[one.matter.pk])
    assert address in client.get(reverse("desk:matter", args=[one.matter.pk])).content.decode()
    first = client.get(address).content.decode()
    assert "货值不足一万元" in first and 'role="status"' not in first
    both = client.get(address, {"tick": [f"{row.pk}-0", f"{row.pk}-1"]}).content.decode()
    assert "一般处罚（10000—20000元）" in both
    client.force_login(desk.county.people["police"])
    assert client.get(address).status_code == 404


def test_a_newer_standard_is_shown_beside_that_of_the_day_of_the_act(client, desk, case, today):
    one = case()
    desk.standard(until="2026-06-01")
    desk.standard(since="2026-06-01", edition=2)
    client.force_login(desk.county.people["m_clerk"])
    page = client.get(reverse("desk-enforcement:discretion-case", args=[one.matter.pk])).content.decode()
    assert "适用的基准" in page and "行政处罚法第37条" in page


def test_few_like_cases_say_nothing(client, desk, case, today):
    fines = ("5000", "6000", "8000", "9000", "20000")
    made = []
    for n, fine in enumerate(fines):
        if n == 4:
            assert like_cases("SP-034", "ordinary") is None
        made.append(case(party_uscc="", party_name=f"第{n}商店", found_on="2026-03-02"))
        made[-1].file().evidence().conclude(draft_fine=fine).review().notify().decide()
    found = like_cases("SP-034", "ordinary")
    assert (found.n, found.lowest, found.quarter, found.middle, found.highest) == (5, 5000, 6000, 8000, 20000)
    assert like_cases("SP-034", "heavy") is None and like_cases("SP-035", "ordinary") is None
    PenaltyCase.objects.filter(pk=made[0].matter.pk).update(revised="revoked")
    assert like_cases("SP-034", "ordinary") is None
    client.force_login(desk.county.people["m_clerk"])
    address = reverse("desk-enforcement:discretion-case", args=[made[0].matter.pk])
    assert "只为正在办理" in client.get(address).content.decode()
