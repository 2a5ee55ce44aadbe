"""What must hold before a step of a round, of a report, of a problem."""

from __future__ import annotations

from fazhi.areas.leadership.law_reports import practice
from fazhi.areas.leadership.law_reports.models import (
    LawReport,
    LawReportRound,
    RatingSheetsHanded,
    ReportProblemListed,
    ReportReview,
    ReportSubject,
)
from fazhi.areas.leadership.law_reports.words import SPOKEN, Form
from fazhi.spine.context import Context
from fazhi.spine.models import Matter

SCHEME = "本县述法工作方案（地方规定）"
WORK_RULE = "述法工作方案、党委主要负责人点评和测评办法（省级实施办法）"
OVER = {"told", "closed", "excused", "missed"}


def reports(ctx: Context) -> list[Matter]:
    """The reports of a round in the order of its list, read at once with their records and organs."""
    found = list(reversed(ctx.sent("subject")))
    if not ctx.in_bulk:
        rows = LawReport.objects.select_related("matter__organ").in_bulk([m.pk for m in found])
        for matter in found:
            matter.__dict__["_record"], matter.organ = rows[matter.pk], rows[matter.pk].matter.organ
    return found


def year_is_over(ctx: Context) -> str:
    year = ctx.value("year")
    return f"{year}年还没有结束；述法述的是上一年度的工作" if year >= ctx.on.year else ""


def days_in_order(ctx: Context) -> str:
    if ctx.value("handin_by") < ctx.on:
        return "报告报送期限早于登记日期，请核对"
    return "反馈结果的期限早于报告报送期限，请核对" if ctx.value("feedback_by") < ctx.value("handin_by") else ""


def one_round_a_year(ctx: Context) -> str:
    same = LawReportRound.objects.filter(year=ctx.value("year"), matter__organ=ctx.matter.organ)
    other = same.exclude(matter=ctx.matter.pk).exclude(matter__state="stopped").first()
    return f"{ctx.value('year')}年度的述法工作已经登记（{other.matter.number}），请在原事项中办理" if other else ""


def subject_is_new(ctx: Context) -> str:
    """A post once; and one rated subject a unit, since it is the unit's work that is rated."""
    unit, post = ctx.detail["unit"], ctx.detail["post"].strip()
    mine = [row for row in ctx.rows(ReportSubject) if row.unit_id == unit.pk]
    if any(row.post == post for row in mine):
        return f"{unit}{post}已在述法对象名单中"
    if ctx.detail["rated"] and any(row.rated for row in mine):
        return f"{unit}已有一个参加测评的述法对象；测评的是单位工作，一个单位只测评一次"
    return ""


def only_what_was_heard_is_rated(ctx: Context) -> str:
    if ctx.detail["rated"] and ctx.detail["form"] == Form.WRITTEN:
        return "书面述法的没有在会上报告，不参加现场测评，请不要勾选“参加测评”"
    return ""


def no_name_in_the_post(ctx: Context) -> str:
    named = any(word in ctx.detail["post"] for word in ("同志", "先生", "女士", "：", ":"))
    return "述法对象只写职务，不写姓名" if named else ""


def somebody_reports(ctx: Context) -> str:
    return "" if ctx.rows(ReportSubject) else f"还没有列入述法对象（{SCHEME}）"


def raters_are_enough(ctx: Context) -> str:
    """Before anybody is asked: so few would give themselves away."""
    if not any(row.rated for row in ctx.rows(ReportSubject)):
        return "述法对象中没有参加测评的，不必开始测评；请办理“不组织测评”"
    if ctx.record.raters < practice.LEAST:
        return f"参加测评的只有{ctx.record.raters}人，不足{practice.LEAST}人，答案可能认出是谁填的，不能开始测评"
    return ""


def spoken_reports_are_heard(ctx: Context) -> str:
    open_now = [
        m for m in reports(ctx) if m.record.form in SPOKEN and m.state in ("due", "handed", "returned", "checked")
    ]
    named = "、".join(m.organ.short for m in open_now[:5])
    return f"{named}{'等' if len(open_now) > 5 else ''}还没有述法，述完再测评（一述一评）" if open_now else ""


def last_day_lies_ahead(ctx: Context) -> str:
    return "测评截止日期早于今天，请核对" if ctx.values["rate_by"] < ctx.on else ""


def sheets_are_no_more_than_raters(ctx: Context) -> str:
    """More sheets than people would let somebody rate twice."""
    many, there = ctx.detail["many"], sum(row.many for row in ctx.rows(RatingSheetsHanded))
    if many < 1:
        return "请填写要印发的张数"
    left = ctx.record.raters - there
    return (
        f"参加测评{ctx.record.raters}人，已印发{there}张，最多还能印发{left}张；多印会有人重复测评"
        if many > left
        else ""
    )


def last_day_has_come(ctx: Context) -> str:
    by = ctx.record.rate_by
    return f"测评到{by}截止，当天起才能结束测评" if ctx.on < by else ""


def every_report_is_settled(ctx: Context) -> str:
    late = [m for m in ctx.sent("subject") if m.state not in OVER]
    named = "、".join(m.title for m in late[:3])
    return f"还有{len(late)}份述法没有反馈结果：{named}{'等' if len(late) > 3 else ''}" if late else ""


# Of one report.


def problem_part_is_there(ctx: Context) -> str:
    if len(ctx.record.problems.strip()) >= practice.SHORTEST_PROBLEM:
        return ""
    return f"报告没有“存在的问题”部分（至少{practice.SHORTEST_PROBLEM}字），应当退回修改（{SCHEME}）"


def not_returned_before(ctx: Context) -> str:
    return "已经退回过一次，不再退回；请当面指导后由单位重新报送" if ctx.happened("return") else ""


def is_spoken(ctx: Context) -> str:
    return "" if ctx.record.form in SPOKEN else "书面述法没有现场提问"


def reviewed(ctx: Context) -> str:
    return "" if ctx.rows(ReportReview) else "还没有评议意见，须一述一评（省级实施办法）"


def commented(ctx: Context) -> str:
    if ctx.record.form in SPOKEN and not ctx.record.comments:
        return "现场述法须有党委主要负责人点评（省级实施办法）"
    return ""


def rated_first(ctx: Context) -> str:
    """Where the round does without a rating nothing is waited for."""
    sender = ctx.sender("subject")
    if not ctx.record.rated or ctx.record.rating or (sender and sender.record.rating_why_not):
        return ""
    return "测评还没有结束，结束后再反馈"


def problems_or_why_none(ctx: Context) -> str:
    if ctx.rows(ReportProblemListed) or ctx.value("no_problem_why"):
        return ""
    return "还没有列出整改问题；确实没有的，请填写“没有列出问题的说明”"


def due_date_is_over(ctx: Context) -> str:
    return f"报送期限{ctx.record.due_on}还没有过，不能登记未述法" if ctx.on <= ctx.record.due_on else ""


def problems_are_put_right(ctx: Context) -> str:
    still = [m for m in ctx.sent("problem") if m.state != "accepted"]
    return f"还有{len(still)}项问题没有验收通过，不能办结" if still else ""


def due_lies_ahead(ctx: Context) -> str:
    return "整改期限早于今天，请核对" if ctx.detail["due_on"] < ctx.on else ""
