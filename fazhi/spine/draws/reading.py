"""A certificate read for people: who stands drawn, who fell out, who serves whom. Nothing is computed again here."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from fazhi.spine.draws.certificate import Certificate
from fazhi.spine.draws.faults import counts, remarks
from fazhi.spine.draws.words import GROUNDS, Ground, Plan, UnsoundDraw

LISTED = 200  # so many exclusions stand on a page; all of them in the certificate


@dataclass
class Row:
    """One that was drawn. ``how``: by the draw itself or by a later change; ``out``: why it fell out, "" while it stands."""

    id: str
    label: str
    stratum: str
    rank: int
    ticket: str
    how: str
    out: str = ""
    officers: list[Officer] = field(default_factory=list)


@dataclass(frozen=True)
class Officer:
    """One who serves a drawn object."""

    pairing: str
    id: str
    label: str


def summary(plan: Plan, one: Certificate | None) -> dict[str, Any]:
    """What pages show of a plan and, when there is one, of its result. Counts are empty while the plan is unsound."""
    try:
        asked = [list(row) for row in counts(plan)]
        said = remarks(plan) if asked else []
    except UnsoundDraw:
        asked, said = [], []
    exclusions = [
        {"candidate": no.candidate, "ground": no.ground.label, "words": no.words, "stated_by": no.stated_by}
        for no in plan.exclusions[:LISTED]
    ]
    pairings = [
        {"name": p.name, "officers": len(p.officers), "per_object": p.per_object, "at_most": p.at_most}
        for p in plan.pairings
    ]
    return {
        "pool": len(plan.pool), "counts": asked, "remarks": said, "excluded": len(plan.exclusions), "exclusions": exclusions,
        "pairings": pairings, "rows": [asdict(row) for row in rows(one)] if one else [],
        "changes": changes(one) if one else [], "witnesses": one["seed"]["witnesses"] if one else [],
        "seal": one["seal"] if one else "",
    }  # fmt: skip


def rows(one: Certificate) -> list[Row]:
    """Everybody drawn, in the order of drawing, later changes applied."""
    labels = {c["id"]: c["label"] for c in one["plan"]["pool"]}
    names = {p["name"]: {o["id"]: o["label"] for o in p["officers"]} for p in one["plan"]["pairings"]}
    found: dict[str, Row] = {}
    for stage, how in [(one["result"], "抽取"), *((later, _how(later)) for later in one["later"])]:
        for gone in stage["removed"]:
            found[gone].out, found[gone].officers = _ground(stage), []
        if stage.get("kind") == "officer_out":
            _leave(found, stage)
        for place in stage["added"]:
            row = Row(place["id"], labels[place["id"]], place["stratum"], place["rank"], place["ticket"], how)
            found[place["id"]] = row
        for given in stage["assigned"]:
            label = names[given["pairing"]][given["officer"]]
            found[given["object"]].officers.append(Officer(given["pairing"], given["officer"], label))
    return list(found.values())


def changes(one: Certificate) -> list[str]:
    """Every later change in one sentence."""
    return [f"{later['at'][:10]} {_said(later)}：{later['words']}（{later['stated_by']}）" for later in one["later"]]


def _how(later: dict[str, Any]) -> str:
    return {"extension": "补充抽取", "replacement": "递补", "officer_out": "人员改派", "cap": "放宽每人上限"}[
        later["kind"]
    ]


def _ground(later: dict[str, Any]) -> str:
    return GROUNDS[Ground(later["ground"])] if "ground" in later else ""


def _leave(found: dict[str, Row], later: dict[str, Any]) -> None:
    for row in found.values():
        if later["object"] in ("", row.id):
            row.officers = [o for o in row.officers if (o.pairing, o.id) != (later["pairing"], later["officer"])]


def _said(later: dict[str, Any]) -> str:
    added = "、".join(place["id"] for place in later["added"])
    if later["kind"] == "extension":
        return f"{later['stratum']}补充抽取{later['number']}个：{added}"
    if later["kind"] == "replacement":
        return f"{later['candidate']}退出（{_ground(later)}），由{added}递补"
    if later["kind"] == "cap":
        return f"{later['pairing']}每人上限放宽到{later['at_most']}个对象"
    new = "、".join(f"{given['officer']}（{given['object']}）" for given in later["assigned"])
    return f"{later['pairing']}{later['officer']}退出{later['object'] or '全部对象'}（{_ground(later)}），由{new}接替"
