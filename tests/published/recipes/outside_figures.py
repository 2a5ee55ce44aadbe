"""One number of another organ, made through the bulk ledger."""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.spine.bulk import Ledger
from tests.published.recipes.scene import Scene


def outside(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Any:
    """``what``, ``value``, ``before``: the same span a year before. Entered when the year is over."""
    fields = {
        "what": given["what"], "span_from": date(year, 1, 1), "span_to": date(year, 12, 31), "value": given["value"], "whole": None,
        "year_before": given.get("before"), "definition": "全市公安机关", "issuer": "市公安局", "paper": "公安工作年报",
        "paper_no": "", "paper_on": date(year + 1, 1, 10),
    }  # fmt: skip
    return ledger.entry(
        "data.outside_figures", organ=scene.justice, on=date(year + 1, 1, 12), title="公安数据", fields=fields
    )


RECIPES = {"outside": outside}
