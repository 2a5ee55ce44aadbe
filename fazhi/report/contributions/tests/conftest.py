"""The county of the report's own tests, with its draft on 2025; some days later than there: what is asked has time to be late."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client

from fazhi.report import actions
from fazhi.report.contributions import asking
from fazhi.report.models import Contribution, YearlyReport
from fazhi.report.tests.conftest import case, cases, declared  # noqa: F401

ON = date(2026, 2, 10)
PART = "（一）行政争议和矛盾纠纷化解"


@pytest.fixture
def report(cases: Any) -> YearlyReport:  # noqa: F811
    """The draft; one of the nine closed cases is the police's, the others are the bureau's."""
    case(cases, 40, date(2025, 5, 1), date(2025, 7, 1), organ="police")
    return actions.create_draft(organ=cases["government"], year=2025, by=cases.people["clerk"], on=ON)


@pytest.fixture
def asked(cases: Any, report: YearlyReport) -> Contribution:  # noqa: F811
    """The police were asked for a paragraph."""
    [one] = asking.ask(
        report, organs=[cases["police"]], part=PART, asks="规范执法的做法，300字以内", due_on=date(2026, 2, 20),
        area="disputes", by=cases.people["clerk"], on=ON,
    )  # fmt: skip
    return one


@pytest.fixture
def desk(cases: Any) -> Any:  # noqa: F811
    """Gives a client logged in as somebody."""

    def as_(who: str) -> Client:
        client = Client()
        client.force_login(cases.people[who])
        return client

    return as_
