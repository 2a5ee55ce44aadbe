"""What must be on file from the first proposal to the end of the public comment; every refusal names its article."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from fazhi.areas.rules.documents.handing import last_sent
from fazhi.areas.rules.documents.limits_making import COMMENT_BUSINESS, COMMENT_GENERAL
from fazhi.areas.rules.documents.models import NormativeDocument
from fazhi.areas.rules.documents.moves import earlier_of
from fazhi.areas.rules.documents.words import Adoption, End, Legality, Purpose
from fazhi.spine.context import Context
from fazhi.spine.limits import due_on
from fazhi.spine.models import Organ
from fazhi.spine.procedure import Check

REVIEW = "国办发〔2018〕115号"
MAKING = "国办发〔2018〕37号"
SIX_STAGES = "地方组织法第75条"
BUSINESS = "优化营商环境条例"
MAKERS = (Organ.Kind.GOVERNMENT, Organ.Kind.JUSTICE, Organ.Kind.DEPARTMENT, Organ.Kind.TOWN, Organ.Kind.OTHER)
PUBLISHED = ("text", "document_no", "published_on", "effective_on")
ONLY_PUBLISHED = ("document_no", "unified_no", "published_on", "published_where", "effective_on", "expires_on")

ENDED = ("end_kind", "ended_on", "end_reason", "ended_by")


def label(name: str) -> str:
    return str(NormativeDocument._meta.get_field(name).verbose_name)  # type: ignore[union-attr]


# --- 登记 ---


def maker_may_make(context: Context) -> str:
    maker = context.values["maker"]
    if maker.kind in MAKERS:
        return ""
    return f"{maker}不在制定主体之列：内设机构、议事协调机构、临时机构和其他组织不得制定规范性文件（{MAKING}）"


def urgency_is_told(context: Context) -> str:
    if context.values["urgent"] and not context.values["urgent_reason"]:
        return f"请填写紧急情形的说明：紧急情况下只缩短审核时间，不免除审核（{REVIEW}第五部分）"
    return ""


def trial_is_marked(context: Context) -> str:
    named = any(word in context.values["title"] for word in ("暂行", "试行"))
    return (
        "文件名称含“暂行”“试行”，请选“暂行、试行”：有效期按暂行、试行计算"
        if named and not context.values["trial"]
        else ""
    )


def earlier_is_in_force(context: Context) -> str:
    """An amendment and a re-issue name a document in force."""
    purpose, number = context.values["purpose"], context.values["earlier_no"].strip()
    if purpose == Purpose.MAKE:
        return ""
    if not number:
        return "修改、重新公布的，请填写所修改（重新公布）文件的统一编号或者发文字号"
    if earlier_of(number) is None:
        return f"没有找到编号为“{number}”的现行有效文件，请核对；已失效的文件应当另行制定（{MAKING}）"
    return ""


def existing_is_complete(context: Context) -> str:
    """What was published before is entered with its own numbers and days; what is being made has none yet."""
    values = context.values
    if values["existing"]:
        missing = [label(n) for n in PUBLISHED if not values[n]]
        return f"补录已公布的文件，请填写{'、'.join(missing)}" if missing else ""
    early = [label(n) for n in (*ONLY_PUBLISHED, *ENDED) if values[n]]
    return f"{'、'.join(early)}在公布时产生；已公布的文件请选“补录已公布的文件”" if early else ""


def days_stand_in_order(context: Context) -> str:
    """Of a document that is taken over as it stands."""
    published, effective, expires = (context.values[n] for n in ("published_on", "effective_on", "expires_on"))
    if not context.values["existing"] or not (published and effective):
        return ""
    if published > context.on:
        return f"公布日期{published}晚于{context.on}，请核对"
    if effective < published:
        return "施行日期早于公布日期，请核对：未经公布的不得作为行政管理依据（优化营商环境条例第64条）"
    if expires and expires < effective:
        return "有效期至的日期早于施行日期，请核对"
    return ""


def end_is_whole(context: Context) -> str:
    """A document of before that has ended is entered with how, when and by what it ended."""
    values = context.values
    kind, ended = values["end_kind"], values["ended_on"]
    if not (values["existing"] and (kind or ended)):
        return ""
    if not (kind and ended):
        return "补录已失效的文件，请同时填写失效方式和失效日期；仍然有效的两项都不填"
    if ended > context.on:
        return f"失效日期{ended}晚于{context.on}：届时再办理失效，补录时不填"
    if values["published_on"] and ended < values["published_on"]:
        return "失效日期早于公布日期，请核对"
    if kind == End.EXPIRED:
        last = values["expires_on"]
        if last and ended == last + timedelta(days=1):
            return ""
        return "期满自动失效的，失效日期应当是有效期届满的次日：有效期最后一日仍然有效（本省有效期规定）"
    if values["expires_on"] and ended > values["expires_on"] + timedelta(days=1):
        return f"有效期至{values['expires_on']}，此后已经期满自动失效，失效方式和日期请核对（本省有效期规定）"
    return "" if values["end_reason"] or values["ended_by"] else "请填写失效的理由或者据以失效的文件"


def has_not_ended(context: Context) -> str:
    kind = context.record.end_kind
    return f"该文件已失效，请办理“补录入库（{context.record.get_end_kind_display()}）”" if kind else ""


def ended_as(kind: End) -> Check:
    def ended(context: Context) -> str:
        return "" if context.record.end_kind == kind else f"仅适用于{kind.label}的已公布文件"

    return ended


def numbers_are_new(context: Context) -> str:
    """A number that stands on file is not given twice."""
    values = context.values
    for name in ("unified_no", "document_no"):
        if not (number := values.get(name)):
            continue
        same = NormativeDocument.objects.filter(**{name: number}).exclude(pk=context.record.pk)
        if name == "document_no":
            same = same.filter(maker=context.value("maker"))
        if same.exists():
            return (
                f"{label(name)}“{number}”已由另一件文件使用，编号不得重复使用（本省统一登记、统一编号、统一公布规定）"
            )
    return ""


# --- 认定、起草 ---


def is_normative(context: Context) -> str:
    if _met(context.detail):
        return ""
    return f"认定条件未全部满足或者属于不纳入的情形，请办理“不属于规范性文件”（{REVIEW}第二部分；{MAKING}）"


def is_not_normative(context: Context) -> str:
    if not _met(context.detail):
        return ""
    return (
        f"认定条件全部满足，属于行政规范性文件，名称不影响认定，请办理“认定为规范性文件”（{REVIEW}第二部分；{MAKING}）"
    )


def _met(detail: Any) -> bool:
    criteria = ("by_authority", "within_powers", "affects_rights", "general", "repeated")
    return all(detail[name] for name in criteria) and not detail["excluded"]


def only_after_not_in_scope(context: Context) -> str:
    """Once drafted, a paper leaves the procedure only when the reviewer has said that it does not belong there."""
    if context.matter.state == "proposed" or context.record.legality_result == Legality.NOT_IN_SCOPE:
        return ""
    return f"只有合法性审核认为不属于审核范围的，才能转为一般文件（{REVIEW}第二部分）"


def is_new(context: Context) -> str:
    return "补录的已公布文件，请办理“补录入库”，不再走制定程序" if context.record.existing else ""


def is_of_before(context: Context) -> str:
    """Entering as existing is for documents of before the maker worked here; later ones go through the procedure."""
    made = type(context.record).objects.filter(
        maker=context.record.maker_id, existing=False, purpose=context.record.purpose
    )
    first = made.order_by("matter__opened_on").values_list("matter__opened_on", flat=True).first()
    if first is None or context.record.published_on is None or context.record.published_on < first:
        return ""
    return (
        f"{context.record.maker.name}自{first}起已在本平台办理规范性文件，此后公布的文件不能补录，"
        "应当依照制定程序办理，未经合法性审查不得公布（国办发〔2018〕115号）"
    )


def is_existing(context: Context) -> str:
    return "" if context.record.existing else f"仅适用于补录已公布的文件；正在制定的文件须依程序办理（{SIX_STAGES}）"


def is_drafted(context: Context) -> str:
    if context.record.drafted_on:
        return ""
    return f"尚未形成草案和起草说明（{MAKING}）"


def basis_is_named(context: Context) -> str:
    if context.values["basis_text"].strip() and context.values["explanation"].strip():
        return ""
    return f"请填写制定依据和起草说明（{MAKING}）"


# --- 征求意见 ---


def least_comment_day(context: Context) -> tuple[date, str]:
    """The earliest last day of a comment period that begins on the day of the step, and the article."""
    limit = COMMENT_BUSINESS if context.record.business_related else COMMENT_GENERAL
    return due_on(limit, context.on, context.calendar), limit.basis


def earliest_comment_end(context: Context) -> tuple[date, str]:
    """What the form of the comment period is filled in with."""
    least, basis = least_comment_day(context)
    return least, f"{context.on}公开的，最早到{least}（{basis}）"


def comment_is_long_enough(context: Context) -> str:
    until, short = context.values["comment_until"], context.values["comment_short_reason"]
    if until <= context.on:
        return "征求意见的止日应当在公开之日以后"
    least, basis = least_comment_day(context)
    if until < least and not short:
        return f"征求意见至少到{least}（{basis}）；确需缩短的，请写明理由"
    return ""


def is_not_before_the_public(context: Context) -> str:
    """A second round follows the first, or one that was stopped; two at once would part the voices."""
    sent = context.sent("consultation")
    if context.matter.state == "commenting" and not (sent and sent[0].state == "dropped"):
        return "正在公开征求意见，结束以后才能再次征求意见"
    return ""


def comment_is_over(context: Context) -> str:
    """The last day counts whole: closing is for the day after."""
    until = context.record.comment_until
    if until and context.on <= until:
        return f"征求意见到{until}当日终了，之后才能结束（{BUSINESS}第62条；地方规定）"
    return ""


def adopted_within_received(context: Context) -> str:
    if context.detail["adopted"] > context.detail["comments"]:
        return "采纳的意见多于收到的意见，请核对"
    return ""


def consulted_elsewhere(context: Context) -> str:
    """What another system handles is answered from there."""
    return _answered_there(context, "consultation", "公开征求意见")


def competition_elsewhere(context: Context) -> str:
    last = last_sent(context, "competition")
    waits = context.cause is None and last is not None and last.closed_on is None and not last.record.conclusion
    return "“公平竞争审查”正在办理，结果由其自动告知，不能另行登记" if waits else ""


def filing_elsewhere(context: Context) -> str:
    """A filing that was sent on the platform is answered there, and only there."""
    if context.cause is None and context.sent("filing"):
        return "“备案审查”在平台上办理，结果由其自动告知，不能另行登记"
    return ""


def _answered_there(context: Context, link: str, name: str) -> str:
    open_there = context.cause is None and bool(context.unfinished(link))
    return f"“{name}”正在办理，结果由其自动告知，不能另行登记" if open_there else ""


def refusals_have_reasons(context: Context) -> str:
    """Whoever was asked is told why the opinion was not followed."""
    detail = context.detail
    if detail["adoption"] != Adoption.ADOPTED and not detail["reason"]:
        return f"未采纳或者部分采纳的意见，请写明理由（{BUSINESS}第62条）"
    return ""
