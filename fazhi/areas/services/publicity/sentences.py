"""What the yearly report says of law publicity. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "services.publicity_activity",
    10,
    "全年举办各类法治宣传活动<activities+>，",
    "受教育群众<attendance>，",
    "发放宣传资料<materials>，",
    "现场解答咨询<consultations>，",
    "各级媒体发稿<media>。",
)
tell(
    "services.publicity_activity",
    12,
    "按形式分，巡回宣讲<tours>、",
    "校园法治活动<campus>、",
    "进企业活动<enterprise>、",
    "进乡村（社区）活动<village>、",
    "以案释法<by_case>。",
)
tell(
    "services.publicity_activity",
    14,
    "印发普法规划、计划<publicity_plan.issued>，",
    "<publicity_list.units#>单位公布普法责任清单，",
    "到期普法责任事项<publicity_duty.due>，",
    "其中已完成<publicity_duty.done>，履行率<publicity_duty.rate>。",
    within="services",
)
tell(
    "services.publicity_activity",
    16,
    "制发普法提示<publicity_reminder.issued>，",
    "对<publicity_activity.appraised_units#>部门单位开展普法履职评议，",
    "评选优秀普法项目<publicity_project.selected>，",
    "创作普法作品<publicity_works.made>。",
    within="services",
)
tell(
    "services.publicity_activity",
    18,
    "领导干部签收应知应会法律法规清单<law_list_receipts.signed>，",
    "<law_schools.covered>学校聘有法治副校长，覆盖率<law_schools.coverage>。",
    within="services",
)
