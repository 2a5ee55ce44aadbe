"""The desk page of one year and the pages for everybody: gaps, what is published and what is not yet."""

import pytest
from django.urls import reverse

from fazhi.areas.services.publicity.tests.scene import (
    DUTY,
    D,
    activity,
    common_list,
    duties,
    own_list,
    people,
    plan,
    reminder,
)
from fazhi.spine.models import Matter


@pytest.fixture
def bureau(county):
    return people(county)


@pytest.fixture
def year(bureau):
    """A plan, a common list, one unit's list with two overdue duties, a reminder out and an event of two units."""
    it = plan(bureau).do("item", "2026-01-12", detail={**DUTY, "owner": bureau["qingxi"], "due_on": D("2026-12-10")})
    it.do("submit", "2026-01-13").do("approve", "2026-01-15", by="head", approval_no="云司会〔2026〕1号")
    it.do("issue", "2026-01-16", issued_where="门户网站")
    it.do("final_review", "2026-11-02", final_result="年度目标基本完成，山区偏少。")
    common = common_list(bureau).do(
        "item", "2026-01-16", detail={**DUTY, "content": "组织宪法宣传", "due_on": D("2026-05-31")}
    )
    common.do("publish", "2026-01-20", by="head", published_where="门户网站")
    own = own_list(bureau, common=common.record).do("item", "2026-02-03", by="market", detail=DUTY)
    own.do("publish", "2026-02-10", by="market", published_where="局网站")
    activity(bureau, co_organisers="县市场监管局、县公安局")
    letter = reminder(bureau).do("issue", "2026-07-13", by="head", demand="补办", reply_due=D("2026-08-14"))
    return {"plan": it, "common": common, "own": own, "letter": letter}


def test_the_year_shows_gaps_credits_and_reminders(bureau, year, client):
    client.force_login(bureau.people["clerk"])
    text = client.get("/desk/services/publicity/").text
    assert "“九五”普法规划（2026–2030年）" in text and "国家宪法日" in text and "还有11天" in text
    assert (
        "逾期未反馈" in text
        and "没有责任清单" in text
        and "2项逾期" in text
        and "已评估，未公布" in text
        and "0／1项" in text
    )
    rows = [row for row in text.split("<tr>") if 'data-label="缺口"' in row]
    police, market = (next(row for row in rows if name in row) for name in ("县公安局", "县市场监管局"))
    assert "1场" in police and "1场" in market  # one event, both credited
    assert "没有登记规划、计划" in client.get("/desk/services/publicity/?year=2024").text
    client.force_login(bureau.people["police"])
    text = client.get("/desk/services/publicity/").text
    assert "1个单位，1个有缺口" in text and "县市场监管局" not in text
    assert client.get("/desk/services/publicity/?year=x").status_code == 200


def test_the_public_reads_what_is_published_and_not_what_is_being_revised(bureau, year, client):
    text = client.get("/services/publicity/").text
    assert "云岚县2026年普法工作计划" in text and "县市场监督管理局" in text and "尚未公布" in text
    own, it = year["own"], year["plan"]
    page = f"/services/publicity/lists/{own.matter.pk}/"
    shown = client.get(page).text
    assert DUTY["content"] in shown and "组织宪法宣传" in shown and "到期未完成" in shown
    own.do("revise", "2026-04-01", by="market", revise_why="新法施行")
    own.do("item", "2026-04-01", by="market", detail={**DUTY, "content": "尚未公布的新事项"})
    assert "尚未公布的新事项" not in client.get(page).text
    own.do("publish", "2026-04-02", by="market", published_where="局网站")
    assert "尚未公布的新事项" in client.get(page).text
    assert "组织宪法宣传" in client.get(f"/services/publicity/lists/{year['common'].matter.pk}/").text
    page = f"/services/publicity/plans/{it.matter.pk}/"
    assert "山区偏少" not in client.get(page).text and "进行中" in client.get(page).text
    generic = client.get(reverse("portal:published_detail", args=["services.publicity_plan", it.matter.pk]))
    assert generic.status_code == 200 and "山区偏少" not in generic.text
    it.do("final_publish", "2026-11-03", final_where="门户网站")
    assert "山区偏少" in client.get(page).text


def test_what_is_not_published_does_not_exist(bureau, client):
    draft, own = plan(bureau), own_list(bureau)
    for kind, it in (("plans", draft), ("lists", own), ("appraisals", draft)):
        assert client.get(f"/services/publicity/{kind}/{it.matter.pk}/").status_code == 404
    assert "还没有公布的责任清单" in client.get("/services/publicity/").text
    assert not duties(bureau)


def posted(client, it, code, on, **fields):
    """A step handed in on its sheet."""
    url = f"/desk/matters/{it.matter.pk}/step/{code}/"
    version = Matter.objects.get(pk=it.matter.pk).version
    return client.post(url, {"act-on": on, "act-version": version, **fields})


def test_steps_that_reach_many_records_through_the_pages(bureau, client):
    """With more items than one, so that reading them one by one would be noticed."""
    it = plan(bureau)
    for n in range(4):
        owner = bureau[("market", "police", "qingxi", "shiqiao")[n]]
        it.do("item", "2026-01-12", detail={**DUTY, "content": f"第{n}项", "owner": owner})
    it.do("submit", "2026-01-13").do("approve", "2026-01-15", by="head", approval_no="1号")
    client.force_login(bureau.people["clerk"])
    assert posted(client, it, "issue", "2026-01-16", issued_where="门户网站").status_code == 302
    assert len(duties(bureau)) == 1
    common = common_list(bureau)
    for n in range(3):
        common.do("item", "2026-01-16", detail={**DUTY, "content": f"共性第{n}项"})
    common.do("publish", "2026-01-20", by="head", published_where="门户网站")
    own = own_list(bureau, common=common.record)
    for n in range(3):
        own.do("item", "2026-02-03", by="market", detail={**DUTY, "content": f"个性第{n}项"})
    client.force_login(bureau.people["market"])
    assert posted(client, own, "publish", "2026-02-10", published_where="局网站").status_code == 302
    own.do("revise", "2026-04-01", by="market", revise_why="新法施行")
    own.do("item", "2026-04-01", by="market", detail={**DUTY, "content": "新的一项"})
    assert posted(client, own, "publish", "2026-04-02", published_where="局网站").status_code == 302
    assert len(duties(bureau)) == 8
    last = duties(bureau)[-1]
    for n in (1, 2, 3):
        event = activity(bureau, co_organisers="县市场监管局", on=f"2026-05-1{n}")
        last.do("activity", "2026-05-20", by="market", detail={"activity": event})
    assert client.get(f"/desk/matters/{last.matter.pk}/").status_code == 200
    assert posted(client, last, "fulfil", "2026-05-21", proof="").status_code == 302
    assert last.record.held == 3
