"""Every topic that the menu of the desk offers to somebody opens for them; whom its page would refuse is not led to it."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from fazhi.demo import people, places
from fazhi.spine.models import Account


@pytest.fixture
def county(settings, db):
    settings.FAZHI_DIVISION = places.COUNTY
    people.cast(places.build())


def topics(client: Client) -> list[str]:
    menu = re.search(r"<summary>专题</summary>(.*?)</details>", client.get("/desk/").content.decode(), re.DOTALL)
    return re.findall(r'href="([^"]+)"', menu[1]) if menu else []


def test_every_topic_that_is_offered_opens(county, client):
    offered: dict[str, set[str]] = {}
    for account in Account.objects.filter(username__in=[one[0] for one in people.CAST] + ["bm03", "xz02"]):
        client.force_login(account)
        offered[account.username] = set(topics(client))
        refused = {
            url: status
            for url in offered[account.username]
            if (status := client.get(url, follow=True).status_code) != 200
        }
        assert not refused, (account.username, refused)
    assert len(set.union(*offered.values())) > 15
    five = "/desk/decisions/five/"
    assert five in offered["zhengfuban"] and five not in offered["zhifa"]  # whose posts are for enforcement alone
