"""Sums owed to small enterprises, contracts and promises, judgments owed: two years, some of them late."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from fazhi.areas.functions.good_faith.clock import standing
from fazhi.areas.functions.good_faith.gates import debt_of
from fazhi.areas.functions.good_faith.promise import CLEARED
from fazhi.demo.places import Places
from fazhi.demo.scenarios import legality
from fazhi.demo.scenarios.pace import days, soon
from fazhi.spine import actions
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Organ, Post
from fazhi.spine.roles import Role

TOLD: dict[str, Any] = tomllib.loads(Path(__file__).with_name("good_faith_texts.toml").read_text(encoding="utf-8"))


def _named(places: Places, ending: str) -> Organ:
    return next(d for d in places.departments if d.name.endswith(ending))


def _staff() -> dict[int, Account]:
    return {p.organ_id: p.account for p in Post.objects.filter(role=Role.LIAISON).select_related("account")}


def arrears(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], a_year: int = 40) -> None:
    """Most are paid in time, some late with interest, some in parts, some still owed; a few are complained of."""
    staff, overseer = _staff(), _named(places, "工业和信息化局")
    for n, on in enumerate(days(rng, ledger.calendar, ledger.today, a_year)):
        unit, what, supplier = TOLD["debts"][n % len(TOLD["debts"])]
        organ = _named(places, unit)
        fields = {
            "subject": f"{what}（{on.year}年第{n % 4 + 1}笔）", "contract_no": f"{organ.mark}合〔{on.year}〕{n + 1}号", "payer": "public",
            "overseer": overseer, "supplier": supplier, "size": ("micro", "small", "medium")[n % 3],
            "amount": rng.randint(4, 90) * 5000, "signed_on": on - timedelta(days=rng.randint(40, 150)), "delivered_on": on,
            "settlement": ("delivery", "delivery", "acceptance", "progress")[n % 4], "agreed_days": (None, 45, None, 90)[n % 4],
            "accept_by": on + timedelta(days=10) if n % 4 == 2 else None, "agreed_rate": None,
        }  # fmt: skip
        draft = ledger.open("functions.arrears", organ=organ, on=on, fields=fields, by=staff[organ.pk])
        _paid(draft, rng, n, staff)


def _paid(draft: Draft, rng: Random, n: int, staff: dict[int, Account]) -> None:
    today, by, record = draft.ledger.today, staff[draft.matter.organ_id], draft.record
    began = soon(rng, draft.matter.opened_on, 1, 8)
    if began > today:
        return
    known = {
        "accepted_on": began if n % 4 == 2 else None,
        "confirmed_on": began if n % 4 == 3 else None,
        "supplier_delays": False,
    }
    draft.take("start", began, by=by, fields=known)
    pays = (
        record.due_on + timedelta(days=rng.randint(5, 120))
        if n % 5 == 0
        else max(began, record.due_on - timedelta(days=n % 20))
    )
    if n % 5 == 0:
        _complained(draft, n, staff)
    if pays > today or n % 10 == 5:
        return  # still owed
    day, amount = max(pays, draft.matter.moved_on), record.amount
    if n % 7 == 0:
        part = amount // 2
        draft.take(
            "pay", day, by=by, detail={"paid_on": pays, "amount": part, "interest_paid": 0, "voucher": f"记-{n + 1}"}
        )
        amount -= part
    interest = _interest(draft, pays)
    last = {"paid_on": pays, "amount": amount, "interest_paid": interest, "voucher": f"记-{n + 2}"}
    draft.take("pay_off", day, by=by, fields={"interest_waived": ""}, detail=last)


def _interest(draft: Draft, pays: date) -> Any:
    """Everything is paid on one day, so that the whole sum bears interest up to it."""
    return standing(debt_of(draft.record), draft.record.due_on, [], pays).interest


def _complained(draft: Draft, n: int, staff: dict[int, Account]) -> None:
    record, today = draft.record, draft.ledger.today
    overseer = record.overseer
    on = draft.ledger.calendar.after(record.due_on, 2)
    if n % 10 != 5 or on < date(2025, 6, 1) or on > today:
        return
    draft.take("complain", on, by=staff[overseer.pk])
    handed = draft.ledger.calendar.after(on, 6)
    if handed > today:
        return
    draft.take("transfer", handed, by=staff[overseer.pk], fields={"handler": overseer})
    told = handed + timedelta(days=25)
    if told <= today and n % 20 == 5:
        said = {"complaint_result": "partly", "answer": "欠款属实，已督促单位列入本月资金计划，并按条例支付逾期利息。"}
        draft.take("answer", told, by=staff[overseer.pk], fields=said)


def publications(places: Places, people: dict[str, Account], year: int = 2026) -> None:
    """What was overdue at the end of the year before, counted from the records: to be called after they are written."""
    staff = _staff()
    for k, unit in enumerate(dict.fromkeys(row[0] for row in TOLD["debts"])):
        organ, on = _named(places, unit), date(year, 3, 10 + k)
        by = staff[organ.pk]
        matter = actions.open_matter(
            "functions.arrears_publication", organ=organ, by=by, on=on, fields={"as_of": date(year - 1, 12, 31)}
        )
        if k != 3:  # one unit has not published
            actions.take_step(matter, "publish", by=by, on=on, fields={"place": "云岚县人民政府网站"})


def promises(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], a_year: int = 12) -> None:
    """Promises of policy, and contracts with their legality review; kept, kept late, broken, changed, and some still run."""
    staff = _staff()
    for n, on in enumerate(days(rng, ledger.calendar, ledger.today, a_year)):
        unit, kind, title, other, text = TOLD["promises"][n % len(TOLD["promises"])]
        organ = _named(places, unit)
        by = staff[organ.pk]
        amount = rng.randint(10, 300) * 10000
        fields = {
            "kind": kind,
            "title": f"{title}（{on.year}年）",
            "counterpart": other,
            "text": text,
            "amount": amount,
        }
        draft = ledger.open("functions.promise", organ=organ, on=on, fields=fields, by=by)
        cleared = _reviewed(draft, rng, by, places, people) if kind == "contract" else on
        if cleared is None:
            continue
        signed = soon(rng, cleared, 3, 12)
        if signed > ledger.today:
            continue
        due, mark = signed + timedelta(days=150), "合" if kind == "contract" else "诺"
        numbered = {"contract_no": f"{organ.mark}{mark}〔{signed.year}〕{n + 1}号", "perform_by": due}
        draft.take("sign", signed, by=by, fields=numbered)
        COURSES[n % len(COURSES)](draft, due, by)


def _reviewed(draft: Draft, rng: Random, by: Account, places: Places, people: dict[str, Account]) -> date | None:
    """The day of the opinion that lets a contract be signed; None: it is still awaited."""
    day = soon(rng, draft.matter.opened_on, 1, 5)
    if day > draft.ledger.today:
        return None
    draft.take("submit", day, by=by, fields={"reviewer": places.justice})
    review = draft.sent["review"][-1]
    legality._work(review, rng, day, people["hefa"], [], places)
    return review.record.given_on if review.record.result in CLEARED else None


def _performed(draft: Draft, due: date, by: Account) -> None:
    _finished(draft, due, due - timedelta(days=6), by)


def _performed_late(draft: Draft, due: date, by: Account) -> None:
    _finished(draft, due, due + timedelta(days=40), by)


def _finished(draft: Draft, due: date, done: date, by: Account) -> None:
    if done > draft.ledger.today:
        return
    draft.take("stage", done, by=by, detail={"what": "约定事项全部完成", "due": due, "done": done, "paid": 100000})
    draft.take("complete", done, by=by)


def _left_undone(draft: Draft, due: date, by: Account) -> None:
    """Half of it, then nothing: overdue once its day has passed."""
    half = due - timedelta(days=70)
    if half <= draft.ledger.today:
        draft.take("stage", half, by=by, detail={"what": "首期完成", "due": half, "done": half, "paid": 50000})


def _broken(draft: Draft, due: date, by: Account) -> None:
    """Settled in the years before; of this year's the settlement is awaited."""
    found, today = due + timedelta(days=9), draft.ledger.today
    if found > today:
        return
    draft.take("breach", found, by=by, fields={"breach": "第二期没有按约定日期履行，经催告仍未履行"})
    settled = due + timedelta(days=75)
    if settled <= today and due.year < today.year:
        paid = {"compensation": 12000, "compensation_text": "已继续履行并赔偿资金占用损失"}
        draft.take("settle", settled, by=by, fields=paid)


