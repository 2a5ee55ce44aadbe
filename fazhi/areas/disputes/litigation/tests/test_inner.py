"""The unit and the bureau work on a suit together, whoever entered it; a co-defendant does not read their counsel."""

import pytest
from django.test import Client

from fazhi.areas.disputes.litigation.tests.cases import answer, day, judge, suit
from fazhi.spine.access import Role
from fazhi.spine.actions import take_step
from fazhi.spine.models import Document

COUNSEL = ("不宜上诉甲", "首次适用新规乙")


@pytest.fixture
def lost(county):
    """A lost suit of two defendants with advice on appeal and a finding on liability, entered by the bureau."""
    police, clerk = county.people["police"], county.people["clerk"]
    matter = suit(county, clerk, day("05-11"), at="justice", unit=county["police"], co_defendant=county["market"])
    answer(matter, police, day("05-20"))
    judge(matter, police, day("07-01"), "revoked", "redo")
    take_step(matter, "report_result", by=police, on=day("07-02"), fields={"appeal_advice": "不宜上诉甲"})
    take_step(matter, "take_effect", by=police, on=day("07-17"))
    report = {"lost_reasons": ["procedure"], "lost_analysis": "未告知听证权利", "rectification": "修订办案指引"}
    take_step(matter, "lost_report", by=police, on=day("08-03"), fields=report)
    take_step(matter, "review_fault", by=clerk, on=day("08-10"), fields={"fault_due": day("09-10")})
    finding = {"finding": "tolerated", "reason": "首次适用新规乙", "rule": "容错免责规定第五条", "people": 0}
    take_step(matter, "find_fault", by=clerk, on=day("08-20"), detail=finding)
    return matter


def test_a_co_defendant_sees_the_suit_and_not_the_counsel(lost, county):
    county.person("bureau", "justice", Role.CLERK, systems="disputes")  # reads its own organ's records only
    for who, sees in (("police", True), ("clerk", True), ("bureau", True), ("market", False)):
        client = Client()
        client.force_login(county.people[who])
        page = client.get(f"/desk/matters/{lost.pk}/?all=1").content.decode()
        assert lost.number in page and "事实清楚，程序合法" in page
        for word in (*COUNSEL, "启动过错责任核查", "败诉责任认定"):
            assert (word in page) is sees, (who, word)
        for template, status in (
            ("answer", 200),
            ("fault", 200 if sees else 404),
            ("result_report", 200 if sees else 404),
        ):
            paper = Document.objects.get(matter=lost, template=template)
            assert client.get(f"/desk/documents/{paper.pk}/").status_code == status, (who, template)
        listed = client.get("/desk/registers/disputes.litigation/?col=number&col=appeal_advice").content.decode()
        assert lost.number in listed and ("不宜上诉甲" in listed) is sees, who
        figure = client.get("/desk/figures/disputes.litigation.fault_found/?year=2026")
        assert figure.status_code == (200 if sees else 404), who
