"""How the catalogue is changed: application with its lines, legality review, confirmation, publication.

The order is that of the provinces' rules; the national acts set only that lists are public, correct and told in time.
"""

from __future__ import annotations

from fazhi.areas.functions.items import gates, papers
from fazhi.areas.functions.items.applying import update_catalogue
from fazhi.areas.functions.items.changes import ItemChange, ItemChangeLine, ItemChangeOpinion
from fazhi.areas.functions.items.limits import LIMITS, UNLISTED
from fazhi.areas.functions.items.lines import LINE_FIELDS, holding
from fazhi.areas.functions.items.words import CHANGES, Opinion
from fazhi.spine.access import Role
from fazhi.spine.context import Context
from fazhi.spine.models import Organ
from fazhi.spine.procedure import Procedure, Send, Step, Tell
from fazhi.spine.registry import register

PROVINCIAL = "各省权责清单动态管理规定"
APPLICANTS = (Role.LIAISON, Role.CLERK, Role.REGISTRAR)
KEEPERS = (Role.REGISTRAR, Role.CLERK, Role.OFFICE_HEAD)
LEGALITY = "decisions.legality"
SHOWN = 50


def reviewer_of(ctx: Context) -> Organ | None:
    """The justice bureau of the county in whose catalogue the item stands; of its own items its government reviews with
    counsel, since who drafted does not review (local practice)."""
    offices = Organ.objects.filter(kind=Organ.Kind.JUSTICE, until=None).order_by("code")
    bureau = next((organ for organ in offices if ctx.matter.scope.startswith(organ.division_id)), None)
    if bureau is None or bureau.pk not in (ctx.record.body_id, ctx.matter.organ_id):
        return bureau
    above = bureau.parent
    while above and above.kind != Organ.Kind.GOVERNMENT:
        above = above.parent
    return above


def applicant_of(ctx: Context) -> Organ | None:
    """Who applies, where it is not the body itself."""
    return None if ctx.matter.organ_id == ctx.record.body_id else ctx.matter.organ


def _changing(ctx: Context) -> list[ItemChangeLine]:
    return [line for line in holding(ctx.rows(ItemChangeLine), ctx.record) if line.change in CHANGES]


def text_for_review(ctx: Context) -> str:
    """What the reviewers read: the ground and every line."""
    lines = [f"{n}. {line}；依据：{line.why}" for n, line in enumerate(_changing(ctx), 1)]
    more = f"\n（另有{len(lines) - SHOWN}条，见调整明细）" if len(lines) > SHOWN else ""
    return f"{ctx.record.cause_text}\n" + "\n".join(lines[:SHOWN]) + more


#: Conclusions of a review that wait for another text.
ASKED_TO_AMEND = (Opinion.AMEND, Opinion.ILLEGAL)


def review_waits(ctx: Context) -> bool:
    """Whether the last review is waiting for what was asked of it: the same one takes the new lines."""
    last = next(iter(ctx.sent("legality")), None)
    if last is None:
        return False
    return last.state == "returned" or (last.state == "answered" and last.record.result in ASKED_TO_AMEND)


def opinion_is_answered(ctx: Context) -> str:
    """A review that asked for changes takes them only when each of its points has been answered."""
    last = next(iter(ctx.sent("legality")), None)
    if last and last.state == "issued" and last.record.result in ASKED_TO_AMEND:
        return f"请先在合法性审查“{last.number}”中逐条反馈意见的采纳情况，再重新报送（{PROVINCIAL}）"
    return ""


AGAIN = Tell(LEGALITY, "legality", "resubmit", detail={"text": text_for_review, "note": ""}, when=review_waits)
REVIEW = Send(
    LEGALITY, "legality", organ=reviewer_of, when=lambda ctx: not review_waits(ctx),
    fields={
        "kind": "item", "title": lambda ctx: ctx.record.subject, "requester": lambda ctx: ctx.record.body,
        "decider": lambda ctx: ctx.record.keeper, "presenter": applicant_of, "drafting_organ": applicant_of,
        "text": text_for_review, "drafter": lambda ctx: ctx.record.body.name,
        "basis_text": lambda ctx: ctx.record.cause_text, "own_opinion": "", "urgent": False,
    },
)  # fmt: skip

