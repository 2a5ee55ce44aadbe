"""What must hold before a step of a decision up to the submission to the meeting; each refusal names the article."""

from __future__ import annotations

from datetime import date, timedelta

from fazhi.areas.decisions.decision.details import DecisionHearing, DecisionRevision, DecisionUnitOpinion
from fazhi.areas.decisions.decision.gates_catalogue import excluded
from fazhi.areas.decisions.decision.limits import HEARING_PAPERS
from fazhi.areas.decisions.decision.receivers import open_points
from fazhi.areas.decisions.decision.revising import begun, rows_that_hold
from fazhi.areas.decisions.decision.words import (
    ACT,
    GROUND_OF,
    OTHER_FORMS,
    WAIVABLE,
    Block,
    LegalityResult,
    Need,
    Stance,
    WaiverGround,
    need_of,
)
from fazhi.spine.context import Context
from fazhi.spine.fields import split
from fazhi.spine.limits import due_on

NORMAL_DAYS = 30
ARTICLE = {
    Block.PARTICIPATION: "第14条", Block.EXPERT: "第19条", Block.RISK: "第22条", Block.COMPETITION: "第29条",
    Block.LEGALITY: "第25条", Block.DISCUSSION: "第30条",
}  # fmt: skip


def open_blocks(record: object, blocks: tuple[Block, ...]) -> list[Block]:
    """Those of the procedures that are neither done nor dispensed with."""
    return [block for block in blocks if need_of(record, block) is Need.REQUIRED]


def is_a_major_decision(ctx: Context) -> str:
    return excluded(ctx.value("category"))


def item_of_the_catalogue(ctx: Context) -> str:
    catalogue, no = ctx.value("catalogue"), ctx.value("catalogue_item")
    if bool(catalogue) != bool(no):
        return "列入目录的，请同时填写所列入的目录和目录序号"
    if not catalogue:
        return ""
    if catalogue.matter.organ_id != ctx.matter.organ_id:
        return f"所选的是{catalogue.matter.organ}的目录，请选{ctx.matter.organ}的目录"
    if not catalogue.version:
        return f"{catalogue.year}年度目录尚未公布"
    gone = str(no) in split(catalogue.removed)
    return f"{catalogue.year}年度目录中没有序号{no}的事项，请核对" if gone or not 1 <= no <= catalogue.last_item else ""


def proposal_is_numbered(ctx: Context) -> str:
    if ctx.value("proposer") in ("deputy", "cppcc") and not ctx.value("proposal_no"):
        return f"人大代表建议、政协提案请填写编号（{ACT}第10条）"
    return ""


def is_studied(ctx: Context) -> str:
    return "" if ctx.happened("study") else f"尚未对决策事项建议进行研究论证（{ACT}第10条）"


def is_drafted(ctx: Context) -> str:
    return "" if ctx.record.draft_version else f"尚未形成决策草案（{ACT}第12条）"


def dispute_is_explained(ctx: Context) -> str:
    if ctx.detail["stance"] == Stance.AGAINST and not ctx.detail.get("adopted") and not ctx.detail.get("dispute"):
        return f"不能取得一致意见的，须说明争议的主要问题、承办单位的意见、理由和依据（{ACT}第13条）"
    return ""


def units_are_heard(ctx: Context) -> str:
    return "" if ctx.rows(DecisionUnitOpinion) else f"尚未征求有关部门和下一级人民政府的意见（{ACT}第13条）"


def ruling_has_a_ground(ctx: Context) -> str:
    block, ground = Block(ctx.detail["block"]), ctx.detail.get("ground") or ""
    if ctx.detail["needed"]:
        return "认定需要履行的，不填不需要的依据" if ground else ""
    if block not in WAIVABLE:
        return f"{block.label}不得免除（{ACT}{ARTICLE[block]}）"
    if not ground:
        return f"认定不需要{block.label}的，须选择法定依据（{ACT}{ARTICLE[block]}）"
    if GROUND_OF[WaiverGround(ground)] is not block:
        return f"“{WaiverGround(ground).label}”不是不需要{block.label}的依据"
    if ground == WaiverGround.NO_MARKET and ctx.record.touches_market:
        return "本事项已登记为涉及经营者经济活动，须进行公平竞争审查（公平竞争审查条例第2条、第14条）"
    return ""


