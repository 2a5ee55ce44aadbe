"""Open data: what is published and nothing beside, as a page and as files."""

import csv
import io

from django.test import Client
from django.urls import reverse

from fazhi.areas.data.sharing import open_data
from fazhi.areas.data.sharing.tests.test_sharing import listed, offered, town  # noqa: F401
from fazhi.portal import published


def test_everybody_takes_what_is_published_and_nothing_else(town, settings):  # noqa: F811
    settings.FAZHI_DIVISION = "990126"
    offered(town, name="=调解案件")
    listed(town, name="还在编制的条目")
    client = Client()
    page = client.get(reverse("data:open-data")).content.decode()
    assert "政务数据目录" in page and "使用说明" in page and "2026-03-02" in page
    text = client.get(reverse("data:open-data-file", args=["data.offer", "csv"])).content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["数据名称"] for row in rows] == ["'=调解案件"]
    told = client.get(reverse("data:open-data-file", args=["data.offer", "json"])).json()
    assert told["updated"] == "2026-03-02" and [row["数据名称"] for row in told["rows"]] == ["=调解案件"]
    assert "还在编制" not in text and set(rows[0]) == set(told["rows"][0])
    for code, kind in (("data.sharing", "csv"), ("nothing", "csv"), ("data.offer", "exe")):
        assert client.get(reverse("data:open-data-file", args=[code, kind])).status_code == 404


def test_sealed_registers_are_no_open_data():
    told = {one.code for one in open_data.registers()}
    assert told <= {one.code for one in published.registers()} and not any(
        c.startswith("services.resettlement") for c in told
    )
