"""Petitions and early warnings, made through the bulk ledger."""

from __future__ import annotations

from typing import Any

from fazhi.spine.bulk import Draft, Ledger
from tests.published.recipes.scene import Scene, day

PETITION: dict[str, Any] = {
    "receiver": "office", "content": "claim", "topic": "land", "subject": "承包地补偿", "demand": "请求补偿", "petitioner": "",
    "joint_count": 1,
}  # fmt: skip


def petition(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A petition: ``channel``; ``double``: one that is merged into an earlier petition and must not count."""
    on = day(year, n)
    draft = ledger.open(
        "disputes.petition", organ=scene.government, on=on, fields=PETITION | {"channel": given.get("channel", "web")}
    )
    if given.get("double"):
        draft.take("merge", on, fields={"merged_into": "县政府信〔2020〕1号"})
    return draft


RECIPES = {"petition": petition}
