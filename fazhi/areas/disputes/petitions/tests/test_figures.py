"""What is counted: each matter once, persons apart, clocks that fell due."""

from datetime import date

from fazhi.areas.disputes.petitions.tests.conftest import ACT
from fazhi.figures import engine
from fazhi.figures.catalogue import figures
from fazhi.figures.words import Period
from fazhi.spine.actions import open_matter, take_step

D = date.fromisoformat


def test_counts_once_and_rates_by_their_parts(case, place):
    first = case("2026-09-01").accepted()
    double = case("2026-09-08", channel="hotline")
    double.do("merge", "2026-09-12", by="xf", merged_into=first.matter.number)
    first.do("to_reconsideration", "2026-09-14", detail=ACT)
    solved = case("2026-08-03", channel="visit", joint_count=12, representatives="甲、乙", topic="labour").served()
    solved.do("rate", "2026-10-20", by="xf", rated_office="yes", rated_organ="no", rated_by="phone")
    again = case("2026-10-28", same_as=solved.matter.number)
    group = case("2026-10-28", channel="web", joint_count=3)
    late = case("2026-07-01").route("2026-07-30")  # registered after fifteen days
    advice = open_matter(
        "disputes.petition_advice", organ=place["xinfang"], by=place.people["xf"], on=D("2026-10-08"),
        fields={"kind": "improve", "agency": place["market"], "subject": "窗口服务", "problems": "拖延", "proposal": "改进"},
    )  # fmt: skip
    take_step(advice, "issue", by=place.people["xfhead"], on=D("2026-10-09"), fields={"reply_due": D("2026-10-30")})
    take_step(
        advice, "reply", by=place.people["shichang"], on=D("2026-10-29"), fields={"reply": "已改", "adopted": True}
    )
    assert again.matter and group.matter and late.matter
    found = engine.values(
        figures(system="disputes.petition") + figures(system="disputes.petition_advice"), Period.year(2026)
    )
    told = {code.split(".", 1)[1]: v.number for code, v in found.items()}
    want = {
        "petition.received": 5, "petition.hotline": 0, "petition.letter": 3, "petition.web": 1, "petition.visit": 1,
        "petition.sources": 1, "petition.persons": 18, "petition.group_visits": 1, "petition.group_persons": 12,
        "petition.first": 4, "petition.repeated": 1, "petition.repeat_rate": 1 / 5, "petition.first_solved": 0,
        "petition.to_reconsideration": 1, "petition.way_procedure": 1, "petition.way_opinion": 1, "petition.answered": 1,
        "petition.office_rate": 1.0, "petition.organ_rate": 0.0, "petition.rated_rate": 1.0, "petition_advice.improve": 1,
        "petition_advice.adopted": 1,
    }  # fmt: skip
    assert {name: told[name] for name in want} == want
    assert told["petition.answer_due"] == told["petition.answer_in_time"] == 1
    assert told["petition.told_due"] > told["petition.told_in_time"] > 0
