"""A campaign from its mandate to the published result, through the actions."""

from __future__ import annotations

from datetime import date

import pytest

from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine.access import Reach, Role
from fazhi.spine.actions import open_matter, record_entry, take_step
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.verify import breaks

D = date.fromisoformat
SYSTEM = "leadership.campaign"
FIELDS = {
    "name": "道路交通安全和运输执法领域突出问题专项整治", "kind": "special", "year": 2026, "origin": "superior",
    "origin_paper": "岭州市专项整治方案", "domain": "transport", "field_code": "overload", "goal": "查摆整改突出问题",
    "partner_one": None, "partner_two": None, "partner_three": None, "partners": "", "begins_on": "2026-03-01",
    "midterm_by": "2026-07-01", "ends_by": "2026-10-30",
}  # fmt: skip
PROBLEM = {"source": "self", "facts": "超限检测点记录不全", "demand": "补齐记录", "mend_by": "2026-06-01"}
MENDED = {"no": 1, "facts": "记录已补齐", "proof": "检测记录（2026年5月）"}


@pytest.fixture
def campaign(county):
    class Campaign:
        def __init__(self, **more):
            self.clerk, self.head = county.people["clerk"], county.people["head"]
            self.other = county.person("hecha", "justice", Role.REVIEWER, reach=Reach.DIVISION, name="核查人")
            fields = {**FIELDS, "lead": county["justice"], "partner_one": county["police"], **more}
            self.matter = open_matter(SYSTEM, organ=county["justice"], by=self.clerk, on=D("2026-02-20"), fields=fields)

        def do(self, code, on, detail=None, by=None, **fields):
            take_step(self.matter, code, by=by or self.clerk, on=D(on), fields=fields, detail=detail)
            self.matter.refresh_from_db()
            return self

    return Campaign


def test_the_mandate_is_whole_and_no_campaign_is_typed_twice(campaign, county):
    for wrong, sentence in [
        ({"ends_by": "2026-02-01"}, "早于开始日期"), ({"midterm_by": "2026-12-01"}, "不在2026-03-01至2026-10-30之间"),
        ({"origin": "congress"}, "人大代表票决的是为民办实事项目"), ({"partner_two": county["police"]}, "参加单位重复"),
    ]:  # fmt: skip
        with pytest.raises(BadInput, match=sentence):
            campaign(**wrong)
    campaign()
    with pytest.raises(BadInput, match="同一行动已登记"):
        campaign(field_code="")
    with pytest.raises(BadInput, match="同一行动已登记"):
        campaign(name="超限超载治理")
    campaign(name="超限超载治理", year=2025)


def test_a_problem_is_closed_by_somebody_else_with_its_proof(campaign, county):
    it = campaign().do("plan", "2026-03-01", plan_no="云专发〔2026〕1号")
    with pytest.raises(BadInput, match="整改期限2026-06-01早于"):
        it.do("problem", "2026-06-02", {**PROBLEM, "unit": county["police"]})
    it.do("problem", "2026-04-01", {**PROBLEM, "unit": county["police"]})
    with pytest.raises(BadInput, match="第1号问题尚未登记整改情况"):
        it.do("verify", "2026-05-01", {"no": 1, "passed": True, "facts": "已核"}, by=it.other)
    with pytest.raises(BadInput, match="没有第7号问题"):
        it.do("mend", "2026-05-01", {**MENDED, "no": 7})
    with pytest.raises(BadInput, match="佐证材料"):
        it.do("mend", "2026-05-01", {**MENDED, "proof": ""})
    it.do("mend", "2026-05-01", MENDED)
    with pytest.raises(BadInput, match="登记整改和核实不能是同一人"):
        it.do("verify", "2026-05-02", {"no": 1, "passed": True, "facts": "已核"})
    with pytest.raises(BadInput, match="已登记整改，待核实"):
        it.do("mend", "2026-05-02", MENDED)
    it.do("verify", "2026-05-03", {"no": 1, "passed": False, "facts": "五月中旬仍缺两日"}, by=it.other)
    it.do("mend", "2026-05-20", MENDED).do(
        "verify", "2026-05-21", {"no": 1, "passed": True, "facts": "已核"}, by=it.other
    )
    with pytest.raises(BadInput, match="第1号问题已核实到位"):
        it.do("mend", "2026-05-22", MENDED)
    got = engine.values(catalogue.figures(system=SYSTEM), Period.year(2026))
    counted = {
        name: got[f"{SYSTEM}.{name}"].number for name in ("problems", "mended", "refused", "campaigns", "projects")
    }
    assert counted == {"problems": 1, "mended": 1, "refused": 1, "campaigns": 1, "projects": 0}
    by_unit = engine.split([catalogue.figure(f"{SYSTEM}.mended")], Period.year(2026), "unit")
    assert {key: v.number for key, v in by_unit[f"{SYSTEM}.mended"].items()} == {county["police"].pk: 1}
    assert not list(breaks())


