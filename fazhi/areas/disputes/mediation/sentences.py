"""What the yearly report says of mediation. Every clause stands on a figure, so that none is claimed without records."""

from __future__ import annotations

from functools import partial

from fazhi.report.sentences import tell

_tell = partial(tell, "disputes.mediation")

_tell(
    10, "人民调解组织更加健全，全县有人民调解委员会<committees>。", "其中行业性专业性人民调解组织<committees_industry>。",
    "共有人民调解员<mediators>。", "在<stations>派出所设立驻所人民调解工作室。",
)  # fmt: skip
_tell(
    20,
    "全年排查登记矛盾纠纷<registered>。",
    "受理调解案件<accepted>。",
    "调解终结<concluded>，其中调解成功<settled>，成功率<success_rate>。",
)
_tell(
    30, "受理的案件中，人民调解案件<people>。", "行政调解案件<administrative>。", "人民调解中心调解案件<centre>。",
    "驻所人民调解工作室成功调解案件<station_settled>。",
)  # fmt: skip
_tell(40, "涉及企业调解案件<enterprise>，涉案金额<enterprise_amount>。", "调解协议金额<amount_agreed>。")
_tell(
    50,
    "双方当事人共同申请司法确认<confirmation_applied>。",
    "人民法院裁定确认<confirmed>。",
    "协议履行率<performed_rate>。",
)
