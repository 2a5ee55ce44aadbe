"""Guiding cases name nobody, and are offered beside a like open case."""

from __future__ import annotations

import pytest
from django.urls import reverse

from fazhi.spine.actions import correct_entry
from fazhi.spine.errors import BadInput

pytestmark = pytest.mark.django_db
CASE = {
    "kind": "enforcement", "level": "province", "domain": "market", "act_code": "SP-034", "basis": "《中华人民共和国食品安全法》第一百二十四条",
    "issued_by": "江岭省司法厅", "summary": "某便利店销售超过保质期的饼干，货值较小，当场改正。", "point": "货值小、及时改正的，依法从轻。",
    "published_on": "2026-01-08",
}  # fmt: skip


def enter(desk, title="某便利店经营超过保质期食品案", **more):
    return desk.enter("enforcement.guiding_cases", title, **{**CASE, **more})


@pytest.mark.parametrize(
    "said",
    [
        "身份证990126199001010011",
        "信用代码91990126MA0000001X",
        "电话13900001234",
        "云AB1234货车",
        "云岚县佳佳便利店有限公司销售",
    ],
)
def test_what_names_somebody_is_refused(desk, case, today, said):
    case()
    for given in ({"summary": said}, {"point": said}, {"title": said}):
        with pytest.raises(BadInput, match="请改为“某某”"):
            enter(desk, **given)
    one = enter(desk, published_on=None)
    with pytest.raises(BadInput, match="请改为“某某”"):
        correct_entry(one, by=desk.county.people["m_clerk"], on=one.on, changes={"summary": said}, reason="补充案情")


def test_offered_beside_a_like_open_case(client, desk, case, today):
    enter(desk, "另一领域案", domain="water", act_code="SL-1")
    enter(desk, "同一领域案", act_code="SP-077")
    client.force_login(desk.county.people["m_clerk"])
    address = reverse("desk-enforcement:guiding-case", args=[case().matter.pk])
    page = client.get(address).content.decode()
    assert "同一领域案" in page and "另一领域案" not in page
    enter(desk, "同一行为案")
    enter(desk, "尚未公布案", published_on=None)
    page = client.get(address).content.decode()
    assert "同一行为案" in page and "同一领域案" not in page and "尚未公布案" not in page
