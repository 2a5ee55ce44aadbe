"""Two years of requests for government information, of consultations, remedies, and the yearly reports on them."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from fazhi.demo.people import name_of
from fazhi.demo.places import Places
from fazhi.demo.scenarios.pace import forgotten
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Organ

BEGUN = date(2025, 1, 6)
ONE = timedelta(days=1)
SYSTEM = "oversight.information_request"
STEPS = {
    "1": "reply_open",
    "2": "reply_partial",
    "3": "reply_refused",
    "4": "reply_unavailable",
    "5": "reply_unprocessed",
}
KINDS = {"3": "refused_kind", "4": "unavailable_kind", "5": "unprocessed_kind"}
CHANNELS = (("internet", "counter", "signed_post", "ordinary_post", "fax"), (52, 20, 20, 5, 3))
APPLICANTS = (("person", "business", "research", "charity", "legal", "other"), (78, 9, 2, 1, 7, 3))
WORDS = {
    "1": "所需信息见附件", "2": "可以公开的部分见附件；涉及个人隐私的部分作遮盖处理", "3": "所需信息依法不予公开，理由如上",
    "4": "经检索，本机关没有该信息，建议向有关单位查询", "5": "该事项不属于政府信息公开申请，请通过相应渠道提出",
}  # fmt: skip
_TEXTS = tomllib.loads(Path(__file__).with_name("information_requests_texts.toml").read_text(encoding="utf-8"))[
    "request"
]


class Office:
    """The county's disclosure offices, and days that are not after today."""

    def __init__(self, ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
        self.ledger, self.rng, self.places, self.people = ledger, rng, places, people
        self.ordered = 0  # replies that had to be given anew

    def organ(self, short: str) -> Organ:
        own = {self.places.justice.short: self.places.justice, self.places.government.short: self.places.government}
        return own.get(short) or self.places.department(short)

    def by(self, organ: Organ) -> Account | None:
        return self.people.get(organ.code)

    def after(self, day: date, least: int, most: int) -> date:
        return self.ledger.calendar.after(day, self.rng.randint(least, most))

    def past(self, day: date) -> bool:
        return day <= self.ledger.today


def requests(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], number: int = 160) -> list[Draft]:
    """That many requests over two years, from each text in turn; the last ones have only just come in."""
    office, span = Office(ledger, rng, places, people), (ledger.today - BEGUN).days
    days = sorted(ledger.calendar.next_working_day(BEGUN + rng.randrange(span) * ONE) for _ in range(number - 2))
    days += [ledger.calendar.before(ledger.today, 1), ledger.today]
    return [_request(office, n, day) for n, day in enumerate(day for day in days if office.past(day))]


def _request(office: Office, n: int, day: date) -> Draft:
    rng, text = office.rng, _TEXTS[n % len(_TEXTS)]
    organ = office.organ(text["unit"])
    kind = rng.choices(*APPLICANTS)[0]
    name = (
        name_of(rng)
        if kind == "person"
        else f"云岚{rng.choice('远明正恒信')}达{'律师事务所' if kind == 'legal' else '有限公司'}"
    )
    fields = {
        "channel": rng.choices(*CHANNELS)[0], "applicant_kind": kind, "applicant": name, "id_no": f"居民身份证{rng.randint(1000, 9999)}",
        "contact_phone": f"199{rng.randint(0, 99999999):08}", "subject": text["subject"], "content": text["content"],
        "form_wanted": rng.choice(("electronic", "electronic", "paper", "view")),
    }  # fmt: skip
    draft = office.ledger.open(SYSTEM, organ=organ, on=day, fields=fields, by=office.by(organ))
    return _looked_at(office, draft, text, n, day)


