"""One record of each kind of the catalogue of items and of fair-competition review, made through the bulk ledger."""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Organ
from tests.published.recipes.scene import Scene, day

_KIND_OF = {
    "power": "penalty", "permit": "permit", "service": "service", "fee": "fee", "commitment": "confirmation",
    "tolerant": "confirmation", "town_window": "service", "citizen_window": "service", "one_window": "service",
}  # fmt: skip
#: The bodies of a batch: so many departments from the first on. A round looks at everything that a body has.
_BODIES = 60


def _body(scene: Scene, n: int, given: dict[str, Any]) -> Organ:
    return scene.departments[given.get("first", 0) + n % given.get("bodies", _BODIES)]


def item(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """An item: ``listed`` its list, ``batch`` a word of its code, ``sub`` a part of a main item, ``until`` its last day."""
    listed = given.get("listed", "power")
    kind = given.get("kind", _KIND_OF.get(listed, "confirmation"))
    since = date(given.get("since", year), 3, 1)
    until = given.get("until")
    lists = (
        [listed] if kind != "permit" else ["power", "permit"] + ([listed] if listed not in ("power", "permit") else [])
    )
    fields = {
        "basic_code": f"{given['batch']}-{n:05}", "body": _body(scene, n, given), "item_kind": kind, "lists": lists,
        "valid_from": since, "level": "county", "domain": given.get("domain", "other"), "basis_law": "有关法律",
        "basis_article": "第一条", "sub_of": f"{given['batch']}-main" if given.get("sub") else "",
        "check_after": "两个月内核查" if listed == "commitment" else "",
        "materials": "表格｜申请人｜容缺" if listed == "tolerant" else "", "valid_until": until,
        "ended": "cancelled" if until else "",
    }  # fmt: skip
    on = max(since, date(2020, 1, 2))
    return ledger.entry(
        "functions.items", organ=scene.government, on=on, title=f"{given['batch']}第{n}项", fields=fields
    )


def item_round(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A body's part of a round that looked at its items: ``parts`` are batches with their sizes and the kind of item.

    All are kept but each fortieth, which is amended. ``state``: published, or confirmed when it has not been.
    ``single``: a change outside of a round.
    """
    ledger.flush()  # lines are held against the catalogue: its items must be on file
    body, bodies, on, single = (
        _body(scene, n, given),
        given.get("bodies", _BODIES),
        day(year, n),
        given.get("single", False),
    )
    fields = {
        "subject": "集中调整事项", "body": body, "keeper": scene.government, "cause": "round", "cause_text": "年度集中调整",
        "in_round": not single, "round_name": "" if single else f"{year}年集中调整",
    }  # fmt: skip
    draft = ledger.open("functions.item_change", organ=body, on=on, fields=fields)
    for batch, total, kind in given["parts"]:
        for k in range(n % bodies, total, bodies):
            line = {"change": "keep", "basic_code": f"{batch}-{k:05}", "item_kind": kind}
            if k % 40 == 0:
                line |= {"change": "amend", "why": "有关法律第一条", "telephone": "0999-12345"}
            draft.take("line", on, detail=line)
    draft.take("submit", on)
    opinion = {"result": "legal", "opinion_no": "1号", "points": 0, "given_on": on}
    draft.take("legality_opinion", on, detail=opinion)
    draft.take("confirm", on, fields={"confirm_no": "编办1号"})
    if given.get("state", "published") == "published":
        draft.take("publish", on, fields={"effective_on": on})
    return draft


RECIPES = {"item": item, "item_round": item_round}
