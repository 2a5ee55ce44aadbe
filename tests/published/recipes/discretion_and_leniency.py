"""Lists of lenient enforcement with their entries, and cases that ended without or with a lighter penalty."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from fazhi.spine.bulk import Draft, Ledger
from tests.published.recipes.officers import officer
from tests.published.recipes.scene import Scene, day


def leniency_list(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A list of ``kind`` with so many ``entries``; ``since``, ``until`` years; ``published`` false: not yet."""
    since = date(given.get("since", year), 3, 1)
    fields = {
        "kind": given.get("kind", "exempt"), "county_wide": True, "since": since,
        "until": date(given["until"], 6, 1) if "until" in given else None,
        "published_on": since if given.get("published", True) else None,
    }  # fmt: skip
    draft = ledger.entry(
        "enforcement.leniency_lists", organ=scene.justice, on=since, title="柔性执法清单", fields=fields
    )
    for k in range(given.get("entries", 0)):
        entry = {
            "listed": draft.record, "act_code": f"XW-{k:04}", "domain": "market", "basis": "行政处罚法第33条", "conditions": "及时改正",
        }  # fmt: skip
        ledger.entry("enforcement.leniency_entries", organ=scene.justice, on=since, title=f"第{k}项", fields=entry)
    return draft


def spared_case(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A case of ``party_kind`` without a penalty whose range begins at ``low``; ``outcome`` penalised: fined ``fine`` as
    ``degree`` says; ``open``: not decided yet; ``party``: number of the party, else one each."""
    people = scene.__dict__.setdefault("_pair", [])
    if not people:
        people += [officer(ledger, scene, year, k, joined=2015).record for k in range(2)]
    on, outcome = day(year, n), given.get("outcome", "no_penalty_minor")
    kind, low = given.get("party_kind", "enterprise"), given.get("low", 1000)
    one = timedelta(days=1)
    fields = {
        "title": f"轻微违法案{n}", "source": "check", "domain": "market", "party_kind": kind, "found_on": on, "facts": "未按规定公示",
        "party_name": f"{'商户' if kind != 'person' else '赵某'}{given.get('party', f'{low}-{n}')}",
    }  # fmt: skip
    draft = ledger.open("enforcement.penalty", organ=scene.departments[100], on=on, fields=fields)
    draft.take("file", on, fields={"officer_one": people[0], "officer_two": people[1]})
    if given.get("open"):
        return draft
    proof = {"name": "照片", "evidence_kind": "record", "origin": "现场", "taken_on": on, "proves": "未公示"}
    draft.take("evidence", on, detail=proof)
    drafted = {
        "draft_outcome": outcome, "range_low": low, "range_high": low * 10, "report": "事实清楚", "basis": "某条例第三十条",
        "discretion": "适用基准", "degree": "",
    }  # fmt: skip
    if outcome == "penalised":
        drafted |= {
            "draft_kinds": ["fine"], "draft_fine": given["fine"], "degree": given.get("degree", "ordinary"),
            "mitigation": ["reduced_harm"] if given.get("degree") == "below" else [],
        }  # fmt: skip
    else:
        mild = (
            ["first", "slight_harm", "corrected"]
            if outcome == "no_penalty_first"
            else ["minor", "corrected", "no_harm"]
        )
        drafted |= {"mildness": mild}
    draft.take("conclude", on + one, fields=drafted)
    draft.take("submit_review", on + one)
    draft.take(
        "review", on + one, detail={"review_kind": "case", "reviewer": "何审核", "qualified": True, "result": "agree"}
    )
    if outcome != "penalised":
        return draft.take("decide_none", on + 2 * one, reach=False)
    draft.take("notify", on + one)
    served = {"means": "spot", "receiver": "店长", "delivered_on": on + one}
    draft.take("serve_notice", on + one, detail=served)
    return draft.take("decide", on + 25 * one, fields={"wide_effect": True}, reach=False)


RECIPES = {"leniency_list": leniency_list, "spared_case": spared_case}