def ruling_is_in_time(ctx: Context) -> str:
    """What has begun is brought to its end: a ruling is no way around what the public, experts or reviewers said."""
    block = Block(ctx.detail["block"])
    if ctx.detail["needed"]:
        return ""
    if need_of(ctx.record, block) is Need.DONE:
        return f"{block.label}已经履行，无须再认定"
    return f"{block.label}已经开始，须依法完成，不能再认定不需要（{ACT}{ARTICLE[block]}）" if begun(ctx, block) else ""


def is_not_secret(ctx: Context) -> str:
    """Who took the ground of secrecy to leave out the public does not put the matter before it (条14)."""
    if ctx.record.participation == Need.WAIVED:
        return f"已认定依法不予公开、不需要公众参与；要公开的，请先重新认定需要公众参与（{ACT}第14条）"
    return ""


def comment_period_is_long_enough(ctx: Context) -> str:
    """Shorter only in urgency, and the notice must say why (条15)."""
    days = ctx.value("consult_days")
    if days < 1:
        return "请填写公开征求意见的天数"
    if days < NORMAL_DAYS and not ctx.value("short_reason").strip():
        return f"公开征求意见的期限一般不少于{NORMAL_DAYS}日；因情况紧急需要缩短的，须在公告中说明理由（{ACT}第15条）"
    return ""


def consultation_is_over(ctx: Context) -> str:
    return f"公开征求意见尚未结束（{ACT}第15条）" if ctx.record.consulting else ""


def no_consultation_is_open(ctx: Context) -> str:
    return "正在公开征求意见，请待其结束" if ctx.record.consulting else ""


def form_has_no_step_of_its_own(ctx: Context) -> str:
    if ctx.detail["form"] in OTHER_FORMS:
        return ""
    return "听证会、向社会公开征求意见有单独的步骤，请在相应步骤办理"


def hearing_is_ahead(ctx: Context) -> str:
    earliest = ctx.on + timedelta(days=HEARING_PAPERS.amount)
    if ctx.value("hearing_on") < earliest:
        return f"听证材料须于听证会7日前送达听证参加人，听证会至早可在{earliest}举行（{ACT}第16条）"
    return ""


def hearing_lies_ahead(ctx: Context) -> str:
    return "" if waiting_hearing(ctx) else f"没有已公告、尚未举行的听证会（{ACT}第16条）"


def no_hearing_lies_ahead(ctx: Context) -> str:
    """A hearing is moved or called off by a step that says why, not by another announcement."""
    day = waiting_hearing(ctx)
    return (
        f"已公告{day}举行听证会，改期的请办理“听证会改期”，不再举行的请办理“取消听证会”（{ACT}第16条）" if day else ""
    )


def waiting_hearing(ctx: Context) -> date | None:
    """The day of a hearing that was announced and has neither been held nor called off."""
    day: date | None = ctx.record.hearing_on
    return None if any(row.on == day for row in ctx.rows(DecisionHearing)) else day


def hearing_moves(ctx: Context) -> str:
    return "改期前后的日期相同，请核对" if ctx.value("hearing_on") == ctx.record.hearing_on else ""


def hearing_may_be_called_off(ctx: Context) -> str:
    """Where a law wants the hearing it is held, on whatever day (条16第1款后段)."""
    if ctx.record.hearing_required:
        return f"法律、法规、规章规定应当举行的听证会不得取消，可以改期（{ACT}第16条）"
    return ""


def papers_came_in_time(ctx: Context) -> str:
    record = ctx.record
    latest = due_on(HEARING_PAPERS, record.hearing_on, ctx.calendar) if record.hearing_on else None
    if latest is None:
        return f"尚未公告听证会的时间、地点（{ACT}第16条）"
    if record.hearing_papers_on is None:
        return f"听证材料尚未送达听证参加人（{ACT}第16条）"
    if record.hearing_papers_on > latest:
        return f"听证材料于{record.hearing_papers_on}送达，不足7日，听证会须改期（{ACT}第16条）"
    return ""


def held_on_its_day(ctx: Context) -> str:
    day = ctx.record.hearing_on
    return f"听证会公告的日期是{day}，改期的须先办理“听证会改期”（{ACT}第16条）" if ctx.on != day else ""


def public_took_part(ctx: Context) -> str:
    if rows_that_hold(ctx, Block.PARTICIPATION):
        return ""
    again = ctx.rows(DecisionRevision) and begun(ctx, Block.PARTICIPATION)
    return f"尚未{'就修改后的草案' if again else ''}以任何方式听取公众意见（{ACT}第14条）"


