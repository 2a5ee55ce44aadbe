"""Who is inspected and what may be inspected in the demonstration: businesses by trade, items by agency, who works there."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from fazhi.areas.enforcement.visits.credit_code import check_digit
from fazhi.demo.people import PASSWORD
from fazhi.demo.places import Places
from fazhi.demo.scenarios import items
from fazhi.spine.access import Reach, Role
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Account, Organ, Post

ENTERED = date(2025, 1, 6)
TEXTS = tomllib.loads(Path(__file__).with_name("visit_texts.toml").read_text(encoding="utf-8"))
TRADES: dict[str, dict[str, Any]] = TEXTS["trades"]
ITEMS: list[dict[str, Any]] = TEXTS["item"]
_FIRST, _SECOND = "云佳瑞恒金顺兴白松汇安鼎永福长德广盛泰宏", "和丰通源达农鹭岭康诚茂祥隆利昌华信美旺鑫"
#: Kind of object -> how its code begins: registered by market regulation as an enterprise, a business, a cooperative.
CODES = {"enterprise": "91", "individual": "92", "cooperative": "93"}
ENDED = (("2026-03-16", "注销登记"), ("2026-05-20", "迁往邻县"), ("2026-07-06", "吸收合并，由存续公司承继"))
RISKS = ("A", "A", "A", "B", "B", "B", "B", "C", "C", "D")


def objects(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], number: int = 5000) -> None:
    """The pool of objects: businesses of 22 trades in 14 towns; a few of them have ended since."""
    market = places.department("县市场监督管理局")
    trades, weights = list(TRADES), [trade["weight"] for trade in TRADES.values()]
    month = ledger.today.replace(day=1)
    for n, trade in enumerate(rng.choices(trades, weights, k=number), 1):
        of, town = TRADES[trade], rng.choice(places.towns)
        kind = of["kind"]
        place = town.short.removesuffix("街道").removesuffix("镇").removesuffix("乡")
        fields: dict[str, Any] = {
            "object_kind": kind, "division": town.division, "trade": trade, "domains": of["domains"].split(),
            "address": f"{town.short}{rng.choice(places.villages_of(town)).short}{rng.randint(1, 188)}号",
            "key_supervision": rng.random() < 0.06,
        }  # fmt: skip
        if kind in CODES:
            first = f"{CODES[kind]}990126MA{n:07d}"
            fields["uscc"] = first + check_digit(first)
        if kind == "enterprise":
            fields |= {
                "risk_class": rng.choice(RISKS),
                "risk_source": "江岭省企业信用风险分类系统",
                "risk_month": month,
            }
        if rng.random() < 0.02:
            on, why = rng.choice(ENDED)
            fields |= {"ended_on": date.fromisoformat(on), "ended_why": why}
        title = f"云岚县{place}{rng.choice(_FIRST)}{rng.choice(_SECOND)}{rng.choice(of['names'])}"
        ledger.entry("enforcement.objects", organ=market, on=ENTERED, title=title, fields=fields)


def code_of(n: int) -> str:
    """The basic code of the n-th item of inspection, in the catalogue of powers and in the list of inspections."""
    return f"9500{n:02}000"


def check_items(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """The published items, each in the catalogue of powers first: nobody inspects what stands in no list."""
    office = items.keeper(places, people)
    for n, of in enumerate(ITEMS, 1):
        body = places.department(of["organ"])
        line = f"{of['title']} | 检 | {of['basis']} | 见依据 | | | 企"
        items.item(ledger, rng, office, body, code_of(n), of["domain"], line, people)
    ledger.flush()
    for n, of in enumerate(ITEMS, 1):
        kinds = sorted({TRADES[trade]["kind"] for trade in of["trades"]})
        fields = {
            "item_code": code_of(n), "body": places.department(of["organ"]), "basis_law": of["basis"], "domain": of["domain"],
            "object_kinds": kinds, "method": "现场检查", "standard": "\n".join(of["standard"]), "yearly_cap": of.get("cap"),
            "cap_source": "江岭省涉企行政检查频次上限（2025年版，虚构）" if "cap" in of else "", "published_on": ENTERED,
        }  # fmt: skip
        body = places.department(of["organ"])
        ledger.entry("enforcement.check_items", organ=body, on=ENTERED, title=of["title"], fields=fields)


def at_work(places: Places, people: dict[str, Account]) -> Organ:
    """Who goes on visits and who approves them in the market bureau, so that a visitor can walk one; made on first call."""
    market = places.department("县市场监督管理局")
    _post(people["shichang"], market, Role.CLERK, "执法大队")
    if "shijuzhang" not in people:
        account, new = Account.objects.get_or_create(username="shijuzhang", defaults={"name": "钟守一"})
        if new:
            account.set_password(PASSWORD)
            account.save()
        people["shijuzhang"] = account
        _post(account, market, Role.AUTHORITY_HEAD, "市场监管局局长")
    return market


def _post(account: Account, organ: Organ, role: str, title: str) -> None:
    known = {"account": account, "organ": organ, "role": role}
    Post.objects.get_or_create(**known, defaults={"reach": Reach.ORGAN, "systems": "enforcement", "title": title})
    account.__dict__.pop("_posts", None)
