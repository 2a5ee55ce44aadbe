"""Cells as people write them: read when it is plain what is meant, refused when it would be a guess."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from django.db import models

from fazhi.spine.fields import CodesField
from fazhi.spine.models import Organ
from fazhi.spine.sheets.cells import Organs, Wrong, reader_of
from fazhi.spine.sheets.columns import Column, letters

D = date.fromisoformat


def reads(field, raw, label="栏"):
    return reader_of(Column("x", label, True, field), None)(raw)


DAYS = [
    datetime(2026, 9, 24, 10, 30), D("2026-09-24"), "2026-9-24", "2026/9/24", "2026年9月24日", "20260924", 20260924.0, 46289.0,
    " ２０２６年 ９ 月 24 日 ", "2026.9.24", "2026-09-24 00:00:00", "2026年9月24号", "2026-9-24 9:30",
]  # fmt: skip


@pytest.mark.parametrize("raw", DAYS, ids=str)
def test_days_in_the_ways_people_write_them(raw):
    assert reads(models.DateField(), raw) == D("2026-09-24")


@pytest.mark.parametrize(
    "raw", ["九月", "26-9-24", "2026-9", "2026-13-1", "2026-2-30", "2026-9-24至25日", 12.0, "202609241"]
)
def test_what_is_no_day_is_refused(raw):
    with pytest.raises(Wrong):
        reads(models.DateField(), raw)


def test_moments_keep_the_time_of_day():
    moment = reads(models.DateTimeField(), "2026年9月24日 上午".replace(" 上午", " 9:30"))
    assert moment.isoformat() == "2026-09-24T09:30:00+08:00"
    assert reads(models.DateTimeField(), datetime(2026, 9, 24, 14, 5)).isoformat() == "2026-09-24T14:05:00+08:00"
    with pytest.raises(Wrong):
        reads(models.DateTimeField(), "2026-9-24 25:00")


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        (300.0, 300),
        ("300", 300),
        ("3,000", 3000),
        ("１２００", 1200),
        ("1.2万", 12000),
        ("300人次", 300),
        (" 45 份", 45),
        ("0", 0),
    ],
)
def test_whole_numbers(raw, value):
    assert reads(models.IntegerField(), raw) == value


@pytest.mark.parametrize("raw", ["约300", "300多", "3-5", "三百", "3.5", 3.5, "12,3a"])
def test_what_is_no_exact_number_is_refused(raw):
    with pytest.raises(Wrong):
        reads(models.IntegerField(), raw)


def test_amounts():
    money = models.DecimalField(max_digits=12, decimal_places=2)
    assert reads(money, 0.1 + 0.2) == Decimal("0.30")
    assert reads(money, "￥1,200.50元") == Decimal("1200.50")
    assert reads(money, "1.5亿") == Decimal("150000000")
    assert reads(money, "12", "标的额（万元）") == 12
    with pytest.raises(Wrong, match="本列以万为单位"):
        reads(money, "12万", "标的额（万元）")


@pytest.mark.parametrize(
    ("raw", "value"),
    [("是", True), ("√", True), (True, True), (1.0, True), ("否", False), ("×", False), ("", None), ("  ", None)],
)
def test_yes_and_no(raw, value):
    assert reads(models.BooleanField(), raw) is value


def test_yes_or_no_is_not_guessed():
    with pytest.raises(Wrong):
        reads(models.BooleanField(), "基本是")


FORMS = [
    ("board", "展板、集中宣传"),
    ("office", "机关（进机关）"),
    ("live", "网络直播"),
    ("centre", "机关（事务中心）"),
]


def test_options_by_words_or_code():
    one = models.CharField(choices=FORMS)
    assert [reads(one, raw) for raw in ("展板、集中宣传", "board", " 网络 直播 ", "机关(进机关)")] == [
        "board",
        "board",
        "live",
        "office",
    ]
    with pytest.raises(Wrong, match="可填：展板、集中宣传、机关"):
        reads(one, "机关")  # two options begin so
    several = CodesField("栏", codes=FORMS)
    assert reads(several, "网络直播、展板、集中宣传") == ["board", "live"]
    assert reads(several, "live,board；网络直播") == ["board", "live"]
    with pytest.raises(Wrong, match="“电视直播”不是"):
        reads(several, "网络直播、电视直播")


def test_text_is_tidied_and_lost_digits_are_noticed():
    text = models.CharField()
    assert reads(text, 110.0) == "110" and reads(text, D("2026-09-24")) == "2026-09-24"
    assert reads(text, " 甲\u200b\xa0乙\r\n丙 ") == "甲 乙\n丙"
    with pytest.raises(Wrong, match="丢失末几位"):
        reads(text, 110105194912310021.0)


def test_organs_by_short_name_name_or_code(county):
    organs = Organs()
    assert {organs.read(raw) for raw in ("县司法局", "云岚县司法局", "justice", " 县司法局 ")} == {county["justice"]}
    Organ.objects.create(
        code="heping2", name="石桥镇和平村村民委员会", short="和平村", kind="village", division_id="990126102"
    )
    with pytest.raises(Wrong, match=r"有2个.*请填机构代码"):
        Organs().read("和平村")
    assert Organs().read("heping2").code == "heping2"


def test_letters_of_columns():
    assert [letters(n) for n in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
