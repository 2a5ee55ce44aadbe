"""Bodies sent together: their tasks, the visits that they make, what comes back, and the summary."""

from datetime import date

import pytest

from fazhi.areas.enforcement.coordination.models import DispatchVisitResult
from fazhi.areas.enforcement.coordination.tests.scene import Work, dispatch, dispute, handover, people
from fazhi.areas.enforcement.visits.tests.scene import LICENCE, STORAGE, Visiting, bureau  # noqa: F401 — the fixture
from fazhi.figures.catalogue import figure
from fazhi.figures.engine import values
from fazhi.figures.words import Period
from fazhi.spine.errors import BadInput, NotAllowed, Refused
from fazhi.spine.models import Document, Matter

D = date.fromisoformat
WRONG = (BadInput, NotAllowed, Refused)
pytestmark = pytest.mark.django_db


@pytest.fixture
def bodies(bureau, today):  # noqa: F811
    return people(bureau)


@pytest.fixture
def ordered(bodies):
    """Two tasks and one visit, ordered on 3 March."""
    it = dispatch(bodies)
    task = lambda body, content, due="2026-03-20": it.do(  # noqa: E731
        "assign_task", "2026-03-02", "clerk", detail={"body": bodies[body].pk, "content": content, "due_on": due}
    )
    with pytest.raises(WRONG, match="晚于整个行动"):
        task("market", "检查校园周边食品店", "2026-04-01")
    with pytest.raises(WRONG, match="应当晚于"):
        task("market", "检查校园周边食品店", "2026-03-01")
    task("market", "检查校园周边食品店")
    with pytest.raises(WRONG, match="已有同样的任务"):
        task("market", "检查校园周边食品店")
    with pytest.raises(WRONG, match="两个以上单位"):
        it.do("order", "2026-03-03", "head")
    task("police", "维护校门口秩序")
    visit = {
        "target": bodies.shop.pk,
        "lead": bodies["market"].pk,
        "bodies": "",
        "items_text": f"{LICENCE}\n{STORAGE}",
        "planned_on": "2026-03-04",
    }
    it.do("add_visit", "2026-03-02", "clerk", detail=visit)
    return it.do("order", "2026-03-03", "head")


def task_of(bodies, organ):
    return Work(bodies, Matter.objects.get(system="enforcement.dispatch_task", organ=bodies[organ]))


def test_an_order_gives_each_body_its_task_and_sends_the_visit(ordered, bodies):
    paper = Document.objects.get(matter=ordered.matter, template="order").body
    assert "云岚县公安局：维护校门口秩序（2026年3月20日前）" in paper and "{" not in paper
    mine = task_of(bodies, "police")
    assert (
        mine.limits() == {"task": D("2026-03-20")}
        and mine.record.dispatch_no == Document.objects.get(template="order").number
    )
    one = Visiting(bodies, Matter.objects.get(system="enforcement.visit"))
    assert (one.record.mode, one.record.target, one.matter.organ) == ("joint", bodies.shop, bodies["market"])
    one.announced().do("arrive", "2026-03-04", cards_shown=True, rights_told=True)
    one.finding().finding(STORAGE, outcome="corrected", follow="order", remark="冷藏柜温度12℃")
    with pytest.raises(WRONG, match="还有任务没有反馈"):
        ordered.do("report", "2026-03-05", "head", report="x")
    one.do("fix", "2026-03-05", result="problems", rectify_by="2026-03-20")
    row = DispatchVisitResult.objects.get(matter=ordered.matter)
    assert (row.result, row.problems, row.rectify, row.filed, row.done_on) == ("problems", 1, 1, False, D("2026-03-05"))


def test_all_answers_in_it_is_summed_up(ordered, bodies):
    task_of(bodies, "police").do("accept", "2026-03-04", "police").do(
        "finish", "2026-03-18", "police", outcome="出动警力12人次"
    )
    with pytest.raises(WRONG, match="还有任务没有反馈：县市场监管局"):
        ordered.again().do("report", "2026-03-19", "head", report="x")
    task_of(bodies, "market").do("give_back", "2026-03-05", "m_head", refusal="已在上周检查过，请并入日常监管")
    extra = {"body": bodies["qingxi"].pk, "content": "劝离流动摊点", "due_on": "2026-03-25"}
    ordered.again().do("more_task", "2026-03-06", "head", detail=extra)
    task_of(bodies, "qingxi").do("finish", "2026-03-18", "qingxi", outcome="劝离摊点9个")
    with pytest.raises(WRONG, match="还有检查没有结果"):
        ordered.again().do("report", "2026-03-19", "head", report="x")
    Visiting(bodies, Matter.objects.get(system="enforcement.visit")).do(
        "cancel", "2026-03-19", cancel_why="并入日常检查"
    )
    ordered.again().do("report", "2026-03-20", "head", report="校园周边秩序明显好转")
    paper = Document.objects.get(matter=ordered.matter, template="summary").body
    assert ordered.state == "reported" and "青溪镇人民政府：劝离摊点9个" in paper
    codes = [
        f"enforcement.{c}" for c in ("dispatch.ordered", "dispatch_task.tasks", "dispatch_task.done", "dispatch.visits")
    ]
    got = values([figure(c) for c in codes], Period.year(2026))
    assert [got[c].number for c in codes] == [1, 3, 2, 0]


def test_called_off_nothing_stays_on_anybodys_list(ordered, bodies):
    task_of(bodies, "police").do("finish", "2026-03-18", "police", outcome="已完成")
    ordered.again().do("cancel", "2026-03-19", "head", stop_why="并入全省统一行动")
    states = dict(Matter.objects.filter(system="enforcement.dispatch_task").values_list("organ__code", "state"))
    assert states == {"police": "done", "market": "recalled"} and not task_of(bodies, "market").limits()


def test_the_page_shows_what_stands_between_bodies(client, ordered, bodies):
    waiting = handover(bodies, on="2026-03-06")
    signed = handover(bodies, on="2026-03-06", title="已签收的案件").do(
        "receive", "2026-03-09", "qingxi", received_by="值班岗"
    )
    dispute(bodies)
    task_of(bodies, "police").do("finish", "2026-03-18", "police", outcome="已完成")
    client.force_login(bodies.people["clerk"])
    page = client.get("/desk/enforcement/coordination/").text
    assert "没有单位签收的移交案件：1件" in page and waiting.record.title in page and signed.record.title not in page
    assert "1／2" in page and "0／1" in page and "校园周边食品摊点管理" in page and "协商中" in page
    assert waiting.record.party_name not in page
    client.force_login(bodies.people["shiqiao"])  # a town that has nothing to do with any of it
    page = client.get("/desk/enforcement/coordination/").text
    assert "移交案件：0件" in page and waiting.record.title not in page
