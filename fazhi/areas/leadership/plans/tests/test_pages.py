"""The board: every open task in one light, each number opens exactly its records, and nobody sees more than the list."""

from datetime import date, timedelta

import pytest

from fazhi.areas.leadership.plans.board import LIGHTS, condition
from fazhi.areas.leadership.plans.models import LawTask
from fazhi.spine.actions import open_matter, take_step

D = date.fromisoformat
TODAY = D("2026-11-20")
BOARD = "/desk/leadership/tasks/"


@pytest.fixture
def tasks(county):
    """One task for each number of days from today, at the police; two of the market's."""
    made = {}
    for days in (-120, -90, -31, -30, -1, 0, 7, 8):
        made[days] = task(county, "police", days)
    made["market"] = task(county, "market", -5)
    made["done"] = task(county, "market", 5)
    for code, who, fields in (("report", "market", {"outcome": "已完成", "proof": "台账"}), ("accept", "clerk", {})):
        take_step(made["done"], code, by=county.people[who], on=D("2026-11-02"), fields=fields)
    take_step(made[8], "take", by=county.people["police"], on=D("2026-11-02"))
    return made


def task(county, owner, days):
    fields = {"title": f"{owner}任务{days}", "assigner": county["justice"], "due_on": TODAY + timedelta(days=days)}
    return open_matter(
        "leadership.task", organ=county[owner], by=county.people["clerk"], on=D("2026-07-01"), fields=fields
    )


def held(light, client, county, who="clerk", more=""):
    client.force_login(county.people[who])
    page = client.get(f"{BOARD}?light={light}{more}")
    assert page.status_code == 200
    return sorted(row.title for row in page.context["rows"])


def test_every_open_task_stands_in_one_light(tasks, county, client):
    found = [
        pk
        for light in LIGHTS
        for pk in LawTask.objects.filter(condition(light.code, TODAY)).values_list("pk", flat=True)
    ]
    assert sorted(found) == sorted(matter.pk for matter in tasks.values())
    assert held("over90", client, county) == ["police任务-120"]
    assert held("over30", client, county) == ["police任务-31", "police任务-90"]
    assert held("over", client, county) == ["market任务-5", "police任务-1", "police任务-30"]
    assert held("over", client, county, more=f"&owner={county['market'].pk}") == ["market任务-5"]
    assert (held("near", client, county), held("working", client, county)) == (
        ["police任务0", "police任务7"],
        ["police任务8"],
    )
    assert held("accepted", client, county) == ["market任务5"]
    assert held("accepted", client, county, more="&origin=plan") == []


def test_a_unit_sees_its_own_tasks_and_numbers_agree_with_the_rows(tasks, county, client):
    assert held("over", client, county, who="market") == ["market任务-5"]
    client.force_login(county.people["market"])
    page = client.get(BOARD)
    assert [line.name for line in page.context["lines"]] == ["县市场监管局"]
    client.force_login(county.people["clerk"])
    page = client.get(BOARD)
    lines = page.context["lines"]
    assert [line.name for line in lines] == ["县公安局", "县市场监管局"]  # the oldest arrears first
    for line in lines:
        for light, number in line.cells:
            assert len(held(light.code, client, county, more=f"&owner={line.pk}")) == number


def test_a_plan_tells_how_many_of_its_tasks_are_done_and_late(county, client):
    clerk, head = county.people["clerk"], county.people["head"]
    fields = {"kind": "points", "title": "工作要点", "first_year": 2026, "last_year": 2026}
    plan = open_matter("leadership.plan", organ=county["justice"], by=clerk, on=D("2026-01-05"), fields=fields)
    for due in ("2026-03-31", "2026-06-30", "2026-12-31"):
        row = {"content": f"任务{due}", "owner": county["market"], "due_on": D(due)}
        take_step(plan, "assign", by=clerk, on=D("2026-01-05"), detail=row)
    take_step(plan, "consult", by=clerk, on=D("2026-01-06"), fields={"consulted_with": "各部门", "opinions": "无意见"})
    take_step(plan, "submit", by=clerk, on=D("2026-01-07"))
    take_step(plan, "approve", by=head, on=D("2026-01-08"), fields={"approved_at": "委员会会议"})
    take_step(plan, "issue", by=head, on=D("2026-01-09"))
    first = LawTask.objects.order_by("due_on").first().matter
    take_step(
        first, "report", by=county.people["market"], on=D("2026-03-02"), fields={"outcome": "完成", "proof": "文件"}
    )
    take_step(first, "accept", by=clerk, on=D("2026-03-03"))
    client.force_login(clerk)
    shown = client.get(BOARD).context["plans"]
    assert [(one["row"].pk, one["all"], one["done"], one["late"]) for one in shown] == [(plan.pk, 3, 1, 1)]
