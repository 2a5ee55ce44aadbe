"""A clue that is handed on: seen by named posts alone, receipted, and counted without anybody being shown."""

from datetime import date

import pytest
from django.test import Client

from fazhi.areas.oversight.transfers.procedure import CODE
from fazhi.figures.catalogue import figure
from fazhi.figures.engine import values
from fazhi.figures.words import Period
from fazhi.spine import access
from fazhi.spine.access import Role
from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.errors import Refused
from fazhi.spine.models import Document, Matter

pytestmark = pytest.mark.django_db
D = date.fromisoformat
PERSON = "邹某某涉嫌挪用"


@pytest.fixture
def office(county):
    for role in (Role.CLERK, Role.OFFICE_HEAD):
        county.person("keeper", "justice", role, systems=CODE, name="线索专办")
    return county


def handed(office, **more):
    given = {
        "direction": "discipline",
        "found_in": "inspection",
        "found_no": "云司法督〔2026〕1号",
        "subject": "征收资金管理",
        **more,
    }
    return open_matter(CODE, organ=office["justice"], by=office.people["keeper"], on=D("2026-03-02"), fields=given)


def do(office, it, code, on, **fields):
    take_step(it, code, by=office.people["keeper"], on=D(on), fields=fields)
    return Matter.objects.get(pk=it.pk)


def sent(office):
    it = handed(office)
    it = do(office, it, "write", "2026-03-03", receiver="县监委", transfer_basis="监察法第37条", facts=PERSON)
    return do(office, it, "send", "2026-03-04")


def test_what_is_not_written_is_not_sent_and_nothing_is_closed_without_receipt(office):
    it = handed(office)
    with pytest.raises(Refused, match="尚未填写接收机关、线索内容、移送依据"):
        do(office, it, "send", "2026-03-03")
    it = sent(office)
    assert it.deadlines.get(limit="receipt").due_on == D("2026-03-11")
    with pytest.raises(Refused, match="待回执"):
        do(office, it, "answer", "2026-04-01", result="handled")
    with pytest.raises(Refused, match="应当在发出日期"):
        do(office, it, "receipt", "2026-03-06", receipt_no="1号", receipt_on="2026-03-03")
    it = do(office, it, "receipt", "2026-03-06", receipt_no="县监回〔2026〕1号", receipt_on="2026-03-06")
    assert do(office, it, "answer", "2026-04-01", result="handled").state == "closed"


@pytest.mark.parametrize("who", ["clerk", "head", "mayor", "market"])
def test_nobody_else_finds_it(office, who):
    it = sent(office)
    account = office.people[who]
    assert not access.visible_to(account, Matter.objects.all(), system=CODE).exists()
    client = Client()
    client.force_login(account)
    paper = Document.objects.get(matter=it)
    for url in (
        f"/desk/registers/{CODE}/",
        f"/desk/matters/{it.pk}/",
        f"/desk/documents/{paper.pk}/",
        "/desk/",
        "/desk/registers/",
    ):
        assert "邹某某" not in client.get(url).text and it.number not in client.get(url).text, url


def test_it_is_counted_and_its_rows_are_shown_to_nobody(office):
    sent(office)
    handed(office)
    codes = [f"{CODE}.{name}" for name in ("sent", "receipted", "receipt_rate")]
    found = values([figure(code) for code in codes], Period.year(2026))
    assert [found[code].number for code in codes] == [1, 0, 0]
    assert all(leaf.source.closed for code in codes for leaf in figure(code).leaves())
    client = Client()
    client.force_login(office.people["clerk"])
    assert PERSON not in client.get(f"/desk/figures/{CODE}.sent/rows/").text
