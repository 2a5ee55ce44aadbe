"""What the yearly report says of reconsideration. Every clause stands on a figure; one without cases is left out."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "disputes.reconsideration",
    110,
    "全年收到行政复议申请<received+>，",
    "受理<accepted>，",
    "连同上年结转<carried_over>，",
    "审结<closed>，",
    "按期审结率<in_time_rate>。",
)
tell(
    "disputes.reconsideration",
    111,
    "审结案件中，直接纠错<direct_corrected>，直接纠错率<direct_rate>；",
    "以调解、和解方式结案<mediated_settled>，调解和解率<mediation_rate>；",
    "未再起诉或者信访的占<settled_rate>。",
)
tell(
    "disputes.reconsideration",
    113,
    "普通程序案件听取意见率<opinions_rate>，",
    "举行听证<hearings>，",
    "提请行政复议委员会咨询<committee>，",
    "适用简易程序审结<closed_simplified>，占<simplified_rate>。",
)
tell(
    "disputes.reconsideration",
    114,
    "通过基层联络点、代办点收到申请<via_points>，",
    "互联网渠道收到申请<via_internet>，",
    "开展案后回访<visits>。",
)
tell(
    "disputes.reconsideration",
    115,
    "制发｜行政复议意见书<letters>、",
    "行政复议建议书<recommendations>，",
    "约谈不履行或者拖延履行的单位<interviews>，",
    "决定书、调解书按期履行率<performed_rate>，",
    "公开行政复议决定书<published>。",
)
tell("disputes.reconsideration", 10, "年末未审结的行政复议案件<pending>，转入下一年度办理。", part="next")
