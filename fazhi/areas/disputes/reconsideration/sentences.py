"""What the yearly report says of reconsideration. Every clause stands on a figure; one without cases is left out."""

from __future__ import annotations

from functools import partial

from fazhi.report.sentences import tell

_tell = partial(tell, "disputes.reconsideration")

_tell(
    110, "持续深化行政复议体制改革，充分发挥行政复议化解行政争议主渠道作用。全年共收到行政复议申请<received>。",
    "受理行政复议案件<accepted>。", "上年结转<carried_over>，连同本年受理案件共审结<closed>，按期审结率<in_time_rate>。",
)  # fmt: skip
_tell(
    111, "加大监督纠错力度，审结案件中直接纠错<direct_corrected>，直接纠错率<direct_rate>，综合纠错率<corrected_rate>。",
    "制发行政复议意见书<letters>。", "制发行政复议建议书<recommendations>。", "约谈不履行或者拖延履行的单位<interviews>。",
)  # fmt: skip
_tell(
    112, "坚持调解优先，以调解、和解方式结案<mediated_settled>，调解和解率<mediation_rate>。",
    "审结案件中未再起诉、信访的占<settled_rate>。",
)  # fmt: skip
_tell(
    113, "规范审理程序，普通程序案件听取意见率<opinions_rate>。", "举行听证<hearings>。",
    "提请行政复议委员会咨询<committee>。", "适用简易程序审结<closed_simplified>，简易程序适用率<simplified_rate>。",
)  # fmt: skip
_tell(
    114, "畅通便民渠道，通过基层联络点、代办点收到申请<via_points>。", "通过互联网渠道收到申请<via_internet>。",
    "开展案后回访<visits>。", "决定书、调解书按期履行率<performed_rate>。", "依法公开行政复议决定书<published>。",
)  # fmt: skip
