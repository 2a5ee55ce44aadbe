"""The year on one page, sixty schools listed at once, and a look-back whose objects nobody chose."""

import re
from datetime import date, datetime

import pytest
from zeal import zeal_ignore

from fazhi.areas.oversight.inspection import looking_back
from fazhi.areas.oversight.inspection.models import InspectionCircular, InspectionObject
from fazhi.areas.oversight.inspection.tests.scene import D, Inspecting, struck_off
from fazhi.spine.draws import actions, planning
from fazhi.spine.draws.actions import Present
from fazhi.spine.draws.words import CHINA
from fazhi.spine.errors import Refused
from fazhi.spine.models import Draw

pytestmark = pytest.mark.django_db
TODAY = D("2026-11-20")
SEED = "3 1 6 6 2 4 5 1 1 3 2 6 4 4 5 2 1 6 3 5"


def at(hour, minute=0):
    return datetime.combine(TODAY, datetime.min.time().replace(hour=hour, minute=minute), CHINA)


def refused(told):
    return pytest.raises(Refused, match=told)


def two_units(county):
    """An inspection of a town and an agency, both problems struck off."""
    it = Inspecting(county).on_object("market", kind="agency").in_the_field().paper(unit="全部").answers()
    it.problem(1).problem(2, unit="market").do("report", "2026-03-16", report_text="x")
    it.do("feed_back", "2026-03-20", by="head", feedback_text="x")
    for right in it.right:
        struck_off(right)
    return it


def drawn(county):
    clerk, head, other = (county.people[name] for name in ("clerk", "head", "reviewer"))
    draw = looking_back.prepare(by=clerk, on=TODAY, first=date(2026, 1, 1), last=TODAY, rate="50%")
    words = {"title": draw.title, "purpose": draw.purpose, "basis": draw.basis, "seed_source": "当众掷骰子二十次"}
    draw = planning.describe(draw, by=clerk, on=TODAY, seed_known_at=at(10), seed_outcomes=6**20, **words)
    draw = actions.freeze(draw, by=clerk, on=TODAY, at=at(9))
    seen = [Present(one, unit="县司法局") for one in (other, head)]
    actions.enter_seed(draw, seed=SEED, witnesses=seen, by=clerk, on=TODAY, at=at(10, 5))
    for witness in (other, head):
        draw = actions.confirm(Draw.objects.get(pk=draw.pk), seed=SEED, by=witness, on=TODAY, at=at(10, 10))
    return draw


def test_a_look_back_looks_at_what_was_drawn_and_at_nothing_else(county):
    first = two_units(county)
    with refused("没有销号后尚未复查"):
        looking_back.prepare(
            by=county.people["clerk"], on=TODAY, first=date(2026, 1, 1), last=date(2026, 1, 2), rate="50%"
        )
    with refused("由督察机构的人员组织"):
        looking_back.prepare(by=county.people["market"], on=TODAY, first=date(2026, 1, 1), last=TODAY, rate="50%")
    draw = drawn(county)
    chosen = draw.summary["rows"][0]["id"]
    rights = {right.matter.number: right for right in first.right}
    assert len(draw.summary["rows"]) == 1 and set(rights) >= {chosen}
    given = {"kind": "look_back", "earlier": first.matter.pk, "draw_no": draw.number, "title": "回头看"}
    it = Inspecting(county, on="2026-11-20", **given)
    hit = {"青溪镇": "qingxi", "县市场监管局": "market"}[str(rights[chosen].record.unit)]
    missed = {"qingxi": "market", "market": "qingxi"}[hit]
    with refused("不能自行指定"):
        it.on_object(missed, on="2026-11-20")
    it.on_object(hit, on="2026-11-20").member("justice", "副局长", "leader", on="2026-11-20").member(
        "police", "科长", on="2026-11-20"
    )
    it.do("approve", "2026-11-20", by="head", scheme="x", covert=True).do("begin_covert", "2026-11-20")
    other = next(number for number in rights if number != chosen)
    with refused("不在抽取.*抽中的整改之列"):
        it.do("recheck", "2026-11-20", detail={"rectification_no": other, "result": "kept", "seen": "x"})
    it.do("recheck", "2026-11-20", detail={"rectification_no": chosen, "result": "kept", "seen": "抽查属实"})
    with refused("已经复查登记"):
        it.do("recheck", "2026-11-20", detail={"rectification_no": chosen, "result": "kept", "seen": "x"})