def _looked_at(office: Office, draft: Draft, text: dict[str, Any], n: int, day: date) -> Draft:
    """The day of receipt, and whether the request is clear."""
    rng, by = office.rng, office.by(draft.matter.organ)
    if draft.record.channel not in ("counter", "signed_post"):
        confirmed = office.after(day, 0, 2)
        if not office.past(confirmed):
            return draft
        late = draft.record.channel == "ordinary_post" and rng.random() < 0.2
        contacted = confirmed if late else day
        draft.take(
            "confirm", confirmed, by=by, fields={"contacted_on": contacted, "confirmed_with": "电话联系，本人确认"}
        )
        day = confirmed
    day = office.after(day, 1, 5)
    if not office.past(day):
        return draft
    if rng.random() < 0.14:
        due = office.after(day, 8, 12)
        asked = {"correction_items": "请写明文件名称、文号或者具体地块、项目名称。", "correct_by": due}
        draft.take("ask_correction", day, by=by, fields=asked)
        if rng.random() < 0.25:
            if due < office.ledger.today:
                draft.law(due + ONE)  # nothing came
            return draft
        day = office.after(day, 2, 7)
        if not office.past(day):
            return draft
        draft.take(
            "corrected", day, by=by, fields={"corrected_content": f"补正：{text['content']}（已注明名称和年度）"}
        )
        return _worked_on(office, draft, text, n, office.after(day, 1, 3))
    draft.take("review", day, by=by)
    return _worked_on(office, draft, text, n, office.after(day, 1, 3))


