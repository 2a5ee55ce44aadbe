"""A clue in the small county, moved through the actions as people do."""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.areas.oversight.clues.intake import raise_clue
from fazhi.spine.access import Role
from fazhi.spine.actions import take_step
from fazhi.spine.models import Event, Matter
from fazhi.spine.tests.county import County

D = date.fromisoformat
CLUE, TASK = "oversight.clue", "oversight.clue_task"
RAISED = {
    "title": "行政诉讼败诉：云岚县市场监督管理局", "facts": "法院判决撤销处罚决定，理由为程序违法", "source": "rule", "grade": "red",
    "reason": "生效判决认定程序违法，属于败诉", "basis_text": "行政诉讼法第70条",
}  # fmt: skip


def staffed(county: County) -> County:
    """People of the units that put things right, and of those that verify."""
    county.person("market_head", "market", Role.OFFICE_HEAD, name="吴局长")
    county.person("police_clerk", "police", Role.CLERK, name="何核查")
    return county


def found(county: County, on: str = "2026-03-02", **given: Any) -> Matter:
    return raise_clue(**{**RAISED, "agency": county["market"], "key": "matter:1", "rule": "lost", "on": D(on), **given})


class Walk:
    """One clue and what people of the county do with it."""

    def __init__(self, county: County, clue: Matter) -> None:
        self.county, self.clue = county, clue

    def do(
        self, code: str, on: str, by: str = "clerk", *, detail: Any = None, task: Matter | None = None, **fields: Any
    ) -> Event:
        matter = Matter.objects.get(pk=(task or self.clue).pk)
        return take_step(matter, code, by=self.county.people[by], on=D(on), fields=fields, detail=detail)

    @property
    def state(self) -> str:
        return Matter.objects.get(pk=self.clue.pk).state

    def tasks(self, *states: str) -> list[Matter]:
        rows = Matter.objects.filter(system=TASK, chain__links_in__source=self.clue.pk).order_by("pk")
        return list(rows.filter(state__in=states) if states else rows)

    def graded(self, on: str = "2026-03-04", grade: str = "red") -> Walk:
        self.do("triage", on, kinds=["judicial"], level="county", judgement="属实，由市场监管部门整改")
        self.do("grade", on, grade=grade, reason="败诉，须限期整改")
        return self

    def sent(self, on: str = "2026-03-05", due: str = "2026-03-31", units: tuple[str, ...] = ("market",)) -> Walk:
        for n, unit in enumerate(units):
            detail = {"unit": self.county[unit], "lead": n == 0, "demand": "规范告知程序并报告", "due_on": D(due)}
            self.do("name_unit", on, detail=detail)
        self.do("send", on, "head", verifier=self.county["police"])
        return self

    def put_right(self, task: Matter, on: str = "2026-03-20", by: str = "market_head") -> None:
        self.do("plan", on, by, task=task, measures="修订告知文书", responsible="法规科")
        evidence = {"name": "关于规范告知程序的通知", "document_no": "云市监〔2026〕8号", "file_name": ""}
        self.do("prove", on, by, task=task, detail=evidence)
        self.do("report", on, by, task=task, result="已修订并培训")

    def struck(self, on: str = "2026-03-25") -> Walk:
        for task in self.tasks("sent", "planned"):
            self.put_right(task, on)
        for task in self.tasks("reported"):
            self.do("verify", on, "police_clerk", task=task, verify_note="已查看文书")
        self.do("strike", on, "head", strike_note="同意")
        return self
