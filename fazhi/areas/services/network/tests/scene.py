"""A county whose network stands: the roll of towns and villages, places, counsel of two villages."""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.spine.actions import open_matter, record_entry, take_step
from fazhi.spine.models import Matter

D = date.fromisoformat
DUTY = "services.village_duty"


class Network:
    def __init__(self, county: Any) -> None:
        self.county = county
        for code, level in (
            ("990126101", "town"), ("990126102", "town"), ("990126101201", "village"), ("990126102201", "village"),
        ):  # fmt: skip
            self.enter("services.grassroots", title=code, level=level, division=code, since="2025-01-01")

    def enter(self, code: str, *, on: str = "2026-01-05", title: str = "登记", by: str = "clerk", **fields: Any) -> Any:
        return record_entry(
            code, organ=self.county["justice"], by=self.county.people[by], on=D(on), title=title, fields=fields
        )

    def place(self, kind: str, division: str, title: str, **fields: Any) -> Any:
        given = {"address": "文明路1号", "opened_on": "2025-03-01", **fields}
        return self.enter("services.legal_places", title=title, kind=kind, division=division, **given)

    def counsel(self, village: str = "heping", name: str = "谢律师", since: str = "2026-01-01", **fields: Any) -> Any:
        given = {"kind": "village", "client": self.county[village], "name": name, "since": since, **fields}
        return self.enter("decisions.counsel", fee_basis="none", **given)

    def year(self, village: str = "heping", on: str = "2026-01-05", **fields: Any) -> Year:
        held = fields.pop("held", None) or self.counsel(village)
        given = {
            "village": self.county[village], "year": 2026, "appointment_no": held.number, "month_due": "2026-01-31", **fields,
        }  # fmt: skip
        matter = open_matter(DUTY, organ=self.county["justice"], by=self.county.people["clerk"], on=D(on), fields=given)
        return Year(self.county, matter)


class Year:
    """The sit-ins of one village in one year."""

    def __init__(self, county: Any, matter: Matter) -> None:
        self.county, self.matter = county, matter

    def do(self, code: str, on: str, detail: Any = None, **fields: Any) -> Year:
        by = self.county.people["clerk"]
        take_step(self.matter, code, by=by, on=D(on), fields=fields, detail=detail)
        self.matter = Matter.objects.get(pk=self.matter.pk)
        return self

    def visit(self, on: str, code: str = "visit", **detail: Any) -> Year:
        return self.do(code, on, {"hours": "4", **detail})

    @property
    def due(self) -> date | None:
        return self.matter.next_due
