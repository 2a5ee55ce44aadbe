"""What the yearly report says of legality review. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "decisions.legality",
    40,
    "全年开展合法性审查<reviewed+>，",
    "其中规范性文件<documents>、",
    "重大行政决策<decisions>、",
    "合同协议<contracts>、",
    "村（居）重大事项<village_matters>。",
)
tell(
    "decisions.legality", 50, "提出审查意见<points>，", "采纳率<adoption_rate>，", "审查合同涉及金额<contract_amount>。"
)