def test_it_closes_with_problems_verified_numbers_and_the_midterm(campaign, county, client):
    it = campaign().do("plan", "2026-03-01", plan_no="云专发〔2026〕1号")
    for kind in ("meeting", "meeting", "inspection"):
        it.do(
            "activity", "2026-04-02", {"kind": kind, "subject": "推进会", "place": "", "minutes_no": "", "outcome": ""}
        )
    it.do("circular", "2026-04-10", {"kind": "bulletin", "issue": "第1期", "subject": "工作简报"})
    it.do("problem", "2026-04-01", {**PROBLEM, "unit": county["police"]})
    done = {"outcome": "done", "outcome_note": "完成"}
    with pytest.raises(
        NotAllowed, match=r"第1号问题尚未核实到位.*尚未登记成效.*尚未登记中期评估（应于2026-07-01前完成）"
    ):
        it.do("close", "2026-10-20", by=it.head, **done)
    it.do("mend", "2026-05-01", MENDED).do(
        "verify", "2026-05-03", {"no": 1, "passed": True, "facts": "已核"}, by=it.other
    )
    it.do(
        "result",
        "2026-10-10",
        {"measure": "整治路段", "target": None, "number": "12", "unit_word": "处", "paper": "验收单"},
    )
    it.do("midterm", "2026-06-28", midterm_note="进度过半")
    it.do("close", "2026-10-20", by=it.head, **done)
    assert it.matter.deadlines.get(limit="publish", met_on=None).due_on == D("2026-11-17")
    it.do("publish", "2026-11-02", published_where="县政府门户网站")
    assert it.matter.closed_on == D("2026-11-02")
    got = engine.values(catalogue.figures(system=SYSTEM), Period.year(2026))
    assert [got[f"{SYSTEM}.{n}"].number for n in ("meetings", "inspections", "circulars", "done")] == [2, 1, 1, 1]
    assert got[f"{SYSTEM}.done_rate"].text == "100%"


def test_the_pages_tell_what_is_open_and_meet_the_key_field_by_its_code(campaign, county, client):
    it = campaign().do("plan", "2026-03-01", plan_no="云专发〔2026〕1号")
    it.do("problem", "2026-04-01", {**PROBLEM, "unit": county["police"]})
    field = {"field_code": "overload", "domain": "transport", "lead": county["police"], "trades": "道路运输", "cover": "", "plan_no": "",
             "since": "2026-03-01", "until": None}  # fmt: skip
    keep = {"organ": county["justice"], "by": county.people["clerk"], "on": D("2026-03-01"), "title": "货车超限超载"}
    with pytest.raises(BadInput, match="同一代码的专项行动是“道路交通安全和运输执法领域突出问题专项整治”"):
        record_entry("enforcement.key_fields", fields={**field, "campaign": "超限超载治理"}, **keep)
    kept = record_entry("enforcement.key_fields", fields={**field, "campaign": FIELDS["name"]}, **keep)
    client.force_login(it.clerk)
    board = client.get("/desk/leadership/campaigns/").content.decode()
    assert FIELDS["name"] in board and "查摆1条，销号0条" in board and "逾期" in board
    page = client.get(f"/desk/leadership/campaigns/{it.matter.pk}/").content.decode()
    assert "超限检测点记录不全" in page and "未销号1条" in page and "重点领域：货车超限超载" in page
    assert f"/desk/matters/{it.matter.pk}/" in client.get(f"/desk/enforcement/key-fields/{kept.pk}/").content.decode()
    client.force_login(county.people["market"])
    assert client.get(f"/desk/leadership/campaigns/{it.matter.pk}/").status_code == 404


def test_the_public_sees_what_was_published(campaign, client):
    it = campaign(midterm_by=None).do("plan", "2026-03-01", plan_no="云专发〔2026〕1号")
    it.do(
        "result",
        "2026-10-10",
        {"measure": "整治路段", "target": None, "number": "12", "unit_word": "处", "paper": "验收单"},
    )
    it.do("close", "2026-10-20", by=it.head, outcome="done", outcome_note="完成")
    address = f"/published/{SYSTEM}/"
    assert FIELDS["name"] not in client.get(address).content.decode()
    it.do("publish", "2026-11-02", published_where="县政府门户网站")
    assert FIELDS["name"] in client.get(address).content.decode()
