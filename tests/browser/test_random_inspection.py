"""A round of random inspection in the hands of those concerned, from the plan to the published results, in a real browser.

At each gate the wrong way is tried first. A stranger on a telephone sees when there is something to see, and verifies the draw.
"""

from __future__ import annotations

import json
from datetime import datetime

import pytest

from fazhi.areas.enforcement.officers.models import Certificate
from fazhi.areas.enforcement.officers.tests.people import halt
from fazhi.areas.enforcement.random_checks.models import RandomOfficer
from fazhi.areas.enforcement.random_checks.tests.scene import BASE, SEED, build_town
from fazhi.areas.enforcement.visits.models import Visit
from fazhi.areas.enforcement.visits.tests.scene import LICENCE, STORAGE, bureau  # noqa: F401
from fazhi.spine import clock
from fazhi.spine.actions import correct_entry, take_step
from fazhi.spine.draws import rights
from fazhi.spine.draws.verification import verify
from fazhi.spine.draws.words import CHINA
from fazhi.spine.models import Draw, Matter
from tests.browser.looking import fits
from tests.browser.walking import Days, Walker, fill

pytestmark = pytest.mark.browser
CODE = "enforcement.random_plan"


@pytest.fixture
def town(transactional_db, bureau):  # noqa: F811
    return build_town(bureau)


@pytest.fixture
def cast(town, open_page, settings, monkeypatch):
    settings.ZEAL_RAISE = False  # one request lays down pool, shares and officers, and sends a visit for each object
    hour = [9]
    moment = lambda: datetime(*clock.today().timetuple()[:3], hour[0], tzinfo=CHINA)  # noqa: E731
    monkeypatch.setattr(rights, "now", moment)
    monkeypatch.setattr("fazhi.spine.draws.actions.now", moment)
    day = Days(settings)
    day("2026-03-02")
    people = {name: Walker(open_page(), name) for name in ("m_clerk", "m_head", "m_two", "police")}
    stranger = Walker(open_page())
    stranger.page.set_viewport_size({"width": 375, "height": 812})
    return people | {"stranger": stranger, "day": day, "hour": lambda at: hour.__setitem__(0, at)}


def test_from_the_plan_to_the_published_results(town, cast):
    matter = approved(town, cast)
    draw = drawn(matter, town, cast)
    sent(matter, draw, town, cast)
    published(matter, draw, town, cast)


def approved(town, cast) -> Matter:
    clerk, head = cast["m_clerk"], cast["m_head"]
    clerk.refused_opening(CODE, "每户检查人员不得少于两人", "行政处罚法第42条", **{**BASE, "per_visit": 1})
    matter = clerk.opens(CODE, **BASE)
    clerk.refused(matter, "submit", "还没有列入抽查事项")
    for item in town.random_items:
        clerk.step(matter, "add_item", item=item.pk)
    clerk.refused(matter, "add_item", "已经列入", item=town.random_items[0].pk)
    kept = town.crew[5]
    clerk.step(matter, "recuse", officer=kept.pk, ground="declared", stated_by=kept.name)
    clerk.page.goto(f"/desk/enforcement/random/{matter.pk}/")
    clerk.sees("按今日的名录：9户，抽取5户", "计划批准以后", f"{kept.name}（本人声明回避）")
    assert not clerk.page.get_by_role("button", name="准备抽取").count()  # no draw before the plan is approved
    clerk.step(matter, "submit")
    clerk.hindered(matter, "approve", "须由承办单位的机关负责人")
    cast["stranger"].page.goto("/enforcement/random/")
    cast["stranger"].sees("没有符合的抽查")
    head.step(matter, "approve")
    return matter


def drawn(matter, town, cast) -> Draw:
    clerk, day = cast["m_clerk"], cast["day"]
    clerk.at(matter).sees("抽取和结果")
    clerk.page.goto(f"/desk/enforcement/random/{matter.pk}/")
    clerk.shot("random-01-ahead")
    clerk.page.get_by_role("button", name="准备抽取").click()
    clerk.page.wait_for_url("**/desk/draws/*/")
    clerk.sees("已按计划准备抽取", "本人声明回避")
    draw = Draw.objects.get()
    clerk.hindered(matter, "take_over", "抽取完成以后才能接收结果")
    deed(
        clerk,
        draw,
        "describe",
        seed_source="当众掷骰子十二次",
        seed_known_at="2026-03-02T15:00",
        seed_outcomes="2176782336",
    )
    deed(clerk, draw, "freeze")
    cast["stranger"].page.goto(f"/enforcement/random/{matter.pk}/")
    cast["stranger"].sees(draw.number, "先抄下冻结校验值")
    cast["hour"](16)
    deed(clerk, draw, "seed", seed=SEED, witness1=town.people["police"].pk, outside="尹若水，县人大代表")
    deed(cast["police"], draw, "confirm", seed=SEED, there=True)
    deed(cast["m_two"], draw, "record", words="在见证笔录上签字")
    draw.refresh_from_db()
    assert verify(draw.certificate) == []
    day("2026-03-03")
    return draw


