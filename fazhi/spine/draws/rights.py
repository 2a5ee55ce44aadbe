"""Who may read, hold and witness a draw, and why something cannot be done now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from fazhi.spine import clock
from fazhi.spine.draws.drafts import plan_of
from fazhi.spine.draws.faults import faults
from fazhi.spine.draws.words import CHINA, MIN_WITNESSES
from fazhi.spine.models import Account, Draw, DrawWitness, Organ
from fazhi.spine.roles import WITHOUT_CASES, Reach, Role

SYSTEM = "draws"
State = Draw.State
#: Who holds draws, for their own organ.
HOLDS = {Role.CLERK, Role.REVIEWER, Role.OFFICE_HEAD}

NAMES = {
    "plan": "拟定抽取", "describe": "填写说明和种子来源", "pool": "确定名单", "shares": "确定数量或者比例", "exclude": "登记回避（排除）",
    "include": "取消排除", "officers": "确定人员库", "except": "登记人员回避", "freeze": "冻结名单", "seed": "录入种子",
    "correct_seed": "更正种子", "confirm": "见证确认", "record": "记录外部见证人的确认", "draw": "抽取", "extend": "补充抽取",
    "replace": "递补", "cap": "放宽每人上限", "publish": "公布结果", "redraw": "重新抽取", "abandon": "终止",
}  # fmt: skip

_PLANNING = ("describe", "pool", "shares", "exclude", "include", "officers", "except", "freeze")
_SEEING = ("seed", "correct_seed", "confirm", "record")
FROM: dict[str, set[str]] = {
    **{action: {State.PLANNED} for action in _PLANNING},
    **{action: {State.FROZEN} for action in _SEEING},
    "extend": {State.DRAWN, State.PUBLISHED},
    "replace": {State.DRAWN, State.PUBLISHED},
    "cap": {State.DRAWN, State.PUBLISHED},
    "publish": {State.DRAWN},
    "redraw": {State.DRAWN, State.PUBLISHED, State.REPLACED, State.ABANDONED},
    "abandon": {State.PLANNED, State.FROZEN},
}


def now() -> datetime:
    """This moment in the county: in a demonstration the time of day on its fixed day."""
    return datetime.combine(clock.today(), datetime.now(CHINA).time(), CHINA)


def said(at: datetime) -> str:
    """A moment as sentences write it."""
    return timezone.localtime(at, CHINA).strftime("%Y-%m-%d %H:%M")


def readable(user: Account, on: date | None = None) -> QuerySet[Draw]:
    """The draws a reader may see at the desk: their organs', their division's, and those they witness."""
    posts = [p for p in user.posts_on(on or clock.today()) if p.role not in WITHOUT_CASES]
    right = Q(Exists(DrawWitness.objects.filter(draw=OuterRef("pk"), account=user)))
    right |= Q(organ_id__in={p.organ_id for p in posts})
    for code in sorted({p.organ.division_id for p in posts if p.reach == Reach.DIVISION}):
        right |= Q(scope__startswith=code)
    return Draw.objects.select_related("organ", "chain", "seed_by").filter(right)


def public() -> QuerySet[Draw]:
    """The draws that everybody may see: every one that was ever frozen, whatever became of it."""
    return Draw.objects.exclude(frozen_hash="").select_related("organ", "redraws")


def holding_organs(user: Account, on: date) -> list[Organ]:
    """The organs for which the user may hold draws."""
    return list({p.organ_id: p.organ for p in user.posts_on(on) if p.role in HOLDS}.values())


def holds_for(user: Account, organ: Organ, on: date) -> bool:
    """Whether the user may hold draws for this organ."""
    return any(p.role in HOLDS and p.organ_id == organ.pk for p in user.posts_on(on))


def hindrances(draw: Draw, action: str, *, by: Account, on: date, at: datetime | None = None) -> list[str]:
    """Why this cannot be done now, in words for the page. Empty: it can. ``at``: the moment, now unless told."""
    if draw.state not in FROM[action]:
        return [f"抽取{draw.get_state_display()}，不能{NAMES[action]}"]
    if action != "confirm" and not holds_for(by, draw.organ, on):
        return [f"须由{draw.organ.name}的经办人员、审理（审查）人员或者机构负责人{NAMES[action]}"]
    return GATES[action](draw, by, at or now()) if action in GATES else []


def _freeze(draw: Draw, by: Account, at: datetime) -> list[str]:
    reasons = []
    if not draw.plan.get("pool"):
        reasons.append("还没有确定名单")
    elif not draw.plan.get("shares"):
        reasons.append("还没有确定抽取的数量或者比例")
    elif draw.seed_source and draw.seed_known_at:
        reasons += faults(plan_of(draw))
    if not draw.seed_source or draw.seed_known_at is None:
        reasons.append("还没有写明种子来源和公开的时间")
    elif draw.seed_known_at <= at:
        reasons.append(
            f"种子在{said(draw.seed_known_at)}就已公开；名单必须在种子公开之前冻结，请改用以后公开的种子来源"
        )
    return reasons


def _seed(draw: Draw, by: Account, at: datetime) -> list[str]:
    if draw.seed:
        return [f"种子已由{draw.seed_by}录入，等待见证人确认；录错的，在确认之前用“更正种子”"]
    return _known(draw, at)


def _known(draw: Draw, at: datetime) -> list[str]:
    if draw.seed_known_at and at < draw.seed_known_at:
        return [f"种子要到{said(draw.seed_known_at)}才公开（{draw.seed_source}），在此之前不能录入"]
    return []


def _correct(draw: Draw, by: Account, at: datetime) -> list[str]:
    if not draw.seed:
        return ["还没有录入种子"]
    if any(w.account_id == by.pk for w in draw.witnesses.all()):
        return ["您是见证人，不能更正种子；录入有误的请录入人更正"]
    if seen := next((w for w in draw.witnesses.all() if w.confirmed_at), None):
        return [f"{seen.name}已经确认种子，不能再更正；确有错误的，终止本次抽取，写明理由后重新抽取"]
    return []


def _confirm(draw: Draw, by: Account, at: datetime) -> list[str]:
    if not draw.seed:
        return ["还没有录入种子，无从确认"]
    own = next((w for w in draw.witnesses.all() if w.account_id == by.pk), None)
    if own is None:
        return ["您不是本次抽取的见证人"]
    if by.pk in draw.drawers:
        return ["组织、冻结或者录入种子的人不能做见证人"]
    return ["您已经确认过"] if own.confirmed_at else []


def _record(draw: Draw, by: Account, at: datetime) -> list[str]:
    if not draw.seed:
        return ["还没有录入种子，无从确认"]
    if not any(w.account_id is None and not w.confirmed_at for w in draw.witnesses.all()):
        return ["没有等待记录的外部见证人"]
    return ["种子是您录入的；外部见证人的确认须由另一个账号记录"] if by.pk == draw.seed_by_id else []


def _redraw(draw: Draw, by: Account, at: datetime) -> list[str]:
    if not draw.is_frozen:
        return ["名单没有冻结过，另行拟定抽取即可"]
    later = [one for one in draw.redrawn_as.all() if one.state != State.ABANDONED]
    return [f"已经重新抽取：{later[0].number}"] if later else []


GATES: dict[str, Callable[[Draw, Account, datetime], list[str]]] = {
    "freeze": _freeze, "seed": _seed, "correct_seed": _correct, "confirm": _confirm, "record": _record, "redraw": _redraw,
}  # fmt: skip


def waiting_for(draw: Draw) -> list[DrawWitness]:
    """The witnesses whose confirmation is still missing."""
    return [w for w in draw.witnesses.all() if not w.confirmed_at] if draw.seed else []


def enough(witnesses: int) -> bool:
    """Whether there are as many witnesses as a draw needs."""
    return witnesses >= MIN_WITNESSES
