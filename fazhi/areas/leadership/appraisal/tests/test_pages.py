"""The pages of the appraisal: points open their records; an agency sees its own, after it was told."""

from __future__ import annotations

import pytest

from fazhi.areas.leadership.appraisal.tests.scene import Office

URL = "/desk/leadership/appraisals/"


@pytest.fixture
def office(county):
    return Office(county)


def test_each_point_opens_its_records_and_no_agency_sees_another(office, client):
    office.settled("police", 2)
    police = office.take(office.launched()["police"], "compute", "2026-09-15")
    client.force_login(office.clerk)
    assert "4.00" in client.get(f"{URL}{police.pk}/").content.decode()
    behind = client.get(f"{URL}{police.pk}/2/").content.decode()
    assert "计算时共2条" in behind and "相邻纠纷0" in behind and "相邻纠纷1" in behind
    assert client.get(f"{URL}{police.pk}/1/").status_code == 404  # by hand: no records
    table = client.get(f"{URL}scheme/{police.record.scheme_id}/").content.decode()
    assert "县公安局" in table and "县市场监管局" in table and "不排名次" in table
    client.force_login(office.police)
    assert client.get(f"{URL}{police.pk}/").status_code == 404
    assert "没有已告知您单位的考核" in client.get(URL).content.decode()
    office.take(police, "tell", "2026-09-21")
    assert "8.00" in client.get(f"{URL}{police.pk}/").content.decode()
    assert "县公安局" in client.get(URL).content.decode()
    assert client.get(f"{URL}scheme/{police.record.scheme_id}/").status_code == 404
    client.force_login(office.county.people["market"])
    assert client.get(f"{URL}{police.pk}/").status_code == 404
    client.logout()
    assert "县公安局" not in client.get("/published/leadership.appraisal/").content.decode()
