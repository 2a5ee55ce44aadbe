"""The life of an owners' vote with a notary; every gate is tried the wrong way first."""

from datetime import date
from decimal import Decimal

import pytest

from fazhi.figures.catalogue import figure, figures
from fazhi.figures.engine import values
from fazhi.figures.second import Walker, differences
from fazhi.figures.words import Period
from fazhi.spine.actions import exclude_time, open_matter, record_entry, take_step
from fazhi.spine.errors import BadInput, Refused

D = date.fromisoformat
SYSTEM = "services.owners_vote"
YEAR = Period.year(2026)
pytestmark = pytest.mark.django_db
TALLY = {
    "for_persons": 190, "for_area": "5900.00", "against_persons": 20, "against_area": "600.00", "abstain_persons": None,
    "abstain_area": None, "read_out": True,
}  # fmt: skip


def refused(words, what, *given, **more):
    with pytest.raises(Refused) as told:
        what(*given, **more)
    assert words in "".join(told.value.reasons)


@pytest.fixture
def vote(county):
    class Vote:
        def __init__(self, on="2026-03-02", **fields):
            self.by = county.people["clerk"]
            given = {
                "community": "锦绣花园", "street_office": county["qingxi"], "vote_kind": "manager", "subject": "选聘物业服务企业",
                "proposer": "committee", "notary_office": "云岚县公证处", **fields,
            }  # fmt: skip
            self.matter = open_matter(SYSTEM, organ=county["justice"], by=self.by, on=D(on), fields=given)

        def do(self, code, on, **fields):
            take_step(self.matter, code, by=self.by, on=D(on), fields=fields)
            self.matter.refresh_from_db()
            self.matter.__dict__.pop("_record", None)
            return self

        def ready(self):
            """Roll, days and notice of a vote from 1 to 10 April."""
            self.do("verify_roll", "2026-03-03", roll_persons=300, roll_area="9000.00", roll_digest="ab" * 32)
            self.do("schedule", "2026-03-04", vote_from=D("2026-04-01"), vote_until=D("2026-04-10"), way="both")
            return self.do("notify", "2026-03-06", notice_where="公告栏、业主群", residents_told=True)

        def accept(self, on="2026-04-01"):
            return self.do("accept_notary", on, notary_office="云岚县公证处", notaries="方公证、沈公证")

        def tally(self, on="2026-04-10", **fields):
            self.ready().accept().do("open_vote", "2026-04-01")
            return self.do("tally", on, **{**TALLY, **fields})

        def due(self, limit):
            return self.matter.deadlines.get(limit=limit, void=False, met_on=None).due_on

        @property
        def record(self):
            return self.matter.record

    return Vote


def test_from_the_proposal_to_the_filing(vote):
    it = vote(vote_kind="committee", subject="选举业主委员会")
    refused("64位", it.do, "verify_roll", "2026-03-03", roll_persons=300, roll_area="9000.00", roll_digest="xyz")
    refused("大于零", it.do, "verify_roll", "2026-03-03", roll_persons=0, roll_area="9000.00", roll_digest="ab" * 32)
    it.do("verify_roll", "2026-03-03", roll_persons=300, roll_area="9000.00", roll_digest="ab" * 32)
    refused(
        "早于开始日期",
        it.do,
        "schedule",
        "2026-03-04",
        vote_from=D("2026-04-01"),
        vote_until=D("2026-03-31"),
        way="both",
    )
    it.do("schedule", "2026-03-04", vote_from=D("2026-04-01"), vote_until=D("2026-04-10"), way="both")
    assert it.due("notice") == D("2026-03-17")
    late = {"notice_where": "公告栏", "residents_told": True}
    refused("最迟2026-03-17通知，现已逾期，请改定表决日期（物业管理条例第14条）", it.do, "notify", "2026-03-18", **late)
    refused("应当同时告知相关的居民委员会", it.do, "notify", "2026-03-17", notice_where="公告栏", residents_told=False)
    it.do("notify", "2026-03-17", **late)
    refused("请届时登记", it.do, "open_vote", "2026-03-31")
    it.do("open_vote", "2026-04-01")
    refused("公证机构尚未受理公证申请", it.do, "tally", "2026-04-10", **TALLY)
    refused("由二人共同办理", it.do, "accept_notary", "2026-04-02", notary_office="云岚县公证处", notaries="方公证")
    it.accept("2026-04-02")
    assert it.due("certificate") == D("2026-04-24")  # 15 working days with 清明 between
    refused("此前不能计票", it.do, "tally", "2026-04-09", **TALLY)
    refused("参与表决的超过业主名册", it.do, "tally", "2026-04-10", **{**TALLY, "for_persons": 301})
    refused("要么都有、要么都没有", it.do, "tally", "2026-04-10", **{**TALLY, "abstain_persons": 3})
    refused("此处不能填写", it.do, "tally", "2026-04-10", **TALLY, outcome="passed")
    it.do("tally", "2026-04-10", **TALLY)
    assert (it.record.outcome, it.record.took_part_persons, it.record.took_part_area) == (
        "passed",
        210,
        Decimal("6500.00"),
    )
    assert (it.due("send"), it.due("file")) == (D("2026-04-17"), D("2026-05-11"))
    it.do("certify", "2026-04-16", certificate_no="（2026）云岚证字第12号")
    it.do("file", "2026-04-20")
    assert it.matter.closed_on == D("2026-04-20")
    assert not it.matter.deadlines.filter(met_on=None, void=False).exists()


