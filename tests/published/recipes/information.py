"""One record of each kind of information requests and disclosure, made through the bulk ledger."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from fazhi.spine.bulk import Draft, Ledger
from tests.published.recipes.scene import Scene, day


def information_request(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A request; ``reviewed`` False: only handed in, and taken back."""
    on = day(year, n)
    fields = {
        "channel": "counter", "applicant_kind": "person", "applicant": "甲", "id_no": "居民身份证1234", "contact_phone": "—",
        "subject": "规划资料", "content": "某地块规划条件", "form_wanted": "paper",
    }  # fmt: skip
    draft = ledger.open("oversight.information_request", organ=scene.departments[n % 30], on=on, fields=fields)
    if not given.get("reviewed", True):
        return draft
    draft.take("review", on + timedelta(days=1))
    reply = {"reply_content": "提供", "legal_clause": "", "public_where": ""}
    return draft.take("reply_open", on + timedelta(days=9), fields=reply)


def published_information(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """An information that is a record here; ``out`` False: examined and kept back."""
    on = day(year, n)
    fields = {"title": f"公告{n + 1}", "origin": "other", "made_on": on, "term": "twenty", "item_kind": "policy"}
    draft = ledger.open("oversight.disclosure", organ=scene.departments[n % 30], on=on, fields=fields)
    out = given.get("out", True)
    kind = {
        "audit_property": "active" if out else "on_request",
        "property_reason": "涉及个人隐私",
        "secrecy_checked": True,
    }
    draft.take("examine", on + timedelta(days=1), fields=kind).take("approve", on + timedelta(days=2))
    if not out:
        return draft.take("keep", on + timedelta(days=3))
    put = {"item_kind": "policy", "channels": ["site"], "address": "政府网站"}
    return draft.take("publish", on + timedelta(days=3), fields=put)


def publishing_tally(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """How many items an organ put out in a month; ``items`` in all."""
    first = date(year, n % 12 + 1, 1)
    fields = {
        "item_kind": "policy", "channel": given.get("channel", "site"), "items": given["items"], "period_start": first,
        "told_by": "网站内容管理系统",
    }  # fmt: skip
    return ledger.entry(
        "oversight.publishing_tally",
        organ=scene.departments[n % 30],
        on=first + timedelta(days=27),
        title="月度公开统计",
        fields=fields,
    )


def press_event(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    fields = {"kind": given["kind"], "topic": "livelihood"}
    return ledger.entry(
        "oversight.press_event", organ=scene.government, on=day(year, n * 9), title=f"第{n + 1}场", fields=fields
    )


def concern_response(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    on = day(year, n * 3)
    fields = {
        "topic": "traffic",
        "concern": "出行不便",
        "arisen_on": on - timedelta(days=3),
        "response": "已优化",
        "channel": "site",
    }
    return ledger.entry("oversight.concern_response", organ=scene.government, on=on, title="回应关切", fields=fields)


RECIPES = {
    "information_request": information_request, "published_information": published_information, "publishing_tally": publishing_tally,
    "press_event": press_event, "concern_response": concern_response,
}  # fmt: skip