def test_the_year_on_one_page(county, client):
    it = Inspecting(county).fed_back()
    client.force_login(county.people["clerk"])
    text = client.get("/desk/oversight/inspections/").text
    row = re.sub(r"<[^>]+>", "|", text.rsplit("各单位的督察整改", 1)[1].split("青溪镇")[1].split("</tr>")[0])
    assert [n for n in row.split("|") if n] == ["1", "1", "1", "0", "0", "0", "0", "0"]  # one, being put right, overdue
    assert it.matter.record.title in text and "拟定“回头看”抽取" in text
    wrong = client.post("/desk/oversight/inspections/", {"first": "x", "last": "2026-11-20", "rate": "10%"})
    assert wrong.status_code == 422 and "销号起日不是日期" in wrong.text
    struck_off(it.right[0])
    with zeal_ignore():  # pool and shares, each an event of its own
        made = client.post("/desk/oversight/inspections/", {"first": "2026-01-01", "last": "2026-11-20", "rate": "10%"})
    assert made.status_code == 302 and Draw.objects.get().title.startswith("督察整改“回头看”抽取")
    client.force_login(county.people["market"])
    other = client.get("/desk/oversight/inspections/?year=2026").text
    assert it.matter.record.title not in other and "拟定“回头看”抽取" not in other


def test_sixty_schools_at_once_or_none(county, client):
    it = Inspecting(county)
    client.force_login(county.people["clerk"])
    url = f"/desk/oversight/inspections/{it.matter.pk}/objects/"
    assert "批量列入督察对象" in client.get(f"/desk/matters/{it.matter.pk}/").text
    names = [f"第{n}小学" for n in range(1, 13)]
    twice = client.post(url, {"kind": "school", "names": "\n".join([*names, "第3小学"])})
    assert twice.status_code == 422 and "第13行“第3小学”" in twice.text and not InspectionObject.objects.exists()
    unknown = client.post(url, {"kind": "town", "names": "南山镇"})
    assert unknown.status_code == 422 and "机构名录没有“南山镇”" in unknown.text
    assert client.post(url, {"kind": "school", "names": "\n".join(names)}).status_code == 302
    assert client.post(url, {"kind": "town", "names": "青溪镇\n石桥镇"}).status_code == 302
    assert InspectionObject.objects.count() == 14 and InspectionObject.objects.filter(unit=county["qingxi"]).exists()
    client.force_login(county.people["market"])
    assert client.get(url).status_code == 404
    client.force_login(county.people["clerk"])
    begun = Inspecting(county).approved().do("notify", "2026-03-05", arrive_on="2026-03-10").matter
    assert "不能再列入督察对象" in client.get(f"/desk/oversight/inspections/{begun.pk}/objects/").text


def test_only_circulars_to_the_public_are_on_the_portal(county, client):
    it = Inspecting(county).fed_back()
    it.do("circular", "2026-04-01", by="head", detail={"scope": "county", "content": "全县通报的内容"})
    assert "还没有向社会公开" in client.get("/oversight/circulars/").text
    it.do(
        "circular",
        "2026-04-02",
        by="head",
        detail={"scope": "public", "content": "两个单位逾期未改，联系人电话13812345678。"},
    )
    inner, outer = InspectionCircular.objects.order_by("pk")
    listed = client.get("/oversight/circulars/").text
    assert listed.count("征收决定专项督察：通报") == 1
    told = client.get(f"/oversight/circulars/{outer.pk}/").text
    assert "两个单位逾期未改" in told and "13812345678" not in told
    assert client.get(f"/oversight/circulars/{inner.pk}/").status_code == 404
