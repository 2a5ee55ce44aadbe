"""What bodies propose: refused in words where it cannot stand, and what it comes to."""

import pytest

from fazhi.areas.enforcement.inspection_plans.models import PlanCheck, PlanProposal
from fazhi.areas.enforcement.inspection_plans.tests.scene import FIRE, LICENCE, PROPOSALS, STORAGE, D, thing
from fazhi.areas.enforcement.visits.tests.scene import code
from fazhi.spine import registry
from fazhi.spine.errors import Refused
from fazhi.spine.sheets.importing import run
from fazhi.spine.tests.books import filled

pytestmark = pytest.mark.django_db


def test_what_cannot_stand(planning):
    shop = planning.county.shop
    for target, lines, first, last, more, words in (
        (None, [LICENCE], 3, 3, {}, "二者填一"), (shop, [LICENCE], 3, 3, {"class_trade": "食品销售"}, "二者填一"),
        (None, [LICENCE], 3, 3, {"class_division": "990126101"}, "不得以整个区划为范围"),
        (None, [LICENCE], 3, 3, {"class_trade": "造船"}, "没有符合这一范围的检查对象"),
        (None, [LICENCE], 3, 3, {"target_code": "91990126MA9999999X"}, "名录中没有信用代码"),
        (shop, [LICENCE], 3, 3, {"target_code": code(2)}, "不是云岚县山泉食品有限公司的"),
        (shop, [FIRE], 3, 3, {}, "GA-JC-009没有公布在县市场监管局"), (shop, [LICENCE], 5, 3, {}, "前后颠倒"),
        (shop, [LICENCE], 3, 13, {}, "应为1至12"), (shop, [LICENCE], 3, 4, {"frequency": 3}, "不能均匀安排"),
        (shop, [LICENCE], 3, 3, {"hours": 30}, "应为1至8小时"), (shop, [LICENCE], 3, 3, {"alone": True}, "须写明理由"),
    ):  # fmt: skip
        with pytest.raises(Refused, match=words):
            planning.propose("market", target, lines, first, last, **more)
    assert not PlanProposal.objects.exists()


def test_proposed_once(planning):
    planning.propose("market", planning.county.shop, [LICENCE], 3)
    with pytest.raises(Refused, match="已申报对云岚县山泉食品有限公司检查SC-JC-001"):
        planning.propose("market", None, [LICENCE, STORAGE], 6, target_code=code(1))
    planning.propose("market", planning.county.shop, [STORAGE], 3)


def test_a_class_is_all_its_objects_as_often_as_asked(planning):
    county = planning.county
    thing(county, "云岚县清泉副食店", 3, object_kind="individual")
    planning.propose("market", None, [LICENCE], 1, 12, class_trade="食品销售", frequency=2).refresh_from_db()
    planning.propose("police", None, [FIRE], 2, target_code=code(2))
    planning.do("gather")
    rows = list(
        PlanCheck.objects.filter(matter=planning.plan).values_list("body__short", "target__title", "start", "end")
    )
    halves = [(D("2026-01-01"), D("2026-06-30")), (D("2026-07-01"), D("2026-12-31"))]
    assert sorted(rows[1:] if rows[0][0] == "县公安局" else rows[:-1]) == sorted(
        ("县市场监管局", title, *half) for title in ("云岚县山泉食品有限公司", "云岚县清泉副食店") for half in halves
    )
    assert ("县公安局", "云岚县石桥粮油有限公司", D("2026-02-01"), D("2026-02-28")) in rows
    assert planning.plan.parties.filter(capacity="body").count() == 2


def test_crooked_rows_of_a_workbook(planning, tmp_path):
    """A body fills in the sheet of its register: one bad row and nothing is taken, each with its sentence."""
    spine = ("单位", "日期", "标题", "检查计划", "检查对象信用代码", "检查事项编码")
    heads = (*spine, "检查月份自", "检查月份至", "一年几次", "每次时长（小时）", "层级", "不宜合并")
    good = (
        "县市场监管局",
        "2026-1-12",
        "食品经营",
        planning.plan.number,
        code(1),
        "SC-JC-001，SC-JC-002",
        3,
        "5",
        1,
        "2",
        "县级",
        "否",
    )
    crooked = [
        (*good[:3], "云司检计〔2099〕1号", code(2), *good[5:]), (*good[:4], code(2), good[5], "三月", *good[7:]),
        (*good[:4], code(2), "SC-JC-404", *good[6:]), (*good[:4], code(2), good[5], 6, *good[7:]),
    ]  # fmt: skip
    by, form = planning.county.people["m_clerk"], registry.register_of(PROPOSALS)
    path = filled(tmp_path / "申报.xlsx", good, *crooked, head=heads)
    outcome = run(form, path, by=by, write=True)
    told = ["；".join(row.sentences()) for row in outcome.wrong]
    for words, said in zip(
        ("没有编号为“云司检计〔2099〕1号”", "三月", "SC-JC-404没有公布", "前后颠倒"), told, strict=True
    ):
        assert words in said
    assert not outcome.written and not PlanProposal.objects.exists()
    outcome = run(form, filled(tmp_path / "申报.xlsx", good, head=heads), by=by, write=True)
    assert outcome.written and PlanProposal.objects.get().item_codes == "SC-JC-001，SC-JC-002"
    planning.do("gather")
    assert PlanCheck.objects.get().items == "SC-JC-001、SC-JC-002"
