"""The desk pages of officers, who sees whom, and the list in and out of a spreadsheet."""

from __future__ import annotations

from datetime import date

import pytest
import xlsxwriter

from fazhi.areas.enforcement.officers.fields import officers_offered
from fazhi.areas.enforcement.officers.ledgers import OfficerPosting, TrainingHours
from fazhi.areas.enforcement.officers.models import Certificate, Officer
from fazhi.areas.enforcement.officers.tests.test_life import applied, entered
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine import access, actions, registry
from fazhi.spine.access import Reach, Role
from fazhi.spine.errors import BadInput
from fazhi.spine.sheets.importing import run

DAY = date(2026, 11, 20)
pytestmark = pytest.mark.django_db


@pytest.fixture
def people(county):
    county.person("keeper", "justice", Role.REGISTRAR, reach=Reach.DIVISION)
    return county


def seen(county, who, code="enforcement.officer"):
    return access.readable(county.people[who], registry.register_of(code), DAY)


def test_each_agency_sees_its_own_and_the_bureau_all(people):
    entered(people, "市场甲")
    entered(people, "公安乙", agency="police")
    assert [o.name for o in seen(people, "market")] == ["市场甲"]
    assert [o.name for o in seen(people, "police")] == ["公安乙"]
    assert seen(people, "head").count() == 2 and seen(people, "qingxi").count() == 0
    applied(people, Officer.objects.get(name="市场甲"))
    assert seen(people, "police", "enforcement.certificate").count() == 0
    assert seen(people, "head", "enforcement.certificate").count() == 1


def test_an_agency_enters_its_own_person_at_the_bureau(people, client):
    client.force_login(people.people["market"])
    page = client.get("/desk/enforcement/officers/new/")
    assert page.status_code == 200 and "登记本单位执法人员" in page.content.decode()
    filled = {
        "act-unit": people["market"].pk, "act-on": "2026-11-20", "name": "林执法", "duty": "officer", "joined_on": "2026-03-02",
        "act-key": "k1",
    }  # fmt: skip
    assert client.post("/desk/enforcement/officers/new/", filled | {"name": ""}).status_code == 422
    assert client.post("/desk/enforcement/officers/new/", filled | {"act-unit": people["police"].pk}).status_code == 422
    assert client.post("/desk/enforcement/officers/new/", filled).status_code == 302
    client.post("/desk/enforcement/officers/new/", filled)  # a second click
    officer = Officer.objects.get()
    assert officer.agency == people["market"] and officer.matter.organ == people["justice"]
    board = client.get("/desk/enforcement/officers/").content.decode()
    assert "林执法" in board and "没有取得行政执法证件" in board


def test_one_lesson_for_many(people, client):
    crowd = [entered(people, f"第{n}人") for n in range(3)]
    stranger = entered(people, "公安乙", agency="police")
    client.force_login(people.people["market"])
    filled = {
        "act-title": "程序与文书", "act-on": "2026-10-12", "act-people": [crowd[0].pk, crowd[1].pk], "lesson": "business",
        "hours": "6", "act-key": "k2",
    }  # fmt: skip
    url = "/desk/enforcement/officers/lesson/"
    assert client.post(url, filled | {"act-people": [crowd[0].pk, stranger.pk]}).status_code == 422
    assert client.post(url, filled | {"hours": "0"}).status_code == 422
    assert not TrainingHours.objects.exists()
    assert client.post(url, filled).status_code == 302
    client.post(url, filled)
    assert TrainingHours.objects.count() == 2
    assert (
        engine.values([figure := catalogue.figure("enforcement.training.business")], Period.year(2026))[
            figure.code
        ].number
        == 2
    )


def test_hours_follow_the_person(people):
    people.person("police2", "police", Role.REGISTRAR)
    person = entered(people)
    record = lambda organ, by, on, hours: actions.record_entry(  # noqa: E731
        "enforcement.training", organ=people[organ], by=people.people[by], on=on, title="培训",
        fields={"officer": person, "lesson": "rotation", "hours": hours},
    )  # fmt: skip
    record("market", "market", date(2026, 4, 1), 35)
    rate = catalogue.figure("enforcement.officers.hours_rate")
    value = lambda: engine.values([rate], Period.year(2026))[rate.code].number  # noqa: E731
    assert value() == 0
    move = {"agency": people["police"], "why": ""}
    actions.take_step(person.matter, "move", by=people.people["market"], on=date(2026, 6, 1), detail=move)
    record("police", "police2", date(2026, 9, 1), 25)
    assert value() == 1


