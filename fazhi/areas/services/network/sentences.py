"""What the yearly report says of the network. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "services.legal_places",
    30,
    "建有｜公共法律服务中心<legal_places.centres>、",
    "乡镇（街道）工作站<legal_places.stations>、",
    "村（社区）工作室<legal_places.rooms>，",
    "在岗人员<legal_staff.posted>，",
    "<grassroots.villages_with_counsel>村（社区）有法律顾问，覆盖率<grassroots.counsel_coverage>。",
    within="services",
)
tell(
    "services.village_duty",
    31,
    "村（居）法律顾问到村值班<village_duty.visits+>，",
    "接受咨询<village_duty.consultations>，",
    "参与修改完善村规民约<village_duty.charters>，",
    "审查合同<village_duty.contracts>，",
    "化解矛盾纠纷<village_duty.disputes>，",
    "开展法治讲座<village_duty.lectures>。",
    within="services",
)
