"""What must hold before a step of the review; each refusal names the article."""

from __future__ import annotations

from fazhi.areas.functions.competition.models import (
    CompetitionAdvice,
    CompetitionAssessment,
    CompetitionHearing,
)
from fazhi.areas.functions.competition.words import GROUPS, STAKEHOLDERS, Heard, Level, Stage
from fazhi.spine.context import Context
from fazhi.spine.fields import split
from fazhi.spine.models import Event, Organ

ACT = "公平竞争审查条例"
MARKET = "市场监督管理"  # in the name of every market regulation bureau


def government_measure(ctx: Context) -> bool:
    return bool(ctx.record.level == Level.GOVERNMENT)


def sender_waits_for_a_conclusion(ctx: Context) -> str:
    sender = ctx.sender("competition")
    if sender and sender.system == "decisions.decision":
        return f"“{sender.number}”在等候审查结论；不涉及经营者经济活动的，请写明理由，作出可以出台的结论（{ACT}第17条）"
    return ""


def level_fits_the_issuer(ctx: Context) -> str:
    """A unit may not review by itself what the government is to issue."""
    if ctx.value("level") == Level.DEPARTMENT and ctx.value("issuer").kind == Organ.Kind.GOVERNMENT:
        return f"{ctx.value('issuer')}出台的政策措施须由市场监督管理部门会同起草单位审查，请改选审查方式（{ACT}第14条）"
    return ""


def reviewer_is_named(ctx: Context) -> str:
    reviewer = ctx.value("reviewer")
    if ctx.value("level") == Level.GOVERNMENT and not (reviewer and MARKET in reviewer.name):
        return f"政府出台的政策措施须由市场监督管理部门会同起草单位审查，请选择审查机关（{ACT}第14条）"
    return ""


def one_off_is_told(ctx: Context) -> str:
    if ctx.value("measure_kind") == "one_off" and not ctx.value("one_off"):
        return f"“一事一议”的具体政策措施也须审查，请勾选“针对个别企业一事一议”（{ACT}第2条）"
    return ""


def _assessed(ctx: Context, stage: Stage) -> CompetitionAssessment | None:
    """The last look of a stage, taken after the last change of the text. A bulk writer knows the order by the day only."""
    rows = [row for row in ctx.rows(CompetitionAssessment) if row.stage == stage]
    if ctx.events is not None:
        since = ctx.day_of("resubmit") or ctx.matter.opened_on
        rows = [row for row in rows if row.on >= since]
    else:
        changed = Event.objects.filter(chain=ctx.matter.pk, code="resubmit").order_by("-seq").first()
        rows = [row for row in rows if changed is None or row.seq > changed.seq]
    return rows[-1] if rows else None


def every_group_is_judged(ctx: Context) -> str:
    """What is ticked must be explained, and what is not ticked as well: a blank is no judgement."""
    for name, (words, _) in GROUPS.items():
        note = (ctx.detail.get(f"{name}_note") or "").strip()
        if split(ctx.detail.get(name, "")) and len(note) < 4:
            return f"{words}存在限制竞争的内容，请写明具体条款和理由（{ACT}第17条）"
    return ""


def drafter_has_judged(ctx: Context) -> str:
    found = _assessed(ctx, Stage.FIRST)
    return "" if found else f"起草单位尚未逐项对照审查标准（{ACT}第8—11条、第13条、第14条）"


def bureau_has_judged(ctx: Context) -> str:
    found = _assessed(ctx, Stage.REVIEW)
    return "" if found else f"审查机关尚未逐项对照审查标准（{ACT}第8—11条、第14条）"


def own_measure(ctx: Context) -> str:
    return (
        f"政府出台的政策措施由市场监督管理部门审查，起草单位只作初审（{ACT}第14条）" if government_measure(ctx) else ""
    )


def measure_of_government(ctx: Context) -> str:
    return "" if government_measure(ctx) else f"部门出台的政策措施由起草单位自行审查（{ACT}第13条）"


def stakeholders_are_heard(ctx: Context) -> str:
    heard = {row.whom for row in ctx.rows(CompetitionHearing)}
    if not heard & {kind.value for kind in STAKEHOLDERS}:
        return f"尚未听取有关经营者、行业协会商会等利害关系人的意见（{ACT}第16条）"
    if ctx.record.public_interest and Heard.PUBLIC not in heard:
        return f"涉及社会公共利益的，还应当听取社会公众意见（{ACT}第16条）"
    return ""


def expert_is_asked(ctx: Context) -> str:
    asked = not ctx.record.hard or ctx.rows(CompetitionAdvice)
    return "" if asked else "已标明疑难复杂的，须听取专家意见后再作结论（本地做法）"


def expert_stands_apart(ctx: Context) -> str:
    """Nobody judges a measure in which they have a stake, nor after their term."""
    if not ctx.detail["no_interest"]:
        return "专家与该措施有利害关系的应当回避，请另选专家"
    until = ctx.detail["expert"].until
    return f"该专家的聘期已于{until}届满，请另选专家" if until and until < ctx.on else ""


def _last(ctx: Context) -> CompetitionAssessment | None:
    return _assessed(ctx, Stage.REVIEW if government_measure(ctx) else Stage.FIRST)


def offends_nothing(ctx: Context) -> str:
    found = _last(ctx)
    offended = split(found.found.replace("||", "|")) if found else []
    if not offended:
        return ""
    return (
        f"对照标准仍有限制竞争的内容（第{'、第'.join(offended)}项），不能作出“可以出台”的结论；"
        f"须修改，或者符合第12条的适用例外规定（{ACT}第12条、第18条）"
    )


def offends_something(ctx: Context) -> str:
    found = _last(ctx)
    return "" if found and found.found else f"没有发现限制竞争的内容，不需要适用例外规定（{ACT}第12条）"


def exception_is_limited(ctx: Context) -> str:
    """Three conditions, all of them: a listed ground, no milder way, and a day on which it ends."""
    until = ctx.value("exception_until")
    if until <= ctx.on:
        return f"例外的实施期限须晚于审查结论日期，请核对（{ACT}第12条）"
    return (
        ""
        if len(ctx.value("no_milder_way").strip()) >= 10
        else (f"请具体说明为什么没有对公平竞争影响更小的替代方案（{ACT}第12条）")
    )


def exception_still_runs(ctx: Context) -> str:
    until = ctx.record.exception_until
    return (
        "" if until is None or ctx.on < until else f"例外的实施期限已于{until}届满，不得出台，须重新审查（{ACT}第12条）"
    )


def text_is_changed(ctx: Context) -> str:
    return (
        ""
        if ctx.value("text").strip() != _text_before(ctx)
        else f"政策措施内容没有改动，请按审查意见修改后再送审（{ACT}第17条）"
    )


def _text_before(ctx: Context) -> str:
    return str(ctx.record.text).strip()
