"""One record of each kind of legality review and counsel, made through the bulk ledger."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Organ
from tests.published.recipes.scene import CODE, Scene, day

POINT = {
    "article": "第三条",
    "severity": "must",
    "problem": "与上位法不一致",
    "basis": "《民法典》第五百八十五条",
    "suggestion": "修改",
}


def review(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A review: ``kind``, ``level``, ``points`` of the opinion, how many of them were ``adopted``; ``open``: not yet given."""
    on, kind, level = day(year, n), given.get("kind", "document"), given.get("level", "county")
    station, asked = level in ("town", "village"), given.get("for_lower", False)
    unit = _village(n) if level == "village" else scene.town if station or asked else scene.departments[n % 30]
    fields = {
        "kind": kind, "village_kind": "major" if kind == "village" else "", "title": "送审文本",
        "requester": unit, "text": "第一条", "own_opinion": "合法", "other_party": "某公司" if kind == "contract" else "",
        "lower_unit": _village(n) if asked else None,
    }  # fmt: skip
    draft = ledger.open("decisions.legality", organ=scene.town if station else scene.justice, on=on, fields=fields)
    draft.take("accept", on, fields={"reviewer": "甲", "no_conflict": True})
    if given.get("open"):
        return draft
    points, end = given.get("points", 0), on + timedelta(days=21)
    for _ in range(points):
        draft.take("add_point", end, detail=POINT)
    if kind == "contract":
        draft.take("rate_risk", end, fields={"risk_level": "low"})
    draft.take("issue", end, fields={"result": "amend" if points else "legal"})
    for no in range(1, given.get("adopted", 0) + 1):
        draft.take("answer", end, detail={"no": no, "decision": "adopted", "reason": ""})
    return draft


def _village(n: int) -> Organ:
    found, _ = Organ.objects.get_or_create(
        code=f"cun{n:03}",
        defaults={"name": f"第{n}村", "short": f"第{n}村", "kind": Organ.Kind.VILLAGE, "division_id": CODE + "101"},
    )
    return found


def appointment(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """An appointment in force at the year's end unless ``until``; ``client``: government, department, town or village."""
    kind, client = given.get("kind", "counsel"), given.get("client", "department")
    served = {
        "government": scene.government, "town": scene.town,
        "department": scene.departments[(given.get("first", 0) + n) % given.get("units", 120)],
    }.get(client) or _village(n)  # fmt: skip
    since = date(given.get("since", year - 2), 3, 1)
    fields = {
        "kind": kind, "client": served, "name": f"第{n}人", "since": since, "until": given.get("until"),
        "licence_no": f"A{n:05}", "fee_basis": "none", "team": given.get("team", ""),
        "shared_from": scene.justice if given.get("shared") else None,
    }  # fmt: skip
    return ledger.entry("decisions.counsel", organ=scene.justice, on=since, title=f"第{n}号聘任", fields=fields)


def counsel_work(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """One service by somebody appointed before: ``by`` kind, ``client`` kind, ``service``, ``points``, ``opinion``, ``cases``."""
    by, client, service = given.get("by", "counsel"), given.get("client"), given["service"]
    held = next(
        d.record for d in ledger.drafts
        if d.system == "decisions.counsel" and d.record.kind == by and client in (None, d.record.client.kind)
        and d.record.until is None
    )  # fmt: skip
    fields = {
        "appointment": held, "service": service, "points": given.get("points"),
        "matter_no": f"第{n % given['cases']}号案" if "cases" in given else "",
        "opinion_no": f"意字{n}号" if given.get("opinion") or service == "opinion" else "",
    }  # fmt: skip
    return ledger.entry("decisions.counsel_work", organ=scene.justice, on=day(year, n), title="服务", fields=fields)


def counsel_duty(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    fields = {
        "unit": scene.departments[n],
        "group": "office",
        "since": date(year - 1, 1, 5),
        "until": given.get("until"),
    }
    title = scene.departments[n].name
    return ledger.entry(
        "decisions.counsel_duty", organ=scene.justice, on=date(year - 1, 1, 5), title=title, fields=fields
    )


RECIPES = {
    "review": review, "appointment": appointment, "counsel_work": counsel_work, "counsel_duty": counsel_duty,
}  # fmt: skip
