"""A lost lawsuit becomes a red clue by a rule: the rule is tried before it may be switched on, the run raises what the trial told, a
leader sees it in red and opens it; struck off, the next lost suit of the same unit re-opens it.
"""

from __future__ import annotations

import pytest

from fazhi.areas.oversight.clues.models import Clue
from fazhi.areas.oversight.clues.tests.scene import Walk, staffed
from fazhi.areas.oversight.rules.tests.scene import LOST, D, people, suit
from fazhi.cli import main
from fazhi.spine.access import Reach, Role
from fazhi.spine.models import Matter
from fazhi.spine.tests.county import build
from tests.browser.walking import Walker

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PHONE, DAY = {"width": 390, "height": 844}, "2026-11-20"


@pytest.fixture
def county():
    found = staffed(build())
    people(found)
    found.person("leader", "government", Role.LEADER, reach=Reach.DIVISION, name="县领导")
    suit(found, "market", D("2026-10-20"), "revoked")
    return found


def test_a_lost_lawsuit_becomes_a_red_clue_and_the_next_one_reopens_it(county, open_page, capsys):
    clerk, head, leader = (Walker(open_page(), name) for name in ("clerk", "head", "leader"))
    switched_on(tried(clerk, head), clerk, head)
    assert main(["risks", "run"]) == 0 and "行政诉讼败诉：列出1条" in capsys.readouterr().out
    clue = Clue.objects.get()
    seen_in_red(leader, clue)
    Walk(county, clue.matter).graded(DAY).sent(DAY, "2026-12-20").struck(DAY)
    suit(county, "market", D("2026-11-19"), "illegal", no=2)
    assert main(["risks", "run"]) == 0
    assert Clue.objects.get().matter.state == "relapsed"
    clerk.at(clue.matter).sees("复发")
    leader.page.goto("/desk/oversight/first-look/")
    leader.sees("整改不到位退回、复发的线索")
    leader.shot("first-look")
    stands_on_a_phone(leader, county)


def tried(clerk, head) -> Matter:
    page = clerk.page
    page.goto("/desk/oversight/rules/")
    clerk.sees("不针对个人，不打分", "行政诉讼败诉", "未列入")
    page.get_by_label("列入规则库：行政诉讼败诉").click()
    clerk.sees("没有试运行记录的规则不能启用")
    rule = Matter.objects.get(system="oversight.rules", risk_rule__rule=LOST)
    head.hindered(rule, "switch_on", "没有试运行过")
    page.fill("input[name=first]", "2026-01-01")
    page.get_by_role("button", name="试运行", exact=True).click()
    clerk.sees("会列出1条", "县市场监管局", "撤销")
    return rule


def switched_on(rule, clerk, head):
    clerk.page.get_by_role("button", name="记录这次试运行").click()
    clerk.sees("试运行已记录：会列出1条")
    head.step(rule, "switch_on", raises_from="2026-01-01")
    head.sees("已启用")


def seen_in_red(leader, clue):
    page = leader.page
    page.goto("/desk/oversight/first-look/")
    leader.sees("红色线索没有销号", "县市场监管局")
    page.get_by_role("link", name="县市场监管局：红色线索没有销号1").click()
    leader.sees("行政诉讼败诉", "1行")
    page.get_by_role("link", name=clue.matter.number).first.click()
    leader.sees("撤销", "行政诉讼法第70条")


def stands_on_a_phone(leader, county):
    page = leader.page
    page.set_viewport_size(PHONE)
    for address in (
        "/desk/oversight/first-look/",
        "/desk/oversight/rules/",
        f"/desk/oversight/portrait/{county['market'].pk}/",
    ):
        page.goto(address)
        wide = page.evaluate("document.scrollingElement.scrollWidth - innerWidth")
        assert wide <= 0, f"{address} 横向超出{wide}像素"
