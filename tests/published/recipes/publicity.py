"""Records of law publicity beside events: works with views, appraisals under way, duties and reminders."""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.areas.services.publicity.models import AppraisalSheet
from fazhi.spine.bulk import Draft, Ledger
from tests.published.recipes.scene import Scene, day


def publicity_work(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A work on a platform: its views are no attendances, and it is no event."""
    on = day(year, n)
    fields = {
        "kind": "video", "laws": "民法典", "platform": "视频号", "views": given.get("views", 3000), "views_source": "平台后台",
        "views_on": on, "minors_pictured": False, "minors_consent": False,
    }  # fmt: skip
    return ledger.entry("services.publicity_works", organ=scene.justice, on=on, title="普法短视频", fields=fields)


def publicity_round(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """An appraisal under way with ``units`` units: without a published result nobody has been appraised."""
    ledger.flush()
    sheet = AppraisalSheet.objects.first()
    if sheet is None:
        fields: dict[str, Any] = {"lines": "责任落实｜60\n创新｜40", "trim": "one"}
        ledger.entry(
            "services.appraisal_sheets", organ=scene.justice, on=date(year, 9, 1), title="评分表", fields=fields
        )
        ledger.flush()
        sheet = AppraisalSheet.objects.get()
    on = date(year, 10, 8)
    fields = {"title": "履职评议", "year": year, "round": "", "sheet": sheet, "publish_by": date(year, 12, 31)}
    draft = ledger.open("services.publicity_evaluation", organ=scene.justice, on=on, fields=fields)
    for unit in scene.departments[60 : 60 + given.get("units", 10)]:
        draft.take("unit", on, detail={"unit": unit})
    return draft


def publicity_reminder(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A finding that a unit held no event: it is no event either."""
    fields = {
        "title": "未开展宣传", "unit": scene.departments[n], "found_by": "check", "facts": "未开展", "duty_text": "法治宣传教育法第9条",
    }  # fmt: skip
    return ledger.open("services.publicity_reminder", organ=scene.justice, on=day(year, n), fields=fields)


RECIPES = {
    "publicity_work": publicity_work,
    "publicity_round": publicity_round,
    "publicity_reminder": publicity_reminder,
}
