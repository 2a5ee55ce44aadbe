"""What is to be paid: hours times what was agreed, by appointment; nothing is guessed."""

from datetime import date
from decimal import Decimal

import pytest
from django.test import Client

from fazhi.areas.decisions.counsel.payment import lines, total
from fazhi.spine.actions import record_entry

D = date.fromisoformat
PAGE = "/desk/decisions/counsel/payment/"


@pytest.fixture
def logged(county):
    """Services by the hour, by the piece, by the year and without pay."""

    def enter(code, on, **fields):
        by = county.people["clerk"]
        return record_entry(f"decisions.{code}", organ=county["justice"], by=by, on=D(on), title="登记", fields=fields)

    def held(name, basis, fee, kind="counsel", **more):
        return enter(
            "counsel", "2026-01-05", kind=kind, client=county["police"], name=name, since="2026-01-01", fee_basis=basis, fee=fee,
            **more,
        )  # fmt: skip

    hourly, piece = held("许律师", "hourly", "300"), held("曹律师", "per_matter", "800.50")
    yearly, free = held("云岚律所", "yearly", "50000"), held("周律师", "none", "", "public_lawyer", licence_no="A1")
    for on, hours in (("2026-03-02", "2.5"), ("2026-03-09", "1"), ("2026-04-01", ""), ("2025-12-30", "9")):
        if on >= "2026":
            enter("counsel_work", on, appointment=hourly, service="contract", hours=hours)
    for appointment in (piece, piece, yearly, free):
        enter("counsel_work", "2026-03-20", appointment=appointment, service="meeting", hours="3")
    return county


def test_amounts_follow_the_agreed_basis(logged):
    found = {line.appointment.name: line for line in lines(logged.people["clerk"], D("2026-01-01"), D("2026-12-31"))}
    assert found["许律师"].amount == Decimal("1050.00") and found["许律师"].without_hours == 1
    assert found["曹律师"].amount == Decimal("1601.00") and found["曹律师"].says == "2件×800.5元"
    assert found["云岚律所"].amount is None and found["周律师"].amount == 0
    assert total(found.values()) == Decimal("2651.00")
    assert len(lines(logged.people["clerk"], D("2026-04-01"), D("2026-04-30"))) == 1
    assert lines(logged.people["police"], D("2026-01-01"), D("2026-12-31")) == []


def test_the_page_and_its_file(logged):
    client = Client()
    client.force_login(logged.people["clerk"])
    page = client.get(PAGE).content.decode()
    assert "2651.00" in page and "有1次按小时计费的服务没有登记用时" in page and "3.5小时×300元" in page
    told = b"".join(client.get(PAGE, {"kind": "csv"}).streaming_content).decode("utf-8-sig")
    assert "许律师" in told and "1050.00" in told
    assert client.get(PAGE, {"from": "2026-05-01", "to": "2026-04-01"}).status_code == 422
    client.force_login(logged.people["police"])
    assert client.get(PAGE).status_code == 404
