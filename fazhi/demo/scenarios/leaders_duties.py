"""The duty list of the first responsible persons, published, with some duties of others and what was entered by hand."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Any

from fazhi.areas.leadership.duties.national import rows
from fazhi.demo.places import Places
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Account

POSTS = {"party_head": "县委书记", "government_head": "县长"}
#: Local duties: leader, post, text, where their evidence is taken from.
LOCAL = (
    ("deputy", "分管法治工作的副县长", "每季度研究分管领域法治工作，协调解决执法争议", "enforcement.supervision"),
    ("deputy", "县委政法委书记", "督促落实行政机关负责人出庭应诉和府院联动议定事项", "disputes.liaison_meeting.held"),
    (
        "unit_head",
        "县政府部门主要负责人",
        "每年专题听取本部门法治工作汇报，带头出庭应诉",
        "disputes.litigation.appearances_chief",
    ),
    (
        "unit_head",
        "乡镇（街道）主要负责人",
        "每年专题述法，落实村（居）法律顾问制度",
        "leadership.law_report.presented",
    ),
)
PROOFS = (
    ("party_head", 2, "审定县委党内规范性文件年度制定计划", "云委〔{year}〕5号", (2, 14)),
    ("party_head", 5, "将法治素养情况纳入干部年度考核方案", "云组〔{year}〕31号", (6, 9)),
    ("government_head", 4, "约谈两个部门主要负责人，督促整改不作为问题", "县政府约谈记录〔{year}〕3号", (8, 12)),
    ("government_head", 3, "签发行政执法责任制年度分工方案", "云政办〔{year}〕18号", (3, 6)),
)


def duties(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> dict[tuple[str, int], Any]:
    """The twelve of national rules and four local ones; flushed, since proofs name them."""
    found, on = {}, date(2025, 1, 10)
    for title, fields in rows():
        more = {"post": POSTS[fields["leader"]], "until": None, "published_on": date(2025, 1, 17)}
        entry = ledger.entry(
            "leadership.duties",
            organ=places.justice,
            on=on,
            title=title,
            fields={**fields, **more},
            by=people["fazhiban"],
        )
        found[fields["leader"], fields["item"]] = entry.record
    for n, (leader, post, title, evidence) in enumerate(LOCAL):
        fields = {"leader": leader, "post": post, "item": n % 2 + 1, "article": "", "mark": "local", "evidence": evidence, "since": on, "until": None,
                  "published_on": date(2025, 1, 17)}  # fmt: skip
        ledger.entry(
            "leadership.duties", organ=places.justice, on=on, title=title, fields=fields, by=people["fazhiban"]
        )
    ledger.flush()
    return found


def proofs(ledger: Ledger, places: Places, people: dict[str, Account], known: dict[tuple[str, int], Any]) -> None:
    """What no record elsewhere tells, each with its paper, in both years; some duties keep their gap."""
    for year in (2025, 2026):
        for n, (leader, item, title, paper, (month, day)) in enumerate(PROOFS):
            if year == 2026 and n == 1:
                continue
            fields = {"duty": known[leader, item], "paper_no": paper.format(year=year), "facts": ""}
            on = ledger.calendar.next_working_day(date(year, month, day))
            ledger.entry(
                "leadership.duty_proofs", organ=places.justice, on=on, title=title, fields=fields, by=people["fazhiban"]
            )
