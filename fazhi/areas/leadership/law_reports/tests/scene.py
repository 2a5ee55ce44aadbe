"""A round of law reports as people work on it, for the tests of this system."""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.spine.access import Role
from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.models import Link, Matter

D = date.fromisoformat
ROUND = {
    "title": "云岚县2025年度述法工作",
    "year": 2025,
    "handin_by": D("2026-01-20"),
    "feedback_by": D("2026-03-31"),
    "raters": 60,
}
TEXT = {
    "study": "局党组集中学习习近平法治思想四次，学习行政处罚法。", "work": "全年重大执法决定法制审核率100%，出庭应诉三次。",
    "problems": "一是个别案件说理不充分；二是乡镇所法制力量薄弱。", "plans": "三月底前完成说理式文书培训。",
}  # fmt: skip
SUBJECTS = (
    ("market", "主要负责人", "department", "onsite", True), ("police", "主要负责人", "department", "onsite", True),
    ("qingxi", "党委主要负责人", "town_party", "onsite", True), ("qingxi", "镇政府主要负责人", "town_government", "written", False),
)  # fmt: skip


class Work:
    """One matter, moved by name."""

    def __init__(self, county: Any, matter: Matter) -> None:
        self.county, self.pk = county, matter.pk

    @property
    def matter(self) -> Matter:
        return Matter.objects.get(pk=self.pk)

    @property
    def record(self) -> Any:
        return self.matter.record

    def do(self, code: str, on: str, by: str = "clerk", detail: Any = None, **fields: Any) -> Work:
        take_step(self.matter, code, by=self.county.people[by], on=D(on), fields=fields, detail=detail)
        return self

    def sent(self, link: str) -> list[Work]:
        rows = Link.objects.filter(source=self.pk, kind=link).order_by("pk").select_related("target__matter")
        return [Work(self.county, row.target.matter) for row in rows]


def people(county: Any) -> Any:
    county.person("registrar", "justice", Role.REGISTRAR, name="何登记")
    return county


def opened(county: Any, on: str = "2026-01-05", **fields: Any) -> Work:
    given = {**ROUND, **fields}
    return Work(
        county,
        open_matter(
            "leadership.law_report_round", organ=county["justice"], by=county.people["clerk"], on=D(on), fields=given
        ),
    )


def subject(county: Any, unit: str, post: str, kind: str, form: str, rated: bool) -> dict[str, Any]:
    return {"unit": county[unit], "post": post, "post_kind": kind, "form": form, "rated": rated}


def started(county: Any, **fields: Any) -> Work:
    """A round whose list has gone out."""
    work = opened(county, **fields)
    for one in SUBJECTS:
        work.do("subject", "2026-01-06", detail=subject(county, *one))
    return work.do("start", "2026-01-07", by="head", scheme_no="云法治办〔2026〕1号")


def heard(county: Any, **fields: Any) -> Work:
    """A round whose reports were handed in, checked, heard, reviewed and commented."""
    work = started(county, **fields)
    for report in work.sent("subject"):
        by = report.matter.organ.code
        report.do("hand_in", "2026-01-15", by=by, **TEXT).do("pass", "2026-01-21").do("present", "2026-02-10")
        report.do("review", "2026-02-10", detail={"by_whom": "panel", "merits": "", "shortcomings": "执法监督力度不够"})
        if report.record.form == "onsite":
            report.do("comment", "2026-02-10", comments="要把说理式文书抓到位。")
    return work


def rating(county: Any, until: str = "2026-11-20", **fields: Any) -> Work:
    """A round that is being rated."""
    return heard(county, **fields).do("open_rating", "2026-02-10", rate_by=D(until))
