"""The desk's pages hold with several cases: nothing is read once for each of them, every light is there."""

from __future__ import annotations

import pytest

from fazhi.areas.functions.service_cases.tests.scene import Case, answer, bureau, part, permit

pytestmark = pytest.mark.django_db


def test_lists_and_the_overview_with_many_cases(county, settings, client):
    settings.FAZHI_DIVISION = "990126"
    item = permit(bureau(county))
    cases = [Case(county, item).accept() for _ in range(4)]
    for case in cases[:2]:
        for organ in ("police", "water"):
            part(case, organ)
        case.take("send_parts", "2026-09-02", joint="one_thing")
    answer(county, cases[0].sent()[0], "agree", "police", "2026-09-08")
    client.force_login(county.people["window"])
    assert "办件" in client.get("/desk/").content.decode()
    text = client.get("/desk/functions/service-cases/").content.decode()
    assert text.count("已超期") == 3 and "按期完成" in text and "还有1个单位没有答复" in text
    assert "云市监办〔2026〕4号" in client.get("/desk/registers/functions.service_case/").content.decode()
    page = client.get(f"/desk/matters/{cases[2].matter.pk}/").content.decode()
    assert "20个工作日" in page and "从其期限" not in page
    client.force_login(county.people["police"])
    assert "食品经营许可" in client.get("/desk/").content.decode()
