"""The pool as people see it: red first, what came back, each body with its coverage; look-backs drawn so that it can be proved."""

from datetime import UTC, datetime

import pytest
from django.test import Client
from zeal import zeal_ignore

from fazhi.areas.oversight.clues.bodies import SupervisingBody
from fazhi.areas.oversight.clues.tests.scene import D, Walk, found, staffed
from fazhi.spine.access import Role
from fazhi.spine.actions import open_matter, record_entry
from fazhi.spine.bulk import Ledger
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Draw, Matter

NOON = datetime(2026, 10, 8, 4, tzinfo=UTC)


def desk(person) -> Client:
    client = Client()
    client.force_login(person)
    return client


@pytest.fixture
def pool(county):
    staffed(county)
    given = {"organ": county["justice"], "by": county.people["clerk"], "on": D("2026-01-05")}
    record_entry(
        "oversight.bodies",
        title="公安监督协作",
        fields={"kinds": ["administrative"], "unit": county["police"]},
        **given,
    )
    record_entry("oversight.scenes", title="诉讼败诉", fields={"topics": "败诉案件"}, **given)
    for unit in ("market", "qingxi"):
        record_entry("oversight.units", title=county[unit].name, fields={"unit": county[unit]}, **given)
    return county


def test_the_whole_pool_red_first(pool):
    found(
        pool,
        "2026-11-02",
        key="matter:8",
        grade="green",
        title="轻微程序瑕疵",
        reason="首次发现",
        agency=pool["qingxi"],
    )
    walk = Walk(pool, found(pool, scene="诉讼败诉")).graded().sent()
    page = desk(pool.people["clerk"]).get("/desk/oversight/pool/").content.decode()
    assert page.index("行政诉讼败诉") < page.index("轻微程序瑕疵") and "已逾期" in page
    assert "?state=sent&amp;grade=red" in page and "诉讼败诉</th>" in page.replace("</a>", "")
    assert "不打分" in page and walk.state == "sent" and "挂牌督办</span>" not in page
    walk.do("put_on_list", "2026-04-02", "head", detail={"unit": pool["market"], "content": "限期整改"})
    assert "挂牌督办</span>" in desk(pool.people["clerk"]).get("/desk/oversight/pool/").content.decode()
    opened = desk(pool.people["clerk"]).get("/desk/registers/oversight.clue/?state=sent&grade=red").content.decode()
    assert "行政诉讼败诉" in opened and "轻微程序瑕疵" not in opened


def test_a_unit_sees_its_share_and_not_the_pool(pool):
    Walk(pool, found(pool)).graded().sent()
    client = desk(pool.people["market_head"])
    assert "行政诉讼败诉" not in client.get("/desk/oversight/pool/").content.decode()
    assert "行政诉讼败诉" in client.get("/desk/registers/oversight.clue_task/").content.decode()


def test_one_body_what_it_raised_what_it_verifies_whom_it_reached(pool):
    walk = Walk(pool, found(pool, body="公安监督协作")).graded().sent()
    (task,) = walk.tasks()
    walk.put_right(task)
    body = SupervisingBody.objects.get()
    client = desk(pool.people["clerk"])
    page = client.get(f"/desk/oversight/pool/bodies/{body.pk}/").content.decode()
    assert "被监督单位2个，受到本主体监督的1个" in page and "待核查1件" in page and "青溪镇" in page
    assert "提出线索0条" in client.get(f"/desk/oversight/pool/bodies/{body.pk}/?year=2025").content.decode()
    assert client.get("/desk/oversight/pool/bodies/999999/").status_code == 404


def test_a_body_follows_its_own_clue_and_not_what_is_handed_on(pool):
    fields = {
        "title": "告知程序缺失",
        "facts": "两件未告知",
        "source": "congress",
        "agency": pool["market"],
        "raised_by": pool["police"],
    }
    clue = open_matter(
        "oversight.clue", organ=pool["justice"], by=pool.people["police"], on=D("2026-03-02"), fields=fields
    )
    walk = Walk(pool, clue).graded()
    transfer = {"to": "discipline", "receiver": "县纪委监委", "what": "不落实整改责任"}
    walk.do("hand_over", "2026-03-06", "head", detail=transfer)
    theirs = desk(pool.people["police"]).get(f"/desk/matters/{clue.pk}/").content.decode()
    ours = desk(pool.people["clerk"]).get(f"/desk/matters/{clue.pk}/").content.decode()
    assert "告知程序缺失" in theirs and "县级统筹" in theirs
    assert "县纪委监委" in ours and "县纪委监委" not in theirs and "移送" not in theirs


