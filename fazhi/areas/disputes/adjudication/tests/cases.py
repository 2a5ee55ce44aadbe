"""Items and applications for tests, entered through the actions as clerks do."""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.areas.disputes.adjudication.models import AdjudicationItem
from fazhi.spine.access import Role
from fazhi.spine.actions import open_matter, record_entry, take_step
from fazhi.spine.models import Account, Event, Matter
from fazhi.spine.tests.county import County

D = date.fromisoformat
CODE, ITEMS = "disputes.adjudication", "disputes.adjudication_items"
LAND = {
    "item_code": "000715001000", "dispute_kind": "land", "basis_law": "土地权属争议调查处理办法", "basis_article": "第4条",
    "examine_days": "wd7", "answer_days": 30, "decide_amount": 6, "decide_unit": "month", "extension_amount": 3,
    "days_basis": "土地权属争议调查处理办法（条款由登记单位核对）", "mediates_first": True, "after": "reconsider_first",
}  # fmt: skip
NAME = {
    "item_code": "000731001000", "dispute_kind": "company_name", "basis_law": "企业名称登记管理规定", "basis_article": "第21条",
    "decide_amount": 3, "decide_unit": "month", "days_basis": "企业名称登记管理规定第21条", "after": "either",
}  # fmt: skip
PLAIN = {
    "item_code": "000799001000", "dispute_kind": "other", "basis_law": "某条例", "basis_article": "第9条", "after": "sue",
}  # fmt: skip


def people(county: County) -> County:
    """A registrar at the bureau, and staff and a head at the market bureau."""
    county.person("registrar", "justice", Role.REGISTRAR)
    county.person("market", "market", Role.CLERK)
    county.person("market_head", "market", Role.OFFICE_HEAD)
    county.person("market_head", "market", Role.AUTHORITY_HEAD)
    return county


def item(county: County, given: dict[str, Any], body: str = "market", title: str = "", **more: Any) -> AdjudicationItem:
    fields = {"body": county[body], "published_on": D("2026-01-05"), **given, **more}
    by = county.people["registrar"]
    made: AdjudicationItem = record_entry(
        ITEMS,
        organ=county["justice"],
        by=by,
        on=D("2026-01-05"),
        title=title or f"{given['basis_law']}裁决",
        fields=fields,
    )
    return made


class Case:
    """An application at the market bureau; ``do`` takes a step as its clerk or its head."""

    def __init__(self, county: County, item: AdjudicationItem, on: str = "2026-03-02", **given: Any) -> None:
        self.county = county
        fields = {
            "item": item, "subject": "名称近似争议", "applicant": "云岚县锦程商贸有限公司", "respondent": "云岚县锦呈商贸有限公司",
            "request": "责令变更名称", "facts": "字号近似", "enterprise": True, **given,
        }  # fmt: skip
        self.matter: Matter = open_matter(
            CODE, organ=county["market"], by=county.people["market"], on=D(on), fields=fields
        )

    def do(self, code: str, on: str, by: str = "market", detail: Any = None, **fields: Any) -> Event:
        account: Account = self.county.people[by]
        event: Event = take_step(self.matter, code, by=account, on=D(on), fields=fields, detail=detail)
        self.matter.refresh_from_db()
        self.matter.__dict__.pop("_record", None)
        return event

    def told(self, on: str = "2026-03-05", answer_by: str = "2026-03-20") -> Case:
        self.do("accept", on)
        self.do("send_copy", on, answer_by=D(answer_by))
        return self

    def inquired(self, kind: str = "survey", on: str = "2026-03-16") -> Case:
        self.do("inquire", on, detail={"kind": kind, "facts": "已查明"})
        return self

    def decided(self, on: str = "2026-04-01") -> Case:
        facts = {"findings": "字号近似", "reasons": "足以引人误认", "outcome": "granted", "decision": "变更企业名称"}
        self.do("decide", on, by="market_head", **facts)
        return self

    @property
    def limits(self) -> dict[str, Any]:
        return {d.limit: d.due_on for d in self.matter.deadlines.filter(void=False, met_on=None)}

    @property
    def record(self) -> Any:
        return self.matter.record
