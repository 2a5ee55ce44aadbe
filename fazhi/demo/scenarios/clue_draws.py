"""The draw of the demonstration by which struck-off clues are looked at again: held before witnesses, it verifies."""

from __future__ import annotations

from datetime import datetime, time

from fazhi.areas.oversight.clues import looking_back
from fazhi.demo.places import Places
from fazhi.spine import clock
from fazhi.spine.actions import take_step
from fazhi.spine.draws import actions, planning
from fazhi.spine.draws.actions import Present
from fazhi.spine.draws.words import CHINA
from fazhi.spine.models import Account, Draw, Matter

DICE, THROWS = "{day}9时在县司法局三楼会议室当众掷骰子二十次的点数，依次记录", 6**20
SEED = "2 6 1 5 4 3 3 1 6 2 5 5 4 1 2 3 6 6 1 4"
LOOKED_AT = 6


def look_backs(places: Places, people: dict[str, Account], rate: str = "8%") -> Draw:
    """Hold the draw today, look at the first of those drawn, find one relapsed. The ledger has been written out before."""
    today, by = clock.today(), people["jiandu"]
    at = lambda hour, minute=0: datetime.combine(today, time(hour, minute), CHINA)  # noqa: E731
    draw = looking_back.prepare(by=by, on=today, rate=rate)
    draw = planning.describe(
        draw, by=by, on=today, title=draw.title, purpose=draw.purpose, basis=draw.basis, seed_known_at=at(9), seed_outcomes=THROWS,
        seed_source=DICE.format(day=f"{today.year}年{today.month}月{today.day}日"),
    )  # fmt: skip
    draw = actions.freeze(draw, by=by, on=today, at=at(8))
    present = [Present(people["shenji"], unit=places.justice.name), Present(name="尹若水", unit="县人大代表")]
    draw = actions.enter_seed(draw, seed=SEED, witnesses=present, by=by, on=today, at=at(9, 5))
    draw = actions.confirm(draw, seed=SEED, by=people["shenji"], on=today, at=at(9, 8))
    outside = draw.witnesses.get(account=None)
    draw = actions.record_confirmation(
        draw, witness=outside.pk, words="本人在见证笔录上签字", by=people["shenli"], on=today, at=at(9, 12)
    )
    draw = actions.publish(draw, by=people["juzhang"], on=today)
    _looked_at(draw, by)
    return draw


def _looked_at(draw: Draw, by: Account) -> None:
    """The first of those drawn have been visited already; at one of them it has come up again."""
    today = clock.today()
    drawn = [row["id"] for row in draw.summary["rows"] if not row["out"]][:LOOKED_AT]
    for n, number in enumerate(drawn):
        clue = Matter.objects.get(pk=draw.refs[number])
        again = n == len(drawn) - 1
        facts = "近期材料中又出现同类问题" if again else "现场查看并抽取近期材料，没有反弹"
        detail = {"chosen": "drawn", "draw_no": draw.number, "result": "again" if again else "kept", "facts": facts}
        take_step(clue, "look_back", by=by, on=today, detail=detail)
        if again:
            take_step(clue, "relapse", by=by, on=today, detail={"facts": facts})
