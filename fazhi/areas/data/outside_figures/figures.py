"""The numbers of other organs as figures: found, quoted and compared like our own, and marked as theirs wherever shown."""

from __future__ import annotations

from django.db.models import Q

from fazhi.areas.data.outside_figures.register import CODE
from fazhi.areas.data.outside_figures.words import MEANT, Meant, What
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Figure, Rate, Source, Sum

SOURCE = Source(
    CODE, CODE, Source.register(CODE).model, "", Q(withdrawn=False), told_by=("issuer", "paper", "paper_no")
)


def _sum(what: What, name: str, suffix: str, of: str, unit: str, *more: Q, words: tuple[str, ...] = ()) -> Sum:
    where = Q(what=what)
    for condition in more:
        where &= condition
    return Sum(
        f"{CODE}.{what.value}{suffix}", name, unit, source=SOURCE, on="span_to", where=where, of=of, splits=("month",),
        variant=f"由{MEANT[what].organ}统计并负责，本平台没有逐件记录；口径见来源文件", words=words,
    )  # fmt: skip


def _declared(what: What, meant: Meant) -> list[Figure]:
    name = what.label
    if meant.share:
        agreed = _sum(what, f"{name}（认可的样本）", "_agreed", "value", "个")
        asked = _sum(what, f"{name}（有效样本）", "_asked", "whole", "个")
        rate = Rate(f"{CODE}.{what.value}_rate", name, part=agreed, whole=asked, good="up", words=meant.words,
                    variant=f"由{meant.organ}调查，两个样本数照来源文件")  # fmt: skip
        return [agreed, asked, rate]
    found: list[Figure] = [_sum(what, name, "", "value", meant.unit, words=meant.words)]
    if meant.decline:
        told = Q(year_before__isnull=False)
        now = _sum(what, f"{name}（有上年同期数的）", "_compared", "value", meant.unit, told)
        before = _sum(what, f"{name}上年同期", "_before", "year_before", meant.unit, told)
        found += [now, before, Rate(
            f"{CODE}.{what.value}_decline", f"{name}同比下降幅度", part=now, whole=before, complement=True,
            words=(f"{name}下降",), variant="1减去本期除以上年同期，两个数出自同一来源文件；上升为负数",
        )]  # fmt: skip
    return found


for _what, _meant in MEANT.items():
    declare(*_declared(_what, _meant))
