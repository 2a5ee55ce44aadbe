"""What the yearly report says of counsel and public lawyers. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "decisions.counsel",
    60,
    "党政机关聘请法律顾问<counsel>，",
    "有公职律师<public_lawyers>，",
    "党政机关法律顾问覆盖率<coverage>，",
    "公职律师工作覆盖率<lawyer_coverage>。",
)
tell(
    "decisions.counsel",
    70,
    "法律顾问全年提供法律服务<services+>，",
    "审查协议合同<contracts>，",
    "出具法律意见书<opinions>，",
    "提出意见建议<points>。",
)
tell(
    "decisions.counsel",
    80,
    "公职律师参与行政复议、行政诉讼<lawyer_cases>，",
    "参与处理矛盾纠纷<lawyer_disputes>，",
    "开展普法宣传<lawyer_publicity>。",
)
