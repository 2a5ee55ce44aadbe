"""The data of joint supervision: scenes, units under supervision, acts on them, made through the bulk ledger."""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.spine.bulk import Draft, Ledger
from tests.published.recipes.scene import Scene, day


def _entry(ledger: Ledger, scene: Scene, name: str, on: date, title: str, fields: dict[str, Any]) -> Draft:
    return ledger.entry(f"oversight.{name}", organ=scene.justice, on=on, title=title, fields=fields)


def supervision_scene(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A sub-scene; ``ended``: given up within the year."""
    until = date(year, 9, 1) if given.get("ended") else None
    return _entry(
        ledger, scene, "scenes", date(year, 1, 4), f"第{n + 1}类子场景", {"topics": "监督事项", "until": until}
    )


def supervised_unit(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A unit under supervision; ``first``: number of the first; ``ended``: taken off the list within the year."""
    unit = scene.departments[given.get("first", 0) + n]
    until = date(year, 6, 1) if given.get("ended") else None
    return _entry(ledger, scene, "units", date(year - 1, 12, 1), unit.name, {"unit": unit, "until": until})


def supervision_act(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """An act on a unit; several on one where ``again``."""
    unit = scene.departments[given.get("first", 0) + n]
    return _entry(ledger, scene, "acts", day(year, n), "联动监督", {"unit": unit, "way": given.get("way", "交办线索")})


RECIPES = {
    "supervision_act": supervision_act,
    "supervision_scene": supervision_scene,
    "supervised_unit": supervised_unit,
}
