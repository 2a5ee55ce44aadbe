"""Hazards are registered, checked, published and removed; each check the wrong way first."""

from __future__ import annotations

import pytest

from fazhi.areas.emergency.plans.tests.test_plan import refused
from fazhi.areas.emergency.response.tests.scene import D
from fazhi.portal import published
from fazhi.spine.actions import correct_entry, record_entry

FIELDS = {
    "category": "natural", "place": "青溪镇和平村", "risk": "坡体有裂缝", "measures": "设监测员", "unit": "和平村",
    "registered_on": "2026-03-02",
}  # fmt: skip


def hazard(bureau, **fields):
    return record_entry(
        "emergency.hazards", organ=bureau["emergency"], by=bureau.people["e_clerk"], on=D("2026-03-02"), title="后山滑坡",
        fields={**FIELDS, **fields},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"category": "social"}, "第33条"), ({"checked_on": "2026-03-05"}, "请填写检查情况"),
        ({"published_on": "2026-03-01"}, "公布日期早于登记日期"), ({"removed_on": "2026-02-01"}, "消除日期早于登记日期"),
    ],
)  # fmt: skip
def test_what_a_hazard_must_say(bureau, fields, said):
    refused(lambda: hazard(bureau, **fields), said)


def test_published_until_it_is_removed(bureau):
    register = published.register_of("emergency.hazards")
    row = hazard(bureau)
    assert not published.rows_of(register).exists()

    def mended(**fields):
        correct_entry(
            type(row).objects.get(),
            by=bureau.people["e_clerk"],
            on=D("2026-04-01"),
            reason="定期检查",
            changes=fields,
        )

    mended(published_on="2026-03-10", checked_on="2026-03-30", check_result="措施落实")
    assert published.rows_of(register).get().title == "后山滑坡"
    mended(published_on="2026-03-10", removed_on="2026-03-31")
    assert not published.rows_of(register).exists()
