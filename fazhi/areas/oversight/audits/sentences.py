"""What the yearly report says of audits, patrol inspection and statistics."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "oversight.audit",
    24,
    "完成审计项目<audit.completed>，",
    "其中经济责任审计<audit.responsibility>，",
    "发现问题<audit.findings>，",
    "到期应整改问题整改率<audit.rectified_rate>。",
    within="oversight",
)
tell(
    "oversight.audit",
    25,
    "开展法治建设专项巡察的｜乡镇<audit.law_patrol_towns>、",
    "部门单位<audit.law_patrol_agencies>。",
    within="oversight",
)
tell(
    "oversight.statistics_duty",
    26,
    "开展统计数据质量抽查<statistics_duty.spot_checks>，",
    "查处统计造假<statistics_duty.cases>。",
    within="oversight",
)
