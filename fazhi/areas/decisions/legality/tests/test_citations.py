"""What the reviewer sees of the citations of a draft, and a point made of a finding with one click."""

from __future__ import annotations

from datetime import date

import pytest
from django.utils.html import escape

from fazhi.areas.decisions.legality.citations import cited
from fazhi.spine import clock
from fazhi.statutes import facts
from fazhi.statutes.entering import By

DAY = date(2026, 11, 20)
TEXT = "第一条　根据《环境保护法》第四十五条，制定本办法。\n第二条　依照《行政复议法》第九十一条、《行政处罚法》第三条和《<b>》办理。"


@pytest.fixture
def shelved(county):
    facts.seed(By(None, DAY, "命令行"))


def test_the_doubtful_come_first_each_at_its_clause(shelved):
    found = cited(TEXT, DAY)
    assert [(c.finding.citation.text, c.clause, c.tone) for c in found] == [
        ("《环境保护法》第四十五条", "第一条", "red"), ("《行政复议法》第九十一条", "第二条", "red"),
        ("《行政处罚法》第三条", "第二条", "green"),
    ]  # fmt: skip


def test_on_the_bench_a_finding_becomes_a_point(shelved, review, county, client):
    matter = review(kind="document", text=TEXT).accept().matter
    client.force_login(county.people["reviewer"])
    url = f"/desk/decisions/legality/{matter.pk}/"
    page = client.get(url).content.decode()
    assert "由《生态环境法典》替代" in page and '<mark class="red"' in page and "<b>》" not in page
    query = cited(TEXT, clock.today())[0].as_point
    assert f"?{escape(query)}#sheet" in page
    sheet = client.get(f"{url}?{query}").content.decode()
    assert "引用“《环境保护法》第四十五条”" in sheet and "请改引《生态环境法典》的相应条文" in sheet
