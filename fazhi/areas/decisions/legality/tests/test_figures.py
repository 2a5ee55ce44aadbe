"""What is counted of legality review: a paper once, points by opinion, adoption, coverage, both ways of computing."""

from datetime import timedelta

import pytest

from fazhi.areas.decisions.legality.details import ReviewHigherOpinion
from fazhi.areas.decisions.legality.tests.scene import POINT, D
from fazhi.figures.catalogue import figure, figures
from fazhi.figures.engine import rows_behind, seen_by, split, values
from fazhi.figures.second import Walker, differences
from fazhi.figures.words import Period
from fazhi.report.sentences import sentences
from fazhi.spine.actions import record_entry
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Document
from fazhi.spine.verify import breaks

SYSTEM = "decisions.legality"
YEAR = Period.year(2026)


def number(name, period=YEAR, **more):
    code = f"{SYSTEM}.{name}"
    return values([figure(code)], period, **more)[code].number


def written(
    county, book, *, points=0, answers=(), on="2026-03-02", organ="justice", requester="police", days=12, **fields
):
    """One review in a batch, from the request to the opinion and its answers."""
    day = D(on)
    kind = fields.setdefault("kind", "contract")
    base = {"title": "合同", "requester": county[requester], "text": "第一条", "own_opinion": "合法"}
    base |= {"other_party": "某公司"} if kind == "contract" else {}
    draft = book.open(SYSTEM, organ=county[organ], on=day, fields={**base, **fields})
    draft.take("accept", day, fields={"reviewer": "甲", "no_conflict": True})
    for _ in range(points):
        draft.take("add_point", day, detail=POINT)
    if kind == "contract":
        draft.take("rate_risk", day, fields={"risk_level": "low"})
    given = day + timedelta(days=days)
    draft.take("issue", given, fields={"result": "amend" if points else "legal"})
    for no, decision in enumerate(answers, 1):
        draft.take("answer", given, detail={"no": no, "decision": decision, "reason": "说明"})
    return draft


def test_points_adopted_and_rates(county):
    book = Ledger()
    written(county, book, points=3, answers=("adopted", "not", "partly"))
    written(county, book, points=1)  # not yet answered
    written(county, book, kind="document", points=4, answers=["adopted"] * 4)
    written(county, book, kind="decision", points=2, answers=["adopted"] * 2)
    written(county, book, on="2025-11-03", points=5, answers=["adopted"] * 5)
    written(county, book, requester="qingxi", lower_unit=county["heping"], points=9)  # asked by a station: counts there
    book.flush()
    assert (number("reviewed"), number("documents"), number("contracts"), number("decisions")) == (4, 1, 2, 1)
    assert (number("points"), number("document_points"), number("decision_points")) == (10, 4, 6)
    assert (number("adopted"), number("not_adopted"), number("partly")) == (7, 1, 1)
    assert (number("adoption_rate"), number("document_adoption_rate")) == (0.7, 1.0)
    assert number("points", Period.year(2025)) == 5 and number("referred") == 1
    assert {r.points for r in rows_behind(figure(f"{SYSTEM}.points"), YEAR)} == {3, 1, 4, 2}
    by_kind = split([figure(f"{SYSTEM}.reviewed")], YEAR, "kind")[f"{SYSTEM}.reviewed"]
    assert {k: v.number for k, v in by_kind.items()} == {"contract": 2, "document": 1, "decision": 1}
    assert differences(figures(system=SYSTEM), Walker(YEAR)) == []


def test_a_second_round_adds_points_and_no_paper(county):
    book = Ledger()
    draft = written(county, book, points=1, answers=("adopted",))
    on = D("2026-03-20")
    draft.take("resubmit", on, detail={"text": "第一条 改"})
    draft.take("accept", on, fields={"reviewer": "甲", "no_conflict": True})
    draft.take("rate_risk", on, fields={"risk_level": "low"})
    draft.take("issue", on, fields={"result": "legal"})
    book.flush()
    assert (number("reviewed"), number("points"), number("illegal"), number("adopted")) == (1, 1, 1, 1)
    bodies = Document.objects.filter(template="opinion").order_by("serial").values_list("body", flat=True)
    assert [POINT["problem"] in body for body in bodies] == [True, False]


