"""The page of the burden shows each reader what they may see, and every number opens its records."""

import re

import pytest

from fazhi.areas.oversight.check_plans.procedure import TASK_CODE
from fazhi.areas.oversight.check_plans.tests.scene import D, opened, plan_of, step
from fazhi.spine.access import Reach, Role
from fazhi.spine.actions import record_entry
from fazhi.spine.models import Matter

pytestmark = pytest.mark.django_db


def test_towns_stand_side_by_side_and_numbers_open_their_records(county, client):
    plan = plan_of(county)
    opened(county, plan)
    two = opened(county, plan, starts_on="2026-06-11", ends_on="2026-06-12")
    step(county, two, "withdraw", "2026-05-20", by="market", withdrawn_why="合并")
    mine = Matter.objects.filter(system=TASK_CODE, state="waiting").get()
    step(county, mine, "bear", "2026-05-12", by="qingxi", hours=16, papers=5, remark="")
    put = {"organ": county["justice"], "by": county.people["clerk"], "on": D("2026-06-02"), "title": "观测"}
    record_entry("oversight.burden_point", **put | {"on": D("2026-05-01")}, fields={"unit": county["qingxi"].pk})
    told = {"unit": county["qingxi"].pk, "month": "2026-05-01", "checks": 3, "forms": 1, "meetings": 0, "unplanned": 2}
    record_entry("oversight.burden_report", **put, fields=told)
    client.force_login(county.people["clerk"])
    text = client.get("/desk/oversight/burden/").text
    row = re.sub(r"<[^>]+>", "|", text.split("青溪镇</th>")[1].split("</tr>")[0])
    assert [n for n in row.split("|") if n] == ["0", "1", "0", "0", "0", "1", "0", "0", "16", "5"]
    assert "比平台登记多3，请核实来源" in text and "1乡镇次" in text
    link = re.search(r'href="(/desk/registers/oversight\.check_task/\?[^"]+)">1<', text)[1].replace("&amp;", "&")
    opened_list = client.get(link).text
    assert (
        mine.number in opened_list and 'class="count">1<' in opened_list.replace(" ", "")
    ) or "春季食品安全检查" in opened_list
    assert "没有承担督查检查考核的登记" in client.get("/desk/oversight/burden/?year=2025").text
    month = text.split("逐月（")[1]
    assert "opened_on.from=2026-05-01&amp;opened_on.to=2026-05-31" in month and month.count("opened_on.from") == 1
    meetings = client.get("/desk/oversight/burden/?form=meeting").text
    assert "逐月（会议" in meetings


def test_a_town_sees_its_own_alone_and_nobody_without_a_post_sees_any(county, client):
    plan = plan_of(county)
    opened(county, plan)
    county.person("other", "shiqiao", Role.LIAISON, reach=Reach.ORGAN, name="石桥联络")
    client.force_login(county.people["other"])
    assert "青溪镇</th>" not in client.get("/desk/oversight/burden/").text
    assert client.get("/desk/oversight/burden/?year=abc&form=zzz").status_code == 200


def test_what_a_plan_would_lay_upon_each_town_is_seen_before_it_is_approved(county, client):
    plan = plan_of(county, approve=False)
    client.force_login(county.people["office"])
    assert "各乡镇要承担多少" in client.get(f"/desk/matters/{plan.pk}/").text
    text = client.get(f"/desk/oversight/check-plans/{plan.pk}/burden/").text
    rows = {
        name: re.findall(r"<td[^>]*>(?:<b>)?(\d+)", text.split(f"{name}</th>")[1].split("</tr>")[0])
        for name in ("青溪镇", "石桥镇")
    }
    assert rows == {"青溪镇": ["0", "2", "0", "0", "1", "3", "0"], "石桥镇": ["0", "0", "0", "0", "1", "1", "0"]}
    client.force_login(county.people["market"])
    assert client.get(f"/desk/oversight/check-plans/{plan.pk}/burden/").status_code == 404
