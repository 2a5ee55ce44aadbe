"""What the yearly report says of law publicity. Every clause stands on a figure."""

from __future__ import annotations

from functools import partial

from fazhi.report.sentences import tell

_tell = partial(tell, "services.publicity_activity")

_tell(
    10, "落实“谁执法谁普法”普法责任制，全年举办各类法治宣传活动<activities>。", "发放宣传资料<materials>。",
    "受教育群众<attendance>。", "现场解答咨询<consultations>。", "各级媒体发稿<media>。",
)  # fmt: skip
_tell(
    20, "开展巡回宣讲<tours>。", "开展校园法治活动<campus>。", "开展进军营活动<military>。",
    "对<appraised_units>部门单位开展普法履职评议。",
)  # fmt: skip

#: Names of other registers of law publicity, in full.
_tell_of = partial(_tell, within="services")

_tell_of(
    12, "印发普法规划、计划<publicity_plan.issued>。", "公布个性普法责任清单的单位<publicity_list.units>。",
    "到期的普法责任事项<publicity_duty.due>，已完成<publicity_duty.done>，履行率<publicity_duty.rate>。",
)  # fmt: skip
_tell_of(
    14, "制发普法提示<publicity_reminder.issued>。", "反馈期限已到的普法提示反馈率<publicity_reminder.reply_rate>。",
    "对不改进的予以通报批评<publicity_reminder.criticised>。",
)  # fmt: skip
_tell_of(
    22, "领导干部应知应会法律法规清单<law_lists.standing>，签收<law_list_receipts.signed>。", "评选优秀普法项目<publicity_project.selected>。",
    "创作普法作品<publicity_works.made>。", "聘有法治副校长的学校<law_schools.covered>，覆盖率<law_schools.coverage>。",
)  # fmt: skip
