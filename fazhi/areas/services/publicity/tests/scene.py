"""Plans, lists, duties, reminders and appraisals as people work on them, for the tests of this system."""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.spine.access import Role
from fazhi.spine.actions import open_matter, record_entry, take_step
from fazhi.spine.models import Matter

D = date.fromisoformat
DUTY = {
    "content": "向经营者宣讲反不正当竞争法", "laws": "反不正当竞争法", "audience": "enterprise", "form": "lecture", "times": 2,
    "due_on": D("2026-06-30"),
}  # fmt: skip
PLAN = {
    "title": "云岚县2026年普法工作计划", "kind": "yearly", "cycle": "九五", "first_year": 2026, "last_year": 2026, "above": "",
    "goals": "落实普法责任制，突出重点对象。", "mid_due": None, "final_due": D("2026-12-31"),
}  # fmt: skip
REMINDER = {
    "title": "普法责任事项逾期未办", "found_by": "check", "facts": "上半年应办两场讲座，一场未办", "duty_text": "法治宣传教育法第9条；责任清单第1项",
}  # fmt: skip


def people(county: Any) -> Any:
    county.person("registrar", "justice", Role.REGISTRAR, name="何登记")
    return county


class Work:
    """One matter of any of the procedures, moved by name."""

    def __init__(self, county: Any, matter: Matter) -> None:
        self.county, self.matter = county, matter

    @classmethod
    def open(cls, county: Any, system: str, on: str, organ: str = "justice", by: str = "clerk", **fields: Any) -> Work:
        return cls(county, open_matter(system, organ=county[organ], by=county.people[by], on=D(on), fields=fields))

    def do(self, code: str, on: str, by: str = "clerk", detail: Any = None, **fields: Any) -> Work:
        take_step(self.matter, code, by=self.county.people[by], on=D(on), fields=fields, detail=detail)
        self.matter = Matter.objects.get(pk=self.matter.pk)
        return self

    @property
    def record(self) -> Any:
        return Matter.objects.get(pk=self.matter.pk).record


def reminder(county: Any, on: str = "2026-07-10", unit: str = "market", **fields: Any) -> Work:
    return Work.open(county, "services.publicity_reminder", on, unit=county[unit], **{**REMINDER, **fields})


def plan(county: Any, on: str = "2026-01-12", **fields: Any) -> Work:
    return Work.open(county, "services.publicity_plan", on, **{**PLAN, **fields})


def common_list(county: Any, on: str = "2026-01-15") -> Work:
    return Work.open(
        county, "services.publicity_list", on, title="云岚县2026年普法共性责任清单", kind="common", year=2026, lead=county["justice"],
        publish_by=D("2026-02-28"),
    )  # fmt: skip


def own_list(county: Any, organ: str = "market", by: str = "market", on: str = "2026-02-02", **fields: Any) -> Work:
    given = {
        "title": "2026年普法责任清单", "kind": "own", "year": 2026, "lead": county["justice"], "publish_by": D("2026-03-31"), **fields,
    }  # fmt: skip
    return Work.open(county, "services.publicity_list", on, organ=organ, by=by, **given)


def activity(county: Any, on: str = "2026-05-10", organ: str = "justice", by: str = "registrar", **fields: Any) -> Any:
    given = {"place": "文化广场", "form": "lecture", "audience_type": "enterprise", **fields}
    return record_entry(
        "services.publicity_activity",
        organ=county[organ],
        by=county.people[by],
        on=D(on),
        title="专题讲座",
        fields=given,
    )


def duties(county: Any, organ: str = "market") -> list[Work]:
    found = Matter.objects.filter(system="services.publicity_duty", organ=county[organ]).order_by("pk")
    return [Work(county, matter) for matter in found]
