"""The papers an item asks for, kept as lines that people type and spreadsheets hold: 名称｜来源｜容缺｜免交."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BAR = re.compile(r"[｜|]")
TOLERABLE, EXEMPT = "容缺", "免交"
HELP = "每行一件：名称｜来源｜容缺｜免交；后三项可以不写，如“营业执照｜数据共享｜免交”"


@dataclass(frozen=True)
class Material:
    """One paper. ``tolerable``: may be handed in later (容缺). ``exempt``: is not asked for, since data are shared
    (国务院关于在线政务服务的若干规定)."""

    name: str
    source: str = ""
    tolerable: bool = False
    exempt: bool = False


def materials_of(text: str) -> list[Material]:
    """The papers of an item. Raises ValueError with a sentence when a line cannot be read."""
    found = []
    for number, line in enumerate((text or "").splitlines(), 1):
        if not line.strip():
            continue
        name, *rest = (part.strip() for part in _BAR.split(line))
        marks = {part for part in rest if part in (TOLERABLE, EXEMPT)}
        sources = [part for part in rest if part and part not in marks]
        if not name or len(sources) > 1:
            raise ValueError(f"申请材料第{number}行看不出名称和来源；{HELP}")
        found.append(Material(name, sources[0] if sources else "", TOLERABLE in marks, EXEMPT in marks))
    return found
