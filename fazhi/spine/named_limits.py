"""The limits of the declarations by name, for whoever wants to calculate with one of them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from fazhi.spine import registry
from fazhi.spine.errors import BadInput
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Procedure

MOST_NAMED = 4


@dataclass(frozen=True)
class NamedLimit:
    """One declared limit and the procedure it belongs to."""

    procedure: Procedure
    limit: Limit

    @property
    def code(self) -> str:
        """The whole name: disputes.reconsideration.examine."""
        return f"{self.procedure.code}.{self.limit.code}"

    @property
    def label(self) -> str:
        """审查（普通程序）：5个工作日（行政复议法第30条）."""
        names = (self.procedure.tracks.get(track, "") for track in self.limit.tracks)
        tracks = "、".join(name for name in names if name and name not in self.limit.name)
        marks = "，本地规定" * self.limit.local + "，未核实" * self.limit.unverified
        return f"{self.limit.name}{f'（{tracks}）' if tracks else ''}：{self.limit.words}（{self.limit.basis}{marks}）"


def named_limits(*, public: bool = False) -> list[NamedLimit]:
    """Every limit that has a number or a day, by procedure. ``public``: without what is local or internal to the agencies,
    and without the dates that they promise themselves."""
    return [
        NamedLimit(procedure, replace(limit, promise=None) if public else limit)
        for procedure in registry.procedures()
        for limit in procedure.limits
        if (limit.unit.counted or limit.unit is Unit.FIXED_DATE)
        and not (public and (limit.local or limit.code in procedure.internal))
    ]


def by_procedure(limits: list[NamedLimit]) -> list[tuple[str, list[NamedLimit]]]:
    """The limits under the names of their procedures, in the order given."""
    groups: dict[str, list[NamedLimit]] = {}
    for one in limits:
        groups.setdefault(one.procedure.name, []).append(one)
    return list(groups.items())


def named_limit(text: str, *, public: bool = False) -> NamedLimit:
    """A limit by its whole name or by an end of it that is unambiguous: reconsideration.examine.

    BadInput when there is none, or several.
    """
    text = text.strip()
    every = named_limits(public=public)
    found = [one for one in every if one.code == text] or [one for one in every if one.code.endswith(f".{text}")]
    if len(found) == 1:
        return found[0]
    if found:
        names = "、".join(one.code for one in found[:MOST_NAMED])
        raise BadInput(f"“{text[:60]}”有{len(found)}种期限（{names}{' 等' * (len(found) > MOST_NAMED)}），请写全名")
    raise BadInput(f"没有“{text[:60]}”这一期限，或者它没有可以计算的天数；全部名称见 fazhi due --list")
