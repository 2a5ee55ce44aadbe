"""The appraisal by a panel and the choice of projects: recusal, highest and lowest, votes; each the wrong way first."""

from decimal import Decimal

import pytest

from fazhi.areas.services.publicity import scoring
from fazhi.areas.services.publicity.models import EvaluationScore, PublicityAppraisal
from fazhi.areas.services.publicity.tests.scene import D, Work, people
from fazhi.figures.catalogue import figure
from fazhi.figures.engine import values
from fazhi.figures.words import Period
from fazhi.spine import registry
from fazhi.spine.actions import record_entry
from fazhi.spine.errors import BadInput, NotAllowed, Refused
from fazhi.spine.models import Document
from fazhi.spine.verify import breaks

WRONG = (BadInput, NotAllowed, Refused)
LINES = "责任清单落实｜50\n以案释法｜30\n创新做法｜20"


@pytest.fixture
def bureau(county):
    return people(county)


def sheet(bureau, lines=LINES, trim="one"):
    return record_entry(
        "services.appraisal_sheets", organ=bureau["justice"], by=bureau.people["clerk"], on=D("2026-10-08"), title="评分表",
        fields={"lines": lines, "trim": trim},
    )  # fmt: skip


def ready(bureau, trim="one"):
    it = Work.open(
        bureau, "services.publicity_evaluation", "2026-10-10", title="2026年度普法履职评议", year=2026, round="",
        sheet=sheet(bureau, trim=trim), publish_by=D("2026-11-30"),
    )  # fmt: skip
    for unit in ("market", "police"):
        it.do("unit", "2026-10-10", detail={"unit": bureau[unit], "report": "履职报告"})
    seats = {1: "market", 2: "court", 3: None, 4: "government"}
    for seat, unit in seats.items():
        it.do("member", "2026-10-11", detail={"seat": seat, "name": f"评议人{seat}", "unit": unit and bureau[unit]})
    return it


def score(it, seat, unit, points="", away=False, on="2026-10-20"):
    return it.do("score", on, detail={"seat": seat, "unit": it.county[unit], "points": points, "away": away})


def test_highest_and_lowest_are_left_out_and_the_own_unit_is_not_scored(bureau):
    it = ready(bureau).do("start", "2026-10-12")
    with pytest.raises(WRONG, match="须回避"):
        score(it, 1, "market", "45、25、15")
    with pytest.raises(WRONG, match="评分表有3项，填写了2项"):
        score(it, 2, "market", "45、25")
    with pytest.raises(WRONG, match="不在0至30分之间"):
        score(it, 2, "market", "45、31、15")
    with pytest.raises(WRONG, match="没有第9席"):
        score(it, 9, "market", "45、25、15")
    with pytest.raises(WRONG, match="不在被评议单位名单"):
        score(it, 2, "qingxi", "45、25、15")
    score(it, 2, "market", "50、30、20")
    with pytest.raises(WRONG, match="已经评分"):
        score(it, 2, "market", "45、25、15")
    with pytest.raises(WRONG, match="还缺6张评分表"):
        it.do("settle", "2026-10-25")
    score(it, 3, "market", "40，25，15")
    score(it, 4, "market", "30、20、10")
    for seat, points in ((1, "48、28、17.5"), (2, "45、28、18"), (3, "10、10、10")):
        score(it, seat, "police", points)
    score(it, 4, "police", away=True)
    with pytest.raises(WRONG):
        it.do(
            "rescore", "2026-10-21", detail={"seat": 4, "unit": bureau["market"], "points": "30、20、9", "away": False}
        )
    it.do(
        "rescore",
        "2026-10-21",
        by="head",
        detail={"seat": 4, "unit": bureau["market"], "points": "30、20、9", "away": False},
    )
    it.do(
        "rescore",
        "2026-10-22",
        by="head",
        detail={"seat": 4, "unit": bureau["market"], "points": "30、20、10", "away": False},
    )
    it.do("settle", "2026-10-25")
    # market: 100, 80, 60 -> 80; police: 93.5, 91, 30 -> 91
    assert it.record.results.splitlines() == [
        "云岚县公安局：91.00分，优秀（计入评分表1张，去掉最高、最低分2张，回避1人）",
        "云岚县市场监督管理局：80.00分，良好（计入评分表1张，去掉最高、最低分2张，回避1人）",
    ]
    it.do("reopen", "2026-10-26", by="head").do("settle", "2026-10-27").do(
        "publish", "2026-11-02", by="head", published_where="网站"
    )
    rows = PublicityAppraisal.objects.order_by("-score")
    assert [(r.unit.code, r.score, r.grade) for r in rows] == [
        ("police", Decimal(91), "excellent"),
        ("market", Decimal(80), "good"),
    ]
    code = "services.publicity_activity.appraised_units"
    assert values([figure(code)], Period.year(2026))[code].number == 2
    assert "91.00分" in Document.objects.get(matter=it.matter, template="result").body
    assert list(breaks()) == []


def test_without_the_rule_all_sheets_count(bureau):
    it = ready(bureau, trim="none").do("start", "2026-10-12")
    with pytest.raises(WRONG, match="还没有评分表"):
        it.do(
            "rescore",
            "2026-10-20",
            by="head",
            detail={"seat": 2, "unit": bureau["market"], "points": "30、20、9", "away": False},
        )
    for seat, points in ((2, "50、30、20"), (3, "40、25、15"), (4, "30、20、11")):
        score(it, seat, "market", points)
    for seat in (1, 2, 3, 4):
        score(it, seat, "police", "40、20、10")
    it.do("settle", "2026-10-25")
    assert "市场监督管理局：80.33分" in it.record.results and "公安局：70.00分，合格" in it.record.results


