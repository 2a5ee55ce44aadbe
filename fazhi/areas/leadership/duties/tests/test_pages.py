"""A leader's duties: the twelve come in once, each shows the records behind it, gaps are said, the list is published."""

from datetime import date

import pytest

from fazhi.areas.leadership.duties import evidence
from fazhi.areas.leadership.duties.models import LeaderDuty
from fazhi.areas.leadership.duties.national import NATIONAL
from fazhi.spine.access import Reach, Role
from fazhi.spine.actions import correct_entry, open_matter, record_entry, take_step
from fazhi.spine.errors import BadInput

D = date.fromisoformat
TODAY = D("2026-11-20")
PAGE, PUBLIC = "/desk/leadership/duties/", "/leadership/duties/"


@pytest.fixture
def listed(county, client):
    county.person("office", "justice", Role.REGISTRAR, reach=Reach.DIVISION, name="依法治县办")
    client.force_login(county.people["office"])
    assert client.post(PAGE, follow=True).status_code == 200
    return county


def lines(county, leader, year=2026, who="office"):
    return {line.duty.item: line for line in evidence.lines(county.people[who], leader, year, TODAY)}


def meeting(county, held):
    by = county.people["clerk"]
    fields = {"body": "party", "title": "常委会会议", "planned_on": D(held)}
    matter = open_matter("leadership.meeting", organ=county["justice"], by=by, on=D(held), fields=fields)
    take_step(matter, "topic", by=by, on=D(held), detail={"topic": "法治建设", "topic_kind": "law"})
    take_step(matter, "hold", by=by, on=D(held), fields={"chair": "party_head"})


def test_the_twelve_come_in_once_and_say_how_far_they_were_checked(listed, client):
    assert LeaderDuty.objects.count() == len(NATIONAL) == 12
    client.post(PAGE)
    assert LeaderDuty.objects.count() == 12
    marks = list(LeaderDuty.objects.values_list("mark", flat=True))
    assert (marks.count("second"), marks.count("unverified")) == (1, 11)
    client.force_login(listed.people["police"])
    page = client.post(PAGE)
    assert page.status_code == 422 and "您没有登记职责清单的岗位" in page.content.decode()
    client.force_login(listed.people["office"])
    assert "据二手资料，未核对原文" in client.get(PAGE).content.decode()


def test_a_duty_fills_itself_and_what_has_no_records_says_so(listed, client):
    meeting(listed, "2026-03-05")
    meeting(listed, "2025-03-05")
    first = lines(listed, "party_head")[1]
    found = {one.code: one for one in first.found}
    shown = found["leadership.meeting.party_head"]
    assert (shown.text, shown.holds, first.gap) == ("1次", True, "")
    client.force_login(listed.people["office"])
    behind = client.get(shown.url)
    assert behind.status_code == 200 and "常委会会议" in behind.content.decode()
    assert lines(listed, "party_head", 2025)[1].gap == ""  # the meeting of that year
    second = lines(listed, "party_head")[2]
    assert second.found == [] and second.gap == "没有设定取证来源，本年也没有登记佐证"
    unknown = {one.code: one for line in lines(listed, "party_head").values() for one in line.found if not one.url}
    assert all(one.text == evidence.NO_SOURCE for one in unknown.values())
    assert lines(listed, "government_head")[5].gap == "本年没有记录"
    page = client.get(f"{PAGE}?leader=party_head&year=2026").content.decode()
    assert "党委主要负责人主持研究法治建设的会议：<b>1次</b>" in page and "打分、排名" in page


def test_a_code_that_nobody_declares_is_without_a_source_and_a_whole_register_counts_its_year(listed):
    entry = LeaderDuty.objects.get(leader="party_head", item=2)
    correct_entry(
        entry, by=listed.people["office"], on=TODAY, changes={"evidence": "no.such\nleadership.meeting"}, reason="补充取证来源",
    )  # fmt: skip
    meeting(listed, "2026-03-05")
    nothing, whole = lines(listed, "party_head")[2].found
    assert (nothing.text, nothing.url, whole.text, whole.holds) == ("尚无记录来源", "", "1条", True)
    with pytest.raises(BadInput, match="不是指标或者台账的代码"):
        correct_entry(entry, by=listed.people["office"], on=TODAY, changes={"evidence": "开会次数"}, reason="改")


def test_what_no_record_tells_is_entered_by_hand_with_its_paper(listed):
    duty = LeaderDuty.objects.get(leader="party_head", item=2)
    enter = {"organ": listed["justice"], "by": listed.people["office"], "title": "审定党内规范性文件计划"}
    with pytest.raises(BadInput, match="佐证文件"):
        record_entry("leadership.duty_proofs", on=TODAY, fields={"duty": duty}, **enter)
    fields = {"leader": "deputy", "item": 1, "mark": "local", "since": D("2026-06-01")}
    local = record_entry(
        "leadership.duties",
        organ=listed["justice"],
        by=listed.people["office"],
        on=TODAY,
        title="分管领域法治工作",
        fields=fields,
    )
    with pytest.raises(BadInput, match="不在这项职责的期间内"):
        record_entry(
            "leadership.duty_proofs", on=D("2026-01-05"), fields={"duty": local, "paper_no": "云委〔2026〕1号"}, **enter
        )
    record_entry("leadership.duty_proofs", on=TODAY, fields={"duty": duty, "paper_no": "云委〔2026〕9号"}, **enter)
    line = lines(listed, "party_head")[2]
    assert line.gap == "" and [proof.paper_no for proof in line.proofs] == ["云委〔2026〕9号"]


def test_only_what_is_published_is_public(listed, client):
    client.logout()
    assert "还没有公布的职责" in client.get(PUBLIC).content.decode()
    duty = LeaderDuty.objects.get(leader="government_head", item=5)
    correct_entry(duty, by=listed.people["office"], on=TODAY, changes={"published_on": TODAY}, reason="公布")
    page = client.get(PUBLIC).content.decode()
    assert "出庭应诉" in page and "未核实" in page and "总体规划" not in page


def test_the_sources_of_a_duty_are_shown_by_name_and_lead_there(listed, client):
    duty = LeaderDuty.objects.filter(leader="party_head").exclude(evidence="").order_by("item").first()
    page = client.get(f"/desk/entries/{duty.pk}/").content.decode()
    assert 'href="/desk/figures/leadership.meeting.party_head/"' in page and ">leadership." not in page
    assert "leadership.meeting.party_head\n" not in page
    page = client.get("/desk/registers/leadership.duties/?col=number&col=evidence").content.decode()
    assert "leadership.meeting" not in page
