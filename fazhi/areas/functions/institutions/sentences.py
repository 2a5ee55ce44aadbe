"""What the yearly report says of institutions."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "functions.institutions",
    70,
    "街道设置｜综合办事机构<street_office_types>、",
    "事业单位<street_public_types>，",
    "年内｜设立机构<set_up>、",
    "撤销机构<abolished>、",
    "调整职责和编制的机构<adjusted>。",
)
