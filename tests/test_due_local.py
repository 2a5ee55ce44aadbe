"""A local notice reaches every door of the calculator, and only where it holds."""

import json
from datetime import date

import pytest

from fazhi import cli
from fazhi.spine.actions.notices import drafted, enter_notice, plan_entry
from fazhi.spine.noticing.draft import Day

D = date.fromisoformat
V1 = {"start": "2026-09-24", "amount": "5", "unit": "workday"}
NUMBER = "云政办发〔2026〕90号"


@pytest.fixture
def local(county, settings):
    settings.FAZHI_TODAY = D("2026-06-01")
    days = (Day(D("2026-09-28"), False, "火把节"),)
    made = drafted(number=NUMBER, issued=D("2026-05-20"), title="关于火把节放假的通知", division="990126", days=days)
    enter_notice(made, token=plan_entry(made).token, by=None, on=D("2026-06-01"), actor="测试")
    return county


def told(capsys, *argv):
    assert cli.main(["due", "--start", "2026-09-24", "--amount", "5", "--unit", "workday", "--json", *argv]) == 0
    return json.loads(capsys.readouterr().out)


def test_a_local_holiday_counts_where_it_holds(local, client, capsys):
    here, elsewhere = told(capsys), told(capsys, "--division", "9901")
    assert (here["due"], elsewhere["due"]) == ("2026-10-10", "2026-10-09")  # 10-10 is a swapped-in Saturday
    assert NUMBER in here["notices"] and NUMBER not in elsewhere["notices"]
    assert any("火把节放假" in line["text"] for line in here["lines"])
    assert "2026-10-10" in client.get("/due/", V1).text and "火把节放假" in client.get("/due/", V1).text
    assert client.get("/api/v1/due", V1).json()["due"] == "2026-10-10"
    assert client.get("/api/v1/due", V1 | {"division": "9901"}).json()["due"] == "2026-10-09"
    days = {day["date"]: day for day in client.get("/api/v1/calendar/2026").json()["days"]}
    assert days["2026-09-28"] == {"date": "2026-09-28", "works": False, "name": "火把节", "notice": NUMBER}
