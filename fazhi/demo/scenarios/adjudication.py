"""The items on which the county's bodies rule, in the catalogue of powers and published, and two years of cases."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from fazhi.demo.people import name_of
from fazhi.demo.places import Places
from fazhi.demo.scenarios import items as powers
from fazhi.demo.scenarios.pace import forgotten
from fazhi.spine import registry
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Organ

BEGUN, PUBLISHED = date(2025, 1, 8), date(2025, 1, 8)
ONE = timedelta(days=1)
ROWS: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("adjudication_texts.toml").read_text(encoding="utf-8")
)["item"]
FIRMS = ("锦程商贸有限公司", "绿野农业有限公司", "恒泰建设有限公司", "瑞丰科技有限公司", "云岚山泉水有限公司")
#: Kinds in which both sides are firms.
OF_FIRMS = ("company_name", "procurement")


def _organ(places: Places, short: str) -> Organ:
    government: Organ = places.government
    return government if short == government.short else places.department(short)


def items(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> list[Draft]:
    """The items in the catalogue of powers, where they are not yet, and in the published list. Flushes what it enters."""
    office, catalogue = powers.keeper(places, people), registry.register_of("functions.items").model
    ledger.flush()
    codes = {}
    for row in ROWS:
        known = catalogue.objects.filter(title=row["title"], item_kind="adjudication").first()
        codes[row["title"]] = known.basic_code if known else row["code"]
        if known is None:
            line = f"{row['title']} | 裁 | {row['law']} | {row['article']} | | | "
            powers.item(ledger, rng, office, _organ(places, row["body"]), row["code"], "other", line, people)
    ledger.flush()
    made = [_item(ledger, places, row, codes[row["title"]]) for row in ROWS]
    ledger.flush()
    return made


def _item(ledger: Ledger, places: Places, row: dict[str, Any], code: str) -> Draft:
    handler = _organ(places, row["handler"]) if "handler" in row else None
    fields = {
        "item_code": code, "dispute_kind": row["kind"], "body": _organ(places, row["body"]), "handler": handler, "basis_law": row["law"],
        "basis_article": row["article"], "examine_days": row.get("examine", ""), "answer_days": row.get("answer"),
        "decide_amount": row.get("amount"), "decide_unit": row.get("unit", ""), "from_receipt": row.get("receipt", False),
        "days_basis": row.get("days", ""), "mediates_first": row.get("mediates", False), "after": row["after"],
        "how_to_apply": "裁决申请书、身份证明、有关证据材料，窗口递交或者邮寄", "place": "县政务服务中心综合窗口",
        "phone": "0999-8100064", "published_on": PUBLISHED,
    }  # fmt: skip
    return ledger.entry(
        "disputes.adjudication_items", organ=places.justice, on=PUBLISHED, title=row["title"], fields=fields
    )


class Bench:
    """Days, people and words of the cases of one item."""

    def __init__(self, ledger: Ledger, rng: Random, row: dict[str, Any], item: Any, organ: Organ) -> None:
        self.ledger, self.rng, self.row, self.item, self.organ = ledger, rng, row, item, organ

    def after(self, day: date, least: int, most: int) -> date:
        return self.ledger.calendar.after(day, self.rng.randint(least, most))

    def past(self, day: date) -> bool:
        return day <= self.ledger.today

    def sides(self) -> tuple[str, str]:
        if self.row["kind"] in OF_FIRMS:
            one, two = self.rng.sample(FIRMS, 2)
            return f"云岚县{one}", "云岚县政府采购中心" if self.row["kind"] == "procurement" else f"云岚县{two}"
        if self.row["kind"] == "water":
            return "竹溪乡人民政府", "望山乡人民政府"
        return name_of(self.rng), f"{name_of(self.rng)}户"


def cases(
    ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], number: int = 70
) -> list[Draft]:  # fmt: skip
    """That many applications; ``items`` comes first."""
    found = {i.title: i for i in registry.register_of("disputes.adjudication_items").model.objects.all()}
    span, made = (ledger.today - BEGUN).days, []
    for n in range(number):
        row = ROWS[(0, 1, 0, 3, 1, 2, 0, 4, 3, 2)[n % 10]]
        bench = Bench(ledger, rng, row, found[row["title"]], _organ(places, row.get("handler", row["body"])))
        day = ledger.calendar.next_working_day(BEGUN + rng.randrange(span) * ONE)
        if bench.past(day):
            made.append(_case(bench, day, n))
    return made


def _case(bench: Bench, day: date, n: int) -> Draft:
    rng, (one, two) = bench.rng, bench.sides()
    fields = {
        "item": bench.item, "subject": rng.choice(bench.row["subjects"]), "applicant": one, "respondent": two,
        "applicant_phone": f"199{rng.randrange(10**8):08}", "respondent_phone": "", "request": "请求依法作出裁决",
        "facts": "双方协商不成，附证据材料", "amount": rng.choice((None, 12000, 48000, 260000)),
        "enterprise": bench.row["kind"] in OF_FIRMS,
    }  # fmt: skip
    draft = bench.ledger.open("disputes.adjudication", organ=bench.organ, on=day, fields=fields)
    looked = bench.after(day, 1, 4)
    if not bench.past(looked) or forgotten(rng, looked, 0.2):
        return draft
    if n % 9 == 4:
        asked = {"lacking": "身份证明、四至图或者合同复印件", "correct_by": bench.after(looked, 10, 10)}
        draft.take("ask_correct", looked, fields=asked)
        looked = bench.after(looked, 3, 9)
        if not bench.past(looked):
            return draft
        draft.take("corrected", looked)
        looked = bench.after(looked, 1, 3)
    if not bench.past(looked):
        return draft
    if n % 8 == 5:
        why = {
            "refusal_reason": rng.choice(("in_court", "not_competent", "not_party")),
            "refusal_text": "经核查，不符合受理条件",
        }
        return draft.take("refuse", looked, fields=why)
    draft.take("accept", looked)
    return _heard(bench, draft, looked, n)


def _heard(bench: Bench, draft: Draft, day: date, n: int) -> Draft:
    rng = bench.rng
    sent = bench.after(day, 1, 4)
    if not bench.past(sent):
        return draft
    days = (20, 21) if bench.item.answer_days else (10, 11)
    draft.take("send_copy", sent, fields={"answer_by": bench.after(sent, *days)})
    answered = bench.after(sent, 4, 10)
    if bench.past(answered) and rng.random() < 0.85:
        draft.take("record_answer", answered, fields={"answer": "不同意申请人的请求，理由和证据附后"})
    looked = bench.after(max(answered, draft.record.answer_by), 1, 6)
    if not bench.past(looked) or forgotten(rng, looked, 0.5):
        return draft
    kind = "evidence" if bench.row["kind"] in OF_FIRMS else "survey"
    draft.take(
        "inquire",
        looked,
        detail={"kind": kind, "place": "现场" if kind == "survey" else "", "facts": "双方到场，制作笔录并核对"},
    )
    if n % 11 == 7:
        return draft.take("withdraw", bench.after(looked, 0, 0))
    tried = bench.after(looked, 1, 5)
    if bench.item.mediates_first or n % 4 == 1:
        if not bench.past(tried):
            return draft
        draft.take("inquire", tried, detail={"kind": "mediation", "place": "", "facts": "组织双方调解"})
        if rng.random() < 0.35:
            terms = {"settle_terms": "双方以现状为界，互不追究，各自维护", "signed": True}
            return draft.take("settle", tried, fields=terms)
    return _ruled(bench, draft, tried, n)


def _ruled(bench: Bench, draft: Draft, day: date, n: int) -> Draft:
    late = n % 17 == 3
    decided = bench.after(day, 3, 12) if not late else bench.after(day, 70, 90)
    if not bench.past(decided):
        return draft
    rights = bench.row["kind"] in ("land", "forest")
    written = {
        "findings": "经调查核实，争议标的四至、历史使用情况和证据如笔录所载", "reasons": "依照设定依据，综合证据和使用现状认定",
        "outcome": "rights" if rights else bench.rng.choice(("granted", "part", "rejected")),
        "decision": "争议标的使用权归申请人" if rights else "对申请请求处理如理由所述",
    }  # fmt: skip
    draft.take("decide", decided, fields=written)
    served = bench.after(decided, 1, 5)
    if not bench.past(served):
        return draft
    draft.take("deliver", served, fields={"served_how": "直接送达双方"})
    if n % 6 == 2 and bench.past(bench.after(served, 20, 20)):
        row = {"kind": "administrative", "body": "云岚县人民法院", "case_no": "", "result": ""}
        draft.take("remedy", bench.after(served, 20, 20), detail=row)
        return draft
    done = bench.after(served, 10, 40)
    if not bench.past(done):
        return draft
    draft.take("perform", done)
    closing = bench.after(done, 1, 6)
    if bench.past(closing):
        draft.take("archive", closing, fields={"archive_no": ""})
    return draft
