"""How a draft is put before the public: notice, comments, sorting, answers, the published summary, the final text.

地方组织法第75条; 重大行政决策程序暂行条例第13–18条、第32条; 优化营商环境条例第62条. For normative documents and clean-ups the same way
is taken, with the days of their own rules.
"""

from __future__ import annotations

from fazhi.areas.decisions.consultation import gates, papers, totals
from fazhi.areas.decisions.consultation.limits import ANSWER_LAW, BUSINESS_LAW, DECISION_LAW, LIMITS, REPLY, UNLISTED
from fazhi.areas.decisions.consultation.models import (
    CommentSorting,
    Consultation,
    ConsultationComment,
    ConsultationText,
    GroupAnswer,
    OpinionRequest,
    OrganAsked,
    OrganReply,
)
from fazhi.areas.decisions.consultation.words import Channel
from fazhi.spine.access import Role
from fazhi.spine.context import Context
from fazhi.spine.procedure import Procedure, Send, Step, Tell
from fazhi.spine.registry import register

HANDLERS = (Role.CLERK, Role.REVIEWER, Role.LIAISON, Role.OFFICE_HEAD)
PUBLICITY = f"{DECISION_LAW}；{BUSINESS_LAW}"
PUBLIC = "重大行政决策程序暂行条例第14条、第15条"
ASKING = "重大行政决策程序暂行条例第13条；优化营商环境条例第62条；民营经济促进法第45条"
SAID = ("version", "article", "content", "commenter", "contact_phone")


def _asked(name: str) -> object:
    return lambda context: context.detail[name]


def _held(name: str) -> object:
    return lambda context: getattr(context.record, name)


def _no_papers(context: Context) -> object:
    return []


def _to_asked(context: Context) -> object:
    return context.detail["organ"]


PREPARE = (
    Step(
        "prepare", "修改方案", "draft", "", by=HANDLERS, basis=PUBLICITY,
        fields=("text", "explanation", "business", "opens_on", "days", "short_reason", "contact_us"),
        optional=("explanation", "opens_on", "days", "short_reason", "contact_us"),
        hint="期限短于规定的，写明理由，理由印在公告上",
    ),
    Step(
        "notice", "发布征求意见公告", "draft", "open", by=HANDLERS, basis=PUBLICITY, checks=(gates.long_enough, gates.opens_soon),
        sets={"shortened": gates.is_shortened, "ends_on": gates.ending_day, "opens_on": gates.opening_day, "version": 1},
        adds=ConsultationText, rows=("N04", "N05", "D07"), issues=("notice",),
        fills={"number": 1, "text": _held("text"), "explanation": _held("explanation")},
        hint="公告和草案随即在公众端公布，开始接收意见",
    ),
)  # fmt: skip

COLLECT = (
    Step(
        "comment", "公众提出意见", "open", "", by=(), basis=PUBLIC, anonymous=True, adds=ConsultationComment,
        detail=(*SAID, "code", "papers"), optional=("article", "commenter", "contact_phone", "code", "papers"),
        fills={"channel": Channel.PORTAL, "came_on": lambda context: context.on, "organ": None},
        checks=(gates.is_open, gates.article_exists, gates.has_content), rows=("D06",),
    ),
    Step(
        "enter", "登记其他渠道的意见", ("open", "sorting"), "", by=HANDLERS, basis=PUBLIC, adds=ConsultationComment,
        detail=("channel", "came_on", *SAID), optional=("article", "commenter", "contact_phone"),
        fills={"code": "", "organ": None, "papers": _no_papers}, rows=("D06",),
        checks=(gates.typed_in_channel, gates.came_in_time, gates.article_exists, gates.has_content),
        hint="座谈会、听证会、信函、电话等渠道的意见逐条登记；截止后补登的，须在截止前提出",
    ),
    Step(
        "revise", "发布新的草案版本", "open", "", by=HANDLERS, basis=PUBLICITY, adds=ConsultationText, detail=("text", "explanation"),
        optional=("explanation",), fills={"number": lambda context: context.record.version + 1}, checks=(gates.text_is_new, gates.new_text_lies_open),
        sets={"version": lambda context: context.record.version + 1, "text": _asked("text")}, local=True,
        hint="已收到的意见保留，仍对应其提出时的版本",
    ),
    Step(
        "prolong", "延长征求意见期", "open", "", by=HANDLERS, basis=PUBLICITY, fields=("ends_on",), checks=(gates.ends_later,),
        sets={"shortened": gates.still_shortened},
    ),
    Step(
        "ask", "发征求意见函", ("open", "sorting"), "", by=HANDLERS, basis=ASKING, adds=OrganAsked, optional=("points",),
        checks=(gates.organ_was_asked,), issues=("letter",), rows=("D05", "N03"),
        sends=(Send("decisions.opinion", "asked", _to_asked, {
            "title": _held("title"), "text": _held("text"), "explanation": _held("explanation"), "version": _held("version"),
            "asked_by": lambda context: context.matter.organ, "points": _asked("points"), "answer_by": _asked("answer_by"),
        }),),
    ),
    Step(
        "opinion", "收到单位意见", ("open", "sorting"), "", by=(), basis=ASKING, relayed=True, adds=ConsultationComment,
        detail=("organ", "version", "article", "content", "came_on"), optional=("article",),
        fills={"channel": Channel.DEPARTMENT, "commenter": "organ", "contact_phone": "", "code": "", "papers": _no_papers},
    ),
    Step(
        "no_opinion", "单位回复无意见", ("open", "sorting"), "", by=(), basis=ASKING, relayed=True, adds=OrganReply,
    ),
    Step(
        "close", "结束征集", "open", "sorting", by=HANDLERS, basis=PUBLICITY, stamp="ended_on", checks=(gates.last_day_is_over,),
        hint="截止日期的次日起办理；之后不再接收公众端意见",
    ),
)  # fmt: skip

