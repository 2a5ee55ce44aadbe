"""What the decisions of the demonstration say: found facts, reasons and the operative words, as one would read them."""

from __future__ import annotations

from random import Random
from typing import Any

RESULTS = (
    ("uphold", 62),
    ("reject_request", 12),
    ("revoke", 9),
    ("confirm_illegal", 8),
    ("change", 5),
    ("order_perform", 4),
)
#: Where nothing was done there is nothing to uphold, to revoke or to change (行政复议法第65条、第66条、第69条).
UNDONE = (("reject_request", 62), ("order_perform", 26), ("confirm_illegal", 12))
_ACTS = {
    "uphold": ("{act}认定事实清楚，证据确凿，适用依据正确，程序合法，内容适当。", "维持被申请人作出的{act}（{number}）。"),
    "reject_request": ("申请人的请求没有事实和法律依据。", "驳回申请人的行政复议请求。"),
    "revoke": ("{act}主要事实不清、证据不足，依法应当予以撤销。", "撤销被申请人作出的{act}（{number}）。"),
    "confirm_illegal": (
        "{act}程序轻微违法，但对申请人权利不产生实际影响，依法应当确认违法。", "确认被申请人作出的{act}（{number}）违法。",
    ),
    "change": ("{act}认定事实清楚、证据确凿，但内容不适当，依法应当予以变更。", "变更被申请人作出的{act}（{number}），对申请人从轻处理。"),
    "order_perform": ("被申请人没有依法履行职责，依法应当责令履行。", "责令被申请人在规定期限内履行职责。"),
}  # fmt: skip
_UNDONE = {
    "reject_request": ("被申请人在受理前已经履行法定职责。", "驳回申请人的行政复议请求。"),
    "order_perform": ("被申请人未在法定期限内办理，依法应当责令履行。", "责令被申请人在规定期限内对申请人的宅基地审批申请作出处理。"),
    "confirm_illegal": ("被申请人未在法定期限内办理，责令履行已没有意义。", "确认被申请人未在法定期限内办理申请人的申请违法。"),
}  # fmt: skip


def request_of(act: str, undone: bool) -> str:
    return f"责令被申请人{act.removeprefix('不')}" if undone else f"撤销被申请人作出的{act}"


def claim_of(undone: bool) -> str:
    return "申请人认为被申请人逾期不办，损害其合法权益。" if undone else "申请人认为该行为认定事实不清、程序不当。"


def reply_of(undone: bool) -> str:
    return "被申请人已依法履行职责，请求驳回申请人的请求。" if undone else "行政行为认定事实清楚、程序合法，请求维持。"


def result_of(record: Any, rng: Random) -> str:
    """Which kind of decision is made."""
    codes, weights = zip(*(UNDONE if record.act_kind == "inaction" else RESULTS), strict=True)
    return str(rng.choices(codes, weights)[0])


def decision_of(record: Any, result: str) -> dict[str, str]:
    """The three texts of a decision."""
    if record.act_kind == "inaction":
        facts = "申请人向被申请人提出宅基地审批申请，要求履行法定职责；被申请人收到申请后的办理情况有登记、案卷为证。"
        reasons, words = _UNDONE[result]
    else:
        day = record.act_on
        facts = (
            f"{day.year}年{day.month}月{day.day}日，被申请人作出{record.act_name}（{record.act_number}）并送达申请人；"
            "以上事实有被申请人提交的案卷、送达回证等为证。"
        )
        reasons, words = _ACTS[result]
    filled = {"act": record.act_name, "number": record.act_number}
    return {"facts_found": facts, "reasoning": reasons.format(**filled), "decision_text": words.format(**filled)}
