"""Reports of other counties in the library, so that the county can be compared: three invented ones on two years each, and
the five published ones when they lie beside the project (they are not part of it)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from fazhi.report.comparison.model import Residents
from fazhi.report.comparison.population import record
from fazhi.report.library.keeping import Cover, add
from fazhi.spine.models import Account

HERE = Path(__file__).parents[1] / "texts" / "peers"
#: Beside the project, never in it.
PUBLISHED = Path(__file__).resolve().parents[3].parent / "shared" / "reports"
#: When each was published: one a little late, as happens (督察工作规定第24条: before 1 April).
PUBLISHED_ON = {
    "lanhe-2024": date(2025, 3, 20), "lanhe-2025": date(2026, 3, 26), "anling-2024": date(2025, 3, 31), "anling-2025": date(2026, 4, 8),
    "jiangping-2024": date(2025, 3, 11), "jiangping-2025": date(2026, 3, 17),
}  # fmt: skip
#: How many people live where, in thousands, at the end of 2024 and 2025.
THOUSANDS = {"云岚县": (513, 511), "澜河县": (427, 426), "安岭县": (362, 361), "江屏市": (786, 788)}


def shelved(by: Account) -> int:
    """Read them in, with the numbers of residents; how many reports there are then."""
    count = 0
    for path in sorted(HERE.glob("*.txt")):
        cover = Cover(source="虚构的报告，供演示", published_on=PUBLISHED_ON[path.stem])
        count += add(path.read_text(encoding="utf-8"), cover, by=by)[1]
    for path in sorted(PUBLISHED.glob("*.txt")):
        count += add(path.read_text(encoding="utf-8"), Cover(source="公开的报告"), by=by)[1]
    record(_residents(), by=None, on=date(2026, 4, 1))
    return count


def _residents() -> list[Residents]:
    return [
        Residents(place, year, thousands * 1000, f"{place}{year}年国民经济和社会发展统计公报（虚构）")
        for place, counts in THOUSANDS.items()
        for year, thousands in zip((2024, 2025), counts, strict=True)
    ]
