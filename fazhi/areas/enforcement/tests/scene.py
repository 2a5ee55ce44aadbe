"""Standards, lists and cases for the tests of discretion and leniency."""

from __future__ import annotations

from datetime import date

import pytest

from fazhi.areas.enforcement.penalties.tests.scene import bureau, case  # noqa: F401
from fazhi.spine.access import Role
from fazhi.spine.actions import record_entry

D = date.fromisoformat
STANDARD = {
    "act_code": "SP-034", "domain": "market", "basis": "《中华人民共和国食品安全法》第一百二十四条", "maker": "own",
    "document": "云岚县市场监督管理行政处罚裁量权基准", "legality_no": "云司审〔2025〕9号", "since": "2026-01-01", "published_on": "2025-12-20",
}  # fmt: skip
UPPER = {**STANDARD, "maker": "superior", "made_by_name": "江岭省市场监督管理局", "document": "", "legality_no": ""}


class Desk:
    """The market bureau's keeper of registers at work."""

    def __init__(self, county):
        self.county = county
        self.keeper = county.person("m_reg", "market", Role.REGISTRAR, name="登记员")

    def enter(self, register, title, on="2026-01-05", organ="market", **fields):
        return record_entry(
            register,
            organ=self.county[organ],
            by=self.keeper,
            on=D(on),
            title=title,
            fields=fields,
            today=D("2026-11-20"),
        )

    def standard(self, **more):
        return self.enter("enforcement.discretion_standards", "经营超过保质期的食品", **{**STANDARD, **more})

    def tier(self, standard, tier="ordinary", low="10000", high="20000", **more):
        fields = {
            "standard": standard,
            "tier": tier,
            "low": low,
            "high": high,
            "conditions": "货值不足一万元\n有销售",
            **more,
        }
        return self.enter("enforcement.discretion_tiers", "阶次", **fields)

    def listed(self, **more):
        fields = {"kind": "exempt", "document": "免罚清单", "since": "2026-01-01", "published_on": "2025-12-20", **more}
        return self.enter("enforcement.leniency_lists", "市场监管领域免予处罚清单", **fields)

    def entry(self, listed, **more):
        fields = {
            "listed": listed, "act_code": "SP-034", "domain": "market", "basis": "行政处罚法第33条", "conditions": "货值较小\n及时改正",
            "first_only": True, "window_months": 24, "breadth": "act", **more,
        }  # fmt: skip
        return self.enter("enforcement.leniency_entries", "少量经营超过保质期的食品", **fields)


@pytest.fixture
def desk(bureau):  # noqa: F811
    return Desk(bureau)
