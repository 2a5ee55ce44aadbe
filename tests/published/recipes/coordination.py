"""Key fields with the cases and visits that belong to them; other cases and visits that do not."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from fazhi.spine.bulk import Draft, Ledger
from tests.published.recipes.officers import officer
from tests.published.recipes.scene import CODE, Scene, day

ONE = timedelta(days=1)


def key_field(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A key field of ``code``, with ``campaign``, ``trades`` and those of them to ``cover``."""
    fields = {
        "field_code": given["code"], "campaign": given.get("campaign", ""), "domain": "safety", "lead": scene.departments[0],
        "trades": given.get("trades", ""), "cover": given.get("cover", ""), "since": date(year, 1, 1),
    }  # fmt: skip
    return ledger.entry(
        "enforcement.key_fields", organ=scene.justice, on=date(year, 1, 4), title="重点领域", fields=fields
    )


def key_case(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A case of ``campaign`` or ``key_field`` that was fined ``fine``; ``accountable`` people held to account; ``state`` filed:
    not decided yet, clue: not filed."""
    pair = scene.__dict__.setdefault("_pair", [])
    if not pair:
        pair += [officer(ledger, scene, year, k, joined=2015).record for k in range(2)]
    on, fine = day(year, n), given.get("fine", 0)
    fields = {
        "title": "涉嫌违法生产案", "source": "check", "domain": "safety", "party_kind": "enterprise", "found_on": on, "facts": "未经许可生产",
        "party_name": f"企业{n}", **{name: given[name] for name in ("campaign", "key_field") if name in given},
    }  # fmt: skip
    draft = ledger.open("enforcement.penalty", organ=scene.departments[100], on=on, fields=fields)
    if given.get("state") == "clue":
        return draft
    draft.take("file", on, fields={"officer_one": pair[0], "officer_two": pair[1]})
    if given.get("state") == "filed":
        return draft
    proof = {"name": "照片", "evidence_kind": "record", "origin": "现场", "taken_on": on, "proves": "未经许可生产"}
    drafted = {
        "draft_outcome": "penalised", "draft_kinds": ["fine"], "draft_fine": fine, "range_low": 1000, "range_high": 100000,
        "report": "事实清楚", "basis": "某条例第三十条", "discretion": "适用基准", "degree": "ordinary",
    }  # fmt: skip
    draft.take("evidence", on, detail=proof).take("conclude", on + ONE, fields=drafted).take("submit_review", on + ONE)
    draft.take(
        "review", on + ONE, detail={"review_kind": "case", "reviewer": "何审核", "qualified": True, "result": "agree"}
    )
    draft.take("notify", on + ONE)
    draft.take("serve_notice", on + ONE, detail={"means": "spot", "receiver": "店长", "delivered_on": on + ONE})
    held = {"wide_effect": True, "accountable": given.get("accountable", 0)}
    return draft.take("decide", on + 25 * ONE, fields=held, reach=False)


def key_visit(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """An object of ``trade`` and, unless ``visited`` is false, a visit that found ``problems`` with ``orders`` of them ordered to
    be put right."""
    body, on = scene.departments[n % 25], day(year, n)
    thing = {"object_kind": "site", "division": CODE, "trade": given.get("trade", ""), "domains": ["safety"]}
    target = ledger.entry("enforcement.objects", organ=body, on=date(year, 1, 4), title=f"场所{n}", fields=thing)
    if not given.get("visited", True):
        return target
    problems = given.get("problems", 0)
    fields = {
        "title": "安全检查", "target": target.record, "mode": "special", "ground": "", "items_text": "AJ-1 储存条件", "plan_ref": "检查计划",
        "planned_on": on,
    }  # fmt: skip
    draft = ledger.open("enforcement.visit", organ=body, on=on, fields=fields)
    done = {
        "visited_on": on, "done_on": on, "published_on": on + 5 * ONE, "problems": problems, "rectify": given.get("orders", 0),
        "result": "problems" if problems else "clean", "filed": False,
    }  # fmt: skip
    return draft.take("take_over", on + 5 * ONE, fields=done, reach=False)


RECIPES = {"key_field": key_field, "key_case": key_case, "key_visit": key_visit}
