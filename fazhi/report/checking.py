"""Whether a report's row still says what its events say. Asked by whoever verifies the histories."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from fazhi.report.contributions.checking import faults_beside
from fazhi.report.models import FrozenFigure, YearlyReport
from fazhi.spine.models import Event
from fazhi.spine.sm3 import sm3

#: Column -> the event on whose day it was set, or that holds it in its payload.
DAYS = {"frozen_on": "freeze", "approved_on": "approve", "submitted_on": "submit", "published_on": "publish"}
WORDS = {"meeting": ("approve", "meeting"), "submitted_to": ("submit", "to"), "secrecy": ("publish", "secrecy")}


def faults(report: YearlyReport, events: list[Event]) -> Iterator[str]:
    """Where the row of a report, its versions or its frozen figures were changed by hand, in words."""
    first, written = events[0], [e for e in events if e.code in ("create", "save")]
    if (report.organ.code, report.year) != (first.payload["organ"], first.payload["year"]):
        yield "报告的单位或者年度与留痕不符"
    if sm3(report.text.encode()) != written[-1].payload["text"]:
        yield "报告的正文与留痕不符，已被改动"
    texts = [(n, sm3(text.encode())) for n, text in report.versions.order_by("number").values_list("number", "text")]
    if texts != [(event.payload.get("number", 1), event.payload["text"]) for event in written]:
        yield "报告的历次版本与留痕不符"
    since = max((e.seq for e in events if e.code == "send_back"), default=0)
    last = {e.code: e for e in events if e.seq > since}
    told: dict[str, Any] = {name: last[code].on if code in last else None for name, code in DAYS.items()}
    told |= {name: last[code].payload[part] if code in last else "" for name, (code, part) in WORDS.items()}
    told |= {"drafted_on": first.on, "version": events[-1].seq, "scope": report.organ.scope}
    told["approved_by_id"] = last["approve"].by_id if "approve" in last else None
    for name, value in told.items():
        if getattr(report, name) != value:
            label = YearlyReport._meta.get_field(name.removesuffix("_id")).verbose_name  # type: ignore[union-attr]
            yield f"报告的“{label}”与留痕不符"
    rows, frozen = list(report.frozen.order_by("code")), last["freeze"].payload if "freeze" in last else {}
    if {row.code: row.digest for row in rows} != frozen.get("figures", {}):
        yield "报告冻结的指标与留痕不符"
    for row in rows:
        if printed(row) != frozen.get("printed", {}).get(row.code):
            yield f"冻结的指标“{row.name}”已被改动"
    yield from faults_beside(report, events)


def printed(row: FrozenFigure) -> str:
    """One digest over everything that a frozen figure says, and the records that it counts."""
    numbers = [repr(getattr(row, name)) for name in ("number", "part", "whole", "before")]
    said = [
        row.code,
        row.name,
        row.definition,
        row.query,
        row.text,
        row.amount,
        row.change,
        *numbers,
        sm3(bytes(row.records)),
        *filter(None, [row.source]),
    ]
    return sm3(json.dumps(said, ensure_ascii=False).encode())
