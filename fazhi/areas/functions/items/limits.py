"""Days of a change of the catalogue. No national number: provinces set them, so they are configuration with defaults.

Only publication has a national cap: twenty working days from the making of the information (政府信息公开条例第26条).
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from fazhi.spine.limits import Limit, Unit

DAYS: dict[str, int] = tomllib.loads(Path(__file__).with_name("local_days.toml").read_text(encoding="utf-8"))["days"]
PROVINCIAL = "各省权责清单动态管理规定（天数由省规定，默认值未核对）"
ANSWERED = frozenset({"legality_opinion", "legality_returned", "withdraw"})


def has_changed_day(record: Any, values: Any) -> bool:
    return bool(record.changed_on)


LIMITS = (
    Limit(
        "apply", "提出调整申请", DAYS["apply"], Unit.WORKING_DAY, "open", {"submit", "withdraw"}, PROVINCIAL, local=True,
        unverified=True, runs_from="changed_on", when=has_changed_day, rows=("B01",),
    ),
    Limit(
        "review", "合法性审核", DAYS["review"], Unit.WORKING_DAY, {"submit", "resubmit"}, ANSWERED, PROVINCIAL, local=True,
        unverified=True, rows=("B02",),
    ),
    Limit(
        "confirm", "确认调整", DAYS["confirm"], Unit.WORKING_DAY, "legality_opinion",
        {"confirm", "send_back", "refuse", "rework", "withdraw"}, PROVINCIAL, local=True, unverified=True, duty="keeper",
        rows=("B03",),
    ),
    Limit(
        "publish", "公布调整并更新目录", 20, Unit.WORKING_DAY, "confirm", {"publish"}, "政府信息公开条例第26条", duty="keeper",
        rows=("B04",),
    ),
)  # fmt: skip

UNLISTED = {
    "G01": "清单没有时限；告知承诺制事项清单是目录的一个视图，依据、核查办法是登记时的必填项",
}  # fmt: skip
