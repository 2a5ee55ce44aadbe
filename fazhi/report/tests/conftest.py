"""A few figures over bare matters, and sentences from them, in a county with two years of cases."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db.models import Q

from fazhi.figures import catalogue
from fazhi.figures.words import Count, Rate, Source, Stock
from fazhi.report import lacks
from fazhi.report import sentences as told
from fazhi.report.sentences import Sentence
from fazhi.spine.models import Chain, Matter

REAL_FIGURES, REAL_SENTENCES = dict(catalogue._figures), list(told._sentences)

CASES = Source("disputes.sample", "disputes.sample", Matter, "", Q(system="disputes.sample"))
RECEIVED = Count("disputes.sample.received", "收到复议申请", source=CASES, on="opened_on")
CLOSED = Count("disputes.sample.closed", "审结复议案件", source=CASES, on="closed_on")
CORRECTED = Count("disputes.sample.corrected", "纠错案件", source=CASES, on="closed_on", where=Q(state="corrected"))
PENDING = Stock("disputes.sample.pending", "结转案件", source=CASES, on="opened_on", until="closed_on")
RATE = Rate("disputes.sample.rate", "复议纠错率", part=CORRECTED, whole=CLOSED, good="down", basis="行政复议法第64条")
TOWN_ONLY = Count("rules.sample.made", "制定规范性文件", source=CASES, on="closed_on", where=Q(state="none"))

SENTENCES = (
    Sentence(
        "disputes.sample", "disputes",
        "全年收到复议申请{{disputes.sample.received}}，{{disputes.sample.received|change}}；审结"
        "{{disputes.sample.closed}}[[，其中纠错{{disputes.sample.corrected}}，纠错率{{disputes.sample.rate}}]]。",
    ),
    Sentence("rules.sample", "rules", "制定规范性文件{{rules.sample.made}}。"),
)  # fmt: skip


@pytest.fixture(autouse=True)
def declared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the figures and sentences of this file exist."""
    figures = (RECEIVED, CLOSED, CORRECTED, PENDING, RATE, TOWN_ONLY)
    monkeypatch.setattr(catalogue, "_figures", {f.code: f for f in figures})
    monkeypatch.setattr(told, "_sentences", list(SENTENCES))
    monkeypatch.setattr(lacks, "FEWEST_CASES", 8)


def case(
    county: Any, number: int, opened: date, closed: date | None = None, state: str = "open", organ: str = "justice"
) -> Matter:
    chain = Chain.objects.create(system="disputes.sample")
    held = county[organ]
    return Matter.objects.create(
        chain=chain, system="disputes.sample", number=f"复{number}", title=f"第{number}案", organ=held, scope=held.scope,
        state=state, opened_on=opened, closed_on=closed, moved_on=opened, edition_on=opened,
    )  # fmt: skip


@pytest.fixture
def cases(county: Any) -> Any:
    """2024: 8 received, 8 closed, 1 corrected. 2025: 10 received, 9 closed, 3 corrected, 1 pending."""
    for n in range(8):
        case(county, n, date(2024, 3, 1 + n), date(2024, 6, 1), "corrected" if n < 1 else "upheld")
    for n in range(9):
        case(county, 10 + n, date(2025, 3, 1 + n), date(2025, 6, 1), "corrected" if n < 3 else "upheld")
    case(county, 30, date(2025, 12, 30))
    return county
