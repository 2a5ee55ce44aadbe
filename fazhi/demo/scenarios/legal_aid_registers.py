"""What stands around legal aid: the hardship standard in two versions, who gives aid, duty lawyers, return visits, reviews."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from fazhi.areas.services.legal_aid.models import LegalAidCase
from fazhi.areas.services.legal_aid.rating import BALLOT
from fazhi.demo.people import name_of
from fazhi.demo.places import Places
from fazhi.demo.scenarios.legal_aid import BEGUN, WORDS, Cast
from fazhi.portal import ballots
from fazhi.portal.ballots import Vote
from fazhi.spine.bulk import Ledger


def ground(ledger: Ledger, rng: Random, places: Places, people: Cast) -> None:
    """The hardship standard in two versions and the register of those who give aid; written at once, cases look for them."""
    at: dict[str, Any] = {"organ": places.justice, "by": people["tiaojie"]}
    base = {"level": "province", "multiple": 2, "guarantee": 640, "since": date(2023, 7, 1), "until": date(2026, 1, 1)}
    for title, document, more in (
        ("省经济困难标准（2023年）", "江岭省人民政府关于法律援助经济困难标准的通知（江政发〔2023〕11号）", {}),
        ("省经济困难标准（2026年）", "江岭省人民政府关于调整法律援助经济困难标准的通知（江政发〔2025〕27号）",
         {"multiple": None, "guarantee": None, "amount": 1500, "since": date(2026, 1, 1), "until": None}),
    ):  # fmt: skip
        ledger.entry(
            "services.hardship_standards", on=BEGUN, title=title, fields={**base, "document": document, **more}, **at
        )
    for n in range(16):
        firm = WORDS["firms"][n % 5]
        practice = "staff" if firm.endswith("中心") else "grassroots" if firm.endswith("服务所") else "lawyer"
        fields = {
            "name": name_of(rng), "practice": practice, "firm": firm, "practising_since": date(2006 + n, 5, 1), "since": date(2024, 1, 2),
            "until": date(2026, 3, 1) if n == 6 else None, "left_reason": "调离本县" if n == 6 else "",
        }  # fmt: skip
        ledger.entry("services.aid_lawyers", on=BEGUN, title=f"1990120{2006 + n}{n:03}", fields=fields, **at)
    ledger.flush()


def around(ledger: Ledger, rng: Random, places: Places, people: Cast) -> None:
    """Duty lawyers each month, return visits each quarter, anonymous ratings, and a sample of closed files looked at.

    The cases must have been written.
    """
    at: dict[str, Any] = {"organ": places.justice, "by": people["tiaojie"]}
    day = date(2025, 1, 24)
    while day <= ledger.today:
        for place, least in (("detention", 9), ("court", 3), ("procuracy", 4)):
            fields = {
                "place": place, "advised": rng.randint(least, least * 3), "witnessed": rng.randint(0, least), "procedure_advice": rng.randint(0, 5),
                "forwarded": rng.randint(0, 2),
            }  # fmt: skip
            ledger.entry(
                "services.duty_lawyer", on=day, title=f"{day.year}年{day.month}月值班律师法律帮助", fields=fields, **at
            )
        if day.month % 3 == 0:
            answered = rng.randint(16, 28)
            fields = {"means": "电话回访", "asked": answered + rng.randint(2, 9), "answered": answered,
                      "satisfied": answered - rng.choice((0, 0, 0, 1)), "opinions": rng.choice(WORDS["opinions"])}  # fmt: skip
            ledger.entry(
                "services.aid_return_visits",
                on=day,
                title=f"{day.year}年第{day.month // 3}季度回访",
                fields=fields,
                **at,
            )
            _reviewed(ledger, rng, day, at)
        day = (day.replace(day=1) + timedelta(days=32)).replace(day=20)
    for on in sorted(BEGUN + timedelta(days=rng.randrange((ledger.today - BEGUN).days)) for _ in range(48)):
        mark = "yes" if rng.random() < 0.97 else "no"
        ballots.count(BALLOT, [Vote(places.justice, "mark", mark)], on=on)


def _reviewed(ledger: Ledger, rng: Random, day: date, at: dict[str, Any]) -> None:
    """Five closed files of the quarter."""
    closed = LegalAidCase.objects.filter(matter__state="archived", matter__closed_on__lt=day).order_by(
        "-matter__closed_on"
    )
    for number in rng.sample(found := list(closed.values_list("matter__number", flat=True)[:30]), min(5, len(found))):
        grade = rng.choices(("excellent", "good", "passed", "failed"), (30, 55, 13, 2))[0]
        look = rng.choice(("file", "file", "peer", "hearing"))
        fields = {"case_no": number, "look": look, "grade": grade, "problems": rng.choice(WORDS["problems"])}
        ledger.entry(
            "services.aid_quality", on=day, title=f"{day.year}年第{day.month // 3}季度质量评估", fields=fields, **at
        )
