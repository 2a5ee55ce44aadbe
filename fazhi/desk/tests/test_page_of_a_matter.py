"""What stands open on a long page and what is folded, and that nothing is asked for in vain."""

import re
from datetime import date

import pytest

from fazhi.desk.facts import Fact
from fazhi.desk.matter_page import MatterPage
from fazhi.desk.tests.test_matter import do, page_of
from fazhi.spine import actions


@pytest.fixture
def matter(request_for):
    return request_for(on="2026-11-02")


@pytest.mark.parametrize(
    ("kind", "code", "says"),
    [
        ("step", "answer", "须由承办单位的机构负责人办理（条例第33条）"), ("step", "abandon", "当前为“已收到”，不能办理“视为放弃申请”（条例第30条）"),
        ("resume", "-", "没有中止，无须恢复"),
    ],
)  # fmt: skip
def test_nothing_is_asked_for_what_would_be_refused(at_desk, matter, kind, code, says):
    url = f"/desk/matters/{matter.pk}/{kind}/{code}/"
    answer = at_desk("clerk").get(url)
    page = answer.content.decode()
    assert answer.status_code == 403 and says in page.split('id="sheet"')[1].split("</section>")[0]
    assert 'name="act-on"' not in page and "现在不能办理“" in page
    part = at_desk("clerk").get(url, headers={"HX-Request": "true"})  # a button of a page that has grown old
    assert part.status_code == 200 and says in part.content.decode() and "<form" not in part.content.decode()


def test_a_long_text_shows_its_beginning_and_the_rest_on_demand(at_desk, request_for):
    text = "\n".join(f"第{n}条 第{n}批" for n in range(1, 21))
    page = page_of(at_desk("clerk"), request_for(content=text))
    folded = page.split('class="long-text"')[1].split("</div></details>")[0]
    beginning, whole = folded.split("<details>")
    assert "第4条" in beginning and "第5条" not in beginning and "第20条" in whole
    assert f"显示全部（{len(text)}字）" in whole
    assert Fact("content", "内容", "征地批文").beginning == ""
    assert "long-text" not in page_of(at_desk("clerk"), request_for(content="征地批文"))


def test_what_this_state_has_brought_is_open_and_the_rest_is_folded(at_desk, request_for, county):
    matter, client = request_for(on="2026-11-02"), at_desk("clerk")
    page = MatterPage(matter, county.people["clerk"])
    tables = [{"code": "old", "last": date(2026, 11, 1)}, {"code": "new", "last": date(2026, 11, 2)}]
    page.matter.moved_on = date(2026, 11, 2)
    assert [t["open"] for t in page.folded(tables)] == [False, True]
    assert [t["open"] for t in page.folded(tables[:1])] == [True]  # nothing is gained by folding the only one
    for n in range(12):
        actions.reveal(matter.chain, by=county.people["clerk"], on=matter.opened_on, reason=f"核对{n}")
    history = page_of(client, matter).split("<h2>留痕</h2>")[1]
    assert history.split("更早的留痕")[0].count("<time ") == 10 and history.count("<time ") == 13
    assert "更早的留痕" not in client.get(f"/desk/matters/{matter.pk}/?all=1").text


def test_a_page_of_many_sections_lists_them(at_desk, matter, monkeypatch):
    clerk = at_desk("clerk")
    assert 'class="contents"' not in page_of(clerk, matter)
    do(clerk, matter, "step", "ask", **{"act-on": "2026-11-03"})
    monkeypatch.setattr("fazhi.desk.matter_page.GLANCE", 1)
    page = page_of(clerk, matter)
    codes = re.findall(r'href="#([^"]+)"', page.split('class="contents"')[1].split("</nav>")[0])
    assert codes[0] == "clocks" and codes[-1] == "history"
    assert all(f'id="{code}"' in page for code in codes)
