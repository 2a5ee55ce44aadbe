"""Catalogues on the portal in every version; the five procedures on the desk, for who may see them."""

from datetime import date

import pytest

from fazhi.areas.decisions.decision.tests.cases import ITEM, MEETING, Catalogue, Decision

D = date.fromisoformat


@pytest.fixture
def adjusted(county):
    """Two items, then the first later, the second out, a third in; a fourth is being entered."""
    it = Catalogue(county).lists().lists(name="城乡公交一体化规划", category="plan", planned_month=9).published()
    it.take("adjust", "2026-06-01", adjust_reason="年度重点工作调整")
    again = {**ITEM, "unit": county["police"], "item_no": 1, "planned_month": 10, "reason": "前期工作未完成"}
    it.take("change_item", "2026-06-01", detail=again)
    it.take("take_out_item", "2026-06-01", detail={"item_no": 2, "reason": "并入市级规划"})
    it.lists("2026-06-01", name="养老服务设施布局方案", category="project", planned_month=11, reason="县委部署")
    it.published("2026-06-10").take("adjust", "2026-07-01", adjust_reason="再次调整")
    return it.lists("2026-07-01", name="尚未公布的事项", reason="拟列入")


def text_of(client, address):
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_a_catalogue_is_shown_as_it_stands_with_what_changed(client, adjusted):
    listing = text_of(client, "/decisions/catalogues/")
    assert "共1个单位公布了目录" in listing and "第2版（2026年6月10日调整）" in listing
    page = text_of(client, f"/decisions/catalogues/{adjusted.matter.pk}/")
    assert "城区停车收费管理方案" in page and "养老服务设施布局方案" in page
    assert "<del>6月</del> → <ins>10月</ins>" in page and "前期工作未完成" in page and "并入市级规划" in page
    assert "尚未公布的事项" not in page and "再次调整" not in page


def test_earlier_versions_stay_readable(client, adjusted):
    page = text_of(client, f"/decisions/catalogues/{adjusted.matter.pk}/1/")
    assert "已不是现行目录" in page and "城乡公交一体化规划" in page and "养老服务设施布局方案" not in page
    for wrong in ("0", "3", "99"):
        assert client.get(f"/decisions/catalogues/{adjusted.matter.pk}/{wrong}/").status_code == 404


def test_what_is_not_published_is_not_there(client, county):
    it = Catalogue(county).lists()
    assert client.get(f"/decisions/catalogues/{it.matter.pk}/").status_code == 404
    assert "还没有公布的目录" in text_of(client, "/decisions/catalogues/?year=1999")
    case = Decision(county)
    assert client.get(f"/decisions/catalogues/{case.matter.pk}/").status_code == 404


def test_the_stage_of_each_item_is_told_and_no_more(client, county):
    listed = Catalogue(county).lists().lists(name="乙事项").record
    Catalogue.published(it := _again(county, listed))
    case = Decision(county, catalogue=it.record, catalogue_item=1).started()
    address = f"/decisions/catalogues/{it.matter.pk}/"
    assert "拟订草案、听取意见" in text_of(client, address) and text_of(client, address).count("尚未启动") == 1
    case.take("consult", "2026-03-23", consult_from=D("2026-03-23"), consult_days=30)
    assert "正在公开征求意见" in text_of(client, address)
    case.told("consultation_closed", "2026-04-24", "consultation", comments=1, adopted=1, ended_on=D("2026-04-22"))
    ruled = {"block": "participation", "needed": False, "ground": "secret", "reason": "国家秘密", "decided_by": "县长"}
    Decision(county, catalogue=it.record, catalogue_item=1).started().take("rule", "2026-04-25", detail=ruled)
    page = text_of(client, address)
    assert "依法不予公开" in page and "拟订草案" not in page and "国家秘密" not in page


def _again(county, record):
    it = Catalogue.__new__(Catalogue)
    it.county, it.by, it.matter = county, county.people["office"], record.matter
    return it


def test_an_issued_decision_is_one_click_away(client, county):
    it = Catalogue(county).lists().published()
    case = Decision(county, catalogue=it.record, catalogue_item=1).issued()
    page = text_of(client, f"/decisions/catalogues/{it.matter.pk}/")
    assert f'href="/published/decisions.decision/{case.matter.pk}/"' in page and "已出台" in page
    shown = text_of(client, f"/published/decisions.decision/{case.matter.pk}/")
    assert "自2026年7月1日起实施。" in shown and "程教授" not in shown


def test_the_five_procedures_at_a_glance(client, county):
    case = Decision(county).started()
    ruled = {
        "block": "expert",
        "needed": False,
        "ground": "not_technical",
        "reason": "事项简单",
        "decided_by": "县公安局局长",
    }
    case.take("rule", "2026-03-22", detail=ruled)
    case.heard().take("review_competition", "2026-04-29")
    address = f"/desk/decisions/five/{case.matter.pk}/"
    assert client.get(address).status_code == 302
    client.force_login(county.people["office"])
    page = text_of(client, address)
    assert "专业性、技术性不强（条例第19条）" in page and "县公安局局长认定" in page and "意见20条，采纳6条" in page
    assert page.count("应当履行") == 4 and "重大行政决策程序暂行条例第30条" in page
    assert "云岚县城区停车收费管理方案" in text_of(client, "/desk/decisions/five/")
    client.force_login(county.people["market"])  # no part in it
    assert client.get(address).status_code == 404
    assert "云岚县城区停车收费管理方案" not in text_of(client, "/desk/decisions/five/")


def test_the_archive_list_names_what_is_missing(client, county):
    case = Decision(county).issued().filed(leave="minutes")
    client.force_login(county.people["office"])
    page = text_of(client, f"/desk/decisions/five/{case.matter.pk}/")
    assert page.count(">缺<") == 1 and "会议纪要、会议记录" in page


def test_no_page_tells_of_dissent(client, county):
    case = Decision(county).submitted()
    case.take("meeting", "2026-05-28", detail={**MEETING, "dissent": "某副县长反对"})
    case.take("adopt", "2026-05-28", congress_required=False)
    for who in ("office", "police"):
        client.force_login(county.people[who])
        assert "某副县长反对" not in text_of(client, f"/desk/decisions/five/{case.matter.pk}/")


def test_all_catalogues_are_offered_with_their_organs(client, county):
    """Two of them: the organ of each must not be asked for one by one."""
    Catalogue(county).lists().published()
    Catalogue(county, "qingxi", "qingxi").lists().published()
    client.force_login(county.people["office"])
    page = text_of(client, "/desk/registers/decisions.decision/new/")
    assert "2026年度目录" in page and 'name="title"' not in page