def test_stations_and_amounts(county):
    book = Ledger()
    village = {"kind": "village", "village_kind": "major", "requester": "heping", "organ": "qingxi"}
    for _ in range(3):
        written(county, book, points=2, **village)
    written(county, book, organ="qingxi", requester="qingxi", amount="1000.50", points=1)
    written(county, book, amount="2000.25", points=1)
    book.flush()
    assert (number("stations"), number("village_matters"), number("station_points")) == (4, 3, 7)
    assert number("contract_amount") == pytest.approx(3000.75)
    assert number("reviewed", rows=seen_by(county.people["qingxi"])) == 4
    assert number("reviewed", rows=seen_by(county.people["police"])) == 1


def test_in_time_and_late(county):
    book = Ledger()
    written(county, book, days=2)
    written(county, book, days=30)
    written(county, book, kind="decision")  # no last day
    book.flush()
    assert (number("timed"), number("in_time"), number("in_time_rate")) == (2, 1, 0.5)


def test_coverage_counts_what_was_never_sent(county):
    book = Ledger()
    for _ in range(3):
        draft = written(county, book, answers=())
        draft.take("feedback", D("2026-03-16"))
        draft.take("sign", D("2026-03-20"), fields={"used_on": D("2026-03-20")})
    book.flush()
    missed = {
        "kind": "contract",
        "level": "county",
        "unit": county["market"],
        "used_on": "2026-04-01",
        "found": "专项检查发现",
    }
    record_entry(
        "decisions.legality_missed", organ=county["justice"], by=county.people["clerk"], on=D("2026-06-01"), title="检测服务合同",
        fields=missed,
    )  # fmt: skip
    assert (number("used"), number("missed"), number("should"), number("coverage")) == (3, 1, 4, 0.75)


def test_nothing_is_public_and_every_sentence_names_figures(db):
    for code, found in values(figures(system=SYSTEM), YEAR).items():
        assert found.number in (0, None), code
    told = [s for s in sentences("decisions") if s.system == SYSTEM]
    assert told and all(figure(code) for s in told for code in s.codes)


def test_a_batch_calls_opinions_by_their_numbers(station):
    """What another matter, a later paper and the history are told is the number that the opinion gets when it is written."""
    book = Ledger()
    day = D("2026-03-02")
    written(station, book)  # the number before
    lower = book.open(
        SYSTEM, organ=station["station"], on=day, fields={
            "kind": "village", "village_kind": "contract", "title": "山林承包合同", "requester": station["heping"],
            "text": "第一条", "other_party": "某社",
        },
    )  # fmt: skip
    lower.take("accept", day, fields={"reviewer": "何所长", "no_conflict": True})
    lower.take("refer_up", day, fields={"higher_organ": station["justice"], "refer_reason": "疑难"})
    above = lower.sent["referred"][-1]
    above.take("accept", day, fields={"reviewer": "甲", "no_conflict": True})
    above.take("rate_risk", day, fields={"risk_level": "low"})
    above.take("issue", D("2026-03-20"), fields={"result": "legal"})
    told = {"result": "legal", "opinion_no": above.record.opinion_no, "points": 0, "given_on": D("2026-03-20")}
    lower.take("higher_opinion", D("2026-03-20"), detail=told)
    above.take("feedback", D("2026-03-20")).take("sign", D("2026-03-23"), fields={"used_on": D("2026-03-23")})
    above.take("file_contract", D("2026-03-23"))
    book.flush()
    number = Document.objects.get(matter=above.pk, template="opinion").number
    assert number == "云司审〔2026〕2号" == ReviewHigherOpinion.objects.get().opinion_no
    assert f"审查意见书：{number}" in Document.objects.get(matter=above.pk, template="contract_filing").body
    assert not list(breaks())
