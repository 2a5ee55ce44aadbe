"""What a change of the draft does to the procedures that looked at the earlier text.

Until the decision is made the regulation only says that the draft is amended (条12、18、24、28); that the procedures are
repeated it says of major adjustments afterwards alone (条37). So whoever amends says what kind of change it is and which
procedures still stand, and why; what is not named is done anew. That is local practice, and the step's basis says so. The
legality review is no matter of choice: what goes to the meeting has been reviewed (条25).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fazhi.areas.decisions.decision.details import (
    DecisionComments,
    DecisionCompetition,
    DecisionExpert,
    DecisionHearing,
    DecisionParticipation,
    DecisionRevision,
    DecisionRisk,
)
from fazhi.areas.decisions.decision.words import ACT, FIELD, TEXT_BOUND, Block, Extent, Need, need_of
from fazhi.spine.context import Context
from fazhi.spine.fields import join, split

#: The rows in which each procedure is on file.
ROWS: dict[Block, tuple[Any, ...]] = {
    Block.PARTICIPATION: (DecisionComments, DecisionHearing, DecisionParticipation),
    Block.EXPERT: (DecisionExpert,),
    Block.RISK: (DecisionRisk,),
    Block.COMPETITION: (DecisionCompetition,),
}
#: What of the record is said of the earlier text and no longer of this one. Sums of comments and the assessor's name stay.
SAID: dict[str, tuple[Block, Any]] = {
    "participation_on": (Block.PARTICIPATION, None),
    "expert": (Block.EXPERT, ""), "experts": (Block.EXPERT, 0), "experts_against": (Block.EXPERT, 0), "expert_on": (Block.EXPERT, None),
    "risk_level": (Block.RISK, ""), "risk_controllable": (Block.RISK, False), "risk_on": (Block.RISK, None),
    "competition_result": (Block.COMPETITION, ""), "competition_no": (Block.COMPETITION, ""), "competition_on": (Block.COMPETITION, None),
}  # fmt: skip


def begun(ctx: Context, block: Block) -> bool:
    """Whether the public, experts, assessors or reviewers have been asked or heard, of whatever text."""
    if block is Block.PARTICIPATION and ctx.happened("consult", "announce_hearing"):
        return True
    if block is Block.COMPETITION and any(not m.is_closed for m in ctx.sent("competition")):
        return True
    return any(ctx.rows(model) for model in ROWS.get(block, ()))


def rows_that_hold(ctx: Context, block: Block) -> list[Any]:
    """Rows of a procedure that are of the present text: those before a change after which it is done anew do not count."""
    since = max((row.seq for row in ctx.rows(DecisionRevision) if block in split(row.anew)), default=0)
    return [row for model in ROWS[block] for row in ctx.rows(model) if row.seq > since]


def resting(ctx: Context) -> list[Block]:
    """The procedures that are done, or have begun, on the draft as it is now."""
    found = [b for b in TEXT_BOUND if need_of(ctx.record, b) is Need.DONE or begun(ctx, b)]
    return [block for block in found if need_of(ctx.record, block) is not Need.WAIVED]


def to_do_anew(ctx: Context) -> str:
    """The procedures that a major change brings back: all that rest on the text but those named as still standing."""
    if ctx.detail["extent"] != Extent.MATERIAL:
        return ""
    kept = split(ctx.detail.get("kept") or "")
    return join(block for block in resting(ctx) if block not in kept)


def _anew(ctx: Context, block: Block) -> bool:
    return block in split(ctx.detail["anew"])


def _need(block: Block) -> Callable[[Context], str]:
    return lambda ctx: Need.REQUIRED if _anew(ctx, block) else str(getattr(ctx.record, FIELD[block]))


def _said(name: str, block: Block, empty: Any) -> Callable[[Context], Any]:
    return lambda ctx: empty if _anew(ctx, block) else getattr(ctx.record, name)


#: What the step leaves on the record.
SETS: dict[str, Any] = {
    "draft_version": lambda ctx: ctx.record.draft_version + 1,
    **{FIELD[block]: _need(block) for block in TEXT_BOUND},
    **{name: _said(name, block, empty) for name, (block, empty) in SAID.items()},
}


def competition_goes_on(ctx: Context) -> bool:
    """The competition review that lies open takes up the new text."""
    return _anew(ctx, Block.COMPETITION)


def nothing_rests_on_the_draft(ctx: Context) -> str:
    named = [block.label for block in resting(ctx)] if ctx.record.draft_version else []
    if not named:
        return ""
    return f"{'、'.join(named)}已就现有草案进行，请办理“修改决策草案”，写明修改的性质和理由（{ACT}第12条）"


def something_rests_on_the_draft(ctx: Context) -> str:
    if ctx.record.draft_version and resting(ctx):
        return ""
    return f"还没有程序就现有草案进行，请办理“拟订决策草案”（{ACT}第12条）"


def change_has_a_reason(ctx: Context) -> str:
    return "" if ctx.detail["reason"].strip() else "请写明修改的理由"


def major_change_changes_the_text(ctx: Context) -> str:
    same = ctx.value("draft_text").strip() == ctx.record.draft_text.strip()
    return (
        "选了“实质性修改”，决策草案的文本却没有改动，请核对" if same and ctx.detail["extent"] == Extent.MATERIAL else ""
    )


def kept_is_of_a_major_change(ctx: Context) -> str:
    kept = split(ctx.detail.get("kept") or "")
    if ctx.detail["extent"] == Extent.MATERIAL or not kept:
        return ""
    return "非实质性修改的，原程序全部继续有效，不用勾选；有程序须重新履行的，修改性质请选“实质性修改”"


def announced_hearing_is_settled(ctx: Context) -> str:
    """The announcement put the earlier text before those who take part."""
    day = ctx.record.hearing_on
    if ctx.detail["extent"] != Extent.MATERIAL or not day or any(row.on == day for row in ctx.rows(DecisionHearing)):
        return ""
    return f"已公告{day}举行听证会，草案作实质性修改的，请先举行或者取消，修改后重新公告（{ACT}第16条）"


def competition_review_is_not_under_way(ctx: Context) -> str:
    """A conclusion on the earlier text must not be taken for one on this text."""
    if Block.COMPETITION not in split(to_do_anew(ctx)):
        return ""
    waiting = [m for m in ctx.sent("competition") if m.state == "reviewing"]
    return f"公平竞争审查（{waiting[0].number}）正在进行，请待其出具结论后再修改（{ACT}第29条）" if waiting else ""
