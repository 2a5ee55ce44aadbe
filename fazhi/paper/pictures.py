"""Charts as pictures for files that cannot hold a drawing. Without a Chinese font there is none: the chart stays a table."""

from __future__ import annotations

import re
import tempfile
from functools import cache
from pathlib import Path

import typst

from fazhi.paper.charts import svg
from fazhi.paper.model import Chart

CHINESE = re.compile(
    r"CJK SC|Han Sans|Han Serif|Noto S.* SC|WenQuanYi|YaHei|SimHei|SimSun|FangSong|黑体|宋体|仿宋|楷体"
)
DOTS = 200  # an inch: enough for print, some 60 kB a chart
WIDTH_PT = 442  # 156 mm, the type area of GB/T 9704-2012


@cache
def has_chinese_font() -> bool:
    """Whether this machine has a font in which Chinese text of a drawing can be set."""
    return any(CHINESE.search(family) for family in typst.Fonts(include_system_fonts=True).families())


def png(chart: Chart) -> bytes | None:
    """The chart as a PNG picture, 156 mm wide; None where no Chinese font is installed."""
    if not has_chinese_font():
        return None
    with tempfile.TemporaryDirectory(prefix="fazhi-chart-") as made:  # the root: nothing else can be opened
        root = Path(made)
        (root / "chart.svg").write_text(svg(chart), encoding="utf-8")
        page = root / "page.typ"
        page.write_text(f'#set page(width: auto, height: auto, margin: 0pt)\n#image("chart.svg", width: {WIDTH_PT}pt)')
        return typst.compile(page, root=root, format="png", ppi=DOTS, package_path=root, package_cache_path=root)
