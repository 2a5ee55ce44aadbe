"""``fazhi figures``: every figure of a year."""

from __future__ import annotations

import json

from fazhi.figures import catalogue, engine
from fazhi.figures.outside import MARK
from fazhi.figures.sayings import home_of
from fazhi.figures.sayings import of as sayings
from fazhi.figures.search import find
from fazhi.figures.words import Figure, Period, Value
from fazhi.spine.arguments import Arguments
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Division, Event


def figures_command(argv: list[str]) -> int:
    """Print the figures of a year; a year without records is refused. With ``--find`` alone: which figures there are."""
    parser = Arguments("fazhi figures", description="一年的全部指标；按词查找指标")
    parser.add_argument("--year", type=int)
    parser.add_argument("--find", nargs="+", default=[], metavar="词", help="名称或者同义说法里的词，次序不拘")
    parser.add_argument("--division", default="", help="区划代码")
    parser.add_argument("--area", default="", help="领域，如 disputes")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args(argv)
    chosen = catalogue.figures(asked.area)
    if not chosen:
        raise BadInput(f"没有“{asked.area}”这个领域；现有：{'、'.join(sorted({f.area for f in catalogue.figures()}))}")
    if asked.find:
        chosen = find(" ".join(asked.find), chosen)
        if not chosen:
            raise BadInput(f"没有找到与“{' '.join(asked.find)}”有关的指标，请换一个词")
        if asked.year is None:
            return _listed(chosen, as_lines=not asked.json)
    elif asked.year is None:
        raise BadInput("请用 --year 写明年度，或者用 --find 写明要查找的词")
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


def _listed(found: list[Figure], *, as_lines: bool) -> int:
    """Figures without their values, the nearest first."""
    if as_lines:
        for one in found:
            print(f"{one.code:<58}{one.name}（{one.unit}）　{home_of(one.code)}")
    else:
        named = [
            {"code": f.code, "name": f.name, "unit": f.unit, "area": f.area, "words": sayings(f)[1:]} for f in found
        ]
        print(json.dumps(named, ensure_ascii=False))
    return 0


def as_json(value: Value) -> dict[str, object]:
    """A figure as machines read it: rates are fractions, sums in base units."""
    figure = value.figure
    return {
        "code": figure.code, "name": figure.name, "value": value.number, "unit": figure.unit, "part": value.part,
        "whole": value.whole, "area": figure.area, **({"withheld": True} if value.withheld else {}),
        **({"outside": True} if figure.outside else {}),
    }  # fmt: skip
