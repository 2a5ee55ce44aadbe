"""Where a paper is reviewed, and that nobody reviews what they drafted; each refusal says where to send it instead."""

from __future__ import annotations

from fazhi.areas.decisions.legality.details import ReviewCounselOpinion
from fazhi.areas.decisions.legality.practice import OWN_DRAFTS_TO_GOVERNMENT
from fazhi.areas.decisions.legality.whose import drafted_at_the_bureau, drafted_by, may_name_lower
from fazhi.areas.decisions.legality.words import Kind
from fazhi.spine.context import Context
from fazhi.spine.models import Organ

APART = "审查与起草相分离，地方规定"


def reviewed_where_it_belongs(ctx: Context) -> str:
    """Village and town papers at the town, all else at the county's justice bureau; an agency audits its own enforcement,
    and its own section reviews its own documents (国办发〔2018〕115号(4)). What the bureau drafted: its government."""
    organ, asks, kinds = ctx.matter.organ, ctx.value("requester"), Organ.Kind
    if ctx.value("kind") == Kind.ENFORCEMENT or (ctx.value("kind") == Kind.DOCUMENT and asks.pk == organ.pk):
        return ""
    if organ.kind in (kinds.JUSTICE, kinds.JUSTICE_STATION):
        here = ctx.cause or asks.division_id.startswith(organ.division_id)
        return "" if here else f"{asks}不在{organ}的辖区内，请送本乡镇的司法所或者县司法局"
    if organ.kind == kinds.TOWN and (ctx.cause or asks.division_id.startswith(organ.division_id)):
        return ""
    if OWN_DRAFTS_TO_GOVERNMENT and drafted_at_the_bureau(organ, asks, ctx.value("drafting_organ")):
        return ""
    return f"{organ}不是本事项的审查机构：县级事项送县司法局，乡镇、村（居）事项送司法所或者乡镇"


def not_the_drafting_unit(ctx: Context) -> str:
    """The reviewing organ has not drafted the paper. No national text names who reviews for the reviewer: local practice."""
    organ = ctx.matter.organ
    names = ("kind", "requester", "drafting_organ", "decider")
    if not drafted_by(organ, *(ctx.value(name) for name in names)):
        return ""
    if organ.kind != Organ.Kind.JUSTICE:
        other = "县级司法行政部门"
    elif OWN_DRAFTS_TO_GOVERNMENT:
        other = "本级人民政府，由其组织法律顾问审查"
    else:
        other = "上级司法行政部门"
    return f"{organ}起草的事项不得由本单位审查，请改送{other}（{APART}）"


def counsel_was_heard(ctx: Context) -> str:
    """A government reviews what its own reviewer drafted with an outsider's opinion on file."""
    if ctx.matter.organ.kind != Organ.Kind.GOVERNMENT or ctx.rows(ReviewCounselOpinion):
        return ""
    return f"司法行政部门起草的事项由本级人民政府组织法律顾问审查，请先征询并登记法律顾问意见（{APART}）"


def lower_unit_is_below(ctx: Context) -> str:
    lower = ctx.value("lower_unit")
    if lower is None or (ctx.cause and ctx.cause.system == ctx.matter.system):
        return ""
    return may_name_lower(ctx.matter.organ, ctx.value("requester"), lower)


def readers_stand_above(ctx: Context) -> str:
    """Who is named as deciding body reads the review: by hand only the unit itself and what stands over it. What steps of
    other systems send names whom these decide before."""
    asks: Organ = ctx.value("requester")
    if ctx.cause:
        return ""
    above, over = {asks.pk, ctx.matter.organ_id}, asks.parent
    while over and over.pk not in above:
        above, over = above | {over.pk}, over.parent
    wrong = [o for o in (ctx.value("decider"), ctx.value("presenter")) if o and o.pk not in above]
    return f"{wrong[0]}不是{asks}的上级机关，不能登记为本事项的决定机关、提请审议的单位" if wrong else ""