def _changed(draft: Draft, due: date, by: Account) -> None:
    """Put off by agreement, or given up in the public interest with compensation."""
    asked = due - timedelta(days=45)
    decided = asked + timedelta(days=12)
    if decided > draft.ledger.today:
        return
    public = draft.record.kind == "contract"
    reason = "interest" if public else "agreed"
    text = "因公共利益需要调整用地，解除合同" if public else "经协商，第二期延后九十日兑现"
    draft.take("ask_change", asked, by=by, fields={"change_reason": reason, "change_text": text})
    change = {"approval": f"县政府常务会议纪要〔{decided.year}〕{decided.month}号", "compensation": 60000 if public else 0,
              "compensation_text": "补偿前期投入" if public else ""}  # fmt: skip
    if public:
        draft.take("release", decided, fields=change)
    else:
        draft.take("change", decided, fields=change | {"perform_by": due + timedelta(days=90)})
        _performed(draft, due + timedelta(days=90), by)


#: What becomes of what was signed, in turn.
COURSES = (_performed, _performed_late, _performed, _left_undone, _performed, _broken, _changed, _performed)


def judgments(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], a_year: int = 6) -> None:
    staff = _staff()
    for n, on in enumerate(days(rng, ledger.calendar, ledger.today, a_year)):
        organ = _named(places, TOLD["debts"][n % len(TOLD["debts"])][0])
        due = on + timedelta(days=30)
        fields = {
            "case_no": f"（{on.year}）岭0126{'行' if n % 2 == 0 else '民'}初{n + 11}号", "court": places.court.name,
            "kind": "administrative" if n % 2 == 0 else "civil", "duty": TOLD["judgments"][n % 4], "effective_on": on,
            "perform_by": due, "amount": 0 if n % 4 == 2 else rng.randint(1, 60) * 1000,
        }  # fmt: skip
        draft = ledger.open("functions.public_judgment", organ=organ, on=on, fields=fields, by=staff[organ.pk])
        done = due - timedelta(days=4) if n % 4 else due + timedelta(days=50)
        if done <= ledger.today and n % 6 != 5:
            draft.take("perform", done, by=staff[organ.pk], fields={"performance": "已按裁判文书履行，凭证归档"})
