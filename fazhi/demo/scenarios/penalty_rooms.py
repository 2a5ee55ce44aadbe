"""What goes on beside the penalty cases of the demonstration: publication, payment, measures, the police.

Each room is opened by the step of the case that opens it on the desk, and walked under its own gates; what it answers comes back
to the case by itself. Nothing is typed twice.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from fazhi.areas.enforcement.execution.sums import surcharge
from fazhi.demo.scenarios.pace import forgotten
from fazhi.spine.bulk import Draft

if TYPE_CHECKING:
    from datetime import date

    from fazhi.demo.scenarios.penalty_course import Course

ONE = timedelta(days=1)
#: What becomes of a fine, in a hundred.
FATES = {"in_time": 83, "late": 7, "instalments": 4, "demanded": 4, "court": 2}
THINGS = (("涉案物品", "12件"), ("账册", "2本"), ("作业工具", "3套"), ("涉案食品", "40袋"))


def room(course: Course, link: str) -> Draft | None:
    return next(reversed(course.draft.sent.get(link, [])), None)


def running(draft: Draft, limit: str) -> date | None:
    """The last day of a limit that runs in a room; None: it does not run."""
    rows = draft.clocks.running() if draft.clocks else []
    return next((row.due_on for row in rows if row.limit == limit), None)


def up_to_date(course: Course) -> None:
    """What has run out since has ended by itself: terms of publication, the time to sue, preservation."""
    for drafts in course.draft.sent.values():
        for draft in drafts:
            draft.law(course.ledger.today)


def _step(
    course: Course, draft: Draft, code: str, on: date, detail: dict[str, Any] | None = None, **fields: Any
) -> bool:
    """A step in a room, unless that day is still to come."""
    if on > course.ledger.today:
        return False
    draft.take(code, max(on, draft.matter.moved_on), fields=fields, detail=detail)
    return True


def published(course: Course) -> None:
    """On the portal within seven working days of the decision, now and then later; enterprises of the market bureau as well
    in the system of credit information."""
    draft, rng, calendar = room(course, "disclosure"), course.rng, course.ledger.calendar
    if draft is None or forgotten(rng, course.day, 0.04):
        return
    decided = draft.record.decided_on
    on = calendar.after(decided, rng.randint(8, 13) if rng.random() < 0.02 else rng.randint(1, 6))
    small = (course.draft.record.fine or 0) <= 3000
    shown: dict[str, Any] = {
        "channels": ["portal", "website"],
        "checked_by": "法制机构",
        "term": "short" if small else "long",
    }
    if _step(course, draft, "publish", on, **shown) and running(draft, "credit"):
        _step(course, draft, "credit", calendar.after(on, rng.randint(1, 12)))


def taken_down(course: Course) -> None:
    """What was changed or revoked leaves the portal at once; the reasons are told within three working days."""
    draft = room(course, "disclosure")
    if draft is not None and draft.matter.state == "withdrawing":
        on = course.ledger.calendar.after(course.day, course.rng.randint(1, 3))
        _step(
            course,
            draft,
            "take_down",
            on,
            withdraw_note="该行政处罚决定已被依法变更、撤销或者确认违法，公示信息予以撤回",
        )


def carried_out(course: Course) -> bool:
    """The money of a decision; the case hears of it when all is paid. False: it is still being carried out."""
    draft = room(course, "execution")
    if draft is None:
        return False
    if course.draft.record.revised == "revoked":
        ended = _step(course, draft, "terminate", course.day, ended="revoked", result="处罚决定已被撤销，终结执行")
    else:
        rng = course.rng
        ended = _PAID[rng.choices(list(FATES), list(FATES.values()))[0]](course, draft)
    course.day = max(course.day, draft.record.finished_on or course.day)
    return ended


def _receipt(course: Course, amount: Decimal, on: date, paid_for: str = "fine") -> dict[str, Any]:
    return {
        "paid_for": paid_for,
        "amount": amount,
        "paid_on": on,
        "receipt_no": f"{course.rng.randrange(10**9, 10**10)}",
    }


def _pays(course: Course, draft: Draft, on: date) -> bool:
    """All that is owed, each kind with its receipt, and the end."""
    if on > course.ledger.today:
        return False
    owed = [(kind, amount) for kind, amount in draft.record.left.items() if amount]
    for n, (kind, amount) in enumerate(sorted(owed, key=lambda one: one[0] != "surcharge"), 1):
        last = n == len(owed) and kind != "surcharge"
        _step(course, draft, "pay_off" if last else "pay", on, _receipt(course, amount, on, kind))
    return _step(course, draft, "complete", on, result="罚没款已全部缴清" if owed else "已履行")


def _in_time(course: Course, draft: Draft) -> bool:
    return _pays(course, draft, draft.record.served_on + course.rng.randint(0, 14) * ONE)


def _late(course: Course, draft: Draft) -> bool:
    """After the fifteen days; some with the surcharge decided."""
    on = draft.record.served_on + course.rng.randint(22, 50) * ONE
    last = running(draft, "pay")
    if on > course.ledger.today or last is None or not draft.record.fine:
        return _pays(course, draft, on)
    if course.rng.random() < 0.4:
        added = surcharge(draft.record.fine, last, on, [], [])
        if added > 0:
            _step(course, draft, "decide_surcharge", on, surcharge=added)
    return _pays(course, draft, on + course.rng.randint(0, 5) * ONE)


def _instalments(course: Course, draft: Draft) -> bool:
    fine, asked = draft.record.fine, draft.record.served_on + course.rng.randint(2, 10) * ONE
    if fine < 2000:
        return _in_time(course, draft)
    until = asked + course.rng.randint(60, 120) * ONE
    plan = "当事人经营困难并提交证明，分两期缴纳：期中缴纳一半，期满前缴清"
    if not _step(course, draft, "defer", asked, relief="instalments", deferred_until=until, plan=plan):
        return False
    half = asked + (until - asked) / 2
    if not _step(course, draft, "pay", half, _receipt(course, fine / 2, half)):
        return False
    return _pays(course, draft, until - course.rng.randint(1, 9) * ONE)


def _demanded(course: Course, draft: Draft) -> bool:
    """Paid after a demand, or, of late, not yet."""
    on = draft.record.served_on + course.rng.randint(40, 80) * ONE
    if not draft.record.fine:
        return _in_time(course, draft)
    if not _step(course, draft, "demand", on, demand_served_on=on):
        return False
    return not forgotten(course.rng, on, 0.4) and _pays(course, draft, on + course.rng.randint(3, 12) * ONE)


def _court(course: Course, draft: Draft) -> bool:
    """Never paid: demanded when the time to sue is over, brought to court, carried out by it."""
    calendar = course.ledger.calendar
    on = calendar.next_working_day(draft.record.served_on + 200 * ONE)
    if not draft.record.fine:
        return _in_time(course, draft)
    if not _step(course, draft, "demand", on, demand_served_on=on):
        return False
    on = calendar.after(on, 12)
    if not _step(course, draft, "apply_court", on, court="云岚县人民法院"):
        return False
    on = calendar.after(on, course.rng.randint(10, 25))
    if not _step(course, draft, "court_ruled", on, ruling="granted"):
        return False
    return _pays(course, draft, on + course.rng.randint(20, 60) * ONE)


_PAID = {"in_time": _in_time, "late": _late, "instalments": _instalments, "demanded": _demanded, "court": _court}


def measured(course: Course) -> None:
    """Evidence preserved or things seized while the case is looked into; given back or confiscated within their days."""
    rng, (name, quantity) = course.rng, course.rng.choice(THINGS)
    if not course.take("ask_measure") or (draft := room(course, "measure")) is None:
        return
    day, calendar = course.day, course.ledger.calendar
    thing = {
        "name": name,
        "quantity": quantity,
        "worth": rng.randint(2, 40) * 50,
        "kept_at": "本机关物品保管室",
        "daily_need": False,
    }
    _step(course, draft, "list_things", day, thing | {"relevance": "用于违法行为或者能证明违法事实"})
    if rng.random() < 0.5:
        _step(course, draft, "preserve", day, grounds="证据可能灭失，先行登记保存")
        if not forgotten(rng, day, 0.2):
            _step(course, draft, "settle", calendar.after(day, rng.randint(2, 6)), disposal="returned")
        return
    taken = {
        "kind": rng.choice(("seal", "seize")),
        "grounds": "防止转移、损毁证据",
        "basis_law": course.act["basis"][:200],
    }
    urgent = rng.random() < 0.2
    if _step(course, draft, "impose_on_spot" if urgent else "impose", day, **taken) and urgent:
        _step(course, draft, "approve", day)
    if not forgotten(rng, day, 0.2):
        _step(course, draft, "release", day + rng.randint(8, 28) * ONE)


def moved(course: Course) -> bool:
    """To the police and back; the case hears the answer. False: the police have not answered yet."""
    draft, rng = room(course, "transfer"), course.rng
    if draft is None:
        return False
    day, chief = course.day, "本机关主要负责人"
    if not _step(course, draft, "approve", day + ONE, chief=chief):
        return False
    letter = f"{course.draft.matter.organ.mark}移〔{day.year}〕{rng.randint(1, 30)}号"
    if not _step(course, draft, "deliver", day + 2 * ONE, police="云岚县公安局", letter_no=letter):
        return False
    answered = day + rng.randint(3, 5) * ONE
    reply: dict[str, Any] = {"answered_on": answered, "reply_no": f"云公立字〔{day.year}〕{rng.randint(1, 200)}号"}
    if rng.random() < 0.8:
        if not _step(course, draft, "filed", answered, **reply):
            return False
        _step(course, draft, "hand_things", answered + rng.randint(1, 3) * ONE, things="案卷材料一册、涉案物品清单一份")
    else:
        if not _step(course, draft, "refused", answered, **reply, answer="尚未达到刑事立案追诉标准"):
            return False
        answered += 2 * ONE
        if not _step(course, draft, "accept", answered):
            return False
    course.day = answered
    return True
