"""Beside the cases of supervision: appraisals, special and key supervision, online rounds, circulars, the procuracy, reports."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Any

from fazhi.areas.enforcement.supervision.ledger_registers import answer_by
from fazhi.areas.enforcement.supervision.ledgers import OnlineHit
from fazhi.areas.enforcement.supervision.online import run_rules
from fazhi.areas.enforcement.supervision.online_rules import RULES
from fazhi.demo.places import Places
from fazhi.spine import clock
from fazhi.spine.actions import take_step
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Account

APPRAISED = (
    (date(2025, 5, 20), "health", "县卫生健康局", 3, 3), (date(2025, 10, 16), "market", "县市场监督管理局", 5, 4),
    (date(2026, 5, 21), "transport", "县交通运输局", 4, 4), (date(2026, 9, 10), "urban", "县综合行政执法局", 6, 5),
)  # fmt: skip
SPECIAL = (
    (date(2025, 4, 15), "former", "three_systems", "县司法局", 20, 31), (date(2025, 9, 3), "former", "enterprises", "县司法局", 12, 14),
    (date(2026, 4, 9), "special", "enterprises", "江岭省司法厅", 25, 18), (date(2026, 6, 11), "key", "three_systems", "县司法局", 14, 12),
    (date(2026, 9, 22), "key", "discretion", "县司法局", 9, 7),
)  # fmt: skip
CIRCULARS = (
    (date(2025, 6, 30), "云执监通报〔2025〕1号", "县交通运输局、县水利局", "普通程序案件未见法制审核意见，公示不及时"),
    (date(2025, 12, 22), "云执监通报〔2025〕2号", "县综合行政执法局", "同一商户重复检查，检查记录不全"),
    (date(2026, 6, 30), "云执监通报〔2026〕1号", "县市场监督管理局、县农业农村局", "裁量理由说明不充分"),
    (date(2026, 10, 30), "云执监通报〔2026〕2号", "县应急管理局", "以责令改正代替立案"),
)  # fmt: skip
SUGGESTED = (
    (date(2025, 3, 18), "public_interest", "县生态环境分局", "对河道沿线散排污水依法履行监管职责"),
    (date(2025, 8, 12), "public_interest", "县水利局", "对违规占用河道岸线依法处理"),
    (date(2026, 3, 10), "other", "县市场监督管理局", "规范涉企行政处罚案件的法制审核"),
    (date(2026, 7, 6), "urgent", "县住房和城乡建设局", "对临街危房立即采取安全措施"),
    (date(2026, 10, 20), "public_interest", "县自然资源和规划局", "对破坏耕地的违法行为依法查处"),
)  # fmt: skip
#: On days on which no joint meeting (liaison) is held: the platform takes one meeting once.
MET = ((date(2025, 5, 22), "涉企执法线索移送"), (date(2025, 12, 11), "公益诉讼检察建议落实"), (date(2026, 6, 18), "行刑衔接、行刑反向衔接"),
       (date(2026, 9, 17), "检察建议纳入执法监督"))  # fmt: skip


class Book:
    """The plain registers of the bureau; what lies ahead of today is not entered."""

    def __init__(self, ledger: Ledger, places: Places, people: dict[str, Account]) -> None:
        self.ledger, self.places, self.clerk = ledger, places, people["zhifa"]

    def enter(self, code: str, on: date, title: str, **fields: Any) -> None:
        if on <= self.ledger.today:
            self.ledger.entry(
                f"enforcement.{code}", organ=self.places.justice, on=on, title=title, fields=fields, by=self.clerk
            )

    def past(self, day: date) -> date | None:
        return day if day <= self.ledger.today else None


def ledgers(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """The plain registers of two years."""
    book = Book(ledger, places, people)
    for on, domain, short, problems, advice in APPRAISED:
        shown = book.past(ledger.calendar.after(on, 10))
        book.enter(
            "appraisal", on, f"{short}行政执法评议", domain=domain, body=places.department(short), plan="年度行政执法评议方案",
            standard="执法公开、程序规范、服务态度、办理效率四个方面", process="问卷120份，座谈2场，实地走访企业15家",
            result="总体较好，存在公示不及时、说理不充分等问题", problems=problems, advice=advice, published_on=shown,
            published_where="县政府门户网站" if shown else "",
        )  # fmt: skip
    for on, mode, theme, organiser, bodies, problems in SPECIAL:
        book.enter(
            "special_supervision", on, "行政执法监督检查", mode=mode, theme=theme, organiser=organiser, plan_no="", bodies=bodies,
            problems=problems, result="问题已逐项反馈，纳入监督案件跟踪",
        )  # fmt: skip
    rules = "处罚决定公示时间\n执法人员证件有效期"
    book.enter("online_supervision", date(2025, 6, 18), "线上监督", rules=rules, looked_at=1860, hits=22, clues=9)
    for on, number, named, told in CIRCULARS:
        book.enter(
            "supervision_circular",
            on,
            "行政执法监督通报",
            circular_no=number,
            audience="inside",
            bodies=named,
            problems=told,
        )
    _procuracy(book)
    for year in (2024, 2025):
        book.enter(
            "supervision_report", date(year + 1, 2, 26), f"{year}年度行政执法监督工作报告", year=year, addressee=places.government,
            report_no=f"云司〔{year + 1}〕{6 + year % 10}号", content="监督案件、文书、纠正情况和下一步工作",
        )  # fmt: skip


def _procuracy(book: Book) -> None:
    """Suggestions of the procuracy with the law's own date of reply, and the meetings of every half-year."""
    for n, (on, kind, short, content) in enumerate(SUGGESTED, 1):
        replied = book.past(book.ledger.calendar.after(on, 9 if kind == "urgent" else 30))
        book.enter(
            "procuracy_suggestion", on, content, suggestion_no=f"云检建〔{on.year}〕{n}号", suggestion_kind=kind,
            procuracy="云岚县人民检察院", owner=book.places.department(short), content=content,
            reply_due=answer_by({"suggestion_kind": kind, "on": on}), replied_on=replied, adopted="adopted" if replied else "",
        )  # fmt: skip
    for on, topic in MET:
        with_whom = "县司法局、县人民检察院、有关执法机关"
        book.enter(
            "procuracy_meeting", on, "府检联动会商", topics=topic, agreed="线索双向移送，按季会商", attended=with_whom
        )


def online(rng: Random, places: Places, people: dict[str, Account]) -> int:
    """Two rounds over the records that are there, entered as people do it; some of the hits are judged. Returns the hits."""
    today, clerk = clock.today(), people["zhifa"]
    codes = [str(rule.code) for rule in RULES]
    made = 0
    for first, last in (
        (date(today.year, 1, 1), date(today.year, 1, 31)),
        (date(today.year, 6, 1), date(today.year, 6, 14)),
    ):
        if last < today:
            made += run_rules(places.justice, by=clerk, on=today, first=first, last=last, codes=codes).hits
    hits = list(OnlineHit.objects.order_by("pk").select_related("matter"))
    for n, hit in enumerate(hits[: max(len(hits) // 2, 1)]):
        if n % 3 == 0:
            take_step(hit.matter, "accept", by=clerk, on=today, fields={"verified": "经核对公示平台，确未按期办理"})
        else:
            why = "record" if n % 3 == 1 else "corrected"
            take_step(hit.matter, "dismiss", by=clerk, on=today, fields={"dismissed": why, "verified": ""})
    return made
