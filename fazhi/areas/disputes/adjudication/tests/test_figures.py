"""The pages of the figures: what they split by is told in words."""

from django.test import Client

from fazhi.areas.disputes.adjudication.tests.cases import NAME, PLAIN, Case, item, people


def test_applications_are_split_by_item_in_words(county):
    scene = people(county)
    Case(scene, item(scene, NAME), on="2026-03-02")
    Case(scene, item(scene, PLAIN), on="2026-03-03")
    client = Client()
    client.force_login(scene.people["head"])
    page = client.get("/desk/figures/disputes.adjudication.applied/").content.decode()
    assert "裁决事项" in page and "企业名称登记管理规定裁决" in page and "某条例裁决" in page
    rows = client.get("/desk/figures/disputes.adjudication.applied/rows/").content.decode()
    assert rows.count("名称近似争议") >= 2 and "锦程商贸" in rows
