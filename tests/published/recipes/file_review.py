"""One record of each kind of case-file review, made through the bulk ledger."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from fazhi.areas.enforcement.file_review.round_views import shipped
from fazhi.spine.bulk import Draft, Ledger
from tests.published.recipes.scene import Scene, day

CODE, FILE = "enforcement.file_review", "enforcement.reviewed_file"
DIGEST = "0" * 64


def _sheet(ledger: Ledger, scene: Scene) -> Any:
    """The shipped sheet as the county keeps it; made on first call."""
    if not hasattr(scene, "scoring_sheet"):
        given = dict(shipped()[0])
        fields = {"origin": given.pop("source"), "lines": given.pop("lines").strip(), "retired_on": None}
        scene.scoring_sheet = ledger.entry(  # type: ignore[attr-defined]
            "enforcement.scoring_sheets", organ=scene.justice, on=date(2020, 1, 6), title=given.pop("title"), fields={**given, **fields}
        ).record  # fmt: skip
    return scene.scoring_sheet  # type: ignore[attr-defined]


def review_round(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A round: ``state`` planned, sampled, dropped."""
    on = date(year, 2 + 5 * (n % 2), 3)
    fields = {
        "title": f"{year}年第{n + 1}次案卷评查", "plan": "随机抽取", "plan_no": "", "period_from": date(year - 1, 1, 1),
        "period_to": date(year - 1, 12, 31), "kinds": ["penalty"], "sheet": _sheet(ledger, scene), "per_agency": 2, "at_most": 20,
    }  # fmt: skip
    draft = ledger.open(CODE, organ=scene.justice, on=on, fields=fields)
    state = given.get("state", "sampled")
    if state == "dropped":
        return draft.take("drop", on, fields={"dropped_why": "与上级评查重复"})
    return draft.take("sample", on + timedelta(days=5), reach=False) if state == "sampled" else draft


def reviewed_file(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A file: ``state`` scoring, scored, left; ``problems``: of each; ``clues``: of each."""
    if not hasattr(scene, "review_rounds"):
        scene.review_rounds = {}  # type: ignore[attr-defined]
    rounds = scene.review_rounds  # type: ignore[attr-defined]
    if year not in rounds:  # a round that only these files hang on and that is not counted itself
        rounds[year] = review_round(ledger, scene, year, 0, state="planned")
    on, agency, state = day(year, n), scene.departments[n % 30], given.get("state", "scored")
    on = max(on, rounds[year].matter.opened_on)
    fields = {
        "round": rounds[year].record, "agency": agency, "kind": given.get("kind", "penalty"), "file_no": f"{year}-{n}-{state}",
        "name": f"第{n + 1}号案卷", "self_sent": False, "case": None,
    }  # fmt: skip
    draft = ledger.open(FILE, organ=scene.justice, on=on, fields=fields)
    if state == "scoring":
        return draft
    if state == "left":
        return draft.take("leave", on, fields={"left_why": "尚未结案"})
    for seat in (1, 2):
        draft.take("hand_in", on, detail={"seat": seat, "digest": DIGEST})
    draft.take("agree", on, fields={"score_one": "92", "score_two": "90", "fatal": False, "sheet_words": "评分"})
    for k in range(given.get("problems", 0)):
        row = {
            "kind": ("facts", "procedure", "format")[k % 3],
            "part": "content",
            "item": "事项",
            "points": "2",
            "words": "不完整",
        }
        draft.take("problem", on, detail=row)
    for _ in range(given.get("clues", 0)):
        draft.take("clue", on, detail={"handling": "handled", "to": "", "what": "应当补正"})
    return draft


RECIPES = {"review_round": review_round, "reviewed_file": reviewed_file}
