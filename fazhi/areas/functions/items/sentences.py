"""What the yearly report says of the catalogue. Every clause stands on a figure, so that none is claimed without records."""

from __future__ import annotations

from functools import partial

from fazhi.report.sentences import tell

_tell = partial(tell, "functions.items")

_tell(10, "集中调整政府权责事项<round_powers>。", "集中调整公共服务事项<round_services>。")
_tell(
    20, "公布行政许可事项<permit>。", "公布行政事业性收费目录清单<fee>。", "推行容缺受理（审批）事项<tolerant_main>。",
    "实行告知承诺制事项<commitment>。",
)  # fmt: skip
_tell(
    30, "实现“跨省通办”事项<cross_province>。", "“全省通办”事项<province_wide>。", "“全市通办”事项<city_wide>。",
    "赋权乡镇（街道）事项<delegated>。", "法定办结时限平均压缩<compression>。",
)  # fmt: skip
