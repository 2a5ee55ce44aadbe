"""Days of resettlement help. The law sets the hand-over on release; all others are local, reminders and never duties of the
person."""

from __future__ import annotations

from typing import Any

from fazhi.areas.services.resettlement import practice
from fazhi.spine.limits import Effect, Limit, Unit

PRISON_LAW = "监狱法第59条（2026年修订，2026年11月1日起施行；此前依原监狱法和地方规定，原条号未核）"
LOCAL = "本地安置帮教工作制度（没有全国性规定）"
ENDS = frozenset({"finish", "decline", "withdraw", "other_end", "transfer"})


def _day_is_known(record: Any, values: Any) -> bool:
    return record.expected_on is not None


LIMITS = (
    Limit(
        "arrive", "释放时衔接", 0, Unit.SET_BY_DOCUMENT, "open", {"receive"}, PRISON_LAW, set_by="expected_on",
        when=_day_is_known, lapses={"not_here"}, rows=("20:B2",),
    ),
    Limit(
        "talk", "首次走访（谈话）", practice.TALK_DAYS, Unit.DAY, "receive", {"talk"}, f"监狱法第59条；{LOCAL}",
        lapses=ENDS, local=True, rows=("20:B3",),
    ),
    Limit(
        "agree", "成立小组、订立帮教协议", practice.AGREE_DAYS, Unit.DAY, "receive", {"agree", "decline"}, LOCAL, lapses=ENDS,
        local=True, unverified=True, rows=("20:B4",),
    ),
    Limit(
        "visit", "按协议走访", 0, Unit.SET_BY_DOCUMENT, {"agree", "renew", "visit"}, {"visit"}, LOCAL,
        set_by="next_visit_on", lapses={*ENDS, "renew"}, local=True, unverified=True, rows=("20:B5",),
    ),
    Limit(
        "term", "帮教期满办理解除", 0, Unit.SET_BY_DOCUMENT, "receive", {"finish"}, LOCAL, set_by="term_end", lapses=ENDS,
        local=True, unverified=True, rows=("20:B7",),
    ),
    Limit(
        "keep", "删除身份信息", 0, Unit.SET_BY_DOCUMENT, {*(ENDS - {"transfer"}), "not_here"}, {"expire", "forget"},
        "个人信息保护法第19条、第47条；保存期为本地规定", set_by="keep_until", effect=Effect.AUTO_TERMINATE, deemed="expire",
        local=True,
    ),
)  # fmt: skip

OUTSIDE = "社区矫正的监督管理在社区矫正机构的系统内办理，不在帮教台账重建"
UNLISTED = {
    "20:A1": OUTSIDE, "20:A2": OUTSIDE, "20:A2b": OUTSIDE, "20:A3": OUTSIDE, "20:A6": OUTSIDE, "20:A7": OUTSIDE,
    "20:B1": "上海规定的两个30日约束监狱；本所收到预释放信息时登记预计释放日期，以该日为“释放时衔接”的期限",
}  # fmt: skip