def test_a_panel_is_not_too_small_and_a_sheet_adds_up(bureau):
    with pytest.raises(WRONG, match="合计90分，应为100分"):
        sheet(bureau, "甲｜50\n乙｜40")
    with pytest.raises(WRONG, match="第2行“乙”应写成"):
        sheet(bureau, "甲｜50\n乙")
    it = Work.open(
        bureau,
        "services.publicity_evaluation",
        "2026-10-10",
        title="评议",
        year=2026,
        round="",
        sheet=sheet(bureau),
        publish_by=D("2026-11-30"),
    )
    with pytest.raises(WRONG, match="还没有列入被评议单位"):
        it.do("start", "2026-10-12")
    it.do("unit", "2026-10-10", detail={"unit": bureau["market"]})
    with pytest.raises(WRONG, match="已在被评议单位名单"):
        it.do("unit", "2026-10-10", detail={"unit": bureau["market"]})
    it.do("member", "2026-10-10", detail={"seat": 1, "name": "甲"})
    with pytest.raises(WRONG, match="已有评议人"):
        it.do("member", "2026-10-10", detail={"seat": 1, "name": "乙"})
    with pytest.raises(WRONG, match="评议人只有1名，不足3名"):
        it.do("start", "2026-10-12")
    assert "name" in registry.personal_fields("services.publicity_evaluation")


def test_two_sheets_are_never_both_left_out():
    assert scoring.mean([Decimal(90), Decimal(70)], "one") == (Decimal(80), 0)
    assert scoring.mean([Decimal(90), Decimal(70), Decimal(71)], "one") == (Decimal(71), 2)


def project(bureau, **fields):
    given = {
        "title": "田埂上的普法课", "category": "优秀普法项目", "year": 2026, "unit": bureau["qingxi"], "summary": "农忙间隙到田头讲法", **fields,
    }  # fmt: skip
    return Work.open(bureau, "services.publicity_project", "2026-09-01", **given)


def test_a_project_is_chosen_by_vote(bureau):
    it = project(bureau)
    vote = {"panel": 9, "away": 1, "in_favour": 9, "against": 0, "abstained": 0}
    with pytest.raises(WRONG, match="多于可以投票的8名"):
        it.do("vote", "2026-09-10", detail=vote)
    with pytest.raises(WRONG, match="不足应到的66%"):
        it.do("vote", "2026-09-10", detail={**vote, "in_favour": 4})
    it.do("vote", "2026-09-10", detail={**vote, "in_favour": 5, "against": 2, "abstained": 1})
    with pytest.raises(WRONG, match="应当入选"):
        it.do("decline", "2026-09-11", by="head")
    it.do("select", "2026-09-11", by="head").do("publish", "2026-09-12")
    lost = project(bureau).do("vote", "2026-09-10", detail={**vote, "in_favour": 4, "against": 4})
    with pytest.raises(WRONG, match="没有超过"):
        lost.do("select", "2026-09-11", by="head")
    lost.do("decline", "2026-09-11", by="head")
    code = "services.publicity_project.selected"
    assert values([figure(code)], Period.year(2026))[code].number == 1


def test_the_sheets_of_one_seat_are_entered_on_one_page(bureau, client):
    it = ready(bureau)
    page = f"/desk/services/publicity/appraisals/{it.matter.pk}/sheets/"
    client.force_login(bureau.people["clerk"])
    assert client.get(page).status_code == 302  # before scoring has begun
    it.do("start", "2026-10-12")
    assert page in client.get(f"/desk/matters/{it.matter.pk}/").text
    market, police = bureau["market"].pk, bureau["police"].pk
    whole = {f"p-{police}-0": "48", f"p-{police}-1": "28", f"p-{police}-2": "17.5"}
    shown = client.get(f"{page}?seat=1").text
    assert "本单位，回避" in shown and f'name="p-{market}-0"' not in shown
    assert "还没有填写任何一个单位" in client.post(page, {"seat": "2", "on": "2026-10-20"}).text
    both = {
        **whole,
        f"p-{market}-0": "45",
        f"p-{market}-1": "31",
        f"p-{market}-2": "15",
        "seat": "2",
        "on": "2026-10-20",
    }
    answer = client.post(page, both)
    assert answer.status_code == 422 and "县市场监管局：“以案释法”的得分31不在0至30分之间" in answer.text
    assert 'value="17.5"' in answer.text and not EvaluationScore.objects.exists()  # nothing half done, nothing lost
    assert "请填写评分日期" in client.post(page, {**both, "on": ""}).text
    assert client.post(page, {**both, f"p-{market}-1": "25"}).status_code == 302
    assert sorted(EvaluationScore.objects.values_list("seat", "total")) == [(2, Decimal(85)), (2, Decimal("93.5"))]
    assert "已登记93.50分" in client.get(f"{page}?seat=2").text
    client.post(page, {f"a-{market}": "1", "seat": "3", "on": "2026-10-21"})
    assert EvaluationScore.objects.get(seat=3).away
    client.force_login(bureau.people["market"])
    assert client.get(page).status_code == 404
    assert list(breaks()) == []
