"""Case files of mediation drawn for review: one drawn and published, one redrawn, one waiting for a witness, one for its seed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from fazhi.demo.places import Places
from fazhi.spine import clock, registry
from fazhi.spine.draws import actions, planning
from fazhi.spine.draws.actions import Present
from fazhi.spine.draws.sources import ORGAN, from_register
from fazhi.spine.draws.words import CHINA, Candidate, Exclusion, Ground, Pairing, Share
from fazhi.spine.models import Account, Draw

CASES = "disputes.mediation"
DICE = "{day}{hour}时在县司法局三楼会议室当众掷骰子二十次的点数，依次记录"
THROWS = 6**20
FIRST = "3 1 6 6 2 4 5 1 1 3 2 6 4 4 5 2 1 6 3 5"
AGAIN = "5 2 2 1 6 3 4 6 1 5 5 3 2 1 4 6 6 2 3 1"
NOW = "1 4 6 3 3 2 5 6 1 2 4 4 6 5 3 1 2 6 5 4"
LOTTERY = "{day}福彩双色球第2026135期开奖号码，红球从小到大，后接蓝球"


def held(places: Places, people: dict[str, Account]) -> None:
    """All of them, the oldest first; days are counted back from the day on which the demonstration lives."""
    today = clock.today()
    _redrawn(places, people, today - timedelta(days=124))
    done = _plan(places, people, today - timedelta(days=39), "第三季度人民调解案卷评查抽取", reviewers=True)
    done = _drawn(done, people, today - timedelta(days=39), FIRST)
    done = actions.extend(
        done, stratum="青溪镇", number=1, words="上季度评查发现问题较多，加抽一件", by=people["tiaojie"],
        on=today - timedelta(days=38), at=_at(today - timedelta(days=38), 10),
    )  # fmt: skip
    actions.publish(done, by=people["juzhang"], on=today - timedelta(days=30))
    waiting = _plan(places, people, today, "十月人民调解案卷抽查", months=1)
    waiting = actions.freeze(waiting, by=people["tiaojie"], on=today, at=_at(today, 8))
    actions.enter_seed(
        waiting, seed=NOW, witnesses=_witnesses(people, "shenli"), by=people["tiaojie"], on=today, at=_at(today, 9, 5)
    )
    ahead = _plan(places, people, today, "调解协议履行情况回访抽取", source=LOTTERY, known=today + timedelta(days=2))
    actions.freeze(ahead, by=people["tiaojie"], on=today, at=_at(today, 8, 30))


def _redrawn(places: Places, people: dict[str, Account], day: date) -> None:
    """A draw that left out the files of one town, and the one in its place."""
    first = _plan(places, people, day, "第二季度人民调解案卷评查抽取", leave="云台镇")
    first = _drawn(first, people, day, FIRST)
    new = actions.redraw(first, reason="名单漏列云台镇的案卷，经评查组合议重新抽取", by=people["juzhang"], on=day)
    new = _fill(new, places, people, day + timedelta(days=1), DICE, None, 3)
    new = _drawn(new, people, day + timedelta(days=1), AGAIN)
    actions.publish(new, by=people["juzhang"], on=day + timedelta(days=20))


def _plan(
    places: Places, people: dict[str, Account], day: date, title: str, *, months: int = 3, leave: str = "",
    source: str = DICE, known: date | None = None, reviewers: bool = False,
) -> Draw:  # fmt: skip
    draw = planning.plan_draw(
        organ=places.justice, by=people["tiaojie"], on=day, title=f"{day.year}年{title}",
        purpose="从已办结的人民调解案件中随机抽取案卷", basis=f"《云岚县{day.year}年调解案卷评查方案》（演示）",
    )  # fmt: skip
    draw = _fill(draw, places, people, day, source, known, months, leave)
    return _with_reviewers(draw, places, people["tiaojie"], day) if reviewers else draw


def _fill(
    draw: Draw, places: Places, people: dict[str, Account], day: date, source: str, known: date | None, months: int,
    leave: str = "",
) -> Draw:  # fmt: skip
    """Seed source, pool by town, shares, and one file that is recused."""
    by, after = people["tiaojie"], known or day
    hour = 15 if day < clock.today() else 9  # today's is over when a visitor comes
    end = day.replace(day=1) - timedelta(days=1)
    start = (end - timedelta(days=30 * months)).replace(day=1) if months > 1 else end.replace(day=1)
    draw = planning.describe(
        draw, by=by, on=day, title=draw.title, purpose=draw.purpose, basis=draw.basis,
        seed_source=source.format(day=f"{after.year}年{after.month}月{after.day}日", hour=hour),
        seed_known_at=_at(after, 21, 30) if known else _at(day, hour),
        seed_outcomes=17_721_088 if known else THROWS,
    )  # fmt: skip
    register = registry.register_of(CASES)
    rows = register.queryset().filter(matter__closed_on__range=(start, end)).exclude(matter__organ__short=leave)
    pool, refs = from_register(register, rows, by=by, stratum=ORGAN)
    source = f"{register.name}（办结日期{start}至{end}），限抽取人可以查看的记录"
    draw = planning.set_pool(draw, candidates=pool, refs=refs, source=source, by=by, on=day)
    shares = [Share(s, rate="1%", at_least=1, at_most=3, basis="评查方案第二条（演示）") for s in _strata(pool)]
    draw = planning.set_shares(draw, shares=shares, by=by, on=day)
    recused = Exclusion(pool[0].id, Ground.EARLIER_ROLE, "评查组成员参与过调解", "孙和")
    spare = sum(one.stratum == pool[0].stratum for one in pool) > 1
    return planning.exclude(draw, exclusion=recused, by=by, on=day) if spare else draw


def _strata(pool: Iterable[Candidate]) -> list[str]:
    return sorted({one.stratum for one in pool})


def _with_reviewers(draw: Draw, places: Places, by: Account, day: date) -> Draw:
    """Two reviewers for each file, drawn from the towns' justice stations; nobody reviews the own town's files."""
    officers = tuple(
        Candidate(f"评查{n:02}", f"{town.short}司法所评查员", units=(town.name,))
        for n, town in enumerate(places.towns, 1)
    )
    return planning.set_officers(draw, pairings=[Pairing("评查人员", officers, at_most=8)], by=by, on=day)


def _drawn(draw: Draw, people: dict[str, Account], day: date, seed: str) -> Draw:
    by = people["tiaojie"]
    draw = actions.freeze(draw, by=by, on=day, at=_at(day, 9))
    draw = actions.enter_seed(
        draw, seed=seed, witnesses=_witnesses(people, "shenji"), by=by, on=day, at=_at(day, 15, 10)
    )
    draw = actions.confirm(draw, seed=seed, by=people["shenji"], on=day, at=_at(day, 15, 12))
    outside = draw.witnesses.get(account=None)
    return actions.record_confirmation(
        draw, witness=outside.pk, words="本人在见证笔录上签字", by=people["shenli"], on=day, at=_at(day, 15, 15)
    )


def _witnesses(people: dict[str, Account], account: str) -> list[Present]:
    own = people[account]
    return [Present(own, unit="云岚县司法局"), Present(name="尹若水", unit="县人大代表")]


def _at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), CHINA)