def test_what_may_be_the_same_matter_stands_on_one_page(pool):
    ledger = Ledger()
    given = {"title": "告知程序", "source": "file_review", "agency": pool["market"], "facts": "未告知"}
    case = ledger.open("enforcement.supervision", organ=pool["justice"], on=D("2026-03-01"), fields=given)
    case.take("accept", D("2026-03-01"), fields={"agency": pool["market"]})
    letter = {
        "problems": ["review"],
        "demand": "补正",
        "basis_text": "行政处罚法第四十四条",
        "reply_due": D("2026-03-25"),
    }
    case.take("remind", D("2026-03-03"), fields=letter)
    ledger.flush()
    walk = Walk(pool, found(pool)).graded().sent()
    found(pool, key="matter:2", title="又一件败诉")
    found(pool, key="matter:3", title="别的单位", agency=pool["qingxi"])
    url = f"/desk/oversight/pool/{walk.clue.pk}/alike/"
    found(pool, key="matter:4", title="收费公示不全", rule="other")
    page = desk(pool.people["clerk"]).get(url).content.decode()
    assert (
        page.index("又一件败诉") < page.index("收费公示不全")
        and "同一单位的同类问题" in page
        and "别的单位" not in page
    )
    assert case.matter.number in page and "2026-03-25" in page and "2026-03-31" in page
    assert desk(pool.people["market_head"]).get(url).status_code == 404


def test_look_backs_are_drawn_and_named_by_the_draw(pool):
    walk = Walk(pool, found(pool)).graded().sent().struck()
    client, url = desk(pool.people["clerk"]), "/desk/oversight/pool/look-backs/"
    assert "行政诉讼败诉" in client.get(url).content.decode()
    wrong = client.post(url, {"rate": "很多"})
    assert wrong.status_code == 422 and "看不懂抽取比例" in wrong.content.decode()
    pool.person("town", "qingxi", Role.CLERK)
    assert "司法行政部门" in desk(pool.people["town"]).post(url, {"rate": "50%"}).content.decode()
    with zeal_ignore():  # pool and shares, each an event of its own
        assert client.post(url, {"rate": "50%"}).status_code == 302
    draw = Draw.objects.get()
    assert [one["id"] for one in draw.plan["pool"]] == [walk.clue.number]
    look = {"chosen": "drawn", "draw_no": draw.number, "result": "kept", "facts": "现场核实没有反弹"}
    with pytest.raises(BadInput, match="已完成的抽取"):
        walk.do("look_back", "2026-10-08", detail=look)
    with pytest.raises(BadInput, match="请填写公开抽取编号"):
        walk.do("look_back", "2026-10-08", detail={**look, "draw_no": ""})
    day, clerk = D("2026-10-08"), pool.people["clerk"]
    drawn = {
        "frozen_hash": "甲", "frozen_on": day, "frozen_at": NOON, "seed": "7", "seed_by": clerk, "seed_on": day, "seed_at": NOON,
        "drawn_on": day, "certificate": {},
    }  # fmt: skip
    Draw.objects.filter(pk=draw.pk).update(**drawn, summary={"rows": [{"id": "另一条", "out": ""}]})
    with pytest.raises(BadInput, match="不能早于销号日期2026-03-25"):
        walk.do("look_back", "2026-03-24", detail=look)
    with pytest.raises(BadInput, match="没有抽中"):
        walk.do("look_back", "2026-10-08", detail=look)
    with pytest.raises(BadInput, match="指定回头看的，不填"):
        walk.do("look_back", "2026-10-08", detail={**look, "chosen": "named"})
    Draw.objects.filter(pk=draw.pk).update(summary={"rows": [{"id": walk.clue.number, "out": ""}]})
    walk.do("look_back", "2026-10-08", detail=look)
    assert Matter.objects.get(pk=walk.clue.pk).record.looked_on == D("2026-10-08")
    again = client.post(url, {"rate": "50%"})
    assert "没有销号后尚未回头看的线索" in again.content.decode()


def test_a_failed_look_back_is_followed_by_a_relapse(pool):
    walk = (
        Walk(pool, found(pool, "2025-03-02", grade="yellow"))
        .graded("2025-03-04", "yellow")
        .sent("2025-03-05", "2025-03-31")
        .struck("2025-03-25")
    )
    walk.do(
        "look_back",
        "2025-09-20",
        detail={"chosen": "named", "draw_no": "", "result": "again", "facts": "告知程序又有缺失"},
    )
    with pytest.raises(Exception, match="最近一次回头看发现问题复发"):
        walk.do("archive", "2026-04-01")
    walk.do("relapse", "2025-09-21", detail={"facts": "告知程序又有缺失"})
    record = Matter.objects.get(pk=walk.clue.pk).record
    assert (record.grade, record.relapses, walk.state) == ("red", 1, "relapsed")
