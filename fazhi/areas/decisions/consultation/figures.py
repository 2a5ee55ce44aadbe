"""What is counted of consultations. Voices and groups are counted apart: merging takes no voice away."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from fazhi.areas.decisions.consultation.models import ConsultationComment
from fazhi.areas.decisions.consultation.words import About, Channel
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Figure, Rate, Source, Sum, Total

CONSULTATIONS = Source.register("decisions.consultation")
COMMENTS = Source("decisions.consultation.comments", "decisions.consultation", ConsultationComment)

SPLITS = ("organ", "town", "month", "about")
LAW = "重大行政决策程序暂行条例第15条；优化营商环境条例第62条"
ANSWERING = "重大行政决策程序暂行条例第18条、第32条"
EVERY = Q(version__gt=0)


def _code(name: str) -> str:
    return f"decisions.consultation.{name}"


def _held(name: str, label: str, where: Q = EVERY, **more: Any) -> Count:
    """Consultations counted on the day on which they opened."""
    given = {"basis": LAW, "splits": SPLITS} | more
    return Count(_code(name), label, unit="次", source=CONSULTATIONS, on="opens_on", where=EVERY & where, **given)


def _comments(name: str, label: str, where: Q | None = None, **more: Any) -> Count:
    """Comments counted on the day they came in, before any merging."""
    return Count(
        _code(name), label, unit="条", source=COMMENTS, on="came_on", where=where, basis=LAW,
        splits=("organ", "town", "month", "channel", "commenter"), **more,
    )  # fmt: skip


def _sum(name: str, label: str, of: str, unit: str = "条", **more: Any) -> Sum:
    """Sums over consultations whose summary was published in the period."""
    given = {"basis": ANSWERING, "splits": SPLITS} | more
    return Sum(_code(name), label, unit=unit, source=CONSULTATIONS, on="summary_on", of=of, **given)


HELD = _held("held", "公开征求意见", words=("公开征求意见次数", "征求意见"))
DOCUMENTS = _held("held_documents", "行政规范性文件公开征求意见", Q(about=About.DOCUMENT))
DECISIONS = _held("held_decisions", "重大行政决策公开征求意见", Q(about=About.DECISION))
BUSINESS = _held("held_business", "与企业密切相关的公开征求意见", Q(business=True))
SHORTENED = _held("shortened", "缩短期限的公开征求意见", Q(shortened=True), good="down")
ENDED = Count(
    _code("ended"), "结束征集的公开征求意见", unit="次", source=CONSULTATIONS, on="ended_on", splits=SPLITS, basis=LAW,
)  # fmt: skip
ENDED_PUBLISHED = Count(
    _code("ended_published"), "其中已公布采纳情况", unit="次", source=CONSULTATIONS, on="ended_on", splits=SPLITS, basis=ANSWERING,
    where=Q(summary_on__isnull=False), good="up",
)  # fmt: skip

RECEIVED = _comments("comments", "收到意见", words=("征求到意见", "收到意见建议", "征集意见"))
BY_PORTAL = _comments("comments_portal", "公众端收到意见", Q(channel=Channel.PORTAL))
BY_ORGANS = _comments("comments_organs", "部门（单位）回函意见", Q(channel=Channel.DEPARTMENT))
BY_MEETING = _comments("comments_meeting", "座谈会、听证会意见", Q(channel__in=(Channel.MEETING, Channel.HEARING)))
BY_PAPER = _comments("comments_written", "信函、邮件意见", Q(channel__in=(Channel.LETTER, Channel.MAIL)))
OF_BUSINESS = _comments(
    "comments_enterprises", "企业、行业协会商会意见", Q(commenter__in=("enterprise", "organisation"))
)

ADOPTED = _sum("adopted", "采纳意见", "adopted", good="up", words=("采纳意见建议",))
PARTLY = _sum("partly", "部分采纳意见", "partly")
REFUSED = _sum("refused", "未采纳意见", "refused")
UNRELATED = _sum("unrelated", "与草案无关的意见", "unrelated")
TAKEN = Total(_code("taken"), "采纳和部分采纳意见", unit="条", parts=(ADOPTED, PARTLY), basis=ANSWERING)
ANSWERED = Total(
    _code("answered"), "答复意见（与草案有关的）", unit="条", parts=(ADOPTED, PARTLY, REFUSED), basis=ANSWERING
)
G_ADOPTED = _sum("groups_adopted", "采纳意见（归并后）", "groups_adopted", unit="组")
G_PARTLY = _sum("groups_partly", "部分采纳意见（归并后）", "groups_partly", unit="组")
G_REFUSED = _sum("groups_refused", "未采纳意见（归并后）", "groups_refused", unit="组")
G_TAKEN = Total(
    _code("groups_taken"), "采纳和部分采纳意见（归并后）", unit="组", parts=(G_ADOPTED, G_PARTLY), basis=ANSWERING
)
G_ANSWERED = Total(
    _code("groups_answered"), "答复意见（归并后）", unit="组", parts=(G_ADOPTED, G_PARTLY, G_REFUSED), basis=ANSWERING
)

NOT_NATIONAL = "与草案无关的意见不计入；没有全国统一的算法"
RATES: tuple[Figure, ...] = (
    Rate(
        _code("adoption_rate"), "意见采纳率", part=TAKEN, whole=ANSWERED, good="up", words=("采纳率",),
        variant=f"（采纳＋部分采纳）÷（采纳＋部分采纳＋未采纳），按条数；{NOT_NATIONAL}",
    ),
    Rate(
        _code("adoption_rate_full"), "意见全部采纳率", part=ADOPTED, whole=ANSWERED, good="up",
        variant=f"采纳÷（采纳＋部分采纳＋未采纳），按条数；{NOT_NATIONAL}",
    ),
    Rate(
        _code("adoption_rate_groups"), "意见采纳率（归并后）", part=G_TAKEN, whole=G_ANSWERED, good="up",
        variant=f"（采纳＋部分采纳）÷（采纳＋部分采纳＋未采纳），按归并后的组数；{NOT_NATIONAL}",
    ),
    Rate(
        _code("summary_rate"), "采纳情况公布率", part=ENDED_PUBLISHED, whole=ENDED, good="up", basis=ANSWERING,
        variant="本期结束征集的公开征求意见中至今已公布采纳情况的÷本期结束征集的",
    ),
    Rate(_code("shortened_rate"), "缩短期限率", part=SHORTENED, whole=HELD, good="down", basis=LAW),
)  # fmt: skip

declare(
    HELD, DOCUMENTS, DECISIONS, BUSINESS, SHORTENED, ENDED, ENDED_PUBLISHED, RECEIVED, BY_PORTAL, BY_ORGANS, BY_MEETING, BY_PAPER,
    OF_BUSINESS, ADOPTED, PARTLY, REFUSED, UNRELATED, TAKEN, ANSWERED, G_ADOPTED, G_PARTLY, G_REFUSED, G_TAKEN, G_ANSWERED, *RATES,
)  # fmt: skip
