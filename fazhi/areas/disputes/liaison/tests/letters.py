"""Letters of courts and procuratorates for tests, entered through the actions as clerks do."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import Any

from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.models import Account, Deadline, Event, Matter
from fazhi.spine.tests.county import County

D = date.fromisoformat
CODE = "disputes.recommendation"
_numbers = count(1)


class Letter:
    """A letter at the justice bureau, addressed to the police; ``do`` takes a step as whoever may."""

    def __init__(self, county: County, on: str = "2026-08-03", organ: str = "justice", by: str = "clerk", **given: Any):
        self.county = county
        court = given.get("letter_kind", "governance") in ("governance", "document", "case")
        fields = {
            "sender_kind": "court" if court else "procuratorate",
            "sender": "云岚县人民法院" if court else "云岚县人民检察院",
            "letter_no": f"云法建〔2026〕{next(_numbers)}号", "letter_kind": "governance", "subject": "规范执法告知文书送达",
            "content": "建议完善送达程序", "letter_on": D(on), "addressee": county["police"], "door": "justice",
            "on_enforcement": False, "urgent": False, **given,
        }  # fmt: skip
        self.fields = fields
        self.matter: Matter = open_matter(CODE, organ=county[organ], by=county.people[by], on=D(on), fields=fields)

    def do(self, code: str, on: str, by: str = "clerk", detail: Any = None, **fields: Any) -> Event:
        account: Account = self.county.people[by]
        event: Event = take_step(self.matter, code, by=account, on=D(on), fields=fields, detail=detail)
        self.matter.refresh_from_db()
        self.matter.__dict__.pop("_record", None)
        return event

    def assigned(self, on: str = "2026-08-04", unit: str = "police", **fields: Any) -> Letter:
        self.do("entrust", on, unit=self.county[unit], **fields)
        return self

    def drafted(self, on: str = "2026-08-20", adoption: str = "whole", reason: str = "") -> Letter:
        self.do("measure", on, by="police", detail={"content": "修订送达流程，开展培训"})
        self.do("draft", on, by="police", adoption=adoption, adoption_reason=reason, reply_text="已逐条落实")
        return self

    def replied(self, on: str = "2026-08-25") -> Letter:
        self.do("approve", on, by="head")
        self.do("send", on, by="police")
        return self

    def clock(self, limit: str) -> Deadline | None:
        return self.matter.deadlines.filter(limit=limit, void=False).order_by("pk").last()

    @property
    def limits(self) -> dict[str, Any]:
        """The running clocks and their days, the county's own left out."""
        running = self.matter.deadlines.filter(void=False, met_on=None).exclude(limit__in=("entrust", "draft"))
        return {d.limit: d.due_on for d in running}

    @property
    def record(self) -> Any:
        return self.matter.record
