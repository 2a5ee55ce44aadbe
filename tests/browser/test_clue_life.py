"""A lost lawsuit in the pool of clues, in the hands of those concerned, in a real browser: coloured, sent out, put right, verified
by another, struck off, come back. At each gate the wrong way is tried first.
"""

from __future__ import annotations

import os

import pytest

from fazhi.areas.oversight.clues.tests.scene import found, staffed
from fazhi.spine.models import Matter
from fazhi.spine.tests.county import build
from tests.browser.walking import Days, Walker

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TASK = "oversight.clue_task"
PHONE, SHOTS = {"width": 390, "height": 844}, os.environ.get("FAZHI_SCREENSHOTS")


@pytest.fixture
def county():
    return staffed(build())


@pytest.fixture
def cast(county, open_page, settings):
    day = Days(settings)
    day("2026-03-02")
    people = {name: Walker(open_page(), name) for name in ("clerk", "head", "market_head", "police_clerk")}
    return people | {"day": day}


def test_from_a_lost_lawsuit_to_the_relapse(county, cast):
    clue = found(county)
    graded(clue, cast)
    task = sent(clue, county, cast)
    put_right(task, cast)
    verified_and_struck(clue, task, cast)
    relapsed(clue, county, cast)
    stands_on_a_phone(cast)


def graded(clue, cast):
    clerk, day = cast["clerk"], cast["day"]
    clerk.page.goto("/desk/oversight/pool/")
    clerk.sees("行政诉讼败诉", "红色", "已登记，待研判", "不打分")
    day("2026-03-04")
    clerk.refused(clue, "grade", "已登记，待研判")
    clerk.step(
        clue, "triage", kinds=["judicial", "administrative"], level="county", judgement="属实，由市场监管部门整改"
    )
    clerk.refused(clue, "grade", "定级理由", grade="red", reason="")
    clerk.step(clue, "grade", grade="red", reason="生效判决认定程序违法，同类文书仍在使用")


def sent(clue, county, cast) -> Matter:
    clerk, head, day = cast["clerk"], cast["head"], cast["day"]
    market, police = county["market"].pk, county["police"].pk
    day("2026-03-05")
    head.hindered(clue, "send", "尚未确定责任单位和整改期限")
    unit = {"unit": market, "lead": True, "demand": "修订告知文书，培训办案人员"}
    clerk.refused(clue, "name_unit", "整改期限应晚于办理日期", due_on="2026-03-05", **unit)
    clerk.step(clue, "name_unit", due_on="2026-03-31", **unit)
    clerk.hindered(clue, "send", "机构负责人")
    head.refused(clue, "send", "不能核查自己的整改", verifier=market)
    head.step(clue, "send", verifier=police)
    clerk.step(clue, "notify_risk", unit=market, content="同类文书继续使用可能再次败诉")
    head.at(clue).shot("clue-sent")
    return Matter.objects.get(system=TASK)


def put_right(task, cast):
    unit, day = cast["market_head"], cast["day"]
    day("2026-03-10")
    unit.page.goto("/desk/")
    unit.sees("行政诉讼败诉")
    unit.step(task, "plan", measures="修订告知文书，开展听证培训", responsible="法规科")
    day("2026-03-20")
    unit.hindered(task, "report", "尚未登记整改佐证材料")
    unit.refused(task, "prove", "请填写文号", name="关于规范告知程序的通知")
    unit.step(task, "prove", name="关于规范告知程序的通知", document_no="云市监〔2026〕8号")
    unit.step(task, "report", result="已修订并培训全体办案人员")
    unit.hindered(task, "verify", "核查单位")  # the unit itself does not verify


def verified_and_struck(clue, task, cast):
    head, checker, day = cast["head"], cast["police_clerk"], cast["day"]
    head.refused(clue, "strike", "已报告整改完成，待核查")  # reported done is not closed
    day("2026-03-24")
    checker.step(task, "verify", verify_note="已查看文书和培训记录")
    head.step(clue, "strike", strike_note="核查属实，同意销号")
    head.sees("已销号（观察期）")
    task.refresh_from_db()
    assert task.state == "closed"


def relapsed(clue, county, cast):
    clerk, day = cast["clerk"], cast["day"]
    day("2026-09-01")
    assert found(county, "2026-09-01", key="matter:2", facts="同类文书又一件败诉").pk == clue.pk
    clerk.page.goto("/desk/oversight/pool/")
    clerk.sees("复发，待重新交办", "0／1")
    clerk.at(clue).sees("又一件败诉", "复发")
    clerk.shot("clue-relapsed")


def stands_on_a_phone(cast):
    page = cast["clerk"].page
    page.goto("/desk/oversight/pool/")
    cast["clerk"].shot("pool")
    page.set_viewport_size(PHONE)
    for address in ("/desk/oversight/pool/", "/desk/oversight/pool/look-backs/"):
        page.goto(address)
        wide = page.evaluate("document.scrollingElement.scrollWidth - innerWidth")
        assert wide <= 0, f"{address} 横向超出{wide}像素"
    cast["clerk"].shot("pool-phone")
