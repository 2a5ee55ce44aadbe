"""Rates as counties print them: 97.22 %, 20 %, 100 %, 1/61."""

from fazhi.areas.disputes.litigation.models import Litigation, LitigationHearing, LitigationInstance
from fazhi.areas.disputes.litigation.tests.cases import day
from fazhi.areas.disputes.litigation.tests.test_courtroom import number
from fazhi.spine.models import Chain, Matter


def rows(county, how_many, **fields):
    """Suits as rows, as an import leaves them."""
    made = []
    for _ in range(how_many):
        chain = Chain.objects.create(system="disputes.litigation")
        matter = Matter.objects.create(
            chain=chain, system="disputes.litigation", number=f"云公应诉〔2026〕{chain.pk}号", title="案", organ=county["police"],
            scope="990126", state="trial", opened_on=day("03-02"), moved_on=day("03-02"), edition_on=day("03-02"),
        )  # fmt: skip
        Litigation.objects.create(
            matter=matter, case_no=f"{chain.pk}", court="云岚县人民法院", filed_on=day("03-01"), served_on=day("03-02"),
            cause="案由", field="police", act_kind="penalty", act="决定", plaintiff="某", defendant=county["police"],
            unit=county["police"], supervisor=county["justice"],
        )  # fmt: skip
        made.append(matter)
    return made


def concluded(matters, results):
    LitigationInstance.objects.bulk_create(
        LitigationInstance(
            matter=m, on=day("06-01"), seq=2, instance="first", instance_no=1, paper="judgment", results=results,
            judged_on=day("06-01"), heard=True, leader_attended=True,
        ) for m in matters
    )  # fmt: skip


def heard(county, matters, attended):
    organ = county["police"] if attended else None
    LitigationHearing.objects.bulk_create(
        LitigationHearing(
            matter=m, on=day("05-01"), seq=3, instance="first", instance_no=1, sitting=1, mode="court", notified=True,
            leader_attended=attended, leader_organ=organ, leader_level="deputy" if attended else "", staff_attended=True,
        ) for m in matters
    )  # fmt: skip


def test_thirty_five_of_thirty_six(county):
    matters = rows(county, 36)
    heard(county, matters[:35], True)
    heard(county, matters[35:], False)
    rate = number("attendance_rate")
    assert (rate.text, rate.part, rate.whole) == ("97.22%", 35, 36)


def test_one_of_sixty_one(county):
    matters = rows(county, 61)
    concluded(matters[:1], "|revoked|redo|")
    concluded(matters[1:], "|request_dismissed|")
    rate = number("loss_rate")
    assert (rate.text, rate.part, rate.whole) == ("1.64%", 1, 61)
    assert number("win_rate").text == "98.36%"


def test_twenty_of_a_hundred_over_all_cases_received(county):
    matters = rows(county, 115)
    concluded(matters[:23], "|illegal|")
    concluded(matters[23:60], "|request_dismissed|")
    assert (number("loss_rate_received").text, number("loss_rate").text) == ("20%", "38.33%")


def test_all_appeared(county):
    heard(county, rows(county, 4), True)
    assert number("attendance_rate").text == "100%"
