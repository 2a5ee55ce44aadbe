"""A warning from consultation to lifting; level and colour, measures by level, times that must follow one another."""

from __future__ import annotations

import pytest

from fazhi.areas.emergency.plans.tests.test_plan import refused
from fazhi.areas.emergency.response.tests.scene import D, Warned, at
from fazhi.areas.emergency.warnings.models import EmergencyWarningChange

CHANGE = {"change": "raised", "level_after": "2", "at": at("2026-07-03 02:00"), "reason": "雨势加大"}


def test_social_safety_has_no_colours(bureau):
    refused(lambda: Warned(bureau, category="social"), "社会安全事件不发布分级预警", "第69条")


def test_nothing_is_issued_without_consultation_nor_a_major_danger_untold(bureau):
    warning = Warned(bureau)
    refused(lambda: warning.issued(), "尚未组织会商", "第62条")
    warning.consulted(major=True)
    refused(lambda: warning.issued(), "须先立即向上级人民政府报告")
    warning.do("report_danger", "2026-07-02").issued()
    assert warning.clock("issue").met_on == D("2026-07-02")
    assert warning.clock("report_up").is_running and warning.clock("report_up").due_on is None


@pytest.mark.parametrize(
    ("level", "measures", "said"),
    [
        ("3", ("teams",), "一般措施"), ("2", ("plan",), "加强措施"), ("1", ("plan", "advise"), "第67条"),
        ("4", ("plan", "move"), "其他法律依据"),
    ],
)  # fmt: skip
def test_measures_go_with_the_level(bureau, level, measures, said):
    warning = Warned(bureau).consulted()
    refused(lambda: warning.issued(level=level, measures=measures), said)


@pytest.mark.parametrize(("level", "colour"), [("1", "red"), ("2", "orange"), ("3", "yellow"), ("4", "blue")])
def test_the_level_gives_the_colour(bureau, level, colour):
    warning = Warned(bureau).consulted().issued(level=level, measures=("plan", "move"), other_basis="防洪法")
    assert (warning.record.colour, warning.record.issued_on) == (colour, D("2026-07-02"))


def test_times_follow_one_another(bureau):
    refused(lambda: Warned(bureau, until_at=at("2026-07-01 08:00")), "早于起始时间")
    warning = Warned(bureau).consulted()
    refused(lambda: warning.issued(moment="2026-07-01 22:10"), "不是同一天")
    warning.issued()
    refused(lambda: warning.do("report_up", "2026-07-02", reported_up_at=at("2026-07-02 22:00")), "早于发布时间")
    refused(
        lambda: warning.do(
            "lift", "2026-07-04", by="e_head", danger_over_at=at("2026-07-04 09:00"), lifted_at=at("2026-07-04 08:00")
        ),
        "早于危险解除时间",
    )


def test_raised_come_true_and_lifted(bureau):
    warning = Warned(bureau).consulted().issued()
    warning.do("report_up", "2026-07-02", reported_up_at=at("2026-07-02 22:20"))
    strong = {"area": "青溪镇、石桥镇", "measures": ["plan", "move"]}
    refused(
        lambda: warning.do("adjust", "2026-07-03", by="e_head", detail=CHANGE | {"change": "lowered"}, **strong),
        "应为“提高”",
    )
    refused(
        lambda: warning.do("adjust", "2026-07-03", by="e_head", detail=CHANGE, area="青溪镇", measures=["plan"]),
        "加强措施",
    )
    warning.do("adjust", "2026-07-03", by="e_head", detail=CHANGE, **strong)
    assert (warning.record.level, warning.record.colour) == ("2", "orange")
    row = EmergencyWarningChange.objects.get()
    assert (row.level_before, row.level_after) == ("3", "2")
    refused(lambda: warning.do("occurred", "2026-07-03", occurred_at=at("2026-07-02 20:00")), "早于发布时间")
    warning.do("occurred", "2026-07-03", occurred_at=at("2026-07-03 05:10"))
    assert warning.record.lead_minutes == 7 * 60
    warning.do(
        "lift", "2026-07-04", by="e_head", danger_over_at=at("2026-07-04 09:00"), lifted_at=at("2026-07-04 09:25")
    )
    assert warning.matter.is_closed and warning.record.lift_minutes == 25
    assert [d.name for d in warning.matter.documents.order_by("pk")] == ["预警发布单", "预警解除单"]
