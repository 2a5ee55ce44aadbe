"""How rounds, reports and problems are seen. Reports of party committees are not published; only the units' numbers are."""

from __future__ import annotations

from fazhi.areas.leadership.law_reports import models as m
from fazhi.areas.leadership.law_reports.papers import OPINION
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

ROUNDS = publish(
    Register(
        "leadership.law_report_round", "L4", "年度述法工作台账", m.LawReportRound,
        columns=("number", "title", "year", "state", "handin_by", "rate_by", "finished_on", "next_due"), filters=("year", "state"),
        search=("title",), details=(m.ReportSubject, m.RatingSheetsHanded), area="leadership", basis=OPINION,
    )
)  # fmt: skip
REPORTS = publish(
    Register(
        "leadership.law_report", "L4", "述法台账", m.LawReport,
        columns=("number", "title", "organ", "post", "year", "form", "state", "due_on", "handed_on", "presented_on", "told_on", "next_due"),
        filters=("year", "form", "post_kind", "state", "organ", "due_on"), search=("post", "problems", "comments"),
        details=(m.ReportReturned, m.ReportQuestion, m.ReportReview, m.ReportProblemListed), kind="form", area="leadership",
        basis=OPINION,
    )
)  # fmt: skip
PROBLEMS = publish(
    Register(
        "leadership.report_problem", "L4", "述法整改台账", m.ReportProblem,
        columns=("number", "content", "organ", "origin", "due_on", "state", "done_on", "accepted_on"),
        filters=("state", "origin", "organ", "due_on"), search=("content", "measure"), details=(m.ProblemRejected,), kind="origin",
        area="leadership", basis=OPINION,
    )
)  # fmt: skip
