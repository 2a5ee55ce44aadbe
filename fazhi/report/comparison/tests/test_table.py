"""What counts of what is printed, in one unit, per head, and what never does."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from fazhi.report.comparison import rules
from fazhi.report.comparison.drawing import drawn
from fazhi.report.comparison.heads import Population
from fazhi.report.comparison.model import Cell, Column, Indicator, Residents, Row, Told, in_line
from fazhi.report.comparison.table import Live, Wanted, build
from fazhi.report.comparison.units import same, scale_of

CASES = Indicator("disputes.cases", "受理行政复议案件", "件", "count", names=("受理行政复议案件",))
RATE = Indicator("disputes.rate", "行政复议案件纠错率", "%", "rate", names=("行政复议案件纠错率",))
MONEY = Indicator("enforcement.fines", "罚没金额", "元", "amount", names=("罚没金额",))
HERE, THERE = Column(1, "云溪县", 2025), Column(2, "松湾市", 2025)
NOBODY = Population([])


def told(value: float = 208, text: str = "", key: int = 1, **other: object) -> Told:
    given_ = {
        "column": 1, "place": "云溪县", "year": 2025, "period": 2025, "start": 10 * key, "unit": "件", "approx": "",
        "subject": "受理行政复议案件件数",
    }  # fmt: skip
    return Told(key=key, text=text or f"{value:g}件", value=value, **(given_ | other))  # type: ignore[arg-type]


def row(*printed: Told, of: Indicator = CASES, people: Population = NOBODY, all_counted: bool = False) -> Row:
    return build(Wanted([HERE, THERE], [of], all_counted), {of.code: printed}, people)[0]


def cell(*printed: Told, of: Indicator = CASES, all_counted: bool = False) -> Cell:
    return row(*printed, of=of, all_counted=all_counted).cells[0]


def codes(found: Cell) -> set[str]:
    return {note.code for note in found.notes}


def test_what_is_not_printed_is_missing_and_zero_is_zero() -> None:
    found = row(told(0, "0件"))
    here, there = found.cells
    assert here.taken == 0 and there.taken is None and there.empty and not here.empty
    bars = drawn(found).bars
    assert [bar.text for bar in bars] == ["0件", "未公布"]
    assert drawn(found, by_value=True).bars[-1].text == "未公布"


def test_several_numbers_are_all_shown_and_none_is_chosen() -> None:
    both = cell(told(208), told(196, key=2))
    assert len(both.values) == 2 and both.taken is None and "2个不同的数" in both.why and "several" in codes(both)
    by_hand = cell(told(208), told(196, key=2, by_hand=True))
    assert by_hand.taken == 196 and len(by_hand.values) == 2 and "others" in codes(by_hand)
    narrower = cell(told(208), told(31, key=2, subject="涉企行政复议案件件数"))
    assert narrower.taken == 208 and "others" in codes(narrower)
    twice = cell(told(208), told(208, key=2))
    assert twice.taken == 208 and "twice" in codes(twice)


def test_unsure_links_count_only_when_asked() -> None:
    faint = told(sure=False, confidence=0.4)
    assert cell(faint).taken is None and cell(faint).why == "不计入：把握不足"
    assert cell(faint, all_counted=True).taken == 208 and "unsure" in codes(cell(faint, all_counted=True))


def test_other_units_spans_and_territories_are_said_in_words() -> None:
    people = told(300, "300人次", unit="人次")
    assert cell(people, all_counted=True).taken is None and codes(cell(people)) >= {"unit"}
    assert "unit-word" in codes(cell(told(unit="起"))) and cell(told(unit="起")).taken == 208
    for before, code in (
        ("三年来，共受理行政复议案件", "many-years"), ("“八五”普法以来，受理行政复议案件", "many-years"), ("上半年受理行政复议案件", "part-year"),
        ("截至2025年11月，受理行政复议案件", "part-year"), ("2021年以来受理行政复议案件", "many-years"), ("全市受理行政复议案件", "wider"),
    ):  # fmt: skip
        found = cell(told(before=before))
        assert codes(found) == {code} and found.taken is None and found.values, before
        assert cell(told(before=before), all_counted=True).taken == 208
    for before in (
        "2025年以来受理行政复议案件",
        "居全市第二，受理行政复议案件",
        "对2012年以来制发的文件清理，受理行政复议案件",
    ):
        assert cell(told(before=before)).taken == 208 and not codes(cell(told(before=before))), before
    assert not codes(row(told(before="全市受理行政复议案件", column=2, place="松湾市")).cells[1])
    assert codes(cell(told(before="累计受理行政复议案件"))) == {"total"} and cell(told(before="累计受理")).taken == 208
    assert codes(cell(told(subject="收到行政复议申请件数"))) == {"thing", "stage"}
    assert codes(cell(told(text="200余件", approx="余"))) == {"approx"}


def test_towns_replies_and_numbers_of_others_are_marked() -> None:
    town, reply = Column(3, "青溪镇", 2025), Column(4, "云溪县", 2025, "关于第75号提案的答复函")
    assert [n.code for n in rules.notes_on_column(town, [town, HERE])] == ["town"]
    assert not rules.notes_on_column(town, [town])
    assert [n.code for n in rules.notes_on_column(reply, [reply])] == ["reply"]
    outside = Indicator("data.x", "刑事立案", "件", "count", outside=True)
    assert "outside" in {n.code for n in row(told(), of=outside).notes}
    mixed = row(told(by_hand=True), told(key=2, column=2, place="松湾市"))
    assert "hands" in {n.code for n in mixed.notes}


PEOPLE = Population([Residents("云溪县", 2024, 400_000, "公报"), Residents("云溪县", 2019, 1, "远")])


def test_per_head_is_divided_once_and_says_by_whom() -> None:
    here, there = row(told(208), people=PEOPLE).cells
    assert here.per_head and here.per_head.value == 5.2 and here.per_head.by.year == 2024 and there.per_head is None
    assert row(told(0.07, "7%", unit="%"), of=RATE, people=PEOPLE).cells[0].per_head is None
    each = Indicator("services.x", "每万人拥有律师数", "名", "count", names=("每万人拥有律师数",))
    assert row(told(3.2, unit="名", subject="每万人拥有律师数"), of=each, people=PEOPLE).cells[0].per_head is None
    lawyers = Indicator("services.y", "律师", "名", "stock", names=("律师",))
    divided = row(told(3.2, unit="名", subject="每万人拥有律师"), of=lawyers, people=PEOPLE).cells[0]
    assert divided.taken is None and divided.per_head is None and "divided" in codes(divided)


def test_one_unit_for_a_row() -> None:
    found = row(
        told(21_000_000, "0.21亿元", unit="元", subject="罚没金额"),
        told(18_740_000, "1874万元", key=2, column=2, place="松湾市", unit="元", subject="罚没金额"), of=MONEY,
    )  # fmt: skip
    assert [found.shown(c.taken) for c in found.cells] == ["2100万元", "1874万元"]
    assert same("件", "起") and not same("人", "人次") and same("场次", "次") and not same("件", "元")
    assert scale_of("%", [0.5]) == (0.01, "%")


def test_our_own_records_stand_beside_and_are_marked() -> None:
    live = Column(-2025, "云溪县", 2025, own=True, live=True)
    found = build(
        Wanted([HERE, live], [CASES]), {CASES.code: [told()]}, PEOPLE, {(-2025, CASES.code): Live("211件", 211)}
    )[0]
    ours = found.cells[1]
    assert (ours.live_text, ours.taken, codes(ours)) == ("211件", 211, {"within"}) and ours.per_head
    assert build(Wanted([live], [CASES]), {}, PEOPLE)[0].cells[0].taken is None


printed = st.builds(
    lambda key, value, column, sure, unit, approx: told(
        value, key=key, column=column, place={1: "云溪县", 2: "松湾市"}[column], sure=sure, unit=unit, approx=approx
    ),
    st.integers(1, 8), st.sampled_from([0, 5, 208, 208.0, 1000]), st.sampled_from([1, 2]), st.booleans(),
    st.sampled_from(["件", "起", "人次"]), st.sampled_from(["", "余"]),
)  # fmt: skip


@given(st.lists(printed, max_size=8, unique_by=lambda one: one.key), st.randoms(use_true_random=False))
def test_the_order_of_what_comes_in_changes_nothing(all_: list[Told], random: Random) -> None:
    mixed = [*all_, *all_]
    random.shuffle(mixed)
    assert row(*mixed) == row(*all_)


@given(st.lists(printed, max_size=8, unique_by=lambda one: one.key))
def test_nothing_is_counted_that_is_not_printed_and_nothing_twice(all_: list[Told]) -> None:
    for found in row(*all_, people=PEOPLE).cells:
        mine = [one for one in all_ if one.column == found.column.key]
        assert sorted(one.key for one in found.values) == sorted(one.key for one in mine)
        free = {(one.value, one.approx) for one in mine if one.sure and one.unit != "人次"}
        assert (found.taken is not None) == (len(free) == 1)
        assert found.taken is None or (found.taken, found.of.approx if found.of else "") in free
        assert bool(found.why) == bool(mine and found.taken is None)
        assert found.per_head is None or abs(found.per_head.value * 40 - (found.taken or 0)) < 1e-9


@given(st.floats(0.01, 1e9), st.sampled_from(["元", "件", "%", "人次"]))
def test_a_value_shown_in_another_unit_is_the_same_value(value: float, unit: str) -> None:
    scale, shown = scale_of(unit, [value])
    words = Row(CASES, [], scale=scale, unit=shown).shown(value)
    factor = 10_000 if words.endswith(("万元", f"万{unit}")) else 0.01 if unit == "%" else 1
    number = float(words.removesuffix(shown))
    assert abs(number * factor - value) <= 0.005 * scale * 1.01


def test_a_number_that_is_left_out_beside_a_counted_one_is_said() -> None:
    found = cell(told(1, key=1), told(5, key=2, sure=False, confidence=0.4))
    assert found.taken == 1 and "把握不足" in next(n.reason for n in found.notes if n.code == "others")
    formula = Indicator("x", "败诉率", "%", "rate", names=("败诉率",), variant="败诉÷审结")
    assert "败诉÷审结" in next(n.reason for n in row(told(), of=formula).notes if n.code == "formula")


def test_long_names_of_places_have_room_in_the_picture() -> None:
    long = Column(1, "双江拉祜族佤族布朗族傣族自治县", 2025)
    short = drawn(build(Wanted([HERE], [CASES]), {}, NOBODY)[0])
    assert short.left < drawn(build(Wanted([long], [CASES]), {}, NOBODY)[0]).left <= 260


def test_our_own_place_stands_first_with_its_records_behind_its_report() -> None:
    own, live = Column(3, "云溪县", 2025, own=True), Column(-2025, "云溪县", 2025, own=True, live=True)
    before, other = Column(4, "云溪县", 2024), Column(5, "丁县", 2025)
    assert in_line([other, live, own, before]) == [before, own, live, other]