@pytest.mark.parametrize(
    ("kind", "tally", "outcome"),
    [
        ("manager", {"for_persons": 105}, "not_passed"), ("rebuild", {"for_persons": 150}, "passed"),
        ("manager", {"for_persons": 50, "against_persons": 149}, "too_few"),
    ],
)  # fmt: skip
def test_the_outcome_comes_from_the_tally(vote, kind, tally, outcome):
    changed = {"against_persons": 50 if kind == "rebuild" else 105, "for_area": "5000.00", "against_area": "1500.00"}
    it = vote(vote_kind=kind).tally(**{**changed, **tally})
    assert it.record.outcome == outcome


def test_a_vote_put_off_is_announced_anew(vote):
    it = vote().ready().do("schedule", "2026-03-20", vote_from=D("2026-04-20"), vote_until=D("2026-04-25"), way="paper")
    assert it.due("notice") == D("2026-04-05")
    refused("不能办理“开始表决”", it.do, "open_vote", "2026-04-20")
    it.do("notify", "2026-04-03", notice_where="公告栏", residents_told=True).do("open_vote", "2026-04-20")
    assert it.matter.documents.filter(template="notice").count() == 2


def test_days_of_checking_are_not_counted_in_the_fifteen(vote, county):
    it = vote().tally()
    before = it.due("certificate")
    exclude_time(
        it.matter,
        by=it.by,
        start=D("2026-04-13"),
        end=D("2026-04-16"),
        ground="verify",
        note="向不动产登记中心核实面积",
    )
    assert before == D("2026-04-23") and it.due("certificate") == D("2026-04-28")


def test_what_is_counted(vote, county):
    it = vote().tally()
    it.do("certify", "2026-04-16", certificate_no="（2026）云岚证字第12号")
    late = vote().tally(for_persons=105, against_persons=105)
    late.do("certify", "2026-05-20", certificate_no="（2026）云岚证字第13号")
    vote().ready().do("withdraw", "2026-03-09")
    number = lambda name: values([figure(f"{SYSTEM}.{name}")], YEAR)[f"{SYSTEM}.{name}"].number  # noqa: E731
    assert [number(n) for n in ("supervised", "passed", "owners", "certificates", "in_time", "in_time_rate")] == [
        2,
        1,
        420,
        2,
        1,
        0.5,
    ]
    assert differences(figures(system=SYSTEM), Walker(YEAR)) == []


def test_other_help_says_what_is_wrong(county):
    given = {
        "help_kind": "deposit",
        "community": "锦绣花园",
        "notary_office": "云岚县公证处",
        "accepted_on": D("2026-03-02"),
    }
    more = {"organ": county["justice"], "by": county.people["clerk"], "on": D("2026-03-02"), "title": "物业费提存"}
    with pytest.raises(BadInput, match="请填写提存金额"):
        record_entry("services.property_help", fields=given, **more)
    with pytest.raises(BadInput, match="早于受理日期"):
        record_entry("services.property_help", fields={**given, "amount": 8000, "done_on": D("2026-03-01")}, **more)
    record_entry("services.property_help", fields={**given, "amount": 8000}, **more)
    assert values([figure("services.property_help.deposited")], YEAR)["services.property_help.deposited"].number == 8000


def test_the_page_of_votes_under_way(vote, client, county):
    it = vote(on="2026-11-02", vote_kind="rebuild")
    it.do("verify_roll", "2026-11-03", roll_persons=301, roll_area="9000.01", roll_digest="ab" * 32)
    it.do("schedule", "2026-11-04", vote_from=D("2026-12-10"), vote_until=D("2026-12-12"), way="both")
    vote().tally()
    client.force_login(county.people["clerk"])
    text = client.get("/desk/services/owners-votes/").content.decode()
    for words in ("201人，6000.01㎡", "四分之三以上", "2026-11-25", "锦绣花园"):
        assert words in text
    assert "210人" not in text  # tallied in April, more than half a year ago
    client.force_login(county.people["police"])
    assert "锦绣花园" not in client.get("/desk/services/owners-votes/").content.decode()
