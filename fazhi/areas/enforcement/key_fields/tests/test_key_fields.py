"""What belongs to a key field, what does not, and what the pages show of it to whom."""

from datetime import date

import pytest

from fazhi.areas.enforcement.penalties.models import PenaltyCase
from fazhi.areas.enforcement.penalties.tests.scene import Case
from fazhi.areas.enforcement.visits.tests.scene import Visiting, bureau, thing  # noqa: F401 — the fixture
from fazhi.figures.catalogue import figure
from fazhi.figures.engine import values
from fazhi.figures.words import Period
from fazhi.spine.access import Reach, Role
from fazhi.spine.actions import correct_entry, record_entry
from fazhi.spine.errors import BadInput

D = date.fromisoformat
pytestmark = pytest.mark.django_db


@pytest.fixture
def county_of_fields(bureau, today):  # noqa: F811
    bureau.person("keeper", "justice", Role.REGISTRAR, reach=Reach.DIVISION)
    return bureau


def key_field(county, title="食品安全", **given):
    fields = {
        "field_code": "food", "campaign": "食品安全百日行动", "domain": "market", "lead": county["market"], "trades": "食品销售、餐饮服务",
        "cover": "食品销售", "since": "2026-01-01", **given,
    }  # fmt: skip
    return record_entry(
        "enforcement.key_fields", organ=county["justice"], by=county.people["keeper"], on=D("2026-01-05"), title=title, fields=fields
    )  # fmt: skip


def number(name, year=2026):
    code = f"enforcement.key_fields.{name}"
    return values([figure(code)], Period.year(year))[code].number


def case(county, **given):
    """A filed case; money and people held to account are what a decision would have written."""
    decided = {name: given.pop(name) for name in ("fine", "accountable", "decided_on") if name in given}
    one = Case.open(county, act_code="", **given).file()
    PenaltyCase.objects.filter(pk=one.matter.pk).update(**({"outcome": "penalised", **decided} if decided else {}))
    return one


def test_cases_belong_by_code_or_campaign_from_the_first_day_to_the_last(county_of_fields):
    county = county_of_fields
    entry = key_field(county)
    case(county, key_field="food", fine=8000, accountable=2, decided_on=D("2026-04-01"))
    case(county, campaign="食品安全百日行动", key_field="food")  # by both: once
    case(county, campaign="食品安全百日行动")
    case(county, campaign="扫黄打非", fine=9000, accountable=1, decided_on=D("2026-04-01"))
    case(county)
    assert [number(n) for n in ("filed", "decided", "sums", "accountable")] == [3, 1, 8000, 2]
    assert number("filed", 2025) == 0
    end = {"until": D("2026-03-01")}
    correct_entry(entry, by=county.people["keeper"], on=D("2026-11-20"), changes=end, reason="行动结束")
    assert number("filed") == 0  # they were found on 2 March, after its end


def test_visits_belong_by_the_trade_of_their_object(county_of_fields):
    county = county_of_fields
    key_field(county)
    Visiting.open(county, county.shop).ordered()
    thing(county, "云岚县白鹭食品店", 2)
    thing(county, "云岚县顺达运输有限公司", 3, trade="道路运输")
    thing(county, "云岚县无行业场所", object_kind="site", uscc="", trade="")
    thing(county, "云岚县食品机械厂", 4, trade="食品")  # part of a word is another trade
    assert [number(n) for n in ("visits", "hazards", "orders", "orders_met")] == [1, 1, 1, 0]
    assert (number("covered"), number("to_cover"), number("coverage")) == (1, 2, pytest.approx(0.5))


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"cover": "食品生产"}, "不在“检查对象的行业”中"),
        ({"until": "2025-12-01"}, "不晚于开始日期"),
        ({"field_code": "food"}, "已用于"),
    ],
)
def test_what_cannot_be_entered(county_of_fields, given, words):
    key_field(county_of_fields)
    with pytest.raises(BadInput, match=words):
        key_field(county_of_fields, **{"field_code": "other", **given})


def test_the_pages_lead_from_the_numbers_to_what_stands_behind_them(client, county_of_fields):
    county = county_of_fields
    entry = key_field(county)
    one = case(county, key_field="food", fine=8000, accountable=2, decided_on=D("2026-04-01"))
    Visiting.open(county, county.shop).ordered()
    client.force_login(county.people["clerk"])
    board = client.get("/desk/enforcement/key-fields/").text
    assert "食品安全" in board and "8,000元" in board and "1／1户" in board
    page = client.get(f"/desk/enforcement/key-fields/{entry.pk}/").text
    assert (
        one.matter.number in page
        and "云岚县山泉食品有限公司" in page
        and "追责问责" in page
        and one.record.party_name not in page
    )
    assert "没有登记重点领域" in client.get("/desk/enforcement/key-fields/?year=2025").text
    assert client.get("/desk/enforcement/key-fields/999999/").status_code == 404
    client.force_login(county.people["police"])  # another agency: neither the key field nor what belongs to it
    assert one.matter.number not in client.get("/desk/enforcement/key-fields/").text
    assert client.get(f"/desk/enforcement/key-fields/{entry.pk}/").status_code == 404
