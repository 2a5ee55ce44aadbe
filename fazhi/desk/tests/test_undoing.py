"""The office head takes back a step of the law on the page; nobody else is offered it."""

from datetime import date

import pytest

from fazhi.spine import actions
from fazhi.spine.models import Matter


@pytest.fixture
def abandoned(request_for, county):
    matter = request_for(on="2026-10-12")
    actions.take_step(matter, "ask", by=county.people["clerk"], on=date(2026, 10, 13))
    actions.apply_law(date(2026, 11, 20))
    return Matter.objects.get(pk=matter.pk)


FORM = {"act-on": "2026-11-20", "act-reason": "已在期限内补正，登记迟了", "act-evidence": "补正材料签收单"}


def test_it_is_offered_and_done(at_desk, abandoned):
    head, url = at_desk("head"), f"/desk/matters/{abandoned.pk}/"
    assert abandoned.state == "abandoned"
    page = head.get(url).content.decode()
    assert "纠正“视为放弃申请”" in page and "期满，视为放弃申请" in page
    sheet = head.get(f"{url}undo-law/-/").content.decode()
    assert "证明在期限内已经办理的材料" in sheet and "逾五日未补登的" in sheet
    assert head.post(f"{url}undo-law/-/", {**FORM, "act-evidence": ""}).status_code == 422
    assert head.post(f"{url}undo-law/-/", FORM).status_code == 302
    assert Matter.objects.get(pk=abandoned.pk).state == "correcting"
    page = head.get(url).content.decode()
    assert "纠正依法自动发生的步骤" in page and "纠正“视为放弃申请”" not in page


def test_nobody_else_is_offered_it(at_desk, abandoned):
    clerk, url = at_desk("clerk"), f"/desk/matters/{abandoned.pk}/"
    assert "纠正“视为放弃申请”" not in clerk.get(url).content.decode()
    assert clerk.post(f"{url}undo-law/-/", FORM).status_code == 403
    assert Matter.objects.get(pk=abandoned.pk).state == "abandoned"
