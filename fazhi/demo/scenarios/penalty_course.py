"""The courses that penalty cases of the demonstration take, step by step, under the same gates as the desk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from fazhi.areas.enforcement.penalties.practice import hearing_due
from fazhi.demo.scenarios import penalty_rooms as rooms
from fazhi.demo.scenarios.pace import forgotten
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.fields import split

SYSTEM = "enforcement.penalty"
REASONS = ("进货渠道不明", "首次检查时已责令改正", "经营困难，请求从轻", "已主动改正并提交照片", "对计算方法有异议")
MILD = {
    "no_penalty_minor": ["minor", "corrected", "no_harm"], "no_penalty_first": ["first", "slight_harm", "corrected"],
    "no_penalty_no_fault": ["no_fault"],
}  # fmt: skip


@dataclass
class Course:
    """One case under way. ``day`` is the day of the next step; past today the case simply stands where it is."""

    ledger: Ledger
    rng: Random
    draft: Draft
    day: date
    act: dict[str, Any]
    officers: tuple[Any, Any]
    persons: dict[str, str]
    reach: bool = (
        True  # publication, payment, measures and the police go on beside the case; False: not in these registers
    )

    def wait(self, least: int, most: int) -> Course:
        """Go on after some working days."""
        self.day = self.ledger.calendar.after(self.day, self.rng.randint(least, most))
        return self

    @property
    def over(self) -> bool:
        return self.day > self.ledger.today

    def take(self, code: str, *, detail: dict[str, Any] | None = None, **fields: Any) -> bool:
        """Take a step on the day; False once today has been passed."""
        if self.over:
            return False
        self.draft.take(code, self.day, fields=fields, detail=detail, reach=self.reach)
        return True

    def serve(self, step: str, means: str = "spot") -> bool:
        row = {"means": means, "receiver": "当事人", "delivered_on": self.day, "confirmed": means == "electronic"}
        return self.take(step, detail=row)


def on_the_spot(course: Course, fine: Decimal) -> None:
    """The summary procedure, all in an afternoon; the report, the money and the file some days after."""
    one, two = course.officers
    cash = 0 < fine <= 100 and course.rng.random() < 0.3
    paid: dict[str, Any] = (
        {"cash": True, "cash_ground": "small", "cash_receipt": f"{course.rng.randint(10**7, 10**8)}"} if cash else {}
    )
    if not course.take("start_summary", officer_one=one, officer_two=two, basis=course.act["basis"]):
        return
    kinds = ["fine"] if fine else ["warning"]
    course.take("decide_on_spot", kinds=kinds, fine=fine or None, told_on_spot=True, **paid)
    rooms.published(course)
    if forgotten(course.rng, course.day, 0.1) or not course.wait(0, 4).take("report_summary"):
        return
    if cash:
        course.take("hand_in_cash")
    carried_out(course, "当场处罚已缴纳罚款" if fine else "警告已当场宣告")


def filed(course: Course) -> bool:
    one, two = course.officers
    if not course.wait(1, 8).take("file", officer_one=one, officer_two=two):
        return False
    taken = {"origin": "经营（作业）现场", "taken_on": course.day, "proves": course.act["title"].removesuffix("案")}
    return course.take("evidence", detail={"name": "现场笔录及照片", "evidence_kind": "record", **taken})


def looked_into(course: Course, **drafted: Any) -> bool:
    """Interview, report, review by somebody who is no officer of the case."""
    if course.reach and course.rng.random() < 0.05:
        rooms.measured(course)
    asked = {
        "person": course.persons["asked"], "identity": "当事人或者其负责人", "taken_on": course.day, "place": "本机关询问室",
        "content": "问：是否知道上述行为违反规定？答：知道了，愿意改正。", "checked": True, "shown": True,
    }  # fmt: skip
    if not course.wait(2, 12).take("interview", detail={**asked, "taken_on": course.day}):
        return False
    slow = course.rng.random() < 0.02  # some are decided late
    if not course.wait(*((55, 75) if slow else (3, 15))).take("conclude", **drafted):
        return False
    if course.rng.random() < 0.05 and not sent_back(course, drafted):
        return False
    return reviewed(course, "legal" if drafted.get("major") else "case")


def reviewed(course: Course, kind: str) -> bool:
    if not course.wait(0, 2).take("submit_review"):
        return False
    row = {
        "review_kind": kind,
        "reviewer": course.persons["reviewer"],
        "qualified": True,
        "result": "agree",
        "opinion": "同意拟处理意见",
    }
    if forgotten(course.rng, course.day, 0.03):
        return False
    return course.wait(1, 6).take("review", detail=row)


def sent_back(course: Course, drafted: dict[str, Any]) -> bool:
    """The reviewer finds something; the draft is mended and handed in again."""
    row = {"review_kind": "case", "reviewer": course.persons["reviewer"], "qualified": True, "result": "problem"}
    if not (
        course.wait(0, 2).take("submit_review")
        and course.wait(1, 4).take("review", detail={**row, "opinion": "补充裁量理由"})
    ):
        return False
    return course.wait(1, 5).take("revise", **drafted)


def moved_to_the_police(course: Course) -> None:
    """Suspected of a crime: taken over by the police, or sent back and punished no further here."""
    if not course.wait(5, 20).take("transfer", end_reason="涉案数额达到刑事立案追诉标准"):
        return
    if rooms.moved(course):
        there = course.draft.sent["transfer"][-1].matter.state == "returned"
        course.take("take_back" if there else "end_transferred")


def told(course: Course, defended: float) -> bool:
    """Notice, its service, what the party says to it."""
    if not (course.take("notify", detail={}) and course.serve("serve_notice")):
        return False
    if course.rng.random() < defended:
        course.wait(1, 3)
        if not course.take("defend", detail={"content": course.rng.choice(REASONS)}):
            return False
        answer = course.rng.choices(("adopted", "partly", "not"), (1, 2, 4))[0]
        course.take("answer_defence", detail={"answer": answer, "reason": "经复核，对成立的部分予以采纳"})
    course.wait(6, 9)
    return True


def heard(course: Course) -> bool:
    """A hearing, asked for in time and notified seven working days before."""
    if not (course.take("notify", detail={}) and course.serve("serve_notice")):
        return False
    if not course.wait(1, 5).take("request_hearing"):
        return False
    at = course.ledger.calendar.after(course.day, course.rng.randint(9, 14))
    who: dict[str, Any] = {
        "hearing_on": at,
        "hearing_place": "本机关听证室",
        "hearing_officer": course.persons["hearing"],
        "hearing_open": True,
    }
    if not course.take("set_hearing", **who) or not course.serve("serve_hearing"):
        return False
    course.day = at
    row = {
        "attended": "当事人、代理人、调查人员",
        "record": "双方就事实、证据和裁量进行了质证",
        "conclusion": "事实清楚，建议按拟处理意见作出决定",
    }
    if not course.take("hold_hearing", detail=row):
        return False
    return reviewed(course, "legal") and discussed(course)


def discussed(course: Course) -> bool:
    row = {
        "chair": "机关主要负责人",
        "present": "机关负责人三人，法制审核、办案机构人员列席",
        "opinions": "一致同意办案机构意见",
        "conclusion": "同意",
    }
    return course.wait(1, 4).take("discuss", detail=row)


def decided(course: Course, accountable: int = 0) -> bool:
    if forgotten(course.rng, course.day, 0.05) or not course.wait(0, 4).take(
        "decide", wide_effect=True, accountable=accountable
    ):
        return False
    rooms.published(course)
    means = course.rng.choices(("spot", "post", "electronic"), (6, 2, 2))[0]
    if forgotten(course.rng, course.day, 0.03):
        return False
    return course.wait(0, 5).serve("serve_decision", means)


def spared(course: Course) -> None:
    """Not penalised, taught, closed."""
    if not course.wait(0, 3).take("decide_none"):
        return
    if course.wait(0, 3).serve("serve_decision"):
        course.take("educate", detail={"content": "讲解有关规定，指导改正，当事人签收告知书"})
        carried_out(course, "已教育当事人")


def carried_out(course: Course, words: str) -> None:
    """Executed, closed, archived."""
    if course.draft.sent.get("execution"):
        if not rooms.carried_out(course):
            return
    elif forgotten(course.rng, course.day, 0.15) or not course.wait(0, 14).take("executed", execution_result=words):
        return
    if forgotten(course.rng, course.day, 0.1) or not course.wait(0, 9).take("close_case"):
        return
    if course.wait(20, 90).rng.random() < 0.8:
        course.take("archive", archive_no=f"{course.day.year}-E3-{course.draft.pk}")


def revised(course: Course) -> None:
    """What reconsideration or a court made of the decision."""
    remedy = course.rng.choice(("reconsideration", "litigation"))
    result = course.rng.choices(("upheld", "revoked", "changed", "unlawful"), (7, 2, 2, 1))[0]
    course.day += timedelta(days=course.rng.randint(50, 110))
    number = f"〔{course.day.year}〕{course.rng.randint(3, 90)}号"
    if course.take("revised", detail={"remedy": remedy, "revised": result, "document_no": number}):
        rooms.taken_down(course)


def hearing_is_offered(record: Any) -> bool:
    """Whether the draft is heavy enough that the party will be told of the right to a hearing."""
    kinds = split(record.draft_kinds)
    return hearing_due(kinds, record.draft_fine, record.draft_confiscated, record.party_kind)
