"""Level and referral follow from the organs; nobody reviews what they drafted, and it says where to send it instead."""

import pytest

from fazhi.areas.decisions.legality import gates_whose
from fazhi.areas.decisions.legality.asking import receivers
from fazhi.areas.decisions.legality.tests.scene import D, Review
from fazhi.spine.access import Role
from fazhi.spine.actions import correct
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Link
from fazhi.spine.verify import breaks

VILLAGE = {"kind": "village", "village_kind": "major", "requester": "heping", "title": "和平村道路"}


def stands(review):
    return review.record.level, review.record.for_lower


def test_the_level_follows_from_who_asks_and_who_reviews(station):
    county = Review.open(station)
    town = Review.open(station, by="qingxi", organ="station", requester="qingxi", title="民宿合作协议")
    at_county = Review.open(station, by="qingxi", requester="qingxi", title="民宿合作协议")
    village = Review.open(station, by="heping", organ="station", **VILLAGE)
    assert [stands(r) for r in (county, town, at_county, village)] == [
        ("county", False), ("town", False), ("county", False), ("village", False),
    ]  # fmt: skip
    with pytest.raises(BadInput):  # neither is asked for, neither can be mended by hand
        correct(county.matter, by=station.people["clerk"], on=D("2026-08-04"), changes={"level": "town"}, reason="改")
    with pytest.raises(BadInput):
        correct(county.matter, by=station.people["clerk"], on=D("2026-08-04"), changes={"for_lower": True}, reason="改")


def test_a_corrected_requester_moves_the_level_with_it(station):
    review = Review.open(station, by="qingxi", organ="qingxi", requester="qingxi", title="民宿合作协议")
    assert stands(review) == ("town", False)
    named = {"requester": station["heping"]}
    correct(review.matter, by=station.people["qingxi"], on=D("2026-08-04"), changes=named, reason="送审单位登记有误")
    assert stands(review.fresh()) == ("village", False) and not list(breaks())


def test_only_a_lower_reviewer_asks_for_another(station):
    with pytest.raises(BadInput, match="县公安局向县司法局送审的，请留空"):
        Review.open(station, lower_unit=station["heping"])
    with pytest.raises(BadInput, match="自己的事项请留空"):
        Review.open(station, by="qingxi", requester="qingxi", lower_unit=station["qingxi"])
    with pytest.raises(BadInput, match="辖区内"):
        Review.open(station, by="qingxi", requester="qingxi", lower_unit=station["xinglong"])
    by_letter = Review.open(station, by="qingxi", requester="qingxi", lower_unit=station["heping"], title="和平村道路")
    assert stands(by_letter) == ("county", True)
    station.person("office", "qingxi", Role.REVIEWER, name="镇办")
    own = Review.open(station, by="qingxi", organ="qingxi", requester="qingxi", title="民宿合作协议").accept(
        by="office"
    )
    own.do("refer_up", "2026-08-04", "office", higher_organ=station["justice"], refer_reason="疑难")
    above = Review(station, Link.objects.get(source=own.matter.pk, kind="referred").target.matter)
    assert stands(own) == ("town", False) and stands(above) == ("county", True)  # counted once, at the town


def test_the_bureau_does_not_review_its_own(county):
    county.person("gov", "government", Role.OFFICE_HEAD, name="政府办主任")
    county.person("bureau", "justice", Role.LIAISON, name="办公室")
    with pytest.raises(BadInput, match="县司法局起草的事项不得由本单位审查，请改送本级人民政府"):
        Review.open(county, requester="justice", title="公共法律服务采购合同")
    with pytest.raises(BadInput, match="县政府不是本事项的审查机构"):  # the government reviews for nobody else
        Review.open(county, organ="government", by="gov")
    assert receivers(county["justice"]) == [county["government"]]
    review = Review.open(county, organ="government", by="bureau", requester="justice", title="公共法律服务采购合同")
    review.accept(by="gov", reviewer="政府办主任").do("rate_risk", "2026-08-04", "gov", risk_level="low")
    with pytest.raises(NotAllowed, match="请先征询并登记法律顾问意见"):
        review.do("issue", "2026-08-05", "gov", result="legal")
    review.do("counsel_opinion", "2026-08-05", "gov", detail={"name": "许律师", "opinion": "合法"})
    review.do("issue", "2026-08-05", "gov", result="legal")
    assert review.record.opinion_no == "云政审〔2026〕1号"


def test_where_the_county_says_so_it_goes_up(county, monkeypatch):
    monkeypatch.setattr(gates_whose, "OWN_DRAFTS_TO_GOVERNMENT", False)
    with pytest.raises(BadInput, match="请改送上级司法行政部门"):
        Review.open(county, requester="justice", title="公共法律服务采购合同")
    county.person("bureau", "justice", Role.LIAISON, name="办公室")
    with pytest.raises(BadInput, match="不是本事项的审查机构"):
        Review.open(county, organ="government", by="bureau", requester="justice", title="公共法律服务采购合同")


def test_its_own_document_is_for_its_own_section(county):
    """国办发〔2018〕115号第四部分; a government's document that the bureau drafted is not its own."""
    own = {"kind": "document", "requester": "justice", "title": "司法局行政执法证管理规定"}
    assert Review.open(county, **own).matter.state == "requested"
    with pytest.raises(BadInput, match="起草的事项不得由本单位审查"):
        Review.open(county, **own, decider=county["government"])


def test_only_those_above_are_named_as_deciding(county):
    with pytest.raises(BadInput, match="县市场监管局不是县公安局的上级机关"):
        Review.open(county, by="police", decider=county["market"])
    named = Review.open(county, by="police", decider=county["government"])
    assert {p.capacity for p in named.matter.parties.all()} == {"requester", "decider"}


def test_the_station_sends_up_and_the_county_sees_whose_it_is(station):
    asked = Review.open(station, by="heping", organ="station", **VILLAGE).accept(by="station", reviewer="何所长")
    asked.do("refer_up", "2026-08-04", "station", higher_organ=station["justice"], refer_reason="疑难")
    above = Review(station, Link.objects.get(source=asked.matter.pk, kind="referred").target.matter)
    assert stands(above) == ("county", True) and above.record.lower_unit == station["heping"]
    assert not above.matter.parties.filter(organ=station["heping"]).exists()  # what the county says is the station's
