"""What is counted of self-assessments, pilots, practices and honours."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from fazhi.areas.leadership.model_county.models import ModelItemEvidence, ModelItemGap
from fazhi.areas.leadership.model_county.register import HONOURS, ITEMS, PILOTS, PRACTICES
from fazhi.areas.leadership.model_county.words import Level, Practice, Scheme, Verdict
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Rate, Source, Stock

SYSTEM = "leadership.model_item"
OF_ITEMS = Source.register(ITEMS.code)
EVIDENCE = Source("leadership.model_item.evidence", SYSTEM, ModelItemEvidence)
GAPS = Source("leadership.model_item.gaps", SYSTEM, ModelItemGap)


def _item(name: str, label: str, on: str, where: Any = None, **more: Any) -> Count:
    return Count(
        f"{SYSTEM}.{name}",
        label,
        "项",
        source=OF_ITEMS,
        on=on,
        where=where,
        splits=("organ", "month", "verdict"),
        **more,
    )


SPLIT = _item("split", "分解到单位的示范创建指标", "matter__opened_on")
REVIEWED = _item("reviewed", "已审核的示范创建指标", "matter__opened_on", Q(reviewed_on__isnull=False), good="up")
SCORED = _item("scored", "已自评的示范创建指标", "matter__opened_on", Q(scored_on__isnull=False), good="up")
MET = _item("met", "取数达到要求的指标", "read_on", Q(verdict=Verdict.MET), good="up")
UNMET = _item("unmet", "取数未达到要求的指标", "read_on", Q(verdict=Verdict.UNMET), good="down")
OTHERS = (
    Rate(f"{SYSTEM}.reviewed_rate", "示范创建指标审核完成率", part=REVIEWED, whole=SPLIT, good="up",
         variant="本期分解的指标中至今已审核的÷本期分解的指标"),
    Count(f"{SYSTEM}.evidence", "提交的佐证材料", "份", source=EVIDENCE, on="on"),
    Count(f"{SYSTEM}.gaps", "登记的差距", "项", source=GAPS, on="on", good="down"),
)  # fmt: skip


def _pilot(name: str, label: str, **more: Any) -> Stock:
    return Stock(f"leadership.pilots.{name}", label, "项", source=Source.register(PILOTS.code), on="since", until="until",
                 splits=("organ", "level"), **more)  # fmt: skip


def _practice(name: str, label: str, unit: str, kind: str) -> Count:
    return Count(f"leadership.good_practices.{name}", label, unit, source=Source.register(PRACTICES.code), on="told_on",
                 where=Q(kind=kind), splits=("organ", "month", "level"), good="up")  # fmt: skip


def _honour(name: str, label: str, where: Any = None) -> Stock:
    """Honours standing on the last day of the period."""
    standing = Q(removed_on=None)
    return Stock(f"leadership.honours.{name}", label, "个", source=Source.register(HONOURS.code), on="named_on", until="valid_until",
                 where=standing & where if where is not None else standing, splits=("organ", "level", "scheme"), good="up")  # fmt: skip


PILOTS_OPEN = _pilot("open", "在试点")
PILOTS_STARTED = Count("leadership.pilots.started", "新开展的试点", "项", source=Source.register(PILOTS.code), on="since",
                       splits=("organ", "level"))  # fmt: skip
HONOURS_NAMED = Count("leadership.honours.named", "本期获得的法治政府建设荣誉", "个", source=Source.register(HONOURS.code),
                      on="named_on", splits=("organ", "level", "scheme"), good="up")  # fmt: skip

declare(
    SPLIT, SCORED, REVIEWED, MET, UNMET, *OTHERS, PILOTS_OPEN, PILOTS_STARTED,
    _practice("taken_up", "被推广的经验做法", "项", Practice.TAKEN_UP), _practice("press", "媒体报道", "篇", Practice.PRESS),
    _practice("prizes", "法治建设获奖", "项", Practice.PRIZE), _practice("cases", "入选典型案例", "个", Practice.CASE),
    HONOURS_NAMED, _honour("standing", "有效的法治政府建设荣誉"), _honour("national", "有效的国家级示范称号", Q(level=Level.NATIONAL)),
    _honour("areas", "有效的综合示范地区称号", Q(scheme=Scheme.AREA)),
)  # fmt: skip
