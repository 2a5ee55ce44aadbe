"""Local rules of handling suggestions and proposals, read from ``local_practice.toml``.

National law sets the three and six months for the reply (代表法第51条); everything else differs from province to province and is
configuration with a default, never shown as law.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

_PRACTICE = tomllib.loads(Path(__file__).with_name("local_practice.toml").read_text(encoding="utf-8"))
DAYS: dict[str, int] = _PRACTICE["days"]
JOINT: str = _PRACTICE["reply"]["joint"]
if JOINT not in ("each", "lead"):
    raise ValueError(f"建议提案的本地设置：联名答复方式“{JOINT}”应为 each 或者 lead，请核对 local_practice.toml")
