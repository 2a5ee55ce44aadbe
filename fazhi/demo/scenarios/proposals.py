"""Two years of suggestions and proposals: three levels, units beside the lead, second replies, promises, some late."""

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

ONE = timedelta(days=1)
_TEXTS = tomllib.loads(Path(__file__).with_name("proposals_texts.toml").read_text(encoding="utf-8"))
CLASSES = (("A", "所提问题已经解决、基本解决或者采纳", True), ("B", "正在解决或者列入计划逐步解决", False),
           ("C", "受条件限制，留作参考", False))  # fmt: skip
#: Level, day of the hand-over in the year, session, share of the items.
SESSIONS = (
    ("county", (1, 22), "县十八届人大{n}次会议", "县政协十届{n}次会议", 0.72), ("city", (3, 3), "市九届人大{n}次会议", "市政协八届{n}次会议", 0.22),
    ("province", (4, 8), "省十四届人大{n}次会议", "省政协十三届{n}次会议", 0.06),
)  # fmt: skip
NUMERALS = {2025: "四", 2026: "五"}
#: Two closed roads of local practice: items that are secret, and those that are not the county's.
SECRET, RETURNED = 0.012, 0.02
#: Working days ago on which items between sessions were handed over; the second is forgotten after a talk.
LATELY = (1, 68, 28, 9, 48, 56, 40)


class Hub:
    """The office that hands them on, and days that are not after today."""

    def __init__(self, ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
        self.ledger, self.rng, self.places = ledger, rng, places
        self.clerk, self.head = people["zhengfuban"], None  # the head of the office has no account in the demonstration

    def after(self, day: date, least: int, most: int) -> date:
        return self.ledger.calendar.after(day, self.rng.randint(least, most))

    def past(self, day: date) -> bool:
        return day <= self.ledger.today

    def organ(self, short: str) -> Organ:
        justice: Organ = self.places.justice
        return justice if short == justice.short else self.places.department(short)


def schemes(ledger: Ledger, places: Places, people: dict[str, Account]) -> None:
    """The classes of each year and the yearly report; flushed at once, since replies look them up in the table."""
    for year in (2025, 2026):
        for letter, words, counts in CLASSES:
            fields: dict[str, Any] = {
                "year": year,
                "letter": letter,
                "counts": counts,
                "document_no": f"云政督〔{year}〕1号",
            }
            ledger.entry(
                "oversight.reply_classes",
                organ=places.government,
                on=date(year, 1, 8),
                title=words,
                fields=fields,
                by=people["zhengfuban"],
            )
        if year == 2025:
            fields = {
                "year": year,
                "told_to": "县人大常委会",
                "printed_on": date(2026, 1, 16),
                "published_on": date(2025, 12, 19),
            }
            ledger.entry("oversight.proposal_reports", organ=places.government, on=date(2025, 12, 5), fields=fields, by=people["zhengfuban"],
                         title="2025年建议提案办理情况的报告")  # fmt: skip
    ledger.flush()


def items(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], number: int = 300) -> list[Draft]:
    """So many over two years, most of the county's own; the last few between sessions, of late."""
    hub, made = Hub(ledger, rng, places, people), []
    for year in (2025, 2026):
        total = round(number * (0.45 if year == 2025 else 0.47))
        for level, (month, day), congress, cppcc, share in SESSIONS:
            for n in range(round(total * share)):
                kind = "proposal" if n % 2 else "suggestion"
                session = (cppcc if n % 2 else congress).format(n=NUMERALS[year])
                made.append(_item(hub, kind, level, session, n + 1, date(year, month, day), in_session=True))
    for n in range(number - len(made)):
        kind, words = (
            ("proposal", "县政协十届五次会议闭会期间") if n % 3 == 2 else ("suggestion", "县十八届人大五次会议闭会期间")
        )
        handed = hub.ledger.calendar.before(ledger.today, LATELY[n % len(LATELY)] + n % 5)
        made.append(_item(hub, kind, "county", words, 200 + n, handed, in_session=False, stuck=n % len(LATELY) == 1))
    return made


