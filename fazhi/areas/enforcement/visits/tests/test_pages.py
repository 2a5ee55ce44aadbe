"""The pages of a visit: my visits, the code at the door, what the business sees and says, and what is counted."""

import json
from uuid import uuid4

import pytest

from fazhi.areas.enforcement.officers.tests.people import officer
from fazhi.areas.enforcement.visits.models import VisitFinding
from fazhi.areas.enforcement.visits.rating import BALLOT
from fazhi.areas.enforcement.visits.tests.scene import FIRE, LICENCE, STORAGE, item, thing
from fazhi.figures.catalogue import figure
from fazhi.figures.engine import values
from fazhi.figures.words import Period
from fazhi.portal import ballots
from fazhi.portal.ballots import Vote
from fazhi.portal.models import BallotCount, BallotPaper
from fazhi.spine.access import Role
from fazhi.spine.models import Event
from fazhi.spine.verify import breaks

pytestmark = pytest.mark.django_db
SYSTEM = "enforcement.visit"


@pytest.fixture
def officer_page(client, bureau):
    client.force_login(bureau.people["m_clerk"])
    return client


def test_my_visits_and_the_code(officer_page, visit, today):
    one = visit().announced()
    assert one.record.target.title in officer_page.get("/desk/enforcement/visits/").content.decode()
    page = officer_page.get(f"/desk/enforcement/visits/{one.matter.pk}/").content.decode()
    assert "食品贮存是否符合要求" in page and "<script>" not in page and "style=" not in page
    code = officer_page.get(f"/desk/enforcement/visits/{one.matter.pk}/code/").content.decode()
    assert "data:image/svg+xml" in code and one.record.code in code


@pytest.fixture
def together(bureau, visit):
    """A joint visit on site with two officers of the police, one of them with an account."""
    item(bureau, FIRE, "police", "p_clerk", domain="police")
    bureau.person("p_one", "police", Role.CLERK, name="丁警官")
    one = visit(mode="joint", bodies="县公安局", items_text=f"{LICENCE}\n{FIRE}").announced("2026-11-19")
    pair = [officer(bureau["police"], "丁警官", domains=("police",), account=bureau.people["p_one"]),
            officer(bureau["police"], "许警官", domains=("police",))]  # fmt: skip
    crew = {"body": bureau["police"].pk, "officer_one": pair[0].pk, "officer_two": pair[1].pk}
    return one.do("join", "2026-11-19", detail=crew), crew


def sent(client, matter, line, body, step="finding"):
    detail = {"item_code": line.split()[0], "body": body.pk, "outcome": "clean", "follow": "none", "remark": ""}
    act = {"key": str(uuid4()), "step": step, "on": "2026-11-20", "detail": detail if step == "finding" else {}}
    return client.post(f"/desk/enforcement/visits/{matter.pk}/send/", {"act": json.dumps(act)})


def test_whoever_another_body_sends_tells_what_it_found_and_no_more(client, together, bureau, today):
    one, _ = together
    one.do("arrive", "2026-11-20", cards_shown=True, rights_told=True)
    client.force_login(bureau.people["p_one"])
    assert one.record.target.title in client.get("/desk/enforcement/visits/").content.decode()
    page = client.get(f"/desk/enforcement/visits/{one.matter.pk}/").content.decode()
    assert FIRE.split()[1] in page and 'id="fix"' not in page and page.count('data-step="finding"') == 1
    for url in (f"/desk/matters/{one.matter.pk}/", f"/desk/enforcement/visits/{one.matter.pk}/code/"):
        assert client.get(url).status_code == 404  # what stands on the lead's desk stays there
    told = sent(client, one.matter, LICENCE, bureau["market"])
    assert told.status_code == 422 and "您不是县市场监管局派来" in told.json()["words"]
    for step in ("fix", "tell"):
        assert sent(client, one.matter, FIRE, bureau["police"], step).status_code in (403, 409, 422)
    assert sent(client, one.matter, FIRE, bureau["police"]).json()["words"] == "已登记"
    assert VisitFinding.objects.get(matter=one.matter.pk).body == bureau["police"]
    one.finding(on="2026-11-20").do("fix", "2026-11-20", result="clean")
    assert list(breaks(one.matter.pk - 1, one.matter.pk)) == []


