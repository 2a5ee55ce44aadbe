"""Meetings, written instructions, hearings by the people's congress: what was decided becomes tasks."""

from __future__ import annotations

from typing import Any

from fazhi.areas.leadership.plans import gates, handing, papers
from fazhi.areas.leadership.plans import meeting_models as m
from fazhi.areas.leadership.plans.handing import ANYONE, HEADS, LOCAL, STAFF
from fazhi.areas.leadership.plans.practice import DAYS
from fazhi.areas.leadership.plans.words import ON_LAW, Origin, TopicKind
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Procedure, Step
from fazhi.spine.registry import register

MEETING_CODE, INSTRUCTION_CODE, HEARING_CODE = "leadership.meeting", "leadership.instruction", "leadership.hearing"
SUPERVISION = "各级人民代表大会常务委员会监督法（听取和审议专项工作报告，条号未核对）"


def _about(*kinds: TopicKind) -> Any:
    def there(ctx: Context) -> bool:
        return any(row.topic_kind in kinds for row in ctx.rows(m.LawTopic))

    return there


MEETING = register(
    Procedure(
        code=MEETING_CODE, id="L2", name="法治建设会议", record=m.LawMeeting, basis=LOCAL, number="{mark}法会〔{year}〕{n}号",
        title="{title}", opens="planned", closes={"closed", "cancelled"}, local=True,
        states={"planned": "筹备中", "held": "已召开", "deciding": "议定事项办理中", "closed": "已办结", "cancelled": "已取消"},
        open_name="筹备会议", open_by=STAFF, open_on="提出日期", open_fields=("body", "group", "title", "planned_on", "place"),
        open_optional=("group", "place"), open_checks=(gates.group_is_named,),
        steps=(
            Step("topic", "登记议题", "planned", "", by=STAFF, basis=LOCAL, local=True, adds=m.LawTopic, optional=("raised_by",)),
            Step("hold", "召开会议", "planned", "held", by=STAFF, basis=LOCAL, local=True, stamp="held_on",
                 fields=("chair", "attended", "discussion"), optional=("attended", "discussion"), needs=(gates.has_a_topic,),
                 sets={"on_law": _about(*ON_LAW), "heard_report": _about(TopicKind.REPORT), "on_major": _about(TopicKind.MAJOR)},
                 hint="主持人按职务登记；是否研究法治建设由议题类别确定"),
            handing.assign("登记议定事项", "held", "一项一条，写明责任单位和完成期限；印发纪要时各成为责任单位的任务"),
            Step("minutes", "印发纪要并交办", "held", "deciding", by=HEADS, basis=LOCAL, local=True, stamp="minutes_on",
                 issues=("minutes",), sends=(handing.tasks(Origin.MEETING),)),
            handing.more(Origin.MEETING, "deciding"),
            handing.answered("deciding"),
            Step("close", "办结", "deciding", "closed", by=ANYONE, basis=LOCAL, local=True, fields=("closed_note",),
                 optional=("closed_note",), needs=(gates.tasks_are_closed,)),
            Step("cancel", "取消会议", "planned", "cancelled", by=HEADS, basis=LOCAL, local=True, fields=("cancelled_why",)),
        ),
        limits=(
            Limit("minutes", "印发纪要", DAYS["minutes_working_days"], Unit.WORKING_DAY, "hold", {"minutes"}, LOCAL, local=True),
        ),
        links=handing.LINKS, templates=(papers.MINUTES,),
    )
)  # fmt: skip

INSTRUCTION = register(
    Procedure(
        code=INSTRUCTION_CODE, id="L2", name="领导签批", record=m.LeaderInstruction, basis=LOCAL, number="{mark}签〔{year}〕{n}号",
        title="{title}", opens="signed", closes={"closed", "filed"}, local=True,
        states={"signed": "已签批，待分办", "working": "办理中", "closed": "已办结", "filed": "存档"},
        open_name="登记签批", open_by=STAFF, open_on="签批日期", open_fields=("title", "paper_no", "signer", "post", "on_law", "text"),
        open_optional=("paper_no", "post"),
        steps=(
            handing.assign("拟定分办任务", "signed", "写要做的事，不抄签批原文；分办时各成为责任单位的任务"),
            Step("send_out", "分办", "signed", "working", by=ANYONE, basis=LOCAL, local=True, stamp="sent_out_on",
                 needs=(gates.has_tasks,), sends=(handing.tasks(Origin.INSTRUCTION),)),
            handing.more(Origin.INSTRUCTION, "working"),
            handing.answered("working"),
            Step("close", "报告落实情况，办结", "working", "closed", by=ANYONE, basis=LOCAL, local=True, fields=("closed_note",),
                 needs=(gates.tasks_are_closed,)),
            Step("file", "阅知存档", "signed", "filed", by=ANYONE, basis=LOCAL, local=True, fields=("filed_why",),
                 hint="签批没有要求办理的，说明后存档"),
        ),
        limits=(
            Limit("send_out", "分办签批", DAYS["send_out_working_days"], Unit.WORKING_DAY, "open", {"send_out", "file"}, LOCAL,
                  local=True),
        ),
        links=handing.LINKS,
    )
)  # fmt: skip


def has_reply_day(record: Any, values: Any) -> bool:
    return bool(record.reply_by)


HEARING = register(
    Procedure(
        code=HEARING_CODE, id="L2", name="人大听取法治工作报告", record=m.CongressHearing, basis=SUPERVISION,
        number="{mark}人审〔{year}〕{n}号", title="{title}", opens="heard", closes={"closed"},
        states={"heard": "已听取", "working": "审议意见办理中", "replied": "已报告处理情况", "closed": "已办结"},
        open_name="登记听取报告", open_by=STAFF, open_on="登记日期",
        open_fields=("title", "heard_by", "heard_on", "reporter", "opinion_no", "reply_by"), open_optional=("opinion_no", "reply_by"),
        open_checks=(gates.hearing_day_fits, gates.due_lies_ahead),
        steps=(
            handing.assign("登记审议意见", "heard", "一条审议意见一项任务，写明研究处理的单位和期限"),
            Step("send_out", "交有关单位研究处理", "heard", "working", by=ANYONE, basis=SUPERVISION, stamp="sent_out_on",
                 needs=(gates.has_tasks,), sends=(handing.tasks(Origin.HEARING),)),
            handing.more(Origin.HEARING, "working"),
            handing.answered("working"),
            Step("reply", "向人大常委会报告研究处理情况", "working", "replied", by=HEADS, basis=SUPERVISION, fields=("reply_text",),
                 stamp="replied_on", needs=(gates.tasks_are_closed,), issues=("hearing_reply",)),
            Step("close", "办结", ("heard", "replied"), "closed", by=ANYONE, basis=SUPERVISION, hint="没有审议意见的，直接办结"),
        ),
        limits=(
            Limit("reply", "报告研究处理情况", 0, Unit.SET_BY_DOCUMENT, "open", {"reply"}, SUPERVISION, set_by="reply_by",
                  when=has_reply_day, lapses={"close"}, unverified=True),
        ),
        links=handing.LINKS, templates=(papers.HEARING_REPLY,),
    )
)  # fmt: skip
