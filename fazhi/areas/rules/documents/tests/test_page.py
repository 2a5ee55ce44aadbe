"""What the page of a document says at a glance."""

import pytest

from fazhi.areas.rules.documents.tests.cases import D, Doc, existing, people


@pytest.fixture
def doc(county):
    people(county)
    return lambda **fields: Doc(county, **fields)


def test_the_page_marks_what_was_done_and_folds_long_texts(doc, county, client, settings):
    settings.FAZHI_TODAY = D("2026-06-20")
    it = doc().draft()
    client.force_login(county.people["drafter"])
    page = client.get(f"/desk/matters/{it.matter.pk}/").content.decode()
    assert "2026-06-05已办过，可以再办" in page and page.count("已办过") == 1  # drafted, not yet assessed
    long = "第一条 " + "内容" * 200
    made = existing(county, text=long)
    client.force_login(county.people["drafter"])
    page = client.get(f"/desk/matters/{made.matter.pk}/").content.decode()
    assert '<div class="long-text">' in page and long in page


@pytest.mark.parametrize(
    ("business", "least", "why"),
    [(False, "2026-06-17", "地方规定（各省7至30日不等"), (True, "2026-07-08", "优化营商环境条例第62条")],
)
def test_the_comment_form_says_the_earliest_last_day(doc, county, client, settings, business, least, why):
    """Seven working days, or thirty days where the draft is closely tied to business, from 2026-06-08."""
    settings.FAZHI_TODAY = D("2026-06-08")
    it = doc().draft(business=business)
    client.force_login(county.people["drafter"])
    page = client.get(f"/desk/matters/{it.matter.pk}/step/open_comment/").content.decode()
    assert f'value="{least}"' in page and f"2026-06-08公开的，最早到{least}（{why}" in page
    it.do("open_comment", "2026-06-08", comment_until=least)
    assert it.state == "commenting"