def test_who_was_replaced_is_out(client, together, bureau, today):
    one, crew = together
    other = officer(bureau["police"], "钱警官", domains=("police",))
    one.do("join", "2026-11-20", detail=crew | {"officer_one": other.pk})
    client.force_login(bureau.people["p_one"])
    assert client.get(f"/desk/enforcement/visits/{one.matter.pk}/").status_code == 404
    assert sent(client, one.matter, FIRE, bureau["police"]).status_code == 404
    assert one.record.target.title not in client.get("/desk/enforcement/visits/").content.decode()


def test_what_is_sent_half_is_refused_in_words(officer_page, visit, today):
    one = visit().announced()
    for act in ("", "{}", '{"key":"x","step":"close","on":"2026-03-04"}', "[]"):
        told = officer_page.post(f"/desk/enforcement/visits/{one.matter.pk}/send/", {"act": act})
        assert told.status_code == 422 and "没有登记" in told.json()["words"]


def test_the_business_checks_scans_and_rates_once(client, visit, bureau, today):
    one = visit().announced()
    address = f"/enforcement/visit/{one.record.code}/"
    page = client.get(address).content.decode()
    assert "周办案" in page and "990126" in page and "食品安全法第110条" in page and "申请回避" in page
    assert not Event.objects.filter(code="scan").exists()  # looking writes nothing
    client.post(address, {"act": "scan"})
    client.post(address, {"act": "scan"})
    event = Event.objects.get(code="scan")
    assert event.by is None
    assert client.post(address, {"act": "rate", "mark": "5"}).status_code == 403  # no result yet
    one.matter.refresh_from_db()
    one.do("arrive", "2026-11-19", cards_shown=True, rights_told=True).finding(on="2026-11-19").finding(
        STORAGE, on="2026-11-19"
    )
    one.do("fix", "2026-11-19", result="clean")
    assert "食品贮存是否符合要求（县市场监管局）：未发现问题" in client.get(address).content.decode()
    assert client.post(address, {"act": "rate", "mark": "9"}).status_code == 422
    assert client.post(address, {"act": "rate", "mark": "4"}).status_code == 302
    assert client.post(address, {"act": "rate", "mark": "1"}).status_code == 403
    assert list(BallotCount.objects.filter(count__gt=0).values_list("answer", "count", "month")) == [("4", 1, None)]
    assert BallotPaper.objects.get().spent and "已经评价过" in client.get(address).content.decode()
    assert client.get("/enforcement/visit/XXXXXXXXXX/").status_code == 404


def test_what_is_counted(visit, bureau, today):
    visit().ordered()
    late = visit(thing(bureau, "云岚县石桥粮油店", 2)).on_site().finding().finding(STORAGE)
    late.do("fix", "2026-03-04", result="clean").do("publish", "2026-04-02")
    case = visit(thing(bureau, "云岚县和平饭店", 3)).on_site().finding()
    case.finding(STORAGE, outcome="pending", follow="case", remark="过期食品")
    case.do("fix", "2026-03-04", result="problems").do("publish", "2026-04-01")
    visit(thing(bureau, "云岚县兴隆超市", 4)).on_site()  # no result: no full record
    names = ("visits", "checks", "problem_visits", "problems", "orders", "filed", "published_in_time", "scanned")
    codes = [f"{SYSTEM}.{name}" for name in names]
    found = values([figure(code) for code in codes], Period.year(2026))
    assert [found[code].number for code in codes] == [3, 2, 2, 2, 1, 1, 1, 0]


def test_few_ratings_are_not_told_and_one_more_changes_nothing(client, bureau, today):
    market = bureau["market"]

    def page(mark):
        ballots.give(BALLOT, f"code{uuid4()}", [Vote(market, "mark", mark)])
        return client.get("/enforcement/ratings/").content.decode()

    assert all("不公布" in page(mark) for mark in "5544")
    fifth = page("2")
    assert ">5</td>" in fifth and "4.0" in fifth
    assert page("1") == fifth
    assert "还没有评价" in client.get("/enforcement/ratings/?year=2025").content.decode()