def _worked_on(office: Office, draft: Draft, text: dict[str, Any], n: int, day: date) -> Draft:
    """Consultation, fees, too many requests, extension; then the reply, now and then late."""
    rng, by = office.rng, office.by(draft.matter.organ)
    if not office.past(day) or forgotten(rng, day, 0.12):
        return draft
    code = text["replies"][n // len(_TEXTS) % len(text["replies"])]
    if "third" in text and (code == "3.4" or rng.random() < 0.5):
        asked = _consulted(office, draft, text["third"], day, agrees=code != "3.4")
        if asked is None:
            return draft
        day = asked
    elif rng.random() < 0.03:
        draft.take(
            "fee_notice",
            day,
            by=by,
            fields={"fee_method": "by_page", "fee_before": None, "fee_pages": rng.randint(40, 160)},
        )
        paid = office.after(day, 3, 9)
        if not office.past(paid):
            return draft
        draft.take("paid", paid, by=by)
        day = paid
    elif rng.random() < 0.03 and not draft.record.reasons_asked_on:
        draft.take("ask_reasons", day, by=by, fields={"reason_by": office.after(day, 7, 10)})
        day = office.after(day, 3, 6)
        if not office.past(day):
            return draft
        draft.take("reasons_given", day, by=by, fields={"reasons": "申请人说明用于学术研究，逐批查阅"})
    return _replied(office, draft, code, day)


def _consulted(office: Office, draft: Draft, third: str, day: date, *, agrees: bool) -> date | None:
    """The day on which the answer of the third party was there, or its time had run out; None: it is still awaited."""
    rng, by = office.rng, office.by(draft.matter.organ)
    if not draft.record.reviewed_on:
        draft.take("review", day, by=by)
    draft.suspend("consult", day, by=by, note="征求第三方意见")
    row = {
        "kind": "third_party",
        "party_name": third,
        "consulted_organ": None,
        "what": draft.record.subject,
        "reached_on": day,
    }
    draft.take("consult", day, by=by, detail=row)
    asked = draft.sent["opinion"][-1]
    if agrees and rng.random() < 0.25:
        due = office.ledger.calendar.after(day, 15)
        if not office.past(due + ONE):
            return None
        asked.law(due + ONE)
        return office.after(due, 1, 2)
    day = office.after(day, 4, 12)
    if not office.past(day):
        return None
    fields = {"opinion": "agrees" if agrees else "disagrees", "reasons": "" if agrees else "涉及本公司商业秘密"}
    asked.take("answer", day, by=by, fields=fields)
    return office.after(day, 1, 2)


def _replied(office: Office, draft: Draft, code: str, day: date) -> Draft:
    rng, by = office.rng, office.by(draft.matter.organ)
    day = office.after(day, 3, 9)
    due = next((d.due_on for d in draft.clocks.running() if d.limit == "answer"), None) if draft.clocks else None
    if due and rng.random() < 0.08 and office.past(min(day, due)):
        draft.extend("answer", 20, min(day, due), reason="需要调取、核对历年档案")
        day = office.after(max(day, due), 2, 12)
    elif due and rng.random() < 0.03:
        day = office.after(due, 1, 4)  # late
    if not office.past(day):
        return draft
    family, fields = code.partition(".")[0], {"reply_content": WORDS[code.partition(".")[0]], "legal_clause": ""}
    if family == "1":
        fields["public_where"] = "县政府网站政府信息公开专栏" if rng.random() < 0.3 else ""
    if family in KINDS:
        fields[KINDS[family]] = code
    draft.take(STEPS[family], day, by=by, fields=fields)
    sent = office.after(day, 0, 1)
    if office.past(sent):
        served = office.after(sent, 1, 4)
        how = {
            "delivery": rng.choice(("post", "net", "hand")),
            "sent_on": sent,
            "served_on": served if office.past(served) else None,
        }
        draft.take("deliver", max(sent, served) if office.past(served) else sent, by=by, fields=how)
    return _afterwards(office, draft, family, sent)


def _afterwards(office: Office, draft: Draft, family: str, day: date) -> Draft:
    """A few are challenged, some become public of themselves, old ones are filed."""
    rng, by = office.rng, office.by(draft.matter.organ)
    if family == "1" and rng.random() < 0.06 and office.past(office.after(day, 5, 5)):
        draft.take("make_public", office.after(day, 5, 5), by=by)
    if family in "345" and rng.random() < 0.22:
        filed = office.after(day, 10, 30)
        if not office.past(filed):
            return draft
        draft.take(
            "remedy",
            filed,
            by=by,
            detail={"kind": "reconsideration", "case_no": f"云政复〔{filed.year}〕{rng.randint(10, 99)}号"},
        )
        ended = office.after(filed, 30, 42)
        if not office.past(ended):
            return draft
        result = rng.choices(("upheld", "corrected", "else"), (5, 4, 1))[0]
        draft.sent["remedy"][-1].take(
            "conclude", ended, by=by, fields={"result": result, "result_note": "申请人撤回" if result == "else" else ""}
        )
        day = ended
        if result == "corrected":
            order = {"ordered_by": "review", "order_no": draft.sent["remedy"][-1].record.case_no, "ordered_on": ended,
                     "order_due": office.after(ended, 15, 15)}  # fmt: skip
            draft.take("order", ended, by=by, fields=order)
            office.ordered += 1
            again = office.after(ended, *((18, 24) if office.ordered % 3 == 1 else (4, 10)))  # one in three too late
            if not office.past(again):
                return draft
            draft.take("reply_again", again, by=by, fields={"again_code": "2", "again_content": "区分处理后提供"})
            day = again
    filed_on = office.after(day, 40, 60)
    if office.past(filed_on) and draft.matter.state in ("replied", "ended"):
        draft.take("archive", filed_on, by=by, fields={"archive_no": f"{draft.matter.opened_on.year}-公开-{draft.pk}"})
    return draft


def year_reports(
    ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], missing: int = 1
) -> list[Draft]:
    """The reports on 2025: the government calls for them, departments and towns hand in; some late, ``missing`` not at all.

    The requests must have been written before: the tables are worked out from them.
    """
    office, called = Office(ledger, rng, places, people), ledger.calendar.next_working_day(date(2026, 1, 5))
    own = ledger.open(
        "oversight.disclosure_report", organ=places.government, on=called, fields={"ends_on": date(2025, 12, 31)}
    )
    own.take("call", called)
    made = [own, *own.sent["unit"]]
    for n, draft in enumerate(made[:-missing]):
        due = rng.randint(1, 19) if n % 25 else 22  # one in 25 late
        published = date(2026, 3, 25) if draft is own else ledger.calendar.after(called, due)
        by, name = office.by(draft.matter.organ), draft.matter.organ.name
        words = {
            "overall": f"2025年，{name}认真贯彻政府信息公开条例，做好主动公开和依申请公开工作。",
            "problems": "公开时效和内容质量有待进一步提高，将加强审查和培训。", "others": "本年度没有收取信息处理费。",
        }  # fmt: skip
        draft.take("draft", published, by=by, fields=words)
        draft.take("publish", published, by=by, fields={"address": "县政府网站政府信息公开年报专栏"})
    return made
