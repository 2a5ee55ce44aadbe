"""The county's institutions with duties and staff numbers, and the changes of two years."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from fazhi.demo.places import Places
from fazhi.demo.scenarios.items import keeper
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Account, Organ

ENTERED = date(2025, 1, 8)
_TEXTS: dict[str, Any] = tomllib.loads(Path(__file__).with_name("institution_texts.toml").read_text(encoding="utf-8"))


def register(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """Departments, towns and streets with their offices and public institutions, enforcement teams, and what has changed."""
    office = keeper(places, people)
    for n, organ in enumerate((*places.departments, places.justice), 1):
        _department(ledger, rng, office, organ, f"D{n:03}")
    for n, town in enumerate(places.towns, 1):
        _town(ledger, rng, office, town, f"T{n:02}")
    for n, row in enumerate(_TEXTS["change"], 1):
        _changed(ledger, rng, office, places, row, n)


def _enter(ledger: Ledger, office: Organ, title: str, on: date = ENTERED, **fields: Any) -> None:
    given = {"began": "standing", "paper": "云编〔2019〕1号", "since": on} | fields
    ledger.entry("functions.institutions", organ=office, on=on, title=title, fields=given)


def _staff(rng: Random, least: int, most: int, kind: str = "administrative") -> dict[str, Any]:
    quota = rng.randint(least, most)
    return {"quota_kind": kind, "quota": quota, "in_post": quota - rng.randint(0, max(1, quota // 8))}


def _department(ledger: Ledger, rng: Random, office: Organ, organ: Organ, code: str) -> None:
    centre = organ.name.endswith(("中心", "馆", "站", "部"))
    body = organ.name.endswith(("联合会", "委员会", "总工会", "协会"))
    kind = "public" if centre else "affiliated" if body else "department"
    staff = _staff(rng, 8, 30, "public") if centre else _staff(rng, 12, 60)
    duties = f"{organ.name.removeprefix('云岚县')}按照“三定”规定承担的行政管理和公共服务职责"
    _enter(ledger, office, organ.name, inst_code=code, inst_kind=kind, as_organ=organ, superior=organ.parent,
           rank="正科级" if not centre else "副科级",
           duties=duties, inner_units=rng.randint(3, 12), leader_posts=rng.randint(2, 5), **staff)  # fmt: skip
    if not centre and organ.name.endswith("局") and rng.random() < 0.4:
        _enter(ledger, office, f"{organ.name}综合行政执法大队", inst_code=f"{code}-Z", inst_kind="team", superior=organ, rank="股级",
               duties="以主管部门名义行使行政处罚以及相关的行政检查、行政强制职能", **_staff(rng, 10, 40, "public"))  # fmt: skip


def _town(ledger: Ledger, rng: Random, office: Organ, town: Organ, code: str) -> None:
    street = town.short.endswith("街道")
    kind, rows = ("street", _TEXTS["street"]) if street else ("town", _TEXTS["town"])
    _enter(ledger, office, town.name, inst_code=code, inst_kind=kind, as_organ=town, superior=town.parent, rank="正科级",
           duties="辖区内的公共服务、公共管理、公共安全和平安法治建设", inner_units=len(rows["offices"]), **_staff(rng, 30, 55))  # fmt: skip
    for n, title in enumerate(rows["offices"], 1):
        _enter(ledger, office, title, inst_code=f"{code}-B{n}", inst_kind=f"{kind}_office", superior=town,
               duties=f"承担{title.removesuffix('办公室')}方面的工作",
               quota_kind="none")  # fmt: skip
    for n, title in enumerate(rows["public"], 1):
        _enter(ledger, office, title, inst_code=f"{code}-S{n}", inst_kind=f"{kind}_public", superior=town,
               duties=f"承担{title.removesuffix('中心')}方面的事务",
               **_staff(rng, 6, 16, "public"))  # fmt: skip


def _changed(ledger: Ledger, rng: Random, office: Organ, places: Places, row: dict[str, Any], n: int) -> None:
    """One institution that was there before, how its version ended, and what came after it."""
    on = row["on"]
    common = {"inst_kind": row["kind"], "superior": places.government, "duties": row["duties"], "rank": "副科级"}
    if row["how"] != "set_up":
        ended = {"until": on, "ended": row["how"], "end_paper": row["paper"]}
        _enter(ledger, office, row["before"], inst_code=f"C{n:02}", **common, **ended, **_staff(rng, 8, 20, "public"))
    if row["how"] in ("set_up", "renamed", "changed"):
        more = {"formerly": row["before"]} if row["how"] == "renamed" else {}
        _enter(ledger, office, row["after"], on, inst_code=f"C{n:02}", **common, **more, began=row["how"], paper=row["paper"],
               **_staff(rng, 8, 24, "public"))  # fmt: skip
