"""The page of working with courts: what is late stands first, and each sees what is his."""

import re

from django.test import Client

from fazhi.areas.disputes.liaison.tests.letters import D, Letter
from fazhi.areas.disputes.liaison.tests.test_meetings import decided


def page(county, who):
    client = Client()
    client.force_login(county.people[who])
    return client.get("/desk/disputes/liaison/")


def test_what_is_late_stands_first_and_each_sees_his_own(county, django_assert_max_num_queries):
    Letter(county, "2026-11-10", subject="尚有时间的来件", letter_kind="correction").assigned("2026-11-11")
    Letter(county, "2026-08-03", subject="逾期的来件", letter_kind="public_interest").assigned()
    Letter(county, "2026-11-03", subject="未定期限的来件", letter_kind="case", addressee=county["market"])
    Letter(county, "2026-06-01", subject="已回复的来件").assigned("2026-06-02").drafted("2026-06-10").replied(
        "2026-06-12"
    )
    Letter(county, "2026-11-10", subject="将到期", reply_by=D("2026-11-24"), letter_kind="case").assigned("2026-11-11")
    decided(county, "market", due="2026-10-30")
    county.people["clerk"].__dict__.pop("_posts", None)
    with django_assert_max_num_queries(45):
        answer = page(county, "clerk")
    text = answer.content.decode()
    assert answer.status_code == 200 and text.count("<h1") == 1
    order = re.findall(r">(逾期的来件|将到期|尚有时间的来件|未定期限的来件)</a>", text)
    assert order[:4] == ["逾期的来件", "将到期", "尚有时间的来件", "未定期限的来件"]
    assert "已超期43天" in text and "没有规定期限" in text and "还有4天" in text and "待依法履职" in text
    assert "已回复的来件" in text.partition("待回头看")[2]
    assert "已超期21天" in text and "第1项：统一送达格式" in text
    police = page(county, "police").content.decode()
    assert "逾期的来件" in police and "未定期限的来件" not in police and "统一送达格式" not in police
    market = page(county, "market").content.decode()
    assert "统一送达格式" in market and "逾期的来件" not in market


def test_the_page_of_a_meeting_and_of_its_task(county):
    matter, tasks = decided(county, "market", "police", due="2026-10-30")
    client = Client()
    client.force_login(county.people["clerk"])
    assert "第1项：统一送达格式" in client.get(f"/desk/matters/{matter.pk}/").content.decode()
    assert "已超期21天" in client.get(f"/desk/matters/{tasks['market'].pk}/").content.decode()