ANSWER = (
    Step(
        "sort", "归并意见", ("open", "sorting"), "", by=HANDLERS, basis=ANSWER_LAW, adds=CommentSorting, optional=("moves", "apart"),
        checks=(gates.moves_fit,), own_page=True,
    ),
    Step(
        "answer", "答复意见", ("open", "sorting"), "", by=HANDLERS, basis=ANSWER_LAW, adds=GroupAnswer, optional=("reason",),
        checks=(gates.answer_fits, gates.names_nobody), rows=("D09",), own_page=True,
    ),
    Step(
        "publish", "公布采纳情况", "sorting", "published", by=HANDLERS, basis="重大行政决策程序暂行条例第18条、第32条",
        needs=(gates.all_are_answered, gates.organs_have_replied), stamp="summary_on", sets=totals.TOTALS, issues=("summary",),
        tells=tuple(
            Tell(system, "consultation", "consultation_closed", detail={
                "comments": totals.comments, "adopted": _held("adopted"), "ended_on": _held("ended_on"),
            })
            for system in ("rules.document", "decisions.decision", "rules.cleanup")
        ),
    ),
    Step(
        "final", "登记定稿", "published", "ended", by=HANDLERS, basis="重大行政决策程序暂行条例第32条", fields=("final_text",),
        stamp="final_on", relayed=True, hint="公众端随即显示征求意见稿与定稿的差别",
    ),
    Step(
        "finish", "不登记定稿，办结", "published", "ended", by=HANDLERS, basis="重大行政决策程序暂行条例第33条", local=True,
        fields=("dropped_reason",), hint="草案不再继续的，写明理由",
    ),
    Step(
        "drop", "停止征求意见", ("draft", "open", "sorting"), "dropped", by=HANDLERS, basis=PUBLICITY, fields=("dropped_reason",),
        local=True, relayed=True,
    ),
)  # fmt: skip

CONSULTATION = register(
    Procedure(
        code="decisions.consultation", id="D2", name="公开征求意见", record=Consultation, basis=PUBLICITY,
        number="{mark}征〔{year}〕{n}号", title="{title}", opens="draft", closes={"ended", "dropped"},
        states={
            "draft": "待发布", "open": "征集中", "sorting": "研究答复中", "published": "已公布采纳情况", "ended": "已办结",
            "dropped": "已停止",
        },
        open_name="登记征求意见", open_by=HANDLERS, open_on="登记日期",
        open_fields=(
            "title", "about", "decider", "text", "explanation", "business", "opens_on", "days", "short_reason", "contact_us",
        ),
        open_optional=("decider", "explanation", "opens_on", "days", "short_reason", "contact_us"),
        open_checks=(gates.decider_stands_above,), parties={"decider": "decider"}, readers=frozenset({"decider"}),
        capacities={"decider": "决定（制定）机关"},
        steps=(*PREPARE, *COLLECT, *ANSWER), limits=LIMITS, templates=papers.TEMPLATES, unlisted=UNLISTED,
        links={"asked": "征求单位意见"}, pages={"desk-decisions:consultation": "归并、答复意见"},
    )
)  # fmt: skip

_BACK = ("decisions.consultation", "asked")

OPINION = register(
    Procedure(
        code="decisions.opinion", id="D2", name="征求意见函办理", record=OpinionRequest, basis=ASKING,
        number="{mark}复函〔{year}〕{n}号", title="{title}（征求意见）", opens="asked", closes={"answered", "recalled"},
        states={"asked": "待回复", "answered": "已回复", "recalled": "来函单位已撤回"},
        open_name="收到征求意见函", open_by=(), open_on="来函日期",
        open_fields=("title", "asked_by", "text", "explanation", "points", "version", "answer_by"),
        open_optional=("explanation", "points"), parties={"asker": "asked_by"}, capacities={"asker": "来函单位"},
        steps=(
            Step(
                "opinion", "回复意见", "asked", "answered", by=HANDLERS, basis=ASKING, fields=("article", "opinion"),
                optional=("article",), stamp="answered_on", checks=(gates.opinion_is_sized,), rows=("D05", "N03"),
                tells=(Tell(*_BACK, "opinion", detail={
                    "organ": lambda context: context.matter.organ, "version": _held("version"), "article": _held("article"),
                    "content": _held("opinion"), "came_on": lambda context: context.on,
                }),),
            ),
            Step(
                "none", "回复无意见", "asked", "answered", by=HANDLERS, basis=ASKING, stamp="answered_on",
                tells=(Tell(*_BACK, "no_opinion", detail={"organ": lambda context: context.matter.organ}),),
            ),
            Step("recall", "撤回来函", "asked", "recalled", by=HANDLERS, at="asker", basis=ASKING, local=True),
        ),
        limits=(REPLY,),
    )
)  # fmt: skip
