"""What the yearly report says of notaries in property management. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import Sentence, say

say(
    Sentence(
        "services.owners_vote", "services",
        "[[推动公证服务进小区，公证监督业主表决{{services.owners_vote.supervised}}。]]"
        "[[参与表决业主{{services.owners_vote.owners}}。]][[办理物业公证服务{{services.property_help.all}}。]]", order=70,
    )
)  # fmt: skip
