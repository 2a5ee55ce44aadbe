"""What the yearly report says of model counties, pilots and honours."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "leadership.model_item",
    70,
    "对照示范创建标准分解指标<model_item.split>，",
    "已审核<model_item.reviewed>，",
    "提交佐证材料<model_item.evidence>。",
    within="leadership",
)
tell("leadership.pilots", 72, "承担和开展法治建设试点<pilots.open>。", within="leadership")
tell(
    "leadership.honours",
    74,
    "年内获得法治政府建设荣誉<honours.named>，",
    "经验做法被推广<good_practices.taken_up>，",
    "入选典型案例<good_practices.cases>。",
    within="leadership",
)
