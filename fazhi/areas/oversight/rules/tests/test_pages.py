"""The pages of the rules: entered, tried, kept, and nobody sees records behind a trial that are not theirs."""

import pytest
from django.urls import reverse

from fazhi.areas.oversight.rules.models import RuleTrial
from fazhi.areas.oversight.rules.running import rule_matter, run
from fazhi.areas.oversight.rules.tests.scene import LOST, TODAY, D, people, suit, switched_on

pytestmark = pytest.mark.django_db
BOARD = reverse("desk-oversight:rules")


@pytest.fixture
def suits(county):
    people(county)
    return [
        suit(county, "police", D("2026-05-08"), "revoked"),
        suit(county, "market", D("2026-06-10"), "illegal", no=2),
    ]


def test_a_rule_is_entered_tried_and_its_trial_kept(county, suits, client):
    client.force_login(county.people["clerk"])
    page = client.get(BOARD).content.decode()
    assert "行政诉讼败诉" in page and "未列入" in page and "超过法定期限" in page
    there = client.post(BOARD, {"rule": LOST})
    matter = rule_matter(LOST, by=None, on=TODAY)
    assert there.url == reverse("desk-oversight:rule", args=[matter.pk])
    span = {"first": "2026-01-01", "last": "2026-11-20"}
    tried = client.get(there.url, span).content.decode()
    assert "会列出2条" in tried and suits[0].number in tried and not RuleTrial.objects.exists()
    assert client.get(there.url, span | {"last": "2027-01-01"}).status_code == 422
    assert "不是日期" in client.get(there.url, span | {"last": "昨天"}).content.decode()
    client.post(there.url, span)
    assert RuleTrial.objects.get().total == 2
    assert "2026-01-01至2026-11-20" in client.get(there.url).content.decode()


def test_who_may_not_read_the_records_sees_the_number_and_not_them(county, suits, client):
    matter = switched_on(county, LOST)
    run(TODAY)
    client.force_login(county.people["police"])  # of the police: reads no rule of the bureau
    assert client.get(reverse("desk-oversight:rule", args=[matter.pk])).status_code == 404
    assert not list(_read_by(client, "/desk/oversight/rules/", suits))
    client.force_login(county.people["head"])
    page = client.get(reverse("desk-oversight:rule", args=[matter.pk]), {"first": "2026-01-01", "last": "2026-11-20"})
    assert "2条已在线索池" in page.content.decode() and "已列出2条" in page.content.decode()


def _read_by(client, url, suits):
    page = client.get(url).content.decode()
    return [one for one in suits if one.number in page]
