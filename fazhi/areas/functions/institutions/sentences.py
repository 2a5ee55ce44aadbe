"""What the yearly report says of institutions."""

from __future__ import annotations

from fazhi.report.sentences import Sentence, say

say(
    Sentence(
        "functions.institutions", "functions",
        "[[街道设置综合办事机构{{functions.institutions.street_office_types}}、事业单位{{functions.institutions.street_public_types}}。]]",
        order=70,
    )
)  # fmt: skip
