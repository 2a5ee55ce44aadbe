"""What the yearly report says of notaries in property management. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "services.owners_vote",
    70,
    "公证监督业主表决<owners_vote.supervised>，",
    "参与表决业主<owners_vote.owners>，",
    "办理物业公证服务<property_help.all>。",
    within="services",
)
