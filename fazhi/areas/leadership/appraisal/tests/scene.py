"""A scheme with its items, for the tests of the appraisal."""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.spine.access import Reach, Role
from fazhi.spine.actions import open_matter, record_entry, take_step
from fazhi.spine.models import Matter

D = date.fromisoformat
ITEM = {
    "code": "1", "kinds": ["department"], "figure": "", "unit_path": "", "shape": "by_hand", "direction": "up", "weight": "4",
    "low": None, "high": None, "steps": "", "each": None, "no_cases": "full", "ground": "本县考核办法第5条",
}  # fmt: skip
SETTLED = "disputes.mediation.settled"


class Office:
    """The office that appraises, and the agencies appraised: the police and the market bureau."""

    def __init__(self, county: Any) -> None:
        self.county = county
        self.clerk, self.head = county.people["clerk"], county.people["head"]
        self.reviewer, self.police = county.people["reviewer"], county.people["police"]
        county.person("keeper", "justice", Role.REGISTRAR, reach=Reach.DIVISION, name="登记员")

    def scheme(self, **more: Any) -> Matter:
        fields = {
            "name": "2026年度法治建设考核方案", "year": 2026, "version": "第一版", "period_from": "2026-01-01", "period_to": "2026-12-31",
            "full": "10", "cap": "11", "basis_text": "本县考核办法", **more,
        }  # fmt: skip
        return open_matter(
            "leadership.appraisal_scheme",
            organ=self.county["justice"],
            by=self.clerk,
            on=D("2026-09-01"),
            fields=fields,
        )

    def item(self, scheme: Matter, title: str = "无违法事件", **more: Any) -> Any:
        fields = {**ITEM, "scheme": scheme.record, **more}
        by = self.county.people["keeper"]
        return record_entry(
            "leadership.appraisal_items",
            organ=self.county["justice"],
            by=by,
            on=D("2026-09-02"),
            title=title,
            fields=fields,
        )

    def whole(self) -> Matter:
        """A scheme of two items: four points by hand, six that follow from the disputes an agency has settled."""
        scheme = self.scheme()
        self.item(scheme)
        self.item(scheme, "调解成功纠纷", code="2", figure=SETTLED, shape="linear", low="0", high="3", weight="6")
        return scheme

    def take(self, matter: Matter, code: str, on: str, by: Any = None, detail: Any = None, **fields: Any) -> Matter:
        take_step(matter, code, by=by or self.clerk, on=D(on), fields=fields, detail=detail)
        matter.refresh_from_db()
        return matter

    def launched(self) -> dict[str, Matter]:
        """The appraisals by the code of their agency."""
        scheme = self.whole()
        self.take(
            scheme,
            "decide",
            "2026-09-10",
            self.head,
            approved_by="县委全面依法治县委员会会议",
            paper_no="云法委〔2026〕4号",
        )
        self.take(scheme, "launch", "2026-09-11")
        return {m.record.agency.code: m for m in Matter.objects.filter(system="leadership.appraisal")}

    def settled(self, organ: str, times: int) -> None:
        """Disputes that an agency has settled by mediation."""
        by = self.county.person("tiaojie", organ, Role.MEDIATOR, name="吴调解")
        for n in range(times):
            fields = {
                "source": "application", "dispute_type": "neighbour", "subject": f"相邻纠纷{n}", "applicants": "甲", "respondents": "乙",
            }  # fmt: skip
            case = open_matter("disputes.mediation", organ=self.county[organ], by=by, on=D("2026-08-03"), fields=fields)
            self.take(case, "accept", "2026-08-04", by, body_kind="department", no_refusal=True)
            self.take(case, "appoint", "2026-08-04", by, mediators="吴调解")
            self.take(case, "agree_oral", "2026-08-05", by, agreement_content="互相致歉")
