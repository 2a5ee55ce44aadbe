"""The limits while a normative document is being made, until it is published."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fazhi.areas.rules.documents.local_rules import RULES
from fazhi.spine.limits import Bound, Limit, Unit

COMMENTED = {"close_comment", "consultation_closed"}


def _general(record: Any, values: Mapping[str, Any]) -> bool:
    return not record.business_related and not record.comment_short_reason


def _business(record: Any, values: Mapping[str, Any]) -> bool:
    return record.business_related and not record.comment_short_reason


COMMENT_GENERAL = Limit(
    "comment_general", "公开征求意见", RULES["comment"]["general_working_days"], Unit.WORKING_DAY, "open_comment", COMMENTED,
    "地方规定（各省7至30日不等，默认7个工作日，可配置）", bound=Bound.MIN, blocks=("close_comment",), when=_general,
    local=True, unverified=True, rows=("N04",),
)  # fmt: skip
COMMENT_BUSINESS = Limit(
    "comment_business", "公开征求意见（与市场主体密切相关）", 30, Unit.DAY, "open_comment", COMMENTED, "优化营商环境条例第62条",
    bound=Bound.MIN, blocks=("close_comment",), when=_business, rows=("N05",),
)  # fmt: skip

MAKING_LIMITS = (
    COMMENT_GENERAL,
    COMMENT_BUSINESS,
    Limit(
        "completeness", "审查送审材料是否齐全", RULES["comment"]["completeness_working_days"], Unit.WORKING_DAY, "submit",
        {"pass_on", "return_papers"}, "国办发〔2018〕115号第五部分（天数由地方规定，可配置）", duty="maker", lapses={"abandon"},
        local=True, unverified=True, rows=("N09",),
    ),
    Limit(
        "registration", "报送统一登记、统一编号", RULES["registration"]["hand_in_days"], Unit.DAY, "sign", {"give_number"},
        "本省统一登记、统一编号、统一公布规定（默认5日，可配置）", lapses={"abandon"}, local=True, unverified=True, rows=("N14",),
    ),
    Limit(
        "publish", "公布", 20, Unit.WORKING_DAY, "sign", {"publish"}, "政府信息公开条例第26条", duty="maker", lapses={"abandon"},
        rows=("N15",),
    ),
)  # fmt: skip
