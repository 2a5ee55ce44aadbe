"""The means test as versioned rules: the calculation is shown, and every edge of the standard is decided by it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from fazhi.areas.services.legal_aid.asking import standard_on
from fazhi.areas.services.legal_aid.means import Standard, hardship
from fazhi.areas.services.legal_aid.tests.scene import Aid, D, people, standard
from fazhi.spine.errors import BadInput, NotAllowed

FIXED = Standard("省标准", amount=Decimal(1500))
TIMES = Standard("县标准", multiple=Decimal("1.5"), guarantee=Decimal(720))


@pytest.mark.parametrize(
    ("income", "members", "rule", "hard", "per_head", "threshold"),
    [
        ("3000", 2, FIXED, True, "1500.00", "1500.00"),
        ("3000.01", 2, FIXED, False, "1500.01", "1500.00"),
        ("4500.004", 3, FIXED, False, "1500.00", "1500.00"),  # compared before rounding
        ("0", 1, FIXED, True, "0.00", "1500.00"),
        ("2160", 2, TIMES, True, "1080.00", "1080.00"),
        ("2161", 2, TIMES, False, "1080.50", "1080.00"),
        ("1500", 1, Standard("低于", amount=Decimal(1500), inclusive=False), False, "1500.00", "1500.00"),
    ],
)
def test_hardship(income, members, rule, hard, per_head, threshold):
    found = hardship(Decimal(income), members, rule)
    assert (found.hard, str(found.per_head), str(found.threshold)) == (hard, per_head, threshold)
    assert rule.name in found.words and ("不符合" in found.words) != hard


def test_the_calculation_is_told_in_words():
    words = hardship(Decimal(2400), 2, TIMES).words
    assert words == (
        "家庭月收入2400元÷2人＝人均1200元；标准为最低生活保障标准720元的1.5倍，即每人每月1080元（县标准）；"
        "人均收入高于标准，不符合经济困难标准"
    )


@pytest.mark.parametrize(
    ("income", "members", "rule", "why"),
    [(1, 0, FIXED, "至少一人"), (-1, 1, FIXED, "负数"), (1, 1, Standard("空"), "没有写明金额")],
)
def test_what_cannot_be_calculated(income, members, rule, why):
    with pytest.raises(ValueError, match=why):
        hardship(Decimal(income), members, rule)


@pytest.mark.django_db
def test_versions_follow_each_other_and_the_nearer_needs_permission(county):
    people(county)
    standard(county, "旧省标准", until=D("2026-07-01"), amount=1200)
    with pytest.raises(BadInput, match=r"“旧省标准”在这段时间内仍有效"):
        standard(county, "新省标准", since=D("2026-06-01"))
    standard(county, "新省标准", since=D("2026-07-01"))
    near = {"level": "county", "amount": None, "multiple": Decimal("2.5"), "guarantee": 700, "since": D("2026-08-01")}
    with pytest.raises(BadInput, match=r"省级文件准许.*第34条"):
        standard(county, "县标准", **near)
    with pytest.raises(BadInput, match="填写一项"):
        standard(county, "县标准", **{**near, "amount": 1800, "authority": "江政发〔2024〕3号第五条"})
    standard(county, "县标准", **near, authority="江政发〔2024〕3号第五条")
    names = [standard_on("990126", D(day)).title for day in ("2026-06-30", "2026-07-01", "2026-08-01")]
    assert names == ["旧省标准", "新省标准", "县标准"]
    assert standard_on("990126", D("2023-12-31")) is None and standard_on("990127", D("2026-08-01")) is None


@pytest.mark.django_db
def test_a_running_case_keeps_the_standard_of_its_day(county):
    people(county)
    aid = Aid(county, income=3200)
    with pytest.raises(BadInput, match="没有2026-09-01有效的经济困难标准"):
        aid.check()
    standard(county, "旧省标准", until=D("2026-09-02"), amount=1500)
    standard(county, "新省标准", since=D("2026-09-02"), amount=2000)
    aid.check("2026-09-03")
    assert aid.record.means_result == "not_hard" and "每人每月1500元（旧省标准）" in aid.record.means_words
    with pytest.raises(NotAllowed, match=r"人均1600元.*第34条"):
        aid.do("grant", "2026-09-04", by="reviewer")
    later = Aid(county, on="2026-09-02", income=3200).check("2026-09-03")
    assert later.record.means_result == "hard"


@pytest.mark.django_db
def test_exemptions_carry_their_articles(county):
    people(county)
    abused = Aid(county, household=None, income=None, exempt_means="abused")
    with pytest.raises(BadInput, match="核查方式请选"):
        abused.check()
    abused.check(means_way="none")
    assert abused.record.means_result == "free" and "法律援助法第32条第4项" in abused.record.means_words
    migrant = Aid(county, household=None, income=None, exempt_check="migrant", matter_type="labour", claim="wages")
    migrant.check(means_way="none")
    assert migrant.record.means_result == "unchecked" and "第42条第3项" in migrant.record.means_words
    other = Aid(county, exempt_check="by_law")
    with pytest.raises(BadInput, match=r"请写明有关规定和证明材料（法律援助法第42条第4项）"):
        other.check(means_way="none")
    bare = Aid(county, household=None, income=None)
    with pytest.raises(BadInput, match=r"须核查经济困难状况（法律援助法第41条）"):
        bare.check(means_way="none")
    with pytest.raises(BadInput, match="家庭成员人数和家庭月收入"):
        bare.check()
    with pytest.raises(BadInput, match="须有申请人的承诺"):
        standard(county)
        Aid(county, honest=False).check()
