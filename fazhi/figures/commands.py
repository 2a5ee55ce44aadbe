"""``fazhi figures``: every figure of a year."""

from __future__ import annotations

import json

from fazhi.figures import catalogue, engine
from fazhi.figures.outside import MARK
from fazhi.figures.words import Period, Value
from fazhi.spine.arguments import Arguments
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Division, Event


def figures_command(argv: list[str]) -> int:
    """Print the figures of a year; a year without records is refused."""
    parser = Arguments("fazhi figures", description="一年的全部指标")
    parser.add_argument("--year", type=int, required=True)
    parser.add_argument("--division", default="", help="区划代码")
    parser.add_argument("--area", default="", help="领域，如 disputes")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args(argv)
    chosen = catalogue.figures(asked.area)
    if not chosen:
        raise BadInput(f"没有“{asked.area}”这个领域；现有：{'、'.join(sorted({f.area for f in catalogue.figures()}))}")
    if asked.division and not Division.objects.filter(code=asked.division).exists():
        raise BadInput(f"没有区划代码“{asked.division}”，请核对")
    if not Event.objects.filter(on__year=asked.year).exists():
        raise BadInput(f"{asked.year}年没有任何记录")
    rows = engine.within(asked.division) if asked.division else engine.everything
    values = engine.values(chosen, Period.year(asked.year), rows)
    if asked.json:
        print(json.dumps([as_json(value) for value in values.values()], ensure_ascii=False))
    else:
        for value in values.values():
            parts = f"（{value.part:g}/{value.whole:g}）" if value.whole else ""
            mark = f"　{MARK}" if value.figure.outside else ""
            print(f"{value.figure.code:<58}{value.figure.name}：{value.text}{parts}{mark}")
    return 0


def as_json(value: Value) -> dict[str, object]:
    """A figure as machines read it: rates are fractions, sums in base units."""
    figure = value.figure
    return {
        "code": figure.code, "name": figure.name, "value": value.number, "unit": figure.unit, "part": value.part,
        "whole": value.whole, "area": figure.area, **({"withheld": True} if value.withheld else {}),
        **({"outside": True} if figure.outside else {}),
    }  # fmt: skip
