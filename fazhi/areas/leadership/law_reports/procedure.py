"""How a round of law reports moves: list of subjects, reports, anonymous rating, circular (file 08, rows T01–T05).

The duty comes from the opinion of 2021 and provincial rules; forms, reviews, comments and rating are laid down locally.
"""

from __future__ import annotations

from fazhi.areas.leadership.law_reports import gates, rating, report_procedure
from fazhi.areas.leadership.law_reports.models import LawReportRound, RatingSheetsHanded, ReportSubject
from fazhi.areas.leadership.law_reports.papers import CIRCULAR, OPINION, PRACTICE, SCHEME
from fazhi.portal import ballots
from fazhi.spine.access import Role
from fazhi.spine.actions import relay_step
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.models import Event
from fazhi.spine.procedure import Procedure, Send, Step
from fazhi.spine.registry import register

ROUND, REPORT = "leadership.law_report_round", report_procedure.REPORT
STAFF = (Role.CLERK, Role.REVIEWER, Role.REGISTRAR)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)


def tell_results(ctx: Context, event: Event) -> None:
    """Count out every unit that was rated, and enter the distribution with its report."""
    for report in gates.reports(ctx):
        if report.record.rated and report.state == "presented":
            ballots.count_out(rating.ballot_of(ctx.matter), report.organ, on=ctx.on)
            words = rating.result(ctx.matter, report.organ, ctx.on)
            relay_step(report, "rated", cause=ctx.matter, by=None, on=ctx.on, fields={"rating": words})


def summary(ctx: Context) -> str:
    """Who reported, who did not, how many: in the circular."""
    reports = gates.reports(ctx)
    due = [m for m in reports if m.state != "excused"]
    done = [m for m in due if m.record.presented_on]
    missed = "、".join(f"{m.organ}{m.record.post}" for m in due if not m.record.presented_on)
    rate = f"，述法率{len(done) / len(due):.1%}" if due else ""
    return f"应述法{len(due)}个对象，已述法{len(done)}个{rate}。" + (f"没有述法的：{missed}。" if missed else "")


LISTED = Send(
    REPORT, "subject", organ=lambda c: c.each.unit, each=lambda c: c.rows(ReportSubject),
    title=lambda c: f"{c.each.unit.short}{c.each.post}{c.record.year}年度述法",
    fields={
        "year": lambda c: c.record.year, "post": lambda c: c.each.post, "post_kind": lambda c: c.each.post_kind,
        "form": lambda c: c.each.form, "rated": lambda c: c.each.rated, "office": lambda c: c.matter.organ,
        "due_on": lambda c: c.record.handin_by, "feedback_by": lambda c: c.record.feedback_by,
    },
)  # fmt: skip

ROUNDS = register(
    Procedure(
        code=ROUND, id="L4", name="年度述法工作", record=LawReportRound, basis=OPINION, number="{mark}述法〔{year}〕{n}号",
        title="{title}", opens="preparing", closes={"finished", "stopped"},
        states={"preparing": "拟定方案", "reporting": "述法中", "rating": "测评中", "rated": "测评结束", "finished": "已通报",
                "stopped": "已终止"},
        open_name="组织述法", open_by=STAFF, open_on="启动日期", open_fields=("title", "year", "handin_by", "feedback_by", "raters"),
        open_optional=("raters",), open_checks=(gates.year_is_over, gates.days_in_order, gates.one_round_a_year),
        steps=(
            Step("subject", "列入述法对象", "preparing", "", by=STAFF, basis=OPINION, adds=ReportSubject, optional=("rated",),
                 checks=(gates.no_name_in_the_post, gates.subject_is_new, gates.only_what_was_heard_is_rated), rows=("T01",)),
            Step("start", "印发方案", "preparing", "reporting", by=HEADS, basis=OPINION, fields=("scheme_no",), issues=("scheme",),
                 needs=(gates.somebody_reports,), sends=(LISTED,), rows=("T01",), hint="名单上的每个对象各开一份述法报告，送其单位"),
            Step("open_rating", "开始测评", "reporting", "rating", by=STAFF, basis=PRACTICE, local=True, fields=("rate_by",),
                 needs=(gates.raters_are_enough, gates.spoken_reports_are_heard), checks=(gates.last_day_lies_ahead,), rows=("T04",),
                 hint="测评不记名：票上只有编码，由到会人员自己抽取"),
            Step("hand_out", "印发测评票", "rating", "", by=STAFF, basis=PRACTICE, local=True, adds=RatingSheetsHanded,
                 checks=(gates.sheets_are_no_more_than_raters,), own_page=True,
                 hint="打乱后由到会人员自己抽取，不登记谁拿了哪一张；遗失的不补"),
            Step("close_rating", "结束测评", "rating", "rated", by=HEADS, basis=PRACTICE, local=True, checks=(gates.last_day_has_come,),
                 after=(tell_results,), rows=("T04",), hint="只公布各选项的份数；不足最少份数的不公布"),
            Step("no_rating", "不组织测评", "reporting", "rated", by=HEADS, basis=PRACTICE, local=True, fields=("rating_why_not",)),
            Step("finish", "通报述法情况", "rated", "finished", by=HEADS, basis=OPINION, needs=(gates.every_report_is_settled,),
                 sets={"summary": summary}, stamp="finished_on", issues=("circular",), rows=("T05",)),
            Step("stop", "终止", "preparing", "stopped", by=HEADS, basis=PRACTICE, local=True, fields=("stop_why",)),
        ),
        limits=(
            Limit("finish", "反馈、通报述法结果", 0, Unit.SET_BY_DOCUMENT, "open", {"finish", "stop"}, OPINION, set_by="feedback_by",
                  local=True, rows=("T05",)),
        ),
        templates=(SCHEME, CIRCULAR), links={"subject": "述法报告"}, pages={"desk-leadership:rating-sheets": "印发测评票"},
    )
)  # fmt: skip