def announced_hearing_is_held(ctx: Context) -> str:
    day = waiting_hearing(ctx)
    return f"已公告{day}举行的听证会尚无记录（{ACT}第16条）" if day else ""


def adopted_are_of_those_received(ctx: Context) -> str:
    if ctx.value("comments_adopted") > ctx.value("comments"):
        return "采纳的意见条数多于收到的条数，请核对"
    return ""


def expert_is_independent(ctx: Context) -> str:
    if ctx.detail["conflicted"]:
        return f"不得选择与决策事项有直接利害关系的专家、专业机构（{ACT}第20条）"
    if not ctx.detail["declared"]:
        return f"专家须先书面申报有无利害关系（{ACT}第20条）"
    return "" if ctx.detail["signed"] else f"书面论证意见应当署名、盖章（{ACT}第19条）"


def experts_spoke(ctx: Context) -> str:
    return "" if ctx.record.experts else f"尚无专家、专业机构的论证意见（{ACT}第19条）"


def before_legality(ctx: Context) -> str:
    """The review comes after participation, experts and risks: they are what it reviews (条26)."""
    blocks = open_blocks(ctx.record, (Block.PARTICIPATION, Block.EXPERT, Block.RISK))
    if not blocks:
        return ""
    named = "、".join(f"{b.label}（{ACT}{ARTICLE[b]}）" for b in blocks)
    return f"尚未履行，也没有认定不需要：{named}；提请合法性审查须附履行决策法定程序的说明（{ACT}第26条）"


def risk_can_be_controlled(ctx: Context) -> str:
    record = ctx.record
    if record.risk == Need.DONE and not record.risk_controllable:
        return f"风险不可控的不得作出决策，须调整决策草案等，确保风险可控后重新评估（{ACT}第24条）"
    return ""


def competition_is_cleared(ctx: Context) -> str:
    if ctx.record.competition != Need.REQUIRED:
        return ""
    told = f"审查结论为“{ctx.record.get_competition_result_display()}”，" if ctx.record.competition_result else ""
    return f"{told}尚未通过公平竞争审查，也没有认定不涉及（{ACT}第29条；公平竞争审查条例第14条、第18条）"


def competition_may_be_asked(ctx: Context) -> str:
    if ctx.record.competition == Need.DONE:
        return "现有草案已通过公平竞争审查，不用再次提请"
    waiting = [m for m in ctx.sent("competition") if m.state in ("drafting", "reviewing")]
    return f"已提请公平竞争审查（{waiting[0].number}），尚未办结" if waiting else ""


def legality_is_cleared(ctx: Context) -> str:
    """Not reviewed or illegal: not to the meeting, but for exploratory reform with its legal risk shown (条25)."""
    record = ctx.record
    if record.legality != Need.DONE:
        return f"未经合法性审查，不得提交决策机关讨论（{ACT}第25条）"
    if record.legality_result == LegalityResult.ILLEGAL:
        if not (record.exploratory and record.legal_risk.strip()):
            return f"经审查不合法，不得提交决策机关讨论；国家尚无明确规定的探索性改革决策事项，须先明示法律风险（{ACT}第25条）"
    if waiting := points_were_answered(ctx):
        return waiting
    needs_answer = record.legality_result in (LegalityResult.AMEND, LegalityResult.ADVICE, LegalityResult.ILLEGAL)
    if needs_answer and not record.legality_answer.strip():
        return f"尚未根据合法性审查意见进行必要的调整或者补充，请登记采纳和调整情况（{ACT}第28条）"
    return ""


def points_were_answered(ctx: Context) -> str:
    points = open_points(ctx)
    return f"第{points}条合法性审查意见尚未在审查件中逐条反馈采纳情况（{ACT}第28条）" if points else ""


def risk_of_law_is_for_reform(ctx: Context) -> str:
    if ctx.value("legal_risk") and not ctx.record.exploratory:
        return f"明示法律风险后继续讨论，只适用于国家尚无明确规定的探索性改革决策事项（{ACT}第25条）"
    return ""


def not_a_mere_opinion(ctx: Context) -> str:
    """Consulting the review body or co-signing does not replace the review: without a number it is no review opinion."""
    number = ctx.detail.get("opinion_no", "").strip()
    return "" if number else f"合法性审查须出具意见书，不得以征求意见、会签等代替（{ACT}第25条）"
