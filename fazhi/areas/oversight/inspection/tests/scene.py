"""An inspection as people work on it, for the tests of this system."""

from __future__ import annotations

from datetime import date

from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.models import Matter

D = date.fromisoformat
SYSTEM = "oversight.inspection"
RIGHT = "oversight.rectification"


class Course:
    """A matter that moves on by the steps of people."""

    def __init__(self, county, system, on, fields, by="clerk", organ="justice"):
        self.county = county
        self.matter = open_matter(system, organ=county[organ], by=county.people[by], on=D(on), fields=fields)

    @classmethod
    def of(cls, county, matter):
        it = cls.__new__(cls)
        it.county, it.matter = county, Matter.objects.get(pk=matter.pk)
        return it

    def do(self, code, on, by="clerk", detail=None, **fields):
        take_step(self.matter, code, by=self.county.people[by], on=D(on), fields=fields, detail=detail)
        self.matter = Matter.objects.get(pk=self.matter.pk)
        return self

    @property
    def record(self):
        return self.matter.record

    @property
    def state(self):
        return self.matter.state


def planned(county, kind="special", on="2026-01-08"):
    """The approved plan of the year with one item."""
    given = {"title": "2026年法治督察计划", "year": 2026, "themes": "行政执法\n合法性审查"}
    plan = Course(county, "oversight.inspection_plan", on, given)
    item = {
        "no": 1,
        "theme": "征收决定",
        "kind": kind,
        "objects_named": "有关部门、乡镇",
        "month_from": 3,
        "month_to": 9,
    }
    plan.do("item", on, detail=item)
    return plan.do("approve", "2026-01-15", by="mayor", approved_by="县委依法治县委员会第五次会议", approval_no="")


class Inspecting(Course):
    def __init__(self, county, on="2026-03-02", **fields):
        given = {"title": "征收决定专项督察", "kind": "special", "theme": "征收决定", **fields}
        if not {"plan", "extra_ground"} & set(fields):
            given["extra_ground"] = "风险池红色风险转来"
        super().__init__(county, SYSTEM, on, given)

    def on_object(self, code="qingxi", on="2026-03-02", kind="town"):
        return self.do("object", on, detail={"object_kind": kind, "unit": self.county[code].pk})

    def member(self, unit, post, place="member", on="2026-03-02", **more):
        row = {"place": place, "post": post, "unit": self.county[unit].pk, **more}
        return self.do("member", on, detail=row)

    def approved(self):
        self.on_object().member("justice", "副局长", "leader").member("government", "办公室副主任")
        return self.do("approve", "2026-03-04", by="head", scheme="查阅资料、走访，共五日", covert=False)

    def in_the_field(self):
        self.approved().do("notify", "2026-03-05", arrive_on="2026-03-10")
        return self.do("begin", "2026-03-10")

    def paper(self, on="2026-03-11", unit="青溪镇", method="files", **more):
        row = {"method": method, "unit_name": unit, "done_on": on, "content": "查阅征收决定卷宗", "amount": 12, **more}
        return self.do("work", on, detail=row)

    def answers(self, *questions, on="2026-03-11"):
        for one in questions or ("prevention", "opinion", "one_matter", "procedure"):
            row = {"question": one, "answer": "no", "unit_name": "青溪镇", "proof": "合法性审查意见书云司审〔2026〕3号"}
            self.do("answer", on, detail=row)
        return self

    def problem(self, no=1, unit="qingxi", due="2026-05-15", on="2026-03-12", **more):
        row = {
            "no": no, "problem": "征收决定未采纳合法性审查意见", "problem_basis": "重大行政决策程序暂行条例第25条", "problem_type": "decisions",
            "grade": "red", "grade_reason": "未采纳审查意见即作出决定", "unit": self.county[unit].pk, "due_on": due, **more,
        }  # fmt: skip
        return self.do("problem", on, detail=row)

    def reported(self, on="2026-03-16"):
        self.in_the_field().paper().answers().problem()
        return self.do("report", on, report_text="总体情况和问题")

    def fed_back(self, on="2026-03-20"):
        return self.reported().do("feed_back", on, by="head", feedback_text="请按清单整改")

    @property
    def right(self):
        """The rectifications that it sent, oldest first."""
        rows = Matter.objects.filter(system=RIGHT, chain__links_in__source=self.matter.pk).order_by("pk")
        return [Course.of(self.county, one) for one in rows]


def struck_off(course, *, done="2026-04-20"):
    """From waiting to struck off: planned, reported, verified by another, struck off by a third."""
    course.do("plan_received", "2026-03-25", measures="重新论证", duty_post="镇长")
    course.do("report_received", done, done_text="已重新论证", proof="论证报告")
    course.do("verify", "2026-04-24", by="reviewer", verify_text="抽查属实")
    return course.do("strike_off", "2026-04-27", by="head")
