"""What the yearly report says of officers and their certificates."""

from __future__ import annotations

from functools import partial

from fazhi.report.sentences import tell

_tell = partial(tell, "enforcement.officer", within="enforcement")

_tell(
    10, "严格执法人员资格和证件管理，全年审核申领和更换执法证件<certificates.reviewed>。", "依法注销执法证件<certificates.cancelled>。",
    "维护执法人员信息<officers.upkeep>。", "在岗执法人员<officers.on_post>，持证率<officers.certified_rate>。",
)  # fmt: skip
_tell(
    12, "在<teams.towns>乡镇（街道）设立综合行政执法办公室。", "下沉一线的执法力量占比达<officers.posted_rate>。",
    "开展行政执法业务培训<training.business>。", "学时达标率<officers.hours_rate>。",
)  # fmt: skip
