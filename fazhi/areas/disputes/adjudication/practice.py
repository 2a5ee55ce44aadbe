"""Days of adjudication where the item's own law sets none, read from ``local_practice.toml``.

There is no act on administrative adjudication; each item stands on its own law. What that law does not say is the county's
rule: configuration with a default, never shown as law.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

_PRACTICE = tomllib.loads(Path(__file__).with_name("local_practice.toml").read_text(encoding="utf-8"))
DAYS: dict[str, int] = _PRACTICE["days"]
