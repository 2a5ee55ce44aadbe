"""How a survey runs: appointment, on site by phone, result back to the case; what is to be mended is told once."""

from __future__ import annotations

from typing import Any

from fazhi.areas.functions.site_surveys.models import SiteSurvey, SurveyCheck, SurveyPhoto
from fazhi.areas.functions.site_surveys.words import Outcome
from fazhi.spine.access import Role
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Procedure, Step, Tell, Template
from fazhi.spine.registry import register

CODE, CASE = "functions.site_survey", "functions.service_case"
LAW, LOCAL = "行政许可法第34条第3款", "本地掌上踏勘办法"
STAFF = (Role.CLERK, Role.LIAISON, Role.REVIEWER)


def lines(text: str) -> list[str]:
    return [line.strip() for line in (text or "").splitlines() if line.strip()]


def two_go(ctx: Context) -> str:
    names = [name for name in ctx.value("surveyors").replace(",", "、").replace("，", "、").split("、") if name.strip()]
    return "" if len(names) >= 2 else f"实地核查须指派两名以上工作人员（{LAW}）"


def day_lies_ahead(ctx: Context) -> str:
    return f"预约日期早于登记日期{ctx.on}" if ctx.value("appointed_on") < ctx.on else ""


def day_is_not_early(ctx: Context) -> str:
    day = ctx.record.appointed_on
    return f"约定{day}踏勘，提前到场须先改约（{LOCAL}）" if day and ctx.on < day else ""


def cards_were_shown(ctx: Context) -> str:
    return "" if ctx.value("cards_shown") else f"请先出示工作证件、说明来意（{LOCAL}）"


def conditions_of(record: SiteSurvey, turn: int | None = None) -> list[str]:
    """The checklist of a turn, else of the present one: the conditions of the item's version; when it is looked at again,
    what was to be mended."""
    again = (record.round if turn is None else turn) > 1
    return lines(record.to_mend) if again else lines(record.item.conditions) or ["现场与申请材料一致"]


def checked(ctx: Context) -> dict[str, SurveyCheck]:
    return {row.condition: row for row in ctx.rows(SurveyCheck) if row.round == ctx.record.round}


def is_on_the_list(ctx: Context) -> str:
    condition = ctx.detail["condition"]
    if condition not in conditions_of(ctx.record):
        return f"“{condition}”不在本次踏勘清单中，不得增加条件（行政许可法第16条第4款；{LOCAL}）"
    if condition in checked(ctx):
        return f"“{condition}”已登记，改正请用“更正”"
    if ctx.detail["outcome"] == Outcome.NOT_MET and not ctx.detail["remark"].strip():
        return "不符合的，请写明情况"
    return ""


def list_is_done(ctx: Context) -> str:
    found = checked(ctx)
    left = [one for one in conditions_of(ctx.record) if one not in found]
    return f"踏勘清单还有{len(left)}项没有登记：{'、'.join(left)}（{LAW}）" if left else ""


def nothing_is_against(ctx: Context) -> str:
    against = [row.condition for row in checked(ctx).values() if row.outcome == Outcome.NOT_MET]
    return f"“{'、'.join(against)}”不符合，不能认定符合条件（{LAW}）" if against else ""


def something_is_against(ctx: Context) -> str:
    against = [row for row in checked(ctx).values() if row.outcome == Outcome.NOT_MET]
    return "" if against else "清单各项均符合，没有须整改的问题"


def mend_day_lies_ahead(ctx: Context) -> str:
    return "整改完成日期须晚于踏勘日期" if ctx.value("mend_by") <= ctx.on else ""


def against(ctx: Context) -> str:
    """All that does not meet its condition, told once."""
    return "\n".join(row.condition for row in checked(ctx).values() if row.outcome == Outcome.NOT_MET)


def reasons(ctx: Context) -> str:
    """What the case is told: each condition that is not met, with what was seen."""
    found = [row for row in checked(ctx).values() if row.outcome == Outcome.NOT_MET]
    return "；".join(f"{row.condition}（{row.remark}）" for row in found)


def was_looked_at_twice(ctx: Context) -> str:
    """Nobody is turned away at first sight for what can be mended; who does not mend in time may be."""
    if ctx.matter.state == "mending":
        due = ctx.record.mend_by
        return f"整改期限至{due}，届满之前不能作出结论（{LOCAL}）" if ctx.on <= due else ""
    return (
        list_is_done(ctx) or something_is_against(ctx)
        if ctx.record.round > 1
        else f"首次踏勘不符合的，先一次告知整改（{LOCAL}）"
    )