def _item(
    hub: Hub, kind: str, level: str, session: str, no: int, handed: date, *, in_session: bool, stuck: bool = False
) -> Draft:
    rng, topic = hub.rng, _TEXTS["topic"][hub.rng.randrange(len(_TEXTS["topic"]))]
    secret, titled = rng.random() < SECRET, topic["title"][:-2] + ("建议" if kind == "suggestion" else "提案")
    joint = "" if rng.random() < 0.6 else "、".join(name_of(rng) for _ in range(rng.randint(1, 3)))
    fields = {
        "kind": kind, "level": level, "session": session, "in_session": in_session, "item_no": f"第{no}号",
        "title": "涉密件" if secret else titled, "text": "" if secret else topic["text"], "category": topic["category"],
        "proposer": name_of(rng), "joint": joint, "phone": f"1390000{rng.randint(0, 9999):04}", "secret": secret,
        "handed_by": "congress" if kind == "suggestion" else "cppcc", "hub": "government", "handed_on": handed, "lead": None,
    }  # fmt: skip
    got = hub.after(handed, 0, 1)
    got = got if hub.past(got) else handed
    draft = hub.ledger.open("oversight.proposal", organ=hub.places.government, on=got, fields=fields, by=hub.clerk)
    assigned = hub.after(got, 1, 6)
    if not hub.past(assigned):
        return draft
    if rng.random() < RETURNED:
        return draft.take("return_hub", assigned, by=hub.head, fields={"returned_why": "属上级职权，本级无权办理"})
    if not secret:
        for short in topic["co"][: rng.randint(0, 2)]:
            draft.take("add_unit", assigned, by=hub.clerk, detail={"unit": hub.organ(short), "part": "co"})
    draft.take("assign", assigned, by=hub.clerk, fields={"lead": hub.organ(topic["lead"])})
    return _handled(hub, draft, topic, assigned, stuck=stuck)


def _handled(hub: Hub, draft: Draft, topic: dict[str, Any], day: date, *, stuck: bool) -> Draft:
    """What the lead does: now and then it objects first; talks, drafts, answers. ``stuck``: it talks and goes no further."""
    rng = hub.rng
    taken = hub.after(day, 1, 3)
    if not hub.past(taken):
        return draft
    if rng.random() < 0.05:
        draft.take("object", taken, fields={"objection": "主要内容属其他部门职责"})
        ruled = hub.after(taken, 2, 6)
        if not hub.past(ruled):
            return draft
        draft.take("keep", ruled, by=hub.clerk, fields={"kept_why": "按职责分工仍由你单位牵头"})
        taken = hub.after(ruled, 1, 2)
        if not hub.past(taken):
            return draft
    draft.take("accept", taken)
    talk = hub.after(taken, 4, 18)
    if not hub.past(talk):
        return draft
    draft.take("contact", talk, detail=rng.choice(_TEXTS["talk"]))
    if draft.record.level == "county" and rng.random() < 0.05:
        leader = "县人大常委会副主任" if draft.record.kind == "suggestion" else "县政协副主席"
        draft.take("supervise", talk, by=hub.head, fields={"key_leader": leader})
        draft.take("watch", talk, by=hub.clerk, detail={"content": "召开督办座谈会，听取办理进展，明确完成时间。"})
    for part in draft.sent.get("co", []):
        given = hub.after(part.matter.opened_on, 5, 21)
        if not hub.past(given):
            return draft
        part.take("give", given, fields={"opinion": "已按职责提出意见：支持所提建议，可在本单位职责范围内配合落实。"})
    return (
        draft
        if stuck
        else _answered(hub, draft, topic, max([talk, *(p.matter.moved_on for p in draft.sent.get("co", []))]))
    )


