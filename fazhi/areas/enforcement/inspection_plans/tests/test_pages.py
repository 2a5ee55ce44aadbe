"""The bench as the coordinator and a body see it, and the plan as everybody reads it."""

import pytest
from django.test import Client

from fazhi.areas.enforcement.inspection_plans.tests.scene import LICENCE

pytestmark = pytest.mark.django_db


def at(county, name):
    client = Client()
    client.force_login(county.people[name])
    return client


def text(response):
    return response.content.decode()


@pytest.fixture
def bench(planning, settings):
    from datetime import date

    settings.FAZHI_TODAY = date(2026, 1, 22)
    planning.merged()
    return f"/desk/enforcement/plans/{planning.plan.pk}/"


def test_putting_a_plan_together(planning, bench):
    client = at(planning.county, "clerk")
    page = text(client.get(bench))
    for words in (
        "<b>4</b> 次（合并前）",
        "<b>2</b> 次（合并后）",
        "<b>50.0%</b> 减少2次",
        "4次合并为2次，为最优",
        "跨部门合并：同一对象，县市场监管局1项",
    ):
        assert words in page
    assert "没有办理" in text(client.post(f"{bench}adjust/", {"deed": "apart", "visits": "1"}))
    answer = client.post(
        f"{bench}adjust/", {"deed": "apart", "visits": "1", "checks": "4", "reason": "案件保密"}, follow=True
    )
    assert "拆开：第1次检查" in text(answer) and planning.where()[4] == 4
    late = client.post(f"{bench}adjust/", {"deed": "accept", "visits": "3", "version": "3"})
    assert late.status_code == 409 and not planning.visits()[3].kept
    answer = client.post(f"{bench}adjust/", {"deed": "accept", "visits": "全部"}, follow=True)
    assert "没有尚未确认的合并建议" in text(answer)
    assert "没有可以合并的" not in text(client.post(f"{bench}solve/", follow=True))  # the granary is still open
    assert planning.where()[4] == 4


def test_narrowing_the_list(planning, bench):
    client = at(planning.county, "clerk")
    police = planning.county["police"].pk
    for asked, there, gone in (
        ("show=joint", "第1次", "第3次"), ("show=single", "第3次", "第1次"), (f"body={police}", "第1次", "第3次"), ("month=3", "第3次", "第1次"),
        ("q=粮油", "第3次", "第1次"), ("q=第1次", "第1次", "第3次"),
    ):  # fmt: skip
        page = text(client.get(f"{bench}?{asked}"))
        assert f'<span class="no">{there}</span>' in page and f'<span class="no">{gone}</span>' not in page, asked
    assert "没有符合条件的检查" in text(client.get(f"{bench}?q=%00&month=99&body=x&show=x&page=x&q=无"))


def test_who_may(planning, bench, county):
    market = at(county, "m_clerk")  # takes part, reads, does not decide
    page = text(market.get(bench))
    assert "跨部门合并" in page and "生成合并建议</button>" not in page and 'value="apart"' not in page
    assert market.post(f"{bench}solve/").status_code == 403
    assert market.post(f"{bench}adjust/", {"deed": "accept", "visits": "1"}).status_code == 403
    assert at(county, "qingxi").get(bench).status_code == 404
    assert "云岚县2026年度涉企行政检查计划" in text(market.get("/desk/enforcement/plans/"))
    assert "还没有检查计划" in text(at(county, "qingxi").get("/desk/enforcement/plans/"))


def test_everybody_reads_the_published_plan_without_names(planning, bench):
    public = Client()
    assert "还没有公布的检查计划" in text(public.get("/enforcement/plans/"))
    where = f"/enforcement/plans/{planning.plan.pk}/"
    assert public.get(where).status_code == 404
    planning.adjust("accept", "全部", reason="").do("decide", by="head", on="2026-01-22")
    planning.do("publish", on="2026-01-22", published_where="县政府门户网站")
    assert "云岚县2026年度涉企行政检查计划" in text(public.get("/enforcement/plans/"))
    page = text(public.get(where))
    assert "云岚县市场监督管理局" in page and LICENCE.split()[0] in page and "合并为2次" in page and "3月—5月" in page
    assert "山泉食品" not in page and "粮油" not in page