def _back(met: bool) -> tuple[Tell, ...]:
    detail: dict[str, Any] = {"met": met, "to_mend": "" if met else reasons, "surveyed_on": lambda ctx: ctx.on}
    return (Tell(CASE, "survey", "survey_done", detail=detail),)


def next_round(ctx: Context) -> int:
    return int(ctx.record.round) + 1


NOTICE = Template(
    "mend_notice", "现场踏勘整改告知书", "{mark}踏勘〔{year}〕{n}号",
    "{{ record.applicant }}：\n“{{ record.item.title }}”（{{ record.case_no }}）现场踏勘发现下列问题，"
    "请在{{ record.mend_by|date:'Y年n月j日' }}前整改，"
    "整改后即予复勘：\n{{ record.to_mend }}\n以上为一次性告知的全部问题，复勘不提出新的问题。\n{{ organ.name }}\n{{ on|date:'Y年n月j日' }}",
    basis=LOCAL, to="{{ record.applicant }}", local=True,
)  # fmt: skip

SITE_SURVEY = register(
    Procedure(
        code=CODE, id="F3", name="现场踏勘", record=SiteSurvey, basis=f"{LAW}；{LOCAL}", number="{mark}踏勘件〔{year}〕{n}号",
        title="现场踏勘（{item.title}）", opens="sent", closes={"met", "failed", "called_off"},
        states={"sent": "待预约", "appointed": "已预约", "on_site": "踏勘中", "mending": "整改中", "met": "符合条件", "failed": "复勘仍不符合",
                "called_off": "已取消"},
        open_name="收到踏勘任务", open_by=(), open_on="指派日期", open_fields=("case_no", "item", "applicant", "phone", "address"),
        open_optional=("case_no", "phone", "address"),
        steps=(
            Step("appoint", "预约踏勘", ("sent", "appointed", "mending"), "appointed", by=STAFF, basis=LAW,
                 fields=("appointed_on", "appointed_at", "surveyors"),
                 optional=("appointed_at",), checks=(day_lies_ahead, two_go), hint="改约、复勘也在这里登记"),
            Step("arrive", "到场", "appointed", "on_site", by=STAFF, basis=LAW, fields=("cards_shown", "place"), optional=("place",),
                 stamp="surveyed_on", sets={"round": next_round}, checks=(day_is_not_early, cards_were_shown)),
            Step("check", "登记清单一项", "on_site", "", by=STAFF, basis=LAW, adds=SurveyCheck, detail=("condition", "outcome", "remark"),
                 optional=("remark",), fills={"round": lambda ctx: ctx.record.round}, checks=(is_on_the_list,)),
            Step("photo", "登记照片", "on_site", "", by=STAFF, basis=LOCAL, local=True, adds=SurveyPhoto, optional=("taken_at", "place"),
                 hint="照片作为附件保存；时间、位置由踏勘人员填写或者允许手机填入"),
            Step("pass", "符合条件", "on_site", "met", by=STAFF, basis=LAW, stamp="concluded_on", sets={"met": True},
                 needs=(list_is_done, nothing_is_against), tells=_back(True)),
            Step("mend", "须整改，一次告知", "on_site", "mending", by=STAFF, basis=LOCAL, local=True, fields=("mend_by",), sets={"to_mend": against},
                 needs=(list_is_done, something_is_against), checks=(mend_day_lies_ahead,), tells=_back(False), issues=("mend_notice",),
                 hint="清单中不符合的各项自动列入，复勘只看这些"),
            Step("fail", "复勘仍不符合", ("on_site", "mending"), "failed", by=STAFF, basis=LAW, stamp="concluded_on", sets={"met": False},
                 needs=(was_looked_at_twice,), tells=_back(False)),
            Step("call_off", "取消踏勘", ("sent", "appointed", "mending"), "called_off", by=STAFF, basis=LOCAL, local=True, fields=("called_off",)),
        ),
        limits=(
            Limit("visit", "按预约日期踏勘", 0, Unit.SET_BY_DOCUMENT, "appoint", {"arrive"}, LOCAL, set_by="appointed_on", local=True,
                  lapses={"call_off", "appoint"}),
            Limit("mended", "复勘", 0, Unit.SET_BY_DOCUMENT, "mend", {"arrive"}, LOCAL, set_by="mend_by", local=True, duty="applicant",
                  lapses={"call_off", "fail"}),
        ),
        templates=(NOTICE,), capacities={"applicant": "申请人"},
    )
)  # fmt: skip
