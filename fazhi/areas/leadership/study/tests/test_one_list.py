"""What is to be studied stands on one list: units take it over, add to it, leave nothing out; a new edition shows who is behind."""

from __future__ import annotations

import pytest

from fazhi.areas.leadership.study.tests.test_ledgers import entry, land, refused  # noqa: F401
from fazhi.spine.actions import correct_entry, record_entry

pytestmark = pytest.mark.django_db
POSTS = "县政府部门主要负责人"


def county_list(land, edition, laws, on, **more):  # noqa: F811
    fields = {"posts": POSTS, "edition": edition, "laws": laws, "change": "", **more}
    return record_entry(
        "services.law_lists", organ=land["justice"], by=land.people["registrar"], on=on, title=f"{POSTS}应知应会法律法规清单", fields=fields
    )  # fmt: skip


def unit_list(land, laws, told, edition=1, on=None, posts="局领导班子成员"):  # noqa: F811
    return entry(land, "study_lists", on, "局学法清单", edition=edition, posts=posts, laws=laws, based_on=told)


def test_a_unit_adds_and_leaves_nothing_out(land):  # noqa: F811
    march = land.today.replace(month=3)
    one = county_list(land, 1, "《中华人民共和国宪法》\n行政处罚法", march)
    refused("没有编号或者名称为“不存在的清单”", unit_list, land, "宪法", "不存在的清单")
    refused(f"现行的：{one.number}（{POSTS}）", unit_list, land, "宪法", "不存在的清单")
    refused(f"请在“所依据的应知应会清单”填写{one.number}", unit_list, land, "宪法\n行政处罚法", "", posts=POSTS)
    refused("列有而这份清单没有：《行政处罚法》，请补上", unit_list, land, "宪法\n民法典", one.number)
    unit_list(land, "宪法\n《行政处罚法》\n水法", one.number)
    unit_list(land, "水法", "", posts="水政监察人员")  # posts for which the county keeps no list


def test_a_new_edition_shows_who_is_behind(land, client):  # noqa: F811
    march, may = land.today.replace(month=3), land.today.replace(month=5)
    old = county_list(land, 1, "宪法\n行政处罚法", march)
    mine = unit_list(land, "宪法\n行政处罚法\n水法", old.number, on=march)
    client.force_login(land.people["registrar"])
    page = "/desk/leadership/study/"
    assert "学法清单1份；0份与应知应会清单不一致" in client.get(page).content.decode()
    ended = {"by": land.people["registrar"], "on": may, "changes": {"ended_on": may}, "reason": "有新版"}
    correct_entry(old, **ended)
    new = county_list(land, 2, "宪法\n行政处罚法\n法治宣传教育法", may)
    text = client.get(page).content.decode()
    assert "1份与应知应会清单不一致" in text and f"{new.number}第2版" in text and "《法治宣传教育法》" in text
    refused("《法治宣传教育法》", unit_list, land, mine.laws, old.number, edition=2)  # the edition in force decides
    correct_entry(mine, **ended)
    unit_list(land, f"{new.laws}\n水法", new.number, edition=2)
    assert "0份与应知应会清单不一致" in client.get(page).content.decode()
