"""The year of study on the desk: who falls short is told, who does not is not."""

import pytest

from fazhi.areas.leadership.study.tests.test_ledgers import entry, land, study  # noqa: F401

pytestmark = pytest.mark.django_db
PAGE = "/desk/leadership/study/"


def test_who_falls_short_stands_first(land, client):  # noqa: F811
    land.person("gov", "government", "registrar", reach="division")
    land.person("registrar", "government", "registrar")
    entry(land, "study_plans", organ="justice", year=2026, kind="centre_group", times=3)
    for _ in range(2):
        study(land, organ="government")
        study(land, kind="centre_group")
    client.force_login(land.people["gov"])
    page = client.get(PAGE).content.decode()
    assert (
        "2／3 <span" in page and page.count("待完成") == 2
    )  # the bureau's third session, the government's centre group
    assert page.index("县司法局") and "学法4场次" in page
    study(land, kind="centre_group")
    for _ in range(2):
        study(land, organ="government", kind="centre_group")
    assert "0个单位还没有完成" in client.get(PAGE).content.decode()
    client.force_login(land.people["court"] if "court" in land.people else land.person("none", "court", "auditor"))
    assert client.get(PAGE).status_code == 404
