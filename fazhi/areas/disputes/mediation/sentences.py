"""What the yearly report says of mediation. Every clause stands on a figure, so that none is claimed without records."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "disputes.mediation",
    10,
    "年末有人民调解委员会<committees>，",
    "其中行业性专业性人民调解组织<committees_industry>，",
    "人民调解员<mediators>，",
    "其中专职人民调解员<mediators_full>，",
    "在<stations>派出所设立驻所人民调解工作室。",
)
tell(
    "disputes.mediation",
    20,
    "全年排查登记矛盾纠纷<registered+>，",
    "受理调解案件<accepted>，",
    "其中人民调解<people>、",
    "行政调解<administrative>；",
    "调解终结<concluded>，其中调解成功<settled>，成功率<success_rate>。",
)
tell("disputes.mediation", 30, "驻所人民调解工作室调解成功<station_settled>。")
tell(
    "disputes.mediation",
    40,
    "调解涉企纠纷<enterprise>，",
    "涉案金额<enterprise_amount>，",
    "调解协议确定的给付金额<amount_agreed>。",
)
tell(
    "disputes.mediation",
    50,
    "当事人共同申请司法确认<confirmation_applied>，",
    "人民法院裁定确认<confirmed>，",
    "协议履行率<performed_rate>。",
)