APPLY = (
    Step(
        "line", "列入调整明细", "drafting", "", by=APPLICANTS, basis=PROVINCIAL, local=True, adds=ItemChangeLine, rows=("B01",),
        detail=LINE_FIELDS, optional=tuple(name for name in LINE_FIELDS if name not in ("change", "basic_code")),
        checks=(gates.line_makes_sense,),
        hint="变更只填写有变动的项目；文字要清空的填“（无）”；同一事项列入几次的，以最后一次为准；条数多的，在“专题—事项调整明细”中用表格列入",
    ),
    Step(
        "submit", "报送审核", "drafting", "in_review", by=APPLICANTS, basis=PROVINCIAL, local=True, stamp="submitted_on",
        needs=(gates.something_is_listed, gates.lines_still_stand, gates.round_is_complete, opinion_is_answered), issues=("application",),
        sends=(REVIEW,), tells=(AGAIN,), rows=("B01", "B02"),
    ),
    Step(
        "legality_returned", "合法性审核退回补充材料", "in_review", "returned", by=(), relayed=True, basis=PROVINCIAL,
        local=True, adds=ItemChangeOpinion, detail=("reason",), fills={"result": Opinion.RETURNED}, rows=("B02",),
    ),
    Step(
        "resubmit", "补充后再次报送", "returned", "in_review", by=APPLICANTS, basis=PROVINCIAL, local=True, rows=("B02",),
        needs=(gates.lines_still_stand,), tells=(AGAIN,),
    ),
    Step(
        "legality_opinion", "收到合法性审核意见", "in_review", "reviewed", by=(), relayed=True, basis=PROVINCIAL, local=True,
        adds=ItemChangeOpinion, detail=("result", "opinion_no", "points", "given_on"), optional=("opinion_no", "points"),
        rows=("B02",),
    ),
    Step(
        "rework", "按意见修改", ("reviewed", "returned"), "drafting", by=APPLICANTS, basis=PROVINCIAL, local=True,
        hint="修改明细后重新报送，重新审核",
    ),
    Step("withdraw", "撤回申请", ("drafting", "returned", "reviewed"), "withdrawn", by=APPLICANTS, basis=PROVINCIAL, local=True),
)  # fmt: skip

DECIDE = (
    Step(
        "confirm", "确认调整", "reviewed", "confirmed", by=KEEPERS, at="keeper", basis=PROVINCIAL, local=True,
        fields=("confirm_no",), stamp="confirmed_on", needs=(gates.opinion_allows, gates.lines_still_stand),
        issues=("reply",), rows=("B03",),
    ),
    Step(
        "send_back", "退回修改", "reviewed", "drafting", by=KEEPERS, at="keeper", basis=PROVINCIAL, local=True, rows=("B03",)
    ),
    Step(
        "refuse", "不予调整", "reviewed", "refused", by=KEEPERS, at="keeper", basis=PROVINCIAL, local=True, fields=("refusal",),
        rows=("B03",),
    ),
    Step(
        "publish", "公布并更新目录", "confirmed", "published", by=KEEPERS, at="keeper", basis="政府信息公开条例第20条、第26条",
        fields=("effective_on",), stamp="published_on", checks=(gates.takes_effect_soon,), needs=(gates.lines_still_stand,),
        issues=("notice",), after=(update_catalogue,), rows=("B04",),
        hint="公布与更新目录同时完成；有一条不能落实的，全部不公布",
    ),
)  # fmt: skip

ITEM_CHANGE = register(
    Procedure(
        code="functions.item_change", id="F1", name="事项目录调整", record=ItemChange, basis=PROVINCIAL, local=True,
        number="{mark}事项调〔{year}〕{n}号", title="{subject}", opens="drafting",
        closes={"published", "refused", "withdrawn"},
        states={
            "drafting": "拟定调整明细", "in_review": "合法性审核中", "returned": "退回补充", "reviewed": "已有审核意见",
            "confirmed": "已确认待公布", "published": "已公布", "refused": "不予调整", "withdrawn": "已撤回",
        },
        open_name="提出调整", open_by=APPLICANTS, open_on="申请日期",
        open_fields=("subject", "body", "keeper", "cause", "cause_text", "changed_on", "in_round", "round_name"),
        open_optional=("changed_on", "round_name"), open_checks=(
            gates.cause_names_its_day, gates.round_is_named, gates.applicant_speaks_for_the_body,
            gates.keeper_keeps_these_items,
        ),
        steps=(*APPLY, *DECIDE), limits=LIMITS, templates=papers.TEMPLATES, unlisted=UNLISTED,
        parties={"keeper": "keeper"}, insiders=frozenset({"keeper"}), capacities={"keeper": "目录管理机构"},
        links={"legality": "合法性审核"},
    )
)  # fmt: skip
