"""People who are helped after release, under their numbers; made through the bulk ledger."""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.spine.bulk import Draft, Ledger
from tests.published.recipes.scene import Scene, day


def aid(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A file of ``kind``, ``placed`` or not; ``stage`` notified, linked, helping or ended."""
    on, kind = day(year, n % 30), given.get("kind", "released")
    opened = {"aid_type": kind, "minor": False, "expected_on": on}
    draft = ledger.open("services.resettlement", organ=scene.town, on=on, fields=opened)
    if given.get("stage") == "notified":
        return draft
    handed = {
        "handed_by": "prison" if kind == "released" else "corrections", "released_on": on,
        "correction_until": date(year + 2, 6, 30) if kind == "in_correction" else None,
    }  # fmt: skip
    draft.take("identify", on)
    draft.take("match", on)
    draft.take("receive", on, fields=handed)
    if given.get("stage") == "linked":
        return draft
    draft.take("talk", on, detail={"way": "talk", "needs": ["job"]})
    agreed = {"team": ["station", "village"], "consent_scope": ["job", "training"], "visit_every": 3}
    draft.take("agree", on, fields=agreed)
    if placed := given.get("placed"):
        draft.take("place", on, fields={"placed_kind": placed})
    return draft.take("other_end", on) if given.get("stage") == "ended" else draft


RECIPES = {"aid": aid}
