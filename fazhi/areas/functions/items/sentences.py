"""What the yearly report says of the catalogue of powers. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell("functions.items", 10, "集中调整｜权责事项<round_powers>、", "公共服务事项<round_services>。")
tell(
    "functions.items",
    20,
    "公布｜行政许可事项<permit>、",
    "行政事业性收费目录<fee>、",
    "告知承诺制事项<commitment>、",
    "容缺受理（审批）事项<tolerant_main>（大项）。",
)
tell(
    "functions.items",
    30,
    "实现｜“跨省通办”事项<cross_province>、",
    "“全省通办”事项<province_wide>、",
    "“全市通办”事项<city_wide>，",
    "赋权乡镇（街道）事项<delegated>。",
)
tell("functions.items", 40, "承诺办结时限比法定时限平均压缩<compression>，", "即办件事项<instant>。")
