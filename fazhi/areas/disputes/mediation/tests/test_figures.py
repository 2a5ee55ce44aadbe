"""What is counted of mediation: each dispute once, both success rates, stocks on a day, and who sees what."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from fazhi.figures.catalogue import figure, figures
from fazhi.figures.engine import rows_behind, seen_by, split, values, within
from fazhi.figures.second import Walker, differences
from fazhi.figures.words import Period
from fazhi.report.sentences import sentences
from fazhi.spine import access, registry
from fazhi.spine.access import Role
from fazhi.spine.actions import correct_entry, record_entry
from fazhi.spine.bulk import Ledger
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.masking import masked
from fazhi.spine.models import Matter

D = date.fromisoformat
SYSTEM = "disputes.mediation"
YEAR = Period.year(2026)


def number(name, period=YEAR, **more):
    code = f"{SYSTEM}.{name}"
    return values([figure(code)], period, **more)[code].number


@pytest.fixture
def ledger(county):
    """Writes many disputes through the same gates: ``add(n, end=…, **fields)``."""
    county.person("heping", "heping", Role.MEDIATOR, name="和平村调解")
    book = Ledger()

    def add(count, end="agree_written", organ="qingxi", body="village", on="2026-03-02", kind="people", **fields):
        by, day, made = county.people[organ], D(on), []
        agreement = {"agreement_content": "各自履行", "agreement_amount": fields.pop("agreement_amount", None)}
        for _ in range(count):
            given = {
                "source": "application", "dispute_type": "contract", "subject": "货款纠纷", "applicants": "孙小满",
                "respondents": "钱大有", **fields,
            }  # fmt: skip
            draft = book.open(SYSTEM, organ=county[organ], on=day, by=by, fields={**given, "mediation_kind": kind})
            made.append(draft)
            if end is None:
                continue
            draft.take("accept", day, by=by, fields={"mediation_kind": kind, "body_kind": body, "no_refusal": True})
            draft.take("appoint", day, by=by, fields={"mediators": "吴调解"})
            later = day + timedelta(days=5)
            if end == "agree_written":
                signed = {**agreement, "signed_and_sealed": True, "agreement_effective_on": later}
                draft.take("agree_written", later, by=by, fields=signed)
            elif end == "agree_oral":
                draft.take("agree_oral", later, by=by, fields=agreement)
            elif end == "fail":
                draft.take("fail", later, by=by, fields={"failure_reason": "no_agreement"})
            elif end == "transfer":
                handed = {"transferred_to": "mediation", "transfer_target": "县调解中心"}
                draft.take("transfer", later, by=by, fields=handed)
        return made

    add.book = book
    return add


@pytest.mark.parametrize(("settled", "failed", "printed"), [(1822, 4, 99.7), (99, 1, 99.0)])
def test_success_rate_of_towns_and_villages(ledger, settled, failed, printed):
    """A report prints 99.7% for 1822 of 1826: 99.78% cut off, not rounded."""
    ledger(settled - 2, body="village")
    ledger(2, body="town", end="agree_oral")
    ledger(failed, end="fail")
    ledger(3, body="centre")  # not of towns and villages
    ledger.book.flush()
    assert number("grassroots") == settled + failed
    assert number("grassroots_settled") == settled
    rate = values([figure(f"{SYSTEM}.grassroots_rate")], YEAR)[f"{SYSTEM}.grassroots_rate"]
    assert (rate.part, rate.whole) == (settled, settled + failed)
    assert int(rate.number * 1000) / 10 == printed


def test_two_formulas_for_the_rate(ledger):
    ledger(6)
    ledger(2, end="fail")
    ledger(2, end="accepted")  # still in hand: in one formula only
    ledger.book.flush()
    assert number("success_rate") == 6 / 8
    assert number("success_rate_accepted") == 6 / 10
    assert "成功数＋调解不成" in figure(f"{SYSTEM}.success_rate").variant
    assert "受理数" in figure(f"{SYSTEM}.success_rate_accepted").variant


def test_no_cases_no_rate(county):
    assert number("success_rate") is None
    assert number("accepted") == 0


def test_a_dispute_handed_on_is_counted_once(ledger, county):
    [first] = ledger(1, end="transfer", source="screening")
    ledger.book.flush()
    assert number("accepted") == number("registered") == 1
    origin = Matter.objects.get(pk=first.pk).number
    ledger(1, body="centre", on="2026-03-10", source="mediation_body", parent_source_no=origin)
    ledger(1, on="2026-03-10", source="court_before", parent_source_no="（2026）云9901民调9号")
    ledger.book.flush()
    assert (number("accepted"), number("registered"), number("settled")) == (2, 2, 2)
    assert number("screened") == 1


def test_handed_on_before_acceptance_the_second_record_counts(county, ledger):
    [first] = ledger(1, end=None, source="screening")
    first.take(
        "transfer", D("2026-03-03"), by=county.people["qingxi"],
        fields={"transferred_to": "mediation", "transfer_target": "县调解中心"},
    )  # fmt: skip
    ledger.book.flush()
    origin = Matter.objects.get(pk=first.pk).number
    ledger(1, on="2026-03-10", source="mediation_body", parent_source_no=origin)
    ledger.book.flush()
    assert (number("accepted"), number("registered")) == (1, 1)


def test_kinds_enterprises_and_amounts(ledger):
    ledger(3, involves_enterprise=True, amount_involved="500000.50", agreement_amount="300000", people_involved=4)
    ledger(1, amount_involved="8000", end="fail", group=True, people_involved=30)
    ledger(4, kind="administrative", body="department")
    ledger(2, body="centre")
    ledger(5, body="station_studio")
    ledger(1, body="station_studio", end="fail")
    ledger(1, on="2025-12-20", involves_enterprise=True, amount_involved="1")  # another year
    ledger.book.flush()
    assert number("people") == 12
    assert (number("people_settled"), number("people_rate")) == (10, 10 / 12)
    assert number("administrative") == 4
    assert number("centre") == 2
    assert number("station_settled") == 5
    assert (number("enterprise"), number("enterprise_amount")) == (3, 1500001.5)
    assert (number("amount_involved"), number("amount_agreed")) == (1508001.5, 900000)
    assert (number("group"), number("people_involved")) == (1, 42)
    by_kind = split([figure(f"{SYSTEM}.accepted")], YEAR, "mediation_kind")[f"{SYSTEM}.accepted"]
    assert {k: v.number for k, v in by_kind.items()} == {"people": 12, "administrative": 4}


def test_what_follows_an_agreement(ledger, county):
    drafts = ledger(4)
    by = county.people["qingxi"]
    request = {"confirmation_joint": True, "confirmation_court": "云岚县人民法院"}
    for draft in drafts[:3]:
        draft.take("apply_confirmation", D("2026-03-20"), by=by, fields=request)
    drafts[0].take("confirm", D("2026-03-25"), by=by)
    drafts[1].take("refuse_confirmation", D("2026-03-25"), by=by)
    drafts[3].take("perform", D("2026-03-25"), by=by)
    for day in ("2026-03-28", "2026-04-28"):
        drafts[3].take("visit", D(day), by=by, detail={"performed": True, "satisfied": True})
    ledger.book.flush()
    assert (number("confirmation_applied"), number("confirmed"), number("confirmed_rate")) == (3, 1, 0.5)
    assert (number("performed_rate"), number("visits"), number("visited_rate")) == (0.25, 2, 0.25)
    assert [r.pk for r in rows_behind(figure(f"{SYSTEM}.performed_rate"), YEAR)] == [drafts[3].pk]


def test_a_town_neither_sees_nor_counts_another_town(ledger, county):
    [heping] = ledger(1, organ="heping")
    [mine] = ledger(1)
    [theirs] = ledger(1, organ="shiqiao")
    ledger.book.flush()
    register = registry.register_of(SYSTEM)
    seen = {r.pk for r in access.readable(county.people["qingxi"], register)}
    assert seen == {heping.pk, mine.pk}  # its own and its village's
    assert number("accepted", rows=seen_by(county.people["qingxi"])) == 2
    assert number("accepted", rows=seen_by(county.people["shiqiao"])) == 1
    assert number("accepted", rows=within("990126101201")) == 1
    assert {r.pk for r in access.readable(county.people["heping"], register)} == {heping.pk}
    assert theirs.pk in {r.pk for r in access.readable(county.people["clerk"], register)}
    assert not access.readable(county.people["police"], register).exists()


def test_personal_fields_are_masked_and_nothing_is_public():
    register = registry.register_of(SYSTEM)
    assert {"applicants", "respondents", "applicant_phone", "facts"} <= register.personal
    assert register.public == () and registry.register_of("disputes.mediators").public == ()
    assert "name" in registry.personal_fields("disputes.mediators")
    assert masked("applicants", "孙小满、云岚县青溪农资公司") == "孙某某、云岚县青溪农资公司"
    assert not any("fee" in f.name for f in register.model._meta.get_fields())


@pytest.fixture
def enter(county):
    def make(register, organ="qingxi", by="qingxi", on="2026-06-01", title="名册", **fields):
        return record_entry(register, organ=county[organ], by=county.people[by], on=D(on), title=title, fields=fields)

    return make


def test_a_committee_has_three_to_nine_members_and_a_woman(enter, county):
    village = {"kind": "village", "founded_on": "2024-05-01"}
    with pytest.raises(BadInput, match="三至九人"):
        enter("disputes.committees", **village, members=2, women=1)
    with pytest.raises(BadInput, match="妇女成员"):
        enter("disputes.committees", **village, members=5, women=0)
    entry = enter("disputes.committees", **village, members=5, women=1, elected_on="2024-05-31")
    assert entry.term_ends_on == D("2027-05-31")
    with pytest.raises(BadInput, match="妇女成员"):
        correct_entry(entry, by=county.people["qingxi"], on=D("2026-06-02"), changes={"women": 0}, reason="更换委员")
    with pytest.raises(BadInput, match="驻点单位"):
        enter("disputes.committees", kind="station_studio", founded_on="2026-01-01")
    enter("disputes.committees", kind="personal_studio", founded_on="2026-01-01")  # no committee: no members asked


def test_committees_and_mediators_standing_on_a_day(enter, county):
    full = {"members": 3, "women": 1}
    stations = ["青溪派出所", "青溪派出所", "石桥派出所"]
    enter("disputes.committees", kind="village", founded_on="2020-01-01", **full)
    enter("disputes.committees", kind="town", founded_on="2020-01-01", until="2026-08-01", **full)
    enter("disputes.committees", kind="industry", trade="物业", founded_on="2026-02-01", **full)
    for station in stations:
        enter("disputes.committees", kind="station_studio", founded_on="2026-02-01", station=station)
    gone = {"founded_on": "2026-02-01", "until": "2026-03-01", "station": "云岚派出所"}
    enter("disputes.committees", kind="station_studio", **gone)
    assert (number("committees"), number("committees", Period.year(2025))) == (2, 2)
    assert (number("committees_industry"), number("station_studios"), number("stations")) == (1, 3, 2)
    person = {"body_kind": "village", "committee_name": "和平村调委会", "hours": "part", "origin": "member"}
    enter("disputes.mediators", name="吴调解", **person, hired_on="2024-01-01")
    enter("disputes.mediators", name="郑调解", **person, hired_on="2026-03-01", woman=True)
    enter("disputes.mediators", name="冯调解", **person, hired_on="2023-01-01", left_on="2026-06-30")
    enter("disputes.mediators", name="卫调解", **{**person, "body_kind": "industry"}, hired_on="2025-01-01")
    first_half = Period(D("2026-01-01"), D("2026-06-29"), "上半年")
    assert (number("mediators"), number("mediators", first_half), number("mediators", Period.year(2025))) == (3, 4, 3)
    assert number("mediators_grassroots") == 2
    with pytest.raises(BadInput, match="离任日期"):
        enter("disputes.mediators", name="褚调解", **person, hired_on="2026-01-01", left_on="2025-01-01")
    with pytest.raises(NotAllowed):
        enter("disputes.mediators", organ="shiqiao", name="陈调解", **person, hired_on="2026-01-01")


def test_every_figure_computes_and_every_sentence_names_figures(db):
    for code, found in values(figures(system=SYSTEM), YEAR).items():
        assert found.number in (0, None), code
    for sentence in sentences("disputes"):
        if sentence.system == SYSTEM:
            assert sentence.codes and all(figure(code) for code in sentence.codes)


def test_both_ways_of_computing_agree(ledger, enter):
    ledger(3, involves_enterprise=True, amount_involved="10.10")
    ledger(2, end="agree_oral", agreement_amount="5")
    ledger(1, end="fail")
    ledger.book.flush()
    for station in ("青溪派出所", "青溪派出所"):
        enter("disputes.committees", kind="station_studio", founded_on="2026-02-01", station=station)
    assert differences(figures(system=SYSTEM), Walker(YEAR)) == []


def test_amounts_are_kept_to_the_cent(ledger):
    ledger(1, amount_involved="0.10")
    ledger(1, amount_involved="0.20")
    ledger.book.flush()
    assert number("amount_involved") == pytest.approx(0.3)
    assert registry.register_of(SYSTEM).model.objects.first().amount_involved == Decimal("0.10")