def deed(walker, draw, code, **values) -> None:
    walker.page.goto(f"/desk/draws/{draw.pk}/do/{code}/")
    fill(walker.page.locator("#sheet form, .sheet form").first, values)
    with walker.page.expect_navigation():
        walker.page.locator(".sheet form button.primary, #sheet form button.primary").last.click()
    alerts = walker.page.locator("[role=alert]").all_text_contents()
    assert not alerts, alerts


def sent(matter, draw, town, cast) -> None:
    clerk, day = cast["m_clerk"], cast["day"]
    gone = draw.certificate["result"]["assigned"][0]["officer"]
    card = Certificate.objects.get(cert_no=gone)
    halt(card, "suspended", day("2026-03-03"))
    clerk.refused(matter, "take_over", card.officer.name, "恢复使用以前不得执法", "请在抽取的页面改派")
    deed(clerk, draw, "replace-officer", officer=f"县市场监管局\t{gone}", ground="unavailable", words="证件暂扣")
    item = town.random_items[0]
    correct_entry(item, by=town.people["m_clerk"], on=clock.today(), reason="误登取消", changes={"until": "2026-03-03"})
    clerk.refused(matter, "take_over", "已自2026-03-03起从随机抽查事项清单取消，不得抽查")
    correct_entry(item, by=town.people["m_clerk"], on=clock.today(), reason="恢复", changes={"until": None})
    clerk.step(matter, "take_over")
    assert not RandomOfficer.objects.filter(officer__in=[card.officer, town.crew[5]]).exists()
    clerk.page.goto(f"/desk/enforcement/random/{matter.pk}/")
    clerk.sees("抽中的对象和结果", "尚无结果")
    clerk.shot("random-02-drawn")
    assert not clerk.page.get_by_role("button", name="批准待批准的检查").count()
    clerk.hindered(matter, "finish", "等5户还没有检查结果")
    head = cast["m_head"]
    head.page.goto(f"/desk/enforcement/random/{matter.pk}/")
    head.page.get_by_role("button", name="批准待批准的检查（5户）").click()
    head.sees("已批准5户的检查")


def published(matter, draw, town, cast) -> None:
    clerk, stranger, day = cast["m_clerk"], cast["stranger"], cast["day"]
    visits = list(Visit.objects.order_by("pk"))
    assert len(visits) == 5
    day("2026-03-12")
    walked(visits[0], town, cast)
    for visit in visits[1:]:
        by_actions(visit, town)
    stranger.page.goto(f"/enforcement/random/{matter.pk}/")
    stranger.sees("以免检查以前走漏")
    assert "商店" not in stranger.text
    deed(clerk, draw, "publish")
    clerk.step(matter, "finish").step(matter, "publish")
    stranger.page.goto("/enforcement/random/")
    stranger.page.get_by_role("link", name="食品经营双随机抽查").click()
    stranger.sees("完成检查5户", "发现问题1户", "未发现问题", "凭证已公布，可以自行核验")
    stranger.shot("random-03-public")
    assert fits(stranger.page, 375)
    stranger.page.get_by_role("link", name=draw.number).click()
    with stranger.page.expect_download() as download:
        stranger.page.get_by_role("link", name="抽取凭证（JSON）").click()
    with open(download.value.path(), encoding="utf-8") as file:
        assert verify(json.load(file)) == []
    clerk.page.set_viewport_size({"width": 390, "height": 844})
    for url in (f"/desk/enforcement/random/{matter.pk}/", "/desk/enforcement/random/?done=1"):
        clerk.page.goto(url)
        assert fits(clerk.page, 390)
        clerk.shot(f"random-04-phone{url.count('done')}")


def walked(visit, town, cast) -> None:
    """The first visit on its own pages; a problem is found."""
    clerk, matter = cast["m_clerk"], visit.matter
    clerk.refused(
        matter, "announce", "不得少于两人", officer_one=visit.officer_one_id, officer_two=visit.officer_one_id
    )
    clerk.step(matter, "announce", officer_one=visit.officer_one_id, officer_two=visit.officer_two_id)
    clerk.step(matter, "arrive", cards_shown=True, rights_told=True)
    for line in (LICENCE, STORAGE):
        finding = {
            "item_code": line.split()[0],
            "body": town["market"].pk,
            "outcome": "corrected",
            "follow": "on_spot",
            "remark": "当场改正",
        }
        clerk.step(matter, "finding", **finding)
    clerk.step(matter, "fix", result="problems").step(matter, "publish")


def by_actions(visit, town) -> None:
    clerk, on = town.people["m_clerk"], clock.today()
    pair = {"officer_one": visit.officer_one_id, "officer_two": visit.officer_two_id}
    findings = [("finding", {}, {"item_code": line.split()[0], "body": town["market"].pk, "outcome": "clean", "follow": "none"})
                for line in (LICENCE, STORAGE)]  # fmt: skip
    steps = [("announce", pair, None), ("arrive", {"cards_shown": True, "rights_told": True}, None), *findings,
             ("fix", {"result": "clean"}, None), ("publish", {}, None)]  # fmt: skip
    for code, fields, detail in steps:
        take_step(Matter.objects.get(pk=visit.pk), code, by=clerk, on=on, fields=fields, detail=detail)
