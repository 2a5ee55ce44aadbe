"""What is wrong with a plan, in whole sentences. Asked before it is frozen, and again by everybody who verifies."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from math import comb
from typing import Any

from fazhi.spine.draws.shares import asked, called, fraction
from fazhi.spine.draws.words import (
    MAX_WEIGHT,
    MIN_OFFICERS,
    Candidate,
    Exclusion,
    Ground,
    PairExclusion,
    Pairing,
    Plan,
    Share,
    UnsoundDraw,
    plan_as_data,
)

MOMENT = re.compile(
    r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\+08:00"
)

_UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def faults(plan: Plan) -> list[str]:
    """Every fault of a plan. Empty: it can be frozen."""
    found = [*_texts(plan), *_pool(plan.pool, "候选名单"), *_shares(plan), *_exclusions(plan)]
    for pairing in plan.pairings:
        found += _pairing(plan, pairing)
    found += [f"配对“{name}”列了两次" for name in _twice(one.name for one in plan.pairings)]
    return found


def remarks(plan: Plan) -> list[str]:
    """What is no fault but should be known: a source with fewer seeds than there are samples."""
    possible = samples(plan)
    if plan.seed.outcomes == 0:
        return ["没有写明种子来源一共有多少种可能，无法与可能的样本数比较"]
    if plan.seed.outcomes < possible:
        return [
            f"种子来源只有{plan.seed.outcomes}种可能，少于可能的样本数{how_many(possible)}："
            "不是每一种样本都抽得出；需要时把几个公开来源的号码连起来作种子"
        ]
    return []


def samples(plan: Plan) -> int:
    """How many different samples a sound plan can yield, officers not counted."""
    total = 1
    for _, _, eligible, number in counts(plan):
        total *= comb(eligible, number)
    return total


def how_many(number: int) -> str:
    """A number in words that may be too long to be written out."""
    return f"{number}种" if number < 10**12 else f"约2的{number.bit_length() - 1}次方种"


def counts(plan: Plan) -> list[tuple[str, int, int, int]]:
    """For each stratum: name, candidates in the pool, of them not excluded, how many are drawn."""
    out = {one.candidate for one in plan.exclusions}
    in_pool = Counter(one.stratum for one in plan.pool)
    eligible = Counter(one.stratum for one in plan.pool if one.id not in out)
    return [
        (share.stratum, in_pool[share.stratum], eligible[share.stratum], asked(share, in_pool[share.stratum], eligible[share.stratum]))
        for share in sorted(plan.shares, key=lambda share: share.stratum)
    ]  # fmt: skip


def _twice(values: Iterable[str]) -> list[str]:
    return sorted(value for value, times in Counter(values).items() if times > 1)


def _every_text(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _every_text(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _every_text(inner)


def unwritable(text: str) -> bool:
    """Control characters, invisible ones, half ones, space at an end: two texts that look alike must be alike."""
    plain = text.isascii() and text.isprintable()
    return text != text.strip() or not (plain or all(unicodedata.category(c) not in _UNSEEN for c in text))


def _texts(plan: Plan) -> Iterator[str]:
    for value, name in (
        (plan.number, "编号"),
        (plan.title, "名称"),
        (plan.organ, "抽取单位"),
        (plan.seed.words, "种子来源"),
    ):
        if not value.strip():
            yield f"没有写明{name}"
    for text in _every_text(plan_as_data(plan)):
        if unwritable(text):
            yield f"“{text.strip()[:20]!a}”中有看不见的字符，或者首尾有空格，请重新输入".replace("'", "")
    if not MOMENT.fullmatch(plan.seed.known_at):
        yield f"种子公布的时间“{plan.seed.known_at}”应当写成 2026-11-22T21:30:00+08:00"
    if plan.seed.outcomes < 0:
        yield "种子来源的可能数不能是负数"
    if plan.redraws is not None:
        if not plan.redraws.reason.strip():
            yield "重新抽取应当写明原因"
        if not plan.redraws.number.strip():
            yield "重新抽取应当写明原抽取的编号"
        if plan.redraws.number == plan.number:
            yield "重新抽取应当另编号，不能与原抽取相同"


def _pool(pool: tuple[Candidate, ...], where: str) -> Iterator[str]:
    if not pool:
        yield f"{where}是空的"
    yield from (f"{where}中“{id_}”列了两次" for id_ in _twice(one.id for one in pool))
    for one in pool:
        if not one.id:
            yield f"{where}中有一个（{one.label or '无名称'}）没有编号"
        if not 1 <= one.weight <= MAX_WEIGHT:
            yield f"{where}中“{one.id}”的权重是{one.weight}，应当是1至{MAX_WEIGHT}的整数"


def _shares(plan: Plan) -> Iterator[str]:
    declared = [share.stratum for share in plan.shares]
    yield from (f"{called(stratum)}的抽取数量写了两次" for stratum in _twice(declared))
    for stratum in sorted({one.stratum for one in plan.pool} - set(declared)):
        yield f"没有写明{called(stratum)}抽取多少"
    found = [fault for share in plan.shares for fault in _share(share)]
    yield from found
    if found:
        return
    try:
        if not any(number for *_, number in counts(plan)):
            yield "按照这些数量一个也抽不到"
    except UnsoundDraw as no:
        yield from no.reasons


def _share(share: Share) -> Iterator[str]:
    if (share.number is None) == (not share.rate):
        yield f"{called(share.stratum)}应当写抽取数量或者抽取比例，二者取一"
    elif share.number is not None:
        if share.number < 0:
            yield f"{called(share.stratum)}的抽取数量不能是负数"
        if share.at_least or share.at_most is not None:
            yield f"{called(share.stratum)}已经写了固定数量，不能再写最少、最多"
    else:
        try:
            fraction(share.rate)
        except UnsoundDraw as no:
            yield from no.reasons
        if share.at_least < 0 or (share.at_most is not None and share.at_most < share.at_least):
            yield f"{called(share.stratum)}的最少、最多写反了"


def _exclusions(plan: Plan) -> Iterator[str]:
    known = {one.id for one in plan.pool}
    yield from (f"排除名单中“{id_}”列了两次" for id_ in _twice(no.candidate for no in plan.exclusions))
    for no in plan.exclusions:
        if no.candidate not in known:
            yield f"排除的“{no.candidate}”不在候选名单中"
        yield from _stated(no, no.candidate)
    out, units = {no.candidate for no in plan.exclusions}, set(plan.units)
    for one in plan.pool:
        if one.id not in out and units & set(one.units):
            yield f"“{one.id}”属于本次抽取所涉单位{'、'.join(sorted(units & set(one.units)))}，应当排除"


def _stated(no: Exclusion | PairExclusion, who: str) -> Iterator[str]:
    if no.ground == Ground.OTHER and not no.words.strip():
        yield f"排除“{who}”的原因是“其他”，应当写明"
    if not no.stated_by.strip():
        yield f"排除“{who}”没有写明由谁提出"


def _pairing(plan: Plan, pairing: Pairing) -> Iterator[str]:
    name = pairing.name or "人员"
    yield from _pool(pairing.officers, f"{name}名单")
    if not pairing.name.strip():
        yield "配对的人员名单没有名称"
    if pairing.per_object < MIN_OFFICERS:
        yield f"{name}：每个对象至少派{MIN_OFFICERS}名，不能是{pairing.per_object}名"
    if pairing.at_most is not None and pairing.at_most < 1:
        yield f"{name}：每人最多承担的对象数至少是1"
    officers, objects = {one.id for one in pairing.officers}, {one.id for one in plan.pool}
    for no in pairing.exclusions:
        if no.officer not in officers:
            yield f"{name}：回避的“{no.officer}”不在名单中"
        if no.object and no.object not in objects:
            yield f"{name}：“{no.officer}”回避的对象“{no.object}”不在候选名单中"
        if no.object and no.unit:
            yield f"{name}：“{no.officer}”的回避只能写对象或者单位之一"
        yield from _stated(no, no.officer)
    yield from _own_unit(plan, pairing)
    yield from _enough(plan, pairing)


def _own_unit(plan: Plan, pairing: Pairing) -> Iterator[str]:
    """Whoever belongs to the unit concerned recuses; the plan must say so before the seed is known."""
    concerned = {unit for one in plan.pool for unit in one.units}
    stated = {(no.officer, no.unit) for no in pairing.exclusions if not no.object}
    whole = set(plan.units)
    for officer in pairing.officers:
        if (officer.id, "") in stated:
            continue
        if whole & set(officer.units):
            yield f"{pairing.name}：“{officer.id}”属于本次抽取所涉单位{'、'.join(sorted(whole & set(officer.units)))}，应当回避"
        for unit in sorted(concerned & set(officer.units)):
            if (officer.id, unit) not in stated:
                yield f"{pairing.name}：“{officer.id}”属于{unit}，应当回避该单位的对象"


def _enough(plan: Plan, pairing: Pairing) -> Iterator[str]:
    """What would make the pairing impossible whatever is drawn, or for one object if it were drawn."""
    everywhere = {no.officer for no in pairing.exclusions if not no.object and not no.unit}
    by_object, by_unit = defaultdict(set), defaultdict(set)
    for no in pairing.exclusions:
        if no.object:
            by_object[no.object].add(no.officer)
        elif no.unit:
            by_unit[no.unit].add(no.officer)
    out = {no.candidate for no in plan.exclusions}
    for one in plan.pool:
        barred = everywhere.union(by_object.get(one.id, ()), *(by_unit.get(unit, ()) for unit in one.units))
        left = len(pairing.officers) - len(barred)
        if one.id not in out and left < pairing.per_object:
            yield f"{pairing.name}：对象“{one.id}”需要{pairing.per_object}名，除去回避的只有{left}名"
    try:
        drawn = sum(number for *_, number in counts(plan))
    except UnsoundDraw:
        return
    room = (len(pairing.officers) - len(everywhere)) * (
        drawn if pairing.at_most is None else min(pairing.at_most, drawn)
    )
    if room < drawn * pairing.per_object:
        yield (
            f"{pairing.name}：共需{drawn * pairing.per_object}人次，"
            f"{len(pairing.officers) - len(everywhere)}名人员按每人最多{pairing.at_most}个对象只有{room}人次"
        )