def _answered(hub: Hub, draft: Draft, topic: dict[str, Any], day: date) -> Draft:
    rng, handed = hub.rng, draft.record.handed_on
    drafted = hub.after(day, 8, 22)
    if not hub.past(drafted):
        return draft
    if topic["class"] == "B" and rng.random() < 0.15:
        draft.extend(
            "reply" if draft.record.kind == "suggestion" else "reply_proposal",
            3,
            drafted,
            by=hub.head,
            reason="涉及几个单位，须进一步协商",
        )
        drafted = hub.after(drafted, 20, 45)
    if rng.random() < 0.03:
        drafted = hub.after(handed, 64, 74)  # late: three months have gone by
    if not hub.past(drafted) or forgotten(rng, drafted, 0.4):
        return draft
    if topic["promise"] and not draft.record.secret:
        due = drafted + rng.randint(90, 200) * ONE
        draft.take("promise", drafted, detail={"content": topic["promise"], "due_on": due})
    text = "" if draft.record.secret else topic["reply"]
    draft.take(
        "draft",
        drafted,
        fields={
            "result_class": topic["class"],
            "reply_text": text,
            "channel": rng.choice(("face", "letter", "platform")),
        },
    )
    signed = hub.after(drafted, 1, 3)
    if not hub.past(signed):
        return draft
    draft.take("reply", signed)
    for promise in draft.sent.get("promise", []):
        _promise(hub, promise)
    return _rated(hub, draft, signed)


def _promise(hub: Hub, promise: Draft) -> None:
    """Most are fulfilled before their day; the deputy is told and asked."""
    done = (
        promise.record.due_on - hub.rng.randint(2, 40) * ONE
        if hub.rng.random() < 0.85
        else promise.record.due_on + 12 * ONE
    )
    done = max(done, promise.matter.opened_on)
    if not hub.past(done) or forgotten(hub.rng, done, 0.3):
        return
    promise.take("fulfil", done, fields={"done_text": "已按承诺完成，现场已核实。", "proof": "验收记录"})
    rated = hub.after(done, 5, 12)
    if hub.past(rated):
        promise.take(
            "rate", rated, by=hub.clerk, fields={"opinion": hub.rng.choice(("satisfied", "satisfied", "basically"))}
        )


def _rated(hub: Hub, draft: Draft, day: date) -> Draft:
    rng, back = hub.rng, hub.after(day, 3, 9)
    if not hub.past(back):
        return draft
    luck = rng.random()
    if luck < 0.03 and hub.past(hub.after(day, 12, 12)):
        back = hub.after(day, 12, 12)
        draft.take("no_feedback", back, by=hub.clerk)
    elif luck < 0.08:
        said = {"attitude": "satisfied", "result": "dissatisfied", "feedback_text": "措施还不够具体，希望明确时间。"}
        draft.take("dissatisfied", back, by=hub.clerk, fields=said)
        return _again(hub, draft, back)
    else:
        result = "basically" if luck > 0.9 else "satisfied"
        draft.take(
            "feedback", back, by=hub.clerk, fields={"attitude": "satisfied", "result": result, "feedback_text": ""}
        )
    return _published(hub, draft, back)


def _again(hub: Hub, draft: Draft, day: date) -> Draft:
    talk = hub.after(day, 2, 6)
    signed = hub.after(talk, 5, 12)
    if not hub.past(signed):
        return draft
    draft.take("contact", talk, detail={"way": "face", "content": "再次上门沟通，逐条说明措施和时间。"})
    fields = {
        "result_class": draft.record.result_class,
        "again_text": "补充了具体措施和完成时间，并请代表参与验收。",
        "channel": "face",
    }
    draft.take(
        "draft_again", signed, fields={**fields, "again_text": "" if draft.record.secret else fields["again_text"]}
    )
    draft.take("reply_again", signed)
    back = hub.after(signed, 2, 8)
    if not hub.past(back):
        return draft
    draft.take(
        "feedback", back, by=hub.clerk, fields={"attitude": "satisfied", "result": "satisfied", "feedback_text": ""}
    )
    return _published(hub, draft, back)


def _published(hub: Hub, draft: Draft, day: date) -> Draft:
    out = hub.after(day, 1, 8)
    if not hub.past(out):
        return draft
    record = draft.record
    if record.secret or hub.rng.random() < 0.1:
        draft.take(
            "keep_inside", out, fields={"not_public_why": "涉密" if record.secret else "涉及正在协商的第三方事项"}
        )
    else:
        draft.take(
            "publish", out, fields={"public_text": record.text, "public_reply": record.again_text or record.reply_text}
        )
    return draft.take("close", out, by=hub.clerk)
