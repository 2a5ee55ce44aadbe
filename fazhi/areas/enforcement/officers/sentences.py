"""What the yearly report says of officers and their certificates."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "enforcement.officer",
    10,
    "年末在岗执法人员<officers.on_post>，持证率<officers.certified_rate>，",
    "下沉一线的执法力量占<officers.posted_rate>，",
    "在<teams.towns>乡镇（街道）设立综合行政执法办公室（队）。",
    within="enforcement",
)
tell(
    "enforcement.officer",
    12,
    "全年审核申领和更换执法证件<certificates.reviewed>，",
    "注销执法证件<certificates.cancelled>，",
    "维护执法人员信息<officers.upkeep>。",
    within="enforcement",
)
tell("enforcement.officer", 14, "开展行政执法业务培训<training.business+>。", within="enforcement")
