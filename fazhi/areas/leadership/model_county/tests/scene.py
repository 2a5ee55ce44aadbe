"""A set of indicators and a self-assessment by it, for the tests."""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.spine.access import Reach, Role
from fazhi.spine.actions import open_matter, record_entry, take_step
from fazhi.spine.models import Matter

D = date.fromisoformat
SET = {"edition": "2026年自查版", "origin": "own", "drawn_from": "本县自拟，供自查", "year": 2026, "full": "10"}
INDICATOR = {
    "code": "1.1", "level_one": "社会矛盾纠纷依法有效化解", "level_two": "多元化解", "kind": "existence", "threshold": "",
    "applies_to": "county", "evidence_kinds": "文件、名册", "weight": "4", "unit": None, "bound_to": "", "compare": "",
    "bound_value": None,
}  # fmt: skip
PERIOD = {"period_from": "2026-01-01", "period_to": "2026-12-31"}


class Desk:
    """The office that coordinates, and the units responsible."""

    def __init__(self, county: Any) -> None:
        self.county = county
        self.clerk, self.head = county.people["clerk"], county.people["head"]
        self.unit = county.person("yuanqu", "police", Role.CLERK, name="吴填报")
        county.person("keeper", "justice", Role.REGISTRAR, reach=Reach.DIVISION, name="登记员")

    def entry(self, register: str, title: str, on: str = "2026-01-10", **fields: Any) -> Any:
        return record_entry(
            register,
            organ=self.county["justice"],
            by=self.county.people["keeper"],
            on=D(on),
            title=title,
            fields=fields,
        )

    def indicators(self) -> Any:
        """Three indicators of ten points: one read from a figure, one from a register, one by document."""
        kept = self.entry("leadership.indicator_sets", "法治政府建设自查指标", **SET)
        base = {**INDICATOR, "indicator_set": kept}
        rate = {"code": "1.2", "weight": "4", "kind": "quantitative", "bound_to": "disputes.mediation.success_rate", "compare": "ge",
                "bound_value": "80", "unit": self.county["justice"], "evidence_kinds": ""}  # fmt: skip
        pilots = {"code": "2.1", "weight": "2", "bound_to": "leadership.pilots", "compare": "ge", "bound_value": "1",
                  "unit": self.county["justice"], "level_one": "组织领导", "level_two": "试点"}  # fmt: skip
        self.entry("leadership.indicators", "调解组织健全", **{**base, "unit": self.county["police"]})
        self.entry("leadership.indicators", "调解成功率", **{**base, **rate})
        self.entry("leadership.indicators", "开展试点", **{**base, **pilots})
        return kept

    def open(self, kept: Any, **more: Any) -> Matter:
        fields = {
            "indicator_set": kept, "scheme": "area", "year": 2026, "batch": "", "notice_no": "", **PERIOD, "items_due": "2026-10-31",
            "hand_in_by": "2026-11-30", **more,
        }  # fmt: skip
        return open_matter(
            "leadership.model_county", organ=self.county["justice"], by=self.clerk, on=D("2026-09-01"), fields=fields
        )

    def take(self, matter: Matter, code: str, on: str, by: Any = None, detail: Any = None, **fields: Any) -> Matter:
        take_step(matter, code, by=by or self.clerk, on=D(on), fields=fields, detail=detail)
        matter.refresh_from_db()
        return matter

    def split(self, matter: Matter) -> dict[str, Matter]:
        self.take(matter, "split", "2026-09-02")
        return {m.record.indicator.code: m for m in Matter.objects.filter(system="leadership.model_item")}

    def reviewed(self, items: dict[str, Matter]) -> None:
        """The document brought, figures read, all scored and reviewed."""
        paper = {"kind": "名册", "name": "调解组织名册", "doc_no": "", "doc_date": "2026-05-01", "says": ""}
        self.take(items["1.1"], "evidence", "2026-10-08", self.unit, paper)
        self.take(items["1.1"], "score", "2026-10-09", self.unit, self_score="4")
        for code in ("1.2", "2.1"):
            self.take(items[code], "read", "2026-10-09", self.clerk)
            applies = items[code].record.verdict != "none"
            ground = "没有试点" if items[code].record.verdict == "unmet" else ""
            score = {"self_score": "1", "deduction_ground": ground} if applies else {}
            self.take(items[code], "score", "2026-10-09", self.clerk, **score)
        for code, item in items.items():
            score = item.record.self_score
            given = {"review_score": score} if score is not None else {}
            self.take(item, "review", "2026-10-12", self.head, **given)
            assert item.state == "reviewed", code
