"""What the yearly report says of penalties. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "enforcement.penalty",
    30,
    "全年行政处罚立案<filed+>，",
    "作出行政处罚决定<decisions>，",
    "其中适用简易程序<summary>、",
    "普通程序<ordinary>，",
    "罚没金额<sums>。",
)
tell("enforcement.penalty", 32, "依法不予行政处罚<none>，", "其中轻微不罚<none_minor>、", "首违不罚<none_first>。")
tell(
    "enforcement.penalty",
    34,
    "开展重大执法决定法制审核<legal_reviews>，",
    "集体讨论案件<discussed>，",
    "举行听证<hearings>，",
    "移送涉嫌犯罪案件<transferred>。",
)
tell(
    "enforcement.penalty",
    60,
    "被行政复议撤销、变更、确认违法的处罚决定<reconsidered>，",
    "被人民法院判决败诉的处罚决定<lost_in_court>。",
    part="lacks",
)
