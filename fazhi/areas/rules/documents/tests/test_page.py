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
    assert '<td class="whole"><details>' in page and long in page