def test_a_town_is_offered_its_own_and_those_posted_there(people):
    person = entered(people)
    entered(people, "青溪甲", agency="qingxi")
    post = lambda **fields: actions.record_entry(  # noqa: E731
        "enforcement.postings", organ=people["market"], by=people.people["market"], on=date(2026, 2, 2), title="下沉",
        fields={"officer": person, "town": people["qingxi"], "since": date(2026, 2, 2)} | fields,
    )  # fmt: skip
    with pytest.raises(BadInput, match="只登记到乡镇"):
        post(town=people["police"])
    post(until=date(2026, 11, 20))
    with pytest.raises(BadInput, match="请先登记该次派驻的止日"):
        post(town=people["shiqiao"], since=date(2026, 5, 1))
    assert OfficerPosting.objects.count() == 1
    offered = lambda on: {o.name for o in officers_offered([people["qingxi"].pk], on)}  # noqa: E731
    assert offered(DAY) == {"林执法", "青溪甲"} and offered(date(2026, 11, 21)) == {"青溪甲"}


HEADS = ("登记日期", "姓 名", "所在单位", "人员类别", "到执法岗位日期", "法制审核人员")


def sheet(tmp_path, rows, heads=HEADS):
    path = tmp_path / "名册.xlsx"
    with xlsxwriter.Workbook(str(path)) as made:
        page = made.add_worksheet("名册")
        for number, cells in enumerate((heads, *rows)):
            page.write_row(number, 0, cells)
    return path


def test_the_list_comes_in_from_a_spreadsheet_with_crooked_rows(people, tmp_path):
    rows = [
        ("2026-1-5", " 林执法 ", "县市场监管局", "执法人员", "2019年3月1日", "是"),
        ("2026.1.5", "吴协助", "云岚县公安局", "执法辅助人员", "20210301", "×"),
        ("2026-1-5", "", "县公安局", "执法人员", "2019-3-1", ""),
        ("2026-1-5", "王五", "县环保局", "执法人员", "2019-3-1", ""),
        ("2026-1-5", "赵六", "县公安局", "临时工", "2019-2-30", ""),
        ("合计", "", "", "", "", ""),
    ]
    register, by = registry.register_of("enforcement.officer"), people.people["keeper"]
    outcome = run(register, sheet(tmp_path, rows), by=by, write=True)
    words = [" ".join(row.sentences()) for row in outcome.wrong]
    assert not outcome.written and not Officer.objects.exists() and len(words) == 4
    assert "请填写“姓名”" in words[0] and "没有“县环保局”这个单位" in words[1] and "没有这一天" in words[2]
    outcome = run(register, sheet(tmp_path, rows[:2]), by=by, write=True)
    assert outcome.written and list(Officer.objects.order_by("name").values_list("name", "duty", "legal_reviewer")) == [
        ("吴协助", "auxiliary", False), ("林执法", "officer", True),
    ]  # fmt: skip
    again = run(register, sheet(tmp_path, rows[:2]), by=by, write=True)
    assert len(again.known) == 2 and Officer.objects.count() == 2


def test_existing_certificates_come_in_as_they_stand(people, tmp_path, client):
    person = entered(people)
    heads = (
        "申请日期",
        "申领人",
        "证件种类",
        "申请事由",
        "执法领域",
        "执法区域",
        "审核单位",
        "证件编号",
        "发证机关",
        "有效期起",
        "有效期至",
    )
    row = ("2026-2-2", person.matter.number, "行政执法证", "首次申领", "市场监管、生态环境", "990126", "县司法局", "99012600001",
           "江岭省司法厅", "2024-3-1", "2029-2-28")  # fmt: skip
    register = registry.register_of("enforcement.certificate")
    outcome = run(register, sheet(tmp_path, [row], heads), by=people.people["market"], write=True)
    assert outcome.written, [r.sentences() for r in outcome.wrong]
    card = Certificate.objects.get()
    assert card.matter.state == "applied" and card.domains == "|market|ecology|"
    url, filled = "/desk/enforcement/officers/existing/", {"act-on": "2026-11-20", "act-cards": [card.pk]}
    client.force_login(people.people["market"])
    assert client.post(url, filled).status_code == 422
    client.force_login(people.people["reviewer"])
    assert "99012600001" in client.get(url).content.decode()
    assert client.post(url, filled).status_code == 302
    assert Certificate.objects.get().matter.state == "valid"


def test_the_pages_of_an_agency_open(people, client):
    person = entered(people)
    card = applied(people, person)
    client.force_login(people.people["market"])
    for url in ("/desk/enforcement/officers/?agency=x&unfit=1&page=9", "/desk/enforcement/officers/lesson/",
                f"/desk/matters/{person.pk}/", f"/desk/matters/{card.pk}/", "/desk/registers/enforcement.officer/"):  # fmt: skip
        assert client.get(url, follow=True).status_code == 200, url
    client.force_login(people.people["qingxi"])
    assert client.get(f"/desk/matters/{person.pk}/").status_code == 404
